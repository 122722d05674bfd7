-- What watching asks for: when anything last happened to a dossier, and when the first partner agency still asked was to answer.
ALTER TABLE dossier ADD COLUMN moved_at TEXT NOT NULL DEFAULT '';
ALTER TABLE dossier ADD COLUMN partner_due TEXT NOT NULL DEFAULT '';
CREATE INDEX dossier_by_partner_due ON dossier (partner_due) WHERE is_open = 1 AND partner_due <> '';
