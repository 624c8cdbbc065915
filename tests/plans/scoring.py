"""How well a plan was read: which fields are right, which are wrong and told, which are wrong in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.plans import samples

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plantrack.model.plan import Item
    from plantrack.read.plan_import import Doubt, Imported
    from plantrack.read.yamltext import Loc
    from tests.plans.samples import Expected


class Field(NamedTuple):
    """One field of one task: what it should say, what it says, and whether a doubt names it."""

    number: str
    name: str
    wanted: str
    got: str
    told: bool

    @property
    def right(self) -> bool:
        """Whether it says what it should; what cannot be read must be told besides."""
        return self.wanted.replace("?", "").split() == self.got.split() and (self.told or "?" not in self.wanted)


def fields(imported: Imported, wanted: Sequence[Expected]) -> list[Field]:
    """Return every lead, coordinator and schedule of a plan beside what it should be; tasks too few or too many."""
    items = {**dict(_tasks(imported)), **dict(_duties(imported))}
    counted = {loc: item for loc, item in items.items() if loc[0] == "sections" or not imported.plan.tasks}
    places = _paired(items, counted, wanted)
    found = []
    for one in wanted:
        if one.number in places:
            found += _fields(imported, places[one.number], items[places[one.number]], one)
        else:
            told = any(one.words and one.words in doubt.quote for doubt in imported.doubts)
            found.append(Field(one.number, "task", one.number, "", told))
    surplus = [item for loc, item in counted.items() if loc not in places.values()]
    return found + [Field(item.printed, "task", "", item.printed, told=False) for item in surplus]


def _paired(items: Mapping[Loc, Item], counted: Mapping[Loc, Item], wanted: Sequence[Expected]) -> dict[str, Loc]:
    """Return where every line's task is: by words or number; where numbers went astray, what is left in its order."""
    places: dict[str, Loc] = {}
    for one in wanted:
        free = {loc: item for loc, item in counted.items() if loc not in places.values()}
        loc = _worded(items, one.words) if one.words else _numbered(free, one.number)
        if loc is not None:
            places[one.number] = loc
    astray = [one.number for one in wanted if not one.words and one.number not in places]
    left = [loc for loc in counted if loc not in places.values()]
    return {**places, **dict(zip(astray, left, strict=False))}


def _numbered(items: Mapping[Loc, Item], number: str) -> Loc | None:
    """Return where the item of a number is, which may be printed with the numbers of its sections before it."""
    fitting = [loc for loc, item in items.items() if f".{item.printed}".endswith(f".{number}")]
    return min(fitting, key=lambda loc: len(items[loc].printed), default=None)


def _worded(items: Mapping[Loc, Item], words: str) -> Loc | None:
    return next((loc for loc, item in items.items() if words in item.text), None)


def _fields(imported: Imported, loc: Loc, task: Item, one: Expected) -> list[Field]:
    return [
        Field(one.number, name, right, got, _told(imported.doubts, loc, task, name))
        for name, right, got in (
            ("lead", " ".join(one.lead), " ".join(samples.parties(task, "lead"))),
            ("support", " ".join(one.support), " ".join(samples.parties(task, "support"))),
            ("time", "" if one.time == "-" else one.time, samples.time(task)),
        )
    ]


def _tasks(imported: Imported) -> Iterator[tuple[Loc, Item]]:
    for s, section in enumerate(imported.plan.sections):
        for t, task in enumerate(section.tasks):
            yield ("sections", s, "tasks", t), task


def _duties(imported: Imported) -> Iterator[tuple[Loc, Item]]:
    for d, duty in enumerate(imported.plan.duties):
        yield ("duties", d), duty


def _told(doubts: Sequence[Doubt], loc: Loc, task: Item, name: str) -> bool:
    """Say whether a doubt is about the field itself, or about the whole task."""
    places: list[Loc] = [loc]
    if name == "time":
        places += [(*loc, "schedules", s) for s in range(len(task.schedules))]
    else:
        places += [(*loc, "parties", p) for p, party in enumerate(task.parties) if party.role == name]
    words = {"lead": "chủ trì", "support": "phối hợp", "time": "thời gian"}[name]
    general = [
        one
        for one in doubts
        if one.loc == loc and (words in one.why or not one.why.startswith(("không ghi", "không nhiệm")))
    ]
    everywhere = any(words in one.why and one.why.startswith("không nhiệm vụ nào") for one in doubts)
    return bool(general) or everywhere or any(one.loc in places[1:] for one in doubts)
