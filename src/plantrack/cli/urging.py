"""Commands that urge: missing tells who has not sent, remind writes the letter, number keeps what văn thư gave it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import params, posting, recording, screen, session
from plantrack.errors import EXIT_BAD, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plantrack.ask.letters import Addressee
    from plantrack.ask.turnout import Turnout
    from plantrack.cli.posting import Outgoing
    from plantrack.model.dataset import Dataset, Sent
    from plantrack.model.letters import Letter, LetterKind


def missing(
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo; mặc định là năm nay.")] = "",
    as_of: params.AsOfOption = "",
    contacts: Annotated[bool, typer.Option("--contacts", help="Kèm người liên hệ (data/contacts.yaml).")] = False,
    format_: params.FormatOption = "table",
) -> None:
    """Xem đơn vị nào chưa gửi, gửi muộn, gửi thiếu; mã thoát 1 khi còn đơn vị chưa gửi."""
    from plantrack.ask import facts, progress, turnout
    from plantrack.write.views import missing_view

    screen.chosen_format(format_)
    here, dataset, of_year = params.opened(context, year)
    day = params.as_of(as_of, here, dataset, of_year)
    journal = facts.in_force(dataset, day)
    reporters = turnout.of_year(dataset, journal, of_year)
    if not any(duty.is_ == "annual-report" for duty in dataset.plan.duties):
        raise PlantrackError(f"Kế hoạch {dataset.plan.plan} không giao ai báo cáo hằng năm.")
    found = missing_view.Missing(
        reporters,
        progress.report_due(dataset, "", of_year),
        turnout.short(dataset, journal, reporters),
        dataset.contacts.contacts if contacts else None,
    )
    if format_ == "table":
        for line in missing_view.head(dataset, found):
            screen.show_line(line)
    if format_ == "table" and screen.is_terminal():
        for line in missing_view.lines(dataset, found):
            screen.show_line(line)
    else:
        screen.show(missing_view.table(dataset, found), format_)
    posting.tell_unasked(dataset, reporters.lost, progress.parties_day(of_year, day))
    raise typer.Exit(EXIT_BAD if reporters.missing else 0)


def remind(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    year: Annotated[str, typer.Argument(metavar="NĂM", help="Năm báo cáo.")],
    deadline: Annotated[str, typer.Option("--deadline", metavar="NGÀY", help="Hạn mới: gửi trước ngày này.")] = "",
    separate: Annotated[bool, typer.Option("--separate", help="Mỗi đơn vị một công văn.")] = False,
    kind: Annotated[
        str,
        typer.Option("--kind", metavar="reminder|supplement", help="Đôn đốc đơn vị chưa gửi, hoặc đề nghị bổ sung."),
    ] = "reminder",
    as_of: params.AsOfOption = "",
    out: posting.OutOption = "",
    force: posting.ForceOption = False,
) -> None:
    """Lập công văn đôn đốc đơn vị chưa gửi báo cáo (hoặc đề nghị bổ sung) và ghi nhớ đã gửi ai."""
    from plantrack.ask import facts, letters, progress, turnout
    from plantrack.read import typed
    from plantrack.write import words
    from plantrack.write.files import disk

    here = session.of(context)
    of_year = typed.year(year)
    params.one_of(kind, "--kind", ("reminder", "supplement"))
    which: LetterKind = "supplement" if kind == "supplement" else "reminder"
    if not deadline:
        example = f"29/11/{of_year}"
        raise PlantrackError(f"Thiếu hạn mới: thêm --deadline {example} (nghĩa là gửi trước ngày {example}).")
    before = typed.day(deadline, "--deadline")
    if before <= here.today:
        raise PlantrackError(f"Hạn mới {words.day(before)} phải sau ngày của công văn ({words.day(here.today)}).")
    with disk.locked(here.root):
        files = here.files()
        dataset = here.load(files)
        params.check_year(dataset, of_year)
        day = typed.day(as_of, "--as-of") if as_of else here.today
        if day > here.today:
            raise PlantrackError("--as-of không được sau ngày của công văn (hôm nay).")
        state = turnout.of_year(dataset, facts.in_force(dataset, day), of_year)
        addressees = _addressees(dataset, state, which)
        if not addressees:
            screen.note(
                "Không có đơn vị nào cần đôn đốc." if kind == "reminder" else "Không có báo cáo nào cần bổ sung."
            )
            return
        due = progress.report_due(dataset, "", of_year)
        if due is not None and before < due:
            limit = f"{words.day(before)} sớm hơn hạn gửi báo cáo năm {of_year} ({words.before(due)})"
            raise PlantrackError(f"Hạn mới {limit}; xem lại ngày hoặc năm.")
        alike = letters.alike(dataset, of_year, which, addressees, here.today)
        groups = [[one] for one in addressees] if separate else alike
        drafts = [posting.drafted(here, dataset, state, group, which, before, separate=separate) for group in groups]
        paths = posting.send(here, files, dataset, drafts, posting.folder(here, out), separate=separate, force=force)
    for path in paths:
        screen.out(f"{path}\n")
    _tell(drafts)
    posting.tell_unasked(dataset, letters.unreachable(dataset, state), day)


def _tell(drafts: Sequence[Outgoing]) -> None:
    """Say to how many, which time, until when; and what is still to be filled in."""
    from plantrack.write import words

    first = drafts[0].draft
    bodies = sum(len(one.draft.addressees) for one in drafts)
    what = "đôn đốc" if first.kind == "reminder" else "đề nghị bổ sung"
    rounds = sorted({one.draft.round for one in drafts})
    times = f" lần {', '.join(map(str, rounds))}" if rounds != [1] else ""
    screen.note(
        f"Đã lập {len(drafts)} công văn {what}{times} gửi {bodies} đơn vị,"
        f" hạn mới {words.before(first.before)} ({words.weekday(first.before)})."
    )
    posting.tell_numbers(drafts)
    if first.request is None:
        screen.note("Chưa có công văn đề nghị báo cáo của năm này (lệnh forms); công văn không viện dẫn được.")
    elif not first.request[0]:
        screen.note("Công văn đề nghị báo cáo chưa ghi số nên chỗ viện dẫn còn để trống: plantrack number.")


def _addressees(dataset: Dataset, state: Turnout, kind: LetterKind) -> tuple[Addressee, ...]:
    from plantrack.ask import facts, letters, progress, turnout

    due = progress.report_due(dataset, "", state.year)
    if kind == "reminder":
        return letters.reminder(dataset, state, due)
    journal = facts.in_force(dataset, state.as_of)
    return letters.supplement(dataset, state, due, turnout.short(dataset, journal, state))


def number(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    letter: Annotated[str, typer.Argument(metavar="CÔNG_VĂN", help="Mã công văn, ví dụ 20241126-55d0c1f2.")] = "",
    given: Annotated[str, typer.Argument(metavar="SỐ", help="Số văn thư cấp, ví dụ 860/STTTT-BCXB.")] = "",
    day: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ký, khi khác ngày lập.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Thay số đã ghi trước đó.")] = False,
    format_: params.FormatOption = "table",
) -> None:
    """Ghi số văn thư cấp cho một công văn; không kèm tham số thì liệt kê các công văn."""
    from plantrack.ask import lookup
    from plantrack.model import letters
    from plantrack.read import typed, worktree
    from plantrack.write import words
    from plantrack.write.files import disk, edits
    from plantrack.write.views import letters_view

    here = session.of(context)
    screen.chosen_format(format_)
    if not letter:
        screen.show(letters_view.table(here.dataset(), here.today), format_)
        return
    if not given.strip():
        raise PlantrackError("Thiếu số: plantrack number CÔNG_VĂN SỐ, ví dụ plantrack number 20241126-55d0c1f2 860.")
    with disk.locked(here.root):
        files = here.files()
        dataset = here.load(files)
        sent = lookup.letter(dataset, letter)
        full, on = _whole(dataset, given.strip(), sent.letter), typed.day(day, "--date") if day else None
        _refuse_number(dataset, sent, full, force=force)
        new = edits.numbered(worktree.original(here.root, sent.path), full, on)
        proof = {sent.path: str(worktree.decode(new.encode(), sent.path))}
        after = lookup.letter(recording.proved(files, proof, dataset.plan.plan), sent.id).letter
        if after != sent.letter.model_copy(update={"number": full, "date": on or sent.letter.date}):
            raise PlantrackError(f"Không sửa được {sent.path}; hãy ghi số vào khóa number bằng tay.")
        disk.write(here.root, {sent.path: new}, replace=True, was={sent.path: files[sent.path]})
    screen.note(f"Đã ghi số {full} cho {letters.CALLED[sent.letter.kind]} ngày {words.day(after.date)}.")
    screen.out(f"{sent.path}\n")


def _refuse_number(dataset: Dataset, sent: Sent, number_: str, *, force: bool) -> None:
    """Refuse what is no number, another letter's number, and one in the place of a number that was given before."""
    if not re.fullmatch(r"0*[1-9]\d{0,4}(?:/[A-ZĐ][\w&.-]*)?", number_):
        raise PlantrackError(f"“{number_[:40]}” không phải số công văn; viết 860 hoặc 860/STTTT-BCXB.")
    plain = number_.partition("/")[0].lstrip("0")
    for other in dataset.letters:
        same_year = other.letter.date.year == sent.letter.date.year and other.id != sent.id
        if same_year and other.letter.number.partition("/")[0].lstrip("0") == plain:
            raise PlantrackError(f"Số {number_} đã là số của công văn {other.id} ngày {other.letter.date:%d/%m/%Y}.")
    if sent.letter.number not in ("", number_) and not force:
        raise PlantrackError(f"Công văn {sent.id} đã có số {sent.letter.number}; thêm --force nếu muốn thay.")


def _whole(dataset: Dataset, given: str, letter: Letter) -> str:
    """Return the whole number; the office's own symbol is added to a bare one."""
    from plantrack.write.letters import letter_context

    symbol = letter_context.symbol(dataset, dataset.office(letter.date), letter.date)
    return f"{int(given):02d}/{symbol}" if given.isdecimal() and symbol else given
