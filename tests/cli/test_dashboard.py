"""`dashboard`: one HTML file, told like `status`, that overwrites only what it made itself."""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.write.board import page
from tests.cli import running, small
from tests.write.board.pages import Parsed

if TYPE_CHECKING:
    from tests.cli.running import Run

TODAY = ("--today", "2024-11-29")
AS_OF = ("--as-of", "2024-11-28")


def board(run: Run, root: Path, *arguments: str | Path, code: int = 0) -> Path:
    """Make a board and return the file."""
    made = run("-C", root, *TODAY, "dashboard", *arguments, code=code)
    return Path(made.out.strip())


def test_figures_are_those_of_status(run: Run, example_made: Path, tmp_path: Path) -> None:
    """Each figure at the head of the page is the one that `status` prints, with the same denominator."""
    read = Parsed(board(run, example_made, "2024", *AS_OF, "-o", tmp_path / "b.html").read_bytes()).text
    told = run("-C", example_made, *TODAY, "status", "2024", *AS_OF, "--format", "json").json
    tasks, leads = told["tasks"], told["assignments"]
    assert f"Báo cáo năm đã gửi {told['arrived']} /{told['asked']} " in read
    assert f"{len(told['late']):02d} gửi sau thời hạn; {len(told['missing']):02d} chưa gửi" in read
    assert f"Nhiệm vụ hoàn thành {tasks['rate']['done']} /{tasks['rate']['due']} " in read
    assert f"theo từng đơn vị chủ trì: {leads['rate']['done']}/{leads['rate']['due']} lượt" in read
    assert tasks["rate"]["denominator"] in read
    assert f"Việc thường xuyên {tasks['ongoing']['completed']} /{sum(tasks['ongoing'].values())} " in read
    assert f"chủ trì: {leads['ongoing']['completed']}/{sum(leads['ongoing'].values())} lượt" in read
    for scheduled, of_leads in zip(tasks["scheduled"], leads["scheduled"], strict=True):
        if scheduled["count"] or of_leads["count"]:
            assert f"{scheduled['label']} {scheduled['count']} {of_leads['count']}" in read


def test_sections_are_those_of_status(run: Run, example_made: Path, tmp_path: Path) -> None:
    """The bars by section stand beside the numbers of `status --by section`."""
    read = Parsed(board(run, example_made, "2024", *AS_OF, "-o", tmp_path / "b.html").read_bytes()).text
    for part in run("-C", example_made, *TODAY, "status", "2024", *AS_OF, "--by", "section", "--format", "json").json[
        "parts"
    ]:
        assert re.search(
            rf"{re.escape(part['name'])} \(\d+ nhiệm vụ\) {part['of']} [\d ]*?\b{part['done']} [\d,]+% \d+ \d+"
            rf" {part['not_reported']} \d+",
            read,
        ), part["name"]


def test_missing_bodies_are_those_of_missing(run: Run, example_made: Path, tmp_path: Path) -> None:
    """Who has not sent, late, empty or short is listed as `missing` lists it."""
    read = Parsed(board(run, example_made, "2024", *AS_OF, "-o", tmp_path / "b.html").read_bytes()).text
    within = read[read.index("Cơ quan chưa gửi, gửi muộn") : read.index("Việc quá hạn, sắp đến hạn")]
    for row in run("-C", example_made, *TODAY, "missing", "2024", *AS_OF, "--format", "json", code=1).json:
        assert row["agency_name"].replace("Ủy ban nhân dân", "UBND") in within


def test_default_is_this_year_in_build(run: Run, tiny: Path) -> None:
    """Without a year it is this one; the file stands with the other documents, its name told on stdout."""
    made = run("-C", tiny, *TODAY, "dashboard")
    path = Path(made.out.strip())
    assert path == tiny / "build/bang-theo-doi-2024.html"
    assert page.is_ours(path.read_bytes())
    assert "2/4 đơn vị đã gửi báo cáo, nhận đến hết ngày 29/11/2024" in made.err


def test_small_plan_is_counted_by_hand(run: Run, tiny: Path) -> None:
    """1.b is due and half done late, 2.b not yet due; A has done all that it leads."""
    read = Parsed(board(run, tiny, "2024", *AS_OF).read_bytes()).text
    assert "Báo cáo năm đã gửi 2 /4 50%" in read
    assert "Xong / số chủ trì 1/ 4 2/ 2" in read
    assert "A đã họp" in read


