"""What commands that write share: who records, when, and the proof by loading before anything is written."""

from __future__ import annotations

import getpass
import os
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Recorded

ByOption = Annotated[str, typer.Option("--by", metavar="TÊN", help="Người ghi; mặc định theo tài khoản máy.")]
ReceivedOption = Annotated[str, typer.Option("--received", metavar="NGÀY", help="Ngày nhận; mặc định hôm nay.")]


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


def proved(files: Mapping[str, str], changed: Mapping[str, str], plan: str) -> Dataset:
    """Return the workspace as it would be with some files new or changed.

    Raises:
        PlantrackError: it would not be sound; nothing has been written.

    """
    from plantrack.read import loader

    loaded = loader.load({**files, **changed}, plan, warnings=False)
    if loaded.errors or loaded.dataset is None:
        faults = [f"{problem.code}: {problem.message}" for problem in loaded.errors if problem.path in changed]
        raise PlantrackError("Chưa ghi gì, vì:", details=faults or [str(problem) for problem in loaded.errors])
    return loaded.dataset


def write(here: Session, files: Mapping[str, str], new: Sequence[Filing], plan: str) -> Dataset:
    """Write new files of the journal, and return the workspace with them; none is written if it would not be sound."""
    from plantrack.read import worktree
    from plantrack.write import edits

    texts = {filing.path: edits.text(filing.update) for filing in new}
    after = proved(files, texts, plan)
    worktree.write(here.root, texts)
    return after
