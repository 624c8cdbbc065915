"""Render the consolidated report as DOCX from a Word template: same data, same bytes."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.write import docx_archive, docx_layout, docx_template, report_context
from plantrack.write.docx_archive import edited

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document

    from plantrack.ask.annual_report import AnnualReport
    from plantrack.model.office import DocumentKind
    from plantrack.write.report_views import Context

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
    if context.minh_hoa:
        _refuse_unmarked(document, template_name)
    docx_layout.settle(document)
    _describe(document, context, today)
    stream = io.BytesIO()
    document.save(stream)
    return docx_archive.sealed(stream.getvalue())


def _describe(document: Document, context: Context, today: date) -> None:
    """Set the core properties; after rendering, because docxtpl escapes them twice."""
    core, day = document.core_properties, datetime(today.year, today.month, today.day, tzinfo=UTC)
    plan = docx_template.scrub(f"{context.ke_hoach.so} năm {context.nam}")
    core.title = f"Báo cáo kết quả thực hiện Kế hoạch số {plan}"[:255]
    core.author = core.last_modified_by = str(docx_template.scrub(context.co_quan))[:255]
    core.language, core.identifier, core.revision = "vi-VN", docx_archive.BLANK, 1
    core.created = core.modified = day
    core.subject = core.comments = core.keywords = core.category = core.version = ""


def _refuse_unmarked(document: Document, name: str) -> None:
    """Figures that are invented must say so on every page, whatever became of the template."""
    for number, section in enumerate(document.sections, 1):
        footers = [section.footer]
        if section.different_first_page_header_footer:
            footers.append(section.first_page_footer)
        for footer in footers:
            if not any(ILLUSTRATIVE in paragraph.text for paragraph in footer.paragraphs):
                message = f"Mẫu {name}: chân trang của phần (section) {number} thiếu dòng “{ILLUSTRATIVE}”"
                raise PlantrackError(f"{message}; báo cáo từ dữ liệu minh họa phải có dòng này ở mọi trang.")


__all__ = ["ILLUSTRATIVE", "TEMPLATES", "edited", "render"]
