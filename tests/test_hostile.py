"""Hostile data, files and templates from one end of the program to the other: no network, no code, nothing outside.

What each kind of file or view does with hostile text is tested beside it; `docs/bao-mat.md` says where.
"""

from __future__ import annotations

import ast
import csv
import io
import json
import re
import shutil
import socket
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from plantrack.errors import PlantrackError
from plantrack.read import loader
from plantrack.write import tables
from plantrack.write.report import textdiff
from plantrack.write.tables import Column, Table
from plantrack.write.word import docx_archive, docx_template
from tests.cli import small
from tests.cli.running import Terminal, program
from tests.fuzz import cases, changes, properties
from tests.fuzz.attempt import scratch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src/plantrack").rglob("*.py"))

# no network, no other program, nothing outside

_WATCHED = """
import io, json, os, sys, tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

root, commands = Path(sys.argv[1]).resolve(), json.loads(sys.argv[2])
allowed = tuple(map(str, (root, Path(tempfile.gettempdir()).resolve(), os.devnull)))
done, busy = [], []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
OTHER = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "os.system", "os.exec", "os.posix_spawn", "os.spawn",
         "pickle.", "webbrowser.")

def outside(path):
    return isinstance(path, (str, bytes, os.PathLike)) and not os.path.realpath(os.fsdecode(path)).startswith(allowed)

def watch(event, args):
    if busy:
        return
    busy.append(1)
    try:
        if event.startswith(OTHER):
            done.append([event, repr(args)[:200]])
        elif event == "subprocess.Popen" and os.path.basename(args[0]) != "git":
            done.append([event, repr(args[:2])[:200]])
        elif event == "open" and isinstance(args[2], int) and args[2] & WRITING and outside(args[0]):
            done.append([event, repr(args)])
        elif event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink"):
            done.extend([event, str(path)] for path in args[:2] if outside(path))
    finally:
        busy.clear()

from plantrack.cli import main
os.chdir(root)
sys.addaudithook(watch)
codes = []
for command in commands:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        codes.append([" ".join(command), main.main(["--today", "2024-11-28", *command]), err.getvalue()[:300]])
busy.append(1)
print(json.dumps([codes, done]))
"""


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Make a small workspace and the example, under git, with a form, a report and a plan from outside."""
    return cases.bases(tmp_path_factory.mktemp("bases"))


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Listen on this machine; whoever follows an address in a file would call here."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)  # noqa: FBT003 (the socket's own way)
        yield server


def watched(root: Path, commands: list[tuple[str, ...]]) -> tuple[dict[str, int], list[list[str]]]:
    """Run commands in a process that notes every socket, program and file outside; return exit codes and notes."""
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(root), json.dumps(commands)],
        capture_output=True, encoding="utf-8", check=True, cwd=root,
    )  # fmt: skip
    codes, noted = json.loads(ran.stdout)
    assert not any("Lỗi trong chương trình" in told for _, _, told in codes), codes
    return {line: code for line, code, _ in codes}, noted


@pytest.mark.parametrize("base", ["small", "example"])
def test_no_command_uses_the_network_or_reaches_outside(bases: dict[str, Path], base: str, tmp_path: Path) -> None:
    """Every command opens no socket, runs nothing but git, loads no pickle, writes nothing outside its workspace."""
    root = shutil.copytree(bases[base], tmp_path / "w")
    lines = [*properties.READING, *properties.WRITING[base], *properties.DOCUMENTS[base], "init moi", "schema"]
    commands = [tuple(line.split()) for line in lines]
    commands += [("show", task) for task in properties.SHOWN[base]]
    commands += [("plan", "import", "ke-hoach.docx"), ("plan", "import", "bieu-mau.xlsx")]
    codes, noted = watched(root, commands)
    assert noted == []
    assert {line.split()[0] for line in codes} >= {name.split()[0] for name in _commands()} - {"record", "trigger"}
    assert sum(code == 0 for code in codes.values()) > len(codes) * 2 / 3, codes


def _commands() -> set[str]:
    from plantrack.cli.main import COMMANDS  # noqa: PLC0415 (only here)

    return set(COMMANDS)


def test_the_watch_sees_what_it_looks_for(tmp_path: Path) -> None:
    """A socket, another program, a pickle and a file outside are noted, so that none would pass unseen."""
    deeds = (
        "import socket, subprocess, pickle, os, collections; socket.socket().close();"
        " subprocess.run(['true']); pickle.loads(pickle.dumps(collections.Counter()));"
        " os.close(os.open('/dev/full', os.O_WRONLY))"
    )
    script = _WATCHED.replace("for command in commands:", f"exec({deeds!r})\nfor command in commands:")
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), "[]"], capture_output=True, check=True, cwd=tmp_path
    )
    kinds = {event.split(".")[0] for event, _ in json.loads(ran.stdout)[1]}
    assert kinds == {"socket", "subprocess", "pickle", "open"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_no_module_can_call_or_run(path: Path) -> None:
    """No module imports what speaks to a network or makes code of bytes, calls `eval` or `exec`, or runs a shell."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    barred = {
        "socket",
        "ssl",
        "urllib",
        "http",
        "ftplib",
        "smtplib",
        "requests",
        "httpx",
        "pickle",
        "marshal",
        "shelve",
        "ctypes",
    }
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        assert not {name.split(".")[0] for name in names} & barred, (path, names)
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else ""
            assert called not in ("eval", "exec", "compile", "__import__"), (path, node.lineno)
            assert not any(word.arg == "shell" for word in node.keywords), (path, node.lineno)


