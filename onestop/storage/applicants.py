"""Who is known at the desk, by letters of the name or digits of a phone, tax code or number."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from onestop.application.read_models import ApplicantRow
from onestop.domain.applicant import Applicant, ApplicantKind
from onestop.domain.text import fold
from onestop.storage.row_ids import PLACES

LONGEST = 200
MOST = 400

_FITS = (
    "instr(folded, :folded) > 0 OR (:digits <> '' AND "
    "(instr(phone, :digits) > 0 OR instr(tax_code, :digits) > 0 OR instr(id_number, :digits) > 0))"
)
_LATEST = f"(SELECT max(id) FROM dossier d WHERE d.applicant_key = a.applicant_key) / {PLACES}"
_CHOSEN = (
    "SELECT applicant_key FROM (SELECT applicant_key, "
    f"  substr(folded, 1, length(:folded)) = :folded AS begins, {_LATEST} AS minute "
    f"  FROM applicant a WHERE {_FITS} LIMIT :most) "
    "WHERE minute IS NOT NULL ORDER BY begins DESC, minute DESC, applicant_key LIMIT :limit"
)
_ROWS = (
    "SELECT a.applicant_key, a.kind, a.name, a.tax_code, a.id_number, a.address, a.phone, a.email, "
    "  count(d.id), count(d.finished_at), sum(d.finished_at <= coalesce(d.due_at, '')), max(d.received_at) AS last "
    "FROM applicant a JOIN dossier d ON d.applicant_key = a.applicant_key "
    f"WHERE a.applicant_key IN ({_CHOSEN}) GROUP BY a.applicant_key "
    "ORDER BY (substr(a.folded, 1, length(:folded)) = :folded) DESC, last DESC, a.applicant_key"
)
_OF_KEYS = "SELECT {} FROM applicant WHERE applicant_key IN ({})"
_COLUMNS = "applicant_key, kind, name, tax_code, id_number, address, phone, email"


def applicants(driver: sqlite3.Connection, typed: str, limit: int) -> tuple[ApplicantRow, ...]:
    folded = fold(typed[:LONGEST]).strip()
    if not folded:
        return ()
    digits = "".join(char for char in folded if char.isdigit())
    if any(char.isalpha() for char in folded):
        digits = ""
    asked = {"folded": folded, "digits": digits, "limit": limit, "most": MOST}
    return tuple(
        ApplicantRow(
            key=row[0],
            applicant=_applicant(row[:8]),
            dossiers=row[8],
            settled=row[9],
            on_time=row[10] or 0,
            last_received=datetime.fromisoformat(row[11]),
        )
        for row in driver.execute(_ROWS, asked)
    )


def applicants_of(driver: sqlite3.Connection, keys: Sequence[str]) -> Mapping[str, Applicant]:
    """The latest particulars, by key; unknown keys are left out."""
    found: dict[str, Applicant] = {}
    for start in range(0, len(keys), 500):
        some = keys[start : start + 500]
        sql = _OF_KEYS.format(_COLUMNS, ", ".join("?" * len(some)))
        found.update((row[0], _applicant(row)) for row in driver.execute(sql, tuple(some)))
    return found


def _applicant(row: Sequence[str]) -> Applicant:
    return Applicant(ApplicantKind(row[1]), *row[2:8])
