"""Who answers on a day for what a plan gives to a body by name: successions followed, nothing guessed.

A plan's words never change. After a reorganisation a body's name is read as the one that took its function over
(NQ 190/2025/QH15, Điều 10); where it is not known who did, nobody answers and the body is told as undecided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Function, Succession


class Answer(NamedTuple):
    """Who answers for a body: itself, its successors, or nobody."""

    agencies: tuple[str, ...]
    undecided: tuple[str, ...] = ()
    """Of the bodies that once answered, those of whose work it is not known who took it over."""
    path: tuple[Succession, ...] = ()
    """The successions that were followed."""
    reasons: tuple[str, ...] = ()
    """Why single tasks went elsewhere, as the data say."""
    confirmed: bool = True


class Source(NamedTuple):
    """A body whose work went to another, and when."""

    agency: str
    day: date


def answer(dataset: Dataset, agency: str, task: str, day: date) -> Answer:
    """Return who answers for a body's part in a task on a day; with no task (""), for its work at large."""
    return _follow(dataset, agency, task, day, frozenset())


def _follow(dataset: Dataset, agency: str, task: str, day: date, followed: frozenset[str]) -> Answer:
    for event in dataset.successions_from.get(agency, ()):
        if event.day > day or event.id in followed:
            continue
        goes = _goes(dataset, event, task)
        if goes is None:
            continue
        to, function = goes
        if not to:
            undecided = () if event.kind == "abolish" and not _covers(dataset, event.undecided, task) else (agency,)
            return Answer((), undecided, (event,), (), event.basis.confirmed)
        further = [_follow(dataset, body, task, day, followed | {event.id}) for body in to]
        return _joined(event, function, further)
    known = dataset.agencies.get(agency)
    return Answer((agency,) if known is not None and known.exists.holds(day) else ())


def _goes(dataset: Dataset, event: Succession, task: str) -> tuple[tuple[str, ...], Function | None] | None:
    """Return to whom a succession moves a task, nobody where it is undecided; None where the task stays."""
    for function in event.functions:
        if task and _covers(dataset, function.tasks, task):
            return (function.to,), function
    if _covers(dataset, event.undecided, task):
        return (), None
    if event.kind == "transfer":
        return None
    if event.kind == "abolish" or (event.kind == "split" and len(event.to) > 1):
        return (), None
    return event.to, None


def _covers(dataset: Dataset, named: Iterable[str], task: str) -> bool:
    """Say whether tasks as a directory names them include one; a body's work at large is in all of a plan."""
    plan = dataset.plan.plan
    return any(one in ("*", f"{plan}/*") or (task and one == f"{plan}/{task}") for one in named)


def _joined(event: Succession, function: Function | None, answers: Iterable[Answer]) -> Answer:
    parts = tuple(answers)
    reasons = (function.reason,) if function is not None and function.reason else ()
    return Answer(
        tuple(dict.fromkeys(id_ for part in parts for id_ in part.agencies)),
        tuple(dict.fromkeys(id_ for part in parts for id_ in part.undecided)),
        (event, *dict.fromkeys(one for part in parts for one in part.path)),
        (*reasons, *(reason for part in parts for reason in part.reasons)),
        event.basis.confirmed and (function is None or function.confirmed) and all(part.confirmed for part in parts),
    )


def sources(dataset: Dataset, agency: str, task: str, day: date) -> tuple[Source, ...]:
    """Return the bodies whose part in a task (or, with "", whose work at large) an agency took over by a day itself."""
    found: dict[str, Source] = {}
    for event in dataset.successions_to.get(agency, ()):
        goes = _goes(dataset, event, task) if event.day <= day else None
        for body in event.from_ if goes is not None and agency in goes[0] else ():
            if body != agency:
                found.setdefault(body, Source(body, event.day))
    return tuple(found.values())


def lineage(dataset: Dataset, agency: str, task: str, day: date) -> tuple[str, ...]:
    """Return every body whose part in a task an agency answers for by a day, itself first, however many steps back."""
    found = {agency: None}
    for source in sources(dataset, agency, task, day):
        found |= dict.fromkeys(lineage(dataset, source.agency, task, source.day))
    return tuple(found)


__all__ = ["Answer", "Source", "answer", "lineage", "sources"]
