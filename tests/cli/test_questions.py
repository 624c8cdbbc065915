"""tasks, show and agencies: what is asked of whom, and how far it is."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

TASKS = [
    "1a",
    "1b",
    "2a",
    "2b",
    "3a",
    "3b",
    "3c",
    "4a",
    "4b",
    "5a",
    "5b",
    "5c",
    "6a",
    "6b",
    "6c",
    "6d",
    "6dd",
    "6e",
    "7a",
    "7b",
    "7c",
]
DUTIES = ["iii-2", "iv-1-c", "iv-2-b", "iv-3-a", "iv-3-b"]
FIELDS = [
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
DAY = ("--today", "2024-11-29")
GROUP = 45  # sở, ban, ngành 19 + ngành dọc 7 + đoàn thể 8 + lực lượng vũ trang 3 + cấp huyện 8


def listed(run: Run, root: Path, *options: str, day: str = "2024-11-29") -> list[dict[str, Any]]:
    """Return the rows of `tasks --format json`."""
    rows: list[dict[str, Any]] = run("-C", root, "--today", day, "tasks", *options, "--format", "json").json
    return rows


def ids(rows: list[dict[str, Any]]) -> list[str]:
    """Return the ids of rows."""
    return [row["id"] for row in rows]


def one(run: Run, root: Path, task: str, *options: str, day: str = "2024-11-29") -> dict[str, Any]:
    """Return the row of one task."""
    return next(row for row in listed(run, root, *options, day=day) if row["id"] == task)


# tasks: the shape


def test_rows_have_the_fields_that_are_promised(run: Run, example_made: Path) -> None:
    """A list of objects, each with the same fields in the same order, each of its type."""
    rows = listed(run, example_made)
    for row in rows:
        assert list(row) == FIELDS
        assert row["plan"] == "435"
        for key in ("id", "label", "section", "text", "status", "kind"):
            assert isinstance(row[key], str), key
        for key in ("details", "lead", "support", "lead_text", "support_text", "schedule_text"):
            assert isinstance(row[key], list), key
        for key in ("reported", "done", "of"):
            assert type(row[key]) is int, key
        assert type(row["overdue"]) is bool
        assert row["status"] in ("not-reported", "not-started", "in-progress", "completed")
        assert row["id"].isascii()
        assert row["done"] <= row["reported"] <= row["of"]


def test_21_tasks_then_the_duties_in_the_plans_order(run: Run, fresh_made: Path) -> None:
    """Tasks come in the order of the plan, 6.đ between 6.d and 6.e; duties follow and are no tasks."""
    rows = listed(run, fresh_made)
    assert [row["id"] for row in rows if row["kind"] == "task"] == TASKS
    assert [row["id"] for row in rows if row["kind"] == "duty"] == DUTIES
    assert ids(rows) == TASKS + DUTIES


def test_words_are_the_plans(run: Run, fresh_made: Path) -> None:
    """Label, section, details, parties and time are given as worded, one item a line of the plan."""
    row = one(run, fresh_made, "6dd")
    assert (row["label"], row["section"]) == ("6.đ", "6")
    assert row["lead_text"] == ["Sở Thông tin và Truyền thông"]
    assert row["support_text"][0].startswith("Sở Tài chính, Báo Đắk Nông, Đài Phát thanh")
    assert row["schedule_text"] == ["Từ năm 2024"]
    training = one(run, fresh_made, "6e")
    assert training["schedule_text"] == []
    assert training["details"][0]["label"] == "Hình thức/số lượng"
    assert training["details"][0]["text"].startswith("Tối thiểu 01 hội nghị")
    assert one(run, fresh_made, "iv-1-c")["section"] == "IV"


def test_csv_has_the_same_fields(run: Run, example_made: Path) -> None:
    """CSV has the fields of JSON in its first line, lists joined by `; `, and as many rows."""
    told = run("-C", example_made, *DAY, "tasks", "--format", "csv").out
    head, *rows = csv.reader(io.StringIO(told, newline=""))
    assert head == FIELDS
    assert [row[2] for row in rows] == TASKS + DUTIES
    both = rows[TASKS.index("7b")]
    assert both[FIELDS.index("lead")] == "so-tttt; cong-an-tinh"
    assert both[FIELDS.index("overdue")] == "false"


def test_empty_csv_has_its_head(run: Run, fresh_made: Path) -> None:
    """Nothing found: the same first line, nothing else, exit code 0; JSON is an empty list."""
    none = ("tasks", "--status", "completed", "--format")
    assert run("-C", fresh_made, *DAY, *none, "csv").out == ",".join(FIELDS) + "\r\n"
    assert run("-C", fresh_made, *DAY, *none, "json").json == []
    told = run("-C", fresh_made, *DAY, *none, "table")
    assert len(told.lines) == 1
    assert "Không có nhiệm vụ nào khớp" in told.err


def test_piped_table_is_one_line_a_row(run: Run, example_made: Path) -> None:
    """In a pipe: a heading, then as many tab-parted lines as rows, texts whole."""
    told = run("-C", example_made, *DAY, "tasks")
    assert told.err == ""
    assert len(told.lines) == 1 + len(TASKS + DUTIES)
    assert {line.count("\t") for line in told.lines} == {4}
    assert told.lines[2].split("\t")[2:] == ["45 đơn vị", "thường xuyên", "Đang thực hiện 37/45"]


# tasks: who answers


def test_groups_are_expanded_on_the_day(run: Run, fresh_made: Path) -> None:
    """The group of 1.b is some forty bodies in the order of protocol, each once."""
    row = one(run, fresh_made, "1b")
    assert len(row["lead"]) == len(set(row["lead"])) == row["of"] == GROUP
    assert row["lead"][:3] == ["vp-ubnd", "thanh-tra-tinh", "so-noi-vu"]
    assert row["lead"][-1] == "huyen-tuy-duc"
    assert "ubnd-tinh" not in row["lead"]


def test_body_that_has_ended_is_in_no_group(run: Run, fresh: Path) -> None:
    """A group's members are those that exist on the day asked about."""
    agencies = fresh / "data" / "agencies.yaml"
    text = agencies.read_text(encoding="utf-8")
    agencies.write_text(text[: text.index("successions:")], encoding="utf-8")
    assert "so-khdt" in one(run, fresh, "1b", day="2025-02-28")["lead"]
    assert "so-khdt" not in one(run, fresh, "1b", day="2025-03-01")["lead"]


