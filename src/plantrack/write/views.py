"""What each question looks like on a screen and as JSON: values in, tables and lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.ask import assignments, succession
from plantrack.model import deadlines
from plantrack.model.plan import MAIN
from plantrack.write import history_view, words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from plantrack.ask.overview import Overview, Part
    from plantrack.ask.progress import Counts, Reported, Time
    from plantrack.ask.succession import Answer
    from plantrack.ask.tasklist import Row, Told, Whole
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item, Role
    from plantrack.read.git import Commit

FEW = 2
UNDECIDED = "chưa xác định"
NO_LEAD = "Chưa xác định đơn vị chủ trì"
STATUS_STYLE: dict[Reported, str] = {
    "completed": "green",
    "in-progress": "",
    "not-started": "yellow",
    "not-reported": "dim",
}
OVERDUE_STYLE = "red"
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


class Line(NamedTuple):
    """A line of text with its weight or colour."""

    text: str
    style: str = ""


# tasks


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
    styles = [OVERDUE_STYLE if row.overdue else STATUS_STYLE[row.status] for row in rows]
    return Table(columns, cells, [_task_data(dataset, row) for row in rows], styles=styles, keys=TASK_KEYS)


def _who(dataset: Dataset, row: Row, day: date) -> str:
    """Name one or two leads; of more, say how many are counted (who is excused from a report is not).

    Where it is not known who took over from some of them, say so.
    """
    agencies = row.leads
    if not agencies:
        return UNDECIDED if row.undecided else ""
    open_ = f"; {len(row.undecided)} {UNDECIDED}" if row.undecided else ""
    if len(agencies) > FEW:
        return f"{row.progress.of} đơn vị{open_}"
    named = [(dataset.agencies[agency].named(day).symbol, dataset.agencies[agency]) for agency in agencies]
    return words.listed(symbol or words.short_name(agency, day) for symbol, agency in named) + open_


def _next_due(dataset: Dataset, row: Row, year: int, day: date) -> str:
    """Return the limit that passed undone, else the next one, else the last; words where nothing sets a day."""
    passed = [one.occurrence.before for lead in row.progress.leads for one in lead.standings if one.overdue]
    if row.overdue and any(passed):
        return words.day(min(limit for limit in passed if limit is not None))
    due = deadlines.occurrences(dataset, row.item, year)
    limits = [occurrence.before for occurrence in due if occurrence.before is not None]
    if limits:
        return words.day(min((limit for limit in limits if limit > day), default=max(limits)))
    return "thường xuyên" if due and due[0].ongoing else "chưa có hạn"


def _state(row: Row) -> str:
    if row.of_agency is not None:
        return words.label(row.of_agency.status, row.of_agency.time, ongoing=row.of_agency.ongoing)
    task = row.progress
    if row.role == "support":
        return "Phối hợp"
    label = words.label(task.status, task.time, ongoing=task.ongoing)
    return f"{label} {task.done}/{task.of}" if task.of else NO_LEAD


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
    yield Line(f"{item.printed}  ({item.id})", "bold")
    if section is not None:
        yield Line(f"{section.printed}. {section.title}", "dim")
    yield Line(item.text)
    for detail in item.details:
        yield Line(f"  {detail.label}: {detail.text}")
    for party in item.parties:
        mark = "" if party.confirmed else "  [chưa xác nhận]"
        yield Line(f"  {party.label or words.capital(words.ROLE[party.role])}: {party.text}{mark}")
    for schedule in item.schedules:
        yield Line(f"  {schedule.label or 'Thời gian'}: {schedule.text}")
    yield from (
        Line(f"  [chưa xác nhận] “{u.text}”: {u.note}", "yellow")
        for u in dataset.plan.unconfirmed
        if u.where == item.id
    )
    yield from _expanded(dataset, whole)
    yield from _due_lines(dataset, whole)
    task = whole.progress
    state = words.label(task.status, task.time, ongoing=task.ongoing)
    counted = f"{task.done}/{task.of} đơn vị chủ trì hoàn thành, {task.reported}/{task.of} đã báo cáo"
    yield Line(f"Năm {whole.year}, nhận đến hết ngày {words.day(whole.as_of)}: {state} ({counted})", "bold")
    yield Line(f"Dấu đối chiếu số liệu (basis): {whole.basis}", "dim")


def _expanded(dataset: Dataset, whole: Whole) -> Iterator[Line]:
    titles: tuple[tuple[Role, str], ...] = (("lead", "Chủ trì"), ("support", "Phối hợp"))
    for role, title in titles:
        found = [one.agency for one in whole.assignments if one.role == role]
        if found:
            names = words.listed(words.short_name(dataset.agencies[agency], whole.on) for agency in found)
            yield Line(f"  {title} vào ngày {words.day(whole.on)} ({len(found)}): {names}")
        elif role == "support" and whole.emptied:
            yield Line(f"  Phối hợp vào ngày {words.day(whole.on)}: không còn cơ quan nào", "yellow")
        if open_ := assignments.undecided(whole.taken, role):
            names = words.listed(words.short_name(dataset.agencies[agency], whole.on) for agency in open_)
            yield Line(f"  {title} {UNDECIDED} ai thay ({len(open_)}): {names}", "yellow")
    yield from (Line(f"  {text}", "dim") for text in dict.fromkeys(_taken(dataset, whole)))


def _taken(dataset: Dataset, whole: Whole) -> Iterator[str]:
    """Say for whom that the plan names another answers, since when, on what ground and why."""
    for one in whole.taken:
        if one.answer.agencies:
            old = dataset.agencies[one.named].named(dataset.plan.document.date).name
            new = words.listed(words.name(dataset.agencies[agency], whole.on) for agency in one.answer.agencies)
            mark = "" if one.answer.confirmed else " [chưa xác nhận]"
            why = f"; {'; '.join(one.answer.reasons)}" if one.answer.reasons else ""
            yield f"{words.shortened(old)} → {words.shortened(new)} từ {words.day(one.answer.path[-1].day)}{why}{mark}"


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
        yield Line(" · ".join(part for part in (name, period, state) if part), f"bold {STATUS_STYLE[status]}".strip())
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
        yield Line(f"  Theo: {'; '.join(_documents(told)) or 'ghi trực tiếp'} [{', '.join(told.fact.refs)}]", "dim")
        if commits is not None:
            yield Line(f"  Lưu (git): {history_view.commits_of(told.filings, commits)}", "dim")
    if not whole.told:
        yield Line("Chưa có đơn vị nào báo cáo nhiệm vụ này.", "dim")


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
        "lead_undecided": list(assignments.undecided(whole.taken, "lead")),
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


# agencies


def agencies(dataset: Dataset, day: date, block: str) -> Table:
    """Return the directory on a day: who exists, then who did or will; what no source confirms is marked."""
    columns = (
        Column("id", "Mã", fixed=True),
        Column("name", "Tên", ratio=4),
        Column("symbol", "Ký hiệu"),
        Column("block", "Khối", ratio=2),
        Column("note", "Ghi chú", ratio=3),
    )
    chosen = [a for a in dataset.agencies.values() if not block or a.block == block]
    chosen.sort(key=lambda agency: not agency.exists.holds(day))
    cells, data = [], []
    for agency in chosen:
        name = agency.named(day)
        confirmed = agency.confirmed and name.confirmed
        through = assignments.reporter(dataset, agency.id, day)
        heirs = succession.answer(dataset, agency.id, "", day)
        notes = [] if confirmed else ["chưa xác nhận"]
        notes += [f"báo cáo qua {dataset.agencies[through].named(day).name}"] if through != agency.id else []
        notes += [] if agency.exists.holds(day) else [_not_there(dataset, agency, heirs, day)]
        cells.append((agency.id, name.name, name.symbol, dataset.blocks[agency.block].name, "; ".join(notes)))
        data.append(
            {
                "id": agency.id,
                "name": name.name,
                "symbol": name.symbol,
                "block": agency.block,
                "aliases": list(agency.aliases),
                "reports_through": agency.reports_through,
                "confirmed": confirmed,
                "exists": agency.exists.holds(day),
                "from": agency.exists.from_,
                "before": agency.exists.before,
                "successors": [id_ for id_ in heirs.agencies if id_ != agency.id],
                "undecided": bool(heirs.undecided),
            }
        )
    return Table(columns, cells, data)


def _not_there(dataset: Dataset, agency: Agency, heirs: Answer, day: date) -> str:
    """Say that a body is no more, and who took over; or that it is still to come."""
    if agency.exists.from_ is not None and day < agency.exists.from_:
        return f"chưa hoạt động, có từ {words.day(agency.exists.from_)}"
    since = f"không còn từ {words.day(agency.exists.before)}"
    if heirs.agencies:
        named = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in heirs.agencies)
        return f"{since}; nay là {named}" + ("" if heirs.confirmed else " (chưa xác nhận)")
    if between := [dataset.agencies[id_] for id_ in heirs.undecided if id_ != agency.id]:
        since = f"{since}, tiếp theo là {words.listed(one.names[-1].name for one in between)}"
    return f"{since}; nay {UNDECIDED} cơ quan kế thừa" if heirs.undecided else since


def former(dataset: Dataset, agency: Agency, rows: Sequence[Row], day: date) -> Iterator[str]:
    """Say who answers now where a body was asked for that is no more on the day, task by task where they differ."""
    if agency.exists.holds(day):
        return
    heirs = succession.answer(dataset, agency.id, "", day)
    yield f"{agency.named(day).name} {_not_there(dataset, agency, heirs, day)}."
    elsewhere: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for row in rows:
        found = succession.answer(dataset, agency.id, row.item.id, day)
        if found.agencies != heirs.agencies:
            elsewhere.setdefault((found.agencies, found.confirmed), []).append(row.item.label)
    for (bodies, confirmed), labels in elsewhere.items() if heirs.agencies else ():
        named = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in bodies) or UNDECIDED
        yield f"Riêng {', '.join(labels)}: {named}{'' if confirmed or not bodies else ' (chưa xác nhận)'}."


# status

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
STATUS_ORDER: tuple[Reported, ...] = ("completed", "in-progress", "not-started", "not-reported")


def overview_head(dataset: Dataset, found: Overview) -> Iterator[Line]:
    """Say which plan, year and days, the two rates, and the turnout."""
    document = dataset.plan.document
    until = dataset.reporting.year(found.year).figures_until
    yield Line(f"Kế hoạch số {document.number} ngày {words.day(document.date)}, năm {found.year}", "bold")
    figures = f"; số liệu tính đến ngày {words.day(until)}" if until else ""
    yield Line(f"Tính theo báo cáo nhận đến hết ngày {words.day(found.as_of)} ({words.weekday(found.as_of)}){figures}")
    if dataset.offices.illustrative:
        yield Line("SỐ LIỆU MINH HỌA", "yellow")
    arrived, asked = len(found.turnout.arrived), len(found.turnout.asked)
    yield Line(f"Báo cáo: {arrived}/{asked} đơn vị đã gửi, trong đó {len(found.turnout.late)} gửi sau thời hạn")
    yield Line("Tỷ lệ hoàn thành, trên số việc có thời hạn đã đến hạn hoặc đã hoàn thành:")
    yield Line(f"  {_rate(found.by_task, 'nhiệm vụ')}")
    yield Line(f"  {_rate(found.by_lead, 'lượt nhiệm vụ × đơn vị chủ trì')}")
    tasks_, leads = found.by_task.ongoing, found.by_lead.ongoing
    yield Line("Việc thường xuyên (không tính vào tỷ lệ):")
    yield Line(f"  {tasks_['completed']}/{tasks_.total()} nhiệm vụ đã có kết quả ở mọi đơn vị chủ trì")
    yield Line(f"  {leads['completed']}/{leads.total()} lượt nhiệm vụ × đơn vị chủ trì đã có kết quả")


def _rate(counts: Counts, unit: str) -> str:
    return f"{counts.due_done}/{counts.due} {unit} ({words.percent(counts.due_done, counts.due)})"


def overview_table(found: Overview) -> Table:
    """Return the counts by label, or the parts where the overview has them."""
    return _parts_table(found) if found.by else _labels_table(found)


def _labels_table(found: Overview) -> Table:
    columns = (
        Column("label", "Tình trạng", ratio=4),
        Column("tasks", "Nhiệm vụ", right=True),
        Column("assignments", "Lượt chủ trì", right=True),
    )
    rows: list[tuple[str, int, int]] = []
    for status, time in LABELS:
        pair = (found.by_task.scheduled[status, time], found.by_lead.scheduled[status, time])
        if any(pair) or (time in ("in-time", "overdue") and status in ("completed", "in-progress")):
            rows.append((words.label(status, time), *pair))
    if found.by_task.undecided:
        rows.append((NO_LEAD, found.by_task.undecided, 0))
    rows += [
        (f"Thường xuyên: {_ongoing(status)}", found.by_task.ongoing[status], found.by_lead.ongoing[status])
        for status in STATUS_ORDER
    ]
    for status in STATUS_ORDER:
        pair = (found.by_task.untimed[status], found.by_lead.untimed[status])
        if any(pair):
            rows.append((f"Chưa có thời hạn: {words.STATUS[status].lower()}", *pair))
    rows.append(("Tổng số", found.by_task.total, found.by_lead.total))
    cells = [(label, str(tasks_), str(leads)) for label, tasks_, leads in rows]
    data = [{"label": label, "tasks": tasks_, "assignments": leads} for label, tasks_, leads in rows]
    return Table(columns, cells, data, styles=["bold" if row[0] == "Tổng số" else "" for row in rows])


def _ongoing(status: Reported) -> str:
    return "đã có kết quả" if status == "completed" else words.STATUS[status].lower()


def _parts_table(found: Overview) -> Table:
    titles = {"section": "Mục", "agency": "Cơ quan", "block": "Khối"}
    columns = (
        Column("name", titles[found.by], ratio=1, most=90),
        Column("reported", "Báo cáo", right=True),
        Column("of", "Chủ trì", right=True),
        Column("done", "Có kết quả", right=True),
        Column("not_reported", "Chưa báo", right=True),
        Column("overdue", "Quá hạn", right=True),
    )
    data = [_part_data(part) for part in found.parts]
    cells = [
        (
            f"{part.id}. {part.name}" if found.by == "section" else words.shortened(part.name),
            f"{part.arrived[0]}/{part.arrived[1]}" if part.arrived else "",
            *(str(row[key]) for key in ("of", "done", "not_reported", "overdue")),
        )
        for part, row in zip(found.parts, data, strict=True)
    ]
    return Table(columns, cells, data, styles=[OVERDUE_STYLE if part.overdue else "" for part in found.parts])


def _part_data(part: Part) -> dict[str, Any]:
    counts = part.by_lead
    return {
        "id": part.id,
        "name": part.name,
        "arrived": part.arrived[0] if part.arrived else None,
        "asked": part.arrived[1] if part.arrived else None,
        "of": counts.total,
        "done": _having(counts, "completed"),
        "not_reported": _having(counts, "not-reported"),
        "overdue": part.overdue,
    }


def _having(counts: Counts, status: Reported) -> int:
    scheduled = sum(number for (one, _), number in counts.scheduled.items() if one == status)
    return scheduled + counts.ongoing[status] + counts.untimed[status]


def overview_foot(dataset: Dataset, found: Overview) -> Iterator[Line]:
    """Name who has not reported, by block, with what came but was not entered and what came empty."""
    for arrival, title in (
        ("missing", "Chưa gửi báo cáo"),
        ("pending", "Đã gửi, chưa nhập"),
        ("empty", "Gửi báo cáo không có kết quả nhiệm vụ"),
        ("excused", "Được miễn báo cáo"),
    ):
        reporters = found.turnout.those(arrival)  # type: ignore[arg-type]  # the four literals above
        if not reporters:
            continue
        yield Line(f"{title} ({len(reporters)}):", "bold")
        for block in dataset.blocks.values():
            mine = [dataset.agencies[r.agency] for r in reporters if dataset.agencies[r.agency].block == block.id]
            if mine:
                names = words.listed(words.short_name(agency, found.as_of) for agency in mine)
                yield Line(f"  {block.name} ({len(mine)}): {names}")


def overview_as_json(dataset: Dataset, found: Overview) -> dict[str, Any]:
    """Return the whole overview."""
    return {
        "plan": dataset.plan.plan,
        "year": found.year,
        "as_of": found.as_of,
        "figures_until": dataset.reporting.year(found.year).figures_until,
        "illustrative": dataset.offices.illustrative,
        "asked": len(found.turnout.asked),
        "arrived": len(found.turnout.arrived),
        "late": [reporter.agency for reporter in found.turnout.late],
        "missing": [reporter.agency for reporter in found.turnout.missing],
        "pending": [reporter.agency for reporter in found.turnout.those("pending")],
        "empty": [reporter.agency for reporter in found.turnout.those("empty")],
        "excused": [reporter.agency for reporter in found.turnout.those("excused")],
        "tasks": _counts_data(found.by_task, "nhiệm vụ có thời hạn đã đến hạn hoặc đã hoàn thành"),
        "assignments": _counts_data(found.by_lead, "lượt nhiệm vụ × đơn vị chủ trì đã đến hạn hoặc đã hoàn thành"),
        "by": found.by or None,
        "parts": [_part_data(part) for part in found.parts],
    }


def _counts_data(counts: Counts, denominator: str) -> dict[str, Any]:
    return {
        "total": counts.total,
        "rate": {"done": counts.due_done, "due": counts.due, "denominator": denominator},
        "scheduled": [
            {
                "status": status,
                "time": time,
                "label": words.label(status, time),
                "count": counts.scheduled[status, time],
            }
            for status, time in LABELS
        ],
        "ongoing": {status: counts.ongoing[status] for status in STATUS_ORDER},
        "untimed": {status: counts.untimed[status] for status in STATUS_ORDER},
        "undecided": counts.undecided,
    }


__all__ = ["Line", "agencies", "answers", "overview_as_json", "overview_table", "task_as_json", "tasks"]
