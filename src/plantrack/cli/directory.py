"""Commands about the plans and the agencies as such: plans, reorganise."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli import params, screen, session
from plantrack.errors import PlantrackError


def plans(context: typer.Context, format_: params.FormatOption = "table") -> None:
    """Xem mọi kế hoạch: tình trạng, tỷ lệ, báo cáo năm nay, hạn sắp tới."""
    from plantrack.ask import overview
    from plantrack.read import loader
    from plantrack.write.views import plans_view

    screen.chosen_format(format_)
    here = session.of(context)
    files = here.files(journal_of="")
    chosen = (loader.choose_plan(files, here.plan),) if here.plan else loader.plan_ids(files)
    if not chosen:
        loader.choose_plan(files, None)
    year = here.today.year
    read = (here._replace(plan=plan).of_years(year - 1, year).dataset for plan in chosen)
    lines = [overview.line(dataset, here.today) for dataset in read]
    screen.show(plans_view.table(lines, here.today), format_)


def reorganise(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="TỆP", help="Đề xuất sắp xếp (YAML), cùng dạng với agencies.yaml.")],
    format_: params.FormatOption = "table",
) -> None:
    """Xem thử một đề xuất sắp xếp tổ chức làm thay đổi những gì; không ghi gì."""
    from plantrack.ask import reorganisation
    from plantrack.errors import BadDataError, Problem
    from plantrack.read import proposal, worktree
    from plantrack.write.views import reorganisation_view

    screen.chosen_format(format_)
    here = session.of(context)
    dataset = here.dataset()
    text = worktree.decode(worktree.content(Path(file), worktree.MAX_FILE_BYTES), file)
    if isinstance(text, Problem):
        raise BadDataError((text,), {})
    proposed = proposal.read(text, file)
    after = reorganisation.laid_over(dataset, proposed)
    if faults := proposal.faults(dataset, after):
        raise PlantrackError("Đề xuất chưa dùng được, vì:", details=faults)
    effects = reorganisation.effects(dataset, proposed, here.today)
    if format_ == "table":
        for effect in effects:
            for said in reorganisation_view.head(after, effect):
                screen.note(said)
    screen.show(reorganisation_view.table(after, effects), format_)
    if format_ == "table":
        screen.note(
            "Chưa ghi gì. Khi có quyết định, chép các mục của đề xuất vào data/agencies.yaml và data/office.yaml."
        )
