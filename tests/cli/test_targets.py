"""Where documents may be written: never over the workspace's own files, nor over what is no regular file."""

from __future__ import annotations

import os
import socket
import stat
from typing import TYPE_CHECKING

import pytest

from tests.plans import samples

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

DAY = ("--today", "2024-11-29")
WRITERS = {
    "dashboard": (("dashboard", "2024", "--force", "-o"), ".html"),
    "report": (("report", "2024", "--force", "-o"), ".docx"),
    "pdf": (("report", "2024", "--force", "--format", "pdf", "-o"), ".pdf"),
    "calendar": (("calendar", "--force", "-o"), ".ics"),
}
"""Each command that writes one document where it is told to, and how its files end."""
INTO_FOLDERS = {
    "forms": ("forms", "2024", "--force", "--out"),
    "remind": ("remind", "2024", "--deadline", "02/12/2024", "--force", "--out"),
}


def state(root: Path) -> dict[str, bytes]:
    """Return what is in a workspace, without the lock."""
    files = (path for path in root.rglob("*") if path.is_file() and path.name != ".plantrack.lock")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("name", ["data/plan-thu.yaml", "data/moi", "templates/bao-cao", "schemas/sâu/hơn/moi"])
def test_no_document_goes_into_the_workspaces_own_folders(run: Run, tiny: Path, writer: str, name: str) -> None:
    """`--force` gives up a document, never the plan, the directory or a template; nothing new is put there either."""
    line, ending = WRITERS[writer]
    (tiny / "templates").mkdir()
    (tiny / "templates/bao-cao.docx").write_bytes(b"the office's own")
    before = state(tiny)
    path = tiny / (name if name.endswith(".yaml") and writer != "pdf" else f"{name}{ending}")
    told = run("-C", tiny, *DAY, *line, path, code=2)
    assert f"nằm trong {name.partition('/')[0]}/ của không gian làm việc" in told.err
    assert state(tiny) == before


@pytest.mark.parametrize("writer", INTO_FOLDERS)
@pytest.mark.parametrize("name", ["data", "templates", "data/updates"])
def test_no_letters_or_forms_go_there(run: Run, tiny: Path, writer: str, name: str) -> None:
    """Their records belong to the journal, the documents do not."""
    before = state(tiny)
    told = run("-C", tiny, *DAY, *INTO_FOLDERS[writer], tiny / name, code=2)
    assert f"nằm trong {name.partition('/')[0]}/" in told.err
    assert state(tiny) == before


def test_no_detour_leads_there(run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither `..`, nor a link to the folder, nor a path from where one stands."""
    before = state(tiny)
    (tmp_path / "lối khác").symlink_to(tiny / "data")
    monkeypatch.chdir(tiny / "data")
    for path in (tiny / "build/../data/x.html", tmp_path / "lối khác/x.html", "x.html"):
        assert "nằm trong data/" in run("-C", tiny, *DAY, "dashboard", "2024", "--force", "-o", path, code=2).err
    assert state(tiny) == before


@pytest.mark.skipif(os.name != "posix", reason="pipes and sockets with names")
@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("kind", ["pipe", "socket", "link", "link to nothing", "folder"])
def test_only_regular_files_are_replaced(
    run: Run, tiny: Path, writer: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A device or a pipe would be gone for all who use it; what a link leads to may be anybody's."""
    line, ending = WRITERS[writer]
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    path, behind = tmp_path / f"x{ending}", tmp_path / "behind"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as there:
            there.bind(path.name)
    elif kind == "folder":
        path.mkdir()
    else:
        if kind == "link":
            behind.write_bytes(b"somebody's")
        path.symlink_to(behind)
    was = stat.S_IFMT(path.lstat().st_mode)
    told = run("-C", tiny, *DAY, *line, path, code=2)
    assert str(path) in told.err
    assert stat.S_IFMT(path.lstat().st_mode) == was
    assert not behind.exists() or behind.read_bytes() == b"somebody's"
    assert not (tiny / "build").exists()


def test_a_letter_or_a_plan_replaces_no_link_either(run: Run, tiny: Path, fresh: Path, tmp_path: Path) -> None:
    """What is written by other ways is asked the same; a link to nothing is there all the same."""
    nowhere = tmp_path / "đâu.docx"
    (tmp_path / "cong-van-don-doc-2024-lan-1.docx").symlink_to(nowhere)
    before = state(tiny)
    assert "liên kết" in run("-C", tiny, *DAY, *INTO_FOLDERS["remind"], tmp_path, code=2).err
    assert state(tiny) == before
    schema = fresh / "schemas/plan.schema.json"
    schema.unlink()
    schema.symlink_to(nowhere)
    assert "liên kết" in run("-C", fresh, "schema", code=2).err
    plan = fresh / "data/plan-901.yaml"
    plan.symlink_to(nowhere)
    (tmp_path / "x.docx").write_bytes(samples.document("chuyen-doi-so"))
    assert "liên kết" in run("-C", fresh, "plan", "import", tmp_path / "x.docx", code=2).err
    assert plan.is_symlink()
    assert not nowhere.exists()


@pytest.mark.parametrize(
    ("writer", "name", "said"),
    [
        ("dashboard", "x.pdf", "bảng theo dõi là tệp .html hoặc .htm; hãy đặt tên như x.html"),
        ("dashboard", "x", "hãy đặt tên như x.html"),
        ("report", "x.html", "báo cáo là tệp .docx hoặc .pdf; hãy đặt tên như x.docx"),
        ("report", "x.doc", "hãy đặt tên như x.docx"),
        ("calendar", "lich.csv", "lịch là tệp .ics; hãy đặt tên như lich.ics"),
    ],
)
def test_a_name_ends_as_what_it_holds(run: Run, tiny: Path, writer: str, name: str, said: str) -> None:
    """A file that no program opens helps nobody; the right ending is told."""
    assert said in run("-C", tiny, *DAY, *WRITERS[writer][0], tiny / name, code=2).err
    assert not (tiny / name).exists()


def test_endings_in_capitals_are_well(run: Run, tiny: Path) -> None:
    """Windows writes them so."""
    assert run("-C", tiny, *DAY, "dashboard", "2024", "-o", tiny / "X.HTML").out == f"{tiny / 'X.HTML'}\n"
