"""`import` records what filled forms say that is new: all of a file or nothing, told before it is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests import forms
from tests.cli import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Run

DAY = ("--today", "2024-11-20")
ANSWERS = forms.Answers(
    fields={forms.NUMBER: "7/BC-D", forms.DAY: "18/11/2024", forms.DIRECTION: "Đã giao Văn phòng."},
    tasks={("1.a", ""): {"status": "Đã có kết quả", "result": "D đã họp"}, ("2.b", ""): {"status": "Chưa thực hiện"}},
    figures={("1.a", "Cuộc họp", ""): 4},
)
NUMBERED = "8/BC-D"


class Inbox:
    """A workspace whose forms were sent out, and the files that come back."""

    def __init__(self, root: Path, run: Run) -> None:
        """Send the forms out."""
        self.root, self._run = root, run
        run("-C", root, "--today", "2024-10-15", "forms", "2024", "--out", root / "forms")
        self.empty = {path.stem: path.read_bytes() for path in (root / "forms").glob("*.xlsx")}

    def put(self, name: str, answers: forms.Answers = ANSWERS, agency: str = "d") -> Path:
        """Put a filled form into the inbox."""
        path = self.root / name
        path.write_bytes(forms.fill(self.empty[agency], answers))
        return path

    def run(self, *arguments: str | Path, day: str = "2024-11-20", code: int = 0) -> Any:
        """Import."""
        return self._run("-C", self.root, "--today", day, "import", *arguments, code=code)

    def journal(self, agency: str = "d") -> list[dict[str, Any]]:
        """Return what the journal holds of an agency, in order of names."""
        paths = sorted((self.root / f"data/updates/thu/2024/{agency}").glob("2*.yaml"))
        return [yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths]


@pytest.fixture
def inbox(tiny: Path, run: Run) -> Inbox:
    """Return the small workspace with its forms sent out."""
    return Inbox(tiny, run)


def corrected(**fields: str) -> forms.Answers:
    """Return the answers with another result, and other fields where given."""
    tasks = {**ANSWERS.tasks, ("1.a", ""): {"status": "Đã có kết quả", "result": "D đã họp 5 lần"}}
    return replace(ANSWERS, fields={**ANSWERS.fields, **fields}, tasks=tasks, figures={("1.a", "Cuộc họp", ""): "5"})


def test_preview_writes_nothing(inbox: Inbox) -> None:
    """Without --yes it is shown what would be recorded, and the journal stays."""
    told = inbox.run(inbox.put("d.xlsx"))
    assert "D đã họp" in told.out
    assert "thêm --yes" in told.err
    assert inbox.journal() == []


def test_form_becomes_one_file_of_the_journal(inbox: Inbox) -> None:
    """Document, general words, statuses and figures stand in one file, recorded by form."""
    inbox.run("--yes", inbox.put("d.xlsx"), "--by", "Thư ký")
    (update,) = inbox.journal()
    assert update["document"]["number"] == "7/BC-D"
    assert str(update["received"]) == "2024-11-20"
    assert (update["recorded"]["by"], update["recorded"]["by-means"]) == ("Thư ký", "form")
    assert update["general"] == {"direction": "Đã giao Văn phòng."}
    first, second = update["tasks"]
    assert (first["status"], first["figures"]) == ("completed", {"cuoc": 4})
    assert (second["task"], second["status"]) == ("2b", "not-started")


def test_same_form_adds_nothing(inbox: Inbox) -> None:
    """Sent twice, also in one go and under another name, it is recorded once."""
    inbox.run("--yes", inbox.put("d.xlsx"), inbox.put("ban-sao.xlsx"))
    told = inbox.run("--yes", inbox.put("d2.xlsx"), day="2024-11-22")
    assert "Không có gì mới để ghi" in told.err
    assert len(inbox.journal()) == 1


def test_correction_holds_only_what_changed(inbox: Inbox) -> None:
    """A new result and figure come in a file of their own; status and general words are not repeated."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    inbox.run(
        "--yes", inbox.put("d2.xlsx", corrected(**{forms.NUMBER: NUMBERED, forms.DAY: "19/11/2024"})), day="2024-11-21"
    )
    update = inbox.journal()[1]
    assert update["document"]["number"] == NUMBERED
    assert "general" not in update
    assert update["tasks"] == [{"task": "1a", "period": "2024", "result": "D đã họp 5 lần", "figures": {"cuoc": 5}}]


