"""The parts that a Word template is built of: styles, pages, paragraphs with tags, tables, letterhead and signature.

Looks are those of Nghị định 30/2020/NĐ-CP, Phụ lục I; the styles have Vietnamese names, because an office meets them.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.table import Table, _Cell

from plantrack.write.word import docx_layout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

CENTRE, JUSTIFY, LEFT, RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
FONT = "Times New Roman"
COMMAND = "Lệnh mẫu"
SUBJECT = "Trích yếu công văn"
PORTRAIT_WIDTH, LANDSCAPE_WIDTH = 9071, 14286
MOTTO = 3427
"""How wide the Tiêu ngữ is at 14 pt, in twips: the line under it is as long."""


# styles


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks; sizes in points, distances in points, indents in twips."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    align: WD_ALIGN_PARAGRAPH = CENTRE
    before: float = 0
    after: float = 0
    first: int = 0
    left: int = 0
    right: int = 0
    line: float = 1.0
    next: bool = False
    together: bool = False
    outline: int | None = None


STYLES: dict[str, Look] = {
    "Quốc hiệu": Look(13, bold=True),
    "Tiêu ngữ": Look(14, bold=True),
    "Cơ quan chủ quản": Look(13),
    "Cơ quan ban hành": Look(13, bold=True),
    "Số ký hiệu": Look(13, before=4),
    "Địa danh ngày tháng": Look(14, italic=True, before=4),
    docx_layout.RULE: Look(2, before=3, after=2),
    "Đường kẻ tiêu ngữ": Look(2, before=3, after=2),
    "Đường kẻ phụ lục": Look(2, before=5, after=8, next=True),
    "Tên loại": Look(14, bold=True, before=18, next=True),
    "Trích yếu": Look(14, bold=True, left=200, right=200, next=True),
    "Kính gửi": Look(14, before=12, after=12),
    "Nơi kính gửi": Look(14, align=LEFT, left=2835),
    "Nội dung": Look(align=JUSTIFY, after=6, first=720, line=1.1),
    "Mục": Look(bold=True, align=JUSTIFY, before=6, after=6, first=720, line=1.1, next=True, outline=0),
    "Khoản": Look(bold=True, align=JUSTIFY, after=6, first=720, line=1.1, next=True, together=True, outline=1),
    "Điểm": Look(align=JUSTIFY, after=6, first=720, line=1.1, outline=2),
    "Điểm có nội dung": Look(align=JUSTIFY, after=6, first=720, line=1.1, next=True, outline=2),
    "Gạch đầu dòng": Look(align=JUSTIFY, after=6, first=720, line=1.1),
    "Câu dẫn": Look(align=JUSTIFY, after=6, first=720, line=1.1, next=True),
    "Câu kết": Look(align=JUSTIFY, after=12, first=720, line=1.1, next=True, together=True),
    "Đầu bảng": Look(11, bold=True, before=1.5, after=1.5, next=True),
    "Ô chữ": Look(11, align=LEFT, before=1.5, after=1.5),
    "Ô giữa": Look(11, before=1.5, after=1.5),
    "Ô số": Look(11, align=RIGHT, before=1.5, after=1.5),
    "Ô nhóm": Look(11, bold=True, align=LEFT, before=1.5, after=1.5, next=True),
    "Ô nhóm giữa": Look(11, bold=True, before=1.5, after=1.5),
    "Sau bảng": Look(6),
    "Biểu đồ": Look(11, before=6, next=True),
    "Tên biểu đồ": Look(13, bold=True, before=3, after=3),
    "Ghi chú bảng": Look(11, align=JUSTIFY, before=3),
    "Đơn vị tính": Look(11, italic=True, align=RIGHT, next=True),
    "Nơi nhận": Look(12, bold=True, italic=True, align=LEFT, next=True),
    "Danh sách nơi nhận": Look(11, align=LEFT, next=True),
    "Chức vụ người ký": Look(14, bold=True, next=True),
    "Chỗ ký": Look(14, next=True),
    "Họ tên người ký": Look(14, bold=True),
    "Phụ lục": Look(14, bold=True, next=True, outline=0),
    "Tên phụ lục": Look(14, bold=True, next=True),
    "Kèm theo": Look(14, italic=True, next=True),
    "Số trang": Look(14),
    "Chân trang minh họa": Look(11),
    "Ngắt phần": Look(2),
    "Đầu bảng nhỏ": Look(9, bold=True, next=True),
    "Ô nhỏ": Look(9, align=LEFT),
    "Ô nhỏ giữa": Look(9),
    "Ô nhỏ đậm": Look(9, bold=True, align=LEFT),
    "Ô nhỏ giữa đậm": Look(9, bold=True),
    "Ô vừa": Look(10, align=LEFT, before=1, after=1),
    "Ô vừa giữa": Look(10, before=1, after=1),
    "Ô vừa nhóm": Look(10, bold=True, align=LEFT, before=1, after=1, next=True),
    "Đầu bảng vừa": Look(10, bold=True, before=1, after=1, next=True),
    COMMAND: Look(9, align=LEFT),
}
KEPT = ("Normal", "Header", "Footer", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid")


LETTER_STYLES: dict[str, Look] = {
    **STYLES,
    SUBJECT: Look(12, before=6),
    "Kính gửi nhiều nơi": Look(14, align=LEFT, left=1985, before=12, next=True),
    "Nơi kính gửi": Look(14, align=LEFT, left=3163, first=-163),
    "Nơi kính gửi cuối": Look(14, align=LEFT, left=3163, first=-163, after=12),
    "Ô nhóm giữa": Look(11, bold=True, before=1.5, after=1.5, next=True),
    "Ngắt phần": Look(1, line=Pt(1)),
}
"""The styles of letters (công văn); the dashes of the addressees stand below the colon of "Kính gửi:".

