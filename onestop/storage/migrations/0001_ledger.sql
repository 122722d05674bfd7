-- The ledger: events, and the envelopes that chain them. Append-only; nothing here is ever updated or deleted.
CREATE TABLE event (
    n           INTEGER PRIMARY KEY,    -- its place in this file; means nothing elsewhere
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
    data_key    TEXT                    -- reserved: the key that is dropped when personal data must be erased
);
CREATE UNIQUE INDEX event_by_stream ON event (stream, stream_id, hlc, event_id);    -- the order of folding

CREATE TABLE envelope (
    agency    TEXT NOT NULL,
    station   TEXT NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq >= 1),
    event_id  TEXT NOT NULL UNIQUE,
    event_n   INTEGER NOT NULL,         -- where the event stands in this file
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (agency, station, seq)
) WITHOUT ROWID;

-- What only this machine knows: which station it is, whether it is a practice office, how far its log and clock have come.
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
