"""The real plan: 21 tasks in order; every word that is kept stands in the plan as issued, and the other way round."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plantrack.read import loader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.model.dataset import Dataset
    from plantrack.model.plan import Item, Party, PartyRef, Plan

ISSUED = (Path(__file__).parent / "data/ke-hoach-435.md").read_text(encoding="utf-8")
PLAN_FILE = "data/plan-435.yaml"
TASKS = {"1": "a b", "2": "a b", "3": "a b c", "4": "a b", "5": "a b c", "6": "a b c d dd e", "7": "a b c"}
FORM = {
    "ỦY BAN NHÂN DÂN",
    "TỈNH ĐẮK NÔNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "KẾ HOẠCH",
    "Nơi nhận:",
}
"""What the form of a plan prints and its data need not hold."""


def body(text: str) -> str:
    """Return the plan's text without the remark above it on how it was restored."""
    return text.split("-->", 1)[1]


def issued_lines(text: str = ISSUED) -> list[str]:
    """Return the lines of the plan as issued, without marks of layout and the stop that closes a list's line."""
    lines = [line.strip() for line in body(text).splitlines() if line.strip()]
    return [_bare(line) for line in lines if _bare(line) not in FORM]


def _bare(line: str) -> str:
    if line.startswith("- "):
        return line.removeprefix("- ").rstrip(".;")
    return line.strip("*").lstrip("# ")


def kept_lines(plan: Plan) -> list[str]:
    """Return the lines that the plan as kept would print, in the same bare form."""
    return [_bare(line) for text in _kept(plan) for line in text.splitlines()]


def _kept(plan: Plan) -> Iterator[str]:
    document = plan.document
    yield f"Số: {document.number}"
    yield f"{document.place}, ngày {document.date:%d} tháng {document.date.month} năm {document.date.year}"
    yield document.title
    yield plan.preamble
    yield from _kept_prose(plan)
    for section in plan.sections:
        yield _numbered(section.printed, section.title)
        for task in section.tasks:
            yield from _kept_task(task)
    for duty in plan.duties:
        yield _numbered(duty.printed, duty.text) if "." in duty.printed else duty.text
    yield from sorted({f"{duty.printed.split('.')[1]}. {duty.parties[0].text}" for duty in plan.duties[1:]})
    yield plan.closing
    yield from (f"- {recipient}" for recipient in plan.recipients)
    yield f"(Người ký: {document.signer.name})"


def _kept_prose(plan: Plan) -> Iterator[str]:
    for prose in plan.prose:
        if prose.title:
            yield _numbered(prose.printed, prose.title)
            yield from [prose.text] if prose.text else []
        else:
            yield _numbered(prose.printed, prose.text)
        yield from (f"- {line}" if prose.printed == "I.1" else line for line in prose.items)


def _kept_task(task: Item) -> Iterator[str]:
    yield _numbered(task.printed, task.text)
    yield from (f"- {detail.label}: {detail.text}" for detail in task.details)
    yield from (f"- {party.label}: {party.text}" for party in task.parties)
    yield from (f"- {schedule.label}: {schedule.text}" for schedule in task.schedules)


def _numbered(printed: str, words: str) -> str:
    """Return words behind their number as printed: `II.`, `6.`, `đ)`."""
    last = printed.rsplit(".", 1)[-1]
    return f"{last}. {words}" if last.isdecimal() or last.isupper() else f"{last}) {words}"


