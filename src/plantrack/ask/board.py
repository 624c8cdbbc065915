"""What the board shows of a year on a day, as values: the report's own counts, and every answer where it belongs.

    Board
    ├── report      AnnualReport: counts of this year and the year before, turnout, figures, verdicts
    ├── overview    the same state in parts by section, as `status` tells it
    ├── short       what reports that came leave out, by body
    ├── due         what is overdue, falls due next, waits for an event
    ├── tasks       TaskPart: who leads and supports, and what each of them told
    └── agencies    AgencyPart: its report, its part in each task, what it told

Nothing is counted here that `report` and `status` count. An answer stands under whoever answers for it on the day, and
keeps the name of the body that signed it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import annual_report, assignments, facts, overview, progress, succession, timetable, turnout
from plantrack.ask.tasklist import Told
from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from plantrack.ask.annual_report import AnnualReport, Verdict
    from plantrack.ask.assignments import Assignment
    from plantrack.ask.facts import FigureKey, Journal
    from plantrack.ask.overview import Overview
    from plantrack.ask.progress import AgencyProgress, Counts, TaskProgress
    from plantrack.ask.succession import Source
    from plantrack.ask.turnout import Reporter
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item
    from plantrack.model.updates import General


class Cell(NamedTuple):
    """One body's part in one task, with what it, or those before it, told of the year."""

    assignment: Assignment
    progress: AgencyProgress | None
    """None of who only supports, and of a lead of whom nothing is asked."""
    told: tuple[Told, ...]
    lost: bool = False
    """It is of a body that is no more, and nobody knows who leads for it."""


@dataclass(frozen=True, slots=True)
class TaskPart:
    """A task or duty with everybody's part in it."""

    item: Item
    progress: TaskProgress
    before: TaskProgress | None
    """The year before; None where the plan was not there yet."""
    verdict: Verdict | None
    """None of a duty."""
    cells: tuple[Cell, ...]
    others: tuple[Told, ...]
    """What was told by who has no part in it."""
    undecided_support: tuple[str, ...]

    @property
    def undecided(self) -> tuple[str, ...]:
        """Bodies that led it and left something undone, and of which nobody knows who leads for them."""
        return self.progress.open


@dataclass(frozen=True, slots=True)
class AgencyPart:
    """A body with its part in every task, in the plan's order."""

    agency: Agency
    reporter: Reporter | None
    """How its yearly report came; None where it owes none of its own."""
    through: str
    """The body that reports for it; "" where it reports itself."""
    short: tuple[str, ...]
    general: General | None
    cells: tuple[Cell, ...]
    others: tuple[Told, ...]
    """What it told of tasks in which it has no part."""
    counts: Counts
    """The tasks that it leads, duties not among them."""
    overdue: int
    sources: tuple[Source, ...]
    """Whose work it took over since the plan was issued."""

    @property
    def undecided(self) -> tuple[str, ...]:
        """The tasks that it led and left undone, and of which nobody knows who took them over."""
        return tuple(cell.assignment.task for cell in self.cells if cell.lost)


@dataclass(frozen=True)
class Board:
    """The state of a year on a day, whole."""

    dataset: Dataset
    report: AnnualReport
    overview: Overview
    short: Mapping[str, tuple[str, ...]]
    due: tuple[timetable.Row, ...]
    tasks: tuple[TaskPart, ...]
    agencies: tuple[AgencyPart, ...]

    @property
    def year(self) -> int:
        """The year asked about."""
        return self.report.year

    @property
    def as_of(self) -> date:
        """The day up to which reports count, and against which time is held."""
        return self.report.as_of

    @property
    def on(self) -> date:
        """The day for which it is told who answers."""
        return progress.parties_day(self.year, self.as_of)


def compose(dataset: Dataset, year: int, as_of: date) -> Board:
    """Compute all that the board shows of a year from what was received by a day."""
    journal = facts.in_force(dataset, as_of)
    report = annual_report.compose(dataset, year, as_of)
    known = _Known(dataset, year, progress.parties_day(year, as_of), journal, _told(journal, year))
    tasks = tuple(_tasks(known, report))
    short = turnout.short(dataset, journal, report.now.turnout)
    return Board(
        dataset=dataset,
        report=report,
        overview=overview.compute(dataset, year, as_of, "section"),
        short=short,
        due=timetable.rows(dataset, as_of),
        tasks=tasks,
        agencies=tuple(_agencies(known, report, short, tasks)),
    )


class _Known(NamedTuple):
    """What answers are looked up in: a year, as known on the journal's day."""

    dataset: Dataset
    year: int
    on: date
    journal: Journal
    told: Mapping[str, Mapping[str, tuple[Told, ...]]]
    """What was told of the year, by task and by who signed it."""


