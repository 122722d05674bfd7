"""Finding by folded words and by the tail of a number. Whatever is typed gives an answer or no hits, never an error."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, text

from onestop.application.read_models import ApplicantRow
from onestop.domain.applicant import Applicant, ApplicantKind
from onestop.domain.text import fold
from onestop.storage.words import LONGEST, ids_with_words

_NEWEST_OF = (
    "SELECT d.dossier_id FROM ({}) AS found JOIN dossier d ON d.id = found.id "
    "ORDER BY d.received_at DESC, d.dossier_id DESC LIMIT ?"
)
_BY_TAIL = text(
    "SELECT dossier_id FROM dossier WHERE tail_reversed >= :low AND tail_reversed < :high "
    "ORDER BY received_at DESC, dossier_id DESC LIMIT :limit"
)
_OF_LATEST_APPLICANTS = (
    "SELECT d.dossier_id FROM dossier d WHERE d.applicant_key IN ("
    "  SELECT applicant_key FROM applicant WHERE {} ORDER BY hlc DESC LIMIT :limit) "
    "ORDER BY d.received_at DESC, d.dossier_id DESC LIMIT :limit"
)
_BY_NUMBERS_TAIL = text(
    _OF_LATEST_APPLICANTS.format(
        "substr(phone, :tail) = :digits OR substr(id_number, :tail) = :digits OR "
        "substr(replace(tax_code, '-', ''), :tail) = :digits OR substr(substr(tax_code, 1, 10), :tail) = :digits"
    )
)
_BY_NUMBERS_PART = text(
    _OF_LATEST_APPLICANTS.format(
        "instr(phone, :digits) > 0 OR instr(id_number, :digits) > 0 OR "
        "instr(replace(tax_code, '-', ''), :digits) > 0"
    )
)
_SHORTEST_TAIL, _SHORTEST_PART = 3, 5
"""Digits of a phone or number that find it: fewer fit half the office, and four are mostly a code's."""
_APPLICANTS = text(
    "SELECT a.applicant_key, a.kind, a.name, a.tax_code, a.id_number, a.address, a.phone, a.email, "
    "  count(d.id), count(d.finished_at), sum(d.finished_at <= coalesce(d.due_at, '')), max(d.received_at) AS last "
    "FROM applicant a JOIN dossier d ON d.applicant_key = a.applicant_key WHERE a.applicant_key IN ("
    "  SELECT applicant_key FROM applicant WHERE instr(folded, :folded) > 0 OR (:digits <> '' AND "
    "    (instr(phone, :digits) > 0 OR instr(tax_code, :digits) > 0 OR instr(id_number, :digits) > 0)) LIMIT 400) "
    "GROUP BY a.applicant_key ORDER BY (substr(a.folded, 1, length(:folded)) = :folded) DESC, last DESC, "
    "a.applicant_key LIMIT :limit"
)


def dossier_ids(connection: Connection, typed: str, limit: int) -> Sequence[str]:
    """Dossiers found by what was typed: first by the code's tail, then by the tail (or five digits of any part) of the
    applicant's phone, tax code or number, then by words; the newest first in each.
    """
    found: dict[str, None] = {}
    digits = "".join(char for char in typed[:LONGEST] if char.isdigit() and char.isascii())
    if digits and not any(char.isalpha() for char in typed):
        low = digits[::-1]
        parameters = {"low": low, "high": low + "\U0010ffff", "limit": limit}
        found.update(dict.fromkeys(connection.execute(_BY_TAIL, parameters).scalars()))
        if len(digits) >= _SHORTEST_TAIL:
            found.update(dict.fromkeys(_of_numbers(connection, digits, limit)))
    for words in _readings(typed, digits):
        matching, values = ids_with_words(words)
        hits = connection.exec_driver_sql(_NEWEST_OF.format(matching), (*values, limit)).scalars()
        found.update(dict.fromkeys(hits))
    return list(found)[:limit]


def _of_numbers(connection: Connection, digits: str, limit: int) -> Sequence[str]:
    """Dossiers of applicants whose phone, tax code or number ends with these digits, or holds five or more."""
    if len(digits) >= _SHORTEST_PART:
        return connection.execute(_BY_NUMBERS_PART, {"digits": digits, "limit": limit}).scalars().all()
    tail = {"digits": digits, "tail": -len(digits), "limit": limit}
    return connection.execute(_BY_NUMBERS_TAIL, tail).scalars().all()


def _readings(typed: str, digits: str) -> tuple[str, ...]:
    """Every word as typed; and a number typed with blanks or dots between its digits, as one."""
    as_one = digits and digits != typed and not any(char.isalpha() for char in typed)
    return (typed, digits) if as_one else (typed,)


def applicants(connection: Connection, typed: str, limit: int) -> tuple[ApplicantRow, ...]:
    """Applicants known by letters of the name or digits of a phone, tax code or number."""
    folded = fold(typed[:LONGEST]).strip()
    if not folded:
        return ()
    digits = "".join(char for char in folded if char.isdigit())
    if any(char.isalpha() for char in folded):
        digits = ""
    rows = connection.execute(_APPLICANTS, {"folded": folded, "digits": digits, "limit": limit})
    return tuple(
        ApplicantRow(
            key=row[0],
            applicant=Applicant(ApplicantKind(row[1]), *row[2:8]),
            dossiers=row[8],
            settled=row[9],
            on_time=row[10] or 0,
            last_received=datetime.fromisoformat(row[11]),
        )
        for row in rows
    )
