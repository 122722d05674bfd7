"""Keeps people's searches in a small file of this machine's home, which only its owner can read. Nothing else knows them."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from onestop.presenters.kept_searches import KeptSearches, SavedSearch
from onestop.whole_file import write_whole


class SearchFile:
    """`path` may be missing or damaged: then nothing was searched yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, login: str) -> KeptSearches:
        try:
            kept = self._all().get(login, {})
            saved = tuple(SavedSearch(str(each["name"]), str(each["text"])) for each in kept.get("saved", []))
            return KeptSearches(tuple(map(str, kept.get("recent", []))), saved)
        except (ValueError, KeyError, TypeError, AttributeError):
            return KeptSearches()

    def write(self, login: str, kept: KeptSearches) -> None:
        """Unavailable(``disk_full`` | ``folder``)."""
        saved = [{"name": each.name, "text": each.text} for each in kept.saved]
        everybody = {**self._all(), login: {"recent": list(kept.recent), "saved": saved}}
        write_whole(self._path, json.dumps(everybody, ensure_ascii=False, indent=1).encode())
        with suppress(OSError):
            self._path.chmod(0o600)

    def _all(self) -> dict[str, Any]:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}
