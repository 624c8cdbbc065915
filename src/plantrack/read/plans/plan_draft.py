"""A plan in the making, as plain values: its prose, sections and duties, the ids given so far, parties and schedules.

What tasks and duties have in common stands here; what makes a line a task is in `plan_tasks.py`, what makes it a duty
in `plan_duties.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plantrack.read.plans import plan_doubts, plan_text, plan_words, prose_times, sentences
from plantrack.read.plans.plan_text import Line
from plantrack.read.plans.wordings import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from plantrack.model.plan import PartyRef, Role
    from plantrack.read.plans.parties import Matcher
    from plantrack.read.plans.plan_outline import Node, Table, Told

MOST_QUOTE = 80
"""Letters that are quoted of a sentence."""

_TIMED = "đoạn văn có mốc thời gian; nếu là nhiệm vụ thì chuyển thành duties"
_NO_TASKS = "bảng không nhận ra là bảng nhiệm vụ; giữ nguyên từng dòng"
_ENCLOSED = re.compile(r"\(?(?:ban hanh )?kem theo ")
"""Which document an annex goes with, and its day."""
_TAKEN = "\0taken"


class Draft:
    """The plan as far as it is made."""

    def __init__(self, matcher: Matcher, day: date) -> None:
        """Begin with nothing."""
        self.matcher, self.day = matcher, day
        self.reader = sentences.Reader(matcher, day)
        self.frame: list[Line] = []
        """Lines that say how the rest is to be read."""
        self.apart: set[tuple[str, str]] = set()
        """Lines (place, words) whose clauses went into different fields of a task."""
        self.sections: dict[int, dict[str, Any]] = {}
        self.prose: list[dict[str, Any]] = []
        self.duties: list[tuple[tuple[Node, str], dict[str, Any]]] = []
        """Each with the heading that it stands below, and what that is called."""
        self.roots: set[str] = set()
        """First numbers of the parts that hold tasks; where there is one, ids leave it out."""
        self.doubts: dict[str, Any] = {}
        """Notes on the plan as a whole."""
        self._items: set[str] = set()
        self._sections: set[str] = set()

    # ids

    def id_of(self, printed: str) -> str:
        """Return the id of a task or duty, and take it."""
        return plan_words.free(plan_words.slug(self._short(printed)), self._items)

    def section_id(self, printed: str) -> str:
        """Return the id of a section, and take it."""
        return plan_words.free(plan_words.slug(self._short(printed)), self._sections)

    def _short(self, printed: str) -> str:
        first, dot, rest = printed.partition(".")
        return rest if dot and {root for root in self.roots if root} == {first} else printed

    # prose

    def keep(self, prose: dict[str, Any], node: Node) -> None:
        """Keep words that bind nobody in particular."""
        tell(prose, node)
        self.prose.append(prose)

    def loose(self, node: Node, lines: Sequence[Line]) -> None:
        """Keep paragraphs that stand in no numbered line, or right below a heading that holds other things."""
        holder = next((one for one in (node, *node.ancestors) if one.kind not in ("table", "")), None)
        texts = [line.whole for line in lines]
        value: dict[str, Any] = {"printed": plan_words.printed_of(holder) if holder else "Phụ lục"}
        value |= {"text": texts[0]} if len(texts) == 1 else {"items": texts}
        for line in lines:
            self.watch_time(value, line, line.text)
        self.prose.append(value)

    def watch_time(self, value: dict[str, Any], line: Line | None, text: str) -> None:
        """Doubt prose that says when: it may be a task."""
        if not _ENCLOSED.match(plan_text.flat(text)) and any(prose_times.found_in(text, self.day)):
            plan_doubts.note(value, line, _TIMED, text[:120])

    def other_table(self, node: Node, table: Table) -> None:
        """Keep a table that is none of tasks, row by row, and tell of each row."""
        holder = next((one for one in (node, *node.ancestors) if one.kind != "table" and one.line), None)
        told = [
            (row, " | ".join(cell.text.replace("\n", " ") for cell in row.cells if cell.text)) for row in table.rows
        ]
        told = [(row, words) for row, words in told if words]
        value: dict[str, Any] = {
            "printed": plan_words.printed_of(holder) if holder else "Phụ lục",
            "title": f"Bảng {table.rows[0].table}",
            "items": [words for _, words in told],
        }
        for row, words in told:
            plan_doubts.note(value, Line(f"bảng {row.table}, dòng {row.number}", ""), _NO_TASKS, words)
        self.prose.append(value)

    def lost_label(self, node: Node, told: Told) -> None:
        """Keep a label line that stands below no task."""
        value = {"printed": plan_words.printed_of(node), "text": f"{told.label.label}: {told.label.text}"}
        plan_doubts.note(value, told.line, "dòng này không thuộc nhiệm vụ nào")
        self.prose.append(value)

    # what tasks and duties have

    def party(
        self,
        value: dict[str, Any],
        role: Role,
        named: sentences.Named,
        line: Line | None,
        *,
        label: str = "",
    ) -> dict[str, Any]:
        """Add a party to a task or duty and return it."""
        made: dict[str, Any] = {"role": role} | ({"label": label} if label else {})
        made |= {"text": named.words, "read": refs(named.reading.read)}
        for doubt in dict.fromkeys((named.reading.doubt, *named.doubt.split(sentences.AND))):
            if doubt:
                plan_doubts.note(made, line, doubt, named.words)
        value["parties"].append(made)
        return made

    def schedule(
        self, value: dict[str, Any], label: str, text: str, reading: Reading, line: Line | None
    ) -> dict[str, Any]:
        """Add a schedule to a task or duty and return it; within one task no two ids are the same."""
        reads = []
        taken: set[str] = value.setdefault(_TAKEN, set())
        for one in reading.read:
            id_ = plan_words.free(one.id, taken)
            dumped = {**one.model_dump(by_alias=True, exclude_defaults=True), "id": id_}
            if "event" in dumped:
                dumped["event"] = f"su-kien-{value['id']}{f'-{len(taken)}' if len(taken) > 1 else ''}"
            reads.append(dumped)
        made: dict[str, Any] = ({"label": label} if label else {}) | {"text": text, "read": reads}
        if reading.doubt:
            plan_doubts.note(made, line, reading.doubt, text)
        value["schedules"].append(made)
        return made

    def when(self, value: dict[str, Any], text: str, line: Line | None, why: str = "") -> bool:
        """Read when a sentence says that it is due, or doubt that it says so; return whether it was read.

        `why` is a reason to doubt whatever is read.
        """
        times = self.reader.times(text)
        for one in times:
            self.schedule(value, "", one.words, one.reading._replace(doubt=one.reading.doubt or why), line)
        if not times and self.reader.says_when(text):
            why = "trong câu có thể có mốc thời gian; chưa đọc"
            plan_doubts.note(value, line, why, text[:MOST_QUOTE], about=("time",))
        return bool(times)


def tell(value: dict[str, Any], node: Node) -> None:
    """Move the doubts about a line to what was made of it."""
    for line, why, about in node.doubts:
        plan_doubts.note(value, line, why, about=about)
    node.doubts = []


def refs(read: Iterable[PartyRef]) -> list[dict[str, str]]:
    """Return references as plain values."""
    return [{"agency": one.agency} if one.agency else {"group": one.group or ""} for one in read]


def quote(text: str) -> str:
    """Return the beginning of a sentence, to be quoted."""
    return plan_text.joined([text])[:MOST_QUOTE]
