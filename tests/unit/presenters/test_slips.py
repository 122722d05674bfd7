"""A paper's way over both lanes: the journal first, the very same file later, no printer as an outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from onestop.application.changes import Changes
from onestop.application.paper import DeadlineSheetContent, PrintMark, ReceiptContent, SupplementContent
from onestop.domain.errors import Refused, Unavailable
from onestop.presenters.paper import PaperOutcome, Picture, Slip
from onestop.presenters.slips import PrinterState, Slips
from onestop.presenters.status_bar import PrinterCondition
from onestop.presenters.tasks import ImmediateTasks
from tests.helpers.moments import at


@dataclass
class Journal:
    """A desk's print journal: only what left the desk is counted, as `printing.py` does."""

    lines: list[tuple[str, str, str]] = field(default_factory=list)
    refusal: Refused | None = None

    def print_receipt(
        self, dossier_id: str, *, lang: str = "vi", reason: str = "", target: str = "printer"
    ) -> ReceiptContent:
        if self.refusal:
            raise self.refusal
        number = sum(line[1] == "printer" for line in self.lines) + 1
        self.lines.append((dossier_id, target, reason))
        mark = PrintMark(at("2026-11-23 09:41"), number, reason, "", False, "")
        return cast(ReceiptContent, _Marked(mark))

    def guidance_paper(self, guidance_id: str) -> SupplementContent:
        return cast(SupplementContent, guidance_id)

    def deadline_sheet(self, dossier_id: str) -> DeadlineSheetContent:
        return cast(DeadlineSheetContent, dossier_id)


@dataclass(frozen=True)
class _Marked:
    mark: PrintMark


@dataclass
class Press:
    """A `Paper` that counts: `names` the printer there is, `spooled` the files it took."""

    names: str = "Quầy 2"
    trouble: str = ""
    made: int = 0
    spooled: list[bytes] = field(default_factory=list)

    def warm_up(self) -> None: ...

    def printer(self) -> str:
        return self.names

    def receipt(self, content: ReceiptContent) -> Slip:
        return self._make("receipt")

    def supplement(self, content: SupplementContent) -> Slip:
        return self._make("supplement")

    def deadline_sheet(self, content: DeadlineSheetContent) -> Slip:
        return self._make("sheet")

    def picture(self, slip: Slip, width: int) -> Picture:
        return Picture(1, 1, bytes(4))

    def spool(self, slip: Slip) -> str:
        if not self.names:
            raise Unavailable("printer_missing")
        if self.trouble:
            raise Unavailable("printer_failed", self.trouble)
        self.spooled.append(slip.pdf)
        return self.names

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

    def print_receipt(self) -> None:
        self.slips.print_receipt("d1", self.outcomes.append, self.failures.append)


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
    at_desk.slips.reprint_receipt("d1", "mất bản cũ", at_desk.outcomes.append, at_desk.failures.append)
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
