"""The check around the data: as a hook of git and on three forges. Their scripts are run here as they stand there."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from plantrack.cli.main import COMMANDS, main
from tests.cli import small
from tests.soak import repositories
from tests.soak.repositories import git

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
CI = ROOT / "docs/ci"
GITHUB, GITLAB, FORGEJO, PAGE = (CI / name for name in ("github.yml", "gitlab-ci.yml", "forgejo.yml", "README.md"))
WORKFLOWS = (GITHUB, GITLAB, FORGEJO)
HOOKS = ROOT / ".pre-commit-hooks.yaml"
BASH = shutil.which("bash") or ""
BAD = small.update("b", "hôm qua", "task: 1a, period: 2024, status: completed", at="2024-12-01T09:00:00+07:00")
GOOD = small.update("b", "2024-12-02", "task: 1a, period: 2024, status: completed, result: B xong, figures: {cuoc: 7}")
NEW = "updates/thu/2024/b/20241202-000000bb.yaml"
_COMMAND = re.compile(r"\bplantrack (?:-C \S+ )?([a-z]+)\b([^\n|>`]*)")
_OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]*")

workflows = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
needs_bash = pytest.mark.skipif(not BASH, reason="the scripts of the forges are bash")


def read(path: Path) -> Any:
    """Return a YAML file, with `on` as it is spelt and not as a flag."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (makes nothing but text)


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a YAML file."""
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of a workflow of GitHub's kind, job by job."""
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


def options_of(command: str) -> set[str]:
    """Return the options that a command's help names."""
    screen = io.StringIO()
    with redirect_stdout(screen):
        assert main([command, "--help"]) == 0
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", screen.getvalue()))


# what the files say


@pytest.mark.parametrize("path", [*WORKFLOWS, PAGE, HOOKS], ids=lambda path: path.name)
def test_commands_and_options_exist(path: Path) -> None:
    """Every command of plantrack that stands in a file to copy, and each of its options, is one of the program's."""
    text = "\n".join(texts(read(path))) if path.suffix != ".md" else path.read_text(encoding="utf-8")
    found = _COMMAND.findall(text)
    assert found
    for command, rest in found:
        assert command in COMMANDS, command
        assert set(_OPTION.findall(rest)) <= options_of(command), (command, rest)


@workflows
def test_both_halves_of_a_review_are_there(path: Path) -> None:
    """Each forge checks against the branch that is merged into, and tells what changes."""
    commands = _COMMAND.findall("\n".join(texts(read(path))))
    assert {(name, option) for name, rest in commands for option in _OPTION.findall(rest)} == {
        ("check", "--against"),
        ("diff", "--format"),
    }


@pytest.mark.parametrize("path", [GITHUB, FORGEJO], ids=lambda path: path.name)
def test_nothing_from_outside_is_pasted_into_a_script(path: Path) -> None:
    """What others chose, a branch's name for instance, reaches a script as a variable, never as part of its text."""
    scripts = [step["run"] for step in steps(path) if "run" in step]
    assert scripts
    assert not [script for script in scripts if "${{" in script]
    assert read(path)["on"] == "pull_request"


def test_who_reads_the_data_may_not_write() -> None:
    """On GitHub the job that has the data has no right to write, the job that may comment never sees the data."""
    jobs = read(GITHUB)["jobs"]
    assert read(GITHUB)["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "check": {"contents": "read"},
        "comment": {"pull-requests": "write"},
    }
    checkouts = {name: [s for s in job["steps"] if "checkout" in s.get("uses", "")] for name, job in jobs.items()}
    assert [step["with"]["persist-credentials"] for step in checkouts["check"]] == ["false"]
    assert not checkouts["comment"]
    holders = [step["name"] for step in steps(FORGEJO) if "TOKEN" in step.get("env", {})]
    assert len(holders) == 2
    assert not [step for step in steps(FORGEJO) if step["name"] in holders and "plantrack/bin" in step["run"]]


def test_page_links_to_what_is_there() -> None:
    """Every file that the page links to lies beside it, and none is left out."""
    linked = set(re.findall(r"\]\(([\w.-]+\.yml)\)", PAGE.read_text(encoding="utf-8")))
    assert linked == {path.name for path in WORKFLOWS} == {path.name for path in CI.glob("*.yml")}


# what the scripts do


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """Return a clone in which a branch with a name for shells stands to be merged into main, which went on since."""
    clone = repositories.clone(repositories.remote(tmp_path), tmp_path / "máy chạy")
    git(clone, "switch", "--quiet", "-c", "$(touch${IFS}hỏng)")
    small.add(clone, NEW, GOOD)
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "-m", "B báo cáo")
    git(clone, "switch", "--quiet", "main")
    small.add(clone, "updates/thu/2024/d/20241203-000000dd.yaml", small.update(
        "d", "2024-12-03", "task: 2b, period: once, status: completed, result: D đã bố trí"
    ))  # fmt: skip
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "-m", "D báo cáo")
    git(clone, "push", "--quiet", "origin", "main")
    git(clone, "switch", "--quiet", "-")
    return clone


