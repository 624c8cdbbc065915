"""A board as its page shows it: every number comes from the values of `ask/board.py`, no sentence decides one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from plantrack.ask import timetable
from plantrack.write import words
from plantrack.write.board import marks, parts, years
from plantrack.write.board.views import (
    Column,
    DueRow,
    Group,
    Matrix,
    MatrixBlock,
    MatrixRow,
    Option,
    Page,
    Piece,
    ReporterRow,
    SectionBar,
    Square,
    Tile,
)
from plantrack.write.report import report_context
from plantrack.write.views import missing_view, plans_view, status_view, timetable_view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plantrack.ask.board import AgencyPart, Board, TaskPart
    from plantrack.ask.progress import Counts, Reported, TaskProgress
    from plantrack.write.board.marks import Mark
    from plantrack.write.board.parts import Places
    from plantrack.write.views.missing_view import State

ROOM = 7
"""From this share of a bar on, in per cent, its number fits into it."""
STATUSES: tuple[tuple[Reported, str], ...] = (
    ("completed", "Hoàn thành, đã có kết quả"),
    ("in-progress", "Đang thực hiện"),
    ("not-started", "Chưa thực hiện"),
    ("not-reported", "Không báo cáo"),
)


def page(board: Board) -> Page:
    """Return everything that the page shows."""
    dataset, document = board.dataset, board.dataset.plan.document
    at = parts.places(board)
    tasks = [parts.task(at, part) for part in board.tasks]
    settings = dataset.reporting.year(board.year)
    title = f"{document.title[:1].lower()}{document.title[1:]}"
    legend = _legend(board)
    return Page(
        number=document.number,
        year=board.year,
        plan=f"Kế hoạch số {document.number} ngày {words.day(document.date)} {title}",
        day=f"hết ngày {words.day(board.as_of)} ({words.weekday(board.as_of)})",
        footer=f"Kế hoạch số {document.number}, năm {board.year}; tính đến hết ngày {words.day(board.as_of)}",
        figures_until=words.day(settings.figures_until),
        illustrative=dataset.offices.illustrative,
        office=words.office_name(dataset, dataset.office(board.as_of), board.as_of),
        warnings=tuple(_warnings(at)),
        answer=_answer(board),
        tiles=tuple(_tiles(board)),
        labels=status_view.overview_table(replace(board.overview, by="", parts=())),
        sections=tuple(_sections(board)),
        statuses=STATUSES,
        matrix=_matrix(at, legend),
        asked=len(board.report.now.turnout.asked),
        reporters=tuple(_reporters(at)),
        reporter_counts=tuple(_reporter_counts(board)),
        due=tuple(_due(at, tasks=True)),
        due_duties=tuple(_due(at, tasks=False)),
        due_until=words.day(board.as_of + timedelta(days=timetable.DAYS)),
        years=years.of(at),
        tasks=tuple(task for task in tasks if task.is_task),
        duties=tuple(task for task in tasks if not task.is_task),
        agencies=tuple(parts.agency(at, part) for part in board.agencies),
        blocks=tuple(_block_options(board)),
        section_options=tuple(
            Option(section.id, f"{section.printed}. {timetable_view.opening(section.title, 70)}", section.id)
            for section in dataset.plan.sections
        ),
        marks=tuple(Option(mark.key, f"{mark.label} ({mark.code})", mark.key) for mark, _ in legend),
        mark_groups=tuple(_mark_groups()),
    )


def _warnings(at: Places) -> Iterator[str]:
    """What a reader must know before any figure: a plan no more in force, bodies of whom nobody knows the heir."""
    board = at.board
    if said := plans_view.note(board.dataset.plan, board.as_of):
        yield said
    lost = board.report.now.turnout.lost
    if lost:
        sent = [agency for agency, filing in lost.items() if filing is not None]
        told = f" Trong đó {words.counted(len(sent))} đã gửi trước khi kết thúc: {_names(at, sent)}." if sent else ""
        yield (
            f"Chưa xác định ai báo cáo thay {words.counted(len(lost))} cơ quan, đơn vị, nên chưa tính vào số phải báo"
            f" cáo: {_names(at, lost)}.{told}"
        )
    if undecided := board.report.now.by_task.undecided:
        yield f"{words.counted(undecided)} nhiệm vụ chưa xác định đơn vị chủ trì."


def _names(at: Places, agencies: Iterable[str]) -> str:
    return words.listed(at.name(id_) for id_ in agencies)


def _block_options(board: Board) -> Iterator[Option]:
    used = {part.agency.block for part in board.agencies}
    return (Option(block.id, block.name, block.id) for block in board.dataset.blocks.values() if block.id in used)


def _mark_groups() -> Iterator[Option]:
    """Yield the statuses whatever their time, and what is overdue whatever its status."""
    known = list(marks.every())
    for status, title in STATUSES:
        yield Option(status, title, " ".join(mark.key for mark in known if mark.status == status))
    yield Option("overdue", "Quá hạn, chưa xong", " ".join(mark.key for mark in known if mark.overdue))


# the state as figures


def _tiles(board: Board) -> Iterator[Tile]:
    now = board.overview
    turnout = now.turnout
    arrived, asked = len(turnout.arrived), len(turnout.asked)
    late = words.counted(len(turnout.late)) if turnout.late else "không có đơn vị nào"
    told = f"{late} gửi sau thời hạn; {words.counted(len(turnout.missing))} chưa gửi"
    yield _tile("Báo cáo năm đã gửi", arrived, asked, "cơ quan, đơn vị phải báo cáo", told if asked else "")
    by_task, by_lead = now.by_task, now.by_lead
    untimed = by_task.untimed.total()
    rest = f"; {words.counted(untimed)} nhiệm vụ chưa có thời hạn" if untimed else ""
    leads = _leads(by_lead.due_done, by_lead.due)
    yield _tile("Nhiệm vụ hoàn thành", by_task.due_done, by_task.due, years.DUE_TASKS, f"{leads}{rest}")
    done, total = by_task.ongoing["completed"], by_task.ongoing.total()
    leads = _leads(by_lead.ongoing["completed"], by_lead.ongoing.total())
    yield _tile("Việc thường xuyên", done, total, "nhiệm vụ thường xuyên đã có kết quả ở mọi đơn vị chủ trì", leads)
    overdue = _overdue(board)
    note = f"{_leads(sum(lead.overdue for task in overdue for lead in task.leads), by_lead.total)}{_beside(board)}"
    yield _tile("Quá hạn, chưa xong", len(overdue), by_task.total, "nhiệm vụ của kế hoạch", note, alarm=bool(overdue))


def _leads(part: int, whole: int) -> str:
    share = f" ({words.percent(part, whole)})" if whole else ""
    return f"theo từng đơn vị chủ trì: {words.number(part)}/{words.number(whole)} lượt{share}"


def _overdue(board: Board) -> list[TaskProgress]:
    """Return the tasks, duties not among them, of which somebody has left something of the year undone."""
    return [part.progress for part in board.tasks if part.verdict is not None and part.progress.overdue]


def _beside(board: Board) -> str:
    """Say what is overdue that the number of tasks overdue does not count: duties, and what other years left."""
    late = [row for row in board.due if row.state == "overdue"]
    duties = [row for row in late if row.item.id not in board.dataset.task_ids]
    others = [row for row in late if row.item.id in board.dataset.task_ids and row.year != board.year]
    told = (("việc tổ chức thực hiện", duties), ("nhiệm vụ", others))
    said = [f"{words.counted(len(rows))} {title}{_of_years(board, rows)}" for title, rows in told if rows]
    return f"; ngoài ra {words.listed(said)}" if said else ""


def _of_years(board: Board, rows: Sequence[timetable.Row]) -> str:
    """Say of which years rows are that are not of the board's; how many, where not all are of one."""
    found = Counter(row.year for row in rows if row.year != board.year)
    if [*found.values()] == [len(rows)]:
        return f" của năm {next(iter(found))}"
    told = words.listed(f"{words.counted(number)} của năm {year}" for year, number in sorted(found.items()))
    return f" (có {told})" if told else ""


