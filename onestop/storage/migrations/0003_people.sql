-- Who signs in at this machine. Only here: nothing of a password ever enters the ledger, and no other machine has it.
CREATE TABLE person_secret (
    login      TEXT PRIMARY KEY,    -- as the office writes it, in lower case
    hash       TEXT NOT NULL,       -- Argon2id with its salt and costs; empty where the next sign-in sets a password
    wrong      INTEGER NOT NULL,    -- tries that failed, in a row
    wait_until TEXT                 -- office time, ISO minutes
) WITHOUT ROWID;
