"""When a plan says that something is due: its wording read into a structure, or left as worded and told.

The words are folded and their damage mended here; what they mean stands in `wordings.py`. Nothing is assumed: a day
without a year, or a rest that is not understood, is a doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plantrack.model.plan import MAIN
from plantrack.read.plans import plan_text, wordings
from plantrack.read.plans.time_units import NoSuchTimeError
from plantrack.read.plans.wordings import Context, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from plantrack.model.plan import ScheduleRead

MOST_WORDS = 300
"""Letters of a line on time; what is longer is no line on time."""


def read(text: str, issued: date, event: str) -> Reading:
    """Return what a schedule's words say, for a plan of that day; `event` is the id of what it may wait for."""
    words = _normal(text)
    if not words:
        return Reading((), "để trống")
    if len(words) > MOST_WORDS:
        return Reading((), "câu quá dài, chưa hiểu được")
    try:
        found = wordings.whole(words, Context(issued, event, text.strip()))
    except NoSuchTimeError as error:
        return Reading((), f"không có trên lịch: {error}")
    if found is None:
        return Reading((), _why_not(words))
    return Reading(tuple(_with_ids(found.read)), found.doubt)


_PAIRS = (
    "truoc ngay", "truoc thang", "truoc nam", "truoc quy", "hoan thanh", "thanh trong", "thanh truoc",
    "trong nam", "trong quy", "trong thang", "hang nam", "hang quy", "hang thang", "hang tuan", "thuong xuyen",
    "dinh ky", "ky hang", "den het", "het nam", "het quy", "het thang", "tu ngay", "tu thang", "tu nam",
    "tu nay", "dot xuat", "cham nhat", "nhat ngay", "giai doan", "yeu cau", "sau khi", "khi co", "lien tuc",
    "thuc hien", "cuoi nam", "dau nam", "nam sau", "cac nam", "xuyen lien",
)  # fmt: skip
"""Words that stand side by side in wordings of time, to be told apart where the space between them got lost."""
_STUCK = {"".join(pair.split()): pair for pair in _PAIRS}
_LOST_SPACE = re.compile(r"\b(ngay|nam|thang|quy|truoc|trong|hang|het)(?=\d|(?:iv|i{1,3})\b)|(?<=[a-z])(?=\d{1,2}/\d)")


def _normal(text: str) -> str:
    folded = re.sub(r"[–—−]", "-", plan_text.flat(text)).replace("quí", "quy").strip(" .;,:\n")
    folded = re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", folded))
    folded = re.sub(r"\bqui\b", "quy", folded).removeprefix("du kien:").strip()
    folded = re.sub(r"\bq(?=(?:[1-4]|iv|i{1,3})/\d{4})", "quy ", re.sub(r"\bt(?=\d{1,2}/\d{4})", "thang ", folded))
    folded = re.sub(r" +", " ", _LOST_SPACE.sub(lambda found: f"{found.group()} ", folded))
    for _ in range(2):
        folded = " ".join(_unstuck(word) for word in folded.split(" "))
    folded = re.sub(r"\bhang nam nam\b", "hang nam", re.sub(r",(?=\S)", ", ", folded))
    return re.sub(r" ?- ?", "-", folded)


def _unstuck(word: str) -> str:
    """Return a word with the space that was lost in it."""
    for stuck, pair in _STUCK.items():
        if word.startswith(stuck):
            return f"{pair} {word[len(stuck) :]}".rstrip()
        if word.endswith(stuck):
            return f"{word[: -len(stuck)]} {pair}"
    return word


def _with_ids(reads: Sequence[ScheduleRead]) -> Iterator[ScheduleRead]:
    """Yield schedules under ids that differ: the first is the main one."""
    taken: set[str] = set()
    for number, one in enumerate(reads):
        id_ = MAIN if number == 0 else _NAMES.get(one.kind, "moc") if one.id == MAIN else one.id
        free = id_ if id_ not in taken else f"{id_}-{number + 1}"
        taken.add(free)
        yield one.model_copy(update={"id": free})


_NAMES = {"ongoing": "thuong-xuyen", "recurring": "dinh-ky", "on-request": "dot-xuat", "after-event": "su-kien"}
_NO_YEAR = re.compile(
    r"(?:.*\b)?(?:\d{1,2}/\d{1,2}|ngay \d{1,2} thang \d{1,2}|thang \d{1,2}|quy (?:iv|i{1,3}|[1-4]))(?:-.*)?"
)


def _why_not(words: str) -> str:
    if _NO_YEAR.fullmatch(words) and not re.search(r"\d{4}", words):
        return "thiếu năm"
    return "chưa hiểu được cách ghi thời gian"


__all__ = ["MOST_WORDS", "Reading", "read"]
