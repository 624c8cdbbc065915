"""A wheel installed elsewhere works: it carries the plan, the directory, the templates and the example."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and unpack it where nothing else of the project is."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked program in a folder of its own."""
    environment = os.environ | {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "plantrack", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_wheel_makes_a_workspace_and_reports_from_it(unpacked: Path, tmp_path: Path) -> None:
    """Init --example, check, tasks and report from the wheel alone."""
    for arguments in (
        ("init", "moi", "--example"),
        ("-C", "moi", "check"),
        ("-C", "moi", "report", "2024", "-o", "b.docx"),
    ):
        done = run(unpacked, tmp_path, *arguments)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "b.docx").read_bytes()[:2] == b"PK"
    assert (unpacked / "plantrack" / "_bundled" / "data" / "plan-435.yaml").is_file()


def test_wheel_without_example_holds_nothing_invented(unpacked: Path, tmp_path: Path) -> None:
    """A plain new workspace has no journal."""
    assert run(unpacked, tmp_path, "init", "moi").returncode == 0
    assert not (tmp_path / "moi" / "data" / "updates").exists()
