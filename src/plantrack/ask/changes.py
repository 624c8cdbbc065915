"""What changed between two states of the data, in the plan's terms.

Facts in force are compared, not files: a recording that changes nothing in force is told as such, whatever it says.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from plantrack.ask import facts
from plantrack.ask.facts import Fact
from plantrack.model.reporting import Trigger

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from plantrack.ask.facts import FigureKey, Journal, Key
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Cited

Kind = Literal[
    "fact", "general", "filing", "plan", "directory", "office", "reporting", "event", "words", "letter"
]  # fmt: skip
Action = Literal["added", "removed", "changed", "withdrawn", "restored"]
KINDS: tuple[Kind, ...] = (
    "fact", "general", "filing", "plan", "directory", "office", "reporting", "event", "words", "letter",
)  # fmt: skip
_SAID = ("status", "completed", "result", "difficulties", "causes", "proposals")
_GENERAL = ("direction", "difficulties", "proposals")
_NO_MATTER = frozenset({"basis"})
"""Keys that a program keeps for itself."""
Path = tuple[str, ...]


class Value(NamedTuple):
    """What became of one thing: text, a day or number as text, a list or mapping of such; None where there is none."""

    what: str
    before: Any
    after: Any
    of: str = ""
    """The indicator of a figure, and of a `once` task the year that the figure belongs to, after a slash."""


class Change(NamedTuple):
    """One change, and the filings that brought it or whose loss did."""

    kind: Kind
    action: Action
    agency: str = ""
    task: str = ""
    schedule: str = ""
    period: str = ""
    subject: str = ""
    values: tuple[Value, ...] = ()
    sources: tuple[Filing, ...] = ()
    idle: bool = False
    """Of a filing: nothing in force has changed by it."""


def between(before: Dataset, after: Dataset, unread: Collection[str] = ()) -> tuple[Change, ...]:
    """Return what changed: agencies in the order of protocol, each in the plan's order, then what concerns them all.

    Of files that one state could not read (`unread`, or folders of them), and of what their agencies have in force,
    nothing is told: what is missing there is not known to be gone.
    """
    ranks = {agency: rank for rank, agency in enumerate({**after.agencies, **before.agencies})}
    tasks = {task: rank for rank, task in enumerate({**after.items, **before.items})}
    of_agencies = sorted(
        _journal(before, after, unread),
        key=lambda one: (
            ranks.get(one.agency, len(ranks)), one.agency, KINDS.index(one.kind), tasks.get(one.task, -1),
            one.schedule, one.period,
        ),
    )  # fmt: skip
    return (
        *of_agencies,
        *_of_models("plan", before.plan, after.plan, _in_plan),
        *_of_models("directory", before.directory, after.directory, _in_directory),
        *_of_models("office", before.offices, after.offices, _in_office),
        *_of_models("reporting", before.reporting, after.reporting, _in_reporting),
        *_events(before, after),
        *_words(before, after, unread),
        *_letters(before, after, unread),
    )


# the journal


def unclear_agencies(before: Dataset, after: Dataset, unread: Collection[str]) -> frozenset[str]:
    """Return the agencies of whose journal a state could not read all; what they have in force there is unknown."""
    named = {
        path.split("/")[_AGENCY_AT] for path in unread if path.startswith(_JOURNAL) and path.count("/") >= _AGENCY_AT
    }
    return frozenset(
        named | {one.update.agency for one in (*before.filings, *after.filings) if _lies_in(one.path, unread)}
    )


_JOURNAL, _AGENCY_AT = "data/updates/", 4
"""Where the journal lies, and which part of a path in it, from 0, is the agency."""


def _lies_in(path: str, unread: Collection[str]) -> bool:
    return bool(unread) and any(path == one or path.startswith(f"{one}/") for one in unread)


def _journal(before: Dataset, after: Dataset, unread: Collection[str]) -> Iterator[Change]:
    old, new = ({filing.path: filing for filing in dataset.filings} for dataset in (before, after))
    filings = [
        Change("filing", action, filing.update.agency, period=str(filing.year), subject=filing.id, sources=(filing,))
        for path in {**old, **new}
        if not _lies_in(path, unread)
        and (action := _action(old.get(path), new.get(path)))
        and (filing := new.get(path) or old[path])
    ]
    sources = _Sources(before, after, [change.sources[0] for change in filings])
    effects = [
        *_facts(facts.in_force(before, date.max), facts.in_force(after, date.max), sources),
        *_withdrawn(before, after, sources),
    ]
    felt = Counter(source.path for change in effects for source in change.sources)
    unclear = unclear_agencies(before, after, unread)
    yield from (change for change in effects if change.agency not in unclear)
    for change in filings:
        yield change._replace(idle=not felt[change.sources[0].path] and change.agency not in unclear)


def _action(old: object, new: object) -> Action | None:
    if old == new:
        return None
    return "added" if old is None else "removed" if new is None else "changed"


class _Sources:
    """Which of the changed filings speak of what: by themselves, or by what they withdraw."""

    def __init__(self, before: Dataset, after: Dataset, changed: Sequence[Filing]) -> None:
        both = (*before.filings, *after.filings)
        self._by_ref = {filing.ref: filing for filing in both}
        self.key_of: dict[FigureKey, Key] = {}
        for filing in both:
            for entry in filing.update.tasks:
                key = facts.Key(filing.update.agency, entry.task, entry.schedule, entry.period)
                period = str(filing.year) if entry.period == "once" else entry.period
                for indicator in entry.figures:
                    self.key_of[facts.FigureKey(key.agency, key.task, indicator, period)] = key
        self._reach = [(filing, self._of(filing, frozenset())) for filing in sorted(changed, key=facts.order)]

    def of(self, subject: tuple[Any, ...]) -> tuple[Filing, ...]:
        """Return the changed filings that speak of a fact (by its key), general words (agency, year) or a filing."""
        return tuple(filing for filing, reach in self._reach if subject in reach)

    def _of(self, filing: Filing, seen: frozenset[str]) -> frozenset[tuple[Any, ...]]:
        agency = filing.update.agency
        found: set[tuple[Any, ...]] = {
            facts.Key(agency, entry.task, entry.schedule, entry.period) for entry in filing.update.tasks
        }
        found |= {(agency, filing.year)} if filing.update.general else set()
        for withdrawal in filing.update.withdraws:
            ref = f"{agency}/{withdrawal.update}"
            found.add((ref, withdrawal.task))
            if ref in self._by_ref and ref not in seen:
                of_other = self._of(self._by_ref[ref], seen | {filing.ref})
                found |= {key for key in of_other if withdrawal.task is None or withdrawal.task == key[1]}
        return frozenset(found)


def _facts(before: Journal, after: Journal, sources: _Sources) -> Iterator[Change]:
    figures: dict[Key, list[Value]] = {}
    for figure in {**before.figures, **after.figures}:
        old, new = before.figures.get(figure), after.figures.get(figure)
        if old != new:
            key = sources.key_of[figure]
            of = f"{figure.indicator}/{figure.period}" if key.period == "once" else figure.indicator
            figures.setdefault(key, []).append(Value("figure", _plain(old), _plain(new), of))
    for key in {**before.facts, **after.facts}:
        was, is_ = before.facts.get(key), after.facts.get(key)
        values = (*_fact_values(was or Fact(), is_ or Fact()), *figures.get(key, ()))
        if values:
            action: Action = "added" if was is None else "removed" if is_ is None else "changed"
            yield Change("fact", action, *key, values=values, sources=sources.of(key))
    for general in {**before.generals, **after.generals}:
        said, says = before.generals.get(general), after.generals.get(general)
        values = tuple(_differing(_GENERAL, said, says))
        if values:
            agency, year = general
            action = _action(said, says) or "changed"
            yield Change("general", action, agency, period=str(year), values=values, sources=sources.of(general))


def _fact_values(before: Fact, after: Fact) -> Iterator[Value]:
    yield from _differing(_SAID, before, after)
    old, new = ({(cited.number, cited.date): cited for cited in fact.evidence} for fact in (before, after))
    for cited in {**old, **new}:
        if old.get(cited) != new.get(cited):
            yield Value("evidence", _cited(old.get(cited)), _cited(new.get(cited)))


def _differing(names: Iterable[str], before: object, after: object) -> Iterator[Value]:
    for name in names:
        old, new = getattr(before, name, None) or None, getattr(after, name, None) or None
        if old != new:
            yield Value(name, _plain(old), _plain(new))


def _plain(value: object) -> str | None:
    return None if value is None else f"{value:f}" if hasattr(value, "quantize") else str(value)


def _cited(cited: Cited | None) -> dict[str, str] | None:
    return None if cited is None else {"number": cited.number, "date": str(cited.date), "subject": cited.subject}


def _withdrawn(before: Dataset, after: Dataset, sources: _Sources) -> Iterator[Change]:
    """Yield what was unsaid since, or counts again; of a filing that is gone there is nothing left to unsay."""
    old, new = facts.withdrawals(before.filings), facts.withdrawals(after.filings)
    years = {filing.ref: str(filing.year) for filing in (*before.filings, *after.filings)}
    for key in sorted({*old, *new}, key=lambda key: (key[0], key[1] or "")):
        if (key in old) != (key in new):
            (ref, task), withdrawn = key, key in new
            agency, _, id_ = ref.partition("/")
            yield Change(
                "filing", "withdrawn" if withdrawn else "restored", agency, task or "", period=years.get(ref, ""),
                subject=id_, values=(Value("reason", old.get(key), new.get(key)),), sources=sources.of(key),
            )  # fmt: skip


# models


class _Spot(NamedTuple):
    """What a place in a file is about, and what is left of its path."""

    agency: str = ""
    task: str = ""
    period: str = ""
    subject: str = ""
    rest: Path = ()


def _of_models(
    kind: Kind, before: BaseModel | None, after: BaseModel | None, spot_of: Callable[[Path], _Spot]
) -> Iterator[Change]:
    """Yield what became of each thing that a file speaks of, in the file's order."""
    old, new = _leaves(before), _leaves(after)
    values: dict[_Spot, list[Value]] = {}
    was, is_ = ({spot_of(path)._replace(rest=()) for path in leaves} for leaves in (old, new))
    for path in {**new, **old}:
        spot = spot_of(path)
        if old.get(path) != new.get(path):
            value = Value("/".join(spot.rest), *_apart(old.get(path), new.get(path)))
            values.setdefault(spot._replace(rest=()), []).append(value)
    for spot, found in values.items():
        action: Action = "added" if spot not in was else "removed" if spot not in is_ else "changed"
        yield Change(
            kind, action, spot.agency, spot.task, period=spot.period, subject=spot.subject, values=tuple(found)
        )


