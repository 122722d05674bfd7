"""The chair: whoever takes it acts from then on, and work asked for before stays in the name it was asked in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from onestop.application.seat import Seat


def test_whoever_takes_the_chair_acts() -> None:
    seat = Seat("motcua1")
    assert seat.login == seat.sitting == "motcua1"
    seat.take("dautu1")
    assert seat.login == seat.sitting == "dautu1"


def test_work_in_somebodys_name_stays_theirs_though_the_chair_is_taken() -> None:
    seat = Seat("motcua1")

    def work() -> tuple[str, str]:
        seat.take("dautu1")
        return seat.login, seat.sitting

    assert seat.named("motcua1", work) == ("motcua1", "dautu1")
    assert seat.login == "dautu1"


def test_a_name_is_given_back_after_a_failure_and_inside_another_name() -> None:
    seat = Seat("motcua1")

    def fails() -> None:
        raise RuntimeError(seat.login)

    def outer() -> tuple[str, str]:
        with pytest.raises(RuntimeError, match="xem"):
            seat.named("xem", fails)
        return seat.login, seat.named("quantri", lambda: seat.login)

    assert seat.named("dautu1", outer) == ("dautu1", "quantri")
    assert seat.login == "motcua1"


def test_a_name_holds_on_its_own_thread_only() -> None:
    seat = Seat("motcua1")
    with ThreadPoolExecutor(1) as other:
        elsewhere = seat.named("dautu1", lambda: other.submit(lambda: seat.login).result())
    assert elsewhere == "motcua1"
