"""Commands that take in what agencies send: receive logs an arrival, import reads filled forms."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion, params, recording, screen, session
from plantrack.errors import EXIT_BAD, BadFormError, CellProblem, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from plantrack.ask.intake import Candidate
    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.read.checks import Finding
    from plantrack.read.forms.form import Filled


_SUMMER = 7
"""Before this month a report that arrives may well be last year's."""


def receive(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    agency: Annotated[str, typer.Argument(metavar="CƠ_QUAN", autocompletion=completion.agencies, help="Nơi gửi.")],
    document: Annotated[str, typer.Option("--document", metavar="SỐ", help='Số văn bản, ví dụ "120/BC-STP".')] = "",
    document_date: Annotated[str, typer.Option("--document-date", metavar="NGÀY", help="Ngày của văn bản.")] = "",
    received: recording.ReceivedOption = "",
    year: Annotated[str, typer.Option("--year", metavar="NĂM", help="Năm báo cáo, khi khác năm nhận.")] = "",
    by: recording.ByOption = "",
    commit: recording.CommitOption = False,
) -> None:
    """Ghi nhận một báo cáo đã đến nhưng chưa nhập nội dung (đơn vị ấy không bị đôn đốc)."""
    from plantrack.ask import lookup, turnout
    from plantrack.model.updates import Cited, Update
    from plantrack.read import typed
    from plantrack.write import words
    from plantrack.write.files import disk, edits
    from plantrack.write.views import history_view

    here = session.of(context)
    if not document.strip() or not document_date:
        raise PlantrackError('Thiếu số hoặc ngày văn bản: thêm --document "120/BC-STP" --document-date 20/11/2024.')
    repo = recording.repository(here, asked=commit)
    day, written = recording.received(received, here), typed.day(document_date, "--document-date")
    body = lookup.agency(here.dataset(journal_of=""), agency, written)
    if not year and day.month < _SUMMER:
        message = f"Báo cáo nhận đầu năm {day.year} là của năm nào? Thêm --year {day.year - 1} hoặc --year {day.year}."
        raise PlantrackError(message)
    with disk.locked(here.root):
        files = here.files(journal_of=body.id)
        dataset = here.load(files)
        update = Update.model_construct(
            agency=body.id,
            document=Cited.model_construct(number=document.strip(), date=written),
            received=day,
            recorded=recording.recorded(here, dataset, body.id, by),
            contents="pending",
        )
        filing = edits.filing(dataset.plan.plan, typed.year(year) if year else day.year, update)
        paper = turnout.paper(body.id, update.document)
        known = [
            f
            for f in dataset.filings
            if f.year == filing.year and turnout.paper(f.update.agency, f.update.document) == paper
        ]
        if not known:
            recording.write(here, files, [filing], dataset.plan.plan)
    what = f"{words.short_name(body, day)}: văn bản số {document.strip()} ngày {words.day(written)}"
    what = f"{what}, báo cáo năm {filing.year}"
    if known:
        first = known[0].update
        state = "đã nhập" if any(one.update.contents == "read" for one in known) else "chưa nhập nội dung"
        screen.note(f"{what} đã ghi trước đó, nhận ngày {words.day(first.received)}, {state}.")
    else:
        screen.note(f"Đã ghi {what}, nhận ngày {words.day(day)}; chưa nhập nội dung.")
        _tell_unasked(dataset, body.id, filing.year, day)
    screen.out(f"{(known or [filing])[0].path}\n")
    if not known:
        recording.commit(here, repo, [filing], history_view.received_message(dataset, filing))


def _tell_unasked(dataset: Dataset, agency: str, year: int, day: date) -> None:
    """A report of somebody who owes none may have been logged under a wrong name."""
    from plantrack.ask import assignments, progress

    reporter = assignments.reporter(dataset, agency)
    if reporter in progress.excused_agencies(dataset, year):
        screen.note(f"Lưu ý: đơn vị này được miễn báo cáo năm {year}; xem lại có đúng đơn vị không.")
    elif reporter not in assignments.asked(dataset, day):
        screen.note("Lưu ý: đơn vị này không thuộc diện phải gửi báo cáo năm; xem lại có đúng đơn vị không.")


