"""The report form of one body as XLSX: what it is asked, what it told before, and cells to fill in.

Everything but the cells to fill is locked. Hidden keys tell every row and column (`model/formkeys.py`), so that the
form can be read back wherever things were moved. The same data give the same bytes.
"""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.model import formkeys
from plantrack.model.formkeys import COLUMNS, FIELD, FIGURE, HEAD, LISTS, SUPPORT, TASK, TITLES, Owner, RowKey
from plantrack.model.plan import OnRequest, Recurring
from plantrack.write import words
from plantrack.write.word import widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plantrack.ask.facts import Fact
    from plantrack.ask.questionnaire import Questionnaire, Row, Told
    from plantrack.model.dataset import Dataset
    from plantrack.model.reporting import Indicator

ILLUSTRATIVE = "SỐ LIỆU MINH HỌA"
INFO, TASKS, FIGURES, HIDDEN = "Thông tin chung", "Kết quả nhiệm vụ", "Số liệu", "Danh sách"
FONT = "Times New Roman"
POINTS = 12
_LINE = 15.75  # points from line to line at 12 points
_TALLEST = 409  # the height at which Excel stops
_TWIPS_PER_CHARACTER = 112  # of a column's width, in Excel's own unit (a digit of the font; on the narrow side)
_MARGIN = 90  # twips that a cell keeps free left and right together

_TO_FILL, _GREY, _HEADING = "#FFF8DC", "#E7E6E6", "#DDEBF7"

_TASK_COLUMNS = {
    "number": ("TT", 7),
    "task": ("Nhiệm vụ theo Kế hoạch", 42),
    "when": ("Vai trò; kỳ, thời hạn", 18),
    "before": ("Kết quả đã báo cáo trước đây", 24),
    "status": ("Trạng thái", 13),
    "completed": ("Ngày hoàn thành", 12),
    "result": ("Kết quả thực hiện", 38),
    "difficulties": ("Khó khăn, vướng mắc", 19),
    "causes": ("Nguyên nhân", 19),
    "proposals": ("Đề xuất, kiến nghị", 19),
    "evidence": ("Minh chứng (số, ngày, tên văn bản)", 26),
}
_FIGURE_COLUMNS = {
    "number": ("TT", 8),
    "indicator": ("Chỉ tiêu", 52),
    "unit": ("Đơn vị tính", 16),
    "when": ("Kỳ", 18),
    "before": ("Đã báo cáo trước đây", 26),
    "figure": ("Số liệu báo cáo", 22),
}
_FIELD_COLUMNS = {"label": ("", 36), "value": ("", 130)}
_LABELS = {
    "document-number": "Số, ký hiệu văn bản báo cáo",
    "document-date": "Ngày của văn bản báo cáo",
    "direction": "Công tác chỉ đạo, điều hành",
    "difficulties": "Khó khăn, vướng mắc chung",
    "proposals": "Đề xuất, kiến nghị chung",
}
_FIELD_PROMPTS = {
    "document-number": ("Số văn bản", "Ghi cả số và ký hiệu của văn bản báo cáo, ví dụ 120/BC-STP."),
    "document-date": ("Ngày văn bản", "Ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 21/11/2024."),
    "direction": ("Chỉ đạo, điều hành", "Văn bản đã ban hành, phân công, kiểm tra… Xuống dòng: Alt+Enter."),
    "difficulties": ("Khó khăn chung", "Khó khăn, vướng mắc không riêng nhiệm vụ nào. Xuống dòng: Alt+Enter."),
    "proposals": ("Kiến nghị chung", "Đề xuất, kiến nghị không riêng nhiệm vụ nào. Xuống dòng: Alt+Enter."),
}
_PROMPTS = {
    "status": ("Trạng thái", "Chọn trong danh sách. Nhiệm vụ chủ trì có nội dung thì phải có trạng thái."),
    "result": ("Kết quả thực hiện", "Việc đã làm, số văn bản, số lượng; mỗi ý một dòng. Xuống dòng: Alt+Enter."),
    "causes": ("Nguyên nhân", "Vì sao chậm hoặc chưa làm, bao giờ xong. Đúng hạn thì để trống. Xuống dòng: Alt+Enter."),
    "completed": ("Ngày hoàn thành", "Chỉ ghi khi đã hoàn thành: ngày/tháng/năm, ví dụ 21/11/2024."),
    "difficulties": ("Khó khăn, vướng mắc", "Khó khăn, vướng mắc khi thực hiện nhiệm vụ này. Xuống dòng: Alt+Enter."),
    "proposals": ("Đề xuất, kiến nghị", "Đề xuất, kiến nghị về nhiệm vụ này; gửi cơ quan nào. Xuống dòng: Alt+Enter."),
    "evidence": ("Minh chứng", "Mỗi văn bản một dòng (Alt+Enter), ví dụ: 45/KH-STP 20/02/2024: Kế hoạch truyền thông"),
    "whole": ("Số liệu", "Số nguyên, chấm hàng nghìn: 1.234. Không có: ghi 0. Chưa có số liệu: để trống."),
    "figure": ("Số liệu", "Chấm hàng nghìn, phẩy số lẻ: 1.234,5. Không có: ghi 0. Chưa có số liệu: để trống."),
}  # fmt: skip


