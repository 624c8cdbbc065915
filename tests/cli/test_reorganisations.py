"""Plan 435 from 2023 to 2026, through the reorganisations of 01/3 and 01/7/2025, with reports in each year.

The counts are made by hand from domain.md, sections 6 and 7: 19 sở, ban, ngành of which one is the focal point, 7 ngành
dọc, 8 đoàn thể, 3 lực lượng vũ trang, 8 districts, 2 of the press that report themselves. From 01/3/2025 the 19 are 14;
from 01/7/2025 of the bodies under UBND tỉnh none is known, the districts are no more, five đoàn thể and Biên phòng
have gone into others, the press is one.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from plantrack.ask import annual_report, facts, figures, turnout
from plantrack.read import loader, worktree
from plantrack.write.files import disk
from tests.ask import journals
from tests.cli import gits
from tests.cli.running import Terminal, width
from tests.cli.test_remind import text_of
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.dataset import Dataset
    from tests.cli.running import Run

DAYS = {"2023-11-29": 46, "2024-11-29": 46, "2025-04-01": 41, "2025-11-29": 13, "2026-11-20": 13}
"""How many bodies owe the yearly report on a day."""
MERGED = figures.Heir("so-tai-chinh-2025", ("so-khdt", "so-tai-chinh"), Decimal(8), Decimal(5))
"""The meetings of the new Sở Tài chính in 2025, and those of the two Sở of 2024."""
HOI_NGHI = "figures: {hoi-nghi: %d}"
UPDATES = {
    "2023/so-tttt/20231120-00000001": (
        "2023-11-20",
        ["task: 7a, period: 2023, status: completed, result: đã theo dõi"],
    ),
    "2023/huyen-cu-jut/20231120-00000002": ("2023-11-20", ["task: 1b, period: 2023, status: completed, result: xong"]),
    "2024/so-khdt/20241120-00000003": (
        "2024-11-20",
        [
            f"task: 1b, period: 2024, status: completed, result: kế hoạch đã họp, {HOI_NGHI % 2}",
            "task: 6b, period: once, status: completed, completed: 2024-10-01, result: đã bố trí",
        ],
    ),
    "2024/so-tai-chinh/20241120-00000004": (
        "2024-11-20",
        [
            f"task: 1b, period: 2024, status: completed, result: tài chính đã họp, {HOI_NGHI % 3}",
            "task: 6d, period: 2024, status: completed, result: đã tham mưu",
            "task: 6b, period: once, status: in-progress, result: đang bố trí",
        ],
    ),
    "2024/huyen-cu-jut/20241120-00000005": (
        "2024-11-20",
        [f"task: 1b, period: 2024, status: completed, result: huyện đã họp, {HOI_NGHI % 4}"],
    ),
    "2025/so-khdt/20250220-00000006": (
        "2025-02-20",
        [f"task: 1b, period: 2025, status: completed, result: họp đầu năm, {HOI_NGHI % 1}"],
    ),
    "2025/so-tttt/20250221-00000007": ("2025-02-21", ["task: 7a, period: 2025, status: completed, result: quý I"]),
    "2025/so-tai-chinh-2025/20250620-00000008": (
        "2025-06-20",
        [f"task: 1b, period: 2025, status: in-progress, result: đang làm, {HOI_NGHI % 8}"],
    ),
    "2025/bch-quan-su/20251120-00000009": ("2025-11-20", ["task: 1b, period: 2025, status: completed, result: xong"]),
    "2025/bao-ptth-lam-dong/20251121-0000000a": (
        "2025-11-21",
        ["task: 5b, period: 2025, status: completed, result: đã phát sóng"],
    ),
    "2026/mttq-tinh/20261110-0000000b": ("2026-11-10", ["task: 1b, period: 2026, status: completed, result: xong"]),
}


@pytest.fixture(scope="module")
def walked_made(tmp_path_factory: pytest.TempPathFactory, real_files: dict[str, str]) -> Path:
    """Make the real plan with reports of four years once; nobody writes into it."""
    root = tmp_path_factory.mktemp("walked")
    texts = dict(real_files)
    for key, (received, entries) in UPDATES.items():
        agency, id_ = key.split("/")[1:]
        more = f"document: {{number: {int(id_[-1], 16)}/BC, date: {received}}}\n"
        texts[f"data/updates/435/{key}.yaml"] = f"agency: {agency}\n{journals.update(received, *entries, more=more)}"
    disk.write(root, texts)
    return root


@pytest.fixture
def walked(walked_made: Path, tmp_path: Path) -> Path:
    """Return such a workspace to write into."""
    return shutil.copytree(walked_made, tmp_path / "walked")


@pytest.fixture(scope="module")
def known(walked_made: Path) -> Dataset:
    """Return its dataset."""
    return loader.dataset(worktree.read(walked_made), "435")


@pytest.fixture(scope="module")
def decided(walked_made: Path) -> Dataset:
    """Return the dataset once the fictional decision of the example is written into agencies.yaml and office.yaml."""
    texts = worktree.read(walked_made)
    proposed = yaml.safe_load((ROOT / "examples/de-xuat-sap-xep.yaml").read_text(encoding="utf-8"))
    for name, keys in (("data/agencies.yaml", ("agencies", "successions")), ("data/office.yaml", ("offices",))):
        value = yaml.safe_load(texts[name])
        for key in keys:
            by = "from" if key == "offices" else "id"
            value[key] = list({str(one[by]): one for one in (*value[key], *proposed[key])}.values())
        texts[name] = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    return loader.dataset(texts, "435")


def day(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


def row(run: Run, root: Path, on: str, task: str, *more: str) -> dict[str, Any]:
    """Return a task as the list shows it on a day."""
    rows = run("-C", root, "--today", on, "tasks", "--format", "json", *more).json
    return next(one for one in rows if one["id"] == task)


# the round, year by year


@pytest.mark.parametrize(("on", "owing"), DAYS.items())
def test_who_is_asked_follows_the_day(run: Run, walked: Path, on: str, owing: int) -> None:
    """A form for everybody that owes a report on the day and nobody else; `missing` and `status` count the same."""
    year = on[:4]
    made = run("-C", walked, "--today", on, "forms", year, "--out", walked / "out").lines
    assert sum(path.endswith(".xlsx") for path in made) == owing
    state = run("-C", walked, "--today", on, "status", year, "--format", "json").json
    assert state["asked"] == owing
    rows = run("-C", walked, "--today", on, "missing", year, "--format", "json", code=1).json
    assert len({one["agency"] for one in rows if one["state"] == "missing"}) == len(state["missing"])
    assert state["arrived"] + len(state["missing"]) == owing


def test_years_that_are_over_keep_their_agencies(run: Run, walked_made: Path) -> None:
    """Looked at from 2026, 2024 is told of those that answered in 2024."""
    then = run("-C", walked_made, "--today", "2026-11-20", "status", "2024", "--format", "json").json
    assert then["asked"] == DAYS["2024-11-29"]
    assert "huyen-cu-jut" not in then["missing"]
    assert "huyen-dak-mil" in then["missing"]


def test_facts_of_predecessors_stay_theirs(run: Run, walked_made: Path) -> None:
    """What Sở TT&TT and the district filed in 2023 is shown under their names and papers, on any later day."""
    told = run("-C", walked_made, "--today", "2026-11-20", "show", "7a", "--year", "2023", "--format", "json").json
    assert [one["agency"] for one in told["answers"]] == ["so-tttt"]
    assert told["lead"] == ["so-tttt"]
    assert told["answers"][0]["updates"] == ["so-tttt/20231120-00000001"]


def test_predecessors_report_of_the_year_counts_for_who_answers_now(run: Run, walked_made: Path) -> None:
    """Sở TT&TT told of 7.a in February 2025: on 01/4 Sở VHTTDL answers, and the task has been reported."""
    now = row(run, walked_made, "2025-04-01", "7a")
    assert (now["lead"], now["status"], now["done"], now["of"]) == (["so-vhttdl"], "completed", 1, 1)
    assert row(run, walked_made, "2025-02-21", "7a")["lead"] == ["so-tttt"]


def test_merged_body_is_done_when_all_before_it_were(run: Run, walked_made: Path) -> None:
    """Of 6.b Sở KH&ĐT was done and Sở Tài chính at work: the body that both became is at work."""
    mine = row(run, walked_made, "2025-04-01", "6b", "--agency", "Sở Tài chính")
    assert (mine["status"], "so-tai-chinh-2025" in mine["lead"], "so-khdt" in mine["lead"]) == (
        "in-progress",
        True,
        False,
    )


def test_its_own_word_replaces_that_of_those_before_it(run: Run, walked_made: Path) -> None:
    """KH&ĐT had 1.b done in February; what the new Sở Tài chính says in June is what holds."""
    before = row(run, walked_made, "2025-06-19", "1b", "--agency", "so-tai-chinh-2025")
    after = row(run, walked_made, "2025-06-20", "1b", "--agency", "so-tai-chinh-2025")
    assert (before["status"], after["status"]) == ("in-progress", "in-progress")
    shown = run("-C", walked_made, "--today", "2025-06-20", "show", "1b", "--format", "json").json
    assert {one["agency"] for one in shown["answers"]} == {"so-khdt", "so-tai-chinh-2025"}


def test_year_on_year_holds_a_successor_against_all_before_it(known: Dataset) -> None:
    """2024: 2 + 3 meetings of two Sở; 2025: 8 of the one that they became, the 1 of February contained in it."""
    found = figures.of_year(known, facts.in_force(known, day("2025-06-30")), 2025).totals["hoi-nghi"]
    assert (found.sum, found.before, found.paired) == (
        Decimal(8),
        Decimal(9),
        figures.Pair(1, Decimal(8), Decimal(5), (MERGED,)),
    )


def test_figure_of_a_predecessor_counts_until_the_successor_tells_one(known: Dataset) -> None:
    """In April 2025 the 1 of Sở KH&ĐT is the year's figure, told under its own name, and not held against two Sở's."""
    found = figures.of_year(known, facts.in_force(known, day("2025-04-01")), 2025)
    assert (found.totals["hoi-nghi"].sum, list(found.rows)) == (Decimal(1), ["so-khdt"])
    assert found.totals["hoi-nghi"].paired == figures.Pair(0, Decimal(0), Decimal(0))


def test_successor_owes_its_own_report_unless_all_before_it_sent_theirs(known: Dataset) -> None:
    """KH&ĐT sent one for 2025 and Tài chính none: the body that they became is missing until June."""
    for on, arrived in (("2025-04-01", False), ("2025-06-20", True)):
        state = turnout.of_year(known, facts.in_force(known, day(on)), 2025)
        assert ("so-tai-chinh-2025" in {one.agency for one in state.arrived}) == arrived


# what is not known


def test_districts_are_gone_and_their_part_is_open(run: Run, walked_made: Path) -> None:
    """Until 30/6/2025 eight districts lead 1.b; afterwards none does, and it is told that nobody knows who does."""
    before, after = (row(run, walked_made, on, "1b") for on in ("2025-06-30", "2025-07-01"))
    assert sum(id_.startswith(("huyen-", "tp-")) for id_ in before["lead"]) == 8
    assert before["lead_undecided"] == []
    assert not any(id_.startswith(("huyen-", "tp-")) for id_ in after["lead"])
    assert {"tp-gia-nghia", "huyen-tuy-duc", "so-tu-phap"} <= set(after["lead_undecided"])
    local = row(run, walked_made, "2025-07-01", "iv-3-b")
    assert (local["lead"], len(local["lead_undecided"])) == ([], 8)


def test_undecided_is_said_in_lists(run: Run, walked_made: Path) -> None:
    """3.c after 01/3/2025: no lead is named, and the list and the task say "chưa xác định"."""
    lines = run("-C", walked_made, "--today", "2025-04-01", "tasks", "--section", "3").lines
    line = next(line for line in lines if line.startswith("3.c"))
    assert line.split("\t")[2:] == ["chưa xác định", "thường xuyên", "Chưa xác định đơn vị chủ trì"]
    shown = run("-C", walked_made, "--today", "2025-04-01", "show", "3c").out
    assert "Chủ trì chưa xác định ai thay (1): Sở Thông tin và Truyền thông" in shown
    assert "Ban Tuyên giáo Tỉnh ủy → Ban Tuyên giáo và Dân vận Tỉnh ủy từ 01/3/2025 [chưa xác nhận]" in shown


def test_check_warns_of_what_is_not_decided(run: Run, walked_made: Path) -> None:
    """Open successions and the focal point that nobody knows are told without failing the check."""
    told = run("-C", walked_made, "check", "--warnings").out
    assert "undecided Chưa xác định cơ quan kế thừa: 435/3c." in told
    assert "undecided Từ ngày 01/07/2025: chưa xác định đơn vị đầu mối tổng hợp." in told
    assert "unconfirmed 435/7a, 435/7b về so-vhttdl: chưa xác nhận." in told


def test_reasons_are_shown_where_single_tasks_went_elsewhere(run: Run, walked_made: Path) -> None:
    """7.a went with the management of the press; the reason and the want of a source are told."""
    shown = run("-C", walked_made, "--today", "2025-04-01", "show", "7a").out
    assert "Sở Thông tin và Truyền thông → Sở Văn hóa, Thể thao và Du lịch từ 01/3/2025; Quản lý nhà nước" in shown


# names


def test_former_name_is_answered_by_who_answers_now(run: Run, walked_made: Path) -> None:
    """Asked for Sở TT&TT in April 2025: the tasks of its successors, and on stderr who they are, task by task."""
    asked = run("-C", walked_made, "tasks", "--on", "2025-04-01", "--agency", "Sở TT&TT", "--format", "json")
    by_id = {one["id"]: one for one in asked.json}
    assert by_id["2b"]["lead"] == ["so-khcn-2025"]
    assert by_id["7a"]["lead"] == ["so-vhttdl"]
    assert by_id["3c"]["lead"] == []
    told = asked.err.splitlines()
    assert told[0].startswith("Sở Thông tin và Truyền thông không còn từ 01/3/2025; nay là Sở Khoa học và Công nghệ")
    assert "Riêng 7.a, 7.b: Sở Văn hóa, Thể thao và Du lịch (chưa xác nhận)." in told
    assert "Riêng 3.c: chưa xác định." in told


def test_forms_and_limits_for_a_former_name_are_those_of_who_answers_now(run: Run, walked: Path) -> None:
    """The form of Sở KH&ĐT in April 2025 is the new Sở Tài chính's, and so is what is due from it; both say why."""
    made = run("-C", walked, "--today", "2025-04-01", "forms", "2025", "--agency", "Sở KH&ĐT", "--out", walked / "out")
    assert [path.rpartition("/")[2] for path in made.lines] == ["so-tai-chinh-2025.xlsx"]
    due = run("-C", walked, "--today", "2025-04-01", "due", "--agency", "Sở KH&ĐT", "--format", "json")
    assert "iv-2-b" in {one["id"] for one in due.json}
    for told in (made, due):
        assert "Sở Kế hoạch và Đầu tư không còn từ 01/3/2025; nay là Sở Tài chính" in told.err


