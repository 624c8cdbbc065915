"""The text of a Word file that a person has edited: paragraphs and table rows as they read once all is accepted.

What is tracked as inserted or moved here counts, what is tracked as deleted or moved away does not; headers, footers
and footnotes are left out. Nothing in the file is trusted: the archive's own figures are looked at before anything is
unpacked, a DOCTYPE is refused, and no address in it is followed.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from contextlib import contextmanager
from posixpath import join, normpath
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.read import archives

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE = 50_000_000
"""Bytes of the file itself: a report with scanned pages in it, no more."""
MAX_ENTRIES = 2_000
MAX_PART = 12_000_000
"""Bytes of one part once unpacked; the text of a report of 40 pages takes 0.5 million."""

_MAIN = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
GONE = frozenset({"del", "moveFrom"})
"""What is tracked as deleted or moved away."""
SPACES = frozenset({"tab", "br", "cr", "ptab"})
UNSEEN = re.compile("[\x7f-\x84\x86-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What has no width, turns the direction of writing, or would speak to a terminal."""
_SAVE_AGAIN = "hãy mở bằng Word, lưu lại thành .docx rồi thử lại"
_DOCTYPE = re.compile(rb"<!\s*DOCTYPE", re.IGNORECASE)


class Line(NamedTuple):
    """A paragraph that has text, with the name of its style."""

    text: str
    style: str


class Block(NamedTuple):
    """A paragraph of the body (table 0, one cell), or a row of the n-th table; columns count from 0 on the grid."""

    table: int
    columns: tuple[int, ...]
    cells: tuple[tuple[Line, ...], ...]

    @property
    def key(self) -> str:
        """Return the whole text, by which two blocks are the same or not."""
        return "\x1f".join("\n".join(line.text for line in cell) for cell in self.cells)


class Comment(NamedTuple):
    """A comment of Word's, with the block that it hangs on (None where the file does not tell)."""

    author: str
    text: str
    block: int | None


class WordText(NamedTuple):
    """The text of a file."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]


def plain(text: str) -> str:
    """Return text as it reads: composed, its white space single, what cannot be seen gone."""
    return " ".join(UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def read(content: bytes, name: str) -> WordText:
    """Read the text of a Word file; `name` is for messages.

    Raises:
        PlantrackError: it is no DOCX, is damaged, too large, or holds what no Word file has.

    """
    with opened(content, name) as parts:
        return _Reading(parts).text()


@contextmanager
def opened(content: bytes, name: str) -> Iterator[Parts]:
    """Open a Word file's archive; what goes wrong while its parts are read is told as the file's fault.

    Raises:
        PlantrackError: it is no DOCX, is damaged, too large, or holds what no Word file has.

    """
    if len(content) > MAX_FILE:
        raise PlantrackError(
            f"{name} lớn hơn {MAX_FILE // 1_000_000} MB, không thể là báo cáo; xem lại có đúng tệp không."
        )
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        message = f"{name} là tệp Word kiểu cũ (.doc) hoặc có mật khẩu; hãy mở bằng Word, bỏ mật khẩu, lưu thành .docx."
        raise PlantrackError(message)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield Parts(archive, name)
    except archives.DAMAGED as error:
        raise PlantrackError(f"{name} không phải tệp Word (.docx) hoặc đã hỏng; {_SAVE_AGAIN}.") from error


class Parts:
    """The parts of one archive, each read once it is known to be small enough."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        """Refuse an archive with too many entries, two of one name, or one packed as Word does not."""
        self.archive, self.name = archive, name
        infos = archive.infolist()
        self.sizes = {info.filename: info.file_size for info in infos}
        if len(infos) > MAX_ENTRIES or len(self.sizes) != len(infos) or any(map(archives.unusual, infos)):
            message = f"{name}: gói tệp Word không bình thường (quá nhiều phần, trùng tên hoặc nén kiểu lạ)"
            raise PlantrackError(f"{message}; {_SAVE_AGAIN}.")

    def xml(self, part: str) -> Any:
        """Return a part's root element, or None where there is no such part; Any, because lxml has no types."""
        from lxml import etree  # noqa: PLC0415 (only comparing needs it)

        if part not in self.sizes:
            return None
        if self.sizes[part] > MAX_PART:
            raise PlantrackError(f"{self.name}: phần {part} quá lớn khi mở ra, không thể là báo cáo; không đọc.")
        raw = archives.unpacked(self.archive, self.archive.getinfo(part))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        doctype = f"{self.name}: phần {part} chứa DOCTYPE, điều không tệp Word nào có; không đọc."
        if _DOCTYPE.search(raw.replace(b"\0", b"")):
            raise PlantrackError(doctype)
        try:
            root = etree.fromstring(raw, parser)
        except etree.XMLSyntaxError as error:
            raise PlantrackError(f"{self.name}: phần {part} đã hỏng; {_SAVE_AGAIN}.") from error
        if root.getroottree().docinfo.doctype:  # in an encoding that hides it from the look above
            raise PlantrackError(doctype)
        return root

    def body(self, part: str) -> Any:
        """Return the body of the main part."""
        root = self.xml(part)
        body = next((child for child in root if tag(child) == "body"), None) if root is not None else None
        if body is None:
            message = f"{self.name} không phải tệp Word (.docx): không có phần văn bản; xem lại có đúng tệp không."
            raise PlantrackError(message)
        return body

    def related(self, part: str, kind: str) -> str | None:
        """Return the part that another refers to by a kind of relation, where there is one in the archive."""
        folder, _, file = part.rpartition("/")
        relations = self.xml(normpath(join(folder, "_rels", f"{file}.rels")))
        for relation in relations if relations is not None else ():
            if str(relation.get("Type", "")).rsplit("/", 1)[-1] == kind and relation.get("TargetMode") != "External":
                return normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
        return None


