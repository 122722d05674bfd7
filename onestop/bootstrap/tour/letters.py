"""A partner agency without the program, in the tour: a letter goes out to it as files and comes back answered."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from onestop.application.changes import Changes
from onestop.bootstrap.press.partner_post import PartnerPost
from onestop.bootstrap.tour.office import TourOffice
from onestop.whole_file import write_whole


class PartnerByLetter:
    """`files` are what was exchanged, in the order it was."""

    def __init__(self, office: TourOffice, agency: str) -> None:
        self._office = office
        self._agency = agency
        self.files: list[Path] = []

    def asked(self, dossier_id: str) -> Path:
        """The letter to answer in; the transfer slip lies beside it."""
        office = self._office
        request = office.ask(lambda: office.desk.partner_request(dossier_id, self._agency))
        press = office.running.press
        assert press is not None, "the office is open"
        letter, slip = PartnerPost(office.out / "partners", press)(request)
        self.files.extend((slip, letter))
        return letter

    def answers(self, letter: Path, text: str, at: datetime) -> None:
        """The letter filled in, and recorded as ``onestop partner answer`` does."""
        said = json.loads(letter.read_text("utf-8"))
        said["answer"] |= {"text": text, "answered_at": at.isoformat(timespec="minutes")}
        answered = write_whole(
            letter.with_name(f"{letter.stem}_answered.json"),
            json.dumps(said, ensure_ascii=False, indent=2).encode(),
        )
        self.files.append(answered)
        office = self._office
        acted = office.ask(lambda: office.desk.take_partner_answer(answered.read_bytes()))
        office.assembly.told(Changes(frozenset({acted.dossier_id})))
        office.hand.rest()
