"""What falls due when: every kind of schedule, half-open, and only from the plan's date on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from plantrack.model import deadlines
from plantrack.model.dataset import Dataset
from plantrack.model.deadlines import Occurrence
from plantrack.model.directory import Directory
from plantrack.model.office import Offices
from plantrack.model.plan import Item, Plan
from plantrack.model.reporting import Events, Reporting

if TYPE_CHECKING:
    from collections.abc import Mapping

ISSUED = date(2023, 7, 6)
Read = dict[str, object]


def item(*reads: Read, **more: object) -> Item:
    """Return a task with these schedules as read; without any, it has no line on time."""
    schedules = [{"text": "…", "read": list(reads)}] if reads else []
    return Item.model_validate({"id": "1a", "printed": "II.1.a", "text": "…", "schedules": schedules, **more})


def dataset(task: Item, triggers: Mapping[str, date] | None = None) -> Dataset:
    """Return the dataset of a plan with that one task, issued on 06/7/2023, and what has happened since."""
    document = {"number": "435/KH-UBND", "date": "2023-07-06", "issuer": "a", "title": "…", "signer": {"formula": []}}
    section = {"id": "1", "printed": "II.1", "title": "…", "tasks": []}
    plan = Plan.model_validate({"plan": "435", "document": document, "sections": [section]})
    section_read = plan.sections[0].model_copy(update={"tasks": (task,)})
    events = [
        {"kind": "trigger", "id": id_, "document": {"number": "1/CV"}, "before": str(day)}
        for id_, day in (triggers or {}).items()
    ]
    return Dataset(
        plan=plan.model_copy(update={"sections": (section_read,)}),
        directory=Directory(blocks=(), agencies=()),
        offices=Offices.model_construct(offices=()),
        reporting=Reporting(),
        events=Events.model_validate({"events": events}),
    )


def due(task: Item, year: int, triggers: Mapping[str, date] | None = None) -> list[tuple[str, str, str]]:
    """Return period, first day and limit of everything due in a year."""
    found = deadlines.occurrences(dataset(task, triggers), task, year)
    return [(o.period, str(o.opens or ""), str(o.before or "")) for o in found]


def allowed(task: Item, year: int, schedule: str = "main") -> tuple[str, ...]:
    """Return the periods that results of a year may be filed under."""
    return deadlines.allowed_periods(dataset(task).plan, task, schedule, year)


# the kinds of schedules


def test_ongoing_is_due_every_year_at_no_day() -> None:
    """“Thường xuyên”: one occurrence a year, without a limit, counted apart."""
    task = item({"kind": "ongoing"})
    assert [due(task, year) for year in (2023, 2024, 2030)] == [
        [("2023", "", "")],
        [("2024", "", "")],
        [("2030", "", "")],
    ]
    assert all(o.ongoing for o in deadlines.occurrences(dataset(task), task, 2024))


def test_ongoing_from_a_year_begins_there() -> None:
    """“Từ năm 2024”: nothing in 2023, every year from then on."""
    task = item({"kind": "ongoing", "from": "2024-01-01"})
    assert due(task, 2023) == []
    assert due(task, 2024) == [("2024", "2024-01-01", "")]
    assert due(task, 2026) == [("2026", "2024-01-01", "")]


def test_ongoing_from_midyear_counts_in_that_year() -> None:
    """A task that begins in the middle of a year belongs to that year too."""
    task = item({"kind": "ongoing", "from": "2024-06-15"})
    assert due(task, 2024) == [("2024", "2024-06-15", "")]


def test_window_is_once_between_two_days() -> None:
    """“Năm 2023-2024”: one occurrence, the same in whichever year one asks, also from before the plan's date."""
    task = item({"kind": "window", "from": "2023-01-01", "before": "2025-01-01"})
    expected = [("once", "2023-01-01", "2025-01-01")]
    assert [due(task, year) for year in (2023, 2024, 2025)] == [expected] * 3


def test_once_is_due_before_its_day() -> None:
    """“Hoàn thành trước tháng 12/2024”: one occurrence with a limit and no beginning."""
    assert due(item({"kind": "once", "before": "2024-12-01"}), 2024) == [("once", "", "2024-12-01")]


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        ("year", [("2024", "2024-01-01", "2025-01-01")]),
        ("half", [("2024-H1", "2024-01-01", "2024-07-01"), ("2024-H2", "2024-07-01", "2025-01-01")]),
        (
            "quarter",
            [
                ("2024-Q1", "2024-01-01", "2024-04-01"),
                ("2024-Q2", "2024-04-01", "2024-07-01"),
                ("2024-Q3", "2024-07-01", "2024-10-01"),
                ("2024-Q4", "2024-10-01", "2025-01-01"),
            ],
        ),
    ],
)
def test_recurring_is_due_by_the_end_of_each_period(each: str, expected: list[tuple[str, str, str]]) -> None:
    """“Hằng năm”, “6 tháng”, “hằng quý”: every period of the year, each before the next begins."""
    assert due(item({"kind": "recurring", "each": each}), 2024) == expected


