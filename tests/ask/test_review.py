"""What is asked again before consolidating: for each rule what it tells, and what is near it and is left alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import facts, review
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.ask.review import Finding, Kind

DAY = date(2024, 12, 31)
REPORTING = """\
indicators:
  - {id: hoi-nghi, name: Hội nghị, unit: cuộc, kind: flow, tasks: [1b, 6e]}
  - {id: hop-bao, name: Họp báo, unit: cuộc, kind: flow, tasks: [3b], part-of: hoi-nghi}
  - {id: ty-le, name: Tỷ lệ, unit: "%", kind: ratio, tasks: [5c]}
  - {id: tin-bai, name: Tin bài, unit: bài, kind: flow, tasks: [5c]}
  - {id: can-bo, name: Cán bộ, unit: người, kind: stock, tasks: [6b]}
  - {id: kinh-phi, name: Kinh phí, unit: tỷ đồng, kind: flow, tasks: [6d]}
"""
LONG = "Sở tổ chức 03 hội nghị phổ biến, quán triệt Kế hoạch cho toàn thể công chức, viên chức"


class Asking:
    """The real plan with a few indicators and the updates of a test."""

    def __init__(self, files: Mapping[str, str]) -> None:
        """Take the real plan's files."""
        self.files = {**files, "data/reporting-435.yaml": REPORTING}

    def __call__(
        self,
        updates: Mapping[str, str],
        *,
        year: int = 2024,
        day: date = DAY,
        jump: Decimal | None = None,
        words: str = "",
    ) -> tuple[Finding, ...]:
        """Return what is asked again."""
        found = dataset(self.files, updates, **({f"y{year}": words} if words else {}))
        return review.of_year(found, facts.in_force(found, day), year, jump)

    def of(self, kind: Kind, updates: Mapping[str, str], words: str = "") -> tuple[Finding, ...]:
        """Return what one rule asks again."""
        return tuple(one for one in self(updates, words=words) if one.kind == kind)


@pytest.fixture
def asking(real_files: dict[str, str]) -> Asking:
    """Return what asks."""
    return Asking(real_files)


def filed(*entries: str, agency: str = "so-y-te", year: int = 2024) -> dict[str, str]:
    """Return the one update of an agency in a year, received on the first of November."""
    return {f"{year}/{agency}/{year}1101-{agency}": update(f"{year}-11-01", *entries)}


# the same text as last year


def both_years(now: str, before: str, *, task: str = "1b", more: str = "") -> dict[str, str]:
    """Return a result of both years."""
    return {
        **filed(f'task: {task}, period: "2023", result: "{before}"', year=2023),
        **filed(f'task: {task}, period: "2024", result: "{now}"{more}'),
    }


@pytest.mark.parametrize(
    ("now", "before", "verbatim"),
    [
        (LONG, LONG, True),
        (f"  {LONG.upper()}.", LONG.replace(",", " ;"), True),
        ("Ban hành kế hoạch truyền thông năm 2024 của Sở", "Ban hành kế hoạch truyền thông năm 2023 của Sở", False),
    ],
)
def test_result_copied_from_last_year_is_asked_about(asking: Asking, now: str, before: str, *, verbatim: bool) -> None:
    """Case, spaces and punctuation hide no copy; a copy with only the year changed is told as such."""
    (found,) = asking.of("same-text", both_years(now, before))
    assert (found.agency, found.tasks, found.period, found.verbatim) == ("so-y-te", ("1b",), "2023", verbatim)


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (LONG.replace("03", "04"), LONG),
        (LONG.replace("hội nghị", "hồi nghị"), LONG),
        ("Không phát sinh ạ.", "Không phát sinh ạ."),
        ("Ban hành kế hoạch truyền thông năm 2024 của Sở", "Ban hành kế hoạch truyền thông năm 2022 của Sở"),
    ],
)
def test_other_number_other_marks_or_a_short_answer_is_no_copy(asking: Asking, now: str, before: str) -> None:
    """Another figure is another result, diacritics tell words apart, and "nothing" is short every year."""
    assert asking.of("same-text", both_years(now, before)) == ()


