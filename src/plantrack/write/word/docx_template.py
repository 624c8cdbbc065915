"""Word templates with jinja tags: rendered in a sandbox, looked over beforehand, and told apart when at fault.

docxtpl loses text silently where a tag shares its paragraph, row or cell with something else, and renders footnotes
twice; so templates are linted before they are rendered (`shared/libraries.md` 1, pitfalls 4 and 6).
"""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from plantrack.errors import PlantrackError
from plantrack.write import words
from plantrack.write.word import chart, docx_archive, widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from docx.document import Document
    from docx.opc.rel import _Relationship
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from lxml.etree import _Element
    from markupsafe import Markup

    from plantrack.write.word.chart import Chart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BRACES = re.compile(r"([{}%])_(?=[{}%])")
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_BREAK = re.compile("[\t\n\a\f]")
_ENDED = re.compile(r"[.!?…][\"”’)\]]*$")
_FETCHING = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDEAUTO|DDE|LINK)\b", re.IGNORECASE)
_QUOTED = 90
_LARGEST = 50_000_000
"""Bytes of a template once unpacked; the largest that comes along takes 0.5 million."""


class _NoValueError(ValueError):
    """A value that a template prints is missing."""


def scrub(value: Any) -> Any:
    """Make a value fit to stand in a document: composed, printable, its lines as paragraphs; a missing one is refused.

    Text stays text: what a person may have typed is never a tag, and marks that turn the direction of writing, which
    Vietnamese has no use for, cannot hide what stands there.
    """
    if value is None:
        raise _NoValueError
    if not isinstance(value, str):
        return value
    if value.isprintable() and "_" not in value and unicodedata.is_normalized("NFC", value):
        return value  # nearly all: nothing in it that any of the following lines looks for
    text = _SURROGATES.sub("\ufffd", value)
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    text = _DIRECTION.sub("", _CONTROLS.sub("", text))
    text = re.sub(r"[ \u00a0]*\n\s*", "\n", text).strip("\n")
    text = _BRACES.sub("\\1\u2060_", text).replace("\n", "\a")
    return type(value)(text)


# filters


def _amount(value: Any) -> Decimal:
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(str(value))


def _number(value: Any) -> str:
    """`so`: 1.234,5; the length of a list; nothing for a figure that was not reported."""
    if isinstance(value, tuple | list):
        value = len(value)
    return "" if value is None or value == "" else words.number(_amount(value))


def _count(value: Any) -> str:
    """`dem`: a count as offices write it, 03, and 0; the length of a list."""
    if isinstance(value, tuple | list):
        value = len(value)
    amount = _amount(value)
    return words.counted(int(amount)) if amount and amount == int(amount) else words.number(amount)


def _day(value: date | None) -> str:
    """`ngay`: 05/3/2024; nothing for None."""
    return words.day(value) if value else ""


def _share(part: Any, whole: Any) -> str:
    """`ty_le`: part of whole in per cent."""
    return words.percent(_amount(part), _amount(whole))


def _sentence(value: str) -> str:
    """`cau`: the text with one mark at its end."""
    text = str(value).rstrip()
    if not text:
        return text
    bare = text.rstrip(" .;,:")
    return text if _ENDED.search(text) and not text.endswith("..") else f"{bare}."


def _clause(value: str) -> str:
    """`ve`: the text without a mark at its end, to go on after."""
    return str(value).rstrip(" .;,:\n")


def _listed(values: Iterable[Any]) -> str:
    """`ds`: names in a row; of things that have a name (`ten`), their names."""
    return words.listed(str(getattr(value, "ten", value)) for value in values)


def _joined(values: Iterable[str]) -> str:
    """`doan`: texts as paragraphs, each ending with one mark."""
    return "\n".join(_sentence(value) for value in values)


def _lines(values: Any, millimetres: float, points: float) -> list[str]:
    """`dong`: capitals in bold, broken into even lines that fit a width."""
    texts = [values] if isinstance(values, str) else values
    room = millimetres * widths.TWIPS_PER_MM
    return [line for text in texts for line in widths.balanced(text, room, points, bold=True)]