What must stand between the signature and an annex is a point high, so that it makes no page of its own.
"""


def blank(styles: Mapping[str, Look] = STYLES) -> Document:
    """Return a document without content that has only the given styles, in Times New Roman and Vietnamese."""
    document = docx.Document()
    _drop_ballast(document)
    root = document.styles.element
    for style in root.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in KEPT:
            root.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)
    _defaults(document)
    for name, look in styles.items():
        _style(document, name, look)
    return document


def _drop_ballast(document: Document) -> None:
    """Leave out what python-docx's own template carries along and nobody needs."""
    package, part = document.part.package, document.part
    for rels in (package.rels, part.rels):
        for key in [
            k for k, r in rels.items() if r.reltype.endswith(("/thumbnail", "/stylesWithEffects", "/customXml"))
        ]:
            del rels[key]


def _defaults(document: Document) -> None:
    root = document.styles.element
    base = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for fonts in root.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{slot}"), FONT)
    for tag in ("sz", "szCs"):
        base.find(qn(f"w:{tag}")).set(qn("w:val"), "28")
    language = base.find(qn("w:lang"))
    for slot in ("val", "eastAsia"):
        language.set(qn(f"w:{slot}"), "vi-VN")
    spacing = root.find(f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:spacing')}")
    spacing.attrib.clear()
    for slot, value in (("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")):
        spacing.set(qn(f"w:{slot}"), value)
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "vi-VN")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
    settings.find(f"{qn('w:compat')}/{qn('w:compatSetting')}").set(qn("w:val"), "15")
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")


