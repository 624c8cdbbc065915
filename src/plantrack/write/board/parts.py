"""Tasks, bodies and what they told, as the page shows them: every answer under its task and under its body."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import assignments
from plantrack.model import deadlines, names
from plantrack.model.plan import MAIN
from plantrack.write import words
from plantrack.write.board import marks
from plantrack.write.board.views import AgencyView, AnswerView, CellView, Link, TaskView
from plantrack.write.report import report_context
from plantrack.write.views import missing_view, tasks_view, timetable_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plantrack.ask.board import AgencyPart, Board, Cell, TaskPart
    from plantrack.ask.progress import AgencyProgress, TaskProgress
    from plantrack.ask.tasklist import Told
    from plantrack.ask.turnout import Reporter
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item
    from plantrack.model.updates import Cited
    from plantrack.write.board.marks import Mark

OPENING = 110
GIST = 100
SHORT = 48
FEW = 3
NO_SECTION = "-"


class Places(NamedTuple):
    """Where on the page things stand, and what they are called there."""

    board: Board
    tasks: dict[str, str]
    """The anchor of each task and duty by id."""

    def task(self, id_: str) -> Link:
        """Return the link to a task, under the number that an office says."""
        return Link(self.board.dataset.items[id_].label, self.tasks[id_])

    def agency(self, id_: str) -> Link:
        """Return the link to a body, under what it is called."""
        return Link(self.called(id_), agency_anchor(id_))

    def called(self, id_: str) -> str:
        """Return a body's short name, of one that is no more with its last day: a new body may bear the same name."""
        ended = self.board.dataset.agencies[id_].exists.before
        past = f" (đến {words.last_day(ended)})" if ended is not None and ended <= self.board.on else ""
        return f"{self.name(id_)}{past}"

    def name(self, id_: str) -> str:
        """Return a body's short name of the day."""
        return words.short_name(self.board.dataset.agencies[id_], self.board.on)

    def section(self, id_: str) -> str:
        """Return the key of a task's section; `-` of a duty, which is in none."""
        section = self.board.dataset.section_of.get(id_)
        return section.id if section is not None else NO_SECTION


def places(board: Board) -> Places:
    """Return the anchors of the page: `nhiem-vu-II.6.dd` by the printed number, which two tasks may share."""
    taken: dict[str, str] = {}
    for item in board.dataset.plan.items:
        anchor = f"nhiem-vu-{_ascii(item.printed) or item.id}"
        while anchor in taken.values():
            anchor = f"{anchor}-{item.id}"
        taken[item.id] = anchor
    return Places(board, taken)


def agency_anchor(id_: str) -> str:
    """Return the anchor of a body: `co-quan-so-y-te`."""
    return f"co-quan-{id_}"


def answer_anchor(agency: str, task: str) -> str:
    """Return the anchor of what a body told of a task: `tra-loi-so-y-te.1b`; ids have no dots, so no two are alike."""
    return f"tra-loi-{agency}.{task}"


def _ascii(printed: str) -> str:
    """Return a printed number as an address can bear it: `II.6.dd` of `II.6.đ`."""
    plain = "".join(c if c.isupper() else names.plain(c) for c in printed.replace("đ", "dd").replace("Đ", "DD"))
    return "".join(c if c.isascii() and (c.isalnum() or c in ".-") else "-" for c in plain).strip("-")


def opening(text: str) -> str:
    """Return the first words of a task's text, enough to know it by."""
    return timetable_view.opening(text, OPENING)


# parts of bodies in tasks


def cell(at: Places, one: Cell) -> CellView:
    """Return one body's part in one task."""
    assignment, dataset = one.assignment, at.board.dataset
    item, agency = dataset.items[assignment.task], dataset.agencies[assignment.agency]
    beside = one.progress is not None and len(one.told) == 1
    return CellView(
        id=answer_anchor(agency.id, item.id),
        agency=at.agency(agency.id),
        task=at.task(item.id),
        text=timetable_view.opening(item.text, SHORT),
        block=agency.block,
        section=at.section(item.id),
        leads=assignment.role == "lead",
        mark=mark_of(one),
        occasions=tuple(_occasions(dataset, one.progress)) if one.progress is not None else (),
        answers=tuple(answer(at, told, of=agency.id, beside=beside) for told in one.told),
        gist=_gist(one.told),
    )