def render(questionnaire: Questionnaire, dataset: Dataset) -> bytes:
    """Return the form as an XLSX workbook."""
    import xlsxwriter  # noqa: PLC0415 (only `forms` writes workbooks)

    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": {"font_name": FONT, "font_size": POINTS},
    }
    with xlsxwriter.Workbook(stream, options) as book:
        _Form(book, questionnaire, dataset).write()
    return stream.getvalue()


class _Look(NamedTuple):
    """The looks of cells."""

    title: Any
    centred: Any
    bold: Any
    words: Any
    heading: Any
    locked: Any
    locked_middle: Any
    grey: Any
    fill: Any
    fill_middle: Any
    fill_number: Any


def _looks(book: Any) -> _Look:
    def look(**properties: Any) -> Any:
        plain = {"font_name": FONT, "font_size": POINTS, "valign": "top", "text_wrap": True}
        return book.add_format({**plain, **properties})

    boxed = {"border": 1, "border_color": "#7F7F7F"}
    middle = {"align": "center"}
    fill = {**boxed, "locked": False, "bg_color": _TO_FILL, "num_format": "@"}
    return _Look(
        title=look(bold=True, font_size=POINTS + 2, align="center", valign="vcenter"),
        centred=look(bold=True, align="center", valign="vcenter"),
        bold=look(bold=True, **boxed),
        words=look(),
        heading=look(bold=True, bg_color=_HEADING, align="center", **{**boxed, "valign": "vcenter"}),
        locked=look(**boxed),
        locked_middle=look(**boxed, **middle),
        grey=look(**boxed, bg_color=_GREY),
        fill=look(**fill),
        fill_middle=look(**fill, **middle),
        fill_number=look(**fill, align="right"),
    )


