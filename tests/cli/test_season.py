"""A whole reporting season on the example directory, from the request in October to the report at the end of November.

The forms are filled by `tests.forms`, which finds cells by what they show; what was typed is remembered here and, at
the end, every list, count and figure that the program tells is held against it.
"""

from __future__ import annotations

import io
import json
import random
import shutil
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from plantrack.cli import main
from tests import forms
from tests.cli.running import Result
from tests.read.forms.test_workbook import HOSTILE
from tests.write import reports

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LABELS = {
    "completed": ("Hoàn thành", "Đã có kết quả"),
    "in-progress": ("Đang thực hiện", "Đang thực hiện"),
    "not-started": ("Chưa thực hiện", "Chưa thực hiện"),
}
JUNE = date(2024, 6, 5)
LATE_BODIES, EMPTY, PENDING = ("bhxh-tinh", "so-y-te"), "hoi-ccb", "bch-bdbp"
MISSING = {"kho-bac", "hoi-nha-bao", "huyen-tuy-duc"}
LOGGED = {"so-tu-phap": "2024-11-18", "tinh-doan": "2024-11-19"}
CORRECTED, BROKEN, RESENT_OLD = "so-tai-chinh", "so-xay-dung", "so-tai-chinh"


@dataclass
class Typed:
    """What was typed into one agency's form: statuses by task number, figures by indicator's name."""

    answers: forms.Answers
    statuses: dict[str, list[str]] = field(default_factory=dict)
    figures: dict[str, Decimal] = field(default_factory=dict)


@dataclass
class Season:
    """The workspace while the season is played, what was typed, and what commands said."""

    root: Path
    typed: dict[str, Typed] = field(default_factory=dict)
    said: dict[str, Result] = field(default_factory=dict)

    def run(self, day: str, *arguments: str | Path, code: int = 0) -> Result:
        """Run a command on a day; its exit code is asserted."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            ended = main.main(["-C", str(self.root), "--today", day, *map(str, arguments)])
        assert ended == code, f"{arguments}: {ended}\n{out.getvalue()[:1500]}\n{err.getvalue()[:3000]}"
        return Result(ended, out.getvalue(), err.getvalue())

    def form(self, agency: str) -> Path:
        """Return where an agency's empty form lies."""
        return self.root / "build/bieu-mau-2024" / f"{agency}.xlsx"

    def inbox(self, name: str) -> Path:
        """Return a place for a file that came by mail."""
        folder = self.root / "thu-den"
        folder.mkdir(exist_ok=True)
        return folder / name

    def journal(self, agency: str = "*") -> list[Path]:
        """Return the files of the season's journal."""
        return sorted(self.root.glob(f"data/updates/435/2024/{agency}/*.yaml"))

    def sent(self, agencies: Sequence[str]) -> list[Path]:
        """Fill the forms of some agencies and return the files."""
        return [self.filled(agency, f"{agency}.xlsx") for agency in agencies]

    def filled(self, agency: str, name: str) -> Path:
        """Fill one form with what its agency has to say, remember it, and return the file."""
        if agency not in self.typed:
            self.typed[agency] = invented(agency, self.form(agency).read_bytes())
        path = self.inbox(name)
        path.write_bytes(forms.fill(self.form(agency).read_bytes(), self.typed[agency].answers))
        return path


# what an agency might type