class _Reading:
    """One pass over a document."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.main = parts.related("", "officeDocument") or "word/document.xml"
        self.styles = dict(self._styles())
        self.blocks: list[Block] = []
        self.hung: dict[str, int] = {}
        self.tables = 0
        self.pending: list[str] = []

    def text(self) -> WordText:
        body = self.parts.body(self.main)
        self._body(body)
        return WordText(tuple(self.blocks), tuple(self._comments()))

    def _styles(self) -> Iterator[tuple[str, str]]:
        root = self.parts.xml(self.parts.related(self.main, "styles") or "")
        for style in root if root is not None else ():
            for child in style:
                if tag(style) == "style" and tag(child) == "name":
                    yield attribute(style, "styleId"), attribute(child, "val")

    def _body(self, element: Any) -> None:
        for child in shown(element):
            if tag(child) == "p":
                lines, hung = _lines([child], self, runs_on=True)
                self._add(Block(0, (0,), (lines,)), hung)
            elif tag(child) == "tbl":
                self.tables += 1
                self._table(child, self.tables)
            else:
                self._body(child)

    def _table(self, table: Any, number: int) -> None:
        for row in descend(table, "tr"):
            if marked_gone(row, "trPr"):
                continue
            column, columns, cells, hung = 0, [], [], []
            for cell in descend(row, "tc"):
                if not marked_gone(cell, "tcPr"):
                    lines, inside = _lines(_paragraphs(cell), self)
                    columns.append(column)
                    cells.append(lines)
                    hung += inside
                column += span(cell)
            self._add(Block(number, tuple(columns), tuple(cells)), hung)

    def _add(self, block: Block, hung: list[str]) -> None:
        """Keep a block that has text; a comment on a blank one hangs on what stood before it."""
        if any(block.cells):
            self.blocks.append(block)
        self.hung |= {one: max(0, len(self.blocks) - 1) for one in hung if one not in self.hung}

    def _comments(self) -> Iterator[Comment]:
        root = self.parts.xml(self.parts.related(self.main, "comments") or "")
        for one in root if root is not None else ():
            lines, _ = _lines(_paragraphs(one), self)
            if tag(one) == "comment" and lines:
                place = self.hung.get(attribute(one, "id"))
                yield Comment(plain(attribute(one, "author")), " ".join(line.text for line in lines), place)


def tag(element: Any) -> str:
    """Return an element's name without the namespace, where it is one of Word's main part; else "…"."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    space, _, name = tag[1:].partition("}")
    return name if space in _MAIN else f":{name}"


