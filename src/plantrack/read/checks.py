"""What must hold between files: a tuple of rules, each a function that yields its findings.

Validity never depends on today: a file that was valid stays valid. Adding a rule is a function and a line in `RULES`.
"""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model import deadlines, names
from plantrack.model.fields import VIETNAM
from plantrack.model.reporting import Trigger
from plantrack.read.shapes import close_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from plantrack.model.dataset import Dataset, Filing
    from plantrack.model.directory import Succession
    from plantrack.model.fields import Span
    from plantrack.model.office import Office
    from plantrack.model.plan import Item
    from plantrack.model.updates import Entry
    from plantrack.read.yamltext import Loc


class Finding(NamedTuple):
    """One thing that does not agree with another, at a path in a file."""

    path: str
    loc: Loc
    code: str
    message: str
    at_key: bool = False


def findings(dataset: Dataset) -> Iterator[Finding]:
    """Yield what every rule finds."""
    for rule in RULES:
        yield from rule(dataset)


def _plan_path(dataset: Dataset) -> str:
    return f"data/plan-{dataset.plan.plan}.yaml"


def _reporting_path(dataset: Dataset) -> str:
    return f"data/reporting-{dataset.plan.plan}.yaml"


def _events_path(dataset: Dataset) -> str:
    return f"data/events-{dataset.plan.plan}.yaml"


AGENCIES = "data/agencies.yaml"
OFFICE = "data/office.yaml"
CONTACTS = "data/contacts.yaml"


# the plan


def _items(dataset: Dataset) -> Iterator[tuple[Loc, Item]]:
    for s, section in enumerate(dataset.plan.sections):
        for t, task in enumerate(section.tasks):
            yield ("sections", s, "tasks", t), task
    for d, duty in enumerate(dataset.plan.duties):
        yield ("duties", d), duty


def _plan_ids_once(dataset: Dataset) -> Iterator[Finding]:
    path = _plan_path(dataset)
    sections = [(("sections", s, "id"), section.id) for s, section in enumerate(dataset.plan.sections)]
    yield from _twice(path, sections, "Mục")
    yield from _twice(path, [((*loc, "id"), item.id) for loc, item in _items(dataset)], "Nhiệm vụ")
    for loc, item in _items(dataset):
        ids = [
            ((*loc, "schedules", s, "read", r, "id"), read.id)
            for s, schedule in enumerate(item.schedules)
            for r, read in enumerate(schedule.read)
        ]
        yield from _twice(path, ids, "Mốc thời gian")


