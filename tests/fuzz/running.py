"""Fuzz for a time: `make fuzz`, ten minutes on every core unless told otherwise.

PLANTRACK_FUZZ_SECONDS how long, PLANTRACK_FUZZ_JOBS how many processes, PLANTRACK_FUZZ_ONLY kinds of input, by comma.
What is found is made as small as can be, told, and kept in tests/fuzz/found/, where `make test` runs it from then on.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import NamedTuple

import hypothesis
from hypothesis.database import DirectoryBasedExampleDatabase

from tests.fuzz import attempt, cases, properties
from tests.fuzz.attempt import Broken, Tally

SEEDS = cases.ROOT / "build/fuzz"
MEMORY = 3_000_000_000
"""Bytes of address space that a process may take; whatever wants more of one input is at fault."""
CHUNK = 25
SHRINKING = 40
"""Seconds that are given to making what was found small."""


class Told(NamedTuple):
    """What one process did for one kind of input."""

    name: str
    tally: Tally
    found: dict[str, str]


def fuzz(name: str, until: float, bases: dict[str, Path], told: set[str], tally: Tally) -> dict[str, str]:
    """Try one kind of input until a moment (of the monotonic clock), a fault told once; return what was found."""
    found: dict[str, str] = {}
    first: list[float] = []
    smallest: dict[str, tuple[str, cases.Case]] = {}

    @hypothesis.settings(
        max_examples=CHUNK,
        deadline=None,
        database=DirectoryBasedExampleDatabase(SEEDS / name),
        suppress_health_check=list(hypothesis.HealthCheck),
        print_blob=False,
    )
    @hypothesis.given(properties.strategy(name, bases))
    def holds(case: cases.Case) -> None:
        if time.monotonic() > (first[0] + SHRINKING if first else until):
            return
        try:
            attempt.attempt(case, bases, tally)
        except Broken as broken:
            if broken.what in told:
                return
            smallest[broken.what] = str(broken), case
            first.append(time.monotonic())
            raise

    try:
        holds()
    except BaseException as error:  # noqa: BLE001 (Hypothesis tells of what was found in several ways)
        if not smallest:  # a fault of the fuzzer's own: another process can be told of it as text only
            raise RuntimeError("".join(traceback.format_exception(error))) from None
    for what, (words, case) in smallest.items():
        told.add(what)
        found[what] = words
        sys.stderr.write(f"\n=== {name}: {words}\n{case!r}\nkept: {cases.keep(case, what)}\n")
    return found


def work(names: list[str], until: float) -> list[Told]:
    """Do one process's share: the kinds of input in turn, a chunk each."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    done = {name: Told(name, Tally(), {}) for name in names}
    seen: set[str] = set()
    with tempfile.TemporaryDirectory(dir=attempt.scratch()) as folder:
        bases = cases.bases(Path(folder))
        while time.monotonic() < until:
            for name in names:
                if time.monotonic() < until:
                    done[name].found.update(fuzz(name, until, bases, seen, done[name].tally))
    return list(done.values())


def main() -> int:
    """Share the kinds of input among processes and tell what came of it; exit code 1 where something was found."""
    until = time.monotonic() + float(os.environ.get("PLANTRACK_FUZZ_SECONDS") or 600)
    only = os.environ.get("PLANTRACK_FUZZ_ONLY", "")
    names = only.split(",") if only else list(properties.PROPERTIES)
    jobs = int(os.environ.get("PLANTRACK_FUZZ_JOBS") or os.cpu_count() or 1)
    shares = [names[job % len(names) :] + names[: job % len(names)] for job in range(jobs)]
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        told = [one for share in pool.starmap(work, [(share, until) for share in shares], chunksize=1) for one in share]
    print(f"{'kind':16} {'inputs':>8} {'sound':>8} {'commands':>9} {'exit 0/1/2':>20} {'longest':>8}  found")  # noqa: T201
    for name in names:
        print(_line(name, [one for one in told if one.name == name]))  # noqa: T201
    return 1 if any(one.found for one in told) else 0


def _line(name: str, told: list[Told]) -> str:
    tallies = [one.tally for one in told]
    codes = "/".join(str(sum(tally.codes.get(code, 0) for tally in tallies)) for code in (0, 1, 2))
    longest = max(tallies, key=lambda tally: tally.longest)
    counted = [sum(getattr(tally, what) for tally in tallies) for what in ("cases", "sound", "commands")]
    found = {what for one in told for what in one.found}
    numbers = f"{counted[0]:8} {counted[1]:8} {counted[2]:9} {codes:>20} {longest.longest:7.1f}s"
    listed = "".join(f" · {what}" for what in sorted(found))
    return f"{name:16} {numbers}  {len(found)}{listed} ({' '.join(longest.slowest)[:60]})"
