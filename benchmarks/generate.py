"""Make a workspace of any size with its own fictional plan: `python benchmarks/generate.py DIR --updates N`.

`--updates` counts entries (task × agency × result), 20 to a file. The same arguments make the same bytes; `check`
exits 0 on it whatever the day.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN, FIRST_YEAR, TASKS, PER_FILE = "999", 2001, 40, 20
SENTENCE = (
    "Đơn vị minh họa số {agency} tổ chức {count} hội nghị truyền thông chính sách cho cán bộ, Nhân dân trên địa bàn; "
    "phát hành tài liệu, đăng tin, bài trên trang thông tin điện tử và mạng xã hội."
)


def main() -> None:
    """Read the arguments and write the workspace."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--updates", type=int, default=10_000, help="entries in all")
    parser.add_argument("--agencies", type=int, default=500)
    parser.add_argument("--years", type=int, default=1)
    arguments = parser.parse_args()
    count = 0
    for name, text in files(arguments.updates, arguments.agencies, arguments.years):
        path = arguments.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        count += 1
    print(f"{arguments.directory}: {count} files, {arguments.updates} entries")


def files(entries: int, agencies: int, years: int) -> Iterator[tuple[str, str]]:
    """Yield the path and text of every file."""
    yield f"data/plan-{PLAN}.yaml", _plan()
    yield "data/agencies.yaml", _agencies(agencies)
    yield "data/office.yaml", _office()
    yield f"data/reporting-{PLAN}.yaml", _reporting()
    remaining, number = entries, 0
    while remaining > 0:
        agency, year = number % agencies, FIRST_YEAR + number // agencies % years
        yield _update(number, agency, year, min(PER_FILE, remaining))
        remaining -= PER_FILE
        number += 1


def _plan() -> str:
    tasks = "\n".join(
        f"""      - id: {_task(index)}
        printed: II.1.{index}
        text: Nhiệm vụ minh họa số {index} về truyền thông chính sách
        parties: [{{role: lead, label: Đơn vị chủ trì, text: Các đơn vị, read: [{{group: tat-ca}}]}}]
        schedules: [{{label: Thời gian thực hiện, text: Thường xuyên, read: [{{id: main, kind: ongoing}}]}}]"""
        for index in range(TASKS)
    )
    return f"""plan: "{PLAN}"
document:
  number: {PLAN}/KH-UBND
  date: {FIRST_YEAR}-01-02
  issuer: chu-quan
  title: Kế hoạch minh họa
  signer: {{name: "", formula: [CHỦ TỊCH]}}
sections:
  - id: "1"
    printed: II.1
    title: Mục minh họa
    tasks:
{tasks}
"""


def _task(index: int) -> str:
    return f"t{index}"


def _agencies(count: int) -> str:
    listed = "\n".join(
        f"  - {{id: don-vi-{index}, block: don-vi, order: {index}, names: [{{name: Đơn vị minh họa {index}}}]}}"
        for index in range(count)
    )
    return f"""blocks: [{{id: chu-quan, name: Chủ quản}}, {{id: don-vi, name: Đơn vị}}]
agencies:
  - {{id: chu-quan, block: chu-quan, names: [{{name: Cơ quan chủ quản minh họa}}]}}
{listed}
groups: [{{id: tat-ca, name: Các đơn vị, members: [{{block: don-vi}}]}}]
"""


def _office() -> str:
    signer = 'to: [Cơ quan chủ quản], signer: {formula: [GIÁM ĐỐC], name: ""}, recipients: [Như trên, "Lưu: VT"]'
    return f"""offices:
  - agency: don-vi-0
    owner: chu-quan
    letterhead: [CHỦ QUẢN, ĐƠN VỊ MINH HỌA]
    place: Minh Họa
    symbols: {{report: BC-DVMH}}
    documents: {{ubnd: {{{signer}}}, central: {{{signer}}}}}
illustrative: true
"""


def _reporting() -> str:
    tasks = ", ".join(_task(index) for index in range(TASKS))
    return f"""indicators:
  - {{id: hoi-nghi, name: Hội nghị, unit: cuộc, kind: flow, tasks: [{tasks}]}}
  - {{id: luot-nguoi, name: Lượt người, unit: lượt, kind: flow, tasks: [{tasks}]}}
"""


def _update(number: int, agency: int, year: int, entries: int) -> tuple[str, str]:
    digits = hashlib.sha256(f"{number}".encode()).hexdigest()[:8]
    body = "\n".join(_entry(number, agency, year, index) for index in range(entries))
    text = f"""agency: don-vi-{agency}
document: {{number: {number + 1}/BC-DVMH, date: {year}-11-18}}
received: {year}-11-20
recorded: {{at: {year}-11-20T14:05:33+07:00, by: "Người nhập minh họa", by-means: form}}
contents: read
tasks:
{body}
"""
    return f"data/updates/{PLAN}/{year}/don-vi-{agency}/{year}1120-{digits}.yaml", text


def _entry(number: int, agency: int, year: int, index: int) -> str:
    task = _task((number * PER_FILE + index) % TASKS)
    count = (number + index) % 9 + 1
    return f"""  - task: {task}
    period: {year}
    status: completed
    result: "{SENTENCE.format(agency=agency, count=count)}"
    figures: {{hoi-nghi: {count}, luot-nguoi: {count * 37}}}
    evidence: [{{number: {index + 1}/KH-DVMH, date: {year}-03-0{count}, subject: "Kế hoạch truyền thông"}}]"""


if __name__ == "__main__":
    main()
