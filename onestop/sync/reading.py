"""What comes in of one log, held back until the station's own signature vouches for it. Stores nothing.

A head's hash covers all before it, so one good signature makes a whole run believable, whoever carried it.
"""

from __future__ import annotations

from collections.abc import Callable

from onestop.domain.ledger import envelope_hash
from onestop.domain.runs import Card, Head, Row, Run, SignedHead, head_message

Verifies = Callable[[bytes, bytes, bytes], bool]
"""(public key, message, signature) → is it that key's signature?"""


class Reading:
    """One log read page by page behind a head that is believed already. `card` is None for an unknown station."""

    def __init__(self, agency: str, station: str, after: Head, card: Card | None, verifies: Verifies) -> None:
        self.end = after
        """As far as rows were taken in, believed or not."""
        self._agency = agency
        self._station = station
        self._card = card
        self._verifies = verifies
        self._rows: list[Row] = []
        self._torn: tuple[Row, ...] = ()
        self._heads: list[SignedHead] = []

    def continues(self, page: Run) -> bool:
        """Whether a page begins where the last one ended; not so when the log changed under the reader."""
        return bool(page.rows) and page.rows[0].envelope.prev_hash == self.end.hash

    def take(self, page: Run) -> Run | None:
        """Take in a page; gives all that can be believed now and was not given before."""
        seq, before = self.end
        for n, row in enumerate(page.rows):
            if not self._follows(row, seq, before):
                self._torn = page.rows[n:]
                break
            self._rows.append(row)
            seq, before = row.envelope.seq, row.envelope.hash
        self.end = Head(seq, before)
        self._heads += page.heads
        return self._vouched()

    def rest(self) -> Run:
        """What nobody vouched for."""
        return Run(self._station, (*self._rows, *self._torn), tuple(self._heads))

    @property
    def believed(self) -> int:
        """The seq up to which all can be believed."""
        return self.end.seq - len(self._rows)

    @property
    def torn(self) -> bool:
        """A row inside a page did not follow from the one before it."""
        return bool(self._torn)

    @property
    def doubt(self) -> str:
        """Why the rest is not believed: ``unknown_station``, ``torn`` or ``unsigned``."""
        if self._card is None:
            return "unknown_station"
        return "torn" if self.torn else "unsigned"

    def _follows(self, row: Row, seq: int, before: bytes) -> bool:
        envelope, event = row
        if (
            envelope.prev_hash != before
            or envelope.seq != seq + 1
            or envelope.event_id != event.event_id
            or envelope.station != self._station
            or envelope.agency != self._agency
        ):
            return False
        try:
            digest = envelope_hash(self._agency, self._station, envelope.seq, before, event)
        except (TypeError, ValueError):  # a field is not of its type: no hash of ours ever covered it
            return False
        return digest == envelope.hash

    def _vouched(self) -> Run | None:
        """A beginning that ends at a good signature, with that one: heads before it need no checking."""
        for signed in reversed(self._heads):  # as pages come, the longest first
            count = signed.head.seq - self.end.seq + len(self._rows)
            is_here = 1 <= count <= len(self._rows) and self._rows[count - 1].head == signed.head
            if is_here and self._is_good(signed):
                rows, self._rows = tuple(self._rows[:count]), self._rows[count:]
                self._heads.clear()
                return Run(self._station, rows, (signed,))
        return None

    def _is_good(self, signed: SignedHead) -> bool:
        if self._card is None:
            return False
        message = head_message(self._agency, self._station, signed.head)
        return self._verifies(self._card.public_key, message, signed.signature)
