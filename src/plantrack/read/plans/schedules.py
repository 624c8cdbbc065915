"""When a plan says that something is due: its wording read into a structure, or left as worded and told.

Every wording of the field is a pattern over the folded text, a period of time (a day, month, quarter, half or year)
being one piece of it. Nothing is assumed: a day without a year, or a rest that is not understood, is a doubt.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model.plan import (
    MAIN,
    AfterEvent,
    ByReference,
    Once,
    Ongoing,
    OnRequest,
    Recurring,
    ScheduleRead,
    Window,
)
from plantrack.read.plans import plan_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


MOST_WORDS = 300
"""Letters of a line on time; what is longer is no line on time."""


class Reading(NamedTuple):
    """A schedule as read, and what is not certain about it."""

    read: tuple[ScheduleRead, ...]
    doubt: str = ""


class _Context(NamedTuple):
    """What a wording may lean on: the day of the plan, the id that an awaited event gets, the words as printed."""

    issued: date
    event: str
    words: str


class _Unit(NamedTuple):
    """A stretch of time that words name: its first day, the day after it."""

    first: date
    after: date
    year_only: bool = False


class _NoSuchTimeError(ValueError):
    """A day that is not on the calendar."""


def read(text: str, issued: date, event: str) -> Reading:
    """Return what a schedule's words say, for a plan of that day; `event` is the id of what it may wait for."""
    words = _normal(text)
    if not words:
        return Reading((), "để trống")
    if len(words) > MOST_WORDS:
        return Reading((), "câu quá dài, chưa hiểu được")
    try:
        found = _whole(words, _Context(issued, event, text.strip()))
    except _NoSuchTimeError as error:
        return Reading((), f"không có trên lịch: {error}")
    if found is None:
        return Reading((), _why_not(words))
    return Reading(tuple(_with_ids(found.read)), found.doubt)


def in_prose(text: str, issued: date) -> Iterator[tuple[str, Reading]]:
    """Yield the words of a sentence that say when, each with its reading; a bare "hằng năm" is not certain to be one."""
    folded = plan_text.flat(text)
    taken = 0
    for found in _IN_PROSE.finditer(folded):
        if found.start() >= taken:
            words = text[found.start() : found.end()].strip(" ,;.")
            reading = read(words, issued, "su-kien")
            if reading.read:
                taken = found.end()
                weak = found.lastgroup == "weak"
                yield words, Reading(reading.read, "mốc thời gian lấy từ câu văn" if weak else reading.doubt)


# the pieces

_DAY = (
    r"(?:ngay )?(?P<d{0}>\d{{1,2}})(?:/(?P<dm{0}>\d{{1,2}})/(?P<dy{0}>\d{{4}})"
    r"|-(?P<em{0}>\d{{1,2}})-(?P<ey{0}>\d{{4}})|\.(?P<gm{0}>\d{{1,2}})\.(?P<gy{0}>\d{{4}})"
    r"| thang (?P<fm{0}>\d{{1,2}})(?: nam |/)(?P<fy{0}>\d{{4}}))"
)
_MONTH = r"(?:thang )?(?P<m{0}>\d{{1,2}})(?:/|-| nam |/nam )(?P<my{0}>\d{{4}})"
_QUARTER = r"quy (?P<q{0}>iv|i{{1,3}}|[1-4])(?:/|-| |,)?(?:nam )?(?P<qy{0}>\d{{4}})"
_HALF = r"(?:6|06|sau) thang (?P<h{0}>dau|cuoi) nam (?P<hy{0}>\d{{4}})"
_YEAR = r"(?:nam )?(?P<y{0}>\d{{4}})"
_UNIT = f"(?:{_DAY}|{_MONTH}|{_QUARTER}|{_HALF}|{_YEAR})"
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_YEARLY = (
    r"(?:(?:theo )?dinh ky )?(?:hang|moi|tung|ca) nam|(?:01|1|mot) (?:lan/|nam/)(?:(?:01|1) )?(?:nam|lan)|dinh ky nam"
)
_HANG = r"(?:hang|moi|cac) nam"
_DO = (
    r"(?:(?:thuc hien|hoan thanh|xong|trien khai|ban hanh|bao cao|ket thuc|to chuc|du kien|gui|trinh|phe duyet|xay dung)"
    r"(?:,| va)? )*"
)
_THING = r"[a-z][a-z /,()&'-]*?"


