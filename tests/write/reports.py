"""Reports rendered for the tests: the example workspace, and ways to spoil it."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx

from plantrack.ask import annual_report
from plantrack.read import loader, worktree
from plantrack.write.word import docx as report_docx

if TYPE_CHECKING:
    from plantrack.ask.annual_report import AnnualReport
    from plantrack.model.dataset import Dataset
    from plantrack.model.office import DocumentKind

ROOT = Path(__file__).parents[2]
DAY = date(2024, 11, 28)


@cache
def example() -> Dataset:
    """Return the dataset of the example: the repository's data under those of `examples/`."""
    return loader.dataset({**worktree.read(ROOT), **worktree.read(ROOT / "examples")}, "435")


def signed(dataset: Dataset, *, name: str = "Trần Văn Mẫu", illustrative: bool = True) -> Dataset:
    """Return the dataset with another name for who signs, or none."""
    offices = []
    for office in dataset.offices.offices:
        documents = office.documents.model_copy(
            update={
                kind: document.model_copy(update={"signer": document.signer.model_copy(update={"name": name})})
                for kind, document in (("ubnd", office.documents.ubnd), ("central", office.documents.central))
            }
        )
        offices.append(office.model_copy(update={"documents": documents}))
    changed = {"offices": tuple(offices), "illustrative": illustrative}
    return replace(dataset, offices=dataset.offices.model_copy(update=changed))


def with_result(dataset: Dataset, agency: str, task: str, text: str) -> Dataset:
    """Return the dataset with other words for one agency's result of a task."""
    filings = []
    for filing in dataset.filings:
        entries = tuple(
            entry.model_copy(update={"result": text}) if entry.task == task else entry for entry in filing.update.tasks
        )
        mine = filing.update.agency == agency and filing.year == DAY.year
        update = filing.update.model_copy(update={"tasks": entries}) if mine else filing.update
        filings.append(filing._replace(update=update))
    return replace(dataset, filings=tuple(filings))


def template(kind: DocumentKind) -> bytes:
    """Return a committed template."""
    return (ROOT / "templates" / report_docx.TEMPLATES[kind]).read_bytes()


def composed(dataset: Dataset, year: int = DAY.year) -> AnnualReport:
    """Compose the report of a year as of 28/11."""
    return annual_report.compose(dataset, year, date(year, 11, 28))


def rendered(
    dataset: Dataset, kind: DocumentKind = "ubnd", year: int = DAY.year, content: bytes | None = None
) -> bytes:
    """Render the report of a year from the committed template, or from another."""
    return report_docx.render(
        composed(dataset, year),
        template(kind) if content is None else content,
        template_name=report_docx.TEMPLATES[kind],
        kind=kind,
        today=date(year, 11, 28),
    )


def opened(content: bytes) -> Any:
    """Open a DOCX; Any, because python-docx is half typed."""
    return docx.Document(io.BytesIO(content))


def saved(document: Any) -> bytes:
    """Save a DOCX that was opened."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def text(content: bytes) -> str:
    """Return all text of a DOCX, a paragraph a line, tables included."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = opened(content).element.body.iter(f"{w}p")
    return "\n".join("".join(node.text or " " for node in p.iter(f"{w}t", f"{w}br")) for p in paragraphs)


def table(content: bytes, head: str) -> list[list[str]]:
    """Return the rows of the table that has a heading cell."""
    for found in opened(content).tables:
        rows = [[cell.text for cell in row.cells] for row in found.rows]
        if rows and head in rows[0]:
            return rows
    raise AssertionError(f"no table with the heading {head!r}")
