"""The port `SlipWords`: words for facts, from the templates an office may change. Lays nothing out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from onestop.documents import wording
from onestop.documents.templates import template
from onestop.domain.applicant import ApplicantKind, Channel, FeeState
from onestop.domain.calendar import CalendarWarning
from onestop.domain.dossier import Status
from onestop.domain.explanation import ExplainedDay
from onestop.domain.pauses import PausePolicy
from onestop.domain.terms import Term


class TemplateWords:
    """Reads resources/templates/facts.toml at first need; Unavailable(``template_broken``) names the key."""

    def due_note(self, days: Sequence[ExplainedDay], term: Term, start: datetime) -> str:
        return wording.due_note(days, term, start)

    def calendar_warning(self, warnings: Sequence[CalendarWarning]) -> str:
        sentences = []
        for warning in warnings:
            days = ", ".join(wording.short_date(day) for day in warning.dates)
            text = _text("calendar", warning.code.value)
            sentences.append(text.format(year=warning.year, days=days))
        return " ".join(dict.fromkeys(sentences))

    def return_place(self, channel: Channel, applicant: ApplicantKind) -> str:
        key = f"post_{applicant.value}" if channel is Channel.POST else channel.value
        return _text("return_place", key)

    def fee(self, amount_vnd: int | None, state: FeeState) -> str:
        if amount_vnd == 0:
            return _text("free")
        when = _text("fee_state", state.value)
        if amount_vnd is None:
            return f"{_text('fee_elsewhere')} ({when})"
        return f"{_text('fee').format(amount=wording.plain_number(amount_vnd))} ({when})"

    def role(self, role: str) -> str:
        return _text("role", role)

    def missing(self) -> str:
        return _text("missing")

    def reason_incomplete(self) -> str:
        return _text("incomplete")

    def clock(self, policy: PausePolicy) -> str:
        return _text("clock", policy.value)

    def contact(self, unit: str, phone: str) -> str:
        key = "contact_by_phone" if phone else "contact"
        return _text(key).replace("{unit}", unit).replace("{phone}", phone)

    def replaced(self, number: str, day: date) -> str:
        return _text("replaced").replace("{number}", number).replace("{date}", wording.short_date(day))

    def change(self, what: str, old: str | datetime, new: str | datetime) -> str:
        return f"{_text('changed', what)}: {_value(old)} → {_value(new)}."

    def wait(self, status: Status) -> str:
        return _text("wait", str(int(status)))

    def balance(self, received: int, settled: int, on_time: int, late: int, pending: int) -> str:
        return _text("balance").format(
            received=received, settled=settled, on_time=on_time, late=late, pending=pending
        )


def _value(value: str | datetime) -> str:
    if isinstance(value, datetime):
        return wording.footer_moment(value)
    return value or _text("changed", "nothing")


def _text(*keys: str) -> str:
    return template("facts").text(*keys)
