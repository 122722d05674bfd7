-- What two desks did without knowing of each other, until somebody settles it. Both tables are grown from the ledger.
CREATE TABLE anomaly (
    key      TEXT PRIMARY KEY,      -- the event it is about; 'code <code> <how many bear it>'
    kind     TEXT NOT NULL,
    subject  TEXT NOT NULL,         -- the dossier; the code that occurs twice; the station whose clock is off
    event_id TEXT NOT NULL,
    against  TEXT NOT NULL,         -- the event that it stands against, or nothing
    field    TEXT NOT NULL,         -- of two edits: which field
    place    TEXT NOT NULL          -- in the list, the highest first: ids begin with their time
) WITHOUT ROWID;
CREATE INDEX anomaly_by_subject ON anomaly (subject);

CREATE TABLE anomaly_settled (
    key      TEXT PRIMARY KEY,
    event_id TEXT NOT NULL          -- the last word on it
) WITHOUT ROWID;
