"""The YAML reader keeps what a person typed, refuses what YAML would quietly change, and knows every place."""

from __future__ import annotations

import pytest

from plantrack.errors import Place
from plantrack.read import worktree, yamltext
from plantrack.read.yamltext import MAX_DEPTH, Spot


def value(text: str) -> object:
    """Return the value of a text without faults."""
    found, faults = yamltext.parse(text)
    assert faults == []
    return found


def told(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of every fault of a text."""
    return [(*fault.place, fault.code) for fault in yamltext.parse(text)[1]]


def decoded(raw: bytes) -> str:
    """Return the text that the reader is handed for the bytes of a file."""
    text = worktree.decode(raw, "x.yaml")
    assert isinstance(text, str)
    return text


TYPED = ["no", "yes", "on", "off", "true", "NULL", "Null", "=", "1_000", ".inf", "12:30"]
TYPED += ["1.10", "07", "0x1F", "1e3", "2024-11-21", "2024-11-21T14:05:33+07:00"]


@pytest.mark.parametrize("written", TYPED)
def test_scalars_stay_strings(written: str) -> None:
    """A plain word stays the letters that were typed: the models alone make numbers, dates and flags."""
    assert value(f"a: {written}\n") == {"a": written}


@pytest.mark.parametrize("written", ["", " ~", " null", " # ghi chú"])
def test_nothing_is_none(written: str) -> None:
    """An empty value, `~` and `null` are None."""
    assert value(f"a:{written}\nb: [~, null]\n") == {"a": None, "b": [None, None]}


@pytest.mark.parametrize("written", ['""', "''"])
def test_quoted_nothing_is_empty_text(written: str) -> None:
    """Quotes make text, also of nothing."""
    assert value(f"a: {written}\n") == {"a": ""}


@pytest.mark.parametrize("written", ['"null"', "'~'"])
def test_quoted_null_is_text(written: str) -> None:
    """A quoted `null` is the word."""
    assert value(f"a: {written}\n") == {"a": written[1:-1]}


def test_keys_stay_strings() -> None:
    """A year as a key is the text of it, and so are `no` and `~`."""
    assert value("2024: a\nno: b\n~: c\n1.0: d\n") == {"2024": "a", "no": "b", "~": "c", "1.0": "d"}


def test_order_is_the_documents() -> None:
    """Keys keep the order in which they were written: `đ` stands after `d`."""
    found = value("d: 1\nđ: 2\ne: 3\na: 4\n")
    assert isinstance(found, dict)
    assert list(found) == ["d", "đ", "e", "a"]


def test_nested_values() -> None:
    """Block and flow style, folded and literal text mean the same values."""
    text = "a:\n  - {b: [1, {c: 2}]}\n  - d\ne: |\n  một\n  hai\nf: >-\n  ba\n  bốn\ng: một\n  hai\n"
    assert value(text) == {"a": [{"b": ["1", {"c": "2"}]}, "d"], "e": "một\nhai\n", "f": "ba bốn", "g": "một hai"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [(3, 1, "yaml-duplicate-key")]),
        ("a: 1\na: 2\na: 3\n", [(2, 1, "yaml-duplicate-key"), (3, 1, "yaml-duplicate-key")]),
        ("x: {a: 1, 'a': 2}\n", [(1, 11, "yaml-duplicate-key")]),
        ("- {a: 1}\n- {a: 1}\n", []),
        ("a: &x b\n", [(1, 4, "yaml-alias")]),
        ("a: *x\n", [(1, 4, "yaml-alias")]),
        ("a: &x {b: 1}\nc: [*x]\n", [(1, 4, "yaml-alias"), (2, 5, "yaml-alias")]),
        ("&x a: 1\n", [(1, 1, "yaml-key")]),
        ("a: !!int 3\n", [(1, 4, "yaml-tag")]),
        ("a: !x {b: 1}\n", [(1, 4, "yaml-tag")]),
        ("a: !x [b]\n", [(1, 4, "yaml-tag")]),
        ("!!str a: 1\n", [(1, 1, "yaml-key")]),
        ("[a]: 1\n", [(1, 1, "yaml-key")]),
        ("a: 1\n? {b: 2}\n: 3\nc: 4\n", [(2, 3, "yaml-key")]),
        ("a: 1\n---\nb: 2\n", [(2, 1, "yaml-documents")]),
        ("---\na: 1\n...\n---\n", [(4, 1, "yaml-documents")]),
        ("---\na: 1\n...\n", []),
        ("", [(1, 1, "yaml-empty")]),
        ("# chỉ có ghi chú\n", [(1, 1, "yaml-empty")]),
        ("---\n", [(1, 1, "yaml-empty")]),
        ("~\n", [(1, 1, "yaml-empty")]),
    ],
)
def test_refuses_what_yaml_would_change(text: str, expected: list[tuple[int, int, str]]) -> None:
    """Duplicate keys, aliases, tags, odd keys, empty texts and second documents are told at their places."""
    assert told(text) == expected


def test_first_of_two_keys_is_kept() -> None:
    """A key given twice keeps its first value, also when that is None, so that the rest can still be checked."""
    assert yamltext.parse("a: 1\nb:\na: 2\nb: 3\n")[0] == {"a": "1", "b": None}


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_depth_is_limited(opening: str, closing: str) -> None:
    """A text nested a hundred times over the limit is refused, not a crash of the recursion."""
    assert told(opening * MAX_DEPTH + closing * MAX_DEPTH) == []
    many = 100 * MAX_DEPTH
    assert [code for _, _, code in told(opening * many + closing * many)] == ["yaml-depth"]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("a: Công văn số #12\n", "#12"),
        ("a: Công văn số\t#12\n", "#12"),
        ("a: một\n  hai #ba\n", "#ba"),
        ("- Công văn #12\n", "#12"),
        ("a: [Công văn #12\n  ]\n", "#12"),
        ("a: {b: Công văn #12\n  }\n", "#12"),
        ("a: #12\n", "#12"),
        ("a: Số #1 và #2\n", "#1 và #2"),
    ],
)
def test_text_after_a_hash_is_not_lost(text: str, lost: str) -> None:
    """A `#` glued to what follows was meant as text, so it is told rather than dropped."""
    _, faults = yamltext.parse(text)
    assert [fault.code for fault in faults] == ["text-lost"]
    assert f"“{lost}”" in faults[0].message


def test_long_lost_text_is_shortened() -> None:
    """What would be lost is shown by its beginning."""
    message = yamltext.parse(f"a: b #{'x' * 60}\n")[1][0].message
    assert f"“#{'x' * 39}…”" in message


@pytest.mark.parametrize(
    "text",
    [
        "a: b # ghi chú\n",
        "a: b  #\n",
        "# đầu tệp\na: b\n",
        "#đầu tệp\na: b\n",
        "a: b\n#giữa các dòng\nc: d\n",
        "a: b ## ghi chú\n",
        'a: "b" #ghi chú\n',
        "a: C#\n",
        "a: b#c\n",
        "a: | # ghi chú\n  b #c\n",
        'a: "b #c"\n',
        "a: 'b #c'\n",
        "a: [b, c] #ghi chú\n",
    ],
)
def test_real_comments_are_comments(text: str) -> None:
    """A comment with a blank after `#`, on its own line, or after a closing quote is nobody's text."""
    assert told(text) == []


@pytest.mark.parametrize("text", ['a: "b #c"\n', "a: |-\n  b #c\n"])
def test_hash_in_quotes_is_kept(text: str) -> None:
    """What the message asks for works: in quotes, the `#` stays."""
    assert value(text) == {"a": "b #c"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b\x0bc\n", 1, 5),
        ("a: b\nc: d\u202ee\n", 2, 5),
        ("a: b\ufeff\n", 1, 5),
        ("a: b\x7f\n", 1, 5),
        ("# ghi chú\x00\n", 1, 10),
        ("a: \ud800\n", 1, 4),
        ('a: "b\\u202e"\n', 1, 4),
        ('a: "\\e[31m"\n', 1, 4),
    ],
)
def test_control_characters_are_refused(text: str, line: int, column: int) -> None:
    """No control character, direction override or lone surrogate comes in, written out or escaped."""
    assert told(text) == [(line, column, "text-control")]


