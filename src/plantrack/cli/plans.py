"""Commands about plans: `plan import` takes one in from its Word file."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import screen, session
from plantrack.errors import BadDataError, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plantrack.model.directory import Directory
    from plantrack.model.plan import Plan
    from plantrack.read.plans.plan_doubts import Doubt
    from plantrack.read.plans.plan_import import Asked

_MOST_QUOTE = 70
_FEW = 3
"""Doubts of one reason that are still told one by one."""


def import_(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="TỆP", help="Tệp Word (.docx) của kế hoạch.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="TỆP", help="Tệp YAML; mặc định data/plan-SỐ.yaml.")
    ] = "",
    plan: Annotated[
        str, typer.Option("--plan", metavar="SỐ", help="Mã kế hoạch; mặc định theo tên tệp YAML, rồi theo số kế hoạch.")
    ] = "",
    date: Annotated[str, typer.Option("--date", metavar="NGÀY", help="Ngày ban hành, khi tệp Word còn để trống.")] = "",
    issuer: Annotated[
        str, typer.Option("--issuer", metavar="MÃ", help="Mã cơ quan ban hành, khi danh bạ không có tên như trong tệp.")
    ] = "",
) -> None:
    """Nhận một kế hoạch từ tệp Word thành tệp YAML; chỗ chưa chắc được đánh dấu CẦN XEM."""
    from plantrack.read import wordtext, worktree
    from plantrack.read.plans import plan_import
    from plantrack.write.files import disk, plan_yaml

    here = session.of(context)
    directory = _directory(here.root)
    asked = _asked(output, plan, date, issuer, directory)
    path = Path(file)
    read = plan_import.read(worktree.content(path, wordtext.MAX_FILE), path.name, directory, asked)
    target = here.root / f"data/plan-{read.plan.plan}.yaml" if not output else Path(output)
    if target.exists():
        raise PlantrackError(f"Tệp {target} đã có; không ghi đè. Chọn tên khác bằng -o, hoặc chuyển tệp cũ đi.")
    text = plan_yaml.text(read.plan, read.doubts)
    _prove(text, read.plan, directory)
    with disk.locked(here.root):
        disk.put(target, text)
    _tell(read.plan, read.doubts)
    screen.out(f"{target}\n")


def _directory(root: Path) -> Directory:
    """Read the one file that is needed."""
    from plantrack.read import loader, worktree

    path = root / loader.AGENCIES_FILE
    if not path.is_file():
        raise PlantrackError(
            f"Không có {path}: cần danh bạ cơ quan để nhận kế hoạch; chạy plantrack init, hoặc thêm -C THƯ_MỤC."
        )
    text = worktree.decode(worktree.content(path, worktree.MAX_FILE_BYTES), loader.AGENCIES_FILE)
    if not isinstance(text, str):
        raise BadDataError((text,), {})
    return loader.directory(text, loader.AGENCIES_FILE)


def _asked(output: str, plan: str, date: str, issuer: str, directory: Directory) -> Asked:
    """Put what was typed into values; a file `plan-512.yaml` can only hold plan 512."""
    from plantrack.read import typed
    from plantrack.read.plans.plan_import import Asked

    named = re.fullmatch(r"plan-([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml", Path(output).name) if output else None
    if output and named is None:
        raise PlantrackError(f"Tên tệp “{Path(output).name}” phải có dạng plan-SỐ.yaml, ví dụ data/plan-512.yaml.")
    if plan and not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", plan):
        raise PlantrackError(f"Mã kế hoạch “{plan}” chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ 512.")
    if named and plan and named[1] != plan:
        raise PlantrackError(f"--plan {plan} không khớp tên tệp {Path(output).name}; hãy ghi giống nhau.")
    if issuer and issuer not in {agency.id for agency in directory.agencies}:
        raise PlantrackError(f"Không có cơ quan “{issuer}” trong data/agencies.yaml; xem: plantrack agencies.")
    day = typed.day(date, "--date") if date else None
    return Asked(plan or (named[1] if named else ""), day, issuer)


def _prove(text: str, plan: Plan, directory: Directory) -> None:
    """Load what would be written, with the directory alone; nothing is written where it has an error.

    Other files are left out: they may cite tasks of a plan that is not there yet, and the office may be missing.
    """
    from plantrack.read import loader

    faults = loader.faults_of_plan(text, plan.plan, directory)
    if faults:
        raise PlantrackError("Chưa ghi gì: kế hoạch đọc được chưa nạp lại được.", details=[str(one) for one in faults])


def _tell(plan: Plan, doubts: Sequence[Doubt]) -> None:
    """Say what was read and what is to be looked at, each with its place in the Word file."""
    duties = f", {len(plan.duties)} việc về tổ chức thực hiện" if plan.duties else ""
    screen.note(
        f"Kế hoạch {plan.document.number} ngày {plan.document.date:%d/%m/%Y}:"
        f" {len(plan.sections)} mục, {len(plan.tasks)} nhiệm vụ{duties}."
    )
    if not doubts:
        screen.note("Không có chỗ nào cần xem lại.")
        return
    screen.note(f"Cần xem {len(doubts)} chỗ (trong tệp YAML đánh dấu CẦN XEM):")
    for line in _lines(doubts):
        screen.note(f"  {line}")


def _lines(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Yield a line for every doubt in the file's order; a reason that many share without more is told once.

    Where these are about the same fields, they are named once too, before the places.
    """
    shared = {
        why for why, count in Counter(doubt.why for doubt in doubts if "“" not in doubt.why).items() if count > _FEW
    }
    for doubt in doubts:
        if doubt.why not in shared:
            yield f"{_place(doubt)}: {doubt.why}{_quote(doubt.quote, doubt.why)}"
    for why in sorted(shared):
        alike = [doubt for doubt in doubts if doubt.why == why]
        fields = {doubt.fields for doubt in alike}
        about = alike[0].fields if len(fields) == 1 else ""
        places = [_place(doubt._replace(about=()) if about else doubt) for doubt in alike]
        yield f"{why}{f' [{about}]' if about else ''}: {len(alike)} chỗ: {'; '.join(places)}"


def _place(doubt: Doubt) -> str:
    """Return where a doubt stands in the Word file, at which number, and which fields it is about."""
    return ", ".join(part for part in (doubt.place, doubt.what, doubt.fields) if part) or "cả tệp"


def _quote(quote: str, why: str) -> str:
    """Return the words in question, unless the reason quotes them itself; what got lost is quoted whole."""
    words = " ".join(quote.split())
    if not words or f"“{words}”" in why:
        return ""
    whole = why.startswith("chưa đưa vào") or len(words) <= _MOST_QUOTE
    return f" — “{words if whole else f'{words[:_MOST_QUOTE]}…'}”"
