"""What a person sees on a terminal: bars that line up, colours that mean one thing, none where none is wanted."""

from __future__ import annotations

import ast
import os
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from plantrack.cli import main, screen
from plantrack.write.views import colours
from tests.cli.running import Result, Run, Terminal, program, width
from tests.write.reports import ROOT

if TYPE_CHECKING:
    from pathlib import Path

COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7][0-9;]*m")
NAMED = {"red", "green", "yellow", "magenta", "blue", "cyan", "white", "black", "dim", "bold"}
"""The words of styles."""
VARIABLES = ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "PYTHONIOENCODING", "TERM")


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment without what decides about colours, but for what is given."""
    return {name: value for name, value in os.environ.items() if name not in VARIABLES} | more


def seen(*arguments: str | Path, columns: int = 80, kind: str = "xterm-256color", **more: str) -> Terminal:
    """Return a terminal on which a command has run to its end; of `missing` the answer may be no."""
    with Terminal(arguments, columns=columns, env=environment(**more), kind=kind) as terminal:
        assert terminal.end() in ((0, 1) if "missing" in arguments else (0,)), terminal.shown
    return terminal


def status(root: Path) -> tuple[str | Path, ...]:
    """Return the command that shows reds, a magenta and bars."""
    return ("-C", root, "--today", "2024-12-01", "status", "--by", "block")


# bars


@pytest.mark.parametrize("columns", [40, 72, 80, 120])
def test_bars_of_the_head_begin_in_one_column(tiny: Path, columns: int) -> None:
    """Each share that the head tells has its bar before it; nothing is wider than the screen."""
    lines = seen(*status(tiny)[:-2], columns=columns).lines
    bars = [line for line in lines if set(line) & set("█░")]
    assert len(bars) == 5
    assert {min(line.find(letter) for letter in "█░" if letter in line) for line in bars} == {2}
    assert max(map(width, lines)) <= columns


def test_bars_of_a_table_line_up_with_letters_in_parts(tiny: Path) -> None:
    """A block whose name was typed on a Mac (NFD) is as wide as it looks."""
    path = tiny / "data/agencies.yaml"
    text = path.read_text(encoding="utf-8")
    assert "Cấp huyện" in text
    path.write_text(text.replace("Cấp huyện", unicodedata.normalize("NFD", "Cấp huyện và thị xã")), encoding="utf-8")
    lines = seen(*status(tiny)).lines
    rows = lines[next(place for place, line in enumerate(lines) if line.startswith(" Khối")) :]
    bars = [line for line in rows if set(line) & set("█░")]
    assert len(bars) == 2
    assert len({width(line[: min(line.find(letter) for letter in "█░" if letter in line)]) for line in bars}) == 1


def test_a_console_of_another_encoding_gets_bars_it_has(tiny: Path) -> None:
    """Bars and rules are of signs where the console has no blocks (cp1252)."""
    shown = seen(*status(tiny), PYTHONIOENCODING="cp1252").shown
    assert "##" in shown
    assert set(shown).isdisjoint("█░─")


def test_a_pipe_gets_neither_bars_nor_colours(run: Run, tiny: Path) -> None:
    """Text parted by tabs, whatever FORCE_COLOR wants; JSON and CSV as ever."""
    for more in ((), ("--format", "csv"), ("--format", "json")):
        told: Result = program(*status(tiny), *more, env=environment(FORCE_COLOR="1", TERM="xterm-256color"))
        assert told.lines == run(*status(tiny), *more).lines
        assert set(told.out).isdisjoint("█░\x1b")
    assert "Khối\tBáo cáo\tChủ trì\tCó kết quả\tChưa báo\tQuá hạn" in program(*status(tiny)).lines


# colours


def test_colours_are_shown_on_a_terminal(tiny: Path) -> None:
    """Red for who has not sent once the day is past."""
    shown = seen(*status(tiny)).shown
    assert re.search(r"\x1b\[31mChưa gửi báo cáo \(2\):", shown)


@pytest.mark.parametrize("command", [("status", "2024"), ("missing", "2024")])
def test_who_has_not_sent_is_an_alarm_only_once_the_day_is_past(tiny: Path, command: tuple[str, ...]) -> None:
    """Before 25/11 nobody is late; on that day who has not sent is. The two commands agree."""
    for today, code in (("2024-11-24", "1"), ("2024-11-25", "31")):
        shown = seen("-C", tiny, "--today", today, *command).shown
        assert re.search(rf"\x1b\[{code}mChưa gửi( báo cáo)? \(\d\):", shown), shown


@pytest.mark.parametrize(
    ("before", "kind", "more"),
    [
        (("--no-color",), "xterm-256color", {}),
        ((), "xterm-256color", {"NO_COLOR": "1"}),
        ((), "xterm-256color", {"NO_COLOR": "0"}),
        (("--no-color",), "xterm-256color", {"FORCE_COLOR": "1"}),
        ((), "dumb", {}),
    ],
)
def test_who_wants_no_colours_gets_none(tiny: Path, before: tuple[str, ...], kind: str, more: dict[str, str]) -> None:
    """By option, by NO_COLOR of any value, on a dumb terminal; the words are the same."""
    with Terminal((*before, *status(tiny)), env=environment(**more), kind=kind) as plain:
        assert plain.end() == 0
    assert not COLOUR.search(plain.shown)
    assert plain.lines == seen(*status(tiny)).lines


@pytest.mark.parametrize(
    "command",
    [
        ("status", "2024"), ("status", "2024", "--by", "block"), ("tasks",), ("show", "1b"), ("missing", "2024"),
        ("agencies",), ("check", "--warnings"), ("plans",), ("due",), ("review", "2024"), ("--help",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_the_option_leaves_no_escape_sequence(tiny: Path, command: tuple[str, ...]) -> None:
    """A log that shows every sequence reads as plain text, whatever FORCE_COLOR wants."""
    where = () if command == ("--help",) else ("-C", tiny, "--today", "2024-12-01")
    shown = seen("--no-color", *where, *command, FORCE_COLOR="1").shown
    assert len(shown.split()) > 10
    assert "\x1b" not in shown


def test_the_variable_leaves_weight(tiny: Path) -> None:
    """Bold is no colour (no-color.org): NO_COLOR keeps what stands out."""
    assert "\x1b[1m" in seen(*status(tiny), NO_COLOR="1").shown


def test_an_empty_no_color_asks_for_nothing(tiny: Path) -> None:
    """The rule of no-color.org: present and not empty."""
    assert COLOUR.search(seen(*status(tiny), NO_COLOR="").shown)


def test_a_choice_does_not_outlast_its_command(tiny: Path) -> None:
    """`--no-color` holds for the command it stands before."""
    assert main.main(["--no-color", "-C", str(tiny), "tasks"]) == 0
    assert screen.console().no_color
    assert main.main(["-C", str(tiny), "tasks"]) == 0
    assert not screen.console().no_color or os.environ.get("NO_COLOR")


def test_the_option_stands_before_the_command(run: Run, tiny: Path) -> None:
    """Typed behind it, the message says where it belongs, on stderr."""
    told = run("-C", tiny, "tasks", "--no-color", code=2)
    assert told.out == ""
    assert "Tùy chọn --no-color đứng trước tên lệnh: plantrack --no-color LỆNH." in told.err


def test_no_view_has_colours_of_its_own() -> None:
    """All styles come from one table, so a colour means the same wherever it is shown."""
    own = []
    for path in sorted((ROOT / "src/plantrack").rglob("*.py")):
        if path.name not in ("colours.py", "tables.py"):  # `tables` makes headings and titles bold
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
                    own += [f"{path.name}:{node.lineno}"] if set(node.value.split()) <= NAMED else []
    assert own == []


def test_no_colour_means_two_things() -> None:
    """Each style of the table has a name of its own."""
    styles = [colours.HEAD, colours.ASIDE, colours.DONE, colours.BEGIN, colours.ALARM, colours.DOUBT]
    assert len(set(styles)) == len(styles)
    assert set(styles) <= NAMED
    assert colours.of_label("completed", "overdue") == colours.DONE
    assert colours.of_label("in-progress", "overdue") == colours.ALARM


# tasks


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_tasks_fit_their_screen(example_made: Path, columns: int) -> None:
    """No line is cut by the terminal, every task is there, and each tells its state in words."""
    terminal = seen("-C", example_made, "--today", "2024-11-28", "tasks", columns=columns)
    assert max(map(width, terminal.lines)) <= columns
    first = [line.split()[0] for line in terminal.lines if re.match(r" ?\d\.\w\b", line)]
    assert len(first) == 21
    words = " ".join(" ".join(terminal.lines).split())
    assert words.replace("47 đơn vị", "45 đơn vị").count("45 đơn vị") >= 6


def test_tasks_say_more_where_there_is_room(example_made: Path) -> None:
    """At 120 columns states stand on one line and texts go on."""
    arguments = ("-C", example_made, "--today", "2024-11-28", "tasks", "--section", "6")
    narrow, wide = (seen(*arguments, columns=columns).lines for columns in (80, 120))
    assert not any("Hoàn thành quá hạn 1/1" in line for line in narrow)
    assert any("Hoàn thành quá hạn 1/1" in line for line in wide)
    assert sum(len(line.split()) for line in wide) > sum(len(line.split()) for line in narrow)
