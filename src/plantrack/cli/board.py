"""The command that makes the board for who would rather look than read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import documents, params, screen, session

if TYPE_CHECKING:
    from decimal import Decimal

    from plantrack.ask.board import Board

_DOCUMENT = documents.Document("bảng theo dõi", (".html", ".htm"), "bang-theo-doi.html")


def dashboard(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo; mặc định là năm nay.")] = "",
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="TỆP",
            help="Tệp .html; mặc định build/bang-theo-doi-NĂM.html; “-” là in ra màn hình.",
        ),
    ] = "",
    as_of: params.AsOfOption = "",
    open_: Annotated[bool, typer.Option("--open", help="Mở ngay bằng trình duyệt của máy.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Ghi đè cả khi tệp đó không phải bảng do plantrack lập, hoặc đã bị sửa.")
    ] = False,
) -> None:
    """Lập bảng theo dõi một năm thành một tệp HTML để xem, in, gửi thư; không cần mạng."""
    from plantrack.ask import board
    from plantrack.write.board import page

    here = session.of(context)
    of_year = params.year(year, here)
    dataset = here.of_years(of_year - 1, max(of_year, here.today.year) + 1).dataset  # what falls due next as well
    params.check_year(dataset, of_year)
    params.tell_state(dataset, here)
    path = documents.place(output, here.build() / f"bang-theo-doi-{of_year}.html")
    was = documents.replaceable(here, path, _DOCUMENT, page.is_ours, force=force) if path else None
    composed = board.compose(dataset, of_year, params.as_of(as_of, here, dataset, of_year))
    made = page.render(composed)
    documents.deliver(path, made, was)
    _tell(composed, len(made))
    if open_ and path:
        _open(path)


def _tell(composed: Board, size: int) -> None:
    """Say what was made, and where it is too large to mail."""
    from plantrack.write import words
    from plantrack.write.board import page

    turnout = composed.report.now.turnout
    size_told = f"{words.number(_megabytes(size))} MB"
    screen.note(
        f"Đã lập bảng theo dõi năm {composed.year} ({size_told}): {len(turnout.arrived)}/{len(turnout.asked)}"
        f" đơn vị đã gửi báo cáo, nhận đến hết ngày {words.day(composed.as_of)}."
    )
    if size > page.MOST_TO_MAIL:
        screen.note("Tệp lớn hơn 1 MB: nên để ở thư mục dùng chung thay vì gửi kèm thư.")


def _megabytes(size: int) -> Decimal:
    """Return a size to one place, never as nothing."""
    from decimal import ROUND_UP, Decimal

    return (Decimal(size) / 1_000_000).quantize(Decimal("0.1"), ROUND_UP)


def _open(path: Path) -> None:
    """Open the file with the machine's own browser where there is a screen."""
    seen = sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if not seen or typer.launch(str(path)):
        screen.note(f"Không mở được trình duyệt từ đây; hãy mở tệp {path.resolve()}.")