FILTERS: dict[str, Any] = {
    "so": _number,
    "dem": _count,
    "ngay": _day,
    "ngay_dai": words.long_day,
    "thu": words.weekday,
    "ngay_cuoi": words.last_day,
    "ty_le": _share,
    "cau": _sentence,
    "ve": _clause,
    "ds": _listed,
    "doan": _joined,
    "dong": _lines,
    "hoa": words.capital,
}
_GROWING = frozenset({"format", "format_map", "center", "ljust", "rjust", "zfill", "expandtabs"})
"""Methods of text that make as much of it as they are told to."""
_NO_FILTERS = ("batch", "center", "format", "indent", "random", "round", "slice")
"""Filters of jinja's that do, too, take as long as they are told to, or throw dice."""


def environment() -> ImmutableSandboxedEnvironment:
    """Return the jinja environment of templates: sandboxed, escaping, strict about names, with the filters above.

    What would fill the memory with one short tag (`'a' * 10**10`), or differ from run to run, is not there.
    """
    from jinja2 import StrictUndefined  # noqa: PLC0415 (only `report` needs it)
    from jinja2.exceptions import SecurityError  # noqa: PLC0415
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    known: dict[tuple[type, str], bool] = {}

    class Bounded(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%"})

        def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
            if operator == "**" or not all(isinstance(value, int | float | Decimal) for value in (left, right)):
                raise SecurityError(f"phép tính {operator} chỉ dùng được cho hai số, lũy thừa không dùng được")
            return super().call_binop(context, operator, left, right)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            """Ask once for each kind of thing: the answer depends on nothing else, and a table asks for each cell."""
            kind = (type(obj), attr)
            if kind not in known:
                known[kind] = attr not in _GROWING and bool(super().is_safe_attribute(obj, attr, value))
            return known[kind]

        def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002 (jinja's own would come before the question above)
            return None

    made = Bounded(undefined=StrictUndefined, autoescape=True, finalize=scrub)
    made.filters |= FILTERS
    for name in _NO_FILTERS:
        del made.filters[name]
    del made.globals["lipsum"]
    return made


def _drawn(document: Document, value: Chart | None, width: float, most: float) -> Markup:
    """`hinh`: a chart in its own run, so many millimetres wide and at most so many high; nothing for None."""
    from markupsafe import Markup  # noqa: PLC0415 (only `report` needs it)

    if value is None:
        return Markup()

    clean = replace(value, about=_plain(value.about), groups=tuple(_plain(name) for name in value.groups))
    made = chart.drawing(document, clean, width, most)
    return Markup(f'</w:t></w:r><w:r>{made}</w:r><w:r><w:t xml:space="preserve">')  # noqa: S704 (escaped by `drawing`)


def _plain(text: str) -> str:
    return " ".join(str(scrub(text)).replace("\a", " ").split())


def rendered(template: bytes, context: dict[str, Any], name: str) -> Document:
    """Fill in a template.

    Raises:
        PlantrackError: the template is no Word file, or a tag in it is at fault; the message quotes its paragraph.

    """
    from docxtpl import DocxTemplate  # noqa: PLC0415 (slow to import)

    class Traced(DocxTemplate):  # type: ignore[misc] # docxtpl has no types
        source = ""

        def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
            self.source = src_xml
            return str(super().render_xml_part(src_xml, part, context, jinja_env))

        def resolve_listing(self, xml: str) -> str:
            """Break lines only where one is to be broken; docxtpl would look into every run of every paragraph."""
            resolve = super().resolve_listing
            return _PARAGRAPH.sub(lambda p: resolve(p[0]) if _BREAK.search(p[0]) else p[0], xml)

    with blamed(name):
        document = opened(template, name)
        faults = [*lint(document)]
        _blank_properties(document)
    if faults:
        raise PlantrackError(f"Mẫu {name} có thẻ đặt sai; hãy sửa trong Word.", details=faults)
    traced = Traced(template)
    traced.docx = document
    jinja = environment()
    jinja.filters["hinh"] = lambda value, width, most: _drawn(traced.docx, value, width, most)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            traced.render(context, jinja, autoescape=True)
    except Exception as error:
        lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", traced.source)  # as docxtpl hands them to jinja
        raise PlantrackError(_told(error, name, lines)) from error
    filled: Document = traced.docx
    return filled


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


def _blank_properties(document: Document) -> None:
    """Docxtpl renders the core properties, and escapes twice what stands in them."""
    core = document.core_properties
    for field in ("author", "comments", "identifier", "language", "subject", "title"):
        setattr(core, field, "")


# lint


def lint(document: Document) -> Iterator[str]:
    """Yield what docxtpl would lose silently or fail on, each with the paragraph it stands in."""
    from docx.oxml import parse_xml  # noqa: PLC0415 (only `report` needs it)

    main = document.part
    yield from _misplaced(main.element)
    yield from _fetched(main.element, main.rels)
    for relation in main.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in ("header", "footer"):
            root = parse_xml(relation.target_part.blob)
            yield from _misplaced(root)
            yield from _fetched(root, relation.target_part.rels)
        elif kind in ("footnotes", "endnotes"):
            for paragraph in parse_xml(relation.target_part.blob).iter(f"{W}p"):
                if re.search(r"\{[{%]", _text(paragraph)):
                    yield f"Chú thích cuối trang không được chứa thẻ: “{_quote(_text(paragraph))}”."


def _fetched(root: _Element, relations: Mapping[str, _Relationship]) -> Iterator[str]:
    """Yield what would be fetched from elsewhere when the document is opened, or turned into a PDF."""
    for relation in relations.values():
        if relation.is_external and not relation.reltype.endswith("/hyperlink"):
            yield f"Mẫu nối tới tệp ở ngoài “{_quote(relation.target_ref)}”; hãy chèn chính nội dung ấy vào mẫu."
    for paragraph in root.iter(f"{W}p"):
        fields = "".join(node.text or "" for node in paragraph.iter(f"{W}instrText"))
        fields += " ".join(str(node.get(f"{W}instr", "")) for node in paragraph.iter(f"{W}fldSimple"))
        if found := _FETCHING.search(fields):
            yield f"Trường {found[0]} lấy nội dung từ ngoài mẫu; hãy chèn chính nội dung ấy vào mẫu."


def _misplaced(root: _Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        text = _text(paragraph)
        if "{" in text or "}" in text:
            message = _fault_of(paragraph, text)
            if message:
                yield f"{message} Đoạn: “{_quote(text)}”."


def _fault_of(paragraph: _Element, text: str) -> str:
    for opening, closing in (("{{", "}}"), ("{%", "%}"), ("{#", "#}")):
        if text.count(opening) != text.count(closing):
            return f"Thẻ mở {opening} và đóng {closing} không đi thành cặp."
    structural = re.findall(r"\{[%{]-?\s*(p|tr|tc)\s", text)
    if not structural:
        return ""
    kind = structural[0]
    whole = {"p": paragraph, "tr": _around(paragraph, "tr"), "tc": _around(paragraph, "tc")}[kind]
    place = {"p": "đoạn", "tr": "hàng của bảng", "tc": "ô của bảng"}[kind]
    if whole is None:
        return f"Thẻ {{%{kind} chỉ dùng trong bảng."
    if not re.fullmatch(r"\s*\{%(p|tr|tc) [^{}%]*%\}\s*", _text(whole)):
        return (
            f"Thẻ {{%{kind} phải đứng một mình trong {place}, viết liền {{%{kind} và không chứa dấu % hay ngoặc nhọn."
        )
    return ""


def _around(element: _Element, tag: str) -> _Element | None:
    return next(element.iterancestors(f"{W}{tag}"), None)


def _text(element: _Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def _quote(text: str) -> str:
    clean = " ".join(text.split())
    return clean if len(clean) <= _QUOTED else f"{clean[:_QUOTED]}…"


# faults while rendering


def _told(error: Exception, name: str, source: str) -> str:
    line = _line_of(error)
    lines = source.splitlines()
    text = re.sub(r"<[^>]+>", "", lines[line - 1]) if line is not None and 0 < line <= len(lines) else ""
    where = f" Đoạn: “{_quote(text)}”." if text.strip() else ""
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

    text = str(error)
    if isinstance(error, _NoValueError):
        return "giá trị cần in đang để trống (None); dùng {% if … %} hoặc bộ lọc so, ngay"
    if isinstance(error, SecurityError):
        return f"thẻ làm điều không được phép trong mẫu ({text})"
    if isinstance(error, UndefinedError):
        named = re.search(r"no attribute '([^']+)'", text) or re.search(r"'([^']+)' is undefined", text)
        return f"không có giá trị tên “{named[1]}”" if named else f"không có giá trị ({text})"
    if isinstance(error, TemplateSyntaxError):
        unknown = re.search(r"No filter named '([^']+)'", text)
        return f"không có bộ lọc tên “{unknown[1]}”" if unknown else f"thẻ viết sai ({text})"
    if isinstance(error, InvalidOperation):
        return "bộ lọc số gặp một giá trị không phải là số"
    return f"không điền được thẻ ({type(error).__name__}: {text})"
