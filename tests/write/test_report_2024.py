"""The consolidated report of the example year, read back from its DOCX."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.model.reporting import Indicator
from plantrack.read import loader, worktree
from plantrack.write import words
from plantrack.write.word import widths
from tests.nd30 import check
from tests.write import reports

if TYPE_CHECKING:
    from plantrack.model.office import DocumentKind

KINDS: tuple[DocumentKind, ...] = ("ubnd", "central")
YEARS = (2024, 2023, 2026)
"""Full, sparse, and without a single update."""
FROM_DATA = {"R62", "R66", "R67", "R68", "R71"}
"""What may be found in the words of agencies and of the plan, which are printed as they came."""


@pytest.fixture(scope="module")
def ubnd() -> bytes:
    """Return the example's report to the province."""
    return reports.rendered(reports.example())


@pytest.fixture(scope="module")
def body(ubnd: bytes) -> str:
    """Return its text."""
    return reports.text(ubnd)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_report_keeps_the_decree(kind: DocumentKind, year: int) -> None:
    """No rule of Nghị định 30/2020 is broken, and no practice but in words that are printed as they came."""
    findings = check(reports.rendered(reports.signed(reports.example()), kind, year))
    assert [f for f in findings if f.severity == "E"] == []
    assert [f for f in findings if f.rule not in FROM_DATA] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_year_before_that_did_not_report_has_no_columns(kind: DocumentKind) -> None:
    """The table of rates has two columns of 2023 in the report of 2024, in that of 2023 none of 2022."""
    heads = {
        year: reports.table(reports.rendered(reports.example(), kind, year), "Mục của Kế hoạch")[0]
        for year in (2023, 2024)
    }
    assert [text.rpartition(" ")[2] for text in heads[2024][2::2]] == ["2024", "2023"]
    assert [text.rpartition(" ")[2] for text in heads[2023][2::2]] == ["2023"]


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_do_not_break_the_decree(kind: DocumentKind) -> None:
    """Whatever an agency writes, the form stays right."""
    hostile = "I. XONG\na) <b>\n\n  … {{7*7}} & \x07 1,234 ;; .. " + "chữ" * 300
    dataset = reports.with_result(reports.signed(reports.example()), "so-tttt", "1a", hostile)
    found = {f.rule for f in check(reports.rendered(dataset, kind)) if f.severity == "E"}
    assert found <= {"R69"}  # the tag that the agency typed is still there, as text


def test_a_blank_name_is_left_to_be_signed() -> None:
    """Who signs may be unknown; then only the name is missing."""
    found = [f for f in check(reports.rendered(reports.signed(reports.example(), name=""))) if f.severity == "E"]
    assert [(f.rule, f.message) for f in found] == [("R50", "no name under the signature")]


def test_the_example_conforms_as_it_stands(ubnd: bytes) -> None:
    """The report that `make report` renders breaks no rule of the decree (NĐ 30/2020, Phụ lục I)."""
    assert [f for f in check(ubnd) if f.severity == "E"] == []


def test_every_figure_in_the_text_is_the_one_in_its_annex(ubnd: bytes, body: str) -> None:
    """Each indicator is told once, with the value that stands under the annex's totals."""
    report = reports.composed(reports.example())
    rows = {row[1]: row for row in reports.table(ubnd, "Văn bản chỉ đạo")}
    for place, indicator in enumerate(report.figures.indicators, 2):
        annexed = rows["Sau điều chỉnh"][place]
        told = re.findall(rf"[-+] {re.escape(indicator.name)}: ([\d.,]+) ", body)
        assert [number.lstrip("0") or "0" for number in told] == ([annexed] if annexed else []), indicator.name


def test_the_totals_of_the_annex_are_the_sums_of_its_rows(ubnd: bytes) -> None:
    """A blank is not reported and adds nothing; a ratio has no total."""
    rows = reports.table(ubnd, "Văn bản chỉ đạo")
    agencies = [row for row in rows if row[0].isdigit()]
    total = next(row for row in rows if row[1] == "Tổng cộng")
    for place, name in enumerate(rows[0][2:], 2):
        numbers = [
            int(row[place].replace(".", "").replace(",", ""))
            for row in agencies
            if row[place] and "," not in row[place]
        ]
        whole = not any("," in row[place] for row in agencies)
        if total[place] and whole:
            assert sum(numbers) == int(total[place].replace(".", "")), name
    assert total[rows[0].index("Tỷ lệ công khai")] == ""
    assert len(agencies) >= 45


