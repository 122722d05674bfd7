"""Receiving one dossier: what is typed becomes an entry, the entry a promise, and Ctrl+Enter a record.

Decides what the page shows and asks the desk on the store's lane; lays nothing out and prints nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import Protocol

from onestop.application.commands import ApplicantEntry, GiveGuidance, ReceiveDossier, SubmitterEntry
from onestop.application.ports import Clock
from onestop.application.read_models import (
    ApplicantRow,
    DossierRow,
    GivenGuidance,
    Promise,
    Received,
)
from onestop.domain.calendar import WorkCalendar
from onestop.domain.citizen_card import looks_like_card, parse_card
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.procedure import Procedure
from onestop.presenters.latest import Latest
from onestop.presenters.message import Message, of_refusal, of_trouble, say
from onestop.presenters.reception_applicant import (
    applicant_choices,
    exact_match,
    key_of,
    with_card,
    with_known,
    with_new,
    worth_looking_up,
)
from onestop.presenters.reception_entry import Draft, ReceptionEntry, read_draft, write_draft
from onestop.presenters.reception_lookup import TypedLookup
from onestop.presenters.reception_procedure import (
    all_handed_in,
    counted,
    missing_papers,
    procedure_choices,
    toggled,
)
from onestop.presenters.reception_shown import shown
from onestop.presenters.reception_state import (
    Choice,
    Field,
    MainAction,
    ReceptionState,
    StillOpen,
    field_named,
)
from onestop.presenters.tasks import Tasks

PAGE = "reception"
MOST_CHOICES = 7


class ReceptionDesk(Protocol):
    """The part of the desk this page speaks to."""

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

    def render(self, state: ReceptionState) -> None: ...

    def focus(self, field: Field) -> None: ...

    def save_soon(self) -> None:
        """Call `save_draft` in a moment; more calls until then change nothing."""
        ...


class Outcomes(Protocol):
    """Who hears how a dossier ended: the view of what was received."""

    def received(self, received: Received, state: ReceptionState, at: datetime) -> None: ...

    def guided(self, given: GivenGuidance, state: ReceptionState, at: datetime) -> None: ...


class ReceptionPresenter:
    """One entry at a time. Every method without an answer is something the hand did."""

    def __init__(
        self,
        desk: ReceptionDesk,
        store: Tasks,
        clock: Clock,
        calendar: WorkCalendar,
        outcomes: Outcomes,
        *,
        hand_over_cutoff: time = time(15),
    ) -> None:
        self.state = ReceptionState()
        self._desk = desk
        self._store = store
        self._clock = clock
        self._calendar = calendar
        self._outcomes = outcomes
        self._cutoff = hand_over_cutoff
        self._view: ReceptionView | None = None
        self._promise: Promise | None = None
        self._errors: dict[str, Message] = {}
        self._asked_open = ("", "")
        self._dropped: ReceptionEntry | None = None
        self._main_waits = False
        self._applicants = TypedLookup[ApplicantRow](
            store,
            self,
            lambda text: desk.applicants(text, MOST_CHOICES),
            self._applicants_found,
            self._failed,
        )
        self._procedures = TypedLookup[Procedure](
            store,
            self,
            lambda text: desk.find_procedures(text, MOST_CHOICES),
            self._procedures_found,
            self._failed,
        )
        self._rows: dict[str, ApplicantRow] = {}
        self._open = Latest[tuple[DossierRow, ...]](store, self)
        self._saving = Latest[Draft](store, self)

    def attach(self, view: ReceptionView) -> None:
        self._view = view
        view.render(self.state)

    def start(self) -> None:
        """Bring back the draft of an earlier run, if one was left."""
        self._store.run(lambda: self._desk.load_draft(PAGE), self._draft_loaded, self._failed, self)

    # Applicant

    def applicant_typed(self, text: str) -> None:
        """Letters in the applicant's field: whoever stood there before is meant no more."""
        entry = self.state.entry
        cleared = ApplicantEntry() if entry.known is not None else entry.applicant
        self._errors.pop(Field.APPLICANT, None)
        if worth_looking_up(text):
            self._become(replace(entry, applicant_text=text, applicant=cleared, known=None))
            self._applicants.look(text)
        else:
            self._applicants.forget()
            closed = {} if self.state.choices_of != Field.APPLICANT else {"choices_of": "", "choices": ()}
            self._become(replace(entry, applicant_text=text, applicant=cleared, known=None), **closed)

    def applicant_entered(self) -> None:
        """Enter (or Tab) in the applicant's field, with no line of the choice lit."""
        text = self.state.entry.applicant_text
        if looks_like_card(text):
            self._card_scanned(text)
        elif self.state.entry.known is not None or not text.strip():
            self._focus(Field.SUBMITTER_CHOICE)
        elif not self._applicants.enter():
            self._take_new_applicant()

    def applicant_part_typed(self, part: str, text: str) -> None:
        """`part` names a field of `ApplicantEntry`."""
        entry = self.state.entry
        self._errors.pop(f"applicant.{part}", None)
        self._become(replace(entry, applicant=replace(entry.applicant, **{part: text})))

    def edit_applicant(self, wanted: bool) -> None:
        self._show(editing=wanted)
        self._focus(self._first_part() if wanted else Field.APPLICANT)

    def start_for(self, row: ApplicantRow) -> None:
        """A new dossier for an applicant found elsewhere."""
        self.new()
        self._take_known(row)

    def begin_with(self, text: str) -> None:
        """The first letters of the next dossier, typed while the last one was still on screen."""
        self._focus(Field.APPLICANT)
        self.applicant_typed(text)

    # Submitter

    def submitter_chosen(self, authorised: bool) -> None:
        self._become(replace(self.state.entry, authorised=authorised))

    def submitter_part_typed(self, part: str, text: str) -> None:
        """`part` names a field of `SubmitterEntry`."""
        entry = self.state.entry
        self._errors.pop(f"submitter.{part}", None)
        self._become(replace(entry, submitter=replace(entry.submitter, **{part: text})))

    def submitter_scanned(self, text: str) -> None:
        """A card in the submitter's name field."""
        try:
            card = parse_card(text)
        except Refused as refused:
            self._refuse(Field.SUBMITTER, of_refusal(refused))
            return
        kept = self.state.entry.submitter.authority
        self._errors.pop(Field.SUBMITTER, None)
        self._become(replace(self.state.entry, submitter=SubmitterEntry(card.name, card.id_number, kept)))
        self._focus(Field.AUTHORITY)

    # Procedure

    def procedure_typed(self, text: str) -> None:
        self._errors.pop(Field.PROCEDURE, None)
        self._promise = None
        self._become(replace(self.state.entry, procedure_text=text, procedure="", papers=(), fee_state=""))
        self._procedures.look(text)

    def procedure_wanted(self) -> None:
        """The empty field was entered: offer the recent ones."""
        if not self.state.entry.procedure_text:
            self._procedures.look("")

    def procedure_entered(self) -> None:
        """Enter (or Tab) in the procedure's field: a whole number is taken at once, letters when they are found."""
        entry = self.state.entry
        if self._promise is not None:
            self._focus(Field.PAPERS)
        elif entry.procedure_text.strip():
            if self._promised(entry.procedure_text) is not None:
                self._take_procedure(entry.procedure_text)
            elif not self._procedures.enter():
                self._refuse(Field.PROCEDURE, say("unknown_procedure"))

    # Choices under a field

    def chosen(self, key: str) -> None:
        """A line of the choice was taken; the applicant's key "" takes what was typed."""
        if self.state.choices_of == Field.PROCEDURE:
            self._take_procedure(key)
        elif key in self._rows:
            self._take_known(self._rows[key])
        else:
            self._take_new_applicant()

    def choices_left(self) -> None:
        """The hand went elsewhere, or Esc closed the choice."""
        if self.state.choices_of:
            self._applicants.forget()
            self._procedures.forget()
            self._show(choices_of="", choices=())

    # The rest of the page

    def paper_toggled(self, n: int) -> None:
        if self._promise is not None:
            self._papers(toggled(self.state.entry.papers, self._promise.version, n))

    def paper_counted(self, n: int, originals: int, copies: int) -> None:
        self._papers(counted(self.state.entry.papers, n, originals, copies))

    def typed(self, **parts: str | bool) -> None:
        """Any other field of the entry, by its name: channel, sets, items, fee_state, note …"""
        for name in parts:
            self._errors.pop({"sets": Field.SETS}.get(name, name), None)
        self._become(replace(self.state.entry, **parts))  # type: ignore[arg-type]

    def why_toggled(self) -> None:
        """Ctrl+I: the days behind the date, and back."""
        self._show(explaining=not self.state.explaining)

    def minute_passed(self) -> None:
        """The date shown is the one that would be promised now."""
        if self._promise is not None:
            self._promise = self._promised(self.state.entry.procedure) or self._promise
            self._show()

    def step_back(self) -> bool:
        """Esc, one step: the choice, the day list, the editor. False when nothing is open."""
        if self.state.choices_of:
            self.choices_left()
        elif self.state.explaining:
            self._show(explaining=False)
        elif self.state.editing:
            self.edit_applicant(False)
        else:
            return False
        return True

    def new(self) -> None:
        """Ctrl+N: an empty page; what stood there can be taken back."""
        if self.state.busy:
            return
        left = self.state.entry
        self._dropped = None if left.is_empty else left
        self._clear(ReceptionEntry(), dropped=not left.is_empty)
        if self._view is not None:
            self._view.save_soon()
        self._focus(Field.APPLICANT)

    def take_back(self) -> None:
        """Undo of `new`."""
        if self._dropped is not None:
            entry, self._dropped = self._dropped, None
            self._restore(entry)
            if self._view is not None:
                self._view.save_soon()

    def save_draft(self) -> None:
        if self.state.busy:
            return
        entry = self.state.entry

        def write() -> Draft:
            draft = Draft(entry, self._clock.now())
            self._desk.save_draft(PAGE, write_draft(draft))
            return draft

        def kept(draft: Draft) -> None:
            saved_at = None if draft.entry.is_empty else draft.saved_at
            if saved_at != self.state.saved_at or self.state.restored:
                self._show(saved_at=saved_at, restored=False)

        self._saving.ask(write, kept, self._failed)

    def main_action(self) -> None:
        """Ctrl+Enter: receive, or hand over the list of what is missing."""
        if self.state.busy:
            return
        if self._applicants.enter_waits or self._procedures.enter_waits:
            self._main_waits = True
            return
        self._settle_fields()
        wrong = self._first_wrong()
        if wrong is not None:
            self._refuse(*wrong)
            return
        self._saving.forget()
        if self.state.action is MainAction.GUIDE:
            self._guide()
        else:
            self._receive()

    # Behind the scenes

    def _receive(self) -> None:
        state, command = self.state, self.state.entry.command()

        def work() -> tuple[Received, datetime]:
            received = self._desk.receive(command)
            self._desk.save_draft(PAGE, "")
            return received, self._clock.now()

        def done(result: tuple[Received, datetime]) -> None:
            self._clear(ReceptionEntry())
            self._outcomes.received(result[0], state, result[1])

        self._show(busy=True, trouble=None, choices_of="", choices=())
        self._store.run(work, done, self._failed, self)

    def _guide(self) -> None:
        state = self.state
        command = state.entry.guidance(missing_papers(state.checklist))

        def work() -> tuple[GivenGuidance, datetime]:
            given = self._desk.give_guidance(command)
            self._desk.save_draft(PAGE, "")
            return given, self._clock.now()

        def done(result: tuple[GivenGuidance, datetime]) -> None:
            self._clear(ReceptionEntry())
            self._outcomes.guided(result[0], state, result[1])

        self._show(busy=True, trouble=None, choices_of="", choices=())
        self._store.run(work, done, self._failed, self)

    def _settle_fields(self) -> None:
        """What was typed but not yet confirmed counts as typed."""
        entry = self.state.entry
        if entry.known is None and entry.applicant_text.strip():
            match = exact_match(tuple(self._rows.values()), entry.applicant_text)
            self._become(with_known(entry, match) if match else entry)
        if self._promise is None and entry.procedure_text.strip():
            found = self.state.choices if self.state.choices_of == Field.PROCEDURE else ()
            text = found[0].key if len(found) == 1 else entry.procedure_text
            if self._promised(text) is not None:
                self._take_procedure(text, move=False)

    def _first_wrong(self) -> tuple[Field, Message] | None:
        entry = self.state.entry
        if not entry.applicant_text.strip():
            return Field.APPLICANT, say("applicant_missing")
        if self._promise is None:
            return Field.PROCEDURE, self._refusal_of(entry.procedure_text)
        for field, text in ((Field.SETS, entry.sets), (Field.ITEMS, entry.items)):
            if not (text.isascii() and text.isdigit() and len(text) < 6):
                return field, say("count_out_of_range", least=1, most=99 if field is Field.SETS else 999)
        return None

    def _refusal_of(self, procedure_text: str) -> Message:
        if not procedure_text.strip():
            return say("procedure_missing")
        try:
            self._desk.promise(procedure_text)
        except Refused as refused:
            return of_refusal(refused)
        return say("unknown_procedure")

    def _applicants_found(self, text: str, rows: tuple[ApplicantRow, ...], enter: bool) -> None:
        if text != self.state.entry.applicant_text or self.state.entry.known is not None:
            return
        self._rows = {row.key: row for row in rows}
        if enter:
            self._take_known(rows[0]) if rows else self._take_new_applicant()
        else:
            self._choices(Field.APPLICANT, applicant_choices(rows, text))
        self._go_on()

    def _procedures_found(self, text: str, found: tuple[Procedure, ...], enter: bool) -> None:
        if text != self.state.entry.procedure_text or self._promise is not None:
            return
        if enter and found:
            self._take_procedure(found[0].procedure_id)
        elif enter:
            self._refuse(Field.PROCEDURE, self._refusal_of(text))
        else:
            self._choices(Field.PROCEDURE, procedure_choices(found))
        self._go_on()

    def _go_on(self) -> None:
        if self._main_waits and not (self._applicants.enter_waits or self._procedures.enter_waits):
            self._main_waits = False
            self.main_action()

    def _take_known(self, row: ApplicantRow) -> None:
        self._applicants.forget()
        self._become(with_known(self.state.entry, row), choices_of="", choices=(), editing=False)
        self._focus(Field.SUBMITTER_CHOICE)

    def _take_new_applicant(self) -> None:
        self._applicants.forget()
        self._become(with_new(self.state.entry), choices_of="", choices=(), editing=True)
        named = bool(self.state.entry.applicant_text)
        self._focus(self._first_part() if named else Field.APPLICANT)

    def _card_scanned(self, text: str) -> None:
        self._applicants.forget()
        try:
            card = parse_card(text)
        except Refused as refused:
            self._refuse(Field.APPLICANT, of_refusal(refused))
            return
        entry = with_card(self.state.entry, card)
        self._become(entry, choices_of="", choices=(), editing=False)
        self._focus(Field.SUBMITTER_CHOICE)

        def known(rows: tuple[ApplicantRow, ...]) -> None:
            row = exact_match(rows, card.id_number)
            if row is not None and self.state.entry.applicant == entry.applicant:
                self._become(with_known(self.state.entry, row))

        self._store.run(
            lambda: self._desk.applicants(card.id_number, MOST_CHOICES), known, self._failed, self
        )

    def _take_procedure(self, typed: str, *, move: bool = True) -> None:
        self._procedures.forget()
        promise = self._promised(typed)
        if promise is None:
            self._refuse(Field.PROCEDURE, self._refusal_of(typed))
            return
        self._promise = promise
        self._errors.pop(Field.PROCEDURE, None)
        procedure = promise.procedure
        entry = replace(
            self.state.entry,
            procedure=procedure.procedure_id,
            procedure_text=procedure.short_name or procedure.name,
            papers=all_handed_in(promise.version),
        )
        self._become(entry, choices_of="", choices=())
        if move:
            self._focus(Field.PAPERS)

    def _promised(self, typed: str) -> Promise | None:
        try:
            return self._desk.promise(typed)
        except Refused:
            return None

    def _papers(self, papers: tuple[object, ...]) -> None:
        self._become(replace(self.state.entry, papers=papers))  # type: ignore[arg-type]

    def _choices(self, field: Field, choices: tuple[Choice, ...]) -> None:
        self._show(choices_of=field if choices else "", choices=choices)

    def _draft_loaded(self, text: str) -> None:
        draft = read_draft(text)
        if draft is not None and self.state.entry.is_empty:
            self._restore(draft.entry, saved_at=draft.saved_at, restored=True)

    def _restore(self, entry: ReceptionEntry, **about: object) -> None:
        self._promise = self._promised(entry.procedure) if entry.procedure else None
        if self._promise is not None:
            numbers = [paper.n for paper in self._promise.version.components]
            if [paper.n for paper in entry.papers] != numbers:
                entry = replace(entry, papers=all_handed_in(self._promise.version))
        self._clear(entry, keep_promise=True, **about)
        self._ask_still_open()

    def _clear(self, entry: ReceptionEntry, *, keep_promise: bool = False, **about: object) -> None:
        self._applicants.forget()
        self._procedures.forget()
        self._open.forget()
        self._saving.forget()
        self._main_waits = False
        self._rows = {}
        self._errors = {}
        self._asked_open = ("", "")
        self._promise = self._promise if keep_promise else None
        self.state = ReceptionState(entry=entry)
        self._show(**about)

    def _become(self, entry: ReceptionEntry, **changes: object) -> None:
        changed = entry != self.state.entry
        self._show(entry=entry, **changes)
        if changed:
            self._ask_still_open()
            if self._view is not None:
                self._view.save_soon()

    def _ask_still_open(self) -> None:
        entry = self.state.entry
        asked = (key_of(entry), entry.procedure) if entry.procedure else ("", "")
        if asked == self._asked_open:
            return
        self._asked_open = asked
        if not all(asked):
            self._open.forget()
            self._show(still_open=None)
            return

        def found(rows: tuple[DossierRow, ...]) -> None:
            first = rows[0] if rows else None
            self._show(
                still_open=StillOpen(first.dossier_id, first.code, first.received_at, len(rows) - 1)
                if first
                else None
            )

        self._open.ask(lambda: self._desk.still_open(*asked), found, self._failed)

    def _refuse(self, field: Field, message: Message) -> None:
        self._errors = {field: message}
        opens = field.startswith("applicant.") and field is not Field.APPLICANT
        self._show(choices_of="", choices=(), editing=self.state.editing or opens)
        self._focus(field)

    def _failed(self, error: Exception) -> None:
        self._show(busy=False)
        if isinstance(error, Refused):
            field = field_named(error.field)
            if field is not None:
                self._refuse(field, of_refusal(error))
            else:
                self._show(trouble=of_refusal(error))
        elif isinstance(error, Unavailable):
            self._show(trouble=of_trouble(error))
        else:
            raise error

    def _first_part(self) -> Field:
        person = self.state.entry.applicant.kind == "person"
        return Field.ID_NUMBER if person else Field.TAX_CODE

    def _focus(self, field: Field) -> None:
        if self._view is not None:
            self._view.focus(field)

    def _show(self, **changes: object) -> None:
        state = replace(self.state, **changes)  # type: ignore[arg-type]
        self.state = shown(state, self._promise, self._errors, self._calendar, self._cutoff)
        if self._view is not None:
            self._view.render(self.state)
