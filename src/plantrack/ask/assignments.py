"""Who answers for what on a day: the parties of a task as read, successors for who is no more, groups expanded.

A group is expanded to its members that exist on the day. An agency has one role in a task: joint leads that became one
are one, and a successor that leads does not also support. Named as lead, it is left out of the supporting groups; named
as support, it stays in a leading group and is counted once, as lead (Sở TT&TT in KH 435, II.1.b).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import succession

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plantrack.ask.succession import Answer
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Group
    from plantrack.model.plan import Item, Party, Role


class Assignment(NamedTuple):
    """A task that falls to an agency on a day, and the body that reports it (itself, as a rule)."""

    task: str
    agency: str
    role: Role
    reporter: str


class Taken(NamedTuple):
    """A body that a task names, or that was in a group named, for which on the day not it but its successor answers."""

    role: Role
    named: str
    group: str
    """The id of the group; "" for a body named itself."""
    answer: Answer


def undecided(taken: Iterable[Taken], role: Role) -> tuple[str, ...]:
    """Return the bodies of whose part in a role it is not known who took it over; a lead is not told as supporter."""
    by_role: dict[Role, dict[str, None]] = {"lead": {}, "support": {}}
    for one in taken:
        by_role[one.role] |= dict.fromkeys(one.answer.undecided)
    return tuple(id_ for id_ in by_role[role] if role == "lead" or id_ not in by_role["lead"])


def unasked(dataset: Dataset, day: date) -> tuple[str, ...]:
    """Return the bodies that owed the yearly report and of which nobody knows on the day who owes it now."""
    duties = [duty for duty in dataset.plan.duties if duty.is_ == "annual-report"]
    return tuple(dict.fromkeys(id_ for duty in duties for id_ in undecided(taken(dataset, duty, day), "lead")))


def of_item(dataset: Dataset, item: Item, day: date) -> tuple[Assignment, ...]:
    """Return a task's assignments: leads, then supporters, each in the plan's order."""
    key = ("of-item", item.id, day)
    if key not in dataset.memo:
        dataset.memo[key] = _of_item(dataset, item, day)
    found: tuple[Assignment, ...] = dataset.memo[key]
    return found


def _of_item(dataset: Dataset, item: Item, day: date) -> tuple[Assignment, ...]:
    leads = _one_per_reporter(dataset, _named(dataset, item, "lead", day), day)
    supports = _one_per_reporter(dataset, _named(dataset, item, "support", day), day)
    through = {agency: reporter(dataset, agency, day) for agency in (*leads, *supports)}
    reporters = {through[agency] for agency in leads}
    return (
        *(Assignment(item.id, agency, "lead", through[agency]) for agency in leads),
        *(
            Assignment(item.id, agency, "support", through[agency])
            for agency in supports
            if agency not in leads and through[agency] not in reporters
        ),
    )


def leads(dataset: Dataset, item: Item, day: date) -> tuple[Assignment, ...]:
    """Return who leads a task on a day; only they have a status."""
    return tuple(assignment for assignment in of_item(dataset, item, day) if assignment.role == "lead")


def taken(dataset: Dataset, item: Item, day: date) -> tuple[Taken, ...]:
    """Return for whom that a task names another answers on a day, or nobody that is known."""
    if not any(event.day <= day for event in dataset.directory.successions):
        return ()
    key = ("taken", item.id, day)
    if key not in dataset.memo:
        dataset.memo[key] = tuple(one for party in item.parties for one in _taken(dataset, item, party, day))
    found: tuple[Taken, ...] = dataset.memo[key]
    return found


def emptied(dataset: Dataset, item: Item, day: date) -> bool:
    """Say whether somebody supported a task when the plan was issued, and nobody does any more.

    They are gone, or are among those that lead.
    """
    once, now = (
        any(one.role == "support" for one in of_item(dataset, item, on)) for on in (dataset.plan.document.date, day)
    )
    return once and not now


def _taken(dataset: Dataset, item: Item, party: Party, day: date) -> Iterator[Taken]:
    """Of a group, only those whose part is undecided: its other members of the day stand for themselves.

    Who went into a body that is or was of the group as well stands in it through that body.
    """
    for ref in party.read:
        members = (ref.agency,) if ref.agency is not None else _members(dataset, dataset.groups[ref.group or ""], day)
        for agency in members:
            if agency not in dataset.successions_from:
                continue
            found = succession.answer(dataset, agency, item.id, day)
            into = found.path[0].to if found.path else ()
            if ref.agency is None and found.undecided == (agency,) and len(into) == 1 and into[0] in members:
                continue
            if found.path and (ref.agency is not None or found.undecided):
                yield Taken(party.role, agency, ref.group or "", found)


def answering(dataset: Dataset, item: Item, agency: str, day: date) -> tuple[str, ...]:
    """Return who answers on a day for the part that an agency has in a task: itself, or its successors if it had one.

    Nobody, where it is not known, or where it had no part when it was succeeded.
    """
    known = dataset.agencies[agency]
    if known.exists.before is None or day < known.exists.before:
        return (agency,)
    eve = known.exists.before - timedelta(days=1)
    if not any(agency in (one.agency, one.reporter) for one in of_item(dataset, item, eve)):
        return ()
    return succession.answer(dataset, agency, item.id, day).agencies


def reporter(dataset: Dataset, agency: str, day: date | None = None) -> str:
    """Return the body through which an agency reports: itself unless the directory says otherwise.

    With a day, the one that answers then for that body's work; itself where it is not known who does.
    """
    known = dataset.agencies.get(agency)
    if known is None or known.reports_through is None:
        return agency
    through = dataset.agencies.get(known.reports_through)
    if day is None or through is None or through.exists.holds(day):
        return known.reports_through
    heirs = succession.answer(dataset, known.reports_through, "", day).agencies
    return heirs[0] if len(heirs) == 1 else agency


def _members(dataset: Dataset, group: Group, day: date) -> tuple[str, ...]:
    """Return all that a group includes on a day and that were there once since the plan, in the order of protocol."""
    key = ("members", group.id, day)
    if key not in dataset.memo:
        dataset.memo[key] = tuple(_find_members(dataset, group, day))
    found: tuple[str, ...] = dataset.memo[key]
    return found


def _find_members(dataset: Dataset, group: Group, day: date) -> Iterator[str]:
    including = [member for member in group.members if member.span.holds(day)]
    wanted_blocks = {member.block for member in including if member.block}
    wanted = {member.agency for member in including if member.agency}
    issued = dataset.plan.document.date
    for agency in dataset.agencies.values():
        exists = agency.exists
        if (
            (agency.block in wanted_blocks or agency.id in wanted)
            and (exists.before is None or issued < exists.before)
            and (exists.from_ is None or exists.from_ <= day)
        ):
            yield agency.id


def asked(dataset: Dataset, day: date) -> tuple[str, ...]:
    """Return the bodies that owe the yearly report on a day, in the order of protocol.

    Who reports through another is asked through it; the office that consolidates is not asked (KH 435, IV.2.b, IV.3.b).
    """
    duties = [duty for duty in dataset.plan.duties if duty.is_ == "annual-report"]
    ended = dataset.plan.ended
    if ended is not None and ended.from_ <= day:
        return ()
    owing = {assignment.reporter for duty in duties for assignment in leads(dataset, duty, day)}
    owing -= {dataset.office(day).agency}
    return tuple(agency for agency in dataset.agencies if agency in owing)


def _named(dataset: Dataset, item: Item, role: Role, day: date) -> Iterator[str]:
    for party in item.parties:
        for ref in party.read if party.role == role else ():
            if ref.group is not None:
                yield from _of_group(dataset, dataset.groups[ref.group], item.id, day)
            elif ref.agency is not None:
                yield from succession.answer(dataset, ref.agency, item.id, day).agencies


def _of_group(dataset: Dataset, group: Group, task: str, day: date) -> Iterator[str]:
    """Members of the day answer for themselves; for those named one by one that are no more, their successors do."""
    named = {member.agency for member in group.members}
    for agency in _members(dataset, group, day):
        if agency not in dataset.successions_from:
            yield from (agency,) if dataset.agencies[agency].exists.holds(day) else ()
        elif agency in named or dataset.agencies[agency].exists.holds(day):
            yield from succession.answer(dataset, agency, task, day).agencies


def _one_per_reporter(dataset: Dataset, agencies: Iterable[str], day: date) -> tuple[str, ...]:
    """Drop what stands twice, and who reports through a body that stands there itself: it is counted once."""
    listed = dict.fromkeys(agencies)
    through = {agency: reporter(dataset, agency, day) for agency in listed}
    return tuple(agency for agency in listed if through[agency] == agency or through[agency] not in listed)
