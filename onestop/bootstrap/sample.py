"""The sample office: the board in 2017 with its 539 dossiers, a clock that can be moved, marked as practice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from onestop.bootstrap.opening import DEFAULT_ACTOR, SAMPLE_NOW, OpenHome, open_home, sample_book
from onestop.clock import PracticeClock
from onestop.documents.book_reader import digest, read_book


def open_sample(
    home: Path, as_of: datetime | None = None, actor: str = DEFAULT_ACTOR, *, ticking: bool = True
) -> OpenHome:
    """Open the sample office in `home`, filling it at first use.

    Its book tells the whole of 2017. In an office whose clock stands before its end it is brought in as it will
    be then: a book of what has not happened yet is at fault.
    """
    opened = open_home(home, practice=True, as_of=as_of or SAMPLE_NOW, ticking=ticking, actor=actor)
    try:
        if not opened.desk.year_report(2017).received:
            book = sample_book().read_bytes()
            at_its_end = PracticeClock(max(opened.desk.clock.now(), SAMPLE_NOW), ticking=False)
            desk = replace(opened.desk, clock=at_its_end)
            desk.import_register(sample_book().name, digest(book), read_book(book))
    except BaseException:
        opened.close()
        raise
    return opened
