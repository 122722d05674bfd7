"""What the program needs is there: fonts, texts, catalogue, calendar, office, database, paper, press, Qt."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from onestop.cli.program import Check
from onestop.native_libraries import missing_packages, needed_libraries
from onestop.resources import resource_folder


def self_test() -> Sequence[Check]:
    """Every check, each on its own: one that fails does not hide the next."""
    steps: list[tuple[str, Callable[[], str]]] = [
        ("resources", lambda: str(sum(1 for _ in resource_folder().rglob("*.*"))) + " files"),
        ("catalogue", _catalogue),
        ("calendar", _calendar),
        ("database", _database),
        ("passwords", _passwords),
        ("sharing", _sharing),
        ("paper", _paper),
        ("press", _press),
        ("libraries", _libraries),
        ("window", _window),
    ]
    return [_tried(name, step) for name, step in steps]


def _tried(name: str, step: Callable[[], str]) -> Check:
    try:
        return Check(name, True, step())
    except Exception as error:
        return Check(name, False, f"{type(error).__name__}: {error}")


def _catalogue() -> str:
    from onestop.catalog.procedures import load_catalog

    catalog = load_catalog(resource_folder() / "catalog")
    versions = sum(len(procedure.versions) for procedure in catalog.procedures)
    return f"{len(catalog.procedures)} procedures, {versions} versions"


def _calendar() -> str:
    from onestop.catalog.calendar import load_calendar

    return f"{len(load_calendar(resource_folder() / 'calendar').decisions)} decisions"


def _database() -> str:
    """A dossier received, the ledger proved, everything rebuilt, in a folder that is thrown away."""
    from onestop.application.commands import ApplicantEntry, ReceiveDossier
    from onestop.bootstrap.opening import open_home

    with (
        tempfile.TemporaryDirectory(prefix="onestop-") as folder,
        open_home(Path(folder), practice=True, as_of=datetime(2018, 12, 27, 9)) as opened,
    ):
        applicant = ApplicantEntry(name="Công ty TNHH Thử Máy")
        received = opened.desk.receive(ReceiveDossier("LD-01", applicant))
        if not opened.desk.verify().ok:
            raise RuntimeError("the ledger does not verify")
        opened.desk.rebuild()
        return f"{received.code} due {received.due_at:%Y-%m-%dT%H:%M}"


def _passwords() -> str:
    """A password is sealed and opens again: the library for it brings compiled parts along."""
    from onestop.storage.engine import open_driver
    from onestop.storage.person_secrets import PersonSecrets

    driver = open_driver(None)
    try:
        secrets = PersonSecrets(driver)
        sealed = secrets.seal("một hai ba bốn")
        if not secrets.opens(sealed, "một hai ba bốn") or secrets.opens(sealed, "khác"):
            raise RuntimeError("a password does not open what it sealed")
    finally:
        driver.close()
    return sealed.split("$")[1]


def _sharing() -> str:
    """What the shared database needs: its tables as SQL, the client's compiled part, keys, a place for a password."""
    import psycopg

    from onestop.sync.central.init import migrations
    from onestop.sync.secrets import system_ring
    from onestop.sync.signing import KeyFolder

    steps = migrations()
    if not steps:
        raise RuntimeError("the SQL of the shared tables is missing")
    with tempfile.TemporaryDirectory(prefix="onestop-") as folder:
        keys = KeyFolder(Path(folder))
        public = keys.make("self-test")
        if not keys.verifies(public, b"head", keys.sign("self-test", b"head")):
            raise RuntimeError("a signature does not verify")
    kept = "keyring" if system_ring() is not None else "file"
    return f"schema {steps[-1][0]}, psycopg {psycopg.pq.__impl__} (libpq {psycopg.pq.version()}), password in {kept}"


def _paper() -> str:
    from onestop.application.commands import ApplicantEntry, ReceiveDossier
    from onestop.bootstrap.opening import open_home
    from onestop.documents.receipt import render_receipt

    with (
        tempfile.TemporaryDirectory(prefix="onestop-") as folder,
        open_home(Path(folder), practice=True, as_of=datetime(2018, 12, 27, 9)) as opened,
    ):
        received = opened.desk.receive(ReceiveDossier("LD-01", ApplicantEntry(name="Nguyễn Thị Thử")))
        pdf = render_receipt(opened.desk.print_receipt(received.dossier_id, target="file"))
    if not pdf.startswith(b"%PDF") or b"/Helvetica" in pdf:
        raise RuntimeError("the slip is not as it should be")
    return f"receipt {len(pdf)} bytes"


def _press() -> str:
    """The program starts itself as a press, and pages come out there as they do here."""
    from onestop.bootstrap.press.far_press import FarPress
    from onestop.bootstrap.press.local_press import LocalPress

    lost: list[Exception] = []
    far = FarPress(lost.append)
    try:
        pdf = far.warm_up()
    finally:
        far.close()
    if lost:
        raise RuntimeError(f"it fell: {lost[0]}")
    if pdf != LocalPress().warm_up():
        raise RuntimeError("its slip is another one")
    return f"slip {len(pdf)} bytes"


def _libraries() -> str:
    if not sys.platform.startswith("linux"):
        return "none asked for here"
    missing = missing_packages(needed_libraries(os.environ))
    if missing:
        raise RuntimeError("apt-get install " + " ".join(missing))
    return "all there"


def _window() -> str:
    """The real window with its fonts and texts, on this machine's screen or none."""
    from onestop.bootstrap.window.running import window_check

    return window_check()
