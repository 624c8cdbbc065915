"""--commit: just the files written are committed, in a person's words; what else is staged or refused stays apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests import forms
from tests.cli import gits, small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Result, Run

A = "20241124-0000000a"
DAY = ("--today", "2024-11-28")
RECORD = ("record", "1a", "b", "--status", "completed", "--result", "B đã họp")
RECEIVE = ("receive", "d", "--document", "7/BC-D", "--document-date", "20/11/2024")


def subject(top: Path) -> str:
    """Return the first line of the last commit's message."""
    return gits.git(top, "log", "-1", "--format=%s")


def journal(root: Path) -> set[str]:
    """Return the files of the journal."""
    return {path.relative_to(root).as_posix() for path in (root / "data/updates").rglob("*") if path.is_file()}


def refused(run: Run, root: Path, *arguments: str) -> Result:
    """Run a command that must be refused before anything is written."""
    before = journal(root)
    told = run("-C", root, *DAY, *arguments, "--commit", code=2)
    assert journal(root) == before
    assert told.out == ""
    return told


# what is committed, and in which words


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (RECORD, "1.a Sở B: đang thực hiện → hoàn thành"),
        (
            (*RECORD, "--document", "120/BC-B", "--document-date", "27/11/2024"),
            "1.a Sở B: đang thực hiện → hoàn thành (BC 120/BC-B)",
        ),
        (
            ("record", "1a", "a", "--figure", "cuoc=5"),
            "1.a Sở A: hoàn thành; Cuộc họp: 3 → 5",
        ),
        (
            ("record", "2a", "c", "--status", "completed", "--result", "x", "--period", "2024-Q3"),
            "2.a UBND huyện C, quý III/2024: không báo cáo → hoàn thành",
        ),
        (("withdraw", A, "--task", "1b", "--reason", "ghi nhầm"), "Rút 1.b của Sở A: ghi nhầm"),
        (("withdraw", A, "--reason", "nhầm đơn vị"), "Rút 1.a, 1.b, 2.b của Sở A: nhầm đơn vị"),
        (RECEIVE, "Nhận báo cáo 7/BC-D của UBND huyện D"),
    ],
)
def test_message_is_what_a_person_would_write(run: Run, kept: Path, arguments: tuple[str, ...], message: str) -> None:
    """Task, agency and change with the document; whose report came; what was withdrawn and why."""
    told = run("-C", kept, *DAY, *arguments, "--commit")
    assert subject(kept) == message
    assert gits.brought(kept) == told.lines
    assert gits.state(kept) == ""
    assert f"Đã lưu vào git {gits.git(kept, 'rev-parse', '--short', 'HEAD')}: {message}" in told.err


def test_forms_are_one_commit_with_a_line_an_agency(run: Run, kept: Path) -> None:
    """The subject counts the bodies, the body names each with its tasks and document."""
    run("-C", kept, "--today", "2024-10-15", "forms", "2024", "--out", kept / "forms")
    for agency in ("c", "d"):
        answers = forms.Answers(
            fields={forms.NUMBER: f"7/BC-{agency.upper()}", forms.DAY: "18/11/2024"},
            tasks={("1.a", ""): {"status": "Đã có kết quả", "result": "đã họp"}},
        )
        (kept / f"{agency}.xlsx").write_bytes(forms.fill((kept / f"forms/{agency}.xlsx").read_bytes(), answers))
    told = run("-C", kept, *DAY, "import", kept / "c.xlsx", kept / "d.xlsx", "--yes", "--commit", "--format", "json")
    assert gits.git(kept, "log", "-1", "--format=%B").splitlines() == [
        "Nhập báo cáo của 2 đơn vị",
        "",
        "- UBND huyện C: 1.a (BC 7/BC-C)",
        "- UBND huyện D: 1.a (BC 7/BC-D)",
    ]
    assert gits.brought(kept) == sorted(row["path"] for row in told.json)
    again = run("-C", kept, *DAY, "import", kept / "c.xlsx", "--yes", "--commit")
    assert "Không có gì mới" in again.err
    assert subject(kept) == "Nhập báo cáo của 2 đơn vị"


def test_preview_commits_nothing(run: Run, kept: Path) -> None:
    """Without --yes nothing is written, so --commit is refused."""
    assert "--yes" in refused(run, kept, "import", "x.xlsx").err


def test_known_arrival_commits_nothing(run: Run, kept: Path) -> None:
    """A report that was logged before is no second commit."""
    run("-C", kept, *DAY, *RECEIVE, "--commit")
    before = gits.git(kept, "rev-parse", "HEAD")
    run("-C", kept, *DAY, *RECEIVE, "--commit")
    assert gits.git(kept, "rev-parse", "HEAD") == before


@pytest.mark.parametrize("reason", ["nhầm\n\nSigned-off-by: Ai Đó <a@b>", "x" * 500, "nhầm\tRút: hết\u3000\ue000"])
def test_reason_is_only_text(run: Run, kept: Path, reason: str) -> None:
    """A reason can neither forge a trailer nor a second line, nor does it grow past a line."""
    run("-C", kept, *DAY, "withdraw", A, "--reason", reason, "--commit")
    (line,) = gits.git(kept, "log", "-1", "--format=%B").strip().split("\n")
    assert len(line) <= 120
    assert line.isprintable()
    assert line.startswith("Rút 1.a, 1.b, 2.b của Sở A: ")
    assert gits.git(kept, "log", "-1", "--format=%(trailers)") == ""


