"""One cell of a filled form as the value it is meant to be: words, status, day, evidence, figure; or why it is none."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.model import names
from plantrack.read import typed

if TYPE_CHECKING:
    from plantrack.model.reporting import Indicator
    from plantrack.model.updates import Status
    from plantrack.read.forms.workbook import Cell
    from plantrack.read.yamltext import Value

STATUS_WORDS: dict[Status, tuple[str, ...]] = {
    "completed": ("Hoàn thành", "Đã hoàn thành", "Đã thực hiện"),
    "in-progress": ("Đang thực hiện",),
    "not-started": ("Chưa thực hiện",),
}
"""What agencies write for each status, in any spelling; `Đã có kết quả` only where work goes on all year."""
HAS_RESULT = "Đã có kết quả"

_LONG_DAY = re.compile(r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.ASCII | re.IGNORECASE)
_NUMBER_AND_UNIT = re.compile(r"([\d.,\s]*\d)\s*(\D*)", re.DOTALL)
_SPACED = re.compile(r"\d{1,3}(?:\s\d{3})+(?:,\d+)?|\S+")
_NONE = ("-", "–", "—", "không", "không có", "ko", "k")
_NOISE = Decimal("1e-9")
_PLACES = Decimal("0.000001")
_GROUP = 3  # digits between two dots of a number
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class Bad(Exception):  # noqa: N818 (what one cell is refused for; gathered, never told by itself)
    """A cell does not hold what it should; `code` is one of `errors.CODES` or `errors.FORM_CODES`."""

    def __init__(self, code: str, message: str) -> None:
        """Keep the code and what to do."""
        super().__init__(message)
        self.code = code
        self.message = message


def _plain(cell: Cell, *allowed: str) -> None:
    """Refuse what no cell of a form may hold."""
    if cell.kind == "formula":
        message = (
            f"Ô chứa công thức {_short(cell.value)}; gõ thẳng giá trị (Dán đặc biệt › Giá trị) thay cho công thức."
        )
        raise Bad("form-formula", message)
    if cell.kind == "error":
        raise Bad("form-error-value", f"Ô đang báo lỗi {_short(cell.value)}; xóa và gõ lại.")
    if cell.kind not in allowed:
        seen = {"number": "số", "day": "ngày", "flag": "giá trị đúng/sai"}.get(cell.kind, "chữ")
        message = f"Ô chứa {seen} {_shown(cell)} (Excel tự đổi loại); định dạng ô là Text rồi gõ lại."
        raise Bad("form-cell-kind", message)


def _short(value: object) -> str:
    """Return the beginning of what a cell holds, on one line."""
    return " ".join(str(value).split())[:40]


def _shown(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(value).replace(".", ",") if isinstance(value, float) else _short(value)


def words(cell: Cell) -> str:
    """A whole number is words too; what Excel turned into a day or a fraction was typed as something else."""
    _plain(cell, "text", *(("number",) if isinstance(cell.value, int) else ()))
    return str(cell.value)


def status(cell: Cell, *, ongoing: bool) -> Status:
    """Return the status chosen, in any spelling; what could be read two ways is refused."""
    _plain(cell, "text")
    said = names.fold(str(cell.value))
    for status, spellings in STATUS_WORDS.items():
        if said in map(names.fold, spellings):
            return status
    if ongoing and said == names.fold(HAS_RESULT):
        return "completed"
    done = HAS_RESULT if ongoing else STATUS_WORDS["completed"][0]
    message = f"“{_short(cell.value)}” không phải trạng thái; chọn: {done}, Đang thực hiện hoặc Chưa thực hiện."
    raise Bad("unknown-value", message)


def day(cell: Cell) -> date:
    """Return the day: one of Excel's own, or one typed as in Việt Nam."""
    if cell.kind == "number":
        raise Bad("bad-date", _day_of_number(cell))
    _plain(cell, "text", "day")
    if isinstance(cell.value, date):
        if not _FIRST_YEAR <= cell.value.year <= _LAST_YEAR:
            raise Bad("no-such-date", f"Ngày {cell.value:%d/%m/%Y} không hợp lý; xem lại năm.")
        return cell.value
    text = str(cell.value).strip()
    if found := _LONG_DAY.fullmatch(text):
        text = "/".join(found.groups())
    return _typed_day(re.sub(r"\s*([/.-])\s*", r"\1", text))


def _typed_day(text: str) -> date:
    try:
        return typed.day(text, "Ngày")
    except PlantrackError as error:
        # what has the form of a day and is none was refused by the calendar
        code = "no-such-date" if isinstance(error.__context__, ValueError) else "bad-date"
        raise Bad(code, error.message) from None


def _day_of_number(cell: Cell) -> str:
    """A day that lost its format is a number of days; say which day it may have been."""
    from openpyxl.utils.datetime import from_excel  # noqa: PLC0415 (only `import` reads workbooks)

    hint = ""
    if isinstance(cell.value, int | float) and 0 < cell.value < 80_000:  # noqa: PLR2004 (a day before the year 2119)
        day = from_excel(cell.value)
        if isinstance(day, date) and _FIRST_YEAR <= day.year <= _LAST_YEAR:
            hint = f" Có thể là ngày {day:%d/%m/%Y}: nếu đúng, gõ {day:%d/%m/%Y}."
    return f"Ô chứa số {_shown(cell)}, không phải ngày; gõ ngày dạng 21/11/2024.{hint}"


