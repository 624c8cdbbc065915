"""What a person types finds the task or the body meant, or a list of those it may be."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING

import pytest

from plantrack.ask import lookup
from plantrack.errors import PlantrackError
from plantrack.model import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.model.dataset import Dataset

DAY = date(2024, 11, 25)

# tasks


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "typed",
    [
        *["6đ", "6dd", "6.đ", "6 đ", "6-đ", "6Đ", "6DD", "6 DD", "6.đ)", "6\u00d0", "6\u00f0"],
        *["II.6.đ", "ii.6.dd", "II 6 Đ", "II-6-đ", "ii6dd", "II.6.đ)", "II.6.\u00d0"],
    ],
)
def test_task_with_dd_is_found_however_typed(real: Dataset, typed: str, form: str) -> None:
    """The task after 6.d is found by its id, its letter, its printed number, in either normal form."""
    assert lookup.item(real, unicodedata.normalize(form, typed)).id == "6dd"  # type: ignore[arg-type]


def test_task_before_it_is_another(real: Dataset) -> None:
    """`d` without a stroke is the task before."""
    assert lookup.item(real, "6d").id == lookup.item(real, "II.6.d").id == "6d"


def test_no_name_of_one_item_is_anothers(real: Dataset) -> None:
    """Id, printed number and label lead to one task or duty alone, so that none hides another."""
    owners: dict[str, set[str]] = {}
    for found in real.plan.items:
        for name in (found.id, found.printed, found.label):
            owners.setdefault(names.task_key(name), set()).add(found.id)
    assert [ids for ids in owners.values() if len(ids) > 1] == []


def test_every_task_is_found_by_each_of_its_names(real: Dataset) -> None:
    """Id, printed number and label of each of the 21 tasks lead to it, in small letters and in capitals."""
    for task in real.plan.tasks:
        for typed in (task.id, task.printed, task.label, f" {task.label.upper()} ", task.printed.lower()):
            assert lookup.item(real, typed) is task, typed


@pytest.mark.parametrize(
    ("typed", "duty"), [("iv-1-c", "iv-1-c"), ("IV.1.c", "iv-1-c"), ("iii-2", "iii-2"), ("III", "iii-2")]
)
def test_duty_is_found(real: Dataset, typed: str, duty: str) -> None:
    """Duties are found like tasks, by id and printed number."""
    assert lookup.item(real, typed).id == duty


@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("6z", "6a 6b 6c 6d 6dd 6e"),
        ("II.6.ddd", "6a 6b 6c 6d 6dd 6e"),
        ("5.đ", "5a 5b 5c"),
        ("7", "7a 7b 7c"),
        ("4c", "4a 4b"),
        ("II.4.c", "4a 4b"),
        ("ii-4-c", "4a 4b"),
        ("IV.2.c", "iv-1-c iv-2-b iv-3-a iv-3-b"),
        ("IV", "iv-1-c iv-2-b iv-3-a iv-3-b"),
        ("III.3", "iii-2"),
    ],
)
def test_unknown_task_lists_those_of_its_section(real: Dataset, typed: str, candidates: str) -> None:
    """A task that is not there is refused with its neighbours, in the plan's order, each with its opening words."""
    with pytest.raises(PlantrackError, match=f"không có nhiệm vụ “{typed}”") as caught:
        lookup.item(real, typed)
    assert caught.value.exit_code == 2
    assert [line.split()[0] for line in caught.value.details] == candidates.split()
    assert all(len(line) > 30 for line in caught.value.details)


@pytest.mark.parametrize("typed", ["", " ", ".", "😀", "9a", "II.9.a", "II", "V.1"])
def test_what_names_no_task_lists_all(real: Dataset, typed: str) -> None:
    """Where nothing is near, everything there is stands to choose from."""
    with pytest.raises(PlantrackError) as caught:
        lookup.item(real, typed)
    assert len(caught.value.details) == len(real.items)


@pytest.mark.parametrize("typed", ["\x1b[31m6z", "6z" * 100])
def test_refusal_shows_harmlessly_what_was_typed(real: Dataset, typed: str) -> None:
    """Control characters and endless words do not reach the screen."""
    with pytest.raises(PlantrackError) as caught:
        lookup.item(real, typed)
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 160


@pytest.mark.parametrize("typed", ["6", "II.6", "ii.6", " 6. "])
def test_section_is_found(real: Dataset, typed: str) -> None:
    """A section is found by its number, with or without that of its part."""
    assert lookup.section(real, typed) == "6"


@pytest.mark.parametrize("typed", ["8", "", "6a"])
def test_unknown_section_lists_all(real: Dataset, typed: str) -> None:
    """A section that is not there is refused with the seven that are."""
    with pytest.raises(PlantrackError, match="không có mục") as caught:
        lookup.section(real, typed)
    assert [line.split()[0] for line in caught.value.details] == list("1234567")


