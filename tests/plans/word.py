"""Plans typed into Word as an office would: letterhead, paragraphs or Word's own numbering, annex tables, signature."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

    from plantrack.model.plan import Item, Plan

ISSUED_435 = (Path(__file__).parents[1] / "data/ke-hoach-435.md").read_text(encoding="utf-8").split("-->", 1)[1]
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
_LIST = 77


@dataclass
class Word:
    """A document under construction."""

    document: docx.document.Document = field(default_factory=docx.Document)
    lists: int = 0

    def letterhead(self, issuer: Sequence[str], number: str, place_and_day: str) -> None:
        """Put the two columns above the title."""
        left, right = self.document.add_table(rows=1, cols=2).rows[0].cells
        _fill(left, [*issuer, "-------", f"Số: {number}"])
        _fill(right, ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "-------", place_and_day])

    def title(self, *lines: str) -> None:
        """Put lines in the middle, bold."""
        for text in lines:
            paragraph = self.line(text)
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def line(self, text: str) -> Paragraph:
        """Put a paragraph; `¦` ends a run, a vertical tab is a manual line break."""
        return _typed(self.document.add_paragraph(), text)

    def lines(self, text: str) -> None:
        """Put every line that is not blank as a paragraph; `{3} …` one that Word numbers, at that level."""
        for line in text.strip().split("\n"):
            if found := re.match(r"\{(\d)\} (.+)", line):
                self.numbered(int(found[1]), found[2].strip())
            elif line.strip():
                self.line(line.strip())

    def numbered(self, level: int, text: str) -> None:
        """Put a paragraph that Word itself numbers: 0 `I.`, 1 `1.`, 2 `a)`, 3 `-`."""
        if not self.lists:
            self._make_list()
        properties = self.line(text)._p.get_or_add_pPr()  # noqa: SLF001 (python-docx has no way to number)
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{_LIST}"/></w:numPr>')
        )

    def _make_list(self) -> None:
        self.lists = 1
        root = self.document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(_LEVELS)
        )
        abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">{levels}</w:abstractNum>')
        root.insert(0, abstract)
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'))

    def table(self, *rows: Sequence[str]) -> Table:
        """Put a table; a row of one text is merged across, `^` merges a cell with the one above it, `<` to its left."""
        columns = max(len(texts) for texts in rows)
        table = self.document.add_table(rows=0, cols=columns)
        for texts in rows:
            cells = table.add_row().cells
            if len(texts) == 1:
                _fill(cells[0].merge(cells[-1]), texts[0].split("\n"))
                continue
            for at, text in enumerate(texts):
                if text == "^":
                    table.cell(len(table.rows) - 2, at).merge(cells[at])
                elif text == "<":
                    last = len(table.rows) - 1
                    table.cell(last, at - 1).merge(table.cell(last, at))
                elif text:
                    _fill(cells[at], text.split("\n"))
        return table

    def annex(self, *, landscape: bool = False) -> None:
        """Begin a new section, as annexes do."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width

    def footer(self, text: str) -> None:
        """Put a line at the foot of every page."""
        self.document.sections[0].footer.paragraphs[0].text = text

    def signature(self, recipients: Sequence[str], formula: Sequence[str], name: str) -> None:
        """Put addressees and signature side by side."""
        left, right = self.document.add_table(rows=1, cols=2).rows[0].cells
        _fill(left, ["Nơi nhận:", *(f"- {one};" for one in recipients)])
        _fill(right, [*formula, "", "", name])

    def saved(self) -> bytes:
        """Return the DOCX file."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def _fill(cell: _Cell, texts: Sequence[str]) -> None:
    _typed(cell.paragraphs[0], texts[0])
    for text in texts[1:]:
        _typed(cell.add_paragraph(), text)


def _typed(paragraph: Paragraph, text: str) -> Paragraph:
    for run in text.split("¦"):
        paragraph.add_run(run.replace("\v", "\n"))
    return paragraph


# plan 435


def _begun(word: Word) -> tuple[list[str], list[str]]:
    """Put the letterhead and the title of plan 435; return the lines of its body and of its addressees."""
    lines = [line.strip() for line in ISSUED_435.splitlines() if line.strip()]
    word.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], "435/KH-UBND", "Đắk Nông, ngày 06 tháng 7 năm 2023")
    at = lines.index("# KẾ HOẠCH")
    word.title("KẾ HOẠCH", lines[at + 1], "_______")
    end = lines.index("**Nơi nhận:**")
    return lines[at + 2 : end], [line.removeprefix("- ").rstrip(";.") for line in lines[end + 1 : -1]]


def _ended(word: Word, recipients: Sequence[str]) -> bytes:
    word.signature(recipients, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Hồ Văn Mười")
    return word.saved()


def plan_435_as_list(typed: Callable[[str], str] = str) -> bytes:
    """Return plan 435 in layout A, every number typed by hand; `typed` is what happens to each line on its way."""
    word = Word()
    body, recipients = _begun(word)
    for line in body:
        word.line(typed(line.lstrip("# ")))
    return _ended(word, recipients)


def plan_435_numbered_by_word() -> bytes:
    """Return plan 435 in layout A, every number made by Word (which has no đ: 6.đ is printed 6.e)."""
    word = Word()
    body, recipients = _begun(word)
    for line in body:
        text = line.lstrip("# ")
        for level, pattern in enumerate((r"[IVX]+\. ", r"\d+\. ", r"[a-zđ]\) ", r"- ")):
            if found := re.match(pattern, text):
                word.numbered(level, text[found.end() :])
                break
        else:
            word.line(text)
    return _ended(word, recipients)


def plan_435_as_annex(plan: Plan) -> bytes:
    """Return plan 435 in layout B: part II points to an annex, a table with a row for every task."""
    word = Word()
    body, recipients = _begun(word)
    first = next(i for i, line in enumerate(body) if line.startswith("### 1. Nâng cao"))
    last = next(i for i, line in enumerate(body) if line.startswith("## III."))
    for line in [*body[:first], "Nhiệm vụ cụ thể tại Phụ lục kèm theo.", *body[last:]]:
        word.line(line.lstrip("# "))
    word.signature(recipients, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Hồ Văn Mười")
    word.annex()
    word.title(
        "PHỤ LỤC", "DANH MỤC NHIỆM VỤ", "(Kèm theo Kế hoạch số 435/KH-UBND ngày 06/7/2023 của Ủy ban nhân dân tỉnh)"
    )
    header = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Hình thức")
    rows: list[tuple[str, ...]] = []
    for section in plan.sections:
        rows.append((section.id, section.title, "", "", "", ""))
        rows += [_row(task) for task in section.tasks]
    word.table(header, *rows)
    return word.saved()


def _row(task: Item) -> tuple[str, ...]:
    parties = {party.role: party.text for party in task.parties}
    time = task.schedules[0].text if task.schedules else ""
    detail = task.details[0].text if task.details else ""
    letter = task.printed.rsplit(".", 1)[-1]
    return (letter, task.text, parties.get("lead", ""), parties.get("support", ""), time, detail)
