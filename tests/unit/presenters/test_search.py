"""Ctrl+K: folded hits with their letters marked, scans, late answers, and any text whatever."""

from __future__ import annotations

import unicodedata

import pytest

from onestop.domain.applicant import Applicant
from onestop.domain.dossier_code import check_characters, qr_payload
from onestop.domain.errors import Unavailable
from onestop.presenters.kept_searches import InMemory
from onestop.presenters.search import SearchPresenter
from onestop.presenters.search_palette import Hit, HitKind
from onestop.presenters.tasks import ImmediateTasks, Tasks
from onestop.presenters.widget_states import BadgeKind
from tests.helpers.fake_desk import FakeDesk
from tests.helpers.held_tasks import HeldTasks
from tests.helpers.office_day import office_day

CODE = "H31.99-261116-0505"


class RecordedDoors:
    def __init__(self) -> None:
        self.went: list[tuple[str, str]] = []

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.went.append(("dossier", dossier_id))

    def open_applicant(self, applicant_key: str, name: str) -> None:
        self.went.append(("applicant", name))

    def open_found(self, text: str) -> None:
        self.went.append(("found", text))

    def start_dossier_for(self, applicant: Applicant) -> None:
        self.went.append(("new", applicant.name))


class Palette:
    def __init__(self, desk: FakeDesk | None = None, tasks: Tasks | None = None) -> None:
        self.desk = desk or office_day()
        self.doors = RecordedDoors()
        self.keeper = InMemory()
        self.presenter = SearchPresenter(
            self.desk, tasks or ImmediateTasks(), self.doors, ImmediateTasks(), self.keeper
        )

    @property
    def hits(self) -> tuple[Hit, ...]:
        return self.presenter.state.palette.hits


@pytest.fixture
def palette() -> Palette:
    return Palette()


def marked(text: str, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in ranges]


def test_dong_nai_finds_dong_nai(palette: Palette) -> None:
    palette.presenter.typed("dong nai")
    groups = palette.presenter.state.palette.groups
    assert [(group.kind, group.total) for group in groups] == [(HitKind.DOSSIER, 2), (HitKind.APPLICANT, 2)]
    first = groups[0].hits[0]
    assert marked(first.title, first.title_marks) == ["Đồng Nai"]
    assert first.badge is not None and first.badge.kind is BadgeKind.READY
    assert first.figure == "261106-0013"


def test_text_typed_as_nfd_is_the_same_search(palette: Palette) -> None:
    palette.presenter.typed(unicodedata.normalize("NFD", "Đồng Nai"))
    assert marked(palette.hits[0].title, palette.hits[0].title_marks) == ["Đồng Nai"]


def test_a_tail_marks_the_code(palette: Palette) -> None:
    palette.presenter.typed("16-0505")
    (hit,) = palette.hits
    assert marked(hit.figure, hit.figure_marks) == ["16-0505"]


def test_what_the_line_does_not_show_is_shown_when_it_matched(palette: Palette) -> None:
    palette.presenter.typed("394 5197")
    hit = palette.hits[0]
    assert hit.second == "0221 394 5197" and marked(hit.second, hit.second_marks) == ["394 5197"]


def test_enter_opens_the_chosen_hit_and_ctrl_n_starts_a_new_dossier(palette: Palette) -> None:
    palette.presenter.typed("dong nai")
    dossier, applicant = palette.hits[1], palette.hits[3]
    palette.presenter.entered("dong nai", dossier.key)
    palette.presenter.entered("dong nai", applicant.key)
    palette.presenter.new_asked(dossier.key)
    palette.presenter.new_asked(applicant.key)
    name = "Công ty TNHH Cơ khí Đồng Nai Hưng Yên"
    assert palette.doors.went == [("dossier", "d0011"), ("applicant", name), ("new", name), ("new", name)]


