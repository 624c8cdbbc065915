"""The program where it is rough: odd systems, odd files, odd terminals, several at once, killed in the middle."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.read import loader, worktree
from tests.cli import small
from tests.cli.running import Terminal, command, heed_interrupts, program, width

if TYPE_CHECKING:
    from tests.cli.running import Run

DAY = ("--today", "2024-11-28")
DONE = ("--status", "completed", "--result", "Đã xong")
READERS = {
    "tasks": ["tasks"],
    "show": ["show", "1a"],
    "status": ["status", "2024"],
    "record": ["record", "1a", "d", *DONE],
    "withdraw": ["withdraw", "20241124-0000000a", "--reason", "nhầm"],
    "agencies": ["agencies"],
    "check": ["check"],
}
PLACED = re.compile(r"(?m)^data/[^:\n]+:\d+:\d+: [a-z-]+ \S")


def journal(root: Path) -> list[str]:
    """Return every file of the journal, hidden ones too."""
    return sorted(p.relative_to(root).as_posix() for p in (root / "data/updates").rglob("*") if p.is_file())


def sound(root: Path) -> bool:
    """Say whether the workspace loads without an error."""
    return not loader.load(worktree.read(root), "thu").errors


# odd systems


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LANG": "vi_VN.ISO-8859-1"}, {}])
def test_any_locale_speaks_vietnamese(tiny: Path, locale: dict[str, str]) -> None:
    """With LC_ALL=C, an unknown locale or none, no PYTHONIOENCODING and no HOME: UTF-8 in and out."""
    env = {"PATH": os.environ["PATH"], **locale}
    told = program("-C", tiny, *DAY, "record", "1.a", "Sở B", "--status", "completed", "--result", "Được rồi", env=env)
    assert told.code == 0
    assert "Đã ghi 1.a Sở B" in told.err
    assert "Được rồi" in (tiny / told.out.strip()).read_text(encoding="utf-8")
    assert "Việc thường xuyên" in program("-C", tiny, "tasks", env=env).out


@pytest.mark.parametrize("name", ["tên có dấu cách", "Đắk Nông 2024", 'it\'s "$HOME" [x]', "-C"])
def test_any_path(tmp_path: Path, name: str) -> None:
    """A workspace may lie anywhere."""
    root = tmp_path / name
    small.write(root)
    assert program("-C", root.name, "check", cwd=tmp_path).code == 0
    assert program("-C", root.name, *DAY, "record", "1a", "d", *DONE, cwd=tmp_path).code == 0
    made = program("init", f"./{name}/mới", cwd=tmp_path)
    assert made.code == 0, made.err
    assert program("check", cwd=root / "mới").code == 0


@pytest.mark.parametrize(
    "arguments", [["tasks"], ["check", "--warnings"], ["agencies", "--format", "json"], ["--help"]]
)
@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_reader_that_leaves_early(example_made: Path, arguments: list[str], reader: str) -> None:
    """`plantrack … | head -1`: not a word about the pipe, and never exit code 1, which would mean bad data."""
    line = " ".join(f"'{part}'" for part in command("-C", example_made, *arguments))
    piped = subprocess.run(
        ["bash", "-c", f"{line} | {reader}; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert piped.returncode in (0, 2)
    assert "Traceback" not in piped.stderr
    assert "pipe" not in piped.stderr.lower()


@pytest.mark.parametrize(
    ("closing", "code"), [(">&-", 0), ("2>&-", 0), ("<&-", 0), (">&- 2>&- <&-", 0), (">/dev/full", 2)]
)
def test_closed_and_full_streams(tiny: Path, closing: str, code: int) -> None:
    """A closed stream keeps nobody from working; what cannot be written is told."""
    if "full" in closing and not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    line = " ".join(f"'{part}'" for part in command("-C", tiny, "tasks"))
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    bash = ["bash", "-c", f"{line} {closing}"]
    ended = subprocess.run(bash, capture_output=True, encoding="utf-8", check=False, env=env)
    assert ended.returncode == code, ended.stderr
    assert "Traceback" not in ended.stderr


def test_closed_input_is_nobody_at_the_terminal(tiny: Path) -> None:
    """`record` without arguments and without any input: exit code 2 with an example."""
    line = " ".join(f"'{part}'" for part in command("-C", tiny, "record"))
    ended = subprocess.run(["bash", "-c", f"{line} <&-"], capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 2
    assert "Thiếu nhiệm vụ và cơ quan" in ended.stderr


_AT = """
import os, signal, sys

class Finder:
    def find_spec(self, name, *_):
        if name == {name!r}:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Finder())
