"""The consolidated report of one year as values: everything that the Word templates show, computed once.

    AnnualReport
    ├── turnout, now, before            who reported; progress and counts of this year and the year before
    ├── sections    SectionPart
    │   └── tasks   TaskPart: leads, totals of figures, notable results, who did not report
    ├── lates       what is late, whose, and why
    ├── figures     the annex of figures; the totals told in the text are these same values
    └── agencies    AgencyRow: the table by agency

No wording stands here: the sentences are the templates', the words of people are the data's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from plantrack.ask import assignments, facts, figures, progress, succession, turnout
from plantrack.model import periods

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from plantrack.ask.facts import Fact, Journal
    from plantrack.ask.figures import Figures, Total
    from plantrack.ask.progress import AgencyProgress, Counts, Standing, TaskProgress
    from plantrack.ask.turnout import Turnout
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item, Section
    from plantrack.model.summary import Summary

FEW_LEADS = 3
"""Up to this many leads are told one by one; more are told as n of m with totals and notable results."""
NOTABLE = 3
NOTABLE_WORDS = 90

Verdict = Literal["met", "not-met", "not-yet", "unknown"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one agency reported of a task."""

    agency: Agency
    standing: Standing | None
    fact: Fact
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeadPart:
    """One lead of a task that has few: its progress and, occurrence by occurrence, what it reported.

    A body that is no more, and of whose lead it is not known who took it over, stands there with what it reported.
    """

    agency: Agency
    progress: AgencyProgress
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class TaskPart:
    """One task in the report."""

    item: Item
    progress: TaskProgress
    verdict: Verdict
    single: bool
    leads: tuple[LeadPart, ...]
    totals: tuple[Total, ...]
    summary: str
    notable: tuple[Answer, ...]
    silent: tuple[Agency, ...]
    undecided: tuple[Agency, ...]
    """Bodies whose lead it is not known who took over."""
    told_before: tuple[Agency, ...]
    """Those of them that reported of it before they ended."""
    supporting: tuple[Answer, ...]

    @property
    def letter(self) -> str:
        """The plan's own letter of the task: `đ` of II.6.đ."""
        return self.item.printed.rsplit(".", 1)[-1]


@dataclass(frozen=True, slots=True)
class SectionPart:
    """One section in the report."""

    section: Section
    tasks: tuple[TaskPart, ...]


@dataclass(frozen=True, slots=True)
class Late:
    """Something done late or still undone after its day, with whose it is and the cause that was given."""

    item: Item
    agency: Agency
    standing: Standing
    cause: str


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One agency in the table by agency: the tasks it leads, by status and time."""

    agency: Agency
    counts: Counts

    @property
    def total(self) -> int:
        """How many tasks it leads."""
        return self.counts.total


@dataclass(frozen=True, slots=True)
class YearState:
    """Progress of one year on one day, as counted by tasks and by assignments (task × leading agency)."""

    year: int
    as_of: date
    turnout: Turnout
    tasks: tuple[TaskProgress, ...]
    by_task: Counts
    by_lead: Counts
    reported_anything: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """Difficulties, causes and proposals of one agency, as it put them."""

    agency: Agency
    difficulties: tuple[str, ...]
    causes: tuple[str, ...]
    proposals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stale:
    """People's words that were written from other facts than those now in force."""

    where: str
    told: str
    now: str


@dataclass(frozen=True)
class AnnualReport:
    """The report of one year, as values."""

    dataset: Dataset
    year: int
    as_of: date
    figures_until: date | None
    estimated: bool
    due: date | None
    now: YearState
    before: YearState
    sections: tuple[SectionPart, ...]
    duties: tuple[TaskProgress, ...]
    lates: tuple[Late, ...]
    figures: Figures
    agencies: tuple[AgencyRow, ...]
    remarks: tuple[Remark, ...]
    directing: tuple[Agency, ...]
    summary: Summary
    stale: tuple[Stale, ...]
    unmatched: tuple[tuple[str, str], ...]

    @property
    def draft(self) -> bool:
        """Somebody's report has not come, or has not been entered."""
        return bool(self.now.turnout.those("missing", "pending"))