def _answer(board: Board) -> str:
    """Say in one line how far the plan is, by the verdicts of the report."""
    found = Counter(task.verdict for section in board.report.sections for task in section.tasks)
    told = [
        f"{found[verdict]} {title[:1].lower()}{title[1:]}{' tiến độ' if verdict == 'met' else ''}"
        for verdict, title in report_context.VERDICT.items()
        if found[verdict] or verdict in ("met", "not-met")
    ]
    return f"{found.total()} nhiệm vụ: {', '.join(told)}; {len(_overdue(board))} quá hạn."


def _tile(  # noqa: PLR0913 (what a tile shows)
    title: str, part: int, whole: int, of: str, note: str = "", *, alarm: bool = False
) -> Tile:
    return Tile(title, part, whole, of, words.percent(part, whole), note, alarm)


def _sections(board: Board) -> Iterator[SectionBar]:
    sections = {section.id: section for section in board.dataset.plan.sections}
    for part in board.overview.parts:
        counts = tuple(part.by_lead.having(status) for status, _ in STATUSES)
        yield SectionBar(
            number=sections[part.id].printed,
            title=part.name,
            tasks=part.by_task.total if part.by_task is not None else 0,
            total=part.by_lead.total,
            pieces=tuple(_pieces(counts)),
            counts=counts,
            share=words.percent(counts[0], part.by_lead.total),
            overdue=sum(
                lead.overdue
                for task in board.tasks
                if task.verdict is not None and board.dataset.section_of[task.item.id].id == part.id
                for lead in task.progress.leads
            ),
        )


