"""The state of a year: what is counted in parts adds up to the whole, on the example years and every day of them."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest

from plantrack.ask import assignments, facts, overview, progress, tasklist, turnout
from plantrack.ask.progress import Counts
from plantrack.model.dataset import Dataset
from plantrack.read import loader, worktree
from plantrack.write.files import disk, workspace

ISSUED = date(2024, 11, 28)
DAYS = [date(2024, 1, 1), date(2024, 7, 6), date(2024, 11, 24), date(2024, 11, 25), ISSUED, date(2025, 3, 1)]
TASKS = 21


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Load the example workspace, as `init --example` writes it."""
    root = tmp_path_factory.mktemp("example")
    disk.write(root, workspace.files(example=True))
    return loader.dataset(worktree.read(root), "435")


def everything(counts: Counts) -> int:
    """Return what is counted, kind by kind."""
    return sum(chain(counts.scheduled.values(), counts.ongoing.values(), counts.untimed.values()))


def reported_in(counts: Counts) -> int:
    """Return how many of those counted told anything."""
    silent = sum(number for (status, _), number in counts.scheduled.items() if status == "not-reported")
    return counts.total - silent - counts.ongoing["not-reported"] - counts.untimed["not-reported"]


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("year", [2023, 2024])
def test_every_task_and_assignment_is_counted_once(example: Dataset, year: int, day: date) -> None:
    """The kinds part the 21 tasks, and all that anybody leads; duties are counted nowhere."""
    found = overview.compute(example, year, day)
    on = progress.parties_day(year, day)
    leading = sum(len(assignments.leads(example, task, on)) for task in example.plan.tasks)
    assert everything(found.by_task) == found.by_task.total == TASKS
    assert everything(found.by_lead) == found.by_lead.total == leading > 200


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("by", ["section", "agency", "block"])
def test_parts_add_up(example: Dataset, by: str, day: date) -> None:
    """By section, agency or block: each count of the whole is the sum of its parts, label by label."""
    found = overview.compute(example, 2024, day, by)
    for counts in ("scheduled", "ongoing", "untimed"):
        of_parts: dict[object, int] = {}
        for part in found.parts:
            for key, number in getattr(part.by_lead, counts).items():
                of_parts[key] = of_parts.get(key, 0) + number
        assert of_parts == dict(getattr(found.by_lead, counts))
    assert sum(part.by_lead.due for part in found.parts) == found.by_lead.due
    assert sum(part.by_lead.due_done for part in found.parts) == found.by_lead.due_done


@pytest.mark.parametrize("by", ["agency", "block"])
def test_turnout_adds_up(example: Dataset, by: str) -> None:
    """The reports that came, and those that are owed, by agency or block, are all of them."""
    found = overview.compute(example, 2024, ISSUED, by)
    came = [part.arrived for part in found.parts if part.arrived is not None]
    assert sum(arrived for arrived, _ in came) == len(found.turnout.arrived) > 35
    assert sum(asked for _, asked in came) == len(found.turnout.asked)


def test_sections_hold_the_tasks(example: Dataset) -> None:
    """Sections count tasks as well; theirs add up to the 21."""
    found = overview.compute(example, 2024, ISSUED, "section")
    assert [part.by_task.total for part in found.parts if part.by_task is not None] == [2, 2, 3, 2, 3, 6, 3]


def test_everybody_stands_somewhere(example: Dataset) -> None:
    """Entered, pending, empty, missing and excused part all who owe a report, each in the order of protocol."""
    found = turnout.of_year(example, facts.in_force(example, ISSUED), 2024)
    owing = [reporter.agency for reporter in found.reporters]
    assert owing == list(assignments.asked(example, ISSUED))
    parts = [found.those(kind) for kind in ("entered", "pending", "empty", "missing", "excused")]
    assert all(parts)
    assert sum(map(len, parts)) == len(owing) == len(set(owing))
    assert {reporter.agency for reporter in found.late} < {reporter.agency for reporter in found.arrived}


def test_days_late_count_the_limit_as_the_first(example: Dataset) -> None:
    """Who reports on 25/11, the limit, is a day late; who was given until 01/12 and sent on 28/11 is not late."""
    found = {r.agency: r for r in turnout.of_year(example, facts.in_force(example, date(2024, 12, 31)), 2024).reporters}
    on_the_day = [r for r in found.values() if r.received == date(2024, 11, 25) == r.due]
    assert on_the_day
    assert {(r.late, r.days_late) for r in on_the_day} == {(True, 1)}
    extended = found["so-y-te"]
    assert (extended.due, extended.received) == (date(2024, 12, 1), date(2024, 11, 28))
    assert (extended.late, extended.days_late) == (False, 0)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_list_and_overview_agree(example: Dataset, day: date) -> None:
    """What `tasks` lists as completed or overdue is what `status` counts, and each row's n/m is its leads'."""
    rows = [r for r in tasklist.rows(example, 2024, day, tasklist.Filter()) if r.item.id in example.task_ids]
    counted = overview.compute(example, 2024, day)
    for status in progress.STATUSES:
        listed = sum(row.status == status for row in rows)
        scheduled = sum(number for (one, _), number in counted.by_task.scheduled.items() if one == status)
        assert listed == scheduled + counted.by_task.ongoing[status] + counted.by_task.untimed[status]
    for row in rows:
        statuses = [lead.status for lead in row.progress.leads]
        assert row.progress.done == statuses.count("completed")
        assert row.progress.reported == len(statuses) - statuses.count("not-reported")
        assert row.progress.of == len(statuses)


def test_agencies_rows_add_up_to_the_tasks(example: Dataset) -> None:
    """Asked agency by agency, `tasks` gives each task as often as it has leads, done as often as n says."""
    every = {row.item.id: row.progress for row in tasklist.rows(example, 2024, ISSUED, tasklist.Filter())}
    seen, done = dict.fromkeys(every, 0), dict.fromkeys(every, 0)
    for agency in example.agencies:
        if assignments.reporter(example, agency) != agency:
            continue  # its rows are those of the body that it reports through
        for row in tasklist.rows(example, 2024, ISSUED, tasklist.Filter(agency=agency, role="lead")):
            seen[row.item.id] += 1
            done[row.item.id] += row.status == "completed"
    assert seen == {id_: task.of for id_, task in every.items()}
    assert done == {id_: task.done for id_, task in every.items()}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_rate_never_exceeds_one(example: Dataset, day: date) -> None:
    """What is done and due is a part of what is due, and that of what has a day."""
    found = overview.compute(example, 2024, day)
    for counts in (found.by_task, found.by_lead):
        assert counts.due_done <= counts.due <= counts.scheduled.total()


def test_later_days_know_no_less(example: Dataset) -> None:
    """As days go by, more is reported and never less, withdrawals apart, which hold for every day."""
    reported = [reported_in(overview.compute(example, 2024, day).by_lead) for day in DAYS]
    assert reported == sorted(reported)
    assert reported[0] < reported[-1]
