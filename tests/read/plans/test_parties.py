"""Whom words name: the longest name of the directory, nothing split on commas, the rest told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader
from plantrack.read.plans import parties
from tests.read.plans.test_plan_import import before_2025

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMED = {
    "Sở Nội vụ, Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch": "so-noi-vu, so-tai-chinh, so-vhttdl",
    "Sở Văn hóa Thể thao Du lịch; Hội Nông dân, Tỉnh đoàn": "so-vhttdl, hoi-nong-dan, tinh-doan",
    "Sở Lao động, Thương binh và Xã hội": "so-ldtbxh",
    "SởTư pháp, Sở TT&TT": "so-tu-phap, so-tttt",
    "SỞ NỘI VỤ": "so-noi-vu",
    "so noi vu": "so-noi-vu",
    "UBND các huyện: Cư Jút, Đắk Mil, Đắk R’lấp": "huyen-cu-jut, huyen-dak-mil, huyen-dak-rlap",
    "Các Sở, Ban, ngành, đoàn thể, các đơn vị lực lượng vũ trang cấp tỉnh": "co-quan-cap-tinh",
    "Sở Tư pháp, các cơ quan, đơn vị có liên quan": "so-tu-phap, co-quan-lien-quan",
    "cơ quan có liên quan": "co-quan-lien-quan",
    "Sở Y tế tỉnh Đắk Nông, Công an tỉnh Đắk Nông": "so-y-te, cong-an-tinh",
    "Sở Tư pháp tỉnh; các cơ quan, đơn vị có liên quan": "so-tu-phap, co-quan-lien-quan",
    "Các Sở: Tài chính, Xây dựng, Giao thông vận tải": "so-tai-chinh, so-xay-dung, so-gtvt",
    "Sở Y tế (đ/c Nguyễn Văn A, Phó Giám đốc)": "so-y-te",
    "Ủy ban nhân dân cáchuyện, thành phố Gia Nghĩa": "ubnd-cap-huyen",
    "các sở, ban, ngành và UBND các huyện, thành phố có liên quan": "co-quan-lien-quan",
}
LEFT = {
    "Sở Nông nghiệp và Môi trường": "",
    "Cục Thuế khu vực XIV": "",
    "Phòng Tham mưu Công an tỉnh": "",
    "các sở, ban, ngành": "",
    "Sở Tài chánh, Sở Nội vụ": "so-noi-vu",
    "Trung tâm Công nghệ thông tin thuộc Sở Thông tin và Truyền thông": "",
    "Bộ Công an, Công an tỉnh": "cong-an-tinh",
    "Công an tỉnh hoặc Sở Y tế": "",
    "Đài PTTH huyện Đắk Song": "",
    "Hội Nông dân Đắk Mil": "",
    "Sở Tư pháp, Tỉnh đoàn Gia Nghĩa": "so-tu-phap",
    "Công an các huyện, thành phố": "",
    "Sở Khoa học và Công nghệ các tỉnh Tây Nguyên": "",
    "Sở Y tế tỉnh Lâm Đồng": "",
    "Sở Tài chính, Cục Thuế, Bưu điện tỉnh": "so-tai-chinh, cuc-thue",
}


@pytest.fixture(scope="module")
def matcher(real_files: Mapping[str, str]) -> parties.Matcher:
    """Return the names of the real directory, as it was before the reorganisations of 2025."""
    directory = before_2025(loader.directory(real_files["data/agencies.yaml"], "agencies"))
    return parties.Matcher(directory, date(2023, 7, 6), "ĐẮK NÔNG")


@pytest.mark.parametrize(("text", "wanted"), NAMED.items(), ids=NAMED)
def test_names_are_matched(matcher: parties.Matcher, text: str, wanted: str) -> None:
    """Names, aliases and groups are found as people type them, and nothing is left over."""
    reading = matcher.read(text)
    assert (parties.lines(reading.read), reading.left, reading.doubt) == (wanted, (), "")


@pytest.mark.parametrize(("text", "wanted"), LEFT.items(), ids=LEFT)
def test_what_is_not_in_the_directory_is_told(matcher: parties.Matcher, text: str, wanted: str) -> None:
    """A body is never taken for another whose name it contains; what is unknown is quoted."""
    reading = matcher.read(text)
    assert parties.lines(reading.read) == wanted
    assert reading.left
    assert all(words in reading.doubt for words in reading.left)


def test_misspelt_name_is_told_with_the_near_one(matcher: parties.Matcher) -> None:
    """A typing error is not corrected, but the name it comes near to is named."""
    assert "gần giống “Sở Tài chính”" in matcher.read("Sở Tài chánh").doubt


def test_symbol_is_read_and_doubted(matcher: parties.Matcher) -> None:
    """A symbol in capitals names the body that signs with it on the plan's day; that it is no name is told."""
    reading = matcher.read("BDT, Sở Y tế")
    assert parties.lines(reading.read) == "ban-dan-toc, so-y-te"
    assert "ký hiệu" in reading.doubt
    assert matcher.read("bdt").read == ()


def test_of_two_called_alike_the_one_of_the_day_is_meant(real_files: Mapping[str, str]) -> None:
    """Sở Nội vụ was made anew in 2025 under its old name: a plan of each time means its own."""
    directory = loader.directory(real_files["data/agencies.yaml"], "agencies")
    meant = {
        day.year: [ref.agency for ref in parties.Matcher(directory, day).read("Sở Nội vụ").read]
        for day in (date(2023, 7, 6), date(2025, 4, 1))
    }
    assert meant == {2023: ["so-noi-vu"], 2025: ["so-noi-vu-2025"]}
