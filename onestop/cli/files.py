"""Files as commands read and write them, with the world's refusals said in our words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOSPC
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
    """All of it or nothing: written beside, then moved into place. Unavailable(``disk_full`` | ``folder``)."""
    partial = _partial(path)
    with _said_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    return path


def must_be_writable(path: Path) -> None:
    """Unavailable as `write_file` would be, before anything is recorded that a failure could not take back."""
    with _said_of(path):
        if path.is_dir():
            raise IsADirectoryError(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _partial(path).touch()
        _partial(path).unlink()


def _partial(path: Path) -> Path:
    return path.with_name(path.name + ".partial")


@contextmanager
def _said_of(path: Path) -> Iterator[None]:
    """What the disk refuses, as Unavailable; nothing half-written stays."""
    try:
        yield
    except OSError as error:
        with suppress(OSError):
            _partial(path).unlink()
        raise Unavailable("disk_full" if error.errno == ENOSPC else "folder", str(path)) from error
