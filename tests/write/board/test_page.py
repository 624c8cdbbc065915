"""The board as a file: whole by itself, small, the same for the same data, and harmless whatever stands in the data."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import board, tasklist
from plantrack.read import loader, worktree
from plantrack.write import words
from plantrack.write.board import content, page
from plantrack.write.files import disk, workspace
from plantrack.write.report import report_context
from plantrack.write.views import tasks_view
from tests.cli import small
from tests.write.board.pages import Parsed

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.dataset import Dataset

DAY = date(2024, 11, 28)
YEARS = [(2023, date(2023, 7, 6)), (2024, DAY), (2025, date(2025, 3, 20)), (2025, date(2025, 8, 1)), (2026, DAY)]
MOST = 1_000_000
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(2)</script>",
    "</style><img src=x onerror=alert(3)>",
    "{{ 7 * 7 }}{% for %}",
    '" onmouseover="alert(4)" x=\'',
    "<!-- ]]> <!-- plantrack dashboard sha256:0 -->",
    "javascript:alert(5)",
    "&lt;b&gt; &amp; <b>R&D</b>",
)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Load the example workspace, as `init --example` writes it."""
    root = tmp_path_factory.mktemp("example")
    disk.write(root, workspace.files(example=True))
    return loader.dataset(worktree.read(root), "435")


@pytest.fixture(scope="module")
def made(example: Dataset) -> bytes:
    """Render the board of the example year."""
    return page.render(board.compose(example, 2024, DAY))


