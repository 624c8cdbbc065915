"""The program: options before a command, the commands, and the one place where errors become exit codes."""

from __future__ import annotations

import importlib
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer
from typer.exceptions import Abort, Exit, TyperException

from plantrack import __version__
from plantrack.cli import clock, screen, vietnamese
from plantrack.cli.session import Session
from plantrack.errors import EXIT_BAD, EXIT_CANNOT, EXIT_INTERRUPTED, PlantrackError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "init": "setup",
    "check": "setup",
    "tasks": "questions",
    "show": "questions",
    "log": "history",
    "agencies": "questions",
    "plans": "directory",
    "reorganise": "directory",
    "due": "timetable",
    "calendar": "timetable",
    "trigger": "timetable",
    "forms": "asking",
    "receive": "arrivals",
    "import": "arrivals",
    "record": "journal",
    "withdraw": "journal",
    "undo": "history",
    "missing": "urging",
    "remind": "urging",
    "number": "urging",
    "status": "questions",
    "review": "questions",
    "diff": "comparing",
    "report": "yearly",
    "dashboard": "board",
    "schema": "setup",
    "plan import": "plans",
}
"""Each command with the module of `plantrack.cli` that holds it, in the order in which a year uses them.

A name of two words is a command of a group.
"""
GROUPS = {"plan": "Các lệnh về kế hoạch: import."}
"""Each group of commands with its help."""


def program(arguments: Sequence[str]) -> typer.Typer:
    """Return the program with the commands that the arguments may mean; with all of them where they name none.

    Building a command costs more than reading the plan, so only what may run is built.
    """
    app = typer.Typer(
        name="plantrack",
        cls=vietnamese.Group,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
    )
    app.callback()(options)
    completing = "_PLANTRACK_COMPLETE" in os.environ
    named = [name for name in COMMANDS if set(name.split()) <= set(arguments) and not completing]
    groups: dict[str, typer.Typer] = {}
    for name in named or COMMANDS:
        module = importlib.import_module(f"plantrack.cli.{COMMANDS[name]}")
        group, _, command = name.rpartition(" ")
        if group and group not in groups:
            groups[group] = vietnamese.group(app, group, GROUPS[group])
        function = getattr(module, command, None) or getattr(module, f"{command}_")
        vietnamese.add(groups[group] if group else app, function)
    return app


def _version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"plantrack {__version__}")
        raise typer.Exit


def options(  # noqa: PLR0913 (one parameter an option)
    context: typer.Context,
    directory: Annotated[
        str, typer.Option("-C", "--directory", metavar="THƯ_MỤC", help="Không gian làm việc (thư mục có data/).")
    ] = ".",
    plan: Annotated[
        str, typer.Option("--plan", metavar="SỐ", help="Kế hoạch, ví dụ 435; cần khi có nhiều kế hoạch.")
    ] = "",
    today: Annotated[
        str, typer.Option("--today", metavar="NGÀY", help="Coi ngày này là hôm nay (năm-tháng-ngày).")
    ] = "",
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Chữ trơn, không màu, không đậm nhạt; biến NO_COLOR chỉ bỏ màu.")
    ] = False,
    version: Annotated[  # noqa: ARG001 (acts through its callback)
        bool,
        typer.Option("--version", help="Hiện phiên bản.", is_eager=True, callback=lambda value: _version(asked=value)),
    ] = False,
) -> None:
    """Theo dõi việc thực hiện kế hoạch: nhiệm vụ, cơ quan, kết quả và báo cáo tổng hợp hằng năm."""
    screen.use(colour=not no_color)
    day = clock.today()
    if today:
        from plantrack.read import typed

        day = typed.day(today, "--today")
    root = Path(directory)
    if not root.exists():
        from plantrack.read import worktree

        root = worktree.spelt(root)
    context.obj = Session(root, plan or None, day, is_pinned=bool(today))


def run(arguments: list[str] | None = None) -> None:
    """Run the program and end the process with its exit code."""
    sys.stdout, sys.stderr = _open(sys.stdout), _open(sys.stderr)
    screen.fit(sys.stdout.encoding)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # what is no UTF-8 is refused by who reads it
    sys.exit(main(arguments))


def _open(stream: TextIO | None) -> TextIO:
    """Return the stream, or for one that was closed before we began (`>&-`) one that leads nowhere."""
    return stream if stream is not None else Path(os.devnull).open("w", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code: 0 well, 1 bad data or answer no, 2 could not, 130 interrupted."""
    typed = sys.argv[1:] if arguments is None else arguments
    try:
        _refuse_no_text(typed)
        code = program(typed)(args=typed, standalone_mode=False, prog_name="plantrack")
        sys.stdout.flush()
    except BaseException as ended:  # noqa: BLE001 (the one place where an error becomes an exit code)
        return _exit_code(ended)
    if code == EXIT_INTERRUPTED:  # typer makes this of Ctrl+C
        return _exit_code(KeyboardInterrupt())
    return code if isinstance(code, int) else 0


def _refuse_no_text(arguments: Sequence[str]) -> None:
    """No file or revision can be called by half a character, and nothing could be told of it."""
    try:
        for argument in arguments:
            os.fsencode(argument)
    except UnicodeError:
        raise PlantrackError("Dòng lệnh có ký tự không thuộc bảng mã Unicode; hãy gõ lại.") from None


def _exit_code(ended: BaseException) -> int:
    """Tell the person why the command ended, where it is for a person to know, and return the exit code."""
    if isinstance(ended, Exit):
        return ended.exit_code
    if isinstance(ended, KeyboardInterrupt | Abort):
        screen.note("\nĐã dừng theo yêu cầu.")
        return EXIT_INTERRUPTED
    if isinstance(ended, PlantrackError):
        screen.fail(ended)
        return ended.exit_code
    if isinstance(ended, BrokenPipeError) or (isinstance(ended, SystemExit) and ended.code == EXIT_BAD):
        _leave_stdout()  # typer's own answer to a closed pipe is 1, which here would mean bad data
    elif isinstance(ended, TyperException):
        screen.note(f"Lỗi: {vietnamese.usage_message(ended)}")
    elif isinstance(ended, SystemExit):
        return ended.code if isinstance(ended.code, int) else 0
    else:
        _tell_of_fault(ended)
    return EXIT_CANNOT


def _tell_of_fault(error: BaseException) -> None:
    """No traceback reaches a user; PLANTRACK_DEBUG shows it to a developer."""
    if os.environ.get("PLANTRACK_DEBUG"):
        raise error
    if isinstance(error, OSError | MemoryError):
        screen.note(f"Lỗi: không làm được: {_why(error)}.")
        _leave_stdout()
        return
    screen.note(f"Lỗi trong chương trình ({type(error).__name__}: {error}). Dữ liệu không bị thay đổi dở dang.")
    screen.note("Đặt PLANTRACK_DEBUG=1 rồi chạy lại để lấy chi tiết gửi người phát triển.")


def _why(error: OSError | MemoryError) -> str:
    """Return what went wrong with the system, and with which file."""
    from plantrack.read import worktree

    if isinstance(error, MemoryError):
        return "máy hết bộ nhớ"
    return f"{error.filename}: {worktree.reason(error)}" if error.filename else worktree.reason(error)


def _leave_stdout() -> None:
    """Our reader has gone (`plantrack tasks | head`), or the disk is full: write no more, at exit neither."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
