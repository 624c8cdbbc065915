"""Render the official letters (công văn) of a reporting round as DOCX: same draft, same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plantrack.errors import PlantrackError
from plantrack.write.letters import letter_context
from plantrack.write.word import docx, docx_template
from plantrack.write.word.docx_archive import edited

if TYPE_CHECKING:
    from plantrack.ask.letters import Draft
    from plantrack.model.dataset import Dataset
    from plantrack.model.letters import LetterKind

TEMPLATES: dict[LetterKind, str] = {
    "request": "cong-van-de-nghi.docx",
    "reminder": "cong-van-don-doc.docx",
    "supplement": "cong-van-bo-sung.docx",
}
"""The file of each kind of letter in the folder `templates`."""
_TITLES: dict[LetterKind, str] = {
    "request": "Công văn đề nghị báo cáo",
    "reminder": "Công văn đôn đốc gửi báo cáo",
    "supplement": "Công văn đề nghị bổ sung báo cáo",
}


def render(dataset: Dataset, draft: Draft, template: bytes, *, template_name: str) -> bytes:
    """Return a letter as a DOCX file; its digest stands in it, for `edited` to tell.

    Raises:
        PlantrackError: nobody is addressed, or the template is at fault; the message names it and quotes the paragraph.

    """
    if not draft.addressees:
        raise PlantrackError("Công văn không có nơi nhận nào; không có gì để gửi.")
    context = letter_context.of_draft(dataset, draft)
    document = docx_template.rendered(template, context.as_mapping(), template_name)
    title = f"{_TITLES[draft.kind]} kết quả thực hiện Kế hoạch số {context.ke_hoach.so} năm {draft.year}"
    about = docx.About(title, context.co_quan, draft.day, illustrative=context.minh_hoa)
    return docx.finished(document, about, template_name)


__all__ = ["TEMPLATES", "edited", "render"]
