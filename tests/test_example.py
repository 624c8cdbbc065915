"""The fictional example year: rich enough to show the report, sound enough to be believed."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import defaultdict
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader, worktree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.plan import PartyRef
    from plantrack.model.updates import Entry

ROOT = Path(__file__).resolve().parents[1]
PLAN = "435"
YEAR, BEFORE = 2024, 2023
DEADLINE = date(2024, 11, 25)
TASKS = 21
LEAST_RESULTS = 300
LEAST_AGENCIES = 35
LEAST_SUPPORTED = Decimal("0.6")
LEAST_SHARED_INDICATORS = 8
LEAST_FIGURES_IN_PROSE = 300
LEAST_PROPOSERS = 12
SHORTEST_SENTENCE = 4
OPENING = 6
MOST_SHARED_OPENINGS = 3
MOST_FOREIGN = 3
LONG_ANSWER = range(380, 421)
NO_REPORTERS = {"ubnd-tinh", "dang"}

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”)]*\s+")
_WORD = re.compile(r"[\w'/%-]+(?:[.,]\d+)*")
_SATURDAY = 5


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Load the shipped data with the example laid over it; an error in any file stops here."""
    workspace = tmp_path_factory.mktemp("example")
    shutil.copytree(ROOT / "data", workspace / "data")
    shutil.copytree(ROOT / "examples" / "data", workspace / "data", dirs_exist_ok=True)
    return loader.dataset(worktree.read(workspace), PLAN)


def test_there_are_many_different_results(example: Dataset) -> None:
    """At least 300 results of 2024 differ from one another."""
    assert len({entry.result for _, entry in _results(example, YEAR)}) >= LEAST_RESULTS


def test_most_agencies_reported(example: Dataset) -> None:
    """At least 35 agencies have a file of 2024 that is neither pending nor withdrawn."""
    assert len({filing.update.agency for filing in _live(example, YEAR)}) >= LEAST_AGENCIES


def test_every_task_has_results(example: Dataset) -> None:
    """Each of the plan's 21 tasks was reported on in 2024."""
    assert len(example.task_ids) == TASKS
    assert example.task_ids - {entry.task for _, entry in _results(example, YEAR)} == set()


def test_no_sentence_is_shared_by_two_agencies(example: Dataset) -> None:
    """No agency uses a sentence of four or more words that another one uses, in either year."""
    users: dict[str, set[str]] = defaultdict(set)
    for filing, text in _prose(example):
        for sentence in _sentences(text):
            users[" ".join(sentence)].add(filing.update.agency)
    assert {sentence: who for sentence, who in users.items() if len(who) > 1} == {}


def test_agencies_begin_their_sentences_differently(example: Dataset) -> None:
    """Hardly any six words open sentences of two agencies; requests have to begin with whom they address."""
    users: dict[str, set[str]] = defaultdict(set)
    for filing, text in _prose(example):
        for sentence in _sentences(text):
            if len(sentence) >= OPENING and sentence[:2] != ["đề", "nghị"]:
                users[" ".join(sentence[:OPENING])].add(filing.update.agency)
    shared = {opening: who for opening, who in users.items() if len(who) > 1}
    assert len(shared) <= MOST_SHARED_OPENINGS, shared


def test_most_results_rest_on_figures_or_evidence(example: Dataset) -> None:
    """At least 60 % of the results of 2024 come with a figure or a document."""
    entries = [entry for _, entry in _results(example, YEAR)]
    supported = [entry for entry in entries if entry.figures or entry.evidence]
    assert Decimal(len(supported)) >= LEAST_SUPPORTED * len(entries)


def test_some_reports_came_late(example: Dataset) -> None:
    """One report came on 25/11 itself, which is late by "trước ngày 25/11", and others came after it."""
    days = {filing.update.received for filing in _filings(example, YEAR) if filing.update.received >= DEADLINE}
    assert DEADLINE in days
    assert max(days) > DEADLINE


