"""Who files and who came: the applicant's field, its editor, the submitter, and cards scanned into either."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from onestop.application.commands import ApplicantEntry, SubmitterEntry
from onestop.application.read_models import ApplicantRow
from onestop.domain.applicant import Applicant
from onestop.domain.citizen_card import looks_like_card, parse_card
from onestop.domain.errors import Refused
from onestop.presenters.message import of_refusal
from onestop.presenters.reception_applicant import (
    applicant_choices,
    exact_match,
    with_applicant,
    with_card,
    with_known,
    with_new,
    worth_looking_up,
)
from onestop.presenters.reception_entry import ReceptionEntry
from onestop.presenters.reception_lookup import TypedLookup
from onestop.presenters.reception_ports import ReceptionDesk
from onestop.presenters.reception_screen import ReceptionScreen
from onestop.presenters.reception_state import Field
from onestop.presenters.tasks import Tasks

MOST_CHOICES = 7


class ReceptionWho:
    """`settled` is told when an answer that Enter waited for has come."""

    def __init__(
        self, screen: ReceptionScreen, desk: ReceptionDesk, store: Tasks, settled: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._store = store
        self._settled = settled
        self._rows: dict[str, ApplicantRow] = {}
        self.lookup = TypedLookup[ApplicantRow](
            store, self, lambda text: desk.applicants(text, MOST_CHOICES), self._found, screen.failed
        )

    def typed(self, text: str) -> None:
        """Letters in the applicant's field: whoever stood there before is meant no more."""
        screen, entry = self._screen, self._screen.entry
        cleared = ApplicantEntry() if entry.known is not None else entry.applicant
        screen.forgive(Field.APPLICANT)
        following = replace(entry, applicant_text=text, applicant=cleared, known=None)
        if worth_looking_up(text):
            screen.become(following)
            self.lookup.look(text)
            return
        self.lookup.forget()
        screen.become(following)
        if screen.state.choices_of == Field.APPLICANT:
            screen.close_choices()

    def entered(self) -> None:
        """Enter (or Tab) with no line of the choice lit."""
        text = self._screen.entry.applicant_text
        if looks_like_card(text):
            self._card(text)
        elif self._screen.entry.known is not None or not text.strip():
            self._screen.focus(Field.SUBMITTER_CHOICE)
        elif not self.lookup.enter():
            self.take_typed()

    def chosen(self, key: str) -> None:
        """A line of the choice; "" is the last one, which takes what was typed."""
        if key in self._rows:
            self.take(self._rows[key])
        else:
            self.take_typed()

    @property
    def hand_waits(self) -> bool:
        """Enter was pressed, and the hand stays for the answer."""
        return self.lookup.enter_waits and self._screen.hand_is_in(Field.APPLICANT)

    def take(self, row: ApplicantRow, *, move: bool = True) -> None:
        self.lookup.forget()
        self._screen.forgive(Field.APPLICANT)
        entry = with_known(self._screen.entry, row)
        self._screen.become(entry, choices_of="", choices=(), editing=False)
        if move:
            self._screen.focus(Field.SUBMITTER_CHOICE)

    def take_typed(self, *, move: bool = True) -> None:
        """Somebody new: the editor opens at what such an applicant is asked for first."""
        self.lookup.forget()
        self._screen.become(with_new(self._screen.entry), choices_of="", choices=(), editing=True)
        named = bool(self._screen.entry.applicant_text)
        if move:
            self._screen.focus(self._first_part() if named else Field.APPLICANT)

    def begin_with(self, applicant: Applicant) -> None:
        """Somebody found elsewhere in the program."""
        entry = with_applicant(self._screen.entry, applicant)
        self._begin(entry, applicant.tax_code or applicant.id_number or applicant.name)

    def settle(self) -> None:
        """What was typed but not confirmed counts as typed; a whole known name or number is that applicant."""
        entry = self._screen.entry
        if entry.known is None and not entry.applicant.id_number and not entry.applicant.tax_code:
            match = exact_match(tuple(self._rows.values()), entry.applicant_text)
            if match is not None:
                self._screen.become(with_known(entry, match))

    def part_typed(self, part: str, text: str) -> None:
        """`part` names a field of `ApplicantEntry`."""
        entry = self._screen.entry
        self._screen.forgive(f"applicant.{part}")
        self._screen.become(replace(entry, applicant=replace(entry.applicant, **{part: text})))

    def edit(self, wanted: bool) -> None:
        self._screen.show(editing=wanted)
        self._screen.focus(self._first_part() if wanted else Field.APPLICANT)

    def submitter_chosen(self, authorised: bool) -> None:
        self._screen.become(replace(self._screen.entry, authorised=authorised))

    def submitter_typed(self, part: str, text: str) -> None:
        """`part` names a field of `SubmitterEntry`."""
        entry = self._screen.entry
        self._screen.forgive(f"submitter.{part}")
        self._screen.become(replace(entry, submitter=replace(entry.submitter, **{part: text})))

    def submitter_entered(self) -> None:
        """Enter in the submitter's name: a card gives name and number."""
        text = self._screen.entry.submitter.name
        if not looks_like_card(text):
            self._screen.focus(Field.SUBMITTER_ID)
            return
        try:
            card = parse_card(text)
        except Refused as refused:
            self._screen.refuse(Field.SUBMITTER, of_refusal(refused))
            return
        self._screen.forgive(Field.SUBMITTER)
        given = SubmitterEntry(card.name, card.id_number, self._screen.entry.submitter.authority)
        self._screen.become(replace(self._screen.entry, submitter=given))
        self._screen.focus(Field.AUTHORITY)

    def forget(self) -> None:
        self.lookup.forget()
        self._rows = {}

    def _found(self, text: str, rows: tuple[ApplicantRow, ...], enter: bool) -> None:
        if text != self._screen.entry.applicant_text or self._screen.entry.known is not None:
            return
        self._rows = {row.key: row for row in rows}
        stayed = self._screen.hand_is_in(Field.APPLICANT)
        if not enter:
            self._screen.choices(Field.APPLICANT, applicant_choices(rows, text))
        elif rows:
            self.take(rows[0], move=stayed)
        else:
            self.take_typed(move=stayed)
        self._settled()

    def _card(self, text: str) -> None:
        self.lookup.forget()
        try:
            card = parse_card(text)
        except Refused as refused:
            self._screen.refuse(Field.APPLICANT, of_refusal(refused))
            return
        self._screen.forgive(Field.APPLICANT)
        self._begin(with_card(self._screen.entry, card), card.id_number)

    def _begin(self, entry: ReceptionEntry, number: str) -> None:
        """An applicant known from elsewhere, at once; what the book says of the number, when it answers."""
        self._screen.become(entry, choices_of="", choices=(), editing=False)
        self._screen.focus(Field.SUBMITTER_CHOICE)

        def known(rows: tuple[ApplicantRow, ...]) -> None:
            row = exact_match(rows, number)
            if row is not None and self._screen.entry.applicant == entry.applicant:
                self._screen.become(with_known(self._screen.entry, row))

        self._store.run(lambda: self._desk.applicants(number, MOST_CHOICES), known, self._screen.failed, self)

    def _first_part(self) -> Field:
        person = self._screen.entry.applicant.kind == "person"
        return Field.ID_NUMBER if person else Field.TAX_CODE
