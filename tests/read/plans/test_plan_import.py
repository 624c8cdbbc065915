"""A plan out of Word: plan 435 itself in three layouts, twenty-one others typed by hand, and some of them spoilt."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
import unicodedata
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.errors import PlantrackError
from plantrack.model.fields import Span
from plantrack.read import loader
from plantrack.read.plans import plan_import, plan_tasks
from plantrack.write.files import plan_yaml
from tests.heldout import plans as heldout
from tests.plans import layouts, samples, scoring, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from plantrack.model.dataset import Dataset
    from plantrack.model.directory import Directory
    from plantrack.model.plan import Item, Plan
    from plantrack.read.plans.plan_import import Imported

LABEL_LINE = re.compile(r"^([-+*] )?((?:Cơ quan|Đơn vị|Chủ|Phối|Thời|Tiến|Thờigian|Đơn vịchủ)[^:]*): (.*)$")
ENOUGH = 0.95


@pytest.fixture(scope="module")
def directory(real_files: Mapping[str, str]) -> Directory:
    """Return the real directory as it was before the reorganisations of 2025: the plans here are written for it."""
    return before_2025(loader.directory(real_files["data/agencies.yaml"], "data/agencies.yaml"))


def before_2025(directory: Directory) -> Directory:
    """Return a directory without the bodies that were made in 2025, and with no end of the others."""
    kept = [agency for agency in directory.agencies if not agency.exists.from_ or agency.exists.from_.year < 2025]
    lasting = tuple(agency.model_copy(update={"exists": Span.model_construct()}) for agency in kept)
    return directory.model_copy(update={"agencies": lasting, "successions": ()})


@pytest.fixture(scope="module")
def read(directory: Directory) -> Callable[[bytes], Imported]:
    """Return what imports a Word file."""
    return lambda content: plan_import.read(content, "ke-hoach.docx", directory)


@pytest.fixture(scope="module")
def read_today(real_files: Mapping[str, str]) -> Callable[[bytes], Imported]:
    """Return what imports a Word file with the real directory as it stands: the day of the plan tells who existed."""
    directory = loader.directory(real_files["data/agencies.yaml"], "data/agencies.yaml")
    return lambda content: plan_import.read(content, "ke-hoach.docx", directory)


# plan 435


def said(item: Item) -> dict[str, Any]:
    """Return what a task or duty says; what an event is called is for whoever records it."""
    reads = [read.model_dump(mode="json", exclude={"event"}) for read in item.reads]
    return {
        "text": item.text,
        "parties": [(party.role, party.text, party.read) for party in item.parties],
        "times": [schedule.text for schedule in item.schedules],
        "reads": reads,
        "details": [detail.text for detail in item.details],
    }


def _layouts(plan: Plan) -> dict[str, bytes]:
    return {
        "list": word.plan_435_as_list(),
        "numbered by Word": word.plan_435_numbered_by_word(),
        "annex": word.plan_435_as_annex(plan),
    }


@pytest.mark.parametrize("layout", ["list", "numbered by Word", "annex"])
def test_plan_435_comes_out_as_it_was_typed_in(read: Callable[[bytes], Imported], real: Dataset, layout: str) -> None:
    """Every lead, coordinator, schedule and text is that of the file which people made, in each layout."""
    imported = read(_layouts(real.plan)[layout])
    assert [said(task) for task in imported.plan.tasks] == [said(task) for task in real.plan.tasks]
    assert [section.title for section in imported.plan.sections] == [section.title for section in real.plan.sections]
    if layout != "numbered by Word":  # Word counts a, b, c, d, e
        assert [task.id for task in imported.plan.tasks] == [task.id for task in real.plan.tasks]


@pytest.mark.parametrize("layout", ["list", "annex"])
def test_frame_of_plan_435_comes_out(read: Callable[[bytes], Imported], real: Dataset, layout: str) -> None:
    """Number, day, issuer, title, basis, signer, preamble, closing, addressees are the plan's."""
    plan = read(_layouts(real.plan)[layout]).plan
    signer = plan.document.signer.model_copy(update={"confirmed": False})
    assert plan.document.model_copy(update={"signer": signer}) == real.plan.document
    for part in ("plan", "preamble", "closing", "recipients", "state"):
        assert getattr(plan, part) == getattr(real.plan, part)
    if layout == "list":
        assert plan.prose == real.plan.prose


def test_duties_of_plan_435_come_out(read: Callable[[bytes], Imported], real: Dataset) -> None:
    """The duties are the same; whom "các cơ quan, đơn vị, địa phương" names is a person's reading, and is told."""
    imported = read(word.plan_435_as_list())
    assert [(duty.id, duty.is_, duty.text) for duty in imported.plan.duties] == [
        (duty.id, duty.is_, duty.text) for duty in real.plan.duties
    ]
    confirmed = [duty for duty in real.plan.duties if all(party.confirmed for party in duty.parties)]
    made = {duty.id: said(duty) for duty in imported.plan.duties}
    assert [made[duty.id] for duty in confirmed] == [said(duty) for duty in confirmed]
    assert any(doubt.loc == ("duties", 0, "parties", 0) for doubt in imported.doubts)


def damaged(line: str) -> str:
    """Return a line as it comes out of a scan or off the web."""
    text = line.replace("Đơn vị chủ trì", "Đơn vịchủ trì").replace("Thời gian", "Thờigian").replace("Đ", "Ð")
    return unicodedata.normalize("NFD", text.replace("truyền thông", "truyền\u00ad thông"))


def test_damage_is_mended(read: Callable[[bytes], Imported]) -> None:
    """NFD, Ð for Đ, soft hyphens and lost spaces in labels change nothing."""
    assert read(word.plan_435_as_list(damaged)).plan == read(word.plan_435_as_list()).plan


# eight others


@pytest.mark.parametrize("name", samples.DAYS)
def test_plans_typed_by_hand_are_read(read: Callable[[bytes], Imported], name: str) -> None:
    """At least 95 % of leads, coordinators and schedules are right, and none is wrong in silence."""
    imported = read(samples.document(name))
    found = scoring.fields(imported, samples.expected(name))
    assert [field for field in found if not field.right and not field.told] == []
    assert scoring.misnumbered(imported, samples.expected(name)) == []
    assert sum(field.right for field in found) / len(found) >= ENOUGH


@pytest.mark.parametrize("name", samples.DAYS)
def test_what_is_read_loads(read: Callable[[bytes], Imported], directory: Directory, name: str) -> None:
    """The text written for a plan has no error, is the plan again, and marks every doubt."""
    imported = read(samples.document(name))
    text = plan_yaml.text(imported.plan, imported.doubts)
    assert loader.faults_of_plan(text, imported.plan.plan, directory) == ()
    assert loader.plan(text, imported.plan.plan) == imported.plan
    assert text.count(plan_yaml.MARK) == len(imported.doubts)


# thirteen by somebody who had not seen the importer

ISSUERS = {"6-so-y-te": "so-y-te", "7-cap-huyen": "huyen-krong-no"}


