"""Made of templates/bao-cao-ubnd.docx by scripts/build_templates.py."""
# mypy: ignore-errors
TEMPLATE = "fb947bdd8ab985c218ae530665cab4093002707ea039f5913cfe96a19a277d6c"
from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_tieu_de = resolve('tieu_de')
    l_0_so = resolve('so')
    l_0_ky_hieu = resolve('ky_hieu')
    l_0_dia_danh = resolve('dia_danh')
    l_0_ngay_ky = resolve('ngay_ky')
    l_0_ke_hoach = resolve('ke_hoach')
    l_0_nam = resolve('nam')
    l_0_kinh_gui = resolve('kinh_gui')
    l_0_du_thao = resolve('du_thao')
    l_0_nay = resolve('nay')
    l_0_co_quan = resolve('co_quan')
    l_0_ngay_nhan = resolve('ngay_nhan')
    l_0_han = resolve('han')
    l_0_ke_ca_ngay_han = resolve('ke_ca_ngay_han')
    l_0_ngay_so_lieu = resolve('ngay_so_lieu')
    l_0_uoc = resolve('uoc')
    l_0_loi = resolve('loi')
    l_0_chi_dao_tai_don_vi = resolve('chi_dao_tai_don_vi')
    l_0_truoc = resolve('truoc')
    l_0_muc = resolve('muc')
    l_0_trang_thai = resolve('trang_thai')
    l_0_dat = resolve('dat')
    l_0_chua_dat = resolve('chua_dat')
    l_0_chua_den = resolve('chua_den')
    l_0_chua_ro = resolve('chua_ro')
    l_0_bo_ngo = resolve('bo_ngo')
    l_0_bo_ngo_mot_phan = resolve('bo_ngo_mot_phan')
    l_0_cham = resolve('cham')
    l_0_trach_nhiem = resolve('trach_nhiem')
    l_0_bieu_do = resolve('bieu_do')
    l_0_kien_nghi = resolve('kien_nghi')
    l_0_don_vi_kien_nghi = resolve('don_vi_kien_nghi')
    l_0_uy_ban = resolve('uy_ban')
    l_0_noi_nhan = resolve('noi_nhan')
    l_0_nguoi_ky = resolve('nguoi_ky')
    l_0_theo_muc = resolve('theo_muc')
    l_0_bang_don_vi = resolve('bang_don_vi')
    l_0_so_lieu = resolve('so_lieu')
    l_0_dong_so_lieu = resolve('dong_so_lieu')
    l_0_dieu_chinh = resolve('dieu_chinh')
    l_0_ke_thua = resolve('ke_thua')
    l_0_kho_khan = resolve('kho_khan')
    try:
        t_1 = environment.filters['cau']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'cau' found.")
    try:
        t_2 = environment.filters['dem']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'dem' found.")
    try:
        t_3 = environment.filters['dong']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'dong' found.")
    try:
        t_4 = environment.filters['ds']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'ds' found.")
    try:
        t_5 = environment.filters['hinh']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'hinh' found.")
    try:
        t_6 = environment.filters['hoa']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'hoa' found.")
    try:
        t_7 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_8 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_9 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_10 = environment.filters['ngay']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'ngay' found.")
    try:
        t_11 = environment.filters['ngay_cuoi']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'ngay_cuoi' found.")
    try:
        t_12 = environment.filters['ngay_dai']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'ngay_dai' found.")
    try:
        t_13 = environment.filters['so']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'so' found.")
    try:
        t_14 = environment.filters['thu']
    except KeyError:
        @internalcode
        def t_14(*unused):
            raise TemplateRuntimeError("No filter named 'thu' found.")
    try:
        t_15 = environment.filters['ty_le']
    except KeyError:
        @internalcode
        def t_15(*unused):
            raise TemplateRuntimeError("No filter named 'ty_le' found.")
    try:
        t_16 = environment.filters['ve']
    except KeyError:
        @internalcode
        def t_16(*unused):
            raise TemplateRuntimeError("No filter named 've' found.")
    pass
    yield '<w:document xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mo="http://schemas.microsoft.com/office/mac/office/2008/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk" xmlns:wne="http://schemas.microsoft.com/office/word/2006/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 wp14"><w:body><w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="3515"/><w:gridCol w:w="5556"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/></w:tcPr>'
    for l_1_dong in t_3((undefined(name='tieu_de') if l_0_tieu_de is missing else l_0_tieu_de)[:-1], 60, 13):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Cơquanchủquản"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_dong))
        yield '</w:t></w:r></w:p>'
    l_1_dong = missing
    for l_1_dong in t_3((undefined(name='tieu_de') if l_0_tieu_de is missing else l_0_tieu_de)[-1:], 60, 13):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Cơquanbanhành"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_dong))
        yield '</w:t></w:r></w:p>'
    l_1_dong = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻ"/><w:ind w:left="1257" w:right="1257"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5556"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Quốchiệu"/></w:pPr><w:r><w:rPr/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tiêungữ"/></w:pPr><w:r><w:rPr/><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻtiêungữ"/><w:ind w:left="1064" w:right="1064"/></w:pPr></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3515"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Sốkýhiệu"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Số: '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5556"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Địadanhngàytháng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize((undefined(name='dia_danh') if l_0_dia_danh is missing else l_0_dia_danh)))
    yield ', '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Tênloại"/></w:pPr><w:r><w:rPr/><w:t>BÁO CÁO</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tríchyếu"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Kết quả thực hiện Kế hoạch số '
    yield escape(environment.finalize(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'so')))
    yield ' ngày '
    yield escape(environment.finalize(t_10(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'ngay'))))
    yield ' của '
    yield escape(environment.finalize(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'co_quan')))
    yield ' về '
    yield escape(environment.finalize(t_16(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 've'))))
    yield ' năm '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻ"/><w:ind w:left="2835" w:right="2835"/></w:pPr></w:p>'
    if (t_8((undefined(name='kinh_gui') if l_0_kinh_gui is missing else l_0_kinh_gui)) == 1):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Kínhgửi"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Kính gửi: '
        yield escape(environment.finalize(environment.getitem((undefined(name='kinh_gui') if l_0_kinh_gui is missing else l_0_kinh_gui), 0)))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nơikínhgửi"/></w:pPr><w:r><w:rPr/><w:t>Kính gửi:</w:t></w:r></w:p>'
        l_1_loop = missing
        for l_1_noi, l_1_loop in LoopContext((undefined(name='kinh_gui') if l_0_kinh_gui is missing else l_0_kinh_gui), undefined):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Nơikínhgửi"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
            yield escape(environment.finalize(l_1_noi))
            if environment.getattr(l_1_loop, 'last'):
                pass
                yield '.'
            else:
                pass
                yield ';'
            yield '</w:t></w:r></w:p>'
        l_1_loop = l_1_noi = missing
    if (undefined(name='du_thao') if l_0_du_thao is missing else l_0_du_thao):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">DỰ THẢO:</w:t></w:r><w:r><w:rPr/><w:t xml:space="preserve"> '
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'):
            pass
            yield 'còn '
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
            yield ' đơn vị chưa gửi báo cáo ('
            if (t_8(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui')) <= 15):
                pass
                yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
            else:
                pass
                yield 'danh sách tại Phụ lục IV'
            yield ')'
        if (environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui') and environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap')):
            pass
            yield '; '
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'):
            pass
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'))))
            yield ' báo cáo đã nhận nhưng chưa nhập nội dung ('
            yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'))))
            yield ')'
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Thực hiện Kế hoạch số '
    yield escape(environment.finalize(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'so')))
    yield ' ngày '
    yield escape(environment.finalize(t_10(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'ngay'))))
    yield ' của '
    yield escape(environment.finalize(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'co_quan')))
    yield ' '
    yield escape(environment.finalize(t_16(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'trich_yeu'))))
    yield ', '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ' tổng hợp, báo cáo kết quả thực hiện năm '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield ' như sau:</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Báo cáo được tổng hợp từ báo cáo của các cơ quan, đơn vị, địa phương nhận đến hết ngày '
    yield escape(environment.finalize(t_10((undefined(name='ngay_nhan') if l_0_ngay_nhan is missing else l_0_ngay_nhan))))
    if (undefined(name='han') if l_0_han is missing else l_0_han):
        pass
        yield '; hạn gửi báo cáo là '
        if (undefined(name='ke_ca_ngay_han') if l_0_ke_ca_ngay_han is missing else l_0_ke_ca_ngay_han):
            pass
            yield 'hết ngày '
            yield escape(environment.finalize(t_11((undefined(name='han') if l_0_han is missing else l_0_han))))
        else:
            pass
            yield 'trước ngày '
            yield escape(environment.finalize(t_10((undefined(name='han') if l_0_han is missing else l_0_han))))
            yield ' ('
            yield escape(environment.finalize(t_14((undefined(name='han') if l_0_han is missing else l_0_han))))
            yield ')'
    yield '. '
    if (undefined(name='ngay_so_lieu') if l_0_ngay_so_lieu is missing else l_0_ngay_so_lieu):
        pass
        yield 'Số liệu tính đến ngày '
        yield escape(environment.finalize(t_10((undefined(name='ngay_so_lieu') if l_0_ngay_so_lieu is missing else l_0_ngay_so_lieu))))
        if (undefined(name='uoc') if l_0_uoc is missing else l_0_uoc):
            pass
            yield ', ước thực hiện cả năm '
            yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '.'
    else:
        pass
        yield 'Số liệu tính đến ngày gửi báo cáo của từng đơn vị'
        if (undefined(name='uoc') if l_0_uoc is missing else l_0_uoc):
            pass
            yield ', ước thực hiện cả năm '
            yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '.'
    yield ' '
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'):
        pass
        yield 'Có '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'))))
        yield ' cơ quan, đơn vị, địa phương phải báo cáo; đã nhận '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'))))
        yield ' báo cáo'
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'):
            pass
            yield ' ('
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'dung_han'))))
            yield ' gửi đúng hạn'
            if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'):
                pass
                yield ', '
                yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'))))
                yield ' gửi chậm'
            yield ')'
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'):
            pass
            yield ', còn '
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
            yield ' đơn vị chưa gửi'
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'):
            pass
            yield '; chưa xác định đơn vị báo cáo thay cho '
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'))))
            yield ' cơ quan đã kết thúc hoạt động'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'):
        pass
        yield ' (chi tiết tại Phụ lục IV).'
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t>I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'chi_dao'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'chi_dao'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục direction.)</w:t></w:r></w:p>'
    if (undefined(name='chi_dao_tai_don_vi') if l_0_chi_dao_tai_don_vi is missing else l_0_chi_dao_tai_don_vi):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Có '
        yield escape(environment.finalize(t_2((undefined(name='chi_dao_tai_don_vi') if l_0_chi_dao_tai_don_vi is missing else l_0_chi_dao_tai_don_vi))))
        yield ' cơ quan, đơn vị, địa phương báo cáo cụ thể công tác chỉ đạo, điều hành tại đơn vị mình.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t>II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Kết quả được nêu theo thứ tự nhiệm vụ của Kế hoạch; tổng hợp từng nhiệm vụ tại Phụ lục I, số liệu của từng đơn vị tại Phụ lục III.'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield ' So với cùng kỳ là so với năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield ', chỉ tính trên các đơn vị có số liệu cả hai năm.'
    yield '</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_m, l_1_loop in LoopContext((undefined(name='muc') if l_0_muc is missing else l_0_muc), undefined):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'so')))
        yield '. '
        yield escape(environment.finalize(t_16(environment.getattr(l_1_m, 'ten'))))
        yield '</w:t></w:r></w:p>'
        l_2_loop = missing
        for l_2_nv, l_2_loop in LoopContext(environment.getattr(l_1_m, 'nhiem_vu'), undefined):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Điểm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'chu')))
            yield ') '
            yield escape(environment.finalize(t_1(environment.getattr(l_2_nv, 'noi_dung'))))
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_2_nv, 'tom_tat'):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
                yield escape(environment.finalize(t_1(environment.getattr(l_2_nv, 'tom_tat'))))
                yield '</w:t></w:r></w:p>'
            if environment.getattr(l_2_nv, 'it'):
                pass
                for l_3_d in environment.getattr(l_2_nv, 'chu_tri'):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_3_d, 'nhieu'):
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
                        yield escape(environment.finalize(environment.getattr(l_3_d, 'ten')))
                        yield ' ('
                        yield escape(environment.finalize(environment.getattr(l_3_d, 'nhan')))
                        yield '):</w:t></w:r></w:p>'
                        for l_4_l in environment.getattr(l_3_d, 'lan'):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ '
                            yield escape(environment.finalize(t_6(environment.getattr(l_4_l, 'ky'))))
                            yield ' ('
                            yield escape(environment.finalize(environment.getattr(l_4_l, 'nhan')))
                            yield ')'
                            if environment.getattr(l_4_l, 'theo'):
                                pass
                                yield ', theo báo cáo của '
                                yield escape(environment.finalize(t_4(environment.getattr(l_4_l, 'theo'))))
                            if environment.getattr(l_4_l, 'ket_qua'):
                                pass
                                yield ': '
                                yield escape(environment.finalize(t_1(environment.getattr(l_4_l, 'ket_qua'))))
                            else:
                                pass
                                yield '.'
                            if environment.getattr(l_4_l, 'nguyen_nhan'):
                                pass
                                yield ' Nguyên nhân: '
                                yield escape(environment.finalize(t_1(environment.getattr(l_4_l, 'nguyen_nhan'))))
                            yield '</w:t></w:r></w:p>'
                        l_4_l = missing
                    else:
                        pass
                        for l_4_l in environment.getattr(l_3_d, 'lan'):
                            _loop_vars = {}
                            pass
                            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
                            yield escape(environment.finalize(environment.getattr(l_3_d, 'ten')))
                            yield ' ('
                            yield escape(environment.finalize(environment.getattr(l_4_l, 'nhan')))
                            yield ')'
                            if environment.getattr(l_4_l, 'theo'):
                                pass
                                yield ', theo báo cáo của '
                                yield escape(environment.finalize(t_4(environment.getattr(l_4_l, 'theo'))))
                            if environment.getattr(l_4_l, 'ket_qua'):
                                pass
                                yield ': '
                                yield escape(environment.finalize(t_1(environment.getattr(l_4_l, 'ket_qua'))))
                            else:
                                pass
                                yield '.'
                            if environment.getattr(l_4_l, 'nguyen_nhan'):
                                pass
                                yield ' Nguyên nhân: '
                                yield escape(environment.finalize(t_1(environment.getattr(l_4_l, 'nguyen_nhan'))))
                            yield '</w:t></w:r></w:p>'
                        l_4_l = missing
                l_3_d = missing
                for l_3_s in environment.getattr(l_2_nv, 'so_lieu'):
                    _loop_vars = {}
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
                    yield escape(environment.finalize(environment.getattr(l_3_s, 'ten')))
                    yield ': '
                    yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'gia_tri'))))
                    yield ' '
                    yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                    yield ' ('
                    yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'so_don_vi'))))
                    yield ' đơn vị có số liệu'
                    if environment.getattr(l_3_s, 'dieu_chinh'):
                        pass
                        yield ', đã điều chỉnh tránh tính trùng'
                    yield ')'
                    if environment.getattr(l_3_s, 'cung_don_vi'):
                        pass
                        yield '; riêng '
                        yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_don_vi'))))
                        yield ' đơn vị có số liệu cả hai năm'
                        if environment.getattr(l_3_s, 'ke_thua'):
                            pass
                            yield ' (trong đó '
                            yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'ke_thua'))))
                            yield ' đơn vị so với các cơ quan trước sắp xếp)'
                        yield ': '
                        yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_nay'))))
                        yield ' '
                        yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                        yield ', cùng kỳ '
                        yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_truoc'))))
                        yield ' '
                        yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                        if environment.getattr(l_3_s, 'thay_doi'):
                            pass
                            yield ' ('
                            yield escape(environment.finalize(environment.getattr(l_3_s, 'thay_doi')))
                            yield ')'
                    yield '.</w:t></w:r></w:p>'
                l_3_s = missing
                if environment.getattr(l_2_nv, 'phoi_hop'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Các đơn vị phối hợp có báo cáo: '
                    yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'phoi_hop'))))
                    yield '.</w:t></w:r></w:p>'
                if environment.getattr(l_2_nv, 'chua_xac_dinh'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa xác định cơ quan chủ trì thay cho ('
                    yield escape(environment.finalize(t_2(environment.getattr(l_2_nv, 'chua_xac_dinh'))))
                    yield ' cơ quan): '
                    yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'chua_xac_dinh'))))
                    yield '.</w:t></w:r></w:p>'
            else:
                pass
                if environment.getattr(l_2_nv, 'don_vi'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Có '
                    yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'bao_cao'))))
                    yield '/'
                    yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'don_vi'))))
                    yield ' đơn vị chủ trì đã báo cáo; '
                    yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'xong'))))
                    yield '/'
                    yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'don_vi'))))
                    yield ' đơn vị '
                    if environment.getattr(l_2_nv, 'thuong_xuyen'):
                        pass
                        yield 'đã có kết quả'
                    else:
                        pass
                        yield 'đã hoàn thành'
                    yield '.</w:t></w:r></w:p>'
                if environment.getattr(l_2_nv, 'so_lieu'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t>- Số liệu tổng hợp:</w:t></w:r></w:p>'
                    l_3_loop = missing
                    for l_3_s, l_3_loop in LoopContext(environment.getattr(l_2_nv, 'so_lieu'), undefined):
                        _loop_vars = {}
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ '
                        yield escape(environment.finalize(environment.getattr(l_3_s, 'ten')))
                        yield ': '
                        yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'gia_tri'))))
                        yield ' '
                        yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                        yield ' ('
                        yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'so_don_vi'))))
                        yield ' đơn vị có số liệu'
                        if environment.getattr(l_3_s, 'dieu_chinh'):
                            pass
                            yield ', đã điều chỉnh tránh tính trùng'
                        yield ')'
                        if environment.getattr(l_3_s, 'cung_don_vi'):
                            pass
                            yield '; riêng '
                            yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_don_vi'))))
                            yield ' đơn vị có số liệu cả hai năm'
                            if environment.getattr(l_3_s, 'ke_thua'):
                                pass
                                yield ' (trong đó '
                                yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'ke_thua'))))
                                yield ' đơn vị so với các cơ quan trước sắp xếp)'
                            yield ': '
                            yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_nay'))))
                            yield ' '
                            yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                            yield ', cùng kỳ '
                            yield escape(environment.finalize(t_2(environment.getattr(l_3_s, 'cung_truoc'))))
                            yield ' '
                            yield escape(environment.finalize(environment.getattr(l_3_s, 'don_vi')))
                            if environment.getattr(l_3_s, 'thay_doi'):
                                pass
                                yield ' ('
                                yield escape(environment.finalize(environment.getattr(l_3_s, 'thay_doi')))
                                yield ')'
                        if environment.getattr(l_3_loop, 'last'):
                            pass
                            yield '.'
                        else:
                            pass
                            yield ';'
                        yield '</w:t></w:r></w:p>'
                    l_3_loop = l_3_s = missing
                if environment.getattr(l_2_nv, 'noi_bat'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t>- Một số kết quả nổi bật:</w:t></w:r></w:p>'
                    for l_3_k in environment.getattr(l_2_nv, 'noi_bat'):
                        _loop_vars = {}
                        pass
                        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ '
                        yield escape(environment.finalize(environment.getattr(l_3_k, 'ten')))
                        if environment.getattr(l_3_k, 'gop'):
                            pass
                            yield ' (gộp từ các cơ quan trước sắp xếp)'
                        yield ': '
                        yield escape(environment.finalize(t_1(environment.getattr(l_3_k, 'ket_qua'))))
                        yield '</w:t></w:r></w:p>'
                    l_3_k = missing
                if environment.getattr(l_2_nv, 'chua_bao_cao'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa báo cáo nhiệm vụ này ('
                    yield escape(environment.finalize(t_2(environment.getattr(l_2_nv, 'chua_bao_cao'))))
                    yield ' đơn vị): '
                    if (t_8(environment.getattr(l_2_nv, 'chua_bao_cao')) <= 15):
                        pass
                        yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'chua_bao_cao'))))
                    else:
                        pass
                        yield 'các đơn vị chưa có báo cáo nêu tại Phụ lục IV'
                        if environment.getattr(l_2_nv, 'chua_bao_cao_khac'):
                            pass
                            yield ' và '
                            yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'chua_bao_cao_khac'))))
                    yield '.</w:t></w:r></w:p>'
                if environment.getattr(l_2_nv, 'chua_xac_dinh'):
                    pass
                    yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa xác định cơ quan chủ trì thay cho ('
                    yield escape(environment.finalize(t_2(environment.getattr(l_2_nv, 'chua_xac_dinh'))))
                    yield ' cơ quan): '
                    yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'chua_xac_dinh'))))
                    if environment.getattr(l_2_nv, 'da_bao_truoc'):
                        pass
                        yield '; trong số này đã báo cáo trước khi kết thúc hoạt động: '
                        yield escape(environment.finalize(t_4(environment.getattr(l_2_nv, 'da_bao_truoc'))))
                    yield '.</w:t></w:r></w:p>'
        l_2_loop = l_2_nv = missing
    l_1_loop = l_1_m = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t>III. TÌNH HÌNH THỰC HIỆN NHIỆM VỤ</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>1. Kết quả chung</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Kế hoạch giao '
    yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'tong'))))
    yield ' nhiệm vụ, tương ứng '
    yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'tong'))))
    yield ' lượt nhiệm vụ tính theo từng đơn vị chủ trì. Tình hình thực hiện đến ngày '
    yield escape(environment.finalize(t_10((undefined(name='ngay_nhan') if l_0_ngay_nhan is missing else l_0_ngay_nhan))))
    yield ' như sau (chi tiết theo nhiệm vụ tại Phụ lục I, theo đơn vị tại Phụ lục II):</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="4771"/><w:gridCol w:w="1700"/><w:gridCol w:w="1900"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4771"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Trạng thái</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Số nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1900"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Số lượt nhiệm vụ theo đơn vị chủ trì</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_g, l_1_loop in LoopContext((undefined(name='trang_thai') if l_0_trang_thai is missing else l_0_trang_thai), undefined):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getitem(['I', 'II', 'III', 'IV'], environment.getattr(l_1_loop, 'index0'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4771"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_g, 'ten')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(l_1_g, 'nv'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1900"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(l_1_g, 'luot'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_loop = missing
        for l_2_d, l_2_loop in LoopContext(environment.getattr(l_1_g, 'dong'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4771"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_2_d, 'nv'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1900"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_2_d, 'luot'))))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_loop = l_2_d = missing
    l_1_loop = l_1_g = missing
    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4771"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tổng cộng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'tong'))))
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1900"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'tong'))))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Saubảng"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Tỷ lệ hoàn thành tính trên số đã đến hạn hoặc đã hoàn thành đến ngày '
    yield escape(environment.finalize(t_10((undefined(name='ngay_nhan') if l_0_ngay_nhan is missing else l_0_ngay_nhan))))
    yield ': '
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'den_han'):
        pass
        yield 'theo nhiệm vụ, '
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'den_han'))))
        yield ' nhiệm vụ, đạt '
        yield escape(environment.finalize(t_15(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'xong'), environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'den_han'))))
    else:
        pass
        yield 'theo nhiệm vụ, chưa có nhiệm vụ nào đến hạn'
    yield '; '
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'den_han'):
        pass
        yield 'theo đơn vị chủ trì, '
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'den_han'))))
        yield ' lượt nhiệm vụ, đạt '
        yield escape(environment.finalize(t_15(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'xong'), environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'den_han'))))
    else:
        pass
        yield 'theo đơn vị chủ trì, chưa có lượt nhiệm vụ nào đến hạn'
    yield '. Nhiệm vụ của nhiều đơn vị chủ trì chỉ tính là hoàn thành khi tất cả các đơn vị đã hoàn thành.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'thuong_xuyen'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Nhiệm vụ thường xuyên tính riêng: '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'thuong_xuyen'))))
        yield ' nhiệm vụ thường xuyên, trong đó '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'thuong_xuyen_xong'))))
        yield ' nhiệm vụ đã có kết quả ở tất cả đơn vị chủ trì ('
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'thuong_xuyen_xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'thuong_xuyen'))))
        yield ' lượt nhiệm vụ đã có kết quả).</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'khong_han'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Nhiệm vụ Kế hoạch không ghi thời hạn tính riêng: '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'khong_han'))))
        yield ' nhiệm vụ, trong đó '
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'khong_han_xong'))))
        yield ' nhiệm vụ đã hoàn thành.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>2. Đánh giá tiến độ</w:t></w:r></w:p>'
    if (undefined(name='dat') if l_0_dat is missing else l_0_dat):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Đạt tiến độ ('
        yield escape(environment.finalize(t_2((undefined(name='dat') if l_0_dat is missing else l_0_dat))))
        yield ' nhiệm vụ): '
        yield escape(environment.finalize(t_4(t_9(context, (undefined(name='dat') if l_0_dat is missing else l_0_dat), attribute='nhan'))))
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='chua_dat') if l_0_chua_dat is missing else l_0_chua_dat):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa đạt tiến độ ('
        yield escape(environment.finalize(t_2((undefined(name='chua_dat') if l_0_chua_dat is missing else l_0_chua_dat))))
        yield ' nhiệm vụ):</w:t></w:r></w:p>'
        l_1_loop = missing
        for l_1_n, l_1_loop in LoopContext((undefined(name='chua_dat') if l_0_chua_dat is missing else l_0_chua_dat), undefined):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ Nhiệm vụ '
            yield escape(environment.finalize(environment.getattr(l_1_n, 'nhan')))
            yield ': '
            yield escape(environment.finalize(environment.getattr(l_1_n, 'vi')))
            if environment.getattr(l_1_loop, 'last'):
                pass
                yield '.'
            else:
                pass
                yield ';'
            yield '</w:t></w:r></w:p>'
        l_1_loop = l_1_n = missing
    if (undefined(name='chua_den') if l_0_chua_den is missing else l_0_chua_den):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa đến kỳ đánh giá ('
        yield escape(environment.finalize(t_2((undefined(name='chua_den') if l_0_chua_den is missing else l_0_chua_den))))
        yield ' nhiệm vụ): '
        l_1_loop = missing
        for l_1_n, l_1_loop in LoopContext((undefined(name='chua_den') if l_0_chua_den is missing else l_0_chua_den), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(environment.getattr(l_1_n, 'nhan')))
            yield ' ('
            yield escape(environment.finalize(environment.getattr(l_1_n, 'vi')))
            yield ')'
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield '; '
        l_1_loop = l_1_n = missing
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='chua_ro') if l_0_chua_ro is missing else l_0_chua_ro):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa đủ căn cứ đánh giá ('
        yield escape(environment.finalize(t_2((undefined(name='chua_ro') if l_0_chua_ro is missing else l_0_chua_ro))))
        yield ' nhiệm vụ): '
        l_1_loop = missing
        for l_1_n, l_1_loop in LoopContext((undefined(name='chua_ro') if l_0_chua_ro is missing else l_0_chua_ro), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(environment.getattr(l_1_n, 'nhan')))
            yield ' ('
            yield escape(environment.finalize(environment.getattr(l_1_n, 'vi')))
            yield ')'
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield '; '
        l_1_loop = l_1_n = missing
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='bo_ngo') if l_0_bo_ngo is missing else l_0_bo_ngo):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa đánh giá vì chưa xác định đơn vị chủ trì sau sắp xếp tổ chức bộ máy ('
        yield escape(environment.finalize(t_2((undefined(name='bo_ngo') if l_0_bo_ngo is missing else l_0_bo_ngo))))
        yield ' nhiệm vụ): '
        yield escape(environment.finalize(t_4(t_9(context, (undefined(name='bo_ngo') if l_0_bo_ngo is missing else l_0_bo_ngo), attribute='nhan'))))
        yield '.</w:t></w:r></w:p>'
    if (undefined(name='bo_ngo_mot_phan') if l_0_bo_ngo_mot_phan is missing else l_0_bo_ngo_mot_phan):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Còn chưa xác định đơn vị chủ trì thay cho một số cơ quan đã kết thúc ('
        yield escape(environment.finalize(t_2((undefined(name='bo_ngo_mot_phan') if l_0_bo_ngo_mot_phan is missing else l_0_bo_ngo_mot_phan))))
        yield ' nhiệm vụ): '
        l_1_loop = missing
        for l_1_n, l_1_loop in LoopContext((undefined(name='bo_ngo_mot_phan') if l_0_bo_ngo_mot_phan is missing else l_0_bo_ngo_mot_phan), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(environment.getattr(l_1_n, 'nhan')))
            yield ' ('
            yield escape(environment.finalize(environment.getattr(l_1_n, 'vi')))
            yield ')'
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield '; '
        l_1_loop = l_1_n = missing
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>3. Nhiệm vụ chậm, nguyên nhân và trách nhiệm</w:t></w:r></w:p>'
    if (not (undefined(name='cham') if l_0_cham is missing else l_0_cham)):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Đến ngày '
        yield escape(environment.finalize(t_10((undefined(name='ngay_nhan') if l_0_ngay_nhan is missing else l_0_ngay_nhan))))
        yield ', không có nhiệm vụ nào quá hạn.</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_g, l_1_loop in LoopContext((undefined(name='cham') if l_0_cham is missing else l_0_cham), undefined):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Nhiệm vụ '
        yield escape(environment.finalize(environment.getattr(l_1_g, 'nhan')))
        if environment.getattr(l_1_g, 'ky'):
            pass
            yield ', '
            yield escape(environment.finalize(environment.getattr(l_1_g, 'ky')))
        if environment.getattr(l_1_g, 'han'):
            pass
            yield ' (trước ngày '
            yield escape(environment.finalize(t_10(environment.getattr(l_1_g, 'han'))))
            yield ')'
        yield ':</w:t></w:r></w:p>'
        for l_2_d in environment.getattr(l_1_g, 'co'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ '
            yield escape(environment.finalize(environment.getattr(l_2_d, 'ten')))
            yield ' ('
            yield escape(environment.finalize(environment.getattr(l_2_d, 'nhan')))
            yield '). Nguyên nhân: '
            yield escape(environment.finalize(t_1(environment.getattr(l_2_d, 'nguyen_nhan'))))
            yield '</w:t></w:r></w:p>'
        l_2_d = missing
        if environment.getattr(l_1_g, 'khong'):
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">+ Chưa nêu nguyên nhân: '
            l_2_loop = missing
            for l_2_d, l_2_loop in LoopContext(environment.getattr(l_1_g, 'khong'), undefined):
                _loop_vars = {}
                pass
                yield escape(environment.finalize(environment.getattr(l_2_d, 'ten')))
                yield ' ('
                yield escape(environment.finalize(environment.getattr(l_2_d, 'nhan')))
                yield ')'
                if (not environment.getattr(l_2_loop, 'last')):
                    pass
                    yield '; '
            l_2_loop = l_2_d = missing
            yield '.</w:t></w:r></w:p>'
    l_1_loop = l_1_g = missing
    if (undefined(name='cham') if l_0_cham is missing else l_0_cham):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t>Trách nhiệm thuộc về đơn vị chủ trì nêu tại từng nhiệm vụ; đơn vị chưa nêu nguyên nhân phải giải trình bổ sung.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>4. Trách nhiệm khác trong tổ chức thực hiện Kế hoạch</w:t></w:r></w:p>'
    t_17 = 1
    for l_1_n in (undefined(name='trach_nhiem') if l_0_trach_nhiem is missing else l_0_trach_nhiem):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Nội dung '
        yield escape(environment.finalize(environment.getattr(l_1_n, 'nhan')))
        yield ' của Kế hoạch ('
        yield escape(environment.finalize(t_16(environment.getattr(l_1_n, 'noi_dung'))))
        yield '): '
        if environment.getattr(l_1_n, 'don_vi'):
            pass
            yield escape(environment.finalize(t_13(environment.getattr(l_1_n, 'bao_cao'))))
            yield '/'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_n, 'don_vi'))))
            yield ' đơn vị đã báo cáo, '
            yield escape(environment.finalize(t_13(environment.getattr(l_1_n, 'xong'))))
            yield '/'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_n, 'don_vi'))))
            yield ' đơn vị đã hoàn thành'
        if (environment.getattr(l_1_n, 'don_vi') and environment.getattr(l_1_n, 'bo_ngo')):
            pass
            yield '; '
        if environment.getattr(l_1_n, 'bo_ngo'):
            pass
            yield 'chưa xác định đơn vị thay cho '
            yield escape(environment.finalize(t_2(environment.getattr(l_1_n, 'bo_ngo'))))
            yield ' cơ quan đã kết thúc hoạt động'
        yield '.</w:t></w:r></w:p>'
        t_17 = 0
    l_1_n = missing
    if t_17:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t>Kế hoạch không giao trách nhiệm nào khác cần theo dõi.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">5. So sánh với cùng kỳ năm '
    yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">So sánh tình hình đến ngày '
        yield escape(environment.finalize(t_10(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'ngay'))))
        yield ' với tình hình đến ngày '
        yield escape(environment.finalize(t_10(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'ngay'))))
        yield ':</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="5371"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Nội dung so sánh</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nam')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Báo cáo đã nhận/số đơn vị phải báo cáo</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nop'), 'da_gui'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nop'), 'phai'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Báo cáo gửi đúng hạn/số báo cáo đã nhận</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'dung_han'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nop'), 'dung_han'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nop'), 'da_gui'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>3</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Nhiệm vụ có thời hạn đã hoàn thành/đã đến hạn hoặc đã hoàn thành</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'den_han'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nv'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nv'), 'den_han'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>4</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Lượt nhiệm vụ có thời hạn đã hoàn thành/đã đến hạn hoặc đã hoàn thành</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'den_han'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'luot'), 'xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'luot'), 'den_han'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>5</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Nhiệm vụ thường xuyên đã có kết quả ở tất cả đơn vị chủ trì/tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'thuong_xuyen_xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nv'), 'thuong_xuyen'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nv'), 'thuong_xuyen_xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nv'), 'thuong_xuyen'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>6</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="5371"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Lượt nhiệm vụ thường xuyên đã có kết quả/tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'thuong_xuyen_xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'luot'), 'thuong_xuyen'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'luot'), 'thuong_xuyen_xong'))))
        yield '/'
        yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'luot'), 'thuong_xuyen'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Saubảng"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">So sánh theo mục của Kế hoạch được nêu tại '
        if (undefined(name='bieu_do') if l_0_bieu_do is missing else l_0_bieu_do):
            pass
            yield 'Biểu đồ 1, '
        yield 'Phụ lục I; so sánh số liệu của từng chỉ tiêu với cùng kỳ được nêu tại Phụ lục III.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Không có báo cáo của năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield ' trong hệ thống theo dõi để so sánh.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>6. Chấp hành chế độ báo cáo</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'):
            pass
            yield 'Có '
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'))))
            yield ' cơ quan, đơn vị, địa phương phải báo cáo; đã nhận '
            yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'))))
            yield ' báo cáo'
            if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'da_gui'):
                pass
                yield ' ('
                yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'dung_han'))))
                yield ' gửi đúng hạn'
                if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'):
                    pass
                    yield ', '
                    yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'))))
                    yield ' gửi chậm'
                yield ')'
            if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'):
                pass
                yield ', còn '
                yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
                yield ' đơn vị chưa gửi'
            if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'):
                pass
                yield '; chưa xác định đơn vị báo cáo thay cho '
                yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'))))
                yield ' cơ quan đã kết thúc hoạt động'
        if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'phai'):
            pass
            yield '; danh sách tại Phụ lục IV.'
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t>Không có đơn vị nào phải báo cáo trong năm; danh sách tại Phụ lục IV.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Gửi chậm ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'))))
        yield ' đơn vị): '
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield ' (chậm '
            yield escape(environment.finalize(t_2(environment.getattr(l_1_d, 'cham'))))
            yield ' ngày)'
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield '; '
        l_1_loop = l_1_d = missing
        yield '.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Chưa gửi báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
        yield ' đơn vị): '
        yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
        yield '.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Báo cáo đã nhận, chưa nhập nội dung ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'))))
        yield ' đơn vị): '
        yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'))))
        yield '.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Báo cáo không có kết quả thực hiện nhiệm vụ ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'))))
        yield ' đơn vị): '
        yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'))))
        yield '.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Được gia hạn gửi báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'))))
        yield ' đơn vị): '
        yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'))))
        yield '.</w:t></w:r></w:p>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- Được miễn báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'))))
        yield ' đơn vị): '
        yield escape(environment.finalize(t_4(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'))))
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t>IV. ĐÁNH GIÁ CHUNG</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>1. Kết quả đạt được</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'ket_qua'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'ket_qua'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục assessment.results.)</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>2. Tồn tại, hạn chế</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'han_che'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'han_che'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục assessment.limits.)</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t>3. Nguyên nhân</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Điểmcónộidung"/></w:pPr><w:r><w:rPr/><w:t>a) Nguyên nhân khách quan</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'khach_quan'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'khach_quan'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục assessment.causes.objective.)</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Điểmcónộidung"/></w:pPr><w:r><w:rPr/><w:t>b) Nguyên nhân chủ quan</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'chu_quan'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'chu_quan'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục assessment.causes.subjective.)</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM '
    yield escape(environment.finalize(((undefined(name='nam') if l_0_nam is missing else l_0_nam) + 1)))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'phuong_huong'):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_1(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'phuong_huong'))))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục directions.)</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Mục"/></w:pPr><w:r><w:rPr/><w:t>VI. KIẾN NGHỊ, ĐỀ XUẤT</w:t></w:r></w:p>'
    l_1_loop = missing
    t_18 = 1
    for l_1_k, l_1_loop in LoopContext((undefined(name='kien_nghi') if l_0_kien_nghi is missing else l_0_kien_nghi), undefined):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Khoản"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
        yield '. Đối với '
        yield escape(environment.finalize(environment.getattr(l_1_k, 'gui')))
        yield '</w:t></w:r></w:p>'
        for l_2_n in environment.getattr(l_1_k, 'noi_dung'):
            _loop_vars = {}
            pass
            yield '\n<w:p><w:pPr><w:pStyle w:val="Gạchđầudòng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
            yield escape(environment.finalize(t_1(l_2_n)))
            yield '</w:t></w:r></w:p>'
        l_2_n = missing
        t_18 = 0
    l_1_loop = l_1_k = missing
    if t_18:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Chưa có nội dung; bổ sung tại '
        yield escape(environment.finalize(environment.getattr((undefined(name='loi') if l_0_loi is missing else l_0_loi), 'tep')))
        yield ', mục proposals.)</w:t></w:r></w:p>'
    if (undefined(name='don_vi_kien_nghi') if l_0_don_vi_kien_nghi is missing else l_0_don_vi_kien_nghi):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Ngoài ra, '
        yield escape(environment.finalize(t_2((undefined(name='don_vi_kien_nghi') if l_0_don_vi_kien_nghi is missing else l_0_don_vi_kien_nghi))))
        yield ' cơ quan, đơn vị nêu kiến nghị, đề xuất trong báo cáo của mình; khó khăn, nguyên nhân và kiến nghị của các đơn vị được tổng hợp tại Phụ lục V.</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t>Khó khăn, nguyên nhân và kiến nghị của các đơn vị được tổng hợp tại Phụ lục V.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Câukết"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Trên đây là báo cáo kết quả thực hiện Kế hoạch số '
    yield escape(environment.finalize(environment.getattr((undefined(name='ke_hoach') if l_0_ke_hoach is missing else l_0_ke_hoach), 'so')))
    yield ' năm '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield ', '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ' kính báo cáo '
    yield escape(environment.finalize((undefined(name='uy_ban') if l_0_uy_ban is missing else l_0_uy_ban)))
    yield ' xem xét, chỉ đạo./.</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="4535"/><w:gridCol w:w="4536"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4535"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Nơinhận"/></w:pPr><w:r><w:rPr/><w:t>Nơi nhận:</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_noi, l_1_loop in LoopContext((undefined(name='noi_nhan') if l_0_noi_nhan is missing else l_0_noi_nhan), undefined):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Danhsáchnơinhận"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">- '
        yield escape(environment.finalize(l_1_noi))
        if environment.getattr(l_1_loop, 'last'):
            pass
            yield '.'
        else:
            pass
            yield ';'
        yield '</w:t></w:r></w:p>'
    l_1_loop = l_1_noi = missing
    yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4536"/></w:tcPr>'
    for l_1_dong in environment.getattr((undefined(name='nguoi_ky') if l_0_nguoi_ky is missing else l_0_nguoi_ky), 'dong'):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Chứcvụngườiký"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_dong))
        yield '</w:t></w:r></w:p>'
    l_1_dong = missing
    yield '\n<w:p><w:pPr><w:pStyle w:val="Chỗký"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Chỗký"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Chỗký"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Chỗký"/></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Họtênngườiký"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize(environment.getattr((undefined(name='nguoi_ky') if l_0_nguoi_ky is missing else l_0_nguoi_ky), 'ten')))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Ngắtphần"/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId4"/><w:footerReference w:type="default" r:id="rId9"/><w:footerReference w:type="first" r:id="rId10"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Phụlục"/></w:pPr><w:r><w:rPr/><w:t>Phụ lục I</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ NĂM '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Kèmtheo"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Kèm theo Báo cáo số '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield ' '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield ' của '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ')</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻphụlục"/><w:ind w:left="6043" w:right="6043"/></w:pPr></w:p>'
    if (undefined(name='bieu_do') if l_0_bieu_do is missing else l_0_bieu_do):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Biểuđồ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_5((undefined(name='bieu_do') if l_0_bieu_do is missing else l_0_bieu_do), 252, 116)))
        yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênbiểuđồ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Biểu đồ 1. Tỷ lệ lượt nhiệm vụ đã có kết quả theo mục của Kế hoạch, năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
            pass
            yield ' so với năm '
            yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Đến ngày '
        yield escape(environment.finalize(t_10(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'ngay'))))
        yield ', chưa có lượt nhiệm vụ nào có kết quả nên không lập biểu đồ theo mục của Kế hoạch.</w:t></w:r></w:p>'
    if (not environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co')):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Không có báo cáo của năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield ' trong hệ thống theo dõi để so sánh.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Lượt nhiệm vụ tính theo từng đơn vị chủ trì. Đã có kết quả gồm nhiệm vụ đã hoàn thành và nhiệm vụ thường xuyên đã có kết quả, tính trên tổng số lượt nhiệm vụ của mục, kể cả nhiệm vụ chưa đến hạn. Tình hình đến ngày '
    yield escape(environment.finalize(t_10(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'ngay'))))
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield ' so với tình hình đến ngày '
        yield escape(environment.finalize(t_10(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'ngay'))))
        yield '; tỷ lệ mỗi năm tính trên số lượt nhiệm vụ của năm đó'
    yield '.</w:t></w:r></w:p>'
    if (environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro') or environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro_truoc')):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Chưa tính lượt nhiệm vụ chưa xác định cơ quan chủ trì sau sắp xếp tổ chức: '
        if environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro'):
            pass
            yield 'năm '
            yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
            yield ' còn '
            yield escape(environment.finalize(t_2(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro'))))
            yield ' lượt'
            if environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro_truoc'):
                pass
                yield '; '
        if environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro_truoc'):
            pass
            yield 'năm '
            yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
            yield ' còn '
            yield escape(environment.finalize(t_2(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'chua_ro_truoc'))))
            yield ' lượt'
        yield '.</w:t></w:r></w:p>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Saubảng"/></w:pPr></w:p>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="8386"/><w:gridCol w:w="1400"/><w:gridCol w:w="1200"/><w:gridCol w:w="1400"/><w:gridCol w:w="1200"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8386"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Mục của Kế hoạch</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Lượt đã có kết quả/tổng số, năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tỷ lệ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Lượt đã có kết quả/tổng số, năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tỷ lệ</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_d in environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'dong'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'so')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8386"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'tong'):
                pass
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'xong'))))
                yield '/'
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'tong'))))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_15(environment.getattr(l_1_d, 'xong'), environment.getattr(l_1_d, 'tong'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'tong_truoc'):
                pass
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'xong_truoc'))))
                yield '/'
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'tong_truoc'))))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_15(environment.getattr(l_1_d, 'xong_truoc'), environment.getattr(l_1_d, 'tong_truoc'))))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_d = missing
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="8386"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tổng cộng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        if environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'):
            pass
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong'))))
            yield '/'
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'))))
        else:
            pass
            yield '–'
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_15(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong'), environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'))))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        if environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong_truoc'):
            pass
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong_truoc'))))
            yield '/'
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong_truoc'))))
        else:
            pass
            yield '–'
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_15(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong_truoc'), environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong_truoc'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    else:
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="10986"/><w:gridCol w:w="1400"/><w:gridCol w:w="1200"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="10986"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Mục của Kế hoạch</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Lượt đã có kết quả/tổng số, năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tỷ lệ</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_d in environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'dong'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'so')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="10986"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'tong'):
                pass
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'xong'))))
                yield '/'
                yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'tong'))))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_15(environment.getattr(l_1_d, 'xong'), environment.getattr(l_1_d, 'tong'))))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_d = missing
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="10986"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/></w:pPr><w:r><w:rPr/><w:t>Tổng cộng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1400"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        if environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'):
            pass
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong'))))
            yield '/'
            yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'))))
        else:
            pass
            yield '–'
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/><w:keepNext/><w:jc w:val="center"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_15(environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'xong'), environment.getattr(environment.getattr((undefined(name='theo_muc') if l_0_theo_muc is missing else l_0_theo_muc), 'cong'), 'tong'))))
        yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Saubảng"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="4280"/><w:gridCol w:w="1750"/><w:gridCol w:w="1850"/><w:gridCol w:w="950"/><w:gridCol w:w="1070"/><w:gridCol w:w="950"/><w:gridCol w:w="736"/><w:gridCol w:w="2200"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4280"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Nhiệm vụ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1750"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Chủ trì</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1850"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Phối hợp</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="950"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Thời hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1070"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Kết quả</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="950"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Trạng thái</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="736"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Đánh giá tiến độ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngvừa"/></w:pPr><w:r><w:rPr/><w:t>Ghi chú, nguyên nhân</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_m in (undefined(name='muc') if l_0_muc is missing else l_0_muc):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="500"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'so')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="13786"/><w:gridSpan w:val="8"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừanhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_m, 'ten')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_nv in environment.getattr(l_1_m, 'nhiem_vu'):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'nhan')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4280"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'noi_dung')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1750"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_7(context.eval_ctx, environment.getattr(l_2_nv, 'ghi_chu_tri'), '; ')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1850"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_7(context.eval_ctx, environment.getattr(l_2_nv, 'ghi_phoi_hop'), '; ')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="950"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_7(context.eval_ctx, environment.getattr(l_2_nv, 'thoi_han'), '; ')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1070"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_2_nv, 'don_vi'):
                pass
                yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'xong'))))
                yield '/'
                yield escape(environment.finalize(t_13(environment.getattr(l_2_nv, 'don_vi'))))
                yield ' đơn vị'
            else:
                pass
                yield '–'
            if environment.getattr(l_2_nv, 'ngay_xong'):
                pass
                yield ', ngày '
                yield escape(environment.finalize(t_10(environment.getattr(l_2_nv, 'ngay_xong'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="950"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'trang_thai')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="736"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừagiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'danh_gia')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôvừa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_nv, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_nv = missing
    l_1_m = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t>Cột “Kết quả”: số đơn vị chủ trì đã hoàn thành (với nhiệm vụ thường xuyên là đã có kết quả)/số đơn vị chủ trì.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Ngắtphần"/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Phụlục"/></w:pPr><w:r><w:rPr/><w:t>Phụ lục II</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">TÌNH HÌNH THỰC HIỆN NHIỆM VỤ CỦA CÁC ĐƠN VỊ CHỦ TRÌ NĂM '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Kèmtheo"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Kèm theo Báo cáo số '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield ' '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield ' của '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ')</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻphụlục"/><w:ind w:left="6043" w:right="6043"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/><w:tblCaption w:val="Tự chia cột"/></w:tblPr><w:tblGrid><w:gridCol w:w="700"/><w:gridCol w:w="3000"/><w:gridCol w:w="1200"/><w:gridCol w:w="900"/><w:gridCol w:w="1500"/><w:gridCol w:w="900"/><w:gridCol w:w="1700"/><w:gridCol w:w="1600"/><w:gridCol w:w="1600"/><w:gridCol w:w="1186"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Số nhiệm vụ chủ trì</w:t></w:r></w:p></w:tc>'
    for l_1_cot in environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cot'):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_cot))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_cot = missing
    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Thường xuyên: đã có kết quả/ tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Không có thời hạn: hoàn thành/ tổng số</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Có thời hạn: hoàn thành/ đến hạn</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1186"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Tỷ lệ hoàn thành trên số đến hạn</w:t></w:r></w:p></w:tc></w:tr>'
    for (l_1_so, l_1_ten, l_1_dong) in environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'khoi'):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_so))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="'
        yield escape(environment.finalize((t_8(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cot')) + 6)))
        yield '"/><w:tcW w:type="dxa" w:w="13586"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(l_1_ten))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_d in l_1_dong:
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_d, 'tt')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_2_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_2_d, 'tong'))))
            yield '</w:t></w:r></w:p></w:tc>'
            for l_3_n in environment.getattr(l_2_d, 'o'):
                _loop_vars = {}
                pass
                yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield escape(environment.finalize((t_13(l_3_n) if l_3_n else '–')))
                yield '</w:t></w:r></w:p></w:tc>'
            l_3_n = missing
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(environment.getattr(l_2_d, 'so'), 'thuong_xuyen'):
                pass
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'thuong_xuyen_xong')))
                yield '/'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'thuong_xuyen')))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(environment.getattr(l_2_d, 'so'), 'khong_han'):
                pass
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'khong_han_xong')))
                yield '/'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'khong_han')))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(environment.getattr(l_2_d, 'so'), 'den_han'):
                pass
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'xong')))
                yield '/'
                yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_d, 'so'), 'den_han')))
            else:
                pass
                yield '–'
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1186"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_15(environment.getattr(environment.getattr(l_2_d, 'so'), 'xong'), environment.getattr(environment.getattr(l_2_d, 'so'), 'den_han'))))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_d = missing
    l_1_so = l_1_ten = l_1_dong = missing
    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t>Tổng cộng</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize(t_13(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'tong'))))
    yield '</w:t></w:r></w:p></w:tc>'
    for l_1_n in environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'o'):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1500"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize((t_13(l_1_n) if l_1_n else '–')))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_n = missing
    yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    if environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'thuong_xuyen'):
        pass
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'thuong_xuyen_xong')))
        yield '/'
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'thuong_xuyen')))
    else:
        pass
        yield '–'
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    if environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'khong_han'):
        pass
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'khong_han_xong')))
        yield '/'
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'khong_han')))
    else:
        pass
        yield '–'
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    if environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'den_han'):
        pass
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'xong')))
        yield '/'
        yield escape(environment.finalize(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'den_han')))
    else:
        pass
        yield '–'
    yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1186"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhómgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
    yield escape(environment.finalize(t_15(environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'xong'), environment.getattr(environment.getattr(environment.getattr((undefined(name='bang_don_vi') if l_0_bang_don_vi is missing else l_0_bang_don_vi), 'cong'), 'so'), 'den_han'))))
    yield '</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Tỷ lệ hoàn thành = số nhiệm vụ có thời hạn đã hoàn thành/số nhiệm vụ đã đến hạn hoặc đã hoàn thành đến ngày '
    yield escape(environment.finalize(t_10((undefined(name='ngay_nhan') if l_0_ngay_nhan is missing else l_0_ngay_nhan))))
    yield '; dấu “–” là không có. Nhiệm vụ thường xuyên không tính vào tỷ lệ này.</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Ngắtphần"/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Phụlục"/></w:pPr><w:r><w:rPr/><w:t>Phụ lục III</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">SỐ LIỆU CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG NĂM '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Kèmtheo"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Kèm theo Báo cáo số '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield ' '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield ' của '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ')</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻphụlục"/><w:ind w:left="6043" w:right="6043"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/><w:tblCaption w:val="Tự chia cột"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="3000"/><w:gridCol w:w="500"/><w:gridCol w:w="9686"/><w:gridCol w:w="500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>Đơn vị</w:t></w:r></w:p></w:tc>'
    for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'ngan')))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_s = missing
    yield '</w:tr><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>Đơn vị tính</w:t></w:r></w:p></w:tc>'
    for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_s, 'don_vi')))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_s = missing
    yield '</w:tr>'
    for l_1_d in (undefined(name='dong_so_lieu') if l_0_dong_so_lieu is missing else l_0_dong_so_lieu):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_d, 'tt')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
        yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
        yield '</w:t></w:r></w:p></w:tc>'
        for l_2_o in environment.getattr(l_1_d, 'o'):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(l_2_o)))
            yield '</w:t></w:r></w:p></w:tc>'
        l_2_o = missing
        yield '</w:tr>'
    l_1_d = missing
    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏđậm"/></w:pPr><w:r><w:rPr/><w:t>Tổng cộng</w:t></w:r></w:p></w:tc>'
    for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữađậm"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'cong'))))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_s = missing
    yield '</w:tr>'
    if (undefined(name='dieu_chinh') if l_0_dieu_chinh is missing else l_0_dieu_chinh):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t>Điều chỉnh tránh tính trùng</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'dieu_chinh'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    if (undefined(name='dieu_chinh') if l_0_dieu_chinh is missing else l_0_dieu_chinh):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏđậm"/></w:pPr><w:r><w:rPr/><w:t>Sau điều chỉnh</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữađậm"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'gia_tri'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t>Số đơn vị có số liệu</w:t></w:r></w:p></w:tc>'
    for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
        _loop_vars = {}
        pass
        yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'so_don_vi'))))
        yield '</w:t></w:r></w:p></w:tc>'
    l_1_s = missing
    yield '</w:tr>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield ' (các đơn vị đã báo cáo)</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'truoc'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t>Số đơn vị có số liệu cả hai năm</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'cung_don_vi'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Các đơn vị đó, năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'cung_nay'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Các đơn vị đó, năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_s, 'cung_truoc'))))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    if environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'co'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3000"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t>So với cùng kỳ</w:t></w:r></w:p></w:tc>'
        for l_1_s in (undefined(name='so_lieu') if l_0_so_lieu is missing else l_0_so_lieu):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9686"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_s, 'thay_doi')))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_s = missing
        yield '</w:tr>'
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Ô trống: đơn vị không báo cáo số liệu; 0: đơn vị báo cáo bằng không. Chỉ tiêu tính bằng tỷ lệ không cộng. So với cùng kỳ chỉ tính trên các đơn vị có số liệu cả hai năm'
    if (undefined(name='dieu_chinh') if l_0_dieu_chinh is missing else l_0_dieu_chinh):
        pass
        yield ', sau điều chỉnh'
    yield '.</w:t></w:r></w:p>'
    for l_1_d in (undefined(name='dieu_chinh') if l_0_dieu_chinh is missing else l_0_dieu_chinh):
        _loop_vars = {}
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Ghichúbảng"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Điều chỉnh '
        yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
        yield ', '
        yield escape(environment.finalize(environment.getattr(l_1_d, 'don_vi')))
        yield ': '
        yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'so'))))
        yield '. Lý do: '
        yield escape(environment.finalize(t_1(environment.getattr(l_1_d, 'ly_do'))))
        yield '</w:t></w:r></w:p>'
    l_1_d = missing
    if (undefined(name='ke_thua') if l_0_ke_thua is missing else l_0_ke_thua):
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Câudẫn"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">So sánh số liệu của cơ quan hình thành hoặc nhận việc sau sắp xếp với tổng số liệu năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield ' của các cơ quan trước đó:</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="14286"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="3200"/><w:gridCol w:w="4286"/><w:gridCol w:w="2700"/><w:gridCol w:w="1100"/><w:gridCol w:w="1100"/><w:gridCol w:w="1300"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Đơn vị, năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4286"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Các cơ quan trước đó, năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>Số liệu</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1100"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Năm '
        yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1100"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Năm '
        yield escape(environment.finalize(environment.getattr((undefined(name='truoc') if l_0_truoc is missing else l_0_truoc), 'nam')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1300"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảngnhỏ"/></w:pPr><w:r><w:rPr/><w:t>So với cùng kỳ</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext((undefined(name='ke_thua') if l_0_ke_thua is missing else l_0_ke_thua), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4286"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_7(context.eval_ctx, environment.getattr(l_1_d, 'truoc_la'), '; ')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2700"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'so_lieu')))
            yield ' ('
            yield escape(environment.finalize(environment.getattr(l_1_d, 'don_vi')))
            yield ')</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1100"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'nay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1100"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_13(environment.getattr(l_1_d, 'truoc'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1300"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhỏgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'thay_doi')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
        yield '</w:tbl>'
    yield '\n<w:p><w:pPr><w:pStyle w:val="Ngắtphần"/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Phụlục"/></w:pPr><w:r><w:rPr/><w:t>Phụ lục IV</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">TÌNH HÌNH GỬI BÁO CÁO NĂM '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Kèmtheo"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Kèm theo Báo cáo số '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield ' '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield ' của '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ')</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻphụlục"/><w:ind w:left="3435" w:right="3435"/></w:pPr></w:p><w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="2600"/><w:gridCol w:w="1200"/><w:gridCol w:w="1200"/><w:gridCol w:w="800"/><w:gridCol w:w="2671"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Hạn gửi (trước ngày)</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Ngày nhận</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Số ngày chậm</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Ghi chú</w:t></w:r></w:p></w:tc></w:tr>'
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Chưa gửi báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_gui'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Gửi báo cáo chậm ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'cham'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Đã gửi báo cáo, chưa nhập nội dung ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'chua_nhap'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Gửi báo cáo không có kết quả thực hiện nhiệm vụ ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'trong'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Được gia hạn gửi báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'gia_han'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Được miễn báo cáo ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'mien'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    if environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'):
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="9071"/><w:gridSpan w:val="6"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ônhóm"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Đã kết thúc hoạt động, chưa xác định đơn vị báo cáo thay ('
        yield escape(environment.finalize(t_2(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'))))
        yield ' đơn vị)</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_d, l_1_loop in LoopContext(environment.getattr(environment.getattr((undefined(name='nay') if l_0_nay is missing else l_0_nay), 'nop'), 'bo_ngo'), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_loop, 'index')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'han'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1200"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(t_10(environment.getattr(l_1_d, 'ngay'))))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            if environment.getattr(l_1_d, 'cham'):
                pass
                yield escape(environment.finalize(environment.getattr(l_1_d, 'cham')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2671"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ghi_chu')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_d = missing
    yield '</w:tbl>\n<w:p><w:pPr><w:pStyle w:val="Ngắtphần"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:pPr></w:p>\n<w:p><w:pPr><w:pStyle w:val="Phụlục"/></w:pPr><w:r><w:rPr/><w:t>Phụ lục V</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Tênphụlục"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">KHÓ KHĂN, NGUYÊN NHÂN VÀ KIẾN NGHỊ CỦA CÁC ĐƠN VỊ NĂM '
    yield escape(environment.finalize((undefined(name='nam') if l_0_nam is missing else l_0_nam)))
    yield '</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Kèmtheo"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">(Kèm theo Báo cáo số '
    yield escape(environment.finalize(((undefined(name='so') if l_0_so is missing else l_0_so) or '       ')))
    yield '/'
    yield escape(environment.finalize((undefined(name='ky_hieu') if l_0_ky_hieu is missing else l_0_ky_hieu)))
    yield ' '
    yield escape(environment.finalize(t_12((undefined(name='ngay_ky') if l_0_ngay_ky is missing else l_0_ngay_ky))))
    yield ' của '
    yield escape(environment.finalize((undefined(name='co_quan') if l_0_co_quan is missing else l_0_co_quan)))
    yield ')</w:t></w:r></w:p>\n<w:p><w:pPr><w:pStyle w:val="Đườngkẻphụlục"/><w:ind w:left="3435" w:right="3435"/></w:pPr></w:p>'
    if (undefined(name='kho_khan') if l_0_kho_khan is missing else l_0_kho_khan):
        pass
        yield '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="dxa" w:w="9071"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="1800"/><w:gridCol w:w="3760"/><w:gridCol w:w="2911"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1800"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Đơn vị</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3760"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Khó khăn, nguyên nhân</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2911"/><w:vAlign w:val="center"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Đầubảng"/></w:pPr><w:r><w:rPr/><w:t>Kiến nghị, đề xuất</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_d in (undefined(name='kho_khan') if l_0_kho_khan is missing else l_0_kho_khan):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr/><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="600"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôgiữa"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'tt')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1800"/></w:tcPr>\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
            yield escape(environment.finalize(environment.getattr(l_1_d, 'ten')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="3760"/></w:tcPr>'
            for l_2_t in environment.getattr(l_1_d, 'kho_khan'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
                yield escape(environment.finalize(t_1(l_2_t)))
                yield '</w:t></w:r></w:p>'
            l_2_t = missing
            for l_2_t in environment.getattr(l_1_d, 'nguyen_nhan'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">Nguyên nhân: '
                yield escape(environment.finalize(t_1(l_2_t)))
                yield '</w:t></w:r></w:p>'
            l_2_t = missing
            if ((not environment.getattr(l_1_d, 'kho_khan')) and (not environment.getattr(l_1_d, 'nguyen_nhan'))):
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="2911"/></w:tcPr>'
            t_19 = 1
            for l_2_t in environment.getattr(l_1_d, 'kien_nghi'):
                _loop_vars = {}
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr><w:r><w:rPr/><w:t xml:space="preserve">'
                yield escape(environment.finalize(t_1(l_2_t)))
                yield '</w:t></w:r></w:p>'
                t_19 = 0
            l_2_t = missing
            if t_19:
                pass
                yield '\n<w:p><w:pPr><w:pStyle w:val="Ôchữ"/></w:pPr></w:p>'
            yield '</w:tc></w:tr>'
        l_1_d = missing
        yield '</w:tbl>'
    else:
        pass
        yield '\n<w:p><w:pPr><w:pStyle w:val="Nộidung"/></w:pPr><w:r><w:rPr/><w:t>Không có đơn vị nào nêu khó khăn, nguyên nhân hoặc kiến nghị.</w:t></w:r></w:p>'
    yield '<w:sectPr w:rsidR="00FC693F" w:rsidRPr="0006063C" w:rsidSect="00034616"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="454" w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=150&2=154&3=161&8=165&9=169&11=173&12=183&13=186&14=192&15=196&16=208&17=231&18=243&19=309&20=312&21=317&22=322&24=325&25=336&26=345&27=352&28=362&29=370&30=397&31=423&32=463&33=468&34=477&35=496&36=500&37=546&38=550&39=561&40=577&43=588&47=595&48=599&49=601&50=603&51=605&52=612&53=614&54=616&55=618&58=623&59=625&61=627&62=656&63=667&64=672&65=675&66=682&67=689&68=703&69=721&70=739&71=746&72=762&73=765&74=772&75=787&76=798&78=816&79=820&81=849&82=854&85=858&86=860&89=862&90=866&93=870&94=874&97=878&98=882&101=886&102=890&105=894&106=898&109=902&110=906&112=910&113=917&114=920&115=923&116=958&117=961&118=979&119=986&120=993&121=1000&122=1007&124=1012&125=1015&126=1020&127=1023&128=1026&129=1031&131=1034&132=1037&133=1042&134=1045&135=1048&136=1053&137=1056&138=1061&139=1066&140=1071&141=1075&142=1083&143=1091&144=1096&146=1102&147=1111&148=1115&149=1129&154=1133&157=1135&158=1137&159=1145&160=1148&161=1150&162=1159&163=1164&164=1167&165=1177&166=1196&169=1199&171=1201&172=1203&173=1207&174=1209&175=1211&176=1220&177=1222&178=1231&181=1235&182=1244&183=1246&184=1255&187=1260&188=1262&189=1266&190=1268&191=1270&192=1279&195=1283&196=1292&206=1295&207=1299&208=1301&209=1307&210=1309&211=1311&212=1313&213=1315&214=1317&215=1331&216=1333&217=1335&221=1340&222=1342&226=1350&227=1354&231=1358&232=1362&233=1366&234=1372&235=1374&236=1376&237=1382&238=1386&239=1395&240=1404&241=1413&244=1418&245=1424&246=1428&247=1437&248=1446&249=1455&250=1457&253=1459&254=1461&257=1469&258=1473&260=1477&261=1481&262=1489&263=1491&264=1497&266=1503&267=1507&269=1514&270=1518&272=1525&273=1529&275=1534&276=1538&278=1545&279=1551&281=1558&282=1562&284=1569&285=1575&287=1582&288=1588&290=1595&291=1599&292=1604&293=1612&294=1624&296=1626&297=1628&299=1630&300=1632&301=1635&302=1639&303=1641&304=1643&305=1645&306=1649&307=1651&308=1653&311=1658&312=1660&319=1668&320=1671&321=1678&322=1680&323=1682&324=1684&325=1686&326=1690&327=1696&328=1703&329=1705&330=1707&331=1709&332=1711&333=1715&334=1721&335=1728&336=1730&337=1732&338=1734&339=1736&340=1740&341=1746&342=1753&343=1755&344=1757&345=1759&346=1761&347=1765&348=1771&349=1778&350=1780&351=1782&352=1784&353=1786&354=1790&355=1796&356=1803&357=1805&358=1807&359=1809&360=1811&361=1815&362=1821&363=1828&364=1830&365=1832&366=1834&367=1836&368=1840&371=1844&372=1846&373=1854&377=1857&378=1861&379=1863&380=1869&381=1876&382=1884&383=1888'
