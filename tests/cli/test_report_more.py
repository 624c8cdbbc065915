"""`report` as PDF, and held against a file that a person has edited."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from tests.cli import running, small

if TYPE_CHECKING:
    from tests.cli.running import Run

REAL = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")
DAY = ("--today", "2024-11-28")


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named soffice first on PATH."""
    folder.mkdir()
    (folder / "soffice").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def edited(path: Path, old: str, new: str) -> None:
    """Replace words in the first paragraph that holds them, as a person does in Word."""
    document = docx.Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    paragraph = next(one for one in paragraphs if old in one.text)
    text = paragraph.text.replace(old, new)
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text
    document.save(str(path))


def tree(root: Path) -> dict[str, str]:
    """Return every file with the digest of its content."""
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


# PDF


@REAL
def test_pdf_is_made_beside_the_docx(run: Run, tiny: Path) -> None:
    """By default in build/; made again without a word while it is ours, refused once it was signed."""
    made = tiny / "build" / "bao-cao-2024.pdf"
    assert run("-C", tiny, *DAY, "report", "2024", "--format", "pdf").out == f"{made}\n"
    assert made.read_bytes().startswith(b"%PDF-")
    run("-C", tiny, *DAY, "report", "2024", "--format", "pdf")
    made.write_bytes(made.read_bytes() + b"signed\n%%EOF\n")
    said = run("-C", tiny, *DAY, "report", "2024", "--format", "pdf", code=2).err
    assert "được ký, đóng dấu hoặc sửa" in said
    assert "--force" in said
    run("-C", tiny, *DAY, "report", "2024", "--format", "pdf", "--force")
    assert b"signed" not in made.read_bytes()
    central = run("-C", tiny, *DAY, "report", "2024", "--to", "central", "-o", tiny / "gui bộ.PDF").out
    assert central == f"{tiny / 'gui bộ.PDF'}\n"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["-o", "x.docx", "--format", "pdf"], "không khớp"),
        (["-o", "x", "--format", "pdf"], "không khớp"),
        (["-o", "x.pdf", "--format", "docx"], "không khớp"),
        (["--format", "odt"], "chọn một trong: docx, pdf"),
    ],
)
def test_ending_and_format_must_agree(run: Run, tiny: Path, typed: list[str], said: str) -> None:
    """Nobody gets a PDF named .docx."""
    assert said in run("-C", tiny, *DAY, "report", "2024", *typed, code=2).err
    assert not (tiny / "build").exists()


def test_without_libreoffice_nothing_is_written(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to do; the DOCX can still be made."""
    monkeypatch.setenv("PATH", str(tiny))
    monkeypatch.setattr("plantrack.write.word.pdf._PLACES", ())
    said = run("-C", tiny, *DAY, "report", "2024", "--format", "pdf", code=2).err
    assert "Không tìm thấy LibreOffice" in said
    assert not (tiny / "build").exists()
    run("-C", tiny, *DAY, "report", "2024")


@POSIX
def test_a_failure_leaves_the_old_pdf_as_it_was(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a whole PDF takes the name."""
    stand_in(tiny / "bin", monkeypatch, "exit 0")
    old = tiny / "build" / "bao-cao-2024.pdf"
    old.parent.mkdir()
    old.write_bytes(b"%PDF-1.4 cu")
    said = run("-C", tiny, *DAY, "report", "2024", "--format", "pdf", "--force", code=2).err
    assert "không tạo ra tệp nào" in said
    assert old.read_bytes() == b"%PDF-1.4 cu"


@POSIX
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=str,
)
def test_who_stops_the_command_ends_libreoffice_too(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, code: int
) -> None:
    """Ctrl+C, `kill`, a terminal that was closed: no program is left behind, and no file."""
    told, aside = tiny / "pid", tiny / "tạm"
    aside.mkdir()
    monkeypatch.setenv("TMPDIR", str(aside))
    stand_in(tiny / "bin", monkeypatch, f"sleep 300 & echo $! > {told}.new; mv {told}.new {told}; wait")
    command = running.command("-C", tiny, *DAY, "report", "2024", "--format", "pdf")
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=running.heed_interrupts,  # noqa: PLW1509
    ) as process:  # fmt: skip
        end = time.monotonic() + running.PATIENCE
        while not told.exists() and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(number)
        _, said = process.communicate(timeout=running.PATIENCE)
    assert process.returncode == code, said.decode()
    assert list(aside.iterdir()) == []
    child = Path("/proc") / told.read_text(encoding="utf-8").strip() / "cmdline"
    time.sleep(0.2)
    assert not child.exists() or not child.read_bytes()
    assert not (tiny / "build").exists()


# comparing


def test_an_unedited_report_is_the_same(run: Run, tiny: Path) -> None:
    """Exit 0, one line, and nothing is written."""
    made = run("-C", tiny, *DAY, "report", "2024").out.strip()
    before = tree(tiny)
    result = run("-C", tiny, *DAY, "report", "2024", "--compare", made)
    assert (result.out, result.err) == ("Không khác.\n", "")
    assert tree(tiny) == before


