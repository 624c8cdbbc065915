"""Odd systems: locales, consoles, time zones, homes, no git, names that another system spelt."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.cli import clock
from plantrack.model.fields import VIETNAM
from plantrack.read import loader, worktree
from tests import forms
from tests.cli import gits, small
from tests.cli.conftest import run
from tests.cli.running import Terminal, program
from tests.faults.cases import ANSWERS, DAY, DONE

if TYPE_CHECKING:
    from typing import Literal

    from tests.cli.running import Run

    Form = Literal["NFC", "NFD"]

__all__ = ["run"]

BARE = {"PATH": os.environ["PATH"]}
WORDS = "Đã tập huấn 3 lớp, kết quả tốt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the small workspace."""
    return small.write(tmp_path / "w")


def recorded(root: Path) -> list[str]:
    """Return what is recorded of D as done, in order."""
    filings = loader.dataset(worktree.read(root), "thu").filings
    return [task.result for one in filings if one.update.agency == "d" for task in one.update.tasks]


# encodings


def other_locale(folder: Path, charmap: str) -> dict[str, str]:
    """Return an environment whose locale is of another encoding, made for it where the system can."""
    if shutil.which("localedef") is None:
        pytest.skip("localedef is missing")
    subprocess.run(["localedef", "-i", "en_US", "-f", charmap, folder / "other"], capture_output=True, check=False)
    if not (folder / "other").is_dir():
        pytest.skip(f"the system has no {charmap}")
    return {**BARE, "LOCPATH": str(folder), "LC_ALL": "other"}


