"""What a template's tags print: values made fit to stand in a document, and the filters with which templates ask."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from plantrack.write import words
from plantrack.write.word import widths
from plantrack.write.word.paragraphs import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd1-\ufdef\ufeff\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ENDED = re.compile(r"[.!?…][\"”’)\]]*$")


class NoValueError(ValueError):
    """A value that a template prints is missing."""


def scrub(value: Any) -> Any:
    """Make a value fit to stand in a document: composed, printable, its lines as paragraphs; a missing one is refused.

    Text stays text: what a person may have typed is never a tag, and marks that turn the direction of writing, which
    Vietnamese has no use for, cannot hide what stands there.
    """
    if value is None:
        raise NoValueError
    if not isinstance(value, str):
        return value
    if value.isprintable() and unicodedata.is_normalized("NFC", value):
        return value  # nearly all: nothing in it that any of the following lines looks for
    text = _SURROGATES.sub("\ufffd", value)
    text = text if hasattr(value, "__html__") else text.replace(BREAK, "")  # what a macro made has been here before
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    text = _DIRECTION.sub("", _CONTROLS.sub("", text))
    text = re.sub(r"[ \u00a0]*\n\s*", "\n", text).strip("\n")
    return type(value)(text.replace("\n", BREAK))


# filters


def _amount(value: Any) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(str(value))


def _number(value: Any) -> str:
    """`so`: 1.234,5; the length of a list; nothing for a figure that was not reported."""
    if isinstance(value, tuple | list):
        value = len(value)
    return "" if value is None or value == "" else words.number(_amount(value))


def _count(value: Any) -> str:
    """`dem`: a count as offices write it, 03, and 0; the length of a list."""
    if isinstance(value, tuple | list):
        value = len(value)
    amount = _amount(value)
    return words.counted(int(amount)) if amount and amount == int(amount) else words.number(amount)


def _day(value: date | None) -> str:
    """`ngay`: 05/3/2024; nothing for None."""
    return words.day(value) if value else ""


def _share(part: Any, whole: Any) -> str:
    """`ty_le`: part of whole in per cent."""
    return words.percent(_amount(part), _amount(whole))


def _sentence(value: str) -> str:
    """`cau`: the text with one mark at its end."""
    text = str(value).rstrip()
    if not text:
        return text
    bare = text.rstrip(" .;,:")
    return text if _ENDED.search(text) and not text.endswith("..") else f"{bare}."


def _clause(value: str) -> str:
    """`ve`: the text without a mark at its end, to go on after."""
    return str(value).rstrip(" .;,:\n")


def _listed(values: Iterable[Any]) -> str:
    """`ds`: names in a row; of things that have a name (`ten`), their names."""
    return words.listed(str(getattr(value, "ten", value)) for value in values)


def _joined(values: Iterable[str]) -> str:
    """`doan`: texts as paragraphs, each ending with one mark."""
    return "\n".join(_sentence(value) for value in values)


def _lines(values: Any, millimetres: float, points: float) -> list[str]:
    """`dong`: capitals in bold, broken into even lines that fit a width."""
    texts = [values] if isinstance(values, str) else values
    room = millimetres * widths.TWIPS_PER_MM
    return [line for text in texts for line in widths.balanced(text, room, points, bold=True)]


FILTERS: dict[str, Any] = {
    "so": _number,
    "dem": _count,
    "ngay": _day,
    "ngay_dai": words.long_day,
    "thu": words.weekday,
    "ngay_cuoi": words.last_day,
    "ty_le": _share,
    "cau": _sentence,
    "ve": _clause,
    "ds": _listed,
    "doan": _joined,
    "dong": _lines,
    "hoa": words.capital,
}
