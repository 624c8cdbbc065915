"""Filled forms: what agencies type, in all the ways that they type it, is read as meant or refused by its cell."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.ask import questionnaire
from plantrack.errors import CODES, FORM_CODES, BadFormError
from plantrack.model.updates import Cited
from plantrack.read.forms import form as reading
from plantrack.write import form as writing
from tests import forms
from tests.forms import DAY, DIFFICULTIES, FIGURES, INFO, NUMBER, TASKS, Answers
from tests.write.reports import example

if TYPE_CHECKING:
    from collections.abc import Callable

    from plantrack.model.dataset import Dataset
    from plantrack.read.forms.form import Filled

ASKED = date(2024, 10, 15)
STATUS_OF_1B = {("1.b", ""): {"status": "Đã có kết quả"}}
MEETINGS = "Hội nghị, lớp tập huấn, cuộc tuyên truyền"
PEOPLE = "Lượt người tham dự"
STAFF = "Cán bộ phụ trách hoặc kiêm nhiệm truyền thông"
SHARE = "Tỷ lệ thủ tục, thông tin bắt buộc đã công khai"


@cache
def form(agency: str = "so-tu-phap", year: int = 2024) -> bytes:
    """Return the blank form of an agency."""
    return writing.render(questionnaire.of_agency(example(), agency, year, ASKED), example())


def read(content: bytes, dataset: Dataset | None = None) -> Filled:
    """Read a form against the example."""
    return reading.read(content, "tep.xlsx", dataset or example())


def filled(answers: Answers, agency: str = "so-tu-phap") -> Filled:
    """Fill the agency's form and read it."""
    return read(forms.fill(form(agency), answers))


def changed(change: Callable[[Any], Any], answers: Answers | None = None) -> bytes:
    """Return the form filled, with something done to the workbook."""
    book = forms.opened(forms.fill(form(), answers or Answers()))
    change(book)
    return forms.saved(book)


def problems(content: bytes) -> list[tuple[str, str, str]]:
    """Return sheet, cell and code of everything that is refused."""
    with pytest.raises(BadFormError) as refused:
        read(content)
    assert refused.value.exit_code == 1
    assert all(p.code in FORM_CODES or p.code in CODES for p in refused.value.problems)
    return [(p.sheet, p.cell, p.code) for p in refused.value.problems]


def message_of(content: bytes) -> str:
    """Return what the one problem of a form says."""
    with pytest.raises(BadFormError) as refused:
        read(content)
    (problem,) = refused.value.problems
    return problem.message


def figure(value: Any, indicator: str = MEETINGS, number: str = "1.b", number_format: str = "@") -> bytes:
    """Return the form with one figure, its cell formatted."""
    book = forms.opened(forms.fill(form(), Answers(tasks={(number, ""): {"status": "Đã có kết quả"}})))
    cell = forms.figure_cell(book, number, indicator)
    cell.value, cell.number_format = value, number_format
    return forms.saved(book)


def task(name: str, value: Any, number_format: str = "@") -> bytes:
    """Return the form with one value in the row of 6.b, which is completed."""
    book = forms.opened(forms.fill(form(), Answers(tasks={("6.b", ""): {"status": "Hoàn thành"}})))
    cell = forms.task_cell(book, "6.b", name)
    cell.value, cell.number_format = value, number_format
    return forms.saved(book)


FULL = Answers(
    fields={NUMBER: "120/BC-STP", DAY: "20/11/2024", DIFFICULTIES: "Thiếu người"},
    tasks={
        ("6.b", ""): {"status": "Hoàn thành", "completed": "05/03/2024", "result": "Đã phân công 04 công chức"},
        ("1.b", ""): {
            "status": "Đã có kết quả",
            "result": "Đã họp\nhai lần",
            "evidence": "45/KH-STP 20/02/2024: Kế hoạch\n46/KH-STP ngày 21/02/2024",
        },
        ("1.a", ""): {"result": "Cử 05 người dự tập huấn"},
    },
    figures={("1.b", MEETINGS, ""): "0", ("1.b", PEOPLE, ""): "1.234", ("6.b", STAFF, ""): "4"},
)  # fmt: skip


