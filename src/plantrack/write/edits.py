"""New files of the journal as text. Nothing that a person wrote is ever written again: every change is a new file."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plantrack.model.plan import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date, datetime
    from decimal import Decimal

MODELINE = "# yaml-language-server: $schema=../../../../../schemas/update.schema.json"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is recorded of one task; blank means that nothing is said of it."""

    task: str
    period: str
    schedule: str = MAIN
    status: str = ""
    completed: date | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, Decimal] = field(default_factory=dict)
    evidence: Sequence[tuple[str, date, str]] = ()


@dataclass(frozen=True, slots=True)
class NewUpdate:
    """A file of the journal that is to be written."""

    plan: str
    year: int
    agency: str
    received: date
    recorded_at: datetime
    recorded_by: str
    document: tuple[str, date] | None = None
    entries: Sequence[NewEntry] = ()
    withdraws: Sequence[tuple[str, str, str]] = ()
    id: str = ""

    @property
    def path(self) -> str:
        """Where it goes in the workspace."""
        return f"data/updates/{self.plan}/{self.year}/{self.agency}/{self.id}.yaml"


def new_id(received: date) -> str:
    """Return a name that no two clones choose: the day and eight random hexadecimal digits."""
    return f"{received:%Y%m%d}-{secrets.token_hex(4)}"


def text(update: NewUpdate) -> str:
    """Write the update as a YAML file."""
    return "\n".join(_lines(update)) + "\n"


def _lines(update: NewUpdate) -> Iterator[str]:
    yield MODELINE
    yield f"agency: {update.agency}"
    if update.document is not None:
        number, day = update.document
        yield f"document: {{number: {_quoted(number)}, date: {day}}}"
    yield f"received: {update.received}"
    at = update.recorded_at.isoformat(timespec="seconds")
    yield f"recorded: {{at: {at}, by: {_quoted(update.recorded_by)}, by-means: command}}"
    yield "contents: read"
    if update.entries:
        yield "tasks:"
        for entry in update.entries:
            yield from _entry_lines(entry)
    if update.withdraws:
        yield "withdraws:"
        for id_, task, reason in update.withdraws:
            of_task = f", task: {task}" if task else ""
            yield f"  - {{update: {id_}{of_task}, reason: {_quoted(reason)}}}"


def _entry_lines(entry: NewEntry) -> Iterator[str]:
    yield f"  - task: {entry.task}"
    if entry.schedule != MAIN:
        yield f"    schedule: {entry.schedule}"
    yield f"    period: {_quoted(entry.period)}"
    if entry.status:
        yield f"    status: {entry.status}"
    if entry.completed is not None:
        yield f"    completed: {entry.completed}"
    for key, words in entry.texts.items():
        if words:
            yield f"    {key}: {_quoted(words)}"
    if entry.figures:
        yield "    figures:"
        yield from (f"      {id_}: {figure:f}" for id_, figure in entry.figures.items())
    if entry.evidence:
        yield "    evidence:"
        for number, day, subject in entry.evidence:
            about = f", subject: {_quoted(subject)}" if subject else ""
            yield f"      - {{number: {_quoted(number)}, date: {day}{about}}}"


def _quoted(words: str) -> str:
    """Return a double-quoted YAML scalar: JSON's strings are just that."""
    return json.dumps(words, ensure_ascii=False)
