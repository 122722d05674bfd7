-- The shared ledger: events, the envelopes that chain them, signed heads, and who writes which log.
--
-- Append-only by rights, chained by constraints. `agency` comes first in every key, so that every statement of a desk
-- stays in one agency's part of the tables, however these are cut up. Nothing here needs a trigger, a lock, a sequence
-- or a session. A later migration only adds, with defaults, so that the statements of older desks go on working.

CREATE TABLE onestop.schema_version (
    version    integer PRIMARY KEY,
    applied_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE onestop.agency (
    agency text COLLATE "C" PRIMARY KEY
);

-- Who logs in for which agency. A keeper may also write runs of other stations: they are signed.
CREATE TABLE onestop.login (
    agency text COLLATE "C" NOT NULL REFERENCES onestop.agency,
    login  text COLLATE "C" NOT NULL,
    keeper boolean NOT NULL DEFAULT false,
    PRIMARY KEY (agency, login)
);

-- The card of each station. It refers to no login: after a restore a keeper brings cards whose logins are gone.
CREATE TABLE onestop.station (
    agency     text COLLATE "C" NOT NULL REFERENCES onestop.agency,
    station    text COLLATE "C" NOT NULL,
    login      text COLLATE "C" NOT NULL,
    public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
    vouched_by text COLLATE "C" NOT NULL,
    signature  bytea NOT NULL,
    PRIMARY KEY (agency, station)
);

CREATE TABLE onestop.station_number (
    agency  text COLLATE "C" NOT NULL,
    number  integer NOT NULL CHECK (number >= 0),
    station text COLLATE "C" NOT NULL,
    PRIMARY KEY (agency, number),
    UNIQUE (agency, number, station),
    FOREIGN KEY (agency, station) REFERENCES onestop.station (agency, station)
);

-- One row an event, in however many logs it stands. The digest covers all that it says: the same id with other words
-- meets the primary key and is an error, the same words again meet the digest and are none.
CREATE TABLE onestop.event (
    agency      text COLLATE "C" NOT NULL,
    event_id    text COLLATE "C" NOT NULL,
    tx_id       text COLLATE "C" NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    stream_id   text COLLATE "C" NOT NULL,
    kind        text COLLATE "C" NOT NULL,
    schema      integer NOT NULL,
    occurred_at text COLLATE "C" NOT NULL,
    hlc         bigint NOT NULL,
    actor       text COLLATE "C" NOT NULL,
    payload     text COLLATE "C" NOT NULL,
    data_key    text COLLATE "C",   -- reserved: the key that is dropped when personal data must be erased
    digest      bytea NOT NULL,
    PRIMARY KEY (agency, event_id),
    UNIQUE (agency, event_id, digest),
    -- Lengths first, so that no two events are one text.
    CONSTRAINT event_digest_covers_all CHECK (digest = sha256(convert_to(concat_ws(E'\n',
        length(event_id), length(tx_id), length(stream), length(stream_id), length(kind), length(occurred_at),
        length(actor), length(payload), schema, hlc,
        event_id, tx_id, stream, stream_id, kind, occurred_at, actor, payload), 'UTF8')))
);

-- The chain. The reference to the row before refuses gaps, the primary key refuses forks; the first row has none before
-- it. The whole chain key is what a repeated push meets without an error.
CREATE TABLE onestop.envelope (
    agency    text COLLATE "C" NOT NULL,
    station   text COLLATE "C" NOT NULL,
    seq       bigint NOT NULL CHECK (seq >= 1),
    event_id  text COLLATE "C" NOT NULL,
    prev_seq  bigint,
    prev_hash bytea NOT NULL,
    hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (agency, station, seq),
    UNIQUE (agency, station, seq, hash),
    CONSTRAINT envelope_follows CHECK (prev_seq IS NOT DISTINCT FROM nullif(seq - 1, 0)),
    CONSTRAINT envelope_begins CHECK (seq > 1 OR prev_hash = decode(repeat('00', 32), 'hex')),
    FOREIGN KEY (agency, station, prev_seq, prev_hash) REFERENCES onestop.envelope (agency, station, seq, hash),
    FOREIGN KEY (agency, event_id) REFERENCES onestop.event (agency, event_id)
);

CREATE TABLE onestop.signed_head (
    agency    text COLLATE "C" NOT NULL,
    station   text COLLATE "C" NOT NULL,
    seq       bigint NOT NULL,
    hash      bytea NOT NULL,
    signature bytea NOT NULL,
    PRIMARY KEY (agency, station, seq, hash, signature),
    FOREIGN KEY (agency, station, seq, hash) REFERENCES onestop.envelope (agency, station, seq, hash)
);

-- Rights. Desks add and read, and nothing else.
GRANT USAGE ON SCHEMA onestop TO onestop_desk;
GRANT SELECT ON onestop.schema_version, onestop.login TO onestop_desk;
GRANT SELECT, INSERT ON onestop.station, onestop.station_number, onestop.event, onestop.envelope, onestop.signed_head
    TO onestop_desk;

-- Row security keeps an agency to itself. Each list below is drawn up once a statement, not once a row.
ALTER TABLE onestop.agency ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.login ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.station ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.station_number ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.envelope ENABLE ROW LEVEL SECURITY;
ALTER TABLE onestop.signed_head ENABLE ROW LEVEL SECURITY;

CREATE POLICY reads_itself ON onestop.login FOR SELECT TO onestop_desk USING (login = current_user::text);

CREATE POLICY reads_own_agency ON onestop.station FOR SELECT TO onestop_desk USING (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));
CREATE POLICY reads_own_agency ON onestop.station_number FOR SELECT TO onestop_desk USING (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));
CREATE POLICY reads_own_agency ON onestop.event FOR SELECT TO onestop_desk USING (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));
CREATE POLICY reads_own_agency ON onestop.envelope FOR SELECT TO onestop_desk USING (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));
CREATE POLICY reads_own_agency ON onestop.signed_head FOR SELECT TO onestop_desk USING (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));

