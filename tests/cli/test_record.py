"""record: one result becomes one new file that holds just what was told, or nothing is written."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import facts, figures
from plantrack.read import loader, worktree
from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.updates import Entry, Update
    from tests.cli.running import Result, Run

DAY = "2024-11-21"
DONE = ("--status", "completed", "--result", "Đã xong")


def journal(root: Path) -> set[str]:
    """Return every file of the journal, temporary ones too."""
    return {path.relative_to(root).as_posix() for path in (root / "data" / "updates").rglob("*") if path.is_file()}


def record(run: Run, root: Path, *arguments: str, day: str = DAY, code: int = 0) -> Result:
    """Record on a day; where it is refused, prove that nothing was written and nothing said on stdout."""
    before = journal(root)
    told = run("-C", root, "--today", day, "record", *arguments, code=code)
    if code:
        assert told.out == ""
        assert journal(root) == before
    else:
        assert journal(root) - before == {told.out.strip()}
    return told


def written(run: Run, root: Path, *arguments: str, day: str = DAY) -> Update:
    """Record, load the workspace anew and return the file that was written."""
    path = record(run, root, *arguments, day=day).out.strip()
    files = worktree.read(root)
    dataset = loader.dataset(files, *loader.plan_ids(files))
    return next(filing.update for filing in dataset.filings if filing.path == path)


def entry(run: Run, root: Path, *arguments: str, day: str = DAY) -> Entry:
    """Return the one entry of the file written."""
    (only,) = written(run, root, *arguments, day=day).tasks
    return only


# what is written


def test_status_and_result_suffice(run: Run, tiny: Path) -> None:
    """One file: who, what, received today, recorded today by a command, read; nothing that was not told."""
    path = record(run, tiny, "1a", "d", *DONE, "--by", "Lan").out
    assert re.fullmatch(r"data/updates/thu/2024/d/20241121-[0-9a-f]{8}\.yaml\n", path)
    lines = (tiny / path.strip()).read_text(encoding="utf-8").split("\n")
    assert re.fullmatch(r'recorded: \{at: 2024-11-21T\d\d:\d\d:\d\d\+07:00, by: "Lan", by-means: command\}', lines[3])
    assert [*lines[:3], *lines[4:]] == [
        "# yaml-language-server: $schema=../../../../../schemas/update.schema.json",
        "agency: d",
        "received: 2024-11-21",
        "contents: read",
        "tasks:",
        "  - task: 1a",
        '    period: "2024"',
        "    status: completed",
        '    result: "Đã xong"',
        "",
    ]


def test_everything_told_is_kept(run: Run, fresh: Path) -> None:
    """Every option finds its field; days are typed either way, numbers as in Việt Nam."""
    made = written(
        run, fresh, "1b", "Sở Tư pháp", "--status", "completed", "--result", ' Đã họp: "tốt" #3 ', "--period", "2024",
        "--completed-on", "14/6/2024", "--figure", "luot-nguoi=1.234", "--figure", "hoi-nghi=3",
        "--causes", "Thiếu người",
        "--difficulties", "Xa\nxôi", "--proposals", "Bổ sung", "--evidence", "45/KH-STP 20/02/2024: Kế hoạch; đợt 1",
        "--evidence", "46/KH-STP ngày 2024-03-01", "--document", "120/BC-STP", "--document-date", "2024-11-20",
        "--received", "21/11/2024", "--by", 'Nguyễn Thị \\ "Lan"', day="2024-11-22",
    )  # fmt: skip
    assert made.agency == "so-tu-phap"
    assert made.document is not None
    assert (made.document.number, made.document.date) == ("120/BC-STP", date(2024, 11, 20))
    assert (made.received, made.recorded.at.date()) == (date(2024, 11, 21), date(2024, 11, 22))
    assert (made.recorded.by, made.recorded.by_means) == ('Nguyễn Thị \\ "Lan"', "command")
    (only,) = made.tasks
    assert (only.task, only.schedule, only.period, only.status) == ("1b", "main", "2024", "completed")
    assert only.completed == date(2024, 6, 14)
    assert only.result == 'Đã họp: "tốt" #3'
    assert only.figures == {"luot-nguoi": Decimal(1234), "hoi-nghi": Decimal(3)}
    assert (only.causes, only.difficulties, only.proposals) == ("Thiếu người", "Xa\nxôi", "Bổ sung")
    assert [(e.number, e.date, e.subject) for e in only.evidence] == [
        ("45/KH-STP", date(2024, 2, 20), "Kế hoạch; đợt 1"),
        ("46/KH-STP", date(2024, 3, 1), ""),
    ]


@pytest.mark.parametrize(
    "result",
    [
        "- gạch đầu dòng", "# không phải ghi chú", "khóa: giá trị", "{a: b}", "[x]", "*sao*", "&nhãn", "!gấp",
        "'một nháy",
        '"hai nháy"', "\\n không xuống dòng", "yes", "null", "~", "1.10", "12:30", "2024-11-21", "%", "@", "`", "|",
        ">", "dòng một\ndòng hai\n\n  thụt", "đuôi #thẻ", "<w:p>&{{7*7}}{% x %}[/bold]", "=cmd|' /C calc'!A0",
        "😀 𝒜", "\u200f",
        "<<<<<<< HEAD", "a" * 5000,
    ],
)  # fmt: skip
def test_any_words_come_back_as_typed(run: Run, tiny: Path, result: str) -> None:
    """Whatever means something to YAML, Word, rich or a spreadsheet is words here."""
    assert entry(run, tiny, "1a", "d", "--status", "completed", "--result", result).result == result.strip()


def test_words_are_composed(run: Run, tiny: Path) -> None:
    """Decomposed letters, as a Mac types them, are stored composed."""
    assert entry(run, tiny, "1a", "d", "--status", "completed", "--result", "e\u0302\u0301").result == "\u1ebf"


@pytest.mark.parametrize(("task", "id_"), [("II.1.a", "1a"), ("1.A", "1a"), ("iv-1", "iv-1"), ("IV.1", "iv-1")])
def test_task_is_typed_any_way(run: Run, tiny: Path, task: str, id_: str) -> None:
    """A task or duty is found by any spelling; the file holds its id."""
    assert entry(run, tiny, task, "Sở A", *DONE).task == id_


@pytest.mark.parametrize("agency", ["d", "UBND huyện D", "Ủy ban nhân dân huyện D", "uy ban nhan dan huyen d"])
def test_agency_is_typed_any_way(run: Run, tiny: Path, agency: str) -> None:
    """An agency is found by any spelling; the file lies in its folder."""
    assert written(run, tiny, "1a", agency, *DONE).agency == "d"


def test_what_was_there_is_never_touched(run: Run, tiny: Path) -> None:
    """Every record is a new file; those before keep their bytes."""
    before = {name: (tiny / name).read_bytes() for name in journal(tiny)}
    record(run, tiny, "1a", "a", *DONE)
    record(run, tiny, "1a", "a", *DONE)
    assert {name: (tiny / name).read_bytes() for name in before} == before
    assert len(journal(tiny)) == len(before) + 2


def test_last_word_wins_within_one_second(run: Run, tiny: Path) -> None:
    """Two records one after another are told apart however quickly they come; the later one is in force."""
    for number in range(6):
        record(run, tiny, "1a", "d", "--status", "completed", "--result", f"lần {number}")
    files = worktree.read(tiny)
    found = facts.in_force(loader.dataset(files, "thu"), date(2024, 12, 1))
    assert found.facts[facts.Key("d", "1a", "main", "2024")].result == "lần 5"
    moments = {f.update.recorded.at for f in found.filings if f.update.agency == "d"}
    assert len(moments) == 6


def test_absent_is_unchanged(run: Run, tiny: Path) -> None:
    """A figure recorded by itself adds to what was told before."""
    record(run, tiny, "1a", "a", "--figure", "cuoc=4", day="2024-11-28")
    told = run("-C", tiny, "--today", "2024-11-28", "show", "1a", "--format", "json").json["answers"][0]
    assert (told["status"], told["result"], told["figures"]) == ("completed", "A đã họp", {"cuoc": "4"})


# numbers


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", "0"), ("7", "7"), ("007", "7"), ("1234", "1234"), ("1.234", "1234"), ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"), ("1 234", "1234"), ("1\u00a0234,25", "1234.25"), ("7,2", "7.2"), ("7,2060", "7.2060"),
        ("7.206", "7206"), ("0,125", "0.125"), ("1234,567", "1234.567"), (" 12 ", "12"),
    ],
)  # fmt: skip
def test_numbers_as_typed_in_viet_nam(run: Run, tiny: Path, typed: str, number: str) -> None:
    """A dot parts thousands, a comma decimals."""
    made = entry(run, tiny, "1a", "d", *DONE, "--figure", f"cuoc={typed}")
    assert made.figures == {"cuoc": Decimal(number)}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("7,206", "7.206 (hàng nghìn) hoặc 7,2060 (số lẻ)"),
        ("1,234", "hai cách"),
        ("1.23", "không phải số"),
        ("1,234.5", "không phải số"),
        ("12.34.567", "không phải số"),
        ("-3", "không phải số"),
        ("", "không phải số"),
        ("ba", "không phải số"),
        ("3 cuộc", "không phải số"),
        ("1e3", "không phải số"),
        ("٣", "không phải số"),
        ("NaN", "không phải số"),
        ("9" * 20, "Chưa ghi gì"),
    ],
)
def test_numbers_that_read_two_ways_or_none(run: Run, tiny: Path, typed: str, words: str) -> None:
    """What may mean two numbers, or none, is refused; nothing is written."""
    assert words in record(run, tiny, "1a", "d", *DONE, "--figure", f"cuoc={typed}", code=2).err


@pytest.mark.parametrize(
    ("figures_typed", "words"),
    [
        (["cuoc"], "CHỈ_TIÊU=SỐ"),
        (["cuoi=3"], "có phải ý bạn là “cuoc”"),
        (["cuoc=3", "cuoc=4"], "hai lần"),
        (["=3"], "Không có chỉ tiêu"),
    ],
)
def test_wrong_figures(run: Run, tiny: Path, figures_typed: list[str], words: str) -> None:
    """A figure needs a known indicator, once, and a number."""
    options = [part for figure in figures_typed for part in ("--figure", figure)]
    assert words in record(run, tiny, "1a", "d", *DONE, *options, code=2).err


def test_indicator_of_another_task_is_refused(run: Run, tiny: Path) -> None:
    """A figure belongs to the tasks that it is asked for."""
    told = record(run, tiny, "2b", "d", *DONE, "--figure", "cuoc=3", code=2).err
    assert told.startswith("Lỗi: Chưa ghi gì, vì:\n  indicator-elsewhere: ")


def test_figures_reach_the_totals(run: Run, tiny: Path) -> None:
    """What was recorded is added up with what was there."""
    record(run, tiny, "1a", "d", *DONE, "--figure", "cuoc=1.002,5")
    dataset = loader.dataset(worktree.read(tiny), "thu")
    total = figures.of_year(dataset, facts.in_force(dataset, date(2024, 12, 1)), 2024).totals["cuoc"]
    assert total.value == Decimal("1005.5")


# periods


@pytest.mark.parametrize(
    ("task", "options", "day", "period"),
    [
        ("3b", [], "2024-11-21", "2024-Q4"),
        ("3b", [], "2024-09-30", "2024-Q3"),
        ("3b", ["--completed-on", "30/6/2024"], "2024-07-02", "2024-Q2"),
        ("3b", ["--received", "2024-03-31"], "2024-07-02", "2024-Q1"),
        ("3b", ["--period", "2024-Q1"], "2024-07-02", "2024-Q1"),
        ("3b", ["--period", " 2024-q1 "], "2024-07-02", "2024-Q1"),
        ("3b", ["--period", "2024"], "2024-11-21", "2024"),
        ("3b", [], "2023-08-10", "2023"),
        ("3b", [], "2023-10-10", "2023-Q4"),
        ("1b", [], "2024-11-21", "2024"),
        ("1b", ["--year", "2023"], "2024-01-05", "2023"),
        ("1b", ["--completed-on", "28/12/2023"], "2024-01-05", "2023"),
        ("1a", [], "2024-11-21", "once"),
        ("1a", ["--period", "ONCE"], "2024-11-21", "once"),
        ("6b", ["--completed-on", "26/4/2024"], "2024-11-21", "once"),
        ("6a", [], "2024-06-21", "2024"),
        ("6a", ["--schedule", "nhu-cau"], "2024-07-21", "2024"),
        ("6e", [], "2024-07-21", "2024"),
        ("IV.3.a", [], "2024-07-21", "once"),
    ],
)
def test_period_is_told_or_follows_from_the_day(
    run: Run, fresh: Path, task: str, options: list[str], day: str, period: str
) -> None:
    """A quarter, a year or once, as the schedule has it; the day of completion or receipt decides which."""
    agency = {"3b": "VPUBND", "6a": "SNV", "IV.3.a": "Cư Jút"}.get(task, "STTTT")
    assert entry(run, fresh, task, agency, *DONE, *options, day=day).period == period


def test_once_lies_in_the_year_reported_on(run: Run, fresh: Path) -> None:
    """The folder is the year of receipt, or the one told."""
    assert "/2024/so-tttt/" in record(run, fresh, "1a", "STTTT", *DONE, day="2024-01-05").out
    assert "/2023/so-tttt/" in record(run, fresh, "1a", "STTTT", *DONE, "--year", "2023", day="2024-01-05").out


@pytest.mark.parametrize(
    ("task", "options", "words"),
    [
        ("1a", ["--period", "2024"], "kỳ đúng: once"),
        ("1b", ["--period", "once"], "kỳ đúng: 2024"),
        ("1b", ["--period", "2024-Q1"], "kỳ đúng: 2024"),
        ("3b", ["--period", "2024-Q5"], "kỳ đúng: 2024-Q1, 2024-Q2, 2024-Q3, 2024-Q4, 2024"),
        ("3b", ["--period", "Q3"], "kỳ đúng"),
        ("3b", ["--period", "abc"], "--period “abc”"),
        ("3b", ["--period", "2024\n    result: x"], "không phải kỳ"),
        ("3b", ["--period", "2023-Q2"], "kỳ đúng: 2023-Q4, 2023"),
        ("3b", ["--period", "2024-Q1", "--year", "2023"], "kỳ đúng: 2023-Q4, 2023"),
        ("1b", ["--period", "2021"], "trước khi kế hoạch ban hành"),
        ("1b", ["--year", "năm nay"], "bốn chữ số"),
        ("6a", ["--schedule", "khac"], "chọn: main, nhu-cau"),
    ],
)
def test_wrong_period_lists_the_right_ones(run: Run, fresh: Path, task: str, options: list[str], words: str) -> None:
    """A period that the task does not have is refused with those it has."""
    assert words in record(run, fresh, task, "STTTT", *DONE, *options, code=2).err


# days


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--received", "2024-11-22"], "ở sau hôm nay"),
        (["--received", "31/11/2024"], "trên lịch"),
        (["--received", "hôm qua"], "không phải ngày"),
        (["--completed-on", "2024-11-22"], "completed-after-receipt"),
        (["--completed-on", "30/02/2024"], "trên lịch"),
        (["--document", "1/BC"], "phải đi cùng nhau"),
        (["--document-date", "2024-11-20"], "phải đi cùng nhau"),
        (["--document", "1/BC", "--document-date", "2024-11-22"], "document-after-receipt"),
        (
            ["--document", "1/BC", "--document-date", "2024-11-10", "--completed-on", "2024-11-11"],
            "completed-after-document",
        ),
        (["--evidence", "45/KH-STP"], "phải có số và ngày"),
        (["--evidence", "45/KH-STP 31/02/2024"], "trên lịch"),
        (["--evidence", "45/KH-STP 20/02/2024: Kế hoạch; 46/KH-STP 21/02/2024: Đợt 2"], "nhiều văn bản"),
        (["--evidence", "45/KH-STP 20/02/2027: Kế hoạch"], "evidence-after-receipt"),
    ],
)
def test_days_that_contradict_one_another(run: Run, tiny: Path, options: list[str], words: str) -> None:
    """A day that cannot be, or that another day forbids, is refused; nothing is written."""
    assert words in record(run, tiny, "1a", "d", *DONE, *options, code=2).err


def test_completion_needs_its_status(run: Run, tiny: Path) -> None:
    """A day of completion goes with `completed` only."""
    options = ("--status", "in-progress", "--result", "x", "--completed-on", "2024-11-01")
    assert "--status completed" in record(run, tiny, "1a", "d", *options, code=2).err


def test_not_started_has_no_figures_above_zero(run: Run, tiny: Path) -> None:
    """Zero is a figure; one is a contradiction."""
    options = ("--status", "not-started", "--result", "chưa")
    assert "not-started-with-figures" in record(run, tiny, "1a", "d", *options, "--figure", "cuoc=1", code=2).err
    assert entry(run, tiny, "1a", "d", *options, "--figure", "cuoc=0").figures == {"cuoc": Decimal(0)}


# what else is refused


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Thiếu nhiệm vụ và cơ quan"),
        (["1a"], "Thiếu cơ quan"),
        (["1a", "d"], "Chưa có gì để ghi"),
        (["1a", "d", "--result", "x"], "Thiếu --status"),
        (["1a", "d", "--status", "xong", "--result", "x"], "not-started, in-progress, completed"),
        (["9a", "d", *DONE], "không có nhiệm vụ “9a”"),
        (["1a", "Sở", *DONE], "có thể là nhiều cơ quan"),
        (["1a", "Sở Z", *DONE], "Gần nhất"),
        (["1a", "d", "thừa", *DONE], "Thừa tham số"),
        (["1a", "d", *DONE, "--result"], "cần một giá trị"),
        (["1a", "d", *DONE, "--resul", "x"], "có phải ý bạn là --result"),
        (["1a", "d", "--status", "completed", "--result", "a\x1b[31mb"], "text-control"),
        (["1a", "d", "--status", "completed", "--result", "a\u202eb"], "text-control"),
    ],
)
def test_wrong_input_writes_nothing(run: Run, tiny: Path, arguments: list[str], words: str) -> None:
    """Exit code 2, the reason on stderr, no file."""
    assert words in record(run, tiny, *arguments, code=2).err


def test_data_that_cannot_be_read_are_told_first(run: Run, tiny: Path) -> None:
    """A broken plan, or a broken file of the same agency, exits 1 or 2 with its place, and nothing is written."""
    small.add(tiny, "updates/thu/2024/d/x.yaml", "agency: [")
    assert "data/updates/thu/2024/d/x.yaml:" in record(run, tiny, "1a", "d", *DONE, code=1).err
    small.add(tiny, "plan-thu.yaml", "plan: [")
    assert "data/plan-thu.yaml:" in record(run, tiny, "1a", "d", *DONE, code=1).err


def test_half_edited_file_of_another_agency_is_no_hindrance(run: Run, tiny: Path) -> None:
    """Only the agency's own journal is read."""
    small.add(tiny, "updates/thu/2024/c/x.yaml", "agency: [")
    record(run, tiny, "1a", "d", *DONE)


