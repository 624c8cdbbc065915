# ruff: noqa: E501 (a paragraph of a template stands on one line)
"""Build the Word templates in `templates/` with a readable dump of each beside it; `--check` compares instead.

Of the templates of reports jinja makes Python beforehand, `src/plantrack/write/word/compiled/`.

The wording of the reports stands in this file, that of the letters in `build_letters.py`, until an office edits the
templates in Word: from then on the dump, renewed by `--dump`, is what a review in git reads.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from build_letters import BUILDERS as LETTERS
from docx.table import Table
from word_parts import (
    CENTRE,
    COMMAND,
    LANDSCAPE_WIDTH,
    PORTRAIT_WIDTH,
    across,
    add,
    blank,
    cell_loop,
    columns,
    ending,
    fill,
    first_section,
    fitted,
    heading,
    keep_whole,
    next_section,
    row_rules,
    rule,
    tag,
    tag_row,
    write,
)

from plantrack.write.word import compiled, docx_archive, docx_template
from plantrack.write.word.docx import TEMPLATES as REPORTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.section import Section

FOLDER = Path(__file__).parents[1] / "templates"
COMPILED = Path(compiled.__file__).parent


# what both reports share


def addressees(document: Document) -> None:
    """Kính gửi (ô 9a): one addressee on its line, several below one another."""
    write(
        document,
        """
        % if kinh_gui|length == 1
        Kính gửi| Kính gửi: {{ kinh_gui[0] }}
        % else
        Nơi kính gửi| Kính gửi:
        % for noi in kinh_gui
        Nơi kính gửi| - {{ noi }}{% if loop.last %}.{% else %};{% endif %}
        % endfor
        % endif
        """,
    )


def annex(document: Document, number: str, title: str, *, landscape: bool, issuer: str) -> None:
    """Begin an annex with its heading, title and reference."""
    next_section(document, landscape=landscape)
    write(
        document,
        f"""
        Phụ lục| Phụ lục {number}
        Tên phụ lục| {title}
        Kèm theo| (Kèm theo Báo cáo số {{{{ so or '       ' }}}}/{{{{ ky_hieu }}}} {{{{ ngay_ky|ngay_dai }}}} của {issuer})
        """,
    )
    rule(document, LANDSCAPE_WIDTH if landscape else PORTRAIT_WIDTH, 2200, "Đường kẻ phụ lục")


def own_words(field: str, key: str) -> str:
    """Lines that print people's words, or say visibly that nobody has written them."""
    return f"""
        % if {field}
        Nội dung| {{{{ {field}|cau }}}}
        % else
        Nội dung| (Chưa có nội dung; bổ sung tại {{{{ loi.tep }}}}, mục {key}.)
        % endif
        """


FIGURE = (
    "{{ s.ten }}: {{ s.gia_tri|dem }} {{ s.don_vi }} ({{ s.so_don_vi|dem }} đơn vị có số liệu"
    "{% if s.dieu_chinh %}, đã điều chỉnh tránh tính trùng{% endif %})"
    "{% if s.cung_don_vi %}; riêng {{ s.cung_don_vi|dem }} đơn vị có số liệu cả hai năm"
    "{% if s.ke_thua %} (trong đó {{ s.ke_thua|dem }} đơn vị so với các cơ quan trước sắp xếp){% endif %}: "
    "{{ s.cung_nay|dem }} {{ s.don_vi }}, "
    "cùng kỳ {{ s.cung_truoc|dem }} {{ s.don_vi }}{% if s.thay_doi %} ({{ s.thay_doi }}){% endif %}{% endif %}"
)
REPORTED = (
    "{% if l.theo %}, theo báo cáo của {{ l.theo|ds }}{% endif %}"
    "{% if l.ket_qua %}: {{ l.ket_qua|cau }}{% else %}.{% endif %}"
    "{% if l.nguyen_nhan %} Nguyên nhân: {{ l.nguyen_nhan|cau }}{% endif %}"
)
ABOUT = (
    "Kết quả thực hiện Kế hoạch số {{ ke_hoach.so }} ngày {{ ke_hoach.ngay|ngay }} của {{ ke_hoach.co_quan }} "
    "về {{ ke_hoach.ve|ve }} năm {{ nam }}"
)
DAYS = (
    "Báo cáo được tổng hợp từ báo cáo của các cơ quan, đơn vị, địa phương nhận đến hết ngày {{ ngay_nhan|ngay }}"
    "{% if han %}; hạn gửi báo cáo là {% if ke_ca_ngay_han %}hết ngày {{ han|ngay_cuoi }}{% else %}trước ngày {{ han|ngay }} "
    "({{ han|thu }}){% endif %}{% endif %}. "
    "{% if ngay_so_lieu %}Số liệu tính đến ngày {{ ngay_so_lieu|ngay }}{% if uoc %}, ước thực hiện cả năm {{ nam }}{% endif %}."
    "{% else %}Số liệu tính đến ngày gửi báo cáo của từng đơn vị{% if uoc %}, ước thực hiện cả năm {{ nam }}{% endif %}.{% endif %}"
)
ASKED = (
    "{% if nay.nop.phai %}Có {{ nay.nop.phai|dem }} cơ quan, đơn vị, địa phương phải báo cáo; đã nhận {{ nay.nop.da_gui|dem }} báo cáo"
    "{% if nay.nop.da_gui %} ({{ nay.nop.dung_han|dem }} gửi đúng hạn{% if nay.nop.cham %}, "
    "{{ nay.nop.cham|dem }} gửi chậm{% endif %}){% endif %}"
    "{% if nay.nop.chua_gui %}, còn {{ nay.nop.chua_gui|dem }} đơn vị chưa gửi{% endif %}"
    "{% if nay.nop.bo_ngo %}; chưa xác định đơn vị báo cáo thay cho {{ nay.nop.bo_ngo|dem }} cơ quan đã kết thúc hoạt động"
    "{% endif %}{% endif %}"
)
DRAFT = """
    % if du_thao
    Nội dung| **DỰ THẢO:** \
{% if nay.nop.chua_gui %}còn {{ nay.nop.chua_gui|dem }} đơn vị chưa gửi báo cáo \
({% if nay.nop.chua_gui|length <= 15 %}{{ nay.nop.chua_gui|ds }}{% else %}danh sách tại Phụ lục IV{% endif %}){% endif %}\
{% if nay.nop.chua_gui and nay.nop.chua_nhap %}; {% endif %}\
{% if nay.nop.chua_nhap %}{{ nay.nop.chua_nhap|dem }} báo cáo đã nhận nhưng chưa nhập nội dung ({{ nay.nop.chua_nhap|ds }}){% endif %}.
    % endif
    """
CENTRAL_DRAFT = """
    % if du_thao
    Nội dung| **DỰ THẢO:** số liệu chưa đầy đủ, \
{% if nay.nop.chua_gui %}còn {{ nay.nop.chua_gui|dem }} đơn vị chưa gửi báo cáo{% endif %}\
{% if nay.nop.chua_gui and nay.nop.chua_nhap %}, {% endif %}\
{% if nay.nop.chua_nhap %}{{ nay.nop.chua_nhap|dem }} báo cáo đã nhận nhưng chưa nhập nội dung{% endif %}.
    % endif
    """
