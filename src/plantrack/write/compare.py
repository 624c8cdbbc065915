"""A report as a person has edited it, held against the same report as the data make it: what differs, and whose it is.

Blocks (paragraphs and table rows) are aligned first, lines within changed cells next, words within changed lines last,
so that a row added or a paragraph split does not make all that follows differ.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.read import wordtext
from plantrack.write import provenance, textdiff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plantrack.ask.origins import Index, Kind, Source
    from plantrack.read.wordtext import Block, Comment, Line, WordText
    from plantrack.write.provenance import Span, Spans
    from plantrack.write.textdiff import Edit

Change = Literal["changed", "added", "removed"]

SAME_REPORT = 0.2
"""A file that shares fewer of its blocks than this with the report is another document."""
_AROUND = 6
_LONG = 60
_MANY_PLACES = 4
_HEADS = {"Mục": 0, "Khoản": 1, "Điểm": 2, "Điểm có nội dung": 2}
_NUMBERED = re.compile(r"([IVX]+|\d+|[a-zđ])[.)]\s")
_TOP = 6
_LONG_DAY = re.compile(r", ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_DAY = re.compile(r"ngày \d{1,2} tháng \d{1,2} năm \d{4}")
_CITED = re.compile(r"Số (\S+?)(?: ngày .*)?")
_DIGIT = re.compile(r"\d")
_OFFICE: tuple[Kind, ...] = ("office",)
_LETTERHEAD = frozenset({"Cơ quan chủ quản", "Cơ quan ban hành"})
_ENDING = frozenset({"Nơi nhận", "Chức vụ người ký", "Họ tên người ký"})


class Difference(NamedTuple):
    """One difference: where it stands for a reader, the texts around it, and to what in the data it belongs."""

    change: Change
    where: str
    old: str
    new: str
    origins: tuple[str, ...]


class Remark(NamedTuple):
    """A comment of Word's with where it stands and the text that it hangs on."""

    author: str
    text: str
    where: str
    on: str


class Compared(NamedTuple):
    """What came of comparing."""

    differences: tuple[Difference, ...]
    remarks: tuple[Remark, ...]


class Ours(NamedTuple):
    """The report as the data make it: its text, what of the data stands where, the template's name and own words."""

    text: WordText
    spans: Sequence[Spans]
    template: str
    fixed: frozenset[str]


def words_of(template: bytes) -> frozenset[str]:
    """Return the words that stand in a template outside its tags."""
    blocks = wordtext.read(template, "").blocks
    return frozenset(_bare(_TAG.sub(" ", " ".join(block.key for block in blocks))))


def _bare(text: str) -> list[str]:
    return [word for part in text.casefold().split() if (word := part.strip('()[].,;:“”"/'))]


def compared(ours: Ours, theirs: WordText, index: Index, name: str) -> Compared:
    """Compare the report as the data make it with the file of a person; `name` is for messages.

    Raises:
        PlantrackError: the file has next to nothing in common with the report.

    """
    places = _places(ours.text.blocks)
    old, new = [b.key for b in ours.text.blocks], [b.key for b in theirs.blocks]
    if len(set(old) & set(new)) < SAME_REPORT * min(len(set(old)), len(set(new))) or not new:
        raise PlantrackError(
            f"{name} không giống báo cáo của năm và nơi nhận này nên không so được.",
            details=["Xem lại NĂM, --to (ubnd hoặc central) và đúng tệp đã sửa chưa."],
        )
    teller = _Teller(ours, index)
    found: list[Difference] = []
    landed: dict[int, int] = {}
    for i, j in textdiff.aligned(old, new):
        if j is not None:
            landed[j] = i if i is not None else landed.get(j - 1, 0)
        where = places[landed[j] if j is not None else i or 0]
        if i is None and j is not None:
            found.append(teller.added(where, theirs.blocks[j]))
        elif j is None and i is not None:
            found.append(teller.removed(where, i))
        elif i is not None and j is not None and old[i] != new[j]:
            found += teller.changed(where, i, theirs.blocks[j])
    remarks = tuple(_remark(comment, theirs, landed, places) for comment in theirs.comments)
    return Compared(tuple(found), remarks)


def _remark(comment: Comment, theirs: WordText, landed: dict[int, int], places: Sequence[str]) -> Remark:
    if comment.block is None or comment.block >= len(theirs.blocks):
        return Remark(comment.author, comment.text, "không rõ", "")
    where = places[landed.get(comment.block, 0)]
    return Remark(comment.author, comment.text, where, _short(_flat(theirs.blocks[comment.block])))