def test_older_form_cannot_undo_its_correction(inbox: Inbox) -> None:
    """The same document with what was corrected since adds nothing; another older one is refused."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    inbox.run("--yes", inbox.put("d2.xlsx", corrected()), day="2024-11-21")
    told = inbox.run("--yes", inbox.put("d.xlsx"), day="2024-11-22")
    assert "đã thay" in told.err
    assert len(inbox.journal()) == 2
    later = corrected(**{forms.NUMBER: NUMBERED, forms.DAY: "21/11/2024", forms.DIRECTION: "Khác."})
    inbox.run("--yes", inbox.put("d3.xlsx", later), day="2024-11-22")
    odd = replace(ANSWERS, figures={("1.a", "Cuộc họp", ""): 9})
    assert "cũ hơn văn bản số 8/BC-D" in inbox.run("--yes", inbox.put("d4.xlsx", odd), day="2024-11-23", code=1).err
    assert len(inbox.journal()) == 3


def test_new_document_may_say_again_what_was_corrected(inbox: Inbox) -> None:
    """Corrected back to the first value in a later document, the first value is in force."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    inbox.run("--yes", inbox.put("d2.xlsx", corrected(**{forms.NUMBER: NUMBERED, forms.DAY: "19/11/2024"})))
    back = replace(ANSWERS, fields={**ANSWERS.fields, forms.NUMBER: "9/BC-D", forms.DAY: "20/11/2024"})
    inbox.run("--yes", inbox.put("d3.xlsx", back), day="2024-11-21")
    changed = [entry for update in inbox.journal() for entry in update["tasks"] if entry["task"] == "1a"]
    assert sorted(entry["figures"]["cuoc"] for entry in changed) == [4, 4, 5]


def test_bare_status_is_told(inbox: Inbox) -> None:
    """Completed and nothing else said: it is recorded, and the person is told to ask."""
    bare = forms.Answers(fields=ANSWERS.fields, tasks={("1.a", ""): {"status": "Đã có kết quả"}})
    assert "1.a: báo hoàn thành nhưng không nêu kết quả" in inbox.run(inbox.put("d.xlsx", bare)).err


def test_two_versions_at_once_are_both_refused(inbox: Inbox) -> None:
    """Of two different forms with one document's day nobody can say which is the later one."""
    told = inbox.run("--yes", inbox.put("d.xlsx"), inbox.put("d2.xlsx", corrected()), code=1)
    assert told.err.count("khác nội dung") == 2
    assert inbox.journal() == []


def test_versions_with_dates_are_taken_in_their_order(inbox: Inbox) -> None:
    """However the files are listed, the later document is recorded last."""
    later = inbox.put("a.xlsx", corrected(**{forms.NUMBER: NUMBERED, forms.DAY: "19/11/2024"}))
    inbox.run("--yes", later, inbox.put("b.xlsx"))
    shown = inbox._run("-C", inbox.root, *DAY, "show", "1a", "--year", "2024", "--format", "json").json  # noqa: SLF001
    told = {row["agency"]: row["result"] for row in shown["answers"]}
    assert told["d"] == "D đã họp 5 lần"


def test_blank_cell_leaves_what_was_told(inbox: Inbox) -> None:
    """What is blank now and was told before stays, and that is said."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    fields = {**ANSWERS.fields, forms.NUMBER: NUMBERED, forms.DAY: "19/11/2024", forms.PROPOSALS: "Cấp kinh phí."}
    told = inbox.run("--yes", inbox.put("d2.xlsx", forms.Answers(fields=fields)), day="2024-11-21")
    assert "giữ nội dung cũ: 1.a trạng thái, 1.a kết quả, 1.a Cuộc họp, 2.b trạng thái" in told.err
    assert inbox.journal()[1]["general"] == {"proposals": "Cấp kinh phí."}
    assert "tasks" not in inbox.journal()[1]


def test_correction_by_telephone_survives_the_form_sent_again(inbox: Inbox) -> None:
    """What was recorded by hand since is not undone by the same form; what the form says anew is recorded."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    by_hand = ("record", "1a", "d", "--status", "completed", "--result", "D đã họp 6 lần", "--year", "2024")
    inbox._run("-C", inbox.root, "--today", "2024-11-21", *by_hand)  # noqa: SLF001
    told = inbox.run("--yes", inbox.put("d2.xlsx"), day="2024-11-22")
    assert "Không có gì mới để ghi" in told.err


def test_form_received_before_a_later_word_is_recorded_but_told(inbox: Inbox) -> None:
    """A form that came earlier than what was told since does not win, and the person is told."""
    by_hand = ("record", "1a", "d", "--status", "completed", "--result", "D đã họp 6 lần", "--year", "2024")
    inbox._run("-C", inbox.root, *DAY, *by_hand)  # noqa: SLF001
    told = inbox.run("--yes", inbox.put("d.xlsx"), "--received", "19/11/2024")
    assert "1.a: có thông tin nhận sau ngày này" in told.err