def test_peoples_words_about_other_agencies_are_no_hindrance(run: Run, tiny: Path) -> None:
    """A proposal taken over from A's report does not keep D's result from being recorded."""
    proposal = "{to: UBND tỉnh, text: Bổ sung, from: [a/20241124-0000000a]}"
    small.add(tiny, "reports/thu/2024.yaml", f"proposals:\n  - {proposal}\n")
    run("-C", tiny, "check")
    record(run, tiny, "1a", "d", *DONE)


# what is told


def test_change_of_status_is_told(run: Run, tiny: Path) -> None:
    """Stderr says what was and what is; stdout gives the file alone."""
    told = record(run, tiny, "1a", "b", *DONE, day="2024-11-28")
    assert told.err == "Đã ghi 1.a Sở B, năm 2024: đang thực hiện → hoàn thành.\n"
    assert record(run, tiny, "1a", "b", *DONE, day="2024-11-28").err == "Đã ghi 1.a Sở B, năm 2024: hoàn thành.\n"
    told = record(run, tiny, "2c", "d", *DONE, day="2024-11-28")
    assert told.err == "Đã ghi 2.c UBND huyện D: không báo cáo → hoàn thành.\n"


def test_supporters_result_is_no_status(run: Run, tiny: Path) -> None:
    """Who supports sends material for the report."""
    assert record(run, tiny, "1b", "c", *DONE).err == "Đã ghi 1.b UBND huyện C: kết quả phối hợp.\n"


