# ruff: noqa: E501 (a paragraph of a template stands on one line)
"""The official letters (công văn, NĐ 30/2020, Mẫu 1.5) of the reporting round: request, reminder, call for what is short.

The wording of the letters stands in this file, until an office edits the templates in Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from word_parts import (
    LETTER_STYLES,
    PORTRAIT_WIDTH,
    across,
    add,
    blank,
    columns,
    ending,
    fill,
    first_section,
    heading,
    next_section,
    row_rules,
    rule,
    same_headers,
    tag,
    write,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

PLAN = (
    "Kế hoạch số {{ ke_hoach.so }} ngày {{ ke_hoach.ngay|ngay }} của {{ ke_hoach.co_quan }} {{ ke_hoach.trich_yeu|ve }} "
    "(sau đây gọi tắt là Kế hoạch)"
)
ROUND = "{% if lan > 1 %} (lần\u00a0{{ lan }}){% endif %}"
RESULTS = "kết quả thực hiện Kế hoạch số {{ ke_hoach.so }} năm\u00a0{{ nam }}"
CAPITALS = "KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ {{ ke_hoach.so }} NĂM {{ nam }}"
DUTY = (
    f"Thực hiện {PLAN}"
    "{% if de_nghi %} và Công văn số {{ de_nghi.so }} ngày {{ de_nghi.ngay|ngay }} của {{ de_nghi.cua }} về việc đề nghị "
    "báo cáo kết quả thực hiện Kế hoạch năm {{ nam }}, {{ goi }} có trách nhiệm gửi báo cáo"
    "{% else %}, {{ goi }} có trách nhiệm gửi báo cáo kết quả thực hiện Kế hoạch năm {{ nam }} về {{ co_quan }}{% endif %}"
    "{% if mot and thay %} thay cho {{ bao_cao_cua }}{% endif %}"
    "{% if han_cu %} {{ han_cu }}{% endif %}."
)
EARLIER = (
    "{% for c in da_gui_cong_van %}{% if not loop.first %}{% if loop.last %} và {% else %}, {% endif %}{% endif %}"
    "Công văn số {{ c.so }} ngày {{ c.ngay|ngay }}{% if c.lan %} (lần {{ c.lan }}){% endif %}"
    "{% if loop.last or loop.nextitem.cua != c.cua %} của {{ c.cua }}{% endif %}{% endfor %}"
)
AGAIN = f"Việc bổ sung báo cáo đã được đề nghị tại {EARLIER}. Tuy nhiên,"
DUTY_TO_URGE = (
    "{% if muc_don_doc %}Thực hiện nhiệm vụ theo dõi, đôn đốc được giao tại {{ muc_don_doc }} của Kế hoạch, {% endif %}"
)
FORM = "{% if de_nghi %} theo đề cương và biểu mẫu gửi kèm Công văn số {{ de_nghi.so }} nêu trên{% endif %}"


# what all letters share


def opening(about: str) -> Document:
    """Begin a letter: letterhead with what it is about, its words kept together, and the addressees."""
    document = blank(LETTER_STYLES)
    first_section(document)
    for words in ("báo cáo", "kết quả", "thực hiện", "Kế hoạch số", "đôn đốc", "đề nghị", "bổ sung"):
        about = about.replace(words, words.replace(" ", "\u00a0"))
    heading(document, council=False, about=about)
    write(
        document,
        """
        % if kinh_gui|length == 1
        Kính gửi| Kính gửi: {{ kinh_gui[0] }}
        % elif kinh_gui
        Kính gửi nhiều nơi| Kính gửi:
        % for noi in kinh_gui[:-1]
        Nơi kính gửi| - {{ noi }};
        % endfor
        Nơi kính gửi cuối| - {{ kinh_gui[-1] }}.
        % else
        """,
    )
    run = add(document, "Kính gửi", "Kính gửi: Các cơ quan, đơn vị, địa phương").runs[0]
    run.add_break()
    run.add_text("(theo danh sách tại Phụ lục{% if de_cuong %} II{% endif %} kèm theo)")
    write(document, "% endif")
    return document


def annex(document: Document, number: str, *titles: str) -> None:
    """Begin an annex with its heading, title and reference."""
    next_section(document, landscape=False)
    write(document, f"Phụ lục| Phụ lục{number}")
    for title in titles:
        add(document, "Tên phụ lục", title)
    write(
        document,
        """
        Kèm theo| (Kèm theo Công văn số {{ so or '       ' }}/{{ ky_hieu }} {{ ngay_ky|ngay_dai }} của {{ co_quan }})
        """,
    )
    rule(document, PORTRAIT_WIDTH, 2200, "Đường kẻ phụ lục")


def closed(document: Document) -> Document:
    """Finish a letter: an annex that falls away takes its section with it, not the headers."""
    same_headers(document)
    return document


def grouped(table: Table, columns: int, styles: tuple[str, ...], cells: tuple[str, ...]) -> None:
    """Fill a table of seven rows: its heading stands, then blocks with their counts, and their bodies."""
    tag(table, 1, "for k in danh_sach")
    across(table, 2, 1, columns - 1)
    write(table.cell(2, 0), "Ô nhóm giữa| {{ k.so }}")
    write(table.cell(2, 1), "Ô nhóm| {{ k.ten }} ({{ k.dong|dem }} đơn vị)")
    tag(table, 3, "for d in k.dong")
    fill(table, 4, styles, *cells)
    tag(table, 5, "endfor")
    tag(table, 6, "endfor")


def limits(document: Document) -> None:
    """Annex: bodies by block, each with the limit that holds for it."""
    table = columns(document, (700, 4971, 3400), 7)
    fill(table, 0, "Đầu bảng", "TT", "Cơ quan, đơn vị, địa phương", "Thời hạn gửi báo cáo")
    grouped(table, 3, ("Ô giữa", "Ô chữ", "Ô giữa"), ("{{ d.tt }}", "{{ d.ten }}", "{{ d.han }}"))
    row_rules(table)
    write(document, "Ghi chú bảng| Danh sách gồm {{ so_don_vi|dem }} cơ quan, đơn vị, địa phương.")


# the request


def request() -> Document:
    """Build the request for the yearly reports; the outline is its annex, a long list of addressees the second one."""
    document = opening(f"V/v đề nghị báo cáo {RESULTS}")
    write(
        document,
        f"""
        Nội dung| Thực hiện {PLAN}, {{{{ co_quan }}}} đề nghị {{{{ goi }}}} \
