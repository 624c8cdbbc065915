"""The history: what each file changed when its turn came, and what taking files back would change."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import facts, history
from plantrack.ask.facts import Key
from plantrack.model.updates import Recorded
from plantrack.read import loader
from tests.cli import small

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.model.dataset import Dataset

IN_FORCE = ("2024-06-01", "2024-07-01", "2024-08-01")
ONE, TWO, THREE = ("20240601-00000001", "20240701-00000002", "20240801-00000003")
KEY = Key("b", "1a", "main", "2024")


def dataset(updates: Mapping[str, str]) -> Dataset:
    """Return the small plan with a journal, keyed `agency/id`."""
    files = {f"data/updates/thu/2024/{name}.yaml": text for name, text in updates.items()}
    return loader.dataset({**small.BASE, **files}, "thu")


def told(task: str, status: str, period: str = "2024", more: str = "") -> str:
    """Return an entry of a task."""
    return f"task: {task}, period: {period}, status: {status}, result: x{more}"


def unsays(target: str, received: str, task: str = "", at: str = "") -> str:
    """Return an update of B that withdraws another one."""
    of_task = f", task: {task}" if task else ""
    return small.update("b", received, more=f"withdraws: [{{update: {target}{of_task}, reason: ghi nhầm}}]\n", at=at)


def lines(steps: tuple[history.Step, ...]) -> list[tuple[str, str, str | None, str | None, str]]:
    """Return what matters of steps: id, kind, from, to, why unsaid."""
    return [(step.filing.id, step.kind, step.before, step.after, step.unsaid) for step in steps]


def three(second: str = "completed") -> dict[str, str]:
    """Return three words of B on one task."""
    return {
        f"b/{ONE}": small.update("b", IN_FORCE[0], told("1a", "in-progress", more=", figures: {cuoc: 1}")),
        f"b/{TWO}": small.update("b", IN_FORCE[1], told("1a", second, more=", figures: {cuoc: 3}")),
        f"b/{THREE}": small.update("b", IN_FORCE[2], "task: 1a, period: 2024, figures: {cuoc: 4}"),
    }


def test_steps_follow_one_another_the_latest_first() -> None:
    """Each step begins with the status and figure at which the one before it ended; what is left out stays."""
    steps = history.of(dataset(three()))
    assert lines(steps) == [
        (THREE, "entry", "completed", "completed", ""),
        (TWO, "entry", "in-progress", "completed", ""),
        (ONE, "entry", None, "in-progress", ""),
    ]
    figures = [[(one.indicator, one.before, one.after) for one in step.figures] for step in steps]
    assert figures == [
        [("cuoc", Decimal(3), Decimal(4))],
        [("cuoc", Decimal(1), Decimal(3))],
        [("cuoc", None, Decimal(1))],
    ]


def test_order_is_that_of_force_not_of_recording() -> None:
    """A report that came early but was entered late takes its place in between, whatever the names of the files."""
    late = small.update("b", "2024-06-15", told("1a", "not-started"), at="2024-09-01T09:00:00+07:00")
    steps = history.of(dataset({**three(), "b/20240615-ffffffff": late}))
    assert [step.filing.id for step in steps] == [THREE, TWO, "20240615-ffffffff", ONE]
    assert [(step.before, step.after) for step in steps[1:3]] == [
        ("not-started", "completed"),
        ("in-progress", "not-started"),
    ]


def test_withdrawal_is_a_step_and_what_it_unsays_is_marked() -> None:
    """The withdrawn step stays to be seen, with the reason; the withdrawal leads back to what held before."""
    updates = {name: text for name, text in three().items() if THREE not in name}
    steps = history.of(dataset({**updates, "b/20240710-00000009": unsays(TWO, "2024-07-10")}))
    assert lines(steps) == [
        ("20240710-00000009", "withdrawal", "completed", "in-progress", ""),
        (TWO, "entry", "in-progress", "completed", "ghi nhầm"),
        (ONE, "entry", None, "in-progress", ""),
    ]
    assert (steps[0].withdraws, steps[0].reason, steps[0].key) == (f"b/{TWO}", "ghi nhầm", KEY)
    assert [tuple(one) for one in steps[0].figures] == [("cuoc", Decimal(3), Decimal(1))]


def test_withdrawal_of_one_task_leaves_the_others() -> None:
    """Only the task named is marked and led back."""
    both = small.update("b", "2024-07-01", f"{told('1a', 'completed')}\n{told('1b', 'completed', 'once')}")
    updates = {f"b/{TWO}": both, "b/20240710-00000009": unsays(TWO, "2024-07-10", "1b")}
    steps = history.of(dataset(updates))
    assert [(step.key.task if step.key else "", step.kind, step.unsaid) for step in steps] == [
        ("1b", "withdrawal", ""),
        ("1a", "entry", ""),
        ("1b", "entry", "ghi nhầm"),
    ]


def test_withdrawn_withdrawal_brings_back() -> None:
    """The second withdrawal leads forward again, and neither the first word is marked nor the second."""
    updates = {
        f"b/{ONE}": small.update("b", "2024-06-01", told("1a", "completed")),
        "b/20240610-00000008": unsays(ONE, "2024-06-10"),
        "b/20240611-00000009": unsays("20240610-00000008", "2024-06-11"),
    }
    assert lines(history.of(dataset(updates))) == [
        ("20240611-00000009", "withdrawal", None, "completed", ""),
        ("20240610-00000008", "withdrawal", "completed", None, "ghi nhầm"),
        (ONE, "entry", None, "completed", ""),
    ]


def test_arrivals_and_general_words_are_steps_of_no_task() -> None:
    """They are in the history of the agency, not in that of a task."""
    pending = small.update("d", "2024-11-20", more="document: {number: 7/BC-D, date: 2024-11-19}\ncontents: pending\n")
    general = small.update("d", "2024-11-21", told("1a", "completed"), more="general: {direction: đã giao}\n")
    made = dataset({"d/20241120-00000001": pending, "d/20241121-00000002": general})
    assert [(step.kind, step.key is None) for step in history.of(made)] == [
        ("general", True),
        ("entry", False),
        ("arrival", True),
    ]
    assert [step.kind for step in history.of(made, task="1a")] == ["entry"]


def test_only_what_is_asked_for() -> None:
    """By task, by agency, by year; a task that is done once belongs to the year it was filed in."""
    made = dataset(
        {
            **three(),
            "a/20240701-00000001": small.update(
                "a", "2024-07-01", f"{told('1a', 'completed')}\n{told('1b', 'completed', 'once')}"
            ),
        }
    )
    assert {step.key.task for step in history.of(made, agency="a") if step.key} == {"1a", "1b"}
    assert {step.filing.update.agency for step in history.of(made, task="1a")} == {"a", "b"}
    assert {step.filing.update.agency for step in history.of(made, task="1b")} == {"a"}
    assert len(history.of(made, year=2024)) == 5
    assert history.of(made, year=2025) == ()


@pytest.mark.parametrize("seed", range(40))
def test_history_ends_where_the_facts_in_force_stand(seed: int) -> None:
    """Whatever was recorded and withdrawn in whatever order, the last step of each key is the status in force."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    updates: dict[str, str] = {}
    for number in range(12):
        day = f"2024-{chance.randint(3, 9):02d}-{chance.randint(1, 28):02d}"
        id_ = f"20240101-{number:08x}"
        if updates and chance.random() < 0.35:
            target = chance.choice([*updates]).partition("/")[2]
            updates[f"b/{id_}"] = unsays(target, day, at=f"2024-10-01T09:{number:02d}:00+07:00")
        else:
            status = chance.choice(("not-started", "in-progress", "completed"))
            entry = told(chance.choice(("1a", "2b")), status)
            entry = entry.replace("period: 2024", "period: once") if "2b" in entry else entry
            entry = "task: 1a, period: 2024, figures: {cuoc: 1}" if chance.random() < 0.2 else entry
            updates[f"b/{id_}"] = small.update("b", day, entry, at=f"2024-10-01T09:{number:02d}:00+07:00")
    made = dataset(updates)
    ended: dict[Key, str | None] = {}
    for step in reversed(history.of(made)):
        if step.key and not (step.kind == "entry" and _before_its_turn(made, step)):
            ended[step.key] = step.after
    expected = {key: fact.status for key, fact in facts.in_force(made, date.max).facts.items() if fact.status}
    assert {key: status for key, status in ended.items() if status} == expected


