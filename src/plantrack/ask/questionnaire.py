"""What each body is asked for a year: its tasks as lead and as support, by period, beside what it told before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import assignments, facts, progress, succession
from plantrack.ask.facts import FigureKey, Key
from plantrack.model import deadlines, periods
from plantrack.model.plan import ByReference, OnRequest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from plantrack.ask.assignments import Assignment
    from plantrack.ask.facts import Fact, Journal
    from plantrack.model.dataset import Dataset
    from plantrack.model.deadlines import Occurrence
    from plantrack.model.plan import Item, Role, ScheduleRead
    from plantrack.model.reporting import Indicator

NOT_ASKED = ("annual-report", "consolidated-report")
"""Duties that are the report itself: the form is how they are done, not what it asks about."""


class Told(NamedTuple):
    """What a body told of one task and schedule in one period; `year` is the one that its figures count in."""

    year: int
    fact: Fact | None = None
    figures: Mapping[str, Decimal] = {}

    def __bool__(self) -> bool:
        """Say whether anything was told at all."""
        return self.fact is not None or bool(self.figures)


class Row(NamedTuple):
    """One thing asked: a task in a role, for one schedule and period."""

    item: Item
    role: Role
    schedule: str
    period: str
    occurrence: Occurrence | None
    read: ScheduleRead | None
    leaders: str
    behalf: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    before: Told
    told: Told

    @property
    def ongoing(self) -> bool:
        """It goes on all year: "done" means that there is a result."""
        return self.occurrence is not None and self.occurrence.ongoing


class Questionnaire(NamedTuple):
    """Everything that one reporting body is asked for a year, as of a day; its report is due before `due`."""

    agency: str
    year: int
    day: date
    due: date | None
    rows: tuple[Row, ...]

    @property
    def behalf(self) -> tuple[str, ...]:
        """The bodies that report through this one and have tasks of their own."""
        return tuple(dict.fromkeys(agency for row in self.rows for agency in row.behalf))


def of_year(dataset: Dataset, year: int, day: date) -> tuple[Questionnaire, ...]:
    """Return what every body is asked that owes the report of a year, in the order of protocol."""
    excused = progress.excused_agencies(dataset, year)
    journal = facts.in_force(dataset, day)
    asked = assignments.asked(dataset, progress.parties_day(year, day)) if progress.is_asked(dataset, year) else ()
    return tuple(_of_agency(dataset, journal, agency, year) for agency in asked if agency not in excused)


def of_agency(dataset: Dataset, agency_id: str, year: int, day: date) -> Questionnaire:
    """Return what one body is asked; who reports through another is asked through it."""
    reporter = assignments.reporter(dataset, agency_id, progress.parties_day(year, day))
    return _of_agency(dataset, facts.in_force(dataset, day), reporter, year)


def _of_agency(dataset: Dataset, journal: Journal, agency: str, year: int) -> Questionnaire:
    rows = tuple(
        row
        for item in dataset.plan.items
        if item.is_ not in NOT_ASKED
        for row in _of_item(_Asked(dataset, journal, agency, year), item)
    )
    return Questionnaire(agency, year, journal.as_of, progress.report_due(dataset, agency, year), rows)


class _Asked(NamedTuple):
    dataset: Dataset
    journal: Journal
    agency: str
    year: int

    @property
    def on(self) -> date:
        """The day for which it is told who answers."""
        return progress.parties_day(self.year, self.journal.as_of)


def _of_item(asked: _Asked, item: Item) -> Iterator[Row]:
    """A body that leads is not asked again as a supporter, whoever else reports through it."""
    found = assignments.of_item(asked.dataset, item, asked.on)
    mine = [assignment for assignment in found if assignment.reporter == asked.agency]
    if not mine:
        return
    role = mine[0].role
    mine = [assignment for assignment in mine if assignment.role == role]
    seen: set[str] = set()
    for schedule, period, occurrence in _slots(asked, item, role):
        # a figure's key has no schedule: each indicator is asked once a period
        indicators = _indicators(asked.dataset, item) if role == "lead" and period not in seen else ()
        seen.add(period)
        yield _row(asked, item, mine, _Slot(schedule, period, occurrence), indicators)


class _Slot(NamedTuple):
    schedule: str
    period: str
    occurrence: Occurrence | None


def _row(asked: _Asked, item: Item, mine: list[Assignment], slot: _Slot, indicators: tuple[Indicator, ...]) -> Row:
    agencies = tuple(dict.fromkeys((asked.agency, *(assignment.agency for assignment in mine))))
    return Row(
        item=item,
        role=mine[0].role,
        schedule=slot.schedule,
        period=slot.period,
        occurrence=slot.occurrence,
        read=next((read for read in item.reads if read.id == slot.schedule), None),
        leaders="" if mine[0].role == "lead" else _leaders(item),
        behalf=tuple(assignment.agency for assignment in mine if assignment.agency != asked.agency),
        indicators=indicators,
        before=_told(asked, item, slot, agencies, asked.year - 1),
        told=_told(asked, item, slot, agencies, asked.year),
    )


def _slots(asked: _Asked, item: Item, role: Role) -> Iterator[_Slot]:
    due = deadlines.occurrences(asked.dataset, item, asked.year)
    for schedule in deadlines.schedule_ids(item):
        slots = list(_of_schedule(asked, item, schedule, due))
        if role == "support":  # whoever supports tells once what it did, for the whole
            yield from slots[-1:]
            return
        yield from slots


def _of_schedule(asked: _Asked, item: Item, schedule: str, due: tuple[Occurrence, ...]) -> Iterator[_Slot]:
    """The year's occurrences, then the year as a whole where it may be told and is not there yet."""
    mine = [occurrence for occurrence in due if occurrence.schedule == schedule]
    for occurrence in mine:
        yield _Slot(schedule, occurrence.period, occurrence)
    whole = str(asked.year)
    read = next((read for read in item.reads if read.id == schedule), None)
    may = whole in deadlines.allowed_periods(asked.dataset.plan, item, schedule, asked.year)
    begun = isinstance(read, OnRequest | ByReference) or any(periods.year_of(o.period) is not None for o in mine)
    if may and begun and whole not in [occurrence.period for occurrence in mine]:
        yield _Slot(schedule, whole, None)


