"""A paper's way over both lanes: the journal first, the very same file later, no printer as an outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from onestop.application.changes import Changes
from onestop.application.paper import DeadlineSheetContent, PrintMark, SupplementContent
from onestop.application.way_contents import ListContent
from onestop.domain.errors import Refused, Unavailable
from onestop.domain.regime import FormKind
from onestop.presenters.paper import PaperOutcome, Picture, Slip
from onestop.presenters.slips import PrinterState, Slips
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.tasks import ImmediateTasks
from onestop.presenters.waiting_slips import SlipKey, WaitingSent, WaitingSlip
from tests.helpers.moments import at

if TYPE_CHECKING:
    from onestop.application.slip_paper import SlipContent


@dataclass
class Journal:
    """A desk's print journal: only what left the desk is counted, as `printing.py` does."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)
    refusal: Refused | None = None
    last: int = 1

    def slip_round(self, dossier_id: str, form: str, round_no: int = 0) -> int:
        return round_no or self.last

    def print_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        lang: str = "vi",
        reason: str = "",
        target: str = "printer",
        round: int = 0,  # noqa: A002 - as the desk has it
    ) -> SlipContent:
        if self.refusal:
            raise self.refusal
        name = SlipKey(dossier_id, form, round).paper_id
        number = sum(line[:2] == (name, "printer") for line in self.lines) + 1
        self.lines.append((name, target, reason))
        mark = PrintMark(at("2026-11-23 09:41"), number, reason, "", False, "")
        return cast("SlipContent", _Marked(mark))

    def preview_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        round: int = 0,  # noqa: A002 - as the desk has it
    ) -> SlipContent:
        raise AssertionError("only the slip that grows is read again")

    def guidance_paper(self, guidance_id: str) -> SupplementContent:
        mark = PrintMark(at("2026-11-23 09:41"), 1, "", "", False, "")
        return cast(SupplementContent, _Guided(mark))

    def deadline_sheet(self, dossier_id: str) -> DeadlineSheetContent:
        return cast(DeadlineSheetContent, dossier_id)


@dataclass(frozen=True)
class _Marked:
    mark: PrintMark


@dataclass(frozen=True)
class _Guided:
    mark: PrintMark


@dataclass
class Press:
    """A `Paper` that counts: `names` the printer there is, `spooled` the files it took."""

    names: str = "Quầy 2"
    trouble: str = ""
    made: int = 0
    spooled: list[bytes] = field(default_factory=list)
    kept: dict[str, WaitingSlip] = field(default_factory=dict)

    def warm_up(self) -> None: ...

    def printer(self) -> str:
        return self.names

    def slip(self, content: SlipContent) -> Slip:
        return self._make("receipt" if isinstance(content, _Marked) else "supplement")

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip:
        return self._make("sheet")

    def list_paper(self, content: ListContent) -> Slip:
        return self._make("list")

    def picture(self, slip: Slip, width: int) -> Picture:
        return Picture(1, 1, bytes(4))

    def spool(self, slip: Slip) -> str:
        if not self.names:
            raise Unavailable("printer_missing")
        if self.trouble:
            raise Unavailable("printer_failed", self.trouble)
        self.spooled.append(slip.pdf)
        return self.names

    def waiting(self) -> tuple[WaitingSlip, ...]:
        return tuple(self.kept.values())

    def keep_waiting(self, waiting: WaitingSlip) -> None:
        self.kept[waiting.paper_id] = waiting

    def drop_waiting(self, paper_id: str) -> None:
        self.kept.pop(paper_id, None)

    def _make(self, kind: str) -> Slip:
        self.made += 1
        return Slip(kind, Path(f"{kind}.pdf"), f"{kind} {self.made}".encode())


@dataclass
class Printed:
    """Slips over immediate lanes, with all that was heard."""

    journal: Journal = field(default_factory=Journal)
    press: Press = field(default_factory=Press)
    outcomes: list[PaperOutcome] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    printers: list[PrinterState] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.slips = Slips(self.journal, ImmediateTasks(), ImmediateTasks(), self.press)
        self.slips.on_printer(self.printers.append)
        self.slips.on_changes(self.changes.append)

    def restarted(self) -> Printed:
        """The program begins again over the same journal and the same folder."""
        again = Printed(self.journal, self.press)
        again.slips.begin()
        return again

    def print_receipt(self, paper_id: str = "d1") -> None:
        self.slips.print_slip(paper_id, FormKind.RECEIPT, self.outcomes.append, self.failures.append)


def test_the_journal_stands_before_the_page_is_made() -> None:
    at_desk = Printed(journal=Journal(refusal=Refused("unknown_code")))
    at_desk.print_receipt()
    assert at_desk.press.made == 0
    assert [type(failure) for failure in at_desk.failures] == [Refused]


