"""The time's column of a list: bar and figures as drawn, as read aloud, and only where a list has it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from onestop.domain.time_split import TimeSplit
from onestop.gui.look import look
from onestop.gui.palette import Token
from onestop.gui.widgets.dossier_columns import places
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.split_bar import TOKENS
from onestop.gui.widgets.split_legend import SplitLegend
from onestop.gui.widgets.time_cell import part_widths
from onestop.gui.words.spans import short_span
from onestop.presenters.dossier_list import (
    DossierLine,
    DossierListState,
    ListColumns,
    ListSection,
    SectionKind,
)
from onestop.presenters.row_times import RowTime
from onestop.presenters.widget_states import BadgeKind, BadgeState

DAY = 480
LINE = DossierLine(
    "k",
    "Công ty TNHH Cơ khí Đông Á",
    "261102-0004",
    "Cấp GPXD",
    BadgeState(BadgeKind.OVERDUE),
    short_name="Cơ khí Đông Á",
)
ALL_FOUR = RowTime(TimeSplit(8 * DAY, 2 * DAY, 3 * DAY, 2 * DAY), DAY)
OURS = RowTime(TimeSplit(5 * DAY, 0, 0, 0), DAY)


def listed(qtbot: QtBot, *, time: bool = True) -> DossierList:
    view = DossierList(ListColumns(time=time))
    qtbot.addWidget(view)
    view.resize(757, 120)
    view.show()
    view.show_state(DossierListState((ListSection(SectionKind.ALL, 1),), 0, (LINE,)))
    return view


def picture(view: DossierList) -> QImage:
    return view.viewport().grab().toImage()


def colours(view: DossierList) -> list[Token]:
    """Of the bar, from left to right, in the middle of its height."""
    image, now = picture(view), look()
    area = view.visualRect(view.model().index(0, 0)).toRectF()
    place = places(view.columns, now, area).time
    assert place is not None
    row = round(place.center().y()) - now.px(4) - now.px(8) // 2
    found: list[Token] = []
    for x in range(round(place.left()), round(place.right())):
        token = next((each for each in TOKENS if now.colour(each) == image.pixelColor(x, row)), None)
        if token is not None and found[-1:] != [token]:
            found.append(token)
    return found


def test_a_row_has_no_bar_until_it_is_known_and_then_one_of_all_parts(qtbot: QtBot) -> None:
    view = listed(qtbot)
    assert colours(view) == []
    view.show_times({"k": ALL_FOUR})
    assert colours(view) == list(TOKENS)
    view.show_times({"k": OURS})
    assert colours(view) == [TOKENS[0]], "the picture is of what is known now"
    view.show_times({})
    assert colours(view) == []


def test_a_list_without_the_column_is_drawn_as_before(qtbot: QtBot) -> None:
    view = listed(qtbot, time=False)
    before = picture(view)
    view.show_times({"k": ALL_FOUR})
    assert picture(view) == before


@pytest.mark.parametrize("role", [Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole])
def test_whose_the_time_was_is_said_in_words(qtbot: QtBot, role: Qt.ItemDataRole) -> None:
    view = listed(qtbot)
    said = "Thời gian của ai: Nội bộ 8 ngày; Phối hợp 2 ngày; Người nộp 3 ngày; Tạm dừng 2 ngày"
    index = view.model().index(0, 0)
    assert "Thời gian" not in index.data(role)
    view.show_times({"k": ALL_FOUR})
    assert index.data(role).endswith(said) and LINE.applicant in index.data(role)
    view.show_times({"k": RowTime(TimeSplit(0, 0, 0, 0), DAY)})
    assert "Thời gian" not in index.data(role)


def test_the_legend_names_the_colours(qtbot: QtBot) -> None:
    legend = SplitLegend()
    qtbot.addWidget(legend)
    assert legend.accessibleDescription() == "Nội bộ, Phối hợp, Người nộp, Tạm dừng"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (20, "20 ph"),
        (60, "1 g"),
        (119, "2 g"),
        (150, "0,5 n"),
        (DAY, "1 n"),
        (6 * DAY + 230, "6,5 n"),
        (9 * DAY + 470, "10 n"),
        (12 * DAY + 300, "12 n"),
    ],
)
def test_figures_are_short(minutes: int, words: str) -> None:
    assert short_span(minutes, DAY) == words


def test_parts_are_as_long_as_their_time_and_have_room_for_their_figure() -> None:
    assert part_widths([300, 100], [20, 20], 120) == [90, 30]
    assert part_widths([960, 10, 10], [20, 24, 26], 120) == [70, 24, 26]
    assert sum(part_widths([700, 90, 60, 5], [20, 22, 24, 26], 114)) == pytest.approx(114)
    assert part_widths([1, 1000], [60, 60], 90) == [45, 45], "where not even the figures have room"
