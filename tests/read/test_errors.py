"""Every code of a problem has a folder of the smallest broken files beside exactly what loading says of them.

`tests/errors/<code>/` lies over `tests/errors/base/`, a sound workspace of a made-up plan; `removed.txt` names files of
the base that are missing, `large.txt` files that the test makes larger than data may be. `--renew` writes each
`expected.txt` anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plantrack.errors import CODES, WARNINGS, BadDataError, Problem
from plantrack.read import loader, worktree

ERRORS = Path(__file__).parents[1] / "errors"
BASE = ERRORS / "base"
FOLDERS = sorted(path for path in ERRORS.iterdir() if path.is_dir() and path != BASE)
LOADED = [folder for folder in FOLDERS if folder.name not in ("file-encoding", "file-size")]

folders = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
loaded_folders = pytest.mark.parametrize("folder", LOADED, ids=lambda folder: folder.name)


def workspace(folder: Path, root: Path) -> Path:
    """Lay the files of a folder over those of the base."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shutil.copytree(folder, root, dirs_exist_ok=True)
    for name in listed(root / "removed.txt"):
        (root / name).unlink()
    for name in listed(root / "large.txt"):
        with (root / name).open("r+b") as stream:
            stream.truncate(worktree.MAX_FILE_BYTES + 1)
    return root


def listed(names: Path) -> list[str]:
    """Return the files that a list in a folder names."""
    return names.read_text(encoding="utf-8").splitlines() if names.exists() else []


def problems(root: Path) -> tuple[Problem, ...]:
    """Return everything that loading the made-up plan tells."""
    try:
        return loader.load(worktree.read(root), "thu").problems
    except BadDataError as error:
        return error.problems


def test_base_is_sound() -> None:
    """The files that every case changes have no problem of their own."""
    assert problems(BASE) == ()


def test_every_code_has_a_folder() -> None:
    """A new code comes with its example, and no example outlives its code."""
    assert {folder.name for folder in FOLDERS} == set(CODES)


@folders
def test_tells_exactly_what_is_expected(folder: Path, tmp_path: Path, renew: bool) -> None:  # noqa: FBT001 (a fixture)
    """Loading the broken files says what `expected.txt` says, in order of place."""
    told = "".join(f"{problem}\n" for problem in problems(workspace(folder, tmp_path)))
    expected = folder / "expected.txt"
    if renew:
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert told == expected.read_text(encoding="utf-8")


@folders
def test_example_shows_its_own_code_and_no_other(folder: Path, tmp_path: Path) -> None:
    """One fault is told once: an example draws no further problem of another code after it."""
    assert {problem.code for problem in problems(workspace(folder, tmp_path))} == {folder.name}


@folders
def test_warnings_do_not_fail_a_check(folder: Path, tmp_path: Path) -> None:
    """Only what is unconfirmed or undecided is told without failing; every other code is an error."""
    severities = {problem.severity for problem in problems(workspace(folder, tmp_path))}
    assert severities == ({"warning"} if folder.name in WARNINGS else {"error"})


@loaded_folders
def test_place_points_at_something(folder: Path, tmp_path: Path) -> None:
    """A place is a visible character of its file; of a value left empty, where it would begin."""
    files = worktree.read(workspace(folder, tmp_path))
    for problem in problems(tmp_path):
        if problem.path in files:
            line = files[problem.path].split("\n")[problem.line - 1]
            pointed = line[problem.column - 1 : problem.column].strip()
            assert pointed or folder.name in ("text-control", "empty-text"), str(problem)


@loaded_folders
def test_order_of_files_does_not_matter(folder: Path, tmp_path: Path) -> None:
    """The same problems come in the same order however the files are listed."""
    files = worktree.read(workspace(folder, tmp_path))
    turned = dict(reversed(files.items()))
    assert loader.load(turned, "thu").problems == loader.load(files, "thu").problems