RATES = """
    Nội dung| Tỷ lệ hoàn thành tính trên số đã đến hạn hoặc đã hoàn thành đến ngày {{ ngay_nhan|ngay }}: \
{% if nay.nv.den_han %}theo nhiệm vụ, {{ nay.nv.xong|so }}/{{ nay.nv.den_han|so }} nhiệm vụ, \
đạt {{ nay.nv.xong|ty_le(nay.nv.den_han) }}{% else %}theo nhiệm vụ, chưa có nhiệm vụ nào đến hạn{% endif %}; \
{% if nay.luot.den_han %}theo đơn vị chủ trì, {{ nay.luot.xong|so }}/{{ nay.luot.den_han|so }} lượt nhiệm vụ, \
đạt {{ nay.luot.xong|ty_le(nay.luot.den_han) }}{% else %}theo đơn vị chủ trì, chưa có lượt nhiệm vụ nào đến hạn{% endif %}. \
Nhiệm vụ của nhiều đơn vị chủ trì chỉ tính là hoàn thành khi tất cả các đơn vị đã hoàn thành.
    % if nay.nv.thuong_xuyen
    Nội dung| Nhiệm vụ thường xuyên tính riêng: {{ nay.nv.thuong_xuyen|dem }} nhiệm vụ thường xuyên, trong đó \
{{ nay.nv.thuong_xuyen_xong|dem }} nhiệm vụ đã có kết quả ở tất cả đơn vị chủ trì \
({{ nay.luot.thuong_xuyen_xong|so }}/{{ nay.luot.thuong_xuyen|so }} lượt nhiệm vụ đã có kết quả).
    % endif
    % if nay.nv.khong_han
    Nội dung| Nhiệm vụ Kế hoạch không ghi thời hạn tính riêng: {{ nay.nv.khong_han|dem }} nhiệm vụ, \
trong đó {{ nay.nv.khong_han_xong|dem }} nhiệm vụ đã hoàn thành.
    % endif
    """
PACE = """
    % if dat
    Gạch đầu dòng| - Đạt tiến độ ({{ dat|dem }} nhiệm vụ): {{ dat|map(attribute='nhan')|ds }}.
    % endif
    % if chua_dat
    Câu dẫn| - Chưa đạt tiến độ ({{ chua_dat|dem }} nhiệm vụ):
    % for n in chua_dat
    Gạch đầu dòng| + Nhiệm vụ {{ n.nhan }}: {{ n.vi }}{% if loop.last %}.{% else %};{% endif %}
    % endfor
    % endif
    % if chua_den
    Gạch đầu dòng| - Chưa đến kỳ đánh giá ({{ chua_den|dem }} nhiệm vụ): \
{% for n in chua_den %}{{ n.nhan }} ({{ n.vi }}){% if not loop.last %}; {% endif %}{% endfor %}.
    % endif
    % if chua_ro
    Gạch đầu dòng| - Chưa đủ căn cứ đánh giá ({{ chua_ro|dem }} nhiệm vụ): \
{% for n in chua_ro %}{{ n.nhan }} ({{ n.vi }}){% if not loop.last %}; {% endif %}{% endfor %}.
    % endif
    % if bo_ngo
    Gạch đầu dòng| - Chưa đánh giá vì chưa xác định đơn vị chủ trì sau sắp xếp tổ chức bộ máy ({{ bo_ngo|dem }} nhiệm vụ): {{ bo_ngo|map(attribute='nhan')|ds }}.
    % endif
    % if bo_ngo_mot_phan
    Gạch đầu dòng| - Còn chưa xác định đơn vị chủ trì thay cho một số cơ quan đã kết thúc ({{ bo_ngo_mot_phan|dem }} nhiệm vụ): {% for n in bo_ngo_mot_phan %}{{ n.nhan }} ({{ n.vi }}){% if not loop.last %}; {% endif %}{% endfor %}.
    % endif
    """


def status_table(document: Document) -> None:
    """Counts by label, of tasks and of assignments."""
    table = columns(document, (700, 4771, 1700, 1900), 7)
    fill(table, 0, "Đầu bảng", "TT", "Trạng thái", "Số nhiệm vụ", "Số lượt nhiệm vụ theo đơn vị chủ trì")
    tag(table, 1, "for g in trang_thai")
    fill(
        table,
        2,
        ("Ô nhóm giữa", "Ô nhóm", "Ô nhóm giữa", "Ô nhóm giữa"),
        "{{ ['I', 'II', 'III', 'IV'][loop.index0] }}",
        "{{ g.ten }}",
        "{{ g.nv|so }}",
        "{{ g.luot|so }}",
    )
    tag(table, 3, "for d in g.dong")
    fill(
        table,
        4,
        ("Ô giữa", "Ô chữ", "Ô giữa", "Ô giữa"),
        "{{ loop.index }}",
        "{{ d.ten }}",
        "{{ d.nv|so }}",
        "{{ d.luot|so }}",
    )
    tag(table, 5, "endfor")
    tag(table, 6, "endfor")
    table.add_row()
    fill(
        table,
        7,
        ("Ô nhóm giữa", "Ô nhóm", "Ô nhóm giữa", "Ô nhóm giữa"),
        "",
        "Tổng cộng",
        "{{ nay.nv.tong|so }}",
        "{{ nay.luot.tong|so }}",
    )
    row_rules(table)
    keep_whole(table)
    add(document, "Sau bảng", "")


def comparison_table(document: Document) -> None:
    """This year beside the year before."""
    rows = (
        ("Báo cáo đã nhận/số đơn vị phải báo cáo", "nop.da_gui|so", "nop.phai|so"),
        ("Báo cáo gửi đúng hạn/số báo cáo đã nhận", "nop.dung_han|so", "nop.da_gui|so"),
        ("Nhiệm vụ có thời hạn đã hoàn thành/đã đến hạn hoặc đã hoàn thành", "nv.xong|so", "nv.den_han|so"),
        ("Lượt nhiệm vụ có thời hạn đã hoàn thành/đã đến hạn hoặc đã hoàn thành", "luot.xong|so", "luot.den_han|so"),
        (
            "Nhiệm vụ thường xuyên đã có kết quả ở tất cả đơn vị chủ trì/tổng số",
            "nv.thuong_xuyen_xong|so",
            "nv.thuong_xuyen|so",
        ),
        ("Lượt nhiệm vụ thường xuyên đã có kết quả/tổng số", "luot.thuong_xuyen_xong|so", "luot.thuong_xuyen|so"),
    )
    table = columns(document, (700, 5371, 1500, 1500), len(rows) + 1)
    fill(table, 0, "Đầu bảng", "TT", "Nội dung so sánh", "Năm {{ nay.nam }}", "Năm {{ truoc.nam }}")
    for place, (text, part, whole) in enumerate(rows, 1):
        cells = [f"{{{{ {year}.{part} }}}}/{{{{ {year}.{whole} }}}}" for year in ("nay", "truoc")]
        fill(table, place, ("Ô giữa", "Ô chữ", "Ô giữa", "Ô giữa"), str(place), text, *cells)
    row_rules(table)
    keep_whole(table)
    add(document, "Sau bảng", "")


