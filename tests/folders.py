"""Folders to try the disk in: workspaces made of texts, and an ordinary user whom modes bind."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


NOBODY = 65534
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and limits of POSIX")


def workspace(root: Path, files: dict[str, str | bytes]) -> Path:
    """Make files below a root, which holds data/ in any case."""
    (root / "data").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Act as somebody whom the modes of files bind, as they do not bind root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
