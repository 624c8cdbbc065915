"""Paragraphs broken where a value has lines: each line one of its own, in the look of the one it was printed in."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BREAK = "\ufdd0"
"""What stands for the end of a line until a document is one of elements; no character: nobody can have typed it."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def broken(root: _Element, breaks: int) -> None:
    """Break the paragraphs of a part that holds so many breaks; where no paragraph can be broken, a blank stands."""
    for text in [node for node in root.iter(f"{W}t") if BREAK in (node.text or "")]:
        if next(text.iterancestors(f"{W}p"), None) is None:
            continue
        at = text
        at.text, *lines = str(text.text).split(BREAK)
        breaks -= len(lines)
        for line in lines:
            at = _continued(at, line)
    if breaks:
        _blanked(root)


def _continued(text: _Element, line: str) -> _Element:
    """Go on after a text in a new paragraph, with all that follows, in runs, links and changes like those it is in."""
    rest = text.makeelement(text.tag, {_SPACE: "preserve"})
    rest.text = line
    text.set(_SPACE, "preserve")
    here, moved = text, [rest, *text.itersiblings()]
    while here.tag != f"{W}p":
        here = here.getparent()
        shell = _like(here)
        shell.extend(moved)
        moved = [shell, *here.itersiblings()]
    here.addnext(shell)
    return rest


def _like(element: _Element) -> _Element:
    """Return an element with the same properties and nothing in it; what may be there but once goes over to it."""
    is_paragraph = element.tag == f"{W}p"
    made = element.makeelement(element.tag, {} if is_paragraph else dict(element.attrib))
    made.extend([deepcopy(child) for child in element if str(child.tag).endswith("Pr")])
    once = [*element.iterfind(f"{W}pPr/{W}sectPr"), *made.iterfind(f"{W}sdtPr/{W}id"), *made.iterfind(f"{W}id")]
    for node in once:
        node.getparent().remove(node)
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
