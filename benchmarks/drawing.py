"""Draw a report as a Word file, and print the seconds of processor time without imports, loading and composing.

`python -m benchmarks.drawing ours|bare DIR YEAR`: from the composed report to the file, as `plantrack report` does it,
or with the same values made and the same template filled in by docxtpl alone: no sandbox, no look at the template, no
layout, no chart, no seal.
`python -m benchmarks.drawing forms DIR OUT`: what stands in the forms of a folder, for `rendering.py`.
"""

from __future__ import annotations

import gc
import io
import json
import sys
from datetime import date
from pathlib import Path

from benchmarks import measure


def main(way: str, folder: str, last: str) -> None:
    """Do one of the three."""
    if way == "forms":
        _contents(Path(folder), Path(last))
        return
    _draw(way, Path(folder), int(last))


def _draw(way: str, root: Path, year: int) -> None:
    import docxtpl  # noqa: PLC0415 (what is imported here is not timed)
    import jinja2.sandbox  # noqa: PLC0415
    import xlsxwriter  # noqa: F401, PLC0415 (draws the chart)

    from plantrack.ask import annual_report  # noqa: PLC0415
    from plantrack.read import loader, worktree  # noqa: PLC0415
    from plantrack.write.files import workspace  # noqa: PLC0415
    from plantrack.write.report import report_context  # noqa: PLC0415
    from plantrack.write.word import docx, filters  # noqa: PLC0415

    files, day = worktree.read(root), date(year, 12, 20)
    composed = annual_report.compose(loader.dataset(files, loader.choose_plan(files, None)), year, day)
    template, name = workspace.template(root, docx.TEMPLATES["ubnd"])
    if way == "ours":
        gc.disable()  # as `plantrack` itself does
        print(
            measure.silently(lambda: docx.render(composed, template, template_name=name, kind="ubnd", today=day)),
        )
        return

    def bare() -> None:
        values = report_context.of_report(composed, "ubnd", day).as_mapping()
        made = docxtpl.DocxTemplate(io.BytesIO(template))
        environment = jinja2.Environment()  # noqa: S701 (docxtpl escapes, as told below)
        environment.filters |= {**filters.FILTERS, "hinh": lambda *_: ""}
        made.render(values, environment, autoescape=True)
        made.save(io.BytesIO())

    print(measure.silently(bare))


def _contents(folder: Path, out: Path) -> None:
    import openpyxl  # noqa: PLC0415

    for number, path in enumerate(sorted(folder.glob("*.xlsx"))):
        book = openpyxl.load_workbook(path, read_only=True)
        tables = [
            [[str(cell or "") for cell in row[1:]] for row in sheet.iter_rows(values_only=True)]
            for sheet in book
            if sheet.sheet_state == "visible"
        ]
        told = {"paragraphs": [], "tables": tables}
        (out / f"{number}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