def test_named_support_of_a_task_that_its_group_leads_is_counted_once(run: Run, fresh_made: Path) -> None:
    """1.b: STTTT is in the leading group and named as support; it leads, and supports nothing there."""
    row = one(run, fresh_made, "1b")
    assert row["lead"].count("so-tttt") == 1
    assert row["lead"].count("so-tu-phap") == 1
    assert row["support"] == []
    assert row["support_text"] == ["Sở Thông tin và Truyền thông, Sở Tư pháp"]
    assert ids(listed(run, fresh_made, "--agency", "STTTT", "--role", "lead")).count("1b") == 1
    assert "1b" not in ids(listed(run, fresh_made, "--agency", "STTTT", "--role", "support"))


def test_named_lead_is_left_out_of_the_supporting_group(run: Run, fresh_made: Path) -> None:
    """1.a: STTTT leads, so the supporting group is everyone but STTTT."""
    row = one(run, fresh_made, "1a")
    assert row["lead"] == ["so-tttt"]
    assert len(row["support"]) == GROUP - 1
    assert "so-tttt" not in row["support"]


def test_body_that_reports_through_another_is_counted_once(run: Run, fresh_made: Path) -> None:
    """6.đ: Tạp chí Nâm Nung stands among the supporters with Hội VHNT, through which it reports: one of them counts."""
    support = one(run, fresh_made, "6dd")["support"]
    assert "hoi-vhnt" in support
    assert "tap-chi-nam-nung" not in support
    assert one(run, fresh_made, "5b")["lead"] == ["bao-dak-nong", "dai-ptth", "tap-chi-nam-nung"]
    assert "5b" in ids(listed(run, fresh_made, "--agency", "Hội VHNT tỉnh", "--role", "lead"))


