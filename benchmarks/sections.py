"""The comparisons: each section yields its rows as they are measured. Its docstring goes before its table."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import generate, measure, peers
from benchmarks.measure import Command, Cost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PROGRAM = str(BIN / "plantrack")
FEW, SOME, MANY = 3, 5, 15
SIZES = {1_000: 1, 10_000: 1, 100_000: 10}
"""Entries, and the years that they are told for."""
YEAR = generate.FIRST_YEAR
GROWTH = 1.25
SAMPLE = 25
"""So many of the 500 forms are made with pandoc, and its cost counted as many times as they stand for."""


class Row(NamedTuple):
    """One comparison; without a limit it is told for what it is worth."""

    what: str
    beside: str
    ratio: float | None
    most: float | None = None
    ours: Cost | None = None
    theirs: Cost | None = None
    pairs: int = 0

    @property
    def missed(self) -> bool:
        """The limit is not reached."""
        return self.most is not None and self.ratio is not None and self.ratio > self.most


class Place(NamedTuple):
    """Where the workspaces and the peers' files of this run lie."""

    folder: Path

    def workspace(self, entries: int, agencies: int = 500, years: int | None = None) -> Path:
        """Return a workspace of that size, made when first asked for."""
        years = years if years is not None else SIZES[entries]
        root = self.folder / f"{entries}-{agencies}-{years}"
        if not root.exists():
            size = ["--updates", str(entries), "--agencies", str(agencies), "--years", str(years)]
            made = [sys.executable, "-m", "benchmarks.generate", str(root), *size]
            subprocess.run(made, cwd=ROOT, check=True, capture_output=True)
        return root


def start_up(place: Place) -> Iterator[Row]:
    """Whole processes on plan 435.

    `floor.py` is the smallest typer program that parses the same files and holds one model. The peers' nearest: their
    help, a list of as many tasks, a check of as many records as the plan has tasks (check-jsonschema: the plan itself).
    """
    floor = [sys.executable, str(ROOT / "benchmarks" / "floor.py")]
    ours = [PROGRAM, "-C", str(ROOT)]
    smallest = Command([*floor, "-C", str(ROOT)])
    yield _row("tasks", "floor.py", Command([*ours, "tasks"]), smallest, MANY, 1.2)
    yield _row("tasks, rich on a terminal", "floor.py", Command([*ours, "tasks"], terminal=True), smallest, MANY, 1.6)
    yield _row("check", "floor.py", Command([*ours, "check"]), smallest, MANY, 1.2)
    yield _row("--help", "floor.py --help", Command([PROGRAM, "--help"]), Command([*floor, "--help"]), SOME)
    for name in ("doorstop", "bean-check", "yamale", "check-jsonschema", "hledger"):
        yield from _beside("--help", name, Command([PROGRAM, "--help"]), ["--help"], SOME)
    plan = _plan_for_peers(place.folder)
    if peers.program("task"):
        listed = Command(["task", "list"], environment=peers.taskwarrior(place.folder, plan))
        yield _row("tasks", "task list, as many tasks", Command([*ours, "tasks"]), listed, SOME)
    else:
        yield _absent("tasks", "task")
    schema = ["--schemafile", str(ROOT / "schemas" / "plan.schema.json"), str(ROOT / "data" / "plan-435.yaml")]
    ledgers = place.folder / "small"
    ledgers.mkdir()
    one_file = place.workspace(generate.PER_FILE, 500, 1) / "data" / "updates"
    for name, words in (
        ("check-jsonschema", schema),
        ("bean-check", ["--no-cache", str(peers.written("beancount", ledgers, len(plan), 1))]),
        ("hledger", ["-f", str(peers.written("hledger", ledgers, len(plan), 1)), "check", "--strict"]),
        ("yamale", ["-s", str(_schema(ledgers)), str(one_file)]),
    ):
        yield from _beside("check", name, Command([*ours, "check"]), words, SOME)
    tree = Command([str(peers.program("doorstop")), "--no-reformat"], peers.written("doorstop", ledgers, len(plan), 1))
    yield _row("check", "doorstop", Command([*ours, "check"]), tree, SOME)


def _plan_for_peers(folder: Path) -> list[str]:
    """Return the texts of the tasks and duties of plan 435, as `plantrack` itself tells them."""
    told = subprocess.run([PROGRAM, "-C", ROOT, "tasks", "--format", "csv"], capture_output=True, check=True, text=True)
    (folder / "tasks.csv").write_text(told.stdout, encoding="utf-8")
    return told.stdout.splitlines()[1:]


def load(place: Place) -> Iterator[Row]:
    """The same bytes in memory, without imports and reading.

    Ours makes models of them and checks them against one another; the other side merely parses. Garbage collection is
    left on for it, as for anyone who calls it; beside it, switched off.
    """
    python = [sys.executable, "-m", "benchmarks.loading"]
    for entries in SIZES:
        root = str(place.workspace(entries))
        ours = Command([*python, "ours", root], ROOT, tells=True)
        often = SOME if entries < max(SIZES) else FEW
        for way, told, most in (("yaml", "yaml.load(CSafeLoader)", 1.0), ("yaml-no-gc", "the same, gc off", None)):
            if most is None and entries == max(SIZES):
                continue  # told often enough
            theirs = Command([*python, way, root], ROOT, tells=True)
            yield _row(f"load and validate {entries:,} entries", told, ours, theirs, often, most)