def test_what_was_typed_is_what_is_read() -> None:
    """Every value arrives under its task and period, in the plan's order, with the cell that it stands in."""
    found = filled(FULL)
    assert (found.plan, found.year, found.agency, found.path) == ("435", 2024, "so-tu-phap", "tep.xlsx")
    assert found.document is not None
    assert (found.document.number, found.document.date) == ("120/BC-STP", date(2024, 11, 20))
    assert found.general is not None
    assert found.general.difficulties == "Thiếu người"
    assert [(e.task, e.period, e.status) for e in found.entries] == [
        ("1a", "once", None),
        ("1b", "2024", "completed"),
        ("6b", "once", "completed"),
    ]
    support, ongoing, dated = found.entries
    assert support.result == "Cử 05 người dự tập huấn"
    assert ongoing.result == "Đã họp\nhai lần"
    assert ongoing.figures == {"hoi-nghi": Decimal(0), "luot-nguoi": Decimal(1234)}
    assert ongoing.evidence == (
        Cited.model_construct(number="45/KH-STP", date=date(2024, 2, 20), subject="Kế hoạch"),
        Cited.model_construct(number="46/KH-STP", date=date(2024, 2, 21), subject=""),
    )
    assert dated.completed == date(2024, 3, 5)
    assert found.notes == ()


def test_every_value_is_known_by_its_cell() -> None:
    """The place of a value in an update leads back to the cell that a person typed it into."""
    book = forms.opened(form())
    found = filled(FULL)
    expected = {
        ("tasks", 1, "figures", "hoi-nghi"): forms.figure_cell(book, "1.b", MEETINGS),
        ("tasks", 1, "status"): forms.task_cell(book, "1.b", "status"),
        ("tasks", 1, "evidence", 1): forms.task_cell(book, "1.b", "evidence"),
        ("tasks", 1): forms.task_cell(book, "1.b", "status"),
        ("tasks", 0): forms.task_cell(book, "1.a", "result"),
        ("tasks", 2, "completed"): forms.task_cell(book, "6.b", "completed"),
        ("document", "date"): forms.cell(book, INFO, DAY),
        ("general", "difficulties"): forms.cell(book, INFO, DIFFICULTIES),
    }
    for loc, cell in expected.items():
        assert found.cells[loc] == f"{cell.parent.title}!{cell.coordinate}"


def test_a_blank_form_says_nothing() -> None:
    """Blank is "not reported": no entry, no document, and a note that says so."""
    found = read(form())
    assert (found.entries, found.document, found.general) == ((), None, None)
    assert found.notes == ("Biểu mẫu chưa điền gì.",)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0", "0"),
        ("1234", "1234"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        (" 1 234 ", "1234"),
        ("12 cuộc", "12"),
        ("12 Cuộc", "12"),
        ("12,0", "12"),
        (12, "12"),
        (7206.0, "7206"),
        (0, "0"),
    ],
)
def test_a_figure_is_read_as_meant(typed: Any, meant: str) -> None:
    """Vietnamese spelling as text, numbers of the workbook exactly, the indicator's own unit behind it."""
    (entry,) = read(figure(typed)).entries
    assert entry.figures == {"hoi-nghi": Decimal(meant)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.234,5", "1234.5"),
        ("98,5", "98.5"),
        ("1\u00a0234,5", "1234.5"),
        ("0,206", "0.206"),
        (12.5, "12.5"),
        (0.1 + 0.2, "0.3"),
        (1234.567, "1234.567"),
    ],
)
def test_a_fraction_is_read_where_one_may_be(typed: Any, meant: str) -> None:
    """A share may have decimals."""
    (entry,) = read(figure(typed, SHARE, "5.c")).entries
    assert entry.figures == {"ty-le-cong-khai": Decimal(meant)}


