"""Gathers the report for support and writes it: versions from the machine, figures from the ledger, no names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.whole_file import write_whole

if TYPE_CHECKING:
    from onestop.application.desk import Desk
    from onestop.presenters.jobs_state import JobsState
    from onestop.presenters.support import SupportFacts
    from onestop.presenters.tasks import Tasks
    from onestop.storage.store import SqliteStore

PACKAGES = ("onestop", "PySide6-Essentials", "SQLAlchemy", "psycopg", "cryptography", "reportlab")


class Support:
    """See `onestop.presenters.jobs.SupportReport`."""

    def __init__(self, desk: Desk, store: Tasks, lane: Tasks) -> None:
        self._desk = desk
        self._store = store
        self._lane = lane

    def save(
        self,
        path: Path,
        state: JobsState,
        done: Callable[[], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def write(facts: SupportFacts) -> None:
            from onestop.presenters.support import support_text

            text = support_text(facts, state).encode("utf-8")
            self._lane.run(lambda: write_whole(path, text), lambda _: done(), failed, self)

        self._store.run(self._facts, write, failed, self)

    def _facts(self) -> SupportFacts:
        from onestop.presenters.support import SupportFacts, settings_told
        from onestop.storage.store import SqliteStore

        desk, store = self._desk, self._desk.store
        station = store.station if isinstance(store, SqliteStore) else None
        return SupportFacts(
            versions=_versions(),
            station=station.station if station is not None else "",
            number=station.number if station is not None else 0,
            practice=desk.practice,
            counts=desk.counts(),
            heads=_heads(store) if isinstance(store, SqliteStore) else {},
            settings=settings_told(desk.office),
        )


def _heads(store: SqliteStore) -> Mapping[str, tuple[int, str]]:
    vector = store.shared_side("").vector()
    return {station: (head.seq, head.hash.hex()) for station, head in vector.items()}


def _versions() -> tuple[tuple[str, str], ...]:
    import platform

    machine = (
        ("python", platform.python_version()),
        ("platform", platform.platform()),
        ("packaged", "yes" if getattr(sys, "frozen", False) else "no"),
    )
    return (*machine, *((name.lower(), _version(name)) for name in PACKAGES))


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
