"""The one place that touches the disk of a workspace: find it, read its files, write new ones whole or not at all."""

from __future__ import annotations

import codecs
import errno
import os
import re
import shutil
import stat
import tempfile
import unicodedata
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from plantrack.errors import BadDataError, PlantrackError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    Content = str | bytes | None
    """What was in a file: text as `read` returns it, or bytes; None where there was none."""

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

DATA = "data"
OWN = (DATA, "templates", "schemas")
"""The folders of a workspace that no document is written into."""
_ASIDE = ".plantrack-"
_HIDDEN = re.compile(r"\.plantrack-[a-z0-9_]{8}")
_ASIDE_UNDO, _ASIDE_GONE = f"{_ASIDE}undo", f"{_ASIDE}undone"
LOCK_FILE = ".plantrack.lock"
LOCK_SECONDS = 30
MAX_FILE_BYTES = 8 * 1024 * 1024
_YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)


def read(
    root: Path,
    *,
    until: int | None = None,
    since: int | None = None,
    plan: str | None = None,
    journal_of: str | None = None,
) -> dict[str, str]:
    """Return the data files of a workspace, path (with `/`, from the root) to text.

    Years after `until` and before `since` of the journal, the letters and the reports are left unread, and with `plan`
    those of the other plans; with `journal_of`, the other agencies' journals are, too ("" leaves all of them), and so
    are the reports, which speak of the whole journal.

    Raises:
        PlantrackError: this is no workspace, or a file cannot be read.
        BadDataError: files that are no UTF-8 text, each with its place.

    """
    require(root)
    return _texts(_named(root, _data_files(root / DATA, _Wanted(until, journal_of, since, plan))))


def journal(root: Path, plan: str, until: int) -> dict[str, Path]:
    """Return where the files of a plan's journal lie up to a year, by name in NFC; none is read.

    Raises:
        PlantrackError: a folder cannot be read.

    """
    parts = ("updates", plan)
    folder = (root / DATA).joinpath(*parts)
    if folder.is_symlink() or folder.parent.is_symlink() or not folder.is_dir():
        return {}
    return _named(root, _data_files(folder, _Wanted(until, None), parts))


def texts(paths: Mapping[str, Path], is_wanted: Callable[[str], bool]) -> dict[str, str]:
    """Return the texts of data files, without those that turn out not to be wanted.

    Raises:
        PlantrackError: a file cannot be read.
        BadDataError: files that are no UTF-8 text, or links, each with its place.

    """
    return _texts(paths, is_wanted)


def _named(root: Path, paths: Iterable[Path]) -> dict[str, Path]:
    return {unicodedata.normalize("NFC", path.relative_to(root).as_posix()): path for path in paths}


def links(root: Path) -> frozenset[str]:
    """Return the links below `data/`, by their paths from the root in NFC; none is followed.

    Raises:
        PlantrackError: this is no workspace, or a folder cannot be read.

    """
    require(root)
    found = (path for path in _data_files(root / DATA, _Wanted(None, None)) if path.is_symlink())
    return frozenset(unicodedata.normalize("NFC", path.relative_to(root).as_posix()) for path in found)


def require(root: Path) -> None:
    """Refuse a folder that is no workspace.

    Raises:
        PlantrackError: it has no `data/`, or a link in its place.

    """
    if not _is_folder(root / DATA):
        message = f"Thư mục “{root}” không có thư mục con data/, nên không phải không gian làm việc của plantrack."
        raise PlantrackError(
            message, details=["Chuyển vào đúng thư mục, dùng plantrack -C THƯ_MỤC, hoặc plantrack init THƯ_MỤC."]
        )


def some(root: Path, names: Mapping[str, str]) -> dict[str, str]:
    """Return those data files of a workspace that are there, by name in NFC; each is looked for as it is spelt.

    Raises:
        PlantrackError: a file cannot be read.
        BadDataError: files that are no UTF-8 text, or links, each with its place.

    """
    return _texts({name: path for name, spelt in names.items() if _is_there(path := root / spelt, root)})


def _is_there(path: Path, root: Path) -> bool:
    """Say whether a path below the root is a file or a link; what lies behind a link is not there."""
    above = (folder for folder in path.parents if folder != root and folder.is_relative_to(root))
    return (path.is_symlink() or path.is_file()) and not any(folder.is_symlink() for folder in above)


