"""The year's report: figures counted from the ledger, each with the dossiers it was counted from. No wording.

Calendar year, as the board's annual report has it: received are the dossiers received in the year, settled
those whose result was ready in it. So carried over + received = settled + pending holds by what is counted,
and the report checks it again from the sums. A dossier is judged by its effective due moment, the date that
was promised; one without any is an error to be listed, never on time (deadline rules §5).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from onestop.application.paper import YearContent, YearField, YearMonth
from onestop.application.read_models import FieldFigures, MonthFigures, StoredRow, YearReport
from onestop.application.reports.balance import must_balance
from onestop.application.reports.lives import Counted, judged_at, knowledge, lives
from onestop.domain.applicant import Channel
from onestop.domain.errors import Refused
from onestop.domain.status import TURNED_AWAY, Status
from onestop.domain.timeliness import Timeliness, timeliness

if TYPE_CHECKING:
    from onestop.application.workplace import Workplace

FIRST_YEAR, LAST_YEAR = 1990, 2099

Lists = defaultdict[str, list[str]]

_ENDS = {
    Timeliness.EARLY: "early",
    Timeliness.ON_TIME: "on_day",
    Timeliness.ENDED: "on_day",  # refused or stopped in time: without a result nothing was early, as form II.06a has it
    Timeliness.LATE: "late",
    Timeliness.NO_DUE: "no_due",
}


def year_report(desk: Workplace, year: int, known_at: datetime | None = None) -> YearReport:
    """The year's figures, counted from the ledger as known at `known_at` (None: now).

    Lists are named by their figure, in the order of reception.
    Besides the figures of `YearReport` there are lists ``on_time_or_early``, ``month:3``, ``month:3:online``,
    ``field:<name>`` (received), and ``field:<name>:`` with ``online``, ``early``, ``on_day`` or ``late``.
    Raises Refused (`date_out_of_range` | `known_at_in_future`).
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("date_out_of_range", field="year", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    lists: Lists = defaultdict(list)
    procedures: set[str] = set()
    first, beyond = datetime(year, 1, 1), datetime(year + 1, 1, 1)
    known = knowledge(desk, known_at)
    rows: Iterable[StoredRow | Counted] = desk.store.rows_between(first, beyond)
    if known_at is not None:
        rows = lives(desk, first, beyond, known_at)
    for row in sorted(rows, key=lambda row: (row.received_at, row.code)):
        field = _field(desk, row.procedure_id)
        if row.received_at < first:
            lists["carried"].append(row.dossier_id)
        else:
            procedures.add(row.procedure_id)
            _count_received(lists, row, field)
        if row.finished_at is not None and row.finished_at < beyond:
            _count_settled(desk, lists, row, field)
        else:
            lists["pending"].append(row.dossier_id)
    lists["on_time_or_early"] = _merged(lists["settled"], lists["early"], lists["on_day"])
    return _report(desk, year, known, lists, len(procedures))


def year_json(report: YearReport) -> dict[str, int | float]:
    """The public form of `onestop report year`: shares are per cent with two decimals, halves rounded up."""
    return {
        "received": report.received,
        "settled": report.settled,
        "on_time_or_early": report.on_time_or_early,
        "on_time_pct": float(percent(report.on_time_or_early, report.settled)),
        "late": report.late,
        "late_pct": float(percent(report.late, report.settled)),
        "online": report.online,
        "online_pct": float(percent(report.online, report.received)),
        "linked": report.linked,
        "early": report.early,
        "on_day": report.on_day,
        "pending": report.pending,
    }


def percent(part: int, whole: int) -> Decimal:
    """`part` of `whole` in per cent to two decimals, halves up; 0 of nothing is 0."""
    share = Decimal(100 * part) / Decimal(whole) if whole else Decimal(0)
    return share.quantize(Decimal("0.01"), ROUND_HALF_UP)


def year_paper(desk: Workplace, report: YearReport, *, anyway: bool = False) -> YearContent:
    """What stands on the year's page. Refused(``report_unbalanced``) unless it is to be printed `anyway`."""
    balanced = must_balance(report, anyway=anyway)
    agency = desk.office.agency
    return YearContent(
        parent_agency=agency.parent_line,
        agency=" ".join(agency.header_lines),
        place=agency.place,
        signed_on=report.as_of.date(),
        year=report.year,
        first_day=date(report.year, 1, 1),
        last_day=date(report.year, 12, 31),
        received=report.received,
        settled=report.settled,
        early=report.early,
        on_day=report.on_day,
        late=report.late,
        online=report.online,
        linked=report.linked,
        linked_with=_partners(desk, report.lists.get("linked", ())),
        months=tuple(YearMonth(m.month, m.online, m.received - m.online) for m in report.months),
        fields=tuple(
            YearField(f.field, f.received, f.online, f.early, f.on_day, f.late) for f in report.fields
        ),
        as_of=report.as_of,
        balance_line=desk.words.balance(
            report.received, report.settled, report.on_time_or_early, report.late, report.pending
        ),
        practice=desk.practice,
        balanced=balanced,
    )


def _count_received(lists: Lists, row: StoredRow | Counted, field: str) -> None:
    month = row.received_at.month
    names = ["received", f"month:{month}", f"field:{field}"]
    if row.channel == Channel.ONLINE:
        names += ["online", f"month:{month}:online", f"field:{field}:online"]
    if row.linked_agency:
        names.append("linked")
    for name in names:
        lists[name].append(row.dossier_id)


def _count_settled(desk: Workplace, lists: Lists, row: StoredRow | Counted, field: str) -> None:
    end = _ENDS[_timeliness(desk, row)]
    for name in ("settled", end, f"field:{field}:{end}"):
        lists[name].append(row.dossier_id)


def _timeliness(desk: Workplace, row: StoredRow | Counted) -> Timeliness:
    """How one that is settled ended."""
    if not isinstance(row, StoredRow):
        return row.timeliness
    return timeliness(
        due=row.due_at,
        finished=row.finished_at,
        now=row.finished_at or row.received_at,
        paused=False,
        calendar=desk.calendar,
        rules=desk.office.deadline_rules,
        turned_away=Status(row.status_code) in TURNED_AWAY,
    )


def _report(desk: Workplace, year: int, known: datetime, lists: Lists, procedures: int) -> YearReport:
    def count(name: str) -> int:
        return len(lists.get(name, ()))

    months = tuple(
        MonthFigures(month, count(f"month:{month}"), count(f"month:{month}:online")) for month in range(1, 13)
    )
    return YearReport(
        year=year,
        as_of=judged_at(known, known),
        known_at=known,
        received=count("received"),
        settled=count("settled"),
        early=count("early"),
        on_day=count("on_day"),
        late=count("late"),
        online=count("online"),
        linked=count("linked"),
        pending=count("pending"),
        carried=count("carried"),
        no_due=count("no_due"),
        procedures=procedures,
        months=months,
        fields=_fields(desk, lists),
        lists={name: tuple(ids) for name, ids in lists.items()},
    )


def _fields(desk: Workplace, lists: Lists) -> tuple[FieldFigures, ...]:
    """The most received first; in the published order where as many were."""
    names = {name.split(":")[1] for name in lists if name.startswith("field:")}
    order = {name: place for place, name in enumerate(desk.catalog.fields)}

    def figures(name: str) -> FieldFigures:
        counts = {
            end: len(lists.get(f"field:{name}:{end}", ())) for end in ("online", "early", "on_day", "late")
        }
        return FieldFigures(field=name, received=len(lists.get(f"field:{name}", ())), **counts)

    rows = [figures(name) for name in names]
    return tuple(sorted(rows, key=lambda row: (-row.received, order.get(row.field, len(order)), row.field)))


def _field(desk: Workplace, procedure_id: str) -> str:
    procedure = desk.catalog.find(procedure_id)
    return procedure.field.replace(":", " ") if procedure is not None else ""


def _partners(desk: Workplace, dossier_ids: Iterable[str]) -> str:
    """The partner agencies of linked dossiers by name, without what stands in brackets."""
    partners = sorted({row.linked_agency for row in desk.store.rows_by_id(dossier_ids)})
    return ", ".join(desk.catalog.agency_name(each).split(" (")[0] for each in partners)


def _merged(order: Iterable[str], *parts: Iterable[str]) -> list[str]:
    wanted = {dossier_id for part in parts for dossier_id in part}
    return [dossier_id for dossier_id in order if dossier_id in wanted]