@pytest.mark.parametrize("name", heldout.HEADS)
def test_plans_of_others_are_read(read_today: Callable[[bytes], Imported], name: str) -> None:
    """At least 95 % of leads, coordinators and schedules are right, none is wrong in silence, no task is made up."""
    imported = read_today(heldout.document(name))
    found = scoring.fields(imported, heldout.wanted(name))
    assert [field for field in found if not field.right and not field.told] == []
    assert scoring.misnumbered(imported, heldout.wanted(name)) == []
    assert sum(field.right for field in found) / len(found) >= ENOUGH
    assert scoring.unsaid(imported, heldout.lines(name)) == []


@pytest.mark.parametrize("name", heldout.HEADS)
def test_frames_of_plans_of_others_are_read(read_today: Callable[[bytes], Imported], name: str) -> None:
    """Number, day, issuer and title are right: of two bodies in the letterhead the lower one issues."""
    _, number, issued, title = heldout.HEADS[name]
    document = read_today(heldout.document(name)).plan.document
    day, month, year = map(int, re.findall(r"\d+", issued))
    assert (document.number, document.title) == (number, title)
    assert (document.date, document.issuer) == (dt.date(year, month, day), ISSUERS.get(name, "ubnd-tinh"))


# spoilt


def _spoilt_lists() -> Iterator[tuple[str, str]]:
    """Yield the plan in a list with one label line spoilt, every one in turn, in one of several ways."""
    lines = samples.source("chuyen-doi-so").splitlines()
    for at, line in enumerate(lines):
        if found := LABEL_LINE.match(line):
            mark, label, rest = found[1] or "", found[2], found[3]
            ways = {
                "line dropped": [],
                "label dropped": [f"{mark}{rest}"],
                "colon dropped": [f"{mark}{label} {rest}"],
                "label misspelt": [f"{mark}{label[:-2]}q: {rest}"],
                "body misspelt": [re.sub(r"(Sở|Công|Văn|Báo|UBND|Quý|Tháng|[Nn]ăm)( \w)", r"\1x\2", line, count=1)],
                "line broken": [f"{mark}{label}: {rest[: len(rest) // 2]}", rest[len(rest) // 2 :].strip()],
            }
            way = list(ways)[at % len(ways)]
            yield f"{way}, line {at}", "\n".join([*lines[:at], *ways[way], *lines[at + 1 :]])


def _spoilt_tables() -> Iterator[tuple[str, str]]:
    """Yield the plan in an annex with one row spoilt, in one of several ways."""
    lines = samples.source("cai-cach-hanh-chinh").splitlines()
    for at, line in enumerate(lines):
        cells = line.split(" |")
        if cells[0] in ("header", "group", "cut"):
            continue
        column = 1 + at % 4
        words = cells[column].split()
        half = len(words) // 2
        blank = ["cut"] + [""] * (len(cells) - 1)
        rest = [*blank[:column], " " + " ".join(words[half:]), *blank[column + 1 :]]
        begun = [*cells[:column], " " + " ".join(words[:half]), *cells[column + 1 :]]
        typo = [*cells[:column], f" {cells[column].strip()}qx", *cells[column + 1 :]]
        ways = {
            "row cut in two": [begun, rest] if half else [typo],
            "word misspelt": [typo],
            "number dropped": [["cut", *cells[1:]]],
        }
        way = list(ways)[at % len(ways)]
        yield f"{way}, row {at}", "\n".join([*lines[:at], *(" |".join(row) for row in ways[way]), *lines[at + 1 :]])


SPOILT = [("chuyen-doi-so", *one) for one in _spoilt_lists()] + [
    ("cai-cach-hanh-chinh", *one) for one in _spoilt_tables()
]


def test_spoiling_spoils(read: Callable[[bytes], Imported]) -> None:
    """The spoilt plans do differ: of a dropped line the field is wrong, and it is told."""
    dropped = next(text for _, what, text in SPOILT if what.startswith("line dropped"))
    found = scoring.fields(read(samples.document("chuyen-doi-so", dropped)), samples.expected("chuyen-doi-so"))
    wrong = [field for field in found if not field.right]
    assert wrong
    assert all(field.told for field in wrong)


@pytest.mark.parametrize(("name", "what", "text"), SPOILT, ids=[what for _, what, _ in SPOILT])
def test_nothing_is_wrong_in_silence(read: Callable[[bytes], Imported], name: str, what: str, text: str) -> None:
    """Whatever happens to a label, a name or a row, a field that comes out wrong is named in the list."""
    found = scoring.fields(read(samples.document(name, text)), samples.expected(name))
    assert [field for field in found if not field.right and not field.told and "?" not in field.wanted] == [], what


def test_every_line_is_accounted_for(read: Callable[[bytes], Imported], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reading loses is told at the end: here the details of every task are thrown away on purpose."""
    tell = plan_tasks.Tasks._told  # noqa: SLF001 (the fault is put where a fault would be)

    def forgetful(tasks: plan_tasks.Tasks, value: dict[str, Any], told: Any) -> None:
        if told.label.kind != "detail":
            tell(tasks, value, told)

    monkeypatch.setattr(plan_tasks.Tasks, "_told", forgetful)
    lost = [doubt for doubt in read(samples.document("chuyen-doi-so")).doubts if doubt.why.startswith("chưa đưa vào")]
    assert [doubt.quote for doubt in lost] == ["Sản phẩmQuyết định của UBND tỉnh."]


# laid out at random

LAYOUTS = {"list": layouts.as_list, "table": layouts.as_table, "duties": layouts.as_duties}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("layout", LAYOUTS)
def test_any_layout_is_read(read: Callable[[bytes], Imported], layout: str, seed: int) -> None:
    """However offices number, label, order and stop the lines of a task, what it says is read, or told."""
    laid = LAYOUTS[layout](random.Random(seed))  # noqa: S311 (no secret)
    found = scoring.fields(read(laid.content), laid.expected)
    assert [field for field in found if not field.right and not field.told] == [], laid.how
    assert sum(field.right for field in found) / len(found) >= ENOUGH, laid.how


# layouts in small


def plan_of(*lines: str, rows: Sequence[Sequence[str]] = (), date: str = "ngày 05 tháng 01 năm 2026") -> bytes:
    """Return a small plan's Word file: lines of its body, then rows of a table."""
    made = word.Word()
    made.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], "904/KH-UBND", f"Đắk Nông, {date}")
    made.title("KẾ HOẠCH", "Thử nghiệm (MINH HỌA)")
    made.lines("\n".join(lines))
    if rows:
        made.table(*rows)
    made.signature(["Lưu: VT"], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Nguyễn Văn A")
    return made.saved()


def test_bare_label_of_who_does_it_leads(read: Callable[[bytes], Imported]) -> None:
    """A label that only says "Đơn vị thực hiện" names the lead."""
    plan = read(plan_of("I. NHIỆM VỤ", "1. Việc A", "- Đơn vị thực hiện: Sở Y tế", "- Thời gian: 2026")).plan
    assert samples.parties(plan.tasks[0], "lead") == ("so-y-te",)


def test_parties_in_bullets_below_their_label(read: Callable[[bytes], Imported]) -> None:
    """A label with nothing behind it takes the bullets below it."""
    lines = (
        "I. NHIỆM VỤ",
        "1. Việc A",
        "- Đơn vị chủ trì: Sở Y tế",
        "- Đơn vị phối hợp:",
        "+ Sở Nội vụ",
        "+ Công an tỉnh",
    )
    plan = read(plan_of(*lines, "- Thời gian: Năm 2026")).plan
    assert samples.parties(plan.tasks[0], "support") == ("so-noi-vu", "cong-an-tinh")


def test_task_without_labels_between_others_is_told(read: Callable[[bytes], Imported]) -> None:
    """A line numbered like the tasks around it is a task, and that nobody leads it is told."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", "2. Việc B", "3. Việc C", "- Chủ trì: Sở Nội vụ")
    imported = read(plan_of(*lines))
    assert [task.text for task in imported.plan.tasks] == ["Việc A", "Việc B", "Việc C"]
    assert any(doubt.loc == ("sections", 0, "tasks", 1) and "chủ trì" in doubt.why for doubt in imported.doubts)


def test_gap_in_the_numbers_is_told(read: Callable[[bytes], Imported]) -> None:
    """After 1 comes 3: something may be missing."""
    imported = read(plan_of("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", "3. Việc C", "- Chủ trì: Sở Nội vụ"))
    assert any(doubt.why == "số 3 không nối tiếp số 1" for doubt in imported.doubts)


def test_unknown_table_is_kept_and_told(read: Callable[[bytes], Imported]) -> None:
    """A table that is none of tasks is kept row by row."""
    imported = read(plan_of("I. KINH PHÍ", "Dự toán như sau:", rows=[("Nguồn", "Số tiền"), ("Ngân sách tỉnh", "100")]))
    assert [one.items for one in imported.plan.prose if one.items] == [("Nguồn | Số tiền", "Ngân sách tỉnh | 100")]
    assert any("bảng không nhận ra" in doubt.why for doubt in imported.doubts)


def test_body_and_annex_together(read: Callable[[bytes], Imported]) -> None:
    """Tasks of the text and tasks of a table stand in one plan under ids of their own."""
    rows = [
        ("STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"),
        ("1", "Việc B", "Sở Y tế", "", "Quý I/2026"),
    ]
    imported = read(plan_of("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Nội vụ", "II. DANH MỤC", rows=rows))
    assert [(task.text, samples.parties(task, "lead")) for task in imported.plan.tasks] == [
        ("Việc A", ("so-noi-vu",)), ("Việc B", ("so-y-te",)),
    ]  # fmt: skip
    assert len({task.id for task in imported.plan.tasks}) == 2


def test_page_without_a_plan_is_refused(read: Callable[[bytes], Imported]) -> None:
    """A Word file without the word KẾ HOẠCH, or without its day, is refused with what to do."""
    other = word.Word()
    other.line("Báo cáo công tác tháng 5")
    with pytest.raises(PlantrackError, match="KẾ HOẠCH"):
        read(other.saved())
    with pytest.raises(PlantrackError, match="--date"):
        read(plan_of("I. NHIỆM VỤ", date="ngày      tháng 01 năm 2026"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 old Word", b"%PDF-1.4"])
def test_what_is_no_word_file_is_refused(read: Callable[[bytes], Imported], content: bytes) -> None:
    """No file from outside brings the program down."""
    with pytest.raises(PlantrackError):
        read(content)


def test_groups_stand_in_groups(read: Callable[[bytes], Imported]) -> None:
    """A, I, 1 above one another head what follows; numbers that begin anew get ids of their own."""
    header = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
    who = ("Sở Y tế", "Sở Nội vụ", "2026")
    rows = [
        header,
        ("A", "Phần A"),
        ("I", "Nhóm một"),
        ("1", "Tiểu nhóm"),
        ("1.1", "Việc một", *who),
        ("2", "Việc hai", *who),
    ]
    rows += [
        ("II", "Nhóm hai"),
        ("1", "Việc ba", *who),
        header,
        ("2", "Việc bốn", *who),
        ("B", "Phần B"),
        ("I", "Nhóm một"),
    ]
    rows += [("1", "Việc năm", *who)]
    full = [(*row, *[""] * (len(header) - len(row))) for row in rows]
    plan = read(plan_of("I. NHIỆM VỤ", "Tại Phụ lục.", rows=full)).plan
    printed = [(task.printed, task.text) for task in plan.tasks]
    assert printed == [
        ("I.A.I.1.1", "Việc một"), ("I.A.I.2", "Việc hai"), ("I.A.II.1", "Việc ba"), ("I.A.II.2", "Việc bốn"),
        ("I.B.I.1", "Việc năm"),
    ]  # fmt: skip
    assert len({task.id for task in plan.tasks}) == len(printed)


def test_labels_run_into_bullets(read: Callable[[bytes], Imported]) -> None:
    """Label lines within a bullet's sentence, in brackets or not, make the bullet a task."""
    lines = (
        "- Việc một (Đơn vị chủ trì: Sở Y tế; Đơn vị phối hợp: Sở Nội vụ; thời gian thực hiện: Quý I/2026).",
        "- Việc hai. Chủ trì: Sở Tư pháp. Phối hợp: Không. Thời gian: hằng năm",
    )
    plan = read(plan_of("I. NHIỆM VỤ", "1. Nhóm", *lines)).plan
    assert [
        (samples.parties(task, "lead"), samples.parties(task, "support"), samples.time(task)) for task in plan.tasks
    ] == [
        (("so-y-te",), ("so-noi-vu",), "once <2026-04-01"),
        (("so-tu-phap",), (), "year"),
    ]


@pytest.mark.parametrize("seed", range(12))
def test_torn_plans_still_load(read: Callable[[bytes], Imported], directory: Directory, seed: int) -> None:
    """Lines lost, doubled, cut off and out of order: what is written loads, and no line is lost without a word."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    lines = samples.source("chuyen-doi-so").splitlines()
    for _ in range(10):
        at = chance.randrange(1, len(lines))
        lines[at : at + 1] = chance.choice(
            [[], [lines[at]] * 2, [lines[at][: len(lines[at]) // 2]], ["1."], ["Thời gian: "]]
        )
    text = "\n".join(lines)
    imported = read(samples.document("chuyen-doi-so", text))
    written = plan_yaml.text(imported.plan, imported.doubts)
    assert loader.faults_of_plan(written, imported.plan.plan, directory) == ()
    kept = re.sub(r"\W", "", written + " ".join(doubt.quote for doubt in imported.doubts)).lower()
    words = [word for line in lines for word in re.findall(r"\w{4,}", line.lower())]
    assert [one for one in words if one not in kept] == []


def three(item: Item) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return who leads, who supports and when."""
    return samples.parties(item, "lead"), samples.parties(item, "support"), samples.time(item)


HEADED = {
    "numbered": ("1. Sở Y tế", "- Kiểm tra."),
    "given": ("1. Giao Sở Y tế:", "a) Kiểm tra."),
    "with a duty of its own": ("1. Sở Y tế: Kiểm tra.",),
    "responsible": ("1. Sở Y tế có trách nhiệm:", "+ Kiểm tra."),
    "plain sentence": ("1. Sở Y tế", "Kiểm tra."),
    "no number": ("Sở Y tế có trách nhiệm:", "- Kiểm tra."),
    "capitals": ("SỞ Y TẾ", "- Kiểm tra."),
    "within another": ("1. Trách nhiệm của các cơ quan", "a) Sở Y tế:", "- Kiểm tra."),
    "sentence": ("1. Sở Y tế kiểm tra.",),
}


@pytest.mark.parametrize("lines", HEADED.values(), ids=HEADED)
def test_duty_below_any_heading_has_its_lead(read: Callable[[bytes], Imported], lines: tuple[str, ...]) -> None:
    """However a plan heads what a body is to do, the body leads; all that is told is that it says no time."""
    imported = read(plan_of("I. TỔ CHỨC THỰC HIỆN", *lines))
    assert [samples.parties(task, "lead") for task in imported.plan.tasks] == [("so-y-te",)]
    assert [(doubt.why, doubt.about) for doubt in imported.doubts] == [("không ghi thời gian", ("time",))]


def test_duties_of_a_plan_with_tasks_stay_duties(read: Callable[[bytes], Imported]) -> None:
    """Where a plan has tasks, what the part on carrying it out shares out are duties, with company and time."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Nội vụ", "II. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính, Sở Y tế")
    plan = read(plan_of(*lines, "- Chủ trì, phối hợp với Công an tỉnh rà soát trước ngày 15/11/2026.")).plan
    assert [(duty.printed, *three(duty)) for duty in plan.duties] == [
        ("II.1", ("so-tai-chinh", "so-y-te"), ("cong-an-tinh",), "once <2026-11-15")
    ]


ENDLESS = ["thời gian ", "cơ quan, đơn vị, ", "- Sở Y tế chủ trì ", "phối hợp với Sở Nội vụ ", "(", "a, "]


@pytest.mark.parametrize("words", ENDLESS)
def test_line_without_end_comes_to_an_end(read: Callable[[bytes], Imported], words: str) -> None:
    """No line, however long and like a label, keeps the reading from ending."""
    imported = read(plan_of("I. TỔ CHỨC THỰC HIỆN", f"1. Sở Y tế {words * 100}"))
    assert imported.plan.prose or imported.plan.tasks


def test_number_of_a_part_stands_above_its_title(read: Callable[[bytes], Imported]) -> None:
    """A line "Phần II" is the number of the title below it."""
    lines = ("Phần I", "MỤC TIÊU", "Nâng cao.", "Phần II", "NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế")
    plan = read(plan_of(*lines, "Phần III", "KINH PHÍ", "Từ ngân sách.")).plan
    assert [(section.printed, section.title) for section in plan.sections] == [("II", "NHIỆM VỤ")]
    assert [(one.printed, one.title, one.text) for one in plan.prose] == [
        ("I", "MỤC TIÊU", "Nâng cao."), ("III", "KINH PHÍ", "Từ ngân sách."),
    ]  # fmt: skip


def test_damaged_line_does_not_spoil_the_others(read: Callable[[bytes], Imported]) -> None:
    """A heading that lost its number, or whose body nobody knows, still heads what stands below it."""
    lines = ("I. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", "a) Một.", "Sở Nội vụ", "a) Hai.", "3. Sởx Tư pháp", "a) Ba.")
    imported = read(plan_of(*lines, "4) Công an tỉnh", "a) Bốn,", "năm."))
    assert [(task.text, samples.parties(task, "lead")) for task in imported.plan.tasks] == [
        ("Một.", ("so-y-te",)), ("Hai.", ("so-noi-vu",)), ("Ba.", ()), ("Bốn, năm.", ("cong-an-tinh",)),
    ]  # fmt: skip
    assert {"lead"} <= {field for doubt in imported.doubts if "Tư pháp" in doubt.why for field in doubt.about}


def test_cells_that_say_as_above(read: Callable[[bytes], Imported]) -> None:
    """What says "as above" is what stands above, but not across the heading of a group; a dash is nobody."""
    rows = [
        ("TT", "Nhiệm vụ", "Đơn vị thực hiện", "Đơn vị tham gia", "Thời gian"),
        ("1", "Việc A", "Sở Y tế", "Sở Nội vụ", "2026"),
        ("2", "Việc B", "nt", "-nt-", "Như trên"),
        ("3", "Việc C", "Sở Tư pháp", "-", "Quý I/2026"),
        ("II", "NHÓM", "", "", ""),
        ("1", "Việc D", "nt", "Không", "2026"),
    ]
    imported = read(plan_of("I. NHIỆM VỤ", "Tại bảng sau:", rows=rows))
    assert [three(task) for task in imported.plan.tasks] == [
        (("so-y-te",), ("so-noi-vu",), "once <2027-01-01"),
        (("so-y-te",), ("so-noi-vu",), "once <2027-01-01"),
        (("so-tu-phap",), (), "once <2026-04-01"),
        ((), (), "once <2027-01-01"),
    ]  # fmt: skip
    assert [(doubt.what, doubt.about) for doubt in imported.doubts] == [("I.II.1", ("lead",))]


def test_day_on_which_work_begins_has_a_column(read: Callable[[bytes], Imported]) -> None:
    """Columns of the first and the last day are one stretch of time."""
    rows = [
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "<"),
        ("^", "^", "^", "^", "Bắt đầu", "Kết thúc"),
        ("1", "Việc A", "Sở Y tế", "Sở Nội vụ", "01/2026", "6/2026"),
    ]
    plan = read(plan_of("I. NHIỆM VỤ", "Tại bảng sau:", rows=rows)).plan
    assert [samples.time(task) for task in plan.tasks] == ["window 2026-01-01 <2026-07-01"]


@pytest.mark.parametrize("nobody", ["Không", "Không có", "-", "..."])
def test_nobody_is_told_where_somebody_must_be(read: Callable[[bytes], Imported], nobody: str) -> None:
    """That nobody supports is an answer; that nobody leads is a doubt about who leads, and about nothing else."""
    rows = [("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"), ("1", "Việc A", nobody, nobody, "2026")]
    imported = read(plan_of("I. NHIỆM VỤ", "Tại bảng sau:", rows=rows))
    assert [task.parties[0].read for task in imported.plan.tasks] == [()]
    assert {doubt.about for doubt in imported.doubts} == {("lead",)}


def test_parts_of_an_annex_keep_their_numbers(read: Callable[[bytes], Imported]) -> None:
    """Task 1 of part I and task 1 of part II are I.1 and II.1, by id and in what people see."""
    header = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian")
    who = ("Sở Y tế", "Sở Nội vụ", "2026")
    blank = ("", "", "")
    rows = [header, ("I", "PHẦN A", *blank), ("1", "Việc A", *who), ("II", "PHẦN B", *blank), ("1", "Việc B", *who)]
    plan = read(plan_of("I. NHIỆM VỤ", "Tại bảng sau:", rows=rows)).plan
    assert [(task.id, task.label) for task in plan.tasks] == [("i-1", "I.1"), ("ii-1", "II.1")]


def test_doubt_names_its_fields(read: Callable[[bytes], Imported]) -> None:
    """A doubt on a task says which fields it is about; one on its number is about none of them."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", "- Phối hợp: Sở X", "3. Việc B", "- Thời gian: Quý III")
    told = {doubt.why.split(" “")[-1]: doubt.about for doubt in read(plan_of(*lines)).doubts}
    assert told["không ghi ai chủ trì"] == ("lead",)
    assert told["không ghi thời gian"] == told["thiếu năm"] == ("time",)
    assert told["số 3 không nối tiếp số 1"] == ()


def test_document_type_is_refused(read: Callable[[bytes], Imported]) -> None:
    """A Word file with a DOCTYPE in it is not read."""
    source, target = io.BytesIO(plan_of("I. NHIỆM VỤ")), io.BytesIO()
    with zipfile.ZipFile(source) as held, zipfile.ZipFile(target, "w") as made:
        for name in held.namelist():
            raw = held.read(name)
            if name == "word/document.xml":
                raw = raw.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY a "b">]>', 1)
            made.writestr(name, raw)
    with pytest.raises(PlantrackError, match="DOCTYPE"):
        read(target.getvalue())


