"""A slip that no printer took, over a real desk: it comes out as itself, and never as another slip of its form."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from onestop.application import act_commands as commands
from onestop.application.act_commands import ActCommand
from onestop.application.notice_paper import RefusalContent
from onestop.application.way_contents import ControlContent
from onestop.domain.facts import SlipPrinted
from onestop.domain.status import Status
from onestop.presenters.dossier import DossierPresenter
from onestop.presenters.paper import Slip
from onestop.presenters.slips import Slips
from onestop.presenters.tasks import ImmediateTasks
from onestop.presenters.waiting_slips import WaitingSent
from tests.helpers.way import Way, received_at
from tests.unit.presenters.test_slips import Press

if TYPE_CHECKING:
    from onestop.application.slip_paper import SlipContent
    from onestop.presenters.paper import PaperOutcome

OUTSIDE, INCOMPLETE = "Ngoài khu công nghiệp", "Không thuộc thẩm quyền"


@dataclass
class Reader(Press):
    """Its files say which reasons stand on them."""

    def slip(self, content: SlipContent) -> Slip:
        reasons = content.reasons if isinstance(content, RefusalContent) else (type(content).__name__,)
        self.made += 1
        return Slip(
            "slip", Path(f"{self.made}.pdf"), f"{'; '.join(reasons)} {content.mark.print_no}".encode()
        )


@dataclass
class Rows(Reader):
    """Its control slips say how many hand-overs stand on them, and as of when."""

    def slip(self, content: SlipContent) -> Slip:
        assert isinstance(content, ControlContent)
        mark = content.mark
        said = f"{len(content.rows)}|{mark.print_no}|{mark.printed_at}"
        return Slip("control", Path("control.pdf"), said.encode())


@dataclass
class Office:
    """One dossier with its page, and a printer that can jam."""

    way: Way = field(default_factory=lambda: received_at("2018-07-02 08:00", "DT-05"))
    press: Reader = field(default_factory=Reader)

    def __post_init__(self) -> None:
        desk = self.way.counter.desk()
        self.slips = Slips(desk, ImmediateTasks(), ImmediateTasks(), self.press)
        self.page = DossierPresenter(
            desk,
            ImmediateTasks(),
            desk.clock,
            desk.calendar,
            desk.office,
            desk.catalog,
            self.slips,
            lambda: None,
        )

    def does(self, *acts: ActCommand) -> None:
        for each in acts:
            self.way.act("motcua1", each)
        self.page.opened(self.way.dossier_id)

    def prints_what_waits(self) -> WaitingSent:
        told: list[WaitingSent] = []
        self.slips.print_waiting(told.append, _fail)
        (came,) = told
        return came

    def journal(self) -> list[tuple[str, int, int]]:
        facts = [row.fact for row in self.way.events if isinstance(row.fact, SlipPrinted)]
        return [(fact.form, fact.round, fact.print_no) for fact in facts]

    @property
    def out(self) -> list[str]:
        return [each.decode() for each in self.press.spooled]


def test_a_second_refusal_does_not_come_out_as_the_first() -> None:
    office = Office()
    office.press.trouble = "jammed"
    office.does(commands.RefuseDossier(OUTSIDE))
    office.page.reprint_asked()
    office.does(commands.Undo(), commands.RefuseDossier(INCOMPLETE))
    office.press.trouble = ""
    office.page.reprint_asked()
    assert office.page.state.trouble is None and not office.page.state.reprint.asking
    assert office.out == [f"{INCOMPLETE} 1"]
    assert office.journal() == [("refusal", 1, 1), ("refusal", 2, 1)]


def test_what_a_printer_would_not_take_of_a_second_refusal_goes_out_itself() -> None:
    office = Office()
    office.does(commands.RefuseDossier(OUTSIDE))
    office.page.reprint_asked()
    office.does(commands.Undo(), commands.RefuseDossier(INCOMPLETE))
    for office.press.trouble in ("jammed", ""):
        office.page.reprint_asked()
        assert not office.page.state.reprint.asking, "no copy of this one ever left the desk"
    assert office.out == [f"{OUTSIDE} 1", f"{INCOMPLETE} 1"]
    assert office.journal() == [("refusal", 1, 1), ("refusal", 2, 1)]


def test_a_receipt_of_a_result_that_jammed_is_no_reprint() -> None:
    office = Office()
    office.does(commands.HandOver())
    office.way.act("dautu.truong", commands.Forward("dautu1"))
    office.way.act("dautu1", commands.MarkReady("GCN số 1"))
    office.does(commands.ReturnResult("Ông A"))
    office.press.trouble = "jammed"
    said: list[PaperOutcome] = []
    office.slips.print_slip(office.way.dossier_id, "return", said.append, _fail, round_no=1)
    office.page.read_again()
    assert office.way.state.status is Status.RETURNED
    office.press.trouble = ""
    office.page.reprint_asked()
    assert not office.page.state.reprint.asking
    assert (office.out, office.journal()) == (["ReturnContent 1"], [("return", 1, 1)])


def test_an_earlier_slip_that_waits_does_not_make_another_a_first_print() -> None:
    """The first refusal waits; the second was printed: printing that one again asks why."""
    office = Office()
    office.press.trouble = "jammed"
    office.does(commands.RefuseDossier(OUTSIDE))
    office.page.reprint_asked()
    office.press.trouble = ""
    office.does(commands.Undo(), commands.RefuseDossier(INCOMPLETE))
    office.page.reprint_asked()
    office.page.reprint_asked()
    assert office.page.state.reprint.asking
    office.page.reprint_confirmed("mất")
    assert office.out == [f"{INCOMPLETE} 1", f"{INCOMPLETE} 2"]


def test_the_counts_of_what_stands_and_of_what_was_done_are_told_apart() -> None:
    """The first request was undone: the slip of the second is the journal's second, and is printed as it."""
    office = Office()
    office.does(commands.HandOver())
    office.way.act("dautu.truong", commands.Forward("dautu1"))
    for items in ("bản vẽ", "hợp đồng"):
        office.way.act("dautu1", commands.AskSupplement((items,)))
        if items == "bản vẽ":
            office.way.act("dautu1", commands.Undo())
    office.page.opened(office.way.dossier_id)
    office.page.reprint_asked()
    assert (office.journal(), office.out) == ([("supplement", 2, 1)], ["SupplementContent 1"])


