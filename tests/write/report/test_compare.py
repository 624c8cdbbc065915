"""A report edited in Word held against the data: every difference is found, placed, and given to whose it is."""

from __future__ import annotations

import copy
import io
import re
import shutil
import subprocess
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from plantrack.ask import facts, origins
from plantrack.errors import PlantrackError
from plantrack.read import wordtext, worktree
from plantrack.write.report import compare, provenance, report_context, report_views
from plantrack.write.views import compare_view
from plantrack.write.word import docx_archive
from tests.write import reports

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plantrack.model.office import DocumentKind
    from plantrack.write.report.compare import Compared, Difference

SUMMARY = "data/reports/435/2024.yaml"
MARK = 'w:id="9" w:author="Giám đốc" w:date="2024-11-29T08:00:00Z"'


@cache
def files() -> dict[str, str]:
    """Return the files of the example."""
    return {**worktree.read(reports.ROOT), **worktree.read(reports.ROOT / "examples")}


@cache
def made(kind: DocumentKind = "ubnd") -> bytes:
    """Return the report that a person is given to edit."""
    return reports.rendered(reports.example(), kind)


@cache
def index(kind: DocumentKind = "ubnd") -> origins.Index:
    """Return the index of the example's texts."""
    composed = reports.composed(reports.example())
    journal = facts.in_force(composed.dataset, composed.as_of)
    return origins.Index(files(), composed.dataset, 2024, journal, origins.Paper(reports.DAY, kind))


@cache
def ours(kind: DocumentKind = "ubnd") -> compare.Ours:
    """Return the report as the data make it."""
    text = wordtext.read(made(kind), "ta.docx")
    template = reports.template(kind)
    composed = reports.composed(reports.example())
    spans = provenance.spans(composed, template, text.blocks, kind=kind, today=reports.DAY)
    return compare.Ours(text, spans, "mau.docx", compare.words_of(template))


def against(content: bytes, kind: DocumentKind = "ubnd") -> Compared:
    """Compare a file with the data."""
    return compare.compared(ours(kind), wordtext.read(content, "sua.docx"), index(kind), "sua.docx")


def after(edit: Callable[[Any], None], kind: DocumentKind = "ubnd") -> tuple[Difference, ...]:
    """Return the differences after an edit of the document."""
    document = reports.opened(made(kind))
    edit(document)
    return against(reports.saved(document), kind).differences


def everywhere(document: Any) -> list[Any]:
    """Return all paragraphs, those of tables too."""
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


def the(document: Any, words: str) -> Any:
    """Return the first paragraph that holds words."""
    return next(paragraph for paragraph in everywhere(document) if words in paragraph.text)


def replaced(old: str, new: str) -> Callable[[Any], None]:
    """Return an edit that replaces words in the first paragraph that holds them."""

    def edit(document: Any) -> None:
        paragraph = the(document, old)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text

    return edit


def line_of(path: str, words: str) -> int:
    """Return the line of a data file that holds words."""
    return next(number for number, line in enumerate(files()[path].splitlines(), 1) if words in line)


def only(differences: tuple[Difference, ...]) -> Difference:
    """Return the one difference."""
    assert len(differences) == 1, differences
    return differences[0]


# nothing changed


@pytest.mark.parametrize("kind", ["ubnd", "central"])
def test_a_file_that_nobody_edited_does_not_differ(kind: DocumentKind) -> None:
    """As rendered, and as python-docx saves it again."""
    assert against(made(kind), kind) == ((), ())
    assert against(reports.saved(reports.opened(made(kind))), kind) == ((), ())
    assert compare_view.text(against(made(kind), kind)) == "Không khác.\n"


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")
@pytest.mark.parametrize("kind", ["ubnd", "central"])
def test_saving_with_libreoffice_makes_no_difference(tmp_path: Path, kind: DocumentKind) -> None:
    """What a program changes by saving is no edit of a person."""
    source = tmp_path / "bao-cao.docx"
    source.write_bytes(made(kind))
    profile = f"-env:UserInstallation={tmp_path.as_uri()}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "o"), str(source)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    content = (tmp_path / "o" / "bao-cao.docx").read_bytes()
    assert content != made(kind)
    assert against(content, kind) == ((), ())


