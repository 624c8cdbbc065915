"""The disk of a workspace: read as text whatever the editor and the system, written whole or not at all."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import textwrap
import time
import unicodedata
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock, Timeout

from plantrack.errors import BadDataError, PlantrackError, Problem
from plantrack.read import loader, worktree

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and limits of POSIX")


def workspace(root: Path, files: dict[str, str | bytes]) -> Path:
    """Make files below a root, which holds data/ in any case."""
    (root / "data").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Yield a folder that every user may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="plantrack-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *(p for p in folder.iterdir() if p.is_dir())]:
        path.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Act as somebody whom the modes of files bind, as they do not bind root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


# reading


def test_reads_data_files_only(tmp_path: Path) -> None:
    """YAML below data/ is read, by its path from the root with slashes; nothing else is."""
    workspace(
        tmp_path,
        {
            "data/agencies.yaml": "a: 1\n",
            "data/updates/435/2024/so-y-te/20241121-7f3a9c1e.yaml": "b: 2\n",
            "data/ghi-chu.txt": "c",
            "data/.hidden.yaml": "d: 4\n",
            "data/.git/e.yaml": "e: 5\n",
            "templates/f.yaml": "f: 6\n",
            "g.yaml": "g: 7\n",
        },
    )
    assert worktree.read(tmp_path) == {
        "data/agencies.yaml": "a: 1\n",
        "data/updates/435/2024/so-y-te/20241121-7f3a9c1e.yaml": "b: 2\n",
    }


@pytest.mark.parametrize("name", ["", "không-có"])
def test_folder_without_data_is_no_workspace(tmp_path: Path, name: str) -> None:
    """Elsewhere than in a workspace, the message says what to do."""
    with pytest.raises(PlantrackError, match="không phải không gian làm việc") as caught:
        worktree.read(tmp_path / name)
    assert caught.value.exit_code == 2
    assert "plantrack init" in caught.value.details[0]


@pytest.mark.parametrize(
    "raw",
    [
        "a: Đắk Nông\nb: 2\n".encode(),
        "a: Đắk Nông\r\nb: 2\r\n".encode(),
        "\ufeffa: Đắk Nông\nb: 2\n".encode(),
        unicodedata.normalize("NFD", "a: Đắk Nông\nb: 2\n").encode(),
        unicodedata.normalize("NFD", "\ufeffa: Đắk Nông\r\nb: 2\r\n").encode(),
    ],
    ids=["plain", "crlf", "bom", "nfd", "all"],
)
def test_text_is_the_same_from_every_editor(raw: bytes) -> None:
    """Byte order mark, Windows line ends and decomposed letters leave no trace in the text."""
    assert worktree.decode(raw, "a.yaml") == "a: Đắk Nông\nb: 2\n"


def test_lone_carriage_return_is_kept_to_be_refused() -> None:
    """A carriage return inside a line is no line end and is left for the YAML reader to refuse."""
    assert worktree.decode(b"a: b\rc\n", "a.yaml") == "a: b\rc\n"


def test_decomposed_file_name_is_composed(tmp_path: Path) -> None:
    """A name that a Mac wrote in NFD is known by its NFC form."""
    workspace(tmp_path, {unicodedata.normalize("NFD", "data/báo-cáo.yaml"): "a: 1\n"})
    assert list(worktree.read(tmp_path)) == ["data/báo-cáo.yaml"]


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        (b"\xff\xfea\x00:\x00", 1, 1),
        (b"a: b\nname: S\xf4\n", 2, 8),
        (b"a: b\r\n\x80\r\n", 2, 1),
        (b"a: \xe1\xbb", 1, 4),
        (b"a: \xed\xa0\x80", 1, 4),
    ],
    ids=["utf-16", "windows-1258", "crlf", "cut short", "surrogate"],
)
def test_what_is_no_utf8_is_placed(raw: bytes, line: int, column: int) -> None:
    """Bytes that are no UTF-8 are a problem at their place, with a remedy."""
    found = worktree.decode(raw, "data/a.yaml")
    assert isinstance(found, Problem)
    assert found[:4] == ("data/a.yaml", line, column, "file-encoding")
    assert "UTF-8" in found.message


def test_all_unreadable_texts_are_told_at_once(tmp_path: Path) -> None:
    """One bad file does not hide another."""
    workspace(tmp_path, {"data/a.yaml": b"\xff", "data/b.yaml": "b: 1\n", "data/c/d.yaml": b"d: 1\n\xff"})
    with pytest.raises(BadDataError) as caught:
        worktree.read(tmp_path)
    assert [(p.path, p.line) for p in caught.value.problems] == [("data/a.yaml", 1), ("data/c/d.yaml", 2)]
    assert caught.value.exit_code == 1


def test_huge_file_is_not_read(tmp_path: Path) -> None:
    """A file that cannot be data, by its size, is a problem and is not loaded into memory."""
    workspace(tmp_path, {"data/a.yaml": ""})
    with (tmp_path / "data/a.yaml").open("wb") as stream:
        stream.truncate(worktree.MAX_FILE_BYTES + 1)
    with pytest.raises(BadDataError) as caught:
        worktree.read(tmp_path)
    assert "8 MB" in caught.value.problems[0].message


def test_stray_file_is_read_to_be_told(tmp_path: Path) -> None:
    """A YAML file at no agreed place is handed to the loader, which says that it would be lost."""
    workspace(tmp_path, {"data/updates/435/2024/moi.yaml": "a: 1\n", "data/nhap.yml": "a: 1\n"})
    problems = loader.load(worktree.read(tmp_path), "435").problems
    assert [p.path for p in problems if p.code == "file-name"] == ["data/nhap.yml", "data/updates/435/2024/moi.yaml"]


JOURNAL: dict[str, str | bytes] = {
    "data/plan-435.yaml": "",
    "data/updates/435/2023/a/20231101-1.yaml": "",
    "data/updates/435/2024/a/20241101-1.yaml": "",
    "data/updates/435/2025/a/20251101-1.yaml": "",
    "data/reports/435/2023.yaml": "",
    "data/reports/435/2025.yaml": "",
}


@pytest.mark.parametrize(("until", "years"), [(None, "2023 2024 2025 2023 2025"), (2024, "2023 2024 2023"), (2022, "")])
def test_years_after_until_are_left_unread(tmp_path: Path, until: int | None, years: str) -> None:
    """The journal and the reports are read up to a year; files of no year always are."""
    read = list(worktree.read(workspace(tmp_path, JOURNAL), until=until))
    assert read[0] == "data/plan-435.yaml"
    told = sorted(read[1:], key=lambda path: "reports" in path)
    assert " ".join(path.split("/")[3].removesuffix(".yaml") for path in told) == years


@pytest.mark.parametrize(
    ("agency", "read"),
    [
        (None, ["reports/435/2024", "updates/435/2024/so-noi-vu/20241101-1", "updates/435/2024/so-y-te/20241101-1"]),
        ("so-y-te", ["updates/435/2024/so-y-te/20241101-1"]),
        ("so-la", []),
        ("", []),
    ],
)
def test_journals_of_other_agencies_are_left_unread(tmp_path: Path, agency: str | None, read: list[str]) -> None:
    """To record one agency's report, neither the others' journals nor words about them all are read; all else is."""
    files: dict[str, str | bytes] = {
        "data/agencies.yaml": "",
        "data/events-435.yaml": "",
        "data/reports/435/2024.yaml": "",
        "data/updates/435/2024/so-y-te/20241101-1.yaml": "",
        "data/updates/435/2024/so-noi-vu/20241101-1.yaml": "",
    }
    found = list(worktree.read(workspace(tmp_path, files), journal_of=agency))
    assert found[:2] == ["data/agencies.yaml", "data/events-435.yaml"]
    assert found[2:] == [f"data/{path}.yaml" for path in read]


@posix
@pytest.mark.parametrize("target", ["nowhere.yaml", "/etc/passwd", "../b.yaml", "."])
@pytest.mark.parametrize("name", ["a.yaml", "a"])
def test_links_are_told_and_never_followed(tmp_path: Path, name: str, target: str) -> None:
    """A link to a file, a folder or nowhere is a problem, whatever it is called; nothing behind it is read."""
    workspace(tmp_path, {"data/x.yaml": "x: 1\n", "b.yaml": "b: 1\n"}).joinpath("data", name).symlink_to(target)
    names = {path: path for path in ("data/x.yaml", f"data/{name}", f"data/{name}/x.yaml")}
    for read in (partial(worktree.read, tmp_path), partial(worktree.some, tmp_path, names)):
        with pytest.raises(BadDataError) as error:
            read()
        assert [(problem.path, problem.code) for problem in error.value.problems] == [(f"data/{name}", "file-name")]
        assert error.value.files == {"data/x.yaml": "x: 1\n"}
    assert worktree.links(tmp_path) == {f"data/{name}"}


@posix
def test_a_link_in_place_of_the_data_is_refused(tmp_path: Path) -> None:
    """A repository could point it anywhere on the machine that checks it."""
    workspace(tmp_path / "khác", {"data/a.yaml": "a: 1\n"})
    (tmp_path / "data").symlink_to(tmp_path / "khác/data")
    with pytest.raises(PlantrackError, match="liên kết"):
        worktree.read(tmp_path)


@posix
def test_unreadable_file_is_told(shared_folder: Path) -> None:
    """A file that the user may not read ends the command, naming it."""
    workspace(shared_folder, {"data/a.yaml": "a: 1\n"}).joinpath("data/a.yaml").chmod(0)
    with ordinary_user(), pytest.raises(PlantrackError, match=r"a\.yaml: không có quyền"):
        worktree.read(shared_folder)


@posix
def test_unreadable_folder_is_told(shared_folder: Path) -> None:
    """A folder that the user may not list ends the command: what it holds cannot be passed over."""
    workspace(shared_folder, {"data/a.yaml": "a: 1\n"}).joinpath("data").chmod(0)
    with ordinary_user(), pytest.raises(PlantrackError, match="data: không có quyền"):
        worktree.read(shared_folder)


# writing


def test_writes_what_it_is_given(tmp_path: Path) -> None:
    """Text is written as UTF-8 with plain line ends, bytes as they are, folders made as needed."""
    worktree.write(tmp_path, {"data/x/y/a.yaml": "a: Đắk\n", "b.docx": b"\x00\r\n"})
    assert (tmp_path / "data/x/y/a.yaml").read_bytes() == "a: Đắk\n".encode()
    assert (tmp_path / "b.docx").read_bytes() == b"\x00\r\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.docx", "data"]


def test_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    """What a person wrote is refused to be replaced, and stays as it was."""
    path = tmp_path / "a.yaml"
    path.write_text("cũ", encoding="utf-8")
    with pytest.raises(PlantrackError, match="đã có; không ghi đè"):
        worktree.put(path, "mới")
    assert path.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_replacing_is_asked_for(tmp_path: Path) -> None:
    """With `replace`, the new text takes the place of the old."""
    path = tmp_path / "a.yaml"
    path.write_text("a rather long old text", encoding="utf-8")
    worktree.put(path, "mới", replace=True)
    assert path.read_text(encoding="utf-8") == "mới"


@posix
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_new_file_has_an_ordinary_mode(tmp_path: Path, mask: int) -> None:
    """A new file is as readable as one that an editor makes, not private like a temporary one."""
    before = os.umask(mask)
    try:
        worktree.put(tmp_path / "a.yaml", "a")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o666 & ~mask


@posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_replaced_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    """Who may read a file is not changed by writing it anew."""
    path = tmp_path / "a.yaml"
    path.write_text("cũ", encoding="utf-8")
    path.chmod(mode)
    worktree.put(path, "mới", replace=True)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """A write that the system cuts short leaves the old text whole and no temporary file."""
    import resource  # noqa: PLC0415 (POSIX only)

    path = tmp_path / "a.yaml"
    path.write_text("cũ", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(PlantrackError, match=r"Không ghi được .*a\.yaml"):
            worktree.put(path, "x" * 5000, replace=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_in_the_way_is_told(tmp_path: Path) -> None:
    """A folder of the same name is not replaced, and no temporary file is left beside it."""
    (tmp_path / "a.yaml/b").mkdir(parents=True)
    with pytest.raises(PlantrackError, match="là thư mục; không ghi đè"):
        worktree.put(tmp_path / "a.yaml", "a", replace=True)
    assert (tmp_path / "a.yaml/b").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@posix
def test_folder_without_permission_is_told(shared_folder: Path) -> None:
    """Where the user may not write, the message says so and names the file."""
    shared_folder.chmod(0o555)
    with ordinary_user(), pytest.raises(PlantrackError, match=r"a\.yaml: không có quyền"):
        worktree.put(shared_folder / "a.yaml", "a")


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from plantrack.read import worktree
    path = Path(sys.argv[1])
    print("ready", flush=True)
    while True:
        for letter in "ab":
            worktree.put(path, letter * 200_000, replace=True)
""")


