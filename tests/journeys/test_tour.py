"""The tour plays through the real window and leaves each kind of paper; its year is that of the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from onestop.bootstrap.tour.office import TourOffice
from onestop.bootstrap.tour.stick import TwoDesksByStick
from onestop.bootstrap.tour.tour import tour
from onestop.dev.postgres import programs

FORMS = {
    "apology": 1,
    "control": 1,
    "deadline": 1,
    "handover": 5,
    "post": 1,
    "receipt": 9,
    "refusal": 1,
    "return": 3,
    "stop": 1,
    "supplement": 2,
    "unfetched": 1,
}
BY_STICK = {**FORMS, "receipt": 8}
"""Without a server there is no reception while its cable is pulled."""


@pytest.mark.usefixtures("qapp")
def test_the_tour_leaves_every_paper_of_the_way(tmp_path: Path) -> None:
    told = tour(tmp_path)
    assert set(told) == {"received", "files", "year", "desks"}
    files = told["files"]
    assert isinstance(files, list) and all((tmp_path / each).stat().st_size for each in files)
    desks = told["desks"]
    assert isinstance(desks, dict) and desks["agree"]
    by_stick = programs() is None
    assert desks["by"] == ("stick" if by_stick else "server")
    slips = [Path(each).name.partition("_")[0] for each in files if each.startswith("slips/")]
    assert {form: slips.count(form) for form in slips} == (BY_STICK if by_stick else FORMS)
    assert sum(each.startswith("partners/transfer_") for each in files) == 3
    pictures = [each for each in files if each.endswith(".png")]
    assert [int(each.partition("-")[0]) for each in pictures] == list(range(1, len(pictures) + 1))
    year = told["year"]
    assert isinstance(year, dict)
    wanted = {"received": 539, "settled": 539, "on_time_or_early": 535, "late": 4, "online": 216, "linked": 9}
    assert wanted.items() <= year.items() and year["early"] == 322
    assert not QApplication.topLevelWidgets() or not any(
        each.isVisible() for each in QApplication.topLevelWidgets()
    )


@pytest.mark.usefixtures("qapp")
def test_two_desks_by_a_stick_where_there_is_no_server(tmp_path: Path) -> None:
    office = TourOffice(tmp_path / "desk-1", tmp_path)
    try:
        office.open()
        desks = TwoDesksByStick(office, "none", tmp_path / "desk-2")
        desks.play()
    finally:
        office.close()
    assert len(desks.received) == 2
    assert (desks.told["by"], desks.told["agree"], desks.told["no_server"]) == ("stick", True, "none")
    assert [path.stem for path in office.hand.taken] == ["01-quay-2-vua-tiep-nhan", "02-viec-bat-thuong"]
