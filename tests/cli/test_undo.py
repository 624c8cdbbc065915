"""undo: the last recording is taken back while nobody else can have it; nothing else is touched, nothing lost."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli import gits, small
from tests.cli.running import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Result, Run

A, B = "20241124-0000000a", "20241125-0000000b"
DAY = ("--today", "2024-11-28")
RECORD = ("record", "1a", "b", "--status", "completed", "--result", "B đã họp", "--figure", "cuoc=4")


def record(run: Run, root: Path, *more: str) -> str:
    """Record and return the file."""
    return run("-C", root, *DAY, *RECORD, *more).out.strip()


def undo(run: Run, root: Path, *, code: int = 0) -> Result:
    """Take back the last recording."""
    return run("-C", root, *DAY, "undo", "--yes", code=code)


def kept_whole(run: Run, root: Path) -> str:
    """Prove that undo is refused and changes nothing; return why."""
    before = gits.state(root), gits.git(root, "rev-parse", "HEAD"), files(root)
    told = undo(run, root, code=2)
    assert (gits.state(root), gits.git(root, "rev-parse", "HEAD"), files(root)) == before
    assert told.out == ""
    return told.err


def files(root: Path) -> dict[str, bytes]:
    """Return every file below data/ with its bytes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "data").rglob("*.*") if path.is_file()
    }


# what is taken back


def test_uncommitted_recording_is_deleted(run: Run, kept: Path) -> None:
    """It says what it was and what holds before and after, then the file is gone."""
    before = files(kept)
    path = record(run, kept)
    told = undo(run, kept)
    assert told.lines == [path]
    assert "chưa lưu vào git" in told.err
    assert "1.a Sở B, năm 2024: hoàn thành → đang thực hiện; Cuộc họp: 4 → chưa có; lời văn" in told.err
    assert files(kept) == before
    assert gits.state(kept) == ""


def test_without_a_repository_it_counts_as_uncommitted(run: Run, tiny: Path) -> None:
    """No git is needed; a second undo takes back what was recorded before."""
    path = record(run, tiny)
    assert undo(run, tiny).lines == [path]
    assert undo(run, tiny).lines == [f"data/updates/thu/2024/b/{B}.yaml"]


def test_staged_recording_is_unstaged(run: Run, kept: Path) -> None:
    """What else is staged stays staged."""
    path = record(run, kept)
    (kept / "x.txt").write_text("x", encoding="utf-8")
    gits.git(kept, "add", path, "x.txt")
    undo(run, kept)
    assert gits.state(kept) == "A  x.txt"


def test_last_commit_is_taken_back(run: Run, kept: Path) -> None:
    """The branch stands where it stood; other staged, half staged and changed work is untouched."""
    head, before = gits.git(kept, "rev-parse", "HEAD"), files(kept)
    path = record(run, kept, "--commit")
    office = kept / "data/office.yaml"
    office.write_text(f"# một\n{small.OFFICE}", encoding="utf-8")
    (kept / "x.txt").write_text("x", encoding="utf-8")
    gits.git(kept, "add", "x.txt", "data/office.yaml")
    office.write_text(f"# một\n{small.OFFICE}# hai\n", encoding="utf-8")
    state = gits.state(kept), gits.git(kept, "diff", "--cached"), gits.git(kept, "diff")
    told = undo(run, kept)
    assert told.lines == [path]
    assert "của Lê Thị Bé: 1.a Sở B: đang thực hiện → hoàn thành" in told.err
    assert gits.git(kept, "rev-parse", "HEAD") == head
    assert (gits.state(kept), gits.git(kept, "diff", "--cached"), gits.git(kept, "diff")) == state
    assert {**files(kept), "data/office.yaml": before["data/office.yaml"]} == before


