"""A letter to a partner agency: to which of them, into which folder, and what is said where it was not written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from onestop.application.changes import Changes
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.acting_state import ActKind
from onestop.presenters.partner_letters import PartnerLetters
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.partner_post import FakeFolder, FakePost


@dataclass
class Sending:
    """An officer whose dossier waits for agencies."""

    office: ActingCounter = field(default_factory=ActingCounter)
    post: FakePost = field(default_factory=FakePost)
    kept: FakeFolder = field(default_factory=FakeFolder)
    told: list[Changes] = field(default_factory=list)
    dossier_id: str = ""

    def __post_init__(self) -> None:
        self.dossier_id = self.office.receive()
        self.office.to_officer(self.dossier_id)
        desk, tasks = self.office.counter.desk("laodong1"), ImmediateTasks()
        self.letters = PartnerLetters(desk, tasks, tasks, self.post.of, self.kept, self.told.append)

    def ask(self, *agencies: str) -> None:
        for agency in agencies:
            self.office.do("laodong1", ActKind.ASK_PARTNER, self.dossier_id, agency=agency, within_hours="8")

    def send(self) -> None:
        self.letters.send(self.office.rows(self.dossier_id))

    @property
    def journal(self) -> list[tuple[str, str]]:
        return [(each.form, each.target) for each in self.office.state(self.dossier_id).slips]

    @property
    def trouble(self) -> str:
        trouble = self.letters.state.trouble
        return trouble.code if trouble is not None else ""


@pytest.fixture
def sending() -> Sending:
    return Sending()


def test_the_only_agency_is_not_asked_for(sending: Sending) -> None:
    sending.ask("SXD")
    sending.kept.folder = "đã chọn"
    sending.send()
    assert (sending.letters.state.agencies, sending.letters.state.folder) == ((), "đã chọn")
    assert sending.journal == []
    sending.letters.folder_chosen("thư")
    (path,) = sending.post.written
    assert path.parent == Path("thư")
    assert json.loads(sending.post.written[path])["request"]["to"]["name"] == "Sở Xây dựng"
    told = sending.letters.state.told
    assert told is not None
    assert (told.code, told.fact("agency"), told.fact("file"), told.fact("folder")) == (
        "letter_sent",
        "Sở Xây dựng",
        path.name,
        "thư",
    )
    assert sending.kept.folder == "thư"
    assert sending.journal == [("transfer", "file")]
    assert sending.told == [Changes(frozenset({sending.dossier_id}), journal=True)]


def test_of_several_one_is_chosen_by_its_name(sending: Sending) -> None:
    sending.ask("SXD", "SCT")
    sending.send()
    assert {each.name for each in sending.letters.state.agencies} == {"Sở Xây dựng", "Sở Công Thương"}
    assert sending.letters.state.folder is None
    sending.letters.agency_chosen("SCT")
    assert (sending.letters.state.agencies, sending.letters.state.folder) == ((), "")
    sending.letters.folder_chosen("thư")
    assert ["SCT" in path.name for path in sending.post.written] == [True]


def test_who_leaves_the_dialog_sends_nothing(sending: Sending) -> None:
    sending.ask("SXD", "SCT")
    sending.send()
    sending.letters.drop()
    sending.letters.agency_chosen("SCT")
    sending.letters.folder_chosen("thư")
    sending.send()
    sending.letters.agency_chosen("SCT")
    sending.letters.drop()
    sending.letters.folder_chosen("thư")
    assert (sending.post.written, sending.journal) == ({}, [])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Unavailable("folder", "thư/x.json"), "letter_folder_shut"),
        (Unavailable("disk_full", "thư/x.json"), "disk_full"),
        (Refused("letter_in_the_way", field="output", file="x.json"), "letter_in_the_way"),
    ],
    ids=lambda each: str(each),
)
def test_a_folder_that_takes_nothing_is_said_and_nothing_is_journalled(
    sending: Sending, error: Exception, code: str
) -> None:
    sending.ask("SXD")
    sending.post.full = error
    sending.send()
    sending.letters.folder_chosen("thư")
    assert (sending.trouble, sending.journal, sending.kept.folder) == (code, [], "")
    sending.post.full = None
    sending.letters.another_folder()
    assert (sending.trouble, sending.letters.state.folder) == ("", "")
    sending.letters.folder_chosen("khác")
    assert [path.parent for path in sending.post.written] == [Path("khác")]


def test_a_disk_that_fills_while_writing_is_said(sending: Sending) -> None:
    sending.ask("SXD")
    sending.post.torn = Unavailable("disk_full", "thư/x.pdf")
    sending.send()
    sending.letters.folder_chosen("thư")
    assert (sending.trouble, sending.letters.state.busy) == ("disk_full", False)


def test_a_folder_that_cannot_be_remembered_stops_no_letter(sending: Sending) -> None:
    sending.ask("SXD")
    sending.kept.trouble = Unavailable("folder", "letters.json")
    sending.send()
    sending.letters.folder_chosen("thư")
    assert len(sending.post.written) == 1 and sending.trouble == ""


def test_what_was_answered_meanwhile_is_not_sent_for(sending: Sending) -> None:
    sending.ask("SXD")
    sending.send()
    sending.office.do("laodong1", ActKind.RECORD_ANSWER, sending.dossier_id, reason="Đồng ý")
    sending.letters.folder_chosen("thư")
    assert (sending.trouble, sending.journal) == ("not_asked_any_more", [])


def test_another_person_does_not_go_on_with_it(sending: Sending) -> None:
    sending.ask("SXD", "SCT")
    sending.send()
    sending.letters.changed(Changes(everything=True, person=True))
    assert sending.letters.state.agencies == ()