def _before_its_turn(made: Dataset, step: history.Step) -> bool:
    """Say whether a step was unsaid by something in force before it, so that it never counted."""
    order = facts.order(step.filing)
    until = tuple(filing for filing in made.filings if facts.order(filing) <= order)
    return (step.filing.ref, None) in facts.withdrawals(until)


def test_changes_are_those_of_the_facts_in_force() -> None:
    """Taking back the second word gives back the first; what was superseded changes nothing."""
    made = dataset({name: text for name, text in three().items() if THREE not in name})
    without = replace(made, filings=tuple(filing for filing in made.filings if filing.id != TWO))
    (change,) = history.changes(made, without)
    assert (change.key, change.before, change.after, change.texts) == (KEY, "completed", "in-progress", False)
    assert [tuple(one) for one in change.figures] == [("cuoc", Decimal(3), Decimal(1))]
    hidden = replace(made, filings=tuple(filing for filing in made.filings if filing.id != ONE))
    assert history.changes(made, hidden) == ()


def test_last_is_by_the_clock_of_who_recorded() -> None:
    """Not by the day of receipt; where nothing was recorded, nothing is the last."""
    late = small.update("a", "2024-06-15", told("1a", "not-started"), at="2024-09-01T09:00:00+07:00")
    (last,) = history.last_go(dataset({**three(), "a/20240615-00000000": late}).filings)
    assert last.ref == "a/20240615-00000000"
    assert history.last_go(()) == []


@pytest.mark.parametrize(
    ("means", "seconds", "by", "count"),
    [
        ("form", (0, 0, 2, 4), ("L",) * 4, 4),
        ("form", (0, 3, 4, 5), ("L",) * 4, 3),
        ("form", (0, 1, 2, 3), ("L", "K", "L", "L"), 2),
        ("command", (0, 1, 2, 3), ("L",) * 4, 1),
    ],
)
def test_forms_entered_in_one_go_belong_together(
    means: str, seconds: tuple[int, ...], by: tuple[str, ...], count: int
) -> None:
    """What one person imported within seconds is one go; what was recorded by commands, however fast, is not."""
    made = dataset(three())
    (known, *_) = made.filings
    filings = [
        known._replace(
            id=str(number),
            update=known.update.model_copy(
                update={"recorded": Recorded(at=f"2024-09-01T09:00:{second:02}+07:00", by=who, **{"by-means": means})}
            ),
        )
        for number, (second, who) in enumerate(zip(seconds, by, strict=True))
    ]
    assert [filing.id for filing in history.last_go([*filings[1::2], *filings[::2]])] == ["3", "2", "1", "0"][:count]