def test_annexes_number_their_tasks_apart(read: Callable[[bytes], Imported]) -> None:
    """Task 1 of annex I and task 1 of annex II have numbers and ids of their own; a number given twice is told."""
    header = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian")
    made = word.Word()
    made.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], "904/KH-UBND", "Đắk Nông, ngày 05 tháng 01 năm 2026")
    made.title("KẾ HOẠCH", "Thử nghiệm (MINH HỌA)")
    made.lines("I. NHIỆM VỤ\nTại các Phụ lục.")
    made.signature(["Lưu: VT"], ["CHỦ TỊCH"], "Nguyễn Văn A")
    for title in ("Phụ lục I", "Phụ lục II"):
        made.title(title)
        made.table(header, ("1", f"Việc của {title}", "Sở Y tế", "2026"), ("1", "Việc lặp số", "Sở Y tế", "2026"))
    imported = read(made.saved())
    assert [task.printed for task in imported.plan.tasks] == ["PLI.1", "PLI.1", "PLII.1", "PLII.1"]
    assert [task.id for task in imported.plan.tasks] == ["pli-1", "pli-1-2", "plii-1", "plii-1-2"]
    assert sum("đã có ở nhiệm vụ khác" in doubt.why for doubt in imported.doubts) == 2


def test_parts_of_a_task_are_no_tasks(read: Callable[[bytes], Imported]) -> None:
    """A task laid out as aim, ways, who and when under letters is one task; none of its parts is."""
    lines = ["I. NHIỆM VỤ"]
    for number, name, lead in ((1, "Việc một", "Sở Y tế"), (2, "Việc hai", "Sở Nội vụ")):
        lines += [
            f"{number}. {name}",
            "a) Mục tiêu: Đạt 100%.",
            "b) Giải pháp thực hiện:",
            "- Tuyên truyền",
            "- Kiểm tra",
        ]
        lines += ["c) Phân công thực hiện:", f"- Cơ quan chủ trì: {lead}.", "- Cơ quan phối hợp: Sở Tư pháp."]
        lines += ["d) Thời gian thực hiện: Năm 2026."]
    imported = read(plan_of(*lines))
    assert [(task.id, samples.parties(task, "lead"), samples.time(task)) for task in imported.plan.tasks] == [
        ("1", ("so-y-te",), "once <2027-01-01"),
        ("2", ("so-noi-vu",), "once <2027-01-01"),
    ]
    assert imported.plan.tasks[0].text.startswith("Việc một\na) Mục tiêu: Đạt 100%.\nb) Giải pháp thực hiện:\n- Tuyên")
    assert imported.doubts == ()