# files that call elsewhere

_DOCTYPE = (
    '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:{port}/e"> %e; <!ENTITY f SYSTEM "file:///etc/hostname">]>'
)


def _calling(content: bytes, part: str, port: int) -> bytes:
    """Return an office file whose part declares entities that stand elsewhere."""
    parts = changes.parts_of(content)
    head, _, rest = parts[part].partition(b"?>")
    parts[part] = head + b"?>" + _DOCTYPE.format(port=port).encode() + rest
    return changes.packed([*parts.items()])


def _linking(content: bytes, part: str, kind: str, port: int) -> bytes:
    """Return an office file with a relation to a file elsewhere."""
    parts = changes.parts_of(content)
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = f'<Relationship Id="rId77" Type="{space}/{kind}" Target="http://127.0.0.1:{port}/x" TargetMode="External"/>'
    parts[part] = parts[part].replace(b"</Relationships>", more.encode() + b"</Relationships>")
    return changes.packed([*parts.items()])


@pytest.mark.parametrize("spoil", [_calling, _linking])
def test_no_file_makes_the_program_call(
    bases: dict[str, Path], tmp_path: Path, listener: socket.socket, spoil: object
) -> None:
    """Entities, links and pictures that stand elsewhere are refused or passed over, whatever file names them."""
    root, port = shutil.copytree(bases["small"], tmp_path / "w"), listener.getsockname()[1]
    spoilt = {
        "bieu-mau.xlsx": ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "externalLink"),
        "ke-hoach.docx": ("word/document.xml", "word/_rels/document.xml.rels", "image"),
        "bao-cao.docx": ("word/document.xml", "word/_rels/document.xml.rels", "attachedTemplate"),
        "templates/bao-cao-ubnd.docx": ("word/document.xml", "word/_rels/document.xml.rels", "image"),
        "templates/cong-van-de-nghi.docx": ("word/styles.xml", "word/_rels/document.xml.rels", "oleObject"),
    }
    for name, (part, relations, kind) in spoilt.items():
        content = (root / name).read_bytes()
        made = _calling(content, part, port) if spoil is _calling else _linking(content, relations, kind, port)
        (root / name).write_bytes(made)
    lines = ("import bieu-mau.xlsx", "plan import ke-hoach.docx", "report 2024 --to central --compare bao-cao.docx",
             "report 2024 --force", "forms 2024")  # fmt: skip
    codes, noted = watched(root, [tuple(line.split()) for line in lines])
    assert noted == []
    with pytest.raises(BlockingIOError):
        listener.accept()
    if spoil is _calling:
        assert codes["import bieu-mau.xlsx"] == 1
        assert codes["plan import ke-hoach.docx"] == 2
    else:
        assert codes["report 2024 --force"] == 2  # the picture would be fetched when the report is opened
        assert codes["forms 2024"] == 2


# templates


def _template(change: object = None) -> Document:
    made = docx.Document(str(ROOT / "templates/bao-cao-ubnd.docx"))
    if callable(change):
        change(made)
    return made


