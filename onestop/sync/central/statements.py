"""The five statements of the exchange with the server. Each stands alone, in one agency, and may be repeated.

Newer schemas only add, so that these go on working; a statement that is not here is not part of the exchange.
"""

from __future__ import annotations

SURVEY = """
SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint,
    (SELECT mine.keeper FROM onestop.login mine
        WHERE mine.agency = %(agency)s AND mine.login = current_user::text),
    (SELECT coalesce(json_agg(json_build_array(
            known.station, known.login, encode(known.public_key, 'hex'), known.vouched_by,
            encode(known.signature, 'hex'), last.seq, encode(last.hash, 'hex')) ORDER BY known.station), '[]')
        FROM onestop.station known
        LEFT JOIN LATERAL (
            SELECT placed.seq, placed.hash FROM onestop.envelope placed
            WHERE placed.agency = known.agency AND placed.station = known.station
            ORDER BY placed.seq DESC LIMIT 1) last ON true
        WHERE known.agency = %(agency)s),
    (SELECT coalesce(json_agg(json_build_array(claimed.number, claimed.station)), '[]')
        FROM onestop.station_number claimed WHERE claimed.agency = %(agency)s)
"""
"""The server's clock in milliseconds, our keeper's right (NULL: we are nobody here), the stations with their heads,
the numbers. One row, one look at the tables, one step down an index for each station."""

INTRODUCE = """
INSERT INTO onestop.station (agency, station, login, public_key, vouched_by, signature)
VALUES (%(agency)s, %(station)s, %(login)s, %(public_key)s, %(by)s, %(signature)s)
ON CONFLICT (agency, station) DO NOTHING
"""

CLAIM = """
INSERT INTO onestop.station_number (agency, number, station) VALUES (%(agency)s, %(number)s, %(station)s)
ON CONFLICT (agency, number, station) DO NOTHING
"""

# One step down the index for each place, whatever the server thinks of the table's size.
HASHES = """
SELECT asked.seq,
    (SELECT placed.hash FROM onestop.envelope placed
        WHERE placed.agency = %(agency)s AND placed.station = %(station)s AND placed.seq = asked.seq)
FROM unnest(%(seqs)s::bigint[]) AS asked(seq)
"""

# Events go in by id, so that two desks that bring the same ones wait for each other and not in a circle.
PUSH = """
WITH pushed AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb) AS row_(
        seq bigint, prev_hash text, hash text, event_id text, tx_id text, stream text, stream_id text, kind text,
        schema integer, occurred_at text, hlc bigint, actor text, payload text, digest text)
), said AS (
    INSERT INTO onestop.event (agency, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor,
        payload, digest)
    SELECT %(agency)s, event_id, tx_id, stream, stream_id, kind, schema, occurred_at, hlc, actor, payload,
        decode(digest, 'hex')
    FROM pushed ORDER BY event_id
    ON CONFLICT (agency, event_id, digest) DO NOTHING
), placed AS (
    INSERT INTO onestop.envelope (agency, station, seq, event_id, prev_seq, prev_hash, hash)
    SELECT %(agency)s, %(station)s, seq, event_id, nullif(seq - 1, 0), decode(prev_hash, 'hex'), decode(hash, 'hex')
    FROM pushed ORDER BY seq
    ON CONFLICT (agency, station, seq, hash) DO NOTHING
)
INSERT INTO onestop.signed_head (agency, station, seq, hash, signature)
SELECT %(agency)s, %(station)s, seq, decode(hash, 'hex'), decode(signature, 'hex')
FROM jsonb_to_recordset(%(heads)s::jsonb) AS head_(seq bigint, hash text, signature text)
ON CONFLICT (agency, station, seq, hash, signature) DO NOTHING
"""

PULL = """
SELECT placed.seq, placed.prev_hash, placed.hash, said.event_id, said.tx_id, said.stream, said.stream_id, said.kind,
    said.schema, said.occurred_at, said.hlc, said.actor, said.payload,
    ARRAY(SELECT vouched.signature FROM onestop.signed_head vouched
        WHERE vouched.agency = %(agency)s AND vouched.station = placed.station
        AND vouched.seq = placed.seq AND vouched.hash = placed.hash)
FROM onestop.envelope placed
JOIN onestop.event said ON said.agency = placed.agency AND said.event_id = placed.event_id
WHERE placed.agency = %(agency)s AND placed.station = %(station)s AND placed.seq > %(after)s
    AND placed.seq <= %(after)s::bigint + %(limit)s
ORDER BY placed.seq
"""
