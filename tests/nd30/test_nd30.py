"""The checker accepts conforming documents, and each of its rules finds the fault it is there for and no other does."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips

from . import check
from .figures import amount, wrong_shares
from .locate import locate
from .metrics import TWIPS_PER_MM, text_width
from .resolve import read
from .rules import RULES
from .sample import CENTRE, LEFT, Sample, element, official_letter, report, retext

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.text.paragraph import Paragraph

    Fault = Callable[[Sample], object]

# ruff: noqa: SLF001 - what python-docx has no words for is written into its XML


def _report_with_chapters() -> Sample:
    return report(chapters=True)


def _proposal() -> Sample:
    return report(kind="TỜ TRÌNH")


def _internal_report() -> Sample:
    return report(upward=False)


_KINDS = (report, _report_with_chapters, _proposal, _internal_report, official_letter)


def _text(name: str, text: str) -> Fault:
    return lambda sample: retext(sample.at[name], text)


def _bold(name: str, *, on: bool) -> Fault:
    return lambda sample: setattr(sample.at[name].runs[0], "bold", on)


def _size(name: str, points: float) -> Fault:
    return lambda sample: setattr(sample.at[name].runs[0].font, "size", Pt(points))


def _font(name: str, attribute: str, value: object) -> Fault:
    return lambda sample: setattr(sample.at[name].runs[0].font, attribute, value)


def _layout(name: str, attribute: str, value: object) -> Fault:
    return lambda sample: setattr(sample.at[name].paragraph_format, attribute, value)


def _page(attribute: str, value: object, section: int = 0) -> Fault:
    return lambda sample: setattr(sample.document.sections[section], attribute, value)


def _remove(name: str) -> Fault:
    def spoil(sample: Sample) -> None:
        node = sample.at[name]._p
        node.getparent().remove(node)

    return spoil


def _no_line(name: str) -> Fault:
    def spoil(sample: Sample) -> None:
        properties = sample.at[name]._p.get_or_add_pPr()
        properties.remove(properties.find(qn("w:pBdr")))

    return spoil


def _insert(name: str, text: str = "") -> Fault:
    return lambda sample: sample.at[name].insert_paragraph_before(text)


def _add(name: str, text: str) -> Fault:
    return lambda sample: sample.at[name].add_run(text)


def _all_sections(attribute: str, value: object) -> Fault:
    def spoil(sample: Sample) -> None:
        for section in sample.document.sections:
            setattr(section, attribute, value)

    return spoil


def _landscape(sample: Sample) -> None:
    section = sample.document.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    for side in ("left_indent", "right_indent"):
        setattr(sample.at["about line"].paragraph_format, side, Twips(5800))


def _field(paragraph: Paragraph) -> None:
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def _footer_number(sample: Sample) -> None:
    paragraph = sample.document.sections[0].footer.paragraphs[0]
    _field(paragraph)


def _number_start(value: int, section: int = 0) -> Fault:
    def spoil(sample: Sample) -> None:
        properties = sample.document.sections[section]._sectPr
        found = properties.find(qn("w:pgNumType"))
        if found is None:
            properties.insert_element_before(element("pgNumType", start=value), "w:cols", "w:titlePg")
        else:
            found.set(qn("w:start"), str(value))

    return spoil


def _decomposed(sample: Sample) -> None:
    paragraph = sample.at["plain"]
    retext(paragraph, unicodedata.normalize("NFD", paragraph.text))


def _comment(sample: Sample) -> None:
    sample.document.add_comment(sample.at["plain"].runs, "to be checked", "A")


def _wide(sample: Sample) -> None:
    sample.tables["annex I"].columns[1].width = Twips(6000)


def _long(sample: Sample) -> None:
    table = sample.tables["annex II"]
    total = table.rows[-1]._tr
    for number in range(3, 20):
        row = table.add_row()
        for cell, text in zip(row.cells, (str(number), "Xã C", "0", "-", "0"), strict=True):
            cell.paragraphs[0].add_run(text)
    table._tbl.append(total)


def _day(text: str) -> Fault:
    """Change the date, leaving the annexes' blanks unfilled."""

    def spoil(sample: Sample) -> None:
        retext(sample.at["date"], f"Quảng Ninh, {text}")
        for name in ("annex I reference", "annex II reference"):
            retext(sample.at[name], "(Kèm theo Báo cáo số 05/BC-SNV của Sở Nội vụ)")

    return spoil


