"""What to telephone about before consolidating a year: what was reported and does not look right, rule by rule.

Nothing here is an error: each finding is a question to an agency. Only what is in force counts, never what was
withdrawn.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from plantrack.ask import assignments, facts, figures, progress, succession
from plantrack.model import names, periods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from plantrack.ask.facts import Journal, Key
    from plantrack.model.dataset import Dataset
    from plantrack.model.reporting import Indicator
    from plantrack.model.updates import Cited, Status

Kind = Literal["same-text", "jump", "quarters", "part", "no-evidence", "zero-blank", "twice"]
KINDS: tuple[Kind, ...] = ("same-text", "jump", "quarters", "part", "no-evidence", "zero-blank", "twice")

SHORT_TEXT = 20
"""Fewer letters than this ("Không có") are the same every year without being copied."""
SMALL_COUNT = 2
"""What 0 and 1 count as beside a larger count: 0 and 5, 1 and 4 are no jump of more than 3 times."""
SHORT_EVENT = 40
"""Fewer letters than this do not tell one event from another."""
ALIKE = 0.5
"""What part of the shorter subject's words two citations of one document share at least."""


class Finding(NamedTuple):
    """One question for one agency; which of the fields hold something depends on the kind.

    `figure` was reported and is held against `against`: last year's (jump), the sum of the parts (quarters), the whole
    (part). `indicators` are those counted twice, or those with 0 beside the `blank` ones.
    """

    kind: Kind
    agency: str
    tasks: tuple[str, ...]
    indicator: str = ""
    figure: Decimal | None = None
    against: Decimal | None = None
    period: str = ""
    parts: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    blank: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    documents: tuple[Cited, ...] = ()
    verbatim: bool = False


class _Told(NamedTuple):
    """What the filings of one year say of a fact, the latest word of each; evidence adds up."""

    result: str = ""
    status: Status | None = None
    evidence: tuple[Cited, ...] = ()


class _Asked(NamedTuple):
    """What the rules are put to: a year as known on the journal's day."""

    dataset: Dataset
    journal: Journal
    year: int
    jump: Decimal
    told: Mapping[Key, _Told]
    before: Mapping[Key, _Told]
    figures: Mapping[tuple[str, str, str], Mapping[str, Decimal]]
    """Figures of the year by period, for each agency, task and indicator."""
    leads: Mapping[str, frozenset[str]]


def of_year(dataset: Dataset, journal: Journal, year: int, jump: Decimal | None = None) -> tuple[Finding, ...]:
    """Return what to ask again, agencies in the order of protocol, each one's findings in the plan's order.

    `jump` is how many times last year's figure is too much (or this year's too little); the office's by default.
    """
    asked = _Asked(
        dataset, journal, year, dataset.reporting.jump_ratio if jump is None else jump,
        _told(dataset, journal, year), _told(dataset, journal, year - 1), _figures(journal, year),
        {item.id: _leads(dataset, item.id, progress.parties_day(year, journal.as_of)) for item in dataset.plan.items},
    )  # fmt: skip
    agencies, tasks = list(dataset.agencies), list(dataset.items)
    found = [finding for rule in RULES for finding in rule(asked)]
    return tuple(sorted(found, key=lambda one: (agencies.index(one.agency), tasks.index(one.tasks[0]))))


def concerning(dataset: Dataset, findings: Iterable[Finding], agency: str = "", block: str = "") -> tuple[Finding, ...]:
    """Return the findings about an agency, or about anyone of a block; an event counted twice is about all who did."""
    return tuple(
        one
        for one in findings
        if (not agency or agency in (one.agency, *one.agencies))
        and (not block or any(dataset.agencies[id_].block == block for id_ in (one.agency, *one.agencies)))
    )


# what was reported


def _told(dataset: Dataset, journal: Journal, year: int) -> dict[Key, _Told]:
    """Return what was filed for a year: of a task done once, the journal alone would mix the years."""
    withdrawn = facts.withdrawals(dataset.filings)
    told: dict[Key, _Told] = {}
    for filing in journal.filings:
        for entry in filing.update.tasks if filing.year == year else ():
            if (filing.ref, entry.task) not in withdrawn:
                key = facts.Key(filing.update.agency, entry.task, entry.schedule, entry.period)
                before = told.get(key, _Told())
                told[key] = _Told(
                    entry.result or before.result,
                    entry.status or before.status,
                    (*before.evidence, *entry.evidence),
                )
    return told


