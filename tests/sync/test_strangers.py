"""A station on a stick that nobody knows is shown by what cannot be imitated, and trusted by exactly that."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Refused
from onestop.sync.bundle import Bundle
from onestop.sync.openings import must_fit, name_in, practised
from onestop.sync.strangers import fingerprint, openings, strangers, trusted
from tests.sync.logs import Station, event
from tests.sync.world import AGENCY


def bundle_of(*stations: Station) -> Bundle:
    bundle = Bundle(AGENCY)
    for each in stations:
        opened = event(f"{each.name}-opened", payload='{"number":0,"name":"Quầy 1","practice":true}')
        each.add(opened._replace(stream="station", stream_id=each.name, kind="station_opened"))
        bundle.introduce(each.introduction)
        bundle.push(each.run())
    return bundle


def test_only_whoever_is_not_known_is_a_stranger() -> None:
    known, unknown = Station("known"), Station("unknown")
    bundle = bundle_of(known, unknown)
    (found,) = strangers(bundle, {"known": known.card})
    assert (found.card, found.name) == (unknown.card, "Quầy 1")
    assert practised(openings(bundle)) is True


def test_a_fingerprint_is_typed_as_it_was_read_out() -> None:
    found = strangers(bundle_of(Station("one"), Station("two")), {})
    for each in found:
        for typed in (
            each.fingerprint,
            each.fingerprint.replace(" ", "").upper(),
            each.fingerprint.replace(" ", "-"),
        ):
            assert trusted(found, typed) == each.card
    with pytest.raises(Refused) as refusal:
        trusted(found, found[0].fingerprint[:-1])
    assert (refusal.value.code, refusal.value.field) == ("stranger_unknown", "trust")


def test_a_fingerprint_tells_station_and_key_apart_and_nothing_else() -> None:
    card = Station("one").card
    other_key = card._replace(public_key=bytes(32))
    assert len({fingerprint(each) for each in (card, other_key, card._replace(station="two"))}) == 3
    assert fingerprint(card._replace(login="")) == fingerprint(card)
    assert len(fingerprint(card).replace(" ", "")) * 4 == 80, "bits"


@pytest.mark.parametrize("payload", ["", "[]", "7", '{"practice":1}', '{"practice":"true"}'])
def test_what_cannot_be_read_is_no_practice_and_has_no_name(payload: str) -> None:
    assert practised([payload]) is False
    assert name_in(payload) == ""


def test_practice_and_reality_fit_themselves_only() -> None:
    assert practised([]) is None
    for theirs, ours, code in ((True, False, "shared_is_practice"), (False, True, "shared_is_real")):
        with pytest.raises(Refused) as refusal:
            must_fit(theirs, ours, field="url")
        assert refusal.value.code == code
        must_fit(theirs, theirs, field="url")
        must_fit(None, ours, field="url")
