"""The pages of one's own work and of return over the sample office, for the gallery and the shots. Not shipped."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import cast

from onestop.application.desk import Desk
from onestop.bootstrap.opening import OpenHome
from onestop.bootstrap.sample import open_sample
from onestop.gui.page import Page
from onestop.gui.pages.my_work_page import MyWorkPage
from onestop.gui.pages.return_page import ReturnPage
from onestop.presenters.acting import Acting
from onestop.presenters.my_work import MyWorkPresenter
from onestop.presenters.paper import PaperPort
from onestop.presenters.returning import ReturningPresenter
from onestop.presenters.tasks import ImmediateTasks


class _NoDoors:
    """Nothing leads away from an exhibit."""

    def open_dossier(self, dossier_id: str, *, why: bool = False) -> None: ...

    def open_reception(self) -> None: ...


NO_PAPER = cast(PaperPort, object())
"""Nobody prints from an exhibit."""


@cache
def _sample() -> OpenHome:
    """Stays open as long as the gallery does; its folder is the system's to sweep."""
    return open_sample(Path(tempfile.mkdtemp(prefix="onestop-")), ticking=False)


def my_work(login: str) -> Page:
    desk, acting = _acting(login)
    presenter = MyWorkPresenter(desk, ImmediateTasks(), acting, NO_PAPER, _NoDoors())
    page = MyWorkPage(presenter, acting, practice=True)
    presenter.attach(page.show_state, lambda: True)
    presenter.start()
    return page


def returning(tail: str) -> Page:
    """With the result whose code ends so at the counter."""
    desk, acting = _acting("motcua1")
    tasks = ImmediateTasks()
    presenter = ReturningPresenter(
        desk,
        tasks,
        desk.clock,
        desk.calendar,
        desk.catalog.agency_name,
        acting,
        NO_PAPER,
        lambda _: None,
    )
    page = ReturnPage(presenter, practice=True)
    presenter.start()
    presenter.typed(tail)
    return page


def _acting(login: str) -> tuple[Desk, Acting]:
    desk = _sample().desk.acting_as(login)
    acting = Acting(desk, ImmediateTasks())
    acting.refresh()
    return desk, acting
