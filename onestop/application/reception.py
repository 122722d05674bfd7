"""Receiving a dossier: what is typed is cleaned and checked, the date is promised, and both become durable at once."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from onestop.application.clock_doubt import vouched
from onestop.application.read_models import Promise, Received
from onestop.application.rights import Act, is_allowed, must_be_allowed
from onestop.domain.applicant import Applicant, ApplicantKind, Channel, FeeState, Submitter
from onestop.domain.deadlines import compute_deadline, due_moment
from onestop.domain.errors import Refused
from onestop.domain.facts import DossierReceived, ReceivedComponent
from onestop.domain.identifiers import check_id_number, check_phone, check_tax_code
from onestop.domain.text import clean_line, clean_note, unprintable

if TYPE_CHECKING:
    from onestop.application.commands import ApplicantEntry, ComponentEntry, ReceiveDossier, SubmitterEntry
    from onestop.application.workplace import Workplace
    from onestop.domain.procedure import Procedure, ProcedureVersion

MOST_SETS = 99
MOST_ITEMS = 999
MOST_PAPERS = 999
LONGEST_NAME = 300

_papers = lru_cache(1024, typed=True)(ReceivedComponent)
"""The same few counts of papers come with every dossier."""


def promise(desk: Workplace, typed: str, received_at: datetime | None) -> Promise:
    """What would be promised for a procedure. Refused(``unknown_procedure`` | ``not_in_force``)."""
    moment = received_at or desk.clock.now()
    procedure, version = in_force(desk, typed, moment)
    rules = desk.office.deadline_rules
    deadline = compute_deadline(moment, version.promised_term, desk.calendar, rules=rules)
    legal = None
    if version.legal_term is not None and version.legal_term != version.promised_term:
        legal = compute_deadline(moment, version.legal_term, desk.calendar, rules=rules)
    return Promise(procedure, version, moment, deadline, legal)


def in_force(desk: Workplace, typed: str, moment: datetime) -> tuple[Procedure, ProcedureVersion]:
    """The procedure and its version of that day; a national code shared by several picks the one in force."""
    found = desk.catalog.find_all(clean_line(typed, field="procedure", limit=60))
    if not found:
        raise Refused("unknown_procedure", field="procedure", typed=typed[:60])
    for procedure in found:
        version = procedure.version_on(moment.date())
        if version is not None:
            return procedure, version
    day = moment.date().isoformat()
    raise Refused("not_in_force", field="procedure", procedure=found[0].procedure_id, day=day)


def receive(desk: Workplace, command: ReceiveDossier) -> Received:
    """Check everything, then record once. Refused names the field; nothing is recorded then."""
    now = desk.clock.now()
    received_at = legal_moment(desk, command.received_at, now)
    must_be_allowed(desk, Act.RECEIVE)
    filed_at = command.filed_at or received_at
    if filed_at > received_at:
        raise Refused("filed_after_received", field="filed_at")
    procedure, version = in_force(desk, command.procedure, received_at)
    applicant, warnings = checked_applicant(command.applicant)
    term, rules = version.promised_term, desk.office.deadline_rules
    due_at = due_moment(received_at, term, desk.calendar, rules=rules)
    assert due_at is not None, "without a pause there is a due moment"
    legal_due = None
    if version.legal_term == term:
        legal_due = due_at
    elif version.legal_term is not None:
        legal_due = due_moment(received_at, version.legal_term, desk.calendar, rules=rules)
    items = _count(command.items, "items", MOST_ITEMS, least=1)
    fee_vnd = version.fee.for_items(items)
    numbered = partial(
        DossierReceived,
        procedure_id=procedure.procedure_id,
        version_id=version.version_id,
        applicant=applicant,
        submitter=_submitter(command.submitter),
        channel=_channel(command.channel, "channel"),
        return_channel=_channel(command.return_channel, "return_channel"),
        sets=_count(command.copies, "copies", MOST_SETS, least=1),
        components=_components(command.components, version),
        items=items,
        fee_vnd=fee_vnd,
        fee_state=_fee_state(command, fee_vnd),
        keep_originals=command.keep_originals,
        note=clean_note(command.note, field="note"),
        linked_agency=_linked(desk, command.linked_agency, procedure),
        term=term,
        legal_term=version.legal_term,
        filed_at=filed_at,
        received_at=received_at,
        due_at=due_at,
        legal_due_at=legal_due,
        source="desk",
    )
    day = received_at.date()
    dossier_id = desk.ids.new()
    clock = vouched(desk, command.clock_reason)
    with desk.store.action(desk.actor) as transaction:
        clock.record(transaction)
        code, serial = transaction.take_code(desk.office.code_scheme_on(day), day)
        number, book = transaction.take_number("book", day.year), transaction.book(day.year)
        fact = numbered(code=code, serial=serial, book=book, book_number=number, slip_number=number)
        transaction.record("dossier", dossier_id, fact, received_at)
        head = transaction.head()
    clock.is_durable()
    return Received(dossier_id, code, due_at, version.version_id, head, warnings)


def legal_moment(desk: Workplace, asked: datetime | None, now: datetime) -> datetime:
    """The moment of a reception: now, or an earlier one from somebody who may back-date."""
    return _moment(desk, asked, now, "received_at")


def act_moment(desk: Workplace, asked: datetime | None, now: datetime) -> datetime:
    """The moment of any later act, as `legal_moment`. Refused(``act_in_future`` | ``may_not_back_date``, field ``at``)."""
    return _moment(desk, asked, now, "at")


def _moment(desk: Workplace, asked: datetime | None, now: datetime, field: str) -> datetime:
    if asked is None:
        return now
    moment = asked.replace(second=0, microsecond=0, tzinfo=None)
    if moment > now:
        if field == "at":
            raise Refused("act_in_future", field=field, now=now.isoformat(timespec="minutes"))
        raise Refused("received_in_future", field=field, now=now.isoformat(timespec="minutes"))
    if moment < now and not is_allowed(desk, Act.BACK_DATE):
        raise Refused("may_not_back_date", field=field)
    return moment


def checked_applicant(entry: ApplicantEntry) -> tuple[Applicant, tuple[str, ...]]:
    """The applicant, cleaned, with warnings that forbid nothing.

    Codes: those of the verdicts on tax code, ID number and phone; ``text_cleaned`` where signs nobody sees
    were taken out of the name, ``unprintable`` where it has letters that no slip can print.
    """
    try:
        kind = ApplicantKind(entry.kind)
    except ValueError:
        raise Refused("unknown_kind", field="applicant.kind", typed=entry.kind[:40]) from None
    name = clean_line(entry.name, field="applicant.name", limit=LONGEST_NAME)
    if not any(char.isalnum() for char in name):
        raise Refused("name_missing", field="applicant.name")
    tax_code = check_tax_code(clean_line(entry.tax_code, field="applicant.tax_code", limit=40))
    id_number = check_id_number(clean_line(entry.id_number, field="applicant.id_number", limit=40))
    phone = check_phone(clean_line(entry.phone, field="applicant.phone", limit=40))
    warnings = tuple(verdict.code for verdict in (tax_code, id_number, phone) if not verdict.ok)
    if not entry.name.isprintable():
        warnings += ("text_cleaned",)
    if unprintable(name):
        warnings += ("unprintable",)
    applicant = Applicant(
        kind=kind,
        name=name,
        tax_code=tax_code.normal,
        id_number=id_number.normal,
        address=clean_line(entry.address, field="applicant.address", limit=400),
        phone=phone.normal,
        email=clean_line(entry.email, field="applicant.email", limit=120),
    )
    return applicant, warnings


def _submitter(entry: SubmitterEntry | None) -> Submitter | None:
    if entry is None:
        return None
    name = clean_line(entry.name, field="submitter.name", limit=LONGEST_NAME)
    if not name:
        raise Refused("name_missing", field="submitter.name")
    return Submitter(
        name,
        check_id_number(clean_line(entry.id_number, field="submitter.id_number", limit=40)).normal,
        clean_line(entry.authority, field="submitter.authority", limit=200),
    )


def _components(
    entries: tuple[ComponentEntry, ...] | None, version: ProcedureVersion
) -> tuple[ReceivedComponent, ...]:
    """What was handed in: as the version asks, but for what was entered. Refused(``components_missing``)."""
    entered = {entry.n: entry for entry in entries or ()}
    known = {each.n for each in version.components}
    for n, entry in entered.items():
        if n not in known or len(entered) != len(entries or ()):
            raise Refused("unknown_component", field="components", n=n)
        _count(entry.originals, "components", MOST_PAPERS)
        _count(entry.copies, "components", MOST_PAPERS)
    received = tuple(
        _papers(each.n, given.originals, given.copies)
        for each in version.components
        for given in (entered.get(each.n, each),)
    )
    missing = [
        asked.n
        for asked, given in zip(version.components, received, strict=True)
        if any(asked.lacks(given.originals, given.copies))
    ]
    if missing:
        raise Refused("components_missing", field="components", missing=", ".join(map(str, missing)))
    return received


def _channel(value: str, field: str) -> Channel:
    try:
        return Channel(value)
    except ValueError:
        raise Refused("unknown_channel", field=field, typed=value[:40]) from None


def _fee_state(command: ReceiveDossier, fee_vnd: int | None) -> FeeState:
    """When the fee is taken. Nothing said is not paid: a receipt never claims money that nobody took."""
    if command.fee_paid_vnd is not None:
        if command.fee_paid_vnd not in (0, fee_vnd):
            raise Refused("fee_differs", field="fee_paid", fee=fee_vnd or 0)
        paid = bool(command.fee_paid_vnd)
        return FeeState.PAID if paid else (FeeState.EXEMPT if fee_vnd == 0 else FeeState.AT_RETURN)
    value = command.fee_state
    if not value:
        return FeeState.EXEMPT if fee_vnd == 0 else FeeState.AT_RETURN
    try:
        return FeeState(value)
    except ValueError:
        raise Refused("unknown_fee_state", field="fee_paid", typed=value[:40]) from None


def _linked(desk: Workplace, agency: str, procedure: Procedure) -> str:
    """A bundle is linked by what it is: with the first of its agencies where nobody names one."""
    if not agency and procedure.kind == "bundle" and procedure.linked is not None:
        return next(iter(procedure.linked.agencies), "")
    if agency and agency not in desk.catalog.agencies:
        raise Refused("unknown_agency", field="linked_agency", typed=agency[:40])
    return agency


def _count(value: int, field: str, most: int, least: int = 0) -> int:
    if not least <= value <= most:
        raise Refused("count_out_of_range", field=field, least=least, most=most)
    return value