@pytest.mark.parametrize("text", ["a: b\tc\n", "a: Đắk R'lấp\u00a0–\u200b😀\n", "a: |\n  một\n  hai\n"])
def test_ordinary_characters_are_taken(text: str) -> None:
    """Tabs inside text, hard spaces, emoji and line ends are ordinary."""
    assert told(text) == []


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> may-khac", "||||||| 1a2b3c4"])
def test_conflict_marks_are_told(mark: str) -> None:
    """A half-merged file is told as such, at the mark, before anything else is said of it."""
    assert told(f"a: 1\n{mark}\nb: [\n") == [(2, 1, "yaml-conflict")]


@pytest.mark.parametrize("text", ['a: "\n  ======="\n', "a: ========\n", "a: <<<<<<<\n"])
def test_what_only_looks_like_a_conflict_is_text(text: str) -> None:
    """Seven marks that do not begin a line are text."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: b: c\n", 1, 5, "Dấu hai chấm"),
        ("a:\n\tb: c\n", 2, 1, "Tab"),
        ("a: @b\n", 1, 4, "ngoặc kép"),
        ("a: `b`\n", 1, 4, "ngoặc kép"),
        ("a: %b\n", 1, 4, "ngoặc kép"),
        ("a: - b\n", 1, 4, "dòng riêng"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "thụt dòng"),
        ("a: 1\n\tb: c\n", 2, 1, "Tab"),
        ("- a\nb: 1\n", 2, 1, "không khớp với các mục “-” ở trên"),
        ("a: [1, 2\nb: 3\n", 2, 2, "ngoặc đóng"),
        ("a: ]\n", 1, 4, "ngoặc kép"),
        ("a: [\n", 2, 1, "ngoặc đóng"),
        ("a: 1\nb\nc: 2\n", 2, 1, "Thiếu dấu hai chấm"),
        ('a: "C:\\q"\n', 1, 7, r"dấu \ phải viết thành \\"),
        ('a: "\\xẽ"\n', 1, 7, r"dấu \ phải viết thành \\"),
        ('a: "\\ud800"\n', 1, 7, r"dấu \ phải viết thành \\"),
    ],
)
def test_syntax_faults_say_what_to_do(text: str, line: int, column: int, words: str) -> None:
    """A fault of syntax has its place and a remedy in Vietnamese."""
    found, faults = yamltext.parse(text)
    assert found is None
    assert [(*fault.place, fault.code) for fault in faults] == [(line, column, "yaml-syntax")]
    assert words in faults[0].message


def test_several_faults_at_once() -> None:
    """Faults that leave the text readable are all told in one run, in order of place."""
    text = "a: &x\n  b: 1\na: 2\nc: !t Số #4\nd: [*x]\n"
    codes = ["yaml-alias", "yaml-duplicate-key", "yaml-tag", "text-lost", "yaml-alias"]
    assert [code for _, _, code in told(text)] == codes
    assert [line for line, _, _ in told(text)] == [1, 3, 4, 4, 5]
    assert yamltext.parse(text)[0] == {"a": {"b": "1"}, "c": "Số", "d": [None]}


def test_faults_before_a_syntax_fault_are_kept() -> None:
    """What was found before the text became unreadable is told with it."""
    assert told("a: &x 1\na: 2\nb: [\n")[:2] == [(1, 4, "yaml-alias"), (2, 1, "yaml-duplicate-key")]
    assert told("a: &x 1\nb: c: d\n") == [(1, 4, "yaml-alias"), (2, 5, "yaml-syntax")]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_places_survive_windows_and_emoji(end: bytes, mark: bytes) -> None:
    """With a byte order mark, CRLF and emoji, a column still counts characters as an editor does."""
    lines = ["# ghi chú", "ké: 😀 Đắk R'lấp", "x: {ê: 😀, ê: 2}", "y: Số #3", "z: *a"]
    raw = mark + end.join(line.encode() for line in lines) + end
    assert told(decoded(raw)) == [(3, 11, "yaml-duplicate-key"), (4, 7, "text-lost"), (5, 4, "yaml-alias")]


def test_decomposed_letters_count_once() -> None:
    """A file in NFD is read, and placed, as what it shows."""
    raw = "{ê: 1, ê: 2}\n".replace("ê", "e\u0302").encode()
    assert told(decoded(raw)) == [(1, 8, "yaml-duplicate-key")]


def test_spots_know_keys_and_values() -> None:
    """Every value's place is its key (or item) and itself."""
    places = yamltext.spots("a: 1\nb:\n  - c: 😀\n    d: [x, y]\n  - e\n")
    assert places == {
        (): Spot(Place(1, 1), Place(1, 1)),
        ("a",): Spot(Place(1, 1), Place(1, 4)),
        ("b",): Spot(Place(2, 1), Place(3, 3)),
        ("b", 0): Spot(Place(3, 5), Place(3, 5)),
        ("b", 0, "c"): Spot(Place(3, 5), Place(3, 8)),
        ("b", 0, "d"): Spot(Place(4, 5), Place(4, 8)),
        ("b", 0, "d", 0): Spot(Place(4, 9), Place(4, 9)),
        ("b", 0, "d", 1): Spot(Place(4, 12), Place(4, 12)),
        ("b", 1): Spot(Place(5, 5), Place(5, 5)),
    }