def test_root_commit_is_taken_back(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The repository has no commit again, and the workspace's other files are as untracked as before."""
    gits.alone(monkeypatch)
    gits.init(tiny)
    shutil.rmtree(tiny / "data/updates")
    path = record(run, tiny, "--commit")
    (tiny / "x.txt").write_text("x", encoding="utf-8")
    gits.git(tiny, "add", "x.txt")
    assert undo(run, tiny).lines == [path]
    assert gits.git(tiny, "ls-files") == "x.txt"
    assert "No commits yet" in gits.git(tiny, "status")


def test_several_files_of_one_commit_go_together(run: Run, kept: Path) -> None:
    """An import is one recording."""
    paths = {record(run, kept), run("-C", kept, *DAY, "withdraw", A, "--reason", "nhầm").out.strip()}
    gits.save(kept)
    told = undo(run, kept)
    assert set(told.lines) == paths
    assert "1.b Sở A: không báo cáo → hoàn thành" in told.err
    assert gits.state(kept) == ""


def test_arrival_is_taken_back(run: Run, kept: Path) -> None:
    """A report that was logged is missing again."""
    run("-C", kept, *DAY, "receive", "d", "--document", "7/BC-D", "--document-date", "20/11/2024", "--commit")
    assert "UBND huyện D: báo cáo trở lại là chưa đến" in undo(run, kept).err


@pytest.mark.parametrize("place", ["below", "worktree", "hook"])
def test_every_kind_of_repository(
    run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A workspace below the top, a worktree, and while a hook of another repository runs."""
    gits.alone(monkeypatch)
    top, root = tiny, tiny
    if place == "below":
        top, root = tmp_path / "kho của tỉnh", tmp_path / "kho của tỉnh/kế hoạch [1]"
        top.mkdir()
        tiny.rename(root)
    gits.init(top)
    gits.save(top)
    if place == "worktree":
        gits.git(top, "worktree", "add", "--quiet", "-b", "nhánh", str(tmp_path / "cây"))
        top = root = tmp_path / "cây"
    head = gits.git(top, "rev-parse", "HEAD")
    record(run, root, "--commit")
    if place == "hook":
        gits.git(tmp_path, "init", "--quiet", "khác")
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "khác/.git"))
    undo(run, root)
    monkeypatch.delenv("GIT_DIR", raising=False)
    assert gits.git(top, "rev-parse", "HEAD") == head
    assert [line for line in gits.state(top).splitlines() if ".lock" not in line] == []


# what is refused


def test_deeper_commit_is_refused(run: Run, kept: Path) -> None:
    """After another commit, only a withdrawal unsays it; which one, is the person's to say."""
    record(run, kept, "--commit")
    (kept / "x.txt").write_text("x", encoding="utf-8")
    gits.save(kept)
    why = kept_whole(run, kept)
    assert "không phải một lần ghi" in why
    assert "plantrack withdraw ĐƠN_VỊ/MÃ" in why


def test_pushed_commit_is_refused(run: Run, kept: Path, tmp_path: Path) -> None:
    """Once others may have it, only a withdrawal unsays it."""
    gits.git(tmp_path, "init", "--quiet", "--bare", "chung")
    gits.git(kept, "remote", "add", "origin", str(tmp_path / "chung"))
    record(run, kept, "--commit")
    gits.git(kept, "push", "--quiet", "-u", "origin", "main")
    why = kept_whole(run, kept)
    assert "đã được đẩy lên kho chung" in why
    assert "Bản ghi sau cùng: 20241128-" in why
    assert "plantrack withdraw b/" not in why


def test_commit_with_other_work_is_refused(run: Run, kept: Path) -> None:
    """A commit that did more than record is a person's to take back."""
    record(run, kept)
    (kept / "x.txt").write_text("x", encoding="utf-8")
    gits.save(kept)
    assert "có cả thay đổi khác (x.txt)" in kept_whole(run, kept)


def test_file_changed_since_its_commit_is_refused(run: Run, kept: Path) -> None:
    """What a person wrote into it since would be lost."""
    path = kept / record(run, kept, "--commit")
    path.write_text(path.read_text(encoding="utf-8") + "# ghi chú\n", encoding="utf-8")
    assert "đã bị sửa sau khi lưu" in kept_whole(run, kept)


def test_what_others_rest_on_is_refused(run: Run, kept: Path) -> None:
    """A recording that a withdrawal names stays; nothing is deleted."""
    last = record(run, kept)
    target = last.rpartition("/")[2].removesuffix(".yaml")
    small.add(
        kept,
        "updates/thu/2024/b/20241128-00000001.yaml",
        small.update(
            "b", "2024-11-28", more=f"withdraws: [{{update: {target}, reason: nhầm}}]\n", at="2024-11-28T00:00:01+07:00"
        ),
    )
    why = kept_whole(run, kept)
    assert "dữ liệu khác còn dựa vào" in why
    assert "unknown-update" in why


@pytest.fixture
def colleague(kept: Path, tmp_path: Path) -> Path:
    """Return another clone of a shared repository that this workspace pushes to and pulls from."""
    gits.git(tmp_path, "init", "--quiet", "--bare", "-b", "main", "chung")
    gits.git(kept, "remote", "add", "origin", str(tmp_path / "chung"))
    gits.git(kept, "push", "--quiet", "-u", "origin", "main")
    gits.git(tmp_path, "clone", "--quiet", str(tmp_path / "chung"), "đồng-nghiệp")
    gits.git(tmp_path / "đồng-nghiệp", "config", "user.name", "Trần Văn Cò")
    gits.git(tmp_path / "đồng-nghiệp", "config", "user.email", "co@example.invalid")
    return tmp_path / "đồng-nghiệp"


def pushed(root: Path, agency: str, at: str) -> str:
    """Record for an agency at a moment, commit and push all there is; return the file."""
    name = f"updates/thu/2024/{agency}/20241128-0000000f.yaml"
    text = small.update(agency, "2024-11-28", "task: 2b, period: once, status: in-progress, result: Đang xin", at=at)
    small.add(root, name, text)
    gits.save(root)
    gits.git(root, "push", "--quiet", "origin", "HEAD")
    return f"data/{name}"


LATE = "2031-01-01T09:00:00+07:00"


@pytest.mark.parametrize("way", ["conflict", "no-commit", "cherry-pick", "revert", "rebase"])
def test_work_under_way_is_refused(run: Run, kept: Path, colleague: Path, way: str) -> None:
    """A colleague's recording that a merge or the like is bringing is not deleted, whatever the clocks say."""
    (colleague / "data/office.yaml").write_text(f"# họ\n{small.OFFICE}", encoding="utf-8")
    pushed(colleague, "c", LATE)
    if way in ("conflict", "cherry-pick", "rebase"):
        (kept / "data/office.yaml").write_text(f"# ta\n{small.OFFICE}", encoding="utf-8")
        gits.save(kept)
    gits.git(kept, "fetch", "--quiet")
    if way == "revert":
        gits.git(kept, "merge", "--quiet", "origin/main")
        gits.git(kept, "revert", "--no-edit", "HEAD")
        (kept / "data/office.yaml").write_text(f"# ta\n{small.OFFICE}", encoding="utf-8")
        gits.save(kept)
    started = {
        "conflict": ("merge", "origin/main"),
        "no-commit": ("merge", "--no-commit", "--no-ff", "origin/main"),
        "cherry-pick": ("cherry-pick", "origin/main"),
        "revert": ("revert", "--no-edit", "HEAD~1"),
        "rebase": ("rebase", "origin/main"),
    }[way]
    subprocess.run(["git", *started], cwd=kept, capture_output=True, check=False)  # most end with a conflict
    (kept / "data/office.yaml").write_text(small.OFFICE, encoding="utf-8")
    record(run, kept)
    assert "dở dang" in kept_whole(run, kept)


@pytest.mark.parametrize("way", ["cherry-pick", "squash", "fetched", "checkout"])
def test_what_another_branch_holds_is_not_uncommitted(run: Run, kept: Path, colleague: Path, way: str) -> None:
    """A pulled recording that is staged, with no merge to be seen, stays; one's own is what is taken back."""
    theirs = pushed(colleague, "c", LATE)
    where = colleague if way == "fetched" else "origin"
    gits.git(kept, "fetch", "--quiet", str(where), *(["main"] if way == "fetched" else []))
    started = {
        "cherry-pick": ("cherry-pick", "-n", "origin/main"),
        "squash": ("merge", "--quiet", "--squash", "origin/main"),
        "fetched": ("merge", "--quiet", "--squash", "FETCH_HEAD"),
        "checkout": ("checkout", "origin/main", "--", theirs),
    }[way]
    gits.git(kept, *started)
    assert "đã được đẩy lên kho chung" in kept_whole(run, kept)
    path = record(run, kept)
    assert undo(run, kept).lines == [path]
    assert gits.state(kept) == f"A  {theirs}"


def test_own_uncommitted_is_taken_back_before_what_was_pulled(run: Run, kept: Path, colleague: Path) -> None:
    """A colleague's clock that is ahead, even by years, stands in nobody's way."""
    path = record(run, kept)
    theirs = pushed(colleague, "c", LATE)
    gits.git(kept, "pull", "--quiet")
    assert undo(run, kept).lines == [path]
    assert (kept / theirs).exists()
    why = kept_whole(run, kept)
    assert "Không có bản ghi nào bỏ được" in why
    assert "Bản ghi sau cùng: 20241128-0000000f UBND huyện C" in why


def test_pulled_from_an_address_counts_as_pushed(run: Run, kept: Path, colleague: Path) -> None:
    """What was just fetched without a branch of a remote belongs to others, too."""
    gits.git(kept, "remote", "remove", "origin")
    pushed(colleague, "c", LATE)
    gits.git(kept, "pull", "--quiet", str(colleague), "main")
    assert "đã được đẩy lên kho chung" in kept_whole(run, kept)


# all or nothing


@pytest.mark.parametrize("lock", ["index.lock", "refs/heads/main.lock"])
@pytest.mark.parametrize("committed", [True, False])
def test_undo_that_git_refuses_changes_nothing(run: Run, kept: Path, lock: str, *, committed: bool) -> None:
    """While another git holds the index or the branch, the commit, the index and the files stay; it is said."""
    path = record(run, kept, *(["--commit"] if committed else []))
    if not committed:
        gits.git(kept, "add", path)
    (kept / ".git" / lock).touch()
    if not committed and lock != "index.lock":
        assert undo(run, kept).lines == [path]  # the branch is not needed
        return
    why = kept_whole(run, kept)
    assert "Chưa bỏ gì, mọi thứ vẫn như cũ" in why
    assert "lệnh git khác đang giữ" in why


@pytest.mark.parametrize("committed", [True, False])
def test_undo_that_the_disk_refuses_changes_nothing(run: Run, kept: Path, *, committed: bool) -> None:
    """Where a file cannot be set aside, the branch and the index are put back."""
    path = kept / record(run, kept, *(["--commit"] if committed else []))
    if not committed:
        gits.git(kept, "add", str(path.relative_to(kept)))
    (kept / "data/.plantrack-undo").write_text("x", encoding="utf-8")
    assert "Chưa bỏ gì, mọi thứ vẫn như cũ" in kept_whole(run, kept)


# forms


def test_forms_imported_in_one_go_are_taken_back_together(run: Run, kept: Path) -> None:
    """What was recorded by hand before stays."""
    before = record(run, kept)
    for number, agency in enumerate("abc"):
        text = small.update(agency, "2024-11-28", "task: 2b, period: once, status: in-progress, result: Đang xin")
        recorded = f"{{at: 2030-11-28T09:00:0{number}+07:00, by: Thư ký, by-means: form}}"
        text = text.replace("{at: 2024-11-28T09:00:00+07:00, by: Thư ký}", recorded)
        small.add(kept, f"updates/thu/2024/{agency}/20241128-0000000{number}.yaml", text)
    told = undo(run, kept)
    assert told.lines == [
        f"data/updates/thu/2024/{a}/20241128-0000000{n}.yaml" for n, a in ((2, "c"), (1, "b"), (0, "a"))
    ]
    assert "03 bản ghi" in told.err
    assert gits.state(kept) == f"?? {before}"


def test_nothing_recorded_is_told(run: Run, fresh: Path) -> None:
    """Without a journal there is nothing to take back."""
    assert "Chưa có bản ghi nào" in undo(run, fresh, code=2).err


def test_pipe_needs_yes(run: Run, kept: Path) -> None:
    """Where nobody can be asked, nothing is taken back, but it is shown."""
    path = record(run, kept)
    told = run("-C", kept, *DAY, "undo", code=2)
    assert "--yes" in told.err
    assert "hoàn thành → đang thực hiện" in told.err
    assert (kept / path).exists()


# asked on a terminal


@pytest.mark.parametrize(("answer", "code"), [("c", 0), ("k", 130), ("", 130)])
def test_person_is_asked(run: Run, kept: Path, answer: str, code: int) -> None:
    """Only a yes takes it back."""
    path = kept / record(run, kept)
    with Terminal(["-C", kept, *DAY, "undo"]) as terminal:
        terminal.until("(c/k): ")
        terminal.type(answer)
        assert terminal.end() == code
    assert path.exists() == (code != 0)


def test_what_changed_while_asking_is_not_taken_back(run: Run, kept: Path) -> None:
    """Another recording made meanwhile is not the one that was shown."""
    first = kept / record(run, kept)
    with Terminal(["-C", kept, *DAY, "undo"]) as terminal:
        terminal.until("(c/k): ")
        second = kept / record(run, kept)
        terminal.type("c")
        assert terminal.end() == 2
    assert "chưa bỏ gì" in terminal.shown
    assert first.exists()
    assert second.exists()
