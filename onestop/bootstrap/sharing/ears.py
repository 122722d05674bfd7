"""Whoever is told of the exchange while it goes on; called on its thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onestop.application.changes import Changes
from onestop.application.sharing import Company, Sharing


@dataclass(frozen=True, slots=True)
class Ears:
    """Called on the sync thread."""

    state: Callable[[Sharing], None]
    changes: Callable[[Changes], None]
    company: Callable[[Company], None]
    fault: Callable[[Exception], None]
