"""Sharing in the whole window: the key and the chip open the panel, F9 leads to joining, a clock that is off is said,
and who else has a dossier open stands beside its title.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onestop.application.sharing import Company, Condition, Sharing
from onestop.gui.dialogs.jobs_dialog import JobsDialog
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.gui.pages.dossier_page import DossierPage
from onestop.gui.pages.office_page import OfficePage
from onestop.gui.shortcuts import Action
from onestop.presenters.sharing_state import ChipKind
from onestop.presenters.shell import Place
from onestop.presenters.status_bar import StatusPlace
from tests.helpers.fake_shares import SHARED
from tests.helpers.running_office import RecordingPrinter, RunningOffice, a_home, running_office

STOPPED = replace(SHARED, condition=Condition.STOPPED, code="shared_unreachable", failures=1)


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[RunningOffice]:
    with running_office(qtbot, a_home(tmp_path / "home"), RecordingPrinter("Quầy 2")) as running:
        yield running
        running.assembly.jobs.presenter.close()
        while running.assembly.jobs.join.state.open:
            running.assembly.jobs.join.step_back()


def becomes(office: RunningOffice, sharing: Sharing) -> None:
    """As the sync thread would say it."""
    assert office.running.shares is not None
    office.running.shares._told_state(sharing)


def panel(office: RunningOffice) -> JobsDialog:
    view = office.assembly.jobs.view
    assert view is not None and view.dialog is not None
    office.qtbot.waitUntil(view.dialog.isActiveWindow)
    return view.dialog


def chip(office: RunningOffice) -> str:
    return office.window.status_bar._parts[StatusPlace.SHARING].accessibleName()


def test_the_key_opens_the_panel_and_esc_gives_the_hand_back(office: RunningOffice) -> None:
    before = QApplication.focusWidget()
    office.hand.ctrl(Qt.Key.Key_J, shift=True)
    assert panel(office).sharing.join.hasFocus()
    office.hand.press(Qt.Key.Key_Escape)
    office.qtbot.waitUntil(office.window.isActiveWindow)
    assert QApplication.focusWidget() is before


def test_the_chip_opens_it_too_and_alone_leads_to_joining(office: RunningOffice) -> None:
    assert chip(office) == "Máy đứng riêng"
    office.window.status_bar._parts[StatusPlace.SHARING].click()
    panel(office)
    office.hand.enter()
    view = office.assembly.jobs.join_view
    assert view is not None and isinstance(view.dialog, JoinDialog)


def test_the_chip_follows_the_exchange(office: RunningOffice) -> None:
    becomes(office, STOPPED)
    assert chip(office).startswith("Ngừng chia sẻ: chưa nối được máy chủ")
    becomes(office, SHARED)
    assert office.assembly.status.state.chip.kind is ChipKind.SHARED and chip(office) == "Đã chia sẻ hết"
    office.assembly.jobs.open()
    assert "Chưa nối được máy chủ" in panel(office)._failures.accessibleDescription()


def test_f9_says_how_this_machine_stands_and_leads_on(office: RunningOffice) -> None:
    office.window.open_place(Place.OFFICE)
    page = office.window.page
    assert isinstance(page, OfficePage) and "đứng riêng" in page.sharing.text()
    becomes(office, SHARED)
    assert page.sharing.text() == "Quầy 2, số 2…"
    page.sharing.click()
    assert panel(office).isVisible(), "it shares already: the panel, not the sheet of joining"


def test_a_clock_that_is_off_is_said_and_reception_goes_on(office: RunningOffice) -> None:
    becomes(office, replace(SHARED, offset_ms=-420_000))
    strip = office.window._own_strips.get("clock")
    assert strip is not None and strip.isVisible()
    assert strip.accessibleName() == "Đồng hồ máy này nhanh hơn máy chủ 7 phút"
    office.fill_kyowa()
    assert office.assembly.reception.state.promise.due is not None
    becomes(office, replace(SHARED, offset_ms=-300))
    assert not strip.isVisible()


def test_who_else_has_the_dossier_open(office: RunningOffice) -> None:
    shares = office.running.shares
    assert shares is not None
    dossier_id = _any_dossier(office)
    office.assembly.open_dossier(dossier_id)
    page = office.window.page
    assert isinstance(page, DossierPage)
    office.qtbot.waitUntil(lambda: bool(shares._open))
    assert shares._open[0][0] == dossier_id
    shares._told_company(Company(dossier_id, (("Quầy 2", "motcua2"),)))
    company = office.window.top_bar._company
    told, wide = company.text(), company.fontMetrics().horizontalAdvance(company.text())
    assert company.shown_in(wide) == told
    for less in (20, 60):
        assert "… (Quầy 2) đang mở hồ sơ này" in company.shown_in(wide - less)
    company.resize(wide - 20, company.height())
    company.grab()
    assert company.toolTip() == told
    assert told.endswith("(Quầy 2) đang mở hồ sơ này")
    shares._told_company(Company(dossier_id))
    assert office.window.top_bar._company.text() == ""
    office.window.act(Action.BACK)
    office.qtbot.waitUntil(lambda: shares._open == [])


def test_the_report_for_support_of_a_real_office_names_nobody(office: RunningOffice, tmp_path: Path) -> None:
    becomes(office, STOPPED)
    file = tmp_path / "ho-tro.txt"
    jobs = office.assembly.jobs.presenter
    jobs.save_report(file)
    office.qtbot.waitUntil(lambda: not jobs.state.saving)
    text = file.read_text("utf-8")
    assert "onestop = " in text and "head." in text and "shared_unreachable" in text
    office_set = office.assembly.desk.office
    names = [each.name for each in office_set.staff] + [each.login for each in office_set.staff]
    names += ["Kyowa", "9900018824", "0221", SHARED.login, SHARED.name, "hungyen", str(office.home)]
    assert [name for name in names if name.casefold() in text.casefold()] == []


def _any_dossier(office: RunningOffice) -> str:
    office.window.open_place(Place.WATCH)
    dossiers = office.assembly.dossiers
    office.qtbot.waitUntil(lambda: bool(dossiers.state.list.rows))
    return dossiers.state.list.rows[0].key


def test_windows_of_two_desks_are_told_apart_by_their_titles(office: RunningOffice) -> None:
    office.window.open_place(Place.OFFICE)
    alone = office.window.windowTitle()
    becomes(office, SHARED)
    assert office.window.windowTitle() == f"{alone} – Quầy 2"
    office.window.open_place(Place.WATCH)
    assert office.window.windowTitle().endswith(" – Quầy 2") and alone not in office.window.windowTitle()


def test_from_when_unshared_is_red_is_the_offices_to_say(qtbot: QtBot, tmp_path: Path) -> None:
    home = a_home(tmp_path / "home")
    file = home / "office.toml"
    text = file.read_text("utf-8")
    assert "unshared_late_hours = 24" in text
    file.write_text(text.replace("unshared_late_hours = 24", "unshared_late_hours = 5"), "utf-8")
    with running_office(qtbot, home, RecordingPrinter("Quầy 2")) as running:
        assert running.assembly.status._late_after == timedelta(hours=5)
