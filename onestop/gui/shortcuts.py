"""The one table of keys: an action, its keys, what it says in the list of F1. One key has one meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from onestop.presenters.shell import Place

translate = QCoreApplication.translate


class Action(Enum):
    """What a key means, on whatever page it is pressed."""

    HELP = auto()
    GO_RECEPTION = auto()
    GO_MY_WORK = auto()
    GO_RETURN = auto()
    GO_WATCH = auto()
    GO_REPORTS = auto()
    GO_OFFICE = auto()
    SWAP_SIDE = auto()
    SEARCH = auto()
    MAIN = auto()
    FORWARD_NOW = auto()
    NEW = auto()
    WHY = auto()
    PRINT = auto()
    PRINT_SHEET = auto()
    PRINT_WAITING = auto()
    ASK_SUPPLEMENT = auto()
    SEND_BACK = auto()
    ASK_PARTNER = auto()
    SEND_LETTER = auto()
    TAKE_ANSWER = auto()
    ASSIGN = auto()
    APOLOGISE = auto()
    RECORD_PAYMENT = auto()
    CORRECT = auto()
    MORE = auto()
    UNDO = auto()
    FILTER = auto()
    EXPORT = auto()
    OPEN_FOLDER = auto()
    JOBS = auto()
    COPY_CODE = auto()
    LOCK = auto()
    BACK = auto()
    LARGER = auto()
    SMALLER = auto()
    COUNTER_1 = auto()
    COUNTER_2 = auto()
    COUNTER_3 = auto()
    COUNTER_4 = auto()
    COUNTER_5 = auto()
    COUNTER_6 = auto()
    COUNTER_7 = auto()


@dataclass(frozen=True, slots=True)
class Keys:
    """Qt key sequences of an action; the first is the one shown on buttons."""

    action: Action
    sequences: tuple[str, ...]

    @property
    def shown(self) -> str:
        return self.sequences[0].replace("Return", "Enter").replace("Escape", "Esc")


KEYS: tuple[Keys, ...] = (
    Keys(Action.HELP, ("F1",)),
    Keys(Action.GO_RECEPTION, ("F2",)),
    Keys(Action.GO_MY_WORK, ("F3",)),
    Keys(Action.GO_RETURN, ("F4",)),
    Keys(Action.GO_WATCH, ("F5",)),
    Keys(Action.GO_REPORTS, ("F6",)),
    Keys(Action.GO_OFFICE, ("F9",)),
    Keys(Action.SWAP_SIDE, ("F8",)),
    Keys(Action.SEARCH, ("Ctrl+K",)),
    Keys(Action.MAIN, ("Ctrl+Return", "Ctrl+Enter")),
    Keys(Action.FORWARD_NOW, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")),
    Keys(Action.NEW, ("Ctrl+N",)),
    Keys(Action.WHY, ("Ctrl+I",)),
    Keys(Action.PRINT, ("Ctrl+P",)),
    Keys(Action.PRINT_SHEET, ("Ctrl+Shift+P",)),
    Keys(Action.PRINT_WAITING, ("Ctrl+Alt+P",)),
    Keys(Action.ASK_SUPPLEMENT, ("Ctrl+B",)),
    Keys(Action.SEND_BACK, ("Ctrl+R",)),
    Keys(Action.ASK_PARTNER, ("Ctrl+L",)),
    Keys(Action.SEND_LETTER, ("Ctrl+Shift+G",)),
    Keys(Action.TAKE_ANSWER, ("Ctrl+Shift+O",)),
    Keys(Action.ASSIGN, ("Ctrl+G",)),
    Keys(Action.APOLOGISE, ("Ctrl+H",)),
    Keys(Action.RECORD_PAYMENT, ("Ctrl+T",)),
    Keys(Action.CORRECT, ("Ctrl+J",)),
    Keys(Action.MORE, ("Ctrl+.",)),
    Keys(Action.UNDO, ("Ctrl+Z",)),
    Keys(Action.FILTER, ("Ctrl+F",)),
    Keys(Action.EXPORT, ("Ctrl+Shift+S",)),
    Keys(Action.OPEN_FOLDER, ("Ctrl+O",)),
    Keys(Action.JOBS, ("Ctrl+Shift+J",)),
    Keys(Action.COPY_CODE, ("Ctrl+Shift+C",)),
    Keys(Action.LOCK, ("Ctrl+Shift+L",)),
    Keys(Action.BACK, ("Escape",)),
    Keys(Action.LARGER, ("Ctrl++", "Ctrl+=")),
    Keys(Action.SMALLER, ("Ctrl+-",)),
    Keys(Action.COUNTER_1, ("Alt+1",)),
    Keys(Action.COUNTER_2, ("Alt+2",)),
    Keys(Action.COUNTER_3, ("Alt+3",)),
    Keys(Action.COUNTER_4, ("Alt+4",)),
    Keys(Action.COUNTER_5, ("Alt+5",)),
    Keys(Action.COUNTER_6, ("Alt+6",)),
    Keys(Action.COUNTER_7, ("Alt+7",)),
)

PLACE_ACTIONS: tuple[tuple[Action, Place], ...] = (
    (Action.GO_RECEPTION, Place.RECEPTION),
    (Action.GO_MY_WORK, Place.MY_WORK),
    (Action.GO_RETURN, Place.RETURN),
    (Action.GO_WATCH, Place.WATCH),
    (Action.GO_REPORTS, Place.REPORTS),
    (Action.GO_OFFICE, Place.OFFICE),
)


def keys_of(action: Action) -> str:
    """The key as drawn on a cap, such as "Ctrl+Enter"."""
    return next(keys.shown for keys in KEYS if keys.action is action)


def action_word(action: Action) -> str:
    """What F1's list says beside the key; "" for keys that are listed together."""
    words = {
        Action.HELP: translate("Keys", "keys and help"),
        Action.GO_RECEPTION: translate("Keys", "reception"),
        Action.GO_MY_WORK: translate("Keys", "my work"),
        Action.GO_RETURN: translate("Keys", "return of results"),
        Action.GO_WATCH: translate("Keys", "watch"),
        Action.GO_REPORTS: translate("Keys", "reports"),
        Action.GO_OFFICE: translate("Keys", "office"),
        Action.SWAP_SIDE: translate("Keys", "main column or right panel"),
        Action.SEARCH: translate("Keys", "search anywhere"),
        Action.MAIN: translate("Keys", "the page's main action"),
        Action.FORWARD_NOW: translate("Keys", "hand to the unit now"),
        Action.NEW: translate("Keys", "new dossier"),
        Action.WHY: translate("Keys", "why this date"),
        Action.PRINT: translate("Keys", "print the page's paper"),
        Action.PRINT_SHEET: translate("Keys", "print the deadline sheet"),
        Action.PRINT_WAITING: translate("Keys", "print the slips that wait"),
        Action.ASK_SUPPLEMENT: translate("Keys", "ask for a supplement"),
        Action.SEND_BACK: translate("Keys", "send back to the step before"),
        Action.ASK_PARTNER: translate("Keys", "ask a partner agency"),
        Action.SEND_LETTER: translate("Keys", "send a partner agency its letter as a file"),
        Action.TAKE_ANSWER: translate("Keys", "take a partner agency's answer from a file"),
        Action.ASSIGN: translate("Keys", "give to another person"),
        Action.APOLOGISE: translate("Keys", "apologise and set a new date"),
        Action.RECORD_PAYMENT: translate("Keys", "record a payment"),
        Action.CORRECT: translate("Keys", "correct"),
        Action.MORE: translate("Keys", "all actions of the chosen dossier"),
        Action.UNDO: translate("Keys", "undo"),
        Action.FILTER: translate("Keys", "filter the list"),
        Action.EXPORT: translate("Keys", "export to Excel"),
        Action.OPEN_FOLDER: translate("Keys", "open the folder of the file just saved"),
        Action.JOBS: translate("Keys", "sharing and printing: what goes on"),
        Action.COPY_CODE: translate("Keys", "copy the code"),
        Action.LOCK: translate("Keys", "lock the screen, somebody else sits here"),
        Action.BACK: translate("Keys", "one step back, nothing lost"),
        Action.LARGER: translate("Keys", "larger text"),
        Action.SMALLER: translate("Keys", "smaller text"),
    }
    return words.get(action, "")
