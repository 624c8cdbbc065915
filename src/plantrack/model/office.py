"""The office that consolidates: who it is and how it writes, by day."""

from typing import Literal

from pydantic import Field

from plantrack.model.fields import Day, Flag, Id, Model, Span, Text, Words
from plantrack.model.plan import Signer

DocumentKind = Literal["ubnd", "central"]


class Symbols(Model):
    """The codes behind a document's number (`Số: …/BC-STTTT`)."""

    report: Text
    letter: Words = ""


class OfficeDocument(Model):
    """What one kind of document needs beyond the office's own letterhead."""

    letterhead: tuple[Text, ...] = ()
    symbol: Words = ""
    to: tuple[Text, ...] = Field(min_length=1)
    signer: Signer
    recipients: tuple[Text, ...] = ()


class OfficeLetter(OfficeDocument):
    """What letters need; whom they go to, each one says for itself."""

    to: tuple[Text, ...] = ()


class OfficeDocuments(Model):
    """The documents that the office makes; without `letter`, who signs the report to the province signs letters too."""

    ubnd: OfficeDocument
    central: OfficeDocument
    letter: OfficeLetter | None = None


class Office(Model):
    """The focal point over a stretch of days; without an agency, it is not known who that is."""

    from_: Day | None = None
    before: Day | None = None
    agency: Id | None = None
    owner: Id
    letterhead: tuple[Text, ...] = Field(min_length=1)
    place: Text
    symbols: Symbols
    documents: OfficeDocuments
    confirmed: Flag = True

    @property
    def span(self) -> Span:
        """The days on which this office is the focal point."""
        return Span.model_construct(from_=self.from_, before=self.before)


class Offices(Model):
    """The focal points one after another; `illustrative` data say on every page that they are."""

    offices: tuple[Office, ...] = Field(min_length=1)
    illustrative: Flag = False
