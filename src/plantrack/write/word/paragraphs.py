"""Paragraphs broken where a value has lines: each line one of its own, in the look of the one it was printed in."""

from __future__ import annotations

from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAK = "\ufdd0"
"""What stands for the end of a line until a document is one of elements; no character: nobody can have typed it."""
_ONCE = (f"{W}pPr/{W}pageBreakBefore", f"{W}sdtPr/{W}id", f"{W}sdtPr/{W}dataBinding")
"""Properties of a paragraph or a content control that are not repeated in the one that goes on."""
_FIRST_ID = 1_000_000
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def broken(root: _Element, breaks: int) -> None:
    """Break the paragraphs of a part that holds so many breaks; where no paragraph can be broken, a blank stands."""
    ids = count(_FIRST_ID)
    for text in [node for node in root.iter(f"{W}t") if BREAK in (node.text or "")]:
        around = {above.tag for above in text.iterancestors()}
        if f"{W}p" not in around or f"{W}ruby" in around:
            continue
        at = text
        at.text, *lines = str(text.text).split(BREAK)
        breaks -= len(lines)
        for line in lines:
            at = _continued(at, line, ids)
    if breaks:
        _blanked(root)


def _continued(text: _Element, line: str, ids: Iterator[int]) -> _Element:
    """Go on after a text in a new paragraph, with all that follows, in runs, links and changes like those it is in."""
    rest = text.makeelement(text.tag, {_SPACE: "preserve"})
    rest.text = line
    text.set(_SPACE, "preserve")
    here, moved = text, [rest, *text.itersiblings()]
    while here.tag != f"{W}p":
        here = here.getparent()
        if here.tag == f"{W}fldSimple":  # a field again would print what it fetches again
            moved = [*moved, *here.itersiblings()]
            continue
        shell = _like(here, ids)
        shell.extend(moved)
        moved = [shell, *here.itersiblings()]
    here.addnext(shell)
    return rest


def _like(element: _Element, ids: Iterator[int]) -> _Element:
    """Return an element with the same properties and nothing in it; what may be there but once goes over or is gone."""
    is_paragraph = element.tag == f"{W}p"
    made = element.makeelement(element.tag, {} if is_paragraph else dict(element.attrib))
    made.extend([deepcopy(child) for child in element if str(child.tag).endswith("Pr")])
    for node in [*element.iterfind(f"{W}pPr/{W}sectPr"), *(one for path in _ONCE for one in made.iterfind(path))]:
        node.getparent().remove(node)
    for node in made.iter():
        if f"{W}id" in node.attrib:  # of a tracked change
            node.set(f"{W}id", str(next(ids)))
    return made


def _blanked(root: _Element) -> None:
    """Put a blank for each break in what is no text of a paragraph: the description of a picture, a field."""
    for node in root.iter():
        if BREAK in (node.text or ""):
            node.text = node.text.replace(BREAK, " ")
        for name, value in node.attrib.items():
            if BREAK in value:
                node.set(name, value.replace(BREAK, " "))


__all__ = ["BREAK", "broken"]
