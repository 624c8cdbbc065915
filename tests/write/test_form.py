"""The blank report form: what stands in it, what may be filled in, and that it opens."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.ask import questionnaire
from plantrack.write import form as writing
from tests import forms
from tests.forms import FIGURES, INFO, TASKS
from tests.write.reports import ROOT, example

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plantrack.model.dataset import Dataset

ASKED = date(2024, 10, 15)
VISIBLE = (INFO, TASKS, FIGURES)
MARK = "SỐ LIỆU MINH HỌA"
TALLEST = 409
"""The height in points at which Excel stops."""


@cache
def form(agency: str = "so-tu-phap") -> bytes:
    """Return the blank form of an agency."""
    return rendered(example(), agency)


def rendered(dataset: Dataset, agency: str = "so-tu-phap") -> bytes:
    """Render the form of an agency from a dataset."""
    return writing.render(questionnaire.of_agency(dataset, agency, 2024, ASKED), dataset)


def cells(book: Any, *sheets: str) -> Iterator[Any]:
    """Yield every cell of the sheets that holds something."""
    for name in sheets or book.sheetnames:
        for row in book[name].iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def texts(book: Any, sheet: str) -> list[str]:
    """Return what a sheet shows, hidden keys left out."""
    return [str(cell.value) for cell in cells(book, sheet) if cell.column > 1 and cell.row > 1]


def to_fill(book: Any, sheet: str) -> list[Any]:
    """Return the cells that are not locked."""
    return [cell for row in book[sheet].iter_rows() for cell in row if not cell.protection.locked]


def test_the_same_data_give_the_same_bytes_in_another_process() -> None:
    """No clock and no order of a set is in the file."""
    made = "from tests.write.test_form import form; import hashlib; print(hashlib.sha256(form()).hexdigest())"
    ran = subprocess.run([sys.executable, "-c", made], check=True, capture_output=True, text=True, cwd=ROOT)
    assert ran.stdout.strip() == hashlib.sha256(form()).hexdigest()
    properties = forms.opened(form()).properties
    assert {properties.created.date(), properties.modified.date()} == {ASKED}


def test_the_first_sheet_says_what_is_asked_of_whom_by_when() -> None:
    """The plan, the agency, the year, and the deadline with its weekday."""
    shown = texts(forms.opened(form()), INFO)
    assert "Năm 2024" in shown
    assert "Đơn vị báo cáo: Sở Tư pháp" in shown
    assert "Nơi nhận: Sở Thông tin và Truyền thông" in shown
    assert "Thời hạn gửi: trước ngày 25/11/2024 (thứ Hai)" in shown
    assert any(text.startswith("Kế hoạch số 435/KH-UBND ngày 06/7/2023 của") for text in shown)


def test_who_reports_for_another_is_told_so() -> None:
    """Hội Văn học nghệ thuật reports for Tạp chí Nâm Nung too, and is told."""
    book = forms.opened(form("hoi-vhnt"))
    assert "Báo cáo cả phần việc của: Tạp chí Nâm Nung" in texts(book, INFO)
    row = forms.task_cell(book, "5.b", "status").row
    assert book[TASKS].cell(row, 4).value == "Chủ trì (Tạp chí Nâm Nung)\nNăm 2024\nThường xuyên"


def test_a_deadline_that_was_extended_is_the_one_shown() -> None:
    """Sở Y tế has until 01/12/2024."""
    shown = texts(forms.opened(form("so-y-te")), INFO)
    assert "Thời hạn gửi: trước ngày 01/12/2024 (Chủ nhật)" in shown


def test_a_row_shows_the_task_and_what_was_told_before() -> None:
    """Last year's words stand beside the cells to fill, locked."""
    sheet = forms.opened(form())[TASKS]
    row = forms.task_cell(forms.opened(form()), "1.b", "status").row
    shown = [sheet.cell(row, column).value for column in range(2, 6)]
    assert shown[0] == "1.b"
    assert shown[1].startswith("Nâng cao nhận thức")
    assert shown[2] == "Chủ trì\nNăm 2024\nThường xuyên"
    assert shown[3].startswith("Năm 2023: Đã có kết quả. Kết hợp giới thiệu Kế hoạch mới")


def test_figures_stand_with_unit_and_the_year_before() -> None:
    """358 people last year, in people."""
    book = forms.opened(form())
    row = forms.figure_cell(book, "1.b", "Lượt người tham dự").row
    assert [book[FIGURES].cell(row, column).value for column in (4, 5, 6)] == [
        "lượt người",
        "Năm 2024",
        "Năm 2023: 358",
    ]


@pytest.mark.parametrize("agency", ["so-tu-phap", "vp-ubnd", "hoi-vhnt", "so-noi-vu", "huyen-dak-mil", "cong-an-tinh"])
def test_only_the_cells_to_fill_may_be_written_into(agency: str) -> None:
    """Every sheet is protected; what is open is blank, tinted, and text, so that no locale converts it."""
    book = forms.opened(form(agency))
    for name in VISIBLE:
        assert book[name].protection.sheet
        assert not book[name].protection.password
        assert not book[name].protection.formatRows  # False: the lock does not hold for it
        assert not book[name].protection.formatColumns
        for cell in to_fill(book, name):
            assert cell.value is None
            assert cell.number_format == "@"
            assert cell.fill.fgColor.rgb == "FFFFF8DC"
        for cell in cells(book, name):
            assert cell.protection.locked
    assert len(to_fill(book, INFO)) == 5