def test_words_that_name_nobody_expand_to_nobody(run: Run, fresh_made: Path) -> None:
    """7.a: "các cơ quan, đơn vị có liên quan" is kept as worded and read as nobody."""
    row = one(run, fresh_made, "7a")
    assert row["support"] == []
    assert row["support_text"] == ["Các cơ quan, đơn vị có liên quan"]


# the filters of tasks


@pytest.mark.parametrize(
    "typed",
    ["so-y-te", "Sở Y tế", "sở y tế", "SO Y TE", "SYT", "y tế", unicodedata.normalize("NFD", "Sở Y tế"), "Sở y  tế "],
)
def test_agency_is_found_however_typed(run: Run, example_made: Path, typed: str) -> None:
    """Name, symbol, id, without diacritics or decomposed: the same rows."""
    assert listed(run, example_made, "--agency", typed) == listed(run, example_made, "--agency", "so-y-te")


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [("báo", ["bhxh-tinh", "hoi-nha-bao", "bao-dak-nong"]), ("huyện Đắk", ["huyen-dak-glong", "huyen-dak-mil"])],
)
def test_ambiguous_name_cannot_be_answered(run: Run, fresh_made: Path, typed: str, candidates: list[str]) -> None:
    """Exit code 2, nothing on stdout, the candidates on stderr."""
    told = run("-C", fresh_made, *DAY, "tasks", "--agency", typed, code=2)
    assert told.out == ""
    assert "có thể là nhiều cơ quan" in told.err
    assert [line.split()[0] for line in told.err.splitlines()[1:]][: len(candidates)] == candidates


def test_unknown_name_cannot_be_answered(run: Run, fresh_made: Path) -> None:
    """Exit code 2 with the nearest names and where to look."""
    told = run("-C", fresh_made, "tasks", "--agency", "Sở Ngoại vụ", code=2)
    assert told.out == ""
    assert "plantrack agencies" in told.err
    assert "so-noi-vu" in told.err


def test_agency_sees_its_own_rows_and_status(run: Run, tiny: Path) -> None:
    """With --agency only its tasks are listed, each with that agency's status and lateness."""
    rows = {row["id"]: row for row in listed(run, tiny, "--agency", "Sở B", day="2024-12-01")}
    assert list(rows) == ["1a", "1b", "2b", "iv-1"]
    assert {id_: (row["status"], row["overdue"]) for id_, row in rows.items()} == {
        "1a": ("in-progress", False),
        "1b": ("completed", False),
        "2b": ("not-started", True),
        "iv-1": ("completed", False),
    }
    assert (rows["1a"]["done"], rows["1a"]["reported"], rows["1a"]["of"]) == (1, 2, 4)


def test_supporter_has_a_status_of_its_own_and_is_never_overdue(run: Run, tiny: Path) -> None:
    """C supports 1.b, which is long overdue by nobody's fault of C's; what C told of it is C's status."""
    (tiny / "data/updates/thu/2024/b/20241125-0000000b.yaml").unlink()
    row = one(run, tiny, "1b", "--agency", "C", day="2024-12-01")
    assert (row["status"], row["overdue"]) == ("not-reported", False)
    assert one(run, tiny, "1b", day="2024-12-01")["overdue"] is True
    small.add(
        tiny, "updates/thu/2024/c/x.yaml", small.update("c", "2024-11-01", "task: 1b, period: once, result: C góp")
    )
    assert one(run, tiny, "1b", "--agency", "C", day="2024-12-01")["status"] == "in-progress"
    late = listed(run, tiny, "--agency", "C", "--overdue", "--year", "2024", day="2025-01-01")
    assert ids(late) == ["2a", "2b"]


def test_office_owes_itself_no_report(run: Run, example_made: Path) -> None:
    """STTTT consolidates: the duty to report to STTTT is none of its own, nor of who was excused."""
    assert "iv-2-b" not in ids(listed(run, example_made, "--agency", "STTTT"))
    assert "iv-2-b" not in ids(listed(run, example_made, "--agency", "Cục QLTT"))
    assert "iv-2-b" in ids(listed(run, example_made, "--agency", "Sở Y tế"))


