"""The frame of a plan: what stands above its first part (number, day, issuer, title, basis) and who signs it, to whom.

Where the frame does not say something, it stays blank here; who imports decides what to do about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.model import names
from plantrack.read.plans import plan_text
from plantrack.read.plans.plan_docx import Row
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plantrack.read.plans.parties import Matcher

Block = Line | Row

_TITLES = ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "ĐỀ ÁN", "PHƯƠNG ÁN")
_NUMBER = re.compile(r"so\s*:?\s*(?P<digits>\d*)\s*(?P<rest>/\s*[a-z0-9][\w&-]*)")
_DATE = re.compile(
    r"^(?P<place>.*?),?\s*\bngay\s*(?P<day>\d{1,2})\s*thang\s*(?P<month>\d{1,2})\s*nam\s*(?P<year>\d{4})"
)
_MOTTO = re.compile(
    r"cộng (?:hòa|hoà) xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc", re.IGNORECASE
)
_KINDS = (
    "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Chương trình|Công văn|Kết luận|Hướng dẫn|Thông báo|Luật|Đề án"
    "|Văn bản|Công điện|Pháp lệnh|Quy định|Tờ trình|Báo cáo|Nghị quyết liên tịch|Thông tư liên tịch"
)
_CITED = re.compile(
    rf"(?:{_KINDS}) số (?P<number>\d+[\w./-]*[\w]) ngày (?P<day>\d{{1,2}})(?:/| tháng )(?P<month>\d{{1,2}})(?:/| năm )(?P<year>\d{{4}})"
    r"[^;(\n]*"
)
_PROVINCE = re.compile(r"(?:TỈNH|THÀNH PHỐ)\s+(\S.*)")
_DECORATION = re.compile(r"[\W_]*")
_ANNEX = re.compile(r"phu luc\b|bieu so\b|bang tong hop|danh muc (?:cac )?nhiem vu|bang phan cong")
_SIGNS = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.? |(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)|THỨ TRƯỞNG"
)


@dataclass
class Frame:
    """What the frame says, the lines that say it (so that they count as read), and the blocks of each part."""

    number: str = ""
    date: date | None = None
    place: str = ""
    issuer: str = ""
    province: str = ""
    title: str = ""
    preamble: list[Line] = field(default_factory=list)
    formula: list[str] = field(default_factory=list)
    signer: str = ""
    recipients: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    annex: list[Block] = field(default_factory=list)
    doubts: list[tuple[tuple[str, ...], Line, str]] = field(default_factory=list)


def lines_of(block: Block) -> list[Line]:
    """Return the lines of a paragraph or a row."""
    return [block] if isinstance(block, Line) else [line for cell in block.cells for line in cell.lines]


def read(blocks: Sequence[Block], matcher_on: Callable[[date | None, str], Matcher]) -> Frame | None:
    """Cut a plan into frame, body and annexes and read the frame; None where no line says that it is a plan.

    `matcher_on` gives the names of a day, None where the plan does not say its own, as a province uses them.
    """
    start = next((i for i, block in enumerate(blocks) if isinstance(block, Line) and _is_title(block.text)), None)
    if start is None:
        return None
    frame = Frame()
    _letterhead(frame, [line for block in blocks[:start] for line in lines_of(block)], matcher_on)
    after = _title(frame, blocks, start)
    end, tail = _tail(blocks, after)
    first = next((i for i in range(after, end) if _begins_body(blocks[i])), end)
    frame.preamble = [line for block in blocks[after:first] for line in lines_of(block)]
    frame.body = list(blocks[first:end])
    frame.annex = _signature(frame, blocks[end:tail]) + list(blocks[tail:])
    return frame


def _is_title(text: str) -> bool:
    return any(text == title or text.startswith((f"{title} ", f"{title}:")) for title in _TITLES)


def _letterhead(frame: Frame, lines: Sequence[Line], matcher_on: Callable[[date | None, str], Matcher]) -> None:
    names_: list[Line] = []
    for line in lines:
        frame.lines.append(line)
        text = _MOTTO.sub(" ", line.text).strip(" -_–")
        folded = plan_text.flat(text)
        number, day = _NUMBER.search(folded), _DATE.search(folded)
        if number and not frame.number:
            frame.number = text[number.start("digits") : number.end()].replace(" ", "") if number["digits"] else ""
            if not number["digits"]:
                frame.doubts.append((("document", "number"), line, "chưa có số"))
        if day:
            frame.place = text[number.end() if number else 0 : day.end("place")].strip(" ,")
            frame.date = _day(day)
        if number or day or _DECORATION.fullmatch(text):
            continue
        if text.isupper() and not frame.number:
            names_.append(line._replace(text=text))
        elif not text.isupper():
            frame.doubts.append((("document",), line, "phần đầu văn bản, chưa đưa vào kế hoạch"))
    frame.province = next((found[1].strip(" -") for line in names_ if (found := _PROVINCE.search(line.text))), "")
    frame.issuer = _issuer(frame, names_, matcher_on(frame.date, frame.province))


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def _issuer(frame: Frame, lines: Sequence[Line], matcher: Matcher) -> str:
    """Return the body that the letterhead names last; it names the one above that first ("UBND TỈNH …", "SỞ Y TẾ")."""
    for end in range(len(lines), 0, -1):
        for start in range(end):
            reading = matcher.read(" ".join(line.text for line in lines[start:end]))
            if reading.read and not reading.left and (found := reading.read[-1].agency):
                if end < len(lines):
                    why = (
                        f"“{lines[-1].text}” không có trong danh bạ; ghi theo cơ quan nêu ở dòng trên, xem ai ban hành"
                    )
                    frame.doubts.append((("document", "issuer"), lines[-1], why))
                return found
    whole = " ".join(line.text for line in lines)
    if names.fold(whole).startswith("ubndtinh") and (read := matcher.read("UBND tỉnh").read) and read[0].agency:
        frame.doubts.append((("document", "issuer"), lines[0], f"“{whole}” không có trong danh bạ; ghi theo UBND tỉnh"))
        return read[0].agency
    return ""


def _title(frame: Frame, blocks: Sequence[Block], start: int) -> int:
    """Read the title and return where the text after it begins."""
    first = blocks[start]
    assert isinstance(first, Line)  # noqa: S101 (found as one)
    frame.lines.append(first)
    kind = next(title for title in _TITLES if first.text.startswith(title))
    texts = [text] if (text := first.text[len(kind) :].strip(" :")) else []
    at = start + 1
    while at < len(blocks):
        block = blocks[at]
        if not isinstance(block, Line) or (texts and not _goes_on_title(block, blocks[at - 1])):
            break
        if not _DECORATION.fullmatch(block.text):
            if plan_text.marker(block.whole).kind in ("roman", "number") or block.text.startswith("Căn cứ"):
                break
            texts.append(block.text)
        frame.lines.append(block)
        at += 1
    frame.title = " ".join(texts)
    return at


def _goes_on_title(line: Line, before: Block) -> bool:
    if _DECORATION.fullmatch(line.text):
        return True
    centered = isinstance(before, Line) and before.centered and line.centered
    return centered and not line.text.startswith(("Căn cứ", "(")) and not line.text.endswith((":", ";"))


def _begins_body(block: Block) -> bool:
    if isinstance(block, Row):
        return True
    if plan_text.PART.fullmatch(block.text):
        return True
    return plan_text.marker(block.whole).kind in ("roman", "capital", "number") or (
        block.text.isupper() and len(block.text.split()) > 1
    )


# the end


def _tail(blocks: Sequence[Block], after: int) -> tuple[int, int]:
    """Return where the addressees and the signature begin, and where they end."""
    begins = next((i for i in range(after, len(blocks)) if _has_recipients(blocks[i])), len(blocks))
    end = begins
    while end < len(blocks):
        block = blocks[end]
        if isinstance(block, Line) and _ANNEX.match(plan_text.flat(block.text)) and end > begins:
            break
        if isinstance(block, Row) and end > begins and _is_of_other_table(blocks[begins], block):
            break
        end += 1
    while begins > after and _is_signature(blocks[begins - 1]):
        begins -= 1
    return begins, end


def _is_of_other_table(first: Block, row: Row) -> bool:
    signature = any(_SIGNS.match(line.text) for line in lines_of(row))
    return not signature and not (isinstance(first, Row) and first.table == row.table)


def _has_recipients(block: Block) -> bool:
    return any(names.fold(line.text).startswith("noinhan") for line in lines_of(block))


def _is_signature(block: Block) -> bool:
    return isinstance(block, Line) and bool(_SIGNS.match(block.text)) and len(block.text) < 60  # noqa: PLR2004 (a line)


def _signature(frame: Frame, blocks: Sequence[Block]) -> list[Block]:
    """Read addressees and signature."""
    listing = False
    held: list[Line] = []
    for line in (line for block in blocks for line in lines_of(block)):
        frame.lines.append(line)
        marked = plan_text.marker(line.whole)
        if names.fold(line.text).startswith("noinhan"):
            listing = True
            held += _after_colon(line)
        elif _SIGNS.match(line.text):
            listing = False
            frame.formula.append(line.text.strip(" ,"))
        elif (listing and (plan_text.bulleted(marked.kind) or not frame.formula)) or marked.kind == "-":
            held.append(line._replace(text=marked.rest, number=""))
        elif frame.formula and _is_name(line.text):
            frame.signer = line.text
        elif not _DECORATION.fullmatch(line.text) and not re.match(r"[\[(].*[\])]$", line.text):
            frame.doubts.append((("document", "signer"), line, "không rõ thuộc nơi nhận hay chữ ký; chưa đưa vào"))
    frame.recipients = [line.text.rstrip(" ;.") for line in held if line.text.strip(" ;.")]
    return []


def _after_colon(line: Line) -> Iterator[Line]:
    rest = line.text.partition(":")[2].strip()
    if rest:
        yield line._replace(text=plan_text.marker(rest).rest)


def _is_name(text: str) -> bool:
    parts = text.split()
    return 1 < len(parts) < 7 and all(part[0].isupper() for part in parts) and not any(c.isdigit() for c in text)  # noqa: PLR2004


# the basis


class Cited(NamedTuple):
    """A document that the plan rests on."""

    value: dict[str, Any]
    line: Line
    day: date | None


def based_on(lines: Sequence[Line]) -> Iterator[Cited]:
    """Yield the numbered documents that lines cite as their basis, each once."""
    seen: set[str] = set()
    for line in lines:
        for found in _CITED.finditer(line.text):
            if found["number"] in seen:
                continue
            seen.add(found["number"])
            title = re.split(r", (?:Ủy ban nhân dân|UBND|Sở|Ban) .*(?:ban hành|xây dựng)", found.group())[0].strip(
                " ,.:"
            )
            yield Cited({"number": found["number"], "date": (day := _day(found)), "title": title}, line, day)