@pytest.mark.parametrize(("on", "id_"), [("2024-05-01", "so-tai-chinh"), ("2025-05-01", "so-tai-chinh-2025")])
def test_same_name_means_the_body_of_the_day(run: Run, walked_made: Path, on: str, id_: str) -> None:
    """Sở Tài chính of 2024 and of 2025 share their name and symbol; the day tells them apart."""
    assert row(run, walked_made, on, "6d", "--agency", "STC")["lead"] == [id_]


def test_directory_of_a_day_says_who_is_no_more(run: Run, walked_made: Path) -> None:
    """Who exists stands first; who has ended says since when, and who took over or that nobody knows."""
    rows = run("-C", walked_made, "agencies", "--on", "2025-08-01", "--format", "json").json
    there = [one["exists"] for one in rows]
    assert there == sorted(there, reverse=True)
    by_id = {one["id"]: one for one in rows}
    assert by_id["dai-ptth"]["successors"] == ["bao-ptth-lam-dong"]
    assert (by_id["huyen-cu-jut"]["successors"], by_id["huyen-cu-jut"]["undecided"]) == ([], True)
    assert by_id["so-tttt"]["before"] == "2025-03-01"
    lines = run("-C", walked_made, "agencies", "--on", "2025-08-01", "--block", "bao-chi").out
    assert "không còn từ 01/7/2025; nay là Báo và phát thanh, truyền hình Lâm Đồng" in lines