@folders
def test_message_is_a_whole_sentence(folder: Path, tmp_path: Path) -> None:
    """A message starts the Vietnamese way, has one line and ends as a sentence does."""
    for problem in problems(workspace(folder, tmp_path)):
        assert "\n" not in problem.message
        assert problem.message.endswith((".", "?")), str(problem)


def load(changed: dict[str, str]) -> loader.Loaded:
    """Load the base with some of its files written otherwise."""
    return loader.load({**worktree.read(BASE), **changed}, "thu")


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """Return a file of the base with one passage changed."""
    text = worktree.read(BASE)[path]
    assert text.count(old) == 1
    return {path: text.replace(old, new)}


UPDATE = "data/updates/thu/2024/so-y-te/20240801-00000001.yaml"
HEAD = "agency: so-y-te\nreceived: 2024-08-01\nrecorded: {at: 2024-08-01T08:00:00+07:00, by: Thư ký}\n"


def test_plan_under_another_name_is_told() -> None:
    """The id inside a plan is that of its file name."""
    loaded = load(edited("data/plan-thu.yaml", "plan: thu", "plan: thi"))
    assert loaded.dataset is None
    assert [(p.line, p.column, p.code) for p in loaded.problems] == [(1, 7, "file-name")]


def test_faults_of_all_files_are_told_at_once() -> None:
    """A fault in one file hides none in another, be it of text, of shape or of sense."""
    loaded = load(
        {
            "data/reports/thu/2024.yaml": "tasks: {1a: {notable: [so-la]}}\n",
            UPDATE: f"{HEAD}tasks:\n  - {{task: 9z, period: 2024}}\n",
            "data/updates/thu/2024/so-y-te/20240801-00000002.yaml": "a: [\n",
            "data/updates/thu/2024/so-y-te/20240801-00000003.yaml": HEAD.replace("2024-08-01\n", "1/8\n"),
        }
    )
    assert [p.code for p in loaded.problems] == ["unknown-agency", "unknown-task", "yaml-syntax", "bad-date"]


def test_dataset_comes_beside_its_problems() -> None:
    """What can be read is returned with the problems, so that a screen can show both."""
    loaded = load({UPDATE: f"{HEAD}tasks:\n  - {{task: 9z, period: 2024}}\n"})
    assert loaded.dataset is not None
    assert [filing.id for filing in loaded.dataset.filings] == ["20240705-5e1f0a2b", "20240801-00000001"]
    with pytest.raises(BadDataError) as caught:
        loader.dataset({**worktree.read(BASE), UPDATE: "a: [\n"}, "thu")
    assert [p.code for p in caught.value.problems] == ["yaml-syntax"]


def test_one_day_may_hold_everything() -> None:
    """Done, signed, received and entered on one day is no contradiction, nor is a plan on the day of its basis."""
    day = "2024-08-01"
    text = f"{HEAD}document: {{number: 50/BC-SYT, date: {day}}}\ntasks:\n"
    text += f"  - {{task: 1b, period: once, status: completed, completed: {day}}}\n"
    assert load({UPDATE: text}).problems == ()
    assert load(edited("data/plan-thu.yaml", "2023-12-20", "2024-01-10")).problems == ()


def test_wrong_year_of_receipt_is_told_once() -> None:
    """A day of receipt before the plan contradicts every other day of the file; only it is told."""
    head = HEAD.replace("received: 2024-08-01", "received: 2023-08-01")
    entry = "{task: 1b, period: once, status: completed, completed: 2024-07-30}"
    paper = "document: {number: 50/BC-SYT, date: 2024-07-31}\n"
    for text in (f"{head}tasks: [{entry}]\n", f"{head}{paper}tasks: [{entry}]\n"):
        assert [(p.line, p.column, p.code) for p in load({UPDATE: text}).problems] == [(2, 11, "received-before-plan")]


