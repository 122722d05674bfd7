"""A look that is kept in memory and put in force nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from onestop.presenters.look_choice import LookChoice, LookPresenter
from onestop.presenters.tasks import ImmediateTasks


@dataclass
class KeptLooks:
    """`trouble` makes keeping fail."""

    kept: list[LookChoice] = field(default_factory=list)
    trouble: Exception | None = None

    def write(self, choice: LookChoice) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(choice)


def any_look(keeper: KeptLooks | None = None) -> LookPresenter:
    return LookPresenter(LookChoice(), keeper or KeptLooks(), ImmediateTasks(), lambda _: None)
