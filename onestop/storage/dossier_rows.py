"""What the list, the search and the counters keep of one dossier: plain tuples out of a folded state. No SQL runs here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache

from onestop.domain.applicant import Applicant
from onestop.domain.dossier import OPEN, Dossier
from onestop.domain.facts import DossierReceived
from onestop.domain.pauses import Pause, PausePolicy
from onestop.domain.text import accented, fold
from onestop.storage.codec import minute
from onestop.storage.words import cut, procedure_word, tight

DOSSIER_COLUMNS = (
    "dossier_id",
    "code",
    "tail_reversed",
    "procedure_id",
    "version_id",
    "applicant_key",
    "applicant_name",
    "status_code",
    "is_open",
    "is_paused",
    "received_at",
    "due_at",
    "original_due",
    "finished_at",
    "channel",
    "linked_agency",
    "term_amount",
    "term_unit",
    "is_waiting",
    "step",
    "unit",
    "owner",
    "stage_began",
    "handed_by",
    "waits_for",
    "partners",
    "pauses",
    "moved_at",
    "partner_due",
    "first_hlc",
)

DossierTuple = tuple[object, ...]

PROJECTIONS = (
    "dossier",
    "applicant",
    "dossier_words",
    "dossier_parts",
    "new_words",
    "tally",
    "code_gap",
    "anomaly",
    "anomaly_settled",
)
"""Every table that can be grown again from the ledger."""

_folded = lru_cache(maxsize=4096)(fold)
"""The same names and places come again and again, in a day's work as in a rebuild."""


def dossier_row(dossier: Dossier, first_hlc: int) -> DossierTuple:
    """One row of the table `dossier`, in the order of DOSSIER_COLUMNS. Moments are ISO minutes."""
    received = dossier.received
    applicant = received.applicant
    due = dossier.effective_due
    finished = dossier.finished_at
    stage = dossier.stage
    return (
        dossier.dossier_id,
        received.code,
        tail_reversed(received.code),
        received.procedure_id,
        received.version_id,
        applicant.key,
        applicant.name,
        int(dossier.status),
        int(dossier.status in OPEN),
        int(dossier.paused),
        minute(received.received_at),
        minute(due) if due else None,
        minute(received.due_at),
        minute(finished) if finished else None,
        str(received.channel),
        received.linked_agency,
        received.term.amount,
        str(received.term.unit),
        int(waits_for_slip(dossier)),
        stage.step,
        stage.unit,
        stage.owner,
        minute(stage.began),
        dossier.handed_by,
        dossier.waits_for,
        ",".join(leg.agency for leg in dossier.open_legs),
        pauses_text(dossier.pauses) if dossier.paused else "",
        minute(dossier.last_moment),
        min((minute(leg.due_at) for leg in dossier.open_legs), default=""),
        first_hlc,
    )


def pauses_text(pauses: Iterable[Pause]) -> str:
    """``start|end|policy|cause`` each, one a line; the end of one that is open is empty."""
    return "\n".join(
        f"{minute(each.start)}|{minute(each.end) if each.end else ''}|{each.policy}|{each.cause}"
        for each in pauses
    )


def pauses_of(text: str) -> tuple[Pause, ...]:
    """What `pauses_text` wrote. ValueError where it is anything else."""
    return tuple(_pause(*line.split("|", 3)) for line in text.splitlines())


def _pause(start: str, end: str, policy: str, cause: str) -> Pause:
    until = datetime.fromisoformat(end) if end else None
    return Pause(datetime.fromisoformat(start), until, PausePolicy(policy), cause)


def waits_for_slip(dossier: Dossier) -> bool:
    """Received at this desk's counter, and no slip has left it yet."""
    return dossier.received.source == "desk" and not dossier.receipts_printed


def tail_reversed(code: str) -> str:
    """Day and serial read backwards: 3000722181 of 000.00.99.H31-181227-0003."""
    return "".join(code.rsplit("-", 2)[-2:])[::-1]


def search_words(received: DossierReceived) -> str:
    """Folded words by which a dossier is found: who, where, numbers, code, procedure, note; one space between two.

    Words of names and notes that have marks stand there once more as they are written, and the procedure as one word of
    its own kind.
    """
    who = received.applicant
    name = received.submitter.name if received.submitter else ""
    applicant = _words_of(who.name, who.tax_code, who.id_number, who.phone, who.address, who.email)
    words = f"{applicant} {' '.join(cut(received.code.lower()))} {_procedure_words(received.procedure_id)}"
    if received.note or name:
        return f"{words} {_free_words(received.note)} {_free_words(name)}".rstrip()
    return words


@lru_cache(maxsize=4096)
def _words_of(name: str, tax_code: str, id_number: str, phone: str, address: str, email: str) -> str:
    numbers = map(tight, (tax_code.lower(), id_number.lower(), phone))
    return " ".join(cut(" ".join((fold(name), *numbers, fold(address), email.lower()))) + _marked(name))


@lru_cache(maxsize=1024)
def _procedure_words(procedure_id: str) -> str:
    return " ".join((*cut(procedure_id.lower()), procedure_word(procedure_id)))


def _free_words(text: str) -> str:
    return " ".join(cut(fold(text)) + _marked(text))


def _marked(text: str) -> list[str]:
    """The words that have marks, with them."""
    return [] if text.isascii() else [word for word in cut(accented(text)) if not word.isascii()]


def search_parts(received: DossierReceived) -> str:
    """Whatever may be found by a part of it: the code, and behind t, i and p the applicant's tax code, number, phone."""
    who = received.applicant
    numbers = _numbers_of(who.tax_code, who.id_number, who.phone)
    return f"{tight(received.code.lower())} {numbers}"


@lru_cache(maxsize=4096)
def _numbers_of(tax_code: str, id_number: str, phone: str) -> str:
    return f"t{tight(tax_code.lower())} i{tight(id_number.lower())} p{tight(phone.lower())}"


APPLICANT_COLUMNS = (
    "applicant_key",
    "kind",
    "name",
    "folded",
    "tax_code",
    "id_number",
    "address",
    "phone",
    "email",
    "hlc",
)


Latest = tuple[int, Applicant]
"""Particulars of an applicant, and the HLC of the reception they were taken from."""


def is_later(hlc: int, who: Applicant, known: Latest | None) -> bool:
    """Whether these particulars take the place of those known. Of two desks' receptions at one HLC the greater text
    stands, on every desk alike.
    """
    if known is None or known[0] != hlc:
        return known is None or known[0] < hlc
    return applicant_row(known[1], hlc) < applicant_row(who, hlc)


def applicant_row(who: Applicant, hlc: int) -> DossierTuple:
    """One row of the table `applicant`, in the order of APPLICANT_COLUMNS."""
    return (
        who.key,
        str(who.kind),
        who.name,
        _folded(who.name),
        who.tax_code,
        who.id_number,
        who.address,
        who.phone,
        who.email,
        hlc,
    )
