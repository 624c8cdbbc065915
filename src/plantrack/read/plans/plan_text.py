"""The words of a plan as typed: damage mended where it is certain, lines, the numbers at their start."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model import names
from plantrack.read import wordtext

if TYPE_CHECKING:
    from collections.abc import Sequence

_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ`´](?=\w)")
_STRAY = re.compile("[\x00-\x08\x0b-\x1f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_ENDED = (".", ";", ":", "!", "?", "”", ")")


class Line(NamedTuple):
    """A paragraph, or a piece of one between line breaks: its words mended, and where it stands in the Word file."""

    place: str
    text: str
    number: str = ""
    centered: bool = False
    bold: bool = False
    """The whole paragraph is printed in bold."""

    @property
    def whole(self) -> str:
        """Return the words behind the number that Word itself puts before them."""
        return f"{self.number} {self.text}".strip()


class Marker(NamedTuple):
    """The number or bullet at the start of a line: its kind, as printed without its stop, and what follows."""

    kind: str
    printed: str
    rest: str


def mend(text: str) -> str:
    """Return text composed, with single spaces, Đ for Ð, ' within words, without what cannot be seen."""
    shown = wordtext.plain(_STRAY.sub(" ", text)).replace("Ð", "Đ").replace("ð", "đ")
    return _APOSTROPHE.sub("'", shown)


def flat(text: str) -> str:
    """Return the text folded to plain small letters, character for character, so that places stay the same."""
    folded = (names.plain(char) for char in unicodedata.normalize("NFC", text))
    return "".join(one if len(one) == 1 else " " if one.isspace() or not one else "?" for one in folded)


def runs_on(before: str, after: str) -> bool:
    """Say whether a text that was cut goes on: in small letters, or after words that end in the middle of nothing."""
    return bool(before) and not before.endswith(_ENDED) and after[:1].islower() and marker(after).kind == ""


def joined(texts: Sequence[str]) -> str:
    """Return lines as one text: what was cut in the middle of a sentence joined by a space, the rest by a new line."""
    whole = ""
    for text in texts:
        whole = f"{whole}{' ' if runs_on(whole, text) else chr(10)}{text}" if whole else text
    return whole


# numbers

_MARKERS = (
    ("roman", re.compile(r"(?:phần|mục|chương)?\s*([IVX]{1,6})\s*[.):/-](?:\s+|(?=[^\W\d_]))", re.IGNORECASE)),
    (
        "named",
        re.compile(
            r"(?:nhiệm vụ|dự án|tiểu dự án|hoạt động|nội dung|nhóm nhiệm vụ)\s+(?:số\s+)?(\d{1,3})\s*[.:]\s*",
            re.IGNORECASE,
        ),
    ),
    ("decimal", re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})\s*[.):]?(?:\s+|(?=[^\W\d_]))")),
    ("number", re.compile(r"(\d{1,3})\s*\.(?:\s+|(?=[^\W\d_]))")),
    ("bracket", re.compile(r"\(?(\d{1,3})\)\s*|(\d{1,3})/\s+")),
    ("letter", re.compile(r"([a-zđ])\s*[).](?:\s*(?=\S)|$)")),
    ("capital", re.compile(r"([A-HĐ])\s*[.)](?:\s+|(?=[^\W\d_]))")),
    ("-", re.compile(r"[-–—−]\s*(?=\D)|[-–—]\s+")),
    ("+", re.compile(r"\+\s*")),
    ("*", re.compile(r"[*•●▪■◦‣·❖➢✓]\s*")),
)
PART = re.compile(r"(?:phần|chương)(?: thứ)? (?P<number>[ivx]+|\d{1,2})[.:]?", re.IGNORECASE)
"""A line that is nothing but the number of the title below it."""


def marker(text: str) -> Marker:
    """Return the number or bullet that a line starts with; kind is blank where it starts with none."""
    for kind, pattern in _MARKERS:
        found = pattern.match(text)
        if found is None or (kind == "roman" and not _is_roman(found[1])):
            continue
        printed = next((group for group in found.groups() if group), kind) if found.groups() else kind
        depth = str(printed.count(".")) if kind == "decimal" else ""
        return Marker(f"{kind}{depth}", printed, text[found.end() :].strip())
    return Marker("", "", text)


def _is_roman(text: str) -> bool:
    return text.isupper() and re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text) is not None


def bulleted(kind: str) -> bool:
    """Say whether a marker is a bullet and no number."""
    return kind in {"-", "+", "*"}
