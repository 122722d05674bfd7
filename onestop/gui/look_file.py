"""Keeps the choice of the look in a small file of this machine's home. Knows no colour and no font."""

from __future__ import annotations

import json
from pathlib import Path

from onestop.presenters.look_choice import LookChoice, Theme
from onestop.whole_file import write_whole


class LookFile:
    """`path` may be missing or damaged: then the window looks as it comes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> LookChoice:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
            return LookChoice(Theme(kept["theme"]), int(kept["text_size"]))
        except (OSError, ValueError, KeyError, TypeError):
            return LookChoice()

    def write(self, choice: LookChoice) -> None:
        """Unavailable(``disk_full`` | ``folder``)."""
        kept = {"theme": choice.theme.value, "text_size": choice.text_size}
        write_whole(self._path, json.dumps(kept, indent=1).encode())
