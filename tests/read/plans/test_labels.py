"""Label lines: what their labels tell, alone, run together, in brackets, misspelt."""

from __future__ import annotations

import pytest

from plantrack.read.plans import labels

KINDS = {
    "Đơn vị chủ trì": "lead",
    "Cơ quan, đơn vị chủ trì": "lead",
    "Đơn vị thực hiện": "lead",
    "Sở, ngành chủ trì": "lead",
    "Cơ quan được giao chủ trì": "lead",
    "Đầu mối thực hiện": "lead",
    "Cơ quan chịu trách nhiệm chính": "lead",
    "Đơn vịchủ trì": "lead",
    "Cơ quan phối hợp thực hiện": "support",
    "Đơn vị tham gia": "support",
    "Phối kết hợp": "support",
    "Hạn hoàn thành": "time",
    "Thời gian, tiến độ": "time",
    "Thời gian trình UBND tỉnh": "time",
    "Thời hạn xử lý": "time",
    "Sản phẩm": "detail",
    "Tuyên truyền": None,
    "Thời gian làm thêm giờ": None,
    "Cơ quan, đơn vị có liên quan": None,
}
RUN_IN = {
    "Việc A. Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; thời gian: 2026.": ("Việc A.", ["Sở Y tế", "Sở Nội vụ", "2026."]),
    "Việc A (Đơn vị chủ trì: Sở Y tế; thời gian: Quý I/2026).": ("Việc A", ["Sở Y tế", "Quý I/2026"]),
    "Việc A Đơn vị chủ trì: Sở Y tế Thời gian: 2026": ("Việc A", ["Sở Y tế", "2026"]),
    "Việc A - Chủ trì: Sở Y tế - Thời gian: 2026": ("Việc A", ["Sở Y tế", "2026"]),
    "Việc A. Thời gian: 2026. Sản phẩm: Báo cáo": ("Việc A.", ["2026.", "Báo cáo"]),
    "Phối hợp: các sở, ban, ngành - Cơ quan chủ trì: Sở Y tế": ("", ["các sở, ban, ngành", "Sở Y tế"]),
    "Hướng dẫn các đơn vị chủ trì: không có": ("Hướng dẫn các đơn vị chủ trì: không có", []),
}


@pytest.mark.parametrize(("words", "kind"), KINDS.items(), ids=KINDS)
def test_label_tells_its_kind(words: str, kind: str | None) -> None:
    """The usual labels of many offices are known; other words are none."""
    assert labels.kind_of(words) == kind


@pytest.mark.parametrize(("text", "wanted"), RUN_IN.items(), ids=RUN_IN)
def test_labels_run_into_a_sentence(text: str, wanted: tuple[str, list[str]]) -> None:
    """Labels within a sentence are cut off it, after a stop or where they begin with a capital letter."""
    before, found = labels.split_inline(text)
    assert (before, [one.text for one in found]) == wanted


@pytest.mark.parametrize(
    ("text", "inside"), [("(Chủ trì: Sở Y tế).", "Chủ trì: Sở Y tế"), ("(kèm theo)", "(kèm theo)")]
)
def test_brackets_around_labels_are_taken_off(text: str, inside: str) -> None:
    """A label line in brackets is a label line; other brackets stay."""
    assert labels.unwrapped(text) == inside


def test_misspelt_label_is_a_doubt() -> None:
    """Words much like a label are told; a sentence that begins like one is none."""
    near = labels.label("Thời gian thực hiệm: 2026", after_bullet=True)
    assert near is not None
    assert near.doubt
    assert labels.label("Thời gian làm thêm giờ: quy định", after_bullet=True) is None


def test_rest_of_a_sentence_is_no_label() -> None:
    """A line in small letters goes on with the one above, whatever its words are like."""
    assert labels.label("các cơ quan, đơn vị thực hiện Kế hoạch này.", after_bullet=True) is None
