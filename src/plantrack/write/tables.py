"""One neutral table and its writers: for a terminal (rich), for a pipe, JSON, CSV. Each writer is pure."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

Format = Literal["table", "json", "csv"]
FORMATS = ("table", "json", "csv")

_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")


class Line(NamedTuple):
    """A line of text with its weight or colour."""

    text: str
    style: str = ""


class Column(NamedTuple):
    """A column: its key in JSON and CSV, its heading for people, how it sits on a screen."""

    key: str
    title: str
    ratio: int | None = None
    width: int | None = None
    right: bool = False
    fixed: bool = False
    most: int | None = None


class Table(NamedTuple):
    """Rows for people (`cells`) beside the same rows for programs (`data`), whose keys head even an empty CSV."""

    columns: tuple[Column, ...]
    cells: Sequence[Sequence[str]]
    data: Sequence[Mapping[str, Any]]
    title: str = ""
    styles: Sequence[str] = ()
    keys: Sequence[str] = ()


def to_json(value: Any, *, indent: int | None = 2) -> str:
    """Write any plain value as JSON, Vietnamese as it is, one final newline."""
    import json  # noqa: PLC0415 (start-up: most output is a table)

    return json.dumps(value, ensure_ascii=False, indent=indent, default=str) + "\n"


def to_csv(table: Table) -> str:
    """Write the rows for programs, lists joined by `; `; what a spreadsheet would run as a formula is kept as text."""
    import csv  # noqa: PLC0415 (start-up, as above)

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.data[0] if table.data else table.keys or [column.key for column in table.columns])
    writer.writerows([[_harmless(_flat(value)) for value in row.values()] for row in table.data])
    return out.getvalue()


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(_flat(item) for item in value)
    return to_json(value, indent=None).strip() if isinstance(value, dict) else str(value)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell and not _NUMBER.fullmatch(cell) else cell


def printable(text: str) -> str:
    """Return a text without what a terminal would obey, escapes and turns of direction; lines and tabs are kept."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\n\t" else " " if c.isspace() else "?" for c in text)


def to_plain(table: Table) -> str:
    """Write one row a line, cells parted by tabs, headings first: for pipes."""
    lines = ["\t".join(column.title for column in table.columns)]
    lines += ["\t".join(" ".join(printable(cell).split()) for cell in row) for row in table.cells]
    return "\n".join(lines) + "\n"


def to_rich(table: Table) -> RenderableType:
    """Return the table for a terminal; cells are text, never markup."""
    from rich import box  # noqa: PLC0415 (a pipe needs none of rich)
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    made = RichTable(
        box=box.SIMPLE_HEAD,
        title=Text(printable(table.title)) if table.title else None,
        title_justify="left",
        title_style="bold",
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    for column in table.columns:
        made.add_column(
            Text(printable(column.title)),
            ratio=column.ratio,
            width=column.width,
            justify="right" if column.right else "left",
            no_wrap=column.fixed,
            overflow="fold",
        )
    for index, row in enumerate(table.cells):
        style = table.styles[index] if table.styles else ""
        made.add_row(
            *(Text(_cut(cell, column.most)) for cell, column in zip(row, table.columns, strict=True)),
            style=style or None,
        )
    return made


def to_cards(table: Table) -> Iterator[RenderableType]:
    """Yield each row as a short paragraph, for a terminal too narrow for columns."""
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    for index, row in enumerate(table.cells):
        style = table.styles[index] if table.styles else ""
        for column, cell in zip(table.columns, row, strict=True):
            if column is table.columns[0]:
                yield Text(printable(cell), style=f"bold {style}".strip())
            elif cell:
                yield Padding(Text(f"{column.title}: {_cut(cell, column.most)}", style=style), (0, 0, 0, 2))


def _cut(text: str, most: int | None) -> str:
    """Shorten at a word for the screen, where nothing may act; pipes, CSV and JSON get the whole."""
    text = printable(text)
    if most is None or len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;.") + "…"
