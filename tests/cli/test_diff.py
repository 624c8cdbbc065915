"""The commands diff and check --against, with real git: what changed, in the plan's terms."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from plantrack.cli.main import main
from plantrack.read import git, loader, worktree, yamltext
from plantrack.write.views import changes_view
from tests.cli import small
from tests.cli.running import Terminal, program, width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.running import Run

DONE = small.update("b", "2024-11-26", "task: 1a, period: 2024, status: completed, figures: {cuoc: 4}")
NEW = "data/updates/thu/2024/b/20241126-0000000d.yaml"
A = "data/updates/thu/2024/a/20241124-0000000a.yaml"


@pytest.fixture(autouse=True)
def _plain_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def run_git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it prints."""
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def repository(folder: Path) -> Path:
    """Make a folder a repository with a user of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    run_git(folder, "init", "--quiet", "--initial-branch=main")
    run_git(folder, "config", "user.name", "Thư ký")
    run_git(folder, "config", "user.email", "thu-ky@example.vn")
    return folder


def committed(folder: Path, message: str = "lưu") -> str:
    """Commit all there is and return the commit."""
    run_git(folder, "add", "--all")
    run_git(folder, "commit", "--quiet", "--message", message)
    return run_git(folder, "rev-parse", "HEAD").strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the small workspace, committed."""
    folder = small.write(repository(tmp_path / "kho"))
    committed(folder)
    return folder


