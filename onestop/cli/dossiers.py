"""``onestop show``, ``list`` and ``search``: reading, beside an open window if there is one."""

from __future__ import annotations

import argparse
import re

from onestop.application.read_models import DossierQuery, DossierRow, DossierView
from onestop.cli.moments import write_moment
from onestop.cli.program import Answer, Opened
from onestop.cli.texts import STATUSES
from onestop.domain.dossier import OPEN, Status
from onestop.domain.dossier_code import parse_scan
from onestop.domain.errors import Refused
from onestop.domain.text import fold

_KEY = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)?\|[0-9a-f]{32}")


def show(arguments: argparse.Namespace, opened: Opened) -> Answer:
    return view_json(opened, opened.desk.dossier(asked_code(arguments.code)))


def asked_code(text: str) -> str:
    """The code in what was scanned from a slip, else the text as typed. Refused(``scan_check_failed``)."""
    try:
        return parse_scan(text).code
    except Refused as refused:
        if refused.code == "scan_check_failed":
            raise
        return text


def listing(arguments: argparse.Namespace, opened: Opened) -> Answer:
    query = DossierQuery(
        statuses=frozenset(_status(text) for text in arguments.status),
        overdue=arguments.overdue,
        due_soon=arguments.due_soon,
        unit=_unit(arguments.unit, opened),
        limit=arguments.limit,
        after=_after(arguments.after),
    )
    page = opened.desk.rows(query)
    answer: Answer = {"dossiers": [row_json(row) for row in page.rows]}
    return {**answer, "next": page.next} if page.next else answer


def search(arguments: argparse.Namespace, opened: Opened) -> Answer:
    found = opened.desk.search(" ".join(arguments.text), arguments.limit)
    return {"dossiers": [row_json(hit.row) for hit in found.dossiers]}


def row_json(row: DossierRow) -> Answer:
    return {
        "code": row.code,
        "procedure_id": row.procedure_id,
        "applicant": row.applicant_name,
        "status": STATUSES[row.status],
        "status_code": int(row.status),
        "received_at": write_moment(row.received_at),
        "due_at": write_moment(row.due_at),
        "timeliness": row.timeliness.value,
        "step": row.step,
        "owner": row.owner_login,
    }


def view_json(opened: Opened, view: DossierView) -> Answer:
    state = view.dossier
    time = opened.desk.time_split(state)
    (row,) = opened.desk.rows_of([state.dossier_id])
    clock = "ended" if state.status not in OPEN else "stopped" if state.paused else "running"
    return {
        "code": state.code,
        "dossier_id": state.dossier_id,
        "procedure_id": state.received.procedure_id,
        "procedure_version": state.received.version_id,
        "applicant": state.received.applicant.name,
        "received_at": write_moment(state.received.received_at),
        "status_code": int(state.status),
        "status": STATUSES[state.status],
        "step": row.step,
        "step_no": row.step_no,
        "unit": row.unit_id,
        "owner": row.owner_login,
        "waits_for": row.waits_for,
        "original_due": write_moment(state.original_due),
        "extended_due": write_moment(state.extended_due),
        "effective_due": write_moment(state.effective_due),
        "timeliness": view.timeliness.value,
        "clock": clock,
        "time": {
            "ours": time.ours,
            "partner": time.partner,
            "applicant": time.applicant,
            "legal": time.legal,
        },
        "agencies": [
            {"agencies": list(each.agencies), "limit": each.limit, "used": each.used}
            for each in opened.desk.agency_times(state)
        ],
        "partners": [
            {
                "agency": leg.agency,
                "asked_at": write_moment(leg.asked_at),
                "due_at": write_moment(leg.due_at),
                "ended_at": write_moment(leg.ended_at),
                "missed": leg.missed,
            }
            for leg in state.legs
        ],
        "events": [{"kind": row.kind, "at": write_moment(row.at), "by": row.actor} for row in view.events],
        "slips": [
            {"form": each.form, "number": each.number, "print_no": each.print_no, "at": write_moment(each.at)}
            for each in state.slips
        ],
    }


def _unit(text: str, opened: Opened) -> str:
    """A unit of the office by its id or name, accents or not; the name, as procedures have it."""
    typed = fold(text)
    for unit in opened.desk.office.units if typed else ():
        if typed in (fold(unit.unit_id), fold(unit.name), fold(unit.short_name)):
            return unit.name
    if typed:
        known = [unit.unit_id for unit in opened.desk.office.units]
        raise Refused("unknown_unit", field="unit", typed=text[:40], known=known)
    return ""


def _after(key: str) -> str:
    """The key that the page before gave as ``next``; Refused(``page_key``) for anything else."""
    if key and not _KEY.fullmatch(key):
        raise Refused("page_key", field="after", text=key[:60])
    return key


def _status(text: str) -> Status:
    """A status by its number or its name, accents or not."""
    typed = text.strip()
    if typed.isascii() and typed.isdigit() and int(typed[:3]) in tuple(Status):
        return Status(int(typed))
    for status, name in STATUSES.items():
        if fold(typed) in (fold(name), status.name.lower()):
            return status
    raise Refused("unknown_status", field="status", typed=typed[:40])
