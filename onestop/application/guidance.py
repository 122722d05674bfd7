"""Papers are missing at the counter: nothing is received or promised, the list of what to bring is kept and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.paper import PrintMark, SupplementContent, SupplementItem
from onestop.application.read_models import GivenGuidance
from onestop.application.reception import checked_applicant, in_force
from onestop.application.rights import Act, must_be_allowed
from onestop.application.role_words import role_words
from onestop.application.slip_contents import contact_of
from onestop.domain.errors import Refused
from onestop.domain.facts import GuidanceGiven, ReceivedComponent
from onestop.domain.identifiers import format_phone
from onestop.domain.office import FormKind
from onestop.domain.text import clean_note

if TYPE_CHECKING:
    from onestop.application.commands import GiveGuidance
    from onestop.application.workplace import Workplace


def give(desk: Workplace, command: GiveGuidance) -> GivenGuidance:
    """Record the guidance under a slip number of its own. Refused(``nothing_missing`` | ``unknown_component`` …)."""
    must_be_allowed(desk, Act.GUIDE)
    now = desk.clock.now()
    procedure, version = in_force(desk, command.procedure, now)
    applicant, _ = checked_applicant(command.applicant)
    if not command.missing:
        raise Refused("nothing_missing", field="components")
    known = {each.n for each in version.components}
    unknown = [each.n for each in command.missing if each.n not in known]
    if unknown:
        raise Refused("unknown_component", field="components", n=unknown[0])
    guidance_id = desk.ids.new()
    with desk.store.action(desk.actor) as transaction:
        number = transaction.take_number("supplement", now.year)
        fact = GuidanceGiven(
            procedure_id=procedure.procedure_id,
            version_id=version.version_id,
            applicant=applicant,
            missing=tuple(ReceivedComponent(each.n, each.originals, each.copies) for each in command.missing),
            note=clean_note(command.note, field="note"),
            book=transaction.book(now.year),
            slip_number=number,
        )
        transaction.record("guidance", guidance_id, fact, now)
    return GivenGuidance(guidance_id, number)


def paper(desk: Workplace, guidance_id: str) -> SupplementContent:
    """What stands on form 02 given before reception: no dossier code, the slip's number alone."""
    row = desk.store.guidance(guidance_id)
    if row is None or not isinstance(row.fact, GuidanceGiven):
        raise Refused("unknown_guidance", guidance=guidance_id)
    fact, agency = row.fact, desk.office.agency
    version = desk.catalog.version(fact.version_id)
    papers = {each.n: each for each in version.components} if version else {}
    regime = desk.office.regime_on(row.at.date())
    form = regime.form(FormKind.SUPPLEMENT)
    return SupplementContent(
        regime=regime.paper,
        agency_lines=agency.header_lines,
        desk_line=agency.desk_line,
        desk_name=agency.name,
        place=agency.place,
        slip_number=f"{fact.slip_number:02d}/{form.suffix}",
        form_label=form.label,
        slip_date=row.at.date(),
        code="",
        check="",
        head="",
        round_no=1,
        received_on=None,
        applicant_name=fact.applicant.name,
        tax_or_id=fact.applicant.number,
        address=fact.applicant.address,
        phone=format_phone(fact.applicant.phone),
        email=fact.applicant.email,
        request=version.title if version else fact.procedure_id,
        items=tuple(
            SupplementItem(
                paper=papers[each.n].name if each.n in papers else str(each.n),
                fault=desk.words.missing(),
                originals=each.originals,
                copies=each.copies,
            )
            for each in fact.missing
        ),
        reason=fact.note or desk.words.reason_incomplete(),
        until=None,
        clock_text="",
        contact=contact_of(desk, fact.procedure_id),
        mark=PrintMark(desk.clock.now(), 1, "", role_words(desk), desk.practice, "", form.copies),
    )
