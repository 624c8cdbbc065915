"""Commands about time: due, calendar, trigger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import documents, params, screen, session
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from plantrack.ask.timetable import Awaited, Row
    from plantrack.cli.session import Session
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency
    from plantrack.model.reporting import Trigger

MOST_DAYS = 3660
_MOST_DIGITS = 9
_DOCUMENT = documents.Document("lịch", (".ics",), "lich.ics")
WithinOption = Annotated[str, typer.Option("--within", metavar="SỐ_NGÀY", help="Đến bao nhiêu ngày tới; mặc định 365.")]


def due(
    context: typer.Context,
    within: WithinOption = "",
    agency: params.AgencyOption = "",
    format_: params.FormatOption = "table",
) -> None:
    """Xem việc nào đến hạn khi nào: đã quá hạn, sắp đến hạn, còn chờ."""
    from plantrack.write.views import timetable_view

    screen.chosen_format(format_)
    here = session.of(context)
    days = _days(within)
    dataset, _, rows = _rows(here, days, agency)
    screen.show(timetable_view.table(dataset, rows, here.today), format_)
    if format_ == "table":
        _sum_up(rows, here.today, days)


def calendar(
    context: typer.Context,
    output: Annotated[
        str,
        typer.Option(
            "-o", "--output", metavar="TỆP", help="Tệp .ics; mặc định build/lich-KẾ_HOẠCH.ics; “-” là in ra màn hình."
        ),
    ] = "",
    agency: params.AgencyOption = "",
    within: WithinOption = "",
    force: Annotated[
        bool, typer.Option("--force", help="Ghi đè cả khi tệp đó đã được sửa tay, hoặc không phải do plantrack lập.")
    ] = False,
) -> None:
    """Ghi các thời hạn thành lịch .ics cho Outlook và Google Calendar."""
    from plantrack.write import ics

    here = session.of(context)
    dataset, body, rows = _rows(here, _days(within), agency)
    whose = f"-{body.id}" if body else ""
    path = documents.place(output, here.build() / f"lich-{dataset.plan.plan}{whose}.ics")
    was = documents.replaceable(here, path, _DOCUMENT, ics.is_ours, force=force) if path else None
    made = ics.render(ics.About(dataset, here.today, body.id if body else ""), rows)
    documents.deliver(path, made, was)
    waiting = len(rows) - len(ics.dated(rows))
    left_out = f"; {waiting} việc còn chờ, chưa có ngày nên chưa vào lịch" if waiting else ""
    screen.note(f"Đã ghi {len(ics.dated(rows))} thời hạn vào lịch{left_out}.")


def _rows(here: Session, days: int, agency: str) -> tuple[Dataset, Agency | None, tuple[Row, ...]]:
    """Return the data, the agency asked for if one was, and what is due."""
    from plantrack.ask import lookup, timetable

    dataset = here.of_years(here.today.year - 1, timetable.last_day(here.today, days).year).dataset
    body = lookup.agency(dataset, agency, here.today) if agency else None
    if body is not None:
        params.tell_former(dataset, body, here.today)
    rows = timetable.rows(dataset, here.today, within=days, agency=body.id if body else "")
    return dataset, body, rows


def _days(typed: str) -> int:
    """Return the number of days typed, a year where none was."""
    from plantrack.ask import timetable

    spelt = typed.strip()
    if not spelt:
        return timetable.DAYS
    if not (spelt.isascii() and spelt.isdecimal() and len(spelt) < _MOST_DIGITS and int(spelt) <= MOST_DAYS):
        shown = "".join(c if c.isprintable() else "?" for c in typed[:20])
        raise PlantrackError(f"--within “{shown}” phải là số ngày từ 0 đến {MOST_DAYS}, ví dụ 90.")
    return int(spelt)


def _sum_up(rows: Sequence[Row], today: date, days: int) -> None:
    from plantrack.write import words

    counts = {state: sum(row.state == state for row in rows) for state in ("overdue", "upcoming", "waiting")}
    screen.note(
        f"Đến ngày {words.day(today)} ({words.weekday(today)}): {counts['overdue']} việc quá hạn,"
        f" {counts['upcoming']} việc đến hạn trong {days} ngày tới, {counts['waiting']} việc chờ sự kiện."
    )
    screen.note("Không liệt kê việc đã xong, việc thường xuyên và việc kế hoạch không ghi thời hạn.")
    if counts["waiting"]:
        screen.note(
            "Khi sự kiện đã xảy ra: plantrack trigger NHIỆM_VỤ --document SỐ --document-date NGÀY --before NGÀY"
        )


# the events that schedules wait for


def trigger(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    task: params.TaskArgument,
    document: Annotated[
        str, typer.Option("--document", metavar="SỐ", help='Số văn bản làm nảy sinh thời hạn, ví dụ "12/BTTTT-CBC".')
    ] = "",
    document_date: Annotated[str, typer.Option("--document-date", metavar="NGÀY", help="Ngày của văn bản.")] = "",
    before: Annotated[
        str, typer.Option("--before", metavar="NGÀY", help="Phải xong trước ngày này; chính ngày này là muộn.")
    ] = "",
    title: Annotated[str, typer.Option("--title", metavar="CHỮ", help="Trích yếu của văn bản.")] = "",
    event: Annotated[
        str, typer.Option("--event", metavar="MÃ", help="Mã sự kiện, khi nhiệm vụ chờ nhiều sự kiện.")
    ] = "",
) -> None:
    """Ghi rằng sự kiện mà một nhiệm vụ chờ đã xảy ra, và thời hạn từ đó."""
    from plantrack.ask import lookup
    from plantrack.write.files import disk

    here = session.of(context)
    if missing := [
        option
        for option, typed in (("--document", document), ("--document-date", document_date), ("--before", before))
        if not typed.strip()
    ]:
        raise PlantrackError(
            f"Thiếu {', '.join(missing)}, ví dụ:",
            details=["plantrack trigger 6c --document 12/BTTTT-CBC --document-date 10/01/2025 --before 01/7/2025"],
        )
    with disk.locked(here.root):
        files = here.files(journal_of="")
        dataset = here.load(files)
        awaited = _awaited(dataset, lookup.item(dataset, task).id, event, files)
        new = _new_trigger(here, awaited, document, document_date, before, title)
        _prove_and_write(here, files, dataset, new)
    _tell(dataset, awaited, new)


def _awaited(dataset: Dataset, task: str, event: str, files: Mapping[str, str]) -> Awaited:
    """Return the event that the task waits for.

    Raises:
        PlantrackError: it waits for none, for several, or the event is recorded already.

    """
    from plantrack.ask import timetable

    known = timetable.awaited(dataset)
    label = dataset.items[task].label
    mine = {one.event: one for one in known if one.item.id == task}
    if not mine:
        waiting = [f"{one.item.label:<6} {one.wording}" for one in known]
        raise PlantrackError(
            f"{label} không chờ sự kiện nào; thời hạn đã có trong kế hoạch. Các nhiệm vụ chờ sự kiện:",
            details=waiting or ["(kế hoạch này không có)"],
        )
    params.one_of(event.strip(), "--event", tuple(mine))
    if len(mine) > 1 and not event.strip():
        listed = [f"{one.event:<20} {one.wording}" for one in mine.values()]
        raise PlantrackError(f"{label} chờ nhiều sự kiện; chọn bằng --event:", details=listed)
    found = mine[event.strip()] if event.strip() else next(iter(mine.values()))
    if found.trigger is not None:
        raise _already(dataset, found, found.trigger, files)
    return found


def _already(dataset: Dataset, found: Awaited, recorded: Trigger, files: Mapping[str, str]) -> PlantrackError:
    from plantrack.read import yamltext
    from plantrack.write import words

    path = _path(dataset)
    at = ("events", dataset.events.events.index(recorded))
    _, spot = yamltext.locate(yamltext.spots(files[path]), at)
    document = recorded.document
    dated = f" ngày {words.day(document.date)}" if document.date else ""
    return PlantrackError(
        f"Sự kiện mà {found.item.label} chờ đã được ghi: văn bản {document.number or '(chưa có số)'}{dated},"
        f" hạn {words.before(recorded.before)}.",
        details=[f"Muốn đổi, sửa mục đó trong {path}, dòng {spot.value.line}, rồi chạy: plantrack check"],
    )


def _new_trigger(  # noqa: PLR0913 (one parameter an option)
    here: Session, awaited: Awaited, document: str, document_date: str, before: str, title: str
) -> Trigger:
    from plantrack.model.fields import Document
    from plantrack.model.reporting import Trigger
    from plantrack.read import typed
    from plantrack.write import words

    day, limit = typed.day(document_date, "--document-date"), typed.day(before, "--before")
    if day > here.today:
        raise PlantrackError(f"Văn bản đề ngày {words.day(day)}, sau hôm nay ({words.day(here.today)}).")
    if limit <= day:
        raise PlantrackError(
            f"--before {words.day(limit)} phải sau ngày của văn bản ({words.day(day)}); xem lại hai ngày này."
        )
    cited = Document(number=_words(document, "--document"), date=day, title=_words(title, "--title"))
    return Trigger(kind="trigger", id=awaited.event, document=cited, before=limit)


def _words(typed: str, option: str) -> str:
    """Return words in the form in which files are read: NFC, one space between words, no control characters."""
    import unicodedata

    from plantrack.read import yamltext

    words = " ".join(unicodedata.normalize("NFC", typed).split())
    if yamltext.CONTROL.search(words):
        raise PlantrackError(f"{option} có ký tự điều khiển hoặc ký tự hỏng; hãy gõ lại.")
    return words


def _prove_and_write(here: Session, files: dict[str, str], dataset: Dataset, new: Trigger) -> None:
    """Splice the event into the file as it lies on the disk; write it only if it loads as just one event more."""
    from dataclasses import replace

    from plantrack.model.reporting import Events
    from plantrack.read import loader, worktree
    from plantrack.write.files import disk, splice

    path = _path(dataset)
    original = worktree.original(here.root, path) if path in files else _HEAD
    changed = splice.append_item(original, "events", _line(new))
    text = worktree.decode(changed.encode(), path)
    if not isinstance(text, str):
        raise PlantrackError("Chưa ghi gì, vì:", details=[str(text)])
    loaded = loader.load({**files, path: text}, dataset.plan.plan, warnings=False)
    if loaded.errors or loaded.dataset is None:
        raise PlantrackError("Chưa ghi gì, vì:", details=[str(problem) for problem in loaded.errors])
    if loaded.dataset != replace(dataset, events=Events(events=(*dataset.events.events, new))):
        raise PlantrackError(
            f"Chưa ghi gì: chèn vào {path} làm thay đổi nội dung khác; hãy tự thêm dòng sau vào danh sách events:",
            details=[f"  - {_line(new)}"],
        )
    disk.write(here.root, {path: changed}, replace=True, was={path: files.get(path)})


_HEAD = (
    "# yaml-language-server: $schema=../schemas/events.schema.json\n"
    "# Việc xảy ra sau khi ban hành kế hoạch: trigger (sự kiện đã đến), extension (gia hạn), excused (được miễn).\n"
)
"""How a file of events begins that was not there."""


def _line(new: Trigger) -> str:
    document = f"number: {_quoted(new.document.number)}, date: {new.document.date}"
    title = f", title: {_quoted(new.document.title)}" if new.document.title else ""
    return f"{{kind: trigger, id: {new.id}, document: {{{document}{title}}}, before: {new.before}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _path(dataset: Dataset) -> str:
    return f"data/events-{dataset.plan.plan}.yaml"


def _tell(dataset: Dataset, awaited: Awaited, new: Trigger) -> None:
    from plantrack.ask import timetable
    from plantrack.write import words

    labels = [one.item.label for one in timetable.awaited(dataset) if one.event == awaited.event]
    screen.note(
        f"Đã ghi sự kiện của {words.listed(labels)}: văn bản {new.document.number} ngày {words.day(new.document.date)};"
        f" hạn {words.before(new.before)} ({words.weekday(new.before)})."
    )
    screen.out(f"{_path(dataset)}\n")


__all__ = ["calendar", "due", "trigger"]
