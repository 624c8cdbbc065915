"""What every rule needs: its record, the problems it yields, and the comparison of a paragraph with a wanted look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .locate import Parts
    from .resolve import Paragraph

Severity = Literal["E", "W", "I"]
_EXCERPT = 48


class Problem(NamedTuple):
    """One thing a rule found; the severity is the rule's own unless given here."""

    message: str
    where: str
    severity: Severity | None = None


@dataclass(frozen=True)
class Rule:
    """A rule with the severity its findings normally have."""

    id: str
    severity: Severity
    find: Callable[[Parts], Iterator[Problem]]


@dataclass(frozen=True)
class Look:
    """How a paragraph must look; None is no demand, sizes are half-points."""

    sizes: tuple[float, float] | None = None
    bold: bool | None = None
    italic: bool | None = None
    upper: bool | None = None
    align: tuple[str, ...] = ()


CENTRED = ("center",)
FLUSH_LEFT = ("left", "start", "both")


def spot(paragraph: Paragraph) -> str:
    """Say where a paragraph is and how it begins."""
    text = " ".join(paragraph.text.split())
    return f"{paragraph.where}: {text[:_EXCERPT]}{'…' if len(text) > _EXCERPT else ''}"


def is_upper(text: str) -> bool:
    """Tell whether the text has letters and all of them are capitals."""
    return text.isupper()


def unlike(paragraph: Paragraph, look: Look, name: str) -> Iterator[Problem]:
    """Yield how the paragraph differs from the wanted look."""
    if look.sizes is not None:
        low, high = look.sizes
        wrong = sorted({run.size / 2 for run in paragraph.inked if not low <= run.size <= high})
        if wrong:
            yield Problem(f"{name}: size {wrong} pt is outside {low / 2:g}-{high / 2:g}", spot(paragraph))
    for attribute, wanted in (("bold", look.bold), ("italic", look.italic)):
        if wanted is True and not paragraph.all_runs(attribute):
            yield Problem(f"{name}: must be {attribute}", spot(paragraph))
        if wanted is False and paragraph.any_run(attribute):
            yield Problem(f"{name}: must not be {attribute}", spot(paragraph))
    if look.upper is not None and is_upper(paragraph.text) is not look.upper:
        yield Problem(f"{name}: must {'' if look.upper else 'not '}be in capitals", spot(paragraph))
    if look.align and paragraph.align not in look.align:
        yield Problem(f"{name}: aligned {paragraph.align}, not {look.align[0]}", spot(paragraph))
