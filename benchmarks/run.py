"""Print what plantrack costs beside floors and peers, and write `docs/benchmarks.md`: `make bench`.

Every ratio is the median over pairs run in turn in this one run. Exit code 1 where a limit is not reached.
"""

from __future__ import annotations

import inspect
import os
import platform
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.sections import ROOT, SECTIONS, Place, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

OUT = ROOT / "docs" / "benchmarks.md"
_HEAD = (
    f"{'':48} {'beside':44} {'ours':>9} {'theirs':>9} {'ratio':>6} {'limit':>6}"
    f" {'MiB':>11} {'MiB read':>13} {'pairs':>5}"
)


def main() -> None:
    """Run every section, print and write the tables."""
    begun = time.monotonic()
    peers.install()
    missed = False
    told: list[tuple[str, str, list[Row]]] = []
    with tempfile.TemporaryDirectory() as folder:
        for title, section in SECTIONS.items():
            rows: list[Row] = []
            print(f"\n{title}\n{_HEAD}")
            for row in section(Place(Path(folder))):
                rows.append(row)
                print(_printed(row), flush=True)
                missed |= row.missed
            told.append((title, inspect.getdoc(section) or "", rows))
    minutes = (time.monotonic() - begun) / 60
    print(f"\n{_machine()}; {minutes:.1f} minutes")
    OUT.write_text(_document(told, minutes), encoding="utf-8")
    sys.exit(missed)


def _cells(row: Row) -> list[str]:
    ours, theirs = row.ours, row.theirs
    ratio = "–" if row.ratio is None else f"{row.ratio:.2f}"
    limit = "" if row.most is None else f"{row.most:g}"
    if ours is None or theirs is None:
        return ["", "", ratio, limit, "", "", ""]
    read = "–" if ours.read is None or theirs.read is None else f"{ours.read:.1f} | {theirs.read:.1f}"
    return [
        f"{ours.seconds:.3f} s", f"{theirs.seconds:.3f} s", ratio, limit,
        f"{ours.peak:.0f} | {theirs.peak:.0f}", read, str(row.pairs),
    ]  # fmt: skip


def _printed(row: Row) -> str:
    first, second, ratio, limit, peak, read, pairs = _cells(row)
    line = (
        f"{row.what:48} {row.beside:44} {first:>9} {second:>9} {ratio:>6} {limit:>6} {peak:>11} {read:>13} {pairs:>5}"
    )
    return f"{line}   NOT REACHED" if row.missed else line


def _document(told: Sequence[tuple[str, str, Sequence[Row]]], minutes: float) -> str:
    versions = "\n".join(f"| {name} | {version} |" for name, version in peers.versions())
    sections = "\n".join(_section(title, words, rows) for title, words, rows in told)
    missed = [row for _, _, rows in told for row in rows if row.missed]
    limits = sum(row.most is not None for _, _, rows in told for row in rows)
    return f"""# Benchmarks

Written by `make bench` on {datetime.now(UTC):%Y-%m-%d}, in one run of {minutes:.1f} minutes: {limits} limits, \
{len(missed)} not reached.
{_machine()}.

Times are processor time (user and system, with the children waited for), medians; a ratio is the median over pairs run
in turn, ours to theirs, so that a machine that slows down slows both. “MiB” is the most memory that one process held
(ours | theirs), “MiB read” what read calls gave it, the program's own modules among it, mapped libraries not. Figures
of another run differ; within one run believe the ratios. Records are fictional: `benchmarks/generate.py`.

| beside | version |
|---|---|
{versions}

{sections}"""


def _section(title: str, words: str, rows: Sequence[Row]) -> str:
    lines = [
        f"| {row.what} | {row.beside} | {' | '.join(cell.replace('|', '/') for cell in _cells(row))} |"
        f"{' **NOT REACHED** |' if row.missed else ' |'}"
        for row in rows
    ]
    return "\n".join(
        [
            f"## {title}", "", words, "",
            "| ours | beside | ours | theirs | ratio | at most | MiB | MiB read | pairs | |",
            "|---|---|--:|--:|--:|--:|--:|--:|--:|---|",
            *lines, "",
        ]
    )  # fmt: skip


def _machine() -> str:
    model = platform.processor() or platform.machine()
    with_name = Path("/proc/cpuinfo")
    if with_name.exists():
        names = [line for line in with_name.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else model
    return f"{model}, {os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
