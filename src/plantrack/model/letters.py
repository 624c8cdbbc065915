"""Letters that the office sent in a reporting round: one file each; the number is filled in when văn thư gives it."""

from typing import Annotated, Literal

from pydantic import Field

from plantrack.model.fields import Day, Id, Model, Whole, Words

LetterKind = Literal["request", "reminder", "supplement"]

CALLED: dict[LetterKind, str] = {
    "request": "công văn đề nghị báo cáo",
    "reminder": "công văn đôn đốc",
    "supplement": "công văn đề nghị bổ sung",
}
"""What an office calls each kind."""


class Letter(Model):
    """A request for the yearly report, a reminder to who is late, or a call for what came short."""

    kind: LetterKind
    round: Annotated[Whole, Field(ge=1)] = 1
    number: Words = ""
    date: Day
    before: Day
    state_on: Day | None = None
    to: tuple[Id, ...] = Field(min_length=1)