def _told(journal: Journal, year: int) -> dict[str, dict[str, tuple[Told, ...]]]:
    """Return what was told of a year, each with its filings and figures, by task and by who signed it."""
    filings = {filing.ref: filing for filing in journal.filings}
    figures: dict[tuple[str, str, str], dict[str, str]] = {}
    for figure, value in journal.figures.items():
        figures.setdefault(_place(figure), {})[figure.indicator] = f"{value:f}"
    found: dict[str, dict[str, tuple[Told, ...]]] = {}
    for key, fact in sorted(journal.facts.items(), key=lambda pair: (pair[0].schedule, pair[0].period)):
        if periods.year_of(key.period) in (None, year):
            period = str(year) if key.period == periods.ONCE else key.period
            mine = figures.get((key.agency, key.task, period), {})
            told = Told(key, fact, tuple(filings[ref] for ref in fact.refs if ref in filings), mine)
            of_task = found.setdefault(key.task, {})
            of_task[key.agency] = (*of_task.get(key.agency, ()), told)
    return found


def _place(key: FigureKey) -> tuple[str, str, str]:
    return (key.agency, key.task, key.period)


def _tasks(known: _Known, report: AnnualReport) -> Iterator[TaskPart]:
    verdicts = {part.item.id: part.verdict for section in report.sections for part in section.tasks}
    earlier = {task.item.id: task for task in report.before.tasks}
    issued = known.dataset.plan.document.date.year
    for task in report.now.tasks:
        item = task.item
        cells = tuple(_cells(known, task))
        signed = {told.key.agency for cell in cells for told in cell.told}
        taken = assignments.taken(known.dataset, item, known.on)
        yield TaskPart(
            item=item,
            progress=task,
            before=earlier[item.id] if report.before.year >= issued else None,
            verdict=verdicts.get(item.id),
            cells=cells,
            others=tuple(_by_protocol(known, item.id, leave_out=signed)),
            undecided_support=assignments.undecided(taken, "support"),
        )


def _by_protocol(known: _Known, task: str, *, leave_out: Iterable[str]) -> Iterator[Told]:
    told = known.told.get(task, {})
    for agency in known.dataset.agencies:
        if agency not in leave_out:
            yield from told.get(agency, ())


def _cells(known: _Known, task: TaskProgress) -> Iterator[Cell]:
    """Yield everybody's part in a task, leads first; who signed for a body that is no more stands at its heir's.

    Who is no more and has no known heir stands there itself: with what it had done, or as lost.
    """
    of_day = assignments.of_item(known.dataset, task.item, known.on)
    leads = {lead.assignment.agency: lead for lead in task.leads}
    former = tuple(leads[agency].assignment for agency in task.former)
    for one in (*(one for one in of_day if one.role == "lead"), *former):
        yield Cell(one, leads.get(one.agency), _answers(known, one))
    for lost in task.lost:
        yield Cell(lost.assignment, None, _answers(known, lost.assignment), lost=True)
    for one in of_day:
        if one.role == "support":
            yield Cell(one, None, _answers(known, one))


def _answers(known: _Known, one: Assignment) -> tuple[Told, ...]:
    """Return what a body told of a task, or those before it; where none did, what it is reported through told."""
    told = known.told.get(one.task, {})
    own = succession.lineage(known.dataset, one.agency, one.task, known.on)
    through = succession.lineage(known.dataset, one.reporter, "", known.on) if one.reporter != one.agency else ()
    for bodies in (own, through):
        if found := tuple(answer for body in dict.fromkeys(bodies) for answer in told.get(body, ())):
            return found
    return ()


class _Mine(NamedTuple):
    """What of all tasks is one body's."""

    cells: list[Cell]
    others: list[Told]


def _agencies(
    known: _Known, report: AnnualReport, short: Mapping[str, tuple[str, ...]], tasks: Iterable[TaskPart]
) -> Iterator[AgencyPart]:
    """Yield who has or had a part in a task, owes a report or told something, in the order of protocol."""
    found = {agency: _Mine([], []) for agency in known.dataset.agencies}
    for task in tasks:
        for cell in task.cells:
            found[cell.assignment.agency].cells.append(cell)
        for told in task.others:
            found[told.key.agency].others.append(told)
    reporters = {reporter.agency: reporter for reporter in report.now.turnout.reporters}
    for agency, mine in found.items():
        if any(mine) or agency in reporters:
            yield _agency(known, mine, known.dataset.agencies[agency], reporters.get(agency), short.get(agency, ()))


def _agency(
    known: _Known, mine: _Mine, agency: Agency, reporter: Reporter | None, short: tuple[str, ...]
) -> AgencyPart:
    dataset = known.dataset
    through = assignments.reporter(dataset, agency.id, known.on)
    leads = [one.progress for one in mine.cells if one.progress and one.assignment.task in dataset.task_ids]
    return AgencyPart(
        agency=agency,
        reporter=reporter,
        through=through if through != agency.id else "",
        short=short,
        general=known.journal.generals.get((agency.id, known.year)),
        cells=tuple(mine.cells),
        others=tuple(mine.others),
        counts=progress.count(leads),
        overdue=sum(lead.overdue for lead in leads),
        sources=succession.sources(dataset, agency.id, "", known.on),
    )


__all__ = ["AgencyPart", "Board", "Cell", "TaskPart", "compose"]
