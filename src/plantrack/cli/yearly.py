"""The command that makes the consolidated report of a year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import params, screen, session
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.ask.annual_report import AnnualReport
    from plantrack.model.office import DocumentKind


def report(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="TỆP", help="Tệp DOCX; mặc định build/bao-cao-NĂM.docx.")
    ] = "",
    as_of: params.AsOfOption = "",
    to: Annotated[
        str,
        typer.Option("--to", metavar="ubnd|central", help="ubnd: Sở gửi UBND tỉnh; central: dự thảo UBND tỉnh gửi Bộ."),
    ] = "ubnd",
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả khi tệp đã được sửa bằng tay.")] = False,
) -> None:
    """Lập báo cáo tổng hợp năm (DOCX) theo thể thức Nghị định 30/2020/NĐ-CP."""
    from plantrack.ask import annual_report
    from plantrack.read import typed, worktree
    from plantrack.write import docx, workspace

    here = session.of(context)
    of_year = typed.year(year)
    params.one_of(to, "--to", tuple(docx.TEMPLATES))
    kind: DocumentKind = "central" if to == "central" else "ubnd"
    dataset = here.dataset(until=of_year)
    params.check_year(dataset, of_year)
    path = (
        Path(output)
        if output
        else here.root / "build" / f"bao-cao-{of_year}{'' if to == 'ubnd' else '-trung-uong'}.docx"
    )
    if path.is_dir():
        raise PlantrackError(f"{path} là thư mục; hãy ghi cả tên tệp, ví dụ {path / 'bao-cao.docx'}.")
    if path.exists() and not force and docx.edited(path.read_bytes()):
        message = f"{path} đã được sửa bằng tay sau khi lập (hoặc không do plantrack lập); không ghi đè."
        raise PlantrackError(message, details=["Đặt tên khác bằng -o, hoặc thêm --force nếu muốn bỏ phần đã sửa."])
    composed = annual_report.compose(dataset, of_year, params.as_of(as_of, here, dataset, of_year))
    template, name = workspace.template(here.root, docx.TEMPLATES[kind])
    paper_day = composed.summary.issued.date or here.today
    rendered = docx.render(composed, template, template_name=name, kind=kind, today=paper_day)
    worktree.put(path, rendered, replace=True)
    _tell(composed, path)


def _tell(composed: AnnualReport, path: Path) -> None:
    """Say what was made, and what a person should look at before it is signed."""
    from plantrack.write import words

    turnout = composed.now.turnout
    screen.out(f"{path}\n")
    screen.note(
        f"Đã lập báo cáo năm {composed.year}: {len(turnout.arrived)}/{len(turnout.asked)} đơn vị đã gửi báo cáo,"
        f" nhận đến hết ngày {words.day(composed.as_of)}."
    )
    if turnout.missing:
        names = words.listed(
            words.short_name(composed.dataset.agencies[r.agency], composed.as_of) for r in turnout.missing
        )
        screen.note(f"Dự thảo: còn {len(turnout.missing)} đơn vị chưa gửi: {names}.")
    if pending := turnout.those("pending"):
        names = words.listed(words.short_name(composed.dataset.agencies[r.agency], composed.as_of) for r in pending)
        screen.note(f"Dự thảo: {len(pending)} báo cáo đã nhận nhưng chưa nhập: {names}.")
    if composed.figures_until is None:
        screen.note(f"Chưa ghi ngày chốt số liệu (figures-until) của năm {composed.year} trong data/reporting-*.yaml.")
    for stale in composed.stale:
        told = stale.told or "chưa ghi"
        place = f"mục {stale.where}" if stale.where.startswith("tasks.") else "phần chung (khóa basis đầu tệp)"
        screen.note(f"Lời văn ở {place} viết từ số liệu cũ (basis: {told}); xem lại rồi ghi basis: {stale.now}.")
    for where, number in composed.unmatched:
        screen.note(f"Số “{number}” trong lời văn ở {where} không khớp số liệu nào đã tính; hãy kiểm tra.")
    _tell_if_differs(composed, path)


def _tell_if_differs(composed: AnnualReport, path: Path) -> None:
    """A report that was sent may be rendered again, but the difference is told."""
    import hashlib

    sent = composed.summary.issued.sha256
    if sent and hashlib.sha256(path.read_bytes()).hexdigest() != sent:
        screen.note("Báo cáo vừa lập khác với bản đã phát hành (sha256 không khớp).")
