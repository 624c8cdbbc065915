"""Word files with jinja tags, filled in; what is at fault in one is told with the paragraph that it stands in.

docxtpl makes of a part the source that jinja reads; the rest of what it does is done here: it parses every file three
times, looks into every run, and mends silently what a tag has torn. A template that comes along is compiled beforehand
(`compiled/`); what jinja makes of any other is kept while the program runs.
"""

from __future__ import annotations

import functools
import io
import re
import warnings
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from decimal import InvalidOperation
from typing import TYPE_CHECKING, Any

from plantrack.errors import PlantrackError
from plantrack.write.word import chart, compiled, docx_archive, paragraphs, sandbox
from plantrack.write.word.filters import NoValueError, scrub
from plantrack.write.word.template_lint import W, fetching, filled_parts, is_of_paragraphs, lint, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import CodeType

    from docx.document import Document
    from docx.opc.part import XmlPart
    from docxtpl import DocxTemplate
    from markupsafe import Markup

    from plantrack.write.word.chart import Chart

_LARGEST = 50_000_000
"""Bytes of a template once unpacked; the largest that comes along takes 0.5 million."""
_PARAGRAPH = re.compile("<w:p(?=[ >])")
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def rendered(template: bytes, context: Mapping[str, Any], name: str) -> Document:
    """Fill in a template.

    Raises:
        PlantrackError: the template is no Word file, or a tag in it is at fault; the message quotes its paragraph.

    """
    module = compiled.module_of(template, name)
    with blamed(name):
        document = opened(template, name)
        _detach(document)
        parts = filled_parts(document)
        _hush(parts)
        _keep_sections(document.part)
        faults = [*lint(document)] if module is None else []  # what comes along was looked over when it was compiled
    _refuse(faults, name)
    filling = _Filling(document, context)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            filling.fill(parts, module)
    except Exception as error:
        raise PlantrackError(_told(error, name, filling.source)) from error
    _refuse([told for part in parts for told in fetching(part.element)], name)  # a tag may have put a field together
    return document.part.document


def _refuse(faults: list[str], name: str) -> None:
    if faults:
        raise PlantrackError(f"Mẫu {name} có thẻ đặt sai; hãy sửa trong Word.", details=faults)


def _detach(document: Document) -> None:
    """Forget which template of Word's the file was made from: nothing here needs it, and Word would go and look."""
    for settings in (one.target_part for one in document.part.rels.values() if one.reltype.endswith("/settings")):
        for key in [key for key, one in settings.rels.items() if one.reltype.endswith("/attachedTemplate")]:
            del settings.rels[key]
        for node in settings.element.findall(f"{W}attachedTemplate"):
            settings.element.remove(node)


def _hush(parts: list[XmlPart]) -> None:
    """Let what is tracked as deleted be no tag: half of one would take all text up to the next along."""
    for part in parts:
        for node in part.element.iter(f"{W}delText", f"{W}delInstrText"):
            node.text = (node.text or "").replace("{", "{\u2060")


def _keep_sections(body: XmlPart) -> None:
    """Give the end of a section a paragraph of its own, where LibreOffice has put it into that of a tag, which goes."""
    for section in list(body.element.iter(f"{W}sectPr")):
        properties = section.getparent()
        paragraph = properties.getparent()
        if properties.tag == f"{W}pPr" and paragraph.tag == f"{W}p" and is_of_paragraphs(paragraph):
            own = paragraph.makeelement(f"{W}p", {})
            own.append(deepcopy(properties))
            properties.remove(section)
            paragraph.addnext(own)