def test_copies_of_one_agency_are_one_call_in_the_plans_order(asking: Asking) -> None:
    """All copied tasks of an agency stand in one finding, whatever the order of the file."""
    updates = {
        **filed(*(f'task: {task}, period: "2023", result: "{LONG} {task}"' for task in ("5c", "1b")), year=2023),
        **filed(*(f'task: {task}, period: "2024", result: "{LONG} {task}"' for task in ("5c", "1b"))),
    }
    (found,) = asking.of("same-text", updates)
    assert found.tasks == ("1b", "5c")


@pytest.mark.parametrize(("status", "asked"), [("completed", 0), ("in-progress", 1)])
def test_what_was_done_once_may_be_told_again(asking: Asking, status: str, asked: int) -> None:
    """A task done once and completed last year has nothing new; one still under way should have."""
    updates = {
        **filed(f'task: 6b, period: once, status: {status}, result: "{LONG}"', year=2023),
        **filed(f'task: 6b, period: once, result: "{LONG}"'),
    }
    assert len(asking.of("same-text", updates)) == asked


def test_copy_among_other_agencies_or_tasks_is_not_last_years(asking: Asking) -> None:
    """Only the agency's own words on the same task count."""
    updates = {
        **filed(f'task: 1b, period: "2023", result: "{LONG}"', year=2023),
        **filed(f'task: 4b, period: "2024", result: "{LONG}"'),
    }
    assert asking.of("same-text", updates) == ()


def test_what_was_withdrawn_is_never_asked_about(asking: Asking) -> None:
    """Neither this year's words when unsaid, nor last year's, nor one task of them."""
    updates = both_years(LONG, LONG)
    for agency_file in ("20231101-so-y-te", "20241101-so-y-te"):
        for task in ("", ", task: 1b"):
            withdraws = f"withdraws: [{{update: {agency_file}{task}, reason: gửi nhầm}}]\n"
            with_it = {**updates, "2024/so-y-te/20241102-aaaaaaab": update("2024-11-02", more=withdraws)}
            assert asking.of("same-text", with_it) == (), (agency_file, task)
    assert len(asking.of("same-text", updates)) == 1


def test_correction_replaces_the_copy(asking: Asking) -> None:
    """The latest word counts."""
    corrected = {"2024/so-y-te/20241105-aaaaaaab": update("2024-11-05", 'task: 1b, period: "2024", result: "Đã sửa"')}
    assert asking.of("same-text", {**both_years(LONG, LONG), **corrected}) == ()


# a jump


def figures_of(now: str, before: str, *, task: str = "1b", id_: str = "hoi-nghi", period: str = "{}") -> dict[str, str]:
    """Return a figure of both years."""
    return {
        **filed(f"task: {task}, period: {period.format(2023)}, figures: {{{id_}: {before}}}", year=2023),
        **filed(f"task: {task}, period: {period.format(2024)}, figures: {{{id_}: {now}}}"),
    }


@pytest.mark.parametrize(("now", "before"), [(31, 10), (10, 31), (7, 0), (0, 7), (7, 1)])
def test_more_than_three_times_up_or_down_is_a_jump(asking: Asking, now: int, before: int) -> None:
    """Over the office's ratio, up as well as down, from nothing as well as to nothing."""
    (found,) = asking.of("jump", figures_of(str(now), str(before)))
    assert found[:7] == ("jump", "so-y-te", ("1b",), "hoi-nghi", Decimal(now), Decimal(before), "2023")


@pytest.mark.parametrize(("now", "before"), [(30, 10), (10, 30), (0, 0), (6, 0), (6, 1), (1, 4)])
def test_three_times_or_a_few_more_is_no_jump(asking: Asking, now: int, before: int) -> None:
    """The ratio itself is not over it; four meetings after one are no news."""
    assert asking.of("jump", figures_of(str(now), str(before))) == ()


