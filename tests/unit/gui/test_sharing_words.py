"""Everything sharing can say is said in Vietnamese, in a sentence and in a few words; nothing by its bare code."""

from __future__ import annotations

import ast
from datetime import datetime, timedelta

import pytest

from onestop.domain.errors import Unavailable
from onestop.gui.words import refusals, sharing
from onestop.gui.words.sentences import sentence
from onestop.gui.words.sharing_sentences import sharing_sentences, short_reason
from onestop.presenters.failures import Failure
from onestop.presenters.join import NEEDED
from onestop.presenters.message import Message, of_trouble, say
from onestop.presenters.onlookers import Onlooker
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.sync.central.troubles import CODES
from tests.quality.source_tree import ROOT

NOW = datetime(2026, 11, 23, 9, 41)

pytestmark = pytest.mark.usefixtures("qapp")


def doubts() -> set[str]:
    """Every reason written into `Told.doubted`, as the source has them."""
    found = set[str]()
    for file in (ROOT / "onestop" / "sync").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            is_doubt = isinstance(node, ast.FunctionDef) and node.name == "doubt"
            is_told = isinstance(node, ast.Assign) and "doubted[" in ast.unparse(node.targets[0])
            if is_doubt or is_told:
                found |= {
                    each.value
                    for each in ast.walk(node)
                    if isinstance(each, ast.Constant)
                    and isinstance(each.value, str)
                    and each.value.isidentifier()
                }
    return found


@pytest.mark.parametrize(
    "code", sorted({*CODES, "bundle_unreadable", "shared_settings", "shared_password_unkept"})
)
def test_each_trouble_has_a_sentence_and_a_few_words(code: str) -> None:
    words = sentence(of_trouble(Unavailable(code, "")))
    assert words != refusals.unknown(code) and code not in words and words.strip()[-1] in ".:"
    brief = short_reason(code)
    assert code not in brief and len(brief) <= 34 and brief[0].islower()


def test_each_doubt_has_a_sentence() -> None:
    reasons = doubts()
    assert {"unsigned", "torn", "unknown_station", "not_allowed", "event_differs"} <= reasons
    mute = [each for each in reasons if sentence(say(f"doubt_{each}")) == refusals.unknown(f"doubt_{each}")]
    assert mute == []


def test_each_field_that_is_missing_has_its_sentence() -> None:
    assert all(sentence(say(f"join_{name}_missing")).endswith(".") for name in NEEDED)


def test_sentences_are_short_whole_and_polite() -> None:
    for code, words in sharing_sentences().items():
        assert words[0].isupper() or words[0] == "{", code
        assert words.endswith((".", "{cause}")), code
        assert "!" not in words and " bạn " not in f" {words.lower()} " and len(words) <= 110, code


def test_a_code_nobody_foresaw_is_told_by_its_name() -> None:
    assert "never_heard_of" in short_reason("never_heard_of")
    assert "never_heard_of" in sentence(Message("never_heard_of"))


@pytest.mark.parametrize(
    ("chip", "words", "figure"),
    [
        (ChipState(), "Máy đứng riêng", ""),
        (ChipState(ChipKind.WORKING), "Đang nối sổ chung", ""),
        (ChipState(ChipKind.SHARED), "Đã chia sẻ hết", ""),
        (ChipState(ChipKind.WAITING, 5, NOW.replace(minute=14)), "Chưa chia sẻ", "5, từ 09:14"),
        (ChipState(ChipKind.WAITING, 5, NOW - timedelta(days=1)), "Chưa chia sẻ", "5, từ 22/11 09:41"),
        (
            ChipState(ChipKind.STOPPED, 3, NOW, code="shared_password"),
            "Ngừng chia sẻ: sai mật khẩu",
            "3, từ 09:41",
        ),
        (ChipState(ChipKind.STOPPED, code="shared_unreachable"), "Ngừng chia sẻ: chưa nối được máy chủ", ""),
    ],
)
def test_the_chip_in_words(chip: ChipState, words: str, figure: str) -> None:
    assert (sharing.chip_words(chip), sharing.chip_figure(chip, NOW)) == (words, figure)


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (timedelta(minutes=7), "Đồng hồ máy này nhanh hơn máy chủ 7 phút"),
        (timedelta(minutes=-7), "Đồng hồ máy này chậm hơn máy chủ 7 phút"),
        (timedelta(hours=5, minutes=4), "Đồng hồ máy này nhanh hơn máy chủ 5 giờ"),
        (timedelta(days=-365), "Đồng hồ máy này chậm hơn máy chủ 365 ngày"),
    ],
)
def test_the_clock_that_is_off(ahead: timedelta, words: str) -> None:
    strip = sharing.clock_strip(ahead)
    assert strip.headline == words and "Vẫn tiếp nhận được" in strip.sentence


def test_who_else_has_it_open() -> None:
    b, c, d = Onlooker("Trần Văn B", "Quầy 2"), Onlooker("Lê Thị C", "Quầy 3"), Onlooker("dung", "")
    assert sharing.company_words(()) == ""
    assert sharing.company_words((b,)) == "Trần Văn B (Quầy 2) đang mở hồ sơ này"
    assert sharing.company_words((d,)) == "dung đang mở hồ sơ này"
    both = "Trần Văn B (Quầy 2) và Lê Thị C (Quầy 3) đang mở hồ sơ này"
    assert sharing.company_words((b, c)) == both
    assert sharing.company_words((b, c, d)) == "Trần Văn B (Quầy 2) và 2 người khác đang mở hồ sơ này"


def test_what_failed_and_when() -> None:
    once = Failure("shared_busy", NOW, NOW)
    often = Failure("printer_silent", NOW - timedelta(hours=1), NOW, 4)
    assert (sharing.failure_what(once), sharing.failure_when(once, NOW)) == ("Máy chủ đang bận", "09:41")
    assert sharing.failure_what(often) == "Máy in không trả lời (4 lần)"
    assert sharing.failure_when(often, NOW) == "08:41 – 09:41"
