"""A slip is laid out once: kept, pictured, and handed to the printer byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from onestop.domain.errors import Unavailable
from onestop.gui.cups_spooler import CupsSpooler
from onestop.gui.drawn_spooler import draw_pages
from onestop.gui.pdf_pages import page_count, page_picture, to_image
from onestop.gui.printing import Printing
from onestop.gui.spooling import Spooler
from onestop.presenters.paper import Slip
from onestop.presenters.printer_choice import PrinterChoice
from onestop.presenters.waiting_slips import WaitingSlip
from tests.helpers.cups_queue import missing, raw_queue

ANYTHING: Any = SimpleNamespace(mark=SimpleNamespace(copies=2))
"""What the page says is the press's business."""


class RecordingSpooler:
    def __init__(self, *names: str) -> None:
        self.names = names
        self.spooled: list[tuple[str, str, bytes, dict[str, str]]] = []

    def printers(self) -> tuple[str, ...]:
        return self.names

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        self.spooled.append((printer, title, pdf, dict(options)))


def blank_pdf(pages: int = 2, size: tuple[float, float] = (419.53, 595.28)) -> bytes:
    import io

    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(*size)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


@dataclass
class OnePage:
    """A press that gives the same file whatever it is asked to lay out."""

    pdf: bytes

    def slip(self, content: object) -> bytes:
        return self.pdf

    def slip_name(self, content: object) -> str:
        return "giay-hen-261123-0510-1.pdf"

    def list_paper(self, content: object) -> bytes:
        return self.pdf

    def list_paper_name(self, content: object) -> str:
        return "ban-giao-1.pdf"

    def deadline_sheet(self, content: object) -> bytes:
        return self.pdf

    def deadline_sheet_name(self, content: object) -> str:
        return "to-giai-trinh-261123-0510.pdf"

    def warm_up(self) -> bytes:
        return self.pdf


def printing_in(folder: Path, pdf: bytes, spooler: Spooler) -> Printing:
    return Printing(folder, OnePage(pdf), spooler, folder / "printer.json")


def test_slip_is_kept_whole_in_the_slips_folder(tmp_path: Path) -> None:
    pdf = blank_pdf()
    slip = Printing(tmp_path / "slips", OnePage(pdf), RecordingSpooler(), tmp_path / "printer.json").slip(
        ANYTHING
    )
    assert slip.path.read_bytes() == pdf
    assert [each.name for each in slip.path.parent.iterdir()] == ["giay-hen-261123-0510-1.pdf"]


def test_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "slips").write_text("a file stands where the folder should be")
    with pytest.raises(Unavailable) as refusal:
        Printing(tmp_path / "slips", OnePage(b"%PDF"), RecordingSpooler(), tmp_path / "printer.json").slip(
            ANYTHING
        )
    assert refusal.value.what == "folder"


def test_the_same_bytes_are_spooled_with_size_and_tray(tmp_path: Path) -> None:
    spooler = RecordingSpooler("Khac", "Quay2")
    printing = printing_in(tmp_path, b"%PDF-x", spooler)
    printing.choose(PrinterChoice("Quay2", "Tray2", 3))
    assert printing.spool(printing.slip(ANYTHING)) == "Quay2"
    assert printing.spool(printing.deadline_sheet(ANYTHING)) == "Quay2"
    (first, sheet) = spooler.spooled
    assert first[:3] == ("Quay2", "giay-hen-261123-0510-1", b"%PDF-x")
    assert first[3] == {"media": "A5", "print-scaling": "none", "InputSlot": "Tray2", "copies": "3"}
    assert sheet[3]["media"] == "A4"


@pytest.mark.parametrize(
    ("names", "chosen", "printer"), [((), "", ""), (("A",), "B", ""), (("A", "B"), "", "A")]
)
def test_which_printer(tmp_path: Path, names: tuple[str, ...], chosen: str, printer: str) -> None:
    printing = printing_in(tmp_path, b"", RecordingSpooler(*names))
    printing.choose(PrinterChoice(chosen))
    assert printing.printer() == printer


def test_no_printer_is_said_and_nothing_is_spooled(tmp_path: Path) -> None:
    spooler = RecordingSpooler()
    with pytest.raises(Unavailable) as refusal:
        printing_in(tmp_path, b"", spooler).spool(Slip("t", tmp_path / "t.pdf", b""))
    assert refusal.value.what == "printer_missing"
    assert spooler.spooled == []