def test_locate_passes_over_steps_that_no_file_holds() -> None:
    """A union's branch and a missing key lead to the nearest place that there is."""
    places = yamltext.spots("events:\n  - kind: trigger\n    id: a\n")
    assert yamltext.locate(places, ("events", 0, "trigger", "id"))[1].value == Place(3, 9)
    assert yamltext.locate(places, ("events", 0, "trigger", "before"))[0] == ("events", 0)
    assert yamltext.locate(places, ("nothing",))[1].value == Place(1, 1)


def test_place_at_counts_lines_and_characters() -> None:
    """An index into a text is a line and a column, both from 1."""
    assert yamltext.place_at("ab\n😀c\n", 0) == Place(1, 1)
    assert yamltext.place_at("ab\n😀c\n", 4) == Place(2, 2)


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85"])
def test_invisible_line_ends_are_refused(end: str) -> None:
    """A line separator pasted from Word neither makes a key of its own nor shifts the lines below it."""
    assert told(f"a: một{end}b: hai\n") == [(1, 7, "text-control")]


def test_depth_limit_is_what_the_message_says() -> None:
    """One level more than the message allows is refused."""
    assert [code for _, _, code in told("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))] == ["yaml-depth"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a: một\n  hai #ba\n", 2, 7), ("a: #12\n", 1, 4), ("- #12\n", 1, 3)],
)
def test_lost_text_is_placed_at_its_hash(text: str, line: int, column: int) -> None:
    """The place of lost text is where it begins, also lines below its key."""
    assert told(text) == [(line, column, "text-lost")]


