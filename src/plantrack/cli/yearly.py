"""The command that makes the consolidated report of a year."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plantrack.cli import documents, params, screen, session
from plantrack.errors import EXIT_BAD, PlantrackError

if TYPE_CHECKING:
    from datetime import date

    from plantrack.ask.annual_report import AnnualReport
    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset
    from plantrack.model.office import DocumentKind
    from plantrack.read.wordtext import WordText
    from plantrack.write.report.compare import Compared

_FORMATS = ("docx", "pdf")


class _Paper(NamedTuple):
    """A report composed, with the template and the day that it is rendered with."""

    composed: AnnualReport
    template: bytes
    template_name: str
    kind: DocumentKind
    day: date

    def rendered(self) -> bytes:
        """Return it as DOCX."""
        from plantrack.write.word import docx

        return docx.render(
            self.composed, self.template, template_name=self.template_name, kind=self.kind, today=self.day
        )


def report(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="TỆP", help="Tệp ra; mặc định build/bao-cao-NĂM.docx (hoặc .pdf).")
    ] = "",
    format_: Annotated[
        str, typer.Option("--format", metavar="docx|pdf", help="Dạng tệp; pdf cần LibreOffice. Mặc định theo đuôi tệp.")
    ] = "",
    as_of: params.AsOfOption = "",
    to: Annotated[
        str,
        typer.Option("--to", metavar="ubnd|central", help="ubnd: Sở gửi UBND tỉnh; central: dự thảo UBND tỉnh gửi Bộ."),
    ] = "ubnd",
    force: Annotated[bool, typer.Option("--force", help="Ghi đè cả khi tệp đã được sửa bằng tay.")] = False,
    compare: Annotated[
        str,
        typer.Option("--compare", metavar="TỆP", help="Không lập báo cáo; chỉ ra TỆP .docx đã sửa khác dữ liệu ở đâu."),
    ] = "",
) -> None:
    """Lập báo cáo tổng hợp năm (DOCX, PDF) theo thể thức Nghị định 30/2020/NĐ-CP."""
    from plantrack.read import typed
    from plantrack.write.files import disk
    from plantrack.write.word import docx

    here = session.of(context)
    of_year = typed.year(year)
    params.one_of(to, "--to", tuple(docx.TEMPLATES))
    params.one_of(format_, "--format", _FORMATS)
    kind: DocumentKind = "central" if to == "central" else "ubnd"
    if compare:
        _refuse_with_compare(output, format_, force=force)
        _compare(here, of_year, as_of, kind, Path(compare))
        return
    path = _path(here.build(), of_year, kind, output, format_)
    was = _overwritten(here, path, format_, force=force)
    paper = _paper(here, here.of_years(of_year - 1, of_year).dataset, of_year, as_of, kind)
    rendered = paper.rendered()
    content = _as_pdf(rendered) if _is_pdf(path) else rendered
    disk.put_all({path: content}, replace=True, was={path: was})
    _tell(paper.composed, path, rendered)


def _paper(here: Session, dataset: Dataset, year: int, as_of: str, kind: DocumentKind) -> _Paper:
    """Compose the report; the day on the paper is that of its issue, or today."""
    from plantrack.ask import annual_report
    from plantrack.write.files import workspace
    from plantrack.write.word import docx

    params.check_year(dataset, year)
    params.tell_state(dataset, here)
    composed = annual_report.compose(dataset, year, params.as_of(as_of, here, dataset, year))
    template, name = workspace.template(here.root, docx.TEMPLATES[kind])
    return _Paper(composed, template, name, kind, composed.summary.issued.date or here.today)


def _is_pdf(path: Path) -> bool:
    return path.suffix.lower() == ".pdf"


def _path(build: Path, year: int, kind: DocumentKind, output: str, format_: str) -> Path:
    """Return the file to write: as typed, its ending at one with --format; else the usual one in build/."""
    if not output:
        return build / f"bao-cao-{year}{'' if kind == 'ubnd' else '-trung-uong'}.{format_ or 'docx'}"
    path = Path(output)
    if format_ and not path.is_dir() and _is_pdf(path) != (format_ == "pdf"):
        message = (
            f"-o {path} và --format {format_} không khớp nhau; hãy đổi đuôi tệp thành .{format_} hoặc bỏ --format."
        )
        raise PlantrackError(message)
    return path


def _overwritten(here: Session, path: Path, format_: str, *, force: bool) -> bytes | None:
    """Return what is there. A file that a person edited, signed or brought is theirs; and no PDF without LibreOffice.

    Raises:
        PlantrackError: it would be lost, no report may be there, or there is no LibreOffice.

    """
    from plantrack.write.word import docx, pdf

    endings = (".docx", ".pdf")
    was = documents.target(here, path, documents.Document("báo cáo", endings, f"bao-cao.{format_ or _FORMATS[0]}"))
    if was is not None and not force and (pdf if _is_pdf(path) else docx).edited(was):
        changed = "được ký, đóng dấu hoặc sửa" if _is_pdf(path) else "được sửa bằng tay"
        message = f"{path} đã {changed} sau khi lập (hoặc không do plantrack lập); không ghi đè."
        raise PlantrackError(message, details=["Đặt tên khác bằng -o, hoặc thêm --force nếu muốn bỏ phần đã sửa."])
    if _is_pdf(path):
        pdf.program()
    return was


def _as_pdf(rendered: bytes) -> bytes:
    from plantrack.write.word import pdf

    if screen.is_terminal():
        screen.note("Đang chuyển sang PDF bằng LibreOffice…")
    return pdf.converted(rendered)


# comparing


def _refuse_with_compare(output: str, format_: str, *, force: bool) -> None:
    """Comparing writes nothing, so what says how to write is a misunderstanding."""
    for given, option in ((output, "-o"), (format_, "--format"), (force, "--force")):
        if given:
            message = f"--compare chỉ so sánh, không ghi tệp nào, nên không dùng cùng {option}; hãy bỏ một trong hai."
            raise PlantrackError(message)


def _compare(here: Session, year: int, as_of: str, kind: DocumentKind, path: Path) -> None:
    """Hold a person's file against the report of today's data; exit 1 where they differ."""
    from plantrack.ask import facts, origins
    from plantrack.read import wordtext, worktree
    from plantrack.write.report import compare, provenance

    theirs = wordtext.read(worktree.content(path, wordtext.MAX_FILE), str(path))
    read = here.of_years(year - 1, year)
    paper = _paper(here, read.dataset, year, as_of, kind)
    composed = paper.composed
    _refuse_other_year(theirs, paper, path)
    text = wordtext.read(paper.rendered(), str(path))
    spans = provenance.spans(composed, paper.template, text.blocks, kind=kind, today=paper.day)
    journal = facts.in_force(composed.dataset, composed.as_of)
    index = origins.Index(read.files, composed.dataset, year, journal, origins.Paper(paper.day, kind))
    ours = compare.Ours(text, spans, paper.template_name, compare.words_of(paper.template))
    found = compare.compared(ours, theirs, index, str(path))
    _show(found, path)
    _tell_of_other_day(theirs, paper)
    if found.differences:
        raise typer.Exit(EXIT_BAD)


def _refuse_other_year(theirs: WordText, paper: _Paper, path: Path) -> None:
    """A report of another year differs in everything; what would be said of it is of no use."""
    from plantrack.write.report import compare

    year = compare.year_of(theirs, paper.composed.dataset.plan.document.number)
    if year and year != paper.composed.year:
        to = " --to central" if paper.kind == "central" else ""
        raise PlantrackError(
            f"Đây là báo cáo năm {year}, không phải năm {paper.composed.year};"
            f" chạy plantrack report {year}{to} --compare {path}"
        )


def _show(found: Compared, path: Path) -> None:
    from plantrack.write.views import compare_view

    width = screen.console().width if screen.is_terminal() else None
    screen.out(compare_view.text(found, width))
    if found.differences:
        screen.note(f"{path}: {len(found.differences)} chỗ khác với báo cáo lập từ dữ liệu. Không tệp nào bị thay đổi.")


def _tell_of_other_day(theirs: WordText, paper: _Paper) -> None:
    """A file rendered on another day differs in every day it names; the day to compare it with is told."""
    from plantrack.write.report import compare

    day = compare.day_of(theirs)
    if day and day != paper.day:
        screen.note(
            "Tệp đề ngày khác với ngày của báo cáo đem so; để so như ngày đó:"
            f" plantrack --today {day:%Y-%m-%d} report {paper.composed.year} --compare TỆP"
        )


def _tell(composed: AnnualReport, path: Path, rendered: bytes) -> None:
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
    _tell_if_differs(composed, rendered)


def _tell_if_differs(composed: AnnualReport, rendered: bytes) -> None:
    """A report that was sent may be rendered again, but the difference is told."""
    import hashlib

    sent = composed.summary.issued.sha256
    if sent and hashlib.sha256(rendered).hexdigest() != sent:
        screen.note("Báo cáo vừa lập khác với bản đã phát hành (sha256 không khớp).")
