"""What sharing looks like: the chip in each state, the clock's strip, the panel, joining. Servers are invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from onestop.application.sharing import Condition, Sharing
from onestop.dev.exhibit_states import STATUS
from onestop.domain.errors import Unavailable
from onestop.gui.dialogs.jobs_dialog import JobsDialog
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.gui.main_window import MainWindow
from onestop.gui.widgets.status_bar import StatusBar
from onestop.gui.widgets.top_bar import TopBar
from onestop.gui.words.sharing import clock_strip, company_words
from onestop.presenters.failures import Failure
from onestop.presenters.jobs_state import JobsState
from onestop.presenters.join import JoinState
from onestop.presenters.message import of_trouble
from onestop.presenters.onlookers import Onlooker
from onestop.presenters.shared_address import SharedAddress
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.shell import TopBarState
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.waiting_slips import PaperName

NOW = datetime(2026, 11, 23, 9, 41)
SINCE = datetime(2026, 11, 23, 9, 14)
SHARED = Sharing(
    condition=Condition.AGREED,
    number=2,
    name="Quầy 2",
    place="sochung.hungyen.gov.vn/onestop",
    last_agreed=NOW - timedelta(minutes=1),
)
STOPPED = replace(
    SHARED,
    condition=Condition.STOPPED,
    code="shared_unreachable",
    since=SINCE,
    last_agreed=SINCE,
    next_try=NOW + timedelta(minutes=4),
    failures=7,
)
CHIPS = (
    ChipState(),
    ChipState(ChipKind.WORKING),
    ChipState(ChipKind.SHARED),
    ChipState(ChipKind.WAITING, 5, SINCE),
    ChipState(ChipKind.STOPPED, 12, SINCE, code="shared_unreachable"),
    ChipState(ChipKind.STOPPED, code="shared_certificate_expired"),
    ChipState(ChipKind.STOPPED, 240, NOW - timedelta(days=2), late=True, code="shared_password"),
)
ADDRESS = SharedAddress("sochung.hungyen.gov.vn", "onestop", "desk_h31_5c0a91f2")
FAILURES = (
    Failure("shared_unreachable", SINCE, NOW - timedelta(minutes=2), 7),
    Failure("printer_silent", NOW - timedelta(minutes=50), NOW - timedelta(minutes=50)),
    Failure("shared_busy", NOW - timedelta(hours=1), NOW - timedelta(minutes=58), 2),
)


def chips() -> QWidget:
    """One status bar a state, as wide as it is in the smallest window."""
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setSpacing(14)
    for chip in CHIPS:
        bar = StatusBar()
        bar.show_state(replace(STATUS, chip=chip))
        column.addWidget(bar)
    top = TopBar()
    company = company_words((Onlooker("Trần Văn B", "Quầy 2"),))
    top.show_state(TopBarState("Hồ sơ", ("Việc của tôi", "261116-0505"), company=company))
    column.addWidget(top)
    column.addStretch(1)
    return ground


def clock(window: MainWindow) -> MainWindow:
    window.show_clock(clock_strip(timedelta(minutes=7)))
    window.show_status(replace(STATUS, chip=CHIPS[4]))
    return window


def jobs_alone() -> JobsDialog:
    return JobsDialog(JobsState(NOW, printer=PrinterCondition.TO_PDF))


def jobs_stopped() -> JobsDialog:
    state = JobsState(
        NOW,
        chip=CHIPS[4],
        sharing=STOPPED,
        printer=PrinterCondition.NOT_ANSWERING,
        printer_name="Quầy 2",
        waiting=(PaperName("receipt", "261123-0510"), PaperName("receipt", "261123-0511")),
        waiting_count=2,
        making=1,
        failures=FAILURES,
    )
    return JobsDialog(state)


def jobs_shared() -> JobsDialog:
    ready = PrinterCondition.READY
    return JobsDialog(JobsState(NOW, chip=CHIPS[2], sharing=SHARED, printer=ready, printer_name="Quầy 2"))


def joining() -> JoinDialog:
    return JoinDialog(
        JoinState(open=True, address=ADDRESS, name="Quầy 2", busy=True, taken=5200, to_take=18400)
    )


def join_refused() -> JoinDialog:
    wrong = (("password", of_trouble(Unavailable("shared_password"))),)
    return JoinDialog(JoinState(open=True, address=ADDRESS, name="Quầy 2", errors=wrong))


def join_unchecked() -> JoinDialog:
    address = replace(ADDRESS, tls="require")
    return JoinDialog(JoinState(open=True, address=address, name="Quầy 2", security=True))
