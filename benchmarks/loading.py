"""Load a workspace, or merely parse its YAML, and print the seconds of processor time that this took without imports.

`python -m benchmarks.loading ours|yaml|yaml-no-gc DIR`
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from benchmarks import measure


def main(way: str, folder: str) -> None:
    """Read the files, then time one way to load them; the values are kept, as a program would keep them."""
    from plantrack.read import loader, worktree  # noqa: PLC0415 (what is imported here is not timed)

    files = worktree.read(Path(folder))
    if way == "ours":
        print(measure.silently(lambda: loader.dataset(files, loader.choose_plan(files, None))))
        return
    import yaml  # noqa: PLC0415

    if way == "yaml-no-gc":
        gc.disable()
    print(measure.silently(lambda: [yaml.load(text, Loader=yaml.CSafeLoader) for text in files.values()]))


if __name__ == "__main__":
    main(*sys.argv[1:])