def test_months_follow_one_another() -> None:
    """“Hằng tháng”: twelve periods without gap or overlap, February of a leap year included."""
    months = due(item({"kind": "recurring", "each": "month"}), 2024)
    assert [period for period, _, _ in months] == [f"2024-{month:02d}" for month in range(1, 13)]
    assert [opens for _, opens, _ in months[1:]] == [before for _, _, before in months[:-1]]
    assert months[1] == ("2024-02", "2024-02-01", "2024-03-01")
    assert months[-1][2] == "2025-01-01"


@pytest.mark.parametrize(
    ("written", "year", "limit"),
    [
        ("11-25", 2024, "2024-11-25"),
        ("11-30", 2023, "2023-11-30"),
        ("02-29", 2024, "2024-02-29"),
        ("02-29", 2025, "2025-02-28"),
        ("01-01", 2024, "2024-01-01"),
    ],
)
def test_day_of_every_year(written: str, year: int, limit: str) -> None:
    """“Trước ngày 25/11 hằng năm”: the year's limit is that day, and the last of February where there is no 29th."""
    task = item({"kind": "recurring", "each": "year", "before": written})
    assert due(task, year) == [(str(year), f"{year}-01-01", limit)]


def test_within_quarters_is_one_stretch() -> None:
    """“Quý II, quý III hằng năm”: once a year, from April, before October."""
    task = item({"kind": "recurring", "each": "year", "within": ["Q2", "Q3"]})
    assert due(task, 2024) == [("2024", "2024-04-01", "2024-10-01")]


def test_within_one_quarter() -> None:
    """“Quý IV hằng năm”: the quarter's own days."""
    task = item({"kind": "recurring", "each": "year", "within": ["Q4"]})
    assert due(task, 2024) == [("2024", "2024-10-01", "2025-01-01")]


def test_recurring_from_a_day_begins_in_its_year() -> None:
    """A duty that starts in 2025 has no occurrence in 2024."""
    task = item({"kind": "recurring", "each": "year", "from": "2025-01-01"})
    assert due(task, 2024) == []
    assert due(task, 2025) == [("2025", "2025-01-01", "2026-01-01")]


@pytest.mark.parametrize("read", [{"kind": "on-request"}, {"kind": "by-reference", "document": "Kế hoạch riêng"}])
def test_what_nobody_dates_has_no_occurrence(read: Read) -> None:
    """“Đột xuất” and “theo kế hoạch riêng” make nothing fall due, but results may be filed by the year."""
    task = item(read)
    assert due(task, 2024) == []
    assert allowed(task, 2024) == ("2024",)


def test_after_event_has_no_limit_until_the_event() -> None:
    """“Sau khi Bộ … có hướng dẫn”: no due date, hence never overdue."""
    task = item({"kind": "after-event", "event": "huong-dan-vtvl"})
    assert due(task, 2024) == [("once", "", "")]
    [only] = deadlines.occurrences(dataset(task), task, 2024)
    assert only.when(date(2099, 1, 1)) == "no-deadline"


def test_trigger_sets_the_limit() -> None:
    """Once somebody records the event, its day is the limit; another event's is not."""
    task = item({"kind": "after-event", "event": "huong-dan-vtvl"})
    assert due(task, 2024, {"huong-dan-vtvl": date(2025, 7, 1)}) == [("once", "", "2025-07-01")]
    assert due(task, 2024, {"viec-khac": date(2025, 7, 1)}) == [("once", "", "")]


def test_new_trigger_is_not_hidden_by_an_old_answer() -> None:
    """Answers are kept for speed, yet the same task with another event has another limit."""
    task = item({"kind": "after-event", "event": "e"})
    limits = [due(task, 2024, {"e": day})[0][2] for day in (date(2025, 1, 1), date(2026, 1, 1))]
    assert limits == ["2025-01-01", "2026-01-01"]


# a task may have more than one schedule


def test_quarterly_or_on_request() -> None:
    """3.b, "Định kỳ hằng quý/đột xuất": four quarters, and nothing more."""
    task = item({"id": "main", "kind": "recurring", "each": "quarter"}, {"id": "dot-xuat", "kind": "on-request"})
    assert [period for period, _, _ in due(task, 2024)] == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
    assert deadlines.schedule_ids(task) == ("main", "dot-xuat")
    assert allowed(task, 2024, "dot-xuat") == ("2024",)


