"""Layout: tables whose grid fits, headings that keep what stands in them, whatever Word has left in a template."""

from __future__ import annotations

from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from plantrack.write.word import docx_layout, docx_template
from tests.write import reports

W = docx_layout.W
NS = f'xmlns:w="{W[1:-1]}"'
CHANGE = 'w:id="7" w:author="A" w:date="2024-01-01T00:00:00Z"'


def _settled(document: Any, **values: Any) -> Any:
    shown = docx_template.rendered(reports.saved(document), values, "thu.docx")
    docx_layout.settle(shown)
    return shown


def _fitted(rows: int, columns: int) -> tuple[Any, Any]:
    """Return a document and its table, whose columns are to be divided."""
    document = docx.Document()
    table = document.add_table(rows, columns)
    table._tbl.tblPr.append(parse_xml(f'<w:tblCaption {NS} w:val="{docx_layout.FITTED}"/>'))  # noqa: SLF001
    return document, table


def _widths(row: Any) -> list[int]:
    return [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.iterchildren(f"{W}tc")]


# grids


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_loop_of_cells_leaves_a_grid_that_fits(count: int) -> None:
    """A table has as many columns as its rows, and the width it had."""
    document = docx.Document()
    table = document.add_table(1, 4)
    for place, text in enumerate(("TT", "{%tc for a in ds %}", "{{ a }}", "{%tc endfor %}")):
        table.cell(0, place).text = text
    width = sum(docx_layout._grid(table._tbl))  # noqa: SLF001
    shown = _settled(document, ds=list(range(count)))
    grid = docx_layout._grid(shown.tables[0]._tbl)  # noqa: SLF001
    assert len(grid) == count + 1
    assert [cell.text for cell in shown.tables[0].rows[0].cells] == ["TT", *map(str, range(count))]
    assert width - len(grid) <= sum(grid) <= width


def test_a_table_in_a_cell_counts_for_itself() -> None:
    """Rows of a table within are no rows of the table around it."""
    document = docx.Document()
    outer = document.add_table(1, 2)
    inner = outer.cell(0, 1).add_table(2, 3)
    inner.cell(1, 2).text = "trong cùng"
    rows = docx_layout._rows(outer._tbl)  # noqa: SLF001
    assert [len(row.cells) for row in rows] == [2]
    assert not any("trong cùng" in text for row in rows for cell in row.cells for text in cell.paragraphs)
    assert [len(row.cells) for row in docx_layout._rows(inner._tbl)] == [3, 3]  # noqa: SLF001


def test_what_a_table_was_before_a_tracked_change_does_not_count() -> None:
    """The old width and the old span stand beside the new ones."""
    document, table = _fitted(2, 3)
    for number, cell in enumerate(table._tbl.iter(f"{W}tcPr")):  # noqa: SLF001
        old = '<w:tcW w:w="900" w:type="dxa"/><w:gridSpan w:val="3"/>'
        cell.append(parse_xml(f"<w:tcPrChange {NS} {CHANGE}><w:tcPr>{old}</w:tcPr></w:tcPrChange>"))
        table.cell(number // 3, number % 3).text = "chữ " * number
    made = _settled(document).tables[0]._tbl  # noqa: SLF001
    assert len(docx_layout._grid(made)) == 3  # noqa: SLF001
    assert all(_widths(row) == docx_layout._grid(made) for row in made.tr_lst)  # noqa: SLF001
    assert {old.get(f"{W}w") for change in made.iter(f"{W}tcPrChange") for old in change.iter(f"{W}tcW")} == {"900"}


def test_columns_left_free_before_a_row_are_counted() -> None:
    """The first cell of such a row stands in the second column, and is measured and set there."""
    document, table = _fitted(2, 3)
    for place, text in enumerate(("một", "hai " * 30, "ba")):
        table.cell(0, place).text = text
    row = table._tbl.tr_lst[1]  # noqa: SLF001
    row.remove(row.tc_lst[0])
    row.insert(0, parse_xml(f'<w:trPr {NS}><w:gridBefore w:val="1"/><w:wBefore w:w="5" w:type="dxa"/></w:trPr>'))
    made = _settled(document).tables[0]._tbl  # noqa: SLF001
    grid = docx_layout._grid(made)  # noqa: SLF001
    assert len(grid) == 3
    assert _widths(made.tr_lst[1]) == grid[1:]
    assert made.tr_lst[1].find(f"{W}trPr/{W}wBefore").get(f"{W}w") == str(grid[0])


def test_widths_in_percent_become_widths() -> None:
    """Word's "AutoFit to Window" writes fiftieths of a per cent; a divided column is so many twips wide."""
    document, table = _fitted(1, 2)
    for width in table._tbl.iter(f"{W}tcW"):  # noqa: SLF001
        width.set(f"{W}type", "pct")
        width.set(f"{W}w", "2500")
    made = _settled(document).tables[0]._tbl  # noqa: SLF001
    assert {width.get(f"{W}type") for width in made.iter(f"{W}tcW")} == {"dxa"}
    assert _widths(made.tr_lst[0]) == docx_layout._grid(made)  # noqa: SLF001


def test_a_span_and_a_background_from_a_tag_stand_where_word_wants_them() -> None:
    """Docxtpl puts them before the width of the cell, where the standard has no place for them."""
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).text = "{% cellbg mau %}{% colspan 3 %}x"
    for cell in table._tbl.tr_lst[0].tc_lst[1:]:  # noqa: SLF001
        table._tbl.tr_lst[0].remove(cell)  # noqa: SLF001
    made = _settled(document, mau="FFFF00").tables[0]._tbl  # noqa: SLF001
    tags = [str(node.tag).removeprefix(W) for node in made.tr_lst[0].tc_lst[0].tcPr]
    assert tags == ["tcW", "gridSpan", "shd"]


