"""The programs that plantrack is measured beside, and the records of `generate.py` as each of them keeps them.

Each is given the form that suits it best: beancount and hledger one file, yamale and check-jsonschema plantrack's own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import generate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.generate import Record

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VENV = ROOT / "build" / "bench-venv"
WANTED = HERE / "peers.txt"
FROM_PYPI = {
    "doorstop": "doorstop",
    "bean-check": "beancount",
    "yamale": "yamale",
    "check-jsonschema": "check-jsonschema",
    "docxtpl": "docxtpl",
}
"""Each program (or library) of the package index with its package."""
FROM_SYSTEM = {"hledger": "--version", "task": "--version", "pandoc": "--version", "git": "--version"}
"""Each program of the system with the option that tells its version."""
YAMALE_SCHEMA = """agency: str()
document: include('cited')
received: day()
recorded: include('recorded')
contents: enum('read', 'pending')
tasks: list(include('entry'))
---
cited:
  number: str(min=1)
  date: day()
  subject: str(required=False)
recorded:
  at: timestamp()
  by: str(min=1)
  by-means: enum('command', 'form', 'hand')
entry:
  task: regex('^[a-z0-9]+(?:-[a-z0-9]+)*$')
  period: str()
  status: enum('not-started', 'in-progress', 'completed')
  result: str()
  figures: map(num(min=0), key=regex('^[a-z0-9]+(?:-[a-z0-9]+)*$'))
  evidence: list(include('cited'))
"""


def install() -> None:
    """Install the peers of the package index into a venv of their own, unless they are there."""
    done = VENV / "installed.txt"
    if done.is_file() and done.read_text(encoding="utf-8") == WANTED.read_text(encoding="utf-8"):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    pip = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    subprocess.run([*pip, "--requirement", WANTED], check=True)
    shutil.copy(WANTED, done)


def program(name: str) -> str | None:
    """Return where a peer is, or None where the machine has none of it."""
    if name in FROM_PYPI:
        return str(VENV / "bin" / name)
    return shutil.which(name)


def python() -> str:
    """Return the Python of the peers' venv."""
    return str(VENV / "bin" / "python")


def versions() -> Iterator[tuple[str, str]]:
    """Yield each peer with its version, or with what is said of one that is not there."""
    pinned = dict(line.split("==") for line in WANTED.read_text(encoding="utf-8").splitlines() if "==" in line)
    yield from pinned.items()
    for name, option in FROM_SYSTEM.items():
        path = shutil.which(name)
        told = subprocess.run([path, option], capture_output=True, text=True, check=False).stdout if path else ""
        found = re.search(r"\d+(\.\d+)+", told)
        yield name, found[0] if found else "not installed"


def beancount(folder: Path, records: Sequence[Record]) -> Path:
    """Write a ledger in which each record is a transaction with both figures and the rest as metadata."""
    lines = ['option "operating_currency" "CUOC"']
    lines += [f"{generate.FIRST_YEAR}-01-01 open {account}" for account in ("Assets:HoiNghi", "Assets:LuotNguoi")]
    agencies = sorted({record.agency for record in records})
    lines += [f"{generate.FIRST_YEAR}-01-01 open Income:DonVi{agency}" for agency in agencies]
    for record in records:
        number, day, subject = record.evidence
        lines += [
            f'{record.year}-11-20 * "don-vi-{record.agency}" "{record.result}"',
            f'  task: "{record.task}"',
            f'  period: "{record.year}"',
            '  status: "completed"',
            f'  document: "{record.document}"',
            f'  evidence: "{number}"',
            f"  evidence-date: {day}",
            f'  evidence-subject: "{subject}"',
            f"  Assets:HoiNghi  {record.meetings} CUOC",
            f"  Assets:LuotNguoi  {record.meetings * 37} LUOT",
            f"  Income:DonVi{record.agency}",
        ]
    return _written(folder / "ledger.beancount", lines)


def hledger(folder: Path, records: Sequence[Record]) -> Path:
    """Write a journal in which each record is a transaction with both figures and the rest as tags."""
    lines = ["account hoi-nghi\naccount luot-nguoi\ncommodity 1. CUOC\ncommodity 1. LUOT"]
    agencies = sorted({record.agency for record in records})
    lines += [f"account don-vi:{agency}\npayee don-vi-{agency}" for agency in agencies]
    for record in records:
        number, day, subject = record.evidence
        told = record.result.replace(";", ",")
        lines += [
            f"{record.year}-11-20 * ({record.document}) don-vi-{record.agency} | {told}",
            f"    ; task:{record.task}, period:{record.year}, status:completed",
            f"    ; evidence:{number}, evidence-date:{day}, evidence-subject:{subject}",
            f"    hoi-nghi  {record.meetings} CUOC",
            f"    luot-nguoi  {record.meetings * 37} LUOT",
            f"    don-vi:{record.agency}",
        ]
    return _written(folder / "records.journal", lines)


def doorstop(folder: Path, records: Sequence[Record]) -> Path:
    """Write a tree of one document in which each record is an item, committed to git, which doorstop asks for."""
    document = folder / "doorstop" / "records"
    document.mkdir(parents=True)
    settings = "settings:\n  digits: 6\n  prefix: REC\n  sep: ''\n"
    _written(document / ".doorstop.yml", [settings])
    for number, record in enumerate(records, start=1):
        _written(document / f"REC{number:06}.yml", _item(record, number))
    subprocess.run(["git", "init", "--quiet", folder / "doorstop"], check=True)  # noqa: S607 (whichever git there is)
    return folder / "doorstop"


def _item(record: Record, number: int) -> Iterator[str]:
    evidence, day, subject = record.evidence
    yield "active: true\nderived: false\nheader: ''"
    yield f"level: 1.1.{number}\nlinks: []\nnormative: true\nref: ''\nreviewed: null"
    yield f"text: |\n  {record.result}"
    yield f"agency: don-vi-{record.agency}\ntask: {record.task}\nperiod: '{record.year}'\nstatus: completed"
    yield f"document: {record.document}\nmeetings: {record.meetings}\npeople: {record.meetings * 37}"
    yield f"evidence:\n- {{number: {evidence}, date: '{day}', subject: {subject}}}"


def taskwarrior(folder: Path, tasks: Iterable[str]) -> dict[str, str]:
    """Import tasks by their texts; return the environment in which taskwarrior sees them and no others."""
    data = folder / "taskwarrior"
    data.mkdir()
    settings = [f"data.location={data}", "confirmation=off", "hooks=off", "gc=off", "verbose=nothing"]
    environment = {**os.environ, "TASKRC": str(_written(folder / "taskrc", settings)), "TASKDATA": str(data)}
    told = json.dumps([{"description": text.split("\n", maxsplit=1)[0], "status": "pending"} for text in tasks])
    command = ["task", "import"]
    subprocess.run(command, input=told, text=True, env=environment, capture_output=True, check=True)
    return environment


def written(kind: str, folder: Path, entries: int, years: int) -> Path:
    """Write so many records as a peer keeps them, in a process of its own: whoever measures must stay small."""
    words = [sys.executable, "-m", "benchmarks.peers", kind, str(folder), str(entries), str(years)]
    told = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return Path(told.strip())


def _written(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    KINDS = {"beancount": beancount, "hledger": hledger, "doorstop": doorstop}
    _, WHICH, WHERE, MANY, YEARS = sys.argv
    print(KINDS[WHICH](Path(WHERE), list(generate.records(int(MANY), 500, int(YEARS)))))
