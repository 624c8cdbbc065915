"""What every wording of time means: a pattern over the folded words, and the structure that it stands for.

A new wording is a new pattern on the rule that it belongs to, or a new rule. Nothing is assumed: where words leave
something open the reading says so.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model.plan import AfterEvent, ByReference, Once, Ongoing, OnRequest, Recurring, ScheduleRead, Window
from plantrack.read.plans import plan_text
from plantrack.read.plans.time_units import (
    MONTH,
    QUARTER,
    QUARTERS,
    NoSuchTimeError,
    calendar_day,
    of_months,
    unit,
    unit_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class Reading(NamedTuple):
    """A schedule as read, and what is not certain about it."""

    read: tuple[ScheduleRead, ...]
    doubt: str = ""


class Context(NamedTuple):
    """What a wording may lean on: the day of the plan, the id that an awaited event gets, the words as printed."""

    issued: date
    event: str
    words: str


_YEARLY = (
    r"(?:(?:theo )?dinh ky )?(?:hang|moi|tung|ca) nam|(?:01|1|mot) (?:lan/|nam/)(?:(?:01|1) )?(?:nam|lan)|dinh ky nam"
)
_HANG = r"(?:hang|moi|cac) nam"
_DO = (
    r"(?:(?:thuc hien|hoan thanh|xong|trien khai|ban hanh|bao cao|ket thuc|to chuc|du kien|gui|trinh|phe duyet|xay dung)"
    r"(?:,| va)? )*"
)
_THING = r"[a-z][a-z /,()&'-]*?"


_Read = (Ongoing, Window, Once, Recurring, OnRequest, AfterEvent, ByReference)
_Made = ScheduleRead | tuple[ScheduleRead, ...] | Reading
_RULES: list[tuple[re.Pattern[str], Callable[[re.Match[str], Context], _Made]]] = []


def _rule(*patterns: str) -> Callable[[Callable[[re.Match[str], Context], _Made]], object]:
    def keep(made: Callable[[re.Match[str], Context], _Made]) -> object:
        _RULES.extend((re.compile(pattern), made) for pattern in patterns)
        return made

    return keep


def _ongoing(from_: date | None = None) -> Ongoing:
    return Ongoing(kind="ongoing", **({"from": from_} if from_ else {}))


def _once(before: date) -> Once:
    return Once(kind="once", before=before)


def _window(first: date, before: date) -> Window:
    if before <= first:
        raise NoSuchTimeError(f"{first:%d/%m/%Y} đứng sau {before - timedelta(days=1):%d/%m/%Y}")
    return Window.model_validate({"kind": "window", "from": first, "before": before})


def _recurring(each: str, **more: object) -> Recurring:
    return Recurring.model_validate({"kind": "recurring", "each": each, **more})


def _month_day(month: int, day: int, *, inclusive: bool = False) -> str | None:
    """Return a day of every year as data; None where the day after the last of December is meant: the year's end."""
    told = calendar_day(2000, month, day) + timedelta(days=inclusive)
    return f"{told:%m-%d}" if told.year == 2000 else None  # noqa: PLR2004 (any leap year)


_LASTING = r"(?:(?:nhiem vu |thuc hien |van hanh |trien khai )*thuong xuyen|lien tuc)(?:,? ?(?:va )?(?:lien tuc|thuong xuyen))*"


@_rule(
    _DO + _LASTING + r"(?:,? (?:trong nam|trong suot .+|hang ngay|(?:trong )?(?:ca|suot|quanh) nam))?",
    r"thuc hien " + _LASTING,
)
def _always(_found: re.Match[str], _context: Context) -> _Made:
    return _ongoing()


@_rule(rf"{_LASTING}(?:,|/| va|;)? ?{_HANG}")
def _always_yearly(_found: re.Match[str], _context: Context) -> _Made:
    return Reading((_ongoing(),), "ghi cả thường xuyên và hằng năm; đọc là thường xuyên")


@_rule(
    rf"{_DO}(?:bat dau )?(?:ke )?tu (?:dau )?{unit()}(?: tro di)?(?:,)?(?: (?:va )?{_DO}{_LASTING})?",
    rf"{_LASTING}(?:,)? (?:bat dau |ke )?tu (?:dau )?{unit()}(?: tro di)?",
    rf"(?:bat dau |ke )?(?:tu )?(?:dau )?{unit()} ?(?:-|den) ?{_LASTING}",
    rf"{_DO}(?:trong )?{unit()} va (?:nhung |cac )?(?:nam |thoi gian )?(?:tiep theo|ke tiep|sau do|sau)",
    rf"{_DO}{unit()} tro di",
    rf"{_DO}(?:giai doan )?{unit()}-{unit('b')} va (?:nhung |cac )?nam (?:tiep theo|ke tiep|sau do|sau)",
)
def _from_then_on(found: re.Match[str], _context: Context) -> _Made:
    return _ongoing(unit_of(found).first)