def test_small_amounts_with_decimals_are_no_counts(asking: Asking) -> None:
    """0,5 billion after 0,1 is five times as much, though both are less than 2."""
    (found,) = asking.of("jump", figures_of("0.5", "0.1", task="6d", id_="kinh-phi"))
    assert (found.figure, found.against) == (Decimal("0.5"), Decimal("0.1"))


def test_ratio_is_the_offices_or_as_asked(asking: Asking) -> None:
    """`jump-ratio` in reporting-*.yaml sets it, the one asked for goes before it."""
    updates = figures_of("45", "10")
    assert len(asking(updates)) == 1
    assert asking(updates, jump=Decimal("4.5")) == ()
    asking.files["data/reporting-435.yaml"] += "jump-ratio: 5\n"
    assert asking(updates) == ()
    assert len(asking(updates, jump=Decimal("4.4"))) == 1


def test_quarters_not_yet_told_make_no_jump(asking: Asking) -> None:
    """One quarter against a whole year is no fall, a year against one quarter is no rise; four quarters are a year."""
    quarters = [f"task: 3b, period: 2024-Q{n}, figures: {{hop-bao: 1}}" for n in (1, 2, 3, 4)]
    last = filed("task: 3b, period: 2023, figures: {hop-bao: 40}", agency="vp-ubnd", year=2023)
    assert asking.of("jump", {**last, **filed(*quarters[:3], agency="vp-ubnd")}) == ()
    assert len(asking.of("jump", {**last, **filed(*quarters, agency="vp-ubnd")})) == 1
    last = filed("task: 3b, period: 2023-Q4, figures: {hop-bao: 2}", agency="vp-ubnd", year=2023)
    this = filed("task: 3b, period: 2024, figures: {hop-bao: 8}", agency="vp-ubnd")
    assert asking.of("jump", {**last, **this}) == ()


def test_stock_of_a_quarter_is_the_years_so_far(asking: Asking) -> None:
    """What is counted on a day does not add up, so that a single quarter compares with the year before."""
    asking.files["data/reporting-435.yaml"] = REPORTING.replace("kind: flow, tasks: [3b]", "kind: stock, tasks: [3b]")
    last = filed("task: 3b, period: 2023, figures: {hop-bao: 40}", agency="vp-ubnd", year=2023)
    this = filed("task: 3b, period: 2024-Q1, figures: {hop-bao: 10}", agency="vp-ubnd")
    assert len(asking.of("jump", {**last, **this})) == 1


def test_agency_without_last_years_figure_has_no_jump(asking: Asking) -> None:
    """Another agency's figure says nothing, and blank is not 0."""
    updates = {
        **filed("task: 1b, period: 2023, figures: {hoi-nghi: 1}", agency="so-tu-phap", year=2023),
        **filed("task: 1b, period: 2024, figures: {hoi-nghi: 100}"),
    }
    assert asking.of("jump", updates) == ()


# quarters and the year


def quarters(year: int, *told: int) -> dict[str, str]:
    """Return the office's press conferences of the year and of its first quarters."""
    entries = [f"task: 3b, period: 2024-Q{n}, figures: {{hop-bao: {one}}}" for n, one in enumerate(told, start=1)]
    return filed(f"task: 3b, period: 2024, figures: {{hop-bao: {year}}}", *entries, agency="vp-ubnd")


@pytest.mark.parametrize(("year", "told"), [(10, (1, 2, 3, 3)), (10, (3, 3, 3, 3)), (4, (3, 2)), (0, (1,))])
def test_quarters_that_do_not_add_up_are_asked_about(asking: Asking, year: int, told: tuple[int, ...]) -> None:
    """All four give another sum, or those told are already more than the year."""
    (found,) = asking.of("quarters", quarters(year, *told))
    assert (found.agency, found.tasks, found.indicator, found.period) == ("vp-ubnd", ("3b",), "hop-bao", "2024")
    assert (found.figure, found.against, len(found.parts)) == (Decimal(year), Decimal(sum(told)), len(told))


@pytest.mark.parametrize(("year", "told"), [(9, (1, 2, 3, 3)), (10, (3, 3)), (6, (3, 3, 0)), (5, ())])
def test_quarters_that_may_still_add_up_are_left_alone(asking: Asking, year: int, told: tuple[int, ...]) -> None:
    """The right sum is right, and with quarters missing less than the year is no fault."""
    assert asking.of("quarters", quarters(year, *told)) == ()