def _unit(name: str = "a") -> str:
    return _UNIT.format(name)


def _day_of(found: re.Match[str], name: str) -> date | None:
    told = found.groupdict()
    if (day := told.get(f"d{name}")) is None:
        return None
    for kind in "defg":
        month, year = told.get(f"{kind}m{name}"), told.get(f"{kind}y{name}")
        if month and year:
            return _date(int(year), int(month), int(day))
    return None


def _date(year: int, month: int, day: int) -> date:
    try:
        made = date(year, month, day)
    except ValueError:
        raise _NoSuchTimeError(f"{day}/{month}/{year}") from None
    return made


def _unit_of(found: re.Match[str], name: str = "a") -> _Unit:
    """Return the stretch of time that a match's pieces of that name mean."""
    told = found.groupdict()
    if (day := _day_of(found, name)) is not None:
        return _Unit(day, day + timedelta(days=1))
    if month := told.get(f"m{name}"):
        return _of_months(int(told[f"my{name}"]), int(month), 1)
    if quarter := told.get(f"q{name}"):
        return _of_months(int(told[f"qy{name}"]), 3 * _QUARTERS[quarter] - 2, 3)
    if half := told.get(f"h{name}"):
        return _of_months(int(told[f"hy{name}"]), 1 if half == "dau" else 7, 6)
    return _of_months(int(told[f"y{name}"]), 1, 12)._replace(year_only=True)


def _of_months(year: int, month: int, count: int) -> _Unit:
    _date(year, month, 1)
    if not 1990 <= year <= 2100:  # noqa: PLR2004 (a number that is no year of a plan)
        raise _NoSuchTimeError(str(year))
    last = month + count
    return _Unit(date(year, month, 1), date(year + (last > 12), (last - 1) % 12 + 1, 1))  # noqa: PLR2004 (months)


# what a whole wording means

_Read = (Ongoing, Window, Once, Recurring, OnRequest, AfterEvent, ByReference)
_Made = ScheduleRead | tuple[ScheduleRead, ...] | Reading
_RULES: list[tuple[re.Pattern[str], Callable[[re.Match[str], _Context], _Made]]] = []


def _rule(*patterns: str) -> Callable[[Callable[[re.Match[str], _Context], _Made]], object]:
    def keep(made: Callable[[re.Match[str], _Context], _Made]) -> object:
        _RULES.extend((re.compile(pattern), made) for pattern in patterns)
        return made

    return keep


def _ongoing(from_: date | None = None) -> Ongoing:
    return Ongoing(kind="ongoing", **({"from": from_} if from_ else {}))


def _once(before: date) -> Once:
    return Once(kind="once", before=before)


def _window(first: date, before: date) -> Window:
    if before <= first:
        raise _NoSuchTimeError(f"{first:%d/%m/%Y} đứng sau {before - timedelta(days=1):%d/%m/%Y}")
    return Window.model_validate({"kind": "window", "from": first, "before": before})


def _recurring(each: str, **more: object) -> Recurring:
    return Recurring.model_validate({"kind": "recurring", "each": each, **more})


def _month_day(month: int, day: int, *, inclusive: bool = False) -> str | None:
    """Return a day of every year as data; None where the day after the last of December is meant: the year's end."""
    told = _date(2000, month, day) + timedelta(days=inclusive)
    return f"{told:%m-%d}" if told.year == 2000 else None  # noqa: PLR2004 (any leap year)


