"""Words of the year's report: its figures, shares, lists, how a dossier ended, and what Esc and files say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.gui.words import days, figures
from onestop.presenters.reports_state import BalanceState, Figure, FigureList, ReportCard, TileState
from onestop.presenters.widget_states import EmptyPageState

translate = QCoreApplication.translate


def figure_word(figure: Figure) -> str:
    words = {
        Figure.RECEIVED: translate("Reports", "Received"),
        Figure.ON_TIME: translate("Reports", "Early and on time"),
        Figure.LATE: translate("Reports", "Late"),
        Figure.ONLINE: translate("Reports", "Filed online"),
        Figure.LINKED: translate("Reports", "Linked"),
        Figure.EARLY: translate("Reports", "Early"),
        Figure.ON_DAY: translate("Reports", "On the due day"),
        Figure.PENDING: translate("Reports", "Still open"),
        Figure.CARRIED: translate("Reports", "Carried over"),
        Figure.NO_DUE: translate("Reports", "Without a due date"),
    }
    return words[figure]


def tile_figure(tile: TileState) -> str:
    return figures.number(tile.count) if tile.count is not None else "–"


def tile_detail(tile: TileState) -> str:
    """The line under a large figure: its share, or what it counts."""
    if tile.count is None:
        return ""
    if tile.figure is Figure.RECEIVED:
        return translate("Reports", "dossiers, {count} procedures").format(count=tile.extra)
    if tile.figure is Figure.LINKED:
        return translate("Reports", "with partner agencies")
    return figures.share(tile.count, tile.whole)


def list_title(name: str) -> str:
    """What is opened: a figure, a month, a field."""
    kind, _, rest = name.partition(":")
    if kind == "month":
        return translate("Reports", "Received in month {month}").format(month=rest)
    if kind == "field":
        return rest
    return figure_word(Figure(name))


def list_subtitle(year: int, opened: FigureList) -> str:
    if not opened.count:
        return translate("Reports", "Year {year}: no dossier here").format(year=year)
    return translate("Reports", "Year {year}, opened from the chosen figure").format(year=year)


def year_word(year: int) -> str:
    return translate("Reports", "Whole year {year}").format(year=year)


def balance_sentence(balance: BalanceState) -> str:
    sign = "=" if balance.settled == sum(balance.parts) else "≠"
    parts = " + ".join(figures.number(part) for part in balance.parts)
    total = f"{figures.number(balance.settled)} {sign} {parts}"
    if balance.holds:
        return translate("Reports", "The figures agree: {sum}, each figure opens its list.").format(sum=total)
    return translate("Reports", "The figures do not agree: {sum}. Check the ledger (F9).").format(sum=total)


def card_dates(card: ReportCard) -> str:
    """ "hẹn 12/01 xong 18/01"."""
    promised = days.day_short(card.due) if card.due is not None else "–"
    if card.finished is None:
        return translate("Reports", "due {due}").format(due=promised)
    return translate("Reports", "due {due}  done {done}").format(
        due=promised, done=days.day_short(card.finished)
    )


def no_report() -> EmptyPageState:
    return EmptyPageState(
        "chart",
        translate("Reports", "No figures in this year"),
        translate("Reports", "Figures are counted from received dossiers and from imported tracking books."),
        translate("Reports", "Import a tracking book"),
        "office",
    )


def report_sentences() -> dict[str, str]:
    return {
        "report_late": translate("Reports", "{days} days late"),
        "report_late_same_day": translate("Reports", "late on the day"),
        "report_early": translate("Reports", "{days} days early"),
        "report_on_time": translate("Reports", "on time"),
        "report_refused": translate("Reports", "refused"),
        "report_stopped": translate("Reports", "stopped"),
        "report_in_time": translate("Reports", "in time"),
        "report_due_soon": translate("Reports", "due soon"),
        "report_overdue": translate("Reports", "overdue"),
        "report_paused": translate("Reports", "clock stopped"),
        "report_no_due": translate("Reports", "no due date"),
        "report_unbalanced": translate(
            "Reports",
            "The figures do not agree: {sums} wrong sums, {no_due} dossiers without a due date. Check the ledger (F9).",
        ),
        "known_at_in_future": translate(
            "Reports", "The ledger reaches to {now} only. Choose a moment that has passed."
        ),
        "no_such_period": translate("Reports", "There is no such period. Choose another."),
        "period_backwards": translate("Reports", "The last day is before the first. Change one of them."),
        "report_saved": translate("Reports", "Saved the report of {year}: {file} in {folder}"),
    }
