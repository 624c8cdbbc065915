"""What a template cannot say of itself: columns divided by what they hold, short lines as long as the decree wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.write.word import widths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docx.document import Document
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FITTED = "Tự chia cột"
"""The alternative-text title that a table bears in a template whose columns are to be divided by their contents."""
PHRASED = frozenset({"Trích yếu", "Trích yếu công văn", "Tên phụ lục", "Kèm theo"})
"""The styles of centred headings that break into lines at the ends of phrases."""
RULE = "Đường kẻ"
RULE_SHARE = 0.42
"""The short line under a name is a third to a half of its text (NĐ 30/2020, Phụ lục I)."""
_SMALLEST = 5.5
_MARGIN = 70
"""One millimetre at each side of a cell, and a little more for the border."""
_LONG = 4000.0
_PARAGRAPH = 1
_ORDER = {
    f"{W}{tag}": place
    for place, tag in enumerate(("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap"))
}
"""The first properties of a cell, in the order of the standard."""


def settle(document: Document) -> None:
    """Divide the columns of the tables that ask for it, break the headings, and draw the short lines."""
    styles = {style.style_id: _Style(style) for style in document.styles if style.type == _PARAGRAPH}
    body = document.element.body
    _set_in_order(body)
    for table in body.iter(f"{W}tbl"):
        caption, rows = table.find(f"{W}tblPr/{W}tblCaption"), _rows(table)
        if caption is not None and caption.get(f"{W}val") == FITTED:
            _fit(table, rows, styles)
        else:
            _mend_grid(table, rows)
    wanted = {key: style for key, style in styles.items() if style.name in {RULE, *PHRASED}}
    rules: list[_Element] = []
    for mark in body.iter(f"{W}pStyle"):
        style = wanted.get(mark.get(f"{W}val"))
        if style is None:
            continue
        paragraph = mark.getparent().getparent()
        if paragraph.tag != f"{W}p":  # the style before a tracked change
            continue
        if style.name == RULE:
            rules.append(paragraph)
        else:
            _phrase(paragraph, _room(paragraph) - style.indents, style)
    for rule in rules:
        _draw_rule(rule, styles)


def _set_in_order(body: _Element) -> None:
    """Put what the tags `colspan` and `cellbg` say of a cell where it belongs; docxtpl puts it before all else."""
    for node in list(body.iter(f"{W}gridSpan", f"{W}shd")):
        properties = node.getparent()
        if properties.tag == f"{W}tcPr" and properties[0] is node:
            properties[:] = sorted(properties, key=lambda one: _ORDER.get(one.tag, len(_ORDER)))


class _Style:
    """What measuring needs of a paragraph style."""

    def __init__(self, style: Any) -> None:
        form = style.paragraph_format
        self.name = str(style.name)
        self.points = float(style.font.size.pt) if style.font.size is not None else 14.0
        self.bold = bool(style.font.bold)
        self.indents = float((form.left_indent or 0) + (form.right_indent or 0)) / 635


def _style_of(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val", ""))


def _text(element: _Element) -> str:
    return "".join("\n" if node.tag == f"{W}br" else node.text or "" for node in element.iter(f"{W}t", f"{W}br"))


# columns


class _Cell:
    """The paragraphs of a cell, over how many columns it goes, and the element that says how wide it is."""

    __slots__ = ("paragraphs", "span", "width")

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.span = 1
        self.width: _Element | None = None


class _Row:
    """A row of cells, with columns left free before and after them; repeated on every page or not."""

    __slots__ = ("after", "before", "cells", "heading", "width_before")

    def __init__(self) -> None:
        self.heading = False
        self.before = self.after = 0
        self.width_before: _Element | None = None
        self.cells: list[_Cell] = []

    @property
    def columns(self) -> int:
        return self.before + sum(cell.span for cell in self.cells) + self.after


_RARE = tuple(f"{W}{tag}" for tag in ("gridSpan", "tblHeader", "gridBefore", "gridAfter", "wBefore"))
_READ = (*(f"{W}{tag}" for tag in ("t", "p", "tc", "tcW", "br", "tr")), *_RARE)


def _rows(table: _Element) -> list[_Row]:
    """Read a table in one pass: asking each cell for what is in it costs ten times as much, and tables are long."""
    text, paragraph, cell, width, line, row, *_ = _READ
    apart = table.iterdescendants(f"{W}tbl", f"{W}tcPrChange", f"{W}trPrChange")  # as it was before a tracked change
    inner = {node for other in apart for node in other.iter()}
    rows: list[_Row] = []
    for node in table.iter(*_READ):
        tag = node.tag
        if node in inner:
            continue
        if tag == row:
            rows.append(_Row())
        elif tag == cell:
            rows[-1].cells.append(_Cell())
        elif tag == paragraph:
            rows[-1].cells[-1].paragraphs.append("")
        elif tag in {text, line}:
            rows[-1].cells[-1].paragraphs[-1] += node.text or "" if tag == text else "\n"
        elif tag == width:
            rows[-1].cells[-1].width = node
        else:
            _note(rows[-1], tag, node)
    return rows


def _note(row: _Row, tag: str, node: _Element) -> None:
    """Note what few rows and cells say of themselves."""
    span, heading, before, after, width_before = _RARE
    if tag == span:
        row.cells[-1].span = int(node.get(f"{W}val", "1"))
    elif tag == heading:
        row.heading = True
    elif tag == before:
        row.before = int(node.get(f"{W}val", "0"))
    elif tag == after:
        row.after = int(node.get(f"{W}val", "0"))
    elif tag == width_before:
        row.width_before = node


def _grid(table: _Element) -> list[int]:
    return [int(float(column.get(f"{W}w", "0"))) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def _mend_grid(table: _Element, rows: list[_Row]) -> None:
    """Give a table as many columns as its rows have, which a loop of cells may have changed; its width stays."""
    grid, count = _grid(table), max((row.columns for row in rows), default=0)
    if count and count != len(grid) and sum(grid):
        kept = [*grid[:count], *[sum(grid) // len(grid)] * (count - len(grid))]
        _set_grid(table, [width * sum(grid) // sum(kept) for width in kept])


def _fit(table: _Element, rows: list[_Row], styles: Mapping[str, _Style]) -> None:
    """Divide the columns at the largest size, from the template's downwards, at which no word must break."""
    room = table.find(f"{W}tblPr/{W}tblW")
    fixed = room is not None and room.get(f"{W}type") == "dxa"
    total = int(room.get(f"{W}w", "0")) if fixed else sum(_grid(table))
    count = max((row.columns for row in rows), default=0)
    used = {styles.get(mark.get(f"{W}val")) for mark in table.iter(f"{W}pStyle")}
    full = max((style.points for style in used if style is not None), default=9.0)
    points, columns, needs = full, None, _needs(rows, count)
    while columns is None and points >= _SMALLEST:
        columns = widths.divided(total, [one.least(points) for one in needs], [one.wanted(points) for one in needs])
        points -= 0.5
    _set_columns(table, rows, columns or [total // max(count, 1)] * count)
    if points + 0.5 < full:
        _set_size(table, points + 0.5)


class _Need(NamedTuple):
    """What stands in a column, at its widest, in thousandths of the size of letters."""

    word: int
    heading: int
    line: int
    empty: bool

    def least(self, points: float) -> float:
        """Return the width in twips that the column must have."""
        return 0.0 if self.empty else self.word * points / 50 + 2 * _MARGIN

    def wanted(self, points: float) -> float:
        """Return the width in twips that the column would like."""
        line = max(self.heading * points / 50 / 4, self.line * points / 50)
        return 0.0 if self.empty else min(line, _LONG) + 2 * _MARGIN


def _needs(rows: list[_Row], count: int) -> list[_Need]:
    texts: list[tuple[set[str], set[str]]] = [(set(), set()) for _ in range(count)]
    for row in rows:
        at = row.before
        for cell in row.cells:
            if cell.span == 1:
                texts[at][row.heading].update(cell.paragraphs)
            at += cell.span
    return [_need(lines, headings) for lines, headings in texts]


def _need(lines: set[str], headings: set[str]) -> _Need:
    def widest(measure: Callable[..., int], *texts: str) -> int:
        return max((measure(text, bold=True) for text in texts), default=0)

    word = widest(widths.longest_word, *lines, *headings)
    return _Need(word, widest(widths.units, *headings), widest(widths.units, *lines), not (lines or headings))


def _set_columns(table: _Element, rows: list[_Row], columns: list[int]) -> None:
    _set_grid(table, columns)
    for row in rows:
        at = row.before
        _set_width(row.width_before, columns[:at])
        for cell in row.cells:
            _set_width(cell.width, columns[at : at + cell.span])
            at += cell.span


def _set_grid(table: _Element, columns: list[int]) -> None:
    grid = table.find(f"{W}tblGrid")
    if grid is not None:
        grid[:] = [grid.makeelement(f"{W}gridCol", {f"{W}w": str(width)}) for width in columns]


def _set_width(width: _Element | None, columns: list[int]) -> None:
    if width is not None:
        width.set(f"{W}w", str(sum(columns)))
        width.set(f"{W}type", "dxa")


def _set_size(table: _Element, points: float) -> None:
    for run in table.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        if properties is None:
            properties = run.makeelement(f"{W}rPr", {})
            run.insert(0, properties)
        size = run.makeelement(f"{W}sz", {f"{W}val": f"{points * 2:g}"})
        after = [properties.find(f"{W}{tag}") for tag in ("rFonts", "b", "bCs", "i", "iCs")]
        places = [list(properties).index(node) for node in after if node is not None]
        properties.insert(max(places, default=-1) + 1, size)


# headings and lines


def _phrase(paragraph: _Element, room: float, style: _Style) -> None:
    """Break a heading where its phrases end; what stood in several runs keeps the look of the first."""
    text, runs = _text(paragraph), paragraph.findall(f"{W}r")
    lines = widths.balanced(text, room, style.points, bold=style.bold) if room > 0 and _is_plain(paragraph) else []
    if len(lines) < 2 or not runs:  # noqa: PLR2004 (one line needs no break)
        return
    for run in runs[1:]:
        paragraph.remove(run)
    for node in runs[0].findall(f"{W}t") + runs[0].findall(f"{W}br"):
        runs[0].remove(node)
    for number, line in enumerate(lines):
        if number:
            runs[0].append(runs[0].makeelement(f"{W}br", {}))
        node = runs[0].makeelement(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        node.text = line
        runs[0].append(node)


def _is_plain(paragraph: _Element) -> bool:
    """Say whether a paragraph holds text of one look alone: no field, picture, link or change that would get lost."""
    from lxml import etree  # noqa: PLC0415 (loaded with docx)

    beside = {f"{W}{tag}" for tag in ("pPr", "r", "proofErr", "bookmarkStart", "bookmarkEnd")}
    within = {f"{W}{tag}" for tag in ("rPr", "t", "br", "lastRenderedPageBreak")}
    runs = paragraph.findall(f"{W}r")
    looks = {etree.tostring(look) for run in runs for look in run.iterfind(f"{W}rPr") if len(look)}
    plain = {node.tag for node in paragraph} <= beside and {node.tag for run in runs for node in run} <= within
    return plain and len(looks) <= 1


def _draw_rule(paragraph: _Element, styles: Mapping[str, _Style]) -> None:
    """Draw a line under the paragraphs of one style that stand right above."""
    above: list[_Element] = []
    for before in paragraph.itersiblings(preceding=True):
        if before.tag != f"{W}p" or (above and _style_of(before) != _style_of(above[0])):
            break
        above.append(before)
    if above:
        _draw(paragraph, _room(paragraph), _longest(above, styles.get(_style_of(above[0]))))


def _longest(above: list[_Element], style: _Style | None) -> float:
    """Return the width of the longest line of the paragraphs of one style above."""
    lines = [line for paragraph in above for line in _text(paragraph).split("\n")]
    points, bold = (style.points, style.bold) if style else (14.0, False)
    return max((widths.text_width(line, points, bold=bold) for line in lines), default=0.0)


def _room(paragraph: _Element) -> float:
    """Return the width in twips that a paragraph has: its cell's, or that of the section it stands in; 0 if unknown."""
    place = paragraph
    for above in paragraph.iterancestors():
        if above.tag == f"{W}tc":
            width = above.find(f"{W}tcPr/{W}tcW")
            return float(width.get(f"{W}w", "0")) if width is not None else 0.0
        if above.tag == f"{W}body":
            return _section_room(place)
        if above.tag == f"{W}txbxContent":
            return 0.0
        place = above
    return 0.0


def _section_room(place: _Element) -> float:
    """Return the width in twips of the page that a part of the body stands on, without its margins."""
    for following in (place, *place.itersiblings()):
        section = following if following.tag == f"{W}sectPr" else following.find(f"{W}pPr/{W}sectPr")
        size = None if section is None else section.find(f"{W}pgSz")
        margins = None if section is None else section.find(f"{W}pgMar")
        if size is not None and margins is not None:
            return float(size.get(f"{W}w", "0")) - sum(
                float(margins.get(f"{W}{side}", "0")) for side in ("left", "right")
            )
    return 0.0


def _draw(paragraph: _Element, room: float, text: float) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None or not text or not room:
        return
    found = properties.find(f"{W}ind")
    if found is None:
        found = properties.makeelement(f"{W}ind", {})
        later = [properties.find(f"{W}{tag}") for tag in ("jc", "rPr", "sectPr")]
        places = [list(properties).index(node) for node in later if node is not None]
        properties.insert(min(places, default=len(properties)), found)
    indent = str(round(max(room - RULE_SHARE * text, 0) / 2))
    found.set(f"{W}left", indent)
    found.set(f"{W}right", indent)
