"""The chart of the report: its numbers are the report's, Word can edit them, and it is honest where there are none."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from docx.shared import Pt
from lxml import etree

from plantrack.write import words
from plantrack.write.report import report_context
from plantrack.write.word import docx_archive
from plantrack.write.word.chart import fitted
from tests.nd30 import check
from tests.write import reports

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART, BOOK = "word/charts/chart1.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
HEAD = "Mục của Kế hoạch"


@cache
def report(year: int = 2024) -> bytes:
    """Return the example's report of a year to the province."""
    return reports.rendered(reports.example(), year=year)


def drawn(content: bytes) -> Any:
    """Return the chart's part; Any, because lxml has no types."""
    return etree.fromstring(docx_archive.parts_of(content)[CHART])


def shown(content: bytes) -> dict[str, dict[int, float]]:
    """Return the shares that the chart holds: by series, then by place of the section."""
    found = {}
    for series in drawn(content).iter(f"{C}ser"):
        points = series.findall(f"{C}val/{C}numRef/{C}numCache/{C}pt")
        name = series.find(f"{C}tx//{C}v").text
        found[name] = {int(point.get("idx")): float(point.find(f"{C}v").text) for point in points}
    return found


def sheet(content: bytes, *, values: bool) -> list[tuple[Any, ...]]:
    """Return the rows of the workbook that Word opens under "Edit Data": as values, or as typed."""
    book = openpyxl.load_workbook(io.BytesIO(docx_archive.parts_of(content)[BOOK]), data_only=values)
    return [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]


def rates(content: bytes) -> list[list[str]]:
    """Return the rows of the table under the chart, without its head."""
    return reports.table(content, HEAD)[1:]


def without_filings(dataset: Dataset) -> Dataset:
    """Return the dataset before anybody told anything."""
    return replace(dataset, filings=())


# the numbers


@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_chart_shows_what_the_table_under_it_says(year: int) -> None:
    """Bar for bar: the share in the chart is that of the counts in the table, printed alike; no bar is a dash."""
    *rows, _ = rates(report(year))
    for place, row in enumerate(rows):
        for column, series in zip((2, 4), (f"Năm {year}", f"Năm {year - 1}"), strict=True):
            share = shown(report(year)).get(series, {}).get(place)
            if share is None:
                assert row[column : column + 2] == (["–", "–"] if len(row) > column else [])
            else:
                done, of = map(int, row[column].split("/"))
                assert share == pytest.approx(done / of)
                assert row[column + 1] == words.percent(done, of)


def test_the_sections_add_up_to_the_other_tables() -> None:
    """The last row is the sum of the sections, and the total of the counts by label and by agency."""
    *rows, total = rates(report())
    for column in (2, 4):
        parts = [tuple(map(int, row[column].split("/"))) for row in rows]
        assert "/".join(str(sum(numbers)) for numbers in zip(*parts, strict=True)) == total[column]
    composed = reports.composed(reports.example())
    done = sum(lead.status == "completed" for task in composed.now.tasks for lead in task.leads
               if task.item.id in composed.dataset.task_ids)  # fmt: skip
    assert total[2] == f"{done}/{composed.now.by_lead.total}"
    labels = {row[1]: row[-1] for row in reports.table(report(), "Trạng thái")[1:]}
    assert total[2].endswith(f"/{labels['Tổng cộng']}")


def test_word_edits_the_same_numbers() -> None:
    """The workbook inside has a share for every bar, computed from counts that may be changed."""
    values, typed = sheet(report(), values=True), sheet(report(), values=False)
    assert values[0][1:3] == ("Năm 2024", "Năm 2023")
    for place, row in enumerate(values[1:]):
        assert row[1] == pytest.approx(shown(report())["Năm 2024"][place])
        assert (row[1], row[2]) == (pytest.approx(row[3] / row[4]), pytest.approx(row[5] / row[6]))
    assert typed[1][1:3] == ("=D2/E2", "=F2/G2")
    relations = docx_archive.parts_of(report())["word/charts/_rels/chart1.xml.rels"].decode()
    assert "embeddings/Microsoft_Excel_Sheet1.xlsx" in relations
    assert "External" not in relations


