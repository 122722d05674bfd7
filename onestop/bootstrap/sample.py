"""The sample office: the board in 2017 with its 539 dossiers, a clock that can be moved, marked as practice."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from onestop.bootstrap.opening import DEFAULT_ACTOR, SAMPLE_NOW, OpenHome, open_home, sample_book
from onestop.documents.book_reader import digest, read_book


def open_sample(
    home: Path, as_of: datetime | None = None, actor: str = DEFAULT_ACTOR, *, ticking: bool = True
) -> OpenHome:
    """Open the sample office in `home`, filling it at first use."""
    opened = open_home(home, practice=True, as_of=as_of or SAMPLE_NOW, ticking=ticking, actor=actor)
    try:
        if not opened.desk.year_report(2017).received:
            book = sample_book().read_bytes()
            opened.desk.import_register(sample_book().name, digest(book), read_book(book))
    except BaseException:
        opened.close()
        raise
    return opened
