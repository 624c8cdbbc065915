"""What can go wrong: problems (bad data, each with its place) and errors (we cannot go on, each with an exit code)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Severity = Literal["error", "warning"]

EXIT_OK, EXIT_BAD, EXIT_CANNOT, EXIT_INTERRUPTED = 0, 1, 2, 130

CODES: dict[str, str] = {
    # the file as text
    "file-missing": "Thiếu một tệp bắt buộc của không gian làm việc.",
    "file-name": "Tên hoặc vị trí của tệp không đúng quy ước.",
    "file-size": "Tệp lớn quá mức của một tệp dữ liệu.",
    "file-encoding": "Tệp không phải văn bản UTF-8.",
    "yaml-syntax": "Tệp không đúng cú pháp YAML.",
    "yaml-empty": "Tệp không có nội dung.",
    "yaml-conflict": "Tệp còn dấu xung đột của git (<<<<<<<, =======, >>>>>>>).",
    "yaml-duplicate-key": "Một khóa đứng hai lần trong cùng một mục.",
    "yaml-alias": "Dùng ký hiệu & hoặc * (anchor, alias) của YAML.",
    "yaml-tag": "Dùng nhãn kiểu ! của YAML.",
    "yaml-documents": "Tệp chứa nhiều tài liệu YAML (dấu ---).",
    "yaml-key": "Khóa không phải là chữ.",
    "yaml-depth": "Các mục lồng nhau quá sâu.",
    "text-lost": "Phần chữ sau dấu # bị YAML coi là ghi chú và bỏ mất.",
    "text-control": "Có ký tự điều khiển không in được.",
    # the shape
    "unknown-key": "Khóa không có trong mẫu.",
    "missing-key": "Thiếu một khóa bắt buộc.",
    "empty-text": "Giá trị để trống ở nơi bắt buộc phải có chữ.",
    "wrong-shape": "Giá trị không đúng dạng (chữ, danh sách hay nhóm khóa).",
    "unknown-value": "Giá trị không nằm trong các giá trị được phép.",
    "bad-id": "Mã không đúng dạng (chữ thường không dấu, chữ số, gạch nối).",
    "bad-date": "Ngày không viết theo dạng năm-tháng-ngày.",
    "no-such-date": "Ngày không có trên lịch.",
    "bad-time": "Thời điểm không viết theo dạng 2024-11-21T14:05:33+07:00.",
    "bad-number": "Số viết không đúng dạng (dấu thập phân là dấu chấm, không có dấu nhóm).",
    "bad-flag": "Giá trị đúng/sai phải là true hoặc false.",
    "bad-period": "Kỳ báo cáo viết không đúng dạng.",
    "span-reversed": "Khoảng thời gian kết thúc trước khi bắt đầu.",
    # one file beside another
    "unknown-task": "Nhiệm vụ không có trong kế hoạch.",
    "unknown-agency": "Cơ quan không có trong danh bạ.",
    "unknown-group": "Nhóm cơ quan không có trong danh bạ.",
    "unknown-block": "Khối không có trong danh bạ.",
    "unknown-indicator": "Chỉ tiêu số liệu không có trong data/reporting-*.yaml.",
    "unknown-event": "Sự kiện không có trong kế hoạch.",
    "unknown-update": "Không có bản cập nhật mang mã này.",
    "withdrawal-elsewhere": "Bản rút lại nằm ở thư mục của năm trước năm của bản bị rút.",
    "unknown-schedule": "Nhiệm vụ không có mốc thời gian mang mã này.",
    "wrong-period": "Kỳ báo cáo không phải kỳ của nhiệm vụ.",
    "indicator-elsewhere": "Chỉ tiêu số liệu không thuộc nhiệm vụ này.",
    "duplicate-id": "Một mã dùng hai lần.",
    "ambiguous-name": "Một tên gọi dùng chung cho hai cơ quan.",
    "reports-through": "Cơ quan báo cáo qua chính nó hoặc qua một cơ quan cũng báo cáo qua nơi khác.",
    "completed-not-completed": "Có ngày hoàn thành nhưng trạng thái không phải hoàn thành.",
    "completed-after-document": "Ngày hoàn thành sau ngày của văn bản.",
    "completed-after-receipt": "Ngày hoàn thành sau ngày nhận báo cáo.",
    "not-started-with-figures": "Chưa thực hiện nhưng có số liệu lớn hơn 0.",
    "document-after-receipt": "Văn bản đề ngày sau ngày nhận.",
    "document-before-year": "Văn bản đề ngày trước năm báo cáo.",
    "evidence-after-receipt": "Minh chứng đề ngày sau ngày nhận báo cáo.",
    "recorded-before-receipt": "Ghi vào hệ thống trước ngày nhận.",
    "received-before-plan": "Ngày nhận trước ngày ban hành kế hoạch.",
    "pending-with-tasks": "Báo cáo chưa nhập (pending) nhưng đã có kết quả nhiệm vụ.",
    "empty-update": "Bản ghi không có nội dung gì.",
    "entry-twice": "Một nhiệm vụ và kỳ đứng hai lần trong cùng một báo cáo.",
    "agency-not-yet": "Cơ quan chưa thành lập hoặc đã kết thúc hoạt động vào ngày nêu.",
    "plan-before-basis": "Kế hoạch đề ngày trước văn bản làm căn cứ.",
    "office-overlap": "Hai khoảng thời gian của đơn vị tổng hợp chồng lên nhau.",
    "state-after-letter": "Công văn nêu tình hình của một ngày sau ngày ký.",
    "succession": "Việc kế thừa giữa các cơ quan chưa xác định đủ.",
    "office-ended": "Đơn vị tổng hợp đã kết thúc hoạt động mà chưa khai đơn vị thay.",
    "unknown-plan": "Không có kế hoạch mang số này.",
    "plan-state": "Tình trạng của kế hoạch không theo thứ tự ngày, hoặc thiếu văn bản.",
    # told, not refused
    "unconfirmed": "Điều chưa có nguồn xác nhận.",
    "undecided": "Chưa xác định cơ quan kế thừa, hoặc đơn vị đầu mối.",
    "no-successor": "Cơ quan kết thúc hoạt động mà không nêu cơ quan kế thừa.",
}
"""Every code of a problem with what it means; `docs/ma-loi.md` is made from it."""

WARNINGS = frozenset({"unconfirmed", "undecided", "no-successor"})
"""The codes that are told but do not fail `check`."""

FORM_CODES: dict[str, str] = {
    # the workbook as a file
    "form-too-large": "Tệp hoặc phần bên trong tệp lớn quá mức của một biểu mẫu.",
    "form-not-excel": "Tệp không phải sổ Excel dạng .xlsx.",
    "form-damaged": "Tệp Excel hỏng hoặc bị sửa bằng công cụ khác, không đọc được.",
    "form-macros": "Tệp Excel có chứa macro.",
    "form-out-of-range": "Có dòng, cột nằm ngoài phạm vi của một biểu mẫu.",
    # the form
    "form-none": "Trong tệp không có biểu mẫu báo cáo nào.",
    "form-version": "Biểu mẫu của phiên bản khác.",
    "form-plan": "Biểu mẫu của kế hoạch khác.",
    "form-mixed": "Trong một tệp có biểu mẫu của nhiều cơ quan, năm hoặc kế hoạch.",
    "form-columns": "Mất dòng ẩn cho biết tên các cột.",
    "form-row-twice": "Một dòng của biểu mẫu có ở hai nơi, cả hai đều đã điền.",
    "form-added-row": "Có chữ ở dòng không thuộc biểu mẫu.",
    "form-outside": "Có chữ ngoài các ô cần điền, hoặc chữ in sẵn đã bị sửa, dòng bị xếp lại.",
    # one cell
    "form-formula": "Ô chứa công thức.",
    "form-error-value": "Ô báo lỗi của Excel (#REF!, #VALUE!…).",
    "form-cell-kind": "Ô có loại dữ liệu không dùng được ở đây (ngày, số, đúng/sai).",
    "form-status-missing": "Có nội dung nhưng chưa chọn trạng thái.",
    "form-evidence": "Minh chứng thiếu số hoặc ngày của văn bản.",
    "form-document": "Số và ngày của văn bản báo cáo không đi cùng nhau.",
}
"""What can be wrong with a filled form only, beside `CODES`; told by the workbook's cell, never by line."""


