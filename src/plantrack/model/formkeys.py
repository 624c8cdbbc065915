"""The hidden keys of the report form: a row and a column are known by them wherever somebody moves them.

`plantrack-form 1|435|2024|so-tu-phap|figure|1b|main|2024|hoi-nghi` stands in the first column of a row; the same with
`columns|tasks` opens the row that names a sheet's columns.
"""

from __future__ import annotations

from typing import NamedTuple

MARK = "plantrack-form"
VERSION = "1"
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

    def __str__(self) -> str:
        """Write it as the form's hidden cells hold it."""
        return f"{MARK} {'|'.join((self.version, *self.owner, self.kind, *self.rest))}"

    @property
    def row(self) -> str:
        """What tells this row from the others of its form: `task|2a|main|2024`."""
        return "|".join((self.kind, *self.rest))


def parsed(text: str) -> RowKey | None:
    """Return the key that a cell holds; None where it holds something else."""
    mark, _, rest = text.partition(" ")
    if mark != MARK:
        return None
    version, *parts = rest.strip().split("|")
    if len(parts) < len(Owner._fields) + 1:
        return RowKey(version, Owner("", "", ""), "")
    return RowKey(version, Owner(*parts[:3]), parts[3], tuple(parts[4:]))
