"""Tasks, and one task with all that was told of it: on a screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.ask import assignments
from plantrack.model import deadlines
from plantrack.model.plan import MAIN
from plantrack.write import words
from plantrack.write.tables import Column, Line, Table
from plantrack.write.views import colours, history_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from plantrack.ask.progress import TaskProgress
    from plantrack.ask.tasklist import Row, Told, Whole
    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item, Role
    from plantrack.read.git import Commit

FEW = 2
ONGOING = "thường xuyên"

TASK_KEYS = [
    "plan",
    "kind",
    "id",
    "label",
    "section",
    "text",
    "details",
    "lead",
    "support",
    "lead_former",
    "lead_undecided",
    "support_undecided",
    "lead_text",
    "support_text",
    "schedule_text",
    "status",
    "reported",
    "done",
    "of",
    "overdue",
]
ANSWER_KEYS = [
    "agency",
    "schedule",
    "period",
    "status",
    "completed",
    "result",
    "figures",
    "difficulties",
    "causes",
    "proposals",
    "evidence",
    "updates",
    "documents",
    "received",
]


def tasks(dataset: Dataset, rows: Sequence[Row], year: int, day: date) -> Table:
    """Return the list of tasks and duties, two lines a row at 80 columns."""
    columns = (
        Column("id", "Mã", fixed=True),
        Column("text", "Nhiệm vụ", ratio=1, most=62),
        Column("lead", "Chủ trì", width=11),
        Column("schedule", "Trước ngày", width=12),
        Column("status", "Tình trạng", width=17),
    )
    cells = [
        (row.item.label, row.item.text, _who(dataset, row, day), _next_due(dataset, row, year, day), _state(row))
        for row in rows
    ]
    styles = [colours.of(row.status, overdue=row.overdue) for row in rows]
    return Table(columns, cells, [_task_data(dataset, row) for row in rows], styles=styles, keys=TASK_KEYS)


def _who(dataset: Dataset, row: Row, day: date) -> str:
    """Name one or two leads; of more, say how many are counted (who is excused from a report is not).

    Where it is not known who took over from some of them, say so.
    """
    agencies = (*row.leads, *row.progress.done_by)
    if not agencies:
        return words.UNDECIDED if row.undecided else ""
    open_ = f"; {len(row.undecided)} {words.UNDECIDED}" if row.undecided else ""
    if len(agencies) > FEW:
        return f"{row.progress.of} đơn vị{open_}"
    return words.listed(_lead(dataset, row, agency, day) for agency in agencies) + open_


def _lead(dataset: Dataset, row: Row, agency: str, day: date) -> str:
    known = dataset.agencies[agency]
    past = "" if agency in row.leads else " (trước đây)"
    return (known.named(day).symbol or words.short_name(known, day)) + past


def _next_due(dataset: Dataset, row: Row, year: int, day: date) -> str:
    found = next_due(dataset, row.progress, year, day, overdue=row.overdue)
    return found if isinstance(found, str) else words.day(found)


def next_due(dataset: Dataset, task: TaskProgress, year: int, day: date, *, overdue: bool) -> date | str:
    """Return the limit that passed undone, else the next one, else the last; words where nothing sets a day."""
    passed = [one.occurrence.before for lead in task.leads for one in lead.standings if one.overdue]
    if overdue and any(passed):
        return min(limit for limit in passed if limit is not None)
    due = deadlines.occurrences(dataset, task.item, year)
    limits = [occurrence.before for occurrence in due if occurrence.before is not None]
    if limits:
        return min((limit for limit in limits if limit > day), default=max(limits))
    return ONGOING if due and due[0].ongoing else "chưa có hạn"


def _state(row: Row) -> str:
    if row.of_agency is not None:
        return words.label(row.of_agency.status, row.of_agency.time, ongoing=row.of_agency.ongoing)
    task = row.progress
    if row.role == "support":
        return "Phối hợp"
    if task.adrift:
        return f"{words.NO_LEAD}, {task.done} đơn vị đã xong" if task.done else words.NO_LEAD
    return f"{words.task_label(task)} {task.done}/{task.of}"


def _task_data(dataset: Dataset, row: Row) -> dict[str, Any]:
    return {**_item_data(dataset, row.item), **_parties_data(row), **_progress_data(row)}


def _item_data(dataset: Dataset, item: Item) -> dict[str, Any]:
    is_task = item.id in dataset.task_ids
    return {
        "plan": dataset.plan.plan,
        "kind": "task" if is_task else "duty",
        "id": item.id,
        "label": item.label,
        "section": dataset.section_of[item.id].id if is_task else item.printed.split(".")[0],
        "text": item.text,
        "details": [{"label": detail.label, "text": detail.text} for detail in item.details],
    }


def _parties_data(row: Row) -> dict[str, Any]:
    return {
        "lead": list(row.leads),
        "support": list(row.supports),
        "lead_former": list(row.progress.done_by),
        "lead_undecided": list(row.undecided),
        "support_undecided": list(row.undecided_support),
        "lead_text": [party.text for party in row.item.parties if party.role == "lead"],
        "support_text": [party.text for party in row.item.parties if party.role == "support"],
        "schedule_text": [schedule.text for schedule in row.item.schedules],
    }


def _progress_data(row: Row) -> dict[str, Any]:
    task = row.progress
    return {
        "status": row.status,
        "reported": task.reported,
        "done": task.done,
        "of": task.of,
        "overdue": row.overdue,
    }


# one task


def task_head(dataset: Dataset, whole: Whole) -> Iterator[Line]:
    """Say all about a task but what was reported."""
    item = whole.item
    section = dataset.section_of.get(item.id)
    yield Line(f"{item.printed}  ({item.id})", colours.HEAD)
    if section is not None:
        yield Line(f"{section.printed}. {section.title}", colours.ASIDE)
    yield Line(item.text)
    for detail in item.details:
        yield Line(f"  {detail.label}: {detail.text}")
    for party in item.parties:
        mark = "" if party.confirmed else "  [chưa xác nhận]"
        yield Line(f"  {party.label or words.capital(words.ROLE[party.role])}: {party.text}{mark}")
    for schedule in item.schedules:
        yield Line(f"  {schedule.label or 'Thời gian'}: {schedule.text}")
    yield from (
        Line(f"  [chưa xác nhận] “{u.text}”: {u.note}", colours.DOUBT)
        for u in dataset.plan.unconfirmed
        if u.where == item.id
    )
    yield from _expanded(dataset, whole)
    yield from _due_lines(dataset, whole)
    yield Line(
        f"Năm {whole.year}, nhận đến hết ngày {words.day(whole.as_of)}: {_whole_state(whole.progress)}", colours.HEAD
    )
    yield Line(f"Dấu đối chiếu số liệu (basis): {whole.basis}", colours.ASIDE)


def _whole_state(task: TaskProgress) -> str:
    """Say how far a task is, over how many; where nobody is known to lead what is left, just that and what was done."""
    counted = f"{task.done}/{task.of} đơn vị chủ trì hoàn thành, {task.reported}/{task.of} đã báo cáo"
    if not task.adrift:
        return f"{words.task_label(task)} ({counted})"
    told = sum(lead.reported for lead in task.lost)
    done = [f"{task.done} đơn vị đã hoàn thành"] if task.done else []
    done += [f"{told} đơn vị đã báo cáo trước khi kết thúc"] if told else []
    return " ".join((words.NO_LEAD, *([f"({', '.join(done)})"] if done else [])))


def _expanded(dataset: Dataset, whole: Whole) -> Iterator[Line]:
    titles: tuple[tuple[Role, str], ...] = (("lead", "Chủ trì"), ("support", "Phối hợp"))
    for role, title in titles:
        found = [one.agency for one in whole.assignments if one.role == role]
        if found:
            names = words.listed(words.short_name(dataset.agencies[agency], whole.on) for agency in found)
            yield Line(f"  {title} vào ngày {words.day(whole.on)} ({len(found)}): {names}")
        elif role == "support" and whole.emptied:
            yield Line(f"  Phối hợp vào ngày {words.day(whole.on)}: không còn cơ quan nào", colours.DOUBT)
        former = whole.progress.done_by if role == "lead" else ()
        if former:
            names = words.listed(words.short_name(dataset.agencies[agency], whole.on) for agency in former)
            yield Line(f"  {title} trước đây, đã hoàn thành ({len(former)}): {names}")
        if open_ := whole.progress.open if role == "lead" else assignments.undecided(whole.taken, role):
            names = words.listed(words.short_name(dataset.agencies[agency], whole.on) for agency in open_)
            yield Line(f"  {title} {words.UNDECIDED} ai thay ({len(open_)}): {names}", colours.DOUBT)
    yield from (Line(f"  {text}", colours.ASIDE) for text in dict.fromkeys(_taken(dataset, whole)))


def _taken(dataset: Dataset, whole: Whole) -> Iterator[str]:
    """Say for whom that the plan names another answers, since when, on what ground and why; or that nobody knows who.

    Of a group nothing is said: its members of the day stand for themselves.
    """
    for one in whole.taken:
        if one.group:
            continue
        old = dataset.agencies[one.named].named(dataset.plan.document.date).name
        since = words.day(one.answer.path[-1].day)
        mark = "" if one.answer.confirmed else " [chưa xác nhận]"
        between = [dataset.agencies[id_] for id_ in one.answer.undecided if id_ != one.named]
        if one.answer.agencies:
            new = words.listed(words.name(dataset.agencies[agency], whole.on) for agency in one.answer.agencies)
            why = f"; {'; '.join(one.answer.reasons)}" if one.answer.reasons else ""
            yield f"{words.shortened(old)} → {words.shortened(new)} từ {since}{why}{mark}"
        elif between:
            heirs = words.listed(agency.names[-1].name for agency in between)
            yield f"{words.shortened(old)} → {words.shortened(heirs)}, từ {since} {words.UNDECIDED} ai thay{mark}"


def _due_lines(dataset: Dataset, whole: Whole) -> Iterator[Line]:
    for occurrence in deadlines.occurrences(dataset, whole.item, whole.year):
        when = words.period(occurrence.period) or "một lần"
        note = "" if occurrence.schedule == MAIN else f" ({occurrence.schedule})"
        weekday = f" ({words.weekday(occurrence.before)})" if occurrence.before else ""
        yield Line(f"  Kỳ {when}{note}: {words.due(occurrence)}{weekday}")


def answer_lines(dataset: Dataset, whole: Whole, commits: Mapping[str, Commit] | None = None) -> Iterator[Line]:
    """Say who reported what of a task, one after another, for a person to read; with a repository, by which commits."""
    for told in whole.told:
        name = words.short_name(dataset.agencies[told.key.agency], whole.as_of)
        period = words.period(told.key.period)
        status = told.fact.status or "in-progress"
        state = words.STATUS[status] + (f" ngày {words.day(told.fact.completed)}" if told.fact.completed else "")
        yield Line("")
        yield Line(
            " · ".join(part for part in (name, period, state) if part), f"{colours.HEAD} {colours.of(status)}".strip()
        )
        yield from (Line(f"  {text}") for text in _result(dataset, told).split(" | ") if text)
        for title, text in (
            ("Khó khăn", told.fact.difficulties),
            ("Nguyên nhân", told.fact.causes),
            ("Kiến nghị", told.fact.proposals),
        ):
            if text:
                yield Line(f"  {title}: {text}")
        for cited in told.fact.evidence:
            yield Line(f"  Minh chứng: {cited.number} ngày {words.day(cited.date)} {cited.subject}".rstrip())
        yield Line(
            f"  Theo: {'; '.join(_documents(told)) or 'ghi trực tiếp'} [{', '.join(told.fact.refs)}]", colours.ASIDE
        )
        if commits is not None:
            yield Line(f"  Lưu (git): {history_view.commits_of(told.filings, commits)}", colours.ASIDE)
    if not whole.told:
        yield Line("Chưa có đơn vị nào báo cáo nhiệm vụ này.", colours.ASIDE)


def answers(dataset: Dataset, whole: Whole) -> Table:
    """Return who reported what of a task, and from which document."""
    columns = (
        Column("agency", "Đơn vị", ratio=2),
        Column("period", "Kỳ", fixed=True),
        Column("status", "Tình trạng", ratio=2),
        Column("result", "Kết quả", ratio=6, most=400),
        Column("document", "Văn bản", ratio=2),
    )
    cells = [
        (
            words.short_name(dataset.agencies[told.key.agency], whole.as_of),
            told.key.period,
            words.STATUS[told.fact.status or "in-progress"],
            _result(dataset, told),
            "; ".join(_documents(told)) or "ghi trực tiếp",
        )
        for told in whole.told
    ]
    return Table(columns, cells, [_told_data(told) for told in whole.told], keys=ANSWER_KEYS)


def _result(dataset: Dataset, told: Told) -> str:
    from decimal import Decimal  # noqa: PLC0415 (only where figures are shown)

    figures = [
        f"{dataset.indicators[id_].name}: {words.number(Decimal(value))} {dataset.indicators[id_].unit}"
        for id_, value in told.figures.items()
        if id_ in dataset.indicators
    ]
    return " | ".join(part for part in (told.fact.result, "; ".join(figures)) if part)


def _documents(told: Told) -> list[str]:
    named = [
        f"{f.update.document.number} ({words.day(f.update.document.date)})" for f in told.filings if f.update.document
    ]
    return list(dict.fromkeys(named))


def _told_data(told: Told) -> dict[str, Any]:
    fact = told.fact
    return {
        "agency": told.key.agency,
        "schedule": told.key.schedule,
        "period": told.key.period,
        "status": fact.status,
        "completed": fact.completed,
        "result": fact.result,
        "figures": told.figures,
        "difficulties": fact.difficulties,
        "causes": fact.causes,
        "proposals": fact.proposals,
        "evidence": [{"number": e.number, "date": e.date, "subject": e.subject} for e in fact.evidence],
        "updates": list(fact.refs),
        "documents": _documents(told),
        "received": fact.received,
    }


def task_as_json(dataset: Dataset, whole: Whole, commits: Mapping[str, Commit] | None = None) -> dict[str, Any]:
    """Return a task with all that was reported of it; with a repository, each answer with its commits."""
    task = whole.progress
    return {
        **_item_data(dataset, whole.item),
        "parties": [
            {"role": p.role, "label": p.label, "text": p.text, "confirmed": p.confirmed} for p in whole.item.parties
        ],
        "lead": [one.agency for one in whole.assignments if one.role == "lead"],
        "support": [one.agency for one in whole.assignments if one.role == "support"],
        "lead_former": list(task.done_by),
        "lead_undecided": list(task.open),
        "support_undecided": list(assignments.undecided(whole.taken, "support")),
        "schedule_text": [schedule.text for schedule in whole.item.schedules],
        "due": [
            {"schedule": o.schedule, "period": o.period, "before": o.before}
            for o in deadlines.occurrences(dataset, whole.item, whole.year)
        ],
        "year": whole.year,
        "as_of": whole.as_of,
        "status": task.status,
        "reported": task.reported,
        "done": task.done,
        "of": task.of,
        "overdue": task.overdue,
        "basis": whole.basis,
        "answers": [
            _told_data(told)
            | ({} if commits is None else {"commits": history_view.commits_data(told.filings, commits)})
            for told in whole.told
        ],
    }
