"""The kinds of input that are tried, each a strategy of cases."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.fuzz import changes
from tests.fuzz.cases import Case

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hypothesis.strategies import DrawFn, SearchStrategy

YEARS = ("2024", "2023", "2025", "1900", "9999")
READING = (
    "tasks", "tasks --overdue", "tasks --format csv", "tasks --on 2026-01-01", "agencies", "agencies --format json",
    "status 2024",
    "status 2024 --by agency", "status 2025 --by block", "status 2023 --format json", "review 2024",
    "review 2024 --format csv", "plans",
    "plans --format json", "due", "due --within 9999", "due --format json", "calendar -o -", "missing 2024 --contacts",
    "missing 2024 --format csv", "number", "log", "log --format json", "log --format csv", "diff",
    "diff --format markdown", "diff --format json",
    "check --against HEAD", "check --warnings", "dashboard 2024 -o -", "dashboard 2025 -o -",
    "reorganise de-xuat.yaml", "reorganise de-xuat.yaml --format json",
)  # fmt: skip
SHOWN = {"small": ("1a", "2a", "2c", "iv-1"), "example": ("1a", "6.đ", "7.c", "IV.1")}
WRITING = {
    "small": (
        "record 1a d --status completed --result Xong --figure cuoc=3",
        "record 2a c --status in-progress --period 2024-Q3",
        "withdraw 20241124-0000000a --reason nhầm", "receive d --document 1/BC --document-date 2024-11-20",
        "trigger 2c --document 9/A --document-date 2024-11-01 --before 2025-02-01", "number 20241015-0000000c 9/O",
        "undo --yes", "import bieu-mau.xlsx", "import bieu-mau.xlsx --yes",
    ),
    "example": (
        "record 1b so-tu-phap --status completed --result Xong --figure hoi-nghi=3",
        "withdraw 20241115-d970ccf7 --reason nhầm",
        "receive so-khcn --document 1/BC --document-date 2024-11-20", "number 20241126-55d0c1f2 9/O --force",
        "trigger 6c --document 9/A --document-date 2024-11-01 --before 2025-02-01", "undo --yes",
        "import bieu-mau.xlsx --yes",
    ),
}  # fmt: skip
DOCUMENTS = {
    base: (
        "report 2024 --force", "report 2024 --to central --force", "report 2023", f"forms 2024 --agency {agency}",
        f"forms 2025 --agency {agency}",
        "remind 2024 --deadline 2024-12-10", "remind 2024 --kind supplement --deadline 2024-12-10",
        "report 2024 --compare bao-cao.docx",
        "calendar --force", "dashboard --force", "schema",
    )
    for base, agency in (("small", "a"), ("example", "so-tu-phap"))
}  # fmt: skip
PLAN = {"small": "435", "example": "435"}


def _split(line: str) -> tuple[str, ...]:
    return tuple(line.split())


@st.composite
def _commands(draw: DrawFn, base: str) -> tuple[tuple[str, ...], ...]:
    """Choose what is run on a spoilt workspace: questions, a task, a thing written, a document."""
    asked = draw(st.lists(st.sampled_from(READING), min_size=2, max_size=6, unique=True))
    asked += [f"show {draw(st.sampled_from(SHOWN[base]))} --format {draw(st.sampled_from(('table', 'json', 'csv')))}"]
    asked += draw(st.lists(st.sampled_from(WRITING[base]), max_size=2, unique=True))
    asked += draw(st.lists(st.sampled_from(DOCUMENTS[base]), max_size=1))
    return tuple(map(_split, asked))


@cache
def _data(root: Path) -> dict[str, bytes]:
    """Return the data files of a workspace, the proposal among them."""
    paths = sorted([*(root / "data").rglob("*.yaml"), root / "de-xuat.yaml"])
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


@st.composite
def any_bytes(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """Any bytes in the place of a file of every kind."""
    names = _data(bases["small"])
    name = draw(st.sampled_from(sorted(names)))
    token = st.sampled_from(
        (*changes.TOKENS, *(text.encode("utf-8", "surrogatepass") for text in changes.HOSTILE[:40]))
    )
    content = draw(
        st.one_of(
            st.binary(max_size=200), st.text(max_size=200).map(str.encode), st.lists(token, max_size=12).map(b"".join)
        )
    )
    return Case("small", {name: content}, draw(_commands("small"))[:3], draw(st.booleans()))


@st.composite
def spoilt_text(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """Some bytes or lines of real files changed."""
    base = draw(st.sampled_from(("small", "small", "example")))
    names = _data(bases[base])
    files = {}
    for name in draw(st.lists(st.sampled_from(sorted(names)), min_size=1, max_size=2, unique=True)):
        change = draw(st.sampled_from((changes.lines_of, changes.bytes_of)))
        files[name] = draw(change(names[name]))
    return Case(base, files, draw(_commands(base)), draw(st.booleans()))


@st.composite
def spoilt_values(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """Values of real files deleted, repeated, exchanged, of another kind, extreme."""
    base = draw(st.sampled_from(("small", "small", "example")))
    names = _data(bases[base])
    files = {}
    for name in draw(st.lists(st.sampled_from(sorted(names)), min_size=1, max_size=2, unique=True)):
        files[name] = draw(changes.values_of(names[name], [names[draw(st.sampled_from(sorted(names)))]]))
    return Case(base, files, draw(_commands(base)), draw(st.booleans()))


@st.composite
def odd_names(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """Files under names that no office gives: of other systems, of other files, of what is not there."""
    names = _data(bases["small"])
    part = st.sampled_from(("..", "CON", "nul", "a.", "a ", "A", "a", "thu", "2024", "9999", "1899", "x\u202e",
        "\x1b[2J", "ă", "a\u0306", "-x",
        "Đ", "updates", "letters", "reports", "data", "x" * 200, "a\n", "=1", "[red]", "0" * 8, "20241124-0000000a",
        "İ"))  # fmt: skip
    files: dict[str, bytes | None] = {}
    for name in draw(st.lists(st.sampled_from(sorted(names)), min_size=1, max_size=2)):
        steps = name.split("/")
        steps[draw(st.integers(1, len(steps) - 1)) if len(steps) > 1 else 0] = draw(part)
        ending = draw(st.sampled_from((".yaml", ".yml", ".YAML", "", ".yaml ", ".yaml.")))
        files["data/" + "/".join(steps[1:]).removesuffix(".yaml").strip("/") + ending] = names[name]
        if draw(st.booleans()):
            files[name] = None
    return Case("small", files, draw(_commands("small")), draw(st.booleans()))


@st.composite
def workbooks(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """A filled form with its archive, its XML or its cells changed, read and recorded."""
    base = draw(st.sampled_from(("small", "small", "example")))
    content = _inbox(bases[base], "bieu-mau.xlsx")
    main = [
        name
        for name in changes.parts_of(content)
        if "sheet" in name or "sharedStrings" in name or name.endswith("workbook.xml")
    ]
    form = draw(changes.archive_of(content, main))
    commands = (
        "import bieu-mau.xlsx",
        "import bieu-mau.xlsx --format json",
        "import bieu-mau.xlsx --yes",
        "log --format json",
    )
    return Case(base, {"bieu-mau.xlsx": form}, tuple(map(_split, commands)), draw(st.booleans()))


TEMPLATES = {
    "bao-cao-ubnd.docx": "report 2024 --force", "bao-cao-trung-uong.docx": "report 2024 --to central --force",
    "cong-van-de-nghi.docx": "forms 2024", "cong-van-don-doc.docx": "remind 2024 --deadline 2024-12-10",
    "cong-van-bo-sung.docx": "remind 2024 --kind supplement --deadline 2024-12-10",
}  # fmt: skip


@st.composite
def templates(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """A Word template with its archive, its XML or its tags changed, filled in."""
    name = draw(st.sampled_from(sorted(TEMPLATES)))
    content = _inbox(bases["small"], f"templates/{name}")
    texts = draw(st.sampled_from((changes.TAGS, changes.TAGS, changes.HOSTILE)))
    made = draw(changes.archive_of(content, _main(content), texts))
    commands = [TEMPLATES[name]]
    if name == "bao-cao-ubnd.docx":
        commands.append("report 2024 --compare bao-cao.docx")
    return Case("small", {f"templates/{name}": made}, tuple(map(_split, commands)))


@st.composite
def plans(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """A plan's Word file changed, taken in and read."""
    base = draw(st.sampled_from(sorted(bases)))
    content = _inbox(bases[base], "ke-hoach.docx")
    words = (*changes.HOSTILE, *PLAN_WORDS)
    made = draw(changes.archive_of(content, _main(content), words))
    commands = [
        "plan import ke-hoach.docx -o data/plan-moi.yaml",
        "--plan moi check --format json",
        "--plan moi tasks",
        "plans",
    ]
    return Case(base, {"ke-hoach.docx": made}, tuple(map(_split, commands)), draw(st.booleans()))


