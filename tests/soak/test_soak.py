"""Eight clones record at the same time on the same agencies, pull, push and retry: nothing is lost, nothing doubled.

`make soak` does more of it. The seed is printed; PLANTRACK_SOAK_SEED repeats what each clone chose.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from plantrack.ask import facts
from plantrack.cli import main
from plantrack.read import git as reading
from plantrack.read import loader, worktree
from tests.soak import repositories
from tests.soak.clone import Told
from tests.soak.repositories import git

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset

ROOT = Path(__file__).resolve().parents[2]
CLONES = tuple(f"máy {number}" for number in range(1, 9))
EACH = int(os.environ.get("PLANTRACK_SOAK_EACH", "25"))
SEED = os.environ.get("PLANTRACK_SOAK_SEED", "435")
SECONDS = 120 + 8 * EACH
"""How long all clones together may take; usually it is a tenth of that."""
ORDERS = 3
DAYS = (date(2024, 6, 15), date(2024, 9, 1), date(2024, 12, 31))


class Soaked(NamedTuple):
    """The remote after everything is in, the clones, and what each told."""

    bare: Path
    clones: dict[str, Path]
    told: dict[str, Told]
    base: str

    @property
    def written(self) -> Counter[str]:
        """Every file that some clone wrote, with how many say so."""
        return Counter(path for told in self.told.values() for path in told.written)


@pytest.fixture(scope="module", params=["merge", "rebase"])
def soaked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Soaked:
    """Let eight clones work at the same time, each in a process of its own, and wait until all is in."""
    sys.stdout.write(f"PLANTRACK_SOAK_SEED={SEED} PLANTRACK_SOAK_EACH={EACH} {request.param}\n")
    folder = tmp_path_factory.mktemp("soak")
    bare = repositories.remote(folder)
    base = git(bare, "rev-parse", "main")
    clones = {name: repositories.clone(bare, folder / name) for name in CLONES}
    started = {
        name: subprocess.Popen(
            [sys.executable, "-m", "tests.soak.clone", str(root), SEED, request.param, str(EACH)],
            cwd=ROOT, env=repositories.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        for name, root in clones.items()
    }  # fmt: skip
    try:
        ended = {name: process.communicate(timeout=SECONDS) for name, process in started.items()}
    finally:
        for process in started.values():
            process.kill()
    for name, process in started.items():
        assert process.returncode == 0, f"{name}\n{ended[name][1]}"
    for root in clones.values():
        git(root, "pull", "--quiet", "--ff-only")
    return Soaked(bare, clones, {name: Told(*json.loads(out)) for name, (out, _) in ended.items()}, base)


def load(root: Path) -> Dataset:
    """Load a workspace, which must be sound."""
    return loader.dataset(worktree.read(root), "thu")


def known(dataset: Dataset) -> list[facts.Journal]:
    """Return what is in force on several days."""
    return [facts.in_force(dataset, day) for day in DAYS]


def test_clones_did_race(soaked: Soaked) -> None:
    """All clones wrote as much as asked, for the same agencies and in the same seconds, and met at the remote."""
    assert [len(told.written) for told in soaked.told.values()] == [EACH] * len(CLONES)
    assert sum(told.rejected for told in soaked.told.values()) > 0
    agencies = {name: {path.split("/")[4] for path in told.written} for name, told in soaked.told.items()}
    assert len(set.intersection(*agencies.values())) > 1
    seconds: dict[tuple[str, object], set[str]] = {}
    for filing in load(soaked.clones[CLONES[0]]).filings:
        key = (filing.update.agency, filing.update.recorded.at.time())
        seconds.setdefault(key, set()).add(filing.update.recorded.by)
    assert any(len(people) > 1 for people in seconds.values())


def test_nothing_is_lost_nothing_doubled(soaked: Soaked) -> None:
    """Every update of every clone is in the remote exactly once, and no other one is."""
    before = set(repositories.updates(soaked.bare, soaked.base))
    after = [*repositories.updates(soaked.bare, "main")]
    assert set(soaked.written.values()) == {1}
    assert sorted(after) == sorted([*before, *soaked.written])
    ids = Counter(Path(path).stem for path in after)
    assert set(ids.values()) == {1}


def test_every_clone_holds_the_same_sound_files(soaked: Soaked, capsys: pytest.CaptureFixture[str]) -> None:
    """All clones end at one commit with nothing left over, and the check is passed."""
    heads = {git(root, "rev-parse", "HEAD") for root in soaked.clones.values()}
    assert heads == {git(soaked.bare, "rev-parse", "main")}
    assert {git(root, "status", "--porcelain") for root in soaked.clones.values()} == {""}
    for root in soaked.clones.values():
        assert main.main(["-C", str(root), "check"]) == 0, capsys.readouterr()


def test_history_shows_everything(soaked: Soaked, capsys: pytest.CaptureFixture[str]) -> None:
    """One commit brought each update, its recorder's, and none touched it since; `log` shows each with that commit."""
    root = soaked.clones[CLONES[0]]
    named = git(soaked.bare, "log", "--no-merges", "--name-status", "--format=", f"{soaked.base}..main").split("\n")
    assert Counter(filter(None, named)) == Counter(f"A\t{path}" for path in soaked.written)
    found = reading.brought(root, ["data/updates"])
    capsys.readouterr()
    assert main.main(["-C", str(root), "log", "--format", "json"]) == 0
    rows = {row["path"]: row for row in json.loads(capsys.readouterr().out)}
    assert set(rows) == set(repositories.updates(soaked.bare, "main"))
    for name, told in soaked.told.items():
        for path in told.written:
            assert (rows[path]["by"], rows[path]["commit_author"], found[path].author) == (name, name, name)
            assert found[path].id.startswith(rows[path]["commit"])


