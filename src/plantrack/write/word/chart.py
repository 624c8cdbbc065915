"""A native chart of Word: a part that Word draws and edits, with the workbook that holds its numbers.

xlsxwriter writes both, the chart for a worksheet; what differs in Word is put in its place. Bars are told apart by
pattern and grey, never by colour, and every bar bears its number.
"""

from __future__ import annotations

import html
import io
import zipfile
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.write.word import widths

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import XmlPart
    from xlsxwriter import Workbook

EMU_PER_MM = 36000
SHEET = "Số liệu"
"""The worksheet that Word shows under "Edit Data"."""
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STAMP = datetime(2000, 1, 1)  # noqa: DTZ001 (the same in every file)
_BLACK = {"color": "#000000", "width": 0.75}
_LOOKS: tuple[dict[str, Any], ...] = (
    {"fill": {"color": "#404040"}},
    {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": "#000000", "bg_color": "#FFFFFF"}},
)
"""How the bars of each series look: dark, then hatched."""
_PERCENT = "[$-42A]0.0%"
"""One decimal, as in the tables; for LibreOffice with the comma of Vietnamese, Word takes its own from Windows."""
_SAID = (
    ("lang", ("roundedCorners", "0")),
    ("grouping", ("varyColors", "0")),
    ("scaling", ("delete", "0")),
    ("plotVisOnly", ("dispBlanksAs", "gap")),
)
"""What Word must be told, and after which element, because left out it means something else than to a worksheet."""
_SHOWN = {"LegendKey": "0", "Val": "1", "CatName": "0", "SerName": "0", "Percent": "0", "BubbleSize": "0"}
"""What the label of a bar shows; what is not said LibreOffice takes for yes."""
_GROUP_MM, _FRAME_MM, _LEGEND_MM, _LEAST_MM = 14.5, 14.0, 10.0, 40.0
_NAMES = 0.44
"""The share of the width for the names of the groups."""
_SIZES = ((9.0, 11, 2), (5.5, 9, 1), (0.0, 7, 1))
"""From how many millimetres a group on: the size of the text in points, and the lines of a name."""
_SPARE = 0.85
"""How much of the room for names is counted on: LibreOffice sets the text of charts wider."""


@dataclass(frozen=True, slots=True)
class Series:
    """One bar in every group: its name, and part and whole of each share; a whole of 0 has no bar."""

    name: str
    shares: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Shares in groups of bars, the first group on top.

    `about` says in words what is to be seen; `part` and `whole` name what each is a share of.
    """

    about: str
    part: str
    whole: str
    groups: tuple[str, ...]
    series: tuple[Series, ...]


class Frame(NamedTuple):
    """What a chart is drawn in: millimetres, and the size of its text in points."""

    width: float
    height: float
    points: int


def fitted(chart: Chart, width: float, most: float) -> tuple[Chart, Frame]:
    """Return a chart with its names cut to their room, as high as its groups want but for what the page has."""
    high = min(most, max(_LEAST_MM, _FRAME_MM + _GROUP_MM * len(chart.groups)))
    each = (high - _FRAME_MM) / max(1, len(chart.groups))
    points, lines = next((points, lines) for least, points, lines in _SIZES if each >= least or not least)
    room = width * _NAMES * _SPARE * widths.TWIPS_PER_MM
    names = tuple(_cut(name, room, points, lines) for name in chart.groups)
    return replace(chart, groups=names), Frame(width, high, points)


def _cut(name: str, room: float, points: int, lines: int) -> str:
    broken = widths.wrapped(name, room, points)
    if len(broken) <= lines:
        return name
    return f"{' '.join(broken[:lines]).rpartition(' ')[0].rstrip(' ,;.')}…"


def drawing(document: Document, place: XmlPart, chart: Chart, width: float, most: float) -> str:
    """Add a chart to a document's parts and return the drawing to put into a run of the part that it has its place in.

    It is so many millimetres wide and at most so many high.
    """
    chart, frame = fitted(chart, width, most)
    number = sum(str(part.partname).startswith("/word/charts/") for part in document.part.package.iter_parts()) + 1
    relation = _placed(document, place, chart, frame, number)
    wide, high = (round(side * EMU_PER_MM) for side in frame[:2])
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="Biểu đồ {number}" descr="{html.escape(chart.about)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_C}">'
        f'<c:chart xmlns:c="{_C}" xmlns:r="{_R}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _placed(document: Document, place: XmlPart, chart: Chart, frame: Frame, number: int) -> str:
    """Add the chart's part with its workbook; return the relation by which the part around it refers to it."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 (slow to import)
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415

    package = document.part.package
    book: Any = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"), _SHEET_TYPE, workbook(chart), package
    )
    part: Any = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART_TYPE, b"", package)
    refers = part.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
    part._blob = _for_word(_drawn(chart, frame), refers, _text(_font(document), frame.points))  # noqa: SLF001 (a part's content has no setter)
    return str(place.relate_to(part, RELATIONSHIP_TYPE.CHART))


