"""Where the system refuses a call (no room, no right, a broken disk): exit code 2, said in Vietnamese, nothing lost."""

from __future__ import annotations

import errno
import os
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from plantrack.write.files import disk
from tests.faults.calls import Call, forked
from tests.faults.cases import CASES, litter, state
from tests.faults.test_kills import ALL, SHORT, faults, moments, wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.test_kills import State

ROOM = {"open", "mkdir", "write", "fsync"}
"""What a full disk refuses, and goes on refusing."""
RIGHTS = {"open": errno.EACCES, "mkdir": errno.EROFS, "rename": errno.EACCES, "chmod": errno.EPERM, "flock": errno.EIO}
"""What else may be refused, and why."""
MAY_FAIL = {"flock", "fsync", "mkdir"}
"""What a command does without: to hold what it is writing, to flush a folder, to make a folder that is there."""
THERE = Call("open", disk.LOCK_FILE)
"""What filelock tries before it opens the file that is there."""
ENGLISH = re.compile(r"Errno|Traceback|Error|denied|space left|directory")


@pytest.mark.parametrize("name", SHORT if ALL else ["import", "undo"])
def test_interrupted_at_any_call(name: str, copied: Callable[[str], Path]) -> None:
    """Ctrl+C while a command writes: all of it is there or nothing of it, and no half file."""
    case = CASES[name]
    root = copied(name)
    before = state(root)
    whole = forked(case.command(root), root, root.with_name("said"))
    after = state(root)
    for at in sorted({number for number, _ in moments(whole.calls)}):
        root = copied(name)

        def interrupt(number: int, _: Call, when: str, at: int = at) -> None:
            if when == "after" and number == at:
                raise KeyboardInterrupt

        ended = forked(case.command(root), root, root.with_name("said"), interrupt)
        context = (name, at, whole.calls[at], ended)
        assert ended.code == 130, context
        assert "Đã dừng" in ended.err, context
        assert wrong(state(root), before, after) == [], context
        assert names(state(root)) in (names(before), names(after)), context
        assert faults(root) == [], context
        assert forked(case.command(root), root, root.with_name("said")).code in (0, 2 if case.once else 0), context
        assert litter(root) == [], context


def names(found: State) -> Counter[str]:
    """Return how often each name is there."""
    return Counter(name for name, _ in found.elements())


def refused(name: str, root: Path, at: int, code: int, *, lasting: bool) -> tuple[int, str]:
    """Run a case's command, with a call refused whenever it is tried; where `lasting`, all that need room after it."""
    done: list[Call] = []

    def refuse(number: int, call: Call, when: str) -> None:
        again = bool(done) and (call.name in ROOM if lasting else call == done[0])
        if when == "before" and (number == at or again):
            done.append(call)
            raise OSError(code, os.strerror(code), call.path)

    ended = forked(CASES[name].command(root), root, root.with_name("said"), refuse)
    return ended.code, ended.err


UNCOMMITTED = "Đã ghi dữ liệu nhưng chưa lưu"


@pytest.mark.parametrize("kind", ["room", "rights"])
@pytest.mark.parametrize("name", SHORT if ALL else ["record", "import", "undo", "init"])
def test_refused_at_any_call(name: str, kind: str, copied: Callable[[str], Path]) -> None:
    """What was not written whole is not there, what is new is taken back, and with room it can be done again."""
    case, lasting = CASES[name], kind == "room"
    root = copied(name)
    before = state(root)
    whole = forked(case.command(root), root, root.with_name("said"))
    after = state(root)
    told: Counter[int] = Counter()
    for at in sorted({number for number, when in moments(whole.calls) if when == "before"}):
        call = whole.calls[at]
        if call.name not in (ROOM if lasting else RIGHTS):
            continue
        root = copied(name)
        code, err = refused(name, root, at, errno.ENOSPC if lasting else RIGHTS[call.name], lasting=lasting)
        context = (name, at, call, code, err)
        found = state(root)
        may_fail = call.name in MAY_FAIL or call == THERE
        assert code == 2 or (code == 0 and found == after and may_fail), context
        told[code] += 1
        assert wrong(found, before, after) == [], context
        assert names(found) == names(after if code == 0 or UNCOMMITTED in err else before), context
        assert litter(root) == [], context
        assert faults(root) == [], context
        if code == 2 and UNCOMMITTED not in err:
            assert "Lỗi: " in err, context
            assert not ENGLISH.search(err), context
            assert forked(case.command(root), root, root.with_name("said")).code == 0, context
    assert told[2]
