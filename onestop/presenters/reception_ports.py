"""Whom the reception's presenter speaks to: a desk, a view, and whoever hears how a dossier ended."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from onestop.application.commands import GiveGuidance, ReceiveDossier
from onestop.application.read_models import ApplicantRow, DossierRow, GivenGuidance, Promise, Received
from onestop.domain.procedure import Procedure
from onestop.presenters.reception_state import Field, ReceptionState


class ReceptionDesk(Protocol):
    """The part of the desk this page needs. `promise` is pure; all else belongs on the store's lane."""

    def promise(self, procedure: str, received_at: datetime | None = None) -> Promise: ...

    def find_procedures(self, text: str, limit: int = 12) -> tuple[Procedure, ...]: ...

    def applicants(self, text: str, limit: int = 8) -> tuple[ApplicantRow, ...]: ...

    def still_open(self, applicant_key: str, procedure_id: str) -> tuple[DossierRow, ...]: ...

    def receive(self, command: ReceiveDossier) -> Received: ...

    def give_guidance(self, command: GiveGuidance) -> GivenGuidance: ...

    def load_draft(self, page: str) -> str: ...

    def save_draft(self, page: str, text: str) -> None: ...


class ReceptionView(Protocol):
    """What the presenter asks of the page."""

    def show_state(self, state: ReceptionState) -> None: ...

    def focus(self, field: Field) -> None: ...

    def hand_is_in(self, field: Field) -> bool: ...

    def save_soon(self) -> None:
        """Call `save_draft` in a moment; more calls until then change nothing."""
        ...


class Outcomes(Protocol):
    """Who hears how a dossier ended; `state` is what the page showed, `at` office time."""

    def received(self, received: Received, state: ReceptionState, at: datetime) -> None: ...

    def guided(self, given: GivenGuidance, state: ReceptionState, at: datetime) -> None: ...
