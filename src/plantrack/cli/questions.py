"""Commands that ask and change nothing: tasks, show, agencies, status, review."""

from __future__ import annotations

from typing import Annotated

import typer

from plantrack.cli import params, screen, session
from plantrack.errors import PlantrackError


def tasks(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    agency: params.AgencyOption = "",
    role: Annotated[str, typer.Option("--role", metavar="lead|support", help="Chỉ việc chủ trì hoặc phối hợp.")] = "",
    section: Annotated[str, typer.Option("--section", metavar="MỤC", help="Một mục của kế hoạch, ví dụ 6.")] = "",
    year: params.YearOption = "",
    status: Annotated[
        str,
        typer.Option("--status", metavar="TRẠNG_THÁI", help="not-reported, not-started, in-progress hoặc completed."),
    ] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help="Chỉ việc đã quá hạn.")] = False,
    block: params.BlockOption = "",
    on: params.OnOption = "",
    format_: params.FormatOption = "table",
) -> None:
    """Liệt kê nhiệm vụ: ai chủ trì, ai phối hợp, hạn nào, đến đâu."""
    from plantrack.ask import lookup, progress, tasklist
    from plantrack.write.views import agencies_view, tasks_view

    screen.chosen_format(format_)
    day = params.on(on, session.of(context))
    _, dataset, of_year = params.opened(context, year or (str(day.year) if on else ""))
    body = lookup.agency(dataset, agency, day) if agency else None
    chosen = tasklist.Filter(
        agency=body.id if body else "",
        role=params.one_of(role, "--role", ("lead", "support")),
        section=lookup.section(dataset, section) if section else "",
        status=params.one_of(status, "--status", progress.STATUSES),
        overdue=overdue,
        block=lookup.block(dataset, block) if block else "",
    )
    rows = tasklist.rows(dataset, of_year, day, chosen)
    screen.show(tasks_view.tasks(dataset, rows, of_year, day), format_)
    for note in agencies_view.former(dataset, body, rows, progress.parties_day(of_year, day)) if body else ():
        screen.note(note)
    if not rows and format_ == "table":
        screen.note("Không có nhiệm vụ nào khớp với điều kiện đã chọn.")


def show(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    task: params.TaskArgument,
    year: params.YearOption = "",
    as_of: params.AsOfOption = "",
    on: params.OnOption = "",
    format_: params.FormatOption = "table",
) -> None:
    """Xem một nhiệm vụ: nguyên văn, ai làm, thời hạn, ai đã báo cáo gì."""
    from plantrack.ask import lookup, tasklist
    from plantrack.cli import history
    from plantrack.write import tables
    from plantrack.write.views import tasks_view

    screen.chosen_format(format_)
    if on and as_of:
        raise PlantrackError("--on và --as-of cùng chỉ một ngày; chỉ dùng một trong hai.")
    at = params.on(on, session.of(context))
    here, dataset, of_year = params.opened(context, year or (str(at.year) if on else ""))
    day = at if on else params.as_of(as_of, here, dataset, of_year)
    whole = tasklist.whole(dataset, lookup.item(dataset, task), of_year, day)
    for_person = format_ == "table" and screen.is_terminal()
    filings = {filing.path: filing for told in whole.told for filing in told.filings}
    commits = history.commits(here, [*filings.values()]) if for_person or format_ == "json" else None
    if format_ == "json":
        screen.out(tables.to_json(tasks_view.task_as_json(dataset, whole, commits)))
    elif format_ == "csv":
        screen.out(tables.to_csv(tasks_view.answers(dataset, whole)))
    else:
        for line in tasks_view.task_head(dataset, whole):
            screen.show_line(line)
        if for_person:
            for line in tasks_view.answer_lines(dataset, whole, commits):
                screen.show_line(line)
        else:
            screen.show(tasks_view.answers(dataset, whole), "table")


def agencies(
    context: typer.Context,
    block: params.BlockOption = "",
    on: params.OnOption = "",
    format_: params.FormatOption = "table",
) -> None:
    """Xem danh bạ cơ quan vào một ngày: ai còn, ai đã kết thúc và nay là ai."""
    from plantrack.ask import lookup
    from plantrack.write.views import agencies_view

    screen.chosen_format(format_)
    here = session.of(context)
    dataset = here.dataset(journal_of="")
    chosen = lookup.block(dataset, block) if block else ""
    screen.show(agencies_view.agencies(dataset, params.on(on, here), chosen), format_)


def status(
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo; mặc định là năm nay.")] = "",
    as_of: params.AsOfOption = "",
    by: Annotated[
        str, typer.Option("--by", metavar="section|agency|block", help="Chia nhỏ theo mục, cơ quan, khối.")
    ] = "",
    format_: params.FormatOption = "table",
) -> None:
    """Xem mọi việc đến đâu: số liệu, tỷ lệ, ai chưa báo cáo."""
    from plantrack.ask import overview
    from plantrack.write import tables
    from plantrack.write.views import status_view

    screen.chosen_format(format_)
    params.one_of(by, "--by", ("section", "agency", "block"))
    here, dataset, of_year = params.opened(context, year)
    found = overview.compute(dataset, of_year, params.as_of(as_of, here, dataset, of_year), by)
    if format_ == "json":
        screen.out(tables.to_json(status_view.overview_as_json(dataset, found)))
    elif format_ == "csv":
        screen.out(tables.to_csv(status_view.overview_table(found)))
    else:
        for line in status_view.overview_head(dataset, found):
            screen.show_line(line)
        screen.show(status_view.overview_table(found), "table")
        for line in status_view.overview_foot(dataset, found):
            screen.show_line(line)


def review(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo.")],
    as_of: params.AsOfOption = "",
    agency: params.AgencyOption = "",
    block: params.BlockOption = "",
    jump: Annotated[
        str,
        typer.Option(
            "--jump",
            metavar="SỐ_LẦN",
            help="Hỏi lại số liệu hơn, kém năm trước quá số lần này; mặc định theo jump-ratio, không có thì 3.",
        ),
    ] = "",
    format_: params.FormatOption = "table",
) -> None:
    """Liệt kê những điều cần gọi hỏi lại đơn vị trước khi tổng hợp."""
    from plantrack.ask import facts, lookup, progress
    from plantrack.ask import review as reviewing
    from plantrack.read import typed
    from plantrack.write.views import review_view

    screen.chosen_format(format_)
    here, dataset, of_year = params.opened(context, year)
    ratio = typed.number(jump, "--jump") if jump else dataset.reporting.jump_ratio
    if ratio <= 1:
        raise PlantrackError(f"--jump “{jump}” phải lớn hơn 1, ví dụ 3 hoặc 2,5.")
    day = params.as_of(as_of, here, dataset, of_year)
    body = lookup.agency(dataset, agency, day) if agency else None
    if body:
        params.tell_former(dataset, body, progress.parties_day(of_year, day))
    inside = lookup.block(dataset, block) if block else ""
    findings = reviewing.of_year(dataset, facts.in_force(dataset, day), of_year, ratio)
    findings = reviewing.concerning(dataset, findings, body.id if body else "", inside)
    screen.show(review_view.table(dataset, findings, day), format_)
    if format_ == "table":
        for note in review_view.notes(dataset, findings, of_year):
            screen.note(note)