def test_roles(run: Run, fresh_made: Path) -> None:
    """An agency's rows part into those it leads and those it supports."""
    every, lead, support = (
        ids(listed(run, fresh_made, "--agency", "STP", *role))
        for role in ((), ("--role", "lead"), ("--role", "support"))
    )
    assert sorted(lead + support) == sorted(every)
    assert "2a" in lead
    assert "2b" in support
    assert "5b" not in every


def test_role_alone_means_rows_that_have_such_parties(run: Run, fresh_made: Path) -> None:
    """Without an agency, --role support lists what somebody in particular supports."""
    assert "5c" not in ids(listed(run, fresh_made, "--role", "support"))
    assert ids(listed(run, fresh_made, "--role", "lead")) == TASKS + DUTIES


@pytest.mark.parametrize("typed", ["6", "II.6", "ii.6", " 6."])
def test_section(run: Run, fresh_made: Path, typed: str) -> None:
    """A section is its tasks; its number is typed with or without that of its part."""
    assert ids(listed(run, fresh_made, "--section", typed)) == ["6a", "6b", "6c", "6d", "6dd", "6e"]


@pytest.mark.parametrize("typed", ["8", "sáu", "6a"])
def test_unknown_section(run: Run, fresh_made: Path, typed: str) -> None:
    """A section that is not there cannot be answered; the seven are listed."""
    told = run("-C", fresh_made, "tasks", "--section", typed, code=2)
    assert [line.split()[0] for line in told.err.splitlines()[1:]] == list("1234567")


def test_status_and_overdue_and_section_combine(run: Run, tiny: Path) -> None:
    """Filters narrow one another; each row passes all of them."""
    day = "2024-12-01"
    assert ids(listed(run, tiny, "--status", "in-progress", day=day)) == ["1a", "2a", "2b", "iv-1"]
    assert ids(listed(run, tiny, "--status", "completed", day=day)) == ["1b"]
    assert ids(listed(run, tiny, "--status", "not-reported", day=day)) == ["2c"]
    assert ids(listed(run, tiny, "--status", "not-started", "--agency", "B", day=day)) == ["2b"]
    assert ids(listed(run, tiny, "--overdue", day=day)) == ["2a", "2b", "iv-1"]
    assert ids(listed(run, tiny, "--overdue", "--section", "2", day=day)) == ["2a", "2b"]
    assert ids(listed(run, tiny, "--overdue", "--section", "2", "--status", "completed", day=day)) == []


def test_unknown_block(run: Run, tiny: Path) -> None:
    """A block that is not there cannot be answered; the blocks are listed."""
    told = run("-C", tiny, "tasks", "--block", "xã", code=2).err
    assert [line.split()[0] for line in told.splitlines()[1:]] == ["so", "huyen"]


def test_block_and_role(run: Run, tiny: Path) -> None:
    """The districts lead 1.a, 2.a, 2.b, 2.c and the report, and support 1.b."""
    assert ids(listed(run, tiny, "--block", "huyen", "--role", "lead")) == ["1a", "2a", "2b", "2c", "iv-1"]
    assert ids(listed(run, tiny, "--block", "Cấp huyện")) == ["1a", "1b", "2a", "2b", "2c", "iv-1"]
    assert ids(listed(run, tiny, "--block", "so", "--role", "support")) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--status", "xong"], "not-reported"),
        (["--role", "chủ trì"], "lead, support"),
        (["--format", "xml"], "table, json, csv"),
        (["--year", "24"], "bốn chữ số"),
        (["--year", "hai"], "bốn chữ số"),
    ],
)
def test_wrong_choice_lists_the_right_ones(run: Run, fresh_made: Path, options: list[str], words: str) -> None:
    """A value that an option does not take exits 2 and says which it takes."""
    told = run("-C", fresh_made, "tasks", *options, code=2)
    assert told.out == ""
    assert words in told.err


