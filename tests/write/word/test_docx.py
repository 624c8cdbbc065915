"""Rendering: safe, the same bytes for the same data, and plain about what is wrong with a template."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import unicodedata
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from plantrack.errors import PlantrackError
from plantrack.write.word import docx as report_docx
from plantrack.write.word import docx_archive, filters, widths
from plantrack.write.word.template_lint import W
from tests.write import reports

if TYPE_CHECKING:
    from plantrack.model.office import DocumentKind

KINDS: tuple[DocumentKind, ...] = ("ubnd", "central")
FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
HOSTILE = "<w:p><w:r/></w:p> & {{7*7}} {% if x %} {_{ [/x] e\u0301 \u202eabc\x00\x1b\x07 dòng một\n\ndòng hai\tba"
SHOWN = "<w:p><w:r/></w:p> & {{7*7}} {% if x %} {_{ [/x] é abc dòng một"


@pytest.fixture(scope="module")
def ubnd() -> bytes:
    """Return the example's report to the province."""
    return reports.rendered(reports.example())


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_data_give_the_same_bytes_in_every_process(kind: DocumentKind) -> None:
    """Neither the clock nor the order of a hash shows in the file."""
    program = (
        "import hashlib; from tests.write import reports; "
        f"print(hashlib.sha256(reports.rendered(reports.example(), {kind!r})).hexdigest())"
    )
    found = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=reports.ROOT,
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": f"{reports.ROOT}{os.pathsep}{reports.ROOT / 'src'}",
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    ]
    assert found == [hashlib.sha256(reports.rendered(reports.example(), kind)).hexdigest()] * 2


def test_the_committed_templates_are_what_the_script_builds() -> None:
    """Templates and dumps are never edited apart from one another unnoticed."""
    script = reports.ROOT / "scripts" / "build_templates.py"
    environment = {**os.environ, "PYTHONPATH": str(reports.ROOT / "src")}
    done = subprocess.run(
        [sys.executable, script, "--check"], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_archive_has_fixed_order_and_dates_and_no_ballast(ubnd: bytes) -> None:
    """What python-docx's own template carries along is gone."""
    archive = zipfile.ZipFile(BytesIO(ubnd))
    names = archive.namelist()
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert not [name for name in names if "thumbnail" in name or "stylesWithEffects" in name or "customXml" in name]


def test_an_archive_with_a_name_twice_is_refused() -> None:
    """LibreOffice 24.2 wrote such files."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", "1")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a", "2")
    with pytest.raises(PlantrackError, match="hai phần cùng tên"):
        docx_archive.parts_of(stream.getvalue())


# hostile text


def test_hostile_text_stays_text() -> None:
    """What a person typed is neither markup nor a tag, and what cannot be printed is gone."""
    content = reports.rendered(reports.with_result(reports.example(), "so-tttt", "1a", HOSTILE))
    lines = reports.text(content).splitlines()
    place = next(number for number, line in enumerate(lines) if SHOWN in line)
    assert lines[place + 1].startswith("dòng hai ba.")
    assert "49" not in lines[place]


def test_hostile_words_in_the_summary_stay_text() -> None:
    """Lone surrogates and tags in people's words do no harm either."""
    dataset = reports.example()
    summary = dataset.summary(2024).model_copy(update={"direction": f"{HOSTILE} \ud800 {{%p endif %}}"})
    changed = replace(dataset, summaries={**dataset.summaries, 2024: summary})
    shown = reports.text(reports.rendered(changed))
    assert SHOWN in shown
    assert "\ufffd {%p endif %}" in shown


def test_a_megabyte_of_text_is_rendered_whole() -> None:
    """Nothing is cut off and nothing takes minutes."""
    words = "một hai ba " * 90_000
    shown = reports.text(reports.rendered(reports.with_result(reports.example(), "so-tttt", "1a", words)))
    assert shown.count("một hai ba") == 90_000


def test_text_is_composed(ubnd: bytes) -> None:
    """All text of the file is NFC."""
    for name, part in docx_archive.parts_of(ubnd).items():
        if name.endswith(".xml"):
            assert unicodedata.is_normalized("NFC", part.decode()), name


# faults of a template


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("Có {{ khong_co }} nhé", "không có giá trị tên “khong_co”"),
        ("Có {{ nay.khong_co }} nhé", "không có giá trị tên “khong_co”"),
        ("Có {{ nam|khong_co }} nhé", "không có bộ lọc tên “khong_co”"),
        ("Có {{ nam.__class__ }} nhé", "không được phép"),
        ("Có {{ muc[0].nhiem_vu[1].ngay_xong }} nhé", "đang để trống"),
        ("Có {% if %} nhé", "thẻ viết sai"),
        ("Có {{ dia_danh|so }} nhé", "không phải là số"),
        ("Có {{ range(1000000000)|length }} nhé", "không điền được thẻ"),
        ("Có {{ 10**9 }} nhé", "không được phép"),
    ],
)
def test_a_fault_of_a_tag_is_told_with_the_template_and_the_paragraph(tag: str, told: str) -> None:
    """An office can find the paragraph in Word."""
    error = _fault(tag)
    assert error.message.startswith("Mẫu bao-cao-ubnd.docx: ")
    assert told in error.message
    assert "Đoạn: “Có " in error.message
    assert "nhé”" in error.message


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("Mất {%p if nam %}", "{%p phải đứng một mình trong đoạn"),
        ("{%p if nam %}{%p endif %}", "{%p phải đứng một mình trong đoạn"),
        ("{%p if nam % 2 %}", "{%p phải đứng một mình trong đoạn"),
        ("{%tr for a in muc %}", "{%tr chỉ dùng trong bảng"),
        ("Hở {{ nam", "Thẻ mở {{ và đóng }} không đi thành cặp"),
    ],
)
def test_a_misplaced_tag_is_refused_before_it_can_lose_text(tag: str, told: str) -> None:
    """What docxtpl would drop silently is told."""
    error = _fault(tag)
    assert "bao-cao-ubnd.docx" in error.message
    assert any(told in detail and tag in detail for detail in error.details), error.details