def test_only_flows_add_up_over_the_year(asking: Asking) -> None:
    """A stock counts at the end: four quarters of 3 with a year of 3 are right."""
    asking.files["data/reporting-435.yaml"] = REPORTING.replace("kind: flow, tasks: [3b]", "kind: stock, tasks: [3b]")
    assert asking.of("quarters", quarters(3, 3, 3, 3, 3)) == ()


# a part and its whole


@pytest.mark.parametrize(("part", "whole", "asked"), [(4, 3, 1), (3, 3, 0), (3, 4, 0), (1, 0, 1)])
def test_part_larger_than_its_whole_is_asked_about(asking: Asking, part: int, whole: int, asked: int) -> None:
    """Press conferences are among the meetings here; as many as all of them may be."""
    told = filed(
        f"task: 3b, period: 2024, figures: {{hop-bao: {part}}}",
        f"task: 1b, period: 2024, figures: {{hoi-nghi: {whole}}}",
        agency="vp-ubnd",
    )
    found = asking.of("part", told)
    assert [one[3:6] for one in found] == [("hop-bao", Decimal(part), Decimal(whole))] * asked


def test_part_without_its_own_whole_is_left_alone(asking: Asking) -> None:
    """A whole left blank, or another agency's, proves nothing."""
    told = {
        **filed("task: 3b, period: 2024, figures: {hop-bao: 4}", agency="vp-ubnd"),
        **filed("task: 1b, period: 2024, figures: {hoi-nghi: 3}"),
    }
    assert asking.of("part", told) == ()


def test_whole_told_for_a_quarter_proves_nothing(asking: Asking) -> None:
    """Of a whole with one quarter told, the part of the year may well be larger."""
    turned = REPORTING.replace(", part-of: hoi-nghi", "").replace("[1b, 6e]", "[1b, 6e], part-of: hop-bao")
    asking.files["data/reporting-435.yaml"] = turned
    for period, asked in (("2024-Q1", 0), ("2024", 1)):
        whole = f"task: 3b, period: {period}, figures: {{hop-bao: 3}}"
        told = filed("task: 1b, period: 2024, figures: {hoi-nghi: 4}", whole, agency="vp-ubnd")
        assert len(asking.of("part", told)) == asked


# completed without evidence

DOCUMENT = "evidence: [{number: 12/KH-SYT, date: 2024-02-20, subject: Kế hoạch truyền thông y tế}]"


def test_completed_without_evidence_is_one_call_an_agency(asking: Asking) -> None:
    """All such tasks of an agency in the plan's order; what has evidence or is not completed is not among them."""
    told = filed(
        "task: 5c, period: 2024, status: completed",
        "task: 1b, period: 2024, status: completed",
        f"task: 4b, period: 2024, status: completed, {DOCUMENT}",
        "task: 3a, period: 2024, status: in-progress",
        "task: 4a, period: 2024, figures: {}, result: đã làm",
    )
    (found,) = asking.of("no-evidence", told)
    assert (found.agency, found.tasks) == ("so-y-te", ("1b", "5c"))


def test_evidence_told_another_time_or_last_year_for_a_task_done_once_counts(asking: Asking) -> None:
    """Evidence adds up over updates; a task done once keeps it over the years."""
    told = {
        **filed(f"task: 6b, period: once, status: in-progress, {DOCUMENT.replace('2024', '2023')}", year=2023),
        **filed("task: 6b, period: once, status: completed", "task: 1b, period: 2024, status: completed"),
        "2024/so-y-te/20241110-aaaaaaab": update("2024-11-10", f"task: 1b, period: 2024, {DOCUMENT}"),
    }
    assert asking.of("no-evidence", told) == ()


def test_completed_in_another_year_is_not_asked_about_this_year(asking: Asking) -> None:
    """A task done once and told in 2023 belongs to the calls of 2023."""
    told = filed("task: 6b, period: once, status: completed", year=2023)
    assert asking.of("no-evidence", told) == ()
    assert [one.tasks for one in asking(told, year=2023)] == [("6b",)]


