"""Whether and how well a dossier fits what is looked for, in plain conditions over the folded dossier: the slow way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onestop.application.finding.looked_for import Between, Group, LookedFor
from onestop.domain.dossier import OPEN, Dossier
from onestop.domain.text import accented, words

TAIL, PART, MARKED, WORD = range(4)


def rank_of(each: Dossier, looked: LookedFor) -> int | None:
    """None where it does not fit; else TAIL before PART before MARKED before WORD."""
    if not _fields_fit(each, looked):
        return None
    if not looked.groups:
        return WORD
    tail, parts = _tail(each), _parts(each)
    if any(tail.endswith(digits) for digits in looked.digits):
        return TAIL
    if any(len(digits) > 2 and _in_parts(digits, *parts) for digits in looked.digits):
        return PART
    known = _words(each)
    if looked.marked and all(_begins(word, known) for word in looked.marked):
        return MARKED
    if _has(looked.groups, known):
        return WORD
    procedure = each.received.procedure_id
    if any(procedure in way.procedures and _has(way.rest, known) for way in looked.by_procedure):
        return WORD
    fragment = looked.fragment
    if fragment is not None and _has(fragment.rest, known) and _in_parts(fragment.digits, *parts):
        return WORD
    return None


def _in_parts(digits: str, code: str, tax_code: str, id_number: str, phone: str) -> bool:
    """Four digits in the middle of a tax code tell nothing."""
    others = (tax_code, id_number)
    if len(digits) < 5:
        return digits in code or digits in phone or any(each.endswith(digits) for each in others)
    return any(digits in each for each in (code, phone, *others))


def _fields_fit(each: Dossier, looked: LookedFor) -> bool:
    received, stage = each.received, each.stage
    who = received.applicant
    numbers = {"tax_code": who.tax_code, "id_number": who.id_number, "phone": who.phone}
    code = _bare(received.code)
    agencies = {leg.agency for leg in each.open_legs} | {received.linked_agency}
    conditions = (
        not looked.nobody,
        not looked.only_open or each.status in OPEN,
        not looked.paused or each.paused,
        all(any(part in code for part in readings) for readings in looked.codes),
        _has(looked.names, words(who.name)),
        all(number.digits in _bare(numbers[number.kind]) for number in looked.numbers),
        all(
            each.status in kind.statuses or received.procedure_id in kind.procedures for kind in looked.kinds
        ),
        all(bool(stage.owner) and stage.owner in owners for owners in looked.owners),
        all(stage.unit in units for units in looked.units),
        all(received.channel.value in channels for channels in looked.channels),
        all(agencies & wanted for wanted in looked.agencies),
        all(_between(each, span) for span in looked.between),
    )
    return all(conditions)


def _between(each: Dossier, span: Between) -> bool:
    moment = {
        "due": each.effective_due,
        "received": each.received.received_at,
        "finished": each.finished_at,
    }[span.what]
    if moment is None:
        return False
    return (span.low is None or moment >= span.low) and (span.high is None or moment < span.high)


def _has(groups: Iterable[Group], known: Sequence[str]) -> bool:
    return all(any(all(_begins(word, known) for word in form) for form in group) for group in groups)


def _begins(word: str, known: Sequence[str]) -> bool:
    return any(each.startswith(word) for each in known)


def _words(each: Dossier) -> tuple[str, ...]:
    """Folded, and as they are written."""
    received = each.received
    who = received.applicant
    submitter = received.submitter.name if received.submitter else ""
    names = (who.name, who.address, received.note, submitter)
    numbers = map(_bare, (who.tax_code, who.id_number, who.phone))
    written = accented(" ".join((who.name, received.note, submitter)))
    marked = "".join(c if c.isalnum() else " " for c in written).split()
    return (*words(" ".join((*names, who.email, received.code, received.procedure_id, *numbers))), *marked)


def _tail(each: Dossier) -> str:
    return "".join(each.code.rsplit("-", 2)[-2:])


def _parts(each: Dossier) -> tuple[str, str, str, str]:
    who = each.received.applicant
    return _bare(each.code), _bare(who.tax_code), _bare(who.id_number), _bare(who.phone)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