-- A card bears the login that brings it, unless a keeper brings it.
CREATE POLICY introduces_itself ON onestop.station FOR INSERT TO onestop_desk WITH CHECK (
    (agency, login) IN (
        SELECT mine.agency, mine.login FROM onestop.login mine WHERE mine.login = current_user::text)
    OR agency IN (
        SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text AND mine.keeper));

-- An event stands in a log or means nothing, and whose log is checked there.
CREATE POLICY adds_to_own_agency ON onestop.event FOR INSERT TO onestop_desk WITH CHECK (
    agency IN (SELECT mine.agency FROM onestop.login mine WHERE mine.login = current_user::text));

-- A log is written by its station's login, or carried by a keeper; never before the station is known.
CREATE POLICY writes_own_stations ON onestop.station_number FOR INSERT TO onestop_desk WITH CHECK (
    (agency, station) IN (
        SELECT known.agency, known.station FROM onestop.station known
        JOIN onestop.login mine ON mine.agency = known.agency
        WHERE mine.login = current_user::text AND (known.login = mine.login OR mine.keeper)));
CREATE POLICY writes_own_stations ON onestop.envelope FOR INSERT TO onestop_desk WITH CHECK (
    (agency, station) IN (
        SELECT known.agency, known.station FROM onestop.station known
        JOIN onestop.login mine ON mine.agency = known.agency
        WHERE mine.login = current_user::text AND (known.login = mine.login OR mine.keeper)));
CREATE POLICY writes_own_stations ON onestop.signed_head FOR INSERT TO onestop_desk WITH CHECK (
    (agency, station) IN (
        SELECT known.agency, known.station FROM onestop.station known
        JOIN onestop.login mine ON mine.agency = known.agency
        WHERE mine.login = current_user::text AND (known.login = mine.login OR mine.keeper)));
