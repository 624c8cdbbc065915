"""Workspaces to try the commands in, and a way to run them that asserts the exit code by itself."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from plantrack.cli import main
from tests.cli import gits, small
from tests.cli.running import Result, Run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command in this process."""

    def run(*arguments: str | Path, code: int = 0) -> Result:
        capsys.readouterr()
        ended = main.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert ended == code, f"exit code {ended}, expected {code}\n{out[:2000]}\n{err[:2000]}"
        assert "Traceback" not in err
        return Result(ended, out, err)

    return run


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the person running the tests has set out of them."""
    for name in ("PLANTRACK_BY", "PLANTRACK_DEBUG", "_PLANTRACK_COMPLETE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def example_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the example workspace once; nobody writes into it."""
    root = tmp_path_factory.mktemp("made") / "example"
    assert main.main(["init", str(root), "--example"]) == 0
    return root


@pytest.fixture(scope="session")
def fresh_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a workspace without any update once; nobody writes into it."""
    root = tmp_path_factory.mktemp("made") / "fresh"
    assert main.main(["init", str(root)]) == 0
    return root


@pytest.fixture
def example(example_made: Path, tmp_path: Path) -> Path:
    """Return an example workspace to write into."""
    return shutil.copytree(example_made, tmp_path / "example")


@pytest.fixture
def fresh(fresh_made: Path, tmp_path: Path) -> Path:
    """Return a workspace of plan 435, without any update, to write into."""
    return shutil.copytree(fresh_made, tmp_path / "fresh")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return the small workspace whose counts are known by hand."""
    return small.write(tmp_path / "tiny")


@pytest.fixture
def kept(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the small workspace in a repository of its own, with all it holds committed."""
    gits.alone(monkeypatch)
    gits.init(tiny)
    (tiny / ".gitignore").write_text(".plantrack.lock\n", encoding="utf-8")
    gits.save(tiny)
    return tiny
