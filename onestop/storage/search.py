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
    """Dossiers whose words or whose code's tail match, the newest first; a tail's hits come before the words'."""
    found: dict[str, None] = {}
    digits = "".join(char for char in typed[:LONGEST] if char.isdigit() and char.isascii())
    if digits and not any(char.isalpha() for char in typed):
        low = digits[::-1]
        parameters = {"low": low, "high": low + "\U0010ffff", "limit": limit}
        found.update(dict.fromkeys(connection.execute(_BY_TAIL, parameters).scalars()))
    for words in _readings(typed, digits):
        matching, values = ids_with_words(words)
        hits = connection.exec_driver_sql(_NEWEST_OF.format(matching), (*values, limit)).scalars()
        found.update(dict.fromkeys(hits))
    return list(found)[:limit]


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