CHART = """
    % if bieu_do
    Biểu đồ| {{ bieu_do|hinh(252, 116) }}
    Tên biểu đồ| Biểu đồ 1. Tỷ lệ lượt nhiệm vụ đã có kết quả theo mục của Kế hoạch, năm {{ nam }}\
{% if truoc.co %} so với năm {{ truoc.nam }}{% endif %}
    % else
    Nội dung| Đến ngày {{ nay.ngay|ngay }}, chưa có lượt nhiệm vụ nào có kết quả nên không lập biểu đồ theo mục của Kế hoạch.
    % endif
    % if not truoc.co
    Ghi chú bảng| Không có báo cáo của năm {{ truoc.nam }} trong hệ thống theo dõi để so sánh.
    % endif
    """
RATE_NOTES = """
    Ghi chú bảng| Lượt nhiệm vụ tính theo từng đơn vị chủ trì. Đã có kết quả gồm nhiệm vụ đã hoàn thành và nhiệm vụ thường xuyên \
đã có kết quả, tính trên tổng số lượt nhiệm vụ của mục, kể cả nhiệm vụ chưa đến hạn. Tình hình đến ngày {{ nay.ngay|ngay }}\
{% if truoc.co %} so với tình hình đến ngày {{ truoc.ngay|ngay }}; tỷ lệ mỗi năm tính trên số lượt nhiệm vụ của năm đó{% endif %}.
    % if theo_muc.chua_ro or theo_muc.chua_ro_truoc
    Ghi chú bảng| Chưa tính lượt nhiệm vụ chưa xác định cơ quan chủ trì sau sắp xếp tổ chức: \
{% if theo_muc.chua_ro %}năm {{ nam }} còn {{ theo_muc.chua_ro|dem }} lượt\
{% if theo_muc.chua_ro_truoc %}; {% endif %}{% endif %}\
{% if theo_muc.chua_ro_truoc %}năm {{ truoc.nam }} còn {{ theo_muc.chua_ro_truoc|dem }} lượt{% endif %}.
    % endif
    """


def rates(document: Document) -> None:
    """Draw progress by section, year on year, with the table of its numbers; the year before only where it reported."""
    write(document, CHART)
    write(document, RATE_NOTES)
    add(document, "Sau bảng", "")
    write(document, "% if truoc.co")
    _rate_table(document, (700, 8386, 1400, 1200, 1400, 1200), ("", "_truoc"))
    write(document, "% else")
    _rate_table(document, (700, 10986, 1400, 1200), ("",))
    write(document, "% endif")
    add(document, "Sau bảng", "")


def _rate_table(document: Document, widths: Sequence[int], years: Sequence[str]) -> None:
    """Add the table of some years, this one as "" and the one before as "_truoc"."""
    table = columns(document, widths, 4)
    called = {"": "{{ nam }}", "_truoc": "{{ truoc.nam }}"}
    heads = (text for year in years for text in (f"Lượt đã có kết quả/tổng số, năm {called[year]}", "Tỷ lệ"))
    fill(table, 0, "Đầu bảng vừa", "TT", "Mục của Kế hoạch", *heads)
    tag(table, 1, "for d in theo_muc.dong")
    styles = ("Ô vừa giữa", "Ô vừa", *["Ô vừa giữa"] * (2 * len(years)))
    fill(table, 2, styles, "{{ d.so }}", "{{ d.ten }}", *_rate_cells("d", years))
    tag(table, 3, "endfor")
    table.add_row()
    strong = "Ô vừa nhóm"
    fill(table, 4, strong, "", "Tổng cộng", *_rate_cells("theo_muc.cong", years))
    for cell in table.rows[4].cells[2:]:
        cell.paragraphs[0].alignment = CENTRE
    row_rules(table)
    keep_whole(table)


def _rate_cells(row: str, years: Sequence[str]) -> tuple[str, ...]:
    """Return what each year has of its whole, and the share; a dash where the year has nothing to count."""
    return tuple(
        text
        for year in years
        for text in (
            f"{{% if {row}.tong{year} %}}{{{{ {row}.xong{year}|so }}}}/{{{{ {row}.tong{year}|so }}}}{{% else %}}–{{% endif %}}",
            f"{{{{ {row}.xong{year}|ty_le({row}.tong{year}) }}}}",
        )
    )


def task_annex(document: Document) -> None:
    """Annex: progress by section, then every task in a row."""
    rates(document)
    table = columns(document, (500, 4280, 1750, 1850, 950, 1070, 950, 736, 2200), 7)
    heads = (
        "TT",
        "Nhiệm vụ",
        "Chủ trì",
        "Phối hợp",
        "Thời hạn",
        "Kết quả",
        "Trạng thái",
        "Đánh giá tiến độ",
        "Ghi chú, nguyên nhân",
    )
    fill(table, 0, "Đầu bảng vừa", *heads)
    tag(table, 1, "for m in muc")
    across(table, 2, 1, 8)
    write(table.cell(2, 0), "Ô vừa nhóm| {{ m.so }}")
    write(table.cell(2, 1), "Ô vừa nhóm| {{ m.ten }}")
    tag(table, 3, "for nv in m.nhiem_vu")
    centre, left = "Ô vừa giữa", "Ô vừa"
    fill(
        table,
        4,
        (centre, left, left, left, left, centre, centre, centre, left),
        "{{ nv.nhan }}",
        "{{ nv.noi_dung }}",
        "{{ nv.ghi_chu_tri|join('; ') }}",
        "{{ nv.ghi_phoi_hop|join('; ') }}",
        "{{ nv.thoi_han|join('; ') }}",
        "{% if nv.don_vi %}{{ nv.xong|so }}/{{ nv.don_vi|so }} đơn vị{% else %}–{% endif %}{% if nv.ngay_xong %}, ngày {{ nv.ngay_xong|ngay }}{% endif %}",
        "{{ nv.trang_thai }}",
        "{{ nv.danh_gia }}",
        "{{ nv.ghi_chu }}",
    )
    tag(table, 5, "endfor")
    tag(table, 6, "endfor")
    row_rules(table)
    write(
        document,
        """
        Ghi chú bảng| Cột “Kết quả”: số đơn vị chủ trì đã hoàn thành (với nhiệm vụ thường xuyên là đã có kết quả)/số đơn vị chủ trì.
        """,
    )


