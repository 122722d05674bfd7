"""Names, icons and "not here yet" sentences of the places on the rail."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.presenters.shell import Place
from onestop.presenters.widget_states import EmptyPageState

translate = QCoreApplication.translate


def place_word(place: Place) -> str:
    words = {
        Place.RECEPTION: translate("Places", "Reception"),
        Place.MY_WORK: translate("Places", "My work"),
        Place.RETURN: translate("Places", "Return"),
        Place.WATCH: translate("Places", "Watch"),
        Place.REPORTS: translate("Places", "Reports"),
        Place.OFFICE: translate("Places", "Office"),
    }
    return words[place]


def place_icon(place: Place) -> str:
    icons = {
        Place.RECEPTION: "inbox",
        Place.MY_WORK: "tasks",
        Place.RETURN: "hand-out",
        Place.WATCH: "eye",
        Place.REPORTS: "chart",
        Place.OFFICE: "sliders",
    }
    return icons[place]


def place_empty(place: Place) -> EmptyPageState:
    """What a place shows until it has work: one sentence says where things will come from."""
    link = translate("Places", "Receive a dossier")
    if place is Place.MY_WORK:
        return EmptyPageState(
            "tasks",
            translate("Places", "Nothing waits for you"),
            translate("Places", "Dossiers handed to you or your unit will stand here, what is due first."),
            link,
            Place.RECEPTION.value,
        )
    if place is Place.RETURN:
        return EmptyPageState(
            "hand-out",
            translate("Places", "No result waits to be fetched"),
            translate("Places", "A dossier comes here when its result is ready at the desk."),
            link,
            Place.RECEPTION.value,
        )
    if place is Place.WATCH:
        return EmptyPageState(
            "eye",
            translate("Places", "Nothing to watch yet"),
            translate("Places", "Every received dossier will stand here with its due date."),
            link,
            Place.RECEPTION.value,
        )
    if place is Place.REPORTS:
        return EmptyPageState(
            "chart",
            translate("Places", "No figures yet"),
            translate(
                "Places", "Figures are counted from the book: received dossiers or an imported register."
            ),
            translate("Places", "Import a register"),
            Place.OFFICE.value,
        )
    return EmptyPageState(
        place_icon(place),
        translate("Places", "Nothing to set here yet"),
        translate("Places", "Settings, the register's import and the ledger's check will stand here."),
    )
