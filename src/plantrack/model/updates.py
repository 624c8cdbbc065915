"""The journal: one immutable file for each document received, or each thing recorded by hand.

Update
├── agency, document, received, recorded        who signed what, when it came, who entered it
├── general                                     what the report says of the year as a whole
├── tasks       Entry: task, period, status, result, figures, …, evidence
└── withdraws   what this file unsays
"""

from typing import Literal

from plantrack.model.fields import Count, Day, Id, Model, Text, Time, Words
from plantrack.model.periods import Period
from plantrack.model.plan import MAIN

Status = Literal["not-started", "in-progress", "completed"]


class Cited(Model):
    """A document by number and day."""

    number: Text
    date: Day
    subject: Words = ""


class Recorded(Model):
    """Who entered the update, when, and how."""

    at: Time
    by: Text
    by_means: Literal["command", "form", "hand"] = "hand"


class General(Model):
    """What a report says of the whole year rather than of a task."""

    direction: Words = ""
    difficulties: Words = ""
    proposals: Words = ""

    def __bool__(self) -> bool:
        """Say whether anything is said at all."""
        return bool(self.direction or self.difficulties or self.proposals)


class Entry(Model):
    """What an agency reports of one task and period; what is absent is unchanged."""

    task: Id
    schedule: Id = MAIN
    period: Period
    status: Status | None = None
    completed: Day | None = None
    result: Words = ""
    figures: dict[Id, Count] = {}  # noqa: RUF012 (a frozen model's field)
    difficulties: Words = ""
    causes: Words = ""
    proposals: Words = ""
    evidence: tuple[Cited, ...] = ()


class Withdrawal(Model):
    """Unsays an earlier update, or one task of it."""

    update: Id
    task: Id | None = None
    reason: Text


class Update(Model):
    """One file of the journal."""

    agency: Id
    document: Cited | None = None
    received: Day
    recorded: Recorded
    contents: Literal["read", "pending"] = "read"
    general: General | None = None
    tasks: tuple[Entry, ...] = ()
    withdraws: tuple[Withdrawal, ...] = ()
