"""Typer in Vietnamese: the fixed English words of its help and the messages of its usage errors."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    import typer
    from typer.exceptions import TyperException

_HELP_WORDS = (
    (r"^Usage: ", "Cách dùng: "),
    (r"(?m)^Options:", "Tùy chọn:"),
    (r"(?m)^Arguments:", "Tham số:"),
    (r"(?m)^Commands:", "Lệnh:"),
    (r"\[OPTIONS\]", "[TÙY CHỌN]"),
    (r"COMMAND \[ARGS\]\.\.\.", "LỆNH …"),
    (r"\{(\w+…)\}\.\.\.", r"\1"),
    (r"(?m)(?<=\s)\{(\w+)\}", r"\1"),
    (r" <(?:list\[)?str\]?>", ""),
    (r"\[required\]", "[bắt buộc]"),
    (r"\[default:", "[mặc định:"),
    (r"Show\s+this\s+message\s+and\s+exit\.", "Hiện hướng dẫn này."),
    (r"Install\s+completion\s+for\s[^.]*\.", "Cài gợi ý bằng phím Tab cho trình lệnh đang dùng."),
    (r"Show\s+completion\s+for\s[^.]*\.", "In đoạn gợi ý phím Tab để tự cài."),
)


def help_text(english: str) -> str:
    """Return typer's help with its fixed words in Vietnamese."""
    for pattern, words in _HELP_WORDS:
        english = re.sub(pattern, words, english)
    return english


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def get_help(self, ctx: Any) -> str:
        """Return the help."""
        return help_text(super().get_help(ctx))


class Group(TyperGroup):
    """The program, whose help is Vietnamese; an unknown command is told with the near ones."""

    def get_help(self, ctx: Any) -> str:
        """Return the help."""
        return help_text(super().get_help(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (typer's signature)
        """Return the commands in the order in which a year uses them."""
        return list(self.commands)


def add(app: typer.Typer, *commands: Callable[..., None]) -> None:
    """Add commands to the program; the first line of a docstring is shown whole in the list of commands."""
    for command in commands:
        first_line = (command.__doc__ or "").strip().split("\n")[0]
        name = command.__name__.rstrip("_")  # `import_`, because `import` is a word of Python's
        app.command(name, cls=Command, short_help=first_line)(command)


def group(app: typer.Typer, name: str, words: str) -> typer.Typer:
    """Add a group of commands to the program and return it."""
    import typer

    made = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None, context_settings=_HELP_OPTIONS)
    app.add_typer(made, name=name, help=words, short_help=words)
    made.callback()(_nothing)
    return made


def _nothing() -> None:
    """A group by itself does nothing; the callback keeps one command from being taken for the whole group."""


_HELP_OPTIONS = {"help_option_names": ["--help", "-h"], "max_content_width": 100}
_BEFORE_COMMAND = {"-C": " …", "--directory": " …", "--plan": " …", "--today": " …", "--no-color": ""}
"""The options before a command, with the place of their value."""


def usage_message(error: TyperException) -> str:
    """Return what is wrong with how the command was typed, and what to do."""
    kind = type(error).__name__
    hint = f" Xem: {path} --help" if (path := _command_path(error)) else ""
    if kind == "NoSuchOption":
        return _unknown_option(error, hint)
    if kind == "MissingParameter":
        return f"Thiếu {_parameter(error)}.{hint}"
    if kind == "BadParameter":
        return f"Giá trị của {_parameter(error)} không đúng.{hint}"
    text = str(getattr(error, "message", error))
    if kind == "NoArgsIsHelpError":
        return f"Thiếu tên lệnh.\n\n{text}"
    if found := re.search(r"No such command '?([^'.]*)'?", text):
        return f"Không có lệnh “{found[1]}”{_near_commands(error, found[1])}{hint}"
    if found := re.search(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", text):
        return f"Thừa tham số: {found[1]}. Chữ có dấu cách phải đặt trong ngoặc kép.{hint}"
    if "does not take a value" in text:
        return f"Tùy chọn {getattr(error, 'option_name', '')} không nhận giá trị.{hint}"
    if kind in ("BadOptionUsage", "BadArgumentUsage"):
        return f"Tùy chọn {getattr(error, 'option_name', '')} cần một giá trị đi kèm.{hint}"
    if "Missing command" in text:
        return f"Thiếu tên lệnh.{hint}"
    return f"Lệnh gõ chưa đúng ({text}).{hint}"


def _unknown_option(error: TyperException, hint: str) -> str:
    option = getattr(error, "option_name", "")
    if option in _BEFORE_COMMAND:
        return f"Tùy chọn {option} đứng trước tên lệnh: plantrack {option}{_BEFORE_COMMAND[option]} LỆNH.{hint}"
    return f"Không có tùy chọn {option}{_near_options(error)}{hint}"


def _command_path(error: TyperException) -> str:
    context: typer.Context | None = getattr(error, "ctx", None)
    return context.command_path if context is not None else ""


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return "tham số"
    spelt = parameter.opts[-1] if parameter.param_type_name == "option" else parameter.metavar or parameter.name.upper()
    return f"{'tùy chọn' if parameter.param_type_name == 'option' else 'tham số'} {spelt}"


def _near_options(error: TyperException) -> str:
    possible = getattr(error, "possibilities", None) or ()
    return f"; có phải ý bạn là {' hoặc '.join(possible)}?" if possible else "."


def _near_commands(error: TyperException, typed: str) -> str:
    context: Any = getattr(error, "ctx", None)
    known = list(getattr(getattr(context, "command", None), "commands", {}) or {})
    near = get_close_matches(typed, known, n=3, cutoff=0.5)
    return f"; có phải ý bạn là {' hoặc '.join(near)}?" if near else "."
