"""Read a report form that an agency filled in: every cell read as meant, or refused by its address.

Rows and columns are known by the hidden keys that the form carries, never by where they stand: rows moved or hidden,
columns moved, sheets renamed and other sheets added change nothing. Blank is "not reported", 0 is zero.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from plantrack.errors import BadFormError, CellProblem
from plantrack.model import deadlines, formkeys
from plantrack.model.formkeys import FIGURE, SUPPORT, TASK, TO_FILL
from plantrack.model.plan import Ongoing
from plantrack.model.updates import Cited, Entry, General
from plantrack.read import shapes
from plantrack.read.forms import cells, workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from plantrack.model.dataset import Dataset
    from plantrack.model.formkeys import Owner, RowKey
    from plantrack.read.forms.workbook import Cell, SheetCells
    from plantrack.read.yamltext import Loc, Value

T = TypeVar("T")


@dataclass(frozen=True)
class Filled:
    """What an agency filled in, as the journal would hold it; `cells` says where each value stands (`Số liệu!F12`)."""

    path: str
    plan: str
    year: int
    agency: str
    document: Cited | None = None
    general: General | None = None
    entries: tuple[Entry, ...] = ()
    cells: Mapping[Loc, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read(content: bytes, path: str, dataset: Dataset) -> Filled:
    """Return what a filled form says; nothing of it is compared with the journal or with the round going on.

    Raises:
        BadFormError: the file is no form that can be read, or cells of it are wrong; all that is found is told.

    """
    return _Reading(path, dataset).filled(workbook.open_(content, path))


# where things stand


class _Spot(NamedTuple):
    """A cell that may be blank, by its sheet and address."""

    sheet: str
    row: int
    column: int
    cell: Cell | None

    @property
    def address(self) -> str:
        return workbook.address(self.row, self.column)

    def __str__(self) -> str:
        return f"{self.sheet}!{self.address}"


class _Row(NamedTuple):
    """One row of a form: its key and its cells by the columns' own names."""

    key: RowKey
    spots: dict[str, _Spot]

    def filled(self) -> dict[str, _Spot]:
        """Return the cells to fill that are not blank."""
        wanted = TO_FILL.get(self.key.kind, ())
        return {name: spot for name, spot in self.spots.items() if name in wanted and spot.cell is not None}


class _Sheet(NamedTuple):
    """A sheet that belongs to a form."""

    name: str
    table: str
    columns: dict[int, str]
    keys: dict[int, tuple[RowKey, int]]
    rows: dict[int, list[Cell]]


def _sheet(opened: SheetCells) -> _Sheet:
    rows: dict[int, list[Cell]] = {}
    keys: dict[int, tuple[RowKey, int]] = {}
    for cell in opened.cells:
        key = formkeys.parsed(str(cell.value)) if cell.kind == "text" else None
        if key is not None:
            keys.setdefault(cell.row, (key, cell.column))
        elif cell.value != "":
            rows.setdefault(cell.row, []).append(cell)
    headed = [row for row, (key, _) in keys.items() if key.kind == formkeys.COLUMNS]
    if len(headed) != 1:
        return _Sheet(opened.name, "", {}, keys, rows)
    columns = {cell.column: str(cell.value) for cell in rows.get(headed[0], ())}
    return _Sheet(opened.name, "".join(keys[headed[0]][0].rest[:1]), columns, keys, rows)


