"""What the documents show is what the program does: their commands run, their output, options, links and codes hold.

A document is played from top to bottom in one folder, as on a terminal 80 columns wide. Commands stand in blocks of
```console after `$ `, with the output under them; `…` ends an output that is cut short. Comments say what no reader
needs to see: `<!-- exit: 1 -->` the exit code that the next block ends with, `<!-- file: PATH -->` and
`<!-- merge: PATH -->` that the next block of ```yaml is written to a file or added to it, `<!-- edit: PATH -->` that
somebody changes a Word file, `<!-- fill: PATH -->` that an agency sends the form of that name as `FILLED` has it.
`pytest --renew` writes the output that comes now, and `docs/ma-loi.md`, into the pages.
"""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import docx
import pytest
import yaml

from plantrack import __version__, errors
from plantrack.cli.main import COMMANDS, main
from tests import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[1]
GUIDE, CODES_PAGE = ROOT / "docs/huong-dan.md", ROOT / "docs/ma-loi.md"
README, ARCHITECTURE, CHANGELOG = ROOT / "README.md", ROOT / "docs/architecture.md", ROOT / "CHANGELOG.md"
PAGES = (README, CHANGELOG, *sorted((ROOT / "docs").glob("*.md")))
CUT = "…"
NOT_RUN = {
    "make": "sets up a virtual environment; that its targets exist is tested",
    "pipx": "installs outside the repository",
    "uv": "may not be installed",
    "py": "Windows only",
    "export": "sets up the reader's own shell",
}
"""Programs whose commands stand in the documents but are not run here, each with the reason."""
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_PAGER": "cat",
    "LC_ALL": "C.UTF-8",
}
"""How git is run, whatever the person running the tests has set."""
OPTIONS_OF_OTHERS = {
    "--renew": "tests/conftest.py",
    "--dump": "scripts/build_templates.py",
    "--check": "scripts/build_templates.py",
    "--updates": "benchmarks/generate.py",
}
"""Options in the documents that are not plantrack's, with the file that reads them."""
FILLED = {
    "hoi-ccb.xlsx": forms.Answers(
        fields={
            forms.NUMBER: "41/BC-CCB",
            forms.DAY: "26/11/2024",
            forms.DIFFICULTIES: "Hội viên ở xa, khó tập trung.",
        },
        tasks={
            ("1.b", ""): {
                "status": "Đã có kết quả",
                "result": "Tổ chức 02 buổi phổ biến Kế hoạch cho hội viên.",
                "evidence": "08/KH-CCB ngày 15/3/2024: Kế hoạch tuyên truyền năm 2024",
            },
            ("6.b", ""): {
                "status": "Hoàn thành",
                "completed": "05/4/2024",
                "result": "Phân công 01 cán bộ kiêm nhiệm.",
            },
        },
        figures={
            ("1.b", "Hội nghị, lớp tập huấn, cuộc tuyên truyền", ""): 2,
            ("1.b", "Lượt người tham dự", ""): "1.150",
            ("6.b", "Cán bộ phụ trách hoặc kiêm nhiệm truyền thông", ""): 1,
        },
    ),
    "huyen-tuy-duc.xlsx": forms.Answers(
        fields={forms.NUMBER: "310/BC-UBND", forms.DAY: "31/11/2024"},
        tasks={("1.b", ""): {"result": "Đã phổ biến tại 06 xã."}},
        figures={("1.b", "Lượt người tham dự", ""): "7,206"},
    ),
}
"""What agencies type into the forms that the guide has them send."""
GROUPS = {
    "file-missing": "Tệp không đọc được hoặc sai cú pháp",
    "unknown-key": "Khóa hoặc giá trị không đúng mẫu",
    "unknown-task": "Không khớp giữa các tệp",
    "unconfirmed": "Nhắc, không phải lỗi",
}
"""The first code of each part of `docs/ma-loi.md`, with the part's heading."""

HOW_TO_READ = "[hướng dẫn](huong-dan.md#7-sửa-tệp-yaml-cho-an-toàn)"

_FENCE = re.compile(r"^```(\w*)$")
_DIRECTIVE = re.compile(r"^<!-- (exit|file|merge|edit|fill): (\S+) -->$")
_RANDOM_ID = re.compile(r"\b(\d{8})-[0-9a-f]{8}\b")
_COMMIT = re.compile(r"\b[0-9a-f]{7,10}\b")
_OPTION = re.compile(r"(?<![\w/-])--[a-z][a-z-]*[a-z]")


class Command(NamedTuple):
    """A command of a document: its line (from 0), the output under it, whether that is cut short, the exit code."""

    at: int
    line: str
    shown: tuple[str, ...]
    cut: bool
    exit: int


