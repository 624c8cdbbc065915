"""Filling templates in: compiled beforehand or not, each part once, nothing lost where a loop tears a table."""

from __future__ import annotations

import html
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from plantrack.errors import PlantrackError
from plantrack.write.word import compiled, docx_archive, docx_layout, docx_template, paragraphs, sandbox, template_lint
from plantrack.write.word.chart import Chart, Series
from plantrack.write.word.docx import TEMPLATES
from tests.write import reports
from tests.write.word.test_docx import KINDS

W = docx_layout.W
FOLDER = reports.ROOT / "templates"


def _texts(document: Any) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


# compiled beforehand


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_a_compiled_template_gives_what_the_template_gives(
    kind: Any, year: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What jinja made beforehand shows the same bytes as what it makes now."""
    monkeypatch.setattr(docx_template._Filling, "_filled", _only_pages)  # noqa: SLF001 (proves that it is not asked)
    quick = reports.rendered(reports.example(), kind, year)
    monkeypatch.undo()
    monkeypatch.setattr(compiled, "module_of", lambda *_: None)
    assert docx_archive.parts_of(quick) == docx_archive.parts_of(reports.rendered(reports.example(), kind, year))


def _only_pages(filling: Any, part: Any, filled: Any = docx_template._Filling._filled) -> str:  # noqa: SLF001
    assert part.partname != "/word/document.xml", "the body was compiled anew"
    return str(filled(filling, part))


def test_an_edited_template_is_compiled_anew() -> None:
    """The office's wording counts, not what came along; nor does a file of another name."""
    content = reports.template("ubnd")
    assert compiled.module_of(content, f"/anywhere/{TEMPLATES['ubnd']}") is not None
    assert compiled.module_of(content, "khac.docx") is None
    assert compiled.module_of(content, "../os.docx") is None
    document = reports.opened(content)
    document.paragraphs[0].insert_paragraph_before("Lời của văn phòng")
    edited = reports.saved(document)
    assert compiled.module_of(edited, TEMPLATES["ubnd"]) is None
    assert "Lời của văn phòng" in reports.text(reports.rendered(reports.example(), content=edited))


def test_where_compiled_code_fails_the_template_itself_is_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another jinja may not know what this one made: slower, but no failure."""
    whole = reports.rendered(reports.example())
    monkeypatch.setattr(compiled, "module_of", lambda *_: {"name": None, "blocks": {}, "debug_info": "", "root": None})
    assert reports.rendered(reports.example()) == whole


def test_templates_that_come_along_have_no_misplaced_tag() -> None:
    """The compiled ones are not looked over again when they are filled in."""
    for path in sorted(FOLDER.glob("*.docx")):
        assert not list(template_lint.lint(docx_template.opened(path.read_bytes(), path.name))), path.name


def test_a_template_is_compiled_once_for_many_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """A set of letters costs jinja one reading of each part."""
    document = docx.Document()
    document.add_paragraph("Kính gửi: {{ noi }} (thử biên dịch một lần)")
    made: list[str] = []
    environment = sandbox.environment

    def counted() -> Any:
        one: Any = environment()
        compiling = one.compile

        def compile_(source: str) -> Any:
            made.append(source)
            return compiling(source)

        one.compile = compile_
        return one

    monkeypatch.setattr(sandbox, "environment", counted)
    shown = [docx_template.rendered(reports.saved(document), {"noi": str(number)}, "thu.docx") for number in range(3)]
    assert [_texts(one)[-1] for one in shown] == [f"Kính gửi: {n} (thử biên dịch một lần)" for n in range(3)]
    assert len(made) == 1


# each part once


def test_a_header_of_two_sections_is_filled_in_once() -> None:
    """Filled in again, what a person typed would be read as a tag."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ loi }}"
    relation = next(one for one in document.part.rels.values() if one.reltype.endswith("/header"))
    document.part.rels.add_relationship(relation.reltype, relation.target_part, "rIdTwice")
    shown = docx_template.rendered(reports.saved(document), {"loi": "{{ 7*7 }}"}, "thu.docx")
    assert shown.sections[0].header.paragraphs[0].text == "{{ 7*7 }}"


def test_pictures_in_a_loop_have_numbers_of_their_own() -> None:
    """Word takes a file with one number twice for damaged."""
    document = docx.Document()
    document.add_paragraph("{%p for a in ds %}")
    document.add_picture(str(next((reports.ROOT / "docs").rglob("*.png"))))
    document.add_paragraph("{%p endfor %}")
    shown = docx_template.rendered(reports.saved(document), {"ds": "abc"}, "thu.docx")
    numbers = [node.get("id") for node in shown.element.iter(docx_template._PICTURE)]  # noqa: SLF001
    assert len(numbers) == len(set(numbers)) == 3


# tables


def test_a_loop_that_tears_a_table_is_told() -> None:
    """It begins in a cell and ends below the table: what came of it was no table, and text was lost unnoticed."""
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "{% for a in ds %}trong ô {{ a }}"
    document.add_paragraph("ngoài bảng{% endfor %}")
    with pytest.raises(PlantrackError) as caught:
        docx_template.rendered(reports.saved(document), {"ds": ["một", "hai"]}, "thu.docx")
    assert "không nằm trong cùng một ô" in caught.value.message
    assert "Đoạn: “" in caught.value.message


# saved again


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is missing")
def test_templates_saved_by_libreoffice_give_the_same_text_and_pages(tmp_path: Path) -> None:
    """It splits runs, merges paragraphs with the ends of sections and writes styles anew."""
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to"]
    paths = [FOLDER / TEMPLATES[kind] for kind in KINDS]
    told = subprocess.run(
        [*command, "docx:MS Word 2007 XML", "--outdir", tmp_path, *paths], check=True, capture_output=True, timeout=120
    )
    for kind, path in zip(KINDS, paths, strict=True):
        assert (tmp_path / path.name).is_file(), told.stderr
        made = [
            reports.rendered(reports.example(), kind, content=one.read_bytes()) for one in (path, tmp_path / path.name)
        ]
        ours, theirs = (reports.text(one).split() for one in made)
        assert theirs == ours
        ours, theirs = ([section.orientation for section in reports.opened(one).sections] for one in made)
        assert theirs == ours


# lines

NS = f'xmlns:w="{W[1:-1]}"'
RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>Trước {{ a }} sau</w:t></w:r>"
CHANGE = 'w:id="7" w:author="A" w:date="2024-01-01T00:00:00Z"'


def _holding(inside: str) -> Any:
    """Return a document with one paragraph more, which holds some XML."""
    document = docx.Document()
    xml = f"<w:p {NS}><w:pPr><w:pStyle w:val='ListBullet'/></w:pPr>{inside}<w:r><w:t>.</w:t></w:r></w:p>"
    document.element.body.insert(0, parse_xml(xml))
    return document


def test_lines_of_a_value_become_paragraphs_and_the_rest_stays() -> None:
    """Only the paragraph with a line break in it is taken apart, in the look that it has."""
    document = docx.Document()
    document.add_paragraph("Trước: {{ a }}")
    document.add_paragraph("{{ b }}", style="List Bullet")
    document.add_paragraph("Sau {_{ không đổi")
    shown = docx_template.rendered(reports.saved(document), {"a": "một dòng", "b": "hai\ndòng"}, "thu.docx")
    told = [(paragraph.text, paragraph.style.name) for paragraph in shown.paragraphs]
    assert told[-4:] == [
        ("Trước: một dòng", "Normal"),
        ("hai", "List Bullet"),
        ("dòng", "List Bullet"),
        ("Sau {_{ không đổi", "Normal"),
    ]


@pytest.mark.parametrize("tags", [("{%p if a %}", "{%p endif %}"), ("{%p for x in [1] %}", "{%p endfor %}")])
@pytest.mark.parametrize("place", [0, 1])
def test_the_end_of_a_section_in_the_paragraph_of_a_tag_is_kept(tags: tuple[str, str], place: int) -> None:
    """LibreOffice puts it there when it saves a template; with the tag, a page across would go."""
    document = docx.Document()
    for text in (tags[0], "trong", tags[1]):
        document.add_paragraph(text)
    document.add_section().orientation = WD_ORIENT.LANDSCAPE
    document.add_paragraph("sau")
    (end,) = document.element.body.iterfind(f"{W}p/{W}pPr/{W}sectPr")
    holder = end.getparent().getparent()
    paragraph = next(p for p in document.paragraphs if p.text == tags[place])
    paragraph._p.get_or_add_pPr().append(end)  # noqa: SLF001
    holder.getparent().remove(holder)
    shown = docx_template.rendered(reports.saved(document), {"a": "x"}, "thu.docx")
    assert [section.orientation for section in shown.sections] == [one.orientation for one in document.sections]
    assert len(shown.sections) == 2
    assert [text for text in _texts(shown) if text] == ["trong", "sau"]


@pytest.mark.parametrize(
    "inside",
    [
        RUN,
        f"<w:ins {CHANGE}>{RUN}</w:ins>",
        f'<w:hyperlink w:anchor="x">{RUN}</w:hyperlink>',
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt>',
        f'<w:smartTag w:element="x">{RUN}</w:smartTag>',
        RUN.replace("<w:b/>", f"<w:b/><w:rPrChange {CHANGE}><w:rPr><w:i/></w:rPr></w:rPrChange>"),
        f"{RUN}<w:del {CHANGE}><w:r><w:delText>{{{{ a }}}}</w:delText></w:r></w:del>",
    ],
    ids=["plain", "insertion", "link", "content control", "smart tag", "change of look", "deletion"],
)
def test_lines_are_broken_wherever_a_value_stands(inside: str) -> None:
    """Each line has the look, the link or the tracked change of the tag; nothing is lost, repeated or run together."""
    shown = docx_template.rendered(reports.saved(_holding(inside)), {"a": "một\nhai\nba"}, "thu.docx")
    made = [
        ("".join(node.text or "" for node in p.iter(f"{W}t")), p.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))
        for p in shown.element.body.iterchildren(f"{W}p")
        if p.find(f"{W}pPr/{W}pStyle") is not None
    ]
    assert made == [("Trước một", "ListBullet"), ("hai", "ListBullet"), ("ba sau.", "ListBullet")]
    bold = [node for node in shown.element.body.iter(f"{W}t") if node.getparent().find(f"{W}rPr/{W}b") is not None]
    assert [node.text for node in bold] == ["Trước một", "hai", "ba sau"]
    assert len({node.getparent().getparent().tag for node in bold}) == 1
    assert len([*shown.element.body.iter(f"{W}id")]) <= 1


