"""The hidden keys of the report form: a row and a column are known by them wherever somebody moves them.

`plantrack-form 2|435|2024|so-tu-phap|figure|1b|main|2024|hoi-nghi|0f3a 91c2 …` stands in the first column of a row, the
same with `columns|tasks|` in the row that names a sheet's columns. What ends a key are digests of the row's own printed
cells, so that words typed over them are noticed.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK = "plantrack-form"
VERSION = "2"
HEAD, TITLES, COLUMNS, LISTS = "head", "titles", "columns", "lists"
TASK, SUPPORT, FIGURE, FIELD = "task", "support", "figure", "field"

TABLES: dict[str, tuple[str, ...]] = {
    "fields": ("label", "value"),
    "tasks": (
        "number", "task", "when", "before",
        "status", "completed", "result", "difficulties", "causes", "proposals", "evidence",
    ),
    "figures": ("number", "indicator", "unit", "when", "before", "figure"),
    LISTS: ("row", "status", "status-ongoing"),
}  # fmt: skip
"""The columns of each sheet, in order, behind the one that holds the keys."""

TO_FILL: dict[str, tuple[str, ...]] = {
    TASK: ("status", "completed", "result", "difficulties", "causes", "proposals", "evidence"),
    SUPPORT: ("result", "difficulties", "causes", "proposals", "evidence"),
    FIGURE: ("figure",),
    FIELD: ("value",),
}
"""The columns that an agency fills in, by the kind of row."""

PLACING: dict[str, tuple[str, ...]] = {
    TASK: ("number", "task", "when"),
    SUPPORT: ("number", "task", "when"),
    FIGURE: ("number", "indicator", "when"),
    FIELD: ("label",),
}
"""The printed columns by which a person sees what a row asks, by the kind of row."""

FIELDS = ("document-number", "document-date", "direction", "difficulties", "proposals")
"""The cells of the first sheet, in order."""


class Owner(NamedTuple):
    """Whose form a row belongs to."""

    plan: str
    year: str
    agency: str


class RowKey(NamedTuple):
    """What one row of a form is about."""

    version: str
    owner: Owner
    kind: str
    rest: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write it as the form's hidden cells hold it."""
        return f"{MARK} {'|'.join((self.version, *self.owner, self.kind, *self.rest, ' '.join(self.printed)))}"

    @property
    def row(self) -> str:
        """What tells this row from the others of its form: `task|2a|main|2024`."""
        return "|".join((self.kind, *self.rest))


def printed_columns(kind: str, table: str) -> tuple[str, ...]:
    """Return the columns in which a row of a sheet has words of its own, in order; the key has a digest of each."""
    columns = TABLES.get(table, ())
    if kind == HEAD:
        return columns[:1]
    if kind == TITLES:
        return columns
    filled = TO_FILL.get(TASK if kind == SUPPORT else kind, columns)
    return tuple(name for name in columns if name not in filled)


def digests(texts: Iterable[str]) -> tuple[str, ...]:
    """Return four hexadecimal digits for each text, the same however an office program saves it.

    What may change in saving does not count: the form of letters with marks, spaces, line ends, what prints nothing.
    """
    return tuple(map(_digest, texts))


@lru_cache(maxsize=4096)  # one after the other, five hundred bodies are asked the same
def _digest(text: str) -> str:
    return hashlib.sha256(_plain(text).encode()).hexdigest()[:4]


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(" " if c.isspace() else c for c in composed if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())


def parsed(text: str) -> RowKey | None:
    """Return the key that a cell holds; None where it holds something else."""
    mark, _, rest = text.partition(" ")
    if mark != MARK:
        return None
    version, *parts = rest.strip().split("|")
    if len(parts) < len(Owner._fields) + 2:
        return RowKey(version, Owner("", "", ""), "")
    return RowKey(version, Owner(*parts[:3]), parts[3], tuple(parts[4:-1]), tuple(parts[-1].split()))
