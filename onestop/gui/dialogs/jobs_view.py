"""Puts the panel of sharing and printing over the window, and the file dialog of the report. Decides nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from onestop.gui.dialogs.jobs_dialog import JobsDialog
from onestop.gui.dialogs.sheet_over import SheetOver

if TYPE_CHECKING:
    from onestop.gui.main_window import MainWindow
    from onestop.presenters.jobs import JobsPresenter
    from onestop.presenters.jobs_state import JobsState


class JobsView(QObject):
    """Belongs to the window. `join_wanted`: this machine is to share its ledger."""

    join_wanted = Signal()

    def __init__(self, window: MainWindow, jobs: JobsPresenter) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._sheet = SheetOver(window, self._make, JobsDialog.show_state)
        self.places: QFileDialog | None = None
        jobs.attach(self.show_state)

    @property
    def dialog(self) -> JobsDialog | None:
        return self._sheet.dialog

    def show_state(self, state: JobsState) -> None:
        self._sheet.follow(state)

    def _make(self, state: JobsState) -> JobsDialog:
        jobs = self._jobs
        dialog = JobsDialog(state, self._window)
        dialog.try_wanted.connect(jobs.try_now)
        dialog.print_wanted.connect(jobs.print_waiting)
        dialog.join_wanted.connect(self._join)
        dialog.save_wanted.connect(self.choose_place)
        dialog.closed.connect(jobs.close)
        return dialog

    def _join(self) -> None:
        self._jobs.close()
        self.join_wanted.emit()

    def choose_place(self) -> None:
        """Where the report goes; the hand may give it another name."""
        proposed = f"onestop-{self._jobs.state.now:%Y%m%d-%H%M}.txt"
        places = QFileDialog(self.dialog, self.tr("Save for support"), proposed)
        places.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        places.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        places.setDefaultSuffix("txt")
        places.fileSelected.connect(self._chosen)
        places.destroyed.connect(self._left)
        self.places = places
        places.open()

    def _chosen(self, file: str) -> None:
        self._jobs.save_report(Path(file))

    def _left(self) -> None:
        self.places = None
