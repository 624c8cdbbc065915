"""A report as a person has edited it, held against the same report as the data make it: what differs, and whose it is.

Blocks (paragraphs and table rows) are aligned first, lines within changed cells next, words within changed lines last,
so that a row added or a paragraph split does not make all that follows differ.
"""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.read import wordtext
from plantrack.write import words
from plantrack.write.report import provenance, textdiff

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from plantrack.ask.origins import Index, Kind, Source
    from plantrack.read.wordtext import Block, Comment, Line, WordText
    from plantrack.write.report.provenance import Span, Spans
    from plantrack.write.report.textdiff import Edit

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
_CAUSE = re.compile(r"nguyên nhân|lý do|\bvì\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"\bnăm (\d{4})(?: như sau:)?$", re.IGNORECASE)
_YEAR_OF_ANNEX = re.compile(r"\bNĂM (\d{4})$")
_FRONT = 20
_OFFICE: tuple[Kind, ...] = ("office",)
_LETTERHEAD = frozenset({"Cơ quan chủ quản", "Cơ quan ban hành"})
_ENDING = frozenset({"Nơi nhận", "Chức vụ người ký", "Họ tên người ký"})
_SENTENCE = "Nội dung"
_TASK = frozenset({"TaskView.nhan", "TaskView.noi_dung", "LateGroup.nhan", "PaceView.nhan", "DutyView.nhan"})
_OCCASION = frozenset({"LateGroup.ky", "ReportedView.ky"})


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
    old, new = [b.key for b in ours.text.blocks], [b.key for b in theirs.blocks]
    if len(set(old) & set(new)) < SAME_REPORT * min(len(set(old)), len(set(new))) or not new:
        raise PlantrackError(
            f"{name} không giống báo cáo của năm và nơi nhận này nên không so được.",
            details=["Xem lại NĂM, --to (ubnd hoặc central) và đúng tệp đã sửa chưa."],
        )
    pairs = list(textdiff.aligned(old, new))
    teller, places = _Teller(ours, index, _moved(ours.text, theirs, pairs)), _places(ours.text.blocks)
    found: list[Difference] = []
    landed: dict[int, int] = {}
    where: list[str] = []
    for i, j in pairs:
        if i is not None:
            here = places[i].whole
        if j is not None:
            landed[j] = i if i is not None else landed.get(j - 1, 0)
            if i is None:
                here = places[landed[j]].of(theirs.blocks[j])
            where.append(here)
        if i is None and j is not None:
            found.append(teller.added(here, landed[j], theirs.blocks[j]))
        elif j is None and i is not None:
            found.append(teller.removed(here, i))
        elif i is not None and j is not None and old[i] != new[j]:
            found += teller.changed(here, i, theirs.blocks[j])
    return Compared(tuple(found), tuple(_remark(comment, theirs, where) for comment in theirs.comments))


def _moved(ours: WordText, theirs: WordText, pairs: Sequence[tuple[int | None, int | None]]) -> set[str]:
    """Return what both files have, but in another place."""
    gone = {_gist(ours.blocks[i]) for i, j in pairs if i is not None and j is None}
    return gone & {_gist(theirs.blocks[j]) for i, j in pairs if j is not None and i is None}


def _gist(block: Block) -> str:
    """Return what a row says but for its running number, which changes where the row is moved."""
    cells = ["\n".join(line.text for line in cell) for cell in block.cells]
    return "\x1f".join(cells[1:] if block.table and cells[0].isdecimal() else cells)


def _remark(comment: Comment, theirs: WordText, where: Sequence[str]) -> Remark:
    if comment.block is None or comment.block >= len(theirs.blocks):
        return Remark(comment.author, comment.text, "không rõ", "")
    on = _short(_flat(theirs.blocks[comment.block]))
    return Remark(comment.author, comment.text, where[comment.block], on)


def year_of(theirs: WordText, plan: str) -> int | None:
    """Return the year that a report on a plan (its number) says it is of, in its title, first lines and annexes.

    None where it names no year there, or does not name the plan.
    """
    lines = [block.cells[0][0].text for block in theirs.blocks if not block.table]
    front = lines[:_FRONT]
    if not any(plan in line for line in front):
        return None
    own = [found[1] for line in front if not _DAY.search(line[-len("ngày 00 tháng 00 năm 0000") :])
           for found in _YEAR.finditer(line)]  # fmt: skip
    told = Counter([*own, *(found[1] for line in lines if (found := _YEAR_OF_ANNEX.search(line)))])
    return int(told.most_common(1)[0][0]) if told else None


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


class _Place(NamedTuple):
    """Where a block stands for a reader: `II.1.b`, or `Phụ lục II` and the row `, dòng Sở Tư pháp`."""

    chapter: str
    row: str | None

    @property
    def whole(self) -> str:
        return f"{self.chapter}{self.row or ''}"

    def of(self, other: Block) -> str:
        """Return the place of a block that was added after this one: a row is named by its own name."""
        return f"{self.chapter}{_row(other)}" if other.table and self.row is not None else self.chapter


def _places(blocks: Sequence[Block]) -> list[_Place]:
    """Return where each block stands."""
    heads: list[str] = []
    annex, ended = "", False
    found: list[_Place] = []
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
        found.append(_Place(chapter, _row(block) if block.table in headed else None))
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

    def __init__(self, ours: Ours, index: Index, moved: Collection[str] = ()) -> None:
        self.ours, self.index, self.moved = ours, index, moved

    def added(self, where: str, after: int, block: Block) -> Difference:
        """Tell a block that only the person's file has, which follows one that the data have."""
        said = _flat(block)
        origins = self._moved(block) or self._nobodys(_At(after, None, _first(block)), said, self._named(block))
        return Difference("added", where, "", _short(said), origins)

    def removed(self, where: str, i: int) -> Difference:
        """Tell a block that only the data have."""
        block = self.ours.text.blocks[i]
        spans = self._spans(i)
        origins = self._moved(block) or self._owners(_At(i, None, _first(block)), spans, "")
        return Difference("removed", where, _short(_flat(block)), "", origins)

    def _moved(self, block: Block) -> tuple[str, ...]:
        if _gist(block) not in self.moved:
            return ()
        order = "thứ tự đơn vị theo order trong data/agencies.yaml" if self._named(block) else "thứ tự theo dữ liệu"
        return (f"đã có trong dữ liệu, chỉ đổi chỗ trong tệp; {order}",)

    def _spans(self, i: int) -> list[Span]:
        return [span for cell in self.ours.spans[i] for line in cell for span in line]

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
                    origins = self._nobodys(_At(i, number, new[b]), new[b].text)
                    yield Difference("added", place, "", _short(new[b].text), origins)
                elif a is not None:
                    at = _At(i, number, old[a])
                    spans = self.ours.spans[i][number][a]
                    yield from self._line(place, at, spans, new[b].text if b is not None else None)

    def _line(self, where: str, at: _At, spans: Sequence[Span], new: str | None) -> Iterator[Difference]:
        old = at.line.text
        if new is None:
            yield Difference("removed", where, _short(old), "", self._owners(at, spans, old))
        elif new != old:
            for edit in textdiff.edits(old, new):
                before, after = old[edit.start : edit.end], new[edit.new_start : edit.new_end]
                gone = "" if _only_adds(before, after) else before
                come = "" if _only_adds(after, before) else after
                origins = self._of_issue(old, edit, after) or self._owners(at, _touched(spans, edit), gone, come)
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
        """Say whose a stretch is: of the texts it touches, those that people wrote; else what it is computed from.

        What only names something (an agency, a task) is another's where the name itself is not replaced.
        """
        touched = list(spans)
        found: dict[Source, None] = {}
        unknown = False
        for span in touched:
            if span.field in provenance.NAMING and not (old and new):
                continue
            sources = self._sources(span, at.block)
            found |= dict.fromkeys(sources)
            unknown |= bool(provenance.KINDS.get(span.field)) and not sources
        if found:
            kind = min((source.kind for source in found), key=_KINDS.index)
            return self._told([source for source in found if source.kind == kind])
        if letterhead := self._letterhead(at.line):
            return letterhead
        if not old and any(not _DIGIT.search(word) for word in _bare(new)) and not self._is_figure(at):
            return self._nobodys(at, new)
        if unknown:
            return ("không rõ",)
        bare = _bare(old)
        own = all(word in self.ours.fixed for word in bare)
        numbers = any(_DIGIT.search(word) for word in (*bare, *(_bare(new) if not bare else ())))
        if touched or self._is_figure(at) or not own or (numbers and at.line.style not in _HEADS):
            return self._computed(at)
        return (f"lời văn cố định của mẫu {self.ours.template}: sửa trong mẫu nếu muốn đổi ở mọi năm",)

    def _sources(self, span: Span, i: int) -> tuple[Source, ...]:
        """Return where the data say the text of a span; of several places in the plan, that of the task told beside."""
        kinds = provenance.KINDS.get(span.field, ())
        if not kinds:
            return ()
        found = self.index.find(span.text, kinds)
        if key := provenance.OFFICE_KEYS.get(span.field):
            found = tuple(source for source in found if key <= {*source.loc})
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
        whole_row = at.cell is None and any(span.field == "FigureRow.ten" for span in self._spans(at.block))
        if agency and (indicator or whole_row) and (told := self.index.figures(agency, indicator)):
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
        names = [span.text for span in self._spans(i) if span.field.endswith(".ten")]
        found = {agency for name in names if (agency := self.index.agency(name))}
        return found.pop() if len(found) == 1 else ""

    def _indicator(self, at: _At) -> str:
        block = self.ours.text.blocks[at.block]
        spans = self._spans(at.block)
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

    # what nobody has recorded yet

    def _nobodys(self, at: _At, said: str, agency: str = "") -> tuple[str, ...]:
        """Say of a text that the data do not hold where it goes: what an agency says is recorded, the rest is words."""
        if at.line.style in _ENDING:
            return ("không rõ: phần mới; nơi nhận và người ký ghi ở data/office.yaml",)
        task, occasion = self._over(at.block)
        agency = agency or self._agency(at.block) or self._agency_over(at.block) or self._only_lead(task)
        new = "không rõ: phần mới, dữ liệu chưa có"
        ours = f"{new}; nếu là lời văn của báo cáo thì thêm vào {self._summary()}"
        if indicator := self._indicator(at):
            about = self.index.dataset.indicators[indicator].tasks
            task = task or (about[0] if len(about) == 1 else "")
        if not agency and not (task and self.index.leads(task)):
            return (ours,)
        command = f"record {task or 'NHIỆM_VỤ'} {agency or 'CƠ_QUAN'}{self._period(task, occasion)}"
        say = f"nếu đơn vị báo cáo như vậy thì ghi: plantrack {command} {self._option(at, said)}"
        block = self.ours.text.blocks[at.block]
        late = any(span.field.startswith("LateView.") for span in self._spans(at.block))
        return (f"{new}; không phải lời văn của mẫu" if late or block.table else ours, say)

    def _over(self, i: int) -> tuple[str, str]:
        """Return the task and occasion that a row or paragraph is about, named there or in what it stands under."""
        occasion = ""
        for block, n in self._upwards(i):
            spans = self._spans(n)
            occasion = occasion or next((span.text for span in spans if span.field in _OCCASION), "")
            tasks = {task for s in spans if s.field in _TASK and (task := self.index.task(s.text))}
            if tasks:
                return (tasks.pop(), occasion) if len(tasks) == 1 else ("", "")
            if block.table or (not spans and block.cells[0][0].style == _SENTENCE):
                break
        return "", ""

    def _upwards(self, i: int) -> Iterator[tuple[Block, int]]:
        """Yield a paragraph and those over it up to a heading; of a table the one row."""
        for n in range(i, -1, -1):
            block = self.ours.text.blocks[n]
            if block.table != self.ours.text.blocks[i].table:
                return
            yield block, n
            if block.cells[0] and block.cells[0][0].style in _HEADS:
                return

    def _agency_over(self, i: int) -> str:
        """Return the agency under whose name its occurrences are told one by one."""
        if not any(span.field.startswith("ReportedView.") for span in self._spans(i)):
            return ""
        return next((agency for _, n in self._upwards(i) if (agency := self._agency(n))), "")

    def _only_lead(self, task: str) -> str:
        leads = self.index.leads(task) if task else ()
        return leads[0] if len(leads) == 1 else ""

    def _named(self, block: Block) -> str:
        """Return the agency that a block of a person's file names: in a cell of a row, or before a colon or bracket."""
        texts = [line.text for cell in block.cells for line in cell]
        texts = texts if block.table else [re.split(r" ?[:(]", text.lstrip("-+ "))[0] for text in texts]
        found = {agency for text in texts if (agency := self.index.agency(text))}
        return found.pop() if len(found) == 1 else ""

    def _period(self, task: str, occasion: str) -> str:
        """Return the option that says the period told, or the task's only one in the year."""
        year = str(self.index.year)
        due = self.index.occurrences(task) if task else ()
        spelt = {words.period(period): period for period in (*due, year)} | {f"cả {words.period(year)}": year}
        found = spelt.get(occasion[:1].lower() + occasion[1:]) or (due[0] if len(due) == 1 else "KỲ")
        return f" --period {found}" if task else ""

    def _option(self, at: _At, said: str) -> str:
        """Return the option of `record` that takes a text, by what it says and where it stands."""
        fields = {span.field.partition(".")[0] for span in self._spans(at.block)}
        block = self.ours.text.blocks[at.block]
        column = self._head(block, at.cell).casefold() if block.table and at.cell is not None else ""
        if "FigureRow" in fields:
            return f"--figure {self._indicator(at) or 'CHỈ_TIÊU'}=SỐ"
        for name, option in (("kiến nghị", "--proposals"), ("khó khăn", "--difficulties")):
            if name in column and not _CAUSE.search(said):
                return f'{option} "…"'
        if _CAUSE.search(f"{said} {column}") or fields & {"LateView", "PaceView"}:
            return '--causes "…"'
        return '--status TRẠNG_THÁI --result "…"'

    def _summary(self) -> str:
        return f"data/reports/{self.index.dataset.plan.plan}/{self.index.year}.yaml"


def _touched(spans: Sequence[Span], edit: Edit) -> list[Span]:
    """Return the spans that an edit changes; one that only adds belongs to what it stands in or directly after."""
    within = [span for span in spans if span.start < edit.end and edit.start < span.end]
    if within or edit.start < edit.end:
        return within
    inside = [span for span in spans if span.start < edit.start < span.end]
    return inside or [span for span in spans if span.end == edit.start][:1]


def _only_adds(before: str, after: str) -> bool:
    """Say whether a stretch only gained words: what stood there still begins or ends it, whatever mark follows."""
    old, new = _bare(before), _bare(after)
    return bool(before.strip()) and len(new) > len(old) and old in (new[: len(old)], new[len(new) - len(old) :])


def _first(block: Block) -> Line:
    return next(line for cell in block.cells for line in cell)
