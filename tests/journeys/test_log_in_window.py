"""A foreign log in the running program: its cases stand in the list and open as any dossier's page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.application.logs.importing import import_log
from onestop.bootstrap.opening import open_home
from onestop.gui.pages.dossier_page import DossierPage
from tests.helpers.foreign_logs import HEADING, MAPPING, line, numbered
from tests.helpers.running_office import RecordingPrinter, running_office

MOMENT = datetime(2018, 12, 27, 9, 0)


def test_a_foreign_case_is_opened_from_the_list(qtbot: QtBot, tmp_path: Path) -> None:
    rows = numbered(line(over=""), line(over="", what="check", who="Bob"), line(case="closed"))
    with open_home(tmp_path / "home", practice=True, as_of=MOMENT) as opened:
        assert import_log(opened.desk, MAPPING, "small.csv", "d" * 64, HEADING, rows).dossiers == 2
    with running_office(qtbot, tmp_path / "home", RecordingPrinter("Quầy 1"), MOMENT) as office:
        office.hand.press(Qt.Key.Key_F5)
        qtbot.waitUntil(
            lambda: [each.applicant for each in office.assembly.dossiers.state.list.rows] == ["A"]
        )
        for code in ("A", "closed"):
            office.assembly.open_dossier(code)
            qtbot.waitUntil(
                lambda code=code: (
                    isinstance(office.window.page, DossierPage)  # type: ignore[misc]
                    and office.window.page.code.code == code
                    and office.window.page.presenter.state.sheet is not None
                )
            )
            page = office.window.page
            assert isinstance(page, DossierPage) and page.presenter.state.sheet is not None
            told = page.presenter.state.sheet.happenings
            assert "event_activity_logged" in [each.what.code for each in told]
            days = page.presenter.state.sheet.days
            assert days is not None and days.notes[0].code == "note_due_brought"
            office.hand.press(Qt.Key.Key_Escape)