def evidence(cell: Cell) -> list[Value]:
    """Return the documents cited, one a line, as a file would hold them."""
    _plain(cell, "text")
    found: list[Value] = []
    wrong: list[str] = []
    for line in str(cell.value).split("\n"):
        text = re.sub(r"^[-+*•·]\s+", "", line.strip()).rstrip(";").strip()
        if not text:
            continue
        try:
            number, on, subject = typed.evidence(text)
        except PlantrackError as error:
            wrong.append(error.message)
        else:
            found.append({"number": number, "date": on.isoformat(), "subject": subject})
    if wrong:
        raise Bad("form-evidence", f"Mỗi văn bản một dòng. {' '.join(wrong)}")
    return found


def figure(cell: Cell, indicator: Indicator) -> Decimal:
    """Return a figure: exact, in the indicator's own unit, whole where it is counted so, or refused."""
    _plain(cell, "text", "number", *(("day",) if cell.kind == "day" else ()))
    if isinstance(cell.value, date):
        message = f"Ô chứa ngày {_shown(cell)} (Excel tự đổi số thành ngày); định dạng ô là Text rồi gõ lại số."
        raise Bad("bad-number", message)
    value = cell.value
    number = _typed_figure(value, indicator) if isinstance(value, str) else _numeric(cell, value, indicator)
    if indicator.whole:
        _refuse_fraction(number, indicator)
    elif cell.kind == "number" and not cell.percent:
        _refuse_two_readings(number)
    return number


def _numeric(cell: Cell, value: float, indicator: Indicator) -> Decimal:
    """What is a number in the workbook is exact but for the noise of binary fractions."""
    exact = Decimal(repr(value))
    if cell.percent:
        if indicator.unit != "%":
            message = f"Ô định dạng phần trăm nhưng đơn vị tính là {indicator.unit}; định dạng ô là Text rồi gõ lại số."
            raise Bad("bad-number", message)
        exact *= 100
    if not exact.is_finite() or abs(exact) >= Decimal(10) ** 15:
        raise Bad("bad-number", "Số quá lớn; xem lại.")
    if exact < 0:
        raise Bad("bad-number", f"Số {_shown(cell)} âm; số liệu không được nhỏ hơn 0.")
    rounded = exact.quantize(_PLACES)
    if abs(exact - rounded) >= _NOISE:
        raise Bad("bad-number", f"Số {_shown(cell)} có hơn sáu chữ số thập phân; làm tròn rồi gõ lại.")
    return rounded.normalize()


def _refuse_fraction(number: Decimal, indicator: Indicator) -> None:
    """1.150 typed into a cell that lost its format is kept as 1.15: of what is counted, the thousands were meant."""
    whole, _, fraction = f"{number.normalize():f}".partition(".")
    if not fraction:
        return
    grouped = len(fraction) <= _GROUP and len(whole) <= _GROUP and whole != "0"
    readings = f": {whole}.{fraction.ljust(_GROUP, '0')} hay {whole},{fraction}?" if grouped else "."
    message = (
        f"{indicator.name} ({indicator.unit}) đếm bằng số nguyên mà ô ghi {whole},{fraction}{readings} Định dạng ô là "
        "Text rồi gõ lại số nguyên."
    )
    raise Bad("bad-number", message)


def _refuse_two_readings(number: Decimal) -> None:
    """7,206 in a cell of another language's Excel may have been 7.206: three decimals and few digits before them."""
    whole, _, fraction = f"{number:f}".partition(".")
    if len(fraction) == _GROUP and len(whole) <= _GROUP and whole != "0":
        message = (
            f"Số {whole},{fraction} hiểu được hai cách; định dạng ô là Text rồi gõ {whole}.{fraction} (hàng nghìn) "
            f"hoặc {whole},{fraction}0 (số lẻ)."
        )
        raise Bad("bad-number", message)


def _typed_figure(text: str, indicator: Indicator) -> Decimal:
    spelt = re.sub(r"[\u00a0\u2007\u2009\u202f]", " ", text).strip()
    if spelt.casefold() in _NONE:
        raise Bad("bad-number", f"“{spelt}” không phải số; không có thì ghi 0, chưa có số liệu thì để trống.")
    found = _NUMBER_AND_UNIT.fullmatch(spelt)
    if found and found[2] and _same_unit(found[2].strip(), indicator.unit):
        spelt = found[1].strip()
    if not _SPACED.fullmatch(spelt):
        message = f"“{_short(spelt)}” không phải một số; viết như 1.234,5 (chấm hàng nghìn, phẩy số lẻ)."
        raise Bad("bad-number", message)
    try:
        return typed.number(spelt, "Số liệu")
    except PlantrackError as error:
        raise Bad("bad-number", error.message) from None


def _same_unit(said: str, unit: str) -> bool:
    return said.casefold() == unit.casefold() or (bool(names.fold(said)) and names.fold(said) == names.fold(unit))


__all__ = ["HAS_RESULT", "STATUS_WORDS", "Bad", "day", "evidence", "figure", "status", "words"]
