"""What filled forms would add to the journal, as a table: one row a form, or a row a task where there is one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plantrack.write import words
from plantrack.write.tables import Column, Table
from plantrack.write.views import colours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from plantrack.ask.intake import Candidate
    from plantrack.model.dataset import Dataset
    from plantrack.model.updates import Entry

_GENERAL = {"direction": "chỉ đạo, điều hành", "difficulties": "khó khăn chung", "proposals": "đề xuất chung"}
KEYS = ("file", "agency", "agency_name", "year", "document", "document_date", "received", "path", "general", "tasks")


def table(dataset: Dataset, candidates: Sequence[Candidate], day: date) -> Table:
    """Return what would be recorded, for whom."""
    data = [_data(dataset, one, day) for one in candidates]
    if len(candidates) == 1 and candidates[0].filing is not None:
        return _one(dataset, candidates[0], data)
    columns = (
        Column("agency", "Đơn vị", ratio=3),
        Column("document", "Văn bản", ratio=2),
        Column("received", "Nhận", fixed=True),
        Column("new", "Nội dung mới", ratio=4),
    )
    cells = [
        (
            words.short_name(dataset.agencies[one.filled.agency], day),
            _document(one),
            words.day(one.received),
            "; ".join(_summary(dataset, one)) or "không có gì mới",
        )
        for one in candidates
    ]
    return Table(columns, cells, data, styles=["" if one.filing else colours.ASIDE for one in candidates], keys=KEYS)


def _document(one: Candidate) -> str:
    document = one.filled.document
    return f"{document.number} ngày {words.day(document.date)}" if document else "chưa có số"


def _summary(dataset: Dataset, one: Candidate) -> Iterator[str]:
    """Say what is new in few words: how many tasks, which ones, how many figures."""
    update = one.filing.update if one.filing else None
    if update is None:
        return
    if update.tasks:
        labels = dict.fromkeys(dataset.items[entry.task].label for entry in update.tasks)
        yield f"{words.counted(len(labels))} nhiệm vụ ({', '.join(labels)})"
    if figures := sum(len(entry.figures) for entry in update.tasks):
        yield f"{words.counted(figures)} số liệu"
    if update.general:
        yield ", ".join(name for key, name in _GENERAL.items() if getattr(update.general, key))
    if not update.tasks and not update.general:
        yield "chỉ có văn bản, không có kết quả"


def _one(dataset: Dataset, one: Candidate, data: Sequence[dict[str, Any]]) -> Table:
    columns = (
        Column("task", "Nhiệm vụ", fixed=True),
        Column("status", "Trạng thái", ratio=1),
        Column("result", "Nội dung mới", ratio=4, most=240),
        Column("figures", "Số liệu", ratio=2),
    )
    update = one.filing.update if one.filing else None
    cells = [_entry(dataset, entry) for entry in (update.tasks if update else ())]
    for key, name in _GENERAL.items():
        if update and update.general and (said := getattr(update.general, key)):
            cells.append(("chung", "", f"{words.capital(name)}: {said}", ""))
    if not cells:
        cells.append(("", "", "chỉ có văn bản, không có kết quả", ""))
    name = words.short_name(dataset.agencies[one.filled.agency], one.received)
    title = f"{name}, văn bản {_document(one)}, nhận {words.day(one.received)}"
    return Table(columns, cells, data, title=title, keys=KEYS)


def _entry(dataset: Dataset, entry: Entry) -> tuple[str, str, str, str]:
    item = dataset.items[entry.task]
    period = "" if entry.period in ("once", entry.period[:4]) else f" {words.period(entry.period)}"
    status = words.STATUS[entry.status] if entry.status else ""
    done = f", {words.day(entry.completed)}" if entry.completed else ""
    said = [entry.result]
    for title, text in (("Khó khăn", entry.difficulties), ("Nguyên nhân", entry.causes), ("Đề xuất", entry.proposals)):
        said += [f"{title}: {text}"] if text else []
    said += [f"Minh chứng: {', '.join(cited.number for cited in entry.evidence)}"] if entry.evidence else []
    figures = "; ".join(f"{dataset.indicators[id_].name}: {words.number(n)}" for id_, n in entry.figures.items())
    return f"{item.label}{period}", f"{status}{done}", " ".join(filter(None, said)), figures


def _data(dataset: Dataset, one: Candidate, day: date) -> dict[str, Any]:
    filled, update = one.filled, one.filing.update if one.filing else None
    return {
        "file": filled.path,
        "agency": filled.agency,
        "agency_name": words.name(dataset.agencies[filled.agency], day),
        "year": filled.year,
        "document": filled.document.number if filled.document else None,
        "document_date": filled.document.date if filled.document else None,
        "received": one.received,
        "path": one.filing.path if one.filing else None,
        "general": update.general.model_dump(exclude_defaults=True) if update and update.general else {},
        "tasks": [_entry_data(entry) for entry in (update.tasks if update else ())],
    }


def _entry_data(entry: Entry) -> dict[str, Any]:
    said = entry.model_dump(exclude={"figures", "evidence"})
    figures = {id_: f"{figure:f}" for id_, figure in entry.figures.items()}
    evidence = [{"number": c.number, "date": str(c.date), "subject": c.subject} for c in entry.evidence]
    kept = {key: str(value) for key, value in said.items() if value}
    return {**kept, "figures": figures, "evidence": evidence}