def test_year_is_asked_for_or_this_one(run: Run, example_made: Path) -> None:
    """Results are those of the year; the year before has its own; the default is today's."""
    now, before = one(run, example_made, "1b"), one(run, example_made, "1b", "--year", "2023")
    assert now == one(run, example_made, "1b", "--year", "2024")
    assert (now["done"], before["done"]) == (37, 21)
    assert one(run, example_made, "1b", day="2025-06-01")["done"] == 0


def test_today_is_the_day_that_counts(run: Run, tiny: Path) -> None:
    """What was received later is not known yet, and what is due later is not late yet."""
    assert one(run, tiny, "2b", day="2024-11-23")["reported"] == 0
    assert one(run, tiny, "2b", day="2024-11-24")["reported"] == 1
    assert one(run, tiny, "2b", day="2024-11-30")["overdue"] is False
    assert one(run, tiny, "2b", day="2024-12-01")["overdue"] is True


@pytest.mark.parametrize("typed", ["2024-11-23", "23/11/2024", "23-11-2024", "2024-11-23 "])
def test_today_is_typed_either_way(run: Run, tiny: Path, typed: str) -> None:
    """A day is typed as files write it or as people do."""
    assert one(run, tiny, "2b", day=typed)["reported"] == 0


@pytest.mark.parametrize(
    ("typed", "words"), [("30/02/2024", "trên lịch"), ("mai", "không phải ngày"), ("11/2024", "không")]
)
def test_wrong_today(run: Run, tiny: Path, typed: str, words: str) -> None:
    """A day that cannot be exits 2."""
    assert words in run("-C", tiny, "--today", typed, "tasks", code=2).err


# show


def test_show_tells_one_task_whole(run: Run, tiny: Path) -> None:
    """Text, parties as worded and as read, days with their weekday, counts, who reported what from which document."""
    told = run("-C", tiny, "--today", "2024-12-01", "show", "1.b", "--year", "2024")
    assert told.err == ""
    for words in (
        "II.1.b  (1b)",
        "Việc trước tháng bảy",
        "Sở A, Sở B",
        "các đơn vị",
        "Chủ trì vào ngày 01/12/2024 (2): Sở A, Sở B",
        "trước ngày 01/7/2024 (thứ Hai)",
        "2/2 đơn vị chủ trì hoàn thành",
        "A đã xong\t1/BC-A (22/11/2024)",
    ):
        assert words in told.out, words


def test_show_as_json(run: Run, tiny: Path) -> None:
    """JSON gives parties with their labels, due days, and every answer with its update."""
    told = run("-C", tiny, "--today", "2024-12-01", "show", "1b", "--format", "json").json
    assert (told["id"], told["status"], told["done"], told["of"]) == ("1b", "completed", 2, 2)
    assert told["due"] == [{"schedule": "main", "period": "once", "before": "2024-07-01"}]
    assert told["support"] == ["c", "d"]
    assert [(a["agency"], a["completed"], a["updates"]) for a in told["answers"]] == [
        ("a", "2024-07-01", ["a/20241124-0000000a"]),
        ("b", "2024-06-30", ["b/20241125-0000000b"]),
    ]
    assert told["answers"][0]["documents"] == ["1/BC-A (22/11/2024)"]


def test_show_as_csv_lists_the_answers(run: Run, tiny: Path) -> None:
    """CSV is one row an answer, with a head even where there is none."""
    rows = list(
        csv.DictReader(io.StringIO(run("-C", tiny, "--today", "2024-12-01", "show", "1a", "--format", "csv").out))
    )
    assert [(row["agency"], row["status"], row["figures"]) for row in rows] == [
        ("a", "completed", '{"cuoc": "3"}'),
        ("b", "in-progress", "{}"),
    ]
    empty = run("-C", tiny, "--today", "2024-12-01", "show", "2c", "--format", "csv").out
    assert empty == ",".join(rows[0]) + "\r\n"


@pytest.mark.parametrize("typed", ["6đ", "6dd", "6.đ", "II.6.đ", "6DD", unicodedata.normalize("NFD", "II.6.đ")])
def test_show_finds_a_task_however_typed(run: Run, fresh_made: Path, typed: str) -> None:
    """Ids can be typed on any keyboard."""
    assert run("-C", fresh_made, "show", typed, "--format", "json").json["id"] == "6dd"