def test_a_section_ends_where_the_last_line_does() -> None:
    """A break of section stands in the properties of a paragraph, which every line gets."""
    document = docx.Document()
    document.add_section()
    paragraph = next(p for p in document.paragraphs if p._p.find(f"{W}pPr/{W}sectPr") is not None)  # noqa: SLF001
    paragraph.add_run("{{ a }}")
    shown = docx_template.rendered(reports.saved(document), {"a": "một\nhai"}, "thu.docx")
    assert len(shown.sections) == len(document.sections)
    assert [p.text for p in shown.paragraphs if p._p.find(f"{W}pPr/{W}sectPr") is not None] == ["hai"]  # noqa: SLF001


def test_what_may_be_there_but_once_is_not_repeated() -> None:
    """A page begins once, a bound control shows one thing, a field prints once, a change has a number of its own."""
    control = '<w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr>'
    inside = f"<w:ins {CHANGE}>{RUN}</w:ins><w:fldSimple w:instr='TITLE'>{RUN}</w:fldSimple>"
    document = _holding(f"<w:sdt>{control}<w:sdtContent>{inside}</w:sdtContent></w:sdt>")
    next(document.element.body.iter(f"{W}pPr")).append(parse_xml(f"<w:pageBreakBefore {NS}/>"))
    shown = docx_template.rendered(reports.saved(document), {"a": "một\nhai\nba"}, "thu.docx").element.body
    assert len([*shown.iter(f"{W}sdt")]) == 5
    once = ("pageBreakBefore", "dataBinding", "id", "fldSimple")
    assert [len([*shown.iter(f"{W}{tag}")]) for tag in once] == [1, 1, 1, 1]
    numbers = [node.get(f"{W}id") for node in shown.iter(f"{W}ins")]
    assert len(numbers) == len(set(numbers)) == 3
    assert "".join(node.text or "" for node in shown.iter(f"{W}t")) == "Trước mộthaiba sauTrước mộthaiba sau."


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a }}",
        "{% set b %}{{ a }}{% endset %}{{ b }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(a) }}",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ a }}{% endcall %}",
    ],
)
def test_lines_stay_lines_through_a_macro(tag: str) -> None:
    """What jinja prints twice is made fit twice: the second time must not undo the first."""
    document = docx.Document()
    document.add_paragraph(tag)
    shown = docx_template.rendered(reports.saved(document), {"a": "một\nhai & <b>"}, "thu.docx")
    assert [text for text in _texts(shown) if text] == ["một", "hai & <b>"]


