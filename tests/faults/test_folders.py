"""Disks that are full or only to be read, folders and files without rights, folders where files should be."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import Result, command
from tests.faults.cases import CASES, DAY, litter, state
from tests.faults.test_kills import ALL, SHORT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENGLISH = re.compile(r"Errno|Traceback|denied|space|Error")
UNSHARED = ["unshare", *([] if os.name == "nt" or os.geteuid() == 0 else ["--user", "--map-root-user"]), "--mount"]
BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]
"""Makes the modes of files bind root, too."""


def bound(*arguments: str | Path) -> Result:
    """Run the program as somebody whom the modes of files bind."""
    line = command(*arguments)
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may read and write everything, and setpriv is missing")
        line = [*BOUND, *line]
    done = subprocess.run(line, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL)
    return Result(done.returncode, done.stdout, done.stderr)


def modes(root: Path, *, folders: int, files: int) -> None:
    """Set the modes of all folders and files below a root."""
    for path in [root, *root.rglob("*")]:
        path.chmod(folders if path.is_dir() else files)


@pytest.mark.parametrize("name", SHORT)
def test_nothing_may_be_written(name: str, copied: Callable[[str], Path]) -> None:
    """In a workspace that may only be read, every command that writes says so, exit code 2, and changes nothing."""
    root = copied(name)
    before = state(root)
    modes(root, folders=0o555, files=0o444)
    try:
        told = bound(*CASES[name].command(root))
    finally:
        modes(root, folders=0o755, files=0o644)
    assert told.code == 2, told
    assert re.search("không có quyền|chỉ cho đọc", told.err), told
    assert not ENGLISH.search(told.err)
    assert state(root) == before
    assert litter(root) == []


@pytest.mark.parametrize(
    "arguments", [("tasks",), ("check",), ("status", "2024"), ("log",), ("missing", "2024")], ids=" ".join
)
def test_what_may_be_read_is_answered(arguments: tuple[str, ...], copied: Callable[[str], Path]) -> None:
    """Questions need no right to write."""
    root = copied("record")
    modes(root, folders=0o555, files=0o444)
    try:
        told = bound(*DAY, "-C", root, *arguments)
    finally:
        modes(root, folders=0o755, files=0o644)
    assert told.code in (0, 1)
    assert "Lỗi" not in told.err
    assert told.out + told.err


@pytest.mark.parametrize("path", ["data", "data/plan-thu.yaml", "data/updates/thu/2024/a"])
def test_what_may_not_be_read_is_told(path: str, copied: Callable[[str], Path]) -> None:
    """By its name, exit code 2."""
    root = copied("record")
    (root / path).chmod(0)
    try:
        told = bound("-C", root, "tasks")
    finally:
        (root / path).chmod(0o755)
    assert told.code == 2
    assert f"{path}: không có quyền" in told.err
    assert not ENGLISH.search(told.err)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("report-again", "build/bao-cao-2024.docx"),
        ("calendar", "build/lich-thu.ics"),
        ("schema", "schemas/plan.schema.json"),
        ("number", "data/letters/thu/2024/*.yaml"),
        ("remind-again", "build/cong-van-don-doc-2024-lan-1.docx"),
    ],
)
def test_read_only_file_is_kept(name: str, path: str, copied: Callable[[str], Path]) -> None:
    """Who makes a file read-only wants to keep it, though the folder's rights would let it be replaced."""
    root = copied(name)
    (file,) = root.glob(path)
    before = state(root)
    file.chmod(0o444)
    told = bound(*CASES[name].command(root))
    assert told.code == 2, told
    assert file.name in told.err
    assert "chỉ cho đọc" in told.err
    assert {one for one in state(root) if one not in before} <= {one for one in state(root) if "schema" in one[0]}
    assert litter(root) == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("report", "build/bao-cao-2024.docx"),
        ("forms", "build/bieu-mau-2024/c.xlsx"),
        ("remind", "build/cong-van-don-doc-2024-lan-1.docx"),
        ("calendar", "build/lich-thu.ics"),
        ("schema", "schemas/plan.schema.json"),
        ("plan-import", "data/plan-512.yaml"),
        ("init", "templates/bao-cao-ubnd.docx"),
        ("record", ".plantrack.lock"),
        ("trigger", "data/events-thu.yaml"),
    ],
)
def test_folder_where_a_file_should_be(name: str, path: str, copied: Callable[[str], Path]) -> None:
    """It is told, exit code 2 (1 where it lies among the data), and neither it nor anything else is changed."""
    root = copied(name)
    (root / path).unlink(missing_ok=True)
    (root / path / "x").mkdir(parents=True)
    before = state(root)
    told = bound(*CASES[name].command(root))
    assert told.code == (1 if name == "trigger" else 2), told
    assert not ENGLISH.search(told.err), told
    assert (root / path / "x").is_dir()
    assert {file for file, _ in state(root)} - {file for file, _ in before} == set()
    assert litter(root) == []


