"""Who answers after renamings, mergers, splits, transfers and dissolutions, on the small made-up plan.

1a is led by A, B and the district block (C, D, and J through B), 1b by A and B together, supported by nobody but the
same group, 2a by C, 2c by D.
"""

from __future__ import annotations

from datetime import date

import pytest

from plantrack.ask import assignments, facts, figures, letters, progress, review, succession, timetable, turnout
from plantrack.model import deadlines
from plantrack.model.dataset import Dataset
from plantrack.read import loader
from tests.cli import small

DAY = date(2025, 6, 1)
NEW = "  - {id: n, block: so, order: 9, exists: {from: 2025-01-01}, names: [{name: Sở N}]}\ngroups:\n"


def event(kind: str, from_: str, to: str = "", *, day: str = "2025-01-01", more: str = "", id_: str = "x") -> str:
    """Return a succession as a line of YAML."""
    heirs = f", to: [{to}]" if to else ""
    return f"  - {{id: {id_}, day: {day}, kind: {kind}, basis: {{number: 1}}, from: [{from_}]{heirs}{more}}}\n"


def files(*events: str, **others: str) -> dict[str, str]:
    """Return the small plan with a new body N, with successions, and with other files (`b2024_a_1`) of the journal."""
    agencies = small.AGENCIES.replace("groups:\n", NEW) + "successions:\n" + "".join(events)
    found = {**small.BASE, "data/agencies.yaml": agencies if events else small.AGENCIES.replace("groups:\n", NEW)}
    return found | {f"data/updates/thu/{name[1:].replace('_', '/', 2)}.yaml": text for name, text in others.items()}


def made(*events: str, **others: str) -> Dataset:
    """Load the small plan with these successions; they have no error."""
    return loader.dataset(files(*events, **others), "thu")


def leads(dataset: Dataset, task: str, day: date = DAY) -> list[str]:
    """Return who leads a task on a day."""
    return [one.agency for one in assignments.leads(dataset, dataset.items[task], day)]


def supports(dataset: Dataset, task: str, day: date = DAY) -> list[str]:
    """Return who supports a task on a day."""
    return [one.agency for one in assignments.of_item(dataset, dataset.items[task], day) if one.role == "support"]


def test_joint_leads_that_became_one_are_one() -> None:
    """A and B lead 1b together; merged into N they are one lead, from the day on and not before."""
    dataset = made(event("merge", "a, b", "n"))
    assert leads(dataset, "1b", date(2024, 12, 31)) == ["a", "b"]
    assert leads(dataset, "1b") == ["n"]


def test_successor_that_leads_does_not_support() -> None:
    """D and C of the supporting group of 1b go into B, which leads: nobody supports any more, and it is told."""
    dataset = made(event("merge", "c, d, j", "b"))
    assert "c" in supports(dataset, "1b", date(2024, 12, 31))
    assert supports(dataset, "1b") == []
    assert assignments.emptied(dataset, dataset.items["1b"], DAY)
    assert not assignments.emptied(dataset, dataset.items["1b"], date(2024, 12, 31))


def test_list_that_was_always_empty_did_not_become_so() -> None:
    """What 1a's support names leads anyhow since the plan was issued: nothing to tell."""
    dataset = made(event("rename", "a", "n"))
    assert supports(dataset, "1a", date(2024, 6, 1)) == supports(dataset, "1a")
    assert not assignments.emptied(dataset, dataset.items["2a"], DAY)


def test_split_follows_functions_and_guesses_nothing() -> None:
    """C is split: 2a goes to A, 2b is undecided, and of 1a nobody says anything: nobody answers for C there."""
    dataset = made(event("split", "c", "a, b", more=", functions: [{tasks: [thu/2a], to: a}], undecided: [thu/2b]"))
    assert leads(dataset, "2a") == ["a"]
    for task in ("1a", "2b"):
        assert succession.answer(dataset, "c", task, DAY) == succession.Answer(
            (), ("c",), dataset.directory.successions, (), confirmed=True
        )
        assert "c" not in leads(dataset, task)
        assert assignments.undecided(assignments.taken(dataset, dataset.items[task], DAY), "lead") == ("c",)


