"""One office at its clone: records at random, commits, pulls and pushes until everything is in. Run as a program."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from plantrack.cli import main

AGENCIES = ("a", "b", "c", "d", "j")
TASKS = ("1a", "1b", "2a", "2b")
QUARTERS = ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")
STATUSES = ("not-started", "in-progress", "completed")
FIRST_DAY = date(2024, 5, 1)
DAYS = 240
TRIES = 500
LOST_RACE = ("[rejected]", "[remote rejected]", "cannot lock ref", "failed to update ref")
"""What git says where somebody else pushed first."""


class Told(NamedTuple):
    """What a clone came to: the files that it wrote, in order, and how often somebody else had pushed first."""

    written: list[str]
    rejected: int


class Clone:
    """A clone in which one person works."""

    def __init__(self, root: Path, seed: str, how: str) -> None:
        """Know the clone, what chance decides by, and how it pulls: `merge` or `rebase`."""
        self.root, self.chance, self.how = root, random.Random(f"{seed} {root.name}"), how  # noqa: S311 (no secret)
        self.written: list[str] = []
        self.known = sorted(path.stem for path in (root / "data/updates").rglob("*.yaml"))
        self.rejected = 0

    def work(self, updates: int) -> Told:
        """Record so many updates, now and then sending them; in the end everything is sent."""
        for _ in range(updates):
            self.record()
            if self.chance.random() < 0.3:
                self.send()
        self.send()
        return Told(self.written, self.rejected)

    def record(self) -> None:
        """Write and commit one update with a command of the program."""
        arguments = self.any_command()
        path = self.run(*arguments)
        if path is None:  # withdrawn before: it is refused, and something else is recorded
            assert arguments[0] == "withdraw", arguments
            path = self.run(*self.result())
        assert path is not None, arguments
        self.written.append(path)
        self.known.append(Path(path).stem)

    def any_command(self) -> list[str]:
        """Return what is recorded next: mostly results, some arrivals, some withdrawals of what this clone knows."""
        kind = self.chance.random()
        if kind < 0.1:
            return ["withdraw", self.chance.choice(self.known), "--reason", "Ghi nhầm"]
        if kind < 0.2:
            document = ["--document", f"{self.root.name}{len(self.written)}/BC", "--document-date", "2024-04-30"]
            return ["receive", self.chance.choice(AGENCIES), *document, "--year", "2024"]
        return self.result()

    def result(self) -> list[str]:
        """Return the command that records a result, with a figure or a document now and then."""
        task, agency, status = (self.chance.choice(of) for of in (TASKS, AGENCIES, STATUSES))
        words = f"{self.root.name} lần {len(self.written)}"
        command = ["record", task, agency, "--status", status, "--result", words, "--year", "2024"]
        if task == "1a" and status != "not-started":
            command += ["--figure", f"cuoc={self.chance.randrange(100)}"]
        if task == "2a":
            command += ["--period", self.chance.choice(QUARTERS)]
        if self.chance.random() < 0.3:
            command += ["--evidence", f"{self.chance.randrange(9)}/KH 20/02/2024: kế hoạch của {words}"]
        return command

    def run(self, *arguments: str) -> str | None:
        """Run the program on some day of the year and return the path it prints, or None where it refuses."""
        day = FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            code = main.main(
                ["-C", str(self.root), "--today", str(day), *arguments, "--commit", "--by", self.root.name]
            )
        assert code in {0, 2}, (arguments, err.getvalue())
        assert code == 0 or "đã được rút lại trước đó" in err.getvalue(), (arguments, err.getvalue())
        return out.getvalue().strip() if code == 0 else None

    def send(self) -> None:
        """Pull and push until nobody else was faster. A pull that does not succeed by itself is a fault."""
        for attempt in range(TRIES):
            if attempt or self.chance.random() < 0.7:  # some push without looking first
                way = "--rebase" if self.how == "rebase" else "--no-rebase"
                done = self.git("pull", "--quiet", "--no-edit", way)
                assert done.returncode == 0, done.stdout + done.stderr
            done = self.git("push", "--quiet")
            if done.returncode == 0:
                return
            assert any(words in done.stderr for words in LOST_RACE), done.stderr
            self.rejected += 1
            time.sleep(self.chance.random() * 0.05 * min(attempt, 10))
        raise AssertionError(f"{self.root}: not in after {TRIES} tries")

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run git as a person would."""
        return subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, encoding="utf-8", check=False)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(Clone(Path(sys.argv[1]), sys.argv[2], sys.argv[3]).work(int(sys.argv[4]))))