@pytest.mark.parametrize("written", [str, str.lower, lambda text: f"  {text} "])
def test_a_scanned_slip_opens_its_dossier(palette: Palette, written: object) -> None:
    payload = qr_payload(CODE, bytes.fromhex("a1b2c3d4"))
    text = written(payload)  # type: ignore[operator]
    palette.presenter.typed(text)
    assert [hit.key for hit in palette.hits if hit.kind is HitKind.DOSSIER] == ["dossier:d0006"]
    palette.presenter.entered(text)
    assert palette.doors.went == [("dossier", "d0006")]


def test_a_misread_scan_is_refused_in_words(palette: Palette) -> None:
    wrong = f"{CODE}-{(int(check_characters(CODE)) + 1) % 97:02d}"
    palette.presenter.entered(wrong)
    refusal = palette.presenter.state.refusal
    assert refusal is not None and refusal.code == "scan_check_failed" and palette.doors.went == []
    palette.presenter.typed("dong")
    assert palette.presenter.state.refusal is None


def test_a_scan_of_another_office_is_refused_in_words(palette: Palette) -> None:
    code = "H31.99-200101-0001"
    palette.presenter.entered(f"{code}-{check_characters(code)}")
    refusal = palette.presenter.state.refusal
    assert refusal is not None and refusal.code == "unknown_code"


def test_enter_before_the_answer_opens_the_only_dossier() -> None:
    tasks = HeldTasks()
    palette = Palette(tasks=tasks)
    palette.presenter.typed("261116-0505")
    palette.presenter.entered("261116-0505", "")
    assert palette.doors.went == []
    tasks.finish_all()
    assert palette.doors.went == [("dossier", "d0006")]


def test_enter_before_an_answer_with_several_dossiers_leaves_the_choice() -> None:
    tasks = HeldTasks()
    palette = Palette(tasks=tasks)
    palette.presenter.typed("dong nai")
    palette.presenter.entered("dong nai", "")
    tasks.finish_all()
    assert palette.doors.went == [] and len(palette.hits) == 4


def test_answers_older_than_the_newest_question_are_ignored() -> None:
    tasks = HeldTasks()
    palette = Palette(tasks=tasks)
    for text in ("c", "co", "co k", "co khi hanam"):
        palette.presenter.typed(text)
    assert len(tasks.waiting) == 1
    tasks.finish()
    waiting = palette.presenter.state.palette
    assert not waiting.hits and waiting.searching
    tasks.finish()
    answered = palette.presenter.state.palette
    assert answered.hits[0].title == "Công ty TNHH Cơ khí Hanam" and not answered.searching
    assert [about for what, about in palette.desk.asked if what == "search"] == ["c", "co khi hanam"]


def test_closing_forgets_what_is_under_way() -> None:
    tasks = HeldTasks()
    palette = Palette(tasks=tasks)
    palette.presenter.typed("dong")
    palette.presenter.opened()
    tasks.finish_all()
    assert {hit.kind for hit in palette.hits} == {HitKind.HINT} and not palette.presenter.state.nothing


@pytest.mark.parametrize(
    "text",
    (
        *('"', "*", "%", "_", "NEAR(", 'a" OR "b', "-", "' --", "a\x00b", "\u202e"),
        *("\U0001f600 Đồng", "ồ" * 5000, unicodedata.normalize("NFD", "Hóa chất")),
    ),
)
def test_any_text_has_an_answer(palette: Palette, text: str) -> None:
    palette.presenter.typed(text)
    palette.presenter.entered(text)
    state = palette.presenter.state
    assert not state.palette.searching and bool(state.nothing) != bool(state.palette.hits)
    assert all(len(str(about)) <= 200 for what, about in palette.desk.asked if what == "search")


@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_nothing_typed_asks_nothing(palette: Palette, text: str) -> None:
    palette.presenter.typed(text)
    assert palette.desk.asked == [] and not palette.presenter.state.nothing


def test_trouble_is_told(palette: Palette) -> None:
    palette.desk.trouble = Unavailable("disk_failed")
    palette.presenter.typed("dong")
    refusal = palette.presenter.state.refusal
    assert (
        refusal is not None
        and refusal.code == "disk_failed"
        and not palette.presenter.state.palette.searching
    )
