"""Documents that commands write: where they may go, what they replace, and that no work of a person is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plantrack.cli import screen
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.cli.session import Session


class Document(NamedTuple):
    """A kind of document that a command writes: what it is called, how its files end, and a file's name."""

    name: str
    endings: tuple[str, ...]
    example: str


def require_place(here: Session, path: Path) -> None:
    """Refuse to write a document where the workspace keeps its own: the data, templates and schemas stay what they are.

    Raises:
        PlantrackError: the path lies in one of these folders, or cannot be followed.

    """
    from plantrack.write.files import disk

    if folder := disk.holder(here.root, path):
        message = f"{path} nằm trong {folder}/ của không gian làm việc, nơi chỉ chứa dữ liệu và mẫu; không ghi vào đó."
        raise PlantrackError(message, details=["Chọn nơi khác, ví dụ build/; kể cả --force cũng không ghi vào đó."])


def target(here: Session, path: Path, document: Document) -> bytes | None:
    """Return what is at a document's place, None where there is nothing.

    Raises:
        PlantrackError: no document may be there, what is there is no regular file, or the name ends otherwise.

    """
    from plantrack.write.files import disk

    if path.is_dir():
        raise PlantrackError(f"{path} là thư mục; hãy ghi cả tên tệp, ví dụ {path / document.example}.")
    require_place(here, path)
    was = disk.current(path)
    if path.suffix.lower() not in document.endings:
        endings = " hoặc ".join(document.endings)
        message = f"{path}: {document.name} là tệp {endings}; hãy đặt tên như {path.stem}{document.endings[0]}."
        raise PlantrackError(message)
    return was


def replaceable(
    here: Session, path: Path, document: Document, is_ours: Callable[[bytes], bool], *, force: bool
) -> bytes | None:
    """Return what is at a document's place, as `target` does.

    Raises:
        PlantrackError: as `target`; or, without `force`, a file is there that a person edited or brought.

    """
    was = target(here, path, document)
    if was is not None and not force and not is_ours(was):
        raise PlantrackError(
            f"{path} đã được sửa tay hoặc không phải {document.name} do plantrack lập; không ghi đè.",
            details=["Đặt tên khác bằng -o, hoặc thêm --force nếu muốn bỏ tệp cũ."],
        )
    return was


def place(output: str, usual: Path) -> Path | None:
    """Return where a document goes: as typed, else where it usually does; None where `-` asks to print it."""
    return None if output == "-" else Path(output) if output else usual


def deliver(path: Path | None, made: bytes, was: bytes | None) -> None:
    """Write a document where `was` is what stood there, and tell its path; without a path print the document itself."""
    from plantrack.write.files import disk

    if path is None:
        screen.out(made.decode())
    else:
        disk.put_all({path: made}, replace=True, was={path: was})
        screen.out(f"{path}\n")