# agencies


def spellings(name: str) -> Iterator[str]:
    """Yield the ways in which people type a name: domain.md, section 6."""
    yield name
    yield name.upper()
    yield name.lower()
    yield names.plain(name)
    yield unicodedata.normalize("NFD", name)
    yield name.replace("Đắk", "Đăk")
    yield name.replace("Đắk", "Đak")
    yield name.replace("Đ", "\u00d0")
    yield name.replace("'", "’")
    yield name.replace("'", "")
    yield name.replace(",", "")
    yield name.replace(" và ", " ")
    yield name.replace(", ", " ").replace(" và ", " ").replace(" - ", " ")
    yield name.replace(" và ", " - ")
    yield name.replace(" và ", ", ")
    yield name.replace(" - ", ", ")
    yield name.replace("&", " và ")
    yield name.replace("&", "-")
    yield name.replace("&", "")
    yield name.replace("Ủy ban nhân dân", "UBND")
    yield name.replace("UBND", "Ủy ban nhân dân")
    yield f"  {name} "


def test_every_body_is_found_by_every_spelling_of_its_names(real: Dataset) -> None:
    """Id, names, aliases and symbol of all bodies, in every way people type them, lead to that body in its time."""
    tried = 0
    for body in real.directory.agencies:
        written = [body.id, *body.aliases, *(name.name for name in body.names), *(name.symbol for name in body.names)]
        for typed in {spelling for name in written if name for spelling in spellings(name)}:
            day = body.exists.from_ or DAY
            assert lookup.agency(real, typed, day).id == body.id, typed
            tried += 1
    assert tried > 1000


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Sở TT&TT", "so-tttt"),
        ("Sở Thông tin - Truyền thông", "so-tttt"),
        ("Sở Công thương", "so-cong-thuong"),
        ("SCT", "so-cong-thuong"),
        ("SNN", "so-nnptnt"),
        ("SKH", "so-khdt"),
        ("TTr", "thanh-tra-tinh"),
        ("SLĐTBXH", "so-ldtbxh"),
        ("SGDĐT", "so-gddt"),
        ("SVHTTDL", "so-vhttdl"),
        ("BQLKCN", "bql-kcn"),
        ("VPUBND", "vp-ubnd"),
        ("Văn phòng UBND tỉnh", "vp-ubnd"),
        ("Sở Văn hóa Thể thao Du lịch", "so-vhttdl"),
        ("so van hoa the thao va du lich", "so-vhttdl"),
        ("Sở Văn hoá, Thể thao và Du lịch", "so-vhttdl"),
        ("Sở Lao động Thương binh Xã hội", "so-ldtbxh"),
        ("thành phố Gia Nghĩa", "tp-gia-nghia"),
        ("Gia Nghĩa", "tp-gia-nghia"),
        ("huyện Đăk Mil", "huyen-dak-mil"),
        ("Đak Rlap", "huyen-dak-rlap"),
        ("Đắk R’Lấp", "huyen-dak-rlap"),
        ("Cư Jut", "huyen-cu-jut"),
        ("krong no", "huyen-krong-no"),
        ("Tuy Đức", "huyen-tuy-duc"),
        ("Đài Phát thanh Truyền hình", "dai-ptth"),
        ("Nâm Nung", "tap-chi-nam-nung"),
        ("Báo Đăk Nông", "bao-dak-nong"),
        ("Mặt trận Tổ quốc", "mttq-tinh"),
        ("Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh", "mttq-tinh"),
        ("Phụ nữ", "hoi-phu-nu"),
        ("Cựu chiến binh", "hoi-ccb"),
        ("Biên phòng", "bch-bdbp"),
        ("quân sự", "bch-quan-su"),
        ("công an", "cong-an-tinh"),
        ("Tuyên giáo", "ban-tuyen-giao"),
        ("thông tin và truyền thông", "so-tttt"),
        ("tài chính", "so-tai-chinh"),
        ("y tế", "so-y-te"),
    ],
)
def test_body_is_found_as_people_type_it(real: Dataset, typed: str, found: str) -> None:
    """Short forms, old spellings and the words that only one name has are enough."""
    assert lookup.agency(real, typed, DAY).id == found


def candidates(real: Dataset, typed: str, message: str) -> list[str]:
    """Return the ids listed when nobody in particular is meant."""
    with pytest.raises(PlantrackError, match=message) as caught:
        lookup.agency(real, typed, DAY)
    assert caught.value.exit_code == 2
    return [line.split()[0] for line in caught.value.details]


