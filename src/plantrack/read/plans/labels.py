"""Label lines of a plan ("Cơ quan chủ trì: …", "Thời gian: …"): what a label tells, by itself or within a sentence.

Nothing here knows agencies or time; the same vocabulary names the columns of a table.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.read.plans import plan_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Kind = Literal["lead", "support", "time", "detail"]


class Label(NamedTuple):
    """A label line: what it tells, its label as worded, its words; `doubt` where the label itself is not certain."""

    kind: Kind
    label: str
    text: str
    doubt: str = ""


_S = r"\x20*"
"""Spaces get lost within labels: "Đơn vịchủ trì"."""


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", _S)


_BODY = "(?:co quan|don vi|cq|dv|to chuc|dia phuong|doan the|chu the|bo phan|cap|so|ban|nganh|phong)"
_WHO = _spaced(rf"(?:cac )?{_BODY}(?:(?: (?:,|va|/) |-){_BODY}){{0,8}}")
_HOW = _spaced(
    "(?: (?:[,/] )?(?:va )?(?:thuc hien|tham muu|trien khai|theo doi|giup viec|xay dung|to chuc|chinh|tong hop|soan thao|trinh|thuong truc|dau moi"
    "|huong dan|kiem tra|giam sat|don doc|ho tro|gop y|cho y kien|cung cap thong tin|tham gia|phan bien|tham dinh)){0,6}"
)
_LEAD = _spaced(
    rf"(?:{_WHO} )?(?:duoc giao )?chu tri{_HOW}(?: giai quyet)?"
    rf"|{_WHO} (?:chiu trach nhiem(?: chinh)?|(?:duoc )?(?:giao|phan cong)(?: nhiem vu)?|phu trach|dau moi|thuong truc|tham muu|thuc hien|trien khai|chinh){_HOW}"
    rf"|(?:phan cong|trach nhiem|chiu trach nhiem)(?: (?:thuc hien|chinh|to chuc thuc hien))?|(?:dau moi|phu trach)(?: chinh)?{_HOW}"
)
_SUPPORT = _spaced(
    rf"(?:{_WHO} )?(?:cung )?phoi (?:ket )?hop{_HOW}(?: chinh)?|(?:{_WHO} )?(?:cung )?tham gia(?: (?:, )?(?:thuc hien|phoi hop|trien khai)){{0,6}}"
)
_STEM = _spaced(
    "(?:thoi (?:gian|han|diem)|tien do|lo trinh|(?:han|ngay|moc|lich|ky) (?:hoan thanh|thuc hien|xu ly|bao cao|cuoi|ket thuc|trinh)|ky han|moc|hoan thanh|tan suat)"
)
_TIME = _spaced(
    rf"(?:du kien )?(?:moc )?{_STEM}(?: (?:[,/] )?(?:va )?(?:thuc hien|hoan thanh|trien khai|bao cao|ket thuc|du kien|to chuc|trinh|ban hanh|xu ly|yeu cau"
    rf"|cap tham quyen|ubnd tinh|{_STEM})){{0,6}}"
)
_DETAIL = _spaced(
    "(?:hinh thuc|so luong|san pham|ket qua|kinh phi|nguon (?:kinh phi|luc|von)|noi dung|ghi chu"
    "|nguoi (?:dung dau|phu trach|chi dao)|lanh dao|dia diem|noi (?:to chuc|thuc hien|dien ra)|doi tuong|muc tieu|chi tieu|yeu cau|dia ban"
    "|phuong thuc|cach thuc|giai phap|thanh phan|quy mo|dau ra)[a-z /,]{0,40}"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("lead", re.compile(_LEAD)),
    ("support", re.compile(_SUPPORT)),
    ("time", re.compile(_TIME)),
    ("detail", re.compile(_DETAIL)),
)
_BOTH = re.compile(_spaced(rf"(?:{_WHO} )?chu tri{_HOW} (?:,|va|/|-|;|&)? (?:{_WHO} )?phoi hop{_HOW}"))
_INLINE = re.compile(_spaced(rf"\b(?P<label>{_LEAD}|{_SUPPORT}|{_TIME})(?: \([^()]*\))? :"))
_INLINE_DETAIL = re.compile(_spaced(rf"(?<=[.;,\n)])\s+(?P<label>{_DETAIL}) :"))
_APART = re.compile(r"[.;(,\n–-]\s*$|^\s*$|[.)\]”]\s+$")
_NO_LABEL_AFTER = re.compile(r"\b(?:cac|nhung|giao|cua|do|voi|va|la|theo|tu)\s+$")
_USUAL = tuple(
    f"{who}{what}".strip()
    for who in ("don vi ", "co quan ", "")
    for what in (
        "chu tri", "chu tri thuc hien", "chu tri tham muu", "thuc hien", "phoi hop", "phoi hop thuc hien", "thoi gian",
        "thoi gian thuc hien", "thoi gian hoan thanh", "thoi han", "thoi han hoan thanh", "tien do", "tien do thuc hien",
    )
)  # fmt: skip
_NEAR = 0.8
"""How alike to a usual label words are that count as one misspelt: one letter in five may differ."""
_MOST_LABEL = 60
_NEW_LABEL = 6

_SPELT = (
    "Đơn vị", "Cơ quan", "chủ trì", "phối hợp", "thực hiện", "tham mưu", "theo dõi", "Thời gian", "Thời hạn", "hoàn thành",
    "triển khai", "Tiến độ", "Sản phẩm", "Kết quả", "Hình thức", "số lượng", "Kinh phí", "Nội dung", "Ghi chú",
)  # fmt: skip


def unwrapped(text: str) -> str:
    """Return a line without the brackets that stand around the whole of it: "(Chủ trì: Sở A; thời gian: …)"."""
    bare = text.rstrip(" .;,")
    inside = bare[1:-1]
    whole = bare.startswith("(") and bare.endswith(")") and ")" not in inside.partition("(")[0]
    return inside.strip() if whole and split_inline(inside)[1] else text


def kind_of(words: str) -> Kind | None:
    """Return what a label or a table's heading tells, where it is one of the usual ones."""
    folded = plan_text.flat(words).strip(" :.-")
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(folded)), None)


