"""Start the program: `plantrack`, or `python -m plantrack`.

A command lives for a second and makes no rubbish worth collecting, and it runs no plugins of pydantic's: leaving both
out saves a quarter of its time. Both must be said before anything else is imported.
"""

import gc
import os

gc.disable()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run() -> None:
    """Run the command of the command line and end the process with its exit code."""
    from plantrack.cli.main import run as run_command  # noqa: PLC0415 (after the two lines above)

    try:
        run_command()
    finally:
        gc.freeze()  # Python looks for rubbish once more when it ends, even where it was told not to


if __name__ == "__main__":
    run()
