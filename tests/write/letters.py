"""Letters drafted and rendered for the tests: the example workspace, the bodies that the plan asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from plantrack.ask import assignments
from plantrack.ask.letters import Addressee, Draft
from plantrack.model.updates import Cited
from plantrack.write.letters import letter
from tests.write import reports

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset
    from plantrack.model.letters import LetterKind

KINDS: tuple[LetterKind, ...] = ("request", "reminder", "supplement")
DUE = date(2024, 11, 25)
DAYS = {"request": date(2024, 10, 14), "reminder": date(2024, 11, 26), "supplement": date(2024, 11, 26)}
REQUEST = ("712/STTTT-BCXB", DAYS["request"])
EARLIER = (("835/STTTT-BCXB", date(2024, 11, 26)), ("851/STTTT-BCXB", date(2024, 12, 2)))
SHORT = (("nhiệm vụ 1.b, 2.a",), ("số liệu của chỉ tiêu Họp báo (quý III)", "minh chứng của nhiệm vụ 5.c"), ())


def addressees(dataset: Dataset, count: int, kind: LetterKind = "reminder") -> tuple[Addressee, ...]:
    """Return so many of the bodies that are asked, spread over the blocks; a supplement says what is short."""
    asked = assignments.asked(dataset, DUE)
    picked = [asked[place * len(asked) // count] for place in range(count)] if count else []
    return tuple(_addressee(dataset, agency, place, kind) for place, agency in enumerate(picked))


def _addressee(dataset: Dataset, id_: str, place: int, kind: LetterKind) -> Addressee:
    agency = dataset.agencies[id_]
    if kind != "supplement":
        return Addressee(agency, agency.block, DUE)
    number = Cited(number=f"{100 + place}/BC-VP", date=date(2024, 11, 20))
    return Addressee(agency, agency.block, DUE, number if place % 5 else None, SHORT[place % 3])


def drafted(kind: LetterKind, count: int, *, round_: int = 1, dataset: Dataset | None = None, **changed: Any) -> Draft:
    """Draft a letter to so many bodies; from the second round on it cites those before it."""
    known = dataset or reports.example()
    asked = len(assignments.asked(known, DUE))
    draft = Draft(
        kind=kind,
        year=2024,
        round=round_,
        number="",
        day=date(2024, 12, 4) if round_ > 1 else DAYS[kind],
        before=DUE if kind == "request" else date(2024, 12, 9) if round_ > 1 else date(2024, 11, 30),
        state_on=None if kind == "request" else date(2024, 12, 3) if round_ > 1 else date(2024, 11, 25),
        asked=asked,
        arrived=0 if kind == "request" else asked - count if kind == "reminder" else max(asked - 5, count),
        due=None if kind == "request" else DUE,
        addressees=addressees(known, count, kind),
        request=None if kind == "request" else REQUEST,
        earlier=EARLIER[: round_ - 1],
    )
    return replace(draft, **changed)


def template(kind: LetterKind) -> bytes:
    """Return a committed template."""
    return (reports.ROOT / "templates" / letter.TEMPLATES[kind]).read_bytes()


def rendered(draft: Draft, dataset: Dataset | None = None, content: bytes | None = None) -> bytes:
    """Render a letter from the committed template, or from another."""
    return letter.render(
        dataset or reports.example(),
        draft,
        template(draft.kind) if content is None else content,
        template_name=letter.TEMPLATES[draft.kind],
    )


def without_cut_off(dataset: Dataset) -> Dataset:
    """Return the dataset of an office that has not set until when figures are taken."""
    return replace(dataset, reporting=dataset.reporting.model_copy(update={"years": ()}))
