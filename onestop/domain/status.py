"""The ten statuses of the national portal. Overdue is computed, never one of them (domain rules §5.1)."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """Codes as the portal numbers them."""

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    SUPPLEMENT_ASKED = 5
    PAYMENT_ASKED = 6
    WITHDRAWAL_ASKED = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10


RUNNING = frozenset({Status.RECEIVED, Status.PROCESSING})
"""The office is at work and its clock runs."""

WAITING = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED, Status.WITHDRAWAL_ASKED})
"""The clock stands still."""

OPEN = RUNNING | WAITING
"""Not settled yet."""

TURNED_AWAY = frozenset({Status.NOT_RECEIVED, Status.STOPPED})
"""Refused, withdrawn or stopped: over without a result."""

ENDED = TURNED_AWAY | {Status.DONE, Status.RETURNED}
