"""What a page promises the window: a title, what it does on the common keys, and what it asks of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from onestop.gui.look import look
from onestop.presenters.shell import TopBarState

if TYPE_CHECKING:
    from onestop.gui.shortcuts import Action

WIDE = 1320
PANEL_WIDE, PANEL_NARROW = 357, 333
PANEL_SHARE = 0.3
"""Large text in a small window: the panel may not take more of it."""
MARGIN, EDGE_LOW = 24, 16


class ColumnLayout(QVBoxLayout):
    """Lets the scroll area ask for the least height: else one wrapped label makes the elastic parts stiff."""

    def hasHeightForWidth(self) -> bool:
        return False


class Page(QWidget):
    """Work on the left in `column`, its consequence on the right in `panel` (hidden until `use_panel`).

    Signals: `top_bar_changed` when `top_bar()` gives something new; `place_wanted(Place)`;
    `dossier_wanted(key)`; `toast_wanted(ToastState)`; `trouble_wanted(TroubleState | None)`;
    `progress_wanted(ProgressState | None)`; `back_wanted()` when Esc has nothing left to do here.
    """

    top_bar_changed = Signal()
    place_wanted = Signal(object)
    dossier_wanted = Signal(str)
    toast_wanted = Signal(object)
    trouble_wanted = Signal(object)
    progress_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QWidget(self)
        self.column.setObjectName("column")
        self.column_layout = ColumnLayout(self.column)
        self.column_layout.setContentsMargins(MARGIN, 16, MARGIN, 16)
        self.column_layout.setSpacing(16)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.column)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._let_keys_scroll)
        self.panel = QFrame(self)
        self.panel.setObjectName("panel")
        self.panel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.panel_layout = QVBoxLayout(self.panel)
        self.panel_layout.setContentsMargins(MARGIN, 18, MARGIN, 16)
        self.panel_layout.setSpacing(12)
        self.panel.hide()
        self._left: dict[QWidget, QWidget] = {}
        self._window_width = 0
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.panel)

    def _let_keys_scroll(self, _least: int, most: int) -> None:
        """Tab stops at the column itself only where there is something to scroll."""
        policy = Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(policy)

    def use_panel(self, shown: bool = True) -> None:
        self.panel.setVisible(shown)

    def fit_window(self, width: int) -> None:
        """The window tells its width: under 1320 the panel gives up some of its room."""
        self._window_width = width
        narrow = width < look().px(WIDE)
        wanted = look().px(PANEL_NARROW if narrow else PANEL_WIDE)
        most = round(width * PANEL_SHARE)
        edge = MARGIN if wanted <= most else EDGE_LOW
        self.panel_layout.setContentsMargins(edge, 18, edge, 16)
        self.panel.setFixedWidth(min(wanted, most))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and getattr(self, "_window_width", 0) > 0:
            self.fit_window(self._window_width)

    def top_bar(self) -> TopBarState:
        return TopBarState(title="")

    def act(self, action: Action) -> bool:
        """Does what the key means here; False when it means nothing on this page."""
        return False

    @property
    def dossier_in_front(self) -> str:
        """The id of the one dossier the hand is on, "" for none."""
        return ""

    def enter(self) -> None:
        """Called when the page comes to the front; the place to set the focus."""
        self.column.setFocus()

    def swap_side(self) -> None:
        """F8: from the column to the panel and back, to where the hand was there or the first place for it."""
        focus = self.focusWidget()
        in_panel = focus is not None and self.panel.isAncestorOf(focus)
        side = self.column if in_panel or self.panel.isHidden() else self.panel
        if focus is not None:
            self._left[self.panel if in_panel else self.column] = focus
        before = self._left.get(side)
        target = before if before in focusables(side) else first_focusable(side)
        if target is not None:
            target.setFocus()


def focusables(side: QWidget) -> list[QWidget]:
    """The enabled, visible widgets that Tab would reach."""
    return [
        child
        for child in side.findChildren(QWidget)
        if child.isVisibleTo(side)
        and child.isEnabled()
        and child.focusProxy() is None
        and bool(child.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def first_focusable(side: QWidget) -> QWidget | None:
    """The first of them in reading order."""
    places = [(child.mapTo(side, child.rect().topLeft()), child) for child in focusables(side)]
    places.sort(key=lambda place: (place[0].y(), place[0].x()))
    return places[0][1] if places else None
