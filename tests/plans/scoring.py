"""How well a plan was read: which fields are right, which are wrong and told, which are wrong in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.plans import samples

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plantrack.model.plan import Item
    from plantrack.read.plans.plan_import import Doubt, Imported
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
    """Return every lead, coordinator and schedule of a plan beside what it should be, tasks in order."""
    tasks = dict(_tasks(imported))
    found = []
    for (loc, task), one in zip(tasks.items(), wanted, strict=True):
        for name, right, got in (
            ("lead", " ".join(one.lead), " ".join(samples.parties(task, "lead"))),
            ("support", " ".join(one.support), " ".join(samples.parties(task, "support"))),
            ("time", "" if one.time == "-" else one.time, samples.time(task)),
        ):
            found.append(Field(one.number, name, right, got, _told(imported.doubts, loc, task, name)))
    return found


def _tasks(imported: Imported) -> Iterator[tuple[tuple[str | int, ...], Item]]:
    for s, section in enumerate(imported.plan.sections):
        for t, task in enumerate(section.tasks):
            yield ("sections", s, "tasks", t), task


def _told(doubts: Sequence[Doubt], loc: tuple[str | int, ...], task: Item, name: str) -> bool:
    """Say whether a doubt is about the field itself, or about the whole task."""
    places: list[tuple[str | int, ...]] = [loc]
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