def check(place: Place) -> Iterator[Row]:
    """The same records, as each program keeps them.

    beancount and hledger have them as transactions in one file, with accounts declared; yamale and check-jsonschema
    check our own files, each by itself; doorstop has an item a file, the check without reformatting. bean-check goes
    without its cache. What takes more than a minute is run once; doorstop is held to 10,000 records.
    """
    costs: dict[int, Cost] = {}
    limits = {("bean-check", 10_000): 0.6, ("check-jsonschema", 10_000): 0.1, ("hledger", 10_000): 1.1}
    slow = {("doorstop", 10_000), ("check-jsonschema", 100_000)}
    for entries in SIZES:
        ours = Command([PROGRAM, "-C", str(place.workspace(entries)), "check"])
        often = SOME if entries < max(SIZES) else FEW
        for name, words, folder in _checkers(place, entries):
            times = 1 if (name, entries) in slow else often
            for row in _beside(
                f"check {entries:,} entries", name, ours, words, times, limits.get((name, entries)), folder
            ):
                yield row
                told = [cost for cost in (costs.get(entries), row.ours) if cost is not None]
                costs[entries] = min(told, key=lambda cost: cost.seconds)  # the least disturbed of its medians
    yield from _growth(costs)


def _checkers(place: Place, entries: int) -> Iterator[tuple[str, list[str], Path | None]]:
    """Yield each peer that checks so many records in bounded time, with its arguments and its folder."""
    updates, years = place.workspace(entries) / "data" / "updates", SIZES[entries]
    folder = place.folder / f"peers-{entries}"
    folder.mkdir()
    yield "bean-check", ["--no-cache", str(peers.written("beancount", folder, entries, years))], None
    yield "hledger", ["-f", str(peers.written("hledger", folder, entries, years)), "check", "--strict"], None
    yield "yamale", ["-s", str(_schema(folder)), str(updates)], None
    files = [str(path) for path in sorted(updates.rglob("*.yaml"))]
    yield "check-jsonschema", ["--schemafile", str(ROOT / "schemas" / "update.schema.json"), *files], None
    if entries < max(SIZES):
        yield "doorstop", ["--no-reformat"], peers.written("doorstop", folder, entries, years)


def _schema(folder: Path) -> Path:
    path = folder / "yamale.yaml"
    path.write_text(peers.YAMALE_SCHEMA, encoding="utf-8")
    return path


def _growth(costs: dict[int, Cost]) -> Iterator[Row]:
    """Compare what each further entry costs in a large workspace with what it costs in a small one."""
    small, middle, large = (costs[entries] for entries in SIZES)
    fewer, more = (size - other for other, size in zip(SIZES, [*SIZES][1:], strict=False))
    for what in ("seconds", "peak"):
        later = (getattr(large, what) - getattr(middle, what)) / more
        first = (getattr(middle, what) - getattr(small, what)) / fewer
        name = "processor time" if what == "seconds" else "memory"
        yield Row(f"{name} of each entry, from 10,000 to 100,000", "from 1,000 to 10,000", later / first, GROWTH)