def _symbol(text: str) -> Fault:
    """Change number and symbol, also where the annexes repeat them."""

    def spoil(sample: Sample) -> None:
        retext(sample.at["symbol"], text)
        for name in ("annex I reference", "annex II reference"):
            retext(sample.at[name], "(Kèm theo Báo cáo của Sở Nội vụ)")

    return spoil


def _not_official(sample: Sample) -> None:
    sample.issuer = "Sở Nội vụ và Lao động"
    retext(sample.at["issuing"], "SỞ NỘI VỤ")


_FAULTS: list[tuple[str, Callable[[], Sample], Fault]] = [
    ("R1", report, _page("page_width", Twips(12240))),
    ("R2", report, _landscape),
    ("R3", report, _page("bottom_margin", Twips(1000))),
    ("R4", report, _page("left_margin", Twips(1600))),
    ("R5", report, _page("right_margin", Twips(1200))),
    ("R6", report, _page("header_distance", Twips(200))),
    ("R7", report, _font("plain", "name", "Calibri")),
    ("R8", report, lambda s: setattr(s.at["plain"].runs[0].font.color, "rgb", RGBColor(0, 0, 255))),
    ("R9", report, lambda s: setattr(s.document.sections[0].header.paragraphs[0], "alignment", LEFT)),
    ("R9", report, lambda s: s.document.sections[0].header.paragraphs[0]._p.clear_content()),
    ("R10", report, _page("different_first_page_header_footer", False)),  # noqa: FBT003
    ("R10", report, lambda s: retext_first_header(s, "1")),
    ("R11", report, _footer_number),
    ("R12", report, _number_start(3)),
    ("R13", report, _text("national", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM")),
    ("R14", report, _bold("national", on=False)),
    ("R15", report, _text("motto", "Độc lập \u2013 Tự do \u2013 Hạnh phúc")),
    ("R16", report, _font("motto", "underline", True)),  # noqa: FBT003
    ("R16", report, _layout("motto", "space_before", Pt(6))),
    ("R17", report, _no_line("motto line")),
    ("R17", report, _layout("motto line", "left_indent", Twips(0))),
    ("R18", report, _bold("superior", on=True)),
    ("R19", report, _bold("issuing", on=False)),
    ("R19", report, _not_official),
    ("R20", report, _no_line("issuing line")),
    ("R20", report, _layout("issuing line", "left_indent", Twips(0))),
    ("R21", report, _bold("symbol", on=True)),
    ("R21", report, _symbol("Số 05/BC-SNV")),
    ("R22", report, _symbol("Số: 05/TTr-SNV")),
    ("R22", official_letter, _text("symbol", "Số: 05/BC-SNV")),
    ("R23", report, _symbol("Số: 5/BC-SNV")),
    ("R24", report, _font("date", "italic", False)),  # noqa: FBT003
    ("R24", report, _day("05/12/2026")),
    ("R25", report, _day("ngày 5 tháng 12 năm 2026")),
    ("R25", report, _day("ngày 05 tháng 09 năm 2026")),
    ("R26", report, _day("ngày 31 tháng 11 năm 2026")),
    ("R26", report, _text("about", "Kết quả công tác truyền thông chính sách năm 2020")),
    ("R27", report, _size("date", 13)),
    ("R27", report, _size("type", 13)),
    ("R28", report, _bold("type", on=False)),
    ("R28", report, _text("type", "Báo cáo")),
    ("R29", report, _font("about", "italic", True)),  # noqa: FBT003
    ("R29", report, _insert("about")),
    ("R30", report, _no_line("about line")),
    ("R31", official_letter, _text("subject", "Về việc báo cáo công tác truyền thông")),
    ("R31", official_letter, _layout("subject", "space_before", Pt(0))),
    ("R32", official_letter, lambda s: _put_title(s, "CÔNG VĂN")),
    ("R33", report, _bold("salutation", on=True)),
    ("R33", official_letter, _text("salutation", "Kính gửi :")),
    ("R34", official_letter, _text("last addressee", "- Sở Y tế;")),
    ("R34", report, _text("salutation", "Kính gửi: Ủy ban nhân dân tỉnh; Bộ Nội vụ")),
    ("R35", report, _layout("plain", "alignment", LEFT)),
    ("R36", report, _size("plain", 12)),
    ("R36", report, _size("plain", 13)),
    ("R37", report, _font("plain", "italic", True)),  # noqa: FBT003
    ("R38", report, _layout("plain", "first_line_indent", Twips(0))),
    ("R38", report, _layout("plain", "first_line_indent", Twips(700))),
    ("R39", report, _layout("plain", "first_line_indent", Twips(720))),
    ("R40", report, _layout("khoản 2", "space_after", Pt(3))),
    ("R41", report, _layout("plain", "line_spacing", 2.0)),
    ("R41", report, _layout("plain", "line_spacing", Pt(12))),
    ("R42", report, _insert("plain")),
    ("R42", report, _text("last", "\tTrên đây là báo cáo của Sở Nội vụ./.")),
    ("R43", _report_with_chapters, _text("chapter", "PHẦN I")),
    ("R43", _report_with_chapters, _bold("chapter title", on=False)),
    ("R44", report, _text("mục II", "III. PHƯƠNG HƯỚNG")),
    ("R44", report, _text("mục II", "II. Phương hướng")),
    ("R45", report, _text("khoản 2", "3. Phân công nhiệm vụ")),
    ("R45", report, _bold("khoản 2", on=False)),
    ("R46", report, _text("điểm d", "e) Không có nhiệm vụ chậm.")),
    ("R47", report, _text("điểm d", "1.1.1. Không có nhiệm vụ chậm.")),
    ("R48", report, _font("last basis", "italic", False)),  # noqa: FBT003
    ("R48", report, _text("first basis", "Căn cứ Luật Báo chí.")),
    ("R49", report, _text("last", "Trên đây là báo cáo của Sở Nội vụ.")),
    ("R50", report, _bold("name", on=False)),
    ("R50", report, _layout("post", "alignment", LEFT)),
    ("R51", report, _text("authority", "KT GIÁM ĐỐC")),
    ("R51", report, _text("authority", "K/T GIÁM ĐỐC")),
    ("R51", report, _remove("post")),
    ("R52", report, _text("name", "ThS. Nguyễn Văn A")),
    ("R53", report, _text("recipients", "Nơi nhận")),
    ("R53", report, _size("recipients", 14)),
    ("R54", report, _text("recipient", "- Giám đốc Sở")),
    ("R54", report, _text("stored", "- Lưu VT.")),
    ("R55", report, _text("as above", "- Bộ Nội vụ;")),
    ("R55", _internal_report, _text("recipient", "- Như trên;")),
    ("R57", report, _text("annex II", "PHỤ LỤC II")),
    ("R57", report, _text("annex II", "Phụ lục 2")),
    ("R58", report, _bold("annex I title", on=False)),
    ("R58", report, _text("annex I title", "Tổng hợp kết quả")),
    ("R59", report, _remove("annex I reference")),
    (
        "R59",
        report,
        _text("annex I reference", "(Kèm theo Báo cáo số 06/BC-SNV ngày 05 tháng 12 năm 2026 của Sở Nội vụ)"),
    ),
    ("R60", report, _number_start(2, section=2)),
    ("R60", report, _insert("annex I", "Kèm theo báo cáo")),
    ("R61", report, _text("plain", "Số liệu chi tiết tại Phụ lục I.")),
    ("R62", report, _long),
    ("R63", report, _wide),
    ("R64", report, _comment),
    ("R64", report, lambda s: s.at["plain"].runs[0]._r.get_or_add_rPr().append(element("lang", val="en-US"))),
    ("R65", report, _decomposed),
    ("R66", report, _add("last", " Hết , rồi./.")),
    ("R66", report, _text("last", "Trên đây là báo cáo  của Sở Nội vụ./.")),
    ("R66", report, _text("last", "Trên đây là báo cáo theo số  liệu./.")),
    ("R67", report, _text("last", "Trên đây là báo cáo của Ủy Ban Nhân Dân./.")),
    ("R68", report, _text("opening", "Thực hiện Chỉ thị số 07/CT-TTg, Sở Nội vụ báo cáo như sau:")),
    ("R68", report, _text("opening", "Tại Công văn số 5/SNV-VP ngày 21/3/2026 và số 6/SNV-VP, Sở báo cáo:")),
    ("R68", report, _text("opening", "Thực hiện Chỉ thị số 07/CT-TTg ngày 21/3/2027 của Thủ tướng, Sở báo cáo:")),
    ("R69", report, _text("last", "Trên đây là báo cáo của ……./.")),
    ("R70", report, _text("annex I 4.2", "2.001")),
    ("R70", report, _text("điểm b", "b) Có 7.206/10.598 đài đạt 86% kế hoạch;")),
    ("R71", report, _text("điểm c", "c) Có 7,206 đài;")),
    ("R71", report, _text("điểm c", "c) Kinh phí tăng 10.5% so với năm trước;")),
]


def retext_first_header(sample: Sample, text: str) -> None:
    """Write a literal number into the header of the first page."""
    paragraph = sample.document.sections[0].first_page_header.paragraphs[0]
    paragraph.alignment = CENTRE
    paragraph.add_run(text)


def _put_title(sample: Sample, text: str) -> None:
    paragraph = sample.at["salutation"].insert_paragraph_before()
    paragraph.alignment = CENTRE
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(14)


@pytest.mark.parametrize("build", _KINDS)
def test_conforming_documents_have_no_findings(build: Callable[[], Sample]) -> None:
    """A document that keeps the decree is accepted by every rule."""
    sample = build()

    assert check(sample.saved(), issuer=sample.issuer) == []


@pytest.mark.parametrize(
    ("rule", "build", "spoil"),
    _FAULTS,
    ids=[f"{rule}-{number}" for number, (rule, _, _) in enumerate(_FAULTS)],
)
def test_a_fault_is_found_by_its_rule_alone(rule: str, build: Callable[[], Sample], spoil: Fault) -> None:
    """One thing spoilt is found by the rule about it, and no other rule complains."""
    sample = build()
    spoil(sample)

    findings = check(sample.saved(), issuer=sample.issuer)

    assert {finding.rule for finding in findings} == {rule}, findings


def test_every_rule_is_shown_to_be_able_to_fail() -> None:
    """No rule is without a fault among the tests."""
    assert {rule.id for rule in RULES} == {rule for rule, _, _ in _FAULTS}


def test_all_rules_of_the_table_but_one_are_there() -> None:
    """The rules are R1 to R71 in order; R56 needs a layout engine."""
    assert [rule.id for rule in RULES] == [f"R{number}" for number in range(1, 72) if number != 56]


@pytest.mark.parametrize(
    ("text", "points", "bold", "millimetres"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, 95.6),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, 88.2),
        ("Độc lập - Tự do - Hạnh phúc", 13, True, 56.1),
        ("Độc lập - Tự do - Hạnh phúc", 14, True, 60.4),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 13, True, 80.1),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", 13, True, 83.7),
        ("ỦY BAN NHÂN DÂN TỈNH", 13, True, 56.0),
        ("Độc lập - Tự do - Hạnh phúc", 13, False, 53.0),
        ("SỞ THÔNG TIN VÀ TRUYỀN THÔNG", 13, False, 76.5),
    ],
)
def test_text_is_as_wide_as_in_a_rendered_page(text: str, points: float, bold: bool, millimetres: float) -> None:  # noqa: FBT001
    """Widths are those LibreOffice set (nd30.md 1.4 calls widths bold that are mostly those of the regular weight)."""
    assert text_width(text, points, bold=bold) / TWIPS_PER_MM == pytest.approx(millimetres, rel=0.02)