def test_the_workbook_has_no_clock() -> None:
    """The same report made later has the same workbook: its stamps are fixed."""
    with zipfile.ZipFile(io.BytesIO(docx_archive.parts_of(report())[BOOK])) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")


# honest where there is nothing


def test_without_a_year_before_there_is_one_bar_a_section() -> None:
    """No empty series; the caption promises no comparison, and a line says why."""
    text = reports.text(report(2023))
    assert list(shown(report(2023))) == ["Năm 2023"]
    assert "theo mục của Kế hoạch, năm 2023\n" in text
    assert "Không có báo cáo của năm 2022 trong hệ thống theo dõi để so sánh." in text


def test_where_nobody_has_a_result_there_is_no_chart() -> None:
    """An empty chart says nothing; a sentence does, and the table still has the counts."""
    content = reports.rendered(without_filings(reports.example()))
    assert CHART not in docx_archive.parts_of(content)
    text = reports.text(content)
    assert "chưa có lượt nhiệm vụ nào có kết quả nên không lập biểu đồ theo mục của Kế hoạch." in text
    assert "Biểu đồ 1" not in text
    assert rates(content)[-1][2:] == ["0/292", "0%"]


def test_a_year_in_which_nobody_leads_has_no_bar_rather_than_nought() -> None:
    """After 2025 it is not known who took over most leads: a gap, a dash, their number in a line; done stays done."""
    content = report(2025)
    assert rates(content)[1][2:4] == ["–", "–"]
    assert 1 not in shown(content)["Năm 2025"]
    assert rates(content)[0][2:4] == ["1/13", "7,7%"]
    assert shown(content)["Năm 2025"][0] == pytest.approx(1 / 13)
    assert drawn(content).find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"
    composed = reports.composed(reports.example(), 2025)
    undecided = sum(len(task.undecided) for section in composed.sections for task in section.tasks)
    assert undecided
    told = f"Chưa tính lượt nhiệm vụ chưa xác định cơ quan chủ trì sau sắp xếp tổ chức: năm 2025 còn {undecided} lượt."
    assert told in reports.text(content)


# how it looks


def test_bars_are_told_apart_without_colour() -> None:
    """Every colour is a grey, the two series differ in pattern, and every bar bears its number."""
    root = drawn(report())
    colours = {node.get("val") for node in root.iter(f"{A}srgbClr")}
    assert all(len({colour[:2], colour[2:4], colour[4:]}) == 1 for colour in colours)
    first, second = root.iter(f"{C}ser")
    assert first.find(f"{C}spPr/{A}solidFill") is not None
    assert second.find(f"{C}spPr/{A}pattFill") is not None
    assert {series.find(f"{C}dLbls/{C}showVal").get("val") for series in (first, second)} == {"1"}


def test_the_chart_has_the_documents_font() -> None:
    """An office that sets its template in another font gets the chart in that font."""
    assert {node.get("typeface") for node in drawn(report()).iter(f"{A}latin")} == {"Times New Roman"}
    document = reports.opened(reports.template("ubnd"))
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Be Vietnam Pro", Pt(14)
    other = reports.rendered(reports.example(), content=reports.saved(document))
    assert {node.get("typeface") for node in drawn(other).iter(f"{A}latin")} == {"Be Vietnam Pro"}


def test_who_cannot_see_the_chart_is_told_what_it_shows() -> None:
    """The alternative text names every section's shares, as printed in the table."""
    properties = reports.opened(report()).element.body.find(".//{*}docPr")
    for row in rates(report())[:-1]:
        assert f"mục {row[0]}: năm 2024 {row[3]}, năm 2023 {row[5]}" in properties.get("descr")


