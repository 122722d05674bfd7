"""Keeps the list of slips that wait beside their files, whole at any moment. Prints nothing."""

from __future__ import annotations

import json
from pathlib import Path

from onestop.presenters.paper import Slip
from onestop.presenters.waiting_slips import WaitingSlip
from onestop.whole_file import write_whole

NAME = "waiting.json"


class WaitingFolder:
    """One JSON object in the slips' folder: paper id to what is needed to send its file again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[WaitingSlip, ...]:
        """In the order they came; those whose file is gone are left out."""
        found = (self._slip(paper_id, line) for paper_id, line in self._read().items())
        return tuple(each for each in found if each is not None)

    def keep(self, waiting: WaitingSlip) -> None:
        lines = self._read()
        lines[waiting.paper_id] = {
            "file": waiting.slip.path.name,
            "media": waiting.slip.media,
            "copies": waiting.slip.copies,
            "print_no": waiting.print_no,
            "journalled": waiting.journalled,
            "supplement": waiting.is_supplement,
        }
        self._write(lines)

    def drop(self, paper_id: str) -> None:
        lines = self._read()
        if lines.pop(paper_id, None) is not None:
            self._write(lines)

    def _read(self) -> dict[str, dict[str, object]]:
        try:
            lines = json.loads((self._folder / NAME).read_text("utf-8"))
        except (OSError, ValueError):
            # Without the list the ledger still knows each slip; only a marked reprint is left for those on it.
            return {}
        return lines if isinstance(lines, dict) else {}

    def _write(self, lines: dict[str, dict[str, object]]) -> None:
        write_whole(self._folder / NAME, json.dumps(lines, ensure_ascii=False, indent=1).encode())

    def _slip(self, paper_id: str, line: dict[str, object]) -> WaitingSlip | None:
        try:
            path = self._folder / Path(str(line["file"])).name
            slip = Slip(path.stem, path, path.read_bytes(), str(line["media"]), int(str(line["copies"])))
            number = int(str(line["print_no"]))
            return WaitingSlip(paper_id, slip, number, bool(line["journalled"]), bool(line["supplement"]))
        except (OSError, KeyError, TypeError, ValueError):
            return None