def _figures(journal: Journal, year: int) -> dict[tuple[str, str, str], dict[str, Decimal]]:
    found: dict[tuple[str, str, str], dict[str, Decimal]] = {}
    for key, figure in journal.figures.items():
        if periods.year_of(key.period) == year:
            found.setdefault((key.agency, key.task, key.indicator), {})[key.period] = figure
    return found


def _leads(dataset: Dataset, task: str, day: date) -> frozenset[str]:
    """Return who leads a task, and through whom they report."""
    found = assignments.leads(dataset, dataset.items[task], day)
    return frozenset(agency for lead in found for agency in (lead.agency, lead.reporter))


def _in_order(known: Iterable[str], wanted: Iterable[str]) -> tuple[str, ...]:
    chosen = set(wanted)
    return tuple(one for one in known if one in chosen)


# the rules


def _same_text(asked: _Asked) -> Iterator[Finding]:
    """A result copied from last year's report: one finding for what is the same, one for what differs in the year.

    A body that took over from others may have copied theirs.
    """
    copied: dict[tuple[str, bool], dict[str, None]] = {}
    on = progress.parties_day(asked.year, asked.journal.as_of)
    for key, told in asked.told.items():
        period = key.period if key.period == periods.ONCE else f"{asked.year - 1}{key.period[4:]}"
        for agency in succession.lineage(asked.dataset, key.agency, key.task, on):
            before = asked.before.get(key._replace(agency=agency, period=period))
            if before is None or (period == periods.ONCE and before.status == "completed"):
                continue  # what was done once is told again as it was
            now, then = _folded(told.result), _folded(before.result)
            if _letters(now) >= SHORT_TEXT and _yearless(now, asked.year) == _yearless(then, asked.year):
                copied.setdefault((key.agency, now == then), {})[key.task] = None
    for (agency, verbatim), tasks in copied.items():
        listed = _in_order(asked.dataset.items, tasks)
        yield Finding("same-text", agency, listed, period=str(asked.year - 1), verbatim=verbatim)


def _folded(text: str) -> str:
    """Return the letters and digits of a text in lower case; diacritics tell words apart and stay."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text).casefold())


def _letters(text: str) -> int:
    return sum(c.isalpha() for c in text)


def _yearless(text: str, year: int) -> str:
    return re.sub(f"{year}|{year - 1}", "#", text)


def _jump(asked: _Asked) -> Iterator[Finding]:
    """A figure far from the agency's own of last year, or from what those that became the agency told together.

    Quarters not yet reported make no fall, quarters not reported last year make no rise; what bodies told that have
    become another makes no fall before that one tells its own.
    """
    rows, earlier = (figures.rows_of(asked.dataset, asked.journal, year) for year in (asked.year, asked.year - 1))
    for indicator in asked.dataset.reporting.indicators:
        told = ([agency for agency, row in ones.items() if indicator.id in row] for ones in (rows, earlier))
        for match in _held_against(asked, indicator, *told):
            now = sum((rows[one][indicator.id] for one in match.now), Decimal(0))
            before = sum((earlier[one][indicator.id] for one in match.before), Decimal(0))
            if max(now, before) > asked.jump * max(min(now, before), _least(now, before)) and _is_whole(
                asked, indicator, match, rises=now > before
            ):
                tasks = [task for one in match.now for task in _told_under(asked, indicator, one)]
                yield Finding(
                    "jump",
                    match.agency,
                    _in_order(asked.dataset.items, tasks),
                    indicator.id,
                    now,
                    before,
                    str(asked.year - 1),
                    agencies=match.before if match.before != (match.agency,) else (),
                )


def _held_against(
    asked: _Asked, indicator: Indicator, now: Sequence[str], before: Sequence[str]
) -> tuple[figures.Match, ...]:
    """Return whose figures of the two years compare; a ratio never adds up, and compares only with the agency's own."""
    if indicator.kind == "ratio":
        return tuple(figures.Match(agency, (agency,), (agency,)) for agency in now if agency in before)
    on = progress.parties_day(asked.year, asked.journal.as_of)
    return figures.matches(asked.dataset, indicator, now, before, on)


def _is_whole(asked: _Asked, indicator: Indicator, match: figures.Match, *, rises: bool) -> bool:
    """Say whether the lower of two figures is of a whole year, and so may be held against the other."""
    if not rises and match.agency not in match.now:
        return False
    lower, year = (match.before, asked.year - 1) if rises else (match.now, asked.year)
    return all(_whole_year(asked.journal, indicator, one, year) for one in lower)


def _least(*told: Decimal) -> Decimal:
    """Return what the lower of two figures counts as at least: a few more of what is counted on one hand is no jump."""
    return Decimal(SMALL_COUNT if all(figure == int(figure) for figure in told) else 0)


