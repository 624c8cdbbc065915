"""The letters of a reporting round: what they say, to whom, in which form; the same bytes for the same draft."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from plantrack.ask import assignments
from plantrack.ask.letters import Addressee
from plantrack.errors import PlantrackError
from plantrack.model.plan import Signer
from plantrack.model.updates import Cited
from plantrack.write import words
from plantrack.write.letters import letter, letter_context
from tests.nd30 import check
from tests.write import letters, reports

if TYPE_CHECKING:
    from pathlib import Path

    from plantrack.model.dataset import Dataset
    from plantrack.model.letters import LetterKind
    from plantrack.model.office import Office, OfficeDocuments

OFFICE = "Sở Thông tin và Truyền thông"
HOSTILE = "Sở {{7*7}} & <w:p/> {% if x %}"
kinds = pytest.mark.parametrize("kind", letters.KINDS)


def said(kind: LetterKind, count: int, **changed: Any) -> str:
    """Return the text of a letter to so many bodies of the example."""
    return reports.text(letters.rendered(letters.drafted(kind, count, **changed)))


def body(text: str) -> str:
    """Return what stands between the addressees and the signature, on one line."""
    return " ".join(re.split(r"\nNơi nhận:", text[text.index("Thực hiện Kế hoạch") :])[0].split())


def everyone() -> int:
    """Return how many bodies the example asks."""
    return letters.drafted("request", 1).asked


# the form


@kinds
@pytest.mark.parametrize("count", [1, 2, 5, 6, 12, 46])
@pytest.mark.parametrize("round_", [1, 3])
def test_a_letter_keeps_the_decree(kind: LetterKind, count: int, round_: int) -> None:
    """No rule of Nghị định 30/2020 and no practice is broken, whoever is addressed and however often."""
    assert check(letters.rendered(letters.drafted(kind, count, round_=round_)), issuer=OFFICE) == []


@kinds
def test_what_is_not_known_is_left_blank_for_the_hand(kind: LetterKind) -> None:
    """Without a request on record, a cut-off day, an earlier letter or any limit, the letter still stands."""
    changed: dict[str, Any] = {"request": None, "earlier": (), "due": None, "state_on": None, "asked": 0, "arrived": 0}
    draft = letters.drafted(kind, 12, round_=2, **changed)
    draft = replace(draft, addressees=tuple(one._replace(due=None) for one in draft.addressees))
    content = letters.rendered(draft, letters.without_cut_off(reports.example()))
    assert check(content, issuer=OFFICE) == []
    assert "Công văn số" not in body(reports.text(content))


@kinds
def test_a_letter_is_valid_ooxml(kind: LetterKind, tmp_path: Path) -> None:
    """A validator of the format expects Word to open it cleanly, with its annexes and without."""
    for count in (1, 12):
        path = tmp_path / f"cong-van-{count}.docx"
        path.write_bytes(letters.rendered(letters.drafted(kind, count)))
        command = [sys.executable, "-m", "openxml_audit", "--policy", "strict", str(path)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@kinds
def test_the_same_draft_gives_the_same_bytes_in_every_process(kind: LetterKind) -> None:
    """Neither the clock nor the order of a hash shows in the file, and nobody has edited it."""
    program = (
        "import hashlib; from tests.write import letters; "
        f"print(hashlib.sha256(letters.rendered(letters.drafted({kind!r}, 12))).hexdigest())"
    )
    path = f"{reports.ROOT}{os.pathsep}{reports.ROOT / 'src'}"
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=reports.ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    content = letters.rendered(letters.drafted(kind, 12))
    assert found == {hashlib.sha256(content).hexdigest()}
    assert not letter.edited(content)
    document = reports.opened(content)
    document.paragraphs[-1].add_run("sửa tay")
    assert letter.edited(reports.saved(document))


@kinds
@pytest.mark.parametrize("count", [1, 12])
def test_invented_figures_say_so_on_every_page(kind: LetterKind, count: int) -> None:
    """Every section, first pages too, bears the line, whichever annexes fell away; a template without it is refused."""
    document = reports.opened(letters.rendered(letters.drafted(kind, count)))
    assert len(document.sections) == 1 + (count > 1) + (kind == "request")
    for section in document.sections:
        for footer in (section.footer, section.first_page_footer):
            assert [paragraph.text for paragraph in footer.paragraphs] == ["SỐ LIỆU MINH HỌA"]
    spoilt = reports.opened(letters.template(kind))
    for section in spoilt.sections:
        for paragraph in section.first_page_footer.paragraphs:
            paragraph.text = ""
    with pytest.raises(PlantrackError, match="thiếu dòng “SỐ LIỆU MINH HỌA”"):
        letters.rendered(letters.drafted(kind, count), content=reports.saved(spoilt))


def test_real_data_do_not_say_that_they_are_invented() -> None:
    """The line stands only where the data say so."""
    dataset = reports.signed(reports.example(), illustrative=False)
    document = reports.opened(letters.rendered(letters.drafted("reminder", 12), dataset))
    assert not any("MINH HỌA" in paragraph.text for paragraph in document.sections[-1].footer.paragraphs)


def test_a_fault_of_a_template_is_told_with_its_name_and_paragraph() -> None:
    """An office can find the paragraph in Word."""
    document = reports.opened(letters.template("reminder"))
    document.paragraphs[0].insert_paragraph_before("Có {{ khong_co }} nhé")
    with pytest.raises(PlantrackError) as caught:
        letters.rendered(letters.drafted("reminder", 3), content=reports.saved(document))
    assert caught.value.message.startswith("Mẫu cong-van-don-doc.docx: không có giá trị tên “khong_co”")
    assert "Đoạn: “Có " in caught.value.message


def test_a_letter_to_nobody_is_refused() -> None:
    """There is nothing to send."""
    with pytest.raises(PlantrackError, match="không có nơi nhận"):
        letters.rendered(letters.drafted("reminder", 0))


@kinds
@pytest.mark.parametrize("count", [1, 3, 12])
def test_hostile_names_stay_text(kind: LetterKind, count: int) -> None:
    """A name is neither markup nor a tag, wherever it stands."""
    draft = letters.drafted(kind, count)
    agency = draft.addressees[0].agency
    name = agency.names[0].model_copy(update={"name": HOSTILE})
    first = draft.addressees[0]._replace(agency=agency.model_copy(update={"names": (name,)}), short=(HOSTILE,))
    text = reports.text(letters.rendered(replace(draft, addressees=(first, *draft.addressees[1:]))))
    assert HOSTILE in text
    assert "49" not in text.replace("435", "")


@pytest.mark.skipif(
    not shutil.which("soffice") or not shutil.which("pdftotext"), reason="LibreOffice or pdftotext is missing"
)
def test_no_page_is_empty_or_without_the_mark(tmp_path: Path) -> None:
    """Turned into pages: the letter on one, its annex on the next, though the signature comes near the foot."""
    pages = {}
    made: tuple[tuple[LetterKind, int, int], ...] = (
        ("reminder", 12, 3),
        ("reminder", 5, 3),
        ("supplement", 1, 2),
        ("request", 12, 1),
    )
    for kind, count, round_ in made:
        path = tmp_path / f"{kind}-{count}.docx"
        path.write_bytes(letters.rendered(letters.drafted(kind, count, round_=round_)))
    profile = f"-env:UserInstallation={tmp_path.as_uri()}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=180)
    for path in sorted(tmp_path.glob("*.pdf")):
        listed = ["pdftotext", "-layout", str(path), "-"]
        text = subprocess.run(listed, check=True, capture_output=True, encoding="utf-8").stdout.rstrip("\f")
        pages[path.stem] = text.split("\f")
    assert {name: len(found) for name, found in pages.items()} == {
        "reminder-12": 2,
        "reminder-5": 2,
        "request-12": 4,
        "supplement-1": 1,
    }
    for found in pages.values():
        assert all("SỐ LIỆU MINH HỌA" in page and len(page.split()) > 40 for page in found), found


# whom it goes to


def test_one_addressee_stands_on_the_line_several_below_many_in_the_annex() -> None:
    """NĐ 30/2020, Phụ lục I, II.9: one on the line of Kính gửi, several as a list; more than five in the annex."""
    assert "\nKính gửi: Văn phòng Ủy ban nhân dân tỉnh\n" in said("reminder", 1)
    assert "\nKính gửi:\n- Văn phòng Ủy ban nhân dân tỉnh;\n- Sở Y tế;\n- Hội Cựu chiến binh tỉnh.\n" in said(
        "reminder", 3
    )
    assert "\nKính gửi: Các cơ quan, đơn vị, địa phương (theo danh sách tại Phụ lục kèm theo)\n" in said("reminder", 6)
    assert "Phụ lục" not in said("reminder", 5)


def test_a_request_to_all_names_them_in_the_words_of_the_plan() -> None:
    """To all whom the plan obliges: its own words, and the list with its limits as the second annex."""
    text = said("request", everyone())
    assert (
        "\nKính gửi:\n- Các Sở, Ban, ngành, đoàn thể, đơn vị lực lượng vũ trang cấp tỉnh, các cơ quan báo chí, truyền "
        "thông;\n- Ủy ban nhân dân các huyện, thành phố Gia Nghĩa.\n" in text
    )
    assert [line for line in text.splitlines() if line.startswith("Phụ lục")] == ["Phụ lục I", "Phụ lục II"]
    few = said("request", 3)
    assert [line for line in few.splitlines() if line.startswith("Phụ lục")] == ["Phụ lục"]


@pytest.mark.parametrize("kind", ["reminder", "supplement"])
def test_the_annex_lists_everyone_once_by_block_with_counts(kind: LetterKind) -> None:
    """Blocks in order of protocol, each with its number of bodies; the numbers run on from block to block."""
    draft = letters.drafted(kind, 12)
    rows = reports.table(letters.rendered(draft), "TT")[1:]
    dataset = reports.example()
    blocks = list(dict.fromkeys(one.block for one in draft.addressees))
    heads = [row[1] for row in rows if not row[0].isdigit()]
    sizes = [sum(one.block == block for one in draft.addressees) for block in blocks]
    wanted = zip(blocks, sizes, strict=True)
    assert heads == [f"{dataset.blocks[block].name} ({words.counted(size)} đơn vị)" for block, size in wanted]
    assert [row[0] for row in rows if row[0].isdigit()] == [str(number) for number in range(1, 13)]
    names = [words.short_name(one.agency, draft.day) for one in draft.addressees]
    assert [row[1] for row in rows if row[0].isdigit()] == names


def test_names_are_those_of_the_day_of_the_letter() -> None:
    """Kính gửi has full names, the annex the short ones of lists."""
    dataset = reports.example()
    huyen = dataset.agencies["huyen-cu-jut"]
    addressee = Addressee(huyen, huyen.block, letters.DUE)
    draft = letters.drafted("reminder", 12)
    assert "Kính gửi: Ủy ban nhân dân huyện Cư Jút\n" in said("reminder", 1, addressees=(addressee,))
    listed = reports.text(letters.rendered(replace(draft, addressees=(*draft.addressees, addressee))))
    assert "\nUBND huyện Cư Jút\n" in listed


# the request


def test_a_request_cites_the_plan_its_clauses_and_its_days() -> None:
    """The plan in full, what obliges the addressees, the cut-off, the limit with its weekday, the office's own."""
    text = body(said("request", everyone()))
    assert (
        "Kế hoạch số 435/KH-UBND ngày 06/7/2023 của Ủy ban nhân dân tỉnh triển khai thực hiện Chỉ thị số 07/CT-TTg "
        "ngày 21/3/2023 của Thủ tướng Chính phủ về việc tăng cường công tác truyền thông chính sách trên địa bàn tỉnh"
        in text
    )
    assert "theo quy định tại điểm b khoản 2, điểm b khoản 3 Mục IV của Kế hoạch" in text
    assert "tính đến ngày 15/11/2024, ước thực hiện cả năm 2024." in text
    assert f"gửi về {OFFICE} trước ngày 25/11/2024 (thứ Hai)" in text
    assert "báo cáo Ủy ban nhân dân tỉnh Đắk Nông trước ngày 30/11/2024 (thứ Bảy) theo quy định./." in text


