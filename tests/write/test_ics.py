"""The calendar read back by a reader of iCalendar: days, names, marks, hostile words."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from plantrack.ask import timetable
from plantrack.read import loader, worktree
from plantrack.write import ics

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset

DAY = date(2024, 7, 1)
EXAMPLE = Path(__file__).parents[2] / "examples"
HOSTILE = (
    "Dòng; một, hai\\n ba \\\\ bốn: “năm”\nBEGIN:VEVENT\nEND:VCALENDAR " + "Truyền thông chính sách ở Đắk R'lấp " * 9
)


def made(dataset: Dataset, agency: str = "", day: date = DAY) -> bytes:
    """Return the calendar of a day."""
    return ics.render(ics.About(dataset, day, agency), timetable.rows(dataset, day, agency=agency))


def events(content: bytes) -> dict[str, Any]:
    """Return the events of a calendar by their names."""
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}


def reworded(real_files: dict[str, str], text: str) -> Dataset:
    """Return the plan with another text of II.6.b."""
    import json  # noqa: PLC0415 (only here)

    plan = real_files["data/plan-435.yaml"]
    old = "Sắp xếp, bố trí cán bộ phụ trách (hoặc kiêm nhiệm) công tác truyền thông chính sách ở từng cơ quan, đơn vị"
    assert old in plan
    return loader.dataset({**real_files, "data/plan-435.yaml": plan.replace(old, json.dumps(text))}, "435")


def test_event_lies_on_the_last_day_in_time(real: Dataset) -> None:
    """The limit “trước ngày 01/01/2025” makes an event of all of 31/12/2024, with an alarm a week before."""
    event = events(made(real))["435-3b-main-2024-Q4@plantrack"]
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2024, 12, 31), date(2025, 1, 1))
    assert str(event["SUMMARY"]).startswith("Hạn II.3.b quý IV/2024 (trước ngày 01/01/2025): Định kỳ tổ chức họp báo")
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(days=-7)
    assert str(alarm["ACTION"]) == "DISPLAY"
    description = str(event["DESCRIPTION"])
    assert "Thời gian: Định kỳ hằng quý/đột xuất" in description
    assert "Chủ trì (1): Văn phòng UBND tỉnh" in description
    assert "Hạn: trước ngày 01/01/2025 (thứ Tư)" in description
    assert "Đến ngày 01/7/2024: 0/1 hoàn thành" in description


def test_every_row_with_a_day_and_no_other(real: Dataset) -> None:
    """Each occurrence is one event under a name of its own; what waits has no day."""
    rows = timetable.rows(real, DAY)
    found = events(made(real))
    assert len(found) == len(rows) - 1 == len(ics.dated(rows))
    assert {"435-6a-nhu-cau-2024@plantrack", "435-6a-main-2024@plantrack", "435-6b-main-once@plantrack"} <= set(found)
    assert not any("6c" in uid for uid in found)
    assert str(found["435-6a-nhu-cau-2024@plantrack"]["SUMMARY"]).startswith("Hạn II.6.a cho năm 2025 (nhu-cau)")
    assert str(found["435-6a-main-2024@plantrack"]["SUMMARY"]).startswith(
        "Hạn II.6.a quý II, III/2024 (trước ngày 01/10"
    )


def test_same_day_same_bytes_another_day_same_names(real: Dataset) -> None:
    """Importing again replaces events rather than doubling them; the stamp is the session's day."""
    assert made(real) == made(real)
    later = made(real, day=date(2024, 7, 2))
    assert later != made(real)
    assert set(events(later)) & set(events(made(real)))
    assert all(event.decoded("dtstamp").date() == date(2024, 7, 2) for event in events(later).values())


def test_file_is_what_calendars_take(real: Dataset) -> None:
    """CRLF, lines of at most 75 octets, whole letters, one version and maker, a name."""
    content = made(real)
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() is not None for line in lines)
    calendar = icalendar.Calendar.from_ical(content)
    assert (str(calendar["VERSION"]), str(calendar["PRODID"])) == ("2.0", ics.PRODID)
    assert str(calendar["X-WR-CALNAME"]) == "Thời hạn Kế hoạch 435/KH-UBND"
    assert ics.is_ours(content)


def test_invented_data_say_so_everywhere() -> None:
    """The name and each summary are marked where the data are invented."""
    files = {**worktree.read(Path(__file__).parents[2]), **worktree.read(EXAMPLE)}
    content = made(loader.dataset(files, "435"), agency="so-y-te", day=date(2024, 11, 20))
    name = str(icalendar.Calendar.from_ical(content)["X-WR-CALNAME"])
    assert name == "(SỐ LIỆU MINH HỌA) Thời hạn Kế hoạch 435/KH-UBND – Sở Y tế"
    found = events(content)
    assert all(str(event["SUMMARY"]).startswith("(SỐ LIỆU MINH HỌA) Hạn ") for event in found.values())
    report = found["435-iv-2-b-main-2024-so-y-te@plantrack"]
    assert report.decoded("dtstart") == date(2024, 11, 30)
    assert "Gia hạn: Sở Y tế trước ngày 01/12/2024" in str(report["DESCRIPTION"])


def test_hostile_words_stay_words(real_files: dict[str, str]) -> None:
    """Semicolons, commas, backslashes, line breaks and long Vietnamese lines come back as they were."""
    dataset = reworded(real_files, HOSTILE)
    content = made(dataset)
    found = events(content)
    assert set(found) == set(events(made(reworded(real_files, "Việc"))))
    assert str(found["435-6b-main-once@plantrack"]["DESCRIPTION"]).startswith(HOSTILE.strip() + "\n")
    summary = str(found["435-6b-main-once@plantrack"]["SUMMARY"])
    assert "\n" not in summary
    assert "Dòng; một, hai" in summary


def test_leads_left_are_named_once_some_are_done(real_files: dict[str, str]) -> None:
    """Of many leads the description names who is left; where all are, they are named once."""
    none_done = str(events(made(loader.dataset(real_files, "435")))["435-6b-main-once@plantrack"]["DESCRIPTION"])
    assert none_done.endswith("0/45 hoàn thành")
    assert none_done.count("Sở Tư pháp") == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hi",
        b"BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\n",
        b"PRODID:-//plantrack//lich thuc hien ke hoach//VI\r\n",
        b"\xff\xfe\x00",
    ],
)
def test_other_files_are_not_ours(content: bytes) -> None:
    """A calendar of somebody else, and what is no calendar, is not taken for ours."""
    assert not ics.is_ours(content)


def test_edited_calendar_is_no_longer_ours(real: Dataset) -> None:
    """One letter more, or one line less, and it is a person's; other ends of lines change nothing."""
    content = made(real)
    assert ics.is_ours(content.replace(b"\r\n", b"\n"))
    assert not ics.is_ours(content.replace(b"SUMMARY:", b"SUMMARY:X", 1))
    assert not ics.is_ours(content.replace(b"TRANSP:TRANSPARENT\r\n", b"", 1))
