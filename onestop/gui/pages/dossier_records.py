"""What a dossier's record holds: papers, printed slips, what happened. Two columns to read from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from onestop.gui.fonts import Face
from onestop.gui.forms.ui_dossier_page import Ui_DossierPage
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.line_rows import LineRow, LineRows
from onestop.gui.widgets.timeline import Timeline
from onestop.gui.words.days import short_and_hour
from onestop.gui.words.figures import originals_and_copies
from onestop.gui.words.sentences import sentence
from onestop.presenters.dossier_sheet import DossierSheet, PaperLine
from onestop.presenters.happenings import Happening, PrintedSlip
from onestop.presenters.widget_states import HappeningState

HAPPENINGS_SHOWN = 5


class Head(QWidget):
    """A small headline with the number of lines under it."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        name = QLabel(words, self)
        name.setProperty("role", "smallStrong")
        self._count = QLabel(self)
        self._count.setProperty("role", "smallFigures")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name)
        row.addWidget(self._count)
        row.addStretch(1)

    def show_count(self, count: int) -> None:
        self._count.setText(str(count))


class DossierRecords(QObject):
    """Fills the two columns of the form."""

    whole_history_wanted = Signal()

    def __init__(self, form: Ui_DossierPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._papers_head = Head(self.tr("Papers"), parent)
        self._papers = LineRows(self.tr("Papers"), parent=parent)
        self._slips_head = Head(self.tr("Printed slips"), parent)
        self._slips = LineRows(self.tr("Printed slips"), Face.FIGURE_SMALL, parent)
        self._history_head = Head(self.tr("What happened"), parent)
        self.history = Timeline(parent)
        self._more = KeyButton("", kind=ButtonKind.LINK, parent=parent)
        self._more.clicked.connect(self.whole_history_wanted)
        left = (self._papers_head, self._papers, self._slips_head, self._slips)
        for place, widget in enumerate(left):
            form.leftColumn.insertWidget(place, widget)
        form.rightColumn.insertWidget(0, self._history_head)
        form.rightColumn.insertWidget(1, self.history)
        link = QHBoxLayout()
        link.addWidget(self._more)
        link.addStretch(1)
        form.rightColumn.insertLayout(2, link)

    def show_sheet(self, sheet: DossierSheet, *, whole_history: bool) -> None:
        self._papers_head.show_count(len(sheet.papers))
        self._papers.show_rows(tuple(self._paper(paper) for paper in sheet.papers))
        self._slips_head.show_count(len(sheet.slips))
        slips = tuple(self._slip(slip) for slip in sheet.slips)
        none = LineRow("printer", self.tr("No slip printed yet"), faint=True)
        self._slips.show_rows(slips or (none,))
        self._show_history(sheet.happenings, whole_history)

    def _show_history(self, lines: tuple[Happening, ...], whole: bool) -> None:
        self._history_head.show_count(len(lines))
        shown = lines if whole else lines[:HAPPENINGS_SHOWN]
        self.history.show_happenings(tuple(self._happening(line) for line in shown))
        words = self.tr("See fewer") if whole else self.tr("See all {count} lines").format(count=len(lines))
        self._more.set_face(words)
        self._more.setVisible(len(lines) > HAPPENINGS_SHOWN)

    def _paper(self, paper: PaperLine) -> LineRow:
        name = paper.name or self.tr("Paper {number}").format(number=paper.number)
        words = f"{name}, {paper.form}" if paper.form else name
        counts = originals_and_copies(paper.originals, paper.copies)
        return LineRow("file", words, counts or "–", tip=words, faint=not counts)

    def _slip(self, slip: PrintedSlip) -> LineRow:
        words = sentence(slip.what)
        tip = f"{words}. {slip.reason}" if slip.reason else words
        if slip.waiting:
            words = self.tr("{slip} (kept, no printer)").format(slip=words)
        return LineRow("printer", words, short_and_hour(slip.printed_at), tip=tip)

    def _happening(self, line: Happening) -> HappeningState:
        who = line.actor
        if line.recorded_at is not None:
            noted = self.tr("{actor}, recorded {moment}")
            who = noted.format(actor=line.actor, moment=short_and_hour(line.recorded_at))
        if line.detail:
            who = f"{who} · {line.detail}"
        return HappeningState(line.moment, sentence(line.what), who, line.key, line.undone)
