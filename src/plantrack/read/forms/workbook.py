"""Open a workbook that comes from outside: its cells as plain values, or a refusal that says what to do.

Nothing in the file is trusted. The archive's own figures are looked at first; then every XML part is read once by a
streaming parser that stops at the first thing no form has; only the parts read that way are handed to openpyxl. So
nothing is unpacked, expanded or followed that was not counted before.
"""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
import zipfile
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from xml.parsers import expat

from plantrack.errors import BadFormError, CellProblem
from plantrack.read import archives

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE = 5_000_000
MAX_ENTRIES = 1_000
MAX_XML = 12_000_000
MAX_UNZIPPED = 60_000_000
MAX_ROWS = 2_000
MAX_COLUMNS = 40
MAX_SHEETS = 30
MAX_TEXT = 32_767
MAX_ELEMENTS = 60_000
MAX_SHEET_ELEMENTS = 4 * MAX_ROWS * MAX_COLUMNS
MAX_DEPTH = 40

Kind = Literal["text", "number", "day", "flag", "formula", "error"]

_OLE = b"\xd0\xcf\x11\xe0"
_CELL = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})", re.ASCII)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SAVE_AS = "mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi gửi lại"
_ASK_AGAIN = "đề nghị đơn vị điền lại vào biểu mẫu gốc và gửi lại"


class Cell(NamedTuple):
    """One cell that is not blank; columns and rows count from 1."""

    row: int
    column: int
    kind: Kind
    value: str | int | float | bool | date
    percent: bool = False

    @property
    def address(self) -> str:
        """Return the address as Excel shows it: `F12`."""
        return address(self.row, self.column)


class SheetCells(NamedTuple):
    """A sheet: its name and its cells that are not blank, row by row."""

    name: str
    cells: tuple[Cell, ...]


class _Refused(Exception):  # noqa: N818 (a way out of nested parsing, told to nobody)
    def __init__(self, code: str, message: str, sheet: str = "", cell: str = "") -> None:
        super().__init__(message)
        self.told = (sheet, cell, code, message)


def address(row: int, column: int) -> str:
    """Return the address of a cell as Excel shows it."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def position(reference: str) -> tuple[int, int]:
    """Return row and column of an address, as `address` writes it; (0, 0) where it is none."""
    found = _CELL.fullmatch(reference.replace("$", ""))
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1].upper():
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(found[2]), column


def open_(content: bytes, name: str) -> tuple[SheetCells, ...]:
    """Return the cells of every sheet of a workbook; formulas stay formulas, nothing outside it is followed.

    Raises:
        BadFormError: it is no workbook, or one that no form can have become; `name` is said with it.

    """
    try:
        _check_kind(content)
        return _cells(_scanned(content))
    except _Refused as refused:
        raise BadFormError(name, [CellProblem(name, *refused.told)]) from None


# what kind of file it is


def _check_kind(content: bytes) -> None:
    if not content:
        raise _Refused("form-not-excel", "Tệp rỗng; đề nghị đơn vị gửi lại.")
    if len(content) > MAX_FILE:
        message = f"Tệp lớn hơn {MAX_FILE // 1_000_000} MB; xóa hình ảnh, trang tính thêm vào biểu mẫu rồi gửi lại."
        raise _Refused("form-too-large", message)
    if content.startswith(_OLE):
        message = f"Tệp là sổ Excel kiểu cũ (.xls) hoặc có mật khẩu; bỏ mật khẩu nếu có, {_SAVE_AS}."
        raise _Refused("form-not-excel", message)
    if content.startswith(b"%PDF"):
        raise _Refused("form-not-excel", "Tệp là PDF; cần chính tệp biểu mẫu .xlsx đã điền.")
    if not content.startswith(b"PK"):
        raise _Refused("form-not-excel", f"Tệp không phải sổ Excel .xlsx; {_SAVE_AS}.")


def _scanned(content: bytes) -> io.BytesIO:
    """Return an archive that holds only the XML parts of the workbook, each read once within limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_archive(archive)
            return _copied(archive)
    except archives.DAMAGED as error:
        raise _damaged() from error


def _damaged() -> _Refused:
    return _Refused("form-damaged", f"Tệp bị hỏng, không đọc được; {_ASK_AGAIN}.")