def _twice(path: str, ids: Iterable[tuple[Loc, str]], what: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for loc, id_ in ids:
        if id_ in seen:
            yield Finding(path, loc, "duplicate-id", f"{what} “{id_}” đã dùng ở trên; mỗi mã chỉ dùng một lần.")
        seen.add(id_)


def _plan_parties(dataset: Dataset) -> Iterator[Finding]:
    path = _plan_path(dataset)
    for loc, item in _items(dataset):
        for p, party in enumerate(item.parties):
            here = (*loc, "parties", p)
            for r, ref in enumerate(party.read):
                if ref.agency is not None:
                    yield from _agency(dataset, path, (*here, "read", r, "agency"), ref.agency)
                elif ref.group not in dataset.groups:
                    hint = close_to(ref.group or "", dataset.groups, f"xem groups trong {AGENCIES}")
                    yield Finding(
                        path, (*here, "read", r, "group"), "unknown-group", f"Không có nhóm “{ref.group}”{hint}"
                    )
            if not party.confirmed:
                yield Finding(
                    path, (*here, "confirmed"), "unconfirmed", f"{item.label}: cách hiểu “{party.text}” chưa xác nhận."
                )


def _agency(dataset: Dataset, path: str, loc: Loc, agency: str) -> Iterator[Finding]:
    if agency not in dataset.agencies:
        hint = close_to(agency, dataset.agencies, "xem: plantrack agencies")
        yield Finding(path, loc, "unknown-agency", f"Không có cơ quan “{agency}” trong {AGENCIES}{hint}")


def _plan_dates(dataset: Dataset) -> Iterator[Finding]:
    path, document = _plan_path(dataset), dataset.plan.document
    yield from _agency(dataset, path, ("document", "issuer"), document.issuer)
    for b, basis in enumerate(document.based_on):
        if basis.date is not None and basis.date > document.date:
            days = f"{document.date:%d/%m/%Y}, trước căn cứ {basis.number} ngày {basis.date:%d/%m/%Y}"
            message = f"Kế hoạch đề ngày {days}; xem lại hai ngày này."
            yield Finding(path, ("document", "based-on", b, "date"), "plan-before-basis", message)
    for loc, item in _items(dataset):
        for s, schedule in enumerate(item.schedules):
            for r, read in enumerate(schedule.read):
                from_, before = getattr(read, "from_", None), getattr(read, "before", None)
                if from_ is not None and before is not None and not isinstance(before, str) and before <= from_:
                    where = (*loc, "schedules", s, "read", r, "before")
                    yield Finding(path, where, "span-reversed", f"Ngày before ({before}) phải sau ngày from ({from_}).")


def _plan_targets(dataset: Dataset) -> Iterator[Finding]:
    for loc, item in _items(dataset):
        for t, target in enumerate(item.targets):
            where = (*loc, "targets", t, "indicator")
            yield from _indicator(dataset, _plan_path(dataset), where, target.indicator)
            indicator = dataset.indicators.get(target.indicator)
            if indicator is not None and item.id not in indicator.tasks:
                message = f"Chỉ tiêu {indicator.id} không thuộc nhiệm vụ {item.id}; thêm vào tasks của chỉ tiêu."
                yield Finding(_plan_path(dataset), where, "indicator-elsewhere", message)


def _indicator(dataset: Dataset, path: str, loc: Loc, indicator: str, *, at_key: bool = False) -> Iterator[Finding]:
    if indicator not in dataset.indicators:
        hint = close_to(indicator, dataset.indicators, f"xem indicators trong {_reporting_path(dataset)}")
        yield Finding(path, loc, "unknown-indicator", f"Không có chỉ tiêu “{indicator}”{hint}", at_key)


def _plan_states(dataset: Dataset) -> Iterator[Finding]:
    """What became of a plan is told in order, and nothing comes after its end."""
    states, path = dataset.plan.state, _plan_path(dataset)
    for s, (earlier, later) in enumerate(itertools.pairwise(states), 1):
        if later.from_ <= earlier.from_:
            message = f"Ngày from ({later.from_}) phải sau ngày của trạng thái trước ({earlier.from_})."
            yield Finding(path, ("state", s, "from"), "plan-state", message)
        elif earlier.is_ in ("replaced", "ended"):
            message = "Kế hoạch đã hết hiệu lực ở trạng thái trước; sau đó không có trạng thái nào nữa."
            yield Finding(path, ("state", s), "plan-state", message)
    for s, state in enumerate(states):
        if state.is_ != "in-force" and state.document is None:
            message = f"Thiếu văn bản (document) làm kế hoạch thay đổi từ ngày {state.from_:%d/%m/%Y}."
            yield Finding(path, ("state", s), "plan-state", message)


def _plan_unconfirmed(dataset: Dataset) -> Iterator[Finding]:
    document, path = dataset.plan.document, _plan_path(dataset)
    if not document.signer.confirmed:
        yield Finding(path, ("document", "signer"), "unconfirmed", "Người ký hoặc thể thức đề ký chưa xác nhận.")
    for b, basis in enumerate(document.based_on):
        if not basis.confirmed:
            yield Finding(path, ("document", "based-on", b), "unconfirmed", f"Căn cứ {basis.number} chưa xác nhận.")
    for u, item in enumerate(dataset.plan.unconfirmed):
        message = f"“{item.text}” ({item.where}) chưa được xác nhận: {item.note}"
        yield Finding(_plan_path(dataset), ("unconfirmed", u), "unconfirmed", message)


# the directory


def _directory_ids(dataset: Dataset) -> Iterator[Finding]:
    directory = dataset.directory
    yield from _twice(AGENCIES, [(("blocks", i, "id"), b.id) for i, b in enumerate(directory.blocks)], "Khối")
    yield from _twice(AGENCIES, [(("agencies", i, "id"), a.id) for i, a in enumerate(directory.agencies)], "Cơ quan")
    yield from _twice(AGENCIES, [(("groups", i, "id"), g.id) for i, g in enumerate(directory.groups)], "Nhóm")
    yield from _twice(
        AGENCIES, [(("successions", i, "id"), s.id) for i, s in enumerate(directory.successions)], "Kế thừa"
    )


def _directory_references(dataset: Dataset) -> Iterator[Finding]:
    for a, agency in enumerate(dataset.directory.agencies):
        yield from _block(dataset, ("agencies", a, "block"), agency.block)
        through = agency.reports_through
        if through is None:
            continue
        where: Loc = ("agencies", a, "reports-through")
        yield from _agency(dataset, AGENCIES, where, through)
        if through == agency.id or (through in dataset.agencies and dataset.agencies[through].reports_through):
            message = "Cơ quan nhận báo cáo thay phải là cơ quan khác và tự gửi báo cáo của mình."
            yield Finding(AGENCIES, where, "reports-through", message)
    for g, group in enumerate(dataset.directory.groups):
        for m, member in enumerate(group.members):
            where = ("groups", g, "members", m)
            if member.agency is not None:
                yield from _agency(dataset, AGENCIES, (*where, "agency"), member.agency)
            elif member.block is not None:
                yield from _block(dataset, (*where, "block"), member.block)


def _block(dataset: Dataset, loc: Loc, block: str) -> Iterator[Finding]:
    if block not in dataset.blocks:
        hint = close_to(block, dataset.blocks, f"xem blocks trong {AGENCIES}")
        yield Finding(AGENCIES, loc, "unknown-block", f"Không có khối “{block}”{hint}")


def _directory_names(dataset: Dataset) -> Iterator[Finding]:
    """No name or alias may mean two bodies that exist at once; symbols may (they are no identifiers)."""
    owners: dict[str, list[str]] = {}
    for a, agency in enumerate(dataset.directory.agencies):
        where: Loc = ("agencies", a)
        spoken: list[tuple[Loc, str]] = []
        spoken += [((*where, "names", n, "name"), name.name) for n, name in enumerate(agency.names)]
        spoken += [((*where, "aliases", i), alias) for i, alias in enumerate(agency.aliases)]
        for loc, words in spoken:
            earlier = owners.setdefault(names.fold(words), [])
            others = [other for other in earlier if other != agency.id and _alive_together(dataset, agency.id, other)]
            if others:
                message = f"Tên “{words}” đã là tên của {others[0]}; một tên chỉ được chỉ một cơ quan."
                yield Finding(AGENCIES, loc, "ambiguous-name", message)
            earlier.append(agency.id)
        yield from _span(AGENCIES, (*where, "exists"), agency.exists)
        for n, name in enumerate(agency.names):
            yield from _span(AGENCIES, (*where, "names", n), name.span)


def _span(path: str, loc: Loc, span: Span) -> Iterator[Finding]:
    if span.from_ and span.before and span.before <= span.from_:
        message = f"Ngày before ({span.before}) phải sau ngày from ({span.from_})."
        yield Finding(path, loc, "span-reversed", message)


def _alive_together(dataset: Dataset, one: str, other: str) -> bool:
    first, second = dataset.agencies[one].exists, dataset.agencies[other].exists
    return not (
        (first.before and second.from_ and first.before <= second.from_)
        or (second.before and first.from_ and second.before <= first.from_)
    )


def _directory_unconfirmed(dataset: Dataset) -> Iterator[Finding]:
    for a, agency in enumerate(dataset.directory.agencies):
        if not agency.confirmed:
            message = f"{agency.names[-1].name}: chưa có nguồn xác nhận cơ quan này trong danh bạ."
            yield Finding(AGENCIES, ("agencies", a, "confirmed"), "unconfirmed", message)
        for n, name in enumerate(agency.names):
            if not name.confirmed:
                message = f"{name.name} ({name.symbol or 'chưa có ký hiệu'}): tên hoặc ký hiệu chưa xác nhận."
                yield Finding(AGENCIES, ("agencies", a, "names", n, "confirmed"), "unconfirmed", message)
    for g, group in enumerate(dataset.directory.groups):
        if not group.confirmed:
            message = f"Nhóm “{group.name}”: cách hiểu chưa xác nhận."
            yield Finding(AGENCIES, ("groups", g, "confirmed"), "unconfirmed", message)
        for m, member in enumerate(group.members):
            if not member.confirmed:
                message = f"“{group.name}” có gồm {member.block or member.agency} hay không: chưa xác nhận."
                yield Finding(AGENCIES, ("groups", g, "members", m, "confirmed"), "unconfirmed", message)


def _successions(dataset: Dataset) -> Iterator[Finding]:
    for s, succession in enumerate(dataset.directory.successions):
        where: Loc = ("successions", s)
        yield from _succession_references(dataset, where, succession)
        yield from _succession_order(dataset, where, succession)
        if succession.kind != "abolish" and not succession.to and not succession.undecided:
            message = "Thiếu cơ quan kế thừa (to); chỉ giải thể (abolish) hoặc chưa xác định (undecided) mới không có."
            yield Finding(AGENCIES, where, "succession", message)
        if succession.kind == "split" and not succession.functions and not succession.undecided:
            message = "Việc chia tách phải nêu functions (nhiệm vụ về đâu) hoặc undecided (chưa xác định)."
            yield Finding(AGENCIES, where, "succession", message)
        for f, function in enumerate(succession.functions):
            if not function.confirmed:
                message = f"{', '.join(function.tasks)} về {function.to}: chưa xác nhận."
                yield Finding(AGENCIES, (*where, "functions", f, "confirmed"), "unconfirmed", message)
        if succession.undecided:
            message = f"Chưa xác định cơ quan kế thừa: {_tasks_named(succession)}."
            yield Finding(AGENCIES, (*where, "undecided"), "undecided", message)
        if not succession.basis.confirmed:
            yield Finding(AGENCIES, (*where, "basis"), "unconfirmed", f"{succession.id}: căn cứ chưa xác nhận.")


def _succession_order(dataset: Dataset, where: Loc, succession: Succession) -> Iterator[Finding]:
    """A body is succeeded once, on the day on which it ends, by bodies that exist then, and never by itself."""
    day = f"{succession.day:%d/%m/%Y}"
    for f, body in enumerate(succession.from_):
        agency = dataset.agencies.get(body)
        before = agency.exists.before if agency is not None else None
        here = (*where, "from", f)
        earlier = [other for other in dataset.successions_from[body] if body in other.ends and body in succession.ends]
        if agency is not None and agency.exists.from_ is not None and agency.exists.from_ >= succession.day:
            message = f"{body} chưa có trước ngày {day} nên không có việc để chuyển giao; xem lại day hoặc exists."
            yield Finding(AGENCIES, here, "succession", message)
        elif earlier[:1] not in ([], [succession]):
            message = f"{body} đã được kế thừa theo {earlier[0].id}; mỗi cơ quan chỉ kết thúc một lần."
            yield Finding(AGENCIES, here, "succession", message)
        elif body in succession.ends and before is not None and before != succession.day:
            message = f"{body} kết thúc ngày {before:%d/%m/%Y} (exists.before), khác ngày {day} của việc kế thừa này."
            yield Finding(AGENCIES, here, "succession", message)
        elif before is not None and before < succession.day:
            message = f"{body} đã kết thúc ngày {before:%d/%m/%Y}, trước ngày {day} của việc kế thừa này."
            yield Finding(AGENCIES, here, "succession", message)
    heirs = [((*where, "to", t), body) for t, body in enumerate(succession.to)]
    heirs += [((*where, "functions", f, "to"), function.to) for f, function in enumerate(succession.functions)]
    for loc, body in heirs:
        agency = dataset.agencies.get(body)
        there = agency is None or agency.exists.holds(succession.day)
        if _comes_back(dataset, succession, body):
            message = f"{body} lại trở thành cơ quan trước nó trong cùng ngày {day}; các việc kế thừa đi vòng."
            yield Finding(AGENCIES, loc, "succession", message)
        elif not there and not _passed_on(dataset, succession, body):
            message = f"{body} không tồn tại vào ngày {day}; xem lại exists của cơ quan này hoặc day."
            yield Finding(AGENCIES, loc, "succession", message)


def _comes_back(dataset: Dataset, succession: Succession, heir: str) -> bool:
    """Say whether, of what changes on one day, the heir leads back to the predecessors."""
    seen, left = set[str](), [heir]
    while left:
        body = left.pop()
        if body in seen:
            continue
        seen.add(body)
        for event in dataset.successions_from.get(body, ()):
            if event.day == succession.day and body in event.ends:
                left += event.to
    return bool(seen & succession.ends)


def _passed_on(dataset: Dataset, succession: Succession, body: str) -> bool:
    """Say whether a body hands on, on the same day, what it takes over."""
    return any(event.day == succession.day for event in dataset.successions_from.get(body, ()) if body in event.ends)


def _tasks_named(succession: Succession) -> str:
    if "*" in succession.undecided:
        return f"mọi nhiệm vụ của {', '.join(succession.from_)}"
    return ", ".join(succession.undecided)


def _ended_bodies(dataset: Dataset) -> Iterator[Finding]:
    """A body that ended while the plan runs, and of whose work nothing is said."""
    for a, agency in enumerate(dataset.directory.agencies):
        before = agency.exists.before
        if before is None or before <= dataset.plan.document.date:
            continue
        if not any(agency.id in event.ends for event in dataset.directory.successions):
            message = f"{agency.id} kết thúc ngày {before:%d/%m/%Y} mà không nêu cơ quan kế thừa trong successions."
            yield Finding(AGENCIES, ("agencies", a, "exists"), "no-successor", message)


def _succession_references(dataset: Dataset, where: Loc, succession: Succession) -> Iterator[Finding]:
    for key, ids in (("from", succession.from_), ("to", succession.to)):
        for i, agency in enumerate(ids):
            yield from _agency(dataset, AGENCIES, (*where, key, i), agency)
    for f, function in enumerate(succession.functions):
        yield from _agency(dataset, AGENCIES, (*where, "functions", f, "to"), function.to)
        for t, task in enumerate(function.tasks):
            yield from _plan_task(dataset, (*where, "functions", f, "tasks", t), task)
    for u, task in enumerate(succession.undecided):
        yield from _plan_task(dataset, (*where, "undecided", u), task)


def _plan_task(dataset: Dataset, loc: Loc, spelt: str) -> Iterator[Finding]:
    """A directory names tasks with their plan, `435/7a`; those of other plans are checked with them."""
    plan, slash, task = spelt.partition("/")
    if spelt == "*":
        return
    if not slash:
        message = f"Nhiệm vụ “{spelt}” phải viết kèm số kế hoạch, ví dụ 435/7a."
        yield Finding(AGENCIES, loc, "unknown-task", message)
    elif plan == dataset.plan.plan:
        yield from _task(dataset, AGENCIES, loc, task) if task != "*" else ()
    elif dataset.plans and plan not in dataset.plans:
        hint = close_to(plan, dataset.plans, f"hiện có: {', '.join(dataset.plans)}")
        yield Finding(AGENCIES, loc, "unknown-plan", f"Không có kế hoạch “{plan}” (data/plan-{plan}.yaml){hint}")


# the office and what it asks


def _offices(dataset: Dataset) -> Iterator[Finding]:
    offices = dataset.offices.offices
    for o, office in enumerate(offices):
        where: Loc = ("offices", o)
        if office.agency is not None:
            yield from _agency(dataset, OFFICE, (*where, "agency"), office.agency)
            yield from _office_alive(dataset, where, office)
        else:
            message = f"{_since(office.from_)}: chưa xác định đơn vị đầu mối tổng hợp."
            yield Finding(OFFICE, where, "undecided", message)
        yield from _agency(dataset, OFFICE, (*where, "owner"), office.owner)
        yield from _span(OFFICE, where, office.span)
        for earlier in offices[:o]:
            if _overlap(earlier.span, office.span):
                message = "Khoảng thời gian chồng lên một đơn vị tổng hợp khác ở trên; xem lại from và before."
                yield Finding(OFFICE, where, "office-overlap", message)
        if not office.confirmed:
            yield Finding(OFFICE, (*where, "confirmed"), "unconfirmed", "Thông tin của đơn vị tổng hợp chưa xác nhận.")
        for key in ("ubnd", "central", "letter"):
            document = getattr(office.documents, key)
            if document is not None and not document.signer.confirmed:
                message = "Người ký hoặc thể thức đề ký chưa xác nhận."
                yield Finding(OFFICE, (*where, "documents", key, "signer"), "unconfirmed", message)


def _since(day: date | None) -> str:
    return f"Từ ngày {day:%d/%m/%Y}" if day is not None else "Từ đầu"


def _office_alive(dataset: Dataset, where: Loc, office: Office) -> Iterator[Finding]:
    """The focal point exists as long as it is one: who takes over is the office's to say, not ours to compute."""
    agency = dataset.agencies.get(office.agency or "")
    if agency is None:
        return
    exists = agency.exists
    if exists.before is not None and (office.before is None or office.before > exists.before):
        message = f"{agency.id} kết thúc hoạt động từ ngày {exists.before:%d/%m/%Y} mà vẫn là đơn vị đầu mối sau đó."
        yield Finding(OFFICE, (*where, "agency"), "office-ended", message)


def _overlap(first: object, second: object) -> bool:
    def bounds(span: object) -> tuple[str, str]:
        from_, before = getattr(span, "from_", None), getattr(span, "before", None)
        return (str(from_ or "0000-00-00"), str(before or "9999-99-99"))

    (a, b), (c, d) = bounds(first), bounds(second)
    return a < d and c < b


def _reporting(dataset: Dataset) -> Iterator[Finding]:
    path, reporting = _reporting_path(dataset), dataset.reporting
    yield from _twice(path, [(("indicators", i, "id"), x.id) for i, x in enumerate(reporting.indicators)], "Chỉ tiêu")
    yield from _twice(path, [(("years", i, "year"), str(x.year)) for i, x in enumerate(reporting.years)], "Năm")
    for i, indicator in enumerate(reporting.indicators):
        for t, task in enumerate(indicator.tasks):
            yield from _task(dataset, path, ("indicators", i, "tasks", t), task)
        if indicator.part_of:
            yield from _indicator(dataset, path, ("indicators", i, "part-of"), indicator.part_of)
        if not indicator.confirmed:
            message = f"Chỉ tiêu “{indicator.name}” do đơn vị tổng hợp đề xuất, chưa xác nhận."
            yield Finding(path, ("indicators", i, "confirmed"), "unconfirmed", message)


def _task(dataset: Dataset, path: str, loc: Loc, task: str, *, at_key: bool = False) -> Iterator[Finding]:
    if task not in dataset.items:
        hint = close_to(task, dataset.items, "xem: plantrack tasks")
        yield Finding(
            path, loc, "unknown-task", f"Kế hoạch {dataset.plan.plan} không có nhiệm vụ “{task}”{hint}", at_key
        )


def _events(dataset: Dataset) -> Iterator[Finding]:
    path = _events_path(dataset)
    triggers = [(("events", e, "id"), t.id) for e, t in enumerate(dataset.events.events) if isinstance(t, Trigger)]
    yield from _twice(path, triggers, "Sự kiện")
    awaited = {event for item in dataset.plan.items for read in item.reads if (event := getattr(read, "event", None))}
    for e, event in enumerate(dataset.events.events):
        where: Loc = ("events", e)
        if not isinstance(event, Trigger):
            yield from _agency(dataset, path, (*where, "agency"), event.agency)
        elif event.id not in awaited:
            otherwise = (
                f"kế hoạch chờ: {', '.join(sorted(awaited))}"
                if awaited
                else "kế hoạch không chờ sự kiện nào, hãy bỏ mục này"
            )
            hint = close_to(event.id, awaited, otherwise)
            yield Finding(
                path, (*where, "id"), "unknown-event", f"Không có nhiệm vụ nào chờ sự kiện “{event.id}”{hint}"
            )


# the journal


def _filing_heads(dataset: Dataset) -> Iterator[Finding]:
    for filing in dataset.filings:
        update, path = filing.update, filing.path
        yield from _agency(dataset, path, ("agency",), update.agency)
        if filing.year < dataset.plan.document.date.year:
            message = f"Năm {filing.year} trước khi kế hoạch ban hành; xem lại thư mục năm."
            yield Finding(path, ("agency",), "wrong-period", message)
        if update.received < dataset.plan.document.date:
            issued = f"{dataset.plan.document.date:%d/%m/%Y}"
            message = f"Ngày nhận {update.received:%d/%m/%Y} trước ngày ban hành kế hoạch ({issued}); xem lại năm."
            yield Finding(path, ("received",), "received-before-plan", message)
        elif update.document is not None and update.document.date > update.received:
            message = f"Văn bản {update.document.number} đề ngày sau ngày nhận; xem lại hai ngày này."
            yield Finding(path, ("document", "date"), "document-after-receipt", message)
        elif update.document is not None and update.document.date.year < filing.year:
            told = f"Văn bản {update.document.number} đề ngày {update.document.date:%d/%m/%Y}, trước năm {filing.year}"
            message = f"{told}; xem lại ngày, hoặc ghi vào năm {update.document.date.year}."
            yield Finding(path, ("document", "date"), "document-before-year", message)
        if update.recorded.at.astimezone(VIETNAM).date() < update.received:
            message = "Thời điểm ghi vào hệ thống trước ngày nhận; xem lại received hoặc recorded."
            yield Finding(path, ("recorded", "at"), "recorded-before-receipt", message)
        if update.contents == "pending" and update.tasks:
            message = "contents: pending nghĩa là chưa nhập; hãy bỏ phần tasks hoặc ghi contents: read."
            yield Finding(path, ("contents",), "pending-with-tasks", message)
        if not (update.tasks or update.withdraws or update.document or update.general):
            message = (
                "Bản ghi không có nhiệm vụ, văn bản, nội dung chung hay việc rút lại nào; hãy bổ sung hoặc xóa tệp."
            )
            yield Finding(path, (), "empty-update", message)
        yield from _alive(dataset, filing)


def _alive(dataset: Dataset, filing: Filing) -> Iterator[Finding]:
    """A body signs only while it exists; a paper on its way at the end is judged by the day it was signed."""
    update = filing.update
    agency = dataset.agencies.get(update.agency)
    signed = update.document.date if update.document is not None else update.received
    if agency is not None and not agency.exists.holds(signed):
        ended = f"chưa thành lập hoặc đã kết thúc hoạt động vào ngày {signed:%d/%m/%Y}"
        message = f"{update.agency} {ended}; xem lại cơ quan hoặc ngày{_heirs(dataset, update.agency, signed)}."
        yield Finding(filing.path, ("agency",), "agency-not-yet", message)


def _heirs(dataset: Dataset, agency: str, day: date) -> str:
    """Return words that name who took over from a body, or say that the data name nobody."""
    events = [event for event in dataset.successions_from.get(agency, ()) if agency in event.ends and event.day <= day]
    if not events:
        return ""
    named = ", ".join(events[-1].to)
    return f" (cơ quan kế thừa: {named})" if named else " (chưa khai cơ quan kế thừa trong successions)"


def _entries(dataset: Dataset) -> Iterator[Finding]:
    allowed = _AllowedPeriods(dataset)
    for filing in dataset.filings:
        seen: set[tuple[str, str, str]] = set()
        for e, entry in enumerate(filing.update.tasks):
            where: Loc = ("tasks", e)
            if entry.task not in dataset.items:
                yield from _task(dataset, filing.path, (*where, "task"), entry.task)
                continue
            key = (entry.task, entry.schedule, entry.period)
            if key in seen:
                message = f"Nhiệm vụ {entry.task} kỳ {entry.period} đã có ở trên trong cùng báo cáo; hãy gộp lại."
                yield Finding(filing.path, where, "entry-twice", message)
            seen.add(key)
            if entry.period not in allowed[entry.task, entry.schedule, filing.year]:
                yield _wrong_period(dataset, filing, where, entry)
            yield from _entry_figures(dataset, filing, where, entry)
            yield from _entry_completion(dataset, filing, where, entry)
            for c, cited in enumerate(entry.evidence):
                if cited.date > filing.update.received >= dataset.plan.document.date:
                    message = (
                        f"Minh chứng {cited.number} đề ngày {cited.date:%d/%m/%Y}, sau ngày nhận; xem lại hai ngày."
                    )
                    yield Finding(filing.path, (*where, "evidence", c, "date"), "evidence-after-receipt", message)


class _AllowedPeriods(dict[tuple[str, str, int], tuple[str, ...]]):
    """The periods of each task, schedule and year, computed once for ten thousand entries."""

    def __init__(self, dataset: Dataset) -> None:
        super().__init__()
        self._dataset = dataset

    def __missing__(self, key: tuple[str, str, int]) -> tuple[str, ...]:
        task, schedule, year = key
        self[key] = deadlines.allowed_periods(self._dataset.plan, self._dataset.items[task], schedule, year)
        return self[key]


def _wrong_period(dataset: Dataset, filing: Filing, where: Loc, entry: Entry) -> Finding:
    item = dataset.items[entry.task]
    schedules = deadlines.schedule_ids(item)
    if entry.schedule not in schedules:
        hint = close_to(entry.schedule, schedules, f"hiện có: {', '.join(schedules)}")
        message = f"Nhiệm vụ {item.label} không có mốc thời gian “{entry.schedule}”{hint}"
        return Finding(filing.path, (*where, "schedule"), "unknown-schedule", message)
    allowed = deadlines.allowed_periods(dataset.plan, item, entry.schedule, filing.year)
    choices = ", ".join(allowed) or "không có kỳ nào trong năm này"
    message = f"Kỳ “{entry.period}” không phải kỳ của nhiệm vụ {item.label} năm {filing.year}; kỳ đúng: {choices}."
    return Finding(filing.path, (*where, "period"), "wrong-period", message)


def _entry_figures(dataset: Dataset, filing: Filing, where: Loc, entry: Entry) -> Iterator[Finding]:
    for id_, figure in entry.figures.items():
        here = (*where, "figures", id_)
        indicator = dataset.indicators.get(id_)
        if indicator is None:
            yield from _indicator(dataset, filing.path, here, id_, at_key=True)
        elif entry.task not in indicator.tasks:
            message = f"Chỉ tiêu {id_} thuộc nhiệm vụ {', '.join(indicator.tasks)}, không thuộc {entry.task}."
            yield Finding(filing.path, here, "indicator-elsewhere", message, at_key=True)
        elif indicator.whole and figure % 1:
            message = f"Chỉ tiêu {id_} đếm bằng số nguyên mà ghi {figure}; ghi số nguyên, không có dấu ở hàng nghìn."
            yield Finding(filing.path, here, "bad-number", message)
        if entry.status == "not-started" and figure > 0:
            message = f"Trạng thái chưa thực hiện nhưng {id_} là {figure}; xem lại trạng thái hoặc số liệu."
            yield Finding(filing.path, here, "not-started-with-figures", message)


def _entry_completion(dataset: Dataset, filing: Filing, where: Loc, entry: Entry) -> Iterator[Finding]:
    """Told once: of a document and a day of receipt the document decides, and a wrong day of receipt is told itself."""
    if entry.completed is None:
        return
    update, here = filing.update, (*where, "completed")
    if entry.status != "completed":
        message = "Có ngày hoàn thành nên trạng thái phải là completed."
        yield Finding(filing.path, here, "completed-not-completed", message)
    if update.document is not None:
        if entry.completed > update.document.date:
            message = f"Ngày hoàn thành sau ngày văn bản {update.document.number}; xem lại hai ngày này."
            yield Finding(filing.path, here, "completed-after-document", message)
    elif entry.completed > update.received >= dataset.plan.document.date:
        message = f"Ngày hoàn thành sau ngày nhận {update.received:%d/%m/%Y}; xem lại hai ngày này."
        yield Finding(filing.path, here, "completed-after-receipt", message)


def _withdrawals(dataset: Dataset) -> Iterator[Finding]:
    known = {(filing.update.agency, filing.id): filing for filing in dataset.filings}
    ids: Counter[str] = Counter(filing.id for filing in dataset.filings)
    for filing in dataset.filings:
        if ids[filing.id] > 1:
            message = f"Mã bản cập nhật {filing.id} dùng cho hai tệp; hãy đổi tên một tệp."
            yield Finding(filing.path, (), "duplicate-id", message)
        for w, withdrawal in enumerate(filing.update.withdraws):
            target = known.get((filing.update.agency, withdrawal.update))
            ref = f"{filing.update.agency}/{withdrawal.update}"
            if withdrawal.update == filing.id:
                message = "Bản cập nhật không tự rút lại chính nó; ghi mã của bản cần rút."
                yield Finding(filing.path, ("withdraws", w, "update"), "unknown-update", message)
            elif ref in dataset.unread:
                continue  # its own faults are told where they stand
            elif target is None:
                near = close_to(
                    withdrawal.update, [f.id for f in dataset.filings if f.update.agency == filing.update.agency]
                )
                message = f"{filing.update.agency} không có bản cập nhật “{withdrawal.update}”{near}"
                yield Finding(filing.path, ("withdraws", w, "update"), "unknown-update", message)
            elif target.year > filing.year:  # a command may leave earlier years unread
                message = f"Bản cập nhật {withdrawal.update} thuộc năm {target.year}; hãy chuyển tệp này vào năm ấy."
                yield Finding(filing.path, ("withdraws", w, "update"), "withdrawal-elsewhere", message)
            elif withdrawal.task and withdrawal.task not in [entry.task for entry in target.update.tasks]:
                held = ", ".join(dict.fromkeys(entry.task for entry in target.update.tasks)) or "không nhiệm vụ nào"
                message = f"Bản cập nhật {withdrawal.update} không có nhiệm vụ {withdrawal.task}; bản ấy ghi: {held}."
                yield Finding(filing.path, ("withdraws", w, "task"), "unknown-task", message)


# people's words


def _summaries(dataset: Dataset) -> Iterator[Finding]:
    for year, summary in dataset.summaries.items():
        path = f"data/reports/{dataset.plan.plan}/{year}.yaml"
        for task, words in summary.tasks.items():
            yield from _task(dataset, path, ("tasks", task), task, at_key=True)
            for n, agency in enumerate(words.notable):
                yield from _agency(dataset, path, ("tasks", task, "notable", n), agency)
        for a, adjustment in enumerate(summary.adjustments):
            yield from _indicator(dataset, path, ("adjustments", a, "indicator"), adjustment.indicator)
            yield from _agency(dataset, path, ("adjustments", a, "agency"), adjustment.agency)
        refs = {filing.ref for filing in dataset.filings}
        for p, proposal in enumerate(summary.proposals):
            for f, ref in enumerate(proposal.from_):
                if ref not in refs and ref not in dataset.unread:
                    message = f"Không có bản cập nhật “{ref}”{close_to(ref, refs)}"
                    yield Finding(path, ("proposals", p, "from", f), "unknown-update", message)


# the round: letters sent, whom to call


def _letters(dataset: Dataset) -> Iterator[Finding]:
    for sent in dataset.letters:
        letter, path = sent.letter, sent.path
        if letter.before <= letter.date:
            days = f"{letter.before:%d/%m/%Y}) phải sau ngày của công văn ({letter.date:%d/%m/%Y}"
            message = f"Hạn trả lời (trước ngày {days})."
            yield Finding(path, ("before",), "span-reversed", message)
        if letter.state_on is not None and letter.state_on > letter.date:
            message = f"Tình hình tính đến {letter.state_on:%d/%m/%Y}, sau ngày của công văn; xem lại hai ngày này."
            yield Finding(path, ("state-on",), "state-after-letter", message)
        for t, agency in enumerate(letter.to):
            yield from _agency(dataset, path, ("to", t), agency)


def _contacts(dataset: Dataset) -> Iterator[Finding]:
    for c, contact in enumerate(dataset.contacts.contacts):
        yield from _agency(dataset, CONTACTS, ("contacts", c, "agency"), contact.agency)


RULES: tuple[Callable[[Dataset], Iterator[Finding]], ...] = (
    _plan_ids_once,
    _plan_parties,
    _plan_dates,
    _plan_targets,
    _plan_states,
    _plan_unconfirmed,
    _directory_ids,
    _directory_references,
    _directory_names,
    _directory_unconfirmed,
    _successions,
    _ended_bodies,
    _offices,
    _reporting,
    _events,
    _filing_heads,
    _entries,
    _withdrawals,
    _summaries,
    _letters,
    _contacts,
)
"""Every rule between files, in the order in which a person would set things right."""
PLAN_RULES: tuple[Callable[[Dataset], Iterator[Finding]], ...] = (_plan_ids_once, _plan_parties, _plan_dates)
"""The rules that a plan must keep with nothing beside it but the directory."""


__all__ = ["PLAN_RULES", "RULES", "Finding", "findings"]