@_rule(rf"{_DO}tu {unit()} (?:cho )?den khi .+")
def _until_something(found: re.Match[str], _context: Context) -> _Made:
    return Reading((_ongoing(unit_of(found).first),), "đọc là không có hạn cuối: chưa rõ ngày kết thúc")


@_rule(
    rf"{_DO}(?:chua nhat |muon nhat )?(?:la )?truoc (?:thoi diem )?{unit()}",
    rf"{_DO}(?:cham nhat|muon nhat|toi da)(?: la| vao)? truoc {unit()}",
)
def _before(found: re.Match[str], _context: Context) -> _Made:
    return _once(unit_of(found).first)


@_rule(rf"{_DO}truoc {unit('a')} ?(?:va|,|;) ?(?:truoc )?(?=ngay|\d{{1,2}}[/.-]\d{{1,2}}[/.-]){unit('b')}")
def _before_two_days(found: re.Match[str], _context: Context) -> _Made:
    first, second = unit_of(found, "a"), unit_of(found, "b")
    one_day = timedelta(days=1)
    if first.after - first.first > one_day or second.after - second.first > one_day or second.first <= first.first:
        return Reading((), "hai mốc rời nhau")
    return (_once(first.first), _once(second.first))


@_rule(
    rf"{_DO}(?:(?:cham nhat|muon nhat)(?: la)?(?: den| trong| vao)?|den|toi|truoc va trong|han cuoi|trong|vao|xong trong|khong qua|dut diem trong)?"
    rf"(?: ?het)?(?: ?cuoi)? ?{unit()}",
    rf"(?:trong )?{unit()}(?: phai)? (?:hoan thanh|xong)",
)
def _by_the_end(found: re.Match[str], _context: Context) -> _Made:
    return _once(unit_of(found).after)


@_rule(
    rf"{_DO}(?:trong )?(?:giai doan |cac nam |trong |tu )*{unit('a')} ?(?:-|den|den het|toi|va|,|;) ?(?:het )?{unit('b')}",
    rf"{_DO}(?:giai doan )?tu {unit('a')} (?:cho )?(?:den|toi)(?: het| truoc)? {unit('b')}",
)
def _from_to(found: re.Match[str], _context: Context) -> _Made:
    first, last = unit_of(found, "a"), unit_of(found, "b")
    if re.search(r"\btruoc\b", found.group()):
        return _window(first.first, last.first)
    if re.search(r" ?(?:,|;| va ) ?", found.group()) and last.first != first.after:
        return Reading((), "hai mốc rời nhau")
    return _window(first.first, last.after)


@_rule(rf"{_DO}(?:tu |trong |cac )*thang (?P<first>\d{{1,2}}) ?(?:-|den|toi|,|va)(?: het)? ?{MONTH.format('b')}")
def _months_to(found: re.Match[str], _context: Context) -> _Made:
    last = unit_of(found, "b")
    first = of_months(last.first.year, int(found["first"]), 1)
    return _APART if first.after != last.first and _LISTED.search(found.group()) else _window(first.first, last.after)


@_rule(
    rf"{_DO}(?:tu |trong )*quy (?P<first>iv|i{{1,3}}|[1-4]) ?(?:-|,|va|den|;|\+)? ?{QUARTER.format('b')}",
    rf"{_DO}(?:tu |trong )*quy (?P<first>iv|i{{1,3}}|[1-4]) ?(?:-|,|va|den|;|\+) ?(?P<second>iv|i{{1,3}}|[1-4])(?:/|-| )(?:nam )?(?P<year>\d{{4}})",
)
def _quarters_to(found: re.Match[str], _context: Context) -> _Made:
    if "second" in found.groupdict():
        last = of_months(int(found["year"]), 3 * QUARTERS[found["second"]] - 2, 3)
    else:
        last = unit_of(found, "b")
    first = of_months(last.first.year, 3 * QUARTERS[found["first"]] - 2, 3)
    return _APART if first.after != last.first and _LISTED.search(found.group()) else _window(first.first, last.after)