# whose it is


def test_words_of_a_summary_belong_to_the_file_of_words() -> None:
    """The place is that of the value, the texts are shortened around what changed."""
    found = only(after(replaced("phần lớn là kiêm nhiệm", "đa số là kiêm nhiệm")))
    line = line_of(SUMMARY, "  limits:")
    assert (found.change, found.where) == ("changed", "IV.2")
    assert found.origins == (f"{SUMMARY}:{line}:11 (assessment.limits)", "sửa tại đó")
    assert "[phần lớn]" in found.old
    assert "[đa số]" in found.new
    assert found.old.startswith("… ")
    assert len(found.old) < 120
    task = only(after(replaced("Đã có 29 đơn vị", "Đã có 30 đơn vị")))
    assert task.where == "II.6.b"
    assert task.origins[0] == f"{SUMMARY}:{line_of(SUMMARY, 'Đã có 29 đơn vị')}:14 (tasks.6b.summary)"


def test_a_sentence_added_to_a_summary_belongs_to_it() -> None:
    """What stands after the last word of a text goes into that text."""
    end = "dịch ra tiếng dân tộc thiểu số."
    found = only(after(replaced(end, f"{end} Cần nhân rộng.")))
    assert found.origins[0].endswith("(assessment.results)")


def test_an_agencys_words_belong_to_its_file_in_the_journal() -> None:
    """They are told with the file in force, and that it is never edited."""
    path = "data/updates/435/2024/so-tu-phap/20241115-d970ccf7.yaml"
    found = only(after(replaced("Đề nghị Sở Thông tin và Truyền thông tham mưu ban hành định mức", "Đề nghị sớm có")))
    line = line_of(path, "proposals: ")
    assert found.where == "Phụ lục V, dòng Sở Tư pháp, cột Kiến nghị, đề xuất"
    assert found.origins[0] == f"{path}:{line}:16 (tasks[9].proposals)"
    assert "không sửa tệp" in found.origins[-1]
    assert "withdraw" in found.origins[-1]


def test_the_plans_text_is_told_as_never_edited() -> None:
    """A task's text in its heading, with the line of the plan."""
    text = reports.example().items["1b"].text
    words = f"b) {text[:30]}"
    found = after(replaced(words, "b) Chữ khác hẳn"))[0]
    assert found.where == "II.1.b"
    path = f"data/plan-435.yaml:{line_of('data/plan-435.yaml', text[:60])}:"
    assert found.origins[0].startswith(path)
    assert found.origins[-1] == "nguyên văn kế hoạch đã ban hành: không sửa"


def test_of_words_that_many_tasks_share_the_one_of_the_row_is_told() -> None:
    """The words “Thường xuyên” stand at most tasks of the plan; the row of the annex tells which."""
    text = reports.example().items["1b"].text

    def edit(document: Any) -> None:
        row = next(r for t in document.tables for r in t.rows if any(text[:40] in c.text for c in r.cells))
        cell = next(c for c in row.cells if c.text == "Thường xuyên")
        cell.paragraphs[0].runs[0].text = "Khi có yêu cầu"

    found = only(after(edit))
    assert len(found.origins) == 2
    line = int(found.origins[0].split(":")[1])
    assert 0 < line - line_of("data/plan-435.yaml", text[:60]) < 30
    assert "schedules[1].text" in found.origins[0]