@pytest.mark.parametrize("kind", ["ISO-8859-1", "C without UTF-8 mode"])
def test_command_line_is_utf8_in_every_locale(kind: str, root: Path, tmp_path: Path) -> None:
    """What is typed in Vietnamese is recorded as it was typed and never as its bytes; names of files are, too."""
    (tmp_path / "locales").mkdir()
    if kind.startswith("C "):
        env = {**BARE, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    else:
        env = other_locale(tmp_path / "locales", kind)
    told = program(
        "-C", root, *DAY, "record", "1a", "UBND huyện D", "--status", "completed", "--result", WORDS, env=env
    )
    assert told.code == 0, told
    assert "Đã ghi 1.a UBND huyện D" in told.err
    assert recorded(root) == [WORDS]
    made = program("-C", root, *DAY, "report", "2024", "-o", root / "báo cáo.docx", env=env)
    assert made.code == 0, made
    assert (root / "báo cáo.docx").is_file()
    assert made.out == f"{root / 'báo cáo.docx'}\n"


@pytest.mark.parametrize("arguments", [("tasks",), ("record", "--help"), ("không",)], ids=" ".join)
def test_output_is_utf8_whatever_the_console_asks_for(arguments: tuple[str, ...], root: Path) -> None:
    """Vietnamese that cp1252 lacks is neither lost nor a crash: output is UTF-8 wherever it goes."""
    plain = program("-C", root, *DAY, *arguments, env=BARE)
    for encoding in ("cp1252", "ascii:strict", "utf-16"):
        assert program("-C", root, *DAY, *arguments, env={**BARE, "PYTHONIOENCODING": encoding}) == plain
    assert re.search("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]", plain.out + plain.err)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_answers_are_utf8_whatever_the_console_asks_for(encoding: str, root: Path) -> None:
    """What is typed at the questions of `record` is read as UTF-8."""
    env = {**BARE, "PYTHONIOENCODING": encoding}
    with Terminal(["-C", root, *DAY, "record"], env=env) as terminal:
        for question, typed in (
            ("Cơ quan", "UBND huyện D"), ("Mã nhiệm vụ", "1a"), ("Trạng thái", "2"), ("Kết quả", WORDS),
            ("Cuộc họp", ""), ("Nguyên nhân", ""), ("Khó khăn", ""), ("Kiến nghị", ""), ("Minh chứng", ""),
            ("Số văn bản", ""), ("Ngày nhận", ""), ("(c/k)", "có"),
        ):  # fmt: skip
            terminal.until(question)
            terminal.type(typed)
        assert terminal.end() == 0, terminal.shown
    assert recorded(root) == [WORDS]


def test_answer_that_is_no_utf8_is_refused(root: Path) -> None:
    """Bytes of another encoding are told and not recorded."""
    with Terminal(["-C", root, *DAY, "record"], env=BARE) as terminal:
        terminal.until("Cơ quan")
        os.write(terminal._here, "UBND huy\xean D\n".encode("cp1252"))  # noqa: SLF001 (a keyboard types no text)
        terminal.until("Lỗi")
        terminal.press("\x03")
        assert terminal.end() == 130
    assert "Traceback" not in terminal.shown


# names that another system spelt


@pytest.mark.parametrize(("there", "typed"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_paths_are_found_however_composed(there: Form, typed: Form, tmp_path: Path) -> None:
    """What macOS named in decomposed letters (NFD) is found by what a person types (NFC), and the other way."""
    on_disk, by_hand = unicodedata.normalize(there, "Đắk Nông/năm ấy"), unicodedata.normalize(typed, "Đắk Nông/năm ấy")
    root = small.write(tmp_path / on_disk)
    told = program("-C", by_hand, *DAY, "record", "1a", "d", *DONE, cwd=tmp_path)
    assert told.code == 0, told
    assert recorded(root) == ["Đã xong"]
    sent = program("-C", by_hand, "--today", "2024-10-15", "forms", "2024", "--out", tmp_path / on_disk, cwd=tmp_path)
    assert sent.code == 0, sent
    inbox = root / unicodedata.normalize(there, "biểu mẫu đến")
    inbox.mkdir()
    name = unicodedata.normalize(there, "huyện ấy.xlsx")
    (inbox / name).write_bytes(forms.fill((root / "c.xlsx").read_bytes(), ANSWERS))
    for given in ("biểu mẫu đến", "biểu mẫu đến/huyện ấy.xlsx"):
        path = Path(by_hand) / unicodedata.normalize(typed, given)
        taken = program("-C", by_hand, *DAY, "import", path, cwd=tmp_path)
        assert taken.code == 0, taken
        assert "Sẽ ghi 1 bản ghi" in taken.err
    assert sorted(path.name for path in tmp_path.iterdir()) == [on_disk.partition("/")[0]]


@pytest.mark.parametrize(
    ("there", "beside"),
    [
        ("data/agencies.yaml", "data/Agencies.yaml"),
        ("data/plan-thu.yaml", "data/plan-THU.yaml"),
        ("data/updates/thu/2024/a", "data/updates/thu/2024/A"),
        ("data/updates/thu", "data/updates/Thu"),
        ("data/updates", "data/Updates"),
    ],
)
def test_names_that_differ_in_case_only_are_told(there: str, beside: str, root: Path) -> None:
    """On Windows and macOS the two would be one: `check` tells the one that is not as it should be."""
    (shutil.copytree if (root / there).is_dir() else shutil.copyfile)(root / there, root / beside)
    if (root / beside).samefile(root / there):
        pytest.skip("this disk does not tell case apart")
    told = program("-C", root, "check")
    assert told.code == 1
    assert told.out.startswith(f"{beside}")
    assert all("file-name" in line and line.startswith(beside) for line in told.lines)


def test_number_leaves_line_ends_and_byte_order_mark(root: Path) -> None:
    """A letter's file that Windows has rewritten changes in its number only."""
    assert program("-C", root, "--today", "2024-10-15", "forms", "2024").code == 0
    (path,) = (root / "data/letters/thu/2024").glob("*.yaml")
    windows = "\ufeff" + path.read_text(encoding="utf-8").replace("\n", "\r\n")
    path.write_bytes(windows.encode())
    assert program("-C", root, "--today", "2024-10-15", "number", path.stem, "860/VPO").code == 0
    changed = path.read_bytes().decode()
    assert changed.startswith("\ufeff")
    assert [one for one in changed.split("\r\n") if one not in windows.split("\r\n")] == ['number: "860/VPO"']
    assert "\n" not in changed.replace("\r\n", "")


# time


def test_day_is_viet_nams(root: Path) -> None:
    """Wherever the machine thinks it is, and without a table of time zones, the day recorded is Việt Nam's."""
    for zone in ("ABC24", "ABC-24", "America/Los_Angeles", "Không/Có"):
        began = datetime.now(VIETNAM)
        env = {**BARE, "TZ": zone, "PYTHONTZPATH": ""}
        told = program(
            "-C", root, "record", "2b", "d", "--status", "in-progress", "--result", zone, "--by", "x", env=env
        )
        assert told.code == 0, told
        ended = datetime.now(VIETNAM)
        (made,) = (f.update for f in loader.dataset(worktree.read(root), "thu").filings if f.path == told.out.strip())
        assert began.replace(microsecond=0) <= made.recorded.at <= ended + timedelta(seconds=4)  # one a second
        assert began.date() <= made.received <= ended.date()
        assert made.recorded.at.utcoffset() == timedelta(hours=7)


def test_files_are_the_same_in_every_time_zone(root: Path) -> None:
    """Neither the machine's zone nor its clock shows in a report, a form or a timetable."""
    made = []
    for zone in ("ABC24", "ABC-24"):
        env = {**BARE, "TZ": zone, "PYTHONTZPATH": ""}
        for arguments in (["report", "2024"], ["forms", "2024"], ["calendar"]):
            assert program("-C", root, *DAY, *arguments, env=env).code == 0
        made.append({path.name: path.read_bytes() for path in (root / "build").rglob("*") if path.is_file()})
        shutil.rmtree(root / "build")
    assert len(made[0]) == 6
    assert made[0] == made[1]


def test_midnight_in_the_middle_of_a_command(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is recorded after midnight was recorded after midnight, though the command began the day before."""
    midnight = datetime(2024, 11, 29, tzinfo=VIETNAM)
    moments = iter([midnight - timedelta(seconds=1)])
    monkeypatch.setattr(clock, "now", lambda: next(moments, midnight))
    told = run("-C", root, "record", "1a", "d", *DONE)
    (made,) = (f.update for f in loader.dataset(worktree.read(root), "thu").filings if f.path == told.out.strip())
    assert made.received == midnight.date() - timedelta(days=1)
    assert made.recorded.at == midnight


# homes and programs


@pytest.mark.parametrize(
    "more",
    [{}, {"HOME": "/proc", "TMPDIR": "/không/có", "XDG_CACHE_HOME": "/proc"}],
    ids=["no HOME", "a HOME to be read only and no place for temporary files"],
)
def test_no_home_is_needed(more: dict[str, str], root: Path) -> None:
    """Every kind of document is made, and nothing is put beside the workspace."""
    before = {path.name for path in root.parent.iterdir()}
    for arguments in (["report", "2024"], ["forms", "2024"], ["record", "1a", "d", *DONE]):
        told = program("-C", root, *DAY, *arguments, env={**BARE, **more})
        assert told.code == 0, told
        assert "Traceback" not in told.err
    assert {path.name for path in root.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("log",), 0), (("check",), 0), (("record", "1a", "d", *DONE), 0), (("report", "2024"), 0),
        (("diff", "HEAD"), 2), (("check", "--against", "HEAD"), 2), (("undo", "--yes"), 2),
        (("record", "1a", "d", *DONE, "--commit"), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)  # fmt: skip
def test_without_git(arguments: tuple[str, ...], code: int, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository on a machine without git all goes that needs none; the rest says so and changes nothing."""
    gits.alone(monkeypatch)
    gits.init(root)
    gits.save(root)
    before = worktree.read(root)
    told = program("-C", root, *DAY, *arguments, env={"PATH": str(root / "data")})
    assert told.code == code, told
    assert ("chưa cài git" in told.err) == (code == 2 or arguments == ("log",))
    assert code == 0 or worktree.read(root) == before
