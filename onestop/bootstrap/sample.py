"""The sample office: the board in 2017 with its 539 dossiers, some of 2018 on their way, a clock that can be moved.

Marked as practice.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from onestop.bootstrap.opening import DEFAULT_ACTOR, SAMPLE_NOW, OpenHome, open_home, sample_book
from onestop.clock import PracticeClock
from onestop.documents.book_reader import digest, read_book

BOOK_DONE = datetime(2018, 1, 2, 7, 30)
"""The book tells the whole of 2017: before its last day is over, it is a book of what has not happened yet."""


def open_sample(
    home: Path, as_of: datetime | None = None, actor: str = DEFAULT_ACTOR, *, ticking: bool = True
) -> OpenHome:
    """Open the sample office in `home`, filling it at first use.

    Whatever `as_of` says, the book is brought in when its year is over. The dossiers on their way are there
    where they have happened by then: from `SAMPLE_NOW` on.
    """
    at = as_of or SAMPLE_NOW
    opened = open_home(home, practice=True, as_of=at, ticking=ticking, actor=actor)
    try:
        if opened.desk.year_report(2017).received:
            return opened
        _fill(opened)
    except BaseException:
        opened.close()
        raise
    # Every sample is filled under the same ids. What is done in it from here on must have its own, for two may
    # come to share a ledger.
    opened.close()
    return open_home(home, practice=True, as_of=at, ticking=ticking, actor=actor)


def _fill(opened: OpenHome) -> None:
    clock = opened.clock
    assert isinstance(clock, PracticeClock), "a sample office never has a real one"
    opens_at = clock.now()
    desk = replace(opened.desk, clock=PracticeClock(BOOK_DONE, ticking=False))
    book = sample_book().read_bytes()
    rows = read_book(book)
    desk.import_register(sample_book().name, digest(book), rows)
    if opens_at < SAMPLE_NOW:
        return
    from onestop.bootstrap.sample_way import lead_on_their_way

    lead_on_their_way(opened.desk, rows, clock.move)
    clock.move(opens_at)
