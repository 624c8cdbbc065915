"""Workbooks from outside: hostile, broken or of another kind are refused quickly, by name, without memory growth."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from plantrack.errors import FORM_CODES, BadFormError
from plantrack.read.forms import workbook

if TYPE_CHECKING:
    from collections.abc import Mapping
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MEMORY_ALLOWED = 120_000_000
"""Bytes that reading one hostile file may add to what Python, openpyxl and the program take anyway."""
SECONDS_ALLOWED = 3


def book(cells: Mapping[str, Any] | None = None, title: str = "Một") -> bytes:
    """Return a plain workbook with some cells."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for address, value in (cells or {"A1": "chữ"}).items():
        sheet[address] = value
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def spoilt(parts: Mapping[str, bytes | None], content: bytes | None = None) -> bytes:
    """Return the workbook with parts replaced, added, or (None) left out."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content or book())) as before,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if name not in parts:
                after.writestr(name, before.read(name))
        for name, part in parts.items():
            if part is not None:
                after.writestr(name, part)
    return stream.getvalue()


def sheet(inside: str, before: str = "") -> bytes:
    """Return a workbook whose sheet has these rows, as XML."""
    xml = f'<?xml version="1.0"?>{before}<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>'
    return spoilt({SHEET: xml.encode()})


def code(content: bytes) -> str:
    """Return the one code for which a workbook is refused."""
    with pytest.raises(BadFormError) as refused:
        workbook.open_(content, "tep.xlsx")
    (problem,) = refused.value.problems
    assert problem.code in FORM_CODES
    assert str(problem).startswith("tep.xlsx")
    return problem.code


def bomb() -> bytes:
    """400 MB of nothing in a few hundred kilobytes."""
    return spoilt({SHEET: b"<worksheet>" + b" " * 400_000_000})


def spaces() -> bytes:
    """30 MB of nothing: within what a workbook with pictures takes, not within what its words take."""
    return sheet(" " * 30_000_000)


def many_strings() -> bytes:
    """As many elements as the size allows, in the part that openpyxl keeps whole."""
    return spoilt({"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"<si/>" * 2_000_000}</sst>'.encode()})


def many_cells() -> bytes:
    """As many cells as the size allows, all of them in few rows and columns."""
    return sheet("".join(f"<row>{'<c/>' * 40}</row>" for _ in range(50_000)))


def many_styles() -> bytes:
    """As many styles as the size allows."""
    xml = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 2_000_000}</cellXfs></styleSheet>'
    return spoilt({"xl/styles.xml": xml.encode()})


def declared() -> bytes:
    """An archive that says of a small part that it is 1 GB."""
    content = bytearray(spoilt({}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1_000_000_000).to_bytes(4, "little")
    return bytes(content)


def understated() -> bytes:
    """An archive that says of a part of 100 MB that it is small."""
    content = bytearray(spoilt({SHEET: b"<worksheet>" + b" " * 100_000_000}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = (1_000).to_bytes(4, "little")
    return bytes(content)


def laughs() -> bytes:
    """The billion laughs: entities of entities."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    cell = '<row><c t="inlineStr"><is><t>&l9;</t></is></c></row>'
    return sheet(cell, f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>')


def stranger() -> bytes:
    """An entity that stands outside the workbook."""
    cell = '<row><c t="inlineStr"><is><t>&x;</t></is></c></row>'
    return sheet(cell, '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>')


HOSTILE = {
    "bomb": (bomb, "form-too-large"),
    "spaces": (spaces, "form-too-large"),
    "many_strings": (many_strings, "form-too-large"),
    "many_cells": (many_cells, "form-out-of-range"),
    "many_styles": (many_styles, "form-too-large"),
    "declared": (declared, "form-too-large"),
    "understated": (understated, "form-damaged"),
    "laughs": (laughs, "form-damaged"),
    "stranger": (stranger, "form-damaged"),
    "far": (lambda: sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "form-out-of-range"),
}
# the kernel's own mark of this process: `resource` would tell the most that the parent ever took
_MEASURED = """
import json, re, sys, time
from pathlib import Path
import openpyxl, plantrack.read.forms.workbook as workbook
from plantrack.errors import BadFormError

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

content = open(sys.argv[1], "rb").read()
before, start, codes = most(), time.perf_counter(), []
try:
    workbook.open_(content, "tep.xlsx")
except BadFormError as refused:
    codes = [problem.code for problem in refused.problems]
grown = (most() - before) * 1024
print(json.dumps([codes, time.perf_counter() - start, grown]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured by Linux's own mark")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_quickly_without_memory(name: str, tmp_path: Path) -> None:
    """Bombs of size, of elements and of entities, and a cell at the end of the world, each in a process of its own."""
    make, expected = HOSTILE[name]
    path = tmp_path / "tep.xlsx"
    path.write_bytes(make())
    ran = subprocess.run([sys.executable, "-c", _MEASURED, str(path)], capture_output=True, check=True, text=True)
    codes, seconds, grown = json.loads(ran.stdout)
    assert codes == [expected]
    assert seconds < SECONDS_ALLOWED
    assert grown < MEMORY_ALLOWED


@pytest.mark.parametrize(
    ("content", "expected", "remedy"),
    [
        (b"", "form-not-excel", "rỗng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "form-not-excel", "mật khẩu"),
        (b"%PDF-1.7\n", "form-not-excel", "PDF"),
        (b"so,lieu\n1,2\n", "form-not-excel", "Excel Workbook"),
        (b"PK\x03\x04 half an archive", "form-damaged", "điền lại"),
        (b"PK\x03\x04" + b"x" * 6_000_000, "form-too-large", "5 MB"),
        (spoilt({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "form-not-excel", ".ods"),
        (spoilt({"word/document.xml": b"<w/>"}), "form-not-excel", "Word"),
        (spoilt({"xl/workbook.bin": b"x"}), "form-not-excel", ".xlsb"),
        (spoilt({"xl/vbaProject.bin": b"x"}), "form-macros", "macro"),
        (spoilt({"[Content_Types].xml": None}), "form-not-excel", "Excel Workbook"),
        (spoilt({"xl/workbook.xml": None}), "form-damaged", "điền lại"),
        (spoilt({f"xl/media/{n}.png": b"x" for n in range(1_001)}), "form-too-large", "bất thường"),
    ],
)
def test_what_is_no_workbook_is_told_with_what_to_do(content: bytes, expected: str, remedy: str) -> None:
    """Every other kind of file that agencies send is named, with how to send the right one."""
    with pytest.raises(BadFormError, match="tep") as refused:
        workbook.open_(content, "tep.xlsx")
    (problem,) = refused.value.problems
    assert problem.code == expected
    assert remedy in problem.message


def test_macros_are_refused_by_the_kind_that_the_workbook_declares() -> None:
    """An .xlsm renamed to .xlsx still says what it is."""
    with zipfile.ZipFile(io.BytesIO(book())) as archive:
        types = archive.read("[Content_Types].xml")
    changed = types.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert changed != types
    assert code(spoilt({"[Content_Types].xml": changed})) == "form-macros"


def test_a_name_twice_in_the_archive_is_refused() -> None:
    """Two readers would read two different workbooks."""
    stream = io.BytesIO(book())
    with (
        zipfile.ZipFile(stream, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr(SHEET, b"<worksheet/>")
    assert code(stream.getvalue()) == "form-damaged"


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        ('<row r="2001"><c r="A2001"><v>1</v></c></row>', "A2001"),
        ('<row r="1"><c r="AO1"><v>1</v></c></row>', "AO1"),
        ('<row r="1048576"/>', "A1048576"),
        ("<row>" + "<c/>" * 41 + "</row>", "AO1"),
        ("<row/>" * 2_001, "A2001"),
    ],
)
def test_what_lies_outside_the_bounds_is_refused_with_its_address(rows: str, cell: str) -> None:
    """2,000 rows and 40 columns, whether the address is said or only counted."""
    with pytest.raises(BadFormError) as refused:
        workbook.open_(sheet(rows), "tep.xlsx")
    (problem,) = refused.value.problems
    assert (problem.code, problem.sheet, problem.cell) == ("form-out-of-range", "Một", cell)


def test_merged_cells_outside_the_bounds_are_refused() -> None:
    """A merged range counts whole, not by its first cell."""
    with zipfile.ZipFile(io.BytesIO(book())) as archive:
        xml = archive.read(SHEET)
    merged = xml.replace(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    assert code(spoilt({SHEET: merged})) == "form-out-of-range"


@pytest.mark.parametrize(
    "content",
    [
        sheet("<row><c>"),
        sheet('<row r="2"/><row r="1"/>'),
        sheet('<row r="1"><c r="B2"><v>1</v></c></row>'),
        sheet('<row r="1"><c r="B1"/><c r="A1"/></row>'),
        sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
        sheet('<row r="không"/>'),
        spoilt({SHEET: f'<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="{MAIN}"/>'.encode("utf-16")}),
        spoilt({SHEET: b"<worksheet>\x00</worksheet>"}),
        spoilt({SHEET: b'<?xml version="1.0" encoding="latin-1"?><worksheet/>'}),
        spoilt({SHEET: b"<a>" * 100 + b"</a>" * 100}),
    ],
)
def test_broken_xml_is_refused(content: bytes) -> None:
    """Rows out of order, cells of other rows, other encodings, indexes that lead nowhere."""
    assert code(content) in ("form-damaged", "form-too-large")


@pytest.mark.parametrize("doctype", ['<!DOCTYPE x [<!ENTITY a "chữ">]>', "<!DOCTYPE x>"])
def test_a_declaration_of_entities_is_refused_however_harmless(doctype: str) -> None:
    """Excel writes none: whoever does means something by it."""
    with pytest.raises(BadFormError) as refused:
        workbook.open_(sheet('<row><c t="inlineStr"><is><t>a</t></is></c></row>', doctype), "tep.xlsx")
    assert "DOCTYPE" in refused.value.problems[0].message


def test_many_sheets_are_refused() -> None:
    """No form has more than thirty sheets."""
    made = openpyxl.Workbook()
    for _ in range(30):
        made.create_sheet()
    stream = io.BytesIO()
    made.save(stream)
    assert code(stream.getvalue()) == "form-too-large"


def test_a_text_beyond_what_a_cell_holds_is_refused() -> None:
    """Excel keeps 32,767 characters in a cell; more was not written by Excel."""
    long = f'<row><c t="inlineStr"><is><t>{"a" * 40_000}</t></is></c></row>'
    assert code(sheet(long)) == "form-too-large"


def test_cells_come_as_plain_values() -> None:
    """Text, numbers, days, flags; a formula stays one, its cached value unread."""
    cells = {"A1": "chữ", "B2": 12, "C3": 1.5, "A4": True, "B4": "=1+1", "C4": "#REF!"}
    (found,) = workbook.open_(book(cells, title="Số liệu"), "tep.xlsx")
    assert found.name == "Số liệu"
    assert [(cell.address, cell.kind, cell.value) for cell in found.cells] == [
        ("A1", "text", "chữ"),
        ("B2", "number", 12),
        ("C3", "number", 1.5),
        ("A4", "flag", True),
        ("B4", "formula", "=1+1"),
        ("C4", "error", "#REF!"),
    ]


def test_names_and_texts_hold_nothing_that_steers_a_terminal() -> None:
    """Direction marks and control characters are left out, in a sheet's name and in a formula too."""
    (found,) = workbook.open_(
        book({"A1": "một\u202e\u0085hai", "A2": '="a\u009b31m"'}, title="Số\u202e liệu"), "tep.xlsx"
    )
    assert found.name == "Số liệu"
    assert [cell.value for cell in found.cells] == ["mộthai", '="a31m"']


def test_a_day_beyond_the_calendar_is_an_error_of_the_cell() -> None:
    """Excel shows ##### for it; openpyxl warns, which must not end the program."""
    made = openpyxl.Workbook()
    active = made.active
    assert active is not None
    active["A1"] = 99_999_999
    active["A1"].number_format = "dd/mm/yyyy"
    stream = io.BytesIO()
    made.save(stream)
    (found,) = workbook.open_(stream.getvalue(), "tep.xlsx")
    assert [cell.kind for cell in found.cells] == ["error"]


def test_links_to_other_files_are_not_followed() -> None:
    """What another workbook holds is never looked for; the formula that points there stays a formula."""
    (found,) = workbook.open_(book({"A1": "='[https://example.invalid/a.xlsx]Một'!A1"}), "tep.xlsx")
    assert [cell.kind for cell in found.cells] == ["formula"]


def test_parts_that_are_no_xml_are_never_opened() -> None:
    """Pictures and printer settings are left where they are, however they are declared."""
    content = spoilt({"xl/printerSettings/printerSettings1.bin": b"\x00" * 1_000_000, "xl/media/a.png": b"\x89PNG"})
    start = time.perf_counter()
    (found,) = workbook.open_(content, "tep.xlsx")
    assert time.perf_counter() - start < SECONDS_ALLOWED
    assert found.cells[0].value == "chữ"


@pytest.mark.parametrize(("row", "column", "shown"), [(1, 1, "A1"), (7, 26, "Z7"), (7, 27, "AA7"), (1, 16_384, "XFD1")])
def test_addresses_are_written_as_excel_shows_them(row: int, column: int, shown: str) -> None:
    """Columns count A to Z, then AA."""
    assert workbook.address(row, column) == shown