def test_a_printed_receipt_is_told_with_its_printer() -> None:
    at_desk = Printed()
    at_desk.print_receipt()
    (outcome,) = at_desk.outcomes
    assert (outcome.spooled, outcome.print_no, outcome.printer) == (True, 1, "Quầy 2")
    assert at_desk.journal.lines == [("d1", "printer", "")]
    assert at_desk.changes == [Changes(frozenset({"d1"}), journal=True)]
    assert at_desk.printers == [PrinterState(PrinterCondition.READY, "Quầy 2")]


def test_without_a_printer_the_journal_says_waiting_and_the_next_print_is_the_first() -> None:
    at_desk = Printed(press=Press(names=""))
    at_desk.print_receipt()
    assert not at_desk.outcomes[0].spooled
    assert at_desk.slips.waits("d1")
    at_desk.press.names = "Quầy 2"
    at_desk.print_receipt()
    assert [line[1] for line in at_desk.journal.lines] == ["waiting", "printer"]
    assert at_desk.outcomes[1].print_no == 1
    assert not at_desk.slips.waits("d1")


def test_what_a_printer_would_not_take_goes_out_as_the_same_file() -> None:
    at_desk = Printed(press=Press(trouble="out of paper"))
    at_desk.print_receipt()
    assert at_desk.slips.waits("d1")
    assert at_desk.slips.printer.condition is PrinterCondition.NOT_ANSWERING
    at_desk.press.trouble = ""
    at_desk.print_receipt()
    assert at_desk.press.spooled == [b"receipt 1"]
    assert len(at_desk.journal.lines) == 1
    assert at_desk.slips.printer.condition is PrinterCondition.READY


def test_a_reprint_is_journalled_with_its_reason() -> None:
    at_desk = Printed()
    at_desk.print_receipt()
    at_desk.slips.print_slip(
        "d1", FormKind.RECEIPT, at_desk.outcomes.append, at_desk.failures.append, reason="mất bản cũ"
    )
    assert at_desk.journal.lines[-1] == ("d1", "printer", "mất bản cũ")
    assert at_desk.outcomes[-1].print_no == 2


def test_other_papers_go_the_same_way() -> None:
    at_desk = Printed()
    at_desk.slips.print_supplement("g1", at_desk.outcomes.append, at_desk.failures.append)
    at_desk.slips.print_deadline_sheet("d1", at_desk.outcomes.append, at_desk.failures.append)
    assert [outcome.file for outcome in at_desk.outcomes] == ["supplement.pdf", "sheet.pdf"]
    assert at_desk.failures == []


@pytest.mark.parametrize(("names", "condition"), [("", PrinterCondition.NONE), ("A", PrinterCondition.READY)])
def test_the_printer_is_looked_for_at_the_beginning(names: str, condition: PrinterCondition) -> None:
    at_desk = Printed(press=Press(names=names))
    at_desk.slips.begin()
    assert at_desk.slips.printer.condition is condition


def test_what_a_printer_would_not_take_is_still_the_first_print_after_a_restart() -> None:
    before = Printed(press=Press(trouble="out of paper"))
    before.print_receipt()
    after = before.restarted()
    assert after.slips.waits("d1")
    assert after.printers[-1].stuck == 1
    after.press.trouble = ""
    after.print_receipt()
    assert after.press.spooled == [b"receipt 1"], "the very same file"
    assert [line[1] for line in after.journal.lines] == ["printer"], "no second line, so no mark of a reprint"
    assert after.outcomes[0].print_no == 1
    assert not after.slips.waits("d1")
    assert after.printers[-1].stuck == 0
    assert not after.restarted().slips.waits("d1")


def test_a_slip_on_its_way_when_the_program_was_killed_waits() -> None:
    class Killed(BaseException):
        pass

    @dataclass
    class Dying(Press):
        def spool(self, slip: Slip) -> str:
            raise Killed

    before = Printed(press=Dying())
    with pytest.raises(Killed):
        before.print_receipt()
    after = Printed(before.journal, Press(kept=before.press.kept))
    after.slips.begin()
    assert after.slips.waits("d1")


def test_all_that_waits_goes_out_in_its_order() -> None:
    before = Printed(press=Press(trouble="out of paper"))
    before.print_receipt("d1")
    before.slips.print_supplement("g1", before.outcomes.append, before.failures.append)
    before.press.names, before.press.trouble = "", ""
    before.print_receipt("d2")
    after = before.restarted()
    told: list[WaitingSent] = []
    after.slips.print_waiting(told.append, after.failures.append)
    assert told == [(0, 3, 0)], "there is no printer"
    assert len(after.journal.lines) == 2, "asking for a printer is no printing"
    after.press.names = "Quầy 2"
    after.slips.print_waiting(told.append, after.failures.append)
    assert told[-1] == (3, 0, 0)
    assert after.press.spooled == [b"receipt 1", b"supplement 2", b"receipt 4"]
    assert after.journal.lines == [("d1", "printer", ""), ("d2", "waiting", ""), ("d2", "printer", "")]
    assert not any(after.slips.waits(paper_id) for paper_id in ("d1", "d2", "g1"))


