"""A slip of a dossier's way as a letter: two forms no regime has, under the desk's own head. Knows neither form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onestop.documents.letter import Letter
from onestop.documents.templates import template

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onestop.application.paper import PaperComponent
    from onestop.application.way_contents import ReturnContent, TransferContent
    from onestop.documents.text import Run

COPIES: Final = 2
REGIME: Final = "2015"
"""No regime has these forms: the oldest wording holds for all."""


def way_letter(
    form: str,
    content: ReturnContent | TransferContent,
    papers: tuple[PaperComponent, ...],
    values: Mapping[str, str],
    lists: Mapping[str, Sequence[Sequence[Run]]],
) -> Letter:
    """`form` names the template; `values` and `lists` are what it is filled with, `papers` its table."""
    issued, coded = content.issued, content.coded
    return Letter(
        form=form,
        regime=REGIME,
        parent_line="",
        agency_lines=issued.agency_lines,
        desk_line=issued.desk_line,
        place=issued.place,
        slip_number=issued.number,
        slip_date=issued.dated,
        form_label=template(form).text("form"),
        code=coded.code,
        check=coded.check,
        head=coded.head,
        mark=content.mark,
        values={**values, "papers": "+" if papers else ""},
        lists=lists,
        papers=papers,
    )
