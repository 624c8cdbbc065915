"""What a filled form says that the journal does not hold yet.

A form is held against the forms that its agency sent before for the year, not against everything known: a correction
that was told by telephone since is kept when the same form comes twice. What a form leaves blank is unchanged.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.ask import assignments, facts, progress, turnout
from plantrack.ask.facts import Fact, FigureKey, Journal, Key
from plantrack.errors import PlantrackError
from plantrack.model import periods
from plantrack.model.dataset import Filing
from plantrack.model.updates import Entry, General, Update

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from plantrack.model.dataset import Dataset
    from plantrack.model.updates import Recorded
    from plantrack.read.forms.form import Filled

_TEXTS = ("result", "difficulties", "causes", "proposals")


class Change(NamedTuple):
    """What is new in a form: entries with only what changed, and words of the whole year."""

    entries: tuple[Entry, ...]
    general: General | None
    kept: tuple[str, ...]
    """What was told before and is left blank now: `2a.result`."""

    def __bool__(self) -> bool:
        """Say whether there is anything new."""
        return bool(self.entries or self.general)


class Candidate(NamedTuple):
    """A form that can be taken in: the file that it would become (None: nothing new), and what to tell of it."""

    filled: Filled
    received: date
    filing: Filing | None
    notes: tuple[str, ...]


class Earlier(NamedTuple):
    """The forms that an agency sent before for a year, as folded."""

    journal: Journal
    dataset: Dataset

    @property
    def filings(self) -> tuple[Filing, ...]:
        """The forms in force, in order."""
        return self.journal.filings


def earlier(dataset: Dataset, agency: str, year: int) -> Earlier:
    """Return what the agency's earlier forms of the year said."""
    mine = tuple(
        filing
        for filing in dataset.filings
        if (filing.update.agency, filing.year) == (agency, year)
        and (filing.update.recorded.by_means == "form" or filing.update.withdraws)
    )
    only = replace(dataset, filings=mine)
    return Earlier(facts.in_force(only, date.max), only)


def received_on(dataset: Dataset, filled: Filled, typed: date | None, today: date) -> date:
    """Return the day of receipt: as typed, else as logged when the document arrived, else today."""
    if typed is not None or filled.document is None:
        return typed or today
    logged = (f for f in dataset.filings if f.year == filled.year and f.update.contents == "pending")
    return next((f.update.received for f in logged if _same_paper(filled, f)), today)


def is_late_by_default(dataset: Dataset, filled: Filled, received: date, today: date) -> bool:
    """Say whether a report that was signed in time would be late only because nobody said when it came."""
    due = progress.report_due(dataset, assignments.reporter(dataset, filled.agency), filled.year)
    signed = filled.document.date if filled.document else None
    return due is not None and received == today >= due and (signed is None or signed < due)


def update(filled: Filled, before: Earlier, received: date, recorded: Recorded) -> Update | None:
    """Return what a form adds to the journal; None where its document and all that it says are known.

    Raises:
        PlantrackError: it is blank, or older than what the journal holds.

    """
    change = changes(filled, before.journal)
    known = any(_same_paper(filled, filing) for filing in before.filings)
    if not change and filled.document is None and not before.filings:
        raise PlantrackError("Biểu mẫu chưa điền gì; đề nghị đơn vị điền và gửi lại.")
    if change and replaced(filled, before):
        return None
    if not change and (known or filled.document is None):
        return None
    if change:
        _refuse_stale(filled, before, received)
    return Update.model_construct(
        agency=filled.agency,
        document=filled.document,
        received=received,
        recorded=recorded,
        general=change.general,
        tasks=change.entries,
    )


def replaced(filled: Filled, before: Earlier) -> str:
    """Say of an earlier form sent once more that a later one has corrected it; "" for anything else.

    A new document may well say again what an earlier one said.
    """
    if filled.document and not any(_same_paper(filled, filing) for filing in before.filings):
        return ""
    found = _superseded(filled, before)
    if found is None:
        return ""
    old, new = (filing.update.received for filing in found)
    return f"giống biểu mẫu nhận ngày {old:%d/%m/%Y}, mà biểu mẫu nhận ngày {new:%d/%m/%Y} đã thay; không ghi gì."


def _refuse_stale(filled: Filled, before: Earlier, received: date) -> None:
    """An older form must not undo its own correction."""
    for filing in before.filings:
        document = filing.update.document
        if document and filled.document and filled.document.date < document.date:
            message = (
                f"Văn bản ngày {filled.document.date:%d/%m/%Y} cũ hơn văn bản số {document.number} ngày"
                f" {document.date:%d/%m/%Y} đã nhập; hỏi lại đơn vị bản nào đúng."
            )
            raise PlantrackError(message)
        if received < filing.update.received:
            message = (
                f"Đã nhập biểu mẫu nhận ngày {filing.update.received:%d/%m/%Y}, sau ngày {received:%d/%m/%Y}; xem lại"
                " thứ tự các tệp, hoặc ghi rõ ngày bằng --received."
            )
            raise PlantrackError(message)


