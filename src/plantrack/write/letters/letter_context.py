"""Turn the draft of a letter into what its template shows: whom it names where, what it cites, which limits it sets."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from plantrack.ask import assignments
from plantrack.model.plan import Recurring
from plantrack.write import words
from plantrack.write.letters.letter_views import (
    AddresseeView,
    BlockView,
    CitedView,
    IndicatorView,
    LetterContext,
    SectionView,
)
from plantrack.write.report import report_context
from plantrack.write.report.report_views import SignView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plantrack.ask.letters import Addressee, Draft
    from plantrack.model.dataset import Dataset
    from plantrack.model.office import Office
    from plantrack.model.plan import Item
    from plantrack.model.updates import Cited

LISTED = 5
"""So many addressees are named one by one above the text; more of them stand in an annex."""
_BLANK = " " * 7
"""Room for a number that văn thư writes by hand."""
_ALL = "các cơ quan, đơn vị, địa phương"
_FEW = "các cơ quan, đơn vị"
_NOTHING = "Kết quả thực hiện nhiệm vụ được giao"
_PERIODS = {"year": "Năm", "half": "6 tháng", "quarter": "Quý", "month": "Tháng"}
_CLAUSE = 3
_UNIT = re.compile(r"VT, *([^\W_][\w&]*)")


def of_draft(dataset: Dataset, draft: Draft) -> LetterContext:
    """Turn a draft into what its template shows."""
    office = dataset.office(draft.day)
    documents = office.documents
    signer = (documents.letter or documents.ubnd).signer
    asked = dataset.reporting.year(draft.year)
    many = len(draft.addressees) > LISTED
    only = draft.addressees[0] if len(draft.addressees) == 1 else None
    code = symbol(dataset, office, draft.day)
    return LetterContext(
        nam=draft.year,
        lan=draft.round,
        ngay_ky=draft.day,
        so=_padded(draft.number.partition("/")[0].strip()),
        ky_hieu=code,
        dia_danh=office.place,
        tieu_de=documents.letter.letterhead if documents.letter and documents.letter.letterhead else office.letterhead,
        kinh_gui=tuple(_addressed(dataset, draft, many=many)),
        noi_nhan=_recipients(office),
        nguoi_ky=SignView(signer.formula, signer.name),
        co_quan=words.office_name(dataset, office, draft.day),
        uy_ban=documents.ubnd.to[0],
        ke_hoach=report_context.plan(dataset, draft.day),
        minh_hoa=dataset.offices.illustrative,
        mot=only is not None,
        so_don_vi=len(draft.addressees),
        goi=words.name(only.agency, draft.day) if only else _ALL if many else f"{_FEW} nêu trên",
        bao_cao_cua=_whose(only, draft.day) if only else _ALL if many else f"{_FEW} nêu trên",
        thay=tuple(_instead(draft)),
        noi_neu="nêu tại Phụ lục kèm theo" if many else "nêu trên",
        de_cuong=draft.kind == "request",
        han=words.limit(draft.before, day_counts=asked.due_day_counts),
        han_cu=words.limit((only.due if only else None) or draft.due, day_counts=asked.due_day_counts),
        rieng=tuple(_excepted(draft, day_counts=asked.due_day_counts)),
        ngay_chot=draft.state_on or draft.day,
        phai=draft.asked,
        da_gui=draft.arrived,
        chua_gui=draft.asked - draft.arrived,
        de_nghi=_letter(dataset, draft.request) if draft.request else None,
        da_gui_cong_van=tuple(_earlier(dataset, draft)),
        van_ban=_document(only.document) if only else None,
        thieu=_short(only) if only else (),
        danh_sach=tuple(_blocks(dataset, draft)) if _annexed(draft) else (),
        muc_bao_cao=_reporting_clauses(dataset, draft),
        muc_don_doc=clauses(prose.printed for prose in dataset.plan.prose if "đôn đốc" in prose.text),
        ngay_tong_hop=_consolidated(dataset, draft),
        ngay_so_lieu=asked.figures_until,
        uoc=asked.estimated,
        muc=tuple(SectionView(one.title, tuple(task.label for task in one.tasks)) for one in dataset.plan.sections),
        chi_tieu=tuple(_indicators(dataset, draft)),
    )


# the office


def symbol(dataset: Dataset, office: Office, day: date) -> str:
    """Return what stands behind the number of a letter (NĐ 30/2020: cơ quan-đơn vị soạn thảo), `STTTT-BCXB`.

    Where the office has not told it, it is the agency's own symbol with the unit of the line "Lưu: VT, …".
    """
    letter = office.documents.letter
    told = (letter.symbol if letter else "") or office.symbols.letter
    if told:
        return told
    unit = _UNIT.search(_recipients(office)[-1])
    own = dataset.agencies[office.agency].named(day).symbol if office.agency else ""
    return "-".join(filter(None, (own, unit[1] if unit else "")))


def _recipients(office: Office) -> tuple[str, ...]:
    """Return the lines of Nơi nhận; an office that told none for letters keeps its copy as it does of reports."""
    letter, ubnd = office.documents.letter, office.documents.ubnd
    if letter and letter.recipients:
        return letter.recipients
    kept = [line for line in ubnd.recipients if line.startswith("Lưu")]
    return ("Như trên", *(kept[-1:] or ["Lưu: VT"]))


# whom it goes to


def _addressed(dataset: Dataset, draft: Draft, *, many: bool) -> Iterator[str]:
    """The lines after "Kính gửi:"; none where the addressees stand in the annex.

    A request to all whom the plan obliges names them in the plan's own words.
    """
    if not many:
        yield from (words.name(one.agency, draft.day) for one in draft.addressees)
    elif draft.kind == "request" and len(draft.addressees) == draft.asked:
        for duty in _duties(dataset, draft):
            yield from (party.text.rstrip(" .;,") for party in duty.parties if party.role == "lead")


def _whose(one: Addressee, day: date) -> str:
    """Name whose report is missing: the addressee's, or that of bodies that it took over from."""
    return words.listed(words.name(agency, day) for agency in one.owing or (one.agency,))