def test_several_plans_have_a_folder_each(run: Run, tiny: Path) -> None:
    """Boards of several plans do not overwrite one another."""
    other = small.PLAN.replace("plan: thu", "plan: hai", 1)
    assert other != small.PLAN
    small.add(tiny, "plan-hai.yaml", other)
    made = run("-C", tiny, "--plan", "hai", *TODAY, "dashboard", "2024")
    assert Path(made.out.strip()) == tiny / "build/ke-hoach-hai/bang-theo-doi-2024.html"


def test_own_file_is_replaced_and_others_are_not(run: Run, tiny: Path) -> None:
    """A file that a person changed, or that came from elsewhere, stays unless --force is given."""
    path = board(run, tiny, "2024")
    made = path.read_bytes()
    assert board(run, tiny, "2024") == path
    path.write_bytes(made.replace(b"<h1>", b"<h1>Xem: "))
    refused = run("-C", tiny, *TODAY, "dashboard", "2024", code=2)
    assert "không ghi đè" in refused.err
    assert b"Xem: " in path.read_bytes()
    run("-C", tiny, *TODAY, "dashboard", "2024", "--force")
    assert path.read_bytes() == made


def test_nobody_late_is_told_in_words(run: Run, tiny: Path) -> None:
    """The day before the limit nobody can have been late: no `00`."""
    read = Parsed(board(run, tiny, "2024", "--as-of", "2024-11-24").read_bytes()).text
    assert "không có đơn vị nào gửi sau thời hạn; 03 chưa gửi" in read


def test_dash_prints_the_page(run: Run, tiny: Path) -> None:
    """`-o -` writes the same bytes to stdout and no file."""
    path = board(run, tiny, "2024")
    made = path.read_bytes()
    path.unlink()
    assert run("-C", tiny, *TODAY, "dashboard", "2024", "-o", "-").out.encode() == made
    assert not path.exists()


def test_folder_is_refused_with_a_remedy(run: Run, tiny: Path) -> None:
    """A folder is no file."""
    assert "hãy ghi cả tên tệp" in run("-C", tiny, *TODAY, "dashboard", "-o", tiny, code=2).err


def test_year_before_the_plan_is_refused(run: Run, tiny: Path) -> None:
    """There is nothing to tell of it."""
    assert "không có số liệu năm 2022" in run("-C", tiny, *TODAY, "dashboard", "2022", code=2).err


def test_bad_data_make_no_board(run: Run, tiny: Path) -> None:
    """No figure is made from data with faults."""
    small.add(tiny, "updates/thu/2024/a/9.yaml", "agency: nobody\n")
    run("-C", tiny, *TODAY, "dashboard", "2024", code=1)
    assert not (tiny / "build").exists()


def test_open_says_where_the_file_is_without_a_screen(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine without a screen the path is told."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    made = run("-C", tiny, *TODAY, "dashboard", "2024", "--open")
    assert f"hãy mở tệp {(tiny / 'build/bang-theo-doi-2024.html').resolve()}" in made.err


@pytest.mark.skipif(sys.platform != "linux", reason="the opener of other systems cannot be stood in for")
def test_open_hands_the_file_to_the_opener(tiny: Path, tmp_path: Path) -> None:
    """Where there is a screen, the machine's opener gets the file."""
    opener = tmp_path / "bin/xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{tmp_path}/opened"\n', encoding="utf-8")
    opener.chmod(0o755)
    env = os.environ | {"DISPLAY": ":0", "PATH": f"{opener.parent}:/usr/bin:/bin"}
    made = running.program("-C", tiny, *TODAY, "dashboard", "2024", "--open", env=env)
    assert (made.code, "Không mở được" in made.err) == (0, False), made.err
    end = time.monotonic() + running.PATIENCE
    while not (tmp_path / "opened").is_file() or not (tmp_path / "opened").read_text(encoding="utf-8"):
        assert time.monotonic() < end, "nothing was opened"
        time.sleep(0.02)
    assert (tmp_path / "opened").read_text(encoding="utf-8") == made.out.strip()


def test_large_page_is_better_shared_than_mailed(run: Run, tiny: Path) -> None:
    """Above a megabyte the command says so."""
    result = "Kết quả dài. " * 90_000
    small.add(
        tiny,
        "updates/thu/2024/c/9.yaml",
        small.update("c", "2024-11-20", f'task: 2a, period: 2024-Q3, status: completed, result: "{result}"'),
    )
    made = run("-C", tiny, *TODAY, "dashboard", "2024")
    assert "nên để ở thư mục dùng chung" in made.err
