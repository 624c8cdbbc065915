"""Where everything stands on a day: what agencies reported, held against time.

Two axes that never mix: the status that an agency reports, and the time computed from the schedule. What is counted is
named: a task (all its leads together) or an assignment (one task × one leading agency).
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.ask import assignments, facts, succession
from plantrack.model import deadlines, periods
from plantrack.model.plan import MAIN
from plantrack.model.reporting import Excuse, Extension

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plantrack.ask.assignments import Assignment
    from plantrack.ask.facts import Fact, Journal
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.deadlines import Occurrence
    from plantrack.model.plan import Item

Reported = Literal["not-reported", "not-started", "in-progress", "completed"]
Time = Literal["in-time", "overdue", "not-yet", "no-deadline", "undated"]
STATUSES: tuple[Reported, ...] = ("completed", "in-progress", "not-started", "not-reported")


class Standing(NamedTuple):
    """One occurrence of a task at one agency: its status, and where it stands against time.

    For what is completed, `time` tells whether it was in time; `undated` where nobody said on which day.
    """

    assignment: Assignment
    occurrence: Occurrence
    status: Reported
    time: Time
    fact: Fact | None

    @property
    def told_for(self) -> str:
        """The period that the fact was told for: the year, where nothing was told of the occurrence itself."""
        return self.fact.period if self.fact else ""

    @property
    def overdue(self) -> bool:
        """Still undone after its day."""
        return self.status != "completed" and self.time == "overdue"

    @property
    def late(self) -> bool:
        """Undone after its day, or done after it."""
        return self.time == "overdue"


class AgencyProgress(NamedTuple):
    """All occurrences of one task in a year at one leading agency."""

    assignment: Assignment
    standings: tuple[Standing, ...]
    status: Reported
    time: Time
    ongoing: bool

    @property
    def overdue(self) -> bool:
        """Something is still undone after its day."""
        return any(standing.overdue for standing in self.standings)

    @property
    def reported(self) -> bool:
        """Something was reported."""
        return self.status != "not-reported"

    @property
    def due(self) -> bool:
        """It counts in a rate: it has a day, and that has passed or it is done."""
        return self.time not in ("no-deadline", "not-yet") and (self.status == "completed" or self.overdue)


class TaskProgress(NamedTuple):
    """A task or duty in a year, over all its leads: n of m, never one for all."""

    item: Item
    leads: tuple[AgencyProgress, ...]
    status: Reported
    time: Time
    ongoing: bool

    @property
    def of(self) -> int:
        """How many lead."""
        return len(self.leads)

    @property
    def reported(self) -> int:
        """How many of them reported."""
        return sum(lead.reported for lead in self.leads)

    @property
    def done(self) -> int:
        """How many of them are done."""
        return sum(lead.status == "completed" for lead in self.leads)

    @property
    def overdue(self) -> bool:
        """Somebody has something undone after its day."""
        return any(lead.overdue for lead in self.leads)

    @property
    def due(self) -> bool:
        """It counts in a rate, as `AgencyProgress.due`."""
        return self.time not in ("no-deadline", "not-yet") and (self.status == "completed" or self.overdue)


def of_year(
    dataset: Dataset, year: int, as_of: date, journal: Journal | None = None, *, on: date | None = None
) -> tuple[TaskProgress, ...]:
    """Return every task and duty as it stands on a day, in the plan's order.

    Who answers is told for the day `on`: by default that day, of an earlier year the last one of that year.
    """
    known = journal if journal is not None else facts.in_force(dataset, as_of)
    day = on if on is not None else parties_day(year, as_of)
    asked = _Asked(dataset, year, known, day, arrivals_of(dataset, known, year, day))
    return tuple(_task(asked, item) for item in dataset.plan.items)


def parties_day(year: int, as_of: date) -> date:
    """Return the day whose agencies answer for a year: the day asked about, and no later one than the year's last."""
    return min(as_of, date(year, 12, 31))


class _Asked(NamedTuple):
    """What is asked about: a year, as known on the journal's day."""

    dataset: Dataset
    year: int
    journal: Journal
    on: date
    """The day for which it is told who answers."""
    arrivals: dict[str, Filing]


