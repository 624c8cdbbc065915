"""Two states of a workspace side by side: which files differ, and of the others just those that a comparison needs.

Work follows what changed: git tells which contents are the same, without their being read; of the journal, only the
agencies with a changed file are read, because what they reported before decides what is in force.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from plantrack.errors import BadDataError, PlantrackError
from plantrack.read import git, loader, worktree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from plantrack.errors import Problem
    from plantrack.model.dataset import Dataset
    from plantrack.read.git import Blob, Repository


@dataclass(frozen=True)
class Side:
    """One state: all of its data files by name, the text of those that were read, and why some are no text."""

    paths: frozenset[str]
    files: Mapping[str, str]
    problems: tuple[Problem, ...] = ()

    def load(self, plan: str, shared: loader.Shared) -> loader.Loaded:
        """Make a dataset of what was read; what is no text is told in place of what only follows from it."""
        left_out = (loader.UPDATE_FILE.fullmatch(path) for path in self.paths.difference(self.files))
        refs = [f"{found[3]}/{found[4]}" for found in left_out if found and found[1] == plan]
        loaded = loader.load(self.files, plan, warnings=False, left_out=refs, shared=shared)
        untold = {problem.path for problem in self.problems}
        errors = {problem for problem in loaded.errors if problem.path not in untold}
        return loader.Loaded(loaded.dataset, tuple(sorted({*self.problems, *errors})))


class Pair(NamedTuple):
    """Two states, the files whose text differs, by name, and the earlier state's contents to read more from."""

    before: Side
    after: Side
    changed: tuple[str, ...]
    blobs: Mapping[str, Blob]

    @property
    def brought(self) -> tuple[str, ...]:
        """The files of the journal that are new."""
        return tuple(path for path in self._journal() if path not in self.before.paths)

    @property
    def rewritten(self) -> tuple[str, ...]:
        """The files of the journal that were edited or deleted, which is against the rules of the data."""
        return tuple(path for path in self._journal() if path in self.before.paths)

    def _journal(self) -> Iterator[str]:
        return (path for path in self.changed if loader.UPDATE_FILE.fullmatch(path))


def compared(
    root: Path, repo: Repository, commit: str, other: str | None = None, *, from_nothing: bool = False
) -> Pair:
    """Return a commit beside another one, or beside the working tree; only what differs is read, of all plans.

    Whom to telephone is left out: it is nobody's to review, and git is told to ignore it. With `from_nothing` the
    commit may be from before there was a workspace.

    Raises:
        PlantrackError: the commit holds no workspace, or a file cannot be read.

    """
    blobs = _blobs(repo, commit, or_none=from_nothing)
    if other is None:
        linked = {path for path, blob in blobs.items() if blob.link} ^ worktree.links(root)
        spelt = {path: path for path in linked} | git.touched(repo, commit)
        spelt.pop(loader.CONTACTS_FILE, None)
        found = _side((), lambda: worktree.some(root, spelt))
        there = {*found.files, *(problem.path for problem in found.problems)}
        after = replace(found, paths=frozenset((blobs.keys() - spelt.keys()) | there))
        differing: Iterable[str] = spelt
    else:
        theirs = _blobs(repo, other)
        differing = [path for path in {**blobs, **theirs} if blobs.get(path) != theirs.get(path)]
        after = _read(repo, theirs, differing)
    return _paired(_read(repo, blobs, differing), after, blobs)


def of_plan(repo: Repository, pair: Pair, plan: str) -> Pair:
    """Return a pair with all that one plan's comparison needs, read once for both states, and without other plans."""
    changed = concerning(pair, plan).changed
    agencies = {found[3] for path in changed if (found := loader.UPDATE_FILE.fullmatch(path))}
    read = {*pair.before.files, *pair.after.files, *pair.changed}
    known = (path for path, blob in pair.blobs.items() if path not in read and changed and _is_known(path, plan))
    needed = [path for path in known if pair.blobs[path].link or _is_needed(path, plan, agencies)]
    both = _read(repo, pair.blobs, needed)
    before, after = (
        replace(
            side,
            files={**both.files, **{path: text for path, text in side.files.items() if _is_known(path, plan)}},
            problems=(*both.problems, *(problem for problem in side.problems if _is_known(problem.path, plan))),
        )
        for side in (pair.before, pair.after)
    )
    return Pair(before, after, changed, pair.blobs)


