"""Make a dataset of files, or say everything that is wrong with them.

Files are a plain mapping of path to text: a working tree, a git revision and a test's dict are the same thing.
"""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pydantic import BaseModel

from plantrack.errors import WARNINGS, BadDataError, PlantrackError, Problem
from plantrack.model import deadlines
from plantrack.model.contacts import Contacts
from plantrack.model.dataset import Dataset, Filing, Sent
from plantrack.model.directory import Directory
from plantrack.model.letters import Letter
from plantrack.model.office import Offices
from plantrack.model.plan import Plan
from plantrack.model.reporting import Events, Reporting
from plantrack.model.summary import Summary
from plantrack.model.updates import Update
from plantrack.read import checks, yamltext
from plantrack.read.shapes import Misfit, close_to, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from plantrack.read.yamltext import Fault, Value

M = TypeVar("M", bound=BaseModel)

PLAN_FILE = re.compile(r"data/plan-([a-z0-9-]+)\.yaml")
AGENCIES_FILE = "data/agencies.yaml"
OFFICE_FILE = "data/office.yaml"
CONTACTS_FILE = "data/contacts.yaml"
UPDATE_FILE = re.compile(r"data/updates/([a-z0-9-]+)/(19\d\d|2\d{3})/([a-z0-9-]+)/([a-z0-9-]+)\.yaml")
LETTER_FILE = re.compile(r"data/letters/([a-z0-9-]+)/(19\d\d|2\d{3})/([a-z0-9-]+)\.yaml")
SUMMARY_FILE = re.compile(r"data/reports/([a-z0-9-]+)/(19\d\d|2\d{3})\.yaml")
OTHER_FILE = re.compile(r"data/(?:reporting|events)-([a-z0-9-]+)\.yaml")
OF_ALL_PLANS = (AGENCIES_FILE, OFFICE_FILE, CONTACTS_FILE)
_OF_A_PLAN = (PLAN_FILE, UPDATE_FILE, LETTER_FILE, SUMMARY_FILE, OTHER_FILE)


@dataclass
class Loaded:
    """What came of loading: the dataset, where one could be made, and every problem found, in order of place."""

    dataset: Dataset | None
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that are no mere warnings."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def plan_ids(files: Mapping[str, str]) -> tuple[str, ...]:
    """Return the plans that a workspace holds, by their file names."""
    return tuple(sorted(found[1] for path in files if (found := PLAN_FILE.fullmatch(path))))


def plan_of(path: str) -> str | None:
    """Return the plan that a file belongs to by its name; None for what all plans share, and for a stray."""
    return next((found[1] for pattern in _OF_A_PLAN if (found := pattern.fullmatch(path))), None)


def dataset(
    files: Mapping[str, str], plan: str, *, left_out: Iterable[str] = (), shared: Shared | None = None
) -> Dataset:
    """Return the dataset of a sound workspace; `left_out` and `shared` as for `load`.

    Raises:
        BadDataError: the files have errors; it carries them all.

    """
    loaded = load(files, plan, warnings=False, left_out=left_out, shared=shared)
    if loaded.errors or loaded.dataset is None:
        raise BadDataError(loaded.errors, files)
    return loaded.dataset


def undated(files: Mapping[str, str], plan: str, shared: Shared) -> frozenset[str]:
    """Return the tasks and duties that belong to no year, so that what was filed in any year counts."""
    path = f"data/plan-{plan}.yaml"
    made = _Reading(files, shared=shared).read(path, Plan) if path in files else None
    if made is None:
        return frozenset()
    return frozenset(item.id for item in made.items if deadlines.is_undated(made, item))


def speaking_of(ids: Iterable[str]) -> Callable[[str], bool]:
    """Return what says whether a file of the journal may say anything of some tasks, or withdraw anything.

    It looks at the text alone, which costs a fifth of reading it as YAML, and would rather say yes too often: an id may
    be spelt with escapes.
    """
    marks = ("withdraws", "\\", *ids)
    return lambda text: any(mark in text for mark in marks)


def refs(paths: Iterable[str]) -> frozenset[str]:
    """Return how other files call the filings at some paths."""
    found = map(UPDATE_FILE.fullmatch, paths)
    return frozenset(f"{one[3]}/{one[4]}" for one in found if one is not None)


def readable_directory(files: Mapping[str, str]) -> Directory | None:
    """Return the directory alone, where it can be read, so that agencies are called by their names."""
    return _Reading(files).read(AGENCIES_FILE, Directory) if AGENCIES_FILE in files else None


def choose_plan(files: Mapping[str, str], asked: str | None) -> str:
    """Return the plan to work on: the one asked for, or the only one there is."""
    known = plan_ids(files)
    if asked is not None and asked in known:
        return asked
    if asked is not None:
        raise PlantrackError(_no_plan(asked, known))
    if len(known) == 1:
        return known[0]
    if not known:
        raise PlantrackError(
            "Không có tệp kế hoạch data/plan-*.yaml nào; chạy plantrack init để tạo không gian làm việc."
        )
    raise PlantrackError("Có nhiều kế hoạch; hãy thêm --plan trước tên lệnh.", details=known)


