"""Slips that were made and have not reached paper: what is kept of each, so that a restart forgets none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from onestop.domain.dossier_code import tail
from onestop.domain.regime import FormKind
from onestop.presenters.message import Message, say
from onestop.presenters.paper import Slip

_FILE = re.compile(r"[a-z]+_(?P<code>[^_]+?)(\.[0-9]+)?(_[a-z-]+)?_[0-9]+")
"""What a slip's file is called: form, code, perhaps round and language, print number."""


@dataclass(frozen=True, slots=True)
class PaperName:
    """A slip for people: which form, of which dossier (`about` is the tail of its code, or its own number)."""

    form: str
    about: str


class SlipKey(NamedTuple):
    """One slip of a dossier, by its round in the journal; 0 is the last of its form.

    As a `paper_id` the first receipt is its dossier, any other slip dossier, form and round.
    """

    dossier_id: str
    form: str = FormKind.RECEIPT.value
    round_no: int = 0

    @classmethod
    def of(cls, paper_id: str) -> SlipKey:
        dossier_id, *rest = paper_id.split()
        return cls(dossier_id, rest[0], int(rest[1])) if rest else cls(dossier_id)

    @property
    def paper_id(self) -> str:
        first = self.form == FormKind.RECEIPT and self.round_no <= 1
        return self.dossier_id if first else " ".join(map(str, self))


@dataclass(frozen=True, slots=True)
class WaitingSlip:
    """`paper_id` is the dossier (or, with `is_supplement`, the guidance) it belongs to; see `SlipKey` for others.

    `journalled`: the print journal counts it as printed already, for a printer was there and would not take it
    (or the program ended on the way). Such a slip goes out as the very same file. One that is not counted was
    made without a printer; its first print is still to be journalled.
    """

    paper_id: str
    slip: Slip
    print_no: int
    journalled: bool
    is_supplement: bool = False

    @property
    def name(self) -> PaperName:
        form = FormKind.SUPPLEMENT.value if self.is_supplement else SlipKey.of(self.paper_id).form
        file = _FILE.fullmatch(self.slip.title)
        return PaperName(form, tail(file["code"]) if file is not None else self.slip.title)


class WaitingSent(NamedTuple):
    """What printing all that waits came to: slips that went out, still wait, or no longer hold and wait no more."""

    sent: int
    left: int
    dropped: int = 0

    def say(self) -> Message:
        code = "waiting_left" if self.left else "waiting_printed" if self.sent else "waiting_none"
        if self.dropped:
            code = f"{code}_and_dropped" if self.left or self.sent else "waiting_dropped"
        return say(code, sent=self.sent, left=self.left, dropped=self.dropped)
