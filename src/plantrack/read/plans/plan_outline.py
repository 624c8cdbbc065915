"""The outline of a plan: numbered lines as a tree, label lines hung on what they tell about, tables where they stand.

How a line is numbered (I., 1., 1.1., a), -) says only that it differs from the lines numbered otherwise; which stands
below which follows from the order in which the kinds appear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plantrack.read.plans import labels, plan_text, sentences
from plantrack.read.plans.labels import Label
from plantrack.read.plans.plan_docx import Row
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping, Sequence

    from plantrack.read.plans.plan_doubts import Field

_MOST_HEADING = 150
_MOST_TITLE = 120
_OF_WORK = re.compile(
    r"(?:mot so )?(?:cac )?(?:nhiem vu|noi dung|giai phap|hoat dong|cong viec|muc tieu|chi tieu|yeu cau|trong do"
    r"|cu the|ve )"
)
_ANNEX = re.compile(r"phu luc(?: so)?(?: (?P<number>[ivx]+|\d{1,2}))?")
_DIGITS = ("number", "bracket")
_ALPHABETS = ("abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")
_WITHOUT_D = "abcdeghiklmnopqrstuvxy"


@dataclass
class Told:
    """A label line: the line, and what it tells; a line that was cut grows."""

    line: Line
    label: Label


class Table(NamedTuple):
    """The rows of one table."""

    rows: tuple[Row, ...]


@dataclass
class Node:
    """A numbered line with all that stands below it, in order."""

    kind: str
    printed: str
    text: str
    line: Line | None = None
    parent: Node | None = None
    entries: list[Told | Line | Node | Table] = field(default_factory=list)
    doubts: list[tuple[Line, str, tuple[Field, ...]]] = field(default_factory=list)
    """Lines that are not certain, why, and which fields of a task that is about."""
    is_row: bool = False
    """It is a task because it is a row of a table of tasks, whatever its cells hold."""
    heads: bool = False
    """It stands amid headings that name bodies and looks like these: a heading of a body, whoever that is."""

    @property
    def told(self) -> list[Told]:
        """Its label lines."""
        return [one for one in self.entries if isinstance(one, Told)]

    @property
    def children(self) -> list[Node]:
        """The numbered lines right below it."""
        return [one for one in self.entries if isinstance(one, Node)]

    @property
    def labelled(self) -> bool:
        """Whether it says who or when."""
        return any(one.label.kind != "detail" for one in self.told)

    @property
    def ancestors(self) -> Iterator[Node]:
        """What stands above it, the nearest first, the root left out."""
        above = self.parent
        while above is not None and above.parent is not None:
            yield above
            above = above.parent

    def walk(self) -> Iterator[Node]:
        """Yield all nodes below, in order."""
        for child in self.children:
            yield child
            yield from child.walk()

    def add(self, child: Node) -> Node:
        """Hang a node below."""
        child.parent = self
        self.entries.append(child)
        return child


def outline(blocks: Sequence[Line | Row], names_bodies: Callable[[str], bool]) -> Node:
    """Return the tree of a part of the plan; a line in capitals is a title unless it names bodies."""
    building = _Building(names_bodies, _headings(blocks, names_bodies), _groups(blocks), _lists(blocks))
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, Line):
            building.line(block, at)
            at += 1
            continue
        end = next((i for i in range(at, len(blocks)) if not _same_table(blocks[i], block)), len(blocks))
        building.table(Table(tuple(row for row in blocks[at:end] if isinstance(row, Row))))
        at = end
    for node in [building.root, *building.root.walk()]:
        _labels_to_bullets(node)
        watch_numbers(node)
    return building.root


def _same_table(block: Line | Row, other: Row) -> bool:
    return isinstance(block, Row) and block.table == other.table


def _groups(blocks: Sequence[Line | Row]) -> dict[int, str]:
    """Return the numbered lines that head lines numbered alike, each with its number, in order."""
    lines = ((at, block.whole) for at, block in enumerate(blocks) if isinstance(block, Line))
    return {at: plan_text.marker(whole).printed for at, whole in lines if _begins_again(blocks, at)}


def _lists(blocks: Sequence[Line | Row]) -> dict[int, str]:
    """Return the lines without a number right above a first numbered one, with the kind of its number."""
    made: dict[int, str] = {}
    for at, (line, below) in enumerate(pairwise(blocks)):
        if isinstance(line, Line) and isinstance(below, Line) and not plan_text.marker(line.whole).kind:
            marked = plan_text.marker(below.whole)
            if marked.kind in _DIGITS and marked.printed == "1":
                made[at] = marked.kind
    return made


def _begins_again(blocks: Sequence[Line | Row], at: int) -> bool:
    """Say whether a numbered line heads lines that are numbered alike and begin with the first number again.

    Words that lead in the lines below it ("1. Nhóm A", "Gồm các việc sau:", "1. Việc một") may stand between.
    """
    block = blocks[at]
    kind = plan_text.marker(block.whole).kind if isinstance(block, Line) else ""
    if kind not in (*_DIGITS, "letter"):
        return False
    for below in blocks[at + 1 : at + 3]:
        if not isinstance(below, Line) or labels.label(below.text, after_bullet=False):
            return False
        marked = plan_text.marker(below.whole)
        if marked.kind:
            return marked.kind == kind and marked.printed in ("1", "a")
        leads_in = below.text.endswith(":") and not sentences.begins_like_bodies(below.text)
        if below.bold or not (leads_in or below.text.endswith(".")):
            return False
    return False


def _headings(blocks: Sequence[Line | Row], names_bodies: Callable[[str], bool]) -> frozenset[int]:
    """Return which lines without a number look like the headings of bodies amid which they stand, whoever they name."""
    found: list[int] = []
    part: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Line) and plan_text.marker(block.whole).kind not in ("roman", "capital"):
            part.append(at)
        else:
            found += _headings_of(part, blocks, names_bodies)
            part = []
    return frozenset([*found, *_headings_of(part, blocks, names_bodies)])


def _headings_of(
    part: Sequence[int], blocks: Sequence[Line | Row], names_bodies: Callable[[str], bool]
) -> Iterator[int]:
    lines = [(at, block) for at in part if isinstance(block := blocks[at], Line)]
    titles = [(at, line, plan_text.marker(below.whole).kind) for (at, line), (_, below) in pairwise(lines)]
    titles = [one for one in titles if _is_title_like(one[1])]
    known = [line for _, line in lines if names_bodies(plan_text.marker(line.whole).rest)]
    if not known:  # several that look like names of bodies are, in a plan whose bodies the directory does not know
        alike = [line for _, line, heads in titles if heads and sentences.begins_like_bodies(line.text)]
        known = alike if len(alike) > 1 else []
    bare = [line for line in known if not plan_text.marker(line.whole).kind]
    for at, line, heads in titles if known else ():
        like_them = bool(bare) and (line.bold or not all(one.bold for one in bare))
        if (like_them or sentences.begins_like_bodies(line.text)) and (line.bold or heads):
            yield at


def _is_title_like(line: Line) -> bool:
    """Say whether a line without a number may be a title: short, no sentence, no label."""
    text = line.text
    if line.number or plan_text.marker(text).kind or len(text) > _MOST_TITLE or not text[:1].isupper():
        return False
    told = labels.label(text, after_bullet=True)
    stops = (";", ",") if line.bold and len(text) <= _MOST_TITLE / 2 else (".", ";", ",")
    return told is None and not text.endswith(stops) and _OF_WORK.match(plan_text.flat(text)) is None


class _Building:
    """The tree as far as it is read."""

    def __init__(
        self,
        names_bodies: Callable[[str], bool],
        headings: Container[int],
        groups: Mapping[int, str],
        lists: Mapping[int, str],
    ) -> None:
        self.names_bodies = names_bodies
        self.groups = groups
        """Lines that head lines which are numbered as they are, and their numbers."""
        self.lists = lists
        """Lines without a number right above one that is numbered 1, and how that is numbered."""
        self.headings = headings
        """Lines that head as if they named bodies."""
        self.root = Node("", "", "")
        self.stack = [self.root]
        self.open: tuple[Told, str] | None = None
        """A label whose words stand in the bullets below it, and the kind of those bullets."""

    @property
    def top(self) -> Node:
        return self.stack[-1]

    def table(self, table: Table) -> None:
        """Hang a table on the numbered line above it."""
        self._leave_bullets()
        self.top.entries.append(table)

    def line(self, line: Line, at: int) -> None:
        """Find the place of a line, the n-th block."""
        marked = plan_text.marker(line.whole)
        marked = marked._replace(rest=labels.unwrapped(marked.rest))
        told = labels.label(marked.rest, after_bullet=marked.kind == "" or plan_text.bulleted(marked.kind))
        if self._goes_on_label(line, marked, told):
            return
        self.open = None
        numbered = bool(marked.kind) and not plan_text.bulleted(marked.kind)
        if told is not None and numbered and (told.kind == "detail" or marked.kind in ("roman", "capital")):
            told = None
        if told is not None and len(self.stack) > 1:
            self._label(line, marked.kind, told)
        elif part := plan_text.PART.fullmatch(line.text):
            self._node(line, plan_text.Marker("roman", part["number"].upper(), ""))
        elif self.top.kind == "roman" and not self.top.text and not self.top.entries and not marked.kind:
            self.top.text = line.text  # "Phần II" and its title below it
        elif marked.kind:
            self._numbered(line, marked, at)
        elif at in self.headings:
            self._body(line, at)
        elif _is_heading(line) and not (len(self.stack) > 1 and self.names_bodies(line.text)):
            annex = _ANNEX.fullmatch(plan_text.flat(line.text))
            number = f"PL{annex['number'].upper()}" if annex and annex["number"] else ""
            self._node(line, plan_text.Marker("roman", number, line.text))
        else:
            self._paragraph(line, at)

    def _goes_on_label(self, line: Line, marked: plan_text.Marker, told: Label | None) -> bool:
        """Add the bullets below a label without words of its own to it ("Đơn vị phối hợp:", "+ Sở A", "+ Sở B")."""
        last = self.top.entries[-1] if self.top.entries else None
        unfinished = isinstance(last, Told) and not last.label.text and told is None
        if self.open is None and unfinished and (marked.kind == "" or plan_text.bulleted(marked.kind)):
            self.open = (last, marked.kind)  # type: ignore[assignment]  # a label line, as the line above says
        if self.open is None or told is not None or marked.kind != self.open[1]:
            return False
        held = self.open[0]
        words = f"{held.label.text}\n{line.whole}".strip()
        held.label = held.label._replace(text=words)
        return True

    def _label(self, line: Line, kind: str, told: Label) -> None:
        if kind in [node.kind for node in self.stack[1:]]:
            while self.stack.pop().kind != kind:
                pass
        self._tell(line, told)

    def _tell(self, line: Line, told: Label) -> None:
        text, more = labels.split_inline(told.text, labelled=told.kind != "detail")
        self.top.entries.append(Told(line, told._replace(text=text.rstrip(" ;") if more else text)))
        self.top.entries += [Told(line, one) for one in more]

    def _node(self, line: Line, marked: plan_text.Marker) -> None:
        if (before := self._number_before(marked)) is not None:
            marked = marked._replace(kind=before.kind)
        kinds = [node.kind for node in self.stack]
        if marked.kind in kinds:
            while self.stack.pop().kind != marked.kind:
                pass
        elif marked.kind == "roman":
            self.stack = self.stack[: 2 if kinds[1:2] == ["capital"] else 1]
        elif not plan_text.bulleted(marked.kind):
            self._leave_bullets()
        text, more = labels.split_inline(marked.rest)
        node = self.top.add(Node(marked.kind, marked.printed, text, line))
        node.entries += [Told(line, one) for one in more]
        self.stack.append(node)

    def _beside_body(self, text: str) -> str:
        """Return how the heading of bodies is numbered beside which one without number stands; blank for none."""
        if not self.names_bodies(text):
            return ""
        return self._kind_of_bodies()

    def _kind_of_bodies(self) -> str:
        return next((node.kind for node in reversed(self.stack[2:]) if node.heads or self.names_bodies(node.text)), "")

    def _kind_above(self, at: int) -> str:
        """Return the kind of a heading without a number that stands above lines numbered 1, 2, 3; blank for another."""
        return f"group:{self.lists[at]}" if at in self.lists else ""

    def _body(self, line: Line, at: int) -> None:
        """Hang a heading without a number beside the headings of bodies amid which it stands."""
        kind = self._kind_above(at) or self._kind_of_bodies()
        if not kind:
            self._leave_bullets()
        self._node(line, plan_text.Marker(kind or "number", "", line.text))
        self.top.heads = True
        if self.top.parent is not None and any(one.printed for one in self.top.parent.children):
            self.top.doubts.append((line, "đề mục không có số", ()))

    def _numbered(self, line: Line, marked: plan_text.Marker, at: int) -> None:
        """Hang a numbered line; one that heads lines numbered as it is stands above these, and what goes on with it."""
        kind, unsure = f"group:{marked.kind}", False
        group = next((node for node in reversed(self.stack) if node.kind == kind), None)
        heads = at in self.groups
        if heads and group is None and marked.kind in [node.kind for node in self.stack]:
            while self.stack.pop().kind != marked.kind:
                pass
        elif group is not None and not heads and succeeds(marked.kind, group.printed, marked.printed):
            last = next((node for node in reversed(group.children) if node.kind == marked.kind), None)
            within = last is not None and succeeds(marked.kind, last.printed, marked.printed)
            following = next((printed for other, printed in self.groups.items() if other > at), "")
            heads, unsure = not within, within and following != marked.printed
        self._node(line, marked._replace(kind=kind) if heads else marked)
        if unsure and group is not None:
            why = f"số {marked.printed} nối tiếp cả số ở ngay trên và mục {group.printed}; xem thuộc mục nào"
            self.top.doubts.append((line, why, ()))

    def _number_before(self, marked: plan_text.Marker) -> Node | None:
        """Return the line above that a number goes on with though it is written otherwise ("8.", "9)")."""
        if marked.kind not in _DIGITS or not marked.printed or marked.kind in [node.kind for node in self.stack]:
            return None
        above = (node for node in reversed(self.stack) if node.kind in _DIGITS and node.printed.isdecimal())
        return next((node for node in above if int(node.printed) + 1 == int(marked.printed)), None)

    def _goes_on(self, line: Line) -> bool:
        """Put the rest of a sentence that was cut to the line above."""
        last = self.top.entries[-1] if self.top.entries else None
        if last is None and self.top.line is not None and plan_text.runs_on(self.top.text, line.text):
            self.top.text = f"{self.top.text} {line.text}"
        elif isinstance(last, Line) and plan_text.runs_on(last.text, line.text):
            self.top.entries[-1] = last._replace(text=f"{last.text} {line.text}")
        else:
            return False
        self.top.doubts.append((line, "dòng nối vào dòng trên", ("text",)))
        return True

    def _paragraph(self, line: Line, at: int) -> None:
        if not _labelled(line) and self._goes_on(line):
            return
        beside = self._beside_body(line.text)
        if beside or (self.top.kind in ("roman", "capital") and self.names_bodies(line.text)):
            self._node(line, plan_text.Marker(self._kind_above(at) or beside or "number", "", line.text))
            if self.top.parent is not None and any(one.printed for one in self.top.parent.children):
                self.top.doubts.append((line, "đề mục không có số", ()))
            return
        last = self.top.entries[-1] if self.top.entries else None
        if isinstance(last, Told) and last.line.place == line.place and last.label.text and not _labelled(line):
            last.label = last.label._replace(text=f"{last.label.text}\n{line.text}")  # a break within one paragraph
            return
        if isinstance(last, Told) and (last.label.text.endswith((",", "-")) or line.text[:1].islower()):
            last.label = last.label._replace(text=f"{last.label.text} {line.text}".strip())
            self.top.doubts.append((line, "dòng nối vào dòng trên", _field(last.label)))
            return
        text, more = labels.split_inline(line.text)
        if not more:
            self._leave_bullets()
        if isinstance(last, Told) and text and not more and self.top.labelled:
            why = "đoạn văn đứng sau các dòng chủ trì, phối hợp, thời gian; xem thuộc về đâu"
            self.top.doubts.append((line, why, ("text", *_field(last.label))))
        if text:
            self.top.entries.append(line._replace(text=text))
        self.top.entries += [Told(line, one) for one in more]

    def _leave_bullets(self) -> None:
        while plan_text.bulleted(self.top.kind) and not self.top.labelled:
            self.stack.pop()


def _labelled(line: Line) -> bool:
    return bool(labels.split_inline(line.text)[1])


def _field(label: Label) -> tuple[Field, ...]:
    return ("text",) if label.kind == "detail" else (label.kind,)


def _is_heading(line: Line) -> bool:
    if _ANNEX.fullmatch(plan_text.flat(line.text)):
        return True
    words = re.findall(r"[^\W\d_]{2,}", line.text)
    return line.text.isupper() and len(line.text) < _MOST_HEADING and len(words) > 1


def _labels_to_bullets(node: Node) -> None:
    """Where bullets and label lines look alike and take turns, a bullet's labels are those right after it."""
    turns = "".join(
        "N" if isinstance(one, Node) and plan_text.bulleted(one.kind) else "L"
        for one in node.entries
        if isinstance(one, Node) or (isinstance(one, Told) and one.label.kind == "lead" and one.label.text)
    )
    if not re.search(r"^N+LN+L", turns):
        return
    owner: Node | None = None
    kept: list[Told | Line | Node | Table] = []
    for one in node.entries:
        if isinstance(one, Node):
            owner = one
        if isinstance(one, Told) and owner is not None:
            owner.entries.append(one)
        else:
            kept.append(one)
    node.entries = kept