def import_(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="TỆP…", help="Biểu mẫu XLSX đã điền, hoặc thư mục chứa chúng.")],
    received: Annotated[
        str,
        typer.Option(
            "--received", metavar="NGÀY", help="Ngày nhận; mặc định ngày đã ghi bằng receive, nếu không thì hôm nay."
        ),
    ] = "",
    year: params.YearOption = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ghi; không có thì chỉ xem trước.")] = False,
    by: recording.ByOption = "",
    commit: recording.CommitOption = False,
    format_: params.FormatOption = "table",
) -> None:
    """Nhập các biểu mẫu đã điền: xem trước sẽ ghi gì, thêm --yes để ghi."""
    from plantrack.write.files import disk
    from plantrack.write.views import history_view, intake_view

    screen.chosen_format(format_)
    if commit and not yes:
        raise PlantrackError("--commit chỉ đi cùng --yes.")
    here = session.of(context)
    repo = recording.repository(here, asked=commit)
    day = recording.received(received, here) if received else None
    of_year = params.year(year, here)
    with disk.locked(here.root) if yes else nullcontext():
        known = here.files(until=of_year)
        dataset = here.load(known)
        params.check_year(dataset, of_year)
        intake = _Intake(here, dataset, of_year, day, by)
        taken = intake.all(_paths(files))
        new = [one.filing for one in taken if one.filing is not None]
        if yes and new:
            recording.write(here, known, new, dataset.plan.plan)
    if taken:
        screen.show(intake_view.table(dataset, taken, here.today), format_)
    _tell(taken, intake.refused, len(new), yes=yes)
    if new:
        recording.commit(here, repo, new, history_view.imported_message(dataset, new))
    raise typer.Exit(EXIT_BAD if intake.refused else 0)


def _tell(taken: Sequence[Candidate], refused: Sequence[tuple[str, PlantrackError]], new: int, *, yes: bool) -> None:
    """Say what was or would be written, what was refused and why."""
    for one in taken:
        for told in one.notes:
            screen.note(f"{one.filled.path}: {told}")
    for path, error in refused:
        screen.note(f"Không nhập {path}:")
        for line in error.details if isinstance(error, BadFormError) else (error.message, *error.details):
            screen.note(f"  {line}")
    if refused:
        screen.note(f"{len(refused)} tệp bị từ chối, không ghi gì của các tệp ấy.")
    if not yes and new:
        screen.note(f"Chưa ghi gì. Sẽ ghi {new} bản ghi; thêm --yes để ghi.")
    elif new:
        screen.note(f"Đã ghi {new} bản ghi.")
    elif taken:
        screen.note("Không có gì mới để ghi.")


def _paths(typed: Sequence[str]) -> Iterator[Path]:
    """Yield the files meant: those named, those in a folder named, those that a pattern fits (Windows leaves it)."""
    from plantrack.read import worktree

    for name in typed:
        path = worktree.spelt(Path(name))
        if path.is_dir():
            found = sorted(p for p in path.iterdir() if p.suffix.lower() in (".xlsx", ".xlsm", ".xls"))
            found = [p for p in found if not p.name.startswith(("~$", "."))]
            if not found:
                raise PlantrackError(f"Thư mục {path} không có tệp .xlsx nào.")
            yield from found
        elif "*" in path.name and not path.exists() and path.parent.is_dir():
            yield from sorted(path.parent.glob(path.name))
        else:
            yield path