def test_year_asked_about_keeps_its_own_status(asking: Asking) -> None:
    """A task done once in 2024 was still under way in the report of 2023, also when 2023 is looked at later."""
    told = {
        **filed("task: 6b, period: once, status: in-progress", year=2023),
        **filed("task: 6b, period: once, status: completed"),
    }
    assert asking(told, year=2023) == ()
    assert [one.tasks for one in asking(told)] == [("6b",)]


def test_yearly_report_is_its_own_evidence(asking: Asking) -> None:
    """The duty to report is done by the report itself; another duty needs its document."""
    told = filed("task: iv-2-b, period: 2024, status: completed", agency="so-y-te")
    assert asking.of("no-evidence", told) == ()


def test_supporter_is_not_asked_for_evidence(asking: Asking) -> None:
    """Only who leads a task has a status; 3.b is led by the office of the committee."""
    told = filed("task: 3b, period: 2024, status: completed")
    assert asking.of("no-evidence", told) == ()
    led = filed("task: 3b, period: 2024, status: completed", agency="vp-ubnd")
    assert len(asking.of("no-evidence", led)) == 1


# 0 beside blank


def test_zero_beside_blank_names_both(asking: Asking) -> None:
    """Who wrote 0 for one figure and nothing for the other is asked what blank means."""
    (found,) = asking.of("zero-blank", filed("task: 5c, period: 2024, figures: {tin-bai: 0}"))
    assert (found.agency, found.tasks, found.indicators, found.blank) == ("so-y-te", ("5c",), ("tin-bai",), ("ty-le",))


def test_quarter_without_any_is_no_zero(asking: Asking) -> None:
    """Who held one in the second quarter knows how to count."""
    more = "  - {id: phong-vien, name: Phóng viên, unit: lượt, kind: flow, tasks: [3b]}\n"
    asking.files["data/reporting-435.yaml"] = REPORTING + more
    told = ("task: 3b, period: 2024-Q1, figures: {hop-bao: 0}", "task: 3b, period: 2024-Q2, figures: {hop-bao: 2}")
    assert asking.of("zero-blank", filed(*told, agency="vp-ubnd")) == ()
    assert len(asking.of("zero-blank", filed(told[0], agency="vp-ubnd"))) == 1


@pytest.mark.parametrize("told", ["tin-bai: 0, ty-le: 0", "tin-bai: 5", "tin-bai: 0, ty-le: 90"])
def test_all_zero_or_none_zero_is_left_alone(asking: Asking, told: str) -> None:
    """Everything filled is clear, and blank beside a number is simply not reported."""
    assert asking.of("zero-blank", filed(f"task: 5c, period: 2024, figures: {{{told}}}")) == ()


def test_zero_of_a_supporter_or_blank_told_elsewhere_is_left_alone(asking: Asking) -> None:
    """Who only supports need not fill in; an indicator told under its other task is not blank."""
    more = "  - {id: khac, name: Khác, unit: việc, kind: flow, tasks: [3b]}\n"
    asking.files["data/reporting-435.yaml"] = REPORTING.replace("tasks: [5c]}\n", "tasks: [5c, 1b]}\n", 1) + more
    assert asking.of("zero-blank", filed("task: 3b, period: 2024, figures: {hop-bao: 0}")) == ()
    told = ("task: 1b, period: 2024, figures: {ty-le: 9, hoi-nghi: 0}", "task: 5c, period: 2024, figures: {tin-bai: 0}")
    assert asking.of("zero-blank", filed(*told)) == ()


# the same event twice


def event(
    agency: str, *, number: str = "12/KH-SYT", day: str = "2024-02-20", subject: str = "Hội nghị y tế", count: int = 1,
    task: str = "1b", indicator: str = "hoi-nghi",
) -> dict[str, str]:  # fmt: skip
    """Return an agency's figure with the document that it cites for it."""
    cited = f'evidence: [{{number: {number}, date: {day}, subject: "{subject}"}}]'
    return filed(f"task: {task}, period: 2024, figures: {{{indicator}: {count}}}, {cited}", agency=agency)


