"""Turn a DOCX into PDF through LibreOffice where it is installed; a PDF made here knows its own digest.

LibreOffice exits 0 when it made nothing, and two runs with one profile make nothing (`shared/libraries.md` 9): each run
has a profile of its own, and what came out is looked at. The digest stands in a comment before the last `startxref`,
where nothing of the file moves; whoever signs, stamps or saves the file changes it, so it is theirs from then on.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from plantrack.errors import PlantrackError
from plantrack.read import worktree

SECONDS = 120
"""How long LibreOffice may take; a report of 40 pages takes 2 to 4 seconds."""
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_SEAL = re.compile(rb"%plantrack-([0-9a-f]{64})\n")
_ROOM = 50_000_000
"""Bytes that LibreOffice and its profile may want; where less is left, that is told first."""
_ASIDE = "Dọn bớt thư mục tạm, hoặc đặt biến TMPDIR (Windows: TEMP) là một thư mục còn chỗ, rồi chạy lại."
_IN_WORD = "Hoặc lập tệp DOCX (bỏ --format pdf), mở bằng Word rồi chọn Lưu thành (Save As), kiểu PDF."


def program() -> str:
    """Return where LibreOffice stands.

    Raises:
        PlantrackError: it is not installed; the message says how to install it and how to do without.

    """
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    found = found or next((path for path in _PLACES if Path(path).is_file()), None)
    if found is None:
        raise PlantrackError(
            "Không tìm thấy LibreOffice trên máy này nên chưa lập được PDF.",
            details=[
                "Cài LibreOffice: tải tại https://vi.libreoffice.org, hoặc trên Debian, Ubuntu chạy:",
                "sudo apt install libreoffice-writer fonts-liberation2",
                _IN_WORD,
            ],
        )
    return found


def converted(document: bytes, *, seconds: float = SECONDS) -> bytes:
    """Return a DOCX as PDF, with its digest; nothing is left behind, whatever becomes of LibreOffice.

    Raises:
        PlantrackError: LibreOffice is missing, took longer than `seconds`, or made no PDF; nothing can be laid aside.

    """
    soffice, aside = program(), tempfile.gettempdir()
    try:
        content = _made(soffice, document, seconds)
    except OSError as error:
        message = f"Không ghi được tệp tạm vào {aside}: {worktree.reason(error)}."
        raise PlantrackError(message, details=[_ASIDE, _IN_WORD]) from error
    if not content.startswith(b"%PDF-"):
        what = "không tạo ra tệp nào" if not content else "tạo ra một tệp không phải PDF"
        free = shutil.disk_usage(aside).free
        full = [f"Thư mục tạm {aside} chỉ còn {free // 1_000_000} MB trống. {_ASIDE}"] if free < _ROOM else []
        raise PlantrackError(
            f"LibreOffice ({soffice}) đã chạy nhưng {what}.",
            details=[*full, "Đóng LibreOffice nếu đang mở rồi chạy lại; nếu vẫn vậy, cài lại LibreOffice.", _IN_WORD],
        )
    return sealed(content)


def _made(soffice: str, document: bytes, seconds: float) -> bytes:
    """Return what LibreOffice makes of a DOCX, nothing where it makes nothing."""
    with tempfile.TemporaryDirectory(prefix="plantrack-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "bao-cao.docx"
        source.write_bytes(document)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder)]
        _run([soffice, profile, *options, str(source)], folder, seconds)
        made = source.with_suffix(".pdf")
        return made.read_bytes() if made.is_file() else b""


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Run LibreOffice in a process group of its own, of which nothing is left when this returns or raises."""
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    try:
        process = subprocess.Popen(  # noqa: S603 (a program of the machine, on a file of ours)
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True, creationflags=flags,
        )  # fmt: skip
    except OSError as error:
        raise PlantrackError(f"Không chạy được LibreOffice ({command[0]}): {error}.", details=[_IN_WORD]) from error
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise PlantrackError(
            f"LibreOffice chạy quá {seconds:g} giây mà chưa xong nên đã bị dừng.",
            details=["Đóng bớt chương trình rồi chạy lại.", _IN_WORD],
        ) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program with all that it started: `soffice` is a script, the one that hangs is its child."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603, S607
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def sealed(content: bytes) -> bytes:
    """Return a PDF with its digest as a comment before the last `startxref`, where it moves nothing."""
    place = content.rfind(b"startxref")
    if place < 0:
        return content
    seal = f"%plantrack-{hashlib.sha256(content).hexdigest()}\n".encode()
    return content[:place] + seal + content[place:]


def edited(content: bytes) -> bool:
    """Say whether a PDF was changed since it was made here (signed, stamped, saved); one of other origin counts so."""
    told = _SEAL.search(content)
    if told is None:
        return True
    bare = content[: told.start()] + content[told.end() :]
    return told[1].decode() != hashlib.sha256(bare).hexdigest()


__all__ = ["SECONDS", "converted", "edited", "program", "sealed"]