def years(place: Place) -> Iterator[Row]:
    """Ten years of 500 agencies beside two such years alone."""
    entries = 100_000
    last = YEAR + SIZES[entries] - 1
    whole, two = place.workspace(entries), place.workspace(entries // 5, years=2)
    for words in (["tasks"], ["status", "{year}"], ["missing"]):
        ten, alone = (
            Command([PROGRAM, "-C", str(root), "--today", f"{year}-11-30", *(w.format(year=year) for w in words)])
            for root, year in ((whole, last), (two, YEAR + 1))
        )
        yield _row(f"{words[0]}, ten years, 100,000 entries", "two years, 20,000 entries", ten, alone, FEW, 1.15)


def record(place: Place) -> Iterator[Row]:
    """Beside a workspace with the same plan and directory and no journal."""
    full, empty = place.workspace(100_000), place.folder / "empty"
    shutil.copytree(full / "data", empty / "data", ignore=shutil.ignore_patterns("updates"))
    day = f"{YEAR + SIZES[100_000] - 1}-11-30"
    told = ["--today", day, "record", "t3", "don-vi-7", "--status", "completed", "--result", "Đã làm", "--by", "thử"]
    ours, theirs = (Command([PROGRAM, "-C", str(root), *told]) for root in (full, empty))
    yield _row("record into 100,000 entries", "into an empty workspace", ours, theirs, MANY, 1.1)


def report(place: Place) -> Iterator[Row]:
    """A year's report of every agency.

    “Drawn” is the Word file alone, from the composed report to its bytes, without imports; peak and bytes are of the
    whole process. docxtpl gets the same template and values and does nothing else: no sandbox, no look at the template,
    no column widths, no chart, no seal. Then the same paragraphs and rows without any style. pandoc makes them of HTML.
    """
    for agencies, entries in ((45, 900), (500, 10_000)):
        root = place.workspace(entries, agencies, 1)
        made = place.folder / f"report-{agencies}.docx"
        whole = [PROGRAM, "-C", str(root), "--today", f"{YEAR}-12-20", "report", str(YEAR), "--force", "-o", str(made)]
        subprocess.run(whole, check=True, capture_output=True)
        name = f"{agencies} agencies, {entries:,} results"
        drawn, bare = (
            Command([sys.executable, "-m", "benchmarks.drawing", way, str(root), str(YEAR)], ROOT, tells=True)
            for way in ("ours", "bare")
        )
        yield _row(f"{name}: Word file drawn", "docxtpl, same template, same values", drawn, bare, SOME, 1.5)
        content = _rendering("content", made, place.folder / f"report-{agencies}.json")
        template = _rendering("template", content, place.folder / f"plain-{agencies}.docx")
        plain = Command(
            [*_RENDERING, "docxtpl", str(template), str(place.folder / "out.docx"), str(content)], tells=True
        )
        yield _row(f"{name}: Word file drawn", "docxtpl, unstyled, same paragraphs and rows", drawn, plain, SOME, 1.5)
        html = _rendering("html", content, place.folder / f"report-{agencies}.html")
        arguments = [str(html), "-o", str(place.folder / "pandoc.docx")]
        yield from _beside(f"{name}: Word file drawn", "pandoc", drawn, arguments, FEW, 0.3)
        yield from _beside(f"{name}: whole command", "pandoc", Command(whole), arguments, FEW)


def forms(place: Place) -> Iterator[Row]:
    """Workbooks of ours beside Word files with the same rows; one run each, after one to warm up."""
    out, contents = place.folder / "forms", place.folder / "contents"
    ours = Command(
        [PROGRAM, "-C", str(place.workspace(10_000)), "--today", f"{YEAR}-11-01", "forms", str(YEAR), "--force",
         "--out", str(out)]
    )  # fmt: skip
    measure.spent(ours)
    contents.mkdir()
    drawing = [sys.executable, "-m", "benchmarks.drawing", "forms", str(out), str(contents)]
    subprocess.run(drawing, cwd=ROOT, check=True)
    told = sorted(contents.glob("*.json"))
    template = _rendering("template", told[0], place.folder / "form.docx")
    words = [*_RENDERING, "docxtpl", str(template), str(place.folder / "filled.docx"), *map(str, told)]
    name = f"forms for {len(told)} bodies, whole command"
    pairs = measure.Pairs(measure.spent(ours), measure.spent(Command(words, tells=True)), 0.0, 1)
    ratio = pairs.ours.seconds / pairs.theirs.seconds
    yield Row(name, f"docxtpl, {len(told)} files, same rows", ratio, 1.5, pairs.ours, pairs.theirs, 1)
    pandoc = peers.program("pandoc")
    if pandoc is None:
        yield _absent(name, "pandoc")
        return
    costs = []
    for path in told[:SAMPLE]:
        html = _rendering("html", path, path.with_suffix(".html"))
        costs.append(measure.spent(Command([pandoc, str(html), "-o", str(path.with_suffix(".docx"))])))
    each, times = measure.median(costs), len(told)
    theirs = each._replace(seconds=each.seconds * times, clock=each.clock * times, read=(each.read or 0) * times)
    beside = f"pandoc, {SAMPLE} files times {times / SAMPLE:.2f}"
    yield Row(name, beside, pairs.ours.seconds / theirs.seconds, 0.3, pairs.ours, theirs, 1)


_RENDERING = [peers.python(), str(ROOT / "benchmarks" / "rendering.py")]


def _rendering(what: str, source: Path, out: Path) -> Path:
    subprocess.run([*_RENDERING, what, source, out], check=True)
    return out


def _beside(  # noqa: PLR0913, PLR0917 (what, beside whom, each with its arguments)
    what: str,
    name: str,
    ours: Command,
    arguments: Sequence[str],
    often: int,
    most: float | None = None,
    folder: Path | None = None,
) -> Iterator[Row]:
    """Yield the comparison with a peer, or that it is not there."""
    path = peers.program(name)
    if path is None:
        yield _absent(what, name)
        return
    shown = f"{name} --help" if arguments == ["--help"] else name
    yield _row(what, shown, ours, Command([path, *arguments], folder), often, most)


def _absent(what: str, name: str) -> Row:
    return Row(what, f"{name}: not installed", None)


def _row(  # noqa: PLR0913, PLR0917 (the two sides and what is asked of them)
    what: str, beside: str, ours: Command, theirs: Command, often: int, most: float | None = None
) -> Row:
    pairs = measure.in_turn(ours, theirs, often)
    return Row(what, beside, pairs.ratio, most, pairs.ours, pairs.theirs, pairs.times)


SECTIONS: dict[str, Callable[[Place], Iterator[Row]]] = {
    "Start-up, on plan 435": start_up,
    "Load and validate, in one process": load,
    "Check, whole process": check,
    "Only the years that are needed": years,
    "Record": record,
    "Report": report,
    "Forms": forms,
}
"""Each section by its heading."""
