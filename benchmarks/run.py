"""Print the ratios that the project promises, each side by side with its floor in one run: `make bench`.

A ratio is the median over pairs run in turn, so that a machine that slows down slows both. Times are processor time
(user and system) of whole processes, because other work on the machine disturbs them least.
"""

from __future__ import annotations

import gc
import os
import pty
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

from plantrack.read import loader, worktree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PROGRAM = [sys.executable, "-m", "plantrack"]
PAIRS, LOADS = 20, 7


class Row(NamedTuple):
    """One comparison."""

    what: str
    ours: float
    floor: float
    ratio: float
    most: float


def main() -> None:
    """Run every comparison and print the table; exit 1 where a ratio is not reached."""
    rows = [
        _startup("tasks, plain output", 1.3, terminal=False),
        _startup("tasks, rich table", 1.7, terminal=True),
        _load(),
    ]
    print(f"{'':32} {'ours':>9} {'floor':>9} {'ratio':>7} {'at most':>8}")
    for row in rows:
        mark = "" if row.ratio <= row.most else "   NOT REACHED"
        print(f"{row.what:32} {row.ours:8.3f}s {row.floor:8.3f}s {row.ratio:7.2f} {row.most:8.2f}{mark}")
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} processors; medians of {PAIRS} pairs ({LOADS} for loading)"
    )
    sys.exit(any(row.ratio > row.most for row in rows))


def _startup(what: str, most: float, *, terminal: bool) -> Row:
    """Compare `plantrack tasks` on the repository's own workspace with the smallest program on the same files."""
    ours = [*PROGRAM, "-C", str(ROOT), "tasks"]
    floor = [sys.executable, str(HERE / "floor.py"), "-C", str(ROOT)]
    pairs = _in_turn(lambda: _spent(ours, terminal=terminal), lambda: _spent(floor, terminal=False), PAIRS)
    return _row(what, pairs, most)


def _load() -> Row:
    """Compare loading 10,000 entries in 500 files, validated, with merely parsing the same text."""
    with tempfile.TemporaryDirectory() as folder:
        generate = [sys.executable, str(HERE / "generate.py"), folder, "--updates", "10000"]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
        files = worktree.read(Path(folder))

    def ours() -> float:
        return _timed(lambda: loader.dataset(files, "999"))

    def floor() -> float:
        return _timed(lambda: [yaml.load(text, Loader=yaml.CSafeLoader) for text in files.values()])

    return _row("load 10,000 entries, 500 files", _in_turn(ours, floor, LOADS), 1.0)


def _in_turn(ours: Callable[[], float], floor: Callable[[], float], times: int) -> list[tuple[float, float]]:
    ours(), floor()  # warm-up
    return [(ours(), floor()) for _ in range(times)]


def _row(what: str, pairs: Sequence[tuple[float, float]], most: float) -> Row:
    ours, floor = (statistics.median(side) for side in zip(*pairs, strict=True))
    return Row(what, ours, floor, statistics.median(one / other for one, other in pairs), most)


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def _spent(command: Sequence[str], *, terminal: bool) -> float:
    """Run a command, to a terminal of 120 columns or to nowhere, and return the processor time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"COLUMNS": "120"}
    if terminal:
        ours, theirs = pty.openpty()
        reader = threading.Thread(target=_drain, args=(ours,), daemon=True)
        reader.start()
        subprocess.run(command, check=True, stdout=theirs, env=environment)
        os.close(theirs)
        reader.join()
        os.close(ours)
    else:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def _drain(handle: int) -> None:
    try:
        while os.read(handle, 65536):
            pass
    except OSError:  # the other end is closed
        return


if __name__ == "__main__":
    main()