_LASTING = r"(?:(?:nhiem vu |thuc hien |van hanh |trien khai )*thuong xuyen|lien tuc)(?:,? ?(?:va )?(?:lien tuc|thuong xuyen))*"


@_rule(_DO + _LASTING + r"(?:,? (?:trong nam|trong suot .+|hang ngay))?", r"thuc hien " + _LASTING)
def _always(_found: re.Match[str], _context: _Context) -> _Made:
    return _ongoing()


@_rule(rf"{_LASTING}(?:,|/| va|;)? ?{_HANG}")
def _always_yearly(_found: re.Match[str], _context: _Context) -> _Made:
    return Reading((_ongoing(),), "ghi cả thường xuyên và hằng năm; đọc là thường xuyên")


@_rule(
    rf"{_DO}(?:bat dau )?(?:ke )?tu (?:dau )?{_unit()}(?: tro di)?(?:,)?(?: (?:va )?{_DO}{_LASTING})?",
    rf"{_LASTING}(?:,)? (?:bat dau |ke )?tu (?:dau )?{_unit()}(?: tro di)?",
    rf"{_DO}(?:trong )?{_unit()} va (?:nhung |cac )?(?:nam |thoi gian )?(?:tiep theo|ke tiep|sau do|sau)",
    rf"{_DO}{_unit()} tro di",
    rf"{_DO}(?:giai doan )?{_unit()}-{_unit('b')} va (?:nhung |cac )?nam (?:tiep theo|ke tiep|sau do|sau)",
)
def _from_then_on(found: re.Match[str], _context: _Context) -> _Made:
    return _ongoing(_unit_of(found).first)


@_rule(rf"{_DO}tu {_unit()} (?:cho )?den khi .+")
def _until_something(found: re.Match[str], _context: _Context) -> _Made:
    return Reading((_ongoing(_unit_of(found).first),), "đọc là không có hạn cuối: chưa rõ ngày kết thúc")


@_rule(
    rf"{_DO}(?:chua nhat |muon nhat )?(?:la )?truoc (?:thoi diem )?{_unit()}",
    rf"{_DO}(?:cham nhat|muon nhat|toi da)(?: la| vao)? truoc {_unit()}",
)
def _before(found: re.Match[str], _context: _Context) -> _Made:
    return _once(_unit_of(found).first)


@_rule(
    rf"{_DO}(?:(?:cham nhat|muon nhat)(?: la)?(?: den| trong| vao)?|den|truoc va trong|han cuoi|trong|vao|xong trong|khong qua|dut diem trong)?"
    rf"(?: het)?(?: cuoi)? ?{_unit()}",
    rf"(?:trong )?{_unit()}(?: phai)? (?:hoan thanh|xong)",
)
def _by_the_end(found: re.Match[str], _context: _Context) -> _Made:
    return _once(_unit_of(found).after)


@_rule(
    rf"{_DO}(?:trong )?(?:giai doan |cac nam |trong |tu )*{_unit('a')} ?(?:-|den|den het|toi|va|,|;) ?(?:het )?{_unit('b')}",
    rf"{_DO}(?:giai doan )?tu {_unit('a')} (?:cho )?(?:den|toi)(?: het| truoc)? {_unit('b')}",
)
def _from_to(found: re.Match[str], _context: _Context) -> _Made:
    first, last = _unit_of(found, "a"), _unit_of(found, "b")
    if re.search(r"\btruoc\b", found.group()):
        return _window(first.first, last.first)
    if re.search(r" ?(?:,|;| va ) ?", found.group()) and last.first != first.after:
        return Reading((), "hai mốc rời nhau")
    return _window(first.first, last.after)


@_rule(rf"{_DO}thang (?P<first>\d{{1,2}}) ?(?:-|den|,|va|den thang|-thang|, thang|va thang) ?{_MONTH.format('b')}")
def _months_to(found: re.Match[str], _context: _Context) -> _Made:
    last = _unit_of(found, "b")
    first = _of_months(last.first.year, int(found["first"]), 1)
    return _APART if first.after != last.first and _LISTED.search(found.group()) else _window(first.first, last.after)


