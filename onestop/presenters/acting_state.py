"""What the window shows of acting: offers, a form to fill, a menu, what an act came to. Frozen facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.domain.regime import FormKind
    from onestop.presenters.message import Message


class ActKind(StrEnum):
    """What a hand can do with dossiers, named by its command, in the order of the menu; the grave ones come last."""

    HAND_OVER = "hand_over"
    ACCEPT = "accept"
    FORWARD = "forward"
    FORWARD_TO = "forward_to"
    READY = "ready"
    READY_NAMED = "ready_named"
    RETURN = "return"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    RECEIVE_PART = "receive_part"
    TAKE_ANSWER = "take_answer"
    SEND_LETTER = "send_letter"
    ASK_SUPPLEMENT = "ask_supplement"
    SEND_BACK = "send_back"
    REASSIGN = "reassign"
    ASK_PARTNER = "ask_partner"
    RECORD_ANSWER = "record_answer"
    RECORD_NO_ANSWER = "record_no_answer"
    APOLOGISE = "apologise"
    ASK_PAYMENT = "ask_payment"
    RECORD_PAYMENT = "record_payment"
    CORRECT = "correct"
    ASK_WITHDRAWAL = "ask_withdrawal"
    DROP_WITHDRAWAL = "drop_withdrawal"
    REFUSE = "refuse"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Offer:
    """`main` is what Ctrl+Enter does. `needs_input` says that a form follows; a forward may ask for a person.

    The key of an act stands in one table of the window (`gui.words.acts.act_keys`).
    """

    kind: ActKind
    needs_input: bool = False
    grave: bool = False
    main: bool = False


class FieldKind(StrEnum):
    """How a field is filled. Values are text: days and moments in ISO, ticks and lines one a line."""

    LINE = "line"
    NOTE = "note"
    LINES = "lines"
    DAY = "day"
    MOMENT = "moment"
    MONEY = "money"
    HOURS = "hours"
    CHOICE = "choice"
    TICKS = "ticks"


@dataclass(frozen=True, slots=True)
class FormChoice:
    """`words` is a name of the catalogue or the office as it stands, or a message; `note` stands behind it."""

    key: str
    words: str | Message
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """`name` is the field a refusal names. `was` is the value before, where something is corrected."""

    name: str
    kind: FieldKind
    value: str = ""
    choices: tuple[FormChoice, ...] = ()
    required: bool = False
    error: Message | None = None
    was: str | Message = ""


@dataclass(frozen=True, slots=True)
class ActForm:
    """What one act asks before it is done. `warnings` forbid nothing; `facts` are calm lines, such as whose turn
    is next; `error` is a refusal of no field.
    """

    kind: ActKind
    dossiers: tuple[str, ...]
    tails: tuple[str, ...]
    applicant: str = ""
    procedure: str = ""
    fields: tuple[FormField, ...] = ()
    facts: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()
    error: Message | None = None
    busy: bool = False
    grave: bool = False

    def field(self, name: str) -> FormField | None:
        return next((each for each in self.fields if each.name == name), None)


@dataclass(frozen=True, slots=True)
class ActMenu:
    """Ctrl+. : everything that can be done with the chosen dossiers."""

    offers: tuple[Offer, ...]
    tails: tuple[str, ...]
    applicant: str = ""


@dataclass(frozen=True, slots=True)
class RefusedOne:
    tail: str
    why: Message


@dataclass(frozen=True, slots=True)
class PaperDue:
    """A slip that an act leaves to be printed: the last of its form."""

    dossier_id: str
    tail: str
    form: FormKind


@dataclass(frozen=True, slots=True)
class ActOutcome:
    """What an act came to: `done` and `refused` by the tails of their codes.

    `where` names whoever has the only one now (or all of them); `undone` is a taking back of `kind`; `number`
    counts the outcomes of a window. `paper` is what is to be printed now, where it was one dossier.
    """

    kind: ActKind
    done: tuple[str, ...] = ()
    refused: tuple[RefusedOne, ...] = ()
    where: str = ""
    warnings: tuple[Message, ...] = ()
    undone: bool = False
    number: int = 0
    paper: PaperDue | None = None

    @property
    def can_be_undone(self) -> bool:
        return bool(self.done) and not self.undone


@dataclass(frozen=True, slots=True)
class ActingState:
    """At most one of `form` and `menu`. `outcome` is a new object for each act that came to its end."""

    form: ActForm | None = None
    menu: ActMenu | None = None
    outcome: ActOutcome | None = None
    trouble: Message | None = None
    at_work: frozenset[str] = field(default_factory=frozenset)
