"""Which of many words the index is asked for: the rarest, and enough of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from onestop.storage.telling import telling


@pytest.fixture
def indexed() -> Iterator[sqlite3.Connection]:
    driver = sqlite3.connect(":memory:")
    driver.execute("CREATE VIRTUAL TABLE names USING fts5 (words, detail = none)")
    yield driver
    driver.close()


def fill(driver: sqlite3.Connection, texts: list[str]) -> None:
    driver.executemany("INSERT INTO names (rowid, words) VALUES (?, ?)", enumerate(texts, 1))


def asked(driver: sqlite3.Connection, words: str) -> str:
    return " ".join(telling(driver, "names", words.split(), lambda word, text: f" {word} " in text))


def test_of_many_words_the_rarest_are_asked_for(indexed: sqlite3.Connection) -> None:
    fill(indexed, [f"cong ty tnhh {word}" for word in ["son", "ha", "nam", "son", "ha", "bac"]])
    assert asked(indexed, "cong ty tnhh son ha nam") == "son ha nam"
    assert asked(indexed, "cong ty ha tnhh") == "cong ty ha"


def test_words_that_stand_together_are_asked_for_with_one_that_does_not(indexed: sqlite3.Connection) -> None:
    fill(indexed, ["lo thang long yen my"] * 20 + ["lo minh duc my hao"] * 40)
    assert asked(indexed, "lo my thang long yen") == "thang long yen"
    assert asked(indexed, "lo thang long yen hao") == "thang long yen hao"


def test_few_words_are_all_asked_for_and_many_where_nothing_is_known_yet(indexed: sqlite3.Connection) -> None:
    assert asked(indexed, "cong ty tnhh") == "cong ty tnhh"
    assert asked(indexed, "cong ty tnhh son ha") == "cong ty tnhh"
