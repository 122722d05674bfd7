"""Every list of the desk by one door: whatever stands on it becomes a PDF with its file name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onestop.application.morning_contents import MorningContent
from onestop.application.way_contents import HandOverListContent, PostListContent
from onestop.documents.hand_over_list import hand_over_list_filename, render_hand_over_list
from onestop.documents.morning_page import morning_filename, render_morning
from onestop.documents.post_list import post_list_filename, render_post_list
from onestop.documents.reminder_list import reminder_list_filename, render_reminder_list

if TYPE_CHECKING:
    from onestop.application.way_contents import ListContent


def render_list_paper(content: ListContent) -> bytes:
    match content:
        case HandOverListContent():
            return render_hand_over_list(content)
        case PostListContent():
            return render_post_list(content)
        case MorningContent():
            return render_morning(content)
        case _:
            return render_reminder_list(content)


def list_paper_filename(content: ListContent) -> str:
    match content:
        case HandOverListContent():
            return hand_over_list_filename(content)
        case PostListContent():
            return post_list_filename(content)
        case MorningContent():
            return morning_filename(content)
        case _:
            return reminder_list_filename(content)