def _task(asked: _Asked, item: Item) -> TaskProgress:
    dataset = asked.dataset
    due = deadlines.occurrences(dataset, item, asked.year)
    excused: frozenset[str] = frozenset()
    if item.is_ == "annual-report":  # the office that consolidates does not report to itself
        excused = excused_agencies(dataset, asked.year) | {dataset.office(asked.on).agency or ""}
    found = tuple(
        _agency(asked, item, lead, due)
        for lead in assignments.leads(dataset, item, asked.on)
        if lead.reporter not in excused
    )
    status = together([lead.status for lead in found])
    return TaskProgress(item, found, status, worst(status, [(lead.status, lead.time) for lead in found]), _goes_on(due))


def _goes_on(due: Sequence[Occurrence]) -> bool:
    return bool(due) and all(occurrence.ongoing for occurrence in due)


def _agency(asked: _Asked, item: Item, lead: Assignment, due: Sequence[Occurrence]) -> AgencyProgress:
    standings = tuple(_standing(asked, item, lead, one) for one in due)
    begun = [one for one in standings if one.time != "not-yet" or one.status != "not-reported"]
    status = together([one.status for one in begun])
    time = worst(status, [(one.status, one.time) for one in begun]) if begun else "not-yet"
    if not standings:
        ended = asked.dataset.plan.ended
        time = "not-yet" if item.reads and ended is None else "no-deadline"
    return AgencyProgress(lead, standings, status, time, _goes_on(due))


def _standing(asked: _Asked, item: Item, lead: Assignment, occurrence: Occurrence) -> Standing:
    dataset, as_of = asked.dataset, asked.journal.as_of
    fact = fact_for(dataset, asked.journal, lead, occurrence, asked.year, on=asked.on)
    before = occurrence.before
    if item.is_ == "annual-report":
        before = report_due(dataset, lead.reporter, asked.year) or before
        fact = _arrival(asked.arrivals.get(lead.reporter)) or fact
    elif item.is_ == "consolidated-report":
        fact = _issue(dataset, asked.year, as_of) or fact
    status = _status(fact)
    at = occurrence._replace(before=before)
    return Standing(lead, at, status, _time(status, fact, at, as_of), fact)


def fact_for(  # noqa: PLR0913 (what is asked, of whom, on which day)
    dataset: Dataset, journal: Journal, assignment: Assignment, occurrence: Occurrence, year: int, *, on: date
) -> Fact | None:
    """Return what is known of an occurrence: its own fact, or the year's, which stands for its quarters.

    What an agency's reporter says of the task counts where the agency itself says nothing; where neither does, what the
    bodies said that led it before them.
    """
    of_time = (occurrence.schedule, tuple(dict.fromkeys((occurrence.period, str(year)))))
    own = _own_fact(dataset, journal, assignment, *of_time, on=on)
    return own if own is not None else told_before(dataset, journal, assignment, *of_time, on=on)


def told_before(  # noqa: PLR0913 (what is asked, of whom, on which day)
    dataset: Dataset, journal: Journal, assignment: Assignment, schedule: str, wanted: tuple[str, ...], *, on: date
) -> Fact | None:
    """Return what the bodies said of a task before an agency took it over from them; of a lead, those that led."""
    told: list[tuple[str, Fact | None]] = []
    for source in succession.sources(dataset, assignment.agency, assignment.task, on):
        eve = source.day - timedelta(days=1)
        for one in assignments.of_item(dataset, dataset.items[assignment.task], eve):
            if one.agency == source.agency and (one.role == "lead" or assignment.role == "support"):
                own = _own_fact(dataset, journal, one, schedule, wanted, on=eve)
                earlier = own if own is not None else told_before(dataset, journal, one, schedule, wanted, on=eve)
                told.append((source.agency, earlier))
    return _inherited(dataset, told, on)


