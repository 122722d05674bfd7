"""Keeps who wants no notices in a small file of this machine's home. Knows no tray and no dossier."""

from __future__ import annotations

import json
from pathlib import Path

from onestop.whole_file import write_whole


class NoticeFile:
    """`path` may be missing or damaged: then everybody is told."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> frozenset[str]:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return frozenset(str(login) for login in kept["off"])
        except (OSError, ValueError, KeyError, TypeError):
            return frozenset()

    def write(self, off: frozenset[str]) -> None:
        """Unavailable(``disk_full`` | ``folder``)."""
        write_whole(self._path, json.dumps({"off": sorted(off)}, indent=1).encode())
