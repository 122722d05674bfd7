"""Files as commands read them, with the world's refusals said in our words."""

from __future__ import annotations

import sys
from pathlib import Path

from onestop.cli.causes import why
from onestop.domain.errors import Refused

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
        raise Refused("file_missing", field="file", file=path.name, cause=why(error)) from error
