"""This year against the year before: rates with both denominators, figures over who told both, who took over."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from plantrack.write import words
from plantrack.write.board import parts
from plantrack.write.board.views import Compared, FigureRow, TaskYear, YearsView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.ask.annual_report import YearState
    from plantrack.ask.board import Board, TaskPart
    from plantrack.ask.figures import Total
    from plantrack.write.board.parts import Places

DUE_TASKS = "nhiệm vụ có thời hạn đã đến hạn hoặc đã hoàn thành"
DUE_LEADS = "lượt chủ trì đã đến hạn hoặc đã hoàn thành"


def of(at: Places) -> YearsView:
    """Return the two years side by side."""
    report = at.board.report
    return YearsView(
        now=f"{report.year} (đến {words.day(report.now.as_of)})",
        before=f"{report.before.year} (đến {words.day(report.before.as_of)})",
        missing=_nothing_before(at.board),
        rates=tuple(_rates(report.now, report.before)),
        figures=tuple(
            _figure(total) for one in report.figures.indicators if _told(total := report.figures.totals[one.id])
        ),
        tasks=tuple(_task_year(at, part) for part in at.board.tasks if part.verdict is not None),
        moves=tuple(_moves(at)),
    )


def _nothing_before(board: Board) -> str:
    before, issued = board.report.before, board.dataset.plan.document.date.year
    if before.year < issued:
        return f"Kế hoạch ban hành năm {issued} nên không có năm trước để so sánh."
    if before.reported_anything:
        return ""
    return f"Đến ngày {words.day(before.as_of)} chưa có báo cáo nào của năm {before.year} nên chưa có gì để so sánh."


def _rates(now: YearState, before: YearState) -> Iterator[Compared]:
    def turnout(state: YearState) -> tuple[int, int]:
        return len(state.turnout.arrived), len(state.turnout.asked)

    def in_time(state: YearState) -> tuple[int, int]:
        return len(state.turnout.arrived) - len(state.turnout.late), len(state.turnout.arrived)

    yield _compared("Đã gửi báo cáo năm", "cơ quan, đơn vị phải báo cáo", turnout(now), turnout(before))
    yield _compared("Gửi đúng hạn", "báo cáo đã nhận", in_time(now), in_time(before))
    for title, of, mine, theirs in (
        ("Nhiệm vụ hoàn thành", DUE_TASKS, now.by_task, before.by_task),
        ("Lượt hoàn thành", DUE_LEADS, now.by_lead, before.by_lead),
    ):
        yield _compared(title, of, (mine.due_done, mine.due), (theirs.due_done, theirs.due))
    for title, of, mine, theirs in (
        ("Nhiệm vụ thường xuyên đã có kết quả ở mọi đơn vị", "nhiệm vụ thường xuyên", now.by_task, before.by_task),
        ("Lượt thường xuyên đã có kết quả", "lượt chủ trì việc thường xuyên", now.by_lead, before.by_lead),
    ):
        yield _compared(title, of, *((one.ongoing["completed"], one.ongoing.total()) for one in (mine, theirs)))


def _compared(title: str, of: str, now: tuple[int, int], before: tuple[int, int]) -> Compared:
    return Compared(
        title=title,
        of=of,
        now=_of(*now),
        before=_of(*before),
        now_width=_width(*now),
        before_width=_width(*before),
        now_share=words.percent(*now),
        before_share=words.percent(*before),
    )


def _of(part: int, whole: int) -> str:
    return f"{words.number(part)}/{words.number(whole)}"


def _width(part: int, whole: int) -> str:
    return css(Decimal(100 * part) / whole) if whole else "0"


def css(value: Decimal) -> str:
    """Write a share as CSS and SVG do, to two places."""
    return f"{value.quantize(Decimal('0.01')).normalize():f}"


def _told(total: Total) -> bool:
    return bool(total.agencies or total.before_agencies)


def _figure(total: Total) -> FigureRow:
    """Ratios are never summed; two years compare only over bodies that told both."""
    pair = total.paired
    merged = f", trong đó {len(pair.merged)} so với tổng của các cơ quan trước sắp xếp" if pair.merged else ""
    paired = f"{words.number(pair.now)} so với {words.number(pair.before)} ({pair.agencies} đơn vị{merged})"
    return FigureRow(
        name=total.indicator.name,
        unit=total.indicator.unit,
        now=words.number(total.value) or "–",
        now_of=f"{total.agencies} đơn vị{', đã điều chỉnh tránh tính trùng' if total.value != total.sum else ''}",
        before=words.number(total.before) or "–",
        before_of=f"{total.before_agencies} đơn vị",
        paired=paired if pair.agencies else "–",
        change=(words.change(pair.change) if pair.agencies else "") or "–",
    )


def _task_year(at: Places, part: TaskPart) -> TaskYear:
    now, before = part.progress, part.before
    return TaskYear(
        task=at.task(part.item.id),
        text=parts.opening(part.item.text),
        section=at.section(part.item.id),
        now=parts.of_task(now),
        now_of=f"{now.done}/{now.of}",
        before=parts.of_task(before) if before is not None else None,
        before_of=f"{before.done}/{before.of}" if before is not None else "",
    )


def _moves(at: Places) -> Iterator[str]:
    """Say of each body that took others' work over since the year before whose it was, and since when."""
    since = at.board.report.before.as_of
    for part in at.board.agencies:
        mine = [source for source in part.sources if source.day > since]
        for day, same in groupby(mine, key=lambda source: source.day):
            old = words.listed(at.name(source.agency) for source in same)
            yield f"Từ ngày {words.day(day)}: {old} → {at.name(part.agency.id)}."


__all__ = ["DUE_LEADS", "DUE_TASKS", "css", "of"]
