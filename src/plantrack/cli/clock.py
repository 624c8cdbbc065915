"""The one reader of the clock. The day is that of Việt Nam, which keeps one time all year."""

from __future__ import annotations

from datetime import date, datetime

from plantrack.model.fields import VIETNAM


def now() -> datetime:
    """Return the present moment, to the second."""
    return datetime.now(VIETNAM).replace(microsecond=0)


def today() -> date:
    """Return the present day."""
    return now().date()
