"""Tables and bars: what a share looks like, and what a narrow or a wide screen shows of a text."""

from __future__ import annotations

import io
import unicodedata

import pytest
from rich.cells import cell_len
from rich.console import Console

from plantrack.write import tables
from plantrack.write.tables import Column, Share, Table

NAMES = ("Ủy ban nhân dân huyện Đắk R'lấp", "Sở Tư pháp", unicodedata.normalize("NFD", "Thường trực Đảng ủy"))


def drawn(table: Table, width: int, letters: str = tables.BLOCKS) -> list[str]:
    """Return the lines that a terminal of a width shows."""
    screen = io.StringIO()
    console = Console(file=screen, width=width, force_terminal=True, color_system=None)
    console.print(tables.to_rich(table, width, letters))
    return screen.getvalue().splitlines()


def shares(texts: tuple[str, ...] = NAMES) -> Table:
    """Return a table of names with a share each."""
    columns = (Column("name", "Cơ quan", ratio=1, most=62), Column("none", "Ghi chú"), Column("of", "Số", right=True))
    rows = [(text, "", str(place)) for place, text in enumerate(texts)]
    return Table(columns, rows, [], shares=[Share(place, 7) for place in range(len(texts))])


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (0, 8, "░░░░░░░░"),
        (1, 999, "█░░░░░░░"),
        (4, 8, "████░░░░"),
        (998, 999, "███████░"),
        (8, 8, "████████"),
        (0, 0, "        "),
    ],
)
def test_a_bar_is_full_only_when_all_is_done(part: int, whole: int, expected: str) -> None:
    """And empty only when nothing is; of nothing there is no bar, but as much room."""
    assert tables.bar(Share(part, whole), 8) == expected


@pytest.mark.parametrize("width", [70, 80, 99, 100, 120, 200])
def test_bars_line_up_whatever_the_letters(width: int) -> None:
    """Accents, composed or not, take no columns: all bars begin in one column, and no line is too wide."""
    lines = drawn(shares(), width)
    begins = {cell_len(line[: min(line.find(letter) for letter in "█░" if letter in line)])
              for line in lines if "█" in line or "░" in line}  # fmt: skip
    assert len(begins) == 1
    assert max(map(cell_len, lines)) <= width


def test_a_console_without_blocks_gets_signs() -> None:
    """Bars and rules are ASCII where the encoding has nothing else."""
    lines = drawn(shares(("a", "b", "c")), 80, tables.SIGNS)
    assert any("##------" in line for line in lines)
    assert all(set("".join(lines)).isdisjoint(letters) for letters in (tables.BLOCKS, "─"))


def test_a_column_without_any_text_is_left_out_on_a_screen() -> None:
    """It tells nothing and takes room; a pipe keeps it, because programs count columns."""
    assert not any("Ghi chú" in line for line in drawn(shares(), 80))
    assert tables.to_plain(shares()).splitlines()[0] == "Cơ quan\tGhi chú\tSố"


def test_a_wide_screen_shows_more_of_a_text() -> None:
    """What is cut at 80 columns stands at 120."""
    text = "Tham mưu ban hành Kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức hằng năm"
    table = shares((text,))
    assert "…" in "".join(drawn(table, 80))
    assert "hằng năm" in " ".join(drawn(table, 120))


def test_bars_reach_neither_pipe_nor_program() -> None:
    """Plain text and CSV have what they had."""
    assert set(tables.to_plain(shares()) + tables.to_csv(shares())).isdisjoint(tables.BLOCKS)
