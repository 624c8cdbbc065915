"""The one place that runs git: revisions as files, who committed what, commits of just what was written.

git is a program of its own, run without a shell. What a repository is called to hold is never trusted: revisions go
through `rev-parse --verify --end-of-options`, paths are literal and end with NUL, and the variables by which a hook
points git at another repository are dropped.
"""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from plantrack.errors import BadDataError, PlantrackError, Problem
from plantrack.read import worktree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

SECONDS = 120
_KEPT = ("GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_SSH")
_SET = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_PAGER": "cat",
    "GIT_EDITOR": "true",
}
_CONFIG = (
    "core.quotepath=false",
    "core.fsmonitor=false",
    "color.ui=false",
    "i18n.commitEncoding=UTF-8",
    "i18n.logOutputEncoding=UTF-8",
    "log.showRoot=true",
    "log.showSignature=false",
    "log.follow=false",
    "diff.relative=false",
)
_COMMIT_ID = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_FORMAT = ("--decorate=full", "--format=%x01%H%x00%h%x00%an%x00%aI%x00%s%x00%D%x00")
_FIELDS = 6
_ADDED = ("--raw", "--no-renames", "--diff-filter=A", "-z", *_FORMAT)
_UNDER_WAY = {
    "MERGE_HEAD": "trộn (merge)",
    "CHERRY_PICK_HEAD": "chép lần lưu (cherry-pick)",
    "REVERT_HEAD": "đảo lần lưu (revert)",
    "rebase-merge": "xếp lại lần lưu (rebase)",
    "rebase-apply": "xếp lại lần lưu (rebase, am)",
    "sequencer": "chép hoặc đảo nhiều lần lưu (cherry-pick, revert)",
}
"""What git keeps in its folder while something was begun and not finished, and what that is called."""


class Repository(NamedTuple):
    """A repository's working tree, and where in it the workspace lies (`""`, or `ke-hoach/` with its slash)."""

    top: Path
    prefix: str


class Blob(NamedTuple):
    """A file at a revision: the id of its content and its size in bytes; whether it is a link."""

    id: str
    size: int
    link: bool = False


class Commit(NamedTuple):
    """Who committed when; `cut` where a shallow clone's history ends, so that it seems to have brought all there is."""

    id: str
    short: str
    author: str
    at: datetime
    subject: str
    cut: bool = False


class HalfDoneError(PlantrackError):
    """What was begun failed, and so did putting it back."""


def repository(root: Path) -> Repository:
    """Return the repository that a workspace lies in.

    Raises:
        PlantrackError: git is missing, or the folder lies in no repository.

    """
    told = os.fsdecode(_run(root, "rev-parse", "--show-toplevel", "--show-prefix")).split("\n")
    return Repository(type(root)(told[0]), told[1])