def test_text_and_annexes_count_alike(ubnd: bytes, body: str) -> None:
    """The counts by label in the text are the totals of the table by agency."""
    counts = {row[1]: row[2:] for row in reports.table(ubnd, "Trạng thái")[1:] if row[1]}
    by_agency = reports.table(ubnd, "Số nhiệm vụ chủ trì")
    total = next(row for row in by_agency if row[1] == "Tổng cộng")
    heads = by_agency[0]
    assert counts["Tổng cộng"] == ["21", total[2]]
    for label in ("Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Đang thực hiện trong hạn", "Đang thực hiện quá hạn"):
        assert counts[label][1] == total[heads.index(label)].replace("–", "0"), label
    rate = re.search(r"theo đơn vị chủ trì, (\d+/\d+) lượt nhiệm vụ, đạt ([\d,]+%)", body)
    assert rate is not None
    assert rate.groups() == (total[-2], total[-1])


def test_the_report_says_which_days_it_used(body: str) -> None:
    """Three days, never mixed; and how many were asked."""
    assert "nhận đến hết ngày 28/11/2024; hạn gửi báo cáo là trước ngày 25/11/2024 (thứ Hai)" in body
    assert "Số liệu tính đến ngày 15/11/2024, ước thực hiện cả năm 2024." in body
    assert "Có 45 cơ quan, đơn vị, địa phương phải báo cáo; đã nhận 41 báo cáo" in body


def test_a_draft_says_so_and_names_who_is_missing(body: str) -> None:
    """What is missing is visible near the top."""
    top = body.splitlines()[:20]
    assert any(line.startswith("DỰ THẢO: còn 04 đơn vị chưa gửi báo cáo (Kho bạc Nhà nước, ") for line in top)


def test_who_is_late_stands_with_the_cause_or_without_one(body: str) -> None:
    """Letter 7095 wants causes and who is responsible; a missing cause is told by name."""
    assert "+ Chưa nêu nguyên nhân: Văn phòng UBND tỉnh (đang thực hiện quá hạn)." in body
    assert re.search(r"\+ Sở Nội vụ \(hoàn thành quá hạn, ngày 10/10/2024\)\. Nguyên nhân: Lớp thứ hai", body)


def test_a_task_of_many_is_told_in_a_few_paragraphs(body: str) -> None:
    """So many of so many, totals, notable results, who is silent: never a paragraph an agency."""
    part = body.partition("b) Nâng cao nhận thức")[2].partition("2. Chỉ đạo và hướng dẫn")[0]
    assert "- Có 37/45 đơn vị chủ trì đã báo cáo; 37/45 đơn vị đã có kết quả." in part
    assert "- Chưa báo cáo nhiệm vụ này (08 đơn vị): " in part
    assert len(part.strip().splitlines()) <= 15


def test_punctuation_is_single(body: str) -> None:
    """No result ends with two marks, whoever wrote it."""
    assert re.findall(r"[^.]\.\.(?!\.)|\.;|;\.|,\.|: \.|\(\)", body) == []


def test_a_year_without_updates_is_rendered_with_honest_words() -> None:
    """Nothing is invented where nothing came."""
    shown = reports.text(reports.rendered(reports.example(), year=2026))
    assert "(Chưa có nội dung; bổ sung tại data/reports/435/2026.yaml, mục assessment.results.)" in shown
    assert "Không có báo cáo của năm 2025 trong hệ thống theo dõi để so sánh." in shown
    assert "Không có đơn vị nào nêu khó khăn, nguyên nhân hoặc kiến nghị." in shown


def test_the_number_is_filled_in_once_it_is_issued() -> None:
    """Until then văn thư fills in the blank; the annexes follow."""
    dataset = reports.example()
    assert "Số:        /BC-STTTT" in reports.text(reports.rendered(dataset))
    issued = dataset.summary(2024).issued.model_copy(update={"number": "312/BC-STTTT", "date": date(2024, 11, 28)})
    summary = dataset.summary(2024).model_copy(update={"issued": issued})
    shown = reports.text(reports.rendered(replace(dataset, summaries={**dataset.summaries, 2024: summary})))
    assert "Số: 312/BC-STTTT" in shown
    assert shown.count("(Kèm theo Báo cáo số 312/BC-STTTT ngày 28 tháng 11 năm 2024") == 5


