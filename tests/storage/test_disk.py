"""What the disk can do to a desk: full, not writable, in use, not a ledger; and a clock that jumps back."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.finding.free_words import plain
from onestop.application.read_models import DossierQuery
from onestop.bootstrap.opening import open_home
from onestop.clock import CountedIds, PracticeClock
from onestop.domain.errors import Unavailable
from onestop.home import HomeFolder
from onestop.storage.home import HomeLock
from onestop.storage.store import SqliteStore
from tests.helpers.given import MORNING, Counter, sqlite_counter


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small file system can only be mounted by root on Linux")
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip(f"cannot mount here: {mounted.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(folder: Path) -> Path:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return ballast


def test_a_full_disk_is_said_and_nothing_is_half_recorded(small_disk: Path) -> None:
    counter = sqlite_counter(small_disk / "ledger.sqlite3")
    kept = [counter.take_in() for _ in range(3)]
    ballast = fill(small_disk)
    with pytest.raises(Unavailable) as failure:
        for _ in range(50):
            kept.append(counter.take_in(note="x" * 2000))
    assert failure.value.what == "disk_full"
    with pytest.raises(Unavailable), counter.store.action(counter.actor) as transaction:
        for n in range(50):
            counter.record_reception(transaction, f"n{n}", note="x" * 2000)
    assert len(counter.store.rows(DossierQuery(), MORNING, None)[0]) == len(kept)
    ballast.unlink()
    assert counter.code_of(counter.take_in())[-4:] == f"{len(kept) + 1:04d}", "no code was used up"
    assert counter.store.verify().ok
    counter.store.close()


def test_a_draft_that_cannot_be_kept_is_said(small_disk: Path) -> None:
    counter = sqlite_counter(small_disk / "ledger.sqlite3")
    counter.store.save_draft("reception", "kept", MORNING)
    fill(small_disk)
    with pytest.raises(Unavailable) as failure:
        counter.store.save_draft("reception", "x" * 3_000_000, MORNING)
    assert failure.value.what == "disk_full"
    assert counter.store.load_draft("reception") == "kept"
    counter.store.close()


def test_a_home_on_a_full_disk_is_said(small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(Unavailable) as failure:
        open_home(small_disk / "home", practice=True)
    assert failure.value.what == "disk_full"


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(Unavailable) as failure:
        open_home(tmp_path / "file" / "home", practice=True)
    assert failure.value.what == "home_not_writable"


def test_a_ledger_where_no_file_can_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite3").mkdir()
    with pytest.raises(Unavailable) as failure:
        sqlite_counter(tmp_path / "ledger.sqlite3")
    assert failure.value.what == "home_not_writable"


def test_a_ledger_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("root may write everywhere; rights work otherwise on Windows")
    home = tmp_path / "home"
    open_home(home, practice=True).close()
    home.chmod(0o500)
    try:
        with pytest.raises(Unavailable) as failure:
            open_home(home)
    finally:
        home.chmod(0o700)
    assert failure.value.what == "home_not_writable"


def test_the_second_program_says_so_and_stops(tmp_path: Path) -> None:
    first = open_home(tmp_path, practice=True)
    with pytest.raises(Unavailable) as failure:
        open_home(tmp_path)
    assert failure.value.what == "home_in_use"
    first.close()
    open_home(tmp_path).close()


def test_another_process_holds_the_folder_too(tmp_path: Path) -> None:
    lock = HomeLock(tmp_path)
    code = "import sys; from pathlib import Path; from onestop.storage.home import HomeLock; HomeLock(Path(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(tmp_path)]
    root = Path(__file__).parents[2]
    held = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert "home_in_use" in held.stderr
    lock.release()
    assert subprocess.run(command, cwd=root, capture_output=True, check=False).returncode == 0


def test_reading_works_beside_the_open_program_and_sees_what_it_wrote(tmp_path: Path) -> None:
    writer = open_home(tmp_path, practice=True, as_of=MORNING)
    counter = Counter(writer.desk.store, PracticeClock(MORNING, ticking=False), CountedIds())
    counter.take_in()
    reader = open_home(tmp_path, as_of=MORNING, read_only=True)
    assert len(reader.desk.rows(DossierQuery()).rows) == 1
    counter.take_in()
    assert len(reader.desk.rows(DossierQuery()).rows) == 2
    assert reader.desk.verify().ok
    with pytest.raises(Unavailable) as failure:
        Counter(reader.desk.store, counter.clock, CountedIds()).take_in()
    assert failure.value.what == "home_not_writable"
    with writer.desk.store.action("motcua1") as transaction:
        counter.record_reception(transaction, "not yet")
        assert len(reader.desk.rows(DossierQuery()).rows) == 2, "what is not committed is not seen"
    reader.close()
    writer.close()


def test_a_damaged_page_is_said_when_it_is_read(ledger: Path) -> None:
    counter = sqlite_counter(ledger)
    for _ in range(30):
        counter.take_in(note="x" * 500)
    counter.store.close()
    damaged = bytearray(ledger.read_bytes())
    for page in range(1, len(damaged) // 4096):
        damaged[page * 4096 : page * 4096 + 8] = b"\x00" * 8
    ledger.write_bytes(damaged)
    with pytest.raises(Unavailable) as failure:
        again = sqlite_counter(ledger)
        again.store.rows(DossierQuery(), MORNING, None)
    assert failure.value.what == "ledger_damaged"


def test_an_empty_file_is_no_ledger_to_read(tmp_path: Path) -> None:
    """As a program leaves it that was killed at its very first start."""
    (tmp_path / "ledger.sqlite3").touch()
    clock = PracticeClock(MORNING, ticking=False)
    with pytest.raises(Unavailable):
        SqliteStore(tmp_path / "ledger.sqlite3", clock, CountedIds(), read_only=True)
    open_home(tmp_path, practice=True).close()
    assert HomeFolder(tmp_path).has_ledger


def emptied(home: Path) -> None:
    (home / "ledger.sqlite3").write_bytes(b"")


def removed(home: Path) -> None:
    (home / "ledger.sqlite3").unlink()


def begun_anew(home: Path) -> None:
    """A ledger without events, and that of another home."""
    open_home(home.parent / "other", practice=True).close()
    shutil.copy(home.parent / "other" / "ledger.sqlite3", home / "ledger.sqlite3")


@pytest.mark.parametrize("lose", [emptied, removed, begun_anew])
def test_a_lost_ledger_is_not_begun_a_second_time(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    home = tmp_path / "home"
    open_home(home, practice=True).close()
    kept = (home / "ledger.sqlite3").read_bytes()
    lose(home)
    left = {each.name: each.read_bytes() for each in home.iterdir() if each.is_file()}
    for _ in range(2):
        with pytest.raises(Unavailable) as failure:
            open_home(home)
        assert failure.value.what == "ledger_lost"
    if lose is not begun_anew:
        with pytest.raises(Unavailable) as failure:
            open_home(home, read_only=True)
        assert failure.value.what == "ledger_lost"
        now = {each.name: each.read_bytes() for each in home.iterdir() if each.is_file()}
        assert now == left, "nothing was written"
    (home / "ledger.sqlite3").write_bytes(kept)
    open_home(home).close()


def test_a_home_of_before_learns_whose_ledger_it_holds(tmp_path: Path) -> None:
    open_home(tmp_path, practice=True).close()
    (tmp_path / "station").unlink()
    open_home(tmp_path, read_only=True).close()
    assert not (tmp_path / "station").exists(), "reading writes nothing"
    open_home(tmp_path).close()
    emptied(tmp_path)
    with pytest.raises(Unavailable, match="ledger_lost"):
        open_home(tmp_path)


def test_a_start_cut_short_is_begun_again(tmp_path: Path) -> None:
    """Killed when the tables stood and the station was not opened yet, or never got to any."""
    clock = PracticeClock(MORNING, ticking=False)
    HomeFolder(tmp_path).prepare()
    SqliteStore(tmp_path / "ledger.sqlite3", clock, CountedIds()).close()
    opened = open_home(tmp_path, as_of=MORNING, read_only=True)
    assert opened.desk.verify().ok
    opened.close()


def test_a_folder_that_cannot_be_written_can_be_read(small_disk: Path) -> None:
    open_home(small_disk / "home", practice=True, as_of=MORNING).close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with open_home(small_disk / "home", as_of=MORNING, read_only=True) as opened:
        assert opened.desk.verify().ok
        assert opened.desk.rows(DossierQuery()).rows == ()
    with pytest.raises(Unavailable, match="home_not_writable"):
        open_home(small_disk / "home")


def test_when_the_clock_jumps_back_the_order_still_rises(ledger: Path) -> None:
    counter = sqlite_counter(ledger)
    ids = [counter.take_in()]
    for days in (-30, -400, 3, -1):
        counter.clock.move(MORNING + timedelta(days=days))
        ids.append(counter.take_in())
    counter.store.close()
    again = sqlite_counter(ledger, MORNING - timedelta(days=900))
    again.ids = CountedIds(10**12)
    again.store._ids = again.ids  # type: ignore[attr-defined]
    ids.append(again.take_in())
    orders = [
        row[0]
        for row in again.store._driver.execute(  # type: ignore[attr-defined]
            "SELECT hlc FROM event JOIN envelope USING (event_id) ORDER BY seq"
        )
    ]
    assert orders == sorted(set(orders)) and len(orders) == 7
    assert [again.code_of(each)[-4:] for each in ids] == [f"{n:04d}" for n in range(1, 7)]
    assert again.store.verify().ok
    again.store.close()


def test_sql_off_the_stores_thread_is_refused(counter: Counter) -> None:
    refused: list[str] = []

    def stranger() -> None:
        for ask in (
            lambda: counter.store.rows(DossierQuery(), MORNING, None),
            lambda: counter.store.search(plain("dong nai"), 5),
            lambda: counter.store.dossier("a"),
            lambda: counter.take_in(),
            lambda: counter.store.load_draft("reception"),
        ):
            try:
                ask()
            except Exception as error:
                refused.append(str(error).lower())

    thread = threading.Thread(target=stranger)
    thread.start()
    thread.join()
    assert len(refused) == 5
    assert all("thread" in words for words in refused)
    counter.take_in()
    assert counter.store.verify().ok


def test_every_commit_is_on_the_disk_before_it_returns(counter: Counter) -> None:
    pragma = counter.store._driver.execute  # type: ignore[attr-defined]
    assert pragma("PRAGMA synchronous").fetchone() == (2,)
    assert pragma("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_copied_folder_opens(tmp_path: Path) -> None:
    first = tmp_path / "a"
    open_home(first, practice=True).close()
    shutil.copytree(first, tmp_path / "b")
    open_home(tmp_path / "b").close()
