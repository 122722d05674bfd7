"""A fault of the program is written down without anybody's values, and said once."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from onestop.bootstrap.press.channel import PressFault
from onestop.gui.bugs import LOG_NAME, BugReports

WHEN = datetime(2026, 11, 23, 9, 41)


def fail(name: str) -> None:
    raise ValueError(f"cannot do {name}")


def caught(reports: BugReports, name: str) -> None:
    try:
        fail(name)
    except ValueError:
        kind, error, trace = sys.exc_info()
        assert kind is not None and error is not None
        reports(kind, error, trace)


def test_the_log_has_places_and_no_values(tmp_path: Path) -> None:
    told: list[str] = []
    caught(BugReports(tmp_path / "logs", lambda: WHEN, told.append), "Nguyễn Thị Hồng")
    written = (tmp_path / "logs" / LOG_NAME).read_text("utf-8")
    assert f"2026-11-23T09:41 {told[0]} ValueError" in written
    assert "fail test_bugs.py:" in written
    assert "Nguyễn" not in written


def test_the_same_fault_is_said_once_and_written_each_time(tmp_path: Path) -> None:
    told: list[str] = []
    reports = BugReports(tmp_path, lambda: WHEN, told.append)
    for name in ("A", "B"):
        caught(reports, name)
    assert len(told) == 1
    assert (tmp_path / LOG_NAME).read_text("utf-8").count(told[0]) == 2


def test_a_disk_that_fails_fails_nothing_more(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the folder's place")
    told: list[str] = []
    caught(BugReports(tmp_path / "logs", lambda: WHEN, told.append), "A")
    assert len(told) == 1


def test_a_fault_elsewhere_is_noted_with_its_own_places_and_not_said(tmp_path: Path) -> None:
    told: list[str] = []
    reports = BugReports(tmp_path, lambda: WHEN, told.append)
    number = reports.note(PressFault("ValueError in the press", "render_receipt receipt.py:7"))
    written = (tmp_path / LOG_NAME).read_text("utf-8").splitlines()
    assert written == [
        f"2026-11-23T09:41 {number} PressFault",
        "  ValueError in the press",
        "  render_receipt receipt.py:7",
    ]
    assert told == []