def test_supporters_have_no_status_to_fill_in() -> None:
    """The cells are locked and grey; a result may be told."""
    book = forms.opened(form())
    for name, locked in (("status", True), ("completed", True), ("result", False), ("evidence", False)):
        assert forms.task_cell(book, "1.a", name).protection.locked is locked
    assert forms.task_cell(book, "1.a", "status").fill.fgColor.rgb == "FFE7E6E6"
    assert "(Chủ trì: Sở Thông tin và Truyền thông)" in str(book[TASKS].cell(6, 3).value)


@pytest.mark.parametrize(
    ("number", "choices"),
    [
        ("1.b", ["Đã có kết quả", "Đang thực hiện", "Chưa thực hiện"]),
        ("6.b", ["Hoàn thành", "Đang thực hiện", "Chưa thực hiện"]),
    ],
)
def test_the_status_is_chosen_from_a_list(number: str, choices: list[str]) -> None:
    """Ongoing work has its own words; the list stands on a hidden sheet."""
    book = forms.opened(form())
    cell = forms.task_cell(book, number, "status").coordinate
    (rule,) = [rule for rule in book[TASKS].data_validations.dataValidation if cell in rule.sqref]
    assert rule.type == "list"
    assert rule.formula1 is not None
    target = book.defined_names[rule.formula1].attr_text
    assert target is not None
    name, _, area = target.replace("$", "").rpartition("!")
    hidden = book[name.strip("'")]
    assert hidden.sheet_state == "veryHidden"
    assert [row[0].value for row in hidden[area]] == choices


def test_cells_to_fill_say_how() -> None:
    """Days and figures are explained where they are typed, within Excel's limits."""
    book = forms.opened(form())
    rules = [rule for name in VISIBLE for rule in book[name].data_validations.dataValidation]
    assert all(len(rule.promptTitle or "") <= 32 and len(rule.prompt or "") <= 255 for rule in rules)
    prompts = " ".join(rule.prompt or "" for rule in rules)
    assert "1.234,5" in prompts
    assert "21/11/2024" in prompts


@pytest.mark.parametrize("agency", ["so-tu-phap", "so-tttt", "hoi-vhnt"])
def test_a_rule_is_said_once_for_all_cells_that_it_holds_for(agency: str) -> None:
    """No cell has two, no column has more kinds than wordings, and each cell with a figure or a status has its own."""
    book = forms.opened(form(agency))
    for name in set(VISIBLE) & set(book.sheetnames):
        rules = book[name].data_validations.dataValidation
        assert len({(rule.promptTitle, rule.prompt, rule.formula1) for rule in rules}) == len(rules)
        ruled = [cell.coordinate for cell in to_fill(book, name) for rule in rules if cell.coordinate in rule.sqref]
        assert len(ruled) == len(set(ruled))
        if name == FIGURES:
            assert set(ruled) == {cell.coordinate for cell in to_fill(book, name)}


def test_every_row_carries_a_key_of_its_own() -> None:
    """Static rows too; column and row of keys are hidden."""
    book = forms.opened(form("vp-ubnd"))
    keys = [cell.value for cell in cells(book) if str(cell.value).startswith("plantrack-form 2|435|2024|vp-ubnd|")]
    assert len(set(keys)) == len(keys)
    for name in VISIBLE:
        sheet = book[name]
        assert all(sheet.cell(row, 1).value in keys for row in range(1, sheet.max_row + 1))
        assert sheet.column_dimensions["A"].hidden
        assert sheet.row_dimensions[1].hidden
    known = {str(key).rpartition("|")[0] for key in keys}
    assert "plantrack-form 2|435|2024|vp-ubnd|figure|3b|main|2024-Q2|hop-bao" in known
    assert "plantrack-form 2|435|2024|vp-ubnd|task|3b|dot-xuat|2024" in known


def test_there_is_no_formula_and_nothing_that_runs() -> None:
    """Data that look like a formula or a link stay text."""
    dataset = example()
    agency = dataset.agencies["so-tu-phap"]
    evil = agency.model_copy(update={"names": (agency.names[0].model_copy(update={"name": "=1+1 & https://x.vn"}),)})
    others = tuple(evil if one.id == evil.id else one for one in dataset.directory.agencies)
    changed = replace(dataset, directory=dataset.directory.model_copy(update={"agencies": others}))
    content = rendered(changed)
    book = forms.opened(content)
    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells(book))
    assert "=1+1 & https://x.vn" in texts(book, TASKS)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "vba" in name or "external" in name.lower()]


