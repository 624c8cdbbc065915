r"""Thirteen fictional plans, "(MINH HỌA)", as a province, a department and a district write them, with their reading.

`NAME.plan` is what stands in the Word file, line by line; `=> leads | supporters | time` after a line or a row is what
a careful reader records of it. `/x` is a group, `-` nobody or nothing, `?` words that cannot be read and must be told,
`~` nothing, told or not, ` // ` parts readings that are equally good. `{2} …` is numbered by Word, `**…**` bold,
`\t` a tab, `[^…]` a footnote, `{-…-}` and `{+…+}` tracked changes. A row's cells are parted by ` | `, `^` merges a cell
with the one above, `<` with the one before, `\n` begins a paragraph.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.plans.samples import Expected
from tests.plans.word import Word

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

FOLDER = Path(__file__).parent
PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG")
HEADS = {
    "1-hanh-dong": (
        PROVINCE,
        "911/KH-UBND",
        "Đắk Nông, ngày 12 tháng 3 năm 2024",
        "Hành động cải thiện môi trường đầu tư kinh doanh giai đoạn 2024 - 2025 (MINH HỌA)",
    ),
    "2-phan-cong": (
        PROVINCE,
        "912/KH-UBND",
        "Đắk Nông, ngày 05 tháng 11 năm 2024",
        "Phòng cháy, chữa cháy rừng mùa khô năm 2024 - 2025 (MINH HỌA)",
    ),
    "3-phu-luc": (
        PROVINCE,
        "913/KH-UBND",
        "Đắk Nông, ngày 10 tháng 01 năm 2025",
        "Thực hiện nhiệm vụ lĩnh vực văn hóa - xã hội năm 2025 (MINH HỌA)",
    ),
    "4-cau-van": (
        PROVINCE,
        "914/KH-UBND",
        "Đắk Nông, ngày 01 tháng 11 năm 2024",
        "Bảo đảm an sinh xã hội dịp Tết Nguyên đán Ất Tỵ năm 2025 (MINH HỌA)",
    ),
    "5-sau-sap-xep": (
        PROVINCE,
        "915/KH-UBND",
        "Đắk Nông, ngày 20 tháng 5 năm 2025",
        "Bảo vệ môi trường, thích ứng với biến đổi khí hậu năm 2025 (MINH HỌA)",
    ),
    "6-so-y-te": (
        ("UBND TỈNH ĐẮK NÔNG", "SỞ Y TẾ"),
        "77/KH-SYT",
        "Đắk Nông, ngày 15 tháng 02 năm 2024",
        "Nâng cao chất lượng khám bệnh, chữa bệnh năm 2024 (MINH HỌA)",
    ),
    "7-cap-huyen": (
        ("ỦY BAN NHÂN DÂN", "HUYỆN KRÔNG NÔ"),
        "07/KH-UBND",
        "Krông Nô, ngày 20 tháng 02 năm 2024",
        "Xây dựng nông thôn mới huyện Krông Nô năm 2024 - 2025 (MINH HỌA)",
    ),
    "8-tre-em": (
        PROVINCE,
        "921/KH-UBND",
        "Đắk Nông, ngày 18 tháng 9 năm 2023",
        (
            "Triển khai thực hiện Chỉ thị số 28/CT-TTg ngày 15/8/2023 của Thủ tướng Chính phủ về tăng cường phòng, "
            "chống bạo lực, xâm hại trẻ em trên địa bàn tỉnh Đắk Nông (MINH HỌA)"
        ),
    ),
    "9-hop-tac-xa": (
        PROVINCE,
        "922/KH-UBND",
        "Đắk Nông, ngày 15 tháng 01 năm 2024",
        "Phát triển kinh tế tập thể, hợp tác xã năm 2024 (MINH HỌA)",
    ),
    "10-khoa-hoc": (
        PROVINCE,
        "923/KH-UBND",
        "Đắk Nông, ngày 22 tháng 4 năm 2025",
        "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị trên địa bàn tỉnh Đắk Nông (MINH HỌA)",
    ),
    "11-phap-luat": (
        PROVINCE,
        "924/KH-UBND",
        "Đắk Nông, ngày 28 tháng 12 năm 2023",
        "Phổ biến, giáo dục pháp luật năm 2024 trên địa bàn tỉnh Đắk Nông (MINH HỌA)",
    ),
    "12-gia-dinh": (
        PROVINCE,
        "925/KH-UBND",
        "Đắk Nông, ngày 09 tháng 02 năm 2024",
        "Công tác gia đình và bình đẳng giới năm 2024 (MINH HỌA)",
    ),
    "13-danh-muc": (
        PROVINCE,
        "926/KH-UBND",
        "Đắk Nông, ngày 05 tháng 01 năm 2024",
        "Phân công xây dựng các đề án, báo cáo, nhiệm vụ trọng tâm năm 2024 (MINH HỌA)",
    ),
}
"""Issuer, number, place and day, title of each plan."""
WITHOUT_PREAMBLE = 7
"""Up to this number plans get a preamble; the others bring theirs."""
_MARK = re.compile(r"\[\^(.+?)\]|\{\+(.+?)\+\}|\{-(.+?)-\}|\*\*(.+?)\*\*")
_AUTHOR = 'w:id="9" w:author="Chuyên viên" w:date="2024-02-10T08:00:00Z"'


def wanted(name: str) -> list[Expected]:
    """Return the reading of a plan, as typed by hand; the words of a task are how it begins."""
    found, before = [], ""
    for line in source(name).splitlines():
        if not line.startswith("=> "):
            before = line
            continue
        lead, support, time = (part.strip() for part in line.removeprefix("=> ").split(" | "))
        number, text = _parted(before)
        found.append(Expected(_printed(number), _named(lead), _named(support), time, text))
    return found


def source(name: str) -> str:
    """Return what is typed of a plan, its reading with it."""
    return (FOLDER / f"{name}.plan").read_text(encoding="utf-8")


def lines(name: str) -> list[str]:
    """Return the paragraphs that stand in a plan's Word file as they are to be read, marks and table headings off."""
    typed = [line for line in source(name).splitlines() if not line.startswith(("=> ", "== ")) and " | " not in line]
    plain = [_MARK.sub(lambda mark: f" {mark[1] or ''} {mark[2] or mark[4] or ''}", line) for line in typed]
    return [line.replace("\\t", " ") for line in plain]


