"""Figures of a year by agency and indicator, with totals; a missing figure is not reported, 0 is zero.

A figure stays under who told it. What a body told of a year for a task contains what those before it told of that year;
where it told nothing, theirs count.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import assignments, progress, succession
from plantrack.ask.facts import FigureKey
from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plantrack.ask.facts import Journal
    from plantrack.model.dataset import Dataset
    from plantrack.model.reporting import Indicator
    from plantrack.model.summary import Adjustment


class Match(NamedTuple):
    """A body of the day, and whose figures of this year and the year before are held against one another for it."""

    agency: str
    now: tuple[str, ...]
    before: tuple[str, ...]

    @property
    def merged(self) -> bool:
        """It is held against others than itself."""
        return self.now != (self.agency,) or self.before != (self.agency,)


class Heir(NamedTuple):
    """A figure of a body that took over from others, and what those before it told together a year earlier."""

    agency: str
    before_agencies: tuple[str, ...]
    now: Decimal
    before: Decimal

    @property
    def change(self) -> Decimal | None:
        """The change in per cent; None where there is nothing to compare with."""
        return _change(self.now, self.before)


def _change(now: Decimal, before: Decimal) -> Decimal | None:
    return (now - before) * 100 / before if before else None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two years over the agencies that reported in both: the only ground on which they compare.

    A body that took over from others is held against the sum of what all of them told the year before.
    """

    agencies: int
    now: Decimal
    before: Decimal
    merged: tuple[Heir, ...] = ()
    """Those of the agencies that are held against bodies before them."""

    @property
    def change(self) -> Decimal | None:
        """The change in per cent; None where there is nothing to compare with."""
        return _change(self.now, self.before)


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator over all agencies: the sum, what was taken off against double counting, the year before."""

    indicator: Indicator
    sum: Decimal | None
    agencies: int
    adjusted: Decimal
    before: Decimal | None
    before_agencies: int
    paired: Pair

    @property
    def value(self) -> Decimal | None:
        """The sum after adjustments; None where nothing was reported, and for ratios, which are never summed."""
        return None if self.sum is None else self.sum + self.adjusted


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a year: rows by agency, totals by indicator, adjustments with their reasons."""

    indicators: tuple[Indicator, ...]
    rows: Mapping[str, Mapping[str, Decimal]]
    totals: Mapping[str, Total]
    adjustments: tuple[Adjustment, ...]


_Rows = Mapping[str, Mapping[str, Decimal]]


def of_year(dataset: Dataset, journal: Journal, year: int) -> Figures:
    """Return the year's figures; the year before as it is known on the same day."""
    on = progress.parties_day(year, journal.as_of)
    rows, earlier = rows_of(dataset, journal, year), rows_of(dataset, journal, year - 1)
    totals = {
        indicator.id: _total(dataset, indicator, rows, earlier, year, on=on)
        for indicator in dataset.reporting.indicators
    }
    return Figures(dataset.reporting.indicators, rows, totals, dataset.summary(year).adjustments)


def _total(  # noqa: PLR0913 (two years of one indicator)
    dataset: Dataset, indicator: Indicator, rows: _Rows, earlier: _Rows, year: int, *, on: date
) -> Total:
    now = {agency: row[indicator.id] for agency, row in rows.items() if indicator.id in row}
    before = {agency: row[indicator.id] for agency, row in earlier.items() if indicator.id in row}
    summed = indicator.kind != "ratio"
    change, change_before = (_adjusted(dataset, indicator, one) for one in (year, year - 1))
    return Total(
        indicator,
        sum(now.values(), Decimal(0)) if now and summed else None,
        len(now),
        sum(change.values(), Decimal(0)),
        sum((*before.values(), *change_before.values()), Decimal(0)) if before and summed else None,
        len(before),
        _paired(dataset, indicator, (now, change), (before, change_before), on) if summed else _UNPAIRED,
    )


_UNPAIRED = Pair(0, Decimal(0), Decimal(0))
_Told = tuple[Mapping[str, Decimal], Mapping[str, Decimal]]
"""Figures by agency, and what adjustments add to them."""


def _paired(dataset: Dataset, indicator: Indicator, now: _Told, before: _Told, on: date) -> Pair:
    """Add up what each body of the day told, and what it or those before it told a year earlier."""
    found = [
        (
            match,
            sum((_with(now, one) for one in match.now), Decimal(0)),
            sum((_with(before, one) for one in match.before), Decimal(0)),
        )
        for match in matches(dataset, indicator, now[0], before[0], on)
    ]
    return Pair(
        len(found),
        sum((told for _, told, _ in found), Decimal(0)),
        sum((told for _, _, told in found), Decimal(0)),
        tuple(Heir(match.agency, match.before, this, last) for match, this, last in found if match.merged),
    )


def matches(
    dataset: Dataset, indicator: Indicator, now: Collection[str], before: Collection[str], on: date
) -> tuple[Match, ...]:
    """Hold each body of the day against itself, or against all whom it took the indicator's tasks over from.

    `now` and `before` are who told the indicator's figure in the year and in the year before. A body of which one
    predecessor told nothing is left out; so is one that has not told its own yet, nor all that it took over from.
    """
    heirs = {agency: _heir(dataset, indicator, agency, on) for agency in (*now, *before)}
    found = []
    for agency in dict.fromkeys(heirs[one] for one in now):
        ones, then = (tuple(one for one in told if heirs[one] == agency) for told in (now, before))
        all_before = set(_all_before(dataset, indicator, agency, on))
        whole = agency in ones or all_before <= _covered(dataset, indicator, ones, on)
        if whole and then and all_before <= set(before):
            found.append(Match(agency, ones, then))
    return tuple(found)


