"""Desks with one rule dropped, to see that a chaos run notices: `python -m tests.sync.chaos.run --mutant NAME`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from onestop.storage.absorbing import SharedSide
from onestop.storage.projector import Projector
from onestop.sync.ends import Steps
from onestop.sync.naming import Naming
from onestop.sync.ports import Survey


def _no_re_enveloping() -> None:
    SharedSide.envelop_loose = lambda self, limit: 0  # type: ignore[method-assign]


def _same_id_after_a_fork() -> None:
    def stay(self: Naming, survey: Survey) -> Steps[None]:
        yield

    Naming.succeed = stay  # type: ignore[method-assign]


def _does_not_fold_what_comes() -> None:
    Projector.take_up = lambda self, events: None  # type: ignore[method-assign]
    Projector.take_up_between = lambda self, first, last: None  # type: ignore[method-assign]


MUTANTS: Mapping[str, Callable[[], None]] = {
    "no re-enveloping": _no_re_enveloping,
    "same id after a fork": _same_id_after_a_fork,
    "does not fold what comes": _does_not_fold_what_comes,
}