def _printed(number: str) -> str:
    """Return a number as the plan prints it; blank for a bullet, and for a number that Word counts."""
    return "" if number[:1] in ("{", "-") else number.strip(".)")


def _named(text: str) -> tuple[str, ...]:
    return tuple(word for word in text.split() if word != "-")


def _parted(line: str) -> tuple[str, str]:
    if " | " in line:
        number, text = line.split(" | ")[:2]
        return number, text
    plain = _MARK.sub(lambda mark: mark[2] or mark[4] or "", line)
    number, text = re.fullmatch(r"(\{\d\}|[\d.]+\.|[a-zđ]\)|-)? ?(.+)", plain).groups()  # type: ignore[union-attr]
    return number or "", text


class Typed(Word):
    """A document whose lines hold footnotes, tracked changes, bold words and tabs."""

    footnotes: tuple[str, ...] = ()

    def line(self, text: str) -> Paragraph:
        """Put a paragraph."""
        paragraph, at = self.document.add_paragraph(), 0
        text = text.replace("\\t", "\t")
        for mark in _MARK.finditer(text):
            paragraph.add_run(text[at : mark.start()])
            at = mark.end()
            note, inserted, deleted, bold = mark.groups()
            if note:
                self.footnotes = (*self.footnotes, note)
                run = paragraph.add_run()
                run.font.superscript = True
                run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{len(self.footnotes)}"/>'))  # noqa: SLF001
            elif bold:
                paragraph.add_run(bold).bold = True
            else:
                kind, tag = ("ins", "t") if inserted else ("del", "delText")
                words = f'<w:r><w:{tag} xml:space="preserve">{inserted or deleted}</w:{tag}></w:r>'
                paragraph._p.append(parse_xml(f"<w:{kind} {nsdecls('w')} {_AUTHOR}>{words}</w:{kind}>"))  # noqa: SLF001
        paragraph.add_run(text[at:])
        return paragraph

    def saved(self) -> bytes:
        """Return the DOCX file with its footnotes."""
        if self.footnotes:
            edges = "".join(
                f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                for at, kind in ((-1, "separator"), (0, "continuationSeparator"))
            )
            notes = "".join(
                f'<w:footnote w:id="{at}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {note}</w:t>'
                "</w:r></w:p></w:footnote>"
                for at, note in enumerate(self.footnotes, 1)
            )
            blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{edges}{notes}</w:footnotes>'
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
            part = Part(PackURI("/word/footnotes.xml"), kind, blob.encode(), self.document.part.package)
            self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        return super().saved()


def document(name: str) -> bytes:
    """Return a plan's Word file."""
    issuer, number, issued, title = HEADS[name]
    word = Typed()
    word.letterhead(list(issuer), number, issued)
    word.title("KẾ HOẠCH", title, "-----------")
    word.footer("(MINH HỌA)")
    body = "Sở Y tế" if name.startswith("6") else "Ủy ban nhân dân " + ("huyện" if name.startswith("7") else "tỉnh")
    if int(name.partition("-")[0]) <= WITHOUT_PREAMBLE:
        word.line(f"Thực hiện chương trình công tác, {body} ban hành Kế hoạch như sau:")
    text = re.sub(r"(?m)^=> .*\n", "", source(name))
    for part in re.split(r"(?m)^(?=== )", text):
        _put(word, part, name)
    if "annex |" not in text:
        _sign(word, name)
    return word.saved()


def _put(word: Typed, part: str, name: str) -> None:
    first, _, rest = part.partition("\n")
    if first == "== table":
        rows = [line.replace("\\n", "\n") for line in rest.strip().split("\n")]
        word.table(*([cell.strip() for cell in row.split(" |")] for row in rows))
    elif first == "== page":
        word.document.add_page_break()
    elif "annex |" in first:
        _sign(word, name)
        word.annex(landscape=True)
        word.title(*(line.strip() for line in first.split("|")[1:]))
    else:
        word.lines(rest if first == "== end" else part)


def _sign(word: Typed, name: str) -> None:
    formula = ["GIÁM ĐỐC"] if name.startswith("6") else ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    word.signature(["Như trên", "Lưu: VT"], formula, "Nguyễn Văn A")
