"""The ledger of a home as an exchange needs it: the home's folder hears when its desk becomes another station."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.bootstrap.opening import OpenHome
    from onestop.storage.absorbing import SharedSide


def own_side(opened: OpenHome, login: str) -> SharedSide:
    """On the store's thread, where each of its calls belongs too. `login` is the desk's at the shared database."""
    return opened.ledger.shared_side(login, opened.folder.becoming)
