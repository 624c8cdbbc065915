"""Wordings of time: every one of the field has its structure, or is told as not understood."""

from __future__ import annotations

from datetime import date

import pytest

from plantrack.model.plan import Item, Schedule
from plantrack.read.plans import prose_times, schedules
from tests.plans import samples

ISSUED = date(2025, 3, 10)
WORDINGS = {
    "Thường xuyên": "ongoing",
    "Thực hiện thường xuyên, liên tục": "ongoing",
    "Nhiệm vụ thường xuyên": "ongoing",
    "Thường xuyên, cả năm": "ongoing",
    "Thường xuyên trong suốt năm": "ongoing",
    "Liên tục, quanh năm": "ongoing",
    "5/2026 - Thường xuyên": "ongoing 2026-05-01",
    "Từ quý II/2026 - liên tục": "ongoing 2026-04-01",
    "Tháng 5/2026 đến thường xuyên": "ongoing 2026-05-01",
    "Trước ngày 15/6/2026 và ngày 15/12/2026": "once <2026-06-15 + once <2026-12-15",
    "Triển khai từ năm 2026 và thực hiện thường xuyên": "ongoing 2026-01-01",
    "Hằng năm": "year",
    "Hàng năm": "year",
    "cả năm": "year",
    "Tháng 12 hằng năm": "year 12-01",
    "Từ tháng 3 đến tháng 11 hằng năm": "year 03-01 <12-01",
    "Trước ngày 30/12 hằng năm": "year <12-30",
    "hằng năm (trước ngày 25/11)": "year <11-25",
    "trước ngày 30 tháng 01 năm sau": "year <01-30 next",
    "6 tháng, hằng năm": "half + year",
    "trước ngày 01/6 và 15/11 hằng năm": "year <06-01 + year <11-15",
    "hằng quý": "quarter",
    "trước ngày 15 hằng tháng": "month <15",
    "Quý II, quý III hằng năm": "year Q2 Q3",
    "31/10/2025": "once <2025-11-01",
    "Trước ngày 30/11/2025": "once <2025-11-30",
    "trước ngày 15 tháng 08 năm 2026": "once <2026-08-15",
    "chậm nhất ngày 30/11/2025": "once <2025-12-01",
    "Tháng 12/2025": "once <2026-01-01",
    "6/2025": "once <2025-07-01",
    "06/2025": "once <2025-07-01",
    "Tháng 11 - 12/2025": "window 2025-11-01 <2026-01-01",
    "đến 09/2024": "once <2024-10-01",
    "xong trong tháng 12/2025": "once <2026-01-01",
    "Hoàn thành trước tháng 12/2024": "once <2024-12-01",
    "Quý IV/2025": "once <2026-01-01",
    "Quý III Năm 2026": "once <2026-10-01",
    "Quí IV-2025": "once <2026-01-01",
    "Quý IV/2025 - Quý II/2026": "window 2025-10-01 <2026-07-01",
    "2025": "once <2026-01-01",
    "Trong năm 2025": "once <2026-01-01",
    "Hoàn thành trong năm 2025": "once <2026-01-01",
    "Năm 2023-2024": "window 2023-01-01 <2025-01-01",
    "Giai đoạn 2026-2030": "window 2026-01-01 <2031-01-01",
    "Từ nay đến hết năm 2025": "window 2025-03-10 <2026-01-01",
    "Từ năm 2024": "ongoing 2024-01-01",
    "Năm 2025 và các năm tiếp theo": "ongoing 2025-01-01",
    "Sau khi Bộ Y tế có hướng dẫn": "after",
    "Sau khi Nghị định mới được ban hành": "after",
    "khi có sửa đổi hoặc ban hành mới": "after",
    "Theo Kế hoạch riêng": "ref",
    "Theo lộ trình được giao tại Kế hoạch số 12/KH-UBND": "ref",
    "Đột xuất": "request",
    "hoặc khi có yêu cầu": "request",
    "Định kỳ hằng quý/đột xuất": "quarter + request",
    "từ tháng 3 đến tháng 6 năm 2026": "window 2026-03-01 <2026-07-01",
    "Từ ngày 15/4 đến ngày 15/5 hằng năm": "year 04-15 <05-16",
    "Từ ngày 01/9 đến trước ngày 15/12 hằng năm": "year 09-01 <12-15",
    "Tháng 3 và tháng 9 hằng năm": "year 03-01 <04-01 + year 09-01 <10-01",
    "Trước tháng 6 hằng năm": "year <06-01",
    "Trước ngày 15/6, 15/12 hằng năm": "year <06-15 + year <12-15",
    "01/3 - 30/6/2026": "window 2026-03-01 <2026-07-01",
    "Trong Quý I và Quý II năm 2026": "window 2026-01-01 <2026-07-01",
    "2026, 2027, 2028": "window 2026-01-01 <2029-01-01",
    "T9/2026": "once <2026-10-01",
    "Trước ngày 31/12 năm 2026": "once <2026-12-31",
    "ngày 15 hằng tháng": "month <16",
    "Trướcngày 31/3/2025": "once <2025-03-31",
    "Hằngquý": "quarter",
    "Hoàn thànhtrong năm 2025": "once <2026-01-01",
    "Quý II, quý III hằng năm (đề xuất nhu cầu trước ngày 01/8 của năm trước liền kề)": "year Q2 Q3 + year <08-01",
}
UNCERTAIN = {
    "31/7": ("", "thiếu năm"),
    "Quý III": ("", "thiếu năm"),
    "": ("", "để trống"),
    "31/02/2025": ("", "không có trên lịch"),
    "Tối thiểu 01 hội nghị tập huấn/1 năm": ("", "chưa hiểu"),
    "Khi nào xong thì báo": ("", "chưa hiểu"),
    "Tháng 6, tháng 12/2025": ("", "hai mốc rời nhau"),
    "Tháng 3 và tháng 9/2025": ("", "hai mốc rời nhau"),
    "Quý I và quý III năm 2025": ("", "hai mốc rời nhau"),
    "Quý II, quý IV/2025": ("", "hai mốc rời nhau"),
    "2025, 2027": ("", "hai mốc rời nhau"),
    "Khi có yêu cầu, trước 30/6/2026": ("request", "mốc thời gian khác"),
    "Hằng năm (2026-2030)": ("year 2026-01-01", "năm kết thúc"),
    "Thường xuyên (báo cáo hằng quý)": ("ongoing + quarter", "trong ngoặc"),
    "01/3 - tháng 6/2026": ("", "thiếu năm"),
    "Năm học 2025-2026": ("", "chưa hiểu"),
    "Từ tháng 11/2025 đến khi kết thúc Đề án": ("ongoing 2025-11-01", "chưa rõ ngày kết thúc"),
    "Giai đoạn 2026 - 2027 và vận hành thường xuyên": ("window 2026-01-01 <2028-01-01 + ongoing", "chưa rõ"),
    "Sau khi có hướng dẫn, hoàn thành trước ngày 30/6/2026": ("after", "mốc thời gian khác"),
    "Theo hướng dẫn, chậm nhất Quý II/2026": ("ref", "mốc thời gian khác"),
    "Sau khi Nghị định mới ban hành, trước 31/12/2025": ("after", "mốc thời gian khác"),
    "Theo Kế hoạch số 12/KH-UBND, xong trước 30/6/2025": ("ref", "mốc thời gian khác"),
}


