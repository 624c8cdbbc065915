"""What each body is asked: its tasks in its role, period by period, beside what it told before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import assignments, questionnaire
from plantrack.read import loader
from tests.ask import journals
from tests.cli import small
from tests.write.reports import example

if TYPE_CHECKING:
    from plantrack.ask.questionnaire import Questionnaire, Row
    from plantrack.model.dataset import Dataset

ASKED = date(2024, 10, 15)


def asked(agency: str, year: int = 2024, day: date = ASKED, dataset: Dataset | None = None) -> Questionnaire:
    """Return what an agency of the example is asked."""
    return questionnaire.of_agency(dataset or example(), agency, year, day)


def tiny(**others: str) -> Dataset:
    """Return the small made-up plan with its journal."""
    updates = {f"data/updates/thu/2024/{name}.yaml": text for name, text in small.UPDATES.items()}
    return loader.dataset({**small.BASE, **updates, **others}, "thu")


def shape(found: Questionnaire) -> list[tuple[str, str, str, str]]:
    """Return task, role, schedule and period of each row."""
    return [(row.item.id, row.role, row.schedule, row.period) for row in found.rows]


def row_of(found: Questionnaire, task: str, period: str, schedule: str = "main") -> Row:
    """Return one row."""
    (row,) = [r for r in found.rows if (r.item.id, r.period, r.schedule) == (task, period, schedule)]
    return row


def test_a_body_is_asked_for_all_that_it_leads_and_supports_in_the_order_of_the_plan() -> None:
    """Sở Tư pháp: eight tasks led (the budget of part III among them), eight supported, the report itself not asked."""
    once, year = "once", "2024"
    assert shape(asked("so-tu-phap")) == [
        ("1a", "support", "main", once),
        ("1b", "lead", "main", year),
        ("2a", "lead", "main", year),
        ("2b", "support", "main", year),
        ("3a", "lead", "main", year),
        ("3c", "support", "main", year),
        ("4a", "lead", "main", year),
        ("4b", "lead", "main", year),
        ("5a", "support", "main", year),
        ("5c", "lead", "main", year),
        ("6b", "lead", "main", once),
        ("6c", "support", "main", once),
        ("6d", "support", "main", year),
        ("6dd", "support", "main", year),
        ("6e", "support", "main", year),
        ("iii-2", "lead", "main", year),
    ]


def test_a_task_by_quarters_is_asked_by_quarter_and_as_a_whole() -> None:
    """Each quarter, then the year for who cannot divide it, then what is done on request."""
    rows = [row for row in asked("vp-ubnd").rows if row.item.id == "3b"]
    quarters = [("main", f"2024-Q{n}") for n in range(1, 5)]
    assert [(row.schedule, row.period) for row in rows] == [*quarters, ("main", "2024"), ("dot-xuat", "2024")]
    assert [row.occurrence.before if row.occurrence else None for row in rows] == [
        date(2024, 4, 1), date(2024, 7, 1), date(2024, 10, 1), date(2025, 1, 1), None, None,
    ]  # fmt: skip


def test_each_figure_is_asked_once_a_period() -> None:
    """A figure is known by task and period, not by schedule: the row on request asks for none."""
    rows = [row for row in asked("vp-ubnd").rows if row.item.id == "3b"]
    assert [[indicator.id for indicator in row.indicators] for row in rows] == [*[["hop-bao"]] * 5, []]


def test_two_schedules_of_one_task_are_two_rows() -> None:
    """II.6.a: the training itself, and the needs of next year by 01/8."""
    found = asked("so-noi-vu")
    limits = [row_of(found, "6a", "2024", schedule).occurrence for schedule in ("main", "nhu-cau")]
    assert [limit.before if limit else None for limit in limits] == [date(2024, 10, 1), date(2024, 8, 1)]


def test_in_the_year_of_issue_only_what_exists_is_asked() -> None:
    """The plan is of 06/7/2023: quarter III had begun, training in quarter II too, II.6.đ is from 2024 on."""
    found = asked("vp-ubnd", 2023, date(2023, 10, 15))
    assert [row.period for row in found.rows if row.item.id == "3b"] == ["2023-Q4", "2023", "2023"]
    assert "6dd" not in [row.item.id for row in found.rows]
    training = [row.schedule for row in asked("so-noi-vu", 2023, date(2023, 10, 15)).rows if row.item.id == "6a"]
    assert training == ["nhu-cau"]


def test_districts_are_asked_for_their_own_plan_and_others_are_not() -> None:
    """Duty IV.3.a has no time; it is asked once."""
    assert ("iv-3-a", "lead", "main", "once") in shape(asked("huyen-dak-mil"))
    assert "iv-3-a" not in [row.item.id for row in asked("so-tu-phap").rows]


def test_who_reports_through_another_is_asked_through_it() -> None:
    """Tạp chí Nâm Nung's tasks stand in the form of Hội Văn học nghệ thuật, and are said to be its own."""
    found = asked("hoi-vhnt")
    assert found == asked("tap-chi-nam-nung")
    assert found.behalf == ("tap-chi-nam-nung",)
    assert row_of(found, "5b", "2024").behalf == ("tap-chi-nam-nung",)
    assert row_of(found, "1b", "2024").behalf == ()


