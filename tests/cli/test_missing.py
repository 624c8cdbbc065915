"""`missing` tells who has not sent, sent late, empty or short, against each body's own limit."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from tests.cli import small
from tests.cli.running import Terminal, width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

LATE = ("--today", "2024-11-28")
CONTACTS = """\
contacts:
  - {agency: c, name: Trần Thị C, position: Văn thư, phone: 000 000 0001}
  - {agency: c, name: Lê Văn E, phone: 000 000 0002}
"""


def rows(run: Run, root: Path, *more: str, code: int = 1) -> list[tuple[str, str]]:
    """Return (state, agency) as told."""
    told = run("-C", root, *LATE, "missing", "2024", "--format", "json", *more, code=code)
    return [(row["state"], row["agency"]) for row in told.json]


def test_each_state_is_told(run: Run, tiny: Path) -> None:
    """C and D sent nothing (a quarter's results are no report); B came on the limit itself, which is late."""
    assert rows(run, tiny) == [("missing", "c"), ("missing", "d"), ("late", "b")]


def test_day_asked_about_counts(run: Run, tiny: Path) -> None:
    """On 24/11 B had not come yet, so it was missing and nobody was late."""
    assert rows(run, tiny, "--as-of", "2024-11-24") == [("missing", "b"), ("missing", "c"), ("missing", "d")]


def test_exit_code_tells_whether_anybody_is_missing(run: Run, tiny: Path) -> None:
    """Once everybody has sent something, the answer is yes: 0, though some are short."""
    for agency in ("c", "d"):
        text = small.update(agency, "2024-11-27", "task: 1a, period: 2024, status: completed, result: xong")
        small.add(tiny, f"updates/thu/2024/{agency}/{agency}1.yaml", text)
    assert rows(run, tiny, code=0) == [("short", "c"), ("short", "d"), ("late", "b"), ("late", "c"), ("late", "d")]


def test_short_names_the_tasks_that_are_led_and_not_told(run: Run, tiny: Path) -> None:
    """D leads 1a, 2b and 2c; 2c waits for an event and is not asked for."""
    text = small.update("d", "2024-11-20", "task: 1a, period: 2024, status: completed, result: xong")
    small.add(tiny, "updates/thu/2024/d/x.yaml", text)
    told = run("-C", tiny, *LATE, "missing", "2024", "--format", "json", code=1)
    assert {row["agency"]: row["short"] for row in told.json if row["state"] == "short"} == {"d": ["2b"]}


def test_document_without_results_is_empty(run: Run, tiny: Path) -> None:
    """A paper that says nothing of any task has come, but empty."""
    text = small.update("d", "2024-11-20", more="document: {number: 7/BC-D, date: 2024-11-19}\n")
    small.add(tiny, "updates/thu/2024/d/x.yaml", text)
    assert ("empty", "d") in rows(run, tiny)


def test_extension_and_excuse_are_heeded(run: Run, tiny: Path) -> None:
    """B in its extended time is not late, C is excused, D has time left and the screen says so."""
    small.add(
        tiny,
        "events-thu.yaml",
        "events:\n"
        "  - {kind: extension, agency: b, year: 2024, document: {number: 1/O, date: 2024-11-20}, before: 2024-11-27}\n"
        "  - {kind: extension, agency: d, year: 2024, document: {number: 2/O, date: 2024-11-20}, before: 2024-12-05}\n"
        "  - {kind: excused, agency: c, year: 2024, reason: đang sắp xếp}\n",
    )
    assert rows(run, tiny) == [("missing", "d"), ("excused", "c")]
    with Terminal(["-C", tiny, *LATE, "missing", "2024"]) as terminal:
        assert terminal.end() == 1
    shown = " ".join(" ".join(terminal.lines).split())
    assert "gia hạn trước ngày 05/12/2024, còn hạn" in shown
    assert "Hạn: trước ngày 25/11/2024 (thứ Hai)" in shown


def test_contacts_are_told_only_when_asked_for(run: Run, tiny: Path) -> None:
    """Names and numbers come with --contacts, in every form; who has none is said to have none."""
    small.add(tiny, "contacts.yaml", CONTACTS)
    bare = run("-C", tiny, *LATE, "missing", "2024", code=1)
    assert "000 000 0001" not in bare.out
    told = run("-C", tiny, *LATE, "missing", "2024", "--contacts", "--format", "json", code=1)
    assert told.json[0]["contacts"] == ["Trần Thị C, Văn thư, 000 000 0001", "Lê Văn E, 000 000 0002"]
    with Terminal(["-C", tiny, *LATE, "missing", "2024", "--contacts"], columns=40) as terminal:
        assert terminal.end() == 1
    shown = " ".join(" ".join(terminal.lines).split())
    assert "Trần Thị C, Văn thư, 000 000 0001" in shown
    assert "chưa có người liên hệ" in shown
    assert max(width(line.rstrip()) for line in terminal.lines) <= 40


def test_csv_has_a_heading_even_when_all_is_well(run: Run, tiny: Path) -> None:
    """A program gets its columns whatever the answer."""
    events = "".join(f"  - {{kind: excused, agency: {a}, year: 2024, reason: thử}}\n" for a in "bcd")
    small.add(tiny, "events-thu.yaml", f"events:\n{events}")
    told = run("-C", tiny, "--today", "2024-11-24", "missing", "2024", "--format", "csv")
    heading = next(csv.reader(io.StringIO(told.out)))
    assert heading[:4] == ["block", "agency", "agency_name", "state"]


def test_plan_that_asks_nobody_says_so(run: Run, tiny: Path) -> None:
    """Nobody missing is not the same as nobody asked."""
    small.add(tiny, "plan-thu.yaml", small.PLAN.split("duties:")[0])
    assert "không giao ai báo cáo" in run("-C", tiny, *LATE, "missing", "2024", code=2).err


def test_contacts_of_nobody_known_are_a_problem(run: Run, tiny: Path) -> None:
    """A misspelt agency in data/contacts.yaml is told at its place."""
    small.add(tiny, "contacts.yaml", "contacts:\n  - {agency: cc, name: Ai đó}\n")
    told = run("-C", tiny, "check", code=1)
    assert [line.split(" ")[:2] for line in told.lines] == [["data/contacts.yaml:2:14:", "unknown-agency"]]