def test_a_printer_that_fails_again_keeps_the_rest_waiting() -> None:
    at_desk = Printed(press=Press(trouble="out of paper"))
    at_desk.print_receipt("d1")
    at_desk.print_receipt("d2")
    told: list[WaitingSent] = []
    at_desk.slips.print_waiting(told.append, at_desk.failures.append)
    assert told == [(0, 2, 0)]
    assert at_desk.failures == []


def test_each_slip_of_a_dossier_waits_for_itself() -> None:
    at_desk = Printed(press=Press(trouble="out of paper"))
    for form, round_no in (("receipt", 0), ("supplement", 1), ("supplement", 2)):
        at_desk.slips.print_slip(
            "d1", form, at_desk.outcomes.append, at_desk.failures.append, round_no=round_no
        )
    assert [line[0] for line in at_desk.journal.lines] == ["d1", "d1 supplement 1", "d1 supplement 2"]
    assert set(at_desk.press.kept) == {"d1", "d1 supplement 1", "d1 supplement 2"}
    assert at_desk.slips.printer.stuck == 3
    again = at_desk.restarted()
    at_desk.press.trouble = ""
    counted: list[WaitingSent] = []
    again.slips.print_waiting(counted.append, again.failures.append)
    assert (counted, again.failures, at_desk.press.kept) == ([(3, 0, 0)], [], {})
    assert len(at_desk.journal.lines) == 3 and len(at_desk.press.spooled) == 3


def test_another_slip_of_the_form_is_not_the_one_that_still_waits() -> None:
    """Refused while the printer was jammed, undone, and refused anew: other reasons, another paper."""
    at_desk = Printed(press=Press(trouble="jammed"))
    for last in (1, 2):
        at_desk.journal.last = last
        at_desk.slips.print_slip("d1", "refusal", at_desk.outcomes.append, at_desk.failures.append)
        at_desk.press.trouble = ""
    assert at_desk.press.spooled == [b"receipt 2"]
    assert [line[0] for line in at_desk.journal.lines] == ["d1 refusal 1", "d1 refusal 2"]
    assert list(at_desk.press.kept) == ["d1 refusal 1"]


def test_the_last_of_a_form_is_sent_again_where_it_is_what_waits() -> None:
    at_desk = Printed(press=Press(trouble="jammed"))
    at_desk.slips.print_slip("d1", "return", at_desk.outcomes.append, at_desk.failures.append, round_no=1)
    assert at_desk.slips.waits("d1 return 1") and not at_desk.slips.waits("d1")
    at_desk.press.trouble = ""
    at_desk.slips.print_slip("d1", "return", at_desk.outcomes.append, at_desk.failures.append)
    assert (at_desk.press.spooled, len(at_desk.journal.lines)) == ([b"receipt 1"], 1)
    assert not at_desk.slips.waits("d1 return 1")


def test_a_reason_makes_a_reprint_of_any_slip() -> None:
    at_desk = Printed()
    for reason in ("", "mất"):
        at_desk.slips.print_slip(
            "d1", "apology", at_desk.outcomes.append, at_desk.failures.append, reason=reason
        )
    assert [outcome.print_no for outcome in at_desk.outcomes] == [1, 2]
    assert [line[2] for line in at_desk.journal.lines] == ["", "mất"]


@pytest.mark.parametrize(
    "key", [SlipKey("d1"), SlipKey("d1", "stop"), SlipKey("d1", "receipt", 2), SlipKey("d1", "supplement", 2)]
)
def test_a_slips_name_says_which_it_is(key: SlipKey) -> None:
    assert SlipKey.of(key.paper_id) == key


def test_a_list_of_the_desk_is_made_anew_and_never_waits() -> None:
    at_desk = Printed()
    content = cast(ListContent, "a list")
    at_desk.slips.print_list(lambda: content, at_desk.outcomes.append, at_desk.failures.append)
    at_desk.press.names = ""
    at_desk.slips.print_list(lambda: content, at_desk.outcomes.append, at_desk.failures.append)
    assert [outcome.spooled for outcome in at_desk.outcomes] == [True, False]
    assert (at_desk.press.kept, at_desk.journal.lines, at_desk.failures) == ({}, [], [])


def test_a_list_that_cannot_be_had_fails_to_whoever_asked() -> None:
    at_desk = Printed()

    def ask() -> ListContent:
        raise Refused("count_out_of_range", field="days")

    at_desk.slips.print_list(ask, at_desk.outcomes.append, at_desk.failures.append)
    assert [str(getattr(error, "code", "")) for error in at_desk.failures] == ["count_out_of_range"]
    assert at_desk.press.made == 0
