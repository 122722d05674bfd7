"""Searching by keyboard alone in the running program: fields and their hints, everything as a list, kept searches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from onestop.presenters.dossiers_state import Segment
from onestop.presenters.search_palette import Hit, HitKind
from onestop.presenters.shell import Place
from tests.helpers.running_office import RecordingPrinter, RunningOffice, running_office
from tests.journeys.test_finding_journey import fill, opened_code, rows

LATE = [f"Nguyễn Văn Muộn {number}" for number in range(5)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("office")
    fill(home)
    return home


@pytest.fixture
def office(qtbot: QtBot, filled: Path) -> Iterator[RunningOffice]:
    (filled / "searches.json").unlink(missing_ok=True)
    with running_office(qtbot, filled, RecordingPrinter("Quầy 2")) as office:
        yield office


def hits(office: RunningOffice, kind: HitKind) -> list[Hit]:
    return [hit for hit in office.assembly.search.state.palette.hits if hit.kind is kind]


def titles(office: RunningOffice, kind: HitKind) -> list[str]:
    return [hit.title for hit in hits(office, kind)]


def box(office: RunningOffice) -> str:
    return office.window.palette_overlay.field.text()


def answered(office: RunningOffice) -> None:
    office.qtbot.waitUntil(lambda: not office.assembly.search.state.palette.searching)


def test_a_field_is_completed_and_all_it_finds_becomes_the_list(office: RunningOffice) -> None:
    hand = office.hand
    hand.ctrl(Qt.Key.Key_K)
    assert {"tt:", "han:", "quahan", "nguoi:"} <= set(titles(office, HitKind.HINT))
    hand.type("qu")
    hand.press(Qt.Key.Key_Tab)
    assert box(office) == "quahan "
    answered(office)
    assert set(titles(office, HitKind.DOSSIER)) == set(LATE)
    hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    office.qtbot.waitUntil(lambda: sorted(rows(office)) == LATE)
    state = office.assembly.dossiers.state
    assert (office.window.place, state.segment, state.filter) == (Place.WATCH, Segment.ALL, "quahan")
    assert not office.window.is_searching


def test_what_was_searched_comes_back_and_a_search_is_kept_under_a_name(
    office: RunningOffice, filled: Path
) -> None:
    hand = office.hand
    hand.ctrl(Qt.Key.Key_K)
    hand.type("muon 3")
    answered(office)
    hand.enter()
    office.qtbot.waitUntil(lambda: bool(opened_code(office)))
    hand.ctrl(Qt.Key.Key_K)
    assert titles(office, HitKind.RECENT) == ["muon 3"]
    hand.type("dn:muon")
    answered(office)
    hand.ctrl(Qt.Key.Key_S)
    hand.commit("Hay muộn")
    hand.enter()
    assert box(office) == "dn:muon"
    hand.press(Qt.Key.Key_Escape)
    hand.ctrl(Qt.Key.Key_K)
    assert titles(office, HitKind.SAVED) == ["Hay muộn"]
    hand.enter()
    assert box(office) == "dn:muon"
    answered(office)
    assert set(titles(office, HitKind.DOSSIER)) == set(LATE)
    login = office.assembly.desk.actor

    def is_kept() -> bool:
        kept = json.loads((filled / "searches.json").read_text("utf-8"))
        return bool(kept[login]["saved"] == [{"name": "Hay muộn", "text": "dn:muon"}])

    office.qtbot.waitUntil(is_kept, timeout=30_000)
    hand.press(Qt.Key.Key_Escape)
    hand.ctrl(Qt.Key.Key_K)
    hand.press(Qt.Key.Key_Delete)
    assert titles(office, HitKind.SAVED) == []


def test_a_name_may_be_left_out_after_all(office: RunningOffice) -> None:
    hand = office.hand
    hand.ctrl(Qt.Key.Key_K)
    hand.type("muon")
    hand.ctrl(Qt.Key.Key_S)
    hand.press(Qt.Key.Key_Escape)
    assert box(office) == "muon" and office.window.is_searching
    hand.press(Qt.Key.Key_Escape)
    assert not office.window.is_searching