def test_ambiguous_words_list_whom_they_may_mean(real: Dataset) -> None:
    """Words of several names are refused with those bodies, in the order of protocol."""
    several = candidates(real, "Đắk", "có thể là nhiều cơ quan")
    assert "huyen-dak-mil" in several
    assert candidates(real, "báo", "có thể là nhiều cơ quan") == ["bhxh-tinh", "hoi-nha-bao", "bao-dak-nong"]
    assert candidates(real, "huyện Đắk", "có thể là nhiều cơ quan") == [
        "huyen-dak-glong",
        "huyen-dak-mil",
        "huyen-dak-rlap",
        "huyen-dak-song",
    ]


def test_many_candidates_are_counted(real: Dataset) -> None:
    """A word of twenty names lists eight and says how many more there are."""
    with pytest.raises(PlantrackError) as caught:
        lookup.agency(real, "Sở", DAY)
    shown, more = caught.value.details[:-1], caught.value.details[-1]
    living = [body for body in real.agencies.values() if body.exists.holds(DAY)]
    total = sum("so" in names.words(body.names[-1].name) for body in living)
    assert len(shown) == lookup.MOST_CANDIDATES
    assert more == f"… và {total - lookup.MOST_CANDIDATES} cơ quan khác"


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Sở Ngoại vụ", "so-noi-vu"),
        ("Sở Tư phấp luật", "so-tu-phap"),
        ("SKHĐT", "so-khdt"),
        ("Chư Jút", "huyen-cu-jut"),
    ],
)
def test_unknown_body_lists_the_nearest(real: Dataset, typed: str, near: str) -> None:
    """A name that nobody has is refused with three that come close, the closest first."""
    found = candidates(real, typed, "plantrack agencies")
    assert found[0] == near
    assert len(found) == 3


@pytest.mark.parametrize("typed", ["", "và", "😀", "&"])
def test_nothing_names_nobody(real: Dataset, typed: str) -> None:
    """What has no letters is nobody's name, rather than everybody's."""
    assert candidates(real, typed, "Không có cơ quan")


@pytest.mark.parametrize("typed", ["so-ban-nganh", "Sở, ban, ngành", "sở ban ngành", "SO BAN NGANH"])
def test_block_is_found(real: Dataset, typed: str) -> None:
    """A block is found by its id and by its name, however spelt."""
    assert lookup.block(real, typed) == "so-ban-nganh"


def test_unknown_block_lists_all(real: Dataset) -> None:
    """A block that is not there is refused with all that are, in the order of protocol."""
    with pytest.raises(PlantrackError, match="Không có khối") as caught:
        lookup.block(real, "doanh nghiệp")
    assert [line.split()[0] for line in caught.value.details] == list(real.blocks)


@pytest.mark.parametrize(
    ("typed", "duty"),
    [("iv-2-b", "iv-2-b"), ("IV.2.b", "iv-2-b"), ("iv-3-a", "iv-3-a"), ("IV.3.a", "iv-3-a"), ("IV.3.b", "iv-3-b")],
)
def test_duty_is_not_mistaken_for_a_task(real: Dataset, typed: str, duty: str) -> None:
    """A duty's own id and printed number find the duty, never a task of part II."""
    assert lookup.item(real, typed).id == duty


@pytest.mark.parametrize("typed", ["1c", "2"])
def test_task_that_is_not_there_is_no_duty(real: Dataset, typed: str) -> None:
    """`1c` and `2` name no task, so they do not find IV.1.c and III."""
    with pytest.raises(PlantrackError):
        lookup.item(real, typed)


def test_part_four_has_no_section(real: Dataset) -> None:
    """IV.2 is not section II.2."""
    with pytest.raises(PlantrackError):
        lookup.section(real, "IV.2")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Sở Y tế tỉnh Đắk Nông", "so-y-te"),
        ("Sở Nội vụ Đắk Nông", "so-noi-vu"),
        ("UBND huyện Đắk Mil, tỉnh Đắk Nông", "huyen-dak-mil"),
        ("UBND tỉnh Đắk Nông", "ubnd-tinh"),
        ("Công an tỉnh Đắk Nông", "cong-an-tinh"),
        ("Báo Đắk Nông", "bao-dak-nong"),
    ],
)
def test_name_of_the_province_may_follow(real: Dataset, typed: str, found: str) -> None:
    """A body's full name, as its own letters give it, finds it."""
    assert lookup.agency(real, typed, DAY).id == found


def test_unknown_body_of_the_province_lists_the_nearest(real: Dataset) -> None:
    """The province behind an unknown name does not lead to the bodies that have it in their names."""
    assert candidates(real, "Sở Ngoại vụ tỉnh Đắk Nông", "plantrack agencies")[0] == "so-noi-vu"
