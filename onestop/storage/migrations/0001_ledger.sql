-- The ledger: events, and the envelopes that chain them. Append-only; nothing here is ever updated or deleted.
CREATE TABLE event (
    event_id    TEXT NOT NULL,
    tx_id       TEXT NOT NULL,
    stream      TEXT NOT NULL,
    stream_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    schema      INTEGER NOT NULL,
    occurred_at TEXT NOT NULL,
    hlc         INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    payload     TEXT NOT NULL,
    data_key    TEXT,               -- reserved: the key that is dropped when personal data must be erased
    PRIMARY KEY (stream, stream_id, hlc, event_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX event_by_id ON event (event_id);
CREATE INDEX event_by_hlc ON event (hlc);

CREATE TABLE envelope (
    agency    TEXT NOT NULL,
    station   TEXT NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq >= 1),
    event_id  TEXT NOT NULL UNIQUE,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (agency, station, seq)
) WITHOUT ROWID;

-- What only this machine knows: which station it is, whether it is a practice office.
CREATE TABLE home (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Work not yet in the ledger: what is typed on a page, kept against a kill.
CREATE TABLE draft (
    page     TEXT PRIMARY KEY,
    body     TEXT NOT NULL,
    saved_at TEXT NOT NULL
) WITHOUT ROWID;