@pytest.mark.parametrize("kind", ["ubnd", "central"])
@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_every_row_of_a_report_is_as_wide_as_its_table(kind: Any, year: int) -> None:
    """Word ends a row where its cells end."""
    for table in reports.opened(reports.rendered(reports.example(), kind, year)).element.body.iter(f"{W}tbl"):
        counts = {row.columns for row in docx_layout._rows(table)}  # noqa: SLF001
        assert counts == {len(docx_layout._grid(table))}  # noqa: SLF001


# headings


def _heading(inside: str, *, around: str = "{}") -> Any:
    document = docx.Document()
    document.styles.add_style("Trích yếu", 1)
    name = document.styles["Trích yếu"].style_id
    text = f"<w:r><w:t>{'một tên rất dài của văn bản về việc này ' * 4}</w:t></w:r>"
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{text}{inside}</w:p>'
    whole = around.format(paragraph).replace(">", f" {NS}>", 1)
    document.element.body.insert(0, parse_xml(whole))
    return document


def _told(paragraph: Any) -> str:
    return "".join(node.text or "" if node.tag == f"{W}t" else "|" for node in paragraph.iter(f"{W}t", f"{W}br"))


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:ins {CHANGE}><w:r><w:t>(bổ sung)</w:t></w:r></w:ins>",
        '<w:hyperlink w:anchor="x"><w:r><w:t>(bổ sung)</w:t></w:r></w:hyperlink>',
        "<w:r><w:rPr><w:i/></w:rPr><w:t>(bổ sung)</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>!</w:t></w:r>",
        "<w:r><w:tab/><w:t>(bổ sung)</w:t></w:r>",
    ],
    ids=["tracked change", "link", "two looks", "tab"],
)
def test_a_heading_of_more_than_plain_text_keeps_all_of_it(inside: str) -> None:
    """It is left as it is: broken into lines anew, parts would be gone or stand twice."""
    before = _heading(inside)
    shown = _settled(before)
    first, was = (one.element.body.find(f".//{W}p") for one in (shown, before))
    assert _told(first) == _told(was)
    assert [node.tag for node in first.iter()] == [node.tag for node in was.iter()]


@pytest.mark.parametrize(
    ("around", "broken"),
    [
        ("{}", True),
        ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", True),
        ("<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>", False),
    ],
    ids=["alone", "content control", "text box"],
)
def test_a_heading_is_broken_where_its_room_is_known(around: str, *, broken: bool) -> None:
    """A content control is as wide as the page; how wide a text box is stands elsewhere."""
    shown = _settled(_heading("", around=around))
    (heading,) = (mark.getparent().getparent() for mark in shown.element.body.iter(f"{W}pStyle"))
    assert ("|" in _told(heading)) == broken


def test_a_page_without_a_size_is_no_fault() -> None:
    """The standard lets it out; then nothing is measured."""
    document = _heading("")
    for size in [*document.element.body.iter(f"{W}pgSz", f"{W}pgMar")]:
        size.getparent().remove(size)
    assert "|" not in _told(_settled(document).paragraphs[0]._p)  # noqa: SLF001
