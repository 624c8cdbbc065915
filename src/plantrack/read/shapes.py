"""Hold a value against a model and say in Vietnamese what does not fit, each with the path to it.

pydantic finds the faults; this module only words them and names their code.
"""

from __future__ import annotations

import types
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from plantrack.errors import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from plantrack.read.yamltext import Loc, Value

M = TypeVar("M", bound=BaseModel)


class Misfit(NamedTuple):
    """Something that does not fit: where in the document, and whether its key or its value is at fault."""

    loc: Loc
    code: str
    message: str
    at_key: bool = False


def fit(model: type[M], value: Value) -> tuple[M | None, list[Misfit]]:
    """Return the model made of a value, or None with everything that keeps it from being made."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [_misfit(model, detail) for detail in error.errors(include_url=False)]


def close_to(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return “; có phải ý bạn là …?” where a known word is near, else where to look, else a full stop."""
    near = get_close_matches(word, list(known), n=3, cutoff=0.7)
    if near:
        return f"; có phải ý bạn là {' hoặc '.join(f'“{name}”' for name in near)}?"
    return f"; {otherwise}." if otherwise else "."


def _misfit(model: type[BaseModel], detail: ErrorDetails) -> Misfit:
    loc, kind, context = tuple(detail["loc"]), detail["type"], detail.get("ctx", {})
    if loc[-1:] == ("[key]",):
        return Misfit(loc[:-1], *_words(kind, detail["input"], context), at_key=True)
    if kind in CODES:
        return Misfit(loc, kind, detail["msg"])
    if "figures" in loc and detail["input"] is None:
        return Misfit(loc, "bad-number", f"Thiếu số sau “{_short(loc[-1])}”; số thập phân viết dấu chấm, ví dụ 3.5.")
    if kind == "extra_forbidden":
        known = _keys_at(model, loc[:-1])
        hint = close_to(str(loc[-1]), known)
        if hint == ".":
            hint = f"; ở đây chỉ dùng: {', '.join(known)}." if known else "."
        return Misfit(loc, "unknown-key", f"Khóa “{_short(loc[-1])}” không có trong mẫu{hint}", at_key=True)
    if kind == "missing":
        return Misfit(loc[:-1], "missing-key", f"Thiếu khóa “{loc[-1]}”; hãy thêm khóa này.", at_key=True)
    if kind in ("literal_error", "enum", "union_tag_invalid"):
        return _not_one_of(loc, kind, detail["input"], context)
    return Misfit(loc, *_words(kind, detail["input"], context))


def _not_one_of(loc: Loc, kind: str, given: Any, context: dict[str, Any]) -> Misfit:
    expected = str(context.get("expected") or context.get("expected_tags", ""))
    allowed = expected.replace(" or ", ", ").replace("'", "")
    if kind == "union_tag_invalid":
        given, loc = context.get("tag", given), (*loc, "kind")
    if isinstance(given, dict | list):
        return Misfit(loc, "wrong-shape", f"Không đúng dạng: cần một trong: {allowed}; gặp {_given(given)}.")
    if given in (None, "", "None"):
        return Misfit(loc, "empty-text", f"Để trống; phải là một trong: {allowed}.")
    hint = close_to(str(given), allowed.split(", "))
    return Misfit(loc, "unknown-value", f"Không có giá trị “{_short(given)}”; phải là một trong: {allowed}{hint}")


def _words(kind: str, given: Any, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "string_too_short" or (given is None and kind != "missing"):
        return "empty-text", "Không được để trống; hãy nhập giá trị."
    if kind in ("string_pattern_mismatch", "string_too_long"):
        hint = "chỉ gồm chữ thường không dấu, chữ số và gạch nối, không quá 60 ký tự, ví dụ so-tu-phap."
        return "bad-id", f"Mã “{_short(given)}” không đúng dạng: {hint}"
    if kind == "greater_than_equal":
        return "bad-number", f"Số {_short(given)} không được nhỏ hơn {context.get('ge', 0)}."
    if kind == "less_than_equal":
        return "bad-number", f"Số {_short(given)} không được lớn hơn {context.get('le')}."
    if kind == "too_short":
        return "empty-text", f"Danh sách phải có ít nhất {context.get('min_length', 1)} mục."
    if kind == "union_tag_not_found":
        return "missing-key", "Thiếu khóa “kind” cho biết loại."
    return "wrong-shape", f"Không đúng dạng: cần {_NEEDED.get(kind, 'giá trị khác')}, gặp {_given(given)}."


_NEEDED = {
    "string_type": "một dòng chữ",
    "tuple_type": "một danh sách, mỗi mục một dòng bắt đầu bằng “- ”",
    "list_type": "một danh sách, mỗi mục một dòng bắt đầu bằng “- ”",
    "dict_type": "một nhóm khóa: giá trị",
    "model_type": "một nhóm khóa: giá trị",
    "model_attributes_type": "một nhóm khóa: giá trị",
    "date_type": "một ngày dạng 2024-11-21",
    "datetime_type": "một thời điểm dạng 2024-11-21T14:05:33+07:00",
    "decimal_type": "một số",
    "int_type": "một số nguyên",
    "bool_type": "true hoặc false",
}


def _given(value: Any) -> str:
    if isinstance(value, dict):
        return "một nhóm khóa"
    if isinstance(value, list):
        return "một danh sách"
    return f"“{_short(value)}”"


def _short(value: Any, width: int = 40) -> str:
    text = "".join(c if c.isprintable() else "?" for c in str(value))
    return text if len(text) <= width else f"{text[:width]}…"


def _keys_at(model: type[BaseModel], loc: Loc) -> tuple[str, ...]:
    """Return the keys that the model knows at a path, so that a misspelt one can be set right."""
    here: Any = model
    for step in loc:
        here = _step(here, step)
        if here is None:
            return ()
    found = next((part for part in _models_in(here)), None)
    return tuple(info.alias or name for name, info in found.model_fields.items()) if found else ()


def _step(here: Any, step: str | int) -> Any:
    """Follow one step of a path through annotations; a union's tag picks its branch."""
    if isinstance(step, int):
        return here
    if get_origin(here) is dict:
        return get_args(here)[1]
    for part in _models_in(here):
        for name, info in part.model_fields.items():
            if step in (info.alias, name):
                return info.annotation
        kind = part.model_fields.get("kind")
        if kind is not None and step in get_args(kind.annotation):
            return part
    return None


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return [annotation] if issubclass(annotation, BaseModel) else []
    if get_origin(annotation) is None:
        return []
    return [model for part in get_args(annotation) for model in _models_in(part)]