@pytest.mark.parametrize(
    ("kind", "old", "key"),
    [
        ("ubnd", "Nguyễn Văn A", "documents.ubnd.signer.name"),
        ("central", "Trần Văn B", "documents.central.signer.name"),
        ("ubnd", "Lãnh đạo Sở", "documents.ubnd.recipients[2]"),
        ("ubnd", "SỞ THÔNG TIN", "letterhead[2]"),
        ("ubnd", "GIÁM ĐỐC", "documents.ubnd.signer.formula[1]"),
        ("ubnd", "Kính gửi: Ủy ban nhân dân tỉnh", "documents.ubnd.to[1]"),
        ("central", "Kính gửi: Bộ Thông tin", "documents.central.to[1]"),
    ],
)
def test_letterhead_signer_and_recipients_belong_to_the_office(kind: DocumentKind, old: str, key: str) -> None:
    """Each with its line in data/office.yaml, of the office of that day."""
    found = only(after(replaced(old, "Chữ khác"), kind))
    place, _, told = found.origins[0].partition(" ")
    assert re.fullmatch(r"data/office\.yaml:\d+:\d+", place)
    assert told.endswith(f"{key})")
    assert len(found.origins) == 2


def test_an_agencys_figure_belongs_to_the_file_that_told_it() -> None:
    """In the annex of figures: row and column name the agency and the indicator."""
    found = only(after(replaced("88.400", "88.500")))
    path = "data/updates/435/2024/so-tu-phap/20241115-d970ccf7.yaml"
    assert found.where == "Phụ lục III, dòng Sở Tư pháp, cột Lượt tiếp cận"
    assert found.origins[0].startswith(f"{path}:{line_of(path, 'luot-tiep-can: 88400')}:")
    assert "figures.luot-tiep-can" in found.origins[0]


def test_a_sum_is_computed_and_its_adjustments_are_told() -> None:
    """The total of an indicator: the adjustment that stands, and where the sum comes from."""

    def edit(document: Any) -> None:
        table = next(t for t in document.tables if any(c.text == "Sau điều chỉnh" for c in t.columns[1].cells))
        row = next(r for r in table.rows if r.cells[1].text == "Sau điều chỉnh")
        head = [cell.text for cell in table.rows[0].cells]
        column = next(n for n, cell in enumerate(head) if "Hội nghị" in cell)
        row.cells[column].paragraphs[0].runs[0].text = "999"

    found = only(after(edit))
    assert found.where.startswith("Phụ lục III, dòng Sau điều chỉnh, cột Hội nghị")
    assert found.origins[0].startswith(f"{SUMMARY}:{line_of(SUMMARY, 'indicator: hoi-nghi')}:")
    assert "figures.hoi-nghi" in found.origins[-1]


def test_a_count_is_computed() -> None:
    """Counts in the template's own sentences name no file as theirs for certain."""
    found = only(after(replaced("tương ứng", "tương đương")))
    assert found.origins[0].startswith("lời văn cố định của mẫu mau.docx")
    number = re.search(r"giao (\d+) nhiệm vụ", the(reports.opened(made()), "Kế hoạch giao").text)
    assert number is not None
    found = only(after(replaced(f"giao {number[1]} nhiệm", "giao 99 nhiệm")))
    assert found.where == "III.1"
    assert found.origins[0].startswith("tính từ dữ liệu, không sửa trong Word")


def test_number_and_day_of_the_report_are_set_when_it_is_issued() -> None:
    """What văn thư fills in is no change of the data but of `issued`."""
    found = only(after(replaced("/BC-STTTT", "215/BC-STTTT")))
    assert "issued.number" in found.origins[0]
    found = only(after(replaced("ngày 28 tháng 11", "ngày 30 tháng 11")))
    assert "issued.date" in found.origins[0]


# paragraphs


def test_a_paragraph_removed_belongs_to_what_it_said() -> None:
    """A proposal that the director struck."""

    def edit(document: Any) -> None:
        paragraph = the(document, "Sớm ban hành hướng dẫn về vị trí")
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 (python-docx has no way to remove one)

    found = only(after(edit))
    assert (found.change, found.where, found.new) == ("removed", "VI.2", "")
    assert found.origins[0].endswith("(proposals[3].text)")


