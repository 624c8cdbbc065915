"""The floor for `plantrack tasks`: the smallest typer command that parses the same files and holds one model.

Nothing is checked, linked or computed: no program of this kind can do less.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
import yaml
from pydantic import BaseModel

app = typer.Typer()


class Task(BaseModel):
    """One task with two fields."""

    id: str
    text: str


@app.command()
def tasks(directory: Annotated[str, typer.Option("-C")] = ".") -> None:
    """Print the tasks of the plan."""
    loaded = {
        path: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for path in sorted(Path(directory, "data").rglob("*.yaml"))
    }
    for path, document in loaded.items():
        if path.name.startswith("plan-"):
            for section in document["sections"]:
                for task in section["tasks"]:
                    print(Task(id=task["id"], text=task["text"]).text)


if __name__ == "__main__":
    app()