_LISTED = re.compile(r",|;|\+|\bva\b")


_APART = Reading((), "hai mốc rời nhau")


@_rule(rf"{_DO}(?:trong )?(?:nam )?(?P<years>\d{{4}}(?:, ?\d{{4}})+(?: va \d{{4}})?)")
def _years(found: re.Match[str], _context: Context) -> _Made:
    years = [int(year) for year in re.findall(r"\d{4}", found["years"])]
    if years != list(range(years[0], years[-1] + 1)):
        return _APART
    return _window(of_months(years[0], 1, 12).first, of_months(years[-1], 1, 12).after)


@_rule(rf"{_DO}(?:tu )?(?:ngay )?(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}}) ?(?:-|den|toi)(?: het)? ?{unit('b')}")
def _days_to(found: re.Match[str], _context: Context) -> _Made:
    last = unit_of(found, "b")
    if last.after - last.first > timedelta(days=1):  # it ends with a day, or whose year the first one is of is not said
        return Reading((), "thiếu năm")
    return _window(calendar_day(last.first.year, int(found["month"]), int(found["day"])), last.after)


@_rule(rf"{_DO}tu (?:nay|khi ban hanh|ngay ban hanh|ngay ky)(?: cho)? (?:den|toi)(?: het)? {unit()}")
def _from_now(found: re.Match[str], context: Context) -> _Made:
    return _window(context.issued, unit_of(found).after)


@_rule(rf"(?:giai doan |tu )?{unit('a')} ?(?:-|den) ?{unit('b')}(?:,)? va {_DO}{_LASTING}")
def _then_always(found: re.Match[str], _context: Context) -> _Made:
    window = _window(unit_of(found, "a").first, unit_of(found, "b").after)
    running = Ongoing(id="thuong-xuyen", kind="ongoing")
    return Reading((window, running), "giai đoạn rồi thường xuyên: chưa rõ thường xuyên từ ngày nào")


@_rule(rf"{_DO}(?:{_YEARLY})")
def _yearly(_found: re.Match[str], _context: Context) -> _Made:
    return _recurring("year")


@_rule(rf"{_DO}{_HANG}(?:,)? \(?(?:bat dau |ke )?tu {unit()}(?: tro di)?\)?", rf"{_DO}tu {unit()}(?:,)? {_HANG}")
def _yearly_from(found: re.Match[str], _context: Context) -> _Made:
    return _recurring("year", **{"from": unit_of(found).first})


_MD = r"(?:ngay )?(?P<day>\d{1,2})(?:/|-| thang )(?P<month>\d{1,2})"


@_rule(
    rf"{_DO}(?P<how>cham nhat truoc|cham nhat|muon nhat|truoc|vao|den)?(?: la)? ?{_MD} (?:cua )?{_HANG}",
    rf"{_DO}(?:dinh ky )?{_HANG} ?(?:,|\()? ?(?P<how>cham nhat truoc|cham nhat|muon nhat|truoc|vao|den)?(?: la)? ?{_MD}\)?",
)
def _yearly_day(found: re.Match[str], _context: Context) -> _Made:
    inclusive = found["how"] not in ("truoc", "cham nhat truoc")
    before = _month_day(int(found["month"]), int(found["day"]), inclusive=inclusive)
    return _recurring("year", **({"before": before} if before else {}))


@_rule(
    rf"{_DO}truoc {_MD} ?(?:va|,) ?(?:truoc )?(?:ngay )?(?P<day2>\d{{1,2}})(?:/|-| thang )(?P<month2>\d{{1,2}}) {_HANG}",
    rf"{_DO}(?:dinh ky )?{_HANG} ?\(?,? ?truoc {_MD} ?(?:va|,) ?(?:truoc )?(?:ngay )?(?P<day2>\d{{1,2}})(?:/|-| thang )(?P<month2>\d{{1,2}})\)?",
)
def _two_days_a_year(found: re.Match[str], _context: Context) -> _Made:
    first = _recurring("year", before=_month_day(int(found["month"]), int(found["day"])))
    second = _month_day(int(found["month2"]), int(found["day2"]))
    return (first, _recurring("year", before=second, id="moc-2"))