def compose(dataset: Dataset, year: int, as_of: date) -> AnnualReport:
    """Compute the whole report of a year from what was received by a day."""
    journal = facts.in_force(dataset, as_of)
    now = _state(dataset, year, as_of, journal)
    before = _year_before(dataset, year, as_of)
    numbers = figures.of_year(dataset, journal, year)
    settings = dataset.reporting.year(year)
    sections = tuple(_sections(dataset, journal, now, numbers))
    summary = dataset.summary(year)
    return AnnualReport(
        dataset=dataset,
        year=year,
        as_of=as_of,
        figures_until=settings.figures_until,
        estimated=settings.estimated,
        due=progress.report_due(dataset, "", year),
        now=now,
        before=before,
        sections=sections,
        duties=tuple(task for task in now.tasks if task.item.id not in dataset.task_ids),
        lates=tuple(_lates(dataset, now.tasks)),
        figures=numbers,
        agencies=tuple(_agency_rows(dataset, now.tasks)),
        remarks=tuple(_remarks(dataset, journal, year)),
        directing=tuple(_directing(dataset, journal, year)),
        summary=summary,
        stale=tuple(_stale(dataset, journal, summary, year)),
        unmatched=tuple(_unmatched(sections, numbers, journal, summary, now)),
    )


def _state(dataset: Dataset, year: int, as_of: date, journal: Journal) -> YearState:
    tasks = progress.of_year(dataset, year, as_of, journal)
    counted = [task for task in tasks if task.item.id in dataset.task_ids]
    return YearState(
        year,
        as_of,
        turnout.of_year(dataset, journal, year),
        tasks,
        progress.count(counted),
        progress.count(lead for task in counted for lead in task.leads),
        any(filing.year == year for filing in journal.filings),
    )


def _year_before(dataset: Dataset, year: int, as_of: date) -> YearState:
    """The year before as it stood when it was reported, or else on the same day of that year."""
    issued = dataset.summary(year - 1).issued.date
    day = issued or periods.in_year(f"{as_of:%m-%d}", as_of.year - 1)
    return _state(dataset, year - 1, day, facts.in_force(dataset, day))


def _sections(dataset: Dataset, journal: Journal, now: YearState, numbers: Figures) -> Iterator[SectionPart]:
    standing = {task.item.id: task for task in now.tasks}
    for section in dataset.plan.sections:
        yield SectionPart(section, tuple(_part(dataset, journal, standing[t.id], now, numbers) for t in section.tasks))


def _part(dataset: Dataset, journal: Journal, task: TaskProgress, now: YearState, numbers: Figures) -> TaskPart:
    words = dataset.summary(now.year).tasks.get(task.item.id)
    before = tuple(_lead(dataset, lead) for lead in task.lost if lead.reported)
    single = task.of + len(before) <= FEW_LEADS
    leads = tuple(_lead(dataset, lead) for lead in task.leads)
    named = words.notable if words else ()
    return TaskPart(
        item=task.item,
        progress=task,
        verdict=verdict(
            task,
            numbers,
            {id_ for lead in task.leads for id_ in _bodies(dataset, journal, lead, now.year)},
            early=now.as_of < (progress.report_due(dataset, "", now.year) or date.min),
        ),
        single=single,
        leads=(*leads, *before) if single else (),
        totals=_told_here(task.item, numbers),
        summary=words.summary if words else "",
        notable=() if single else _notable((*leads, *before), named),
        silent=tuple(lead.agency for lead in leads if not lead.progress.reported),
        undecided=tuple(dataset.agencies[id_] for id_ in task.open),
        told_before=tuple(part.agency for part in before),
        supporting=tuple(_supporting(dataset, journal, task, now.year)) if single else (),
    )


def _lead(dataset: Dataset, lead: AgencyProgress) -> LeadPart:
    agency = dataset.agencies[lead.assignment.agency]
    answers = {
        id(s.fact): _answer(dataset, _teller(dataset, agency, s.fact), s.fact, s)
        for s in lead.standings
        if s.fact is not None
    }
    return LeadPart(agency, lead, tuple(answers.values()))


def _teller(dataset: Dataset, agency: Agency, fact: Fact) -> Agency:
    """What one body told before another took its work over stays under who told it."""
    return dataset.agencies[fact.by[0]] if len(fact.by) == 1 else agency


def _answer(dataset: Dataset, agency: Agency, fact: Fact, standing: Standing | None) -> Answer:
    filings = [dataset.by_ref[ref] for ref in fact.refs if ref in dataset.by_ref]
    numbers = [filing.update.document.number for filing in filings if filing.update.document is not None]
    return Answer(agency, standing, fact, tuple(dict.fromkeys(numbers)))


def _told_here(item: Item, numbers: Figures) -> tuple[Total, ...]:
    """An indicator's total is told once, at its first task, so that no two places can differ."""
    return tuple(
        numbers.totals[indicator.id]
        for indicator in numbers.indicators
        if indicator.tasks[0] == item.id and numbers.totals[indicator.id].sum is not None
    )


