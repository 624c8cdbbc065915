"""`plans` tells of every plan; an ended plan says so wherever it is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

NOV = ("--today", "2024-11-20")
ENDED = "state:\n  - {from: 2024-01-01, is: in-force}\n  - {from: 2024-07-01, is: %s, document: {number: 9/KH-UBND}}\n"


@pytest.fixture
def two(tiny: Path) -> Path:
    """Return the small workspace with a second plan on the same directory, replaced on 01/7/2024."""
    text = small.PLAN.replace("plan: thu", "plan: hai", 1).replace("1/KH-UBND", "2/KH-UBND", 1)
    small.add(tiny, "plan-hai.yaml", text.replace("sections:\n", f"{ENDED % 'replaced'}sections:\n", 1))
    return tiny


def test_plans_tell_state_rate_arrivals_and_next_limit(run: Run, two: Path) -> None:
    """One row a plan: the one that runs has its reports and its next day; the replaced one says what replaced it."""
    rows = {row["plan"]: row for row in run("-C", two, *NOV, "plans", "--format", "json").json}
    first, second = rows["thu"], rows["hai"]
    assert (first["number"], first["state"], first["tasks"], first["asked"]) == ("1/KH-UBND", None, 5, 4)
    assert (first["next"], first["next_task"]) == ("2024-11-25", "iv-1")
    assert (second["state"], second["asked"], second["next"]) == ("replaced", 0, None)
    line = next(line for line in run("-C", two, *NOV, "plans").lines if line.startswith("2/KH-UBND"))
    assert "đã được thay thế từ 01/7/2024 theo 9/KH-UBND" in line


def test_one_plan_of_several_must_be_named(run: Run, two: Path) -> None:
    """Other commands say which plans there are; --plan chooses, for `plans` too."""
    told = run("-C", two, *NOV, "tasks", code=2)
    assert "--plan" in told.err
    assert {"hai", "thu"} <= {line.strip() for line in told.err.splitlines()}
    assert len(run("-C", two, "--plan", "hai", *NOV, "plans").lines) == 2


@pytest.mark.parametrize(("is_", "words"), [("replaced", "đã được thay thế"), ("amended", "đã sửa đổi, bổ sung")])
@pytest.mark.parametrize("command", [("tasks",), ("status",), ("report", "2024")])
def test_commands_say_what_became_of_the_plan(
    run: Run, tiny: Path, is_: str, words: str, command: tuple[str, ...]
) -> None:
    """On stderr, from the day on; not before it."""
    small.add(tiny, "plan-thu.yaml", small.PLAN.replace("sections:\n", f"{ENDED % is_}sections:\n", 1))
    assert f"Kế hoạch 1/KH-UBND {words} từ 01/7/2024 theo 9/KH-UBND" in run("-C", tiny, *NOV, *command).err
    assert words not in run("-C", tiny, "--today", "2024-06-30", "tasks").err


def test_nobody_is_asked_for_an_ended_plan(run: Run, tiny: Path) -> None:
    """No forms, nobody missing."""
    small.add(tiny, "plan-thu.yaml", small.PLAN.replace("sections:\n", f"{ENDED % 'ended'}sections:\n", 1))
    assert "Không có đơn vị nào phải gửi báo cáo" in run("-C", tiny, *NOV, "forms", "2024", code=2).err
    assert run("-C", tiny, *NOV, "missing", "2024", "--format", "json").json == []


def test_documents_of_several_plans_lie_apart(run: Run, two: Path, tiny: Path) -> None:
    """What is made of one plan never takes the place of another's; a lone plan has the plain folder."""
    for plan in ("thu", "hai"):
        told = run("-C", two, "--plan", plan, "--today", "2024-06-20", "report", "2024")
        assert told.lines == [str(two / f"build/ke-hoach-{plan}/bao-cao-2024.docx")]
        run("-C", two, "--plan", plan, "--today", "2024-06-20", "calendar")
    assert {path.name for path in (two / "build").iterdir()} == {"ke-hoach-thu", "ke-hoach-hai"}
    (tiny / "data/plan-hai.yaml").unlink()
    assert run("-C", tiny, "--plan", "thu", *NOV, "report", "2024").lines == [str(tiny / "build/bao-cao-2024.docx")]