def test_the_picture_is_the_first_page_of_the_last_copy() -> None:
    import io

    document = pypdfium2.PdfDocument.new()
    for height in (500, 500, 600, 500):
        document.new_page(400, height)
    out = io.BytesIO()
    document.save(out)
    document.close()
    picture = page_picture(out.getvalue(), 200, copies=2)
    assert (picture.width, picture.height) == (200, 300)
    assert len(picture.pixels) == picture.width * picture.height * 4
    image = to_image(picture)
    assert image.pixelColor(10, 10).name() == "#ffffff"
    assert page_count(out.getvalue()) == 4


def test_drawn_pages_keep_their_number_and_size(qapp: object, tmp_path: Path) -> None:
    """The Windows way, on Qt's own PDF device: as many pages, each as large as laid out."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "out.pdf"))
    draw_pages(device, blank_pdf(2))
    drawn = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    sizes = [drawn[n].get_size() for n in range(len(drawn))]
    drawn.close()
    assert len(sizes) == 2
    assert all(abs(w - 419.53) < 2 and abs(h - 595.28) < 2 for w, h in sizes)


@pytest.mark.skipif(bool(missing()), reason=missing() or "-")
def test_a_raw_cups_queue_gets_the_very_bytes_of_the_slip(tmp_path: Path) -> None:
    pdf = blank_pdf()
    with raw_queue() as queue:
        printing = printing_in(tmp_path, pdf, CupsSpooler(queue.server))
        assert printing.printer() == queue.name
        printing.spool(printing.slip(ANYTHING))
        assert queue.wait() == pdf
        with pytest.raises(Unavailable) as refusal:
            CupsSpooler(queue.server).spool("KhongCo", "t", pdf, {})
        assert refusal.value.what == "printer_failed"


@pytest.mark.skipif(bool(missing()), reason=missing() or "-")
def test_the_chosen_queue_gets_the_slip_as_often_as_chosen(tmp_path: Path) -> None:
    pdf = blank_pdf()
    with raw_queue() as queue:
        printing = printing_in(tmp_path, pdf, CupsSpooler(queue.server))
        assert queue.name in printing.printers()
        printing.choose(PrinterChoice(queue.name, "Tray2", 2))
        printing.spool(printing.slip(ANYTHING))
        assert queue.wait() == pdf * 2


def test_a_machine_without_a_printing_system_has_no_printers() -> None:
    """Port 9 (discard) answers nobody: the desk hears "no printer", not an error."""
    assert CupsSpooler("127.0.0.1:9").printers() == ()


def test_what_waits_is_kept_beside_its_files_until_it_goes(tmp_path: Path) -> None:
    spooler = RecordingSpooler()
    printing = printing_in(tmp_path, b"%PDF-x", spooler)
    slip = printing.slip(ANYTHING)
    waiting = WaitingSlip("d1", slip, 1, journalled=True)
    printing.keep_waiting(waiting)
    printing.keep_waiting(WaitingSlip("g1", slip, 1, journalled=True, is_supplement=True))
    again = printing_in(tmp_path, b"%PDF-y", spooler)
    assert again.waiting()[0] == waiting
    again.drop_waiting("g1")
    assert [each.paper_id for each in printing.waiting()] == ["d1"]
    slip.path.unlink()
    assert printing.waiting() == (), "a slip whose file is gone cannot go out as it was"


@pytest.mark.parametrize("text", ["", "[]", '{"d1": 3}', '{"d1": {"file": "../../etc/passwd"}}', "\x00"])
def test_a_damaged_list_of_what_waits_stops_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "waiting.json").write_text(text, "utf-8")
    printing = printing_in(tmp_path, b"%PDF-x", RecordingSpooler())
    assert printing.waiting() == ()
    slip = printing.slip(ANYTHING)
    printing.keep_waiting(WaitingSlip("d2", slip, 1, journalled=False))
    assert [each.paper_id for each in printing.waiting()] == ["d2"]


def test_the_choice_of_a_printer_is_kept_for_the_next_start(tmp_path: Path) -> None:
    spooler = RecordingSpooler("A", "B")
    printing_in(tmp_path, b"%PDF-x", spooler).choose(PrinterChoice("B", "Khay 2", 2))
    again = printing_in(tmp_path, b"%PDF-x", spooler)
    assert (again.choice(), again.printer()) == (PrinterChoice("B", "Khay 2", 2), "B")


@pytest.mark.parametrize("text", ["", "[]", '{"printer": 3}', '{"printer":"B","tray":"","copies":"x"}'])
def test_a_damaged_choice_is_the_systems_default(tmp_path: Path, text: str) -> None:
    (tmp_path / "printer.json").write_text(text, "utf-8")
    assert printing_in(tmp_path, b"", RecordingSpooler("A", "B")).printer() == "A"
