"""Each way in which a server is of no use has a code of its own, and the code a sentence."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from onestop.cli import texts_shared
from onestop.dev.certificates import Authority
from onestop.dev.tcp_proxy import Weather, proxied
from onestop.domain.errors import Unavailable
from onestop.sync.central.connecting import Line, Patience
from onestop.sync.central.log import PostgresLog
from onestop.sync.central.troubles import CERTIFICATE, CODES, code_of_refusal
from onestop.sync.central.url import Server
from tests.helpers.postgres import PASSWORD, PostgresServer
from tests.sync.central.places import PostgresPlace, author_at


@pytest.fixture
def desk(place: PostgresPlace) -> Server:
    place.admit("desk1")
    return place.server("desk1")


@pytest.fixture
def refitted(postgres: PostgresServer) -> Iterator[PostgresServer]:
    """A server whose certificate a test changes; afterwards it is as before."""
    if not postgres.tls:
        pytest.skip("this PostgreSQL was built without TLS (Debian: apt-get install postgresql)")
    yield postgres
    postgres.present(*postgres.authority.certificate("localhost"))
    postgres.set("ssl", "on")


def trouble(place: PostgresPlace, server: Server, patience: Patience | None = None) -> str:
    log = PostgresLog(Line(server, patience), place.agency)
    try:
        with pytest.raises(Unavailable) as failure:
            log.survey()
    finally:
        log.close()
    assert failure.value.what in CODES
    assert failure.value.cause
    assert not server.password or server.password not in str(failure.value)
    return failure.value.what


def test_a_wrong_password(place: PostgresPlace, desk: Server) -> None:
    assert trouble(place, desk.with_login(desk.login, "wrong")) == "shared_password"
    assert trouble(place, desk.with_login(desk.login, "")) == "shared_password"


def test_nobodys_login(place: PostgresPlace, desk: Server) -> None:
    assert trouble(place, desk.with_login("nobody", "x")) == "shared_password"


def test_a_login_of_no_agency(place: PostgresPlace) -> None:
    place.admit("desk1", "another-agency")
    assert trouble(place, place.server("desk1")) == "shared_not_admitted"


def test_a_login_that_is_no_desk(place: PostgresPlace) -> None:
    login = place.login("guest")
    with place.database.host.superuser() as connection:
        connection.execute(f"CREATE ROLE {login} LOGIN PASSWORD '{PASSWORD}'".encode())
    assert trouble(place, place.server("guest")) == "shared_not_admitted"


def test_no_such_database(place: PostgresPlace, desk: Server, postgres: PostgresServer) -> None:
    assert trouble(place, postgres.server("nowhere", desk.login)) == "shared_no_database"


def test_an_expired_certificate(place: PostgresPlace, desk: Server, refitted: PostgresServer) -> None:
    refitted.present(*refitted.authority.certificate("localhost", ended=True))
    refitted.reload()
    assert trouble(place, desk) == "shared_certificate_expired"


def test_another_hosts_certificate(place: PostgresPlace, desk: Server, refitted: PostgresServer) -> None:
    refitted.present(*refitted.authority.certificate("elsewhere.example.vn"))
    refitted.reload()
    assert trouble(place, desk) == "shared_certificate_host"


def test_a_certificate_of_nobody_we_trust(
    place: PostgresPlace, tmp_path_factory: pytest.TempPathFactory, refitted: PostgresServer
) -> None:
    other = Authority(tmp_path_factory.mktemp("other") / "authority")
    place.admit("desk1")
    assert trouble(place, place.server("desk1", sslrootcert=str(other.file))) == "shared_certificate_unknown"


def test_no_file_of_an_authority(place: PostgresPlace, refitted: PostgresServer) -> None:
    place.admit("desk1")
    assert trouble(place, place.server("desk1", sslrootcert="nowhere.crt")) == "shared_root_missing"


def test_a_server_without_tls(place: PostgresPlace, desk: Server, refitted: PostgresServer) -> None:
    refitted.set("ssl", "off")
    assert trouble(place, desk) == "shared_without_tls"


def test_nobody_listens(place: PostgresPlace) -> None:
    place.admit("desk1")
    with proxied(place.database.host.port) as proxy:
        port = str(proxy.port)
    assert trouble(place, place.server("desk1", port=port)) == "shared_unreachable"


def test_a_server_that_takes_the_call_and_says_nothing(place: PostgresPlace) -> None:
    place.admit("desk1")
    with proxied(place.database.host.port) as proxy:
        proxy.set(Weather(silent=True))
        server = place.server("desk1", port=str(proxy.port))
        assert trouble(place, server, Patience(connect=2)) == "shared_unreachable"


def test_a_server_that_is_full_of_callers(
    place: PostgresPlace, desk: Server, postgres: PostgresServer
) -> None:
    with postgres.superuser() as connection:
        connection.execute(f"ALTER ROLE {desk.login} CONNECTION LIMIT 0".encode())
    assert trouble(place, desk) == "shared_busy"


def test_a_server_that_only_reads(own_place: PostgresPlace) -> None:
    author = author_at(own_place, "station-1", "desk1")
    own_place.log_in("desk1").introduce(author.introduction)
    name = own_place.database.name
    with own_place.database.host.superuser() as connection:
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on".encode())
    log = own_place.log_in("desk1")
    log.survey()
    with pytest.raises(Unavailable) as failure:
        log.push(author.write_some(1))
    assert failure.value.what == "shared_read_only"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("FATAL:  the database system is starting up", "shared_starting"),
        ("FATAL:  the database system is shutting down", "shared_starting"),
        ("FATAL:  sorry, too many clients already", "shared_busy"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1"', "shared_login_refused"),
        ("SSL error: certificate verify failed", CERTIFICATE),
        ("could not translate host name", "shared_unreachable"),
    ],
)
def test_words_of_a_server_that_are_hard_to_bring_about(said: str, code: str) -> None:
    assert code_of_refusal(psycopg.OperationalError(f"connection failed: {said}")) == code


def test_every_code_has_its_sentence_and_no_sentence_is_idle() -> None:
    assert set(texts_shared.TROUBLES) == CODES


@pytest.mark.parametrize(
    "table", [texts_shared.TROUBLES, texts_shared.SENTENCES, texts_shared.OTHER_TROUBLES]
)
def test_sentences_are_short_and_whole(table: dict[str, str]) -> None:
    for code, words in table.items():
        assert words[0].isupper(), code
        assert words.endswith((".", "{cause}")), code
        assert "!" not in words, code
        assert len(words) <= 110, code
