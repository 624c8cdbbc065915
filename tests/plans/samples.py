"""Three fictional plans in the manners of several offices, and their reading as typed by hand before any was imported.

`NAME.txt` is what stands in the Word file: lines, or rows of a table (`header`, `group`, `cut` a row that a page break
cut off). `NAME.expected` has a line for every task: number | leads | supporters | time. `/x` is a group, `-` nobody or
nothing, `?` that the words name something which cannot be read and must be told.
"""

from __future__ import annotations

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
}
"""Number, day, month and year of each plan."""
TITLES = {
    "chuyen-doi-so": "Chuyển đổi số năm 2025 (MINH HỌA)",
    "cai-cach-hanh-chinh": "Cải cách hành chính năm 2026 (MINH HỌA)",
    "phong-chong-thien-tai": "Phòng, chống thiên tai năm 2026 (MINH HỌA)",
}


class Expected(NamedTuple):
    """What a task says: whom it names to lead and support, and when, in short notation."""

    number: str
    lead: tuple[str, ...]
    support: tuple[str, ...]
    time: str


def expected(name: str) -> list[Expected]:
    """Return the reading of a plan as typed by hand."""
    lines = (FOLDER / f"{name}.expected").read_text(encoding="utf-8").splitlines()
    rows = [[part.strip() for part in line.split("|")] for line in lines]
    return [Expected(number, _named(lead), _named(support), time) for number, lead, support, time in rows]


def _named(text: str) -> tuple[str, ...]:
    return () if text == "-" else tuple(text.split())


def document(name: str, text: str | None = None) -> bytes:
    """Return a plan's Word file; `text` in place of what its file says."""
    text = text if text is not None else source(name)
    number, day, month, year = DAYS[name]
    issued = f"Đắk Nông, ngày {day} tháng {month} năm {year}"
    word = Word()
    word.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], f"{number}/KH-UBND", issued)
    word.title("KẾ HOẠCH", TITLES[name])
    word.line("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
    if text.startswith("header"):
        word.lines(
            "I. NHIỆM VỤ\nNội dung tại Phụ lục kèm theo.\nII. TỔ CHỨC THỰC HIỆN\nTrên đây là Kế hoạch minh họa./."
        )
    else:
        word.lines(text)
    word.signature(["Như trên", "Lưu: VT"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Văn A")
    if text.startswith("header"):
        word.annex()
        word.title("PHỤ LỤC", "Danh mục nhiệm vụ")
        word.table(*_rows(text))
    return word.saved()


def source(name: str) -> str:
    """Return what stands in a plan's Word file."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _rows(text: str) -> list[list[str]]:
    rows = []
    for line in text.splitlines():
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