def short(text: str) -> tuple[str, str]:
    """Return a wording's reading in short notation, and what is doubtful about it."""
    reading = schedules.read(text, ISSUED, "su-kien")
    schedule = Schedule.model_construct(text=text, read=reading.read)
    item = Item.model_construct(id="1a", printed="1.a", text="…", schedules=(schedule,))
    return samples.time(item), reading.doubt


@pytest.mark.parametrize(("text", "wanted"), WORDINGS.items(), ids=WORDINGS)
def test_wording_has_its_structure(text: str, wanted: str) -> None:
    """What offices write is read as meant, and nothing about it is doubted."""
    assert short(text) == (wanted, "")


@pytest.mark.parametrize(("text", "wanted"), UNCERTAIN.items(), ids=UNCERTAIN)
def test_uncertain_wording_is_told(text: str, wanted: tuple[str, str]) -> None:
    """What lacks a year or is not understood is not guessed, and says why."""
    read, doubt = short(text)
    assert read == wanted[0]
    assert wanted[1] in doubt


def test_schedules_of_one_task_have_ids_of_their_own() -> None:
    """Two schedules of one wording never share an id."""
    ids = [read.id for read in schedules.read("trước ngày 01/6 và 15/11 hằng năm", ISSUED, "x").read]
    assert ids == ["main", "moc-2"]


def test_sentence_tells_when() -> None:
    """The time is found in a sentence; a bare "hằng năm" is doubted."""
    found = dict(prose_times.found_in("Định kỳ hằng năm (trước ngày 25/11), báo cáo kết quả.", ISSUED))
    assert list(found) == ["hằng năm (trước ngày 25/11)"]
    assert found["hằng năm (trước ngày 25/11)"].doubt == ""
    past = dict(prose_times.found_in("Rà soát các dự án phê duyệt trước ngày 01/01/2025.", ISSUED))
    assert past["trước ngày 01/01/2025"].doubt
    assert not dict(prose_times.found_in("Thực hiện Kế hoạch năm 2025 theo Quyết định ngày 01/02/2025", ISSUED))
    weak = dict(prose_times.found_in("Lập dự toán hằng năm theo quy định.", ISSUED))
    assert weak["hằng năm"].doubt