def test_reader_sees_old_or_new_never_half(tmp_path: Path) -> None:
    """While another process writes, and after it is killed at it, a file is one version or the other, whole."""
    path = tmp_path / "a.yaml"
    worktree.put(path, "a" * 200_000)
    source = str(Path(worktree.__file__).parents[2])
    command = [sys.executable, "-c", WRITER, str(path)]
    environment = {**os.environ, "PYTHONPATH": source}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline().strip() == b"ready"
        seen: set[bytes] = set()
        end = time.monotonic() + 1
        while time.monotonic() < end and len(seen) < 4:
            seen.add(path.read_bytes())
        writer.send_signal(signal.SIGTERM)
    seen.add(path.read_bytes())
    assert seen <= {b"a" * 200_000, b"b" * 200_000}
    assert len(seen) == 2


def test_lock_keeps_others_out(tmp_path: Path) -> None:
    """While one command writes, another cannot; afterwards it can."""
    other = FileLock(tmp_path / worktree.LOCK_FILE, timeout=0)
    with worktree.locked(tmp_path), pytest.raises(Timeout):
        other.acquire()
    with other:
        pass


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [("a: b\nname: Sở ".encode() + b"\xff\n", 2, 10), (b"\xef\xbb\xbfa\n\xff\n", 2, 1)],
    ids=["letters of several bytes", "byte order mark"],
)
def test_place_of_a_bad_byte_counts_characters(raw: bytes, line: int, column: int) -> None:
    """A place counts characters, also in a file that is no UTF-8 further on."""
    found = worktree.decode(raw, "a.yaml")
    assert isinstance(found, Problem)
    assert found[1:3] == (line, column)