@pytest.mark.parametrize("text", ['a: "b\nc: d\ne: f\n', "a: 'b\nc: d\ne: f\n", 'a: "b\n---\nc: d\n', 'a: "b\n...\n'])
def test_open_quote_is_placed_where_it_opens(text: str) -> None:
    """A quote that is never closed, or not before the document ends, is told at the quote."""
    assert told(text) == [(1, 4, "yaml-syntax")]
    assert "chưa được đóng" in yamltext.parse(text)[1][0].message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: !quan-trọng b\n", "yaml-tag"),
        ("a: &Đọc b\n", "yaml-alias"),
        ("a: *chú ý\n", "yaml-alias"),
        ("a: *\n", "yaml-alias"),
    ],
)
def test_vietnamese_after_a_mark_is_told_as_that_mark(text: str, code: str) -> None:
    """`!`, `&` and `*` before a word with diacritics, or before none, are told as before one without."""
    assert [found for _, _, found in told(text)] == [code]
    assert "ngoặc kép" in yamltext.parse(text)[1][0].message


@pytest.mark.parametrize(
    "text",
    ["a: > b\n", "a: |b\n", 'a: "\\q"\n', "a: ? b\n", "a: &Đọc b\n", "a: !quan-trọng b\n", "%a\nb: c\n"],
)
def test_syntax_faults_are_told_in_vietnamese(text: str) -> None:
    """No English of libyaml's stands in a message."""
    message = yamltext.parse(text)[1][0].message
    assert not any(word in message for word in ("expected", "found", "not allowed", "did not"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('a: "b" c\n', "chữ sau ngoặc kép"),
        ('a: "b\nc: "d"\n', "chữ sau ngoặc kép"),
        ('- "b" c\n', "chữ đứng sau ngoặc kép"),
        (": a\n", "dấu hai chấm"),
    ],
)
def test_text_after_a_closing_quote_is_not_called_an_indent_only(text: str, words: str) -> None:
    """What stands after a closing quote, or before a colon, is named as a possible reason beside the indent."""
    faults = yamltext.parse(text)[1]
    assert [fault.code for fault in faults] == ["yaml-syntax"]
    assert words in faults[0].message


@pytest.mark.parametrize("text", ["a: 1\n b: 2\n", "a\nb: 1\n"])
def test_wrong_indent_or_missing_colon_is_named(text: str) -> None:
    """A line indented too far, or one without its colon above it, is named as a possible reason."""
    message = yamltext.parse(text)[1][0].message
    assert "thụt" in message or "Thiếu dấu hai chấm" in message


def test_colon_in_a_flow_value_is_named() -> None:
    """`{by: Thư ký: Hoa}` is told as what it is."""
    assert "dấu hai chấm" in yamltext.parse("{by: Thư ký: Hoa}\n")[1][0].message
