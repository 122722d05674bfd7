"""``onestop join`` and ``onestop sync``: this desk among the others, without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from onestop.application.sharing import Condition, Sharing
from onestop.cli.filling import fill
from onestop.cli.moments import write_moment
from onestop.cli.program import Answer
from onestop.cli.program_shared import DeskSharing, Exchanged, JoinWishes
from onestop.cli.texts import trouble
from onestop.cli.texts_shared import JOIN_WORDS, ON_THE_WAY
from onestop.domain.errors import Unavailable


def join(arguments: argparse.Namespace, sharing: DeskSharing) -> Answer:
    wishes = JoinWishes(
        arguments.station, arguments.keeper, arguments.poll, arguments.again, arguments.new_agency
    )
    done = sharing.join(arguments.url, wishes, _progress())
    exchanged = done.exchanged
    in_file = done.password_in not in ("", "keyring")
    outcome = "already" if done.already else "kept_in_file" if in_file else "joined"
    facts = {"place": exchanged.place, "login": exchanged.login, "file": done.password_in}
    return {
        **_json(exchanged),
        "already": done.already,
        "login": exchanged.login,
        "login_made": done.login_made,
        "keeper": done.keeper,
        "password_in": done.password_in,
        "message": fill(JOIN_WORDS[outcome], facts),
    }


def sync(arguments: argparse.Namespace, sharing: DeskSharing) -> Answer:
    if arguments.action == "status":
        return _json(sharing.status(ask=arguments.ask))
    if arguments.bundle is not None:
        exchanged = sharing.bundle(Path(arguments.bundle), arguments.trust)
        strangers = [
            {"station": each.station, "name": each.name, "fingerprint": each.fingerprint}
            for each in exchanged.strangers
        ]
        return {
            **_json(exchanged),
            "new_file": exchanged.new_file,
            "fingerprint": exchanged.fingerprint,
            "strangers": strangers,
        }
    return _json(sharing.once() if arguments.once else sharing.go_on(_heard()))


def _json(exchanged: Exchanged) -> Answer:
    oldest = exchanged.oldest_unsent
    return {
        "pushed": exchanged.pushed,
        "pulled": exchanged.pulled,
        "unsent": exchanged.unsent,
        "oldest_unsent": write_moment(oldest) if oldest is not None else None,
        "vector_equal": exchanged.vector_equal,
        "station": exchanged.station,
        "anomalies": exchanged.anomalies,
        "number": exchanged.number,
        "name": exchanged.name,
        "place": exchanged.place,
        "offset_ms": exchanged.offset_ms,
        "behind": dict(exchanged.behind),
        "doubted": dict(exchanged.doubted),
        "other_key": list(exchanged.other_key),
    }


def _progress() -> Callable[[int, int], None]:
    """One line that grows, on a terminal; elsewhere nothing."""
    if not sys.stderr.isatty():
        return lambda _taken, _to_take: None
    last = ""

    def show(taken: int, to_take: int) -> None:
        nonlocal last
        line = fill(ON_THE_WAY["taking"], {"taken": taken, "to_take": to_take})
        if line != last:
            last = line
            end = "\n" if taken >= to_take else ""
            print(f"\r{line}", end=end, file=sys.stderr, flush=True)

    return show


def _heard() -> Callable[[Sharing], None]:
    """A line when an exchange stops, with the reason, and when it goes on."""
    last = ""

    def hear(state: Sharing) -> None:
        nonlocal last
        if state.condition is Condition.STOPPED:
            line = trouble(Unavailable(state.code))
        elif state.condition is Condition.AGREED:
            line = ON_THE_WAY["agreed"]
        else:
            return
        if line != last:
            last = line
            print(line, file=sys.stderr, flush=True)

    return hear
