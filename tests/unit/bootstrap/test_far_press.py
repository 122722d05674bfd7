"""The press in its own process gives what the one in ours gives, and no paper is lost when it falls."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import pytest

from onestop.application.paper import DeadlineSheetContent
from onestop.bootstrap.press.channel import PressFault, receive, send
from onestop.bootstrap.press.far_press import FarPress, press_command
from onestop.bootstrap.press.local_press import LocalPress, Press
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import compute_deadline
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.terms import Term, TermUnit
from tests.helpers.notices import APOLOGY
from tests.helpers.odd_press import odd_command
from tests.helpers.slips import PLAIN, REPRINT, SUPPLEMENT, YEAR

RECEIVED = datetime(2026, 1, 8, 8, 40)
TERM = Term(16, TermUnit.WORKING_DAY)


def sheet() -> DeadlineSheetContent:
    deadline = compute_deadline(RECEIVED, TERM, WorkCalendar([]))
    return DeadlineSheetContent(
        desk_name="Ban Quản lý",
        code="H31.99-260108-0002",
        check="89",
        applicant_name="Công ty TNHH Thực phẩm Thủy Nguyên Quốc tế",
        procedure_name="Thẩm định báo cáo",
        term=TERM,
        committed=True,
        received_at=RECEIVED,
        due_at=deadline.due,
        days=deadline.days,
        pauses=(),
        first_promise=None,
        warning="",
        as_of=datetime(2026, 2, 3, 9, 45),
    )


def pages(press: Press) -> dict[str, bytes]:
    return {
        press.slip_name(PLAIN): press.slip(PLAIN),
        press.slip_name(REPRINT): press.slip(REPRINT),
        press.slip_name(SUPPLEMENT): press.slip(SUPPLEMENT),
        press.slip_name(APOLOGY): press.slip(APOLOGY),
        press.deadline_sheet_name(sheet()): press.deadline_sheet(sheet()),
        press.year_name(YEAR, "pdf"): press.year(YEAR),
        press.year_name(YEAR, "xlsx"): press.year_sheet(YEAR),
    }


@dataclass
class Pressed:
    press: FarPress
    notes: list[str] = field(default_factory=list)


@pytest.fixture
def far() -> Iterator[Pressed]:
    yield from pressed(None)


def pressed(command: list[str] | None, patience: float = 20.0) -> Iterator[Pressed]:
    notes: list[str] = []
    one = Pressed(FarPress(lambda error: notes.append(str(error)), command, patience), notes)
    try:
        yield one
    finally:
        one.press.close()
        assert one.press.pid is None


def odd(how: str, file: Path | None = None, patience: float = 20.0) -> Iterator[Pressed]:
    return pressed(odd_command(how, file), patience)


def test_every_page_is_the_same_file_in_both_processes(far: Pressed) -> None:
    ours = pages(LocalPress())
    assert len(ours) == 7
    assert pages(far.press) == ours
    assert far.notes == []
    assert far.press.pid not in (None, os.getpid())


def test_no_process_is_started_before_the_first_page(far: Pressed) -> None:
    assert far.press.pid is None
    assert far.press.warm_up().startswith(b"%PDF")
    assert far.press.pid is not None


def test_a_press_killed_between_two_slips_is_started_again(far: Pressed) -> None:
    slip = far.press.slip(PLAIN)
    first = far.press.pid
    assert first is not None
    os.kill(first, 9)
    assert far.press.slip(PLAIN) == slip
    assert far.press.pid not in (None, first)
    assert len(far.notes) == 1


def test_a_press_that_dies_in_the_middle_of_a_slip_gets_it_once_more(tmp_path: Path) -> None:
    for odd_one in odd("dies-once", tmp_path / "died"):
        assert odd_one.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert odd_one.notes == ["exit status 7"]
        assert odd_one.press.pid is not None


def test_a_press_that_dies_twice_leaves_the_slip_to_us_and_is_not_tried_again() -> None:
    for odd_one in odd("dies"):
        assert odd_one.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert odd_one.press.slip(REPRINT) == LocalPress().slip(REPRINT)
        assert odd_one.notes == ["exit status 7", "exit status 7"]
        assert odd_one.press.pid is None


def test_a_press_that_stays_silent_is_given_up() -> None:
    for odd_one in odd("stays-silent", patience=0.5):
        assert odd_one.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert len(odd_one.notes) == 2


def test_a_program_that_cannot_be_started_leaves_the_slip_to_us(tmp_path: Path) -> None:
    for nothing in pressed([str(tmp_path / "nothing")]):
        assert nothing.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert nothing.notes == ["FileNotFoundError", "FileNotFoundError"]


def test_one_that_answers_nonsense_is_no_press_of_ours() -> None:
    chatter = "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\4good'); sys.stdout.flush(); sys.stdin.read()"
    for stranger in pressed([sys.executable, "-c", chatter], patience=5):
        assert stranger.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert len(stranger.notes) == 2


def test_what_libraries_print_is_no_answer() -> None:
    for chatty in odd("prints"):
        assert chatty.press.slip(PLAIN) == LocalPress().slip(PLAIN)
        assert chatty.notes == []


def test_refusals_cross_as_themselves_and_faults_without_anybodys_values() -> None:
    for odd_one in odd("refuses"):
        with pytest.raises(Refused) as refused:
            odd_one.press.slip(PLAIN)
        assert (refused.value.code, refused.value.field) == ("no_glyph", "name")
        assert refused.value.facts == {"letter": "☃"}
        with pytest.raises(Unavailable) as unavailable:
            odd_one.press.slip(SUPPLEMENT)
        assert (unavailable.value.what, unavailable.value.cause) == ("disk_full", "fonts")
        with pytest.raises(PressFault) as fault:
            odd_one.press.deadline_sheet(sheet())
        assert fault.value.places[0] == "ValueError in the press"
        assert any(place.startswith("deadline_sheet odd_press.py:") for place in fault.value.places)
        assert "Thủy Nguyên" not in str(fault.value)
        assert odd_one.notes == []
        assert odd_one.press.year_name(YEAR, "pdf").endswith(".pdf")


def test_the_press_ends_when_its_window_is_gone() -> None:
    with subprocess.Popen(press_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin and worker.stdout
        send(worker.stdin, ("slip_name", (PLAIN,)))
        assert receive(worker.stdout) == LocalPress().slip_name(PLAIN)
        worker.stdin.close()
        assert worker.wait(20) == 0


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is asked for; the end of a pipe is the same there")
def test_a_window_killed_in_the_middle_of_a_page_leaves_no_press() -> None:
    window = (
        "import os, sys\n"
        "from onestop.bootstrap.press.far_press import FarPress\n"
        "from tests.helpers.odd_press import odd_command\n"
        "from tests.helpers.slips import PLAIN\n"
        "press = FarPress(print, odd_command('prints'))\n"
        "press.warm_up()\n"
        "os.write(1, str(press.pid).encode())\n"
        "os.kill(os.getpid(), 9)\n"
    )
    # The press holds the error stream of its window: when that has ended, so have both.
    done = subprocess.run([sys.executable, "-c", window], capture_output=True, check=False, timeout=60)
    assert done.returncode == -9
    assert int(done.stdout) > 0


def test_a_message_cut_short_is_the_end(tmp_path: Path) -> None:
    cut = tmp_path / "cut"
    with cut.open("wb") as out:
        send(out, ("receipt", date(2026, 11, 23)))
    cut.write_bytes(cut.read_bytes()[:-1])
    with cut.open("rb") as stream, pytest.raises(EOFError):
        receive(stream)
