"""Change one place in a YAML file that a person wrote: every other character stays where it stood.

The place is found from libyaml's events, the text is cut there and never serialized anew (libraries.md, section 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from plantrack.errors import PlantrackError
from plantrack.read import yamltext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STEP = "  "
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)


class _Held(NamedTuple):
    """What a key of the file holds: its first event, its last, and the end of the last thing inside that is written.

    All places are indexes into the text.
    """

    first: Any
    last: Any
    content_end: int


class _Edit(NamedTuple):
    """Characters to take out at an index, and what to put there."""

    at: int
    cut: int
    added: str


class _Outline(NamedTuple):
    """The mapping that the file is (None for a file of comments), and what the key asked for holds in it."""

    root: Any
    held: _Held | None


def append_item(text: str, key: str, item: str) -> str:
    """Return the text with one more item, a YAML flow value of one line, at the end of the list under a key of its top.

    The list may be in any style, empty or absent, the line ends Windows' own; comments stay where they are.

    Raises:
        PlantrackError: the text is no sound YAML, or the key holds no list that an item can be added to.

    """
    body = text.removeprefix("\ufeff")
    after = body
    for edit in reversed(_edits(body, key, item)):
        after = f"{after[: edit.at]}{edit.added}{after[edit.at + edit.cut :]}"
    _prove(body, after, key, item)
    return f"{text[: len(text) - len(body)]}{after}"


def set_values(text: str, values: Mapping[str, str]) -> str:
    """Return the text with scalars of its top written anew (YAML as it is to stand there); an absent key is added."""
    body = text.removeprefix("\ufeff")
    mark, line_end = text[: len(text) - len(body)], "\r\n" if "\r\n" in text else "\n"
    for key, value in values.items():
        held = _outline(body, key, value).held
        if held is None:
            body = f"{body.rstrip()}{line_end}{key}: {value}{line_end}"
            continue
        start, end = held.first.start_mark.index, held.last.end_mark.index
        body = f"{body[:start]}{'' if end > start else ' '}{value}{body[end:]}"
    return f"{mark}{body}"


def _edits(text: str, key: str, item: str) -> tuple[_Edit, ...]:
    """Return where to cut and what to put in, in the order of the text."""
    root, held = _outline(text, key, item)
    if root is None or (held is None and not root.flow_style):
        margin = " " * root.start_mark.column if root is not None else ""
        end = "\r\n" if "\r\n" in text else "\n"
        return (_line(text, len(text), f"{margin}{key}:{end}{margin}{_STEP}- {item}"),)
    if held is None:
        raise _cannot(key, item)
    if _is_empty(text, held):
        return _begun(text, root, held, item)
    if not _is_list(held.first):
        raise _cannot(key, item)
    if held.first.flow_style:
        comma = ", " if held.content_end > held.first.end_mark.index else ""
        return (_Edit(held.content_end, 0, f"{comma}{item}"),)
    return (_line(text, _after_line(text, held.content_end), f"{' ' * held.first.start_mark.column}- {item}"),)


def _begun(text: str, root: Any, held: _Held, item: str) -> tuple[_Edit, ...]:
    """Begin a list under a key that holds `[]`, `~` or nothing; a comment behind it stays behind the key."""
    start, end = held.first.start_mark.index, held.last.end_mark.index
    if root.flow_style:
        return (_Edit(start, end - start, f" [{item}]" if start == end else f"[{item}]"),)
    bare = len(text[:start].rstrip(" "))
    margin = " " * root.start_mark.column
    return (_Edit(bare, end - bare, ""), _line(text, _after_line(text, end), f"{margin}{_STEP}- {item}"))


def _line(text: str, at: int, line: str) -> _Edit:
    """Put in a line of its own; what stands before it gets the line end that it lacks."""
    end = "\r\n" if "\r\n" in text else "\n"
    return _Edit(at, 0, f"{end if at and text[at - 1] != chr(10) else ''}{line}{end}")


def _is_empty(text: str, held: _Held) -> bool:
    if isinstance(held.first, yaml.ScalarEvent):
        return held.first.style in ("", None) and held.first.value in ("", "~", "null") and held.first.tag is None
    return _is_list(held.first) and not text[held.first.end_mark.index : held.last.start_mark.index].strip()


def _is_list(event: Any) -> bool:
    return isinstance(event, yaml.SequenceStartEvent)


def _closes(event: Any) -> bool:
    return isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent)


def _outline(text: str, key: str, item: str) -> _Outline:
    """Find the key at the top of the text."""
    try:
        events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        root: Any = next(
            (e for e in events if not isinstance(e, yaml.StreamStartEvent | yaml.DocumentStartEvent)), None
        )
        if isinstance(root, yaml.StreamEndEvent):
            return _Outline(None, None)
        if not isinstance(root, yaml.MappingStartEvent):
            raise _cannot(key, item)
        while isinstance(name := next(events), yaml.ScalarEvent):
            held = _value(events)
            if name.value == key:
                return _Outline(root, held)
    except yaml.YAMLError as error:
        raise _cannot(key, item) from error
    return _Outline(root, None)


def _value(events: Iterator[Any]) -> _Held:
    """Read one value to its end."""
    first = event = next(events)
    depth, content_end = 0, first.end_mark.index
    while True:
        depth += isinstance(event, _OPENING) - _closes(event)
        if not depth:
            return _Held(first, event, content_end)
        event = next(events)
        block_end = _closes(event) and event.start_mark.index == event.end_mark.index
        if not block_end and (depth > 1 or not _closes(event)):
            content_end = event.end_mark.index  # a block's end has no sign of its own and lies after the comments


def _after_line(text: str, index: int) -> int:
    """Return the beginning of the next line; the index itself where a line begins there."""
    if not index or text[index - 1] == "\n":
        return index
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _prove(before: str, after: str, key: str, item: str) -> None:
    """See that the new text reads as the old one with the item at the end of the list, and nothing else."""
    old, faults = yamltext.parse(before.replace("\r\n", "\n"))
    new, new_faults = yamltext.parse(after.replace("\r\n", "\n"))
    wanted, _ = yamltext.parse(f"- {item}")
    expected = {**(old or {}), key: [*((old or {}).get(key) or []), *(wanted or [])]}
    unsound = new_faults or [fault for fault in faults if fault.code != "yaml-empty"]
    if unsound or wanted is None or len(wanted) != 1 or new != expected:
        raise _cannot(key, item)


def _cannot(key: str, item: str) -> PlantrackError:
    return PlantrackError(
        f"Không chèn được vào danh sách “{key}” của tệp này; hãy tự thêm dòng sau vào cuối danh sách:",
        details=[f"  - {item}"],
    )


__all__ = ["append_item", "set_values"]