def _filled(document: Document, **values: object) -> Document:
    stream = io.BytesIO()
    document.save(stream)
    return docx_template.rendered(stream.getvalue(), values, "mau.docx")


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ x.__init__.__globals__ }}",
        "{{ x | attr('__class__') }}",
        "{{ ''['__cla' ~ 'ss__'] }}",
        "{{ cycler.__init__.__globals__.os.system('true') }}",
        "{{ self._TemplateReference__context }}",
        "{{ [].append(1) }}",
        "{% include '/etc/hostname' %}",
        "{% import 'os' as os %}{{ os }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ 'a' * 10**10 }}",
        "{{ 'a' * 10000000000 }}",
        "{{ [1] * 10000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%9999999999d' % 1 }}",
        "{{ '{:9999999999}'.format(1) }}",
        "{{ 'a'.ljust(9999999999) }}",
        "{{ 'a' | center(9999999999) }}",
        "{{ 'a' | indent(9999999999) }}",
        "{{ range(9999999999) | join }}",
        "{{ lipsum(n=9999999) }}",
    ],
)
def test_tag_runs_no_code_and_takes_no_memory(tag: str) -> None:
    """What leads out of the sandbox, to a file, or to gigabytes is refused, and told with the template's name."""
    document = docx.Document()
    document.add_paragraph(tag)
    with pytest.raises(PlantrackError, match=r"^Mẫu mau\.docx"):
        _filled(document, x="giá trị")


def test_tags_still_reckon_with_numbers() -> None:
    """What templates do with numbers they may go on doing."""
    document = docx.Document()
    document.add_paragraph("{{ 2 * 3 }}, {{ 7 % 4 }}, {{ 'a' ~ 'b' }}")
    assert _filled(document).paragraphs[0].text == "6, 3, ab"


@pytest.mark.parametrize("field", ["INCLUDEPICTURE", "includetext", "DDEAUTO"])
def test_field_that_fetches_is_refused(field: str) -> None:
    """Fields that fetch a file, or start a program, when the document is opened never get into one."""
    document = docx.Document()
    paragraph = document.add_paragraph("x")
    half = len(field) // 2
    for part in (field[:half], f'{field[half:]} "http://127.0.0.1/x"'):
        run = paragraph.add_run()
        run._r.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{part}</w:instrText>'))  # noqa: SLF001 (python-docx makes no fields)
    with pytest.raises(PlantrackError) as refused:
        _filled(document)
    assert field in refused.value.details[0]


def test_archive_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """A template or report that unpacks to more than it declares is read no further than it declares."""
    content = changes.packed([("word/document.xml", b"<w>" + b" " * 50_000_000)], method=8)
    start = content.rfind(b"PK\x01\x02")
    lying = content[: start + 24] + (1_000).to_bytes(4, "little") + content[start + 28 :]
    path = tmp_path / "x.docx"
    path.write_bytes(lying)
    script = textwrap.dedent("""
        import re, sys
        from pathlib import Path
        from plantrack.errors import PlantrackError
        from plantrack.read import wordtext
        from plantrack.write.word import docx_archive
        most = lambda: int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
        content, told = Path(sys.argv[1]).read_bytes(), 0
        import lxml.etree
        before = most()
        for read in (docx_archive.parts_of, lambda content: wordtext.read(content, "x")):
            try:
                read(content)
            except PlantrackError:
                told += 1
        print(told, most() - before)
    """)
    ran = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, check=True, text=True)
    told, grown = map(int, ran.stdout.split())
    assert told == 2
    assert grown < 20_000  # kB


@pytest.mark.parametrize("method", [12, 14], ids=["bzip2", "lzma"])
def test_archive_packed_as_no_office_program_does_is_refused(method: int) -> None:
    """Python unpacks these without a bound."""
    with pytest.raises(PlantrackError, match="nén kiểu lạ"):
        docx_archive.parts_of(changes.packed([("a", b"a" * 100)], method))


# spreadsheets


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        (" =1+1", " '=1+1"),
        ("\t=1+1", "\t'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("một; =HYPERLINK(A1)", "một; '=HYPERLINK(A1)"),
        ("một\n=1+1", "một\n'=1+1"),
        ("một\t@x", "một\t'@x"),
        ("-5", "-5"),
        ("+3,5%", "+3,5%"),
        ("a = b; c - d", "a = b; c - d"),
        ("a@b.vn", "a@b.vn"),
    ],
)
def test_csv_holds_no_formula(text: str, written: str) -> None:
    """Wherever a spreadsheet might begin a cell, also one that parts cells at semicolons, no formula begins."""
    table = Table((Column("a", "A"),), [[text]], [{"a": text}])
    (row,) = [*csv.reader(io.StringIO(tables.to_csv(table), newline=""))][1:]
    assert row == [written]


# names and ids