def day_of(theirs: WordText) -> date | None:
    """Return the day on the paper ("…, ngày 28 tháng 11 năm 2024"), None where none is found."""
    lines = (line.text for block in theirs.blocks[:_TOP] for cell in block.cells for line in cell)
    for line in lines:
        if found := _LONG_DAY.search(line):
            with suppress(ValueError):
                return date(int(found[3]), int(found[2]), int(found[1]))
    return None


# texts around a change


def _quoted(text: str, start: int, end: int) -> str:
    """Return a changed stretch in brackets with a few words on either side; all of it where that is short."""
    before, after = text[:start].split(" "), text[end:].split(" ")
    head = " ".join(before[-_AROUND - 1 :]) if len(before) > _AROUND + 1 else " ".join(before)
    tail = " ".join(after[: _AROUND + 1])
    middle = _short(text[start:end])
    shown = f"{'… ' if len(before) > _AROUND + 1 else ''}{head}[{middle}]{tail}"
    return f"{shown}{' …' if len(after) > _AROUND + 1 else ''}"


def _short(text: str) -> str:
    words = text.split()
    if len(words) <= _LONG:
        return text
    return " ".join([*words[: _LONG // 2], "…", *words[-_LONG // 3 :]])


# where


def _places(blocks: Sequence[Block]) -> list[str]:
    """Return where each block stands for a reader: `II.1.b`, `Phụ lục II, dòng Sở Tư pháp`."""
    heads: list[str] = []
    annex, ended, found = "", False, []
    headed = {block.table for block in blocks for cell in block.cells for line in cell if "Đầu bảng" in line.style}
    for block in blocks:
        line = next(line for cell in block.cells for line in cell)
        if line.style == "Phụ lục":
            annex, heads = line.text, []
        elif line.style in _HEADS and (number := _NUMBERED.match(f"{line.text} ")):
            heads = [*heads[: _HEADS[line.style]], number[1]]
        styles = {line.style for cell in block.cells for line in cell}
        ended = (ended or bool(styles & _ENDING)) and not annex
        chapter = annex or ("phần ký, nơi nhận" if ended else ".".join(heads) or "phần đầu")
        found.append(f"{chapter}{_row(block)}" if block.table in headed else chapter)
    return found


def _row(block: Block) -> str:
    """Name a row by its first cell that is more than a number."""
    texts = (" ".join(line.text for line in cell) for cell in block.cells)
    named = next((text for text in texts if re.search(r"[^\W\d]{2}", text)), "")
    return f", dòng {' '.join(named.split()[:10])}" if named else ""


def _flat(block: Block) -> str:
    return " | ".join(" ".join(line.text for line in cell) for cell in block.cells if cell)


# whose it is

_KINDS: tuple[Kind, ...] = ("words", "journal", "events", "plan", "office", "reporting", "directory")
"""In the order of telling: where a whole paragraph is gone, what people wrote says more than the names in it."""
_REMEDY: dict[Kind, str] = {
    "words": "sửa tại đó",
    "journal": "lời hoặc số của đơn vị: không sửa tệp; đơn vị đính chính thì ghi thêm (record), ghi nhầm thì withdraw",
    "events": "sửa tại đó",
    "plan": "nguyên văn kế hoạch đã ban hành: không sửa",
    "office": "sửa tại đó",
    "reporting": "tên, đơn vị tính của chỉ tiêu: sửa tại đó",
    "directory": "tên trong danh bạ: sửa tại đó nếu tên sai",
}


class _At(NamedTuple):
    """A line of the report as the data make it: its block, its cell (None: the whole block), the line itself."""

    block: int
    cell: int | None
    line: Line


class _Teller:
    """Makes differences of what was found, with whose each is."""

    def __init__(self, ours: Ours, index: Index) -> None:
        self.ours, self.index = ours, index

    def added(self, where: str, block: Block) -> Difference:
        """Tell a block that only the person's file has."""
        return self._new_line(where, block, _flat(block))

    def removed(self, where: str, i: int) -> Difference:
        """Tell a block that only the data have."""
        block = self.ours.text.blocks[i]
        spans = [span for cell in self.ours.spans[i] for line in cell for span in line]
        lines = [line for cell in block.cells for line in cell]
        return Difference("removed", where, _short(_flat(block)), "", self._owners(_At(i, None, lines[0]), spans, ""))

    def changed(self, where: str, i: int, theirs: Block) -> Iterator[Difference]:
        """Tell what differs within a block, cell by cell where both have the same columns."""
        block = self.ours.text.blocks[i]
        if block.columns != theirs.columns:
            yield self.removed(where, i)._replace(change="changed", new=_short(_flat(theirs)))
            return
        for number, (old, new) in enumerate(zip(block.cells, theirs.cells, strict=True)):
            head = self._head(block, number)
            place = f"{where}, cột {head}" if head else where
            for a, b in textdiff.aligned([line.text for line in old], [line.text for line in new]):
                if a is None and b is not None:
                    yield self._new_line(place, block, new[b].text)
                elif a is not None:
                    at = _At(i, number, old[a])
                    spans = self.ours.spans[i][number][a]
                    yield from self._line(place, at, spans, new[b].text if b is not None else None)

    def _new_line(self, where: str, block: Block, new: str) -> Difference:
        said = f"không rõ: phần mới, dữ liệu chưa có; nếu là lời văn của báo cáo thì thêm vào {self._summary()}"
        if {line.style for one in block.cells for line in one} & _ENDING:
            said = "không rõ: phần mới; nơi nhận và người ký ghi ở data/office.yaml"
        return Difference("added", where, "", _short(new), (said,))

    def _line(self, where: str, at: _At, spans: Sequence[Span], new: str | None) -> Iterator[Difference]:
        old = at.line.text
        if new is None:
            yield Difference("removed", where, _short(old), "", self._owners(at, spans, old))
        elif new != old:
            for edit in textdiff.edits(old, new):
                before, after = old[edit.start : edit.end], new[edit.new_start : edit.new_end]
                origins = self._of_issue(old, edit, after) or self._owners(at, _touched(spans, edit), before, after)
                shown = _quoted(old, edit.start, edit.end), _quoted(new, edit.new_start, edit.new_end)
                yield Difference("changed", where, *shown, origins)

    def _of_issue(self, old: str, edit: Edit, after: str) -> tuple[str, ...]:
        """The number and day of the report itself are set when it is issued."""
        if any(found.start() <= edit.start and edit.end <= found.end() for found in _DAY.finditer(old)):
            return (f"ngày của báo cáo: issued.date trong {self._summary()}; chưa ghi thì là ngày lập",)
        if re.match(r"Số:|\(Kèm theo", old) and re.match(r"(?:Số: ?)?\d+/", after):
            return (f"số của báo cáo: issued.number trong {self._summary()}",)
        return ()

    def _owners(self, at: _At, spans: Iterable[Span], old: str, new: str = "") -> tuple[str, ...]:
        """Say whose a stretch is: of the texts it touches, those that people wrote; else what it is computed from."""
        touched = list(spans)
        found: dict[Source, None] = {}
        unknown = False
        for span in touched:
            sources = self._sources(span, at.block)
            found |= dict.fromkeys(sources)
            unknown |= bool(provenance.KINDS.get(span.field)) and not sources
        if found:
            kind = min((source.kind for source in found), key=_KINDS.index)
            return self._told([source for source in found if source.kind == kind])
        if letterhead := self._letterhead(at.line):
            return letterhead
        if unknown:
            return ("không rõ",)
        words = _bare(old)
        own = all(word in self.ours.fixed for word in words)
        numbers = any(_DIGIT.search(word) for word in (*words, *(_bare(new) if not words else ())))
        if touched or self._is_figure(at) or not own or (numbers and at.line.style not in _HEADS):
            return self._computed(at)
        return (f"lời văn cố định của mẫu {self.ours.template}: sửa trong mẫu nếu muốn đổi ở mọi năm",)

    def _sources(self, span: Span, i: int) -> tuple[Source, ...]:
        """Return where the data say the text of a span; of several places in the plan, that of the task told beside."""
        kinds = provenance.KINDS.get(span.field, ())
        if not kinds:
            return ()
        found = self.index.find(span.text, kinds)
        if not found and ("; " in span.text or _CITED.fullmatch(span.text)):
            parts = [(cited[1] if (cited := _CITED.fullmatch(part)) else part) for part in span.text.split("; ")]
            found = tuple(source for part in parts for source in self.index.find(part, kinds))
        if len(found) > 1 and kinds == ("plan",):
            beside = [one for cell in self.ours.spans[i] for line in cell for one in line]
            tasks = {s.loc[:4] for one in beside if one.field == "TaskView.noi_dung" for s in self._sources(one, i)}
            found = tuple(source for source in found if source.loc[:4] in tasks) or found
        return found

    def _told(self, sources: Sequence[Source]) -> tuple[str, ...]:
        shown = [f"{self.index.place(source)} ({source.key})" for source in sources[:_MANY_PLACES]]
        if len(sources) > _MANY_PLACES:
            shown.append(f"… và {len(sources) - _MANY_PLACES} chỗ khác")
        return (*shown, _REMEDY[sources[0].kind])

    def _letterhead(self, line: Line) -> tuple[str, ...]:
        """The name at the top is broken into lines by its width, so it bears no mark; its style tells."""
        if line.style not in _LETTERHEAD:
            return ()
        sources = [source for source in self.index.find(line.text, _OFFICE) if "letterhead" in source.loc]
        return self._told(sources) if sources else ()

    # what is computed

    def _computed(self, at: _At) -> tuple[str, ...]:
        """Say which data decide a number or label: an agency's figure, an indicator's sum, what was reported."""
        agency, indicator = self._agency(at.block), self._indicator(at)
        plan = self.index.dataset.plan.plan
        if agency and indicator and (told := self.index.figures(agency, indicator)):
            return self._told(told)
        if indicator and not agency:
            adjusted = [f"{self.index.place(one)} ({one.key})" for one in self.index.adjustments(indicator)]
            say = f"tính từ figures.{indicator} các đơn vị báo cáo: không sửa trong Word"
            return (*adjusted, f"{say}; tính trùng thì ghi adjustments trong {self._summary()}")
        if agency:
            folder = f"data/updates/{plan}/{self.index.year}/{agency}/"
            return (f"tính từ báo cáo của đơn vị, không sửa trong Word: xem {folder}",)
        sources = f"data/updates/{plan}/{self.index.year}/, data/reporting-{plan}.yaml, --as-of"
        return (f"tính từ dữ liệu, không sửa trong Word: xem {sources}",)

    def _agency(self, i: int) -> str:
        names = [s.text for cell in self.ours.spans[i] for line in cell for s in line if s.field.endswith(".ten")]
        found = {agency for name in names if (agency := self.index.agency(name))}
        return found.pop() if len(found) == 1 else ""

    def _indicator(self, at: _At) -> str:
        block = self.ours.text.blocks[at.block]
        spans = [span for one in self.ours.spans[at.block] for line in one for span in line]
        if block.table and at.cell is not None:
            spans = [span for line in self._head_spans(block, at.cell) for span in line]
        found = {self.index.indicator(s.text) for s in spans if s.field in ("FigureView.ten", "FigureView.ngan")}
        return found.pop() if len(found) == 1 else ""

    def _is_figure(self, at: _At) -> bool:
        """A blank or a dash in a cell of an agency's row, or under an indicator, stands for a number."""
        return at.cell is not None and bool(
            self.ours.text.blocks[at.block].table and (self._agency(at.block) or self._indicator(at))
        )

    def _header(self, block: Block, cell: int) -> tuple[int, int] | None:
        """Return the block and cell of the heading over a cell: the first row of the table, the same column."""
        top = next(i for i, one in enumerate(self.ours.text.blocks) if one.table == block.table)
        columns = self.ours.text.blocks[top].columns
        over = [n for n, column in enumerate(columns) if column <= block.columns[cell]]
        return (top, over[-1]) if over else None

    def _head_spans(self, block: Block, cell: int) -> Sequence[tuple[Span, ...]]:
        found = self._header(block, cell)
        return self.ours.spans[found[0]][found[1]] if found else ()

    def _head(self, block: Block, cell: int) -> str:
        """Return the heading over a cell, where the table has a row of headings."""
        found = self._header(block, cell) if block.table else None
        if found is None:
            return ""
        top = self.ours.text.blocks[found[0]]
        lines = top.cells[found[1]]
        is_head = top is not block and any("Đầu bảng" in line.style for line in lines)
        return " ".join(line.text for line in lines) if is_head else ""

    def _summary(self) -> str:
        return f"data/reports/{self.index.dataset.plan.plan}/{self.index.year}.yaml"


def _touched(spans: Sequence[Span], edit: Edit) -> list[Span]:
    """Return the spans that an edit changes; one that only adds belongs to what it stands in or directly after."""
    within = [span for span in spans if span.start < edit.end and edit.start < span.end]
    if within or edit.start < edit.end:
        return within
    inside = [span for span in spans if span.start < edit.start < span.end]
    return inside or [span for span in spans if span.end == edit.start][:1]