def test_task_outside_its_own_is_told_and_recorded(run: Run, tiny: Path) -> None:
    """A task that the agency neither leads nor supports is recorded with a notice."""
    told = record(run, tiny, "2a", "a", *DONE).err.splitlines()
    assert told[0] == "Đã ghi 2.a Sở A, quý IV/2024."
    assert told[1].startswith("Lưu ý: Sở A không chủ trì và không phối hợp 2.a")
    assert len(told) == 2


def test_notice_does_not_fall_on_the_own_tasks(run: Run, tiny: Path) -> None:
    """Leads, supporters and who reports for another get no notice."""
    for task, agency in (("1a", "a"), ("1b", "d"), ("1a", "j"), ("iv-1", "a")):
        assert "Lưu ý" not in record(run, tiny, task, agency, *DONE).err


# who records


def test_who_records_is_told_or_taken_from_the_machine(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--by, else PLANTRACK_BY, else the account."""
    monkeypatch.setenv("LOGNAME", "thuky")
    assert written(run, tiny, "1a", "d", *DONE).recorded.by == "thuky"
    monkeypatch.setenv("PLANTRACK_BY", "  Chị Lan ")
    assert written(run, tiny, "1a", "d", *DONE).recorded.by == "Chị Lan"
    assert written(run, tiny, "1a", "d", *DONE, "--by", "Anh Nam").recorded.by == "Anh Nam"
