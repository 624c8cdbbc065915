"""A plan's Word file as blocks in order: paragraphs with the numbers that Word puts before them, and table rows.

Read as safely as any Word file from outside (`read/wordtext.py`); what is tracked counts as accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.read import wordtext
from plantrack.read.plans import plan_text
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plantrack.read.wordtext import Parts

_MOST_LEVELS = 9
_BREAK = "\n"


class Cell(NamedTuple):
    """A cell: its first column on the grid, how many it covers, its lines; whether it goes on from the row above."""

    column: int
    span: int
    lines: tuple[Line, ...]
    continues: bool = False

    @property
    def text(self) -> str:
        """Return the cell's words."""
        return plan_text.joined([line.whole for line in self.lines])


class Row(NamedTuple):
    """A row of the n-th table, both counted from 1 as in the file."""

    table: int
    number: int
    cells: tuple[Cell, ...]


class WordPlan(NamedTuple):
    """The blocks in order, what stands beside them (footnotes), and whether changes are tracked in the file."""

    blocks: tuple[Line | Row, ...]
    asides: tuple[Line, ...]
    tracked: bool


def read(content: bytes, name: str) -> WordPlan:
    """Read a Word file into blocks; `name` is for messages.

    Raises:
        PlantrackError: it is no DOCX, is damaged, too large, or holds what no Word file has.

    """
    with wordtext.opened(content, name) as parts:
        return _Reading(parts).plan()


class _Reading:
    """One pass over a document."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.main = parts.related("", "officeDocument") or "word/document.xml"
        self.styles = _Styles(parts.xml(parts.related(self.main, "styles") or ""))
        self.numbers = _Numbers(parts.xml(parts.related(self.main, "numbering") or ""), self.styles)
        self.blocks: list[Line | Row] = []
        self.paragraphs = self.tables = 0
        self.tracked = False

    def plan(self) -> WordPlan:
        body = self.parts.body(self.main)
        self._body(body)
        return WordPlan(tuple(self.blocks), tuple(self._footnotes()), self.tracked)

    def _body(self, element: Any) -> None:
        self.tracked |= any(wordtext.tag(child) in wordtext.GONE for child in element)
        for child in wordtext.shown(element):
            name = wordtext.tag(child)
            if name == "p":
                lines = list(self._lines(child, f"đoạn {self.paragraphs + 1}"))
                self.paragraphs += bool(lines)
                self.blocks += lines
            elif name == "tbl":
                self.tables += 1
                self.blocks += self._rows(child, self.tables)
            else:
                self._body(child)

    def _rows(self, table: Any, number: int) -> Iterator[Row]:
        for r, row in enumerate(wordtext.descend(table, "tr"), start=1):
            if wordtext.marked_gone(row, "trPr"):
                self.tracked = True
                continue
            cells = tuple(self._cells(row, f"bảng {number}, dòng {r}"))
            if any(cell.lines or cell.continues for cell in cells):
                yield Row(number, r, cells)

    def _cells(self, row: Any, place: str) -> Iterator[Cell]:
        column = _before(row)
        for c, cell in enumerate(wordtext.descend(row, "tc"), start=1):
            wide = wordtext.span(cell)
            if not wordtext.marked_gone(cell, "tcPr"):
                paragraphs = wordtext.descend(cell, "p")
                lines = tuple(line for one in paragraphs for line in self._lines(one, f"{place}, ô {c}"))
                yield Cell(column, wide, lines, _continues(cell))
            column += wide

    def _lines(self, paragraph: Any, place: str) -> Iterator[Line]:
        """Yield the lines of a paragraph that have text, then those of boxes drawn in it."""
        pieces: list[str] = []
        boxes: list[Any] = []
        self._gather(paragraph, pieces, boxes)
        own = next((child for child in paragraph if wordtext.tag(child) == "pPr"), ())
        number = self.numbers.before(own)
        centered, bold = self.styles.centered(own), self._bold(paragraph, own)
        texts = [mended for part in "".join(pieces).split(_BREAK) if (mended := plan_text.mend(part))]
        for text in plan_text.joined(texts).split(_BREAK) if texts else ():
            yield Line(place, text, number, centered, bold)
            number = ""
        for box in boxes:
            yield from self._lines(box, f"{place}, khung chữ")

    def _bold(self, paragraph: Any, properties: Any) -> bool:
        """Say whether every run with words in it is bold, by itself or by the paragraph's style."""
        runs = [run for run in wordtext.descend(paragraph, "r") if any(one.text for one in wordtext.descend(run, "t"))]
        style = self.styles.bold(properties)
        told = (_switch(_own(run, "rPr"), "b") for run in runs)
        return bool(runs) and all(style if one is None else one for one in told)

    def _gather(self, element: Any, pieces: list[str], boxes: list[Any]) -> None:
        self.tracked |= any(wordtext.tag(child) in wordtext.GONE for child in element)
        for child in wordtext.shown(element):
            name = wordtext.tag(child)
            if name == "t":
                pieces.append(child.text or "")
            elif name in ("br", "cr"):
                pieces.append(_BREAK)
            elif name in ("tab", "ptab"):
                pieces.append(" ")
            elif name == "noBreakHyphen":
                pieces.append("-")
            elif name == "p":
                boxes.append(child)
            elif name not in ("pPr", "rPr", "instrText"):
                self._gather(child, pieces, boxes)

    def _footnotes(self) -> Iterator[Line]:
        for kind, words in (("footnotes", "chú thích"), ("endnotes", "chú thích cuối")):
            root = self.parts.xml(self.parts.related(self.main, kind) or "")
            for number, note in enumerate(root if root is not None else (), start=1):
                if not wordtext.attribute(note, "type"):
                    for paragraph in wordtext.descend(note, "p"):
                        yield from self._lines(paragraph, f"{words} {number}")