@_rule(
    rf"{_DO}(?:tu )?quy (?P<first>iv|i{{1,3}}|[1-4]) ?(?:-|,|va|den|;)? ?{_QUARTER.format('b')}",
    rf"{_DO}(?:tu )?quy (?P<first>iv|i{{1,3}}|[1-4]) ?(?:-|,|va|den|;) ?(?P<second>iv|i{{1,3}}|[1-4])(?:/|-| )(?:nam )?(?P<year>\d{{4}})",
)
def _quarters_to(found: re.Match[str], _context: _Context) -> _Made:
    if "second" in found.groupdict():
        last = _of_months(int(found["year"]), 3 * _QUARTERS[found["second"]] - 2, 3)
    else:
        last = _unit_of(found, "b")
    first = _of_months(last.first.year, 3 * _QUARTERS[found["first"]] - 2, 3)
    return _APART if first.after != last.first and _LISTED.search(found.group()) else _window(first.first, last.after)


_LISTED = re.compile(r",|;|\bva\b")


_APART = Reading((), "hai mốc rời nhau")


@_rule(rf"{_DO}tu (?:nay|khi ban hanh|ngay ban hanh|ngay ky)(?: cho)? (?:den|toi)(?: het)? {_unit()}")
def _from_now(found: re.Match[str], context: _Context) -> _Made:
    return _window(context.issued, _unit_of(found).after)


@_rule(rf"(?:giai doan |tu )?{_unit('a')} ?(?:-|den) ?{_unit('b')}(?:,)? va {_DO}{_LASTING}")
def _then_always(found: re.Match[str], _context: _Context) -> _Made:
    window = _window(_unit_of(found, "a").first, _unit_of(found, "b").after)
    running = Ongoing(id="thuong-xuyen", kind="ongoing")
    return Reading((window, running), "giai đoạn rồi thường xuyên: chưa rõ thường xuyên từ ngày nào")


@_rule(rf"{_DO}(?:{_YEARLY})")
def _yearly(_found: re.Match[str], _context: _Context) -> _Made:
    return _recurring("year")


@_rule(rf"{_DO}{_HANG}(?:,)? \(?(?:bat dau |ke )?tu {_unit()}(?: tro di)?\)?", rf"{_DO}tu {_unit()}(?:,)? {_HANG}")
def _yearly_from(found: re.Match[str], _context: _Context) -> _Made:
    return _recurring("year", **{"from": _unit_of(found).first})


_MD = r"(?:ngay )?(?P<day>\d{1,2})(?:/|-| thang )(?P<month>\d{1,2})"


@_rule(
    rf"{_DO}(?P<how>cham nhat truoc|cham nhat|muon nhat|truoc|vao|den)?(?: la)? ?{_MD} (?:cua )?{_HANG}",
    rf"{_DO}(?:dinh ky )?{_HANG} ?(?:,|\()? ?(?P<how>cham nhat truoc|cham nhat|muon nhat|truoc|vao|den)?(?: la)? ?{_MD}\)?",
)
def _yearly_day(found: re.Match[str], _context: _Context) -> _Made:
    inclusive = found["how"] not in ("truoc", "cham nhat truoc")
    before = _month_day(int(found["month"]), int(found["day"]), inclusive=inclusive)
    return _recurring("year", **({"before": before} if before else {}))


@_rule(
    rf"{_DO}truoc {_MD} (?:va|,) ?(?:truoc )?(?:ngay )?(?P<day2>\d{{1,2}})(?:/|-| thang )(?P<month2>\d{{1,2}}) {_HANG}",
    rf"{_DO}(?:dinh ky )?{_HANG} ?\(?,? ?truoc {_MD} (?:va|,) ?(?:truoc )?(?:ngay )?(?P<day2>\d{{1,2}})(?:/|-| thang )(?P<month2>\d{{1,2}})\)?",
)
def _two_days_a_year(found: re.Match[str], _context: _Context) -> _Made:
    first = _recurring("year", before=_month_day(int(found["month"]), int(found["day"])))
    second = _month_day(int(found["month2"]), int(found["day2"]))
    return (first, _recurring("year", before=second, id="moc-2"))


