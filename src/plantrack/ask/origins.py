"""Where in the data a text stands that the report shows: the file, the line and column, and the key.

An index over the texts of one report: people's words of its year, what is in force of the journal, the plan, the
office of the day, the directory, what the office asks. A text is found by being the same, or the same but for the
marks at its end, its capitals, and the usual abbreviation; what stands in two places is told with both.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.ask import assignments, facts
from plantrack.model import deadlines, periods
from plantrack.read import yamltext

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from plantrack.ask.facts import Journal, Key
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.office import DocumentKind
    from plantrack.read.yamltext import Loc

Kind = Literal["words", "journal", "plan", "office", "directory", "reporting", "events"]
_LEAST_PART = 12
"""Fewer letters than this may stand within a longer text by chance."""


class Source(NamedTuple):
    """A value of the data: its kind, its file, and its path within the file."""

    kind: Kind
    path: str
    loc: Loc

    @property
    def key(self) -> str:
        """Return the path as people read it, counting from 1: `proposals[2].text`."""
        steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in self.loc)
        return "".join(steps).lstrip(".")


class Paper(NamedTuple):
    """The day that stands on a report, and whom it goes to."""

    day: date
    kind: DocumentKind


class Index:
    """The texts of one report's data, by what they say."""

    def __init__(self, files: Mapping[str, str], dataset: Dataset, year: int, journal: Journal, paper: Paper) -> None:
        """Gather the texts; the day on the paper decides whose letterhead it is, its kind who signs."""
        self.files, self.dataset, self.year, self.journal = files, dataset, year, journal
        self._by_text: dict[str, list[Source]] = {}
        self._spots: dict[str, dict[Loc, yamltext.Spot]] = {}
        self._figures: dict[tuple[str, str, str, str], Source] = {}
        for source, text in (*self._written(paper), *self._reported()):
            for line in {text, *text.split("\n")}:
                if folded := fold(line):
                    self._by_text.setdefault(folded, []).append(source)
        self._gather_figures()

    def find(self, text: str, kinds: Collection[Kind]) -> tuple[Source, ...]:
        """Return where a text stands, in the order of the files; nothing where no value of these kinds says it."""
        folded = fold(text)
        found = [source for source in self._by_text.get(folded, ()) if source.kind in kinds]
        if not found and len(folded) >= _LEAST_PART:
            found = [
                source
                for whole, sources in self._by_text.items()
                if folded in whole
                for source in sources
                if source.kind in kinds and source.kind in ("plan", "office")
            ]
        return tuple(dict.fromkeys(found))

    def place(self, source: Source) -> str:
        """Return a place as `path:line:column`."""
        if source.path not in self._spots:
            self._spots[source.path] = yamltext.spots(self.files.get(source.path, ""))
        _, spot = yamltext.locate(self._spots[source.path], source.loc)
        return f"{source.path}:{spot.value.line}:{spot.value.column}"

    def agency(self, name: str) -> str:
        """Return the id of the agency that a text names, "" where it names none or several."""
        found = {
            self.dataset.directory.agencies[source.loc[1]].id
            for source in self._by_text.get(fold(name), ())
            if source.kind == "directory" and source.loc[0] == "agencies" and isinstance(source.loc[1], int)
        }
        return found.pop() if len(found) == 1 else ""

    def indicator(self, name: str) -> str:
        """Return the id of the indicator that a text names, "" where it names none or several."""
        folded = fold(name)
        found = {one.id for one in self.dataset.indicators.values() if folded in (fold(one.name), fold(one.short))}
        return found.pop() if len(found) == 1 else ""

    def task(self, text: str) -> str:
        """Return the id of the task or duty that a number (`3.b`) or its text names, "" for none or several."""
        folded = fold(text)
        found = {one.id for one in self.dataset.items.values() if folded in (fold(one.label), fold(one.text))}
        return found.pop() if len(found) == 1 else ""

    def leads(self, task: str) -> tuple[str, ...]:
        """Return the agencies that lead a task on the day asked about."""
        found = assignments.leads(self.dataset, self.dataset.items[task], self.journal.as_of)
        return tuple(lead.agency for lead in found)

    def occurrences(self, task: str) -> tuple[str, ...]:
        """Return the periods of the year in which a task is due."""
        due = deadlines.occurrences(self.dataset, self.dataset.items[task], self.year)
        return tuple(dict.fromkeys(one.period for one in due))

    def figures(self, agency: str, indicator: str = "") -> tuple[Source, ...]:
        """Return the figures in force that an agency told in the year, of one indicator or of all."""
        return tuple(
            source
            for (whose, _, what, period), source in self._figures.items()
            if (whose, periods.year_of(period)) == (agency, self.year) and indicator in ("", what)
        )

    def adjustments(self, indicator: str) -> tuple[Source, ...]:
        """Return the adjustments of an indicator's total."""
        path = f"data/reports/{self.dataset.plan.plan}/{self.year}.yaml"
        told = enumerate(self.dataset.summary(self.year).adjustments)
        return tuple(Source("words", path, ("adjustments", n)) for n, one in told if one.indicator == indicator)

    def _written(self, paper: Paper) -> Iterator[tuple[Source, str]]:
        """Yield every text of the files that people keep by hand that this report may show."""
        plan = self.dataset.plan.plan
        kinds: tuple[tuple[Kind, str], ...] = (
            ("words", f"data/reports/{plan}/{self.year}.yaml"),
            ("plan", f"data/plan-{plan}.yaml"),
            ("office", "data/office.yaml"),
            ("directory", "data/agencies.yaml"),
            ("reporting", f"data/reporting-{plan}.yaml"),
            ("events", f"data/events-{plan}.yaml"),
        )
        office = self.dataset.offices.offices.index(self.dataset.office(paper.day))
        for kind, path in kinds:
            if path in self.files:
                value, _ = yamltext.parse(self.files[path])
                for loc, text in _leaves(value, ()):
                    if kind == "office" and not _of_paper(loc, office, paper.kind):
                        continue
                    if kind != "directory" or (loc[-1] == "name" and self._of_the_day(loc)):
                        yield from ((Source(kind, path, loc), said) for said in _said(loc, text))

    def _of_the_day(self, loc: Loc) -> bool:
        """Say whether a name in the directory is that of a body that exists; its heir may be called the same."""
        if loc[0] != "agencies" or not isinstance(loc[1], int):
            return True
        return self.dataset.directory.agencies[loc[1]].exists.holds(self.journal.as_of)

    def _reported(self) -> Iterator[tuple[Source, str]]:
        """Yield what is in force of the journal, each text with the latest file that says it."""
        filings = {filing.ref: filing for filing in self.journal.filings}
        for key, fact in self.journal.facts.items():
            told = [filings[ref] for ref in reversed(fact.refs)]
            for name in ("result", "difficulties", "causes", "proposals"):
                if text := getattr(fact, name):
                    yield from _latest(told, name, text, key)
        for (agency, year), general in self.journal.generals.items():
            told = [f for f in reversed(self.journal.filings) if (f.update.agency, f.year) == (agency, year)]
            for name in ("direction", "difficulties", "proposals"):
                if text := getattr(general, name):
                    yield from _latest(told, name, text, None)
        for filing in self.journal.filings:
            if filing.update.document and filing.year == self.year:
                yield Source("journal", filing.path, ("document", "number")), filing.update.document.number

    def _gather_figures(self) -> None:
        withdrawn = facts.withdrawals(self.dataset.filings)
        for filing in self.journal.filings:
            for number, entry in enumerate(filing.update.tasks):
                period = str(filing.year) if entry.period == periods.ONCE else entry.period
                for indicator in () if (filing.ref, entry.task) in withdrawn else entry.figures:
                    source = Source("journal", filing.path, ("tasks", number, "figures", indicator))
                    self._figures[filing.update.agency, entry.task, indicator, period] = source


