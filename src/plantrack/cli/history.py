"""Commands about what was recorded before: log tells it, undo takes back the last of it."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plantrack.cli import completion, params, screen, session
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.read.git import Commit, Repository


def log(
    context: typer.Context,
    task: Annotated[
        str, typer.Option("--task", metavar="NHIỆM_VỤ", help="Chỉ một nhiệm vụ.", autocompletion=completion.tasks)
    ] = "",
    agency: params.AgencyOption = "",
    year: Annotated[str, typer.Option("--year", metavar="NĂM", help="Chỉ một năm báo cáo; mặc định mọi năm.")] = "",
    format_: params.FormatOption = "table",
) -> None:
    """Xem lịch sử, mới nhận trước: ai ghi, ai lưu vào git, thay đổi gì, theo văn bản nào."""
    from plantrack.ask import history, lookup
    from plantrack.read import typed
    from plantrack.write.views import history_view

    screen.chosen_format(format_)
    here = session.of(context)
    of_year = typed.year(year) if year else None
    bare = here.dataset(journal_of="")
    of_task = lookup.item(bare, task).id if task else ""
    body = lookup.agency(bare, agency, here.today).id if agency else ""
    dataset = here.dataset(journal_of=body or None)
    if of_year is not None:
        params.check_year(dataset, of_year)
    steps = history.of(dataset, task=of_task, agency=body, year=of_year)
    known = commits(here, [step.filing for step in steps])
    screen.show(history_view.table(dataset, steps, known), format_)
    if not steps and format_ == "table":
        screen.note("Chưa có bản ghi nào khớp với điều kiện đã chọn.")
    if known is None:
        screen.note("Không có cột “Lưu (git)” vì không đọc được kho git của thư mục này.")


def commits(here: Session, filings: Sequence[Filing]) -> Mapping[str, Commit] | None:
    """Return the commit that brought each filing, by path; None where there is no repository or git cannot tell why.

    Where the workspace lies in no repository, git is not run at all.
    """
    from plantrack.read import git

    if not git.is_near(here.root):
        return None
    try:
        known = git.brought(here.root, [filing.path for filing in filings])
    except PlantrackError as error:
        for line in (error.message, *error.details):
            screen.note(line)
        return None
    if any(commit.cut for commit in known.values()):
        screen.note("Kho git rút gọn nên không rõ ai lưu các bản ghi cũ; lấy đủ lịch sử bằng: git fetch --unshallow.")
    return known


def undo(
    context: typer.Context, yes: Annotated[bool, typer.Option("--yes", "-y", help="Không hỏi lại.")] = False
) -> None:
    """Bỏ lần ghi sau cùng khi chưa lưu vào git hoặc lưu mà chưa đẩy lên kho chung."""
    from plantrack.cli import interview
    from plantrack.write.files import disk

    here = session.of(context)
    with disk.locked(here.root):  # what an undo that was ended has moved aside is back
        last = _last(here)
    last.tell()
    if not yes:
        if not (sys.stdin and sys.stdin.isatty()):
            raise PlantrackError("Chưa bỏ gì; thêm --yes để bỏ.")
        if not interview.yes("Bỏ lần ghi này"):
            raise KeyboardInterrupt
    with disk.locked(here.root):
        if _last(here).same != last.same:
            raise PlantrackError("Dữ liệu vừa thay đổi nên chưa bỏ gì; chạy lại lệnh để xem.")
        _remove(here, last)
    screen.note(f"Đã bỏ {len(last.paths)} bản ghi.")
    screen.out("".join(f"{path}\n" for path in last.paths))


def _remove(here: Session, last: _Last) -> None:
    """Take back what was shown, all of it or nothing, and say which.

    Raises:
        PlantrackError: git or the disk refuses.

    """
    from plantrack.read import git
    from plantrack.write.files import disk

    try:
        with (
            git.forgotten(last.repo, last.paths, last.commit.id if last.commit else "") if last.repo else nullcontext()
        ):
            disk.remove(here.root, last.paths)
    except git.HalfDoneError:
        raise
    except PlantrackError as error:
        message = "Chưa bỏ gì, mọi thứ vẫn như cũ, vì:"
        raise PlantrackError(message, details=[error.message, *error.details]) from error


class _Last(NamedTuple):
    """The last recording, and the workspace with and without it."""

    filings: Sequence[Filing]
    texts: Mapping[str, str]
    before: Dataset
    after: Dataset
    repo: Repository | None
    commit: Commit | None

    @property
    def paths(self) -> list[str]:
        """Return the files to take back, from the workspace's root."""
        return [filing.path for filing in self.filings]

    @property
    def same(self) -> tuple[object, ...]:
        """Return what must not have changed while a person was asked."""
        return self.paths, self.texts, self.commit

    def tell(self) -> None:
        """Say what it was, and what is in force with it and without."""
        from plantrack.ask import history
        from plantrack.write.views import history_view

        for line in history_view.undone_head(self.before, self.filings, self.commit):
            screen.note(line)
        screen.note("Sau khi bỏ:")
        for line in history_view.undone(self.after, self.filings, history.changes(self.before, self.after)):
            screen.note(line)


