"""Finds the applicant: letters, numbers and cards typed into one field. Knows no procedure and no window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onestop.application.commands import ApplicantEntry
from onestop.application.read_models import ApplicantRow
from onestop.application.reception import checked_applicant
from onestop.domain.applicant import Applicant, kind_from_name
from onestop.domain.citizen_card import CitizenCard
from onestop.domain.errors import Refused
from onestop.domain.identifiers import Verdict, check_id_number, check_phone, check_tax_code, format_phone
from onestop.domain.text import fold, unprintable
from onestop.presenters.message import Message, say
from onestop.presenters.reception_entry import KnownApplicant, ReceptionEntry
from onestop.presenters.reception_state import Choice, Field
from onestop.presenters.widget_states import FieldState

LEAST_LETTERS = 3
CHECKS = {
    Field.TAX_CODE: check_tax_code,
    Field.ID_NUMBER: check_id_number,
    Field.PHONE: check_phone,
}


def worth_looking_up(text: str) -> bool:
    """Three letters or figures; a card being scanned is not looked up letter by letter."""
    return "|" not in text and sum(letter.isalnum() for letter in text) >= LEAST_LETTERS


def applicant_choices(rows: tuple[ApplicantRow, ...], typed: str) -> tuple[Choice, ...]:
    """Those the desk knows, and as the last line what was typed, for somebody new."""
    known = tuple(
        Choice(
            key=row.key,
            name=row.applicant.name,
            detail=" · ".join(applicant_facts(row.applicant)),
            figure=str(row.dossiers),
        )
        for row in rows
    )
    return (*known, Choice(key="", name=" ".join(typed.split()))) if known else ()


def applicant_facts(applicant: Applicant | ApplicantEntry) -> tuple[str, ...]:
    number = applicant.tax_code or applicant.id_number  # an entry is no applicant yet
    return tuple(part for part in (number, applicant.address, format_phone(applicant.phone)) if part)


def history(known: KnownApplicant) -> Message:
    """How often and how well: "6 hồ sơ, gần nhất 12/10/2026, đúng hạn cả 6"."""
    last = date.fromisoformat(known.last)
    if not known.settled:
        return say("applicant_history_open", dossiers=known.dossiers, last=last)
    code = "applicant_history_all" if known.on_time == known.settled else "applicant_history_some"
    return say(code, dossiers=known.dossiers, last=last, settled=known.settled, on_time=known.on_time)


def with_applicant(entry: ReceptionEntry, who: Applicant) -> ReceptionEntry:
    applicant = ApplicantEntry(
        who.kind.value, who.name, who.tax_code, who.id_number, who.address, who.phone, who.email
    )
    return replace(entry, applicant=applicant, applicant_text=who.name, known=None)


def with_known(entry: ReceptionEntry, row: ApplicantRow) -> ReceptionEntry:
    last = row.last_received.date().isoformat()
    known = KnownApplicant(row.key, row.dossiers, row.settled, row.on_time, last)
    return replace(with_applicant(entry, row.applicant), known=known)


def with_card(entry: ReceptionEntry, card: CitizenCard) -> ReceptionEntry:
    """A card is always a person's; what only the desk knows (a phone) is typed."""
    applicant = ApplicantEntry("person", card.name, id_number=card.id_number, address=card.address)
    return replace(entry, applicant=applicant, applicant_text=card.name, known=None)


def with_new(entry: ReceptionEntry) -> ReceptionEntry:
    """Somebody new, as typed: a number alone goes where such a number belongs, a name says what kind it is."""
    text = " ".join(entry.applicant_text.split())
    bare = "".join(letter for letter in text if letter.isalnum() or letter == "+")
    if bare and bare.removeprefix("+").isdigit():
        applicant = entry.applicant
        if _fits(check_phone(text)) and not _fits(check_tax_code(text)):
            applicant = replace(applicant, phone=text)
        elif len(bare) in (9, 12):
            applicant = replace(applicant, kind="person", id_number=bare)
        else:
            applicant = replace(applicant, kind="organisation", tax_code=text)
        return replace(entry, applicant=applicant, applicant_text="", known=None)
    if not entry.applicant.tax_code and not entry.applicant.id_number:
        kind = kind_from_name(text).value
        return replace(entry, applicant=replace(entry.applicant, kind=kind), known=None)
    return replace(entry, known=None)


def key_of(entry: ReceptionEntry) -> str:
    """The key the desk would file this applicant under; "" while it would file nobody."""
    if entry.known is not None:
        return entry.known.key
    try:
        applicant, _ = checked_applicant(replace(entry.applicant, name=entry.applicant_text))
    except Refused:
        return ""
    return applicant.key


def exact_match(rows: tuple[ApplicantRow, ...], typed: str) -> ApplicantRow | None:
    """The one known applicant who is meant by a whole name or number; None when nobody or several are."""
    wanted = fold(typed)
    number = "".join(letter for letter in typed if letter.isalnum()).upper()
    fitting = [row for row in rows if fold(row.applicant.name) == wanted or (number and row.key == number)]
    return fitting[0] if len(fitting) == 1 else None


def number_warnings(entry: ReceptionEntry) -> dict[str, FieldState]:
    """What looks wrong; none of it stands in the way."""
    typed = {
        Field.TAX_CODE: entry.applicant.tax_code,
        Field.ID_NUMBER: entry.applicant.id_number,
        Field.PHONE: entry.applicant.phone,
    }
    warnings: dict[str, FieldState] = {}
    if letters := unprintable(entry.applicant_text):
        warnings[Field.APPLICANT] = FieldState(
            warning=say("letters_not_printed", letters="".join(letters)[:8])
        )
    for name, text in typed.items():
        verdict = CHECKS[name](text)
        if not verdict.ok:
            warnings[name] = FieldState(warning=say(verdict.code))
    if entry.authorised and not (verdict := check_id_number(entry.submitter.id_number)).ok:
        warnings[Field.SUBMITTER_ID] = FieldState(warning=say(verdict.code))
    if (email := entry.applicant.email.strip()) and ("@" not in email.strip("@") or " " in email):
        warnings[Field.EMAIL] = FieldState(warning=say("email_format"))
    return warnings


def _fits(verdict: Verdict) -> bool:
    return verdict.ok and bool(verdict.normal)