# nothing else


def test_other_work_stays_as_it_was_staged(run: Run, kept: Path) -> None:
    """A new file staged, half a file staged, a change not staged: all stay just that."""
    (kept / "mới.txt").write_text("mới\n", encoding="utf-8")
    office = kept / "data/office.yaml"
    text = office.read_text(encoding="utf-8")
    office.write_text(f"# nửa đầu\n{text}", encoding="utf-8")
    gits.git(kept, "add", "mới.txt", "data/office.yaml")
    office.write_text(f"# nửa đầu\n{text}# nửa sau\n", encoding="utf-8")
    (kept / "data/agencies.yaml").write_text(f"{small.AGENCIES}# chưa xếp\n", encoding="utf-8")
    before = gits.state(kept), gits.git(kept, "diff", "--cached"), gits.git(kept, "diff")
    told = run("-C", kept, *DAY, *RECORD, "--commit")
    assert gits.brought(kept) == told.lines
    assert (gits.state(kept), gits.git(kept, "diff", "--cached"), gits.git(kept, "diff")) == before


@pytest.mark.parametrize("place", ["below", "worktree", "unborn", "hook"])
def test_every_kind_of_repository(
    run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A workspace below the top, a worktree, a repository without a commit, one while a hook of another runs."""
    gits.alone(monkeypatch)
    top, root = tiny, tiny
    if place == "below":
        top = tmp_path / "kho của tỉnh"
        root = top / "kế hoạch [1]"
        top.mkdir()
        tiny.rename(root)
    gits.init(top)
    if place != "unborn":
        gits.save(top)
    if place == "worktree":
        gits.git(top, "worktree", "add", "--quiet", "-b", "nhánh", str(tmp_path / "cây"))
        top = root = tmp_path / "cây"
    if place == "hook":
        gits.git(tmp_path, "init", "--quiet", "khác")
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "khác/.git"))
        monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "khác/.git/index"))
    told = run("-C", root, *DAY, *RECORD, "--commit")
    monkeypatch.delenv("GIT_DIR", raising=False)
    monkeypatch.delenv("GIT_INDEX_FILE", raising=False)
    gits.git(top, "config", "core.quotepath", "false")
    assert gits.brought(top) == [(root / told.lines[0]).relative_to(top).as_posix()]
    if place == "hook":
        assert gits.git(tmp_path / "khác", "status", "--porcelain") == ""


# refusals


@pytest.mark.parametrize("arguments", [RECORD, RECEIVE, ("withdraw", A, "--reason", "nhầm")])
def test_outside_a_repository_nothing_is_written(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """The person is told before, with what to do."""
    gits.alone(monkeypatch)
    told = refused(run, tiny, *arguments)
    assert "Chưa ghi gì" in told.err
    assert "git init" in told.err


def test_without_git_nothing_is_written(run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without git is told before; without --commit it records as ever."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "chưa cài git" in refused(run, kept, *RECORD).err
    run("-C", kept, *DAY, *RECORD)


@pytest.mark.parametrize("unborn", [False, True])
def test_refused_by_a_hook_the_data_stay(run: Run, kept: Path, unborn: bool) -> None:  # noqa: FBT001 (a parameter)
    """The file is written and untracked, nothing is half staged, git's words are told without what a terminal obeys."""
    if unborn:
        gits.git(kept, "checkout", "--quiet", "--orphan", "mới")
        gits.git(kept, "rm", "-r", "--quiet", "--cached", ".")
    gits.hook(kept, "pre-commit", "printf 'chưa được \\033[31mphép\\n' >&2; exit 1")
    before = gits.git(kept, "ls-files", "--stage")
    told = run("-C", kept, *DAY, *RECORD, "--commit", code=2)
    assert (kept / told.lines[0]).exists()
    assert "Đã ghi dữ liệu nhưng chưa lưu (commit) được" in told.err
    assert "chưa được ?[31mphép" in told.err
    assert f"?? {told.lines[0]}" in gits.state(kept)
    assert gits.git(kept, "ls-files", "--stage") == before


def test_refused_without_a_name_the_data_stay(run: Run, kept: Path) -> None:
    """Who never told git their name is told how."""
    gits.git(kept, "config", "user.useConfigOnly", "true")
    gits.git(kept, "config", "--unset", "user.name")
    gits.git(kept, "config", "--unset", "user.email")
    told = run("-C", kept, *DAY, *RECORD, "--commit", code=2)
    assert "git config user.name" in told.err
    assert gits.state(kept) == f"?? {told.lines[0]}"


def test_refused_during_a_merge_the_data_stay(run: Run, kept: Path) -> None:
    """A merge under way cannot be committed in part; it stays as it was."""
    gits.git(kept, "checkout", "--quiet", "-b", "nhánh")
    (kept / "x.txt").write_text("x", encoding="utf-8")
    gits.save(kept)
    gits.git(kept, "checkout", "--quiet", "main")
    gits.git(kept, "merge", "--quiet", "--no-commit", "--no-ff", "nhánh")
    told = run("-C", kept, *DAY, *RECORD, "--commit", code=2)
    assert "trộn (merge) dở dang" in told.err
    assert gits.state(kept) == f"A  x.txt\n?? {told.lines[0]}"
    assert (kept / ".git/MERGE_HEAD").exists()
