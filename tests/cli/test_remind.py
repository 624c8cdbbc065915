"""`remind` writes the letter and remembers it; `number` keeps what văn thư gave it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
import pytest
import yaml

from tests.cli import small
from tests.cli.running import program

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

FIRST, SECOND = ("--today", "2024-11-26"), ("--today", "2024-11-28")
DEADLINE = ("--deadline", "29/11/2024")


def letters(root: Path) -> list[dict[str, Any]]:
    """Return what is remembered, in the order of days and ids."""
    found = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in (root / "data/letters").rglob("*.yaml")]
    return sorted(found, key=lambda letter: (str(letter["date"]), letter["to"]))


def text_of(path: Path) -> str:
    """Return the text of a Word file: paragraphs, then tables."""
    document = docx.Document(io.BytesIO(path.read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_letter_goes_to_who_is_missing_and_is_remembered(run: Run, tiny: Path) -> None:
    """C and D have not sent: one letter to both, with its record beside it."""
    told = run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    assert told.lines == [str(tiny / "build/cong-van-don-doc-2024-lan-1.docx")]
    (letter,) = letters(tiny)
    assert (letter["kind"], letter["round"], letter["number"], letter["to"]) == ("reminder", 1, "", ["c", "d"])
    assert "29/11/2024" in text_of(tiny / "build/cong-van-don-doc-2024-lan-1.docx")
    run("-C", tiny, "check")


def test_next_one_says_which_time_it_is(run: Run, tiny: Path) -> None:
    """The second letter is lần 2 in its words, its record and its name, and cites the first with its number."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    first = next((tiny / "data/letters/thu/2024").iterdir()).stem
    run("-C", tiny, *FIRST, "number", first, "15/SO-O")
    run("-C", tiny, *SECOND, "remind", "2024", "--deadline", "2024-12-02")
    assert [letter["round"] for letter in letters(tiny)] == [1, 2]
    text = text_of(tiny / "build/cong-van-don-doc-2024-lan-2.docx")
    assert "lần 2" in text
    assert "15/SO-O" in text


def test_same_day_makes_the_same_letter_anew(run: Run, tiny: Path) -> None:
    """Before it has a number, a letter of the day is a draft: run again, it is made anew and not counted twice."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    small.add(tiny, "updates/thu/2024/c/x.yaml", small.update("c", "2024-11-26", more="general: {direction: có}\n"))
    run("-C", tiny, *FIRST, "remind", "2024", "--deadline", "30/11/2024")
    (letter,) = letters(tiny)
    assert (str(letter["before"]), letter["to"], letter["round"]) == ("2024-11-30", ["d"], 1)


def test_letter_with_a_number_is_not_made_anew(run: Run, tiny: Path) -> None:
    """What was sent stays, its file too; a further letter of that day is the next one and cites it."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    run("-C", tiny, *FIRST, "number", next((tiny / "data/letters/thu/2024").iterdir()).stem, "15")
    run("-C", tiny, *FIRST, "remind", "2024", "--deadline", "30/11/2024")
    assert sorted((letter["round"], bool(letter["number"])) for letter in letters(tiny)) == [(1, True), (2, False)]
    assert "lần 2" in text_of(tiny / "build/cong-van-don-doc-2024-lan-2.docx")


def test_who_had_another_limit_gets_a_letter_of_its_own(run: Run, tiny: Path) -> None:
    """What a joint letter says of the limit and of earlier reminders is true of everyone that it goes to."""
    extended = "{kind: extension, agency: d, year: 2024, document: {number: 2/O, date: 2024-11-20}, before: 2024-11-27}"
    small.add(tiny, "events-thu.yaml", f"events:\n  - {extended}\n")
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    told = run("-C", tiny, *SECOND, "remind", "2024", "--deadline", "2024-12-02")
    assert sorted((letter["to"], letter["round"]) for letter in letters(tiny)) == [(["c"], 1), (["c"], 2), (["d"], 1)]
    assert len(told.lines) == 2
    texts = {line: text_of(tiny / line) for line in told.lines}
    assert all(("lần 2" in text) == ("lan-2" in line) for line, text in texts.items())
    assert ["27/11/2024" in text for line, text in texts.items() if "lan-1" in line] == [True]