def test_a_request_to_a_district_cites_only_its_own_clause() -> None:
    """Who is bound by one clause is not shown the other."""
    agency = reports.example().agencies["huyen-cu-jut"]
    text = body(said("request", 1, addressees=(Addressee(agency, agency.block, letters.DUE),)))
    assert "theo quy định tại điểm b khoản 3 Mục IV của Kế hoạch" in text


def test_an_office_without_a_cut_off_day_asks_for_figures_up_to_the_report() -> None:
    """Nothing is said of an estimate either."""
    dataset = letters.without_cut_off(reports.example())
    text = body(reports.text(letters.rendered(letters.drafted("request", 12), dataset)))
    assert "2. Thời điểm số liệu: tính đến ngày đơn vị gửi báo cáo. 3." in text
    assert "ước thực hiện" not in text


def test_a_limit_of_its_own_is_told_in_the_text_or_in_the_annex() -> None:
    """Who was given more time before the request went out is not asked for the common day."""
    later = date(2024, 12, 1)
    few, many = letters.drafted("request", 3), letters.drafted("request", 12)
    few = replace(few, addressees=(few.addressees[0]._replace(due=later), *few.addressees[1:]))
    many = replace(many, addressees=(many.addressees[0]._replace(due=later), *many.addressees[1:]))
    text = body(reports.text(letters.rendered(few)))
    assert "; riêng Văn phòng UBND tỉnh trước ngày 01/12/2024 (Chủ nhật) (đã được gia hạn)." in text
    content = letters.rendered(many)
    assert "theo thời hạn nêu tại Phụ lục II." in body(reports.text(content))
    rows = reports.table(content, "Thời hạn gửi báo cáo")
    assert [row[2] for row in rows[2:4]] == ["Trước ngày 01/12/2024 (Chủ nhật)", "Trước ngày 25/11/2024 (thứ Hai)"]


