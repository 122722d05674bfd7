"""The receipts of one dossier: the first, and those that replace it because what stands on it was corrected.

Must not know how a receipt looks. A receipt once handed out is never rewritten: its reprints say what it said,
and what has changed since makes another one that names it (`Issue.replaces`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application.slip_numbers import number_before
from onestop.domain.corrections import papers_text
from onestop.domain.errors import Refused
from onestop.domain.facts import SlipPrinted
from onestop.domain.fold import Recorded, fold
from onestop.domain.identifiers import format_phone
from onestop.domain.office import FormKind
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import (
    ActUndone,
    ProcedureCorrected,
    PromiseCorrected,
    SupplementReceived,
    undone_by,
)

if TYPE_CHECKING:
    from onestop.application.read_models import EventRow
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Issue:
    """One receipt: the dossier as it stood at its first print, or stands now where it was never printed.

    `counted_from` is the moment the time began anew, None while it is that of the reception. `movers` are the
    events that gave the dossier another date than the first, up to then. `replaces`: as `PrintMark.replaces`.
    """

    round_no: int
    state: Dossier
    due_at: datetime
    day: date
    counted_from: datetime | None
    movers: frozenset[str]
    replaces: str = ""


def issue_of(desk: Workplace, state: Dossier, round_no: int) -> Issue:
    """The receipt of a round; 0 is the one that holds now. Refused(``nothing_to_print``) for a round to come."""
    rows = desk.store.events(state.dossier_id)
    issues: list[Issue] = []
    for end in _first_prints(rows):
        then = fold(state.dossier_id, (Recorded(row.event_id, row.fact) for row in rows[:end]))
        assert then is not None, "what was printed had been received"
        issues.append(_issue(desk, issues, then, rows[:end], rows[end].at))
    present = _issue(desk, issues, state, rows, desk.clock.now())
    if not issues or present.replaces:
        issues.append(present)
    if not 0 <= round_no <= len(issues):
        raise Refused("nothing_to_print", field="round", form=FormKind.RECEIPT.value, round=round_no)
    return issues[round_no - 1]


def _first_prints(rows: Sequence[EventRow]) -> list[int]:
    """Where in the story each round was handed out first. A slip that waits for a printer is none yet."""
    firsts: dict[int, int] = {}
    for place, row in enumerate(rows):
        fact = row.fact
        if isinstance(fact, SlipPrinted) and fact.form == FormKind.RECEIPT and fact.left_the_desk:
            firsts.setdefault(fact.round, place)
    return [firsts[number] for number in sorted(firsts)]


def _issue(
    desk: Workplace, earlier: Sequence[Issue], then: Dossier, told: Sequence[EventRow], at: datetime
) -> Issue:
    ran, heard = _when_it_ran(then, told)
    movers = _movers(ran, heard)
    counted_from = _counted_from(ran) if movers else None
    moved = ran.effective_due or ran.computed_due
    if not earlier:
        due = moved if movers and moved else then.original_due
        return Issue(1, then, due, then.received.received_at.date(), counted_from, movers)
    before = earlier[-1]
    changes = _changes(desk, before.state, then)
    due = before.due_at
    if (changes or movers != before.movers) and moved is not None:
        due = moved
    if due != before.due_at:
        changes.append(desk.words.change("due", before.due_at, due))
    replaces = ""
    if changes:
        number = number_before(desk, then, FormKind.RECEIPT, before.round_no)
        replaces = "\n".join((desk.words.replaced(number, before.day), " ".join(changes)))
    return Issue(before.round_no + 1, then, due, at.date(), counted_from, movers, replaces)


def _when_it_ran(then: Dossier, told: Sequence[EventRow]) -> tuple[Dossier, Sequence[EventRow]]:
    """While the clock stands still the paper says what was promised last: the dossier as it was before, and its story."""
    if not then.paused:
        return then, told
    undone = undone_by(row.fact for row in told)
    kept = [row for row in told if row.event_id not in undone and not isinstance(row.fact, ActUndone)]
    for end in range(len(kept) - 1, 0, -1):
        before = fold(then.dossier_id, (Recorded(row.event_id, row.fact) for row in kept[:end]))
        if before is not None and not before.paused:
            return before, kept[:end]
    return then, told


def _movers(then: Dossier, told: Sequence[EventRow]) -> frozenset[str]:
    """The corrections and the supplements come in that count: not undone, and understood by the fold."""
    undone = undone_by(row.fact for row in told)
    return frozenset(
        row.event_id for row in told if _moves(row) and row.event_id not in undone.union(then.anomalies)
    )


def _moves(row: EventRow) -> bool:
    if isinstance(row.fact, SupplementReceived):
        return row.fact.due_at is not None
    return isinstance(row.fact, PromiseCorrected | ProcedureCorrected)


def _counted_from(then: Dossier) -> datetime | None:
    ends = [pause.end for pause in then.pauses if pause.policy is PausePolicy.RESTART and pause.end]
    return max(ends, default=None)


def _changes(desk: Workplace, before: Dossier, then: Dossier) -> list[str]:
    """What stands on the paper and is no longer so, each as a sentence."""
    old, new = _on_paper(desk, before), _on_paper(desk, then)
    if _fee_corrections(before) == _fee_corrections(then):
        new["fee"] = old["fee"]  # money that came in is no correction
    was, now = str(old["papers"]).split(), str(new["papers"]).split()
    old["papers"] = " ".join(each for each in was if each not in now)
    new["papers"] = " ".join(each for each in now if each not in was)
    return [desk.words.change(name, old[name], new[name]) for name in new if old[name] != new[name]]


def _fee_corrections(state: Dossier) -> int:
    return sum(
        isinstance(each, ProcedureCorrected) or getattr(each, "field", "") in ("fee", "fee_state")
        for each in state.corrections
    )


def _on_paper(desk: Workplace, state: Dossier) -> dict[str, str | datetime]:
    received = state.received
    applicant = received.applicant
    procedure = desk.catalog.find(received.procedure_id)
    return {
        "received_at": received.received_at,
        "name": applicant.name,
        "tax_code": applicant.tax_code,
        "id_number": applicant.id_number,
        "address": applicant.address,
        "phone": format_phone(applicant.phone),
        "email": applicant.email,
        "procedure": procedure.short_name if procedure else received.procedure_id,
        "version": received.version_id,
        "copies": f"{received.sets:02d}",
        "papers": papers_text(each for each in received.components if each.originals or each.copies),
        "fee": desk.words.fee(received.fee_vnd, received.fee_state),
        "return_place": desk.words.return_place(received.return_channel, applicant.kind),
    }
