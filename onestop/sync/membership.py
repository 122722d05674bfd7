"""What a machine keeps of the shared database it belongs to: `shared.json` in its data folder, without a password.

Loads nothing of the network, so that a window may ask at its start whether there is anything to share with.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from onestop.domain.errors import Unavailable

NAME = "shared.json"


@dataclass(frozen=True, slots=True)
class Membership:
    """`url` bears the login and no password; `place` is host and database, for people.

    `poll_only`: never wait for hints, only ask now and then. Not `joined`: a join was begun and did not come to its
    end; the login is kept for the next try, and the desk stands alone.
    """

    url: str
    login: str
    agency: str
    place: str
    poll_only: bool = False
    joined: bool = True


def read(home: Path) -> Membership | None:
    """None where this machine never began to join. Unavailable(``shared_settings``) where the file says nothing."""
    path = home / NAME
    try:
        kept = json.loads(path.read_text("utf-8"))
        known = {name: kept[name] for name in ("url", "login", "agency", "place", "poll_only", "joined")}
        membership = Membership(**known)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unavailable("shared_settings", str(path)) from error
    words = (membership.url, membership.login, membership.agency, membership.place)
    if not all(isinstance(word, str) for word in words) or not isinstance(membership.joined, bool):
        raise Unavailable("shared_settings", str(path))
    return membership


def write(home: Path, membership: Membership) -> None:
    """On the disk when this returns, readable by its owner alone. Unavailable(``home_not_writable``)."""
    write_private(home / NAME, json.dumps(asdict(membership), ensure_ascii=False, indent=1).encode() + b"\n")


def write_private(path: Path, content: bytes) -> None:
    """A whole file for its owner's eyes only, from its first moment on."""
    beside = path.with_name(path.name + ".new")
    try:
        beside.unlink(missing_ok=True)
        opened = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise Unavailable("home_not_writable", str(path)) from error
