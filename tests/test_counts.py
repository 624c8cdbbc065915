"""Work is counted, not time: which files a command reads, how often it parses them, which programs it starts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import generate
from plantrack.ask import progress
from plantrack.cli import session
from plantrack.cli.main import main
from plantrack.read import worktree, yamltext
from plantrack.write.files import disk
from tests.cli import gits

if TYPE_CHECKING:
    from pathlib import Path

UPDATE = """\
agency: {0}
received: {1}-11-01
recorded: {{at: {1}-11-01T09:00:00+07:00, by: thử}}
general: {{direction: có}}
"""
ONCE = """\
tasks:
  - {{task: {0}, period: once, status: completed, result: "Đã làm xong năm {1}"}}
"""
YEARS = (2023, 2024, 2025)
SMALL, LARGE = 4, 400


class Work:
    """What a command did."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.parsed: list[str] = []
        self.read: list[str] = []
        self.bytes = 0
        self.started: list[list[str]] = []

    @property
    def years(self) -> set[str]:
        """The years of the journal of which a file was read."""
        return {found[1] for name in self.read if (found := re.match(r"data/updates/[^/]+/(\d{4})/", name))}


@pytest.fixture
def workspace(tmp_path: Path, real_files: dict[str, str]) -> Path:
    """Return the real plan with journals of three years and two agencies."""
    for name, text in real_files.items():
        disk.put(tmp_path / name, text)
    for year in YEARS:
        for number, agency in enumerate(("cong-an-tinh", "mttq-tinh")):
            name = f"data/updates/435/{year}/{agency}/{year}1101-0000000{number}.yaml"
            disk.put(tmp_path / name, UPDATE.format(agency, year))
    return tmp_path


def generated(root: Path, entries: int, agencies: int = 4, years: int = 4) -> Path:
    """Write a workspace in which every task goes on from year to year, the first of them 2001."""
    for name, text in generate.files(entries, agencies, years):
        disk.put(root / name, text)
    return root


