"""Find the parts of an administrative document: heading, title, addressees, body, signature block, annexes.

Parts are looked for leniently (without accents, case and exact wording), so that a part with a fault is still found
and the rule about it can say what is wrong. Whether the document is a typed one or a công văn its title decides.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from .resolve import Document, Paragraph, Section, Table, flatten, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Role = Literal["base", "part", "part title", "mục", "điều", "khoản", "điểm", "caption", "text"]
Block = Paragraph | Table

TYPES: dict[str, str] = {
    "Nghị quyết": "NQ",
    "Quyết định": "QĐ",
    "Chỉ thị": "CT",
    "Quy chế": "QC",
    "Quy định": "QyĐ",
    "Thông cáo": "TC",
    "Thông báo": "TB",
    "Hướng dẫn": "HD",
    "Chương trình": "CTr",
    "Kế hoạch": "KH",
    "Phương án": "PA",
    "Đề án": "ĐA",
    "Dự án": "DA",
    "Báo cáo": "BC",
    "Biên bản": "BB",
    "Tờ trình": "TTr",
    "Hợp đồng": "HĐ",
    "Công điện": "CĐ",
    "Bản ghi nhớ": "BGN",
    "Bản thỏa thuận": "BTT",
    "Giấy ủy quyền": "GUQ",
    "Giấy mời": "GM",
    "Giấy giới thiệu": "GGT",
    "Giấy nghỉ phép": "GNP",
    "Phiếu gửi": "PG",
    "Phiếu chuyển": "PC",
    "Phiếu báo": "PB",
}
_TYPES_FOLDED = {fold(name): code for name, code in TYPES.items()}
_BODIES = r"(uy ban|ubnd|hoi dong|bo|so|ban|((chi|tong) )?cuc|(van )?phong|trung tam|vien|truong|dai|bao|thanh tra)\b"
_PLACES = r"(tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong|dac khu)\b"
_DATE = re.compile(r"ngày\s+(\d{1,2})?\s*tháng\s+(\d{1,2})?\s*năm\s*(\d{4})?")
_ANNEX = re.compile(r"phu luc( [\divxlc]+)?[.:]?")
_LONG_HEADING = 60
_LAST_MONTH = 12


class Placed(NamedTuple):
    """A paragraph and the row of the table it stands in."""

    row: int
    paragraph: Paragraph


@dataclass(frozen=True)
class Annex:
    """An annex: its heading lines and everything in it."""

    heading: Paragraph
    title: tuple[Paragraph, ...]
    reference: Paragraph | None
    blocks: tuple[Block, ...]
    section: Section
    starts_section: bool
    starts_page: bool


@dataclass(frozen=True)
class Body:
    """The body, from under the title and the addressees to the signature block."""

    blocks: tuple[Block, ...]

    @cached_property
    def roles(self) -> tuple[tuple[Paragraph, Role], ...]:
        """The body's own paragraphs that have text, each with its role."""
        found: list[tuple[Paragraph, Role]] = []
        for index, block in enumerate(self.blocks):
            if isinstance(block, Paragraph) and block.text and not block.is_rule:
                near = self.blocks[max(index - 1, 0) : index + 2]
                beside = any(isinstance(other, Table) or (other.pictured and not other.text) for other in near)
                found.append((block, _role(block, found[-1][1] if found else None, beside=beside)))
        return tuple(found)

    def having(self, *roles: Role) -> tuple[Paragraph, ...]:
        """Return the paragraphs with one of the roles."""
        return tuple(paragraph for paragraph, role in self.roles if role in roles)

    @property
    def running(self) -> tuple[Paragraph, ...]:
        """The paragraphs set as running text: not centred headings and captions."""
        apart = {"part", "part title", "caption"}
        return tuple(p for p, role in self.roles if role not in apart and not _heads(p, role))

    @property
    def text(self) -> str:
        """The text of the body, tables included."""
        return "\n".join(p.text for p in flatten(self.blocks))


@dataclass(frozen=True)
class Heading:
    """The block above the title: two columns."""

    table: Table | None
    left: tuple[Placed, ...]
    right: tuple[Placed, ...]
    national: Paragraph | None
    motto: Paragraph | None
    superior: tuple[Paragraph, ...]
    issuing: tuple[Paragraph, ...]
    symbol: Paragraph | None
    date: Paragraph | None
    subject: Paragraph | None

    def row_of(self, wanted: Paragraph | None) -> int | None:
        """Return the table row a paragraph stands in."""
        return next((row for row, paragraph in (*self.left, *self.right) if paragraph is wanted), None)

    def lines_under(self, paragraph: Paragraph | None) -> tuple[float, ...]:
        """Return the widths of the lines drawn under a paragraph of the heading."""
        for column in (self.left, self.right):
            inside = [p for _, p in column]
            if any(p is paragraph for p in inside):
                return _lines_after(inside, paragraph)
        return ()