def _own(element: Any, name: str) -> Any:
    return next((child for child in element if wordtext.tag(child) == name), ())


def _value(element: Any, name: str) -> str:
    """Return what a property says, blank where it is not set."""
    return next((wordtext.attribute(child, "val") for child in element if wordtext.tag(child) == name), "")


def _switch(element: Any, name: str) -> bool | None:
    """Return whether a property is switched on; None where it is not set."""
    told = next((child for child in element if wordtext.tag(child) == name), None)
    return None if told is None else wordtext.attribute(told, "val") not in ("0", "false", "off")


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 7 else otherwise  # noqa: PLR2004


def _before(row: Any) -> int:
    return min(_number(_value(_own(row, "trPr"), "gridBefore")), 100)


def _continues(cell: Any) -> bool:
    marks = [child for child in _own(cell, "tcPr") if wordtext.tag(child) == "vMerge"]
    return bool(marks) and wordtext.attribute(marks[0], "val") != "restart"


class _Styles:
    """What paragraph styles say of numbering and of the middle of the page, their parents' words included."""

    def __init__(self, root: Any) -> None:
        self._made: dict[str, Any] = {}
        for style in root if root is not None else ():
            if wordtext.tag(style) == "style":
                self._made[wordtext.attribute(style, "styleId")] = style

    def _chain(self, properties: Any) -> Iterator[Any]:
        """Yield the properties of a paragraph, of its style, of the style that this rests on and so forth."""
        yield properties
        yield from (_own(style, "pPr") for style in self._styles(properties))

    def _styles(self, properties: Any) -> Iterator[Any]:
        name, seen = _value(properties, "pStyle"), set()
        while name in self._made and name not in seen:
            seen.add(name)
            yield self._made[name]
            name = _value(self._made[name], "basedOn")

    def centered(self, properties: Any) -> bool:
        told = (_value(one, "jc") for one in self._chain(properties))
        return next((value for value in told if value), "") == "center"

    def bold(self, properties: Any) -> bool:
        """Say whether a paragraph's style, or one that this rests on, prints in bold."""
        told = (_switch(_own(style, "rPr"), "b") for style in self._styles(properties))
        return next((one for one in told if one is not None), False)

    def numbering(self, properties: Any) -> tuple[str, int]:
        """Return a paragraph's list and level."""
        list_ = level = ""
        for one in self._chain(properties):
            told = _own(one, "numPr")
            list_, level = list_ or _value(told, "numId"), level or _value(told, "ilvl")
        return list_, min(_number(level), _MOST_LEVELS - 1)


class _Level(NamedTuple):
    form: str
    text: str
    start: int
    legal: bool = False


class _Numbers:
    """Counts the lists of a document as Word does."""

    def __init__(self, root: Any, styles: _Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._own: dict[str, dict[int, _Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        for child in root if root is not None else ():
            if wordtext.tag(child) == "abstractNum":
                self._levels[wordtext.attribute(child, "abstractNumId")] = dict(_levels(child))
        for child in root if root is not None else ():
            if wordtext.tag(child) == "num":
                self._abstract[wordtext.attribute(child, "numId")] = _value(child, "abstractNumId")
                self._own[wordtext.attribute(child, "numId")] = dict(self._overridden(child))

    def _overridden(self, num: Any) -> Iterator[tuple[int, _Level]]:
        known: Mapping[int, _Level] = self._levels.get(_value(num, "abstractNumId"), {})
        for told in num:
            if wordtext.tag(told) == "lvlOverride":
                at = _number(wordtext.attribute(told, "ilvl"))
                level = next((made for _, made in _levels(told)), known.get(at))
                if level is not None:
                    start = _value(told, "startOverride")
                    yield at, level._replace(start=_number(start, level.start)) if start else level

    def before(self, properties: Any) -> str:
        """Return the number that Word prints before a paragraph, and count it."""
        list_, at = self._styles.numbering(properties)
        abstract = self._abstract.get(list_, "")
        levels = {**self._levels.get(abstract, {}), **self._own.get(list_, {})}
        if list_ in ("", "0") or at not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        begins = at not in counts
        if at in self._own.get(list_, {}) and (list_, at) not in self._started:
            self._started.add((list_, at))
            begins = True
        counts[at] = levels[at].start if begins else counts[at] + 1
        for deeper in [other for other in counts if other > at]:
            del counts[deeper]
        return _printed(levels, counts, at)


def _levels(element: Any) -> Iterator[tuple[int, _Level]]:
    for child in element:
        if wordtext.tag(child) == "lvl":
            legal = any(wordtext.tag(one) == "isLgl" for one in child)
            start = _number(_value(child, "start"), 1)
            yield (
                _number(wordtext.attribute(child, "ilvl")),
                _Level(_value(child, "numFmt") or "decimal", _value(child, "lvlText"), start, legal),
            )


def _printed(levels: Mapping[int, _Level], counts: Mapping[int, int], at: int) -> str:
    level = levels[at]
    if level.form == "bullet":
        return "+" if level.text == "+" else "*" if level.text in ("*", "•") else "-"
    text = level.text
    for other in range(at + 1):
        made = levels.get(other, level)
        form = "decimal" if level.legal else made.form
        text = text.replace(f"%{other + 1}", _counted(counts.get(other, made.start), form))
    return plan_text.mend(text)


def _counted(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 5)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        return _roman(count) if form == "upperRoman" else _roman(count).lower()
    if form == "decimalZero":
        return f"{count:02d}"
    return "" if form == "none" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        times, count = divmod(count, value)
        text += letters * min(times, 10)
    return text