def test_lines_may_be_drawn_in_any_of_the_usual_ways() -> None:
    """Underscores, DrawingML and VML lines count as lines as paragraph borders do."""
    inch = 914_400
    drawing = (
        f'<w:drawing {nsdecls("w", "wp", "a")}><wp:inline><wp:extent cx="{int(60.4 / 25.4 * inch)}" cy="0"/>'
        '<a:graphic><a:graphicData uri="x"><a:prstGeom prst="line"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    vml = (
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:line from="10pt,0" to="181pt,0" strokecolor="black"/></w:pict>'
    )
    for line in (drawing, vml, "_" * 24):
        sample = report()
        _no_line("motto line")(sample)
        run = sample.at["motto line"].runs[0]
        if line.startswith("_"):
            run.text = line
        else:
            run._r.append(parse_xml(line))

        assert check(sample.saved(), issuer=sample.issuer) == []


def test_an_automatic_list_counts_as_the_numbers_it_shows() -> None:
    """Word's own lettering goes d, e and so has no đ; R46 sees that although no letter is typed."""
    sample = report()
    numbering = sample.document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="99"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>',
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="99"/></w:num>'))
    paragraphs = [sample.at[f"điểm {letter}"] for letter in "abcd"]
    for paragraph in paragraphs:
        retext(paragraph, paragraph.text[3:])
    extra = sample.at["khoản 2"].insert_paragraph_before("Không có nhiệm vụ quá hạn.")
    extra._p.get_or_add_pPr().append(element("jc", val="both"))
    extra.paragraph_format.first_line_indent = Twips(567)
    extra.paragraph_format.space_after = Pt(6)
    for paragraph in (*paragraphs, extra):
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = 99

    findings = check(sample.saved(), issuer=sample.issuer)

    assert [(f.rule, "lettered e), expected đ)" in f.message) for f in findings] == [("R46", True)], findings


