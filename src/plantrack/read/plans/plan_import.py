"""A plan out of its Word file: the words as printed, what is certain of them read, all else told with its place.

Nothing is dropped without a word: at the end every line of the file is looked for in what was made of it, and what is
found nowhere is a doubt of its own.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.model.plan import Plan
from plantrack.read import shapes
from plantrack.read.plans import (
    parties,
    plan_account,
    plan_docx,
    plan_doubts,
    plan_head,
    plan_outline,
    plan_table,
    plan_text,
    plan_words,
)
from plantrack.read.plans.plan_doubts import Doubt
from plantrack.read.plans.plan_draft import Draft
from plantrack.read.plans.plan_duties import Duties
from plantrack.read.plans.plan_outline import Node, Table, Told
from plantrack.read.plans.plan_tasks import Tasks
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from plantrack.model.directory import Directory
    from plantrack.read.plans.plan_head import Frame

MOST_BLOCKS = 20_000
"""Paragraphs and rows; a plan of 140 tasks has about 1,500."""

_CLOSING = re.compile(
    r"tren day la|yeu cau (?:cac|thu truong|so)|de nghi (?:cac|thu truong)|trong qua trinh"
    r"|uy ban nhan dan|ubnd|ke hoach nay"
)


class Imported(NamedTuple):
    """A plan as read from Word."""

    plan: Plan
    doubts: tuple[Doubt, ...]


class Asked(NamedTuple):
    """What the person who imports says where the file may not: id of the plan, its day, its issuer."""

    plan: str = ""
    date: date | None = None
    issuer: str = ""


def read(content: bytes, name: str, directory: Directory, asked: Asked = Asked()) -> Imported:  # noqa: B008 (frozen)
    """Read a plan from a Word file; `name` is for messages.

    Raises:
        PlantrackError: it is no Word file, no plan, or says neither its day nor its issuer.

    """
    word = plan_docx.read(content, name)
    if len(word.blocks) > MOST_BLOCKS:
        raise PlantrackError(f"{name} có hơn {MOST_BLOCKS} đoạn và dòng bảng; xem lại có đúng tệp kế hoạch không.")
    frame = plan_head.read(
        word.blocks, lambda day, province: parties.Matcher(directory, asked.date or day or date.max, province)
    )
    if frame is None:
        raise PlantrackError(
            f"{name}: không thấy dòng tên loại văn bản (KẾ HOẠCH); xem lại có đúng tệp không,"
            " hoặc tên loại có nằm riêng một đoạn không."
        )
    day, issuer, id_ = _settled(frame, asked, name)
    making = _Making(Draft(parties.Matcher(directory, day, frame.province), day))
    value = making.plan(frame, id_, issuer)
    making.tell_asides(value, word)
    known = (*frame.lines, *making.draft.frame)
    for line, words in plan_account.lost(value, word, known, making.draft.apart):
        plan_doubts.note(value, line, "chưa đưa vào kế hoạch", words)
    return _finished(value, name)


def _settled(frame: Frame, asked: Asked, name: str) -> tuple[date, str, str]:
    day = asked.date or frame.date
    if day is None:
        raise PlantrackError(f"{name} không ghi đủ ngày, tháng, năm ban hành; thêm --date NGÀY.")
    if not (asked.issuer or frame.issuer):
        raise PlantrackError(
            f"{name}: cơ quan ban hành không có trong data/agencies.yaml; thêm cơ quan đó vào danh bạ,"
            " hoặc thêm --issuer MÃ."
        )
    if asked.issuer:
        frame.doubts = [one for one in frame.doubts if one[0] != ("document", "issuer")]
    digits = re.match(r"\d+", frame.number)
    id_ = asked.plan or (digits.group() if digits else "")
    if not id_:
        raise PlantrackError(f"{name} không ghi số kế hoạch; thêm --plan SỐ.")
    return day, asked.issuer or frame.issuer, id_


class _Making:
    """The plan as far as it is made."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.tasks = Tasks(draft)
        self.duties = Duties(draft, self.tasks)
        self.columns: plan_table.Columns | None = None

    def plan(self, frame: Frame, id_: str, issuer: str) -> dict[str, Any]:
        """Return the whole plan."""
        closing = _closing(frame)
        names_bodies = self.draft.reader.names_bodies
        root, annex = (plan_outline.outline(part, names_bodies) for part in (frame.body, frame.annex))
        for node in (root, annex):
            self._tables(node)
        self.tasks.find(root)
        self.tasks.find(annex)
        for node in (root, annex):
            self._emit(node)
        if not self.draft.sections:
            self.duties.as_tasks()
        self.tasks.tell_missing()
        return self.draft.doubts | {
            "plan": id_,
            "document": self._document(frame, issuer),
            "state": [{"from": self.draft.day, "is": "in-force"}],
            "preamble": plan_text.joined([line.whole for line in frame.preamble]),
            "prose": self.draft.prose,
            "sections": list(self.draft.sections.values()),
            "duties": [duty for _, duty in self.draft.duties],
            "closing": plan_text.joined([line.whole for line in closing]),
            "recipients": frame.recipients,
        }

    def tell_asides(self, value: dict[str, Any], word: plan_docx.WordPlan) -> None:
        """Doubt what stands beside the text: footnotes, tracked changes, a plan without tasks."""
        for aside in word.asides:
            plan_doubts.note(value, aside, "chú thích không được đưa vào")
        if word.tracked:
            plan_doubts.note(
                value, Line("cả tệp", ""), "tệp còn sửa đổi theo dõi (track changes); đọc như đã chấp nhận hết"
            )
        if not value["sections"]:
            plan_doubts.note(value, Line("cả tệp", ""), "không nhận ra nhiệm vụ nào")

    # the document

    def _document(self, frame: Frame, issuer: str) -> dict[str, Any]:
        document: dict[str, Any] = {
            "number": frame.number or "(chưa có số)",
            "date": self.draft.day,
            "issuer": issuer,
            "title": frame.title or "(chưa có trích yếu)",
            "signer": {"name": frame.signer, "formula": frame.formula},
            "place": frame.place,
        }
        if not frame.number and not frame.doubts:
            plan_doubts.note(document, Line("đầu văn bản", ""), "không thấy số kế hoạch")
        if not frame.title:
            plan_doubts.note(document, Line("đầu văn bản", ""), "không thấy trích yếu")
        if not frame.formula or not frame.signer:
            plan_doubts.note(
                document["signer"], Line("cuối văn bản", ""), "không thấy đủ thể thức đề ký và họ tên người ký"
            )
            document["signer"]["confirmed"] = False
        for loc, line, why in frame.doubts:
            plan_doubts.note(document["signer"] if loc[-1] == "signer" else document, line, why)
        title = Line("trích yếu", frame.title)
        document["based-on"] = [self._cited(cited) for cited in plan_head.based_on([*frame.preamble, title])]
        return document

    def _cited(self, cited: plan_head.Cited) -> dict[str, Any]:
        value = cited.value
        if cited.day is None or cited.day > self.draft.day:
            value["date"] = None
            plan_doubts.note(value, cited.line, "ngày của căn cứ không có trên lịch hoặc sau ngày ban hành kế hoạch")
        return value

    # tables

    def _tables(self, node: Node) -> None:
        """Put the tree of every table of tasks in the table's place."""
        for at, entry in enumerate(list(node.entries)):
            if isinstance(entry, Node):
                self._tables(entry)
            elif isinstance(entry, Table) and (found := plan_table.read(entry.rows, self.columns)):
                (table, frame), self.columns = found
                table.parent = node
                node.entries[at] = table
                self.draft.frame += frame
                for one in [table, *table.walk()]:
                    plan_outline.watch_numbers(one)

    # in order

    def _emit(self, node: Node) -> None:
        """Make tasks, duties and prose of what stands below a node, in order."""
        loose: list[Line] = []
        for entry in node.entries:
            if isinstance(entry, Line):
                loose.append(entry)
            elif isinstance(entry, Table):
                self.draft.other_table(node, entry)
            elif isinstance(entry, Told):
                self.draft.lost_label(node, entry)
            elif id(entry) in self.tasks.found:
                self.tasks.make(entry)
                self._emit_below(entry)
            elif self.tasks.holds(entry):
                self._heading(entry)
                self._emit(entry)
            else:
                self.duties.apart(entry, duty=False)
        if loose:
            self.draft.loose(node, loose)

    def _emit_below(self, node: Node) -> None:
        """Tasks that stand below a task are tasks of their own."""
        for child in node.children:
            if id(child) in self.tasks.found or self.tasks.holds(child):
                self._emit(Node("", "", "", entries=[child]))

    def _heading(self, node: Node) -> None:
        """Keep the title of a part that holds sections; a section keeps its own."""
        if node.kind == "table" or self._has_loose_tasks(node):
            return
        if any(child.kind == "table" and self._has_loose_tasks(child) for child in node.children):
            return
        self.draft.keep({"printed": plan_words.printed_of(node), "title": node.text}, node)

    def _has_loose_tasks(self, node: Node) -> bool:
        return any(id(child) in self.tasks.found for child in node.children)


def _closing(frame: Frame) -> list[Line]:
    """Take the paragraphs that close the plan off the end of its body."""
    at = len(frame.body)
    while at:
        block = frame.body[at - 1]
        if not isinstance(block, Line) or plan_text.marker(block.whole).kind or block.text.isupper():
            break
        at -= 1
    tail = [block for block in frame.body[at:] if isinstance(block, Line)]
    first = next((i for i, line in enumerate(tail) if _CLOSING.match(plan_text.flat(line.text))), None)
    if first is None:
        return []
    del frame.body[at + first :]
    return tail[first:]


def _finished(value: dict[str, Any], name: str) -> Imported:
    doubts: list[Doubt] = []
    plan, misfits = shapes.fit(Plan, plan_doubts.cleaned(value, doubts))
    if plan is None:
        details = [f"{'.'.join(map(str, misfit.loc))}: {misfit.message}" for misfit in misfits]
        raise PlantrackError(f"{name}: không lập được kế hoạch từ tệp này.", details=details)
    return Imported(plan, tuple(doubts))
