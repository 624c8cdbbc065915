"""What each file of the journal changed when its turn came, and what taking files back would change.

Files are folded in their order of force (`facts.order`), each withdrawal in its turn: a step shows what was known
then. What was unsaid since is shown with the reason; what is in force on a day, `facts` alone says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.ask import facts
from plantrack.ask.facts import FigureKey, Key
from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Entry, Recorded, Status

Kind = Literal["entry", "general", "arrival", "withdrawal"]
ONE_GO = timedelta(seconds=2)


class FigureChange(NamedTuple):
    """A figure before and after; None where there was, or is, none."""

    indicator: str
    before: Decimal | None
    after: Decimal | None


class Step(NamedTuple):
    """What one file did to one task and period; to none, where it only arrived or speaks of the whole year."""

    filing: Filing
    kind: Kind
    key: Key | None = None
    before: Status | None = None
    after: Status | None = None
    figures: tuple[FigureChange, ...] = ()
    unsaid: str = ""
    """Why it was withdrawn since; blank where it stands."""
    withdraws: str = ""
    """The filing (`agency/id`) that a withdrawal unsays, and why."""
    reason: str = ""


class Change(NamedTuple):
    """How a fact in force would change: status, figures, or only words (`texts`)."""

    key: Key
    before: Status | None
    after: Status | None
    figures: tuple[FigureChange, ...]
    texts: bool


def of(dataset: Dataset, *, task: str = "", agency: str = "", year: int | None = None) -> tuple[Step, ...]:
    """Return the steps of a task, an agency and a year (blank: of all), the latest in force first."""
    unsaid = facts.withdrawals(dataset.filings)
    mine = [filing for filing in dataset.filings if agency in ("", filing.update.agency)]
    mine.sort(key=lambda filing: filing.update.agency)
    steps = [
        step._replace(unsaid=_why_unsaid(step, unsaid))
        for _, filings in groupby(mine, key=lambda filing: filing.update.agency)
        for step in _steps(sorted(filings, key=facts.order))
        if _is_wanted(step, task, year)
    ]
    return tuple(sorted(steps, key=lambda step: facts.order(step.filing), reverse=True))


def _is_wanted(step: Step, task: str, year: int | None) -> bool:
    if task and (step.key is None or step.key.task != task):
        return False
    return year in (None, step.filing.year) or (step.key is not None and periods.year_of(step.key.period) == year)


def _why_unsaid(step: Step, unsaid: dict[tuple[str, str | None], str]) -> str:
    of_task = unsaid.get((step.filing.ref, step.key.task), "") if step.key and step.kind == "entry" else ""
    return unsaid.get((step.filing.ref, None), "") or of_task


@dataclass
class _State:
    """Statuses and figures of one agency as known at one step."""

    statuses: dict[Key, Status | None] = field(default_factory=dict)
    figures: dict[FigureKey, Decimal] = field(default_factory=dict)

    def fold(self, filing: Filing, entry: Entry) -> None:
        """Take in an entry; what it leaves out is unchanged."""
        key = _key(filing, entry)
        self.statuses[key] = entry.status or self.statuses.get(key)
        for indicator, figure in entry.figures.items():
            self.figures[_figure_key(key, filing, indicator)] = figure


def _key(filing: Filing, entry: Entry) -> Key:
    return Key(filing.update.agency, entry.task, entry.schedule, entry.period)


def _figure_key(key: Key, filing: Filing, indicator: str) -> FigureKey:
    """Return what a figure is about; that of a task without years belongs to the year it was filed in."""
    period = str(filing.year) if key.period == periods.ONCE else key.period
    return FigureKey(key.agency, key.task, indicator, period)


def _steps(filings: Sequence[Filing]) -> Iterator[Step]:
    """Yield the steps of one agency's files, in their order."""
    state, unsaid = _State(), facts.withdrawals(())
    for number, filing in enumerate(filings):
        if filing.update.withdraws:
            unsaid = facts.withdrawals(filings[: number + 1])
            then = _folded(filings[:number], unsaid)
            yield from _withdrawal_steps(filing, filings, state, then)
            state = then
        if filing.update.general or not (filing.update.tasks or filing.update.withdraws):
            yield Step(filing, "general" if filing.update.general else "arrival")
        for entry in filing.update.tasks:
            yield _entry_step(filing, entry, state)
            if not _is_unsaid(filing, entry, unsaid):
                state.fold(filing, entry)


