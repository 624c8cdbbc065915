"""The jinja of templates: sandboxed, escaping, strict about names, without tags that alone would fill the memory."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from plantrack.write.word.filters import FILTERS, scrub

if TYPE_CHECKING:
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_GROWING = frozenset({"format", "format_map", "center", "ljust", "rjust", "zfill", "expandtabs"})
"""Methods of text that make as much of it as they are told to."""
_NO_FILTERS = ("batch", "center", "format", "indent", "random", "round", "slice")
"""Filters of jinja's that do, too, take as long as they are told to, or throw dice."""


def _nowhere(*_: Any) -> str:
    """`hinh` is known when a template is compiled, and draws only where one is filled in."""
    raise LookupError


def environment() -> ImmutableSandboxedEnvironment:
    """Return the jinja environment of templates: sandboxed, escaping, strict about names, with the filters above.

    What would fill the memory with one short tag (`'a' * 10**10`), or differ from run to run, is not there.
    """
    from jinja2 import StrictUndefined  # noqa: PLC0415 (only `report` needs it)
    from jinja2.exceptions import SecurityError  # noqa: PLC0415
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    known: dict[tuple[type, str], bool] = {}

    class Bounded(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%"})

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            if operator == "**" or not all(isinstance(value, int | float | Decimal) for value in (left, right)):
                raise SecurityError(f"phép tính {operator} chỉ dùng được cho hai số, lũy thừa không dùng được")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            """Ask once for each kind of thing: the answer depends on nothing else, and a table asks for each cell."""
            kind = (type(obj), attr)
            if kind not in known:
                known[kind] = attr not in _GROWING and bool(super().is_safe_attribute(obj, attr, value))
            return known[kind]

        def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002 (jinja's own would come before the question above)
            return None

    made = Bounded(undefined=StrictUndefined, autoescape=True, finalize=scrub)
    made.filters |= FILTERS | {"hinh": _nowhere}
    for name in _NO_FILTERS:
        del made.filters[name]
    del made.globals["lipsum"]
    return made