def test_a_row_tag_beside_text_is_refused() -> None:
    """A {%tr tag takes its whole row with it."""
    document = reports.opened(reports.template("ubnd"))
    cells = document.tables[1].rows[1].cells
    cells[1].paragraphs[0].add_run("mất chữ này")
    with pytest.raises(PlantrackError) as caught:
        reports.rendered(reports.example(), content=reports.saved(document))
    assert any("{%tr phải đứng một mình trong hàng" in detail for detail in caught.value.details)


def test_a_tag_in_a_footnote_is_refused() -> None:
    """Docxtpl renders footnotes once a section: data in them would become template."""
    document = reports.opened(reports.template("ubnd"))
    blob = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">'
        "<w:p><w:r><w:t>Ghi chú {{ nam }}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part: Any = Part(PackURI("/word/footnotes.xml"), kind, blob.encode(), document.part.package)
    document.part.relate_to(part, FOOTNOTES)
    with pytest.raises(PlantrackError) as caught:
        reports.rendered(reports.example(), content=reports.saved(document))
    assert any("Ghi chú {{ nam }}" in detail for detail in caught.value.details)


def test_what_is_no_word_file_is_told() -> None:
    """A template that is something else does not end in a traceback."""
    with pytest.raises(PlantrackError, match=r"bao-cao-ubnd\.docx không phải tệp Word"):
        reports.rendered(reports.example(), content=b"PK nonsense")


def _fault(tag: str) -> PlantrackError:
    document = reports.opened(reports.template("ubnd"))
    document.paragraphs[0].insert_paragraph_before(tag)
    with pytest.raises(PlantrackError) as caught:
        reports.rendered(reports.example(), content=reports.saved(document))
    return caught.value


# edited by a person


def test_a_fresh_report_is_not_edited(ubnd: bytes) -> None:
    """The digest that stands in a file fits it."""
    assert not report_docx.edited(ubnd)


def test_a_change_by_a_person_is_seen(ubnd: bytes) -> None:
    """Text, properties and re-saving count; so does a file of other origin."""
    document = reports.opened(ubnd)
    document.paragraphs[3].add_run(" thêm")
    assert report_docx.edited(reports.saved(document))
    document = reports.opened(ubnd)
    document.core_properties.title = "Khác"
    assert report_docx.edited(reports.saved(document))
    assert report_docx.edited(reports.template("ubnd"))
    assert report_docx.edited(b"")


def test_the_properties_are_those_of_the_report(ubnd: bytes) -> None:
    """The title is set after rendering, so nothing in it is escaped twice."""
    core = reports.opened(ubnd).core_properties
    assert core.title == "Báo cáo kết quả thực hiện Kế hoạch số 435/KH-UBND năm 2024"
    assert core.author == "Sở Thông tin và Truyền thông"
    assert (core.language, core.created.date()) == ("vi-VN", reports.DAY)


# illustrative figures


