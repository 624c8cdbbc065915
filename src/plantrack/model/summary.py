"""People's words in the consolidated report of one year; `basis` tells from which facts they were written."""

from typing import Any

from pydantic import Field, field_validator

from plantrack.model.fields import Day, Id, Model, Number, Text, Words


class Issued(Model):
    """The report as it was sent."""

    number: Words = ""
    date: Day | None = None
    sha256: Words = ""

    @field_validator("date", mode="before")
    @classmethod
    def _blank_date(cls, value: Any) -> Any:
        return value or None


class TaskWords(Model):
    """A person's summary of one task, and the agencies whose results are worth quoting."""

    summary: Words = ""
    notable: tuple[Id, ...] = ()
    written: Day | None = None
    basis: Words = ""


class Causes(Model):
    """Causes of what fell short."""

    objective: Words = ""
    subjective: Words = ""


class Assessment(Model):
    """The office's judgement of the year."""

    results: Words = ""
    limits: Words = ""
    causes: Causes = Causes.model_construct()


class Proposal(Model):
    """Something asked of a higher body, and the updates it was taken over from."""

    to: Text
    text: Text
    from_: tuple[Text, ...] = ()


class Adjustment(Model):
    """A correction of a total against double counting; shown with its reason under the annex."""

    indicator: Id
    agency: Id
    by: Number
    reason: Text


class Summary(Model):
    """What people write in the report of one year."""

    issued: Issued = Issued.model_construct()
    written: Day | None = None
    basis: Words = ""
    direction: Words = ""
    tasks: dict[Id, TaskWords] = Field(default_factory=dict)
    assessment: Assessment = Assessment.model_construct()
    directions: Words = ""
    proposals: tuple[Proposal, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
