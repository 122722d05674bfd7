"""Where an office lives on disk, and what makes it a practice one. Reads the environment for nobody else."""

from __future__ import annotations

import os
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path

from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder
from onestop.whole_file import write_whole


@dataclass(frozen=True, slots=True)
class HomeFolder:
    """The data folder: `office.toml` (the office's own copy), `ledger.sqlite3`, `slips/`."""

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

    def prepare(self) -> None:
        """Make the folder with the standard office at first use. Unavailable(``home_not_writable`` | ``disk_full``)."""
        try:
            self.slips.mkdir(parents=True, exist_ok=True)
            if not self.office.exists():
                write_whole(self.office, _standard().read_bytes())
        except Unavailable as refused:
            what = "disk_full" if refused.what == "disk_full" else "home_not_writable"
            raise Unavailable(what, refused.cause) from refused
        except OSError as error:
            what = "disk_full" if error.errno == ENOSPC else "home_not_writable"
            raise Unavailable(what, str(error)) from error

    def is_standard(self) -> bool:
        """True while nobody has made the standard office their own by changing its file."""
        try:
            return self.office.read_bytes() == _standard().read_bytes()
        except OSError:
            return False


def default_home() -> Path:
    """ONESTOP_HOME, or the user's data folder of this system."""
    named = os.environ.get("ONESTOP_HOME")
    if named:
        return Path(named)
    import platformdirs  # the start of the window does not wait for it where the home is named

    return Path(platformdirs.user_data_dir("onestop", appauthor=False))


def _standard() -> Path:
    return resource_folder() / "office" / "standard.toml"
