"""A small made-up plan whose counts can be done by hand.

Tasks
├── 1a  ongoing, led by A, B, C and D (the group), supported by A and the journal J, which reports through B
├── 1b  once before 2024-07-01, led by A and B
├── 2a  every quarter, led by C
├── 2b  once before 2024-12-01, led by A, B, C and D
└── 2c  after an event that has not come, led by D
Duties
└── iv-1  everyone's yearly report before 2024-11-25; the office O consolidates and owes none
"""

from __future__ import annotations

from pathlib import Path

OFFICE = """\
offices:
  - from: 2024-01-01
    agency: o
    owner: o
    letterhead: [UBND TỈNH AN BÌNH, SỞ O]
    place: An Bình
    symbols: {report: BC-O}
    documents:
      ubnd: {to: [Ủy ban nhân dân tỉnh], signer: {formula: [GIÁM ĐỐC]}}
      central: {to: [Bộ Văn hóa], signer: {formula: [CHỦ TỊCH]}}
"""
AGENCIES = """\
blocks:
  - {id: so, name: Các sở}
  - {id: huyen, name: Cấp huyện}
agencies:
  - {id: o, block: so, order: 1, names: [{name: Sở O, symbol: VPO}]}
  - {id: a, block: so, order: 2, names: [{name: Sở A, symbol: SA}]}
  - {id: b, block: so, order: 3, names: [{name: Sở B, symbol: SB}]}
  - {id: c, block: huyen, order: 4, names: [{name: Ủy ban nhân dân huyện C}]}
  - {id: d, block: huyen, order: 5, names: [{name: Ủy ban nhân dân huyện D}]}
  - {id: j, block: huyen, order: 6, names: [{name: Tạp chí J}], reports-through: b}
groups:
  - {id: moi-noi, name: các đơn vị, members: [{agency: a}, {agency: b}, {block: huyen}]}
  - {id: lien-quan, name: đơn vị liên quan, names-nobody: true}
"""
PLAN = """\
plan: thu
document: {number: 1/KH-UBND, date: 2024-01-01, issuer: o, title: Kế hoạch thử, signer: {formula: [CHỦ TỊCH]}}
sections:
  - id: "1"
    printed: II.1
    title: Mục một
    tasks:
      - id: 1a
        printed: II.1.a
        text: Việc thường xuyên
        parties:
          - {role: lead, text: các đơn vị, read: [{group: moi-noi}]}
          - {role: support, text: "Sở A, Tạp chí J", read: [{agency: a}, {agency: j}]}
        schedules: [{text: Thường xuyên, read: [{kind: ongoing}]}]
      - id: 1b
        printed: II.1.b
        text: Việc trước tháng bảy
        parties:
          - {role: lead, text: "Sở A, Sở B", read: [{agency: a}, {agency: b}]}
          - {role: support, text: các đơn vị, read: [{group: moi-noi}, {group: lien-quan}]}
        schedules: [{text: Trước tháng 7/2024, read: [{kind: once, before: 2024-07-01}]}]
  - id: "2"
    printed: II.2
    title: Mục hai
    tasks:
      - id: 2a
        printed: II.2.a
        text: Việc hằng quý
        parties: [{role: lead, text: huyện C, read: [{agency: c}]}]
        schedules: [{text: Hằng quý, read: [{kind: recurring, each: quarter}]}]
      - id: 2b
        printed: II.2.b
        text: Việc trước tháng mười hai
        parties: [{role: lead, text: các đơn vị, read: [{group: moi-noi}]}]
        schedules: [{text: Trước tháng 12/2024, read: [{kind: once, before: 2024-12-01}]}]
      - id: 2c
        printed: II.2.c
        text: Việc sau hướng dẫn
        parties: [{role: lead, text: huyện D, read: [{agency: d}]}]
        schedules: [{text: Sau khi có hướng dẫn, read: [{kind: after-event, event: huong-dan}]}]
duties:
  - id: iv-1
    printed: IV.1
    text: Báo cáo trước ngày 25/11 hằng năm
    parties: [{role: lead, text: các đơn vị, read: [{group: moi-noi}]}]
    schedules: [{text: trước ngày 25/11 hằng năm, read: [{kind: recurring, each: year, before: 11-25}]}]
    is: annual-report
"""
REPORTING = """\
indicators:
  - {id: cuoc, name: Cuộc họp, unit: cuộc, kind: flow, tasks: [1a]}
years: [{year: 2024, figures-until: 2024-11-01}]
"""
BASE = {
    "data/office.yaml": OFFICE,
    "data/agencies.yaml": AGENCIES,
    "data/plan-thu.yaml": PLAN,
    "data/reporting-thu.yaml": REPORTING,
}


def update(agency: str, received: str, tasks: str = "", *, more: str = "", at: str = "") -> str:
    """Return a file of the journal; tasks are flow mappings, one a line."""
    listed = "".join(f"  - {{{line}}}\n" for line in tasks.strip().splitlines())
    return (
        f"agency: {agency}\nreceived: {received}\n"
        f"recorded: {{at: {at or f'{received}T09:00:00+07:00'}, by: Thư ký}}\n{more}"
        f"{'tasks:' + chr(10) + listed if listed else ''}"
    )


UPDATES = {
    # A has done all that it leads, 1b a day too late; its report came on the last day in time
    "a/20241124-0000000a": update(
        "a",
        "2024-11-24",
        """
        task: 1a, period: 2024, status: completed, result: A đã họp, figures: {cuoc: 3}
        task: 1b, period: once, status: completed, completed: 2024-07-01, result: A đã xong
        task: 2b, period: once, status: completed, completed: 2024-11-01, result: A đã bố trí
        """,
        more="document: {number: 1/BC-A, date: 2024-11-22}\n",
    ),
    # B has done 1b in time, is at work on 1a, has not begun 2b; its report came on the limit itself
    "b/20241125-0000000b": update(
        "b",
        "2024-11-25",
        """
        task: 1a, period: 2024, status: in-progress, result: B đang họp
        task: 1b, period: once, status: completed, completed: 2024-06-30, result: B đã xong
        task: 2b, period: once, status: not-started, result: B chưa có người
        """,
        more="document: {number: 2/BC-B, date: 2024-11-24}\n",
    ),
    # C held two of the four quarters; a quarter's results are no yearly report
    "c/20240705-0000000c": update(
        "c",
        "2024-07-05",
        """
        task: 2a, period: 2024-Q1, status: completed, completed: 2024-03-31, result: C quý I
        task: 2a, period: 2024-Q2, status: completed, completed: 2024-06-01, result: C quý II
        """,
        more="document: {number: 3/BC-C, date: 2024-07-04}\n",
    ),
}


def write(root: Path, **updates: str) -> Path:
    """Write the workspace, with the updates above and more (`a_1` is `data/updates/thu/2024/a/1.yaml`)."""
    files = dict(BASE)
    files |= {f"data/updates/thu/2024/{name}.yaml": text for name, text in UPDATES.items()}
    files |= {f"data/updates/thu/2024/{name.replace('_', '/', 1)}.yaml": text for name, text in updates.items()}
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def add(root: Path, name: str, text: str) -> None:
    """Add one file to the data of a workspace."""
    path = root / "data" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
