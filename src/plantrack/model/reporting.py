"""What the office asks of the agencies, and what happened to deadlines after the plan was issued."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from plantrack.model.fields import Day, Document, Flag, Id, Model, Number, Text, Whole, Words
from plantrack.model.periods import Each

IndicatorKind = Literal["flow", "stock", "ratio"]
JUMP_RATIO = Decimal(3)
"""How many times last year's figure is asked about where the office has set nothing."""


def _more_than_once(value: Decimal) -> Decimal:
    if value <= 1:
        raise PydanticCustomError("bad-number", "Số lần phải lớn hơn 1, ví dụ 3 (gấp 3 lần năm trước).")
    return value


Ratio = Annotated[Number, AfterValidator(_more_than_once), WithJsonSchema({"type": "number", "exclusiveMinimum": 1})]
"""How many times one figure is another; more than 1."""


class Indicator(Model):
    """A figure asked for. A flow adds up over the year, a stock counts at its last day, a ratio is never summed.

    What is `whole` is counted in whole numbers; a fraction of it is refused.
    """

    id: Id
    name: Text
    short: Words = ""
    unit: Text
    kind: IndicatorKind
    tasks: tuple[Id, ...] = Field(min_length=1)
    each: Each = "year"
    whole: Flag = False
    part_of: Words = ""
    confirmed: Flag = True


class ReportingYear(Model):
    """How one year's figures are taken."""

    year: Annotated[Whole, Field(ge=1900, le=2999)]
    figures_until: Day | None = None
    estimated: Flag = False
    due_day_counts: Flag = False


class Reporting(Model):
    """What the office asks, year by year."""

    indicators: tuple[Indicator, ...] = ()
    years: tuple[ReportingYear, ...] = ()
    jump_ratio: Annotated[Ratio, Field(json_schema_extra={"default": int(JUMP_RATIO)})] = JUMP_RATIO

    def year(self, year: int) -> ReportingYear:
        """Return the settings of a year; a year nobody set has the plain ones."""
        plain = ReportingYear.model_construct(year=year, figures_until=None, estimated=False, due_day_counts=False)
        return next((item for item in self.years if item.year == year), plain)


class Trigger(Model):
    """The event that a schedule waits for has happened; it sets a day."""

    kind: Literal["trigger"]
    id: Id
    document: Document
    before: Day


class Extension(Model):
    """An agency was given more time for its yearly report."""

    kind: Literal["extension"]
    agency: Id
    year: Whole
    document: Document
    before: Day


class Excuse(Model):
    """An agency need not report for a year."""

    kind: Literal["excused"]
    agency: Id
    year: Whole
    document: Document | None = None
    reason: Text


Event = Annotated[Trigger | Extension | Excuse, Field(discriminator="kind")]


class Events(Model):
    """What happened after the plan was issued."""

    events: tuple[Event, ...] = ()
