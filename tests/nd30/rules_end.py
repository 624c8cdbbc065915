"""Rules about the signature block and the annexes: R50-R61."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .base import CENTRED, FLUSH_LEFT, Look, Problem, Rule, spot, unlike
from .resolve import fold, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .locate import Annex, Parts

LARGE, LABEL, LIST, ANNEX = (26, 28), (24, 24), (22, 22), (28, 28)
_BLOCK = "signature block"
_MOST_LINES = 3
_PREFIX = re.compile(r"(TM|KT|TL|TUQ|Q)\b")
_DEGREE = re.compile(r"(GS|PGS|TSKH|TS|ThS|BS|DS|KS|KTS|LS|CN|CKI+|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND)\b[.\s]")
_STORED = re.compile(r"- Lưu: VT(, .+)?\.(\s*\S+)?")
_REFERENCE_NUMBER = re.compile(r"số:?\s*(\d*)\s*/(\S+)")
_DATE = re.compile(r"ngày\s+(\d{1,2})?\s*tháng\s+(\d{1,2})?\s*năm\s*(\d{4})?")
_MENTION = re.compile(
    r"phụ lục(?: số)?\s+([IVXLC]+(?:\s*(?:,|;|và|đến|-|\u2013)\s*(?:phụ lục\s+)?[IVXLC]+)*)\b",
    re.IGNORECASE,
)


def signature(parts: Parts) -> Iterator[Problem]:
    """R50: who signs stands on the right: one to three lines in bold capitals, then the name in bold."""
    lines, name = parts.ending.authority, parts.ending.name
    look = Look(LARGE, bold=True, italic=False, align=CENTRED)
    if not 1 <= len(lines) <= _MOST_LINES:
        yield Problem(f"{len(lines)} lines in capitals above the signature, not 1-3", _BLOCK)
    for paragraph in lines:
        yield from unlike(paragraph, look, "quyền hạn, chức vụ")
    if name is None:
        yield Problem("no name under the signature", _BLOCK)
    else:
        yield from unlike(name, look, "name of who signs")


def authority(parts: Parts) -> Iterator[Problem]:
    """R51: the authority to sign is written TM., KT., TL., TUQ. or Q., and who signs for another gives the own post."""
    lines = parts.ending.authority
    for paragraph in lines:
        slashed = re.match(r"[KT]/[TLM]", paragraph.text)
        if slashed or (_PREFIX.match(paragraph.text) and not re.match(r"[A-Z]+\. \S", paragraph.text)):
            yield Problem("the authority is written like 'KT. '", spot(paragraph))
    if lines and re.match(r"(TM|KT|TL|TUQ)\b|[KT]/[TLM]", lines[-1].text):
        yield Problem("no post of who signs under the authority", spot(lines[-1]))
    council = fold(" ".join(p.text for p in parts.heading.issuing)).startswith("uy ban nhan dan")
    if council and lines and not re.match(r"(TM|TL|TUQ)\b", lines[0].text):
        yield Problem("a people's committee is signed for with 'TM.'", spot(lines[0]))


def no_degree(parts: Parts) -> Iterator[Problem]:
    """R52: no academic degree or title before the name."""
    name = parts.ending.name
    if name is not None and _DEGREE.match(name.text):
        yield Problem("a degree or title stands before the name", spot(name))


def recipients_label(parts: Parts) -> Iterator[Problem]:
    """R53: "Nơi nhận:" is 12 pt bold italic, flush left, level with the authority."""
    label = parts.ending.label
    if label is None:
        yield Problem("no 'Nơi nhận:' on the left", _BLOCK)
        return
    paragraph = label.paragraph
    yield from unlike(paragraph, Look(LABEL, bold=True, italic=True, align=FLUSH_LEFT), "Nơi nhận")
    if paragraph.text != "Nơi nhận:":
        yield Problem("not exactly 'Nơi nhận:'", spot(paragraph))
    first = next((p.paragraph for p in parts.ending.left if p.paragraph.text), None)
    opposite = next((p.row for p in parts.ending.right if p.paragraph.text), label.row)
    if first is not paragraph or opposite != label.row:
        yield Problem("Nơi nhận: not level with the authority", spot(paragraph))


def recipients(parts: Parts) -> Iterator[Problem]:
    """R54: recipients are a list of 11 pt, each ending with a semicolon, the last being "- Lưu: VT, …."."""
    if parts.ending.label is None:
        return
    found = parts.ending.recipients
    if not found:
        yield Problem("no recipients", _BLOCK)
    for number, paragraph in enumerate(found, 1):
        yield from unlike(paragraph, Look(LIST, bold=False, italic=False, align=FLUSH_LEFT), "recipient")
        if number < len(found) and not re.fullmatch(r"- \S.*;", paragraph.text):
            yield Problem("recipient: not of the form '- …;'", spot(paragraph))
        if number == len(found) and not _STORED.fullmatch(paragraph.text):
            yield Problem("recipient: the last is not '- Lưu: VT, ….'", spot(paragraph))


def as_above(parts: Parts) -> Iterator[Problem]:
    """R55: the first recipient is "- Như trên;" if there are addressees, and only then."""
    found = parts.ending.recipients
    said = bool(found) and fold(found[0].text).startswith("- nhu tren")
    if found and said is not (parts.title.salutation is not None):
        without = "'- Như trên;' without 'Kính gửi:'" if said else "'Kính gửi:' without '- Như trên;' as first"
        yield Problem(without, spot(found[0]))


def annex_heading(parts: Parts) -> Iterator[Problem]:
    """R57: an annex is headed "Phụ lục", bold, 14 pt, centred; several have Roman numbers."""
    several = len(parts.annexes) > 1
    for number, annex in enumerate(parts.annexes, 1):
        yield from unlike(annex.heading, Look(ANNEX, bold=True, italic=False, align=CENTRED), "annex")
        wanted = f"Phụ lục {roman(number)}" if several else "Phụ lục"
        if annex.heading.text != wanted:
            yield Problem(f"annex: headed {annex.heading.text!r}, not {wanted!r}", spot(annex.heading))


def annex_title(parts: Parts) -> Iterator[Problem]:
    """R58: under the heading of an annex stands its title, in bold capitals of 13-14 pt, centred."""
    for annex in parts.annexes:
        if not annex.title:
            yield Problem("annex: no title", spot(annex.heading))
        for paragraph in annex.title:
            look = Look(LARGE, bold=True, italic=False, upper=True, align=CENTRED)
            yield from unlike(paragraph, look, "title of annex")


def annex_reference(parts: Parts) -> Iterator[Problem]:
    """R59: under its title an annex names its document: "(Kèm theo …)", italic; the blanks match it or stay blank."""
    for annex in parts.annexes:
        line = annex.reference
        if line is None:
            yield Problem("annex: no '(Kèm theo …)'", spot(annex.heading))
            continue
        yield from unlike(line, Look(LARGE, bold=False, italic=True, align=CENTRED), "annex reference")
        if not re.fullmatch(r"\(Kèm theo .+\)", line.text, re.DOTALL):
            yield Problem("annex reference: not of the form '(Kèm theo …)'", spot(line))
        yield from _same_document(parts, annex)


def _same_document(parts: Parts, annex: Annex) -> Iterator[Problem]:
    text = "" if annex.reference is None else annex.reference.text
    own = _REFERENCE_NUMBER.search("" if parts.heading.symbol is None else parts.heading.symbol.text.casefold())
    named = _REFERENCE_NUMBER.search(text.casefold())
    if own and named and ((named[1] and named[1] != own[1]) or named[2] != own[2]):
        yield Problem(f"annex reference: number {named[1]}/{named[2]} is not the document's", spot(annex.heading))
    match = _DATE.search(text)
    for theirs, ours in zip(match.groups() if match else (), parts.date_numbers, strict=False):
        if theirs and int(theirs) != ours:
            yield Problem(f"annex reference: date part {theirs} is not the document's", spot(annex.heading))


def annex_section(parts: Parts) -> Iterator[Problem]:
    """R60: every annex begins a section whose pages are numbered from 1."""
    for annex in parts.annexes:
        if not annex.starts_section:
            yield Problem("annex: not a section of its own", spot(annex.heading), "W" if annex.starts_page else None)
        elif annex.section.kind == "continuous" and not annex.starts_page:
            yield Problem("annex: does not begin a page", spot(annex.heading))
        if annex.starts_section and annex.section.number_start != "1":
            yield Problem("annex: page numbers do not start at 1", spot(annex.heading))


def annexes_mentioned(parts: Parts) -> Iterator[Problem]:
    """R61: the body mentions every annex."""
    text = parts.body.text
    numbers = {number for match in _MENTION.finditer(text) for number in _expanded(match[1].upper())}
    for annex in parts.annexes:
        number = annex.heading.text.split()[-1].upper() if len(parts.annexes) > 1 else ""
        known = number in numbers if re.fullmatch(r"[IVXLC]+", number) else "phụ lục" in text.casefold()
        if not known:
            yield Problem("annex: not mentioned in the body", spot(annex.heading))


def _expanded(listing: str) -> Iterator[str]:
    """Yield the numbers in "I, II và IV" or "I - IV"."""
    order = [roman(number) for number in range(1, 100)]
    previous, ranged = 0, False
    for token in re.findall(r"ĐẾN|-|\u2013|[IVXLC]+\b", listing):
        if token not in order:
            ranged = True
            continue
        number = order.index(token)
        yield from order[previous if ranged else number : number + 1]
        previous, ranged = number, False


RULES: tuple[Rule, ...] = (
    Rule("R50", "E", signature),
    Rule("R51", "E", authority),
    Rule("R52", "E", no_degree),
    Rule("R53", "E", recipients_label),
    Rule("R54", "E", recipients),
    Rule("R55", "E", as_above),
    Rule("R57", "E", annex_heading),
    Rule("R58", "E", annex_title),
    Rule("R59", "E", annex_reference),
    Rule("R60", "E", annex_section),
    Rule("R61", "E", annexes_mentioned),
)