def test_a_paragraph_added_belongs_to_nobody_yet() -> None:
    """Nothing is claimed of what the data do not hold."""
    found = only(
        after(lambda d: the(d, "Sớm ban hành hướng dẫn").insert_paragraph_before("Một đoạn mới của giám đốc."))
    )
    assert (found.change, found.where, found.old, found.new) == ("added", "VI.2", "", "Một đoạn mới của giám đốc.")
    assert found.origins[0].startswith("không rõ")


def test_a_row_removed_does_not_make_the_others_differ() -> None:
    """Rows are aligned as a whole."""

    def edit(document: Any) -> None:
        table = document.tables[-1]
        row = next(r for r in table.rows if "Sở Tư pháp" in r.cells[1].text)
        table._tbl.remove(row._tr)  # noqa: SLF001

    found = only(after(edit))
    assert (found.change, found.where) == ("removed", "Phụ lục V, dòng Sở Tư pháp")


def figure_row(document: Any, name: str) -> tuple[Any, Any]:
    """Return the annex of figures and an agency's row in it."""
    table = next(t for t in document.tables if any(cell.text == "Văn bản chỉ đạo" for cell in t.rows[0].cells))
    return table, next(row for row in table.rows if row.cells[1].text == name)


def test_an_agencys_row_of_figures_removed_belongs_to_its_journal() -> None:
    """Not to the directory, which holds no more than the name."""

    def edit(document: Any) -> None:
        table, row = figure_row(document, "Sở Tư pháp")
        table._tbl.remove(row._tr)  # noqa: SLF001

    found = only(after(edit))
    assert (found.change, found.where) == ("removed", "Phụ lục III, dòng Sở Tư pháp")
    assert found.origins[0].startswith("data/updates/435/2024/so-tu-phap/20241115-d970ccf7.yaml:")
    assert "figures.van-ban" in found.origins[0]
    assert "record" in found.origins[-1]
    assert not any("data/agencies.yaml" in origin for origin in found.origins)


def test_a_row_moved_is_told_by_its_own_name_as_moved() -> None:
    """Both halves, whether or not the running numbers were set anew."""

    def edit(document: Any) -> None:
        table, row = figure_row(document, "Sở Nội vụ")
        rows = [one._tr for one in table.rows]  # noqa: SLF001
        rows[rows.index(row._tr) + 2].addnext(row._tr)  # noqa: SLF001
        row.cells[0].paragraphs[0].runs[0].text = "5"

    found = after(edit)
    assert [(one.change, one.where) for one in found] == [
        ("removed", "Phụ lục III, dòng Sở Nội vụ"),
        ("added", "Phụ lục III, dòng Sở Nội vụ"),
    ]
    assert all("chỉ đổi chỗ" in one.origins[0] and "data/agencies.yaml" in one.origins[0] for one in found)


def test_a_row_added_stands_under_its_own_name() -> None:
    """The row before it is another agency's; figures are recorded for the one that it names."""

    def edit(document: Any) -> None:
        _, row = figure_row(document, "Sở Nội vụ")
        row._tr.addnext(copy.deepcopy(row._tr))  # noqa: SLF001
        _, row = figure_row(document, "Sở Nội vụ")
        row.cells[1].paragraphs[0].runs[0].text = "Kho bạc Nhà nước"
        row.cells[2].paragraphs[0].runs[0].text = "777"

    found = only(tuple(one for one in after(edit) if one.change == "added"))
    assert found.where == "Phụ lục III, dòng Kho bạc Nhà nước"
    assert found.origins[0].startswith("không rõ: phần mới")
    assert "plantrack record NHIỆM_VỤ kho-bac --figure" in found.origins[1]


# text added to the template's wording

NO_CAUSE = "Văn phòng UBND tỉnh (đang thực hiện quá hạn)."
LONG_CAUSE = "Nguyên nhân: " + "lãnh đạo chủ trì bận nhiều việc gấp " * 12


