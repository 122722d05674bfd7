"""A life told in another order of what does not depend on each other is the same dossier."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.domain import travel
from onestop.domain.applicant import FeeState
from onestop.domain.deadline_rules import DEFAULT_RULES
from onestop.domain.dossier import Dossier, Status
from onestop.domain.facts import Fact, SlipPrinted, UnknownFact
from onestop.domain.fold import Recorded, fold
from onestop.domain.pauses import PausePolicy
from tests.helpers.given import MORNING, received
from tests.helpers.random_lives import life_of

DAY = timedelta(days=1)

# What a fact reads of a dossier and what it writes. Two facts are independent where neither writes what the
# other reads or writes. Whatever an ending closes is written by it.
_READS = {
    "status": "StepAccepted Reassigned Apologised ResultReady ProcedureCorrected PromiseCorrected PartnerAsked "
    "PartnerMissed",
    "payments": "PaymentAsked",
    "apology": "DossierRefused DossierStopped",
}
_WRITES = {
    "stages": "HandedOver SentBack StepAccepted Reassigned DossierRefused DossierStopped ResultReturned "
    "ProcedureCorrected",
    "status": "HandedOver SentBack SupplementAsked SupplementReceived PaymentAsked WithdrawalAsked "
    "WithdrawalDropped DossierRefused DossierStopped ResultReady ResultReturned",
    "clock": "SupplementAsked SupplementReceived PaymentAsked WithdrawalAsked WithdrawalDropped DossierRefused "
    "DossierStopped PromiseCorrected ProcedureCorrected",
    "apology": "Apologised",
    "corrections": "FieldCorrected PromiseCorrected ProcedureCorrected",
    "payments": "ProcedureCorrected",  # another procedure, another fee
}


def _parts(table: dict[str, str], kind: str) -> set[str]:
    return {part for part, kinds in table.items() if kind in kinds.split()}


def reads(fact: Fact | UnknownFact) -> set[str]:
    return _parts(_READS, type(fact).__name__)


def writes(fact: Fact | UnknownFact) -> set[str]:
    match fact:
        case SlipPrinted():
            return {f"slips of {fact.form}"}
        case travel.PartnerAsked() | travel.PartnerAnswered() | travel.PartnerMissed():
            return {f"legs of {fact.agency}"}
        case travel.FeePaid():
            return {"payments"} if fact.due_at is None else {"payments", "status", "clock"}
        case _:
            return _parts(_WRITES, type(fact).__name__)


def independent(one: Fact | UnknownFact, two: Fact | UnknownFact) -> bool:
    return not (writes(one) & (writes(two) | reads(two)) or writes(two) & reads(one))


def slip(form: str, n: int, at: datetime) -> SlipPrinted:
    return SlipPrinted(form, f"{n}/X", n, (1,), "vi", at, "printer", "")


@given(st.integers(0, 2**60), st.integers(5, 30))
@settings(max_examples=60)
def test_independent_events_in_any_order_are_the_same_dossier(seed: int, acts: int) -> None:
    chance = Random(seed)
    life = life_of(seed, datetime(2018, 2, 12, 9), "standard", DEFAULT_RULES, acts)
    told = [Recorded(row.event_id, row.fact) for row in life.counter.store.events(life.dossier_id)]
    for n in range(chance.randrange(5)):
        fact = slip(chance.choice(["receipt", "supplement", "apology"]), n, MORNING + n * DAY)
        told.insert(chance.randrange(1, len(told) + 1), Recorded(f"slip{n}", fact))
    before = fold("d", told)
    assert before is not None and before.anomalies == ()
    for _ in range(len(told) * 8):
        n = chance.randrange(1, max(2, len(told) - 1))
        if n + 1 < len(told) and independent(told[n].fact, told[n + 1].fact):
            told[n], told[n + 1] = told[n + 1], told[n]
    assert fold("d", told) == before


def of(*facts: Fact) -> Dossier:
    dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate((received(1), *facts))])
    assert dossier is not None
    return dossier


def test_answers_of_different_agencies_and_slips_of_different_forms_commute() -> None:
    asked = [travel.PartnerAsked(MORNING, agency, 1, MORNING + DAY, "") for agency in ("SXD", "STNMT")]
    answers = [travel.PartnerAnswered(MORNING + DAY, agency, agency) for agency in ("SXD", "STNMT")]
    slips = [slip("receipt", 1, MORNING), slip("apology", 1, MORNING)]
    assert of(*asked, *answers, *slips) == of(*asked[::-1], *slips[::-1], *answers[::-1])


def test_two_machines_that_hand_the_same_dossier_over() -> None:
    """The later one makes no sense any more: it is named, and does nothing."""
    one = travel.HandedOver(MORNING, 1, 2, "investment", "a", "")
    two = travel.HandedOver(MORNING, 1, 2, "investment", "b", "")
    dossier = of(one, two)
    assert dossier.anomalies == ("e2",) and dossier.stage.owner == "a" and len(dossier.stages) == 2


def test_what_lies_before_its_cause_is_named() -> None:
    """An answer before the question, a step before its beginning, the papers before the request."""
    moved = travel.HandedOver(MORNING + DAY, 1, 2, "u", "", "")
    nonsense: list[tuple[Fact, ...]] = [
        (travel.PartnerAsked(MORNING + DAY, "SXD", 1, MORNING + DAY, ""), travel.PartnerAnswered(MORNING, "SXD", "")),
        (moved, travel.HandedOver(MORNING, 2, 3, "u", "", "")),
        (moved, travel.StepAccepted(MORNING, 2, "u", "x")),
        (travel.SupplementAsked(MORNING + DAY, PausePolicy.RESTART, ("a",), "", None),
         travel.SupplementReceived(MORNING, (1,), MORNING)),
        (travel.PaymentAsked(MORNING + DAY, PausePolicy.RESUME, 5, ""), travel.FeePaid(MORNING, 5, "", MORNING)),
    ]  # fmt: skip
    for facts in nonsense:
        assert of(*facts).anomalies == ("e2",)
        assert of(*facts).stages == of(*facts[:-1]).stages


def test_one_apology_only() -> None:
    first = travel.Apologised(MORNING, MORNING + DAY, MORNING + 9 * DAY, "", True)
    second = travel.Apologised(MORNING, MORNING + DAY, MORNING + 12 * DAY, "", True)
    dossier = of(first, second)
    assert dossier.anomalies == ("e2",)
    assert dossier.extended_due == dossier.effective_due == MORNING + 9 * DAY
    assert dossier.computed_due == dossier.original_due == MORNING + 7 * DAY


def test_undone_is_as_if_it_had_never_been() -> None:
    moved = travel.HandedOver(MORNING, 1, 2, "u", "", "")
    assert of(moved, travel.ActUndone(MORNING, ("e1",))) == of()
    again = of(moved, travel.ActUndone(MORNING, ("e1",)), moved)
    assert again.anomalies == () and again.stage.step == 2


def test_undoing_what_was_built_upon_names_what_stands_on_nothing() -> None:
    """Another machine may undo an act while somebody goes on from it."""
    dossier = of(
        travel.HandedOver(MORNING, 1, 2, "u", "", ""),
        travel.HandedOver(MORNING, 2, 3, "u", "", ""),
        travel.ActUndone(MORNING, ("e1",)),
    )
    assert dossier.anomalies == ("e2",) and dossier.status is Status.RECEIVED


def test_the_last_moment_is_that_of_the_last_thing_that_happened() -> None:
    at = MORNING + 3 * DAY
    assert of().last_moment == MORNING
    assert of(slip("receipt", 1, at)).last_moment == MORNING, "paper may be printed at any time"
    for fact in (
        travel.Reassigned(at, 1, "u", "x", ""),
        travel.FieldCorrected(at, "note", "", "a", "r"),
        travel.PartnerAnswered(at, "SXD", ""),
    ):
        asked = travel.PartnerAsked(MORNING, "SXD", 1, MORNING, "")
        assert of(asked, fact).last_moment == at
    assert of(travel.PartnerAnswered(at, "SXD", "")).last_moment == MORNING, (
        "what made no sense did not happen"
    )


def test_the_fee_is_paid_with_the_last_of_it() -> None:
    owing = received(1, fee_vnd=100, fee_state=FeeState.AT_RETURN)
    half = travel.FeePaid(MORNING, 50, "", None)
    states = []
    for payments in ([], [half], [half, half]):
        facts: list[Fact] = [owing, *payments]
        dossier = fold("d", [Recorded(f"e{n}", fact) for n, fact in enumerate(facts)])
        assert dossier is not None
        states.append(dossier.fee_settled)
    assert states == [False, False, True]