@dataclass(frozen=True)
class Title:
    """Type of document, what it is about, and the addressees."""

    kind: Literal["typed", "công văn"]
    name: Paragraph | None
    about: tuple[Paragraph, ...]
    detached: bool
    lines: tuple[float, ...]
    salutation: Paragraph | None
    addressees: tuple[Paragraph, ...]

    @property
    def code(self) -> str | None:
        """The abbreviation that belongs to the type, if the type is known."""
        return None if self.name is None else _TYPES_FOLDED.get(fold(self.name.text))


@dataclass(frozen=True)
class Ending:
    """The signature block: recipients on the left, who signs on the right."""

    table: Table | None
    left: tuple[Placed, ...]
    right: tuple[Placed, ...]

    @property
    def label(self) -> Placed | None:
        """The line "Nơi nhận:"."""
        return next((p for p in self.left if fold(p.paragraph.text).startswith("noi nhan")), None)

    @property
    def recipients(self) -> tuple[Paragraph, ...]:
        """The lines after "Nơi nhận:"."""
        texts = [p.paragraph for p in self.left if p.paragraph.text]
        start = next((i for i, p in enumerate(texts, 1) if fold(p.text).startswith("noi nhan")), 0)
        return tuple(texts[start:])

    @property
    def authority(self) -> tuple[Paragraph, ...]:
        """The lines in capitals: on whose behalf, and the post of who signs."""
        lines: list[Paragraph] = []
        for _, paragraph in self.right:
            if paragraph.text and not paragraph.text.isupper():
                break
            if paragraph.text:
                lines.append(paragraph)
        return tuple(lines)

    @property
    def name(self) -> Paragraph | None:
        """The name of who signs."""
        texts = [p for _, p in self.right if p.text and not p.text.startswith(("(", "["))]
        rest = texts[len(self.authority) :]
        return rest[-1] if rest else None


