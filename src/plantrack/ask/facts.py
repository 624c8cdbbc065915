"""What is in force of the journal on a day: the latest word on each fact, whatever the order of files or merges.

A fact's key is agency, task, schedule and period; the latest by (received, recorded, id) wins, what an entry leaves
out is unchanged, evidence adds up, a withdrawal unsays. A withdrawal holds for every day asked about, because what it
unsays was never true; everything else counts from the day it was received.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from decimal import Decimal

    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Cited, Entry, General, Status


class Key(NamedTuple):
    """What a fact is about."""

    agency: str
    task: str
    schedule: str
    period: str


class FigureKey(NamedTuple):
    """What a figure is about; the period of a figure always lies in a year."""

    agency: str
    task: str
    indicator: str
    period: str


class Fact(NamedTuple):
    """The words and status in force for one key, with the filings that they come from."""

    status: Status | None = None
    completed: date | None = None
    completed_told: date | None = None
    result: str = ""
    difficulties: str = ""
    causes: str = ""
    proposals: str = ""
    evidence: tuple[Cited, ...] = ()
    refs: tuple[str, ...] = ()
    received: date | None = None
    by: tuple[str, ...] = ()
    """Who told it, where that is not the body that answers now but those before it."""
    period: str = ""
    """What it was told for: the whole year may stand for its quarters."""


@dataclass(frozen=True)
class Journal:
    """The journal as known on a day."""

    as_of: date
    facts: dict[Key, Fact] = field(default_factory=dict)
    figures: dict[FigureKey, Decimal] = field(default_factory=dict)
    generals: dict[tuple[str, int], General] = field(default_factory=dict)
    """What each agency says of a whole year."""
    filings: tuple[Filing, ...] = ()

    @cached_property
    def by_ref(self) -> dict[str, Filing]:
        """The filings by the names that facts call them by, in their order."""
        return {filing.ref: filing for filing in self.filings}

    @cached_property
    def figured(self) -> frozenset[tuple[str, str, str]]:
        """The agencies, tasks and indicators of which there is any figure."""
        return frozenset((key.agency, key.task, key.indicator) for key in self.figures)

    @cached_property
    def figures_of(self) -> dict[tuple[str, str, str], dict[str, Decimal]]:
        """The figures by agency, task and period, each by its indicator."""
        found: dict[tuple[str, str, str], dict[str, Decimal]] = {}
        for key, figure in self.figures.items():
            found.setdefault((key.agency, key.task, key.period), {})[key.indicator] = figure
        return found


def in_force(dataset: Dataset, as_of: date) -> Journal:
    """Return what was known on a day: filings received by then, folded in order."""
    withdrawn = withdrawals(dataset.filings)
    journal = Journal(as_of, filings=tuple(_known(dataset.filings, withdrawn, as_of)))
    for filing in journal.filings:
        if filing.update.general:
            _fold_general(journal, filing, filing.update.general)
        for entry in filing.update.tasks:
            if (filing.ref, entry.task) not in withdrawn:
                _fold(journal, filing, entry)
    return journal


def order(filing: Filing) -> tuple[date, datetime, str]:
    """Return what decides which of two filings is the later one."""
    return (filing.update.received, filing.update.recorded.at, filing.id)


def withdrawals(filings: Iterable[Filing]) -> dict[tuple[str, str | None], str]:
    """Return what is unsaid, (filing, task or None for all of it), with the reason.

    A withdrawal that was itself withdrawn unsays nothing, whatever the clocks of those who recorded them said.
    """
    withdrawing = sorted((f for f in filings if f.update.withdraws), key=lambda f: (f.update.recorded.at, f.id))
    against: dict[str, list[str]] = {}
    for filing in withdrawing:
        for withdrawal in filing.update.withdraws:
            if withdrawal.task is None:
                against.setdefault(f"{filing.update.agency}/{withdrawal.update}", []).append(filing.ref)
    standing: dict[str, bool] = {}

    def stands(ref: str) -> bool:
        if ref not in standing:
            standing[ref] = True  # of two that withdraw each other, the first recorded is heeded
            standing[ref] = not any(stands(other) for other in against.get(ref, ()))
        return standing[ref]

    return {
        (f"{filing.update.agency}/{withdrawal.update}", withdrawal.task): withdrawal.reason
        for filing in withdrawing
        if stands(filing.ref)
        for withdrawal in filing.update.withdraws
    }


def _known(filings: Iterable[Filing], withdrawn: dict[tuple[str, str | None], str], as_of: date) -> list[Filing]:
    known = [f for f in filings if f.update.received <= as_of and (f.ref, None) not in withdrawn]
    return sorted(known, key=order)


def _fold(journal: Journal, filing: Filing, entry: Entry) -> None:
    key = Key(filing.update.agency, entry.task, entry.schedule, entry.period)
    before = journal.facts.get(key, Fact(period=key.period))
    journal.facts[key] = before._replace(
        result=entry.result or before.result,
        difficulties=entry.difficulties or before.difficulties,
        causes=entry.causes or before.causes,
        proposals=entry.proposals or before.proposals,
        evidence=_added(before.evidence, entry.evidence),
        refs=(*before.refs, filing.ref),
        received=filing.update.received,
    )
    if entry.status is not None:
        journal.facts[key] = _with_status(journal.facts[key], filing, entry)
    figure_period = str(filing.year) if entry.period == periods.ONCE else entry.period
    for indicator, figure in entry.figures.items():
        journal.figures[FigureKey(key.agency, key.task, indicator, figure_period)] = figure


def _fold_general(journal: Journal, filing: Filing, said: General) -> None:
    key = (filing.update.agency, filing.year)
    before = journal.generals.get(key, said)
    told = {name: getattr(said, name) or getattr(before, name) for name in type(said).model_fields}
    journal.generals[key] = type(said).model_construct(**told)


def _with_status(fact: Fact, filing: Filing, entry: Entry) -> Fact:
    """A task reported as not completed any more has no day of completion."""
    if entry.status != "completed":
        return fact._replace(status=entry.status, completed=None, completed_told=None)
    told = fact.completed_told if fact.status == "completed" else None
    completed = entry.completed or (fact.completed if fact.status == "completed" else None)
    return fact._replace(status="completed", completed=completed, completed_told=told or filing.update.received)


def _added(before: tuple[Cited, ...], new: tuple[Cited, ...]) -> tuple[Cited, ...]:
    """Evidence adds up by number and day; the latest wording of one document wins."""
    merged = {(cited.number, cited.date): cited for cited in (*before, *new)}
    return tuple(merged.values())


def fingerprint(journal: Journal, tasks: Iterable[str], year: int) -> str:
    """Return eight hexadecimal digits that change whenever a fact or figure of these tasks changes."""
    import hashlib  # noqa: PLC0415 (start-up: most commands need no fingerprint)
    import json  # noqa: PLC0415

    wanted = set(tasks)
    facts = sorted(
        [*key, fact.status, str(fact.completed), fact.result, fact.difficulties, fact.causes, fact.proposals]
        for key, fact in journal.facts.items()
        if key.task in wanted and periods.year_of(key.period) in (None, year)
    )
    figures = sorted([*key, str(figure)] for key, figure in journal.figures.items() if key.task in wanted)
    figures = [row for row in figures if periods.year_of(row[3]) == year]
    canonical = json.dumps([facts, figures], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:8]
