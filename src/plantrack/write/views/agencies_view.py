"""Agencies of a day, and who answers for a former one: on a screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.ask import assignments, succession
from plantrack.write import words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from plantrack.ask.succession import Answer
    from plantrack.ask.tasklist import Row
    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Agency


def agencies(dataset: Dataset, day: date, block: str) -> Table:
    """Return the directory on a day: who exists, then who did or will; what no source confirms is marked."""
    columns = (
        Column("id", "Mã", fixed=True),
        Column("name", "Tên", ratio=4),
        Column("symbol", "Ký hiệu"),
        Column("block", "Khối", ratio=2),
        Column("note", "Ghi chú", ratio=3),
    )
    chosen = [a for a in dataset.agencies.values() if not block or a.block == block]
    chosen.sort(key=lambda agency: not agency.exists.holds(day))
    cells, data = [], []
    for agency in chosen:
        name = agency.named(day)
        confirmed = agency.confirmed and name.confirmed
        through = assignments.reporter(dataset, agency.id, day)
        heirs = succession.answer(dataset, agency.id, "", day)
        notes = [] if confirmed else ["chưa xác nhận"]
        notes += [f"báo cáo qua {dataset.agencies[through].named(day).name}"] if through != agency.id else []
        notes += [] if agency.exists.holds(day) else [_not_there(dataset, agency, heirs, day)]
        cells.append((agency.id, name.name, name.symbol, dataset.blocks[agency.block].name, "; ".join(notes)))
        data.append(
            {
                "id": agency.id,
                "name": name.name,
                "symbol": name.symbol,
                "block": agency.block,
                "aliases": list(agency.aliases),
                "reports_through": agency.reports_through,
                "confirmed": confirmed,
                "exists": agency.exists.holds(day),
                "from": agency.exists.from_,
                "before": agency.exists.before,
                "successors": [id_ for id_ in heirs.agencies if id_ != agency.id],
                "undecided": bool(heirs.undecided),
            }
        )
    return Table(columns, cells, data)


def _not_there(dataset: Dataset, agency: Agency, heirs: Answer, day: date) -> str:
    """Say that a body is no more, and who took over; or that it is still to come."""
    if agency.exists.from_ is not None and day < agency.exists.from_:
        return f"chưa hoạt động, có từ {words.day(agency.exists.from_)}"
    since = f"không còn từ {words.day(agency.exists.before)}"
    if heirs.agencies:
        named = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in heirs.agencies)
        return f"{since}; nay là {named}" + ("" if heirs.confirmed else " (chưa xác nhận)")
    if between := [dataset.agencies[id_] for id_ in heirs.undecided if id_ != agency.id]:
        since = f"{since}, tiếp theo là {words.listed(one.names[-1].name for one in between)}"
    return f"{since}; nay {words.UNDECIDED} cơ quan kế thừa" if heirs.undecided else since


def former(dataset: Dataset, agency: Agency, rows: Sequence[Row], day: date) -> Iterator[str]:
    """Say who answers now where a body was asked for that is no more on the day, task by task where they differ."""
    if agency.exists.holds(day):
        return
    heirs = succession.answer(dataset, agency.id, "", day)
    yield f"{agency.named(day).name} {_not_there(dataset, agency, heirs, day)}."
    elsewhere: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for row in rows:
        found = succession.answer(dataset, agency.id, row.item.id, day)
        if found.agencies != heirs.agencies:
            elsewhere.setdefault((found.agencies, found.confirmed), []).append(row.item.label)
    for (bodies, confirmed), labels in elsewhere.items() if heirs.agencies else ():
        named = words.listed(words.short_name(dataset.agencies[id_], day) for id_ in bodies) or words.UNDECIDED
        yield f"Riêng {', '.join(labels)}: {named}{'' if confirmed or not bodies else ' (chưa xác nhận)'}."
