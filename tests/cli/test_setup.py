"""init, check and schema: a new workspace, everything validated, schemas for editors."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from plantrack.write.files import schemas
from tests.cli import small

if TYPE_CHECKING:
    from tests.cli.running import Run

ROOT = Path(__file__).parents[2]
BUNDLED = ("plan-435", "agencies", "office", "reporting-435", "events-435")
PROBLEM_KEYS = ["path", "line", "column", "severity", "code", "message"]


def tree(root: Path) -> set[str]:
    """Return every file below a folder."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


# init


def test_new_workspace_holds_what_comes_with_the_program(fresh_made: Path) -> None:
    """Data and templates equal the bundled ones byte for byte; nothing invented stands among them."""
    for name in BUNDLED:
        assert (fresh_made / f"data/{name}.yaml").read_bytes() == (ROOT / f"data/{name}.yaml").read_bytes()
    for template in (ROOT / "templates").iterdir():
        assert (fresh_made / "templates" / template.name).read_bytes() == template.read_bytes()
    assert {name for name in tree(fresh_made) if name.startswith("data/")} == {f"data/{n}.yaml" for n in BUNDLED}


def test_example_is_the_plan_with_the_example_years(example_made: Path) -> None:
    """The plan and the directory are the real ones, everything else under examples/ lies over them."""
    for name in ("plan-435", "agencies"):
        assert (example_made / f"data/{name}.yaml").read_bytes() == (ROOT / f"data/{name}.yaml").read_bytes()
    examples = tree(ROOT / "examples" / "data")
    assert len(examples) > 60
    for name in examples:
        assert (example_made / "data" / name).read_bytes() == (ROOT / "examples" / "data" / name).read_bytes()


@pytest.mark.parametrize("name", ["data", "data/435", "templates/moi", "lien-ket/moi"])
def test_no_workspace_is_made_within_what_another_keeps_for_itself(run: Run, fresh: Path, name: str) -> None:
    """`init data` in a workspace would spoil both; beside its own folders there may be one."""
    (fresh / "lien-ket").symlink_to(fresh / "data", target_is_directory=True)
    before = tree(fresh)
    said = run("-C", fresh, "init", str(fresh / name), code=2).err
    assert "hãy chọn thư mục khác" in said
    assert tree(fresh) == before
    run("-C", fresh, "check")
    run("init", str(fresh / "build" / "khac"))
    run("-C", fresh / "build" / "khac", "check")


def test_modelines_name_schemas_that_are_there(example_made: Path) -> None:
    """An editor finds the schema of every data file by the path in its first line."""
    files = list((example_made / "data").rglob("*.yaml"))
    for path in files:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert found, path
        assert (path.parent / found[1]).resolve().is_file(), path
    assert len(files) > 60


@pytest.mark.parametrize("more", [(), ("--example",)])
def test_new_workspace_is_sound(run: Run, tmp_path: Path, more: tuple[str, ...]) -> None:
    """What init writes passes check, and init says what comes next."""
    root = tmp_path / "của tôi"
    made = run("init", root, *more)
    assert made.out == ""
    assert f"plantrack -C {root} check" in made.err
    assert run("-C", root, "check").out == ""


