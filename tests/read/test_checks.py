"""Rules between files that no folder of `tests/errors` shows alone."""

from __future__ import annotations

import pytest

from plantrack.read import loader
from tests.cli import small

ENTRY = "data/updates/thu/2024/d/20241121-0000000d.yaml"


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(("figure", "fraction"), [("2.5", True), ("1.150", True), ("3", False), ("3.0", False)])
def test_a_fraction_of_what_is_counted_whole_is_told(figure: str, fraction: bool, whole: bool) -> None:  # noqa: FBT001 (pytest passes it)
    """Where an indicator is `whole`, a figure with a fraction is wrong at its place; elsewhere it is a figure."""
    line = f"task: 1a, period: 2024, status: completed, result: Đã làm, figures: {{cuoc: {figure}}}"
    reporting = small.REPORTING.replace("tasks: [1a]}", f"tasks: [1a], whole: {str(whole).lower()}}}")
    files = {
        **small.BASE,
        "data/reporting-thu.yaml": reporting,
        ENTRY: small.update("d", "2024-11-21", line),
    }
    told = [(p.code, p.line, p.message) for p in loader.load(files, "thu").errors]
    message = f"Chỉ tiêu cuoc đếm bằng số nguyên mà ghi {figure}; ghi số nguyên, không có dấu ở hàng nghìn."
    assert told == ([("bad-number", 5, message)] if whole and fraction else [])