class Change(NamedTuple):
    """Something that the reader does to a file between two commands."""

    kind: str
    path: str
    text: str = ""


class Played(NamedTuple):
    """A command with the output and the exit code that came of it."""

    command: Command
    output: tuple[str, ...]
    exit: int


# documents


def steps(text: str) -> Iterator[Command | Change]:
    """Yield what a document has its reader do, in order."""
    told: dict[str, str] = {}
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        if found := _DIRECTIVE.match(lines[at]):
            if found[1] in ("edit", "fill"):
                yield Change(found[1], found[2])
            else:
                told[found[1]] = found[2]
        elif found := _FENCE.match(lines[at]):
            end = lines.index("```", at + 1)
            if found[1] == "console":
                yield from _commands(lines, at + 1, end, int(told.pop("exit", 0)))
            elif found[1] == "yaml":
                body = "\n".join(lines[at + 1 : end]) + "\n"
                yield from (Change(kind, told.pop(kind), body) for kind in ("file", "merge") if kind in told)
            at = end
        at += 1


def _commands(lines: Sequence[str], start: int, end: int, code: int) -> Iterator[Command]:
    """Yield the commands of one block; the exit code is that of its last one."""
    starts = [at for at in range(start, end) if lines[at].startswith("$ ")]
    for at, after in zip(starts, [*starts[1:], end], strict=True):
        shown = tuple(lines[at + 1 : after])
        cut = bool(shown) and shown[-1] == CUT
        yield Command(at, lines[at][2:], shown[:-1] if cut else shown, cut, code if after == end else 0)


# playing them


class _Terminal(io.StringIO):
    """A screen that remembers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the program believe in a plain terminal 80 columns wide, used by somebody with a name."""
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (("TERM", "dumb"), ("COLUMNS", "80"), ("PLANTRACK_BY", "Thư ký"), *GIT.items()):
        monkeypatch.setenv(name, value)


def play(text: str, monkeypatch: pytest.MonkeyPatch) -> list[Played]:
    """Do what a document says in the current folder and return what came of its commands."""
    played = []
    for step in steps(text):
        if isinstance(step, Change):
            _change(step)
        elif step.line.split()[0] not in NOT_RUN:
            played.append(_run(step, monkeypatch))
    return played


def _run(command: Command, monkeypatch: pytest.MonkeyPatch) -> Played:
    program, *arguments = shlex.split(command.line)
    if program == "cd":
        monkeypatch.chdir(arguments[0])
        return Played(command, (), 0)
    if program == "git":
        told = subprocess.run(
            ["git", *arguments], capture_output=True, encoding="utf-8", check=False, env={**os.environ, **GIT}
        )
        lines = (told.stdout + told.stderr).rstrip().split("\n")
        return Played(command, tuple(lines) if lines != [""] else (), told.returncode)
    assert program == "plantrack", f"{command.line}: neither run nor named in NOT_RUN"
    screen, target = _Terminal(), ""
    if ">" in arguments:
        *arguments, _, target = arguments
    data = io.StringIO() if target else screen
    with redirect_stdout(data), redirect_stderr(screen):
        code = main(arguments)
    if target:
        Path(target).write_text(data.getvalue(), encoding="utf-8")
    lines = [line.rstrip() for line in screen.getvalue().rstrip().split("\n")]
    return Played(command, tuple(lines) if lines != [""] else (), code)


def _change(change: Change) -> None:
    path = Path(change.path)
    if change.kind == "edit":
        document = docx.Document(str(path))
        document.add_paragraph("Câu do người sửa thêm vào.")
        document.save(str(path))
    elif change.kind == "fill":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(forms.fill((Path("build/bieu-mau") / path.name).read_bytes(), FILLED[path.name]))
    elif change.kind == "file":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change.text, encoding="utf-8")
    else:
        merged = _merged(_values(path.read_text(encoding="utf-8")), _values(change.text))
        path.write_text(json.dumps(merged, ensure_ascii=False), encoding="utf-8")


def _values(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader makes nothing but text)


def _merged(held: Any, added: Any) -> Any:
    """Return what a careful person makes of a file and lines to add: keys join, lists grow, all else is replaced."""
    if isinstance(held, dict) and isinstance(added, dict):
        return {**held, **{key: _merged(held.get(key), value) for key, value in added.items()}}
    if isinstance(held, list) and isinstance(added, list):
        return held + added
    return added


# holding them against what was shown