def test_override_of_one_task_beats_the_default_and_gives_its_reason() -> None:
    """C becomes N, but 2a goes to B for a reason."""
    more = ", functions: [{tasks: [thu/2a], to: b, reason: việc của B, confirmed: false}]"
    dataset = made(event("rename", "c", "n", more=more))
    found = succession.answer(dataset, "c", "2a", DAY)
    assert (found.agencies, found.reasons, found.confirmed) == (("b",), ("việc của B",), False)
    assert succession.answer(dataset, "c", "1a", DAY).agencies == ("n",)


def test_transfer_moves_only_what_it_names() -> None:
    """C hands 2a to A and goes on with the rest."""
    dataset = made(event("transfer", "c", "a", more=", functions: [{tasks: [thu/2a], to: a}]"))
    assert leads(dataset, "2a") == ["a"]
    assert "c" in leads(dataset, "1a")
    assert dataset.agencies["c"].exists.holds(DAY)


def test_dissolved_body_leaves_nobody() -> None:
    """D is dissolved: nobody answers for 2c. Where it is decided that nobody does, nothing is open."""
    gone, open_ = made(event("abolish", "d")), made(event("abolish", "d", more=', undecided: ["*"]'))
    for dataset, undecided in ((gone, ()), (open_, ("d",))):
        assert leads(dataset, "2c") == []
        assert assignments.undecided(assignments.taken(dataset, dataset.items["2c"], DAY), "lead") == undecided


def test_events_are_followed_one_after_another() -> None:
    """C becomes N in January and N goes into A in March: each day has its own answer."""
    dataset = made(event("rename", "c", "n"), event("merge", "n", "a", day="2025-03-01", id_="y"))
    days = (date(2024, 12, 31), date(2025, 1, 1), date(2025, 3, 1))
    assert [leads(dataset, "2a", day) for day in days] == [["c"], ["n"], ["a"]]
    assert succession.lineage(dataset, "a", "2a", DAY) == ("a", "n", "c")


def test_body_that_does_not_exist_yet_answers_for_nothing() -> None:
    """N is of the block of no task before its first day, and nobody's successor."""
    assert succession.answer(made(), "n", "1a", date(2024, 6, 1)).agencies == ()


def test_who_reports_through_a_body_follows_its_successor() -> None:
    """J reports through B; after B became N, through N."""
    dataset = made(event("rename", "b", "n"))
    assert assignments.reporter(dataset, "j", date(2024, 12, 31)) == "b"
    assert assignments.reporter(dataset, "j", DAY) == "n"
    assert "n" in assignments.asked(dataset, DAY)
    assert "j" not in assignments.asked(dataset, DAY)


# what was reported before


