"""record without arguments asks step by step on a terminal; nothing is written before the last answer."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader, worktree
from tests.cli.running import Terminal, program

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.updates import Update

DAY = ("--today", "2024-11-28")


def asking(root: Path, *options: str, piped: bool = False) -> Terminal:
    """Return the program on a terminal, about to ask."""
    return Terminal(["-C", root, *DAY, "record", *options], piped=piped)


def answer(terminal: Terminal, *steps: tuple[str, str]) -> None:
    """Type each answer once its question is shown."""
    for question, typed in steps:
        terminal.until(question)
        terminal.type(typed)


def latest(root: Path, agency: str) -> Update:
    """Return the agency's only update from the last day."""
    dataset = loader.dataset(worktree.read(root), "thu")
    (found,) = (f for f in dataset.filings if f.update.agency == agency and f"{f.update.received}" == "2024-11-28")
    return found.update


def journal(root: Path) -> int:
    """Return how many files the journal holds."""
    return sum(path.is_file() for path in (root / "data/updates").rglob("*"))


TO_RESULT = (("Cơ quan", "Sở A"), ("Mã nhiệm vụ", "1a"), ("Trạng thái", "3"), ("Kết quả", "Đã họp 5 cuộc"))
DOCUMENT = (("Số văn bản", "9/BC-A"), ("Ngày văn bản", "27/11/2024"), ("Ngày nhận", ""))


def test_answers_become_one_file(tiny: Path) -> None:
    """Agency, task, status, result, day, figures, words, evidence and document, each in its field."""
    with asking(tiny) as terminal:
        answer(
            terminal, *TO_RESULT, ("Ngày hoàn thành", "1/11/2024"), ("Cuộc họp (cuộc", "1.005"), ("Khó khăn", "Xa"),
            ("Kiến nghị", "Bổ sung"), ("Minh chứng", "45/KH 20/02/2024: tên"), ("Minh chứng", ""), *DOCUMENT,
            ("Ghi 1.a cho Sở A? (c/k)", "c"),
        )  # fmt: skip
        assert terminal.end() == 0
    assert "hoàn thành" in terminal.shown
    update = latest(tiny, "a")
    (entry,) = update.tasks
    assert update.document is not None
    assert (update.document.number, str(update.document.date)) == ("9/BC-A", "2024-11-27")
    assert (entry.task, entry.period, entry.status, str(entry.completed)) == ("1a", "2024", "completed", "2024-11-01")
    assert (entry.result, entry.difficulties, entry.proposals) == ("Đã họp 5 cuộc", "Xa", "Bổ sung")
    assert entry.figures == {"cuoc": Decimal(1005)}
    assert [cited.number for cited in entry.evidence] == ["45/KH"]


def test_wrong_answers_are_asked_again(tiny: Path) -> None:
    """Each answer that cannot be read is told and asked again; what was answered before is kept."""
    with asking(tiny) as terminal:
        answer(
            terminal, ("Cơ quan", "Sở"), ("có thể là nhiều cơ quan", ""), ("Không có cơ quan", "Sở Z"),
            ("Gần nhất", "UBND huyện C"), ("Mã nhiệm vụ", "9z"), ("không có nhiệm vụ", "2a"), ("Kỳ (1-5)", "7"),
            ("từ 1 đến 5", "4"), ("Trạng thái", "xong"), ("từ 1 đến 3", "in-progress"), ("Kết quả", "Đang soạn"),
            ("Nguyên nhân", "Thiếu người"), ("Khó khăn", ""), ("Kiến nghị", ""), ("Minh chứng", "1/A 20/02/2024"),
            ("Minh chứng", "45/KH"), ("phải có số và ngày", ""), ("Số văn bản", "9/BC-C"),
            ("Ngày văn bản", "31/11/2024"),
            ("trên lịch", "27/11/2024"), ("Ngày nhận", "hôm nay"), ("không phải ngày", ""), ("Ghi 2.a", "có"),
        )  # fmt: skip
        assert terminal.end() == 0
    (entry,) = latest(tiny, "c").tasks
    assert (entry.task, entry.period, entry.status) == ("2a", "2024-Q4", "in-progress")
    assert entry.causes == "Thiếu người"
    assert [cited.number for cited in entry.evidence] == ["1/A"]


