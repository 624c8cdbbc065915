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
    from docx.opc.rel import _Relationship
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FETCHING = re.compile(r"\b(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|DDEAUTO|DDE|LINK)\b", re.IGNORECASE)
_QUOTED = 90


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
                    yield f"Chú thích cuối trang không được chứa thẻ: “{quoted(_text(paragraph))}”."


def _fetched(root: _Element, relations: Mapping[str, _Relationship]) -> Iterator[str]:
    """Yield what would be fetched from elsewhere when the document is opened, or turned into a PDF."""
    for relation in relations.values():
        if relation.is_external and not relation.reltype.endswith("/hyperlink"):
            yield f"Mẫu nối tới tệp ở ngoài “{quoted(relation.target_ref)}”; hãy chèn chính nội dung ấy vào mẫu."
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
                yield f"{message} Đoạn: “{quoted(text)}”."


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


def quoted(text: str) -> str:
    """Return the text of a paragraph as messages quote it: one line, not too long."""
    clean = " ".join(text.split())
    return clean if len(clean) <= _QUOTED else f"{clean[:_QUOTED]}…"