def test_plan_with_a_number_of_four_digits_is_no_year(tmp_path: Path) -> None:
    """The journal of plan 7095 is read although 7095 is after every year."""
    workspace(tmp_path, {"data/updates/7095/2023/a/1.yaml": "", "data/reports/7095/2023.yaml": ""})
    assert len(worktree.read(tmp_path, until=2024)) == 2


@pytest.mark.parametrize("name", ["20241121-7f3a9c1e.YAML", "20241121-7f3a9c1e.yaml.txt", "20241121-7f3a9c1e.Yml"])
def test_misnamed_data_file_is_not_lost(tmp_path: Path, name: str) -> None:
    """A report saved by Windows as .YAML or .yaml.txt is told rather than left out of the count."""
    path = f"data/updates/435/2024/so-y-te/{name}"
    problems = loader.load(worktree.read(workspace(tmp_path, {path: "a: 1\n"})), "435").problems
    assert "file-name" in {p.code for p in problems if p.path == path}


@posix
@pytest.mark.skipif(sys.version_info >= (3, 14), reason="there is_dir says False")
def test_workspace_below_a_closed_folder_is_told(shared_folder: Path) -> None:
    """A workspace that the user may not enter ends in a message, not in a traceback."""
    workspace(shared_folder / "x", {"data/a.yaml": "a: 1\n"})
    (shared_folder / "x").chmod(0)
    with ordinary_user(), pytest.raises(PlantrackError):
        worktree.read(shared_folder / "x")