@pytest.mark.parametrize(
    ("typed", "number_format", "said"),
    [
        (1.15, "General", ": 1.150 hay 1,15?"),
        (1.15, "@", ": 1.150 hay 1,15?"),
        (12.5, "General", ": 12.500 hay 12,5?"),
        (7.206, "General", ": 7.206 hay 7,206?"),
        ("1,15", "@", ": 1.150 hay 1,15?"),
        (0.5, "General", "ghi 0,5. Định dạng"),
        (1234.5, "General", "ghi 1234,5. Định dạng"),
        ("1.234,5678", "@", "ghi 1234,5678. Định dạng"),
    ],
)
def test_a_fraction_of_what_is_counted_is_refused(typed: Any, number_format: str, said: str) -> None:
    """1.150 typed into a cell that lost its format became 1.15; both readings are told where there are two."""
    content = figure(typed, number_format=number_format)
    cell = forms.figure_cell(forms.opened(content), "1.b", MEETINGS)
    assert problems(content) == [(FIGURES, cell.coordinate, "bad-number")]
    assert said in message_of(content)


@pytest.mark.parametrize(
    "typed",
    [
        "7,206", "7.20", "1,234.5", "1234.5", "12 người", "12 34", "-5", "-", "không", "năm", "1/2", "98,5%", "=1+1x",
        "9" * 16, "1,2345678", -5, 7.206, 123.456, 1.23456789, 1e20,
    ],
)  # fmt: skip
def test_a_figure_that_may_be_read_two_ways_is_refused(typed: Any) -> None:
    """What is no number, too large, negative, of another unit, or ambiguous is never guessed."""
    book = forms.opened(figure("1"))
    cell = forms.figure_cell(book, "1.b", MEETINGS)
    cell.value = typed
    cell.data_type = "s" if isinstance(typed, str) else "n"
    assert problems(forms.saved(book)) == [(FIGURES, cell.coordinate, "bad-number")]


def test_both_readings_of_an_ambiguous_figure_are_told() -> None:
    """7.206 in a numeric cell is 7.206 or 7,206: the message gives both ways to type it."""
    with pytest.raises(BadFormError) as refused:
        read(figure(7.206, SHARE, "5.c"))
    message = refused.value.problems[0].message
    assert "7.206 (hàng nghìn)" in message
    assert "7,2060 (số lẻ)" in message


@pytest.mark.parametrize(("typed", "number_format"), [("98,5%", "@"), ("98,5 %", "@"), (0.985, "0.0%"), (98.5, "@")])
def test_per_cent_is_read_where_the_indicator_asks_for_it(typed: Any, number_format: str) -> None:
    """A cell that Excel made a percentage holds a hundredth of it."""
    (entry,) = read(figure(typed, SHARE, "5.c", number_format)).entries
    assert entry.figures == {"ty-le-cong-khai": Decimal("98.5")}


def test_per_cent_is_refused_elsewhere() -> None:
    """5% of meetings is no number of meetings."""
    assert [code for _, _, code in problems(figure(0.05, number_format="0%"))] == ["bad-number"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("=1+1", "form-formula"),
        ("#REF!", "form-error-value"),
        (True, "form-cell-kind"),
        (datetime(2024, 5, 3), "bad-number"),  # noqa: DTZ001 (as Excel keeps a day)
    ],
)
def test_what_no_figure_can_be_is_refused_by_its_cell(value: Any, code: str) -> None:
    """Formulas, Excel's errors, true and false, and numbers that Excel took for days."""
    number_format = "dd/mm/yyyy" if isinstance(value, date) else "General"
    assert [found for _, _, found in problems(figure(value, number_format=number_format))] == [code]


@pytest.mark.parametrize(
    "typed",
    [
        "21/11/2024", "21-11-2024", "21.11.2024", "2024-11-21", " 21 / 11 / 2024 ", "ngày 21 tháng 11 năm 2024",
        datetime(2024, 11, 21), datetime(2024, 11, 21, 8, 30), date(2024, 11, 21),  # noqa: DTZ001 (as Excel keeps a day)
    ],
)  # fmt: skip
def test_a_day_is_read_as_meant(typed: Any) -> None:
    """Days of Excel and days as text, in the ways that offices write them."""
    found = read(task("completed", typed, "dd/mm/yyyy" if isinstance(typed, date) else "@"))
    assert found.entries[0].completed == date(2024, 11, 21)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("21/11/24", "bad-date"), ("11/2024", "bad-date"), ("đã xong", "bad-date"), ("30/02/2024", "no-such-date"),
        ("11/21/2024", "no-such-date"), (45617, "bad-date"), (2024, "bad-date"), (True, "form-cell-kind"),
        ("=TODAY()", "form-formula"), (date(1900, 1, 5), "no-such-date"),
    ],
)  # fmt: skip
def test_a_day_that_is_none_is_refused(typed: Any, code: str) -> None:
    """Two digits of a year, a day that the calendar lacks, a bare number."""
    content = task("completed", typed, "dd/mm/yyyy" if isinstance(typed, date) else "General")
    assert [found for _, _, found in problems(content)] == [code]


