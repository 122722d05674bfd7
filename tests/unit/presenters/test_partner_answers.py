"""An answer in a file: read, judged, shown, taken once; each file that is no good is said."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from onestop.application.changes import Changes
from onestop.presenters.acting_state import ActKind
from onestop.presenters.partner_answers import AnswerShown, PartnerAnswers
from onestop.presenters.tasks import Tasks
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.partner_post import FakeFolder, FakePost

FILE = Path("tra-loi.json")
Letter = dict[str, Any]


@dataclass
class Taking:
    """An officer whose dossier waits for the Department of Construction since eight; it is two hours later."""

    office: ActingCounter = field(default_factory=ActingCounter)
    post: FakePost = field(default_factory=FakePost)
    opened: list[str] = field(default_factory=list)
    in_front: str = ""
    login: str = "laodong1"

    def __post_init__(self) -> None:
        self.dossier_id = self.office.receive()
        self.office.to_officer(self.dossier_id)
        self.office.do("laodong1", ActKind.ASK_PARTNER, self.dossier_id, agency="SXD", within_hours="1")
        self.answers = self.made(self.login)
        self.office.later(hours=2)

    def made(self, login: str, tasks: Tasks | None = None) -> PartnerAnswers:
        lane = tasks or self.office.tasks
        return PartnerAnswers(
            self.office.counter.desk(login),
            lane,
            lane,
            self.post.read,
            FakeFolder("thư"),
            lambda: self.office.by(login),
            lambda: self.in_front,
            self.opened.append,
        )

    def letter(self, text: str = "Đồng ý", moment: str = "2018-01-08T08:30") -> Letter:
        read: Letter = json.loads(
            self.office.counter.desk().partner_letter(self.dossier_id, "SXD").letter.decode()
        )
        read["answer"] |= {"text": text, "answered_at": moment}
        return read

    def came(self, said: object) -> None:
        """The file was chosen in the dialog."""
        self.post.written[FILE] = json.dumps(said).encode()
        self.answers.start()
        self.answers.file_chosen(str(FILE))

    @property
    def shown(self) -> AnswerShown:
        shown = self.answers.state.shown
        assert shown is not None, self.answers.state
        return shown

    @property
    def error(self) -> str:
        error = self.answers.state.error
        return error.code if error is not None else ""


@pytest.fixture
def taking() -> Taking:
    return Taking()


def test_it_is_shown_before_it_is_taken(taking: Taking) -> None:
    taking.answers.start()
    assert taking.answers.state.folder == "thư"
    taking.came(taking.letter())
    shown = taking.shown
    assert (shown.dossier_id, shown.agency, shown.text) == (taking.dossier_id, "Sở Xây dựng", "Đồng ý")
    assert (shown.answered_at, shown.late, shown.elsewhere) == (datetime(2018, 1, 8, 8, 30), False, True)
    assert shown.code_head + shown.code_tail == taking.office.rows(taking.dossier_id)[0].code
    assert taking.office.state(taking.dossier_id).open_legs


def test_taken_it_is_recorded_and_its_dossier_comes_to_the_front(taking: Taking) -> None:
    taking.came(taking.letter())
    taking.answers.take()
    (leg,) = taking.office.state(taking.dossier_id).legs
    assert (leg.answer, leg.ended_at) == ("Đồng ý", datetime(2018, 1, 8, 8, 30))
    assert not taking.answers.state.open
    assert taking.opened == [taking.dossier_id]


def test_the_notice_and_the_undo_are_those_of_acting(taking: Taking) -> None:
    taking.came(taking.letter(moment="2018-01-08T09:30"))
    assert taking.shown.late
    taking.answers.take()
    acting = taking.office.by("laodong1")
    outcome = acting.state.outcome
    assert outcome is not None
    assert (outcome.kind, len(outcome.done), [each.code for each in outcome.warnings]) == (
        ActKind.RECORD_ANSWER,
        1,
        ["answer_late"],
    )
    assert Changes(frozenset({taking.dossier_id})) in taking.office.told
    assert acting.undo()
    assert taking.office.state(taking.dossier_id).open_legs


def test_the_dossier_in_front_stays_there(taking: Taking) -> None:
    taking.in_front = taking.dossier_id
    taking.came(taking.letter())
    assert not taking.shown.elsewhere
    taking.answers.take()
    assert taking.opened == []


def test_what_is_dropped_is_not_recorded(taking: Taking) -> None:
    taking.came(taking.letter())
    taking.answers.drop()
    taking.answers.take()
    assert taking.office.state(taking.dossier_id).open_legs and not taking.answers.state.open


def test_a_dialog_that_is_left_asks_nothing(taking: Taking) -> None:
    taking.answers.start()
    taking.answers.drop()
    assert taking.answers.state.folder is None and not taking.answers.state.open


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda said: [], "letter_unreadable"),
        (lambda said: {**said, "version": 9}, "letter_unknown_version"),
        (lambda said: {**said, "digest": "x"}, "letter_changed"),
        (lambda said: {**said, "answer": {"text": ""}}, "letter_without_answer"),
        (
            lambda said: {**said, "answer": {"text": "x", "answered_at": "2018-01-08T10:01"}},
            "letter_bad_moment",
        ),
    ],
    ids=range(5),
)
def test_a_file_that_is_no_good_is_said_and_another_can_be_chosen(
    taking: Taking, spoil: Callable[[Letter], object], code: str
) -> None:
    taking.came(spoil(taking.letter()))
    assert (taking.error, taking.answers.state.shown, taking.answers.state.file) == (code, None, FILE.name)
    taking.answers.take()
    taking.answers.another()
    assert taking.answers.state.folder is not None and not taking.answers.state.open
    taking.came(taking.letter())
    assert taking.shown.text == "Đồng ý"


def test_a_file_that_is_gone_is_said(taking: Taking) -> None:
    taking.answers.start()
    taking.answers.file_chosen("gone.json")
    assert taking.error == "letter_missing"


def test_a_letter_of_another_office_is_said(taking: Taking) -> None:
    other = Taking()
    other.dossier_id = other.office.receive()
    other.office.to_officer(other.dossier_id)
    other.office.do("laodong1", ActKind.ASK_PARTNER, other.dossier_id, agency="SXD", within_hours="1")
    taking.came(other.letter())
    assert taking.error == "letter_of_another_dossier"


def test_an_answer_that_was_recorded_meanwhile_is_not_recorded_twice(taking: Taking) -> None:
    taking.came(taking.letter())
    taking.office.do("laodong1", ActKind.RECORD_ANSWER, taking.dossier_id, reason="Đồng ý")
    taking.answers.take()
    assert taking.error == "letter_already_answered"


def test_who_may_not_record_it_hears_so_before_it_is_taken(taking: Taking) -> None:
    taking.answers = taking.made("dautu1")
    taking.came(taking.letter())
    assert (taking.error, taking.answers.state.shown) == ("not_your_turn", None)


def test_what_is_read_after_it_was_dropped_is_not_shown(taking: Taking) -> None:
    tasks = HeldTasks()
    taking.answers = taking.made("laodong1", tasks)
    taking.post.written[FILE] = json.dumps(taking.letter()).encode()
    taking.answers.file_chosen(str(FILE))
    taking.answers.drop()
    tasks.finish_all()
    assert not taking.answers.state.open


def test_another_person_does_not_see_it(taking: Taking) -> None:
    taking.came(taking.letter())
    taking.answers.changed(Changes(everything=True, person=True))
    assert not taking.answers.state.open
