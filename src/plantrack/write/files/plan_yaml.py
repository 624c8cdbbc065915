"""A plan as the text of its file, in the manner of `data/plan-435.yaml`; what is uncertain is marked `# CẦN XEM`."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from plantrack.model.plan import MAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plantrack.model.plan import Plan
    from plantrack.read.plans.plan_doubts import Doubt
    from plantrack.read.yamltext import Loc

MODELINE = "# yaml-language-server: $schema=../schemas/plan.schema.json"
MARK = "# CẦN XEM"

_PLAIN = re.compile(r"[^\W_](?:[^#:\n]|:(?=\S))*")
_NO_TEXT = re.compile(r"[\d.,/e+-]+|null|true|false|yes|no|on|off|[yn]", re.IGNORECASE)
_FLOW = {"signer", "read"}
"""Keys whose values stand on one line."""
_MOST_QUOTE = 100


def text(plan: Plan, doubts: Sequence[Doubt] = ()) -> str:
    """Return the file; each doubt is a comment above the line that it is about."""
    told: dict[Loc, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        told[doubt.loc].append(doubt)
    value = _with_ids(plan.model_dump(mode="json", by_alias=True, exclude_defaults=True))
    lines = [MODELINE, *_comments(told.get((), ()), 0), *_mapping(value, (), 0, told)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _with_ids(value: Any) -> Any:
    """Return the values with the id of every schedule, the usual one too, as people write them."""
    if isinstance(value, dict):
        own = {"id": MAIN} if "kind" in value and "id" not in value else {}
        return own | {key: _with_ids(part) for key, part in value.items()}
    return [_with_ids(part) for part in value] if isinstance(value, list) else value


def _comments(doubts: Sequence[Doubt], indent: int) -> Iterator[str]:
    for doubt in doubts:
        quote = " ".join(doubt.quote.split())
        short = quote if len(quote) <= _MOST_QUOTE else f"{quote[:_MOST_QUOTE]}…"
        where = f"{doubt.place}: “{short}”" if short else doubt.place
        fields = f" [{doubt.fields}]" if doubt.fields else ""
        yield f"{' ' * indent}{MARK}{fields}: {' '.join(doubt.why.split())} ({where})"


def _mapping(value: Mapping[str, Any], loc: Loc, indent: int, told: Mapping[Loc, Sequence[Doubt]]) -> Iterator[str]:
    """Yield a mapping's lines; the comments on itself are its holder's."""
    for key, part in value.items():
        here, pad = (*loc, key), " " * indent
        yield from _comments(told.get(here, ()), indent)
        if key in _FLOW or key == "formula":
            yield f"{pad}{key}: {_flow(part)}"
        elif isinstance(part, dict):
            yield f"{pad}{key}:"
            yield from _mapping(part, here, indent + 2, told)
        elif isinstance(part, list):
            yield f"{pad}{key}:" if part else f"{pad}{key}: []"
            yield from _items(part, here, indent + 2, told, flow=key == "state")
        else:
            yield f"{pad}{key}: {_scalar(part)}"


def _items(
    values: Sequence[Any], loc: Loc, indent: int, told: Mapping[Loc, Sequence[Doubt]], *, flow: bool
) -> Iterator[str]:
    for at, value in enumerate(values):
        here = (*loc, at)
        yield from _comments(told.get(here, ()), indent)
        if flow or not isinstance(value, dict):
            yield f"{' ' * indent}- {_flow(value) if flow else _scalar(value)}"
            continue
        lines = list(_mapping(value, here, indent + 2, told))
        first = next(i for i, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (f"{' ' * indent}{line.lstrip()}" for line in lines[:first])
        yield f"{' ' * indent}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(part)}' for key, part in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(part) for part in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    words = str(value)
    return words if re.fullmatch(r"[^\W_][\w .()/&-]*", words) and not _is_no_text(words) else _quoted(words)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    words = str(value)
    plain = _PLAIN.fullmatch(words) is not None and not words.endswith(":") and words == words.strip()
    return words if plain and not _is_no_text(words) else _quoted(words)


def _is_no_text(words: str) -> bool:
    """Say whether other readers of YAML would take words for a number or a flag; days and 1a, 6e are not touched."""
    return _NO_TEXT.fullmatch(words) is not None and re.fullmatch(r"\d+e|\d{4}-\d\d-\d\d|\d\d-\d\d", words) is None


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)
