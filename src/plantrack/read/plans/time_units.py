"""Stretches of time as words name them: a day, a month, a quarter, a half or a whole year, each with its year.

The patterns are over folded text; `name` tells two stretches within one wording apart.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple


class Unit(NamedTuple):
    """A stretch of time that words name: its first day, the day after it."""

    first: date
    after: date
    year_only: bool = False


class NoSuchTimeError(ValueError):
    """A day that is not on the calendar."""


_DAY = (
    r"(?:ngay )?(?P<d{0}>\d{{1,2}})(?:/(?P<dm{0}>\d{{1,2}})/(?P<dy{0}>\d{{4}})"
    r"|-(?P<em{0}>\d{{1,2}})-(?P<ey{0}>\d{{4}})|\.(?P<gm{0}>\d{{1,2}})\.(?P<gy{0}>\d{{4}})"
    r"|(?: thang |/)(?P<fm{0}>\d{{1,2}})(?: nam |/)(?P<fy{0}>\d{{4}}))"
)
MONTH = r"(?:thang )?(?P<m{0}>\d{{1,2}})(?:/|-| nam |/nam )(?P<my{0}>\d{{4}})"
QUARTER = r"quy (?P<q{0}>iv|i{{1,3}}|[1-4])(?:/|-| |,)?(?:nam )?(?P<qy{0}>\d{{4}})"
_HALF = r"(?:6|06|sau) thang (?P<h{0}>dau|cuoi) nam (?P<hy{0}>\d{{4}})"
_YEAR = r"(?:nam )?(?P<y{0}>\d{{4}})"
_UNIT = f"(?:{_DAY}|{MONTH}|{QUARTER}|{_HALF}|{_YEAR})"
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def unit(name: str = "a") -> str:
    """Return the pattern of any stretch, its pieces under a name."""
    return _UNIT.format(name)


def _day_of(found: re.Match[str], name: str) -> date | None:
    told = found.groupdict()
    if (day := told.get(f"d{name}")) is None:
        return None
    for kind in "defg":
        month, year = told.get(f"{kind}m{name}"), told.get(f"{kind}y{name}")
        if month and year:
            return calendar_day(int(year), int(month), int(day))
    return None


def calendar_day(year: int, month: int, day: int) -> date:
    """Return a day of the calendar.

    Raises:
        NoSuchTimeError: there is none.

    """
    try:
        made = date(year, month, day)
    except ValueError:
        raise NoSuchTimeError(f"{day}/{month}/{year}") from None
    return made


def unit_of(found: re.Match[str], name: str = "a") -> Unit:
    """Return the stretch of time that a match's pieces of that name mean."""
    told = found.groupdict()
    if (day := _day_of(found, name)) is not None:
        return Unit(day, day + timedelta(days=1))
    if month := told.get(f"m{name}"):
        return of_months(int(told[f"my{name}"]), int(month), 1)
    if quarter := told.get(f"q{name}"):
        return of_months(int(told[f"qy{name}"]), 3 * QUARTERS[quarter] - 2, 3)
    if half := told.get(f"h{name}"):
        return of_months(int(told[f"hy{name}"]), 1 if half == "dau" else 7, 6)
    return of_months(int(told[f"y{name}"]), 1, 12)._replace(year_only=True)


def of_months(year: int, month: int, count: int) -> Unit:
    """Return so many months of a year.

    Raises:
        NoSuchTimeError: there is no such month, or the number is no year of a plan.

    """
    calendar_day(year, month, 1)
    if not 1990 <= year <= 2100:  # noqa: PLR2004 (a number that is no year of a plan)
        raise NoSuchTimeError(str(year))
    last = month + count
    return Unit(date(year, month, 1), date(year + (last > 12), (last - 1) % 12 + 1, 1))  # noqa: PLR2004 (months)
