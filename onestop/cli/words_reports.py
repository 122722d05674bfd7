"""Reports as text for people without --json: a line a figure, tables with their columns named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onestop.cli.texts_reports import (
    CAUSES,
    CUTS,
    EVERY_DOSSIER,
    FIGURES,
    LABELS,
    PROBLEM,
    VERDICTS,
    WHAT,
)
from onestop.cli.texts_states import EVENTS

Plain = Callable[[object], str]


def report_text(answer: Mapping[str, Any], label: Callable[[str], str], plain: Plain) -> str:
    """`label` names a figure, `plain` words one value."""
    lines: list[str] = []
    for key, value in answer.items():
        table = _TABLES.get(key)
        if table is not None and isinstance(value, list | dict):
            lines += table(value)
        elif key in ("from", "to", "on"):
            lines.append(f"{label(key)}: {_day(value)}")
        elif key == "known_at":
            lines.append(f"{label(key)}: {_moment(value)}")
        elif isinstance(value, list):
            lines += [f"{label(key)}: {', '.join(map(plain, value))}"] if value else []
        else:
            lines.append(f"{label(key)}: {plain(value)}")
    return "\n".join(lines)


def _rows(rows: list[Mapping[str, Any]]) -> Iterator[str]:
    yield f"{WHAT} · {' · '.join(FIGURES.values())}"
    for row in rows:
        yield f"{row['field']} · {_figures(row)}"


def _total(row: Mapping[str, Any]) -> Iterator[str]:
    yield f"{LABELS['total']} · {_figures(row)}"


def _figures(row: Mapping[str, Any]) -> str:
    return " · ".join(str(row[figure]) for figure in FIGURES)


def _problems(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        where = each["field"] or LABELS["total"]
        yield PROBLEM.format(where=where, what=each["what"], left=each["left"], right=each["right"])


def _cells(cells: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in cells:
        yield f"{each['field'] or LABELS['total']} · {FIGURES[each['figure']]}: {', '.join(each['codes'])}"


def _differences(found: Mapping[str, Any]) -> Iterator[str]:
    yield f"{LABELS['before']}: {_moment(found['before'])}. {LABELS['after']}: {_moment(found['after'])}."
    for each in found["dossiers"]:
        events = ", ".join(
            f"{EVENTS.get(event['kind'], event['kind'])} ({event['by']})" for event in each["events"]
        )
        yield f"{each['code']}: {_places(each['before'])} → {_places(each['after'])}" + (
            f" · {events}" if events else ""
        )


def _places(cells: list[str]) -> str:
    return ", ".join([*cells[:1], *(FIGURES[cell] for cell in cells[1:])]) or "–"


def _verdicts(counts: Mapping[str, Any]) -> Iterator[str]:
    for verdict, value in counts.items():
        said = ", ".join(value) if isinstance(value, list) else str(value)
        yield f"{VERDICTS.get(verdict, verdict)}: {said}"


def _causes(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        codes = [*each["late"], *each["overdue"]]
        step = f"{each['procedure_id']} bước {each['step_no']}" if each["step_no"] else each["procedure_id"]
        said = [CAUSES[each["whose"]], each["name"], step, str(len(codes)), ", ".join(codes)]
        yield " · ".join(filter(None, said))


def _times(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        step = f" bước {each['step_no']}" if each.get("step_no") else ""
        name = each.get("name") or each.get("procedure_id", "")
        said = f"{name}{step}: {each['count']} lượt, trung vị {each['median']:g} phút, 90% trong {each['p90']} phút, "
        codes = f": {', '.join(each['dossiers'])}" if "dossiers" in each else ""
        yield f"{said}trong hạn {each['in_time_pct']}%{codes}"


def _bands(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        if each["procedures"]:
            yield f"{each['from']}–{each['to']}%: {', '.join(each['procedures'])}"


def _terms(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        said = "" if each["days"] is None else f" · {each['days']:g} ngày · {each['percent']}%"
        yield f"{each['procedure_id']}{said} · {CUTS[each['cut']]}"


def _books(found: list[Mapping[str, Any]]) -> Iterator[str]:
    for each in found:
        gaps = ", ".join(f"{a}–{b}" if a != b else str(a) for a, b in each["gaps"])
        yield EVERY_DOSSIER.format(book=each["book"], entries=each["entries"]) + (
            f" · {LABELS['gaps']}: {gaps}" if gaps else ""
        )


_TABLES: dict[str, Callable[[Any], Iterator[str]]] = {
    "rows": _rows,
    "total": _total,
    "problems": _problems,
    "cells": _cells,
    "differences": _differences,
    "verdicts": _verdicts,
    "lists": _verdicts,
    "causes": _causes,
    "people": _times,
    "units": _times,
    "steps": _times,
    "procedures": _times,
    "distribution": _bands,
    "lines": _terms,
    "books": _books,
}


def _day(text: str) -> str:
    return f"{text[8:10]}/{text[5:7]}/{text[:4]}"


def _moment(text: str) -> str:
    """A moment known at may have to be given back, so it keeps its milliseconds where there are any."""
    return f"{text[11:].removesuffix(':00.000')} ngày {_day(text)}"
