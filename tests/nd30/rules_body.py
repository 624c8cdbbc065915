"""Rules about the body: R35-R49."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from .base import CENTRED, Look, Problem, Rule, spot, unlike
from .resolve import Paragraph, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .locate import Parts

LARGE = (26, 28)
LETTERS = "abcdđeghiklmnopqrstuvxy"
_JUSTIFIED_SHARE = 0.98
_INDENTS = (567, 720)
_NEAR_INDENTS = (540, 740)
_TOLERANCE = 12
_LEAST_GAP = 120
_SINGLE, _ONE_AND_A_HALF = 240, 360
_LINE_HEIGHT = 1.149
_TWIPS_PER_HALF_POINT = 10


def justified(parts: Parts) -> Iterator[Problem]:
    """R35: at least 98 % of the paragraphs longer than a line are justified."""
    long = [p for p in parts.body.running if p.is_long]
    ragged = [p for p in long if p.align != "both"]
    if len(ragged) > (1 - _JUSTIFIED_SHARE) * len(long):
        for paragraph in ragged:
            yield Problem(f"body text is aligned {paragraph.align}, not justified", spot(paragraph))


def body_size(parts: Parts) -> Iterator[Problem]:
    """R36: body text is 13-14 pt, and of one size."""
    sizes: Counter[float] = Counter()
    for paragraph, _ in parts.body.roles:
        yield from unlike(paragraph, Look(LARGE), "body")
        sizes.update(run.size for run in paragraph.inked if LARGE[0] <= run.size <= LARGE[1])
    if len(sizes) > 1:
        rare = min(sizes, key=sizes.__getitem__)
        for paragraph in (p for p, _ in parts.body.roles if any(run.size == rare for run in p.inked)):
            yield Problem(f"body sizes are mixed: {rare / 2:g} pt here", spot(paragraph), "W")


def upright(parts: Parts) -> Iterator[Problem]:
    """R37: whole paragraphs of running text are neither bold nor italic."""
    for paragraph in parts.body.having("text", "điểm"):
        for attribute in ("bold", "italic"):
            if paragraph.all_runs(attribute):
                yield Problem(f"a whole body paragraph is {attribute}", spot(paragraph))


def first_line(parts: Parts) -> Iterator[Problem]:
    """R38: the first line is indented by 1 cm or 1.27 cm."""
    for paragraph in parts.body.running:
        if not any(abs(paragraph.first - indent) <= _TOLERANCE for indent in _INDENTS):
            near = _NEAR_INDENTS[0] <= paragraph.first <= _NEAR_INDENTS[1]
            message = f"first line indented by {paragraph.first:g} twips, not 567 or 720"
            yield Problem(message, spot(paragraph), "W" if near else None)


def one_indent(parts: Parts) -> Iterator[Problem]:
    """R39: all body paragraphs have the same first-line indent."""
    indents = Counter(p.first for p in parts.body.running)
    if not indents:
        return
    usual = indents.most_common(1)[0][0]
    for paragraph in parts.body.running:
        ok = any(abs(paragraph.first - indent) <= _TOLERANCE for indent in _INDENTS)
        if ok and abs(paragraph.first - usual) > _TOLERANCE:
            yield Problem(f"first line indented by {paragraph.first:g}, elsewhere by {usual:g} twips", spot(paragraph))


def paragraph_gap(parts: Parts) -> Iterator[Problem]:
    """R40: at least 6 pt between paragraphs."""
    for above, below in pairwise(parts.body.blocks):
        if not (isinstance(above, Paragraph) and isinstance(below, Paragraph) and above.text and below.text):
            continue
        same = above.style == below.style
        after = 0 if above.contextual and same else above.after
        before = 0 if below.contextual and same else below.before
        if max(after, before) < _LEAST_GAP:
            yield Problem(f"{max(after, before) / 20:g} pt above this paragraph, not 6", spot(below))


def line_spacing(parts: Parts) -> Iterator[Problem]:
    """R41: line spacing is between single and one and a half lines."""
    for paragraph, _ in parts.body.roles:
        low, high = float(_SINGLE), float(_ONE_AND_A_HALF)
        if paragraph.line_rule != "auto":
            low = _LINE_HEIGHT * paragraph.size * _TWIPS_PER_HALF_POINT
            high = low * 1.5
        if not low - 1 <= paragraph.line <= high + 1:
            message = f"line spacing {paragraph.line:g} ({paragraph.line_rule}) is outside {low:.0f}-{high:.0f}"
            yield Problem(message, spot(paragraph))


def no_filling(parts: Parts) -> Iterator[Problem]:
    """R42: no empty paragraphs for space, no spaces or tabs for indents."""
    blocks = parts.body.blocks
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        beside = (*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2])
        if block.is_blank and all(isinstance(b, Paragraph) for b in beside):
            yield Problem("an empty paragraph makes space", block.where)
        if block.text and block.content[:1] in {" ", "\t", "\u00a0"}:
            yield Problem("spaces or tabs make an indent", spot(block))


def parts_and_chapters(parts: Parts) -> Iterator[Problem]:
    """R43: "Phần", "Chương" and "Mục" stand alone, bold and centred, over a title in bold capitals."""
    roles = parts.body.roles
    for index, (paragraph, role) in enumerate(roles):
        if role == "part":
            yield from unlike(paragraph, Look(LARGE, bold=True, upper=False, align=CENTRED), "phần, chương")
            if not re.fullmatch(r"(Phần|Chương) [IVXLC]+|(Mục|Tiểu mục) \d+", paragraph.text):
                yield Problem("phần, chương: not of the form 'Phần I'", spot(paragraph))
            if index + 1 == len(roles):
                yield Problem("phần, chương: has no title", spot(paragraph))
        if role == "part title":
            yield from unlike(paragraph, Look(LARGE, bold=True, upper=True, align=CENTRED), "title of phần, chương")


def sections(parts: Parts) -> Iterator[Problem]:
    """R44: a mục is "I. TITLE" in bold capitals, numbered without gaps."""
    expected = 1
    for paragraph, role in parts.body.roles:
        if role == "part":
            expected = 1
        if role != "mục":
            continue
        yield from unlike(paragraph, Look(LARGE, bold=True, upper=True), "mục")
        number = re.match(r"([IVXLC]+)\. \S", paragraph.text)
        if number is None:
            yield Problem("mục: not of the form 'I. TITLE'", spot(paragraph))
        elif number[1] != roman(expected):
            yield Problem(f"mục: numbered {number[1]}, expected {roman(expected)}", spot(paragraph))
        expected += 1


def clauses(parts: Parts) -> Iterator[Problem]:
    """R45: khoản are numbered "1. " without gaps, and those that are titles are bold."""
    expected = 1
    for paragraph, role in parts.body.roles:
        if role in {"part", "mục", "điều"}:
            expected = 1
        if role != "khoản":
            continue
        number = re.match(r"(\d+)\. \S", paragraph.text)
        if number is None:
            yield Problem("khoản: not of the form '1. Text'", spot(paragraph))
        elif int(number[1]) != expected:
            yield Problem(f"khoản: numbered {number[1]}, expected {expected}", spot(paragraph))
        expected = expected + 1 if number is None else int(number[1]) + 1
        titled = not paragraph.is_long and not re.search(r"[.;:,!?]$", paragraph.text)
        if titled and not paragraph.all_runs("bold"):
            yield Problem("khoản: a title is bold", spot(paragraph), "W")


def points(parts: Parts) -> Iterator[Problem]:
    """R46: điểm are lettered in the order of the Vietnamese alphabet."""
    expected = "a"
    for paragraph, role in parts.body.roles:
        if role in {"part", "mục", "điều", "khoản"}:
            expected = "a"
        if role != "điểm":
            continue
        letter = paragraph.text[0]
        if letter not in {expected, "a"}:
            yield Problem(f"điểm: lettered {letter}), expected {expected})", spot(paragraph))
        if not re.match(r".\) \S", paragraph.text):
            yield Problem("điểm: no space after the bracket", spot(paragraph))
        place = LETTERS.find(letter)
        expected = LETTERS[place + 1] if 0 <= place < len(LETTERS) - 1 else ""


def foreign_numbering(parts: Parts) -> Iterator[Problem]:
    """R47: headings are not numbered 1.1.1 or a."""
    for paragraph, _ in parts.body.roles:
        if re.match(r"\d{1,2}(\.\d{1,2}){2,}\.?\s|[a-zđ]\.\s", paragraph.text):
            yield Problem("numbered 1.1.1 or a.: khoản are '1.' and điểm 'a)'", spot(paragraph))


def bases(parts: Parts) -> Iterator[Problem]:
    """R48: căn cứ are in italics, each ends with a semicolon and the last with a dot."""
    found = parts.body.having("base")
    for paragraph, ending in zip(found, [*";" * (len(found) - 1), "."], strict=False):
        yield from unlike(paragraph, Look(LARGE, italic=True, bold=False), "căn cứ")
        if not paragraph.text.endswith(ending):
            yield Problem(f"căn cứ: does not end with {ending!r}", spot(paragraph))


def end_mark(parts: Parts) -> Iterator[Problem]:
    """R49: the body ends with "./."."""
    texts = parts.body.roles
    if texts and not texts[-1][0].text.endswith("./."):
        yield Problem("the body does not end with './.'", spot(texts[-1][0]))


RULES: tuple[Rule, ...] = (
    Rule("R35", "E", justified),
    Rule("R36", "E", body_size),
    Rule("R37", "W", upright),
    Rule("R38", "E", first_line),
    Rule("R39", "W", one_indent),
    Rule("R40", "E", paragraph_gap),
    Rule("R41", "E", line_spacing),
    Rule("R42", "W", no_filling),
    Rule("R43", "E", parts_and_chapters),
    Rule("R44", "E", sections),
    Rule("R45", "E", clauses),
    Rule("R46", "E", points),
    Rule("R47", "W", foreign_numbering),
    Rule("R48", "E", bases),
    Rule("R49", "W", end_mark),
)
