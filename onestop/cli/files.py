"""Files as commands read and write them, with the world's refusals said in our words."""

from __future__ import annotations

import sys
from pathlib import Path

from onestop.domain.errors import Refused, Unavailable

LARGEST = 64 * 1024 * 1024


def read_file(name: str) -> bytes:
    """A whole file, ``-`` being standard input. Refused(``file_missing`` | ``file_too_large``)."""
    if name == "-":
        return sys.stdin.buffer.read(LARGEST)
    path = Path(name)
    try:
        if path.stat().st_size > LARGEST:
            raise Refused("file_too_large", field="file", limit=LARGEST // 1024 // 1024)
        return path.read_bytes()
    except OSError as error:
        raise Refused("file_missing", field="file", file=path.name, cause=error.strerror or "") from error


def write_file(path: Path, data: bytes) -> Path:
    """All of it or nothing: written beside, then moved into place."""
    partial = path.with_name(path.name + ".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Unavailable("disk_full" if error.errno == 28 else "folder", str(error)) from error
    return path
