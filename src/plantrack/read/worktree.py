"""The one place that reads the disk of a workspace: find it, read its files, tell why one cannot be read."""

from __future__ import annotations

import codecs
import errno
import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plantrack.errors import BadDataError, PlantrackError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

DATA = "data"
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


def journal(root: Path, plan: str, until: int, of: str | None = None) -> dict[str, Path]:
    """Return where a plan's journal lies up to a year, of all agencies or one, by name in NFC; nothing is opened.

    Raises:
        PlantrackError: a folder cannot be read.

    """
    parts = ("updates", plan)
    folder = (root / DATA).joinpath(*parts)
    if folder.is_symlink() or folder.parent.is_symlink() or not folder.is_dir():
        return {}
    return _named(root, _data_files(folder, _Wanted(until, of), parts))


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
        if not re.match(r"\d{4}(?!\d)", name, re.ASCII):  # no year: told, not lost
            return True
        year = int(name[:4])
        return (self.until is None or year <= self.until) and (self.since is None or self.since <= year)


def _data_files(folder: Path, wanted: _Wanted, parts: tuple[str, ...] = ()) -> Iterator[Path]:
    """Yield the YAML files below a folder; also what is misspelt, a link, a folder of such a name: told, not lost."""
    try:
        with os.scandir(folder) as listing:
            named = ((entry, (*parts, unicodedata.normalize("NFC", entry.name))) for entry in listing)
            entries = [
                (entry.name, here, entry.path, entry.is_dir(follow_symlinks=False), entry.is_symlink())
                for entry, here in named
                if not entry.name.startswith(".") and wanted.has(here)
            ]
    except OSError as error:
        raise cannot("đọc được thư mục", folder, error) from error
    for name, here, path, is_folder, is_link in sorted(entries):
        if is_folder and not _YAML.search(name):
            yield from _data_files(Path(path), wanted, here)
        elif is_folder or is_link or _YAML.search(name):
            yield Path(path)


def _is_folder(path: Path) -> bool:
    try:
        is_link, is_folder = path.is_symlink(), path.is_dir()
    except OSError as error:
        raise cannot("đọc được thư mục", path, error) from error
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
        raise cannot("đọc được", path, error) from error
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
        raise cannot("đọc được", path, error) from error
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


def original(root: Path, name: str) -> str:
    """Return a data file's text as it lies on the disk, line ends and byte order mark with it.

    Raises:
        PlantrackError: it cannot be read, or is no text by now.

    """
    path = root / name
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeError) as error:
        raise cannot("đọc được", path, error) from error


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


def cannot(what: str, path: Path, error: OSError | UnicodeError) -> PlantrackError:
    """Return what is told where the system refused: `what` could not be done ("đọc được"), and why."""
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
