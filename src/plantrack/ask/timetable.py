"""What falls due when: every occurrence of a task or duty that is not done, held against a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.ask import assignments, facts, progress
from plantrack.model import deadlines, periods
from plantrack.model.plan import AfterEvent
from plantrack.model.reporting import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plantrack.ask.facts import Journal
    from plantrack.ask.progress import Standing, TaskProgress
    from plantrack.model.dataset import Dataset
    from plantrack.model.deadlines import Occurrence
    from plantrack.model.plan import Item, ScheduleRead

State = Literal["overdue", "upcoming", "waiting"]
STATES: tuple[State, ...] = ("overdue", "upcoming", "waiting")
DAYS = 365
"""How far ahead is looked where nobody says."""


class Row(NamedTuple):
    """One occurrence that somebody still owes; its limit is the earliest that an undone lead has.

    `standings` are those of all its leads, or of the agency asked for; nobody's where no body answers for it any more.
    """

    item: Item
    occurrence: Occurrence
    year: int
    state: State
    read: ScheduleRead | None
    wording: str
    standings: tuple[Standing, ...]
    extended: tuple[tuple[str, date], ...] = ()
    open: tuple[str, ...] = ()
    """The bodies that are no more and had not done it, of whose lead it is not known who took it over."""

    @property
    def of(self) -> int:
        """How many lead."""
        return len(self.standings)

    @property
    def done(self) -> int:
        """How many of them are done."""
        return self.of - len(self.undone)

    @property
    def undone(self) -> tuple[Standing, ...]:
        """Those that are not done."""
        return _undone(self.standings)

    @property
    def last_day(self) -> date | None:
        """The last day in time: the one before the limit."""
        return self.occurrence.before - timedelta(days=1) if self.occurrence.before is not None else None

    def days_left(self, day: date) -> int | None:
        """Return the days until the last day in time: 0 on it, negative by as many days as it is late."""
        return (self.last_day - day).days if self.last_day is not None else None


def last_day(today: date, within: int) -> date:
    """Return the day so many days on, or the last that the calendar has."""
    return today + timedelta(days=min(within, (date.max - today).days))


def rows(dataset: Dataset, today: date, *, within: int = DAYS, agency: str = "") -> tuple[Row, ...]:
    """Return what is overdue, what is due by its day within so many days, and what waits for an event, in this order.

    Looked at are the year before, this year and those that the days reach. What an earlier year's report has told of
    as undone is not asked for again after that report was issued.
    """
    journal = facts.in_force(dataset, today)
    until = last_day(today, within)
    found: dict[tuple[str, str, str], Row] = {}
    for year in range(max(today.year - 1, dataset.plan.document.date.year), until.year + 1):
        for task in progress.of_year(dataset, year, today, journal, on=today):
            for row in _of_task(dataset, journal, task, year, agency):
                if not _is_closed(dataset, row, today):
                    found.setdefault((row.item.id, row.occurrence.schedule, row.occurrence.period), row)
    wanted = [row for row in found.values() if row.last_day is None or row.last_day <= until]
    return tuple(sorted(wanted, key=lambda row: (STATES.index(row.state), row.last_day or date.max)))


def _of_task(dataset: Dataset, journal: Journal, task: TaskProgress, year: int, agency: str) -> Iterator[Row]:
    reports = task.item.is_ == "annual-report"
    whose = assignments.answering(dataset, task.item, agency, journal.as_of) if agency else ()
    leads = [
        lead
        for lead in task.leads
        if lead.assignment.agency not in task.former
        and (not agency or lead.assignment.agency in whose or lead.assignment.reporter in whose)
    ]
    for occurrence in deadlines.occurrences(dataset, task.item, year):
        read, wording = _schedule(task.item, occurrence)
        mine = tuple(one for lead in leads for one in lead.standings if _same(one.occurrence, occurrence))
        limit = min((one.occurrence.before for one in _undone(mine) if one.occurrence.before), default=None)
        before = limit or occurrence.before
        lost = () if agency else tuple(_left_undone(task, occurrence))
        owed = _is_owed(journal, task, occurrence, mine, lost) and (mine or not agency)
        if not owed or (before is None and not isinstance(read, AfterEvent)):
            continue
        state: State = "waiting" if before is None else "overdue" if before <= journal.as_of else "upcoming"
        later = tuple(
            (one.assignment.reporter, one.occurrence.before)
            for one in _undone(mine)
            if one.occurrence.before is not None
            and reports
            and progress.extensions(dataset, one.assignment.reporter, year)
        )
        yield Row(task.item, occurrence._replace(before=before), year, state, read, wording, mine, later, lost)


def _left_undone(task: TaskProgress, occurrence: Occurrence) -> Iterator[str]:
    for lead in task.lost:
        if any(_same(one.occurrence, occurrence) for one in _undone(lead.standings)):
            yield lead.assignment.agency


def _is_owed(
    journal: Journal, task: TaskProgress, occurrence: Occurrence, mine: Sequence[Standing], lost: Sequence[str]
) -> bool:
    """Say whether somebody has not done it; what nobody answers for any more is owed, unless it was done before."""
    if task.leads or task.lost:
        return bool(_undone(mine) or lost)
    wanted = (task.item.id, occurrence.schedule, occurrence.period)
    told = [fact for key, fact in journal.facts.items() if (key.task, key.schedule, key.period) == wanted]
    return not told or any(fact.status != "completed" for fact in told)


def _undone(standings: Sequence[Standing]) -> tuple[Standing, ...]:
    return tuple(one for one in standings if one.status != "completed")


def _same(one: Occurrence, other: Occurrence) -> bool:
    return (one.schedule, one.period) == (other.schedule, other.period)


def _schedule(item: Item, occurrence: Occurrence) -> tuple[ScheduleRead | None, str]:
    """Return the schedule that an occurrence comes from, with the plan's own words of it."""
    for schedule in item.schedules:
        for read in schedule.read:
            if read.id == occurrence.schedule:
                return read, schedule.text
    return None, ""


def _is_closed(dataset: Dataset, row: Row, today: date) -> bool:
    """Say whether a year before this one has been reported on with the thing undone."""
    issued = dataset.summary(row.year).issued.date
    if row.occurrence.period == periods.ONCE or issued is None or issued > today:
        return False
    if row.item.is_ == "consolidated-report":
        return True
    limit = row.occurrence.before
    return row.year < today.year and (row.item.is_ == "annual-report" or (limit is not None and limit <= issued))


# the events that schedules wait for


class Awaited(NamedTuple):
    """An event that a task's schedule waits for, in the plan's words, and its record once it has happened."""

    item: Item
    event: str
    wording: str
    trigger: Trigger | None


def awaited(dataset: Dataset) -> tuple[Awaited, ...]:
    """Return the events that the plan waits for, in its order."""
    recorded = {event.id: event for event in dataset.events.events if isinstance(event, Trigger)}
    return tuple(
        Awaited(item, read.event, schedule.text, recorded.get(read.event))
        for item in dataset.plan.items
        for schedule in item.schedules
        for read in schedule.read
        if isinstance(read, AfterEvent)
    )


__all__ = ["DAYS", "Awaited", "Row", "State", "awaited", "rows"]
