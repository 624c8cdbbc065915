"""What comparing a person's file with the data looks like: a block of lines for each difference, then the comments."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plantrack.write.report.compare import Compared, Difference

_CHANGE = {"changed": "sửa", "added": "thêm", "removed": "bỏ"}
_LABEL = 9


def text(found: Compared, width: int | None = None) -> str:
    """Return the differences and comments; lines are broken at a terminal's width, and in a pipe (None) not at all."""
    lines = [] if found.differences else ["Không khác."]
    for number, one in enumerate(found.differences, 1):
        lines += ["", *_wrapped(f"{number}. {one.where} ({_CHANGE[one.change]})", width, 3), *_difference(one, width)]
    if found.remarks:
        lines += ["", "Nhận xét (comment) trong tệp:"]
    for remark in found.remarks:
        lines += ["", *_wrapped(f"- {remark.author or 'không rõ tên'}, tại {remark.where}: {remark.text}", width, 2)]
        lines += _labelled("Ở đoạn", remark.on, width) if remark.on else []
    return "\n".join(lines).lstrip("\n") + "\n"


def _difference(one: Difference, width: int | None) -> Iterator[str]:
    if one.old:
        yield from _labelled("Dữ liệu", one.old, width)
    if one.new:
        yield from _labelled("Tệp", one.new, width)
    for number, origin in enumerate(one.origins):
        yield from _labelled("Ở" if not number else "", origin, width)


def _labelled(label: str, said: str, width: int | None) -> list[str]:
    head = f"   {label + ':' if label else '':<{_LABEL}}"
    return _wrapped(f"{head}{said}", width, len(head))


def _wrapped(line: str, width: int | None, indent: int) -> list[str]:
    if width is None or len(line) <= width:
        return [line]
    return textwrap.wrap(
        line, width, subsequent_indent=" " * indent, break_on_hyphens=False, break_long_words=False,
        drop_whitespace=True,
    )  # fmt: skip


__all__ = ["text"]
