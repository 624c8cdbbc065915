"""Options that several commands share, and the reading of what was typed into them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import completion
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency

TaskArgument = Annotated[
    str,
    typer.Argument(
        metavar="NHIỆM_VỤ", help="Mã nhiệm vụ: 1a, 6đ hoặc 6dd, II.6.đ, IV.1.c.", autocompletion=completion.tasks
    ),
]
AgencyOption = Annotated[
    str,
    typer.Option(
        "--agency", metavar="CƠ_QUAN", help="Tên, tên viết tắt hoặc mã cơ quan.", autocompletion=completion.agencies
    ),
]
BlockOption = Annotated[
    str, typer.Option("--block", metavar="KHỐI", help="Một khối cơ quan.", autocompletion=completion.blocks)
]
YearOption = Annotated[str, typer.Option("--year", metavar="NĂM", help="Năm báo cáo; mặc định là năm nay.")]
AsOfOption = Annotated[str, typer.Option("--as-of", metavar="NGÀY", help="Tính theo báo cáo nhận đến hết ngày này.")]
OnOption = Annotated[
    str, typer.Option("--on", metavar="NGÀY", help="Cơ quan và người chịu trách nhiệm vào ngày này; mặc định hôm nay.")
]
FormatOption = Annotated[str, typer.Option("--format", metavar="table|json|csv", help="Dạng kết quả.")]


def year(typed: str, here: Session) -> int:
    """Return the year asked for, this one by default."""
    from plantrack.read import typed as reading

    return reading.year(typed) if typed else here.today.year


def opened(context: typer.Context, typed: str) -> tuple[Session, Dataset, int]:
    """Return the session, its data up to the year asked for, and that year, which the plan must have reached."""
    from plantrack.cli import session

    here = session.of(context)
    of_year = year(typed, here)
    dataset = here.of_years(of_year - 1, of_year).dataset
    check_year(dataset, of_year)
    tell_state(dataset, here)
    return here, dataset, of_year


def tell_state(dataset: Dataset, here: Session) -> None:
    """Say on stderr that a plan was amended, replaced or ended."""
    from plantrack.cli import screen

    if len(dataset.plan.state) > 1:
        from plantrack.write.views import plans_view

        if said := plans_view.note(dataset.plan, here.today):
            screen.note(said)


def tell_former(dataset: Dataset, body: Agency, day: date) -> None:
    """Say on stderr who answers now where a body was asked for that is no more."""
    from plantrack.cli import screen
    from plantrack.write.views import agencies_view

    for note in agencies_view.former(dataset, body, (), day):
        screen.note(note)


def check_year(dataset: Dataset, year_: int) -> None:
    """Refuse a year before the plan: there is nothing to tell of it."""
    issued = dataset.plan.document.date.year
    if year_ < issued:
        raise PlantrackError(f"Kế hoạch {dataset.plan.plan} ban hành năm {issued}; không có số liệu năm {year_}.")


def as_of(typed: str, here: Session, dataset: Dataset, year_: int) -> date:
    """Return the day up to which reports count: as asked; else for a round that was issued, that day; else today.

    A day or year that has not come may be looked at, for a report is drafted ahead; that it has not come is told.

    Raises:
        PlantrackError: no such day, or the plan had not been issued by then.

    """
    from plantrack.read import typed as reading
    from plantrack.write import words

    told = reading.day(typed, "--as-of") if typed else min(dataset.summary(year_).issued.date or here.today, here.today)
    issued = dataset.plan.document.date
    if told < issued and (typed or here.is_pinned):  # by the clock: a plan that was entered ahead
        which = f"--as-of {issued:%d/%m/%Y}" if typed else f"--today {issued:%Y-%m-%d}"
        raise PlantrackError(
            f"Ngày {words.day(told)}, Kế hoạch {dataset.plan.plan} chưa được ban hành; không có số liệu của ngày đó.",
            details=[f"Chọn từ ngày ban hành trở đi, ví dụ {which}."],
        )
    _tell_ahead(told, year_, here.today)
    return told


def _tell_ahead(day: date, year_: int, today: date) -> None:
    """Say on stderr that the day or the year asked about has not come, so that nobody takes a forecast for a state."""
    from plantrack.cli import screen
    from plantrack.write import words

    if day > today:
        screen.note(
            f"Ngày {words.day(day)} chưa đến (hôm nay {words.day(today)}): đây là bản xem trước hoặc dự thảo;"
            " báo cáo nhận từ nay đến ngày đó chưa có ở đây. Đến ngày đó hãy lập lại."
        )
    elif year_ > today.year:
        screen.note(f"Năm {year_} chưa đến (hôm nay {words.day(today)}): chưa có kết quả nào của năm đó.")


def on(typed: str, here: Session) -> date:
    """Return the day asked about, today by default."""
    from plantrack.read import typed as reading

    return reading.day(typed, "--on") if typed else here.today


def one_of(typed: str, option: str, allowed: Sequence[str]) -> str:
    """Return a choice, refused with what is allowed where it is none."""
    if typed and typed not in allowed:
        raise PlantrackError(f"{option} “{typed}” không có; chọn một trong: {', '.join(allowed)}.")
    return typed
