"""Make the pictures of the docs from the example year: a page of the report and the `status` screen.

Needs LibreOffice and pdftoppm for the page; the screen is what the program prints to a terminal of 80 columns.
"""

from __future__ import annotations

import io
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PROGRAM = [sys.executable, "-m", "plantrack"]


def main() -> None:
    """Make every picture."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "example")
        subprocess.run([*PROGRAM, "init", str(workspace), "--example"], check=True)
        here = [*PROGRAM, "-C", str(workspace), "--today", "2024-11-28"]
        screen = _on_terminal([*here, "status", "2024"])
        (PICTURES / "status.svg").write_text(_as_svg(screen, "plantrack status 2024"), encoding="utf-8")
        report = Path(folder, "bao-cao.docx")
        subprocess.run([*here, "report", "2024", "-o", str(report)], check=True)
        _first_page(report, PICTURES / "bao-cao-trang-1")


def _on_terminal(command: list[str], columns: int = 80) -> str:
    """Return what a command prints to a terminal, colours included."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm-256color"}
    with subprocess.Popen(command, stdout=theirs, env=environment) as process:
        os.close(theirs)
        printed = b""
        while chunk := _read(ours):
            printed += chunk
        os.close(ours)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return printed.decode().replace("\r\n", "\n")


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 65536)
    except OSError:  # the program has closed its end
        return b""


def _as_svg(printed: str, title: str) -> str:
    """Return a picture of the screen that needs no font from elsewhere."""
    console = Console(record=True, width=80, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(printed.rstrip()))
    svg = console.export_svg(title=title, unique_id="status")
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    # DejaVu Sans Mono sets the accents of ế and ố beside their letters in Chromium: other fonts come first
    return svg.replace("Fira Code", "Liberation Mono, Consolas, Menlo")


def _first_page(report: Path, picture: Path) -> None:
    """Render the first page of a document as PNG."""
    profile = f"-env:UserInstallation={report.parent.as_uri()}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(report.parent), str(report)]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL, timeout=120)
    page = ["pdftoppm", "-png", "-r", "80", "-singlefile", str(report.with_suffix(".pdf")), str(picture)]
    subprocess.run(page, check=True)


if __name__ == "__main__":
    main()