@_rule(
    rf"{_DO}(?:{_HANG},? ?)?(?P<how>cham nhat|muon nhat|truoc) {_MD} (?:cua )?nam (?:sau|ke tiep|tiep theo|lien sau)"
    rf"(?: lien ke)?(?: {_HANG})?"
)
def _day_of_next_year(found: re.Match[str], _context: _Context) -> _Made:
    before = _month_day(int(found["month"]), int(found["day"]), inclusive=found["how"] != "truoc")
    return _recurring("year", before=before, due="next-year") if before else Reading((), "chưa hiểu")


@_rule(rf"(?:{_THING} )?truoc {_MD} (?:cua )?nam truoc(?: lien ke| do)?")
def _day_of_year_before(found: re.Match[str], context: _Context) -> _Made:
    name = "nhu-cau" if "nhu cau" in _normal(context.words) else "nam-truoc"
    before = _month_day(int(found["month"]), int(found["day"]))
    return Recurring.model_validate(
        {"id": name, "kind": "recurring", "each": "year", "before": before, "for": "next-year"}
    )


@_rule(rf"{_DO}(?:trong |vao )?(?:cuoi |dau )?thang (?P<month>\d{{1,2}}) (?:cua )?{_HANG}")
def _month_of_year(found: re.Match[str], _context: _Context) -> _Made:
    month = int(found["month"])
    after = _of_months(2001, month, 1).after
    opens = _month_day(month, 1)
    return _recurring("year", opens=opens, **({"before": f"{after:%m-%d}"} if month < 12 else {}))  # noqa: PLR2004


@_rule(
    rf"{_DO}(?:tu )?thang (?P<first>\d{{1,2}}) ?(?:den|-|toi)(?: het)? ?(?:thang )?(?P<last>\d{{1,2}}) (?:cua )?{_HANG}",
    rf"{_HANG},? (?:tu )?thang (?P<first>\d{{1,2}}) ?(?:den|-|toi) ?(?:thang )?(?P<last>\d{{1,2}})",
)
def _months_of_year(found: re.Match[str], _context: _Context) -> _Made:
    first, last = int(found["first"]), int(found["last"])
    after = _of_months(2001, last, 1).after
    _of_months(2001, first, 1)
    if last < first:
        return Reading((), "khoảng tháng qua năm sau chưa có cấu trúc")
    more = {"before": f"{after:%m-%d}"} if last < 12 else {}  # noqa: PLR2004 (December ends with the year)
    return _recurring("year", opens=_month_day(first, 1), **more)


@_rule(
    rf"{_DO}(?:trong )?(?P<quarters>quy (?:iv|i{{1,3}}|[1-4])(?:(?:,| va|;|,? va| -|-| den) ?(?:quy )?(?:iv|i{{1,3}}|[1-4]))*) (?:cua )?{_HANG}"
    r"(?: \((?P<more>.+)\))?"
)
def _quarters_of_year(found: re.Match[str], context: _Context) -> _Made:
    named = [_QUARTERS[one] for one in re.findall(r"\b(iv|i{1,3}|[1-4])\b", found["quarters"])]
    spread = re.search(r"-|\bden\b", found["quarters"])
    wanted = range(named[0], named[-1] + 1) if spread else sorted(set(named))
    main = _recurring("year", within=[f"Q{one}" for one in wanted])
    if not found["more"]:
        return main
    more = _whole(found["more"], context)
    if more is None:
        return Reading((main,), f"chưa hiểu phần trong ngoặc: {found['more']}")
    return Reading((main, *more.read), more.doubt)


