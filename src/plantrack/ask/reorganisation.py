"""What a proposed reorganisation would change on its day: who answers for what, who is no more, what stays open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from plantrack.ask import assignments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item, Role
    from plantrack.model.reorganisation import Proposal

T = TypeVar("T")


class Side(NamedTuple):
    """Who has one role in a task on a day."""

    agencies: tuple[str, ...]
    undecided: tuple[str, ...]


class Change(NamedTuple):
    """One task whose parties would be others on a day, by role: before and after."""

    item: Item
    day: date
    lead: tuple[Side, Side]
    support: tuple[Side, Side]
    emptied: bool
    """Nobody would support it any more."""


class Effect(NamedTuple):
    """What a proposal changes on one of its days."""

    day: date
    gone: tuple[str, ...]
    new: tuple[str, ...]
    office: tuple[str | None, str | None]
    """The focal point without the proposal and with it; None where it is not known."""
    changes: tuple[Change, ...]


def laid_over(dataset: Dataset, proposal: Proposal) -> Dataset:
    """Return the dataset as it would be with a proposal written into it."""
    directory = dataset.directory.model_copy(
        update={
            "agencies": _merged(dataset.directory.agencies, proposal.agencies, lambda one: one.id),
            "groups": _merged(dataset.directory.groups, proposal.groups, lambda one: one.id),
            "successions": _merged(dataset.directory.successions, proposal.successions, lambda one: one.id),
        }
    )
    offices = _merged(dataset.offices.offices, proposal.offices, lambda one: str(one.from_))
    return replace(dataset, directory=directory, offices=dataset.offices.model_copy(update={"offices": offices}))


def _merged(known: Iterable[T], proposed: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    return tuple({key(one): one for one in (*known, *proposed)}.values())


def effects(dataset: Dataset, proposal: Proposal, today: date) -> tuple[Effect, ...]:
    """Return what a proposal changes on each day of its successions; today, where it has none."""
    after = laid_over(dataset, proposal)
    days = sorted({event.day for event in proposal.successions}) or [today]
    return tuple(_effect(dataset, after, day) for day in days)


def _effect(before: Dataset, after: Dataset, day: date) -> Effect:
    was = {agency.id for agency in before.agencies.values() if agency.exists.holds(day)}
    is_ = {agency.id for agency in after.agencies.values() if agency.exists.holds(day)}
    changes = (_change(before, after, item, day) for item in after.plan.items)
    return Effect(
        day,
        tuple(id_ for id_ in before.agencies if id_ in was - is_),
        tuple(id_ for id_ in after.agencies if id_ in is_ - was),
        (before.office(day).agency, after.office(day).agency),
        tuple(change for change in changes if change is not None),
    )


def _change(before: Dataset, after: Dataset, item: Item, day: date) -> Change | None:
    lead, support = ((_side(before, item, role, day), _side(after, item, role, day)) for role in _ROLES)
    emptied = assignments.emptied(after, item, day)
    if lead[0] == lead[1] and support[0] == support[1]:
        return None
    return Change(item, day, lead, support, emptied)


_ROLES: tuple[Role, Role] = ("lead", "support")


def _side(dataset: Dataset, item: Item, role: Role, day: date) -> Side:
    found = tuple(one.agency for one in assignments.of_item(dataset, item, day) if one.role == role)
    return Side(found, assignments.undecided(assignments.taken(dataset, item, day), role))


__all__ = ["Change", "Effect", "Side", "effects", "laid_over"]
