"""Folding: spellings that people hold for one name become one, and those of two names do not."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest

from plantrack.model import names

ONE_NAME = [
    ["Sở Thông tin và Truyền thông", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "so thong tin va truyen thong"],
    ["Sở Thông tin và Truyền thông", "Sở Thông tin - Truyền thông", "Sở Thông tin, Truyền thông"],
    ["Sở TT&TT", "Sở TTTT", "so tt-tt", "Sở TT – TT", "  Sở  TT & TT "],
    ["Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hoá Thể thao Du lịch", "so van hoa the thao va du lich"],
    ["Sở Lao động - Thương binh và Xã hội", "Sở Lao động, Thương binh và Xã hội", "Sở Lao Động Thương Binh & Xã Hội"],
    ["Đắk Nông", "Đăk Nông", "Đak Nông", "Dak Nong", "ĐẮK NÔNG", "đắk nông"],
    ["Đắk R'lấp", "Đắk R’lấp", "Đăk Rlấp", "Đắk R'Lấp", "dak rlap", "Đắk R`lấp"],
    ["Đắk Mil", "\u00d0ắk Mil", "\u00f0ắk mil"],
    ["Ủy ban nhân dân huyện Cư Jút", "UBND huyện Cư Jút", "uy ban nhan dan huyen cu jut"],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "UBMTTQ Việt Nam tỉnh"],
    ["TP. Gia Nghĩa", "TP.Gia Nghĩa", "tp gia nghia"],
    ["so-tu-phap", "Sở Tư pháp", "SO TU PHAP"],
]
PAIRS = [pair for spellings in ONE_NAME for pair in pairwise(spellings)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    """Case, diacritics, hyphens, commas, `&`, "và" and the common short forms do not matter."""
    assert names.fold(one) == names.fold(other)


@pytest.mark.parametrize("name", [spellings[0] for spellings in ONE_NAME])
@pytest.mark.parametrize("form", ["NFD", "NFC", "NFKD", "NFKC"])
def test_normal_form_does_not_matter(name: str, form: str) -> None:
    """Text from a Mac or out of a PDF folds like typed text."""
    assert names.fold(unicodedata.normalize(form, name)) == names.fold(name)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Tài chính", "Sở Tư pháp"),
        ("Đắk Mil", "Đắk Song"),
        ("Báo Đắk Nông", "Đài Đắk Nông"),
        ("Sở KH&ĐT", "Sở KH&CN"),
        ("Cục Thuế", "Cục Thống kê"),
        ("Sở Nội vụ", "Sở Ngoại vụ"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    """Folding does not make one of what differs in its letters."""
    assert names.fold(one) != names.fold(other)


def test_va_is_dropped_as_a_word_only() -> None:
    """The "va" inside a word is a part of it."""
    assert names.words("Vận tải và Vay vốn") == ["van", "tai", "vay", "von"]


@pytest.mark.parametrize("text", ["", "  ", "và", "&", "-", "😀"])
def test_nothing_folds_to_nothing(text: str) -> None:
    """What has no letters names nobody."""
    assert names.words(text) == []
    assert names.fold(text) == ""


def test_plain_keeps_blanks_and_marks() -> None:
    """Without diacritics and in lower case, the text is otherwise as it was."""
    assert names.plain("Đắk R'lấp – Ủy ban Ơ, Ư!") == "dak r'lap – uy ban o, u!"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        *((typed, "6dd") for typed in ["6đ", "6dd", "6.đ", "6 đ", "6-đ", "6Đ", "6DD", "6 DD", "6.đ)", "6\u00f0"]),
        *((typed, "ii6dd") for typed in ["II.6.đ", "ii.6.dd", "II 6 Đ", "II.6.\u00d0"]),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spellings_of_6dd_share_a_key(typed: str, key: str, form: str) -> None:
    """However its letter is typed, the task after 6.d has one key, and one more with the number of its part."""
    assert names.task_key(unicodedata.normalize(form, typed)) == key  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "key"),
    [("6d", "6d"), ("II.6.d", "ii6d"), ("1.b", "1b"), ("II.7.c", "ii7c"), ("iv-2-b", "iv2b"), ("", ""), ("đ", "dd")],
)
def test_task_keys(typed: str, key: str) -> None:
    """`d` is not `đ`, and the part's number stays where it was typed: which part is meant, the plan knows."""
    assert names.task_key(typed) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [("II.2.b", "IV.2.b"), ("2b", "iv-2-b"), ("II.3.a", "IV.3.a"), ("II.2", "IV.2")],
)
def test_parts_of_the_plan_stay_apart(one: str, other: str) -> None:
    """A duty of part IV has another key than the task with the same number in part II."""
    assert names.task_key(one) != names.task_key(other)