class _Form:
    """Writes one form; `row` counts from 0 on the sheet being written."""

    def __init__(self, book: Any, questionnaire: Questionnaire, dataset: Dataset) -> None:
        self.book = book
        self.asked = questionnaire
        self.dataset = dataset
        self.owner = Owner(dataset.plan.plan, str(questionnaire.year), questionnaire.agency)
        self.name = words.name(dataset.agencies[questionnaire.agency], questionnaire.day)
        self.look = _looks(book)
        self.written: list[str] = []
        self.row = 0
        self.sheet: Any = None
        self.columns: dict[str, tuple[str, int]] = {}
        self.prompts: dict[tuple[tuple[str, str], str], list[tuple[int, int]]] = {}
        """The cells of the sheet at hand by what they say when they are chosen, and which list they offer."""

    def write(self) -> None:
        day = self.asked.day
        self.book.set_properties(
            {
                "title": f"Biểu mẫu báo cáo năm {self.asked.year} - {self.name}",
                "created": datetime(day.year, day.month, day.day),  # noqa: DTZ001 (a file's stamp, the same everywhere)
            }
        )
        self._info()
        self._tasks()
        if self._asks_figures():
            self._figures()
        self._hidden()

    # the sheets

    def _info(self) -> None:
        self._begin(INFO, "fields", _FIELD_COLUMNS)
        self._across("BIỂU MẪU BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH", self.look.title)
        self._across(f"Năm {self.asked.year}", self.look.centred)
        self._across(self._plan_cited(), self.look.centred)
        self._across("", self.look.words)
        for label, text in self._facts():
            self._across(f"{label}: {text}", self.look.words)
        self._across("Hướng dẫn điền và gửi biểu mẫu", self.look.centred)
        for number, text in enumerate(self._guidance(), start=1):
            self._across(f"{number}. {text}", self.look.words)
        for label, names in (
            ("Văn bản báo cáo của đơn vị", formkeys.FIELDS[:2]),
            ("Nội dung chung", formkeys.FIELDS[2:]),
        ):
            self._across(label, self.look.centred)
            for name in names:
                self._field(name, tall=name in formkeys.FIELDS[2:])
        self._end()
        self.sheet.fit_to_pages(1, 1)

    def _field(self, name: str, *, tall: bool) -> None:
        self._key(FIELD, name, printed=(_LABELS[name],))
        self.sheet.write_string(self.row, 1, _LABELS[name], self.look.bold)
        self.sheet.write_blank(self.row, 2, None, self.look.fill)
        self._prompt(2, _FIELD_PROMPTS[name])
        self._next(4 * _LINE if tall else _LINE + 4)

    def _tasks(self) -> None:
        self._begin(TASKS, "tasks", _TASK_COLUMNS)
        self._across(f"KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM {self.asked.year}", self.look.title)
        self._across(self.name, self.look.centred)
        self._titles()
        heading = self.row
        for row in self.asked.rows:
            self._task(row)
        self._end(freeze=heading, beside=3)
        self.sheet.set_zoom(85)

    def _task(self, row: Row) -> None:
        lead = row.role == "lead"
        texts = (row.item.label, _task_text(row), self._when(row), self._before(row))
        self._key(TASK if lead else SUPPORT, row.item.id, row.schedule, row.period, printed=texts)
        for column, text in enumerate(texts, start=1):
            self.sheet.write_string(
                self.row, column, text, self.look.locked_middle if column == 1 else self.look.locked
            )
        for column, name in enumerate(self.columns, start=1):
            if name in formkeys.TO_FILL[TASK]:
                own = lead or name not in ("status", "completed")
                middle = name in ("status", "completed")
                look = (self.look.fill_middle if middle else self.look.fill) if own else self.look.grey
                self.sheet.write_blank(self.row, column, None, look)
                if own and name in _PROMPTS:
                    choices = "ongoing" if row.ongoing else "dated"
                    self._prompt(column, _PROMPTS[name], choices=choices if name == "status" else "")
        self._next(self._height(texts, at_least=4))

    def _figures(self) -> None:
        self._begin(FIGURES, "figures", _FIGURE_COLUMNS)
        self._across(f"SỐ LIỆU NĂM {self.asked.year}", self.look.title)
        self._across(self.name, self.look.centred)
        until = self._until()
        if until:
            self._across(until, self.look.words)
        self._titles()
        heading = self.row
        for row in self.asked.rows:
            for indicator in row.indicators:
                self._figure(row, indicator)
        last = _letter(len(self.columns))
        self.sheet.ignore_errors({"number_stored_as_text": f"{last}{heading + 1}:{last}{self.row}"})
        self._end(freeze=heading)

    def _figure(self, row: Row, indicator: Indicator) -> None:
        period = words.capital(words.period(row.period) or f"năm {self.asked.year}")
        texts = (row.item.label, indicator.name, indicator.unit, period, self._figure_before(row, indicator))
        self._key(FIGURE, row.item.id, row.schedule, row.period, indicator.id, printed=texts)
        for column, text in enumerate(texts, start=1):
            look = self.look.locked if text == indicator.name else self.look.locked_middle
            self.sheet.write_string(self.row, column, text, look)
        self.sheet.write_blank(self.row, len(texts) + 1, None, self.look.fill_number)
        self._prompt(len(texts) + 1, _PROMPTS["whole" if indicator.whole else "figure"])
        self._next(self._height(texts, at_least=1))

    def _hidden(self) -> None:
        """The choices of the drop-down lists, and every row of the form, so that one that is gone can be named."""
        self.sheet = self.book.add_worksheet(HIDDEN)
        self.sheet.very_hidden()
        self.row = 0
        self._columns(LISTS)
        choices = (_choices(ongoing=False), _choices(ongoing=True))
        for number in range(max(len(self.written), len(choices[0]))):
            self._key(HEAD)
            self.sheet.write_string(self.row, 1, self.written[number] if number < len(self.written) else "")
            for column, listed in enumerate(choices, start=2):
                if number < len(listed):
                    self.sheet.write_string(self.row, column, listed[number])
            self.row += 1
        for name, letter in (("dated", "C"), ("ongoing", "D")):
            self.book.define_name(f"plantrack_{name}", f"='{HIDDEN}'!${letter}$2:${letter}${1 + len(choices[0])}")
        self.sheet.protect()

    # pieces

    def _begin(self, name: str, table: str, columns: dict[str, tuple[str, int]]) -> None:
        self.sheet = self.book.add_worksheet(name)
        self.columns = columns
        self.row = 0
        self._columns(table)
        self.sheet.set_row(0, None, None, {"hidden": True})
        self.sheet.set_column(0, 0, None, None, {"hidden": True})
        for column, (_, width) in enumerate(columns.values(), start=1):
            self.sheet.set_column(column, column, width)
        if self.dataset.offices.illustrative:
            self._across(ILLUSTRATIVE, self.look.centred)

    def _columns(self, table: str) -> None:
        self._key(COLUMNS, table)
        for column, name in enumerate(formkeys.TABLES[table], start=1):
            self.sheet.write_string(self.row, column, name)
        self.row += 1

    def _key(self, kind: str, *rest: str, printed: Iterable[str] = ()) -> None:
        """Write the row's key with digests of its printed cells; the number tells rows apart that differ in nothing."""
        if kind in (HEAD, TITLES):
            rest = (self.sheet.get_name(), str(self.row + 1))
        key = RowKey(formkeys.VERSION, self.owner, kind, rest, formkeys.digests(printed))
        if kind in formkeys.TO_FILL:
            self.written.append(key.row)
        self.sheet.write_string(self.row, 0, str(key))

    def _across(self, text: str, look: Any) -> None:
        """Write a line over the width of the sheet, in its first column."""
        self._key(HEAD, printed=(text,))
        room = sum(width for _, width in self.columns.values())
        self.sheet.merge_range(self.row, 1, self.row, len(self.columns), text, look)
        bold = look is not self.look.words
        points = POINTS + 2 if look is self.look.title else POINTS
        self._next(_lines(text, room, points, bold=bold) * _LINE * points / POINTS + 3)

    def _titles(self) -> None:
        self._key(TITLES, printed=(title for title, _ in self.columns.values()))
        for column, (title, _) in enumerate(self.columns.values(), start=1):
            self.sheet.write_string(self.row, column, title, self.look.heading)
        tallest = max(_lines(title, width, POINTS, bold=True) for title, width in self.columns.values())
        self._next(tallest * _LINE + 6)
        self.sheet.repeat_rows(self.row - 1)

    def _next(self, height: float) -> None:
        self.sheet.set_row(self.row, min(height, _TALLEST))
        self.row += 1

    def _height(self, texts: Sequence[str], *, at_least: int) -> float:
        rooms = (width for _, width in self.columns.values())
        lines = max(_lines(text, room, POINTS) for text, room in zip(texts, rooms, strict=False))
        return max(lines, at_least) * _LINE + 4

    def _prompt(self, column: int, prompt: tuple[str, str], choices: str = "") -> None:
        self.prompts.setdefault((prompt, choices), []).append((self.row, column))

    def _set_prompts(self) -> None:
        """Say once what holds for many cells: a rule for each would be half of the file."""
        for ((title, message), choices), cells in self.prompts.items():
            rule: dict[str, Any] = {"validate": "any", "input_title": title, "input_message": message}
            if choices:
                rule |= {
                    "validate": "list",
                    "source": f"=plantrack_{choices}",
                    "error_title": "Trạng thái",
                    "error_message": "Chọn một trạng thái trong danh sách.",
                }
            first, *others = _stretches(cells)
            self.sheet.data_validation(*first, rule | {"other_cells": others})
        self.prompts.clear()

    def _end(self, freeze: int = 0, beside: int = 0) -> None:
        """Lock, freeze and set up the page; `freeze` rows and `beside` columns stay in sight."""
        sheet = self.sheet
        self._set_prompts()
        if freeze:
            sheet.freeze_panes(freeze, beside)
        allowed = ("format_columns", "format_rows", "select_locked_cells", "select_unlocked_cells")
        sheet.protect("", dict.fromkeys(allowed, True))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.center_horizontally()
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        font = f'&"{FONT},Regular"&11'
        if self.dataset.offices.illustrative:
            sheet.set_header(f'&C&"{FONT},Bold"&12{ILLUSTRATIVE}')
        sheet.set_footer(f"&L{font}{self.name.replace('&', '&&')}&R{font}Trang &P/&N")

    # words

    def _plan_cited(self) -> str:
        document = self.dataset.plan.document
        issuer = words.name(self.dataset.agencies[document.issuer], document.date)
        return f"Kế hoạch số {document.number} ngày {words.day(document.date)} của {issuer}: {document.title}"

    def _facts(self) -> Iterable[tuple[str, str]]:
        yield "Đơn vị báo cáo", self.name
        if self.asked.behalf:
            named = [words.name(self.dataset.agencies[agency], self.asked.day) for agency in self.asked.behalf]
            yield "Báo cáo cả phần việc của", words.listed(named)
        yield "Nơi nhận", words.office_name(self.dataset, self.dataset.office(self.asked.day), self.asked.day)
        if self.asked.due is not None:
            day_counts = self.dataset.reporting.year(self.asked.year).due_day_counts
            yield "Thời hạn gửi", words.limit(self.asked.due, day_counts=day_counts)
        if until := self._until():
            yield "Số liệu" if self._asks_figures() else "Kết quả", until

    def _asks_figures(self) -> bool:
        return any(row.indicators for row in self.asked.rows)

    def _until(self) -> str:
        settings = self.dataset.reporting.year(self.asked.year)
        if settings.figures_until is None:
            return ""
        estimated = f", ước thực hiện cả năm {self.asked.year}" if settings.estimated else ""
        return f"Tính đến ngày {words.day(settings.figures_until)}{estimated}."

    def _guidance(self) -> Iterable[str]:
        yield (
            "Chỉ điền vào ô nền vàng; ô khác đã khóa. Không thêm, không xóa dòng, cột, trang tính. Cần xuống dòng "
            "trong một ô thì bấm Alt+Enter; ô nhiều chữ thì kéo rộng cột hoặc kéo cao dòng."
        )
        yield (
            f"Trang “{TASKS}”: nhiệm vụ chủ trì phải chọn trạng thái trong danh sách; nhiệm vụ phối hợp chỉ ghi "
            "kết quả (ô trạng thái, ngày hoàn thành đã khóa). Nhiệm vụ thường xuyên chọn “Đã có kết quả” khi trong năm "
            "đã có kết quả. Nhiệm vụ có nhiều kỳ: điền từng kỳ; dòng cả năm chỉ điền khi không tách được theo kỳ."
        )
        yield "Ngày ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 21/11/2024. Ngày hoàn thành chỉ ghi khi đã hoàn thành."
        if self._asks_figures():
            yield (
                f"Trang “{FIGURES}”: chỉ ghi số, dấu chấm giữa các nhóm nghìn, dấu phẩy trước số lẻ, ví dụ 1.234,5. "
                "Không phát sinh thì ghi 0; chưa có số liệu thì để trống. Không dùng công thức."
            )
        yield (
            "Minh chứng: mỗi văn bản một dòng gồm số, ngày, tên, ví dụ: 45/KH-STP 20/02/2024: Kế hoạch truyền thông."
        )
        yield (
            "Số, ngày văn bản báo cáo ghi theo báo cáo đã ký của đơn vị. Gửi tệp này (giữ dạng .xlsx, không đặt mật "
            "khẩu) kèm văn bản báo cáo. Cần sửa sau khi gửi thì sửa ngay trong tệp này rồi gửi lại cả tệp."
        )

    def _when(self, row: Row) -> str:
        named = words.listed(words.name(self.dataset.agencies[agency], self.asked.day) for agency in row.behalf)
        role = words.capital(words.ROLE[row.role])
        lines = [f"{role} ({named})" if named else role, words.capital(words.period(row.period))]
        if isinstance(row.read, Recurring) and row.read.for_ == "next-year":
            lines[-1] += f" (cho năm {self.asked.year + 1})"
        if row.role == "lead" and row.occurrence is not None:
            lines.append(words.capital(words.due(row.occurrence)))
        elif isinstance(row.read, OnRequest):
            lines.append("Đột xuất, khi có yêu cầu")
        elif row.role == "lead":
            lines.append("Cả năm, nếu không tách theo kỳ")
        return "\n".join(line for line in lines if line)

    def _before(self, row: Row) -> str:
        told = [(one, one.fact) for one in (row.before, row.told) if one.fact is not None]
        return "\n".join(self._told(row, one, fact) for one, fact in told)

    def _told(self, row: Row, told: Told, fact: Fact) -> str:
        period = words.period(row.period)
        since = self._in(told, period) if period else "đến nay"
        status = words.label(fact.status, "no-deadline", ongoing=row.ongoing) if fact.status else "Đã báo cáo"
        on = f" ngày {words.day(fact.completed)}" if fact.completed else ""
        return f"{words.capital(since)}: {status}{on}.{f' {fact.result}' if fact.result else ''}"

    def _figure_before(self, row: Row, indicator: Indicator) -> str:
        period = words.period(row.period) or f"năm {self.asked.year}"
        told = [one for one in (row.before, row.told) if indicator.id in one.figures]
        return "\n".join(
            f"{words.capital(self._in(one, period))}: {words.number(one.figures[indicator.id])}" for one in told
        )

    def _in(self, told: Told, period: str) -> str:
        """Say the same period of the year that was told."""
        return period.replace(str(self.asked.year), str(told.year))


