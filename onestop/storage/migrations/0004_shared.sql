-- What sharing the ledger with other desks needs. An event may stand in several logs: whoever holds one that a fork
-- left without an envelope puts it into a log of its own, and two may do so at once.
CREATE TABLE new_envelope (
    agency    TEXT NOT NULL,
    station   TEXT NOT NULL,
    seq       INTEGER NOT NULL CHECK (seq >= 1),
    event_id  TEXT NOT NULL,
    event_n   INTEGER NOT NULL,         -- where the event stands in this file
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (agency, station, seq)
) WITHOUT ROWID;
INSERT INTO new_envelope (agency, station, seq, event_id, event_n, prev_hash, hash)
SELECT agency, station, seq, event_id, event_n, prev_hash, hash FROM envelope;
DROP TABLE envelope;
ALTER TABLE new_envelope RENAME TO envelope;
CREATE INDEX envelope_by_event ON envelope (event_id);

-- A station's own word for how far its log had come; with it we can hand that log on to others.
CREATE TABLE signed_head (
    agency    TEXT NOT NULL,
    station   TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (agency, station, seq)
) WITHOUT ROWID;

-- Who each station is: the login that writes for it, and the key that its heads are signed with.
CREATE TABLE station_card (
    agency     TEXT NOT NULL,
    station    TEXT NOT NULL,
    login      TEXT NOT NULL,
    public_key BLOB NOT NULL,
    PRIMARY KEY (agency, station)
) WITHOUT ROWID;

-- Events that a fork left without an envelope, until they are in our own log.
CREATE TABLE loose (
    event_id TEXT PRIMARY KEY,
    event_n  INTEGER NOT NULL
) WITHOUT ROWID;

-- What came and could not be believed: kept to be shown, never applied. `body` is JSON.
CREATE TABLE aside (
    station TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    reason  TEXT NOT NULL,
    body    TEXT NOT NULL,
    PRIMARY KEY (station, seq, hash)
) WITHOUT ROWID;
