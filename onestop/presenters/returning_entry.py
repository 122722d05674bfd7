"""What the hand entered in the place of return, judged: what a code means, what a way still lacks, the command."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onestop.application.act_commands import ReturnResult
from onestop.domain.dossier import Status
from onestop.domain.dossier_code import parse_scan
from onestop.domain.errors import Refused
from onestop.presenters.message import Message, of_refusal, say
from onestop.presenters.returning_shown import channel_of
from onestop.presenters.returning_state import Entry, ReturningState, Way

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow

_WANTED: dict[Way, tuple[tuple[Entry, str], ...]] = {
    Way.AUTHORISED: ((Entry.NAME, "authorised_name_missing"), (Entry.PAPER, "authorisation_missing")),
    Way.POST: ((Entry.ITEM_NUMBER, "item_number_missing"),),
}
ITEMS = "items"
_TAIL = re.compile(r"\d{4,7}|\d{6,8}-\d{3,7}")


def is_tail(text: str) -> bool:
    """What is looked up while it is typed; a scan, a whole code and anything shorter wait for Enter."""
    return _TAIL.fullmatch("".join(text.split())) is not None


def is_scan(text: str) -> bool:
    """A whole slip as a scanner reads it; a misread one is none."""
    try:
        parse_scan(text)
    except Refused:
        return False
    return True


def only_one(rows: Sequence[DossierRow]) -> DossierRow | None:
    """The one that is meant: the only one that fits, or the only one that lies ready. Ready ones come first."""
    ready = sum(row.status is Status.DONE for row in rows)
    return rows[0] if len(rows) == 1 or ready == 1 else None


def wrong_code(refused: Refused) -> Message:
    """Of a misread check it is said what it should be."""
    message = of_refusal(refused)
    return Message("return_scan_wrong", message.facts) if refused.code == "scan_check_failed" else message


def lacking(state: ReturningState) -> tuple[tuple[str, Message], ...]:
    """(field, what to do) for everything without which nothing is handed out."""
    found = [
        (entry.value, say(code))
        for entry, code in _WANTED.get(state.way, ())
        if not state.entry(entry).strip()
    ]
    left = sum(not each.ticked for each in state.shown.hand_over) if state.shown is not None else 0
    return ((ITEMS, say("not_all_handed", count=left)), *found) if left else tuple(found)


def return_command(state: ReturningState) -> ReturnResult:
    """What is recorded: who has it, how it went, and by what right or under which number."""
    assert state.shown is not None, "something stands at the counter"
    way, how = state.way, channel_of(state.way).value
    if way is Way.AUTHORISED:
        return ReturnResult(state.entry(Entry.NAME), how, state.entry(Entry.PAPER))
    if way is Way.POST:
        return ReturnResult(state.shown.applicant, how, item_number=state.entry(Entry.ITEM_NUMBER))
    return ReturnResult(state.shown.holder if way is Way.HOLDER else state.shown.applicant, how)
