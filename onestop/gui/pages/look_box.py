"""How the window looks on this machine, on the office page: light or dark, size of text. Renders a state."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from onestop.gui.fonts import TEXT_SIZES
from onestop.gui.widgets.segments import Segments
from onestop.gui.words.sentences import sentence
from onestop.presenters.look_choice import LookPresenter, LookState, Theme


class LookBox(QWidget):
    def __init__(self, presenter: LookPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        title = QLabel(self.tr("The look on this machine"), self)
        title.setProperty("role", "panelTitle")
        themes = {
            Theme.LIGHT: self.tr("Light"),
            Theme.DARK: self.tr("Dark"),
            Theme.SYSTEM: self.tr("As the system"),
        }
        self.theme = Segments([(key.value, words) for key, words in themes.items()], title.text(), self)
        sizes = [(str(size), self.tr("{size} %").format(size=size)) for size in TEXT_SIZES]
        size_title = QLabel(self.tr("Size of text"), self)
        size_title.setProperty("role", "small")
        self.text_size = Segments(sizes, size_title.text(), self)
        self._said = QLabel(self)
        self._said.setProperty("role", "amber")
        self._said.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(size_title)
        row.addWidget(self.text_size, 1)
        whole.addWidget(title)
        whole.addWidget(self.theme)
        whole.addLayout(row)
        whole.addWidget(self._said)
        self.theme.chosen.connect(lambda key: presenter.theme_chosen(Theme(key)))
        self.text_size.chosen.connect(lambda key: presenter.text_size_chosen(int(key)))
        presenter.attach(self.show_state)

    def show_state(self, state: LookState) -> None:
        self.theme.choose(state.choice.theme.value)
        self.text_size.choose(str(state.choice.text_size))
        self._said.setText(sentence(state.trouble) if state.trouble is not None else "")
        self._said.setVisible(state.trouble is not None)
