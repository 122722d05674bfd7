"""What a desk said it had: its own note beside its home, one line an event, on the disk before anybody is told.

The home may be lost, copied or put back; the note of a disk's life stays, so that what was acknowledged is known.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Noted:
    """One event that a desk acknowledged. `code` of a reception, else empty; `number` the station's at that moment."""

    event_id: str
    kind: str
    station: str
    number: int
    code: str = ""


class NoteBook:
    """For the desk: lines go on as long as it lives."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("ab", buffering=0)

    def write(self, noted: Iterable[Noted]) -> None:
        """On the disk when this returns; whole lines, for one write is one piece."""
        lines = "".join(f"{json.dumps(asdict(each))}\n" for each in noted)
        if lines:
            self._file.write(lines.encode())
            os.fsync(self._file.fileno())

    def close(self) -> None:
        self._file.close()


def read_notes(path: Path) -> list[Noted]:
    """All whole lines; a desk that is killed may leave half of one."""
    if not path.exists():
        return []
    whole, _, _ = path.read_bytes().rpartition(b"\n")
    return [Noted(**json.loads(line)) for line in whole.split(b"\n") if line]