def _agency_rows() -> tuple[dict[int, tuple[str, ...]], dict[int, str]]:
    """The rows that have a column for each label, and what their columns go through."""
    small, mid, strong = "Ô chữ", "Ô giữa", "Ô nhóm giữa"
    rows = {
        0: (
            "Đầu bảng",
            "Đầu bảng",
            "TT",
            "Đơn vị",
            "Số nhiệm vụ chủ trì",
            "{{ cot }}",
            "Thường xuyên: đã có kết quả/ tổng số",
            "Không có thời hạn: hoàn thành/ tổng số",
            "Có thời hạn: hoàn thành/ đến hạn",
            "Tỷ lệ hoàn thành trên số đến hạn",
        ),
        4: (
            mid,
            small,
            "{{ d.tt }}",
            "{{ d.ten }}",
            "{{ d.tong|so }}",
            "{{ n|so if n else '–' }}",
            *_agency_cells("d"),
        ),
        7: (
            strong,
            "Ô nhóm",
            "",
            "Tổng cộng",
            "{{ bang_don_vi.cong.tong|so }}",
            "{{ n|so if n else '–' }}",
            *_agency_cells("bang_don_vi.cong"),
        ),
    }
    loops = {0: "cot in bang_don_vi.cot", 4: "n in d.o", 7: "n in bang_don_vi.cong.o"}
    return rows, loops


def agency_annex(document: Document) -> None:
    """Annex: counts by agency, a column for each label that occurs."""
    table = columns(document, (700, 3000, 1200, 900, 1500, 900, 1700, 1600, 1600, 1186), 8)
    rows, loops = _agency_rows()
    for row, (style, name_style, *texts) in rows.items():
        for at, text in zip((0, 1, 2, 6, 7, 8, 9), (*texts[:3], *texts[4:]), strict=True):
            cell = table.cell(row, at)
            cell.vertical_alignment = 1
            add(cell, name_style if at == 1 else style, text)
        cell_loop(table, row, 3, loops[row], style, texts[3])
    tag(table, 1, "for so, ten, dong in bang_don_vi.khoi")
    across(table, 2, 1, 9)
    write(table.cell(2, 0), "Ô nhóm giữa| {{ so }}")
    write(table.cell(2, 1), "Ô nhóm| {% colspan bang_don_vi.cot|length + 6 %}{{ ten }}")
    tag(table, 3, "for d in dong")
    tag(table, 5, "endfor")
    tag(table, 6, "endfor")
    row_rules(table)
    fitted(table)
    write(
        document,
        """
        Ghi chú bảng| Tỷ lệ hoàn thành = số nhiệm vụ có thời hạn đã hoàn thành/số nhiệm vụ đã đến hạn hoặc đã hoàn thành \
đến ngày {{ ngay_nhan|ngay }}; dấu “–” là không có. Nhiệm vụ thường xuyên không tính vào tỷ lệ này.
        """,
    )


def _agency_cells(row: str) -> tuple[str, ...]:
    pairs = (("thuong_xuyen_xong", "thuong_xuyen"), ("khong_han_xong", "khong_han"), ("xong", "den_han"))
    shown = tuple(
        f"{{% if {row}.so.{whole} %}}{{{{ {row}.so.{part} }}}}/{{{{ {row}.so.{whole} }}}}{{% else %}}–{{% endif %}}"
        for part, whole in pairs
    )
    return (*shown, f"{{{{ {row}.so.xong|ty_le({row}.so.den_han) }}}}")


SUMS: tuple[tuple[str, str, str], ...] = (
    ("Tổng cộng", "s.cong|so", ""),
    ("Điều chỉnh tránh tính trùng", "s.dieu_chinh|so", "dieu_chinh"),
    ("Sau điều chỉnh", "s.gia_tri|so", "dieu_chinh"),
    ("Số đơn vị có số liệu", "s.so_don_vi|so", ""),
    ("Năm {{ truoc.nam }} (các đơn vị đã báo cáo)", "s.truoc|so", "truoc.co"),
    ("Số đơn vị có số liệu cả hai năm", "s.cung_don_vi|so", "truoc.co"),
    ("Các đơn vị đó, năm {{ nam }}", "s.cung_nay|so", "truoc.co"),
    ("Các đơn vị đó, năm {{ truoc.nam }}", "s.cung_truoc|so", "truoc.co"),
    ("So với cùng kỳ", "s.thay_doi", "truoc.co"),
)


def figure_annex(document: Document) -> None:
    """Annex: agencies by indicators, then the sums; the columns are as many as the indicators."""
    table = columns(document, (600, 3000, 500, 9686, 500), 4)
    for row, style, names in ((0, "Đầu bảng nhỏ", ("TT", "Đơn vị")), (1, "Đầu bảng nhỏ", ("", "Đơn vị tính"))):
        for at, text in enumerate(names):
            add(table.cell(row, at), style, text)
            table.cell(row, at).vertical_alignment = 1
    cell_loop(table, 0, 2, "s in so_lieu", "Đầu bảng nhỏ", "{{ s.ngan }}")
    cell_loop(table, 1, 2, "s in so_lieu", "Ô nhỏ giữa", "{{ s.don_vi }}")
    tag(table, 2, "for d in dong_so_lieu")
    add(table.cell(3, 0), "Ô nhỏ giữa", "{{ d.tt }}")
    add(table.cell(3, 1), "Ô nhỏ", "{{ d.ten }}")
    cell_loop(table, 3, 2, "o in d.o", "Ô nhỏ giữa", "{{ o|so }}")
    tag_row(table, "endfor")
    for name, value, condition in SUMS:
        if condition:
            tag_row(table, f"if {condition}")
        place = len(table.add_row().cells) and len(table.rows) - 1
        strong = name in ("Tổng cộng", "Sau điều chỉnh")
        add(table.cell(place, 0), "Ô nhỏ giữa", "")
        add(table.cell(place, 1), "Ô nhỏ đậm" if strong else "Ô nhỏ", name)
        cell_loop(table, place, 2, "s in so_lieu", "Ô nhỏ giữa đậm" if strong else "Ô nhỏ giữa", f"{{{{ {value} }}}}")
        if condition:
            tag_row(table, "endif")
    row_rules(table, heads=2)
    fitted(table)
    write(
        document,
        """
        Ghi chú bảng| Ô trống: đơn vị không báo cáo số liệu; 0: đơn vị báo cáo bằng không. Chỉ tiêu tính bằng tỷ lệ không cộng. \
So với cùng kỳ chỉ tính trên các đơn vị có số liệu cả hai năm{% if dieu_chinh %}, sau điều chỉnh{% endif %}.
        % for d in dieu_chinh
        Ghi chú bảng| Điều chỉnh {{ d.ten }}, {{ d.don_vi }}: {{ d.so|so }}. Lý do: {{ d.ly_do|cau }}
        % endfor
        """,
    )
    heir_table(document)


