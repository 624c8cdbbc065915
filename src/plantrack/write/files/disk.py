"""The one place that writes to the disk of a workspace: each file whole or not at all, one command at a time."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from plantrack.errors import PlantrackError
from plantrack.read.worktree import DATA, cannot, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Content = str | bytes | None
    """What was in a file: text as `worktree.read` returns it, or bytes; None where there was none."""

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

OWN = (DATA, "templates", "schemas")
"""The folders of a workspace that no document is written into."""
_ASIDE = ".plantrack-"
_HIDDEN = re.compile(r"\.plantrack-[a-z0-9_]{8}")
_ASIDE_UNDO, _ASIDE_GONE = f"{_ASIDE}undo", f"{_ASIDE}undone"
LOCK_FILE = ".plantrack.lock"
LOCK_SECONDS = 30


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the workspace for a write: two commands at once take turns.

    Raises:
        PlantrackError: another command has held it too long, or it cannot be written to.

    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 (only writers need it)

    lock = FileLock(root / LOCK_FILE, timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout as error:
        message = "Một lệnh plantrack khác đang ghi vào không gian làm việc này; hãy thử lại sau."
        raise PlantrackError(message) from error
    except OSError as error:
        raise cannot("ghi được vào", root, error) from error
    try:
        _recover(root)
        yield
    finally:
        with suppress(OSError):  # it is free as soon as this process ends, and all is written
            lock.release()


def holder(root: Path, path: Path) -> str:
    """Return which of the workspace's own folders a path lies in, however it is spelt or led there; "" for none.

    Raises:
        PlantrackError: the path cannot be followed.

    """
    try:
        above = (here := path.parent.resolve(), *here.parents)
        return next((name for name in OWN for folder in above if _is_same(folder, root / name)), "")
    except (OSError, RuntimeError) as error:  # Python 3.11 and 3.12 raise RuntimeError for links that lead in a circle
        raise cannot("ghi được", path, error if isinstance(error, OSError) else OSError(errno.ELOOP, "")) from error


def _is_same(folder: Path, own: Path) -> bool:
    """Say whether two paths are one folder: one that is not there is what it is called."""
    if folder.exists() and own.exists():
        return folder.samefile(own)
    return folder == own.resolve()


def current(path: Path) -> bytes | None:
    """Return the bytes of a file that may be written over, None where there is none.

    Raises:
        PlantrackError: it cannot be read, or is no regular file.

    """
    try:
        require_file(path)
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise cannot("đọc được", path, error) from error


def require_file(path: Path) -> None:
    """Refuse to write where something stands that is no regular file; a link could lead anywhere, and none is followed.

    Raises:
        PlantrackError: a folder, a link, a device, a pipe or a socket stands there.
        OSError: the system does not tell what stands there.

    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        message = f"{path} là liên kết (symlink) đến {path.readlink()}; không ghi qua liên kết."
        raise PlantrackError(message, details=["Ghi rõ đường dẫn của chính tệp cần ghi, hoặc đặt tên khác."])
    if not stat.S_ISREG(mode):
        what = "là thư mục" if stat.S_ISDIR(mode) else "là thiết bị hoặc kênh của hệ thống, không phải tệp"
        raise PlantrackError(f"{path} {what}; không ghi đè. Hãy đặt tên khác.")


def write(
    root: Path, files: Mapping[str, str | bytes], *, replace: bool = False, was: Mapping[str, Content] | None = None
) -> None:
    """Write files below the root, as `put_all` does."""
    known = {root / name: content for name, content in (was or {}).items()}
    put_all({root / name: content for name, content in files.items()}, replace=replace, was=known)


def put(path: Path, content: str | bytes, *, replace: bool = False) -> None:
    """Write one file, as `put_all` does."""
    put_all({path: content}, replace=replace)


