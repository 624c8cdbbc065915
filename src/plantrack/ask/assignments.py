"""Who answers for what on a day: the parties of a task as read, with groups expanded to those that exist then.

An agency has one role in a task. Named as lead, it is left out of the supporting groups; named as support, it stays in
a leading group and is counted once, as lead (Sở TT&TT in KH 435, II.1.b).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Group
    from plantrack.model.plan import Item, Role


class Assignment(NamedTuple):
    """A task that falls to an agency on a day, and the body that reports it (itself, as a rule)."""

    task: str
    agency: str
    role: Role
    reporter: str


def of_item(dataset: Dataset, item: Item, day: date) -> tuple[Assignment, ...]:
    """Return a task's assignments: leads, then supporters, each in the plan's order."""
    leads = _one_per_reporter(dataset, _named(dataset, item, "lead", day))
    supports = _one_per_reporter(dataset, _named(dataset, item, "support", day))
    reporters = {reporter(dataset, agency) for agency in leads}
    return (
        *(Assignment(item.id, agency, "lead", reporter(dataset, agency)) for agency in leads),
        *(
            Assignment(item.id, agency, "support", reporter(dataset, agency))
            for agency in supports
            if agency not in leads and reporter(dataset, agency) not in reporters
        ),
    )


def leads(dataset: Dataset, item: Item, day: date) -> tuple[Assignment, ...]:
    """Return who leads a task on a day; only they have a status."""
    return tuple(assignment for assignment in of_item(dataset, item, day) if assignment.role == "lead")


def reporter(dataset: Dataset, agency: str) -> str:
    """Return the body through which an agency reports: itself unless the directory says otherwise."""
    known = dataset.agencies.get(agency)
    return known.reports_through if known is not None and known.reports_through is not None else agency


def expand(dataset: Dataset, group: Group, day: date) -> tuple[str, ...]:
    """Return a group's members that exist on the day, in the order of protocol; words that name nobody have none."""
    wanted_blocks = {member.block for member in group.members if member.block}
    wanted = {member.agency for member in group.members if member.agency}
    return tuple(
        agency.id
        for agency in dataset.agencies.values()
        if (agency.block in wanted_blocks or agency.id in wanted) and agency.exists.holds(day)
    )


def asked(dataset: Dataset, day: date) -> tuple[str, ...]:
    """Return the bodies that owe the yearly report on a day, in the order of protocol.

    Who reports through another is asked through it; the office that consolidates is not asked (KH 435, IV.2.b, IV.3.b).
    """
    duties = [duty for duty in dataset.plan.duties if duty.is_ == "annual-report"]
    owing = {assignment.reporter for duty in duties for assignment in leads(dataset, duty, day)}
    owing.discard(dataset.office(day).agency)
    return tuple(agency for agency in dataset.agencies if agency in owing)


def _named(dataset: Dataset, item: Item, role: Role, day: date) -> Iterator[str]:
    for party in item.parties:
        for ref in party.read if party.role == role else ():
            if ref.group is not None:
                yield from expand(dataset, dataset.groups[ref.group], day)
            elif ref.agency is not None and dataset.agencies[ref.agency].exists.holds(day):
                yield ref.agency


def _one_per_reporter(dataset: Dataset, agencies: Iterable[str]) -> tuple[str, ...]:
    """Drop what stands twice, and who reports through a body that stands there itself: it is counted once."""
    listed = tuple(dict.fromkeys(agencies))
    return tuple(
        agency for agency in listed if reporter(dataset, agency) == agency or reporter(dataset, agency) not in listed
    )
