"""What commands that write share: who records, when, and the proof by loading before anything is written."""

from __future__ import annotations

import getpass
import os
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Recorded
    from plantrack.read.git import Repository
    from plantrack.read.loader import Shared

ByOption = Annotated[str, typer.Option("--by", metavar="TÊN", help="Người ghi; mặc định theo tài khoản máy.")]
ReceivedOption = Annotated[str, typer.Option("--received", metavar="NGÀY", help="Ngày nhận; mặc định hôm nay.")]
CommitOption = Annotated[bool, typer.Option("--commit", help="Lưu luôn vào git, chỉ những tệp vừa ghi.")]


def recorder(typed: str) -> str:
    """Return who records: as typed, else PLANTRACK_BY, else the account's name."""
    if name := typed.strip() or os.environ.get("PLANTRACK_BY", "").strip():
        return name
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such account in a container
        return "không rõ"


def recorded(
    here: Session, dataset: Dataset, agency: str, by: str, means: Literal["command", "form"] = "command"
) -> Recorded:
    """Return who records and when: now, or the first second after it in which nothing of the agency was recorded.

    So the last word wins.
    """
    from plantrack.model.updates import Recorded

    taken = {filing.update.recorded.at for filing in dataset.filings if filing.update.agency == agency}
    now = here.moment()
    while now in taken:
        now += timedelta(seconds=1)
    return Recorded.model_construct(at=now, by=recorder(by), by_means=means)


def received(typed: str, here: Session) -> date:
    """Return the day of receipt, today by default; what has not come yet cannot be recorded."""
    from plantrack.read import typed as reading

    day = reading.day(typed, "--received") if typed else here.today
    if day > here.today:
        raise PlantrackError(f"Ngày nhận {day:%d/%m/%Y} ở sau hôm nay ({here.today:%d/%m/%Y}).")
    return day


def proved(
    files: Mapping[str, str],
    changed: Mapping[str, str],
    plan: str,
    *,
    left_out: Iterable[str] = (),
    shared: Shared | None = None,
) -> Dataset:
    """Return the workspace as it would be with some files new or changed; `left_out`, `shared` as for `loader.load`.

    Raises:
        PlantrackError: it would not be sound; nothing has been written.

    """
    from plantrack.read import loader

    loaded = loader.load({**files, **changed}, plan, warnings=False, left_out=left_out, shared=shared)
    if loaded.errors or loaded.dataset is None:
        faults = [f"{problem.code}: {problem.message}" for problem in loaded.errors if problem.path in changed]
        raise PlantrackError("Chưa ghi gì, vì:", details=faults or [str(problem) for problem in loaded.errors])
    return loaded.dataset


def write(  # noqa: PLR0913 (what is written, and what is known of the workspace)
    here: Session,
    files: Mapping[str, str],
    new: Sequence[Filing],
    plan: str,
    *,
    left_out: Iterable[str] = (),
    shared: Shared | None = None,
) -> Dataset:
    """Write new files of the journal, and return the workspace with them; none is written if it would not be sound."""
    from plantrack.write.files import disk, edits

    texts = {filing.path: edits.text(filing.update) for filing in new}
    after = proved(files, texts, plan, left_out=left_out, shared=shared)
    disk.write(here.root, texts)
    return after


def repository(here: Session, *, asked: bool) -> Repository | None:
    """Return the repository to commit to where that is asked for, before anything is written.

    Raises:
        PlantrackError: git is missing, or the workspace lies in no repository.

    """
    if not asked:
        return None
    from plantrack.read import git

    try:
        return git.repository(here.root)
    except PlantrackError as error:
        message = f"Chưa ghi gì. {error.message} Hoặc ghi không kèm --commit."
        raise PlantrackError(message, details=error.details) from error


def commit(here: Session, repo: Repository | None, new: Sequence[Filing], message: str) -> None:
    """Commit just the files written, with a message, where that was asked for.

    Raises:
        PlantrackError: git refused; the data stay written.

    """
    if repo is None:
        return
    from plantrack.cli import screen
    from plantrack.read import git
    from plantrack.write.files import disk

    try:
        with disk.locked(here.root):
            made = git.commit(repo, [filing.path for filing in new], message)
    except PlantrackError as error:
        message = "Đã ghi dữ liệu nhưng chưa lưu (commit) được vào git. Không cần ghi lại; sửa rồi tự lưu các tệp trên."
        raise PlantrackError(message, details=[error.message, *error.details]) from error
    screen.note(f"Đã lưu vào git {made.short}: {made.subject}")
