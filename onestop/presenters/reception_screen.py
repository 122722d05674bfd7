"""The reception page's state and the one way to change it. Holds what is typed, promised and wrong; asks nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from onestop.application.read_models import Promise
from onestop.domain.calendar import WorkCalendar
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.message import Message, of_refusal, of_trouble
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_ports import ReceptionView
from onestop.presenters.reception_shown import shown
from onestop.presenters.reception_state import Choice, Field, ReceptionState, field_named


class ReceptionScreen:
    """`entry_changed` is told after each change of what is typed."""

    def __init__(self, calendar: WorkCalendar, hand_over_cutoff: time) -> None:
        self.state = ReceptionState()
        self.promise: Promise | None = None
        self.errors: dict[str, Message] = {}
        self.entry_changed: Callable[[], None] = lambda: None
        self._calendar = calendar
        self._cutoff = hand_over_cutoff
        self._view: ReceptionView | None = None

    @property
    def entry(self) -> ReceptionEntry:
        return self.state.entry

    def attach(self, view: ReceptionView) -> None:
        self._view = view
        view.show_state(self.state)

    def show(self, **changes: object) -> None:
        """Change any part of the state; all that follows from it follows."""
        state = replace(self.state, **changes)  # type: ignore[arg-type]
        self.state = shown(state, self.promise, self.errors, self._calendar, self._cutoff)
        if self._view is not None:
            self._view.show_state(self.state)

    def become(self, entry: ReceptionEntry, **changes: object) -> None:
        """Another entry; a changed one is kept as a draft soon."""
        changed = entry != self.entry
        self.show(entry=entry, **changes)
        if changed:
            self.entry_changed()
            self.save_soon()

    def begin(self, entry: ReceptionEntry, promise: Promise | None, **about: object) -> None:
        """A page with this entry and nothing left of the one before."""
        self.errors = {}
        self.promise = promise
        self.state = ReceptionState()
        self.show(entry=entry, **about)

    def choices(self, field: Field, choices: tuple[Choice, ...]) -> None:
        self.show(choices_of=field if choices else "", choices=choices)

    def close_choices(self) -> None:
        self.show(choices_of="", choices=())

    def forgive(self, field: str) -> None:
        """The field is being typed in again: what was wrong with it is no longer said."""
        self.errors.pop(field, None)

    def refuse(self, field: Field, message: Message) -> None:
        """Say what is wrong beside the field and go there."""
        self.errors = {field: message}
        hidden = field.startswith("applicant.") and field is not Field.APPLICANT
        self.show(choices_of="", choices=(), editing=self.state.editing or hidden)
        self.focus(field)

    def failed(self, error: Exception) -> None:
        """An answer of the desk that is none."""
        self.show(busy=False)
        if isinstance(error, Refused):
            field = field_named(error.field)
            if field is not None:
                self.refuse(field, of_refusal(error))
            else:
                self.show(trouble=of_refusal(error))
        elif isinstance(error, Unavailable):
            self.show(trouble=of_trouble(error))
        else:
            raise error

    def focus(self, field: Field) -> None:
        if self._view is not None:
            self._view.focus(field)

    def hand_is_in(self, field: Field) -> bool:
        """False when the hand went on to another field by itself."""
        return self._view is None or self._view.hand_is_in(field)

    def save_soon(self) -> None:
        if self._view is not None:
            self._view.save_soon()
