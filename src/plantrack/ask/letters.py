"""What an official letter (công văn) of the reporting round says, as values: to whom, about which year, citing what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.ask import progress, succession

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from plantrack.ask.turnout import Reporter, Turnout
    from plantrack.model.dataset import Dataset, Filing, Sent
    from plantrack.model.directory import Agency
    from plantrack.model.letters import LetterKind
    from plantrack.model.updates import Cited


class Addressee(NamedTuple):
    """One body that a letter goes to; `short` is what its report (`document`) lacks, in words."""

    agency: Agency
    block: str
    """The id of its block."""
    due: date | None
    """The day before which its report was, or is, to arrive."""
    document: Cited | None = None
    short: tuple[str, ...] = ()
    owing: tuple[Agency, ...] = ()
    """Whose reports are missing, where not just its own: of bodies that are no more, for which it answers now."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a letter says; limits are half-open ("trước ngày")."""

    kind: LetterKind
    year: int
    round: int
    """1 for the first letter of its kind to these bodies; from 2 on the letter says "lần 2"."""
    number: str
    """As văn thư gave it, with its symbol or without; "" until then."""
    day: date
    before: date
    """The limit that this letter sets."""
    state_on: date | None
    """The day as of which `asked` and `arrived` are counted."""
    asked: int
    arrived: int
    due: date | None
    """The limit that held before this letter."""
    addressees: tuple[Addressee, ...]
    request: tuple[str, date] | None
    """The letter that asked for the reports: number ("" while unknown) and day."""
    earlier: tuple[tuple[str, date], ...] = ()
    """The letters of the same kind before this one, the first one first."""


# who is written to


def reminder(dataset: Dataset, turnout: Turnout, due: date | None) -> tuple[Addressee, ...]:
    """Return who is to be reminded: who sent nothing; not while an extension of its own is still running.

    What a body owed that is no more, its successor is reminded of, once; where nobody knows who that is, nobody is.
    """
    found: dict[str, Addressee] = {}
    owing: dict[str, list[Agency]] = {}
    for one in turnout.missing:
        if one.due is None or due is None or one.due <= due or one.due <= turnout.as_of:
            for agency in succession.answer(dataset, one.agency, "", turnout.as_of).agencies:
                found.setdefault(agency, _addressee(dataset, one, due)._replace(**_as(dataset, agency)))
                owing.setdefault(agency, []).append(dataset.agencies[one.agency])
    return tuple(
        one._replace(owing=tuple(owing[id_]) if owing[id_] != [one.agency] else ()) for id_, one in found.items()
    )


def unreachable(dataset: Dataset, turnout: Turnout) -> dict[str, Filing | None]:
    """Return who is no more and of whom nobody knows who would be reminded, each with its report or None."""
    silent = (one.agency for one in turnout.missing)
    gone = (id_ for id_ in silent if not succession.answer(dataset, id_, "", turnout.as_of).agencies)
    return {**turnout.lost, **dict.fromkeys(gone)}


def _as(dataset: Dataset, agency: str) -> dict[str, Any]:
    return {"agency": dataset.agencies[agency], "block": dataset.agencies[agency].block}


def supplement(
    dataset: Dataset, turnout: Turnout, due: date | None, short: Mapping[str, tuple[str, ...]]
) -> tuple[Addressee, ...]:
    """Return whose report came empty or short, with what it lacks."""
    found = []
    for one in turnout.those("empty", "entered"):
        if one.arrival == "empty":
            lacks: tuple[str, ...] = ("kết quả thực hiện các nhiệm vụ được giao",)
        else:
            lacks = tuple(f"nhiệm vụ {dataset.items[task].label}" for task in short.get(one.agency, ()))
        if lacks:
            found.append(_addressee(dataset, one, due)._replace(short=lacks))
    return tuple(found)


def everybody(dataset: Dataset, agencies: Sequence[str], year: int) -> tuple[Addressee, ...]:
    """Return the bodies asked for their report, each with its own limit."""
    known = (dataset.agencies[agency] for agency in agencies)
    return tuple(Addressee(agency, agency.block, progress.report_due(dataset, agency.id, year)) for agency in known)


def _addressee(dataset: Dataset, one: Reporter, due: date | None) -> Addressee:
    agency = dataset.agencies[one.agency]
    return Addressee(agency, agency.block, one.due or due, one.filing.update.document if one.filing else None)


# the letters before


def of_kind(dataset: Dataset, year: int, kind: LetterKind) -> tuple[Sent, ...]:
    """Return the letters of a kind about a year, the first one first."""
    return tuple(sent for sent in dataset.letters if sent.year == year and sent.letter.kind == kind)


def request(dataset: Dataset, year: int) -> Sent | None:
    """Return the letter that asked for the reports of a year, the latest where it was sent again."""
    return next(reversed(of_kind(dataset, year, "request")), None)


def before_to(dataset: Dataset, year: int, kind: LetterKind, agencies: Iterable[str], day: date) -> tuple[Sent, ...]:
    """Return the letters of a kind that any of these bodies, or one that it succeeded, was sent before.

    Before means on earlier days, or numbered already.
    """
    wanted = set(agencies)
    for agency in tuple(wanted):
        if agency in dataset.agencies and dataset.agencies[agency].exists.from_ is not None:
            wanted |= set(succession.lineage(dataset, agency, "", day))
    sent = (s for s in of_kind(dataset, year, kind) if s.letter.date < day or s.letter.number)
    return tuple(s for s in sent if wanted & set(s.letter.to))


def alike(dataset: Dataset, year: int, kind: LetterKind, to: Sequence[Addressee], day: date) -> list[list[Addressee]]:
    """Part addressees so that what one letter says is true of each: the same limit so far, reminded as often."""
    groups: dict[tuple[date | None, int], list[Addressee]] = {}
    for one in to:
        earlier = before_to(dataset, year, kind, [one.agency.id], day)
        told = max((sent.letter.round for sent in earlier), default=0)
        groups.setdefault((one.due, told), []).append(one)
    return list(groups.values())


def unnumbered(dataset: Dataset, year: int, kind: LetterKind, agencies: Iterable[str], day: date) -> tuple[Sent, ...]:
    """Return the day's letters of a kind to any of these bodies that have no number yet: drafts that may be redone."""
    wanted = set(agencies)
    same_day = (s for s in of_kind(dataset, year, kind) if s.letter.date == day and not s.letter.number)
    return tuple(s for s in same_day if wanted & set(s.letter.to))
