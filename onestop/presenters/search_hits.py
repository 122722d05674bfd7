"""Turns what a search found into hits with the matching letters marked. Finds nothing itself."""

from __future__ import annotations

from onestop.application.read_models import ApplicantRow, SearchAnswer, SearchHit
from onestop.domain.dossier_code import tail
from onestop.presenters.dossier_lines import badge_of
from onestop.presenters.highlight import marks_of, shown
from onestop.presenters.kept_searches import KeptSearches
from onestop.presenters.message import say
from onestop.presenters.search_hints import first_hints
from onestop.presenters.search_palette import Hit, HitGroup, HitKind

DOSSIERS_SHOWN = 5
APPLICANTS_SHOWN = 3
RECENT_SHOWN = 5


def groups_of(answer: SearchAnswer, query: str) -> tuple[HitGroup, ...]:
    """Dossiers, then who filed them; a group without hits is left out."""
    return tuple(group for group in (_dossiers(answer, query), _applicants(answer, query)) if group.hits)


def offered(kept: KeptSearches) -> tuple[HitGroup, ...]:
    """For an empty box: what was searched last, what is kept under a name, and how to narrow."""
    recent = tuple(Hit(f"{HitKind.RECENT.value}:{each}", HitKind.RECENT, each) for each in kept.recent)
    saved = tuple(
        Hit(f"{HitKind.SAVED.value}:{each.name}", HitKind.SAVED, each.name, second=each.text)
        for each in kept.saved
    )
    told = first_hints()
    groups = (
        HitGroup(HitKind.SAVED, saved, len(saved)),
        HitGroup(HitKind.RECENT, recent[:RECENT_SHOWN], len(recent)),
        HitGroup(HitKind.HINT, told, len(told)),
    )
    return tuple(group for group in groups if group.hits)


def _dossiers(answer: SearchAnswer, query: str) -> HitGroup:
    hits = tuple(_dossier_hit(hit, query) for hit in answer.dossiers[:DOSSIERS_SHOWN])
    return HitGroup(HitKind.DOSSIER, hits, len(answer.dossiers))


def _dossier_hit(hit: SearchHit, query: str) -> Hit:
    row, applicant = hit.row, hit.applicant
    title, figure, second = shown(row.applicant_name), tail(row.code), shown(row.procedure_name)
    others = (applicant.address, applicant.tax_code, applicant.id_number, applicant.phone, applicant.email)
    hidden = tuple(map(shown, (*others, row.code)))
    title_marks, figure_marks, second_marks, *elsewhere = marks_of((title, figure, second, *hidden), query)
    if not (title_marks or figure_marks or second_marks):
        # What matched though the line does not show it takes the second line.
        second, second_marks = next(
            ((text, found) for text, found in zip(hidden, elsewhere, strict=True) if found), (second, ())
        )
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


def _applicants(answer: SearchAnswer, query: str) -> HitGroup:
    hits = tuple(_applicant_hit(row, query) for row in answer.applicants[:APPLICANTS_SHOWN])
    return HitGroup(HitKind.APPLICANT, hits, len(answer.applicants))


def _applicant_hit(row: ApplicantRow, query: str) -> Hit:
    applicant = row.applicant
    title = shown(applicant.name)
    figure = applicant.tax_code or applicant.id_number or applicant.phone
    second = shown(applicant.address)
    title_marks, figure_marks, second_marks = marks_of((title, figure, second), query)
    return Hit(
        key=f"{HitKind.APPLICANT.value}:{row.key}",
        kind=HitKind.APPLICANT,
        title=title,
        second=second,
        figure=figure,
        title_marks=title_marks,
        second_marks=second_marks,
        figure_marks=figure_marks,
        note=say("applicant_dossiers", count=row.dossiers),
    )