báo cáo kết quả thực hiện Kế hoạch năm {{{{ nam }}}}{{% if muc_bao_cao %}} theo quy định tại {{{{ muc_bao_cao }}}} của Kế hoạch{{% endif %}}, \
cụ thể như sau:
        Nội dung| 1. Nội dung: báo cáo theo đề cương tại Phụ lục{{% if danh_sach %}} I{{% endif %}} kèm theo; kết quả từng nhiệm vụ \
được giao chủ trì, phối hợp{{% if chi_tieu %}} và số liệu của các chỉ tiêu{{% endif %}} điền vào biểu mẫu kèm theo Công văn này \
(tệp Excel, lập riêng cho từng đơn vị). {{% if chi_tieu %}}Chỉ tiêu không phát sinh ghi số 0; chỉ tiêu không có số liệu để trống. {{% endif %}}Đề nghị giữ nguyên cấu trúc của biểu mẫu để thuận tiện \
cho việc tổng hợp.
        Nội dung| 2. Thời điểm {{% if chi_tieu %}}số liệu{{% else %}}chốt kết quả{{% endif %}}: {{% if ngay_so_lieu %}}tính đến ngày {{{{ ngay_so_lieu|ngay }}}}{{% else %}}tính đến ngày \
đơn vị gửi báo cáo{{% endif %}}{{% if uoc %}}, ước thực hiện cả năm {{{{ nam }}}}{{% endif %}}.
        Nội dung| 3. Thời hạn và hình thức: báo cáo bằng văn bản kèm theo biểu mẫu đã điền, gửi về {{{{ co_quan }}}} {{{{ han }}}}\
{{% if rieng and danh_sach %}}; riêng đơn vị đã được gia hạn thực hiện theo thời hạn nêu tại Phụ lục II{{% elif danh_sach %}}; danh sách và thời hạn của từng đơn vị \
nêu tại Phụ lục II{{% elif rieng %}}; riêng \
{{% for d in rieng %}}{{{{ d.ten }}}} {{{{ d.han }}}}{{% if not loop.last %}}, {{% endif %}}{{% endfor %}} (đã được gia hạn){{% endif %}}.
        Câu kết| Đề nghị {{{{ goi }}}} quan tâm, thực hiện đúng nội dung và thời hạn nêu trên để {{{{ co_quan }}}} tổng hợp, \
