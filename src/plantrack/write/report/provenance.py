"""Which data stand where in a rendered report: it is rendered once more with a mark before every text of the context.

So nothing is guessed from how texts look: the mark says which field of the views a text came from, whatever the
template makes of it; what bears no mark is the template's own wording, or a number that the template prints.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from plantrack.read import wordtext
from plantrack.write.report import report_context
from plantrack.write.word import docx, docx_template

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from plantrack.ask.annual_report import AnnualReport
    from plantrack.ask.origins import Kind
    from plantrack.model.office import DocumentKind
    from plantrack.read.wordtext import Block

_FIRST, _LAST = 0xF0000, 0xFFFFD
"""The marks: a plane for private use, which no font of an office fills."""
_CLOSING = ".;"

_NAME: tuple[Kind, ...] = ("directory",)
_PLAN: tuple[Kind, ...] = ("plan",)
_TOLD: tuple[Kind, ...] = ("journal",)
_OURS: tuple[Kind, ...] = ("words",)
_OFFICE: tuple[Kind, ...] = ("office",)
_ASKED: tuple[Kind, ...] = ("reporting",)
_COMPUTED: tuple[Kind, ...] = ()

KINDS: Mapping[str, tuple[Kind, ...]] = {
    "PlanView.so": _PLAN,
    "PlanView.co_quan": _NAME,
    "PlanView.trich_yeu": _PLAN,
    "PlanView.ve": _PLAN,
    "SignView.dong": _OFFICE,
    "SignView.ten": _OFFICE,
    "ReporterView.ten": _NAME,
    "ReporterView.ghi_chu": ("journal", "events"),
    "StatusRow.ten": _COMPUTED,
    "StatusGroup.ten": _COMPUTED,
    "FigureView.ten": _ASKED,
    "FigureView.ngan": _ASKED,
    "FigureView.don_vi": _ASKED,
    "FigureView.thay_doi": _COMPUTED,
    "HeirView.ten": _NAME,
    "HeirView.truoc_la": _NAME,
    "HeirView.so_lieu": _ASKED,
    "HeirView.don_vi": _ASKED,
    "HeirView.thay_doi": _COMPUTED,
    "ReportedView.ky": _COMPUTED,
    "ReportedView.nhan": _COMPUTED,
    "ReportedView.ket_qua": _TOLD,
    "ReportedView.nguyen_nhan": _TOLD,
    "ReportedView.theo": _NAME,
    "LeadView.ten": _NAME,
    "LeadView.nhan": _COMPUTED,
    "QuoteView.ten": _NAME,
    "QuoteView.ket_qua": _TOLD,
    "TaskView.chu": _PLAN,
    "TaskView.nhan": _PLAN,
    "TaskView.noi_dung": _PLAN,
    "TaskView.trang_thai": _COMPUTED,
    "TaskView.danh_gia": _COMPUTED,
    "TaskView.tom_tat": _OURS,
    "TaskView.chua_bao_cao": _NAME,
    "TaskView.chua_bao_cao_khac": _NAME,
    "TaskView.chua_xac_dinh": _NAME,
    "TaskView.da_bao_truoc": _NAME,
    "TaskView.phoi_hop": _NAME,
    "TaskView.ghi_chu_tri": _PLAN,
    "TaskView.ghi_phoi_hop": _PLAN,
    "TaskView.thoi_han": _PLAN,
    "TaskView.ghi_chu": _COMPUTED,
    "RateView.so": _PLAN,
    "RateView.ten": _PLAN,
    "SectionView.so": _PLAN,
    "SectionView.ten": _PLAN,
    "PaceView.nhan": _PLAN,
    "PaceView.vi": _COMPUTED,
    "LateView.ten": _NAME,
    "LateView.nhan": _COMPUTED,
    "LateView.nguyen_nhan": _TOLD,
    "LateGroup.nhan": _PLAN,
    "LateGroup.ky": _COMPUTED,
    "DutyView.nhan": _PLAN,
    "DutyView.noi_dung": _PLAN,
    "AgencyRowView.tt": _COMPUTED,
    "AgencyRowView.ten": _NAME,
    "AgencyTable.cot": _COMPUTED,
    "AgencyTable.khoi": _NAME,
    "FigureRow.tt": _COMPUTED,
    "FigureRow.ten": _NAME,
    "AdjustmentView.ten": _ASKED,
    "AdjustmentView.don_vi": _NAME,
    "AdjustmentView.ly_do": _OURS,
    "RemarkView.tt": _COMPUTED,
    "RemarkView.ten": _NAME,
    "RemarkView.kho_khan": _TOLD,
    "RemarkView.nguyen_nhan": _TOLD,
    "RemarkView.kien_nghi": _TOLD,
    "ProposalView.gui": _OURS,
    "ProposalView.noi_dung": _OURS,
    "WordsView.chi_dao": _OURS,
    "WordsView.ket_qua": _OURS,
    "WordsView.han_che": _OURS,
    "WordsView.khach_quan": _OURS,
    "WordsView.chu_quan": _OURS,
    "WordsView.phuong_huong": _OURS,
    "WordsView.tep": _COMPUTED,
    "Context.so": _OURS,
    "Context.ky_hieu": _OFFICE,
    "Context.dia_danh": _OFFICE,
    "Context.tieu_de": _OFFICE,
    "Context.kinh_gui": _OFFICE,
    "Context.noi_nhan": _OFFICE,
    "Context.co_quan": _NAME,
    "Context.uy_ban": _OFFICE,
}
"""Which data each text of the views comes from; none for what is computed."""
NAMING = frozenset(
    field
    for field, kinds in KINDS.items()
    if kinds in (_NAME, _ASKED) and not field.startswith(("Context.", "PlanView."))
) | {"TaskView.nhan", "PaceView.nhan", "LateGroup.nhan", "DutyView.nhan"}
"""What only names something of which a computed line or row tells."""
OFFICE_KEYS: Mapping[str, frozenset[str]] = {
    "SignView.dong": frozenset({"signer", "formula"}),
    "SignView.ten": frozenset({"signer", "name"}),
    "Context.dia_danh": frozenset({"place"}),
    "Context.kinh_gui": frozenset({"to"}),
    "Context.noi_nhan": frozenset({"recipients"}),
    "Context.uy_ban": frozenset({"ubnd", "to"}),
}
"""Under which keys of `data/office.yaml` a text stands, where others may hold the same."""
_UNMARKED = frozenset({"Context.tieu_de", "Context.bieu_do"})
"""What is measured before it is broken into lines, where a mark would break it elsewhere; what is drawn, not text."""


class Span(NamedTuple):
    """A stretch of a line that shows one text of the context."""

    start: int
    end: int
    field: str
    text: str


Spans = tuple[tuple[tuple[Span, ...], ...], ...]
"""The spans of one block: cell by cell, line by line."""


def spans(
    report: AnnualReport, template: bytes, blocks: tuple[Block, ...], *, kind: DocumentKind, today: date
) -> list[Spans]:
    """Return the spans of the blocks of a rendered report; none for a line that the marks have changed."""
    marks = _Marks()
    context = marks.on(report_context.of_report(report, kind, today), "")
    document = docx_template.rendered(template, context.as_mapping(), docx.TEMPLATES[kind])
    marked = wordtext.read(docx_template.saved(document, ""), "").blocks
    if len(marked) != len(blocks):
        return [tuple(tuple(() for _ in cell) for cell in block.cells) for block in blocks]
    return [_of_block(marks, block, twin) for block, twin in zip(blocks, marked, strict=True)]


def _of_block(marks: _Marks, block: Block, twin: Block) -> Spans:
    found = []
    for number, cell in enumerate(block.cells):
        lines = twin.cells[number] if number < len(twin.cells) else ()
        same = len(lines) == len(cell)
        found.append(tuple(marks.off(line.text, lines[place].text) if same else () for place, line in enumerate(cell)))
    return tuple(found)


class _Marks:
    """Sets marks before texts, and finds them again."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str]] = []

    def on(self, value: Any, field: str) -> Any:
        """Return a value of the context with a mark before each text in it, line by line."""
        if field in _UNMARKED:
            return value
        if isinstance(value, str):
            return "\n".join(self._mark(line, field) for line in value.split("\n"))
        if isinstance(value, tuple):
            return tuple(self.on(held, field) for held in value)
        if is_dataclass(value) and not isinstance(value, type):
            owner = type(value).__name__
            held = {one.name: self.on(getattr(value, one.name), f"{owner}.{one.name}") for one in fields(value)}
            return type(value)(**held)
        return value

    def off(self, shown: str, marked: str) -> tuple[Span, ...]:
        """Return the spans of a line, given the same line with marks; none where the two do not agree."""
        plain, marks = "", []
        for letter in marked:
            if _FIRST <= ord(letter) <= _LAST and ord(letter) - _FIRST < len(self.texts):
                marks.append((len(plain), *self.texts[ord(letter) - _FIRST]))
            else:
                plain += letter
        if plain.lower() != shown.lower():
            return ()
        ends = [*(start for start, _, _ in marks[1:]), len(shown)] if marks else []
        return tuple(
            Span(start, _end(shown, start, end, text), field, text)
            for (start, field, text), end in zip(marks, ends, strict=True)
        )

    def _mark(self, text: str, field: str) -> str:
        if not text.strip() or len(self.texts) > _LAST - _FIRST:
            return text
        self.texts.append((field, wordtext.plain(text)))
        return chr(_FIRST + len(self.texts) - 1) + text.lstrip()


def _end(shown: str, start: int, limit: int, text: str) -> int:
    """Return where a text ends in a line: as far as the two agree, and the mark that a sentence ends with."""
    end = start
    while end < limit and end - start < len(text) and shown[end].lower() == text[end - start].lower():
        end += 1
    while end < limit and shown[end] in _CLOSING and end - start >= len(text.rstrip(_CLOSING)):
        end += 1
    return end
