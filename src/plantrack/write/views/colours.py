"""What a colour means, the same wherever one is shown; nothing is told by colour alone.

Every view takes its styles from here, so that none means two things (a test looks for others).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plantrack.ask.progress import Reported, Time

HEAD = "bold"
"""What stands over something else, and sums."""
ASIDE = "dim"
"""What is beside the point: sources, marks for machines, what does not count or waits."""
DONE = "green"
BEGIN = "yellow"
"""What is still to be begun."""
ALARM = "red"
"""What needs somebody now: past its day and undone, not sent, taken back, wrong."""
DOUBT = "magenta"
"""What nobody has confirmed or decided, and what is invented."""

STATUS_STYLE: dict[Reported, str] = {
    "completed": DONE,
    "in-progress": "",
    "not-started": BEGIN,
    "not-reported": ASIDE,
}


def of(status: Reported, *, overdue: bool = False) -> str:
    """Return the style of something that stands so, and whether it is past its day and undone."""
    return ALARM if overdue else STATUS_STYLE[status]


def of_label(status: Reported, time: Time) -> str:
    """Return the style of a label: what is done late is done."""
    return of(status, overdue=time == "overdue" and status != "completed")


def unsent(*, late: bool) -> str:
    """Return the style of who has not sent: an alarm once the day is past."""
    return ALARM if late else HEAD


__all__ = ["ALARM", "ASIDE", "BEGIN", "DONE", "DOUBT", "HEAD", "STATUS_STYLE", "of", "of_label", "unsent"]