def put_all(
    files: Mapping[Path, str | bytes], *, replace: bool = False, was: Mapping[Path, Content] | None = None
) -> None:
    """Write files, each whole or not at all; where one cannot be, those that were not there before are taken back.

    An existing file is refused unless `replace`. `was` says what was there when it was decided to replace it: what
    somebody has changed since is refused.

    Raises:
        PlantrackError: a file is there already, was changed meanwhile, is no regular one, or cannot be written.

    """
    with ExitStack() as back:
        _put_all(files, back, replace=replace, was=was or {})
        back.pop_all()


def found(root: Path, files: Mapping[str, bytes]) -> None:
    """Write the files of a new workspace. `data/` comes last and as a whole: there is a workspace or there is none.

    What is there with the same content is what a command that was ended has left.

    Raises:
        PlantrackError: a workspace or another file is there already, or one cannot be written; nothing is left of it.

    """
    aside = root / f"{_ASIDE}{DATA}"
    with ExitStack() as back:
        try:
            if not root.exists():
                _make_folders(root, back)
                back.callback(_unlink, root / LOCK_FILE)
        except OSError as error:
            raise cannot("ghi được vào", root, error) from error
        with locked(root), ExitStack() as written:
            shutil.rmtree(aside, ignore_errors=True)
            written.callback(shutil.rmtree, aside, ignore_errors=True)
            if (root / DATA).exists():
                raise PlantrackError(f"Tệp {root / DATA} đã có; không ghi đè.")
            laid = {_laid(root, aside, name): raw for name, raw in files.items()}
            _put_all({path: raw for path, raw in laid.items() if current(path) != raw}, written)
            written.callback(_rename_if_there, root / DATA, aside)
            try:
                aside.rename(root / DATA)
            except OSError as error:
                raise cannot("ghi được", root / DATA, error) from error
            _sync_folder(root)
            written.pop_all()
        back.pop_all()


def _laid(root: Path, aside: Path, name: str) -> Path:
    """Return where a file is written; those of `data/` stand aside at first."""
    folder, _, below = name.partition("/")
    return aside / below if folder == DATA else root / name


def _put_all(
    files: Mapping[Path, str | bytes],
    back: ExitStack,
    *,
    replace: bool = False,
    was: Mapping[Path, Content] = MappingProxyType({}),
) -> None:
    """Write files as `put_all` says; `back` is told how each new one is taken back."""
    for folder in dict.fromkeys(path.parent for path in files):
        _sweep(folder)
    for path, content in files.items():
        try:
            raw = content.encode("utf-8") if isinstance(content, str) else content
            _make_folders(path.parent, back)
            _put(path, raw, back, replace=replace, was=was)
        except (OSError, UnicodeError) as error:
            raise cannot("ghi được", path, error) from error


def _put(path: Path, raw: bytes, back: ExitStack, *, replace: bool, was: Mapping[Path, Content]) -> None:
    """Write one file through a hidden one beside it, flushed to the disk before it takes the name."""
    stream, hidden = _new_hidden(path.parent)
    try:
        with stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
            hidden.chmod(_mode_for(path))
            if path in was:
                _require_unchanged(path, was[path], raw)
            require_file(path)
            is_new = not path.exists()
            if not (is_new or replace):
                raise PlantrackError(f"Tệp {path} đã có; không ghi đè.")
            if not (is_new or _is_writable(path)):
                raise PlantrackError(f"Tệp {path} chỉ cho đọc; không ghi đè.")
            if is_new:
                back.callback(_unlink, path)
            if fcntl is not None:  # held until it has its name
                hidden.replace(path)
        if fcntl is None:  # Windows gives no new name to a file that is open
            hidden.replace(path)
        _sync_folder(path.parent)
    finally:
        _unlink(hidden)


