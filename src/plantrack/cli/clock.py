"""The one reader of the clock. The day is that of Việt Nam, which keeps one time all year."""

from __future__ import annotations

from datetime import date, datetime


def now() -> datetime:
    """Return the present moment, to the second."""
    from plantrack.model.fields import VIETNAM  # no command that only tells of itself waits for the models

    return datetime.now(VIETNAM).replace(microsecond=0)


def today() -> date:
    """Return the present day."""
    return now().date()