def _texts(paths: Mapping[str, Path], is_wanted: Callable[[str], bool] | None = None) -> dict[str, str]:
    """Read files by their names, telling at the end of all that are no text."""
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for name, path in paths.items():
        text = _text(path, name)
        if isinstance(text, Problem):
            problems.append(text)
        elif is_wanted is None or is_wanted(text):
            files[name] = text
    if problems:
        raise BadDataError(problems, files)
    return files


class _Wanted(NamedTuple):
    """Which folders and files of `data/` are read."""

    until: int | None
    journal_of: str | None
    since: int | None = None
    plan: str | None = None

    def has(self, parts: tuple[str, ...]) -> bool:
        """Say whether a folder or file is wanted, by its path below `data/`."""
        if parts[0] in ("updates", "reports", "letters") and len(parts) > 1 and self.plan not in (None, parts[1]):
            return False
        if parts[0] == "updates":  # updates/<plan>/<year>/<agency>/…
            in_time = len(parts) != 3 or self._in_time(parts[2])  # noqa: PLR2004 (the depth)
            return in_time and (len(parts) != 4 or self.journal_of in (None, parts[3]))  # noqa: PLR2004
        if parts[0] in ("reports", "letters"):  # <plan>/<year>…: words about the whole journal
            return self.journal_of is None and (len(parts) != 3 or self._in_time(parts[2]))  # noqa: PLR2004
        return True

    def _in_time(self, name: str) -> bool:
        if not name[:4].isdecimal():
            return True
        year = int(name[:4])
        return (self.until is None or year <= self.until) and (self.since is None or self.since <= year)


def _data_files(folder: Path, wanted: _Wanted, parts: tuple[str, ...] = ()) -> Iterator[Path]:
    """Yield the YAML files below a folder; also what is misspelt, a link, a folder of such a name: told, not lost."""
    try:
        with os.scandir(folder) as listing:
            entries = [
                (entry.name, entry.path, entry.is_dir(follow_symlinks=False), entry.is_symlink()) for entry in listing
            ]
    except OSError as error:
        raise _cannot("đọc được thư mục", folder, error) from error
    for name, path, is_folder, is_link in sorted(entries):
        here = (*parts, unicodedata.normalize("NFC", name))
        if name.startswith(".") or not wanted.has(here):
            continue
        if is_folder and not _YAML.search(name):
            yield from _data_files(Path(path), wanted, here)
        elif is_folder or is_link or _YAML.search(name):
            yield Path(path)


def _is_folder(path: Path) -> bool:
    try:
        is_link, is_folder = path.is_symlink(), path.is_dir()
    except OSError as error:
        raise _cannot("đọc được thư mục", path, error) from error
    if is_link:
        raise PlantrackError(f"Thư mục {path} là liên kết (symlink); hãy đặt chính thư mục dữ liệu vào đó.")
    return is_folder


def _text(path: Path, name: str) -> str | Problem:
    """Return a file's text in NFC, without byte order mark, with plain line ends; or why it is none."""
    try:
        if path.is_symlink():
            return link(name)
        if path.stat().st_size > MAX_FILE_BYTES:
            return too_large(name)
        raw = path.read_bytes()
    except OSError as error:
        if path.is_dir():
            return Problem(
                name, 1, 1, "file-name", "Đây là thư mục, không phải tệp dữ liệu; hãy đổi tên hoặc chuyển đi."
            )
        raise _cannot("đọc được", path, error) from error
    return decode(raw, name)


def too_large(name: str) -> Problem:
    """Return what is told of a file that cannot be one of data."""
    message = "Tệp lớn hơn 8 MB, không thể là tệp dữ liệu; hãy chuyển tệp ra ngoài thư mục data/."
    return Problem(name, 1, 1, "file-size", message)


def link(name: str) -> Problem:
    """Return what is told of a link: it may lead anywhere, and a revision holds nothing but its name."""
    message = "Đây là liên kết (symlink) nên không được đọc; hãy thay bằng chính tệp hoặc thư mục ấy."
    return Problem(name, 1, 1, "file-name", message)


def is_data(path: str, *, as_link: bool = False) -> bool:
    """Say whether a path from the workspace's root is one that `read` would read, or as a link would tell."""
    parts = path.split("/")
    hidden = any(part.startswith(".") for part in parts)
    return parts[0] == DATA and not hidden and (as_link or bool(_YAML.search(parts[-1])))


