"""What an act leaves to be printed: said before it is done, offered by its notice, listed on the dossier's page."""

from __future__ import annotations

from datetime import timedelta

import pytest

from onestop.domain.regime import FormKind
from onestop.presenters.acting_state import ActKind, PaperDue
from onestop.presenters.dossier_sheet import DossierSheet, build_sheet
from tests.helpers.acting_counter import ActingCounter


@pytest.fixture
def office() -> ActingCounter:
    """In the middle of 2019: an apology and a stop have forms of their own."""
    office = ActingCounter()
    office.counter.clock.move(office.counter.clock.now() + timedelta(days=500))
    return office


@pytest.fixture
def appraised(office: ActingCounter) -> str:
    new = office.receive()
    office.to_officer(new)
    return new


def sheet(office: ActingCounter, dossier_id: str) -> DossierSheet:
    desk = office.counter.desk()
    return build_sheet(desk.dossier(dossier_id), desk.clock.now(), desk.calendar, desk.office, desk.catalog)


def offered(office: ActingCounter, dossier_id: str) -> list[tuple[str, str, bool]]:
    """The transfer slips: to whom, which round, whether it is the one that fits."""
    return [
        (each.agency, str(each.round_no), each.main)
        for each in sheet(office, dossier_id).offers
        if each.form is FormKind.TRANSFER
    ]


def ask(office: ActingCounter, dossier_id: str, agency: str) -> PaperDue | None:
    outcome = office.do("laodong1", ActKind.ASK_PARTNER, dossier_id, agency=agency, within_hours="8")
    return outcome.paper


def test_each_leg_has_its_transfer_slip_the_newest_that_was_not_printed_first(
    office: ActingCounter, appraised: str
) -> None:
    ask(office, appraised, "SXD")
    office.later(minutes=5)
    ask(office, appraised, "SCT")
    assert offered(office, appraised) == [("Sở Công Thương", "2", True), ("Sở Xây dựng", "1", False)]
    office.counter.desk("laodong1").transfer_paper(appraised, "SCT")
    assert offered(office, appraised)[0] == ("Sở Xây dựng", "1", True)
    office.counter.desk("laodong1").partner_request(appraised, "SXD")
    assert sheet(office, appraised).offers[0].form is FormKind.RECEIPT
    assert all(each.printed for each in sheet(office, appraised).offers if each.form is FormKind.TRANSFER)


def test_the_slip_of_an_answered_leg_is_not_what_fits_any_more(office: ActingCounter, appraised: str) -> None:
    ask(office, appraised, "SXD")
    office.do("laodong1", ActKind.RECORD_ANSWER, appraised, reason="Đồng ý")
    assert offered(office, appraised) == [("Sở Xây dựng", "1", False)]


def test_a_letter_sent_is_told_as_a_file(office: ActingCounter, appraised: str) -> None:
    ask(office, appraised, "SXD")
    desk = office.counter.desk("laodong1")
    desk.partner_request(appraised, "SXD")
    assert next(each.what.code for each in sheet(office, appraised).happenings) == "slip_transfer_file"
    desk.transfer_paper(appraised, "SXD", reason="mất")
    assert [each.what.code for each in sheet(office, appraised).slips] == [
        "slip_transfer_file",
        "slip_transfer_again",
    ]


@pytest.mark.parametrize(
    ("kind", "values", "form"),
    [
        (ActKind.ASK_SUPPLEMENT, {"more": "Hộ chiếu"}, FormKind.SUPPLEMENT),
        (ActKind.APOLOGISE, {"reason": "Phức tạp"}, FormKind.APOLOGY),
        (ActKind.ASK_PARTNER, {"reason": "Ý kiến"}, FormKind.TRANSFER),
    ],
)
def test_the_form_and_the_notice_say_what_is_to_be_printed(
    office: ActingCounter, appraised: str, kind: ActKind, values: dict[str, str], form: FormKind
) -> None:
    shown = office.form("laodong1", kind, appraised)
    assert f"form_prints_{form.value}" in [each.code for each in shown.facts]
    office.by("laodong1").drop()
    outcome = office.do("laodong1", kind, appraised, **values)
    assert outcome.paper == PaperDue(appraised, outcome.done[0], form)
    acting = office.by("laodong1")
    acting.undo()
    assert acting.state.outcome is not None and acting.state.outcome.paper is None


def test_what_the_day_has_no_form_for_is_not_promised() -> None:
    office = ActingCounter()  # 2018-01: the regime of 2015 has no apology slip
    new = office.receive()
    office.to_officer(new)
    form = office.form("laodong1", ActKind.APOLOGISE, new)
    assert "form_prints_apology" not in [each.code for each in form.facts]
    office.by("laodong1").drop()
    assert office.do("laodong1", ActKind.APOLOGISE, new, reason="Phức tạp").paper is None


def test_several_at_once_are_printed_on_their_own_pages(office: ActingCounter, appraised: str) -> None:
    other = office.receive()
    office.to_officer(other)
    outcome = office.do("laodong1", ActKind.APOLOGISE, appraised, other, reason="Phức tạp")
    assert len(outcome.done) == 2 and outcome.paper is None