def test_some_agencies_sent_nothing(example: Dataset) -> None:
    """Of the bodies that should report, a few have no file of 2024 at all."""
    asked = {
        agency.id
        for agency in example.agencies.values()
        if agency.block not in NO_REPORTERS and not agency.reports_through
    }
    silent = asked - {filing.update.agency for filing in _filings(example, YEAR)}
    assert silent
    assert len(silent) < len(asked) / 4


def test_an_agency_sent_an_empty_report(example: Dataset) -> None:
    """One report has neither tasks nor general words, another one general words only."""
    empty = [
        filing.update
        for filing in _live(example, YEAR)
        if filing.update.document and not filing.update.tasks and not filing.update.withdraws
    ]
    assert any(update.general is None for update in empty)
    assert any(update.general is not None for update in empty)


def test_a_report_waits_to_be_entered(example: Dataset) -> None:
    """One report arrived and was not entered yet."""
    pending = [filing.update for filing in _filings(example, YEAR) if filing.update.contents == "pending"]
    assert pending
    assert all(update.document and not update.tasks for update in pending)


def test_a_report_was_sent_again_with_more(example: Dataset) -> None:
    """One agency reported some tasks again under another number, in other words and with larger figures."""
    again = [
        (old, new)
        for old, new in _pairs(example, YEAR)
        if old.result and new.result and old.result != new.result and old.figures.keys() == new.figures.keys()
    ]
    assert any(_larger(old, new) for old, new in again)


def test_a_report_was_recorded_twice(example: Dataset) -> None:
    """One document came in twice with the very same entries."""
    twice = [
        (one, other)
        for same in _by_document(example).values()
        for one, other in pairwise(same)
        if one.update.tasks == other.update.tasks and one.update.tasks and one.id != other.id
    ]
    assert twice


def test_a_letter_corrected_figures_only(example: Dataset) -> None:
    """One later letter gives other figures for tasks already told, and neither words nor a status."""
    corrections = [
        (old, new) for old, new in _pairs(example, YEAR) if new.figures and not new.result and new.status is None
    ]
    assert corrections
    assert all(old.result and old.figures != new.figures for old, new in corrections)


def test_an_update_was_withdrawn(example: Dataset) -> None:
    """One update with results was unsaid, and its agency reported rightly afterwards."""
    gone = [filing for filing in _filings(example, YEAR) if _is_withdrawn(example, filing)]
    assert gone
    for filing in gone:
        assert filing.update.tasks
        later = [
            other
            for other, _ in _results(example, YEAR)
            if other.update.agency == filing.update.agency and other.update.received > filing.update.received
        ]
        assert later


def test_an_agency_told_of_a_task_that_is_not_its_own(example: Dataset) -> None:
    """One entry is about a task that the plan gives its agency neither as lead nor as support."""
    foreign = {
        (filing.update.agency, entry.task)
        for filing, entry in _results(example, YEAR)
        if filing.update.agency not in _concerned(example, entry.task)
    }
    assert foreign
    assert len(foreign) <= MOST_FOREIGN, foreign


def test_a_zero_stands_beside_a_blank(example: Dataset) -> None:
    """An entry tells one figure as 0 and leaves out another one that its task is asked for."""
    asked: dict[str, set[str]] = defaultdict(set)
    for indicator in example.reporting.indicators:
        for task in indicator.tasks:
            asked[task].add(indicator.id)
    beside = [
        filing.ref
        for filing, entry in _results(example, YEAR)
        if 0 in entry.figures.values() and asked[entry.task] - entry.figures.keys()
    ]
    assert beside


def test_one_answer_is_long(example: Dataset) -> None:
    """One result has about 400 words, and only one."""
    lengths = [len(entry.result.split()) for _, entry in _results(example, YEAR)]
    assert sum(length in LONG_ANSWER for length in lengths) == 1
    assert max(lengths) in LONG_ANSWER