báo cáo {{{{ uy_ban }}}}{{% if ngay_tong_hop %}} {{{{ ngay_tong_hop }}}}{{% endif %}} theo quy định./.
        """,
    )
    ending(document)
    annex(document, "{% if danh_sach %} I{% endif %}", "ĐỀ CƯƠNG BÁO CÁO", CAPITALS)
    outline(document)
    write(document, "% if danh_sach")
    annex(document, " II", "DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG ĐỀ NGHỊ BÁO CÁO", CAPITALS)
    limits(document)
    write(document, "% endif")
    return closed(document)


def outline(document: Document) -> None:
    """Write the outline: what the consolidated report needs, part by part, with the plan's sections and the indicators."""
    write(
        document,
        """
        Mục| I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
        Gạch đầu dòng| - Văn bản chỉ đạo, kế hoạch đã ban hành để triển khai Kế hoạch: số, ký hiệu, ngày ban hành, trích yếu.
        Gạch đầu dòng| - Việc phân công đầu mối, tổ chức thực hiện, theo dõi, kiểm tra trong nội bộ ngành, cơ quan, địa phương.
        Mục| II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO
        Nội dung| Báo cáo từng nhiệm vụ được giao, theo thứ tự nhiệm vụ của Kế hoạch; biểu mẫu của mỗi đơn vị đã ghi sẵn các nhiệm vụ \
mà đơn vị chủ trì, phối hợp:
        % for m in muc
        Gạch đầu dòng| - {{ m.ten|ve }} (nhiệm vụ {{ m.nhiem_vu|ds }}){% if loop.last %}.{% else %};{% endif %}
        % endfor
        Khoản| 1. Nhiệm vụ chủ trì
        Nội dung| Nêu tình trạng (chưa thực hiện, đang thực hiện, hoàn thành), ngày hoàn thành, kết quả cụ thể; nhiệm vụ chậm hoặc \
chưa hoàn thành nêu rõ nguyên nhân.
        Khoản| 2. Nhiệm vụ phối hợp
        Nội dung| Nêu nội dung đã phối hợp và kết quả.
        % if chi_tieu
        Mục| III. SỐ LIỆU
        Câu dẫn| Điền vào biểu mẫu kèm theo, {% if ngay_so_lieu %}số liệu tính đến ngày {{ ngay_so_lieu|ngay }}{% else %}số liệu tính đến \
ngày đơn vị gửi báo cáo{% endif %}{% if uoc %}, ước thực hiện cả năm {{ nam }}{% endif %}; mỗi đơn vị chỉ điền các chỉ tiêu của nhiệm vụ \
được giao:
        """,
    )
    table = columns(document, (700, 4471, 1500, 1400, 1000), 4)
    fill(table, 0, "Đầu bảng", "TT", "Chỉ tiêu", "Đơn vị tính", "Nhiệm vụ", "Kỳ")
    tag(table, 1, "for c in chi_tieu")
    cells = ("{{ loop.index }}", "{{ c.ten }}", "{{ c.don_vi }}", "{{ c.nhiem_vu|ds }}", "{{ c.ky }}")
    fill(table, 2, ("Ô giữa", "Ô chữ", "Ô giữa", "Ô giữa", "Ô giữa"), *cells)
    tag(table, 3, "endfor")
    row_rules(table)
    write(
        document,
        """
        Sau bảng|
        % endif
        Mục| {% if chi_tieu %}IV{% else %}III{% endif %}. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN
        Nội dung| Nêu khó khăn, vướng mắc trong quá trình thực hiện; nguyên nhân khách quan, chủ quan.
        Mục| {% if chi_tieu %}V{% else %}IV{% endif %}. MINH CHỨNG
        Nội dung| Ghi số, ký hiệu, ngày ban hành, trích yếu của văn bản, tài liệu chứng minh kết quả của từng nhiệm vụ.
        Mục| {% if chi_tieu %}VI{% else %}V{% endif %}. ĐỀ XUẤT, KIẾN NGHỊ
        Nội dung| Nêu rõ nội dung đề xuất, kiến nghị và cơ quan có thẩm quyền giải quyết.
        """,
    )


