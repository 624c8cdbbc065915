"""Whenever a process is ended, each file is whole, old or new, `check` works, and the same command can be run again.

`make faults` ends it before and after every call; here only before and after the first and the last of each kind.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader, worktree
from tests.cli.running import command
from tests.faults.calls import Call, Ended, forked
from tests.faults.cases import CASES, Case, litter, state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    State = Counter[tuple[str, bytes]]

ALL = bool(os.environ.get("PLANTRACK_FAULTS"))
OWN = ["record", "import", "undo", "report-again", "init", "undo-commit"]
"""Cases that write in a way of their own; the others go the same ways."""
SHORT = list(CASES) if ALL else OWN


def moments(calls: Sequence[Call]) -> Iterator[tuple[int, str]]:
    """Yield when to end the process: before and after calls; what lies after one lies before the next."""
    if ALL:
        yield from ((number, when) for number in range(len(calls)) for when in ("before", "after"))
        return
    kinds = [(call.name, ".plantrack-" in call.path) for call in calls]
    last = {kind: number for number, kind in enumerate(kinds)}
    chosen = {kinds.index(kind) for kind in last} | set(last.values())
    yield from ((number, "before") for number in sorted(chosen))
    yield len(calls) - 1, "after"


def killed(case: Case, root: Path, at: tuple[int, str]) -> Ended:
    """Run the command and end it with SIGKILL at a call."""

    def die(number: int, _: Call, when: str) -> None:
        if (number, when) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return forked(case.command(root), root, root.with_name("said"), die)


def faults(root: Path) -> list[str]:
    """Return what `check` finds wrong with every plan of a workspace, nothing where there is no workspace."""
    where = next((path.parent for path in sorted(root.rglob("data")) if path.is_dir()), None)
    if where is None:
        return []
    files = worktree.read(where)
    plans = loader.plan_ids(files)
    assert plans
    return [str(problem) for plan in plans for problem in loader.load(files, plan).errors]


def wrong(found: State, before: State, after: State) -> list[str]:
    """Return the files that are neither what they were nor what they become, and those that are gone."""
    half = [name for name, content in found if (name, content) not in before and (name, content) not in after]
    has, had, will_have = (Counter(name for name, _ in one.elements()) for one in (found, before, after))
    return half + [f"gone: {name}" for name in had if has[name] < min(had[name], will_have[name])]


@pytest.mark.parametrize("name", SHORT)
def test_killed_at_any_call(name: str, copied: Callable[[str], Path]) -> None:
    """Nothing is half, nothing else is touched, nothing is stuck; run again, the command does all and cleans up."""
    case = CASES[name]
    root = copied(name)
    before = state(root)
    whole = forked(case.command(root), root, root.with_name("said"))
    assert whole.code == 0, whole.err
    after = state(root)
    seen = set()
    for at in moments(whole.calls):
        root = copied(name)
        ended = killed(case, root, at)
        context = (name, at, whole.calls[at[0]])
        assert ended.code == -signal.SIGKILL, (context, ended)
        found = state(root)
        assert wrong(found, before, after) == [], context
        assert faults(root) == [], context
        seen.add(frozenset(found.items()))
        again = forked(case.command(root), root, root.with_name("said"))
        if not (again.code == 2 and case.once and found == after):  # refused, being done
            assert again.code == 0, (context, again)
            assert name.startswith("undo") or (wrong(state(root), before, after) == [] and not after - state(root)), (
                context
            )
        assert litter(root) == [], context
        assert faults(root) == [], context
    assert frozenset(before.items()) in seen
    assert frozenset(after.items()) in seen


SYSTEM_CALLS = {
    "mkdir": "mkdir", "mkdirat": "mkdir", "rmdir": "rmdir", "unlink": "unlink", "rename": "rename", "link": "link",
    "renameat2": "rename", "chmod": "chmod", "fchmod": "chmod", "fchmodat": "chmod", "write": "write",
    "fsync": "fsync", "fdatasync": "fsync", "ftruncate": "truncate", "truncate": "truncate", "openat": "open",
    "pwrite64": "write", "renameat": "rename", "linkat": "link", "symlink": "link", "flock": "flock",
}  # fmt: skip
"""What the kernel is asked to do, by what it is called here."""
TRACED = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
HANDLE = re.compile(r"\d+<[^>]*>")
OF_GIT = re.compile(r"\.git\b")


def traced(case: Case, root: Path) -> Counter[str]:
    """Return how often the kernel was asked to change what lies below a folder, by strace.

    `unlinkat` is either of two; an open counts where it may create, a write of nothing not at all.
    """
    log = root.with_name("trace")
    names = ",".join([*SYSTEM_CALLS, "unlinkat"])
    line = ["strace", "-f", "-y", "-s", "4096", "-o", str(log), "-e", f"trace={names}", *command(*case.command(root))]
    subprocess.run(line, check=True, capture_output=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    found: Counter[str] = Counter()
    for told in log.read_text(encoding="utf-8", errors="replace").splitlines():
        match = TRACED.match(told)
        where = (HANDLE.match(match[2]) or [match[2]])[0] if match else ""
        if match is None or str(root) not in where or OF_GIT.search(where):
            continue
        if match[1] == "openat" and "O_CREAT" not in match[2]:
            continue
        found["rmdir" if "AT_REMOVEDIR" in match[2] else SYSTEM_CALLS.get(match[1], "unlink")] += 1
    return found


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is missing")
@pytest.mark.parametrize("name", SHORT if ALL else ["record", "import", "undo", "init"])
def test_no_call_goes_unseen(name: str, copied: Callable[[str], Path]) -> None:
    """What is counted here is just what the kernel is asked to do: there is no other moment at which files change."""
    case = CASES[name]
    root = copied(name)
    seen = Counter(
        call.name for call in forked(case.command(root), root, root.with_name("said")).calls if call.name != "run"
    )
    assert seen["rename"]
    assert seen == traced(case, copied(name))


@pytest.mark.parametrize("name", SHORT)
def test_flushed_before_it_is_named_and_its_folder_after(name: str, copied: Callable[[str], Path]) -> None:
    """If the power goes, no file has a name and no content; what a command has ended with is on the disk."""
    root = copied(name)
    calls = forked(CASES[name].command(root), root, root.with_name("said")).calls
    for hidden in {call.path for call in calls if call.name == "write"}:
        named = calls.index(Call("rename", hidden))
        assert Call("fsync", hidden) in calls[:named]
        assert Call("write", hidden) not in calls[calls.index(Call("fsync", hidden)) :]
        assert Call("fsync", os.path.dirname(hidden) or ".") in calls[named:]  # noqa: PTH120 (a text)
    for folder in {call.path for call in calls if call.name == "mkdir"} - {"."}:
        made = calls.index(Call("mkdir", folder))
        above = Call("fsync", os.path.dirname(folder) or ".")  # noqa: PTH120
        assert ".plantrack-undo" in folder or above in calls[made:]