# headings of bodies that nobody knows, numbers that begin again, times of bodies, captions


def bold_plan_of(*lines: str) -> bytes:
    """Return a small plan's Word file in which lines that begin with ** are bold."""
    made = word.Word()
    made.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], "904/KH-UBND", "Đắk Nông, ngày 05 tháng 01 năm 2026")
    made.title("KẾ HOẠCH", "Thử nghiệm (MINH HỌA)")
    for line in lines:
        made.line("" if line.startswith("**") else line)
        if line.startswith("**"):
            made.document.paragraphs[-1].add_run(line[2:]).bold = True
    made.signature(["Lưu: VT"], ["CHỦ TỊCH"], "Nguyễn Văn A")
    return made.saved()


UNKNOWN = {
    "bold, any name": ("**Sở Y tế", "- Một.", "**Hợp tác xã, tổ hợp tác", "- Hai.", "**Công an tỉnh", "- Ba."),
    "bold, paragraphs": ("**Sở Y tế", "Một.", "**Người dân trên địa bàn", "Hai.", "**Công an tỉnh", "Ba."),
    "plain": ("Sở Y tế", "- Một.", "Chủ đầu tư các dự án", "- Hai.", "Công an tỉnh", "- Ba."),
    "capitals": ("SỞ Y TẾ", "- Một.", "CÁC CHỦ RỪNG", "- Hai.", "CÔNG AN TỈNH", "- Ba."),
    "numbered": ("1. Sở Y tế", "a) Một.", "2. Trưởng thôn, bon", "a) Hai.", "3. Công an tỉnh", "a) Ba."),
    "number lost": ("1. Sở Y tế", "a) Một.", "Ban chỉ đạo các cấp", "- Hai.", "2. Công an tỉnh", "a) Ba."),
    "given work": ("1. Sở Y tế", "a) Một.", "Đề nghị các tổ chức, cá nhân", "- Hai.", "2. Công an tỉnh", "a) Ba."),
    "with a full stop": ("**Sở Y tế.", "- Một.", "**Chủ rừng.", "- Hai.", "**Công an tỉnh.", "- Ba."),
    "in the same line": ("1. Sở Y tế: Một.", "2. Người dân: Hai.", "3. Công an tỉnh: Ba."),
    "above numbers": ("Sở Y tế chủ trì:", "1. Một.", "Các bệnh viện thực hiện:", "1. Hai.", "Công an tỉnh:", "1. Ba."),
}


