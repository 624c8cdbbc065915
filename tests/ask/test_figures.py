"""Totals of figures: what adds up, what does not, and what compares with the year before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from plantrack.ask import facts, figures
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from plantrack.ask.figures import Figures
    from plantrack.model.dataset import Dataset

DAY = date(2024, 12, 31)


def of_2024(found: Dataset) -> Figures:
    """Return the figures of 2024."""
    return figures.of_year(found, facts.in_force(found, DAY), 2024)


def test_flow_adds_up_over_tasks_quarters_and_agencies(real_files: dict[str, str]) -> None:
    """Meetings told under two tasks add up; quarters add up to the year unless the year itself is told."""
    found = of_2024(
        dataset(
            real_files,
            {
                "2024/so-y-te/20241101-aaaaaaaa": update(
                    "2024-11-01",
                    "task: 1b, period: 2024, figures: {hoi-nghi: 3}",
                    "task: 6e, period: 2024, figures: {hoi-nghi: 2}",
                ),
                "2024/so-tu-phap/20241101-aaaaaaab": update(
                    "2024-11-01", "task: 1b, period: 2024, figures: {hoi-nghi: 0}"
                ),
                "2024/vp-ubnd/20241101-aaaaaaac": update(
                    "2024-11-01",
                    "task: 3b, period: 2024-Q1, figures: {hop-bao: 1}",
                    "task: 3b, period: 2024-Q3, figures: {hop-bao: 2}",
                ),
            },
        )
    )
    assert found.rows["so-y-te"]["hoi-nghi"] == Decimal(5)
    assert (found.totals["hoi-nghi"].value, found.totals["hoi-nghi"].agencies) == (Decimal(5), 2)
    assert found.totals["hop-bao"].value == Decimal(3)


def test_year_told_stands_for_its_quarters(real_files: dict[str, str]) -> None:
    """Where the year is told beside quarters, it is not added to them."""
    entries = ("task: 3b, period: 2024-Q1, figures: {hop-bao: 1}", "task: 3b, period: 2024, figures: {hop-bao: 4}")
    found = of_2024(dataset(real_files, {"2024/vp-ubnd/20241101-aaaaaaac": update("2024-11-01", *entries)}))
    assert found.totals["hop-bao"].value == Decimal(4)


def test_ratio_is_never_summed_and_blank_is_not_zero(real_files: dict[str, str]) -> None:
    """Percentages have no total; what nobody told has none either."""
    updates = {
        f"2024/{agency}/20241101-aaaaaaa{n}": update(
            "2024-11-01", "task: 5c, period: 2024, figures: {ty-le-cong-khai: 90}"
        )
        for n, agency in enumerate(("so-y-te", "so-tu-phap"))
    }
    found = of_2024(dataset(real_files, updates))
    assert found.totals["ty-le-cong-khai"].value is None
    assert found.totals["ty-le-cong-khai"].agencies == 2
    assert found.totals["tin-bai-cong"].value is None
    assert "tin-bai-cong" not in found.rows["so-y-te"]


def test_figures_of_a_task_done_once_belong_to_the_year_reported_on(real_files: dict[str, str]) -> None:
    """1.a runs from 2023 to 2024: each year keeps its own meetings."""
    entry = "task: 1a, period: once, figures: {{hoi-nghi: {}}}"
    updates = {
        "2023/so-tttt/20231101-aaaaaaaa": update("2023-11-01", entry.format(2)),
        "2024/so-tttt/20241101-aaaaaaaa": update("2024-11-01", entry.format(3)),
    }
    found = of_2024(dataset(real_files, updates))
    assert (found.totals["hoi-nghi"].value, found.totals["hoi-nghi"].before) == (Decimal(3), Decimal(2))


def test_years_compare_over_agencies_that_told_both(real_files: dict[str, str]) -> None:
    """An agency that reported in one year only does not make a rise or a fall."""
    entry = "task: 1b, period: {0}, figures: {{hoi-nghi: {1}}}"
    updates = {
        "2023/so-y-te/20231101-aaaaaaaa": update("2023-11-01", entry.format(2023, 10)),
        "2024/so-y-te/20241101-aaaaaaaa": update("2024-11-01", entry.format(2024, 12)),
        "2024/so-tu-phap/20241101-aaaaaaab": update("2024-11-01", entry.format(2024, 100)),
    }
    total = of_2024(dataset(real_files, updates)).totals["hoi-nghi"]
    assert (total.value, total.before, total.paired.agencies) == (Decimal(112), Decimal(10), 1)
    assert total.paired.change == Decimal(20)


def test_adjustment_is_taken_off_the_total_not_off_the_agency(real_files: dict[str, str]) -> None:
    """Double counting is corrected in the total, with its reason; what the agency reported stays."""
    words = "adjustments: [{indicator: hoi-nghi, agency: so-y-te, by: -1, reason: tính trùng}]\n"
    updates = {"2024/so-y-te/20241101-aaaaaaaa": update("2024-11-01", "task: 1b, period: 2024, figures: {hoi-nghi: 5}")}
    found = of_2024(dataset(real_files, updates, y2024=words))
    assert found.rows["so-y-te"]["hoi-nghi"] == Decimal(5)
    assert (found.totals["hoi-nghi"].sum, found.totals["hoi-nghi"].value) == (Decimal(5), Decimal(4))