def put(root: Path, name: str, text: str) -> None:
    """Write one file of a workspace."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def edit(root: Path, name: str, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    put(root, name, text.replace(old, new))


# what is compared


def test_nothing_changed_is_said(run: Run, root: Path) -> None:
    """In each format, with exit code 0."""
    assert run("-C", root, "diff").out == "Không có thay đổi.\n"
    assert run("-C", root, "diff", "--format", "markdown").out.endswith("\n\nKhông có thay đổi.\n")
    assert run("-C", root, "diff", "--format", "json").json["changes"] == []


def test_head_beside_the_working_tree(run: Run, root: Path) -> None:
    """Without arguments: what was recorded since the last commit, tracked or not."""
    short = run_git(root, "rev-parse", "HEAD")[:7]
    put(root, NEW, DONE)
    done = run("-C", root, "diff")
    assert done.lines[1:] == [
        "Sở B\t1.a năm 2024\tđang thực hiện → hoàn thành; Cuộc họp (cuộc): chưa có → 4; theo bản ghi 20241126-0000000d",
        "Sở B\t20241126-0000000d\tbản ghi mới; nhận 26/11/2024, Thư ký ghi",
    ]
    expected = f"Từ lần lưu {short} đến thư mục làm việc: 1 bản ghi mới, 1 việc đổi kết quả, 1 cơ quan."
    assert done.err == f"{expected}\n"
    run_git(root, "add", "--all")
    assert run("-C", root, "diff").out == done.out


def test_two_revisions_and_one(run: Run, root: Path) -> None:
    """`A B` and `A..B` compare commits whatever lies in the folder; `A` alone compares with the folder."""
    put(root, NEW, DONE)
    committed(root)
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    two = run("-C", root, "diff", "HEAD~1", "HEAD")
    assert len(two.lines) == 3
    assert run("-C", root, "diff", "HEAD~1..HEAD").out == two.out
    assert run("-C", root, "diff", "HEAD", "HEAD~1").lines[1].startswith("Sở B\t1.a năm 2024\thoàn thành → đang thực")
    assert "; do xóa bản ghi 20241126-0000000d" in run("-C", root, "diff", "HEAD", "HEAD~1").lines[1]
    assert run("-C", root, "diff", "HEAD~1").lines[3] == "Kế hoạch\t2.a\tnội dung: “Việc hằng quý” → “Việc mỗi quý”"


def test_three_dots_begin_where_the_branch_was_left(run: Run, root: Path) -> None:
    """What came to main since is not told as deleted; beside two dots it is, with a hint."""
    run_git(root, "checkout", "--quiet", "-b", "nhánh-của-tôi")
    put(root, NEW, DONE)
    committed(root)
    run_git(root, "checkout", "--quiet", "main")
    put(root, "data/updates/thu/2024/d/20241126-0000000e.yaml", DONE.replace("agency: b", "agency: d"))
    committed(root)
    three = run("-C", root, "diff", "main...nhánh-của-tôi")
    assert len(three.lines) == 3
    assert "xóa" not in three.out + three.err
    two = run("-C", root, "diff", "main", "nhánh-của-tôi")
    assert "Tệp bản ghi đã bị xóa: data/updates/thu/2024/d/20241126-0000000e.yaml" in two.err
    assert "plantrack diff TỪ...ĐẾN" in two.err
    run_git(root, "checkout", "--quiet", "nhánh-của-tôi")
    assert run("-C", root, "diff", "main...").out == three.out


def test_other_line_ends_are_no_change(run: Run, root: Path) -> None:
    """CRLF, a byte order mark and a new time stamp change the bytes and nothing that is told."""
    for path in (root / A, root / "data/plan-thu.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (root / "data/office.yaml").touch()
    done = run("-C", root, "diff")
    assert (done.out, done.err) == ("Không có thay đổi.\n", "")


def test_a_file_that_says_the_same_otherwise_is_named(run: Run, root: Path) -> None:
    """A comment more changes nothing that is in force; one in the journal is against the rules all the same."""
    put(root, "data/office.yaml", f"# ghi chú\n{small.OFFICE}")
    done = run("-C", root, "diff")
    assert (done.out, "data/office.yaml" in done.err) == ("Không có thay đổi.\n", True)
    edit(root, A, "agency: a", "agency: a # ghi chú")
    assert f"Tệp bản ghi đã bị sửa: {A}" in run("-C", root, "diff").err


def test_a_recording_without_effect_is_told_as_such(run: Run, root: Path) -> None:
    """What A said already, said again."""
    again = small.update("a", "2024-11-27", "task: 1a, period: 2024, status: completed, result: A đã họp")
    put(root, "data/updates/thu/2024/a/20241127-0000000f.yaml", again)
    assert "bản ghi mới: ghi lại, không đổi gì; nhận 27/11/2024" in run("-C", root, "diff").out


def test_contacts_are_nobody_s_to_review(run: Run, root: Path) -> None:
    """Whom to telephone is kept out of a comment that everybody reads."""
    put(root, "data/contacts.yaml", "contacts: [{agency: a, name: Nguyễn Văn A, phone: '0900'}]\n")
    assert run("-C", root, "diff").out == "Không có thay đổi.\n"


# where it is run


def test_vietnamese_folders_within_a_larger_repository(run: Run, tmp_path: Path) -> None:
    """The workspace is a folder in another repository; what lies beside it is not looked at."""
    top = repository(tmp_path / "Văn phòng Sở")
    folder = small.write(top / "kế hoạch 435")
    put(top, "data/plan-khac.yaml", "hỏng: [")
    committed(top)
    put(folder, NEW, DONE)
    put(top, "data/x.yaml", "hỏng: [")
    done = run("-C", folder, "diff")
    assert len(done.lines) == 3
    committed(top)
    assert run("-C", folder, "diff", "HEAD~1", "HEAD").out == done.out
    assert run("-C", folder, "diff").out == "Không có thay đổi.\n"


def test_folders_spelt_in_parts(run: Run, tmp_path: Path) -> None:
    """A folder's name from a Mac, its accents as signs of their own, is found in the repository as it stands there."""
    top = repository(tmp_path / "kho")
    folder = small.write(top / "ke\u0302\u0301 hoa\u0323ch")
    committed(top)
    put(folder, NEW, DONE)
    assert len(run("-C", folder, "diff").lines) == 3
    committed(top)
    assert len(run("-C", folder, "diff", "HEAD~1", "HEAD").lines) == 3


