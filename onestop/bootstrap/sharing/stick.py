"""A bundle on a stick: read, checked that it is of this office, exchanged with by whoever asks, and written back whole."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onestop.domain.errors import Unavailable
from onestop.sync.bundle import Bundle, read_bundle
from onestop.sync.openings import must_fit, practised
from onestop.sync.strangers import Stranger, openings, strangers, trusted
from onestop.whole_file import write_durable

if TYPE_CHECKING:
    from onestop.storage.absorbing import SharedSide


class Stick:
    """`bundle` is what the exchange is made with, `is_new` whether nobody had written there before.

    A file that cannot be read is left as it is.
    """

    def __init__(self, file: Path, side: SharedSide, trust: str) -> None:
        """`trust`: the fingerprint of a station on it that a person has compared, or empty.

        Refused(``stranger_unknown`` | ``shared_is_practice`` | ``shared_is_real``) or
        Unavailable(``bundle_nowhere`` | ``bundle_unreadable`` | ``bundle_of_others`` | ``book_unreadable``).
        """
        self._file = file
        self._side = side
        self.is_new = not file.exists()
        self.bundle = _read(file, side.agency)
        must_fit(practised(openings(self.bundle)), side.practice, field="bundle")
        if trust.strip():
            side.keep_card(trusted(self.strangers(), trust))

    def strangers(self) -> list[Stranger]:
        return strangers(self.bundle, self._side.cards())

    def write_back(self) -> None:
        write_durable(self._file, self.bundle.as_bytes())


def yields_number(side: SharedSide) -> bool:
    """Two desks without a server may bear one number, and would give out the same codes: the younger takes the next.

    Ids tell who is younger, for they rise with time; so both find the same answer by themselves.
    """
    own, numbers = side.own(), side.last_numbers()
    if not any(station < own.station and number == own.number for station, number in numbers.items()):
        return False
    side.renumber(side.highest_number() + 1)
    return True


def _read(file: Path, agency: str) -> Bundle:
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        if not file.absolute().parent.is_dir():  # mistyped, or the stick is not in
            raise Unavailable("bundle_nowhere", str(file.parent)) from error
        return Bundle(agency)
    except OSError as error:
        raise Unavailable("book_unreadable", str(file)) from error
    return read_bundle(content, agency)
