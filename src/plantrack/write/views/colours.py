"""What a colour means, the same wherever one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plantrack.ask.progress import Reported

STATUS_STYLE: dict[Reported, str] = {
    "completed": "green",
    "in-progress": "",
    "not-started": "yellow",
    "not-reported": "dim",
}
OVERDUE_STYLE = "red"
