"""What is in force of the journal: the latest word, whatever the order of files."""

from __future__ import annotations

import dataclasses
import random
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from plantrack.ask import facts
from tests.ask.journals import dataset, update

if TYPE_CHECKING:
    from plantrack.ask.facts import Fact
    from plantrack.model.dataset import Dataset

LATE = date(2025, 1, 31)
KEY = facts.Key("so-y-te", "1b", "main", "2024")


def fact(found: Dataset, as_of: date = LATE) -> Fact:
    """Return what is in force of Sở Y tế's task 1b."""
    return facts.in_force(found, as_of).facts[KEY]


def test_latest_received_wins_whatever_was_recorded_last(real_files: dict[str, str]) -> None:
    """A report that came earlier and was typed in later does not undo the later one."""
    found = dataset(
        real_files,
        {
            "2024/so-y-te/20241120-aaaaaaaa": update(
                "2024-11-20", "task: 1b, period: 2024, status: completed, result: sau"
            ),
            "2024/so-y-te/20241101-bbbbbbbb": update(
                "2024-11-01",
                "task: 1b, period: 2024, status: in-progress, result: trước",
                at="2024-12-01T09:00:00+07:00",
            ),
        },
    )
    assert (fact(found).status, fact(found).result) == ("completed", "sau")


def test_recorded_last_wins_on_one_day_then_the_id(real_files: dict[str, str]) -> None:
    """Two papers of one day are told apart by when they were recorded, and at one moment by their ids."""
    one, two = "task: 1b, period: 2024, result: một", "task: 1b, period: 2024, result: hai"
    by_time = {
        "2024/so-y-te/20241120-ffffffff": update("2024-11-20", one, at="2024-11-20T08:00:00+07:00"),
        "2024/so-y-te/20241120-00000000": update("2024-11-20", two, at="2024-11-20T10:00:00+07:00"),
    }
    by_id = {
        "2024/so-y-te/20241120-ffffffff": update("2024-11-20", one),
        "2024/so-y-te/20241120-00000000": update("2024-11-20", two),
    }
    assert fact(dataset(real_files, by_time)).result == "hai"
    assert fact(dataset(real_files, by_id)).result == "một"


def test_absent_is_unchanged_and_evidence_adds_up(real_files: dict[str, str]) -> None:
    """A correction of a figure leaves words and status alone; documents are kept by number and day."""
    found = dataset(
        real_files,
        {
            "2024/so-y-te/20241101-aaaaaaaa": update(
                "2024-11-01",
                "task: 1b, period: 2024, status: completed, result: kết quả, figures: {hoi-nghi: 3, luot-nguoi: 90},"
                " evidence: [{number: 1/KH, date: 2024-02-01}]",
            ),
            "2024/so-y-te/20241102-aaaaaaaa": update(
                "2024-11-02",
                "task: 1b, period: 2024, figures: {hoi-nghi: 4},"
                " evidence: [{number: 1/KH, date: 2024-02-01, subject: Kế hoạch}, {number: 2/KH, date: 2024-03-01}]",
            ),
        },
    )
    journal = facts.in_force(found, LATE)
    now = journal.facts[KEY]
    assert (now.status, now.result) == ("completed", "kết quả")
    assert [(cited.number, cited.subject) for cited in now.evidence] == [("1/KH", "Kế hoạch"), ("2/KH", "")]
    assert journal.figures[facts.FigureKey("so-y-te", "1b", "hoi-nghi", "2024")] == Decimal(4)
    assert journal.figures[facts.FigureKey("so-y-te", "1b", "luot-nguoi", "2024")] == Decimal(90)


def test_order_of_files_means_nothing(real_files: dict[str, str]) -> None:
    """However the files come, by merge or by name, the same facts are in force."""
    updates = {
        f"2024/so-y-te/202411{day:02d}-{day:08x}": update(
            f"2024-11-{day:02d}", f"task: 1b, period: 2024, status: in-progress, result: ngày {day}"
        )
        for day in range(1, 20)
    }
    expected = facts.in_force(dataset(real_files, updates), LATE).facts
    shuffled = list(updates.items())
    random.Random(435).shuffle(shuffled)  # noqa: S311 (an order, not a secret)
    found = dataset(real_files, dict(shuffled))
    reverse = dataclasses.replace(found, filings=tuple(reversed(found.filings)))
    assert facts.in_force(found, LATE).facts == expected
    assert facts.in_force(reverse, LATE).facts == expected
    assert expected[KEY].result == "ngày 19"


def test_as_of_leaves_out_what_came_later(real_files: dict[str, str]) -> None:
    """What was received after the day was not known on it."""
    found = dataset(
        real_files,
        {
            "2024/so-y-te/20241101-aaaaaaaa": update("2024-11-01", "task: 1b, period: 2024, result: trước"),
            "2024/so-y-te/20241120-aaaaaaaa": update("2024-11-20", "task: 1b, period: 2024, result: sau"),
        },
    )
    assert fact(found, date(2024, 11, 19)).result == "trước"
    assert fact(found, date(2024, 11, 20)).result == "sau"


def test_withdrawal_unsays_for_every_day_and_can_be_unsaid(real_files: dict[str, str]) -> None:
    """What was withdrawn was never true; a withdrawal that is withdrawn unsays nothing."""
    first = {"2024/so-y-te/20241101-aaaaaaaa": update("2024-11-01", "task: 1b, period: 2024, result: nhầm")}
    undone = first | {
        "2024/so-y-te/20241110-bbbbbbbb": update(
            "2024-11-10", more="withdraws: [{update: 20241101-aaaaaaaa, reason: ghi nhầm}]\n"
        )
    }
    redone = undone | {
        "2024/so-y-te/20241111-cccccccc": update(
            "2024-11-11", more="withdraws: [{update: 20241110-bbbbbbbb, reason: không nhầm}]\n"
        )
    }
    assert KEY in facts.in_force(dataset(real_files, first), date(2024, 11, 5)).facts
    assert KEY not in facts.in_force(dataset(real_files, undone), date(2024, 11, 5)).facts
    assert KEY in facts.in_force(dataset(real_files, redone), date(2024, 11, 5)).facts


def test_not_completed_any_more_has_no_day_of_completion(real_files: dict[str, str]) -> None:
    """A status taken back takes its day with it."""
    found = dataset(
        real_files,
        {
            "2024/so-y-te/20241101-aaaaaaaa": update(
                "2024-11-01", "task: 6b, period: once, status: completed, completed: 2024-10-01"
            ),
            "2024/so-y-te/20241102-aaaaaaaa": update("2024-11-02", "task: 6b, period: once, status: in-progress"),
        },
    )
    now = facts.in_force(found, LATE).facts[facts.Key("so-y-te", "6b", "main", "once")]
    assert (now.status, now.completed) == ("in-progress", None)


def test_fingerprint_changes_with_a_fact_of_its_task_only(real_files: dict[str, str]) -> None:
    """Words about 1b grow stale when 1b changes, not when 3a does."""
    base = {"2024/so-y-te/20241101-aaaaaaaa": update("2024-11-01", "task: 1b, period: 2024, result: một")}
    other = base | {"2024/so-y-te/20241102-aaaaaaaa": update("2024-11-02", "task: 3a, period: 2024, result: hai")}
    same = base | {"2024/so-y-te/20241102-aaaaaaaa": update("2024-11-02", "task: 1b, period: 2024, causes: vì bận")}

    def mark(updates: dict[str, str]) -> str:
        return facts.fingerprint(facts.in_force(dataset(real_files, updates), LATE), ["1b"], 2024)

    assert mark(base) == mark(other) != mark(same)
