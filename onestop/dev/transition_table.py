"""The legal table of transitions as Markdown, drawn from the domain for the README. Knows no dossier."""

from __future__ import annotations

from onestop.domain.facts import ClockPaused, ClockResumed
from onestop.domain.status import Status
from onestop.domain.transitions import TRANSITIONS, Becomes, Transition
from onestop.domain.travel import FeePaid, SupplementReceived

_CHANGES = {
    Becomes.SAME: "·",
    Becomes.BY_CAUSE: "5 6",
    Becomes.WHAT_IT_WAS: "↩",
}
_NAMES = {ClockPaused: "ClockPaused (a book's)", ClockResumed: "ClockResumed (a book's)"}


def drawn() -> str:
    """A row a kind of fact, a column a status: what the dossier is then, ``·`` the same, empty where refused."""
    columns = [str(int(status)) for status in Status]
    lines = [f"| fact | {' | '.join(columns)} |", f"|---|{':-:|' * len(columns)}"]
    for kind, row in TRANSITIONS.items():
        cells = [_cell(kind, row, status) for status in Status]
        lines.append(f"| {_NAMES.get(kind, kind.__name__)} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(kind: type, row: Transition, status: Status) -> str:
    if status not in row.leaves:
        return ""
    if kind is FeePaid and status is Status.PAYMENT_ASKED:
        return "· 4"  # with the last of the money
    if kind is SupplementReceived:
        return "· 4"  # with the last of the papers
    becomes = row.becomes
    if isinstance(becomes, Becomes):
        return _CHANGES[becomes]
    return "·" if becomes is status else str(int(becomes))
