"""due, calendar and trigger as they are typed."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from tests.cli import small
from tests.cli.running import Terminal, width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Result, Run

FIELDS = [
    "plan", "kind", "id", "label", "text", "schedule", "schedule_text", "period", "state", "before", "weekday",
    "last_day", "days_left", "lead", "undone", "done", "of", "undecided", "extended",
]  # fmt: skip
GIVEN = ("--document", "12/BTTTT-CBC", "--document-date", "10/01/2025", "--before", "01/7/2025")
EVENTS = "data/events-435.yaml"


def rows(run: Run, root: Path, day: str, *options: str) -> list[dict[str, Any]]:
    """Return the rows of `due --format json`."""
    found: list[dict[str, Any]] = run("-C", root, "--today", day, "due", *options, "--format", "json").json
    return found


def record(run: Run, root: Path, *options: str, task: str = "6c", day: str = "2025-01-20", code: int = 0) -> Result:
    """Run `trigger`."""
    return run("-C", root, "--today", day, "trigger", task, *(options or GIVEN), code=code)


# due


def test_rows_have_the_fields_that_are_promised(run: Run, example_made: Path) -> None:
    """Each row is an object with the same fields, of the types that programs rely on."""
    for row in rows(run, example_made, "2024-11-29"):
        assert list(row) == FIELDS
        assert row["state"] in ("overdue", "upcoming", "waiting")
        assert (row["before"] is None) == (row["days_left"] is None) == (row["state"] == "waiting")
        assert row["done"] + len(row["undone"]) == row["of"] == len(row["lead"])


def test_table_says_limit_weekday_days_and_how_far(run: Run, example_made: Path) -> None:
    """As the plan says it, with the weekday of the limit; the count is told beside, not among the data."""
    told = run("-C", example_made, "--today", "2024-11-29", "due", "--within", "2")
    found = {line.split("\t")[2]: line.split("\t") for line in told.lines[1:]}
    assert found["IV.3.b"][:2] == ["trước ngày 25/11/2024 (thứ Hai)", "quá 5 ngày"]
    assert found["IV.3.b"][4:] == ["8 đơn vị, còn UBND huyện Tuy Đức", "7/8"]
    assert found["IV.1.c"][:2] == ["trước ngày 30/11/2024 (thứ Bảy)", "hôm nay"]
    assert found["6.b"][:2] == ["trước ngày 01/12/2024 (Chủ nhật)", "1 ngày"]
    assert found["6.c"][:2] == ["chưa có hạn", "chờ"]
    assert found["6.c"][3].startswith("Sau khi Bộ Thông tin và Truyền thông có hướng dẫn")
    assert "4 việc quá hạn, 2 việc đến hạn trong 2 ngày tới, 1 việc chờ sự kiện" in told.err


def test_nothing_due_leaves_headings(run: Run, tiny: Path) -> None:
    """A body that leads nothing gets an empty table, CSV with headings only."""
    told = run("-C", tiny, "--today", "2024-11-20", "due", "--agency", "o", "--format", "csv")
    assert next(csv.reader(io.StringIO(told.out))) == FIELDS
    assert len(told.lines) == 1


def test_small_plan_by_hand(run: Run, tiny: Path) -> None:
    """On 20/11/2024 only C has told: the quarters, 1b and 2b as they are then; D waits."""
    found = rows(run, tiny, "2024-11-20", "--within", "60")
    assert [(r["id"], r["period"], r["state"], r["days_left"], r["done"], r["of"]) for r in found] == [
        ("1b", "once", "overdue", -143, 0, 2),
        ("2a", "2024-Q3", "overdue", -51, 0, 1),
        ("iv-1", "2024", "upcoming", 4, 0, 4),
        ("2b", "once", "upcoming", 10, 0, 4),
        ("2a", "2024-Q4", "upcoming", 41, 0, 1),
        ("2c", "once", "waiting", None, 0, 1),
    ]


@pytest.mark.parametrize("typed", ["abc", "-1", "²", "9999999999999", "1.5"])
def test_days_that_are_none_are_refused(run: Run, tiny: Path, typed: str) -> None:
    """What is no number of days is told with what would be one."""
    assert "phải là số ngày từ 0 đến 3660" in run("-C", tiny, "due", "--within", typed, code=2).err


@pytest.mark.parametrize("columns", [40, 80])
def test_fits_the_terminal(example_made: Path, columns: int) -> None:
    """Nothing is broken off at the edge of a screen."""
    with Terminal(["-C", example_made, "--today", "2024-11-29", "due"], columns=columns) as terminal:
        assert terminal.end() == 0
    assert max(width(line) for line in terminal.lines) <= columns
    assert any("25/11/2024" in line for line in terminal.lines)


# calendar


def test_calendar_goes_where_reports_go(run: Run, example: Path) -> None:
    """The path is data, the count a message; a second run replaces the file with the same bytes."""
    day = ("-C", example, "--today", "2024-11-20")
    told = run(*day, "calendar")
    path = example / "build/lich-435.ics"
    assert told.out == f"{path}\n"
    assert "Đã ghi 13 thời hạn vào lịch; 1 việc còn chờ" in told.err
    first = path.read_bytes()
    assert len(icalendar.Calendar.from_ical(first).walk("VEVENT")) == 13
    run(*day, "calendar")
    assert path.read_bytes() == first
    run(*day, "calendar", "--agency", "SYT")
    assert (example / "build/lich-435-so-y-te.ics").exists()


def test_calendar_may_go_into_a_pipe(run: Run, example_made: Path) -> None:
    """With `-o -` the calendar itself is the data."""
    told = run("-C", example_made, "--today", "2024-11-20", "calendar", "-o", "-")
    assert len(icalendar.Calendar.from_ical(told.out).walk("VEVENT")) == 13


def test_calendar_spares_other_files(run: Run, tiny: Path) -> None:
    """A file that is no calendar of ours, or that a person has edited, stays unless --force; a folder is no file."""
    other = tiny / "lich.ics"
    other.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//EN\r\nEND:VCALENDAR\r\n")
    before = other.read_bytes()
    day = ("-C", tiny, "--today", "2024-07-01")
    assert "không ghi đè" in run(*day, "calendar", "-o", other, code=2).err
    assert other.read_bytes() == before
    assert "là thư mục" in run(*day, "calendar", "-o", tiny, code=2).err
    own = tiny / "cua-toi.ics"
    run(*day, "calendar", "-o", own)
    own.write_bytes(own.read_bytes().replace(b"END:VCALENDAR", b"X-NOTE:nhac lai\r\nEND:VCALENDAR"))
    assert "đã được sửa tay" in run(*day, "calendar", "-o", own, code=2).err
    assert b"nhac lai" in own.read_bytes()
    run(*day, "calendar", "-o", other, "--force")
    assert b"plantrack" in other.read_bytes()


# trigger


def test_trigger_gives_the_task_its_day(run: Run, fresh: Path) -> None:
    """6.c has its day at once in `show`, `tasks` and `due`; the file keeps every other character."""
    before = (fresh / EVENTS).read_bytes().decode()
    told = record(run, fresh, *GIVEN, "--title", 'Hướng dẫn "vị trí", việc làm #1')
    assert told.out == f"{EVENTS}\n"
    assert "6.c: văn bản 12/BTTTT-CBC ngày 10/01/2025; hạn trước ngày 01/7/2025 (thứ Ba)" in told.err
    line = (
        '  - {kind: trigger, id: huong-dan-vtvl, document: {number: "12/BTTTT-CBC", date: 2025-01-10,'
        ' title: "Hướng dẫn \\"vị trí\\", việc làm #1"}, before: 2025-07-01}\n'
    )
    assert (fresh / EVENTS).read_bytes().decode() == before.replace("events: []\n", f"events:\n{line}")
    run("-C", fresh, "check")
    day = ("-C", fresh, "--today", "2025-01-20")
    assert "trước ngày 01/7/2025 (thứ Ba)" in run(*day, "show", "6c").out
    assert any(line.startswith("6.c\t") and "01/7/2025" in line for line in run(*day, "tasks").lines)
    (row,) = [row for row in rows(run, fresh, "2025-01-20") if row["id"] == "6c"]
    assert (row["state"], row["before"], row["days_left"]) == ("upcoming", "2025-07-01", 161)


def test_trigger_keeps_windows_files_as_they_are(run: Run, example: Path) -> None:
    """Byte order mark, line ends, comments and letters of the file on the disk stay."""
    path = example / EVENTS
    old = "\ufeff" + path.read_text(encoding="utf-8").replace("\n", "\r\n") + "# hết\u0302 \r\n"
    path.write_bytes(old.encode())
    record(run, example)
    made = path.read_bytes().decode()
    at = made.index("  - {kind: trigger")
    end = made.index("\r\n", at) + 2
    assert made[:at] + made[end:] == old
    run("-C", example, "check")


def test_trigger_makes_the_file_that_is_missing(run: Run, fresh: Path) -> None:
    """A workspace without a file of events gets one."""
    (fresh / EVENTS).unlink()
    record(run, fresh)
    assert (fresh / EVENTS).read_text(encoding="utf-8").startswith("# yaml-language-server:")
    run("-C", fresh, "check")


def test_trigger_twice_shows_what_is_recorded(run: Run, fresh: Path) -> None:
    """The second time is refused with the record and where to change it; nothing is written."""
    record(run, fresh)
    before = (fresh / EVENTS).read_bytes()
    told = record(run, fresh, code=2)
    assert "đã được ghi: văn bản 12/BTTTT-CBC ngày 10/01/2025, hạn trước ngày 01/7/2025" in told.err
    line = next(
        n for n, text in enumerate(before.decode().splitlines(), 1) if "kind: trigger" in text and "- {" in text
    )
    assert f"{EVENTS}, dòng {line}," in told.err
    assert (fresh / EVENTS).read_bytes() == before


@pytest.mark.parametrize(
    ("task", "options", "told"),
    [
        ("1a", GIVEN, "1.a không chờ sự kiện nào"),
        ("iv-1-c", GIVEN, "  6.c    Sau khi Bộ Thông tin và Truyền thông"),
        ("6c", ("--document", "1/A", "--document-date", "2025-01-21", "--before", "2025-07-01"), "sau hôm nay"),
        ("6c", ("--document", "1/A", "--document-date", "2025-01-10", "--before", "2025-01-10"), "phải sau ngày của"),
        ("6c", ("--document", "1/A", "--document-date", "2025-02-30", "--before", "2025-07-01"), "không có trên lịch"),
        ("6c", ("--document", " ", "--document-date", "2025-01-10"), "Thiếu --document, --before"),
        ("6c", (*GIVEN, "--event", "khac"), "--event “khac” không có"),
        ("6c", ("--document", "1/A\u202e", *GIVEN[2:]), "--document có ký tự"),
        ("6c", ("--document", "1/A\udcff", *GIVEN[2:]), "--document có ký tự"),
    ],
)
def test_trigger_refuses_what_cannot_be(run: Run, fresh: Path, task: str, options: tuple[str, ...], told: str) -> None:
    """Each refusal says what to do, and nothing is written."""
    before = (fresh / EVENTS).read_bytes()
    assert told in record(run, fresh, *options, task=task, code=2).err
    assert (fresh / EVENTS).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("events:\n  - {kind: trigger, id: huong-dan-vtvl\n", f"{EVENTS}:3:1: yaml-syntax"),
        ("events:\n  - {kind: trigger, id: huong-dan-vtvl}\n", f"{EVENTS}:2:5: missing-key"),
        ("events:\n", f"{EVENTS}:1:8: empty-text"),
        ("", f"{EVENTS}:1:1: yaml-empty"),
        ("<<<<<<< HEAD\nevents: []\n", f"{EVENTS}:1:1: yaml-conflict"),
    ],
)
def test_trigger_leaves_a_broken_file_alone(run: Run, fresh: Path, text: str, told: str) -> None:
    """A half-edited file is told with its place and stays as it is."""
    (fresh / EVENTS).write_text(text, encoding="utf-8")
    assert told in record(run, fresh, code=1).err
    assert (fresh / EVENTS).read_text(encoding="utf-8") == text


def test_trigger_tells_where_it_cannot_splice(run: Run, fresh: Path) -> None:
    """A sound file in a shape that cannot be added to is left, and the line to add is given."""
    (fresh / EVENTS).write_text("{}\n", encoding="utf-8")
    told = record(run, fresh, code=2)
    assert "hãy tự thêm dòng sau" in told.err
    assert "- {kind: trigger, id: huong-dan-vtvl" in told.err
    assert (fresh / EVENTS).read_text(encoding="utf-8") == "{}\n"


def test_trigger_asks_which_of_several_events(run: Run, tiny: Path) -> None:
    """A task that waits for two events must be told which one; tasks that share one get the day together."""
    plan = small.PLAN.replace(
        "read: [{kind: after-event, event: huong-dan}]",
        "read: [{kind: after-event, event: huong-dan}, {id: hai, kind: after-event, event: kinh-phi}]",
    )
    small.add(tiny, "plan-thu.yaml", plan)
    given = ("--document", "1/A", "--document-date", "2024-03-01", "--before", "2024-09-01")
    told = record(run, tiny, *given, task="2c", day="2024-03-02", code=2)
    assert "chọn bằng --event" in told.err
    assert "kinh-phi" in told.err
    record(run, tiny, *given, "--event", "kinh-phi", task="2c", day="2024-03-02")
    found = {row["schedule"]: row["before"] for row in rows(run, tiny, "2024-03-02") if row["id"] == "2c"}
    assert found == {"main": None, "hai": "2024-09-01"}
