"""The kinds of values that files hold, each strict: what a person typed is read as meant or refused, never guessed.

The YAML reader hands over strings and None only, so every type here starts from a string. A `PydanticCustomError`'s
type is one of `plantrack.errors.CODES`, its text the Vietnamese message.
"""

import re
from collections.abc import Callable, Sequence
from copy import copy
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any, Protocol, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetPydanticSchema, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH_DAY = re.compile(r"\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}", re.ASCII)
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_LEAP_YEAR = 2000

VIETNAM = timezone(timedelta(hours=7))
"""The time of every day in the data; Việt Nam keeps one time all year."""


def key_name(field: str) -> str:
    """Return the YAML key of a Python field: `figures_until` is written `figures-until`, `from_` is `from`."""
    return field.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """A frozen shape whose unknown keys are refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=key_name,
        validate_by_alias=True,
        validate_by_name=False,
        defer_build=True,
        use_attribute_docstrings=False,
    )


def _day(value: Any) -> Any:
    if isinstance(value, date) or not isinstance(value, str):
        return value
    if not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("bad-date", "Ngày phải viết dạng năm-tháng-ngày, ví dụ 2024-11-21.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        message = "Ngày {shown} không có trên lịch; xem lại ngày và tháng."
        raise PydanticCustomError("no-such-date", message, {"shown": value}) from None


def _time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _TIME.fullmatch(value):
        message = "Thời điểm phải viết dạng 2024-11-21T14:05:33+07:00."
        raise PydanticCustomError("bad-time", message)
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        message = "Thời điểm {shown} không có trên lịch hoặc trên đồng hồ."
        raise PydanticCustomError("no-such-date", message, {"shown": value}) from None
    if abs(moment.utcoffset() or timedelta()) > timedelta(hours=14):
        raise PydanticCustomError("bad-time", "Múi giờ không có thật; giờ Việt Nam là +07:00.")
    return moment


def _month_day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _MONTH_DAY.fullmatch(value):
        raise PydanticCustomError("bad-date", "Ngày hằng năm phải viết dạng tháng-ngày, ví dụ 11-25 là ngày 25/11.")
    try:
        date(_LEAP_YEAR, int(value[:2]), int(value[3:]))
    except ValueError:
        message = "Không có ngày {shown} (viết tháng trước, ngày sau: 11-25 là ngày 25/11)."
        raise PydanticCustomError("no-such-date", message, {"shown": value}) from None
    return value


def _number(value: Any) -> Any:
    if isinstance(value, Decimal) or not isinstance(value, str):
        return value
    if not _NUMBER.fullmatch(value):
        message = "Số “{shown}” viết không đúng: dấu thập phân là dấu chấm, không có dấu nhóm, ví dụ 1234.5."
        raise PydanticCustomError("bad-number", message, {"shown": value[:40]})
    return Decimal(value)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        number = _number(value)
        if number != int(number):
            raise PydanticCustomError("bad-number", "Số “{shown}” phải là số nguyên.", {"shown": value[:40]})
        return int(number)
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            message = "Ở đây phải ghi true (đúng) hoặc false (sai), không phải “{shown}”."
            raise PydanticCustomError("bad-flag", message, {"shown": value[:40]})
        return value == "true"
    return value


def _file_name(value: str) -> str:
    """Refuse what Windows takes for a device, whatever its ending: no folder or file may be called that there."""
    if _DEVICE.fullmatch(value):
        message = "Mã “{shown}” là tên dành riêng của Windows, không đặt được làm tên thư mục; hãy thêm chữ vào mã."
        raise PydanticCustomError("bad-id", message, {"shown": value})
    return value


def _blank(value: Any) -> Any:
    return "" if value is None else value


def _as(schema: CoreSchema) -> GetPydanticSchema:
    """Give a type its schema whole: having pydantic work it out of constraints would cost every start."""
    return GetPydanticSchema(lambda _source, _handler: copy(schema))


def _after(function: Callable[[Any], Any], schema: CoreSchema) -> GetPydanticSchema:
    return _as(core_schema.no_info_before_validator_function(function, schema))


Text = Annotated[str, _as(core_schema.str_schema(strip_whitespace=True, min_length=1))]
"""Text that must be there."""
Words = Annotated[str, _after(_blank, core_schema.str_schema(strip_whitespace=True))]
"""Text that may be blank; blank and absent mean the same: nothing was said."""
Id = Annotated[str, _as(core_schema.str_schema(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=60))]
"""A permanent readable id, typed on any keyboard and safe as a file name."""
FileId = Annotated[Id, AfterValidator(_file_name)]
"""An id after which folders and files are called."""
Day = Annotated[date, _after(_day, core_schema.date_schema())]
Time = Annotated[datetime, _after(_time, core_schema.datetime_schema())]
MonthDay = Annotated[str, BeforeValidator(_month_day), WithJsonSchema({"type": "string", "pattern": "^\\d\\d-\\d\\d$"})]
"""A day of every year, `11-25`."""
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
Count = Annotated[Decimal, BeforeValidator(_number), Field(ge=0), WithJsonSchema({"type": "number", "minimum": 0})]
"""A figure that an agency reports; 0 is zero, a missing one was not reported."""
Whole = Annotated[int, BeforeValidator(_whole)]
Flag = Annotated[bool, _after(_flag, core_schema.bool_schema())]


class Span(Model):
    """A stretch of days, half-open: from the first day, before the last."""

    from_: Day | None = None
    before: Day | None = None

    def holds(self, day: date) -> bool:
        """Say whether the day lies in the stretch."""
        return (self.from_ is None or self.from_ <= day) and (self.before is None or day < self.before)


class _Dated(Protocol):
    @property
    def span(self) -> Span: ...


D = TypeVar("D", bound=_Dated)


def on_day(dated: Sequence[D], day: date) -> D:
    """Return the one that holds on the day; before the first and after the last, the nearest."""
    if len(dated) == 1:
        return dated[0]
    earlier = [one for one in dated if one.span.from_ is None or one.span.from_ <= day]
    return next((one for one in dated if one.span.holds(day)), earlier[-1] if earlier else dated[0])


class Document(Model):
    """A document as papers cite it: number with symbol, day, what it is about."""

    number: Words = ""
    date: Day | None = None
    title: Words = ""
    subject: Words = ""
    confirmed: Flag = True
