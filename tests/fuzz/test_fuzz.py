"""A short slice of `make fuzz`, the same on every run, and all that was ever found by it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.fuzz import attempt, cases, properties
from tests.fuzz.attempt import Broken, Tally
from tests.fuzz.cases import Case

if TYPE_CHECKING:
    from collections.abc import Iterator

SLICE = 8
"""Inputs of each kind: some twenty seconds in all."""


@pytest.fixture(scope="module")
def bases() -> Iterator[dict[str, Path]]:
    """Make the workspaces that the cases spoil."""
    with tempfile.TemporaryDirectory(dir=attempt.scratch()) as folder:
        yield cases.bases(Path(folder))


@pytest.mark.parametrize("folder", cases.folders(), ids=lambda folder: folder.name)
def test_what_was_found_is_mended(folder: Path, bases: dict[str, Path]) -> None:
    """Each smallest input that once broke a promise keeps all of them now."""
    attempt.attempt(cases.kept(folder), bases, Tally())


@pytest.mark.parametrize("name", properties.PROPERTIES)
def test_no_input_breaks_what_is_promised(name: str, bases: dict[str, Path]) -> None:
    """No traceback, no hang, nothing that a terminal obeys; whatever the loader accepts, every command can use."""
    tally = Tally()

    @hypothesis.settings(
        max_examples=SLICE,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(properties.strategy(name, bases))
    def holds(case: Case) -> None:
        attempt.attempt(case, bases, tally)

    holds()
    assert tally.cases >= SLICE
    assert tally.commands > tally.cases


def test_case_is_kept_whole(tmp_path: Path, bases: dict[str, Path]) -> None:
    """What is kept is what was tried: files, files taken away, commands, the terminal."""
    case = Case(
        "small", {"data/plan-thu.yaml": b"\xff", "data/contacts.yaml": None}, (("tasks", "--on", "x"),), terminal=True
    )
    assert cases.kept(cases.keep(case, "ValueError at a.py:b", tmp_path)) == case
    root = cases.write(case, bases, tmp_path / "made")
    assert (root / "data/plan-thu.yaml").read_bytes() == b"\xff"
    assert not (root / "data/contacts.yaml").exists()


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        ("raise KeyError('x')", "KeyError at cli/screen.py:out"),
        ("sys.stdout.write('\\x1b[2J')", "stdout of agencies holds U+001B"),
        ("raise typer.Exit(3)", "exit code 3"),
        ("while True: pass", "hangs: agencies"),
    ],
)
def test_broken_promise_is_noticed(
    monkeypatch: pytest.MonkeyPatch, bases: dict[str, Path], fault: str, what: str
) -> None:
    """The net has no holes: an error, an escape, another exit code and an endless loop are each told by name."""
    from plantrack.cli import screen  # noqa: PLC0415 (spoilt in this test only)

    spoilt = f"import sys, typer\ndef out(text):\n    {fault}\n"
    namespace: dict[str, object] = {}
    exec(compile(spoilt, screen.__file__, "exec"), namespace)  # noqa: S102 (our own text, in the program's place)
    monkeypatch.setattr(attempt, "PATIENCE", 1)
    whole = screen.out
    monkeypatch.setattr(screen, "out", lambda text: (namespace["out"] if "Sở A" in text else whole)(text))  # type: ignore[operator] # made above
    with pytest.raises(Broken) as broken:
        attempt.attempt(Case("small", {}, (("agencies",),)), bases, Tally())
    assert broken.value.what == what
