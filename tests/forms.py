"""Fill a report form as an agency would, in a spreadsheet: rows are found by what they show, never by our code.

`Answers` names what is typed by the words on the form: a task by its printed number (and the period or deadline that
its row shows, where a number stands on several rows), a figure by its indicator's name, a field by its label.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

INFO, TASKS, FIGURES = "Thông tin chung", "Kết quả nhiệm vụ", "Số liệu"
NUMBER, DAY = "Số, ký hiệu văn bản báo cáo", "Ngày của văn bản báo cáo"
DIRECTION, DIFFICULTIES, PROPOSALS = (
    "Công tác chỉ đạo, điều hành",
    "Khó khăn, vướng mắc chung",
    "Đề xuất, kiến nghị chung",
)
COLUMNS = {
    "status": "Trạng thái",
    "completed": "Ngày hoàn thành",
    "result": "Kết quả thực hiện",
    "difficulties": "Khó khăn, vướng mắc",
    "causes": "Nguyên nhân",
    "proposals": "Đề xuất, kiến nghị",
    "evidence": "Minh chứng (số, ngày, tên văn bản)",
}
"""The headings over the cells to fill, by what a test calls them."""


@dataclass(frozen=True)
class Answers:
    """What is typed into one form.

    `fields` by label; `tasks` by (number, part of what the period column shows) to column name to value;
    `figures` by (number, indicator's name, part of what the period column shows) to value. The part may be "".
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    tasks: Mapping[tuple[str, str], Mapping[str, Any]] = field(default_factory=dict)
    figures: Mapping[tuple[str, str, str], Any] = field(default_factory=dict)


def fill(content: bytes, answers: Answers) -> bytes:
    """Return the form with the answers typed into its cells and saved as another program saves it."""
    book = opened(content)
    for label, value in answers.fields.items():
        cell(book, INFO, label).value = value
    for (number, period), cells in answers.tasks.items():
        for name, value in cells.items():
            task_cell(book, number, name, period).value = value
    for (number, indicator, period), value in answers.figures.items():
        figure_cell(book, number, indicator, period).value = value
    return saved(book)


def opened(content: bytes) -> Any:
    """Open a workbook for changing; Any, because to its types every cell may be any of a dozen things."""
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(book: Any) -> bytes:
    """Save a workbook that was opened."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def cell(book: Any, sheet: str, label: str) -> Any:
    """Return the cell right of a label."""
    found = [at for at in _cells(book[sheet]) if at.value == label]
    assert len(found) == 1, f"{label} stands {len(found)} times"
    return book[sheet].cell(found[0].row, found[0].column + 1)


def task_cell(book: Any, number: str, name: str, period: str = "") -> Any:
    """Return the cell of a task under a heading."""
    return _under(book[TASKS], COLUMNS[name], {"TT": number}, {"Vai trò; kỳ, thời hạn": period})


def figure_cell(book: Any, number: str, indicator: str, period: str = "") -> Any:
    """Return the cell of an indicator's figure."""
    return _under(book[FIGURES], "Số liệu báo cáo", {"TT": number, "Chỉ tiêu": indicator}, {"Kỳ": period})


def _under(sheet: Any, heading: str, same: Mapping[str, str], within: Mapping[str, str]) -> Any:
    heads = {at.value: at for at in _cells(sheet) if at.value in {heading, *same, *within}}
    assert set(heads) == {heading, *same, *within}, f"headings found: {sorted(heads)}"
    rows = [
        row
        for row in range(heads[heading].row + 1, sheet.max_row + 1)
        if all(sheet.cell(row, heads[title].column).value == value for title, value in same.items())
        and all(part in (sheet.cell(row, heads[title].column).value or "") for title, part in within.items())
    ]
    assert len(rows) == 1, f"{same} {within} stands on rows {rows}"
    return sheet.cell(rows[0], heads[heading].column)


def _cells(sheet: Any) -> Iterator[Any]:
    return (at for row in sheet.iter_rows() for at in row if isinstance(at.value, str))
