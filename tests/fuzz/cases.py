"""What the fuzzer tries: a workspace, files put over it, commands; kept as a folder that git can hold."""

from __future__ import annotations

import json
import re
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli import main
from tests.cli import gits, small
from tests.forms import Answers, fill
from tests.plans import samples

if TYPE_CHECKING:
    from collections.abc import Mapping

FOUND = Path(__file__).parent / "found"
"""The smallest input of everything that was ever found, one folder each; `make test` runs them all."""
TODAY = "2024-11-28"
ROOT = Path(__file__).parents[2]
KEPT_AGENCIES = frozenset({"so-tu-phap", "so-khdt", "huyen-cu-jut", "so-tttt", "bao-dak-nong", "so-y-te"})
"""The agencies whose journal the larger workspace keeps: with all 45 each command would take twice its time."""
FORMS = {"small": "a", "example": "so-tu-phap"}
"""The agency whose filled form lies in each workspace."""

SMALL_MORE = {
    "data/events-thu.yaml": (
        "events:\n"
        "  - {kind: extension, agency: c, year: 2024, document: {number: 1/O, date: 2024-11-20}, before: 2024-12-05}\n"
        "  - {kind: excused, agency: d, year: 2024, reason: Mới lập}\n"
        "  - {kind: trigger, id: huong-dan, document: {number: 2/O, date: 2024-10-01}, before: 2025-01-01}\n"
    ),
    "data/contacts.yaml": "contacts:\n  - {agency: c, name: Người Hư Cấu, phone: 0000 000 000}\n",
    "data/letters/thu/2024/20241015-0000000c.yaml": (
        "kind: request\nround: 1\ndate: 2024-10-15\nbefore: 2024-11-25\nto: [a, b, c, d]\n"
    ),
    "data/reports/thu/2024.yaml": (
        "written: 2024-11-20\ndirection: Lời của người viết, có 3 cuộc.\n"
        "tasks:\n  1a: {summary: Các đơn vị đã họp 3 cuộc., written: 2024-11-20}\n"
    ),
    "de-xuat.yaml": (
        "agencies:\n  - {id: ab, block: so, order: 9, exists: {from: 2025-03-01}, names: [{name: Sở AB}]}\n"
        "successions:\n  - {id: gop, day: 2025-03-01, kind: merge, basis: {number: 1/QĐ, date: 2025-02-01,"
        " source: Hư cấu}, from: [a, b], to: [ab]}\n"
    ),
}
"""What the small workspace of the tests lacks: one file of every other kind, invented too."""


@dataclass(frozen=True)
class Case:
    """Files put over a workspace (None takes one away) and the commands run in it, after `-C` and `--today`."""

    base: str
    files: Mapping[str, bytes | None] = field(default_factory=dict)
    commands: tuple[tuple[str, ...], ...] = ()
    terminal: bool = False

    def __repr__(self) -> str:
        """Show what a person can take in; the whole is kept in a folder."""
        sizes = {name: None if content is None else content[:200] for name, content in self.files.items()}
        return f"Case({self.base}, {sizes}, {[' '.join(c)[:200] for c in self.commands]}, terminal={self.terminal})"


def write(case: Case, bases: Mapping[str, Path], into: Path) -> Path:
    """Make the case's workspace in a folder that is not there yet, deep enough for `..` to lead nowhere."""
    root = into / "a" / "b" / case.base
    shutil.copytree(bases[case.base], root)
    for name, content in case.files.items():
        path = root / name
        below_a_file = any(above.is_file() for above in path.parents)
        if path.is_dir() or below_a_file or not path.resolve().is_relative_to(into.resolve()):
            continue
        path.unlink(missing_ok=True)
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return root