def _style(document: Document, name: str, look: Look) -> None:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.name, style.font.size = FONT, Pt(look.size)
    style.font.bold, style.font.italic = look.bold or None, look.italic or None
    form = style.paragraph_format
    form.alignment = look.align
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.first_line_indent = Twips(look.first) if look.first else None
    form.left_indent = Twips(look.left) if look.left else None
    form.right_indent = Twips(look.right) if look.right else None
    form.line_spacing = look.line
    form.keep_with_next, form.keep_together = look.next or None, look.together or None
    form.widow_control = True
    if look.outline is not None:
        _append(style.element.get_or_add_pPr(), "outlineLvl", val=look.outline)
    if name.startswith(docx_layout.RULE):
        borders = OxmlElement("w:pBdr")
        _append(borders, "top", val="single", sz=6, space=1, color="000000")
        style.element.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _append(parent: Any, tag: str, **attributes: str | int) -> Any:
    """Append an element with attributes of the same namespace; Any, because python-docx's elements have no types."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    parent.append(made)
    return made


# sections and pages


def page(section: Section, *, landscape: bool) -> None:
    """Set paper and margins; page numbers begin at 1 and do not show on the first page."""
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    size = (Twips(16838), Twips(11906)) if landscape else (Twips(11906), Twips(16838))
    section.page_width, section.page_height = size
    section.top_margin = section.bottom_margin = Twips(1134)
    section.left_margin, section.right_margin = Twips(1701), Twips(851 if landscape else 1134)
    section.header_distance, section.footer_distance = Twips(567), Twips(454)
    section.different_first_page_header_footer = True
    numbers = section._sectPr.find(qn("w:pgNumType"))  # noqa: SLF001 (python-docx has no API for it)
    if numbers is None:
        numbers = OxmlElement("w:pgNumType")
        section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001
    numbers.set(qn("w:start"), "1")


def first_section(document: Document, *, landscape: bool = False) -> None:
    """Set up the main section: page numbers at the top, the mark of invented figures at the foot."""
    section = document.sections[0]
    page(section, landscape=landscape)
    number = section.header.paragraphs[0]
    number.style = document.styles["Số trang"]
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = number.add_run("2" if kind == "text" else None)
        if kind == "instr":
            instruction = _append(run._r, "instrText")  # noqa: SLF001
            instruction.text = " PAGE "
        elif kind != "text":
            _append(run._r, "fldChar", fldCharType=kind)  # noqa: SLF001
    section.first_page_header.paragraphs[0].style = document.styles["Số trang"]
    for footer in (section.footer, section.first_page_footer):
        footer.paragraphs[0].style = document.styles["Chân trang minh họa"]
        footer.paragraphs[0].add_run("{% if minh_hoa %}SỐ LIỆU MINH HỌA{% endif %}")


def next_section(document: Document, *, landscape: bool) -> None:
    """Begin an annex: a section of its own, with headers and footers as before."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    page(section, landscape=landscape)
    document.paragraphs[-1].style = document.styles["Ngắt phần"]


def same_headers(document: Document) -> None:
    """Give every section the headers and footers of the first, so that any of them may be left out."""
    first, *others = document.sections
    named = [node for node in first._sectPr if node.tag.endswith(("}headerReference", "}footerReference"))]  # noqa: SLF001
    for section in others:
        for place, node in enumerate(named):
            section._sectPr.insert(place, deepcopy(node))  # noqa: SLF001


# paragraphs


def write(document: Document | _Cell, text: str) -> None:
    """Add paragraphs, one a line: `Style| text`, `% tag` for a tag of its own; `**…**` is bold."""
    for line in (line.strip() for line in text.strip().splitlines()):
        if line.startswith("% "):
            add(document, COMMAND, f"{{%p {line[2:]} %}}")
        elif line:
            style, _, words = line.partition("| ")
            add(document, style.rstrip("|"), words)


def add(place: Document | _Cell, style: str, text: str) -> Paragraph:
    """Add one paragraph; a cell's first, empty one is used."""
    fresh = isinstance(place, _Cell) and len(place.paragraphs) == 1 and place.paragraphs[0].style.name == "Normal"
    paragraph = place.paragraphs[0] if fresh else place.add_paragraph()
    paragraph.style = place.part.document.styles[style]
    for index, piece in enumerate(text.split("**")):
        if piece:
            paragraph.add_run(piece).bold = True if index % 2 else None
    return paragraph


# tables


def columns(document: Document, widths: Sequence[int], rows: int, *, borders: bool = True, margin: int = 57) -> Table:
    """Add a table of fixed columns; both the grid and every cell bear the widths, or LibreOffice goes its own way."""
    table = document.add_table(rows, len(widths))
    if borders:
        table.style = document.styles["Table Grid"]
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(widths)))
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        _append(margins, side, w=margin, type="dxa")
    properties.insert_element_before(margins, "w:tblLook")
    for index, value in enumerate(widths):
        table.columns[index].width = Twips(value)
        for cell in table.columns[index].cells:
            cell.width = Twips(value)
    return table


def fitted(table: Table) -> None:
    """Ask for columns divided by what they hold; the title shows in Word under Table Properties, Alt Text."""
    _append(table._tbl.tblPr, "tblCaption", val=docx_layout.FITTED)  # noqa: SLF001


def row_rules(table: Table, *, heads: int = 1, split: Sequence[int] = ()) -> None:
    """Repeat the heading rows over pages and keep rows whole, save those that may be long."""
    for index, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        if index not in split:
            _append(properties, "cantSplit")
        if index < heads:
            _append(properties, "tblHeader")


