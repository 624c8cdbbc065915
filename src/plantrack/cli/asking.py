"""The command that opens a reporting round: a form for every agency, and the letter that asks for the report."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import params, posting, recording, screen, session
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from plantrack.ask.questionnaire import Questionnaire
    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset


def forms(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo.")],
    out: posting.OutOption = "",
    agency: params.AgencyOption = "",
    block: params.BlockOption = "",
    force: posting.ForceOption = False,
) -> None:
    """Lập biểu mẫu XLSX cho từng đơn vị và công văn đề nghị báo cáo kèm đề cương."""
    from plantrack.ask import assignments, progress
    from plantrack.read import typed
    from plantrack.write.files import disk

    here = session.of(context)
    of_year = typed.year(year)
    to = posting.folder(here, out) if out else here.build() / f"bieu-mau-{of_year}"
    with disk.locked(here.root):
        dataset, files, left_out, shared = here.of_years(of_year - 1, of_year)
        params.check_year(dataset, of_year)
        wanted = _chosen(dataset, of_year, here, agency, block)
        made = {to / f"{one.agency}.xlsx": content for one, content in _rendered(dataset, wanted)}
        letter = None if agency or block else _request(here, dataset, of_year, wanted)
        records: dict[str, str] = {}
        if letter is not None:
            made[to / f"{posting.NAMES['request']}-{of_year}.docx"] = posting.rendered(here, dataset, letter.draft)
            records = posting.records(dataset.plan.plan, [letter])
            recording.proved(files, records, dataset.plan.plan, left_out=left_out, shared=shared)
        posting.post(here, files, made, records, force=force, filled=lambda path: _is_filled(dataset, path))
    _tell(made, wanted, letter)
    if not agency:
        on = progress.parties_day(of_year, here.today)
        posting.tell_unasked(dataset, dict.fromkeys(assignments.unasked(dataset, on)), on)


def _chosen(dataset: Dataset, year: int, here: Session, agency: str, block: str) -> Sequence[Questionnaire]:
    """Return what each body is asked; who reports through another is asked through it, the focal point is not asked."""
    from plantrack.ask import assignments, lookup, questionnaire, succession

    wanted = questionnaire.of_year(dataset, year, here.today)
    if block:
        inside = lookup.block(dataset, block)
        wanted = tuple(one for one in wanted if dataset.agencies[one.agency].block == inside)
    if agency:
        body = lookup.agency(dataset, agency, here.today)
        params.tell_former(dataset, body, here.today)
        bodies = succession.answer(dataset, body.id, "", here.today).agencies
        through = {assignments.reporter(dataset, one, here.today) for one in bodies}
        wanted = tuple(one for one in wanted if one.agency in through)
        if not wanted:
            raise PlantrackError(f"{body.named(here.today).name} không phải gửi báo cáo năm {year}.")
    if not wanted:
        raise PlantrackError(f"Không có đơn vị nào phải gửi báo cáo năm {year}.")
    return wanted


def _is_filled(dataset: Dataset, path: Path) -> bool:
    """Say whether a workbook holds anything that a person typed; one that cannot be read may."""
    from plantrack.read import worktree
    from plantrack.read.forms import form, workbook

    try:
        found = form.read(worktree.content(path, workbook.MAX_FILE), str(path), dataset)
    except PlantrackError:
        return True
    return bool(found.entries or found.document or found.general) or len(found.notes) > 1  # the one is: it is blank


def _rendered(dataset: Dataset, wanted: Iterable[Questionnaire]) -> Iterator[tuple[Questionnaire, bytes]]:
    """Yield each form as a workbook; on a terminal a bar shows how far they are."""
    from plantrack.write import form

    if sys.stderr.isatty():
        from rich.progress import track

        console = screen.console(stderr=True)
        if not console.is_dumb_terminal:
            wanted = track(tuple(wanted), "Lập biểu mẫu", console=console, transient=True)
    gc.enable()  # what makes a workbook refers to itself; five hundred of them would fill the memory
    for one in wanted:
        yield one, form.render(one, dataset)


def _request(here: Session, dataset: Dataset, year: int, wanted: Sequence[Questionnaire]) -> posting.Outgoing | None:
    """Return the letter that asks everybody: the one of this year as it was made, or a new one; none after its day."""
    from plantrack.ask import letters, progress
    from plantrack.write.files import edits

    known = letters.request(dataset, year)
    due = progress.report_due(dataset, "", year)
    if due is None:
        raise PlantrackError("Kế hoạch không nêu hạn báo cáo hằng năm; không lập được công văn đề nghị báo cáo.")
    if known is None and due <= here.today:
        screen.note(f"Hạn báo cáo năm {year} đã qua nên không lập công văn đề nghị báo cáo.")
        return None
    to = known.letter.to if known else [one.agency for one in wanted]
    draft = letters.Draft(
        kind="request",
        year=year,
        round=known.letter.round if known else 1,
        number=known.letter.number if known else "",
        day=known.letter.date if known else here.today,
        before=known.letter.before if known and known.letter.number else due,
        state_on=None,
        asked=len(to),
        arrived=0,
        due=due,
        addressees=letters.everybody(dataset, to, year),
        request=None,
    )
    return posting.Outgoing(draft, known.id if known else edits.new_id(here.today))


def _tell(made: dict[Path, bytes], wanted: Sequence[Questionnaire], letter: posting.Outgoing | None) -> None:
    for path in made:
        screen.out(f"{path}\n")
    screen.note(f"Đã lập {len(wanted)} biểu mẫu{' và công văn đề nghị báo cáo' if letter else ''}.")
    if letter is not None and not letter.draft.number:
        posting.tell_numbers([letter])
