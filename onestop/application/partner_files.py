"""Letters to and from partner agencies that do not have this program: one JSON file out, the same file back.

The letter (format ``onestop-partner``, version 1, UTF-8, one object)::

    format, version      which kind of file this is
    request              what is asked, never changed by who answers:
      ask                id of the event that asked; one leg of one dossier, and no other
      code, procedure, received_at
      applicant          name, and the address of an organisation: no telephone, e-mail or number (purpose limit)
      from, to           {agency, name}; ids as in the catalogue
      question, asked_at, due_at
      papers             [{name, originals, copies}] that go with it
    digest               SHA-256 of `request` as canonical JSON: sorted keys, no blanks, UTF-8
    answer               filled in by the agency: text, answered_at; document may name its letter

Moments are ISO to the minute, office time. The transfer slip travels beside it as a PDF of the same name. The
digest finds what was changed by mistake; that the request is ours, the id of its event proves in the ledger.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from onestop.application.act_commands import RecordAnswer
from onestop.application.acts import Acted, act
from onestop.application.decision import LONGEST_REASON
from onestop.application.printing import transfer_paper
from onestop.application.reading import find_dossier
from onestop.application.receipt_contents import papers_of
from onestop.application.slip_occasions import asked_of, leg_of, occasions
from onestop.application.way_facts import title
from onestop.domain.applicant import ApplicantKind
from onestop.domain.dossier_code import tail
from onestop.domain.errors import Refused
from onestop.domain.office import FormKind
from onestop.domain.text import clean_line, clean_note
from onestop.domain.travel import PartnerAsked

if TYPE_CHECKING:
    from onestop.application.way_contents import TransferContent
    from onestop.application.workplace import Workplace
    from onestop.domain.dossier import Dossier, Leg

FORMAT, VERSION = "onestop-partner", 1
LARGEST = 256 * 1024
"""Bytes. A letter has some thousands; what is larger is not read at all."""

_REQUEST = frozenset(
    {"ask", "code", "procedure", "received_at", "applicant", "from", "to"}
    | {"question", "asked_at", "due_at", "papers"}
)


@dataclass(frozen=True, slots=True)
class PartnerLetter:
    """The letter alone, as ``stem.json``: the same octets each time the same leg is asked for. Not journalled."""

    stem: str
    letter: bytes


@dataclass(frozen=True, slots=True)
class PartnerRequest:
    """Two files side by side: `letter` as ``stem.json``, and `paper` laid out as ``stem.pdf``."""

    stem: str
    letter: bytes
    paper: TransferContent


@dataclass(frozen=True, slots=True)
class PartnerAnswer:
    """An answered letter that fits a leg still waiting. `late`: answered after it was due."""

    dossier_id: str
    code: str
    agency: str
    agency_name: str
    question: str
    text: str
    answered_at: datetime
    due_at: datetime

    @property
    def late(self) -> bool:
        return self.answered_at > self.due_at


def letter(desk: Workplace, dossier_id: str, agency: str) -> PartnerLetter:
    """Refused(``not_asked``), or (``not_asked_any_more``) once it has answered."""
    state = find_dossier(desk, dossier_id)
    rows = desk.store.events(state.dossier_id)
    asked = asked_of(rows, state, agency)
    leg = leg_of(rows, state, asked)
    if leg.ended_at is not None:
        raise Refused("not_asked_any_more", field="agency", agency=leg.agency)
    stem = f"transfer_{tail(state.code)}_{leg.agency}_{asked.round_no}"
    return PartnerLetter(stem, _letter(desk, state, leg, asked.event_id))


def request(desk: Workplace, dossier_id: str, agency: str) -> PartnerRequest:
    """The letter with its slip, which is journalled as a file. Refused as `letter`, and (``may_not``)."""
    made = letter(desk, dossier_id, agency)
    paper = transfer_paper(desk, dossier_id, agency, target="file", reason="")
    return PartnerRequest(made.stem, made.letter, replace(paper, file_name=f"{made.stem}.json"))


def read_answer(desk: Workplace, letter: bytes, dossier_id: str = "") -> PartnerAnswer:
    """Nothing is recorded. With `dossier_id` only a letter about that dossier will do.

    Refused, in this order: ``letter_too_large``, ``letter_unreadable``, ``letter_unknown_version``,
    ``letter_changed``, ``letter_of_another_dossier``, ``letter_of_another_agency``, ``not_asked_any_more``,
    ``letter_already_answered``, ``letter_without_answer``, ``letter_bad_moment``, ``text_too_long``.
    """
    said = _parsed(letter)
    asked = said["request"]
    state = _dossier_of(desk, asked, dossier_id)
    leg = _leg_of(desk, state, asked)
    text, at = _answer(said.get("answer"), leg, desk.clock.now())
    known = desk.catalog.agency_name(leg.agency)
    return PartnerAnswer(state.dossier_id, state.code, leg.agency, known, leg.question, text, at, leg.due_at)


def take_answer(desk: Workplace, letter: bytes, dossier_id: str = "") -> Acted:
    """Record what the letter says, as of the moment it was answered.

    Where the dossier has gone on since (another agency answered later), the record is made at its last act's
    moment, so that its story goes forward; warning ``answer_recorded_later``.
    """
    answer = read_answer(desk, letter, dossier_id)
    last = find_dossier(desk, answer.dossier_id).last_moment
    command = RecordAnswer(answer.agency, answer.text)
    acted = act(desk, answer.dossier_id, command, max(answer.answered_at, last))
    if answer.answered_at >= last:
        return acted
    return Acted(acted.dossier_id, acted.code, (*acted.warnings, "answer_recorded_later"))


def digest(asked: dict[str, Any]) -> str:
    """What keeps a request from being changed by mistake."""
    canonical = json.dumps(asked, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def _letter(desk: Workplace, state: Dossier, leg: Leg, ask: str) -> bytes:
    applicant = state.received.applicant
    own = desk.office.agency
    who = {"name": applicant.name}
    if applicant.kind is ApplicantKind.ORGANISATION and applicant.address:
        who["address"] = applicant.address
    asked = {
        "ask": ask,
        "code": state.code,
        "procedure": title(desk, state),
        "received_at": _iso(state.received.received_at),
        "applicant": who,
        "from": {"agency": own.agency_id, "name": own.name},
        "to": {"agency": leg.agency, "name": desk.catalog.agency_name(leg.agency)},
        "question": leg.question,
        "asked_at": _iso(leg.asked_at),
        "due_at": _iso(leg.due_at),
        "papers": [
            {"name": each.name, "originals": each.originals, "copies": each.copies}
            for each in papers_of(desk, state)
        ],
    }
    letter = {
        "format": FORMAT,
        "version": VERSION,
        "request": asked,
        "digest": digest(asked),
        "answer": {"text": "", "answered_at": "", "document": ""},
    }
    return (json.dumps(letter, ensure_ascii=False, indent=2) + "\n").encode()


def _parsed(letter: bytes) -> dict[str, Any]:
    """The object in the file, its request whole and unchanged."""
    if len(letter) > LARGEST:
        raise Refused("letter_too_large", field="letter", limit=LARGEST // 1024, length=len(letter) // 1024)
    try:
        text = letter.decode(json.detect_encoding(letter))
        said = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
        # Deep nesting, a number of ten thousand digits, half a character: nothing of ours has those.
        json.dumps(said, ensure_ascii=False).encode()
    except (ValueError, RecursionError):  # UnicodeError and JSONDecodeError are ValueErrors
        raise Refused("letter_unreadable", field="letter") from None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise Refused("letter_unreadable", field="letter")
    version = said.get("version")
    if version != VERSION or isinstance(version, bool):
        raise Refused("letter_unknown_version", field="letter", version=str(version)[:20], known=VERSION)
    asked = said.get("request")
    if not isinstance(asked, dict) or not asked.keys() >= _REQUEST:
        raise Refused("letter_changed", field="letter")
    if said.get("digest") != digest(asked):
        raise Refused("letter_changed", field="letter")
    return said


def _dossier_of(desk: Workplace, asked: dict[str, Any], dossier_id: str) -> Dossier:
    """The dossier whose code the letter bears; the id of its event tells it from another of the same code."""
    code, ask = asked["code"], asked["ask"]
    ids = desk.store.find_code(code) if isinstance(code, str) and code else ()
    for each in ids:
        state = desk.store.dossier(each)
        if state is None or state.code != code or (dossier_id and dossier_id not in (each, code)):
            continue
        if any(row.event_id == ask for row in desk.store.events(each)):
            return state
    raise Refused("letter_of_another_dossier", field="letter", dossier=str(code)[:60])


def _leg_of(desk: Workplace, state: Dossier, asked: dict[str, Any]) -> Leg:
    """The leg the letter asked for, while it waits."""
    rows = desk.store.events(state.dossier_id)
    event = next(row for row in rows if row.event_id == asked["ask"])
    to = asked["to"].get("agency") if isinstance(asked["to"], dict) else None
    if not isinstance(event.fact, PartnerAsked) or event.fact.agency != to:
        raise Refused("letter_of_another_agency", field="letter", agency=str(to)[:60])
    for each in occasions(rows, state, FormKind.TRANSFER):
        if each.event_id != event.event_id:
            continue
        leg = leg_of(rows, state, each)
        if leg.ended_at is not None:
            known = desk.catalog.agency_name(leg.agency)
            raise Refused("letter_already_answered", field="letter", agency=known, at=_iso(leg.ended_at))
        return leg
    raise Refused("not_asked_any_more", field="letter", agency=to)


def _answer(said: object, leg: Leg, now: datetime) -> tuple[str, datetime]:
    """The answer's text, with the number of the agency's own letter before it, and its moment."""
    answer = said if isinstance(said, dict) else {}
    texts = {key: answer.get(key, "") for key in ("text", "answered_at", "document")}
    if not all(isinstance(each, str) for each in texts.values()):
        raise Refused("letter_without_answer", field="letter")
    text = clean_note(texts["text"], field="letter", limit=LONGEST_REASON)
    document = clean_line(texts["document"], field="letter", limit=120)
    if not text:
        raise Refused("letter_without_answer", field="letter")
    try:
        at = datetime.fromisoformat(texts["answered_at"].strip()).replace(second=0, microsecond=0)
    except ValueError:
        raise _bad_moment(leg, now) from None
    if at.tzinfo is not None or not leg.asked_at <= at <= now:
        raise _bad_moment(leg, now)
    whole = f"{document}: {text}" if document else text
    return clean_note(whole, field="letter", limit=LONGEST_REASON), at


def _bad_moment(leg: Leg, now: datetime) -> Refused:
    return Refused("letter_bad_moment", field="letter", asked=_iso(leg.asked_at), now=_iso(now))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once: of two answers nobody could say which was meant."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no JSON")


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
