"""New files of the journal, and of letters, as text. Nothing that a person wrote is ever written again."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING

from plantrack.model.dataset import Filing
from plantrack.model.plan import MAIN
from plantrack.write.files import splice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plantrack.model.letters import Letter
    from plantrack.model.updates import Entry, Update

MODELINE = "# yaml-language-server: $schema=../../../../../schemas/update.schema.json"
LETTER_MODELINE = "# yaml-language-server: $schema=../../../../schemas/letter.schema.json"
_GENERAL = ("direction", "difficulties", "proposals")
_TEXTS = ("result", "difficulties", "causes", "proposals")


def new_id(day: date) -> str:
    """Return a name that no two clones choose: the day and eight random hexadecimal digits."""
    return f"{day:%Y%m%d}-{secrets.token_hex(4)}"


def filing(plan: str, year: int, update: Update) -> Filing:
    """Return a new file of the journal: the update with its place in the workspace."""
    id_ = new_id(update.received)
    return Filing(f"data/updates/{plan}/{year}/{update.agency}/{id_}.yaml", year, id_, update)


def text(update: Update) -> str:
    """Write an update as a YAML file."""
    return "\n".join(_lines(update)) + "\n"


def _lines(update: Update) -> Iterator[str]:
    yield MODELINE
    yield f"agency: {update.agency}"
    if update.document is not None:
        yield f"document: {{number: {_quoted(update.document.number)}, date: {update.document.date}}}"
    yield f"received: {update.received}"
    at, by = update.recorded.at.isoformat(timespec="seconds"), _quoted(update.recorded.by)
    yield f"recorded: {{at: {at}, by: {by}, by-means: {update.recorded.by_means}}}"
    yield f"contents: {update.contents}"
    if update.general:
        yield "general:"
        yield from (f"  {name}: {_quoted(said)}" for name in _GENERAL if (said := getattr(update.general, name)))
    if update.tasks:
        yield "tasks:"
        for entry in update.tasks:
            yield from _entry_lines(entry)
    if update.withdraws:
        yield "withdraws:"
        for one in update.withdraws:
            of_task = f", task: {one.task}" if one.task else ""
            yield f"  - {{update: {one.update}{of_task}, reason: {_quoted(one.reason)}}}"


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield f"  - task: {entry.task}"
    if entry.schedule != MAIN:
        yield f"    schedule: {entry.schedule}"
    yield f"    period: {_quoted(entry.period)}"
    if entry.status:
        yield f"    status: {entry.status}"
    if entry.completed is not None:
        yield f"    completed: {entry.completed}"
    yield from (f"    {name}: {_quoted(said)}" for name in _TEXTS if (said := getattr(entry, name)))
    if entry.figures:
        yield "    figures:"
        yield from (f"      {id_}: {figure:f}" for id_, figure in entry.figures.items())
    if entry.evidence:
        yield "    evidence:"
        for cited in entry.evidence:
            about = f", subject: {_quoted(cited.subject)}" if cited.subject else ""
            yield f"      - {{number: {_quoted(cited.number)}, date: {cited.date}{about}}}"


def letter_path(plan: str, year: int, id_: str) -> str:
    """Return where a letter's file goes in the workspace."""
    return f"data/letters/{plan}/{year}/{id_}.yaml"


def letter_text(letter: Letter) -> str:
    """Write a letter as a YAML file."""
    state = f"state-on: {letter.state_on}\n" if letter.state_on else ""
    to = "".join(f"  - {agency}\n" for agency in letter.to)
    return (
        f"{LETTER_MODELINE}\nkind: {letter.kind}\nround: {letter.round}\nnumber: {_quoted(letter.number)}\n"
        f"date: {letter.date}\nbefore: {letter.before}\n{state}to:\n{to}"
    )


def numbered(text_: str, number: str, day: date | None) -> str:
    """Return a letter's file with its number, and its date where that has changed; the rest stays as it stands."""
    values = {"number": _quoted(number)} | ({"date": str(day)} if day else {})
    return splice.set_values(text_, values)


def _quoted(words: str) -> str:
    """Return a double-quoted YAML scalar: JSON's strings are just that."""
    return json.dumps(words, ensure_ascii=False)
