"""Review as it is typed: its list, its fields, its choices, its notes."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.cli import small
from tests.cli.running import Terminal, width

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

FIELDS = [
    "kind", "agency", "agency_name", "tasks", "indicator", "message", "figure", "against", "period", "parts",
    "indicators", "blank", "agencies", "documents",
]  # fmt: skip
REPORTING = """\
jump-ratio: 2
indicators:
  - {id: cuoc, name: Cuộc họp, unit: cuộc, kind: flow, tasks: [1a]}
  - {id: nguoi, name: "Lượt người, tổng số", short: Lượt người, unit: lượt, kind: flow, tasks: [1a]}
  - {id: nu, name: Lượt nữ, unit: lượt, kind: flow, tasks: [1a], part-of: nguoi}
  - {id: quy, name: Việc quý, unit: việc, kind: flow, tasks: [2a]}
"""
TEXT = "Đã tổ chức hội nghị liên tịch tuyên truyền chính sách năm {} tại huyện C và huyện D"
CITED = "evidence: [{number: 5/KH-A, date: 2024-03-05, subject: Hội nghị liên tịch}]"

UPDATES = {
    "2024/a/a1": f"task: 1a, period: 2024, figures: {{cuoc: 3, nguoi: 0}}, {CITED}",
    "2024/b/b1": f"task: 1a, period: 2024, figures: {{cuoc: 1, nguoi: 5, nu: 9}}, {CITED}",
    "2024/c/c1": f"""
        task: 1a, period: 2024, result: {TEXT.format(2024)}
        task: 2a, period: 2024, figures: {{quy: 1}}
        task: 2a, period: 2024-Q2, figures: {{quy: 7}}
        """,
    "2025/c/c2": f"""
        task: 1a, period: 2025, result: {TEXT.format(2025)}, figures: {{cuoc: 2}}
        task: 2a, period: 2025, figures: {{quy: 14}}
        """,
}
"""What gives every rule something to ask; on top of what the small workspace holds."""


@pytest.fixture
def season(tiny: Path) -> Path:
    """Return the small workspace with something for every rule."""
    small.add(tiny, "reporting-thu.yaml", REPORTING)
    for name, lines in UPDATES.items():
        year, agency, _ = name.split("/")
        small.add(tiny, f"updates/thu/{name}.yaml", small.update(agency, f"{year}-11-26", lines))
    return tiny


def test_every_question_is_a_sentence(run: Run, season: Path) -> None:
    """One line each: who, which tasks, what to ask; the counts by kind are told beside, not among the data."""
    told = run("-C", season, "--today", "2024-11-30", "review", "2024")
    assert told.lines == [
        "Đơn vị\tNhiệm vụ\tCần hỏi lại",
        "Sở A\t1.a\tGhi 0: Lượt người. Để trống: Lượt nữ. Chỗ trống là không có hay chưa thống kê?",
        "Sở A\t1.a\tCùng Sở B: cùng dẫn 5/KH-A ngày 05/3/2024; có tính trùng Cuộc họp không?",
        "Sở A\t1.b, 2.b\tBáo hoàn thành, chưa có minh chứng; xin số, ngày văn bản",
        "Sở B\t1.a\tLượt nữ: 9 lượt, lớn hơn tổng (Lượt người: 5); số nào đúng?",
        "Sở B\t1.b\tBáo hoàn thành, chưa có minh chứng; xin số, ngày văn bản",
        "UBND huyện C\t2.a\tViệc quý: năm 2024 là 1 việc, cộng 01 quý là 7; số nào đúng?",
        "UBND huyện C\t2.a\tBáo hoàn thành, chưa có minh chứng; xin số, ngày văn bản",
    ]
    kinds = "hoàn thành chưa có minh chứng: 3; số 0 lẫn ô để trống: 1; có thể tính trùng: 1"
    assert told.err.splitlines() == [
        f"7 điều cần hỏi lại. Cộng các kỳ không khớp cả năm: 1; phần lớn hơn tổng: 1; {kinds}.",
        "Việc nào đúng là tính trùng thì trừ ở mục adjustments trong data/reports/thu/2024.yaml.",
    ]


def test_year_after_is_held_against_last_year(run: Run, season: Path) -> None:
    """Copied words and jumps; the office's own ratio holds unless another is asked for."""
    here = ("-C", season, "--today", "2025-11-30", "review", "2025")
    assert run(*here).lines[1:] == [
        "UBND huyện C\t1.a\tKết quả gần như nguyên văn năm 2024, chỉ khác số năm; năm nay làm được gì?",
        "UBND huyện C\t2.a\tViệc quý: 14 việc, năm 2024 là 1 (gấp 14 lần); số liệu có đúng không?",
    ]
    assert len(run(*here, "--jump", "7").lines) == 2
    assert len(run(*here, "--jump", "6,9").lines) == 3


