"""Serials that a tracking book passes over, so that the gap register can say why nobody bears them.

What is said once stays said: a serial that a later book brings is shown no more, though its range was explained.
Must not know the ledger; it asks only whether a code is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import DossierCode, nth_serial, serial_owner
from onestop.domain.facts import CodeGapExplained
from onestop.domain.serial_spans import Span, singles, without

if TYPE_CHECKING:
    from onestop.application.read_models import Gap

REASON = "register_lacks"
MOST_ASKED = 20_000
"""So many single serials are looked up at most; beyond, a range is explained as it stands."""


def lacking(
    codes: Iterable[DossierCode],
    known: Iterable[Gap],
    block: int,
    taken: Callable[[str], bool],
    own: Collection[str],
) -> Iterator[CodeGapExplained]:
    """The ranges below each day's and station's last serial that no dossier of the book bears.

    Only codes under one of this office's `own` prefixes are looked at: how others number is not known here,
    and most of their serials never came this way. Serials are dealt to stations in blocks of `block`; a range
    stays inside one block, because what lies between may be another station's, of which this book says
    nothing. What a range of `known` with a reason covers is not explained again.
    """
    told: dict[tuple[str, str], list[Span]] = {}
    for gap in known:
        if gap.reason:
            told.setdefault((gap.prefix, gap.day.isoformat()), []).append((gap.first, gap.last))
    asked = 0

    def station(code: DossierCode) -> tuple[str, str, int]:
        return (code.prefix, code.day.isoformat(), serial_owner(code.serial, block)[0])

    ours = sorted({c for c in codes if c.prefix in own}, key=lambda c: (station(c), c.serial))
    for (prefix, day, number), group in groupby(ours, key=station):
        like, *rest = group
        places = sorted({-1, *(serial_owner(code.serial, block)[1] for code in (like, *rest))})
        for before, after in pairwise(places):
            for serials in _serials(number, before + 1, after, block):
                asked += len(serials)
                borne = [] if asked > MOST_ASKED else [n for n in serials if taken(_sibling(like, n))]
                others = [*singles(borne), *told.get((prefix, day), ())]
                for first, last in without(serials.start, serials.stop - 1, others):
                    yield CodeGapExplained(prefix, like.day, first, last, REASON)


def _serials(station: int, first: int, beyond: int, block: int) -> Iterator[range]:
    """A station's serials from its place `first` to before `beyond`, one range a block."""
    while first < beyond:
        upto = min(beyond, (first // block + 1) * block)
        serial = nth_serial(station, first, block)
        yield range(serial, serial + upto - first)
        first = upto


def _sibling(like: DossierCode, serial: int) -> str:
    """The same day's code with another serial, written as wide as this book writes them."""
    head, written = like.text.rsplit("-", 1)
    return f"{head}-{serial:0{len(written)}d}"
