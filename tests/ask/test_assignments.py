"""Who answers for what on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from plantrack.ask import assignments, progress
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset

DAY = date(2024, 11, 28)


def by_role(real: Dataset, task: str) -> tuple[list[str], list[str]]:
    """Return the leads and the supporters of a task."""
    found = assignments.of_item(real, real.items[task], DAY)
    return [a.agency for a in found if a.role == "lead"], [a.agency for a in found if a.role == "support"]


def test_named_as_support_stays_in_the_leading_group_and_counts_once(real: Dataset) -> None:
    """Sở TT&TT and Sở Tư pháp lead 1.b with everybody though they are named as supporters."""
    leads, supports = by_role(real, "1b")
    assert {"so-tttt", "so-tu-phap"} <= set(leads)
    assert supports == []
    assert len(leads) == len(set(leads))


def test_named_as_lead_is_left_out_of_the_supporting_groups(real: Dataset) -> None:
    """Nobody has two roles in one task."""
    for task in real.plan.items:
        leads, supports = by_role(real, task.id)
        assert not set(leads) & set(supports), task.id
    assert by_role(real, "1a")[0] == ["so-tttt"]


def test_who_reports_through_another_is_asked_once_through_it(real: Dataset) -> None:
    """Tạp chí Nâm Nung leads 5.b, reports through Hội VHNT, and is not asked beside it."""
    leads = {a.agency: a.reporter for a in assignments.leads(real, real.items["5b"], DAY)}
    assert leads["tap-chi-nam-nung"] == "hoi-vhnt"
    asked = assignments.asked(real, DAY)
    assert asked.count("hoi-vhnt") == 1
    assert "tap-chi-nam-nung" not in asked
    assert "so-tttt" not in asked


def test_result_of_the_reporter_counts_for_who_reports_through_it(real_files: dict[str, str]) -> None:
    """What Hội VHNT tells of 5.b is the journal's result; of 1.b it is its own."""
    found = dataset(
        real_files,
        {"2024/hoi-vhnt/20241101-aaaaaaaa": update("2024-11-01", "task: 5b, period: 2024, status: completed")},
    )
    task = next(t for t in progress.of_year(found, 2024, DAY) if t.item.id == "5b")
    assert {lead.assignment.agency: lead.status for lead in task.leads}["tap-chi-nam-nung"] == "completed"
    assert (task.done, task.of) == (1, 3)


def test_words_that_name_nobody_expand_to_nobody(real: Dataset) -> None:
    """“Các cơ quan, đơn vị có liên quan” are kept as words and guessed at by no one."""
    assert by_role(real, "7a") == (["so-tttt"], [])