def test_an_office_that_counts_the_day_itself_says_so() -> None:
    """`due-day-counts` tells the last day in time instead of the half-open limit."""
    dataset = reports.example()
    years = tuple(one.model_copy(update={"due_day_counts": True}) for one in dataset.reporting.years)
    counting = replace(dataset, reporting=dataset.reporting.model_copy(update={"years": years}))
    text = body(reports.text(letters.rendered(letters.drafted("request", 3, before=date(2024, 11, 26)), counting)))
    assert "chậm nhất là hết ngày 25/11/2024 (thứ Hai)" in text


def test_the_outline_asks_for_what_the_report_needs() -> None:
    """Six parts; every section of the plan and every indicator with its unit, from the data."""
    dataset = reports.example()
    content = letters.rendered(letters.drafted("request", len(assignments.asked(dataset, letters.DUE))))
    lines = reports.text(content).splitlines()
    parts = [line for line in lines if re.match(r"(I|II|III|IV|V|VI)\. [A-ZĐ]", line)]
    assert [part.split(". ")[0] for part in parts] == ["I", "II", "III", "IV", "V", "VI"]
    rows = reports.table(content, "Đơn vị tính")
    wanted = [(indicator.name, indicator.unit) for indicator in dataset.reporting.indicators]
    assert [(row[1], row[2]) for row in rows[1:]] == wanted
    assert [row[4] for row in rows if row[1] == "Cuộc họp báo"] == ["Quý"]
    for section in dataset.plan.sections:
        assert any(line.startswith(f"- {section.title} (nhiệm vụ {section.tasks[0].label}") for line in lines)


