"""Somebody changes a file after a command has read it and before the command writes: what they wrote is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import program
from tests.faults.calls import Call, forked
from tests.faults.cases import CASES, DAY, litter, state
from tests.faults.test_kills import faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

THEIRS = "# của người khác\n".encode()
CHANGED = {
    "trigger": "data/events-thu.yaml",
    "number": "data/letters/thu/2024/*.yaml",
    "forms-again": "build/bieu-mau-2024/c.xlsx",
    "remind-again": "build/cong-van-don-doc-2024-lan-1.docx",
    "report": "build/bao-cao-2024.docx",
    "report-again": "build/bao-cao-2024.docx",
    "calendar": "build/lich-thu.ics",
    "plan-import": "data/plan-512.yaml",
    "init": "templates/bao-cao-ubnd.docx",
}
"""Which file somebody changes, or makes, while a case's command runs."""


@pytest.mark.parametrize("name", CHANGED)
def test_what_somebody_changes_meanwhile_is_kept(name: str, copied: Callable[[str], Path]) -> None:
    """Exit code 2 naming the file; theirs stays, nothing else is written, and nothing half is left."""
    root = copied(name)
    before = state(root)
    path = next(root.glob(CHANGED[name]), root / CHANGED[name])
    done: list[Call] = []

    def change(_: int, call: Call, when: str) -> None:
        if not done and call.name == "fsync" and ".plantrack-" in call.path and when == "before":
            done.append(call)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes((path.read_bytes() if path.exists() else b"") + THEIRS)

    ended = forked(CASES[name].command(root), root, root.with_name("said"), change)
    assert ended.code == 2, ended
    assert path.name in ended.err
    assert "không ghi đè" in ended.err
    assert path.read_bytes().endswith(THEIRS)
    others = {(file, content) for file, content in state(root) if file not in {file for file, _ in before}}
    assert {file for file, _ in others} <= {path.relative_to(root).as_posix()}
    assert litter(root) == []
    if name not in ("trigger", "plan-import"):  # theirs is no data by itself
        assert faults(root) == []


def test_same_bytes_written_meanwhile_are_no_change(copied: Callable[[str], Path]) -> None:
    """Two who render the same report at once both succeed."""
    root = copied("report")
    assert forked(CASES["report"].command(root), root, root.with_name("said")).code == 0
    made = (root / "build/bao-cao-2024.docx").read_bytes()
    (root / "build/bao-cao-2024.docx").unlink()

    def change(_: int, call: Call, when: str) -> None:
        if call.name == "fsync" and ".plantrack-" in call.path and when == "before":
            (root / "build/bao-cao-2024.docx").write_bytes(made)

    assert forked(CASES["report"].command(root), root, root.with_name("said"), change).code == 0
    assert (root / "build/bao-cao-2024.docx").read_bytes() == made


def test_what_another_process_is_writing_is_not_swept_away(copied: Callable[[str], Path]) -> None:
    """A command that writes into the same folder removes what an ended one has left, but not what is being written."""
    root = copied("report")
    (root / "build").mkdir()
    (root / "build/.plantrack-bo_do__1").write_bytes(b"x")
    done: list[Call] = []

    def beside(_: int, call: Call, when: str) -> None:
        if not done and call.name == "fsync" and ".plantrack-" in call.path and when == "before":
            done.append(call)
            (root / "build/.plantrack-bo_do__2").write_bytes(b"x")
            assert program("-C", root, *DAY, "calendar").code == 0
            assert litter(root) == [call.path]

    assert forked(CASES["report"].command(root), root, root.with_name("said"), beside).code == 0
    assert litter(root) == []
    assert sorted(path.name for path in (root / "build").iterdir()) == ["bao-cao-2024.docx", "lich-thu.ics"]