@pytest.mark.parametrize(
    "new",
    [
        f"{NO_CAUSE} Nguyên nhân: bận họp.",
        f"{NO_CAUSE} {LONG_CAUSE}.",
        "Văn phòng UBND tỉnh (đang thực hiện quá hạn), do 02 lãnh đạo bận.",
        "Văn phòng UBND tỉnh do 02 lãnh đạo bận (đang thực hiện quá hạn).",
    ],
)
def test_a_cause_added_is_not_the_templates_but_the_agencys_to_record(new: str) -> None:
    """Set in the template, one agency's cause would be printed every year; the command has task, agency and period."""
    found = only(after(replaced(NO_CAUSE, new)))
    assert (found.change, found.where) == ("changed", "III.3")
    assert found.origins[0].startswith("không rõ: phần mới")
    assert found.origins[1].endswith('plantrack record 3b vp-ubnd --period 2024-Q2 --causes "…"')
    assert not any("sửa trong mẫu" in origin or "agencies.yaml" in origin for origin in found.origins)


def test_a_long_cause_is_paired_with_its_paragraph_though_the_next_was_edited_too() -> None:
    """However much was added, it is a change of that paragraph, not one removed and another added."""

    def edit(document: Any) -> None:
        replaced(NO_CAUSE, f"{NO_CAUSE} {LONG_CAUSE}.")(document)
        the(document, "Chưa nêu nguyên nhân: Văn").insert_paragraph_before("+ Một đoạn mới.")

    assert sorted(one.change for one in after(edit)) == ["added", "changed"]


def test_a_result_added_is_recorded_for_the_quarter_it_stands_at() -> None:
    """The agency is named over its occurrences, the task over the agency."""
    old = "Quý II/2024 (đang thực hiện quá hạn)"
    found = only(after(replaced(old, "Quý II/2024 (đang thực hiện quá hạn theo lịch họp)")))
    assert found.where == "II.3.b"
    assert "record 3b vp-ubnd --period 2024-Q2 --status TRẠNG_THÁI --result" in found.origins[1]


def test_a_paragraph_added_that_names_an_agency_is_recorded_for_it() -> None:
    """Under a task of many leads: the task is the one it stands under."""
    new = "+ Sở Y tế: Kết quả mới rất nổi bật."
    found = only(after(lambda d: the(d, "Ban đưa chuyên đề").insert_paragraph_before(new)))
    assert found.where == "II.1.b"
    assert "record 1b so-y-te --period 2024" in found.origins[1]


def test_words_added_to_wording_that_names_nobody_belong_to_nobody() -> None:
    """No agency or task is guessed from what stands above, and the template is not claimed."""
    end = "phải giải trình bổ sung."
    found = only(after(replaced(end, "phải giải trình bổ sung trước ngày 10/12 gửi Sở.")))
    assert found.origins == (f"không rõ: phần mới, dữ liệu chưa có; nếu là lời văn của báo cáo thì thêm vào {SUMMARY}",)
    assert "sửa trong mẫu" not in only(after(replaced("tương ứng", "tương ứng với"))).origins[0]


def test_a_name_struck_from_a_list_is_not_a_name_to_correct() -> None:
    """Who did not report is computed; the directory holds the name alone."""
    found = only(after(replaced("Hội Nhà báo tỉnh, UBND huyện Tuy Đức);", "Hội Nhà báo tỉnh);")))
    assert found.origins[0].startswith("tính từ dữ liệu, không sửa trong Word")


# tracked changes and comments


def run_of(text: str, tag: str = "t") -> str:
    """Return a run as XML."""
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def test_tracked_changes_count_as_accepted() -> None:
    """Inserted text counts, deleted text does not, moved text stands where it went."""
    text = the(reports.opened(made()), "Địa bàn tỉnh rộng").text
    head, tail = text.split("phân tán")

    def edit(document: Any) -> None:
        paragraph = the(document, "Địa bàn tỉnh rộng")._p  # noqa: SLF001
        for run in paragraph.r_lst:
            paragraph.remove(run)
        inside = (
            f"{run_of(head)}<w:del {MARK}>{run_of('phân tán', 'delText')}</w:del><w:ins {MARK}>{run_of('thưa')}</w:ins>"
            f"<w:moveFrom {MARK}>{run_of('mất')}</w:moveFrom><w:moveTo {MARK}>{run_of(tail)}</w:moveTo>"
        )
        for element in parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>"):
            paragraph.append(element)

    found = only(after(edit))
    assert "[phân tán,]" in found.old
    assert "[thưa,]" in found.new
    assert found.origins[0].endswith("(assessment.causes.objective)")


