"""What a place in a plan's outline is called (printed number, id), and its words with all that stands below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plantrack.model import names
from plantrack.read.plans import plan_text
from plantrack.read.plans.plan_outline import Node, Told
from plantrack.read.plans.plan_text import Line

if TYPE_CHECKING:
    from plantrack.read.plans.plan_outline import Table


_GROUPS = ("group:number", "group:bracket")
"""Kinds of headings above lines that are numbered as they are, or that have no number themselves."""


def free(wanted: str, taken: set[str]) -> str:
    """Return an id that is not taken yet, and take it."""
    id_, number = wanted or "muc", 2
    while id_ in taken:
        id_, number = f"{wanted}-{number}", number + 1
    taken.add(id_)
    return id_


def slug(printed: str) -> str:
    """Return a printed number as an id: `1a` of `1.a`, `6dd` of `6.đ`, `iv-1-c` of `IV.1.c`, `1-1` of `1.1`."""
    spelt = ("dd" if part == "đ" else names.plain(part) for part in re.split(r"[\W_]+", printed.lower()))
    parts = [part for part in (re.sub(r"[^a-z0-9]", "", one) for one in spelt) if part]
    if len(parts) == 2 and parts[0].isdigit() and parts[1].isalpha() and len(parts[1]) <= 2:  # noqa: PLR2004 (1a)
        return "".join(parts)
    return "-".join(parts)[:50]


def printed_of(node: Node | None, number: int = 1) -> str:
    """Return a node's number as the plan prints it, with those above it: `II.6.đ`."""
    parts: list[str] = []
    top = ""
    while node is not None and (node.parent is not None or node.line is not None):
        own = node.printed
        if plan_text.bulleted(node.kind) or (
            node.kind in ("row", "other", "line", "number", "bracket", "letter", *_GROUPS) and not own
        ):
            peers = [one for one in (node.parent.children if node.parent else []) if one.kind == node.kind]
            own = str(peers.index(node) + 1) if node in peers else str(number)
        if own and node.kind != "table":
            if parts and parts[0].startswith(f"{own}."):  # `1.2` below `1` holds the number above it
                parts[0] = parts[0][len(own) + 1 :]
            parts.insert(0, own)
        top = plan_text.flat(node.text) or top
        node = node.parent
    return ".".join(parts) or ("Phụ lục" if top.startswith("phu luc") else "(không số)")


def first_of(node: Node) -> str:
    """Return the first part of a node's number, blank where it has only one."""
    return printed_of(node).partition(".")[0] if "." in printed_of(node) else ""


def whole_text(node: Node) -> str:
    """Return the words of a node with all that stands below it."""
    return plan_text.joined([node.text, *(line for one in node.entries for line in _entry_lines(one))]).strip()


def _entry_lines(entry: Told | Line | Node | Table) -> list[str]:
    if isinstance(entry, Node):
        return lines_below(entry)
    if isinstance(entry, Line):
        return [entry.whole]
    if isinstance(entry, Told):
        return [f"- {entry.label.label}: {entry.label.text}"]
    return []


def lines_below(node: Node) -> list[str]:
    """Return a node's lines with their numbers, and those below it."""
    mark = (
        node.kind
        if plan_text.bulleted(node.kind)
        else f"{node.printed})"
        if node.kind == "letter"
        else f"{node.printed}."
    )
    return [f"{mark} {node.text}".strip(), *(line for one in node.entries for line in _entry_lines(one))]