@pytest.mark.parametrize("duty", ["IV.2.b", "iv-2-b", "IV.1.c", "III"])
def test_show_finds_duties(run: Run, fresh_made: Path, duty: str) -> None:
    """Duties are shown by their own number and are not mistaken for tasks."""
    assert run("-C", fresh_made, "show", duty, "--format", "json").json["kind"] == "duty"


def test_show_of_an_unknown_task_lists_the_near_ones(run: Run, fresh_made: Path) -> None:
    """Exit code 2 with the tasks of that section."""
    told = run("-C", fresh_made, "show", "6g", code=2)
    assert told.out == ""
    assert [line.split()[0] for line in told.err.splitlines()[1:]] == ["6a", "6b", "6c", "6d", "6dd", "6e"]


def test_show_marks_what_is_unconfirmed(run: Run, fresh_made: Path) -> None:
    """A reading without a source is shown as such."""
    assert "[chưa xác nhận] “247/HĐPB-STP”" in run("-C", fresh_made, "show", "4a").out
    assert "chưa xác nhận" not in run("-C", fresh_made, "--today", "2024-11-29", "show", "1a").out


def test_show_counts_what_was_received_by_the_day(run: Run, tiny: Path) -> None:
    """--as-of leaves out what came later."""
    seen = [
        run("-C", tiny, "--today", "2024-12-31", "show", "1b", "--as-of", day, "--format", "json").json["done"]
        for day in ("2024-11-23", "24/11/2024", "2024-11-25")
    ]
    assert seen == [0, 1, 2]


# agencies


def test_agencies_are_listed_in_the_order_of_protocol(run: Run, fresh_made: Path) -> None:
    """Everybody of the directory, with name, symbol and block; what no source confirms is marked."""
    rows = run("-C", fresh_made, *DAY, "agencies", "--format", "json").json
    assert rows[0]["id"] == "ubnd-tinh"
    assert len(rows) == len({row["id"] for row in rows}) > 45
    by_id = {row["id"]: row for row in rows}
    assert by_id["so-tttt"]["symbol"] == "STTTT"
    assert by_id["so-tttt"]["confirmed"] is True
    assert by_id["kho-bac"]["confirmed"] is False
    assert by_id["tap-chi-nam-nung"]["reports_through"] == "hoi-vhnt"
    lines = run("-C", fresh_made, *DAY, "agencies").lines
    assert len(lines) == len(rows) + 1
    assert next(line for line in lines if line.startswith("kho-bac")).endswith("chưa xác nhận")
    assert next(line for line in lines if line.startswith("so-tttt")).endswith("\t")


def test_agencies_of_one_block(run: Run, fresh_made: Path) -> None:
    """The districts are eight; an unknown block lists the blocks."""
    rows = run("-C", fresh_made, "agencies", "--block", "UBND cấp huyện", "--format", "csv").lines
    assert len(rows) == 1 + 8
    told = run("-C", fresh_made, "agencies", "--block", "xã", code=2)
    assert "so-ban-nganh" in told.err


def test_agencies_need_no_journal(run: Run, tiny: Path) -> None:
    """A half-edited update keeps nobody from looking up a name."""
    small.add(tiny, "updates/thu/2024/a/x.yaml", "agency: [")
    assert len(run("-C", tiny, "agencies").lines) == 1 + 6


# -C


def test_workspace_is_relative_to_the_current_folder(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """-C takes a relative or absolute path; without it the current folder is the workspace."""
    whole = run("-C", tiny, "tasks").out
    monkeypatch.chdir(tiny.parent)
    assert run("-C", tiny.name, "tasks").out == whole
    assert run("-C", f"./{tiny.name}/../{tiny.name}", "tasks").out == whole
    monkeypatch.chdir(tiny)
    assert run("tasks").out == whole
    monkeypatch.chdir(tiny / "data")
    assert "không phải không gian làm việc" in run("tasks", code=2).err
    assert run("-C", "..", "tasks").out == whole
