"""The command diff: what changed between two states of the workspace, in the plan's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plantrack.cli import params, screen, session
from plantrack.errors import EXIT_BAD, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from plantrack.read.git import Repository
    from plantrack.read.loader import Loaded
    from plantrack.read.sides import Pair
    from plantrack.write.changes_view import Compared

FORMATS = ("table", "markdown", "json")
MOST_LISTED = 20
DISK = "thư mục làm việc"
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
    after: Annotated[str, typer.Argument(metavar="ĐẾN", help="Lần lưu mới; mặc định là thư mục làm việc.")] = "",
    format_: Annotated[
        str,
        typer.Option("--format", metavar="table|markdown|json", help="Dạng kết quả; markdown để dán vào yêu cầu gộp."),
    ] = "table",
) -> None:
    """Xem những gì thay đổi giữa hai lần lưu trong git, theo nhiệm vụ và cơ quan."""
    from plantrack.read import git, loader, sides, worktree
    from plantrack.write import changes_view

    params.one_of(format_, "--format", FORMATS)
    here = session.of(context)
    worktree.require(here.root)
    repo = git.repository(here.root)
    asked = _asked(repo, before, after)
    pair = sides.compared(here.root, repo, asked.before, asked.after)
    plan = sides.plan_asked(pair, here.plan)
    pair = sides.of_plan(repo, pair, plan)
    if not pair.changed:
        screen.out(changes_view.nothing(asked.names, format_))
        return
    shared = loader.Shared()
    loaded = [side.load(plan, shared) for side in (pair.before, pair.after)]
    found = _compared(asked, loaded, tuple(_warnings(repo, asked, pair)))
    if found is None or any(state.errors for state in loaded):
        _tell_of_faults(asked, pair, loaded, found)
        raise typer.Exit(EXIT_BAD)
    _show(found, pair.changed, format_)


def _asked(repo: Repository, before: str, after: str) -> _Asked:
    """Read `A`, `A B`, `A..B`, and `A...B`, which begins where B left A; without B it is the working tree."""
    from plantrack.read import git

    parted = _RANGE in before
    if ".." in before and after:
        raise PlantrackError("Chỉ nêu hai lần lưu một lần: hoặc TỪ..ĐẾN, hoặc TỪ ĐẾN.")
    if ".." in before:
        before, _, after = before.partition(_RANGE if parted else "..")
    before = before or "HEAD"
    commit, other = git.resolve(repo, before), git.resolve(repo, after) if after else None
    if parted:
        commit = git.merge_base(repo, commit, other or git.resolve(repo, "HEAD"))
        before = f"điểm rẽ từ {before}"
    return _Asked(commit, other, (_name(before, commit), _name(after, other) if other else DISK))


def _name(typed: str, commit: str) -> str:
    """Call a commit by its id, and as it was typed where that says more."""
    shown = "".join(c if c.isprintable() else "?" for c in typed[:60])
    return f"lần lưu {commit[:7]}" + ("" if typed == "HEAD" or commit.startswith(typed) else f" ({shown})")


def _compared(asked: _Asked, loaded: Sequence[Loaded], warnings: Sequence[str]) -> Compared | None:
    """Compare two states, as far as datasets could be made of them; else None."""
    from plantrack.ask import changes
    from plantrack.write.changes_view import Compared

    before, after = (state.dataset for state in loaded)
    if before is None or after is None:
        return None
    return Compared(asked.names, before, after, changes.between(before, after), warnings)


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


def _tell_of_faults(asked: _Asked, pair: Pair, loaded: Sequence[Loaded], found: Compared | None) -> None:
    """Name the state that does not load with its places; then tell what can be told in spite of them."""
    from plantrack.write import changes_view, tables

    for name, side, state in zip(asked.names, (pair.before, pair.after), loaded, strict=True):
        if state.errors:
            screen.note(f"Ở {name}:")
            screen.problems(state.errors, side.files)
    if found is not None and found.changes:
        screen.note("Những thay đổi đọc được, có thể chưa đủ vì dữ liệu còn lỗi:")
        screen.note(tables.to_plain(changes_view.table(found)).rstrip("\n"))
    else:
        screen.note("Các tệp khác nhau:")
        _list(pair.changed)
    for warning in found.warnings if found else ():
        screen.note(f"Cảnh báo: {warning}")


def _show(found: Compared, changed: Sequence[str], format_: str) -> None:
    from plantrack.write import changes_view, tables

    if format_ == "json":
        screen.out(tables.to_json(changes_view.as_json(found)))
        return
    if format_ == "markdown":
        screen.out(changes_view.markdown(found))
    elif found.changes:
        screen.note(changes_view.headline(found))
        screen.show(changes_view.table(found, whole=not screen.is_terminal()), format_)
    else:
        screen.out(f"{changes_view.NO_CHANGE}\n")
    if not found.changes:
        screen.note("Có tệp khác về chữ, nhưng nội dung không đổi:")
        _list(changed)
    for warning in found.warnings if format_ == "table" else ():
        screen.note(f"Cảnh báo: {warning}")


# check --against


def since(root: Path, revision: str) -> Pair:
    """Return the working tree beside the commit at which it left a branch."""
    from plantrack.read import git, sides, worktree

    worktree.require(root)
    repo = git.repository(root)
    commit = git.merge_base(repo, git.resolve(repo, revision), git.resolve(repo, "HEAD"))
    return sides.compared(root, repo, commit)


def tell_since(revision: str, pair: Pair, files: Mapping[str, str]) -> bool:
    """Tell which agencies a change reports for and what else it touches; say whether it rewrites the journal."""
    from plantrack.read import loader
    from plantrack.write import changes_view

    directory = loader.readable_directory(files)
    screen.note(f"So với {_plain(revision[:60])}: {changes_view.brought(pair.brought, pair.changed, directory)}.")
    for path in pair.rewritten:
        screen.note(f"Lỗi: {_rewritten(path, pair)}")
    return bool(pair.rewritten)


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
