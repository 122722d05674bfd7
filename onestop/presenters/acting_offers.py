"""What may be done with dossiers as a list shows them: by status, place on the route and whose turn it is.

A first judgement for buttons and menus: no store is asked, so nothing waits; the desk judges again, by the same
`application.standing`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onestop.application.standing import Place, Standing, standing_of
from onestop.domain import travel
from onestop.domain.office import OfficeRole
from onestop.domain.status import OPEN, RUNNING, Status
from onestop.domain.transitions import allows
from onestop.presenters.acting_commands import COMMANDS
from onestop.presenters.acting_outcome import place_of
from onestop.presenters.acting_state import ActKind, Offer

if TYPE_CHECKING:
    from onestop.application.read_models import DossierRow
    from onestop.domain.office import Office
    from onestop.domain.procedure import Catalog
    from onestop.domain.procedure_parts import Step
    from onestop.domain.substitution import Substitution

_FACTS: dict[ActKind, type] = {
    ActKind.HAND_OVER: travel.HandedOver,
    ActKind.ACCEPT: travel.StepAccepted,
    ActKind.FORWARD: travel.HandedOver,
    ActKind.FORWARD_TO: travel.HandedOver,
    ActKind.READY: travel.ResultReady,
    ActKind.READY_NAMED: travel.ResultReady,
    ActKind.RETURN: travel.ResultReturned,
    ActKind.RECEIVE_SUPPLEMENT: travel.SupplementReceived,
    ActKind.RECEIVE_PART: travel.SupplementReceived,
    ActKind.ASK_SUPPLEMENT: travel.SupplementAsked,
    ActKind.SEND_BACK: travel.SentBack,
    ActKind.REASSIGN: travel.Reassigned,
    ActKind.ASK_PARTNER: travel.PartnerAsked,
    ActKind.RECORD_ANSWER: travel.PartnerAnswered,
    ActKind.RECORD_NO_ANSWER: travel.PartnerMissed,
    ActKind.TAKE_ANSWER: travel.PartnerAnswered,
    ActKind.SEND_LETTER: travel.PartnerMissed,
    ActKind.APOLOGISE: travel.Apologised,
    ActKind.ASK_PAYMENT: travel.PaymentAsked,
    ActKind.RECORD_PAYMENT: travel.FeePaid,
    ActKind.CORRECT: travel.FieldCorrected,
    ActKind.ASK_WITHDRAWAL: travel.WithdrawalAsked,
    ActKind.DROP_WITHDRAWAL: travel.WithdrawalDropped,
    ActKind.REFUSE: travel.DossierRefused,
    ActKind.STOP: travel.DossierStopped,
}

AT_ONCE = frozenset(
    {
        ActKind.HAND_OVER,
        ActKind.ACCEPT,
        ActKind.FORWARD,
        ActKind.READY,
        ActKind.RECEIVE_SUPPLEMENT,
        ActKind.DROP_WITHDRAWAL,
    }
)
"""Acts that ask nothing; of these a forward may ask for a person."""

LEADING = frozenset({ActKind.TAKE_ANSWER, ActKind.SEND_LETTER})
"""What leads to a page or a sheet of its own; offered where somebody goes that way."""

GRAVE = frozenset({ActKind.REFUSE, ActKind.STOP})

ON_MANY = AT_ONCE | {ActKind.SEND_BACK, ActKind.REASSIGN, ActKind.ASK_PARTNER, ActKind.APOLOGISE}
"""What makes sense on several dossiers with one form."""


@dataclass(frozen=True, slots=True)
class Turns:
    """Who asks, in which office, with which catalogue, today."""

    office: Office
    catalog: Catalog
    login: str
    today: date
    substitutions: tuple[Substitution, ...] = ()

    def offers(self, rows: Sequence[DossierRow]) -> tuple[Offer, ...]:
        """What can be done with all of them, the main act first, the grave last. Empty for no rows."""
        if not rows:
            return ()
        several = len(rows) > 1
        rows = list({place_of(row): row for row in rows}.values())  # alike in all that counts here
        kinds = set.intersection(*(self._kinds(row) for row in rows))
        if several:
            kinds &= ON_MANY
        main = self._main(rows, kinds)
        ordered = sorted(kinds, key=lambda kind: (kind is not main, kind in GRAVE, list(ActKind).index(kind)))
        return tuple(Offer(each, each not in AT_ONCE, each in GRAVE, each is main) for each in ordered)

    def steps_of(self, row: DossierRow) -> tuple[Step, ...]:
        version = self.catalog.version(row.version_id)
        return version.steps if version is not None else ()

    def _kinds(self, row: DossierRow) -> set[ActKind]:
        standing = self._standing()
        if standing is None:
            return set()
        place = Place(row.version_id, row.step_no, row.unit_id, row.owner_login)
        # No agency writes to itself.
        not_theirs = {ActKind.SEND_LETTER} if OfficeRole.PARTNER in standing.member.roles else set()
        return {
            kind
            for kind, fact in _FACTS.items()
            if kind not in not_theirs
            and allows(row.status, fact)
            and self._fits(kind, row)
            and standing.why_not(COMMANDS[kind], place, row.partners) is None
        }

    def _fits(self, kind: ActKind, row: DossierRow) -> bool:
        """What the status alone does not say."""
        count = len(self.steps_of(row))
        asked = bool(row.partners)
        match kind:
            case ActKind.HAND_OVER:
                return row.step_no == 1 < count
            case ActKind.FORWARD | ActKind.FORWARD_TO:
                return 1 < row.step_no < count and not asked
            case ActKind.SEND_BACK:
                return row.step_no > 1
            case ActKind.ACCEPT | ActKind.REASSIGN:
                return row.step_no > 1 and not self._at_desk(row)
            case ActKind.READY | ActKind.READY_NAMED:
                return not asked
            case ActKind.RECORD_ANSWER | ActKind.RECORD_NO_ANSWER | ActKind.TAKE_ANSWER | ActKind.SEND_LETTER:
                return asked
            case ActKind.RECORD_PAYMENT:
                return row.status in OPEN or row.status is Status.DONE
            case _:
                return True

    def _main(self, rows: Sequence[DossierRow], kinds: Collection[ActKind]) -> ActKind | None:
        """What all of them wait for; where they wait for different things, the next step if all have one."""
        wanted = {self._main_of(row) for row in rows}
        if len(wanted) == 1:
            (only,) = wanted
            return only if only in kinds else None
        forward = wanted <= {ActKind.FORWARD, ActKind.READY, ActKind.ACCEPT}
        return ActKind.FORWARD if forward and ActKind.FORWARD in kinds else None

    def _main_of(self, row: DossierRow) -> ActKind | None:
        waiting = {
            Status.DONE: ActKind.RETURN,
            Status.SUPPLEMENT_ASKED: ActKind.RECEIVE_SUPPLEMENT,
            Status.PAYMENT_ASKED: ActKind.RECORD_PAYMENT,
        }
        if row.status not in RUNNING:
            return waiting.get(row.status)
        if row.partners:
            return ActKind.RECORD_ANSWER
        count = len(self.steps_of(row))
        if row.step_no == 1 < count:
            return ActKind.HAND_OVER
        if row.step_no >= count - 1:
            return ActKind.READY
        return ActKind.FORWARD if row.owner_login or self._at_desk(row) else ActKind.ACCEPT

    def _at_desk(self, row: DossierRow) -> bool:
        unit = self.office.unit(row.unit_id)
        return unit is None or unit.kind == "desk"

    def _standing(self) -> Standing | None:
        member = self.office.staff_by_login(self.login)
        if member is None or not member.serves_on(self.today):
            return None
        return standing_of(self.office, self.catalog, member, self.today, self.substitutions)