# the office


@pytest.mark.parametrize(
    ("on", "heads"),
    [
        ("2024-11-29", ("UBND TỈNH ĐẮK NÔNG", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "Đắk Nông, ngày")),
        ("2025-04-01", ("UBND TỈNH ĐẮK NÔNG", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Đắk Nông, ngày")),
        ("2025-11-29", ("UBND TỈNH LÂM ĐỒNG", "(CHƯA XÁC ĐỊNH CƠ QUAN ĐẦU MỐI)", "Lâm Đồng, ngày")),
        ("2026-11-20", ("UBND TỈNH LÂM ĐỒNG", "cơ quan đầu mối (chưa xác định)", "Ủy ban nhân dân tỉnh Lâm Đồng")),
    ],
)
def test_letterhead_and_addressee_follow_the_day(run: Run, walked: Path, on: str, heads: tuple[str, ...]) -> None:
    """The report of each year is written by the focal point of its day to the owner of its day."""
    path = walked / "bao-cao.docx"
    run("-C", walked, "--today", on, "report", on[:4], "--output", path)
    text = " ".join(text_of(path).split())
    for head in heads:
        assert head in text


def test_report_says_whose_lead_is_open(run: Run, walked: Path) -> None:
    """Under each task: of whom it is not known who leads in their place; nobody of them is told as a supporter."""
    path = walked / "bao-cao.docx"
    run("-C", walked, "--today", "2025-11-29", "report", "2025", "--output", path)
    lines = text_of(path).splitlines()
    assert "- Chưa xác định cơ quan chủ trì thay cho (01 cơ quan): Sở Thông tin và Truyền thông." in lines
    assert any(line.startswith("- Chưa xác định cơ quan chủ trì thay cho (22 cơ quan): Văn phòng") for line in lines)
    assert not any("phối hợp có báo cáo" in line and "Sở Thông tin và Truyền thông" in line for line in lines)


def test_reminder_goes_to_who_took_over(run: Run, walked: Path) -> None:
    """Who is missing of 2024 and no more in April 2025 is not written to: its successor is, once."""
    run("-C", walked, "--today", "2025-04-01", "remind", "2024", "--deadline", "2025-04-15")
    (letter,) = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (walked / "data/letters").rglob("*.yaml")]
    assert "so-noi-vu-2025" in letter["to"]
    assert letter["to"].count("so-noi-vu-2025") == 1
    assert not {"so-noi-vu", "so-ldtbxh"} & set(letter["to"])


# with a decision, which is fictional


def test_with_a_decision_the_new_bodies_answer(decided: Dataset) -> None:
    """Once it is known who took over, 13 more report in Lâm Đồng; the districts stay open."""
    state = turnout.of_year(decided, facts.in_force(decided, day("2025-11-29")), 2025)
    assert len(state.asked) == DAYS["2025-11-29"] + 13
    assert decided.office(day("2025-11-29")).agency == "so-khcn-ld"


def test_chain_of_successions_is_followed(decided: Dataset) -> None:
    """Two Sở of 2024, one of March, one of July 2025: the year on year figures of the last are those of the first."""
    report = annual_report.compose(decided, 2025, day("2025-11-29"))
    pair = report.figures.totals["hoi-nghi"].paired
    assert pair == figures.Pair(1, Decimal(8), Decimal(5), (MERGED._replace(agency="so-tai-chinh-ld"),))
    mine = next(one for task in report.now.tasks if task.item.id == "1b" for one in task.leads
                if one.assignment.agency == "so-tai-chinh-ld")  # fmt: skip
    assert (mine.status, mine.standings[0].fact and mine.standings[0].fact.by) == (
        "in-progress",
        ("so-tai-chinh-2025",),
    )


def test_proposal_is_shown_and_not_written(run: Run, walked: Path) -> None:
    """Which tasks get which leads, who is new, what stays open; the data are as they were."""
    before = worktree.read(walked)
    told = run("-C", walked, "reorganise", ROOT / "examples/de-xuat-sap-xep.yaml")
    assert "01/7/2025\t2.a\tchưa xác định → STP" in told.out
    assert "01/3/2025\t3.c\tchưa xác định → SKHCN" in told.out
    assert "chưa xác định 8" in told.out
    assert "Đơn vị đầu mối: chưa xác định → Sở Khoa học và Công nghệ" in told.err
    assert worktree.read(walked) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "successions: [{id: x, day: 2025-09-01, kind: rename, basis: {}, from: [mttq-tinh], to: [la]}]",
            "unknown-agency",
        ),
        (
            "successions: [{id: x, day: 2025-09-01, kind: rename, basis: {}, from: [so-y-te], to: [cong-an-tinh]}]",
            "kế thừa",
        ),
        (
            "successions: [{id: x, day: 2025-09-01, kind: split, basis: {}, from: [mttq-tinh], to: [cong-an-tinh]}]",
            "Việc chia tách phải nêu",
        ),
    ],
)
def test_proposal_that_cannot_be_is_refused(run: Run, walked: Path, tmp_path: Path, text: str, words: str) -> None:
    """What the rules between files would refuse is refused here, exit code 2."""
    path = tmp_path / "de-xuat.yaml"
    path.write_text(text, encoding="utf-8")
    told = run("-C", walked, "reorganise", path, code=2)
    assert words in told.err


