"""One slip of a desk as what it is, so that a test may read its lines."""

from __future__ import annotations

from onestop.application.desk import Desk
from onestop.application.paper import ReceiptContent
from onestop.application.way_contents import ControlContent, ReturnContent


def receipt_before(desk: Desk, dossier_id: str) -> ReceiptContent:
    """As it is, or would be, on the screen: nothing is journalled."""
    slip = desk.preview_slip(dossier_id, "receipt")
    assert isinstance(slip, ReceiptContent)
    return slip


def control_of(desk: Desk, dossier_id: str, *, reason: str = "", preview: bool = False) -> ControlContent:
    slip = (
        desk.preview_slip(dossier_id, "control")
        if preview
        else desk.print_slip(dossier_id, "control", reason=reason)
    )
    assert isinstance(slip, ControlContent)
    return slip


def return_of(desk: Desk, dossier_id: str) -> ReturnContent:
    slip = desk.print_slip(dossier_id, "return")
    assert isinstance(slip, ReturnContent)
    return slip