def watch_numbers(node: Node) -> None:
    """Doubt a number that does not follow the one before it: something may be missing between the two."""
    for one, other in pairwise([child for child in node.children if not plan_text.bulleted(child.kind)]):
        if one.kind == other.kind and one.printed and other.printed and not _follows(one, other) and other.line:
            other.doubts.append((other.line, f"số {other.printed} không nối tiếp số {one.printed}", ()))


def _follows(one: Node, other: Node) -> bool:
    return succeeds(one.kind.removeprefix("group:"), one.printed, other.printed)


def succeeds(kind: str, first: str, second: str) -> bool:
    """Say whether a number of a kind is the next one after another; none follows what has no number."""
    if not first or not second:
        return False
    if kind == "letter":
        alphabets = (*_ALPHABETS, _WITHOUT_D)
        return any(second in alphabet[alphabet.find(first) + 1 :][:1] for alphabet in alphabets if first in alphabet)
    if kind in ("number", "bracket"):
        return int(second) == int(first) + 1
    if kind == "roman":
        return _VALUES.get(second, 0) == _VALUES.get(first, 0) + 1
    if kind.startswith("decimal"):
        return int(second.rsplit(".", 1)[-1]) == int(first.rsplit(".", 1)[-1]) + 1
    return True


_VALUES = {
    roman: value
    for value, roman in enumerate(
        [
            "I",
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
            "X",
            "XI",
            "XII",
            "XIII",
            "XIV",
            "XV",
            "XVI",
            "XVII",
            "XVIII",
            "XIX",
            "XX",
        ],
        start=1,
    )
}
