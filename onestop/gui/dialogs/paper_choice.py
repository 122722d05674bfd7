"""Ctrl+P where a dossier has several slips: which of them. The fitting one comes first, so Enter prints it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from onestop.gui.dialogs.act_menu import ActMenuDialog, MenuLine
from onestop.gui.shortcuts import Action, keys_of
from onestop.gui.words.days import day_short
from onestop.gui.words.happenings import paper_words
from onestop.presenters.slip_offers import SlipOffer

translate = QCoreApplication.translate


class PaperChoice(ActMenuDialog):
    """Tells `chosen_offer(SlipOffer)`."""

    chosen_offer = Signal(object)

    def __init__(self, offers: tuple[SlipOffer, ...], code: str, parent: QWidget | None = None) -> None:
        lines = [
            MenuLine(str(place), self._words(offer), keys_of(Action.PRINT) if offer.main else "")
            for place, offer in enumerate(offers)
        ]
        super().__init__(translate("DossierPage", "Print a slip"), code, lines, parent)
        self.chosen.connect(lambda key: self.chosen_offer.emit(offers[int(key)]))

    def _words(self, offer: SlipOffer) -> str:
        words = paper_words(offer)
        if offer.at is not None:
            words = f"{words}, {day_short(offer.at)}"
        return self.tr("{slip} (printed)").format(slip=words) if offer.printed else words