def test_separate_letters_are_counted_by_body(run: Run, tiny: Path) -> None:
    """One letter and one record a body; a body that was reminded before is at lần 2, another at lần 1."""
    small.add(
        tiny,
        "letters/thu/2024/20241125-00000001.yaml",
        "kind: reminder\nround: 1\nnumber: 9/O\ndate: 2024-11-25\nbefore: 2024-11-27\nto: [d]\n",
    )
    told = run("-C", tiny, *SECOND, "remind", "2024", "--deadline", "2024-12-02", "--separate")
    assert sorted(line.rpartition("build/")[2] for line in told.lines) == [
        "cong-van-don-doc-2024-lan-1/c.docx",
        "cong-van-don-doc-2024-lan-2/d.docx",
    ]
    assert [(letter["to"], letter["round"]) for letter in letters(tiny)] == [(["d"], 1), (["c"], 1), (["d"], 2)]


def test_grouping_otherwise_on_one_day_is_refused(run: Run, tiny: Path) -> None:
    """A joint draft of today would be sent twice if separate ones were made beside it."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    told = run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE, "--separate", code=2)
    assert "data/letters/thu/2024/" in told.err
    assert len(letters(tiny)) == 1


def test_supplement_goes_to_empty_and_short_reports(run: Run, tiny: Path) -> None:
    """The call for what came short names the tasks; who sent nothing gets no such letter."""
    head = "document: {number: 7/BC-D, date: 2024-11-19}\n"
    entries = "task: 1a, period: 2024, status: completed, result: xong"
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-20", entries, more=head))
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE, "--kind", "supplement")
    (letter,) = letters(tiny)
    assert (letter["kind"], letter["to"]) == ("supplement", ["d"])
    text = text_of(tiny / "build/cong-van-bo-sung-2024-lan-1.docx")
    assert "2.b" in text
    assert "7/BC-D" in text


def test_who_has_time_left_is_not_reminded(run: Run, tiny: Path) -> None:
    """An extension of its own keeps a body out of the letter until that day."""
    extended = "{kind: extension, agency: d, year: 2024, document: {number: 2/O, date: 2024-11-20}, before: 2024-12-05}"
    small.add(tiny, "events-thu.yaml", f"events:\n  - {extended}\n")
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    assert letters(tiny)[0]["to"] == ["c"]


def test_arrived_but_not_entered_is_not_reminded(run: Run, tiny: Path) -> None:
    """Whoever's arrival was logged is not urged."""
    run("-C", tiny, *FIRST, "receive", "d", "--document", "7/BC-D", "--document-date", "20/11/2024")
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    assert letters(tiny)[0]["to"] == ["c"]


