"""Filling templates in: compiled beforehand or not, each part once, nothing lost where a loop tears a table."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest

from plantrack.errors import PlantrackError
from plantrack.write.word import compiled, docx_archive, docx_layout, docx_template, sandbox, template_lint
from plantrack.write.word.docx import TEMPLATES
from tests.write import reports
from tests.write.word.test_docx import KINDS

W = docx_layout.W
FOLDER = reports.ROOT / "templates"


def _saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


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
    shown = [docx_template.rendered(_saved(document), {"noi": str(number)}, "thu.docx") for number in range(3)]
    assert [_texts(one)[-1] for one in shown] == [f"Kính gửi: {n} (thử biên dịch một lần)" for n in range(3)]
    assert len(made) == 1


# each part once


def test_a_header_of_two_sections_is_filled_in_once() -> None:
    """Filled in again, what a person typed would be read as a tag."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{ loi }}"
    relation = next(one for one in document.part.rels.values() if one.reltype.endswith("/header"))
    document.part.rels.add_relationship(relation.reltype, relation.target_part, "rIdTwice")
    shown = docx_template.rendered(_saved(document), {"loi": "{{ 7*7 }}"}, "thu.docx")
    assert shown.sections[0].header.paragraphs[0].text == "{{ 7*7 }}"


def test_pictures_in_a_loop_have_numbers_of_their_own() -> None:
    """Word takes a file with one number twice for damaged."""
    document = docx.Document()
    document.add_paragraph("{%p for a in ds %}")
    document.add_picture(str(next((reports.ROOT / "docs").rglob("*.png"))))
    document.add_paragraph("{%p endfor %}")
    shown = docx_template.rendered(_saved(document), {"ds": "abc"}, "thu.docx")
    numbers = [node.get("id") for node in shown.element.iter(docx_template._PICTURE)]  # noqa: SLF001
    assert len(numbers) == len(set(numbers)) == 3


# tables


def test_a_loop_that_tears_a_table_is_told() -> None:
    """It begins in a cell and ends below the table: what came of it was no table, and text was lost unnoticed."""
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "{% for a in ds %}trong ô {{ a }}"
    document.add_paragraph("ngoài bảng{% endfor %}")
    with pytest.raises(PlantrackError) as caught:
        docx_template.rendered(_saved(document), {"ds": ["một", "hai"]}, "thu.docx")
    assert "không nằm trong cùng một ô" in caught.value.message
    assert "Đoạn: “" in caught.value.message


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_loop_of_cells_leaves_a_grid_that_fits(count: int) -> None:
    """A table has as many columns as its rows, and the width it had."""
    document = docx.Document()
    table = document.add_table(1, 4)
    for place, text in enumerate(("TT", "{%tc for a in ds %}", "{{ a }}", "{%tc endfor %}")):
        table.cell(0, place).text = text
    width = sum(docx_layout._grid(table._tbl))  # noqa: SLF001
    shown = docx_template.rendered(_saved(document), {"ds": list(range(count))}, "thu.docx")
    docx_layout.settle(shown)
    grid = docx_layout._grid(shown.tables[0]._tbl)  # noqa: SLF001
    assert len(grid) == count + 1
    assert [cell.text for cell in shown.tables[0].rows[0].cells] == ["TT", *map(str, range(count))]
    assert width - len(grid) <= sum(grid) <= width


def test_a_table_in_a_cell_counts_for_itself() -> None:
    """Rows of a table within are no rows of the table around it."""
    document = docx.Document()
    outer = document.add_table(1, 2)
    inner = outer.cell(0, 1).add_table(2, 3)
    inner.cell(1, 2).text = "trong cùng"
    rows = docx_layout._rows(outer._tbl)  # noqa: SLF001
    assert [len(row.cells) for row in rows] == [2]
    assert not any("trong cùng" in text for row in rows for cell in row.cells for text in cell.paragraphs)
    assert [len(row.cells) for row in docx_layout._rows(inner._tbl)] == [3, 3]  # noqa: SLF001


# lines


def test_lines_of_a_value_become_paragraphs_and_the_rest_stays() -> None:
    """Only the paragraph with a line break in it is taken apart, in the look that it has."""
    document = docx.Document()
    document.add_paragraph("Trước: {{ a }}")
    document.add_paragraph("{{ b }}", style="List Bullet")
    document.add_paragraph("Sau {_{ không đổi")
    shown = docx_template.rendered(_saved(document), {"a": "một dòng", "b": "hai\ndòng"}, "thu.docx")
    told = [(paragraph.text, paragraph.style.name) for paragraph in shown.paragraphs]
    assert told[-4:] == [
        ("Trước: một dòng", "Normal"),
        ("hai", "List Bullet"),
        ("dòng", "List Bullet"),
        ("Sau {_{ không đổi", "Normal"),
    ]