class _Reading:
    """Reads one file; gathers everything wrong in it."""

    def __init__(self, path: str, dataset: Dataset) -> None:
        self.path = path
        self.dataset = dataset
        self.problems: list[CellProblem] = []
        self.notes: list[str] = []
        self.cells: dict[Loc, str] = {}

    def filled(self, opened: Sequence[SheetCells]) -> Filled:
        sheets = [_sheet(sheet) for sheet in opened]
        owner = self._owner(sheets)
        forms = [sheet for sheet in sheets if sheet.keys]
        self.notes += [f"Bỏ qua trang tính “{s.name}”, không thuộc biểu mẫu." for s in sheets if s.rows and not s.keys]
        for sheet in forms:
            self._look_over(sheet)
        if any(problem.code == "form-columns" for problem in self.problems):
            self._stop_if_bad(opened)  # without its columns nothing else can be said of a sheet
        rows = self._each_once([row for sheet in forms for row in _rows(sheet)])
        self._tell_gone(forms, rows)
        document, general = self._fields(rows)
        entries = _Entries(self, int(owner.year), document).read(rows)
        self._stop_if_bad(opened)
        if not (document or general or entries):
            self.notes.append("Biểu mẫu chưa điền gì.")
        return Filled(
            self.path, owner.plan, int(owner.year), owner.agency, document, general, entries, self.cells,
            tuple(self.notes),
        )  # fmt: skip

    def bad(self, spot: _Spot, code: str, message: str) -> None:
        self.problems.append(CellProblem(self.path, spot.sheet, spot.address, code, message))

    def _stop_if_bad(self, opened: Sequence[SheetCells] = ()) -> None:
        if self.problems:
            order = {sheet.name: rank for rank, sheet in enumerate(opened)}
            ranked = sorted(self.problems, key=lambda p: (order.get(p.sheet, -1), workbook.position(p.cell or "A1")))
            raise BadFormError(self.path, ranked)

    # the form as a whole

    def _owner(self, sheets: Sequence[_Sheet]) -> Owner:
        """Return whose form it is: one agency's, for one year of this plan."""
        found: dict[tuple[str, Owner], _Spot] = {}
        for sheet in sheets:
            for row, (key, column) in sheet.keys.items():
                found.setdefault((key.version, key.owner), _Spot(sheet.name, row, column, None))
        if not found:
            message = (
                "Trong tệp không có biểu mẫu báo cáo (hoặc cột ẩn đã bị xóa); đề nghị đơn vị điền vào biểu mẫu gốc."
            )
            self.problems.append(CellProblem(self.path, "", "", "form-none", message))
            self._stop_if_bad()
        (version, owner), spot = next(iter(found.items()))
        if len(found) > 1:
            others = "; ".join(f"{_owned(key[1])} ({spot})" for key, spot in found.items())
            message = f"Trong tệp có nhiều biểu mẫu: {others}; mỗi tệp chỉ được chứa một biểu mẫu."
            self.bad(spot, "form-mixed", message)
        elif version != formkeys.VERSION:
            message = f"Biểu mẫu phiên bản “{version[:10]}”; cần biểu mẫu tạo bằng plantrack forms của bản đang dùng."
            self.bad(spot, "form-version", message)
        else:
            self._check_owner(owner, spot)
        self._stop_if_bad()
        return owner

    def _check_owner(self, owner: Owner, spot: _Spot) -> None:
        if owner.plan != self.dataset.plan.plan:
            message = f"Đây là biểu mẫu của kế hoạch “{owner.plan}”, không phải kế hoạch {self.dataset.plan.plan}."
            self.bad(spot, "form-plan", message)
        elif owner.agency not in self.dataset.agencies:
            hint = shapes.close_to(owner.agency, self.dataset.agencies, "xem: plantrack agencies")
            self.bad(spot, "unknown-agency", f"Không có cơ quan “{owner.agency}” trong danh bạ{hint}")
        if not re.fullmatch(r"(?:19|2\d)\d\d", owner.year, re.ASCII):
            self.bad(spot, "bad-period", f"Năm “{owner.year[:10]}” của biểu mẫu không đúng; tạo lại biểu mẫu.")

    def _look_over(self, sheet: _Sheet) -> None:
        """Refuse what somebody wrote where nobody would read it."""
        if not _has_columns(sheet):
            row, (_, column) = next(iter(sheet.keys.items()))
            message = (
                "Trang tính này mất hoặc lặp cột của biểu mẫu, hay mất dòng ẩn đầu tiên; điền lại vào biểu mẫu gốc."
            )
            self.bad(_Spot(sheet.name, row, column, None), "form-columns", message)
            return
        for row, standing in sheet.rows.items():
            key = sheet.keys[row][0] if row in sheet.keys and _is_sound(sheet.keys[row][0]) else None
            stray = [cell for cell in standing if not _has_place(sheet, key, cell)]
            for cell in stray[:1]:
                self._stray(_Spot(sheet.name, row, cell.column, cell), key)
            changed = [cell for cell in standing if cell not in stray and _is_changed(sheet, key, cell)]
            if key is not None and changed:
                self._changed([_Spot(sheet.name, row, cell.column, cell) for cell in changed], key, sheet)

    def _stray(self, spot: _Spot, key: RowKey | None) -> None:
        if key is None:
            message = "Dòng này không thuộc biểu mẫu nên không đọc được; chuyển nội dung vào ô cần điền rồi xóa dòng."
            self.bad(spot, "form-added-row", message)
        elif key.kind == SUPPORT:
            message = "Đơn vị phối hợp không ghi trạng thái, ngày hoàn thành; xóa ô này, ghi việc đã làm ở cột Kết quả."
            self.bad(spot, "form-outside", message)
        else:
            message = "Có chữ ngoài các ô cần điền; chuyển nội dung vào ô cần điền rồi xóa ở đây."
            self.bad(spot, "form-outside", message)

    def _changed(self, spots: list[_Spot], key: RowKey, sheet: _Sheet) -> None:
        """Refuse a row by its printed cells: what an agency wrote into them, or a row that lies under another's key."""
        where = f"ô {', '.join(spot.address for spot in spots)}"
        placing = formkeys.PLACING.get(key.kind, ())
        if any(sheet.columns[spot.column] in placing for spot in spots):
            undo = "rồi chép lại chữ cũ của dòng này từ biểu mẫu gốc (dòng có thể đã bị chép đè hoặc sắp xếp lại)."
        else:
            undo = "rồi xóa chữ ở đó."
        message = f"Chữ in sẵn của biểu mẫu ở {where} đã bị sửa; chuyển nội dung cần báo vào ô cần điền {undo}"
        self.bad(spots[0], "form-outside", message)

    def _each_once(self, rows: list[_Row]) -> list[_Row]:
        """Return one row of each key: the one that is filled in; two that are filled in are refused."""
        chosen: dict[str, _Row] = {}
        for row in rows:
            if row.key.kind not in TO_FILL:
                continue
            known = chosen.get(row.key.row)
            if known is None or not known.filled():
                chosen[row.key.row] = row
            elif row.filled():
                first, second = next(iter(known.filled().values())), next(iter(row.filled().values()))
                message = f"Dòng này của biểu mẫu có ở hai nơi, {first} và {second}, cả hai đều đã điền; xóa một nơi."
                self.bad(second, "form-row-twice", message)
        return list(chosen.values())

    def _tell_gone(self, forms: Sequence[_Sheet], rows: Sequence[_Row]) -> None:
        """Say which rows of the form are not there any more: for their tasks nothing is read."""
        here = {row.key.row for row in rows}
        for sheet in forms:
            columns = [column for column, name in sheet.columns.items() if name == "row"]
            listed = [c for row in sheet.rows.values() for c in row if c.column in columns and "|" in str(c.value)]
            gone = [str(cell.value) for cell in listed if sheet.table == formkeys.LISTS and str(cell.value) not in here]
            labels = dict.fromkeys(self._gone_label(row.split("|")) for row in gone)
            if labels:
                self.notes.append(f"Biểu mẫu đã bị xóa các dòng: {'; '.join(labels)}.")

    def _gone_label(self, parts: list[str]) -> str:
        item = self.dataset.items.get(parts[1])
        indicator = self.dataset.indicators.get(parts[-1])
        if item is None:
            return " ".join(parts)
        return f"{item.label} {indicator.name}" if parts[0] == FIGURE and indicator else item.label

    # document and general words

    def _fields(self, rows: Sequence[_Row]) -> tuple[Cited | None, General | None]:
        spots = {row.key.rest[0]: row.spots["value"] for row in rows if row.key.kind == formkeys.FIELD}
        document = self._document(spots.get("document-number"), spots.get("document-date"))
        general: dict[str, Value] = {}
        for name in ("direction", "difficulties", "proposals"):
            words = self.take(spots.get(name), cells.words)
            if words:
                general[name] = words
                self.cells["general", name] = str(spots[name])
        return document, shapes.fit(General, general)[0] if general else None

    def _document(self, number: _Spot | None, day: _Spot | None) -> Cited | None:
        if number is None or day is None or (number.cell is None and day.cell is None):
            return None
        if number.cell is None or day.cell is None:
            missing, what = (number, "số") if number.cell is None else (day, "ngày")
            message = f"Thiếu {what} của văn bản báo cáo; ghi cả số và ngày, hoặc để trống cả hai."
            self.bad(missing, "form-document", message)
            return None
        cited, on = self.take(number, cells.words), self.take(day, cells.day)
        if not cited or on is None:
            return None
        self.cells |= {("document",): str(number), ("document", "number"): str(number), ("document", "date"): str(day)}
        bare = re.sub(r"^số\s*:\s*(?=\S)", "", " ".join(cited.split()), flags=re.IGNORECASE)
        return Cited.model_construct(number=bare, date=on, subject="")

    def take(self, spot: _Spot | None, how: Callable[[Cell], T]) -> T | None:
        """Return what a cell says, None where it is blank or wrong (which is told)."""
        if spot is None or spot.cell is None:
            return None
        try:
            return how(spot.cell)
        except cells.Bad as bad:
            self.bad(spot, bad.code, bad.message)
            return None