def test_what_was_undone_meanwhile_is_not_printed_with_what_waits() -> None:
    office = Office()
    office.press.trouble = "jammed"
    office.does(commands.RefuseDossier(OUTSIDE))
    office.page.reprint_asked()
    office.does(commands.Undo(), commands.RefuseDossier(INCOMPLETE))
    office.page.reprint_asked()
    office.press.trouble = ""
    told = office.prints_what_waits()
    assert (told, told.say().code) == (WaitingSent(1, 0, 1), "waiting_printed_and_dropped")
    assert office.out == [f"{INCOMPLETE} 1"]
    assert office.press.kept == {} and office.slips.printer.stuck == 0
    assert office.prints_what_waits().say().code == "waiting_none"


def test_a_receipt_that_another_replaces_is_not_printed_with_what_waits() -> None:
    office = Office()
    office.press.trouble = "jammed"
    office.does(commands.Correct((("applicant.name", "Công ty Ánh Dương Mới"),), "gõ sai"))
    office.page.reprint_asked()
    assert list(office.press.kept) == [office.way.dossier_id]
    office.does(commands.Correct((("applicant.name", "Công ty Ánh Dương"),), "gõ sai"))
    office.press.trouble = ""
    assert office.prints_what_waits() == WaitingSent(0, 0, 1)
    assert office.out == []


def test_a_control_slip_that_jammed_goes_out_as_it_stands_now() -> None:
    office = Office(press=Rows())
    office.does(commands.HandOver())
    office.press.trouble = "jammed"
    office.slips.print_slip(office.way.dossier_id, "control", lambda _: None, _fail)
    office.way.act("dautu.truong", commands.Forward("dautu1"), "2018-07-02 09:10")
    office.press.trouble = ""
    assert office.prints_what_waits() == WaitingSent(1, 0, 0)
    (printed,) = office.out
    steps, print_no, moment = printed.split("|")
    assert int(steps) > 1, "with the hand-over that came after the jam"
    assert (print_no, moment) == ("1", "2018-07-02 09:10:00")
    assert office.journal() == [("control", 1, 1)]


def _fail(error: Exception) -> None:
    raise error
