"""Who a plan's words name: matched against the directory, the longest name first, never split on commas.

"Sở Văn hóa, Thể thao và Du lịch" is one body because the directory says so. What no name of the directory covers is
left over and told; a name that words stick to ("Phòng Tham mưu Công an tỉnh") is not taken for the body it contains.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from plantrack.model import names
from plantrack.model.plan import PartyRef
from plantrack.read.plans import plan_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from plantrack.model.directory import Agency, Directory


class Reading(NamedTuple):
    """The bodies and groups that words name, what of the words is left over, and what is not certain."""

    read: tuple[PartyRef, ...]
    left: tuple[str, ...] = ()
    doubt: str = ""


class _Word(NamedTuple):
    folded: str
    start: int
    end: int


class _Piece(NamedTuple):
    """Words that are a name of the directory (`means`), that name nobody (`means` blank), or that are left over."""

    start: int
    end: int
    known: bool
    means: tuple[str, ...] = ()


_TOKEN = re.compile(r"[a-z0-9]+")
MOST_NAME = 200
"""Letters of a line that names a body which nobody knows; what is longer is a sentence."""

_SILENT = frozenset({"va", "cac", "nhu", "cung", "voi", "hoac"})
"""Words between names that change nothing."""
_HEADS = frozenset(
    [
        "ban",
        "bao",
        "benh",
        "bhxh",
        "bo",
        "buu",
        "cac",
        "chi",
        "chu",
        "co",
        "cong",
        "cuc",
        "dai",
        "dang",
        "dia",
        "dien",
        "doan",
        "doanh",
        "don",
        "hai",
        "hat",
        "hdnd",
        "he",
        "hiep",
        "hoi",
        "hop",
        "huyen",
        "kho",
        "khoi",
        "lien",
        "mat",
        "mttq",
        "ngan",
        "nganh",
        "nha",
        "nhom",
        "phong",
        "phuong",
        "quy",
        "so",
        "tap",
        "thanh",
        "thi",
        "thuong",
        "tinh",
        "to",
        "toa",
        "tong",
        "tram",
        "trung",
        "truong",
        "ubnd",
        "uy",
        "van",
        "vien",
        "viettel",
        "vnpt",
        "vuon",
        "xa",
    ]
)
"""Words that names of bodies begin with; what else follows a comma goes on with the name before it."""
_GLUED = re.compile(r"^(?:cac|va)(?=(?:huyen|so|xa|co|don|ban|khu|truong|hoi|doanh|dia|nganh|cong|cuc|ubnd|uy|to)$)")
"""A silent word to which the next one sticks ("cáchuyện")."""
_NOBODY = re.compile(
    r"(?!tinh\b)(?:tat ca )?(?:(?:cac|nhung) )?(?:(?:co quan|don vi|dia phuong|to chuc|so|ban|nganh|doan the|doanh nghiep|ca nhan|hoi|phong|cap"
    r"|thanh vien|bo phan|chuc nang|chuyen mon|ubnd|huyen|xa|thanh pho|thi xa|phuong|tinh|lien quan|truc thuoc|cung cap)"
    r"(?:,|;| va|/| -)?\s*(?:cac )?)+(?:co |khac )?lien quan(?: khac)?(?: (?:tren dia ban|cua|trong) (?:tinh|toan tinh))?"
)
_VAGUE = re.compile(
    r"(?:cac )?(?:co quan|don vi|dia phuong|to chuc)(?:(?:,| va|;) ?(?:cac )?(?:co quan|don vi|dia phuong|to chuc))* khac"
)


_PERSON = re.compile(
    r"\(\s*(?:(?:đ/c|đồng chí|ông|bà|đ\.c)\b|(?:là )?(?:(?:cơ quan|đơn vị) )?(?:thường trực|đầu mối))[^()]*\)",
    re.IGNORECASE,
)
"""Who of a body sees to it, or as what it does: no name of a body."""
_TENURE = re.compile(
    r"\((?:(?:ap dung|thuc hien|hoat dong|chi) )?(?:ke |bat dau )?(?:tu|den|toi|cho den)\b(?=[^()]*(?:\d|\bkhi\b))[^()]*\)"
)
"""Since when or until when a body is there: no name, and no time of the work."""
_TENURE_DOUBT = "mốc thời gian trong ngoặc nói về cơ quan; xem ai làm từ khi nào"
_SIDE_BY_SIDE = re.compile(r"[ \t\u00a0]*(?:hoặc|hoac)?[ \t\u00a0]*", re.IGNORECASE)
"""What between two names makes of them a third ("Đài PTTH huyện Đắk Song") or a choice: nobody can say which."""


class Matcher:
    """The names of a directory, ready to be looked for in the words of a plan of a day."""

    def __init__(self, directory: Directory, day: date, province: str = "") -> None:
        """Fold every name, alias and group once; "Sở Y tế tỉnh Đắk Nông" is the Sở Y tế of the plan's own province."""
        self._day = day
        own = re.escape(plan_text.flat(province).strip()) or "tinh"
        self._province = re.compile(rf"\s+(?:(?:tinh\s+)?{own}|tinh)\b")
        self._names: dict[str, set[str]] = {}
        self._joints: dict[str, set[int]] = {}
        """Of every name, after how many of its folded letters a comma, hyphen or "và" stands in it."""
        self._ended: set[str] = set()
        self._symbols: dict[str, set[str]] = {}
        self._shown: dict[str, str] = {}
        for agency in directory.agencies:
            if not agency.exists.holds(day):
                self._ended.add(agency.id)
            for name in [*(one.name for one in agency.names), *agency.aliases]:
                self._add(name, agency.id)
            self._add_symbols(agency)
        for key, means in self._names.items():
            self._names[key] = means - self._ended or means  # of two that were called alike, who exists on the day
        for group in directory.groups:
            for name in [group.name, *group.aliases]:
                self._add(name, f"/{group.id}")
        nobody = [group.id for group in directory.groups if group.names_nobody]
        self.nobody = next((id_ for id_ in nobody if "lien-quan" in id_), None)
        self._longest = max((len(key) for key in self._names), default=0)

    def _add(self, name: str, means: str) -> None:
        words = list(_words(name))
        key = "".join(word.folded for word in words)
        if key:
            self._names.setdefault(key, set()).add(means)
            self._joints.setdefault(key, set()).update(
                sum(len(word.folded) for word in words[: i + 1])
                for i, (one, other) in enumerate(pairwise(words))
                if name[one.end : other.start].strip()
            )
            self._shown.setdefault(names.fold(name), name)

    def _add_symbols(self, agency: Agency) -> None:
        """Add what an agency signs its documents with on the day: of a body that exists, and in capitals only."""
        for one in agency.names:
            if one.symbol and agency.id not in self._ended and one.span.holds(self._day):
                self._symbols.setdefault(one.symbol, set()).add(agency.id)

    def read(self, text: str) -> Reading:
        """Return whom a line names."""
        whole = _PERSON.sub(lambda found: " " * len(found.group()), text)
        text = without_tenures(whole)
        pieces = list(self._glued(text, list(self._pieces(text))))
        refs: dict[str, PartyRef] = {}
        doubts: list[str] = []
        for piece in pieces:
            if piece.known and piece.means:
                refs |= {one.group or one.agency or "": one for one in self._refs(text, piece, doubts)}
        left = tuple(" ".join(text[one.start : one.end].split()).strip(" ,;.()") for one in pieces if not one.known)
        doubts += [self._unknown(words) for words in left]
        doubts += [_TENURE_DOUBT] if text != whole else []
        return Reading(tuple(refs.values()), left, "; ".join(doubts))

    def known(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield from where to where a text holds names that are known, whatever stands beside them."""
        folded = plan_text.flat(text)
        return ((piece.start, self._with_own_province(folded, piece)) for piece in self._pieces(text) if piece.known)

    def _with_own_province(self, folded: str, name: _Piece) -> int:
        """Return where a name ends that "tỉnh" or the plan's own province may follow."""
        found = self._province.match(folded, name.end)
        return found.end() if found else name.end

    def _refs(self, text: str, piece: _Piece, doubts: list[str]) -> Iterator[PartyRef]:
        alive = [one for one in piece.means if one not in self._ended]
        words = text[piece.start : piece.end]
        chosen = alive or list(piece.means)
        if len(chosen) > 1:
            doubts.append(f"“{words}” là tên của nhiều cơ quan: {', '.join(sorted(chosen))}")
            return
        if words in self._symbols:
            doubts.append(f"“{words}” đọc theo ký hiệu của cơ quan")
        if not alive:
            doubts.append(f"“{words}” ({chosen[0]}) theo danh bạ không còn hoặc chưa có vào ngày của kế hoạch")
        yield PartyRef(group=chosen[0][1:]) if chosen[0].startswith("/") else PartyRef(agency=chosen[0])

    def _unknown(self, words: str) -> str:
        near = get_close_matches(names.fold(words), self._shown, n=1, cutoff=0.8)
        hint = f" (gần giống “{self._shown[near[0]]}”)" if near else ""
        return f"“{words}” không có trong danh bạ{hint}"

    def _pieces(self, text: str) -> Iterator[_Piece]:
        """Yield the text's words, cut into names as long as possible, words that name nobody, and the rest."""
        words = list(_words(text))
        folded = plan_text.flat(text)
        at = 0
        rest: list[_Word] = []
        plural = False
        while at < len(words):
            plural = _is_plural(folded, words, at) or (plural and words[at].folded not in _HEADS)
            found = self._name_at(folded, words, at) or (
                self._name_at(folded, words, at, "so") if plural and text[words[at].start].isupper() else None
            )
            symbol = text[words[at].start : words[at].end]
            if found is None and symbol in self._symbols:
                found = (at + 1, tuple(sorted(self._symbols[symbol])))
            if found is None:
                rest.append(words[at])
                at += 1
                continue
            if rest:
                yield _Piece(rest[0].start, rest[-1].end, known=False)
                rest = []
            after, means = found
            yield _Piece(words[at].start, words[after - 1].end, known=True, means=means)
            at = after
        if rest:
            yield _Piece(rest[0].start, rest[-1].end, known=False)

    def _name_at(
        self, folded: str, words: Sequence[_Word], at: int, head: str = ""
    ) -> tuple[int, tuple[str, ...]] | None:
        """Return where the longest name ends that begins at a word (after a `head` told before), and what it means."""
        best: tuple[int, tuple[str, ...]] | None = None
        key, commas = head, set[int]()
        for after in range(at, len(words)):
            between = folded[words[after - 1].end : words[after].start] if after > at else ""
            if ";" in between:
                break
            if "," in between:
                commas.add(len(key))
            key += words[after].folded
            if len(key) > self._longest:
                break
            if key in self._names and commas <= self._joints[key]:
                best = (after + 1, tuple(sorted(self._names[key])))
        for pattern in (_NOBODY, _VAGUE):
            if found := pattern.match(folded, _start(folded, words[at].start)):
                after = next((i for i in range(at, len(words)) if words[i].start >= found.end()), len(words))
                if best is None or after > best[0]:
                    best = (after, (f"/{self.nobody}",) if self.nobody and pattern is _NOBODY else ())
        return best

    def _glued(self, text: str, pieces: Sequence[_Piece]) -> Iterator[_Piece]:
        """Yield pieces, a name together with left-over words that stick to it: the two name something else."""
        held: _Piece | None = None
        for piece in pieces:
            if held is None:
                held = piece
            elif held.known and piece.known:
                if _SIDE_BY_SIDE.fullmatch(plan_text.flat(text[held.end : piece.start])):
                    held = _Piece(held.start, piece.end, known=False)
                else:
                    yield held
                    held = piece
            else:
                if held.known:
                    held, piece = self._own(text, held, piece)  # noqa: PLW2901 (what is left of it)
                if piece.start >= piece.end:
                    continue
                if self._stick(text, held, piece):
                    held = _Piece(held.start, piece.end, known=False)
                else:
                    yield held
                    held = piece
        if held is not None:
            yield held

    def _own(self, text: str, name: _Piece, rest: _Piece) -> tuple[_Piece, _Piece]:
        """Return a name with "tỉnh" or the plan's own province that follows it, and what of the rest is left."""
        end = name.end + self._with_own_province(plan_text.flat(text[name.end : rest.end]), name._replace(end=0))
        skipped = re.match(r"[\s,;.()-]*(?:va\s+)?(?:cac\s+)?", plan_text.flat(text[end : rest.end]))
        start = max(rest.start, end + (skipped.end() if skipped and end > name.end else 0))
        return name._replace(end=end), rest._replace(start=min(start, rest.end))

    def _stick(self, text: str, one: _Piece, other: _Piece) -> bool:
        """Say whether what stands between a name and left-over words keeps them together."""
        between = plan_text.flat(text[one.end : other.start])
        if other.known or not one.known:  # left-over words before a name
            return re.fullmatch(r"[\s-]*(?:cac\s+)?", between) is not None
        if re.search(r"[;:\n()]", between):
            return False
        begins = _TOKEN.match(plan_text.flat(text[other.start : other.end]))
        bare = re.fullmatch(r"[\s-]*(?:cac\s+)?", between) is not None
        return bare or begins is None or begins.group() not in _HEADS


def without_tenures(text: str) -> str:
    """Return a text with the brackets blanked out that say since when or until when a body is there."""
    for found in _TENURE.finditer(plan_text.flat(text)):
        text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text


def _is_plural(folded: str, words: Sequence[_Word], at: int) -> bool:
    """Say whether a word begins a list whose head is told once ("các Sở: Tài chính, Xây dựng")."""
    return words[at].folded == "so" and _start(folded, words[at].start) != words[at].start


def _start(folded: str, at: int) -> int:
    """Return where a phrase begins whose "các" was passed over as silent."""
    return at - 4 if folded[max(0, at - 4) : at] == "cac " else at


def _words(text: str) -> Iterator[_Word]:
    """Yield the folded words that count, with the long form of two frequent ones shortened as names are."""
    raw = [
        _Word(_GLUED.sub("", found.group()), found.start(), found.end())
        for found in _TOKEN.finditer(plan_text.flat(text))
    ]
    at = 0
    while at < len(raw):
        for long, short in (("uy ban nhan dan", "ubnd"), ("uy ban mat tran to quoc", "ubmttq")):
            parts = long.split()
            if [word.folded for word in raw[at : at + len(parts)]] == parts:
                yield _Word(short, raw[at].start, raw[at + len(parts) - 1].end)
                at += len(parts)
                break
        else:
            if raw[at].folded not in _SILENT:
                yield raw[at]
            at += 1


def lines(refs: Iterable[PartyRef]) -> str:
    """Return references as one line, for messages."""
    return ", ".join(ref.agency or ref.group or "" for ref in refs)