def test_same_facts_whatever_the_order_of_merging(soaked: Soaked, tmp_path: Path) -> None:
    """Merged in other orders, one by one or all at once, the clones come to the same files and facts."""
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    expected = known(load(soaked.clones[CLONES[0]]))
    assert expected[0].facts != expected[-1].facts
    tree = git(soaked.bare, "rev-parse", "main^{tree}")
    work = repositories.clone(soaked.bare, tmp_path / "trộn")
    branches = [_branch(soaked, work, name, number) for number, name in enumerate(soaked.told)]
    for number in range(ORDERS):
        chance.shuffle(branches)
        git(work, "switch", "--quiet", "-c", f"thu-{number}", soaked.base)
        for branch in branches:
            git(work, "merge", "--quiet", "--no-ff", "--no-edit", branch)
        assert git(work, "rev-parse", "HEAD^{tree}") == tree
        assert known(load(work)) == expected
    git(work, "switch", "--quiet", "-c", "tat-ca", soaked.base)
    git(work, "merge", "--quiet", "--no-edit", *branches)
    assert git(work, "rev-parse", "HEAD^{tree}") == tree


def _branch(soaked: Soaked, work: Path, name: str, number: int) -> str:
    """Make the branch that a clone would have had if it had never pulled; it is sound by itself."""
    branch = f"may-{number}"
    git(work, "switch", "--quiet", "-c", branch, soaked.base)
    git(work, "checkout", "--quiet", "origin/main", "--", *soaked.told[name].written)
    git(work, "commit", "--quiet", "-m", name)
    load(work)
    return branch


def test_same_facts_whatever_the_order_of_files(soaked: Soaked) -> None:
    """The order in which files are read means nothing to what is in force."""
    chance = random.Random(SEED)  # noqa: S311 (no secret)
    dataset = load(soaked.clones[CLONES[0]])
    expected = known(dataset)
    for _ in range(ORDERS):
        filings = list(dataset.filings)
        chance.shuffle(filings)
        assert known(replace(dataset, filings=tuple(filings))) == expected
