"""What a proposed reorganisation would change, on a screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.write import words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from plantrack.ask.reorganisation import Effect, Side
    from plantrack.model.dataset import Dataset

FEW = 3
NOBODY = "không ai"


def head(dataset: Dataset, effect: Effect) -> Iterator[str]:
    """Say who would be no more on the day, who would be new, who the focal point would be."""
    yield f"Từ ngày {words.day(effect.day)} ({words.weekday(effect.day)}):"
    for title, bodies in (("Không còn trong danh sách", effect.gone), ("Mới có trong danh sách", effect.new)):
        if bodies:
            yield f"  {title} ({len(bodies)}): {_names(dataset, bodies, effect.day)}"
    was, is_ = effect.office
    if was != is_:
        yield f"  Đơn vị đầu mối: {_office(dataset, was, effect.day)} → {_office(dataset, is_, effect.day)}"
    open_ = [change.item.label for change in effect.changes if not change.lead[1].agencies]
    if open_:
        yield f"  Nhiệm vụ không có đơn vị chủ trì ({len(open_)}): {', '.join(open_)}"
    if emptied := [change.item.label for change in effect.changes if change.emptied]:
        yield f"  Nhiệm vụ không còn đơn vị phối hợp ({len(emptied)}): {', '.join(emptied)}"
    if effect.changes:
        yield f"  {len(effect.changes)} nội dung của kế hoạch đổi đơn vị chủ trì hoặc phối hợp, nêu từng nội dung."
    if not (effect.changes or effect.gone or effect.new):
        yield "  Không có gì thay đổi."


def _office(dataset: Dataset, agency: str | None, day: date) -> str:
    return words.short_name(dataset.agencies[agency], day) if agency else words.UNDECIDED


def table(dataset: Dataset, effects: Sequence[Effect]) -> Table:
    """Return one row a task and day; `dataset` knows the proposed bodies."""
    columns = (
        Column("day", "Ngày", fixed=True),
        Column("task", "Mã", fixed=True),
        Column("lead", "Chủ trì", ratio=1, most=300),
        Column("support", "Phối hợp", ratio=1, most=300),
    )
    changes = [change for effect in effects for change in effect.changes]
    cells = [
        (
            words.day(change.day),
            change.item.label,
            _sides(dataset, *change.lead, change.day),
            _sides(dataset, *change.support, change.day),
        )
        for change in changes
    ]
    data = [
        {
            "day": change.day,
            "task": change.item.id,
            "lead_before": list(change.lead[0].agencies),
            "lead_after": list(change.lead[1].agencies),
            "lead_undecided": list(change.lead[1].undecided),
            "support_before": list(change.support[0].agencies),
            "support_after": list(change.support[1].agencies),
            "support_undecided": list(change.support[1].undecided),
        }
        for change in changes
    ]
    return Table(columns, cells, data, keys=KEYS)


KEYS = [
    "day",
    "task",
    "lead_before",
    "lead_after",
    "lead_undecided",
    "support_before",
    "support_after",
    "support_undecided",
]


def _sides(dataset: Dataset, before: Side, after: Side, day: date) -> str:
    """Name both sides where they are few; of many, how many they are and who comes and goes."""
    if before == after:
        return "không đổi"
    gone = [id_ for id_ in before.agencies if id_ not in after.agencies]
    new = [id_ for id_ in after.agencies if id_ not in before.agencies]
    if not gone and not new:
        said = "không đổi" if before.agencies else NOBODY
    elif max(len(before.agencies), len(after.agencies)) <= FEW:
        was = _names(dataset, before.agencies, day) or (words.UNDECIDED if before.undecided else NOBODY)
        said = f"{was} → {_names(dataset, after.agencies, day) or NOBODY}"
    else:
        parts = [f"{len(before.agencies)} → {len(after.agencies)} đơn vị"]
        parts += [f"bớt {_names(dataset, gone, day)}"] if gone else []
        parts += [f"thêm {_names(dataset, new, day)}"] if new else []
        said = "; ".join(parts)
    return f"{said}; {words.UNDECIDED} {len(after.undecided)}" if after.undecided else said


def _names(dataset: Dataset, agencies: Iterable[str], day: date) -> str:
    named = [dataset.agencies[agency] for agency in agencies]
    return words.listed(agency.named(day).symbol or words.short_name(agency, day) for agency in named)


__all__ = ["head", "table"]