def rows_of(content: bytes, sheet: str, last: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a sheet that have a number, as heading to what is shown."""
    listed = [[str(cell.value or "") for cell in row] for row in forms.opened(content)[sheet].iter_rows()]
    heads = next(row for row in listed if last in row)
    for row in listed[listed.index(heads) + 1 :]:
        shown = dict(zip(heads, row, strict=True))
        if shown["TT"]:
            yield shown


def invented(agency: str, content: bytes) -> Typed:
    """Make up an agency's answers, the same on every run, typed in the many ways in which people type."""
    dice = random.Random(agency)  # noqa: S311 (nothing secret)
    number = f"{dice.randrange(20, 400)}/BC-{agency.upper()}"
    typed = Typed(forms.Answers(fields={forms.NUMBER: number, forms.DAY: "10/11/2024"}, tasks={}, figures={}))
    rows = list(rows_of(content, forms.TASKS, "Trạng thái"))
    several = {n for n, count in Counter(row["TT"] for row in rows).items() if count > 1}
    begun: set[str] = set()
    for row in rows:
        status = _status(dice, row, several)
        if status is None:
            continue
        lead = row["Vai trò; kỳ, thời hạn"].startswith("Chủ trì")
        cells: dict[str, Any] = {"result": f"  {agency} {row['TT']}: kết quả số {dice.randrange(10**6)}\r\n"}
        if lead:
            ongoing = "Thường xuyên" in row["Vai trò; kỳ, thời hạn"]
            cells["status"] = LABELS[status][ongoing]
            typed.statuses.setdefault(row["TT"], []).append(status)
            if status == "completed" and not ongoing:
                cells["completed"] = dice.choice([JUNE, datetime.combine(JUNE, time.min), "05/6/2024", " 2024-06-05 "])
            if status != "not-started":
                begun.add(row["TT"])
        if dice.random() < 0.3:
            cells["evidence"] = f"{dice.randrange(1, 99)}/KH ngày 20/02/2024: Kế hoạch truyền thông"
        typed.answers.tasks[row["TT"], row["Vai trò; kỳ, thời hạn"]] = cells  # type: ignore[index]
    for row in rows_of(content, forms.FIGURES, "Số liệu báo cáo"):
        if row["TT"] in begun and row["TT"] not in several and dice.random() < 0.8:
            value, shown = _figure(dice, row["Đơn vị tính"])
            typed.figures[row["Chỉ tiêu"]] = typed.figures.get(row["Chỉ tiêu"], Decimal(0)) + value
            typed.answers.figures[row["TT"], row["Chỉ tiêu"], row["Kỳ"]] = shown  # type: ignore[index]
    return typed


def _status(dice: random.Random, row: dict[str, str], several: set[str]) -> str | None:
    if row["TT"] in several:
        return None if "Năm 2024" in row["Vai trò; kỳ, thời hạn"] and "quý" in row["TT"] else "completed"
    return dice.choices(["completed", "in-progress", "not-started", None], [70, 15, 5, 10])[0]


def _figure(dice: random.Random, unit: str) -> tuple[Decimal, Any]:
    """Return a number and one of the ways to type it."""
    if unit in ("%", "triệu đồng"):
        value = Decimal(dice.randrange(10, 999)) / 10
        return value, dice.choice([float(value), f"{value}".replace(".", ","), f" {value} ".replace(".", ",")])
    value = Decimal(dice.choice([0, 1, 7, 12, 345, 1234, 20500]))
    grouped = f"{value:,}".replace(",", ".")
    return value, dice.choice([int(value), str(value), grouped, f"\u00a0{grouped} "])


# the season


@pytest.fixture(scope="module")
def season(example_made: Path, tmp_path_factory: pytest.TempPathFactory) -> Season:
    """Play the year 2024 anew: nothing of it is known at the beginning but what the events file says."""
    root = shutil.copytree(example_made, tmp_path_factory.mktemp("season") / "so-tttt")
    shutil.rmtree(root / "data/updates/435/2024")
    shutil.rmtree(root / "data/letters")
    (root / "data/reports/435/2024.yaml").unlink()
    season = Season(root)
    _october(season)
    _november(season)
    _end_of_november(season)
    return season


def _october(season: Season) -> None:
    season.said["forms"] = season.run("2024-10-15", "forms", "2024")
    (letter,) = season.root.glob("data/letters/435/2024/*.yaml")
    season.run("2024-10-16", "number", letter.stem, "701")


def _november(season: Season) -> None:
    agencies = sorted(path.stem for path in (season.root / "build/bieu-mau-2024").glob("*.xlsx"))
    rest = [a for a in agencies if a not in {*LATE_BODIES, EMPTY, PENDING, *MISSING}]
    first, second = rest[:20], rest[20:]
    files = season.sent(first)
    season.said["preview"] = season.run("2024-11-12", "import", *files)
    assert season.journal() == []
    season.said["first"] = season.run("2024-11-12", "import", "--yes", *files)
    before = season.journal()
    season.said["again"] = season.run("2024-11-14", "import", "--yes", *files)
    assert season.journal() == before
    for agency, day in LOGGED.items():
        number = invented(agency, season.form(agency).read_bytes()).answers.fields[forms.NUMBER]
        season.run(day, "receive", agency, "--document", number, "--document-date", "10/11/2024")
    season.said["logged"] = season.run("2024-11-20", "missing", "2024", "--format", "json", code=1)
    _with_hostile_files(season, [agency for agency in second if agency != BROKEN])
    _corrected(season)


def _with_hostile_files(season: Season, agencies: list[str]) -> None:
    """The second batch has files among it that nobody should have sent."""
    bad = []
    for name, (make, _) in HOSTILE.items():
        bad.append(season.inbox(f"la-{name}.xlsx"))
        bad[-1].write_bytes(make())
    broken = season.filled(BROKEN, f"{BROKEN}.xlsx")
    book = forms.opened(broken.read_bytes())
    forms.cell(book, forms.INFO, forms.DAY).value = "31/11/2024"
    bad.append(broken)
    broken.write_bytes(forms.saved(book))
    bad.append(season.inbox("nam-cu.xlsx"))
    season.run("2024-11-20", "forms", "2023", "--agency", "kho-bac", "--out", season.root / "build/cu")
    bad[-1].write_bytes((season.root / "build/cu/kho-bac.xlsx").read_bytes())
    season.said["hostile"] = season.run(
        "2024-11-22", "import", "--yes", *bad, *season.sent(agencies), "--format", "json", code=1
    )
    season.said["bad"] = Result(0, "\n".join(path.name for path in bad), "")
    season.said["mended"] = season.run("2024-11-23", "import", "--yes", season.filled(BROKEN, "sua.xlsx"))


def _corrected(season: Season) -> None:
    """An agency sends its form again with one figure and one result changed; then, by mistake, the old one."""
    typed = season.typed[CORRECTED]
    key = next(key for key, value in typed.answers.figures.items() if isinstance(value, int | str))
    task = next(iter(typed.answers.tasks))
    old = season.filled(CORRECTED, "cu.xlsx")
    was = typed.figures[key[1]] - _read(typed.answers.figures[key])
    typed.answers.figures[key] = "4.321"  # type: ignore[index]
    typed.figures[key[1]] = was + 4321
    typed.answers.tasks[task]["result"] = "Kết quả đã đính chính."  # type: ignore[index]
    season.said["corrected"] = season.run(
        "2024-11-24", "import", "--yes", season.filled(CORRECTED, "dinh-chinh.xlsx"), "--format", "json"
    )
    before = season.journal()
    season.said["old"] = season.run("2024-11-24", "import", "--yes", old)
    assert season.journal() == before


def _read(shown: Any) -> Decimal:
    text = str(shown).replace("\u00a0", "").strip()
    return Decimal(text.replace(".", "").replace(",", ".")) if isinstance(shown, str) else Decimal(text)


def _end_of_november(season: Season) -> None:
    season.said["missing"] = season.run("2024-11-26", "missing", "2024", "--format", "json", code=1)
    season.run("2024-11-26", "remind", "2024", "--deadline", "28/11/2024")
    letter = next(p for p in season.root.glob("data/letters/435/2024/*.yaml") if "reminder" in p.read_text("utf-8"))
    season.run("2024-11-26", "number", letter.stem, "836")
    season.run("2024-11-27", "import", "--yes", *season.sent(LATE_BODIES))
    empty = season.inbox("rong.xlsx")
    fields = {forms.NUMBER: "9/BC-CCB", forms.DAY: "26/11/2024"}
    empty.write_bytes(forms.fill(season.form(EMPTY).read_bytes(), forms.Answers(fields=fields)))
    season.said["empty"] = season.run("2024-11-27", "import", "--yes", empty)
    season.run("2024-11-28", "receive", PENDING, "--document", "5/BC-BP", "--document-date", "27/11/2024")
    season.run("2024-11-28", "remind", "2024", "--deadline", "30/11/2024", "--separate")
    season.said["check"] = season.run("2024-11-29", "check")
    for command in ("missing", "status"):
        code = 1 if command == "missing" else 0
        season.said[f"last {command}"] = season.run("2024-11-29", command, "2024", "--format", "json", code=code)
    season.said["report"] = season.run("2024-11-29", "report", "2024")


# what came of it


def by_state(told: Result) -> dict[str, set[str]]:
    """Return the agencies by state, as `missing` tells."""
    found: dict[str, set[str]] = {}
    for row in told.json:
        found.setdefault(row["state"], set()).add(row["agency"])
    return found


def test_everybody_who_owes_a_report_got_a_form(season: Season) -> None:
    """45 forms and the letter; the focal point, the excused and who reports through another get none."""
    made = {line.rpartition("/")[2].removesuffix(".xlsx") for line in season.said["forms"].lines}
    assert len(made) == 46
    assert "cong-van-de-nghi-bao-cao-2024.docx" in made
    assert not made & {"so-tttt", "cuc-qltt", "tap-chi-nam-nung"}


def test_preview_names_everybody_and_writes_nothing(season: Season) -> None:
    """Before `--yes` there is a row for each form; the same forms sent again would add nothing."""
    assert len(season.said["preview"].lines) == 21
    assert "Chưa ghi gì. Sẽ ghi 20 bản ghi" in season.said["preview"].err
    assert season.said["again"].out.count("không có gì mới") == 20
    assert len([path for path in season.journal() if path.stem.startswith("20241112")]) == 20


def test_each_hostile_file_is_refused_by_name_and_the_good_ones_land(season: Season) -> None:
    """Every bad file is named with the reason; of the form with a bad date sheet and cell are."""
    names, told = season.said["bad"].lines, season.said["hostile"]
    for name in names:
        assert f"Không nhập {season.inbox(name)}" in told.err, name
    assert f"{len(names)} tệp bị từ chối" in told.err
    assert "so-xay-dung.xlsx, Thông tin chung!" in told.err
    assert "no-such-date" in told.err
    assert "Biểu mẫu của năm 2023" in told.err
    landed = {row["agency"] for row in told.json}
    assert landed == {path.parent.name for path in season.journal() if path.stem.startswith("20241122")} | set(LOGGED)


def test_an_arrival_that_was_logged_is_not_missing_and_keeps_its_day(season: Season) -> None:
    """Before its form was entered it stood as pending; after, the day of arrival is the one that was logged."""
    assert by_state(season.said["logged"])["pending"] == set(LOGGED)
    for agency, day in LOGGED.items():
        kinds = {yaml.safe_load(p.read_text("utf-8"))["contents"]: p.stem for p in season.journal(agency)}
        assert set(kinds) == {"pending", "read"}
        assert {stem[:8] for stem in kinds.values()} == {day.replace("-", "")}


def test_a_correction_adds_only_what_changed(season: Season) -> None:
    """One figure and one result: the new file holds just these; the old form sent once more adds nothing."""
    (row,) = season.said["corrected"].json
    changed = [(sorted(k for k in entry if k not in ("task", "schedule", "period"))) for entry in row["tasks"]]
    values = [value for entry in row["tasks"] for value in entry["figures"].values()]
    assert values == ["4321"]
    assert [entry["result"] for entry in row["tasks"] if "result" in entry] == ["Kết quả đã đính chính."]
    assert all(set(keys) <= {"figures", "evidence", "result"} for keys in changed)
    assert "đã thay" in season.said["old"].err


def test_reminders_go_to_who_was_missing_and_count_up(season: Season) -> None:
    """The first one to all who had not sent, less who has an extension; the second to each that still had not."""
    letters = [yaml.safe_load(p.read_text("utf-8")) for p in season.root.glob("data/letters/435/2024/*.yaml")]
    first = [letter for letter in letters if letter["kind"] == "reminder" and letter["round"] == 1]
    second = [letter for letter in letters if letter["kind"] == "reminder" and letter["round"] == 2]
    assert set(first[0]["to"]) == by_state(season.said["missing"])["missing"] - {"so-y-te"}
    assert {body for letter in second for body in letter["to"]} == MISSING
    assert [letter["number"] for letter in first] == ["836/STTTT-BCXB"]
    texts = [reports.text(p.read_bytes()) for p in (season.root / "build/cong-van-don-doc-2024-lan-2").iterdir()]
    assert len(texts) == 3
    assert all("701/STTTT-BCXB" in text and "836/STTTT-BCXB" in text for text in texts)


def test_lists_at_the_end_are_what_was_played(season: Season) -> None:
    """Who is missing, pending, empty, late; Sở Y tế's extension is heeded."""
    states = by_state(season.said["last missing"])
    assert states["missing"] == MISSING
    assert states["pending"] == {PENDING}
    assert states["empty"] == {EMPTY}
    assert states["late"] == {"bhxh-tinh", EMPTY, PENDING}
    status = season.said["last status"].json
    assert (status["asked"], status["arrived"]) == (45, 42)
    assert set(status["missing"]) == MISSING


def test_counts_are_those_of_what_was_typed(season: Season) -> None:
    """Assignments by status: completed where all rows of a task are, and every task nobody answered for unreported."""
    expected: Counter[str] = Counter()
    for typed in season.typed.values():
        for number, statuses in typed.statuses.items():
            if not number.startswith(("III", "IV")):
                kinds = set(statuses)
                expected[kinds.pop() if len(kinds) == 1 else "in-progress"] += 1
    own = season.run("2024-11-29", "tasks", "--agency", "so-tttt", "--role", "lead", "--format", "json").json
    told_before = (row["status"] for row in own if row["kind"] == "task" and row["status"] != "not-reported")
    expected.update(told_before)  # the office answers no form; what it told in 2023 of work done once still holds
    counts = season.said["last status"].json["assignments"]
    told = Counter(counts["ongoing"]) + Counter(counts["untimed"])
    for row in counts["scheduled"]:
        told[row["status"]] += row["count"]
    assert {status: told[status] for status in expected} == dict(expected)
    assert told["not-reported"] == counts["total"] - expected.total()


def test_every_figure_in_the_report_is_the_one_that_was_typed(season: Season) -> None:
    """Each cell of the annex of figures, and each total, to the last digit; a blank stays blank and 0 is 0."""
    indicators = yaml.safe_load((season.root / "data/reporting-435.yaml").read_text("utf-8"))["indicators"]
    columns = [indicator["name"] for indicator in indicators]
    rows = reports.table((season.root / "build/bao-cao-2024.docx").read_bytes(), "Văn bản chỉ đạo")
    shown = {row[1]: dict(zip(columns, row[2:], strict=True)) for row in rows}
    named = {row["agency"]: row["agency_name"] for row in json.loads(season.said["hostile"].out)}
    everybody = season.run("2024-11-29", "agencies", "--format", "json").json
    names = {row["id"]: row["name"].replace("Ủy ban nhân dân", "UBND") for row in everybody}
    for agency, typed in season.typed.items():
        cells = {name: number(cell) for name, cell in shown.get(names[agency], {}).items() if cell}
        assert cells == typed.figures, agency
    totals: Counter[str] = Counter()
    for typed in season.typed.values():
        totals.update(typed.figures)
    for indicator in indicators:
        told = shown["Tổng cộng"][indicator["name"]]
        assert number(told or "0") == (0 if indicator["kind"] == "ratio" else totals[indicator["name"]])
    assert len(named) > 15


def number(shown: str) -> Decimal:
    """Read a number as the report writes it."""
    return Decimal(shown.replace(".", "").replace(",", "."))


def test_data_are_sound_at_the_end(season: Season) -> None:
    """After the whole season every file passes `check`, and git would ignore the contacts."""
    assert "không có lỗi" in season.said["check"].err
    assert "/data/contacts.yaml" in (season.root / ".gitignore").read_text("utf-8")