@_rule(
    rf"{_DO}(?:{_HANG},? ?)?(?P<how>cham nhat|muon nhat|truoc) {_MD} (?:cua )?nam (?:sau|ke tiep|tiep theo|lien sau)"
    rf"(?: lien ke)?(?: {_HANG})?"
)
def _day_of_next_year(found: re.Match[str], _context: Context) -> _Made:
    before = _month_day(int(found["month"]), int(found["day"]), inclusive=found["how"] != "truoc")
    return _recurring("year", before=before, due="next-year") if before else Reading((), "chưa hiểu")


@_rule(rf"(?:{_THING} )?truoc {_MD} (?:cua )?nam truoc(?: lien ke| do)?")
def _day_of_year_before(found: re.Match[str], context: Context) -> _Made:
    name = "nhu-cau" if "nhu cau" in plan_text.flat(context.words) else "nam-truoc"
    before = _month_day(int(found["month"]), int(found["day"]))
    return Recurring.model_validate(
        {"id": name, "kind": "recurring", "each": "year", "before": before, "for": "next-year"}
    )


@_rule(
    rf"{_DO}truoc thang (?P<month>\d{{1,2}}) (?:cua )?{_HANG}", rf"{_HANG},? ?\(?truoc thang (?P<month>\d{{1,2}})\)?"
)
def _before_month_of_year(found: re.Match[str], _context: Context) -> _Made:
    return _recurring("year", before=_month_day(int(found["month"]), 1))


@_rule(
    rf"{_HANG},? ?\(?(?:giai doan |tu )?{unit('a')} ?(?:-|den) ?{unit('b')}\)?",
    rf"{_HANG} trong giai doan {unit('a')} ?(?:-|den) ?{unit('b')}",
)
def _yearly_until(found: re.Match[str], _context: Context) -> _Made:
    return Reading((_recurring("year", **{"from": unit_of(found, "a").first}),), "chưa ghi được năm kết thúc")


@_rule(rf"{_DO}(?:trong |vao )?(?:cuoi |dau )?thang (?P<month>\d{{1,2}}) (?:cua )?{_HANG}")
def _month_of_year(found: re.Match[str], _context: Context) -> _Made:
    month = int(found["month"])
    after = of_months(2001, month, 1).after
    opens = _month_day(month, 1)
    return _recurring("year", opens=opens, **({"before": f"{after:%m-%d}"} if month < 12 else {}))  # noqa: PLR2004


_FIRST_DAY = r"(?:ngay )?(?P<day>\d{1,2})(?:/|-| thang )(?P<month>\d{1,2})"
_LAST_DAY = r"(?:ngay )?(?P<day2>\d{1,2})(?:/|-| thang )(?P<month2>\d{1,2})"


@_rule(
    rf"{_DO}tu {_FIRST_DAY} (?:den|toi)(?P<how>(?: het| truoc)?) {_LAST_DAY} (?:cua )?{_HANG}",
    rf"{_DO}(?:dinh ky )?{_HANG},? ?\(?tu {_FIRST_DAY} (?:den|toi)(?P<how>(?: het| truoc)?) {_LAST_DAY}\)?",
)
def _days_of_year(found: re.Match[str], _context: Context) -> _Made:
    opens = _month_day(int(found["month"]), int(found["day"]))
    before = _month_day(int(found["month2"]), int(found["day2"]), inclusive=found["how"].strip() != "truoc")
    if before is not None and opens is not None and before <= opens:
        return Reading((), "khoảng ngày qua năm sau chưa có cấu trúc")
    return _recurring("year", opens=opens, **({"before": before} if before else {}))


@_rule(
    rf"{_DO}(?:trong |vao )?(?:cac )?thang (?P<months>\d{{1,2}}(?:(?:,| va|, va)? (?:thang )?\d{{1,2}})+) (?:cua )?{_HANG}",
    rf"{_DO}{_HANG},? ?\(?(?:vao )?(?:cac )?thang (?P<months>\d{{1,2}}(?:(?:,| va|, va) (?:thang )?\d{{1,2}})+)\)?",
)
def _several_months_of_year(found: re.Match[str], _context: Context) -> _Made:
    made = []
    for number, month in enumerate(map(int, re.findall(r"\d{1,2}", found["months"])), start=1):
        after = of_months(2001, month, 1).after
        more = {"before": f"{after:%m-%d}"} if month < 12 else {}  # noqa: PLR2004 (December ends with the year)
        id_ = {"id": f"moc-{number}"} if number > 1 else {}
        made.append(_recurring("year", opens=_month_day(month, 1), **more, **id_))
    return tuple(made)