def _is_unsaid(filing: Filing, entry: Entry, unsaid: dict[tuple[str, str | None], str]) -> bool:
    return (filing.ref, None) in unsaid or (filing.ref, entry.task) in unsaid


def _folded(filings: Sequence[Filing], unsaid: dict[tuple[str, str | None], str]) -> _State:
    state = _State()
    for filing in filings:
        for entry in filing.update.tasks:
            if not _is_unsaid(filing, entry, unsaid):
                state.fold(filing, entry)
    return state


def _entry_step(filing: Filing, entry: Entry, state: _State) -> Step:
    key = _key(filing, entry)
    before = state.statuses.get(key)
    figures = tuple(
        FigureChange(indicator, state.figures.get(_figure_key(key, filing, indicator)), figure)
        for indicator, figure in entry.figures.items()
    )
    return Step(filing, "entry", key, before, entry.status or before, figures)


def _withdrawal_steps(filing: Filing, filings: Sequence[Filing], state: _State, then: _State) -> Iterator[Step]:
    """Yield what a withdrawal changes, task by task; one step without a task where it changes none."""
    by_ref = {one.ref: one for one in filings}
    left = {key for key in (*state.statuses, *then.statuses) if state.statuses.get(key) != then.statuses.get(key)}
    for withdrawal in filing.update.withdraws:
        ref = f"{filing.update.agency}/{withdrawal.update}"
        target = by_ref.get(ref)
        entries = target.update.tasks if target else ()
        keys = [_key(target, e) for e in entries if target and withdrawal.task in (None, e.task)]
        if target and target.update.withdraws:
            keys += sorted(left - set(keys))
        left -= set(keys)
        for key in dict.fromkeys(keys) or [None]:
            yield Step(
                filing, "withdrawal", key,
                state.statuses.get(key) if key else None, then.statuses.get(key) if key else None,
                _figures(state.figures, then.figures, key) if key else (), withdraws=ref, reason=withdrawal.reason,
            )  # fmt: skip


def _figures(before: dict[FigureKey, Decimal], after: dict[FigureKey, Decimal], key: Key) -> tuple[FigureChange, ...]:
    """Return the figures of a task and period that differ; those of a task without years, of every year."""
    mine = [
        one
        for one in dict.fromkeys((*before, *after))
        if (one.agency, one.task) == (key.agency, key.task) and key.period in (periods.ONCE, one.period)
    ]
    return tuple(
        FigureChange(one.indicator, before.get(one), after.get(one))
        for one in mine
        if before.get(one) != after.get(one)
    )


def changes(before: Dataset, after: Dataset) -> tuple[Change, ...]:
    """Return how the facts in force differ between two states of one workspace, whatever day it is."""
    one, other = facts.in_force(before, date.max), facts.in_force(after, date.max)
    none = facts.Fact()
    found = []
    for key in dict.fromkeys((*one.facts, *other.facts)):
        then, now = one.facts.get(key, none), other.facts.get(key, none)
        figures = _figures(one.figures, other.figures, key)
        texts = _words(then) != _words(now)
        if then.status != now.status or figures or texts:
            found.append(Change(key, then.status, now.status, figures, texts))
    return tuple(found)


def _words(fact: facts.Fact) -> tuple[object, ...]:
    """Return what a fact says beside its status."""
    return fact.completed, fact.result, fact.difficulties, fact.causes, fact.proposals, fact.evidence


def last_go(filings: Sequence[Filing]) -> list[Filing]:
    """Return what was recorded last, by the clock of who recorded it, and what was recorded in the same go.

    One go is a run of `import`: forms that one person entered within `ONE_GO` of each other. The last comes first.
    """
    ordered = sorted(filings, key=lambda filing: (filing.update.recorded.at, filing.id), reverse=True)
    together = (_in_one_go(one.update.recorded, other.update.recorded) for one, other in pairwise(ordered))
    return ordered[: 1 + sum(1 for _ in takewhile(bool, together))]


def _in_one_go(later: Recorded, earlier: Recorded) -> bool:
    same = (later.by, later.by_means, "form") == (earlier.by, "form", earlier.by_means)
    return same and later.at - earlier.at <= ONE_GO
