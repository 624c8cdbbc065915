"""What changed between two states, in the plan's terms: facts in force, not files."""

from __future__ import annotations

import pytest

from plantrack.ask import changes
from plantrack.ask.changes import Change, Value
from plantrack.model.dataset import Dataset
from plantrack.read import loader
from tests.cli import small

DOCUMENT = "document: {number: 9/BC, date: 2024-11-25}\n"
A1 = small.update(
    "a", "2024-11-24", "task: 1a, period: 2024, status: in-progress, result: đang họp, figures: {cuoc: 3}"
)


def made(base: dict[str, str] | None = None, /, **updates: str) -> Dataset:
    """Return the small plan with updates (`a_1` is agency a's filing 1) and other files in place of its own."""
    files = {**small.BASE, **(base or {})}
    files |= {f"data/updates/thu/2024/{name.replace('_', '/')}.yaml": text for name, text in updates.items()}
    return loader.dataset(files, "thu")


def told(before: Dataset, after: Dataset, *kinds: str) -> list[Change]:
    """Return the changes of some kinds."""
    return [change for change in changes.between(before, after) if change.kind in kinds]


def amended(name: str, old: str, new: str) -> dict[str, str]:
    """Return one file of the small plan with a text replaced."""
    path = f"data/{name}.yaml"
    assert small.BASE[path].count(old) == 1
    return {path: small.BASE[path].replace(old, new)}


def test_nothing_changed_is_nothing() -> None:
    """Two states of the same files differ in nothing, whatever they hold."""
    assert changes.between(made(a_1=A1), made(a_1=A1)) == ()


def test_a_fact_tells_status_day_words_figures_and_who_says_so() -> None:
    """What an entry leaves out is unchanged and not told; the filing and its document are named."""
    entry = (
        "task: 1a, period: 2024, status: completed, completed: 2024-11-20, figures: {cuoc: 5}, "
        "causes: mưa, evidence: [{number: 7/QĐ, date: 2024-11-01}]"
    )
    after = made(a_1=A1, a_2=small.update("a", "2024-11-26", entry, more=DOCUMENT))
    fact, filing = changes.between(made(a_1=A1), after)
    assert (fact.kind, fact.action, fact.agency, fact.task, fact.period) == ("fact", "changed", "a", "1a", "2024")
    assert fact.values == (
        Value("status", "in-progress", "completed"),
        Value("completed", None, "2024-11-20"),
        Value("causes", None, "mưa"),
        Value("evidence", None, {"number": "7/QĐ", "date": "2024-11-01", "subject": ""}),
        Value("figure", "3", "5", "cuoc"),
    )
    assert [source.path for source in fact.sources] == ["data/updates/thu/2024/a/2.yaml"]
    assert (filing.kind, filing.action, filing.subject, filing.idle) == ("filing", "added", "2", False)


def test_a_recording_that_changes_nothing_in_force_is_told_as_such() -> None:
    """The same said again, or said before what is in force, adds a filing and no fact."""
    again = A1.replace("09:00:00", "10:00:00")
    earlier = small.update("a", "2024-05-01", "task: 1a, period: 2024, status: not-started, result: chưa")
    for text in (again, earlier):
        (filing,) = changes.between(made(a_1=A1), made(a_1=A1, a_2=text))
        assert (filing.kind, filing.action, filing.idle) == ("filing", "added", True)


def test_a_withdrawal_tells_what_counts_again() -> None:
    """What was in force before comes back; the withdrawn filing, the reason and the withdrawing filing are told."""
    later = small.update("a", "2024-11-25", "task: 1a, period: 2024, status: completed, figures: {cuoc: 8}")
    unsaid = small.update("a", "2024-11-26", more="withdraws: [{update: '2', reason: nhầm}]\n")
    fact, withdrawn, filing = changes.between(made(a_1=A1, a_2=later), made(a_1=A1, a_2=later, a_3=unsaid))
    assert fact.values == (Value("status", "completed", "in-progress"), Value("figure", "8", "3", "cuoc"))
    assert (withdrawn.action, withdrawn.subject, withdrawn.values) == (
        "withdrawn",
        "2",
        (Value("reason", None, "nhầm"),),
    )
    assert [s.id for s in (*fact.sources, *withdrawn.sources)] == ["3", "3"]
    assert (filing.subject, filing.idle) == ("3", False)