def test_reason_of_a_failed_write_is_vietnamese(tmp_path: Path) -> None:
    """Whatever the system objects to is said in Vietnamese."""
    with pytest.raises(PlantrackError) as caught:
        worktree.put(tmp_path / ("n" * 300), "a")
    assert "too long" not in caught.value.message


def test_text_that_cannot_be_encoded_is_told(tmp_path: Path) -> None:
    """Half a character, as a damaged command line gives, ends in a message, not in a traceback."""
    with pytest.raises(PlantrackError):
        worktree.put(tmp_path / "a.yaml", "\udc80")


def test_files_are_removed_all_or_none(tmp_path: Path) -> None:
    """Where one cannot be removed, those before it stand where they stood; else nothing of them is left."""
    workspace(tmp_path, {"data/a.yaml": "a: 1\n", "data/b.yaml": "b: 1\n"})
    before = worktree.read(tmp_path)
    with pytest.raises(PlantrackError) as caught:
        worktree.remove(tmp_path, ["data/a.yaml", "data/không-có.yaml"])
    assert "Không xóa được" in caught.value.message
    assert worktree.read(tmp_path) == before
    worktree.remove(tmp_path, ["data/a.yaml", "data/b.yaml"])
    assert [path.name for path in (tmp_path / "data").iterdir()] == []