def heir_table(document: Document) -> None:
    """In the annex of figures: each body that took over from others, beside what these told the year before."""
    write(
        document,
        """
        % if ke_thua
        Câu dẫn| So sánh số liệu của cơ quan hình thành hoặc nhận việc sau sắp xếp với tổng số liệu năm {{ truoc.nam }} của \
các cơ quan trước đó:
        """,
    )
    table = columns(document, (600, 3200, 4286, 2700, 1100, 1100, 1300), 4)
    heads = (
        "TT",
        "Đơn vị, năm {{ nam }}",
        "Các cơ quan trước đó, năm {{ truoc.nam }}",
        "Số liệu",
        "Năm {{ nam }}",
        "Năm {{ truoc.nam }}",
        "So với cùng kỳ",
    )
    fill(table, 0, "Đầu bảng nhỏ", *heads)
    tag(table, 1, "for d in ke_thua")
    centre, left = "Ô nhỏ giữa", "Ô nhỏ"
    fill(
        table,
        2,
        (centre, left, left, left, centre, centre, centre),
        "{{ loop.index }}",
        "{{ d.ten }}",
        "{{ d.truoc_la|join('; ') }}",
        "{{ d.so_lieu }} ({{ d.don_vi }})",
        "{{ d.nay|so }}",
        "{{ d.truoc|so }}",
        "{{ d.thay_doi }}",
    )
    tag(table, 3, "endfor")
    row_rules(table)
    add(document, COMMAND, "{%p endif %}")


TURNOUT_GROUPS: tuple[tuple[str, str], ...] = (
    ("chua_gui", "Chưa gửi báo cáo"),
    ("cham", "Gửi báo cáo chậm"),
    ("chua_nhap", "Đã gửi báo cáo, chưa nhập nội dung"),
    ("trong", "Gửi báo cáo không có kết quả thực hiện nhiệm vụ"),
    ("gia_han", "Được gia hạn gửi báo cáo"),
    ("mien", "Được miễn báo cáo"),
    ("bo_ngo", "Đã kết thúc hoạt động, chưa xác định đơn vị báo cáo thay"),
)


def turnout_annex(document: Document) -> None:
    """Annex: who did not report, or not as asked."""
    table = columns(document, (600, 2600, 1200, 1200, 800, 2671), 1)
    heads = ("TT", "Đơn vị", "Hạn gửi (trước ngày)", "Ngày nhận", "Số ngày chậm", "Ghi chú")
    fill(table, 0, "Đầu bảng", *heads)
    for field, title in TURNOUT_GROUPS:
        tag_row(table, f"if nay.nop.{field}")
        table.add_row()
        place = len(table.rows) - 1
        across(table, place, 0, 5)
        write(table.cell(place, 0), f"Ô nhóm| {title} ({{{{ nay.nop.{field}|dem }}}} đơn vị)")
        tag_row(table, f"for d in nay.nop.{field}")
        table.add_row()
        cells = (
            "{{ loop.index }}",
            "{{ d.ten }}",
            "{{ d.han|ngay }}",
            "{{ d.ngay|ngay }}",
            "{% if d.cham %}{{ d.cham }}{% endif %}",
            "{{ d.ghi_chu }}",
        )
        fill(table, len(table.rows) - 1, ("Ô giữa", "Ô chữ", "Ô giữa", "Ô giữa", "Ô giữa", "Ô chữ"), *cells)
        tag_row(table, "endfor")
        tag_row(table, "endif")
    row_rules(table)


def remark_annex(document: Document) -> None:
    """Annex: what agencies say of difficulties, causes and proposals."""
    add(document, COMMAND, "{%p if kho_khan %}")
    table = columns(document, (600, 1800, 3760, 2911), 4)
    fill(table, 0, "Đầu bảng", "TT", "Đơn vị", "Khó khăn, nguyên nhân", "Kiến nghị, đề xuất")
    tag(table, 1, "for d in kho_khan")
    write(table.cell(2, 0), "Ô giữa| {{ d.tt }}")
    write(table.cell(2, 1), "Ô chữ| {{ d.ten }}")
    write(
        table.cell(2, 2),
        """
        % for t in d.kho_khan
        Ô chữ| {{ t|cau }}
        % endfor
        % for t in d.nguyen_nhan
        Ô chữ| Nguyên nhân: {{ t|cau }}
        % endfor
        % if not d.kho_khan and not d.nguyen_nhan
        Ô chữ|
        % endif
        """,
    )
    write(
        table.cell(2, 3),
        """
        % for t in d.kien_nghi
        Ô chữ| {{ t|cau }}
        % else
        Ô chữ|
        % endfor
        """,
    )
    tag(table, 3, "endfor")
    row_rules(table, split=(2,))
    write(document, "% else\nNội dung| Không có đơn vị nào nêu khó khăn, nguyên nhân hoặc kiến nghị.\n% endif")


# the two reports


def ubnd() -> Document:
    """Build the report of the Sở to Ủy ban nhân dân tỉnh (Mẫu 1.4)."""
    document = blank()
    first_section(document)
    heading(document, council=False)
    write(document, f"Tên loại| BÁO CÁO\nTrích yếu| {ABOUT}")
    rule(document, PORTRAIT_WIDTH, 3400)
    addressees(document)
    write(document, DRAFT)
    write(
        document,
        f"""
        Nội dung| Thực hiện Kế hoạch số {{{{ ke_hoach.so }}}} ngày {{{{ ke_hoach.ngay|ngay }}}} của {{{{ ke_hoach.co_quan }}}} \
{{{{ ke_hoach.trich_yeu|ve }}}}, {{{{ co_quan }}}} tổng hợp, báo cáo kết quả thực hiện năm {{{{ nam }}}} như sau:
        Nội dung| {DAYS} {ASKED}{{% if nay.nop.phai %}} (chi tiết tại Phụ lục IV).{{% endif %}}
        """,
    )
    direction(document)
    results(document)
    standing(document)
    judgement(document)
    write(
        document,
        """
        % if don_vi_kien_nghi
        Nội dung| Ngoài ra, {{ don_vi_kien_nghi|dem }} cơ quan, đơn vị nêu kiến nghị, đề xuất trong báo cáo của mình; \
khó khăn, nguyên nhân và kiến nghị của các đơn vị được tổng hợp tại Phụ lục V.
        % else
        Nội dung| Khó khăn, nguyên nhân và kiến nghị của các đơn vị được tổng hợp tại Phụ lục V.
        % endif
        Câu kết| Trên đây là báo cáo kết quả thực hiện Kế hoạch số {{ ke_hoach.so }} năm {{ nam }}, {{ co_quan }} \
kính báo cáo {{ uy_ban }} xem xét, chỉ đạo./.
        """,
    )
    ending(document)
    ubnd_annexes(document)
    return document


def ubnd_annexes(document: Document) -> None:
    """Add the five annexes."""
    issuer = "{{ co_quan }}"
    annex(document, "I", "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ NĂM {{ nam }}", landscape=True, issuer=issuer)
    task_annex(document)
    annex(
        document,
        "II",
        "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ CỦA CÁC ĐƠN VỊ CHỦ TRÌ NĂM {{ nam }}",
        landscape=True,
        issuer=issuer,
    )
    agency_annex(document)
    annex(document, "III", "SỐ LIỆU CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG NĂM {{ nam }}", landscape=True, issuer=issuer)
    figure_annex(document)
    annex(document, "IV", "TÌNH HÌNH GỬI BÁO CÁO NĂM {{ nam }}", landscape=False, issuer=issuer)
    turnout_annex(document)
    annex(
        document, "V", "KHÓ KHĂN, NGUYÊN NHÂN VÀ KIẾN NGHỊ CỦA CÁC ĐƠN VỊ NĂM {{ nam }}", landscape=False, issuer=issuer
    )
    remark_annex(document)