def test_received_on_the_plans_day_is_no_contradiction() -> None:
    """A plan may be answered on the day on which it is issued, not on the day before."""
    text = f"{HEAD}general: {{direction: Đã giao việc}}\n"
    assert load({UPDATE: text.replace("received: 2024-08-01", "received: 2024-01-10")}).problems == ()
    told = load({UPDATE: text.replace("received: 2024-08-01", "received: 2024-01-09")}).problems
    assert [p.code for p in told] == ["received-before-plan"]


def test_wrong_day_of_completion_is_told_once() -> None:
    """A day of completion after the document is after the receipt, too; the document is what is told."""
    entry = "{task: 1b, period: once, status: completed, completed: 2025-07-30}"
    paper = "document: {number: 50/BC-SYT, date: 2024-07-31}\n"
    told = load({UPDATE: f"{HEAD}{paper}tasks: [{entry}]\n"}).problems
    assert [p.code for p in told] == ["completed-after-document"]


def test_unknown_plan_in_a_path_tells_which_there_are() -> None:
    """A file in the folder of a plan that does not exist is told with those that do."""
    text = f"{HEAD}general: {{direction: Đã giao việc}}\n"
    [problem] = load({UPDATE.replace("/thu/", "/435/"): text}).problems
    assert problem.code == "file-name"
    assert problem.message.endswith("; hiện có: thu.")


def test_event_that_nobody_awaits_tells_what_is_awaited() -> None:
    """The remedy for a misnamed event is the list of those that the plan waits for."""
    plan = edited("data/plan-thu.yaml", "{kind: once, before: 2024-12-01}", "{kind: after-event, event: huong-dan}")
    event = "events:\n  - {kind: trigger, id: quyet-dinh, document: {number: 9/CV}, before: 2024-10-01}\n"
    [problem] = load({**plan, "data/events-thu.yaml": event}).problems
    assert problem.code == "unknown-event"
    assert problem.message.endswith("; kế hoạch chờ: huong-dan.")


def test_yearly_day_goes_with_years_only() -> None:
    """A day of the year as the limit of every quarter is refused where it stands, with the key that goes with it."""
    loaded = load(edited("data/plan-thu.yaml", "each: quarter}]}]", "each: quarter, before: 11-25}]}]"))
    [problem] = loaded.problems
    assert (problem.line, problem.column, problem.code) == (35, 45, "wrong-shape")
    assert "each: year" in problem.message


def test_done_on_the_day_of_receipt_is_no_contradiction() -> None:
    """Told by telephone on the day it was done, without any document."""
    entry = "{task: 1b, period: once, status: completed, completed: 2024-08-01}"
    assert load({UPDATE: f"{HEAD}tasks: [{entry}]\n"}).problems == ()


def test_offices_may_follow_one_another() -> None:
    """One office ends on the day on which the next begins: limits are half-open."""
    text = worktree.read(BASE)["data/office.yaml"]
    first = text.rstrip() + "\n    before: 2025-03-01\n"
    second = text.removeprefix("offices:\n").replace("2024-01-10", "2025-03-01")
    assert load({"data/office.yaml": first + second}).problems == ()
    again = second.replace("2025-03-01", "2025-02-28")
    assert [p.code for p in load({"data/office.yaml": first + again}).problems] == ["office-overlap"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/plan-thu.yaml", 'id: "2"', 'id: "1"'),
        ("data/plan-thu.yaml", "id: 1b", "id: 1a"),
        ("data/plan-thu.yaml", "each: quarter}]}]\n", "each: quarter}, {kind: on-request}]}]\n"),
        ("data/agencies.yaml", "{id: so-nganh, name", "{id: lanh-dao, name: Sở}\n  - {id: so-nganh, name"),
        ("data/agencies.yaml", "id: tap-chi", "id: so-y-te"),
        ("data/agencies.yaml", "groups:\n", "groups:\n  - {id: cac-so, name: cac so}\n"),
        ("data/reporting-thu.yaml", "years:\n", "years:\n  - {year: 2024}\n"),
    ],
    ids=["section", "task", "schedule", "block", "agency", "group", "year"],
)
def test_no_id_is_used_twice(path: str, old: str, new: str) -> None:
    """Whatever has an id has it alone among its kind."""
    assert "duplicate-id" in {p.code for p in load(edited(path, old, new)).problems}