# the reminder


def reminder() -> Document:
    """Build the reminder to who has sent nothing; more than a few are listed by block in the annex."""
    document = opening(f"V/v đôn đốc gửi báo cáo {RESULTS}{ROUND}")
    write(
        document,
        f"""
        Nội dung| {DUTY}
        Nội dung| {{% if da_gui_cong_van %}}Việc gửi báo cáo đã được đôn đốc tại {EARLIER}. Tuy nhiên, tính{{% else %}}Tính{{% endif %}} \
đến ngày {{{{ ngay_chot|ngay }}}}, {{% if phai and da_gui %}}đã có {{{{ da_gui|so }}}}/{{{{ phai|so }}}} cơ quan, đơn vị, địa phương gửi báo cáo\
{{% if mot %}}; {{{{ co_quan }}}} chưa nhận được báo cáo của {{{{ bao_cao_cua }}}}.\
{{% elif chua_gui == so_don_vi %}}; còn {{{{ so_don_vi|dem }}}} cơ quan, đơn vị{{% if danh_sach %}}, địa phương{{% endif %}} {{{{ noi_neu }}}} chưa gửi báo cáo.\
{{% elif chua_gui > so_don_vi %}}; còn {{{{ chua_gui|dem }}}} cơ quan, đơn vị, địa phương chưa gửi báo cáo, trong đó có {{{{ so_don_vi|dem }}}} \
cơ quan, đơn vị{{% if danh_sach %}}, địa phương{{% endif %}} {{{{ noi_neu }}}}.\
{{% else %}}; {{{{ co_quan }}}} chưa nhận được báo cáo của {{{{ bao_cao_cua }}}}{{% if danh_sach %}} {{{{ noi_neu }}}}{{% endif %}}.{{% endif %}}\
{{% else %}}{{{{ co_quan }}}} chưa nhận được báo cáo của {{{{ bao_cao_cua }}}}{{% if danh_sach %}} {{{{ noi_neu }}}}{{% endif %}}.{{% endif %}}\
{{% if thay and not mot %}} Trong số này, {{{{ thay|join('; ') }}}}.{{% endif %}}
        Nội dung| {DUTY_TO_URGE}{{{{ co_quan }}}} {{% if lan > 1 %}}tiếp tục đề nghị (lần {{{{ lan }}}}){{% else %}}đề nghị{{% endif %}} {{{{ goi }}}} \
khẩn trương hoàn thành báo cáo{FORM}, gửi về {{{{ co_quan }}}} {{{{ han }}}}. Trường hợp đã gửi báo cáo, đề nghị thông tin lại \
số, ngày của văn bản.
        Câu kết| Sau thời hạn trên, {{{{ co_quan }}}} sẽ tổng hợp danh sách các cơ quan, đơn vị, địa phương chưa gửi báo cáo, báo cáo \
{{{{ uy_ban }}}} xem xét, chỉ đạo. Đề nghị {{{{ goi }}}} quan tâm, phối hợp thực hiện./.
        """,
    )
    ending(document)
    write(document, "% if danh_sach")
    annex(document, "", "DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA GỬI BÁO CÁO", CAPITALS)
    limits(document)
    write(document, "% else\nNgắt phần|\n% endif")
    return closed(document)