def _inherited(dataset: Dataset, told: Sequence[tuple[str, Fact | None]], on: date) -> Fact | None:
    """Return what several predecessors told as one: completed when all of them had, evidence and words together."""
    known = [(agency, fact) for agency, fact in told if fact is not None]
    if not known:
        return None
    by = tuple(dict.fromkeys(id_ for agency, fact in known for id_ in fact.by or (agency,)))
    if len(told) == 1:
        return known[0][1]._replace(by=by)
    status = together([_status(fact) for _, fact in told])
    days = [day for _, fact in known if (day := fact.completed) is not None]
    ends = [day for _, fact in known if (day := fact.completed_told) is not None]

    def words(field: str) -> str:
        return "; ".join(
            f"{dataset.agencies[agency].named(on).name}: {text}"
            for agency, fact in known
            if (text := getattr(fact, field))
        )

    return facts.Fact(
        status="in-progress" if status == "not-reported" else status,
        completed=max(days) if status == "completed" and len(days) == len(known) else None,
        completed_told=max(ends, default=None) if status == "completed" else None,
        result=words("result"),
        difficulties=words("difficulties"),
        causes=words("causes"),
        proposals=words("proposals"),
        evidence=tuple(dict.fromkeys(cited for _, fact in known for cited in fact.evidence)),
        refs=tuple(dict.fromkeys(ref for _, fact in known for ref in fact.refs)),
        received=max((fact.received for _, fact in known if fact.received is not None), default=None),
        by=by,
    )


def _own_fact(  # noqa: PLR0913 (what is asked, of whom, on which day)
    dataset: Dataset, journal: Journal, assignment: Assignment, schedule: str, wanted: tuple[str, ...], *, on: date
) -> Fact | None:
    """Return what an agency said of a task itself, or else through whom it reports or reported."""
    bodies = [assignment.agency]
    if assignment.reporter != assignment.agency:
        bodies += succession.lineage(dataset, assignment.reporter, "", on)
    for agency in bodies:
        for period in wanted:
            found = journal.facts.get(facts.Key(agency, assignment.task, schedule, period))
            if found is not None:
                return found
    return None


def _status(fact: Fact | None) -> Reported:
    """What was told without a status (figures alone, words alone) is at least under way."""
    if fact is None:
        return "not-reported"
    return fact.status or "in-progress"


def _time(status: Reported, fact: Fact | None, occurrence: Occurrence, as_of: date) -> Time:
    if status != "completed" or fact is None:
        return occurrence.when(as_of)
    if occurrence.before is None:
        return "no-deadline"
    if fact.completed is not None:
        return "in-time" if fact.completed < occurrence.before else "overdue"
    told_in_time = fact.completed_told is not None and fact.completed_told < occurrence.before
    return "in-time" if told_in_time else "undated"


def together(statuses: Sequence[Reported]) -> Reported:
    """Completed when all are, not reported when none has, not started when none has begun, else under way."""
    kinds = set(statuses)
    if not kinds or kinds == {"not-reported"}:
        return "not-reported"
    if kinds == {"completed"}:
        return "completed"
    return "not-started" if kinds <= {"not-started", "not-reported"} else "in-progress"


def worst(status: Reported, parts: Iterable[tuple[Reported, Time]]) -> Time:
    """Return the time of a whole: what is done is judged by its latest part, what is not by what is still undone."""
    times = [time for part, time in parts if status == "completed" or part != "completed"]
    ranks: tuple[Time, ...] = ("overdue", "undated", "in-time", "not-yet", "no-deadline")
    return min(times, key=ranks.index, default="no-deadline")


# the yearly report itself


def arrivals_of(dataset: Dataset, journal: Journal, year: int, on: date | None = None) -> dict[str, Filing]:
    """Return the first filing of each agency that is its report for the year: that is when the report arrived.

    A body that took over from others by the day `on` has reported with its own report, or when all of them had.
    """
    day = on if on is not None else parties_day(year, journal.as_of)
    first: dict[str, Filing] = {}
    for filing in journal.filings:
        if filing.year == year and _is_report(filing):
            signed = filing.update.document.date if filing.update.document else filing.update.received
            first.setdefault(assignments.reporter(dataset, filing.update.agency, signed), filing)
    for event in dataset.directory.successions:
        for agency in event.to if first and event.day <= day else ():
            if agency not in first and (found := _arrived_before(dataset, first, agency, day)) is not None:
                first[agency] = found
    return first