def _task_text(row: Row) -> str:
    return f"{row.item.text}\n(Chủ trì: {row.leaders})" if row.leaders else row.item.text


def _choices(*, ongoing: bool) -> list[str]:
    return [
        words.label(status, "no-deadline", ongoing=ongoing) for status in ("completed", "in-progress", "not-started")
    ]


def _stretches(cells: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Return cells as rectangles of one column: first row, column, last row, column."""
    made: list[tuple[int, int, int, int]] = []
    for row, column in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if made and made[-1][2:] == (row - 1, column):
            made[-1] = (*made[-1][:2], row, column)
        else:
            made.append((row, column, row, column))
    return made


def _letter(column: int) -> str:
    return chr(ord("A") + column)


@lru_cache(maxsize=4096)  # one after the other, five hundred bodies are asked the same
def _lines(text: str, room: float, points: float, *, bold: bool = False) -> int:
    """Estimate over how many lines a text runs in a column; Excel does not fit the height of merged or locked rows."""
    twips = room * _TWIPS_PER_CHARACTER - _MARGIN
    return sum(max(len(widths.wrapped(line, twips, points, bold=bold)), 1) for line in text.split("\n"))


__all__ = ["FIGURES", "ILLUSTRATIVE", "INFO", "TASKS", "render"]