def test_targets_are_indicators_that_exist() -> None:
    """A number that the plan asks for is one of those that the office collects."""
    loaded = load(edited("data/plan-thu.yaml", "indicator: cuoc-hop", "indicator: cuoc-hop-bao"))
    assert [(p.line, p.column, p.code) for p in loaded.problems] == [(36, 31, "unknown-indicator")]


def test_bad_key_is_placed_at_the_key() -> None:
    """A task id misspelt as a key is pointed at itself, not at what stands behind it."""
    loaded = load({"data/reports/thu/2024.yaml": "tasks:\n  1A: {summary: Tốt}\n"})
    assert [(p.line, p.column, p.code) for p in loaded.problems] == [(2, 3, "bad-id")]


def test_misspelt_key_under_a_task_has_a_remedy() -> None:
    """A misspelt key in the words on a task is set right like any other."""
    loaded = load({"data/reports/thu/2024.yaml": "tasks:\n  1a: {sumary: Tốt}\n"})
    assert "“summary”" in loaded.problems[0].message


def test_empty_kind_is_told_as_empty() -> None:
    """A kind left empty is said to be empty rather than called “None”."""
    loaded = load(edited("data/plan-thu.yaml", "{kind: ongoing}", "{kind: }"))
    assert [p.code for p in loaded.problems] == ["empty-text"]


def test_withdrawing_a_faulty_update_is_no_second_fault() -> None:
    """One wrong word in an update does not make those that cite it wrong."""
    wrong = edited("data/updates/thu/2024/so-y-te/20240705-5e1f0a2b.yaml", "in-progress", "dang-lam")
    loaded = load({**wrong, UPDATE: f"{HEAD}withdraws: [{{update: 20240705-5e1f0a2b, reason: Ghi nhầm}}]\n"})
    assert [p.code for p in loaded.problems] == ["unknown-value"]


@pytest.mark.parametrize("agency", ["so-van-hoa", ""])
def test_part_of_a_sound_workspace_is_sound(tmp_path: Path, agency: str) -> None:
    """A report that cites an update is no error for a command that reads another agency's journal only."""
    workspace(BASE, tmp_path)
    cited = "proposals:\n  - {to: UBND tỉnh, text: Cấp thêm sách, from: [so-y-te/20240705-5e1f0a2b]}\n"
    (tmp_path / "data/reports/thu/2024.yaml").write_text(cited, encoding="utf-8")
    assert loader.load(worktree.read(tmp_path), "thu").problems == ()
    assert loader.load(worktree.read(tmp_path, journal_of=agency), "thu").problems == ()


@pytest.mark.parametrize("year", ["0000", "9999"])
def test_year_out_of_the_calendar_is_a_problem(year: str) -> None:
    """A folder of an impossible year is told, not fatal."""
    path = f"data/updates/thu/{year}/so-y-te/20240801-00000001.yaml"
    assert load({path: f"{HEAD}tasks:\n  - {{task: 2a, period: {year}-Q4}}\n"}).errors


def test_time_of_recording_is_judged_in_vietnam() -> None:
    """23:00 UTC is 06:00 of the next day where the office is."""
    head = HEAD.replace("2024-08-01T08:00:00+07:00", "2024-07-31T23:00:00+00:00")
    assert load({UPDATE: f"{head}general: {{direction: Đã giao việc}}\n"}).problems == ()


SPLIT = (
    "successions:\n  - id: chia-so\n    day: 2026-06-01\n    kind: split\n"
    "    basis: {number: 8/QĐ-UBND, date: 2024-05-20}\n    from: [so-y-te]\n    to: [so-van-hoa]\n"
)