def _arrived_before(dataset: Dataset, first: dict[str, Filing], agency: str, day: date) -> Filing | None:
    """Return the last of the reports of all that an agency took over from and that owed one; None if one is missing."""
    owing = []
    for source in succession.sources(dataset, agency, "", day):
        asked = assignments.asked(dataset, source.day - timedelta(days=1))
        if agency in asked:  # it was there before, and owes a report of its own
            return None
        owing += [source] if source.agency in asked else []
    found = [first.get(source.agency) or _arrived_before(dataset, first, source.agency, source.day) for source in owing]
    sent = [filing for filing in found if filing is not None]
    return max(sent, key=facts.order) if sent and len(sent) == len(found) else None


def _is_report(filing: Filing) -> bool:
    """Say whether a filing may be an agency's yearly report, or only answers what is due by itself earlier in the year.

    Training needs sent in July, or a quarter's results, do not excuse anybody from the report in November.
    """
    update = filing.update
    if update.tasks:
        whole_year = (str(filing.year), periods.ONCE)
        return any(entry.schedule == MAIN and entry.period in whole_year for entry in update.tasks)
    return bool(update.document or update.general)


def report_due(dataset: Dataset, agency: str, year: int) -> date | None:
    """Return the day before which an agency's yearly report must arrive, extensions and the office's habit heeded."""
    extended = [
        event.before
        for event in dataset.events.events
        if isinstance(event, Extension) and (event.agency, event.year) == (agency, year)
    ]
    if extended:
        return max(extended)
    for duty in dataset.plan.duties:
        if duty.is_ == "annual-report":
            for occurrence in deadlines.occurrences(dataset, duty, year):
                if occurrence.before is not None:
                    return occurrence.before + timedelta(days=int(dataset.reporting.year(year).due_day_counts))
    return None


def is_asked(dataset: Dataset, year: int) -> bool:
    """Say whether a report of the year is owed at all: not where the plan ends before its day."""
    ended = dataset.plan.ended
    if ended is None:
        return True
    duties = [duty for duty in dataset.plan.duties if duty.is_ == "annual-report"]
    return any(deadlines.occurrences(dataset, duty, year) for duty in duties)


def excused_agencies(dataset: Dataset, year: int) -> frozenset[str]:
    """Return who need not report for a year."""
    return frozenset(e.agency for e in dataset.events.events if isinstance(e, Excuse) and e.year == year)


def _arrival(filing: Filing | None) -> Fact | None:
    if filing is None:
        return None
    day = filing.update.received
    return facts.Fact(status="completed", completed=day, completed_told=day, refs=(filing.ref,), received=day)


def _issue(dataset: Dataset, year: int, as_of: date) -> Fact | None:
    day = dataset.summary(year).issued.date
    if day is None or day > as_of:
        return None
    return facts.Fact(status="completed", completed=day, completed_told=day, received=day)


# counts


class Counts(NamedTuple):
    """How many of one kind of thing (tasks, or assignments) stand where."""

    scheduled: Counter[tuple[Reported, Time]]
    ongoing: Counter[Reported]
    untimed: Counter[Reported]
    due: int
    due_done: int
    undecided: int = 0
    """Tasks that nobody leads, because it is not known who took them over."""

    @property
    def total(self) -> int:
        """All of them."""
        return self.scheduled.total() + self.ongoing.total() + self.untimed.total() + self.undecided


def count(parts: Iterable[TaskProgress | AgencyProgress]) -> Counts:
    """Count by status and time: what has a day, what goes on all year, and what has no day yet."""
    scheduled: Counter[tuple[Reported, Time]] = Counter()
    ongoing: Counter[Reported] = Counter()
    untimed: Counter[Reported] = Counter()
    due = done = undecided = 0
    for part in parts:
        if isinstance(part, TaskProgress) and not part.leads:
            undecided += 1
        elif part.ongoing:
            ongoing[part.status] += 1
        elif part.time == "no-deadline":
            untimed[part.status] += 1
        else:
            scheduled[part.status, part.time] += 1
        due += part.due
        done += part.due and part.status == "completed"
    return Counts(scheduled, ongoing, untimed, due, done, undecided)
