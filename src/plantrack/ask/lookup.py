"""Find what a person means: a task by any spelling of its id, an agency by any of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.model import letters, names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from plantrack.model.dataset import Dataset, Filing, Sent
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item, Plan

MOST_CANDIDATES = 8


def item(dataset: Dataset, typed: str) -> Item:
    """Return the task or duty meant.

    Raises:
        PlantrackError: no such task; the near ones are listed.

    """
    wanted = names.task_key(typed)
    for candidate in dataset.plan.items:
        if wanted and wanted in _item_keys(candidate):
            return candidate
    details = [f"{i.id:<8} {i.label:<8} {_opening(i.text)}" for i in _near_items(dataset.plan, wanted)]
    raise PlantrackError(
        f"Kế hoạch {dataset.plan.plan} không có nhiệm vụ “{_shown(typed)}”. Các nhiệm vụ gần nhất:", details=details
    )


def filing(dataset: Dataset, typed: str) -> Filing:
    """Return the filing meant: by its id, `agency/id` or its path.

    Raises:
        PlantrackError: no such filing; the latest ones are listed.

    """
    wanted = typed.strip().removesuffix(".yaml").replace("\\", "/")
    found = [f for f in dataset.filings if wanted and (f.id == wanted or f.ref == "/".join(wanted.split("/")[-2:]))]
    if len(found) == 1:
        return found[0]
    latest = sorted(dataset.filings, key=lambda f: f.update.recorded.at, reverse=True)[:MOST_CANDIDATES]
    details = [f"{f.id:<20} {f.update.agency:<18} nhận {f.update.received:%d/%m/%Y}" for f in latest]
    raise PlantrackError(
        f"Không có bản ghi “{_shown(typed)}”. Các bản ghi mới nhất:", details=details or ["(chưa có bản ghi nào)"]
    )


def letter(dataset: Dataset, typed: str) -> Sent:
    """Return the letter meant: by its id or its path.

    Raises:
        PlantrackError: no such letter; the latest ones are listed.

    """
    wanted = typed.strip().replace("\\", "/").rpartition("/")[2].removesuffix(".yaml")
    found = [sent for sent in dataset.letters if sent.id == wanted]
    if len(found) == 1:
        return found[0]
    latest = list(dataset.letters)[::-1][:MOST_CANDIDATES]
    details = [
        f"{s.id:<20} {letters.CALLED[s.letter.kind]} ngày {s.letter.date:%d/%m/%Y} {s.letter.number}" for s in latest
    ]
    message = f"Không có công văn “{_shown(typed)}”. Các công văn mới nhất:"
    raise PlantrackError(message, details=details or ["(chưa có công văn nào)"])


def _item_keys(candidate: Item) -> set[str]:
    return {names.task_key(spelt) for spelt in (candidate.id, candidate.printed, candidate.label)}


def _near_items(plan: Plan, wanted: str) -> Sequence[Item]:
    """Return the tasks of the section typed, or the duties of the part typed; where it is neither, everything."""
    near: dict[str, list[Item]] = {}
    for section_ in plan.sections:
        for key in (section_.id, section_.printed):
            near[names.task_key(key)] = list(section_.tasks)
    for duty in plan.duties:
        near.setdefault(names.task_key(duty.printed.split(".")[0]), []).append(duty)
    begun = max((key for key in near if wanted.startswith(key)), key=len, default="")
    return near.get(begun) or plan.items


def agency(dataset: Dataset, typed: str, day: date) -> Agency:
    """Return the agency meant: by id, name, alias or symbol in any spelling, or by words that only one name has.

    Of several, the one that exists on the day; a name that a body of the past had alone still means that body.

    Raises:
        PlantrackError: nobody, or more than one, is called that; the candidates are listed.

    """
    if typed.strip() in dataset.agencies:  # an id may spell the name of another body: so-tai-chinh
        return dataset.agencies[typed.strip()]
    spellings = list(_with_and_without_province(dataset, names.words(typed)))
    found = next((found for words in spellings if (found := _called(dataset, words))), [])
    found = _nearest(found, day)
    if len(found) == 1:
        return found[0]
    if found:
        raise PlantrackError(
            f"“{_shown(typed)}” có thể là nhiều cơ quan; hãy gõ rõ hơn hoặc dùng mã:", details=_listed(found)
        )
    message = f"Không có cơ quan “{_shown(typed)}”. Xem danh bạ bằng lệnh: plantrack agencies. Gần nhất:"
    raise PlantrackError(message, details=_listed(_near(dataset, "".join(spellings[-1]))))


def _nearest(found: list[Agency], day: date) -> list[Agency]:
    """Return those that exist on the day; where none does, those that ended last by then, else those to come."""
    living = [body for body in found if body.exists.holds(day)]
    ended = [body for body in found if body.exists.before is not None and body.exists.before <= day]
    last = max((body.exists.before for body in ended if body.exists.before is not None), default=None)
    return living or [body for body in ended if body.exists.before == last] or found


def _called(dataset: Dataset, words: list[str]) -> list[Agency]:
    """Return the bodies with exactly that name, else those with these words in one of their names."""
    wanted = "".join(words)
    bodies = dataset.agencies.values()
    exact = [a for a in bodies if wanted and wanted in {names.fold(name) for name in _names(a)}]
    return exact or [a for a in bodies if _has_words(a, words)]


def _with_and_without_province(dataset: Dataset, words: list[str]) -> Iterator[list[str]]:
    """Yield the words as typed, then without the province that bodies write after their own name."""
    yield words
    for place in {office.place: names.words(office.place) for office in dataset.offices.offices}.values():
        own = words[: -len(place)]
        if place and words[-len(place) :] == place and own not in ([], ["tinh"]):
            yield own
            if own[-1] == "tinh":
                yield own[:-1]


def block(dataset: Dataset, typed: str) -> str:
    """Return the id of the block meant, by id or name."""
    wanted = names.fold(typed)
    found = [b.id for b in dataset.blocks.values() if wanted in (names.fold(b.id), names.fold(b.name))]
    if found:
        return found[0]
    details = [f"{b.id:<20} {b.name}" for b in dataset.blocks.values()]
    raise PlantrackError(f"Không có khối “{_shown(typed)}”. Các khối:", details=details)


def section(dataset: Dataset, typed: str) -> str:
    """Return the id of the section meant: `6`, `II.6`."""
    wanted = names.task_key(typed)
    for candidate in dataset.plan.sections:
        if wanted in (names.task_key(candidate.id), names.task_key(candidate.printed)):
            return candidate.id
    details = [f"{s.id:<4} {_opening(s.title)}" for s in dataset.plan.sections]
    raise PlantrackError(f"Kế hoạch không có mục “{_shown(typed)}”. Các mục:", details=details)


def _names(agency_: Agency) -> Iterator[str]:
    yield agency_.id
    yield from agency_.aliases
    for name in agency_.names:
        yield name.name
        if name.symbol:
            yield name.symbol


def _has_words(agency_: Agency, wanted: list[str]) -> bool:
    """Say whether one of the names holds all words typed, in order and side by side."""
    length = len(wanted)
    for name in _names(agency_):
        held = names.words(name)
        if wanted and any(held[i : i + length] == wanted for i in range(len(held) - length + 1)):
            return True
    return False


def _near(dataset: Dataset, wanted: str) -> list[Agency]:
    from difflib import SequenceMatcher  # noqa: PLC0415 (only needed to say who was not found)

    def likeness(candidate: Agency) -> float:
        return max(SequenceMatcher(None, wanted, names.fold(name)).ratio() for name in _names(candidate))

    return sorted(dataset.agencies.values(), key=likeness, reverse=True)[:3]


def _listed(agencies: Iterable[Agency]) -> list[str]:
    listed = [f"{a.id:<18} {a.names[-1].name}" for a in agencies]
    more = len(listed) - MOST_CANDIDATES
    return listed if more <= 0 else [*listed[:MOST_CANDIDATES], f"… và {more} cơ quan khác"]


def _opening(text: str, width: int = 60) -> str:
    first = text.split("\n", 1)[0]
    return first if len(first) <= width else f"{first[: width - 1].rstrip()}…"


def _shown(typed: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in typed[:60])
