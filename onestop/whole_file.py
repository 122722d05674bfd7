"""Files that are whole or not there: written beside, then moved into place. Must not know what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import ENOSPC
from pathlib import Path
from typing import TextIO

from onestop.domain.errors import Unavailable


def write_whole(path: Path, data: bytes) -> Path:
    """All of it or nothing, folders made as needed. Unavailable(``disk_full`` | ``folder``) with the path."""
    partial = _partial(path)
    with _said_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    return path


@contextmanager
def writing_whole(path: Path) -> Iterator[TextIO]:
    """As `write_whole`, for UTF-8 text that is longer than memory: written as it comes, in place when the block ends."""
    partial = _partial(path)
    try:
        with _said_of(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("w", encoding="utf-8", newline="") as out:
                yield out
            partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def write_durable(path: Path, data: bytes) -> Path:
    """As `write_whole`, and on the disk before it returns: the file and its place in the folder."""
    write_whole(path, data)
    with _said_of(path):
        _sync(path)
        if os.name == "posix":  # elsewhere a folder cannot be opened, and its entries are on the disk already
            _sync(path.parent)
    return path


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def must_be_writable(path: Path) -> None:
    """Unavailable as `write_whole` would be, before anything is recorded that a failure could not take back."""
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