class _Intake:
    """One run over filled forms: each is taken in against the journal and the forms before it, or refused."""

    def __init__(self, here: Session, dataset: Dataset, year: int, received: date | None, by: str) -> None:
        self.here, self.dataset, self.year, self.received, self.by = here, dataset, year, received, by
        self.refused: list[tuple[str, PlantrackError]] = []

    def all(self, paths: Iterable[Path]) -> list[Candidate]:
        """Return what can be taken in, by agency and in the order of their documents."""
        taken: list[Candidate] = []
        for filled in self._in_order([*filter(None, map(self._read, dict.fromkeys(paths)))]):
            try:
                taken.append(self._taken(filled))
            except PlantrackError as error:
                self.refused.append((filled.path, error))
        return taken

    def _read(self, path: Path) -> Filled | None:
        from plantrack.read import worktree
        from plantrack.read.forms import form, workbook

        try:
            filled = form.read(worktree.content(path, workbook.MAX_FILE), str(path), self.dataset)
        except PlantrackError as error:
            self.refused.append((str(path), error))
            return None
        if filled.year == self.year:
            return filled
        message = (
            f"Biểu mẫu của năm {filled.year}, không phải năm {self.year}. Nếu đơn vị dùng nhầm biểu mẫu cũ, đề nghị gửi"
            f" biểu mẫu năm {self.year}; nếu đúng là báo cáo năm {filled.year}, thêm --year {filled.year}."
        )
        self.refused.append((str(path), PlantrackError(message)))
        return None

    def _in_order(self, forms: list[Filled]) -> Iterator[Filled]:
        """Yield forms by agency and document; two of one agency that differ and tell no order are refused."""

        def key(filled: Filled) -> tuple[str, str]:
            return filled.agency, str(filled.document.date) if filled.document else ""

        for _, group in groupby(sorted(forms, key=lambda filled: (*key(filled), filled.path)), key=key):
            same = list(group)
            if all((one.entries, one.general) == (same[0].entries, same[0].general) for one in same):
                yield from same
                continue
            names = ", ".join(Path(one.path).name for one in same)
            message = f"Cùng đơn vị, cùng ngày văn bản nhưng khác nội dung ({names}); nhập từng tệp, tệp đúng sau cùng."
            self.refused += [(one.path, PlantrackError(message)) for one in same]

    def _taken(self, filled: Filled) -> Candidate:
        from plantrack.ask import intake
        from plantrack.write.files import edits

        before = intake.earlier(self.dataset, filled.agency, filled.year)
        received = intake.received_on(self.dataset, filled, self.received, self.here.today)
        recorded = recording.recorded(self.here, self.dataset, filled.agency, self.by, "form")
        update = intake.update(filled, before, received, recorded)
        if update is None:
            told = filter(None, (*filled.notes, intake.replaced(filled, before)))
            return intake.Candidate(filled, received, None, tuple(told))
        filing = edits.filing(self.dataset.plan.plan, filled.year, update)
        _refuse_wrong(self.dataset, filled, intake.whole(filled, filing))
        notes = [*filled.notes, *intake.remarks(self.dataset, filled, before, filing)]
        if self.received is None and intake.is_late_by_default(self.dataset, filled, received, self.here.today):
            notes.append("ghi là nhận hôm nay, sau hạn; nếu tệp đã đến trước đó, thêm --received NGÀY.")
        self.dataset = replace(self.dataset, filings=(*self.dataset.filings, filing))
        return intake.Candidate(filled, received, filing, tuple(notes))


def _refuse_wrong(dataset: Dataset, filled: Filled, filing: Filing) -> None:
    """Put the rules between files to a form; what they find is told at its cell."""
    from plantrack.read import checks

    alone = replace(dataset, filings=(filing,), summaries={}, letters=())
    found = [one for one in checks.findings(alone) if one.path == filing.path]
    if found:
        raise BadFormError(filled.path, [_at_cell(filled, one) for one in found])


def _at_cell(filled: Filled, found: Finding) -> CellProblem:
    """Tell a finding at its cell, or at the nearest one around it that the form has."""
    locs = (found.loc[:length] for length in range(len(found.loc), 0, -1))
    sheet, _, cell = next((filled.cells[loc] for loc in locs if loc in filled.cells), "").rpartition("!")
    return CellProblem(filled.path, sheet, cell, found.code, found.message)