def test_a_paragraph_deleted_by_tracking_is_gone() -> None:
    """Its text and its end are both marked; a row marked as deleted is gone as well."""

    def edit(document: Any) -> None:
        paragraph = the(document, "Sớm ban hành hướng dẫn")._p  # noqa: SLF001
        text = "".join(run.text for run in paragraph.r_lst)
        for run in paragraph.r_lst:
            paragraph.remove(run)
        paragraph.append(parse_xml(f"<w:del {nsdecls('w')} {MARK}>{run_of(text, 'delText')}</w:del>"))
        paragraph.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:del {MARK}/></w:rPr>"))
        row = next(r for r in document.tables[-1].rows if "Sở Tư pháp" in r.cells[1].text)
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {MARK}/>"))  # noqa: SLF001

    assert [(one.change, one.where) for one in after(edit)] == [
        ("removed", "VI.2"),
        ("removed", "Phụ lục V, dòng Sở Tư pháp"),
    ]


def test_a_paragraph_whose_end_is_deleted_runs_on_into_the_next() -> None:
    """As Word shows two paragraphs that were joined."""

    def edit(document: Any) -> None:
        paragraph = the(document, "Sớm ban hành hướng dẫn")._p  # noqa: SLF001
        paragraph.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:del {MARK}/></w:rPr>"))

    found = after(edit)
    assert {one.change for one in found} == {"changed", "removed"}
    joined = next(one for one in found if one.change == "changed")
    assert "ổn định, lâu dài.- Hướng dẫn thống nhất" in wordtext_of(edit)
    assert "lâu dài.-" in joined.new


def wordtext_of(edit: Callable[[Any], None]) -> str:
    """Return the whole text after an edit."""
    document = reports.opened(made())
    edit(document)
    return "\n".join(block.key for block in wordtext.read(reports.saved(document), "x").blocks)


def test_a_text_box_is_read_once() -> None:
    """Word writes it twice, once for old programs."""
    box = f"<w:txbxContent><w:p>{run_of('Chữ trong khung')}</w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>'
    run = f"<w:r {nsdecls('w')} {space}><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"

    def edit(document: Any) -> None:
        the(document, "Địa bàn tỉnh rộng")._p.append(parse_xml(run))  # noqa: SLF001

    assert wordtext_of(edit).count("Chữ trong khung") == 1
    assert [one.new for one in after(edit) if one.change == "added"] == ["Chữ trong khung"]


def test_a_field_counts_with_what_it_shows() -> None:
    """Its instruction is no text."""

    def edit(document: Any) -> None:
        paragraph = the(document, "Địa bàn tỉnh rộng")._p  # noqa: SLF001
        instruction = f"<w:r {nsdecls('w')}><w:instrText> REF x </w:instrText></w:r>"
        paragraph.append(parse_xml(instruction))
        paragraph.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="DATE">{run_of(" thấy được")}</w:fldSimple>'))

    assert "[thấy được]" in only(after(edit)).new


def test_white_space_and_composition_make_no_difference() -> None:
    """NFD letters, no-break and double spaces, a soft hyphen."""
    assert after(replaced("Địa bàn tỉnh rộng", "Đi\u0323a\u00a0 bàn ti\u0309nh\u00ad  rộng")) == ()


def test_what_a_file_holds_cannot_speak_to_a_terminal() -> None:
    """Control characters that XML allows, and marks that turn the direction of writing, are not shown."""
    found = only(after(replaced("Địa bàn tỉnh rộng", "Địa bàn \u009b31m\u202e\x7fhẹp")))
    assert "[31mhẹp,]" in found.new


