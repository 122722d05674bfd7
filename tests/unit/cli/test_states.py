"""Every state that an answer may name has words, and the system's own reasons are said in Vietnamese."""

from __future__ import annotations

import argparse
import errno
import sqlite3

import pytest

from onestop.cli.causes import cause_words, in_short, why
from onestop.cli.texts import refusal, slip_failed, trouble
from onestop.cli.texts_states import (
    APPLICANT_WARNINGS,
    BREAKS,
    CALENDAR_WARNINGS,
    EVENTS,
    FORMS,
    TIMELINESS,
)
from onestop.cli.words import as_text
from onestop.domain.calendar import WarningCode
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.facts import DossierReceived, SlipPrinted
from onestop.domain.ledger import Break
from onestop.domain.regime import FormKind
from onestop.domain.timeliness import Timeliness
from onestop.domain.transitions import TRANSITIONS
from tests.quality.raised import WARNED, raised
from tests.quality.source_tree import modules


def lines(**answer: object) -> list[str]:
    return as_text(argparse.Namespace(), answer).splitlines()


def test_every_state_has_words() -> None:
    assert set(TIMELINESS) == set(Timeliness)
    assert set(CALENDAR_WARNINGS) == set(WarningCode)
    verdicts = {
        each.code for each in raised(modules()) if each.kind == WARNED and each.module.endswith("identifiers")
    }
    assert verdicts and set(APPLICANT_WARNINGS) >= verdicts
    named = set((Break.__doc__ or "").split("``")[1::2])
    assert set(BREAKS) == named
    assert set(FORMS) == set(FormKind)
    of_dossiers = {vars(kind)["KIND"] for kind in TRANSITIONS} | {DossierReceived.KIND, SlipPrinted.KIND}
    assert set(EVENTS) >= of_dossiers


def test_states_are_said_in_words() -> None:
    assert lines(timeliness="due_soon") == ["Tình trạng hạn: sắp đến hạn"]
    assert lines(dossiers=[{"code": "A-1", "timeliness": "late"}]) == ["A-1 · xong quá hạn"]
    happened = [{"kind": kind, "by": "motcua1"} for kind in ("handed_over", "opinion_given")]
    assert lines(events=happened) == ["chuyển bước · motcua1", "opinion_given · motcua1"]
    assert lines(dossiers=[{"code": "late"}]) == ["late"], "only what is a state"
    assert lines(warnings=["phone_length", "never_heard_of"]) == [
        "Số điện thoại thiếu hoặc thừa số. Xem lại.",
        "never_heard_of",
    ]
    swap = {"code": "swap_proposed", "year": 2026, "dates": ["2026-08-31", "2026-08-22"]}
    assert lines(warnings=[swap]) == [
        "Đang có đề nghị hoán đổi ngày 31/08/2026, 22/08/2026. Hạn trả có thể đổi."
    ]
    assert lines(broken=[{"station": "s", "seq": 4, "code": "hash", "event_id": "e"}]) == [
        "s · số 4 · nội dung đã bị sửa · e"
    ]


def failed(what: str, cause: str, origin: BaseException) -> Unavailable:
    try:
        raise Unavailable(what, cause) from origin
    except Unavailable as unavailable:
        return unavailable


@pytest.mark.parametrize(
    "number",
    [
        errno.ENOSPC,
        errno.EACCES,
        errno.EROFS,
        errno.ENOENT,
        errno.ENOTDIR,
        errno.EISDIR,
    ],
)
def test_what_the_system_says_is_said_in_vietnamese(number: int) -> None:
    origin = OSError(number, "English words", "/data/slip.pdf")
    for cause in ("/data/slip.pdf", "English words", str(origin)):
        said = trouble(failed("folder", cause, origin))
        assert f"/data/slip.pdf ({why(origin)})" in said
        assert "English" not in said and "Errno" not in said
    named = cause_words(failed("office_file", "office.toml: English words", origin))
    assert named == f"office.toml ({why(origin)})"


def test_what_the_ledgers_file_says_is_said_in_vietnamese(tmp_path: object) -> None:
    with pytest.raises(sqlite3.OperationalError) as shut:
        sqlite3.connect(f"{tmp_path}/none/ledger.sqlite3")
    said = trouble(failed("home_not_writable", str(shut.value), shut.value))
    assert said.endswith("không mở được tệp sổ cái")


def test_a_number_without_words_is_told() -> None:
    assert why(OSError(9999, "?")) == "lỗi số 9999"
    assert why(OSError()) == "lỗi ổ đĩa"
    assert why(IsADirectoryError("x")) == why(OSError(errno.EISDIR, ""))


def test_a_slip_that_fails_asks_for_the_slip_alone() -> None:
    for failure in (
        Unavailable("disk_full"),
        Unavailable("never_heard_of"),
        Refused("may_not", login="motcua1"),
    ):
        words = slip_failed("A-1", failure)
        assert "đừng tiếp nhận lại" in words and "onestop slip A-1 -o" in words
        assert "làm lại" not in words
    assert "(ổ đĩa đầy)" in slip_failed("A-1", Unavailable("disk_full"))
    assert refusal(Refused("may_not", login="motcua1")).rstrip(".") in slip_failed(
        "A-1", Refused("may_not", login="motcua1")
    )
    assert in_short(Unavailable("never_heard_of")) == "never_heard_of"
