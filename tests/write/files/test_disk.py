"""The disk of a workspace: written whole or not at all, one command at a time."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from plantrack.errors import PlantrackError
from plantrack.read import worktree
from plantrack.write.files import disk
from tests.folders import ordinary_user, posix, workspace


def test_writes_what_it_is_given(tmp_path: Path) -> None:
    """Text is written as UTF-8 with plain line ends, bytes as they are, folders made as needed."""
    disk.write(tmp_path, {"data/x/y/a.yaml": "a: Đắk\n", "b.docx": b"\x00\r\n"})
    assert (tmp_path / "data/x/y/a.yaml").read_bytes() == "a: Đắk\n".encode()
    assert (tmp_path / "b.docx").read_bytes() == b"\x00\r\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.docx", "data"]


def test_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    """What a person wrote is refused to be replaced, and stays as it was."""
    path = tmp_path / "a.yaml"
    path.write_text("cũ", encoding="utf-8")
    with pytest.raises(PlantrackError, match="đã có; không ghi đè"):
        disk.put(path, "mới")
    assert path.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_replacing_is_asked_for(tmp_path: Path) -> None:
    """With `replace`, the new text takes the place of the old."""
    path = tmp_path / "a.yaml"
    path.write_text("a rather long old text", encoding="utf-8")
    disk.put(path, "mới", replace=True)
    assert path.read_text(encoding="utf-8") == "mới"


@posix
@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_new_file_has_an_ordinary_mode(tmp_path: Path, mask: int) -> None:
    """A new file is as readable as one that an editor makes, not private like a temporary one."""
    before = os.umask(mask)
    try:
        disk.put(tmp_path / "a.yaml", "a")
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
    disk.put(path, "mới", replace=True)
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
            disk.put(path, "x" * 5000, replace=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_text(encoding="utf-8") == "cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_in_the_way_is_told(tmp_path: Path) -> None:
    """A folder of the same name is not replaced, and no temporary file is left beside it."""
    (tmp_path / "a.yaml/b").mkdir(parents=True)
    with pytest.raises(PlantrackError, match="là thư mục; không ghi đè"):
        disk.put(tmp_path / "a.yaml", "a", replace=True)
    assert (tmp_path / "a.yaml/b").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


@posix
def test_folder_without_permission_is_told(shared_folder: Path) -> None:
    """Where the user may not write, the message says so and names the file."""
    shared_folder.chmod(0o555)
    with ordinary_user(), pytest.raises(PlantrackError, match=r"a\.yaml: không có quyền"):
        disk.put(shared_folder / "a.yaml", "a")


WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from plantrack.read import worktree
    from plantrack.write.files import disk
    path = Path(sys.argv[1])
    print("ready", flush=True)
    while True:
        for letter in "ab":
            disk.put(path, letter * 200_000, replace=True)
""")


def test_reader_sees_old_or_new_never_half(tmp_path: Path) -> None:
    """While another process writes, and after it is killed at it, a file is one version or the other, whole."""
    path = tmp_path / "a.yaml"
    disk.put(path, "a" * 200_000)
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
    other = FileLock(tmp_path / disk.LOCK_FILE, timeout=0)
    with disk.locked(tmp_path), pytest.raises(Timeout):
        other.acquire()
    with other:
        pass


def test_reason_of_a_failed_write_is_vietnamese(tmp_path: Path) -> None:
    """Whatever the system objects to is said in Vietnamese."""
    with pytest.raises(PlantrackError) as caught:
        disk.put(tmp_path / ("n" * 300), "a")
    assert "too long" not in caught.value.message


def test_text_that_cannot_be_encoded_is_told(tmp_path: Path) -> None:
    """Half a character, as a damaged command line gives, ends in a message, not in a traceback."""
    with pytest.raises(PlantrackError):
        disk.put(tmp_path / "a.yaml", "\udc80")


def test_files_are_removed_all_or_none(tmp_path: Path) -> None:
    """Where one cannot be removed, those before it stand where they stood; else nothing of them is left."""
    workspace(tmp_path, {"data/a.yaml": "a: 1\n", "data/b.yaml": "b: 1\n"})
    before = worktree.read(tmp_path)
    with pytest.raises(PlantrackError) as caught:
        disk.remove(tmp_path, ["data/a.yaml", "data/không-có.yaml"])
    assert "Không xóa được" in caught.value.message
    assert worktree.read(tmp_path) == before
    disk.remove(tmp_path, ["data/a.yaml", "data/b.yaml"])
    assert [path.name for path in (tmp_path / "data").iterdir()] == []