def resolve(repo: Repository, revision: str) -> str:
    """Return the commit that a branch, tag, id or `HEAD~2` names.

    Raises:
        PlantrackError: there is no such commit.

    """
    try:
        told = _run(repo.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except PlantrackError:
        told = b""
    found = told.decode().strip()
    if _COMMIT_ID.fullmatch(found):  # `^main` is resolved too, but is no commit
        return found
    if revision == "HEAD":
        raise PlantrackError("Kho git chưa có lần lưu (commit) nào.")
    raise PlantrackError(f"Không có nhánh, thẻ hay lần lưu “{_plain(revision[:60])}”; xem bằng git log, git branch.")


def blobs(repo: Repository, commit: str) -> dict[str, Blob]:
    """Return the data files of the workspace at a commit, by their paths from the workspace, in NFC."""
    listed = _run(repo.top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *_asked(repo, [worktree.DATA]))
    found: dict[str, Blob] = {}
    for line in filter(None, listed.split(b"\0")):
        head, _, raw = line.partition(b"\t")
        mode, kind, id_, size = head.decode().split()
        path = _path(repo, raw)
        link = mode == "120000"
        if kind == "blob" and worktree.is_data(path, as_link=link):
            found[path] = Blob(id_, int(size) if size.isdecimal() else 0, link)  # `BAD`: lost, told when it is read
    return found


def texts(repo: Repository, wanted: Mapping[str, Blob]) -> dict[str, str]:
    """Return the text of files at a revision, each content read once.

    Raises:
        BadDataError: files that are too large, links, or no UTF-8 text, each with its place.

    """
    ids = {blob.id for blob in wanted.values() if blob.size <= worktree.MAX_FILE_BYTES and not blob.link}
    contents = _contents(repo, ids)
    read: dict[str, str | Problem] = {path: worktree.link(path) for path, blob in wanted.items() if blob.link}
    read |= {
        path: worktree.decode(contents[blob.id], path) if blob.id in contents else worktree.too_large(path)
        for path, blob in wanted.items()
        if not blob.link
    }
    told = [text for text in read.values() if isinstance(text, Problem)]
    files = {path: text for path, text in read.items() if isinstance(text, str)}
    if told:
        raise BadDataError(told, files)
    return files


def files(repo: Repository, commit: str) -> dict[str, str]:
    """Return all data files at a commit, as `worktree.read` does those on the disk."""
    return texts(repo, blobs(repo, commit))


def touched(repo: Repository, commit: str) -> dict[str, str]:
    """Return the data files of the working tree that may differ from a commit: as spelt on the disk, by path in NFC.

    git knows which ones from its index, without reading the others; what was only touched may still hold the same.
    """
    asked = _asked(repo, [worktree.DATA])
    told = _run(repo.top, "diff-index", "--name-only", "-z", "--no-renames", commit, "--", *asked)
    told += _run(repo.top, "ls-files", "--others", "-z", "--", *asked)
    spelt = {_path(repo, raw): os.fsdecode(raw).removeprefix(repo.prefix) for raw in told.split(b"\0") if raw}
    return {path: name for path, name in spelt.items() if worktree.is_data(path)}


def merge_base(repo: Repository, one: str, other: str) -> str:
    """Return the commit at which two commits parted.

    Raises:
        PlantrackError: they have no history in common.

    """
    try:
        return _run(repo.top, "merge-base", one, other).decode().split()[0]
    except PlantrackError as error:
        message = "Hai lần lưu không có gốc chung trong kho này; nếu kho chỉ tải một phần, chạy: git fetch --unshallow."
        raise PlantrackError(message) from error


def is_near(root: Path) -> bool:
    """Say whether a folder can lie in a repository: whether it or one above it holds `.git`. Runs nothing."""
    return _top(root) is not None


def _top(root: Path) -> Path | None:
    """Return the nearest folder that holds `.git`, at or above a folder, as git would find it."""
    whole = root.resolve()
    found = (folder for folder in (whole, *whole.parents) if _is_top(folder / ".git"))
    return next(found, None)


def _is_top(inside: Path) -> bool:
    return inside.is_file() or (inside / "HEAD").exists()


def brought(root: Path, paths: Sequence[str]) -> dict[str, Commit]:
    """Return the commit that first brought each of some files or folders' files, by path from the workspace.

    What was moved unchanged, its own name kept, was brought where its content first appeared: that of the journal
    never changes. All in one run of git; nothing where nothing was ever committed.

    Raises:
        PlantrackError: git is missing or refuses, or the folder lies in no repository.

    """
    if not paths:
        return {}
    top = _top(root) or root.resolve()
    below = root.resolve().relative_to(top).as_posix()
    here = Repository(top, "" if below == "." else f"{below}/")
    told = _run(root, "log", "--topo-order", *_ADDED, "--ignore-missing", "HEAD", "--", ":(top,icase)*.y*ml")
    firsts: dict[tuple[str, str], Commit] = {}
    blobs: dict[str, str] = {}
    for commit, added in _commits(told):  # the latest first, so that the first is what stays
        for blob, raw in added:
            path = _nfc(raw)
            blobs[path] = blob
            firsts[_moved(path, blob)] = commit
    prefix = unicodedata.normalize("NFC", here.prefix)
    mine = {path.removeprefix(prefix): _moved(path, blob) for path, blob in blobs.items() if path.startswith(prefix)}
    asked, folders = set(paths), tuple(f"{path}/" for path in paths)
    return {path: firsts[key] for path, key in mine.items() if path in asked or path.startswith(folders)}


def _moved(path: str, blob: str) -> tuple[str, str]:
    """Return what stays when a file is moved as it is: its own name and its content."""
    return path.rpartition("/")[2], blob


def held(repo: Repository, folder: str) -> frozenset[str]:
    """Return the files of a folder that any branch, tag or stash, or what was fetched last, holds or ever held.

    Paths are from the workspace. A merge's own additions are among them (`-m`), and what a merge left out.
    """
    told = _run(
        repo.top, "log", "--full-history", "-m", *_ADDED, "--all", "--ignore-missing", "FETCH_HEAD",
        "--", *_asked(repo, [folder]),
    )  # fmt: skip
    return frozenset(_path(repo, raw) for _, added in _commits(told) for _, raw in added)


def last(repo: Repository) -> Commit | None:
    """Return the commit that HEAD stands on; None where nothing was ever committed."""
    found = _commits(_run(repo.top, "log", "-1", "-z", *_FORMAT, "--ignore-missing", "HEAD", "--"))
    return found[0][0] if found else None


def changes(repo: Repository, commit: str) -> dict[str, str]:
    """Return what a commit changed against its parent, path from the workspace to `A`, `M`, `D`, as git says it.

    What lies outside the workspace keeps its path from the top, after `:/`.
    """
    told = _run(
        repo.top, "diff-tree", "--root", "-r", "-z", "--no-commit-id", "--no-renames", "--name-status", commit, "--"
    )
    parts = told.split(b"\0")
    inside = os.fsencode(repo.prefix)
    return {
        _path(repo, raw) if raw.startswith(inside) else f":/{os.fsdecode(raw)}": kind.decode()
        for kind, raw in zip(parts[:-1:2], parts[1::2], strict=True)
    }


def uncommitted(repo: Repository, paths: Sequence[str]) -> tuple[str, ...]:
    """Return those of some files that are new or changed against HEAD, by path from the workspace."""
    told = _run(
        repo.top, "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching",
        "--", *_asked(repo, paths),
    )  # fmt: skip
    return tuple(_path(repo, line[3:]) for line in told.split(b"\0") if line)


def is_pushed(repo: Repository, commit: str) -> bool:
    """Say whether a remote-tracking branch, or what was fetched last, holds a commit: whether others can have it."""
    told = _run(
        repo.top, "rev-list", "--max-count=1", "--ignore-missing", commit, "--not", "--remotes", "FETCH_HEAD", "--"
    )
    return not told.strip()


def commit(repo: Repository, paths: Sequence[str], message: str) -> Commit:
    """Commit just these files, whatever else is staged, and return the commit.

    Raises:
        PlantrackError: git refused (no name set, a hook, a merge under way); the files stay on the disk, uncommitted.

    """
    asked = _asked(repo, paths)
    known = {_path(repo, raw) for raw in _run(repo.top, "ls-files", "-z", "--", *asked).split(b"\0")}
    new = _asked(repo, [path for path in paths if path not in known])
    try:
        if new:
            _run(repo.top, "add", "--intent-to-add", "--", *new)
        _run(
            repo.top, "commit", "--quiet", "--only", "--cleanup=whitespace", "--file=-", "--", *asked,
            given=message.encode(),
        )  # fmt: skip
    except (PlantrackError, KeyboardInterrupt, SystemExit):
        with suppress(PlantrackError):  # what git said first is what is told
            if new:
                _run(repo.top, "rm", "--quiet", "--cached", "--ignore-unmatch", "--", *new)
        raise
    return _commits(_run(repo.top, "log", "-1", "-z", *_FORMAT, "HEAD"))[0][0]


def under_way(repo: Repository) -> str:
    """Return what was begun and not finished, a merge or the like, as people call it; blank where nothing was."""
    asked = [word for name in _UNDER_WAY for word in ("--git-path", name)]
    told = os.fsdecode(_run(repo.top, "rev-parse", *asked)).splitlines()
    begun = (name for path, name in zip(told, _UNDER_WAY.values(), strict=True) if (repo.top / path).exists())
    return next(begun, "")


@contextmanager
def forgotten(repo: Repository, paths: Sequence[str], commit: str = "") -> Iterator[None]:
    """Make git forget files that are new, and the last commit where one brought them; all is put back on an error.

    The files themselves, and all else that is staged, stay as they are. The commit comes first: where this process is
    ended after it, the files are staged as if they had never been committed, and can be forgotten again.

    Raises:
        PlantrackError: git refuses, or there has been another commit since; all stands as it stood.
        HalfDoneError: git did not even put back what it had forgotten.

    """
    asked = _asked(repo, paths)
    with ExitStack() as back:
        staged = _run(repo.top, "ls-files", "--stage", "-z", "--", *asked)
        if commit:
            parents = _run(repo.top, "rev-list", "--parents", "--max-count=1", commit, "--").decode().split()[1:]
            told = ["HEAD", parents[0], commit] if parents else ["-d", "HEAD", commit]  # git compares before it changes
            _run(repo.top, "update-ref", "-m", "plantrack undo", *told)
            back.callback(_put_back, repo, "update-ref", "-m", "plantrack undo: back", "HEAD", commit)
        _run(repo.top, "rm", "--quiet", "--cached", "--force", "--ignore-unmatch", "--", *asked)
        back.callback(_put_back, repo, "update-index", "-z", "--index-info", given=staged)
        yield
        back.pop_all()


def _put_back(repo: Repository, *arguments: str, given: bytes | None = None) -> None:
    try:
        _run(repo.top, *arguments, given=given)
    except PlantrackError as error:
        message = "Bỏ dở dang: các tệp còn nguyên nhưng git không trả lại được như cũ; xem bằng git status, git reflog."
        raise HalfDoneError(message, details=[error.message, *error.details]) from error


def _asked(repo: Repository, paths: Iterable[str]) -> list[str]:
    """Return paths from the workspace as git takes them: literally, whatever they are called.

    The variable that would say so for all of them would also reach the hooks of `commit`.
    """
    return [f":(literal){repo.prefix}{path}" for path in paths]


def _path(repo: Repository, raw: bytes) -> str:
    """Return the path from the workspace, in NFC, of a path that git tells from the top."""
    return unicodedata.normalize("NFC", os.fsdecode(raw).removeprefix(repo.prefix))


def _nfc(raw: bytes) -> str:
    return unicodedata.normalize("NFC", os.fsdecode(raw))


def _commits(told: bytes) -> list[tuple[Commit, list[tuple[str, bytes]]]]:
    """Read what `log` prints with `_FORMAT` and `--raw`: each commit with the content and the path of its files.

    A content's id is as short as git makes it without two of the repository being alike.
    Only NUL ends a field: everything else may stand in the name of an author.
    """
    found: list[tuple[Commit, list[tuple[str, bytes]]]] = []
    fields = iter(told.split(b"\0"))
    for field in fields:
        head = field.lstrip(b"\n")
        if head.startswith(b"\x01"):
            id_, short, author, when, subject, names = (
                part.decode("utf-8", "replace") for part in (head[1:], *islice(fields, _FIELDS - 1))
            )
            cut = "grafted" in names.split(", ")  # no name of a branch, which would begin with `refs/`
            found.append((Commit(id_, short, _plain(author), _moment(when), _plain(subject), cut), []))
        elif head.startswith(b":"):
            found[-1][1].append((head.split()[3].decode(), next(fields)))
    return found


def _moment(written: str) -> datetime:
    """Return when a commit says it was written; like git, the beginning of time where that is no date."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def _plain(words: str) -> str:
    """Return words that others chose without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "?" for c in words)


