"""When things are due: occurrences of a task in a year, computed from its schedules as read.

"Trước ngày D" is half-open: what happens on D itself is late. Nothing here is ever stored.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.model import periods
from plantrack.model.plan import MAIN, AfterEvent, ByReference, Item, Once, Ongoing, OnRequest, Recurring, Window
from plantrack.model.reporting import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Plan, ScheduleRead

When = Literal["in-time", "overdue", "not-yet", "no-deadline"]


class Occurrence(NamedTuple):
    """Something due in a period: from `opens` on, before `before`; None where nothing sets a day."""

    schedule: str
    period: str
    opens: date | None
    before: date | None
    ongoing: bool = False

    def when(self, day: date) -> When:
        """Tell where a day stands against the occurrence while it is not done."""
        if self.opens is not None and day < self.opens:
            return "not-yet"
        if self.before is None:
            return "no-deadline"
        return "in-time" if day < self.before else "overdue"


def occurrences(dataset: Dataset, item: Item, year: int) -> tuple[Occurrence, ...]:
    """Return what is due of a task in a year, in the plan's order; nothing falls due after the plan's end."""
    ended = dataset.plan.ended
    found = _of_year(dataset, item, year)
    return tuple(one for one in found if _falls_due(one, year, ended.from_)) if ended is not None else found


def _falls_due(occurrence: Occurrence, year: int, ended: date) -> bool:
    """Say whether something falls due before the plan's end: by its limit, or by the beginning of its year."""
    return occurrence.before <= ended if occurrence.before is not None else date(year, 1, 1) < ended


def _of_year(dataset: Dataset, item: Item, year: int) -> tuple[Occurrence, ...]:
    if year < dataset.plan.document.date.year:
        return ()
    triggers = {event.id: event.before for event in dataset.events.events if isinstance(event, Trigger)}
    if not item.reads:
        return tuple(_without_schedule(dataset.plan.document.date, item, year))
    return tuple(o for read in item.reads for o in _of_read(dataset.plan.document.date, read, year, triggers))


def _without_schedule(issued: date, item: Item, year: int) -> Iterator[Occurrence]:
    """A task without a line on time is due in every period of its target; without a target, once at no set day."""
    for each in dict.fromkeys(target.each for target in item.targets):
        for period in periods.of_year(year, each):
            opens, before = periods.first_day(period), periods.day_after(period)
            if exists(issued, opens, before, whole_year=each == "year"):
                yield Occurrence(MAIN, period, opens, None)
    if not item.targets:
        yield Occurrence(MAIN, periods.ONCE, None, None)


def _of_read(issued: date, read: ScheduleRead, year: int, triggers: dict[str, date]) -> Iterator[Occurrence]:
    if isinstance(read, Ongoing):
        if read.from_ is None or read.from_.year <= year:
            yield Occurrence(read.id, str(year), read.from_, None, ongoing=True)
    elif isinstance(read, Window):
        yield Occurrence(read.id, periods.ONCE, read.from_, read.before)
    elif isinstance(read, Once):
        yield Occurrence(read.id, periods.ONCE, None, read.before)
    elif isinstance(read, AfterEvent):
        yield Occurrence(read.id, periods.ONCE, None, triggers.get(read.event))
    elif isinstance(read, Recurring):
        yield from _recurring(issued, read, year)
    # what is done on request or by another document's timetable has no occurrence of its own


def _recurring(issued: date, read: Recurring, year: int) -> Iterator[Occurrence]:
    for period in periods.of_year(year, read.each):
        opens, before = periods.first_day(period), periods.day_after(period)
        if read.within:
            opens = periods.first_day(f"{year}-{read.within[0]}")
            before = periods.day_after(f"{year}-{read.within[-1]}")
        if read.opens is not None:
            opens = periods.in_year(read.opens, year)
        if read.before is not None:
            before = periods.in_year(read.before, year + (read.due == "next-year"))
        if read.before_day is not None:
            before = min(before, opens + timedelta(days=read.before_day - 1))
        begun = read.from_ is None or read.from_ < before
        whole_year = period == str(year) and not read.within and read.opens is None
        if begun and exists(issued, opens, before, whole_year=whole_year):
            yield Occurrence(read.id, period, opens, before)


def exists(issued: date, opens: date, before: date, *, whole_year: bool) -> bool:
    """Say whether a period exists for a plan: not if it began before the plan's date.

    The year in which the plan was issued counts from that day; what was due before it does not exist.
    """
    return issued <= opens or (whole_year and issued < before)


def allowed_periods(plan: Plan, item: Item, schedule: str, year: int) -> tuple[str, ...]:
    """Return the periods under which a task's results of a year may be filed; a whole year stands for its quarters."""
    reads = [read for read in item.reads if read.id == schedule]
    found = [o.period for read in reads for o in _of_read(plan.document.date, read, year, {})]
    if not item.reads and schedule == MAIN:
        found = [o.period for o in _without_schedule(plan.document.date, item, year)]
    if periods.ONCE in found:
        return (periods.ONCE,)
    whole_year = any(isinstance(read, Recurring | Ongoing | OnRequest | ByReference) for read in reads)
    if (whole_year or item.targets) and year >= plan.document.date.year:
        found.append(str(year))
    return tuple(dict.fromkeys(found))


def is_undated(plan: Plan, item: Item) -> bool:
    """Say whether what was filed of a task in any year counts in every other: it is done once, or has no set time."""
    year = plan.document.date.year
    return any(periods.ONCE in allowed_periods(plan, item, schedule, year) for schedule in schedule_ids(item))


def schedule_ids(item: Item) -> tuple[str, ...]:
    """Return the ids under which a task's occurrences are filed."""
    return tuple(dict.fromkeys(read.id for read in item.reads)) or (MAIN,)
