"""Read YAML text into plain values: mappings, lists, strings and None, with every fault of the text at once.

Built on libyaml's events, because that is several times faster than PyYAML's own constructor and knows every place.
Scalars stay strings (only an empty one, `~` and `null` are None), so `no`, `1.10`, `07` and `12:30` never surprise:
the models alone make dates and numbers. Places are asked for only when there is something to report: a second pass
over the one faulty file is cheaper than keeping a place for every value of ten thousand sound ones.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from plantrack.errors import Place

if TYPE_CHECKING:
    from collections.abc import Callable

Loc = tuple[str | int, ...]
Value = Any  # dict[str, Value] | list[Value] | str | None

MAX_DEPTH = 30
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""What no office types on purpose: control characters, direction overrides, a stray byte order mark, surrogates."""

_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR, _ALIAS, _STREAM_END = yaml.ScalarEvent, yaml.AliasEvent, yaml.StreamEndEvent
_MAPPING, _MAPPING_END, _SEQUENCE_END = yaml.MappingStartEvent, yaml.MappingEndEvent, yaml.SequenceEndEvent
_NULLS = frozenset({"", "~", "null"})
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
_CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_COMMENT_LIKE = re.compile(r"[ \t]+#(?=[^\s#])")


class Fault(NamedTuple):
    """Something wrong with the text itself."""

    place: Place
    code: str
    message: str


class Spot(NamedTuple):
    """Where a value of the document stands: its key (or list item) and the value itself."""

    key: Place
    value: Place


def parse(text: str) -> tuple[Value, list[Fault]]:
    """Return the document's value and its faults; the value is None where the text could not be read to its end."""
    return _Builder(text).document()


def spots(text: str) -> dict[Loc, Spot]:
    """Return the place of every value in a text that parses; where it does not, of those before the fault."""
    builder = _Builder(text, keep_spots=True)
    builder.document()
    return builder.spots


def locate(places: dict[Loc, Spot], loc: Loc) -> tuple[Loc, Spot]:
    """Return the deepest known place on the way to `loc`; steps the text does not have are passed over.

    A validator's `loc` may name the branch of a union, which no file holds, or a key that is missing.
    """
    here: Loc = ()
    for step in loc:
        if (*here, step) in places:
            here = (*here, step)
    return here, places.get(here, Spot(Place(1, 1), Place(1, 1)))


