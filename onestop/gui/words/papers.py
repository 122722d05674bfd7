"""Words for the papers of a dossier: complete, missing, how many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.gui.words.figures import originals_and_copies
from onestop.presenters.checklist import ChecklistState, PaperRow
from onestop.presenters.widget_states import BadgeKind, BadgeState

translate = QCoreApplication.translate


def missing_words(row: PaperRow) -> str:
    """ "thiếu 1 bản chính", or "thiếu" for a paper without counts."""
    counts = originals_and_copies(row.missing_originals, row.missing_copies)
    return translate("Papers", "lacks {counts}").format(counts=counts).strip()


def checklist_badge(state: ChecklistState) -> BadgeState:
    """ "Đủ 7/7" in green or "Thiếu 1/7" in amber, for the head of the list."""
    whole = state.required_count
    if state.is_complete:
        words = translate("Papers", "Complete {count}/{whole}").format(count=whole, whole=whole)
        return BadgeState(BadgeKind.ON_TIME, words)
    words = translate("Papers", "Lacks {count}/{whole}").format(count=len(state.missing), whole=whole)
    return BadgeState(BadgeKind.DUE_SOON, words)
