"""A table of tasks as an outline: rows that name a group, rows that are tasks, each cell under its column's heading.

Cells merged down count for every row that they reach; a row cut in two by the end of a page is put together again and
told. What is no table of tasks stays a table.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.read.plans import labels, plan_outline, plan_text
from plantrack.read.plans.labels import Label
from plantrack.read.plans.plan_outline import Node, Told
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plantrack.read.plans.plan_docx import Cell, Row
    from plantrack.read.plans.plan_doubts import Field

Role = Literal["number", "task", "lead", "support", "time", "begin", "detail", "both"]

_NUMBER = re.compile(r"(?:s?tt|so(?: tt| thu tu)?|stt/tt)\.?")
_WORK = (
    "(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|dau viec|viec|de an|du an|tieu du an|chuong trinh|van ban|bao cao|ke hoach|to trinh"
    "|du thao|nghi quyet|quyet dinh)"
)
_TASK = re.compile(
    rf"(?:ten |danh muc |noi dung |cac |chi tieu(?:,|/| va|-| -) ?)*{_WORK}(?:(?:,|/| va|-| -)? ?"
    rf"(?:{_WORK}|cu the|thuc hien|trong tam|trien khai|chu yeu|can thuc hien|de ra|can (?:xay dung|ban hanh)|xay dung|ban hanh))*(?: \(.*\))?"
)
_DRAFTS = re.compile(
    r"(?:cac )?(?:co quan|don vi)(?: duoc giao)? (?:soan thao|trinh|chuan bi|xay dung|du thao|lap)(?:(?:,| va|/) ?(?:soan thao|trinh|chuan bi|xay dung|du thao|lap))*"
)
"""Who draws up what is to be issued leads."""
_INVOLVED = re.compile(r"(?:cac )?(?:co quan|don vi|to chuc)(?:, ?(?:co quan|don vi|to chuc))* (?:co )?lien quan")
_BEGINS = re.compile(r"(?:thoi gian |thoi diem |ngay )?(?:bat dau|khoi dong)(?: thuc hien)?")
_ENDS = re.compile(r"(?:thoi gian |thoi diem |ngay )?ket thuc")
_DITTO = re.compile(r"""[-–.\s"'”“*(]*(?:n\.?t|nhu tren)[-–.\s"'”“*)]*|["”″〃]{1,2}|''""")
"""Cells that say "as above"."""
_COUNTING = re.compile(r"\(?\d{1,2}\)?")
_FEW = 2
_WHO_OR_WHEN = frozenset({"lead", "both", "support", "time", "begin"})
_OF_TASKS = re.compile(r"nhiem vu|noi dung|cong viec|hoat dong|giai phap|viec")
_STRANGE = "cột lạ; giữ nguyên chữ"
_GUESSED = "cột lạ, đọc là tên nhiệm vụ; xem lại tiêu đề cột"
_OF_WHO_OR_WHEN = re.compile(r"chu tri|phoi hop|thoi gian|thoi han|tien do|^(?:cac )?(?:co quan|don vi) ")
"""Headings that nobody knows but that are about who or when."""
_FIELD: dict[str, Field] = {"lead": "lead", "support": "support", "time": "time", "begin": "time"}
_DEPTH = ("number", "decimal1", "decimal2", "letter")
"""Numbers that may stand below one another in a table, the upper ones first."""


class _Column(NamedTuple):
    role: Role
    label: str
    doubt: str = ""


class Found(NamedTuple):
    """A table of tasks: its tree, and the lines that are headings of columns or mere numbers."""

    root: Node
    frame: tuple[Line, ...]


Columns = dict[int, _Column]


def read(rows: Sequence[Row], like: Columns | None = None) -> tuple[Found, Columns] | None:
    """Return a table of tasks as a tree with its columns; None where its headings do not say that it is one.

    A table without headings that has the columns of the one before it (`like`) goes on with it.
    """
    for at, row in enumerate(rows[:4]):
        header, used = _header(rows, at)
        if header:
            return _Reading(header).table(rows[at + used :], rows[: at + used]), header
        if len(row.cells) > 1 and like is None:
            break
    if like and rows and set(_by_column(rows[0])) <= set(like) and len(rows[0].cells) >= len(like) - 1:
        found = _Reading(like).table(rows, ())
        why = "bảng không có dòng tiêu đề; đọc theo cột của bảng trước"
        for task in [node for node in found.root.walk() if node.is_row][:1]:
            task.doubts.append((_lines(rows[0])[0], why, ("text", "lead", "support", "time")))
        return found, like
    return None


def _lines(row: Row) -> list[Line]:
    return [line for cell in row.cells for line in cell.lines] or [Line(f"bảng {row.table}, dòng {row.number}", "")]


def _by_column(row: Row) -> dict[int, Cell]:
    return {cell.column: cell for cell in row.cells}


# headings


def _header(rows: Sequence[Row], at: int) -> tuple[Columns, int]:
    """Return the columns that a row heads, and over how many rows the heading goes; none where it heads no tasks."""
    above = rows[at]
    below = rows[at + 1] if at + 1 < len(rows) else None
    two = below is not None and _is_second_row(above, below)
    ways = [*([(_columns(above, below), 2)] if two else []), (_columns(above, None), 1)]
    ways = [(_with_one_lead(columns), used) for columns, used in ways]
    for columns, used in ways:
        if _heads_tasks(columns):
            return _with_one_name(columns), used
    for columns, used in ways:
        if guessed := _guessed(columns, rows[at + used :]):
            return guessed, used
    return {}, 0


def _with_one_lead(columns: Columns) -> Columns:
    """Return the columns, who draws up or submits as a detail where another column says who leads."""
    leads = [at for at, column in columns.items() if column.role in ("lead", "both")]
    sure = [at for at in leads if not _DRAFTS.fullmatch(plan_text.flat(columns[at].label))]
    others = [at for at in leads if at not in (sure or leads[:1])]
    return columns | {at: columns[at]._replace(role="detail", doubt=_STRANGE) for at in others}


def _with_one_name(columns: Columns) -> Columns:
    """Return the columns, of several that may hold what a task is called only the likeliest, the others as details."""
    names = [at for at, column in columns.items() if column.role == "task"]
    likely = [at for at in names if _OF_TASKS.search(plan_text.flat(columns[at].label))]
    others = {at: columns[at]._replace(role="detail") for at in names if at != (likely or names)[0]}
    unsure = {at: one._replace(doubt="có hơn một cột tên nhiệm vụ") for at, one in others.items() if at in likely}
    return columns | others | unsure


def _heads_tasks(columns: Columns) -> bool:
    roles = {column.role for column in columns.values()}
    return "task" in roles and bool(roles & _WHO_OR_WHEN)


def _guessed(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Return the columns of a table that says who and when of what it calls by an unknown name, that name doubted.

    Of several unknown columns the one with the most words, left of those on who and when where there is one, is taken.
    """
    told = {at for at, column in columns.items() if column.role in _WHO_OR_WHEN}
    if len({columns[at].role for at in told}) < _FEW or not any(columns[at].role in ("lead", "both") for at in told):
        return {}
    others = [at for at, column in columns.items() if column.role == "detail" and not column.doubt]
    left = [at for at in others if at < min(told)] or others
    if not left:
        return {}
    size = {at: sum(len(cell.text) for row in rows for cell in row.cells if cell.column == at) for at in left}
    name = max(left, key=lambda at: size[at])
    return columns | {name: columns[name]._replace(role="task", doubt=_GUESSED)}


def _is_second_row(above: Row, below: Row) -> bool:
    """Say whether a row goes on with the headings: it splits a cell above, or holds nothing else than headings."""
    words = [cell.text for cell in below.cells if cell.text]
    going_on = any(cell.continues for cell in below.cells) or len(words) < len(below.cells)
    split = any(cell.span > 1 for cell in above.cells)
    known = sum(_role(word) not in (None, "task", "number") for word in words)
    return bool(words) and (going_on or split) and (known >= _FEW or (split and known > 0))


def _columns(above: Row, below: Row | None) -> Columns:
    made: Columns = {}
    for cell in above.cells:
        under = [one for one in (below.cells if below else ()) if cell.column <= one.column < cell.column + cell.span]
        named = [one for one in under if one.text]
        if not named:
            made[cell.column] = _column(cell.text, cell.column)
        for one in named:
            own = _column(one.text, one.column)
            if _role(one.text) is None:
                parent = _role(cell.text)
                doubt = (
                    f"cột “{one.text}” nằm dưới “{cell.text}”" if parent in ("lead", "support", "time", "both") else ""
                )
                own = _Column("detail", one.text, doubt)
            made[one.column] = own
    return made


def _column(text: str, number: int) -> _Column:
    role = _role(text)
    label = labels.spaced(" ".join(text.split())) or f"cột {number + 1}"
    doubt = "cột nêu cả chủ trì và phối hợp" if role == "both" else ""
    if role is None and _OF_WHO_OR_WHEN.search(plan_text.flat(text)):
        doubt = _STRANGE
    return _Column(role or "detail", label, doubt)


def _role(text: str) -> Role | None:
    folded = " ".join(plan_text.flat(text).split()).strip(" :.")
    bare = re.sub(r" ?\([^)]*\)$", "", folded)
    if _NUMBER.fullmatch(folded):
        return "number"
    if labels.is_both(bare):
        return "both"
    if _INVOLVED.fullmatch(bare):
        return "support"
    if _DRAFTS.fullmatch(bare):
        return "lead"
    if _BEGINS.fullmatch(bare):
        return "begin"
    if _ENDS.fullmatch(bare):
        return "time"
    for known in (folded, bare):
        if _TASK.fullmatch(known):
            return "task"
        if kind := labels.kind_of(known):
            return kind
    return None


# rows


class _Reading:
    """One pass over the rows below the headings."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.root = Node("table", "", "")
        self.groups: list[Node] = []
        self.frame: list[Line] = []
        self.last: Node | None = None
        self.above: dict[int, tuple[Line, ...]] = {}
        self.cells: dict[int, list[Line]] = {}
        self.count = 0

    def table(self, rows: Sequence[Row], header: Sequence[Row]) -> Found:
        """Read all rows."""
        self.frame += [line for row in header for line in _lines(row)]
        heading = [[line.text for line in _lines(row)] for row in header]
        for at, row in enumerate(rows):
            texts = [line.text for line in _lines(row)]
            if texts in heading or (at == 0 and all(_COUNTING.fullmatch(text) for text in texts)):
                self.frame += _lines(row)
                continue
            self._row(row, rows[at + 1] if at + 1 < len(rows) else None)
        self._finish()
        return Found(self.root, tuple(self.frame))

    def _of(self, cells: dict[int, tuple[Line, ...]], role: Role) -> tuple[Line, ...]:
        return next((cells.get(c, ()) for c, column in self.columns.items() if column.role == role), ())

    def _row(self, row: Row, following: Row | None) -> None:
        cells: dict[int, tuple[Line, ...]] = {}
        inherited: set[int] = set()
        for cell in row.cells:
            column = self._nearest(cell.column)
            if cell.continues and not cell.lines:
                inherited.add(column)
            elif _DITTO.fullmatch(plan_text.flat(cell.text)) and self.above.get(column):
                inherited.add(column)
                self.frame += cell.lines
            else:
                cells[column] = (*cells.get(column, ()), *cell.lines)
        number, words = self._of(cells, "number"), self._of(cells, "task")
        others = [c for c, lines in cells.items() if lines and self.columns[c].role not in ("number", "task")]
        task_column = next(c for c, column in self.columns.items() if column.role == "task")
        if self._is_group(row, cells, following):
            self._group(row, number)
        elif self.last is not None and (
            task_column in inherited or (not number and not self._is_new(words, others, inherited))
        ):
            self._go_on(cells, row)
        else:
            self._task(cells, inherited, number)

    def _nearest(self, column: int) -> int:
        return max((c for c in self.columns if c <= column), default=min(self.columns))

    def _is_group(self, row: Row, cells: dict[int, tuple[Line, ...]], following: Row | None) -> bool:
        """Say whether a row heads the rows below it: one cell across, or a number and a name and nothing else."""
        filled = [cell for cell in row.cells if cell.lines]
        across = sum(cell.span for cell in row.cells) >= len(self.columns) > _FEW
        if len(filled) == 1 and across and filled[0].span > max(len(self.columns) // 2, 1):
            return True
        number, words = self._of(cells, "number"), self._of(cells, "task")
        wide = [cell for cell in filled if cell.span > len(self.columns) // 2]
        if len(filled) == _FEW and number and wide:
            return True
        only = [c for c, lines in cells.items() if lines]
        if not words or len(only) > _FEW or any(cell.continues for cell in row.cells):
            return False
        if not number:
            return len(only) == 1 and all(line.text.isupper() for line in words)
        kind = _marked(number).kind
        if kind in ("roman", "capital"):
            return True
        if following is not None and self._begins_again(kind, following):
            return True
        below = self._numbered(following).kind if following is not None else ""
        return kind in _DEPTH and below in _DEPTH and _DEPTH.index(kind) < _DEPTH.index(below)

    def _begins_again(self, kind: str, below: Row) -> bool:
        """Say whether the row below a name without more is numbered like it and begins with the first number again."""
        marked = self._numbered(below)
        return kind in ("number", "letter") and marked.kind == kind and marked.printed in ("1", "a")

    def _numbered(self, row: Row) -> plan_text.Marker:
        lines = next((c.lines for c in row.cells if self.columns[self._nearest(c.column)].role == "number"), ())
        return _marked(lines)

    def _is_new(self, words: tuple[Line, ...], others: Sequence[int], inherited: set[int]) -> bool:
        """Say whether a row without a number is a task of its own and not the rest of the row above."""
        if not any(column.role == "number" for column in self.columns.values()):
            return bool(words)
        filled = any(self.columns[c].role in ("lead", "time", "both") for c in (*others, *inherited))
        return (
            bool(words)
            and words[0].text[:1].isupper()
            and filled
            and not plan_text.runs_on(self._so_far(), words[0].text)
        )

    def _so_far(self) -> str:
        task = next(c for c, column in self.columns.items() if column.role == "task")
        return self.cells[task][-1].text if self.cells.get(task) else ""

    def _group(self, row: Row, number: tuple[Line, ...]) -> None:
        self._finish()
        if number and _marked(number).kind in ("", "other"):  # one cell across, number and name in it
            number = ()
        lines = [line for line in _lines(row) if line not in number]
        text = plan_text.joined([line.whole for line in lines])
        marked = _marked(number)
        if not marked.kind:
            marked = plan_text.marker(text)
            text = marked.rest
        kind = f"group:{marked.kind}"
        if kind in [group.kind for group in self.groups]:
            while self.groups.pop().kind != kind:
                pass
        elif marked.kind in ("capital", ""):
            self.groups.clear()
        elif marked.kind == "roman":
            self.groups = [group for group in self.groups if group.kind == "group:capital"]
        above = self.groups[-1] if self.groups else self.root
        self.groups.append(above.add(Node(kind, marked.printed, text, lines[0] if lines else number[0])))
        self.frame += number
        self.above.clear()

    def _task(self, cells: dict[int, tuple[Line, ...]], inherited: set[int], number: tuple[Line, ...]) -> None:
        self._finish()
        self.count += 1
        whole = {c: self.above.get(c, ()) if c in inherited else cells.get(c, ()) for c in self.columns}
        self.above = whole
        self.cells = {c: list(lines) for c, lines in whole.items()}
        marked = _marked(number)
        first = next((line for lines in whole.values() for line in lines), Line("bảng", ""))
        if self.groups and self.groups[-1].kind == f"group:{marked.kind}" and self._is_beside(self.groups[-1], marked):
            self.groups.pop()
        self.last = Node(marked.kind or "row", marked.printed, "", first, is_row=True)
        self.frame += number

    def _is_beside(self, group: Node, marked: plan_text.Marker) -> bool:
        """Say whether a task goes on with the numbers of the group above it and not with those of the group's tasks."""
        alike = [task for task in group.children if task.kind == marked.kind]
        if alike:
            goes_on = plan_outline.succeeds(marked.kind, group.printed, marked.printed)
            return goes_on and not plan_outline.succeeds(marked.kind, alike[-1].printed, marked.printed)
        return bool(group.children)

    def _go_on(self, cells: dict[int, tuple[Line, ...]], row: Row) -> None:
        """Put the rest of a row that was cut to the row above."""
        for column, lines in cells.items():
            held = self.cells.setdefault(column, [])
            if held and lines and not held[-1].text.endswith((".", ";")):
                joined = held[-1]._replace(text=f"{held[-1].text} {lines[0].whole}")
                held[-1:] = [joined, *lines[1:]]
            else:
                held += lines
        if self.last is not None:
            why = "dòng bảng không có số thứ tự; nối vào dòng trên"
            self.last.doubts.append((_lines(row)[0], why, self._fields(cells)))
        self.above = {c: tuple(lines) for c, lines in self.cells.items()}

    def _fields(self, cells: dict[int, tuple[Line, ...]]) -> tuple[Field, ...]:
        """Return the fields of a task that cells with words in them are about."""
        roles = [self.columns[column].role for column, lines in cells.items() if lines]
        about: list[Field] = []
        for role in roles:
            about += ("lead", "support") if role == "both" else () if role == "number" else (_FIELD.get(role, "text"),)
        return tuple(dict.fromkeys(about))

    def _finish(self) -> None:
        """Make a task of the row that is read to its end."""
        if self.last is None:
            return
        node, self.last = self.last, None
        whole = {column: tuple(lines) for column, lines in self.cells.items()}
        for column, lines in self.cells.items():
            made = self.columns[column]
            if made.role == "number" or not lines:
                continue
            text = plan_text.joined([line.whole for line in lines])
            if made.role == "task":
                self._name(node, text)
                node.doubts += [(lines[0], made.doubt, ("text",))] if made.doubt else []
            elif made.role == "begin" and self._of(whole, "time"):
                continue  # stands with the day on which the work ends
            elif made.role == "time" and (begun := self._of(whole, "begin")):
                words = plan_text.joined([line.whole for line in begun])
                _tell(node, made, lines[0], f"{words} - {text}")
            else:
                _tell(node, made, lines[0], text)
        (self.groups[-1] if self.groups else self.root).add(node)

    def _name(self, node: Node, text: str) -> None:
        if not node.printed:
            marked = plan_text.marker(text)
            if marked.kind and not plan_text.bulleted(marked.kind):
                node.kind, node.printed, text = marked.kind, marked.printed, marked.rest
        node.text, more = labels.split_inline(text)
        node.entries += [Told(node.line, one) for one in more if node.line is not None]


def _tell(node: Node, column: _Column, line: Line, text: str) -> None:
    kinds: dict[str, labels.Kind] = {
        "lead": "lead",
        "both": "lead",
        "support": "support",
        "time": "time",
        "begin": "time",
    }
    kind = kinds.get(column.role, "detail")
    head, more = labels.split_inline(text, labelled=True) if kind != "detail" else (text, ())
    if head:
        doubt = "" if more else column.doubt
        node.entries.append(Told(line, Label(kind, column.label, head, doubt)))
    node.entries += [Told(line, one) for one in more]


def _marked(lines: Sequence[Line]) -> plan_text.Marker:
    """Return the number that stands in a cell of its own."""
    text = plan_text.joined([line.whole for line in lines]).strip(" .)")
    if not text:
        return plan_text.Marker("", "", "")
    found = plan_text.marker(f"{text}. x")
    return found if found.kind and found.rest == "x" else plan_text.Marker("other", text, "")
