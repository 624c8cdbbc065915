"""How a status held against time is marked: letters, a sign and a shade, so that no mark rests on colour alone.

Letters say what was reported: HT hoàn thành, KQ đã có kết quả, ĐT đang thực hiện, CT chưa thực hiện, KB không báo cáo.
The sign says the time: ! quá hạn, … chưa đến kỳ, ? chưa rõ ngày, ° không tính thời hạn. The label is the report's.
What is done is green, what is overdue is vermilion: people with a colour deficiency tell the two apart, and in grey,
where both are dark, the overdue wears a frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plantrack.ask import progress
from plantrack.write import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.ask.progress import Reported, Time


class Mark(NamedTuple):
    """A label with its mark; `key` names its shade and is what the page filters by."""

    key: str
    code: str
    label: str
    status: Reported
    overdue: bool
    """Undone after its day; what was done late is not."""


class Shade(NamedTuple):
    """Colours of a mark as #rrggbb, and how its edge is drawn."""

    paper: str
    ink: str
    edge: str
    line: str = "solid"


LETTERS: dict[Reported, str] = {"completed": "HT", "in-progress": "ĐT", "not-started": "CT", "not-reported": "KB"}
SIGNS: dict[Time, str] = {"in-time": "", "overdue": "!", "not-yet": "…", "undated": "?", "no-deadline": "°"}
_KEYS: dict[Reported, str] = {"completed": "ht", "in-progress": "dt", "not-started": "ct", "not-reported": "kb"}
_TIMES: dict[Time, str] = {"in-time": "", "overdue": "-qh", "not-yet": "-ck", "undated": "-kr", "no-deadline": "-kh"}
SUPPORT = Mark("ph", "ph", "Phối hợp", "not-reported", overdue=False)
_EDGES = {"double": "3px double", "framed": "2px solid"}
UNDECIDED = Mark("xd", "?", "Chưa xác định ai chủ trì", "not-reported", overdue=False)

_UNDER_WAY = Shade("#ffffff", "#1f2328", "#767b81")
_NOT_BEGUN = Shade("#fff3cd", "#5a4300", "#b8973a")
_SILENT = Shade("#f2f2f2", "#454545", "#808080", "dashed")
_OVERDUE = Shade("#9c3303", "#ffffff", "#9c3303", "framed")
SHADES: dict[str, Shade] = {
    "ht": Shade("#00604b", "#ffffff", "#00604b"),
    "ht-qh": Shade("#ffffff", "#00503f", "#00604b", "double"),
    "ht-kr": Shade("#ffffff", "#00503f", "#00604b", "dashed"),
    "ht-kh": Shade("#c5e6da", "#003d31", "#00604b"),
    "kq": Shade("#c5e6da", "#003d31", "#8fc7b4"),
    "dt": _UNDER_WAY,
    "dt-qh": _OVERDUE,
    "dt-ck": _UNDER_WAY,
    "dt-kh": _UNDER_WAY,
    "ct": _NOT_BEGUN,
    "ct-qh": _OVERDUE,
    "ct-ck": _NOT_BEGUN,
    "ct-kh": _NOT_BEGUN,
    "kb": _SILENT,
    "kb-qh": _OVERDUE,
    "kb-ck": _SILENT,
    "kb-kh": _SILENT,
    "ph": Shade("#ffffff", "#5c5c5c", "#ffffff"),
    "xd": Shade("#ffffff", "#7a1fa2", "#7a1fa2", "dashed"),
}
"""Every mark's shade; a test computes the contrast of each."""


def of(status: Reported, time: Time, *, ongoing: bool = False) -> Mark:
    """Return the mark of a status and time; what goes on all year has results or not, and no time."""
    label = words.label(status, time, ongoing=ongoing)
    if ongoing and status == "completed":
        return Mark("kq", "KQ", label, status, overdue=False)
    shown: Time = "no-deadline" if ongoing or (status, time) == ("completed", "not-yet") else time
    key, code = f"{_KEYS[status]}{_TIMES[shown]}", f"{LETTERS[status]}{SIGNS[shown]}"
    return Mark(key, code, label, status, overdue=shown == "overdue" and status != "completed")


def every() -> Iterator[Mark]:
    """Yield each mark there is once, in the order of the legend."""
    times: tuple[Time, ...] = ("in-time", "overdue", "undated", "not-yet", "no-deadline")
    for status in progress.STATUSES:
        marks = [of(status, time) for time in times if f"{_KEYS[status]}{_TIMES[time]}" in SHADES]
        yield from (*marks, of(status, "no-deadline", ongoing=True)) if status == "completed" else marks


def rank(mark: Mark) -> str:
    """Return what sorts a mark as the legend does."""
    known = (*every(), SUPPORT, UNDECIDED)
    return f"{known.index(mark):02d}"


def css() -> str:
    """Return the style of every mark."""
    return "".join(
        f".m-{key},[data-m={key}]>a{{background:{shade.paper};color:{shade.ink};border:"
        f"{_EDGES.get(shade.line, f'1px {shade.line}')} {shade.edge}}}"
        for key, shade in SHADES.items()
    )


__all__ = ["SHADES", "SUPPORT", "UNDECIDED", "Mark", "Shade", "css", "every", "of", "rank"]
