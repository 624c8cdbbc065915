"""How wide text is in Times New Roman, without asking a font: enough to balance lines and to divide columns."""

from __future__ import annotations

import math
import re
import unicodedata

TWIPS_PER_MM = 1440 / 25.4
_BREAK = re.compile(r"(?<=\S) (?=\S)")
_JOINING = frozenset({"của", "về", "và", "trên", "tại", "cho", "theo"})
_PHRASES = _JOINING | {"truyền"}
_HORN = "\u031b"
_OTHER = 500


class _Table(dict[str, int]):
    """The widths of letters in thousandths of the size; that of a letter with accents is found once."""

    def __init__(self, groups: dict[int, str]) -> None:
        super().__init__({letter: width for width, letters in groups.items() for letter in letters})

    def __missing__(self, letter: str) -> int:
        self[letter] = self.get(_base(letter), _OTHER)
        return self[letter]


_REGULAR = _Table(
    {
        250: " ,.\u00a0'|",
        278: "/:;ijlt",
        333: "!()-If[]r",
        389: "sJ",
        444: "acez?",
        542: "ươ",
        556: "SPF",
        611: "ELTZ",
        667: "BCR",
        722: "ADGHKNOQUVXYwĐƠƯ",
        778: "&m",
        833: "%",
        889: "M",
        944: "W",
        1000: "—…",
    },
)
_BOLD = _Table(
    {
        250: " ,.\u00a0'|",
        278: "/il",
        333: "!()-:;fjt[]",
        389: "sI",
        444: "cerz",
        556: "Sbdhknpquđơ",
        600: "ư",
        611: "FP",
        667: "BELTZ",
        722: "ACDNRUVXYwĐ",
        778: "GHKOQƠ",
        796: "Ư",
        833: "&m",
        944: "M",
        1000: "W%—…",
    },
)


def text_width(text: str, points: float, *, bold: bool = False) -> float:
    """Return the width of one line in twips; an accent adds nothing, the horns of ơ and ư do."""
    return units(text, bold=bold) * points / 50


def units(text: str, *, bold: bool = False) -> int:
    """Return the width of one line in thousandths of the size of its letters."""
    return sum(map((_BOLD if bold else _REGULAR).__getitem__, unicodedata.normalize("NFC", text)))


def _base(letter: str) -> str:
    if letter < "\x80":
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p == _HORN or not unicodedata.combining(p)))


def wrapped(text: str, room: float, points: float, *, bold: bool = False) -> list[str]:
    """Break text at spaces into lines that fit a room in twips."""
    lines: list[list[str]] = []
    blank, used = units(" ", bold=bold), 0
    for word in text.split():
        wide = units(word, bold=bold)
        if lines and (used + blank + wide) * points / 50 <= room:
            lines[-1].append(word)
            used += blank + wide
        else:
            lines.append([word])
            used = wide
    return [" ".join(line) for line in lines]


def balanced(text: str, room: float, points: float, *, bold: bool = False) -> list[str]:
    """Break text into as few lines as fit the room, even ones that end where a phrase ends: no last word alone.

    Only single spaces break; a run of spaces is a blank to be filled in.
    """
    pieces = _BREAK.split(text.strip())
    fewest = len(wrapped(text, room, points, bold=bold))
    even = text_width(text, points, bold=bold) / max(fewest, 1)
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways: list[tuple[float, tuple[str, ...]]] = [(math.inf, (text,))]
        for start in range(end):
            line = " ".join(pieces[start:end])
            width = text_width(line, points, bold=bold)
            if width <= room or start == end - 1:
                cost = best[start][0] + ((width - even) / room) ** 2 + _price(pieces, end, len(best[start][1]), fewest)
                ways.append((cost, (*best[start][1], line)))
        best.append(min(ways, key=lambda way: way[0]))
    return list(best[-1][1])


def _price(pieces: list[str], end: int, lines: int, fewest: int) -> float:
    """What a break costs beside uneven lines: nothing before a word that begins a phrase, much for a line too many."""
    phrase = end == len(pieces) or pieces[end].lower() in _PHRASES
    torn = end < len(pieces) and pieces[end - 1].lower() in _JOINING
    return (0.0 if phrase else 0.2) + (0.2 if torn else 0.0) + (0.0 if lines < fewest else 10.0)


def longest_word(text: str, *, bold: bool = False) -> int:
    """Return the width of the widest piece that a line cannot break, as `units`."""
    return max((units(piece, bold=bold) for piece in text.replace("-", "- ").split()), default=0)


def divided(total: float, least: list[float], wanted: list[float]) -> list[int] | None:
    """Divide a width among columns: each gets its least, the rest goes where text is long; None if it is too narrow."""
    spare = total - sum(least)
    if spare < 0:
        return None
    longing = [max(want - need, 0.0) for need, want in zip(least, wanted, strict=True)]
    share = spare / (sum(longing) or len(least))
    widths = [int(need + share * (long if sum(longing) else 1)) for need, long in zip(least, longing, strict=True)]
    widths[0] += int(total) - sum(widths)
    return widths
