"""The committed schemas are those of the models."""

from __future__ import annotations

from pathlib import Path

from plantrack.write.files import schemas

ROOT = Path(__file__).resolve().parents[3]


def test_committed_schemas_are_those_of_the_models() -> None:
    """An editor checks files by what the program checks; after a change run `plantrack schema`."""
    for name, expected in schemas.files().items():
        assert (ROOT / name).read_text(encoding="utf-8") == expected, name
