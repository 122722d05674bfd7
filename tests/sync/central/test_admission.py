"""What somebody is at a shared database is told before anything is made there; looking changes nothing."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Unavailable
from onestop.sync.central.admission import Standing, for_a_desk, standing
from onestop.sync.central.rights import as_owner
from onestop.sync.central.url import read_url
from tests.helpers.postgres import OWNER, PASSWORD, PostgresServer
from tests.sync.central.places import PostgresPlace


def test_an_owner_sees_every_agency_and_who_keeps(own_place: PostgresPlace) -> None:
    owner = own_place.database.owner
    assert standing(owner, own_place.agency) == Standing(True, (), frozenset(), None)
    own_place.admit("desk1")
    own_place.make_keeper("desk2")
    own_place.admit("desk3", own_place.other_agency)
    found = standing(owner, own_place.agency)
    assert found.agencies == tuple(sorted((own_place.agency, own_place.other_agency)))
    assert found.keepers == {own_place.login("desk2")}


def test_a_desk_sees_its_own(own_place: PostgresPlace) -> None:
    own_place.make_keeper("desk1")
    own_place.admit("desk2")
    for name, keepers in (("desk1", frozenset({own_place.login("desk1")})), ("desk2", frozenset())):
        found = standing(own_place.server(name), own_place.agency)
        assert found == Standing(False, (own_place.agency,), keepers, None)


def test_nobody_is_told_so(place: PostgresPlace) -> None:
    login = place.login("guest")
    with place.database.host.superuser() as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'".encode())
    with pytest.raises(Unavailable) as failure:
        standing(place.server("guest"), place.agency)
    assert failure.value.what == "shared_not_admitted"


def test_a_database_without_tables_is_told(postgres: PostgresServer) -> None:
    name = postgres.new_name()
    postgres.create(name)
    with pytest.raises(Unavailable) as failure:
        standing(postgres.server(name, OWNER), "BQL")
    assert failure.value.what == "shared_not_prepared"
    postgres.drop(name)


def test_what_an_owner_proves_himself_with_stays_with_him() -> None:
    owner = read_url("postgresql://owner:x@db/board?sslcert=o.crt&sslkey=o.key&passfile=p&sslrootcert=r.crt")
    desk = for_a_desk(owner, "desk", "y")
    told = dict(desk.parameters)
    assert {"sslcert", "sslkey", "passfile"} & told.keys() == set()
    assert (told["user"], told["password"], told["sslrootcert"]) == ("desk", "y", "r.crt")
    assert told["sslmode"] == "verify-full"


def test_a_login_that_was_dismissed_is_let_in_nowhere(own_place: PostgresPlace) -> None:
    own_place.admit("desk1")
    with as_owner(own_place.database.owner) as owner:
        owner.dismiss(own_place.agency, own_place.login("desk1"))
    with pytest.raises(Unavailable) as failure:
        standing(own_place.server("desk1"), own_place.agency)
    assert failure.value.what == "shared_login_refused"