def _no_plan(asked: str, known: tuple[str, ...]) -> str:
    otherwise = f"hiện có: {', '.join(known)}" if known else ""
    return f"Không có kế hoạch “{asked}” (data/plan-{asked}.yaml){close_to(asked, known, otherwise)}"


class Parsed(NamedTuple):
    """What a text came to as one kind of file; two loads that share texts share this, too."""

    value: Value
    """What the model was to be made of, where it could not be."""
    faults: list[Fault]
    made: BaseModel | None
    misfits: list[Misfit]


Shared = dict[tuple[type[BaseModel], str], Parsed]
"""The texts that were parsed, so that another load parses none of them again."""


def load(
    files: Mapping[str, str],
    plan: str,
    *,
    warnings: bool = True,
    left_out: Iterable[str] = (),
    shared: Shared | None = None,
) -> Loaded:
    """Read the files of one plan, check each by itself and then all together; finding warnings' places takes time.

    `left_out` names filings (`agency/id`) that are there but not among the files, so that who refers to them is right.
    """
    with _without_garbage_collection():
        reading = _Reading(files, unread=set(left_out), shared=shared)
        made = _read_all(reading, plan)
        if made is not None:
            for finding in checks.findings(made):
                if finding.code in WARNINGS and not warnings:
                    continue
                loc = reading.place_in_file(finding.path, finding.loc)
                reading.report(finding.path, Misfit(loc, finding.code, finding.message, finding.at_key))
    return Loaded(made, tuple(sorted(set(reading.problems))))


def directory(text: str, path: str) -> Directory:
    """Return the directory of one file's text.

    Raises:
        BadDataError: the text has errors of its own.

    """
    reading = _Reading({path: text})
    made = reading.read(path, Directory)
    if made is None or reading.problems:
        raise BadDataError(tuple(sorted(set(reading.problems))), reading.files)
    return made


def plan(text: str, plan: str) -> Plan:
    """Return the plan of one file's text.

    Raises:
        BadDataError: the text has errors of its own.

    """
    path = f"data/plan-{plan}.yaml"
    reading = _Reading({path: text})
    made = reading.read(path, Plan)
    if made is None or reading.problems:
        raise BadDataError(tuple(sorted(set(reading.problems))), reading.files)
    return made


def faults_of_plan(text: str, plan: str, directory: Directory) -> tuple[Problem, ...]:
    """Return the errors of a plan's text by itself, with nothing beside it but the directory."""
    path = f"data/plan-{plan}.yaml"
    reading = _Reading({path: text})
    made = reading.read(path, Plan)
    if made is not None:
        alone = Dataset(made, directory, Offices.model_construct(offices=()), Reporting(), Events())
        for finding in (finding for rule in checks.PLAN_RULES for finding in rule(alone)):
            if finding.code not in WARNINGS:
                reading.report(path, Misfit(finding.loc, finding.code, finding.message, finding.at_key))
    return tuple(reading.problems)


def _read_all(reading: _Reading, plan: str) -> Dataset | None:
    plan_file = f"data/plan-{plan}.yaml"
    read_plan = reading.required(plan_file, Plan)
    directory = reading.required(AGENCIES_FILE, Directory)
    offices = reading.required(OFFICE_FILE, Offices)
    reporting = reading.optional(f"data/reporting-{plan}.yaml", Reporting)
    events = reading.optional(f"data/events-{plan}.yaml", Events)
    contacts = reading.optional(CONTACTS_FILE, Contacts)
    reading.refuse_strays()
    filings = tuple(reading.filings(plan))
    summaries = dict(reading.summaries(plan))
    letters = tuple(sorted(reading.letters(plan), key=lambda sent: (sent.letter.date, sent.id)))
    if not (read_plan and directory and offices and reporting and events and contacts):
        return None
    if read_plan.plan != plan:
        message = f"Khóa plan ghi “{read_plan.plan}” nhưng tên tệp là plan-{plan}.yaml."
        reading.report(plan_file, Misfit(("plan",), "file-name", message))
        return None
    unread, plans = frozenset(reading.unread), plan_ids(reading.files)
    return Dataset(
        read_plan, directory, offices, reporting, events, filings, summaries, letters, contacts, plans, unread
    )


