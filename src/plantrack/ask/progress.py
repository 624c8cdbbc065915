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
    from collections.abc import Iterable, Mapping, Sequence

    from plantrack.ask.assignments import Assignment
    from plantrack.ask.facts import Fact, Journal
    from plantrack.ask.succession import Source
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.deadlines import Occurrence
    from plantrack.model.plan import Item

Reported = Literal["not-reported", "not-started", "in-progress", "completed"]
Time = Literal["in-time", "overdue", "not-yet", "no-deadline", "undated"]
STATUSES: tuple[Reported, ...] = ("completed", "in-progress", "not-started", "not-reported")
"""Every status, in the order in which they are counted out."""
LABELS: tuple[tuple[Reported, Time], ...] = (
    ("completed", "in-time"),
    ("completed", "overdue"),
    ("completed", "undated"),
    ("in-progress", "in-time"),
    ("in-progress", "overdue"),
    ("in-progress", "not-yet"),
    ("not-started", "in-time"),
    ("not-started", "overdue"),
    ("not-started", "not-yet"),
    ("not-reported", "in-time"),
    ("not-reported", "overdue"),
    ("not-reported", "not-yet"),
)
"""Every status of what has a day with how it stands against time, in that order."""


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
    """A task or duty in a year, over all its leads: n of m, never one for all.

    A body that is no more and of whose lead it is not known who took it over counts as a lead if it had done all (what
    was done stays done); what it left undone, or what goes on all year, keeps the task from being completed.
    """

    item: Item
    leads: tuple[AgencyProgress, ...]
    status: Reported
    time: Time
    ongoing: bool
    former: tuple[str, ...] = ()
    """Those of the leads that are no more, and had done all of it."""
    lost: tuple[AgencyProgress, ...] = ()
    """What the others did of it that are no more, as it stood when they ended; it is not known who leads for them."""

    @property
    def done_by(self) -> tuple[str, ...]:
        """Those that told that they had done it and are no more: of the former leads, they or who led before them."""
        facts_ = [(lead, one.fact) for lead in self.leads for one in lead.standings if one.fact is not None]
        told = [fact.by or (lead.assignment.agency,) for lead, fact in facts_ if lead.assignment.agency in self.former]
        return tuple(dict.fromkeys(id_ for by in told for id_ in by))

    @property
    def open(self) -> tuple[str, ...]:
        """Return the bodies of whose lead it is not known who took it over, and that left something undone."""
        return tuple(lead.assignment.agency for lead in self.lost)

    @property
    def adrift(self) -> bool:
        """Of what is left to do nobody is known to lead it."""
        return self.done == self.of and (bool(self.lost) or not self.leads)

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
    asked = _asked(dataset, year, as_of, journal, on)
    return tuple(_task(asked, item) for item in dataset.plan.items)


def of_task(dataset: Dataset, item: Item, year: int, as_of: date, journal: Journal | None = None) -> TaskProgress:
    """Return one task or duty as `of_year` tells it, without asking about the others."""
    return _task(_asked(dataset, year, as_of, journal, None), item)


def _asked(dataset: Dataset, year: int, as_of: date, journal: Journal | None, on: date | None) -> _Asked:
    known = journal if journal is not None else facts.in_force(dataset, as_of)
    day = on if on is not None else parties_day(year, as_of)
    return _Asked(dataset, year, known, day, arrivals_of(dataset, known, year, day))


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
    lost = _lost(asked, item, due)
    former = tuple(one for one in lost if _is_done(one) and item.is_ != "annual-report")
    leads, lost = found + former, tuple(one for one in lost if one not in former)
    unknown: list[Reported] = ["not-reported" for _ in lost]
    status = together([lead.status for lead in leads] + unknown)
    time = worst(status, [(lead.status, lead.time) for lead in leads])
    return TaskProgress(item, leads, status, time, _goes_on(due), tuple(one.assignment.agency for one in former), lost)


def _lost(asked: _Asked, item: Item, due: Sequence[Occurrence]) -> tuple[AgencyProgress, ...]:
    """Return how far the bodies had come of whose lead it is not known who took it over, each on its last day."""
    found = []
    for agency in assignments.undecided(assignments.taken(asked.dataset, item, asked.on), "lead"):
        ended = asked.dataset.agencies[agency].exists.before
        if ended is not None:
            eve = asked._replace(on=ended - timedelta(days=1))
            leads = assignments.leads(asked.dataset, item, eve.on)
            found += [_agency(eve, item, lead, due) for lead in leads if lead.agency == agency]
    return tuple(found)


