"""What templates of letters may name.

The rules of `report_views` hold here too: short Vietnamese names, nothing None but what a template asks about first.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from plantrack.write.report.report_views import PlanView, SignView


@dataclass(frozen=True, slots=True)
class CitedView:
    """A document cited: its number with blanks where it is not known, its day, and which one in a row of reminders.

    `cua` is the office that sent it, where it is a letter of ours: who consolidated on its day.
    """

    so: str
    ngay: date
    lan: int = 0
    cua: str = ""


@dataclass(frozen=True, slots=True)
class AddresseeView:
    """One body in a list: its limit in words, what it sent, and what that lacks."""

    tt: str
    ten: str
    han: str
    van_ban: CitedView | None = None
    thieu: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """The bodies of one block."""

    so: str
    ten: str
    dong: tuple[AddresseeView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the plan with the numbers of its tasks."""

    ten: str
    nhiem_vu: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """One figure asked for."""

    ten: str
    don_vi: str
    nhiem_vu: tuple[str, ...]
    ky: str


@dataclass(frozen=True)
class LetterContext:
    """Everything that the template of a letter may name.

    `chi_tieu` holds the figures that an addressee is asked for, and may be empty. `kinh_gui` is empty
    where the addressees stand in the annex only; `danh_sach` is empty where there is no such annex.
    `goi` is what the text calls the addressees, `noi_neu` where they are named, `bao_cao_cua` whose reports are
    missing; `thay` says which addressee answers for a body that is no more. `han`, `han_cu` and `ngay_tong_hop` are
    limits in words, with their weekday.
    """

    nam: int
    lan: int
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
    minh_hoa: bool
    mot: bool
    so_don_vi: int
    goi: str
    bao_cao_cua: str
    thay: tuple[str, ...]
    noi_neu: str
    de_cuong: bool
    han: str
    han_cu: str
    rieng: tuple[AddresseeView, ...]
    ngay_chot: date
    phai: int
    da_gui: int
    chua_gui: int
    de_nghi: CitedView | None
    da_gui_cong_van: tuple[CitedView, ...]
    van_ban: CitedView | None
    thieu: tuple[str, ...]
    danh_sach: tuple[BlockView, ...]
    muc_bao_cao: str
    muc_don_doc: str
    ngay_tong_hop: str
    ngay_so_lieu: date | None
    uoc: bool
    muc: tuple[SectionView, ...]
    chi_tieu: tuple[IndicatorView, ...]

    def as_mapping(self) -> dict[str, Any]:
        """Return the values by name, as a template takes them."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


__all__ = ["AddresseeView", "BlockView", "CitedView", "IndicatorView", "LetterContext", "SectionView"]