def test_within_a_hook(run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables by which a hook points git elsewhere do not lead it away from the workspace."""
    other = repository(tmp_path / "khác")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git/index"))
    put(root, NEW, DONE)
    assert len(run("-C", root, "diff").lines) == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("khong-co",), "Không có nhánh, thẻ hay lần lưu “khong-co”"),
        (("--", "--output=x"), "Không có nhánh, thẻ hay lần lưu “--output=x”"),
        (("main:data",), "Không có nhánh, thẻ hay lần lưu “main:data”"),
        (("HEAD..HEAD", "HEAD"), "Chỉ nêu hai lần lưu một lần"),
        (("HEAD\x1b[2J",), "“HEAD?[2J”"),
    ],
)
def test_a_revision_that_is_none(run: Run, root: Path, arguments: tuple[str, ...], told: str) -> None:
    """It is named, made harmless, and nothing is run or written for it."""
    done = run("-C", root, "diff", *arguments, code=2)
    assert told in done.err
    assert "\x1b" not in done.err
    assert not (root / "x").exists()


def test_no_commit_yet_no_repository_no_workspace_then(run: Run, tmp_path: Path, tiny: Path) -> None:
    """Each says what is missing; none takes everything for new."""
    assert "không nằm trong kho git nào" in run("-C", tiny, "diff", code=2).err
    repository(tiny)
    assert "Kho git chưa có lần lưu (commit) nào" in run("-C", tiny, "diff", code=2).err
    folder = repository(tmp_path / "sau")
    put(folder, "README", "chưa có gì\n")
    first = committed(folder)
    small.write(folder)
    committed(folder)
    for arguments in ((first,), ("HEAD", first)):
        assert "chưa có không gian làm việc này" in run("-C", folder, "diff", *arguments, code=2).err
    (folder / "data/plan-thu.yaml").rename(folder / "data/plan-khac.yaml")
    assert "Lần lưu cũ chưa có kế hoạch khac" in run("-C", folder, "diff", code=2).err
    (folder / "data/plan-khac.yaml").unlink()
    assert "data/plan-thu.yaml:1:1: file-missing" in run("-C", folder, "diff", code=1).err
    assert "không phải không gian làm việc" in run("-C", tmp_path, "diff", code=2).err


def test_without_git(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person is told to install it."""
    monkeypatch.setenv("PATH", str(root))
    assert "Máy chưa cài git" in run("-C", root, "diff", code=2).err


def test_unrelated_histories(run: Run, root: Path) -> None:
    """Where two revisions have no commit in common there is no place where they parted."""
    run_git(root, "checkout", "--quiet", "--orphan", "khac")
    committed(root, "gốc khác")
    assert "không có gốc chung" in run("-C", root, "diff", "main...", code=2).err


# what does not load


def test_a_side_that_does_not_load_is_named_with_its_places(run: Run, root: Path) -> None:
    """Bad data in the folder, then at a commit; what can be told beside it is told, on stderr."""
    short = run_git(root, "rev-parse", "HEAD")[:7]
    put(root, NEW, DONE.replace("status: completed", "status: xong"))
    done = run("-C", root, "diff", code=1)
    assert done.out == ""
    assert done.err.startswith("Ở thư mục làm việc:\n")
    assert f"{NEW}:5:38: unknown-value" in done.err
    committed(root)
    bad = run_git(root, "rev-parse", "HEAD")[:7]
    put(root, NEW, DONE)
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    done = run("-C", root, "diff", "--format", "json", code=1)
    assert [(change["kind"], change["task"]) for change in done.json["changes"]] == [("plan", "2a")]
    assert f"Dữ liệu ở lần lưu {bad} còn lỗi" in done.json["warnings"][0]
    assert f"Ở lần lưu {bad}:" in done.err
    assert "Ở thư mục làm việc:" not in done.err
    assert "\n- **2.a**: nội dung" in run("-C", root, "diff", "--format", "markdown", code=1).out
    assert run("-C", root, "diff", short).lines[1].startswith("Sở B\t1.a")


def test_a_file_that_is_no_text_is_named(run: Run, root: Path) -> None:
    """At a commit as in the folder; and a merge's marks with their line."""
    (root / A).write_bytes(b"agency: a\xff\n")
    assert f"Ở thư mục làm việc:\n{A}:1:10: file-encoding" in run("-C", root, "diff", code=1).err
    committed(root)
    assert f"{A}:1:10: file-encoding" in run("-C", root, "diff", "HEAD~1", "HEAD", code=1).err
    put(root, A, "<<<<<<< HEAD\nagency: a\n")
    assert f"{A}:1:1: yaml-conflict" in run("-C", root, "diff", "HEAD~1", code=1).err


def test_hostile_file_names_break_no_terminal(run: Run, root: Path) -> None:
    """A name with an escape and a line's end is told with question marks, at a commit as in the folder."""
    put(root, "data/x\x1b[2J\ny.yaml", "a: 1\n")
    for arguments in ((), ("HEAD~1", "HEAD")):
        done = run("-C", root, "diff", *arguments, code=1)
        assert "data/x?[2J?y.yaml:1:1: file-name" in done.err
        assert "\x1b" not in done.err
        if not arguments:
            committed(root)
    done = run("-C", root, "check", "--against", "HEAD~1", code=1)
    assert "\x1b" not in done.out + done.err


# how it looks


HOSTILE = (
    "@admin #12 !3 https://x.vn www.x.vn a@b.vn <img src=x> [a](b) ![a](b) | `x` *x* ~~x~~ $x$ &lt; :bug: deadbeef1"
)


def rendered(markdown: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and text of everything that a reader of Markdown would see."""
    for block in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        yield block.type, ""
        for token in block.children or ():
            yield token.type, token.content


def test_markdown_shows_data_as_it_is(run: Run, root: Path) -> None:
    """No piece of data becomes markup, a link or a mention; read without the joiners it is what was recorded."""
    edit(root, "data/agencies.yaml", "name: Sở B,", f"name: {HOSTILE!r},")
    put(root, NEW, small.update("b", "2024-11-26", f"task: 1a, period: 2024, result: {HOSTILE!r}"))
    text = run("-C", root, "diff", "--format", "markdown").out
    seen = list(rendered(text))
    assert {kind for kind, _ in seen} <= {
        "heading_open", "inline", "text", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open",
        "bullet_list_close", "list_item_open", "list_item_close", "strong_open", "strong_close", "code_inline",
        "text_special",
    }  # fmt: skip
    shown = "".join(words for _, words in seen)
    assert HOSTILE in shown.replace("\u2060", "")
    for acting in ("@admin", "#12", "!3", "://", "www.", "a@b", ":bug:", "deadbeef1", "$x$"):
        assert acting not in shown.replace("20241126-0000000d", "")
    assert "$" not in text


def test_markdown_of_a_review(run: Run, root: Path) -> None:
    """A heading with the revisions and counts, a section an agency, the file as code, warnings last."""
    short = run_git(root, "rev-parse", "HEAD")[:7]
    put(root, NEW, DONE)
    edit(root, A, "A đã họp", "A họp rồi")
    out = run("-C", root, "diff", "main", "--format", "markdown").out
    assert out == (
        f"## Thay đổi từ lần lưu {short} (main) đến thư mục làm việc\n\n"
        "1 bản ghi mới, 1 bản ghi bị sửa, 2 việc đổi kết quả, 2 cơ quan.\n\n"
        "### Sở A\n\n"
        "- **1.a năm 2024**: kết quả: “A đã họp” → “A họp rồi”; theo 1/BC-A ngày 22/11/2024\n"
        f"- **`20241124-0000000a`**: bản ghi bị sửa; 1/BC-A ngày 22/11/2024, nhận 24/11/2024, Thư ký ghi (`{A}`)\n\n"
        "### Sở B\n\n"
        "- **1.a năm 2024**: đang thực hiện → hoàn thành; Cuộc họp (cuộc): chưa có → 4; "
        "theo bản ghi `20241126-0000000d`\n"
        f"- **`20241126-0000000d`**: bản ghi mới; nhận 26/11/2024, Thư ký ghi (`{NEW}`)\n\n"
        "### Cảnh báo\n\n"
        f"- ⚠️ Tệp bản ghi đã bị sửa: `{A}`; bản ghi không được sửa hay xóa, hãy dùng plantrack withdraw.\n"
    )


def test_a_comment_fits_a_forge(run: Run, root: Path) -> None:
    """However much changed, GitHub's limit is kept, the warnings stay, and what is left out is counted."""
    long = "rất dài " * 40
    for number in range(300):
        text = small.update(
            "bcd"[number % 3],
            "2024-11-26",
            more=f"general: {{direction: {number} {long}}}\n",
            at=f"2024-11-26T09:{number // 60:02d}:{number % 60:02d}+07:00",
        )
        put(root, f"data/updates/thu/2024/{'bcd'[number % 3]}/20241126-{number:08x}.yaml", text.replace("Thư ký", long))
    edit(root, A, "A đã họp", "A họp rồi")
    out = run("-C", root, "diff", "--format", "markdown").out
    assert len(out) < 65_536
    assert "thay đổi khác; xem đủ bằng lệnh plantrack diff" in out
    assert out.splitlines()[-1].startswith("- ⚠️ Tệp bản ghi đã bị sửa")


def test_long_texts_show_what_differs() -> None:
    """On a screen two long texts are cut to the words that differ and a few around them; a pipe gets the whole."""
    begin, end = "một hai ba bốn năm " * 9, " sáu bảy tám chín mười" * 9
    old, new = f"{begin}cũ{end}", f"{begin}mới{end}"
    assert changes_view._narrowed(old, new, 90) == (  # noqa: SLF001 (its own rule)
        "“… ba bốn năm cũ sáu bảy tám …”", "“… ba bốn năm mới sáu bảy tám …”",
    )  # fmt: skip
    assert changes_view._narrowed(old, new, None) == (f"“{old}”", f"“{new}”")  # noqa: SLF001


def test_json_has_stable_keys(run: Run, root: Path) -> None:
    """Values as the data write them, the filing that brought them with its path."""
    put(root, NEW, DONE)
    told = run("-C", root, "diff", "--format", "json").json
    assert list(told) == ["before", "after", "changes", "warnings"]
    fact, filing = told["changes"]
    keys = "plan kind action agency agency_name task label schedule period subject values sources idle"
    assert list(fact) == list(filing) == keys.split()
    assert fact["values"] == [
        {"what": "status", "before": "in-progress", "after": "completed"},
        {"what": "figure", "before": None, "after": "4", "indicator": "cuoc", "year": "", "unit": "cuộc"},
    ]
    assert fact["sources"][0]["path"] == NEW
    assert fact["sources"][0]["recorded_by"] == "Thư ký"


@pytest.mark.parametrize("columns", [80, 40])
def test_on_a_terminal(root: Path, columns: int) -> None:
    """Everything fits the width, and says status before and after."""
    put(root, NEW, DONE)
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    with Terminal(("-C", root, "diff"), columns=columns) as screen:
        assert screen.end() == 0
    assert max(map(width, screen.lines)) <= columns
    assert "đang thực hiện → hoàn thành" in " ".join(" ".join(screen.lines).split())


# work


def counting(monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], list[str], list[str]]:
    """Record which texts are parsed, and which files are read from the repository and from the disk."""
    parsed: list[str] = []
    from_git: list[str] = []
    from_disk: list[str] = []

    def wrap(owner: object, name: str, note: Callable[..., object]) -> None:
        inner = getattr(owner, name)

        def outer(*arguments: object) -> object:
            note(*arguments)
            return inner(*arguments)

        monkeypatch.setattr(owner, name, outer)

    wrap(yamltext, "parse", parsed.append)
    wrap(git, "_contents", lambda _, ids: from_git.extend(ids))
    wrap(worktree, "_text", lambda _, name: from_disk.append(name))
    return parsed, from_git, from_disk


def test_work_follows_what_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 5 agencies with 20 files each and one new file: that one, its agency's others, the frames; each once."""
    for agency in "abcdj":
        for number in range(20):
            text = small.update(agency, "2024-11-26", more=f"general: {{direction: {agency} {number}}}\n")
            put(root, f"data/updates/thu/2024/{agency}/20241126-{'abcdj'.index(agency)}{number:07d}.yaml", text)
    put(root, "data/events-thu.yaml", "events: []\n")
    committed(root)
    put(root, "data/updates/thu/2024/d/20241127-0000000d.yaml", DONE.replace("agency: b", "agency: d"))
    parsed, from_git, from_disk = counting(monkeypatch)
    assert main(["-C", str(root), "diff"]) == 0
    assert from_disk == ["data/updates/thu/2024/d/20241127-0000000d.yaml"]
    assert len(from_git) == len(set(from_git)) == 20 + 5
    assert len(parsed) == len(set(parsed)) == 1 + 20 + 5
    assert {text.split("\n")[0] for text in parsed if text.startswith("agency")} == {"agency: d"}


def test_between_commits_each_changed_content_is_parsed_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both versions of the plan, each text that is the same on both sides once, no journal where none changed."""
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    committed(root)
    parsed, from_git, from_disk = counting(monkeypatch)
    assert main(["-C", str(root), "diff", "HEAD~1", "HEAD"]) == 0
    assert (from_disk, len(from_git), len(parsed), len(set(parsed))) == ([], 5, 5, 5)
    assert not any(text.startswith("agency") for text in parsed)


def test_nothing_changed_parses_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the plan is read."""
    parsed, from_git, from_disk = counting(monkeypatch)
    assert main(["-C", str(root), "diff"]) == 0
    assert (parsed, from_git, from_disk) == ([], [], [])


def test_words_that_cite_filings_left_out_are_right(run: Run, root: Path) -> None:
    """A report that names filings of agencies whose journals are not read loads all the same."""
    cites = "proposals: [{to: UBND tỉnh, text: xin, from: [a/20241124-0000000a]}]\n"
    put(root, "data/reports/thu/2024.yaml", cites)
    assert "Lời văn báo cáo\tnăm 2024\tthêm" in run("-C", root, "diff").out
    put(root, "data/reports/thu/2024.yaml", cites.replace("0000000a", "0000000x"))
    assert "Lời văn báo cáo\tnăm 2024\tthêm" in run("-C", root, "diff", code=1).out


# check --against


def test_check_says_for_whom_a_branch_reports(run: Run, root: Path) -> None:
    """Since it left main, committed or not; what main got since is no concern of the branch."""
    run_git(root, "checkout", "--quiet", "-b", "nhanh")
    put(root, NEW, DONE)
    committed(root)
    put(root, NEW.replace("d.yaml", "e.yaml"), DONE.replace("09:00", "10:00"))
    put(root, "data/updates/thu/2024/c/20241126-00000001.yaml", DONE.replace("agency: b", "agency: c"))
    run_git(root, "stash", "--include-untracked", "--quiet")
    run_git(root, "checkout", "--quiet", "main")
    put(root, "data/updates/thu/2024/d/20241126-00000002.yaml", DONE.replace("agency: b", "agency: d"))
    committed(root)
    run_git(root, "checkout", "--quiet", "nhanh")
    run_git(root, "stash", "pop", "--quiet")
    err = run("-C", root, "check", "--against", "main").err
    assert err.splitlines()[-1] == "So với main: 3 bản ghi mới của Sở B (2), UBND huyện C (1); kế hoạch không đổi."
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    assert "kế hoạch có sửa" in run("-C", root, "check", "--against", "main").err
    assert run("-C", root, "check", "--against", "main", "--format", "json").json == []


def test_check_refuses_a_journal_that_was_rewritten(run: Run, root: Path) -> None:
    """An edited file and a deleted one are named, with exit code 1, though every file is sound."""
    edit(root, A, "A đã họp", "A họp rồi")
    b = "data/updates/thu/2024/b/20241125-0000000b.yaml"
    (root / b).unlink()
    run("-C", root, "check")
    err = run("-C", root, "check", "--against", "main", code=1).err
    assert f"đã bị sửa: {A};" in err
    assert f"đã bị xóa: {b};" in err


def test_check_against_what_is_not_there(run: Run, root: Path, tiny: Path) -> None:
    """A bad revision, and a folder that is no repository, are told before anything is checked."""
    assert "Không có nhánh" in run("-C", root, "check", "--against", "khong-co", code=2).err
    assert "không nằm trong kho git nào" in run("-C", tiny, "check", "--against", "main", code=2).err


def test_in_a_process_of_its_own(root: Path) -> None:
    """In a pipe: data on stdout, the rest on stderr."""
    put(root, NEW, DONE)
    done = program("-C", root, "diff")
    assert (done.code, done.lines[0]) == (0, "Cơ quan\tNhiệm vụ\tThay đổi")


def test_the_loader_shares_what_was_parsed() -> None:
    """Two loads of one mapping parse each text once, and find the same."""
    shared: loader.Shared = {}
    first = loader.load(small.BASE, "thu", shared=shared)
    size = len(shared)
    assert loader.load(small.BASE, "thu", shared=shared) == first
    assert len(shared) == size == 4


# what a tester found


ESCAPES = r"B\e[2J\x9B31m\u202Exong\a"


@pytest.mark.parametrize("columns", [80, 40])
@pytest.mark.parametrize("piped", [False, True])
def test_data_with_escapes_break_no_terminal(root: Path, columns: int, piped: bool) -> None:  # noqa: FBT001
    """Escapes and turns of direction that were committed do not reach the screen, in the proper table there."""
    entry = f'task: 1a, period: 2024, status: completed, result: "{ESCAPES}"'
    put(root, NEW, small.update("b", "2024-11-26", entry))
    edit(root, "data/agencies.yaml", "{name: Sở A, symbol", f'{{name: "{ESCAPES}", symbol')
    with Terminal(("-C", root, "diff"), columns=columns, piped=piped) as screen:
        assert screen.end() == 1
    shown = "\n".join([*screen.lines, screen.data])
    assert "?31m?xong?" in shown.replace("\n", "")
    assert not {c for c in shown if not c.isprintable()} - {"\n", "\t"}
    assert ("\t" in shown) == piped


def link(root: Path, name: str, target: str | Path) -> None:
    """Make a link in a workspace."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(target)


@pytest.mark.parametrize("name", [NEW, "data/updates/thu/2024/d", "data/thư mục"])
def test_a_link_is_a_problem_on_both_sides_and_never_followed(run: Run, root: Path, tmp_path: Path, name: str) -> None:
    """Neither the folder nor a commit holds what it leads to; every command tells it."""
    secret = tmp_path / "mật"
    put(secret, "20241126-0000000d.yaml", DONE.replace("agency: b", "agency: d"))
    link(root, name, secret / "20241126-0000000d.yaml" if name == NEW else secret)
    before = run_git(root, "rev-parse", "HEAD").strip()
    for arguments in ((), (before,), (before, "HEAD")):
        if len(arguments) == 2:
            committed(root)
        done = run("-C", root, "diff", *arguments, code=1)
        assert f"{name}:1:1: file-name Đây là liên kết" in done.err
        assert "hoàn thành" not in done.out + done.err
        assert "Không có thay đổi" not in done.out
    for command in (("check",), ("--today", "2024-12-01", "status"), ("check", "--against", before)):
        done = run("-C", root, *command, code=1)
        assert f"{name}:1:1: file-name" in done.out + done.err
    put(root, A.replace("0000000a", "0000000e"), small.update("a", "2024-11-28", more="general: {direction: mới}\n"))
    done = run("-C", root, "diff", code=1)
    assert done.err.count(f"{name}:1:1: file-name") == 2
    (root / name).unlink()
    assert "file-name" in run("-C", root, "diff", code=1).err


def test_a_folder_replaced_by_a_link_is_not_told_as_deleted(run: Run, root: Path, tmp_path: Path) -> None:
    """What B had in force is unknown behind the link, not gone."""
    (root / "data/updates/thu/2024/b").rename(tmp_path / "b")
    link(root, "data/updates/thu/2024/b", tmp_path / "b")
    done = run("-C", root, "diff", code=1)
    assert "→ chưa có" not in done.out + done.err
    assert "Không có thay đổi" not in done.out


def test_an_empty_revision_is_an_error(run: Run, root: Path) -> None:
    """A variable that a script left unset does not skip the comparison, nor compare with something else."""
    assert "--against bỏ trống" in run("-C", root, "check", "--against", "", code=2).err
    assert "--against bỏ trống" in run("-C", root, "check", "--against", " ", code=2).err
    assert "bỏ trống" in run("-C", root, "diff", "", code=2).err
    assert "bỏ trống" in run("-C", root, "diff", "main", "", code=2).err


def test_many_deleted_filings_fit_a_forge_and_are_counted(run: Run, root: Path) -> None:
    """Changes and warnings share the room; what is left out of either is counted."""
    for number in range(700):
        put(root, f"data/updates/thu/2024/d/20241126-{number:08x}.yaml", small.update(
            "d", "2024-11-26", more=f"general: {{direction: lần {number}}}\n"
        ))  # fmt: skip
    committed(root)
    for path in (root / "data/updates/thu/2024/d").iterdir():
        path.unlink()
    edit(root, A, "A đã họp", "A họp rồi")
    out = run("-C", root, "diff", "--format", "markdown").out
    assert len(out) < 60_000
    assert "700 bản ghi bị xóa, 1 bản ghi bị sửa" in out
    left_out = [int(line.split()[3]) for line in out.splitlines() if line.startswith("- … và ")]
    assert [701 - out.count("- ⚠️ ")] == left_out
    assert 50 < out.count("- ⚠️ ") < 700
    assert "thay đổi khác; xem đủ" in out
    assert "700 bản ghi bị xóa" in run("-C", root, "diff").err


B = "data/updates/thu/2024/b/20241125-0000000b.yaml"


def test_what_cannot_be_read_is_not_told_as_gone(run: Run, root: Path) -> None:
    """A filing that does not parse leaves its agency's results unknown; what others filed, and it did, is told."""
    edit(root, B, "status: in-progress", "status: xong")
    put(root, NEW, DONE)
    put(root, "data/updates/thu/2024/d/20241126-0000000e.yaml", DONE.replace("agency: b", "agency: d"))
    done = run("-C", root, "diff", "--format", "json", code=1)
    assert [(c["kind"], c["action"], c["agency"], c["idle"]) for c in done.json["changes"]] == [
        ("filing", "added", "b", False), ("fact", "added", "d", False), ("filing", "added", "d", False),
    ]  # fmt: skip
    warnings = " ".join(done.json["warnings"])
    assert f"Không đọc được {B} ở thư mục làm việc, nên chưa rõ" in warnings
    assert "không so kết quả của Sở B." in warnings
    (root / B).write_bytes(b"\xff")
    assert [c["action"] for c in run("-C", root, "diff", "--format", "json", code=1).json["changes"]] == ["added"] * 3
    committed(root)
    put(root, B, small.UPDATES["b/20241125-0000000b"])
    done = run("-C", root, "diff", "HEAD~1", "HEAD", "--format", "json", code=1)
    assert {c["action"] for c in done.json["changes"]} == {"added"}
    (root / "data/updates/thu/2024/d/20241126-0000000e.yaml").unlink()
    done = run("-C", root, "diff", "--format", "table", code=1)
    assert "theo bản ghi" not in "".join(line for line in done.lines if line.startswith("Sở B"))


def test_words_and_letters_that_cannot_be_read_are_not_told_as_gone(run: Run, root: Path) -> None:
    """They are named as unknown."""
    letter = "data/letters/thu/2024/20241015-0000000a.yaml"
    words = "data/reports/thu/2024.yaml"
    put(root, letter, "kind: request\nnumber: ''\ndate: 2024-10-15\nbefore: 2024-11-25\nto: [a]\n")
    put(root, words, "directions: tiếp tục\n")
    committed(root)
    put(root, letter, "kind: không có\n")
    put(root, words, "tiếp tục\n")
    edit(root, "data/plan-thu.yaml", "Việc hằng quý", "Việc mỗi quý")
    done = run("-C", root, "diff", "--format", "json", code=1)
    assert [c["kind"] for c in done.json["changes"]] == ["plan"]
    assert all(any(path in warning for warning in done.json["warnings"]) for path in (letter, words))


def test_check_against_what_came_before_the_workspace(run: Run, tmp_path: Path) -> None:
    """The first branch that brings the data is checked as any other."""
    folder = repository(tmp_path / "đầu")
    put(folder, "README", "chưa có gì\n")
    committed(folder)
    run_git(folder, "checkout", "--quiet", "-b", "dữ-liệu")
    small.write(folder)
    committed(folder)
    done = run("-C", folder, "check", "--against", "main")
    assert "không có lỗi" in done.err
    assert "3 bản ghi mới của Sở A (1), Sở B (1), UBND huyện C (1); ở đó chưa có không gian" in done.err
    assert "mọi tệp đều mới" in done.err
    put(folder, "data/office.yaml", "hỏng: [\n")
    run("-C", folder, "check", "--against", "main", code=1)


@pytest.fixture
def two(root: Path) -> Path:
    """Return a workspace with a second plan, committed."""
    for path in [*(root / "data").glob("*-thu.yaml"), *(root / "data/updates/thu").rglob("*.yaml")]:
        name = path.relative_to(root).as_posix().replace("-thu.", "-hai.").replace("/thu/", "/hai/")
        put(root, name, path.read_text(encoding="utf-8").replace("plan: thu", "plan: hai"))
    committed(root)
    return root


def test_check_against_heeds_the_plan(run: Run, two: Path) -> None:
    """With several plans each is told by name; --plan tells one alone, and only its journal counts."""
    put(two, NEW, DONE)
    (two / A.replace("/thu/", "/hai/")).unlink()
    err = run("-C", two, "check", "--against", "main", code=1).err
    assert "So với main, kế hoạch hai: không có bản ghi mới; kế hoạch không đổi." in err
    assert "So với main, kế hoạch thu: 1 bản ghi mới của Sở B (1); kế hoạch không đổi." in err
    err = run("-C", two, "--plan", "thu", "check", "--against", "main").err
    assert "kế hoạch thu: 1 bản ghi mới" in err
    assert "hai" not in err
    assert "bị xóa" in run("-C", two, "--plan", "hai", "check", "--against", "main", code=1).err


def test_diff_tells_each_plan_in_turn(run: Run, two: Path) -> None:
    """Under a heading each; what all plans share once, JSON in one list with the plan in every change."""
    assert run("-C", two, "diff").out == "Không có thay đổi.\n"
    put(two, NEW, DONE)
    put(two, NEW.replace("/thu/", "/hai/"), DONE)
    edit(two, "data/agencies.yaml", "name: Sở A,", "name: Sở A mới,")
    done = run("-C", two, "diff")
    assert [line for line in done.lines if line.startswith("Kế hoạch ")] == ["Kế hoạch hai", "Kế hoạch thu"]
    assert done.out.count("Danh bạ cơ quan") == 1
    assert "Kế hoạch thu, từ lần lưu" in done.err
    told = run("-C", two, "diff", "--format", "json").json
    assert [(c["plan"], c["kind"]) for c in told["changes"]] == [
        ("hai", "fact"), ("hai", "filing"), ("hai", "directory"), ("thu", "fact"), ("thu", "filing"),
    ]  # fmt: skip
    out = run("-C", two, "diff", "--format", "markdown").out
    assert [line[:16] for line in out.splitlines() if line.startswith("## ")] == [
        "## Kế hoạch hai:",
        "## Kế hoạch thu:",
    ]
    assert {c["plan"] for c in run("-C", two, "--plan", "thu", "diff", "--format", "json").json["changes"]} == {"thu"}


def test_a_plan_that_is_new_or_gone_is_told(run: Run, two: Path) -> None:
    """It cannot be compared, and is not passed over."""
    (two / "data/plan-thu.yaml").rename(two / "data/plan-ba.yaml")
    told = run("-C", two, "diff", "--format", "json").json
    assert [(warning[:11], "không còn" in warning) for warning in told["warnings"]] == [
        ("Kế hoạch ba", False), ("Kế hoạch th", True),
    ]  # fmt: skip
    assert "Kế hoạch ba chưa có" in run("-C", two, "diff", "--format", "markdown").out
    assert "Kế hoạch ba chưa có" in run("-C", two, "diff").err
