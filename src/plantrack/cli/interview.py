"""Recording by questions on a terminal, step by step, with choices; blank where the data allow."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from plantrack.cli import screen
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for one recording, still as text."""

    status: str = ""
    result: str = ""
    period: str = ""
    schedule: str = ""
    year: str = ""
    completed_on: str = ""
    figures: Sequence[str] = ()
    texts: dict[str, str] = field(default_factory=dict)
    evidence: Sequence[str] = ()
    document: str = ""
    document_date: str = ""
    received: str = ""
    by: str = ""


def ask(dataset: Dataset, here: Session, typed: Typed) -> tuple[str, str, Typed]:
    """Ask for the agency, the task and what it reported; return the first two as ids."""
    from plantrack.ask import assignments, lookup
    from plantrack.read import typed as reading
    from plantrack.write import words

    screen.note("Ghi kết quả theo từng bước. Ctrl+C để dừng; chưa ghi gì cho đến bước cuối.")
    agency = _until(lambda: lookup.agency(dataset, _line("Cơ quan (tên hoặc viết tắt)"), here.today))
    screen.note(f"  → {words.name(agency, here.today)}")
    for item in dataset.plan.items:
        roles = [a.role for a in assignments.of_item(dataset, item, here.today) if agency.id in (a.agency, a.reporter)]
        if roles:
            screen.note(f"  {item.label:<7} {words.ROLE[roles[0]]:<9} {item.text[:56]}")
    task = _until(lambda: lookup.item(dataset, _line("Mã nhiệm vụ")))
    year = reading.year(typed.year) if typed.year else here.today.year
    period = _period(dataset, task, year)
    status = _choose("Trạng thái", [(key, words.STATUS[key]) for key in words.STATUS if key != "not-reported"])
    result = _line("Kết quả (như đơn vị báo cáo)")
    completed = ""
    if status == "completed":
        completed = _until(lambda: _day_or_blank("Ngày hoàn thành (bỏ trống nếu không rõ)"))
    figures = _figures(dataset, task)
    causes = _line("Nguyên nhân chưa đạt (bỏ trống nếu không có)") if status != "completed" else ""
    difficulties = _line("Khó khăn, vướng mắc (bỏ trống nếu không có)")
    proposals = _line("Kiến nghị, đề xuất (bỏ trống nếu không có)")
    evidence = _evidence()
    document = _line("Số văn bản báo cáo (bỏ trống nếu báo qua điện thoại)")
    document_date = str(_until(lambda: reading.day(_line("Ngày văn bản"), "Ngày văn bản"))) if document else ""
    received = _until(lambda: _day_or_blank("Ngày nhận (bỏ trống nếu là hôm nay)"))
    texts = {"result": result, "causes": causes, "difficulties": difficulties, "proposals": proposals}
    if not yes(f"Ghi {task.label} cho {words.short_name(agency, here.today)}"):
        raise KeyboardInterrupt
    return task.id, agency.id, replace(
        typed, status=status, result=result, texts=texts, period=period, completed_on=completed, figures=figures,
        document=document, document_date=document_date, evidence=evidence, received=received,
    )  # fmt: skip


def _period(dataset: Dataset, task: Item, year: int) -> str:
    from plantrack.model import deadlines
    from plantrack.write import words

    allowed = deadlines.allowed_periods(dataset.plan, task, deadlines.schedule_ids(task)[0], year)
    if len(allowed) < 2:  # noqa: PLR2004 (nothing to choose)
        return allowed[0] if allowed else ""
    return _choose("Kỳ", [(period, words.period(period)) for period in allowed])


def _figures(dataset: Dataset, task: Item) -> tuple[str, ...]:
    from plantrack.read import typed as reading

    found = []
    for indicator in dataset.indicators.values():
        if task.id not in indicator.tasks:
            continue

        def read(title: str = f"{indicator.name} ({indicator.unit}; bỏ trống nếu không có)") -> str:
            spelt = _line(title)
            if spelt:
                reading.number(spelt, title)
            return spelt

        if spelt := _until(read):
            found.append(f"{indicator.id}={spelt}")
    return tuple(found)


def _evidence() -> tuple[str, ...]:
    """Read documents that prove the result, one an answer, until a blank one."""
    from plantrack.read import typed as reading

    def read() -> str:
        spelt = _line('Minh chứng, ví dụ "45/KH-STP 20/02/2024: tên" (bỏ trống khi hết)')
        if spelt:
            reading.evidence(spelt)
        return spelt

    found: list[str] = []
    while spelt := _until(read):
        found.append(spelt)
    return tuple(found)


def _day_or_blank(title: str) -> str:
    from plantrack.read import typed as reading

    spelt = _line(title)
    return str(reading.day(spelt, title)) if spelt else ""


def _choose(title: str, choices: Sequence[tuple[str, str]]) -> str:
    for number, (_, words_) in enumerate(choices, start=1):
        screen.note(f"  {number}. {words_}")

    def read() -> str:
        spelt = _line(f"{title} (1-{len(choices)})")
        if spelt.isdecimal() and 1 <= int(spelt) <= len(choices):
            return choices[int(spelt) - 1][0]
        if spelt in [key for key, _ in choices]:
            return spelt
        raise PlantrackError(f"Hãy gõ một số từ 1 đến {len(choices)}.")

    return _until(read)


def yes(title: str) -> bool:
    """Ask whether to go on."""
    return _line(f"{title}? (c/k)").lower() in ("c", "có", "co", "y", "yes")


def _until(read: Callable[[], T]) -> T:
    """Ask again until the answer can be read."""
    while True:
        try:
            return read()
        except PlantrackError as error:
            screen.fail(error)


def _line(title: str) -> str:
    """Read one answer, asked for on stderr; the end of input stops the command."""
    sys.stderr.write(f"{title}: ")
    sys.stderr.flush()
    try:
        return input().strip()
    except EOFError:
        raise KeyboardInterrupt from None
