"""Build the Word file of a fictional plan that comes with the example, for trying `plantrack plan import`.

It is one of the plans that the tests import; every page says that it is made up. `make templates` runs this.
"""

from __future__ import annotations

import sys
from pathlib import Path

from plantrack.write.word import docx_archive

ROOT = Path(__file__).resolve().parents[1]
NAME = "chuyen-doi-so"
PLACE = ROOT / "examples" / f"{NAME}.docx"


def built() -> bytes:
    """Return the file, the same on every run."""
    sys.path.insert(0, str(ROOT))
    from tests.plans import samples  # noqa: PLC0415 (found after the line above)

    return docx_archive.normalised(samples.document(NAME))


if __name__ == "__main__":
    PLACE.write_bytes(built())