def _superseded(filled: Filled, known: Earlier) -> tuple[Filing, Filing] | None:
    """Return the earlier form that said just this, and the later one that corrected it; None for anything else."""
    ordered = known.filings
    for count in range(1, len(ordered)):
        before = facts.in_force(replace(known.dataset, filings=ordered[:count]), date.max)
        if not changes(filled, before):
            return ordered[count - 1], ordered[count]
    return None


def whole(filled: Filled, filing: Filing) -> Filing:
    """Return the filing with all that the form says, for the rules between files, whose places are the form's."""
    update_ = filing.update.model_copy(update={"general": filled.general, "tasks": filled.entries})
    return filing._replace(update=update_)


def remarks(dataset: Dataset, filled: Filled, before: Earlier, filing: Filing) -> Iterator[str]:
    """Yield what a person should know: what was left blank, what something received later stands against."""
    if kept := [_said(dataset, one) for one in changes(filled, before.journal).kept]:
        yield f"để trống so với biểu mẫu trước, giữ nội dung cũ: {', '.join(dict.fromkeys(kept))}."
    if filled.document is None:
        yield "chưa có số và ngày văn bản."
    after = facts.in_force(replace(dataset, filings=(*dataset.filings, filing)), date.max)
    for entry in filled.entries:
        if entry.status == "completed" and not (entry.result or entry.figures or entry.evidence):
            yield f"{dataset.items[entry.task].label}: báo hoàn thành nhưng không nêu kết quả."
    for entry in filing.update.tasks:
        fact = after.facts[Key(filing.update.agency, entry.task, entry.schedule, entry.period)]
        said = (entry.status or fact.status, entry.result or fact.result, entry.completed or fact.completed)
        if said != (fact.status, fact.result, fact.completed):
            yield f"{dataset.items[entry.task].label}: có thông tin nhận sau ngày này, vẫn dùng thông tin sau."


_CALLED = {
    "status": "trạng thái",
    "result": "kết quả",
    "difficulties": "khó khăn",
    "causes": "nguyên nhân",
    "proposals": "đề xuất",
}


def _said(dataset: Dataset, kept: str) -> str:
    """Name a field (`2a.result`, `2a.hoi-nghi`) as the form does."""
    task, _, name = kept.partition(".")
    indicator = dataset.indicators.get(name)
    return f"{dataset.items[task].label} {_CALLED.get(name) or (indicator.name if indicator else name)}"


def changes(filled: Filled, before: Journal) -> Change:
    """Return what a form says beyond what was known before."""
    entries: list[Entry] = []
    for entry in filled.entries:
        key = Key(filled.agency, entry.task, entry.schedule, entry.period)
        new = _new_of(entry, before.facts.get(key, Fact()), _figures(before, key, filled.year))
        if new:
            kind = {name: getattr(entry, name) for name in ("task", "schedule", "period")}
            entries.append(Entry.model_construct(**kind, **new))
    said = before.generals.get((filled.agency, filled.year))
    return Change(tuple(entries), _new_general(filled.general, said), tuple(_left_blank(filled, before)))


def _same_paper(filled: Filled, filing: Filing) -> bool:
    here = turnout.paper(filled.agency, filled.document)
    return here == turnout.paper(filing.update.agency, filing.update.document)


def _figures(before: Journal, key: Key, year: int) -> dict[str, Decimal]:
    period = str(year) if key.period == periods.ONCE else key.period
    found = before.figures.items()
    return {k.indicator: v for k, v in found if k == FigureKey(key.agency, key.task, k.indicator, period)}


def _new_of(entry: Entry, fact: Fact, figures: dict[str, Decimal]) -> dict[str, Any]:
    """Return the fields of an entry that differ from what is known; a day of completion comes with its status."""
    new: dict[str, Any] = {}
    completed = entry.completed is not None and entry.completed != fact.completed
    if entry.status is not None and (entry.status != fact.status or completed):
        new["status"] = entry.status
        new["completed"] = entry.completed
    for name in _TEXTS:
        if (said := getattr(entry, name)) and said != getattr(fact, name):
            new[name] = said
    told = {id_: figure for id_, figure in entry.figures.items() if figures.get(id_) != figure}
    if told:
        new["figures"] = told
    known = {(cited.number, cited.date): cited.subject for cited in fact.evidence}
    cited = tuple(c for c in entry.evidence if known.get((c.number, c.date)) != c.subject)
    if cited:
        new["evidence"] = cited
    return new


def _left_blank(filled: Filled, before: Journal) -> Iterator[str]:
    """Yield what earlier forms told and this one says nothing of."""
    said = {(e.task, e.schedule, e.period): e for e in filled.entries}
    for key, fact in before.facts.items():
        entry = said.get((key.task, key.schedule, key.period))
        for name in ("status", *_TEXTS):
            if getattr(fact, name) and not (entry and getattr(entry, name)):
                yield f"{key.task}.{name}"
        for indicator in _figures(before, key, filled.year):
            if not (entry and indicator in entry.figures):
                yield f"{key.task}.{indicator}"


def _new_general(said: General | None, before: General | None) -> General | None:
    fields = {name: getattr(said, name, "") for name in ("direction", "difficulties", "proposals")}
    new: dict[str, Any] = {name: text for name, text in fields.items() if text and text != getattr(before, name, "")}
    return General.model_construct(**new) if new else None