def _indicators(dataset: Dataset, item: Item) -> tuple[Indicator, ...]:
    return tuple(indicator for indicator in dataset.reporting.indicators if item.id in indicator.tasks)


def _leaders(item: Item) -> str:
    return "; ".join(party.text for party in item.parties if party.role == "lead")


def _told(asked: _Asked, item: Item, slot: _Slot, agencies: tuple[str, ...], year: int) -> Told:
    """What the body, or else one that reports through it, or those before it, told of the same period of a year.

    What is done once is told as known so far, and shown with the year before.
    """
    once = slot.period == periods.ONCE
    period = slot.period if once else f"{year}{slot.period[4:]}"
    found = [asked.journal.facts.get(Key(agency, item.id, slot.schedule, period)) for agency in agencies]
    found += [
        progress.told_before(asked.dataset, asked.journal, one, slot.schedule, (period,), on=asked.on)
        for one in assignments.of_item(asked.dataset, item, asked.on)
        if one.agency in agencies
    ]
    if once and year == asked.year:
        found = []
    of_year = str(year) if once else period
    figures = {
        indicator.id: figure
        for indicator in _indicators(asked.dataset, item)
        if (figure := _figure(asked, agencies, FigureKey("", item.id, indicator.id, of_year))) is not None
    }
    return Told(year, next((fact for fact in found if fact is not None), None), figures)


def _figure(asked: _Asked, agencies: tuple[str, ...], key: FigureKey) -> Decimal | None:
    """Return the first that any of the bodies told; where none did, what those before it told together."""
    told = asked.journal.figures
    for agency in agencies:
        if (figure := told.get(key._replace(agency=agency))) is not None:
            return figure
    before = [
        figure
        for source in succession.sources(asked.dataset, asked.agency, key.task, asked.on)
        if (figure := _figure(asked._replace(agency=source.agency), (source.agency,), key)) is not None
    ]
    return sum(before[1:], before[0]) if before else None


__all__ = ["Questionnaire", "Row", "Told", "of_agency", "of_year"]