def test_withdrawn_form_can_be_recorded_again(inbox: Inbox) -> None:
    """What was unsaid is no longer known, so the same form is new."""
    inbox.run("--yes", inbox.put("d.xlsx"))
    made = next((inbox.root / "data/updates/thu/2024/d").iterdir()).stem
    inbox._run("-C", inbox.root, *DAY, "withdraw", made, "--reason", "nhầm")  # noqa: SLF001
    inbox.run("--yes", inbox.put("d.xlsx"))
    assert [("tasks" in update) for update in inbox.journal()].count(True) == 2


def test_logged_arrival_gives_the_day(inbox: Inbox) -> None:
    """The day that `receive` logged for the form's document is its day, unless another is typed."""
    logged = ("receive", "d", "--document", "7/BC-D", "--document-date", "18/11/2024")
    inbox._run("-C", inbox.root, "--today", "2024-11-19", *logged)  # noqa: SLF001
    inbox.run("--yes", inbox.put("d.xlsx"), day="2024-11-26")
    assert {str(update["received"]) for update in inbox.journal()} == {"2024-11-19"}


def test_late_by_default_is_told(inbox: Inbox) -> None:
    """Imported after the limit without a day, a report signed in time would count as late: that is said."""
    assert "thêm --received" in inbox.run(inbox.put("d.xlsx"), day="2024-11-26").err
    assert "thêm --received" not in inbox.run(inbox.put("d.xlsx"), "--received", "26/11/2024", day="2024-11-26").err
    assert "thêm --received" not in inbox.run(inbox.put("d.xlsx")).err


def test_empty_form_with_a_document_is_an_arrival(inbox: Inbox) -> None:
    """A paper without results is recorded as that; a form without anything is refused."""
    inbox.run("--yes", inbox.put("d.xlsx", forms.Answers(fields=dict(list(ANSWERS.fields.items())[:2]))))
    assert "tasks" not in inbox.journal()[0]
    blank = inbox.put("c.xlsx", forms.Answers(), agency="c")
    assert "chưa điền gì" in inbox.run("--yes", blank, code=1).err


def test_form_of_another_year_is_refused_unless_meant(inbox: Inbox) -> None:
    """Last year's form sent by mistake is not this year's report; a late one is taken when its year is typed."""
    path = inbox.put("d.xlsx")
    told = inbox.run("--yes", path, day="2025-01-10", code=1)
    assert "--year 2024" in told.err
    inbox.run("--yes", path, "--year", "2024", day="2025-01-10")
    assert len(inbox.journal()) == 1


def test_rules_between_files_are_told_at_the_cell(inbox: Inbox) -> None:
    """A document dated after its receipt is a fault of the form's own cell; the other file lands."""
    late = replace(ANSWERS, fields={**ANSWERS.fields, forms.DAY: "21/11/2024"})
    good = replace(ANSWERS, fields={**ANSWERS.fields, forms.NUMBER: "1/BC-C"}, tasks={}, figures={})
    told = inbox.run("--yes", inbox.put("d.xlsx", late), inbox.put("c.xlsx", good, agency="c"), code=1)
    assert "d.xlsx, Thông tin chung!C" in told.err
    assert "document-after-receipt" in told.err
    assert (len(inbox.journal("d")), len(inbox.journal("c"))) == (0, 2)


def test_folder_is_read_and_office_lock_files_are_not(inbox: Inbox) -> None:
    """A folder means its workbooks; what Excel leaves beside an open file is none."""
    (inbox.root / "nhan").mkdir()
    inbox.put("nhan/d.xlsx")
    (inbox.root / "nhan/~$d.xlsx").write_bytes(b"x")
    told = inbox.run(inbox.root / "nhan", "--format", "json")
    assert [row["agency"] for row in told.json] == ["d"]


def test_form_of_another_plan_is_refused(inbox: Inbox, run: Run) -> None:
    """A form made from one plan cannot be recorded in another."""
    path = inbox.put("d.xlsx")
    for name in ("plan-thu.yaml", "reporting-thu.yaml"):
        text = (inbox.root / "data" / name).read_text(encoding="utf-8").replace("plan: thu", "plan: hai")
        small.add(inbox.root, name.replace("thu", "hai"), text)
    told = run("-C", inbox.root, "--plan", "hai", *DAY, "import", "--yes", path, code=1)
    assert "form-plan" in told.err


def test_json_tells_what_would_be_written(inbox: Inbox) -> None:
    """Programs get the file, agency, document, path and entries."""
    (row,) = inbox.run(inbox.put("d.xlsx"), "--format", "json").json
    assert (row["agency"], row["document"], row["document_date"]) == ("d", "7/BC-D", "2024-11-18")
    assert row["tasks"][0]["figures"] == {"cuoc": "4"}
    assert row["path"].startswith("data/updates/thu/2024/d/20241120-")