def test_a_bare_number_suggests_the_day_that_it_may_be() -> None:
    """45617 is what Excel shows of 21/11/2024 in a cell without format."""
    with pytest.raises(BadFormError, match="chưa nhập gì") as refused:
        read(task("completed", 45617, "General"))
    assert "21/11/2024" in refused.value.problems[0].message.split("Có thể là ngày")[1]


@pytest.mark.parametrize(
    ("number", "typed", "status"),
    [
        ("6.b", "Hoàn thành", "completed"), ("6.b", "HOÀN THÀNH ", "completed"), ("6.b", "đã hoàn thành", "completed"),
        ("6.b", "da thuc hien", "completed"), ("6.b", "Đang thực hiện", "in-progress"),
        ("6.b", "chưa thực hiện.", "not-started"), ("1.b", "Đã có kết quả", "completed"),
    ],
)  # fmt: skip
def test_a_status_is_read_in_any_spelling(number: str, typed: str, status: str) -> None:
    """Case, diacritics and a full stop do not matter."""
    (entry,) = filled(Answers(tasks={(number, ""): {"status": typed}})).entries
    assert entry.status == status


@pytest.mark.parametrize(
    ("number", "typed"), [("6.b", "x"), ("6.b", "Đã có kết quả"), ("6.b", "Chưa hoàn thành"), ("1.b", "Tốt")]
)
def test_a_status_that_is_none_is_refused_with_the_choices(number: str, typed: str) -> None:
    """The message lists what may stand there."""
    with pytest.raises(BadFormError) as refused:
        filled(Answers(tasks={(number, ""): {"status": typed}}))
    (problem,) = refused.value.problems
    assert problem.code == "unknown-value"
    assert "Đang thực hiện hoặc Chưa thực hiện" in problem.message


@pytest.mark.parametrize("name", ["result", "difficulties", "causes", "proposals"])
def test_a_lead_with_words_but_no_status_is_refused_at_the_status(name: str) -> None:
    """Without a status it is not known where the task stands; the cell to choose it in is named."""
    book = forms.opened(form())
    wanted = forms.task_cell(book, "1.b", "status").coordinate
    content = forms.fill(form(), Answers(tasks={("1.b", ""): {name: "Đã làm"}}))
    assert problems(content) == [(TASKS, wanted, "form-status-missing")]


def test_a_figure_without_a_status_is_refused_at_the_status() -> None:
    """Figures too need to know where the task stands."""
    content = forms.fill(form(), Answers(figures={("1.b", MEETINGS, ""): "3"}))
    assert [(sheet, code) for sheet, _, code in problems(content)] == [(TASKS, "form-status-missing")]


def test_a_supporter_tells_no_status() -> None:
    """Its cells are locked; what somebody forced into them is refused."""
    content = forms.fill(form(), Answers(tasks={("1.a", ""): {"status": "Hoàn thành", "result": "Đã dự"}}))
    assert [code for _, _, code in problems(content)] == ["form-outside"]


def test_a_day_of_completion_goes_with_what_is_completed() -> None:
    """The day is refused beside another status."""
    answers = Answers(tasks={("6.b", ""): {"status": "Đang thực hiện", "completed": "05/03/2024"}})
    assert [code for _, _, code in problems(forms.fill(form(), answers))] == ["completed-not-completed"]


def test_a_day_of_completion_lies_before_the_day_of_the_document() -> None:
    """What the report tells was done by then."""
    answers = Answers(
        fields={NUMBER: "1/BC-STP", DAY: "04/03/2024"},
        tasks={("6.b", ""): {"status": "Hoàn thành", "completed": "05/03/2024"}},
    )
    assert [code for _, _, code in problems(forms.fill(form(), answers))] == ["completed-after-document"]


