"""Git as it is: real repositories of every kind, names that want to be options, and nothing of the user's settings."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from plantrack.errors import BadDataError, PlantrackError
from plantrack.read import git, worktree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plantrack.read.git import Repository

PERSON = {"GIT_AUTHOR_NAME": "Lê Thị Bé", "GIT_COMMITTER_NAME": "Lê Thị Bé"} | dict.fromkeys(
    ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "be@example.invalid"
)
AT = "2024-11-21T14:05:33+07:00"
FIRST, SECOND = "data/a.yaml", "data/updates/thu/2024/a/20241124-0000000a.yaml"
posix = pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")


class Made(NamedTuple):
    """A repository made for a test, and the workspace in it."""

    top: Path
    root: Path

    def git(self, *arguments: str, given: bytes | None = None, **environment: str) -> str:
        """Run git in the repository's top folder as a person would, and return what it prints."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.top, env={**os.environ, **environment}, input=given, capture_output=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, (arguments, done.stderr.decode())
        return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")

    def put(self, files: Mapping[str, str | bytes]) -> None:
        """Write files into the workspace."""
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)

    def save(self, message: str = "lưu", **files: str) -> str:
        """Write files (`a` is `data/a.yaml`), commit everything and return the commit."""
        self.put({f"data/{name}.yaml": text for name, text in files.items()})
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)
        return self.git("rev-parse", "HEAD")

    @property
    def staged(self) -> str:
        """What the index holds: modes, contents, paths."""
        return self.git("ls-files", "--stage")

    @property
    def repo(self) -> Repository:
        """The repository as the program finds it."""
        return git.repository(self.root)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep out what the person running the tests, and the hook that runs them, have set."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **PERSON}.items():
        monkeypatch.setenv(name, value)
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, AT)


def make(top: Path, under: str = "", *options: str) -> Made:
    """Make an empty repository with a workspace somewhere in it."""
    made = Made(top, top / under)
    (made.root / "data").mkdir(parents=True)
    made.git("init", "--quiet", "-b", "main", *options)
    return made


@pytest.fixture(params=["", "kế hoạch 435/năm [2024]"], ids=["top", "below"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Made:
    """Return a repository whose workspace is at its top, or in a folder whose name wants to be a pattern."""
    return make(tmp_path / "kho của tỉnh", request.param)


def refusal(error: pytest.ExceptionInfo[PlantrackError]) -> str:
    """Return everything that an error tells."""
    return "\n".join((error.value.message, *error.value.details))


# where, and which revision


def test_repository_tells_where_the_workspace_lies(here: Made) -> None:
    """The top of the working tree is found from the workspace, and the way down ends with a slash."""
    repo = git.repository(here.root)
    assert repo.top.resolve() == here.top.resolve()
    assert repo.prefix in {"", "kế hoạch 435/năm [2024]/"}
    assert (repo.top / repo.prefix).resolve() == here.root.resolve()


def test_no_repository_is_told(tmp_path: Path) -> None:
    """A folder in no repository is told with what to do."""
    with pytest.raises(PlantrackError, match=r"không nằm trong kho git nào; tạo bằng git init\."):
        git.repository(tmp_path)


def test_missing_folder_is_no_missing_git(tmp_path: Path) -> None:
    """A folder that is not there is told as such."""
    with pytest.raises(PlantrackError, match="Không có thư mục"):
        git.repository(tmp_path / "không-có")


def test_bare_repository_is_told(tmp_path: Path) -> None:
    """A repository without a working tree cannot hold a workspace."""
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path], check=True)
    with pytest.raises(PlantrackError, match="kho git trần"):
        git.repository(tmp_path)


