"""status: where everything stands, against counts done by hand on the small workspace."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run


def overview(run: Run, root: Path, as_of: str = "2024-12-01", *more: str, today: str = "2024-12-31") -> dict[str, Any]:
    """Return `status 2024 --format json` by a day."""
    found: dict[str, Any] = run(
        "-C", root, "--today", today, "status", "2024", "--as-of", as_of, *more, "--format", "json"
    ).json
    return found


def scheduled(counts: dict[str, Any]) -> dict[str, int]:
    """Return the counts by label, zeros left out."""
    return {row["label"]: row["count"] for row in counts["scheduled"] if row["count"]}


def present(counts: dict[str, int]) -> dict[str, int]:
    """Leave zeros out."""
    return {key: count for key, count in counts.items() if count}


def test_counts_by_hand(run: Run, tiny: Path) -> None:
    """On 01/12: each label of domain.md section 3 has the count that small.py's docstring and updates give."""
    found = overview(run, tiny)
    tasks, leads = found["tasks"], found["assignments"]
    assert scheduled(tasks) == {"Hoàn thành quá hạn": 1, "Đang thực hiện quá hạn": 2}
    assert present(tasks["ongoing"]) == {"in-progress": 1}
    assert present(tasks["untimed"]) == {"not-reported": 1}
    assert tasks["total"] == 5
    assert scheduled(leads) == {
        "Hoàn thành đúng hạn": 2,  # B's 1b, A's 2b
        "Hoàn thành quá hạn": 1,  # A's 1b, done on the limit itself
        "Đang thực hiện quá hạn": 1,  # C's 2a: two of four quarters
        "Chưa thực hiện quá hạn": 1,  # B's 2b
        "Không báo cáo, quá hạn": 2,  # 2b of C and D
    }
    assert present(leads["ongoing"]) == {"completed": 1, "in-progress": 1, "not-reported": 2}
    assert present(leads["untimed"]) == {"not-reported": 1}
    assert leads["total"] == 12


def test_two_rates_name_their_denominators(run: Run, tiny: Path) -> None:
    """Tasks, and tasks × leading agencies: done over what is due by the day, each with its words."""
    found = overview(run, tiny)
    tasks, leads = found["tasks"]["rate"], found["assignments"]["rate"]
    assert (tasks["done"], tasks["due"]) == (1, 3)
    assert (leads["done"], leads["due"]) == (3, 7)
    assert "nhiệm vụ" in tasks["denominator"]
    assert "đơn vị chủ trì" in leads["denominator"]
    assert tasks["denominator"] != leads["denominator"]
    told = run("-C", tiny, "--today", "2024-12-31", "status", "2024", "--as-of", "2024-12-01").out
    assert "1/3" in told
    assert "33,3%" in told
    assert "3/7" in told
    assert "42,9%" in told


def test_rate_counts_what_is_due_by_the_day(run: Run, tiny: Path) -> None:
    """A month earlier 2b was not due; what is done early counts as done, what is undone in time does not count."""
    leads = overview(run, tiny, "2024-11-30")["assignments"]
    assert (leads["rate"]["done"], leads["rate"]["due"]) == (3, 4)
    assert scheduled(leads)["Không báo cáo, trong hạn"] == 2
    assert scheduled(leads)["Chưa thực hiện trong hạn"] == 1


def test_nothing_due_has_no_rate(run: Run, tiny: Path) -> None:
    """Where nothing was due there is no percentage, and no division by zero."""
    assert overview(run, tiny, "2024-01-15")["tasks"]["rate"]["due"] == 0
    assert "0/0" in run("-C", tiny, "--today", "2024-01-15", "status").out


def test_work_begun_before_its_time_is_counted(run: Run, tiny: Path) -> None:
    """What was told of a quarter before it opens stands in the table, whose rows add up to the total."""
    small.add(
        tiny, "updates/thu/2024/c/x.yaml",
        small.update("c", "2024-01-05", "task: 2a, period: 2024-Q4, status: in-progress, result: C chuẩn bị"),
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(run("-C", tiny, "--today", "2024-01-10", "status", "--format", "csv").out)))
    assert sum(int(row["assignments"]) for row in rows[:-1]) == int(rows[-1]["assignments"]) == 12
    assert sum(int(row["tasks"]) for row in rows[:-1]) == int(rows[-1]["tasks"]) == 5


@pytest.mark.parametrize("as_of", ["2024-01-01", "2024-02-10", "2024-07-05", "2024-11-24", "2024-12-01", "2025-03-01"])
def test_rows_add_up_to_the_total(run: Run, tiny: Path, as_of: str) -> None:
    """Whatever the day, the last row is the sum of those above it."""
    told = run("-C", tiny, "--today", "2025-12-31", "status", "2024", "--as-of", as_of, "--format", "csv").out
    *rows, total = csv.DictReader(io.StringIO(told))
    for column in ("tasks", "assignments"):
        assert sum(int(row[column]) for row in rows) == int(total[column])


