"""The report for whoever looks after the program: plain lines of codes and figures.

It says nothing of any dossier or person: no codes on paper, no names, no addresses, no logins, no passwords, not even
the names of station, printer or server. What is not listed here is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onestop.application.read_models import Counts
    from onestop.application.sharing import Sharing
    from onestop.domain.office import Office
    from onestop.presenters.jobs_state import JobsState

SILENT_SETTINGS = ("agency", "desk", "code_prefix")
"""Lines of the office page that name somebody or begin every code."""


@dataclass(frozen=True, slots=True)
class SupportFacts:
    """`versions` and `platform` come from the machine, `heads` are station → (seq, hash in hex)."""

    versions: tuple[tuple[str, str], ...] = ()
    station: str = ""
    number: int = 0
    practice: bool = False
    counts: Counts | None = None
    heads: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    settings: tuple[tuple[str, str], ...] = ()


def support_text(facts: SupportFacts, state: JobsState) -> str:
    """Sections in brackets, a fact a line; moments to the minute."""
    return "\n".join(
        [
            "OneStop support report",
            *_section("program", (("at", _at(state.now)), *facts.versions)),
            *_section("station", _station(facts)),
            *_section("sharing", _sharing(state)),
            *_section("counts", _counts(facts.counts)),
            *_section("ledger", _heads(facts.heads)),
            *_section("papers", _papers(state)),
            *_section("settings", facts.settings),
            *_section("failures", _failures(state)),
            "",
        ]
    )


def settings_told(office: Office) -> tuple[tuple[str, str], ...]:
    """How the office is set, without whose it is."""
    from onestop.presenters.office_settings import setting_lines

    return tuple(
        (line.key, str(line.value)) for line in setting_lines(office) if line.key not in SILENT_SETTINGS
    )


def _section(name: str, lines: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield ""
    yield f"[{name}]"
    for key, value in lines:
        yield f"{key} = {value}"


def _station(facts: SupportFacts) -> Iterator[tuple[str, str]]:
    yield "id", facts.station
    yield "number", str(facts.number)
    yield "practice", _yes(facts.practice)


def _sharing(state: JobsState) -> Iterator[tuple[str, str]]:
    sharing: Sharing = state.sharing
    yield "chip", state.chip.kind.value
    yield "unsent", str(state.chip.unsent)
    yield "oldest_unsent", _at(state.chip.since)
    yield "condition", sharing.condition.value
    yield "code", sharing.code
    for name in ("since", "next_try", "last_agreed"):
        yield name, _at(getattr(sharing, name))
    for name in ("failures", "pushed", "taken", "to_take"):
        yield name, str(getattr(sharing, name))
    yield "offset_ms", "" if sharing.offset_ms is None else str(sharing.offset_ms)
    for station, count in sharing.behind.items():
        yield f"behind.{station}", str(count)
    for station, why in sharing.doubted.items():
        yield f"doubted.{station}", why
    for station in sorted(sharing.other_key):
        yield f"other_key.{station}", "yes"


def _counts(counts: Counts | None) -> Iterator[tuple[str, str]]:
    if counts is not None:
        for name in ("received_today", "due_today", "overdue", "waiting_slips", "unsent"):
            yield name, str(getattr(counts, name))
        yield "alone", _yes(counts.alone)


def _heads(heads: Mapping[str, tuple[int, str]]) -> Iterator[tuple[str, str]]:
    for station, (seq, digest) in sorted(heads.items()):
        yield f"head.{station}", f"{seq} {digest}"


def _papers(state: JobsState) -> Iterator[tuple[str, str]]:
    yield "printer", state.printer.value
    yield "waiting", str(state.waiting_count)
    yield "under_way", str(state.making)


def _failures(state: JobsState) -> Iterator[tuple[str, str]]:
    for each in state.failures:
        yield _at(each.last), f"{each.code} x{each.times} since {_at(each.first)}"


def _at(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment is not None else ""


def _yes(value: bool) -> str:
    return "yes" if value else "no"