def test_folder_named_as_data_is_told_by_check(copied: Callable[[str], Path]) -> None:
    """It would otherwise be passed over without a word."""
    root = copied("record")
    (root / "data/events-thu.yaml").mkdir()
    told = bound("-C", root, "check")
    assert told.code == 1
    assert told.out.startswith("data/events-thu.yaml:1:1: file-name Đây là thư mục")


ON_SMALL_DISK = """\
    import os, shutil, subprocess, sys
    from pathlib import Path

    source, root, command, arguments = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4:]
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "none", str(root)], check=True)
    os.chdir(root)
    shutil.copytree(source, root, dirs_exist_ok=True)
    files = lambda: {str(p): p.read_bytes() for p in root.rglob("*") if p.is_file() and p.name != ".plantrack.lock"}
    before = files()
    lock = root / ".plantrack.lock"
    if command == "full":
        lock.touch()
        with open("filler", "wb", buffering=0) as filler:
            for size in (65536, 4096, 1):
                try:
                    while filler.write(b"x" * size):
                        pass
                except OSError:
                    pass
    else:
        subprocess.run(["mount", "-o", "remount,ro", str(root)], check=True)
    program = [sys.executable, "-m", "plantrack"]
    run = lambda *given: subprocess.run([*program, *given], capture_output=True, encoding="utf-8")
    refused, asked = run(*arguments), run("-C", str(root), "tasks")
    if command == "full":
        os.unlink("filler")
    else:
        subprocess.run(["mount", "-o", "remount,rw", str(root)], check=True)
    same = files() == before
    again = run(*arguments)
    print(refused.returncode, asked.returncode, same, again.returncode, bool(list(root.rglob(".plantrack-*"))))
    print(refused.stderr)
"""


@pytest.mark.parametrize(("state_of_disk", "why"), [("full", "ổ đĩa đã đầy"), ("read-only", "ổ đĩa chỉ cho đọc")])
@pytest.mark.parametrize(
    "name", ["record", "import", "report-again", "forms", "init"] if ALL else ["record", "import", "init"]
)
def test_real_disk_that_takes_nothing(
    name: str, state_of_disk: str, why: str, made: Callable[[str], Path], tmp_path: Path
) -> None:
    """A disk of its own, full or only to be read: exit code 2, nothing changed; with room it can be done."""
    if shutil.which("unshare") is None or subprocess.run([*UNSHARED, "true"], check=False).returncode:
        pytest.skip("no disk can be mounted here")
    root = tmp_path / "w"
    root.mkdir()
    script = textwrap.dedent(ON_SMALL_DISK)
    if name == "init":  # its folder must be there to be the disk
        script = script.replace('run("-C", str(root), "tasks")', 'run("--version")')
    line = [*UNSHARED, sys.executable, "-c", script, made(name), root, state_of_disk, *CASES[name].command(root)]
    done = subprocess.run(list(map(str, line)), capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.splitlines()[:1] == ["2 0 True 0 False"], (done.stdout, done.stderr)
    assert why in done.stdout, done.stdout
    assert not ENGLISH.search(done.stdout.split("\n", 1)[1])


@pytest.mark.parametrize("where", ["data/.plantrack-undo", "data/x"])
def test_what_a_repository_lays_aside_leads_nowhere(where: str, copied: Callable[[str], Path], tmp_path: Path) -> None:
    """A link in the place where undo moves files aside, or where they are moved back to, moves nothing in or out."""
    root, outside = copied("import"), tmp_path / "outside"
    outside.mkdir()
    (outside / "của-tôi").write_text("x", encoding="utf-8")
    (root / where).symlink_to(outside)
    if where == "data/x":
        (root / "data/.plantrack-undo/x").mkdir(parents=True)
        (root / "data/.plantrack-undo/x/authorized_keys").write_text("x", encoding="utf-8")
    bound(*CASES["import"].command(root))
    bound(*CASES["undo"].command(root))
    assert [path.name for path in outside.iterdir()] == ["của-tôi"]


def test_hidden_file_of_somebody_else_is_not_swept_away(copied: Callable[[str], Path]) -> None:
    """Only what has the very form of this program's own goes, and never what a link leads to."""
    root = copied("report")
    (root / "build").mkdir()
    (root / "build/.plantrack-ghi-chú").write_text("x", encoding="utf-8")
    (root / "build/.plantrack-abcdefgh").symlink_to(root / "data/plan-thu.yaml")
    assert bound(*CASES["report"].command(root)).code == 0
    assert litter(root) == ["build/.plantrack-abcdefgh", "build/.plantrack-ghi-chú"]
    assert (root / "data/plan-thu.yaml").is_file()
