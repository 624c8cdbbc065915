"""Rules about tables, language, wording and figures: R62-R71."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

from .base import Problem, Rule, spot
from .figures import wrong_shares, wrong_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .locate import Parts
    from .resolve import Paragraph

_LONG_TABLE = 15
_TABLE_TOLERANCE = 20
_OLD_FONTS = re.compile(r"\.Vn|VNI|VN[A-Z]|TCVN")
_LOWER = "".join(filter(str.islower, map(chr, (*range(0x61, 0x250), *range(0x1EA0, 0x1F00)))))
_UPPER = _LOWER.upper()
_SPACING = (
    (re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)"), "double space"),
    (re.compile(r"[ \u00a0](?:[,;:)]|\.(?!\.))"), "space before a punctuation mark"),
    (re.compile(rf"[,;:](?=[^\W\d_])|(?<=[{_LOWER}])\.(?=[{_UPPER}][{_LOWER}])"), "no space after a punctuation mark"),
    (re.compile(r"\([ \u00a0]"), "space after an opening bracket"),
)
_BLANK_NUMBER = re.compile(r"(?<=\bsố) {2,}(?=/)")
_BEFORE_PEOPLE = ("ban", "đồng", "án", "sát", "đội", "an", "sĩ", "giáo", "trang", "tệ")
_CAPITALS = (
    (re.compile(r"(Ủy|Uỷ) [Bb]an [Nn]hân Dân|(Ủy|Uỷ) Ban [Nn]hân|Hội [Đđ]ồng [Nn]hân Dân"), "'Ủy ban nhân dân'"),
    (re.compile("".join(f"(?<!{word} )" for word in _BEFORE_PEOPLE) + r"\bnhân dân\b"), "'Nhân dân'"),
    (re.compile(r"\bnhà nước\b"), "'Nhà nước'"),
    (re.compile(r"(?<!iểu )\b(điều|mục|chương) (\d+|[IVXLC]+)\b"), "'Điều', 'Mục', 'Chương' when citing"),
    (re.compile(rf"(?<=[{_LOWER},] )(Khoản|Điểm) (\d+|[a-zđ])\b"), "'khoản', 'điểm' when citing"),
    (re.compile(r"\bthành phố Hồ Chí Minh|\bthủ đô Hà Nội"), "'Thành phố Hồ Chí Minh', 'Thủ đô Hà Nội'"),
)
_KINDS = (
    "Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông tư|Kế hoạch|Công văn|Báo cáo|Tờ trình|Thông báo|Hướng dẫn|"
    "Chương trình|Công điện|Đề án"
)
_CITATION = re.compile(
    rf"\b(?P<kind>{_KINDS}) (?P<so>số:? ?)?(?P<number>\d+)/(?:(?P<year>\d{{4}})/)?(?P<symbol>[A-ZĐ][\wĐđ&-]*)"
    r"(?:,? ngày (?P<d>\d{1,2})(?:/| tháng )(?P<m>\d{1,2})(?:/| năm )(?P<y>\d{4}))?"
    r"(?P<body>(?: \(lần \d+\))?,? của [^\W\d_])?",
)
_AND_ANOTHER = re.compile(r"(?: \(lần \d+\))?(?:,| và) ")
_PLACEHOLDER = re.compile(r"…{2,}|\.{4,}|(?i:\[cần|\bxxx+\b|\btodo\b)|Lỗi!|Error!|\{\{|\{%|\bNone\b")
_COMMA = re.compile(r"(?<![\d.,/])\d{1,3},\d{3}(?![\d,])")
_DOT = re.compile(r"(?<![\d.,/])\d+\.\d{1,2}(?![\d.]*\d)(?!\.\d)")


def long_tables(parts: Parts) -> Iterator[Problem]:
    """R62: long tables repeat their heading row and do not break rows over pages."""
    for table in parts.tables:
        if len(table.rows) > _LONG_TABLE:
            if not table.rows[0].repeats:
                yield Problem("a long table does not repeat its heading row", table.where)
            if not all(row.unsplit for row in table.rows):
                yield Problem("rows of a long table may break over pages", table.where)


def tables_fit(parts: Parts) -> Iterator[Problem]:
    """R63: tables are not wider than the text."""
    for table in parts.tables:
        room = parts.document.sections[min(table.section, len(parts.document.sections) - 1)].text_width
        if sum(table.grid) > room + _TABLE_TOLERANCE:
            yield Problem(f"the table is {sum(table.grid):g} twips wide, the text {room:g}", table.where)


def final_and_vietnamese(parts: Parts) -> Iterator[Problem]:
    """R64: the language is Vietnamese and no tracked changes or comments are left."""
    for name, count in parts.document.revisions.items():
        if count:
            yield Problem(f"{count} x {name} left in the file", "word/document.xml")
    for paragraph in parts.document.paragraphs:
        for language in {run.language for run in paragraph.inked} - {"vi-VN"}:
            yield Problem(f"language is {language or 'not stated'}, not vi-VN", spot(paragraph))


def unicode_text(parts: Parts) -> Iterator[Problem]:
    """R65: text is composed Unicode (NFC) without private characters or fonts of old encodings."""
    for paragraph in parts.document.everything:
        for run in paragraph.inked:
            if not unicodedata.is_normalized("NFC", run.raw):
                yield Problem("text is not NFC", spot(paragraph))
            if any(unicodedata.category(letter) == "Co" for letter in run.raw):
                yield Problem("private-use character", spot(paragraph))
            if any(_OLD_FONTS.match(face) for face in run.fonts.values()):
                yield Problem("font of an old encoding", spot(paragraph))


def punctuation(parts: Parts) -> Iterator[Problem]:
    """R66: single spaces, none before a punctuation mark and one after; a number may be left blank to be written in."""
    blanks = [annex.reference for annex in parts.annexes]
    for paragraph in parts.prose:
        if any(paragraph is blank for blank in blanks):
            continue
        text = _BLANK_NUMBER.sub(" 00", paragraph.text)
        for pattern, message in _SPACING:
            if match := pattern.search(text):
                around = text[max(match.start() - 8, 0) : match.end() + 8]
                yield Problem(f"{message}: {around!r}", spot(paragraph))


def capitals(parts: Parts) -> Iterator[Problem]:
    """R67: words that Annex II of the decree writes with a capital have one."""
    for paragraph in parts.prose:
        for pattern, message in _CAPITALS:
            if match := pattern.search(paragraph.text):
                yield Problem(f"{match[0]!r}: capitals as in {message}", spot(paragraph))


def citations(parts: Parts) -> Iterator[Problem]:
    """R68: a document is cited with "số", at first with date and issuing body, and none is younger than this one."""
    seen: set[str] = set()
    tables = {id(p) for table in parts.tables for p in table.paragraphs}
    references = {id(annex.reference) for annex in parts.annexes}
    for paragraph in parts.prose:
        if id(paragraph) in tables | references:
            continue
        matches = [*_CITATION.finditer(paragraph.text)]
        for match, following in zip_longest(matches, matches[1:]):
            new = match["number"] + match["symbol"] not in seen
            yield from _citation(match, paragraph, first=new and not _shares(match, following))
            yield from _citation_date(match, paragraph, parts.latest_issue_date)
            seen.add(match["number"] + match["symbol"])


def _shares(match: re.Match[str], following: re.Match[str] | None) -> bool:
    """Tell whether the issuing body stands after the next document of a row: "Công văn số … và Công văn số … của …"."""
    if following is None or match["kind"] != following["kind"] or not (match["y"] and following["body"]):
        return False
    return _AND_ANOTHER.fullmatch(match.string, match.end(), following.start()) is not None


def _citation(match: re.Match[str], paragraph: Paragraph, *, first: bool) -> Iterator[Problem]:
    if match["so"] != "số ":
        yield Problem(f"{match[0]!r}: not '{match['kind']} số …'", spot(paragraph))
    if first and not (match["y"] and match["body"]):
        yield Problem(f"{match[0]!r}: cited first without date and issuing body", spot(paragraph))
    if match["year"] and match["y"] and match["year"] != match["y"]:
        yield Problem(f"{match[0]!r}: the year of the number is not the year of the date", spot(paragraph))


def _citation_date(match: re.Match[str], paragraph: Paragraph, issued: dt.date | None) -> Iterator[Problem]:
    if not match["y"]:
        return
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        yield Problem(f"{match[0]!r}: the date is not in the calendar", spot(paragraph))
    elif issued is not None and dt.date(year, month, day) > issued:
        yield Problem(f"{match[0]!r}: younger than this document", spot(paragraph))


def placeholders(parts: Parts) -> Iterator[Problem]:
    """R69: nothing is left to be filled in."""
    for paragraph in parts.document.everything:
        if match := _PLACEHOLDER.search(paragraph.text):
            yield Problem(f"placeholder {match[0]!r}", spot(paragraph))


def arithmetic(parts: Parts) -> Iterator[Problem]:
    """R70: totals are the sums of their rows, and percentages the quotients beside them."""
    for table in parts.tables:
        for message in wrong_table(table):
            yield Problem(message, table.where)
    for paragraph in parts.prose:
        for message in wrong_shares(paragraph.text):
            yield Problem(message, spot(paragraph))


def number_format(parts: Parts) -> Iterator[Problem]:
    """R71: thousands are marked with dots and decimals with a comma."""
    for paragraph in parts.prose:
        for pattern in (_COMMA, _DOT):
            for match in pattern.finditer(paragraph.content):
                if not (match.start() == 0 and pattern is _DOT and paragraph.content != match[0]):
                    yield Problem(f"{match[0]!r}: thousands or decimals?", spot(paragraph))


RULES: tuple[Rule, ...] = (
    Rule("R62", "I", long_tables),
    Rule("R63", "W", tables_fit),
    Rule("R64", "W", final_and_vietnamese),
    Rule("R65", "W", unicode_text),
    Rule("R66", "W", punctuation),
    Rule("R67", "W", capitals),
    Rule("R68", "W", citations),
    Rule("R69", "E", placeholders),
    Rule("R70", "E", arithmetic),
    Rule("R71", "W", number_format),
)