def _instead(draft: Draft) -> Iterator[str]:
    """Say which addressee reports for a body that is no more."""
    for one in draft.addressees:
        if gone := [agency for agency in one.owing if agency.id != one.agency.id]:
            names = words.listed(words.short_name(agency, draft.day) for agency in gone)
            yield f"{words.short_name(one.agency, draft.day)} gửi báo cáo thay cho {names}"


def _annexed(draft: Draft) -> bool:
    """Say whether a letter lists its addressees in an annex."""
    return len(draft.addressees) > (1 if draft.kind == "supplement" else LISTED)


def _blocks(dataset: Dataset, draft: Draft) -> Iterator[BlockView]:
    day_counts = dataset.reporting.year(draft.year).due_day_counts
    blocks: dict[str, list[Addressee]] = {}
    for one in draft.addressees:
        blocks.setdefault(one.block, []).append(one)
    place = 0
    for number, (block, ones) in enumerate(blocks.items(), 1):
        known = dataset.blocks.get(block)
        rows = tuple(_row(draft, one, place + at, day_counts=day_counts) for at, one in enumerate(ones, 1))
        place += len(ones)
        yield BlockView(words.ROMAN[number], known.name if known else block, rows)


def _row(draft: Draft, one: Addressee, place: int, *, day_counts: bool) -> AddresseeView:
    due = one.due or (draft.before if draft.kind == "request" else draft.due)
    return AddresseeView(
        tt=str(place),
        ten=words.short_name(one.agency, draft.day),
        han=words.capital(words.limit(due, day_counts=day_counts)),
        van_ban=_document(one.document),
        thieu=_short(one),
    )


def _short(one: Addressee) -> tuple[str, ...]:
    return tuple(words.capital(text) for text in one.short) or (_NOTHING,)