del sys.modules["signal"]
sys.argv = ["plantrack", "--version"]
from plantrack.__main__ import run
run()
"""
"""Runs the program; where it imports a module, somebody presses Ctrl+C."""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("signal", ""),  # before the program can say anything
        *((name, "\nĐã dừng theo yêu cầu.\n") for name in ("plantrack.cli.main", "typer", "plantrack.cli.screen")),
    ],
)
def test_an_interrupt_during_start_up_is_no_fault(name: str, said: str) -> None:
    """The program says so and ends with 130, also before its own code has been read; no traceback."""
    ended = subprocess.run(
        [sys.executable, "-c", _AT.format(name=name)], capture_output=True, encoding="utf-8", check=False,
        preexec_fn=heed_interrupts,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", said)


def test_start_up_leaves_a_background_job_deaf(tiny: Path) -> None:
    """A shell lets what runs in the background ignore Ctrl+C; so it stays."""
    code = _AT.format(name="typer").replace('"--version"', f'"-C", {str(tiny)!r}, "plans"')
    bash = ["bash", "-c", 'trap "" INT; exec "$0" "$@"', sys.executable, "-c", code]
    ended = subprocess.run(bash, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout


# terminals


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "arguments",
    [
        ["tasks"], ["tasks", "--agency", "STTTT"], ["show", "6b"], ["agencies"], ["status", "2024"],
        ["status", "2024", "--by", "agency"], ["status", "2024", "--by", "section"], ["check", "--warnings"],
        ["tasks", "--agency", "Sở"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_line_is_wider_than_the_terminal(example_made: Path, arguments: list[str], columns: int) -> None:
    """On a terminal of any width nothing is broken by the terminal itself."""
    with Terminal(["-C", example_made, "--today", "2024-11-29", *arguments], columns=columns) as terminal:
        assert terminal.end() == (2 if arguments[-1] == "Sở" else 0)
    assert "Traceback" not in terminal.shown
    assert [line for line in terminal.lines if width(line) > columns] == []
    assert len(terminal.lines) > 2


@pytest.mark.parametrize("columns", [40, 69, 70, 80])
def test_every_task_is_on_the_screen(example_made: Path, columns: int) -> None:
    """However narrow the terminal, each task's number, lead and state are shown whole."""
    with Terminal(["-C", example_made, "--today", "2024-11-29", "tasks"], columns=columns) as terminal:
        terminal.end()
    shown = " ".join(" ".join(terminal.lines).split())
    for label in ("1.a", "6.đ", "7.c", "IV.3.b"):
        assert label in shown
    assert any(line.strip().startswith("6.đ") for line in terminal.lines)
    assert "01/10/2024" in shown
    assert "45 đơn vị" in shown


def test_colour_is_for_terminals(example_made: Path) -> None:
    """Escape codes reach a terminal and no pipe; NO_COLOR is heeded."""
    with Terminal(["-C", example_made, "--today", "2024-11-29", "tasks"]) as terminal:
        terminal.end()
    assert "\x1b[" in terminal.shown
    assert "\x1b" not in program("-C", example_made, "--today", "2024-11-29", "tasks").out
    plain = {**os.environ, "NO_COLOR": "1"}
    with Terminal(["-C", example_made, "--today", "2024-11-29", "tasks"], env=plain) as terminal:
        terminal.end()
    assert "\x1b[3" not in terminal.shown


@pytest.mark.parametrize("name_of", ["check", "tasks", "record"])
@pytest.mark.parametrize("columns", [40, 80])
def test_bad_line_is_shown_with_a_caret(tiny: Path, name_of: str, columns: int) -> None:
    """On a terminal every command that meets bad data shows the source line and points at the place."""
    bad = small.PLAN.replace("kind: ongoing", "kind: on").replace("Thường xuyên", "Làm thường xuyên trong suốt cả năm")
    small.add(tiny, "plan-thu.yaml", bad)
    with Terminal(["-C", tiny, *DAY, *READERS[name_of]], columns=columns) as terminal:
        assert terminal.end() == 1
    lines = [line.rstrip() for line in terminal.lines]
    assert max(map(width, lines)) <= columns
    at = next(number for number, line in enumerate(lines) if line.strip() == "^")
    assert lines[at - 1][lines[at].index("^") :].startswith("on}")


def test_no_source_is_shown_in_a_pipe(tiny: Path) -> None:
    """A program that reads the messages gets one line a problem."""
    small.add(tiny, "plan-thu.yaml", small.PLAN.replace("kind: ongoing", "kind: on"))
    assert "^" not in program("-C", tiny, "tasks").err
    assert "^" not in program("-C", tiny, "check").out


# odd files


