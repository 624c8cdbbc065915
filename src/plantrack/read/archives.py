"""Archives (ZIP) that come from outside: how one may fail, and a read that unpacks no more than was counted."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What `zipfile` was seen to raise over damaged archives (`make fuzz`); only the first is documented."""


def unusual(entry: zipfile.ZipInfo) -> bool:
    """Say whether an entry is encrypted or packed as no office program does, which cannot be unpacked within bounds."""
    return bool(entry.flag_bits & 1) or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return an entry's bytes, at most one more than it declares.

    `archive.read` would unpack whatever is there before it cuts to the size declared.

    Raises:
        DAMAGED: any of them.

    """
    with archive.open(entry) as opened:
        return opened.read(entry.file_size + 1)
