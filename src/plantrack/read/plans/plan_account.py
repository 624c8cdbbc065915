"""Every line of a plan's Word file looked for in what was made of it, each text of the plan being used up as found."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from plantrack.read.plans import labels, plan_head, plan_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from plantrack.read.plans.plan_docx import WordPlan
    from plantrack.read.plans.plan_text import Line


def lost(
    value: Mapping[str, Any], word: WordPlan, known: Iterable[Line], apart: Container[tuple[str, str]]
) -> Iterator[tuple[Line, str]]:
    """Yield every line of the file, with the words of it, that stands nowhere in the plan as made.

    `known` are lines that say how the rest is to be read: letterhead, headings of columns, numbers in a cell; `apart`
    the lines (place, words) whose clauses went into different fields.
    """
    told = {(line.place, line.text) for line in known}
    pool = _Pool(_strings({key: part for key, part in value.items() if key != "document"}))
    for block in word.blocks:
        for line in plan_head.lines_of(block):
            if (line.place, line.text) in told or plan_text.PART.fullmatch(line.text):
                continue
            for piece in _pieces_of(line):
                clauses = re.split(r"(?<=[;,.:()])\s*|\s[-–]\s", piece) if (line.place, line.text) in apart else ()
                if not (pool.take(_key(piece)) or (clauses and pool.take_all([_key(one) for one in clauses]))):
                    yield line, piece


def _key(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", plan_text.flat(text))


def _pieces_of(line: Line) -> Iterator[str]:
    marked = plan_text.marker(line.whole)
    marked = marked._replace(rest=labels.unwrapped(marked.rest))
    own = labels.label(marked.rest, after_bullet=True)
    text, more = labels.split_inline(marked.rest)
    if more:
        yield from (one for one in (text, *(f"{one.label}{one.text}" for one in more)) if one)
    elif own is None:
        head, _, rest = marked.rest.partition(":")
        yield from (head, rest) if rest and len(head) < 100 else (marked.rest,)  # noqa: PLR2004 (a heading's length)
    else:
        yield f"{own.label}{own.text}"


def _strings(value: Any) -> Iterator[str]:
    """Yield the plan's texts, a label with its words as one."""
    if isinstance(value, dict):
        if "label" in value:
            yield f"{value['label']}{value['text']}"
        else:
            for key, part in value.items():
                if key == "title" and "items" in value:
                    yield part
                elif not (key.startswith("\0") or key in ("id", "read", "role", "kind")):
                    yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, str):
        yield value


class _Pool:
    """The texts of a plan, each as often as it stands there; what is found is used up."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.keys = [key for text in texts if (key := _key(text))]
        self.left = [len(key) for key in self.keys]
        self.exact: dict[str, list[int]] = defaultdict(list)
        for at, key in enumerate(self.keys):
            self.exact[key].append(at)

    def take(self, key: str) -> bool:
        """Say whether a text is there still, and use it up."""
        if not key:
            return True
        for at in self.exact.get(key, ()):
            if self.left[at] >= len(key):
                self.left[at] -= len(key)
                return True
        for at, held in enumerate(self.keys):
            if self.left[at] >= len(key) and key in held:
                self.left[at] -= len(key)
                return True
        return False

    def take_all(self, keys: Sequence[str]) -> bool:
        """Say whether a text is there in stretches of its clauses, each as long as possible, and use them up."""
        at = 0
        while at < len(keys):
            ends = (end for end in range(len(keys), at, -1) if self.take("".join(keys[at:end])))
            if (end := next(ends, None)) is None:
                return False
            at = end
        return True