def test_hostile_titles_stay_text() -> None:
    """Markup, formulas and control characters in a section's title harm neither the chart nor its workbook."""
    dataset = reports.example()
    first, *others = dataset.plan.sections
    hostile = first.model_copy(update={"title": '=1+1 <b>&"\x00\x1b {{7*7}}\ndòng hai ' + "dài " * 100})
    plan = dataset.plan.model_copy(update={"sections": (hostile, *others)})
    content = reports.rendered(replace(dataset, plan=plan))
    name = drawn(content).find(f".//{C}cat//{C}pt[@idx='0']/{C}v").text
    assert name.startswith('1. =1+1 <b>&"')
    assert "{{7*7}} dòng hai dài" in name
    assert len(name) <= 160
    assert sheet(content, values=False)[1][0] == name


@pytest.mark.parametrize("kind", ["ubnd", "central"])
def test_a_template_without_the_tag_has_no_chart(kind: Any) -> None:
    """An office may leave the chart out, or have a template older than it."""
    document = reports.opened(reports.template(kind))
    for paragraph in document.paragraphs:
        if "hinh(" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 (python-docx removes no paragraph)
    content = reports.rendered(reports.example(), kind, content=reports.saved(document))
    assert not [name for name in docx_archive.parts_of(content) if "chart" in name]


def test_the_chart_has_its_caption_below_on_the_page_of_its_annex() -> None:
    """The chart stands first in Phụ lục I, kept with its caption; the text of the report says where to look."""
    document = reports.opened(report())
    lines = [(p.style.name, p.text) for p in document.paragraphs]
    at = next(place for place, (style, _) in enumerate(lines) if style == "Biểu đồ")
    assert lines[at - 4 : at - 3] == [("Phụ lục", "Phụ lục I")]
    caption = "Biểu đồ 1. Tỷ lệ lượt nhiệm vụ đã có kết quả theo mục của Kế hoạch, năm 2024 so với năm 2023"
    assert lines[at + 1] == ("Tên biểu đồ", caption)
    assert document.paragraphs[at].style.paragraph_format.keep_with_next
    assert "So sánh theo mục của Kế hoạch được nêu tại Biểu đồ 1, Phụ lục I" in reports.text(report())
    assert [
        f for f in check(reports.rendered(reports.signed(without_filings(reports.example())))) if f.severity == "E"
    ] == []


def test_the_report_keeps_the_decree_without_a_chart() -> None:
    """Neither chart nor sentence breaks a rule of NĐ 30/2020; that with a chart is tested with the whole report."""
    content = reports.rendered(reports.signed(without_filings(reports.example())))
    assert [finding for finding in check(content) if finding.severity == "E"] == []


def test_a_plan_of_many_sections_stays_on_its_page() -> None:
    """The chart grows with the sections as far as the template allows; then text is smaller and names are shorter."""
    chart = report_context.of_report(reports.composed(reports.example()), "ubnd", reports.DAY).bieu_do
    assert chart is not None
    few, frame = fitted(replace(chart, groups=chart.groups[:2]), 252, 116)
    many, crowded = fitted(replace(chart, groups=chart.groups * 3), 252, 116)
    assert frame.height < fitted(chart, 252, 116)[1].height < crowded.height == 116
    assert crowded.points < frame.points == 11
    assert [name.endswith("…") for name in few.groups] == [True, False]
    assert all(len(short) <= len(long) for short, long in zip(many.groups, few.groups, strict=False))
    assert fitted(replace(chart, groups=chart.groups[:1]), 252, 116)[1].height >= 40


def test_a_chart_changed_in_word_is_a_report_edited() -> None:
    """Whoever edits the chart's numbers has edited the report: it is not overwritten."""
    parts = docx_archive.parts_of(report())
    parts[CHART] = parts[CHART].replace(b"0.64", b"0.99")
    assert docx_archive.edited(docx_archive.packed(parts))
    assert not docx_archive.edited(report())