def _gist(told: tuple[Told, ...]) -> str:
    """Return the beginning of the first words told; where figures or evidence alone were, words that say so."""
    said = next((one.fact.result for one in told if one.fact.result), "")
    return timetable_view.opening(said, GIST) if said else "Có số liệu, minh chứng." if told else ""


def mark_of(one: Cell) -> Mark:
    """Return the mark of a part: of a lead its status held against time; who supports has none."""
    if one.progress is not None:
        return of_progress(one.progress)
    return marks.UNDECIDED if one.lost else marks.SUPPORT


def of_task(found: TaskProgress) -> Mark:
    """Return the mark of a task; where nobody is known to lead what is left of it, just that."""
    return marks.UNDECIDED if found.adrift else of_progress(found)


def of_progress(found: AgencyProgress | TaskProgress) -> Mark:
    """Return the mark of a task, or of one lead of it, by its status and time."""
    return marks.of(found.status, found.time, ongoing=found.ongoing)


def _occasions(dataset: Dataset, lead: AgencyProgress) -> Iterator[str]:
    """Tell every occurrence of a task that has several in a year, with its limit."""
    for one in lead.standings if len(lead.standings) > 1 else ():
        label = words.label(one.status, one.time, ongoing=lead.ongoing)
        when = words.capital(report_context.occasion(dataset, one) or words.due(one.occurrence))
        limit = f" ({words.before(one.occurrence.before)})" if one.occurrence.before else ""
        yield f"{when}: {label[:1].lower()}{label[1:]}{limit}"


def answer(at: Places, told: Told, *, of: str = "", beside: bool = False) -> AnswerView:
    """Return what was told of one period of a task; the signer is named where it is not the body `of`.

    With `beside`, a mark beside it says the status already.
    """
    fact, board = told.fact, at.board
    signer = "" if told.key.agency == of else at.name(told.key.agency)
    period = "" if told.key.period == str(board.year) else words.period(told.key.period)
    status = "" if beside and not fact.completed else words.STATUS[fact.status or "in-progress"]
    done = f"{status} ngày {words.day(fact.completed)}" if fact.completed else status
    return AnswerView(
        head=" · ".join(part for part in (signer, words.capital(period), done) if part),
        result=fact.result,
        figures=_figures(board.dataset, told),
        more=tuple(
            (title, text)
            for title, text in (
                ("Khó khăn", fact.difficulties),
                ("Nguyên nhân", fact.causes),
                ("Kiến nghị", fact.proposals),
            )
            if text
        ),
        evidence=tuple(f"{cite(paper)} {paper.subject}".rstrip() for paper in fact.evidence),
        source=_source(told, of, board),
    )


def _figures(dataset: Dataset, told: Told) -> str:
    known = [(dataset.indicators[id_], value) for id_, value in told.figures.items() if id_ in dataset.indicators]
    return "; ".join(f"{one.short or one.name}: {words.number(Decimal(value))} {one.unit}" for one, value in known)


def _source(told: Told, of: str, board: Board) -> str:
    papers = [paper for filing in told.filings if (paper := filing.update.document) is not None]
    cited = list(dict.fromkeys(cite(paper) for paper in papers))
    if not cited:
        return "Ghi trực tiếp, không kèm văn bản"
    own = next((one.filing for one in board.report.now.turnout.reporters if one.agency == of), None)
    report = own.update.document if own is not None else None
    return "" if report is not None and cited == [cite(report)] else f"Theo {'; '.join(cited)}"


def cite(paper: Cited) -> str:
    """Cite a document by number and day."""
    return f"{paper.number} ngày {words.day(paper.date)}"


# tasks


def task(at: Places, part: TaskPart) -> TaskView:
    """Return a task or duty with all its answers."""
    item, found, board = part.item, part.progress, at.board
    limit = _limit(board, found)
    cells = tuple(cell(at, one) for one in part.cells)
    return TaskView(
        id=at.tasks[item.id],
        keys=_tokens(names.task_key(spelt) for spelt in (item.id, item.printed, item.label)),
        label=item.label,
        section=at.section(item.id),
        is_task=item.id in board.dataset.task_ids,
        opening=opening(item.text),
        text=item.text,
        words=tuple(_words(item)),
        due=tuple(_due(board, item)),
        limit=limit[0],
        limit_sort=limit[1],
        leads=_leads(at, part),
        mark=of_task(found),
        told=_count(found),
        done=found.done,
        of=found.of,
        done_sort=share_sort(found.done, found.of),
        verdict=report_context.VERDICT[part.verdict] if part.verdict else "",
        warnings=tuple(_warnings(at, part)),
        cells=tuple(one for one in cells if not one.quiet),
        quiet=tuple(one.agency for one in cells if one.quiet),
        others=tuple(answer(at, told) for told in part.others),
        blocks=_tokens(one.block for one in cells),
        marks=_tokens(one.mark.key for one in cells),
    )


