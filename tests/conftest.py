"""What all tests share: this repository as a workspace, a folder for every user, the option that renews files."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader, worktree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.model.dataset import Dataset

ROOT = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--renew`, after which `git diff` shows what has changed for a person to approve."""
    parser.addoption("--renew", action="store_true", help="write what comes out now as what is expected")


@pytest.fixture
def renew(request: pytest.FixtureRequest) -> bool:
    """Say whether expected files are to be written rather than compared."""
    return bool(request.config.getoption("--renew"))


@pytest.fixture(scope="session")
def real_files() -> dict[str, str]:
    """Return the data files of this repository, the real plan among them."""
    return worktree.read(ROOT)


@pytest.fixture(scope="session")
def real(real_files: dict[str, str]) -> Dataset:
    """Return the dataset of the real plan 435."""
    return loader.dataset(real_files, "435")


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Yield a folder that every user may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="plantrack-test-"))
    folder.chmod(0o755)
    yield folder
    for path in [folder, *(p for p in folder.iterdir() if p.is_dir())]:
        path.chmod(0o755)
    shutil.rmtree(folder)