def _owned(owner: Owner) -> str:
    return f"{owner.agency} năm {owner.year}, kế hoạch {owner.plan}"


def _rows(sheet: _Sheet) -> Iterator[_Row]:
    for row, (key, _) in sheet.keys.items():
        here = {cell.column: cell for cell in sheet.rows.get(row, ())}
        spots = {name: _Spot(sheet.name, row, column, here.get(column)) for column, name in sheet.columns.items()}
        if key.kind in TO_FILL and _is_sound(key) and _has_columns(sheet):
            yield _Row(key, spots)


def _is_sound(key: RowKey) -> bool:
    return len(key.rest) == {TASK: 3, SUPPORT: 3, FIGURE: 4, formkeys.FIELD: 1}.get(key.kind, len(key.rest))


def _has_columns(sheet: _Sheet) -> bool:
    """Say whether every column of the form stands on the sheet, once."""
    named = [name for name in sheet.columns.values() if name in formkeys.TABLES.get(sheet.table, ())]
    return bool(named) and sorted(named) == sorted(formkeys.TABLES[sheet.table])


def _has_place(sheet: _Sheet, key: RowKey | None, cell: Cell) -> bool:
    """Say whether a cell stands where the form itself has words, or where an agency is to write."""
    if sheet.table == formkeys.LISTS or (key is not None and key.kind == formkeys.COLUMNS):
        return True
    if key is None:
        return False
    own = formkeys.printed_columns(key.kind, sheet.table) + TO_FILL.get(key.kind, ())
    return sheet.columns.get(cell.column) in own


