"""`receive` logs that a report has arrived: whoever sent it is never urged, and the day of arrival stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

DAY = ("--today", "2024-11-26")
REPORT = ("--document", "7/BC-D", "--document-date", "20/11/2024")


def states(run: Run, root: Path, *more: str) -> dict[str, str]:
    """Return the state that `missing` tells of each body that is not well."""
    told = run("-C", root, *DAY, "missing", "2024", "--format", "json", *more, code=1)
    return {row["agency"]: row["state"] for row in told.json}


def test_arrival_is_logged_and_no_longer_missing(run: Run, tiny: Path) -> None:
    """A body whose report arrived but was not entered is listed as such, not as missing."""
    assert states(run, tiny)["d"] == "missing"
    told = run("-C", tiny, *DAY, "receive", "d", *REPORT, "--received", "22/11/2024")
    made = yaml.safe_load((tiny / told.lines[0]).read_text(encoding="utf-8"))
    assert made["contents"] == "pending"
    assert str(made["received"]) == "2024-11-22"
    assert states(run, tiny)["d"] == "pending"


def test_same_document_is_logged_once(run: Run, tiny: Path) -> None:
    """Logged again, even with its number typed otherwise, nothing is written and the first file is named."""
    first = run("-C", tiny, *DAY, "receive", "d", *REPORT)
    again = run("-C", tiny, *DAY, "receive", "d", "--document", " 7/bc-d ", "--document-date", "2024-11-20")
    assert again.out == first.out
    assert "đã ghi trước đó" in again.err
    assert len(list((tiny / "data/updates/thu/2024/d").iterdir())) == 1


def test_entering_the_document_completes_it(run: Run, tiny: Path) -> None:
    """Once the document's contents are recorded the body is entered, on the day of its arrival."""
    run("-C", tiny, *DAY, "receive", "d", *REPORT, "--received", "22/11/2024")
    entries = "task: 1a, period: 2024, status: completed, result: D đã họp"
    head = "document: {number: 7/BC-D, date: 2024-11-20}\n"
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-26", entries, more=head))
    assert states(run, tiny)["d"] == "short"
    everybody = run("-C", tiny, *DAY, "status", "--format", "json").json
    assert "d" not in everybody["late"]
    assert "d" not in everybody["pending"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("d",), "Thiếu số hoặc ngày văn bản"),
        (("d", "--document", "7/BC-D"), "Thiếu số hoặc ngày văn bản"),
        (("d", "--document", "7/BC-D", "--document-date", "32/11/2024"), "không có trên lịch"),
        (("d", *REPORT, "--received", "2024-11-27"), "ở sau hôm nay"),
        (("d", *REPORT, "--received", "2024-11-19"), "document-after-receipt"),
        (("la", *REPORT), "Không có cơ quan"),
        (("d", *REPORT, "--year", "2023"), "wrong-period"),
    ],
)
def test_wrong_input_writes_nothing(run: Run, tiny: Path, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be is refused with what to do, and no file is made."""
    told = run("-C", tiny, *DAY, "receive", *arguments, code=2)
    assert message in told.err
    assert not (tiny / "data/updates/thu/2024/d").exists()


def test_early_in_the_year_the_year_is_asked_for(run: Run, tiny: Path) -> None:
    """In January nobody can know whether it is last year's report, so --year must say it."""
    told = run("-C", tiny, "--today", "2025-01-10", "receive", "d", *REPORT, code=2)
    assert "--year 2024 hoặc --year 2025" in told.err


@pytest.mark.parametrize(("agency", "words"), [("o", "không thuộc diện"), ("c", "được miễn")])
def test_report_of_who_owes_none_is_told(run: Run, tiny: Path, agency: str, words: str) -> None:
    """It is logged, but the name may have been mistaken."""
    small.add(tiny, "events-thu.yaml", "events:\n  - {kind: excused, agency: c, year: 2024, reason: thử}\n")
    assert words in run("-C", tiny, *DAY, "receive", agency, *REPORT).err


def test_report_of_the_year_before_is_logged_in_its_year(run: Run, tiny: Path) -> None:
    """A report that comes in January is filed under the year that it is about."""
    told = run("-C", tiny, "--today", "2025-01-10", "receive", "d", *REPORT, "--year", "2024")
    assert told.lines[0].startswith("data/updates/thu/2024/d/20250110-")
