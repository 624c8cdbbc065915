"""Rules about everything above the body: R13-R34."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from .base import CENTRED, Look, Problem, Rule, spot, unlike
from .locate import TYPES
from .resolve import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .locate import Parts
    from .resolve import Paragraph

NATIONAL = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SMALL, LARGE, FIXED = (24, 26), (26, 28), (26, 26)
_TOP = "heading table"
_SINGLE_LINE = 240
_LINE_TOLERANCE = 12
_MOTTO_LINE = (0.9, 1.1)
_SHORT_LINE = (0.30, 0.55)
_SUBJECT_GAP = (100, 140)
_INDENT_TOLERANCE = 12
_CODES = "|".join(TYPES.values())
_SYMBOL = re.compile(r"Số:\s*(\d*)\s*/([A-ZĐ][A-Za-zĐđ0-9&]*(?:-[A-Za-zĐđ0-9&]+)+)")
_PLACE_DATE = re.compile(r"(\w.*), ngày (\d{1,2}|\s*) tháng (\d{1,2}|\s*) năm ?(\d{4}|\s*)")


def national_text(parts: Parts) -> Iterator[Problem]:
    """R13: the name of the state is exact."""
    found = parts.heading.national
    if found is None or found.text not in NATIONAL:
        yield Problem(f"not {NATIONAL[0]!r}", _TOP if found is None else spot(found))


def national_look(parts: Parts) -> Iterator[Problem]:
    """R14: the name of the state is bold, upright, 12-13 pt, centred and on one line."""
    found = parts.heading.national
    if found is None:
        return
    yield from unlike(found, Look(SMALL, bold=True, italic=False, align=CENTRED), "Quốc hiệu")
    room = found.room - found.left - found.right
    if found.width > room + 1:
        yield Problem(f"Quốc hiệu: {found.width:.0f} twips wide, the cell has {room:.0f}: it wraps", spot(found), "W")


def motto_text(parts: Parts) -> Iterator[Problem]:
    """R15: the motto is exact."""
    found = parts.heading.motto
    if found is None or found.text != MOTTO:
        yield Problem(f"not {MOTTO!r}", _TOP if found is None else spot(found))


def motto_look(parts: Parts) -> Iterator[Problem]:
    """R16: the motto is bold, upright, 13-14 pt, centred, not underlined and close under the name of the state."""
    above, found = parts.heading.national, parts.heading.motto
    if found is None:
        return
    yield from unlike(found, Look(LARGE, bold=True, italic=False, align=CENTRED), "Tiêu ngữ")
    if found.any_run("underlined"):
        yield Problem("Tiêu ngữ: underlined text instead of a line", spot(found))
    if found.before or (above is not None and above.after):
        yield Problem("Tiêu ngữ: space between it and Quốc hiệu", spot(found))
    for paragraph in (above, found):
        if paragraph is None or paragraph.line_rule != "auto":
            continue
        if paragraph.line > _SINGLE_LINE + _LINE_TOLERANCE:
            yield Problem("Tiêu ngữ: line spacing is not single", spot(paragraph))


def _line(
    lines: tuple[float, ...],
    texts: list[float],
    allowed: tuple[float, float],
    paragraph: Paragraph,
) -> Iterator[Problem]:
    if not lines:
        yield Problem("no line drawn under the text", spot(paragraph))
    elif not any(allowed[0] <= line / text <= allowed[1] for line in lines for text in texts if text):
        share = lines[0] / max(*texts, 1)
        message = f"the line is {share:.0%} of the text, not {allowed[0]:.0%}-{allowed[1]:.0%}"
        yield Problem(message, spot(paragraph), "W")


def motto_line(parts: Parts) -> Iterator[Problem]:
    """R17: a line as long as the motto is drawn under it."""
    found = parts.heading.motto
    if found is not None:
        yield from _line(parts.heading.lines_under(found), [found.width], _MOTTO_LINE, found)


def superior(parts: Parts) -> Iterator[Problem]:
    """R18: the superior body is in capitals of 12-13 pt, not bold."""
    for paragraph in parts.heading.superior:
        look = Look(SMALL, bold=False, italic=False, upper=True, align=CENTRED)
        yield from unlike(paragraph, look, "cơ quan chủ quản")


def issuing(parts: Parts) -> Iterator[Problem]:
    """R19: the issuing body is in bold capitals of 12-13 pt, centred, and has its official name."""
    names = parts.heading.issuing
    if not names:
        yield Problem("no issuing body", _TOP)
        return
    for paragraph in names:
        look = Look(SMALL, bold=True, italic=False, upper=True, align=CENTRED)
        yield from unlike(paragraph, look, "cơ quan ban hành")
    written = " ".join(p.text for p in names)
    if parts.official_name is not None:
        official = unicodedata.normalize("NFC", parts.official_name).upper()
        if written.upper() != official:
            yield Problem(f"cơ quan ban hành: {written!r} is not {official!r}", spot(names[0]))


def issuing_line(parts: Parts) -> Iterator[Problem]:
    """R20: a line of a third to a half of the text is drawn under the issuing body."""
    names = parts.heading.issuing
    if names:
        widths = [width for p in names for width in p.line_widths]
        yield from _line(parts.heading.lines_under(names[-1]), [max(widths), widths[-1]], _SHORT_LINE, names[-1])


def symbol(parts: Parts) -> Iterator[Problem]:
    """R21: number and symbol have the form "Số: …/…-…", 13 pt, upright, regular, centred."""
    found = parts.heading.symbol
    if found is None:
        yield Problem("no line 'Số: …'", _TOP)
        return
    yield from unlike(found, Look(FIXED, bold=False, italic=False, align=CENTRED), "số, ký hiệu")
    if not _SYMBOL.fullmatch(found.text):
        yield Problem("số, ký hiệu: not of the form 'Số: 05/BC-ABC'", spot(found))


def type_code(parts: Parts) -> Iterator[Problem]:
    """R22: the symbol begins with the code of the document's type, and a công văn's with none."""
    found = parts.heading.symbol
    code = re.search(r"/([^-/]+)-", "" if found is None else found.text)
    if found is None or code is None:
        return
    if parts.title.kind == "typed":
        if parts.title.code is not None and parts.title.code != code[1]:
            yield Problem(f"the type's code is {parts.title.code}, not {code[1]}", spot(found))
    elif re.fullmatch(_CODES, code[1]):
        yield Problem(f"a công văn has no type code, not {code[1]}", spot(found), "W" if code[1] == "CT" else None)


def leading_zero(parts: Parts) -> Iterator[Problem]:
    """R23: a number below ten has a leading zero."""
    found = parts.heading.symbol
    if found is not None and re.match(r"số:?\s*\d\s*/", found.text, re.IGNORECASE):
        yield Problem("a number below 10 is written with a leading zero", spot(found))


def date_line(parts: Parts) -> Iterator[Problem]:
    """R24: place and date are in italics of 13-14 pt, centred, beside the number."""
    found = parts.heading.date
    if found is None:
        yield Problem("no place and date", _TOP)
        return
    yield from unlike(found, Look(LARGE, bold=False, italic=True, align=CENTRED), "địa danh, ngày")
    match = _PLACE_DATE.fullmatch(found.text)
    if match is None or not match[1][0].isupper():
        yield Problem("địa danh, ngày: not of the form 'Hà Nội, ngày 05 tháng 3 năm 2026'", spot(found))
    numbered = parts.heading.row_of(parts.heading.symbol)
    if numbered is not None and numbered != parts.heading.row_of(found):
        yield Problem("địa danh, ngày: not in the row of the number", spot(found))


def date_zeros(parts: Parts) -> Iterator[Problem]:
    """R25: days have two digits; months 1 and 2 have a leading zero and months 3-9 have none."""
    found = parts.heading.date
    match = re.search(r"ngày\s+(\d*)\s*tháng\s+(\d*)", "" if found is None else found.text)
    if found is None or match is None:
        return
    if match[1] and not re.fullmatch(r"\d\d", match[1]):
        yield Problem(f"day {match[1]} is not written with two digits", spot(found))
    if match[2] and not re.fullmatch(r"0[12]|[3-9]|1\d|\d{3,}", match[2]):
        yield Problem(f"month {match[2]}: only months 1 and 2 have a leading zero", spot(found))


def real_date(parts: Parts) -> Iterator[Problem]:
    """R26: the date exists, names no weekday, and its year is near the year in the title."""
    found = parts.heading.date
    day, month, year = parts.date_numbers
    if found is None:
        return
    try:
        # A blank part of a draft is taken as one that always exists.
        dt.date(year or 2024, month or 1, day or 1)
    except ValueError:
        yield Problem("this date is not in the calendar", spot(found))
    if re.search(r"\b(thứ|chủ nhật)\b", found.text, re.IGNORECASE):
        yield Problem("the date names a weekday", spot(found))
    years = [int(y) for p in parts.title.about for y in re.findall(r"\bnăm (\d{4})\b", p.text)]
    if year and years and min(abs(year - y) for y in years) > 1:
        yield Problem(f"issued in {year}, but about {years}", spot(found), "W")


def paired_sizes(parts: Parts) -> Iterator[Problem]:
    """R27: sizes go up and down together."""
    head = parts.heading
    if head.national and head.motto and head.motto.size != head.national.size + 2:
        yield Problem("Tiêu ngữ is not 1 pt larger than Quốc hiệu", spot(head.motto))
    if head.motto and head.date and head.date.size != head.motto.size:
        yield Problem("the date does not have the size of Tiêu ngữ", spot(head.date))
    sizes = Counter(p.size for p in parts.body.running)
    if not sizes:
        return
    body = sizes.most_common(1)[0][0]
    others = [p for p in (parts.title.name, *parts.title.about, *parts.ending.authority, parts.ending.name) if p]
    for paragraph in others:
        if paragraph.size != body:
            yield Problem(f"{paragraph.size / 2:g} pt, but the body has {body / 2:g} pt", spot(paragraph))


def type_name(parts: Parts) -> Iterator[Problem]:
    """R28: the type is one of the decree's, in bold capitals of 13-14 pt, centred."""
    name = parts.title.name
    if name is None or parts.title.kind == "công văn":
        return
    yield from unlike(name, Look(LARGE, bold=True, italic=False, upper=True, align=CENTRED), "tên loại")
    if parts.title.code is None:
        yield Problem("tên loại: not one of the 27 types", spot(name))


