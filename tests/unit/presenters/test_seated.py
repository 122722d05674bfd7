"""Work and what follows from it is done for whoever asked, though somebody else sits there when it ends."""

from __future__ import annotations

from onestop.application.seat import Seat
from onestop.presenters.seated import SeatedTasks
from tests.helpers.held_tasks import HeldTasks


def test_what_was_asked_before_the_change_is_done_in_the_name_of_whoever_asked() -> None:
    seat, held, heard = Seat("motcua1"), HeldTasks(), list[str]()
    lane = SeatedTasks(held, seat)

    def then(who: str) -> None:
        heard.append(f"answer {who} {seat.login}")
        lane.run(lambda: seat.login, lambda name: heard.append(f"next {name}"), _raise, lane)

    lane.run(lambda: seat.login, then, _raise, lane)
    seat.take("dautu1")
    held.finish_all()
    assert heard == ["answer motcua1 motcua1", "next motcua1"]
    lane.run(lambda: seat.login, heard.append, _raise, lane)
    held.finish_all()
    assert heard[-1] == "dautu1"


def test_a_failure_is_told_in_the_name_of_whoever_asked() -> None:
    seat, held, heard = Seat("motcua1"), HeldTasks(), list[tuple[str, str]]()

    def fails() -> None:
        raise ValueError("no")

    SeatedTasks(held, seat).run(
        fails, lambda _: None, lambda error: heard.append((str(error), seat.login)), seat
    )
    seat.take("dautu1")
    held.finish_all()
    assert heard == [("no", "motcua1")]


def _raise(error: Exception) -> None:
    raise error
