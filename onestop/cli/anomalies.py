"""``onestop anomalies``: what desks did without knowing of each other, and what somebody says to it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application.anomalies import anomaly
from onestop.cli.clock_words import clock_off
from onestop.cli.program import Answer, Opened
from onestop.cli.texts_anomalies import CHOICES, HOLDS_NAMES, KINDS, REASONS
from onestop.domain.dossier_code import tail
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    from datetime import datetime

    from onestop.application.anomaly_rows import Anomaly, Side

READS = ("", "export")
"""Actions that record nothing; the list itself has none."""


def run(arguments: argparse.Namespace, opened: Opened) -> Answer:
    match arguments.action:
        case "settle":
            desk = opened.desk
            told = desk.settle_anomaly(arguments.key, arguments.choice, arguments.reason)
            return {"settled": _row(told), "open": desk.open_anomalies()}
        case "export":
            return _export(arguments, opened)
        case _:
            return _listed(arguments, opened)


def _listed(arguments: argparse.Namespace, opened: Opened) -> Answer:
    desk = opened.desk
    page = desk.anomalies(settled=arguments.all, limit=arguments.limit, after=arguments.after)
    answer: Answer = {"anomalies": [_row(each) for each in page.rows], "open": desk.open_anomalies()}
    if page.next:
        answer["next"] = page.next
    return answer


def _export(arguments: argparse.Namespace, opened: Opened) -> Answer:
    path = Path(arguments.output)
    desk = opened.desk
    told = anomaly(desk, arguments.key)
    text = desk.anomaly_file(arguments.key)
    must_be_writable(path)
    answer: Answer = {"file": str(write_whole(path, text))}
    return {**answer, "personal": HOLDS_NAMES} if told.names_applicants else answer


def _row(told: Anomaly) -> Answer:
    settled = told.settled
    return {
        "key": told.key,
        "kind": told.kind.value,
        "code": told.code,
        "dossier_id": told.dossier_id,
        "applicant": told.applicant,
        "field": told.field,
        "value": told.value,
        "sides": [_side(each) for each in told.sides],
        "station": told.station,
        "offset_ms": told.offset_ms,
        "reason": told.reason,
        "choices": [choice.value for choice in told.choices],
        "settled": settled
        and {"choice": settled.choice, "reason": settled.reason, "by": settled.by, "at": _minute(settled.at)},
        "message": _message(told),
    }


def _side(side: Side) -> Answer:
    event = side.event
    return {
        "desk": side.desk,
        "by": event.actor if event else "",
        "at": _minute(event.at) if event else "",
        "recorded_at": _minute(event.recorded_at) if event else "",
        "kind": event.kind if event else "",
        "value": side.value,
        "dossier_id": side.dossier_id,
        "applicant": side.applicant,
    }


def _message(told: Anomaly) -> str:
    """One line for people: what, whose, who and where, and what may be chosen."""
    parts = [KINDS[told.kind]]
    parts += [part for part in (tail(told.code) if told.code else "", told.applicant, told.station) if part]
    if told.offset_ms:
        parts.append(clock_off(told.offset_ms))
    if told.reason:
        parts.append(REASONS.get(told.reason, told.reason))
    parts += [_who(each) for each in told.sides]
    if told.settled is not None:
        parts.append(f"{told.settled.by}: {_worded(told.settled.choice)}")
    else:
        parts.append("chọn " + ", ".join(f"{each.value} ({CHOICES[each]})" for each in told.choices))
    parts.append(told.key)
    return " · ".join(parts)


def _who(side: Side) -> str:
    event = side.event
    if event is None:
        return f"“{side.value}”"
    said = f" “{side.value}”" if side.value else f" {side.applicant}" if side.applicant else ""
    return f"{event.actor} ở {side.desk} lúc {event.at:%H:%M %d/%m/%Y}{said}"


def _worded(choice: str) -> str:
    return next((words for each, words in CHOICES.items() if each == choice), choice)


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