def about(parts: Parts) -> Iterator[Problem]:
    """R29: what a typed document is about stands bold, upright and centred directly under the type."""
    name = parts.title.name
    if name is None or parts.title.kind == "công văn":
        return
    if not parts.title.about:
        yield Problem("no trích yếu under the type", spot(name))
    for paragraph in parts.title.about:
        look = Look(LARGE, bold=True, italic=False, upper=False, align=CENTRED)
        yield from unlike(paragraph, look, "trích yếu")
    if parts.title.about and parts.title.detached:
        yield Problem("trích yếu: not directly under the type", spot(parts.title.about[0]))
    if parts.title.about and parts.title.about[-1].text.endswith("."):
        yield Problem("trích yếu: ends with a dot", spot(parts.title.about[-1]), "W")


def about_line(parts: Parts) -> Iterator[Problem]:
    """R30: a line of a third to a half of the text is drawn under what the document is about."""
    if parts.title.kind == "typed" and parts.title.about:
        widths = [width for p in parts.title.about for width in p.line_widths]
        yield from _line(parts.title.lines, [max(widths), widths[-1]], _SHORT_LINE, parts.title.about[-1])


def subject(parts: Parts) -> Iterator[Problem]:
    """R31: a công văn says what it is about under its number: "V/v …", 12-13 pt, regular, 6 pt below, no line."""
    if parts.title.kind == "typed":
        return
    found = parts.heading.subject
    if found is None:
        yield Problem("no 'V/v …' under the number", _TOP)
        return
    yield from unlike(found, Look(SMALL, bold=False, italic=False, align=CENTRED), "V/v")
    if not re.match(r"V/v \S", found.text):
        yield Problem("V/v: does not begin with 'V/v '", spot(found))
    if not _SUBJECT_GAP[0] <= found.before <= _SUBJECT_GAP[1]:
        yield Problem(f"V/v: {found.before / 20:g} pt below the number, not 6", spot(found), "W")
    if parts.heading.lines_under(found):
        yield Problem("V/v: a line is drawn below it", spot(found), "W")