class _Filling:
    """Fills in the body of a document and its headers and footers, each once."""

    def __init__(self, document: Document, context: Mapping[str, Any]) -> None:
        self.source = ""
        """What a fault is looked for in: of the part at hand, a paragraph on each line."""
        self._document = document
        self._context = context
        self._jinja = sandbox.environment()
        self._jinja.filters["hinh"] = lambda value, width, most: _drawn(document, self._part, value, width, most)
        self._part: XmlPart = document.part

    def fill(self, parts: list[XmlPart], module: dict[str, Any] | None) -> None:
        """Fill in the body, with its compiled module if there is one, and the other parts."""
        body, *pages = parts
        self._put(body, self._shown(module, body))
        for number, picture in enumerate(body.element.iter(_PICTURE), 1001):
            picture.set("id", str(number))
        for part in pages:
            self._part = part
            self._put(part, self._filled(part))

    def _shown(self, module: dict[str, Any] | None, body: XmlPart) -> str:
        from jinja2 import Template  # noqa: PLC0415 (only `report` needs it)

        if module is None:
            return self._filled(body)
        try:
            return Template.from_module_dict(self._jinja, module, self._jinja.globals).render(self._context)
        except Exception:  # noqa: BLE001 (compiled code does not know the paragraph: filled in the slow way, it is told)
            return self._filled(body)

    def _filled(self, part: XmlPart) -> str:
        from jinja2 import Template  # noqa: PLC0415 (only `report` needs it)

        self.source = _source(_xml(part))
        code = _code(self.source)
        return str(Template.from_code(self._jinja, code, self._jinja.globals).render(self._context))

    def _put(self, part: XmlPart, filled: str) -> None:
        """Make filled source the content of a part."""
        from docx.oxml import parse_xml  # noqa: PLC0415 (only `report` needs it)
        from lxml.etree import XMLSyntaxError  # noqa: PLC0415

        try:
            root = parse_xml(filled.replace("\n<w:p", "<w:p"))
        except XMLSyntaxError:
            self.source = filled  # a paragraph on each line, as jinja was given it
            parse_xml(filled)  # fails again, and names the line
            raise
        if breaks := filled.count(paragraphs.BREAK):
            paragraphs.broken(root, breaks)
        part._element = root  # noqa: SLF001 (as docxtpl does)


def code_of(template: bytes) -> str:
    """Return the Python that jinja makes of a template's body, for `compiled/`.

    Raises:
        PlantrackError: a tag in it is at fault.

    """
    document = opened(template, "")
    if faults := [*lint(document)]:
        raise PlantrackError("Mẫu có thẻ đặt sai.", details=faults)
    source = _source(_xml(document.part))
    return str(sandbox.environment().compile(source, raw=True, defer_init=True))


def _xml(part: XmlPart) -> str:
    from lxml import etree  # noqa: PLC0415 (only `report` needs it)

    return str(etree.tostring(part.element, encoding="unicode"))


@functools.lru_cache(maxsize=32)
def _source(xml: str) -> str:
    """Return what jinja reads of a part."""
    return _lined(_docxtpl().patch_xml(xml))


def _lined(xml: str) -> str:
    return _PARAGRAPH.sub("\n<w:p", xml)


@functools.lru_cache(maxsize=32)
def _code(source: str) -> CodeType:
    """Compile once what a set of letters, or a comparison, fills in many times."""
    return sandbox.environment().compile(source)


@functools.cache
def _docxtpl() -> DocxTemplate:
    from docxtpl import DocxTemplate  # noqa: PLC0415 (slow to import)

    return DocxTemplate(io.BytesIO())  # opens nothing: what is asked of it looks at its argument alone


def _drawn(document: Document, part: XmlPart, value: Chart | None, width: float, most: float) -> Markup:
    """`hinh`: a chart in its own run, so many millimetres wide and at most so many high; nothing for None."""
    from markupsafe import Markup  # noqa: PLC0415 (only `report` needs it)

    if value is None:
        return Markup()

    clean = replace(value, about=_plain(value.about), groups=tuple(_plain(name) for name in value.groups))
    made = chart.drawing(document, part, clean, width, most)
    return Markup(f'</w:t></w:r><w:r>{made}</w:r><w:r><w:t xml:space="preserve">')  # noqa: S704 (escaped by `drawing`)


def _plain(text: str) -> str:
    return " ".join(str(scrub(text)).replace(paragraphs.BREAK, " ").split())