def work(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Work:
    """Run a command, and return what it did."""
    done = Work()
    parse, decode, start = yamltext.parse, worktree.decode, subprocess.Popen.__init__

    def parsing(text: str) -> object:
        done.parsed.append(text)
        return parse(text)

    def decoding(raw: bytes, name: str) -> object:
        done.read.append(name)
        done.bytes += len(raw)
        return decode(raw, name)

    def starting(process: subprocess.Popen[Any], command: list[str], *rest: Any, **options: Any) -> None:
        done.started.append([str(word) for word in command])
        start(process, command, *rest, **options)

    with monkeypatch.context() as counted:
        counted.setattr(yamltext, "parse", parsing)
        counted.setattr(worktree, "decode", decoding)
        counted.setattr(subprocess.Popen, "__init__", starting)
        assert main(list(arguments)) == 0
    return done


def test_tasks_parses_each_file_once_and_no_later_year(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan, directory and settings once each, the journal of the year asked for and the one before."""
    done = work(monkeypatch, "-C", str(workspace), "tasks", "--year", "2024")
    assert len(done.parsed) == len(set(done.parsed)) == 5 + 4
    assert done.years == {"2023", "2024"}
    assert done.started == []


@pytest.mark.parametrize(
    "command",
    [
        ("tasks",),
        ("show", "t3"),
        ("status",),
        ("review", "2004"),
        ("missing",),
        ("due",),
        ("dashboard", "2004", "-o", "{out}.html"),
        ("plans",),
        ("forms", "2004", "--agency", "don-vi-1"),
        ("report", "2004", "-o", "{out}.docx"),
    ],
    ids=lambda command: str(command[0]),
)
def test_years_that_nothing_depends_on_stay_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Of a plan whose tasks go on from year to year, only the year asked for and the one before are opened."""
    root = generated(tmp_path / "made", SMALL * 20 * 4)
    arguments = [word.format(out=tmp_path / "out") for word in command]
    done = work(monkeypatch, "-C", str(root), "--today", "2004-11-20", *arguments)
    assert done.years == {"2003", "2004"}
    journal = [text for text in done.parsed if text.startswith("agency:")]
    assert len(journal) == 8
    assert max(Counter(done.parsed).values()) == 1


def test_bytes_do_not_grow_with_the_years_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten years of journal cost no more bytes than two; a hidden cost of every year would show here."""
    few = generated(tmp_path / "few", 4 * 20 * 2, years=2)
    many = generated(tmp_path / "many", 4 * 20 * 10, years=10)
    read = {
        root: work(monkeypatch, "-C", str(root), "--today", f"{day}-11-20", "tasks").bytes
        for root, day in ((few, 2002), (many, 2010))
    }
    assert read[many] <= read[few] * 1.01  # the numbers of documents grow longer


def test_what_is_done_once_is_looked_up_in_all_years(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of an old year is parsed where it speaks of a task without years; the others are not."""
    once = next(item.id for item in session_of(workspace).plan.items if any(r.kind == "once" for r in item.reads))
    name = "data/updates/435/2023/cong-an-tinh/20231102-0000000f.yaml"
    text = UPDATE.format("cong-an-tinh", 2023) + ONCE.format(once, 2023)
    disk.put(workspace / name, text)
    done = work(monkeypatch, "-C", str(workspace), "--today", "2025-11-20", "tasks", "--year", "2025")
    old = [parsed for parsed in done.parsed if "received: 2023" in parsed]
    assert old == [text]


def session_of(root: Path) -> Any:
    """Return all data of a workspace."""
    return session.Session(root, None, date(2025, 11, 20)).dataset()


@pytest.mark.parametrize("command", [("tasks",), ("status",), ("show", "{once}"), ("due",), ("plans",)])
def test_leaving_years_out_changes_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """Two years after the last report, an answer is the same as with every file read."""
    example = tmp_path / "example"
    assert main(["init", str(example), "--example"]) == 0
    once = next(item.id for item in session_of(example).plan.items if any(r.kind == "once" for r in item.reads))
    arguments = ["-C", str(example), "--today", "2026-03-01", *(word.format(once=once) for word in command)]
    capsys.readouterr()
    assert main([*arguments, "--format", "json"]) == 0
    narrow = json.loads(capsys.readouterr().out)
    of_years = session.Session.of_years
    monkeypatch.setattr(session.Session, "of_years", lambda here, _since, until: of_years(here, 1900, until))
    assert main([*arguments, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == narrow
    assert narrow


def test_agencies_reads_no_journal(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory is shown without opening what was reported."""
    assert work(monkeypatch, "-C", str(workspace), "agencies").years == set()


def test_help_needs_neither_models_nor_yaml() -> None:
    """What only tells of the program waits for nothing else: pydantic alone is half of a start."""
    script = "import sys; from plantrack.cli.main import main; main(['--help']); print(*sys.modules, file=sys.stderr)"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stderr.split()
    assert not {"pydantic", "yaml", "rich", "jinja2", "docx", "xlsxwriter", "openpyxl"} & set(told)


def test_record_reads_only_its_own_agency(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the journal, recording opens the plan, the settings and that agency's files of two years, once."""
    record = ("record", "1b", "cong-an-tinh", "--status", "completed", "--result", "xong", "--year", "2025")
    done = work(monkeypatch, "-C", str(workspace), "--today", "2025-11-20", *record)
    assert not any(text.startswith("agency: mttq-tinh") for text in done.parsed)
    assert any(text.startswith("agency: cong-an-tinh") for text in done.parsed)
    assert max(Counter(done.parsed).values()) == 1
    assert len(done.parsed) == 5 + 2 + 1  # the new one is proved


def test_record_finds_what_was_done_once_in_any_year(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of the years before, that agency's files are parsed which speak of a task without years."""
    once = next(item.id for item in session_of(workspace).plan.items if any(r.kind == "once" for r in item.reads))
    text = UPDATE.format("cong-an-tinh", 2023) + ONCE.format(once, 2023)
    disk.put(workspace / "data/updates/435/2023/cong-an-tinh/20231102-0000000f.yaml", text)
    record = ("record", once, "cong-an-tinh", "--status", "completed", "--result", "thêm một lần")
    done = work(monkeypatch, "-C", str(workspace), "--today", "2025-11-20", *record)
    assert [parsed for parsed in done.parsed if "received: 2023" in parsed] == [text]
    assert capsys.readouterr().out.startswith("data/updates/435/2025/cong-an-tinh/")


@pytest.mark.parametrize(
    "command", [("record", "t3", "don-vi-1", "--status", "completed", "--result", "x"), ("show", "t3")]
)
def test_one_task_is_asked_about_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """What concerns one task does not compute how far all of them are."""
    root = generated(tmp_path, SMALL * 20 * 4)
    asked: list[str] = []
    task = progress._task  # noqa: SLF001 (what is counted)

    def counted(about: Any, item: Any) -> Any:
        asked.append(item.id)
        return task(about, item)

    monkeypatch.setattr(progress, "_task", counted)
    assert main(["-C", str(root), "--today", "2004-11-20", *command]) == 0
    assert set(asked) == {"t3"}
    assert len(asked) <= 2  # before and after


def test_check_parses_every_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sound workspace is gone through once, each file whole."""
    root = generated(tmp_path, LARGE)
    files = list((root / "data").rglob("*.yaml"))
    done = work(monkeypatch, "-C", str(root), "check")
    assert len(done.parsed) == len(set(done.parsed)) == len(files)
    assert sorted(done.read) == sorted(path.relative_to(root).as_posix() for path in files)
    assert done.bytes == sum(path.stat().st_size for path in files)


def test_a_comparison_starts_as_many_programs_however_much_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Git is asked in one go for what is needed, not file by file."""
    gits.alone(monkeypatch)
    started = []
    for entries in (SMALL * 20, LARGE):
        root = generated(tmp_path / str(entries), 20)
        gits.init(root)
        gits.save(root)
        for name, text in generate.files(entries, 4, 4):
            disk.put(root / name, text, replace=True)
        started.append(work(monkeypatch, "-C", str(root), "--today", "2004-11-20", "diff", "HEAD").started)
    assert len(started[0]) == len(started[1])
    assert {command[0].rsplit("/", 1)[-1] for command in started[1]} == {"git"}