def share_sort(part: int, whole: int) -> str:
    """Return what sorts by the share of a whole; of nothing, what comes last."""
    return f"{1000 * part // whole:04d}" if whole else ""


def _tokens(keys: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(keys))


def _count(found: TaskProgress) -> str:
    done = "có kết quả" if found.ongoing else "hoàn thành"
    if not found.adrift:
        return f"{found.done}/{found.of} đơn vị chủ trì {done}; {found.reported}/{found.of} đã báo cáo"
    told = sum(lead.reported for lead in found.lost)
    said = [f"{found.done} đơn vị đã {done}"] if found.done else []
    said += [f"{told} đơn vị đã báo cáo trước khi kết thúc"] if told else []
    return "; ".join(said) or "chưa đơn vị nào báo cáo"


def _words(item: Item) -> Iterator[tuple[str, str]]:
    """Yield the plan's own labels and words."""
    for detail in item.details:
        yield detail.label, detail.text
    for party in item.parties:
        yield (
            party.label or words.capital(words.ROLE[party.role]),
            f"{party.text}{'' if party.confirmed else ' [chưa xác nhận]'}",
        )
    for schedule in item.schedules:
        yield schedule.label or "Thời gian", schedule.text


def _due(board: Board, item: Item) -> Iterator[str]:
    """Yield the occurrences of the year with their limits."""
    for one in deadlines.occurrences(board.dataset, item, board.year):
        note = "" if one.schedule == MAIN else f" ({one.schedule})"
        weekday = f" ({words.weekday(one.before)})" if one.before else ""
        yield f"{words.capital(words.period(one.period) or 'một lần')}{note}: {words.due(one)}{weekday}"


def _limit(board: Board, task: TaskProgress) -> tuple[str, str]:
    """Return the limit that `tasks` tells, and what sorts by it."""
    due = tasks_view.next_due(board.dataset, task, board.year, board.as_of, overdue=task.overdue)
    if isinstance(due, str):
        return due, "9998" if due == tasks_view.ONGOING else "9999"
    return words.day(due), due.isoformat()


def _leads(at: Places, part: TaskPart) -> str:
    """Name up to three leads; of more, say how many; and of how many it is not known who leads for them."""
    found = [one.assignment.agency for one in part.progress.leads]
    if not found:
        return words.NO_LEAD
    past = dict.fromkeys(part.progress.former, " (trước đây)")
    named = words.listed(f"{at.name(id_)}{past.get(id_, '')}" for id_ in found)
    open_ = f"; {len(part.undecided)} {words.UNDECIDED}" if part.undecided else ""
    return f"{f'{len(found)} đơn vị' if len(found) > FEW else named}{open_}"


def _warnings(at: Places, part: TaskPart) -> Iterator[str]:
    """Say of whom nobody knows who took the task over, and for whom others answer."""
    for role, open_ in (("chủ trì", part.undecided), ("phối hợp", part.undecided_support)):
        if open_:
            listed = words.listed(at.name(id_) for id_ in open_)
            yield f"Chưa xác định cơ quan {role} thay cho {words.counted(len(open_))} cơ quan: {listed}."
    for row in at.board.due:
        if row.item.id == part.item.id and row.state == "overdue" and row.year != at.board.year:
            left = timetable_view.left(row, at.board.as_of)
            done = f"{row.done}/{row.of} đơn vị chủ trì hoàn thành"
            yield f"Còn việc của năm {row.year}, {words.before(row.occurrence.before)}, {left}: {done}."
    dataset = at.board.dataset
    for one in assignments.taken(dataset, part.item, at.board.on):
        if one.answer.agencies:
            old = words.shortened(dataset.agencies[one.named].named(dataset.plan.document.date).name)
            new = words.listed(at.name(id_) for id_ in one.answer.agencies)
            doubt = "" if one.answer.confirmed else " [chưa xác nhận]"
            yield f"{old}: từ ngày {words.day(one.answer.path[-1].day)} do {new} tiếp nhận{doubt}."


# bodies


