"""When a sentence says that something is due: the words of it that are a wording of time, the longest first.

Words like "hằng năm" or "thường xuyên" may as well describe the work: what they seem to say is read and doubted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plantrack.model.plan import Once, Window
from plantrack.read.plans import plan_text, schedules
from plantrack.read.plans.wordings import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_BEGINS = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|xong|hoan thanh|den het|den (?=ngay|thang|quy|nam|\d)|trong (?=quy|thang|nam|giai doan|6|\d)"
    r"|vao (?=ngay|thang|quy|cuoi|dau)|dinh ky (?!(?:hang|moi) \w+ ?\()|(?:hang|moi) (?=nam|quy|thang|tuan)|giai doan|nam (?=\d{4}\s*[-–]\s*\d)|tu (?=ngay|thang|nam|quy|nay)"
    r"|quy (?=[iv]+\b)|khi co yeu cau|dot xuat(?= khi\b| theo\b|\s*(?:[.,;)]|$))|(?<!chi )(?<!dau tu )thuong xuyen|(?:ngay )?sau khi|0?6 thang|thang (?=\d))"
)
_ENDS = re.compile(r"(?=[\s,;.)]|$)")
_STOP = re.compile(r"[;\n]|\.(?:\s|$)")
_EVENT_ENDS = re.compile(r"[,;\n)]|\.(?:\s|$)")
_EVENT = re.compile(r"(?:ngay )?sau khi")
_MOST = 90
_WEAK = re.compile(
    r"(?:dinh ky )?(?:(?:hang|moi) (?:nam|quy|thang|tuan)|0?6 thang)(?:(?:,| va)? (?:hang )?nam)?|(?:thuc hien )?thuong xuyen.*|(?:giai doan|nam).*|trong giai doan.*"
    r"|trong nam.*|khi co yeu cau.*|dot xuat.*|(?:ngay )?sau khi.*|tu .*|trong \d.*|0?6 thang.*"
)
_APART = re.compile(r"(?:[,;(]|\bbao cao|\bthuc hien|\bket qua)\s*$")
_CLOSED = re.compile(r"\s*(?:[;).]|$)")
_EVERY = re.compile(r"dinh ky (?:hang|moi) ")
_OPENS = re.compile(r"(?:^|[.;]\s+)$")
"""What stands before the words of a sentence that begins with how often its work is done."""
_FROM_SENTENCE = "mốc thời gian lấy từ câu văn"


def found_in(text: str, issued: date) -> Iterator[tuple[str, Reading]]:
    """Yield the words of a sentence that say when, each with its reading."""
    folded = plan_text.flat(text)
    taken = 0
    for begins in _BEGINS.finditer(folded):
        if begins.start() < taken:
            continue
        for end in _ends(folded, begins.start()):
            words = text[begins.start() : end].strip(" ,;.")
            reading = schedules.read(words, issued, "su-kien")
            if reading.read and not reading.doubt:
                taken = end
                apart = bool(_APART.search(folded[: begins.start()]) and _CLOSED.match(folded, end))
                apart = apart or bool(_EVERY.match(folded, begins.start()) and _OPENS.search(folded[: begins.start()]))
                yield words, reading if apart and _ahead(reading, issued) else _doubted(words, reading, issued)
                break


def _ends(folded: str, start: int) -> list[int]:
    """Return where a wording that begins there may end, the farthest first."""
    stop = (_EVENT_ENDS if _EVENT.match(folded, start) else _STOP).search(folded, start)
    last = min(stop.start() if stop else len(folded), start + _MOST)
    if _EVENT.match(folded, start):
        return [last]
    ends = {found.start() for found in _ENDS.finditer(folded, start, last + 1) if found.start() > start}
    return sorted({end + folded.startswith(")", end) for end in ends} | ends, reverse=True)


def _doubted(words: str, reading: Reading, issued: date) -> Reading:
    weak = _WEAK.fullmatch(plan_text.flat(words)) is not None
    return reading._replace(doubt=_FROM_SENTENCE) if weak or not _ahead(reading, issued) else reading


def _ahead(reading: Reading, issued: date) -> bool:
    """Say whether no day of a reading lies before the plan itself: a past day is no time of a task."""
    return all(not isinstance(one, Once | Window) or one.before > issued for one in reading.read)