def test_faulty_proposal_is_told_with_its_place(run: Run, walked: Path, tmp_path: Path) -> None:
    """A key that is none stands with its line, exit code 1."""
    path = tmp_path / "de-xuat.yaml"
    path.write_text("successions: []\nhop-nhat: []\n", encoding="utf-8")
    assert f"{path}:2:1: unknown-key" in run("-C", walked, "reorganise", path, code=1).err


@pytest.mark.parametrize("command", [("missing", "2025"), ("remind", "2025", "--deadline", "30/11/2025")])
def test_of_whom_nobody_knows_the_heir_is_told(run: Run, example: Path, command: tuple[str, ...]) -> None:
    """Bodies that ended without a known successor stand in no list, and that is said with their number."""
    told = run("-C", example, "--today", "2025-07-02", *command, code=1 if command[0] == "missing" else 0)
    assert "Chưa xác định ai báo cáo thay 22 đơn vị" in told.err
    before = run("-C", example, "--today", "2025-06-30", *command, code=1 if command[0] == "missing" else 0)
    assert "Chưa xác định" not in before.err


def test_what_was_done_stays_done_when_nobody_answers(run: Run, example_made: Path) -> None:
    """Work that was completed in 2024 is not overdue on the day on which its body ends without a known successor."""
    rows = {
        day: {
            (row["id"], row["period"])
            for row in run("-C", example_made, "--today", day, "due", "--format", "json").json
        }
        for day in ("2025-06-30", "2025-07-01")
    }
    assert ("1a", "once") not in rows["2025-07-01"]
    assert {key for key in rows["2025-07-01"] - rows["2025-06-30"] if key[1] < "2025"} == set()


