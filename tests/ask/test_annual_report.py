"""What the report says of a task's pace, by the day: nobody is silent before the year's report is due."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import annual_report
from plantrack.read import loader, worktree
from plantrack.write.files import disk, workspace
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.ask.annual_report import Verdict
    from plantrack.model.dataset import Dataset


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Load the example workspace, as `init --example` writes it."""
    root = tmp_path_factory.mktemp("example")
    disk.write(root, workspace.files(example=True))
    return loader.dataset(worktree.read(root), "435")


def verdicts(known: Dataset, day: date) -> dict[str, Verdict]:
    """Return the verdict on each task of the day's year."""
    report = annual_report.compose(known, day.year, day)
    return {part.item.id: part.verdict for section in report.sections for part in section.tasks}


def test_what_goes_on_all_year_has_not_failed_in_april(example: Dataset) -> None:
    """Nobody was asked yet; what had a day of its own and is not done has failed all the same."""
    known = verdicts(example, date(2025, 4, 10))
    assert known["1b"] == known["2a"] == known["7c"] == "not-yet"
    assert known["3b"] == known["6b"] == "not-met"
    assert Counter(known.values())["not-met"] == 2


def test_who_tells_early_makes_nobody_fail(example: Dataset) -> None:
    """Up to the day before the limit some have told, from the limit itself the others are silent."""
    before, on = (verdicts(example, date(2024, 11, day)) for day in (24, 25))
    assert (before["1b"], on["1b"]) == ("not-yet", "not-met")
    assert (before["2a"], on["2a"]) == ("met", "met")


def test_the_reports_usual_day_counts_as_ever(example: Dataset) -> None:
    """The example's report of 28/11: ten keep pace, nine do not, of two the day has not come."""
    assert Counter(verdicts(example, date(2024, 11, 28)).values()) == {"met": 10, "not-met": 9, "not-yet": 2}


def test_a_number_of_the_year_is_not_missed_before_the_report(real_files: Mapping[str, str]) -> None:
    """One meeting at least is asked of a year: none held by July is no failure, none told by the report's day is."""
    path, other_way = "data/plan-435.yaml", ', or: "lồng ghép các hội nghị bồi dưỡng, tập huấn khác"'
    assert other_way in real_files[path]
    files = {**real_files, path: real_files[path].replace(other_way, "")}
    told = "task: 6e, period: 2024, status: in-progress, result: Đang chuẩn bị, figures: {hoi-nghi: 0}"
    known = dataset(files, {"2024/so-tttt/20240705-0000000a": update("2024-07-05", told)})
    assert verdicts(known, date(2024, 7, 10))["6e"] == "not-yet"
    assert verdicts(known, date(2024, 11, 25))["6e"] == "not-met"