def _told_under(asked: _Asked, indicator: Indicator, agency: str) -> tuple[str, ...]:
    tasks = [task for task in indicator.tasks if (agency, task, indicator.id) in asked.figures]
    return _in_order(asked.dataset.items, tasks)


def _pairs(asked: _Asked) -> Iterator[tuple[str, Indicator]]:
    """Yield each agency with each indicator that it told of the year, in the office's order."""
    told = {(agency, indicator) for agency, _, indicator in asked.figures}
    for indicator in asked.dataset.reporting.indicators:
        for agency in asked.dataset.agencies:
            if (agency, indicator.id) in told:
                yield agency, indicator


def _whole_year(journal: Journal, indicator: Indicator, agency: str, year: int) -> bool:
    """Say whether a figure is of the whole year: told so or in all its parts; a stock or a ratio always is."""
    if indicator.kind != "flow":
        return True
    for task in indicator.tasks:
        told = {
            key.period
            for key in journal.figures
            if key[:3] == (agency, task, indicator.id) and periods.year_of(key.period) == year
        }
        if told and not any(told.issuperset(periods.of_year(year, each)) for each in get_args(periods.Each)):
            return False
    return True


def _quarters(asked: _Asked) -> Iterator[Finding]:
    """A year (half, quarter) told beside its parts: all of them add up to another sum, or some already exceed it."""
    for (agency, task, indicator), told in asked.figures.items():
        if asked.dataset.indicators[indicator].kind != "flow":
            continue
        for whole, figure in told.items():
            for parts in _parts_of(whole, asked.year):
                known = tuple(part for part in parts if part in told)
                total = sum((told[part] for part in known), Decimal(0))
                if total > figure or (known == parts and total != figure):
                    yield Finding("quarters", agency, (task,), indicator, figure, total, whole, known)


def _parts_of(whole: str, year: int) -> Iterator[tuple[str, ...]]:
    """Yield the halves, the quarters and the months that make up a longer period."""
    first, after = periods.first_day(whole), periods.day_after(whole)
    for each in ("half", "quarter", "month"):
        parts = tuple(
            part
            for part in periods.of_year(year, each)
            if first <= periods.first_day(part) and periods.day_after(part) <= after
        )
        if len(parts) > 1:
            yield parts


def _part(asked: _Asked) -> Iterator[Finding]:
    """A figure larger than the one that it is part of; a whole still told in part proves nothing."""
    for agency, indicator in _pairs(asked):
        whole = asked.dataset.indicators.get(indicator.part_of)
        if whole is None:
            continue
        figure, most = (figures.of_agency(asked.journal, one, agency, asked.year) for one in (indicator, whole))
        if figure is None or most is None or figure <= most:
            continue
        if _whole_year(asked.journal, whole, agency, asked.year):
            pair, tasks = (indicator.id, whole.id), _told_under(asked, indicator, agency)
            yield Finding("part", agency, tasks, indicator.id, figure, most, indicators=pair)


def _no_evidence(asked: _Asked) -> Iterator[Finding]:
    """What an agency leads, reported as completed in the year with no document cited at all: one call for all of it."""
    done: dict[str, set[str]] = {}
    proved: set[tuple[str, str]] = set()
    for key, told in asked.told.items():
        if asked.journal.facts[key].evidence:
            proved.add((key.agency, key.task))
        reports = asked.dataset.items[key.task].is_ in ("annual-report", "consolidated-report")
        if told.status == "completed" and not reports and key.agency in asked.leads[key.task]:
            done.setdefault(key.agency, set()).add(key.task)
    for agency, tasks in done.items():
        if bare := [task for task in asked.dataset.items if task in tasks and (agency, task) not in proved]:
            yield Finding("no-evidence", agency, tuple(bare))


def _zero_blank(asked: _Asked) -> Iterator[Finding]:
    """0 for some figures of a task and others left blank: does blank mean none, or not counted."""
    zero: dict[tuple[str, str], list[str]] = {}
    for (agency, task, indicator), told in asked.figures.items():
        if agency in asked.leads[task] and not any(told.values()):
            zero.setdefault((agency, task), []).append(indicator)
    for (agency, task), zeros in zero.items():
        blank = tuple(
            indicator.id
            for indicator in asked.dataset.reporting.indicators
            if task in indicator.tasks and figures.of_agency(asked.journal, indicator, agency, asked.year) is None
        )
        if blank:
            yield Finding(
                "zero-blank", agency, (task,), indicators=_in_order(asked.dataset.indicators, zeros), blank=blank
            )


# the same event counted by two agencies


