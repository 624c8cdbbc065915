"""Ways to run the program: within this process, in one of its own, and on a terminal."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
import unicodedata
from dataclasses import dataclass, field
from fcntl import ioctl
from typing import TYPE_CHECKING, Any, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PATIENCE = 20
_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass(frozen=True)
class Result:
    """What a command came to: its exit code, its data and its messages."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The data, read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The lines of data."""
        return self.out.splitlines()


class Run(Protocol):
    """Run the program in this process; the exit code is asserted by itself."""

    def __call__(self, *arguments: str | Path, code: int = 0) -> Result:
        """Run one command."""


def command(*arguments: str | Path) -> list[str]:
    """Return the command line that runs the program with this Python."""
    return [sys.executable, "-m", "plantrack", *map(str, arguments)]


def program(
    *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None, given: str | None = None
) -> Result:
    """Run the program in a process of its own; without an environment, in this one's."""
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=env, input=given, capture_output=True, encoding="utf-8", check=False,
        timeout=PATIENCE, stdin=None if given is not None else subprocess.DEVNULL,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr)


def width(text: str) -> int:
    """Return the columns that a line takes on a terminal."""
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) == "Cf"
        else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


@dataclass
class Terminal:
    """A program on a terminal: what it shows is read, what a person answers is typed."""

    arguments: Sequence[str | Path]
    columns: int = 80
    cwd: Path | None = None
    env: Mapping[str, str] | None = None
    piped: bool = False
    kind: str = "xterm-256color"
    shown: str = field(default="", init=False)
    data: str = field(default="", init=False)
    _seen: int = field(default=0, init=False)

    def __enter__(self) -> Self:
        """Start the program."""
        self._here, there = pty.openpty()
        ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 50, self.columns, 0, 0))
        plain = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
        self._process = subprocess.Popen(
            command(*self.arguments), cwd=self.cwd, env={**(self.env or plain), "TERM": self.kind}, stdin=there,
            stdout=subprocess.PIPE if self.piped else there, stderr=there, start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 (no threads here)
        )  # fmt: skip
        os.close(there)
        return self

    def __exit__(self, *_: object) -> None:
        """End the program if it has not ended by itself."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        os.close(self._here)

    def until(self, words: str) -> None:
        """Read on until the words are shown after those waited for before."""
        end = time.monotonic() + PATIENCE
        while (found := self.shown.find(words, self._seen)) < 0:
            if not self._read(end):
                raise AssertionError(f"“{words}” was not shown:\n{self.shown[self._seen :]}")
        self._seen = found + len(words)

    def type(self, text: str) -> None:
        """Type a text and the Enter key."""
        self.press(f"{text}\n")

    def press(self, keys: str) -> None:
        r"""Press keys as they are: `\x03` is Ctrl-C, `\x04` Ctrl-D."""
        os.write(self._here, keys.encode())

    def stop(self, key: str = "\x03") -> int:
        """Press Ctrl-C (or Ctrl-D), as a person would again where nothing happens, and return the exit code.

        CPython's readline misses a signal that comes between showing the question and waiting for the answer.
        """
        for _ in range(PATIENCE):
            self.press(key)
            end = time.monotonic() + 1
            while self._read(end):
                pass
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=1)
                break
        return self.end()

    def end(self) -> int:
        """Read to the end and return the exit code."""
        end = time.monotonic() + PATIENCE
        while self._read(end):
            pass
        if self._process.stdout is not None:
            self.data = self._process.stdout.read().decode()
        return self._process.wait(timeout=PATIENCE)

    @property
    def lines(self) -> list[str]:
        """The lines shown, without colours."""
        return _ESCAPE.sub("", self.shown).replace("\r", "").split("\n")

    def _read(self, end: float) -> bool:
        ready, _, _ = select.select([self._here], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            return False
        try:
            chunk = os.read(self._here, 65536)
        except OSError as error:
            if error.errno != errno.EIO:  # the program has closed its side
                raise
            return False
        self._raw = getattr(self, "_raw", b"") + chunk
        self.shown = self._raw.decode(errors="ignore")
        return bool(chunk)


def _take_terminal() -> None:
    """Make the terminal the program's own, so that Ctrl-C reaches it."""
    heed_interrupts()
    ioctl(0, termios.TIOCSCTTY, 0)


def heed_interrupts() -> None:
    """Undo what a shell does to background jobs, whose children ignore Ctrl-C: a terminal's programs do not."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
