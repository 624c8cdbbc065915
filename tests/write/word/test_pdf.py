"""The report as PDF: through the real LibreOffice where it is installed, and what is said when it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from plantrack.errors import PlantrackError
from plantrack.write.word import pdf
from tests.write import reports

REAL = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for LibreOffice is a shell script")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that temporary files go to, so that what is left there can be seen."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def stand_in(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Put a program named soffice first on PATH; `$out` in its script is the PDF that it should make."""
    folder.mkdir()
    program = folder / "soffice"
    program.write_text(f'#!/bin/sh\nfor last; do :; done\nout="${{last%.docx}}.pdf"\n{script}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def gone(pid: int) -> bool:
    """Say whether a process has ended within 5 seconds."""
    for _ in range(100):
        status = Path(f"/proc/{pid}/stat")
        try:
            if status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.05)
    return False


@REAL
def test_libreoffice_makes_a_pdf_that_knows_its_digest(tmp_path: Path, temporary: Path) -> None:
    """It is whole, readable by another program, ours until it changes, and nothing is left behind."""
    content = pdf.converted(reports.rendered(reports.example(), "central"))
    assert content.startswith(b"%PDF-")
    assert not pdf.edited(content)
    assert list(temporary.iterdir()) == []
    if shutil.which("pdftotext"):
        path = tmp_path / "x.pdf"
        path.write_bytes(content)
        done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, encoding="utf-8", check=True)
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in done.stdout
        assert done.stderr == ""


PLAIN = b"%PDF-1.6\n1 0 obj\nendobj\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"


def test_a_pdf_that_was_signed_or_came_from_elsewhere_is_not_ours() -> None:
    """Signing appends; a scan or another program's file never had the mark; neither has one without an end."""
    sealed = pdf.sealed(PLAIN)
    assert not pdf.edited(sealed)
    assert sealed.replace(sealed[sealed.index(b"%plantrack") : sealed.index(b"startxref")], b"") == PLAIN
    assert pdf.edited(sealed + b"2 0 obj\n<</Type /Sig /ByteRange [0 1 2 3]>>\nendobj\nstartxref\n9\n%%EOF\n")
    assert pdf.edited(sealed.replace(b"Size 1", b"Size 2"))
    assert pdf.edited(PLAIN)
    assert pdf.edited(b"")
    assert pdf.sealed(b"%PDF-1.6\n") == b"%PDF-1.6\n"


def test_without_libreoffice_it_is_said_how_to_get_a_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """How to install it, and how Word does it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_PLACES", ())
    with pytest.raises(PlantrackError, match="Không tìm thấy LibreOffice") as caught:
        pdf.converted(b"")
    assert "apt install libreoffice-writer" in " ".join(caught.value.details)
    assert "Save As" in caught.value.details[-1]


@POSIX
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 0", "không tạo ra tệp nào"),
        ("exit 7", "không tạo ra tệp nào"),
        ('echo hello > "$out"', "không phải PDF"),
        (': > "$out"', "không tạo ra tệp nào"),
        ('mkdir "$out"', "không tạo ra tệp nào"),
    ],
)
def test_what_is_no_pdf_is_refused_whatever_the_exit_code(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    """LibreOffice exits 0 when it could not read a file."""
    stand_in(tmp_path / "bin", monkeypatch, script)
    with pytest.raises(PlantrackError, match=said) as caught:
        pdf.converted(b"x")
    assert str(tmp_path / "bin" / "soffice") in caught.value.message
    assert list(temporary.iterdir()) == []


@POSIX
def test_a_program_that_cannot_be_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken installation, for instance."""
    stand_in(tmp_path / "bin", monkeypatch, "")
    (tmp_path / "bin" / "soffice").write_text("#!/khong/co\n", encoding="utf-8")
    with pytest.raises(PlantrackError, match="Không chạy được LibreOffice"):
        pdf.converted(b"x")


@POSIX
@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_a_hanging_program_is_ended_with_all_that_it_started(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`soffice` is a script: the one that hangs is its child."""
    told = tmp_path / "pid"
    stand_in(tmp_path / "bin", monkeypatch, f"sleep 300 & echo $! > {told}\nwait")
    begun = time.monotonic()
    with pytest.raises(PlantrackError, match=r"quá 0\.5 giây"):
        pdf.converted(b"x", seconds=0.5)
    assert time.monotonic() - begun < 10
    assert gone(int(told.read_text(encoding="utf-8")))
    assert list(temporary.iterdir()) == []


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is tried with /dev/full")
def test_a_full_temporary_folder_is_told(tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folder, and how to take another; LibreOffice is not blamed."""
    stand_in(tmp_path / "bin", monkeypatch, "exit 0")
    usage = shutil.disk_usage(temporary)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=2_500_000))
    with pytest.raises(PlantrackError) as caught:
        pdf.converted(b"x")
    assert str(temporary) in caught.value.details[0]
    assert "2 MB" in caught.value.details[0]
    write = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda _, content: write(Path("/dev/full"), content))
    with pytest.raises(PlantrackError, match="ổ đĩa đã đầy") as caught:
        pdf.converted(b"x")
    assert str(temporary) in caught.value.message
    assert "TMPDIR" in caught.value.details[0]


@POSIX
def test_each_run_has_a_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs with one profile make nothing."""
    told = tmp_path / "arguments"
    stand_in(tmp_path / "bin", monkeypatch, f'printf "%s\\n" "$@" >> {told}; echo "%PDF-1.6" > "$out"')
    for _ in range(2):
        assert pdf.converted(b"x") == b"%PDF-1.6\n"
    profiles = [line for line in told.read_text(encoding="utf-8").splitlines() if "UserInstallation" in line]
    assert len(set(profiles)) == 2
    assert all(profile.startswith("-env:UserInstallation=file:///") for profile in profiles)