def test_git_is_not_run(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository is made, and no git is looked for: one that would leave a trace is not called."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    (bin_ / "git").write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    (bin_ / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(bin_))
    run("init", tmp_path / "new")
    assert not (tmp_path / "new" / ".git").exists()
    assert not (tmp_path / "ran").exists()


def test_lock_and_half_files_are_ignored_by_git(fresh_made: Path) -> None:
    """What the program leaves beside the data is no part of the workspace."""
    ignored = (fresh_made / ".gitignore").read_text(encoding="utf-8").split()
    assert ignored == ["build/", ".plantrack.lock", ".plantrack-*", "/data/contacts.yaml"]


@pytest.mark.parametrize("more", [(), ("--example",)])
def test_workspace_is_not_written_over(run: Run, fresh: Path, more: tuple[str, ...]) -> None:
    """A folder that holds a workspace is refused and stays as it was."""
    (fresh / "data" / "plan-435.yaml").write_text("của người ta\n", encoding="utf-8")
    before = tree(fresh)
    assert "đã có không gian làm việc" in run("init", fresh, *more, code=2).err
    assert tree(fresh) == before
    assert (fresh / "data" / "plan-435.yaml").read_text(encoding="utf-8") == "của người ta\n"


def test_other_files_may_be_there_unless_they_are_in_the_way(run: Run, tmp_path: Path) -> None:
    """A README may stand in the folder; a template of the same name that says something else may not."""
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    run("init", tmp_path)
    shutil.rmtree(tmp_path / "data")
    (tmp_path / "templates/bao-cao-ubnd.docx").write_bytes(b"x")
    refused = run("init", tmp_path, code=2).err
    assert "không ghi đè" in refused
    assert "templates/" in refused
    assert not (tmp_path / "data").exists()


def test_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    """A file where the folder should be is told as such, also on the way to it."""
    (tmp_path / "a").write_text("x", encoding="utf-8")
    assert "là một tệp" in run("init", tmp_path / "a", code=2).err
    assert str(tmp_path / "a") in run("init", tmp_path / "a" / "b", code=2).err


def test_folders_on_the_way_are_made(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is relative to the current one, whatever -C says."""
    monkeypatch.chdir(tmp_path)
    run("-C", "elsewhere", "init", "a/b/c")
    assert (tmp_path / "a/b/c/data/plan-435.yaml").is_file()
    assert not (tmp_path / "elsewhere").exists()


# check


def test_sound_data_print_nothing_but_a_summary(run: Run, tiny: Path) -> None:
    """No error: stdout is empty, the summary goes to stderr, exit code 0."""
    told = run("-C", tiny, "check")
    assert told.out == ""
    assert told.err == "Đã kiểm tra 7 tệp: không có lỗi, 0 điều chưa xác nhận.\n"
    assert run("-C", tiny, "check", "--format", "json").json == []


def test_every_error_is_told_at_its_place(run: Run, tiny: Path) -> None:
    """Errors of several files come at once, in order, as `path:line:column: code message`, exit code 1."""
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-01", "task: 9z, period: 2024"))
    small.add(tiny, "updates/thu/2024/b/y.yaml", "agency: b\nreceived: 2024-02-30\n")
    told = run("-C", tiny, "check", code=1)
    assert [line.split(" ")[:2] for line in told.lines] == [
        ["data/updates/thu/2024/b/y.yaml:1:1:", "missing-key"],
        ["data/updates/thu/2024/b/y.yaml:2:11:", "no-such-date"],
        ["data/updates/thu/2024/d/x.yaml:5:12:", "unknown-task"],
    ]
    assert "3 lỗi" in told.err


def test_file_that_is_no_text_hides_no_other_problem(run: Run, tiny: Path) -> None:
    """What is no UTF-8 is told beside everything else, and nothing that only follows from it is."""
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-01", "task: 9z, period: 2024"))
    withdrawal = small.update("a", "2024-11-28", more="withdraws: [{update: 20241124-0000000a, reason: nhầm}]\n")
    small.add(tiny, "updates/thu/2024/a/y.yaml", withdrawal)
    (tiny / "data/updates/thu/2024/a/20241124-0000000a.yaml").write_bytes(b"agency: \xff\n")
    told = run("-C", tiny, "check", code=1)
    assert [line.split(" ")[:2] for line in told.lines] == [
        ["data/updates/thu/2024/a/20241124-0000000a.yaml:1:9:", "file-encoding"],
        ["data/updates/thu/2024/d/x.yaml:5:12:", "unknown-task"],
    ]
    assert told.err.startswith("Đã kiểm tra 9 tệp: 2 lỗi")


@pytest.mark.parametrize("plan", [(), ("--plan", "thu")])
def test_plan_that_is_no_text_is_the_only_problem(run: Run, tiny: Path, plan: tuple[str, ...]) -> None:
    """Where the plan cannot be read, nobody is told that its updates belong to no plan."""
    (tiny / "data/plan-thu.yaml").write_bytes(b"plan: \xff\n")
    told = run("-C", tiny, *plan, "check", code=1)
    assert [line.split(" ")[:2] for line in told.lines] == [["data/plan-thu.yaml:1:7:", "file-encoding"]]


def test_json_has_the_fields_that_are_promised(run: Run, tiny: Path) -> None:
    """Each problem is an object of six fields; line and column count from 1, the path is relative."""
    small.add(tiny, "updates/thu/2024/d/x.yaml", small.update("d", "2024-11-01", "task: 9z, period: 2024"))
    told = run("-C", tiny, "check", "--format", "json", code=1)
    (problem,) = told.json
    assert list(problem) == PROBLEM_KEYS
    assert problem["path"] == "data/updates/thu/2024/d/x.yaml"
    assert (problem["line"], problem["column"]) == (5, 12)
    assert (problem["severity"], problem["code"]) == ("error", "unknown-task")
    assert "9z" in problem["message"]
    assert told.err == ""


def test_warnings_do_not_fail(run: Run, fresh_made: Path) -> None:
    """What is unconfirmed is counted, listed on request and in JSON, and never the reason for exit code 1."""
    quiet, listed = run("-C", fresh_made, "check"), run("-C", fresh_made, "check", "--warnings")
    found = run("-C", fresh_made, "check", "--format", "json").json
    assert quiet.out == ""
    assert "0 lỗi" not in quiet.err
    assert f"{len(found)} điều chưa xác nhận" in quiet.err
    assert len(listed.lines) == len(found) > 30
    assert {problem["severity"] for problem in found} == {"warning"}
    assert {problem["code"] for problem in found} == {"unconfirmed", "undecided"}


def test_errors_fail_beside_warnings(run: Run, fresh: Path) -> None:
    """With both, JSON tells both and the text only the errors."""
    small.add(fresh, "updates/435/2024/so-y-te/x.yaml", small.update("so-y-te", "2024-11-01", "task: 9z, period: 2024"))
    found = run("-C", fresh, "check", "--format", "json", code=1).json
    assert {problem["severity"] for problem in found} == {"warning", "error"}
    assert len(run("-C", fresh, "check", code=1).lines) == 1


@pytest.mark.parametrize("day", ["2023-07-07", "2024-11-25", "2031-01-01"])
def test_validity_does_not_depend_on_the_day(run: Run, example_made: Path, day: str) -> None:
    """A workspace that is sound is sound whatever the day."""
    assert run("-C", example_made, "--today", day, "check", "--format", "json").json


def test_folder_that_is_no_workspace_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    """No data folder: exit code 2, with what to do."""
    told = run("-C", tmp_path, "check", code=2)
    assert told.out == ""
    assert "plantrack init" in told.err


def test_workspace_without_a_plan_cannot_be_checked(run: Run, tmp_path: Path) -> None:
    """A data folder without any plan: exit code 2."""
    (tmp_path / "data").mkdir()
    assert "data/plan-*.yaml" in run("-C", tmp_path, "check", code=2).err


def test_all_plans_are_checked_unless_one_is_named(run: Run, tiny: Path) -> None:
    """With two plans check looks at both, other commands ask which; --plan chooses."""
    small.add(tiny, "plan-hai.yaml", small.PLAN.replace("plan: thu", "plan: hai").replace("id: 1b", "id: 1a"))
    assert "plan-hai.yaml" in run("-C", tiny, "check", code=1).out
    run("-C", tiny, "--plan", "thu", "check")
    asked = run("-C", tiny, "tasks", code=2).err
    assert "--plan" in asked
    assert asked.split("\n")[1:3] == ["  hai", "  thu"]
    assert run("-C", tiny, "--plan", "thu", "tasks").out
    assert "có phải ý bạn là “thu”" in run("-C", tiny, "--plan", "thuu", "tasks", code=2).err


def test_format_of_check_is_text_or_json(run: Run, tiny: Path) -> None:
    """Any other format is refused with the two there are."""
    assert "chọn text hoặc json" in run("-C", tiny, "check", "--format", "csv", code=2).err


# schema


class AsText(yaml.SafeLoader):
    """YAML as editors read it: version 1.2's numbers and flags, every date a string."""


AsText.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
FILES = {
    "plan": "data/plan-*.yaml",
    "agencies": "data/agencies.yaml",
    "office": "data/office.yaml",
    "reporting": "data/reporting-*.yaml",
    "events": "data/events-*.yaml",
    "update": "data/updates/*/*/*/*.yaml",
    "summary": "data/reports/*/*.yaml",
    "letter": "data/letters/*/*/*.yaml",
    "contacts": "data/contacts.yaml",
}


def faults(schema: dict[str, Any], text: str) -> list[str]:
    """Return what an editor would underline."""
    found = jsonschema.Draft202012Validator(schema).iter_errors(yaml.load(text, AsText))  # noqa: S506 (a SafeLoader)
    return [f"{error.json_path}: {error.message}" for error in found]


@pytest.mark.parametrize("name", FILES)
def test_schema_accepts_every_real_file(run: Run, example_made: Path, fresh_made: Path, name: str) -> None:
    """No file that check accepts is underlined by an editor; an unknown key in it is."""
    schema = run("schema", name).json
    jsonschema.Draft202012Validator.check_schema(schema)
    paths = [path for root in (example_made, fresh_made) for path in root.glob(FILES[name])]
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert faults(schema, text) == [], path
        assert faults(schema, f"{text}\nla-khoa-gi: x\n"), path


def test_schema_writes_one_file_for_each_kind(run: Run, tiny: Path) -> None:
    """`schema` writes them into the workspace, anew each time, the same bytes that init writes."""
    small.add(tiny, "../schemas/plan.schema.json", "cũ")
    told = run("-C", tiny, "schema")
    assert told.out == ""
    assert tree(tiny / "schemas") == {f"{name}.schema.json" for name in FILES}
    assert {f"schemas/{name}" for name in tree(tiny / "schemas")} == set(schemas.files())
    for name, text in schemas.files().items():
        assert (tiny / name).read_text(encoding="utf-8") == text


def test_unknown_schema_lists_those_there_are(run: Run) -> None:
    """A schema that is not there is refused with the seven that are."""
    told = run("schema", "plans", code=2).err
    assert all(name in told for name in FILES)


def test_recorded_file_is_accepted_by_its_schema(run: Run, fresh: Path) -> None:
    """What `record` writes is not underlined either: its period is text, its day a day."""
    path = run(
        "-C", fresh, "--today", "2024-11-21", "record", "3b", "VPUBND", "--status", "completed", "--result", "Đã họp",
        "--completed-on", "20/11/2024", "--figure", "hop-bao=1", "--evidence", "45/GM 18/11/2024: Giấy mời",
        "--document", "1/BC", "--document-date", "2024-11-20",
    ).out.strip()  # fmt: skip
    assert faults(run("schema", "update").json, (fresh / path).read_text(encoding="utf-8")) == []
