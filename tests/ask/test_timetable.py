"""What falls due when, held against plan 435 and the example years."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import timetable
from plantrack.read import loader, worktree
from tests.ask import journals

if TYPE_CHECKING:
    from plantrack.ask.timetable import Row
    from plantrack.model.dataset import Dataset

FIRST_DAY = date(2023, 7, 6)
EXAMPLE = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def example(real_files: dict[str, str]) -> Dataset:
    """Return the example years on the real plan."""
    return loader.dataset({**real_files, **worktree.read(EXAMPLE)}, "435")


def short(rows: tuple[Row, ...]) -> list[tuple[str, str, str, str]]:
    """Return state, task, period and limit of each row."""
    return [(row.state, row.item.id, row.occurrence.period, str(row.occurrence.before or "")) for row in rows]


def one(rows: tuple[Row, ...], task: str, period: str = "2024", schedule: str = "main") -> Row:
    """Return the row of an occurrence."""
    wanted = (task, period, schedule)
    (found,) = [row for row in rows if (row.item.id, row.occurrence.period, row.occurrence.schedule) == wanted]
    return found


def test_plan_435_from_its_first_day(real: Dataset) -> None:
    """Quarters, yearly reports, the consolidated one, training needs, 6.c waiting; nothing that goes on all year."""
    assert short(timetable.rows(real, FIRST_DAY, within=600)) == [
        ("upcoming", "6a", "2023", "2023-08-01"),
        ("upcoming", "iv-2-b", "2023", "2023-11-25"),
        ("upcoming", "iv-3-b", "2023", "2023-11-25"),
        ("upcoming", "iv-1-c", "2023", "2023-11-30"),
        ("upcoming", "3b", "2023-Q4", "2024-01-01"),
        ("upcoming", "iii-2", "2023", "2024-01-01"),
        ("upcoming", "3b", "2024-Q1", "2024-04-01"),
        ("upcoming", "3b", "2024-Q2", "2024-07-01"),
        ("upcoming", "6a", "2024", "2024-08-01"),
        ("upcoming", "3b", "2024-Q3", "2024-10-01"),
        ("upcoming", "6a", "2024", "2024-10-01"),
        ("upcoming", "iv-2-b", "2024", "2024-11-25"),
        ("upcoming", "iv-3-b", "2024", "2024-11-25"),
        ("upcoming", "iv-1-c", "2024", "2024-11-30"),
        ("upcoming", "6b", "once", "2024-12-01"),
        ("upcoming", "1a", "once", "2025-01-01"),
        ("upcoming", "3b", "2024-Q4", "2025-01-01"),
        ("upcoming", "iii-2", "2024", "2025-01-01"),
        ("waiting", "6c", "once", ""),
    ]


def test_days_left_count_to_the_last_day_in_time(real: Dataset) -> None:
    """On 24/11 nothing is left, on 25/11 it is a day late."""
    for day, left in ((22, 2), (24, 0), (25, -1), (26, -2)):
        row = one(timetable.rows(real, date(2024, 11, day)), "iv-3-b")
        assert (row.days_left(date(2024, 11, day)), row.last_day) == (left, date(2024, 11, 24))
        assert row.state == ("overdue" if left < 0 else "upcoming")


def test_within_counts_the_last_day(real: Dataset) -> None:
    """What must be done on the last of so many days is in, what has a day more is not."""
    assert [row.item.id for row in timetable.rows(real, FIRST_DAY, within=25)] == ["6a", "6c"]
    assert [row.item.id for row in timetable.rows(real, FIRST_DAY, within=24)] == ["6c"]


def test_waiting_tells_the_plans_words_until_triggered(real_files: dict[str, str]) -> None:
    """II.6.c waits for the ministry; once that is recorded it has a day."""
    waiting = one(timetable.rows(loader.dataset(real_files, "435"), FIRST_DAY), "6c", "once")
    assert (waiting.state, waiting.days_left(FIRST_DAY)) == ("waiting", None)
    assert waiting.wording == "Sau khi Bộ Thông tin và Truyền thông có hướng dẫn về vị trí việc làm chuyên ngành"
    event = "events: [{kind: trigger, id: huong-dan-vtvl, document: {number: 1/BTTTT}, before: 2023-09-01}]"
    triggered = loader.dataset({**real_files, "data/events-435.yaml": event}, "435")
    assert one(timetable.rows(triggered, FIRST_DAY), "6c", "once").days_left(FIRST_DAY) == 56
    (awaited,) = timetable.awaited(triggered)
    assert (awaited.item.id, awaited.trigger) == ("6c", triggered.events.events[0])


def test_done_is_not_listed_and_many_leads_count(real_files: dict[str, str]) -> None:
    """A quarter that was held is gone; a task of 45 stays with 1/45; a year's result stands for its quarters."""
    quarter = "task: 3b, period: 2024-Q1, status: completed, completed: 2024-03-20, result: Họp báo"
    post = "task: 6b, period: once, status: completed, completed: 2024-02-01, result: Đã bố trí"
    dataset = journals.dataset(
        real_files,
        {
            "2024/vp-ubnd/20240325-00000001": journals.update("2024-03-25", quarter),
            "2024/so-y-te/20240325-00000002": journals.update("2024-03-25", post),
        },
    )
    rows = timetable.rows(dataset, date(2024, 4, 2))
    assert [r.occurrence.period for r in rows if r.item.id == "3b" and r.state == "overdue"] == ["2023-Q4"]
    staff = one(rows, "6b", "once")
    assert (staff.done, staff.of, len(staff.undone)) == (1, 45, 44)
    assert all(r.item.id != "6b" for r in timetable.rows(dataset, date(2024, 4, 2), agency="so-y-te"))
    (mine,) = [r for r in timetable.rows(dataset, date(2024, 4, 2), agency="so-noi-vu") if r.item.id == "6b"]
    assert [standing.assignment.agency for standing in mine.standings] == ["so-noi-vu"]