def _is_done(lead: AgencyProgress) -> bool:
    return bool(lead.standings) and not lead.ongoing and all(one.status == "completed" for one in lead.standings)


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
            f"{dataset.agencies[agency].named(on).name}: {text.rstrip(' .;')}"
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
    excused = excused_agencies(dataset, year)
    first: dict[str, Filing] = {}
    for filing in journal.filings:
        if filing.year == year and _is_report(filing):
            signed = filing.update.document.date if filing.update.document else filing.update.received
            first.setdefault(assignments.reporter(dataset, filing.update.agency, signed), filing)
    for event in dataset.directory.successions:
        for agency in event.to if first and event.day <= day else ():
            if agency not in first and (found := _arrived_before(dataset, first, agency, day, excused)) is not None:
                first[agency] = found
    return first


def _arrived_before(
    dataset: Dataset, first: dict[str, Filing], agency: str, day: date, excused: frozenset[str]
) -> Filing | None:
    """Return the last of the reports of all that an agency took over from and that owed one; None if one is missing."""
    owing = (source for source in owing_before(dataset, agency, day) if source.agency not in excused)
    found = [first.get(source.agency) or _arrived_before(dataset, first, *source, excused) for source in owing]
    sent = [filing for filing in found if filing is not None]
    return max(sent, key=facts.order) if sent and len(sent) == len(found) else None


def owing_before(dataset: Dataset, agency: str, day: date) -> tuple[Source, ...]:
    """Return the bodies that became an agency by a day and owed the yearly report.

    None where it was there before them: it owes a report of its own.
    """
    owing: list[Source] = []
    for source in succession.sources(dataset, agency, "", day):
        asked = assignments.asked(dataset, source.day - timedelta(days=1))
        if agency in asked:
            return ()
        owing += [source] if source.agency in asked else []
    return tuple(owing)


def sent_before(
    dataset: Dataset, arrived: Mapping[str, Filing], agency: str, year: int, on: date
) -> dict[str, Filing | None]:
    """Return who of those that an agency took over from by a day owed the year's report, each with it or None."""
    excused = excused_agencies(dataset, year)
    found: dict[str, Filing | None] = {}
    for source in succession.sources(dataset, agency, "", on):
        eve = source.day - timedelta(days=1)
        if source.agency in assignments.asked(dataset, eve) and source.agency not in excused:
            filing = arrived.get(source.agency)
            earlier = owing_before(dataset, source.agency, source.day) if filing is None else ()
            further = sent_before(dataset, arrived, source.agency, year, source.day) if earlier else {}
            found |= further or {source.agency: filing}
    return found


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
    if extended := extensions(dataset, agency, year):
        return max(event.before for event in extended)
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


def extensions(dataset: Dataset, agency: str, year: int) -> tuple[Extension, ...]:
    """Return the extensions that hold for an agency's report of a year: its own, else those of the bodies it came from.

    A body's name in a document is read as the one that took over from it (NQ 190/2025/QH15, Điều 10): who was promised
    more time loses none by being merged.
    """
    given = (event for event in dataset.events.events if isinstance(event, Extension) and event.year == year)
    return _extended(dataset, agency, date(year, 12, 31), tuple(given))


def _extended(dataset: Dataset, agency: str, day: date, given: tuple[Extension, ...]) -> tuple[Extension, ...]:
    own = tuple(event for event in given if event.agency == agency)
    if own or not given:
        return own
    before = owing_before(dataset, agency, day)
    return tuple(event for source in before for event in _extended(dataset, source.agency, source.day, given))


def excused_agencies(dataset: Dataset, year: int) -> frozenset[str]:
    """Return who need not report for a year; who came from several bodies, only where all of these need not."""
    own = frozenset(e.agency for e in dataset.events.events if isinstance(e, Excuse) and e.year == year)
    heirs = {agency for event in dataset.directory.successions for agency in event.to} if own else ()
    return own | {agency for agency in heirs if _is_excused(dataset, agency, date(year, 12, 31), own)}


def _is_excused(dataset: Dataset, agency: str, day: date, own: frozenset[str]) -> bool:
    before = owing_before(dataset, agency, day) if agency not in own else ()
    return agency in own or (bool(before) and all(_is_excused(dataset, *source, own) for source in before))


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
    """Tasks of which nobody is known to lead what is left to do."""

    def having(self, status: Reported) -> int:
        """Return how many have a status, whatever their time."""
        scheduled = sum(number for (one, _), number in self.scheduled.items() if one == status)
        return scheduled + self.ongoing[status] + self.untimed[status]

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
        if isinstance(part, TaskProgress) and part.adrift:
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
