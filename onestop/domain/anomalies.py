"""What two desks did to one dossier without knowing of each other, read from its own events. Pure; knows no names.

Nothing here changes a dossier: the fold has decided already what holds. This says what a person should look at, and
against what it stands (design: sync.md, section 6).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onestop.domain import travel
from onestop.domain.corrections import value_of
from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, Fact, SlipPrinted, UnknownFact
from onestop.domain.fold import Recorded

DUE = "due"
"""What stands for a field where two corrections of the promised date do not know of each other."""


class AnomalyKind(StrEnum):
    """The first four lie in one dossier; the others are found by the ledger's keeper."""

    DONE_TWICE = "done_twice"  # the same thing had been done already
    CAME_TOO_LATE = "came_too_late"  # something else had been done before it, after which it makes no sense
    MAKES_NO_SENSE = "makes_no_sense"  # nothing that is known of the dossier explains it
    TWO_EDITS = "two_edits"  # one field, corrected twice, the second time without seeing the first
    CODE_TWICE = "code_twice"
    CLOCK_OFF = "clock_off"
    NOT_BELIEVED = "not_believed"  # what came from others and was kept aside


@dataclass(frozen=True, slots=True)
class Clash:
    """One event that did nothing, or that replaced a value it had not seen.

    `event` and `against` are event ids; `against` is "" where nothing is known that it stands against. `field` is
    a name of `corrections.CORRECTABLE` or `DUE`, and "" for all kinds but ``two_edits``.
    """

    kind: AnomalyKind
    event: str
    against: str = ""
    field: str = ""


_BESIDE_THE_WAY = (SlipPrinted, UnknownFact, travel.FieldCorrected, travel.PromiseCorrected, travel.ActUndone)
"""What may happen at any time and keeps nothing else from happening."""

_MOVE_THE_DATE = (
    ClockPaused,
    ClockResumed,
    travel.SupplementAsked,
    travel.SupplementReceived,
    travel.PaymentAsked,
    travel.FeePaid,
    travel.WithdrawalAsked,
    travel.WithdrawalDropped,
    travel.Apologised,
    travel.ProcedureCorrected,
)
"""After one of these the promised date may be another, and a correction of it has seen that."""


def clashes(recorded: Iterable[Recorded], did_nothing: Collection[str]) -> tuple[Clash, ...]:
    """Everything odd about one dossier, in the order of folding; each event at most once.

    `recorded` are its facts in the order of folding, `did_nothing` the ids the fold put into `Dossier.anomalies`.
    """
    recorded = list(recorded)
    undone = travel.undone_by(item.fact for item in recorded)
    standing = [item for item in recorded if item.event_id not in undone]
    took = [item for item in standing if item.event_id not in did_nothing]
    edits = {clash.event: clash for clash in (*_two_edits(took), *_two_dates(took))}
    found: list[Clash] = []
    before: list[Recorded] = []
    for item in standing:
        if item.event_id in did_nothing:
            found.append(_idle(item, before))
            continue
        if item.event_id in edits:
            found.append(edits[item.event_id])
        before.append(item)
    return tuple(found)


def _idle(item: Recorded, before: Sequence[Recorded]) -> Clash:
    """Why an event did nothing, by what had taken effect before it."""
    deed = _deed(item.fact)
    for other in reversed(before):
        if _deed(other.fact) == deed:
            return Clash(AnomalyKind.DONE_TWICE, item.event_id, other.event_id)
        if _makes_room(other.fact, deed):
            break
    for other in reversed(before):
        if not isinstance(other.fact, (*_BESIDE_THE_WAY, DossierReceived)):
            return Clash(AnomalyKind.CAME_TOO_LATE, item.event_id, other.event_id)
    return Clash(AnomalyKind.MAKES_NO_SENSE, item.event_id)


def _deed(fact: Fact | UnknownFact) -> tuple[object, ...]:
    """What is the same thing done, whoever did it and in whatever words."""
    match fact:
        case travel.HandedOver() | travel.SentBack():
            return ("leave", fact.step)
        case travel.StepAccepted():
            return ("accept", fact.step)
        case travel.Reassigned():
            return ("reassign", fact.step)
        case travel.PartnerAsked():
            return ("ask", fact.agency)
        case travel.PartnerAnswered() | travel.PartnerMissed():
            return ("answer", fact.agency)
        case travel.SupplementReceived():
            return ("supplement", fact.items)
        case travel.FeePaid():
            return ("paid", fact.amount_vnd, fact.document)
        case travel.FieldCorrected():
            return ("field", fact.field, fact.new)
        case _:
            return (type(fact),)


def _makes_room(fact: Fact | UnknownFact, deed: tuple[object, ...]) -> bool:
    """Whether after `fact` the same may well be done again: what was done before it is no second time."""
    match fact:
        case travel.HandedOver() | travel.SentBack():
            return deed in (("leave", fact.to_step), ("accept", fact.to_step), ("reassign", fact.to_step))
        case travel.Reassigned():
            return deed == ("accept", fact.step)
        case travel.PartnerAsked():
            return deed == ("answer", fact.agency)
        case travel.PartnerAnswered() | travel.PartnerMissed():
            return deed == ("ask", fact.agency)
        case travel.SupplementAsked():
            return deed[0] == "supplement"
        case ClockResumed() | travel.SupplementReceived() | travel.WithdrawalDropped() | travel.FeePaid():
            return fact.due_at is not None and deed[0] in _STOPS
        case travel.ProcedureCorrected():
            return deed[0] in ("leave", "accept", "reassign")
        case _:
            return False


_STOPS = (ClockPaused, travel.SupplementAsked, travel.PaymentAsked, travel.WithdrawalAsked)
"""What the clock stands still after, until it runs again."""


def _two_edits(took: Sequence[Recorded]) -> Iterable[Clash]:
    """A correction says what it saw; where that is not what stood there, it had not seen the one before it.

    Where both say the same, nobody's word is lost and nothing is odd.
    """
    received = next((item.fact for item in took if isinstance(item.fact, DossierReceived)), None)
    last: dict[str, Recorded] = {}
    for item in took:
        fact = item.fact
        if received is None or not isinstance(fact, travel.FieldCorrected):
            continue
        known = last.get(fact.field)
        stood = known.fact.new if known and isinstance(known.fact, travel.FieldCorrected) else None
        try:
            stood = value_of(received, fact.field) if stood is None else stood
        except KeyError:
            continue  # a field of a newer version
        if stood not in (fact.old, fact.new):
            yield Clash(AnomalyKind.TWO_EDITS, item.event_id, known.event_id if known else "", fact.field)
        last[fact.field] = item


def _two_dates(took: Sequence[Recorded]) -> Iterable[Clash]:
    """The same of the promised date: both saw the same old one, and nothing moved it in between."""
    last: Recorded | None = None
    for item in took:
        fact = item.fact
        if isinstance(fact, _MOVE_THE_DATE):
            last = None
        elif isinstance(fact, travel.PromiseCorrected):
            if last is not None and isinstance(last.fact, travel.PromiseCorrected):
                unseen = fact.old_due != last.fact.due_at
                if unseen and fact.due_at != last.fact.due_at:
                    yield Clash(AnomalyKind.TWO_EDITS, item.event_id, last.event_id, DUE)
            last = item