@pytest.mark.parametrize(
    ("functions", "code"),
    [("tasks: [thu/1a], to: so-la", "unknown-agency"), ("tasks: [thu/9z], to: so-van-hoa", "unknown-task")],
)
def test_functions_of_a_succession_are_checked(functions: str, code: str) -> None:
    """Tasks that go elsewhere are tasks of the plan and go to a body of the directory."""
    text = f"{worktree.read(BASE)['data/agencies.yaml']}{SPLIT}    functions: [{{{functions}}}]\n"
    assert [p.code for p in load({"data/agencies.yaml": text}).problems] == [code]


def test_merger_into_nobody_is_told() -> None:
    """Bodies that merge, split or hand over have a successor."""
    merger = SPLIT.replace("split", "merge").replace("to: [so-van-hoa]", "to: []")
    text = worktree.read(BASE)["data/agencies.yaml"] + merger
    assert [p.code for p in load({"data/agencies.yaml": text}).problems] == ["succession"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/office.yaml", "from: 2024-01-10", "from: 2024-01-10\n    before: 2024-01-01"),
        ("data/agencies.yaml", "{name: Tạp chí Đọc}", "{name: Tạp chí Đọc, from: 2024-01-10, before: 2024-01-01}"),
        ("data/plan-thu.yaml", "each: quarter}]}]", "each: year, within: [Q4, Q1]}]}]"),
    ],
    ids=["office", "name", "within"],
)
def test_every_reversed_span_is_told(path: str, old: str, new: str) -> None:
    """No stretch of time ends before it begins, wherever it stands."""
    assert "span-reversed" in {p.code for p in load(edited(path, old, new)).problems}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("data/plan-thu.yaml", "{formula: [CHỦ TỊCH]}", "{formula: [CHỦ TỊCH], confirmed: false}"),
        ("data/plan-thu.yaml", "date: 2023-12-20}", "date: 2023-12-20, confirmed: false}"),
        ("data/agencies.yaml", "name: các Sở,", "name: các Sở, confirmed: false,"),
    ],
    ids=["signer", "basis", "group"],
)
def test_everything_unconfirmed_is_told(path: str, old: str, new: str) -> None:
    """Unconfirmed is a field, and every such field is told."""
    assert [p.code for p in load(edited(path, old, new)).problems] == ["unconfirmed"]


def test_name_of_two_living_bodies_is_told_despite_a_dead_one() -> None:
    """A name that a body of the past had too is still ambiguous between two of the present."""
    text = worktree.read(BASE)["data/agencies.yaml"]
    text = text.replace("[{name: Sở Văn hóa, symbol: SVH}]", "[{name: Sở Chung}], exists: {before: 2020-01-01}")
    text = text.replace("[{name: Sở Y tế, symbol: SYT}]", "[{name: Sở Chung}], exists: {from: 2020-01-01}")
    text = text.replace("[{name: Tạp chí Đọc}]", "[{name: Sở Chung}], exists: {from: 2020-01-01}")
    assert "ambiguous-name" in {p.code for p in load({"data/agencies.yaml": text}).problems}


def test_event_recorded_twice_is_told() -> None:
    """An event happens once; a second record of it would silently move a deadline."""
    plan = edited("data/plan-thu.yaml", "{kind: once, before: 2024-12-01}", "{kind: after-event, event: huong-dan}")
    once = "  - {kind: trigger, id: huong-dan, document: {number: 9/CV}, before: 2024-10-01}\n"
    loaded = load({**plan, "data/events-thu.yaml": f"events:\n{once}{once}"})
    assert [p.code for p in loaded.problems] == ["duplicate-id"]


def test_update_cannot_withdraw_itself() -> None:
    """What is unsaid was said before, in another file."""
    assert load({UPDATE: f"{HEAD}withdraws: [{{update: 20240801-00000001, reason: Ghi nhầm}}]\n"}).errors


def test_message_holds_no_control_characters() -> None:
    """A key made to repaint the terminal is shown harmless."""
    told = load({UPDATE: f'{HEAD}general: {{direction: a}}\n"x\\e[31m": b\n'}).problems
    assert all(problem.message.isprintable() for problem in told)
