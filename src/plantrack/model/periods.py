"""Periods: the stretches of time that a report is about: a year, half, quarter or month of it, or `once`.

Written `2024`, `2024-H1`, `2024-Q3`, `2024-07`, `once`. Kept as text, because text is what keys and files hold.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

ONCE = "once"
Each = Literal["year", "half", "quarter", "month"]

_PERIOD = re.compile(r"(19\d\d|2\d{3})(?:-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?", re.ASCII)
_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}


def _period(value: Any) -> Any:
    if not isinstance(value, str) or value == ONCE:
        return value
    if not _PERIOD.fullmatch(value):
        message = "Kỳ “{shown}” không đúng dạng; viết 2024, 2024-Q3, 2024-H1, 2024-07 hoặc once."
        raise PydanticCustomError("bad-period", message, {"shown": value[:20]})
    return value


Period = Annotated[str, BeforeValidator(_period)]


def year_of(period: str) -> int | None:
    """Return the year that a period lies in; `once` lies in none."""
    return None if period == ONCE else int(period[:4])


def of_year(year: int, each: Each) -> tuple[str, ...]:
    """Return the periods of one year, in order."""
    if each == "year":
        return (str(year),)
    if each == "month":
        return tuple(f"{year}-{month:02d}" for month in range(1, 13))
    letter = "Q" if each == "quarter" else "H"
    return tuple(f"{year}-{letter}{number}" for number in range(1, 12 // _MONTHS[each] + 1))


def first_day(period: str) -> date:
    """Return the first day of a period that lies in a year."""
    year, part = int(period[:4]), period[5:]
    if not part:
        return date(year, 1, 1)
    if part[0] == "Q":
        return date(year, 3 * int(part[1]) - 2, 1)
    if part[0] == "H":
        return date(year, 6 * int(part[1]) - 5, 1)
    return date(year, int(part), 1)


def day_after(period: str) -> date:
    """Return the first day after a period that lies in a year."""
    part = period[5:]
    each = "year" if not part else "quarter" if part[0] == "Q" else "half" if part[0] == "H" else "month"
    start = first_day(period)
    month = start.month + _MONTHS[each]
    return date(start.year + (month > 12), (month - 1) % 12 + 1, 1)  # noqa: PLR2004 (months)


def in_year(month_day: str, year: int) -> date:
    """Return the day of that year; 02-29 is the last of February where the year has none."""
    month, day = int(month_day[:2]), int(month_day[3:])
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