@_rule(
    rf"{_DO}(?:tu )?thang (?P<first>\d{{1,2}}) ?(?:den|-|toi)(?: het)? ?(?:thang )?(?P<last>\d{{1,2}}) (?:cua )?{_HANG}",
    rf"{_HANG},? (?:tu )?thang (?P<first>\d{{1,2}}) ?(?:den|-|toi) ?(?:thang )?(?P<last>\d{{1,2}})",
)
def _months_of_year(found: re.Match[str], _context: Context) -> _Made:
    first, last = int(found["first"]), int(found["last"])
    after = of_months(2001, last, 1).after
    of_months(2001, first, 1)
    if last < first:
        return Reading((), "khoảng tháng qua năm sau chưa có cấu trúc")
    more = {"before": f"{after:%m-%d}"} if last < 12 else {}  # noqa: PLR2004 (December ends with the year)
    return _recurring("year", opens=_month_day(first, 1), **more)


@_rule(
    rf"{_DO}(?:trong )?(?P<quarters>quy (?:iv|i{{1,3}}|[1-4])(?:(?:,| va|;|,? va| -|-| den) ?(?:quy )?(?:iv|i{{1,3}}|[1-4]))*) (?:cua )?{_HANG}"
    r"(?: \((?P<more>.+)\))?"
)
def _quarters_of_year(found: re.Match[str], context: Context) -> _Made:
    named = [QUARTERS[one] for one in re.findall(r"\b(iv|i{1,3}|[1-4])\b", found["quarters"])]
    spread = re.search(r"-|\bden\b", found["quarters"])
    wanted = range(named[0], named[-1] + 1) if spread else sorted(set(named))
    main = _recurring("year", within=[f"Q{one}" for one in wanted])
    if not found["more"]:
        return main
    more = whole(found["more"], context)
    if more is None:
        return Reading((main,), f"chưa hiểu phần trong ngoặc: {found['more']}")
    return Reading((main, *more.read), more.doubt)


@_rule(
    rf"{_DO}(?:(?:(?:theo )?dinh ky )?(?:hang|moi|theo|tung)|dinh ky) quy(?: (?:1|01|mot) lan|/lan)?",
    r"(?:1|01) quy/(?:1 |01 )?lan",
    r"(?:1|01|mot) lan/quy",
    r"(?:dinh ky )?0?3 thang(?:/(?:1|01)? ?lan| (?:1|01|mot) lan)?",
)
def _quarterly(_found: re.Match[str], _context: Context) -> _Made:
    return _recurring("quarter")


@_rule(rf"{_DO}(?:(?:theo )?dinh ky )?(?:hang|moi|theo|tung) thang", r"(?:1|01) thang/(?:1 |01 )?lan", r"dinh ky thang")
def _monthly(_found: re.Match[str], _context: Context) -> _Made:
    return _recurring("month")


@_rule(
    rf"{_DO}(?:dinh ky )?(?:truoc )(?:ngay )?(?P<day>\d{{1,2}}) (?:cua )?(?:hang|moi) thang",
    rf"{_DO}(?:dinh ky )?(?:hang|moi) thang,? ?\(?truoc (?:ngay )?(?P<day>\d{{1,2}})\)?",
    rf"{_DO}truoc ngay (?P<day>\d{{1,2}}) (?:cua )?thang {_HANG}",
    rf"{_DO}(?:dinh ky )?(?P<on>vao |den |cham nhat )?ngay (?P<day>\d{{1,2}}) (?:cua )?(?:hang|moi) thang",
)
def _day_of_month(found: re.Match[str], _context: Context) -> _Made:
    day = int(found["day"]) + ("on" in found.groupdict())
    if not 1 < day <= 31:  # noqa: PLR2004 (days of a month)
        raise NoSuchTimeError(f"ngày {day}")
    return _recurring("month", **{"before-day": str(day)})


@_rule(
    rf"{_DO}(?:(?:theo )?dinh ky )?(?:hang |moi )?(?:6|06|sau) thang(?:/(?:1|01)? ?lan| (?:1|01|mot) lan)?",
    r"(?:1|01|mot) lan/(?:6|06) thang",
)
def _half_yearly(_found: re.Match[str], _context: Context) -> _Made:
    return _recurring("half")


@_rule(
    rf"{_DO}(?:(?:theo )?dinh ky )?(?:6|06|sau) thang(?:/lan)?,? ?(?:va )?(?:dinh ky )?(?:{_HANG}|(?:01 |1 |mot )?nam|ca nam)",
)
def _half_and_yearly(_found: re.Match[str], _context: Context) -> _Made:
    return (_recurring("half"), _recurring("year", id="hang-nam"))