@pytest.mark.parametrize(("typed", "expected"), [("3", ["not-started-with-figures"]), ("0", [])])
def test_what_has_not_begun_has_no_figures(typed: str, expected: list[str]) -> None:
    """Nothing, or zero."""
    content = forms.fill(
        form(), Answers(tasks={("6.b", ""): {"status": "Chưa thực hiện"}}, figures={("6.b", STAFF, ""): typed})
    )
    if expected:
        assert [code for _, _, code in problems(content)] == expected
    else:
        assert read(content).entries[0].figures == {"can-bo": Decimal(0)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Một\r\nhai", "Một\nhai"),
        ("  Một \u200b\u202ehai ", "Một hai"),
        ("Nga\u0300y", "Ngày"),
        ("Một_x000D_\nhai", "Một\nhai"),
        (12, "12"),
    ],
)
def test_words_are_cleaned_of_what_does_not_print(typed: Any, meant: str) -> None:
    """Line ends, spaces around, direction marks and decomposed letters; a whole number is words."""
    assert read(task("result", typed)).entries[0].result == meant


def test_words_that_begin_with_an_equals_sign_are_words() -> None:
    """Only what Excel keeps as a formula is one."""
    book = forms.opened(task("result", "x"))
    cell = forms.task_cell(book, "6.b", "result")
    cell.value = "=cmd|' /C calc'!A0"
    cell.data_type = "s"
    assert read(forms.saved(book)).entries[0].result == "=cmd|' /C calc'!A0"


@pytest.mark.parametrize(
    ("typed", "code"),
    [(7.5, "form-cell-kind"), (datetime(2024, 5, 3), "form-cell-kind"), ("=A1", "form-formula")],  # noqa: DTZ001 (as Excel keeps a day)
)
def test_words_that_excel_turned_into_something_else_are_refused(typed: Any, code: str) -> None:
    """3/5 became a day, 7.5 a number: what was typed is not known any more."""
    number_format = "dd/mm/yyyy" if isinstance(typed, date) else "General"
    assert [found for _, _, found in problems(task("result", typed, number_format))] == [code]


def test_bad_lines_of_evidence_are_told_each() -> None:
    """One document a line; lines without number or day are named together."""
    with pytest.raises(BadFormError) as refused:
        read(task("evidence", "- 45/KH-STP 20/02/2024: Kế hoạch;\nẢnh chụp\nBiên bản họp"))
    (problem,) = refused.value.problems
    assert problem.code == "form-evidence"
    assert "Ảnh chụp" in problem.message
    assert "Biên bản họp" in problem.message


@pytest.mark.parametrize(("label", "missing"), [(NUMBER, DAY), (DAY, NUMBER)])
def test_number_and_day_of_the_document_go_together(label: str, missing: str) -> None:
    """One without the other is refused at the one that is missing."""
    content = forms.fill(form(), Answers(fields={label: "20/11/2024"}))
    wanted = forms.cell(forms.opened(form()), INFO, missing).coordinate
    assert problems(content) == [(INFO, wanted, "form-document")]


def test_rows_and_columns_moved_hidden_and_sheets_renamed_are_read_all_the_same() -> None:
    """Rows and columns are known by their own cells, sheets by what is on them."""

    def turn(book: Any) -> None:
        tasks, figures = book[TASKS], book[FIGURES]
        for sheet in (tasks, figures):
            sheet.protection.disable()
        tasks.move_range(f"A6:L{tasks.max_row}", rows=30)
        tasks.insert_cols(3)
        figures.move_range(f"A1:G{figures.max_row}", cols=5)
        figures.row_dimensions[8].hidden = True
        tasks.title, figures.title = "Sheet2", "Bang so"
        book.move_sheet(figures, -2)
        book.create_sheet("Nháp")["B3"] = "ghi chú riêng"

    found, plain = read(changed(turn, FULL)), filled(FULL)
    assert (found.entries, found.document, found.general) == (plain.entries, plain.document, plain.general)
    assert found.cells["tasks", 1, "figures", "hoi-nghi"].startswith("Bang so!L")
    assert found.notes == ("Bỏ qua trang tính “Nháp”, không thuộc biểu mẫu.",)