def test_files_from_windows_and_mac(run: Run, tiny: Path) -> None:
    """CRLF, a byte order mark and decomposed letters change nothing."""
    before = run("-C", tiny, *DAY, "tasks", "--format", "json").out
    for path in (tiny / "data").rglob("*.yaml"):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert run("-C", tiny, *DAY, "tasks", "--format", "json").out == before
    assert run("-C", tiny, "check").out == ""


def test_decomposed_file_name(run: Run, tiny: Path) -> None:
    """A file whose name came decomposed from a Mac is told by its composed name."""
    small.add(tiny, unicodedata.normalize("NFD", "bổ sung.yaml"), "a: b\n")
    assert run("-C", tiny, "check", code=1).lines[0].startswith("data/bổ sung.yaml:1:1: file-name ")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("updates/thu/2024/a/20241124-0000000a.yaml", "agency: a\nreceived: 2024-11-24\nrecorded: {at: 2024"),
        ("updates/thu/2024/a/20241124-0000000a.yaml", ""),
        ("updates/thu/2024/a/20241124-0000000a.yaml", "<<<<<<< HEAD\nagency: a\n=======\nagency: b\n>>>>>>> x\n"),
        ("plan-thu.yaml", small.PLAN.replace("kind: ongoing", "kind: on")),
        ("plan-thu.yaml", small.PLAN + "sections: []\n"),
        ("agencies.yaml", small.AGENCIES.replace("block: so,", "bloc: so,", 1)),
        ("office.yaml", "offices:\n\t- x\n"),
        ("reporting-thu.yaml", "indicators: [{id: cuoc, name: *x}]\n"),
        ("events-thu.yaml", "events: {kind: excused}\n"),
        ("reports/thu/2024.yaml", "tasks: {1z: {summary: x}}\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name_of", READERS)
def test_half_edited_file(run: Run, tiny: Path, name: str, text: str, name_of: str) -> None:
    """Every command that needs the file exits 1 with its place; none shows a traceback or writes anything."""
    small.add(tiny, name, text)
    needed = not name.startswith(("updates", "reports")) or name_of not in ("agencies", "record")
    before = journal(tiny)
    told = run("-C", tiny, *DAY, *READERS[name_of], code=1 if needed else 0)
    if needed:
        assert PLACED.search(told.out if name_of == "check" else told.err), told
        assert f"data/{name}:" in told.out + told.err
        assert journal(tiny) == before


def test_file_that_is_no_text(run: Run, tiny: Path) -> None:
    """A file in another encoding, or a picture, is told with its place."""
    small.add(tiny, "agencies.yaml", "")
    (tiny / "data" / "agencies.yaml").write_bytes("a: Sở\n".encode("utf-16"))
    assert re.match(r"data/agencies.yaml:1:1: file-encoding ", run("-C", tiny, "check", code=1).out)
    assert "file-encoding" in run("-C", tiny, "tasks", code=1).err


@pytest.mark.parametrize("name_of", READERS)
def test_missing_data_folder(run: Run, tmp_path: Path, name_of: str) -> None:
    """Outside any workspace each command exits 2 and says where one comes from."""
    told = run("-C", tmp_path, *READERS[name_of], code=2)
    assert told.out == ""
    assert "plantrack init" in told.err
    assert "không có thư mục" in run("-C", tmp_path / "không có", *READERS[name_of], code=2).err


def test_folder_that_a_file_blocks(run: Run, tiny: Path) -> None:
    """Where a file stands in the place of an agency's folder, `record` exits 2 and says so."""
    (tiny / "data/updates/thu/2024/d").write_text("x", encoding="utf-8")
    told = run("-C", tiny, *DAY, "record", "1a", "d", *DONE, code=2)
    assert "data/updates/thu/2024/d" in told.err
    assert told.out == ""


# several at once, and none to the end


@pytest.mark.parametrize("count", [2, 8])
def test_records_at_once_all_land(tiny: Path, count: int) -> None:
    """Several processes recording at once: each writes its own file, and the last word is one of theirs."""
    running = [
        subprocess.Popen(
            command("-C", tiny, *DAY, "record", "1a", "d", "--status", "completed", "--result", f"người {number}"),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        for number in range(count)
    ]  # fmt: skip
    told = [process.communicate(timeout=60) for process in running]
    assert [process.returncode for process in running] == [0] * count, told
    paths = {out.strip() for out, _ in told}
    assert len(paths) == count
    results = {re.findall(r'result: "(.*)"', (tiny / path).read_text(encoding="utf-8"))[0] for path in paths}
    assert results == {f"người {number}" for number in range(count)}
    assert sound(tiny)
    moments = [f.update.recorded.at for f in loader.dataset(worktree.read(tiny), "thu").filings if f.path in paths]
    assert len(set(moments)) == count


def test_full_disk_writes_nothing(tiny: Path) -> None:
    """Where the disk is full, or the file may grow no more, `record` exits 2 and leaves nothing behind."""
    before = journal(tiny)
    script = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        " resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)); from plantrack.cli.main import run; run()"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, "-C", str(tiny), *DAY, "record", "1a", "d", *DONE],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ended.returncode == 2, ended.stderr
    assert "Traceback" not in ended.stderr
    assert "Không ghi được" in ended.stderr
    assert journal(tiny) == before