def test_former_name_finds_its_work_when_the_heir_is_unknown(run: Run, example_made: Path) -> None:
    """What Sở TT&TT had is listed as undecided after its own heir has ended, and the chain is told."""
    asked = ("tasks", "--agency", "Sở TT&TT", "--format", "json")
    before = run("-C", example_made, "--today", "2025-06-30", *asked).json
    after = run("-C", example_made, "--today", "2025-07-01", *asked)
    assert {row["id"] for row in after.json} >= {row["id"] for row in before} - {"iv-2-b"}
    told = run("-C", example_made, "--today", "2025-07-01", *asked[:3])
    assert "tiếp theo là Sở Khoa học và Công nghệ; nay chưa xác định cơ quan kế thừa" in told.err


# what was done, and by whom


def test_finished_task_stays_finished_under_who_did_it(run: Run, example_made: Path) -> None:
    """Sở TT&TT had done 1.a in 2024: in August 2025 nobody leads it any more, and it is done all the same."""
    rows = run("-C", example_made, "--today", "2025-08-01", "tasks", "--format", "json").json
    mine = next(one for one in rows if one["id"] == "1a")
    assert (mine["status"], mine["done"], mine["of"]) == ("completed", 1, 1)
    assert (mine["lead"], mine["lead_former"], mine["lead_undecided"]) == ([], ["so-tttt"], [])
    shown = run("-C", example_made, "--today", "2025-08-01", "show", "1a").out
    assert "Chủ trì trước đây, đã hoàn thành (1): Sở Thông tin và Truyền thông" in shown
    assert "nhận đến hết ngày 01/8/2025: Hoàn thành đúng hạn (1/1 đơn vị chủ trì hoàn thành" in shown
    assert "Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ, từ 01/7/2025 chưa xác định ai thay" in shown
    assert "Phối hợp chưa xác định ai thay (21): Văn phòng UBND tỉnh; Thanh tra tỉnh; " in shown