@pytest.mark.parametrize("kind", KINDS)
def test_invented_figures_say_so_in_every_section(kind: DocumentKind) -> None:
    """First pages have a footer of their own, and bear the line too."""
    document = reports.opened(reports.rendered(reports.example(), kind))
    assert len(document.sections) == {"ubnd": 6, "central": 3}[kind]
    for section in document.sections:
        for footer in (section.footer, section.first_page_footer):
            assert [paragraph.text for paragraph in footer.paragraphs] == ["SỐ LIỆU MINH HỌA"]


def test_real_figures_do_not_say_that_they_are_invented() -> None:
    """The line stands only where the data say so."""
    document = reports.opened(reports.rendered(reports.signed(reports.example(), illustrative=False)))
    assert not any("MINH HỌA" in paragraph.text for paragraph in document.sections[0].footer.paragraphs)


def test_a_template_without_the_line_cannot_hide_invented_figures() -> None:
    """Whatever became of the template, the line is there or nothing is rendered."""
    document = reports.opened(reports.template("ubnd"))
    for paragraph in document.sections[0].first_page_footer.paragraphs:
        paragraph.text = ""
    with pytest.raises(PlantrackError, match="thiếu dòng “SỐ LIỆU MINH HỌA”"):
        reports.rendered(reports.example(), content=reports.saved(document))


# small things


def test_even_pages_of_their_own_must_say_it_too() -> None:
    """A document may have other footers on even pages."""
    document = reports.opened(reports.template("ubnd"))
    document.settings.odd_and_even_pages_header_footer = True
    with pytest.raises(PlantrackError, match="SỐ LIỆU MINH HỌA"):
        reports.rendered(reports.example(), content=reports.saved(document))
    for section in document.sections:
        section.even_page_footer.paragraphs[0].text = "SỐ LIỆU MINH HỌA"
    assert reports.rendered(reports.example(), content=reports.saved(document))


@pytest.mark.parametrize("marked", [True, False])
def test_sections_in_content_controls_count(*, marked: bool) -> None:
    """Each paragraph of a template may stand in a control, the ends of sections among them."""
    document = reports.opened(reports.template("ubnd"))
    body = document.element.body
    if not marked:
        for run in document.sections[1].footer.paragraphs[0].runs:
            run.text = ""
    for paragraph in [p for p in body.iterchildren(f"{W}p") if p.find(f"{W}pPr/{W}sectPr") is not None]:
        control = parse_xml(f'<w:sdt xmlns:w="{W[1:-1]}"><w:sdtContent/></w:sdt>')
        paragraph.addprevious(control)
        control[0].append(paragraph)
    if marked:
        assert reports.rendered(reports.example(), content=reports.saved(document))
        return
    with pytest.raises(PlantrackError, match="SỐ LIỆU MINH HỌA"):
        reports.rendered(reports.example(), content=reports.saved(document))


def test_a_hidden_line_says_nothing() -> None:
    """Text that Word does not print is no warning."""
    document = reports.opened(reports.template("ubnd"))
    for section in document.sections:
        for footer in (section.footer, section.first_page_footer):
            for run in [] if footer.is_linked_to_previous else footer.paragraphs[0].runs:
                run.font.hidden = True
    with pytest.raises(PlantrackError, match="SỐ LIỆU MINH HỌA"):
        reports.rendered(reports.example(), content=reports.saved(document))


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Xong", "Xong."), ("Xong.", "Xong."), ("Xong..", "Xong."), ("Xong ;", "Xong."), ("“Xong.”", "“Xong.”"), ("", "")],
)
def test_a_sentence_ends_with_one_mark(given: str, expected: str) -> None:
    """Agencies end their results as they like."""
    assert filters.FILTERS["cau"](given) == expected


def test_counts_are_written_as_offices_do() -> None:
    """Counts below ten have a zero before them; nought has none."""
    assert [filters.FILTERS["dem"](n) for n in (3, 12, 0, (1, 2))] == ["03", "12", "0", "02"]


def test_names_break_where_a_phrase_ends() -> None:
    """No last word stands alone under a letterhead."""
    room = 60 * widths.TWIPS_PER_MM
    assert widths.balanced("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", room, 13, bold=True) == ["SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"]
    assert widths.balanced("SỞ NỘI VỤ", room, 13, bold=True) == ["SỞ NỘI VỤ"]


def test_columns_get_their_least_and_the_rest_goes_to_long_text() -> None:
    """Too narrow a table is told apart rather than squeezed."""
    assert widths.divided(1000, [100, 100], [100, 500]) == [100, 900]
    assert widths.divided(150, [100, 100], [100, 100]) is None