def differences(page: Path, played: Sequence[Played]) -> list[str]:
    """Return where the output or the exit code is not as shown, ready to be read."""
    return [
        f"{page.name}:{one.command.at + 1}: $ {one.command.line}\n"
        f"exit {one.exit}, expected {one.command.exit}\n" + "\n".join(one.output)
        for one in played
        if one.exit != one.command.exit or not _as_shown(one)
    ]


def _as_shown(one: Played) -> bool:
    shown = one.command.shown
    output = one.output[: len(shown)] if one.command.cut else one.output
    return [_plain(line) for line in shown] == [_plain(line) for line in output]


def _plain(line: str) -> str:
    """Blot out the random half of an update's id, ids of commits and times of day; a column may be wider for them."""
    line = re.sub(r"\b\d\d:\d\d\b", "**:**", line)
    return re.sub(r" +", " ", _COMMIT.sub("*******", _RANDOM_ID.sub(r"\1-********", line)))


def renewed(text: str, played: Sequence[Played]) -> str:
    """Return the document with the output that came, as many lines of it as were shown where it is cut short."""
    lines = text.split("\n")
    for one in reversed(played):
        shown = one.command.shown
        if not _as_shown(one):
            start = one.command.at + 1
            lines[start : start + len(shown)] = one.output[: len(shown)] if one.command.cut else one.output
    return "\n".join(lines)


def _compare(page: Path, renew: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 (a fixture's value)
    text = page.read_text(encoding="utf-8")
    played = play(text, monkeypatch)
    assert played
    if renew:
        page.write_text(renewed(text, played), encoding="utf-8", newline="\n")
        played = [one._replace(command=again) for one, again in zip(played, _run_in(page), strict=True)]
    found = differences(page, played)
    assert not found, "\n\n".join(found)


def _run_in(page: Path) -> list[Command]:
    found = [step for step in steps(page.read_text(encoding="utf-8")) if isinstance(step, Command)]
    return [command for command in found if command.line.split()[0] not in NOT_RUN]


@pytest.mark.usefixtures("terminal")
def test_guide_shows_what_the_program_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    renew: bool,  # noqa: FBT001 (a fixture)
) -> None:
    """A secretary who follows the guide from its first line to its last sees what it shows."""
    monkeypatch.chdir(tmp_path)
    _compare(GUIDE, renew, monkeypatch)


@pytest.mark.usefixtures("terminal")
def test_readme_shows_what_the_program_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    renew: bool,  # noqa: FBT001 (a fixture)
) -> None:
    """The commands of README run in a clone in which `make report` has been."""
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    made = main(["init", "build/example", "--example"])
    assert made == 0
    _compare(README, renew, monkeypatch)


def test_difference_is_told() -> None:
    """The comparison itself sees a changed line, a missing one, one too many, and another exit code."""
    shown = Command(4, "plantrack status", ("a", "b 20241127-aaaaaaaa"), cut=False, exit=0)
    same = Played(shown, ("a", "b 20241127-bbbbbbbb"), 0)
    assert not differences(README, [same])
    for wrong in (
        same._replace(output=("a", "c")),
        same._replace(output=("a",)),
        same._replace(output=(*same.output, "c")),
        same._replace(exit=1),
    ):
        assert differences(README, [wrong])
    assert not differences(README, [same._replace(command=shown._replace(cut=True), output=(*same.output, "c"))])


def test_steps_are_read_in_order() -> None:
    """Commands, their output and what happens between them come out of a page as they stand there."""
    page = "<!-- edit: a.docx -->\n<!-- exit: 2 -->\n```console\n$ plantrack x\nout\n…\n$ plantrack y\n```\n"
    page += "<!-- merge: b.yaml -->\n```yaml\nk: [1]\n```\n"
    assert list(steps(page)) == [
        Change("edit", "a.docx"),
        Command(3, "plantrack x", ("out",), cut=True, exit=0),
        Command(6, "plantrack y", (), cut=False, exit=2),
        Change("merge", "b.yaml", "k: [1]\n"),
    ]


# options, targets, links


def _options_of(*command: str) -> set[str]:
    screen = io.StringIO()
    with redirect_stdout(screen):
        main([*command, "--help"])
    return set(_OPTION.findall(screen.getvalue()))