def _covered(dataset: Dataset, indicator: Indicator, agencies: Iterable[str], on: date) -> set[str]:
    """Return whose figures those of some agencies contain: their own, and of all whom they took the tasks over from."""
    return {
        body
        for agency in agencies
        for task in indicator.tasks
        for body in succession.lineage(dataset, agency, task, on)
    }


def _with(told: _Told, agency: str) -> Decimal:
    return told[0][agency] + told[1].get(agency, 0)


def _heir(dataset: Dataset, indicator: Indicator, agency: str, on: date) -> str:
    """Return the one body that answers on the day for an agency's part in all the indicator's tasks; else itself.

    Where it is not known who answers, the last body that did.
    """
    found = (succession.answer(dataset, agency, task, on) for task in _led(dataset, indicator, agency))
    heirs = {(*one.agencies, *one.undecided) for one in found}
    only = next(iter(heirs)) if len(heirs) == 1 else ()
    return only[0] if len(only) == 1 else agency


def _led(dataset: Dataset, indicator: Indicator, agency: str) -> list[str]:
    """Return the indicator's tasks that an agency led while it was there; all of them where it led none."""
    before = dataset.agencies[agency].exists.before
    if before is None:
        return list(indicator.tasks)
    eve = before - timedelta(days=1)
    led = [
        task
        for task in indicator.tasks
        if any(one.agency == agency for one in assignments.leads(dataset, dataset.items[task], eve))
    ]
    return led or list(indicator.tasks)


def _all_before(dataset: Dataset, indicator: Indicator, agency: str, on: date) -> Iterator[str]:
    """Yield whom an agency took the indicator's tasks over from, of those that led one: all must have told."""
    for task in indicator.tasks:
        for source in succession.sources(dataset, agency, task, on):
            eve = source.day - timedelta(days=1)
            further = list(_all_before(dataset, indicator, source.agency, eve))
            led = assignments.leads(dataset, dataset.items[task], eve)
            if further:
                yield from further
            elif any(one.agency == source.agency for one in led):
                yield source.agency


def _adjusted(dataset: Dataset, indicator: Indicator, year: int) -> dict[str, Decimal]:
    """Return what was added to or taken off an indicator by agency."""
    by_agency: dict[str, Decimal] = {}
    for adjustment in dataset.summary(year).adjustments:
        if adjustment.indicator == indicator.id:
            by_agency[adjustment.agency] = by_agency.get(adjustment.agency, Decimal(0)) + adjustment.by
    return by_agency


def of_agency(journal: Journal, indicator: Indicator, agency: str, year: int) -> Decimal | None:
    """Return one agency's figure of a year over the indicator's tasks, None where it reported none.

    A flow is the year's figure or else the sum of its parts; a stock and a ratio are the latest told.
    """
    per_task = [
        found for task in indicator.tasks if (found := _of_task(journal, indicator, agency, task, year)) is not None
    ]
    if not per_task:
        return None
    return per_task[-1] if indicator.kind == "ratio" else sum(per_task, Decimal(0))


def _of_task(journal: Journal, indicator: Indicator, agency: str, task: str, year: int) -> Decimal | None:
    if (agency, task, indicator.id) not in journal.figured:
        return None
    of_whole_year = journal.figures.get(FigureKey(agency, task, indicator.id, str(year)))
    if of_whole_year is not None:
        return of_whole_year
    for each in ("half", "quarter", "month"):
        parts = [
            journal.figures[key]
            for period in periods.of_year(year, each)
            if (key := FigureKey(agency, task, indicator.id, period)) in journal.figures
        ]
        if parts:
            return sum(parts, Decimal(0)) if indicator.kind == "flow" else parts[-1]
    return None


def rows_of(dataset: Dataset, journal: Journal, year: int) -> dict[str, dict[str, Decimal]]:
    """Return what each agency told of a year, by indicator; not what its successor's figure contains."""
    counted = _without_contained(dataset, journal, year)
    reporting = {key.agency for key in counted.figures if periods.year_of(key.period) == year}
    rows: dict[str, dict[str, Decimal]] = {}
    for agency in dataset.agencies:
        if agency in reporting:
            rows[agency] = dict(_row(dataset, counted, agency, year))
    return rows


def _without_contained(dataset: Dataset, journal: Journal, year: int) -> Journal:
    """Return the journal without what bodies told of a year for a task and their successors told again in theirs."""
    on = progress.parties_day(year, journal.as_of)
    if not any(date(year, 1, 1) < event.day <= on for event in dataset.directory.successions):
        return journal
    told = {key[:3] for key in journal.figures if periods.year_of(key.period) == year}
    contained = {
        (body, entry.task, indicator)
        for filing in journal.filings
        for entry in filing.update.tasks
        for indicator in entry.figures
        if filing.year == year and (filing.update.agency, entry.task, indicator) in told
        for body in succession.lineage(dataset, filing.update.agency, entry.task, filing.update.received)[1:]
    }
    kept = {
        key: figure
        for key, figure in journal.figures.items()
        if key[:3] not in contained or periods.year_of(key.period) != year
    }
    return replace(journal, figures=kept)


def _row(dataset: Dataset, journal: Journal, agency: str, year: int) -> Iterator[tuple[str, Decimal]]:
    for indicator in dataset.reporting.indicators:
        figure = of_agency(journal, indicator, agency, year)
        if figure is not None:
            yield indicator.id, figure