def opened(template: bytes, name: str) -> Document:
    """Open a Word file whose parts are of the size that they say.

    Raises:
        PlantrackError: its archive is damaged or too large.

    """
    import docx  # noqa: PLC0415 (slow to import)

    try:
        docx_archive.parts_of(template, most=_LARGEST)
    except PlantrackError as error:
        raise PlantrackError(_damaged(name), details=[error.message]) from error
    return docx.Document(io.BytesIO(template))


class _Stream(io.BytesIO):
    """Stays open: where saving fails, python-docx leaves its archive to be closed whenever it is collected."""

    def close(self) -> None:
        """Do nothing; the bytes go when nobody holds them."""


def saved(document: Document, name: str) -> bytes:
    """Return a document as a file.

    Raises:
        PlantrackError: what the template brought along cannot be saved.

    """
    stream = _Stream()
    with blamed(name):
        document.save(stream)
    return stream.getvalue()


@contextmanager
def blamed(name: str) -> Iterator[None]:
    """Tell as a template's fault what python-docx makes of a damaged one: whatever zipfile, lxml and itself raise.

    Raises:
        PlantrackError: something was raised.

    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that stand twice; what was saved is looked over by `sealed`
            yield
    except (PlantrackError, MemoryError):
        raise
    except Exception as error:
        raise PlantrackError(_damaged(name)) from error


def _damaged(name: str) -> str:
    return f"Mẫu {name} không phải tệp Word (.docx) hoặc đã hỏng; hãy mở bằng Word và lưu lại."


# faults while rendering


_PLAIN: dict[type[Exception], str] = {
    RecursionError: "thẻ gọi chính nó (macro) không dừng",
    MemoryError: "thẻ làm đầy bộ nhớ",
    SyntaxError: "thẻ lồng nhau quá nhiều lớp",
}


def _told(error: Exception, name: str, source: str) -> str:
    line = _line_of(error)
    lines = source.splitlines()
    text = re.sub(r"<[^>]+>", "", lines[line - 1]) if line is not None and 0 < line <= len(lines) else ""
    where = f" Đoạn: “{quoted(text)}”." if text.strip() else ""
    return f"Mẫu {name}: {_reason(error)}.{where}"


def _line_of(error: Exception) -> int | None:
    """Return the line of the template at which rendering stopped; jinja puts it into the traceback."""
    told: int | None = getattr(error, "lineno", None)
    if told is not None:
        return told
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _reason(error: Exception) -> str:
    from jinja2 import TemplateSyntaxError, UndefinedError  # noqa: PLC0415 (loaded by now)
    from jinja2.exceptions import SecurityError  # noqa: PLC0415
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415

    text = str(error)
    if isinstance(error, NoValueError):
        return "giá trị cần in đang để trống (None); dùng {% if … %} hoặc bộ lọc so, ngay"
    if isinstance(error, SecurityError):
        return f"thẻ làm điều không được phép trong mẫu ({text})"
    if isinstance(error, UndefinedError):
        named = re.search(r"no attribute '([^']+)'", text) or re.search(r"'([^']+)' is undefined", text)
        return f"không có giá trị tên “{named[1]}”" if named else f"không có giá trị ({text})"
    if isinstance(error, TemplateSyntaxError):
        unknown = re.search(r"No filter named '([^']+)'", text)
        return f"không có bộ lọc tên “{unknown[1]}”" if unknown else f"thẻ viết sai ({text})"
    if isinstance(error, XMLSyntaxError):
        return "thẻ mở và thẻ đóng ({% for %}, {% if %}) không nằm trong cùng một ô, một hàng hay ngoài bảng như nhau"
    if isinstance(error, InvalidOperation):
        return "bộ lọc số gặp một giá trị không phải là số"
    if "no loader" in text:
        return "mẫu không gọi được tệp khác (include, import, extends)"
    if plain := next((told for kind, told in _PLAIN.items() if isinstance(error, kind)), ""):
        return plain
    return f"không điền được thẻ ({type(error).__name__}: {text})"
