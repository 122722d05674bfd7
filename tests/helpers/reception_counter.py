"""A reception presenter at a page that only remembers: what the hand does goes in, states come out."""

from __future__ import annotations

import dataclasses
from datetime import datetime, time

from onestop.application.read_models import GivenGuidance, Received
from onestop.presenters.reception import ReceptionPresenter
from onestop.presenters.reception_state import ReceptionState
from onestop.presenters.tasks import ImmediateTasks, Tasks
from tests.helpers.reception_desk import KYOWA_TAX, ReceptionDesk, SeenPage, desk_with_kyowa

CARD = "033085001234|145123456|Đỗ Thị Hoa|02091985|Nữ|Thôn An Bình, xã Nghĩa Dân, tỉnh Hưng Yên|10052021"


@dataclasses.dataclass
class Endings:
    heard: list[tuple[str, object, ReceptionState]] = dataclasses.field(default_factory=list)

    def received(self, received: Received, state: ReceptionState, at: datetime) -> None:
        self.heard.append(("received", received, state))

    def guided(self, given: GivenGuidance, state: ReceptionState, at: datetime) -> None:
        self.heard.append(("guided", given, state))


@dataclasses.dataclass
class Counter:
    """A presenter at its page."""

    desk: ReceptionDesk
    page: SeenPage
    endings: Endings
    presenter: ReceptionPresenter

    @property
    def state(self) -> ReceptionState:
        return self.page.state


def counter(desk: ReceptionDesk | None = None, tasks: Tasks | None = None) -> Counter:
    desk = desk or desk_with_kyowa()
    page, endings = SeenPage(), Endings()
    presenter = ReceptionPresenter(
        desk, tasks or ImmediateTasks(), desk.clock, desk.calendar, endings, hand_over_cutoff=time(15)
    )
    presenter.attach(page)
    return Counter(desk, page, endings, presenter)


def fill(at: Counter, procedure: str = "ld-01") -> None:
    at.presenter.who.typed("kyo")
    at.presenter.chosen(KYOWA_TAX)
    at.presenter.what.typed(procedure)
    at.presenter.what.entered()