def test_who_leads_is_said_to_supporters_only() -> None:
    """In the plan's own words."""
    found = asked("so-tu-phap")
    assert row_of(found, "1a", "once").leaders == "Sở Thông tin và Truyền thông"
    assert row_of(found, "2a", "2024").leaders == ""


def test_what_was_told_the_year_before_stands_beside() -> None:
    """Words, status and figures of 2023; of what is done once, what was told so far."""
    found = asked("so-tu-phap")
    before = row_of(found, "1b", "2024").before
    assert before.fact is not None
    assert (before.year, before.fact.status) == (2023, "completed")
    assert before.figures == {"van-ban": Decimal(2), "hoi-nghi": Decimal(3), "luot-nguoi": Decimal(358)}
    once = row_of(found, "6b", "once").before
    assert once.fact is not None
    assert once.fact.completed == date(2023, 10, 18)
    assert once.figures == {"can-bo": Decimal(4)}
    assert not row_of(found, "1b", "2024").told


def test_a_quarter_is_compared_with_its_own_quarter() -> None:
    """Quarter IV of 2024 stands beside quarter IV of 2023."""
    found = asked("vp-ubnd")
    fact = row_of(found, "3b", "2024-Q4").before.fact
    assert fact is not None
    assert "Quý IV" in fact.result
    assert row_of(found, "3b", "2024-Q1").before.fact is None


def test_what_was_told_already_this_year_stands_there_too() -> None:
    """C told of two quarters in July: who is asked in October need not tell them again."""
    found = questionnaire.of_agency(tiny(), "c", 2024, ASKED)
    fact = row_of(found, "2a", "2024-Q1").told.fact
    assert fact is not None
    assert fact.result == "C quý I"
    assert not row_of(found, "2a", "2024-Q3").told


def test_nothing_received_later_is_known() -> None:
    """Asked in October, A's report of November is not there."""
    assert not row_of(questionnaire.of_agency(tiny(), "a", 2024, ASKED), "1a", "2024").told
    assert row_of(questionnaire.of_agency(tiny(), "a", 2024, date(2024, 11, 24)), "1a", "2024").told


@pytest.mark.parametrize(("agency", "due"), [("so-tu-phap", date(2024, 11, 25)), ("so-y-te", date(2024, 12, 1))])
def test_the_deadline_is_the_bodys_own(agency: str, due: date) -> None:
    """Extensions are heeded."""
    assert asked(agency).due == due


def test_all_who_owe_the_report_are_asked_but_the_excused() -> None:
    """In the order of protocol; the office that consolidates is not asked."""
    found = [one.agency for one in questionnaire.of_year(example(), 2024, ASKED)]
    assert found == [agency for agency in assignments.asked(example(), ASKED) if agency != "cuc-qltt"]
    assert "so-tttt" not in found
    assert "tap-chi-nam-nung" not in found


def test_every_row_may_be_filed(real_files: dict[str, str]) -> None:
    """What the forms of three years ask for, the journal's rules accept, whoever answers."""
    for year, least in ((2023, 40), (2024, 40), (2026, 10)):
        day = date(year, 10, 15)
        dataset = loader.dataset(real_files, "435")
        updates: dict[str, str] = {}
        for one in questionnaire.of_year(dataset, year, day):
            entries = [
                f'task: {row.item.id}, schedule: {row.schedule}, period: "{row.period}", result: có, '
                f"figures: {{{', '.join(f'{indicator.id}: 1' for indicator in row.indicators)}}}"
                for row in one.rows
            ]
            updates[f"{year}/{one.agency}/{year}1015-{len(updates):08x}"] = journals.update(f"{day}", *entries)
        assert len(updates) > least
        assert len(journals.dataset(real_files, updates).filings) == len(updates)
