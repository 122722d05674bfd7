"""The projections as SQLAlchemy Core sees them, for reading. The schema itself is in migrations/*.sql."""

from __future__ import annotations

from sqlalchemy import Column, Float, Integer, MetaData, Table, Text

METADATA = MetaData()

DOSSIER = Table(
    "dossier",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("dossier_id", Text),
    Column("code", Text),
    Column("tail_reversed", Text),
    Column("procedure_id", Text),
    Column("version_id", Text),
    Column("applicant_key", Text),
    Column("applicant_name", Text),
    Column("status_code", Integer),
    Column("is_open", Integer),
    Column("is_paused", Integer),
    Column("received_at", Text),
    Column("due_at", Text),
    Column("original_due", Text),
    Column("finished_at", Text),
    Column("channel", Text),
    Column("linked_agency", Text),
    Column("term_amount", Float),
    Column("term_unit", Text),
    Column("is_waiting", Integer),
    Column("step", Integer),
    Column("unit", Text),
    Column("owner", Text),
    Column("stage_began", Text),
    Column("handed_by", Text),
    Column("waits_for", Text),
    Column("partners", Text),
    Column("pauses", Text),
    Column("first_hlc", Integer),
    Column("moved_at", Text),
    Column("partner_due", Text),
)

APPLICANT = Table(
    "applicant",
    METADATA,
    Column("applicant_key", Text, primary_key=True),
    Column("kind", Text),
    Column("name", Text),
    Column("folded", Text),
    Column("tax_code", Text),
    Column("id_number", Text),
    Column("address", Text),
    Column("phone", Text),
    Column("email", Text),
    Column("hlc", Integer),
)
