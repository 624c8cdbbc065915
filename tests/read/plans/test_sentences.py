"""Sentences and headings that task somebody: whom they name, with whom, when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader
from plantrack.read.plans import parties, sentences
from tests.read.plans.test_plan_import import before_2025

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADINGS = {
    "Sở Y tế": "so-y-te",
    "Sở Y tế:": "so-y-te",
    "SỞ Y TẾ": "so-y-te",
    "Giao Sở Nội vụ:": "so-noi-vu",
    "Sở Tư pháp có trách nhiệm:": "so-tu-phap",
    "Sở Tư pháp thực hiện các nhiệm vụ sau:": "so-tu-phap",
    "Trách nhiệm của Công an tỉnh, Thanh tra tỉnh": "cong-an-tinh, thanh-tra-tinh",
    "Phân công trách nhiệm cho Sở Y tế": "so-y-te",
    "Đối với UBND các huyện, thành phố Gia Nghĩa:": "ubnd-cap-huyen",
    "Đề nghị: Tỉnh đoàn": "tinh-doan",
    "Sở Y tế (cơ quan thường trực)": "so-y-te",
    "Sở Nội vụ tỉnh Đắk Nông": "so-noi-vu",
    "Các sở, ban, ngành; UBND các huyện, thành phố": "ubnd-cap-huyen",
}
NO_HEADINGS = [
    "Sở Y tế chủ trì kiểm tra việc thực hiện",
    "Sở Y tế: Kiểm tra việc thực hiện",
    "Các nhiệm vụ trọng tâm",
    "Tuyên truyền, phổ biến pháp luật",
    "Phối hợp với Sở Y tế",
]
SENTENCES = {
    "Sở Y tế chủ trì kiểm tra.": ("so-y-te", "chủ trì kiểm tra."),
    "Giao Sở Y tế, Sở Nội vụ rà soát.": ("so-y-te, so-noi-vu", "rà soát."),
    "Công an tỉnh Đắk Nông phân luồng giao thông.": ("cong-an-tinh", "phân luồng giao thông."),
    "Các Sở: Tài chính, Xây dựng bố trí vốn.": ("so-tai-chinh, so-xay-dung", "bố trí vốn."),
}
COMPANY = {
    "Chủ trì, phối hợp với Sở Tài chính tham mưu UBND tỉnh": ["so-tai-chinh"],
    "Chủ trì, phối hợp với Sở Y tế, Sở Nội vụ và các sở, ngành liên quan rà soát": [
        "so-y-te, so-noi-vu, co-quan-lien-quan"
    ],
    "Chủ trì, phối hợp chặt chẽ với Công an tỉnh Đắk Nông tuần tra": ["cong-an-tinh"],
    "Chủ trì, phối hợp Sở Nội vụ đào tạo": ["so-noi-vu"],
    "Giao Sở Y tế chủ trì, Sở Nội vụ phối hợp xây dựng": ["so-noi-vu"],
    "Chủ trì, phối hợp với Sở Y tế phối hợp tổ chức ngày hội": ["so-y-te"],
    "Thường xuyên phối hợp thực hiện Kế hoạch": [],
    "Kiểm tra, báo cáo Sở Y tế": [],
}
DOUBTED = {
    "Chủ trì, phối hợp với Công an tỉnh Lâm Đồng tuần tra": "không có trong danh bạ",
    "Chủ trì, phối hợp với Kho bạc Nhà nước khu vực XIV thanh toán": "không có trong danh bạ",
    "Chủ trì, phối hợp với Sở Y tế, Hội Luật gia tỉnh rà soát": "“Hội Luật gia tỉnh” không có trong danh bạ",
    "Phối hợp với các nhà hảo tâm vận động": "không có trong danh bạ",
    "Phối hợp với Sở Y tế kiểm tra; phối hợp với Sở Nội vụ đánh giá": "hơn một chỗ phối hợp",
}


@pytest.fixture(scope="module")
def reader(real_files: Mapping[str, str]) -> sentences.Reader:
    """Return what reads sentences of a plan of Đắk Nông, by the directory as it was before 2025."""
    directory = before_2025(loader.directory(real_files["data/agencies.yaml"], "agencies"))
    day = date(2024, 7, 6)
    return sentences.Reader(parties.Matcher(directory, day, "ĐẮK NÔNG"), day)


@pytest.mark.parametrize(("text", "wanted"), HEADINGS.items(), ids=HEADINGS)
def test_heading_names_bodies(reader: sentences.Reader, text: str, wanted: str) -> None:
    """However a heading puts it, whom it names is read; a line that asks nothing yet is a heading."""
    named = reader.heading(text)
    assert (parties.lines(named.reading.read) if named else "") == wanted


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_sentence_is_no_heading(reader: sentences.Reader, text: str) -> None:
    """What asks something of a body, or names none, heads nothing."""
    assert reader.heading(text) is None


@pytest.mark.parametrize(("text", "wanted"), SENTENCES.items(), ids=SENTENCES)
def test_sentence_begins_with_bodies(reader: sentences.Reader, text: str, wanted: tuple[str, str]) -> None:
    """The bodies that a sentence begins with end at its verb."""
    named = reader.opening(text)
    assert named is not None
    assert (parties.lines(named.reading.read), named.rest) == wanted
    assert named.certain


@pytest.mark.parametrize(("text", "wanted"), COMPANY.items(), ids=COMPANY)
def test_sentence_says_with_whom(reader: sentences.Reader, text: str, wanted: list[str]) -> None:
    """Whom a sentence says to work with is read to the last name, and not doubted where all are known."""
    found = list(reader.company(text))
    assert [parties.lines(named.reading.read) for named in found] == wanted
    assert all(named.certain for named in found)


@pytest.mark.parametrize(("text", "why"), DOUBTED.items(), ids=DOUBTED)
def test_uncertain_company_is_told(reader: sentences.Reader, text: str, why: str) -> None:
    """A name that goes on, a body that nobody knows, and company told twice are doubts."""
    found = list(reader.company(text))
    assert any(why in f"{named.reading.doubt} {named.doubt}" for named in found)


def test_those_who_head_bodies_are_doubted(reader: sentences.Reader) -> None:
    """A task of a head is read as one of the body, and told."""
    named = reader.opening("Giám đốc Sở Y tế chịu trách nhiệm toàn diện.")
    assert named is not None
    assert parties.lines(named.reading.read) == "so-y-te"
    assert "người đứng đầu" in named.doubt


def test_two_times_of_a_sentence_are_doubted(reader: sentences.Reader) -> None:
    """Where a sentence holds more time than was read, what was read is told."""
    one = reader.times("Báo cáo trước ngày 15/11/2026.")
    more = reader.times("Báo cáo số liệu có trước ngày 15/11/2026 gửi trước ngày 15/5/2027.")
    assert [time.reading.doubt for time in one] == [""]
    assert all(time.reading.doubt for time in more)
    assert more


DAYS = {
    "Báo cáo 6 tháng và cả năm về Sở Y tế trước ngày 10/6/2025 và trước ngày 15/11/2025.": 2,
    "Báo cáo Sở Y tế trước ngày 15/6/2025 (6 tháng) và trước ngày 30/11/2025 (năm).": 2,
    "Gửi báo cáo 6 tháng, năm trước ngày 15/6/2025, ngày 30/11/2025.": 2,
    "Ban hành kế hoạch trước ngày 28/02/2025; báo cáo kết quả trước ngày 10/12/2025.": 2,
    "Xây dựng Kế hoạch năm 2025 của đơn vị trước ngày 15/11/2024.": 1,
}
DOUBTED_DAYS = {
    "Báo cáo 6 tháng và cả năm trước ngày 15/6/2025.": 1,
    "Định kỳ 6 tháng, hằng năm báo cáo trước ngày 15/6/2025 và trước ngày 15/12/2025.": 4,
    "Báo cáo 6 tháng về Sở Y tế trước ngày 15/6/2025 và ngày 15/12/2025.": 2,
    "Báo cáo trước ngày 15/11/2025; thường xuyên kiểm tra.": 2,
    "Báo cáo trước ngày 15/6/2025 và ngày 15/12 năm sau.": 1,
}


@pytest.mark.parametrize(("text", "count"), DAYS.items(), ids=DAYS)
def test_days_of_a_sentence_are_certain(reader: sentences.Reader, text: str, count: int) -> None:
    """Days with their year are all that is due; what periods or year they are about is no time of its own."""
    times = reader.times(text)
    assert [read.kind for time in times for read in time.reading.read] == ["once"] * count
    assert [time.reading.doubt for time in times] == [""] * len(times)


@pytest.mark.parametrize(("text", "count"), DOUBTED_DAYS.items(), ids=DOUBTED_DAYS)
def test_days_among_other_times_are_doubted(reader: sentences.Reader, text: str, count: int) -> None:
    """Where a sentence says more than its days, or periods without a day each, all that is read is told."""
    times = reader.times(text)
    assert len([read for time in times for read in time.reading.read]) == count
    assert all(time.reading.doubt for time in times)


@pytest.mark.parametrize("text", ["Định kỳ hằng quý báo cáo kết quả.", "Định kỳ hằng năm (trước ngày 01/12), báo cáo."])
def test_sentence_that_begins_with_how_often_is_certain(reader: sentences.Reader, text: str) -> None:
    """At the beginning "định kỳ" says how often all of it is done."""
    assert [time.reading.doubt for time in reader.times(text)] == [""]
