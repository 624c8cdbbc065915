"""Run a case and hold what came of it against what is promised of any input."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import signal
import sys
import tempfile
import time
import traceback
import unicodedata
import warnings
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from plantrack.cli import main
from plantrack.errors import EXIT_BAD, EXIT_CANNOT
from plantrack.read import worktree
from tests.fuzz import cases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import FrameType

    from tests.fuzz.cases import Case

PATIENCE = 20
"""Seconds that one command may take, on a machine shared with others; what hangs takes for ever."""
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TURNING = re.compile("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_OURS = re.compile(r"\x1b\[[\d;]*m|\x1b\[\?25[lh]|\x1b\[2K|\x1b\[1A|\r(?=\x1b)")
"""What the program itself puts on a terminal: colours, and the bar that grows while forms are made."""
_CODES = (0, EXIT_BAD, EXIT_CANNOT)


class Broken(AssertionError):  # noqa: N818 (it is no error of ours but what was looked for)
    """A promise that was broken, with where; the same in two runs of one fault."""

    def __init__(self, what: str, command: tuple[str, ...], detail: str = "") -> None:
        """Keep what tells one fault from another apart from what differs from run to run."""
        super().__init__(f"{what}\n{' '.join(command)[:500]}\n{detail}")
        self.what = what


class _Hung(BaseException):
    """The command took too long; no handler of the program's own may take it for an error."""


class Tally:
    """What was run: cases, commands, those that were sound, the longest command in seconds."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.cases = self.commands = self.sound = 0
        self.longest = 0.0
        self.slowest: tuple[str, ...] = ()
        self.codes: dict[int, int] = {}

    def add(self, command: tuple[str, ...], code: int, seconds: float) -> None:
        """Count a command."""
        self.commands += 1
        self.codes[code] = self.codes.get(code, 0) + 1
        if seconds > self.longest:
            self.longest, self.slowest = seconds, command


class _Stream(io.StringIO):
    """A stream that a person may be looking at."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def attempt(case: Case, bases: Mapping[str, Path], tally: Tally) -> None:
    """Run the case's commands in a workspace of its own.

    Raises:
        Broken: a command did what no input may make it do.

    """
    with tempfile.TemporaryDirectory(dir=scratch(), ignore_cleanup_errors=True) as folder, _alone(Path(folder)):
        root = cases.write(case, bases, Path(folder))
        tally.cases += 1
        with contextlib.chdir(root):
            sound = _check(root, case, tally)
            tally.sound += sound
            for command in case.commands:
                _one(root, command, case, tally)
            if sound and not _check(root, case, tally):
                raise Broken("what was sound is no longer", sum(case.commands, ()))


def scratch() -> str | None:
    """Return where workspaces are made: in memory where the system has such a place."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 (a folder of its own is made there)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep this person's settings out, and the program's hands off their home."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PLANTRACK", "_PLAN"))}
    ours = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder), "PLANTRACK_BY": "Máy thử"}
    with mock.patch.dict(os.environ, {**kept, **ours, "PLANTRACK_DEBUG": "1", "COLUMNS": "80"}, clear=True):
        yield


def _check(root: Path, case: Case, tally: Tally) -> bool:
    """Run `check`, and say whether the data are sound; every problem must have a place inside its file."""
    code, out = _one(root, ("check", "--format", "json"), case, tally)
    if code == EXIT_CANNOT:
        return False
    files = _lines(root)
    for problem in json.loads(out):
        if problem["code"] == "file-encoding":  # its file has no lines
            continue
        lines = files.get(problem["path"], [""])
        if not (0 < problem["line"] <= len(lines) and 0 < problem["column"] <= len(lines[problem["line"] - 1]) + 1):
            raise Broken(f"{problem['code']} lies outside its file", ("check",), str(problem))
    return code == 0


def _lines(root: Path) -> dict[str, list[str]]:
    """Return the lines of the files that can be read as text."""
    found = {}
    for path in (root / "data").rglob("*"):
        text = worktree.decode(path.read_bytes(), "") if path.is_file() and not path.is_symlink() else None
        if isinstance(text, str):
            name = path.relative_to(root).as_posix()
            found[unicodedata.normalize("NFC", name)] = text.split("\n")
    return found


def _one(root: Path, command: tuple[str, ...], case: Case, tally: Tally) -> tuple[int, str]:
    out, err = _Stream(terminal=case.terminal), _Stream(terminal=case.terminal)
    begun = time.perf_counter()
    arguments = ["-C", str(root), "--today", cases.TODAY, *command]
    try:
        with _patience(), warnings.catch_warnings(), _streams(out, err):
            warnings.simplefilter("error")
            code = main.main(arguments)
    except _Hung as error:
        raise Broken(f"hangs: {command[0]}", command, _where(error)) from None
    except OSError as error:
        code = _told(error, command)
    except BaseException as error:  # noqa: BLE001 (whatever it is, it is what is looked for)
        raise Broken(f"{type(error).__name__} at {_origin(error)}", command, _where(error)) from None
    tally.add(command, code, time.perf_counter() - begun)
    _harmless(command, out.getvalue(), err.getvalue(), terminal=case.terminal)
    if code not in _CODES:
        raise Broken(f"exit code {code}", command)
    return code, out.getvalue()


def _told(error: OSError, command: tuple[str, ...]) -> int:
    """What the system refuses is told in its own words, exit code 2; with no file named it is a fault of ours."""
    if error.filename is None:
        raise Broken(f"{type(error).__name__} at {_origin(error)}", command, _where(error)) from None
    return EXIT_CANNOT


@contextlib.contextmanager
def _streams(out: _Stream, err: _Stream) -> Iterator[None]:
    stdin = sys.stdin
    sys.stdin = io.StringIO("")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            yield
    finally:
        sys.stdin = stdin


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    def hung(_signal: int, _frame: FrameType | None) -> None:
        raise _Hung

    before = signal.signal(signal.SIGALRM, hung)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _harmless(command: tuple[str, ...], out: str, err: str, *, terminal: bool) -> None:
    """Nothing that a terminal obeys may come out, but the colours that the program itself puts on one."""
    shown = {"stdout": out.replace("\r\n", "\n"), "stderr": err}
    if terminal:
        shown = {name: _OURS.sub("", text) for name, text in shown.items()}
    for name, text in shown.items():
        if found := _OBEYED.search(text):
            raise Broken(f"{name} of {command[0]} holds U+{ord(found[0]):04X}", command, _around(text, found))
        if (terminal or name == "stderr") and (found := _TURNING.search(text)):
            raise Broken(f"{name} of {command[0]} turns the writing", command, _around(text, found))
    for told in ("Traceback", "Lỗi trong chương trình", "object at 0x"):
        if told in err:
            raise Broken(f"stderr of {command[0]} says {told}", command, err[-500:])


def _around(text: str, found: re.Match[str]) -> str:
    return repr(text[max(0, found.start() - 80) : found.end() + 40])


def _origin(error: BaseException) -> str:
    """Return the deepest line of the program's own that the error went through."""
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if "/src/plantrack/" in frame.filename]
    return f"{own[-1].filename.rpartition('/src/plantrack/')[2]}:{own[-1].name}" if own else "outside the program"


def _where(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))[-3000:]