def test_a_letter_lists_only_figures_that_it_may_ask_its_addressees_for() -> None:
    """Expenses are told by who leads 6.d or 6.đ; three other bodies do not read of them."""
    rows = reports.table(letters.rendered(letters.drafted("request", 3)), "Đơn vị tính")
    assert "Hội nghị, lớp tập huấn, cuộc tuyên truyền" in [row[1] for row in rows]
    assert "Kinh phí thực hiện" not in [row[1] for row in rows]


@pytest.mark.parametrize("count", [1, 46])
@kinds
def test_who_is_asked_for_no_figures_is_told_of_none(kind: LetterKind, count: int) -> None:
    """Without indicators no letter speaks of figures, and the parts of the outline are counted without a gap."""
    dataset = reports.example()
    without = replace(dataset, reporting=dataset.reporting.model_copy(update={"indicators": ()}))
    drafted = letters.drafted(kind, count)
    # what a report is short of is words of the draft, not of the letter
    draft = replace(drafted, addressees=tuple(one._replace(short=()) for one in drafted.addressees))
    content = letters.rendered(draft, without)
    text = reports.text(content).replace("SỐ LIỆU MINH HỌA", "").casefold()
    assert not [words for words in ("số liệu", "chỉ tiêu", "ghi số 0") if words in text]
    parts = re.findall(r"^([IV]+)\. [A-ZĐ]", reports.text(content), flags=re.MULTILINE)
    assert parts == (["I", "II", "III", "IV", "V"] if kind == "request" else [])