@pytest.mark.parametrize("lines", UNKNOWN.values(), ids=UNKNOWN)
def test_body_that_nobody_knows_heads_its_duties(read: Callable[[bytes], Imported], lines: tuple[str, ...]) -> None:
    """A line amid headings of bodies that looks like these heads what stands below it; that nobody leads it is told."""
    imported = read(bold_plan_of("III. TỔ CHỨC THỰC HIỆN", *lines))
    assert [(task.text, samples.parties(task, "lead")) for task in imported.plan.tasks] == [
        ("Một.", ("so-y-te",)), ("Hai.", ()), ("Ba.", ("cong-an-tinh",)),
    ]  # fmt: skip
    assert [doubt.loc[:2] for doubt in imported.doubts if "lead" in doubt.about] == [("sections", 1)]


def test_headings_of_a_plan_whose_bodies_nobody_knows(read: Callable[[bytes], Imported]) -> None:
    """A district's plan, none of whose bodies the directory knows, has its duties all the same, each lead told."""
    lines = ("**Phòng Nội vụ", "- Một.", "**Phòng Tài chính - Kế hoạch", "- Hai.", "**Trạm Y tế các xã", "- Ba.")
    imported = read(bold_plan_of("III. TỔ CHỨC THỰC HIỆN", *lines))
    assert [task.text for task in imported.plan.tasks] == ["Một.", "Hai.", "Ba."]
    assert sum(doubt.about == ("lead",) for doubt in imported.doubts) == 3


