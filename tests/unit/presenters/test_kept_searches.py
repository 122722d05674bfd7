"""What a person searched last and keeps: changed at once, written behind, never over what was not read yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from onestop.domain.errors import Unavailable
from onestop.gui.search_file import SearchFile
from onestop.presenters.kept_now import KeptNow
from onestop.presenters.kept_searches import InMemory, KeptSearches, SavedSearch
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.held_tasks import HeldTasks


def test_the_last_search_is_on_top_and_ten_are_kept() -> None:
    kept = KeptSearches()
    for n in [*range(12), 5]:
        kept = kept.after(str(n))
    assert kept.recent == ("5", "11", "10", "9", "8", "7", "6", "4", "3", "2")
    assert kept.without_recent("11").recent[:2] == ("5", "10")


def test_a_name_used_again_takes_the_new_text() -> None:
    kept = KeptSearches().with_saved("a", "1").with_saved("b", "2").with_saved(" a ", "3")
    assert kept.saved == (SavedSearch("a", "3"), SavedSearch("b", "2"))
    assert kept.without_saved("a").saved == (SavedSearch("b", "2"),)


def test_what_is_changed_before_the_file_was_read_is_added_to_it() -> None:
    keeper, tasks, told = InMemory(), HeldTasks(), list[KeptSearches]()
    keeper.write("a", KeptSearches(("old",)))
    now = KeptNow(keeper, tasks, lambda: "a", told.append)
    now.change(lambda kept: kept.after("new"))
    assert now.kept.recent == ("new",)
    tasks.finish_all()
    assert now.kept.recent == keeper.read("a").recent == ("new", "old") and told[-1] == now.kept


def test_each_person_has_their_own(tmp_path: Path) -> None:
    sitting = ["a"]
    keeper = SearchFile(tmp_path / "searches.json")
    now = KeptNow(keeper, ImmediateTasks(), lambda: sitting[0], lambda _: None)
    now.change(lambda kept: kept.with_saved("của a", "quahan").after("đồng"))
    sitting[0] = "b"
    now.know()
    assert now.kept == KeptSearches()
    now.change(lambda kept: kept.after("khác"))
    assert keeper.read("a") == KeptSearches(("đồng",), (SavedSearch("của a", "quahan"),))
    assert keeper.read("b").recent == ("khác",)


@pytest.mark.parametrize("written", ["", "[]", '{"a": 3}', '{"a": {"saved": [1]}}', "\x00"])
def test_a_damaged_file_is_as_none(tmp_path: Path, written: str) -> None:
    (tmp_path / "searches.json").write_text(written, "utf-8")
    assert SearchFile(tmp_path / "searches.json").read("a") == KeptSearches()


def test_a_disk_that_takes_nothing_stops_no_search() -> None:
    class Full(InMemory):
        def write(self, login: str, kept: KeptSearches) -> None:
            raise Unavailable("disk_full")

    now = KeptNow(Full(), ImmediateTasks(), lambda: "a", lambda _: None)
    now.change(lambda kept: kept.after("x"))
    assert now.kept.recent == ("x",)
