"""Help, usage errors and shell completion: Vietnamese throughout, and always something to do next."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from plantrack.cli.main import COMMANDS
from tests.cli.running import Terminal, program, width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

ENGLISH = (
    "usage", "options", "arguments", "commands", "show this", "message", "exit", "required", "default", "error", "try",
    "install completion", "show completion", "text", "missing", "str", "command", "args",
)  # fmt: skip
OPTIONS = {
    "": "-C --directory --plan --today --no-color --version --install-completion --show-completion -h --help",
    "init": "--example -h --help",
    "plan import": "-o --output --plan --date --issuer -h --help",
    "due": "--within --agency --format -h --help",
    "calendar": "-o --output --agency --within --force -h --help",
    "trigger": "--document --document-date --before --title --event -h --help",
    "forms": "--out --agency --block --force -h --help",
    "receive": "--document --document-date --received --year --by --commit -h --help",
    "import": "--received --year -y --yes --by --commit --format -h --help",
    "missing": "--as-of --contacts --format -h --help",
    "remind": "--deadline --separate --kind --as-of --out --force -h --help",
    "number": "--date --force --format -h --help",
    "review": "--as-of --agency --block --jump --format -h --help",
    "check": "--format --warnings --against -h --help",
    "diff": "--format -h --help",
    "tasks": "--agency --role --section --year --status --overdue --block --on --format -h --help",
    "show": "--year --as-of --on --format -h --help",
    "log": "--task --agency --year --format -h --help",
    "agencies": "--block --on --format -h --help",
    "record": "--status --result --period --schedule --year --completed-on --figure --causes --difficulties --proposals"
    " --evidence --document --document-date --received --by --commit -h --help",
    "withdraw": "--reason --task --by --commit -h --help",
    "undo": "-y --yes -h --help",
    "status": "--as-of --by --format -h --help",
    "schema": "-h --help",
}


def asked_for(text: str) -> list[str]:
    """Return the options that a help describes."""
    described = [line.strip().split("  ")[0] for line in text.splitlines() if re.match(r"  -", line)]
    return [option for line in described for option in re.findall(r"(?<!\S)--?[A-Za-z][\w-]*", line)]


def english_in(text: str) -> list[str]:
    """Return the words of typer's own that are left; names of options and what is typed as it stands do not count."""
    bare = re.sub(r"--?[a-z][a-z-]*|\b\w+(?:\|\w+)+|mặc định: \w+|(?m:^  [a-z]+(?=  ))|plantrack \w+", " ", text)
    return [words for words in ENGLISH if re.search(rf"\b{words}\b", bare, re.IGNORECASE)]


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_is_vietnamese(run: Run, command: str, option: str) -> None:
    """Of typer's English nothing is left, and no bracket stands twice."""
    told = run(*command.split(), option)
    assert told.err == ""
    assert told.out.startswith(f"Cách dùng: plantrack{' ' * bool(command)}{command} [TÙY CHỌN]")
    assert english_in(told.out) == []
    assert "[[" not in told.out
    assert "{" not in told.out
    assert "Hiện hướng dẫn này." in told.out


@pytest.mark.parametrize("command", OPTIONS)
def test_help_names_every_option(run: Run, command: str) -> None:
    """The options are those of the issue's table, and each has words of its own."""
    told = run(*command.split(), "--help").out
    assert asked_for(told) == OPTIONS[command].split()


def test_help_lists_the_commands_as_a_year_uses_them(run: Run) -> None:
    """The commands in the order of the year, each with a whole first line."""
    told = run("--help").out
    listed = re.findall(r"(?m)^  ([a-z]+)  ", told.split("Lệnh:")[1])
    assert sorted(listed) == sorted({name.split()[0] for name in COMMANDS})
    assert [name for name in listed if name in COMMANDS] == [name for name in COMMANDS if " " not in name]
    assert "..." not in told.split("Lệnh:")[1]


def test_usage_in_help_can_be_typed(run: Run) -> None:
    """Optional arguments stand in one pair of brackets, required ones in none."""
    assert run("record", "--help").out.split("\n")[0] == "Cách dùng: plantrack record [TÙY CHỌN] [NHIỆM_VỤ] [CƠ_QUAN]"
    assert run("show", "--help").out.split("\n")[0] == "Cách dùng: plantrack show [TÙY CHỌN] NHIỆM_VỤ"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_80_columns(command: str, tmp_path: Path) -> None:
    """On a terminal of 80 columns no line is broken by the terminal."""
    with Terminal([*command.split(), "--help"], cwd=tmp_path) as terminal:
        assert terminal.end() == 0
    assert max(map(width, terminal.lines)) <= 80


def test_no_command_shows_the_help(run: Run) -> None:
    """`plantrack` alone exits 2 and shows on stderr what there is."""
    told = run(code=2)
    assert told.out == ""
    assert told.err.startswith("Lỗi: Thiếu tên lệnh.\n\nCách dùng: plantrack [TÙY CHỌN]")


