"""The disk of a workspace: read as text whatever the editor and the system."""

from __future__ import annotations

import sys
import unicodedata
from functools import partial
from pathlib import Path

import pytest

from plantrack.errors import BadDataError, PlantrackError, Problem
from plantrack.read import loader, worktree
from tests.folders import ordinary_user, posix, workspace


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


def test_a_folder_that_is_called_like_no_year_is_read_to_be_told(tmp_path: Path) -> None:
    """`23` is meant for some year, and nobody knows which."""
    names = ["data/updates/435/23/a/1.yaml", "data/updates/435/2023/a/1.yaml", "data/updates/435/2024/a/1.yaml"]
    workspace(tmp_path, dict.fromkeys(names, ""))
    assert sorted(worktree.read(tmp_path, since=2024)) == sorted([names[0], names[2]])


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
