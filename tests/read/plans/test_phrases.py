"""Roles told in phrases: at the end of a line, or behind a label, never where a word of them is unknown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader
from plantrack.read.plans import parties, phrases
from tests.read.plans.test_plan_import import before_2025

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = date(2024, 7, 6)
ENDS = {
    "Tổ chức hội nghị (Sở Nội vụ chủ trì)": ("Tổ chức hội nghị", ["lead Sở Nội vụ chủ trì"]),
    "Tập huấn (Sở A chủ trì)": ("Tập huấn (Sở A chủ trì)", []),
    "Thuê. Sở Y tế chủ trì; Sở Tài chính phối hợp; hoàn thành trước 30/6/2026.": (
        "Thuê",
        ["lead Sở Y tế chủ trì", "support Sở Tài chính phối hợp", "time hoàn thành trước 30/6/2026"],
    ),
    "Khảo sát (chủ trì Sở Y tế, Sở Nội vụ; phối hợp Tỉnh đoàn)": (
        "Khảo sát",
        ["lead chủ trì Sở Y tế, Sở Nội vụ", "support phối hợp Tỉnh đoàn"],
    ),
    "Sở Y tế chủ trì rà soát": ("Sở Y tế chủ trì rà soát", []),
}
ROLES = {
    "Sở Y tế (chủ trì), Sở Nội vụ, Sở Tài chính (phối hợp)": [
        ("lead", "Sở Y tế"), ("support", "Sở Nội vụ, Sở Tài chính"),
    ],
    "- Sở Y tế (chủ trì)\n- Sở Tư pháp (phối hợp)": [("lead", "Sở Y tế"), ("support", "Sở Tư pháp")],
    "Sở Y tế (chủ trì), Sở Nội vụ": [],
    "Sở Y tế, Sở Nội vụ": [],
}  # fmt: skip


@pytest.fixture(scope="module")
def matcher(real_files: Mapping[str, str]) -> parties.Matcher:
    """Return the names of the real directory, as it was before the reorganisations of 2025."""
    return parties.Matcher(before_2025(loader.directory(real_files["data/agencies.yaml"], "agencies")), DAY)


@pytest.mark.parametrize(("text", "wanted"), ENDS.items(), ids=ENDS)
def test_line_ends_with_a_phrase(matcher: parties.Matcher, text: str, wanted: tuple[str, list[str]]) -> None:
    """A phrase is taken off where every word of it is understood, and stays where one is not."""
    before, found = phrases.at_the_end(text, matcher, DAY)
    assert (before, [f"{one.kind} {one.text}" for one in found]) == wanted


@pytest.mark.parametrize(("text", "wanted"), ROLES.items(), ids=["brackets", "bullets", "half told", "none told"])
def test_label_gives_several_roles(matcher: parties.Matcher, text: str, wanted: list[tuple[str, str]]) -> None:
    """Behind one label each body has the role that the words give it; half a phrase gives none."""
    assert [(role, names.strip("- ")) for role, _, names in phrases.roles(text, "lead", matcher)] == wanted