def direction(document: Document) -> None:
    """Write part I."""
    write(document, f"Mục| I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH\n{own_words('loi.chi_dao', 'direction')}")
    write(
        document,
        """
        % if chi_dao_tai_don_vi
        Nội dung| Có {{ chi_dao_tai_don_vi|dem }} cơ quan, đơn vị, địa phương báo cáo cụ thể công tác chỉ đạo, điều hành tại đơn vị mình.
        % endif
        """,
    )


FEW_LEADS = f"""
        % for d in nv.chu_tri
        % if d.nhieu
        Câu dẫn| - {{{{ d.ten }}}} ({{{{ d.nhan }}}}):
        % for l in d.lan
        Gạch đầu dòng| + {{{{ l.ky|hoa }}}} ({{{{ l.nhan }}}}){REPORTED}
        % endfor
        % else
        % for l in d.lan
        Gạch đầu dòng| - {{{{ d.ten }}}} ({{{{ l.nhan }}}}){REPORTED}
        % endfor
        % endif
        % endfor
        % for s in nv.so_lieu
        Gạch đầu dòng| - {FIGURE}.
        % endfor
        % if nv.phoi_hop
        Gạch đầu dòng| - Các đơn vị phối hợp có báo cáo: {{{{ nv.phoi_hop|ds }}}}.
        % endif
        % if nv.chua_xac_dinh
        Gạch đầu dòng| - Chưa xác định cơ quan chủ trì thay cho ({{{{ nv.chua_xac_dinh|dem }}}} cơ quan): \
{{{{ nv.chua_xac_dinh|ds }}}}.
        % endif
"""
MANY_LEADS = f"""
        % if nv.don_vi
        Gạch đầu dòng| - Có {{{{ nv.bao_cao|so }}}}/{{{{ nv.don_vi|so }}}} đơn vị chủ trì đã báo cáo; \
{{{{ nv.xong|so }}}}/{{{{ nv.don_vi|so }}}} đơn vị {{% if nv.thuong_xuyen %}}đã có kết quả{{% else %}}đã hoàn thành{{% endif %}}.
        % endif
        % if nv.so_lieu
        Câu dẫn| - Số liệu tổng hợp:
        % for s in nv.so_lieu
        Gạch đầu dòng| + {FIGURE}{{% if loop.last %}}.{{% else %}};{{% endif %}}
        % endfor
        % endif
        % if nv.noi_bat
        Câu dẫn| - Một số kết quả nổi bật:
        % for k in nv.noi_bat
        Gạch đầu dòng| + {{{{ k.ten }}}}{{% if k.gop %}} (gộp từ các cơ quan trước sắp xếp){{% endif %}}: {{{{ k.ket_qua|cau }}}}
        % endfor
        % endif
        % if nv.chua_bao_cao
        Gạch đầu dòng| - Chưa báo cáo nhiệm vụ này ({{{{ nv.chua_bao_cao|dem }}}} đơn vị): \
{{% if nv.chua_bao_cao|length <= 15 %}}{{{{ nv.chua_bao_cao|ds }}}}{{% else %}}các đơn vị chưa có báo cáo nêu tại Phụ lục IV\
{{% if nv.chua_bao_cao_khac %}} và {{{{ nv.chua_bao_cao_khac|ds }}}}{{% endif %}}{{% endif %}}.
        % endif
        % if nv.chua_xac_dinh
        Gạch đầu dòng| - Chưa xác định cơ quan chủ trì thay cho ({{{{ nv.chua_xac_dinh|dem }}}} cơ quan): \
{{{{ nv.chua_xac_dinh|ds }}}}{{% if nv.da_bao_truoc %}}; trong số này đã báo cáo trước khi kết thúc hoạt động: \
{{{{ nv.da_bao_truoc|ds }}}}{{% endif %}}.
        % endif
"""


def results(document: Document) -> None:
    """Write part II: section by section, task by task."""
    write(
        document,
        f"""
        Mục| II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP
        Nội dung| Kết quả được nêu theo thứ tự nhiệm vụ của Kế hoạch; tổng hợp từng nhiệm vụ tại Phụ lục I, số liệu của từng \
đơn vị tại Phụ lục III.{{% if truoc.co %}} So với cùng kỳ là so với năm {{{{ truoc.nam }}}}, chỉ tính trên các đơn vị có số liệu \
cả hai năm.{{% endif %}}
        % for m in muc
        Khoản| {{{{ m.so }}}}. {{{{ m.ten|ve }}}}
        % for nv in m.nhiem_vu
        Điểm| {{{{ nv.chu }}}}) {{{{ nv.noi_dung|cau }}}}
        % if nv.tom_tat
        Nội dung| {{{{ nv.tom_tat|cau }}}}
        % endif
        % if nv.it
{FEW_LEADS}
        % else
{MANY_LEADS}
        % endif
        % endfor
        % endfor
        """,
    )


def standing(document: Document) -> None:
    """Write part III: counts, pace, who is late and why, duties, the year before, turnout."""
    write(
        document,
        """
        Mục| III. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ
        Khoản| 1. Kết quả chung
        Câu dẫn| Kế hoạch giao {{ nay.nv.tong|dem }} nhiệm vụ, tương ứng {{ nay.luot.tong|dem }} lượt nhiệm vụ tính theo từng đơn vị \
chủ trì. Tình hình thực hiện đến ngày {{ ngay_nhan|ngay }} như sau (chi tiết theo nhiệm vụ tại Phụ lục I, theo đơn vị tại Phụ lục II):
        """,
    )
    status_table(document)
    write(document, RATES)
    write(document, "Khoản| 2. Đánh giá tiến độ")
    write(document, PACE)
    lates(document)
    duties(document)
    write(
        document,
        """
        Khoản| 5. So sánh với cùng kỳ năm {{ truoc.nam }}
        % if truoc.co
        Câu dẫn| So sánh tình hình đến ngày {{ nay.ngay|ngay }} với tình hình đến ngày {{ truoc.ngay|ngay }}:
        """,
    )
    comparison_table(document)
    write(
        document,
        """
        Nội dung| So sánh theo mục của Kế hoạch được nêu tại {% if bieu_do %}Biểu đồ 1, {% endif %}Phụ lục I; so sánh số liệu của từng chỉ tiêu với cùng kỳ \
được nêu tại Phụ lục III.
        % else
        Nội dung| Không có báo cáo của năm {{ truoc.nam }} trong hệ thống theo dõi để so sánh.
        % endif
        """,
    )
    turnout(document)


