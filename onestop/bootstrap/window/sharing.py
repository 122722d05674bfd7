"""Puts sharing into a window: begun once the first page has been usable for a while, and told what is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from onestop.application.changes import Changes
    from onestop.bootstrap.sharing.window_shares import WindowShares
    from onestop.bootstrap.window.assembly import Assembly

SHARING_AFTER_MS = 1500
"""Behind the paper: loading the way to a server takes the interpreter from the first keys."""


class _WroteHere:
    """Hears what was written in this window."""

    def __init__(self, shares: WindowShares) -> None:
        self._shares = shares

    def changed(self, changes: Changes) -> None:
        if not changes.person:
            self._shares.wrote()


def share(assembly: Assembly, shares: WindowShares) -> None:
    """Begin a while from now. What others write is read again like what is written here."""
    shares.on_changes(assembly.told)
    assembly.hears(_WroteHere(shares))
    timer = QTimer(assembly)
    timer.setSingleShot(True)
    timer.timeout.connect(shares.begin)
    timer.start(SHARING_AFTER_MS)