def test_caption_below_a_body_is_told(read: Callable[[bytes], Imported]) -> None:
    """A line that leads in the bullets below it may say more of them: it and each of them is told."""
    lines = ("1. Sở Y tế", "Chủ trì, phối hợp với Sở Nội vụ:", "- Một.", "- Hai.")
    imported = read(plan_of("III. TỔ CHỨC THỰC HIỆN", *lines))
    told = [doubt.loc[3] for doubt in imported.doubts if {"lead", "time"} <= set(doubt.about)]
    assert told == [0, 1, 2]


def test_heading_whose_lines_name_their_own_bodies_is_kept(read: Callable[[bytes], Imported]) -> None:
    """Where each line below a heading names its own body, the heading's words are in the plan or told."""
    lines = (
        "1. Sở Y tế",
        "a) Một.",
        "2. Bình ổn thị trường",
        "a) Giao Sở Nội vụ rà soát.",
        "3. Công an tỉnh",
        "a) Ba.",
    )
    tasks = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế")
    imported = read(plan_of(*tasks, "II. TỔ CHỨC THỰC HIỆN", *lines))
    assert scoring.unsaid(imported, lines) == []


def test_numbers_may_differ_in_kind_from_a_heading_without_one(read: Callable[[bytes], Imported]) -> None:
    """A heading of a body without number below a line numbered with a bracket is read."""
    lines = ("II. TỔ CHỨC THỰC HIỆN", "1) Chung.", "**Chủ rừng", "- Hai.", "**Sở Y tế", "- Ba.")
    imported = read(bold_plan_of(*lines))
    assert [three(task)[0] for task in imported.plan.tasks if task.text in ("Hai.", "Ba.")] == [(), ("so-y-te",)]


def test_bullets_joined_into_one_duty_are_told(read: Callable[[bytes], Imported]) -> None:
    """A lettered line with several bullets stays one duty, told: each bullet may have its own company and time."""
    lines = ("1. Sở Y tế", "a) Công tác truyền thông:", "- Viết tin trước ngày 10/5/2026.", "- Phối hợp với Sở Nội vụ.")
    imported = read(plan_of("III. TỔ CHỨC THỰC HIỆN", *lines))
    assert ("text", "support", "time") in [doubt.about for doubt in imported.doubts]


GROUPED = (
    *("1{0} Nhóm A", "1{0} Việc A", "- Chủ trì: Sở Y tế", "2{0} Việc B", "- Chủ trì: Sở Nội vụ"),
    *("2{0} Nhóm B", "1{0} Việc C", "- Chủ trì: Sở Y tế"),
)


@pytest.mark.parametrize(
    "between", [(), ("Gồm các việc sau:",), ("Nhóm này có hai việc.",)], ids=["nothing", "colon", "sentence"]
)
@pytest.mark.parametrize("stop", [".", ")"])
def test_numbers_that_begin_again_stand_below_a_group(
    read: Callable[[bytes], Imported], stop: str, between: tuple[str, ...]
) -> None:
    """Tasks 1, 2 below group 1 and task 1 below group 2 are told apart, and no group is a task."""
    first, *others = (line.format(stop) for line in GROUPED)
    imported = read(plan_of("I. NHIỆM VỤ", first, *between, *others))
    assert [(task.printed, task.text) for task in imported.plan.tasks] == [
        ("I.1.1", "Việc A"), ("I.1.2", "Việc B"), ("I.2.1", "Việc C"),
    ]  # fmt: skip
    assert {doubt.about for doubt in imported.doubts} == {("support",), ("time",)}


def test_number_that_goes_on_with_task_and_group_is_told(read: Callable[[bytes], Imported]) -> None:
    """After group 1 and its only task 1, a 2 may be either one's next."""
    lines = ("1. Nhóm A", "1. Việc A", "- Chủ trì: Sở Y tế", "2. Việc B", "- Chủ trì: Sở Nội vụ")
    imported = read(plan_of("I. NHIỆM VỤ", *lines))
    assert any(doubt.why.startswith("số 2 nối tiếp cả") for doubt in imported.doubts)


def test_groups_of_a_table_begin_their_numbers_again(read: Callable[[bytes], Imported]) -> None:
    """A row of number and name above a row 1 is a group; a row that goes on with the groups is none of its tasks."""
    who = ("Sở Y tế", "-", "2026")
    blank = ("", "", "")
    rows = [("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian"), ("1", "Nhóm A", *blank), ("1", "Việc A", *who)]
    rows += [("2", "Nhóm B", *blank), ("1", "Việc B", *who), ("2", "Việc C", *who), ("3", "Việc D", *who)]
    plan = read(plan_of("I. NHIỆM VỤ", "Tại bảng:", rows=rows)).plan
    assert [task.printed for task in plan.tasks] == ["I.1.1", "I.2.1", "I.2.2", "I.2.3"]


TENURES = ["(đến ngày 30/6/2025)", "(từ 01/7/2025)", "(kể từ khi thành lập)", "(bắt đầu từ năm 2025)"]


@pytest.mark.parametrize("bracket", TENURES)
def test_time_of_a_body_is_no_time_of_its_task(read: Callable[[bytes], Imported], bracket: str) -> None:
    """Since when a body is there stays with its words, is no schedule, and is told; the body is read."""
    lines = ("1. Việc A", f"- Chủ trì: UBND huyện Cư Jút {bracket}, Sở Y tế", f"- Phối hợp: Sở Nội vụ {bracket}")
    imported = read(plan_of("I. NHIỆM VỤ", *lines, "- Thời gian: Năm 2026"))
    assert three(imported.plan.tasks[0]) == (("huyen-cu-jut", "so-y-te"), ("so-noi-vu",), "once <2027-01-01")
    assert [party.text.count(bracket) for party in imported.plan.tasks[0].parties] == [1, 1]
    assert {doubt.about for doubt in imported.doubts} == {("lead",), ("support",)}