def attribute(element: Any, name: str) -> str:
    """Return an attribute of Word's own, blank where there is none."""
    return next((str(element.get(f"{{{space}}}{name}")) for space in _MAIN if element.get(f"{{{space}}}{name}")), "")


def shown(element: Any) -> Iterator[Any]:
    """Yield an element's children as they read: nothing that is gone, one branch of what stands there twice."""
    for child in element:
        name = tag(child)
        if name in GONE or name == ":Fallback":
            continue
        yield child


def descend(element: Any, wanted: str) -> Iterator[Any]:
    """Yield the nearest elements of a name below another; content controls and insertions may stand between."""
    for child in shown(element):
        if tag(child) == wanted:
            yield child
        elif tag(child) not in ("tblPr", "trPr", "tcPr", "pPr"):
            yield from descend(child, wanted)


def _paragraphs(element: Any) -> Iterator[Any]:
    """Yield the paragraphs of a cell or comment, those of a table within it too."""
    return descend(element, "p")


def marked_gone(element: Any, properties: str) -> bool:
    """Say whether a row or cell is tracked as deleted, by its properties."""
    own = next((child for child in element if tag(child) == properties), ())
    return any(tag(mark) in ("del", "cellDel", "moveFrom") for mark in own)


def span(cell: Any) -> int:
    """Return over how many columns of the grid a cell reaches."""
    own = next((child for child in cell if tag(child) == "tcPr"), ())
    told = next((attribute(mark, "val") for mark in own if tag(mark) == "gridSpan"), "1")
    return min(int(told), 100) if told.isdecimal() and told.isascii() else 1


def _lines(paragraphs: Any, reading: _Reading, *, runs_on: bool = False) -> tuple[tuple[Line, ...], list[str]]:
    """Return the paragraphs that have text, and the ids of the comments that hang on them.

    A paragraph whose end is tracked as deleted runs on into the next.
    """
    found: list[Line] = []
    hung: list[str] = []
    for paragraph in paragraphs:
        pieces: list[str] = []
        boxes: list[Any] = []
        _gather(paragraph, pieces, hung, boxes)
        own = next((child for child in paragraph if tag(child) == "pPr"), ())
        if _end_gone(own):
            reading.pending.append("".join(pieces))
        else:
            text = plain("".join([*reading.pending, *pieces]))
            reading.pending.clear()
            style = next((attribute(mark, "val") for mark in own if tag(mark) == "pStyle"), "")
            if text:
                found.append(Line(text, reading.styles.get(style, style)))
        if boxes:
            inside, more = _lines(boxes, reading)
            found += inside
            hung += more
    if reading.pending and not runs_on:
        text = plain("".join(reading.pending))
        reading.pending.clear()
        found += [Line(text, "")] if text else []
    return tuple(found), hung


def _end_gone(properties: Any) -> bool:
    marks = next((child for child in properties if tag(child) == "rPr"), ())
    return any(tag(mark) in GONE for mark in marks)


def _gather(element: Any, pieces: list[str], hung: list[str], boxes: list[Any]) -> None:
    """Gather the text shown in a paragraph, its comments, and the paragraphs of boxes drawn in it."""
    for child in shown(element):
        name = tag(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name in SPACES:
            pieces.append(" ")
        elif name == "noBreakHyphen":
            pieces.append("-")
        elif name in ("commentRangeStart", "commentReference"):
            hung.append(attribute(child, "id"))
        elif name == "p":
            boxes.append(child)
        elif name not in ("pPr", "rPr", "instrText"):
            _gather(child, pieces, hung, boxes)
