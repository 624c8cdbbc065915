"""The report as others open it: a validator of OOXML, and LibreOffice turning it into pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.write import reports

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.office import DocumentKind


@pytest.mark.parametrize("kind", ["ubnd", "central"])
def test_report_is_valid_ooxml(tmp_path: Path, kind: DocumentKind) -> None:
    """A validator of the format expects Word to open it cleanly."""
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(reports.rendered(reports.example(), kind))
    command = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(
    not shutil.which("soffice") or not shutil.which("pdftotext"), reason="LibreOffice or pdftotext is missing"
)
def test_every_page_says_that_the_data_are_illustrative(tmp_path: Path) -> None:
    """Turned into pages, each one of the example carries the words; the Quốc hiệu stays on one line."""
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(reports.rendered(reports.example(), "ubnd"))
    profile = f"-env:UserInstallation={tmp_path.as_uri()}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    assert path.with_suffix(".pdf").exists(), "LibreOffice made no PDF"
    listed = ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"]
    pages = subprocess.run(listed, check=True, capture_output=True, encoding="utf-8").stdout.rstrip("\f").split("\f")
    assert 30 < len(pages) < 60
    assert [number for number, page in enumerate(pages, start=1) if "SỐ LIỆU MINH HỌA" not in page] == []
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0]
