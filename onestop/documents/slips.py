"""Every slip of a dossier by one door: whatever stands on it becomes a PDF with its file name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.notice_paper import ApologyContent, RefusalContent, StopContent
from onestop.application.paper import ReceiptContent, SupplementContent
from onestop.application.way_contents import ControlContent, ReturnContent, TransferContent
from onestop.documents.control import control_filename, render_control
from onestop.documents.notices import notice_filename, render_notice
from onestop.documents.receipt import receipt_filename, render_receipt
from onestop.documents.return_receipt import render_return_receipt, return_receipt_filename
from onestop.documents.supplement import render_supplement, supplement_filename
from onestop.documents.transfer import render_transfer, transfer_filename

if TYPE_CHECKING:
    from onestop.application.slip_paper import SlipContent


def render_slip(content: SlipContent) -> bytes:
    """All its copies. Refused and Unavailable as the form's own module."""
    match content:
        case ReceiptContent():
            return render_receipt(content)
        case SupplementContent():
            return render_supplement(content)
        case RefusalContent() | ApologyContent() | StopContent():
            return render_notice(content)
        case ControlContent():
            return render_control(content)
        case ReturnContent():
            return render_return_receipt(content)
        case TransferContent():
            return render_transfer(content)


def slip_filename(content: SlipContent) -> str:
    match content:
        case ReceiptContent():
            return receipt_filename(content)
        case SupplementContent():
            return supplement_filename(content)
        case RefusalContent() | ApologyContent() | StopContent():
            return notice_filename(content)
        case ControlContent():
            return control_filename(content)
        case ReturnContent():
            return return_receipt_filename(content)
        case TransferContent():
            return transfer_filename(content)