# who reported


def turnout(found: dict[str, Any]) -> dict[str, Any]:
    """Return who reported and who did not."""
    return {
        key: found[key] for key in ("asked", "arrived", "late", "missing", "pending", "empty", "excused") if found[key]
    }


def test_late_begins_on_the_day_itself(run: Run, tiny: Path) -> None:
    """Before 25/11: A's of 24/11 is in time, B's of 25/11 is late, D's has not come; C's quarters are no report."""
    assert turnout(overview(run, tiny)) == {"asked": 4, "arrived": 2, "late": ["b"], "missing": ["c", "d"]}


def test_as_of_leaves_out_what_came_later(run: Run, tiny: Path) -> None:
    """By 24/11 only A had reported; nobody was late then."""
    assert turnout(overview(run, tiny, "24/11/2024")) == {"asked": 4, "arrived": 1, "missing": ["b", "c", "d"]}
    assert overview(run, tiny, "2024-11-24")["as_of"] == "2024-11-24"


def test_due_day_may_count(run: Run, tiny: Path) -> None:
    """With due-day-counts the 25/11 itself is in time."""
    text = small.REPORTING.replace("2024-11-01}", "2024-11-01, due-day-counts: true}")
    small.add(tiny, "reporting-thu.yaml", text)
    found = overview(run, tiny)
    assert found["late"] == []
    assert found["arrived"] == 2


@pytest.mark.parametrize(("before", "late"), [("2024-11-25", ["b"]), ("2024-11-26", [])])
def test_extension_moves_the_limit(run: Run, tiny: Path, before: str, late: list[str]) -> None:
    """Who was given more time is judged by that day, half-open too."""
    event = f"kind: extension, agency: b, year: 2024, document: {{number: 9/O, date: 2024-11-20}}, before: {before}"
    small.add(tiny, "events-thu.yaml", f"events:\n  - {{{event}}}\n")
    assert overview(run, tiny)["late"] == late


def test_excused_is_not_asked(run: Run, tiny: Path) -> None:
    """Who was excused is neither asked nor missing, and is named as excused."""
    small.add(tiny, "events-thu.yaml", "events: [{kind: excused, agency: d, year: 2024, reason: Đang sắp xếp}]\n")
    assert turnout(overview(run, tiny)) == {"asked": 3, "arrived": 2, "late": ["b"], "missing": ["c"], "excused": ["d"]}
    assert "Được miễn báo cáo (1)" in run("-C", tiny, "--today", "2024-12-01", "status").out


def test_pending_has_arrived_but_is_not_entered(run: Run, tiny: Path) -> None:
    """A document on the desk has arrived; a later file with its number completes it."""
    document = "document: {number: 4/BC-D, date: 2024-11-20}\n"
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-22", more=f"{document}contents: pending\n"))
    assert turnout(overview(run, tiny)) == {"asked": 4, "arrived": 3, "late": ["b"], "missing": ["c"], "pending": ["d"]}
    entered = small.update(
        "d", "2024-11-28", "task: 1a, period: 2024, status: completed, result: D đã họp", more=document
    )
    small.add(tiny, "updates/thu/2024/d/y.yaml", entered)
    assert turnout(overview(run, tiny)) == {"asked": 4, "arrived": 3, "late": ["b"], "missing": ["c"]}


def test_report_without_results_is_empty(run: Run, tiny: Path) -> None:
    """A report of general words only has arrived, and is named as empty."""
    more = "document: {number: 4/BC-D, date: 2024-11-20}\ngeneral: {direction: D đã chỉ đạo}\n"
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-22", more=more))
    assert turnout(overview(run, tiny)) == {"asked": 4, "arrived": 3, "late": ["b"], "missing": ["c"], "empty": ["d"]}


def test_who_reports_through_another_is_asked_through_it(run: Run, tiny: Path) -> None:
    """J is not asked; what it sends counts as B's."""
    (tiny / "data/updates/thu/2024/b/20241125-0000000b.yaml").unlink()
    assert overview(run, tiny)["missing"] == ["b", "c", "d"]
    small.add(
        tiny, "updates/thu/2024/j/x.yaml", small.update("j", "2024-11-20", "task: 1a, period: 2024, result: J có bài")
    )
    assert overview(run, tiny)["missing"] == ["c", "d"]