def test_lines_where_none_can_be_are_blanks() -> None:
    """The description of a picture has no paragraphs; a break that a person typed is none."""
    document = docx.Document()
    document.add_picture(str(next((reports.ROOT / "docs").rglob("*.png"))))
    next(document.element.body.iter(docx_template._PICTURE)).set("descr", "{{ a }}")  # noqa: SLF001
    shown = docx_template.rendered(reports.saved(document), {"a": f"một\nhai{paragraphs.BREAK}"}, "thu.docx")
    assert next(shown.element.body.iter(docx_template._PICTURE)).get("descr") == "một hai"  # noqa: SLF001


# what a template may not do


def _fault(document: Any, **values: Any) -> str:
    with pytest.raises(PlantrackError) as caught:
        docx_template.rendered(reports.saved(document), values, "thu.docx")
    return " ".join([caught.value.message, *caught.value.details])


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("Giá trị {{r a }} ở ngoài", "{{r … }} không dùng được"),
        ("{% include 'x' %}", "không gọi được tệp khác"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "không dừng"),
        ("{% if a %}" * 150 + "{% endif %}" * 150, "lồng nhau quá nhiều lớp"),
    ],
)
def test_what_jinja_or_docxtpl_would_do_in_its_own_way_is_told(tag: str, told: str) -> None:
    """No word of Python's, and no value where nobody sees it."""
    document = docx.Document()
    document.add_paragraph(tag)
    message = _fault(document, a="x")
    assert told in message
    assert "Error" not in message


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("<w:r><w:t>{#p ghi chú #} chữ này</w:t></w:r>", "phải đứng một mình"),
        ("<w:r><w:t>chữ này {%- if a %}x{% endif %}</w:t></w:r>", "hãy bỏ dấu trừ"),
        ("<w:r><w:t>{%p if a %}</w:t></w:r><w:r><w:pict/></w:r>", "mất đi cùng đoạn"),
        ("<w:r><w:t>{%p if a %}</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>", "mất đi cùng đoạn"),
        ("<w:r><w:t>{%p endif %}</w:t></w:r><w:r><w:br w:type='page'/></w:r>", "mất đi cùng đoạn"),
    ],
)
def test_a_tag_that_would_take_something_along_is_refused(inside: str, told: str) -> None:
    """Docxtpl takes the whole paragraph, whatever else it holds."""
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {NS}>{inside}</w:p>"))
    assert told in _fault(document, a="x")