def test_ambiguous_number_is_asked_again(tiny: Path) -> None:
    """`7,206` is told to read two ways, then asked for again."""
    with asking(tiny) as terminal:
        answer(terminal, *TO_RESULT, ("Ngày hoàn thành", ""), ("Cuộc họp", "7,206"), ("hai cách", "7.206"))
        answer(terminal, ("Khó khăn", ""), ("Kiến nghị", ""), ("Minh chứng", ""), ("Số văn bản", ""), ("Ngày nhận", ""))
        answer(terminal, ("Ghi 1.a", "c"))
        assert terminal.end() == 0
    update = latest(tiny, "a")
    assert update.document is None
    assert update.tasks[0].figures == {"cuoc": Decimal(7206)}


def test_year_before_may_be_recorded(tiny: Path) -> None:
    """With --year the periods offered are those of that year."""
    with Terminal(["-C", tiny, "--today", "2025-01-10", "record", "--year", "2024"]) as terminal:
        answer(terminal, ("Cơ quan", "UBND huyện C"), ("Mã nhiệm vụ", "2a"))
        terminal.until("quý IV/2024")
        assert terminal.stop() == 130


@pytest.mark.parametrize("steps", [0, 2, 4])
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_interruption_writes_nothing(tiny: Path, steps: int, key: str) -> None:
    """Ctrl-C, or the end of input, at any question: exit code 130, nothing written, no traceback."""
    before = journal(tiny)
    with asking(tiny) as terminal:
        answer(terminal, *TO_RESULT[:steps])
        terminal.until(["Cơ quan", "", "Trạng thái", "", "Ngày hoàn thành"][steps])
        assert terminal.stop(key) == 130
    assert journal(tiny) == before
    assert "Đã dừng theo yêu cầu." in terminal.shown
    assert "Traceback" not in terminal.shown


def test_no_is_no(tiny: Path) -> None:
    """Whoever answers the last question with no has written nothing."""
    before = journal(tiny)
    with asking(tiny) as terminal:
        answer(terminal, *TO_RESULT, ("Ngày hoàn thành", ""), ("Cuộc họp", ""), ("Khó khăn", ""), ("Kiến nghị", ""))
        answer(terminal, ("Minh chứng", ""), ("Số văn bản", ""), ("Ngày nhận", ""), ("Ghi 1.a", "k"))
        assert terminal.end() == 130
    assert journal(tiny) == before


def test_questions_are_no_data(tiny: Path) -> None:
    """With stdout in a pipe the questions still reach the terminal, and the pipe gets the file's name alone."""
    with asking(tiny, piped=True) as terminal:
        answer(terminal, *TO_RESULT, ("Ngày hoàn thành", ""), ("Cuộc họp", ""), ("Khó khăn", ""), ("Kiến nghị", ""))
        answer(terminal, ("Minh chứng", ""), ("Số văn bản", ""), ("Ngày nhận", ""), ("Ghi 1.a", "c"))
        assert terminal.end() == 0
    assert terminal.data.startswith("data/updates/thu/2024/a/20241128-")
    assert terminal.data.count("\n") == 1


def test_own_tasks_are_listed(tiny: Path) -> None:
    """After the agency its tasks are shown with its role, so that nobody needs to know them by heart."""
    with asking(tiny) as terminal:
        answer(terminal, ("Cơ quan", "UBND huyện C"))
        terminal.until("Mã nhiệm vụ")
        terminal.stop()
    told = [line.split()[:3] for line in terminal.lines if " chủ trì " in line or " phối hợp " in line]
    assert [(row[0], " ".join(row[1:])) for row in told] == [
        ("1.a", "chủ trì"), ("1.b", "phối hợp"), ("2.a", "chủ trì"), ("2.b", "chủ trì"), ("IV.1", "chủ trì"),
    ]  # fmt: skip


def test_nobody_at_the_terminal(tiny: Path) -> None:
    """Without a terminal nothing is asked: exit code 2 with an example, whatever is piped in."""
    before = journal(tiny)
    told = program("-C", tiny, *DAY, "record", given="Sở A\n1a\n3\n")
    assert told.code == 2
    assert told.out == ""
    assert 'plantrack record 1a STTTT --status completed --result "…"' in told.err
    assert journal(tiny) == before
