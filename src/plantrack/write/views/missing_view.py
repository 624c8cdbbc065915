"""Who has not sent the yearly report, or sent it late, empty or short: as lines for a screen, as a table, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from plantrack.ask import progress
from plantrack.write import words
from plantrack.write.tables import Column, Line, Table
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from plantrack.ask.turnout import Reporter, Turnout
    from plantrack.model.contacts import Contact
    from plantrack.model.dataset import Dataset

State = Literal["missing", "pending", "empty", "short", "late", "excused"]
TITLES: dict[State, str] = {
    "missing": "Chưa gửi",
    "pending": "Đã gửi, chưa nhập",
    "empty": "Gửi nhưng không có kết quả nhiệm vụ",
    "short": "Gửi thiếu nội dung được giao chủ trì",
    "late": "Gửi sau thời hạn",
    "excused": "Được miễn báo cáo",
}
KEYS = (
    "block",
    "agency",
    "agency_name",
    "state",
    "due",
    "weekday",
    "received",
    "days_late",
    "short",
    "sent_before",
    "contacts",
)


class Missing(NamedTuple):
    """What `missing` shows: the turnout, the general limit, what each report lacks, whom to call."""

    turnout: Turnout
    due: date | None
    short: Mapping[str, tuple[str, ...]]
    contacts: Sequence[Contact] | None = None

    def those(self, state: State) -> tuple[Reporter, ...]:
        """Return the bodies in a state; one that is late may be in another state, too."""
        if state == "late":
            return self.turnout.late
        if state == "short":
            return tuple(one for one in self.turnout.reporters if one.agency in self.short)
        return self.turnout.those(state)

    def of(self, agency: str) -> tuple[Contact, ...]:
        """Return the contacts of a body."""
        return tuple(contact for contact in self.contacts or () if contact.agency == agency)


def head(dataset: Dataset, found: Missing) -> Iterator[Line]:
    """Say the limit with its weekday, the day counted to, and how many sent."""
    document, turnout = dataset.plan.document, found.turnout
    yield Line(f"Báo cáo năm {turnout.year} thực hiện Kế hoạch số {document.number}", colours.HEAD)
    limit = f"Hạn: {words.before(found.due)} ({words.weekday(found.due)}); " if found.due else ""
    until = found.turnout.as_of
    yield Line(words.capital(f"{limit}tính đến hết ngày {words.day(until)} ({words.weekday(until)})"))
    if dataset.offices.illustrative:
        yield Line("SỐ LIỆU MINH HỌA", colours.DOUBT)
    late = len(turnout.late)
    yield Line(
        f"Đã gửi {len(turnout.arrived)}/{len(turnout.asked)} đơn vị: {len(turnout.arrived) - late} trong hạn,"
        f" {late} sau thời hạn; chưa gửi {len(turnout.missing)}."
    )


def lines(dataset: Dataset, found: Missing) -> Iterator[Line]:
    """List each state by block, with counts."""
    for state, title in TITLES.items():
        reporters = found.those(state)
        if reporters:
            late = state == "missing" and any(one.due and one.due <= found.turnout.as_of for one in reporters)
            yield Line(f"{title} ({len(reporters)}):", colours.unsent(late=late))
        for block in dataset.blocks.values():
            mine = [one for one in reporters if dataset.agencies[one.agency].block == block.id]
            if not mine:
                continue
            if state == "missing" and found.contacts is not None:
                yield Line(f"  {block.name} ({len(mine)}):")
                yield from _callable(dataset, found, mine)
            else:
                said = "; ".join(_said(dataset, found, one, state) for one in mine)
                yield Line(f"  {block.name} ({len(mine)}): {said}")


def _callable(dataset: Dataset, found: Missing, reporters: Sequence[Reporter]) -> Iterator[Line]:
    for one in reporters:
        yield Line(f"    {_said(dataset, found, one, 'missing')}")
        people = found.of(one.agency)
        yield from (Line(f"      {_person(contact)}") for contact in people)
        if not people:
            yield Line("      (chưa có người liên hệ trong data/contacts.yaml)", colours.ASIDE)


def _person(contact: Contact) -> str:
    return ", ".join(filter(None, (contact.name, contact.position, contact.phone, contact.email)))


def _said(dataset: Dataset, found: Missing, one: Reporter, state: State) -> str:
    """Name a body with what matters in a state: its own limit, when it came, what it lacks."""
    name = words.short_name(dataset.agencies[one.agency], found.turnout.as_of)
    about: list[str] = []
    if one.due != found.due and one.due is not None and state in ("missing", "late"):
        running = ", còn hạn" if state == "missing" and found.turnout.as_of < one.due else ""
        about.append(f"gia hạn {words.before(one.due)}{_given_to(dataset, found, one)}{running}")
    if state == "missing" and (told := words.sent_before(dataset, one, found.turnout.as_of)):
        about.append(told)
    if state in ("pending", "empty", "late") and one.received is not None:
        about.append(f"nhận {words.day(one.received)}")
    if state == "late":
        about.append(f"chậm {one.days_late} ngày")
    if state == "short":
        about.append(f"thiếu {_labels(dataset, found.short[one.agency])}")
    return f"{name} ({', '.join(about)})" if about else name


def _given_to(dataset: Dataset, found: Missing, one: Reporter) -> str:
    """Name the bodies before it to which more time was given, where it was not given to the body itself."""
    given = progress.extensions(dataset, one.agency, found.turnout.year)
    others = dict.fromkeys(event.agency for event in given if event.agency != one.agency)
    names = words.listed(words.short_name(dataset.agencies[agency], found.turnout.as_of) for agency in others)
    return f" (đã cho {names})" if others else ""


def _labels(dataset: Dataset, tasks: Sequence[str]) -> str:
    return ", ".join(dataset.items[task].label for task in tasks)


def table(dataset: Dataset, found: Missing) -> Table:
    """Return one row a body and state, for pipes and programs."""
    columns = [
        Column("block", "Khối"),
        Column("agency_name", "Đơn vị"),
        Column("state", "Tình trạng"),
        Column("due", "Hạn"),
        Column("received", "Nhận"),
        Column("days_late", "Chậm (ngày)"),
        Column("short", "Còn thiếu"),
        Column("sent_before", "Cơ quan trước đó"),
    ]
    columns += [Column("contacts", "Liên hệ")] if found.contacts is not None else []
    rows = [(state, one) for state in TITLES for one in found.those(state)]
    data = [_data(dataset, found, state, one) for state, one in rows]
    cells = [_cells(dataset, found, state, one)[: len(columns)] for state, one in rows]
    return Table(tuple(columns), cells, data, keys=KEYS if found.contacts is not None else KEYS[:-1])


def _cells(dataset: Dataset, found: Missing, state: State, one: Reporter) -> tuple[str, ...]:
    agency = dataset.agencies[one.agency]
    return (
        dataset.blocks[agency.block].name,
        words.short_name(agency, found.turnout.as_of),
        TITLES[state],
        words.before(one.due) if state != "excused" else "",
        words.day(one.received),
        str(one.days_late or ""),
        _labels(dataset, found.short.get(one.agency, ())),
        words.sent_before(dataset, one, found.turnout.as_of),
        "; ".join(_person(contact) for contact in found.of(one.agency)),
    )


def _data(dataset: Dataset, found: Missing, state: State, one: Reporter) -> dict[str, Any]:
    agency = dataset.agencies[one.agency]
    data: dict[str, Any] = {
        "block": agency.block,
        "agency": one.agency,
        "agency_name": words.name(agency, found.turnout.as_of),
        "state": state,
        "due": one.due,
        "weekday": words.weekday(one.due) if one.due else None,
        "received": one.received,
        "days_late": one.days_late,
        "short": list(found.short.get(one.agency, ())),
        "sent_before": {agency: filing is not None for agency, filing in one.before.items()},
    }
    if found.contacts is not None:
        data["contacts"] = [_person(contact) for contact in found.of(one.agency)]
    return data
