"""Names as people type them: folding that makes "Sở TT&TT", "so tt-tt" and "SỞ TTTT" one, and the keys of task ids."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_JOINERS = re.compile(r"[^a-z0-9]+")


def plain(text: str) -> str:
    """Return the text in lower case without diacritics; đ first, because it does not decompose."""
    lowered = unicodedata.normalize("NFC", text).lower().replace("đ", "d").replace("ð", "d")
    return _MARKS.sub("", unicodedata.normalize("NFKD", lowered))


def words(text: str) -> list[str]:
    """Return a name's words, folded; hyphens, commas, `&` and "và" do not count."""
    spaced = [word for word in _JOINERS.split(plain(text)) if word and word != "va"]
    joined = " ".join(spaced).replace("uy ban nhan dan", "ubnd").replace("uy ban mat tran to quoc", "ubmttq")
    return joined.split()


def fold(text: str) -> str:
    """Return what two spellings of one name have in common."""
    return "".join(words(text))


def task_key(text: str) -> str:
    """Return what spellings of a task id share: `6dd` of `6đ`, `6.đ` and `6 DD`, `ii6dd` of `II.6.đ`."""
    spelt = unicodedata.normalize("NFC", text).lower().replace("ð", "đ").replace("đ", "dd")
    return re.sub(r"[^a-z0-9]", "", plain(spelt))
