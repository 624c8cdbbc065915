"""Arithmetic in tables and sentences, for rule R70: totals, column formulas, status counts and percentages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from .resolve import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .resolve import Table

_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+(?:,\d+)?")
_TOTAL = re.compile(r"(tổng( cộng| số)?|cộng|toàn tỉnh)(\s*[:(].*)?", re.IGNORECASE)
_NOT_ADDED = re.compile(r"%|\b(ty le|s?tt|ngay|thoi han|binh quan|ghi chu|ky hieu|dien thoai)\b")
_GROUP = re.compile(r"[IVXLC]+|[A-ZĐ]")
_ITEM = re.compile(r"\d+|[a-zđ]|[IVXLC]+|[A-ZĐ]")
_INDEX = re.compile(r"\(?(\d+)\)?(?:\s*=\s*(.+?))?\)?")
_STATES = ("hoan thanh dung han", "hoan thanh qua han", "dang thuc hien trong han", "dang thuc hien qua han")
_STATE_TOTAL = "tong so"
_NO_DEADLINE = "khong thoi han"
_N = r"(\d{1,3}(?:\.\d{3})+|\d+)"
_P = r"(\d+(?:,\d+)?)\s?%"
_SHARE = re.compile(rf"(?<![\d/.,]){_N}/{_N}(?![\d/.,-])[^.;%/]{{0,60}}?(?:đạt|chiếm|tỷ lệ|bằng|\(|=)\s*{_P}")
_SHARE_BEFORE = re.compile(rf"(?<![\d.,]){_P}\s*\({_N}/{_N}(?![\d/-])")


@dataclass(frozen=True)
class _Grid:
    """A table as rows of texts: headings joined per column, then an optional row of column numbers, then the data."""

    heads: tuple[str, ...]
    index: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def amount(text: str) -> Decimal | None:
    """Read a number written the Vietnamese way; a dash is zero, anything else no number."""
    bare = text.replace("%", "").replace("\u00a0", "").strip()
    if bare in {"-", "\u2013"}:
        return Decimal(0)
    return Decimal(bare.replace(".", "").replace(",", ".")) if _NUMBER.fullmatch(bare) else None


def wrong_shares(text: str) -> Iterator[str]:
    """Yield the percentages in a sentence that are not the quotient written beside them."""
    found = [(m[1], m[2], m[3]) for m in _SHARE.finditer(text)]
    found += [(m[2], m[3], m[1]) for m in _SHARE_BEFORE.finditer(text)]
    for part, whole, share in found:
        above, below, said = amount(part), amount(whole), amount(share)
        if above is None or said is None or not below:
            continue
        if not _near_percent(above / below, said):
            yield f"{part}/{whole} is {float(above / below * 100):.2f} %, not {share} %"


def wrong_table(table: Table) -> Iterator[str]:
    """Yield the sums, formulas and status counts in a table that do not come out."""
    grid = _grid(table)
    yield from _wrong_totals(grid)
    yield from _wrong_formulas(grid)
    yield from _wrong_states(grid)


def _near_percent(quotient: Decimal, said: Decimal) -> bool:
    """Allow for rounding as well as cutting off at the printed precision."""
    exponent = said.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return abs(quotient * 100 - said) <= Decimal(1).scaleb(-places)


def _texts(table: Table) -> list[tuple[str, ...]]:
    """Spread merged cells over the columns they cover."""
    width = max((cell.column + cell.span for row in table.rows for cell in row.cells), default=0)
    rows: list[tuple[str, ...]] = []
    for row in table.rows:
        line = [""] * width
        for cell in row.cells:
            text = rows[-1][cell.column] if cell.continued and rows else cell.text
            line[cell.column : cell.column + cell.span] = [text] * cell.span
        rows.append(tuple(line))
    return rows


def _grid(table: Table) -> _Grid:
    rows = _texts(table)
    repeated = sum(row.repeats for row in table.rows)
    start = next((i for i, row in enumerate(rows) if i and _starts_data(row)), len(rows))
    start = max(start, repeated)
    index = next((row for row in rows[1 : start + 1] if _is_index(row)), ())
    if index:
        start = rows.index(index) + 1
    above = [row for row in rows[:start] if row != index]
    heads = tuple(" ".join(dict.fromkeys(fold(text) for text in column if text)) for column in zip(*above, strict=True))
    return _Grid(heads or ("",) * len(rows[0] if rows else ()), index, tuple(rows[start:]))


def _starts_data(row: tuple[str, ...]) -> bool:
    first = next((text for text in row if text), "")
    return bool(_ITEM.fullmatch(row[0]) if row[0] else _TOTAL.fullmatch(first)) or bool(_TOTAL.fullmatch(first))


def _is_index(row: tuple[str, ...]) -> bool:
    numbers = [_INDEX.fullmatch(text) for text in row if text]
    if not numbers or not all(numbers):
        return False
    counted = [match[1] for match in numbers if match] == [str(number) for number in range(1, len(row) + 1)]
    return counted or all("(" in text for text in row if text)


def _is_total(row: tuple[str, ...]) -> bool:
    return any(_TOTAL.fullmatch(text) for text in [text for text in row if text][:2])


def _wrong_totals(grid: _Grid) -> Iterator[str]:
    place = next((i for i, row in enumerate(grid.rows) if _is_total(row)), None)
    if place is None:
        return
    total = grid.rows[place]
    parts = grid.rows[:place] or grid.rows[place + 1 :]
    parts = tuple(row for row in parts if not _is_total(row) and "trong do" not in fold(" ".join(row)))
    groups = tuple(row for row in parts if _GROUP.fullmatch(row[0]))
    leaves = tuple(row for row in parts if row not in groups)
    for column, head in enumerate(grid.heads):
        said = amount(total[column]) if total[column] and not _NOT_ADDED.search(head) and column else None
        sums = [_sum(rows, column) for rows in (parts, groups, leaves) if rows]
        if said is None or not sums or None in sums or said in sums:
            continue
        yield f"column {column + 1} ({head}): the total is {total[column]}, the rows add up to {sums[0]}"


def _sum(rows: tuple[tuple[str, ...], ...], column: int) -> Decimal | None:
    total = Decimal(0)
    for row in rows:
        value = amount(row[column]) if row[column] else Decimal(0)
        if value is None:
            return None
        total += value
    return total


def _wrong_formulas(grid: _Grid) -> Iterator[str]:
    numbered = [_INDEX.fullmatch(text) for text in grid.index]
    places = {match[1]: column for column, match in enumerate(numbered) if match}
    for column, match in enumerate(numbered):
        terms = re.findall(r"([-+/:]?)\s*\(?(\d+)\)?", match[2] or "") if match else []
        if not terms or any(number not in places for _, number in terms if number != "100"):
            continue
        for row in grid.rows:
            values = [(sign, amount(row[places[number]])) for sign, number in terms if number != "100"]
            said = amount(row[column])
            if said is not None and not _holds(said, values):
                yield f"row {row[0] or row[1]!r}, column {column + 1}: {row[column]} is not {match[2] if match else ''}"


def _holds(said: Decimal, values: list[tuple[str, Decimal | None]]) -> bool:
    known = [(sign, value) for sign, value in values if value is not None]
    if len(known) != len(values):
        return True
    if any(sign in {"/", ":"} for sign, _ in known):
        (_, above), (_, below) = known[0], known[-1]
        return not below or len(known) > 2 or _near_percent(above / below, said) or above / below == said
    return said == sum(-value if sign == "-" else value for sign, value in known)


def _wrong_states(grid: _Grid) -> Iterator[str]:
    columns = [column for column, head in enumerate(grid.heads) if head in _STATES or _NO_DEADLINE in head]
    whole = next((column for column, head in enumerate(grid.heads) if head == _STATE_TOTAL), None)
    if whole is None or not set(_STATES) <= {grid.heads[column] for column in columns}:
        return
    for row in grid.rows:
        said = amount(row[whole])
        values = [amount(row[column]) if row[column] else Decimal(0) for column in columns]
        known = [value for value in values if value is not None]
        if said is not None and len(known) == len(values) and said != sum(known):
            yield f"row {row[0] or row[1]!r}: {row[whole]} tasks in all, {sum(known)} by status"