# hostile text

HOSTILE = [
    "[/x][red]đỏ[/]",
    ":smile:",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "+1+1",
    "-2+3",
    "\u200fphải sang trái",
    "a\tb\nc",
]


@pytest.fixture
def hostile(run: Run, tiny: Path) -> Path:
    """Return a workspace in which D told all that is hostile, one after another."""
    for number, text in enumerate(HOSTILE):
        run(
            "-C",
            tiny,
            "--today",
            f"2024-11-{10 + number}",
            "record",
            "1a",
            "d",
            "--status",
            "completed",
            "--result",
            text,
        )
        run(
            "-C",
            tiny,
            "--today",
            f"2024-11-{10 + number}",
            "record",
            "2b",
            "d",
            "--status",
            "completed",
            "--result",
            text,
        )
    return tiny


@pytest.mark.parametrize(("day", "text"), list(enumerate(HOSTILE, start=10)))
def test_hostile_text_stays_text(run: Run, hostile: Path, day: int, text: str) -> None:
    """JSON gives it as it was typed; the table in a pipe keeps to one line."""
    asked = ("-C", hostile, "--today", f"2024-11-{day}", "show", "1a")
    (answer,) = run(*asked, "--format", "json").json["answers"]
    assert answer["result"] == text
    assert sum("UBND huyện D" in line for line in run(*asked).lines) == 2  # among the leads, and its answer


@pytest.mark.parametrize(("day", "text"), list(enumerate(HOSTILE, start=10)))
def test_spreadsheet_runs_no_text(run: Run, hostile: Path, day: int, text: str) -> None:
    """In CSV a text that a spreadsheet would run begins with an apostrophe; everything else is as typed."""
    told = run("-C", hostile, "--today", f"2024-11-{day}", "show", "1a", "--format", "csv").out
    (row,) = csv.DictReader(io.StringIO(told, newline=""))
    assert row["result"] == (f"'{text}" if text[0] in "=@+-" else text)
    assert row["agency"] == "d"


@pytest.mark.parametrize("day", [10, 11, 12])
def test_markup_is_no_markup_on_a_terminal(hostile: Path, day: int) -> None:
    """Square brackets and colons are shown, not obeyed."""
    with Terminal(["-C", hostile, "--today", f"2024-11-{day}", "show", "1a"]) as terminal:
        assert terminal.end() == 0
    assert HOSTILE[day - 10] in " ".join(terminal.lines)


@pytest.mark.parametrize("text", ["a\x1b[2Jb", "a\x9bb", "a\u202eb", "a\u2066b", "a\x00b"])
def test_what_would_move_the_cursor_is_refused(run: Run, tiny: Path, text: str) -> None:
    """Escape sequences and direction overrides in the data are an error with a place, and never reach the screen."""
    small.add(
        tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-01", f'task: 1a, period: 2024, result: "{text}"')
    )
    told = run("-C", tiny, "check", code=1)
    assert "text-control" in told.out
    assert text not in told.out + told.err
    small.add(
        tiny,
        "updates/thu/2024/d/x.yaml",
        small.update("d", "2024-11-01", f"task: 1a, period: 2024, result: {_escaped(text)}"),
    )
    told = run("-C", tiny, "tasks", code=1)
    assert "text-control" in told.err
    assert text not in told.out + told.err


def _escaped(text: str) -> str:
    """Return the text as a YAML scalar whose control characters are written as escapes."""
    return json.dumps(text)


@pytest.mark.parametrize(
    "arguments", [["show", "\x1b[2J"], ["tasks", "--agency", "\x1b[2J"], ["tasks", "--section", "\x1b"]]
)
def test_what_was_typed_is_shown_harmlessly(run: Run, tiny: Path, arguments: list[str]) -> None:
    """A refusal repeats no escape sequence."""
    assert "\x1b" not in run("-C", tiny, *arguments, code=2).err


def test_two_workspaces_do_not_mix(run: Run, tiny: Path, tmp_path: Path) -> None:
    """What is recorded in one workspace is not in a copy of it."""
    other = shutil.copytree(tiny, tmp_path / "other")
    run("-C", tiny, *DAY, "record", "1a", "d", *DONE)

    def reported(root: Path) -> Any:
        return run("-C", root, *DAY, "show", "1a", "--format", "json").json["reported"]

    assert (reported(tiny), reported(other)) == (3, 2)