@pytest.mark.parametrize("id_", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_id_that_windows_reserves_is_refused(id_: str) -> None:
    """An agency or a plan called like a device could not be written to on Windows."""
    files = dict(small.BASE)
    files["data/agencies.yaml"] = small.AGENCIES.replace("{id: c,", f"{{id: {id_},", 1)
    codes = {problem.code for problem in loader.load(files, "thu").errors}
    assert "bad-id" in codes
    plan = {**small.BASE, f"data/plan-{id_}.yaml": small.PLAN.replace("plan: thu", f"plan: {id_}")}
    del plan["data/plan-thu.yaml"], plan["data/reporting-thu.yaml"]
    assert "bad-id" in {problem.code for problem in loader.load(plan, id_).errors}


@pytest.mark.parametrize(
    "id_",
    [
        "..",
        "../x",
        "a/b",
        "a\\b",
        "A",
        "a.",
        "a ",
        "C:",
        "a\u0301",
        "-a",
        "a-",
        "a--b",
        "x" * 61,
        "ă",
        ".a",
        "~a",
        "$a",
    ],
)
def test_id_can_lead_nowhere(id_: str) -> None:
    """An id is small ASCII letters, digits and hyphens: no way out, no two that differ in case, nothing cut off."""
    quoted = json.dumps(id_)
    files = {**small.BASE, "data/agencies.yaml": small.AGENCIES.replace("{id: c,", f"{{id: {quoted},", 1)}
    assert "bad-id" in {problem.code for problem in loader.load(files, "thu").errors}


@pytest.mark.parametrize(
    "name",
    [
        "updates/thu/2024/A/20241124-0000000a.yaml", "updates/thu/2024/a./20241124-0000000a.yaml", "Plan-thu.yaml",
        "plan-thu.yaml.",
        "updates/thu/2024/a /20241124-0000000a.yaml", "updates/thu/2024/a/20241124-0000000A.yaml", "agencies.YAML",
        "office.yaml ",
        "updates/thu/2024/../a/x.yaml", "updates/thu/0024/a/x.yaml", "letters/thu/2024/x/y.yaml",
    ],
)  # fmt: skip
def test_odd_file_name_is_told_and_its_file_not_read(name: str) -> None:
    """Names that another system would take for the same file, or change, are an error at their place."""
    files = {**small.BASE, f"data/{name}": small.BASE["data/office.yaml"]}
    told = [problem for problem in loader.load(files, "thu").errors if problem.path == f"data/{name}"]
    assert [problem.code for problem in told] == ["file-name"]


# size


@pytest.mark.skipif(scratch() is None, reason="a terminal is Linux's")
def test_megabyte_of_text_is_shown_and_kept(tmp_path: Path) -> None:
    """A result of a million letters reaches JSON whole, and a screen without a flood."""
    words = "một hai ba " * 90_000
    root = small.write(
        tmp_path / "w",
        d_x=small.update("d", "2024-11-20", f'task: 1a, period: 2024, status: completed, result: "{words}"'),
    )
    day = ("-C", root, "--today", "2024-11-28")
    (answer,) = [
        one
        for one in json.loads(program(*day, "show", "1a", "--format", "json").out)["answers"]
        if one["agency"] == "d"
    ]
    assert answer["result"] == words.strip()
    for command in ("tasks", "status 2024", "review 2024", "missing", "log", "due", "forms 2024 --agency d"):
        told = program(*day, *command.split())
        assert told.code in (0, 1), told.err
        assert len(told.out) < 1_200_000
    with Terminal([*day, "tasks"]) as terminal:
        assert terminal.end() == 0


def test_repeated_words_do_not_hang_a_comparison() -> None:
    """Where words repeat ten thousand times, or hundreds of long rows were rewritten, all of it is told as changed."""
    old, new = "chữ " * 20_000, "chữ " * 19_000 + "khác"
    assert textdiff.edits(old, new) == [(0, len(old), 0, len(new))]
    rows = [f"{number} " + "chữ " * 400 for number in range(150)]
    others = [f"x{number} " + "chữ " * 401 for number in range(150)]
    assert [*textdiff.aligned(rows, others)] == [(n, None) for n in range(150)] + [(None, n) for n in range(150)]


def test_short_edits_are_still_told_word_by_word() -> None:
    """The bound does not touch what people write."""
    assert textdiff.edits("một hai ba bốn năm", "một hai sáu bốn năm") == [(8, 10, 8, 11)]


# what is promised


def test_each_promise_names_a_test_that_exists() -> None:
    """Every test that `docs/bao-mat.md` names stands where it says."""
    page = (ROOT / "docs/bao-mat.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", page)
    assert len(named) > 20
    for path, name in named:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {name}\(", text, re.MULTILINE), f"{path}::{name}"
    assert not set(re.findall(r"`(test_\w+)`", page)), "a test is named with its file"