def test_document_cited_by_two_who_count_it_is_asked_about_once(asking: Asking) -> None:
    """Under the first of them in protocol; the number's spelling and another task of the indicator do not hide it."""
    told = {**event("so-y-te"), **event("so-tu-phap", number="012/kh-syt", task="6e", subject="")}
    (found,) = asking.of("twice", told)
    assert (found.agency, found.agencies) == ("so-tu-phap", ("so-tu-phap", "so-y-te"))
    assert (found.tasks, found.indicators, found.verbatim) == (("1b", "6e"), ("hoi-nghi",), False)
    assert len(found.documents) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"count": 0},
        {"number": "13/KH-SYT"},
        {"day": "2024-02-21"},
        {"task": "5c", "indicator": "tin-bai"},
        {"subject": "Kế hoạch phòng cháy, chữa cháy rừng"},
    ],
)
def test_another_document_or_nothing_counted_is_left_alone(asking: Asking, other: dict[str, str | int]) -> None:
    """Another number, day, subject or indicator is another event; 0 counts nothing."""
    told = {**event("so-y-te"), **event("so-tu-phap", **other)}  # type: ignore[arg-type]  # keyword arguments by case
    assert asking.of("twice", told) == ()


def test_plan_itself_is_everybodys_document(asking: Asking) -> None:
    """All may cite the plan that they carry out; ratios are never counted together."""
    plan = {"number": "435/KH-UBND", "day": "2023-07-20"}
    assert asking.of("twice", {**event("so-y-te", **plan), **event("so-tu-phap", **plan)}) == ()  # type: ignore[arg-type]
    ratio = {"task": "5c", "indicator": "ty-le"}
    assert asking.of("twice", {**event("so-y-te", **ratio), **event("so-tu-phap", **ratio)}) == ()  # type: ignore[arg-type]


def test_one_agency_may_cite_a_document_twice(asking: Asking) -> None:
    """Its own two tasks are not two agencies."""
    second = f"task: 6e, period: 2024, figures: {{hoi-nghi: 1}}, {DOCUMENT}"
    told = filed(f"task: 1b, period: 2024, figures: {{hoi-nghi: 1}}, {DOCUMENT}", second)
    assert asking.of("twice", told) == ()


def test_adjusted_event_is_not_asked_about_again(asking: Asking) -> None:
    """An adjustment of that indicator for one of them has taken it off; another indicator's or agency's has not."""
    told = {**event("so-y-te"), **event("so-tu-phap")}
    words = "adjustments: [{{indicator: {}, agency: {}, by: -1, reason: tính trùng}}]\n"
    assert asking.of("twice", told, words.format("hoi-nghi", "so-tu-phap")) == ()
    assert len(asking.of("twice", told, words.format("tin-bai", "so-tu-phap"))) == 1
    assert len(asking.of("twice", told, words.format("hoi-nghi", "so-noi-vu"))) == 1


def test_group_that_shares_several_documents_is_one_call(asking: Asking) -> None:
    """Three agencies with one document, two of them with another: one finding a group, all named."""
    told: dict[str, str] = {}
    for agency in ("so-y-te", "so-tu-phap"):
        other = "{number: 99/QĐ-SYT, date: 2024-03-01}"
        both = DOCUMENT.replace("}]", f"}}, {other}, {{number: 98/QĐ-SYT, date: 2024-03-01}}]")
        told |= filed(f"task: 1b, period: 2024, figures: {{hoi-nghi: 1}}, {both}", agency=agency)
    told |= event("so-noi-vu", subject="Kế hoạch truyền thông y tế")
    found = asking.of("twice", told)
    assert {one.agencies: len(one.documents) for one in found} == {
        ("so-noi-vu", "so-tu-phap", "so-y-te"): 1,
        ("so-tu-phap", "so-y-te"): 2,
    }