class Place(NamedTuple):
    """A place in a text file; line and column count from 1, in characters."""

    line: int
    column: int


class Problem(NamedTuple):
    """One thing wrong in the data: where, which code, and what to do about it in Vietnamese."""

    path: str
    line: int
    column: int
    code: str
    message: str

    @property
    def severity(self) -> Severity:
        """Say whether the problem fails a check or is only told."""
        return "warning" if self.code in WARNINGS else "error"

    def __str__(self) -> str:
        """Print as `path:line:column: code message`; a file may be called what a terminal would obey."""
        path = "".join(c if c.isprintable() else "?" for c in self.path)
        return f"{path}:{self.line}:{self.column}: {self.code} {self.message}"


class PlantrackError(Exception):
    """The command cannot go on; the text is Vietnamese and says what to do, the exit code is for the shell."""

    exit_code = EXIT_CANNOT

    def __init__(self, message: str, *, details: Sequence[str] = ()) -> None:
        """Keep the message and the lines listed under it (candidates, for instance)."""
        super().__init__(message)
        self.message = message
        self.details = tuple(details)


class BadDataError(PlantrackError):
    """The data that the command needs has problems; they are carried whole, with the texts that they lie in."""

    exit_code = EXIT_BAD

    def __init__(self, problems: Sequence[Problem], files: Mapping[str, str]) -> None:
        """Carry the problems, and the files that could be read as text."""
        super().__init__("Dữ liệu có lỗi, cần sửa trước khi chạy lệnh này.")
        self.problems = tuple(problems)
        self.files = files


class CellProblem(NamedTuple):
    """One thing wrong in a workbook: the file, the sheet and cell (blank where it is the whole file), what to do."""

    path: str
    sheet: str
    cell: str
    code: str
    message: str

    def __str__(self) -> str:
        """Print as `path, sheet!cell: code message`."""
        sheet = f", {self.sheet}" if self.sheet else ""
        cell = f"!{self.cell}" if self.cell else ""
        return f"{self.path}{sheet}{cell}: {self.code} {self.message}"


class BadFormError(PlantrackError):
    """A filled form cannot be read as it stands; everything found wrong in it is carried."""

    exit_code = EXIT_BAD

    def __init__(self, path: str, problems: Sequence[CellProblem]) -> None:
        """Carry the problems of one file."""
        super().__init__(f"{path}: chưa nhập gì từ tệp này, vì:", details=[str(problem) for problem in problems])
        self.path = path
        self.problems = tuple(problems)
