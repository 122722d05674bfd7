"""Serials that a tracking book passes over, so that the gap register can say why nobody bears them.

Must not know the ledger; it asks only whether a code is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from onestop.domain.dossier_code import DossierCode, nth_serial, serial_owner
from onestop.domain.facts import CodeGapExplained

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
) -> Iterator[CodeGapExplained]:
    """The ranges below each day's and station's last serial that no dossier of the book bears.

    Serials are dealt to stations in blocks of `block`; a range stays inside one block, because what lies
    between may be another station's, of which this book says nothing. Ranges in `known` that somebody
    explained are not explained again.
    """
    told = {(gap.prefix, gap.day, gap.first, gap.last) for gap in known if gap.reason}
    asked = 0

    def station(code: DossierCode) -> tuple[str, str, int]:
        return (code.prefix, code.day.isoformat(), serial_owner(code.serial, block)[0])

    for (_, _, number), group in groupby(
        sorted(set(codes), key=lambda c: (station(c), c.serial)), key=station
    ):
        borne = list(group)
        places = sorted({-1, *(serial_owner(code.serial, block)[1] for code in borne)})
        for before, after in pairwise(places):
            for serials in _serials(number, before + 1, after, block):
                asked += len(serials)
                parts = [serials] if asked > MOST_ASKED else _not_taken(serials, borne[0], taken)
                for part in parts:
                    if part and (borne[0].prefix, borne[0].day, part[0], part[-1]) not in told:
                        yield CodeGapExplained(borne[0].prefix, borne[0].day, part[0], part[-1], REASON)


def _serials(station: int, first: int, beyond: int, block: int) -> Iterator[range]:
    """A station's serials from its place `first` to before `beyond`, one range a block."""
    while first < beyond:
        upto = min(beyond, (first // block + 1) * block)
        serial = nth_serial(station, first, block)
        yield range(serial, serial + upto - first)
        first = upto


def _not_taken(missing: range, like: DossierCode, taken: Callable[[str], bool]) -> Iterator[range]:
    """`missing` without the serials that a dossier from elsewhere bears."""
    first = missing.start
    for serial in missing:
        if taken(_sibling(like, serial)):
            yield range(first, serial)
            first = serial + 1
    yield range(first, missing.stop)


def _sibling(like: DossierCode, serial: int) -> str:
    """The same day's code with another serial, written as wide as this book writes them."""
    head, written = like.text.rsplit("-", 1)
    return f"{head}-{serial:0{len(written)}d}"
