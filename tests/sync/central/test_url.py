"""Addresses of a shared database: what they must say, what they mean where they say nothing, what they keep back."""

from __future__ import annotations

import pytest

from onestop.domain.errors import Refused
from onestop.sync.central.url import read_url

PLAIN = "postgresql://quay1:m%40t%2Fkh%E1%BA%A9u@sync.example.vn:5433/motcua"


def test_tls_is_checked_to_the_full_where_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert read_url(PLAIN).parameters["sslmode"] == "verify-full"


def test_an_address_may_say_otherwise() -> None:
    assert read_url(PLAIN + "?sslmode=require").parameters["sslmode"] == "require"


def test_an_address_is_read_in_full() -> None:
    server = read_url(PLAIN + "?sslrootcert=%2Fetc%2Fca.crt")
    assert (server.login, server.password) == ("quay1", "m@t/khẩu")
    assert server.shown == "sync.example.vn:5433/motcua"
    assert server.parameters["sslrootcert"] == "/etc/ca.crt"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "motcua",
        "https://sync.example.vn/motcua",
        "host=sync.example.vn user=quay1 dbname=motcua",
        "postgresql://",
        "postgresql:///motcua?user=quay1",
        "postgresql://sync.example.vn/motcua",
        "postgresql://quay1@sync.example.vn",
        "postgresql://quay1@sync.example.vn/motcua?sslmood=require",
        "postgresql://quay1@[::1/motcua",
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_url(text)
    assert (refused.value.code, refused.value.field) == ("shared_url_unreadable", "url")


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN + "?sslmode=require&connect_timeout=3",
        "postgres://a%3Ab@host/d%2Fb",
        "postgresql://quay1:x@[::1]:5433/motcua",
        "postgresql://quay1@one,two:5433/motcua",
        "postgresql://quay1@%2Fvar%2Frun/motcua",
    ],
)
def test_an_address_is_written_as_it_was_read(text: str) -> None:
    server = read_url(text)
    assert read_url(server.url(password=True)).parameters == server.parameters


def test_a_password_is_kept_back_unless_asked_for() -> None:
    server = read_url("postgresql://quay1:hush-hush@host/motcua")
    for told in (server.url(), repr(server), str(server), server.shown):
        assert "hush-hush" not in told
    assert read_url(server.url()).password == ""
    other = server.with_login("quay2", "another")
    assert (other.login, other.password, other.shown) == ("quay2", "another", server.shown)