def _pieces(counts: Sequence[int]) -> Iterator[Piece]:
    """Part a bar's width by counts; nothing has no piece."""
    total, start = sum(counts), Decimal(0)
    for (status, _), count in zip(STATUSES, counts, strict=True):
        if count:
            width = Decimal(100 * count) / total
            label = str(count) if width >= ROOM else ""
            yield Piece(status, years.css(start), years.css(width), years.css(start + width / 2), label)
            start += width


# the matrix


def _legend(board: Board) -> tuple[tuple[Mark, int], ...]:
    """Return the marks that the matrix bears, each with how many parts bear it."""
    found = Counter(parts.mark_of(cell) for task in board.tasks if task.verdict for cell in task.cells)
    known = (*marks.every(), marks.SUPPORT, marks.UNDECIDED)
    return tuple((mark, found[mark]) for mark in known if found[mark])


def _matrix(at: Places, legend: tuple[tuple[Mark, int], ...]) -> Matrix:
    tasks = [task for task in at.board.tasks if task.verdict is not None]
    sections = [at.board.dataset.section_of[task.item.id] for task in tasks]
    first = [i == 0 or section.id != sections[i - 1].id for i, section in enumerate(sections)]
    groups = [(section, len(list(same))) for section, same in groupby(sections, key=lambda section: section)]
    rows = {part.agency.id: _matrix_row(at, part, tasks, first) for part in at.board.agencies if _has_part(at, part)}
    return Matrix(
        groups=tuple(Group(section.printed, section.title, width) for section, width in groups),
        columns=tuple(_column(at, task, is_first) for task, is_first in zip(tasks, first, strict=True)),
        blocks=tuple(
            MatrixBlock(block, at.board.dataset.blocks[block].name, tuple(rows[id_] for id_ in ids))
            for block, ids in _by_block(at, rows)
        ),
        legend=legend,
        done=_of(at.board.report.now.by_lead),
    )


def _by_block(at: Places, rows: dict[str, MatrixRow]) -> Iterator[tuple[str, list[str]]]:
    for block, same in groupby(rows, key=lambda id_: at.board.dataset.agencies[id_].block):
        yield block, list(same)


def _has_part(at: Places, part: AgencyPart) -> bool:
    tasks = at.board.dataset.task_ids
    return any(cell.assignment.task in tasks for cell in part.cells)


