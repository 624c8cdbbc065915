"""Several processes at once in one workspace: each does its work or says why not, and nobody's work is lost."""

from __future__ import annotations

import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader, worktree
from tests.cli.running import Result, command
from tests.faults.cases import CASES, DAY, litter, told
from tests.faults.test_kills import ALL, faults

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path


PATIENCE = 120


def together(commands: Sequence[Sequence[str | Path]]) -> list[Result]:
    """Run commands at once, each in a process of its own."""
    running = [
        subprocess.Popen(command(*one), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for one in commands
    ]
    told = [process.communicate(timeout=PATIENCE) for process in running]
    assert not any("Traceback" in err for _, err in told), told
    return [Result(process.returncode, *one) for process, one in zip(running, told, strict=True)]


def filings(root: Path) -> Counter[tuple[str, str]]:
    """Return how many files of the journal there are, by agency and by what the first task's result is."""
    dataset = loader.dataset(worktree.read(root), "thu")
    return Counter((one.update.agency, next((task.result for task in one.update.tasks), "")) for one in dataset.filings)


@pytest.mark.parametrize("count", [2, 8] if ALL else [8])
def test_records_imports_and_reports_at_once(count: int, copied: Callable[[str], Path]) -> None:
    """Every recording lands, each form once; a report is whole, or its command says that another was quicker."""
    root = copied("import")
    before = filings(root)
    kinds = [
        *[("record", "1a", "d", "--status", "completed", "--result", f"người {number}") for number in range(count)],
        *[("import", str(root / f"inbox/{'cd'[number % 2]}.xlsx"), "--yes") for number in range(count)],
        *[("report", "2024", "--as-of", "2024-11-28") for _ in range(count // 2)],
        *[("check",) for _ in range(count // 2)],
    ]
    told = together([[*DAY, "-C", root, *one] for one in kinds])
    for one, ended in zip(kinds, told, strict=True):
        assert ended.code == 0 or (one[0] == "report" and ended.code == 2 and "vừa bị thay đổi" in ended.err), (
            one,
            ended,
        )
    new = filings(root) - before
    assert {entry: number for entry, number in new.items() if "người" in entry[1]} == {
        ("d", f"người {number}"): 1 for number in range(count)
    }
    assert new["c", "Đang làm"] == new["d", "Đang làm"] == 1
    assert sum(new.values()) == count + 2
    assert (root / "build/bao-cao-2024.docx").read_bytes().startswith(b"PK")
    assert together([[*DAY, "-C", root, "report", "2024", "--as-of", "2024-11-28"]])[0].code == 0
    assert faults(root) == []
    assert litter(root) == []


@pytest.mark.parametrize(("name", "why"), [("init", "đã có"), ("plan-import", "đã có"), ("trigger", "đã được ghi")])
def test_what_can_be_done_once_is_done_once(name: str, why: str, copied: Callable[[str], Path]) -> None:
    """One of several succeeds; the others say that it is there, and leave it whole."""
    root = copied(name)
    told = together([CASES[name].command(root)] * 4)
    assert sorted(ended.code for ended in told) == [0, 2, 2, 2], told
    assert all(why in ended.err for ended in told if ended.code == 2), told
    assert faults(root) == []
    assert litter(root) == []


def test_undone_at_once_is_undone_once_each(copied: Callable[[str], Path]) -> None:
    """Of several undos each takes back another recording, or says that the data have changed; none takes two."""
    root = copied("record")
    for number in range(4):
        told(root, "record", "1a", "d", "--status", "completed", "--result", str(number))
    before = filings(root)
    all_told = together([[*DAY, "-C", root, "undo", "--yes"]] * 4)
    undone = [path for ended in all_told for path in ended.out.splitlines()]
    assert len(set(undone)) == len(undone) == sum(before.values()) - sum(filings(root).values())
    assert {ended.code for ended in all_told} <= {0, 2}
    assert all("vừa thay đổi" in ended.err for ended in all_told if ended.code == 2), all_told
    assert [ended.code for ended in all_told].count(0) == len(undone)
    assert faults(root) == []
    assert litter(root) == []
