"""Joining: the address taken apart and put together, what stands beside which field, progress, stopping."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onestop.application.sharing import Condition, Sharing
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.join import BY_HAND, FIELDS, JoinPresenter, JoinState
from onestop.presenters.shared_address import SharedAddress, is_address, read_address
from onestop.sync.central.troubles import CODES
from onestop.sync.central.url import read_url
from tests.helpers.fake_shares import SHARED, FakeShares

SECRET = "p@ss/w:rd &?"
URL = (
    "postgresql://desk_h31:p%40ss%2Fw%3Ard%20%26%3F@sochung.vn:5433/one%20stop?sslrootcert=%2Fetc%2Froot.crt"
)


def joining(shares: FakeShares | None = None) -> tuple[JoinPresenter, FakeShares, list[JoinState]]:
    shares = shares or FakeShares()
    presenter, shown = JoinPresenter(shares), list[JoinState]()
    presenter.attach(shown.append)
    assert presenter.open()
    return presenter, shares, shown


def filled(presenter: JoinPresenter) -> None:
    for name, text in (
        ("host", "sochung.vn"),
        ("database", "onestop"),
        ("login", "desk"),
        ("name", "Quầy 2"),
    ):
        presenter.typed(name, text)


def test_a_whole_address_fills_the_parts_and_gives_the_password_beside_them() -> None:
    presenter, _, shown = joining()
    assert presenter.address_given(URL) == SECRET
    address = presenter.state.address
    assert (address.host, address.database, address.login) == ("sochung.vn:5433", "one stop", "desk_h31")
    assert (address.tls, address.root) == ("verify-full", "/etc/root.crt")
    assert presenter.state.security, "a root certificate that was given is shown"
    assert not any("p@ss" in repr(state) or "p%40" in repr(state) for state in shown)


@pytest.mark.parametrize("text", ["sochung.vn", "", "http://sochung.vn", "10.0.0.7:5432"])
def test_a_servers_name_is_no_whole_address(text: str) -> None:
    presenter, _, _ = joining()
    assert not is_address(text) and presenter.address_given(text) is None


@pytest.mark.parametrize(
    "url",
    [
        URL,
        "postgresql://desk@sochung.vn/onestop",
        "postgres://desk:x@10.0.0.7:6432/onestop?sslmode=require&application_name=one",
        "postgresql://desk@/onestop?host=/run/postgresql",
        "postgresql://desk:x@[::1]:5432/onestop",
    ],
)
def test_the_parts_put_together_are_the_same_address(url: str) -> None:
    address, password = read_address(url)
    given, made = read_url(url), read_url(address.url(password))
    assert dict(made.parameters) == dict(given.parameters)


def test_what_is_missing_is_said_beside_each_field_and_nothing_is_tried() -> None:
    presenter, shares, _ = joining()
    presenter.submit("")
    assert {name for name, _ in presenter.state.errors} == {"host", "database", "login", "name"}
    presenter.typed("host", "sochung.vn")
    assert presenter.state.error("host") is None and presenter.state.error("name") is not None
    assert shares.joins == []


def test_the_server_is_asked_with_everything_and_the_password_is_kept_nowhere() -> None:
    presenter, shares, shown = joining()
    filled(presenter)
    presenter.submit(SECRET)
    ((url, name),) = shares.joins
    assert read_url(url).password == SECRET and read_url(url).parameters["sslmode"] == "verify-full"
    assert name == "Quầy 2" and presenter.state.busy
    assert not any(SECRET in repr(state) for state in shown)
    assert SECRET not in repr(vars(presenter))


@pytest.mark.parametrize("code", sorted(CODES))
def test_each_trouble_stands_beside_a_field_and_the_hand_may_go_on(code: str) -> None:
    presenter, shares, _ = joining()
    filled(presenter)
    presenter.submit("x")
    shares.refuse(Unavailable(code, "as the server says"))
    ((where, message),) = presenter.state.errors
    assert where in FIELDS and message.code == BY_HAND.get(code, code) and not presenter.state.busy
    presenter.submit("y")
    assert len(shares.joins) == 2 and presenter.state.errors == ()


@pytest.mark.parametrize(
    ("error", "where"),
    [
        (Unavailable("shared_password"), "password"),
        (Unavailable("shared_no_database"), "database"),
        (Unavailable("shared_not_admitted"), "login"),
        (Unavailable("shared_unreachable"), "host"),
        (Unavailable("shared_root_missing"), "root"),
        (Refused("shared_url_unreadable", field="url"), "host"),
        (Refused("station_name_missing", field="station"), "name"),
        (Refused("text_too_long", field="station", limit=40), "name"),
        (Refused("shared_other_agency", field="url", agency="H31", known="H32"), "host"),
        (Refused("something_else"), "host"),
    ],
)
def test_where_it_stands(error: Exception, where: str) -> None:
    presenter, shares, _ = joining()
    filled(presenter)
    presenter.submit("x")
    shares.refuse(error)
    assert presenter.state.errors[0][0] == where
    assert presenter.state.security is (where == "root")


def test_progress_of_the_first_pull_then_done() -> None:
    presenter, shares, shown = joining()
    filled(presenter)
    presenter.submit("x")
    shares.become(Sharing(Condition.WORKING, taken=200, to_take=900))
    assert (presenter.state.taken, presenter.state.to_take) == (200, 900)
    shares.finish()
    assert not presenter.state.open and shown[-1].done == SHARED
    assert not presenter.open(), "it is a desk of a shared ledger now"


def test_stopping_keeps_what_was_typed_and_a_late_failure_is_no_news() -> None:
    presenter, shares, _ = joining()
    filled(presenter)
    presenter.submit("x")
    presenter.step_back()
    assert shares.asked == ["cancel_join"] and presenter.state.open and not presenter.state.busy
    shares.refuse(Refused("shared_join_cancelled"))
    assert presenter.state.errors == () and presenter.state.name == "Quầy 2"
    presenter.step_back()
    assert not presenter.state.open
    assert presenter.open() and presenter.state.address.host == "sochung.vn"


def test_stopped_too_late_it_is_joined_all_the_same() -> None:
    presenter, shares, shown = joining()
    filled(presenter)
    presenter.submit("x")
    presenter.step_back()
    shares.finish()
    assert shown[-1].done == SHARED and not presenter.state.open


def test_less_than_the_full_check_is_warned_of_and_never_by_itself() -> None:
    presenter, _, _ = joining()
    assert not presenter.state.unchecked and not presenter.state.security
    presenter.security_asked()
    presenter.typed("tls", "require")
    assert presenter.state.unchecked and presenter.state.security
    presenter.typed("tls", "verify-full")
    assert not presenter.state.unchecked
    presenter.address_given("postgresql://desk@sochung.vn/onestop?sslmode=disable")
    assert presenter.state.unchecked and presenter.state.address.tls == "disable"


def test_a_fault_is_raised_on_and_the_sheet_is_free_again() -> None:
    presenter, shares, _ = joining()
    filled(presenter)
    presenter.submit("x")
    with pytest.raises(KeyError):
        shares.refuse(KeyError("x"))
    assert not presenter.state.busy


def test_a_part_of_no_address_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="port"):
        SharedAddress().having("port", "5432")


def test_a_machine_that_shares_already_joins_nothing() -> None:
    shares = FakeShares(replace(SHARED, condition=Condition.STOPPED, code="shared_password"))
    assert not JoinPresenter(shares).open()
