"""Workspaces, and the commands that write in them."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tests import forms
from tests.cli import gits, small
from tests.faults.calls import forked
from tests.plans import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = ("--today", "2024-11-28")
DONE = ("--status", "completed", "--result", "Đã xong")
ANSWERS = forms.Answers(tasks={("2.b", ""): {"status": "Đang thực hiện", "result": "Đang làm"}})


class Case(NamedTuple):
    """A command, and the kind of workspace in which it is run."""

    made: Callable[[Path], None]
    arguments: tuple[str, ...]
    once: bool = False
    """Whether it is refused, with exit code 2, where it has been done already."""

    def command(self, root: Path) -> list[str]:
        """Return its arguments in a workspace; `{root}` and `{letter}` stand for what is known there only."""
        letter = next((path.stem for path in root.glob("data/letters/thu/2024/2*.yaml")), "")
        return [*DAY, "-C", str(root), *(word.format(root=root, letter=letter) for word in self.arguments)]


def told(root: Path, *arguments: str | Path, day: str = "2024-11-20") -> None:
    """Run a command that must do what it is told."""
    ended = forked(["--today", day, "-C", root, *arguments], root, root.with_name(f"{root.name}-said"))
    assert ended.code == 0, ended


def plain(root: Path) -> None:
    """Make the small workspace."""
    small.write(root)


def empty(root: Path) -> None:
    """Make a folder with a file in it."""
    root.mkdir()
    (root / "README.md").write_text("của cơ quan\n", encoding="utf-8")


def asked(root: Path) -> None:
    """Make the small workspace with its forms sent out."""
    plain(root)
    told(root, "forms", "2024", day="2024-10-15")


def answered(root: Path) -> None:
    """Make the small workspace with two filled forms in its inbox."""
    asked(root)
    (root / "inbox").mkdir()
    for agency in "cd":
        sent = (root / f"build/bieu-mau-2024/{agency}.xlsx").read_bytes()
        (root / f"inbox/{agency}.xlsx").write_bytes(forms.fill(sent, ANSWERS))


def imported(root: Path) -> None:
    """Make the small workspace with two forms imported in one go."""
    answered(root)
    told(root, "import", root / "inbox", "--yes", day="2024-11-27")


def rendered(root: Path) -> None:
    """Make the small workspace with the report, the timetable and the schemas of an earlier state."""
    plain(root)
    told(root, "report", "2024", "--as-of", "2024-11-20")
    told(root, "calendar")
    told(root, "schema")
    (root / "schemas/plan.schema.json").write_text("{}", encoding="utf-8")
    told(root, "record", "1a", "d", *DONE)


def reminded(root: Path) -> None:
    """Make the small workspace with today's reminder, before another report arrived."""
    plain(root)
    told(root, "remind", "2024", "--deadline", "2024-12-10", day="2024-11-28")
    told(root, "receive", "c", "--document", "9/BC-C", "--document-date", "2024-11-26", day="2024-11-28")


def kept(root: Path) -> None:
    """Make the small workspace in a repository of its own."""
    plain(root)
    (root / ".gitignore").write_text(".plantrack.lock\n.plantrack-*\n", encoding="utf-8")
    gits.init(root)
    shutil.rmtree(root / ".git/hooks", ignore_errors=True)
    gits.save(root)


def committed(root: Path) -> None:
    """Make the small workspace in a repository, with a recording committed."""
    kept(root)
    told(root, "record", "1a", "d", *DONE, "--commit")


def planned(root: Path) -> None:
    """Make a whole workspace with a plan beside it in Word."""
    root.mkdir()
    told(root, "init", root)
    (root / "plan.docx").write_bytes(word.plan_435_as_list())


CASES = {
    "record": Case(plain, ("record", "1a", "d", *DONE)),
    "withdraw": Case(plain, ("withdraw", "20241124-0000000a", "--reason", "nhầm"), once=True),
    "receive": Case(plain, ("receive", "d", "--document", "9/BC-D", "--document-date", "2024-11-26")),
    "import": Case(answered, ("import", "{root}/inbox", "--yes")),
    "trigger": Case(
        plain,
        ("trigger", "2c", "--document", "9/UBND", "--document-date", "2024-11-20", "--before", "2024-12-20"),
        once=True,
    ),
    "number": Case(asked, ("number", "{letter}", "860")),
    "undo": Case(imported, ("undo", "--yes")),
    "forms": Case(plain, ("forms", "2024")),
    "forms-again": Case(asked, ("forms", "2024")),
    "remind": Case(plain, ("remind", "2024", "--deadline", "2024-12-10")),
    "remind-again": Case(reminded, ("remind", "2024", "--deadline", "2024-12-12")),
    "remind-separate": Case(plain, ("remind", "2024", "--deadline", "2024-12-10", "--separate")),
    "report": Case(plain, ("report", "2024", "--as-of", "2024-11-28")),
    "report-again": Case(rendered, ("report", "2024", "--as-of", "2024-11-28")),
    "calendar": Case(rendered, ("calendar",)),
    "schema": Case(rendered, ("schema",)),
    "plan-import": Case(planned, ("plan", "import", "{root}/plan.docx", "--plan", "512"), once=True),
    "init": Case(empty, ("init", "{root}"), once=True),
    "init-below": Case(empty, ("init", "{root}/x/y"), once=True),
    "record-commit": Case(kept, ("record", "1a", "d", *DONE, "--commit")),
    "undo-commit": Case(committed, ("undo", "--yes"), once=True),
}
_ID = re.compile(rb"20\d{6}-[0-9a-f]{8}(?=\b|_)")
_AT = re.compile(rb"at: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def state(root: Path) -> Counter[tuple[str, bytes]]:
    """Return every file with its bytes, but for what is hidden; random names and the clock are left out of both."""
    files = (path for path in root.rglob("*") if path.is_file())
    shown = [(path.relative_to(root).as_posix(), path) for path in files]
    return Counter(
        (_ID.sub(b"<id>", name.encode()).decode(), _AT.sub(b"at: <now>", _ID.sub(b"<id>", path.read_bytes())))
        for name, path in shown
        if not name.startswith(".git/") and ".plantrack" not in name
    )


def litter(root: Path) -> list[str]:
    """Return what was begun and not ended."""
    return sorted(path.relative_to(root).as_posix() for path in root.rglob(".plantrack-*"))
