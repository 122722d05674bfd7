"""The anomaly desk over a ledger that two desks wrote apart: both sides beside the list, a key for each choice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from onestop.application import act_commands as do
from onestop.application.anomaly_rows import CHOICES, Choice
from onestop.application.changes import Changes
from onestop.domain.anomalies import AnomalyKind
from onestop.gui.main_window import MainWindow
from onestop.gui.pages.anomalies_page import AnomaliesPage
from onestop.gui.shortcuts import Action
from onestop.gui.words import anomalies as words
from onestop.gui.words import refusals
from onestop.gui.words.sentences import sentence
from onestop.presenters.anomalies import AnomaliesPresenter
from onestop.presenters.anomalies_state import AnomalyLine
from onestop.presenters.anomaly_count import AnomalyCount
from onestop.presenters.message import Message, say
from onestop.presenters.tasks import ImmediateTasks
from onestop.whole_file import write_whole
from tests.helpers.given import received
from tests.helpers.typing import Hand
from tests.sync.two_desks import TwoDesks


@pytest.fixture
def two() -> Iterator[TwoDesks]:
    """A step done twice, then a phone corrected at both desks, then one code given twice: the newest is on top."""
    made = TwoDesks()
    steps, phones = made.receive(), made.receive()
    made.share()
    for n, login in enumerate(("motcua1", "motcua2")):
        made.at(n, login).act(steps, do.HandOver())
        made.later()
    for n, phone in enumerate(("0901234567", "0907654321")):
        made.at(n, f"motcua{n + 1}").act(phones, do.Correct((("applicant.phone", phone),), "khách gọi"))
        made.later()
    for n in (0, 1):
        made.rooms[n].disk.act("dossier", made.world.ids.new(), [received(77)])
    made.share()
    yield made
    made.close()


@dataclass
class Shown:
    window: MainWindow
    two: TwoDesks
    login: str = "motcua1"
    opened: list[str] = field(default_factory=list)
    told: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = self.two.at(0, self.login)
        self.presenter = AnomaliesPresenter(
            self.desk,
            ImmediateTasks(),
            self.desk.office,
            self.desk.catalog,
            self,
            self._tell,
            lambda path, text: write_whole(Path(path), text),
        )
        self.page = AnomaliesPage(self.presenter, "Theo dõi")
        self.window.open_page(self.page)

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None:
        self.opened.append(dossier_id)

    def _tell(self, changes: Changes) -> None:
        self.told.append(changes)
        self.presenter.changed(changes)

    @property
    def rows(self) -> list[str]:
        model = self.page.list.model()
        return [str(model.index(row, 0).data()).split(",")[0] for row in range(model.rowCount())]

    @property
    def panel(self) -> str:
        labels = self.page.panel.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    @property
    def buttons(self) -> list[str]:
        return [button.text() for button in self.page.buttons if button.isVisible()]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_the_list_and_both_sides(qtbot: QtBot, window: MainWindow, two: TwoDesks) -> None:
    shown = Shown(window, two)
    qtbot.waitUntil(shown.page.list.hasFocus)
    assert shown.rows == ["Trùng mã hồ sơ", "Sửa ở hai quầy", "Làm hai lần"]
    assert shown.buttons == ["Đã báo những người nộp"]
    hand = Hand(window)
    hand.press(Qt.Key.Key_Down)
    assert "“0901234567”" in shown.panel and "“0907654321”" in shown.panel
    assert f"Cán bộ một cửa 1 · {two.rooms[0].name}" in shown.panel
    assert shown.buttons == ["Giữ “0901234567”", "Giữ “0907654321”"]
    hand.press(Qt.Key.Key_Down)
    assert "Có hiệu lực" in shown.panel and "Không có hiệu lực" in shown.panel
    assert shown.buttons == ["Để như hiện nay", "Đã làm lại trên hồ sơ"]
    hand.press(Qt.Key.Key_Return)
    assert shown.opened == [shown.presenter.state.lines[2].dossier_id]


def test_one_key_chooses_and_the_next_one_stands_there(
    qtbot: QtBot, window: MainWindow, two: TwoDesks
) -> None:
    shown = Shown(window, two)
    qtbot.waitUntil(shown.page.list.hasFocus)
    hand = Hand(window)
    hand.press(Qt.Key.Key_Down)
    line = shown.presenter.state.line
    assert line is not None
    hand.type("1")
    assert shown.desk.dossier(line.dossier_id).dossier.received.applicant.phone == "0901234567"
    assert shown.told == [Changes(dossiers=frozenset({line.dossier_id}))]
    assert shown.rows == ["Trùng mã hồ sơ", "Làm hai lần"]
    assert shown.presenter.state.chosen == shown.presenter.state.lines[1].key
    assert window.toast.accessibleName() == "Giữ giá trị sửa trước."
    for _ in range(2):
        hand.type("1")
    assert shown.rows == [] and shown.page.panel.isHidden()
    assert "Không có việc bất thường" in " ".join(
        label.text() for label in shown.page.findChildren(QLabel) if label.isVisible()
    )
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert len(shown.rows) == 3
    two.share()
    assert two.at(1).open_anomalies() == 0


def test_what_is_typed_in_the_reason_is_no_choice(qtbot: QtBot, window: MainWindow, two: TwoDesks) -> None:
    shown = Shown(window, two)
    qtbot.waitUntil(shown.page.list.hasFocus)
    hand = Hand(window)
    shown.page.reason.setFocus()
    hand.type("1 lan")
    assert len(shown.rows) == 3
    hand.enter()
    assert shown.page.list.hasFocus()
    key = shown.presenter.state.chosen
    hand.type("1")
    settled = {each.key: each.settled for each in shown.desk.anomalies(settled=True).rows}[key]
    assert settled is not None and settled.reason == "1 lan"


def test_a_refusal_stands_beside_the_buttons(qtbot: QtBot, window: MainWindow, two: TwoDesks) -> None:
    shown = Shown(window, two)
    qtbot.waitUntil(shown.page.list.hasFocus)
    Hand(window).press(Qt.Key.Key_Down)
    shown.page.reason.clear()
    Hand(window).type("1")
    assert shown.presenter.state.error == Message("reason_missing")
    assert len(shown.rows) == 3 and not shown.presenter.state.busy
    Hand(window).press(Qt.Key.Key_Down)
    assert shown.presenter.state.error is None


def test_others_look_and_do_not_choose(window: MainWindow, two: TwoDesks) -> None:
    shown = Shown(window, two, "laodong1")
    assert len(shown.rows) == 3 and shown.buttons == []
    counted: list[int] = []
    for login in ("laodong1", "motcua1"):
        AnomalyCount(two.at(0, login), ImmediateTasks()).attach(counted.append)
        count = AnomalyCount(two.at(0, login), ImmediateTasks())
        count.refresh()
        counted.append(count.count)
    assert counted == [0, 0, 0, 3]


def test_what_others_settle_leaves_the_list_and_the_hand_stays(window: MainWindow, two: TwoDesks) -> None:
    shown = Shown(window, two)
    kept = shown.presenter.state.lines[1].key
    shown.presenter.pointed(kept)
    first = shown.presenter.state.lines[0]
    two.at(1).settle_anomaly(first.key, first.choices[0], "")
    two.share()
    shown.presenter.changed(Changes(everything=True))
    assert (len(shown.rows), shown.presenter.state.chosen) == (2, kept)


def test_a_file_for_support(window: MainWindow, two: TwoDesks, tmp_path: Path) -> None:
    shown = Shown(window, two)
    assert shown.page.act(Action.EXPORT) and shown.page.places is not None
    shown.page.places.fileSelected.emit(str(tmp_path / "odd.json"))
    shown.page.places.close()
    assert json.loads((tmp_path / "odd.json").read_bytes())["kind"] == "code_twice"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(60, "Quầy 2 chậm 60 phút"), (-60, "Quầy 2 nhanh 60 phút"), (-3 * 1440, "Quầy 2 nhanh 3 ngày")],
)
def test_a_clock_that_is_off_is_of_the_desk_that_is_named(qapp: object, minutes: int, said: str) -> None:
    line = AnomalyLine("k", AnomalyKind.CLOCK_OFF, desk="Quầy 2", offset_minutes=minutes)
    assert said in words.explanation(line) and "máy này" not in words.explanation(line)


@pytest.mark.parametrize(
    "reason", ["other_key", "unknown_station", "torn", "unsigned", "event_differs", "not_allowed"]
)
def test_whose_entries_are_not_believed_is_named(qapp: object, reason: str) -> None:
    line = AnomalyLine("k", AnomalyKind.NOT_BELIEVED, desk="Quầy 2", reason=reason, events=3)
    said = words.explanation(line)
    assert "Quầy 2" in said and "máy này" not in said
    assert "Không nhận gì" in said or said.endswith("Chúng được để riêng và không đổi gì.")


def test_a_file_with_names_in_it_says_so_before_and_after(
    window: MainWindow, two: TwoDesks, tmp_path: Path
) -> None:
    warned = "có tên và giấy tờ của người nộp"
    shown = Shown(window, two)
    assert warned not in shown.panel
    disk = two.disk(1)
    run = disk.run(disk.own().station, 0, 9, vouched=False)
    forged = run.rows[-1]._replace(envelope=run.rows[-1].envelope._replace(hash=bytes(32)))
    two.disk(0).keep_aside(run._replace(rows=(*run.rows[:-1], forged)), "unsigned")
    shown.presenter.read_again()
    (aside,) = (each for each in shown.presenter.state.lines if each.kind is AnomalyKind.NOT_BELIEVED)
    shown.presenter.pointed(aside.key)
    assert warned in shown.panel
    assert shown.page.act(Action.EXPORT) and shown.page.places is not None
    assert "co-ten-nguoi-nop" in shown.page.places.selectedFiles()[0]
    shown.page.places.fileSelected.emit(str(tmp_path / "odd.json"))
    shown.page.places.close()
    assert json.loads((tmp_path / "odd.json").read_bytes())["rows"]
    assert warned in window.toast.accessibleName()


@pytest.mark.parametrize("kind", list(AnomalyKind))
def test_every_kind_and_every_choice_has_words(kind: AnomalyKind, qapp: object) -> None:
    line = AnomalyLine("k", kind, choices=CHOICES[kind], reason="torn", offset_minutes=3)
    assert words.kind_word(kind) and words.explanation(line) and words.kind_icon(kind)
    assert CHOICES[kind]
    for choice in CHOICES[kind]:
        assert words.choice_word(choice) != str(choice)
        told = say(f"anomaly_told_{choice}")
        assert sentence(told) != refusals.unknown(told.code)


def test_no_choice_is_offered_nowhere() -> None:
    assert {choice for offered in CHOICES.values() for choice in offered} == set(Choice)
