"""Moments, dates, terms and notes as Vietnamese paper words them. Text in and out; no layout, no forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from onestop.documents.blanks import NBSP
from onestop.domain.explanation import DayReason, ExplainedDay
from onestop.domain.terms import Term, TermUnit

WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

_UNITS: Final = {
    TermUnit.WORKING_DAY: "ngày làm việc",
    TermUnit.CALENDAR_DAY: "ngày",
    TermUnit.MONTH: "tháng",
    TermUnit.WORKING_HOUR: "giờ làm việc",
}


NOTE_LETTERS: Final = 88


def _month(day: date) -> str:
    """Months 1 and 2 take a zero (they could be forged into 11 and 12), others stand alone."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)


def date_words(day: date) -> str:
    """ngày 27 tháng 12 năm 2018"""
    return f"ngày{NBSP}{day.day:02d} tháng{NBSP}{_month(day)}{NBSP}năm{NBSP}{day.year}"


def time_words(moment: datetime) -> str:
    """17 giờ 00 phút"""
    return f"{moment.hour:02d}{NBSP}giờ{NBSP}{moment.minute:02d}{NBSP}phút"


def moment_words(moment: datetime) -> str:
    """09 giờ 00 phút, ngày 27 tháng 12 năm 2018"""
    return f"{time_words(moment)}, {date_words(moment)}"


def promise_words(moment: datetime) -> str:
    """17 giờ 00 phút, thứ Bảy, ngày 05 tháng 01 năm 2019: a promised moment names its weekday."""
    return f"{time_words(moment)}, {WEEKDAYS[moment.weekday()].replace(' ', NBSP)}, {date_words(moment)}"


def short_date(day: date) -> str:
    """05/01/2019, but 22/8/2026: for notes and footers."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def short_day(day: date) -> str:
    """26/01, but 22/8."""
    return f"{day.day:02d}/{_month(day)}"


def table_date(day: date) -> str:
    """22/08/2026: for tables, where columns must align."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def footer_moment(moment: datetime) -> str:
    """09:02 ngày 27/12/2018"""
    return f"{moment:%H:%M} ngày {short_date(moment)}"


def plain_number(amount: float) -> str:
    """Decimal comma, dot for thousands: 1.250, 10,5."""
    if amount == int(amount):
        return f"{int(amount):,}".replace(",", ".")
    return f"{amount:,.2f}".rstrip("0").replace(",", " ").replace(".", ",").replace(" ", ".")


def count_words(amount: float) -> str:
    """Two digits below ten, as forms write counts: 05, 10, 2,5."""
    return f"{int(amount):02d}" if amount == int(amount) else plain_number(amount)


def percent(part: int, whole: int, digits: int) -> str:
    """99,26 %; nothing of nothing is 0 %."""
    if not whole:
        return "0 %"
    # Half up on integers: what a person gets by hand, whatever binary fractions think of it.
    scaled = (part * 100 * 10**digits * 2 + whole) // (2 * whole)
    text = f"{scaled // 10**digits},{scaled % 10**digits:0{digits}d}" if digits else str(scaled)
    return f"{text} %"


def term_words(term: Term) -> str:
    """05 ngày làm việc; a term of no working day is "trong ngày"."""
    if term.unit is TermUnit.WORKING_DAY and term.amount == 0:
        return f"trong{NBSP}ngày"
    return f"{count_words(term.amount)} {_UNITS[term.unit]}".replace(" ", NBSP)


def document_words(document: str) -> str:
    """The deciding document with its kind: 6519/VPCP-KGVX is a CV, 9441/TB-BNV a TB; others as they are."""
    kind = document.rpartition("/")[2].partition("-")[0]
    if document[:1].isdigit():
        if kind in ("TB", "QĐ", "NQ"):
            return f"{kind}{NBSP}{document}"
        if kind in ("VPCP", "BLĐTBXH", "BNV"):
            return f"CV{NBSP}{document}"
    return document


