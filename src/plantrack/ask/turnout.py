"""Who sent the yearly report and who did not, by a day: on time, late, arrived but not entered, empty, missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from plantrack.ask import assignments, progress, succession
from plantrack.model import names

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from plantrack.ask.facts import Journal
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.updates import Cited

Arrival = Literal["entered", "pending", "empty", "missing", "excused"]


@dataclass(frozen=True, slots=True)
class Reporter:
    """One body that owes the yearly report."""

    agency: str
    due: date | None
    received: date | None
    arrival: Arrival
    filing: Filing | None = None
    before: Mapping[str, Filing | None] = field(default_factory=dict)
    """Of a body that sent nothing: those that it took over from and that owed the report, each with it or None."""

    @property
    def late(self) -> bool:
        """It came on its day or after it ("trước ngày" leaves the day itself out)."""
        return self.received is not None and self.due is not None and self.received >= self.due

    @property
    def days_late(self) -> int:
        """By how many days after the last day in time; the limit itself is one day late."""
        if self.received is None or self.due is None:
            return 0
        return max(0, (self.received - self.due).days + 1)


@dataclass(frozen=True, slots=True)
class Turnout:
    """All bodies that owe the report of a year, in the order of protocol."""

    year: int
    as_of: date
    reporters: tuple[Reporter, ...]
    lost: Mapping[str, Filing | None] = field(default_factory=dict)
    """Bodies that are no more and of which it is not known who reports for them: each with its report or None."""

    def those(self, *arrivals: Arrival) -> tuple[Reporter, ...]:
        """Return the reporters with one of these arrivals."""
        return tuple(reporter for reporter in self.reporters if reporter.arrival in arrivals)

    @property
    def asked(self) -> tuple[Reporter, ...]:
        """Those that owe a report, the excused left out."""
        return self.those("entered", "pending", "empty", "missing")

    @property
    def arrived(self) -> tuple[Reporter, ...]:
        """Those whose report has come, whatever is in it."""
        return self.those("entered", "pending", "empty")

    @property
    def missing(self) -> tuple[Reporter, ...]:
        """Those that sent nothing."""
        return self.those("missing")

    @property
    def late(self) -> tuple[Reporter, ...]:
        """Those whose report came too late."""
        return tuple(reporter for reporter in self.arrived if reporter.late)


def of_year(dataset: Dataset, journal: Journal, year: int) -> Turnout:
    """Return the turnout of a year as known on the journal's day, of the bodies that answered in that year."""
    on = progress.parties_day(year, journal.as_of)
    arrived = progress.arrivals_of(dataset, journal, year, on)
    excused = progress.excused_agencies(dataset, year)
    told = {
        assignments.reporter(dataset, f.update.agency, on) for f in journal.filings if f.year == year and f.update.tasks
    }
    pending = _pending(dataset, journal, year)

    def reporter(agency: str) -> Reporter:
        filing = arrived.get(agency)
        arrival: Arrival = "entered"
        if filing is None:
            arrival = "excused" if agency in excused else "missing"
        elif told.isdisjoint((agency, *succession.lineage(dataset, agency, "", on))):
            arrival = "pending" if agency in pending else "empty"
        due = progress.report_due(dataset, agency, year)
        before = progress.sent_before(dataset, arrived, agency, year, on) if arrival == "missing" else {}
        return Reporter(agency, due, filing.update.received if filing else None, arrival, filing, before)

    is_asked = progress.is_asked(dataset, year)
    owing = assignments.asked(dataset, on) if is_asked else ()
    lost = {agency: arrived.get(agency) for agency in assignments.unasked(dataset, on)} if is_asked else {}
    return Turnout(year, journal.as_of, tuple(reporter(agency) for agency in owing), lost)


def short(dataset: Dataset, journal: Journal, turnout: Turnout) -> dict[str, tuple[str, ...]]:
    """Return the tasks that each body leads and that its report, which was entered, says nothing of.

    Only tasks are asked about, not duties; what waits for an event or has not begun is not due from anybody yet.
    """
    entered = {reporter.agency for reporter in turnout.those("entered")}
    found: dict[str, list[str]] = {}
    for task in progress.of_year(dataset, turnout.year, journal.as_of, journal):
        for lead in task.leads if task.item.id in dataset.task_ids else ():
            waiting = lead.time == "no-deadline" and bool(task.item.reads) and not lead.ongoing
            begun = lead.time != "not-yet" and not waiting
            if begun and not lead.reported and lead.assignment.reporter in entered:
                tasks = found.setdefault(lead.assignment.reporter, [])
                if task.item.id not in tasks:
                    tasks.append(task.item.id)
    return {agency: tuple(tasks) for agency, tasks in found.items()}


def _pending(dataset: Dataset, journal: Journal, year: int) -> set[str]:
    """Return the bodies with a document that arrived and that no later file with its number has completed."""
    filings = [filing for filing in journal.filings if filing.year == year]
    entered = {paper(f.update.agency, f.update.document) for f in filings if f.update.contents == "read"}
    return {
        assignments.reporter(dataset, f.update.agency, progress.parties_day(year, journal.as_of))
        for f in filings
        if f.update.contents == "pending" and paper(f.update.agency, f.update.document) not in entered
    }


def paper(agency: str, document: Cited | None) -> tuple[str, str, date | None]:
    """Return what tells one agency's document from another, however its number was typed."""
    return agency, names.fold(document.number) if document else "", document.date if document else None
