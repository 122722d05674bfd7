"""The steps of a route in words: one or two words a step, when, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.gui.words.days import short_and_hour
from onestop.gui.words.dossiers import step_word
from onestop.gui.words.figures import working_time
from onestop.presenters.widget_states import RouteStepState, StepProgress

if TYPE_CHECKING:
    from onestop.presenters.route import RouteLine

translate = QCoreApplication.translate


def route_states(lines: Sequence[RouteLine]) -> tuple[RouteStepState, ...]:
    return tuple(_state(line) for line in lines)


def _state(line: RouteLine) -> RouteStepState:
    return RouteStepState(step_word(line), line.progress, _when(line), line.who, line.late, line.again)


def _when(line: RouteLine) -> str:
    """What is left of the step that goes on; when it was done or is due; else how long it is planned to take."""
    if line.waits:
        return translate("Steps", "clock stopped")
    if line.left is not None:
        pattern = translate("Steps", "{time} over") if line.left < 0 else translate("Steps", "{time} left")
        return pattern.format(time=working_time(abs(line.left)))
    if line.at is not None:
        return short_and_hour(line.at)
    return working_time(round(line.hours * 60)) if line.progress is not StepProgress.DONE else ""