def fold(text: str) -> str:
    """Return a text without what a report may change in showing it: capitals, marks at the end, abbreviation."""
    composed = " ".join(unicodedata.normalize("NFC", text).split()).casefold().rstrip(" .;,:…")
    return composed.replace("ủy ban nhân dân", "ubnd")


def _leaves(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from _leaves(held, (*loc, key))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from _leaves(held, (*loc, number))


def _of_paper(loc: Loc, office: int, kind: DocumentKind) -> bool:
    """Say whether a value of `data/office.yaml` may stand on a paper: that office's, and no other paper's.

    Whom the office itself reports to is named in the paper that goes on to the ministry too.
    """
    return loc[:2] == ("offices", office) and (loc[2] != "documents" or loc[3] == kind or loc[3:5] == ("ubnd", "to"))


def _said(loc: Loc, text: str) -> tuple[str, ...]:
    """Return what a report says for a value: of a printed number (II.6.c) also 6.c and c."""
    return (text, text.partition(".")[2], text.rpartition(".")[2]) if loc[-1] == "printed" else (text,)


def _latest(told: Iterable[Filing], name: str, text: str, key: Key | None) -> Iterator[tuple[Source, str]]:
    """Yield the place in the latest filing that says a text, of one fact or (None) of the year as a whole."""
    for filing in told:
        for loc in _saying(filing, name, text, key):
            yield Source("journal", filing.path, loc), text
            return


def _saying(filing: Filing, name: str, text: str, key: Key | None) -> Iterator[Loc]:
    if key is None:
        if getattr(filing.update.general, name, "") == text:
            yield ("general", name)
        return
    for number, entry in enumerate(filing.update.tasks):
        same = (entry.task, entry.schedule, entry.period) == (key.task, key.schedule, key.period)
        if same and getattr(entry, name) == text:
            yield ("tasks", number, name)
