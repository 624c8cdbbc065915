"""The DOCX file as an archive: the same parts always give the same bytes, and a rendered file knows its own digest.

The digest stands in the core property `identifier` and covers every part, itself blanked. Whatever a person saves in
Word changes a part, so the digest no longer fits; a file without one was never ours.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

from plantrack.errors import PlantrackError
from plantrack.read import archives

CORE = "docProps/core.xml"
BLANK = "plantrack-" + "0" * 64
_DIGEST = re.compile(rb"plantrack-([0-9a-f]{64})")
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DATE = (1980, 1, 1, 0, 0, 0)
_LARGEST = 200_000_000


def parts_of(content: bytes, *, most: int = _LARGEST) -> dict[str, bytes]:
    """Return the parts of an archive by name.

    Raises:
        PlantrackError: it is no DOCX, is damaged, or holds a name twice (LibreOffice 24.2 wrote such files).

    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len({entry.filename for entry in entries}) < len(entries):
                raise PlantrackError("Tệp DOCX chứa hai phần cùng tên; hãy mở bằng Word và lưu lại.")
            if sum(entry.file_size for entry in entries) > most:
                raise PlantrackError("Tệp DOCX quá lớn.")
            if any(map(archives.unusual, entries)):
                raise PlantrackError("Tệp DOCX nén kiểu lạ hoặc có mật khẩu; hãy mở bằng Word và lưu lại.")
            parts = {entry.filename: archives.unpacked(archive, entry) for entry in entries}
            if any(len(parts[entry.filename]) != entry.file_size for entry in entries):
                raise zipfile.BadZipFile
            return parts
    except archives.DAMAGED as error:
        raise PlantrackError("Tệp không phải tệp Word (.docx) hoặc đã hỏng.") from error


def packed(parts: dict[str, bytes]) -> bytes:
    """Write parts as an archive with a fixed order and fixed dates."""
    order = sorted(parts, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in order:
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            archive.writestr(info, parts[name])
    return stream.getvalue()


def normalised(content: bytes) -> bytes:
    """Return the same archive, the same on every run."""
    return packed(parts_of(content))


def sealed(content: bytes) -> bytes:
    """Return the archive with its digest in the place that `BLANK` keeps in the core properties."""
    parts = parts_of(content)
    parts[CORE] = parts[CORE].replace(BLANK.encode(), b"plantrack-" + _digest(parts).encode())
    return packed(parts)


def edited(content: bytes) -> bool:
    """Say whether a person has changed a DOCX since it was rendered; a file of other origin counts as changed."""
    try:
        parts = parts_of(content)
    except PlantrackError:
        return True
    told = _DIGEST.search(parts.get(CORE, b""))
    if told is None:
        return True
    parts[CORE] = _DIGEST.sub(BLANK.encode(), parts[CORE])
    return told[1].decode() != _digest(parts)


def _digest(parts: dict[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(parts):
        whole.update(hashlib.sha256(name.encode()).digest())
        whole.update(hashlib.sha256(parts[name]).digest())
    return whole.hexdigest()
