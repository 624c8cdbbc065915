"""What people type: days, numbers, evidence; read as in Việt Nam or refused, never guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from plantrack.errors import PlantrackError

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_DECIMAL = re.compile(r"(\d+),(\d+)", re.ASCII)
_EVIDENCE = re.compile(
    r"(?P<number>\S+)\s+(?:ngày\s+)?(?P<date>[\d/.-]{8,10})\s*(?:[:;,–-]\s*(?P<subject>.+))?", re.DOTALL
)
_EVIDENCE_AGAIN = re.compile(r"\S+/\S+\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_THOUSAND = 3
FIRST_YEAR, LAST_YEAR = 1900, 2999
"""The years of days that are typed; the journal has folders for no others, and a calendar ends with the year 9999."""


def day(text: str, what: str) -> date:
    """Return the day typed as 2024-11-21 or 21/11/2024.

    Raises:
        PlantrackError: no such form, or no such day.

    """
    spelt = text.strip()
    parts = _ISO.fullmatch(spelt)
    numbers = parts.groups() if parts else None
    if numbers is None and (parts := _VIETNAMESE.fullmatch(spelt)):
        numbers = parts.groups()[::-1]
    if numbers is None:
        raise PlantrackError(f"{what}: “{_shown(text)}” không phải ngày; viết 2024-11-21 hoặc 21/11/2024.")
    if not FIRST_YEAR <= int(numbers[0]) <= LAST_YEAR:
        raise PlantrackError(f"{what}: năm của ngày “{_shown(text)}” phải từ {FIRST_YEAR} đến {LAST_YEAR}.")
    try:
        return date(*(int(number) for number in numbers))
    except ValueError:
        raise PlantrackError(f"{what}: ngày “{_shown(text)}” không có trên lịch.") from None


def year(text: str) -> int:
    """Return the year typed.

    Raises:
        PlantrackError: this is no year.

    """
    if not re.fullmatch(r"[12]\d{3}", text.strip(), re.ASCII):
        raise PlantrackError(f"“{_shown(text)}” không phải năm; viết bốn chữ số, ví dụ 2024.")
    return int(text)


def number(text: str, what: str) -> Decimal:
    """Return the number typed with `.` between thousands and `,` before decimals.

    Raises:
        PlantrackError: not a number, or one that reads two ways (`7,206` may be 7.206 or 7 and a fraction).

    """
    spelt = text.strip().replace("\u00a0", "").replace(" ", "")
    if spelt.isdecimal() and spelt.isascii():
        return Decimal(spelt)
    if _GROUPED.fullmatch(spelt):
        return Decimal(spelt.replace(".", "").replace(",", "."))
    if found := _DECIMAL.fullmatch(spelt):
        whole, fraction = found.groups()
        if len(fraction) == _THOUSAND and len(whole) <= _THOUSAND and whole.strip("0"):
            thousands, decimals = f"{whole}.{fraction}", f"{whole},{fraction}0"
            message = (
                f"{what}: “{_shown(text)}” hiểu được hai cách; viết {thousands} (hàng nghìn) hoặc {decimals} (số lẻ)."
            )
            raise PlantrackError(message)
        return Decimal(f"{whole}.{fraction}")
    message = (
        f"{what}: “{_shown(text)}” không phải số; viết như 1.234,5 (chấm hàng nghìn, phẩy số lẻ), không kèm đơn vị."
    )
    raise PlantrackError(message)


def evidence(text: str) -> tuple[str, date, str]:
    """Return number, day and subject of a document typed as `45/KH-STP 20/02/2024: Kế hoạch truyền thông`.

    Raises:
        PlantrackError: the number or the day is missing.

    """
    found = _EVIDENCE.fullmatch(text.strip())
    if found is None:
        message = (
            f'Minh chứng “{_shown(text)}” phải có số và ngày, ví dụ: "45/KH-STP 20/02/2024: Kế hoạch truyền thông".'
        )
        raise PlantrackError(message)
    subject = (found["subject"] or "").strip()
    if _EVIDENCE_AGAIN.search(subject):
        raise PlantrackError(
            f"Minh chứng “{_shown(text)}” gồm nhiều văn bản; mỗi văn bản ghi riêng (mỗi dòng một văn bản)."
        )
    return found["number"].rstrip(",;."), day(found["date"], "Ngày của minh chứng"), subject


def _shown(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text[:60])