def test_json_has_the_fields_that_are_promised(run: Run, season: Path) -> None:
    """The same fields in every row, also as CSV; a message is what the table says."""
    rows = run("-C", season, "--today", "2024-11-30", "review", "2024", "--format", "json").json
    assert [list(row) for row in rows] == [FIELDS] * 7
    twice = next(row for row in rows if row["kind"] == "twice")
    assert (twice["agency"], twice["agencies"], twice["tasks"]) == ("a", ["a", "b"], ["1a"])
    assert (twice["agency_name"], twice["indicators"]) == ("Sở A", ["cuoc"])
    assert twice["documents"] == [{"number": "5/KH-A", "date": "2024-03-05", "subject": "Hội nghị liên tịch"}]
    part = next(row for row in rows if row["kind"] == "part")
    assert (part["indicator"], part["figure"], part["against"]) == ("nu", "9", "5")
    told = run("-C", season, "--today", "2024-11-30", "review", "2024", "--format", "csv")
    lines = list(csv.reader(io.StringIO(told.out)))
    assert lines[0] == FIELDS
    assert [line[5] for line in lines[1:]] == [row["message"] for row in rows]
    assert told.err == ""


def test_agency_and_block_choose(run: Run, season: Path) -> None:
    """An event counted twice is told to whoever asks about one of the two; so is its block's."""
    here = ("-C", season, "--today", "2024-11-30", "review", "2024", "--format", "json")
    assert [row["kind"] for row in run(*here, "--agency", "sở b").json] == ["twice", "part", "no-evidence"]
    assert {row["agency"] for row in run(*here, "--block", "Cấp huyện").json} == {"c"}
    assert "sở x" in run(*here, "--agency", "sở x", code=2).err


def test_day_asked_about_is_heeded(run: Run, season: Path) -> None:
    """By 25/11 nothing but the missing evidence was known; before anything came there is nothing to ask."""
    here = ("-C", season, "--today", "2024-11-30", "review", "2024", "--as-of")
    assert {row["kind"] for row in run(*here, "2024-11-25", "--format", "json").json} == {"no-evidence"}
    none = run(*here, "2024-06-01")
    assert (none.lines, none.err) == (["Đơn vị\tNhiệm vụ\tCần hỏi lại"], "Năm 2024: không có gì cần hỏi lại.\n")
    assert run(*here, "2024-06-01", "--format", "json").json == []


@pytest.mark.parametrize("typed", ["1", "0,5", "ba"])
def test_ratio_that_is_none_is_refused(run: Run, season: Path, typed: str) -> None:
    """A ratio is a number over 1; what was typed is named."""
    told = run("-C", season, "--today", "2024-11-30", "review", "2024", "--jump", typed, code=2)
    assert "--jump" in told.err
    assert f"“{typed}”" in told.err
    assert told.out == ""


def test_ratio_of_the_office_must_be_more_than_once(run: Run, season: Path) -> None:
    """The setting is checked where it stands."""
    small.add(season, "reporting-thu.yaml", REPORTING.replace("jump-ratio: 2", "jump-ratio: 1"))
    told = run("-C", season, "check", code=1)
    assert "data/reporting-thu.yaml:1:13: bad-number Số lần phải lớn hơn 1" in told.out + told.err


def test_year_before_the_plan_is_refused(run: Run, season: Path) -> None:
    """There is nothing to ask about it."""
    assert "2024" in run("-C", season, "review", "2023", code=2).err


@pytest.mark.parametrize("columns", [40, 80])
def test_example_can_be_read_on_a_terminal(example_made: Path, columns: int) -> None:
    """No line is wider than the terminal; the jump of Sở Tài chính is among them."""
    here = ("-C", example_made, "--today", "2024-11-29", "review", "2024", "--agency", "so-tai-chinh")
    with Terminal(here, columns=columns) as terminal:
        assert terminal.end() == 0
    assert all(width(line) <= columns for line in terminal.lines)
    assert "Kinh phí: 1.516 triệu đồng, năm 2023 là 210 (gấp 7,2 lần)" in " ".join(
        " ".join(terminal.lines).replace("Sở Tài chính", "").replace("6.d, 6.đ", "").split()
    )


def test_example_is_no_flood(run: Run, example_made: Path) -> None:
    """No more lines than agencies for what is missing, and a handful of figures to ask about."""
    rows = run("-C", example_made, "--today", "2024-11-29", "review", "2024", "--format", "json").json
    bare = [row["agency"] for row in rows if row["kind"] == "no-evidence"]
    assert len(bare) == len(set(bare))
    assert {row["kind"] for row in rows} == {"no-evidence", "jump", "zero-blank"}
    assert sum(row["kind"] != "no-evidence" for row in rows) == 7
