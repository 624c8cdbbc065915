"""A plan written as YAML reads back as it was, whatever its words hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader
from plantrack.read.plans.plan_doubts import Doubt
from plantrack.write.files import plan_yaml

if TYPE_CHECKING:
    from plantrack.model.dataset import Dataset

WORDS = [
    *("a: b", "# c", "a #b", "- x", "null", "12", "07", "1e3", "yes", '"q"', "a\nb", "“x”: y:", "{a}", "[b]"),
    *("*", "&a", "!t", "%", "@", "\\", "'x'", "x:", "a,b"),
]


def test_plan_435_reads_back(real: Dataset) -> None:
    """The plan in force, written and read again, is the same."""
    assert loader.plan(plan_yaml.text(real.plan), "435") == real.plan


@pytest.mark.parametrize("words", WORDS)
def test_any_words_read_back(real: Dataset, words: str) -> None:
    """No sign of YAML's own changes what was written, in texts and on one line with others."""
    signer = real.plan.document.signer.model_copy(update={"formula": (words,), "name": words})
    document = real.plan.document.model_copy(update={"title": words, "signer": signer})
    plan = real.plan.model_copy(update={"document": document, "recipients": (words, words)})
    assert loader.plan(plan_yaml.text(plan), "435") == plan


def test_doubt_stands_above_what_it_is_about(real: Dataset) -> None:
    """A doubt about a schedule is a comment right above its item, on one line whatever it quotes."""
    doubt = Doubt(("sections", 0, "tasks", 0, "schedules", 0), "II.1.a", "đoạn 9", "Quý\nIII", "thiếu năm", ("time",))
    lines = plan_yaml.text(real.plan, [doubt]).split("\n")
    at = lines.index("          # CẦN XEM [thời gian]: thiếu năm (đoạn 9: “Quý III”)")
    assert lines[at - 1 : at + 2] == ["        schedules:", lines[at], "          - label: Thời gian thực hiện"]
