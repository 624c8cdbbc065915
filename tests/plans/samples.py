r"""Eight fictional plans in the manners of several offices, and their reading as typed by hand before any was imported.

`NAME.txt` is what stands in the Word file: lines, or rows of a table (`header`, `group`, `cut` a row that a page break
cut off). A file of both has `== table` and `== end` around the rows, and `== annex | LINE | …` or `== landscape annex`
where an annex begins, after the signature. `{3} …` is a line that Word itself numbers, at that level. Damage is marked:
`\v` a manual line break, `\s` a soft hyphen, `\z` a zero-width space, `\b` a space that does not break, `¦` a run that
ends within a line, `{{…}}` words typed in NFD.

`NAME.expected` has a line for every task: number | leads | supporters | time. `/x` is a group, `-` nobody or nothing,
`?` that the words name something which cannot be read and must be told. Under the heading of an agency, that agency
leads, whom the sentence says to work with supports, and a time within the sentence is the time. Where such duties
follow tasks of the plan, their lines begin with `+` and end with words of the duty, by which it is found wherever the
reading holds it: | words. Rows that only head sub-tasks ("1" above "1.1") are no tasks.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.plans.word import Word

if TYPE_CHECKING:
    from plantrack.model.plan import Item, ScheduleRead

FOLDER = Path(__file__).parent
DAYS = {
    "chuyen-doi-so": ("901", "03", "02", "2025"),
    "cai-cach-hanh-chinh": ("902", "15", "01", "2026"),
    "phong-chong-thien-tai": ("903", "09", "01", "2026"),
    "nhiem-vu-trong-tam": ("904", "10", "01", "2025"),
    "an-toan-giao-thong": ("905", "20", "12", "2024"),
    "giam-ngheo": ("906", "14", "02", "2025"),
    "du-lich": ("907", "06", "01", "2025"),
    "an-toan-thuc-pham": ("908", "22", "01", "2025"),
}
"""Number, day, month and year of each plan."""
TITLES = {
    "chuyen-doi-so": "Chuyển đổi số năm 2025 (MINH HỌA)",
    "cai-cach-hanh-chinh": "Cải cách hành chính năm 2026 (MINH HỌA)",
    "phong-chong-thien-tai": "Phòng, chống thiên tai năm 2026 (MINH HỌA)",
    "nhiem-vu-trong-tam": "Thực hiện nhiệm vụ trọng tâm phát triển kinh tế - xã hội năm 2025 (MINH HỌA)",
    "an-toan-giao-thong": "Bảo đảm trật tự, an toàn giao thông năm 2025 - 2026 (MINH HỌA)",
    "giam-ngheo": "Giảm nghèo bền vững năm 2025 - 2026 (MINH HỌA)",
    "du-lich": "Phát triển du lịch năm 2025 (MINH HỌA)",
    "an-toan-thuc-pham": "Bảo đảm an toàn thực phẩm năm 2025 (MINH HỌA)",
}
_ANNEXED = """I. NHIỆM VỤ
Nội dung tại Phụ lục kèm theo.
II. TỔ CHỨC THỰC HIỆN
Trên đây là Kế hoạch minh họa./.
== annex | PHỤ LỤC | Danh mục nhiệm vụ
== table
{}
== end
"""
_MARKS = {"\\v": "\v", "\\s": "\u00ad", "\\z": "\u200b", "\\b": "\u00a0"}


class Expected(NamedTuple):
    """What a task says: whom it names to lead and support, and when, in short notation."""

    number: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    time: str
    words: str = ""


def expected(name: str) -> list[Expected]:
    """Return the reading of a plan as typed by hand."""
    lines = (FOLDER / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("|")] for line in lines]
    return [Expected(number, _named(lead), _named(support), *rest) for number, lead, support, *rest in rows]


def _named(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split())


def document(name: str, text: str | None = None) -> bytes:
    """Return a plan's Word file; `text` in place of what its file says."""
    text = text if text is not None else source(name)
    if text.startswith("header"):
        text = _ANNEXED.format(text.strip())
    number, day, month, year = DAYS[name]
    word = Word()
    issued = f"Đắk Nông, ngày {day} tháng {month} năm {year}"
    word.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], f"{number}/KH-UBND", issued)
    word.title("KẾ HOẠCH", TITLES[name])
    word.footer("(MINH HỌA)")
    word.line("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
    for part in re.split(r"(?m)^(?=== )", text):
        _put(word, part)
    if "annex |" not in text:
        _sign(word)
    return word.saved()


def _put(word: Word, part: str) -> None:
    first, _, rest = part.partition("\n")
    if first == "== table":
        word.table(*_rows(_damaged(rest)))
    elif first.startswith("== ") and "annex |" in first:
        _sign(word)
        word.annex(landscape="landscape" in first)
        word.title(*(line.strip() for line in first.split("|")[1:]))
    else:
        word.lines(_damaged(rest if first == "== end" else part))


def _sign(word: Word) -> None:
    word.signature(["Như trên", "Lưu: VT"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Văn A")


def _damaged(text: str) -> str:
    text = re.sub(r"\{\{(.+?)\}\}", lambda found: unicodedata.normalize("NFD", found[1]), text)
    for mark, char in _MARKS.items():
        text = text.replace(mark, char)
    return text


def source(name: str) -> str:
    """Return what stands in a plan's Word file."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    rows = []
    for line in text.strip().split("\n"):
        first, *cells = [part.strip().replace("\\n", "\n") for part in line.split(" |")]
        if first == "header":
            rows.append(cells)
        elif first == "group":
            rows.append([f"{cells[0]}. {cells[1]}"])
        else:
            rows.append(["" if first == "cut" else first, *cells])
    width = max(len(row) for row in rows)
    return [row if len(row) == 1 else [*row, *[""] * (width - len(row))] for row in rows]


# what was read, in the same short notation


def parties(item: Item, role: str) -> tuple[str, ...]:
    """Return whom a task names in a role."""
    refs = [ref for party in item.parties if party.role == role for ref in party.read]
    return tuple(ref.agency or f"/{ref.group}" for ref in refs)


def time(item: Item) -> str:
    """Return when a task is due, in short notation."""
    return " + ".join(_short(read) for read in item.reads)


def _short(read: ScheduleRead) -> str:
    told = read.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    kind = {"recurring": told.get("each", ""), "after-event": "after", "by-reference": "ref", "on-request": "request"}
    parts = [kind.get(read.kind, read.kind), told.get("opens", told.get("from", "")), *told.get("within", ())]
    limit = told.get("before") or told.get("before-day")
    parts += [f"<{limit}" if limit else "", "next" if told.get("due") else ""]
    return " ".join(part for part in parts if part)
