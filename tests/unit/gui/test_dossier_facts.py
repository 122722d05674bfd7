"""The line of facts under a dossier's head."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from onestop.domain.applicant import FeeState
from onestop.gui.words.dossiers import dossier_facts
from onestop.presenters.dossier_sheet import build_sheet
from tests.helpers.office_day import office_day


def test_a_fee_set_elsewhere_is_said_to_be_so(qapp: QApplication) -> None:
    desk = office_day()
    sheet = build_sheet(desk.dossier("d0006"), desk.clock.now(), desk.calendar, desk.office, desk.catalog)
    elsewhere = dossier_facts(replace(sheet, fee_vnd=None, fee_state=FeeState.AT_RETURN))
    assert any("theo biểu phí" in fact for fact in elsewhere), elsewhere
    free = dossier_facts(replace(sheet, fee_vnd=0, fee_state=FeeState.EXEMPT))
    assert not any("phí" in fact for fact in free)