def content(path: Path, most: int) -> bytes:
    """Return the bytes of any file that a person names, refused where they are more than `most`.

    Raises:
        PlantrackError: there is no such file, it cannot be read, or it is too large.

    """
    try:
        with spelt(path).open("rb") as stream:
            raw = stream.read(most + 1)
    except OSError as error:
        raise _cannot("đọc được", path, error) from error
    if len(raw) > most:
        raise PlantrackError(f"Tệp {path} lớn hơn {most // 1_000_000} MB; xem lại có đúng tệp không.")
    return raw


def decode(raw: bytes, name: str) -> str | Problem:
    """Return the text of a file's bytes, or the problem that keeps them from being text."""
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = "Tệp không phải văn bản UTF-8; hãy mở bằng trình soạn thảo và lưu lại với mã UTF-8."
        return Problem(name, line, column, "file-encoding", message)
    text = text.replace("\r\n", "\n")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


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
        raise _cannot("ghi được vào", root, error) from error
    try:
        _recover(root)
        yield
    finally:
        with suppress(OSError):  # it is free as soon as this process ends, and all is written
            lock.release()


def original(root: Path, name: str) -> str:
    """Return a data file's text as it lies on the disk, line ends and byte order mark with it.

    Raises:
        PlantrackError: it cannot be read, or is no text by now.

    """
    path = root / name
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeError) as error:
        raise _cannot("đọc được", path, error) from error


def spelt(path: Path) -> Path:
    """Return a path as the disk spells it, where its letters are composed otherwise: macOS decomposes them (NFD)."""
    if path.exists():
        return path
    found = Path(path.anchor)
    for part in path.relative_to(path.anchor).parts:
        step = found / part
        if not step.exists():
            alike = unicodedata.normalize("NFC", part)
            with suppress(OSError):
                named = (one for one in found.iterdir() if unicodedata.normalize("NFC", one.name) == alike)
                step = next(named, step)
        found = step
    return found if found.exists() else path


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
        raise _cannot("đọc được", path, error) from error


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


def holder(root: Path, path: Path) -> str:
    """Return which of the workspace's own folders a path lies in, however it is spelt or led there; "" for none.

    Raises:
        PlantrackError: the path cannot be followed.

    """
    try:
        above = (here := path.parent.resolve(), *here.parents)
        return next((name for name in OWN for folder in above if _is_same(folder, root / name)), "")
    except (OSError, RuntimeError) as error:  # Python 3.11 and 3.12 raise RuntimeError for links that lead in a circle
        raise _cannot("ghi được", path, error if isinstance(error, OSError) else OSError(errno.ELOOP, "")) from error


def _is_same(folder: Path, own: Path) -> bool:
    """Say whether two paths are one folder: one that is not there is what it is called."""
    if folder.exists() and own.exists():
        return folder.samefile(own)
    return folder == own.resolve()


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
            raise _cannot("ghi được vào", root, error) from error
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
                raise _cannot("ghi được", root / DATA, error) from error
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
            raise _cannot("ghi được", path, error) from error


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
            raise _cannot("xóa được", path, error) from error
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


def _cannot(what: str, path: Path, error: OSError | UnicodeError) -> PlantrackError:
    if isinstance(error, UnicodeError):
        return PlantrackError(f"Không {what} {path}: có ký tự không thuộc bảng mã Unicode.")
    return PlantrackError(f"Không {what} {path}: {reason(error)}.")


def reason(error: OSError) -> str:
    """Return in Vietnamese why the system refused; the rarer words stay the system's."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


_REASONS = {
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "không có đường dẫn này",
    errno.ENOTDIR: "một phần đường dẫn không phải thư mục",
    errno.EISDIR: "đây là thư mục",
    errno.EEXIST: "đã có tệp cùng tên",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức ổ đĩa",
    errno.EFBIG: "tệp quá lớn",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.ELOOP: "liên kết vòng",
    errno.EIO: "ổ đĩa đọc, ghi bị lỗi",
    errno.EBUSY: "chương trình khác đang dùng",
    errno.EMFILE: "đang mở quá nhiều tệp",
    errno.ENFILE: "máy đang mở quá nhiều tệp",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.EXDEV: "nằm trên hai ổ đĩa khác nhau",
    errno.ENOLCK: "ổ đĩa không khóa được tệp",
    errno.EINVAL: "hệ thống không nhận tên hoặc thao tác này",
    getattr(errno, "ESTALE", -1): "ổ đĩa mạng đã mất kết nối",
    errno.ETIMEDOUT: "ổ đĩa mạng không trả lời",
}