def test_renamed_body_has_sent_what_it_sent_under_its_old_name() -> None:
    """A's yearly report of February is that of N, its only successor, and stays A's in the journal."""
    told = small.update("a", "2025-02-01", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = made(event("rename", "a", "n", day="2025-03-01"), b2025_a_1=told)
    journal = facts.in_force(dataset, DAY)
    state = turnout.of_year(dataset, journal, 2025)
    assert {one.agency for one in state.arrived} == {"n"}
    lead = next(one for one in progress.of_year(dataset, 2025, DAY)[0].leads if one.assignment.agency == "n")
    fact = lead.standings[0].fact
    assert fact is not None
    assert (lead.status, fact.by, fact.refs) == ("completed", ("a",), ("a/1",))


def test_body_that_was_there_before_owes_its_own_report() -> None:
    """B took A in: A's report of February does not stand for B's."""
    told = small.update("a", "2025-02-01", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = made(event("merge", "a", "b", day="2025-03-01"), b2025_a_1=told)
    assert turnout.of_year(dataset, facts.in_force(dataset, DAY), 2025).arrived == ()


@pytest.mark.parametrize(("both", "change"), [(True, (1, 9, 5)), (False, (0, 0, 0))])
def test_successor_is_compared_only_where_all_before_it_told(both: bool, change: tuple[int, int, int]) -> None:  # noqa: FBT001 (a case)
    """A and B told 2 and 3 in 2024, N 9 in 2025; where B told nothing there is no ground to compare on."""
    told = {"b2025_n_3": small.update("n", "2025-05-01", "task: 1a, period: 2025, figures: {cuoc: 9}")}
    told["b2024_a_1"] = small.update("a", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 2}")
    if both:
        told["b2024_b_2"] = small.update("b", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 3}")
    dataset = made(event("merge", "a, b", "n"), **told)
    pair = figures.of_year(dataset, facts.in_force(dataset, DAY), 2025).totals["cuoc"].paired
    assert (pair.agencies, int(pair.now), int(pair.before)) == change


def test_what_a_body_told_before_it_took_another_in_does_not_contain_that_ones() -> None:
    """B's 5 of February, told before A went into it, and A's 2 add up; told again in May, B's figure is both."""
    told = {
        "b2025_a_1": small.update("a", "2025-02-01", "task: 1a, period: 2025, figures: {cuoc: 2}"),
        "b2025_b_2": small.update("b", "2025-02-01", "task: 1a, period: 2025, figures: {cuoc: 5}"),
    }
    for more, total in (
        ({}, 7),
        ({"b2025_b_3": small.update("b", "2025-05-01", "task: 1a, period: 2025, figures: {cuoc: 8}")}, 8),
    ):
        dataset = made(event("merge", "a", "b", day="2025-03-01"), **told, **more)
        found = figures.of_year(dataset, facts.in_force(dataset, DAY), 2025)
        assert found.totals["cuoc"].sum == total


# the plan's own end


def test_nothing_falls_due_after_the_plans_end() -> None:
    """Replaced on 01/6/2025: 2024's report was due, 2025's is not, nobody is asked any more."""
    state = (
        "state:\n  - {from: 2024-01-01, is: in-force}\n  - {from: 2025-06-01, is: replaced, document: {number: 9}}\n"
    )
    texts = files()
    texts["data/plan-thu.yaml"] = small.PLAN.replace("sections:\n", f"{state}sections:\n", 1)
    dataset = loader.dataset(texts, "thu")
    journal = facts.in_force(dataset, DAY)
    assert turnout.of_year(dataset, journal, 2024).asked
    assert turnout.of_year(dataset, journal, 2025).reporters == ()
    quarters = next(one for one in progress.of_year(dataset, 2025, DAY) if one.item.id == "2a").leads[0].standings
    assert [one.occurrence.period for one in quarters] == ["2025-Q1"]
    assert all(not lead.standings for one in progress.of_year(dataset, 2026, DAY) for lead in one.leads
               if one.item.id in ("1a", "2a", "iv-1"))  # fmt: skip


# what cannot be


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([event("merge", "a", "b"), event("rename", "a", "n", id_="y", day="2025-02-01")], "đã được kế thừa theo x"),
        ([event("rename", "a", "n", day="2024-06-01")], "n không tồn tại vào ngày 01/06/2024"),
        ([event("rename", "a", "b"), event("rename", "b", "a", id_="y")], "các việc kế thừa đi vòng"),
        ([event("rename", "n", "a", day="2024-06-01")], "n chưa có trước ngày 01/06/2024"),
        ([event("merge", "a", "")], "Thiếu cơ quan kế thừa"),
        ([event("split", "a", "b, c")], "Việc chia tách phải nêu functions"),
    ],
)
def test_successions_that_cannot_be_are_errors(events: list[str], words: str) -> None:
    """Two ends of one body, heirs that are not there, circles, nobody to take over."""
    problems = loader.load(files(*events), "thu").errors
    assert {problem.code for problem in problems} == {"succession"}
    assert any(words in problem.message for problem in problems)


def test_end_that_the_succession_tells_otherwise_is_an_error() -> None:
    """`exists.before` and the day of the succession agree."""
    texts = files(event("rename", "a", "n"))
    changed = texts["data/agencies.yaml"].replace(
        "{id: a, block: so,", "{id: a, exists: {before: 2025-02-01}, block: so,"
    )
    problems = loader.load({**texts, "data/agencies.yaml": changed}, "thu").errors
    assert ["a kết thúc ngày 01/02/2025" in problem.message for problem in problems] == [True]