def _contents(repo: Repository, ids: Iterable[str]) -> dict[str, bytes]:
    """Read contents by id, all in one run of git."""
    ordered = sorted(ids)
    told = _run(repo.top, "cat-file", "--batch", given="".join(f"{id_}\n" for id_ in ordered).encode())
    found: dict[str, bytes] = {}
    at = 0
    for id_ in ordered:
        end = told.index(b"\n", at)
        _, kind, *rest = told[at:end].split()
        if kind != b"blob":  # `missing`
            raise PlantrackError("Kho git thiếu nội dung của một tệp; kiểm tra bằng git fsck.")
        size = int(rest[0])
        found[id_] = told[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return own | _SET


def _run(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """Run git and return what it prints.

    Raises:
        PlantrackError: git is missing, took too long or refused; its own words are the details.

    """
    command = ["git", *(word for setting in _CONFIG for word in ("-c", setting)), *arguments]
    try:
        ended = subprocess.run(  # noqa: S603 (no shell; what is not trusted stands behind `--` or `--end-of-options`)
            command, cwd=folder, env=_environment(), input=given, capture_output=True, check=False, timeout=SECONDS,
            stdin=None if given is not None else subprocess.DEVNULL,
        )  # fmt: skip
    except OSError as error:
        if not folder.is_dir():
            raise PlantrackError(f"Không có thư mục “{folder}”.") from error
        raise PlantrackError("Máy chưa cài git; cài git rồi thử lại (https://git-scm.com).") from error
    except subprocess.TimeoutExpired as error:
        raise PlantrackError(f"git chạy quá {SECONDS} giây nên đã dừng.") from error
    if ended.returncode:
        raise _refused(folder, ended.stderr.decode("utf-8", "replace"))
    return ended.stdout


def _refused(folder: Path, said: str) -> PlantrackError:
    for words, message in _REFUSALS:
        if words in said:
            return PlantrackError(message.format(folder=folder))
    lines = [_plain(line)[:200] for line in said.splitlines() if line.strip()]
    return PlantrackError("git không làm được:", details=lines[:20] or ["(git không nói lý do)"])


_REFUSALS = (
    (
        ".lock': File exists",
        "Một lệnh git khác đang giữ kho của “{folder}”; đợi rồi thử lại, hoặc xóa tệp .lock còn sót trong .git.",
    ),
    ("not a git repository", "Thư mục “{folder}” không nằm trong kho git nào; tạo bằng git init."),
    ("dubious ownership", "git không tin thư mục “{folder}” vì thuộc người dùng khác; xem git config safe.directory."),
    (
        "tell me who you are",
        'git chưa biết tên người lưu; chạy: git config user.name "Họ tên" và git config user.email "dia@chi".',
    ),
    ("during a cherry-pick", "Đang chép lần lưu (cherry-pick) dở dang; hoàn tất hoặc hủy rồi thử lại."),
    ("during a rebase", "Đang xếp lại lần lưu (rebase) dở dang; hoàn tất hoặc hủy rồi thử lại."),
    ("during a merge", "Đang trộn (merge) dở dang; hoàn tất bằng git commit rồi thử lại."),
    (
        "must be run in a work tree",
        "Thư mục “{folder}” là kho git trần, không có tệp làm việc; dùng một bản sao của kho.",
    ),
)
"""What git says when it refuses, and what to tell an official."""