@dataclass
class _Reading:
    """One pass over the files, gathering problems."""

    files: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    shared: Shared | None = None
    entries: dict[str, list[int]] = field(default_factory=dict)
    """Of a file with faulty entries, where the sound ones stand in it."""
    _spots: dict[str, dict[yamltext.Loc, yamltext.Spot]] = field(default_factory=dict)

    def required(self, path: str, model: type[M]) -> M | None:
        if path not in self.files:
            self.problems.append(
                Problem(path, 1, 1, "file-missing", f"Thiếu tệp {path}; hãy khôi phục từ bản sao hoặc git.")
            )
            return None
        return self.read(path, model)

    def optional(self, path: str, model: type[M]) -> M | None:
        return self.read(path, model) if path in self.files else model()

    def read(self, path: str, model: type[M]) -> M | None:
        parsed = self.parsed(path, model)
        return parsed.made if isinstance(parsed.made, model) else None

    def parsed(self, path: str, model: type[BaseModel]) -> Parsed:
        """Parse a file unless its text was parsed before, and report what is wrong with it by itself."""
        text = self.files[path]
        parsed = self.shared.get((model, text)) if self.shared is not None else None
        if parsed is None:
            value, faults = yamltext.parse(text)
            made, misfits = fit(model, value) if value is not None or not faults else (None, [])
            parsed = Parsed(value if made is None else None, faults, made, misfits)
        if self.shared is not None:
            self.shared[model, text] = parsed
        self.problems += [Problem(path, *fault.place, fault.code, fault.message) for fault in parsed.faults]
        for misfit in parsed.misfits:
            self.report(path, misfit)
        return parsed

    def update(self, path: str) -> Update | None:
        """Read a file of the journal; entries with faults of their own do not keep the others from being checked."""
        value, _, made, misfits = self.parsed(path, Update)
        broken = {misfit.loc[1] for misfit in misfits if misfit.loc[0:1] == ("tasks",) and len(misfit.loc) > 1}
        kept: list[int] = []
        if made is None and broken and all(misfit.loc[0:1] == ("tasks",) for misfit in misfits):
            kept = [index for index in range(len(value["tasks"])) if index not in broken]
        if kept:
            made, _ = fit(Update, {**value, "tasks": [value["tasks"][index] for index in kept]})
            self.entries[path] = kept
        return made if isinstance(made, Update) else None

    def report(self, path: str, misfit: Misfit) -> None:
        if path not in self._spots:
            self._spots[path] = yamltext.spots(self.files[path])
        found, spot = yamltext.locate(self._spots[path], misfit.loc)
        place = spot.key if misfit.at_key and found == misfit.loc and misfit.code != "missing-key" else spot.value
        self.problems.append(Problem(path, *place, misfit.code, misfit.message))

    def place_in_file(self, path: str, loc: yamltext.Loc) -> yamltext.Loc:
        """Return where an entry stands in its file, which may hold faulty ones before it."""
        if path in self.entries and loc[:1] == ("tasks",) and isinstance(loc[1], int):
            return ("tasks", self.entries[path][loc[1]], *loc[2:])
        return loc

    def refuse_strays(self) -> None:
        """A file that no pattern reads would be lost without a word, so it is told."""
        known = plan_ids(self.files)
        for path in self.files:
            of_plan = plan_of(path)
            if of_plan is None and path not in OF_ALL_PLANS:
                message = (
                    "Tên hoặc chỗ của tệp không đúng quy ước nên sẽ không được đọc; hãy đổi tên (chữ thường không dấu, "
                    "chữ số, gạch nối, đuôi .yaml) hoặc chuyển đi; báo cáo nằm ở "
                    "data/updates/<kế hoạch>/<năm>/<cơ quan>/<mã>.yaml."
                )
                self.problems.append(Problem(path, 1, 1, "file-name", message))
            elif of_plan is not None and of_plan not in known:
                self.problems.append(Problem(path, 1, 1, "file-name", _no_plan(of_plan, known)))

    def filings(self, plan: str) -> Iterator[Filing]:
        for path, found in self._matching(UPDATE_FILE, plan):
            update = self.update(path)
            if update is None or path in self.entries:
                self.unread.add(f"{found[3]}/{found[4]}")
            if update is None:
                continue
            if update.agency != found[3]:
                message = f"Tệp nằm trong thư mục {found[3]} nhưng ghi cơ quan “{update.agency}”."
                self.report(path, Misfit(("agency",), "file-name", message))
            yield Filing(path, int(found[2]), found[4], update)

    def summaries(self, plan: str) -> Iterator[tuple[int, Summary]]:
        for path, found in self._matching(SUMMARY_FILE, plan):
            summary = self.read(path, Summary)
            if summary is not None:
                yield int(found[2]), summary

    def letters(self, plan: str) -> Iterator[Sent]:
        for path, found in self._matching(LETTER_FILE, plan):
            letter = self.read(path, Letter)
            if letter is not None:
                yield Sent(path, int(found[2]), found[3], letter)

    def _matching(self, pattern: re.Pattern[str], plan: str) -> Iterator[tuple[str, re.Match[str]]]:
        for path in sorted(self.files):
            found = pattern.fullmatch(path)
            if found is not None and found[1] == plan:
                yield path, found


@contextmanager
def _without_garbage_collection() -> Iterator[Any]:
    """Loading makes a great many small values and no cycles; collecting while it does costs half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