def lates(document: Document) -> None:
    """Write III.3: what is late, whose, and why."""
    write(
        document,
        """
        Khoản| 3. Nhiệm vụ chậm, nguyên nhân và trách nhiệm
        % if not cham
        Nội dung| Đến ngày {{ ngay_nhan|ngay }}, không có nhiệm vụ nào quá hạn.
        % endif
        % for g in cham
        Câu dẫn| - Nhiệm vụ {{ g.nhan }}{% if g.ky %}, {{ g.ky }}{% endif %}{% if g.han %} (trước ngày {{ g.han|ngay }}){% endif %}:
        % for d in g.co
        Gạch đầu dòng| + {{ d.ten }} ({{ d.nhan }}). Nguyên nhân: {{ d.nguyen_nhan|cau }}
        % endfor
        % if g.khong
        Gạch đầu dòng| + Chưa nêu nguyên nhân: {% for d in g.khong %}{{ d.ten }} ({{ d.nhan }}){% if not loop.last %}; {% endif %}{% endfor %}.
        % endif
        % endfor
        % if cham
        Nội dung| Trách nhiệm thuộc về đơn vị chủ trì nêu tại từng nhiệm vụ; đơn vị chưa nêu nguyên nhân phải giải trình bổ sung.
        % endif
        """,
    )


def duties(document: Document) -> None:
    """Write III.4: duties of the part on how the plan is carried out."""
    write(
        document,
        """
        Khoản| 4. Trách nhiệm khác trong tổ chức thực hiện Kế hoạch
        % for n in trach_nhiem
        Gạch đầu dòng| - Nội dung {{ n.nhan }} của Kế hoạch ({{ n.noi_dung|ve }}): \
{% if n.don_vi %}{{ n.bao_cao|so }}/{{ n.don_vi|so }} đơn vị đã báo cáo, {{ n.xong|so }}/{{ n.don_vi|so }} đơn vị đã hoàn thành{% endif %}\
{% if n.don_vi and n.bo_ngo %}; {% endif %}{% if n.bo_ngo %}chưa xác định đơn vị thay cho {{ n.bo_ngo|dem }} cơ quan đã kết thúc hoạt động\
{% endif %}.
        % else
        Nội dung| Kế hoạch không giao trách nhiệm nào khác cần theo dõi.
        % endfor
        """,
    )


def turnout(document: Document) -> None:
    """Write III.6: who reported, and how."""
    groups = (
        ("chua_gui", "Chưa gửi báo cáo"),
        ("chua_nhap", "Báo cáo đã nhận, chưa nhập nội dung"),
        ("trong", "Báo cáo không có kết quả thực hiện nhiệm vụ"),
        ("gia_han", "Được gia hạn gửi báo cáo"),
        ("mien", "Được miễn báo cáo"),
    )
    lines = "".join(
        f"""
        % if nay.nop.{field}
        Gạch đầu dòng| - {title} ({{{{ nay.nop.{field}|dem }}}} đơn vị): {{{{ nay.nop.{field}|ds }}}}.
        % endif
        """
        for field, title in groups
    )
    late = """
        % if nay.nop.cham
        Gạch đầu dòng| - Gửi chậm ({{ nay.nop.cham|dem }} đơn vị): \
{% for d in nay.nop.cham %}{{ d.ten }} (chậm {{ d.cham|dem }} ngày){% if not loop.last %}; {% endif %}{% endfor %}.
        % endif
        """
    write(
        document,
        f"""
        Khoản| 6. Chấp hành chế độ báo cáo
        % if nay.nop.phai
        Nội dung| {ASKED}{{% if nay.nop.phai %}}; danh sách tại Phụ lục IV.{{% endif %}}
        % else
        Nội dung| Không có đơn vị nào phải báo cáo trong năm; danh sách tại Phụ lục IV.
        % endif
        {late}
        {lines}
        """,
    )


def judgement(document: Document, *, central: bool = False) -> None:
    """Write parts IV to VI: people's words."""
    write(
        document,
        f"""
        Mục| IV. ĐÁNH GIÁ CHUNG
        Khoản| 1. Kết quả đạt được
        {own_words("loi.ket_qua", "assessment.results")}
        Khoản| 2. Tồn tại, hạn chế
        {own_words("loi.han_che", "assessment.limits")}
        Khoản| 3. Nguyên nhân
        Điểm có nội dung| a) Nguyên nhân khách quan
        {own_words("loi.khach_quan", "assessment.causes.objective")}
        Điểm có nội dung| b) Nguyên nhân chủ quan
        {own_words("loi.chu_quan", "assessment.causes.subjective")}
        Mục| V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{{{ nam + 1 }}}}
        {own_words("loi.phuong_huong", "directions")}
        Mục| VI. KIẾN NGHỊ, ĐỀ XUẤT
        """,
    )
    group = "Gạch đầu dòng| - {{ n|cau }}"
    missing = "Nội dung| (Chưa có nội dung; bổ sung tại {{ loi.tep }}, mục proposals.)"
    if central:
        write(document, f"% for k in kien_nghi\n% for n in k.noi_dung\n{group}\n% endfor\n% else\n{missing}\n% endfor")
    else:
        write(
            document,
            f"""
            % for k in kien_nghi
            Khoản| {{{{ loop.index }}}}. Đối với {{{{ k.gui }}}}
            % for n in k.noi_dung
            {group}
            % endfor
            % else
            {missing}
            % endfor
            """,
        )


def central() -> Document:
    """Build the draft in the name of Ủy ban nhân dân tỉnh to the ministry."""
    document = blank()
    first_section(document)
    heading(document, council=True)
    write(document, f"Tên loại| BÁO CÁO\nTrích yếu| {ABOUT}")
    rule(document, PORTRAIT_WIDTH, 3400)
    addressees(document)
    write(document, CENTRAL_DRAFT)
    write(
        document,
        f"""
        Nội dung| Thực hiện Kế hoạch số {{{{ ke_hoach.so }}}} ngày {{{{ ke_hoach.ngay|ngay }}}} của {{{{ ke_hoach.co_quan }}}} \
{{{{ ke_hoach.trich_yeu|ve }}}}, {{{{ uy_ban }}}} báo cáo kết quả thực hiện năm {{{{ nam }}}} như sau:
        Nội dung| {DAYS} {ASKED}{{% if nay.nop.phai %}}.{{% endif %}}
        Mục| I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
        {own_words("loi.chi_dao", "direction")}
        """,
    )
    central_results(document)
    central_standing(document)
    judgement(document, central=True)
    write(
        document,
        """
        Câu kết| Trên đây là báo cáo kết quả thực hiện Kế hoạch số {{ ke_hoach.so }} năm {{ nam }}, {{ uy_ban }} \
kính báo cáo {{ kinh_gui[0] }} tổng hợp./.
        """,
    )
    ending(document)
    issuer = "{{ uy_ban }}"
    annex(document, "I", "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ NĂM {{ nam }}", landscape=True, issuer=issuer)
    task_annex(document)
    annex(document, "II", "SỐ LIỆU CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG NĂM {{ nam }}", landscape=True, issuer=issuer)
    figure_annex(document)
    return document