def _new_hidden(folder: Path) -> tuple[BinaryIO, Path]:
    """Return a new hidden file, held by this process for as long as it is open: nobody sweeps it away."""
    while True:
        handle, name = tempfile.mkstemp(prefix=_ASIDE, dir=folder)
        stream = os.fdopen(handle, "wb")
        with suppress(OSError):  # some network drives hold nothing, and there nothing is swept away
            if fcntl is not None:
                fcntl.flock(stream, fcntl.LOCK_EX)
        if os.fstat(stream.fileno()).st_nlink:  # else swept away before it was held
            return stream, Path(name)
        stream.close()


def _is_writable(path: Path) -> bool:
    """Say whether a file may be written; to give its name to another one needs no more than the folder's rights."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def _require_unchanged(path: Path, was: Content, becomes: bytes) -> None:
    """Refuse to lose what somebody has written into a file meanwhile, unless it is just what is about to be written."""
    now = current(path)
    text = decode(now, path.name) if now is not None and isinstance(was, str) else now
    if text != was and now != becomes:
        message = f"Tệp {path} vừa bị thay đổi trong lúc lệnh đang chạy; không ghi đè. Xem lại tệp rồi chạy lại lệnh."
        raise PlantrackError(message)


def _make_folders(folder: Path, back: ExitStack) -> None:
    """Make a folder and those above it; `back` is told to remove what is new, where nothing else got into it."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(new):
        one.mkdir(exist_ok=True)  # somebody may have been quicker
        back.callback(_remove_empty, one)
        _sync_folder(one.parent)


def _sweep(folder: Path) -> None:
    """Remove the hidden files that commands which were ended have left; those that one is writing are held."""
    with suppress(OSError), os.scandir(folder) as listing:
        ours = [entry for entry in listing if _HIDDEN.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
        for left in map(Path, ours):
            with suppress(OSError):
                if fcntl is None:  # Windows removes no file that is open
                    left.unlink()
                    continue
                with left.open("rb+") as stream:
                    fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    left.unlink()


def remove(root: Path, names: Sequence[str]) -> None:
    """Remove files below `data/`, all or none: they are moved aside, and gone once the folder aside has another name.

    Where this process is ended before that, the next that locks the workspace moves them back.

    Raises:
        PlantrackError: one cannot be removed; all stand where they stood.

    """
    aside, gone = root / DATA / _ASIDE_UNDO, root / DATA / _ASIDE_GONE
    if aside.is_symlink():
        raise PlantrackError(f"{aside} là liên kết (symlink); hãy xóa liên kết ấy.")
    path = root
    try:
        for name in names:
            path, hidden = root / name, aside / Path(name).relative_to(DATA)
            hidden.parent.mkdir(parents=True, exist_ok=True)
            path.replace(hidden)
        aside.rename(gone)
    except BaseException as error:
        _move_back(root)
        if isinstance(error, OSError):
            raise cannot("xóa được", path, error) from error
        raise
    for folder in {root / DATA, *((root / name).parent for name in names)}:
        _sync_folder(folder)
    shutil.rmtree(gone, ignore_errors=True)


def _recover(root: Path) -> None:
    """End what a command that was ended in the middle of `remove` has begun."""
    shutil.rmtree(root / DATA / _ASIDE_GONE, ignore_errors=True)
    _move_back(root)


def _move_back(root: Path) -> None:
    """Put files moved aside back where they stood, unless something else stands there by now; no link is followed."""
    aside = root / DATA / _ASIDE_UNDO
    if aside.is_symlink():
        return
    for folder, _, names in os.walk(aside, topdown=False):
        there = root / DATA / Path(folder).relative_to(aside)
        if any(one.is_symlink() for one in (there, *there.parents) if one.is_relative_to(root / DATA)):
            continue
        for name in names:
            with suppress(OSError):
                if not (there / name).exists():
                    (Path(folder) / name).replace(there / name)
        _sync_folder(there)
        _remove_empty(Path(folder))


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _rename_if_there(path: Path, to: Path) -> None:
    with suppress(OSError):
        path.rename(to)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _mode_for(path: Path) -> int:
    """Return the mode an ordinary new file gets, or the one the file has; a temporary file's is private."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system lets a folder be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
