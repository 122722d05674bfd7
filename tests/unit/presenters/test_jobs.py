"""The panel behind the chip, and the report for support: what it holds, and that it names nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from onestop.application.sharing import Condition
from onestop.domain.errors import Unavailable
from onestop.presenters.jobs import JobsPresenter
from onestop.presenters.jobs_state import JobsState
from onestop.presenters.paper import Slip
from onestop.presenters.sharing_state import ChipKind, ChipState
from onestop.presenters.status_bar import PrinterCondition, StatusBarState
from onestop.presenters.support import SupportFacts, settings_told, support_text
from onestop.presenters.waiting_slips import PaperName, WaitingSlip
from tests.helpers.fake_desk import NOW, FakeClock, real_office
from tests.helpers.fake_shares import SHARED, FakeShares
from tests.helpers.office_day import office_day

STOPPED = replace(
    SHARED,
    condition=Condition.STOPPED,
    code="shared_unreachable",
    since=NOW,
    next_try=NOW + timedelta(minutes=4),
    failures=1,
    behind={"0190-b": 3},
    doubted={"0190-c": "unsigned"},
    other_key=frozenset({"0190-d"}),
)


@dataclass
class Papers:
    waiting: tuple[WaitingSlip, ...] = ()
    making: int = 0
    told: list[Callable[[], None]] = field(default_factory=list)

    def on_papers(self, told: Callable[[], None]) -> None:
        self.told.append(told)


@dataclass
class Reports:
    saved: list[Path] = field(default_factory=list)
    trouble: Exception | None = None

    def save(
        self, path: Path, state: JobsState, done: Callable[[], None], failed: Callable[[Exception], None]
    ) -> None:
        self.saved.append(path)
        if self.trouble is not None:
            failed(self.trouble)
        else:
            done()


@dataclass
class Panel:
    shares: FakeShares = field(default_factory=lambda: FakeShares(SHARED))
    papers: Papers = field(default_factory=Papers)
    reports: Reports = field(default_factory=Reports)
    clock: FakeClock = field(default_factory=FakeClock)
    printed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.presenter = JobsPresenter(
            self.shares, self.papers, self.clock, self.reports, lambda: self.printed.append("all")
        )

    @property
    def state(self) -> JobsState:
        return self.presenter.state


def test_each_failed_round_is_kept_also_while_the_panel_is_shut() -> None:
    panel = Panel()
    panel.shares.become(STOPPED)
    panel.shares.become(replace(STOPPED, taken=4))
    panel.clock.moment = NOW + timedelta(minutes=2)
    panel.shares.become(replace(STOPPED, failures=2))
    panel.shares.become(SHARED)
    assert not panel.state.open
    assert [(each.code, each.times, each.last) for each in panel.state.failures] == [
        ("shared_unreachable", 2, NOW + timedelta(minutes=2))
    ]


def test_a_desk_that_was_stopped_already_is_a_failure_too() -> None:
    assert [each.code for each in Panel(FakeShares(STOPPED)).state.failures] == ["shared_unreachable"]


def test_a_printer_that_fell_silent_is_noted_once() -> None:
    panel = Panel()
    silent = StatusBarState(NOW, printer=PrinterCondition.NOT_ANSWERING, waiting_slips=2)
    panel.presenter.status_told(silent)
    panel.presenter.status_told(replace(silent, overdue=4))
    assert [each.code for each in panel.state.failures] == ["printer_silent"]
    assert (panel.state.printer, panel.state.waiting_count) == (PrinterCondition.NOT_ANSWERING, 2)


def test_the_status_bars_chip_is_shown_whole() -> None:
    panel = Panel()
    chip = ChipState(ChipKind.WAITING, 5, NOW)
    panel.presenter.status_told(StatusBarState(NOW, chip=chip))
    assert panel.state.chip == chip


def test_papers_that_wait_and_are_being_made() -> None:
    panel = Panel()
    slip = Slip("261123-0510 giay-hen", Path("x.pdf"), b"")
    panel.papers.waiting, panel.papers.making = (WaitingSlip("d1", slip, 1, True),), 1
    for told in panel.papers.told:
        told()
    named = (PaperName("receipt", "261123-0510 giay-hen"),)
    assert (panel.state.waiting, panel.state.making) == (named, 1)
    panel.presenter.print_waiting()
    assert panel.printed == ["all"]


@pytest.mark.parametrize(
    ("paper_id", "title", "name"),
    [
        ("d1", "receipt_000.00.99.H31-180109-0003_1", PaperName("receipt", "180109-0003")),
        ("d1 receipt 2", "receipt_000.00.99.H31-180109-0003.2_1", PaperName("receipt", "180109-0003")),
        ("d1", "receipt_000.00.99.H31-180109-0003_vi-en_12", PaperName("receipt", "180109-0003")),
        ("d1 transfer 1", "transfer_000.00.99.H31-180109-0003_1", PaperName("transfer", "180109-0003")),
    ],
)
def test_a_slip_that_waits_is_named_by_form_and_code(paper_id: str, title: str, name: PaperName) -> None:
    assert WaitingSlip(paper_id, Slip(title, Path("x.pdf"), b""), 1, True).name == name


def test_guidance_without_a_code_is_named_by_its_slips_number() -> None:
    slip = Slip("supplement_12-HDHS_1", Path("x.pdf"), b"")
    assert WaitingSlip("g1", slip, 1, True, is_supplement=True).name == PaperName("supplement", "12-HDHS")


def test_trying_now_is_asked_of_the_exchange() -> None:
    panel = Panel()
    panel.presenter.try_now()
    assert panel.shares.asked == ["try_now"]


def test_opened_and_shut() -> None:
    panel, shown = Panel(), list[bool]()
    panel.presenter.attach(lambda state: shown.append(state.open))
    panel.presenter.open()
    panel.presenter.close()
    assert shown == [False, True, False]


def test_the_report_says_where_it_was_saved_or_why_not() -> None:
    panel = Panel()
    panel.presenter.save_report(Path("/tmp/ho-tro.txt"))
    told = panel.state.told
    assert told is not None and (told.code, told.fact("file")) == ("support_saved", "ho-tro.txt")
    panel.reports.trouble = Unavailable("disk_full", "/tmp")
    panel.presenter.save_report(Path("/tmp/ho-tro.txt"))
    assert panel.state.told is not None and panel.state.told.code == "disk_full"
    assert not panel.state.saving


def test_a_fault_of_the_report_is_raised_on() -> None:
    panel = Panel(reports=Reports(trouble=KeyError("head")))
    with pytest.raises(KeyError):
        panel.presenter.save_report(Path("ho-tro.txt"))
    assert not panel.state.saving


# the report itself


def whole_report() -> tuple[str, list[str]]:
    """A report over an office with dossiers and a desk with everything wrong; and every name that is about."""
    desk = office_day()
    office = real_office()
    panel = Panel(FakeShares(STOPPED))
    waits = Slip("261123-0510 Công ty TNHH Ánh Dương", Path("/x/261123-0510.pdf"), b"")
    panel.papers.waiting = (WaitingSlip("d1", waits, 1, True),)
    for told in panel.papers.told:
        told()
    panel.presenter.status_told(
        StatusBarState(
            NOW, printer=PrinterCondition.NOT_ANSWERING, printer_name="HP phòng chị Lan", waiting_slips=1
        )
    )
    facts = SupportFacts(
        versions=(("python", "3.11.9"), ("onestop", "0.1")),
        station=SHARED.station,
        number=2,
        counts=desk.counts(),
        heads={SHARED.station: (41, "ab" * 32)},
        settings=settings_told(office),
    )
    text = support_text(facts, panel.state)
    rows = [desk.dossier(dossier_id).dossier for dossier_id in desk.facts]
    names = [row.code for row in rows] + [row.code.rpartition("-")[0] for row in rows]
    names += [row.received.applicant.name for row in rows] + ["261123-0510", "Ánh Dương"]
    names += [member.name for member in office.staff] + [member.login for member in office.staff]
    names += [office.agency.name, office.agency.short_name, office.agency.desk_name]
    names += [SHARED.name, SHARED.login, SHARED.place, "sochung", "HP phòng", "chị Lan", "/x/"]
    return text, [name for name in names if name]


def test_the_report_names_nobody_and_no_dossier() -> None:
    text, names = whole_report()
    assert len(names) > 40
    assert [name for name in names if name.casefold() in text.casefold()] == []
    assert "password =" not in text and "://" not in text


def test_the_report_says_what_is_needed() -> None:
    text, _ = whole_report()
    for line in (
        "python = 3.11.9",
        f"id = {SHARED.station}",
        "condition = stopped",
        "code = shared_unreachable",
        "next_try = 2026-11-23 09:45",
        "behind.0190-b = 3",
        "doubted.0190-c = unsigned",
        "other_key.0190-d = yes",
        f"head.{SHARED.station} = 41 {'ab' * 32}",
        "waiting = 1",
        "printer = not_answering",
        "2026-11-23 09:41 = printer_silent x1 since 2026-11-23 09:41",
    ):
        assert line in text.splitlines(), line
    sections = [line for line in text.splitlines() if line.startswith("[")]
    assert sections == [
        f"[{name}]"
        for name in (
            "program", "station", "sharing", "counts", "ledger", "papers", "settings", "failures",
        )
    ]  # fmt: skip