def test_deadline_behind_a_body_is_the_tasks_unless_it_has_another(read: Callable[[bytes], Imported]) -> None:
    """What stands in brackets, "(xong trong quý I/2026)", is the time where no line says another; else it is told."""
    lead = "- Chủ trì: Sở Y tế (xong trong quý I/2026)"
    imported = read(plan_of("I. NHIỆM VỤ", "1. Việc A", lead, "2. Việc B", lead, "- Thời gian: Năm 2026"))
    assert [samples.time(task) for task in imported.plan.tasks] == ["once <2026-04-01", "once <2027-01-01"]
    assert [doubt.loc[3] for doubt in imported.doubts if doubt.about == ("time",)] == [1]


GIVEN = {
    "Giao Sở Y tế chủ trì rà soát.": [],
    "Yêu cầu Sở Y tế rà soát.": [],
    "Sở Y tế chủ trì rà soát.": [],
    "Sở Y tế rà soát.": ["cơ quan lấy từ đầu câu văn"],
    "Giao Phòng Tham mưu Công an tỉnh rà soát.": ["“Phòng Tham mưu Công an tỉnh” không có trong danh bạ"],
}


@pytest.mark.parametrize(("sentence", "told"), GIVEN.items(), ids=GIVEN)
def test_who_is_given_work_leads(read: Callable[[bytes], Imported], sentence: str, told: list[str]) -> None:
    """Whom a sentence gives work leads, certainly where the directory knows the whole name."""
    imported = read(plan_of("II. NỘI DUNG", "1. Chăm lo", f"a) {sentence}", "b) Giao Sở Nội vụ rà soát."))
    assert [doubt.why.split(" (")[0] for doubt in imported.doubts if doubt.about == ("lead",)] == told


LETTERHEADS = {
    "department": (("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ"), "so-y-te", 0),
    "of two called alike who existed": (("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG", "SỞ TÀI CHÍNH"), "so-tai-chinh", 0),
    "name on two lines": (("UBND TỈNH ĐẮK NÔNG", "BAN QUẢN LÝ", "CÁC KHU CÔNG NGHIỆP"), "bql-kcn", 0),
    "of the ministry": (("BỘ TÀI CHÍNH", "CỤC THUẾ TỈNH ĐẮK NÔNG"), "cuc-thue", 0),
    "unknown below a known one": (("UBND TỈNH ĐẮK NÔNG", "CHI CỤC KIỂM LÂM"), "ubnd-tinh", 1),
}


@pytest.mark.parametrize(("names", "issuer", "told"), LETTERHEADS.values(), ids=LETTERHEADS)
def test_lower_body_of_the_letterhead_issues(
    read_today: Callable[[bytes], Imported], names: tuple[str, ...], issuer: str, told: int
) -> None:
    """The last body that the letterhead names issues the plan; where the directory does not know it, that is told."""
    made = word.Word()
    made.letterhead(list(names), "77/KH-X", "Đắk Nông, ngày 15 tháng 02 năm 2024")
    made.title("KẾ HOẠCH", "Thử nghiệm (MINH HỌA)")
    made.lines("I. NHIỆM VỤ\n1. Việc A\n- Chủ trì: Sở Y tế")
    made.signature(["Lưu: VT"], ["GIÁM ĐỐC"], "Nguyễn Văn A")
    imported = read_today(made.saved())
    assert imported.plan.document.issuer == issuer
    assert sum("xem ai ban hành" in doubt.why for doubt in imported.doubts) == told


# tables whose headings are new


def table_of(*header: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Return a plan with one table."""
    return plan_of("I. DANH MỤC", rows=[header, *rows])


@pytest.mark.parametrize(
    "name",
    ["Tên đề án, nhiệm vụ", "Nhiệm vụ/đề án", "Chỉ tiêu/nhiệm vụ", "Tên văn bản", "Danh mục dự án", "Chương trình"],
)
@pytest.mark.parametrize("lead", ["Cơ quan soạn thảo", "Đơn vị trình", "Cơ quan được giao chuẩn bị, trình"])
def test_headings_of_what_is_to_be_issued(read: Callable[[bytes], Imported], name: str, lead: str) -> None:
    """What is to be drawn up is a task, and who draws it up leads."""
    imported = read(table_of("TT", name, lead, "Thời gian", rows=[("1", "Đề án A", "Sở Y tế", "Quý I/2026")]))
    assert [(task.text, samples.parties(task, "lead")) for task in imported.plan.tasks] == [("Đề án A", ("so-y-te",))]
    assert not any("cột" in doubt.why for doubt in imported.doubts)


@pytest.mark.parametrize("name", ["Sáng kiến", "Tên mô hình, điển hình", "Hạng mục"])
def test_table_with_an_unknown_heading_is_one_of_tasks(read: Callable[[bytes], Imported], name: str) -> None:
    """Where who leads and when are told, the unknown column with the most words names the tasks, and is doubted."""
    rows = [("1", "Xã", "Mô hình trồng rừng", "Sở Y tế", "2026"), ("2", "Xã", "Mô hình chợ quê", "Sở Nội vụ", "2026")]
    imported = read(table_of("TT", "Cấp", name, "Chủ trì", "Thời gian", rows=rows))
    assert [task.text for task in imported.plan.tasks] == ["Mô hình trồng rừng", "Mô hình chợ quê"]
    assert [doubt.about for doubt in imported.doubts if "cột lạ" in doubt.why] == [("text",), ("text",)]


def test_every_row_of_an_unknown_table_is_told(read: Callable[[bytes], Imported]) -> None:
    """A table that is none of tasks may hide some: each of its rows stands in the list."""
    rows = [("Việc A", "Sở Y tế"), ("Việc B", "Sở Nội vụ")]
    told = [one.quote for one in read(table_of("Tên", "Ai", rows=rows)).doubts if "bảng không nhận ra" in one.why]
    assert told == ["Tên | Ai", "Việc A | Sở Y tế", "Việc B | Sở Nội vụ"]


def test_of_two_columns_for_names_one_is_taken(read: Callable[[bytes], Imported]) -> None:
    """A product called "Văn bản" does not take the place of the task."""
    rows = [("1", "Rà soát quy trình", "Quyết định", "Sở Y tế", "2026")]
    task = read(table_of("TT", "Nhiệm vụ", "Văn bản", "Chủ trì", "Thời gian", rows=rows)).plan.tasks[0]
    assert (task.text, [one.text for one in task.details]) == ("Rà soát quy trình", ["Quyết định"])


ANNEX_TITLES = (
    "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH PHÁT TRIỂN CHỢ NĂM 2026",
    "TIẾN ĐỘ CÁC NHIỆM VỤ CỦA KẾ HOẠCH NĂM 2026",
    "TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ",
    "PHÂN CÔNG CÁC CƠ QUAN thực hiện Kế hoạch",
)


@pytest.mark.parametrize("title", ANNEX_TITLES)
def test_title_of_an_annex_is_no_label(read: Callable[[bytes], Imported], title: str) -> None:
    """A title in capitals that begins as labels do ("PHÂN CÔNG NHIỆM VỤ …") makes no task of the annex."""
    header = ("TT", "Nội dung", "Chủ trì", "Thời gian")
    lines = ("I. NHIỆM VỤ", "Theo Phụ lục.", "PHỤ LỤC", title, "(Kèm theo Kế hoạch số 904/KH-UBND)")
    imported = read(plan_of(*lines, rows=[header, ("1", "Việc A", "Sở Y tế", "Năm 2026")]))
    assert [task.text for task in imported.plan.tasks] == ["Việc A"]
    assert not any("nhãn" in doubt.why for doubt in imported.doubts)


SUPPORTS = (
    "Đơn vị phối hợp, hướng dẫn",
    "Cơ quan phối hợp, kiểm tra",
    "Phối hợp, giám sát",
    "Đơn vị phối hợp và hỗ trợ",
)


@pytest.mark.parametrize("label", SUPPORTS)
def test_labels_of_support_with_its_manner(read: Callable[[bytes], Imported], label: str) -> None:
    """Who supports by guiding or watching supports."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", f"- {label}: Sở Nội vụ", "- Thời gian: Năm 2026")
    imported = read(plan_of(*lines))
    assert samples.parties(imported.plan.tasks[0], "support") == ("so-noi-vu",)
    assert imported.doubts == ()


