"""Where the hand may go from a list of dossiers. Who opens what is the window's to know."""

from __future__ import annotations

from typing import Protocol


class Doors(Protocol):
    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...

    def open_reception(self) -> None: ...