def _is_changed(sheet: _Sheet, key: RowKey | None, cell: Cell) -> bool:
    """Say whether a printed cell holds other words than the form was made with; one that was emptied says nothing."""
    if key is None or sheet.table == formkeys.LISTS:
        return False
    columns = formkeys.printed_columns(key.kind, sheet.table)
    name = sheet.columns.get(cell.column)
    made = dict(zip(columns, key.printed, strict=False))
    return name in columns and (made.get(name),) != formkeys.digests([str(cell.value)])


# the tasks


class _Draft(NamedTuple):
    """An entry being read: its values as a file would hold them, and where each stands."""

    values: dict[str, Value]
    spots: dict[Loc, _Spot]


class _Entries:
    """Reads the rows of tasks and figures into entries of the journal."""

    def __init__(self, reading: _Reading, year: int, document: Cited | None) -> None:
        self.reading = reading
        self.dataset = reading.dataset
        self.year = year
        self.document = document
        self.drafts: dict[tuple[str, ...], _Draft] = {}
        self.status_spots: dict[tuple[str, ...], _Spot] = {}

    def read(self, rows: Sequence[_Row]) -> tuple[Entry, ...]:
        for row in rows:
            if row.key.kind == TASK:
                self.status_spots[row.key.rest] = row.spots["status"]
        for row in rows:
            if row.key.kind in (TASK, SUPPORT, FIGURE) and row.filled() and self._known(row):
                self._row(row)
        for key, draft in self.drafts.items():
            self._check(key, draft)
        return tuple(self._made(sorted(self.drafts.items(), key=lambda pair: self._rank(pair[0]))))

    def _known(self, row: _Row) -> bool:
        """Say whether the plan has such a task, schedule and period; tell it where not."""
        task, schedule, period = row.key.rest[:3]
        spot = next(iter(row.filled().values()))
        item = self.dataset.items.get(task)
        if item is None:
            message = f"Kế hoạch {self.dataset.plan.plan} không có nhiệm vụ “{task}”; tạo lại biểu mẫu cho đơn vị."
            self.reading.bad(spot, "unknown-task", message)
        elif schedule not in deadlines.schedule_ids(item):
            message = f"Nhiệm vụ {item.label} không có mốc thời gian “{schedule}”; tạo lại biểu mẫu cho đơn vị."
            self.reading.bad(spot, "unknown-schedule", message)
        elif period not in deadlines.allowed_periods(self.dataset.plan, item, schedule, self.year):
            message = f"Kỳ “{period}” không phải kỳ của nhiệm vụ {item.label} năm {self.year}; tạo lại biểu mẫu."
            self.reading.bad(spot, "wrong-period", message)
        else:
            return True
        return False

    def _rank(self, key: tuple[str, ...]) -> tuple[int, int, int]:
        """The plan's order of tasks, schedules and periods."""
        task, schedule, period = key
        item = self.dataset.items[task]
        allowed = deadlines.allowed_periods(self.dataset.plan, item, schedule, self.year)
        return (
            list(self.dataset.items).index(task),
            deadlines.schedule_ids(item).index(schedule),
            allowed.index(period),
        )

    def _row(self, row: _Row) -> None:
        task, schedule, period = key = row.key.rest[:3]
        draft = self.drafts.setdefault(key, _Draft({"task": task, "schedule": schedule, "period": period}, {}))
        if row.key.kind == FIGURE:
            self._figure(row, draft)
            return
        draft.spots[()] = row.spots["status"] if row.key.kind == TASK else next(iter(row.filled().values()))
        for name, spot in row.filled().items():
            self._cell(task, name, spot, draft)

    def _cell(self, task: str, name: str, spot: _Spot, draft: _Draft) -> None:
        take = self.reading.take
        value: Value
        if name == "status":
            value = take(
                spot, lambda cell: cells.status(cell, ongoing=self._ongoing(task, str(draft.values["schedule"])))
            )
        elif name == "completed":
            day = take(spot, cells.day)
            value = day.isoformat() if day is not None else None
        elif name == "evidence":
            value = take(spot, cells.evidence)
            draft.spots.update({("evidence", n): spot for n in range(len(value or ()))})
        else:
            value = take(spot, cells.words)
        if value is not None:
            draft.values[name] = value
        draft.spots[name,] = spot

    def _ongoing(self, task: str, schedule: str) -> bool:
        return any(isinstance(read, Ongoing) and read.id == schedule for read in self.dataset.items[task].reads)

    def _figure(self, row: _Row, draft: _Draft) -> None:
        task, id_, spot = row.key.rest[0], row.key.rest[3], row.spots["figure"]
        draft.spots.setdefault((), spot)
        draft.spots["figures", id_] = spot
        indicator = self.dataset.indicators.get(id_)
        if indicator is None:
            message = f"Không có chỉ tiêu số liệu “{id_}”; tạo lại biểu mẫu cho đơn vị."
            self.reading.bad(spot, "unknown-indicator", message)
        elif task not in indicator.tasks:
            message = (
                f"Chỉ tiêu {indicator.name} không thuộc nhiệm vụ {self.dataset.items[task].label}; tạo lại biểu mẫu."
            )
            self.reading.bad(spot, "indicator-elsewhere", message)
        elif (figure := self.reading.take(spot, lambda cell: cells.figure(cell, indicator))) is not None:
            figures = draft.values.setdefault("figures", {})
            if isinstance(figures, dict):
                figures[id_] = f"{figure:f}"

    def _check(self, key: tuple[str, ...], draft: _Draft) -> None:
        """A lead tells where the task stands beside whatever else it tells."""
        if ("status",) not in draft.spots and (key in self.status_spots or "figures" in draft.values):
            spot = self.status_spots.get(key, draft.spots[()])
            item = self.dataset.items[key[0]]
            filled = ", ".join(dict.fromkeys(str(s) for loc, s in draft.spots.items() if loc))
            message = f"Nhiệm vụ {item.label} đã điền {filled} nhưng chưa chọn trạng thái; chọn trong danh sách."
            self.reading.bad(spot, "form-status-missing", message)
        self._check_completion(draft)
        figures = draft.values.get("figures")
        for id_, figure in figures.items() if isinstance(figures, dict) else ():
            if draft.values.get("status") == "not-started" and str(figure).strip("0."):
                message = "Trạng thái chưa thực hiện nhưng số liệu lớn hơn 0; xem lại trạng thái hoặc số liệu."
                self.reading.bad(draft.spots["figures", id_], "not-started-with-figures", message)

    def _check_completion(self, draft: _Draft) -> None:
        completed = draft.values.get("completed")
        if completed is None:
            return
        if draft.values.get("status") not in (None, "completed"):
            message = "Có ngày hoàn thành nhưng trạng thái chưa phải là hoàn thành; xem lại hai ô này."
            self.reading.bad(draft.spots["completed",], "completed-not-completed", message)
        if self.document is not None and str(completed) > self.document.date.isoformat():
            message = f"Ngày hoàn thành sau ngày văn bản {self.document.number}; xem lại hai ngày này."
            self.reading.bad(draft.spots["completed",], "completed-after-document", message)

    def _made(self, drafts: Sequence[tuple[tuple[str, ...], _Draft]]) -> Iterator[Entry]:
        for number, (_, draft) in enumerate(drafts):
            entry, misfits = shapes.fit(Entry, draft.values)
            for misfit in misfits:
                spot = draft.spots.get(misfit.loc) or draft.spots.get(misfit.loc[:1]) or draft.spots[()]
                self.reading.bad(spot, misfit.code, misfit.message)
            for loc, spot in draft.spots.items():
                self.reading.cells["tasks", number, *loc] = str(spot)
            if entry is not None:
                yield entry


__all__ = ["Filled", "read"]