def test_a_comment_alone_in_its_paragraph_goes_with_it() -> None:
    """That is what it is for."""
    document = docx.Document()
    for text in ("trước", "{#p ghi chú #}", "sau"):
        document.add_paragraph(text)
    assert _texts(docx_template.rendered(reports.saved(document), {}, "thu.docx"))[-2:] == ["trước", "sau"]


@pytest.mark.parametrize("deleted", ["{{ a", "{{ a }}", "{%p if khong_co %}", "{% if"])
def test_what_is_tracked_as_deleted_is_no_tag(deleted: str) -> None:
    """Half a tag struck out would swallow what stands behind it; a whole one would be carried out."""
    struck = f"<w:del {CHANGE}><w:r><w:delText>{deleted}</w:delText></w:r></w:del><w:r><w:t>còn {{{{ a }}}}</w:t></w:r>"
    document = _holding(struck)
    document.add_paragraph("sau {{ a }}")
    shown = docx_template.rendered(reports.saved(document), {"a": "x"}, "thu.docx")
    assert [text for text in _texts(shown) if text] == ["còn x.", "sau x"]
    assert [node.text.replace("\u2060", "") for node in shown.element.body.iter(f"{W}delText")] == [deleted]


def test_half_a_tag_in_a_tracked_change_is_told() -> None:
    """Put together, it would leave the change open, and the document torn."""
    half = f"<w:ins {CHANGE}><w:r><w:t>{{{{ na</w:t></w:r></w:ins><w:r><w:t>m }}}}</w:t></w:r>"
    assert "đang theo dõi thay đổi" in _fault(_holding(half), nam=2024)