class _Builder:
    """Turns the events of one text into values; a fault that leaves the text readable does not stop it."""

    def __init__(self, text: str, *, keep_spots: bool = False) -> None:
        self.text = text
        self.faults: list[Fault] = []
        self.spots: dict[Loc, Spot] = {}
        self._keep_spots = keep_spots
        self._seek_lost = "#" in text and _COMMENT_LIKE.search(text) is not None
        self._seek_control = "\\" in text
        self._next: Callable[[], Any]

    def document(self) -> tuple[Value, list[Fault]]:
        """Build the one document of the text."""
        if stop := _unreadable(self.text):
            self.faults.append(stop)
            return None, self.faults
        try:
            parser = _Parser(self.text)
            self._next = parser.get_event
            value = self._one_document()
        except yaml.MarkedYAMLError as error:
            fault = _syntax_fault(error)
            self.faults.append(fault._replace(place=_inside(self.text, fault.place)))
            return None, self.faults
        except (yaml.YAMLError, UnicodeError) as error:
            self.faults.append(Fault(Place(1, 1), "yaml-syntax", f"Không đọc được tệp: {error}"))
            return None, self.faults
        return value, self.faults

    def _one_document(self) -> Value:
        self._next()  # stream start
        if type(self._next()) is _STREAM_END:
            self._fault(None, "yaml-empty", "Tệp trống; hãy nhập nội dung hoặc xóa tệp.")
            return None
        value = self._node(self._next(), (), 0)
        self._next()  # document end
        after = self._next()
        if type(after) is not _STREAM_END:
            self._fault(after, "yaml-documents", "Mỗi tệp chỉ chứa một tài liệu; hãy bỏ dòng --- và phần sau nó.")
        elif value is None:
            self._fault(None, "yaml-empty", "Tệp trống; hãy nhập nội dung hoặc xóa tệp.")
        return value

    def _node(self, event: Any, loc: Loc, depth: int) -> Value:
        kind = type(event)
        if kind is _ALIAS:
            self._fault(event, "yaml-alias", "Không dùng ký hiệu *; hãy viết lại nội dung đầy đủ.")
            return None
        if event.anchor is not None:
            self._fault(event, "yaml-alias", "Không dùng ký hiệu &; nếu là chữ, hãy đặt trong ngoặc kép.")
        if event.tag is not None:
            self._fault(event, "yaml-tag", "Không dùng ký hiệu !; nếu là chữ, hãy đặt trong ngoặc kép.")
        if self._keep_spots and loc not in self.spots:
            place = _place(event)
            self.spots[loc] = Spot(place, place)
        if kind is _SCALAR:
            return self._scalar(event)
        if depth >= MAX_DEPTH:
            raise yaml.MarkedYAMLError(problem="too deep", problem_mark=event.start_mark)
        if kind is _MAPPING:
            return self._mapping(loc, depth + 1)
        return self._sequence(loc, depth + 1)

    def _mapping(self, loc: Loc, depth: int) -> dict[str, Value]:
        """Build a mapping; a plain key with a plain value, the most frequent thing by far, costs no further call."""
        values: dict[str, Value] = {}
        following, keep_spots, seek_lost, where = self._next, self._keep_spots, self._seek_lost, loc
        while True:
            event = following()
            if type(event) is not _SCALAR:
                if type(event) is _MAPPING_END:
                    return values
                self._refuse_key(event, loc, depth)
                continue
            key = event.value
            if (twice := key in values) or event.anchor is not None or event.tag is not None:
                self._refuse_odd_key(event, twice=twice)
            held = following()
            if keep_spots:
                where = (*loc, key)
                self.spots.setdefault(where, Spot(_place(event), _place(held)))
            if type(held) is not _SCALAR or held.anchor is not None or held.tag is not None:
                value = self._node(held, where, depth)
            elif seek_lost or held.style:
                value = self._scalar(held)
            elif (value := held.value) in _NULLS:
                value = None
            if not twice:
                values[key] = value

    def _refuse_odd_key(self, event: Any, *, twice: bool) -> None:
        if event.anchor is not None or event.tag is not None:
            self._fault(event, "yaml-key", "Khóa phải là chữ đơn giản, không kèm ký hiệu & hoặc !.")
        if twice:
            self._fault(event, "yaml-duplicate-key", f"Khóa “{event.value}” đứng hai lần; hãy bỏ một trong hai.")

    def _refuse_key(self, event: Any, loc: Loc, depth: int) -> None:
        self._fault(event, "yaml-key", "Khóa phải là chữ đơn giản đứng trước dấu hai chấm.")
        self._node(event, (*loc, "?"), depth)
        self._node(self._next(), (*loc, "?"), depth)

    def _sequence(self, loc: Loc, depth: int) -> list[Value]:
        items: list[Value] = []
        following = self._next
        while type(event := following()) is not _SEQUENCE_END:
            items.append(self._node(event, (*loc, len(items)) if self._keep_spots else loc, depth))
        return items

    def _scalar(self, event: Any) -> str | None:
        text: str = event.value
        if event.style in ("", None):
            if self._seek_lost:
                self._refuse_lost_text(event)
            return None if text in _NULLS else text
        if self._seek_control and CONTROL.search(text):
            self._fault(event, "text-control", "Có ký tự điều khiển trong chữ; hãy xóa và gõ lại.")
        return text

    def _refuse_lost_text(self, event: Any) -> None:
        """A comment glued to a value (`Số 12 #3`) is text that its writer meant to keep."""
        if lost := _COMMENT_LIKE.match(self.text, _index(event.end_mark)):
            rest = self.text[lost.end() - 1 :].splitlines()[0]
            shown = rest if len(rest) <= 40 else f"{rest[:40]}…"  # noqa: PLR2004 (a width)
            message = f"Phần “{shown}” sau dấu # sẽ bị bỏ mất; hãy đặt cả giá trị trong ngoặc kép."
            self.faults.append(Fault(place_at(self.text, lost.end() - 1), "text-lost", message))

    def _fault(self, event: Any, code: str, message: str) -> None:
        self.faults.append(Fault(Place(1, 1) if event is None else _place(event), code, message))


def _index(mark: Any) -> int:
    return int(mark.index)


def _place(event: Any) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1)


def place_at(text: str, index: int) -> Place:
    """Return the line and column of a character of the text."""
    before = text[:index]
    return Place(before.count("\n") + 1, index - before.rfind("\n"))


def _inside(text: str, place: Place) -> Place:
    """Return the place, or the text's end where libyaml gives up a line below it."""
    lines = text.count("\n") + 1
    return place if place.line <= lines else Place(lines, len(text) - text.rfind("\n"))