def test_evidence_of_an_earlier_update_still_counts(asking: Asking) -> None:
    """A later update of the same task leaves the document cited before in force."""
    later = {"2024/so-y-te/20241105-b": update("2024-11-05", "task: 1b, period: 2024, figures: {hoi-nghi: 2}")}
    assert len(asking.of("twice", {**event("so-y-te"), **event("so-tu-phap"), **later})) == 1


def test_same_words_of_two_agencies_are_asked_about(asking: Asking) -> None:
    """A result of 40 letters or more in the same words is one event or a copy, counted or not."""
    told = {
        **filed(f'task: 1b, period: 2024, result: "{LONG}", figures: {{hoi-nghi: 3}}'),
        **filed(f'task: 1b, period: 2024, result: "{LONG.upper()}.", figures: {{hoi-nghi: 3}}', agency="so-tu-phap"),
    }
    (found,) = asking.of("twice", told)
    assert (found.agencies, found.indicators, found.verbatim) == (("so-tu-phap", "so-y-te"), ("hoi-nghi",), True)
    adjusted = "adjustments: [{indicator: hoi-nghi, agency: so-y-te, by: -3, reason: tính trùng}]\n"
    assert asking.of("twice", told, adjusted) == ()
    uncounted = {key: text.replace("hoi-nghi: 3", "") for key, text in told.items()}
    assert [one.indicators for one in asking.of("twice", uncounted)] == [()]


@pytest.mark.parametrize("text", ["Đã phân công 01 công chức phụ trách", LONG])
def test_short_or_different_words_are_left_alone(asking: Asking, text: str) -> None:
    """What is short is said by many; another number is another event."""
    told = {
        **filed(f'task: 1b, period: 2024, result: "{text}"'),
        **filed(f'task: 1b, period: 2024, result: "{text.replace("03", "04")}"', agency="so-tu-phap"),
    }
    assert asking.of("twice", told) == ()


# all of them


def test_order_is_protocol_then_plan(asking: Asking) -> None:
    """Agencies as in the directory, each one's findings by the first task, whatever the rule."""
    told = {
        **filed("task: 5c, period: 2024, figures: {tin-bai: 0}", "task: 1b, period: 2024, status: completed"),
        **filed("task: 1b, period: 2023, figures: {hoi-nghi: 90}", agency="so-tu-phap", year=2023),
        **filed(
            "task: 5c, period: 2024, status: completed", "task: 1b, period: 2024, figures: {hoi-nghi: 9}",
            agency="so-tu-phap",
        ),
    }  # fmt: skip
    assert [(one.agency, one.kind) for one in asking(told)] == [
        ("so-tu-phap", "jump"),
        ("so-tu-phap", "no-evidence"),
        ("so-y-te", "no-evidence"),
        ("so-y-te", "zero-blank"),
    ]


def test_what_came_later_is_not_known_yet(asking: Asking) -> None:
    """Only what was received by the day counts."""
    told = filed("task: 1b, period: 2024, status: completed")
    assert len(asking(told, day=date(2024, 11, 1))) == 1
    assert asking(told, day=date(2024, 10, 31)) == ()


def test_concerning_finds_an_agency_among_those_of_an_event(asking: Asking) -> None:
    """An event counted twice is about every one of them, and about their blocks."""
    told = {
        **event("so-y-te"),
        **event("so-tu-phap"),
        "2024/so-y-te/20241102-b": update("2024-11-02", "task: 5c, period: 2024, status: completed"),
    }
    found = dataset(asking.files, told)
    every = asking(told)
    assert [one.kind for one in every] == ["twice", "no-evidence"]
    assert review.concerning(found, every) == every
    assert review.concerning(found, every, "so-y-te") == every
    assert [one.kind for one in review.concerning(found, every, "so-tu-phap")] == ["twice"]
    assert review.concerning(found, every, "so-noi-vu") == ()
    assert review.concerning(found, every, block="so-ban-nganh") == every
    assert review.concerning(found, every, block="cap-huyen") == ()
    across = asking({**event("so-y-te"), **event("huyen-cu-jut")})
    assert review.concerning(found, across, block="cap-huyen") == across != ()