def test_difficulties_causes_and_proposals_are_told(example: Dataset) -> None:
    """Every agency with results tells a difficulty or a cause, and a good part of them propose something."""
    reported = {filing.update.agency for filing, _ in _results(example, YEAR)}
    troubled: set[str] = set()
    caused: set[str] = set()
    proposed: set[str] = set()
    for filing in _live(example, YEAR):
        agency, general = filing.update.agency, filing.update.general
        entries = filing.update.tasks
        if (general and general.difficulties) or any(entry.difficulties for entry in entries):
            troubled.add(agency)
        if any(entry.causes for entry in entries):
            caused.add(agency)
        if (general and general.proposals) or any(entry.proposals for entry in entries):
            proposed.add(agency)
    assert troubled
    assert caused
    assert reported - (troubled | caused) == set()
    assert len(proposed) >= LEAST_PROPOSERS


def test_the_year_before_is_sparser_and_comparable(example: Dataset) -> None:
    """2023 has fewer agencies and results than 2024 and at least 8 indicators in common with it."""
    now, then = _results(example, YEAR), _results(example, BEFORE)
    assert 0 < len(then) < len(now)
    assert len({filing.update.agency for filing, _ in then}) < len({filing.update.agency for filing, _ in now})
    told = [{indicator for _, entry in entries for indicator in entry.figures} for entries in (now, then)]
    assert len(told[0] & told[1]) >= LEAST_SHARED_INDICATORS


def test_document_numbers_are_unique(example: Dataset) -> None:
    """An agency uses a number once; what bears it twice is the same document, recorded again."""
    for (agency, number), filings in _by_document(example).items():
        first = filings[0].update
        for filing in filings[1:]:
            assert filing.update.document == first.document, f"{agency}: {number}"
            assert filing.update.tasks == first.tasks, f"{agency}: {number}"


def test_evidence_is_no_younger_than_the_report(example: Dataset) -> None:
    """Evidence is dated no later than the report that cites it, or than the day of receipt where there is none."""
    younger = [
        f"{filing.ref}: {cited.number}"
        for filing in example.filings
        for entry in filing.update.tasks
        for cited in entry.evidence
        if cited.date > (filing.update.document.date if filing.update.document else filing.update.received)
    ]
    assert younger == []


def test_documents_bear_working_days(example: Dataset) -> None:
    """No report, no evidence and no receipt falls on a Saturday or a Sunday."""
    days = {f"{filing.ref}: {day}" for filing in example.filings for day in _days(filing) if day.weekday() >= _SATURDAY}
    assert days == set()


def test_prose_agrees_with_the_figures(example: Dataset) -> None:
    """Where a result writes a number before an indicator's unit, the figure is one of these numbers or their sum."""
    units = {indicator.id: indicator.unit for indicator in example.reporting.indicators}
    checked = 0
    wrong: list[str] = []
    for filing in example.filings:
        for entry in filing.update.tasks:
            for indicator, figure in entry.figures.items():
                told = _numbers_before(entry.result, units[indicator])
                checked += bool(told)
                if told and figure not in told and figure != sum(told):
                    wrong.append(f"{filing.ref} {entry.task} {indicator}: {figure} ≠ {told}")
    assert wrong == []
    assert checked >= LEAST_FIGURES_IN_PROSE


def _filings(example: Dataset, year: int) -> list[Filing]:
    """Return the updates of a year in the order in which they came."""
    filings = [filing for filing in example.filings if filing.year == year]
    return sorted(filings, key=lambda filing: (filing.update.received, filing.update.recorded.at))


def _is_withdrawn(example: Dataset, filing: Filing) -> bool:
    return any(
        withdrawal.update == filing.id and withdrawal.task is None
        for other in example.filings
        if other.update.agency == filing.update.agency
        for withdrawal in other.update.withdraws
    )