@_rule(
    rf"{_DO}(?:(?:(?:theo )?dinh ky )?(?:hang|moi|theo|tung)|dinh ky) quy(?: (?:1|01|mot) lan|/lan)?",
    r"(?:1|01) quy/(?:1 |01 )?lan",
)
def _quarterly(_found: re.Match[str], _context: _Context) -> _Made:
    return _recurring("quarter")


@_rule(rf"{_DO}(?:(?:theo )?dinh ky )?(?:hang|moi|theo|tung) thang", r"(?:1|01) thang/(?:1 |01 )?lan", r"dinh ky thang")
def _monthly(_found: re.Match[str], _context: _Context) -> _Made:
    return _recurring("month")


@_rule(
    rf"{_DO}(?:dinh ky )?(?:truoc )(?:ngay )?(?P<day>\d{{1,2}}) (?:cua )?(?:hang|moi) thang",
    rf"{_DO}(?:dinh ky )?(?:hang|moi) thang,? ?\(?truoc (?:ngay )?(?P<day>\d{{1,2}})\)?",
    rf"{_DO}truoc ngay (?P<day>\d{{1,2}}) (?:cua )?thang {_HANG}",
)
def _day_of_month(found: re.Match[str], _context: _Context) -> _Made:
    day = int(found["day"])
    if not 1 < day <= 31:  # noqa: PLR2004 (days of a month)
        raise _NoSuchTimeError(f"ngày {day}")
    return _recurring("month", **{"before-day": str(day)})


@_rule(
    rf"{_DO}(?:(?:theo )?dinh ky )?(?:hang |moi )?(?:6|06|sau) thang(?:/(?:1|01)? ?lan| (?:1|01|mot) lan)?",
    r"(?:1|01|mot) lan/(?:6|06) thang",
)
def _half_yearly(_found: re.Match[str], _context: _Context) -> _Made:
    return _recurring("half")


@_rule(
    rf"{_DO}(?:(?:theo )?dinh ky )?(?:6|06|sau) thang(?:/lan)?,? ?(?:va )?(?:dinh ky )?(?:{_HANG}|(?:01 |1 |mot )?nam|ca nam)",
)
def _half_and_yearly(_found: re.Match[str], _context: _Context) -> _Made:
    return (_recurring("half"), _recurring("year", id="hang-nam"))


@_rule(
    r"(?:hoac )?(?:khi (?:co )?|theo )(?:yeu cau|de nghi)(?: .+)?", r"(?:bao cao |thuc hien )?dot xuat(?: .*yeu cau.*)?"
)
def _on_request(found: re.Match[str], _context: _Context) -> _Made:
    return Reading((OnRequest(id="dot-xuat", kind="on-request"),), _more_than(found.group()))


@_rule(
    r"(?:ngay )?sau khi .+",
    r"(?:thuc hien |trien khai )?(?:ngay )?(?:khi|sau khi) (?:co|duoc|bo|chinh phu|thu tuong|nghi dinh|trung uong|hdnd) ?.*",
    r"(?:trong |cham nhat |sau )+(?:vong |thoi han )?\d+ (?:ngay|thang|nam)(?: lam viec)?,? (?:ke tu|sau|tinh tu|tu)(?: khi| ngay)? .+",
    r"ngay sau (?:khi )?.+",
)
def _after_event(found: re.Match[str], context: _Context) -> _Made:
    doubt = "tính từ ngày ban hành kế hoạch" if "ban hanh ke hoach" in found.group() else _more_than(found.group())
    return Reading((AfterEvent(kind="after-event", event=context.event),), doubt)


@_rule(
    r"(?:thuc hien |trien khai )?theo (?!yeu cau|de nghi|dinh ky|quy\b|nam\b|thang\b).+",
    r"(?:thuc hien )?(?:tai|can cu) (?:ke hoach|chuong trinh|quyet dinh) .+",
)
def _by_reference(found: re.Match[str], context: _Context) -> _Made:
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


