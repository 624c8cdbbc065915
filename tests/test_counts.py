"""Work is counted, not time: which files a command reads, and how often it parses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plantrack.cli.main import main
from plantrack.read import worktree, yamltext

if TYPE_CHECKING:
    from pathlib import Path

UPDATE = """\
agency: {0}
received: {1}-11-01
recorded: {{at: {1}-11-01T09:00:00+07:00, by: thử}}
general: {{direction: có}}
"""


@pytest.fixture
def workspace(tmp_path: Path, real_files: dict[str, str]) -> Path:
    """Return the real plan with journals of three years and two agencies."""
    for name, text in real_files.items():
        worktree.put(tmp_path / name, text)
    for year in (2023, 2024, 2025):
        for number, agency in enumerate(("cong-an-tinh", "mttq-tinh")):
            name = f"data/updates/435/{year}/{agency}/{year}1101-0000000{number}.yaml"
            worktree.put(tmp_path / name, UPDATE.format(agency, year))
    return tmp_path


def parsed(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> list[str]:
    """Run a command and return the texts that it parsed, in order."""
    texts: list[str] = []
    parse = yamltext.parse

    def counting(text: str) -> object:
        texts.append(text)
        return parse(text)

    monkeypatch.setattr(yamltext, "parse", counting)
    assert main(list(arguments)) == 0
    return texts


def test_tasks_parses_each_file_once_and_no_later_year(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan, directory and settings once each, the journal up to the year asked for."""
    texts = parsed(monkeypatch, "-C", str(workspace), "tasks", "--year", "2024")
    assert len(texts) == len(set(texts)) == 5 + 4
    assert not any("2025-11-01" in text for text in texts)


def test_agencies_reads_no_journal(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory is shown without opening what was reported."""
    texts = parsed(monkeypatch, "-C", str(workspace), "agencies")
    assert not any("received:" in text for text in texts)


def test_record_reads_only_its_own_agency(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However large the journal, recording opens the plan, the settings and that agency's own files."""
    record = ("record", "1b", "cong-an-tinh", "--status", "completed", "--result", "xong", "--year", "2025")
    texts = parsed(monkeypatch, "-C", str(workspace), "--today", "2025-11-20", *record)
    assert not any(text.startswith("agency: mttq-tinh") for text in texts)
    assert any(text.startswith("agency: cong-an-tinh") for text in texts)