TRAINING: tuple[Read, Read] = (
    {"id": "main", "kind": "recurring", "each": "year", "within": ["Q2", "Q3"]},
    {"id": "nhu-cau", "kind": "recurring", "each": "year", "before": "08-01", "for": "next-year"},
)


def test_two_occurrences_of_one_task() -> None:
    """6.a: training in quarters II and III, and the needs of next year before 01/8, each under its own id."""
    task = item(*TRAINING)
    found = deadlines.occurrences(dataset(task), task, 2024)
    assert found == (
        Occurrence("main", "2024", date(2024, 4, 1), date(2024, 10, 1)),
        Occurrence("nhu-cau", "2024", date(2024, 1, 1), date(2024, 8, 1)),
    )


def test_one_of_two_may_exist_in_the_plans_year() -> None:
    """6.a in 2023: quarters II and III began before the plan of 06/7, the needs before 01/8 were still to come."""
    task = item(*TRAINING)
    found = deadlines.occurrences(dataset(task), task, 2023)
    assert [(o.schedule, o.before) for o in found] == [("nhu-cau", date(2023, 8, 1))]


# no line on time


def test_without_time_a_target_makes_the_period() -> None:
    """6.e, "tối thiểu 01 hội nghị/1 năm": due in the year, at no set day."""
    task = item(targets=[{"indicator": "hoi-nghi", "at-least": "1", "each": "year"}])
    assert due(task, 2024) == [("2024", "2024-01-01", "")]
    assert allowed(task, 2024) == ("2024",)


def test_without_time_and_target_once_at_no_day() -> None:
    """IV.3.a, a plan of the district's own: once, at no set day."""
    assert due(item(), 2024) == [("once", "", "")]
    assert allowed(item(), 2024) == ("once",)
    assert deadlines.schedule_ids(item()) == ("main",)


# the plan's date


@pytest.mark.parametrize(
    ("each", "periods"),
    [
        ("quarter", ["2023-Q4"]),
        ("half", []),
        ("month", ["2023-08", "2023-09", "2023-10", "2023-11", "2023-12"]),
        ("year", ["2023"]),
    ],
)
def test_periods_before_the_plan_do_not_exist(each: str, periods: list[str]) -> None:
    """Of 2023, what began before 06/7 was never due; the year itself counts from that day."""
    task = item({"kind": "recurring", "each": each})
    assert [period for period, _, _ in due(task, 2023)] == periods
    assert due(task, 2022) == []


@pytest.mark.parametrize(("before", "is_due"), [("11-25", True), ("07-07", True), ("07-06", False), ("03-01", False)])
def test_limit_before_the_plan_does_not_exist(before: str, is_due: bool) -> None:  # noqa: FBT001 (a case)
    """A yearly day that had passed when the plan was issued was never due that year."""
    task = item({"kind": "recurring", "each": "year", "before": before})
    assert bool(due(task, 2023)) == is_due
    assert due(task, 2024)


@pytest.mark.parametrize(
    ("opens", "exists"),
    [(ISSUED - timedelta(days=1), False), (ISSUED, True), (ISSUED + timedelta(days=1), True)],
)
def test_period_that_begins_on_the_plans_day_exists(opens: date, exists: bool) -> None:  # noqa: FBT001 (a case)
    """The limit is half-open here too: only what began before the day is gone."""
    assert deadlines.exists(ISSUED, opens, opens + timedelta(days=90), whole_year=False) == exists


# where a day stands


@pytest.mark.parametrize(
    ("day", "when"),
    [
        (date(2024, 3, 31), "not-yet"),
        (date(2024, 4, 1), "in-time"),
        (date(2024, 9, 30), "in-time"),
        (date(2024, 10, 1), "overdue"),
        (date(2025, 1, 1), "overdue"),
    ],
)
def test_limits_are_half_open(day: date, when: str) -> None:
    """The first day is in time; the limit itself is late already."""
    assert Occurrence("main", "2024", date(2024, 4, 1), date(2024, 10, 1)).when(day) == when


@pytest.mark.parametrize(
    ("opens", "before", "when"),
    [
        (None, None, "no-deadline"),
        (date(2024, 1, 1), None, "no-deadline"),
        (date(2025, 1, 1), None, "not-yet"),
        (None, date(2024, 6, 16), "in-time"),
        (None, date(2024, 6, 15), "overdue"),
    ],
)
def test_missing_limits(opens: date | None, before: date | None, when: str) -> None:
    """Without a limit nothing is ever late, without a beginning nothing is early."""
    assert Occurrence("main", "2024", opens, before).when(date(2024, 6, 15)) == when


