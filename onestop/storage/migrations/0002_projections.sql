-- Everything here can be dropped and grown again from the ledger (onestop rebuild).
CREATE TABLE dossier (
    id             INTEGER PRIMARY KEY,
    dossier_id     TEXT NOT NULL UNIQUE,
    code           TEXT NOT NULL,
    tail_reversed  TEXT NOT NULL,      -- tail of the code, digits only, last first: a fragment from the end is a prefix here
    procedure_id   TEXT NOT NULL,
    version_id     TEXT NOT NULL,
    applicant_key  TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    status_code    INTEGER NOT NULL,
    is_open        INTEGER NOT NULL,
    is_paused      INTEGER NOT NULL,
    received_at    TEXT NOT NULL,
    due_at         TEXT,
    original_due   TEXT NOT NULL,
    finished_at    TEXT,
    channel        TEXT NOT NULL,
    linked_agency  TEXT NOT NULL,
    term_amount    REAL NOT NULL,
    term_unit      TEXT NOT NULL,
    is_waiting     INTEGER NOT NULL,   -- received at this desk's counter and its slip not printed yet
    step           INTEGER NOT NULL,   -- where it stands on its route, with which unit ('' the desk), with whom ('' its pool)
    unit           TEXT NOT NULL,
    owner          TEXT NOT NULL,
    stage_began    TEXT NOT NULL,
    handed_by      TEXT NOT NULL,      -- who had it before, '@unit' where its pool had ('@' the desk)
    waits_for      TEXT NOT NULL,      -- supplement, payment, withdrawal, partner, or nothing
    partners       TEXT NOT NULL,      -- agencies asked and not heard of yet, ids with commas
    pauses         TEXT NOT NULL,      -- while the clock stands still: all its pauses, else nothing
    first_hlc      INTEGER NOT NULL
);
CREATE INDEX dossier_by_tail ON dossier (tail_reversed);    -- whole codes are found by it too
CREATE INDEX dossier_by_due ON dossier (is_open, due_at, dossier_id);
CREATE INDEX dossier_by_received ON dossier (received_at, dossier_id);
-- With whom it lies. A dossier just received lies with nobody yet, and no reception writes into these.
CREATE INDEX dossier_by_owner ON dossier (owner, due_at, dossier_id) WHERE is_open = 1 AND owner <> '';
CREATE INDEX dossier_by_unit ON dossier (unit, due_at, dossier_id) WHERE is_open = 1 AND unit <> '';
CREATE INDEX dossier_by_hand ON dossier (handed_by, due_at, dossier_id) WHERE is_open = 1 AND handed_by <> '';
CREATE INDEX dossier_by_finished ON dossier (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX dossier_by_applicant ON dossier (applicant_key, procedure_id, is_open);

CREATE TABLE applicant (
    applicant_key  TEXT PRIMARY KEY,
    kind           TEXT NOT NULL,
    name           TEXT NOT NULL,
    folded         TEXT NOT NULL,
    tax_code       TEXT NOT NULL,
    id_number      TEXT NOT NULL,
    address        TEXT NOT NULL,
    phone          TEXT NOT NULL,
    email          TEXT NOT NULL,
    hlc            INTEGER NOT NULL    -- of the reception these particulars were taken from: the latest
) WITHOUT ROWID;

-- Folded words of each dossier; rowid is dossier.id.
CREATE VIRTUAL TABLE dossier_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', columnsize = 0);

-- The words of the latest receptions. The index takes them in by the dozen: alone, each would cost it seven pages.
CREATE TABLE new_words (
    id    INTEGER PRIMARY KEY,         -- dossier.id
    words TEXT NOT NULL
);

-- Counters, kept in the transaction that changes them: how many dossiers are in a state, and how far each station
-- has counted (serials of a day under key 2017-01-03, numbers of a book under key 01/2017). One table is one page a commit.
CREATE TABLE tally (
    name TEXT NOT NULL,
    key  TEXT NOT NULL,
    n    INTEGER NOT NULL,
    PRIMARY KEY (name, key)
) WITHOUT ROWID;

CREATE TABLE code_gap (
    prefix TEXT NOT NULL,
    day    TEXT NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (prefix, day, first)
) WITHOUT ROWID;
