"""Which lines of a plan are tasks, and a task with what its labels, its columns or its own sentence say."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from plantrack.read.plans import labels, parties, phrases, plan_doubts, plan_draft, plan_text, plan_words, schedules
from plantrack.read.plans.plan_outline import Node, Table, Told
from plantrack.read.plans.plan_text import Line
from plantrack.read.plans.sentences import Named

if TYPE_CHECKING:
    from plantrack.model.plan import Role
    from plantrack.read.plans.plan_draft import Draft

BLANK = "(không có tên)"
"""What a task, duty or section is called whose name is blank in the file."""

_HAS_TIME = "\0time"
_NOBODY = re.compile(r"(?:khong|khong co|khong phoi hop|khong co don vi phoi hop|[-–—_.…x/\s]+)")
_MISSING: dict[plan_doubts.Field, str] = {
    "lead": "không ghi ai chủ trì",
    "support": "không ghi phối hợp",
    "time": "không ghi thời gian",
}


class Tasks:
    """Finds the tasks of a plan's outline and makes them."""

    def __init__(self, draft: Draft) -> None:
        """Begin with none."""
        self.draft = draft
        self.found: set[int] = set()
        self._numbers: set[str] = set()
        self._missing: dict[plan_doubts.Field, list[dict[str, Any]]] = {"support": [], "time": []}
        self._whole: set[str] = set()
        """Ids of tasks all of whose labels stand in one line that says who leads and when."""
        self._has_support_line = False
        """Whether a task says in a line of its own who supports: such a line may be missing elsewhere."""

    # which nodes are tasks

    def find(self, root: Node) -> None:
        """Mark the tasks below a node: rows of tables, lines with labels, and lines numbered like those beside them."""
        nodes = list(root.walk())
        for node in nodes:
            self._read_phrases(node)
        self.found |= {id(node) for node in nodes if node.labelled or node.is_row}
        for node in nodes:
            peers = node.parent.children if node.parent is not None else []
            beside = any(peer.kind == node.kind and id(peer) in self.found for peer in peers if peer is not node)
            if beside and node.text and not (self.holds(node) or self.draft.reader.heading(node.text)):
                self.found.add(id(node))
        self.draft.roots |= {plan_words.first_of(node) for node in nodes if id(node) in self.found}

    def holds(self, node: Node) -> bool:
        """Say whether a task stands somewhere below a node."""
        return any(id(one) in self.found for one in node.walk())

    def _read_phrases(self, node: Node) -> None:
        """Take "(Sở A chủ trì, Sở B phối hợp)" off the end of a line and hang it below as labels are."""
        if node.line is None or any(one.label.kind == "lead" for one in node.told):
            return
        text, more = phrases.at_the_end(node.text, self.draft.matcher, self.draft.day)
        if more:
            self.draft.apart.add((node.line.place, node.line.text))
            node.text = text
            node.entries[:0] = [Told(node.line, one) for one in more]

    # a task

    def make(self, node: Node) -> None:
        """Make a task of a node and put it into its section."""
        section = self._section(node)
        printed = plan_words.printed_of(node, 1 + len(section["tasks"]))
        value: dict[str, Any] = {"id": self.draft.id_of(printed), "printed": printed, "text": ""}
        value["text"] = self._text(value, node)
        value |= {"details": [], "parties": [], "schedules": []}
        value[_HAS_TIME] = any(one.label.kind == "time" for one in node.told)
        if not value["text"]:
            value["text"] = BLANK
            plan_doubts.note(value, node.line, "không có tên nhiệm vụ", about=("text",))
        if printed in self._numbers:
            plan_doubts.note(value, node.line, f"số {printed} đã có ở nhiệm vụ khác; mã nhiệm vụ này là {value['id']}")
        self._numbers.add(printed)
        for told, following in zip_longest(node.told, node.told[1:]):
            if following is not None and told.label.kind == "lead" and not told.label.text and following.label.text:
                self.draft.frame.append(told.line)  # "Phân công thực hiện:" heads the labels below it
            else:
                self._told(value, told)
        plan_draft.tell(value, node)
        self._from_around(value, node)
        self._absent(value, node)
        section["tasks"].append(value)

    def _told(self, value: dict[str, Any], told: Told) -> None:
        kind, label, text, doubt = told.label
        bare = text.rstrip(" .;,/") or text.strip()
        if not bare:
            about = () if kind == "detail" else (kind,)
            plan_doubts.note(value, told.line, f"sau nhãn “{label}” không có chữ nào", f"{label}:", about=about)
            return
        if kind == "detail":
            made: dict[str, Any] = {"label": label, "text": text}
            value["details"].append(made)
        elif kind == "time":
            reading = schedules.read(bare, self.draft.day, "su-kien")
            made = self.draft.schedule(value, label, bare, reading, told.line)
        else:
            made = self._who(value, told, bare)
        if doubt and not (kind in ("lead", "support") and made["role"] != kind):  # both, each told apart
            beside: tuple[plan_doubts.Field, ...] = ("lead", "support", "time") if kind == "detail" else ()
            plan_doubts.note(made, told.line, doubt, f"{label}: {text}", about=beside)

    def _who(self, value: dict[str, Any], told: Told, bare: str) -> dict[str, Any]:
        """Read who leads or supports; where a line says both of several bodies, each under its role."""
        kind: Role = "lead" if told.label.kind == "lead" else "support"
        bare = self._without_time(value, told, bare)
        made: dict[str, Any] = {}
        clauses = phrases.roles(bare, kind, self.draft.matcher)
        if clauses:
            self.draft.apart.add((told.line.place, told.line.text))
        for role, words, names in clauses or ((kind, bare, bare),):
            reading = self.draft.matcher.read(names)
            nobody = _NOBODY.fullmatch(plan_text.flat(words))
            again = any(one["role"] == role for one in value["parties"])
            why = f"có hơn một dòng {plan_doubts.FIELDS[role]}" if again else ""
            named = Named(reading._replace(doubt="") if nobody else reading, words).doubted(why)
            made = self.draft.party(value, role, named, told.line, label=told.label.label)
            if kind == "lead" and _NOBODY.fullmatch(plan_text.flat(words)):
                plan_doubts.note(made, told.line, "không có đơn vị nào chủ trì", bare)
        return made

    def _without_time(self, value: dict[str, Any], told: Told, bare: str) -> str:
        """Read a time in brackets behind names ("Sở A (xong trong quý I/2026)") and return the words without it."""
        found = re.search(r"\s*\(([^()]+)\)$", bare)
        if found is None or parties.without_tenures(found.group()) != found.group():
            return bare
        reading = schedules.read(found[1], self.draft.day, "su-kien")
        if not reading.read or reading.doubt:
            return bare
        if value[_HAS_TIME]:
            why = "có dòng thời gian riêng mà sau tên cơ quan còn mốc thời gian trong ngoặc"
            plan_doubts.note(value, told.line, why, found[1], about=("time",))
            return bare
        self.draft.schedule(value, "", found[1], reading, told.line)
        self.draft.apart.add((told.line.place, told.line.text))
        return bare[: found.start()]

    def _from_around(self, value: dict[str, Any], node: Node) -> None:
        """Of a task whose labels do not say who leads: the body of the heading above, or what a sentence of it says."""
        if any(party["role"] == "lead" for party in value["parties"]):
            return
        reader = self.draft.reader
        above = next((one for one in node.ancestors if reader.names_bodies(one.text)), None)
        if above is not None and (named := reader.heading(above.text)) is not None:
            self.draft.party(value, "lead", named, node.line)
            return
        for sentence in re.split(r"(?<=[.;])\s+", value["text"]):
            opened = reader.opening(sentence)
            if opened is not None and opened.rest and opened.reading.read:
                self._from_sentence(value, node, opened)
                return

    def _from_sentence(self, value: dict[str, Any], node: Node, opened: Named) -> None:
        """Read who leads, with whom and when from a sentence of a task; none of it is certain."""
        self.draft.party(value, "lead", opened.doubted("cơ quan lấy từ câu văn"), node.line)
        if all(party["role"] != "support" for party in value["parties"]):
            for one in self.draft.reader.company(opened.rest):
                self.draft.party(value, "support", one.doubted("phối hợp lấy từ câu văn"), node.line)
        if not value["schedules"]:
            self.draft.when(value, opened.rest, node.line, why="mốc thời gian lấy từ câu văn")

    def _absent(self, value: dict[str, Any], node: Node) -> None:
        """Doubt a task that does not say who leads; count those that do not say who supports, or when."""
        self.without_lead(value, node)
        value[plan_doubts.LINE] = node.line
        places = {one.label.kind: one.line.place for one in node.told if one.label.kind != "detail"}
        if {"lead", "time"} <= set(places) and len(set(places.values())) == 1:
            self._whole.add(value["id"])
        self._has_support_line |= "support" in places and places["support"] != places.get("lead")
        if all(party["role"] != "support" for party in value["parties"]):
            self._missing["support"].append(value)
        if not value["schedules"]:
            self._missing["time"].append(value)

    def without_lead(self, value: dict[str, Any], node: Node) -> None:
        """Doubt a task that does not say who leads."""
        if all(party["role"] != "lead" for party in value["parties"]):
            quote = value["text"][: plan_draft.MOST_QUOTE]
            plan_doubts.note(value, node.line, _MISSING["lead"], quote, about=("lead",))

    def tell_missing(self) -> None:
        """Doubt each task without support or time; where no task has it, the plan once."""
        tasks = [task for section in self.draft.sections.values() for task in section["tasks"]]
        for field, missing in self._missing.items():
            certain = self._whole if field == "support" and not self._has_support_line else ()
            without = [task for task in missing if task["id"] not in certain]
            if without and len(without) == len(tasks) > 1:
                why = f"không nhiệm vụ nào của kế hoạch ghi {plan_doubts.FIELDS[field]}"
                line = without[0][plan_doubts.LINE]
                plan_doubts.note(
                    self.draft.doubts, line, why, without[0]["text"][: plan_draft.MOST_QUOTE], about=(field,)
                )
                continue
            for task in without:
                quote = task["text"][: plan_draft.MOST_QUOTE]
                plan_doubts.note(task, task[plan_doubts.LINE], _MISSING[field], quote, about=(field,))

    def _watch_label(self, value: dict[str, Any], entry: object) -> None:
        """Doubt a line below a task that looks like a label of an unknown kind and names bodies of the directory."""
        line = entry.line if isinstance(entry, Node) and id(entry) not in self.found else entry
        if not isinstance(line, Line):
            return
        told = labels.unknown(plan_text.marker(line.whole).rest)
        if told is not None and self.draft.matcher.read(told[1]).read:
            why = f"nhãn lạ “{told[0]}” nêu tên cơ quan; giữ trong nội dung nhiệm vụ"
            plan_doubts.note(value, line, why, about=("lead", "support", "text"))

    def _text(self, value: dict[str, Any], node: Node) -> str:
        lines = [node.text]
        for entry in node.entries:
            self._watch_label(value, entry)
            if isinstance(entry, Line):
                lines.append(entry.whole)
            elif isinstance(entry, Node) and id(entry) not in self.found and not self.holds(entry):
                lines += plan_words.lines_below(entry)
            elif isinstance(entry, Table):
                self.draft.other_table(node, entry)
        return plan_text.joined([line for line in lines if line])

    def _section(self, node: Node) -> dict[str, Any]:
        above = next((one for one in node.ancestors if id(one) not in self.found and one.kind != "table"), None)
        key = id(above)
        if key in self.draft.sections:
            return self.draft.sections[key]
        printed = plan_words.printed_of(above) if above is not None else "Phụ lục"
        title = above.text if above is not None and above.text else "Danh mục nhiệm vụ"
        section = {"id": self.draft.section_id(printed), "printed": printed, "title": title, "tasks": []}
        if above is not None:
            plan_draft.tell(section, above)
            if not above.text:
                plan_doubts.note(section, above.line, "mục không có tên")
        else:
            plan_doubts.note(section, node.line, "nhiệm vụ không nằm dưới mục nào; tên mục do chương trình đặt")
        self.draft.sections[key] = section
        return section