def test_a_withdrawal_of_a_withdrawal_tells_what_is_restored() -> None:
    """What the first had unsaid counts again, by the filing that unsays the first."""
    unsaid = small.update("a", "2024-11-26", more="withdraws: [{update: '1', reason: nhầm}]\n")
    back = small.update("a", "2024-11-27", more="withdraws: [{update: '2', reason: không nhầm}]\n")
    found = changes.between(made(a_1=A1, a_2=unsaid), made(a_1=A1, a_2=unsaid, a_3=back))
    assert [(c.kind, c.action, c.subject) for c in found] == [
        ("fact", "added", ""), ("filing", "restored", "1"), ("filing", "withdrawn", "2"), ("filing", "added", "3"),
    ]  # fmt: skip
    assert [s.id for s in found[0].sources] == ["3"]


def test_a_filing_that_was_edited_or_deleted_is_named() -> None:
    """Each with what it does to the facts; the rule against it is told elsewhere."""
    fact, filing = changes.between(made(a_1=A1), made(a_1=A1.replace("cuoc: 3", "cuoc: 4")))
    assert (fact.values, filing.action) == ((Value("figure", "3", "4", "cuoc"),), "changed")
    fact, filing = changes.between(made(a_1=A1), made())
    assert (fact.action, fact.values[-1], filing.action) == ("removed", Value("figure", "3", None, "cuoc"), "removed")


def test_evidence_taken_away_and_general_words() -> None:
    """Evidence goes with the filing that cited it; general words are of an agency and a year."""
    one = small.update(
        "a", "2024-11-24", "task: 1a, period: 2024, evidence: [{number: 1/QĐ, date: 2024-01-02, subject: cũ}]",
        more="general: {direction: chỉ đạo}\n",
    )  # fmt: skip
    fact, general, _ = changes.between(
        made(a_1=one), made(a_1=one.replace("subject: cũ", "subject: mới").replace("chỉ đạo", "khác"))
    )
    assert [(v.before["subject"], v.after["subject"]) for v in fact.values] == [("cũ", "mới")]
    assert (general.agency, general.period, general.values) == ("a", "2024", (Value("direction", "chỉ đạo", "khác"),))
    fact, general, _ = changes.between(made(a_1=one), made())
    assert (fact.values[0].after, general.action) == (None, "removed")


def test_figures_of_a_task_done_once_name_their_year() -> None:
    """They belong to the year in whose folder they were filed."""
    base = {
        "data/reporting-thu.yaml": small.REPORTING.replace("tasks: [1a]", "tasks: [1a, 1b]"),
    }
    text = small.update("a", "2024-11-24", "task: 1b, period: once, figures: {cuoc: 2}")
    fact, _ = changes.between(made(base), made(base, a_1=text))
    assert (fact.period, fact.values) == ("once", (Value("figure", None, "2", "cuoc/2024"),))