def test_comments_are_told_with_the_paragraph_they_hang_on() -> None:
    """They do not count as differences."""
    document = reports.opened(made())
    document.add_comment(the(document, "Sở duy trì theo dõi").runs, text="Viết lại câu này", author="Giám đốc")
    found = against(reports.saved(document))
    assert found.differences == ()
    remark = found.remarks[0]
    assert (remark.author, remark.text, remark.where) == ("Giám đốc", "Viết lại câu này", "I")
    assert remark.on.startswith("Trong năm, Sở duy trì theo dõi")
    assert "Viết lại câu này" in compare_view.text(found)


# what is no edited report


def zipped(**changed: bytes) -> bytes:
    """Return the report with other parts (`document` is word/document.xml)."""
    parts = docx_archive.parts_of(made())
    return docx_archive.packed(parts | {f"word/{name}.xml": content for name, content in changed.items()})


def bomb() -> bytes:
    """Return an archive whose document is large only once unpacked."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    return stream.getvalue()


ENTITY = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"", "không phải tệp Word"),
        (lambda: b"%PDF-1.6", "không phải tệp Word"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "kiểu cũ"),
        (lambda: made()[: len(made()) // 2], "không phải tệp Word"),
        (lambda: zipped(document=b"<a"), "đã hỏng"),
        (lambda: zipped(document=b"<a/>"), "không có phần văn bản"),
        (lambda: zipped(document=ENTITY), "DOCTYPE"),
        (lambda: zipped(styles=ENTITY.decode().encode("utf-16")), "DOCTYPE"),
        (bomb, "quá lớn"),
        (lambda: b"PK" + b"\0" * (wordtext.MAX_FILE + 1), "lớn hơn"),
    ],
)
def test_what_is_no_sound_word_file_is_refused(content: Callable[[], bytes], said: str) -> None:
    """By name, with what is wrong."""
    with pytest.raises(PlantrackError, match=said) as caught:
        wordtext.read(content(), "la.docx")
    assert "la.docx" in caught.value.message


def test_another_document_is_refused_rather_than_listed() -> None:
    """The other report, or any letter, has next to nothing in common with this one."""
    document = reports.opened(made())
    for block in list(document.element.body)[:-1]:
        document.element.body.remove(block)
    document.add_paragraph("Một văn bản khác")
    with pytest.raises(PlantrackError, match="không giống báo cáo"):
        against(reports.saved(document))


# the marks


def test_every_text_of_the_views_has_an_origin() -> None:
    """A new text field of the views must say which data it comes from."""
    context = report_context.of_report(reports.composed(reports.example()), "ubnd", reports.DAY)
    marks = provenance._Marks()  # noqa: SLF001
    marks.on(context, "")
    known = set(provenance.KINDS)
    assert {field for field, _ in marks.texts} <= known
    named = {name.split(".")[0] for name in known}
    assert all(hasattr(report_views, name) for name in named)
    assert all(name.split(".")[1] in getattr(report_views, name.split(".")[0]).__dataclass_fields__ for name in known)


@pytest.mark.parametrize("kind", ["ubnd", "central"])
def test_what_people_and_agencies_wrote_is_always_found(kind: DocumentKind) -> None:
    """Each text that the report shows of the journal, the words, the plan and the office has its place."""
    lost = []
    for block in ours(kind).spans:
        for span in (span for cell in block for line in cell for span in line):
            kinds = provenance.KINDS[span.field]
            if set(kinds) & {"words", "journal", "plan", "office"} and span.field != "ReporterView.ghi_chu":
                lost += [] if index(kind).find(span.text, kinds) else [span]
    assert lost == []
    shown = {span.field for block in ours(kind).spans for cell in block for line in cell for span in line}
    assert {"QuoteView.ket_qua", "WordsView.han_che", "SignView.ten", "Context.noi_nhan"} <= shown