def _notable(leads: Sequence[LeadPart], named: Sequence[str]) -> tuple[Answer, ...]:
    """Return the results that people chose to quote, else the best documented ones of a readable length."""
    answers = [answer for lead in leads for answer in lead.answers if answer.fact.result]
    if named:
        return tuple(answer for id_ in named for answer in answers if answer.agency.id == id_)
    short = [a for a in answers if len(a.fact.result.split()) <= NOTABLE_WORDS and a.fact.status == "completed"]
    ranked = sorted(short, key=lambda a: (len(a.fact.evidence), len(a.fact.result)), reverse=True)[:NOTABLE]
    return tuple(answer for answer in answers if answer in ranked)


def _supporting(dataset: Dataset, journal: Journal, task: TaskProgress, year: int) -> Iterator[Answer]:
    """What others sent of a task that few lead: material for the report, in the order of protocol."""
    leading = {id_ for lead in task.leads for id_ in (lead.assignment.reporter, *_bodies(dataset, journal, lead, year))}
    on = progress.parties_day(year, journal.as_of)
    for id_ in task.open:
        leading |= set(succession.lineage(dataset, id_, task.item.id, on))
    for agency in dataset.agencies.values():
        found = [
            fact
            for key, fact in journal.facts.items()
            if (key.agency, key.task) == (agency.id, task.item.id) and key.period[:4] in (str(year), periods.ONCE)
        ]
        if agency.id not in leading and any(fact.result for fact in found):
            yield _answer(dataset, agency, found[-1], None)


def _bodies(dataset: Dataset, journal: Journal, lead: AgencyProgress, year: int) -> tuple[str, ...]:
    """Return a lead and those that led before it."""
    on = progress.parties_day(year, journal.as_of)
    return succession.lineage(dataset, lead.assignment.agency, lead.assignment.task, on)


def verdict(task: TaskProgress, numbers: Figures, leading: Collection[str] = (), *, early: bool = False) -> Verdict:
    """Say whether a task keeps pace ("đạt / chưa đạt tiến độ"): done in time, or nobody late or silent.

    `leading` are the leads and those that led before them, where it is not the leads alone. Where nobody is known to
    lead what is left to do, nothing can be said. `early` is before the year's report is due: until then nobody is
    silent, and what goes on all year or asks a number of the year has not failed.
    """
    found = _verdict(task, numbers, leading)
    waits = task.time != "overdue" and (task.ongoing or bool(task.item.targets))
    return "not-yet" if early and waits and found == "not-met" else found


def _verdict(task: TaskProgress, numbers: Figures, leading: Collection[str]) -> Verdict:
    if task.adrift:
        return "unknown"
    if task.item.targets and task.reported:
        return _target_verdict(task, numbers, leading)
    if task.time == "overdue":
        return "not-met"
    if task.time == "undated":
        return "unknown"
    if task.ongoing:
        return "met" if task.done == task.of else "not-met"
    if task.status == "completed":
        return "met"
    return "not-yet" if task.reported or task.time != "in-time" else "unknown"


def _target_verdict(task: TaskProgress, numbers: Figures, leading: Collection[str]) -> Verdict:
    """A number that the plan asks for; where it allows another way, falling short is not failing by itself."""
    for target in task.item.targets:
        told = [
            row.get(target.indicator, Decimal(0))
            for agency, row in numbers.rows.items()
            if agency in (leading or {lead.assignment.agency for lead in task.leads})
        ]
        if sum(told, Decimal(0)) < target.at_least:
            return "unknown" if target.or_ else "not-met"
    return "met"


def _lates(dataset: Dataset, tasks: Iterable[TaskProgress]) -> Iterator[Late]:
    for task in tasks:
        if task.item.id in dataset.task_ids:
            for lead in task.leads:
                for standing in lead.standings:
                    if standing.late:
                        cause = (standing.fact.causes or standing.fact.difficulties) if standing.fact else ""
                        yield Late(task.item, dataset.agencies[lead.assignment.agency], standing, cause)


def _agency_rows(dataset: Dataset, tasks: Iterable[TaskProgress]) -> Iterator[AgencyRow]:
    """The table by agency: who reports through another stands in its own row, because it leads by itself."""
    leading: dict[str, list[AgencyProgress]] = {}
    for task in tasks:
        if task.item.id in dataset.task_ids:
            for lead in task.leads:
                leading.setdefault(lead.assignment.agency, []).append(lead)
    for agency in dataset.agencies.values():
        if agency.id in leading:
            yield AgencyRow(agency, progress.count(leading[agency.id]))