# under which periods results are filed


@pytest.mark.parametrize(
    ("read", "year", "expected"),
    [
        ({"kind": "ongoing"}, 2024, ("2024",)),
        ({"kind": "once", "before": "2024-12-01"}, 2025, ("once",)),
        ({"kind": "window", "from": "2023-01-01", "before": "2025-01-01"}, 2024, ("once",)),
        ({"kind": "after-event", "event": "e"}, 2024, ("once",)),
        ({"kind": "recurring", "each": "year"}, 2024, ("2024",)),
        ({"kind": "recurring", "each": "half"}, 2024, ("2024-H1", "2024-H2", "2024")),
        ({"kind": "recurring", "each": "quarter"}, 2023, ("2023-Q4", "2023")),
    ],
)
def test_allowed_periods(read: Read, year: int, expected: tuple[str, ...]) -> None:
    """Results are filed under a period that exists, or under the year as a whole."""
    assert allowed(item(read), year) == expected


def test_no_period_of_an_unknown_schedule() -> None:
    """A schedule that the task does not have allows nothing."""
    assert allowed(item({"kind": "ongoing"}), 2024, "khac") == ()
    assert allowed(item(), 2024, "khac") == ()


def test_ongoing_does_not_exist_before_the_plan() -> None:
    """A plan of 2023 asked nothing of anybody in 2022."""
    assert due(item({"kind": "ongoing"}), 2022) == []


def test_periods_of_a_target_before_the_plan_do_not_exist() -> None:
    """A quarterly target of a plan of July 2023 begins with quarter IV."""
    task = item(targets=[{"indicator": "hoi-nghi", "at-least": "1", "each": "quarter"}])
    assert [period for period, _, _ in due(task, 2023)] == ["2023-Q4"]
    assert due(task, 2022) == []


def test_year_stands_for_the_quarters_of_a_target() -> None:
    """A whole year stands for its quarters also where only a target names them."""
    task = item(targets=[{"indicator": "hoi-nghi", "at-least": "1", "each": "quarter"}])
    assert "2024" in allowed(task, 2024)


@pytest.mark.parametrize("each", ["half", "quarter", "month"])
def test_day_of_the_year_is_not_the_limit_of_every_quarter(each: str) -> None:
    """A day of the year limits what is due once a year; with any other period the plan is refused, not guessed at."""
    with pytest.raises(ValidationError, match="chỉ đi cùng each: year"):
        item({"kind": "recurring", "each": each, "before": "11-25"})


def test_recurring_from_midyear_leaves_out_earlier_quarters() -> None:
    """“Từ quý III năm 2024”: the quarters before are not due."""
    task = item({"kind": "recurring", "each": "quarter", "from": "2024-07-01"})
    assert [period for period, _, _ in due(task, 2024)] == ["2024-Q3", "2024-Q4"]


def test_window_of_every_year() -> None:
    """Of "Từ tháng 3 đến tháng 11 hằng năm": nothing is expected before March, the limit is the first of December."""
    task = item({"kind": "recurring", "each": "year", "opens": "03-01", "before": "12-01"})
    assert due(task, 2024) == [("2024", "2024-03-01", "2024-12-01")]
    assert due(task, 2023) == []  # it had opened before the plan was issued


def test_limit_in_the_next_year() -> None:
    """Of "Trước ngày 30/01 năm sau": what is of 2024 falls due in January 2025."""
    task = item({"kind": "recurring", "each": "year", "before": "01-30", "due": "next-year"})
    assert due(task, 2024) == [("2024", "2024-01-01", "2025-01-30")]
    assert due(task, 2023) == [("2023", "2023-01-01", "2024-01-30")]


def test_day_of_every_month() -> None:
    """Of "Trước ngày 15 hằng tháng": each month's fifteenth; a month that is too short ends first."""
    assert due(item({"kind": "recurring", "each": "month", "before-day": "15"}), 2024)[1] == (
        "2024-02", "2024-02-01", "2024-02-15",
    )  # fmt: skip
    assert due(item({"kind": "recurring", "each": "month", "before-day": "31"}), 2024)[1][2] == "2024-03-01"


@pytest.mark.parametrize(
    "read",
    [
        {"each": "quarter", "opens": "03-01"},
        {"each": "year", "before-day": "15"},
        {"each": "year", "due": "next-year"},
        {"each": "year", "opens": "06-01", "before": "03-01"},
        {"each": "month", "before-day": "32"},
    ],
)
def test_recurring_that_cannot_be_is_refused(read: Read) -> None:
    """A day of the year needs a yearly schedule, a day of the month a monthly one, and they must be in order."""
    with pytest.raises(ValidationError):
        item({"kind": "recurring", **read})
