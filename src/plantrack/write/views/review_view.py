"""What to telephone about, as sentences short enough to be read out, and as JSON."""

from __future__ import annotations

from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from plantrack.ask import review
from plantrack.write import words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from plantrack.ask.review import Finding, Kind
    from plantrack.model.dataset import Dataset

FEW_DOCUMENTS = 2
KIND: Mapping[Kind, str] = {
    "same-text": "chép kết quả năm trước",
    "jump": "số liệu tăng, giảm đột biến",
    "quarters": "cộng các kỳ không khớp cả năm",
    "part": "phần lớn hơn tổng",
    "no-evidence": "hoàn thành chưa có minh chứng",
    "zero-blank": "số 0 lẫn ô để trống",
    "twice": "có thể tính trùng",
}
KEYS = [
    "kind",
    "agency",
    "agency_name",
    "tasks",
    "indicator",
    "message",
    "figure",
    "against",
    "period",
    "parts",
    "indicators",
    "blank",
    "agencies",
    "documents",
]


def table(dataset: Dataset, findings: Sequence[Finding], day: date) -> Table:
    """Return the list to work through, a line for each question."""
    columns = (
        Column("agency_name", "Đơn vị", width=24),
        Column("tasks", "Nhiệm vụ", width=9),
        Column("message", "Cần hỏi lại", ratio=1),
    )
    data = [_data(dataset, one, day) for one in findings]
    cells = [
        (
            words.shortened(row["agency_name"]),
            words.listed(dataset.items[task].label for task in row["tasks"]),
            row["message"],
        )
        for row in data
    ]
    return Table(columns, cells, data, keys=KEYS)


def _data(dataset: Dataset, one: Finding, day: date) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "agency": one.agency,
        "agency_name": words.name(dataset.agencies[one.agency], day),
        "tasks": list(one.tasks),
        "indicator": one.indicator,
        "message": message(dataset, one, day),
        "figure": one.figure,
        "against": one.against,
        "period": one.period,
        "parts": list(one.parts),
        "indicators": list(one.indicators),
        "blank": list(one.blank),
        "agencies": list(one.agencies),
        "documents": [{"number": d.number, "date": d.date, "subject": d.subject} for d in one.documents],
    }


def message(dataset: Dataset, one: Finding, day: date) -> str:
    """Say what to ask, without the agency and its tasks, which stand beside it."""
    return _SAID[one.kind](dataset, one, day)


def _same_text(_: Dataset, one: Finding, __: date) -> str:
    if one.verbatim:
        return f"Kết quả chép nguyên văn {words.period(one.period)}; năm nay làm được gì?"
    return f"Kết quả gần như nguyên văn {words.period(one.period)}, chỉ khác số năm; năm nay làm được gì?"


def _jump(dataset: Dataset, one: Finding, day: date) -> str:
    now, before = one.figure or Decimal(0), one.against or Decimal(0)
    how = ""
    if before and now > before:
        how = f" (gấp {words.number((now / before).quantize(Decimal('0.1'), ROUND_HALF_UP))} lần)"
    elif before:
        how = f" ({words.change((now - before) * 100 / before)})"
    told = f"{_indicator(dataset, one.indicator)}: {_amount(dataset, one, now)}"
    whose = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in one.agencies)
    of = f" của {whose}" + (" cộng lại" if len(one.agencies) > 1 else "") if whose else ""
    then = f"{words.period(one.period)}{of} là {words.number(before)}"
    return f"{told}, {then}{how}; số liệu có đúng không?"


def _quarters(dataset: Dataset, one: Finding, _: date) -> str:
    told = f"{_indicator(dataset, one.indicator)}: {words.period(one.period)} là {_amount(dataset, one, one.figure)}"
    kinds = {"Q": "quý", "H": "kỳ 6 tháng"}
    part = kinds.get(one.parts[0][5], "tháng")
    return f"{told}, cộng {words.counted(len(one.parts))} {part} là {words.number(one.against)}; số nào đúng?"


def _part(dataset: Dataset, one: Finding, _: date) -> str:
    part, whole = (_indicator(dataset, id_) for id_ in one.indicators)
    told = f"{part}: {_amount(dataset, one, one.figure)}"
    return f"{told}, lớn hơn tổng ({whole}: {words.number(one.against)}); số nào đúng?"


def _no_evidence(_: Dataset, __: Finding, ___: date) -> str:
    return "Báo hoàn thành, chưa có minh chứng; xin số, ngày văn bản"


def _zero_blank(dataset: Dataset, one: Finding, _: date) -> str:
    zero, blank = (words.listed(_indicator(dataset, id_) for id_ in ids) for ids in (one.indicators, one.blank))
    return f"Ghi 0: {zero}. Để trống: {blank}. Chỗ trống là không có hay chưa thống kê?"


def _twice(dataset: Dataset, one: Finding, day: date) -> str:
    others = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in one.agencies if id_ != one.agency)
    cited = [f"{d.number} ngày {words.day(d.date)}" for d in one.documents[:FEW_DOCUMENTS]]
    more = len(one.documents) - len(cited)
    grounds = [f"cùng dẫn {words.listed(cited)}{f' và {more} văn bản khác' if more else ''}"] if cited else []
    grounds += ["cùng một lời kết quả"] if one.verbatim else []
    counted = words.listed(_indicator(dataset, id_) for id_ in one.indicators)
    question = f"có tính trùng {counted} không?" if counted else "có phải một việc không?"
    return f"Cùng {others}: {', '.join(grounds)}; {question}"


_SAID: Mapping[Kind, Callable[[Dataset, Finding, date], str]] = {
    "same-text": _same_text,
    "jump": _jump,
    "quarters": _quarters,
    "part": _part,
    "no-evidence": _no_evidence,
    "zero-blank": _zero_blank,
    "twice": _twice,
}


def _indicator(dataset: Dataset, id_: str) -> str:
    indicator = dataset.indicators[id_]
    return indicator.short or indicator.name


def _amount(dataset: Dataset, one: Finding, figure: Decimal | None) -> str:
    unit = dataset.indicators[one.indicator].unit
    return f"{words.number(figure)}{'' if unit == '%' else ' '}{unit}"


def notes(dataset: Dataset, findings: Iterable[Finding], year: int) -> Iterator[str]:
    """Say how many there are of each kind, and what to do where an event was counted twice."""
    counts = Counter(one.kind for one in findings)
    if not counts:
        yield f"Năm {year}: không có gì cần hỏi lại."
        return
    kinds = "; ".join(f"{KIND[kind]}: {counts[kind]}" for kind in review.KINDS if counts[kind])
    yield f"{counts.total()} điều cần hỏi lại. {words.capital(kinds)}."
    if counts["twice"]:
        place = f"data/reports/{dataset.plan.plan}/{year}.yaml"
        yield f"Việc nào đúng là tính trùng thì trừ ở mục adjustments trong {place}."
