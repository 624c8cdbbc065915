"""The words of a plan as typed: damage mended where it is certain, numbers at the start of a line, label lines.

Nothing here knows agencies or time; a line is only told apart into its number, its label and the rest.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from plantrack.model import names
from plantrack.read import wordtext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Kind = Literal["lead", "support", "time", "detail"]

_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ`´](?=\w)")
_STRAY = re.compile("[\x00-\x08\x0b-\x1f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
_ENDED = (".", ";", ":", "!", "?", "”", ")")


class Line(NamedTuple):
    """A paragraph, or a piece of one between line breaks: its words mended, and where it stands in the Word file."""

    place: str
    text: str
    number: str = ""
    centered: bool = False

    @property
    def whole(self) -> str:
        """Return the words behind the number that Word itself puts before them."""
        return f"{self.number} {self.text}".strip()


class Marker(NamedTuple):
    """The number or bullet at the start of a line: its kind, as printed without its stop, and what follows."""

    kind: str
    printed: str
    rest: str


class Label(NamedTuple):
    """A label line: what it tells, its label as worded, its words; `doubt` where the label itself is not certain."""

    kind: Kind
    label: str
    text: str
    doubt: str = ""


def mend(text: str) -> str:
    """Return text composed, with single spaces, Đ for Ð, ' within words, without what cannot be seen."""
    shown = wordtext.plain(_STRAY.sub(" ", text)).replace("Ð", "Đ").replace("ð", "đ")
    return _APOSTROPHE.sub("'", shown)


def flat(text: str) -> str:
    """Return the text folded to plain small letters, character for character, so that places stay the same."""
    folded = (names.plain(char) for char in unicodedata.normalize("NFC", text))
    return "".join(one if len(one) == 1 else " " if one.isspace() or not one else "?" for one in folded)


def runs_on(before: str, after: str) -> bool:
    """Say whether a text that was cut goes on: in small letters, or after words that end in the middle of nothing."""
    return bool(before) and not before.endswith(_ENDED) and after[:1].islower() and marker(after).kind == ""


def joined(texts: Sequence[str]) -> str:
    """Return lines as one text: what was cut in the middle of a sentence joined by a space, the rest by a new line."""
    whole = ""
    for text in texts:
        whole = f"{whole}{' ' if runs_on(whole, text) else chr(10)}{text}" if whole else text
    return whole


# numbers

_MARKERS = (
    ("roman", re.compile(r"(?:phần|mục|chương)?\s*([IVX]{1,6})\s*[.):/-](?:\s+|(?=[^\W\d_]))", re.IGNORECASE)),
    (
        "named",
        re.compile(
            r"(?:nhiệm vụ|dự án|tiểu dự án|hoạt động|nội dung|nhóm nhiệm vụ)\s+(?:số\s+)?(\d{1,3})\s*[.:]\s*",
            re.IGNORECASE,
        ),
    ),
    ("decimal", re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})\s*[.):]?(?:\s+|(?=[^\W\d_]))")),
    ("number", re.compile(r"(\d{1,3})\s*\.(?:\s+|(?=[^\W\d_]))")),
    ("bracket", re.compile(r"\(?(\d{1,3})\)\s*|(\d{1,3})/\s+")),
    ("letter", re.compile(r"([a-zđ])\s*[).](?:\s*(?=\S)|$)")),
    ("capital", re.compile(r"([A-HĐ])\s*[.)](?:\s+|(?=[^\W\d_]))")),
    ("-", re.compile(r"[-–—−]\s*(?=\D)|[-–—]\s+")),
    ("+", re.compile(r"\+\s*")),
    ("*", re.compile(r"[*•●▪■◦‣·❖➢✓]\s*")),
)
_ROMAN_UPPER = re.compile(r"^(?:(?:phần|mục|chương)\s*)?[IVX]", re.IGNORECASE)


def marker(text: str) -> Marker:
    """Return the number or bullet that a line starts with; kind is blank where it starts with none."""
    for kind, pattern in _MARKERS:
        found = pattern.match(text)
        if found is None or (kind == "roman" and not _is_roman(found[1])):
            continue
        printed = next((group for group in found.groups() if group), kind) if found.groups() else kind
        depth = str(printed.count(".")) if kind == "decimal" else ""
        return Marker(f"{kind}{depth}", printed, text[found.end() :].strip())
    return Marker("", "", text)


def _is_roman(text: str) -> bool:
    return text.isupper() and re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text) is not None


def bulleted(kind: str) -> bool:
    """Say whether a marker is a bullet and no number."""
    return kind in {"-", "+", "*"}


# labels

