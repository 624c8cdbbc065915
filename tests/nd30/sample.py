"""Small documents that keep every rule, built with python-docx, for the tests to spoil one thing at a time."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

CENTRE, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
ISSUER = "Sở Nội vụ"
_LEFT_COLUMN, _RIGHT_COLUMN = 3571, 5500


@dataclass
class Sample:
    """A document with names for the paragraphs and tables that tests spoil."""

    document: Document
    at: dict[str, Paragraph] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    issuer: str | None = ISSUER

    def saved(self) -> bytes:
        """Return the DOCX file."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def element(name: str, **attributes: str | int) -> BaseOxmlElement:
    """Make a WordprocessingML element with attributes of the same namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def retext(paragraph: Paragraph, text: str) -> None:
    """Replace the text of a paragraph's only run."""
    paragraph.runs[0].text = text


def draw_line(paragraph: Paragraph, room: float, width: float) -> None:
    """Draw a line of the given width as the bottom border of an empty paragraph."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Twips(round((room - width) / 2))
    borders = element("pBdr")
    borders.append(element("bottom", val="single", sz=6, space=1, color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")  # noqa: SLF001


def report(*, kind: str = "BÁO CÁO", upward: bool = True, chapters: bool = False) -> Sample:
    """Build a report with two annexes, one of them in landscape."""
    sample = _blank()
    code = {"BÁO CÁO": "BC", "TỜ TRÌNH": "TTr"}[kind]
    _heading(sample, f"Số: 05/{code}-SNV")
    _put(sample, "type", kind, bold=True, align=CENTRE)
    _put(sample, "about", "Kết quả công tác truyền thông chính sách năm 2026", bold=True, align=CENTRE)
    draw_line(_put(sample, "about line", "", align=CENTRE), 9071, 2400)
    if upward:
        _put(sample, "salutation", "Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh", align=CENTRE)
    _body(sample, chapters=chapters)
    _ending(sample, upward=upward)
    _annex(sample, "I", landscape=False)
    _annex(sample, "II", landscape=True)
    return sample


def official_letter() -> Sample:
    """Build a công văn to two addressees."""
    sample = _blank()
    _heading(sample, "Số: 05/SNV-VP")
    cell = sample.tables["heading"].cell(1, 0)
    subject = _put(sample, "subject", "V/v báo cáo công tác truyền thông", cell=cell, size=12, align=CENTRE)
    subject.paragraph_format.space_before = Pt(6)
    _put(sample, "salutation", "Kính gửi:", align=LEFT).paragraph_format.left_indent = Twips(1985)
    for name, text in (("first addressee", "- Sở Tài chính;"), ("last addressee", "- Sở Y tế.")):
        _put(sample, name, text, align=LEFT).paragraph_format.left_indent = Twips(3000)
    _text(sample, "only", f"Sở Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 15/12/2026. {_FILLER}./.")
    _ending(sample, upward=True)
    return sample


def _blank() -> Sample:
    document = docx.Document()
    normal = document.styles["Normal"]
    for node in document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr"):
        node.find(qn("w:lang")).set(qn("w:val"), "vi-VN")
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for slot in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{slot}"), "Times New Roman")
    style = normal.element.get_or_add_rPr()
    style.append(element("sz", val=28))
    style_paragraph = normal.element.get_or_add_pPr()
    style_paragraph.append(element("spacing", before=0, after=0, line=240, lineRule="auto"))
    _page(document.sections[0])
    _page_number(document.sections[0])
    return Sample(document)


def _page(section: Section, *, landscape: bool = False) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = (16838, 11906) if landscape else (11906, 16838)
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.top_margin = section.bottom_margin = section.right_margin = Twips(1134)
    section.left_margin = Twips(1701)
    section.header_distance = Twips(567)
    section.different_first_page_header_footer = True


def _page_number(section: Section) -> None:
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else None)
        if kind == "instr":
            instruction = element("instrText")
            instruction.text = " PAGE "
            run._r.append(instruction)  # noqa: SLF001
        elif kind != "text":
            run._r.append(element("fldChar", fldCharType=kind))  # noqa: SLF001


def _put(
    sample: Sample,
    name: str,
    text: str,
    *,
    cell: _Cell | None = None,
    size: float = 14,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = JUSTIFY,
) -> Paragraph:
    place = sample.document if cell is None else cell
    unused = cell is not None and cell.paragraphs[0].alignment is None
    paragraph = cell.paragraphs[0] if cell is not None and unused else place.add_paragraph()
    paragraph.alignment = align
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    sample.at[name] = paragraph
    return paragraph


def _text(sample: Sample, name: str, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    paragraph = _put(sample, name, text, bold=bold, italic=italic)
    paragraph.paragraph_format.first_line_indent = Twips(567)
    paragraph.paragraph_format.space_after = Pt(6)
    return paragraph


def _columns(sample: Sample, name: str, rows: int, widths: tuple[int, ...]) -> Table:
    table: Table = sample.document.add_table(rows, len(widths))
    margins = element("tblCellMar")
    for side in ("left", "right"):
        margins.append(element(side, w=0, type="dxa"))
    table._tbl.tblPr.append(margins)  # noqa: SLF001
    for index, width in enumerate(widths):
        table.columns[index].width = Twips(width)
        for cell in table.columns[index].cells:
            cell.width = Twips(width)
    sample.tables[name] = table
    return table


def _heading(sample: Sample, symbol: str) -> None:
    table = _columns(sample, "heading", 2, (_LEFT_COLUMN, _RIGHT_COLUMN))
    left, right = table.cell(0, 0), table.cell(0, 1)
    _put(sample, "superior", "UBND TỈNH QUẢNG NINH", cell=left, size=13, align=CENTRE)
    _put(sample, "issuing", "SỞ NỘI VỤ", cell=left, size=13, bold=True, align=CENTRE)
    draw_line(_put(sample, "issuing line", "", cell=left, align=CENTRE), _LEFT_COLUMN, 620)
    national = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    _put(sample, "national", national, cell=right, size=13, bold=True, align=CENTRE)
    _put(sample, "motto", "Độc lập - Tự do - Hạnh phúc", cell=right, bold=True, align=CENTRE)
    draw_line(_put(sample, "motto line", "", cell=right, align=CENTRE), _RIGHT_COLUMN, 3428)
    _put(sample, "symbol", symbol, cell=table.cell(1, 0), size=13, align=CENTRE)
    date = "Quảng Ninh, ngày 05 tháng 12 năm 2026"
    _put(sample, "date", date, cell=table.cell(1, 1), italic=True, align=CENTRE)


_FILLER = "Các cơ quan, đơn vị đã cung cấp thông tin cho báo chí kịp thời, đầy đủ, đúng quy định của pháp luật"


def _body(sample: Sample, *, chapters: bool) -> None:
    basis = "Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo"
    _text(sample, "first basis", f"{basis};", italic=True)
    _text(sample, "last basis", "Căn cứ Kế hoạch số 08/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân tỉnh.", italic=True)
    _text(sample, "opening", "Thực hiện Kế hoạch số 08/KH-UBND nêu trên, Sở Nội vụ báo cáo kết quả thực hiện như sau:")
    if chapters:
        _put(sample, "chapter", "Phần I", bold=True, align=CENTRE).paragraph_format.space_after = Pt(6)
        title = _put(sample, "chapter title", "KẾT QUẢ NĂM 2026", bold=True, align=CENTRE)
        title.paragraph_format.space_after = Pt(6)
    _text(sample, "mục I", "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", bold=True)
    _text(sample, "khoản 1", "1. Văn bản chỉ đạo", bold=True)
    _text(sample, "điểm a", f"a) {_FILLER};")
    _text(sample, "điểm b", "b) Có 7.206/10.598 đài đạt 68% kế hoạch;")
    _text(sample, "điểm c", "c) Kinh phí tăng 10,5% so với năm trước;")
    _text(sample, "điểm d", "d) Không có nhiệm vụ chậm.")
    _text(sample, "khoản 2", "2. Phân công nhiệm vụ", bold=True)
    _text(sample, "plain", f"{_FILLER} (số liệu chi tiết tại Phụ lục I, II kèm theo).")
    _text(sample, "mục II", "II. PHƯƠNG HƯỚNG", bold=True)
    _text(sample, "more", f"{_FILLER}, theo Điều 5 và khoản 2 Điều 6; Nhân dân được biết.")
    _text(sample, "last", "Trên đây là báo cáo của Sở Nội vụ./.")


def _ending(sample: Sample, *, upward: bool) -> None:
    table = _columns(sample, "ending", 1, (4535, 4536))
    left, right = table.cell(0, 0), table.cell(0, 1)
    _put(sample, "recipients", "Nơi nhận:", cell=left, size=12, bold=True, italic=True, align=LEFT)
    if upward:
        _put(sample, "as above", "- Như trên;", cell=left, size=11, align=LEFT)
    _put(sample, "recipient", "- Giám đốc Sở;", cell=left, size=11, align=LEFT)
    _put(sample, "stored", "- Lưu: VT, VP.", cell=left, size=11, align=LEFT)
    _put(sample, "authority", "KT. GIÁM ĐỐC", cell=right, bold=True, align=CENTRE)
    _put(sample, "post", "PHÓ GIÁM ĐỐC", cell=right, bold=True, align=CENTRE)
    for _ in range(4):
        right.add_paragraph()
    _put(sample, "name", "Nguyễn Văn A", cell=right, bold=True, align=CENTRE)


def _annex(sample: Sample, number: str, *, landscape: bool) -> None:
    section = sample.document.add_section()
    _page(section, landscape=landscape)
    numbers = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001
    if numbers is None:
        section._sectPr.insert_element_before(element("pgNumType", start=1), "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001
    name = f"annex {number}"
    _put(sample, name, f"Phụ lục {number}", bold=True, align=CENTRE)
    _put(sample, f"{name} title", "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ", bold=True, align=CENTRE)
    code = sample.at["symbol"].text.removeprefix("Số: 05/")
    reference = f"(Kèm theo Báo cáo số 05/{code} ngày 05 tháng 12 năm 2026 của Sở Nội vụ)"
    _put(sample, f"{name} reference", reference, italic=True, align=CENTRE)
    rows = (
        ("TT", "Đơn vị", "Tin, bài", "Chương trình", "Cộng"),
        ("(1)", "(2)", "(3)", "(4)", "(5=3+4)"),
        ("1", "Phường A", "1.200", "3", "1.203"),
        ("2", "Xã B", "800", "-", "800"),
        ("", "Tổng cộng", "2.000", "3", "2.003"),
    )
    table = _columns(sample, name, len(rows), (700, 3000, 1600, 1600, 1600))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            _put(sample, f"{name} {row}.{column}", text, cell=table.cell(row, column), size=9, align=LEFT)
