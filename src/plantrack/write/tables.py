"""One neutral table and its writers: for a terminal (rich), for a pipe, JSON, CSV. Each writer is pure."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from plantrack.write import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

Format = Literal["table", "json", "csv"]
FORMATS = ("table", "json", "csv")

_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")
_FORMULA = re.compile(r"((?:^|[;\t\n])\s*)(?=[=+\-@＝＋－＠])")
"""Where a spreadsheet might read a formula: where a cell begins, and where one would begin for a program that takes
semicolons or tabs as what parts cells (LibreOffice as it comes; Excel by the settings of the country)."""


BLOCKS, SIGNS = "█░", "#-"
"""What a bar is drawn with: done and left; `SIGNS` where a console has no blocks."""
ROOMY = 100
"""From so many columns on, a screen has room for more than the needful."""
BAR, SHORT_BAR = 20, 8
"""How long a bar is, in columns, and where there is little room."""
SHARE = "Tỷ lệ"
"""What stands over the bars of a table."""


class Share(NamedTuple):
    """So many of so many."""

    part: int
    whole: int


class Line(NamedTuple):
    """A line of text with its weight or colour; on a terminal a bar stands before it where it tells of a share."""

    text: str
    style: str = ""
    share: Share | None = None


class Column(NamedTuple):
    """A column: its key in JSON and CSV, its heading for people, how it sits on a screen.

    `width` is what it has where there is little room, `most` how many letters are shown there.
    """

    key: str
    title: str
    ratio: int | None = None
    width: int | None = None
    right: bool = False
    fixed: bool = False
    most: int | None = None


class Table(NamedTuple):
    """Rows for people (`cells`) beside the same rows for programs (`data`), whose keys head even an empty CSV.

    `shares` are drawn as bars at the end of the rows, on a terminal alone.
    """

    columns: tuple[Column, ...]
    cells: Sequence[Sequence[str]]
    data: Sequence[Mapping[str, Any]]
    title: str = ""
    styles: Sequence[str] = ()
    keys: Sequence[str] = ()
    shares: Sequence[Share | None] = ()


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
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\1'", cell)


def printable(text: str) -> str:
    """Return a text without what a terminal would obey, escapes and turns of direction; lines and tabs are kept."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\n\t" else " " if c.isspace() else "?" for c in text)


def bar(share: Share, cells: int, letters: str = BLOCKS) -> str:
    """Draw a share as a bar of so many columns: full only when all is done, empty only when nothing is; none of 0."""
    if not share.whole:
        return " " * cells
    done = round(cells * share.part / share.whole)
    done = min(max(done, share.part > 0), cells - (share.part < share.whole))
    return letters[0] * done + letters[1] * (cells - done)


def to_plain(table: Table) -> str:
    """Write one row a line, cells parted by tabs, headings first: for pipes."""
    lines = ["\t".join(column.title for column in table.columns)]
    lines += ["\t".join(" ".join(printable(cell).split()) for cell in row) for row in table.cells]
    return "\n".join(lines) + "\n"


def to_rich(table: Table, width: int, letters: str = BLOCKS) -> RenderableType:
    """Return the table for a terminal of a width; cells are text, never markup, and a column without any is left out.

    Where there is room, columns take what they need and texts are shown further; else as little as `Column` says.
    """
    from rich import box  # noqa: PLC0415 (a pipe needs none of rich)
    from rich.table import Table as RichTable  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    roomy = width >= ROOMY
    made = RichTable(
        box=box.SIMPLE_HEAD if letters == BLOCKS else box.Box(_SIGNS_BOX, ascii=True),
        title=Text(printable(table.title)) if table.title else None,
        title_justify="left",
        title_style="bold",
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    shown = [place for place in range(len(table.columns)) if any(row[place] for row in table.cells) or not table.cells]
    for column in (table.columns[place] for place in shown):
        made.add_column(
            Text(printable(column.title)),
            ratio=column.ratio,
            width=None if roomy else column.width,
            max_width=2 * column.width if roomy and column.width else None,
            justify="right" if column.right else "left",
            no_wrap=column.fixed,
            overflow="fold",
        )
    if table.shares:
        made.add_column(SHARE, no_wrap=True)
    for index, row in enumerate(table.cells):
        cells = [Text(_cut(row[place], _most(table.columns[place], width))) for place in shown]
        if table.shares:
            cells.append(Text(_drawn(table.shares[index], letters, short=not roomy)))
        made.add_row(*cells, style=(table.styles[index] if table.styles else "") or None)
    return made


_SIGNS_BOX = "    \n    \n -- \n" + "    \n" * 5


def _most(column: Column, width: int) -> int | None:
    """Return how many letters of a cell are shown: what a wider screen has more goes to the texts."""
    return column.most if column.most is None or width < ROOMY else column.most + width - 80


def _drawn(share: Share | None, letters: str, *, short: bool = False) -> str:
    """Draw a share, where there is room with its rate."""
    if not share:
        return ""
    drawn = bar(share, SHORT_BAR if short else BAR, letters)
    return drawn if short else f"{drawn} {words.percent(*share):>6}"


def to_cards(table: Table, letters: str = BLOCKS) -> Iterator[RenderableType]:
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
        if table.shares and (share := table.shares[index]):
            yield Padding(Text(f"{SHARE}: {_drawn(share, letters)}", style=style), (0, 0, 0, 2))


def _cut(text: str, most: int | None) -> str:
    """Return a text of at most so many letters, shortened at a word, in which nothing may act."""
    text = printable(text)
    if most is None:
        return text
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;.") + "…"