# the call for what is short


def supplement() -> Document:
    """Build the call for what is short; for several bodies an annex says of each what it is."""
    document = opening(f"V/v đề nghị bổ sung báo cáo {RESULTS}{ROUND}")
    write(
        document,
        f"""
        Nội dung| {DUTY}
        % if mot
        Câu dẫn| {{% if da_gui_cong_van %}}{AGAIN} đến{{% else %}}Đến{{% endif %}} ngày {{{{ ngay_chot|ngay }}}}, qua rà soát báo cáo của {{{{ goi }}}}\
{{% if van_ban %}} tại văn bản số {{{{ van_ban.so }}}} ngày {{{{ van_ban.ngay|ngay }}}}{{% endif %}}, {{{{ co_quan }}}} nhận thấy báo cáo còn thiếu:
        % for t in thieu
        Gạch đầu dòng| - {{{{ t|ve }}}}{{% if loop.last %}}.{{% else %}};{{% endif %}}
        % endfor
        % else
        Nội dung| {{% if da_gui_cong_van %}}{AGAIN} tính{{% else %}}Tính{{% endif %}} đến ngày {{{{ ngay_chot|ngay }}}}, \
{{% if phai and da_gui %}}đã có {{{{ da_gui|so }}}}/{{{{ phai|so }}}} cơ quan, đơn vị, địa phương gửi báo cáo; {{% endif %}}qua rà soát, \
báo cáo của {{{{ so_don_vi|dem }}}} cơ quan, đơn vị{{% if not kinh_gui %}}, địa phương{{% endif %}} còn thiếu nội dung (chi tiết tại Phụ lục kèm theo).
        % endif
        Nội dung| {DUTY_TO_URGE}{{{{ co_quan }}}} {{% if lan > 1 %}}tiếp tục đề nghị (lần {{{{ lan }}}}){{% else %}}đề nghị{{% endif %}} {{{{ goi }}}} \
bổ sung nội dung còn thiếu{FORM}, gửi về {{{{ co_quan }}}} {{{{ han }}}}. Nhiệm vụ chưa thực hiện đề nghị nêu rõ nguyên nhân\
{{% if chi_tieu %}}; số liệu không phát sinh ghi số 0{{% endif %}}.
        Câu kết| Sau thời hạn trên, nội dung không được bổ sung sẽ được tổng hợp là chưa báo cáo khi {{{{ co_quan }}}} báo cáo \
{{{{ uy_ban }}}}. Đề nghị {{{{ goi }}}} quan tâm, phối hợp thực hiện./.
        """,
    )
    ending(document)
    write(document, "% if danh_sach")
    annex(document, "", "NỘI DUNG CÒN THIẾU TRONG BÁO CÁO", "CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG NĂM {{ nam }}")
    shortfalls(document)
    write(document, "% else\nNgắt phần|\n% endif")
    return closed(document)


def shortfalls(document: Document) -> None:
    """Annex: bodies by block, what each sent and what its report lacks."""
    table = columns(document, (600, 2700, 2200, 3571), 7)
    fill(table, 0, "Đầu bảng", "TT", "Cơ quan, đơn vị", "Văn bản đã gửi", "Nội dung còn thiếu")
    styles = ("Ô giữa", "Ô chữ", "Ô chữ", "Ô chữ")
    sent = "{% if d.van_ban %}Số {{ d.van_ban.so }} ngày {{ d.van_ban.ngay|ngay }}{% endif %}"
    grouped(table, 4, styles, ("{{ d.tt }}", "{{ d.ten }}", sent, "{{ d.thieu|doan }}"))
    row_rules(table)
    write(document, "Ghi chú bảng| Danh sách gồm {{ so_don_vi|dem }} cơ quan, đơn vị, địa phương.")


BUILDERS = {"cong-van-de-nghi": request, "cong-van-don-doc": reminder, "cong-van-bo-sung": supplement}