@pytest.mark.parametrize("on", ["2025-08-01", "2026-11-20"])
def test_no_task_counts_over_nobody(run: Run, example_made: Path, on: str) -> None:
    """Where nobody is known to lead, that is said, never "0/0"; the counts by task add up to the plan's 21."""
    rows = run("-C", example_made, "--today", on, "tasks", "--format", "json").json
    for one in rows:
        shown = run("-C", example_made, "--today", on, "show", one["id"]).out
        assert "0/0" not in shown
        assert ("Chưa xác định đơn vị chủ trì" in shown) == (one["done"] == one["of"] and bool(one["lead_undecided"]))
    counts = run("-C", example_made, "--today", on, "status", "--format", "json").json["tasks"]
    assert (counts["total"], counts["undecided"]) == (21, 11)
    assert next(one["count"] for one in counts["scheduled"] if one["label"] == "Hoàn thành đúng hạn") == 1


def test_body_of_a_group_stands_in_no_list_twice(run: Run, walked_made: Path) -> None:
    """3.c: Sở KH&CN stands among the supporters as the body of 2025, not of 2024 as well; who led is no supporter."""
    told = run("-C", walked_made, "--today", "2025-08-01", "show", "3c", "--format", "json").json
    assert told["lead_undecided"] == ["so-tttt"]
    assert not {"so-tttt", "so-khcn"} & set(told["support_undecided"])
    assert len(told["support_undecided"]) == 22


def test_task_on_a_day(run: Run, walked_made: Path) -> None:
    """`--on` tells who answers on the day, of the day's year; with `--as-of` it is refused."""
    told = run("-C", walked_made, "--today", "2026-11-20", "show", "7a", "--on", "1/4/2025", "--format", "json").json
    assert (told["year"], told["as_of"], told["lead"]) == (2025, "2025-04-01", ["so-vhttdl"])
    refused = run("-C", walked_made, "show", "7a", "--on", "1/4/2025", "--as-of", "1/4/2025", code=2)
    assert "chỉ dùng một trong hai" in refused.err


def test_limits_that_are_left_tell_whose_part_is_open(run: Run, example_made: Path) -> None:
    """6.b in August 2025: twelve lead it, and of seven bodies it is not known who does in their place."""
    due = run("-C", example_made, "--today", "2025-08-01", "due", "--format", "json").json
    mine = next(one for one in due if one["id"] == "6b")
    assert (mine["of"], mine["done"], len(mine["undecided"])) == (12, 6, 7)
    shown = run("-C", example_made, "--today", "2025-08-01", "due").out
    assert "12 đơn vị; 7 chưa xác định" in shown


