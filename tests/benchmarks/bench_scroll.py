"""Scrolling a list of a million dossiers, against the same table over a Python model that returns a constant string.

    python tests/benchmarks/bench_scroll.py [RUNS]

All tables are drawn offscreen with the same rows and columns of pixels, and scrolled down in turns through the same
places, three rows at a time (a wheel's notch), far from where the last turn was. `plain` is our model under Qt's own
delegate, one text a row, against one column of the constant; `colour` the list as it is shown, badges and two lines a
row, against as many columns of it as the list's head has. `colour_to_one_text` sets it against the single column.
Lines are handed over as they are asked for, a window at a time; `lines_held` is what the list still holds of the rows
it was scrolled over.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QTableView

from onestop.gui.application import make_application
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.dossier_model import WINDOW, DossierModel
from onestop.presenters.dossier_list import DossierLine, DossierListState, ListSection, SectionKind
from onestop.presenters.message import say
from onestop.presenters.widget_states import BadgeKind, BadgeState

ROWS, RUNS, STEPS, NOTCH = 1_000_000, 9, 60, 3
FIRST, APART = 50_000, 97_000
"""Where turns begin: at a window's first row, and wherever they are, in the list."""
AIM_PLAIN, AIM_COLOUR = 1.1, 1.5
HEAD = 4
"""Columns of the list's head: state, applicant, step, due date."""
SECTIONS = (ListSection(SectionKind.ALL, ROWS),)
KINDS = tuple(BadgeKind)
NAMES = ("Công ty TNHH Dệt may Ánh Dương", "Công ty Cổ phần Thép hình Đông Á", "Nguyễn Thị Hoà")
Index = QModelIndex | QPersistentModelIndex


class Constant(QAbstractTableModel):
    """As many rows as the list, each cell the same string."""

    def __init__(self, columns: int, parent: QTableView) -> None:
        super().__init__(parent)
        self._columns = columns

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else ROWS

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        return NAMES[0] if role == Qt.ItemDataRole.DisplayRole else None


def line(place: int) -> DossierLine:
    due = datetime(2026, 1, 1, 17) + timedelta(days=place % 300)
    return DossierLine(
        key=f"k{place}",
        applicant=f"{NAMES[place % 3]} {place}",
        code_tail=f"261030-{place % 10_000:04d}",
        procedure="Cấp lại giấy phép lao động",
        badge=BadgeState(KINDS[place % len(KINDS)]),
        due=due,
        due_note=say("list_weekday", day=due.date()),
        step="Chuyên viên thẩm định",
    )


def shaped_as(table: QTableView, like: DossierList) -> QTableView:
    table.setShowGrid(False)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(like.horizontalHeader().sectionResizeMode(0))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(like.verticalHeader().defaultSectionSize())
    table.verticalHeader().setSectionResizeMode(like.verticalHeader().sectionResizeMode(0))
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setMouseTracking(True)
    return table


def feeding(model: DossierModel) -> None:
    def fed(first: int, count: int) -> None:
        rows = tuple(line(place) for place in range(first, min(first + count, ROWS)))
        model.show_state(DossierListState(SECTIONS, first, rows))

    model.lines_wanted.connect(fed, Qt.ConnectionType.QueuedConnection)
    fed(0, WINDOW)


def scrolled(table: QTableView, start: int) -> float:
    """Seconds for STEPS notches; what comes into sight first, and its window, stand before."""
    app, bar = QApplication.instance(), table.verticalScrollBar()
    assert app is not None
    bar.setValue(start)
    for _ in range(4):
        app.processEvents()
    began = perf_counter()
    for step in range(1, STEPS + 1):
        bar.setValue(start + NOTCH * step)
        app.processEvents()
    return perf_counter() - began


def main(runs: str = str(RUNS)) -> dict[str, object]:
    make_application()
    colour = DossierList()
    model = colour.model()
    assert isinstance(model, DossierModel)
    feeding(model)
    plain = shaped_as(QTableView(), colour)
    plain_model = DossierModel(plain)
    plain.setModel(plain_model)
    feeding(plain_model)
    constant, columns = (shaped_as(QTableView(), colour) for _ in range(2))
    constant.setModel(Constant(1, constant))
    columns.setModel(Constant(HEAD, columns))
    for table in (plain, constant, columns):
        table.setItemDelegate(QStyledItemDelegate(table))
    tables: dict[str, QTableView] = {
        "constant": constant,
        "plain": plain,
        "columns": columns,
        "colour": colour,
    }
    for table in tables.values():
        table.resize(920, 640)
        table.show()
    took: dict[str, list[float]] = {name: [] for name in tables}
    for run in range(int(runs)):
        start = FIRST + run * APART % (ROWS - 2 * FIRST)
        for name, table in tables.items():
            took[name].append(scrolled(table, start))

    def ratio(name: str, to: str) -> float:
        return round(
            statistics.median(ours / bare for ours, bare in zip(took[name], took[to], strict=True)), 2
        )

    return {
        "what": f"scroll {NOTCH} rows at a time over {ROWS} rows",
        "runs": int(runs),
        "microseconds_a_notch": {
            name: round(statistics.median(each) / STEPS * 1e6) for name, each in took.items()
        },
        "plain_ratio": ratio("plain", "constant"),
        "aim_plain": AIM_PLAIN,
        "colour_ratio": ratio("colour", "columns"),
        "aim_colour": AIM_COLOUR,
        "colour_to_one_text": ratio("colour", "constant"),
        "lines_held": len(model.keys()),
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:]), indent=2))