def central_results(document: Document) -> None:
    """Write part II for the centre: totals and notable results, nobody who is silent by name."""
    write(
        document,
        f"""
        Mục| II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP
        Nội dung| Kết quả từng nhiệm vụ được tổng hợp tại Phụ lục I, số liệu của các đơn vị tại Phụ lục II.\
{{% if truoc.co %}} So với cùng kỳ là so với năm {{{{ truoc.nam }}}}, chỉ tính trên các đơn vị có số liệu cả hai năm.{{% endif %}}
        % for m in muc
        Khoản| {{{{ m.so }}}}. {{{{ m.ten|ve }}}}
        % for nv in m.nhiem_vu
        % if nv.tom_tat
        Gạch đầu dòng| - {{{{ nv.tom_tat|cau }}}}
        % elif nv.it
        % for d in nv.chu_tri
        % for l in d.lan
        % if l.ket_qua
        Gạch đầu dòng| - {{{{ d.ten }}}}{{% if l.ky %}}, {{{{ l.ky }}}}{{% endif %}}\
{{% if l.theo %}} (theo báo cáo của {{{{ l.theo|ds }}}}){{% endif %}}: {{{{ l.ket_qua|cau }}}}
        % endif
        % endfor
        % endfor
        % else
        % if nv.don_vi
        Gạch đầu dòng| - Nhiệm vụ {{{{ nv.nhan }}}}: {{{{ nv.xong|so }}}}/{{{{ nv.don_vi|so }}}} đơn vị \
{{% if nv.thuong_xuyen %}}đã có kết quả{{% else %}}đã hoàn thành{{% endif %}}.
        % endif
        % for k in nv.noi_bat
        Gạch đầu dòng| + {{{{ k.ten }}}}{{% if k.gop %}} (gộp từ các cơ quan trước sắp xếp){{% endif %}}: {{{{ k.ket_qua|cau }}}}
        % endfor
        % endif
        % if not nv.don_vi
        Gạch đầu dòng| - Nhiệm vụ {{{{ nv.nhan }}}}: chưa xác định đơn vị chủ trì.
        % endif
        % for s in nv.so_lieu
        Gạch đầu dòng| + {FIGURE}.
        % endfor
        % endfor
        % endfor
        """,
    )


def central_standing(document: Document) -> None:
    """Write part III for the centre: counts, pace and the year before."""
    write(
        document,
        """
        Mục| III. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ
        Câu dẫn| Kế hoạch giao {{ nay.nv.tong|dem }} nhiệm vụ, tương ứng {{ nay.luot.tong|dem }} lượt nhiệm vụ tính theo từng đơn vị \
chủ trì. Tình hình thực hiện đến ngày {{ ngay_nhan|ngay }} như sau (chi tiết tại Phụ lục I):
        """,
    )
    status_table(document)
    write(document, RATES)
    write(document, PACE)
    write(
        document,
        """
        % if truoc.co
        Câu dẫn| So sánh tình hình đến ngày {{ nay.ngay|ngay }} với tình hình đến ngày {{ truoc.ngay|ngay }}:
        """,
    )
    comparison_table(document)
    write(
        document,
        "Nội dung| So sánh theo mục của Kế hoạch được nêu tại {% if bieu_do %}Biểu đồ 1, {% endif %}Phụ lục I.\n% endif",
    )


BUILDERS = {"bao-cao-ubnd": ubnd, "bao-cao-trung-uong": central, **LETTERS}


# files


def built(document: Document, title: str) -> bytes:
    """Return the template as a file, the same on every run."""
    core, day = document.core_properties, datetime(2024, 1, 1, tzinfo=UTC)
    core.author = core.last_modified_by = "plantrack"
    core.title, core.language, core.revision = title, "vi-VN", 1
    core.comments = core.subject = core.keywords = ""
    core.created = core.modified = day
    stream = io.BytesIO()
    document.save(stream)
    return docx_archive.normalised(stream.getvalue())


def dump(content: bytes) -> str:
    """Return a template as text: sections with their paper, paragraphs with their styles, tables cell by cell."""
    document = docx.Document(io.BytesIO(content))
    lines = [_described(number, section) for number, section in enumerate(document.sections, 1)]
    for name, footer in (
        ("chân trang", document.sections[0].footer),
        ("chân trang đầu", document.sections[0].first_page_footer),
    ):
        lines += [f"{name}: [{p.style.name}] {p.text}" for p in footer.paragraphs]
    lines.append("")
    for block in document.iter_inner_content():
        lines += (
            [f"[{block.style.name}] {block.text}".rstrip()] if not isinstance(block, Table) else _table_lines(block)
        )
    return "\n".join(lines) + "\n"


def _described(number: int, section: Section) -> str:
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    shown = ", ".join(f"{margin.mm:.0f}" for margin in margins if margin is not None)
    width, height = section.page_width, section.page_height
    return f"phần {number}: {width.mm if width else 0:.0f} x {height.mm if height else 0:.0f} mm; lề trên, dưới, trái, phải: {shown} mm"


def _table_lines(table: Table) -> list[str]:
    grid = " + ".join(str(column.width.twips if column.width else 0) for column in table.columns)
    lines = [f"bảng ({grid} twip)"]
    for number, row in enumerate(table.rows, 1):
        lines.append(f"  hàng {number}")
        seen: list[Any] = []
        for cell in row.cells:
            if cell._tc not in seen:  # noqa: SLF001 (a merged cell comes back for every column)
                seen.append(cell._tc)  # noqa: SLF001
                lines += [f"    {len(seen)}: [{p.style.name}] {p.text}".rstrip() for p in cell.paragraphs]
    return lines


def _compiled(path: Path, *, check: bool) -> list[str]:
    """Write what jinja makes of a template, or return its name if that was made of another."""
    content, module = path.read_bytes(), COMPILED / f"{path.stem.replace('-', '_')}.py"
    if check:
        fits = module.is_file() and f'"{compiled.digest(content)}"' in module.read_text(encoding="utf-8")
        return [] if fits else [module.name]
    head = f'"""Made of templates/{path.name} by scripts/build_templates.py."""\n# mypy: ignore-errors\n'
    told = f'{head}TEMPLATE = "{compiled.digest(content)}"\n{docx_template.code_of(content)}\n'
    module.write_text(told, encoding="utf-8", newline="\n")
    return []


def main(arguments: list[str]) -> int:
    """Build, or compare with `--check`, or renew only the dumps of edited templates with `--dump`."""
    different: list[str] = []
    for name, builder in BUILDERS.items():
        title = "Mẫu công văn" if name in LETTERS else "Mẫu báo cáo"
        path, text = FOLDER / f"{name}.docx", FOLDER / f"{name}.txt"
        content = path.read_bytes() if "--dump" in arguments else built(builder(), title)
        if "--check" in arguments:
            same = path.is_file() and docx_archive.parts_of(path.read_bytes()) == docx_archive.parts_of(content)
            same = same and text.is_file() and text.read_text(encoding="utf-8") == dump(content)
            different += [] if same else [path.name]
        else:
            if "--dump" not in arguments:
                path.write_bytes(content)
            text.write_text(dump(content), encoding="utf-8", newline="\n")
        if path.name in REPORTS.values():
            different += _compiled(path, check="--check" in arguments)
    for name in different:
        print(f"templates/{name}: khác với bản do scripts/build_templates.py dựng", file=sys.stderr)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
