"""A page of the board read back: its elements, links and texts, as a browser without scripts would have them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "input", "br", "wbr", "rect", "path", "circle", "pattern"}


class Element(NamedTuple):
    """An element with its attributes and the text that it holds when it ends."""

    tag: str
    attributes: dict[str, str]


class Parsed(HTMLParser):
    """Every element and text of a page."""

    def __init__(self, page: bytes) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that is closed at once."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Check that what ends is what began last."""
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep a text, apart from what stands in scripts and styles."""
        within = self._open[-1] if self._open else ""
        {"script": self.scripts, "style": self.styles}.get(within, self.texts).append(data)

    @property
    def text(self) -> str:
        """All that is read, on one line."""
        return " ".join(" ".join(self.texts).split())

    def those(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every element of a kind."""
        return [one.attributes for one in self.elements if one.tag == tag]

    @property
    def ids(self) -> list[str]:
        """The anchors of the page."""
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]
