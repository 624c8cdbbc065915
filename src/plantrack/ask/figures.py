"""Figures of a year by agency and indicator, with totals; a missing figure is not reported, 0 is zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from plantrack.ask.facts import FigureKey
from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.ask.facts import Journal
    from plantrack.model.dataset import Dataset
    from plantrack.model.reporting import Indicator
    from plantrack.model.summary import Adjustment


@dataclass(frozen=True, slots=True)
class Pair:
    """Two years over the agencies that reported in both: the only ground on which they compare."""

    agencies: int
    now: Decimal
    before: Decimal

    @property
    def change(self) -> Decimal | None:
        """The change in per cent; None where there is nothing to compare with."""
        return (self.now - self.before) * 100 / self.before if self.before else None


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
    rows, earlier = _rows(dataset, journal, year), _rows(dataset, journal, year - 1)
    totals = {
        indicator.id: _total(dataset, indicator, rows, earlier, year) for indicator in dataset.reporting.indicators
    }
    return Figures(dataset.reporting.indicators, rows, totals, dataset.summary(year).adjustments)


def _total(dataset: Dataset, indicator: Indicator, rows: _Rows, earlier: _Rows, year: int) -> Total:
    now = {agency: row[indicator.id] for agency, row in rows.items() if indicator.id in row}
    before = {agency: row[indicator.id] for agency, row in earlier.items() if indicator.id in row}
    summed = indicator.kind != "ratio"
    both = [agency for agency in now if agency in before] if summed else []
    change, change_before = (_adjusted(dataset, indicator, one) for one in (year, year - 1))
    return Total(
        indicator,
        sum(now.values(), Decimal(0)) if now and summed else None,
        len(now),
        sum(change.values(), Decimal(0)),
        sum((*before.values(), *change_before.values()), Decimal(0)) if before and summed else None,
        len(before),
        Pair(
            len(both),
            sum((now[agency] + change.get(agency, 0) for agency in both), Decimal(0)),
            sum((before[agency] + change_before.get(agency, 0) for agency in both), Decimal(0)),
        ),
    )


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


def _rows(dataset: Dataset, journal: Journal, year: int) -> dict[str, dict[str, Decimal]]:
    reporting = {key.agency for key in journal.figures if periods.year_of(key.period) == year}
    rows: dict[str, dict[str, Decimal]] = {}
    for agency in dataset.agencies:
        if agency in reporting:
            rows[agency] = dict(_row(dataset, journal, agency, year))
    return rows


def _row(dataset: Dataset, journal: Journal, agency: str, year: int) -> Iterator[tuple[str, Decimal]]:
    for indicator in dataset.reporting.indicators:
        figure = of_agency(journal, indicator, agency, year)
        if figure is not None:
            yield indicator.id, figure
