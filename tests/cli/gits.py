"""Real repositories for the tests of commands: made as a person would make them, apart from this person's settings."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

AUTHOR = "Lê Thị Bé"


def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep out what the person running the tests, and the hook that runs them, have set."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *arguments: str) -> str:
    """Run git and return what it prints; it must do what it is told."""
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    return done.stdout.rstrip("\n")


def init(top: Path, *, author: str = AUTHOR) -> None:
    """Make an empty repository that knows who works in it."""
    git(top, "init", "--quiet", "-b", "main")
    git(top, "config", "user.name", author)
    git(top, "config", "user.email", "be@example.invalid")


def save(top: Path, message: str = "lưu") -> str:
    """Commit all there is and return the commit."""
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "-m", message)
    return git(top, "rev-parse", "HEAD")


def brought(top: Path, revision: str = "HEAD") -> list[str]:
    """Return the files that a commit changed."""
    return git(top, "diff-tree", "--root", "-r", "--no-commit-id", "--name-only", revision).splitlines()


def state(top: Path) -> str:
    """Return what is staged, changed and untracked."""
    return git(top, "status", "--porcelain", "--untracked-files=all")


def hook(top: Path, name: str, script: str) -> None:
    """Put a hook into a repository."""
    path = top / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
