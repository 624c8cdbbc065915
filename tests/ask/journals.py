"""Datasets made of the real plan and a few updates written for a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.read import loader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.model.dataset import Dataset


def update(received: str, *entries: str, at: str = "", more: str = "") -> str:
    """Return the text of an update without its agency; entries are flow mappings without braces."""
    tasks = "".join(f"  - {{{entry}}}\n" for entry in entries)
    recorded = at or f"{received}T09:00:00+07:00"
    head = f"received: {received}\nrecorded: {{at: {recorded}, by: thử}}\n"
    return f"{head}{more}" + (f"tasks:\n{tasks}" if entries else "")


def dataset(real_files: Mapping[str, str], updates: Mapping[str, str], **others: str) -> Dataset:
    """Return the real plan with updates, keyed `year/agency/id`, and other files by the last part of their name."""
    files = dict(real_files)
    for key, text in updates.items():
        files[f"data/updates/435/{key}.yaml"] = f"agency: {key.split('/')[1]}\n{text}"
    for year, text in others.items():
        files[f"data/reports/435/{year.removeprefix('y')}.yaml"] = text
    return loader.dataset(files, "435")
