"""How far the plan is: on a screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.ask import progress
from plantrack.write import words
from plantrack.write.tables import Column, Line, Share, Table
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plantrack.ask.overview import Overview, Part
    from plantrack.ask.progress import Counts, Reported
    from plantrack.model.dataset import Dataset


def overview_head(dataset: Dataset, found: Overview) -> Iterator[Line]:
    """Say which plan, year and days, the two rates, and the turnout."""
    document = dataset.plan.document
    until = dataset.reporting.year(found.year).figures_until
    yield Line(f"Kế hoạch số {document.number} ngày {words.day(document.date)}, năm {found.year}", colours.HEAD)
    figures = f"; số liệu tính đến ngày {words.day(until)}" if until else ""
    yield Line(f"Tính theo báo cáo nhận đến hết ngày {words.day(found.as_of)} ({words.weekday(found.as_of)}){figures}")
    if dataset.offices.illustrative:
        yield Line("SỐ LIỆU MINH HỌA", colours.DOUBT)
    arrived, asked, late = (len(those) for those in (found.turnout.arrived, found.turnout.asked, found.turnout.late))
    yield Line(f"Báo cáo: {arrived}/{asked} đơn vị đã gửi, trong đó {late} gửi sau thời hạn", "", Share(arrived, asked))
    yield Line("Tỷ lệ hoàn thành, trên số việc có thời hạn đã đến hạn hoặc đã hoàn thành:")
    yield _rate(found.by_task, "nhiệm vụ")
    yield _rate(found.by_lead, "lượt nhiệm vụ × đơn vị chủ trì")
    yield Line("Việc thường xuyên (không tính vào tỷ lệ):")
    yield _ongoing_rate(found.by_task, "nhiệm vụ đã có kết quả ở mọi đơn vị chủ trì")
    yield _ongoing_rate(found.by_lead, "lượt nhiệm vụ × đơn vị chủ trì đã có kết quả")


def _rate(counts: Counts, unit: str) -> Line:
    told = f"  {counts.due_done}/{counts.due} {unit} ({words.percent(counts.due_done, counts.due)})"
    return Line(told, "", Share(counts.due_done, counts.due))


def _ongoing_rate(counts: Counts, what: str) -> Line:
    share = Share(counts.ongoing["completed"], counts.ongoing.total())
    return Line(f"  {share.part}/{share.whole} {what}", "", share)


def overview_table(found: Overview) -> Table:
    """Return the counts by label, or the parts where the overview has them."""
    return _parts_table(found) if found.by else _labels_table(found)


def _labels_table(found: Overview) -> Table:
    columns = (
        Column("label", "Tình trạng", ratio=4),
        Column("tasks", "Nhiệm vụ", right=True),
        Column("assignments", "Lượt chủ trì", right=True),
    )
    rows = list(_labels(found))
    cells = [(label, str(tasks_), str(leads)) for label, tasks_, leads, _ in rows]
    data = [{"label": label, "tasks": tasks_, "assignments": leads} for label, tasks_, leads, _ in rows]
    return Table(columns, cells, data, styles=[style for *_, style in rows])


def _labels(found: Overview) -> Iterator[tuple[str, int, int, str]]:
    """Yield each label with the tasks and assignments under it, and its style; the total last."""
    tasks, leads = found.by_task, found.by_lead
    for status, time in progress.LABELS:
        pair = (tasks.scheduled[status, time], leads.scheduled[status, time])
        if any(pair) or (time in ("in-time", "overdue") and status in ("completed", "in-progress")):
            yield words.label(status, time), *pair, colours.of_label(status, time)
    if tasks.undecided:
        yield words.NO_LEAD, tasks.undecided, 0, colours.DOUBT
    for status in progress.STATUSES:
        label = f"Thường xuyên: {_ongoing(status)}"
        yield label, tasks.ongoing[status], leads.ongoing[status], colours.of(status)
    for status in progress.STATUSES:
        pair = (tasks.untimed[status], leads.untimed[status])
        if any(pair):
            yield f"Chưa có thời hạn: {words.STATUS[status].lower()}", *pair, colours.of(status)
    yield "Tổng số", tasks.total, leads.total, colours.HEAD


def _ongoing(status: Reported) -> str:
    return "đã có kết quả" if status == "completed" else words.STATUS[status].lower()


def _parts_table(found: Overview) -> Table:
    """Return the counts of each part; of sections also the tasks of which nobody is known to lead what is left."""
    titles = {"section": "Mục", "agency": "Cơ quan", "block": "Khối"}
    open_ = any(part.by_task and part.by_task.undecided for part in found.parts)
    columns = (
        Column("name", titles[found.by], ratio=1, most=90),
        Column("undecided", "Chưa rõ", right=True) if open_ else Column("reported", "Báo cáo", right=True),
        Column("of", "Chủ trì", right=True),
        Column("done", "Có kết quả", right=True),
        Column("not_reported", "Chưa báo", right=True),
        Column("overdue", "Quá hạn", right=True),
    )
    data = [_part_data(part) for part in found.parts]
    cells = [
        (
            f"{part.id}. {part.name}" if found.by == "section" else words.shortened(part.name),
            str(row["undecided"]) if open_ else "/".join(map(str, part.arrived or ())) if row["asked"] else "",
            *(str(row[key]) for key in ("of", "done", "not_reported", "overdue")),
        )
        for part, row in zip(found.parts, data, strict=True)
    ]
    styles = [colours.ALARM if part.overdue else "" for part in found.parts]
    return Table(columns, cells, data, styles=styles, shares=[Share(row["done"], row["of"]) for row in data])


def _part_data(part: Part) -> dict[str, Any]:
    counts = part.by_lead
    return {
        "id": part.id,
        "name": part.name,
        "arrived": part.arrived[0] if part.arrived else None,
        "asked": part.arrived[1] if part.arrived else None,
        "of": counts.total,
        "done": counts.having("completed"),
        "not_reported": counts.having("not-reported"),
        "overdue": part.overdue,
        "undecided": part.by_task.undecided if part.by_task else None,
    }


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
        late = arrival == "missing" and any(one.due and one.due <= found.as_of for one in reporters)
        yield Line(f"{title} ({len(reporters)}):", colours.unsent(late=late))
        for block in dataset.blocks.values():
            mine = [dataset.agencies[r.agency] for r in reporters if dataset.agencies[r.agency].block == block.id]
            if mine:
                names = words.listed(words.short_name(agency, found.as_of) for agency in mine)
                yield Line(f"  {block.name} ({len(mine)}): {names}")
        for one in reporters:
            if told := words.sent_before(dataset, one, found.as_of):
                yield Line(f"  {words.short_name(dataset.agencies[one.agency], found.as_of)}: {told}")
    yield from _lost(dataset, found)


def _lost(dataset: Dataset, found: Overview) -> Iterator[Line]:
    """Name the bodies that are no more and of which it is not known who reports for them."""
    lost = found.turnout.lost

    def named(agencies: Iterable[str]) -> str:
        return words.listed(words.short_name(dataset.agencies[agency], found.as_of) for agency in agencies)

    if lost:
        yield Line(f"Chưa xác định ai báo cáo thay ({len(lost)}), chưa tính vào số đơn vị phải gửi:", colours.HEAD)
    for block in dataset.blocks.values():
        if mine := [agency for agency in lost if dataset.agencies[agency].block == block.id]:
            yield Line(f"  {block.name} ({len(mine)}): {named(mine)}")
    if sent := [agency for agency, filing in lost.items() if filing is not None]:
        yield Line(f"  Đã gửi báo cáo trước khi kết thúc ({len(sent)}): {named(sent)}")


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
        "sent_before": {
            reporter.agency: {agency: filing is not None for agency, filing in reporter.before.items()}
            for reporter in found.turnout.missing
            if any(reporter.before.values())
        },
        "undecided": {agency: filing is not None for agency, filing in found.turnout.lost.items()},
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
            for status, time in progress.LABELS
        ],
        "ongoing": {status: counts.ongoing[status] for status in progress.STATUSES},
        "untimed": {status: counts.untimed[status] for status in progress.STATUSES},
        "undecided": counts.undecided,
    }
