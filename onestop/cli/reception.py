"""``onestop receive`` and ``onestop slip``: one dossier in from JSON, one paper out into a file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onestop.application.commands import ApplicantEntry, ComponentEntry, ReceiveDossier, SubmitterEntry
from onestop.application.read_models import Received
from onestop.cli.dossiers import asked_code
from onestop.cli.files import read_file
from onestop.cli.moments import read_moment, write_moment
from onestop.cli.partners import leg_to_print
from onestop.cli.program import Answer, Opened, Program
from onestop.cli.texts import slip_failed
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.regime import FormKind
from onestop.whole_file import must_be_writable, write_whole

if TYPE_CHECKING:
    from onestop.application.slip_paper import SlipContent

JsonObject = Mapping[str, Any]

_KEYS = {
    "procedure",
    "applicant",
    "channel",
    "return_channel",
    "copies",
    "components",
    "submitter",
    "items",
    "fee_paid",
    "keep_originals",
    "note",
    "linked_agency",
    "received_at",
    "filed_at",
}
_APPLICANT_KEYS = {"kind", "name", "tax_code", "id_number", "address", "phone", "email"}
_COMPONENT_KEYS = {"n", "originals", "copies"}
_SUBMITTER_KEYS = {"name", "id_number", "authority"}


def receive(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    """The record is durable before the slip is laid out. A slip that fails is an ``error`` beside the code:
    the dossier stays, and whoever asked must not receive it again.
    """
    command = replace(read_command(read_file(arguments.file)), clock_reason=arguments.clock_reason)
    received = opened.desk.receive(command)
    answer: Answer = {
        "code": received.code,
        "dossier_id": received.dossier_id,
        "due_at": write_moment(received.due_at),
        "procedure_version": received.version_id,
        "slip": None,
        "warnings": list(received.warnings),
        "still_open": _still_open(opened, received),
    }
    try:
        must_be_writable(opened.slips / f"{received.code}.pdf")
        content = opened.desk.print_receipt(received.dossier_id, target="file")
        press = program.press()
        path = write_whole(opened.slips / press.slip_name(content), press.slip(content))
    except Unavailable as unavailable:
        return {**answer, "error": _unprinted(received.code, unavailable.what, unavailable)}
    except Refused as refused:
        return {**answer, "error": _unprinted(received.code, refused.code, refused)}
    return {**answer, "slip": str(path)}


def _unprinted(code: str, what: str, failure: Refused | Unavailable) -> Answer:
    return {"code": what, "message": slip_failed(code, failure)}


def _still_open(opened: Opened, received: Received) -> list[str]:
    """Codes of the applicant's other dossiers of the same procedure that are not settled yet."""
    fact = opened.desk.dossier(received.dossier_id).dossier.received
    rows = opened.desk.still_open(fact.applicant.key, fact.procedure_id)
    return [row.code for row in rows if row.dossier_id != received.dossier_id]


def slip(arguments: argparse.Namespace, program: Program, opened: Opened) -> Answer:
    if arguments.output == "-":
        raise Refused("file_name", field="output", text="-")
    view = opened.desk.dossier(asked_code(arguments.code))
    must_be_writable(Path(arguments.output))
    dossier_id, agency = view.dossier.dossier_id, ""
    if arguments.form == FormKind.TRANSFER:
        agency = leg_to_print(arguments, view)
    content: SlipContent
    if agency:
        content = opened.desk.transfer_paper(dossier_id, agency, target="file", reason=arguments.reason)
    else:
        content = opened.desk.print_slip(
            dossier_id,
            arguments.form,
            lang=arguments.lang,
            reason=arguments.reason,
            target="file",
            round=arguments.round,
        )
    path = write_whole(Path(arguments.output), program.press().slip(content))
    return {"file": str(path), "copy_no": content.mark.print_no}


def read_command(data: bytes) -> ReceiveDossier:
    """The command in a JSON text; Refused(``json_broken`` | ``unknown_key`` | ``wrong_type`` …) names the key."""
    try:
        body = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise Refused("json_broken", field="file") from None
    if not isinstance(body, dict):
        raise Refused("json_broken", field="file")
    _only(body, _KEYS, "")
    who = _object(body, "applicant", required=True)
    _only(who, _APPLICANT_KEYS, "applicant.")
    return ReceiveDossier(
        procedure=_text(body, "procedure", required=True),
        applicant=ApplicantEntry(
            kind=_text(who, "kind", "applicant.") or "organisation",
            name=_text(who, "name", "applicant.", required=True),
            **{key: _text(who, key, "applicant.") for key in sorted(_APPLICANT_KEYS - {"kind", "name"})},
        ),
        channel=_text(body, "channel") or "counter",
        return_channel=_text(body, "return_channel") or "counter",
        copies=_count(body, "copies", 1),
        components=_components(body),
        submitter=_submitter(body),
        items=_count(body, "items", 1),
        fee_state=_fee_state(body.get("fee_paid")),
        fee_paid_vnd=_fee_amount(body.get("fee_paid")),
        keep_originals=_flag(body, "keep_originals"),
        note=_text(body, "note"),
        linked_agency=_text(body, "linked_agency"),
        received_at=read_moment(_text(body, "received_at"), "received_at")
        if body.get("received_at")
        else None,
        filed_at=read_moment(_text(body, "filed_at"), "filed_at") if body.get("filed_at") else None,
    )


def _components(body: JsonObject) -> tuple[ComponentEntry, ...] | None:
    rows = body.get("components")
    if rows is None:
        return None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Refused("wrong_type", field="components")
    for row in rows:
        _only(row, _COMPONENT_KEYS, "components.")
    return tuple(
        ComponentEntry(_count(row, "n", 0), _count(row, "originals", 0), _count(row, "copies", 0))
        for row in rows
    )


def _submitter(body: JsonObject) -> SubmitterEntry | None:
    if body.get("submitter") is None:
        return None
    row = _object(body, "submitter")
    _only(row, _SUBMITTER_KEYS, "submitter.")
    return SubmitterEntry(**{key: _text(row, key, "submitter.") for key in _SUBMITTER_KEYS})


def _fee_state(value: object) -> str:
    """``true`` is paid now, ``false`` at the return; or one of the four states by name."""
    if isinstance(value, bool):
        return "paid" if value else "at_return"
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, int):
        return ""
    raise Refused("wrong_type", field="fee_paid")


def _fee_amount(value: object) -> int | None:
    """A number is the amount paid, in đồng."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _only(row: JsonObject, allowed: set[str], prefix: str) -> None:
    unknown = sorted(set(row) - allowed)
    if unknown:
        raise Refused("unknown_key", field=f"{prefix}{unknown[0]}", key=unknown[0][:60])


def _object(body: JsonObject, key: str, *, required: bool = False) -> JsonObject:
    value = body.get(key)
    if value is None and required:
        raise Refused("missing_key", field=key, key=key)
    if not isinstance(value, dict):
        raise Refused("wrong_type", field=key)
    return value


def _text(row: JsonObject, key: str, prefix: str = "", *, required: bool = False) -> str:
    value = row.get(key)
    if value is None:
        if required:
            raise Refused("missing_key", field=prefix + key, key=key)
        return ""
    if not isinstance(value, str):
        raise Refused("wrong_type", field=prefix + key)
    return value


def _count(row: JsonObject, key: str, default: int) -> int:
    value = row.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("wrong_type", field=key)
    return value


def _flag(row: JsonObject, key: str) -> bool:
    value = row.get(key, False)
    if not isinstance(value, bool):
        raise Refused("wrong_type", field=key)
    return value
