-- What has ended and lies at the desk, or ended without a result: few among very many, and never to be looked for among all.
CREATE INDEX dossier_by_ending ON dossier (status_code, finished_at, dossier_id) WHERE is_open = 0 AND status_code <> 10;