@_rule(
    r"(?:hoac )?(?:ngay )?(?:khi (?:co |nhan duoc )?|theo )(?:yeu cau|de nghi)(?:[, ].+)?",
    r"(?:bao cao |thuc hien )?dot xuat(?: .*yeu cau.*)?",
)
def _on_request(found: re.Match[str], _context: Context) -> _Made:
    return Reading((OnRequest(id="dot-xuat", kind="on-request"),), _more_than(found.group()))


@_rule(
    r"(?:ngay )?sau khi .+",
    r"(?:thuc hien |trien khai )?(?:ngay )?(?:khi|sau khi) (?:co|duoc|bo|chinh phu|thu tuong|nghi dinh|trung uong|hdnd) ?.*",
    r"(?:trong |cham nhat |sau )+(?:vong |thoi han )?\d+ (?:ngay|thang|nam)(?: lam viec)?,? (?:ke tu|sau|tinh tu|tu)(?: khi| ngay)? .+",
    r"ngay sau (?:khi )?.+",
)
def _after_event(found: re.Match[str], context: Context) -> _Made:
    doubt = "tính từ ngày ban hành kế hoạch" if "ban hanh ke hoach" in found.group() else _more_than(found.group())
    return Reading((AfterEvent(kind="after-event", event=context.event),), doubt)


@_rule(
    r"(?:thuc hien |trien khai )?theo (?!yeu cau|de nghi|dinh ky|quy\b|nam\b|thang\b).+",
    r"(?:thuc hien )?(?:tai|can cu) (?:ke hoach|chuong trinh|quyet dinh) .+",
)
def _by_reference(found: re.Match[str], context: Context) -> _Made:
    read = ByReference(kind="by-reference", document=context.words.rstrip(" .;"))
    return Reading(
        (read,), _more_than(found.group()) or ("" if _PAPER.search(found.group()) else "không rõ theo văn bản nào")
    )


_PAPER = re.compile(
    r"ke hoach|chuong trinh|lo trinh|huong dan|quy dinh|quyet dinh|de an|nghi quyet|nghi dinh|thong tu|thong bao|luat|du an|chi thi"
)
_MORE = re.compile(
    r"\b(?:truoc (?:ngay|thang|quy|nam|\d+)|hoan thanh|cham nhat|hang (?:nam|quy|thang)|quy (?:[iv]+|\d)|thuong xuyen|dinh ky|den het)\b"
)


def _more_than(words: str) -> str:
    """Say that a wording which leans on something else names a time of its own too."""
    return "trong câu còn mốc thời gian khác" if _MORE.search(words) else ""


def whole(words: str, context: Context) -> Reading | None:
    """Return what a wording means as a whole; failing that, what its parts mean that stand apart."""
    told = _single(words, context)
    if told is not None:
        return told
    for parts in _apart(words):
        readings = [_single(part, context) for part in parts]
        certain = [one for one in readings if one is not None and one.read]
        if len(certain) == len(parts):
            doubts = [one.doubt for one in certain if one.doubt]
            doubts += ["phần trong ngoặc đọc là mốc thứ hai"] if words.endswith(")") else []
            return Reading(tuple(read for one in certain for read in one.read), "; ".join(doubts))
    return None


def _single(words: str, context: Context) -> Reading | None:
    for pattern, made in _RULES:
        if found := pattern.fullmatch(words):
            result = made(found, context)
            if isinstance(result, Reading):
                return result
            return Reading((result,)) if isinstance(result, _Read) else Reading(result)
    return None


def _apart(words: str) -> Iterator[Sequence[str]]:
    """Yield the ways in which a wording may be several, the likeliest first."""
    for separator in (
        r" ?; ?",
        r" ?/ ?(?=dot xuat|thuong xuyen|hang|dinh ky)",
        r",? (?:hoac|va) (?=khi|dot xuat|thuong xuyen|hang|dinh ky|theo yeu cau|van hanh|duy tri)",
        r", (?=khi|dot xuat|thuong xuyen|hang|dinh ky|theo yeu cau|cham nhat|truoc|hoan thanh|bao cao)",
        r" \((?=.*\)$)",
    ):
        parts = [part.strip(" ,;()") for part in re.split(separator, words)]
        if len(parts) > 1 and all(parts):
            yield parts