def no_type_name(parts: Parts) -> Iterator[Problem]:
    """R32: a công văn does not say that it is one."""
    name = parts.title.name
    if name is not None and fold(name.text) == "cong van":
        yield Problem("the title CÔNG VĂN does not belong here", spot(name))


def salutation(parts: Parts) -> Iterator[Problem]:
    """R33: "Kính gửi:" stands where it must, 13-14 pt, upright and regular."""
    found = parts.title.salutation
    if found is None:
        if parts.title.kind == "công văn" or parts.title.code == "TTr":
            yield Problem("no 'Kính gửi:'", "above the body")
        return
    if not found.text.startswith("Kính gửi:"):
        yield Problem("does not begin with 'Kính gửi:'", spot(found))
    for paragraph in (found, *parts.title.addressees):
        yield from unlike(paragraph, Look(LARGE, bold=False, italic=False), "Kính gửi")


def addressees(parts: Parts) -> Iterator[Problem]:
    """R34: one addressee stands on the line of "Kính gửi:", several one below the other."""
    found, listed = parts.title.salutation, parts.title.addressees
    if found is None:
        return
    inline = found.text.partition(":")[2].strip()
    if not inline and not listed:
        yield Problem("no addressee", spot(found))
    elif inline and (listed or ";" in inline):
        yield Problem("several addressees stand on lines of their own", spot(found))
    if len(listed) == 1 and listed[0].text.startswith("-"):
        yield Problem("a single addressee stands on the line of 'Kính gửi:'", spot(listed[0]))
    if len(listed) > 1:
        yield from _list_of_addressees(listed)


