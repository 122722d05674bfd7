"""The sample office is filled whatever its clock says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from onestop.bootstrap.opening import SAMPLE_NOW
from onestop.bootstrap.sample import open_sample


@pytest.mark.parametrize("as_of", [None, datetime(2017, 6, 1, 9, 0), datetime(2026, 11, 23, 9, 0)])
def test_the_whole_year_is_there(tmp_path: Path, as_of: datetime | None) -> None:
    opened = open_sample(tmp_path / "home", as_of, ticking=False)
    try:
        assert opened.desk.clock.now() == (as_of or SAMPLE_NOW)
        assert opened.desk.year_report(2017).received == 539
        assert opened.desk.verify().ok
    finally:
        opened.close()
