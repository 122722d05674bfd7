"""Nothing is believed but what the station itself signed, whoever brings it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onestop.domain.ledger import seal
from onestop.domain.runs import NOTHING, Card, Head, Row, Run, SignedHead
from onestop.sync.reading import Reading
from tests.sync.logs import Station, event, station
from tests.sync.world import AGENCY


@pytest.fixture
def them() -> Station:
    return station("them", 6)


def reading(them: Station, after: Head = NOTHING, card: Card | None = None) -> Reading:
    return Reading(AGENCY, them.name, after, card or them.card, them.keys.verifies)


def test_a_run_up_to_its_signed_head_is_believed(them: Station) -> None:
    run = reading(them).take(them.run())
    assert run == them.run()


def test_what_lies_behind_the_last_signed_head_waits(them: Station) -> None:
    log = reading(them)
    assert log.take(them.run(1, 5, 3)) == them.run(1, 3)
    assert log.rest().rows == tuple(them.rows[3:5])
    assert log.take(them.run(6)) == them.run(4, 6)
    assert log.rest().rows == ()


def test_pages_without_a_head_are_held_until_one_comes(them: Station) -> None:
    log = reading(them)
    assert log.take(them.run(1, 2)._replace(heads=())) is None
    assert log.take(them.run(3, 4)._replace(heads=())) is None
    assert log.take(them.run(5, 6)) == them.run()


def test_reading_goes_on_behind_what_is_held(them: Station) -> None:
    log = reading(them, them.rows[3].head)
    assert log.continues(them.run(5))
    assert not log.continues(them.run(4))
    assert not log.continues(Run(them.name, ()))
    assert log.take(them.run(5)) == them.run(5)


def test_a_good_signature_among_bad_ones_counts(them: Station) -> None:
    bad = SignedHead(them.name, them.rows[-1].head, b"x")
    page = them.run()._replace(heads=(bad, them.signed(6), bad))
    assert reading(them).take(page) == them.run()


def test_a_bad_last_signature_leaves_the_one_before(them: Station) -> None:
    bad = SignedHead(them.name, them.rows[-1].head, b"x")
    log = reading(them)
    assert log.take(them.run()._replace(heads=(them.signed(2), bad))) == them.run(1, 2)
    assert (log.doubt, len(log.rest().rows)) == ("unsigned", 4)


def test_another_stations_signature_is_none(them: Station) -> None:
    stranger = station("stranger")
    log = reading(them, card=stranger.card._replace(station="them"))
    assert log.take(them.run()) is None
    assert log.doubt == "unsigned"


def test_a_signature_of_another_agency_or_place_is_none(them: Station) -> None:
    moved = SignedHead(them.name, them.rows[5].head, them.signed(5).signature)
    assert reading(them).take(them.run()._replace(heads=(moved,))) is None
    elsewhere = Reading("another-agency", them.name, NOTHING, them.card, them.keys.verifies)
    assert elsewhere.take(them.run()) is None
    assert elsewhere.torn


def test_a_station_nobody_knows_is_not_believed(them: Station) -> None:
    log = Reading(AGENCY, them.name, NOTHING, None, them.keys.verifies)
    assert log.take(them.run()) is None
    assert log.doubt == "unknown_station"


Tear = Callable[[list[Row]], object]


def _changed(rows: list[Row]) -> None:
    rows[2] = replace_event(rows[2], payload='{"due":"2099"}')


def _retyped(rows: list[Row]) -> None:
    rows[2] = replace_event(rows[2], hlc="1")


def _swapped_ids(rows: list[Row]) -> None:
    rows[2] = Row(rows[2].envelope._replace(event_id="another"), rows[2].event)


def _resealed(rows: list[Row]) -> None:
    """Every hash fits again, up to the end; only the signature tells."""
    rows[2] = Row(seal(AGENCY, "them", 3, rows[1].envelope.hash, event("forged")), event("forged"))


def replace_event(row: Row, **changes: object) -> Row:
    return Row(row.envelope, row.event._replace(**changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "tear",
    [_changed, _retyped, _swapped_ids, _resealed, lambda rows: rows.pop(2), lambda rows: rows.reverse()],
)
def test_a_torn_run_is_believed_up_to_the_head_before_the_tear(them: Station, tear: Tear) -> None:
    rows = list(them.rows)
    tear(rows)
    log = reading(them)
    believed = log.take(Run(them.name, tuple(rows), (them.signed(2), them.signed(6))))
    assert believed in (None, them.run(1, 2))
    assert log.torn
    assert log.doubt == "torn"
    assert log.believed == (2 if believed else 0)
    assert log.rest().rows == tuple(rows[log.believed :])