def test_missing_are_named_by_block(run: Run, tiny: Path) -> None:
    """The screen names who has not reported, grouped by block, with counts."""
    (tiny / "data/updates/thu/2024/a/20241124-0000000a.yaml").unlink()
    lines = run("-C", tiny, "--today", "2024-12-01", "status").lines
    at = lines.index("Chưa gửi báo cáo (3):")
    assert lines[at + 1 : at + 3] == ["  Các sở (1): Sở A", "  Cấp huyện (2): UBND huyện C, UBND huyện D"]


# parts, days, years


@pytest.mark.parametrize("by", ["section", "agency", "block"])
def test_parts_add_up(run: Run, tiny: Path, by: str) -> None:
    """By section, agency or block: the parts' counts add up to the whole."""
    found = overview(run, tiny, "2024-12-01", "--by", by)
    assert found["by"] == by
    assert sum(part["of"] for part in found["parts"]) == 12
    assert sum(part["done"] for part in found["parts"]) == 4
    assert sum(part["not_reported"] for part in found["parts"]) == 5
    rows = list(
        csv.DictReader(
            io.StringIO(run("-C", tiny, "--today", "2024-12-01", "status", "--by", by, "--format", "csv").out)
        )
    )
    assert [row["id"] for row in rows] == [part["id"] for part in found["parts"]]


def test_parts_by_agency(run: Run, tiny: Path) -> None:
    """Each agency has its own line: whether its report came, what it leads, what is done, what is overdue."""
    parts = {part["id"]: part for part in overview(run, tiny, "2024-12-01", "--by", "agency")["parts"]}
    assert {id_: (p["arrived"], p["asked"], p["of"], p["done"], p["overdue"]) for id_, p in parts.items()} == {
        "a": (1, 1, 3, 3, 0),
        "b": (1, 1, 3, 1, 1),
        "c": (0, 1, 3, 0, 2),
        "d": (0, 1, 3, 0, 1),
    }


def test_year_is_asked_for_or_this_one(run: Run, tiny: Path) -> None:
    """`status` alone is today's year, up to today."""
    found = run("-C", tiny, "--today", "2024-12-01", "status", "--format", "json").json
    assert found == overview(run, tiny, today="2024-12-01")
    assert run("-C", tiny, "--today", "2025-02-01", "status", "--format", "json").json["year"] == 2025


def test_issued_round_is_seen_as_of_its_day(run: Run, tiny: Path) -> None:
    """For a round whose report was issued the default day is that one; --as-of still decides."""
    small.add(tiny, "reports/thu/2024.yaml", "issued: {number: 5/BC-O, date: 2024-11-24}\n")
    later = ("-C", tiny, "--today", "2025-02-01", "status", "2024")
    assert run(*later, "--format", "json").json["as_of"] == "2024-11-24"
    assert run(*later, "--format", "json").json["arrived"] == 1
    assert run(*later, "--as-of", "2024-11-25", "--format", "json").json["arrived"] == 2


def test_figures_until_is_a_day_of_its_own(run: Run, tiny: Path) -> None:
    """What the figures cover is told beside what was received by when; the two are not mixed."""
    assert overview(run, tiny)["figures_until"] == "2024-11-01"
    told = run("-C", tiny, "--today", "2024-12-01", "status").out
    assert "nhận đến hết ngày 01/12/2024 (Chủ nhật); số liệu tính đến ngày 01/11/2024" in told


def test_example_is_marked_as_such(run: Run, example_made: Path, fresh_made: Path) -> None:
    """Fictional figures say that they are."""
    assert "SỐ LIỆU MINH HỌA" in run("-C", example_made, "status", "2024").lines
    assert "SỐ LIỆU MINH HỌA" not in run("-C", fresh_made, "status", "2024").lines


def test_year_without_updates(run: Run, fresh_made: Path) -> None:
    """Nobody reported yet: everybody is missing, nothing is done, nothing breaks."""
    found = run("-C", fresh_made, "--today", "2024-11-29", "status", "--format", "json").json
    assert found["arrived"] == 0
    assert len(found["missing"]) == found["asked"] == 46
    assert found["tasks"]["total"] == 21
    assert found["tasks"]["rate"]["done"] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["hai"], "bốn chữ số"),
        (["2024", "--by", "task"], "section, agency, block"),
        (["2024", "--as-of", "hôm qua"], "không phải ngày"),
        (["2024", "--format", "xml"], "table, json, csv"),
        (["2024", "2025"], "Thừa tham số"),
    ],
)
def test_wrong_input(run: Run, tiny: Path, arguments: list[str], words: str) -> None:
    """What cannot be answered exits 2 and says why; nothing is on stdout."""
    told = run("-C", tiny, "status", *arguments, code=2)
    assert told.out == ""
    assert words in told.err
