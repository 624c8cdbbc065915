"""What Word templates may name: the values of a report under the short names that an office meets in its templates.

The fields are in Vietnamese without accents, because people who edit templates read them; the dumps beside the
templates show them at their places. A list is empty and a text is "" where there is nothing; nothing is None but a day
that is not known or a figure that was not reported, which the filters `ngay` and `so` show as a blank.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from plantrack.write.word.chart import Chart


@dataclass(frozen=True, slots=True)
class PlanView:
    """The plan as a citation needs it."""

    so: str
    ngay: date
    co_quan: str
    trich_yeu: str
    ve: str


@dataclass(frozen=True, slots=True)
class SignView:
    """Who signs: the lines above the name, and the name or a blank."""

    dong: tuple[str, ...]
    ten: str


@dataclass(frozen=True, slots=True)
class ReporterView:
    """One body that owes the yearly report."""

    ten: str
    han: date | None
    ngay: date | None
    cham: int
    ghi_chu: str = ""


@dataclass(frozen=True, slots=True)
class TurnoutView:
    """Who reported: asked, arrived, in time, late, missing, not entered, empty, excused, given more time.

    `bo_ngo` are no more, and it is not known who reports for them: they are not among those asked.
    """

    phai: tuple[ReporterView, ...]
    da_gui: tuple[ReporterView, ...]
    dung_han: tuple[ReporterView, ...]
    cham: tuple[ReporterView, ...]
    chua_gui: tuple[ReporterView, ...]
    chua_nhap: tuple[ReporterView, ...]
    trong: tuple[ReporterView, ...]
    mien: tuple[ReporterView, ...]
    gia_han: tuple[ReporterView, ...]
    bo_ngo: tuple[ReporterView, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """Counts of tasks, or of assignments: those with a day, those that go on all year, those without a day."""

    tong: int
    co_han: int
    den_han: int
    xong: int
    thuong_xuyen: int
    thuong_xuyen_xong: int
    khong_han: int
    khong_han_xong: int


@dataclass(frozen=True, slots=True)
class YearView:
    """A year in counts: `nv` by tasks, `luot` by assignments, `nop` the turnout."""

    nam: int
    ngay: date
    co: bool
    nv: CountView
    luot: CountView
    nop: TurnoutView


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One label with its two counts."""

    ten: str
    nv: int
    luot: int


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """Labels of one kind with their sums."""

    ten: str
    nv: int
    luot: int
    dong: tuple[StatusRow, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """One indicator: the sum, the adjustment, what is told, the year before, and the pair that compares."""

    ten: str
    ngan: str
    don_vi: str
    cong: Decimal | None
    dieu_chinh: Decimal | None
    gia_tri: Decimal | None
    so_don_vi: int
    truoc: Decimal | None
    cung_don_vi: int
    cung_nay: Decimal | None
    cung_truoc: Decimal | None
    thay_doi: str
    ke_thua: int
    """How many of those that compare are held against the bodies before them."""


@dataclass(frozen=True, slots=True)
class HeirView:
    """A figure of a body that took over from others, beside what these told together the year before."""

    ten: str
    truoc_la: tuple[str, ...]
    so_lieu: str
    don_vi: str
    nay: Decimal
    truoc: Decimal
    thay_doi: str


@dataclass(frozen=True, slots=True)
class ReportedView:
    """What one agency reported of one or more occurrences of a task; `theo` are those before it that told it."""

    ky: str
    nhan: str
    ket_qua: str
    nguyen_nhan: str
    theo: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeadView:
    """One lead of a task that has few; `nhieu` says that it has several occurrences."""

    ten: str
    nhan: str
    nhieu: bool
    lan: tuple[ReportedView, ...]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A result worth quoting; `gop`, where it is put together from what several bodies before told."""

    ten: str
    ket_qua: str
    gop: bool = False


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task, for the text and for its row in the annex.

    `chua_bao_cao_khac` did report, but not of this task; of `chua_xac_dinh` it is not known who took the lead over,
    `da_bao_truoc` among them reported before they ended.
    """

    chu: str
    nhan: str
    noi_dung: str
    it: bool
    thuong_xuyen: bool
    don_vi: int
    bao_cao: int
    xong: int
    trang_thai: str
    danh_gia: str
    chu_tri: tuple[LeadView, ...]
    so_lieu: tuple[FigureView, ...]
    tom_tat: str
    noi_bat: tuple[QuoteView, ...]
    chua_bao_cao: tuple[str, ...]
    chua_bao_cao_khac: tuple[str, ...]
    chua_xac_dinh: tuple[str, ...]
    da_bao_truoc: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    ghi_chu_tri: tuple[str, ...]
    ghi_phoi_hop: tuple[str, ...]
    thoi_han: tuple[str, ...]
    ngay_xong: date | None
    ghi_chu: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section with its tasks."""

    so: str
    ten: str
    nhiem_vu: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class RateView:
    """One section, or all of them: how many of the assignments have a result, this year and the year before."""

    so: str
    ten: str
    xong: int
    tong: int
    xong_truoc: int
    tong_truoc: int


@dataclass(frozen=True, slots=True)
class RatesView:
    """Progress by section and year on year, as in the chart.

    `chua_ro` and `chua_ro_truoc` are the leads that nobody is known to have taken over, which are not counted.
    """

    dong: tuple[RateView, ...]
    cong: RateView
    chua_ro: int
    chua_ro_truoc: int


@dataclass(frozen=True, slots=True)
class PaceView:
    """A task in the list of those that keep pace or do not, with what speaks for it."""

    nhan: str
    vi: str


@dataclass(frozen=True, slots=True)
class LateView:
    """Who is late with one thing due, and why."""

    ten: str
    nhan: str
    nguyen_nhan: str


@dataclass(frozen=True, slots=True)
class LateGroup:
    """One thing due with all that are late: those that gave a cause, and those that gave none."""

    nhan: str
    ky: str
    han: date | None
    co: tuple[LateView, ...]
    khong: tuple[LateView, ...]


@dataclass(frozen=True, slots=True)
class DutyView:
    """A duty of the part on how the plan is carried out; for `bo_ngo` bodies it is not known who has it now."""

    nhan: str
    noi_dung: str
    don_vi: int
    bao_cao: int
    xong: int
    bo_ngo: int


@dataclass(frozen=True, slots=True)
class AgencyRowView:
    """One row of the table by agency; `o` are the counts under the labels."""

    tt: str
    ten: str
    tong: int
    o: tuple[int, ...]
    so: CountView


@dataclass(frozen=True, slots=True)
class AgencyTable:
    """The table by agency: labels, rows by block, the sums."""

    cot: tuple[str, ...]
    khoi: tuple[tuple[str, str, tuple[AgencyRowView, ...]], ...]
    cong: AgencyRowView


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One agency in the annex of figures; None is not reported."""

    tt: str
    ten: str
    o: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentView:
    """A correction of a total, with its reason."""

    ten: str
    don_vi: str
    so: Decimal
    ly_do: str


@dataclass(frozen=True, slots=True)
class RemarkView:
    """What one agency says of difficulties, causes and proposals, a text a line."""

    tt: str
    ten: str
    kho_khan: tuple[str, ...]
    nguyen_nhan: tuple[str, ...]
    kien_nghi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    """What is asked of one body."""

    gui: str
    noi_dung: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    """What people wrote; "" where nobody has."""

    chi_dao: str
    ket_qua: str
    han_che: str
    khach_quan: str
    chu_quan: str
    phuong_huong: str
    tep: str


@dataclass(frozen=True)
class Context:
    """Everything that a template may name."""

    nam: int
    ngay_ky: date
    so: str
    ky_hieu: str
    dia_danh: str
    tieu_de: tuple[str, ...]
    kinh_gui: tuple[str, ...]
    noi_nhan: tuple[str, ...]
    nguoi_ky: SignView
    co_quan: str
    uy_ban: str
    ke_hoach: PlanView
    du_thao: bool
    minh_hoa: bool
    ngay_so_lieu: date | None
    uoc: bool
    ngay_nhan: date
    han: date | None
    ke_ca_ngay_han: bool
    nay: YearView
    truoc: YearView
    muc: tuple[SectionView, ...]
    theo_muc: RatesView
    bieu_do: Chart | None
    trang_thai: tuple[StatusGroup, ...]
    dat: tuple[PaceView, ...]
    chua_dat: tuple[PaceView, ...]
    chua_den: tuple[PaceView, ...]
    chua_ro: tuple[PaceView, ...]
    bo_ngo: tuple[PaceView, ...]
    bo_ngo_mot_phan: tuple[PaceView, ...]
    cham: tuple[LateGroup, ...]
    trach_nhiem: tuple[DutyView, ...]
    so_lieu: tuple[FigureView, ...]
    dong_so_lieu: tuple[FigureRow, ...]
    ke_thua: tuple[HeirView, ...]
    dieu_chinh: tuple[AdjustmentView, ...]
    bang_don_vi: AgencyTable
    kho_khan: tuple[RemarkView, ...]
    chi_dao_tai_don_vi: int
    kien_nghi: tuple[ProposalView, ...]
    don_vi_kien_nghi: int
    loi: WordsView

    def as_mapping(self) -> dict[str, Any]:
        """Return the values by name, as a template takes them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}