def test_what_was_told_through_a_body_stays_told_when_another_takes_its_place() -> None:
    """B told of 1a for J, which reports through it; B is N now, and what it told for J still holds."""
    told = small.update("b", "2025-02-01", "task: 1a, period: 2025, status: completed, result: J đã đăng")
    dataset = made(event("rename", "b", "n", day="2025-03-01"), b2025_b_1=told)
    journal = facts.in_force(dataset, DAY)
    assert assignments.reporter(dataset, "j", DAY) == "n"
    j = assignments.Assignment("1a", "j", "support", "n")
    occurrence = deadlines.occurrences(dataset, dataset.items["1a"], 2025)[0]
    fact = progress.fact_for(dataset, journal, j, occurrence, 2025, on=DAY)
    assert fact is not None
    assert fact.refs == ("b/1",)


def test_letters_to_a_body_count_for_its_successor() -> None:
    """A was reminded in 2024; what N is sent is the second letter, what B is sent the first."""
    texts = files(event("rename", "a", "n"))
    texts["data/letters/thu/2024/20241126-00000001.yaml"] = (
        "{kind: reminder, round: 1, date: 2024-11-26, before: 2024-11-29, to: [a]}\n"
    )
    dataset = loader.dataset(texts, "thu")
    sent = {agency: letters.before_to(dataset, 2024, "reminder", [agency], DAY) for agency in ("n", "b")}
    assert {agency: len(found) for agency, found in sent.items()} == {"n": 1, "b": 0}


# what nobody is known to have taken over

ENDED = ", undecided: ['*']"


def standing(dataset: Dataset, task: str, year: int = 2025) -> progress.TaskProgress:
    """Return a task as it stands on the day."""
    return next(one for one in progress.of_year(dataset, year, DAY) if one.item.id == task)


def test_what_was_done_stays_done_where_the_heir_is_unknown() -> None:
    """C had done 2b when it ended: it stays among those that lead it, done; its quarters of 2025 are nobody's."""
    told = small.update("c", "2024-11-20", "task: 2b, period: once, status: completed, completed: 2024-11-01")
    dataset = made(event("abolish", "c", more=ENDED), b2024_c_1=told)
    task, quarters = standing(dataset, "2b"), standing(dataset, "2a")
    assert (task.former, task.done_by, task.open, task.done, task.of) == (("c",), ("c",), (), 1, 4)
    assert (quarters.leads, quarters.open, quarters.adrift) == ((), ("c",), True)
    counts = progress.count([task, quarters])
    assert (counts.undecided, counts.total) == (1, 2)


def test_task_is_not_done_while_a_part_of_it_is_nobodys() -> None:
    """A, B and D have done 2b, C had not when it ended: not completed, and nobody is known who would do the rest."""
    done = "task: 2b, period: once, status: completed, completed: 2024-11-01"
    told = {f"b2024_{one}_{one}": small.update(one, "2024-11-20", done) for one in "abd"}
    dataset = made(event("abolish", "c", more=ENDED), **told)
    task = standing(dataset, "2b")
    assert (task.status, task.done, task.of, task.open, task.adrift) == ("in-progress", 3, 3, ("c",), True)
    assert progress.count([task]).undecided == 1
    open_ = [row for row in timetable.rows(dataset, DAY) if row.item.id == "2b"]
    assert [(row.done, row.of, row.open) for row in open_] == [(3, 3, ("c",))]
    assert not [row for row in timetable.rows(dataset, DAY, agency="a") if row.item.id == "2b"]


