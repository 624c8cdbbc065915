"""The command diff: what changed between two states of the workspace, in the plan's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plantrack.cli import params, screen, session
from plantrack.errors import EXIT_BAD, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from plantrack.model.directory import Directory
    from plantrack.read.git import Repository
    from plantrack.read.loader import Loaded
    from plantrack.read.sides import Pair
    from plantrack.write.views.changes_view import Compared

FORMATS = ("table", "markdown", "json")
MOST_LISTED = 20
DISK = "thư mục làm việc"
SAME = "Có tệp khác về chữ, nhưng nội dung không đổi:"
_RANGE = "..."


class _Asked(NamedTuple):
    """The two states to compare: commits, the later one None for the working tree; what each is called."""

    before: str
    after: str | None
    names: tuple[str, str]


def diff(
    context: typer.Context,
    before: Annotated[
        str, typer.Argument(metavar="TỪ", help="Lần lưu cũ: nhánh, thẻ, mã; TỪ...ĐẾN so từ điểm rẽ nhánh.")
    ] = "HEAD",
    after: Annotated[
        str | None, typer.Argument(metavar="ĐẾN", help="Lần lưu mới; mặc định là thư mục làm việc.")
    ] = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="table|markdown|json", help="Dạng kết quả; markdown để dán vào yêu cầu gộp."),
    ] = "table",
) -> None:
    """Xem những gì thay đổi giữa hai lần lưu trong git, theo nhiệm vụ và cơ quan."""
    from plantrack.read import git, sides, worktree
    from plantrack.write.views import changes_view

    params.one_of(format_, "--format", FORMATS)
    here = session.of(context)
    worktree.require(here.root)
    repo = git.repository(here.root)
    asked = _asked(repo, before, after)
    pair = sides.compared(here.root, repo, asked.before, asked.after)
    states = _states(repo, asked, pair, here.plan)
    apart = tuple(_plans_apart(pair)) if here.plan is None else ()
    if not states:
        screen.out(changes_view.nothing(asked.names, format_, apart))
        _warn(apart if format_ == "table" else ())
        return
    states[0] = states[0].warned(apart)
    for state in states:
        _tell_of_faults(asked, state)
    _show([state.found for state in states if state.found is not None], format_)
    if any(state.has_errors for state in states):
        raise typer.Exit(EXIT_BAD)


class _State(NamedTuple):
    """What of one plan differs, both states as loaded, and what changed, where that can be told."""

    pair: Pair
    loaded: Sequence[Loaded]
    found: Compared | None

    @property
    def has_errors(self) -> bool:
        """Whether one of the two does not load."""
        return any(one.errors for one in self.loaded)

    def warned(self, more: Sequence[str]) -> _State:
        """Return the same with more warnings."""
        found = self.found and self.found._replace(warnings=(*self.found.warnings, *more))
        return self._replace(found=found)


def _states(repo: Repository, asked: _Asked, pair: Pair, plan: str | None) -> list[_State]:
    """Return what differs, plan by plan; what all plans share is told with the first."""
    from plantrack.read import loader, sides

    several = len(frozenset.union(*sides.plans(pair))) > 1
    shared = loader.Shared()
    states: list[_State] = []
    for number, one in enumerate(sides.plans_asked(pair, plan)):
        own = sides.of_plan(repo, pair, one)
        if number:
            own = own._replace(changed=tuple(path for path in own.changed if loader.plan_of(path) is not None))
        if own.changed:
            loaded = [side.load(one, shared) for side in (own.before, own.after)]
            found = _compared(asked, own, loaded, tuple(_warnings(repo, asked, own)))
            if found is not None and number:
                changes = [change for change in found.changes if change.kind not in ("directory", "office")]
                found = found._replace(changes=changes)
            states.append(_State(own, loaded, found and found._replace(plan=one if several else "")))
    return states


def _plans_apart(pair: Pair) -> Iterator[str]:
    """Yield which plans only one of the two states holds, so that nothing can be compared."""
    from plantrack.read import sides

    before, after = sides.plans(pair)
    for plan in sorted(after - before):
        yield f"Kế hoạch {plan} chưa có ở lần lưu cũ; mọi tệp của kế hoạch ấy đều mới, không kể ở đây."
    for plan in sorted(before - after):
        yield f"Kế hoạch {plan} không còn tệp data/plan-{plan}.yaml; không so được."


def _asked(repo: Repository, before: str, after: str | None) -> _Asked:
    """Read `A`, `A B`, `A..B`, and `A...B`, which begins where B left A; without B it is the working tree."""
    from plantrack.read import git

    parted = _RANGE in before
    if not before.strip() or (after is not None and not after.strip()):
        raise PlantrackError("Tên lần lưu bỏ trống; nêu nhánh, thẻ hoặc mã lần lưu, hoặc bỏ hẳn.")
    if ".." in before and after:
        raise PlantrackError("Chỉ nêu hai lần lưu một lần: hoặc TỪ..ĐẾN, hoặc TỪ ĐẾN.")
    if ".." in before:
        before, _, after = before.partition(_RANGE if parted else "..")
    before = before or "HEAD"
    commit, other = git.resolve(repo, before), git.resolve(repo, after) if after else None
    if parted:
        commit = git.merge_base(repo, commit, other or git.resolve(repo, "HEAD"))
        before = f"điểm rẽ từ {before}"
    return _Asked(commit, other, (_name(before, commit), _name(after or "", other) if other else DISK))


def _name(typed: str, commit: str) -> str:
    """Call a commit by its id, and as it was typed where that says more."""
    shown = "".join(c if c.isprintable() else "?" for c in typed[:60])
    return f"lần lưu {commit[:7]}" + ("" if typed == "HEAD" or commit.startswith(typed) else f" ({shown})")


def _compared(asked: _Asked, pair: Pair, loaded: Sequence[Loaded], warnings: Sequence[str]) -> Compared | None:
    """Compare two states, as far as datasets could be made of them and something is left to tell; else None."""
    from plantrack.ask import changes
    from plantrack.read import sides
    from plantrack.write.views import changes_view
    from plantrack.write.views.changes_view import Compared

    before, after = (state.dataset for state in loaded)
    if before is None or after is None:
        return None
    unread = (sides.unread(pair.before, before), sides.unread(pair.after, after))
    both = frozenset.union(*unread)
    found = Compared(asked.names, before, after, changes.between(before, after, both), warnings)
    faulty = [name for name, state in zip(asked.names, loaded, strict=True) if state.errors]
    if not faulty:
        return found
    unclear = changes_view.unclear(found, unread, changes.unclear_agencies(before, after, both))
    partly = f"Dữ liệu ở {' và '.join(faulty)} còn lỗi, nên những thay đổi kể ra có thể chưa đủ."
    return found._replace(warnings=(partly, *map(_plain, unclear), *warnings), partial=True)


def _warnings(repo: Repository, asked: _Asked, pair: Pair) -> Iterator[str]:
    """Yield what breaks the rule that nothing of the journal is ever edited, and what may only look so."""
    for path in pair.rewritten:
        yield _rewritten(path, pair)
    if pair.rewritten and _parted(repo, asked):
        yield "Hai bên đã rẽ nhánh, nên tệp có thể chỉ là chưa gộp về; so từ điểm rẽ bằng: plantrack diff TỪ...ĐẾN"


def _parted(repo: Repository, asked: _Asked) -> bool:
    from plantrack.read import git

    try:
        return git.merge_base(repo, asked.before, asked.after or git.resolve(repo, "HEAD")) != asked.before
    except PlantrackError:
        return True


def _tell_of_faults(asked: _Asked, state: _State) -> None:
    """Name the state that does not load with its places, and what differs where nothing more can be told."""
    for name, side, loaded in zip(asked.names, (state.pair.before, state.pair.after), state.loaded, strict=True):
        if loaded.errors:
            screen.note(f"Ở {name}:")
            screen.problems(loaded.errors, side.files)
    if state.found is None:
        screen.note("Các tệp khác nhau:")
        _list(state.pair.changed)
    elif not state.found.changes:
        screen.note("Có tệp khác về chữ, nhưng không kể được thay đổi nào:" if state.has_errors else SAME)
        _list(state.pair.changed)


def _show(all_: Sequence[Compared], format_: str) -> None:
    from plantrack.write import tables
    from plantrack.write.views import changes_view, colours

    if format_ == "json" and all_:
        screen.out(tables.to_json(changes_view.as_json(all_)))
    elif format_ == "markdown" and all_:
        screen.out(changes_view.markdown(all_))
    elif format_ == "table":
        for found in all_:
            if found.plan and not (screen.is_terminal() and found.changes):  # the headline names it there
                screen.styled(f"Kế hoạch {found.plan}", colours.HEAD)
            _show_table(found)


def _show_table(found: Compared) -> None:
    from plantrack.write.views import changes_view

    if found.changes:
        screen.note(changes_view.headline(found))
        screen.show(changes_view.table(found, whole=not screen.is_terminal()), "table")
    elif not found.partial:
        screen.out(f"{changes_view.NO_CHANGE}\n")
    _warn(found.warnings)


def _warn(warnings: Iterable[str]) -> None:
    for warning in warnings:
        screen.note(f"Cảnh báo: {warning}")


# check --against


def since(root: Path, revision: str) -> Pair:
    """Return the working tree beside the commit at which it left a branch, where there may have been no workspace yet.

    Raises:
        PlantrackError: no revision was named, there is no such, or the folder lies in no repository.

    """
    from plantrack.read import git, sides, worktree

    if not revision.strip():
        raise PlantrackError("--against bỏ trống; nêu nhánh, thẻ hoặc mã lần lưu để so, ví dụ --against main.")
    worktree.require(root)
    repo = git.repository(root)
    commit = git.merge_base(repo, git.resolve(repo, revision), git.resolve(repo, "HEAD"))
    return sides.compared(root, repo, commit, from_nothing=True)


def tell_since(revision: str, pair: Pair, files: Mapping[str, str], plan: str | None) -> bool:
    """Tell which agencies a change reports for, plan by plan; say whether it rewrites the journal.

    With a plan only what concerns that plan counts.
    """
    from plantrack.read import loader, sides

    directory = loader.readable_directory(files)
    before, after = sides.plans(pair)
    told: Sequence[str | None] = [plan] if plan else sorted(before | after)
    for one in told or [None]:
        named = f", kế hoạch {one}" if len(before | after) > 1 else ""
        screen.note(f"So với {_plain(revision[:60])}{named}: {_since(pair, one, directory)}.")
    rewritten = sides.concerning(pair, plan).rewritten
    for path in rewritten:
        screen.note(f"Lỗi: {_rewritten(path, pair)}")
    return bool(rewritten)


def _since(pair: Pair, plan: str | None, directory: Directory | None) -> str:
    from plantrack.read import sides
    from plantrack.write.views import changes_view

    own = sides.concerning(pair, plan)
    if not pair.before.paths:
        return changes_view.brought(own.brought, (), directory, "ở đó chưa có không gian làm việc nên mọi tệp đều mới")
    before, after = sides.plans(pair)
    base = "kế hoạch mới" if plan in after - before else "kế hoạch bị bỏ" if plan in before - after else ""
    return changes_view.brought(own.brought, own.changed, directory, base)


def _rewritten(path: str, pair: Pair) -> str:
    what = "sửa" if path in pair.after.paths else "xóa"
    return f"Tệp bản ghi đã bị {what}: {_plain(path)}; bản ghi không được sửa hay xóa, hãy dùng plantrack withdraw."


def _list(paths: Iterable[str]) -> None:
    listed = [_plain(path) for path in paths]
    for path in listed[:MOST_LISTED]:
        screen.note(f"  {path}")
    if len(listed) > MOST_LISTED:
        screen.note(f"  … và {len(listed) - MOST_LISTED} tệp khác")


def _plain(path: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in path)