def test_sections_tell_what_nobody_is_known_to_lead(run: Run, walked_made: Path) -> None:
    """Both tasks of section 2 have lost their leads; where none has, there is no such column."""
    heads, *_ = run("-C", walked_made, "--today", "2025-08-01", "status", "--by", "section", "--format", "csv").lines
    assert "undecided" in heads
    told = run("-C", walked_made, "--today", "2025-08-01", "status", "--by", "section", "--format", "json").json
    assert {one["id"]: one["undecided"] for one in told["parts"]}["2"] == 2
    assert "Chưa rõ" not in run("-C", walked_made, "--today", "2024-08-01", "status", "--by", "section").out


# reports, limits and figures of those before


@pytest.mark.parametrize("command", ["status", "missing"])
def test_report_of_one_predecessor_is_told(run: Run, walked_made: Path, command: str) -> None:
    """KH&ĐT sent its report of 2025 in February, Tài chính none: said of what both became, while that is missing."""
    code = 1 if command == "missing" else 0
    told = run("-C", walked_made, "--today", "2025-04-01", command, code=code).out
    assert "1/2 cơ quan trước hợp nhất đã gửi: Sở Kế hoạch và Đầu tư" in told
    later = run("-C", walked_made, "--today", "2025-06-20", command, code=code).out
    assert "cơ quan trước hợp nhất" not in later


def test_reports_of_predecessors_are_told_through_a_chain(decided: Dataset) -> None:
    """Had the Sở Tài chính of March sent nothing, that of July would say who of the two of 2024 had."""
    filings = tuple(one for one in decided.filings if one.update.agency != "so-tai-chinh-2025")
    dataset = replace(decided, filings=filings)
    state = turnout.of_year(dataset, facts.in_force(dataset, day("2025-08-01")), 2025)
    mine = next(one for one in state.missing if one.agency == "so-tai-chinh-ld")
    assert {id_: filing is not None for id_, filing in mine.before.items()} == {"so-khdt": True, "so-tai-chinh": False}


@pytest.mark.parametrize(("command", "code"), [("status", 0), ("missing", 1)])
def test_report_sent_before_the_end_is_told(run: Run, walked_made: Path, command: str, code: int) -> None:
    """After 01/7/2025 22 bodies are asked no more; the report that Sở Tài chính had sent is not passed over."""
    told = run("-C", walked_made, "--today", "2025-08-01", command, "2025", code=code)
    said = told.out if command == "status" else told.err
    assert "Chưa xác định ai báo cáo thay" in said
    assert "đã gửi báo cáo trước khi kết thúc" in said.lower()
    data = run("-C", walked_made, "--today", "2025-08-01", "status", "--format", "json").json
    assert (len(data["undecided"]), [id_ for id_, sent in data["undecided"].items() if sent]) == (
        22,
        ["so-tai-chinh-2025"],
    )


def test_extension_of_a_predecessor_is_told_with_whose_it_was(run: Run, walked: Path) -> None:
    """KH&ĐT was given until 10/12/2025: so is the body that it went into, and `missing` says to whom it was given."""
    path = walked / "data/events-435.yaml"
    extension = (
        "  - {kind: extension, agency: so-khdt, year: 2025, document: {number: 9/STTTT, date: 2025-02-10},"
        " before: 2025-12-10}\n"
    )
    path.write_text(f"events:\n{extension}", encoding="utf-8")
    told = run("-C", walked, "--today", "2025-04-01", "missing", "--format", "json", code=1).json
    assert next(one["due"] for one in told if one["agency"] == "so-tai-chinh-2025") == "2025-12-10"
    with Terminal(("-C", walked, "--today", "2025-04-01", "missing"), columns=400) as terminal:
        assert terminal.end() == 1
    assert "gia hạn trước ngày 10/12/2025 (đã cho Sở Kế hoạch và Đầu tư), còn hạn" in terminal.shown
    due = run("-C", walked, "--today", "2025-04-01", "due", "--format", "json").json
    extended = next(one["extended"] for one in due if (one["id"], one["period"]) == ("iv-2-b", "2025"))
    assert extended == [{"agency": "so-tai-chinh-2025", "before": "2025-12-10"}]
    docx = walked / "bao-cao.docx"
    run("-C", walked, "--today", "2025-04-01", "report", "2025", "--output", docx)
    assert "Số 9/STTTT ngày 10/02/2025 cho Sở Kế hoạch và Đầu tư" in text_of(docx)


