"""A plan out of its Word file: the words as printed, what is certain of them read, all else told with its place.

Nothing is dropped without a word: at the end every line of the file is looked for in what was made of it, and what is
found nowhere is a doubt of its own.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.model.plan import Plan
from plantrack.read import shapes
from plantrack.read.plans import (
    parties,
    plan_account,
    plan_docx,
    plan_head,
    plan_outline,
    plan_table,
    plan_text,
    plan_words,
    schedules,
)
from plantrack.read.plans.plan_outline import Node, Table, Told
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plantrack.model.directory import Directory
    from plantrack.model.plan import PartyRef
    from plantrack.read.plans.plan_head import Frame
    from plantrack.read.yamltext import Loc

MOST_BLOCKS = 20_000
"""Paragraphs and rows; a plan of 140 tasks has about 1,500."""

MOST_HEADING = 200
MOST_QUOTE = 80
"""Letters of a heading that names bodies, and of what is quoted of a sentence."""

_DOUBTS = "\0doubts"
_TIMED = "đoạn văn có mốc thời gian; nếu là nhiệm vụ thì chuyển thành duties"
_OF_BODY = re.compile(r"^(?:(?:trách nhiệm|nhiệm vụ) của|đề nghị|giao|đối với|phân công)\s+(?=\S)", re.IGNORECASE)
_CARRYING_OUT = re.compile(r"to chuc thuc hien|trach nhiem|phan cong|nhiem vu cua cac")
_OF_THIS_PLAN = re.compile(r"(?:nhiem vu|noi dung|cong viec)[^.;]* (?:duoc )?(?:giao|phan cong)[^.;]* ke hoach nay")
_CLOSING = re.compile(
    r"tren day la|yeu cau (?:cac|thu truong|so)|de nghi (?:cac|thu truong)|trong qua trinh"
    r"|uy ban nhan dan|ubnd|ke hoach nay"
)
_ESTIMATE = re.compile(r"(?:hang|moi) nam,? (?P<who>.{4,150}?) (?:chu dong )?(?:xay dung|lap) du toan\b")
_WHEN = re.compile(
    r"\b(?:truoc (?:ngay|thang|quy|nam|\d)|cham nhat|(?:hang|moi) (?:nam|quy|thang|tuan)|quy [iv]+\b"
    r"|thang \d|nam \d{4}|dinh ky|thuong xuyen"
    r"|khi co|sau khi|ngay sau|dot xuat|den het|\d{1,2}/\d{1,2})"
)
_BLANK = "(không có tên)"
_NOBODY = re.compile(r"(?:khong|khong co|khong phoi hop)")
_WITH_WHOM = re.compile(r"\bphoi hop(?: chat che| dong bo)?,? (?:voi|cung) ")
_WITH = re.compile(r"\b(?:phoi hop|cung voi|chu tri)\b")


class Doubt(NamedTuple):
    """Something to look at: where it is in the plan as made, its place and words in the Word file, and why."""

    loc: Loc
    what: str
    place: str
    quote: str
    why: str


class Imported(NamedTuple):
    """A plan as read from Word."""

    plan: Plan
    doubts: tuple[Doubt, ...]


class _Who(NamedTuple):
    """Whom words name; `weak` where they stand in a sentence and under no label."""

    reading: parties.Reading
    words: str
    weak: bool = False


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
    frame = plan_head.read(word.blocks, parties.Matcher(directory, asked.date or date.max))
    if frame is None:
        raise PlantrackError(
            f"{name}: không thấy dòng tên loại văn bản (KẾ HOẠCH); xem lại có đúng tệp không,"
            " hoặc tên loại có nằm riêng một đoạn không."
        )
    day, issuer, id_ = _settled(frame, asked, name)
    making = _Making(parties.Matcher(directory, day), day)
    value = making.plan(frame, id_, issuer)
    making.tell_asides(value, word)
    for line, words in plan_account.lost(value, word, (*frame.lines, *making.frame)):
        _doubt(value, line, "chưa đưa vào kế hoạch", words)
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
    digits = re.match(r"\d+", frame.number)
    id_ = asked.plan or (digits.group() if digits else "")
    if not id_:
        raise PlantrackError(f"{name} không ghi số kế hoạch; thêm --plan SỐ.")
    return day, asked.issuer or frame.issuer, id_


def _doubt(value: dict[str, Any], line: Line | None, why: str, quote: str = "") -> None:
    """Note on a part of the plan that something in it is not certain."""
    where = line.place if line is not None else ""
    value.setdefault(_DOUBTS, []).append((where, quote or (line.text if line is not None else ""), why))


class _Making:
    """The plan as far as it is made, as plain values."""

    def __init__(self, matcher: parties.Matcher, day: date) -> None:
        self.matcher, self.day = matcher, day
        self.frame: list[Line] = []
        self.ids: set[str] = set()
        self.numbers: set[str] = set()
        self.sections: dict[int, dict[str, Any]] = {}
        self.prose: list[dict[str, Any]] = []
        self.duties: list[tuple[Node, dict[str, Any]]] = []
        self.tasks: set[int] = set()
        self.roots: set[str] = set()
        self.missing: dict[str, list[dict[str, Any]]] = {"phối hợp": [], "thời gian": []}
        self.columns: plan_table.Columns | None = None
        self.used: set[str] = set()

    def plan(self, frame: Frame, id_: str, issuer: str) -> dict[str, Any]:
        """Return the whole plan."""
        closing = _closing(frame)
        root, annex = plan_outline.outline(frame.body), plan_outline.outline(frame.annex)
        for node in (root, annex):
            self._tables(node)
        self._find_tasks(root)
        self._find_tasks(annex)
        for node in (root, annex):
            self._emit(node, in_annex=node is annex)
        if not self.sections:
            self._duties_as_tasks()
        self._tell_missing()
        return {
            "plan": id_,
            "document": self._document(frame, issuer),
            "state": [{"from": self.day, "is": "in-force"}],
            "preamble": plan_text.joined([line.whole for line in frame.preamble]),
            "prose": self.prose,
            "sections": list(self.sections.values()),
            "duties": [duty for _, duty in self.duties],
            "closing": plan_text.joined([line.whole for line in closing]),
            "recipients": frame.recipients,
        }

    def tell_asides(self, value: dict[str, Any], word: plan_docx.WordPlan) -> None:
        """Doubt what stands beside the text: footnotes, tracked changes, a plan without tasks."""
        for aside in word.asides:
            _doubt(value, aside, "chú thích không được đưa vào")
        if word.tracked:
            _doubt(value, Line("cả tệp", ""), "tệp còn sửa đổi theo dõi (track changes); đọc như đã chấp nhận hết")
        if not value["sections"]:
            _doubt(value, Line("cả tệp", ""), "không nhận ra nhiệm vụ nào")

    # the document

    def _document(self, frame: Frame, issuer: str) -> dict[str, Any]:
        document: dict[str, Any] = {
            "number": frame.number or "(chưa có số)",
            "date": self.day,
            "issuer": issuer,
            "title": frame.title or "(chưa có trích yếu)",
            "signer": {"name": frame.signer, "formula": frame.formula},
            "place": frame.place,
        }
        if not frame.number and not frame.doubts:
            _doubt(document, Line("đầu văn bản", ""), "không thấy số kế hoạch")
        if not frame.title:
            _doubt(document, Line("đầu văn bản", ""), "không thấy trích yếu")
        if not frame.formula or not frame.signer:
            _doubt(document["signer"], Line("cuối văn bản", ""), "không thấy đủ thể thức đề ký và họ tên người ký")
            document["signer"]["confirmed"] = False
        for loc, line, why in frame.doubts:
            _doubt(document["signer"] if loc[-1] == "signer" else document, line, why)
        title = Line("trích yếu", frame.title)
        document["based-on"] = [self._cited(cited) for cited in plan_head.based_on([*frame.preamble, title])]
        return document

    def _cited(self, cited: plan_head.Cited) -> dict[str, Any]:
        value = cited.value
        if cited.day is None or cited.day > self.day:
            value["date"] = None
            _doubt(value, cited.line, "ngày của căn cứ không có trên lịch hoặc sau ngày ban hành kế hoạch")
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
                self.frame += frame
                for one in [table, *table.walk()]:
                    plan_outline.watch_numbers(one)

    # which nodes are tasks

    def _find_tasks(self, root: Node) -> None:
        nodes = list(root.walk())
        self.tasks |= {id(node) for node in nodes if node.labelled or node.is_row}
        for node in nodes:
            peers = node.parent.children if node.parent is not None else []
            beside = any(peer.kind == node.kind and id(peer) in self.tasks for peer in peers if peer is not node)
            if beside and node.text and not (self._holds_tasks(node) or self._names_bodies(node)):
                self.tasks.add(id(node))
        self.roots |= {plan_words.first_of(node) for node in nodes if id(node) in self.tasks}

    def _holds_tasks(self, node: Node) -> bool:
        return any(id(one) in self.tasks for one in node.walk())

    def _names_bodies(self, node: Node) -> bool:
        reading = self.matcher.read(node.text.strip(" :."))
        return bool(reading.read) and not reading.left

    # emitting

    def _emit(self, node: Node, *, in_annex: bool = False, duty: bool = False) -> None:
        """Make tasks, duties and prose of what stands below a node, in order."""
        loose: list[Line] = []
        for entry in node.entries:
            if isinstance(entry, Line):
                loose.append(entry)
            elif isinstance(entry, Table):
                self._other_table(node, entry)
            elif isinstance(entry, Told):
                self._lost_label(node, entry)
            elif id(entry) in self.tasks:
                self._task(entry)
                self._emit_below(entry, in_annex=in_annex)
            elif self._holds_tasks(entry):
                self._heading(entry)
                self._emit(entry, in_annex=in_annex)
            else:
                self._apart(entry, duty=duty)
        if loose:
            self._loose(node, loose)

    def _emit_below(self, node: Node, *, in_annex: bool) -> None:
        """Tasks that stand below a task are tasks of their own."""
        for child in node.children:
            if id(child) in self.tasks or self._holds_tasks(child):
                self._emit_one(child, in_annex=in_annex)

    def _emit_one(self, node: Node, *, in_annex: bool) -> None:
        holder = Node("", "", "", entries=[node])
        self._emit(holder, in_annex=in_annex)

    def _heading(self, node: Node) -> None:
        """Keep the title of a part that holds sections; a section keeps its own."""
        if node.kind == "table" or any(id(child) in self.tasks for child in node.children):
            return
        if any(
            child.kind == "table" and self._holds_tasks(child) and _has_loose_tasks(child, self.tasks)
            for child in node.children
        ):
            return
        value = {"printed": plan_words.printed_of(node), "title": node.text}
        self._tell(value, node)
        self.prose.append(value)

    def _loose(self, node: Node, lines: Sequence[Line]) -> None:
        """Keep paragraphs that stand in no numbered line, or right below a heading that holds other things."""
        holder = next((one for one in (node, *node.ancestors) if one.kind not in ("table", "")), None)
        texts = [line.whole for line in lines]
        value: dict[str, Any] = {"printed": plan_words.printed_of(holder) if holder else "Phụ lục"}
        value |= {"text": texts[0]} if len(texts) == 1 else {"items": texts}
        for line in lines:
            if any(schedules.in_prose(line.text, self.day)):
                _doubt(value, line, _TIMED)
        self.prose.append(value)

    def _other_table(self, node: Node, table: Table) -> None:
        holder = next((one for one in (node, *node.ancestors) if one.kind != "table" and one.line), None)
        rows = [" | ".join(cell.text.replace("\n", " ") for cell in row.cells if cell.text) for row in table.rows]
        value: dict[str, Any] = {
            "printed": plan_words.printed_of(holder) if holder else "Phụ lục",
            "title": f"Bảng {table.rows[0].table}",
            "items": [row for row in rows if row],
        }
        first = plan_head.lines_of(table.rows[0])
        line = first[0] if first else Line(f"bảng {table.rows[0].table}", "")
        _doubt(value, line, "bảng không nhận ra là bảng nhiệm vụ; giữ nguyên từng dòng")
        self.prose.append(value)

    def _lost_label(self, node: Node, told: Told) -> None:
        value = {"printed": plan_words.printed_of(node), "text": f"{told.label.label}: {told.label.text}"}
        _doubt(value, told.line, "dòng này không thuộc nhiệm vụ nào")
        self.prose.append(value)

    # what is no task

    def _apart(self, node: Node, *, duty: bool) -> None:
        """Make duties or prose of a part without tasks."""
        duty = (
            duty
            or bool(_CARRYING_OUT.search(plan_text.flat(node.text)))
            or (not self.sections and self._only_duties(node))
        )
        told = self._body_of(node)
        if told is not None and (duty or self._names_bodies(node)):
            self._duties_of(node, *told)
            return
        if not node.entries and node.parent is not None and node.parent.line is not None:
            self._duty_or_prose(node)
            return
        self._prose_of(node, duty=duty)

    def _only_duties(self, node: Node) -> bool:
        return any(self._names_bodies(child) for child in node.children)

    def _body_of(self, node: Node) -> tuple[_Who, str] | None:
        """Return whom a heading names, and what of it is a duty already ("Sở A: Chủ trì …")."""
        head, _, rest = node.text.partition(":")
        words = _OF_BODY.sub("", head.strip(" ."))
        reading = self.matcher.read(words)
        if reading.read and not reading.left and (node.entries or rest):
            return _Who(reading, words), rest.strip()
        if node.entries and not rest and reading.left and len(head) < MOST_HEADING and _looks_like_bodies(words):
            return _Who(reading, words), ""
        return None

    def _duties_of(self, node: Node, who: _Who, rest: str) -> None:
        """Make duties of all that stands below a heading which names bodies."""
        if rest:
            self._duty(node, rest, who)
        for number, entry in enumerate(node.entries, start=1):
            if isinstance(entry, Node):
                self._duty(entry, plan_words.whole_text(entry), who, number)
                for one in (entry, *entry.walk()):
                    for table in [two for two in one.entries if isinstance(two, Table)]:
                        self._other_table(one, table)
            elif isinstance(entry, Line):
                self._duty(Node("line", str(number), entry.text, entry, parent=node), entry.text, who, number)
            elif isinstance(entry, Table):
                self._other_table(node, entry)
        if self.duties:
            self._tell(self.duties[-1][1], node)

    def _duty_or_prose(self, node: Node) -> None:
        """Make a duty of a sentence that begins with a body, prose of any other."""
        found = self.matcher.begins_with(node.text)
        if found is not None:
            self._duty(node, node.text, _Who(*found, weak=True))
        else:
            value = {"printed": plan_words.printed_of(node), "text": node.text}
            if _looks_like_bodies(node.text):
                _doubt(value, node.line, "có vẻ giao việc cho cơ quan không nhận ra; xem có phải nhiệm vụ không")
            self._keep(value, node)

    def _keep(self, prose: dict[str, Any], node: Node) -> None:
        self._tell(prose, node)
        self.prose.append(prose)

    def _duty(self, node: Node, text: str, who: _Who, number: int = 1) -> None:
        """Make a duty of a sentence; one that only points to the tasks of this plan is prose."""
        printed = plan_words.printed_of(node, number)
        folded, timed = plan_text.flat(text), list(schedules.in_prose(text, self.day))
        if _OF_THIS_PLAN.search(folded) and not timed:
            self._keep({"printed": printed, "text": text}, node)
            return
        value: dict[str, Any] = {"id": self._id(printed), "printed": printed, "text": text or _BLANK}
        if not text:
            _doubt(value, node.line, "không có nội dung", node.line.whole if node.line else "")
        value |= {"parties": [self._party_of(who, node.line)], "schedules": []}
        if not timed and _WHEN.search(folded):
            _doubt(value, node.line, "trong câu có thể có mốc thời gian; chưa đọc", text[:MOST_QUOTE])
        self._company(value, text, node.line)
        for when, read in timed:
            self._schedule(value, "", when, read, node.line)
        self._tell(value, node)
        if kind := _kind_of_duty(text, who.reading.read, bool(timed)):
            value["is"] = kind
            _doubt(value, node.line, f"hiểu là {_DUTY_KINDS[kind]}", text[:MOST_QUOTE])
        self.duties.append((node, value))

    def _party_of(self, who: _Who, line: Line | None) -> dict[str, Any]:
        party: dict[str, Any] = {"role": "lead", "text": who.words, "read": _refs(who.reading.read)}
        if who.reading.doubt:
            _doubt(party, line, who.reading.doubt, who.words)
        if who.weak:
            _doubt(party, line, "cơ quan lấy từ đầu câu văn", who.words)
        return party

    def _company(self, value: dict[str, Any], text: str, line: Line | None) -> None:
        """Read with whom a sentence says that the duty is done, where the names follow at once; else doubt it."""
        folded = plan_text.flat(text)
        found = _WITH_WHOM.search(folded)
        named = self.matcher.begins_with(text[found.end() :]) if found else None
        if named is not None and not named[0].left:
            support = {"role": "support", "text": named[1], "read": _refs(named[0].read)}
            _doubt(support, line, "phối hợp lấy từ câu văn", named[1])
            value["parties"].append(support)
        elif _WITH.search(folded):
            _doubt(value, line, "trong câu có phối hợp; chưa đọc là với ai", text[:MOST_QUOTE])

    def _prose_of(self, node: Node, *, duty: bool) -> None:
        """Keep a part that binds nobody in particular; what is numbered below it comes after it."""
        inside = [child for child in node.children if plan_text.bulleted(child.kind) and not child.children]
        value: dict[str, Any] = {"printed": plan_words.printed_of(node)}
        if plan_text.bulleted(node.kind) or not node.entries:
            value["text"] = plan_words.whole_text(node)
            self._keep(value, node)
            return
        texts = self._texts_of(node, inside)
        value["title"] = node.text
        value |= {"text": texts[0]} if len(texts) == 1 and not inside else {"items": texts}
        for text in texts:
            if any(schedules.in_prose(text, self.day)):
                _doubt(value, node.line, _TIMED, text[:120])
        for entry in node.entries:
            if isinstance(entry, Told):
                self._lost_label(node, entry)
            elif isinstance(entry, Table):
                self._other_table(node, entry)
        self._keep(value, node)
        for child in node.children:
            if child not in inside:
                self._apart(child, duty=duty)

    def _texts_of(self, node: Node, bullets: Sequence[Node]) -> list[str]:
        """Return the paragraphs and bullets of a part; the sentence on yearly estimates becomes a duty."""
        texts = []
        for number, entry in enumerate(node.entries, start=1):
            if isinstance(entry, Line) and _ESTIMATE.match(plan_text.flat(entry.text)):
                self._estimate(node, entry, number)
            elif isinstance(entry, Line):
                texts.append(entry.whole)
            elif isinstance(entry, Node) and entry in bullets:
                texts.append(plan_words.whole_text(entry))
        return texts

    def _estimate(self, node: Node, line: Line, number: int) -> None:
        """Make a duty of the sentence by which bodies draw up their estimates every year."""
        found = _ESTIMATE.match(plan_text.flat(line.text))
        words = line.text[found.start("who") : found.end("who")] if found else ""
        child = Node("line", str(number), line.text, line, parent=node)
        self._duty(child, line.text, _Who(self.matcher.read(words), words), number)
        duty = self.duties[-1][1]
        duty["printed"] = plan_words.printed_of(node)
        if not duty.get("is"):
            duty["is"] = "budget-estimate"
            _doubt(duty, line, f"hiểu là {_DUTY_KINDS['budget-estimate']}", line.text[:MOST_QUOTE])

    def _duties_as_tasks(self) -> None:
        """A plan that only shares out duties among agencies is tracked by these."""
        for node, duty in self.duties:
            above = node.parent if node.parent is not None and node.parent.line is not None else node
            if id(above) not in self.sections:
                where = plan_words.printed_of(above)
                section = {"id": self._section_id(where), "printed": where, "title": above.text or _BLANK, "tasks": []}
                self.sections[id(above)] = section
            duty.pop("is", None)
            self._absent(duty, node)
            self.sections[id(above)]["tasks"].append(duty)
        self.duties = []

    # tasks

    def _task(self, node: Node) -> None:
        section = self._section(node)
        printed = plan_words.printed_of(node, 1 + len(section["tasks"]))
        value: dict[str, Any] = {"id": self._id(printed), "printed": printed, "text": self._text_of_task(node)}
        value |= {"details": [], "parties": [], "schedules": []}
        if not value["text"]:
            value["text"] = _BLANK
            _doubt(value, node.line, "không có tên nhiệm vụ")
        if printed in self.numbers:
            _doubt(value, node.line, f"số {printed} đã có ở nhiệm vụ khác; mã nhiệm vụ này là {value['id']}")
        self.numbers.add(printed)
        for told, following in zip_longest(node.told, node.told[1:]):
            if following is not None and told.label.kind == "lead" and not told.label.text and following.label.text:
                self.frame.append(told.line)  # "Phân công thực hiện:" heads the labels below it
            else:
                self._told(value, told)
        self._tell(value, node)
        self._absent(value, node)
        section["tasks"].append(value)

    def _told(self, value: dict[str, Any], told: Told) -> None:
        kind, label, text, doubt = told.label
        bare = text.rstrip(" .;,")
        if not bare:
            _doubt(value, told.line, f"sau nhãn “{label}” không có chữ nào", f"{label}:")
            return
        if kind == "detail":
            made: dict[str, Any] = {"label": label, "text": text}
            value["details"].append(made)
        elif kind == "time":
            made = self._schedule(value, label, bare, schedules.read(bare, self.day, "su-kien"), told.line)
        else:
            reading_ = self.matcher.read(bare)
            made = {"role": kind, "label": label, "text": bare, "read": _refs(reading_.read)}
            nobody = kind == "support" and _NOBODY.fullmatch(plan_text.flat(bare))
            if (why := reading_.doubt) and not nobody:
                _doubt(made, told.line, why, bare)
            if any(one["role"] == kind for one in value["parties"]):
                _doubt(made, told.line, f"có hơn một dòng {'chủ trì' if kind == 'lead' else 'phối hợp'}", bare)
            value["parties"].append(made)
        if doubt:
            _doubt(made, told.line, doubt, f"{label}: {text}")

    def _schedule(
        self, value: dict[str, Any], label: str, text: str, reading: schedules.Reading, line: Line | None
    ) -> dict[str, Any]:
        """Add a schedule to a task or duty and return it; within one task no two ids are the same."""
        reads = []
        taken: set[str] = value.setdefault("\0taken", set())
        for one in reading.read:
            id_ = plan_words.free(one.id, taken)
            dumped = {**one.model_dump(by_alias=True, exclude_defaults=True), "id": id_}
            if "event" in dumped:
                dumped["event"] = f"su-kien-{value['id']}{f'-{len(taken)}' if len(taken) > 1 else ''}"
            reads.append(dumped)
        made: dict[str, Any] = ({"label": label} if label else {}) | {"text": text, "read": reads}
        if reading.doubt:
            _doubt(made, line, reading.doubt, text)
        value["schedules"].append(made)
        return made

    def _absent(self, value: dict[str, Any], node: Node) -> None:
        """Doubt a task that does not say who leads; count those that do not say who supports, or when."""
        roles = {party["role"] for party in value["parties"]}
        if "lead" not in roles:
            _doubt(value, node.line, "không ghi ai chủ trì", value["text"][:MOST_QUOTE])
        if "support" not in roles:
            self.missing["phối hợp"].append(value)
        if not value["schedules"]:
            self.missing["thời gian"].append(value)
        value[_DOUBTS] = value.get(_DOUBTS, [])
        value["\0line"] = node.line

    def _tell_missing(self) -> None:
        """Doubt each task without support or time; where no task has it, the plan once."""
        tasks = [task for section in self.sections.values() for task in section["tasks"]]
        for what, without in self.missing.items():
            if without and len(without) == len(tasks):
                _doubt(
                    without[0],
                    without[0].get("\0line"),
                    f"không nhiệm vụ nào của kế hoạch ghi {what}",
                    without[0]["text"][:MOST_QUOTE],
                )
                continue
            for task in without:
                _doubt(task, task.get("\0line"), f"không ghi {what}", task["text"][:MOST_QUOTE])

    def _text_of_task(self, node: Node) -> str:
        lines = [node.text]
        for entry in node.entries:
            if isinstance(entry, Line):
                lines.append(entry.whole)
            elif isinstance(entry, Node) and id(entry) not in self.tasks and not self._holds_tasks(entry):
                lines += plan_words.lines_below(entry)
            elif isinstance(entry, Table):
                self._other_table(node, entry)
        return plan_text.joined([line for line in lines if line])

    def _section(self, node: Node) -> dict[str, Any]:
        above = next((one for one in node.ancestors if id(one) not in self.tasks and one.kind != "table"), None)
        key = id(above)
        if key not in self.sections:
            printed = plan_words.printed_of(above) if above is not None else "Phụ lục"
            title = above.text if above is not None and above.text else "Danh mục nhiệm vụ"
            section = {"id": self._section_id(printed), "printed": printed, "title": title, "tasks": []}
            if above is not None:
                self._tell(section, above)
                if not above.text:
                    _doubt(section, above.line, "mục không có tên")
            else:
                _doubt(section, node.line, "nhiệm vụ không nằm dưới mục nào; tên mục do chương trình đặt")
            self.sections[key] = section
        return self.sections[key]

    def _tell(self, value: dict[str, Any], node: Node) -> None:
        for line, why in node.doubts:
            _doubt(value, line, why)
        node.doubts = []

    # ids

    def _id(self, printed: str) -> str:
        roots = {root for root in self.roots if root}
        first, dot, rest = printed.partition(".")
        short = rest if dot and roots == {first} else printed
        return plan_words.free(plan_words.slug(short), self.ids)

    def _section_id(self, printed: str) -> str:
        roots = {root for root in self.roots if root}
        first, dot, rest = printed.partition(".")
        return plan_words.free(plan_words.slug(rest if dot and roots == {first} else printed), self.used)


def _has_loose_tasks(node: Node, tasks: set[int]) -> bool:
    return any(id(child) in tasks for child in node.children)


def _looks_like_bodies(text: str) -> bool:
    first = plan_text.flat(text).split()[:1]
    return bool(first) and first[0] in {
        "so",
        "cac",
        "ban",
        "ubnd",
        "uy",
        "cong",
        "van",
        "hoi",
        "bao",
        "dai",
        "cuc",
        "bo",
        "chi",
        "lien",
        "tinh",
        "de",
        "thanh",
    }


def _refs(read: Iterable[PartyRef]) -> list[dict[str, str]]:
    return [{"agency": one.agency} if one.agency else {"group": one.group or ""} for one in read]


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


_DUTY_KINDS = {
    "annual-report": "báo cáo hằng năm", "consolidated-report": "báo cáo tổng hợp",
    "local-plan": "xây dựng kế hoạch của địa phương", "budget-estimate": "lập dự toán",
}  # fmt: skip


def _kind_of_duty(text: str, refs: Sequence[PartyRef], timed: bool) -> str:  # noqa: FBT001 (one caller)
    folded = plan_text.flat(text)
    if timed and re.search(
        r"tong hop,?(?: va)? (?:tham muu )?bao cao,?(?: ve)? (?:uy ban nhan dan|ubnd|cho uy ban)", folded
    ):
        return "consolidated-report"
    if timed and re.search(r"bao cao (?:ket qua|tinh hinh|viec)", folded):
        return "annual-report" if re.search(r"hang nam|nam", folded) else ""
    if any(ref.group for ref in refs) and re.search(r"xay dung ke hoach|ban hanh ke hoach", folded):
        return "local-plan"
    return ""


# the end


def _finished(value: dict[str, Any], name: str) -> Imported:
    doubts: list[Doubt] = []
    clean = _cleaned(value, (), doubts, "")
    plan, misfits = shapes.fit(Plan, clean)
    if plan is None:
        details = [f"{'.'.join(map(str, misfit.loc))}: {misfit.message}" for misfit in misfits]
        raise PlantrackError(f"{name}: không lập được kế hoạch từ tệp này.", details=details)
    return Imported(plan, tuple(doubts))


def _cleaned(value: Any, loc: Loc, doubts: list[Doubt], what: str) -> Any:
    """Return plain values without the notes on them; the notes become doubts with their path."""
    if isinstance(value, list):
        return [_cleaned(part, (*loc, at), doubts, what) for at, part in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if "printed" in value:
        what = ("mục " if "tasks" in value else "") + str(value["printed"])
    doubts += [Doubt(loc, what, *told) for told in dict.fromkeys(value.get(_DOUBTS, ()))]
    kept = {key: part for key, part in value.items() if not key.startswith("\0") and part not in ("", [], None)}
    if not loc:
        kept.setdefault("sections", [])
    if loc and loc[-1] == "signer":
        kept.setdefault("formula", [])
    return {key: _cleaned(part, (*loc, key), doubts, what) for key, part in kept.items()}
