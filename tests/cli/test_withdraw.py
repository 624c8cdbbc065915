"""withdraw: an update, or one task of it, is unsaid by a new file; nothing is ever deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plantrack.read import loader, worktree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Result, Run

A, B = "20241124-0000000a", "20241125-0000000b"
DAY = ("--today", "2024-11-28")


def withdraw(run: Run, root: Path, *arguments: str, code: int = 0) -> Result:
    """Withdraw on 28/11; where it is refused, prove that nothing was written."""
    before = journal(root)
    told = run("-C", root, *DAY, "withdraw", *arguments, code=code)
    after = journal(root)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == ({told.out.strip()} if code == 0 else set())
    return told


def journal(root: Path) -> dict[str, bytes]:
    """Return every file of the journal with its bytes."""
    paths = (path for path in (root / "data/updates").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def answers(run: Run, root: Path, task: str) -> list[tuple[str, str]]:
    """Return who told what of a task."""
    told: list[dict[str, Any]] = run("-C", root, *DAY, "show", task, "--format", "json").json["answers"]
    return [(answer["agency"], answer["result"]) for answer in told]


def test_whole_update_is_unsaid(run: Run, tiny: Path) -> None:
    """Nothing of it counts any more, nor has the report arrived."""
    told = withdraw(run, tiny, A, "--reason", "ghi nhầm")
    assert told.err == f"Đã rút lại bản ghi {A} (Sở A): ghi nhầm\n"
    assert answers(run, tiny, "1a") == [("b", "B đang họp")]
    assert answers(run, tiny, "1b") == [("b", "B đã xong")]
    assert "a" in run("-C", tiny, *DAY, "status", "--format", "json").json["missing"]


def test_written_file_says_just_that(run: Run, tiny: Path) -> None:
    """The new file names the update, the reason and who recorded it when, and nothing else."""
    path = withdraw(run, tiny, A, "--reason", ' "nhầm": #2 ', "--by", "Lan").out.strip()
    dataset = loader.dataset(worktree.read(tiny), "thu")
    (update,) = (f.update for f in dataset.filings if f.path == path)
    assert path.startswith("data/updates/thu/2024/a/20241128-")
    assert (update.agency, str(update.received), update.recorded.by) == ("a", "2024-11-28", "Lan")
    assert [(w.update, w.task, w.reason) for w in update.withdraws] == [(A, None, '"nhầm": #2')]
    assert (update.tasks, update.document, update.general) == ((), None, None)


def test_one_task_is_unsaid(run: Run, tiny: Path) -> None:
    """The update's other tasks stay in force."""
    told = withdraw(run, tiny, A, "--task", "1.b", "--reason", "chưa xong")
    assert "nhiệm vụ 1.b của bản ghi" in told.err
    assert answers(run, tiny, "1a") == [("a", "A đã họp"), ("b", "B đang họp")]
    assert answers(run, tiny, "1b") == [("b", "B đã xong")]


@pytest.mark.parametrize("typed", [A, f"a/{A}", f"data/updates/thu/2024/a/{A}.yaml", f" {A} ", f"{A}.yaml"])
def test_update_is_named_any_way(run: Run, tiny: Path, typed: str) -> None:
    """By its id, with its agency, or by its path as `record` printed it."""
    withdraw(run, tiny, typed, "--reason", "nhầm")
    assert answers(run, tiny, "1b") == [("b", "B đã xong")]


def test_twice_is_refused(run: Run, tiny: Path) -> None:
    """What is unsaid cannot be unsaid again, whole or in part."""
    withdraw(run, tiny, A, "--task", "1b", "--reason", "nhầm")
    assert "đã được rút lại" in withdraw(run, tiny, A, "--task", "1b", "--reason", "nhầm", code=2).err
    withdraw(run, tiny, A, "--task", "1a", "--reason", "nhầm")
    withdraw(run, tiny, A, "--reason", "nhầm hết")
    assert "đã được rút lại" in withdraw(run, tiny, A, "--reason", "nhầm", code=2).err
    assert "đã được rút lại" in withdraw(run, tiny, A, "--task", "2b", "--reason", "nhầm", code=2).err


@pytest.mark.parametrize("times", range(5))
def test_withdrawal_can_be_withdrawn_and_that_too(run: Run, tiny: Path, times: int) -> None:
    """Each withdrawal of the last one turns it round, however quickly they follow: in and out of force."""
    last = A
    for _ in range(times):
        last = withdraw(run, tiny, last, "--reason", "nhầm").out.strip()
    told = [("a", "A đã họp")] if times % 2 == 0 else []
    assert answers(run, tiny, "1a") == [*told, ("b", "B đang họp")]


def test_what_was_said_again_can_be_unsaid_again(run: Run, tiny: Path) -> None:
    """Once its withdrawal is withdrawn, an update is in force and may be withdrawn anew."""
    first = withdraw(run, tiny, A, "--reason", "nhầm").out.strip()
    withdraw(run, tiny, first, "--reason", "không nhầm")
    withdraw(run, tiny, A, "--reason", "vẫn nhầm")
    assert answers(run, tiny, "1a") == [("b", "B đang họp")]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([A], "Thiếu lý do"),
        ([A, "--reason", "  "], "Thiếu lý do"),
        ([], "Thiếu tham số BẢN_GHI"),
        (["20240101-ffffffff", "--reason", "x"], "Các bản ghi mới nhất"),
        (["", "--reason", "x"], "Không có bản ghi"),
        ([A, "--task", "9z", "--reason", "x"], "không có nhiệm vụ"),
        ([A, "--task", "2c", "--reason", "x"], "unknown-task"),
        ([B, "--reason", "a\x07b"], "text-control"),
    ],
)
def test_wrong_input_writes_nothing(run: Run, tiny: Path, arguments: list[str], words: str) -> None:
    """No reason, no such update, no such task: exit code 2 and no file."""
    told = withdraw(run, tiny, *arguments, code=2)
    assert told.out == ""
    assert words in told.err


def test_unknown_update_lists_the_latest(run: Run, tiny: Path) -> None:
    """The latest are shown to choose from, the last recorded first."""
    told = withdraw(run, tiny, "x", "--reason", "x", code=2).err.splitlines()
    assert [line.split()[0] for line in told[1:]] == [B, A, "20240705-0000000c"]


def test_withdrawal_holds_for_every_day(run: Run, tiny: Path) -> None:
    """What is unsaid was never true: an earlier day does not bring it back."""
    withdraw(run, tiny, A, "--reason", "nhầm")
    told = run("-C", tiny, *DAY, "show", "1a", "--as-of", "2024-11-24", "--format", "json").json
    assert told["answers"] == []