def agency(at: Places, part: AgencyPart) -> AgencyView:
    """Return a body with its tasks and answers."""
    body, board = part.agency, at.board
    cells = tuple(cell(at, one) for one in part.cells)
    key, arrival = _arrival(at, part)
    counts = part.counts
    return AgencyView(
        id=agency_anchor(body.id),
        keys=_tokens(names.fold(spelt) for spelt in _spellings(body)),
        name=at.called(body.id),
        symbol=body.named(board.on).symbol,
        block=body.block,
        block_name=board.dataset.blocks[body.block].name,
        arrival=arrival,
        arrival_key=key,
        lead=counts.total,
        done=counts.having("completed"),
        silent=counts.having("not-reported"),
        overdue=part.overdue,
        support=sum(one.assignment.role == "support" for one in part.cells),
        notes=tuple(_notes(at, part)),
        short=tuple(at.task(id_) for id_ in part.short),
        words=tuple(_general(part)),
        cells=tuple(one for one in cells if not one.quiet),
        quiet=tuple(one.task for one in cells if one.quiet),
        others=tuple((at.task(told.key.task), answer(at, told, of=body.id)) for told in part.others),
        undecided=tuple(at.task(id_) for id_ in part.undecided),
        marks=_tokens(one.mark.key for one in cells if one.section != NO_SECTION),
        sections=_tokens(one.section for one in cells),
    )


def _spellings(body: Agency) -> Iterator[str]:
    """Yield what a body is called, as the commands take it: by id, names, symbols and aliases."""
    yield from (body.id, *body.aliases)
    for one in body.names:
        yield from (one.name, words.shortened(one.name), *filter(None, [one.symbol]))


def _arrival(at: Places, part: AgencyPart) -> tuple[str, str]:
    """Return how a body's yearly report came: a key to filter and sort by, and the words."""
    reporter = part.reporter
    if reporter is None:
        if part.through:
            return "", f"báo cáo qua {at.name(part.through)}"
        return _lost(at, part.agency.id)
    if still_due(at.board, reporter):
        return "waiting", f"{missing_view.TITLES['missing']}, còn hạn"
    if reporter.arrival != "entered":
        return reporter.arrival, _with_day(missing_view.TITLES[reporter.arrival], reporter)
    late = f", chậm {reporter.days_late} ngày" if reporter.late else ""
    return "late" if reporter.late else "entered", f"{_with_day('Đã gửi', reporter)}{late}"


def _lost(at: Places, agency: str) -> tuple[str, str]:
    """Say of a body that is no more whether it had sent its report, and that nobody is known to owe it now."""
    lost = at.board.report.now.turnout.lost
    if agency not in lost:
        return "", "–"
    filing = lost[agency]
    sent = f"Đã gửi ({words.day(filing.update.received)}) trước khi kết thúc; " if filing is not None else ""
    return "unknown", f"{sent}chưa xác định ai báo cáo thay"


def still_due(board: Board, reporter: Reporter) -> bool:
    """Say whether a body that has not sent its report has time left: its own limit counts, extended or not."""
    return reporter.arrival == "missing" and reporter.due is not None and board.as_of < reporter.due


def _with_day(title: str, reporter: Reporter) -> str:
    return f"{title} ({words.day(reporter.received)})" if reporter.received else title


def _notes(at: Places, part: AgencyPart) -> Iterator[str]:
    """Say whose work a body took over, which paper its report came with, and when it was due."""
    for source in part.sources:
        yield f"Tiếp nhận nhiệm vụ của {at.name(source.agency)} từ ngày {words.day(source.day)}."
    reporter = part.reporter
    if reporter is not None and reporter.arrival != "excused" and reporter.due is not None:
        yield f"Hạn gửi báo cáo: {words.before(reporter.due)} ({words.weekday(reporter.due)})."
    paper = reporter.filing.update.document if reporter is not None and reporter.filing is not None else None
    if paper is not None:
        yield f"Báo cáo số {cite(paper)}."


def _general(part: AgencyPart) -> Iterator[tuple[str, str]]:
    if part.general is not None:
        for title, text in (
            ("Công tác chỉ đạo", part.general.direction),
            ("Khó khăn chung", part.general.difficulties),
            ("Kiến nghị chung", part.general.proposals),
        ):
            if text:
                yield title, text


__all__ = [
    "Places",
    "agency",
    "agency_anchor",
    "answer",
    "cell",
    "mark_of",
    "of_progress",
    "of_task",
    "opening",
    "places",
    "share_sort",
    "still_due",
    "task",
]
