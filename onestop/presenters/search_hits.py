"""Turns what a search found into hits with the matching letters marked. Finds nothing itself."""

from __future__ import annotations

from onestop.application.read_models import ApplicantRow, SearchAnswer, SearchHit
from onestop.domain.applicant import Applicant
from onestop.domain.dossier_code import tail
from onestop.presenters.dossier_lines import badge_of
from onestop.presenters.highlight import Marks, marks, shown
from onestop.presenters.search_palette import Hit, HitGroup, HitKind

DOSSIERS_SHOWN = 5
APPLICANTS_SHOWN = 3


def groups_of(answer: SearchAnswer, query: str) -> tuple[HitGroup, ...]:
    """Dossiers, then who filed them; a group without hits is left out."""
    return tuple(group for group in (_dossiers(answer, query), _applicants(answer, query)) if group.hits)


def _dossiers(answer: SearchAnswer, query: str) -> HitGroup:
    hits = tuple(_dossier_hit(hit, query) for hit in answer.dossiers[:DOSSIERS_SHOWN])
    return HitGroup(HitKind.DOSSIER, hits, len(answer.dossiers))


def _dossier_hit(hit: SearchHit, query: str) -> Hit:
    row, applicant = hit.row, hit.applicant
    title, figure = shown(row.applicant_name), tail(row.code)
    second = shown(row.procedure_name)
    title_marks, figure_marks = marks(title, query), marks(figure, query)
    second_marks = marks(second, query)
    if not (title_marks or figure_marks or second_marks):
        second, second_marks = _where_else(row.code, applicant, query) or (second, ())
    return Hit(
        key=f"{HitKind.DOSSIER.value}:{row.dossier_id}",
        kind=HitKind.DOSSIER,
        title=title,
        second=second,
        figure=figure,
        title_marks=title_marks,
        second_marks=second_marks,
        figure_marks=figure_marks,
        badge=badge_of(row.status, row.timeliness),
    )


def _where_else(code: str, applicant: Applicant, query: str) -> tuple[str, Marks] | None:
    """What matched though the line does not show it: an address, a number, the whole code."""
    others = (
        applicant.address,
        applicant.tax_code,
        applicant.id_number,
        applicant.phone,
        applicant.email,
        code,
    )
    for other in others:
        found = marks(other, query)
        if found:
            return shown(other), found
    return None


def _applicants(answer: SearchAnswer, query: str) -> HitGroup:
    hits = tuple(_applicant_hit(row, query) for row in answer.applicants[:APPLICANTS_SHOWN])
    return HitGroup(HitKind.APPLICANT, hits, len(answer.applicants))


def _applicant_hit(row: ApplicantRow, query: str) -> Hit:
    applicant = row.applicant
    title = shown(applicant.name)
    figure = applicant.tax_code or applicant.id_number or applicant.phone
    second = shown(applicant.address)
    return Hit(
        key=f"{HitKind.APPLICANT.value}:{row.key}",
        kind=HitKind.APPLICANT,
        title=title,
        second=second,
        figure=figure,
        title_marks=marks(title, query),
        second_marks=marks(second, query),
        figure_marks=marks(figure, query),
    )
