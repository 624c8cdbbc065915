"""`plan import`: a plan from Word into a workspace; what is uncertain is told, nothing is overwritten."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

import pytest
from docx import Document

from plantrack.write.word import docx_archive
from tests.plans import samples, word
from tests.read.plans.test_plan_import import plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run


@pytest.fixture
def bare(fresh: Path) -> Path:
    """Return a workspace that has a directory and nothing else."""
    for path in (fresh / "data").glob("*.yaml"):
        if path.name != "agencies.yaml":
            path.unlink()
    return fresh


def docx(folder: Path, name: str = "chuyen-doi-so") -> Path:
    """Write a plan's Word file."""
    path = folder / f"{name}.docx"
    path.write_bytes(samples.document(name))
    return path


def test_plan_is_taken_in_and_is_sound(run: Run, fresh: Path) -> None:
    """From Word to `check` without an error, and its tasks can be asked about."""
    told = run("-C", fresh, "plan", "import", docx(fresh), "-o", fresh / "data/plan-901.yaml")
    assert told.out == f"{fresh / 'data/plan-901.yaml'}\n"
    assert "Kế hoạch 901/KH-UBND ngày 03/02/2025: 6 mục, 21 nhiệm vụ" in told.err
    run("-C", fresh, "--plan", "901", "check")
    shown = run("-C", fresh, "--plan", "901", "show", "1.1").out
    assert "Sở Thông tin và Truyền thông" in shown


def test_every_doubt_is_listed_with_its_place(run: Run, fresh: Path) -> None:
    """The list on stderr and the marks in the file are the same, each with place, words and reason."""
    told = run("-C", fresh, "plan", "import", docx(fresh))
    text = (fresh / "data/plan-901.yaml").read_text(encoding="utf-8")
    assert f"Cần xem {text.count('# CẦN XEM')} chỗ" in told.err
    assert "đoạn 73, II.5.2, thời gian: thiếu năm — “31/7”" in told.err
    assert "          # CẦN XEM [thời gian]: thiếu năm (đoạn 73: “31/7”)\n" in text


def test_reason_that_many_share_is_told_once(run: Run, fresh: Path) -> None:
    """What many tasks lack is one line that names the field once and each of them with its place."""
    lines = ["I. NHIỆM VỤ"]
    for number in range(1, 6):
        lines += [f"{number}. Việc {number}", "- Chủ trì: Sở Tư pháp", *(["- Thời gian: 2026"] if number == 5 else [])]
    path = fresh / "thieu.docx"
    path.write_bytes(plan_of(*lines))
    told = run("-C", fresh, "plan", "import", path, "--date", "2024-01-05").err
    line = next(line for line in told.splitlines() if "không ghi thời gian" in line)
    assert line.startswith("  không ghi thời gian [thời gian]: 4 chỗ: đoạn ")
    assert [f", I.{number}" in line for number in range(1, 6)] == [True] * 4 + [False]
    assert line.count("thời gian") == 2
    assert (fresh / "data/plan-904.yaml").read_text(encoding="utf-8").count("# CẦN XEM [thời gian]") == 4


def test_directory_is_all_it_needs(run: Run, bare: Path) -> None:
    """Without office and other plans the file is written all the same."""
    run("-C", bare, "plan", "import", docx(bare))
    assert (bare / "data/plan-901.yaml").is_file()


def test_plan_that_others_cite_may_be_absent(run: Run, fresh: Path) -> None:
    """Plan 435 is gone while its indicators and events still stand there: it can be taken in again."""
    (fresh / "data/plan-435.yaml").unlink()
    (fresh / "435.docx").write_bytes(word.plan_435_as_list())
    run("-C", fresh, "plan", "import", fresh / "435.docx")
    run("-C", fresh, "check")


def test_no_file_is_overwritten(run: Run, fresh: Path) -> None:
    """A second import, or one that would replace plan 435, changes nothing."""
    held = (fresh / "data/plan-435.yaml").read_bytes()
    (fresh / "435.docx").write_bytes(word.plan_435_as_list())
    told = run("-C", fresh, "plan", "import", fresh / "435.docx", code=2)
    assert "đã có; không ghi đè" in told.err
    assert (fresh / "data/plan-435.yaml").read_bytes() == held


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "ke-hoach.yaml"], "plan-SỐ.yaml"),
        (["-o", "plan-9.yaml", "--plan", "8"], "không khớp"),
        (["--plan", "Số 9"], "chữ thường"),
        (["--issuer", "so-lạ"], "Không có cơ quan"),
        (["--date", "hôm qua"], "--date"),
    ],
)
def test_wrong_options_are_refused(run: Run, fresh: Path, arguments: list[str], words: str) -> None:
    """What cannot be meant is refused before anything is written."""
    told = run("-C", fresh, "plan", "import", docx(fresh), *arguments, code=2)
    assert words in told.err
    assert not list(fresh.rglob("plan-9*.yaml"))


def test_draft_without_day_and_number(run: Run, fresh: Path) -> None:
    """A draft says neither: both are given by hand."""
    draft = fresh / "draft.docx"
    draft.write_bytes(plan_of("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", date="ngày    tháng    năm 2026"))
    assert "--date" in run("-C", fresh, "plan", "import", draft, code=2).err
    run("-C", fresh, "plan", "import", draft, "--date", "2026-01-20", "--plan", "9")
    assert "date: 2026-01-20" in (fresh / "data/plan-9.yaml").read_text(encoding="utf-8")


def test_no_directory_no_import(run: Run, tmp_path: Path) -> None:
    """Outside a workspace the command says what it needs."""
    assert "danh bạ" in run("-C", tmp_path, "plan", "import", docx(tmp_path), code=2).err


def test_unknown_command_of_the_group(run: Run) -> None:
    """A misspelt command below `plan` is told with the near one."""
    assert "có phải ý bạn là import" in run("plan", "imporrt", code=2).err


def test_example_has_a_plan_to_import(run: Run, example: Path) -> None:
    """Whoever follows the guide has the file: the one that the tests import, every page of it marked as made up."""
    path = example / "chuyen-doi-so.docx"
    made = runpy.run_path(str(samples.FOLDER.parents[1] / "scripts/build_example_plan.py"))["built"]()
    for part in ("word/document.xml", "word/numbering.xml"):
        assert docx_archive.parts_of(path.read_bytes())[part] == docx_archive.parts_of(made)[part]
    sections = Document(str(path)).sections
    assert all("MINH HỌA" in section.footer.paragraphs[0].text for section in sections)
    assert not any(section.different_first_page_header_footer for section in sections)
    assert "21 nhiệm vụ" in run("-C", example, "plan", "import", path).err
    assert (example / "data/plan-901.yaml").is_file()