def test_a_provincial_committee_on_two_lines_has_no_superior() -> None:
    """Both lines of a committee's name are the issuing body, and it is signed for with TM."""
    sample = report()
    sample.issuer = None
    for name, text in (("superior", "ỦY BAN NHÂN DÂN"), ("issuing", "TỈNH QUẢNG NINH")):
        retext(sample.at[name], text)
        sample.at[name].runs[0].bold = True

    parts = locate(read(sample.saved()))

    assert [p.text for p in parts.heading.issuing] == ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH"]
    assert "R51" in {finding.rule for finding in check(sample.saved())}


def test_a_draft_may_leave_number_and_day_blank() -> None:
    """Văn thư fills in number and day; a draft without them is accepted."""
    sample = report()
    retext(sample.at["symbol"], "Số:        /BC-SNV")
    retext(sample.at["date"], "Quảng Ninh, ngày      tháng 12 năm 2026")
    for name in ("annex I reference", "annex II reference"):
        retext(sample.at[name], "(Kèm theo Báo cáo số      /BC-SNV ngày      tháng 12 năm 2026 của Sở Nội vụ)")

    assert check(sample.saved(), issuer=sample.issuer) == []


def test_letters_cited_in_a_row_may_share_their_issuer_and_await_a_number() -> None:
    """The issuing body stands after the last of them; a number that văn thư has not given yet is a blank."""
    sample = official_letter()
    first, second = "Công văn số 712/SNV-VP ngày 14/10/2026 (lần 1)", "Công văn số 835/SNV-VP ngày 26/11/2026 (lần 2)"
    text = f"Thực hiện {first} và {second} của Sở Nội vụ và Công văn số       /SNV-VP ngày 01/12/2026 của Sở Nội vụ./."
    retext(sample.at["only"], text)

    assert check(sample.saved(), issuer=sample.issuer) == []