def play(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as a forge's runner does, with the program on its path."""
    environment = repositories.environment()
    path = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder,
        env={**environment, "PATH": path, **variables}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def reviewed(path: Path, clone: Path, scratch: Path) -> tuple[bool, str]:
    """Play the check of a workflow: whether it was passed, and what would be the comment."""
    (scratch / "review").mkdir(parents=True)
    if path == GITLAB:
        done = play(read(path)["check"]["script"][0], clone, TARGET="main")
        return done.returncode == 0, (clone / "review.md").read_text(encoding="utf-8")
    named = {step["name"]: step["run"].replace("/opt/plantrack/bin/", "") for step in steps(path) if "run" in step}
    told = {"BASE": "main", "RUNNER_TEMP": str(scratch), "GITHUB_STEP_SUMMARY": str(scratch / "summary.md")}
    told["HEAD"] = git(clone, "rev-parse", "HEAD")
    checked, made = (
        play(named[name].replace("/opt", f'"{scratch}"'), clone, **told)
        for name in ("Kiểm tra", "Lập nội dung bình luận")
    )
    assert made.returncode == 0, made.stderr
    found = scratch / ("review/review.md" if path == GITHUB else "review.md")
    text = found.read_text(encoding="utf-8")
    shown = (scratch / "summary.md").read_text(encoding="utf-8") if path == GITHUB else made.stdout
    assert shown == text
    return checked.returncode == 0, text


@needs_bash
@workflows
def test_review_tells_what_the_branch_changes(path: Path, review: Path, tmp_path: Path) -> None:
    """The comment names what the branch brings in the plan's words, and not what main brought since."""
    passed, text = reviewed(path, review, tmp_path / "tạm")
    assert passed
    assert "Sở B" in text
    assert "1.a" in text
    assert "huyện D" not in text
    assert not list(review.glob("hỏng*"))


@needs_bash
@workflows
def test_review_of_bad_data_fails_and_says_why(path: Path, review: Path, tmp_path: Path) -> None:
    """A branch with bad data does not pass; the comment holds the file and the line."""
    small.add(review, NEW, BAD)
    git(review, "commit", "--quiet", "--all", "-m", "B báo cáo lại")
    passed, text = reviewed(path, review, tmp_path / "tạm")
    assert not passed
    assert f"data/{NEW}:2:" in text


@needs_bash
@pytest.mark.parametrize("line", ["/merge", "  /close", "/assign @all"])
def test_text_is_no_order_to_gitlab(line: str, tmp_path: Path) -> None:
    """What an agency wrote at the beginning of a line is not taken for a command of GitLab."""
    (tmp_path / "review.md").write_text(f"Kết quả\n{line}\na/b\n", encoding="utf-8")
    assert play(read(GITLAB)["comment"]["script"][0], tmp_path).returncode == 0
    made = (tmp_path / "review.md").read_text(encoding="utf-8").split("\n")
    assert made[1].lstrip().startswith("\\/")
    assert [made[0], made[2]] == ["Kết quả", "a/b"]


# the hook


def hook() -> dict[str, Any]:
    """Return the one hook that this repository offers to pre-commit."""
    (found,) = read(HOOKS)
    return dict(found)


def test_hook_is_one_that_pre_commit_can_run() -> None:
    """The hook is installed as Python, runs at every commit, and is not given names of files."""
    assert {key: hook()[key] for key in ("id", "language", "always_run", "pass_filenames")} == {
        "id": "plantrack-check",
        "language": "python",
        "always_run": "true",
        "pass_filenames": "false",
    }


@pytest.mark.parametrize("more", ["", " --against HEAD"], ids=["alone", "against"])
@pytest.mark.parametrize("linked", [False, True], ids=["clone", "worktree"])
def test_hook_refuses_bad_data(tmp_path: Path, more: str, linked: bool) -> None:  # noqa: FBT001 (a parameter)
    """As a hook the check lets good data pass and keeps bad data out, whatever git sets for its hooks."""
    clone = repositories.clone(repositories.remote(tmp_path), tmp_path / "an")
    script = clone / ".git/hooks/pre-commit"
    script.parent.mkdir(exist_ok=True)
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {hook()["entry"]}{more}\n', encoding="utf-8")
    script.chmod(0o755)
    if linked:
        git(clone, "worktree", "add", "--quiet", str(tmp_path / "phụ"))
    here = tmp_path / "phụ" if linked else clone
    small.add(here, NEW, GOOD)
    git(here, "add", "--all")
    git(here, "commit", "--quiet", "-m", "tốt")
    for name, text in ((NEW, BAD), ("agencies.yaml", None)):
        if text is None:
            git(here, "rm", "--quiet", f"data/{name}")
        else:
            small.add(here, name, text)
            git(here, "add", "--all")
        git(here, "commit", "--quiet", "-m", "xấu", code=1)
        git(here, "reset", "--quiet", "--hard")
    assert git(here, "log", "-1", "--format=%s") == "tốt"


@needs_bash
@workflows
def test_the_first_review_passes(path: Path, tmp_path: Path) -> None:
    """The branch that brings the workspace is judged by the check alone, though nothing can be compared."""
    clone = repositories.clone(repositories.remote(tmp_path), tmp_path / "máy chạy")
    git(clone, "switch", "--quiet", "--orphan", "gốc")
    (clone / "README").write_text("chưa có gì\n", encoding="utf-8")
    git(clone, "add", "README")
    git(clone, "commit", "--quiet", "-m", "đầu")
    git(clone, "push", "--quiet", "--force", "origin", "HEAD:main")
    git(clone, "fetch", "--quiet", "origin")
    small.write(clone)
    git(clone, "add", "data")
    git(clone, "commit", "--quiet", "-m", "dữ liệu")
    passed, text = reviewed(path, clone, tmp_path / "tạm")
    assert passed
    assert "mọi tệp đều mới" in text