def is_both(words: str) -> bool:
    """Say whether a label names who leads and who supports at once."""
    return _BOTH.fullmatch(plan_text.flat(words).strip(" :.-")) is not None


def unknown(text: str) -> tuple[str, str] | None:
    """Return a line's words before and after its colon where the former look like a label, though of an unknown kind."""
    head, colon, rest = text.partition(":")
    head, rest = head.strip(), rest.strip()
    short = colon and rest and len(head.split()) <= _NEW_LABEL and not re.search(r"[.;,]", head)
    return (head, rest) if short and head[:1].isupper() and kind_of(head) is None else None


def label(text: str, *, after_bullet: bool) -> Label | None:
    """Return a line read as a label line, or None where it is not one; its bullet is off already."""
    head, colon, rest = text.partition(":")
    head = re.sub(r"\s*\([^()]*\)$", "", head.strip(" *_"))
    if colon and 0 < len(head) <= _MOST_LABEL:
        if is_both(head):
            return Label("lead", spaced(head), rest.strip(), "nhãn nêu cả chủ trì và phối hợp")
        if kind := kind_of(head):
            return Label(kind, spaced(head), rest.strip())
        if after_bullet and rest.strip() and _is_nearly(head):
            return Label("detail", head, rest.strip(), "nhãn lạ, gần giống nhãn chủ trì, phối hợp hoặc thời gian")
    if after_bullet and (found := _bare_label(text)):
        return found
    return None


def _is_nearly(head: str) -> bool:
    """Say whether the words before a colon look like a label that was misspelt, and not like a sentence."""
    if len(head.split()) > _NEW_LABEL or re.search(r"[(.;,]", head):
        return False
    return bool(get_close_matches(plan_text.flat(head), _USUAL, n=1, cutoff=_NEAR))


def _bare_label(text: str) -> Label | None:
    """Return a label line whose colon was forgotten: the words after it begin with a capital letter or a dash."""
    folded = plan_text.flat(text)
    if not text[:1].isupper():  # the rest of a sentence, not a label
        return None
    for kind, pattern in _KINDS[:3]:
        found = pattern.match(folded)
        if found and found.end() < len(text):
            rest = text[found.end() :].lstrip(" -–")
            title = text[: found.end()].isupper() and " ".join(rest.split()[:2]).isupper()
            if rest[:1].isupper() and not text[found.end()].isalnum() and not title:
                return Label(kind, spaced(text[: found.end()].strip()), rest, "sau nhãn thiếu dấu hai chấm")
    return None


def spaced(words: str) -> str:
    """Return a label with the spaces that were lost in it: "Đơn vịchủ trì" is "Đơn vị chủ trì", certainly."""
    for known in _SPELT:
        pattern = re.compile(r"\s*".join(re.escape(part) for part in known.split()), re.IGNORECASE)
        for typed in dict.fromkeys(pattern.findall(words)):
            words = words.replace(typed, f" {_as_typed(typed, known)} ")
    return re.sub(r"\s+(?=[,/;)])", "", " ".join(words.split())).replace("/ ", "/")


def _as_typed(typed: str, known: str) -> str:
    """Return the known words, each letter as large as typed."""
    letters = iter(char for char in typed if not char.isspace())
    return "".join(" " if char == " " else next(letters) for char in known)


def split_inline(text: str, *, labelled: bool = False) -> tuple[str, tuple[Label, ...]]:
    """Return a text before the labels run into it, and each label with its words.

    `labelled` says that the text stands behind a label already: one on anything else ("Địa điểm: …") may follow.
    """
    folded = plan_text.flat(text)
    found = [one for one in _INLINE.finditer(folded) if _begins_label(text, folded, one.start())]
    if not found and not labelled:
        return text, ()
    begins = 0 if labelled else found[0].end()
    details = [one for one in _INLINE_DETAIL.finditer(folded, begins) if _begins_detail(text, one.start("label"))]
    found = sorted([*found, *details], key=lambda one: one.start())
    if not found:
        return text, ()
    before = text[: found[0].start()].rstrip(" (-–").rstrip()
    return before.rstrip(" ;") if labelled else before, tuple(_pieces(text, found))


def _begins_detail(text: str, at: int) -> bool:
    """Say whether the words there are a label and not part of a list: in capitals, or behind a semicolon."""
    return text[at].isupper() or text[:at].rstrip().endswith(";")


def _begins_label(text: str, folded: str, at: int) -> bool:
    """Say whether a label may begin there: after a stop, or with a capital letter within a sentence."""
    if _APART.search(folded[:at]):
        return True
    return text[at].isupper() and folded[at - 1 : at] == " " and not _NO_LABEL_AFTER.search(folded[:at])


def _pieces(text: str, found: Sequence[re.Match[str]]) -> Iterator[Label]:
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=True):
        head = text[one.start("label") : one.end("label")].strip()
        words = text[one.end() : end].strip(" ;,\n–-")
        words = words.removesuffix(")") if words.count(")") > words.count("(") else words
        words = words.removesuffix(").") if words.count(")") > words.count("(") else words
        both = is_both(head)
        kind = "lead" if both else kind_of(head)
        if kind is not None:
            yield Label(kind, spaced(head), words.strip(), "nhãn nêu cả chủ trì và phối hợp" if both else "")
