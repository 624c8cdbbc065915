"""The directory: agencies with permanent ids and dated names, the groups that plans name, who took over from whom.

Directory
├── blocks          khối, in order of protocol
├── agencies        Agency: one legal body, one id; a merger makes a new body
├── groups          Group: the words of a plan -> blocks and agencies, those that exist on the day
└── successions     kept and checked; who answers after one is computed by a later release
"""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.fields import Day, Document, Flag, Id, Model, Span, Text, Whole, Words, on_day


class Block(Model):
    """A block (khối) of agencies."""

    id: Id
    name: Text


class Name(Model):
    """What a body is called over a stretch of days, and its symbol in document numbers."""

    name: Text
    symbol: Words = ""
    from_: Day | None = None
    before: Day | None = None
    confirmed: Flag = True

    @property
    def span(self) -> Span:
        """The days on which the name holds."""
        return Span.model_construct(from_=self.from_, before=self.before)


class Agency(Model):
    """One body. Its symbol is no identifier: symbols survive a reorganisation with other content."""

    id: Id
    block: Id
    order: Whole = 0
    exists: Span = Span.model_construct()
    names: tuple[Name, ...] = Field(min_length=1)
    aliases: tuple[Text, ...] = ()
    reports_through: Id | None = None
    confirmed: Flag = True

    def named(self, day: date) -> Name:
        """Return the name that holds on the day; before the first and after the last, the nearest one."""
        return on_day(self.names, day)


class Member(Model):
    """A block or an agency that a group's words include."""

    block: Id | None = None
    agency: Id | None = None
    confirmed: Flag = True

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.block is None) == (self.agency is None):
            raise PydanticCustomError("wrong-shape", "Mỗi thành viên phải có đúng một khóa: block hoặc agency.")
        return self


class Group(Model):
    """Words of a plan that name several bodies, or nobody in particular; `aliases` are other words for the same."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    members: tuple[Member, ...] = ()
    names_nobody: Flag = False
    confirmed: Flag = True


class Function(Model):
    """Tasks that go elsewhere than the body's other work."""

    tasks: tuple[Text, ...]
    to: Id
    confirmed: Flag = True


class Basis(Model):
    """The decision behind a succession."""

    number: Words = ""
    date: Day | None = None
    confirmed: Flag = True
    source: Words = ""


class Succession(Model):
    """Which bodies took over from which on a day."""

    id: Id
    day: Day
    kind: Literal["rename", "merge", "split", "transfer", "abolish"]
    basis: Basis
    from_: tuple[Id, ...] = Field(min_length=1)
    to: tuple[Id, ...] = ()
    functions: tuple[Function, ...] = ()
    undecided: tuple[Text, ...] = ()


class Directory(Model):
    """Every body that the plans of a workspace name."""

    blocks: tuple[Block, ...]
    agencies: tuple[Agency, ...]
    groups: tuple[Group, ...] = ()
    successions: tuple[Succession, ...] = ()


__all__ = ["Agency", "Block", "Directory", "Document", "Group", "Member", "Name", "Succession"]
