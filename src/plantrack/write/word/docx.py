"""Render the consolidated report as DOCX from a Word template: same data, same bytes; finish any filled template."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from plantrack.errors import PlantrackError
from plantrack.write.report import report_context
from plantrack.write.word import docx_archive, docx_layout, docx_template
from plantrack.write.word.docx_archive import edited
from plantrack.write.word.filters import scrub
from plantrack.write.word.template_lint import W

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from plantrack.ask.annual_report import AnnualReport
    from plantrack.model.office import DocumentKind

ILLUSTRATIVE = "SỐ LIỆU MINH HỌA"
TEMPLATES: dict[DocumentKind, str] = {"ubnd": "bao-cao-ubnd.docx", "central": "bao-cao-trung-uong.docx"}
"""The file of each kind of report in the folder `templates`."""


def render(report: AnnualReport, template: bytes, *, template_name: str, kind: DocumentKind, today: date) -> bytes:
    """Return the report as a DOCX file dated `today`; its digest stands in it, for `edited` to tell.

    Raises:
        PlantrackError: the template is at fault; the message names it and quotes the paragraph.

    """
    context = report_context.of_report(report, kind, today)
    document = docx_template.rendered(template, context.as_mapping(), template_name)
    title = f"Báo cáo kết quả thực hiện Kế hoạch số {context.ke_hoach.so} năm {context.nam}"
    about = About(title, context.co_quan, today, illustrative=context.minh_hoa)
    return finished(document, about, template_name)


class About(NamedTuple):
    """What a document's properties say of it, and whether what it tells is invented."""

    title: str
    author: str
    day: date
    illustrative: bool


def finished(document: Document, about: About, template_name: str) -> bytes:
    """Lay a filled template out and return it as a file that knows its own digest.

    Raises:
        PlantrackError: the data are illustrative and a footer of the template does not say so.

    """
    with docx_template.blamed(template_name):
        if about.illustrative:
            _refuse_unmarked(document, template_name)
        docx_layout.settle(document)
        _describe(document, about)
    return docx_archive.sealed(docx_template.saved(document, template_name))


def _describe(document: Document, about: About) -> None:
    """Set the core properties; after rendering, because docxtpl escapes them twice."""
    core = document.core_properties
    core.title = str(scrub(about.title))[:255]
    core.author = core.last_modified_by = str(scrub(about.author))[:255]
    core.language, core.identifier, core.revision = "vi-VN", docx_archive.BLANK, 1
    core.created = core.modified = datetime(about.day.year, about.day.month, about.day.day, tzinfo=UTC)
    core.subject = core.comments = core.keywords = core.category = core.version = ""


def _refuse_unmarked(document: Document, name: str) -> None:
    """Figures that are invented must say so on every page, whatever became of the template."""
    from docx.section import Section  # noqa: PLC0415 (only documents need it)

    even = document.settings.odd_and_even_pages_header_footer
    properties = document.element.body.iter(f"{W}sectPr")  # in content controls too, where python-docx does not look
    sections = [Section(one, document.part) for one in properties if one.getparent().tag != f"{W}sectPrChange"]
    marked = {"every": False, "even": not even, "first": False}  # a section without a footer goes on with the last one
    for number, section in enumerate(sections, 1):
        footers = {"every": section.footer, "even": section.even_page_footer, "first": section.first_page_footer}
        shown = {"every": True, "even": even, "first": section.different_first_page_header_footer}
        for kind, footer in footers.items():
            if not footer.is_linked_to_previous:
                marked[kind] = any(ILLUSTRATIVE in _seen(paragraph) for paragraph in footer.paragraphs)
            if shown[kind] and not marked[kind]:
                message = f"Mẫu {name}: chân trang của phần (section) {number} thiếu dòng “{ILLUSTRATIVE}”"
                raise PlantrackError(f"{message}; văn bản từ dữ liệu minh họa phải có dòng này ở mọi trang.")


def _seen(paragraph: Paragraph) -> str:
    """Return the text of a paragraph without what is hidden."""
    return "".join(run.text for run in paragraph.runs if not run.font.hidden)


__all__ = ["ILLUSTRATIVE", "TEMPLATES", "About", "edited", "finished", "render"]
