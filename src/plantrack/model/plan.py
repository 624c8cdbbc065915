"""The plan as issued, and as read: its words are kept, what can be computed from stands beside them.

Plan
├── document        number, date, issuer, title, signer, based-on
├── prose           what binds nobody in particular, verbatim
├── sections        Section: title
│   └── tasks       Item: text, details, parties, schedules, targets
└── duties          Item: as tasks, but never counted among them
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plantrack.model import names
from plantrack.model.fields import Count, Day, Document, FileId, Flag, Id, Model, MonthDay, Span, Text, Whole, Words
from plantrack.model.periods import Each

Role = Literal["lead", "support"]
MAIN = "main"


class PartyRef(Model):
    """What a plan's words name: one agency, or a group of them."""

    agency: Id | None = None
    group: Id | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.agency is None) == (self.group is None):
            raise PydanticCustomError("wrong-shape", "Mỗi mục phải có đúng một khóa: agency hoặc group.")
        return self


class Party(Model):
    """One line that says who leads or supports, with the plan's own label and words."""

    role: Role
    label: Words = ""
    text: Text
    read: tuple[PartyRef, ...] = ()
    confirmed: Flag = True


class _Read(Model):
    id: Id = MAIN


class Ongoing(_Read):
    """No due date; each year is an occurrence ("Thường xuyên", "Từ năm 2024")."""

    kind: Literal["ongoing"]
    from_: Day | None = None


class Window(_Read):
    """Once, between two days ("Năm 2023-2024")."""

    kind: Literal["window"]
    from_: Day
    before: Day


class Once(_Read):
    """Once, before a day ("Hoàn thành trước tháng 12/2024" is before 2024-12-01)."""

    kind: Literal["once"]
    before: Day


class Recurring(_Read):
    """In every period of its kind; due by the period's end unless told otherwise.

    `before` is a day of the year ("trước ngày 25/11"), of the next one where `due` says so ("… 30/01 năm sau");
    `before_day` a day of every month ("trước ngày 15 hằng tháng"); `opens` a day before which nothing is expected.
    """

    kind: Literal["recurring"]
    each: Each
    opens: MonthDay | None = None
    before: MonthDay | None = None
    before_day: Annotated[Whole, Field(ge=1, le=31)] | None = None
    due: Literal["this-year", "next-year"] = "this-year"
    within: tuple[Literal["Q1", "Q2", "Q3", "Q4"], ...] = ()
    for_: Literal["this-year", "next-year"] = "this-year"
    from_: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if (self.before or self.opens) is not None and self.each != "year":
            raise PydanticCustomError("wrong-shape", "Khóa before, opens (ngày hằng năm) chỉ đi cùng each: year.")
        if self.before_day is not None and self.each != "month":
            raise PydanticCustomError("wrong-shape", "Khóa before-day (ngày hằng tháng) chỉ đi cùng each: month.")
        if self.due == "next-year" and self.before is None:
            raise PydanticCustomError("wrong-shape", "Khóa due: next-year phải đi cùng before (ngày của năm sau).")
        if self.opens and self.before and self.due == "this-year" and self.before <= self.opens:
            raise PydanticCustomError("span-reversed", "Ngày before phải sau ngày opens.")
        if list(self.within) != sorted(set(self.within)):
            raise PydanticCustomError("span-reversed", "Các quý trong within phải theo thứ tự, mỗi quý một lần.")
        return self


class OnRequest(_Read):
    """Whenever asked ("đột xuất"): nothing falls due by itself."""

    kind: Literal["on-request"]


class AfterEvent(_Read):
    """No due date until somebody records the event and the day it sets."""

    kind: Literal["after-event"]
    event: Id


class ByReference(_Read):
    """Another document sets the time; its words are kept, nothing falls due by itself."""

    kind: Literal["by-reference"]
    document: Words = ""


