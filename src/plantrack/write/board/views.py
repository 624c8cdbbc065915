"""What the page of the board may show: texts ready to print, and the keys that it filters and links by.

Page
├── tiles, labels, sections     the state as figures with their denominators
├── matrix      Matrix: bodies by block × tasks by section
├── reporters, due              who has not reported; what falls due
├── years       YearsView: this year against the year before
├── tasks       TaskView: its words, its parties, every answer
└── agencies    AgencyView: its report, its tasks, every answer
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from plantrack.write.board.marks import Mark
from plantrack.write.tables import Table


class Link(NamedTuple):
    """A text that leads to a place of the page; nowhere where there is no place."""

    text: str
    to: str = ""


class Option(NamedTuple):
    """A choice of a filter: the key kept in the address, and the tokens that it lets through."""

    key: str
    text: str
    tokens: str


class Tile(NamedTuple):
    """One figure: part of a whole that is named, and what else there is to say of it."""

    title: str
    part: int
    whole: int
    of: str
    share: str
    note: str
    alarm: bool = False


class Piece(NamedTuple):
    """A piece of a bar, in per cent of its width; `label` is the number where there is room for it."""

    key: str
    start: str
    width: str
    middle: str
    label: str


class SectionBar(NamedTuple):
    """One section's assignments by status."""

    number: str
    title: str
    tasks: int
    total: int
    pieces: tuple[Piece, ...]
    counts: tuple[int, ...]
    share: str
    overdue: int


class Column(NamedTuple):
    """A task as a column of the matrix, with n of m at its foot."""

    task: Link
    title: str
    section: str
    first: bool
    foot: str


class Square(NamedTuple):
    """One body's part in one task, as a mark that leads to the answer where there is one."""

    mark: Mark
    to: str
    first: bool


class MatrixRow(NamedTuple):
    """One body as a row of the matrix; None where it has no part in a task."""

    agency: Link
    id: str
    squares: tuple[Square | None, ...]
    done: str


class MatrixBlock(NamedTuple):
    """The rows of one block."""

    id: str
    name: str
    rows: tuple[MatrixRow, ...]


class Group(NamedTuple):
    """A section over its columns."""

    number: str
    title: str
    span: int


class Matrix(NamedTuple):
    """Bodies × tasks."""

    groups: tuple[Group, ...]
    columns: tuple[Column, ...]
    blocks: tuple[MatrixBlock, ...]
    legend: tuple[tuple[Mark, int], ...]
    done: str


class ReporterRow(NamedTuple):
    """One body that is missing, late, short or otherwise to be told of."""

    block: str
    block_name: str
    agency: Link
    state: str
    title: str
    due: str
    due_sort: str
    received: str
    received_sort: str
    days_late: str
    note: str
    short: tuple[Link, ...]


class DueRow(NamedTuple):
    """One thing that is overdue, falls due or waits."""

    state: str
    task: Link
    section: str
    undone: str
    """Block, mark and id of each that has not done it, `doan-the/kb-qh/hoi-ccb`."""
    text: str
    limit: str
    sort: str
    left: str
    leads: str
    done: str
    done_sort: str


class Compared(NamedTuple):
    """One rate in two years: its parts as written, and the width of its bars in per cent."""

    title: str
    of: str
    now: str
    before: str
    now_width: str
    before_width: str
    now_share: str
    before_share: str


class FigureRow(NamedTuple):
    """One indicator in two years, and over the bodies that told it in both."""

    name: str
    unit: str
    now: str
    now_of: str
    before: str
    before_of: str
    paired: str
    change: str


class TaskYear(NamedTuple):
    """One task in two years."""

    task: Link
    text: str
    section: str
    now: Mark
    now_of: str
    before: Mark | None
    before_of: str


class YearsView(NamedTuple):
    """This year against the year before; `missing` says why there is nothing to compare."""

    now: str
    before: str
    missing: str
    rates: tuple[Compared, ...]
    figures: tuple[FigureRow, ...]
    tasks: tuple[TaskYear, ...]
    moves: tuple[str, ...]


class AnswerView(NamedTuple):
    """What one body told of one period of a task."""

    head: str
    result: str
    figures: str
    more: tuple[tuple[str, str], ...]
    evidence: tuple[str, ...]
    source: str
    """The papers that it comes from; "" where it is the body's yearly report, which is named above."""


class CellView(NamedTuple):
    """One body's part in one task, as a row under either."""

    id: str
    agency: Link
    task: Link
    text: str
    block: str
    section: str
    leads: bool
    mark: Mark
    occasions: tuple[str, ...]
    answers: tuple[AnswerView, ...]
    gist: str
    """The beginning of what was told; the whole stands once on the page, under the body."""

    @property
    def quiet(self) -> bool:
        """It only supports, and nothing was told."""
        return not self.leads and not self.answers


class TaskView(NamedTuple):
    """A task or duty whole."""

    id: str
    keys: str
    """What spellings of its number share."""
    label: str
    section: str
    is_task: bool
    opening: str
    text: str
    words: tuple[tuple[str, str], ...]
    due: tuple[str, ...]
    limit: str
    limit_sort: str
    leads: str
    mark: Mark
    told: str
    done: int
    of: int
    done_sort: str
    verdict: str
    warnings: tuple[str, ...]
    cells: tuple[CellView, ...]
    quiet: tuple[Link, ...]
    """Who supports and told nothing of it."""
    others: tuple[AnswerView, ...]
    blocks: str
    marks: str


class AgencyView(NamedTuple):
    """A body whole."""

    id: str
    keys: str
    """What spellings of its names share."""
    name: str
    symbol: str
    block: str
    block_name: str
    arrival: str
    arrival_key: str
    lead: int
    done: int
    silent: int
    overdue: int
    support: int
    notes: tuple[str, ...]
    short: tuple[Link, ...]
    words: tuple[tuple[str, str], ...]
    cells: tuple[CellView, ...]
    quiet: tuple[Link, ...]
    """What it supports and told nothing of."""
    others: tuple[tuple[Link, AnswerView], ...]
    undecided: tuple[Link, ...]
    marks: str
    sections: str


@dataclass(frozen=True, slots=True)
class Page:
    """Everything on the page."""

    number: str
    year: int
    plan: str
    day: str
    footer: str
    """What stands at the foot of every printed page."""
    figures_until: str
    illustrative: bool
    office: str
    warnings: tuple[str, ...]
    answer: str
    """How far the plan is, in one line."""
    tiles: tuple[Tile, ...]
    labels: Table
    sections: tuple[SectionBar, ...]
    statuses: Sequence[tuple[str, str]]
    matrix: Matrix
    asked: int
    """How many owe a report; none where the plan asks for none, or has ended."""
    reporters: tuple[ReporterRow, ...]
    reporter_counts: tuple[tuple[str, int], ...]
    due: tuple[DueRow, ...]
    due_duties: tuple[DueRow, ...]
    due_until: str
    years: YearsView
    tasks: tuple[TaskView, ...]
    duties: tuple[TaskView, ...]
    agencies: tuple[AgencyView, ...]
    blocks: tuple[Option, ...]
    section_options: tuple[Option, ...]
    marks: tuple[Option, ...]
    mark_groups: tuple[Option, ...]