@pytest.mark.parametrize("illustrative", [True, False])
def test_invented_data_say_so_on_every_page(illustrative: bool) -> None:  # noqa: FBT001 (pytest passes it)
    """In the header of every page and at the top of every sheet; real data never do."""
    dataset = example()
    offices = dataset.offices.model_copy(update={"illustrative": illustrative})
    book = forms.opened(rendered(replace(dataset, offices=offices)))
    for name in VISIBLE:
        assert (MARK in (book[name].oddHeader.center.text or "")) is illustrative
        assert (book[name]["B2"].value == MARK) is illustrative


def test_pages_are_a4_landscape_with_headings_repeated() -> None:
    """Fit to the width; page numbers at the foot."""
    book = forms.opened(form())
    for name in VISIBLE:
        sheet = book[name]
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert "&P" in (sheet.oddFooter.right.text or "")
    for name, column in ((TASKS, "D"), (FIGURES, "A")):
        sheet = book[name]
        heading = next(cell.row for cell in cells(book, name) if cell.value == "TT")
        assert sheet.print_title_rows == f"${heading}:${heading}"
        assert sheet.freeze_panes == f"{column}{heading + 1}"


def test_all_words_are_in_times_new_roman() -> None:
    """No visible cell falls back to another font."""
    book = forms.opened(form())
    assert {cell.font.name for cell in cells(book, *VISIBLE) if cell.row > 1 and cell.column > 1} == {"Times New Roman"}


def test_rows_are_high_enough_for_their_words() -> None:
    """Excel fits no locked or merged row by itself: the longest task of the plan keeps within what a row can be."""
    for agency in ("so-tai-chinh", "so-tu-phap", "so-tttt"):
        sheet = forms.opened(form(agency))[TASKS]
        for row in range(6, sheet.max_row + 1):
            height, words = sheet.row_dimensions[row].height, str(sheet.cell(row, 3).value or "")
            assert height is not None
            assert height < TALLEST
            assert height >= 15 * len(words) / 60  # at 60 letters a line it would still fit


def test_the_form_opens_cleanly(tmp_path: Path) -> None:
    """The validator of the format finds nothing that Excel would have to repair."""
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not made for this system")
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(form("vp-ubnd"))
    result = audit.OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []


def without_indicators() -> Dataset:
    """Return the example of an office that asks for no figures."""
    dataset = example()
    return replace(dataset, reporting=dataset.reporting.model_copy(update={"indicators": ()}))


@pytest.mark.parametrize(("dataset", "agency"), [(without_indicators(), "so-tu-phap"), (example(), "ban-tuyen-giao")])
def test_who_is_asked_for_no_figures_gets_no_sheet_for_them(dataset: Dataset, agency: str) -> None:
    """Where the office asks for none, or the body leads nothing: no sheet, no guidance, numbers without a gap."""
    book = forms.opened(rendered(dataset, agency))
    assert book.sheetnames == [INFO, TASKS, "Danh sách"]
    shown = texts(book, INFO)
    assert not [text for text in shown if "số liệu" in text.casefold() and text != MARK]
    assert "Kết quả: Tính đến ngày 15/11/2024, ước thực hiện cả năm 2024." in shown
    assert [text[:2] for text in shown if text[1:3] == ". "] == ["1.", "2.", "3.", "4.", "5."]


def test_the_limit_is_told_in_the_words_of_the_letter() -> None:
    """An office that counts the day itself says so in the form too."""
    dataset = example()
    years = tuple(one.model_copy(update={"due_day_counts": True}) for one in dataset.reporting.years)
    counting = replace(dataset, reporting=dataset.reporting.model_copy(update={"years": years}))
    shown = texts(forms.opened(rendered(counting)), INFO)
    assert "Thời hạn gửi: chậm nhất là hết ngày 25/11/2024 (thứ Hai)" in shown


def prompted(book: Any, cell: Any) -> str:
    """Return what is shown where a cell is entered."""
    rules = book[cell.parent.title].data_validations.dataValidation
    return " ".join(f"{rule.promptTitle}: {rule.prompt}" for rule in rules if cell.coordinate in rule.sqref)


@pytest.mark.parametrize(("name", "label"), [("difficulties", forms.DIFFICULTIES), ("proposals", forms.PROPOSALS)])
def test_a_task_is_asked_about_itself(name: str, label: str) -> None:
    """Difficulties and proposals of a task are not those of none."""
    book = forms.opened(form())
    general, own = prompted(book, forms.cell(book, INFO, label)), prompted(book, forms.task_cell(book, "1.b", name))
    assert "không riêng nhiệm vụ nào" in general
    assert "nhiệm vụ này" in own
    assert "chung" not in own


def test_what_is_counted_whole_is_asked_for_so() -> None:
    """No decimals are shown where none may be typed."""
    book = forms.opened(form())
    assert "Số nguyên" in prompted(book, forms.figure_cell(book, "1.b", "Lượt người tham dự"))
    share = forms.figure_cell(book, "5.c", "Tỷ lệ thủ tục, thông tin bắt buộc đã công khai")
    assert "1.234,5" in prompted(book, share)