@pytest.mark.parametrize("label", ["Cơ quan thẩm tra", "Nơi gửi kết quả", "Theo dõi", "Cấp quyết định"])
@pytest.mark.parametrize("mark", ["- ", ""])
def test_unknown_label_that_names_bodies_is_told(read: Callable[[bytes], Imported], label: str, mark: str) -> None:
    """A line below a task that names bodies behind an unknown label may say who does it: it is told as such."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", f"{mark}{label}: Sở Nội vụ", "- Thời gian: Năm 2026")
    imported = read(plan_of(*lines))
    told = [doubt for doubt in imported.doubts if "nhãn lạ" in doubt.why]
    assert [(doubt.why.split("”")[0], doubt.about) for doubt in told] == [
        (f"nhãn lạ “{label}", ("lead", "support", "text"))
    ]
    assert label in imported.plan.tasks[0].text


RUN_IN = (
    "Thời gian: Tháng 6/2026; Địa điểm: thành phố Gia Nghĩa; Đơn vị thực hiện: Sở Y tế.",
    "Thời gian: Tháng 6/2026; địa điểm: thành phố Gia Nghĩa; đơn vị thực hiện: Sở Y tế.",
    "Đơn vị thực hiện: Sở Y tế; Thời gian: Tháng 6/2026. Địa điểm: thành phố Gia Nghĩa.",
    "Thời gian: Tháng 6/2026. Nơi tổ chức: thành phố Gia Nghĩa. Đơn vị thực hiện: Sở Y tế.",
    "- Đơn vị thực hiện: Sở Y tế\n- Thời gian: Tháng 6/2026; Địa điểm: thành phố Gia Nghĩa",
)


@pytest.mark.parametrize("line", RUN_IN)
def test_place_run_into_labels_spoils_no_time(read: Callable[[bytes], Imported], line: str) -> None:
    """A label on anything else within a line of labels ends the words before it."""
    task = read(plan_of("I. NHIỆM VỤ", "1. Việc A", *line.split("\n"))).plan.tasks[0]
    assert (samples.parties(task, "lead"), samples.time(task)) == (("so-y-te",), "once <2026-07-01")
    assert [detail.text.rstrip(".") for detail in task.details] == ["thành phố Gia Nghĩa"]


GROUNDED = (
    "Căn cứ nhiệm vụ được giao tại Kế hoạch này, chủ động triển khai thực hiện.",
    "Trên cơ sở các nội dung được phân công tại Kế hoạch này, xây dựng kế hoạch cụ thể.",
    "Theo nhiệm vụ được giao tại Kế hoạch này, bố trí nhân lực thực hiện.",
)


@pytest.mark.parametrize("text", GROUNDED)
def test_work_founded_on_the_plan_is_a_duty(read: Callable[[bytes], Imported], text: str) -> None:
    """What a duty is founded on does not make prose of it."""
    plan = read(
        plan_of("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", "II. TỔ CHỨC", "1. Sở Y tế", f"a) {text}")
    ).plan
    assert [(duty.text, samples.parties(duty, "lead")) for duty in plan.duties] == [(text, ("so-y-te",))]


def test_duty_that_points_to_the_tasks_is_told(read: Callable[[bytes], Imported]) -> None:
    """What only points to the tasks of the plan is prose, and stands in the list."""
    text = "Triển khai các nhiệm vụ được giao chủ trì tại mục I Kế hoạch này."
    lines = ("I. NHIỆM VỤ", "1. Việc A", "- Chủ trì: Sở Y tế", "II. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế", f"a) {text}")
    imported = read(plan_of(*lines))
    assert imported.plan.duties == ()
    assert [doubt.loc[0] for doubt in imported.doubts if doubt.quote == text] == ["prose"]


def test_line_of_labels_without_support_is_whole(read: Callable[[bytes], Imported]) -> None:
    """A line that says who leads and when says all; where others have a line for who supports, one may be missing."""
    lines = ("I. NHIỆM VỤ", "1. Việc A", "Thời gian: 2026; Chủ trì: Sở Y tế.", "2. Việc B")
    whole = read(plan_of(*lines, "Thời gian: 2026; Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ."))
    apart = read(plan_of(*lines, "Thời gian: 2026; Chủ trì: Sở Y tế.", "- Phối hợp: Sở Nội vụ."))
    assert ["không ghi phối hợp" in str(one.doubts) for one in (whole, apart)] == [False, True]


@pytest.mark.parametrize("other", ["Cơ quan trình", "Đơn vị soạn thảo", "Cơ quan được giao chuẩn bị"])
def test_who_submits_beside_who_leads_is_told(read: Callable[[bytes], Imported], other: str) -> None:
    """Where a column says who leads, who draws up or submits is kept as worded, and told."""
    rows = [("1", "Đề án A", "Sở Y tế", "Sở Nội vụ", "2026")]
    imported = read(table_of("TT", "Tên đề án", "Cơ quan chủ trì", other, "Thời gian", rows=rows))
    task = imported.plan.tasks[0]
    assert (samples.parties(task, "lead"), task.details[0].text) == (("so-y-te",), "Sở Nội vụ")
    assert any("cột lạ" in doubt.why for doubt in imported.doubts)


def test_unknown_heading_over_two_rows(read: Callable[[bytes], Imported]) -> None:
    """A heading over two rows whose column of names is unknown heads tasks too."""
    rows = [("", "", "Chủ trì", "Phối hợp", ""), ("1", "Mô hình A", "Sở Y tế", "Sở Nội vụ", "2026")]
    imported = read(table_of("TT", "Sáng kiến", "Phân công", "<", "Thời gian", rows=rows))
    assert [(task.text, samples.parties(task, "lead")) for task in imported.plan.tasks] == [("Mô hình A", ("so-y-te",))]