def hostile(folder: Path) -> bytes:
    """Render a plan whose every text is hostile: names, duties, answers, figures, papers."""
    root = small.write(folder)
    quoted = [f'"{text}"' for text in (_yaml(one) for one in HOSTILE)]
    everything = _yaml(" ".join(HOSTILE))
    for path in (root / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        for word in ("Việc thường xuyên", "Mục một", "Sở A", "Cuộc họp", "A đã họp", "Thường xuyên", "các đơn vị"):
            text = re.sub(rf'(: )(?:"{word}"|{word})(?=[,}}\n])', lambda found: f'{found[1]}"{everything}"', text)
        path.write_text(text, encoding="utf-8")
    small.add(
        root,
        "updates/thu/2024/c/9.yaml",
        small.update(
            "c",
            "2024-11-20",
            f"task: 2a, period: 2024-Q3, status: in-progress, result: {quoted[0]}, difficulties: {quoted[1]},"
            f" causes: {quoted[4]}, proposals: {quoted[7]},"
            f" evidence: [{{number: {quoted[4]}, date: 2024-05-01, subject: {quoted[2]}}}]",
            more=f"document: {{number: {quoted[4]}, date: 2024-11-19}}\ngeneral: {{difficulties: {quoted[3]}}}\n",
        ),
    )
    dataset = loader.dataset(worktree.read(root), "thu")
    return page.render(board.compose(dataset, 2024, DAY))


def _yaml(text: str) -> str:
    """Write a text as the inside of a double-quoted YAML scalar."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped)


def test_same_data_make_the_same_bytes(example: Dataset, made: bytes) -> None:
    """A second rendering, of data loaded alike, differs in nothing."""
    assert page.render(board.compose(example, 2024, DAY)) == made


def test_page_of_a_year_can_be_mailed(made: bytes) -> None:
    """The example year with 45 reports stays below a megabyte."""
    assert len(made) < MOST


@pytest.mark.parametrize(("year", "day"), YEARS, ids=str)
def test_every_link_leads_somewhere_on_the_page(example: Dataset, year: int, day: date) -> None:
    """Anchors are unique, links stay on the page, elements are well nested."""
    read = Parsed(page.render(board.compose(example, year, day)))
    assert len(read.ids) == len(set(read.ids))
    targets = [one["href"] for one in read.those("a")]
    assert {target[:1] for target in targets} == {"#"}
    assert {target[1:] for target in targets} <= set(read.ids)


def test_page_fetches_nothing(made: bytes) -> None:
    """No address of elsewhere, no element that loads anything, and a policy that allows only the page's own script."""
    read = Parsed(made)
    assert not [
        one for one in read.elements if {"src", "srcset", "action", "background", "style"} & set(one.attributes)
    ]
    assert not [
        one for one in read.elements if one.tag in ("link", "img", "iframe", "object", "base", "audio", "video")
    ]
    assert not re.search(r"@import|url\((?!#)", " ".join(read.styles))
    (policy,) = (one["content"] for one in read.those("meta") if one.get("http-equiv") == "Content-Security-Policy")
    (script,) = read.scripts
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert "fetch(" not in script
    assert "innerHTML" not in script


def test_hostile_data_are_nothing_but_text(tmp_path: Path) -> None:
    """Whatever stands in the data is read as it is, and makes no element, attribute, style or script."""
    made = hostile(tmp_path)
    read, plain = Parsed(made), Parsed(page.render(_small(tmp_path / "plain")))
    assert read.scripts == plain.scripts
    assert {one.tag for one in read.elements} == {one.tag for one in plain.elements}
    assert {name for one in read.elements for name in one.attributes} <= {
        name for one in plain.elements for name in one.attributes
    }
    for text in HOSTILE:
        assert text in read.text
    assert "49" not in re.findall(r"\b49\b", read.text)
    assert page.is_ours(made)


def test_direction_of_writing_is_never_turned(real: Dataset) -> None:
    """Marks that turn the direction, which `check` refuses in files, do not reach the page by any other way either."""
    turned = real.plan.document.model_copy(update={"title": "Kế hoạch \u202egnuhk nôht\u202c về \u2066ẩn\u2069 dấu"})
    dataset = replace(real, plan=real.plan.model_copy(update={"document": turned}))
    made = page.render(board.compose(dataset, 2024, DAY)).decode()
    assert "gnuhk nôht" in made
    assert not {"\u202e", "\u202c", "\u2066", "\u2069"} & set(made)


def _small(folder: Path) -> board.Board:
    root = small.write(folder)
    more = small.update(
        "c",
        "2024-11-20",
        "task: 2a, period: 2024-Q3, status: in-progress, result: kết quả, difficulties: khó,"
        " evidence: [{number: 1/QĐ, date: 2024-05-01}]",
        more="document: {number: 4/BC, date: 2024-11-19}\ngeneral: {difficulties: chung}\n",
    )
    small.add(root, "updates/thu/2024/c/9.yaml", more)
    return board.compose(loader.dataset(worktree.read(root), "thu"), 2024, DAY)


def test_number_of_a_plan_cannot_leave_its_style() -> None:
    """What stands at the foot of printed pages is data within CSS."""
    shown = str(page._css_text('435/KH"}</style>\n*{x:y}'))  # noqa: SLF001 (the one text that goes into the style)
    assert re.fullmatch(r'"(\w|\\[0-9a-f]{6})*"', shown)
    read = re.sub(r"\\([0-9a-f]{6})", lambda found: chr(int(found[1], 16)), shown[1:-1])
    assert read == '435/KH"}</style>\n*{x:y}'


def test_invented_data_are_marked_on_every_printed_page(example: Dataset, made: bytes, real: Dataset) -> None:
    """The words stand in the margin of every page, at the head, at the foot; not where the data are real."""
    read = Parsed(made)
    assert '@top-center{content:"SỐ LIỆU MINH HỌA"}' in " ".join(read.styles)
    assert read.text.count("SỐ LIỆU MINH HỌA") == 3
    assert example.offices.illustrative
    assert "MINH HỌA" not in page.render(board.compose(real, 2024, DAY)).decode()


def test_page_names_plan_day_and_denominators(made: bytes) -> None:
    """Every figure at the head says of what it is a part."""
    text = Parsed(made).text
    for said in (
        "Kế hoạch số 435/KH-UBND ngày 06/7/2023",
        "hết ngày 28/11/2024 (thứ Năm)",
        "số liệu của các đơn vị tính đến ngày 15/11/2024",
        "Báo cáo năm đã gửi 41 /45 91,1% cơ quan, đơn vị phải báo cáo 03 gửi sau thời hạn; 04 chưa gửi",
        "Nhiệm vụ hoàn thành 2 /3 66,7% nhiệm vụ có thời hạn đã đến hạn hoặc đã hoàn thành",
        "theo từng đơn vị chủ trì: 31/32 lượt (96,9%)",
        "Việc thường xuyên 8 /15 53,3% nhiệm vụ thường xuyên đã có kết quả ở mọi đơn vị chủ trì",
        "theo từng đơn vị chủ trì: 192/242 lượt (79,3%)",
        "Quá hạn, chưa xong 1 /21 4,8% nhiệm vụ của kế hoạch",
    ):
        assert said in text


def test_every_answer_can_be_read_without_scripts(example: Dataset, made: bytes) -> None:
    """The whole of every answer stands in the file, outside the script."""
    text = Parsed(made).text
    told = [cell for task in board.compose(example, 2024, DAY).tasks for cell in task.cells if cell.told]
    assert len(told) > 300
    for cell in told:
        for one in cell.told:
            assert " ".join(one.fact.result.split()) in text


def test_anchors_are_those_that_people_write(made: bytes) -> None:
    """Deep links by the printed number and by the body's id."""
    assert {"nhiem-vu-II.1.a", "nhiem-vu-II.6.dd", "co-quan-so-y-te", "tra-loi-so-y-te.1b"} <= set(Parsed(made).ids)


def test_matrix_bears_every_part_once(example: Dataset) -> None:
    """The marks of the matrix are as many as the parts, and those of leads as many as `status` counts."""
    found = board.compose(example, 2024, DAY)
    shown = content.page(found)
    squares = [one for block in shown.matrix.blocks for row in block.rows for one in row.squares if one]
    assert len(squares) == sum(number for _, number in shown.matrix.legend)
    assert sum(one.mark.key != "ph" for one in squares) == found.overview.by_lead.total


def test_whose_heir_nobody_knows_is_shown_as_a_question(example: Dataset) -> None:
    """After July 2025 the matrix keeps the ended bodies with a question mark, and a line above all figures says so."""
    found = board.compose(example, 2025, date(2025, 8, 1))
    text = Parsed(page.render(found)).text
    assert "Chưa xác định ai báo cáo thay 22 cơ quan, đơn vị" in text
    undecided = found.overview.by_task.undecided
    assert undecided > 9
    assert f"{undecided} nhiệm vụ chưa xác định đơn vị chủ trì" in text
    legend = {mark.key: number for mark, number in content.page(found).matrix.legend}
    assert legend["xd"] == sum(len(task.undecided) for task in found.tasks if task.verdict is not None)


def test_reorganisation_between_two_years_is_told(example: Dataset) -> None:
    """The years compare over other bodies: who took over from whom stands beside the rates."""
    shown = content.page(board.compose(example, 2025, date(2025, 3, 20)))
    assert "Từ ngày 01/3/2025: Sở Giao thông vận tải, Sở Xây dựng → Sở Xây dựng." in shown.years.moves
    assert not content.page(board.compose(example, 2024, DAY)).years.moves


def test_limit_of_a_task_is_that_of_tasks(example: Dataset) -> None:
    """The limit that passed undone comes before the next one: 3.b was due before July, on the board as in `tasks`."""
    shown = content.page(board.compose(example, 2024, DAY))
    listed = tasks_view.tasks(example, tasklist.rows(example, 2024, DAY, tasklist.Filter()), 2024, DAY)
    assert {task.label: task.limit for task in (*shown.tasks, *shown.duties)} == {
        row[0]: row[3] for row in listed.cells
    }
    (late,) = (task for task in shown.tasks if task.label == "3.b")
    assert (late.limit, late.limit_sort) == ("01/7/2024", "2024-07-01")


def test_reports_in_time_are_told_of_those_that_came(example: Dataset) -> None:
    """As the consolidated report does: of the reports received, not of those asked for."""
    found = board.compose(example, 2024, DAY)
    (rate,) = (one for one in content.page(found).years.rates if one.title == "Gửi đúng hạn")
    assert rate.of == "báo cáo đã nhận"
    told = report_context.of_report(found.report, "ubnd", DAY)
    states = [told.nay.nop, told.truoc.nop]
    assert [rate.now, rate.before] == [f"{len(one.dung_han)}/{len(one.da_gui)}" for one in states]


def test_adjusted_figure_says_so(example: Dataset) -> None:
    """A sum from which something was taken against double counting is told with these words, and no other."""
    found = board.compose(example, 2024, DAY)
    totals = found.report.figures.totals.values()
    adjusted = {total.indicator.name for total in totals if total.sum is not None and total.adjusted}
    assert adjusted
    rows = content.page(found).years.figures
    assert {row.name for row in rows if "đã điều chỉnh tránh tính trùng" in row.now_of} == adjusted


def test_one_line_says_how_far_the_plan_is(example: Dataset) -> None:
    """The verdicts of the report, counted, and what is overdue, before any other figure."""
    found = board.compose(example, 2024, DAY)
    verdicts = Counter(task.verdict for section in found.report.sections for task in section.tasks)
    shown = content.page(found)
    assert shown.answer == (
        f"21 nhiệm vụ: {verdicts['met']} đạt tiến độ, {verdicts['not-met']} chưa đạt, {verdicts['not-yet']} chưa đến"
        " kỳ; 1 quá hạn."
    )
    text = Parsed(page.render(found)).text
    assert text.index(shown.answer) < text.index("Báo cáo năm đã gửi")


def test_overdue_duties_stand_beside_the_overdue_tasks(example: Dataset) -> None:
    """The tile counts tasks and says how many duties are overdue besides; the two have a table each."""
    found = board.compose(example, 2024, DAY)
    shown = content.page(found)
    late = [row for row in found.due if row.state == "overdue"]
    duties = [row for row in late if row.item.id not in example.task_ids]
    (tile,) = (one for one in shown.tiles if one.title == "Quá hạn, chưa xong")
    assert (tile.part, len(duties)) == (1, 3)
    assert tile.note.endswith("ngoài ra 03 việc tổ chức thực hiện (có 01 của năm 2023)")
    assert [row.task.text for row in shown.due if row.state == "overdue"] == ["3.b"]
    assert [row.task.text for row in shown.due_duties if row.state == "overdue"] == [row.item.label for row in duties]
    assert len(shown.due) + len(shown.due_duties) == len(found.due)
    (budget,) = (one for one in shown.duties if one.label == "III")
    assert budget.warnings == (
        "Còn việc của năm 2023, trước ngày 01/01/2024, quá 333 ngày: 0/45 đơn vị chủ trì hoàn thành.",
    )


def test_what_other_years_left_overdue_is_told_with_its_year(example: Dataset) -> None:
    """In spring the tile counts what this year owes, and names beside it what is left of the last one."""
    found = board.compose(example, 2025, date(2025, 4, 10))
    late = [row for row in found.due if row.state == "overdue" and row.year == 2024]
    tasks = sum(row.item.id in example.task_ids for row in late)
    (tile,) = (one for one in content.page(found).tiles if one.title == "Quá hạn, chưa xong")
    assert min(tasks, len(late) - tasks) > 1
    assert f"{len(late) - tasks:02d} việc tổ chức thực hiện của năm 2024" in tile.note
    assert f"{tasks:02d} nhiệm vụ của năm 2024" in tile.note


def test_sections_tell_their_share(example: Dataset) -> None:
    """As the report's chart: how many of the leads have a result."""
    found = board.compose(example, 2024, DAY)
    told = report_context.of_report(found.report, "ubnd", DAY).theo_muc.dong
    assert [row.share for row in content.page(found).sections] == [words.percent(row.xong, row.tong) for row in told]


def test_year_without_a_year_before_says_so(example: Dataset) -> None:
    """2023 is the plan's first year; of a year before without reports by that day, the day is named."""
    assert "ban hành năm 2023" in content.page(board.compose(example, 2023, DAY)).years.missing
    missing = content.page(board.compose(example, 2025, date(2025, 3, 20))).years.missing
    assert missing.startswith("Đến ngày 20/3/2024 chưa có báo cáo nào của năm 2024")


def test_same_number_twice_makes_two_places(tmp_path: Path) -> None:
    """Numbering may restart inside a plan, so a printed number is no anchor by itself."""
    root = small.write(tmp_path)
    path = root / "data/plan-thu.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("printed: II.2.b", "printed: II.2.a"), encoding="utf-8")
    read = Parsed(page.render(board.compose(loader.dataset(worktree.read(root), "thu"), 2024, DAY)))
    assert {"nhiem-vu-II.2.a", "nhiem-vu-II.2.a-2b"} <= set(read.ids)


def test_a_changed_page_is_no_longer_ours(made: bytes) -> None:
    """What a person or another program saved is theirs."""
    assert page.is_ours(made)
    assert page.is_ours(made.replace(b"\n", b"\r\n"))
    assert not page.is_ours(made.replace("Tổng quan".encode(), b"Chung"))
    assert not page.is_ours(made.rstrip())
    assert not page.is_ours(b"<html></html>")
    assert not page.is_ours(b"")


def test_plan_that_asks_for_no_report_says_so(tmp_path: Path) -> None:
    """Nobody is late with what nobody owes."""
    root = small.write(tmp_path)
    path = root / "data/plan-thu.yaml"
    path.write_text(path.read_text(encoding="utf-8").partition("duties:")[0], encoding="utf-8")
    read = Parsed(page.render(board.compose(loader.dataset(worktree.read(root), "thu"), 2024, DAY))).text
    assert "Năm 2024 không cơ quan, đơn vị nào phải gửi báo cáo." in read
    assert "chưa gửi" not in read.partition("Ma trận cơ quan")[0].lower()


def test_who_has_time_left_is_not_late(example: Dataset) -> None:
    """Before the limit nobody is blamed: a report that has not come is told as still in time."""
    early = content.page(board.compose(example, 2024, date(2024, 11, 24)))
    assert {row.state for row in early.reporters if row.title == "Chưa gửi"} == {"waiting"}
    assert all("(còn hạn)" in row.due for row in early.reporters if row.state == "waiting")
    late = content.page(board.compose(example, 2024, date(2024, 11, 25)))
    assert {row.agency.text for row in late.reporters if row.state == "waiting"} == {
        "Sở Y tế"
    }  # its limit was extended
    assert [agency.id for agency in late.agencies if agency.arrival_key == "waiting"] == ["co-quan-so-y-te"]
    assert "Kho bạc Nhà nước" in {row.agency.text for row in late.reporters if row.state == "missing"}


def test_what_a_report_leaves_out_is_listed_with_links(tmp_path: Path) -> None:
    """C sent its report and said nothing of 1.a and 2.b, which it leads."""
    root = small.write(tmp_path)
    told = small.update(
        "c",
        "2024-11-20",
        "task: 2a, period: 2024, status: in-progress, result: Có làm",
        more="document: {number: 4/BC-C, date: 2024-11-19}\n",
    )
    small.add(root, "updates/thu/2024/c/9.yaml", told)
    shown = content.page(board.compose(loader.dataset(worktree.read(root), "thu"), 2024, DAY))
    (row,) = (row for row in shown.reporters if row.state == "short")
    assert (row.agency.text, [link.text for link in row.short]) == ("UBND huyện C", ["1.a", "2.b"])
    assert {link.to for link in row.short} <= {task.id for task in shown.tasks}
    (agency,) = (one for one in shown.agencies if one.name == "UBND huyện C")
    assert agency.short == row.short


def test_what_a_body_had_done_before_it_ended_stays_done(example: Dataset) -> None:
    """Sở Tư pháp had done 6.b before July 2025: the square keeps its mark, and its answer stands under its name."""
    shown = content.page(board.compose(example, 2025, date(2025, 8, 1)))
    (row,) = (row for block in shown.matrix.blocks for row in block.rows if row.id == "co-quan-so-tu-phap")
    told = {column.task.text: one for column, one in zip(shown.matrix.columns, row.squares, strict=True) if one}
    assert (told["6.b"].mark.key, told["2.a"].mark.key) == ("ht", "xd")
    (agency,) = (one for one in shown.agencies if one.id == "co-quan-so-tu-phap")
    (cell,) = (one for one in agency.cells if one.task.text == "6.b")
    assert cell.answers
    assert agency.name == "Sở Tư pháp (đến 30/6/2025)"
