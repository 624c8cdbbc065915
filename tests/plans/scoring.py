"""How well a plan was read: which fields are right, which are wrong and told, which are wrong in silence."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, get_args

from plantrack.model.plan import Item
from plantrack.read.plans.plan_doubts import Field as FieldName
from tests.plans import samples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plantrack.read.plans.plan_doubts import Doubt
    from plantrack.read.plans.plan_import import Imported
    from plantrack.read.yamltext import Loc
    from tests.plans.samples import Expected

NOTHING = Item.model_construct(id="-", printed="-", text="-", parties=(), schedules=())
"""What stands for a task that was not found."""


LEAST_WORDS = 5
"""Words that a task's text has at least which is found within a line that says who or when besides."""


class Field(NamedTuple):
    """One field of one task: what it should say, what it says, and whether a doubt names it."""

    number: str
    name: FieldName
    wanted: str
    got: str
    told: bool

    @property
    def right(self) -> bool:
        """Whether it says what it should, one of what is equally good; what cannot be read must be told besides."""
        return any(self._is(one) for one in self.wanted.split(" // "))

    def _is(self, wanted: str) -> bool:
        return re.sub(r"[?~]", "", wanted).split() == self.got.split() and (self.told or "?" not in wanted)


def fields(imported: Imported, wanted: Sequence[Expected]) -> list[Field]:
    """Return every lead, coordinator and schedule of a plan beside what it should be.

    Those of which words are given are found by these, or by what labels run in leave of them, wherever they stand; the
    other tasks are compared in order, one too many or too few with nothing. Where words are given of all, whatever else
    was read is one too many.
    """
    return [field for (loc, item), one in _pairs(imported, wanted) for field in _compared(imported, loc, item, one)]


def misnumbered(imported: Imported, wanted: Sequence[Expected]) -> list[tuple[str, str]]:
    """Return the tasks whose number is not the one that the plan prints: wanted, got."""
    pairs = [(one.number.lstrip("+"), item.printed) for (_, item), one in _pairs(imported, wanted) if one is not None]
    return [(wanted_, got) for wanted_, got in pairs if wanted_ and not f".{got}".endswith(f".{wanted_}")]


def unsaid(imported: Imported, lines: Iterable[str]) -> list[str]:
    """Return the lines of which a word stands neither in the plan as read nor in a doubt."""
    said = {
        *_words(str(imported.plan.model_dump(mode="json"))),
        *_words(" ".join(one.quote for one in imported.doubts)),
    }
    return [line for line in lines if not _words(line) <= said]


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", text.casefold()))


def _pairs(imported: Imported, wanted: Sequence[Expected]) -> Iterator[tuple[tuple[Loc, Item], Expected | None]]:
    nothing: tuple[Loc, Item] = ((), NOTHING)
    left = dict([*_items(imported, "sections"), *_items(imported, "duties")])
    worded = [one for one in wanted if one.words]
    for one in worded:
        key = _folded(one.words)
        like = [loc for loc, item in left.items() if key in _folded(item.text)]
        like = like or [loc for loc, item in left.items() if _is_most_of(_folded(item.text), key)]
        loc = next((loc for loc in like if key == _folded(left[loc].text)), like[0] if like else None)
        yield (loc, left.pop(loc)) if loc is not None else nothing, one
    others = [found for found in left.items() if found[0][0] == "sections" or len(worded) == len(wanted)]
    for found, one in zip_longest(others, [one for one in wanted if not one.words]):
        yield found or nothing, one


def _is_most_of(text: str, line: str) -> bool:
    """Say whether a task's text is what a line holds beside whom it names in front or the labels run into its end."""
    return len(text.split()) >= LEAST_WORDS and (line.startswith(text) or line.endswith(text))


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _compared(imported: Imported, loc: Loc, item: Item, one: Expected | None) -> Iterator[Field]:
    one = one or samples.Expected("-", ("nobody",), ("nobody",), "never")
    number = one.number.lstrip("+")
    compared: tuple[tuple[FieldName, str, str], ...] = (
        ("lead", " ".join(one.lead), " ".join(samples.parties(item, "lead"))),
        ("support", " ".join(one.support), " ".join(samples.parties(item, "support"))),
        ("time", re.sub(r"(?<!\S)-(?!\S)", "", one.time), samples.time(item)),
    )
    for name, right, read in compared:
        yield Field(number, name, right, read, told=bool(loc) and told(imported.doubts, loc, name))


def _items(imported: Imported, part: str) -> Iterator[tuple[Loc, Item]]:
    if part == "duties":
        yield from ((("duties", d), duty) for d, duty in enumerate(imported.plan.duties))
        return
    for s, section in enumerate(imported.plan.sections):
        for t, task in enumerate(section.tasks):
            yield ("sections", s, "tasks", t), task


def told(doubts: Sequence[Doubt], loc: Loc, name: FieldName) -> bool:
    """Say whether a doubt on a task or duty, or one on the whole plan, names one of its fields."""
    assert name in get_args(FieldName)
    return any(name in one.about and one.loc in ((), one.loc if one.loc[: len(loc)] == loc else ()) for one in doubts)