def test_nobody_to_remind_writes_nothing(run: Run, tiny: Path) -> None:
    """Where all have sent, that is said and no letter is made."""
    for agency in ("c", "d"):
        small.add(
            tiny,
            f"updates/thu/2024/{agency}/{agency}1.yaml",
            small.update(agency, "2024-11-26", more="general: {direction: có}\n"),
        )
    told = run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    assert "Không có đơn vị nào cần đôn đốc" in told.err
    assert not (tiny / "data/letters").exists()
    assert not (tiny / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("2024",), "Thiếu hạn mới"),
        (("2024", "--deadline", "26/11/2024"), "phải sau ngày của công văn"),
        (("2024", *DEADLINE, "--kind", "request"), "chọn một trong"),
        (("2024", *DEADLINE, "--as-of", "2024-11-27"), "không được sau"),
        (("2023", *DEADLINE), "ban hành năm 2024"),
        (("2025", *DEADLINE), "sớm hơn hạn gửi báo cáo năm 2025"),
    ],
)
def test_wrong_input_is_refused(run: Run, tiny: Path, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be is refused with what to do; nothing is remembered."""
    assert message in run("-C", tiny, *FIRST, "remind", *arguments, code=2).err
    assert not (tiny / "data/letters").exists()


def test_edited_letter_is_not_overwritten(run: Run, tiny: Path) -> None:
    """What the office changed in Word stays, and so does the record, unless told otherwise."""
    path = tiny / "build/cong-van-don-doc-2024-lan-1.docx"
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    document = docx.Document(str(path))
    document.add_paragraph("Thêm một câu.")
    document.save(str(path))
    changed, before = path.read_bytes(), letters(tiny)
    told = run("-C", tiny, *FIRST, "remind", "2024", "--deadline", "30/11/2024", code=2)
    assert "--force" in told.err
    assert path.read_bytes() == changed
    assert letters(tiny) == before
    run("-C", tiny, *FIRST, "remind", "2024", "--deadline", "30/11/2024", "--force")
    assert path.read_bytes() != changed


# number


def test_number_changes_nothing_else(run: Run, tiny: Path) -> None:
    """The office's symbol is added to a bare number; every other character of the file stays, comments too."""
    small.add(tiny, "office.yaml", small.OFFICE.replace("{report: BC-O}", "{report: BC-O, letter: SO-VP}"))
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    path = next((tiny / "data/letters/thu/2024").iterdir())
    before = path.read_text(encoding="utf-8") + "# ghi chú của thư ký\n"
    path.write_text(before, encoding="utf-8")
    told = run("-C", tiny, *FIRST, "number", path.stem, "5")
    assert path.read_text(encoding="utf-8") == before.replace('number: ""', 'number: "05/SO-VP"')
    assert told.lines == [path.relative_to(tiny).as_posix()]


@pytest.mark.parametrize("line", ['number: ""', "number:", "number: 12/O", "number: '12/O'  # văn thư", ""])
def test_number_is_set_however_the_file_is_written(run: Run, tiny: Path, line: str) -> None:
    """A person may have written the file: blank, plain, quoted or without the key."""
    text = f"kind: reminder\n{line}\ndate: 2024-11-25\nbefore: 2024-11-27\nto: [d]\n"
    small.add(tiny, "letters/thu/2024/x.yaml", text)
    run("-C", tiny, *FIRST, "number", "x", "15/SO-O", "--date", "26/11/2024", "--force")
    (letter,) = letters(tiny)
    assert (letter["number"], str(letter["date"])) == ("15/SO-O", "2024-11-26")


def test_letters_are_listed(run: Run, tiny: Path) -> None:
    """Without arguments the letters are listed, the latest first, with what is still without a number."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    run("-C", tiny, *SECOND, "remind", "2024", "--deadline", "2024-12-02")
    told = run("-C", tiny, *SECOND, "number", "--format", "json")
    assert [(row["round"], row["number"], row["to"]) for row in told.json] == [(2, "", ["c", "d"]), (1, "", ["c", "d"])]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("0", "không phải số"),
        ("abc/xyz", "không phải số"),
        ("5/<b>", "không phải số"),
        ("5\n6", "không phải số"),
        ("9", "đã là số của"),
        ("009/SO-O", "đã là số của"),
        ("8", "thêm --force"),
    ],
)
def test_wrong_number_is_refused(run: Run, tiny: Path, given: str, message: str) -> None:
    """No number, another letter's, or one in the place of another: nothing is changed."""
    rest = "date: 2024-11-25\nbefore: 2024-11-27\nto: [d]\n"
    small.add(tiny, "letters/thu/2024/x.yaml", f"kind: reminder\nnumber: 7/O\n{rest}")
    small.add(tiny, "letters/thu/2024/y.yaml", f"kind: request\nnumber: 9/O\n{rest}")
    before = letters(tiny)
    assert message in run("-C", tiny, *FIRST, "number", "x", given, code=2).err
    assert letters(tiny) == before


def test_unknown_letter_is_refused_with_the_known_ones(run: Run, tiny: Path) -> None:
    """A wrong id lists what there is."""
    run("-C", tiny, *FIRST, "remind", "2024", *DEADLINE)
    told = run("-C", tiny, *FIRST, "number", "20240101-00000000", "5", code=2)
    assert next((tiny / "data/letters/thu/2024").iterdir()).stem in told.err


def test_two_at_once_keep_one_draft(tiny: Path) -> None:
    """Two processes on one day redo one another's draft instead of counting twice."""
    import threading  # noqa: PLC0415

    ended: list[int] = []
    both = [
        threading.Thread(target=lambda: ended.append(program("-C", tiny, *FIRST, "remind", "2024", *DEADLINE).code))
        for _ in range(2)
    ]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert ended == [0, 0]
    assert len(letters(tiny)) == 1