def _normal(text: str) -> str:
    folded = re.sub(r"[–—−]", "-", plan_text.flat(text)).replace("quí", "quy").strip(" .;,:\n")
    folded = re.sub(r"\s+", " ", folded)
    folded = re.sub(r"\s*/\s*", "/", folded)
    folded = re.sub(r"\bqui\b", "quy", folded)
    folded = re.sub(
        r"\bngay(?=\d)", "ngay ", re.sub(r"\bnam(?=\d)", "nam ", re.sub(r"\bthang(?=\d)", "thang ", folded))
    )
    folded = re.sub(r"\bquy(?=(?:iv|i{1,3}|[1-4])\b)", "quy ", folded)
    folded = re.sub(r"\bhang nam nam\b", "hang nam", folded)
    return re.sub(r" ?- ?", "-", folded)


def _whole(words: str, context: _Context) -> Reading | None:
    """Return what a wording means as a whole; failing that, what its parts mean that stand apart."""
    told = _single(words, context)
    if told is not None:
        return told
    for parts in _apart(words):
        readings = [_single(part, context) for part in parts]
        certain = [one for one in readings if one is not None and one.read]
        if len(certain) == len(parts):
            doubts = [one.doubt for one in certain if one.doubt]
            return Reading(tuple(read for one in certain for read in one.read), "; ".join(doubts))
    return None


def _single(words: str, context: _Context) -> Reading | None:
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
        r", (?=khi|dot xuat|thuong xuyen|hang|dinh ky|theo yeu cau|cham nhat|truoc|hoan thanh)",
        r" \((?=.*\)$)",
    ):
        parts = [part.strip(" ,;()") for part in re.split(separator, words)]
        if len(parts) > 1 and all(parts):
            yield parts


def _with_ids(reads: Sequence[ScheduleRead]) -> Iterator[ScheduleRead]:
    """Yield schedules under ids that differ: the first is the main one."""
    taken: set[str] = set()
    for number, one in enumerate(reads):
        id_ = MAIN if number == 0 else _NAMES.get(one.kind, "moc") if one.id == MAIN else one.id
        free = id_ if id_ not in taken else f"{id_}-{number + 1}"
        taken.add(free)
        yield one.model_copy(update={"id": free})


_NAMES = {"ongoing": "thuong-xuyen", "recurring": "dinh-ky", "on-request": "dot-xuat", "after-event": "su-kien"}
_NO_YEAR = re.compile(
    r"(?:.*\b)?(?:\d{1,2}/\d{1,2}|ngay \d{1,2} thang \d{1,2}|thang \d{1,2}|quy (?:iv|i{1,3}|[1-4]))(?:-.*)?"
)


def _why_not(words: str) -> str:
    if _NO_YEAR.fullmatch(words) and not re.search(r"\d{4}", words):
        return "thiếu năm"
    return "chưa hiểu được cách ghi thời gian"


_IN_PROSE = re.compile(
    rf"(?:{_HANG} ?\((?:cham nhat )?truoc (?:ngay )?\d{{1,2}}(?:/| thang )\d{{1,2}}\))"
    rf"|(?:(?:truoc|cham nhat) (?:ngay )?\d{{1,2}}(?:/| thang )\d{{1,2}} (?:{_HANG}|nam sau))"
    rf"|(?:truoc ngay \d{{1,2}} hang thang)"
    rf"|(?:(?:truoc|cham nhat(?: la)?|xong truoc|den) (?:ngay )?(?:\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{1,2}} thang \d{{1,2}} nam \d{{4}}))"
    rf"|(?:truoc (?:thang |quy [iv]+/)?\d{{1,2}}/\d{{4}})"
    r"|(?P<weak>dinh ky (?:hang (?:thang|quy|nam)|0?6 thang(?:, (?:hang )?nam)?)(?! ?\()|\bhang (?:nam|quy|thang)\b"
    r"|khi co yeu cau|(?:trong |hoan thanh )(?:quy [iv]+/\d{4}|thang \d{1,2}/\d{4}|nam \d{4}))"
)