def _remarks(dataset: Dataset, journal: Journal, year: int) -> Iterator[Remark]:
    refs = {filing.ref for filing in journal.filings if filing.year == year}
    told: dict[str, list[Fact]] = {}
    for key, fact in journal.facts.items():
        if key.period[:4] in (str(year), periods.ONCE) and not refs.isdisjoint(fact.refs):
            told.setdefault(key.agency, []).append(fact)
    for agency in dataset.agencies.values():
        mine = told.get(agency.id, [])
        whole = journal.generals.get((agency.id, year))
        difficulties = [whole.difficulties if whole else "", *(fact.difficulties for fact in mine)]
        proposals = [whole.proposals if whole else "", *(fact.proposals for fact in mine)]
        remark = Remark(agency, _said(difficulties), _said(fact.causes for fact in mine), _said(proposals))
        if remark.difficulties or remark.causes or remark.proposals:
            yield remark


def _said(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _directing(dataset: Dataset, journal: Journal, year: int) -> Iterator[Agency]:
    """Who told how it directed the work of the year."""
    told = {agency for (agency, told_of), general in journal.generals.items() if told_of == year and general.direction}
    return (agency for agency in dataset.agencies.values() if agency.id in told)


# people's words held against the facts

_NUMBER = re.compile(r"(?<![\d/.\-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d/])|(?<![\d/.,\-])\d+(?:,\d+)?(?![\d/.\-]|\.\d)")
_CITED = re.compile(
    r"\d+[A-Z]?[/-][A-ZĐ][\w/&-]*|\d{1,2}/\d{1,2}(?:/\d{4})?|(?:ngày|tháng|năm|quý|khóa|giai đoạn)\s+\d+(?:[/-]\d+)*"
)


def words_basis(dataset: Dataset, journal: Journal, task: str | None, year: int) -> str:
    """Return the fingerprint to set beside words about a task, or about the whole year (None)."""
    return facts.fingerprint(journal, [task] if task else list(dataset.items), year)


def _stale(dataset: Dataset, journal: Journal, summary: Summary, year: int) -> Iterator[Stale]:
    for task, words in summary.tasks.items():
        now = words_basis(dataset, journal, task, year)
        if words.summary and words.basis != now:
            yield Stale(f"tasks.{task}", words.basis, now)
    if summary.assessment.results or summary.direction or summary.directions:
        now = words_basis(dataset, journal, None, year)
        if summary.basis != now:
            yield Stale("assessment", summary.basis, now)


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers in people's words, as typed; dates, years and document numbers are none."""
    return tuple(_NUMBER.findall(_CITED.sub(" ", text)))


def _unmatched(
    sections: Iterable[SectionPart], numbers: Figures, journal: Journal, summary: Summary, now: YearState
) -> Iterator[tuple[str, str]]:
    """Yield numbers in people's words that equal nothing computed: where, and the number as typed."""
    known = _known_of_year(now, numbers)
    for part in (task for section in sections for task in section.tasks):
        figures_here = {figure for key, figure in journal.figures.items() if key.task == part.item.id}
        counted = {Decimal(n) for n in (part.progress.of, part.progress.done, part.progress.reported)}
        for number in numbers_in(part.summary):
            if _value(number) not in known | figures_here | counted:
                yield f"tasks.{part.item.id}", number
    whole = {"direction": summary.direction, "directions": summary.directions}
    whole |= {"assessment.results": summary.assessment.results, "assessment.limits": summary.assessment.limits}
    for where, text in whole.items():
        for number in numbers_in(text):
            if _value(number) not in known:
                yield where, number


def _known_of_year(now: YearState, numbers: Figures) -> set[Decimal]:
    counts = [now.by_task, now.by_lead]
    known = {
        Decimal(len(group)) for group in (now.turnout.asked, now.turnout.arrived, now.turnout.missing, now.turnout.late)
    }
    for one in counts:
        known |= {Decimal(n) for n in (one.total, one.due, one.due_done, one.ongoing.total(), one.ongoing["completed"])}
        known |= {Decimal(n) for n in one.scheduled.values()}
    for total in numbers.totals.values():
        known |= {
            value for value in (total.value, total.sum, total.before, Decimal(total.agencies)) if value is not None
        }
    return known


def _value(typed: str) -> Decimal:
    return Decimal(typed.replace(".", "").replace(",", "."))


__all__ = ["AnnualReport", "assignments", "compose", "numbers_in", "verdict", "words_basis"]