def test_rows_that_are_gone_are_told() -> None:
    """A row deleted from the form is not silently taken for one without an answer."""

    def delete(book: Any) -> None:
        sheet = book[TASKS]
        sheet.delete_rows(forms.task_cell(book, "2.a", "status").row)

    assert read(changed(delete, FULL)).notes == ("Biểu mẫu đã bị xóa các dòng: 2.a.",)


def test_a_row_filled_in_twice_is_refused_with_both_cells() -> None:
    """A copy of a sheet with other contents cannot be told from the sheet."""

    def copy(book: Any) -> None:
        book.copy_worksheet(book[TASKS])

    with pytest.raises(BadFormError) as refused:
        read(changed(copy, Answers(tasks=STATUS_OF_1B)))
    (problem,) = refused.value.problems
    assert problem.code == "form-row-twice"
    cell = forms.task_cell(forms.opened(form()), "1.b", "status").coordinate
    assert f"{TASKS}!{cell}" in problem.message
    assert f"{TASKS} Copy!{cell}" in problem.message


def test_a_blank_copy_of_a_sheet_does_no_harm() -> None:
    """Only one of two rows has contents: that one is read."""

    def copy(book: Any) -> None:
        book.copy_worksheet(book[TASKS])
        forms.task_cell(book, "1.b", "status").value = "Đã có kết quả"

    assert [entry.task for entry in read(changed(copy)).entries] == ["1b"]


@pytest.mark.parametrize(
    ("sheet", "address", "code"),
    [
        (TASKS, "J200", "form-added-row"),
        (TASKS, "N8", "form-outside"),
        (INFO, "C3", "form-outside"),
        (FIGURES, "I9", "form-outside"),
    ],
)
def test_words_where_nobody_would_read_them_are_refused(sheet: str, address: str, code: str) -> None:
    """A row added under the table, a column beside it, a note beside a title."""

    def write(book: Any) -> None:
        for merged in [one for one in book[sheet].merged_cells.ranges if address in one]:
            book[sheet].unmerge_cells(str(merged))
        book[sheet][address] = "Nội dung thêm"

    assert problems(changed(write)) == [(sheet, address, code)]


def _typed_over(book: Any, number: str, heading: str) -> Any:
    """Return the printed cell of a row under a heading."""
    if heading in ("Đơn vị tính", "Đã báo cáo trước đây", "Chỉ tiêu", "Kỳ"):
        row, sheet = forms.figure_cell(book, number, MEETINGS).row, book[FIGURES]
    else:
        row, sheet = forms.task_cell(book, number, "result").row, book[TASKS]
    (column,) = [cell.column for line in sheet.iter_rows() for cell in line if cell.value == heading]
    return sheet.cell(row, column)


@pytest.mark.parametrize(
    ("number", "heading", "undo"),
    [
        ("1.b", "Đã báo cáo trước đây", "rồi xóa chữ ở đó."),
        ("1.b", "Đơn vị tính", "rồi xóa chữ ở đó."),
        ("1.b", "Chỉ tiêu", "rồi chép lại chữ cũ"),
        ("1.b", "Kỳ", "rồi chép lại chữ cũ"),
        ("1.b", "Kết quả đã báo cáo trước đây", "rồi xóa chữ ở đó."),
        ("6.b", "Vai trò; kỳ, thời hạn", "rồi chép lại chữ cũ"),
        ("1.a", "Nhiệm vụ theo Kế hoạch", "rồi chép lại chữ cũ"),
        ("1.a", "Kết quả đã báo cáo trước đây", "rồi xóa chữ ở đó."),
    ],
)
def test_words_typed_over_the_form_s_own_are_refused(number: str, heading: str, undo: str) -> None:
    """What an agency adds to a printed cell, or writes into an empty one, would be lost: refused by that cell."""
    at: list[Any] = []

    def write(book: Any) -> None:
        cell = _typed_over(book, number, heading)
        cell.value = f"{cell.value or ''} (đã xin gia hạn đến 30/11)"
        at.append(cell)

    content = changed(write, FULL)
    assert problems(content) == [(at[0].parent.title, at[0].coordinate, "form-outside")]
    assert f"ở ô {at[0].coordinate} đã bị sửa; " in message_of(content)
    assert undo in message_of(content)


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        (INFO, "Năm 2024"), (INFO, DIFFICULTIES), (TASKS, "Kết quả thực hiện"), (TASKS, "Sở Tư pháp"),
        (FIGURES, "SỐ LIỆU NĂM 2024"),
    ],
)  # fmt: skip
def test_words_typed_over_a_title_are_refused(sheet: str, shown: str) -> None:
    """Titles, headings of columns and labels are the form's own too."""
    at: list[str] = []

    def write(book: Any) -> None:
        (cell,) = [cell for row in book[sheet].iter_rows() for cell in row if cell.value == shown]
        cell.value = f"{shown} – số liệu chưa gồm quý IV"
        at.append(cell.coordinate)

    assert problems(changed(write)) == [(sheet, at[0], "form-outside")]


