"""What is not certain in a plan out of Word: noted on the part it is about while that is made, told at the end.

A doubt names the fields it is about: that of a party is about who leads or who supports, that of a schedule about the
time; one on a whole task says which fields it means, or none (its number).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plantrack.read.plans.plan_text import Line
    from plantrack.read.yamltext import Loc

Field = Literal["lead", "support", "time", "text"]
FIELDS: dict[Field, str] = {"lead": "chủ trì", "support": "phối hợp", "time": "thời gian", "text": "nội dung"}
"""What each field of a task is called."""

LINE = "\0line"
"""Key under which a task or duty in the making keeps its line."""
_DOUBTS = "\0doubts"


class Doubt(NamedTuple):
    """Something to look at: where in the plan as made, place and words in the Word file, why, about which fields."""

    loc: Loc
    what: str
    place: str
    quote: str
    why: str
    about: tuple[Field, ...] = ()

    @property
    def fields(self) -> str:
        """Return the names of its fields for people, blank where it is about none."""
        return ", ".join(FIELDS[one] for one in self.about)


def note(value: dict[str, Any], line: Line | None, why: str, quote: str = "", *, about: Sequence[Field] = ()) -> None:
    """Note on a part of the plan that something in it is not certain."""
    where = line.place if line is not None else ""
    told = (where, quote or (line.text if line is not None else ""), why, tuple(about))
    value.setdefault(_DOUBTS, []).append(told)


def cleaned(value: Any, doubts: list[Doubt], loc: Loc = (), what: str = "") -> Any:
    """Return plain values without the notes on them; the notes become doubts with their path."""
    if isinstance(value, list):
        return [cleaned(part, doubts, (*loc, at), what) for at, part in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if "printed" in value:
        what = ("mục " if "tasks" in value else "") + str(value["printed"])
    own = _field_of(value, loc)
    for place, quote, why, about in dict.fromkeys(value.get(_DOUBTS, ())):
        doubts.append(Doubt(loc, what, place, quote, why, tuple(dict.fromkeys((*own, *about)))))
    kept = {key: part for key, part in value.items() if not key.startswith("\0") and part not in ("", [], None)}
    if not loc:
        kept.setdefault("sections", [])
    if loc and loc[-1] == "signer":
        kept.setdefault("formula", [])
    return {key: cleaned(part, doubts, (*loc, key), what) for key, part in kept.items()}


def _field_of(value: dict[str, Any], loc: Loc) -> tuple[Field, ...]:
    holder = loc[-2] if len(loc) > 1 else ""
    if holder == "parties":
        return ("lead",) if value.get("role") == "lead" else ("support",)
    if holder == "schedules":
        return ("time",)
    return ("text",) if holder == "details" else ()
