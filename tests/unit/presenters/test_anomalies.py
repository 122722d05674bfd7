"""The anomaly desk without a window: what is asked of the desk, what is shown when it fails, and the number."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from onestop.application.anomaly_rows import CHOICES, Anomalies, Anomaly, Choice, Side
from onestop.application.changes import Changes
from onestop.domain.anomalies import DUE, AnomalyKind
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.anomalies import AnomaliesPresenter
from onestop.presenters.anomaly_count import AnomalyCount
from onestop.presenters.message import Message, say
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.book_desk import catalog, office
from tests.helpers.held_tasks import HeldTasks


def odd(key: str) -> Anomaly:
    return Anomaly(key, AnomalyKind.MAKES_NO_SENSE, choices=CHOICES[AnomalyKind.MAKES_NO_SENSE])


@dataclass
class OddDesk:
    """Lists what it is given, two a page at most; a settled one leaves."""

    rows: list[Anomaly]
    fails: Exception | None = None
    may: bool = True
    said: list[tuple[str, str, str]] = field(default_factory=list)

    def open_anomalies(self) -> int:
        if self.fails:
            raise self.fails
        return len(self.rows)

    def may_settle_anomalies(self) -> bool:
        return self.may

    def anomalies(self, *, settled: bool = False, limit: int = 50, after: str = "") -> Anomalies:
        if self.fails:
            raise self.fails
        keys = [each.key for each in self.rows]
        begin = keys.index(after) + 1 if after else 0
        end = begin + min(limit, 2)
        return Anomalies(tuple(self.rows[begin:end]), keys[end - 1] if end < len(keys) else "")

    def settle_anomaly(self, key: str, choice: str, reason: str = "") -> Anomaly:
        if self.fails:
            raise self.fails
        self.said.append((key, choice, reason))
        (gone,) = (each for each in self.rows if each.key == key)
        self.rows.remove(gone)
        return gone

    def anomaly_file(self, key: str) -> bytes:
        return key.encode()


@dataclass
class Door:
    opened: list[str] = field(default_factory=list)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.opened.append(dossier_id)


def presenter_over(desk: OddDesk, tasks: ImmediateTasks | HeldTasks | None = None) -> AnomaliesPresenter:
    told: list[AnomaliesPresenter] = []
    made = AnomaliesPresenter(
        desk,
        tasks or ImmediateTasks(),
        office(),
        catalog(),
        Door(),
        lambda changes: told[0].changed(changes),
        lambda path, _: Path(path),
    )
    told.append(made)
    return made


def test_the_rest_is_read_when_its_beginning_was_seen() -> None:
    presenter = presenter_over(OddDesk([odd(key) for key in "abcde"]))
    presenter.start()
    assert [each.key for each in presenter.state.lines] == ["a", "b"]
    presenter.more_wanted()
    presenter.more_wanted()
    presenter.more_wanted()
    assert [each.key for each in presenter.state.lines] == list("abcde")
    assert not presenter.state.more


def test_the_next_one_is_chosen_when_the_chosen_one_leaves() -> None:
    desk = OddDesk([odd(key) for key in "ab"])
    presenter = presenter_over(desk)
    presenter.start()
    presenter.settle(0, "vì thế")
    assert desk.said == [("a", "as_it_is", "vì thế")]
    assert presenter.state.chosen == "b"
    assert presenter.state.told == say("anomaly_told_as_it_is")
    presenter.settle(1, "")
    assert (presenter.state.chosen, presenter.state.line) == ("", None)


def test_a_second_press_while_one_is_recorded_does_nothing() -> None:
    desk, tasks = OddDesk([odd("a"), odd("b")]), HeldTasks()
    presenter = presenter_over(desk, tasks)
    presenter.start()
    tasks.finish_all()
    presenter.settle(0, "")
    assert presenter.state.busy
    presenter.settle(0, "")
    tasks.finish_all()
    assert [key for key, _, _ in desk.said] == ["a"]


def test_a_place_without_a_choice_and_a_person_without_the_right_do_nothing() -> None:
    desk = OddDesk([odd("a")])
    presenter = presenter_over(desk)
    presenter.start()
    presenter.settle(2, "")
    desk.may = False
    presenter.changed(Changes(everything=True, person=True))
    presenter.settle(0, "")
    assert desk.said == []


def test_refusals_and_troubles_are_told_apart() -> None:
    desk = OddDesk([odd("a")])
    presenter = presenter_over(desk)
    presenter.start()
    desk.fails = Refused("unknown_anomaly", field="key")
    presenter.settle(0, "")
    assert (presenter.state.error, presenter.state.busy) == (Message("unknown_anomaly"), False)
    desk.fails = Unavailable("disk_full", "x")
    presenter.read_again()
    assert presenter.state.trouble == say("disk_full", cause="x")
    desk.fails = None
    presenter.read_again()
    assert presenter.state.trouble is None


def test_a_promised_date_is_shown_as_one() -> None:
    sides = (Side("a", value="2018-01-30T17:00"), Side("b", value=""))
    told = Anomaly("k", AnomalyKind.TWO_EDITS, field=DUE, sides=sides, choices=(Choice.KEEP_FIRST,))
    presenter = presenter_over(OddDesk([told]))
    presenter.start()
    line = presenter.state.line
    assert line is not None
    assert [str(side.value) for side in line.sides] == ["2018-01-30 17:00:00", ""]


def test_the_number_is_nobodys_who_may_not_settle_and_stays_when_the_disk_fails() -> None:
    desk, shown = OddDesk([odd("a")]), list[int]()
    count = AnomalyCount(desk, ImmediateTasks())
    count.attach(shown.append)
    count.refresh()
    desk.fails = Unavailable("disk_full", "x")
    count.changed(Changes())
    desk.fails, desk.may = None, False
    count.changed(Changes())
    assert shown == [0, 1, 0]