def test_an_edited_report_differs_and_is_left_as_it_is(run: Run, tiny: Path) -> None:
    """Exit 1; whose the words are; neither the file nor the data change."""
    path = Path(run("-C", tiny, *DAY, "report", "2024").out.strip())
    edited(path, "A đã xong", "A đã hoàn tất")
    before = tree(tiny)
    result = run("-C", tiny, *DAY, "report", "2024", "--compare", path, code=1)
    assert "data/updates/thu/2024/a/20241124-0000000a.yaml:" in result.out
    assert "(tasks[2].result)" in result.out
    assert "[hoàn tất" in result.out
    assert "1 chỗ khác" in result.err
    assert tree(tiny) == before


def test_data_that_changed_since_are_differences_too(run: Run, tiny: Path) -> None:
    """The file is held against the data as they are now; --as-of goes back."""
    path = run("-C", tiny, *DAY, "report", "2024", "--as-of", "2024-11-24").out.strip()
    assert "B đã xong" in run("-C", tiny, *DAY, "report", "2024", "--compare", path, code=1).out
    run("-C", tiny, *DAY, "report", "2024", "--as-of", "2024-11-24", "--compare", path)


def test_a_file_of_another_day_says_with_which_day_to_compare(run: Run, tiny: Path) -> None:
    """The day stands on the paper."""
    path = run("-C", tiny, *DAY, "report", "2024").out.strip()
    said = run("-C", tiny, "--today", "2024-11-29", "report", "2024", "--compare", path, code=1).err
    assert "plantrack --today 2024-11-28 report 2024 --compare" in said


def test_words_of_the_year_are_found_in_their_file(run: Run, tiny: Path) -> None:
    """The line and column are those of the value."""
    small.add(tiny, "reports/thu/2024.yaml", "assessment:\n  limits: Còn chậm ở cấp huyện\n")
    path = Path(run("-C", tiny, *DAY, "report", "2024").out.strip())
    edited(path, "Còn chậm ở cấp huyện", "Còn chậm ở một số huyện")
    out = run("-C", tiny, *DAY, "report", "2024", "--compare", path, code=1).out
    assert "1. IV.2 (sửa)" in out
    assert "data/reports/thu/2024.yaml:2:11 (assessment.limits)" in out


@pytest.mark.parametrize("option", [["-o", "x.docx"], ["--force"], ["--format", "pdf"]])
def test_comparing_writes_nothing_so_options_of_writing_are_refused(run: Run, tiny: Path, option: list[str]) -> None:
    """Each is named."""
    said = run("-C", tiny, *DAY, "report", "2024", "--compare", "x.docx", *option, code=2).err
    assert f"không dùng cùng {option[0]}" in said


def test_a_file_that_is_no_report_is_refused(run: Run, tiny: Path) -> None:
    """Missing, a folder, no DOCX, the report to someone else's form."""
    for typed in (tiny / "khong-co.docx", tiny, tiny / "data" / "office.yaml"):
        assert str(typed) in run("-C", tiny, *DAY, "report", "2024", "--compare", typed, code=2).err


@pytest.mark.parametrize("to", ["ubnd", "central"])
def test_a_report_of_another_year_is_refused_with_the_command_to_run(run: Run, tiny: Path, to: str) -> None:
    """Hundreds of differences between two years are of no use; a year that was edited in one place is a difference."""
    path = Path(run("-C", tiny, *DAY, "report", "2024", "--to", to).out.strip())
    option = " --to central" if to == "central" else ""
    result = run("-C", tiny, "--today", "2025-11-28", "report", "2025", "--to", to, "--compare", path, code=2)
    assert "Đây là báo cáo năm 2024" in result.err
    assert f"chạy plantrack report 2024{option} --compare {path}" in result.err
    assert result.out == ""
    edited(path, "năm 2024 như sau:", "năm 2025 như sau:")
    assert "[2025]" in run("-C", tiny, *DAY, "report", "2024", "--to", to, "--compare", path, code=1).out


def test_differences_fit_a_narrow_terminal(tiny: Path, run: Run) -> None:
    """Lines are broken at the width, but for paths, which stay whole to be copied."""
    path = Path(run("-C", tiny, *DAY, "report", "2024").out.strip())
    edited(path, "A đã xong", "A đã hoàn tất mọi việc được giao trong năm và gửi báo cáo bổ sung theo yêu cầu của Sở")
    with running.Terminal(["-C", str(tiny), *DAY, "report", "2024", "--compare", str(path)], columns=60) as terminal:
        assert terminal.end() == 1
    long = [line for line in terminal.lines if running.width(line) > 60]
    assert all(line.strip().startswith("data/") or str(tiny) in line for line in long), long