def test_words_in_an_empty_line_of_the_form_are_refused() -> None:
    """The blank line above what the form says of itself is no place for a note."""
    at: list[str] = []

    def write(book: Any) -> None:
        sheet = book[INFO]
        row = next(n for n in range(2, sheet.max_row) if sheet.cell(n, 1).value and not sheet.cell(n, 2).value)
        sheet.cell(row, 2).value = "Ghi chú của đơn vị"
        at.append(sheet.cell(row, 2).coordinate)

    assert problems(changed(write)) == [(INFO, at[0], "form-outside")]


def test_rows_sorted_without_their_keys_are_refused() -> None:
    """Answers that moved under another row's key would be taken for that row's."""

    def swap(book: Any) -> None:
        sheet = book[TASKS]
        one, other = forms.task_cell(book, "1.b", "result").row, forms.task_cell(book, "6.b", "result").row
        for column in range(2, sheet.max_column + 1):
            first, second = sheet.cell(one, column), sheet.cell(other, column)
            first.value, second.value = second.value, first.value

    with pytest.raises(BadFormError) as refused:
        read(changed(swap, FULL))
    outside = [problem for problem in refused.value.problems if problem.code == "form-outside"]
    assert len(outside) == 2
    assert all(re.search(r"ở ô B\d+, C\d+, D\d+, E\d+ đã bị sửa", problem.message) for problem in outside)


def test_a_printed_cell_saved_another_way_or_emptied_is_no_change() -> None:
    """Decomposed letters, other spaces and line ends come of saving; what is empty says nothing."""

    def save(book: Any) -> None:
        for heading in ("Nhiệm vụ theo Kế hoạch", "Vai trò; kỳ, thời hạn"):
            cell = _typed_over(book, "1.b", heading)
            cell.value = (
                unicodedata.normalize("NFD", cell.value).replace("\n", "_x000D_\n").replace(" ", "\u00a0") + " "
            )
        _typed_over(book, "1.b", "Kết quả đã báo cáo trước đây").value = None

    assert read(changed(save, FULL)).entries == filled(FULL).entries


def test_two_forms_in_one_file_are_refused() -> None:
    """Rows of another agency pasted into the form: neither is read."""

    def paste(book: Any) -> None:
        other = forms.opened(form("so-noi-vu"))[TASKS]
        book[TASKS]["A60"] = other["A8"].value

    assert [code for _, _, code in problems(changed(paste))] == ["form-mixed"]


def _rekeyed(old: str, new: str) -> bytes:
    def change(book: Any) -> None:
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value.startswith("plantrack-form"):
                        cell.value = cell.value.replace(old, new)

    return changed(change, FULL)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("form 2|", "form 1|", "form-version"),
        ("|435|", "|999|", "form-plan"),
        ("|so-tu-phap|", "|so-ma|", "unknown-agency"),
        ("|2024|so-tu-phap|", "|hai|so-tu-phap|", "bad-period"),
        ("|task|6b|", "|task|9z|", "unknown-task"),
        ("|task|6b|main|once", "|task|6b|phu|once", "unknown-schedule"),
        ("|task|6b|main|once", "|task|6b|main|2024", "wrong-period"),
        ("|luot-nguoi", "|luot-voi", "unknown-indicator"),
        ("|luot-nguoi", "|kinh-phi", "indicator-elsewhere"),
        ("plantrack-form", "khác", "form-none"),
        ("columns|tasks", "head|tasks", "form-columns"),
        ("|task|6b|main|once", "|task|6b", "form-added-row"),
    ],
)
def test_a_form_that_does_not_fit_the_data_is_refused(old: str, new: str, code: str) -> None:
    """Another version, plan, agency, task, period or indicator than the workspace knows; keys that were damaged."""
    assert code in [found for _, _, found in problems(_rekeyed(old, new))]


