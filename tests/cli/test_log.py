"""log and show: who recorded and who committed what, wherever there is a repository; all else without git."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli import gits
from tests.cli.running import Terminal, width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

A, B = "20241124-0000000a", "20241125-0000000b"
DAY = ("--today", "2024-11-28")
RECORD = ("record", "1a", "b", "--status", "completed", "--result", "B đã họp")
HOSTILE = "Ác\x1b]0;x\x07\x01 Ý\u202e"


def log(run: Run, root: Path, *more: str) -> list[dict[str, Any]]:
    """Return the log as data."""
    told: list[dict[str, Any]] = run("-C", root, *DAY, "log", *more, "--format", "json").json
    return told


@pytest.fixture
def counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a git first in the path that notes each of its runs in a file."""
    real = shutil.which("git")
    runs = tmp_path / "runs"
    runs.write_text("", encoding="utf-8")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "git").write_text(f'#!/bin/sh\necho run >> "{runs}"\nexec "{real}" "$@"\n', encoding="utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return runs


def test_log_tells_who_recorded_committed_and_changed_what(run: Run, kept: Path) -> None:
    """The latest first, each with its commit; what is not committed yet says so."""
    run("-C", kept, *DAY, *RECORD, "--by", "Minh", "--commit", "--received", "27/11/2024")
    saved = gits.git(kept, "log", "-1", "--format=%H %h %aI").split()
    run("-C", kept, *DAY, "record", "1a", "b", "--figure", "cuoc=1234")
    told = run("-C", kept, *DAY, "log", "--task", "1a", "--agency", "b").lines
    assert told[0].split("\t") == ["Ghi lúc", "Người ghi", "Lưu (git)", "Việc", "Thay đổi"]
    rows = [line.split("\t") for line in told[1:]]
    assert [row[2] for row in rows[:2]] == ["chưa lưu", f"{saved[1]} {gits.AUTHOR}"]
    assert rows[1][0].endswith(", nhận 27/11/2024")
    assert rows[1][1] == "Minh (lệnh)"
    assert [row[3:] for row in rows] == [
        ["1.a Sở B, năm 2024", "hoàn thành; Cuộc họp: chưa có → 1.234"],
        ["1.a Sở B, năm 2024", "đang thực hiện → hoàn thành"],
        ["1.a Sở B, năm 2024", "không báo cáo → đang thực hiện (BC 2/BC-B)"],
    ]
    data = log(run, kept, "--task", "1a", "--agency", "b")
    assert [(row["from"], row["to"]) for row in data] == [
        ("completed", "completed"),
        ("in-progress", "completed"),
        (None, "in-progress"),
    ]
    assert data[0]["figures"] == [{"indicator": "cuoc", "before": None, "after": "1234"}]
    assert data[0]["commit"] is None
    assert (data[1]["commit"], data[1]["commit_author"]) == (saved[0], gits.AUTHOR)
    assert datetime.fromisoformat(data[1]["commit_at"]) == datetime.fromisoformat(saved[2])  # git may write Z
    assert (data[2]["document"], data[2]["document_date"], data[2]["by"]) == ("2/BC-B", "2024-11-24", "Thư ký")


def test_withdrawn_is_marked_with_its_reason(run: Run, kept: Path) -> None:
    """The withdrawal is a line of its own, and what it unsays stays to be seen."""
    run("-C", kept, *DAY, "withdraw", A, "--task", "1b", "--reason", "ghi nhầm")
    told = run("-C", kept, *DAY, "log", "--task", "1b", "--agency", "a").lines
    assert [line.split("\t")[-1] for line in told[1:]] == [
        f"rút bản ghi {A}: ghi nhầm; hoàn thành → không báo cáo",
        "không báo cáo → hoàn thành (BC 1/BC-A); đã rút: ghi nhầm",
    ]


def test_year_and_unknown_names(run: Run, kept: Path) -> None:
    """Another year has no history; a task or agency that is none is refused with the nearest."""
    assert log(run, kept, "--year", "2025") == []
    assert "Chưa có bản ghi nào khớp" in run("-C", kept, *DAY, "log", "--year", "2025").err
    assert "không có nhiệm vụ" in run("-C", kept, *DAY, "log", "--task", "9z", code=2).err
    assert "Không có cơ quan" in run("-C", kept, *DAY, "log", "--agency", "xyz", code=2).err
    assert "năm 2023" in run("-C", kept, *DAY, "log", "--year", "2023", code=2).err


def test_csv_of_everything(run: Run, kept: Path) -> None:
    """A row a step, whatever task; the columns of commits among them."""
    told = run("-C", kept, *DAY, "log", "--format", "csv").lines
    assert len(told) == 1 + 8
    assert told[0].endswith(",commit,commit_author,commit_at")


# without git, and how often it is run


def test_without_a_repository_the_column_is_left_out(run: Run, tiny: Path, counted: Path) -> None:
    """And a note says why; git is not run."""
    told = run("-C", tiny, *DAY, "log")
    assert told.lines[0].split("\t") == ["Ghi lúc", "Người ghi", "Việc", "Thay đổi"]
    assert len(told.lines) == 1 + 8
    assert "Không có cột" in told.err
    assert "commit" not in log(run, tiny)[0]
    assert "commits" not in run("-C", tiny, *DAY, "show", "1a", "--format", "json").json["answers"][0]
    assert counted.read_text(encoding="utf-8") == ""


def test_without_git_all_else_is_told(run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without git is told so, and gets the rest."""
    monkeypatch.setenv("PATH", str(tmp_path))
    told = run("-C", kept, *DAY, "log")
    assert len(told.lines) == 1 + 8
    assert "chưa cài git" in told.err
    shown = run("-C", kept, *DAY, "show", "1a", "--format", "json")
    assert [answer["agency"] for answer in shown.json["answers"]] == ["a", "b"]
    assert "commits" not in shown.json["answers"][0]


def test_git_is_run_once(run: Run, kept: Path, counted: Path) -> None:
    """However many files: once for the log, once for one task as JSON, not at all where no commit is shown."""
    for arguments, runs in (
        (("log",), 1),
        (("show", "1a", "--format", "json"), 1),
        (("show", "1a"), 0),
        (("show", "1a", "--format", "csv"), 0),
    ):
        counted.write_text("", encoding="utf-8")
        run("-C", kept, *DAY, *arguments)
        assert counted.read_text(encoding="utf-8").count("run") == runs, arguments


# what git no longer knows, and who only moved


def test_shallow_clone_credits_nobody_wrongly(run: Run, kept: Path, tmp_path: Path) -> None:
    """What came before the history was cut is unknown, to people and programs, and how to get the rest is told."""
    run("-C", kept, *DAY, *RECORD, "--commit")
    gits.git(tmp_path, "clone", "--quiet", "--depth=2", kept.as_uri(), "cụt")
    gits.git(tmp_path / "cụt", "config", "user.name", gits.AUTHOR)
    gits.git(tmp_path / "cụt", "config", "user.email", "be@example.invalid")
    gits.git(tmp_path / "cụt", "commit", "--quiet", "--allow-empty", "-m", "trống")
    gits.git(tmp_path, "clone", "--quiet", "--depth=2", (tmp_path / "cụt").as_uri(), "cụt hơn")
    root = tmp_path / "cụt hơn"
    run("-C", root, *DAY, "record", "1a", "b", "--figure", "cuoc=7")
    told = run("-C", root, *DAY, "log", "--task", "1a", "--agency", "b")
    assert [line.split("\t")[2] for line in told.lines[1:]] == [
        "chưa lưu", "không rõ: kho git rút gọn", "không rõ: kho git rút gọn"
    ]  # fmt: skip
    assert "git fetch --unshallow" in told.err
    data = log(run, root, "--task", "1a", "--agency", "b")
    assert [(row["commit_state"], row["commit"]) for row in data] == [
        ("uncommitted", None), ("unknown", None), ("unknown", None)
    ]  # fmt: skip
    with Terminal(["-C", root, *DAY, "show", "1a"], columns=120) as terminal:
        assert terminal.end() == 0
    assert "Lưu (git): không rõ: kho git rút gọn: 02 bản ghi; chưa lưu: 01 bản ghi" in terminal.shown
    assert "git fetch --unshallow" in terminal.shown


def test_who_moves_the_workspace_is_not_credited(run: Run, kept: Path) -> None:
    """The commit that brought a recording stays its own when another person moves all of it elsewhere."""
    run("-C", kept, *DAY, *RECORD, "--commit")
    before = log(run, kept)
    gits.git(kept, "config", "user.name", "Người Dọn")
    (kept / "nơi mới").mkdir()
    gits.git(kept, "mv", "data", "nơi mới/data")
    gits.save(kept, "dọn")
    assert log(run, kept / "nơi mới") == before


# show


def test_show_names_the_commits_of_each_fact(run: Run, kept: Path) -> None:
    """Each recording that a fact comes from, with its commit; nothing in place of one that has none."""
    first = gits.git(kept, "rev-parse", "HEAD")
    path = run("-C", kept, *DAY, *RECORD).out.strip()
    answers = run("-C", kept, *DAY, "show", "1a", "--format", "json").json["answers"]
    ref = f"b/{path.rpartition('/')[2].removesuffix('.yaml')}"
    assert [(one["update"], one["commit"]) for one in answers[1]["commits"]] == [(f"b/{B}", first), (ref, None)]
    with Terminal(["-C", kept, *DAY, "show", "1a"], columns=120) as terminal:
        assert terminal.end() == 0
    (line,) = [line for line in terminal.lines if "chưa lưu" in line]
    assert line.strip().startswith(f"Lưu (git): {first[:7]} {gits.AUTHOR} ")
    assert line.rstrip().endswith("; chưa lưu: 01 bản ghi")


# what others chose, and how it looks


@pytest.mark.parametrize("columns", [80, 40])
def test_hostile_author_cannot_break_the_terminal(run: Run, kept: Path, columns: int) -> None:
    """Escapes in a name are shown as ?, on a terminal of any width, in a pipe and in JSON."""
    gits.git(kept, "config", "user.name", HOSTILE)
    run("-C", kept, *DAY, *RECORD, "--commit")
    shown = "Ác?]0;x?? Ý?"
    assert shown in run("-C", kept, *DAY, "log").out
    assert log(run, kept)[0]["commit_author"] == shown
    for arguments in (("log",), ("show", "1a")):
        with Terminal(["-C", kept, *DAY, *arguments], columns=columns) as terminal:
            assert terminal.end() == 0
        assert "\x1b]" not in terminal.shown
        assert "\u202e" not in terminal.shown
        assert max(width(line) for line in terminal.lines) <= columns


def test_workspace_below_the_top_of_a_repository(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are found, also while a hook points git at another repository; before the first commit none are."""
    gits.alone(monkeypatch)
    gits.init(tiny.parent)
    assert {row["commit"] for row in log(run, tiny)} == {None}
    saved = gits.save(tiny.parent)
    monkeypatch.setenv("GIT_DIR", str(tiny / "không-có"))
    assert {row["commit"] for row in log(run, tiny)} == {saved}