def _font(document: Document) -> str:
    """Return the font of the document's text."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    named = document.styles.element.find(f"{w}docDefaults/{w}rPrDefault/{w}rPr/{w}rFonts")
    normal = next((style.font.name for style in document.styles if style.name == "Normal"), None)
    told = normal or (named.get(f"{w}ascii") if named is not None else None)
    return str(told or "Times New Roman")


# the workbook


def workbook(chart: Chart) -> bytes:
    """Return the numbers as XLSX: the shares, which the chart shows, from parts and wholes, which may be edited."""
    return _book(chart)


def _drawn(chart: Chart, frame: Frame) -> bytes:
    """Return the chart as xlsxwriter draws it on a worksheet."""
    with zipfile.ZipFile(io.BytesIO(_book(chart, frame))) as archive:
        return archive.read("xl/charts/chart1.xml")


def _book(chart: Chart, frame: Frame | None = None) -> bytes:
    from xlsxwriter import Workbook  # noqa: PLC0415 (slow to import)

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"created": _STAMP})
        _fill(book, chart)
        if frame is not None:
            _draw(book, chart, frame)
    return stream.getvalue()


def _fill(book: Workbook, chart: Chart) -> None:
    sheet, share = book.add_worksheet(SHEET), book.add_format({"num_format": "0.0%"})
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3 * len(chart.series), 16)
    for row, name in enumerate(chart.groups, 1):
        sheet.write_string(row, 0, name)
    for place, series in enumerate(chart.series, 1):
        part, whole = (len(chart.series) + 2 * place - 1, len(chart.series) + 2 * place)
        heads = {
            place: series.name,
            part: f"{chart.part}, {series.name.lower()}",
            whole: f"{chart.whole}, {series.name.lower()}",
        }
        for column, head in heads.items():
            sheet.write_string(0, column, head)
        for row, (done, total) in enumerate(series.shares, 1):
            sheet.write_number(row, part, done)
            sheet.write_number(row, whole, total)
            if total:
                formula = f"={chr(65 + part)}{row + 1}/{chr(65 + whole)}{row + 1}"
                sheet.write_formula(row, place, formula, share, done / total)


def _draw(book: Workbook, chart: Chart, frame: Frame) -> None:
    made, last = book.add_chart({"type": "bar"}), len(chart.groups)
    for place in range(1, len(chart.series) + 1):
        made.add_series(
            {
                "name": [SHEET, 0, place],
                "categories": [SHEET, 1, 0, last, 0],
                "values": [SHEET, 1, place, last, place],
                "data_labels": {"value": True, "num_format": _PERCENT, "position": "outside_end"},
                "border": _BLACK,
                "gap": 45,
                **_LOOKS[(place - 1) % len(_LOOKS)],
            }
        )
    made.set_title({"none": True})
    made.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    top = _LEGEND_MM / frame.height
    made.set_plotarea({"layout": {"x": _NAMES, "y": top, "width": 0.98 - _NAMES, "height": 0.97 - top}})
    made.set_y_axis({"reverse": True, "line": _BLACK, "major_tick_mark": "none"})
    made.set_x_axis({"min": 0, "max": 1.1, "visible": False, "major_gridlines": {"visible": False}})
    made.set_legend({"position": "top"})
    book.worksheets()[0].insert_chart(0, 3 * len(chart.series) + 2, made)


# what Word wants


def _for_word(drawn: bytes, book: str, text: Any) -> bytes:
    """Return a worksheet's chart as Word's: its text as said, its numbers in the workbook beside."""
    from lxml import etree  # noqa: PLC0415 (loaded with docx)

    root = etree.fromstring(drawn)
    for settings in root.findall(f"{{{_C}}}printSettings"):
        root.remove(settings)
    root.find(f"{{{_C}}}lang").set("val", "vi-VN")
    for before, (name, said) in _SAID:
        for place in root.findall(f".//{{{_C}}}{before}"):
            if place.getparent().find(f"{{{_C}}}{name}") is None:
                place.addnext(etree.Element(f"{{{_C}}}{name}", val=said))
    for labels in root.iter(f"{{{_C}}}dLbls"):
        labels.remove(labels.find(f"{{{_C}}}showVal"))
        for what, shown in _SHOWN.items():
            etree.SubElement(labels, f"{{{_C}}}show{what}", val=shown)
    root.append(text)
    outside = etree.SubElement(root, f"{{{_C}}}externalData", {f"{{{_R}}}id": book})
    etree.SubElement(outside, f"{{{_C}}}autoUpdate", val="0")
    whole: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return whole


def _text(font: str, points: int) -> Any:
    """Return how all text of a chart looks; Any, because lxml has no types."""
    from lxml import etree  # noqa: PLC0415

    text = etree.Element(f"{{{_C}}}txPr")
    etree.SubElement(text, f"{{{_A}}}bodyPr")
    paragraph = etree.SubElement(text, f"{{{_A}}}p")
    properties = etree.SubElement(etree.SubElement(paragraph, f"{{{_A}}}pPr"), f"{{{_A}}}defRPr", sz=str(points * 100))
    black = etree.SubElement(etree.SubElement(properties, f"{{{_A}}}solidFill"), f"{{{_A}}}srgbClr")
    black.set("val", "000000")
    for script in ("latin", "ea", "cs"):
        etree.SubElement(properties, f"{{{_A}}}{script}", typeface=font)
    etree.SubElement(paragraph, f"{{{_A}}}endParaRPr", lang="vi-VN")
    return text


__all__ = ["Chart", "Series", "drawing", "fitted", "workbook"]