def keep_whole(table: Table) -> None:
    """Keep a short table on one page, with the paragraph after it that gives it room."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def fill(table: Table, row: int, style: str | Sequence[str], *texts: str) -> None:
    """Fill a row, one text a cell, with one style or one each."""
    styles = [style] * len(texts) if isinstance(style, str) else style
    for cell, name, text in zip(table.rows[row].cells, styles, texts, strict=True):
        cell.vertical_alignment = 1
        write(cell, "\n".join(f"{line}" if line.startswith("% ") else f"{name}| {line}" for line in text.split("\n")))


def tag(table: Table, row: int, text: str) -> None:
    """Make a row a tag: it is gone when the table is filled in."""
    for cell in table.rows[row].cells:
        cell.paragraphs[0].style = table.part.document.styles[COMMAND]
    table.rows[row].cells[0].paragraphs[0].add_run(f"{{%tr {text} %}}")


def tag_row(table: Table, text: str) -> None:
    """Add a row that is a tag."""
    table.add_row()
    tag(table, len(table.rows) - 1, text)


def cell_loop(table: Table, row: int, at: int, variable: str, style: str, text: str) -> None:  # noqa: PLR0913, PLR0917 (a place and a content)
    """Fill three cells from `at` on so that the middle one repeats: a column for each of the variable."""
    cells = table.rows[row].cells
    for cell, words, name in (
        (cells[at], f"{{%tc for {variable} %}}", COMMAND),
        (cells[at + 1], text, style),
        (cells[at + 2], "{%tc endfor %}", COMMAND),
    ):
        cell.vertical_alignment = 1
        cell.paragraphs[0].style = table.part.document.styles[name]
        cell.paragraphs[0].add_run(words)


def across(table: Table, row: int, start: int, end: int) -> None:
    """Merge cells of a row."""
    table.cell(row, start).merge(table.cell(row, end))


# what all documents share


def heading(document: Document, *, council: bool, about: str = "") -> None:
    """Letterhead and Quốc hiệu, number and date (ô 1-4); below the number what a letter is about (ô 5b)."""
    table = columns(document, (3515, 5556), 2, borders=False, margin=0)
    left, right = table.rows[0].cells
    if council:
        write(left, "% for dong in tieu_de\nCơ quan ban hành| {{ dong }}\n% endfor")
    else:
        write(
            left,
            """
            % for dong in tieu_de[:-1]|dong(60, 13)
            Cơ quan chủ quản| {{ dong }}
            % endfor
            % for dong in tieu_de[-1:]|dong(60, 13)
            Cơ quan ban hành| {{ dong }}
            % endfor
            """,
        )
    rule(left, 3515, 1000)
    write(right, "Quốc hiệu| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTiêu ngữ| Độc lập - Tự do - Hạnh phúc")
    rule(right, 5556, MOTTO, "Đường kẻ tiêu ngữ")
    write(table.rows[1].cells[0], "Số ký hiệu| Số: {{ so or '       ' }}/{{ ky_hieu }}")
    if about:
        add(table.rows[1].cells[0], SUBJECT, about)
    write(table.rows[1].cells[1], "Địa danh ngày tháng| {{ dia_danh }}, {{ ngay_ky|ngay_dai }}")
    row_rules(table, heads=0)


def rule(place: Document | _Cell, room: int, width: int, style: str = docx_layout.RULE) -> None:
    """Draw a short line in the middle: an empty paragraph with a border above it."""
    form = add(place, style, "").paragraph_format
    form.left_indent = form.right_indent = Twips((room - width) // 2)


def ending(document: Document) -> None:
    """Nơi nhận and who signs (ô 7, 9b), kept on one page with the closing sentence."""
    table = columns(document, (4535, 4536), 1, borders=False, margin=0)
    left, right = table.rows[0].cells
    write(
        left,
        """
        Nơi nhận| Nơi nhận:
        % for noi in noi_nhan
        Danh sách nơi nhận| - {{ noi }}{% if loop.last %}.{% else %};{% endif %}
        % endfor
        """,
    )
    write(right, "% for dong in nguoi_ky.dong\nChức vụ người ký| {{ dong }}\n% endfor")
    for _ in range(4):
        add(right, "Chỗ ký", "")
    add(right, "Họ tên người ký", "{{ nguoi_ky.ten }}")
    row_rules(table, heads=0)
