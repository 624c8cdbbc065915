"""`forms` makes a workbook for every body that owes a report, and the letter that asks; nothing filled is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from tests import forms
from tests.cli import small
from tests.cli.running import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

DAY = ("--today", "2024-10-15")


def made(root: Path, folder: str = "build/bieu-mau-2024") -> set[str]:
    """Return the names of the files that were made."""
    return {path.name for path in (root / folder).iterdir()}


def test_everybody_asked_gets_a_form_and_the_letter_is_remembered(run: Run, tiny: Path) -> None:
    """A, B, C and D are asked, J through B; the office is not; the letter to them stands in data/letters."""
    told = run("-C", tiny, *DAY, "forms", "2024")
    assert made(tiny) == {"a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "cong-van-de-nghi-bao-cao-2024.docx"}
    (path,) = (tiny / "data/letters/thu/2024").iterdir()
    letter = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert (letter["kind"], letter["to"], str(letter["before"])) == ("request", ["a", "b", "c", "d"], "2024-11-25")
    assert f"plantrack number {path.stem}" in told.err


def test_made_again_nothing_changes(run: Run, tiny: Path) -> None:
    """The same day or later, the letter is the one that was recorded, and the forms have the same bytes."""
    run("-C", tiny, *DAY, "forms", "2024")
    before = {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()}
    run("-C", tiny, *DAY, "forms", "2024")
    assert {path: path.read_bytes() for path in tiny.rglob("*") if path.is_file()} == before
    run("-C", tiny, "--today", "2024-10-20", "forms", "2024")
    assert len(list((tiny / "data/letters/thu/2024").iterdir())) == 1


@pytest.mark.parametrize(("typed", "name"), [("Sở A", "a.xlsx"), ("Tạp chí J", "b.xlsx")])
def test_one_agency_gets_its_own_form_or_that_of_its_reporter(run: Run, tiny: Path, typed: str, name: str) -> None:
    """With --agency there is one form and no letter."""
    run("-C", tiny, *DAY, "forms", "2024", "--agency", typed, "--out", tiny / "x")
    assert made(tiny, "x") == {name}
    assert not (tiny / "data/letters").exists()


def test_one_block_gets_its_forms(run: Run, tiny: Path) -> None:
    """With --block just its bodies are asked."""
    run("-C", tiny, *DAY, "forms", "2024", "--block", "huyen", "--out", tiny / "x")
    assert made(tiny, "x") == {"c.xlsx", "d.xlsx"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("2024", "--agency", "Sở O"), "không phải gửi báo cáo"),
        (("2023",), "ban hành năm 2024"),
        (("2024", "--block", "la"), "Không có khối"),
    ],
)
def test_who_owes_nothing_gets_no_form(run: Run, tiny: Path, arguments: tuple[str, ...], message: str) -> None:
    """The focal point and years before the plan are refused; nothing is written."""
    assert message in run("-C", tiny, *DAY, "forms", *arguments, code=2).err
    assert not (tiny / "build").exists()


def test_excused_body_is_not_asked(run: Run, tiny: Path) -> None:
    """Who need not report gets no form."""
    small.add(tiny, "events-thu.yaml", "events:\n  - {kind: excused, agency: c, year: 2024, reason: thử}\n")
    run("-C", tiny, *DAY, "forms", "2024")
    assert "c.xlsx" not in made(tiny)


def test_filled_form_is_never_overwritten(run: Run, tiny: Path) -> None:
    """One form that somebody filled keeps all files as they are; a blank one from another day is made anew."""
    run("-C", tiny, *DAY, "forms", "2024")
    path = tiny / "build/bieu-mau-2024/d.xlsx"
    path.write_bytes(forms.fill(path.read_bytes(), forms.Answers(fields={forms.PROPOSALS: "Bố trí kinh phí."})))
    filled = path.read_bytes()
    told = run("-C", tiny, "--today", "2024-10-20", "forms", "2024", code=2)
    assert str(path) in told.err
    assert "a.xlsx" not in told.err
    assert path.read_bytes() == filled
    run("-C", tiny, "--today", "2024-10-20", "forms", "2024", "--force")
    assert path.read_bytes() != filled


def test_after_the_deadline_there_is_no_letter(run: Run, tiny: Path) -> None:
    """Asked for on or after the limit, forms are made and it is said that there is no letter."""
    told = run("-C", tiny, "--today", "2024-11-25", "forms", "2024")
    assert "Hạn báo cáo năm 2024 đã qua" in told.err
    assert made(tiny) == {"a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"}


def test_bar_is_for_terminals_only(run: Run, tiny: Path) -> None:
    """A person sees how far it is; a pipe gets the paths and nothing else."""
    piped = run("-C", tiny, *DAY, "forms", "2024", "--out", tiny / "x")
    assert [line for line in piped.lines if not line.startswith(str(tiny))] == []
    shutil.rmtree(tiny / "x")
    with Terminal(["-C", tiny, *DAY, "forms", "2024", "--out", tiny / "x"]) as terminal:
        assert terminal.end() == 0
    assert "Lập biểu mẫu" in terminal.shown