def test_the_central_report_names_nobody_who_is_silent() -> None:
    """It goes to the ministry in the province's name, with proposals to the ministry alone."""
    shown = reports.text(reports.rendered(reports.example(), "central"))
    assert "Chưa báo cáo nhiệm vụ này" not in shown
    assert "Hội Cựu chiến binh" not in shown.split("Phụ lục I")[0]
    proposals = shown.split("VI. KIẾN NGHỊ")[1].split("Trên đây là")[0]
    assert "Hướng dẫn thống nhất bộ chỉ tiêu" in proposals
    assert "xếp loại hằng năm" not in proposals


@pytest.mark.parametrize("count", [15, 24])
def test_the_annex_of_figures_breaks_no_word(count: int) -> None:
    """Columns are as wide as their longest word, whatever the number of indicators; they fill the page exactly."""
    dataset = reports.example()
    first = dataset.reporting.indicators
    more = tuple(
        Indicator.model_validate({**one.model_dump(by_alias=True), "id": f"{one.id}-{n}"})
        for n in (2,)
        for one in first
    )
    reporting = dataset.reporting.model_copy(update={"indicators": (*first, *more)[:count]})
    content = reports.rendered(replace(dataset, reporting=reporting))
    found = next(t for t in reports.opened(content).tables if len(t.columns) == count + 2)
    assert found.rows[0].cells[2].text == "Văn bản chỉ đạo"
    assert sum(int(width) for width in found._tbl.xpath("w:tblGrid/w:gridCol/@w:w")) == 14286  # noqa: SLF001
    for row in found.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    points = (run.font.size or paragraph.style.font.size).pt
                    assert widths.longest_word(run.text, bold=True) * points / 50 <= cell.width.twips - 2 * 57, run.text


def test_amounts_are_written_as_in_vietnam(body: str) -> None:
    """Thousands have a dot and decimals a comma."""
    total = reports.composed(reports.example()).figures.totals["luot-tiep-can"]
    assert words.number(total.value) in body
    assert "3923700" not in body


def told_of_3b(*entries: str) -> tuple[str, str]:
    """Return the report where the lead of task 3b told just this: what part II says of the task, and all of it."""
    folder = "data/updates/435/2024/vp-ubnd/"
    files = {**worktree.read(reports.ROOT), **worktree.read(reports.ROOT / "examples")}
    kept = {path: text for path, text in files.items() if not path.startswith((folder, "data/reports/"))}
    listed = "".join(f"  - {{task: 3b, {entry}}}\n" for entry in entries)
    new = (
        "agency: vp-ubnd\nreceived: 2024-11-20\n"
        f"recorded: {{at: 2024-11-20T09:00:00+07:00, by: Thư ký}}\ntasks:\n{listed}"
    )
    dataset = loader.dataset({**kept, f"{folder}20241120-0000000a.yaml": new}, "435")
    shown = reports.text(reports.rendered(dataset))
    return shown.partition("b) Định kỳ tổ chức họp báo")[2].partition("c) Ứng dụng")[0], shown


def test_one_fact_of_the_whole_year_is_labelled_by_the_worst_of_its_quarters() -> None:
    """Part II says of a task with one lead what III.2 says; the last quarter alone would be in time."""
    part, shown = told_of_3b("period: 2024, status: completed, result: Cả năm 4 cuộc")
    assert "- Văn phòng UBND tỉnh (hoàn thành, chưa rõ ngày): Cả năm 4 cuộc." in part
    assert "3.b (hoàn thành, chưa rõ ngày)" in shown
    part, shown = told_of_3b("period: 2024, status: in-progress, result: Đang chuẩn bị")
    assert "- Văn phòng UBND tỉnh (đang thực hiện quá hạn): Đang chuẩn bị." in part
    assert "Nhiệm vụ 3.b: đang thực hiện quá hạn" in shown


def test_words_of_the_whole_year_are_not_printed_as_those_of_a_quarter() -> None:
    """Quarters told of by themselves stand beside it; the year stands once, whatever quarters it is for."""
    quarters = [
        f"period: 2024-Q{n}, status: completed, completed: 2024-0{3 * n}-20, result: Quý {n}" for n in (1, 2, 3)
    ]
    year = "period: 2024, status: in-progress, result: Cả năm 4 cuộc"
    part, _ = told_of_3b(*quarters, year)
    assert "+ Quý III/2024 (hoàn thành đúng hạn, ngày 20/9/2024): Quý 3." in part
    assert "+ Cả năm 2024 (đang thực hiện trong hạn): Cả năm 4 cuộc." in part
    assert "Quý IV/2024" not in part
    assert told_of_3b(quarters[1], year)[0].count("Cả năm 4 cuộc") == 1
