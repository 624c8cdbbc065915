"""The timetable on a screen and as JSON, and the words for a row that the calendar shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.model.plan import MAIN, Recurring
from plantrack.write import words
from plantrack.write.tables import Column, Table
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from plantrack.ask.timetable import Row, State
    from plantrack.model.dataset import Dataset

FEW = 2
STYLE: dict[State, str] = {"overdue": colours.ALARM, "upcoming": "", "waiting": colours.ASIDE}
KEYS = [
    "plan",
    "kind",
    "id",
    "label",
    "text",
    "schedule",
    "schedule_text",
    "period",
    "state",
    "before",
    "weekday",
    "last_day",
    "days_left",
    "lead",
    "undone",
    "done",
    "of",
    "undecided",
    "extended",
]


def table(dataset: Dataset, rows: Sequence[Row], day: date) -> Table:
    """Return the timetable, each row with its limit as plans write it, the days left, and how far it is."""
    columns = (
        Column("before", "Hạn", width=12),
        Column("left", "Còn lại", width=9),
        Column("label", "Mã", fixed=True),
        Column("text", "Nhiệm vụ", ratio=1, most=80),
        Column("lead", "Chủ trì", width=13),
        Column("done", "Xong", right=True, fixed=True),
    )
    cells = [
        (limit(row), left(row, day), row.item.label, _task(dataset, row, day), leads(dataset, row, day), _done(row))
        for row in rows
    ]
    data = [as_data(dataset, row, day) for row in rows]
    return Table(columns, cells, data, styles=[STYLE[row.state] for row in rows], keys=KEYS)


def limit(row: Row) -> str:
    """Write the limit as plans do, with its weekday; what waits for an event has none."""
    before = row.occurrence.before
    return f"{words.before(before)} ({words.weekday(before)})" if before else "chưa có hạn"


def left(row: Row, day: date) -> str:
    """Say how many days are left until the last day in time, or by how many it is late."""
    days = row.days_left(day)
    if days is None:
        return "chờ"
    if days < 0:
        return f"quá {-days} ngày"
    return f"{days} ngày" if days else "hôm nay"


def occasion(row: Row) -> str:
    """Name the period of a row, and of a task with several schedules which one: `quý IV/2024`, `năm 2024`."""
    read = row.read
    period = words.period(row.occurrence.period)
    if isinstance(read, Recurring) and read.within:
        quarters = ", ".join(words.ROMAN[int(quarter[1])] for quarter in read.within)
        period = f"quý {quarters}/{row.year}"
    elif isinstance(read, Recurring) and read.for_ == "next-year":
        period = f"cho năm {row.year + 1}"
    note = "" if row.occurrence.schedule == MAIN else f"({row.occurrence.schedule})"
    return " ".join(part for part in (period, note) if part)


def leads(dataset: Dataset, row: Row, day: date) -> str:
    """Name one or two leads; of more, say how many they are, and name who is left where these are few.

    Of how many it is not known who leads for them is said as well.
    """
    if not row.standings:
        return words.UNDECIDED
    open_ = f"; {len(row.open)} {words.UNDECIDED}" if row.open else ""
    if row.of <= FEW:
        return _named(dataset, [one.assignment.agency for one in row.standings], day) + open_
    remaining = [one.assignment.agency for one in row.undone]
    some = f", còn {_named(dataset, remaining, day)}" if 0 < len(remaining) <= FEW else ""
    return f"{row.of} đơn vị{some}{open_}"


def extensions(dataset: Dataset, row: Row, day: date) -> str:
    """Say who of those that are not done was given another day."""
    told = [
        f"{words.short_name(dataset.agencies[agency], day)} {words.before(before)}" for agency, before in row.extended
    ]
    return f"gia hạn: {words.listed(told)}" if told else ""


def opening(text: str, most: int) -> str:
    """Return the first line of a task's words, cut at a word."""
    first = text.split("\n", 1)[0]
    return first if len(first) <= most else f"{first[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;.')}…"


def as_data(dataset: Dataset, row: Row, day: date) -> dict[str, Any]:
    """Return a row for programs; `days_left` is 0 on the last day in time and negative after it."""
    return {
        "plan": dataset.plan.plan,
        "kind": "task" if row.item.id in dataset.task_ids else "duty",
        "id": row.item.id,
        "label": row.item.label,
        "text": row.item.text,
        "schedule": row.occurrence.schedule,
        "schedule_text": row.wording,
        "period": row.occurrence.period,
        "state": row.state,
        "before": row.occurrence.before,
        "weekday": words.weekday(row.occurrence.before) if row.occurrence.before else None,
        "last_day": row.last_day,
        "days_left": row.days_left(day),
        "lead": [one.assignment.agency for one in row.standings],
        "undone": [one.assignment.agency for one in row.undone],
        "done": row.done,
        "of": row.of,
        "undecided": list(row.open),
        "extended": [{"agency": agency, "before": before} for agency, before in row.extended],
    }


def _task(dataset: Dataset, row: Row, day: date) -> str:
    """Return the words of a row: its period, what it waits for or who has another day, and the task's own."""
    waits = row.wording if row.state == "waiting" else ""
    heads = "; ".join(part for part in (occasion(row), waits) if part)
    also = extensions(dataset, row, day)
    return ": ".join(part for part in (f"{heads} ({also})" if also else heads, row.item.text) if part)


def _done(row: Row) -> str:
    return f"{row.done}/{row.of}" if row.of else ""


def _named(dataset: Dataset, agencies: Sequence[str], day: date) -> str:
    found = [dataset.agencies[agency] for agency in agencies]
    return words.listed(agency.named(day).symbol or words.short_name(agency, day) for agency in found)


__all__ = ["as_data", "extensions", "leads", "left", "limit", "occasion", "opening", "table"]