PLAN_WORDS = (
    "I.", "1.", "1.1.", "a)", "-", "đ)", "+", "IIII.", "0.", "999999999999.", "Cơ quan chủ trì:", "Chủ trì:",
    "Phối hợp:", "Thời gian:",
    "Thời gian thực hiện: Quý 5/2024", "Trước ngày 31/02/2024", "Trước ngày 00/00/2024", "hằng quý, trước ngày 31",
    "năm 0000", "tháng 99",
    "từ năm 2025 đến năm 2020", "Sở Tư pháp, Sở Tư pháp", "các sở, ban, ngành", "Số: /KH-UBND", "Số: 1/KH",
    "ngày tháng năm", "ngày 99 tháng 99 năm 9999",
    "KẾ HOẠCH", "PHỤ LỤC", "Nơi nhận:", "TỔ CHỨC THỰC HIỆN", "Trước ngày 25 hằng tháng", "6 tháng đầu năm",
    "trước 15/6 và 15/12 hằng năm",
)  # fmt: skip


@st.composite
def edited_reports(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """A report that a person edited, or something else, held against the data."""
    base = draw(st.sampled_from(sorted(bases)))
    content = _inbox(bases[base], "bao-cao.docx")
    made = draw(changes.archive_of(content, _main(content)))
    commands = (
        "report 2024 --compare bao-cao.docx",
        "report 2024 -o bao-cao.docx",
        "report 2024 --to central --compare bao-cao.docx",
    )
    chosen = draw(st.lists(st.sampled_from(commands), min_size=1, max_size=2, unique=True))
    return Case(base, {"bao-cao.docx": made}, tuple(map(_split, chosen)), draw(st.booleans()))


@cache
def _inbox(root: Path, name: str) -> bytes:
    return (root / name).read_bytes()


def _main(content: bytes) -> list[str]:
    """Return the parts of a Word file that are read."""
    return [
        name
        for name in changes.parts_of(content)
        if name.startswith("word/") and name.endswith((".xml", ".rels")) and "theme" not in name and "font" not in name
    ]


# the command line


@cache
def _options() -> dict[tuple[str, ...], tuple[tuple[str, ...], int]]:
    """Return every command with its options and how many arguments it takes."""
    import typer.main  # noqa: PLC0415 (only here)

    from plantrack.cli import main  # noqa: PLC0415

    found: dict[tuple[str, ...], tuple[tuple[str, ...], int]] = {}

    def gather(command: object, name: tuple[str, ...]) -> None:
        for inner, held in getattr(command, "commands", {}).items():
            gather(held, (*name, inner))
        if not hasattr(command, "commands"):
            params = command.params  # type: ignore[attr-defined] # click is vendored by typer, without types
            options = tuple(o for p in params for o in p.opts if p.param_type_name == "option" and not p.is_flag)
            flags = tuple(o for p in params for o in p.opts if p.param_type_name == "option" and p.is_flag)
            found[name] = (
                (*options, *(f"{flag}!" for flag in flags)),
                sum(p.param_type_name == "argument" for p in params),
            )

    gather(typer.main.get_command(main.program([])), ())
    return found


VALUES = (
    *(text for text in changes.HOSTILE if "\x00" not in text and "/" not in text and "\\" not in text),
    "a", "b", "c", "Sở A", "so-tu-phap", "1a", "II.1.a", "iv-1", "2b", "completed", "2024", "2024-11-20", "json",
    "table", "csv", "markdown", "docx",
    "pdf", "section", "block", "HEAD", "HEAD~1", "HEAD...", "--all", "main:x", "@{-1}", "cuoc=3", "cuoc=", "=",
    "cuoc=1e999", "bieu-mau.xlsx",
    "bao-cao.docx", "data", "data/plan-thu.yaml", "de-xuat.yaml", "khong-co", "khong/co/x.docx", "templates",
    "ke-hoach.docx", ".", "-", "\udcff",
    "20241124-0000000a", "20241015-0000000c", "thu", "1/A 20/11/2024: tên", "x.pdf.docx", "lead", "ubnd", "central",
    "reminder", "supplement",
)  # fmt: skip
"""What is typed: words that fit, and hostile ones; none that leads out of the workspace."""


@st.composite
def command_lines(draw: DrawFn, bases: Mapping[str, Path]) -> Case:
    """Any command with any options and values."""
    del bases
    lines = [draw(_line()) for _ in range(draw(st.integers(1, 5)))]
    return Case("small", {}, tuple(lines), draw(st.booleans()))


@st.composite
def _line(draw: DrawFn) -> tuple[str, ...]:
    value = st.sampled_from(VALUES)
    name = draw(st.sampled_from(sorted(_options())))
    options, takes = _options()[name]
    words = [draw(value) for _ in range(draw(st.integers(0, takes + (draw(st.integers(0, 9)) == 0))))]
    for option in draw(st.lists(st.sampled_from(options or ("--help!",)), max_size=4)):
        words += [option.removesuffix("!")] if option.endswith("!") else [option, draw(value)]
    if draw(st.integers(0, 15)) == 0:
        words.insert(draw(st.integers(0, len(words))), draw(value))
    before = ["--plan", draw(value)] if draw(st.integers(0, 15)) == 0 else []
    before += (
        ["--today", draw(st.sampled_from(("2024-11-28", "0001-01-01", "9999-12-31", "x", "1/1/2024")))]
        if draw(st.integers(0, 7)) == 0
        else []
    )
    return (*before, *name, *words)


PROPERTIES: dict[str, object] = {
    "any-bytes": any_bytes,
    "spoilt-text": spoilt_text,
    "spoilt-values": spoilt_values,
    "odd-names": odd_names,
    "workbooks": workbooks,
    "templates": templates,
    "plans": plans,
    "edited-reports": edited_reports,
    "command-lines": command_lines,
}
"""Every kind of input by its name."""


def strategy(name: str, bases: Mapping[str, Path]) -> SearchStrategy[Case]:
    """Return the strategy of a kind of input."""
    made: SearchStrategy[Case] = PROPERTIES[name](bases)  # type: ignore[operator] # composites differ in type only
    return made