ScheduleRead = Annotated[
    Ongoing | Window | Once | Recurring | OnRequest | AfterEvent | ByReference,
    Field(discriminator="kind"),
]


class Schedule(Model):
    """One line that says when, as worded and as read."""

    label: Words = ""
    text: Text
    read: tuple[ScheduleRead, ...] = ()


class Detail(Model):
    """A labelled line that is neither a party nor a schedule ("Hình thức")."""

    label: Text
    text: Text


class Target(Model):
    """A number that the plan asks for; `or` is the other way that it allows."""

    indicator: Id
    at_least: Count
    each: Each = "year"
    or_: Words = ""


DutyKind = Literal["annual-report", "consolidated-report", "local-plan", "budget-estimate"]


class Item(Model):
    """A task, or a duty of the part on how the plan is carried out."""

    id: Id
    printed: Text
    text: Text
    details: tuple[Detail, ...] = ()
    parties: tuple[Party, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    targets: tuple[Target, ...] = ()
    is_: DutyKind | None = None

    @property
    def reads(self) -> tuple[ScheduleRead, ...]:
        """All schedules as read, in the plan's order."""
        return tuple(read for schedule in self.schedules for read in schedule.read)

    @property
    def label(self) -> str:
        """Return the number as an office says it: `6.đ` of `II.6.đ`, and `IV.1.c` as it is.

        The part is left out where the id leaves it out, as in a plan whose tasks all stand in one part; where they
        stand in several, II.1 and I.1 are never both 1.
        """
        short = self.printed.partition(".")[2]
        return short if short and names.task_key(short) == names.task_key(self.id) else self.printed


class Section(Model):
    """A numbered section with its tasks."""

    id: Id
    printed: Text
    title: Text
    tasks: tuple[Item, ...]


class Signer(Model):
    """Who signs and with which lines above the name; a blank name is filled in by hand."""

    formula: tuple[Text, ...]
    name: Words = ""
    confirmed: Flag = True


class PlanDocument(Model):
    """The plan as a document."""

    number: Text
    date: Day
    issuer: Id
    title: Text
    signer: Signer
    place: Words = ""
    based_on: tuple[Document, ...] = ()


class PlanState(Model):
    """What became of the plan from a day on."""

    from_: Day
    is_: Literal["in-force", "amended", "replaced", "ended"]
    document: Document | None = None


class Prose(Model):
    """Words of the plan that are kept and not tracked."""

    printed: Text
    title: Words = ""
    text: Words = ""
    items: tuple[Text, ...] = ()


class Unconfirmed(Model):
    """A reading of the plan's text that no source confirms yet."""

    where: Text
    text: Text
    note: Words = ""


class Plan(Model):
    """One plan."""

    plan: FileId
    document: PlanDocument
    state: tuple[PlanState, ...] = ()
    preamble: Words = ""
    prose: tuple[Prose, ...] = ()
    sections: tuple[Section, ...]
    duties: tuple[Item, ...] = ()
    closing: Words = ""
    recipients: tuple[Text, ...] = ()
    unconfirmed: tuple[Unconfirmed, ...] = ()

    @property
    def ended(self) -> PlanState | None:
        """The state that ends the plan, replaced or ended; from its day on nothing falls due any more."""
        return next((state for state in self.state if state.is_ in ("replaced", "ended")), None)

    def state_on(self, day: date) -> PlanState | None:
        """Return the latest state by a day; None where none is recorded by then."""
        return max((state for state in self.state if state.from_ <= day), key=lambda state: state.from_, default=None)

    @property
    def tasks(self) -> tuple[Item, ...]:
        """The tasks of all sections, in the plan's order."""
        return tuple(task for section in self.sections for task in section.tasks)

    @property
    def items(self) -> tuple[Item, ...]:
        """Tasks and duties, in the plan's order."""
        return (*self.tasks, *self.duties)


__all__ = ["MAIN", "Item", "Party", "PartyRef", "Plan", "Role", "ScheduleRead", "Section", "Span"]
