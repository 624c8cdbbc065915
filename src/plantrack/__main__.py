"""Start the program: `plantrack`, or `python -m plantrack`.

A command lives for a second and makes no rubbish worth collecting, and it runs no plugins of pydantic's: leaving both
out saves a quarter of its time. Both must be said before anything else is imported.
"""

import gc
import os
import sys

gc.disable()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run() -> None:
    """Run the command of the command line and end the process with its exit code.

    Where the system's locale is of another encoding, Python has read the command line wrongly: it is started again.
    """
    if os.name == "posix" and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 (this very program)
    from plantrack.cli.main import run as run_command  # noqa: PLC0415 (after the two lines above)

    try:
        run_command()
    finally:
        gc.freeze()  # Python looks for rubbish once more when it ends, even where it was told not to


if __name__ == "__main__":
    run()
