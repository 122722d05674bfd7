"""``onestop procedure``: the catalogue as in force on a day, and its check."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from onestop.cli.moments import read_day
from onestop.cli.program import Answer, Program
from onestop.cli.texts_procedure import problem_line, unconfirmed_line
from onestop.domain.catalog_check import check_catalog, examples
from onestop.domain.errors import Refused
from onestop.domain.procedure import Catalog, Procedure, ProcedureVersion
from onestop.domain.terms import Term


def run(arguments: argparse.Namespace, program: Program, home: Path | None, today: date) -> Answer:
    _, _, catalog = program.reference(home)
    if arguments.action == "check":
        return _check(catalog)
    day = read_day(arguments.on, "on") if arguments.on else today
    if arguments.action == "list":
        return {"on": day.isoformat(), "procedures": [_line(*each) for each in catalog.in_force(day)]}
    found = catalog.find_all(arguments.id)
    if not found:
        raise Refused("unknown_procedure", field="procedure", typed=arguments.id[:60])
    procedure = next((each for each in found if each.version_on(day)), found[0])
    version = procedure.version_on(day)
    return {
        "on": day.isoformat(),
        "procedure": _procedure(procedure),
        "version": _version(version) if version else None,
        "versions": [_span(each) for each in procedure.versions],
    }


def _check(catalog: Catalog) -> Answer:
    problems = check_catalog(catalog)
    unconfirmed = examples(catalog)
    return {
        "problems": [
            {
                "procedure": each.procedure_id,
                "version": each.version_id,
                "code": each.code,
                "message": problem_line(each),
            }
            for each in problems
        ],
        "examples": [
            {
                "procedure": each.procedure_id,
                "version": each.version_id,
                "part": each.part,
                "message": unconfirmed_line(each),
            }
            for each in unconfirmed
        ],
    }


def _line(procedure: Procedure, version: ProcedureVersion) -> Answer:
    return {
        "id": procedure.procedure_id,
        "national_code": version.national_code,
        "name": version.title,
        "field": procedure.field,
        "unit": procedure.unit,
        "version": version.version_id,
        "legal": _term(version.legal_term),
        "committed": _term(version.committed_term),
        "examples": sorted(version.examples),
    }


def _procedure(procedure: Procedure) -> Answer:
    return {
        "id": procedure.procedure_id,
        "national_code": procedure.national_code,
        "name": procedure.name,
        "name_en": procedure.name_en,
        "field": procedure.field,
        "unit": procedure.unit,
        "sources": dict(procedure.sources),
    }


def _version(version: ProcedureVersion) -> Answer:
    return {
        **_span(version),
        "title": version.title,
        "national_code": version.national_code,
        "legal_basis": [{"doc": each.doc, "article": each.article} for each in version.legal_basis],
        "components": [
            {
                "n": each.n,
                "name": each.name,
                "originals": each.originals,
                "copies": each.copies,
                "form": each.form,
                "conditional": each.conditional,
            }
            for each in version.components
        ],
        "fee_vnd": version.fee.amount_vnd,
        "result": version.result,
        "steps": [
            {
                "n": each.n,
                "role": each.role,
                "agencies": list(each.agencies),
                "what": each.what,
                "hours": each.hours,
            }
            for each in version.steps
        ],
        "sources": dict(version.sources),
        "confidence": version.confidence,
        "examples": sorted(version.examples),
    }


def _span(version: ProcedureVersion) -> Answer:
    return {
        "version": version.version_id,
        "valid_from": version.valid_from.isoformat(),
        "valid_to": version.valid_to.isoformat() if version.valid_to else None,
        "legal": _term(version.legal_term),
        "committed": _term(version.committed_term),
    }


def _term(term: Term | None) -> Answer | None:
    return {"amount": term.amount, "unit": term.unit.value} if term else None