def test_order_is_of_protocol_and_plan() -> None:
    """Agencies by the directory, tasks by the plan, whatever the files are called."""
    files = {
        "c_1": small.update(
            "c", "2024-11-01",
            "task: 2a, period: 2024-Q2, status: completed\ntask: 2a, period: 2024-Q1, status: completed",
        ),
        "b_2": small.update(
            "b", "2024-11-02",
            "task: 2b, period: once, status: not-started\ntask: 1a, period: 2024, status: completed",
        ),
        "a_3": A1,
    }  # fmt: skip
    found = told(made(), made(**files), "fact")
    assert [(c.agency, c.task, c.period) for c in found] == [
        ("a", "1a", "2024"), ("b", "1a", "2024"), ("b", "2b", "once"), ("c", "2a", "2024-Q1"), ("c", "2a", "2024-Q2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "old", "new", "kind", "about", "what"),
    [
        (
            "plan-thu", "Việc hằng quý",
            "Việc mỗi quý",
            "plan", ("", "2a", "", ""), "text",
        ),
        (
            "plan-thu", "Trước tháng 7/2024, read: [{kind: once, before: 2024-07-01}]",
            "Trước tháng 8/2024, read: [{kind: once, before: 2024-08-01}]",
            "plan", ("", "1b", "", ""), "schedules",
        ),
        (
            "plan-thu", "huyện C, read: [{agency: c}]",
            "huyện C và D, read: [{agency: c}, {agency: d}]",
            "plan", ("", "2a", "", ""), "parties",
        ),
        (
            "plan-thu", "title: Mục hai",
            "title: Mục cuối",
            "plan", ("", "", "", "2"), "title",
        ),
        (
            "plan-thu", "title: Kế hoạch thử",
            "title: Kế hoạch",
            "plan", ("", "", "", ""), "document/title",
        ),
        (
            "agencies", "{name: Sở A, symbol: SA}",
            "{name: Sở A mới, symbol: SA}",
            "directory", ("a", "", "", ""), "names",
        ),
        (
            "agencies", "block: huyen, order: 5,",
            "block: huyen, order: 5, exists: {before: 2025-07-01},",
            "directory", ("d", "", "", ""), "exists/before",
        ),
        (
            "agencies", "{agency: a}, {agency: b}, {block: huyen}",
            "{agency: a}, {block: huyen}",
            "directory", ("", "", "", "groups/moi-noi"), "members",
        ),
        (
            "office", "place: An Bình",
            "place: Bình An",
            "office", ("o", "", "", "o/2024-01-01"), "place",
        ),
        (
            "reporting-thu", "unit: cuộc",
            "unit: buổi",
            "reporting", ("", "", "", "cuoc"), "unit",
        ),
        (
            "reporting-thu", "figures-until: 2024-11-01",
            "figures-until: 2024-11-15",
            "reporting", ("", "", "2024", ""), "figures-until",
        ),
    ],
)  # fmt: skip
def test_each_file_beside_the_journal_tells_of_what_it_changed(
    name: str, old: str, new: str, kind: str, about: tuple[str, str, str, str], what: str
) -> None:
    """One edit is one change, at the task, agency, group, indicator or year that it is about."""
    (change,) = changes.between(made(), made(amended(name, old, new)))
    assert (change.kind, change.action) == (kind, "changed")
    assert (change.agency, change.task, change.period, change.subject) == about
    assert [value.what for value in change.values] == [what]
    assert change.values[0].before != change.values[0].after


def test_of_lists_only_what_differs_is_told() -> None:
    """A party that stays is not repeated."""
    new = "{role: support, text: Sở B, read: [{agency: b}]}"
    old = '{role: support, text: "Sở A, Tạp chí J", read: [{agency: a}, {agency: j}]}'
    (change,) = changes.between(made(), made(amended("plan-thu", old, new)))
    (value,) = change.values
    assert [party["text"] for party in (*value.before, *value.after)] == ["Sở A, Tạp chí J", "Sở B"]


def test_a_task_and_an_agency_can_be_new() -> None:
    """They are told as added, not as changed."""
    plan = small.PLAN.replace("duties:", "      - {id: 2d, printed: II.2.d, text: Việc mới}\nduties:")
    agencies = small.AGENCIES.replace(
        "groups:", "  - {id: e, block: huyen, order: 7, names: [{name: Huyện E}]}\ngroups:"
    )
    found = changes.between(made(), made({"data/plan-thu.yaml": plan, "data/agencies.yaml": agencies}))
    assert [(c.kind, c.action, c.task or c.agency) for c in found] == [
        ("plan", "added", "2d"),
        ("directory", "added", "e"),
    ]


def test_events_words_and_letters() -> None:
    """An extension that moves, a trigger, people's words of a task and of the year, a letter's number."""
    words = "basis: '1'\ndirections: cũ\ntasks: {1a: {summary: cũ, basis: '2'}}\n"
    letter = "kind: request\nnumber: ''\ndate: 2024-10-15\nbefore: 2024-11-25\nto: [a]\n"
    event = "{kind: extension, agency: a, year: 2024, document: {number: 1/CV}, before: 2024-12-01}"
    trigger = "{kind: trigger, id: huong-dan, document: {number: 2/HD}, before: 2024-12-31}"
    old = {
        "data/reports/thu/2024.yaml": words,
        "data/letters/thu/2024/20241015-0000000a.yaml": letter,
        "data/events-thu.yaml": f"events: [{event}]\n",
    }
    new = {
        "data/reports/thu/2024.yaml": words.replace("cũ", "mới").replace("'2'", "'3'"),
        "data/letters/thu/2024/20241015-0000000a.yaml": letter.replace("''", "5/CV"),
        "data/events-thu.yaml": f"events: [{trigger}, {event.replace('12-01', '12-10')}]\n",
    }
    found = changes.between(made(old), made(new))
    assert [(c.kind, c.action, c.agency, c.task, c.period, c.subject) for c in found] == [
        ("event", "added", "", "", "", "huong-dan"),
        ("event", "changed", "a", "", "2024", "extension"),
        ("words", "changed", "", "1a", "2024", ""),
        ("words", "changed", "", "", "2024", ""),
        ("letter", "changed", "", "", "2024", "20241015-0000000a"),
    ]
    assert [value.what for change in found[1:] for value in change.values] == [
        "before", "summary", "directions", "number",
    ]  # fmt: skip
