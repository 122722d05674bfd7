"""Files to and from partner agencies, for window and command line alike. Must not know Qt, nor what a letter says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.partner_files import LARGEST
from onestop.domain.errors import Refused, Unavailable
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    from onestop.application.partner_files import PartnerLetter, PartnerRequest
    from onestop.bootstrap.press.local_press import Press


class PartnerPost:
    """Keeps what is sent to a partner agency: the letter to answer in and the transfer slip, side by side."""

    def __init__(self, folder: Path, press: Press) -> None:
        self._folder = folder
        self._press = press

    def must_be_free(self, letter: PartnerLetter) -> None:
        """Asked before anything is journalled. Unavailable(``disk_full`` | ``folder``), or
        Refused(``letter_in_the_way``): an answer comes back under the letter's own name and must not be lost.
        """
        path = self._folder / f"{letter.stem}.json"
        must_be_writable(path)
        try:
            lost = path.exists() and path.read_bytes() != letter.letter
        except OSError as error:
            raise Unavailable("folder", str(path)) from error
        if lost:
            raise Refused("letter_in_the_way", field="output", file=path.name)

    def __call__(self, request: PartnerRequest) -> tuple[Path, Path]:
        """The letter's path and the slip's. Unavailable(``disk_full`` | ``folder``); the letter comes last."""
        slip = self._folder / f"{request.stem}.pdf"
        write_whole(slip, self._press.slip(request.paper))
        return write_whole(self._folder / f"{request.stem}.json", request.letter), slip


def read_letter(path: Path) -> bytes:
    """What came back, one octet more than a letter may have at most. Refused(``letter_missing``)."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Refused("letter_missing", field="letter", file=path.name) from error


class LetterFolder:
    """Which folder was chosen last on this machine; `path` may be missing or damaged: then none was."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> str:
        try:
            return str(json.loads(self._path.read_text("utf-8"))["folder"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def keep(self, folder: str) -> None:
        """Unavailable(``disk_full`` | ``folder``)."""
        if folder != self.read():
            write_whole(self._path, json.dumps({"folder": folder}, ensure_ascii=False).encode())
