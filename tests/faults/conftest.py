"""One workspace of every kind, made once; each test gets a copy to write into."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from typing import TYPE_CHECKING

import pytest

import plantrack
from tests.cli import gits
from tests.faults.cases import CASES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session", autouse=True)
def _all_imported() -> None:
    """Import the program once, so that each fork need not."""
    for module in pkgutil.walk_packages(plantrack.__path__, "plantrack."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    for name in ("docxtpl", "openpyxl", "xlsxwriter", "filelock", "icalendar", "rich.console"):
        importlib.import_module(name)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Path]]:
    """Return what gives the workspace of a case; nobody writes into it."""
    top = tmp_path_factory.mktemp("cases")
    with pytest.MonkeyPatch.context() as patch:
        gits.alone(patch)

        def made(name: str) -> Path:
            root = top / CASES[name].made.__name__
            if not root.exists():
                CASES[name].made(root)
            return root

        yield made


@pytest.fixture
def copied(made: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return what gives a new copy of a case's workspace to write into, always at the same place."""
    gits.alone(monkeypatch)

    def copied(name: str) -> Path:
        root = tmp_path / "w"
        if root.exists():
            shutil.rmtree(root)
        return shutil.copytree(made(name), root, symlinks=True)

    return copied
