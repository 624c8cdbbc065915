"""The board as one HTML file that needs nothing else: no network, no font, no script to be read.

The page is a program, so its template stands in the package beside its style and script, and not among the Word
templates that an office edits: what an office words itself comes from the data. Everything in it is escaped; the only
script that may run is the one whose digest the page names, and no address but the page itself may be fetched.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from plantrack.write import tables
from plantrack.write.board import content, marks

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

    from plantrack.ask.board import Board

MARK = b"<!-- plantrack dashboard sha256:"
MOST_TO_MAIL = 1_000_000
"""From this size on, in bytes, a file is better shared than mailed."""


def render(board: Board) -> bytes:
    """Return the page; the same bytes for the same data and day."""
    style, script = _part("board.css"), _part("board.js")
    text = _template().render(
        p=content.page(board),
        css=f"{style}{marks.css()}",
        js=script,
        digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )
    body = text.encode("utf-8")
    return b"%s%s%s -->\n" % (body, MARK, hashlib.sha256(body).hexdigest().encode())


def is_ours(page: bytes) -> bool:
    """Say whether a file is a board that this program made and nobody has changed since, but for how its lines end."""
    body, mark, said = page.replace(b"\r\n", b"\n").rpartition(MARK)
    return bool(mark) and said == b"%s -->\n" % hashlib.sha256(body).hexdigest().encode()


def _part(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 (only what renders needs it)

    environment = Environment(
        loader=FunctionLoader(_part),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters["css_text"] = _css_text
    environment.filters["rank"] = marks.rank
    return environment.get_template("page.html.jinja")


def _css_text(text: str) -> Markup:
    """Return a text as a string of CSS, in which nothing but letters and digits stands for itself.

    A space after an escape is part of the escape, so spaces are escaped too.
    """
    from markupsafe import Markup  # noqa: PLC0415 (comes with jinja2)

    shown = tables.printable(text)
    return Markup('"' + "".join(c if c.isalnum() else f"\\{ord(c):06x}" for c in shown) + '"')  # noqa: S704


def _shown(value: Any) -> Any:
    """Return what may be printed: of texts of the data neither escapes nor marks that turn the direction of writing."""
    from markupsafe import Markup  # noqa: PLC0415 (comes with jinja2)

    return tables.printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


__all__ = ["MOST_TO_MAIL", "is_ours", "render"]
