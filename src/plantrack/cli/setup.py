"""Commands about the workspace itself: init, check, schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli import screen, session
from plantrack.errors import EXIT_BAD, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from plantrack.cli.session import Session
    from plantrack.errors import Problem


def init(
    directory: Annotated[str, typer.Argument(metavar="THƯ_MỤC", help="Thư mục mới hoặc thư mục trống.")],
    example: Annotated[
        bool, typer.Option("--example", help="Kèm số liệu minh họa năm 2023 và 2024 để làm thử.")
    ] = False,
) -> None:
    """Tạo không gian làm việc mới: kế hoạch, danh bạ, mẫu văn bản."""
    from plantrack.write.files import disk, workspace

    root = Path(directory)
    if (root / "data").exists():
        raise PlantrackError(f"Thư mục {root} đã có không gian làm việc (data/); hãy chọn thư mục khác.")
    if root.exists() and not root.is_dir():
        raise PlantrackError(f"{root} là một tệp; hãy chọn tên thư mục.")
    _require_apart(root)
    files = workspace.files(example=example)
    taken = [name for name, raw in files.items() if disk.current(root / name) not in (None, raw)]
    if taken:
        raise PlantrackError(f"Thư mục {root} đã có tệp trùng tên, không ghi đè:", details=taken[:10])
    disk.found(root, files)
    screen.note(f"Đã tạo không gian làm việc tại {root} ({len(files)} tệp).")
    screen.note(f"Tiếp theo: plantrack -C {root} check")


def _require_apart(root: Path) -> None:
    """Refuse a workspace within what another one keeps for itself: its files would be taken for those of the other."""
    from plantrack.write.files import disk

    for above in root.resolve().parents:
        folder = disk.holder(above, root / "data") if any((above / "data").glob("plan-*.yaml")) else ""
        if folder:
            message = f"{root} nằm trong {folder}/ của không gian làm việc {above}; hãy chọn thư mục khác."
            raise PlantrackError(message, details=["Ví dụ một thư mục bên cạnh, hoặc ngoài không gian làm việc ấy."])


def check(
    context: typer.Context,
    format_: Annotated[str, typer.Option("--format", metavar="text|json", help="Dạng kết quả.")] = "text",
    warnings: Annotated[bool, typer.Option("--warnings", help="Liệt kê cả những điều chưa xác nhận.")] = False,
    against: Annotated[
        str | None, typer.Option("--against", metavar="LẦN_LƯU", help="Nêu thêm những gì thay đổi so với nhánh này.")
    ] = None,
) -> None:
    """Kiểm tra toàn bộ dữ liệu; mã thoát 1 nếu có lỗi."""
    from plantrack.cli import comparing
    from plantrack.write import tables

    if format_ not in ("text", "json"):
        raise PlantrackError(f"--format “{format_}” không có; chọn text hoặc json.")
    here = session.of(context)
    parted = comparing.since(here.root, against) if against is not None else None
    unread, files = _files(here)
    problems = sorted({*unread, *_problems(here, files, {problem.path for problem in unread})})
    errors = [problem for problem in problems if problem.severity == "error"]
    if format_ == "json":
        screen.out(tables.to_json([_as_json(problem) for problem in problems]))
    else:
        _print(problems if warnings else errors, files)
        _sum_up(len(files) + len(unread), errors, len(problems) - len(errors))
    rewritten = parted is not None and comparing.tell_since(against or "", parted, files, here.plan)
    raise typer.Exit(EXIT_BAD if errors or rewritten else 0)


def _files(here: Session) -> tuple[Sequence[Problem], Mapping[str, str]]:
    """Return why some files are no text, and the text of the others."""
    from plantrack.errors import BadDataError
    from plantrack.read import worktree

    try:
        return (), worktree.read(here.root)
    except BadDataError as error:
        return error.problems, error.files


def _problems(here: Session, files: Mapping[str, str], unread: AbstractSet[str]) -> Iterator[Problem]:
    """Yield what is wrong with the files that are text, but not what only follows from others that are none."""
    from plantrack.read import loader

    if here.plan is None:
        plans = loader.plan_ids(files)
    elif f"data/plan-{here.plan}.yaml" in unread:
        plans = ()
    else:
        plans = (loader.choose_plan(files, here.plan),)
    if not plans and not unread:
        loader.choose_plan(files, None)
    for plan in plans:
        for problem in loader.load(files, plan).problems:
            if problem.path not in unread and not any(
                path.startswith(_SOURCES.get(problem.code, "\0")) for path in unread
            ):
                yield problem


_SOURCES = {"unknown-update": "data/updates/", "file-name": "data/plan-"}
"""Where the file lies whose not being read makes others look wrong, by the code of what is then found in them."""


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
    }


def _print(problems: Sequence[Problem], files: Mapping[str, str]) -> None:
    from plantrack.write.views import colours

    for problem in problems:
        screen.styled(str(problem), colours.ALARM if problem.severity == "error" else colours.DOUBT)
        for line in screen.source_lines(problem, files) if screen.is_terminal() else ():
            screen.styled(line, colours.ASIDE)


def _sum_up(files: int, errors: Sequence[Problem], warnings: int) -> None:
    hint = " (xem: plantrack check --warnings)" if warnings else ""
    verdict = f"{len(errors)} lỗi" if errors else "không có lỗi"
    screen.note(f"Đã kiểm tra {files} tệp: {verdict}, {warnings} điều chưa xác nhận{hint}.")


def schema(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="TÊN", help="Chỉ in một lược đồ ra màn hình, ví dụ plan.")] = "",
) -> None:
    """Ghi lược đồ JSON Schema vào schemas/ cho trình soạn thảo."""
    from plantrack.write import tables
    from plantrack.write.files import disk, schemas

    if name:
        if name not in schemas.MODELS:
            raise PlantrackError(f"Không có lược đồ “{name}”; chọn: {', '.join(schemas.MODELS)}.")
        screen.out(tables.to_json(schemas.schema(schemas.MODELS[name])))
        return
    here = session.of(context)
    files = schemas.files()
    disk.write(here.root, files, replace=True)
    screen.note(f"Đã ghi {len(files)} lược đồ vào {here.root / 'schemas'}.")
