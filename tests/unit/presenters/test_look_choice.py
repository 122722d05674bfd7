"""The look that was chosen is in force at once and kept; what cannot be kept is said and stays in force."""

from __future__ import annotations

from onestop.domain.errors import Unavailable
from onestop.presenters.look_choice import LookChoice, LookPresenter, LookState, Theme
from onestop.presenters.message import say
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.fake_looks import KeptLooks

BEFORE = LookChoice(Theme.SYSTEM, 115)


def look(keeper: KeptLooks, applied: list[LookChoice]) -> LookPresenter:
    return LookPresenter(BEFORE, keeper, ImmediateTasks(), applied.append)


def test_what_was_kept_is_in_force_and_what_is_chosen_is_kept() -> None:
    keeper, applied = KeptLooks(), list[LookChoice]()
    presenter = look(keeper, applied)
    shown: list[LookState] = []
    presenter.attach(shown.append)
    presenter.theme_chosen(Theme.DARK)
    presenter.text_size_chosen(130)
    presenter.text_size_chosen(130)
    dark, large = LookChoice(Theme.DARK, 115), LookChoice(Theme.DARK, 130)
    assert applied == [BEFORE, dark, large]
    assert keeper.kept == [dark, large]
    assert [state.choice for state in shown] == [BEFORE, dark, large]


def test_a_system_that_turns_dark_is_followed_and_nothing_is_kept() -> None:
    keeper, applied = KeptLooks(), list[LookChoice]()
    look(keeper, applied).system_changed()
    assert (applied, keeper.kept) == ([BEFORE, BEFORE], [])


def test_what_cannot_be_kept_is_said() -> None:
    keeper, applied = KeptLooks(trouble=Unavailable("disk_full")), list[LookChoice]()
    presenter = look(keeper, applied)
    presenter.theme_chosen(Theme.DARK)
    assert presenter.state.trouble == say("disk_full", cause="")
    assert applied[-1].theme is Theme.DARK
