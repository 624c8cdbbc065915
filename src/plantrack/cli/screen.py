"""Where results and messages go: data to stdout, all else to stderr; rich on a terminal, plain text in a pipe."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from plantrack.errors import BadDataError, PlantrackError
from plantrack.write import tables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plantrack.errors import Problem
    from plantrack.write.tables import Table

MOST_RICH_ROWS = 300
NARROW = 70


class _Look:
    """What the console can show, and what the person asked for."""

    colour = True
    letters = tables.BLOCKS


_look = _Look()


def use(*, colour: bool) -> None:
    """Show colours, as far as the terminal and NO_COLOR let them, or no escape sequence at all.

    NO_COLOR takes away colours and leaves bold and faint, which are none (no-color.org); who says it for one command
    wants plain text, as of git or grep: a log shows every sequence.
    """
    _look.colour = colour


def fit(encoding: str | None) -> None:
    """Draw bars and rules with what a console of this encoding has."""
    try:
        f"{tables.BLOCKS}─".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        _look.letters = tables.SIGNS
    else:
        _look.letters = tables.BLOCKS


def chosen_format(text: str) -> tables.Format:
    """Return the output format asked for."""
    if text not in tables.FORMATS:
        raise PlantrackError(f"--format “{text}” không có; chọn một trong: {', '.join(tables.FORMATS)}.")
    return text  # type: ignore[return-value]  # narrowed by the line above, which mypy cannot follow


def show(table: Table, format_: str) -> None:
    """Print a table in the format asked for."""
    chosen = chosen_format(format_)
    if chosen == "json":
        out(tables.to_json(table.data))
    elif chosen == "csv":
        out(tables.to_csv(table))
    elif is_terminal() and len(table.cells) <= MOST_RICH_ROWS:
        width = console().width
        cards = width < NARROW
        made = tables.to_cards(table, _look.letters) if cards else [tables.to_rich(table, width, _look.letters)]
        for renderable in made:
            console().print(renderable)
    else:
        out(tables.to_plain(table))


def is_terminal() -> bool:
    """Say whether a person is looking."""
    return sys.stdout.isatty()


def console(*, stderr: bool = False) -> Any:
    """Return the console for rich output."""
    from rich.console import Console

    plain: dict[str, Any] = {} if _look.colour else {"no_color": True, "color_system": None}
    return Console(highlight=False, emoji=False, stderr=stderr, **plain)


def styled(text: str, style: str = "") -> None:
    """Print a line, with colour or weight where a person is looking."""
    show_line(tables.Line(text, style))


def show_line(line: tables.Line) -> None:
    """Print a line; where a person is looking with colour or weight, and with the bar of its share."""
    text = tables.printable(line.text)
    if not is_terminal():
        out(f"{text}\n")
        return
    from rich.text import Text

    screen, bare = console(), text.lstrip(" ")
    indent = " " * (len(text) - len(bare))
    if line.share:
        cells = tables.BAR if screen.width >= NARROW else tables.SHORT_BAR
        indent = f"  {tables.bar(line.share, cells, _look.letters)} "
    parts = Text(bare, style=line.style).wrap(screen, max(1, screen.width - len(indent)))
    for place, part in enumerate(parts):
        part.rstrip()
        before = indent if not place else " " * len(indent)
        screen.print(Text(before, style=line.style) + part)


def out(text: str) -> None:
    """Write data to stdout: for a program as they are, for a terminal without what it would obey."""
    sys.stdout.write(tables.printable(text.replace("\r\n", "\n")) if is_terminal() else text)


def note(text: str) -> None:
    """Tell the person something that is no data, broken between words where a terminal is narrower."""
    with suppress(OSError):  # told where it is written: a full disk must not keep the message from being shown
        sys.stdout.flush()
    lines = [
        part
        for line in tables.printable(text).split("\n")
        for part in (_broken(line) if sys.stderr.isatty() else [line])
    ]
    sys.stderr.write("".join(f"{line}\n" for line in lines))


def _broken(line: str) -> Sequence[str]:
    import shutil
    import textwrap

    width = shutil.get_terminal_size().columns
    if len(line) <= width:
        return (line,)
    indent = " " * (len(line) - len(line.lstrip(" ")))
    return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or (line,)


def fail(error: PlantrackError) -> None:
    """Tell the person why the command could not do it, or what is wrong with the data."""
    if isinstance(error, BadDataError):
        problems(error.problems, error.files)
    note(f"Lỗi: {error.message}")
    for detail in error.details:
        note(f"  {detail}")


def problems(found: Sequence[Problem], files: Mapping[str, str]) -> None:
    """Tell what is wrong with data, on a terminal with the line that each lies in."""
    for problem in found:
        note(str(problem))
        for line in source_lines(problem, files) if sys.stderr.isatty() else ():
            note(line)


def source_lines(problem: Problem, files: Mapping[str, str]) -> Sequence[str]:
    """Return the source line of a problem with a caret under the place; nothing where it cannot be had."""
    import shutil

    text = files.get(problem.path)
    if text is None:
        return ()
    lines = text.split("\n")
    if not 0 < problem.line <= len(lines) or not lines[problem.line - 1].strip():
        return ()
    line = "".join(c if c.isprintable() else " " for c in lines[problem.line - 1])
    room = min(80, shutil.get_terminal_size().columns) - 4
    start = max(0, problem.column - 1 - room * 3 // 4)
    shown = line[start : start + room]
    return (f"    {shown}", f"    {' ' * (problem.column - 1 - start)}^")
