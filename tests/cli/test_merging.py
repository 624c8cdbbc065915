"""Merging as people do it: in the same second, on a forge's page, and by hand where two changed one file."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import facts
from plantrack.read import loader, worktree
from tests.soak import repositories
from tests.soak.repositories import git

if TYPE_CHECKING:
    from plantrack.ask.facts import Fact
    from plantrack.model.dataset import Dataset
    from tests.cli.running import Run

ROOT = Path(__file__).resolve().parents[2]
YEAR_END = date(2024, 12, 31)
TRIES = 30
VERSION = tuple(map(int, re.findall(r"\d+", git(ROOT, "version"))[:2]))


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep out what the person running the tests, and the hook that runs them, have set for git."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in repositories.environment().items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return a bare remote with the small workspace."""
    return repositories.remote(tmp_path)


def pair(bare: Path, mark: str = "") -> tuple[Path, Path]:
    """Return two clones."""
    return repositories.clone(bare, bare.parent / f"an{mark}"), repositories.clone(bare, bare.parent / f"bình{mark}")


def load(root: Path) -> Dataset:
    """Load a workspace, which must be sound."""
    return loader.dataset(worktree.read(root), "thu")


def recorded(run: Run, root: Path, result: str, status: str = "completed") -> str:
    """Record and commit the state of 2b for A on one day; return the id of the new file."""
    command = ("record", "2b", "a", "--status", status, "--result", result, "--by", root.name, "--commit")
    return Path(run("-C", root, "--today", "2024-12-20", *command).out.strip()).stem


def check(run: Run, root: Path, code: int = 0) -> list[tuple[str, int, str]]:
    """Return what the check tells of a workspace: file, line and code."""
    told = run("-C", root, "check", "--format", "json", code=code).json
    return [(one["path"], one["line"], one["code"]) for one in told]


def words(dataset: Dataset) -> Fact:
    """Return what is in force of A's 2b."""
    return facts.in_force(dataset, YEAR_END).facts[facts.Key("a", "2b", "main", "once")]


def test_the_same_second_in_two_clones(bare: Path, run: Run) -> None:
    """Of two words on one fact in one second both are kept, and both clones agree on which one is in force."""
    for number in range(TRIES):  # fresh clones: who records twice in a second is put off to the next
        first, second = pair(bare, str(number))
        ids = [recorded(run, first, "An"), recorded(run, second, "Bình", "in-progress")]
        filings = {filing.id: filing for root in (first, second) for filing in load(root).filings}
        if filings[ids[0]].update.recorded.at == filings[ids[1]].update.recorded.at:
            break
    else:
        pytest.fail(f"never in the same second in {TRIES} tries")
    git(first, "push", "--quiet")
    git(second, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(second, "push", "--quiet")
    git(first, "pull", "--quiet", "--no-rebase", "--no-edit")
    assert words(load(first)) == words(load(second))
    assert words(load(first)).refs[-2:] == tuple(f"a/{id_}" for id_ in sorted(ids))
    assert words(load(first)).result == filings[max(ids)].update.tasks[0].result


@pytest.mark.skipif(VERSION < (2, 38), reason="git merge-tree --write-tree came with git 2.38")
def test_merges_on_the_page_of_a_forge(bare: Path, run: Run) -> None:
    """Branches about one agency merge in the bare repository, where nothing is checked out and no driver runs."""
    first, second = pair(bare)
    for root in (first, second):
        for number in range(3):
            recorded(run, root, f"{root.name} {number}")
        git(root, "push", "--quiet", "origin", f"HEAD:refs/heads/{root.name}")
    merged = git(bare, "merge-tree", "--write-tree", first.name, second.name)
    assert merged == git(bare, "merge-tree", "--write-tree", second.name, first.name)
    of_each = [set(repositories.updates(bare, revision)) for revision in (first.name, second.name)]
    assert set(repositories.updates(bare, merged)) == of_each[0] | of_each[1]
    git(first, "pull", "--quiet", "--no-rebase", "--no-edit", "origin", second.name)
    assert git(first, "rev-parse", "HEAD^{tree}") == merged
    assert check(run, first) == []


def test_nothing_of_ours_steers_git() -> None:
    """No attribute of this repository names a merge driver, so a forge merges as a clone does."""
    lines = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    attributes = [word for line in lines if not line.startswith("#") for word in line.split()[1:]]
    assert attributes
    assert not [word for word in attributes if word.lstrip("-!").startswith("merge")]


@pytest.mark.parametrize("style", ["merge", "diff3"])
@pytest.mark.parametrize(
    ("path", "base", "edits"),
    [
        ("data/office.yaml", None, ("place: An Bình", "place: {}")),
        ("data/reports/thu/2024.yaml", "scope: {}\n", ("{}", "Báo cáo của {}")),
    ],
    ids=["office", "report"],
)
def test_conflict_in_a_file_edited_by_hand(
    bare: Path, run: Run, style: str, path: str, base: str | None, edits: tuple[str, str]
) -> None:
    """What git leaves in a file that two people changed is told as a conflict, at the line where it begins."""
    first, second = pair(bare)
    for root in (first, second):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = base if base is not None else file.read_text(encoding="utf-8")
        file.write_text(before.replace(edits[0], edits[1].format(root.name)), encoding="utf-8")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "-m", root.name)
    git(first, "push", "--quiet")
    git(second, "-c", f"merge.conflictStyle={style}", "pull", "--quiet", "--no-rebase", "--no-edit", code=1)
    lines = (second / path).read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("<<<<<<<"))
    assert (path, line, "yaml-conflict") in check(run, second, code=1)
    refused = run("-C", second, "report", "2024", code=1)
    assert f"{path}:{line}:1: yaml-conflict" in refused.err