def _leaves(model: BaseModel | None) -> dict[Path, Any]:
    dumped = {} if model is None else model.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return dict(_flat((), dumped))


def _flat(path: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    """Take mappings apart, and lists whose members have names of their own; other lists are one value."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in _NO_MATTER:
                yield from _flat((*path, key), part)
    elif names := _own_names(value):
        for name, part in zip(names, value, strict=True):
            yield from _flat((*path, name), part)
    else:
        yield path, value


def _own_names(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        return []
    for keys in (("id",), ("year",), ("agency", "from", "letterhead"), ("agency", "letterhead")):
        if all(key in part for part in value for key in keys):
            names = ["/".join(str(part[key]) for key in keys if key != "letterhead") for part in value]
            return names if len(set(names)) == len(names) else []
    return []


def _apart(old: Any, new: Any) -> tuple[Any, Any]:
    """Leave out of two lists what both hold, unless only the order differs."""
    if not isinstance(old, list) or not isinstance(new, list):
        return old, new
    less, more = [part for part in old if part not in new], [part for part in new if part not in old]
    return (less or None, more or None) if less or more else (old, new)


def _in_plan(path: Path) -> _Spot:
    match path:
        case ("sections", _, "tasks", task, *rest) | ("duties", task, *rest):
            return _Spot(task=task, rest=tuple(rest))
        case ("sections", section, *rest):
            return _Spot(subject=section, rest=tuple(rest))
    return _Spot(rest=path)


def _in_directory(path: Path) -> _Spot:
    match path:
        case ("agencies", agency, *rest):
            return _Spot(agency=agency, rest=tuple(rest))
        case (("groups" | "blocks" | "successions") as kind, name, *rest):
            return _Spot(subject=f"{kind}/{name}", rest=tuple(rest))
    return _Spot(rest=path)


def _in_office(path: Path) -> _Spot:
    match path:
        case ("offices", name, *rest):
            return _Spot(agency=name.split("/")[0], subject=name, rest=tuple(rest))
    return _Spot(rest=path)


def _in_reporting(path: Path) -> _Spot:
    match path:
        case ("indicators", name, *rest):
            return _Spot(subject=name, rest=tuple(rest))
        case ("years", year, *rest):
            return _Spot(period=year, rest=tuple(rest))
    return _Spot(rest=path)


# events, words, letters


def _events(before: Dataset, after: Dataset) -> Iterator[Change]:
    old, new = _events_by_subject(before), _events_by_subject(after)
    for agency, period, subject, count in {**new, **old}:
        key = (agency, period, subject, count)
        spot = _Spot(agency=agency, period=period, subject=subject)
        yield from _of_models("event", old.get(key), new.get(key), _always(spot))


def _events_by_subject(dataset: Dataset) -> Mapping[tuple[str, str, str, int], BaseModel]:
    """Return events by agency, year and kind (of what a schedule waits for, its id), numbered where there are more."""
    found: dict[tuple[str, str, str, int], BaseModel] = {}
    for event in dataset.events.events:
        key = ("", "", event.id) if isinstance(event, Trigger) else (event.agency, str(event.year), event.kind)
        found[*key, sum(other[:3] == key for other in found)] = event
    return found


def _words(before: Dataset, after: Dataset, unread: Collection[str]) -> Iterator[Change]:
    for year in sorted({*before.summaries, *after.summaries}):
        if _lies_in(f"data/reports/{after.plan.plan}/{year}.yaml", unread):
            continue
        old, new = before.summaries.get(year), after.summaries.get(year)
        yield from _of_models("words", old, new, _in_words(str(year)))


def _in_words(year: str) -> Callable[[Path], _Spot]:
    def spot(path: Path) -> _Spot:
        in_task = path[0] == "tasks"
        return _Spot(task=path[1] if in_task else "", period=year, rest=path[2:] if in_task else path)

    return spot


def _always(spot: _Spot) -> Callable[[Path], _Spot]:
    return lambda path: spot._replace(rest=path)


def _letters(before: Dataset, after: Dataset, unread: Collection[str]) -> Iterator[Change]:
    old, new = (
        {(sent.year, sent.id): sent.letter for sent in dataset.letters if not _lies_in(sent.path, unread)}
        for dataset in (before, after)
    )
    for key in {**new, **old}:
        spot = _Spot(period=str(key[0]), subject=key[1])
        yield from _of_models("letter", old.get(key), new.get(key), _always(spot))


__all__ = ["KINDS", "Action", "Change", "Kind", "Value", "between", "unclear_agencies"]