def keep(case: Case, told: str, folder: Path = FOUND) -> Path:
    """Write a case as a folder named after what went wrong, over an earlier one of that name."""
    place = folder / f"{re.sub(r'[^A-Za-z0-9]+', '-', told)[:70].strip('-')}-{case.base}"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    stored = {}
    for number, (path, content) in enumerate(sorted(case.files.items())):
        stored[path] = None if content is None else f"{number}{Path(path).suffix[:8]}"
        if content is not None:
            (place / f"{number}{Path(path).suffix[:8]}").write_bytes(content)
    case_ = {"told": told, "base": case.base, "files": stored, "commands": case.commands, "terminal": case.terminal}
    (place / "case.json").write_text(json.dumps(case_, indent=1) + "\n", encoding="utf-8")
    return place


def kept(place: Path) -> Case:
    """Read a case from its folder."""
    told = json.loads((place / "case.json").read_text(encoding="utf-8"))
    files = {path: None if name is None else (place / name).read_bytes() for path, name in told["files"].items()}
    return Case(told["base"], files, tuple(map(tuple, told["commands"])), told["terminal"])


def bases(into: Path) -> dict[str, Path]:
    """Make the two workspaces: the small one of the tests, and the example cut to a few agencies; both under git."""
    tiny = small.write(into / "small")
    for name, text in SMALL_MORE.items():
        (tiny / name).parent.mkdir(parents=True, exist_ok=True)
        (tiny / name).write_text(text, encoding="utf-8")
    for template in (ROOT / "templates").glob("*.docx"):
        (tiny / "templates").mkdir(exist_ok=True)
        shutil.copy(template, tiny / "templates")
    example = into / "example"
    _quietly("init", str(example), "--example")
    shutil.rmtree(example / "schemas")
    (example / "de-xuat-sap-xep.yaml").rename(example / "de-xuat.yaml")
    for folder in sorted(example.glob("data/updates/435/*/*")):
        if folder.name not in KEPT_AGENCIES:
            shutil.rmtree(folder)
    made = {"small": tiny, "example": example}
    for name, root in made.items():
        _fill_inbox(root, FORMS[name])
        _commit(root)
    return made


def _fill_inbox(root: Path, agency: str) -> None:
    """Put a filled form, a report and a plan into the workspace: what comes from outside."""
    _quietly("-C", str(root), "--today", TODAY, "forms", "2024", "--agency", agency, "--out", str(root))
    (root / f"{agency}.xlsx").rename(root / "bieu-mau.xlsx")
    form = fill((root / "bieu-mau.xlsx").read_bytes(), ANSWERS[agency])
    (root / "bieu-mau.xlsx").write_bytes(form)
    _quietly("-C", str(root), "--today", TODAY, "report", "2024", "-o", str(root / "bao-cao.docx"))
    plan = "cai-cach-hanh-chinh" if agency == "a" else "chuyen-doi-so"
    (root / "ke-hoach.docx").write_bytes(samples.document(plan))


ANSWERS = {
    "a": Answers(
        fields={"Số, ký hiệu văn bản báo cáo": "5/BC-A", "Ngày của văn bản báo cáo": "25/11/2024"},
        tasks={("1.a", ""): {"status": "Đang thực hiện", "difficulties": "Thiếu người", "result": "A họp thêm"}},
    ),
    "so-tu-phap": Answers(
        fields={"Số, ký hiệu văn bản báo cáo": "155/BC-STP", "Ngày của văn bản báo cáo": "25/11/2024"},
        tasks={("1.b", ""): {"status": "Đang thực hiện", "result": "Đã phổ biến."}},
    ),
}


def _commit(root: Path) -> None:
    (root / ".gitignore").write_text(".plantrack*\n", encoding="utf-8")
    gits.init(root)
    shutil.rmtree(root / ".git/hooks")
    gits.save(root)
    gits.git(root, "gc", "--quiet")


def _quietly(*arguments: str) -> None:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as told:
        code = main.main(list(arguments))
    if code:
        raise AssertionError(f"{arguments}: {told.getvalue()}")


def folders() -> list[Path]:
    """Return the folders of what was found."""
    return sorted(path.parent for path in FOUND.glob("*/case.json"))
