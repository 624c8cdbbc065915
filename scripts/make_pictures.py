"""Make the pictures of the docs from the example year; names of files, if given, make only those.

    screens   what the program prints to a terminal, as SVG
    pages     pages of the report, through LibreOffice and pdftoppm
    board     what headless Chromium shows of the file that `plantrack dashboard` makes

Needs LibreOffice, pdftotext, pdftoppm and Chromium; Pillow makes the pictures small. Look at what came out.
"""

from __future__ import annotations

import io
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
PROGRAM = [sys.executable, "-m", "plantrack"]
TODAY, YEAR = "2024-11-28", "2024"
RESOLUTION = 80
"""Of the pages, in dots per inch."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Screen(NamedTuple):
    """A command on a terminal of a width."""

    command: tuple[str, ...]
    columns: int = 80


class Page(NamedTuple):
    """The page of the report on which a line stands."""

    line: str


class View(NamedTuple):
    """The board in a window of a size: from its top, or a section of it."""

    size: tuple[int, int]
    section: str = ""


PICTURES: dict[str, Screen | Page | View] = {
    "status.svg": Screen(("status", YEAR)),
    "tasks.svg": Screen(("tasks", "--section", "6"), 120),
    "bao-cao-trang-1.png": Page("BÁO CÁO"),
    "bao-cao-bieu-do.png": Page("Phụ lục I"),
    "bang-theo-doi.png": View((1280, 1180)),
    "bang-theo-doi-ma-tran.png": View((1280, 900), "ma-tran"),
}
"""Every picture of the docs by the name of its file in `docs/pictures/`."""


def main(names: Sequence[str]) -> None:
    """Make the pictures of these names, or all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        year = _Year(Path(folder))
        for name in names or PICTURES:
            year.make(PICTURES[name], FOLDER / name)
            print(f"docs/pictures/{name}: {(FOLDER / name).stat().st_size // 1000} kB")


class _Year:
    """The example year, made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        workspace = folder / "example"
        subprocess.run([*PROGRAM, "init", str(workspace), "--example"], check=True, capture_output=True)
        self.program = [*PROGRAM, "-C", str(workspace), "--today", TODAY]

    def make(self, what: Screen | Page | View, path: Path) -> None:
        if isinstance(what, Screen):
            printed = _on_terminal([*self.program, *what.command], what.columns)
            title = " ".join(("plantrack", *what.command))
            path.write_text(_as_svg(printed, what.columns, title, path.stem), encoding="utf-8")
        elif isinstance(what, Page):
            _drawn(_report(self), what, path)
        else:
            _photographed(_board(self), what, path)


@cache
def _report(year: _Year) -> Path:
    """Return the report as PDF."""
    path = year.folder / "bao-cao.pdf"
    subprocess.run([*year.program, "report", YEAR, "-o", str(path)], check=True, capture_output=True)
    return path


@cache
def _board(year: _Year) -> Path:
    """Return the board as HTML."""
    path = year.folder / "bang-theo-doi.html"
    subprocess.run([*year.program, "dashboard", YEAR, "-o", str(path)], check=True, capture_output=True)
    return path


# screens


def _on_terminal(command: list[str], columns: int) -> str:
    """Return what a command prints to a terminal, colours included."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    environment |= {"COLUMNS": str(columns), "TERM": "xterm-256color"}
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


def _as_svg(printed: str, columns: int, title: str, name: str) -> str:
    """Return a picture of the screen that needs no font from elsewhere."""
    console = Console(record=True, width=columns, file=io.StringIO(), force_terminal=True, color_system="standard")
    console.print(Text.from_ansi(printed.rstrip()))
    svg = console.export_svg(title=title, unique_id=name)
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    # DejaVu Sans Mono sets the accents of ế and ố beside their letters in Chromium: other fonts come first
    return svg.replace("Fira Code", "Liberation Mono, Consolas, Menlo")


# pages and the board


def _drawn(report: Path, page: Page, path: Path) -> None:
    """Draw the page of a PDF on which a line stands; whole, because its foot says that the data are invented."""
    read = ["pdftotext", "-layout", str(report), "-"]
    pages = subprocess.run(read, check=True, capture_output=True, encoding="utf-8").stdout.split("\f")
    number = str(next(at for at, text in enumerate(pages, 1) if page.line in map(str.strip, text.split("\n"))))
    draw = ["pdftoppm", "-png", "-gray", "-r", str(RESOLUTION), "-f", number, "-l", number, "-singlefile"]
    made = report.with_name(path.stem)
    subprocess.run([*draw, str(report), str(made)], check=True)
    _small(made.with_suffix(".png"), path, colours=16)


def _photographed(board: Path, view: View, path: Path) -> None:
    """Take a picture of the board; of a section alone, because the pictures of headless Chromium do not scroll."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit("No Chromium to show the board.")
    profile, shown, made = board.with_name("profile"), board.with_name("shown.html"), board.with_name(path.name)
    shown.write_text(_alone(board.read_text(encoding="utf-8"), view.section), encoding="utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--screenshot={made}"]
    command += ["--force-device-scale-factor=1", f"--user-data-dir={profile}", "--window-size={},{}".format(*view.size)]
    subprocess.run([*command, shown.as_uri()], check=True, capture_output=True, timeout=120)
    _small(made, path, colours=128)


def _alone(html: str, section: str) -> str:
    """Return the board with just one of its sections, or whole."""
    if not section:
        return html
    if f'<section id="{section}"' not in html:
        sys.exit(f"The board has no section {section}.")
    style = f"main > section:not(#{section}), body > header {{ display: none }}"
    return html.replace("</head>", f"<style>{style}</style></head>", 1)


def _small(made: Path, path: Path, *, colours: int) -> None:
    """Keep a picture with as few colours as it needs."""
    from PIL import Image  # noqa: PLC0415 (only `make pictures` installs it)

    with Image.open(made) as picture:
        if len(picture.getcolors(picture.width * picture.height) or "many") == 1:
            sys.exit(f"{path.name} would be blank.")
        picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(sys.argv[1:])
