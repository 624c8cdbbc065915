"""The overview over all plans of a workspace, and what became of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.write import words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from plantrack.ask.overview import PlanLine
    from plantrack.model.plan import Plan, PlanState

STATE = {
    "in-force": "còn hiệu lực",
    "amended": "đã sửa đổi, bổ sung",
    "replaced": "đã được thay thế",
    "ended": "đã kết thúc",
}


def state(found: PlanState | None) -> str:
    """Say what a plan's state is, since when and by which document."""
    if found is None or found.is_ == "in-force":
        return STATE["in-force"]
    document = found.document
    cited = f" theo {document.number or document.title}" if document and (document.number or document.title) else ""
    return f"{STATE[found.is_]} từ {words.day(found.from_)}{cited}"


def note(plan: Plan, day: date) -> str:
    """Return the sentence that tells of a plan that is no more as it was issued; nothing where it is."""
    found = plan.state_on(day)
    if found is None or found.is_ == "in-force":
        return ""
    more = "" if found.is_ == "amended" else "; từ ngày đó không còn việc đến hạn và không phải báo cáo"
    return f"Kế hoạch {plan.document.number} {state(found)}{more}."


def table(lines: Sequence[PlanLine], day: date) -> Table:
    """Return one row a plan."""
    columns = (
        Column("plan", "Kế hoạch", fixed=True),
        Column("title", "Tên", ratio=3, most=70),
        Column("state", "Tình trạng", ratio=1),
        Column("tasks", "Nhiệm vụ", right=True),
        Column("rate", "Đúng tiến độ", right=True),
        Column("arrived", "Báo cáo", right=True),
        Column("next", "Hạn tới", ratio=1),
    )
    cells, data = [], []
    for line in lines:
        plan, counts = line.dataset.plan, line.overview.by_task
        arrived, asked = len(line.overview.turnout.arrived), len(line.overview.turnout.asked)
        due = f"{words.before(line.next[1])}: {line.next[0].label}" if line.next else "không có"
        rate = f"{counts.due_done}/{counts.due}"
        said = state(plan.state_on(day))
        named = (plan.document.number, plan.document.title, said)
        cells.append((*named, str(counts.total), rate, f"{arrived}/{asked}", due))
        data.append(
            {
                "plan": plan.plan,
                "number": plan.document.number,
                "title": plan.document.title,
                "state": (found := plan.state_on(day)) and found.is_,
                "tasks": counts.total,
                "done": counts.due_done,
                "due": counts.due,
                "year": line.overview.year,
                "arrived": arrived,
                "asked": asked,
                "next": line.next[1] if line.next else None,
                "next_task": line.next[0].id if line.next else None,
            }
        )
    return Table(columns, cells, data)


__all__ = ["note", "state", "table"]
