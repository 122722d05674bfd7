"""Where an office lives on disk, and what makes it a practice one. Reads the environment for nobody else."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path

from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder
from onestop.whole_file import write_durable, write_whole


@dataclass(frozen=True, slots=True)
class HomeFolder:
    """The data folder: `office.toml` (the office's own copy), `ledger.sqlite3`, `slips/`, and `station`.

    `station` names the log that was begun here. It stays when a ledger is lost, so that none is begun in its
    place: codes already on paper would be given out a second time.
    """

    root: Path

    @property
    def ledger(self) -> Path:
        return self.root / "ledger.sqlite3"

    @property
    def office(self) -> Path:
        return self.root / "office.toml"

    @property
    def slips(self) -> Path:
        return self.root / "slips"

    @property
    def keys(self) -> Path:
        """The signing keys of every station that this home ever was."""
        return self.root / "keys"

    @property
    def has_ledger(self) -> bool:
        """False too for the empty file of a program that was killed at its very first start, or a lost ledger's."""
        try:
            return self.ledger.stat().st_size > 0
        except OSError:
            return False

    def begun_as(self) -> tuple[str, ...]:
        """The station whose log was begun here: none in a home not used yet, two where it was about to change."""
        try:
            return tuple(self._station.read_text("ascii", "replace").split())
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise Unavailable("home_not_writable", str(self._station)) from error

    def keep_station(self, *stations: str) -> None:
        """Note, on the disk when this returns, whose log was begun here. Unavailable(``home_not_writable`` …)."""
        if self.begun_as() != stations:
            with _said_of_home():
                write_durable(
                    self._station, "".join(f"{each}\n" for each in stations).encode("ascii", "replace")
                )

    @contextmanager
    def becoming(self, station: str) -> Iterator[None]:
        """While the ledger takes another station: whichever it has when the power fails, this home knows it."""
        self.keep_station(*dict.fromkeys((*self.begun_as(), station)))
        yield
        self.keep_station(station)

    @property
    def _station(self) -> Path:
        return self.root / "station"

    def prepare(self) -> None:
        """Make the folder with the standard office at first use. Unavailable(``home_not_writable`` | ``disk_full``)."""
        with _said_of_home():
            self.slips.mkdir(parents=True, exist_ok=True)
            if not self.office.exists():
                write_whole(self.office, _standard().read_bytes())


@contextmanager
def _said_of_home() -> Iterator[None]:
    """What the disk refuses, said of the data folder."""
    try:
        yield
    except Unavailable as refused:
        what = "disk_full" if refused.what == "disk_full" else "home_not_writable"
        raise Unavailable(what, refused.cause) from refused.__cause__
    except OSError as error:
        what = "disk_full" if error.errno == ENOSPC else "home_not_writable"
        raise Unavailable(what, str(error.filename or "")) from error


def default_home() -> Path:
    """ONESTOP_HOME, or the user's data folder of this system."""
    named = os.environ.get("ONESTOP_HOME")
    if named:
        return Path(named)
    import platformdirs  # the start of the window does not wait for it where the home is named

    return Path(platformdirs.user_data_dir("onestop", appauthor=False))


def _standard() -> Path:
    return resource_folder() / "office" / "standard.toml"
