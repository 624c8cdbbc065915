"""Days and years that have not come, and those before the plan: told or refused, never taken for a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

TODAY = ("--today", "2024-11-28")
ASKING = {
    "status": ("status", "2024"),
    "report": ("report", "2024"),
    "dashboard": ("dashboard", "2024"),
    "review": ("review", "2024"),
    "show": ("show", "1a"),
    "missing": ("missing", "2024"),
}
"""Commands that count up to a day."""


@pytest.mark.parametrize("command", ASKING)
def test_a_day_to_come_is_told(run: Run, tiny: Path, command: str) -> None:
    """A report is drafted ahead, so it is made; that the day has not come is told, of today nothing is."""
    code = 1 if command == "missing" else 0
    told = run("-C", tiny, *TODAY, *ASKING[command], "--as-of", "01/6/2025", code=code)
    assert "Ngày 01/6/2025 chưa đến (hôm nay 28/11/2024)" in told.err
    assert "chưa đến (" not in told.out
    assert "chưa đến (" not in run("-C", tiny, *TODAY, *ASKING[command], "--as-of", "28/11/2024", code=code).err


@pytest.mark.parametrize("command", ["status", "dashboard", "report"])
def test_a_year_to_come_is_told(run: Run, tiny: Path, command: str) -> None:
    """Nothing has been done in it yet, which is no reproach."""
    assert "Năm 2031 chưa đến" in run("-C", tiny, *TODAY, command, "2031").err
    assert "chưa đến (" not in run("-C", tiny, *TODAY, command, "2024").err


@pytest.mark.parametrize("command", ASKING)
def test_a_day_before_the_plan_is_refused(run: Run, tiny: Path, command: str) -> None:
    """There was no plan to follow up; the message says from which day on."""
    line = ASKING[command]
    told = run("-C", tiny, *TODAY, *line, "--as-of", "31/12/2023", code=2).err
    assert "Ngày 31/12/2023, Kế hoạch thu chưa được ban hành" in told
    assert "ví dụ --as-of 01/01/2024" in told
    at = (*line, "--year", "2024") if command == "show" else line
    assert "ví dụ --today 2024-01-01" in run("-C", tiny, "--today", "2023-12-31", *at, code=2).err
    assert not (tiny / "build").exists()


def test_the_day_of_issue_itself_counts(run: Run, tiny: Path) -> None:
    """From that day on there is a plan."""
    assert "01/01/2024" in run("-C", tiny, *TODAY, "status", "2024", "--as-of", "01/01/2024").out
