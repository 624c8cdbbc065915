"""Rules about the page, the fonts and the page numbers: R1-R12."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .base import Look, Problem, Rule, spot, unlike
from .resolve import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .locate import Parts
    from .resolve import Paragraph, Section

_A4 = (11906, 16838)
_A4_TOLERANCE = 60
_MARGIN_TOLERANCE = 10
_LEAST_HEADER = 400
_FONT = "Times New Roman"
_PAGE = re.compile(r"\bPAGE\b")
_URGENCY = {"HỎA TỐC", "THƯỢNG KHẨN", "KHẨN"}
_PLAIN_COLORS = {"auto", "000000", ""}
_PLAIN_SHADES = {"auto", "ffffff", ""}
_LINES_PER_PAGE = 34


def _name(section: Section) -> str:
    return f"section {section.index + 1}"


def paper_size(parts: Parts) -> Iterator[Problem]:
    """R1: every page is A4."""
    for section in parts.document.sections:
        short, long = sorted((section.width, section.height))
        if max(abs(short - _A4[0]), abs(long - _A4[1])) > _A4_TOLERANCE:
            yield Problem(f"paper is {short:g} x {long:g} twips, not A4", _name(section))


def portrait(parts: Parts) -> Iterator[Problem]:
    """R2: the main text stands upright; a landscape page is tolerated around a table."""
    annexes = {annex.section.index for annex in parts.annexes}
    for section in parts.document.sections:
        if section.landscape and section.index not in annexes:
            inside = [b for b in parts.document.blocks if b.section == section.index]
            tabled = any(isinstance(b, Table) and b in parts.tables for b in inside)
            yield Problem("main text is in landscape", _name(section), "W" if tabled else "E")


def _margin(side: str, low: int, high: int) -> Callable[[Parts], Iterator[Problem]]:
    def find(parts: Parts) -> Iterator[Problem]:
        for section in parts.document.sections:
            width = section.margins[side] + (section.margins["gutter"] if side == "left" else 0)
            if not low - _MARGIN_TOLERANCE <= width <= high + _MARGIN_TOLERANCE:
                message = f"{side} margin {width:g} is outside {low}-{high} twips"
                yield Problem(message, _name(section), "W" if section.landscape else None)

    return find


def vertical_margins(parts: Parts) -> Iterator[Problem]:
    """R3: top and bottom margins are 20-25 mm."""
    for side in ("top", "bottom"):
        yield from _margin(side, 1134, 1418)(parts)


def header_distance(parts: Parts) -> Iterator[Problem]:
    """R6: the page number fits into the top margin."""
    for section in parts.document.sections:
        if not _LEAST_HEADER <= section.margins["header"] < section.margins["top"]:
            yield Problem(f"header distance {section.margins['header']:g} does not fit the top margin", _name(section))


def fonts(parts: Parts) -> Iterator[Problem]:
    """R7: all text is in Times New Roman."""
    for paragraph in parts.document.everything:
        for run in paragraph.inked:
            for slot, face in run.fonts.items():
                if face == _FONT or (slot == "cs" and not face):
                    continue
                variant = face.replace(" ", "").casefold().startswith("times")
                yield Problem(f"{slot} font is {face or 'not stated'}", spot(paragraph), "W" if variant else None)


def colours(parts: Parts) -> Iterator[Problem]:
    """R8: text is black on nothing; marks of urgency may be red."""
    for paragraph in parts.document.everything:
        if paragraph.text in _URGENCY:
            continue
        if paragraph.inked and paragraph.shade.casefold() not in _PLAIN_SHADES:
            yield Problem(f"paragraph is shaded {paragraph.shade}", spot(paragraph))
        for run in paragraph.inked:
            if run.color not in _PLAIN_COLORS:
                yield Problem(f"text is coloured {run.color}", spot(paragraph))
            if run.highlight != "none":
                yield Problem(f"text is highlighted {run.highlight}", spot(paragraph))
            if run.shade.casefold() not in _PLAIN_SHADES:
                yield Problem(f"text is shaded {run.shade}", spot(paragraph))


def _numbered(story: tuple[Paragraph, ...]) -> list[Paragraph]:
    return [p for p in story if any(_PAGE.search(code) for code in p.fields)]


def _may_be_longer_than_a_page(parts: Parts) -> bool:
    lines = sum(len(p.line_widths) for p in parts.document.paragraphs if p.text)
    return len(parts.document.sections) > 1 or lines > _LINES_PER_PAGE


def page_number(parts: Parts) -> Iterator[Problem]:
    """R9: pages after the first have an upright number of 13-14 pt, centred in the header."""
    if not _may_be_longer_than_a_page(parts):
        return
    seen: list[tuple[Paragraph, ...]] = []
    for section in parts.document.sections:
        for position in ("default", "even") if parts.document.even_headers else ("default",):
            story = section.headers.get(position, ())
            if any(story is other for other in seen):
                continue
            seen.append(story)
            found = _numbered(story)
            if not found:
                yield Problem("no PAGE field in the header", f"{_name(section)}, {position} header")
            for paragraph in found:
                yield from _page_number_look(paragraph)


def _page_number_look(paragraph: Paragraph) -> Iterator[Problem]:
    yield from unlike(paragraph, Look(align=("center",)), "page number")
    for run in paragraph.runs:
        if not 26 <= run.size <= 28 or run.bold or run.italic:
            yield Problem(f"page number: {run.size / 2:g} pt, bold {run.bold}, italic {run.italic}", paragraph.where)


def first_page(parts: Parts) -> Iterator[Problem]:
    """R10: the first page shows no number."""
    section = parts.document.sections[0]
    if not section.title_page:
        if _numbered(section.headers.get("default", ())):
            yield Problem("the first page has no header of its own (titlePg), so its number shows", _name(section))
        return
    for paragraph in section.headers.get("first", ()):
        if _numbered((paragraph,)) or re.search(r"\d", paragraph.text):
            yield Problem("a number shows on the first page", spot(paragraph))


def footer_number(parts: Parts) -> Iterator[Problem]:
    """R11: no page number in a footer."""
    stories = {id(story): story for s in parts.document.sections for story in s.footers.values()}
    for story in stories.values():
        for paragraph in _numbered(story):
            yield Problem("page number in the footer", paragraph.where)


def number_start(parts: Parts) -> Iterator[Problem]:
    """R12: pages are numbered from 1 in Arabic numerals."""
    section = parts.document.sections[0]
    if section.number_start not in {None, "1"}:
        yield Problem(f"page numbers start at {section.number_start}", _name(section))
    if section.number_format not in {None, "decimal"}:
        yield Problem(f"page numbers are in the form {section.number_format}", _name(section))


RULES: tuple[Rule, ...] = (
    Rule("R1", "E", paper_size),
    Rule("R2", "E", portrait),
    Rule("R3", "E", vertical_margins),
    Rule("R4", "E", _margin("left", 1701, 1985)),
    Rule("R5", "E", _margin("right", 851, 1134)),
    Rule("R6", "W", header_distance),
    Rule("R7", "E", fonts),
    Rule("R8", "E", colours),
    Rule("R9", "E", page_number),
    Rule("R10", "E", first_page),
    Rule("R11", "E", footer_number),
    Rule("R12", "E", number_start),
)