def test_version(run: Run) -> None:
    """The version is data."""
    assert re.fullmatch(r"plantrack \d+\.\d+\.\d+\n", run("--version").out)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["taks"], "Không có lệnh “taks”; có phải ý bạn là tasks"),
        (["báo-cáo"], "Không có lệnh “báo-cáo”."),
        (["tasks", "--agenc", "x"], "Không có tùy chọn --agenc; có phải ý bạn là --agency?"),
        (["tasks", "--zzz"], "Không có tùy chọn --zzz."),
        (["tasks", "-z"], "Không có tùy chọn -z."),
        (["tasks", "--agency"], "Tùy chọn --agency cần một giá trị đi kèm."),
        (["tasks", "--overdue=yes"], "Tùy chọn --overdue không nhận giá trị."),
        (["tasks", "Sở", "Y", "tế"], "Thừa tham số: Sở Y tế. Chữ có dấu cách phải đặt trong ngoặc kép."),
        (["show"], "Thiếu tham số NHIỆM_VỤ."),
        (["init"], "Thiếu tham số THƯ_MỤC."),
        (["withdraw"], "Thiếu tham số BẢN_GHI."),
        (["-C"], "cần một giá trị đi kèm."),
        (["--today"], "Tùy chọn --today cần một giá trị đi kèm."),
        (["tasks", "-C", "x"], "Tùy chọn -C đứng trước tên lệnh"),
    ],
)
def test_usage_errors_are_vietnamese(run: Run, arguments: list[str], words: str) -> None:
    """What was typed wrongly exits 2 with one Vietnamese sentence on stderr."""
    told = run(*arguments, code=2)
    assert told.out == ""
    assert words in told.err
    assert english_in(told.err) == []
    assert told.err.count("\n") == 1


# shell completion


def complete(words: str, *, cwd: Path, position: int | None = None, shell: str = "bash") -> list[str]:
    """Return what a shell is offered for the last word; a blank at the end begins a new one."""
    count = len(words.split(" ")) - 1
    env = {
        **os.environ, "_PLANTRACK_COMPLETE": f"complete_{shell}", "COMP_WORDS": words,
        "COMP_CWORD": str(count if position is None else position), "_TYPER_COMPLETE_ARGS": words,
    }  # fmt: skip
    told = program(cwd=cwd, env=env)
    assert told.code == 0
    assert told.err == ""
    return told.out.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("plantrack ta", ["tasks"]),
        ("plantrack show 6", ["6a", "6b", "6c", "6d", "6dd", "6e"]),
        ("plantrack show 6đ", ["6đ"]),
        ("plantrack show II.7.", ["II.7.a", "II.7.b", "II.7.c"]),
        ("plantrack record iv-3", ["iv-3-a", "iv-3-b"]),
        ("plantrack record 6a so-t", ["so-tu-phap", "so-tai-chinh", "so-tai-chinh-2025", "so-tnmt", "so-tttt"]),
        ("plantrack tasks --agency huyen-dak-m", ["huyen-dak-mil"]),
        ("plantrack tasks --agency STT", ["STTTT"]),
        ("plantrack tasks --block l", ["luc-luong-vu-trang"]),
        ("plantrack record 6a so-tttt --status in", ["in-progress"]),
        ("plantrack withdraw x --task 5", ["5a", "5b", "5c"]),
        ("plantrack tasks --ov", ["--overdue"]),
        ("plantrack show zz", []),
    ],
)
def test_completion_offers_tasks_and_agencies(fresh_made: Path, words: str, offered: list[str]) -> None:
    """Tasks, agencies, blocks and statuses are completed from the workspace at hand, in their order."""
    assert complete(words, cwd=fresh_made) == offered


def test_completion_heeds_the_workspace(fresh_made: Path, tiny: Path, tmp_path: Path) -> None:
    """-C before the command says whose tasks and agencies are offered."""
    assert complete(f"plantrack -C {tiny.name} show 1", cwd=tmp_path) == ["1a", "1b"]
    assert complete(f"plantrack -C {fresh_made} tasks --agency tinh", cwd=tmp_path) == ["tinh-doan"]


def test_completion_is_silent_without_a_workspace(tmp_path: Path) -> None:
    """Where there is nothing to offer nothing is said, on stderr neither."""
    assert complete("plantrack show 6", cwd=tmp_path) == []
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "plan-x.yaml").write_text("plan: [", encoding="utf-8")
    assert complete("plantrack show 6", cwd=tmp_path) == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_describes_in_other_shells(fresh_made: Path, shell: str) -> None:
    """Zsh and fish show the words beside the id."""
    env = {
        **os.environ, "_PLANTRACK_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": "plantrack show 1a",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }  # fmt: skip
    told = program(cwd=fresh_made, env=env).out
    assert "1a" in told
    assert "Tổ chức Hội nghị tập huấn" in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script_can_be_had(tmp_path: Path, shell: str) -> None:
    """The snippet for a shell is printed and names the program."""
    told = program(cwd=tmp_path, env={**os.environ, "_PLANTRACK_COMPLETE": f"source_{shell}"})
    assert told.code == 0
    assert "plantrack" in told.out
    assert "_PLANTRACK_COMPLETE" in told.out
