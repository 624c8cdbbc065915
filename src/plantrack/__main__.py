"""Start the program: `plantrack`, or `python -m plantrack`.

A command lives for a second and makes no rubbish worth collecting, and it runs no plugins of pydantic's: leaving both
out saves a quarter of its time. Both must be said before anything else is imported. So must what Ctrl+C does until the
command itself listens: an exception thrown into an import may show a traceback, or be lost.
"""

import gc
import os
import sys

_INTERRUPTED = 130  # errors.EXIT_INTERRUPTED, which is not imported yet
try:
    import signal
except KeyboardInterrupt:  # this import takes longer than all else here
    os._exit(_INTERRUPTED)


def _stop(_number: int, _frame: object) -> None:
    """End at once: nothing has been begun that would have to be taken back."""
    if sys.stderr is not None:
        sys.stderr.write("\nĐã dừng theo yêu cầu.\n")
        sys.stderr.flush()
    os._exit(_INTERRUPTED)


def _on_interrupt(handler: object, instead_of: object) -> None:
    """Say what Ctrl+C does from here on, unless something else was said: what runs in the background ignores it."""
    if signal.getsignal(signal.SIGINT) is instead_of:
        signal.signal(signal.SIGINT, handler)  # type: ignore[arg-type]  # its type has no public name


_on_interrupt(_stop, signal.default_int_handler)
gc.disable()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _on_end() -> None:
    """Let a command that is told to end (`kill`, a terminal that was closed) clean up first."""
    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)


def run() -> None:
    """Run the command of the command line and end the process with its exit code.

    Where the system's locale is of another encoding, Python has read the command line wrongly: it is started again.
    """
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 (this very program)
    from plantrack.cli.main import run as run_command  # noqa: PLC0415 (after the two lines above)

    _on_interrupt(signal.default_int_handler, _stop)
    _on_end()
    try:
        run_command()
    finally:
        _on_interrupt(signal.SIG_IGN, signal.default_int_handler)  # all is done and told
        gc.freeze()  # Python looks for rubbish once more when it ends, even where it was told not to


if __name__ == "__main__":
    run()
