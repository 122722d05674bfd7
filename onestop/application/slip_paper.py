"""Whatever one slip of a dossier says, as a type: for those who lay out, keep or print a slip of any form.

It imports every form's contents, so it is imported for types only.
"""

from __future__ import annotations

from onestop.application.notice_paper import NoticeContent
from onestop.application.paper import ReceiptContent, SupplementContent
from onestop.application.way_contents import ControlContent, ReturnContent, TransferContent

SlipContent = (
    ReceiptContent | SupplementContent | NoticeContent | ControlContent | ReturnContent | TransferContent
)
