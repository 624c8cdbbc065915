"""What a command costs: processor time, time on the clock, peak memory, bytes read; and two commands in turn.

Nothing here or above may import much: a child's peak memory is never below what its parent held when it was started.
"""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from resource import struct_rusage

PATIENCE = 45.0
"""Seconds after which a comparison makes no further pair, once it has three."""
FEWEST = 3
LONG = 5.0


class Cost(NamedTuple):
    """What one run of a command took."""

    seconds: float
    """Processor time, user and system, of the process and the children that it waited for."""
    clock: float
    """Seconds from start to end."""
    peak: float
    """The most memory that one process held (MiB)."""
    read: float | None
    """What it got from read calls (MiB), its own program among it, mapped libraries not; None where nobody counts."""


class Command(NamedTuple):
    """A command, where and in what surroundings it runs."""

    words: Sequence[str]
    folder: Path | None = None
    environment: Mapping[str, str] | None = None
    terminal: bool = False
    """Its output goes to a terminal of 120 columns."""
    tells: bool = False
    """It prints the processor time of the part that counts."""


class Pairs(NamedTuple):
    """Two commands run in turn: the median of each, and of their ratios pair by pair."""

    ours: Cost
    theirs: Cost
    ratio: float
    times: int


def in_turn(ours: Command, theirs: Command, most: int) -> Pairs:
    """Run two commands in turn, so that a machine that slows down slows both; the first pair only warms up.

    Where a pair takes long, its first counts, too: there is little to warm up.
    """
    begun = time.monotonic()
    first = spent(ours), spent(theirs)
    pairs = [first] if sum(cost.clock for cost in first) > LONG else []
    while len(pairs) < most and (len(pairs) < FEWEST or time.monotonic() - begun < PATIENCE):
        pairs.append((spent(ours), spent(theirs)))
    ratio = statistics.median(one.seconds / other.seconds for one, other in pairs)
    return Pairs(median([one for one, _ in pairs]), median([other for _, other in pairs]), ratio, len(pairs))


def median(costs: Sequence[Cost]) -> Cost:
    """Return the median of each thing by itself."""
    read = [cost.read for cost in costs if cost.read is not None]
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.clock for cost in costs),
        statistics.median(cost.peak for cost in costs),
        statistics.median(read) if read else None,
    )


def spent(command: Command) -> Cost:
    """Run a command to its end and return what it took; it must end well."""
    environment = {**(command.environment or os.environ), "COLUMNS": "120"}
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        environment.pop(name, None)
    begun = time.monotonic()
    ended, told = _on_terminal(command, environment) if command.terminal else _piped(command, environment)
    clock = time.monotonic() - begun
    if ended.code:
        message = f"{' '.join(map(str, command.words))[:300]}: exit code {ended.code}"
        raise RuntimeError(message)
    used = ended.used
    seconds = float(told.split()[-1]) if command.tells else used.ru_utime + used.ru_stime
    return Cost(seconds, clock, used.ru_maxrss / 1024, ended.read)


class _Ended(NamedTuple):
    code: int
    used: struct_rusage
    read: float | None


def _piped(command: Command, environment: Mapping[str, str]) -> tuple[_Ended, str]:
    words = list(command.words)
    out = subprocess.PIPE if command.tells else subprocess.DEVNULL
    process = subprocess.Popen(
        words, cwd=command.folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL
    )
    told = process.stdout.read().decode() if process.stdout is not None else ""
    if process.stdout is not None:
        process.stdout.close()
    return _ended(process), told


def _on_terminal(command: Command, environment: Mapping[str, str]) -> tuple[_Ended, str]:
    ours, theirs = pty.openpty()
    reader = threading.Thread(target=_drain, args=(ours,), daemon=True)
    reader.start()
    process = subprocess.Popen(list(command.words), cwd=command.folder, env=environment, stdout=theirs)
    ended = _ended(process)
    os.close(theirs)
    reader.join()
    os.close(ours)
    return ended, ""


def _ended(process: subprocess.Popen[bytes]) -> _Ended:
    """Wait for the end; what a process has read can still be asked while nobody has taken note of its end."""
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    read = _read_by(process.pid)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return _Ended(process.returncode, used, read)


def _read_by(process: int) -> float | None:
    try:
        told = Path(f"/proc/{process}/io").read_text(encoding="ascii")
    except OSError:  # no Linux
        return None
    return int(told.split("rchar:")[1].split()[0]) / 2**20


def _drain(handle: int) -> None:
    try:
        while os.read(handle, 65536):
            pass
    except OSError:  # the other end is closed
        return


def silently(work: Callable[[], object]) -> float:
    """Return the processor time in seconds that a piece of work of this process takes."""
    start = time.process_time()
    work()
    return time.process_time() - start
