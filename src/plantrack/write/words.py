"""Vietnamese as an office writes it: numbers, days, labels of status and time, short names."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plantrack.ask.progress import Reported, TaskProgress, Time
    from plantrack.ask.turnout import Reporter
    from plantrack.model.dataset import Dataset
    from plantrack.model.deadlines import Occurrence
    from plantrack.model.directory import Agency
    from plantrack.model.office import Office

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
STATUS: dict[Reported, str] = {
    "not-reported": "Không báo cáo",
    "not-started": "Chưa thực hiện",
    "in-progress": "Đang thực hiện",
    "completed": "Hoàn thành",
}
TIME: dict[Time, str] = {
    "in-time": "trong hạn",
    "overdue": "quá hạn",
    "not-yet": "chưa đến kỳ",
    "no-deadline": "không có hạn",
    "undated": "chưa rõ ngày",
}
UNDECIDED = "chưa xác định"
NO_LEAD = "Chưa xác định đơn vị chủ trì"
ROLE = {"lead": "chủ trì", "support": "phối hợp"}
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def number(value: Decimal | int | None) -> str:
    """Write a number with `.` between thousands and `,` before decimals; nothing for None."""
    if value is None:
        return ""
    exact = Decimal(value)
    shown = f"{exact.normalize():,f}"
    return shown.replace(",", "\0").replace(".", ",").replace("\0", ".")


def counted(value: int) -> str:
    """Write a small count as offices do: `03`, `00`, `12`."""
    return f"{value:02d}" if 0 <= value < 10 else number(value)  # noqa: PLR2004 (one digit)


def percent(part: int | Decimal, whole: int | Decimal) -> str:
    """Write part of whole in per cent with at most one decimal; a dash where there is no whole."""
    return signless(Decimal(part) * 100 / Decimal(whole)) if whole else "–"


def signless(value: Decimal) -> str:
    """Write a percentage rounded half up to one decimal."""
    return f"{number(value.quantize(Decimal('0.1'), ROUND_HALF_UP))}%"


def change(value: Decimal | None) -> str:
    """Write a change against the year before: `tăng 12,5%`, `giảm 3%`, `không đổi`; nothing where there is none."""
    if value is None:
        return ""
    rounded = value.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if not rounded:
        return "không đổi"
    return f"{'tăng' if rounded > 0 else 'giảm'} {signless(abs(value))}"


def day(value: date | None) -> str:
    """Write a day shortly, as within a text: `05/01/2024`, `05/3/2024` (zero only before days and months 1 and 2)."""
    return "" if value is None else f"{value.day:02d}/{_month(value)}/{value.year}"


def long_day(value: date) -> str:
    """Write a day in full: `ngày 05 tháng 3 năm 2024` (NĐ 30/2020, Phụ lục I)."""
    return f"ngày {value.day:02d} tháng {_month(value)} năm {value.year}"


def weekday(value: date) -> str:
    """Name the day of the week."""
    return WEEKDAYS[value.weekday()]


def _month(value: date) -> str:
    return f"{value.month:02d}" if value.month <= 2 else str(value.month)  # noqa: PLR2004 (NĐ 30/2020: January and February)


def before(value: date | None) -> str:
    """Write a half-open limit as plans do: `trước ngày 25/11/2024`."""
    return "" if value is None else f"trước ngày {day(value)}"


def limit(value: date | None, *, day_counts: bool) -> str:
    """Write a half-open limit with its weekday, as letters and forms set it: `trước ngày 25/11/2024 (thứ Hai)`.

    Where the office counts the day itself (`due-day-counts`) the limit is told by its last day, `chậm nhất là hết
    ngày …`. Nothing for None.
    """
    if value is None:
        return ""
    shown = value - timedelta(days=1) if day_counts else value
    return f"{'chậm nhất là hết' if day_counts else 'trước'} ngày {day(shown)} ({weekday(shown)})"


def last_day(value: date | None) -> str:
    """Write the last day in time of a half-open limit."""
    return "" if value is None else day(value - timedelta(days=1))


def period(value: str) -> str:
    """Say a period: `2024` is `năm 2024`, `2024-Q3` is `quý III/2024`; nothing for `once`."""
    if value == "once":
        return ""
    year, part = value[:4], value[5:]
    if not part:
        return f"năm {year}"
    if part[0] == "Q":
        return f"quý {ROMAN[int(part[1])]}/{year}"
    if part[0] == "H":
        return f"6 tháng {'đầu' if part[1] == '1' else 'cuối'} năm {year}"
    return f"tháng {int(part)}/{year}"


def label(status: Reported, time: Time, *, ongoing: bool = False) -> str:
    """Return the printed label: the four of government practice and their kin; ongoing work has its own."""
    if ongoing:
        return "Đã có kết quả" if status == "completed" else STATUS[status]
    if status == "completed":
        done = {
            "in-time": "Hoàn thành đúng hạn",
            "overdue": "Hoàn thành quá hạn",
            "undated": "Hoàn thành, chưa rõ ngày",
        }
        return done.get(time, "Hoàn thành")
    if time == "no-deadline":
        return STATUS[status]
    return f"{STATUS[status]}{', ' if status == 'not-reported' else ' '}{TIME[time]}"


def task_label(task: TaskProgress) -> str:
    """Return a task's label; where nobody is known to lead what is left of it, just that."""
    return NO_LEAD if task.adrift else label(task.status, task.time, ongoing=task.ongoing)


def sent_before(dataset: Dataset, one: Reporter, on: date) -> str:
    """Say who of those that a body took over from has sent the report, while it itself has not; nothing if none has."""
    sent = [dataset.agencies[agency] for agency, filing in one.before.items() if filing is not None]
    if not sent:
        return ""
    which = "trước hợp nhất" if dataset.agencies[one.agency].exists.from_ else "nhập vào"
    return f"{len(sent)}/{len(one.before)} cơ quan {which} đã gửi: {listed(short_name(agency, on) for agency in sent)}"


def due(occurrence: Occurrence) -> str:
    """Say when an occurrence is due."""
    if occurrence.before is not None:
        return before(occurrence.before)
    return "thường xuyên" if occurrence.ongoing else "không có hạn"


def name(agency: Agency, on: date) -> str:
    """Return an agency's full name on a day."""
    return agency.named(on).name


def short_name(agency: Agency, on: date) -> str:
    """Return an agency's name as lists write it: `UBND huyện Cư Jút`, `Sở TT&TT` stays in full."""
    return shortened(name(agency, on))


def office_name(dataset: Dataset, office: Office, on: date) -> str:
    """Return the full name of the focal point; words that say so where it is not known who that is."""
    return name(dataset.agencies[office.agency], on) if office.agency else "cơ quan đầu mối (chưa xác định)"


def shortened(text: str) -> str:
    """Abbreviate what every office abbreviates."""
    return text.replace("Ủy ban nhân dân", "UBND")


def listed(parts: Iterable[str]) -> str:
    """Join names; a semicolon where a name has a comma of its own."""
    names = list(parts)
    return ("; " if any("," in part for part in names) else ", ").join(names)


def capital(text: str) -> str:
    """Return the text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
