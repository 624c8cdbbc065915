"""A new workspace: the plan, the directory and the templates that come with the program, and schemas for editors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parents[2]
GITIGNORE = "build/\n.plantrack.lock\n.plantrack-*\n/data/contacts.yaml\n"


def bundled() -> Path:
    """Return the folder that holds `data`, `templates` and `examples`: in the wheel, or the checkout it runs from.

    An editable install copies them, soon stale, to where the package is not; so they are sought beside this file.
    """
    inside = _PACKAGE / "_bundled"
    return inside if inside.is_dir() else _PACKAGE.parent.parent


def files(*, example: bool) -> dict[str, bytes]:
    """Return the files of a new workspace; with `example`, the fictional years laid over them."""
    from plantrack.write.files import schemas  # noqa: PLC0415 (builds every model)

    home = bundled()
    found = {name: path.read_bytes() for name, path in _found(home, "data/*.yaml", "templates/*")}
    if example:
        found |= {
            name: path.read_bytes() for name, path in _found(home / "examples", "*.yaml", "*.docx", "data/**/*.yaml")
        }
    found |= {name: text.encode() for name, text in schemas.files().items()}
    found[".gitignore"] = GITIGNORE.encode()
    if "data/agencies.yaml" not in found:
        raise PlantrackError("Bản cài đặt thiếu dữ liệu đi kèm; hãy cài lại plantrack.")
    return found


def template(root: Path, name: str) -> tuple[bytes, str]:
    """Return a Word template and where it stands: the workspace's own, else the one that comes with the program."""
    for folder in (root / "templates", bundled() / "templates"):
        path = folder / name
        if path.is_file():
            return path.read_bytes(), str(path)
    raise PlantrackError(f"Không tìm thấy mẫu templates/{name}; chạy plantrack init để có lại các mẫu.")


def _found(root: Path, *patterns: str) -> Iterator[tuple[str, Path]]:
    """Yield the files that come along; an office's own journal in a checkout is none of them."""
    for pattern in patterns:
        for path in sorted(root.glob(pattern)):
            if path.is_file() and not path.name.startswith((".", "~$")):
                yield path.relative_to(root).as_posix(), path


__all__ = ["bundled", "files", "template"]
