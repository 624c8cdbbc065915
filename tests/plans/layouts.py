"""Made-up tasks laid out at random in the manners of offices: numbers, labels, order, stops, tables, duties.

What every task says is known beforehand, so whatever comes out of a layout can be held against it. All is fictional.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.plans.samples import Expected
from tests.plans.word import Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

BODIES = {
    "Sở Y tế": "so-y-te", "Sở Nội vụ": "so-noi-vu", "Sở Tư pháp": "so-tu-phap", "Công an tỉnh": "cong-an-tinh",
    "Sở Văn hóa, Thể thao và Du lịch": "so-vhttdl", "Sở LĐTBXH": "so-ldtbxh", "Sở TT&TT": "so-tttt",
    "Sở Nông nghiệp và PTNT": "so-nnptnt", "Báo Đắk Nông": "bao-dak-nong", "Sở Công Thương": "so-cong-thuong",
    "Ủy ban nhân dân huyện Đắk Mil": "huyen-dak-mil", "UBND các huyện, thành phố Gia Nghĩa": "/ubnd-cap-huyen",
    "Hội Liên hiệp Phụ nữ tỉnh": "hoi-phu-nu", "Sở Tài chính tỉnh": "so-tai-chinh", "Tỉnh đoàn": "tinh-doan",
    "Thanh tra tỉnh": "thanh-tra-tinh", "Ban Dân tộc tỉnh": "ban-dan-toc", "Cục Thuế tỉnh Đắk Nông": "cuc-thue",
}  # fmt: skip
OTHERS = {
    "các cơ quan, đơn vị có liên quan": "/co-quan-lien-quan", "các sở, ngành liên quan": "/co-quan-lien-quan",
    "Công ty Điện lực tỉnh": "?", "các sở, ban, ngành": "?",
}  # fmt: skip
"""Whom a list of coordinators may end with; `?` is unknown and must be told."""
TIMES = {
    "Quý II/2026": "once <2026-07-01", "Tháng 9 năm 2026": "once <2026-10-01", "Thường xuyên": "ongoing",
    "Hằng năm": "year", "Trước ngày 30/11/2026": "once <2026-11-30", "Năm 2026-2027": "window 2026-01-01 <2028-01-01",
    "Hoàn thành trong năm 2026": "once <2027-01-01", "trước ngày 15/11 hằng năm": "year <11-15", "Hằng quý": "quarter",
    "Từ nay đến hết năm 2026": "window 2026-01-05 <2027-01-01", "6 tháng, hằng năm": "half + year", "Quý III": "?",
    "Sau khi Bộ Nội vụ có hướng dẫn": "after", "Đột xuất": "request", "31/12/2026": "once <2027-01-01",
}  # fmt: skip
WORKS = (
    "Rà soát quy chế làm việc",
    "Xây dựng cơ sở dữ liệu dùng chung",
    "Tổ chức tập huấn cho cán bộ",
    "Kiểm tra việc thực hiện tại cơ sở",
    "Ban hành tài liệu hướng dẫn",
    "Nâng cấp phần mềm quản lý",
    "Khảo sát nhu cầu của người dân",
    "Phối hợp tổ chức ngày hội",
    "Tuyên truyền trên các phương tiện thông tin",
    "Đánh giá, xếp loại kết quả",
    "Hoàn thiện hồ sơ, thủ tục",
    "Thời gian làm thêm giờ: quy định",
)
LABELS = (
    ("Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"),
    ("Cơ quan chủ trì thực hiện", "Cơ quan phối hợp thực hiện", "Thời hạn hoàn thành"),
    ("Chủ trì", "Phối hợp", "Thời gian"),
    ("Đơn vị thực hiện", "Đơn vị tham gia", "Tiến độ"),
    ("Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Thời gian hoàn thành"),
    ("Cơ quan được giao chủ trì", "Cơ quan phối hợp", "Hạn hoàn thành"),
    ("Đầu mối thực hiện", "Các đơn vị phối hợp", "Thời gian (dự kiến)"),
)
COLUMNS = (
    *LABELS[:5],
    ("Đơn vị chủ trì tham mưu", "Đơn vị phối hợp chính", "Thời gian trình"),
    ("Sở, ngành chủ trì", "Sở, ngành phối hợp", "Lộ trình thực hiện"),
    ("Cơ quan\nchủ trì", "Cơ quan\nphối hợp", "Thời gian\nhoàn thành"),
)
TASKS = (
    "Nhiệm vụ",
    "Nội dung công việc",
    "Nhiệm vụ, giải pháp",
    "Tên nhiệm vụ",
    "Nội dung thực hiện",
    "Nhiệm vụ cụ thể",
)


class Task(NamedTuple):
    """What a task says, in words, and as it is to be read."""

    text: str
    lead: str
    support: str
    time: str
    expected: Expected


class Laid(NamedTuple):
    """A Word file, its tasks in order, and how it was laid out."""

    content: bytes
    expected: list[Expected]
    how: str


def tasks(chance: Random, count: int) -> list[Task]:
    """Return so many tasks."""
    made = []
    for number in range(count):
        leads = chance.sample(sorted(BODIES), chance.choice([1, 1, 1, 2, 3]))
        rest = [name for name in sorted(BODIES) if name not in leads]
        supports = chance.sample(rest, chance.choice([0, 1, 2, 3]))
        others = [chance.choice(sorted(OTHERS))] if chance.random() < 0.4 else []
        time = chance.choice(sorted(TIMES))
        named = tuple(BODIES[name] for name in supports) + tuple(OTHERS[name] for name in others)
        expected = Expected(str(number), tuple(BODIES[name] for name in leads), named, TIMES[time])
        text = f"{chance.choice(WORKS)} {number}"
        made.append(Task(text, _listed(chance, leads), _listed(chance, supports + others), time, expected))
    return made


def _listed(chance: Random, names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return chance.choice([", ", "; "]).join(names[:-1]) + chance.choice([", ", "; ", " và "]) + names[-1]


def _begun() -> Word:
    word = Word()
    word.letterhead(["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"], "904/KH-UBND", "Đắk Nông, ngày 05 tháng 01 năm 2026")
    word.title("KẾ HOẠCH", "Thử nghiệm bố cục (MINH HỌA)")
    word.lines("Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao hiệu quả.")
    return word


def _ended(word: Word) -> None:
    word.lines("Trên đây là Kế hoạch minh họa./.")
    word.signature(["Lưu: VT"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "Nguyễn Văn A")


# layout A

_NUMBERS = (
    ("{}.", "{}.{}."),
    ("{}.", "{}.{}"),
    ("{}.", "{})"),
    ("{}.", "letter)"),
    ("{}.", "-"),
    ("", "{}."),
)
_ALPHABET = "abcdđeghiklmnopqrstuvxy"


def as_list(chance: Random) -> Laid:
    """Return tasks with label lines, or with labels run into their sentence."""
    made, words = tasks(chance, 8), chance.choice(LABELS)
    group, own = chance.choice(_NUMBERS)
    style = chance.choice(["lines", "lines", "run in", "brackets", "dashes"])
    mark = chance.choice(["- ", "+ ", "* ", "", "• ", "– "])
    if own == "-" and (mark in ("- ", "– ") or style == "dashes"):
        mark, style = "+ ", "lines"
    order = chance.sample(range(3), 3)
    stop = chance.choice([".", ";", ""])
    word = _begun()
    word.line("II. NHIỆM VỤ")
    for number, task in enumerate(made):
        if group and number % 4 == 0:
            word.line(f"{group.format(number // 4 + 1)} Nhóm nhiệm vụ thứ {number // 4 + 1}")
        lines = [(words[i], (task.lead, task.support, task.time)[i]) for i in order]
        lines = [(label, text) for label, text in lines if text]
        _one(word, f"{_number(own, number, grouped=bool(group))} {task.text}", lines, (style, mark, stop))
    word.lines("III. KINH PHÍ\nTừ ngân sách nhà nước.")
    _ended(word)
    how = f"{words[0]}, {group} {own}, {style}, {mark!r}, {order}, {stop!r}"
    return Laid(word.saved(), [task.expected for task in made], how)


def _number(form: str, number: int, *, grouped: bool) -> str:
    at = number % 4 if grouped else number
    if form == "letter)":
        return f"{_ALPHABET[at]})"
    return form.format(*([number // 4 + 1, at + 1] if form.count("{}") > 1 else [at + 1]))


def _one(word: Word, begun: str, lines: Sequence[tuple[str, str]], how: tuple[str, str, str]) -> None:
    style, mark, stop = how
    if style == "lines":
        word.line(begun)
        for label, text in lines:
            word.line(f"{mark}{label}: {text}{stop}")
        return
    told = [f"{label}: {text.replace(';', ',')}" for label, text in lines]
    if style == "brackets":
        word.line(f"{begun} ({'; '.join(told)}).")
    elif style == "dashes":
        word.line(f"{begun} - {' - '.join(told)}")
    else:
        word.line(f"{begun}. {'. '.join(told) if stop == '.' else '; '.join(told)}.")


# layout B


def as_table(chance: Random) -> Laid:
    """Return tasks as the rows of a table, in the body or in an annex, with or without groups and cells as above."""
    made, words = tasks(chance, 9), chance.choice(COLUMNS)
    order = chance.sample(range(3), 3)
    grouped, ditto, annexed, heads = (chance.random() < 0.5 for _ in range(4))
    task_column = chance.choice(TASKS)
    header = ["TT", task_column, *(words[i] for i in order), "Sản phẩm"]
    rows: list[list[str]] = [header]
    before: tuple[str, ...] = ()
    expected: list[Expected] = []
    for number, task in enumerate(made):
        if grouped and number % 3 == 0:
            title = f"{'I' * (number // 3 + 1)}. NHÓM {number // 3 + 1}"
            rows.append([title] if heads else [*title.split(". "), "", "", "", ""])
            before = ()
        cells = (task.lead, task.support, task.time)
        one = task.expected
        if ditto and before and chance.random() < 0.3:
            cells = (before[0], cells[1], cells[2])
            one = one._replace(lead=expected[-1].lead)
            shown = (chance.choice(["nt", "-nt-", "Như trên", "^"]), *cells[1:])
        else:
            shown = cells
        at = number % 3 if grouped else number
        rows.append([str(at + 1), task.text, *(shown[i] for i in order), "Báo cáo"])
        before, expected = cells, [*expected, one]
    word = _begun()
    word.lines("II. NHIỆM VỤ\nCác nhiệm vụ cụ thể như sau:" if not annexed else "II. NHIỆM VỤ\nTại Phụ lục kèm theo.")
    if annexed:
        _ended(word)
        word.annex()
        word.title("PHỤ LỤC", "DANH MỤC NHIỆM VỤ")
    word.table(*rows)
    if not annexed:
        word.line("III. KINH PHÍ: Từ ngân sách nhà nước.")
        _ended(word)
    return Laid(word.saved(), expected, f"{header}, grouped {grouped} {heads}, ditto {ditto}, annexed {annexed}")


# layout C

_DUE = {"Quý II/2026": "hoàn thành trong quý II/2026", "Thường xuyên": "", "Quý III": "",
    "31/12/2026": "chậm nhất ngày 31/12/2026",
    "Đột xuất": "", "Sau khi Bộ Nội vụ có hướng dẫn": "", "Hằng quý": "báo cáo định kỳ hằng quý"}  # fmt: skip


def as_duties(chance: Random) -> Laid:
    """Return tasks as sentences below the bodies that lead, each heading and each sentence in one of several ways."""
    made = [
        task._replace(text=task.text.replace("Thời gian làm thêm giờ: quy định", "Thống kê"))
        for task in tasks(chance, 9)
    ]
    heading = chance.choice(
        [
            "{}. {}",
            "{}. {}:",
            "{}. Giao {}:",
            "{}. {} có trách nhiệm:",
            "{}. Trách nhiệm của {}",
            "{}. Đề nghị {}",
            "{}) {}",
        ]
    )
    mark = chance.choice(["-", "+", "letter)", "", "*"])
    word = _begun()
    word.line(chance.choice(["II. TỔ CHỨC THỰC HIỆN", "II. PHÂN CÔNG NHIỆM VỤ", "II. TRÁCH NHIỆM CỦA CÁC CƠ QUAN"]))
    expected = []
    for number in range(0, 9, 3):
        lead = made[number]
        word.line(heading.format(number // 3 + 1, lead.lead))
        for at, task in enumerate(made[number : number + 3]):
            due = _DUE.get(task.time, task.time[:1].lower() + task.time[1:])
            begun = (
                f"Chủ trì, phối hợp với {task.support} {task.text[:1].lower()}{task.text[1:]}"
                if task.support
                else task.text
            )
            sentence = f"{begun}{f', {due}' if due else ''}."
            word.line(f"{_ALPHABET[at]}) {sentence}" if mark == "letter)" else f"{mark} {sentence}".strip())
            time = TIMES[task.time] if due else "-"
            expected.append(task.expected._replace(lead=lead.expected.lead, time=time))
    _ended(word)
    return Laid(word.saved(), expected, f"{heading}, {mark!r}")
