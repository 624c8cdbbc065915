"""Make a workspace of any size with its own fictional plan: `python benchmarks/generate.py DIR --updates N`.

`--updates` counts entries (task × agency × result), 20 to a file. The same arguments make the same bytes; `check`
exits 0 on it whatever the day.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAN, FIRST_YEAR, TASKS, PER_FILE = "999", 2001, 40, 20
SENTENCE = (
    "Đơn vị minh họa số {agency} tổ chức {count} hội nghị truyền thông chính sách cho cán bộ, Nhân dân trên địa bàn; "
    "phát hành tài liệu, đăng tin, bài trên trang thông tin điện tử và mạng xã hội."
)


class Record(NamedTuple):
    """One entry of the journal: what an agency tells of a task for a year."""

    file: int
    """Counts the files of the journal."""
    entry: int
    """Counts the entries of the file."""
    agency: int
    year: int

    @property
    def task(self) -> str:
        """The task that it is about."""
        return _task((self.file * PER_FILE + self.entry) % TASKS)

    @property
    def meetings(self) -> int:
        """How many meetings were held; 37 times as many people came."""
        return (self.file + self.entry) % 9 + 1

    @property
    def result(self) -> str:
        """What was done, in words."""
        return SENTENCE.format(agency=self.agency, count=self.meetings)

    @property
    def document(self) -> str:
        """The number of the report that tells it."""
        return f"{self.file + 1}/BC-DVMH"

    @property
    def evidence(self) -> tuple[str, str, str]:
        """The number, day and subject of the document that proves it."""
        return f"{self.entry + 1}/KH-DVMH", f"{self.year}-03-0{self.meetings}", "Kế hoạch truyền thông"


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
    for _, told in itertools.groupby(records(entries, agencies, years), key=lambda record: record.file):
        yield _update(list(told))


def records(entries: int, agencies: int, years: int) -> Iterator[Record]:
    """Yield every entry, in the order of the files."""
    for number in range(entries):
        file, entry = divmod(number, PER_FILE)
        yield Record(file, entry, file % agencies, FIRST_YEAR + file // agencies % years)


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
duties:
  - id: bao-cao
    printed: IV.1
    text: Báo cáo kết quả thực hiện hằng năm
    is: annual-report
    parties: [{{role: lead, label: Đơn vị báo cáo, text: Các đơn vị, read: [{{group: tat-ca}}]}}]
    schedules: [{{text: Trước ngày 25/11, read: [{{id: main, kind: recurring, each: year, before: 11-25}}]}}]
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


def _update(told: list[Record]) -> tuple[str, str]:
    file, _, agency, year = told[0]
    digits = hashlib.sha256(f"{file}".encode()).hexdigest()[:8]
    body = "\n".join(_entry(record) for record in told)
    text = f"""agency: don-vi-{agency}
document: {{number: {told[0].document}, date: {year}-11-18}}
received: {year}-11-20
recorded: {{at: {year}-11-20T14:05:33+07:00, by: "Người nhập minh họa", by-means: form}}
contents: read
tasks:
{body}
"""
    return f"data/updates/{PLAN}/{year}/don-vi-{agency}/{year}1120-{digits}.yaml", text


def _entry(record: Record) -> str:
    number, day, subject = record.evidence
    return f"""  - task: {record.task}
    period: "{record.year}"
    status: completed
    result: "{record.result}"
    figures: {{hoi-nghi: {record.meetings}, luot-nguoi: {record.meetings * 37}}}
    evidence: [{{number: {number}, date: {day}, subject: "{subject}"}}]"""


if __name__ == "__main__":
    main()
