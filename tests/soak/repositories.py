"""A bare remote with a small workspace, and clones of it, made with real git and nobody's settings."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from tests.cli import small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = {"gc.auto": "0", "maintenance.auto": "false", "receive.autogc": "false"}
"""Housekeeping would only make the times of a test vary."""


def environment() -> dict[str, str]:
    """Return this process's environment without what a person or a hook has set for git."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PLANTRACK_"))}
    return own | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}


def git(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run git in a folder and return what it prints; the exit code is asserted."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment(), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code, (arguments, done.stdout, done.stderr)
    return done.stdout.strip()


def remote(folder: Path) -> Path:
    """Make a bare repository whose branch main holds the small workspace, without any attribute."""
    bare, first = folder / "chung.git", small.write(folder / "đầu")
    git(folder, "init", "--quiet", "--bare", "-b", "main", str(bare))
    git(first, "init", "--quiet", "-b", "main")
    name(first)
    (first / ".gitignore").write_text(".plantrack.lock\n", encoding="utf-8")
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "-m", "Bắt đầu")
    git(first, "push", "--quiet", str(bare), "main")
    for setting, value in SETTINGS.items():
        git(bare, "config", setting, value)
    return bare


def clone(bare: Path, root: Path) -> Path:
    """Clone the remote for one person."""
    git(bare.parent, "clone", "--quiet", str(bare), str(root))
    name(root)
    return root


def name(root: Path) -> None:
    """Say who works in a clone: the clone bears the name of its user."""
    for setting, value in {"user.name": root.name, "user.email": "x@example.invalid", **SETTINGS}.items():
        git(root, "config", setting, value)


def updates(folder: Path, revision: str) -> Iterator[str]:
    """Yield the files of the journal at a revision."""
    yield from git(folder, "ls-tree", "-r", "--name-only", revision, "--", "data/updates").split("\n")


def at(bare: Path, root: Path, revision: str) -> Path:
    """Write the files of a revision into a new folder, as nobody's clone."""
    git(bare, "worktree", "add", "--quiet", "--detach", str(root), revision)
    return root
