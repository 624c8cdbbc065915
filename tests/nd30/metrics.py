"""Widths of text in Times New Roman: enough to tell whether a line fits and how long a drawn line must be.

The advance widths are those of Liberation Serif, which is metric-compatible, in units of 1/1000 em. An accented letter
is as wide as its base letter, except that ơ and ư (and their capitals) have widths of their own.
"""

from __future__ import annotations

import unicodedata

TWIPS_PER_MM = 1440 / 25.4
_HORN = "\u031b"
_EM = 1000
_FALLBACK_WIDTH = 500


def _table(groups: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


_REGULAR = _table(
    {
        180: "'",
        200: "|",
        250: " ,.\u00a0",
        278: "/:;\\ijlt",
        333: "!()-I[]`fr\u2018\u2019",
        389: "Js",
        400: "°",
        408: '"',
        444: "?acez\u201c\u201d",
        469: "^",
        480: "{}",
        500: "#$*0123456789_bdghknopquvxyđ\u2013§",
        529: "ơ",
        541: "~",
        542: "ư",
        556: "FPS",
        564: "+<=>\u00d7",
        611: "ELTZ",
        667: "BCR",
        722: "ADGHKNOQUVXYwĐƠ",
        776: "Ư",
        778: "&m",
        833: "%",
        889: "M",
        921: "@",
        944: "W",
        1000: "—…",
    },
)
_BOLD = _table(
    {
        220: "|",
        250: " ,.\u00a0",
        278: "'/\\il",
        333: "!()-:;[]`fjt\u2018\u2019",
        389: "Is",
        394: "{}",
        400: "°",
        444: "cerz",
        500: "#$*0123456789?J_agovxy\u2013\u201c\u201d§",
        520: "~",
        554: "ơ",
        555: '"',
        556: "Sbdhknpquđ",
        570: "+<=>\u00d7",
        581: "^",
        600: "ư",
        611: "FP",
        667: "BELTZ",
        722: "ACDNRUVXYwĐ",
        778: "GHKOQƠ",
        796: "Ư",
        833: "&m",
        930: "@",
        944: "M",
        1000: "%W—…",
    },
)


def base_letter(letter: str) -> str:
    """Return the letter without its accents, keeping the horn of ơ and ư and the stroke of đ."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p == _HORN or not unicodedata.combining(p)))


def text_width(text: str, points: float, *, bold: bool = False) -> float:
    """Return the width of one line of text in twips."""
    table = _BOLD if bold else _REGULAR
    units = sum(table.get(base_letter(letter), _FALLBACK_WIDTH) for letter in unicodedata.normalize("NFC", text))
    return units * points * 20 / _EM


def wrapped_widths(text: str, points: float, room: float, *, bold: bool = False) -> list[float]:
    """Return the width in twips of each line when the text is broken at spaces to fit the room."""
    widths: list[float] = []
    for piece in text.split("\n"):
        line = ""
        for word in piece.split():
            longer = f"{line} {word}".strip()
            if line and text_width(longer, points, bold=bold) > room:
                widths.append(text_width(line, points, bold=bold))
                longer = word
            line = longer
        widths.append(text_width(line, points, bold=bold))
    return widths