def holiday_name(reason: str) -> str:
    """The holiday without the remark in brackets: "Giỗ Tổ (nghỉ bù, …)" is "Giỗ Tổ"."""
    return reason.partition(" (")[0]


def due_note(days: Sequence[ExplainedDay], term: Term | None = None, start: datetime | None = None) -> str:
    """The line under the due moment, from the engine's list; empty when nothing unusual lies in the term.

    Names the make-up days and the holidays on working weekdays that lie in the walk.
    With a term in working hours and its start moment, says how the hours make days instead.
    """
    anew = max((n for n, day in enumerate(days) if day.why is DayReason.RESTARTED), default=0)
    days = days[anew:]
    swaps = [day for day in days if day.why is DayReason.DAY_OFF and _swapped(day)]
    sentences = []
    for day in days:
        if not _is_make_up(day):
            continue
        weekday = WEEKDAYS[day.date.weekday()]
        source = document_words(day.document)
        swap = next((other for other in swaps if other.document and other.document == day.document), None)
        if swap is not None:
            swaps.remove(swap)
            text = f"{weekday} {short_date(day.date)} làm bù cho ngày nghỉ hoán đổi {short_date(swap.date)}"
            sentences.append(text[0].upper() + text[1:] + (f" ({source})." if source else "."))
        else:
            tail = f" – {source}." if source else "."
            sentences.append(f"Tính cả {weekday} {short_date(day.date)} là ngày làm bù{tail}")
    blocks = sorted(_rest_blocks(days), key=lambda block: -len(block))
    sentences += [_rest_sentence(block) for block in blocks]
    for day in swaps:
        tail = f" – {document_words(day.document)}." if day.document else "."
        sentences.append(f"Nghỉ hoán đổi ngày {short_date(day.date)}{tail}")
    if not sentences and term is not None and start is not None and term.unit is TermUnit.WORKING_HOUR:
        in_days = plain_number(round(term.amount / 8, 2))
        moment = f"{start:%H} giờ {start:%M} phút ngày {short_date(start)}"
        return f"{plain_number(term.amount)} giờ làm việc = {in_days} ngày làm việc, tính từ {moment}."
    return _one_line(sentences)


def _one_line(sentences: Sequence[str]) -> str:
    """The weightiest sentences that stand on one line of the due box; the deadline sheet has them all."""
    said = sentences[0] if sentences else ""
    for sentence in sentences[1:]:
        if len(said) + len(sentence) < NOTE_LETTERS:
            said = f"{said} {sentence}"
    return said


def _is_make_up(day: ExplainedDay) -> bool:
    """A weekend day that works by decision, also when it is the due day itself."""
    if day.why is DayReason.MAKE_UP:
        return True
    return day.why is DayReason.DUE and day.date.weekday() >= 5 and bool(day.reason)


def _swapped(day: ExplainedDay) -> bool:
    return "hoán đổi" in day.reason.lower()


def _rest_blocks(days: Sequence[ExplainedDay]) -> list[list[ExplainedDay]]:
    """Holidays of one name that follow each other with nothing but weekends between, swapped days left out."""
    blocks: list[list[ExplainedDay]] = []
    joined = False
    for day in days:
        if day.why is DayReason.DAY_OFF or (day.why is DayReason.ROLLED and day.reason):
            if _swapped(day):
                continue
            if joined and holiday_name(blocks[-1][-1].reason) == holiday_name(day.reason):
                blocks[-1].append(day)
            else:
                blocks.append([day])
            joined = True
        elif day.why is not DayReason.WEEKEND:
            joined = False
    return blocks


def _rest_sentence(block: Sequence[ExplainedDay]) -> str:
    first, last = block[0].date, block[-1].date
    name = holiday_name(block[0].reason) or "lễ"
    if first == last:
        return f"Nghỉ {name} ngày {short_date(first)}."
    start = short_day(first) if first.year == last.year else short_date(first)
    return f"Nghỉ {name} từ {start} đến hết {short_date(last)}."