def test_git_missing_is_told(here: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git on the machine the message says what to install."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PlantrackError, match="Máy chưa cài git"):
        git.repository(here.root)


def test_resolves_what_names_a_commit(here: Made) -> None:
    """Branches with Vietnamese letters, tags, ids, and ways back from them."""
    first, second = here.save(a="1"), here.save(a="2")
    here.git("branch", "thử-nghiệm/số-1", first)
    here.git("tag", "-a", "-m", "bản đầu", "v1", first)
    for revision in ("thử-nghiệm/số-1", "v1", "HEAD~1", first, first[:8], "@~"):
        assert git.resolve(here.repo, revision) == first, revision
    assert git.resolve(here.repo, "HEAD") == second


@pytest.mark.parametrize(
    "revision",
    [
        "--output=lấy", "--all", "-h", "$(touch lấy)", "`touch lấy`", "main; touch lấy", "main\ntouch lấy", "^main",
        "main..main", "HEAD:data", "không-có", "", " ", "\x1b[31mđỏ", "x" * 5000, "HEAD^{tree}", "@{999}",
        "\u202e", "*",
    ],
)  # fmt: skip
def test_no_other_words_resolve(here: Made, revision: str) -> None:
    """What names no single commit is refused; nothing runs, no file comes of it, nothing reaches the terminal."""
    here.save(a="1")
    with pytest.raises(PlantrackError) as error:
        git.resolve(here.repo, revision)
    assert refusal(error).isprintable()
    assert len(refusal(error)) < 200
    assert not list(here.top.rglob("lấy*"))


@pytest.mark.parametrize("name", ["$(touch${IFS}lấy)", "`touch${IFS}lấy`", ";touch${IFS}lấy", "-x", "--output=x"])
def test_hostile_branches_are_only_names(here: Made, name: str) -> None:
    """A branch that git lets somebody push is a revision like any other."""
    commit = here.save(a="1")
    here.git("update-ref", f"refs/heads/{name}", commit)
    assert git.resolve(here.repo, name) == commit
    assert git.files(here.repo, git.resolve(here.repo, name)) == {FIRST: "1"}
    assert not list(here.top.rglob("lấy*"))


def test_nothing_committed_yet(here: Made) -> None:
    """A repository with no commit says so, and nothing was brought by any."""
    here.put({FIRST: "1"})
    assert git.last(here.repo) is None
    assert git.held(here.repo, "data") == frozenset()
    assert git.brought(here.root, ["data"]) == {}
    assert git.uncommitted(here.repo, [FIRST]) == (FIRST,)
    with pytest.raises(PlantrackError, match="chưa có lần lưu"):
        git.resolve(here.repo, "HEAD")
    saved = here.save("đầu tiên")
    assert git.last(here.repo) == git.brought(here.root, ["data"])[FIRST]
    assert git.resolve(here.repo, "HEAD") == saved
    assert git.held(here.repo, "data") == {FIRST}


# inside a hook, a worktree, somebody else's settings


def test_other_repository_of_a_hook_is_not_used(here: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that git sets for hooks do not lead to another repository or its index."""
    commit = here.save(a="1")
    other = make(tmp_path / "khác")
    other.save(b="2")
    monkeypatch.setenv("GIT_DIR", str(other.top / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.top))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.top / ".git/index"))
    monkeypatch.setenv("GIT_PREFIX", "data/")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.top / ".git/objects"))
    repo = git.repository(here.root)
    assert repo.top.resolve() == here.top.resolve()
    assert git.resolve(repo, "HEAD") == commit
    assert git.files(repo, commit) == {FIRST: "1"}
    here.put({SECOND: "3"})
    assert git.commit(repo, [SECOND], "thêm").subject == "thêm"
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_WORK_TREE")
    monkeypatch.delenv("GIT_INDEX_FILE")
    monkeypatch.delenv("GIT_OBJECT_DIRECTORY")
    assert here.git("status", "--porcelain") == other.git("status", "--porcelain") == ""
    assert other.git("log", "--format=%s") == "lưu"


def test_linked_worktree(here: Made, tmp_path: Path) -> None:
    """A worktree has its own top and branch, and commits to that branch."""
    here.save(a="1")
    under = here.root.relative_to(here.top)
    here.git("worktree", "add", "--quiet", "-b", "phụ", str(tmp_path / "phụ lục"))
    linked = Made(tmp_path / "phụ lục", tmp_path / "phụ lục" / under)
    assert linked.repo.top.resolve() == linked.top.resolve()
    linked.put({SECOND: "2"})
    saved = git.commit(linked.repo, [SECOND], "trong worktree")
    assert git.resolve(here.repo, "phụ") == saved.id != git.resolve(here.repo, "main")


def test_settings_of_a_person_change_nothing(here: Made) -> None:
    """Colours, relative paths, hidden roots, other encodings, cleaning of messages and signatures shown are put off."""
    for name, value in {
        "color.ui": "always", "diff.relative": "true", "log.showRoot": "false", "log.showSignature": "true",
        "status.relativePaths": "true", "i18n.logOutputEncoding": "UTF-16LE", "i18n.commitEncoding": "ISO-8859-1",
        "core.quotePath": "true", "log.follow": "true", "log.decorate": "full", "status.branch": "true",
        "commit.cleanup": "strip", "commit.verbose": "true", "diff.noprefix": "true", "status.showUntrackedFiles": "no",
        "diff.external": "false", "core.pager": "false", "log.date": "relative", "format.pretty": "fuller",
    }.items():  # fmt: skip
        here.git("config", name, value)
    here.put({FIRST: "1"})
    saved = git.commit(here.repo, [FIRST], "1.a Sở Tư pháp: đang thực hiện → hoàn thành\n\n# không mất dòng này\n")
    assert saved.subject == "1.a Sở Tư pháp: đang thực hiện → hoàn thành"
    assert here.git("log", "-1", "--format=%b", "--encoding=UTF-8") == "# không mất dòng này"
    assert git.brought(here.root, [FIRST]) == {FIRST: saved}
    here.put({SECOND: "2"})
    assert git.uncommitted(here.repo, [FIRST, SECOND]) == (SECOND,)


# files at a revision


def test_files_at_a_revision_are_those_of_the_disk(here: Made) -> None:
    """What `worktree.read` reads, and nothing else, comes out of a commit with the same names and text."""
    here.put({
        FIRST: codecs.BOM_UTF8 + b"a: m\xe1\xbb\x99t\r\n",
        SECOND: "b: hai\n",
        "data/.ẩn.yaml": "không",
        "data/.thư/c.yaml": "không",
        "data/ghi chú.txt": "không",
        "data/sai đuôi.yaml.txt": "để được kể",
        "data/" + unicodedata.normalize("NFD", "tệp của Mác.yaml"): unicodedata.normalize("NFD", "chữ: ế\n"),
        "ngoài.yaml": "không",
        "data.yaml": "không",
        "databases/d.yaml": "không",
    })  # fmt: skip
    commit = here.save()
    expected = worktree.read(here.root)
    assert git.files(here.repo, commit) == expected
    assert sorted(expected) == sorted([FIRST, SECOND, "data/sai đuôi.yaml.txt", "data/tệp của Mác.yaml"])
    assert expected[FIRST] == "a: một\n"


def test_older_revision_is_read_as_it_was(here: Made) -> None:
    """Only the content of the commit counts, whatever the disk holds now."""
    first = here.save(a="cũ", b="giữ")
    (here.root / "data/b.yaml").unlink()
    here.save(a="mới")
    here.put({FIRST: "chưa lưu"})
    assert git.files(here.repo, first) == {FIRST: "cũ", "data/b.yaml": "giữ"}
    assert git.files(here.repo, git.resolve(here.repo, "HEAD")) == {FIRST: "mới"}


def test_folder_with_decomposed_letters(tmp_path: Path) -> None:
    """A workspace in a folder that a Mac named is found at a revision, in the log and in what is not committed."""
    here = make(tmp_path / "kho", unicodedata.normalize("NFD", "kế hoạch"))
    here.save(a="1")
    assert list(git.files(here.repo, "HEAD")) == [FIRST]
    assert list(git.brought(here.root, ["data"])) == [FIRST]
    here.put({SECOND: "2"})
    assert git.uncommitted(here.repo, [FIRST, SECOND]) == (SECOND,)
    assert git.commit(here.repo, [SECOND], "hai").subject == "hai"


def test_other_workspace_of_the_repository_is_left_out(tmp_path: Path) -> None:
    """Two workspaces side by side, one named as the other begins, keep apart."""
    here, other = make(tmp_path, "kho"), Made(tmp_path, tmp_path / "kho-2")
    other.put({"data/b.yaml": "2"})
    here.save(a="1")
    assert git.files(here.repo, "HEAD") == {FIRST: "1"}
    assert git.files(other.repo, "HEAD") == {"data/b.yaml": "2"}
    assert list(git.brought(other.root, ["data"])) == ["data/b.yaml"]


def test_each_content_is_read_once(here: Made) -> None:
    """Two files of one content share a blob, and texts come out under both names; empty files too."""
    commit = here.save(a="như nhau", b="như nhau", c="")
    found = git.blobs(here.repo, commit)
    assert found[FIRST] == found["data/b.yaml"] != found["data/c.yaml"]
    assert found[FIRST].size == len("như nhau".encode())
    assert git.texts(here.repo, found) == {FIRST: "như nhau", "data/b.yaml": "như nhau", "data/c.yaml": ""}
    assert git.texts(here.repo, {}) == {}


@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_both_kinds_of_repositories_are_read(tmp_path: Path, kind: str) -> None:
    """Whether git names contents by SHA-1 or SHA-256, they are read and committed alike."""
    here = make(tmp_path / "kho", "", f"--object-format={kind}")
    contents = {"a": "một\n", "b": "", "c": "ba\r\n"}
    commit = here.save(**contents)
    found = git.blobs(here.repo, commit)
    assert len(commit) == len(found[FIRST].id) == {"sha1": 40, "sha256": 64}[kind]
    assert git.files(here.repo, git.resolve(here.repo, "HEAD")) == {
        f"data/{k}.yaml": v.replace("\r", "") for k, v in contents.items()
    }
    here.put({SECOND: "4"})
    assert git.commit(here.repo, [SECOND], "bốn") == git.brought(here.root, [SECOND])[SECOND]


def test_too_large_file_is_told_unread(here: Made) -> None:
    """A file that cannot be data is told by its size; its content is not taken into memory."""
    commit = here.save(a="x" * (worktree.MAX_FILE_BYTES + 1), b="2")
    with pytest.raises(BadDataError) as error:
        git.files(here.repo, commit)
    assert [(problem.path, problem.code) for problem in error.value.problems] == [(FIRST, "file-size")]


def test_bytes_that_are_no_text_are_told_with_their_place(here: Made) -> None:
    """The line of the first byte that is no UTF-8 is told, and the readable files come with the error."""
    here.put({FIRST: b"a: 1\nb: \xff\n"})
    commit = here.save(b="2")
    with pytest.raises(BadDataError) as error:
        git.files(here.repo, commit)
    told = [(problem.path, problem.line, problem.column, problem.code) for problem in error.value.problems]
    assert told == [(FIRST, 2, 4, "file-encoding")]
    assert error.value.files == {"data/b.yaml": "2"}


@posix
def test_links_are_not_followed(here: Made, tmp_path: Path) -> None:
    """A link in a commit is a problem of its own, wherever it leads and whatever it is called."""
    (tmp_path / "mật.yaml").write_text("mật", encoding="utf-8")
    (here.root / "data/link.yaml").symlink_to(tmp_path / "mật.yaml")
    (here.root / "data/thư-mục").symlink_to(tmp_path)
    commit = here.save(a="1")
    with pytest.raises(BadDataError) as error:
        git.files(here.repo, commit)
    told = {(problem.path, problem.code) for problem in error.value.problems}
    assert told == {("data/link.yaml", "file-name"), ("data/thư-mục", "file-name")}
    assert error.value.files == {FIRST: "1"}


def test_submodules_are_left_out(here: Made, tmp_path: Path) -> None:
    """A submodule below data/ has no size and no files of this repository."""
    other = make(tmp_path / "khác")
    other.save(b="2")
    here.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.top),
        (here.root / "data/khác.yaml").relative_to(here.top).as_posix(),
    )  # fmt: skip
    commit = here.save(a="1")
    assert git.files(here.repo, commit) == {FIRST: "1"}


@posix
@pytest.mark.parametrize(
    "name",
    [
        "$(touch lấy).yaml", "-rf.yaml", "--output=lấy.yaml", "a\nb.yaml", "\x1b[31m.yaml", 'a"b\\.yaml', "*.yaml",
        "\x01" + "0" * 40 + ".yaml", "a\tb.yaml", ":(top)x.yaml", "x ", "?.yaml", "trước → sau.yaml",
    ],
)  # fmt: skip
def test_hostile_file_names_are_only_names(here: Made, name: str) -> None:
    """Whatever a file is called, just that file is read, found in the log and committed."""
    path = f"data/{name}" if "." in name else f"data/{name}/a.yaml"
    here.save(a="1", b="khác")
    here.put({path: "2", "data/b.yaml": "đổi"})
    assert git.uncommitted(here.repo, [path]) == (path,)
    saved = git.commit(here.repo, [path], "tên lạ")
    assert git.brought(here.root, [path]) == {path: saved}
    assert git.files(here.repo, saved.id) == {FIRST: "1", "data/b.yaml": "khác", path: "2"}
    assert git.uncommitted(here.repo, [path, "data/b.yaml"]) == ("data/b.yaml",)
    assert not (here.top / "lấy").exists()
    assert not (here.top / "lấy.yaml").exists()


def test_lost_content_is_told(here: Made) -> None:
    """A repository that lost an object is told as damaged."""
    commit = here.save(a="sẽ mất")
    blob = git.blobs(here.repo, commit)[FIRST]
    lost = here.top / ".git/objects" / blob.id[:2] / blob.id[2:]
    lost.chmod(0o600)
    lost.unlink()
    with pytest.raises(PlantrackError, match="git fsck"):
        git.files(here.repo, commit)


# who committed what


def test_commit_that_first_brought_a_file(here: Made) -> None:
    """Later changes, and a deletion and return, do not count; each file has its own commit."""
    first = here.save("một", a="1")
    here.save("đổi", a="2")
    second = here.save("hai", b="1")
    (here.root / FIRST).unlink()
    here.save("xóa")
    here.save("trả lại", a="1")
    found = git.brought(here.root, ["data"])
    assert {path: commit.id for path, commit in found.items()} == {FIRST: first, "data/b.yaml": second}
    assert found[FIRST] == git.Commit(first, found[FIRST].short, "Lê Thị Bé", datetime.fromisoformat(AT), "một")
    assert first.startswith(found[FIRST].short)
    assert list(git.brought(here.root, ["data/b.yaml", "data/không-có.yaml"])) == ["data/b.yaml"]
    assert git.brought(here.root, []) == {}


def test_renamed_file_was_brought_under_its_name(here: Made) -> None:
    """A file that was given another name was brought by the commit that did so, not by the one that wrote it."""
    here.git("config", "log.follow", "true")
    here.git("config", "diff.renames", "copies")
    here.save("tên cũ", a="một nội dung đủ dài để git nhận ra\n" * 9)
    (here.root / FIRST).rename(here.root / "data/z.yaml")
    renamed = here.save("tên mới")
    assert {path: commit.id for path, commit in git.brought(here.root, ["data/z.yaml"]).items()} == {
        "data/z.yaml": renamed
    }
    assert git.changes(here.repo, renamed) == {FIRST: "D", "data/z.yaml": "A"}


def test_commit_of_a_merged_branch_is_told_and_not_the_merge(here: Made) -> None:
    """What came by a merge was brought by its own author."""
    here.save(a="1")
    here.git("switch", "--quiet", "-c", "nhánh")
    brought = here.save("của nhánh", b="2")
    here.git("switch", "--quiet", "main")
    here.save("của chính", c="3")
    here.git("merge", "--quiet", "--no-edit", "nhánh")
    assert git.brought(here.root, ["data/b.yaml"])["data/b.yaml"].id == brought


@pytest.mark.parametrize(
    ("author", "subject", "shown"),
    [
        (b"\x1b]0;chi\x1b[2J", b"\x1b[31mdo", ("?]0;chi?[2J", "?[31mdo")),
        (b"\x01" + b"0" * 40, b"\x01x", ("?" + "0" * 40, "?x")),
        ("\u202etráo".encode(), "a\u0009b".encode(), ("?tráo", "a b")),
        (b"\xff\xfe", b"$(touch x) `x` %s", ("\ufffd\ufffd", "$(touch x) `x` %s")),
        (b"", b"", ("", "")),
    ],
)
def test_hostile_authors_break_nothing(here: Made, author: bytes, subject: bytes, shown: tuple[str, str]) -> None:
    """Names that a terminal would obey, or that look like the next commit, are told harmlessly."""
    first = here.save("một", a="1")
    here.save("hai", b="2")
    tree = here.git("rev-parse", "HEAD^{tree}")
    raw = b"tree %s\nparent %s\nauthor %s <x> %s\ncommitter x <x> 1732172733 +0700\n\n%s\n" % (
        tree.encode(), first.encode(), author, b"1732172733 +0700", subject,
    )  # fmt: skip
    made = here.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=raw)
    here.git("reset", "--quiet", "--hard", made)
    found = git.brought(here.root, ["data"])
    assert sorted(found) == [FIRST, "data/b.yaml"]
    assert found[FIRST].id == first
    assert (found["data/b.yaml"].author, found["data/b.yaml"].subject) == shown


@pytest.mark.parametrize("when", [b"99999999999999999 +0000", b"1732172733 +9999", b"nonsense", b""])
def test_impossible_dates_break_nothing(here: Made, when: bytes) -> None:
    """A commit whose date is none is still told, with some moment that has a zone."""
    here.put({FIRST: "1"})
    here.git("add", "--all")
    raw = b"tree %s\nauthor x <x> %s\ncommitter x <x> %s\n\nm\n" % (here.git("write-tree").encode(), when, when)
    made = here.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", given=raw)
    here.git("update-ref", "refs/heads/main", made)
    assert git.brought(here.root, ["data"])[FIRST].at.astimezone(UTC)


def test_what_is_uncommitted(here: Made) -> None:
    """New, changed, staged and ignored files are told, committed ones are not."""
    here.put({".gitignore": "/bỏ-qua.yaml\n", "data/.gitignore": "bỏ-qua.yaml\n"})
    here.save(a="1", b="2", c="3")
    here.put({"data/b.yaml": "đổi", "data/c.yaml": "xếp", "data/mới.yaml": "4", "data/bỏ-qua.yaml": "5"})
    here.git("add", (here.root / "data/c.yaml").relative_to(here.top).as_posix())
    asked = [f"data/{name}.yaml" for name in ("a", "b", "c", "mới", "bỏ-qua", "không-có")]
    assert set(git.uncommitted(here.repo, asked)) == {f"data/{name}.yaml" for name in ("b", "c", "mới", "bỏ-qua")}
    assert git.uncommitted(here.repo, [FIRST]) == ()


def test_what_is_pushed(here: Made, tmp_path: Path) -> None:
    """A commit counts as pushed once a branch of a remote is known to hold it."""
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "chung.git"], check=True)
    here.git("remote", "add", "origin", str(tmp_path / "chung.git"))
    first = here.save(a="1")
    assert not git.is_pushed(here.repo, first)
    here.git("push", "--quiet", "origin", "main")
    second = here.save(a="2")
    assert git.is_pushed(here.repo, first)
    assert not git.is_pushed(here.repo, second)


def test_what_may_differ_from_a_commit(here: Made) -> None:
    """New, changed, staged, deleted and ignored data files are named as the disk spells them; no others are."""
    commit = here.save(a="1", b="2", c="3")
    spelt = unicodedata.normalize("NFD", "data/mới.yaml")
    here.put({"data/b.yaml": "đổi", spelt: "4", "data/.ẩn.yaml": "5", "ngoài.yaml": "6", "data/chú.txt": "7"})
    (here.root / "data/c.yaml").unlink()
    found = git.touched(here.repo, commit)
    assert {path: name for path, name in found.items() if path != "data/mới.yaml"} == {
        "data/b.yaml": "data/b.yaml", "data/c.yaml": "data/c.yaml"
    }  # fmt: skip
    assert (here.root / found["data/mới.yaml"]).read_text(encoding="utf-8") == "4"
    here.git("add", "--all")
    assert git.touched(here.repo, commit) == found


def test_where_two_branches_parted(here: Made) -> None:
    """The commit that two branches share is found; histories that share none are told."""
    base = here.save(a="1")
    here.git("switch", "--quiet", "-c", "nhánh")
    one = here.save(b="2")
    here.git("switch", "--quiet", "main")
    other = here.save(c="3")
    assert git.merge_base(here.repo, one, other) == base
    here.git("switch", "--quiet", "--orphan", "lạ")
    last = here.save(d="4")
    with pytest.raises(PlantrackError, match="không có gốc chung"):
        git.merge_base(here.repo, one, last)


def test_repository_is_seen_without_running_git(here: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in a repository, or in a linked worktree, is near one; another is not."""
    here.save(a="1")
    here.git("worktree", "add", "--quiet", str(tmp_path / "phụ"))
    monkeypatch.setenv("PATH", "")
    assert git.is_near(here.root)
    assert git.is_near(tmp_path / "phụ")
    assert not git.is_near(tmp_path)


def test_what_a_commit_changed(here: Made) -> None:
    """Files added, changed and deleted by a commit, the first one too, and what lies outside the workspace."""
    first = here.save(a="1", b="2")
    (here.root / "data/b.yaml").unlink()
    (here.top / "ngoài.txt").write_text("3", encoding="utf-8")
    second = here.save(a="đổi", c="như")
    outside = "ngoài.txt" if here.root == here.top else ":/ngoài.txt"
    assert git.changes(here.repo, first) == {FIRST: "A", "data/b.yaml": "A"}
    assert git.changes(here.repo, second) == {FIRST: "M", "data/b.yaml": "D", "data/c.yaml": "A", outside: "A"}


# committing


def test_commits_only_the_files_named(here: Made) -> None:
    """Other work, staged or not, stays as it was; the commit is told as git has it."""
    here.save(a="1", b="1", c="1")
    here.put({"data/b.yaml": "xếp sẵn", "data/c.yaml": "đang sửa", "data/d.yaml": "mới, xếp sẵn", SECOND: "2"})
    under = here.root.relative_to(here.top)
    here.git("add", (under / "data/b.yaml").as_posix(), (under / "data/d.yaml").as_posix())
    saved = git.commit(here.repo, [SECOND], "1.a Sở Tư pháp: hoàn thành\n\nBC 120/BC-STP\n")
    assert here.git("-c", "core.quotePath=false", "show", "--format=%H %an%n%B", "--name-only").split("\n") == [
        f"{saved.id} Lê Thị Bé", "1.a Sở Tư pháp: hoàn thành", "", "BC 120/BC-STP", "", "", (under / SECOND).as_posix()
    ]  # fmt: skip
    status = {line[3:].strip('"').rpartition("/")[2]: line[:2] for line in here.git("status", "--short").split("\n")}
    assert status == {"b.yaml": "M ", "c.yaml": " M", "d.yaml": "A "}


def test_first_commit_of_all(here: Made) -> None:
    """The first commit of a repository holds only the files named, too."""
    here.put({FIRST: "1", SECOND: "2"})
    here.git("add", (here.root / FIRST).relative_to(here.top).as_posix())
    saved = git.commit(here.repo, [SECOND], "đầu tiên")
    assert git.files(here.repo, saved.id) == {SECOND: "2"}
    assert git.uncommitted(here.repo, [FIRST]) == (FIRST,)


@pytest.mark.parametrize("committed", [True, False], ids=["later", "first"])
def test_refused_commit_leaves_the_index_alone(here: Made, committed: bool) -> None:  # noqa: FBT001 (a parameter)
    """A hook that says no leaves the files on the disk and everything staged as it was, and its words are told."""
    if committed:
        here.save(a="1")
    here.put({FIRST: "xếp sẵn", "data/b.yaml": "xếp sẵn", SECOND: "2"})
    under = here.root.relative_to(here.top)
    here.git("add", (under / FIRST).as_posix(), (under / "data/b.yaml").as_posix())
    here.put({FIRST: "sửa tiếp"})
    before, status = here.staged, here.git("status", "--short")
    hook = here.top / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nprintf 'Dữ liệu\\033[2J có lỗi\\n' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    with pytest.raises(PlantrackError) as error:
        git.commit(here.repo, [FIRST, SECOND], "không được")
    assert error.value.details == ("Dữ liệu?[2J có lỗi",)
    assert (here.staged, here.git("status", "--short")) == (before, status)
    assert (here.root / SECOND).read_text(encoding="utf-8") == "2"


def test_hook_of_a_commit_reads_patterns_as_ever(here: Made) -> None:
    """How the program names its own files to git does not change what other people's hooks mean by theirs."""
    here.save(a="1")
    hook = here.top / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntest -n \"$(git diff --cached --name-only -- '*.yaml')\"\n", encoding="utf-8")
    hook.chmod(0o755)
    here.put({SECOND: "2"})
    assert git.commit(here.repo, [SECOND], "qua hook").subject == "qua hook"


def test_no_commit_in_the_middle_of_a_merge(here: Made) -> None:
    """A merge under way is told, and stays as it was."""
    here.save(a="gốc")
    here.git("switch", "--quiet", "-c", "nhánh")
    here.save(a="nhánh")
    here.git("switch", "--quiet", "main")
    here.save(a="chính")
    with pytest.raises(AssertionError):
        here.git("merge", "nhánh")
    here.put({SECOND: "2"})
    before = here.staged
    with pytest.raises(PlantrackError, match="dở dang"):
        git.commit(here.repo, [SECOND], "chen vào")
    assert here.staged == before
    assert git.under_way(here.repo) == "trộn (merge)"
    here.git("merge", "--abort")
    assert git.under_way(here.repo) == ""


def test_nobody_known_is_told(here: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name git commits nothing; the message says how to set one."""
    for name in PERSON:
        monkeypatch.delenv(name)
    here.git("config", "user.useConfigOnly", "true")
    here.put({FIRST: "1"})
    with pytest.raises(PlantrackError, match=r"git config user\.name"):
        git.commit(here.repo, [FIRST], "ai đây")
    assert here.staged == ""


def test_ignored_file_is_not_committed(here: Made) -> None:
    """A file that git is told to ignore, such as the contacts, is refused with git's own words."""
    here.put({"data/.gitignore": "contacts.yaml\n", "data/contacts.yaml": "riêng"})
    here.save(a="1")
    with pytest.raises(PlantrackError) as error:
        git.commit(here.repo, ["data/contacts.yaml"], "lộ")
    assert "ignored" in refusal(error)
    assert "contacts" not in here.staged


def test_message_is_no_option(here: Made) -> None:
    """A message that begins like an option, or is full of shell, is only a message."""
    here.put({FIRST: "1"})
    assert git.commit(here.repo, [FIRST], "--amend $(touch lấy)").subject == "--amend $(touch lấy)"
    assert not list(here.top.rglob("lấy"))


@pytest.mark.parametrize("committed", [True, False], ids=["later", "first"])
def test_last_commit_is_taken_back(here: Made, committed: bool) -> None:  # noqa: FBT001 (a parameter)
    """The branch is where it was, and what the commit brought is on the disk, uncommitted; other work is untouched."""
    before = here.save(a="1") if committed else ""
    here.put({SECOND: "2", "data/b.yaml": "xếp sẵn"})
    here.git("add", (here.root / "data/b.yaml").relative_to(here.top).as_posix())
    saved = git.commit(here.repo, [SECOND], "lỡ tay")
    with git.forgotten(here.repo, [SECOND], saved.id):
        pass
    assert (git.last(here.repo) is not None) is committed
    assert not committed or git.resolve(here.repo, "HEAD") == before
    assert (here.root / SECOND).read_text(encoding="utf-8") == "2"
    assert set(git.uncommitted(here.repo, [FIRST, SECOND, "data/b.yaml"])) == {SECOND, "data/b.yaml"}


def test_only_the_last_commit_is_taken_back(here: Made) -> None:
    """A commit made since is not lost, and the index is as it was."""
    here.save(a="1")
    here.put({SECOND: "2"})
    saved = git.commit(here.repo, [SECOND], "lỡ tay")
    last = here.save(b="3")
    before = here.staged
    with pytest.raises(PlantrackError), git.forgotten(here.repo, [SECOND], saved.id):
        pytest.fail("đã quên")
    assert git.resolve(here.repo, "HEAD") == last
    assert here.staged == before


def test_what_was_forgotten_is_put_back_when_what_follows_fails(here: Made) -> None:
    """The branch and the index stand where they stood, whatever kind of error it was."""
    here.save(a="1")
    here.put({SECOND: "2"})
    saved = git.commit(here.repo, [SECOND], "lỡ tay")
    before = here.staged
    with pytest.raises(KeyboardInterrupt), git.forgotten(here.repo, [SECOND], saved.id):
        _interrupted(here)
    assert git.resolve(here.repo, "HEAD") == saved.id
    assert (here.staged, here.git("status", "--short")) == (before, "")


def test_what_cannot_be_put_back_is_told(here: Made) -> None:
    """A lock that appears in between leaves it half done, and that is said."""
    here.save(a="1")
    here.put({SECOND: "2"})
    here.git("add", "--all")
    with pytest.raises(git.HalfDoneError, match="dở dang"), git.forgotten(here.repo, [SECOND]):
        _locked_out(here)


def _interrupted(here: Made) -> None:
    """Press Ctrl-C once the file is forgotten."""
    assert SECOND not in here.staged
    raise KeyboardInterrupt


def _locked_out(here: Made) -> None:
    """Fail while another git has taken the index."""
    (here.top / ".git/index.lock").touch()
    raise PlantrackError("không xóa được")


def test_what_any_ref_holds(here: Made) -> None:
    """Files of other branches, of what was fetched, of merges and of what a merge left out are held; new ones not."""
    here.save(a="1")
    here.git("switch", "--quiet", "-c", "nhánh")
    here.save(b="2")
    here.git("switch", "--quiet", "main")
    here.git("merge", "--quiet", "--no-edit", "-s", "ours", "nhánh")
    here.put({"data/trộn.yaml": "3"})
    here.git("add", "--all")
    here.git("commit", "--quiet", "--amend", "--no-edit")
    here.git("branch", "--quiet", "-D", "nhánh")
    here.save(c="4")
    here.git("fetch", "--quiet", ".", "main")
    here.git("reset", "--quiet", "--hard", "HEAD~1")
    here.put({"data/mới.yaml": "5"})
    here.git("add", "--all")
    assert git.held(here.repo, "data") == {FIRST, "data/b.yaml", "data/c.yaml", "data/trộn.yaml"}


def test_moved_file_was_brought_where_its_content_appeared(here: Made) -> None:
    """Who moves a folder, or the whole workspace, did not write what is in it; who changes a file on the way did."""
    first = here.save("một", a="nguyên vẹn", b="sẽ đổi")
    (here.root / "data/sở").mkdir()
    for name in ("a", "b"):
        (here.root / f"data/{name}.yaml").rename(here.root / f"data/sở/{name}.yaml")
    moved = here.save("dời", **{"sở/b": "đã đổi"})
    there = Made(here.top, here.top / "chỗ khác")
    there.root.mkdir()
    (here.root / "data").rename(there.root / "data")
    there.save("dời cả")
    found = git.brought(there.root, ["data/sở"])
    assert {path: commit.id for path, commit in found.items()} == {"data/sở/a.yaml": first, "data/sở/b.yaml": moved}


def test_where_a_shallow_clone_ends_is_told(here: Made, tmp_path: Path) -> None:
    """The commit at which the history was cut is marked; a branch that is called like git's mark changes nothing."""
    here.save(a="1")
    here.save(b="2")
    here.save(c="3")
    here.git("branch", "grafted")
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=2", "--no-single-branch", here.top.as_uri(), tmp_path / "cụt"], check=True
    )
    under = here.root.relative_to(here.top)
    found = git.brought(tmp_path / "cụt" / under, ["data"])
    assert {path: commit.cut for path, commit in found.items()} == {
        FIRST: True, "data/b.yaml": True, "data/c.yaml": False
    }  # fmt: skip
    assert not any(commit.cut for commit in git.brought(here.root, ["data"]).values())
