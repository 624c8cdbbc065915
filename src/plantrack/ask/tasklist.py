"""The list of tasks with who answers and how far they are, and one task whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import assignments, facts, progress, succession
from plantrack.model import periods

if TYPE_CHECKING:
    from datetime import date

    from plantrack.ask.assignments import Assignment, Taken
    from plantrack.ask.facts import Fact, Journal, Key
    from plantrack.ask.progress import AgencyProgress, Reported, TaskProgress
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.plan import Item, Role


class Filter(NamedTuple):
    """Which rows are wanted; blank means any."""

    agency: str = ""
    role: str = ""
    section: str = ""
    status: str = ""
    overdue: bool = False
    block: str = ""


class Row(NamedTuple):
    """One task or duty in the list; with an agency asked for, its own role and status (`told`, where it supports)."""

    progress: TaskProgress
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    of_agency: AgencyProgress | None
    role: str
    told: Reported = "not-reported"
    undecided: tuple[str, ...] = ()
    """Of those that led, the bodies that left something undone and of whose part it is not known who took it over."""
    undecided_support: tuple[str, ...] = ()

    @property
    def item(self) -> Item:
        """The task or duty."""
        return self.progress.item

    @property
    def status(self) -> Reported:
        """The agency's status where one was asked for, else the task's."""
        if self.role == "support":
            return self.told
        return self.of_agency.status if self.of_agency is not None else self.progress.status

    @property
    def overdue(self) -> bool:
        """The agency's, or the task's; nothing is ever due from who only supports."""
        if self.role == "support":
            return False
        return self.of_agency.overdue if self.of_agency is not None else self.progress.overdue


_ROLES: tuple[Role, Role] = ("lead", "support")


def rows(dataset: Dataset, year: int, day: date, wanted: Filter) -> tuple[Row, ...]:
    """Return the tasks and duties that are wanted, in the plan's order, as they stand on a day."""
    journal = facts.in_force(dataset, day)
    known = progress.of_year(dataset, year, day, journal)
    made = (_row(dataset, journal, task, year, wanted.agency) for task in known)
    return tuple(row for row in made if _is_wanted(dataset, row, wanted))


def _row(dataset: Dataset, journal: Journal, task: TaskProgress, year: int, agency: str) -> Row:
    on = progress.parties_day(year, journal.as_of)
    found = assignments.of_item(dataset, task.item, on)
    asked_of = assignments.answering(dataset, task.item, agency, on) if agency else ()
    mine = next((one for one in found if one.agency in asked_of or one.reporter in asked_of), None)
    taken = assignments.taken(dataset, task.item, on)
    of_agency = next((lead for lead in task.leads if mine is not None and lead.assignment == mine), None)
    if mine is not None and mine.role == "lead" and of_agency is None:
        mine = None  # the office does not report to itself, the excused need not
    leads = tuple(one.agency for one in found if one.role == "lead")
    supports = tuple(one.agency for one in found if one.role == "support")
    role, told = mine.role if mine else "", _told_status(dataset, journal, mine, year)
    if agency and mine is None:
        lost = [one.role for one in taken if agency in (one.named, *one.answer.undecided) and one.answer.undecided]
        role = next((role_ for role_ in _ROLES if role_ in lost), "")
    return Row(task, leads, supports, of_agency, role, told, task.open, assignments.undecided(taken, "support"))


def _told_status(dataset: Dataset, journal: Journal, mine: Assignment | None, year: int) -> Reported:
    """Return what an agency, or who did its part before it, said of a task in a year, whatever its role."""
    if mine is None:
        return "not-reported"
    on = progress.parties_day(year, journal.as_of)
    bodies = {mine.reporter, *succession.lineage(dataset, mine.agency, mine.task, on)}
    said: list[Reported] = [
        fact.status or "in-progress"
        for key, fact in journal.facts.items()
        if key.task == mine.task and key.agency in bodies and periods.year_of(key.period) in (None, year)
    ]
    return progress.together(said)


def _is_wanted(dataset: Dataset, row: Row, wanted: Filter) -> bool:
    in_section = not wanted.section or (
        row.item.id in dataset.section_of and dataset.section_of[row.item.id].id == wanted.section
    )
    return (
        in_section
        and (not wanted.agency or bool(row.role))
        and _has_role(row, wanted)
        and (not wanted.status or row.status == wanted.status)
        and (not wanted.overdue or row.overdue)
        and (not wanted.block or _in_block(dataset, row, wanted))
    )


def _has_role(row: Row, wanted: Filter) -> bool:
    if not wanted.role:
        return True
    if wanted.agency:
        return row.role == wanted.role
    return bool(row.leads if wanted.role == "lead" else row.supports)


def _in_block(dataset: Dataset, row: Row, wanted: Filter) -> bool:
    concerned = {"lead": row.leads, "support": row.supports}.get(wanted.role, (*row.leads, *row.supports))
    return any(dataset.agencies[agency].block == wanted.block for agency in concerned)


# one task whole


class Told(NamedTuple):
    """What one agency told of one period of a task, and the filings it came from."""

    key: Key
    fact: Fact
    filings: tuple[Filing, ...]
    figures: dict[str, str]


class Whole(NamedTuple):
    """A task with everything known of it in a year."""

    progress: TaskProgress
    year: int
    as_of: date
    assignments: tuple[Assignment, ...]
    told: tuple[Told, ...]
    basis: str
    taken: tuple[Taken, ...]
    emptied: bool
    """Nobody supports it any more, though somebody did when the plan was issued."""

    @property
    def item(self) -> Item:
        """The task or duty."""
        return self.progress.item

    @property
    def on(self) -> date:
        """The day for which it is told who answers."""
        return progress.parties_day(self.year, self.as_of)


def whole(dataset: Dataset, item: Item, year: int, as_of: date) -> Whole:
    """Return a task with its parties on the day and everything reported of it for the year."""
    journal = facts.in_force(dataset, as_of)
    task = progress.of_task(dataset, item, year, as_of, journal)
    told = tuple(_told(journal, key, fact, year) for key, fact in _facts_of(dataset, journal, item, year))
    basis = facts.fingerprint(journal, [item.id], year)
    on = progress.parties_day(year, as_of)
    found, taken = assignments.of_item(dataset, item, on), assignments.taken(dataset, item, on)
    return Whole(task, year, as_of, found, told, basis, taken, assignments.emptied(dataset, item, on))


def _facts_of(dataset: Dataset, journal: Journal, item: Item, year: int) -> list[tuple[Key, Fact]]:
    ranks = {agency: rank for rank, agency in enumerate(dataset.agencies)}
    mine = [
        (key, fact)
        for key, fact in journal.facts.items()
        if key.task == item.id and periods.year_of(key.period) in (None, year)
    ]
    return sorted(mine, key=lambda pair: (ranks.get(pair[0].agency, len(ranks)), pair[0].schedule, pair[0].period))


def _told(journal: Journal, key: Key, fact: Fact, year: int) -> Told:
    figure_period = str(year) if key.period == periods.ONCE else key.period
    figures = journal.figures_of.get((key.agency, key.task, figure_period), {})
    told = tuple(journal.by_ref[ref] for ref in dict.fromkeys(fact.refs))
    return Told(key, fact, told, {indicator: f"{figure:f}" for indicator, figure in figures.items()})
