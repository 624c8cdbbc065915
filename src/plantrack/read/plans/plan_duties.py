"""Which lines of a plan are duties: what stands below a heading that names bodies, and sentences that task one.

"1. Sở Y tế", "Giao Sở Nội vụ có trách nhiệm:", "a) Công an tỉnh: …", numbered or not: whatever stands below such a
heading is for those it names, unless a line names its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plantrack.read.plans import parties, plan_doubts, plan_draft, plan_text, plan_words, sentences
from plantrack.read.plans.plan_outline import Node, Table, Told
from plantrack.read.plans.plan_tasks import BLANK
from plantrack.read.plans.plan_text import Line
from plantrack.read.plans.sentences import Named, looks_like_bodies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plantrack.model.plan import PartyRef
    from plantrack.read.plans.plan_draft import Draft
    from plantrack.read.plans.plan_tasks import Tasks

_CARRYING_OUT = re.compile(
    r"to chuc thuc hien|trach nhiem|phan cong|nhiem vu cua cac|giao nhiem vu|to chuc trien khai|che do (?:thong tin|bao cao)|thong tin,? bao cao"
)
_OF_THIS_PLAN = re.compile(r"(?:nhiem vu|noi dung|cong viec)[^.;]* (?:duoc )?(?:giao|phan cong)[^.;]* ke hoach nay")
_GROUNDS = re.compile(r"^(?:can cu|tren co so|theo)\b[^,;.]*,")
"""On what a sentence says that its work is founded; the work stands behind it."""
_POINTS_TO_TASKS = "chỉ nhắc nhiệm vụ đã giao trong kế hoạch, giữ làm đoạn văn; xem có phải việc riêng không"
_ESTIMATE = re.compile(r"(?:hang|moi) nam,? (?P<who>.{4,150}?) (?:chu dong )?(?:xay dung|lap) du toan\b")
_PURPOSE = re.compile(
    r"(?:muc dich|muc tieu|yeu cau|quan diem|su can thiet|can cu|thuc trang|co so|danh gia|dac diem|boi canh)\b"
)
_GIVES = re.compile(r"(?:ubnd tinh )?(?:giao|phan cong)\s+[a-z]")
_ASKS = re.compile(r"yeu cau\s+[a-z]")
_SEVERAL = "đọc chung với đoạn văn tiếp theo"
_JOINED = "gộp các dòng bên dưới thành một nhiệm vụ; xem có phải tách ra không"
_CAPTION = "có vẻ là đề mục của các dòng dưới, không phải nhiệm vụ"
_LEADS_IN = re.compile(r"[^:]*:\s*$")


class Duties:
    """Makes the duties and the prose of the parts that hold no tasks."""

    def __init__(self, draft: Draft, tasks: Tasks) -> None:
        """Begin with none."""
        self.draft, self.tasks, self.reader = draft, tasks, draft.reader

    def apart(self, node: Node, *, duty: bool) -> None:
        """Make duties or prose of a part without tasks; `duty` says that it is one on who does what."""
        duty = duty or bool(_CARRYING_OUT.search(plan_text.flat(node.text))) or self._only_duties(node)
        if duty:
            self._hang_below_bodies(node)
        if (named := self._heading(node, duty=duty)) is not None:
            self._below(node, named)
        elif node.entries or node.parent is None or node.parent.line is None:
            self._prose_of(node, duty=duty)
        elif not self._sentence(node, duty=duty):
            value = {"printed": plan_words.printed_of(node), "text": node.text}
            gives = _GIVES.match(plan_text.flat(node.text)) is not None or (duty and self._is_amid_bodies(node))
            if gives or looks_like_bodies(node.text):
                why = "có vẻ giao việc cho cơ quan không nhận ra; xem có phải nhiệm vụ không"
                plan_doubts.note(value, node.line, why)
            self.draft.watch_time(value, node.line, node.text)
            self.draft.keep(value, node)

    def _only_duties(self, node: Node) -> bool:
        return not self.draft.sections and any(self.reader.names_bodies(child.text) for child in node.children)

    def _heading(self, node: Node, *, duty: bool) -> Named | None:
        """Return whom a line that heads others names; `rest` is a duty told in the same line."""
        named = self.reader.heading(node.text)
        if named is not None and node.entries:
            return named._replace(rest="") if duty or named.certain else None
        named = self.reader.opening(node.text)
        if named is None and duty and (node.entries or ":" in node.text):
            return self._among_bodies(node)
        if named is None or not (duty or named.certain):
            return None
        if named.rest.startswith(":") and (named.reading.read or node.entries):
            return named._replace(rest=named.rest.lstrip(": "))
        if duty and node.entries:
            return named if _LEADS_IN.fullmatch(named.rest) else self._among_bodies(node)
        return None

    def _among_bodies(self, node: Node) -> Named | None:
        """Return a heading among others that name bodies as one that names a body which nobody knows."""
        words, _, rest = node.text.partition(":")
        if not node.heads and not self._is_amid_bodies(node):
            return None
        if len(words) > parties.MOST_NAME:
            return None
        reading = self.draft.matcher.read(words)
        if not reading.read or not reading.doubt:
            reading = parties.Reading((), (words,), f"“{words}” không có trong danh bạ")
        return Named(reading, words.strip() or BLANK, rest.strip())

    def _is_amid_bodies(self, node: Node) -> bool:
        """Say whether half at least of the lines numbered like a line, and one known, name bodies."""
        peers = [
            one for one in (node.parent.children if node.parent else []) if one.kind == node.kind and one is not node
        ]
        known = sum(self.reader.names_bodies(one.text) for one in peers)
        alike = sum(sentences.begins_like_bodies(one.text) or self.reader.names_bodies(one.text) for one in peers)
        return bool(known) and alike >= len(peers) / 2

    def _hang_below_bodies(self, node: Node) -> None:
        """Put what follows an unnumbered line that names bodies ("Sở Y tế có trách nhiệm:") below that line."""
        kept: list[Told | Line | Node | Table] = []
        holder: Node | None = None
        for at, entry in enumerate(node.entries):
            following = node.entries[at + 1] if at + 1 < len(node.entries) else None
            numbered = isinstance(entry, Node) and not plan_text.bulleted(entry.kind) and entry.kind != "letter"
            if isinstance(entry, Line) and self._heads(entry, following):
                holder = Node("line", str(len(kept) + 1), entry.whole, entry, parent=node)
                kept.append(holder)
            elif holder is None or numbered or (isinstance(entry, Line) and self._begins_anew(entry)):
                holder = None
                kept.append(entry)
            else:
                holder.entries.append(entry)
                if isinstance(entry, Node):
                    entry.parent = holder
        node.entries = kept

    def _heads(self, line: Line, following: object) -> bool:
        named = self.reader.heading(line.whole)
        if named is None or not (named.certain or line.text.endswith(":")):
            return False
        return isinstance(following, Node | Table) or (isinstance(following, Line) and not self._begins_anew(following))

    def _begins_anew(self, line: Line) -> bool:
        named = self.reader.opening(line.whole)
        return named is not None and bool(named.reading.read)

    # duties

    def _below(self, node: Node, named: Named) -> None:
        """Make duties of all that stands below a heading which names bodies."""
        leads_in = bool(node.entries and _LEADS_IN.fullmatch(named.rest))
        if named.rest and not leads_in:
            if node.line is not None:
                self.draft.apart.add((node.line.place, node.line.text))
            self._duty(node, named.rest, named, owner=(node, named.words))
        before = len(self.draft.duties)
        caption: Line | None = None
        for number, entry in enumerate(node.entries, start=1):
            if isinstance(entry, Table):
                self.draft.other_table(node, entry)
            elif isinstance(entry, Told):
                self.draft.lost_label(node, entry)
            else:
                child = entry if isinstance(entry, Node) else Node("line", str(number), entry.whole, entry, parent=node)
                caption = _captioned(child, entry, node.entries[number : number + 1], caption)
                self._one_below(child, named, number, owner=(node, _title(node, named)))
        made = [duty for _, duty in self.draft.duties[before:]]
        if leads_in:
            self._lead_in(made, node, named.rest)
        kept = any(party["text"] == named.words for duty in made for party in duty["parties"])
        kept = kept or (bool(made) and _CARRYING_OUT.search(plan_text.flat(node.text)) is not None)
        if kept and node.line is not None and (leads_in or not named.rest):
            self.draft.frame.append(node.line)
        if self.draft.duties:
            plan_draft.tell(self.draft.duties[-1][1], node)

    def _lead_in(self, made: Sequence[dict[str, Any]], node: Node, words: str) -> None:
        """Give what a sentence that leads in the lines below it says of company and time to each of these."""
        for duty in made:
            for one in self.reader.company(words):
                self.draft.party(duty, "support", one.doubted("phối hợp lấy từ câu dẫn ở trên"), node.line)
            if self.reader.says_when(words):
                why = "câu dẫn ở trên có mốc thời gian; chưa đọc"
                plan_doubts.note(duty, node.line, why, plan_draft.quote(words), about=("time",))

    def _one_below(self, child: Node, above: Named, number: int, owner: tuple[Node, str]) -> None:
        """Make a duty of a line below a heading: for those whom the line itself names, else for those of the heading."""
        own = self._heading(child, duty=True)
        if own is not None and (own.reading.read or child.entries) and (own.rest or child.entries):
            self._below(child, own)
            return
        if (
            own is None
            and (opened := self.reader.opening(child.text)) is not None
            and opened.reading.read
            and opened.rest
        ):
            why = opened.doubt or "câu nêu cơ quan khác với đề mục ở trên"
            self._duty(child, plan_words.whole_text(child), opened._replace(doubt=why), number, owner=owner)
        else:
            self._duty(child, plan_words.whole_text(child), above, number, owner=owner)
        for one in (child, *child.walk()):
            for table in [two for two in one.entries if isinstance(two, Table)]:
                self.draft.other_table(one, table)

    def _sentence(self, node: Node, *, duty: bool) -> bool:
        """Make a duty of a sentence that begins with a body; say whether it was one."""
        named = self.reader.opening(node.text)
        if named is None or not named.rest or _binds_nobody(node):
            return False
        given = self.reader.is_given(node.text, named)
        if not (duty or named.certain or given):
            return False
        beside = node.parent is not None and any(child.entries for child in node.parent.children)
        owner = (node, named.words) if beside and node.kind not in ("line", "") else None
        doubt = "" if duty or given else "cơ quan lấy từ đầu câu văn"
        self._duty(node, node.text, named.doubted(doubt), owner=owner)
        return True

    def _duty(
        self, node: Node, text: str, named: Named, number: int = 1, *, owner: tuple[Node, str] | None = None
    ) -> None:
        """Make a duty of a sentence; one that only points to the tasks of this plan is prose.

        `owner` is the heading that it stands below, with its title; a duty that is all there is has its number.
        """
        alone = (
            owner is not None and len(owner[0].entries) == 1 and (node.kind == "line" or plan_text.bulleted(node.kind))
        )
        printed = plan_words.printed_of(owner[0] if owner is not None and alone else node, number)
        folded = plan_text.flat(text)
        if _OF_THIS_PLAN.search(_GROUNDS.sub("", folded)) and not self.reader.times(text):
            prose = {"printed": printed, "text": text}
            plan_doubts.note(prose, node.line, _POINTS_TO_TASKS, text)
            self.draft.keep(prose, node)
            return
        value: dict[str, Any] = {"id": self.draft.id_of(printed), "printed": printed, "text": text or BLANK}
        if not text:
            quote = node.line.whole if node.line else ""
            plan_doubts.note(value, node.line, "không có nội dung", quote, about=("text",))
        value |= {"parties": [], "schedules": []}
        joins_only = folded.startswith("phoi hop") and "chu tri" not in folded
        named = named.doubted("câu chỉ nói phối hợp, xem ai chủ trì" if joins_only else "")
        self.draft.party(value, "lead", named, node.line)
        if self.reader.led_by_others(text):
            why = "trong câu còn nói ai chủ trì"
            plan_doubts.note(value["parties"][0], node.line, why, plan_draft.quote(text))
        several = _SEVERAL if any(isinstance(one, Line) for one in node.entries) and text != named.rest else ""
        if several and any(self.reader.names_bodies(one.text) for one in node.entries if isinstance(one, Line)):
            plan_doubts.note(value, node.line, "đoạn văn tiếp theo nêu cơ quan", about=("lead", "text"))
        for one in self.reader.company(text):
            self.draft.party(value, "support", one.doubted(several), node.line)
        timed = self.draft.when(value, text, node.line, why=several)
        if not value["schedules"] and not self.reader.says_when(text):
            quote = plan_draft.quote(text)
            plan_doubts.note(value, node.line, "không ghi thời gian", quote, about=("time",))
        if text != named.rest and sum(isinstance(one, Node) for one in node.entries) > 1:
            quote = plan_draft.quote(text)
            plan_doubts.note(value, node.line, _JOINED, quote, about=("text", "support", "time"))
        plan_draft.tell(value, node)
        if kind := _kind_of_duty(text, named.reading.read, timed=timed):
            value["is"] = kind
            plan_doubts.note(value, node.line, f"hiểu là {_DUTY_KINDS[kind]}", plan_draft.quote(text))
        parent = node.parent or node
        self.draft.duties.append((owner or (parent, parent.text), value))

    # prose

    def _prose_of(self, node: Node, *, duty: bool) -> None:
        """Keep a part that binds nobody in particular; what is numbered below it comes after it."""
        inside = [] if duty else [one for one in node.children if plan_text.bulleted(one.kind) and not one.children]
        value: dict[str, Any] = {"printed": plan_words.printed_of(node)}
        if plan_text.bulleted(node.kind) or not node.entries:
            value["text"] = plan_words.whole_text(node)
            self.draft.watch_time(value, node.line, value["text"])
            self.draft.keep(value, node)
            return
        texts = self._texts_of(node, inside, duty=duty)
        value["title"] = node.text
        value |= {"text": texts[0]} if len(texts) == 1 and not inside else {"items": texts}
        for text in texts:
            self.draft.watch_time(value, node.line, text)
        for entry in node.entries:
            if isinstance(entry, Told):
                self.draft.lost_label(node, entry)
            elif isinstance(entry, Table):
                self.draft.other_table(node, entry)
        self.draft.keep(value, node)
        for child in node.children:
            if child not in inside:
                self.apart(child, duty=duty)

    def _texts_of(self, node: Node, bullets: Sequence[Node], *, duty: bool) -> list[str]:
        """Return the paragraphs and bullets of a part; sentences that task a body become duties."""
        texts = []
        for number, entry in enumerate(node.entries, start=1):
            if isinstance(entry, Line):
                child = Node("line", str(number), entry.whole, entry, parent=node)
                if _ESTIMATE.match(plan_text.flat(entry.text)):
                    self._estimate(child, number)
                elif not self._sentence(child, duty=duty):
                    texts.append(entry.whole)
            elif isinstance(entry, Node) and entry in bullets and not self._sentence(entry, duty=duty):
                texts.append(plan_words.whole_text(entry))
        return texts

    def _estimate(self, child: Node, number: int) -> None:
        """Make a duty of the sentence by which bodies draw up their estimates every year."""
        found = _ESTIMATE.match(plan_text.flat(child.text))
        words = child.text[found.start("who") : found.end("who")] if found else ""
        self._duty(child, child.text, Named(self.draft.matcher.read(words), words), number)
        duty = self.draft.duties[-1][1]
        duty["printed"] = plan_words.printed_of(child.parent)
        if not duty.get("is"):
            duty["is"] = "budget-estimate"
            quote = plan_draft.quote(child.text)
            plan_doubts.note(duty, child.line, f"hiểu là {_DUTY_KINDS['budget-estimate']}", quote)

    # a plan of duties

    def as_tasks(self) -> None:
        """Make tasks of all duties: a plan that only shares out duties among agencies is tracked by these."""
        sections = self.draft.sections
        for (above, title), duty in self.draft.duties:
            if id(above) not in sections:
                where = plan_words.printed_of(above)
                title_ = title.strip(" :") or BLANK
                sections[id(above)] = {
                    "id": self.draft.section_id(where),
                    "printed": where,
                    "title": title_,
                    "tasks": [],
                }
            duty.pop("is", None)
            self.tasks.without_lead(duty, above)
            sections[id(above)]["tasks"].append(duty)
        self.draft.duties = []


def _captioned(child: Node, entry: Node | Line, following: Sequence[object], caption: Line | None) -> Line | None:
    """Doubt a line that is a caption, or that stands below one; return the caption of what follows."""
    if isinstance(entry, Line) and _is_caption(entry, following):
        child.doubts.append((entry, _CAPTION, ("text", "lead", "time")))
        return entry
    if caption is not None and child.line is not None:
        why = f"đứng dưới dòng “{plan_draft.quote(caption.text)}”, xem dòng đó có nói ai làm, lúc nào"
        child.doubts.append((child.line, why, ("lead", "support", "time")))
    return caption


def _is_caption(line: Line, following: Sequence[object]) -> bool:
    """Say whether a line without a number looks like the title of numbered lines or bullets right below it."""
    return any(isinstance(one, Node) for one in following) and not line.text.endswith((".", ";", ","))


def _title(node: Node, named: Named) -> str:
    return named.words if named.rest else node.text


def _binds_nobody(node: Node) -> bool:
    """Say whether a line stands in a part on what a plan is for."""
    own = plan_text.flat(node.text)
    if _PURPOSE.match(own) and not _ASKS.match(own):
        return True
    return any(_PURPOSE.match(plan_text.flat(one.text)) for one in node.ancestors)


_DUTY_KINDS = {
    "annual-report": "báo cáo hằng năm", "consolidated-report": "báo cáo tổng hợp",
    "local-plan": "xây dựng kế hoạch của địa phương", "budget-estimate": "lập dự toán",
}  # fmt: skip


def _kind_of_duty(text: str, refs: Sequence[PartyRef], *, timed: bool) -> str:
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
