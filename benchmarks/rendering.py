"""What a finished Word file costs docxtpl and pandoc: the same paragraphs and the same rows, and nothing besides.

`python rendering.py content FILE.docx CONTENT.json` takes them out of a file, `template` and `html` make what the two
start from, `docxtpl` renders once and prints the processor time that it took without imports. Run by the peers' Python.
"""

from __future__ import annotations

import html
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def content(source: Path, out: Path) -> None:
    """Write the paragraphs and the tables' rows of a Word file as JSON."""
    import docx  # noqa: PLC0415 (of the peers' venv)

    body = docx.Document(str(source)).element.body
    told: dict[str, Any] = {
        "paragraphs": [_text(paragraph) for paragraph in body.iterfind(f"{W}p")],
        "tables": [
            [[_text(cell) for cell in row.iterfind(f"{W}tc")] for row in table.iterfind(f"{W}tr")]
            for table in body.iterfind(f"{W}tbl")
        ],
    }
    for table in told["tables"]:
        most = max(len(row) for row in table)
        table[:] = [[*row, *[""] * (most - len(row))] for row in table]
    out.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _text(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def template(source: Path, out: Path) -> None:
    """Make the plainest template that holds a content: a loop of paragraphs, a loop of rows for each table."""
    import docx  # noqa: PLC0415 (of the peers' venv)

    document = docx.Document()
    for line in ("{%p for text in paragraphs %}", "{{ text }}", "{%p endfor %}"):
        document.add_paragraph(line)
    for number, rows in enumerate(_read(source)["tables"]):
        columns = len(rows[0])
        table = document.add_table(3, columns)
        for row, line in ((0, f"{{%tr for row in tables[{number}] %}}"), (2, "{%tr endfor %}")):
            table.cell(row, 0).text = line
        for column in range(columns):
            table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    document.save(str(out))


def as_html(source: Path, out: Path) -> None:
    """Write a content as HTML, which pandoc reads faster than Markdown tables."""
    told = _read(source)
    paragraphs = "\n".join(f"<p>{html.escape(text)}</p>" for text in told["paragraphs"])
    tables = "\n".join(f"<table>{''.join(_row(row) for row in rows)}</table>" for rows in told["tables"])
    out.write_text(f'<html><head><meta charset="utf-8"></head><body>{paragraphs}{tables}</body></html>', "utf-8")


def _row(cells: list[str]) -> str:
    return f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in cells)}</tr>"


def with_docxtpl(template_file: Path, out: Path, *contents: Path) -> None:
    """Render each content with docxtpl, and print the seconds of processor time that this took."""
    from docxtpl import DocxTemplate  # noqa: PLC0415 (of the peers' venv; not part of what is timed)

    told = [_read(path) for path in contents]
    start = time.process_time()
    for number, one in enumerate(told):
        made = DocxTemplate(str(template_file))
        made.render(one, autoescape=True)
        made.save(str(out.with_stem(f"{out.stem}-{number}")))
    print(time.process_time() - start)


def _read(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


if __name__ == "__main__":
    _, what, *paths = sys.argv
    WAYS: dict[str, Callable[..., None]] = {
        "content": content,
        "template": template,
        "html": as_html,
        "docxtpl": with_docxtpl,
    }
    WAYS[what](*(Path(path) for path in paths))
