"""Letters on their way out: what each says, the Word file, and the record of it, written together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plantrack.cli import documents, recording, screen
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from plantrack.ask.letters import Addressee, Draft
    from plantrack.ask.turnout import Turnout
    from plantrack.cli.session import Session
    from plantrack.model import letters as model
    from plantrack.model.dataset import Dataset
    from plantrack.model.letters import LetterKind

OutOption = Annotated[str, typer.Option("--out", metavar="THƯ_MỤC", help="Nơi để tệp; mặc định thư mục build.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Ghi đè cả khi tệp đã được sửa bằng tay.")]
NAMES: dict[LetterKind, str] = {
    "request": "cong-van-de-nghi-bao-cao",
    "reminder": "cong-van-don-doc",
    "supplement": "cong-van-bo-sung",
}


class Outgoing(NamedTuple):
    """A letter to be sent: what it says, and the name of its record (that of the day's draft, where one is redone)."""

    draft: Draft
    id: str


def folder(here: Session, typed: str) -> Path:
    """Return where documents go."""
    return Path(typed) if typed else here.build()


def drafted(  # noqa: PLR0913 (what a letter is about)
    here: Session,
    dataset: Dataset,
    state: Turnout,
    addressees: Sequence[Addressee],
    kind: LetterKind,
    before: date,
    *,
    separate: bool,
) -> Outgoing:
    """Return a reminder or call for supplement; one made today that has no number yet is made anew.

    Raises:
        PlantrackError: today's drafts to these bodies are grouped otherwise.

    """
    from plantrack.ask import letters
    from plantrack.write.files import edits

    to = [one.agency.id for one in addressees]
    redone = letters.unnumbered(dataset, state.year, kind, to, here.today)
    if len(redone) > 1 or (separate and any(len(sent.letter.to) > 1 for sent in redone)):
        message = "Hôm nay đã lập công văn cho các đơn vị này theo cách khác (chung hoặc riêng), chưa có số."
        raise PlantrackError(
            message,
            details=["Nếu không dùng nữa, xóa các tệp sau rồi chạy lại:", *(sent.path for sent in redone)],
        )
    earlier = letters.before_to(dataset, state.year, kind, to, here.today)
    request = letters.request(dataset, state.year)
    draft = letters.Draft(
        kind=kind,
        year=state.year,
        round=1 + max((sent.letter.round for sent in earlier), default=0),
        number="",
        day=here.today,
        before=before,
        state_on=state.as_of,
        asked=len(state.asked),
        arrived=len(state.arrived),
        due=addressees[0].due,
        addressees=tuple(addressees),
        request=(request.letter.number, request.letter.date) if request else None,
        earlier=tuple((sent.letter.number, sent.letter.date) for sent in earlier),
    )
    return Outgoing(draft, redone[0].id if redone else edits.new_id(here.today))


def send(  # noqa: PLR0913 (where and how)
    here: Session,
    files: dict[str, str],
    dataset: Dataset,
    letters: Sequence[Outgoing],
    to: Path,
    *,
    separate: bool,
    force: bool,
) -> list[Path]:
    """Write the letters as Word files with their records, all proved before anything is written; return the files."""
    plan = dataset.plan.plan
    new = records(plan, letters)
    recording.proved(files, new, plan)
    made: dict[Path, bytes] = {}
    for one in letters:
        path = _path(to, one.draft, separate=separate)
        while path in made:  # the same round for bodies that had another limit
            path = path.with_stem(f"{path.stem}-{one.draft.addressees[0].agency.id}")
        made[path] = rendered(here, dataset, one.draft)
    post(here, files, made, new, force=force)
    return list(made)


def post(  # noqa: PLR0913 (what is written, and whether at all)
    here: Session,
    files: Mapping[str, str],
    made: Mapping[Path, bytes],
    new: Mapping[str, str],
    *,
    force: bool,
    filled: Callable[[Path], bool] | None = None,
) -> None:
    """Write documents and then the records of them; what a person or somebody else has changed is not lost."""
    from plantrack.write.files import disk

    for path in {path.parent: path for path in made}.values():
        documents.require_place(here, path)
    was = edited_are_refused(made, force=force, filled=filled)
    records_were = {here.root / name: files.get(name) for name in new}
    laid: dict[Path, str | bytes] = {**made, **{here.root / name: text for name, text in new.items()}}
    disk.put_all(laid, replace=True, was={**was, **records_were})


def records(plan: str, letters: Sequence[Outgoing]) -> dict[str, str]:
    """Return the files that remember letters."""
    from plantrack.write.files import edits

    return {edits.letter_path(plan, one.draft.year, one.id): edits.letter_text(record(one.draft)) for one in letters}


def record(draft: Draft) -> model.Letter:
    """Return what is remembered of a letter."""
    from plantrack.model import letters

    return letters.Letter.model_construct(
        kind=draft.kind,
        round=draft.round,
        number=draft.number,
        date=draft.day,
        before=draft.before,
        state_on=draft.state_on,
        to=tuple(one.agency.id for one in draft.addressees),
    )


def rendered(here: Session, dataset: Dataset, draft: Draft) -> bytes:
    """Return a letter as a Word file."""
    from plantrack.write.files import workspace
    from plantrack.write.letters import letter

    template, name = workspace.template(here.root, letter.TEMPLATES[draft.kind])
    return letter.render(dataset, draft, template, template_name=name)


def edited_are_refused(
    made: Mapping[Path, bytes], *, force: bool, filled: Callable[[Path], bool] | None = None
) -> dict[Path, bytes | None]:
    """Return what is there of files that are about to be written again; `filled` tells of workbooks.

    Raises:
        PlantrackError: a person changed it, which would be lost.

    """
    from plantrack.write.files import disk
    from plantrack.write.word import docx_archive

    def edited(path: Path, old: bytes) -> bool:
        return old != made[path] and (
            docx_archive.edited(old) if filled is None or path.suffix == ".docx" else filled(path)
        )

    was = {path: disk.current(path) for path in made}
    changed = [path for path, old in was.items() if old is not None and edited(path, old)]
    if changed and not force:
        message = "Các tệp sau đã được điền hoặc sửa bằng tay; không ghi đè tệp nào."
        remedy = "Đặt thư mục khác, hoặc thêm --force nếu muốn bỏ các tệp cũ."
        raise PlantrackError(message, details=[*map(str, changed), remedy])
    return was


def tell_unasked(dataset: Dataset, lost: Mapping[str, object], day: date) -> None:
    """Say of whom it is not known who reports in their place, and who of them had sent: they stand in no list."""
    from plantrack.write import words

    def named(agencies: Iterable[str]) -> str:
        return words.listed(words.short_name(dataset.agencies[agency], day) for agency in agencies)

    if lost:
        screen.note(f"Chưa xác định ai báo cáo thay {len(lost)} đơn vị, nên chưa tính vào đây: {named(lost)}.")
    if sent := [agency for agency, filing in lost.items() if filing is not None]:
        screen.note(f"Trong đó {len(sent)} đơn vị đã gửi báo cáo trước khi kết thúc: {named(sent)}.")


def tell_numbers(letters: Sequence[Outgoing]) -> None:
    """Say how the numbers that văn thư gives are kept."""
    from plantrack.write import words

    screen.note("Khi văn thư cấp số, ghi lại bằng lệnh:")
    for one in letters:
        first = one.draft.addressees[0].agency
        to = f"  # {words.short_name(first, one.draft.day)}" if len(letters) > 1 else ""
        screen.note(f"  plantrack number {one.id} SỐ{to}")


def _path(to: Path, draft: Draft, *, separate: bool) -> Path:
    name = f"{NAMES[draft.kind]}-{draft.year}"
    if draft.kind != "request":
        name = f"{name}-lan-{draft.round}"
    return to / name / f"{draft.addressees[0].agency.id}.docx" if separate else to / f"{name}.docx"