# the reminder


def test_a_reminder_tells_the_state_and_sets_a_new_limit() -> None:
    """The request, the limit that passed, n of m, who is missing, the new limit, what happens then."""
    text = body(said("reminder", 12))
    assert f"Công văn số 712/STTTT-BCXB ngày 14/10/2024 của {OFFICE} về việc đề nghị báo cáo" in text
    assert "có trách nhiệm gửi báo cáo trước ngày 25/11/2024 (thứ Hai)." in text
    assert (
        "Tính đến ngày 25/11/2024, đã có 34/46 cơ quan, đơn vị, địa phương gửi báo cáo; còn 12 cơ quan, đơn vị, địa "
        "phương nêu tại Phụ lục kèm theo chưa gửi báo cáo." in text
    )
    assert "nhiệm vụ theo dõi, đôn đốc được giao tại điểm b khoản 1 Mục IV của Kế hoạch" in text
    assert f"gửi về {OFFICE} trước ngày 30/11/2024 (thứ Bảy)." in text
    assert (
        "sẽ tổng hợp danh sách các cơ quan, đơn vị, địa phương chưa gửi báo cáo, báo cáo Ủy ban nhân dân tỉnh" in text
    )
    assert text.endswith("./.")
    assert "lần" not in text


def test_a_reminder_to_some_of_the_missing_tells_both_counts() -> None:
    """Who has more time is missing too, and not urged."""
    text = body(said("reminder", 3, arrived=40))
    assert "còn 06 cơ quan, đơn vị, địa phương chưa gửi báo cáo, trong đó có 03 cơ quan, đơn vị nêu trên." in text


def test_a_reminder_to_one_speaks_to_it_by_name() -> None:
    """A separate letter names its addressee and has no annex."""
    text = body(said("reminder", 1))
    assert f"đã có 45/46 cơ quan, đơn vị, địa phương gửi báo cáo; {OFFICE} chưa nhận được báo cáo của Văn phòng" in text
    assert f"{OFFICE} đề nghị Văn phòng Ủy ban nhân dân tỉnh khẩn trương hoàn thành báo cáo" in text
    assert "Phụ lục" not in text


@pytest.mark.parametrize("kind", ["reminder", "supplement"])
def test_a_later_round_says_which_one_and_cites_those_before(kind: LetterKind) -> None:
    """In the V/v and in the text; a number that is not known yet is left blank before its symbol."""
    text = said(kind, 3, round_=3)
    subject = next(line for line in text.replace("\u00a0", " ").splitlines() if line.startswith("V/v "))
    assert subject.endswith("năm 2024 (lần 3)")
    assert (
        f"Công văn số 835/STTTT-BCXB ngày 26/11/2024 (lần 1) và Công văn số 851/STTTT-BCXB ngày 02/12/2024 (lần 2) của "
        f"{OFFICE}. Tuy nhiên, tính đến ngày 03/12/2024" in body(text)
    )
    assert "tiếp tục đề nghị (lần 3) các cơ quan, đơn vị nêu trên" in body(text)
    unknown = said(kind, 3, round_=2, earlier=(("", date(2024, 11, 26)),))
    assert "Công văn số        /STTTT-BCXB ngày 26/11/2024 (lần 1) của Sở" in unknown


def test_earlier_letters_are_not_numbered_where_one_is_missing() -> None:
    """Which reminder was the first cannot be told from a gap."""
    text = body(said("reminder", 3, round_=3, earlier=letters.EARLIER[1:]))
    assert f"tại Công văn số 851/STTTT-BCXB ngày 02/12/2024 của {OFFICE}." in text


# the call for what is short


