"""Commands about what was recorded before: log tells it, undo takes back the last of it."""

from __future__ import annotations

import sys
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
    from plantrack.write import history_view

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
        return git.brought(here.root, sorted({filing.path.rpartition("/")[0] for filing in filings}))
    except PlantrackError as error:
        for line in (error.message, *error.details):
            screen.note(line)
        return None


def undo(
    context: typer.Context, yes: Annotated[bool, typer.Option("--yes", "-y", help="Không hỏi lại.")] = False
) -> None:
    """Bỏ lần ghi sau cùng khi chưa lưu vào git hoặc lưu mà chưa đẩy lên kho chung."""
    from plantrack.cli import interview
    from plantrack.read import git, worktree

    here = session.of(context)
    last = _last(here)
    last.tell()
    if not yes:
        if not (sys.stdin and sys.stdin.isatty()):
            raise PlantrackError("Chưa bỏ gì; thêm --yes để bỏ.")
        if not interview.yes("Bỏ lần ghi này"):
            raise KeyboardInterrupt
    with worktree.locked(here.root):
        if _last(here).same != last.same:
            raise PlantrackError("Dữ liệu vừa thay đổi nên chưa bỏ gì; chạy lại lệnh để xem.")
        if last.repo and last.commit:
            git.take_back(last.repo, last.commit.id)
        if last.repo:
            git.unstage(last.repo, last.paths)
        worktree.remove(here.root, last.paths)
    screen.note(f"Đã bỏ {len(last.paths)} bản ghi.")
    screen.out("".join(f"{path}\n" for path in last.paths))


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
        from plantrack.write import history_view

        for line in history_view.undone_head(self.before, self.filings, self.commit):
            screen.note(line)
        screen.note("Sau khi bỏ:")
        for line in history_view.undone(self.after, self.filings, history.changes(self.before, self.after)):
            screen.note(line)


def _last(here: Session) -> _Last:
    """Return what would be taken back.

    Raises:
        PlantrackError: there is nothing, it is too late, or something else rests on it.

    """
    from plantrack.ask import history
    from plantrack.read import git

    files = here.files()
    before = here.load(files)
    latest = history.latest(before)
    if latest is None:
        raise PlantrackError(f"Chưa có bản ghi nào của kế hoạch {before.plan.plan}.")
    repo = git.repository(here.root) if git.is_near(here.root) else None
    commit = _commit(here, repo, latest) if repo else None
    filings = _brought_together(before, repo, commit, latest) if repo and commit else [latest]
    left = {path: text for path, text in files.items() if path not in {filing.path for filing in filings}}
    texts = {filing.path: files[filing.path] for filing in filings}
    return _Last(filings, texts, before, _proved(left, before.plan.plan), repo, commit)


def _commit(here: Session, repo: Repository, latest: Filing) -> Commit | None:
    """Return the commit that brought a filing; None while it is uncommitted."""
    from plantrack.read import git

    commit = git.brought(here.root, [latest.path]).get(latest.path)
    changed = git.uncommitted(repo, [latest.path])
    if commit and changed:
        raise PlantrackError(f"{latest.path} đã bị sửa sau khi lưu vào git; xem bằng git diff rồi xử lý bằng tay.")
    if commit is None and not changed:
        raise _too_late(latest, "đến bằng một lần trộn (merge)")
    return commit


def _brought_together(dataset: Dataset, repo: Repository, commit: Commit, latest: Filing) -> list[Filing]:
    """Return all filings that a commit brought, refused where it is not the last, was pushed, or did more than that."""
    from plantrack.read import git

    if git.is_pushed(repo, commit.id):
        raise _too_late(latest, f"đã được đẩy lên kho chung (lần lưu {commit.short})")
    if git.resolve(repo, "HEAD") != commit.id:
        raise _too_late(latest, f"thuộc lần lưu {commit.short}, sau đó đã có lần lưu khác")
    if git.is_merging(repo):
        raise PlantrackError("Đang trộn (merge) dở dang; hoàn tất bằng git commit rồi thử lại.")
    changed = git.changes(repo, commit.id)
    by_path = {filing.path: filing for filing in dataset.filings}
    if others := [path for path, kind in changed.items() if kind != "A" or path not in by_path]:
        shown = "".join(c if c.isprintable() else "?" for c in others[0][:80])
        raise _too_late(latest, f"thuộc lần lưu {commit.short}, có cả thay đổi khác ({shown})")
    if git.uncommitted(repo, [*changed]):
        raise PlantrackError(f"Có tệp của lần lưu {commit.short} đã bị sửa; xem bằng git diff rồi xử lý bằng tay.")
    return [by_path[path] for path in changed]


def _too_late(latest: Filing, why: str) -> PlantrackError:
    return PlantrackError(
        f"Bản ghi sau cùng {latest.id} {why} nên không bỏ được.",
        details=[f'Rút lại bằng một tệp mới: plantrack withdraw {latest.ref} --reason "…"'],
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