def _list_of_addressees(listed: tuple[Paragraph, ...]) -> Iterator[Problem]:
    start = listed[0].left + listed[0].first
    for paragraph, ending in zip(listed, [*";" * (len(listed) - 1), "."], strict=True):
        if not (paragraph.text.startswith("- ") and paragraph.text.endswith(ending)):
            yield Problem(f"an addressee begins with '- ' and this one ends with {ending!r}", spot(paragraph))
        if abs(paragraph.left + paragraph.first - start) > _INDENT_TOLERANCE:
            yield Problem("addressees are not aligned", spot(paragraph), "W")


RULES: tuple[Rule, ...] = (
    Rule("R13", "E", national_text),
    Rule("R14", "E", national_look),
    Rule("R15", "E", motto_text),
    Rule("R16", "E", motto_look),
    Rule("R17", "E", motto_line),
    Rule("R18", "E", superior),
    Rule("R19", "E", issuing),
    Rule("R20", "E", issuing_line),
    Rule("R21", "E", symbol),
    Rule("R22", "E", type_code),
    Rule("R23", "E", leading_zero),
    Rule("R24", "E", date_line),
    Rule("R25", "E", date_zeros),
    Rule("R26", "E", real_date),
    Rule("R27", "W", paired_sizes),
    Rule("R28", "E", type_name),
    Rule("R29", "E", about),
    Rule("R30", "E", about_line),
    Rule("R31", "E", subject),
    Rule("R32", "E", no_type_name),
    Rule("R33", "E", salutation),
    Rule("R34", "E", addressees),
)