def test_agency_sees_only_what_it_leads(example: Dataset) -> None:
    """STTTT leads the consolidated report, owes itself no yearly one; a supporter of a task does not see it."""
    office = {row.item.id for row in timetable.rows(example, date(2024, 7, 1), agency="so-tttt")}
    assert office == {"iii-2", "iv-1-c", "6b", "1a"}
    assert {row.item.id for row in timetable.rows(example, date(2024, 7, 1), agency="vp-ubnd")} == {
        "iii-2", "3b", "iv-2-b", "6b",
    }  # fmt: skip


def test_extension_moves_one_agencys_day_and_is_noted_for_all(example: Dataset) -> None:
    """Sở Y tế has until 01/12: its own row says so, the common row keeps 25/11 and names it."""
    day = date(2024, 11, 20)
    mine = one(timetable.rows(example, day, agency="so-y-te"), "iv-2-b")
    assert (mine.occurrence.before, mine.state) == (date(2024, 12, 1), "upcoming")
    common = one(timetable.rows(example, day), "iv-2-b")
    assert (common.occurrence.before, common.of) == (date(2024, 11, 25), 37)
    assert common.extended == (("so-y-te", date(2024, 12, 1)),)


def test_excused_owes_no_report(example: Dataset) -> None:
    """Cục Quản lý thị trường was excused for 2024, for 2025 it was not."""
    rows = timetable.rows(example, date(2024, 7, 1), within=600, agency="cuc-qltt")
    assert [row.year for row in rows if row.item.id == "iv-2-b"] == [2025]


def test_row_with_only_an_extended_lead_has_its_day(real_files: dict[str, str]) -> None:
    """When everybody else has reported, the row is due on the extended day and not overdue."""
    event = "events: [{kind: extension, agency: tp-gia-nghia, year: 2024, document: {number: 1/A}, before: 2024-12-05}]"
    bare = loader.dataset({**real_files, "data/events-435.yaml": event}, "435")
    leads = one(timetable.rows(bare, date(2024, 11, 20)), "iv-3-b").standings
    told = journals.update("2024-11-21", more="document: {number: 1/BC, date: 2024-11-20}\n")
    filed = {
        f"2024/{standing.assignment.agency}/20241121-0000000{number}": told
        for number, standing in enumerate(leads)
        if standing.assignment.agency != "tp-gia-nghia"
    }
    dataset = journals.dataset({**real_files, "data/events-435.yaml": event}, filed)
    row = one(timetable.rows(dataset, date(2024, 11, 28)), "iv-3-b")
    assert (row.state, row.occurrence.before, row.done, row.of) == ("upcoming", date(2024, 12, 5), 7, 8)


def test_year_that_was_reported_on_is_not_urged_again(example: Dataset) -> None:
    """The report of 2023 went on 29/11/2023: its arrears are told there; 2024 has no report yet, so they stay."""
    of_2023 = [row for row in timetable.rows(example, date(2024, 1, 10)) if row.occurrence.period.startswith("2023")]
    assert [row.item.id for row in of_2023] == ["iii-2"]
    same_year = [row.item.id for row in timetable.rows(example, date(2023, 12, 5), within=0)]
    assert same_year == ["6a", "iv-2-b", "iv-3-b", "6c"]  # what is owed may still come until the year ends
    late = [row for row in timetable.rows(example, date(2025, 1, 10)) if row.state == "overdue"]
    assert [(row.item.id, row.occurrence.period, row.year) for row in late] == [
        ("3b", "2024-Q2", 2024), ("iv-2-b", "2024", 2024), ("iv-3-b", "2024", 2024), ("iv-1-c", "2024", 2024),
        ("6b", "once", 2024), ("3b", "2024-Q4", 2024), ("iii-2", "2024", 2024),
    ]  # fmt: skip


def test_once_is_listed_once_over_the_years(real: Dataset) -> None:
    """A task with one day stands in every year's reckoning and in one row; one undone stays until it is done."""
    rows = timetable.rows(real, date(2026, 3, 1), within=1000)
    assert [row.item.id for row in rows if row.occurrence.period == "once"] == ["6b", "1a", "6c"]


def test_what_nobody_answers_for_is_still_seen(real_files: dict[str, str]) -> None:
    """After the office's end nobody leads the consolidated report: it stays in the list, without leads."""
    agencies = real_files["data/agencies.yaml"]
    agencies = agencies[: agencies.index("successions:")]
    dataset = loader.load({**real_files, "data/agencies.yaml": agencies}, "435").dataset
    assert dataset is not None
    rows = timetable.rows(dataset, date(2025, 3, 15))
    assert one(rows, "iv-1-c", "2025").of == 0
    assert all(row.item.id != "iv-1-c" for row in timetable.rows(dataset, date(2025, 3, 15), agency="so-noi-vu"))


def test_day_of_the_limit_counts_where_the_office_says_so(real_files: dict[str, str]) -> None:
    """With `due-day-counts` the reports are due on 25/11 itself."""
    text = real_files["data/reporting-435.yaml"]
    assert "years:" in text
    head = text[: text.index("years:")]
    changed = {**real_files, "data/reporting-435.yaml": f"{head}years: [{{year: 2024, due-day-counts: true}}]\n"}
    row = one(timetable.rows(loader.dataset(changed, "435"), date(2024, 11, 25)), "iv-3-b")
    assert (row.state, row.last_day) == ("upcoming", date(2024, 11, 25))