@dataclass(frozen=True)
class Parts:
    """A document taken apart."""

    document: Document
    official_name: str | None
    heading: Heading
    title: Title
    body: Body
    ending: Ending
    annexes: tuple[Annex, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of data, in the body and in the annexes."""
        blocks = (*self.body.blocks, *(block for annex in self.annexes for block in annex.blocks))
        return tuple(block for block in blocks if isinstance(block, Table))

    @property
    def prose(self) -> tuple[Paragraph, ...]:
        """Every paragraph of the body and the annexes, tables included."""
        return (*flatten(self.body.blocks), *(p for annex in self.annexes for p in flatten(annex.blocks)))

    @property
    def date_numbers(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year of the document as far as they are filled in."""
        match = _DATE.search("" if self.heading.date is None else self.heading.date.text)
        day, month, year = (None if not part else int(part) for part in (match.groups() if match else (None,) * 3))
        return day, month, year

    @property
    def latest_issue_date(self) -> dt.date | None:
        """The issue date, or the last day it can be while parts of it are blank."""
        day, month, year = self.date_numbers
        if year is None:
            return None
        month = month or _LAST_MONTH
        try:
            following = dt.date(year + month // _LAST_MONTH, month % _LAST_MONTH + 1, 1)
            return dt.date(year, month, day) if day else following - dt.timedelta(days=1)
        except ValueError:
            return None


def locate(document: Document, official_name: str | None = None) -> Parts:
    """Take a document apart."""
    blocks = document.blocks
    start = _index(blocks, "xa hoi chu nghia", 0)
    if start is None:
        start = next((i for i, block in enumerate(blocks) if isinstance(block, Table)), None)
    table = None if start is None else blocks[start]
    first = 0 if start is None else start + 1
    end = _index(blocks, "noi nhan", first)
    after = first if end is None else end + 1
    finish = next((i for i in range(after, len(blocks)) if _is_annex(blocks[i])), len(blocks))
    title, used = _title(blocks[first : finish if end is None else end])
    closing = None if end is None else blocks[end]
    return Parts(
        document=document,
        official_name=official_name,
        heading=_heading(table if isinstance(table, Table) else None, official_name),
        title=title,
        body=Body(_trimmed(blocks[first + used : finish if end is None else end])),
        ending=Ending(
            closing if isinstance(closing, Table) else None,
            *(_columns(closing) if isinstance(closing, Table) else ((), ())),
        ),
        annexes=tuple(_annexes(document, finish)),
    )


def _index(blocks: Sequence[Block], words: str, start: int) -> int | None:
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Table) and any(words in fold(p.text) for p in block.paragraphs):
            return index
    return None


def _is_annex(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_ANNEX.fullmatch(fold(block.text)))


def _trimmed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Drop empty paragraphs at both ends: they belong to the blocks around the body."""
    kept = list(blocks)
    for end in (0, -1):
        while kept and isinstance(block := kept[end], Paragraph) and not (block.text or block.pictured):
            del kept[end]
    return tuple(kept)


def _columns(table: Table) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    left: list[Placed] = []
    right: list[Placed] = []
    for number, row in enumerate(table.rows):
        cells = row.cells
        left += [Placed(number, p) for p in (cells[0].paragraphs if cells else ())]
        right += [Placed(number, p) for p in (cells[-1].paragraphs if len(cells) > 1 else ())]
    return tuple(left), tuple(right)


def _lines_after(paragraphs: Sequence[Paragraph], target: Paragraph | None) -> tuple[float, ...]:
    """Return the lines in the target and in the textless paragraphs right after it."""
    start = next(i for i, p in enumerate(paragraphs) if p is target)
    widths = list(paragraphs[start].lines)
    for paragraph in paragraphs[start + 1 :]:
        if paragraph.border_top:
            widths.append(paragraph.room - paragraph.left - paragraph.right)
        if paragraph.text and not paragraph.is_rule:
            break
        widths += paragraph.lines
    return tuple(widths)


def _heading(table: Table | None, official_name: str | None) -> Heading:
    left, right = ((), ()) if table is None else _columns(table)
    left_texts = [p for _, p in left if p.text and not p.is_rule]
    right_texts = [p for _, p in right if p.text and not p.is_rule]
    stated = [p for p in right_texts if "xa hoi chu nghia" in fold(p.text)]
    national = next(iter(stated or right_texts), None)
    motto = next((p for p in right_texts if fold(p.text).startswith("doc lap")), None)
    dated = [p for p in right_texts if re.search(r"ngay\b.*thang\b.*nam\b", fold(p.text))]
    rest = [p for p in right_texts if p is not national and p is not motto]
    symbol = next((p for p in left_texts if p.text.casefold().startswith("số") or fold(p.text).startswith("so:")), None)
    subject = next((p for p in left_texts if fold(p.text).startswith(("v/v", "ve viec"))), None)
    stop = next((i for i, p in enumerate(left_texts) if p is symbol or p is subject), len(left_texts))
    superior, issuing = _split_names(left_texts[:stop], official_name)
    return Heading(
        table=table,
        left=left,
        right=right,
        national=national,
        motto=motto,
        superior=superior,
        issuing=issuing,
        symbol=symbol,
        date=next(iter(dated or rest[-1:]), None),
        subject=subject,
    )


def _split_names(names: list[Paragraph], official_name: str | None) -> tuple[tuple[Paragraph, ...], ...]:
    """Tell the superior body's lines from the issuing body's."""
    cut = next((i for i, p in enumerate(names) if p.all_runs("bold")), max(len(names) - 1, 0))
    for start in range(len(names)):
        if official_name and fold(" ".join(p.text for p in names[start:])) == fold(official_name):
            return tuple(names[:start]), tuple(names[start:])
    folded = [fold(p.text) for p in names]
    if cut == 0 and len(names) > 1 and re.match(_BODIES, folded[1]) and not re.match(_PLACES, folded[1]):
        cut = 1
    return tuple(names[:cut]), tuple(names[cut:])


def _title(blocks: Sequence[Block]) -> tuple[Title, int]:
    """Read the title, what it is about and the addressees; also return how many blocks they take."""
    at = _next_text(blocks, 0)
    name = blocks[at] if at < len(blocks) else None
    if not (isinstance(name, Paragraph) and _is_title(name)):
        salutation, addressees, used = _salutation(blocks, 0)
        title = Title("công văn", None, (), detached=False, lines=(), salutation=salutation, addressees=addressees)
        return title, used
    kind: Literal["typed", "công văn"] = "công văn" if fold(name.text) == "cong van" else "typed"
    about, used = _about(blocks, at + 1)
    first = next((i for i, block in enumerate(blocks) if about and block is about[0]), at + 1)
    flow = [block for block in blocks[at:] if isinstance(block, Paragraph)]
    salutation, addressees, used = _salutation(blocks, used)
    return (
        Title(
            kind=kind,
            name=name,
            about=about,
            detached=first != at + 1,
            lines=_lines_after(flow, about[-1]) if about else _lines_after(flow, name),
            salutation=salutation,
            addressees=addressees,
        ),
        used,
    )


def _next_text(blocks: Sequence[Block], start: int) -> int:
    """Return the place of the next block that is a table or has text."""
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Table) or (block.text and not block.is_rule):
            return index
    return len(blocks)


def _is_title(paragraph: Paragraph) -> bool:
    folded = fold(paragraph.text)
    short = len(folded) <= _LONG_HEADING
    return (
        folded in _TYPES_FOLDED
        or folded == "cong van"
        or (
            short
            and paragraph.align == "center"
            and paragraph.text.isupper()
            and not re.match(r"(phan|chuong)\b|[ivx]+\.", folded)
        )
    )


def _about(blocks: Sequence[Block], start: int) -> tuple[tuple[Paragraph, ...], int]:
    """Return the paragraphs saying what the document is about: the first after the title and centred ones after it."""
    found: list[Paragraph] = []
    at = start
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Paragraph) and (not block.text or block.is_rule) and not found:
            continue
        more = isinstance(block, Paragraph) and block.text and (not found or block.align == "center")
        if not (more and isinstance(block, Paragraph)) or block.is_rule:
            break
        if re.match(r"(kinh gui|can cu|[ivx]+\.|phan\b|chuong\b)", fold(block.text)):
            break
        found.append(block)
        at = index + 1
    return tuple(found), at


def _salutation(blocks: Sequence[Block], start: int) -> tuple[Paragraph | None, tuple[Paragraph, ...], int]:
    at = _next_text(blocks, start)
    if at == len(blocks):
        return None, (), start
    block = blocks[at]
    lines = [p for p in flatten((block,)) if p.text]
    if not lines or not fold(lines[0].text).startswith("kinh gui"):
        return None, (), at
    at += 1
    while isinstance(block, Paragraph) and at < len(blocks):
        following = blocks[at]
        if not isinstance(following, Paragraph) or not re.match(r"[-\u2013+]", following.text):
            break
        lines.append(following)
        at += 1
    return lines[0], tuple(lines[1:]), at


def _heads(paragraph: Paragraph, role: Role) -> bool:
    """Tell whether a paragraph is a centred heading."""
    return role in {"mục", "khoản"} and paragraph.align == "center"


def _role(paragraph: Paragraph, previous: Role | None, *, beside: bool) -> Role:
    text, folded = paragraph.text, fold(paragraph.text)
    patterns: tuple[tuple[Role, str, str], ...] = (
        ("part", r"(phan|chuong|muc|tieu muc) [ivxlc\d]+\.?$", folded),
        ("mục", r"[IVXLC]+[.)/-]\s*\S", text),
        ("điều", r"dieu \d+", folded),
        ("khoản", r"\d{1,2}[.)](\s|[^\W\d])", text),
        ("điểm", r"[a-zđ]\)", text),
    )
    if previous == "part":
        return "part title"
    if previous in {None, "base"} and folded.startswith("can cu") and not text.endswith(":"):
        return "base"
    for role, pattern, subject in patterns:
        if re.match(pattern, subject):
            return role
    captioned = beside or re.match(r"(bang|bieu|hinh|don vi tinh)\b", folded)
    return "caption" if captioned and paragraph.align in {"center", "right", "end"} else "text"


def _annexes(document: Document, start: int) -> Iterator[Annex]:
    blocks = document.blocks
    starts = [i for i in range(start, len(blocks)) if _is_annex(blocks[i])]
    for begin, end in pairwise([*starts, len(blocks)]):
        heading = blocks[begin]
        if not isinstance(heading, Paragraph):
            continue
        head = [b for b in blocks[begin + 1 : end] if isinstance(b, Table) or (b.text and not b.is_rule)]
        lines: list[Paragraph] = []
        for block in head:
            if isinstance(block, Table):
                break
            lines.append(block)
        reference = next((p for p in lines if "kem theo" in fold(p.text) and p.text.startswith("(")), None)
        above = lines[: next((i for i, p in enumerate(lines) if p is reference), len(lines))]
        before = [b for b in blocks[:begin] if b.section == heading.section and _has_content(b)]
        previous = blocks[begin - 1] if begin else None
        broken = isinstance(previous, Paragraph) and previous.breaks_page
        yield Annex(
            heading=heading,
            title=(*above[:1], *takewhile(lambda p: p.text.isupper(), above[1:])),
            reference=reference,
            blocks=tuple(blocks[begin:end]),
            section=document.sections[min(heading.section, len(document.sections) - 1)],
            starts_section=not before and heading.section > 0,
            starts_page=heading.breaks_page or broken,
        )


def _has_content(block: Block) -> bool:
    return isinstance(block, Table) or (bool(block.text) and not block.text.startswith("Số:")) or block.pictured