def _options_in(page: Path) -> set[str]:
    """Return the options in a page's code, commands that are not plantrack's left out."""
    lines = page.read_text(encoding="utf-8").split("\n")
    foreign = tuple(f"$ {program} " for program in NOT_RUN if program != "uv")
    return {option for line in lines if not line.startswith(foreign) for option in _OPTION.findall(line)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_options_exist(page: Path) -> None:
    """Every option that a page names is one of plantrack's, or stands in the file that is said to read it."""
    known = _options_of().union(*(_options_of(*name.split()) for name in COMMANDS))
    others = {name for name, reader in OPTIONS_OF_OTHERS.items() if name in (ROOT / reader).read_text(encoding="utf-8")}
    assert _options_in(page) <= known | others


def test_guide_names_every_command_and_option() -> None:
    """Nothing that the program can do is missing from the guide."""
    table = GUIDE.read_text(encoding="utf-8").partition("\n## 5. ")[2].partition("\n## 6. ")[0]
    rows = [line for line in table.split("\n") if line.startswith("| `")]
    for name in COMMANDS:
        row = next((line for line in rows if re.match(rf"\| `{name}[` ]", line)), "")
        assert _options_of(*name.split()) - {"--help"} == set(_OPTION.findall(row)), name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_targets_exist(page: Path) -> None:
    """Every `make` that a page names has its target."""
    named = set(re.findall(r"(?:`|^\$ )make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= targets


def _anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_resolve(page: Path) -> None:
    """Every relative link leads to a file of the repository, and to a heading in it where it names one."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            path, _, anchor = target.partition("#")
            file = (page.parent / path).resolve() if path else page
            assert file.exists(), target
            assert not anchor or anchor in _anchors(file), target


# the other pages


def codes_page() -> str:
    """Return `docs/ma-loi.md`: every code with its meaning and an example of its message."""
    lines = [
        "# Bảng mã lỗi",
        "",
        f"Mọi mã mà lệnh `check` có thể báo, kèm một ví dụ lời báo. Cách đọc: xem {HOW_TO_READ}.",
        "",
        "<!-- Trang do tests/test_docs.py lập từ plantrack.errors.CODES; lập lại bằng pytest --renew. -->",
    ]
    for code, meaning in errors.CODES.items():
        if code in GROUPS:
            lines += ["", f"## {GROUPS[code]}", "", "| Mã | Nghĩa | Ví dụ lời báo |", "|---|---|---|"]
        lines.append(f"| `{code}` | {_cell(meaning)} | {_cell(_example(code))} |")
    lines += ["", "## Biểu mẫu Excel đã điền (lệnh `import`)", ""]
    lines += ["Mỗi lỗi kèm tên tệp, trang tính và ô; ngoài các mã dưới đây còn dùng các mã ở trên.", ""]
    lines += ["| Mã | Nghĩa |", "|---|---|"]
    lines += [f"| `{code}` | {_cell(meaning)} |" for code, meaning in errors.FORM_CODES.items()]
    return "\n".join(lines) + "\n"


def _example(code: str) -> str:
    """Return the first message of the code's own example."""
    told = (ROOT / "tests/errors" / code / "expected.txt").read_text(encoding="utf-8")
    return told.split("\n", 1)[0].partition(f" {code} ")[2]


def _cell(text: str) -> str:
    """Return the text with what Markdown would read as its own signs made plain."""
    return re.sub(r"([|<>*_\\])", r"\\\1", text)


def test_codes_page_is_fresh(renew: bool) -> None:  # noqa: FBT001 (a fixture)
    """`docs/ma-loi.md` explains the codes that the program has now."""
    if renew:
        CODES_PAGE.write_text(codes_page(), encoding="utf-8", newline="\n")
    assert codes_page() == CODES_PAGE.read_text(encoding="utf-8")
    assert set(GROUPS) <= set(errors.CODES)


def test_architecture_names_every_module() -> None:
    """The house in `docs/architecture.md` has one line for every module, and none for what is gone."""
    package = ROOT / "src/plantrack"
    modules = {path.relative_to(package).as_posix() for path in package.rglob("*.py") if path.name != "__init__.py"}
    named = re.findall(r"^    ([\w/]+\.py) ", ARCHITECTURE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(modules)


def test_changelog_has_the_version() -> None:
    """The version that the program tells has its part in the changelog."""
    assert f"## [{__version__}]" in CHANGELOG.read_text(encoding="utf-8")


def test_pictures_are_those_that_the_script_makes() -> None:
    """Every picture in a document is there, has words for who cannot see it, and is made by the script; none is left.

    No picture is too large for a page that people read over a slow line.
    """
    shown = {}
    for page in PAGES:
        for words, link in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            shown[(page.parent / link).resolve()] = words
    made = runpy.run_path(str(ROOT / "scripts/make_pictures.py"))["PICTURES"]
    folder = ROOT / "docs/pictures"
    assert set(shown) == set(folder.iterdir()) == {folder / name for name in made}
    assert all(words.strip() for words in shown.values())
    assert {path.name for path in shown if path.stat().st_size > 200_000} == set()