def _unreadable(text: str) -> Fault | None:
    """Find what makes the whole text unfit before libyaml sees it; a plain search spares most texts the patterns."""
    if any(mark in text for mark in _CONFLICT_MARKS) and (conflict := _CONFLICT.search(text)):
        message = "Còn dấu xung đột của git; hãy chọn một trong hai phần và xóa các dòng dấu."
        return Fault(place_at(text, conflict.start()), "yaml-conflict", message)
    if control := CONTROL.search(text):
        message = f"Có ký tự điều khiển U+{ord(control.group()):04X}; hãy xóa ký tự này."
        return Fault(place_at(text, control.start()), "text-control", message)
    return None


def _syntax_fault(error: yaml.MarkedYAMLError) -> Fault:
    """Say in Vietnamese what libyaml objects to; its own words are English and about tokens."""
    problem, context = error.problem or "", error.context or ""
    unclosed = "quoted" in context and ("end of stream" in problem or "document indicator" in problem)
    begun = unclosed or "simple key" in context  # it is told where it begins, not where libyaml gives up
    mark = error.context_mark if begun and error.context_mark else error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
    if problem == "too deep":
        return Fault(
            place, "yaml-depth", f"Các mục lồng nhau quá {MAX_DEPTH} bậc; xem lại thụt dòng và ngoặc ở chỗ này."
        )
    for words, code, hint in _SYNTAX:
        if words in problem or words in context:
            return Fault(place, code, hint)
    return Fault(
        place, "yaml-syntax", "Sai cú pháp YAML ở chỗ này; kiểm tra dấu và thụt dòng, đặt chữ trong ngoặc kép."
    )


_QUOTE_IT = "nếu là chữ, hãy đặt cả giá trị trong ngoặc kép."
_SYNTAX = (
    ("alias", "yaml-alias", f"Không dùng ký hiệu *; {_QUOTE_IT}"),
    ("anchor", "yaml-alias", f"Không dùng ký hiệu &; {_QUOTE_IT}"),
    ("tag", "yaml-tag", f"Không dùng ký hiệu !; {_QUOTE_IT}"),
    ("directive", "yaml-syntax", f"Dòng không được bắt đầu bằng %; {_QUOTE_IT}"),
    ("block scalar", "yaml-syntax", f"Không dùng ký hiệu | hoặc > trước chữ; {_QUOTE_IT}"),
    ("unknown escape", "yaml-syntax", r"Trong ngoặc kép, dấu \ phải viết thành \\."),
    ("decimal number", "yaml-syntax", r"Trong ngoặc kép, dấu \ phải viết thành \\."),  # libyaml writes "hexdecimal"
    ("escape code", "yaml-syntax", r"Trong ngoặc kép, dấu \ phải viết thành \\."),
    ("tab character", "yaml-syntax", "Thụt dòng bằng dấu cách, không dùng phím Tab."),
    ("quoted scalar", "yaml-syntax", "Ngoặc kép hoặc nháy đơn mở ở đây chưa được đóng."),
    ("mapping keys are not allowed", "yaml-syntax", f"Không dùng ký hiệu ?; {_QUOTE_IT}"),
    (
        "mapping values are not allowed",
        "yaml-syntax",
        f"Dấu hai chấm không đứng được ở đây: {_QUOTE_IT} Nếu là khóa, xem lại thụt dòng và dòng trên.",
    ),
    (
        "cannot start any token",
        "yaml-syntax",
        "Ký hiệu đặc biệt hoặc phím Tab ở đầu: hãy đặt chữ trong ngoặc kép, thụt dòng bằng dấu cách.",
    ),
    ("could not find expected ':'", "yaml-syntax", "Thiếu dấu hai chấm và dấu cách sau khóa."),
    (
        "did not find expected key",
        "yaml-syntax",
        'Không khớp với phần trên: xem lại thụt dòng, dấu hai chấm, chữ sau ngoặc kép (dấu " trong chữ viết là \\").',
    ),
    (
        "did not find expected '-' indicator",
        "yaml-syntax",
        "Chỗ này không khớp với các mục “-” ở trên: xem lại thụt dòng và chữ đứng sau ngoặc kép.",
    ),
    (
        "did not find expected ',' or",
        "yaml-syntax",
        "Thiếu dấu phẩy hoặc ngoặc đóng, hoặc giá trị có dấu hai chấm, dấu phẩy chưa đặt trong ngoặc kép.",
    ),
    (
        "expected node content",
        "yaml-syntax",
        "Thiếu giá trị hoặc ngoặc đóng trước chỗ này; ký hiệu là chữ thì đặt trong ngoặc kép.",
    ),
    ("unexpected end of stream", "yaml-syntax", "Thiếu ngoặc đóng."),
    ("block sequence entries are not allowed", "yaml-syntax", "Dấu “-” của danh sách phải đứng ở dòng riêng."),
)
"""What libyaml's messages hold, the code, and what to do."""
