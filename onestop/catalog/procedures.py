"""The catalogue folder into a `Catalog`: one file a procedure, one a bundle, and the lists beside them.

Reads once, strictly, and knows nothing of how the facts are used. Errors name the file and the key.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from onestop.catalog import lists
from onestop.catalog.reading import (
    Fault,
    flag,
    inside,
    named,
    optional_count,
    optional_text,
    read_json,
    rows,
    table,
    text,
    text_map,
    texts,
)
from onestop.catalog.search_words import build_search_words
from onestop.catalog.versions import build_version, example_parts
from onestop.domain.procedure import Bundle, Catalog, Linkage, Procedure, ProcedureVersion
from onestop.domain.search_words import SearchWords

_PROCEDURE = frozenset(
    [
        "id",
        "national_code",
        "name",
        "short_name",
        "name_en",
        "field",
        "unit",
        "kind",
        "status",
        "applicant",
        "case_of",
        "merged_into",
        "notes",
        "linked",
        "examples",
        "sources",
        "versions",
    ]
)
_LINKED = frozenset({"kind", "agencies", "legal_time_each", "bundle", "system", "note"})
_BUNDLE = frozenset(
    [
        "id",
        "name",
        "name_en",
        "combines",
        "lead_agency",
        "applicant",
        "optional",
        "enterprise_fee",
        "sources",
        "versions",
    ]
)
_BUNDLE_FEE = frozenset({"amount_vnd", "publication_fee_vnd", "note"})

T = TypeVar("T")
SEARCH = "search.json"
"""What people write short; a catalogue without it finds words as they stand."""


def load_catalog(folder: Path) -> Catalog:
    """Everything under `folder` (``resources/catalog``). A fault is `Unavailable("catalog", …)`."""

    def one(name: str, build: Callable[[Any], T]) -> T:
        file = folder / name
        with named(file, folder):
            return build(read_json(file))

    return Catalog(
        edition=one("edition.json", lists.build_edition),
        procedures=_load_all(folder, "procedures", build_procedure, lambda each: each.procedure_id),
        bundles=_load_all(folder, "bundles", build_bundle, lambda each: each.bundle_id),
        agencies=one("agencies.json", lists.build_agencies),
        roles=one("roles.json", lists.build_roles),
        fields=one("fields.json", lists.build_fields),
        sets=one("sets.json", lists.build_sets),
        other_codes=one("other_codes.json", lists.build_other_codes),
        search_words=one(SEARCH, build_search_words) if (folder / SEARCH).exists() else SearchWords(),
    )


def _load_all(folder: Path, part: str, build: Callable[[Any], T], id_of: Callable[[T], str]) -> tuple[T, ...]:
    """Every file of a sub-folder, in the order of ids; a file must bear the name of what is in it."""
    with named(folder / part, folder):
        files = sorted((folder / part).iterdir())
    loaded: list[T] = []
    for file in files:
        if file.suffix != ".json":
            continue
        with named(file, folder):
            each = build(read_json(file))
            if id_of(each) != file.stem:
                raise Fault("id", f"{id_of(each)!r} is not the name of the file")
            loaded.append(each)
    return tuple(loaded)


def build_procedure(raw: Any) -> Procedure:
    """A procedure out of its file's table."""
    row = table(raw, _PROCEDURE)
    procedure_id, name, code = text(row, "id"), text(row, "name"), optional_text(row, "national_code")
    return Procedure(
        procedure_id,
        code,
        name,
        text(row, "short_name"),
        optional_text(row, "name_en"),
        text(row, "field"),
        text(row, "unit"),
        text(row, "kind"),
        text(row, "status"),
        text(row, "applicant"),
        inside(row, "linked", _linkage) if row.get("linked") is not None else None,
        optional_text(row, "case_of"),
        optional_text(row, "merged_into"),
        optional_text(row, "notes"),
        MappingProxyType(text_map(row, "sources")),
        example_parts(row),
        _in_order(rows(row, "versions", lambda version: build_version(version, procedure_id, name, code))),
    )


def build_bundle(raw: Any) -> Bundle:
    row = table(raw, _BUNDLE)
    bundle_id, name = text(row, "id"), text(row, "name")
    fee = inside(row, "enterprise_fee", lambda each: table(each, _BUNDLE_FEE))
    return Bundle(
        bundle_id,
        name,
        optional_text(row, "name_en"),
        texts(row, "combines"),
        text(row, "lead_agency"),
        text(row, "applicant"),
        flag(row, "optional", False),
        optional_count(fee, "amount_vnd"),
        optional_count(fee, "publication_fee_vnd"),
        optional_text(fee, "note"),
        MappingProxyType(text_map(row, "sources")),
        _in_order(rows(row, "versions", lambda version: build_version(version, bundle_id, name, ""))),
    )


def _linkage(raw: Any) -> Linkage:
    row = table(raw, _LINKED)
    return Linkage(
        text(row, "kind"),
        texts(row, "agencies"),
        optional_text(row, "legal_time_each"),
        optional_text(row, "bundle"),
        optional_text(row, "system"),
        optional_text(row, "note"),
    )


def _in_order(versions: tuple[ProcedureVersion, ...]) -> tuple[ProcedureVersion, ...]:
    return tuple(sorted(versions, key=lambda version: version.valid_from))