def _live(example: Dataset, year: int) -> list[Filing]:
    """Return the updates of a year that were entered and not withdrawn."""
    filings = _filings(example, year)
    return [filing for filing in filings if filing.update.contents == "read" and not _is_withdrawn(example, filing)]


def _results(example: Dataset, year: int) -> list[tuple[Filing, Entry]]:
    """Return the entries of a year that hold and have words."""
    return [(filing, entry) for filing in _live(example, year) for entry in filing.update.tasks if entry.result]


def _pairs(example: Dataset, year: int) -> Iterator[tuple[Entry, Entry]]:
    """Yield what an agency told of a task and period beside what it told under a later document."""
    seen: dict[tuple[str, str, str, str], tuple[str, Entry]] = {}
    for filing in _live(example, year):
        if filing.update.document is None:
            continue
        number = filing.update.document.number
        for entry in filing.update.tasks:
            key = (filing.update.agency, entry.task, entry.schedule, entry.period)
            if key in seen and seen[key][0] != number:
                yield seen[key][1], entry
            seen[key] = (number, entry)


def _larger(old: Entry, new: Entry) -> bool:
    rises = [new.figures[indicator] - figure for indicator, figure in old.figures.items()]
    return bool(rises) and min(rises) >= 0 and max(rises) > 0


def _by_document(example: Dataset) -> dict[tuple[str, str], list[Filing]]:
    found: dict[tuple[str, str], list[Filing]] = defaultdict(list)
    for filing in example.filings:
        if filing.update.document is not None:
            found[filing.update.agency, filing.update.document.number].append(filing)
    return found


def _days(filing: Filing) -> Iterator[date]:
    yield filing.update.received
    if filing.update.document is not None:
        yield filing.update.document.date
    for entry in filing.update.tasks:
        yield from (cited.date for cited in entry.evidence)


def _concerned(example: Dataset, task: str) -> set[str]:
    """Return the agencies that the plan names for a task, and those that others report through."""
    refs = [ref for party in example.items[task].parties for ref in party.read]
    named = {agency for ref in refs for agency in _members(example, ref)}
    return named | {through for agency in named if (through := example.agencies[agency].reports_through)}


def _members(example: Dataset, ref: PartyRef) -> set[str]:
    if ref.agency is not None:
        return {ref.agency}
    members = example.groups[ref.group or ""].members
    blocks = {member.block for member in members if member.block}
    return {agency.id for agency in example.agencies.values() if agency.block in blocks} | {
        member.agency for member in members if member.agency
    }


def _prose(example: Dataset) -> Iterator[tuple[Filing, str]]:
    """Yield every text that agencies wrote, of both years."""
    for filing in example.filings:
        general = filing.update.general
        if general is not None:
            yield from ((filing, text) for text in (general.direction, general.difficulties, general.proposals))
        for entry in filing.update.tasks:
            texts = (entry.result, entry.difficulties, entry.causes, entry.proposals)
            yield from ((filing, text) for text in texts)


def _sentences(text: str) -> Iterator[list[str]]:
    """Yield the words of each sentence of four words or more, in NFC and one case, without punctuation."""
    for sentence in _SENTENCE_END.split(unicodedata.normalize("NFC", text).casefold()):
        words = _WORD.findall(sentence)
        if len(words) >= SHORTEST_SENTENCE:
            yield words


def _numbers_before(text: str, unit: str) -> list[Decimal]:
    """Return the numbers that stand right before a unit: `1.250 lượt người`, `97,5%`."""
    longer = "(?! người)" if unit == "lượt" else ""
    pattern = rf"(?<![\d.,/-])(\d{{1,3}}(?:\.\d{{3}})+|\d+)(,\d+)?\s?{re.escape(unit)}(?!\w){longer}"
    found = re.finditer(pattern, unicodedata.normalize("NFC", text))
    return [Decimal(match[1].replace(".", "") + (match[2] or "").replace(",", ".")) for match in found]
