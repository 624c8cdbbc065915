"""Shell completion of tasks, agencies and blocks, from the workspace at hand; silent where there is none."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import typer  # noqa: TC002 (typer reads the annotations)

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item


def tasks(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the tasks' ids with the beginnings of their texts; the number may be typed as the plan prints it."""
    dataset = _dataset(context)
    items = dataset.plan.items if dataset else ()
    spelt = [(_as_begun(incomplete, _spellings(item)), item.text.split("\n")[0][:60]) for item in items]
    return [(form, text) for form, text in spelt if form]


def agencies(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the agencies' ids, or symbols where one was begun, with their names."""
    dataset = _dataset(context)
    known = dataset.agencies.values() if dataset else ()
    spelt = [(_as_begun(incomplete, (a.id, *(name.symbol for name in a.names))), a.names[-1].name) for a in known]
    return [(form, name) for form, name in spelt if form]


def blocks(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Offer the blocks."""
    dataset = _dataset(context)
    known = dataset.blocks.values() if dataset else ()
    return [(block.id, block.name) for block in known if block.id.startswith(incomplete.lower())]


def statuses(incomplete: str) -> list[tuple[str, str]]:
    """Offer the statuses that an agency reports."""
    from plantrack.write import words

    return [(key, words.STATUS[key]) for key in words.STATUS if key != "not-reported" and key.startswith(incomplete)]


def _spellings(item: Item) -> tuple[str, ...]:
    return (item.id, item.label, item.label.replace(".", ""), item.printed)


def _as_begun(incomplete: str, spellings: Iterable[str]) -> str:
    """Return the first spelling that goes on as begun: a shell takes no other."""
    return next((spelt for spelt in spellings if spelt and spelt.startswith(incomplete)), "")


def _dataset(context: typer.Context) -> Dataset | None:
    from plantrack.cli import session

    with suppress(PlantrackError):
        return session.of(context).dataset(journal_of="")
    return None