def test_report_compares_a_successor_with_those_before_it(run: Run, walked: Path) -> None:
    """The annex of figures has the new Sở Tài chính beside the two Sở of 2024, also where its own heir is unknown."""
    for on, to in (("2025-06-30", "ubnd"), ("2025-11-29", "ubnd"), ("2025-11-29", "central")):
        path = walked / f"{on}-{to}.docx"
        run("-C", walked, "--today", on, "report", "2025", "--to", to, "--output", path)
        text = " ".join(text_of(path).split())
        assert "tổng số liệu năm 2024 của các cơ quan trước đó" in text
        assert (
            "Sở Kế hoạch và Đầu tư; Sở Tài chính Hội nghị, lớp tập huấn, cuộc tuyên truyền (cuộc) 8 5 tăng 60%" in text
        )
        assert "(trong đó 01 đơn vị so với các cơ quan trước sắp xếp): 08 cuộc, cùng kỳ 05 cuộc (tăng 60%)" in text
    path = walked / "2024.docx"
    run("-C", walked, "--today", "2024-11-29", "report", "2024", "--output", path)
    assert "các cơ quan trước đó" not in text_of(path)


@pytest.mark.parametrize("to", ["ubnd", "central"])
def test_report_tells_what_nobody_is_known_to_lead(run: Run, example: Path, to: str) -> None:
    """Both reports list the 11 tasks without a lead and the 7 with a part open; nothing is counted over nobody."""
    path = example / "bao-cao.docx"
    run("-C", example, "--today", "2025-11-29", "report", "2025", "--to", to, "--output", path)
    text = " ".join(text_of(path).split())
    assert (
        "Chưa đánh giá vì chưa xác định đơn vị chủ trì sau sắp xếp tổ chức bộ máy (11 nhiệm vụ): 2.a, 2.b, 3.b," in text
    )
    assert "thay cho một số cơ quan đã kết thúc (07 nhiệm vụ): 1.b (22 cơ quan);" in text
    assert "chưa xác định đơn vị báo cáo thay cho 22 cơ quan đã kết thúc hoạt động" in text
    assert "0/0 đơn vị" not in text
    assert "báo cáo của Sở Thông tin và Truyền thông" in text


def test_reminder_says_whose_report_and_whose_letters(run: Run, example: Path) -> None:
    """In August 2025 MTTQ is asked for the report of Hội CCB, not its own; the letters before were Sở TT&TT's."""
    run("-C", example, "--today", "2025-08-01", "remind", "2024", "--deadline", "2025-08-15", "--out", example / "out")
    texts = {path.name: " ".join(text_of(path).split()) for path in (example / "out").glob("*.docx")}
    mttq = next(text for text in texts.values() if "Kính gửi: Ủy ban Mặt trận Tổ quốc" in text)
    assert "có trách nhiệm gửi báo cáo thay cho Hội Cựu chiến binh tỉnh trước ngày 25/11/2024" in mttq
    assert "chưa nhận được báo cáo của Hội Cựu chiến binh tỉnh." in mttq
    other = next(text for text in texts.values() if "Kho bạc Nhà nước" in text)
    assert "Công văn số 701/STTTT-BCXB ngày 15/10/2024 của Sở Thông tin và Truyền thông" in other
    assert "Công văn số 836/STTTT-BCXB ngày 26/11/2024 (lần 1) của Sở Thông tin và Truyền thông." in other
    assert "của Ủy ban nhân dân tỉnh Đắk Nông triển khai" in other


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize(
    "command", [("status", "--by", "section"), ("missing",), ("tasks",), ("show", "6b"), ("due",), ("agencies",)]
)
def test_what_is_open_fits_the_screen(example_made: Path, command: tuple[str, ...], columns: int) -> None:
    """No line is wider than the terminal on a day on which most leads are unknown."""
    with Terminal(("-C", example_made, "--today", "2025-08-01", *command), columns=columns) as terminal:
        assert terminal.end() == (1 if command == ("missing",) else 0)
    assert max(width(line) for line in terminal.lines) <= columns


def test_comparison_names_who_was_and_who_takes_over(run: Run, walked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A succession written after the last commit is told by the names of the bodies on both sides, not as a letter."""
    gits.alone(monkeypatch)
    gits.init(walked)
    gits.save(walked)
    path = walked / "data/agencies.yaml"
    new = "{id: y, block: so-ban-nganh, order: 9, exists: {from: 2025-09-01}, names: [{name: Sở Y}]}"
    text = path.read_text(encoding="utf-8").replace("\ngroups:\n", f"\n  - {new}\ngroups:\n", 1)
    event = "{id: x, day: 2025-09-01, kind: rename, basis: {number: 1/QĐ}, from: [cuc-thue], to: [y]}"
    path.write_text(text.replace("\nsuccessions:\n", f"\nsuccessions:\n  - {event}\n", 1), encoding="utf-8")
    told = run("-C", walked, "--today", "2025-09-02", "diff", "HEAD").out
    assert "loại: “đổi tên”; cơ quan trước đó: “Cục Thuế”; cơ quan tiếp nhận: “Sở Y”" in told
