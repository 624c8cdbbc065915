"""The letters of the reporting rounds as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.model import letters
from plantrack.write import words
from plantrack.write.tables import Column, Table

if TYPE_CHECKING:
    from datetime import date

    from plantrack.model.dataset import Dataset

KEYS = ("id", "year", "kind", "round", "number", "date", "before", "state_on", "to", "path")


def table(dataset: Dataset, day: date) -> Table:
    """Return every letter, the latest first."""
    columns = (
        Column("id", "Mã", fixed=True),
        Column("kind", "Công văn", ratio=2),
        Column("number", "Số, ngày", ratio=2),
        Column("before", "Hạn", ratio=2),
        Column("to", "Gửi", ratio=3, most=120),
    )
    sent = dataset.letters[::-1]
    cells = []
    for one in sent:
        letter = one.letter
        names = [words.short_name(dataset.agencies[agency], day) for agency in letter.to]
        to = names[0] if len(names) == 1 else f"{len(names)} đơn vị"
        nth = f" lần {letter.round}" if letter.round > 1 else ""
        number = f"{letter.number or 'chưa có số'}, {words.day(letter.date)}"
        name = f"{words.capital(letters.CALLED[letter.kind])}{nth}, năm {one.year}"
        cells.append((one.id, name, number, words.before(letter.before), to))
    data = [{"id": one.id, "year": one.year, **one.letter.model_dump(), "path": one.path} for one in sent]
    return Table(columns, cells, data, keys=KEYS)