def test_a_supplement_names_per_body_what_it_sent_and_what_is_short() -> None:
    """The annex has the document and the words; a report without anything lacks the results."""
    rows = reports.table(letters.rendered(letters.drafted("supplement", 3)), "Nội dung còn thiếu")
    told = [row[2:] for row in rows if row[0].isdigit()]
    assert told == [
        ["", "Nhiệm vụ 1.b, 2.a."],
        ["Số 101/BC-VP ngày 20/11/2024", "Số liệu của chỉ tiêu Họp báo (quý III).\nMinh chứng của nhiệm vụ 5.c."],
        ["Số 102/BC-VP ngày 20/11/2024", "Kết quả thực hiện nhiệm vụ được giao."],
    ]


def test_a_supplement_to_one_says_in_the_text_what_is_short() -> None:
    """A separate letter has no annex."""
    one = letters.addressees(reports.example(), 1, "supplement")[0]
    paper = Cited(number="77/BC-VPUBND", date=date(2024, 11, 21))
    text = said("supplement", 1, addressees=(one._replace(document=paper, short=letters.SHORT[1]),))
    assert "tại văn bản số 77/BC-VPUBND ngày 21/11/2024," in body(text)
    assert "\n- Số liệu của chỉ tiêu Họp báo (quý III);\n- Minh chứng của nhiệm vụ 5.c.\n" in text
    assert "Phụ lục" not in text


# number, symbol, who signs


def test_the_number_is_blank_until_it_is_given() -> None:
    """With its symbol or without, a number below ten has a zero before it; the annex names the same one."""
    assert "Số:        /STTTT-BCXB\n" in said("reminder", 12)
    for number in ("7", "07/STTTT-BCXB"):
        text = said("reminder", 12, number=number)
        assert "Số: 07/STTTT-BCXB\n" in text
        assert "(Kèm theo Công văn số 07/STTTT-BCXB ngày 26 tháng 11 năm 2024" in text


def office(dataset: Dataset, documents: OfficeDocuments, **changed: Any) -> tuple[Dataset, Office]:
    """Return the dataset with another office, and that office."""
    made = dataset.offices.offices[0].model_copy(update={"documents": documents, **changed})
    return replace(dataset, offices=dataset.offices.model_copy(update={"offices": (made,)})), made


def test_an_office_without_a_letter_entry_signs_as_it_signs_reports() -> None:
    """The signer and the kept copy are those of the report to the province; the report itself names nobody else."""
    dataset = reports.example()
    documents = dataset.offices.offices[0].documents
    signer = Signer.model_validate({"formula": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "name": "Lê Thị C"})
    ubnd = documents.ubnd.model_copy(update={"signer": signer})
    changed, _ = office(dataset, documents.model_copy(update={"letter": None, "ubnd": ubnd}))
    content = letters.rendered(letters.drafted("reminder", 12), changed)
    lines = reports.text(content).splitlines()
    at = lines.index("Nơi nhận:")
    assert lines[at : at + 5] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT, BCXB.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert "Lê Thị C" in lines
    assert check(content, issuer=OFFICE) == []


def test_a_symbol_that_is_not_told_is_the_agencys_with_its_unit() -> None:
    """NĐ 30/2020: the body, then the unit that drafts, which the line "Lưu: VT, …" names."""
    dataset = reports.example()
    before = dataset.offices.offices[0]
    blank = before.symbols.model_copy(update={"letter": ""})
    _, changed = office(dataset, before.documents, symbols=blank)
    assert letter_context.symbol(dataset, changed, letters.DUE) == "STTTT-BCXB"
    assert before.documents.letter is not None
    unknown = before.documents.letter.model_copy(update={"recipients": ("Như trên", "Lưu: VT")})
    _, changed = office(dataset, before.documents.model_copy(update={"letter": unknown}), symbols=blank)
    assert letter_context.symbol(dataset, changed, letters.DUE) == "STTTT"


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        (("IV.2.b",), "điểm b khoản 2 Mục IV"),
        (("IV.2.b", "IV.3.b"), "điểm b khoản 2, điểm b khoản 3 Mục IV"),
        (("IV.2.b", "V.1.a"), "điểm b khoản 2 Mục IV; điểm a khoản 1 Mục V"),
        (("III",), "Mục III"),
        ((), ""),
    ],
)
def test_places_of_a_plan_are_cited_as_the_decree_does(printed: tuple[str, ...], cited: str) -> None:
    """NĐ 30/2020, Phụ lục II: điểm and khoản small, Mục with a capital."""
    assert letter_context.clauses(printed) == cited
