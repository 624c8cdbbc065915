"""Templates looked over before they are filled in: what would get lost silently, fail, or be fetched from elsewhere.

docxtpl loses text silently where a tag shares its paragraph, row or cell with something else
(`shared/libraries.md` 1, pitfalls 4 and 6).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docx.document import Document
    from docx.opc.part import XmlPart
    from docx.opc.rel import _Relationship
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FETCHING = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDEAUTO|DDE|LINK)\b", re.IGNORECASE)
_NOTES = ("footnoteReference", "endnoteReference")
_BESIDE = tuple(f"{W}{tag}" for tag in ("drawing", "pict", "object", "sym", "sectPr", "fldChar", "fldSimple", *_NOTES))
"""What goes unnoticed where docxtpl takes the paragraph, the row or the cell of a tag away."""
_QUOTED = 90


def lint(document: Document) -> Iterator[str]:
    """Yield what docxtpl would lose silently or fail on, each with the paragraph it stands in."""
    from docx.oxml import parse_xml  # noqa: PLC0415 (only `report` needs it)

    main = document.part
    for part in main.package.iter_parts():
        yield from _outside(part.rels)
    for part in filled_parts(document):
        yield from _misplaced(part.element)
        yield from fetching(part.element)
    for relation in main.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] in {"footnotes", "endnotes"}:
            root = parse_xml(relation.target_part.blob)
            yield from fetching(root)
            for paragraph in root.iter(f"{W}p"):
                if re.search(r"\{[{%]", _text(paragraph)):
                    yield f"Chú thích cuối trang không được chứa thẻ: “{quoted(_text(paragraph))}”."


def filled_parts(document: Document) -> list[XmlPart]:
    """Return the parts that hold tags: the body, then headers and footers, each once however many sections show it.

    Raises:
        TypeError: a header or footer is said to be of another kind.

    """
    parts = [document.part]
    for relation in document.part.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] in {"header", "footer"}:
            part = relation.target_part
            if not hasattr(part, "element"):
                raise TypeError(part.content_type)
            parts.append(part)
    return list(dict.fromkeys(parts))


def _outside(relations: Mapping[str, _Relationship]) -> Iterator[str]:
    """Yield what would be fetched from elsewhere when the document is opened, or turned into a PDF."""
    for relation in relations.values():
        if relation.is_external and not relation.reltype.endswith("/hyperlink"):
            yield f"Mẫu nối tới tệp ở ngoài “{quoted(relation.target_ref)}”; hãy chèn chính nội dung ấy vào mẫu."


def fetching(root: _Element) -> Iterator[str]:
    """Yield the fields that fetch something from elsewhere; to be asked once more of what was filled in."""
    told = []
    for node in root.iter(f"{W}instrText", f"{W}fldChar", f"{W}fldSimple"):
        is_code = node.tag == f"{W}instrText"
        told.append(node.text or "" if is_code else f"\n{node.get(f'{W}instr', '')}\n")
    for found in _FETCHING.finditer("".join(told)):
        yield f"Trường {found[0]} lấy nội dung từ ngoài mẫu; hãy chèn chính nội dung ấy vào mẫu."


def _misplaced(root: _Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        text = _own_text(paragraph)
        if "{" in text or "}" in text:
            message = _fault_of(paragraph, text)
            if message:
                yield f"{message} Đoạn: “{quoted(text)}”."


def _fault_of(paragraph: _Element, text: str) -> str:
    if unpaired := _unpaired(text):
        return unpaired
    if any(map(_unpaired, _by_container(paragraph))):
        return (
            "Thẻ nằm dở trong một chỗ đang theo dõi thay đổi, một liên kết hay một điều khiển nội dung; "
            "hãy chấp nhận thay đổi hoặc gõ lại thẻ cho liền."
        )
    if re.search(r"\{\{r\s", text):
        return "Thẻ {{r … }} không dùng được ở đây; hãy viết {{ … }}, chữ in ra có kiểu của chữ quanh thẻ."
    if re.search(r"\{%-|-%\}", text):
        return "Thẻ {%- và -%} xóa cả chữ đứng cạnh nó; hãy bỏ dấu trừ."
    structural = re.findall(r"(?:\{[%{]-?\s*|\{#)(p|tr|tc)\s", text)
    if not structural:
        return ""
    kind = structural[0]
    whole = {"p": paragraph, "tr": _around(paragraph, "tr"), "tc": _around(paragraph, "tc")}[kind]
    place = {"p": "đoạn", "tr": "hàng của bảng", "tc": "ô của bảng"}[kind]
    if whole is None:
        return f"Thẻ {{%{kind} chỉ dùng trong bảng."
    if not re.fullmatch(r"\s*(\{%(p|tr|tc) [^{}%]*%\}|\{#(p|tr|tc) [^{}#]*#\})\s*", _text(whole)):
        return (
            f"Thẻ {{%{kind} phải đứng một mình trong {place}, viết liền {{%{kind} và không chứa dấu % hay ngoặc nhọn."
        )
    pages = (node for node in whole.iter(f"{W}br") if node.get(f"{W}type") in {"page", "column"})
    if next(whole.iter(*_BESIDE), None) is not None or next(pages, None) is not None:
        return f"Thẻ {{%{kind} mất đi cùng {place} của nó, mà ở đó còn hình, ngắt trang, ngắt phần, trường, chú thích."
    return ""


def is_of_paragraphs(paragraph: _Element) -> bool:
    """Say whether a paragraph holds a tag for whole paragraphs, which docxtpl takes away with it."""
    return re.search(r"\{[%#]p\s", _own_text(paragraph)) is not None


def _unpaired(text: str) -> str:
    for opening, closing in (("{{", "}}"), ("{%", "%}"), ("{#", "#}")):
        if text.count(opening) != text.count(closing):
            return f"Thẻ mở {opening} và đóng {closing} không đi thành cặp."
    return ""


def _by_container(paragraph: _Element) -> Iterator[str]:
    """Yield the text of a paragraph by what its runs stand in: itself, a link, a tracked change, a content control."""
    held: dict[_Element, str] = {}
    for node in _own(paragraph):
        around = node.getparent().getparent()
        held[around] = held.get(around, "") + (node.text or "")
    yield from held.values()


def _around(element: _Element, tag: str) -> _Element | None:
    return next(element.iterancestors(f"{W}{tag}"), None)


def _own(paragraph: _Element) -> list[_Element]:
    """Return the texts of a paragraph, without those of paragraphs in a text box that stands in it."""
    nested = {node for inner in paragraph.iterdescendants(f"{W}p") for node in inner.iter(f"{W}t")}
    return [node for node in paragraph.iter(f"{W}t") if node not in nested]


def _own_text(paragraph: _Element) -> str:
    return "".join(node.text or "" for node in _own(paragraph))


def _text(element: _Element) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def quoted(text: str) -> str:
    """Return the text of a paragraph as messages quote it: one line, not too long."""
    clean = " ".join(text.split())
    return clean if len(clean) <= _QUOTED else f"{clean[:_QUOTED]}…"