def test_a_column_that_is_gone_is_refused() -> None:
    """Whoever deletes a column to fill loses its answers: not read as if nobody had answered."""
    content = changed(lambda book: book[TASKS].delete_cols(7), FULL)
    assert [(sheet, code) for sheet, _, code in problems(content)] == [(TASKS, "form-columns")]


def test_two_rows_of_columns_are_refused() -> None:
    """Rows of the sheet of figures pasted under those of tasks would be read under the wrong columns."""

    def paste(book: Any) -> None:
        for cell in list(book[FIGURES][1]):
            book[TASKS].cell(40, cell.column).value = cell.value

    assert [code for _, _, code in problems(changed(paste, FULL))] == ["form-columns"]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_sheets() -> None:
    """All problems of a file in one go, each with its cell, printed as one line each."""
    answers = Answers(
        fields={NUMBER: "120/BC-STP", DAY: "32/11/2024"},
        tasks={("6.b", ""): {"status": "xong", "completed": "5/3"}},
        figures={("6.b", STAFF, ""): "bốn"},
    )
    with pytest.raises(BadFormError) as refused:
        filled(answers)
    assert [p.sheet for p in refused.value.problems] == [INFO, TASKS, TASKS, FIGURES]
    assert refused.value.details[3].startswith("tep.xlsx, Số liệu!G")
    assert ": bad-number " in refused.value.details[3]


def test_who_reports_by_quarters_tells_each() -> None:
    """A task with several rows is known by its period."""
    answers = Answers(
        tasks={("3.b", "Quý I/"): {"status": "Hoàn thành"}, ("3.b", "Quý III/"): {"status": "Đang thực hiện"}},
        figures={("3.b", "Cuộc họp báo", "Quý I/"): "1", ("3.b", "Cuộc họp báo", "Quý III/"): "2"},
    )
    found = filled(answers, "vp-ubnd")
    assert [(e.task, e.period, e.figures) for e in found.entries] == [
        ("3b", "2024-Q1", {"hop-bao": Decimal(1)}),
        ("3b", "2024-Q3", {"hop-bao": Decimal(2)}),
    ]


def by_libreoffice(content: bytes, folder: Path) -> bytes:
    """Return a workbook as LibreOffice Calc saves it."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    (folder / "in").mkdir()
    sent = folder / "in" / "phieu.xlsx"
    sent.write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(sent)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    if "source file could not be loaded" in ran.stderr:
        pytest.skip("LibreOffice here has no Calc (libreoffice-calc-nogui)")
    return (folder / "phieu.xlsx").read_bytes()


def test_a_form_saved_by_libreoffice_is_read_right(tmp_path: Path) -> None:
    """Another office program writes another file; the answers are the same, and no printed cell counts as changed."""
    found, plain = read(by_libreoffice(forms.fill(form(), FULL), tmp_path)), filled(FULL)
    assert (found.entries, found.document, found.general) == (plain.entries, plain.document, plain.general)
    assert found.cells == plain.cells


def test_words_typed_over_the_form_s_own_are_refused_when_saved_by_libreoffice(tmp_path: Path) -> None:
    """The cell is the same one, and the only one."""
    at: list[str] = []

    def write(book: Any) -> None:
        cell = _typed_over(book, "1.b", "Đã báo cáo trước đây")
        cell.value = "Năm 2023: 5"
        at.append(cell.coordinate)

    assert problems(by_libreoffice(changed(write, FULL), tmp_path)) == [(FIGURES, at[0], "form-outside")]


def test_every_code_of_a_form_is_met_in_the_tests() -> None:
    """No code is left that nothing tests, here or beside the workbook's own refusals."""
    folder = Path(__file__).parent
    tested = "".join((folder / name).read_text(encoding="utf-8") for name in ("test_form.py", "test_workbook.py"))
    assert [code for code in FORM_CODES if f'"{code}"' not in tested] == []
