"""A plan's Word file as blocks: numbers that Word prints, cells merged down, breaks within a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plantrack.read.plans import plan_docx
from plantrack.read.plans.plan_docx import Row
from plantrack.read.plans.plan_text import Line
from tests.plans.word import Word

if TYPE_CHECKING:
    from collections.abc import Sequence


def blocks(word: Word) -> Sequence[Line | Row]:
    """Return what is read of a document."""
    return plan_docx.read(word.saved(), "x.docx").blocks


def test_numbers_of_word_are_counted() -> None:
    """Levels count by themselves and begin anew below the next number above them."""
    word = Word()
    for level in (0, 1, 2, 2, 1, 2, 3, 0, 1):
        word.numbered(level, "chữ")
    numbers = [block.number for block in blocks(word) if isinstance(block, Line)]
    assert numbers == ["I.", "1.", "a)", "b)", "2.", "a)", "-", "II.", "1."]


def test_break_within_a_paragraph_makes_lines() -> None:
    """Label lines parted by Shift+Enter are lines; a sentence broken in its middle is not."""
    word = Word()
    paragraph = word.line("Đơn vị chủ trì: Sở Y tế")
    paragraph.add_run().add_break()
    paragraph.add_run("Thời gian: Quý I/2026, sau khi")
    paragraph.add_run().add_break()
    paragraph.add_run("có hướng dẫn")
    texts = [block.text for block in blocks(word) if isinstance(block, Line)]
    assert texts == ["Đơn vị chủ trì: Sở Y tế", "Thời gian: Quý I/2026, sau khi có hướng dẫn"]


def test_merged_cells_keep_their_columns() -> None:
    """A cell merged down says so, one merged across covers its columns, each with its place."""
    word = Word()
    word.table(("TT", "Việc", "Ai"), ("Nhóm",), ("1", "A", "Sở Y tế"), ("2", "B", "^"))
    rows = [block for block in blocks(word) if isinstance(block, Row)]
    assert [cell.span for cell in rows[1].cells] == [3]
    assert [cell.continues for cell in rows[3].cells] == [False, False, True]
    assert rows[2].cells[2].lines[0].place == "bảng 1, dòng 3, ô 3"


@pytest.mark.parametrize(
    ("typed", "mended"), [("ÐÐ", "ĐĐ"), ("R’lấp", "R'lấp"), ("a\u00adb  c", "ab c"), ("e\u0302", "ê")]
)
def test_damage_that_is_certain_is_mended(typed: str, mended: str) -> None:
    """Đ, apostrophes within words, soft hyphens, decomposed letters."""
    word = Word()
    word.line(typed)
    assert [block.text for block in blocks(word) if isinstance(block, Line)] == [mended]