class _Event(NamedTuple):
    """Something that several agencies report: (agency, task) pairs, known by a document or by the same words."""

    told: tuple[tuple[str, str], ...]
    document: Cited | None = None


def _twice(asked: _Asked) -> Iterator[Finding]:
    """One finding for each group of agencies, whatever number of documents they share."""
    groups: dict[tuple[str, ...], list[tuple[_Event, frozenset[str]]]] = {}
    for event in (*_shared_documents(asked), *_shared_words(asked)):
        agencies, indicators = _doubtful(asked, event)
        if agencies:
            groups.setdefault(_in_order(asked.dataset.agencies, agencies), []).append((event, indicators))
    for group, events in groups.items():
        tasks = {task for event, _ in events for agency, task in event.told if agency in group}
        yield Finding(
            "twice",
            group[0],
            _in_order(asked.dataset.items, tasks),
            indicators=_in_order(asked.dataset.indicators, frozenset[str]().union(*(ids for _, ids in events))),
            agencies=group,
            documents=tuple(event.document for event, _ in events if event.document is not None),
            verbatim=any(event.document is None for event, _ in events),
        )


def _doubtful(asked: _Asked, event: _Event) -> tuple[frozenset[str], frozenset[str]]:
    """Return who counts an event twice and under which indicators.

    What an adjustment of the year's report has already taken off for one of them is not asked again; the same words are
    worth asking about even where nobody counts anything.
    """
    counted = {indicator: _counting(asked, event, indicator) for indicator in asked.dataset.indicators}
    counted = {indicator: who for indicator, who in counted.items() if len(who) > 1}
    if not counted and event.document is None:
        return frozenset(agency for agency, _ in event.told), frozenset()
    open_ = {indicator: who for indicator, who in counted.items() if not _adjusted(asked, indicator, who)}
    return frozenset(agency for who in open_.values() for agency in who), frozenset(open_)


def _counting(asked: _Asked, event: _Event, indicator: str) -> frozenset[str]:
    """Return who tells more than 0 under an indicator that adds up, in a task where the event is told."""
    if asked.dataset.indicators[indicator].kind == "ratio":
        return frozenset()
    return frozenset(a for a, task in event.told if any(asked.figures.get((a, task, indicator), {}).values()))


def _adjusted(asked: _Asked, indicator: str, agencies: Iterable[str]) -> bool:
    adjustments = asked.dataset.summary(asked.year).adjustments
    return any(one.indicator == indicator and one.agency in agencies for one in adjustments)


def _shared_documents(asked: _Asked) -> Iterator[_Event]:
    """Yield the documents cited, with all who cite them; the plan and what it is based on everybody may cite."""
    document = asked.dataset.plan.document
    common = {_number(document.number), *(_number(one.number) for one in document.based_on)}
    cited: dict[tuple[str, date], list[tuple[Cited, str, str]]] = {}
    for key, told in asked.told.items():
        for one in told.evidence:
            if _number(one.number) not in common:
                cited.setdefault((_number(one.number), one.date), []).append((one, key.agency, key.task))
    for citations in cited.values():
        for alike in _alike(citations):
            yield _Event(tuple((agency, task) for _, agency, task in alike), alike[0][0])


def _number(number: str) -> str:
    """Return what spellings of a document's number share: `09/KH-STP`, `9/KH–STP`."""
    return names.fold(number).lstrip("0")


def _alike(citations: Sequence[tuple[Cited, str, str]]) -> list[list[tuple[Cited, str, str]]]:
    """Part citations whose subjects differ: all districts number their plans as `…/KH-UBND`."""
    groups: list[list[tuple[Cited, str, str]]] = []
    for one in citations:
        words = set(names.words(one[0].subject))
        for group in groups:
            other = set(names.words(group[0][0].subject))
            if len(words & other) >= ALIKE * min(len(words), len(other)):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _shared_words(asked: _Asked) -> Iterator[_Event]:
    """Yield the results that several agencies report in the same words."""
    same: dict[str, list[tuple[str, str]]] = {}
    for key, told in asked.told.items():
        text = _folded(told.result)
        if _letters(text) >= SHORT_EVENT:
            same.setdefault(text, []).append((key.agency, key.task))
    for told_by in same.values():
        if len({agency for agency, _ in told_by}) > 1:
            yield _Event(tuple(told_by))


RULES: tuple[Callable[[_Asked], Iterator[Finding]], ...] = (
    _same_text,
    _jump,
    _quarters,
    _part,
    _no_evidence,
    _zero_blank,
    _twice,
)
"""Every rule, in the order in which its findings are told for one agency and task."""

__all__ = ["KINDS", "RULES", "Finding", "concerning", "of_year"]
