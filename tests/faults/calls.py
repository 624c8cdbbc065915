"""Every call by which a process changes files below a folder, known before and after it is made.

The functions of `os`, `fcntl.flock` and what `open` returns are replaced in a process that was forked for it, so that
whatever the program and its libraries do goes through here. `test_kills.py` holds the list against strace.
"""

from __future__ import annotations

import builtins
import fcntl
import io
import itertools
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ON_PATHS = ("mkdir", "rmdir", "unlink", "remove", "rename", "replace", "link", "symlink", "chmod", "truncate", "utime")
ON_HANDLES = ("fsync", "fdatasync", "write", "pwrite", "ftruncate", "fchmod")
ALIKE = {"remove": "unlink", "replace": "rename"}


class Call(NamedTuple):
    """One call that changes a file: what it does, and to what, from the folder watched."""

    name: str
    path: str


class Ended(NamedTuple):
    """What became of a process: its exit code (negative for a signal), what it said, the calls it made."""

    code: int
    out: str
    err: str
    calls: tuple[Call, ...]


class Watch:
    """Tells of each call below a folder, before and after it is made."""

    def __init__(self, root: Path, told: Callable[[Call, str], None]) -> None:
        """Watch a folder; `told` gets the call, and "before" or "after"."""
        self.root, self.told = os.path.realpath(root), told
        self.handles: dict[int, str] = {}

    def patch(self) -> None:
        """Replace the functions of this process for good."""
        opened = os.open

        def open_(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
            full = self._full(path, dir_fd)
            creates = bool(flags & os.O_CREAT)
            handle: int = self._around("open", full, lambda: opened(path, flags, mode, dir_fd=dir_fd), counts=creates)
            self.handles[handle] = full
            return handle

        closed = os.close

        def close(fd: int) -> None:
            self.handles.pop(fd, None)
            closed(fd)

        os.open, os.close = open_, close
        for name in ON_PATHS:
            self._patch_path(name)
        for name in ON_HANDLES:
            self._patch_handle(os, name)
        self._patch_handle(fcntl, "flock")
        self._patch_files()
        self._patch_processes()

    def _patch_path(self, name: str) -> None:
        original = getattr(os, name)

        def around(path: Any, *more: Any, **options: Any) -> Any:
            full = self._full(path, options.get("dir_fd") or options.get("src_dir_fd"))
            target = more[0] if name in ("rename", "replace", "link", "symlink") else path
            full = full if self._inside(full) else self._full(target, options.get("dst_dir_fd"))
            return self._around(name, full, lambda: original(path, *more, **options))

        setattr(os, name, around)

    def _patch_handle(self, module: Any, name: str) -> None:
        original = getattr(module, name)

        def around(handle: Any, *more: Any) -> Any:
            number = handle if isinstance(handle, int) else handle.fileno()
            if name == "fsync":  # told, but not waited for: no test here cuts the power
                return self._around(name, self.handles.get(number, ""), lambda: None)
            return self._around(name, self.handles.get(number, ""), lambda: original(handle, *more))

        setattr(module, name, around)

    def _patch_files(self) -> None:
        """Let whatever is opened for writing go through a raw file that tells of each write."""
        opened, watch = io.open, self

        class Raw(io.FileIO):
            def write(self, data: Any) -> int:
                path = watch.handles.get(self.fileno(), "")
                return int(watch._around("write", path, lambda: io.FileIO.write(self, data)))

            def close(self) -> None:
                if not self.closed:
                    watch.handles.pop(self.fileno(), None)
                super().close()

        def open_(file: Any, mode: str = "r", buffering: int = -1, *more: Any, **options: Any) -> Any:
            full = watch.handles.get(file, "") if isinstance(file, int) else watch._full(file, None)
            if not set(mode) & set("wxa+") or not watch._inside(full):
                return opened(file, mode, buffering, *more, **options)
            raw_mode = mode.replace("b", "").replace("t", "")
            creates = not isinstance(file, int) and "r" not in mode
            raw = watch._around("open", full, lambda: Raw(file, raw_mode), counts=creates)
            watch.handles[raw.fileno()] = full
            buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, *more, **options)

        io.open = open_
        builtins.open = open_

    def _patch_processes(self) -> None:
        started = subprocess.run

        def run(command: Any, *more: Any, **options: Any) -> Any:
            name = " ".join(word for word in command if "=" not in word and word != "-c")[:40]
            return self._around("run", f"{self.root}/{name}", lambda: started(command, *more, **options))

        subprocess.run = run  # type: ignore[assignment]

    def _around(self, name: str, path: str, act: Callable[[], Any], *, counts: bool = True) -> Any:
        if not counts or not self._inside(path):
            return act()
        call = Call(ALIKE.get(name, name), os.path.relpath(path, self.root))
        self.told(call, "before")
        try:
            return act()
        finally:
            self.told(call, "after")

    def _inside(self, path: str) -> bool:
        return path == self.root or path.startswith(f"{self.root}{os.sep}")

    def _full(self, path: Any, folder: int | None) -> str:
        if isinstance(path, int):
            return self.handles.get(path, "")
        above = self.handles.get(folder, "") if folder is not None else ""
        joined = os.path.join(above, os.fsdecode(path))  # noqa: PTH118 (pathlib is what is watched)
        return os.path.join(os.path.realpath(os.path.dirname(joined)), os.path.basename(joined))  # noqa: PTH118, PTH119, PTH120


def forked(
    arguments: Sequence[str | Path],
    watched: Path,
    said: Path,
    fault: Callable[[int, Call, str], None] | None = None,
) -> Ended:
    """Run the program in a fork of this process, telling `fault` the number of each call, from 0, before and after it.

    What it says is kept in the folder `said`, which must lie elsewhere than the folder watched.
    """
    said.mkdir(exist_ok=True)
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        _run(arguments, watched, said, fault)
    _, status = os.waitpid(child, 0)
    lines = (said / "calls").read_text(encoding="utf-8").splitlines()
    calls = tuple(Call(*line.split("\t")) for line in lines)
    out, err = ((said / name).read_text(encoding="utf-8", errors="replace") for name in ("out", "err"))
    return Ended(os.waitstatus_to_exitcode(status), out, err, calls)


def _run(
    arguments: Sequence[str | Path], watched: Path, said: Path, fault: Callable[[int, Call, str], None] | None
) -> None:
    """Be the program, and end."""
    code, number = 70, 0
    try:
        for handle, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(said / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), handle)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdin, sys.stdout, sys.stderr = (
            open(handle, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 (they live as long as the process)
            for handle, mode in ((0, "r"), (1, "w"), (2, "w"))
        )
        kept = os.open(said / "calls", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        write, numbers = os.write, itertools.count()

        def told(call: Call, when: str) -> None:
            nonlocal number
            if when == "before":
                number = next(numbers)
                write(kept, f"{call.name}\t{call.path}\n".encode())
            if fault is not None:
                fault(number, call, when)

        Watch(watched, told).patch()
        code = main.main([str(argument) for argument in arguments])
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001 (this process must never go on as pytest)
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)