def test_loops_in_a_text_box_are_filled_in() -> None:
    """The paragraph around a text box is not the one that its tags stand in."""
    texts = ("{%p for x in a %}", "{{ x }}", "{%p endfor %}")
    lines = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)
    shape = f"<v:shape><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></v:shape>"
    box = f'<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">{shape}</w:pict></w:r>'
    shown = docx_template.rendered(reports.saved(_holding(box)), {"a": ["một", "hai"]}, "thu.docx")
    (content,) = shown.element.body.iter(f"{W}txbxContent")
    assert [node.text for node in content.iter(f"{W}t")] == ["một", "hai"]


@pytest.mark.parametrize("code", ['INCLUDE{# #}PICTURE "x"', '{{ "INCLUDE" }}TEXT "x"', "{{ a }}"])
def test_a_field_that_a_tag_puts_together_is_refused(code: str) -> None:
    """What fetches from elsewhere is looked for in the finished document too."""
    document = docx.Document()
    document.add_paragraph()._p.append(parse_xml(f"<w:r {NS}><w:instrText>{html.escape(code)}</w:instrText></w:r>"))  # noqa: SLF001
    assert "lấy nội dung từ ngoài" in _fault(document, a='DDEAUTO "x"')


def test_a_field_over_two_paragraphs_is_refused() -> None:
    """Its code goes on in the next one."""
    document = docx.Document()
    for half in (" INCLUDE", 'PICTURE "x"'):
        document.add_paragraph()._p.append(parse_xml(f"<w:r {NS}><w:instrText>{half}</w:instrText></w:r>"))  # noqa: SLF001
    assert "Trường INCLUDEPICTURE" in _fault(document)


def test_the_template_of_a_template_is_forgotten() -> None:
    """Word would fetch it when the report is opened; whoever made the template from one need not mend anything."""
    document = docx.Document()
    document.add_paragraph("{{ a }}")
    settings = next(one.target_part for one in document.part.rels.values() if one.reltype.endswith("/settings"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    key = settings.relate_to("http://192.0.2.1/x.dotm", kind, is_external=True)
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    settings.element.insert(0, parse_xml(f'<w:attachedTemplate {NS} xmlns:r="{r}" r:id="{key}"/>'))
    made = docx_template.saved(docx_template.rendered(reports.saved(document), {"a": "x"}, "thu.docx"), "thu.docx")
    assert not any(b"192.0.2.1" in part or b"attachedTemplate" in part for part in docx_archive.parts_of(made).values())


def test_a_link_to_elsewhere_in_any_part_is_refused() -> None:
    """Not only the body, headers and footers may link a picture."""
    document = docx.Document()
    styles = next(one.target_part for one in document.part.rels.values() if one.reltype.endswith("/styles"))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    styles.relate_to("http://192.0.2.1/x.png", kind, is_external=True)
    assert "http://192.0.2.1/x.png" in _fault(document)


# charts

CHART = Chart("Tỷ lệ", "xong", "tổng", ("Mục I",), (Series("Năm 2024", ((1, 2),)),))


@pytest.mark.parametrize("tag", ["{{ c|hinh(100, 50) }}", "{% for i in [1, 2] %}{{ c|hinh(100, 50) }}{% endfor %}"])
def test_a_chart_may_stand_anywhere(tag: str) -> None:
    """Below a condition, in a loop, alone: jinja wants to know its filter when it compiles a template."""
    document = docx.Document()
    document.add_paragraph(tag)
    shown = docx_template.rendered(reports.saved(document), {"c": CHART}, "thu.docx")
    assert len([*shown.element.body.iter(docx_template._PICTURE)]) == tag.count("for i") + 1  # noqa: SLF001


def test_a_chart_in_a_footer_belongs_to_the_footer() -> None:
    """A part refers to what it has a relationship of its own to; else Word cannot open the file."""
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "{{ c|hinh(60, 40) }}"
    shown = docx_template.rendered(reports.saved(document), {"c": CHART}, "thu.docx")
    footer = shown.sections[0].footer.part
    (drawn,) = [node for node in footer.element.iter() if str(node.tag).endswith("}chart")]
    assert footer.rels[drawn.get(qn("r:id"))].target_part.partname.startswith("/word/charts/")
