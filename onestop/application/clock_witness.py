"""Who said that this machine's clock is right; asked where the ledger makes it doubtful (`clock_doubt.py`)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class ClockWitness:
    """Who last said that this clock is right, while the program runs: a server, or a person. Moments are this
    clock's own, UTC ms.
    """

    confirmed_ms: int | None = None
    vouched_ms: int | None = None

    def confirm(self, utc_ms: int) -> None:
        """A server's clock says the same."""
        self.confirmed_ms = utc_ms

    def vouch(self, utc_ms: int) -> None:
        """A person does."""
        self.vouched_ms = utc_ms