def _column(at: Places, task: TaskPart, first: bool) -> Column:  # noqa: FBT001 (a column of a section may be its first)
    found = task.progress
    foot = f"{found.done}/{found.of}" if found.of else marks.UNDECIDED.code
    title = f"{task.item.label}. {timetable_view.opening(task.item.text, parts.OPENING)}"
    return Column(at.task(task.item.id), title, at.section(task.item.id), first, foot)


def _matrix_row(at: Places, part: AgencyPart, tasks: Sequence[TaskPart], first: Sequence[bool]) -> MatrixRow:
    id_ = part.agency.id
    bearing = {cell.assignment.task: cell for cell in part.cells}

    def square(task: str, *, is_first: bool) -> Square | None:
        if (cell := bearing.get(task)) is None:
            return None
        told = cell.assignment.role == "lead" or cell.told
        return Square(parts.mark_of(cell), parts.answer_anchor(id_, task) if told else "", is_first)

    squares = tuple(square(task.item.id, is_first=is_first) for task, is_first in zip(tasks, first, strict=True))
    return MatrixRow(at.agency(id_), parts.agency_anchor(id_), squares, _of(part.counts))


def _of(counts: Counts) -> str:
    """Write how many parts have results or are done, of how many led."""
    return f"{counts.having('completed')}/{counts.total}" if counts.total else "–"


# who has not reported, what falls due


def _found(board: Board) -> missing_view.Missing:
    report = board.report
    return missing_view.Missing(report.now.turnout, report.due, board.short)


def _reporters(at: Places) -> Iterator[ReporterRow]:
    found = _found(at.board)
    for state, title in missing_view.TITLES.items():
        for one in found.those(state):
            agency = at.board.dataset.agencies[one.agency]
            waiting = parts.still_due(at.board, one)
            yield ReporterRow(
                block=agency.block,
                block_name=at.board.dataset.blocks[agency.block].name,
                agency=at.agency(agency.id),
                state="waiting" if waiting else state,
                title=title,
                due="" if state == "excused" else f"{words.before(one.due)}{' (còn hạn)' if waiting else ''}",
                due_sort=one.due.isoformat() if one.due and state != "excused" else "",
                received=words.day(one.received),
                received_sort=one.received.isoformat() if one.received else "",
                days_late=str(one.days_late or ""),
                note=words.sent_before(at.board.dataset, one, at.board.on) if state == "missing" else "",
                short=tuple(at.task(id_) for id_ in _short(at.board, one.agency, state)),
            )


def _short(board: Board, agency: str, state: State) -> tuple[str, ...]:
    """Return what a body's report leaves out, told once: where it stands as short."""
    return board.short.get(agency, ()) if state == "short" else ()


def _reporter_counts(board: Board) -> Iterator[tuple[str, int]]:
    found = _found(board)
    return ((title, len(found.those(state))) for state, title in missing_view.TITLES.items())


def _due(at: Places, *, tasks: bool) -> Iterator[DueRow]:
    """Yield what is due of tasks, or of duties, which no count of tasks holds."""
    board = at.board
    for row in board.due:
        if (row.item.id in board.dataset.task_ids) is not tasks:
            continue
        owing = [(board.dataset.agencies[one.assignment.agency], one) for one in row.undone]
        pairs = dict.fromkeys(f"{who.block}/{marks.of(one.status, one.time).key}/{who.id}" for who, one in owing)
        before = row.occurrence.before
        asked = row.wording if row.state == "waiting" else timetable_view.occasion(row)
        also = timetable_view.extensions(board.dataset, row, board.as_of)
        heads = "; ".join(filter(None, (asked, also)))
        yield DueRow(
            state=row.state,
            task=at.task(row.item.id),
            section=at.section(row.item.id),
            undone=" ".join(pairs) or "-/xd/-",
            text=": ".join(filter(None, (heads, parts.opening(row.item.text)))),
            limit=timetable_view.limit(row),
            sort=before.isoformat() if before else "9999",
            left=timetable_view.left(row, board.as_of),
            leads=timetable_view.leads(board.dataset, row, board.as_of),
            done=f"{row.done}/{row.of}" if row.of else "",
            done_sort=parts.share_sort(row.done, row.of),
        )


__all__ = ["STATUSES", "page"]
