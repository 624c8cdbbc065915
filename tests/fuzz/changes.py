"""Ways to spoil a file: its bytes, its lines, its values, its XML, its archive. All choices are Hypothesis'."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import strategies as st
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import DrawFn

HOSTILE = (
    "", " ", "null", "~", "0", "-1", "1e999", "NaN", "Infinity", "-0", "1.5", "00", "1_000", "0x10",
    "99999999999999999999",
    "9" * 5000, "١٢٣", "²", "½", "true", "no", "2024", "1899", "2999", "9999", "0000", "10000", "2024-02-30",
    "2024-11-28",
    "1900-01-01", "9999-12-31", "0001-01-01", "2024-13-01", "02-29", "11-25", "00-00", "once", "2024-Q1", "2024-H2",
    "2024-07",
    "2024-Q5", "9999-Q4", "1900-H1", "2024-11-21T14:05:33+07:00", "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00+14:00",
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "'x", "\t=1", "[/x][red]đỏ[/]",
    "[link=file:///x]y[/link]", ":smile:",
    "{{ 7*7 }}", "{% for x in y %}", "{%p endfor %}", "{#", "}}", "%}", "{{", "a_{_", "]]>", "</w:t>", "&amp;",
    "<script>",
    "_x0041_", "_x000D_", "\u200fphải", "\u061c", "\u202e", "\u200b", "\ufeff", "\ufffd", "\x1b[2J", "\x00", "\x7f",
    "\x9b2J", "\u2028",
    "a\u0301" * 300, "\u0301", "\U0001f469\u200d\U0001f469", "İ", "ß", "ﬁ", "Å", "\ud800", "đ", "Đ", "ĐÚNG", "\r",
    "\n", "a\nb", "\t",
    "../../x", "..", ".", "/", "a/b", "a\\b", "C:\\x", "CON", "nul", "aux.yaml", "a.", "a ", " a", "-", "--", "-x",
    "a" * 300,
    "x" * 40_000, "chữ " * 5_000, "trước ngày 25/11 hằng năm", "Sở A, Sở B, các đơn vị", "|", ">", "%", "!x", "&x",
    "*x", "#", "a #b",
    "tháng 13/2024", "quý 5", "ngày 31/02", "32/13/0000", "trước ngày 00/00/0000", "01/01/99999", "12:30", "- - -",
    "? x", "- ",
)  # fmt: skip
"""Texts and numbers at which readers of numbers, days, names, cells and tags have been known to stumble."""
TOKENS = (
    b": ", b"- ", b"{", b"}", b"[", b"]", b"&a ", b"*a ", b"!!python/object/apply:os.system ", b"!x ", b"---\n",
    b"...\n", b"\t", b"\x00",
    b"\xff", b"\xef\xbb\xbf", b"%YAML 1.1\n", b"| \n", b">\n", b"'", b'"', b" #", b"#x", b"<<<<<<< HEAD\n",
    b"=======\n", b"[" * 40,
    b"{a: " * 40, b"\\x1b", b"\\u202e", b"\\", b"\r", b"\r\n", b"\xe2\x80\xae", b"\xcc\x81", b"\xf0\x9f\x92\xa9",
    b"? ", b"<<: ", b"~", b"\n", b"  ",
    b"\xed\xa0\x80", b"\x1b[2J", b"null", b"@", b"`", b",", b"\xc2\x85", b"\xe2\x80\xa8",
)  # fmt: skip
XML_TOKENS = (b"<", b">", b"&", b"</", b"/>", b"<!DOCTYPE x []>",
    b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', b"<![CDATA[",
    b"<!--", b"<?x?>", b"&#0;", b"&#xD800;", b"&e;", b'"', b"xmlns=", b"\x00", b"\xff\xfe", b"xml:space", b"{{",
    b"{%", b"%}", b"}}")  # fmt: skip
TAGS = (
    "{{ x }}", "{{ nam }}", "{{ ''.__class__.__mro__ }}", "{{ self.__init__.__globals__ }}", "{% for a in b %}",
    "{% endfor %}", "{%p endfor %}",
    "{%tr for a in b %}", "{% if %}", "{% endif %}", "{% else %}", "{{ 1/0 }}", "{{ nam.x.y }}", "{{ nam() }}",
    "{{ nam | so }}", "{{ nam | ngay }}",
    "{{ 'x' | so }}", "{{ nam | x }}", "{{", "}}", "{%", "%}", "{#", "#}", "{{ range(10**9) }}", "{{ 'a' * 10**10 }}",
    "{{ 10**10**10 }}",
    "{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}", "{% set x = 1 %}",
    "{% macro m() %}{% endmacro %}", "{{ cycler('a').next() }}",
    "{{ lipsum(n=5) }}", "{{ '%9999999999d' % 1 }}", "{{ '{:9999999999}'.format(1) }}", "{{ nam | dong(1, 1) }}",
    "{{ [] | dong(0, 0) }}",
    "{{ nam | center(9999999999) }}", "{{ nam | ty_le(0) }}", "{{r x }}", "{%r if x %}", "{{p x }}", "{% vm %}",
    "{% hm %}", "{% cellbg x %}",
    "{% colspan x %}", "{{ x | safe }}", "{{ '<w:p/>' | safe }}", "{% raw %}", "{% filter upper %}",
    "{{ nam | tojson }}", "{{ nam | pprint }}",
    "{% for k in namespace %}{% endfor %}", "{{ joiner }}", "{{ nam | attr('__class__') }}", "{{ ().__class__ }}",
    "{{ nam | map('x') | list }}",
    "{{ range(99999) | join }}", "{% call m() %}{% endcall %}", "{% do x %}", "{% break %}",
    "{{ nam | batch(0) | list }}", "{{ nam | slice(0) | list }}",
    "{{ nam | indent(9999999999) }}", "{{ '' | wordwrap(0) }}", "{{ nam | truncate(-1) }}",
    "{{ nam | round(99999) }}", "{{ nam | filesizeformat }}",
)  # fmt: skip

Value = Any


# bytes and lines


@st.composite
def bytes_of(draw: DrawFn, content: bytes, tokens: Sequence[bytes] = TOKENS) -> bytes:
    """Return the content after one to four changes of some bytes."""
    raw = bytearray(content)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        length = draw(st.sampled_from((1, 1, 2, 8, 64, 4096)))
        change = draw(st.sampled_from(("token", "insert", "delete", "repeat", "flip", "cut")))
        if change == "token":
            raw[at:at] = draw(st.sampled_from(tokens))
        elif change == "insert":
            raw[at:at] = draw(st.binary(min_size=1, max_size=8))
        elif change == "delete":
            del raw[at : at + length]
        elif change == "repeat":
            raw[at:at] = raw[at : at + length] * draw(st.integers(1, 3))
        elif change == "flip" and at < len(raw):
            raw[at] ^= draw(st.integers(1, 255))
        elif change == "cut":
            del raw[at:]
    return bytes(raw)


@st.composite
def lines_of(draw: DrawFn, content: bytes) -> bytes:
    """Return a text after one to three changes of whole lines."""
    lines = content.decode("utf-8").split("\n")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        other = draw(st.integers(0, len(lines) - 1))
        change = draw(st.sampled_from(("delete", "repeat", "move", "indent", "outdent", "join", "end")))
        if change == "delete" and len(lines) > 1:
            del lines[at]
        elif change == "repeat":
            lines.insert(other, lines[at])
        elif change == "move":
            lines[at], lines[other] = lines[other], lines[at]
        elif change == "indent":
            lines[at] = draw(st.sampled_from((" ", "  ", "\t", "- "))) + lines[at]
        elif change == "outdent":
            lines[at] = lines[at].removeprefix("  ")
        elif change == "join" and at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        elif change == "end":
            lines[at] += draw(st.sampled_from(HOSTILE))
    return "\n".join(lines).encode("utf-8", "surrogatepass")


# values


class _Dumper(yaml.SafeDumper):
    """Repeats what stands twice: the program reads no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (PyYAML's own signature)
        """Say that nothing is the same as anything."""
        return True


def _walk(value: Value, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in items:
        yield from _walk(held, (*path, key))


def _at(value: Value, path: tuple[Any, ...]) -> Value:
    for step in path:
        value = value[step]
    return value


@st.composite
def values_of(draw: DrawFn, content: bytes, others: Sequence[bytes] = ()) -> bytes:
    """Return a YAML text after one to three changes of its values, written anew."""
    value = yaml.load(content, Loader=yaml.CBaseLoader)  # noqa: S506 (makes nothing but strings)
    pool = [value, *(yaml.load(other, Loader=yaml.CBaseLoader) for other in others)]  # noqa: S506
    for _ in range(draw(st.integers(1, 3))):
        value = draw(_changed(value, pool))
    plain, flow = draw(st.booleans()), draw(st.booleans())
    text: str = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=plain, default_flow_style=flow)
    return text.encode("utf-8", "surrogatepass")


@st.composite
def _changed(draw: DrawFn, value: Value, pool: Sequence[Value]) -> Value:  # noqa: C901 (a list of ways)
    paths = [path for path in _walk(value) if path]
    if not paths:
        return value
    path = draw(st.sampled_from(paths))
    holder, key = _at(value, path[:-1]), path[-1]
    change = draw(
        st.sampled_from(
            (
                "hostile",
                "hostile",
                "same",
                "same",
                "other",
                "delete",
                "repeat",
                "wrap",
                "unwrap",
                "key",
                "add",
                "within",
            )
        )
    )
    if change == "hostile":
        holder[key] = draw(st.sampled_from(HOSTILE))
    elif change == "same":  # what stands under the same key elsewhere: of the right shape, and wrong here
        like = [_at(one, p) for one in pool for p in _walk(one) if p and p[-1] == key and p != path]
        like = [found for found in like if type(found) is type(holder[key])]
        holder[key] = _copy(draw(st.sampled_from(like))) if like else holder[key]
    elif change == "other":
        one = draw(st.sampled_from(pool))
        holder[key] = _copy(_at(one, draw(st.sampled_from([*_walk(one)]))))
    elif change == "delete":
        del holder[key]
    elif change == "repeat" and isinstance(holder, list):
        holder.insert(key, _copy(holder[key]))
    elif change == "wrap":
        holder[key] = draw(st.sampled_from(([holder[key]], {"a": holder[key]}, [], {}, None, [None])))
    elif change == "unwrap" and isinstance(holder[key], dict | list) and holder[key]:
        held = holder[key]
        holder[key] = next(iter(held.values())) if isinstance(held, dict) else held[0]
    elif change == "key" and isinstance(holder, dict):
        holder[draw(st.sampled_from(HOSTILE))] = holder.pop(key)
    elif change == "add" and isinstance(holder, dict):
        keys = sorted({p[-1] for one in pool for p in _walk(one) if p and isinstance(p[-1], str)})
        name = draw(st.sampled_from(keys))
        like = [_at(one, p) for one in pool for p in _walk(one) if p and p[-1] == name]
        holder[name] = _copy(draw(st.sampled_from(like)))
    elif change == "within" and isinstance(holder[key], str):
        at = draw(st.integers(0, len(holder[key])))
        holder[key] = holder[key][:at] + draw(st.sampled_from(HOSTILE)) + holder[key][at:]
    return value


def _copy(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _copy(held) for key, held in value.items()}
    return [_copy(held) for held in value] if isinstance(value, list) else value


# archives and XML


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Sequence[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return parts as an archive; two may have one name."""
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, method)
    return stream.getvalue()


@st.composite
def archive_of(draw: DrawFn, content: bytes, main: Sequence[str], texts: Sequence[str] = HOSTILE) -> bytes:
    """Return an office file after changes of its parts, mostly of the main ones, of its list of parts, or its bytes."""
    how = draw(st.sampled_from(("xml", "xml", "xml", "xml", "raw", "list", "bytes")))
    if how == "bytes":
        return draw(bytes_of(content))
    parts = parts_of(content)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    chosen = [name for name in main if name in parts]
    if how == "list":
        return draw(_listing(parts))
    for _ in range(draw(st.integers(1, 3))):
        rarely = draw(st.integers(0, 3)) == 0
        name = draw(st.sampled_from(names if rarely or not chosen else chosen))
        parts[name] = draw(bytes_of(parts[name], XML_TOKENS) if how == "raw" else xml_of(parts[name], texts))
    return packed([*parts.items()])


@st.composite
def _listing(draw: DrawFn, parts: dict[str, bytes]) -> bytes:
    listed = [*parts.items()]
    at = draw(st.integers(0, len(listed) - 1))
    name, part = listed[at]
    change = draw(
        st.sampled_from(("drop", "double", "rename", "empty", "swap", "large", "strange", "declared", "macro"))
    )
    if change == "drop":
        del listed[at]
    elif change == "double":
        listed.append((name, part))
    elif change == "rename":
        listed[at] = (
            draw(
                st.sampled_from((name.upper(), f"../{name}", f"/{name}", name.replace("/", "\\"), "x", f"{name}\u202e"))
            ),
            part,
        )
    elif change == "empty":
        listed[at] = (name, b"")
    elif change == "swap":
        listed[at] = (name, listed[draw(st.integers(0, len(listed) - 1))][1])
    elif change == "large":
        listed[at] = (name, part + b" " * 20_000_000)
        return packed(listed, zipfile.ZIP_DEFLATED)
    elif change == "strange":
        return packed(listed, draw(st.sampled_from((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))))
    elif change == "macro":
        listed.append(
            (draw(st.sampled_from(("xl/vbaProject.bin", "word/vbaProject.bin", "mimetype", "x" * 3000))), b"x")
        )
    raw = packed(listed)
    if change == "declared":
        start = raw.rfind(b"PK\x01\x02")
        size = draw(st.sampled_from((0, 1, 2**31, 2**32 - 1)))
        field = draw(st.sampled_from((6, 8, 20, 24, 42)))
        raw = raw[: start + field] + struct.pack("<I", size) + raw[start + field + 4 :]
    return raw


@st.composite
def xml_of(draw: DrawFn, part: bytes, texts: Sequence[str] = HOSTILE) -> bytes:
    """Return an XML part after one to three changes of its elements."""
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:
        return part
    for _ in range(draw(st.integers(1, 3))):
        draw(_element(root, texts))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


@st.composite
def _element(draw: DrawFn, root: Any, texts: Sequence[str]) -> None:  # noqa: C901, PLR0912 (a list of ways)
    every = [one for one in root.iter() if isinstance(one.tag, str)]
    texted = [one for one in every if one.text and one.text.strip()]
    change = draw(
        st.sampled_from(
            (
                "text",
                "text",
                "within",
                "attribute",
                "attribute",
                "delete",
                "repeat",
                "move",
                "wrap",
                "tag",
                "deep",
                "drop",
            )
        )
    )
    if change in ("text", "within"):
        if texted:
            one = draw(st.sampled_from(texted))
            new, at = draw(st.sampled_from(texts)), draw(st.integers(0, len(one.text)))
            _set(one, "text", new if change == "text" else one.text[:at] + new + one.text[at:])
        return
    one = draw(st.sampled_from(every))
    parent = one.getparent()
    if change == "attribute":
        held = [element for element in every if element.attrib]
        if held:
            one = draw(st.sampled_from(held))
            name = draw(st.sampled_from(sorted(one.attrib)))
            _set(one, name, draw(st.sampled_from((*HOSTILE, "../x", "http://127.0.0.1:9/x", "file:///etc/passwd"))))
    elif change == "drop" and one.attrib:
        del one.attrib[draw(st.sampled_from(sorted(one.attrib)))]
    elif change == "tag":
        one.tag = draw(st.sampled_from(every)).tag
    elif parent is None:
        return
    elif change == "delete":
        parent.remove(one)
    elif change == "repeat":
        for _ in range(draw(st.sampled_from((1, 2, 50)))):
            one.addnext(deepcopy(one))
    elif change == "move":
        target = draw(st.sampled_from(every))
        if one not in target.iterancestors() and target is not one:
            target.append(one)
    elif change in ("wrap", "deep"):
        for _ in range(1 if change == "wrap" else draw(st.sampled_from((10, 60, 300)))):
            around = etree.Element(one.tag)
            one.getparent().replace(one, around)
            around.append(one)


def _set(element: Any, name: str, value: str) -> None:
    """Set a text or attribute, without what XML itself cannot hold."""
    fit = "".join(
        c for c in value if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
    if name == "text":
        element.text = fit
    else:
        element.set(name, fit)
