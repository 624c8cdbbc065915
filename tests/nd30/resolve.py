"""Read a DOCX file and work out what every run and paragraph really looks like.

Run properties are resolved through direct formatting, character style chain, paragraph style chain, table style and
document defaults, with toggle properties and theme fonts as the OOXML specification has them. Text is NFC; deleted and
hidden text and `mc:Fallback` copies are left out; content controls, hyperlinks and fields are looked into.
Lengths are twips and sizes are half-points, as in the file.
"""

from __future__ import annotations

import contextlib
import io
import posixpath
import re
import unicodedata
import zipfile
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from .metrics import text_width, wrapped_widths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

Props = dict[str, str]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_TOGGLES = ("b", "i", "caps", "smallCaps", "vanish", "strike")
_TRANSPARENT = {_W + name for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple")}
_EMU_PER_TWIP = 635
_THIN_EMU = 50_000
_DEFAULT_CELL_MARGIN = 115.0
_DEFAULT_SIZE = 20.0
_SINGLE = 240.0
_AUTOSPACING = 280.0
_SUPERSCRIPT = 0.65
_VML_UNITS = {"pt": 20.0, "mm": 56.7, "cm": 567.0, "in": 1440.0, "px": 15.0, "": 15.0}
_UNDERSCORES = re.compile(r"^[_\s]*_{3,}[_\s]*$")
"""A line drawn with underscores."""


@dataclass(frozen=True)
class Run:
    """A piece of text with one look."""

    text: str
    raw: str
    bold: bool
    italic: bool
    underlined: bool
    size: float
    superscript: bool
    fonts: Mapping[str, str]
    color: str
    highlight: str
    shade: str
    language: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with its effective properties; `room` is the width it has, before its own indents."""

    runs: tuple[Run, ...]
    label: str
    fields: tuple[str, ...]
    drawn: tuple[float, ...]
    pictured: bool
    breaks_page: bool
    ends_section: bool
    align: str
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    line_rule: str
    contextual: bool
    style: str
    border_top: bool
    border_bottom: bool
    shade: str
    room: float
    section: int
    where: str

    @cached_property
    def content(self) -> str:
        """The text as typed, without an automatic number."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def text(self) -> str:
        """The visible text, with an automatic number in front, trimmed."""
        return f"{self.label} {self.content.strip()}".strip()

    @property
    def inked(self) -> tuple[Run, ...]:
        """The runs that leave ink."""
        return tuple(run for run in self.runs if run.text.strip())

    @property
    def size(self) -> float:
        """The size of the first inked run, in half-points."""
        return next((run.size for run in (*self.inked, *self.runs)), _DEFAULT_SIZE)

    @property
    def is_rule(self) -> bool:
        """Whether the paragraph holds nothing but a line."""
        return bool(_UNDERSCORES.match(self.text)) or (not self.text and bool(self.lines))

    @property
    def is_blank(self) -> bool:
        """Whether the paragraph holds nothing at all, not even a break or a picture."""
        return not (self.text or self.lines or self.pictured or self.fields or self.breaks_page or self.ends_section)

    @property
    def lines(self) -> tuple[float, ...]:
        """The widths of the lines drawn in the paragraph or under it."""
        widths = list(self.drawn)
        if self.border_bottom:
            widths.append(self.room - self.left - self.right)
        if _UNDERSCORES.match(self.content):
            widths.append(sum(_underscore_width(run) for run in self.inked))
        return tuple(widths)

    def all_runs(self, attribute: str) -> bool:
        """Tell whether every inked run has the attribute."""
        return bool(self.inked) and all(getattr(run, attribute) for run in self.inked)

    def any_run(self, attribute: str) -> bool:
        """Tell whether some inked run has the attribute."""
        return any(getattr(run, attribute) for run in self.inked)

    @property
    def width(self) -> float:
        """The width of the text set on one line."""
        number = text_width(f"{self.label} ", self.size / 2) if self.label else 0.0
        return number + sum(text_width(run.text.strip("\n"), run.size / 2, bold=run.bold) for run in self.runs)

    @property
    def line_widths(self) -> list[float]:
        """The widths of the lines the text is broken into."""
        room = self.room - self.left - self.right
        return wrapped_widths(self.text, self.size / 2, room, bold=self.all_runs("bold"))

    @property
    def is_long(self) -> bool:
        """Whether the text needs more than one line."""
        return self.width > self.room - self.left - self.right - self.first


@dataclass(frozen=True)
class Cell:
    """A table cell; a vertically merged continuation is empty."""

    blocks: tuple[Paragraph | Table, ...]
    column: int
    span: int
    continued: bool
    room: float

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the cell and of tables inside it."""
        return tuple(flatten(self.blocks))

    @property
    def text(self) -> str:
        """The cell's text on one line."""
        return " ".join(p.text for p in self.paragraphs if p.text)


@dataclass(frozen=True)
class Row:
    """A table row."""

    cells: tuple[Cell, ...]
    repeats: bool
    unsplit: bool


@dataclass(frozen=True)
class Table:
    """A table with the widths of its columns."""

    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    section: int
    where: str

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph in the table."""
        return tuple(flatten((self,)))


@dataclass(frozen=True)
class Section:
    """Page set-up of one section, with the headers and footers in force."""

    index: int
    width: float
    height: float
    landscape: bool
    margins: Mapping[str, float]
    title_page: bool
    number_start: str | None
    number_format: str | None
    kind: str
    headers: Mapping[str, tuple[Paragraph, ...]]
    footers: Mapping[str, tuple[Paragraph, ...]]

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.margins["left"] - self.margins["right"] - self.margins["gutter"]


@dataclass(frozen=True)
class Document:
    """A DOCX file as its reader sees it."""

    blocks: tuple[Paragraph | Table, ...]
    sections: tuple[Section, ...]
    floating: tuple[Paragraph, ...]
    even_headers: bool
    revisions: Mapping[str, int]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the main story, text boxes included."""
        return (*flatten(self.blocks), *self.floating)

    @property
    def everything(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the file, headers and footers included, each once."""
        found = {id(p): p for p in self.paragraphs}
        for section in self.sections:
            for story in (*section.headers.values(), *section.footers.values()):
                found.update({id(p): p for p in story})
        return tuple(found.values())


def flatten(blocks: tuple[Paragraph | Table, ...]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the blocks in reading order, those of tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from flatten(cell.blocks)


def fold(text: str) -> str:
    """Return the text without accents, case and spacing, so that a misspelt part is still found."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(bare.replace("đ", "d").replace("Đ", "D").casefold().split())


def read(source: str | Path | bytes) -> Document:
    """Read a DOCX file given as a path or as its bytes."""
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    return _Reader(parts).document()


def _underscore_width(run: Run) -> float:
    scale = _SUPERSCRIPT if run.superscript else 1.0
    return text_width(run.text.strip(), run.size / 2 * scale, bold=run.bold)


def _number(value: str | None, otherwise: float = 0.0) -> float:
    with contextlib.suppress(TypeError, ValueError):
        return float(value or "")
    return otherwise


def _on(node: Element | None) -> bool:
    return node is not None and node.get(_W + "val", "1") not in {"0", "false", "off"}


def _child(node: Element | None, *path: str) -> Element | None:
    for name in path:
        node = None if node is None else node.find(_W + name)
    return node


def _value(node: Element | None, *path: str, attribute: str = "val") -> str:
    found = _child(node, *path)
    return "" if found is None else found.get(_W + attribute, "")


def _theme_fonts(theme: Element | None, *, vietnamese: bool) -> dict[str, str]:
    """Return theme font name -> typeface, with the script's own font if the document's theme language is vi-VN."""
    fonts: dict[str, str] = {}
    if theme is None:
        return fonts
    for kind in ("major", "minor"):
        scheme = theme.find(f".//{_A}{kind}Font")
        if scheme is None:
            continue
        latin, complex_script = scheme.find(_A + "latin"), scheme.find(_A + "cs")
        face = "" if latin is None else latin.get("typeface", "")
        for node in scheme.iter(_A + "font"):
            if vietnamese and node.get("script") == "Viet":
                face = node.get("typeface", face)
        fonts[kind + "HAnsi"] = fonts[kind + "Ascii"] = face
        fonts[kind + "Bidi"] = "" if complex_script is None else complex_script.get("typeface", "")
    return fonts


def _run_props(rpr: Element | None, theme: Mapping[str, str]) -> Props:
    props: Props = {}
    if rpr is None:
        return props
    for name in _TOGGLES:
        node = rpr.find(_W + name)
        if node is not None:
            props[name] = "1" if _on(node) else "0"
    for name in ("sz", "color", "highlight", "u", "vertAlign", "rStyle", "lang"):
        node = rpr.find(_W + name)
        if node is not None and (value := node.get(_W + "val")) is not None:
            props[name] = value
    shade = rpr.find(_W + "shd")
    if shade is not None:
        props["shd"] = shade.get(_W + "fill", "auto")
    fonts = rpr.find(_W + "rFonts")
    if fonts is not None:
        for slot, themed in (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("cs", "cstheme")):
            reference = fonts.get(_W + themed)
            face = fonts.get(_W + slot) if reference is None else theme.get(reference, "")
            if face is not None:
                props[slot] = face
    return props


def _indent_props(ind: Element | None) -> Props:
    props: Props = {}
    if ind is None:
        return props
    for name, aliases in (("left", ("left", "start")), ("right", ("right", "end"))):
        for alias in aliases:
            if (value := ind.get(_W + alias)) is not None:
                props[name] = value
    for name, sign in (("firstLine", 1), ("hanging", -1)):
        if (value := ind.get(_W + name)) is not None:
            props["first"] = str(sign * _number(value))
        if (value := ind.get(f"{_W}{name}Chars")) is not None:
            props["firstChars"] = str(sign * _number(value))
    return props


def _paragraph_props(ppr: Element | None) -> Props:
    props: Props = {}
    if ppr is None:
        return props
    props |= _indent_props(ppr.find(_W + "ind"))
    spacing = ppr.find(_W + "spacing")
    if spacing is not None:
        props |= {key.removeprefix(_W): value for key, value in spacing.attrib.items()}
    for name in ("contextualSpacing", "pageBreakBefore"):
        node = ppr.find(_W + name)
        if node is not None:
            props[name] = "1" if _on(node) else "0"
    for key, path in (("jc", ("jc",)), ("numId", ("numPr", "numId")), ("ilvl", ("numPr", "ilvl"))):
        if value := _value(ppr, *path):
            props[key] = value
    for side in ("top", "bottom"):
        node = _child(ppr, "pBdr", side)
        if node is not None:
            props[side] = node.get(_W + "val", "none")
    if (shade := _value(ppr, "shd", attribute="fill")) != "":
        props["shd"] = shade
    return props


class _Styles:
    """The style sheet: merged properties of a style and its ancestors."""

    def __init__(self, root: Element | None, theme: Mapping[str, str]) -> None:
        self._theme = theme
        self._nodes: dict[str, Element] = {}
        self.default_paragraph = ""
        for node in () if root is None else root.iter(_W + "style"):
            identity = node.get(_W + "styleId", "")
            self._nodes[identity] = node
            if node.get(_W + "type") == "paragraph" and node.get(_W + "default") in {"1", "true"}:
                self.default_paragraph = identity
        defaults = _child(root, "docDefaults")
        self.run_defaults = _run_props(_child(defaults, "rPrDefault", "rPr"), theme)
        self.paragraph_defaults = _paragraph_props(_child(defaults, "pPrDefault", "pPr"))
        self._cache: dict[tuple[str, str], Props] = {}

    def chain(self, identity: str) -> list[Element]:
        """Return the style and its ancestors, the root ancestor first."""
        found: list[Element] = []
        while identity in self._nodes and self._nodes[identity] not in found:
            found.append(self._nodes[identity])
            identity = _value(found[-1], "basedOn")
        return found[::-1]

    def run(self, identity: str) -> Props:
        """Return the run properties a style brings."""
        key = ("run", identity)
        if key not in self._cache:
            self._cache[key] = {}
            for node in self.chain(identity):
                self._cache[key] |= _run_props(_child(node, "rPr"), self._theme)
        return self._cache[key]

    def paragraph(self, identity: str) -> Props:
        """Return the paragraph properties a style brings."""
        key = ("paragraph", identity)
        if key not in self._cache:
            self._cache[key] = {}
            for node in self.chain(identity):
                self._cache[key] |= _paragraph_props(_child(node, "pPr"))
        return self._cache[key]

    def table(self, identity: str, parts: tuple[str, ...]) -> tuple[Props, Props]:
        """Return the paragraph and run properties a table style brings to a cell in the given parts of the table."""
        paragraph, run = dict(self.paragraph(identity)), dict(self.run(identity))
        for node in self.chain(identity):
            for conditional in node.findall(_W + "tblStylePr"):
                if conditional.get(_W + "type") in parts:
                    paragraph |= _paragraph_props(_child(conditional, "pPr"))
                    run |= _run_props(_child(conditional, "rPr"), self._theme)
        return paragraph, run

    def effective_run(self, direct: Props, style: str, table: Props) -> Props:
        """Merge all levels; toggle properties set by several styles cancel each other."""
        levels = (table, self.run(style), self.run(direct.get("rStyle", "")))
        merged = dict(self.run_defaults)
        for level in (*levels, direct):
            merged |= level
        for name in _TOGGLES:
            if name not in direct:
                odd = sum(level.get(name) == "1" for level in levels) % 2 == 1
                merged[name] = "1" if odd or self.run_defaults.get(name) == "1" else "0"
        return merged


_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_LOW = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Return the number in Roman numerals."""
    text = ""
    for value, letters in (*_ROMAN, *_ROMAN_LOW):
        while number >= value:
            text += letters
            number -= value
    return text


def _counted(number: int, style: str) -> str:
    letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    forms = {
        "upperRoman": roman(number),
        "lowerRoman": roman(number).lower(),
        "lowerLetter": letters,
        "upperLetter": letters.upper(),
        "decimalZero": f"{number:02}",
        "none": "",
    }
    return forms.get(style, str(number))


class _Numbering:
    """Automatic numbers: counts paragraphs and gives each its label."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Element]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._family: dict[str, str] = {}
        abstracts: dict[str, Element] = {}
        for node in () if root is None else root.findall(_W + "abstractNum"):
            abstracts[node.get(_W + "abstractNumId", "")] = node
        for node in () if root is None else root.findall(_W + "num"):
            identity, family = node.get(_W + "numId", ""), _value(node, "abstractNumId")
            levels = {int(lvl.get(_W + "ilvl", "0")): lvl for lvl in abstracts.get(family, node).findall(_W + "lvl")}
            overrides = node.findall(_W + "lvlOverride")
            levels |= {int(o.get(_W + "ilvl", "0")): lvl for o in overrides if (lvl := o.find(_W + "lvl")) is not None}
            self._levels[identity] = levels
            self._family[identity] = f"{family}/{identity}" if overrides else family

    def properties(self, identity: str, level: int) -> Props:
        """Return the paragraph properties the list level brings."""
        return _paragraph_props(_child(self._levels.get(identity, {}).get(level), "pPr"))

    def label(self, identity: str, level: int) -> str:
        """Count one paragraph and return its number or bullet."""
        levels = self._levels.get(identity, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(self._family[identity], {})
        start = int(_number(_value(levels[level], "start"), 1))
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        pattern = _value(levels[level], "lvlText")
        if _value(levels[level], "numFmt") == "bullet":
            return unicodedata.normalize("NFC", pattern)
        for index, node in levels.items():
            count = counts.get(index, int(_number(_value(node, "start"), 1)))
            pattern = pattern.replace(f"%{index + 1}", _counted(count, _value(node, "numFmt")))
        return unicodedata.normalize("NFC", pattern)


@dataclass
class _Place:
    """Where a paragraph is being read."""

    name: str
    room: float
    section: int = 0
    paragraph: Props = field(default_factory=dict)
    run: Props = field(default_factory=dict)


@dataclass
class _Story:
    """What is gathered while the runs of one paragraph are read."""

    runs: list[Run] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)
    pictured: bool = False
    breaks_page: bool = False


class _Reader:
    """Turns the parts of one package into a `Document`."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._root = self._xml("word/document.xml")
        if self._root is None:
            message = "not a DOCX file: word/document.xml is missing"
            raise ValueError(message)
        settings = self._xml("word/settings.xml")
        vietnamese = _value(settings, "themeFontLang") == "vi-VN"
        theme = _theme_fonts(self._xml("word/theme/theme1.xml"), vietnamese=vietnamese)
        self._theme = theme
        self._styles = _Styles(self._xml("word/styles.xml"), theme)
        self._numbering = _Numbering(self._xml("word/numbering.xml"))
        self._even = _on(_child(settings, "evenAndOddHeaders"))
        self._tracking = _on(_child(settings, "trackRevisions"))
        self._floating: list[Paragraph] = []

    def _xml(self, name: str) -> Element | None:
        data = self._parts.get(name)
        return None if data is None else ET.fromstring(data)  # noqa: S314 - a file the tests made themselves

    def document(self) -> Document:
        """Read the main story, section by section."""
        body = _child(self._root, "body")
        content = [] if body is None else list(_unwrapped(body))
        endings = [_child(node, "pPr", "sectPr") for node in content] + [_child(body, "sectPr")]
        sections = self._sections([node for node in endings if node is not None])
        blocks: list[Paragraph | Table] = []
        section = 0
        for number, (node, ending) in enumerate(zip(content, endings, strict=False), 1):
            room = sections[min(section, len(sections) - 1)].text_width
            blocks += self._blocks(node, _Place(f"block {number}", room, section))
            section += ending is not None
        return Document(tuple(blocks), tuple(sections), tuple(self._floating), self._even, self._revisions())

    def _revisions(self) -> dict[str, int]:
        names = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "commentReference")
        root = self._root
        counts = {name: sum(1 for _ in root.iter(_W + name)) for name in names} if root is not None else {}
        return counts | {"trackRevisions": int(self._tracking)}

    def _sections(self, nodes: list[Element]) -> list[Section]:
        sections: list[Section] = []
        for index, node in enumerate(nodes):
            size, margin, numbers = (node.find(_W + name) for name in ("pgSz", "pgMar", "pgNumType"))
            given = {} if size is None else size.attrib
            width, height = (_number(given.get(_W + key)) for key in ("w", "h"))
            sides = {} if margin is None else margin.attrib
            keys = ("top", "right", "bottom", "left", "header", "footer", "gutter")
            previous = sections[-1] if sections else None
            room = width - _number(sides.get(_W + "left")) - _number(sides.get(_W + "right"))
            sections.append(
                Section(
                    index=index,
                    width=width,
                    height=height,
                    landscape=given.get(_W + "orient") == "landscape" or width > height,
                    margins={key: _number(sides.get(_W + key)) for key in keys},
                    title_page=_on(node.find(_W + "titlePg")),
                    number_start=None if numbers is None else numbers.get(_W + "start"),
                    number_format=None if numbers is None else numbers.get(_W + "fmt"),
                    kind=_value(node, "type") or "nextPage",
                    headers=self._stories(node, "header", previous.headers if previous else {}, index, room),
                    footers=self._stories(node, "footer", previous.footers if previous else {}, index, room),
                ),
            )
        return sections

    def _stories(
        self,
        node: Element,
        kind: str,
        inherited: Mapping[str, tuple[Paragraph, ...]],
        section: int,
        room: float,
    ) -> Mapping[str, tuple[Paragraph, ...]]:
        relations = self._xml("word/_rels/document.xml.rels")
        targets = {
            r.get("Id"): r.get("Target", "")
            for r in (() if relations is None else relations.iter(_REL + "Relationship"))
        }
        stories = dict(inherited)
        for reference in node.findall(f"{_W}{kind}Reference"):
            position = reference.get(_W + "type", "default")
            target = targets.get(reference.get(_R + "id"), "")
            root = self._xml(posixpath.normpath(posixpath.join("word", target)).lstrip("/"))
            place = _Place(f"section {section + 1} {position} {kind}", room, section)
            inside = [] if root is None else list(_unwrapped(root))
            stories[position] = tuple(flatten(tuple(b for child in inside for b in self._blocks(child, place))))
        return stories

    def _blocks(self, node: Element, place: _Place) -> list[Paragraph | Table]:
        if node.tag == _W + "p":
            return [self._paragraph(node, place)]
        return [self._table(node, place)] if node.tag == _W + "tbl" else []

    def _table(self, node: Element, place: _Place) -> Table:
        grid = tuple(_number(col.get(_W + "w")) for col in node.findall(f"{_W}tblGrid/{_W}gridCol"))
        style = _value(node, "tblPr", "tblStyle")
        look = _child(node, "tblPr", "tblLook")
        rows: list[Row] = []
        found = [tr for tr in _unwrapped(node) if tr.tag == _W + "tr"]
        for number, tr in enumerate(found, 1):
            cells: list[Cell] = []
            column = int(_number(_value(tr, "trPr", "gridBefore")))
            for tc in (tc for tc in _unwrapped(tr) if tc.tag == _W + "tc"):
                span = int(_number(_value(tc, "tcPr", "gridSpan"), 1))
                parts = _table_parts(look, (number, len(found)), (column, span, len(grid)))
                paragraph, run = self._styles.table(style, parts)
                room = self._cell_room(node, tc, grid[column : column + span])
                name = f"{place.name}, row {number}, column {column + 1}"
                inside = _Place(name, room, place.section, paragraph, run)
                blocks = tuple(block for child in _unwrapped(tc) for block in self._blocks(child, inside))
                merge = _child(tc, "tcPr", "vMerge")
                continued = merge is not None and merge.get(_W + "val", "continue") == "continue"
                cells.append(Cell(blocks, column, span, continued, room))
                column += span
            flags = (_on(_child(tr, "trPr", name)) for name in ("tblHeader", "cantSplit"))
            rows.append(Row(tuple(cells), *flags))
        return Table(tuple(rows), grid, place.section, place.name)

    def _cell_room(self, table: Element, cell: Element, columns: tuple[float, ...]) -> float:
        width = _child(cell, "tcPr", "tcW")
        stated = _number(width.get(_W + "w")) if width is not None and width.get(_W + "type") == "dxa" else 0.0
        room = stated or sum(columns)
        styles = [_child(s, "tblPr", "tblCellMar") for s in self._styles.chain(_value(table, "tblPr", "tblStyle"))]
        levels = [_child(cell, "tcPr", "tcMar"), _child(table, "tblPr", "tblCellMar"), *styles[::-1]]
        for sides in (("left", "start"), ("right", "end")):
            found = [_child(level, side) for level in levels for side in sides]
            margins = [_number(node.get(_W + "w")) for node in found if node is not None]
            room -= margins[0] if margins else _DEFAULT_CELL_MARGIN
        return room

    def _paragraph(self, node: Element, place: _Place) -> Paragraph:
        ppr = _child(node, "pPr")
        style = _value(ppr, "pStyle") or self._styles.default_paragraph
        direct, styled = _paragraph_props(ppr), self._styles.paragraph(style)
        identity = direct.get("numId", styled.get("numId", ""))
        level = int(_number(direct.get("ilvl", styled.get("ilvl"))))
        listed = self._numbering.properties(identity, level)
        order = (listed, styled) if "numId" in styled and "numId" not in direct else (styled, listed)
        props = dict(self._styles.paragraph_defaults)
        for layer in (place.paragraph, *order, direct):
            props |= layer
        story = _Story()
        self._inside(node, story, style, place)
        size = next((r.size for r in story.runs), _DEFAULT_SIZE)
        return Paragraph(
            runs=tuple(story.runs),
            label=self._numbering.label(identity, level),
            fields=tuple(story.fields),
            drawn=tuple(story.drawn),
            pictured=story.pictured,
            breaks_page=story.breaks_page or props.get("pageBreakBefore") == "1",
            ends_section=_child(ppr, "sectPr") is not None,
            align=props.get("jc", "left"),
            left=_number(props.get("left")),
            right=_number(props.get("right")),
            first=_number(props.get("firstChars")) / 100 * size * 10 or _number(props.get("first")),
            before=_gap(props, "before"),
            after=_gap(props, "after"),
            line=_number(props.get("line"), _SINGLE),
            line_rule=props.get("lineRule", "auto"),
            contextual=props.get("contextualSpacing") == "1",
            style=style,
            border_top=props.get("top", "none") not in {"none", "nil"},
            border_bottom=props.get("bottom", "none") not in {"none", "nil"},
            shade=props.get("shd", "auto"),
            room=place.room,
            section=place.section,
            where=place.name,
        )

    def _inside(self, node: Element, story: _Story, style: str, place: _Place) -> None:
        for child in node:
            if child.tag == _W + "r":
                self._run(child, story, style, place)
            elif child.tag in _TRANSPARENT:
                if child.tag == _W + "fldSimple":
                    story.fields.append(child.get(_W + "instr", "").strip())
                self._inside(child, story, style, place)

    def _run(self, node: Element, story: _Story, style: str, place: _Place) -> None:
        direct = _run_props(_child(node, "rPr"), self._theme)
        props = self._styles.effective_run(direct, style, place.run)
        raw = ""
        instruction = False
        for child in node:
            raw += _typed(child)
            if child.tag == _W + "instrText" and (child.text or "").strip():
                story.fields.append((child.text or "").strip())
                instruction = True
            story.breaks_page |= child.tag == _W + "br" and child.get(_W + "type") == "page"
            for drawing in _chosen(child):
                story.pictured = True
                story.drawn += _drawn_widths(drawing)
                for box in drawing.iter(_W + "txbxContent"):
                    inside = _Place(f"{place.name}, text box", place.room, place.section)
                    blocks = tuple(block for inner in _unwrapped(box) for block in self._blocks(inner, inside))
                    self._floating += flatten(blocks)
        if props["vanish"] == "1" or not (raw or instruction):
            return
        text = unicodedata.normalize("NFC", raw)
        story.runs.append(
            Run(
                text=text.upper() if props["caps"] == "1" else text,
                raw=raw,
                bold=props["b"] == "1",
                italic=props["i"] == "1",
                underlined=props.get("u", "none") != "none",
                size=_number(props.get("sz"), _DEFAULT_SIZE),
                superscript=props.get("vertAlign") == "superscript",
                fonts={slot: props.get(slot, "") for slot in ("ascii", "hAnsi", "cs")},
                color=props.get("color", "auto"),
                highlight=props.get("highlight", "none"),
                shade=props.get("shd", "auto"),
                language=props.get("lang", ""),
            ),
        )


def _table_parts(look: Element | None, rows: tuple[int, int], columns: tuple[int, int, int]) -> tuple[str, ...]:
    """Name the conditional parts of a table style that apply to a cell."""
    number, total = rows
    column, span, width = columns
    bits = int(look.get(_W + "val", "0"), 16) if look is not None and look.get(_W + "val") else 0

    def asked(name: str, bit: int) -> bool:
        value = None if look is None else look.get(_W + name)
        return bool(bits & bit) if value is None else value in {"1", "true", "on"}

    tests = (
        ("firstCol", asked("firstColumn", 0x80) and column == 0),
        ("lastCol", asked("lastColumn", 0x100) and column + span >= width),
        ("firstRow", asked("firstRow", 0x20) and number == 1),
        ("lastRow", asked("lastRow", 0x40) and number == total),
    )
    return tuple(name for name, applies in tests if applies)


def _gap(props: Props, side: str) -> float:
    if props.get(f"{side}Autospacing") in {"1", "true", "on"}:
        return _AUTOSPACING
    lines = _number(props.get(f"{side}Lines"))
    return lines / 100 * _SINGLE if lines else _number(props.get(side))


def _unwrapped(node: Element) -> Iterator[Element]:
    """Yield the children, with content controls and similar wrappers opened."""
    for child in node:
        if child.tag in _TRANSPARENT or child.tag == _W + "customXml":
            yield from _unwrapped(child)
        else:
            yield child


def _typed(node: Element) -> str:
    fixed = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
    name = node.tag.removeprefix(_W)
    if name == "t":
        return node.text or ""
    if name == "br":
        return "" if node.get(_W + "type") in {"page", "column"} else "\n"
    if name == "sym":
        return chr(int(node.get(_W + "char", "20"), 16))
    return fixed.get(name, "")


def _chosen(node: Element) -> Iterator[Element]:
    """Yield the drawings in a run's child, taking the first alternative only."""
    if node.tag == _MC + "AlternateContent":
        for alternative in list(node)[:1]:
            for child in alternative:
                yield from _chosen(child)
    elif node.tag in {_W + "drawing", _W + "pict"}:
        yield node


def _drawn_widths(drawing: Element) -> list[float]:
    widths: list[float] = []
    for frame in (*drawing.findall(_WP + "inline"), *drawing.findall(_WP + "anchor")):
        extent = frame.find(_WP + "extent")
        geometry = next((g.get("prst", "") for g in frame.iter(_A + "prstGeom")), "")
        thin = extent is not None and _number(extent.get("cy")) <= _THIN_EMU
        if extent is not None and (thin or "line" in geometry or "Conn" in geometry):
            widths.append(_number(extent.get("cx")) / _EMU_PER_TWIP)
    for name in ("line", "rect", "shape"):
        for shape in drawing.iter(_V + name):
            if name == "line" and shape.get("from"):
                ends = [_vml_length(shape.get(end, "0,0").split(",")[0]) for end in ("from", "to")]
                widths.append(abs(ends[1] - ends[0]))
            elif (style := _vml_style(shape)).get("width") and _vml_length(style.get("height", "0")) <= _VML_UNITS[
                "mm"
            ]:
                widths.append(_vml_length(style["width"]))
    return widths


def _vml_style(shape: Element) -> dict[str, str]:
    pairs = (item.split(":", 1) for item in shape.get("style", "").split(";") if ":" in item)
    return {key.strip(): value.strip() for key, value in pairs}


def _vml_length(text: str) -> float:
    match = re.match(r"\s*(-?[\d.]+)\s*([a-z]*)", text)
    return 0.0 if match is None else _number(match[1]) * _VML_UNITS.get(match[2], _VML_UNITS["px"])