_S = r"[ ]*"
_WHO = rf"(?:cac{_S})?(?:co{_S}quan|don{_S}vi|to{_S}chuc)(?:{_S}(?:,|va|/|-){_S}(?:co{_S}quan|don{_S}vi|dia{_S}phuong|to{_S}chuc))*"
_HOW = rf"(?:{_S},?{_S}(?:thuc{_S}hien|tham{_S}muu|trien{_S}khai|theo{_S}doi|giup{_S}viec|xay{_S}dung|to{_S}chuc|chinh|tong{_S}hop))*"
_LEAD = (
    rf"(?:{_WHO}{_S})?(?:duoc{_S}giao{_S})?chu{_S}tri{_HOW}|{_WHO}{_S}(?:thuc{_S}hien|dau{_S}moi|tham{_S}muu|thuong{_S}truc)"
    rf"|(?:phan{_S}cong|trach{_S}nhiem|chiu{_S}trach{_S}nhiem)(?:{_S}thuc{_S}hien)?|{_WHO}{_S}chiu{_S}trach{_S}nhiem"
)
_SUPPORT = rf"(?:{_WHO}{_S})?(?:cung{_S})?phoi{_S}hop{_HOW}(?:{_S}chinh)?"
_TIME = (
    rf"(?:du{_S}kien{_S})?(?:moc{_S})?(?:thoi{_S}(?:gian|han|diem)|tien{_S}do|lo{_S}trinh|han{_S}hoan{_S}thanh|ky{_S}han|hoan{_S}thanh)"
    rf"(?:{_S},?{_S}(?:va{_S})?(?:thuc{_S}hien|hoan{_S}thanh|trien{_S}khai|bao{_S}cao|ket{_S}thuc|du{_S}kien|to{_S}chuc|tien{_S}do|trinh))*"
)
_DETAIL = (
    rf"(?:hinh{_S}thuc|so{_S}luong|san{_S}pham|ket{_S}qua|kinh{_S}phi|nguon{_S}(?:kinh{_S}phi|luc|von)|noi{_S}dung|ghi{_S}chu"
    rf"|nguoi{_S}(?:dung{_S}dau|phu{_S}trach|chi{_S}dao)|lanh{_S}dao|dia{_S}diem|doi{_S}tuong|muc{_S}tieu|chi{_S}tieu|yeu{_S}cau|dia{_S}ban"
    rf"|phuong{_S}thuc|cach{_S}thuc|giai{_S}phap|thanh{_S}phan|quy{_S}mo|dau{_S}ra)[a-z /,]{{0,40}}"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("lead", re.compile(_LEAD)),
    ("support", re.compile(_SUPPORT)),
    ("time", re.compile(_TIME)),
    ("detail", re.compile(_DETAIL)),
)
_BOTH = re.compile(rf"(?:{_WHO}{_S})?chu{_S}tri{_HOW}{_S}(?:,|va|/|-|;){_S}(?:{_WHO}{_S})?phoi{_S}hop{_HOW}")
_INLINE = re.compile(rf"(?:^|(?<=[.;(,\n–-])|(?<=[.;(,\n–-] ))(?P<label>{_LEAD}|{_SUPPORT}|{_TIME}){_S}:")
_BARE = re.compile(rf"(?P<label>{_LEAD}|{_SUPPORT}|{_TIME}){_S}(?:[-–]|(?=[A-Z]))")
_NEARLY = re.compile(r"\b(?:chu|tri|phoi|hop|thoi|gian|don|vi|co|quan|han)\b")
_MOST_LABEL = 60
_NEW_LABEL = 6

_SPELT = (
    "Đơn vị", "Cơ quan", "chủ trì", "phối hợp", "thực hiện", "tham mưu", "theo dõi", "Thời gian", "Thời hạn", "hoàn thành",
    "triển khai", "Tiến độ", "Sản phẩm", "Kết quả", "Hình thức", "số lượng", "Kinh phí", "Nội dung", "Ghi chú",
)  # fmt: skip


def kind_of(words: str) -> Kind | None:
    """Return what a label or a table's heading tells, where it is one of the usual ones."""
    folded = flat(words).strip(" :.-")
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(folded)), None)


def is_both(words: str) -> bool:
    """Say whether a label names who leads and who supports at once."""
    return _BOTH.fullmatch(flat(words).strip(" :.-")) is not None


def label(text: str, *, after_bullet: bool) -> Label | None:
    """Return a line read as a label line, or None where it is not one; its bullet is off already."""
    head, colon, rest = text.partition(":")
    head = head.strip(" *_")
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
    few = len(head.split()) <= _NEW_LABEL and not re.search(r"[(.;,]", head)
    return few and len(_NEARLY.findall(flat(head))) > 1


def _bare_label(text: str) -> Label | None:
    """Return a label line whose colon was forgotten: the words after it begin with a capital letter or a dash."""
    folded = flat(text)
    for kind, pattern in _KINDS[:3]:
        found = pattern.match(folded)
        if found and found.end() < len(text):
            rest = text[found.end() :].lstrip(" -–")
            if rest[:1].isupper() and not text[found.end()].isalnum():
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


def split_inline(text: str) -> tuple[str, tuple[Label, ...]]:
    """Return a text before the labels run into it, and each label with its words."""
    folded = flat(text)
    found = list(_INLINE.finditer(folded))
    if not found:
        return text, ()
    return text[: found[0].start()].rstrip(" (-–").rstrip(), tuple(_pieces(text, found))


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
