"""Commands that add to the journal: record, withdraw. Each change is a new file, proved by loading it first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from plantrack.cli import completion, interview, params, recording, screen, session
from plantrack.cli.interview import Typed
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.directory import Agency
    from plantrack.model.plan import Item
    from plantrack.model.updates import Cited, Entry, Status
    from plantrack.read.git import Repository
    from plantrack.read.loader import Shared


def record(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    task: Annotated[
        str, typer.Argument(metavar="NHIỆM_VỤ", help="Mã nhiệm vụ: 1a, 6đ, IV.3.a.", autocompletion=completion.tasks)
    ] = "",
    agency: Annotated[
        str, typer.Argument(metavar="CƠ_QUAN", help="Cơ quan báo cáo.", autocompletion=completion.agencies)
    ] = "",
    status: Annotated[
        str,
        typer.Option(
            "--status",
            metavar="TRẠNG_THÁI",
            help="not-started, in-progress hoặc completed.",
            autocompletion=completion.statuses,
        ),
    ] = "",
    result: Annotated[str, typer.Option("--result", metavar="CHỮ", help="Kết quả, như đơn vị báo cáo.")] = "",
    period: Annotated[str, typer.Option("--period", metavar="KỲ", help="2024, 2024-Q3 hoặc once.")] = "",
    schedule: Annotated[
        str, typer.Option("--schedule", metavar="MỐC", help="Mốc thời gian, khi nhiệm vụ có nhiều mốc.")
    ] = "",
    year: Annotated[str, typer.Option("--year", metavar="NĂM", help="Năm báo cáo, khi khác năm nhận.")] = "",
    completed_on: Annotated[str, typer.Option("--completed-on", metavar="NGÀY", help="Ngày hoàn thành.")] = "",
    figure: Annotated[
        list[str] | None,
        typer.Option("--figure", metavar="CHỈ_TIÊU=SỐ", help="Số liệu, ví dụ luot-nguoi=1.234; dùng nhiều lần."),
    ] = None,
    causes: Annotated[str, typer.Option("--causes", metavar="CHỮ", help="Nguyên nhân chưa đạt.")] = "",
    difficulties: Annotated[str, typer.Option("--difficulties", metavar="CHỮ", help="Khó khăn, vướng mắc.")] = "",
    proposals: Annotated[str, typer.Option("--proposals", metavar="CHỮ", help="Kiến nghị, đề xuất.")] = "",
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="VĂN_BẢN", help='Minh chứng: "45/KH-STP 20/02/2024: tên"; dùng nhiều lần.'),
    ] = None,
    document: Annotated[
        str, typer.Option("--document", metavar="SỐ", help='Số văn bản báo cáo, ví dụ "120/BC-STP".')
    ] = "",
    document_date: Annotated[
        str, typer.Option("--document-date", metavar="NGÀY", help="Ngày của văn bản báo cáo.")
    ] = "",
    received: recording.ReceivedOption = "",
    by: recording.ByOption = "",
    commit: recording.CommitOption = False,
) -> None:
    """Ghi kết quả một nhiệm vụ của một cơ quan (thành một tệp mới).

    Không kèm tham số trên màn hình thì lệnh hỏi từng bước.
    """
    here = session.of(context)
    repo = recording.repository(here, asked=commit)
    texts = {"result": result, "causes": causes, "difficulties": difficulties, "proposals": proposals}
    typed = Typed(
        status, result, period, schedule, year, completed_on, tuple(figure or ()), texts,
        tuple(evidence or ()), document, document_date, received, by,
    )  # fmt: skip
    if not task and not agency:
        if sys.stdin is None or not sys.stdin.isatty():
            raise PlantrackError(
                'Thiếu nhiệm vụ và cơ quan, ví dụ: plantrack record 1a STTTT --status completed --result "…".'
            )
        task, agency, typed = interview.ask(here.dataset(journal_of=""), here, typed)
    if not agency:
        raise PlantrackError(
            'Thiếu cơ quan sau mã nhiệm vụ, ví dụ: plantrack record 1a STTTT --status completed --result "…".'
        )
    _record(here, task, agency, typed, repo)


def _record(here: Session, task: str, agency: str, typed: Typed, repo: Repository | None) -> None:
    from plantrack.ask import history, lookup
    from plantrack.model.updates import Update
    from plantrack.write.files import disk, edits
    from plantrack.write.views import history_view

    shared: Shared = {}
    bare = here.dataset(journal_of="", shared=shared)
    item, body = lookup.item(bare, task), lookup.agency(bare, agency, _signed(here, typed))
    cited, received = _cited(typed), recording.received(typed.received, here)
    entry = _new_entry(bare, item, typed, received)
    year = _year(entry.period, typed, received)
    with disk.locked(here.root):
        before, files, left_out, _ = here.of_years(year - 1, None, journal_of=body.id, shared=shared)
        update = Update.model_construct(
            agency=body.id,
            document=cited,
            received=received,
            recorded=recording.recorded(here, before, body.id, typed.by),
            tasks=(entry,),
        )
        filing = edits.filing(before.plan.plan, year, update)
        after = recording.write(here, files, [filing], before.plan.plan, left_out=left_out, shared=shared)
    _tell(before, after, item, body, filing)
    if repo:
        steps = [step for step in history.of(after, agency=body.id) if step.filing.path == filing.path]
        recording.commit(here, repo, [filing], history_view.recorded_message(after, steps))


def _signed(here: Session, typed: Typed) -> date:
    """Return the day on which an agency told it: under the name that it had then it is sought."""
    from plantrack.read import typed as reading

    if typed.document_date:
        return reading.day(typed.document_date, "--document-date")
    return recording.received(typed.received, here)


def _cited(typed: Typed) -> Cited | None:
    from plantrack.model.updates import Cited
    from plantrack.read import typed as reading

    if bool(typed.document) != bool(typed.document_date):
        raise PlantrackError("--document và --document-date phải đi cùng nhau.")
    if not typed.document:
        return None
    written = reading.day(typed.document_date, "--document-date")
    return Cited.model_construct(number=typed.document.strip(), date=written)


def _year(period: str, typed: Typed, received: date) -> int:
    from plantrack.model import periods
    from plantrack.read import typed as reading

    return periods.year_of(period) or (reading.year(typed.year) if typed.year else received.year)


def _new_entry(dataset: Dataset, item: Item, typed: Typed, received: date) -> Entry:
    from plantrack.model.plan import MAIN
    from plantrack.model.updates import Cited, Entry
    from plantrack.read import typed as reading

    params.one_of(typed.status, "--status", ("not-started", "in-progress", "completed"))
    texts = {key: text.strip() for key, text in typed.texts.items() if text.strip()}
    if not typed.status and not texts and not typed.figures:
        raise PlantrackError("Chưa có gì để ghi: cần ít nhất --status và --result, hoặc --figure.")
    if not typed.status and "result" in texts:
        raise PlantrackError("Thiếu --status: not-started, in-progress hoặc completed.")
    completed = reading.day(typed.completed_on, "--completed-on") if typed.completed_on else None
    if completed and typed.status != "completed":
        raise PlantrackError("--completed-on chỉ đi cùng --status completed.")
    evidence = (reading.evidence(text) for text in typed.evidence)
    return Entry.model_construct(
        task=item.id,
        period=_period(dataset, item, typed, completed or received),
        schedule=typed.schedule or MAIN,
        status=cast("Status | None", typed.status or None),
        completed=completed,
        figures=_figures(dataset, item, typed.figures),
        evidence=tuple(Cited.model_construct(number=n, date=d, subject=about) for n, d, about in evidence),
        **cast("Any", texts),
    )


def _figures(dataset: Dataset, item: Item, typed: Sequence[str]) -> dict[str, Decimal]:
    figures: dict[str, Decimal] = {}
    for text in typed:
        id_, figure = _figure(dataset, item, text)
        if id_ in figures:
            raise PlantrackError(f"--figure {id_} gõ hai lần; mỗi chỉ tiêu chỉ một số.")
        figures[id_] = figure
    return figures


def _figure(dataset: Dataset, item: Item, text: str) -> tuple[str, Decimal]:
    from plantrack.read import typed as reading
    from plantrack.read.shapes import close_to

    id_, equals, number = text.partition("=")
    id_ = id_.strip()
    if not equals:
        raise PlantrackError(f"--figure “{text}” phải viết CHỈ_TIÊU=SỐ, ví dụ luot-nguoi=1.234.")
    here = [f"{i.id:<20} {i.name} ({i.unit})" for i in dataset.indicators.values() if item.id in i.tasks]
    if id_ not in dataset.indicators:
        message = f"Không có chỉ tiêu “{id_}”{close_to(id_, dataset.indicators)} Chỉ tiêu của {item.label}:"
        raise PlantrackError(message, details=here or ["(nhiệm vụ này không có chỉ tiêu)"])
    return id_, reading.number(number, f"--figure {id_}")


def _period(dataset: Dataset, item: Item, typed: Typed, day: date) -> str:
    """Return the period typed, or the one that the day lies in."""
    from plantrack.model import deadlines, periods
    from plantrack.model.plan import MAIN
    from plantrack.read import typed as reading

    schedule = typed.schedule or MAIN
    if schedule not in deadlines.schedule_ids(item):
        raise PlantrackError(
            f"{item.label} không có mốc “{schedule}”; chọn: {', '.join(deadlines.schedule_ids(item))}."
        )
    year = reading.year(typed.year) if typed.year else day.year
    if typed.period:
        return _typed_period(dataset, item, schedule, typed, year)
    allowed = deadlines.allowed_periods(dataset.plan, item, schedule, year)
    if not allowed:
        raise PlantrackError(f"{item.label} không có kỳ nào trong năm {year}.")
    holding = [p for p in allowed if p != periods.ONCE and periods.first_day(p) <= day < periods.day_after(p)]
    return holding[0] if holding else allowed[0] if allowed[0] == periods.ONCE else str(year)


def _typed_period(dataset: Dataset, item: Item, schedule: str, typed: Typed, year: int) -> str:
    """Return the period as files write it; a year typed beside it must be its own."""
    import re

    from plantrack.model import deadlines

    spelt = typed.period.strip().lower()
    if not typed.year and re.match(r"(19\d\d|2\d{3})(-|$)", spelt, re.ASCII):
        year = int(spelt[:4])
    allowed = deadlines.allowed_periods(dataset.plan, item, schedule, year)
    for period in allowed:
        if spelt == period.lower():
            return period
    choices = ", ".join(allowed) or "không có kỳ nào trong năm này"
    shown = "".join(c if c.isprintable() else "?" for c in typed.period[:20])
    raise PlantrackError(f"--period “{shown}” không phải kỳ của {item.label} năm {year}; kỳ đúng: {choices}.")


def _tell(before: Dataset, after: Dataset, item: Item, agency: Agency, filing: Filing) -> None:
    from plantrack.ask import assignments, progress
    from plantrack.write import words

    def label(dataset: Dataset) -> str:
        task = progress.of_task(dataset, item, filing.year, filing.update.received)
        mine = [lead for lead in task.leads if agency.id in (lead.assignment.agency, lead.assignment.reporter)]
        return words.STATUS[mine[0].status].lower() if mine else ""

    name = words.short_name(agency, filing.update.received)
    then, now = label(before), label(after)
    concerned = assignments.of_item(after, item, filing.update.received)
    takes_part = assignments.reporter(after, agency.id) in {one.reporter for one in concerned}
    change = (f"{then} → {now}" if then != now else now) or ("kết quả phối hợp" if takes_part else "")
    period = words.period(filing.update.tasks[0].period)
    told = f"Đã ghi {item.label} {name}{f', {period}' if period else ''}"
    screen.note(f"{told}: {change}." if change else f"{told}.")
    screen.out(f"{filing.path}\n")
    if not takes_part:
        screen.note(f"Lưu ý: {name} không chủ trì và không phối hợp {item.label}; kết quả vẫn được ghi để tham khảo.")


def withdraw(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    update: Annotated[str, typer.Argument(metavar="BẢN_GHI", help="Mã bản ghi, ví dụ 20241121-7f3a9c1e.")],
    reason: Annotated[str, typer.Option("--reason", metavar="CHỮ", help="Lý do rút lại.")] = "",
    task: Annotated[
        str, typer.Option("--task", metavar="NHIỆM_VỤ", help="Chỉ rút một nhiệm vụ.", autocompletion=completion.tasks)
    ] = "",
    by: recording.ByOption = "",
    commit: recording.CommitOption = False,
) -> None:
    """Rút lại một bản ghi (hoặc một nhiệm vụ trong đó) bằng một tệp mới; tệp cũ giữ nguyên."""
    from plantrack.ask import facts, lookup
    from plantrack.model.updates import Update, Withdrawal
    from plantrack.write import words
    from plantrack.write.files import disk, edits
    from plantrack.write.views import history_view

    here = session.of(context)
    if not reason.strip():
        raise PlantrackError('Thiếu lý do: thêm --reason "…".')
    repo = recording.repository(here, asked=commit)
    with disk.locked(here.root):
        files = here.files()
        dataset = here.load(files)
        filing = lookup.filing(dataset, update)
        item = lookup.item(dataset, task) if task else None
        unsaid = facts.withdrawals(dataset.filings)
        if (filing.ref, None) in unsaid or (item is not None and (filing.ref, item.id) in unsaid):
            raise PlantrackError(f"{filing.ref} đã được rút lại trước đó.")
        withdrawal = Withdrawal.model_construct(update=filing.id, task=item.id if item else None, reason=reason.strip())
        made = Update.model_construct(
            agency=filing.update.agency,
            received=here.today,
            recorded=recording.recorded(here, dataset, filing.update.agency, by),
            withdraws=(withdrawal,),
        )
        new = edits.filing(dataset.plan.plan, filing.year, made)
        recording.write(here, files, [new], dataset.plan.plan)
    name = words.short_name(dataset.agencies[filing.update.agency], here.today)
    what = f"nhiệm vụ {item.label} của bản ghi" if item else "bản ghi"
    screen.note(f"Đã rút lại {what} {filing.id} ({name}): {reason.strip()}")
    screen.out(f"{new.path}\n")
    recording.commit(here, repo, [new], history_view.withdrawn_message(dataset, new, filing))


__all__ = ["record", "withdraw"]
