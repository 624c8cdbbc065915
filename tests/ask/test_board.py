"""The board as values: what `report` and `status` count, every answer in its place, also after a reorganisation."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import annual_report, board, facts, overview, timetable
from plantrack.model import periods
from plantrack.read import loader, worktree
from plantrack.write.files import disk, workspace
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.ask.board import Board
    from plantrack.ask.tasklist import Told
    from plantrack.model.dataset import Dataset

DAY = date(2024, 11, 28)
DAYS = [(2023, date(2023, 7, 6)), (2023, DAY), (2024, DAY), (2025, date(2025, 3, 20)), (2026, date(2026, 11, 28))]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Load the example workspace, as `init --example` writes it."""
    root = tmp_path_factory.mktemp("example")
    disk.write(root, workspace.files(example=True))
    return loader.dataset(worktree.read(root), "435")


def under_tasks(found: Board) -> Iterator[Told]:
    """Yield every answer that stands under a task."""
    for task in found.tasks:
        yield from task.others
        for cell in task.cells:
            yield from cell.told


def under_agencies(found: Board) -> Iterator[Told]:
    """Yield every answer that stands under a body."""
    for agency in found.agencies:
        yield from agency.others
        for cell in agency.cells:
            yield from cell.told


@pytest.mark.parametrize(("year", "day"), DAYS, ids=str)
def test_board_counts_what_report_and_status_count(example: Dataset, year: int, day: date) -> None:
    """Counts, turnout and what is due are those of the other commands."""
    found = board.compose(example, year, day)
    report = annual_report.compose(example, year, day)
    status = overview.compute(example, year, day, "section")
    assert (found.report.now, found.report.before, found.report.figures) == (report.now, report.before, report.figures)
    assert found.overview == status
    assert (status.by_task, status.by_lead) == (report.now.by_task, report.now.by_lead)
    assert found.due == timetable.rows(example, day)


@pytest.mark.parametrize(("year", "day"), DAYS, ids=str)
def test_parts_add_up_to_the_whole(example: Dataset, year: int, day: date) -> None:
    """The leads of all bodies are the leads of all tasks."""
    found = board.compose(example, year, day)
    assert sum(agency.counts.total for agency in found.agencies) == found.overview.by_lead.total
    assert sum(agency.overdue for agency in found.agencies) == sum(
        lead.overdue for task in found.tasks if task.verdict is not None for lead in task.progress.leads
    )


@pytest.mark.parametrize(("year", "day"), DAYS, ids=str)
def test_no_answer_is_lost(example: Dataset, year: int, day: date) -> None:
    """Everything in force of the year stands under its task and under a body, also of who is no more."""
    found = board.compose(example, year, day)
    known = facts.in_force(example, day).facts
    wanted = {key for key in known if periods.year_of(key.period) in (None, year)}
    assert {told.key for told in under_tasks(found)} == wanted
    assert {told.key for told in under_agencies(found)} == wanted
    assert all(told.fact == known[told.key] for told in under_tasks(found))


def test_answer_stands_under_who_took_over_and_keeps_its_signer(real_files: dict[str, str]) -> None:
    """Sở KH&ĐT told of 2024; from March 2025 Sở Tài chính answers for it."""
    told = update("2024-11-20", "task: 6b, period: once, status: completed, result: Đã bố trí")
    found = board.compose(dataset(real_files, {"2024/so-khdt/20241120-00000001": told}), 2025, date(2025, 3, 20))
    agencies = {part.agency.id: part for part in found.agencies}
    (cell,) = (one for one in agencies["so-tai-chinh-2025"].cells if one.assignment.task == "6b")
    assert [one.key.agency for one in cell.told] == ["so-khdt"]
    assert {source.agency for source in agencies["so-tai-chinh-2025"].sources} == {"so-khdt", "so-tai-chinh"}
    assert "so-khdt" not in agencies


def test_whose_heir_nobody_knows_is_told_with_its_tasks(real: Dataset) -> None:
    """After July 2025 nobody is known to lead 2.a; Sở Tư pháp stands there with the question."""
    found = board.compose(real, 2025, date(2025, 8, 1))
    (task,) = (part for part in found.tasks if part.item.id == "2a")
    assert (task.progress.of, task.undecided) == (0, ("so-tu-phap",))
    (agency,) = (part for part in found.agencies if part.agency.id == "so-tu-phap")
    assert "2a" in agency.undecided
    assert all(cell.lost for cell in agency.cells)
    assert agency.agency.id in found.report.now.turnout.lost


def test_figures_and_filings_come_with_the_answer(real_files: dict[str, str]) -> None:
    """An answer brings its own figures and papers, not those of another year."""
    updates = {
        "2023/so-y-te/20231120-00000001": update("2023-11-20", "task: 1b, period: 2023, figures: {hoi-nghi: 9}"),
        "2024/so-y-te/20241120-00000001": update(
            "2024-11-20",
            "task: 1b, period: 2024, status: completed, figures: {hoi-nghi: 2}",
            more="document: {number: 1/BC-SYT, date: 2024-11-19}\n",
        ),
    }
    found = board.compose(dataset(real_files, updates), 2024, DAY)
    (told,) = under_tasks(found)
    assert told.figures == {"hoi-nghi": "2"}
    assert [filing.ref for filing in told.filings] == ["so-y-te/20241120-00000001"]


def test_year_before_the_plan_has_no_tasks_to_compare(example: Dataset) -> None:
    """2022 is before the plan: there is no year before 2023."""
    assert all(task.before is None for task in board.compose(example, 2023, DAY).tasks)
    assert all(task.before is not None for task in board.compose(example, 2024, DAY).tasks)


def test_answer_of_who_reports_through_another_stands_under_both_names(real_files: dict[str, str]) -> None:
    """What Hội VHNT told of 5.b is the answer of Tạp chí Nâm Nung, which reports through it."""
    told = update("2024-11-20", "task: 5b, period: 2024, status: completed, result: Đã ra 06 số")
    found = board.compose(dataset(real_files, {"2024/hoi-vhnt/20241120-00000001": told}), 2024, DAY)
    agencies = {part.agency.id: part for part in found.agencies}
    magazine = agencies["tap-chi-nam-nung"]
    assert magazine.through == "hoi-vhnt"
    assert [one.key.agency for cell in magazine.cells for one in cell.told] == ["hoi-vhnt"]
    assert not agencies["hoi-vhnt"].others