def test_what_goes_on_all_year_is_open_though_there_was_a_result() -> None:
    """C told of 1a in February and ended in March: told under C, but who goes on with it is not known."""
    told = small.update("c", "2025-02-20", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = made(event("abolish", "c", day="2025-03-01", more=ENDED), b2025_c_1=told)
    task = standing(dataset, "1a")
    assert (task.former, task.open) == ((), ("c",))
    assert [(lead.status, lead.assignment.agency) for lead in task.lost] == [("completed", "c")]


def test_member_that_became_another_member_leaves_nothing_open_in_the_group() -> None:
    """Whose lead 2b of B is, is undecided; B became A, which is of the same group, and leads there by itself."""
    dataset = made(event("merge", "b, c", "a", more=", undecided: [thu/2b]"))
    assert standing(dataset, "2b").open == ()
    assert leads(dataset, "2b") == ["a", "d"]


# extensions, excuses, reports of those before

MERGED = event("merge", "a, b", "n", day="2025-03-01")


def with_events(events: str, *successions: str, **others: str) -> Dataset:
    """Load the small plan with successions and events."""
    texts = files(*successions, **others)
    return loader.dataset({**texts, "data/events-thu.yaml": f"events:\n{events}"}, "thu")


def extension(agency: str, before: str) -> str:
    """Return more time for a body's report of 2025, as a line of YAML."""
    document = "{number: 7/SO, date: 2025-02-01}"
    return f"  - {{kind: extension, agency: {agency}, year: 2025, document: {document}, before: {before}}}\n"


def excuse(agency: str) -> str:
    """Return an excuse from the report of 2025."""
    return f"  - {{kind: excused, agency: {agency}, year: 2025, reason: thử}}\n"


@pytest.mark.parametrize(
    ("events", "succession_", "agency", "due"),
    [
        (extension("a", "2025-12-10"), MERGED, "n", date(2025, 12, 10)),
        (extension("a", "2025-12-10") + extension("b", "2025-12-05"), MERGED, "n", date(2025, 12, 10)),
        (extension("a", "2025-12-10") + extension("n", "2025-12-01"), MERGED, "n", date(2025, 12, 1)),
        (extension("a", "2025-12-10"), event("merge", "a", "b", day="2025-03-01"), "b", date(2025, 11, 25)),
    ],
)
def test_extension_passes_to_who_took_over(events: str, succession_: str, agency: str, due: date) -> None:
    """The latest of those before it; its own comes first; a body that was there before keeps its own limit."""
    assert progress.report_due(with_events(events, succession_), agency, 2025) == due


@pytest.mark.parametrize(("events", "excused"), [(excuse("a"), False), (excuse("a") + excuse("b"), True)])
def test_excuse_passes_only_where_all_before_had_it(events: str, excused: bool) -> None:  # noqa: FBT001 (a case)
    """N answers for A and B: it need not report only where neither had to."""
    assert ("n" in progress.excused_agencies(with_events(events, MERGED), 2025)) == excused


def test_report_of_the_one_that_was_not_excused_is_that_of_both() -> None:
    """A was excused and B sent its report in February: nothing is missing of N."""
    told = small.update("b", "2025-02-01", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = with_events(excuse("a"), MERGED, b2025_b_1=told)
    state = turnout.of_year(dataset, facts.in_force(dataset, DAY), 2025)
    assert [(one.agency, one.arrival) for one in state.reporters if one.agency == "n"] == [("n", "entered")]


@pytest.mark.parametrize(("to", "sent"), [("n", {"a": True, "b": False}), ("d", {"a": True, "b": False})])
def test_report_of_one_before_it_is_told_while_the_successor_is_missing(to: str, sent: dict[str, bool]) -> None:
    """A sent, B did not: N is missing, and D, which took both in, owes its own; both say who had sent."""
    told = small.update("a", "2025-02-01", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = made(event("merge", "a, b", to, day="2025-03-01"), b2025_a_1=told)
    state = turnout.of_year(dataset, facts.in_force(dataset, DAY), 2025)
    mine = next(one for one in state.missing if one.agency == to)
    assert {agency: filing is not None for agency, filing in mine.before.items()} == sent
    assert not any(one.before for one in state.missing if one.agency != to)


def test_report_sent_before_an_end_without_heir_is_told() -> None:
    """C sent its report and ended; D ended without one: neither is asked, and of both it is told."""
    told = small.update("c", "2025-02-01", "task: 1a, period: 2025, status: completed, result: xong")
    dataset = made(event("abolish", "c, d", day="2025-03-01", more=ENDED), b2025_c_1=told)
    state = turnout.of_year(dataset, facts.in_force(dataset, DAY), 2025)
    assert {agency: filing is not None for agency, filing in state.lost.items()} == {"c": True, "d": False}
    assert not {"c", "d"} & {one.agency for one in state.reporters}


# what is asked again


@pytest.mark.parametrize(
    ("now", "found"),
    [("n: 300", ["n 300 50 a b"]), ("n: 90", []), ("n: 10", ["n 10 50 a b"]), ("a: 1", [])],
)
def test_successors_figure_is_held_against_the_sum_of_those_before_it(now: str, found: list[str]) -> None:
    """A and B told 20 and 30 in 2024: 300 and 10 of N are asked about, 90 is not, nor A's own 1 before it ended."""
    agency, _, figure = now.partition(": ")
    day = "2025-05-01" if agency == "n" else "2025-02-01"
    told = {
        "b2024_a_1": small.update("a", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 20}"),
        "b2024_b_2": small.update("b", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 30}"),
        f"b2025_{agency}_3": small.update(agency, day, f"task: 1a, period: 2025, figures: {{cuoc: {figure}}}"),
    }
    dataset = made(MERGED, **told)
    asked = review.of_year(dataset, facts.in_force(dataset, DAY), 2025)
    jumps = [one for one in asked if one.kind == "jump"]
    assert [" ".join(map(str, (one.agency, one.figure, one.against, *one.agencies))) for one in jumps] == found


def test_last_figures_before_a_merger_make_no_fall() -> None:
    """A and B told 1 each in February, 50 of all 2024 together: until N tells the year's, nobody is asked."""
    told = {"b2024_a_1": small.update("a", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 20}")}
    told["b2024_b_2"] = small.update("b", "2024-11-01", "task: 1a, period: 2024, figures: {cuoc: 30}")
    for agency, id_ in (("a", 3), ("b", 4)):
        text = small.update(agency, "2025-02-01", "task: 1a, period: 2025, figures: {cuoc: 1}")
        told[f"b2025_{agency}_{id_}"] = text
    dataset = made(MERGED, **told)
    assert not [one for one in review.of_year(dataset, facts.in_force(dataset, DAY), 2025) if one.kind == "jump"]


def test_successor_that_copies_a_predecessors_words_is_asked() -> None:
    """N tells of 2025 in the words that B used of 2024."""
    words = "đã tổ chức ba hội nghị cho toàn thể công chức của sở"
    told = {
        "b2024_b_1": small.update("b", "2024-11-01", f"task: 1a, period: 2024, status: completed, result: {words}"),
        "b2025_n_2": small.update("n", "2025-05-01", f"task: 1a, period: 2025, status: completed, result: {words}"),
    }
    dataset = made(MERGED, **told)
    asked = review.of_year(dataset, facts.in_force(dataset, DAY), 2025)
    assert [(one.agency, one.tasks) for one in asked if one.kind == "same-text"] == [("n", ("1a",))]


# whose report a letter asks for


def test_reminder_says_whose_report_is_missing() -> None:
    """In 2025 A and D owe the report of 2024; A has become N, which is told that A's is missing; D owes its own."""
    told = {
        f"b2024_{one}_{one}": small.update(one, "2024-11-01", "task: 1a, period: 2024, result: xong") for one in "bc"
    }
    dataset = made(event("rename", "a", "n", day="2025-03-01"), **told)
    state = turnout.of_year(dataset, facts.in_force(dataset, DAY), 2024)
    to = letters.reminder(dataset, state, progress.report_due(dataset, "", 2024))
    assert [(one.agency.id, [agency.id for agency in one.owing]) for one in to] == [("n", ["a"]), ("d", [])]


def test_who_would_be_reminded_and_is_not_known_is_told() -> None:
    """D ended in 2025 without an heir and without its report of 2024: nobody is written to, and that is said."""
    dataset = made(event("abolish", "d", day="2025-03-01", more=ENDED))
    state = turnout.of_year(dataset, facts.in_force(dataset, DAY), 2024)
    assert letters.unreachable(dataset, state) == {"d": None}