def test_a_row_about_work_or_a_portal_is_no_total() -> None:
    """Công and Cổng are not Cộng: such a row is added up like any other."""
    sample = report()
    for name, text in (("annex I 2.1", "Công tác chỉ đạo"), ("annex I 3.1", "Cổng thông tin điện tử")):
        retext(sample.at[name], text)

    assert check(sample.saved(), issuer=sample.issuer) == []


def test_only_visible_text_is_read() -> None:
    """Deleted and hidden text and fallback copies are not read; text in content controls, links and boxes is."""
    sample = report()
    ns = nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict>"
    for xml in (
        f"<w:del {ns}><w:r><w:delText>deleted</w:delText></w:r></w:del>",
        f"<w:r {ns}><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        f"<w:sdt {ns}><w:sdtContent><w:r><w:t> control</w:t></w:r></w:sdtContent></w:sdt>",
        f"<w:hyperlink {ns}><w:r><w:t> link</w:t></w:r></w:hyperlink>",
        (
            f'<w:r {ns}><mc:AlternateContent><mc:Choice Requires="wps">{box.format("box")}</mc:Choice>'
            f"<mc:Fallback>{box.format('copy')}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
    ):
        sample.at["last"]._p.append(parse_xml(xml))

    document = read(sample.saved())

    assert any(p.text == "Trên đây là báo cáo của Sở Nội vụ./. control link" for p in document.paragraphs)
    assert [p.text for p in document.floating] == ["box"]


def test_any_document_can_be_checked() -> None:
    """A file that is no administrative document gets findings, not an exception."""
    rules = {finding.rule for finding in check(Sample(docx.Document()).saved())}

    assert {"R1", "R13", "R15", "R19", "R21", "R24", "R50", "R53"} <= rules


def test_theme_fonts_are_looked_up_and_styles_inherited() -> None:
    """A style's toggles and sizes reach the run, and a theme's font is named."""
    sample = report()
    style = sample.document.styles["Heading 1"]
    sample.at["plain"].style = style
    sample.at["plain"].runs[0].bold = None

    run = next(p for p in locate(read(sample.saved())).body.running if p.text.startswith("Các cơ quan")).runs[0]
    rules = {finding.rule for finding in check(sample.saved(), issuer=sample.issuer)}

    assert run.bold
    assert run.fonts["ascii"] == "Calibri"
    assert {"R7", "R8"} <= rules


@pytest.mark.parametrize(
    ("text", "value"),
    [("16.051", 16051), ("98,62%", 98.62), ("05", 5), ("-", 0), ("1.2.3", None), ("Xã A", None)],
)
def test_numbers_are_read_the_vietnamese_way(text: str, value: float | None) -> None:
    """Dots mark thousands, a comma the decimals, a dash is zero."""
    number = amount(text)

    assert (None if number is None else float(number)) == value


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("16.051/16.274 nhiệm vụ, đạt 98,62%", 0),
        ("10.041/10.598 = 94,7%", 0),
        ("94,7% (10.041/10.598)", 0),
        ("68% (7.206/10.598)", 0),
        ("86% (7.206/10.598)", 1),
        ("ngày 21/3/2023 đạt 5%", 0),
    ],
)
def test_percentages_are_compared_with_the_quotient_beside_them(text: str, faults: int) -> None:
    """A percentage may be rounded or cut off, but not be another one; dates are no quotients."""
    assert len(list(wrong_shares(text))) == faults