def _last(here: Session) -> _Last:
    """Return what would be taken back: of what was never committed the last, else what the last commit brought.

    Raises:
        PlantrackError: there is nothing, it is too late, something else rests on it, or git is in the middle of a work.

    """
    from plantrack.ask import history
    from plantrack.read import git

    files = here.files()
    before = here.load(files)
    if not before.filings:
        raise PlantrackError(f"Chưa có bản ghi nào của kế hoạch {before.plan.plan}.")
    repo = git.repository(here.root) if git.is_near(here.root) else None
    if repo and (doing := git.under_way(repo)):
        raise PlantrackError(f"Chưa bỏ gì: git đang {doing} dở dang; hoàn tất hoặc hủy rồi thử lại.")
    held = git.held(repo, "data/updates") if repo else frozenset()
    own = [filing for filing in before.filings if filing.path not in held]
    commit, filings = _of_last_commit(before, repo) if repo and not own else (None, history.last_go(own))
    left = {path: text for path, text in files.items() if path not in {filing.path for filing in filings}}
    texts = {filing.path: files[filing.path] for filing in filings}
    return _Last(filings, texts, before, _proved(left, before.plan.plan), repo, commit)


def _of_last_commit(dataset: Dataset, repo: Repository) -> tuple[Commit, Sequence[Filing]]:
    """Return the last commit and all filings that it brought, refused where it was pushed or did more than that."""
    from plantrack.read import git

    commit = git.last(repo)
    if commit is None:
        raise _nothing(dataset, "các tệp được giữ ở một nhánh khác")
    if git.is_pushed(repo, commit.id):
        raise _nothing(dataset, f"lần lưu cuối {commit.short} đã được đẩy lên kho chung")
    changed = git.changes(repo, commit.id)
    by_path = {filing.path: filing for filing in dataset.filings}
    if not any(path in by_path for path in changed):
        raise _nothing(dataset, f"lần lưu cuối {commit.short} không phải một lần ghi")
    if others := [path for path, kind in changed.items() if kind != "A" or path not in by_path]:
        shown = "".join(c if c.isprintable() else "?" for c in others[0][:80])
        raise _nothing(dataset, f"lần lưu cuối {commit.short} có cả thay đổi khác ({shown})")
    if git.uncommitted(repo, [*changed]):
        message = f"Có tệp của lần lưu {commit.short} đã bị sửa sau khi lưu; xem bằng git diff rồi xử lý bằng tay."
        raise PlantrackError(message)
    return commit, [by_path[path] for path in changed]


def _nothing(dataset: Dataset, why: str) -> PlantrackError:
    """Return that nothing can be taken back; whose recording was the last is told, but not that it should go."""
    from plantrack.ask import history
    from plantrack.write.views import history_view

    return PlantrackError(
        f"Không có bản ghi nào bỏ được: mọi bản ghi đã lưu vào git, {why}.",
        details=[
            f"Bản ghi sau cùng: {history_view.filing_line(dataset, history.last_go(dataset.filings)[0])}.",
            'Rút một bản ghi đã lưu bằng tệp mới: plantrack withdraw ĐƠN_VỊ/MÃ --reason "…" (mã: plantrack show).',
        ],
    )


def _proved(left: dict[str, str], plan: str) -> Dataset:
    """Return the workspace without the files, refused where the rest would not be sound."""
    from plantrack.read import loader

    loaded = loader.load(left, plan, warnings=False)
    if loaded.errors or loaded.dataset is None:
        raise PlantrackError(
            "Chưa bỏ gì, vì dữ liệu khác còn dựa vào bản ghi này:", details=[str(problem) for problem in loaded.errors]
        )
    return loaded.dataset