def _check_archive(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = [entry.filename.casefold() for entry in entries]
    _check_sizes(entries)
    if "mimetype" in names or "content.xml" in names:
        raise _Refused("form-not-excel", f"Tệp là sổ của LibreOffice (.ods); {_SAVE_AS}.")
    for name, program in (("word/", "Word (.docx)"), ("ppt/", "PowerPoint (.pptx)")):
        if any(entry.startswith(name) for entry in names):
            raise _Refused("form-not-excel", f"Tệp là của {program}; cần chính tệp biểu mẫu .xlsx đã điền.")
    if any(name.endswith("workbook.bin") for name in names):
        raise _Refused("form-not-excel", f"Tệp là sổ Excel nhị phân (.xlsb); {_SAVE_AS}.")
    if any("vbaproject" in name or "/macrosheets/" in name for name in names):
        raise _macros()
    if "[content_types].xml" not in names:
        raise _Refused("form-not-excel", f"Tệp nén không phải sổ Excel .xlsx; {_SAVE_AS}.")
    if len(set(names)) < len(names) or any(map(archives.unusual, entries)):
        raise _damaged()


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    xml = sum(entry.file_size for entry in entries if _is_xml(entry))
    if len(entries) > MAX_ENTRIES or xml > MAX_XML or sum(entry.file_size for entry in entries) > MAX_UNZIPPED:
        message = (
            f"Phần bên trong tệp lớn bất thường so với một biểu mẫu; {_ASK_AGAIN}, không dán hình ảnh hay bảng khác."
        )
        raise _Refused("form-too-large", message)


def _is_xml(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.casefold().endswith((".xml", ".rels"))


def _macros() -> _Refused:
    message = f"Tệp có chứa macro nên không được mở; {_SAVE_AS} (không phải .xlsm)."
    return _Refused("form-macros", message)


def _copied(archive: zipfile.ZipFile) -> io.BytesIO:
    copy = io.BytesIO()
    sheets: list[tuple[str, str]] = []
    targets: dict[str, str] = {}
    parts = sorted(filter(_is_xml, archive.infolist()), key=lambda entry: "/worksheets/" in entry.filename)
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as clean:
        for entry in parts:
            part = archives.unpacked(archive, entry)
            file = entry.filename.rpartition("/")[2]
            titles = {targets[id_].rpartition("/")[2]: title for title, id_ in sheets if id_ in targets}
            scan = _Scan(titles.get(file, file))
            scan.read(part)
            sheets += scan.sheets
            if file == "workbook.xml.rels":
                targets |= scan.targets
            clean.writestr(entry.filename, part)
    return copy


# one XML part


class _Scan:
    """Reads one XML part, by the name people know it by; raises at the first thing that no form has."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root = ""
        self.depth = self.elements = self.row = self.column = 0
        self.sheets: list[tuple[str, str]] = []
        self.targets: dict[str, str] = {}
        self.limit = MAX_ELEMENTS

    def read(self, part: bytes) -> None:
        if b"\x00" in part or part.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise _damaged()
        parser = expat.ParserCreate(namespace_separator="}")
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        try:
            parser.Parse(part, True)  # noqa: FBT003 (expat's own way to say that this is all)
        except expat.ExpatError as error:
            raise _damaged() from error

    @staticmethod
    def _declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.casefold() not in ("utf-8", "us-ascii", "ascii"):
            raise _damaged()

    @staticmethod
    def _doctype(*_anything: object) -> None:
        message = f"Tệp khai báo thực thể XML (DOCTYPE), điều mà Excel không bao giờ ghi ra; {_ASK_AGAIN}."
        raise _Refused("form-damaged", message)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        space, _, name = tag.rpartition("}")
        if self.depth == 1:
            self._root(space, name)
        if self.elements > self.limit or self.depth > MAX_DEPTH:
            message = f"Phần bên trong tệp phức tạp bất thường so với một biểu mẫu; {_ASK_AGAIN}."
            raise _Refused("form-too-large", message)
        if self.root == "worksheet":
            self._of_sheet(name, attributes)
        elif self.root == "workbook" and name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get(f"{_RELATIONS}}}id", "")))
            if len(self.sheets) > MAX_SHEETS:
                raise _Refused("form-too-large", f"Tệp có hơn {MAX_SHEETS} trang tính; bỏ các trang thêm vào rồi gửi.")
        elif self.root == "Relationships":
            self.targets[attributes.get("Id", "")] = attributes.get("Target", "")
        elif self.root == "Types":
            _check_type(attributes.get("ContentType", "").casefold())

    def _root(self, space: str, name: str) -> None:
        self.root = name
        if name == "worksheet":
            self.limit = MAX_SHEET_ELEMENTS
        if name in ("workbook", "worksheet") and "purl.oclc.org" in space:
            raise _Refused("form-not-excel", f"Tệp lưu kiểu Strict Open XML; {_SAVE_AS}.")

    def _end(self, _tag: str) -> None:
        self.depth -= 1

    def _of_sheet(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            row = _whole(attributes.get("r", str(self.row + 1)))
            if row <= self.row:
                raise _damaged()
            self.row, self.column = row, 0
            self._within(row, 1)
        elif name == "c":
            self._cell(attributes.get("r"))
        elif name == "mergeCell":
            for corner in attributes.get("ref", "").split(":"):
                self._within(*position(corner))

    def _cell(self, reference: str | None) -> None:
        row, column = (self.row, self.column + 1) if reference is None else position(reference)
        self._within(row, column)
        if row != self.row or column <= self.column:
            raise _damaged()
        self.column = column

    def _within(self, row: int, column: int) -> None:
        if row > MAX_ROWS or column > MAX_COLUMNS:
            limits = f"biểu mẫu chỉ đọc đến dòng {MAX_ROWS} và cột {address(1, MAX_COLUMNS).rstrip('1')}"
            message = f"Có dòng hoặc cột ở quá xa; {limits}. Xóa các dòng, cột thừa rồi gửi lại."
            raise _Refused("form-out-of-range", message, self.name, address(row, column))


def _check_type(content_type: str) -> None:
    if "macroenabled" in content_type or "vbaproject" in content_type:
        raise _macros()
    if "sheet.binary" in content_type:
        raise _Refused("form-not-excel", f"Tệp là sổ Excel nhị phân (.xlsb); {_SAVE_AS}.")


def _whole(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}", text, re.ASCII):
        raise _damaged()
    return int(text)


# the cells


def _cells(archive: io.BytesIO) -> tuple[SheetCells, ...]:
    import openpyxl  # noqa: PLC0415 (only `import` reads workbooks)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of extensions that it does not know; no form needs them
        try:
            book = openpyxl.load_workbook(archive, read_only=True, data_only=False, keep_links=False)
            sheets = tuple(SheetCells(_title(sheet), tuple(_of_sheet(sheet))) for sheet in book.worksheets)
        except _Refused:
            raise
        except Exception as error:  # openpyxl raises whatever a broken file makes of it
            raise _damaged() from error
    if not sheets:
        raise _damaged()
    return sheets


def _title(sheet: Any) -> str:
    """Return a sheet's name as it may be printed: on one line, without marks that print nothing."""
    return " ".join(_text(sheet.title).split())


def _of_sheet(sheet: Any) -> Iterator[Cell]:
    for number, row in enumerate(sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS), start=1):
        for column, cell in enumerate(row, start=1):
            if cell.value is not None:
                yield _cell(_title(sheet), number, column, cell)


def _cell(sheet: str, row: int, column: int, cell: Any) -> Cell:
    value, kind = cell.value, cell.data_type
    if kind == "f":
        return Cell(row, column, "formula", _text(str(getattr(value, "text", value))))
    if kind == "e":
        return Cell(row, column, "error", _text(str(value)))
    if isinstance(value, bool):
        return Cell(row, column, "flag", value)
    if isinstance(value, datetime):
        return Cell(row, column, "day", value.date())
    if isinstance(value, date):
        return Cell(row, column, "day", value)
    if isinstance(value, time | timedelta):
        return Cell(row, column, "error", f"giờ {value}")
    if isinstance(value, int | float):
        return Cell(row, column, "number", value, percent="%" in (cell.number_format or ""))
    text = _text(str(value))
    if len(text) > MAX_TEXT:
        message = f"Ô có hơn {MAX_TEXT} ký tự; hãy viết gọn lại."
        raise _Refused("form-too-large", message, sheet, address(row, column))
    return Cell(row, column, "text", text)


def _text(value: str) -> str:
    """Return the text as meant: Excel writes control characters as `_x000D_`; NFC, no marks that print nothing."""
    unescaped = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    lines = unescaped.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    lines = re.sub("[\u2028\u2029]", "\n", lines).replace("\t", " ")
    kept = "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn"))
    return unicodedata.normalize("NFC", kept).strip()