def _excepted(draft: Draft, *, day_counts: bool) -> Iterator[AddresseeView]:
    """Who has a limit of its own in a request; a single addressee has only that one."""
    for one in draft.addressees if draft.kind == "request" and len(draft.addressees) > 1 else ():
        if one.due is not None and one.due != draft.before:
            yield AddresseeView(
                "", words.short_name(one.agency, draft.day), words.limit(one.due, day_counts=day_counts)
            )


# what it cites


def _letter(dataset: Dataset, cited: tuple[str, date], lan: int = 0) -> CitedView:
    """Cite a letter of ours; it was sent by who consolidated on its day."""
    number, _, own = cited[0].partition("/")
    office = dataset.office(cited[1])
    code = own.strip() or symbol(dataset, office, cited[1])
    sender = words.office_name(dataset, office, cited[1])
    return CitedView(f"{_padded(number.strip()) or _BLANK}/{code}", cited[1], lan, sender)


def _earlier(dataset: Dataset, draft: Draft) -> Iterator[CitedView]:
    """The letters of the same kind before this one; which is which, only where none is missing."""
    whole = len(draft.earlier) == draft.round - 1
    for place, cited in enumerate(draft.earlier, 1):
        yield _letter(dataset, cited, place if whole else 0)


def _document(cited: Cited | None) -> CitedView | None:
    return None if cited is None else CitedView(cited.number, cited.date)


def _padded(number: str) -> str:
    """Write a number below ten with a zero before it (NĐ 30/2020)."""
    return number.zfill(2) if number.isdigit() else number


def _duties(dataset: Dataset, draft: Draft) -> list[Item]:
    """Return the duties to report that bind an addressee; all of them where none can be told."""
    duties = [duty for duty in dataset.plan.duties if duty.is_ == "annual-report"]
    bound = {one.agency.id for one in draft.addressees}
    binding = [duty for duty in duties if any(a.reporter in bound for a in assignments.leads(dataset, duty, draft.day))]
    return binding or duties


def _reporting_clauses(dataset: Dataset, draft: Draft) -> str:
    return clauses(duty.printed for duty in _duties(dataset, draft))


def clauses(printed: Iterable[str]) -> str:
    """Cite places of a plan as NĐ 30/2020 does: `IV.2.b`, `IV.3.b` is `điểm b khoản 2, điểm b khoản 3 Mục IV`."""
    parts: dict[str, list[str]] = {}
    for place in printed:
        names = place.split(".")
        inner = f"điểm {names[2]} khoản {names[1]}" if len(names) == _CLAUSE else ""
        parts.setdefault(names[0] if inner else place, []).append(inner)
    return "; ".join(f"{', '.join(inner)} Mục {mark}".strip() for mark, inner in parts.items())


def _consolidated(dataset: Dataset, draft: Draft) -> str:
    """Return when the office itself must report, as the plan has it; nothing where this letter's limit is later."""
    for duty in dataset.plan.duties:
        for read in duty.reads if duty.is_ == "consolidated-report" else ():
            if isinstance(read, Recurring) and read.before:
                month, day = map(int, read.before.split("-"))
                due = date(draft.year, month, day)
                return words.limit(due, day_counts=False) if draft.before <= due else ""
    return ""


# what is asked


def _indicators(dataset: Dataset, draft: Draft) -> Iterator[IndicatorView]:
    """The figures that any addressee is asked for: those of the tasks that it leads."""
    bound = {one.agency.id for one in draft.addressees}
    for one in dataset.reporting.indicators:
        items = [dataset.items[task] for task in one.tasks if task in dataset.items]
        tasks = tuple(item.label for item in items)
        if any(a.reporter in bound for item in items for a in assignments.leads(dataset, item, draft.day)):
            yield IndicatorView(one.name, one.unit, tasks, _PERIODS[one.each])


__all__ = ["LISTED", "clauses", "of_draft", "symbol"]
