"""The directory: agencies with permanent ids and dated names, the groups that plans name, who took over from whom.

Directory
├── blocks          khối, in order of protocol
├── agencies        Agency: one legal body, one id; a merger makes a new body
├── groups          Group: the words of a plan -> blocks and agencies, those that exist on the day
└── successions     Succession: who took over from whom on a day; who answers then is computed (ask/succession.py)
"""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plantrack.model.fields import Day, Document, FileId, Flag, Id, Model, Span, Text, Whole, Words, on_day


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

    id: FileId
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
    """A block or an agency that a group's words include, over a stretch of days where it is not always."""

    block: Id | None = None
    agency: Id | None = None
    from_: Day | None = None
    before: Day | None = None
    confirmed: Flag = True

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.block is None) == (self.agency is None):
            raise PydanticCustomError("wrong-shape", "Mỗi thành viên phải có đúng một khóa: block hoặc agency.")
        return self

    @property
    def span(self) -> Span:
        """The days on which the group includes it."""
        return Span.model_construct(from_=self.from_, before=self.before)


class Group(Model):
    """Words of a plan that name several bodies, or nobody in particular; `aliases` are other words for the same."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = ()
    members: tuple[Member, ...] = ()
    names_nobody: Flag = False
    confirmed: Flag = True


class Function(Model):
    """Tasks that go elsewhere than the body's other work, and why.

    A task is named with its plan, `435/7a`; `435/*` is every task of a plan, `*` every task of every plan.
    """

    tasks: tuple[Text, ...]
    to: Id
    reason: Words = ""
    confirmed: Flag = True


class Basis(Model):
    """The decision behind a succession."""

    number: Words = ""
    date: Day | None = None
    confirmed: Flag = True
    source: Words = ""


SuccessionKind = Literal["rename", "merge", "split", "transfer", "abolish"]


class Succession(Model):
    """Which bodies took over from which on a day; after all but a transfer the predecessors are no more.

    `functions` and `undecided` name single tasks, and go before `to`.
    """

    id: Id
    day: Day
    kind: SuccessionKind
    basis: Basis
    from_: tuple[Id, ...] = Field(min_length=1)
    to: tuple[Id, ...] = ()
    functions: tuple[Function, ...] = ()
    undecided: tuple[Text, ...] = ()

    @property
    def ends(self) -> frozenset[str]:
        """The predecessors that are no more from its day on."""
        return frozenset() if self.kind == "transfer" else frozenset(self.from_) - frozenset(self.to)


class Directory(Model):
    """Every body that the plans of a workspace name."""

    blocks: tuple[Block, ...]
    agencies: tuple[Agency, ...]
    groups: tuple[Group, ...] = ()
    successions: tuple[Succession, ...] = ()


__all__ = ["Agency", "Block", "Directory", "Document", "Group", "Member", "Name", "Succession", "SuccessionKind"]
