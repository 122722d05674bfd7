"""A foreign event log as bytes, packed by gzip or not, into its heading and its rows of text. Judges no value."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onestop.documents.book_reader import digest
from onestop.documents.book_text import text_rows
from onestop.domain.errors import Refused

MOST_ROWS = 1_000_000
MOST_OCTETS = 400_000_000
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class LogFile:
    """`digest` is the SHA-256 of the file as it lies there. `rows` are read once, each with its number in the file."""

    digest: str
    heading: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]


def read_log(content: bytes) -> LogFile:
    """Refused with ``field="file"``: ``log_gzip_broken``, ``zip_bomb``, ``book_empty``, ``column_twice``, and as
    `text_rows` refuses. The rows refuse ``too_many_rows`` while they are read.
    """
    plain = _unpacked(content) if content.startswith(_GZIP) else content
    rows = text_rows(plain)
    heading = tuple(cell.strip() for cell in next(rows, []))
    if not any(heading):
        raise Refused("book_empty", field="file")
    for name in heading:
        if name and heading.count(name) > 1:
            raise Refused("column_twice", field="file", column=name[:60])
    return LogFile(digest(content), heading, _numbered(rows))


def _numbered(rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    empty = True
    for number, cells in enumerate(rows, start=2):
        if number > MOST_ROWS + 1:
            raise Refused("too_many_rows", field="file", limit=MOST_ROWS)
        if any(cell.strip() for cell in cells):
            empty = False
            yield number, cells
    if empty:
        raise Refused("book_without_rows", field="file", heading=1)


def _unpacked(content: bytes) -> bytes:
    """No more than so much is taken out, whatever the archive says of itself."""
    try:
        with gzip.open(io.BytesIO(content)) as packed:
            plain = b"".join(islice(iter(lambda: packed.read(1 << 20), b""), MOST_OCTETS // (1 << 20) + 1))
    except (OSError, EOFError, zlib.error) as error:
        raise Refused("log_gzip_broken", field="file") from error
    if len(plain) > MOST_OCTETS:
        raise Refused("zip_bomb", field="file")
    return plain