def plans(pair: Pair) -> tuple[frozenset[str], frozenset[str]]:
    """Return the plans that each state holds, the earlier one first."""
    before, after = (frozenset(loader.plan_ids(dict.fromkeys(side.paths, ""))) for side in (pair.before, pair.after))
    return before, after


def plans_asked(pair: Pair, asked: str | None) -> tuple[str, ...]:
    """Return the plans to compare: the one asked for, or all that both states hold.

    Raises:
        PlantrackError: there is none, or the earlier state has none of them.

    """
    before, after = plans(pair)
    later = after or before
    if asked is not None or not later:
        later = frozenset({loader.choose_plan({f"data/plan-{plan}.yaml": "" for plan in later}, asked)})
    if not later & before:
        named = ", ".join(f"{plan} (data/plan-{plan}.yaml)" for plan in sorted(later))
        raise PlantrackError(f"Lần lưu cũ chưa có kế hoạch {named} nên chưa có gì để so.")
    return tuple(sorted(later & before))


def concerning(pair: Pair, plan: str | None) -> Pair:
    """Return a pair with the changes of one plan and of what all plans share; without a plan, with all of them."""
    if plan is None:
        return pair
    return pair._replace(changed=tuple(path for path in pair.changed if loader.plan_of(path) in (None, plan)))


def unread(side: Side, made: Dataset) -> frozenset[str]:
    """Return the files of a state that its dataset lacks or has in part: of the journal, letters, words; links."""
    plan = made.plan.plan
    whole = {filing.path for filing in made.filings if filing.ref not in made.unread}
    whole |= {sent.path for sent in made.letters} | {f"data/reports/{plan}/{year}.yaml" for year in made.summaries}
    many = (loader.UPDATE_FILE, loader.LETTER_FILE, loader.SUMMARY_FILE)
    kept = {path for path in side.files if any((found := kind.fullmatch(path)) and found[1] == plan for kind in many)}
    return frozenset({problem.path for problem in side.problems} | (kept - whole))


def _is_known(path: str, plan: str) -> bool:
    """Say whether loading a plan must know of a file: of other plans, only that there are such plans."""
    return loader.plan_of(path) in (None, plan) or bool(loader.PLAN_FILE.fullmatch(path))


def _is_needed(path: str, plan: str, agencies: Iterable[str]) -> bool:
    found = loader.UPDATE_FILE.fullmatch(path)
    if found is not None:
        return found[1] == plan and found[3] in agencies
    of_words = loader.SUMMARY_FILE.fullmatch(path) or loader.LETTER_FILE.fullmatch(path)
    known = loader.plan_of(path) == plan or path in loader.OF_ALL_PLANS or loader.PLAN_FILE.fullmatch(path)
    return bool(known and not of_words)


def _blobs(repo: Repository, commit: str, *, or_none: bool = False) -> dict[str, Blob]:
    blobs = git.blobs(repo, commit)
    if not blobs and not or_none:
        raise PlantrackError(f"Ở lần lưu {commit[:7]} chưa có không gian làm việc này (thư mục data/).")
    blobs.pop(loader.CONTACTS_FILE, None)
    return blobs


def _read(repo: Repository, blobs: Mapping[str, Blob], wanted: Iterable[str]) -> Side:
    return _side(blobs, lambda: git.texts(repo, {path: blobs[path] for path in wanted if path in blobs}))


def _side(paths: Iterable[str], read: Callable[[], dict[str, str]]) -> Side:
    try:
        return Side(frozenset(paths), read())
    except BadDataError as error:
        return Side(frozenset(paths), error.files, error.problems)


def _paired(before: Side, after: Side, blobs: Mapping[str, Blob]) -> Pair:
    """Find what differs as text: a file that was only touched, or has other line ends, does not."""
    unread = {problem.path for side in (before, after) for problem in side.problems}
    paths = sorted({*before.files, *after.files, *unread})
    changed = tuple(path for path in paths if path in unread or before.files.get(path) != after.files.get(path))
    return Pair(before, after, changed, blobs)