def kept_words(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield where it stands and what it says, for every text that is the plan's own."""
    document = plan.document
    yield from {"number": document.number, "title": document.title, "place": document.place}.items()
    yield "signer", document.signer.name
    for basis in document.based_on:
        yield from ((f"based-on {basis.number}", text) for text in (basis.number, basis.title))
    yield from {"preamble": plan.preamble, "closing": plan.closing}.items()
    for prose in plan.prose:
        yield from ((f"prose {prose.printed}", text) for text in (prose.title, prose.text, *prose.items))
    for section in plan.sections:
        yield f"section {section.id}", section.title
    for item in plan.items:
        yield from ((item.id, text) for text in _words_of(item))
    yield from (("recipients", recipient) for recipient in plan.recipients)


def _words_of(item: Item) -> Iterator[str]:
    yield item.text
    lines = [(line.label, line.text) for line in item.details]
    lines += [(line.label, line.text) for line in item.parties]
    lines += [(line.label, line.text) for line in item.schedules]
    for label, text in lines:
        yield f"- {label}: {text}" if label else text
    yield from (target.or_ for target in item.targets)


def strangers(plan: Plan) -> list[tuple[str, str]]:
    """Return the kept texts that do not occur in the plan as issued."""
    return [(where, text) for where, text in kept_words(plan) if text not in body(ISSUED)]


def test_data_load_without_errors(real_files: dict[str, str]) -> None:
    """The data of this repository are sound; what is unconfirmed is told and nothing else."""
    loaded = loader.load(real_files, "435")
    assert loaded.errors == ()
    assert {problem.code for problem in loaded.problems} == {"unconfirmed", "undecided"}


def test_tasks_are_the_21_in_order(real: Dataset) -> None:
    """The tasks stand in the plan's order, `đ` after `d`, under its numbers."""
    expected = [f"{s}{letter}" for s, letters in TASKS.items() for letter in letters.split()]
    assert [task.id for task in real.plan.tasks] == expected
    assert [task.printed for task in real.plan.tasks] == [
        f"II.{id_[0]}.{id_[1:].replace('dd', 'đ')}" for id_ in expected
    ]


def test_labels_are_what_an_office_says(real: Dataset) -> None:
    """Tasks are called by section and letter, duties by their full number."""
    labels = [item.label for item in real.plan.items]
    assert labels[:3] == ["1.a", "1.b", "2.a"]
    assert labels[15:18] == ["6.d", "6.đ", "6.e"]
    assert labels[21:] == ["III", "IV.1.c", "IV.2.b", "IV.3.a", "IV.3.b"]


def test_seven_sections_hold_them(real: Dataset) -> None:
    """Section by section, as many tasks as the plan has letters."""
    assert [(s.id, s.printed, len(s.tasks)) for s in real.plan.sections] == [
        ("1", "II.1", 2),
        ("2", "II.2", 2),
        ("3", "II.3", 3),
        ("4", "II.4", 2),
        ("5", "II.5", 3),
        ("6", "II.6", 6),
        ("7", "II.7", 3),
    ]


def test_order_is_that_of_the_issued_text(real: Dataset) -> None:
    """Sections, tasks and duties come one after another where the issued text has them."""
    texts = [text for s in real.plan.sections for text in (s.title, *(f") {task.text}\n" for task in s.tasks))]
    texts += [f"{duty.text}\n" for duty in real.plan.duties[:-1]]
    places = [ISSUED.index(text, ISSUED.index("## II.")) for text in texts]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def test_no_kept_word_is_a_stranger_to_the_plan(real: Dataset) -> None:
    """Titles, texts, details, labels, words of parties and schedules, prose, recipients: all occur as issued."""
    assert strangers(real.plan) == []
    assert sum(bool(text) for _, text in kept_words(real.plan)) > 120


def test_every_line_of_the_plan_is_kept(real: Dataset) -> None:
    """No line of the issued text is missing from the data, and the data would print no other line."""
    assert sorted(kept_lines(real.plan)) == sorted(issued_lines())


def test_lines_under_a_task_are_its_own(real: Dataset) -> None:
    """Who leads and when stands under the task to which the data give it."""
    for task in real.plan.tasks:
        after = ISSUED[ISSUED.index(f") {task.text}\n") + len(task.text) :]
        block = after.split("\n\n")[1]
        assert sorted(_bare(line) for line in block.splitlines()) == sorted(
            _bare(line) for line in list(_kept_task(task)) if line.startswith("- ")
        )


def test_words_of_duties_stand_in_their_own_text(real: Dataset) -> None:
    """The schedule of a duty is quoted from its sentence."""
    for duty in real.plan.duties:
        assert all(schedule.text in duty.text for schedule in duty.schedules), duty.id


def test_date_and_signer_are_the_plans(real: Dataset) -> None:
    """The plan was issued on 06/7/2023, after the directive it follows, and signed by the name it shows."""
    assert f"{real.plan.document.date:%d/%m/%Y}" == "06/07/2023"
    assert [f"{basis.date:%d/%m/%Y}" for basis in real.plan.document.based_on] == ["21/03/2023"]
    assert "(Người ký: Hồ Văn Mười)" in ISSUED
    assert not real.plan.document.signer.confirmed


DAMAGED = [
    ("truyền thông chính sách trong nội bộ ngành", "truyền thông chinh sách trong nội bộ ngành"),
    ("text: Năm 2023-2024", "text: Năm 2023 - 2024"),
    ("label: Đơn vị chủ trì tham mưu", "label: Đơn vị chủ trì"),
    ("text: Định kỳ hằng quý/đột xuất", "text: Định kỳ hàng quý/đột xuất"),
    ("Nâng cao chất lượng, đa dạng phương thức", "Nâng cao chất lượng và đa dạng phương thức"),
    ("  - CVP, các PCVP UBND tỉnh\n", "  - CVP, các PVP UBND tỉnh\n"),
    ("các nguồn đóng góp, tài trợ hợp pháp khác", "các nguồn đóng góp, tài trợ hợp phap khác"),
    ("Tối thiểu 01 hội nghị", "Tối thiểu 02 hội nghị"),
    ("247/HĐPB-STP ngày", "247/HDPB-STP ngày"),
    ("triển khai thực hiện./.", "triển khai thực hiên./."),
]


@pytest.mark.parametrize(("right", "wrong"), DAMAGED, ids=[wrong[:30].strip() for _, wrong in DAMAGED])
def test_one_changed_letter_is_seen(real_files: dict[str, str], right: str, wrong: str) -> None:
    """A diacritic, a digit or a word changed in the data makes both comparisons fail."""
    text = real_files[PLAN_FILE]
    assert right in text
    plan = loader.dataset({**real_files, PLAN_FILE: text.replace(right, wrong)}, "435").plan
    assert sorted(kept_lines(plan)) != sorted(issued_lines())
    assert strangers(plan)


DROPPED = [
    "  - Cổng TTĐT tỉnh\n",
    "; đề xuất sửa đổi, bổ sung (nếu cần thiết)",
    " Việc quản lý, sử dụng và thanh, quyết toán kinh phí thực hiện đúng theo quy định của Luật Ngân sách nhà nước",
    " trong toàn hệ thống cơ quan hành chính nhà nước",
    ", theo dõi\n",
]


@pytest.mark.parametrize("dropped", DROPPED, ids=[dropped.strip(" ;-\n")[:30] for dropped in DROPPED])
def test_one_dropped_passage_is_seen(real_files: dict[str, str], dropped: str) -> None:
    """A line, a sentence or a word that the data lack makes the comparison of lines fail."""
    text = real_files[PLAN_FILE]
    assert dropped in text
    plan = loader.dataset({**real_files, PLAN_FILE: text.replace(dropped, "\n" * dropped.endswith("\n"))}, "435").plan
    assert sorted(kept_lines(plan)) != sorted(issued_lines())


# who is named


def parties(dataset: Dataset) -> Iterator[tuple[str, Party]]:
    """Yield every party with the task or duty that names it."""
    yield from ((item.id, party) for item in dataset.plan.items for party in item.parties)


def test_every_party_is_known(real: Dataset) -> None:
    """Every line that names somebody is read, and what it is read as is in the directory."""
    for id_, party in parties(real):
        assert party.read, id_
        for ref in party.read:
            assert ref.agency in real.agencies if ref.agency else ref.group in real.groups, (id_, ref)


GROUPS = {
    "co-quan-cap-tinh": (
        "Sở, Ban, ngành, đoàn thể, đơn vị lực lượng vũ trang cấp tỉnh",
        "Sở, Ban, ngành, đoàn thể, các đơn vị lực lượng vũ trang cấp tỉnh",
    ),
    "ubnd-cap-huyen": ("Ủy ban nhân dân các huyện, thành phố Gia Nghĩa",),
    "co-quan-bao-chi-tinh": (
        "cơ quan báo chí của tỉnh (Báo Đắk Nông, Đài Phát thanh và Truyền hình Đắk Nông, Tạp chí Nâm Nung)",
    ),
    "bao-chi-truyen-thong": ("cơ quan báo chí, truyền thông",),
    "thong-tin-co-so": ("hệ thống thông tin cơ sở",),
    "co-quan-lien-quan": ("cơ quan, đơn vị có liên quan", "cơ quan có liên quan"),
}
"""The words by which the plan names each group."""


def read_words(dataset: Dataset, text: str) -> list[str]:
    """Read a party's words anew, from left to right, the longest name first; unknown words stay as they are."""
    bodies = [agency for agency in dataset.agencies.values() if agency.exists.holds(dataset.plan.document.date)]
    phrases = {words: group for group, spoken in GROUPS.items() for words in spoken}
    phrases |= {name.name: agency.id for agency in bodies for name in agency.names}
    known = {words.casefold(): id_ for words, id_ in phrases.items()}
    found, rest = [], text.casefold()
    while rest := rest.lstrip(" ,;").removeprefix("và ").removeprefix("các "):
        words = max((words for words in known if rest.startswith(words)), key=len, default=rest)
        found.append(known.get(words, words))
        rest = rest.removeprefix(words)
    return found


def ids(refs: tuple[PartyRef, ...]) -> list[str]:
    """Return the agency or group of each reference."""
    return [ref.agency or ref.group or "" for ref in refs]


def test_parties_are_read_as_worded(real: Dataset) -> None:
    """Whom a party's words name, read anew in their order, is what the data read them as; only III.2 is a guess."""
    guessed = [id_ for id_, party in parties(real) if read_words(real, party.text) != ids(party.read)]
    assert guessed == ["iii-2"]
    assert [id_ for id_, party in parties(real) if not party.confirmed] == guessed


ALL = ["co-quan-cap-tinh", "ubnd-cap-huyen"]
LEADS = {
    "1a": ["so-tttt"],
    "1b": ALL,
    "2a": ["so-tu-phap"],
    "2b": ["so-tttt"],
    "3a": ALL,
    "3b": ["vp-ubnd"],
    "3c": ["so-tttt"],
    "4a": ALL,
    "4b": ALL,
    "5a": ["so-tttt"],
    "5b": ["co-quan-bao-chi-tinh", "thong-tin-co-so"],
    "5c": ["so-tttt", "bao-dak-nong", "dai-ptth", *ALL],
    "6a": ["so-noi-vu"],
    "6b": ALL,
    "6c": ["so-noi-vu"],
    "6d": ["so-tai-chinh"],
    "6dd": ["so-tttt"],
    "6e": ["so-tttt"],
    "7a": ["so-tttt"],
    "7b": ["so-tttt", "cong-an-tinh"],
    "7c": ["co-quan-bao-chi-tinh"],
    "iii-2": ALL,
    "iv-1-c": ["so-tttt"],
    "iv-2-b": ["co-quan-cap-tinh", "bao-chi-truyen-thong"],
    "iv-3-a": ["ubnd-cap-huyen"],
    "iv-3-b": ["ubnd-cap-huyen"],
}


def test_leads_are_the_plans(real: Dataset) -> None:
    """Who answers for each task and duty."""
    found: dict[str, list[str]] = {item.id: [] for item in real.plan.items}
    for id_, party in parties(real):
        found[id_] += ids(party.read) if party.role == "lead" else []
    assert found == LEADS


def test_labels_tell_the_roles(real: Dataset) -> None:
    """Every label with "phối hợp" supports and every other one leads, a bare "Đơn vị thực hiện" too."""
    for id_, party in parties(real):
        assert party.role == ("support" if "phối hợp" in party.label else "lead"), (id_, party.label)
    assert {id_ for id_, party in parties(real) if party.label == "Đơn vị thực hiện"} == {"5c", "6b", "7b"}


def test_only_one_task_has_no_support_and_one_no_time(real: Dataset) -> None:
    """5.c names nobody to support it, 6.e has a number in place of a time."""
    assert [task.id for task in real.plan.tasks if not any(p.role == "support" for p in task.parties)] == ["5c"]
    assert [task.id for task in real.plan.tasks if not task.schedules] == ["6e"]


def test_groups_hold_the_blocks_of_their_words(real: Dataset) -> None:
    """The group of provincial bodies is its four blocks, and the words that name nobody have no members."""
    held = {id_: [member.block or member.agency for member in group.members] for id_, group in real.groups.items()}
    assert held == {
        "co-quan-cap-tinh": ["so-ban-nganh", "nganh-doc", "doan-the", "luc-luong-vu-trang"],
        "ubnd-cap-huyen": ["cap-huyen"],
        "co-quan-bao-chi-tinh": ["bao-dak-nong", "dai-ptth", "tap-chi-nam-nung"],
        "bao-chi-truyen-thong": ["bao-chi"],
        "thong-tin-co-so": [],
        "co-quan-lien-quan": [],
    }
    assert [id_ for id_, group in real.groups.items() if group.names_nobody] == ["thong-tin-co-so", "co-quan-lien-quan"]


def test_blocks_hold_the_bodies_of_july_2023(real: Dataset) -> None:
    """As many bodies in each block as the province had when the plan was issued."""
    bodies = [agency for agency in real.agencies.values() if agency.exists.holds(date(2023, 7, 6))]
    sizes = {block: sum(agency.block == block for agency in bodies) for block in real.blocks}
    assert sizes == {
        "ubnd-tinh": 1,
        "dang": 1,
        "so-ban-nganh": 19,
        "nganh-doc": 7,
        "doan-the": 8,
        "luc-luong-vu-trang": 3,
        "cap-huyen": 8,
        "bao-chi": 3,
    }


KINDS = {
    "1a": ["window"],
    "3b": ["recurring", "on-request"],
    "6a": ["recurring", "recurring"],
    "6b": ["once"],
    "6c": ["after-event"],
    "6e": [],
    "iii-2": ["recurring"],
    "iv-1-c": ["recurring"],
    "iv-2-b": ["recurring"],
    "iv-3-a": [],
    "iv-3-b": ["recurring"],
}


def test_schedules_are_read_as_worded(real: Dataset) -> None:
    """Fourteen tasks are "thường xuyên", 6.đ begins in 2024 and goes on; the others are read each in its own way."""
    for item in real.plan.items:
        assert [read.kind for read in item.reads] == KINDS.get(item.id, ["ongoing"]), item.id
    ongoing = [task for task in real.plan.tasks if [read.kind for read in task.reads] == ["ongoing"]]
    assert [task.schedules[0].text for task in ongoing].count("Thường xuyên") == 14
    assert [task.id for task in ongoing if task.schedules[0].text != "Thường xuyên"] == ["6dd"]
