"""The timetable as an iCalendar file for Outlook and Google Calendar (RFC 5545), the same bytes for the same day."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plantrack.write import words
from plantrack.write.views import timetable_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from icalendar import Alarm, Event

    from plantrack.ask.timetable import Row
    from plantrack.model.dataset import Dataset

PRODID = "-//plantrack//lich thuc hien ke hoach//VI"
SEAL = b"X-PLANTRACK-DIGEST:"
ALARM_DAYS = 7
ILLUSTRATIVE = "(SỐ LIỆU MINH HỌA)"
_SUMMARY_MOST = 70


class About(NamedTuple):
    """Whose calendar it is: of one agency, or of everybody; as it stands on a day."""

    dataset: Dataset
    day: date
    agency: str = ""


def render(about: About, rows: Sequence[Row]) -> bytes:
    """Return the calendar: an all-day event on the last day in time of each row that has one."""
    from icalendar import Calendar  # noqa: PLC0415 (only this command needs it)

    made = Calendar()
    made.add("prodid", PRODID)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _name(about))
    for row in dated(rows):
        made.add_component(_event(about, row))
    content: bytes = made.to_ical()
    head, rest = content.split(b"\r\n", 1)
    return b"\r\n".join((head, SEAL + _digest(content), rest))


def dated(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows that have a day."""
    return tuple(row for row in rows if row.last_day is not None)


def is_ours(content: bytes) -> bool:
    """Say whether a file is a calendar that this program made and nobody has edited since."""
    head, _, rest = content.replace(b"\r\n", b"\n").partition(b"\n")
    seal, _, rest = rest.partition(b"\n")
    return seal == SEAL + _digest(b"\n".join((head, rest)))


def _digest(content: bytes) -> bytes:
    """Return a digest of the lines, whichever way they end."""
    lines = content.replace(b"\r\n", b"\n")
    return hashlib.blake2b(lines, digest_size=16).hexdigest().encode()


def _event(about: About, row: Row) -> Event:
    from icalendar import Event  # noqa: PLC0415 (only this command needs it)

    summary = _summary(about, row)
    made = Event()
    made.add("uid", _uid(about, row))
    made.add("dtstamp", datetime.combine(about.day, time(), UTC))
    if row.last_day is not None:
        made.add("dtstart", row.last_day)
        made.add("dtend", row.occurrence.before)
    made.add("summary", summary)
    made.add("description", "\n".join(_description(about, row)))
    made.add("transp", "TRANSPARENT")
    made.add_component(_alarm(summary))
    return made


def _alarm(summary: str) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 (only this command needs it)

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", summary)
    made.add("trigger", timedelta(days=-ALARM_DAYS))
    return made


def _name(about: About) -> str:
    plan = f"Kế hoạch {about.dataset.plan.document.number}"
    whose = f" – {words.short_name(about.dataset.agencies[about.agency], about.day)}" if about.agency else ""
    return _marked(about, f"Thời hạn {plan}{whose}")


def _uid(about: About, row: Row) -> str:
    """Return the event's permanent name; an agency's own events do not replace those of everybody."""
    parts = (about.dataset.plan.plan, row.item.id, row.occurrence.schedule, row.occurrence.period, about.agency)
    return f"{'-'.join(part for part in parts if part)}@plantrack"


def _summary(about: About, row: Row) -> str:
    when = timetable_view.occasion(row)
    named = f"Hạn {row.item.printed}{f' {when}' if when else ''} ({words.before(row.occurrence.before)})"
    return _marked(about, f"{named}: {timetable_view.opening(row.item.text, _SUMMARY_MOST)}")


def _marked(about: About, text: str) -> str:
    return f"{ILLUSTRATIVE} {text}" if about.dataset.offices.illustrative else text


def _description(about: About, row: Row) -> Iterator[str]:
    """Say the task's words, its time, who leads it in the plan's words, and how far it is."""
    dataset, day = about.dataset, about.day
    yield row.item.text
    if row.wording:
        yield f"Thời gian: {row.wording}"
    yield f"Hạn: {timetable_view.limit(row)}"
    if told := timetable_view.extensions(dataset, row, day):
        yield words.capital(told)
    if not row.standings:
        yield f"Chủ trì: {words.UNDECIDED}"
        return
    yield f"Chủ trì ({row.of}): {_names(about, [one.assignment.agency for one in row.standings])}"
    if row.open:
        yield f"Chủ trì {words.UNDECIDED} ai thay ({len(row.open)}): {_names(about, row.open)}"
    remaining = (
        f", còn: {_names(about, [one.assignment.agency for one in row.undone])}" if 0 < row.done < row.of else ""
    )
    yield f"Đến ngày {words.day(day)}: {row.done}/{row.of} hoàn thành{remaining}"


def _names(about: About, agencies: Sequence[str]) -> str:
    return words.listed(words.short_name(about.dataset.agencies[agency], about.day) for agency in agencies)


__all__ = ["PRODID", "About", "dated", "is_ours", "render"]
