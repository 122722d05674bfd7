"""Numbers, money, shares and lengths of time as Vietnamese writes them: 600.000 đ, 99,26 %, 6 ngày làm việc."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from onestop.domain.terms import Term, TermUnit

translate = QCoreApplication.translate


def number(value: int | float) -> str:
    """Points between thousands, a comma before the decimals."""
    if isinstance(value, float) and not value.is_integer():
        whole, decimals = f"{value:,.2f}".split(".")
        return f"{whole.replace(',', '.')},{decimals.rstrip('0')}"
    return f"{int(value):,}".replace(",", ".")


def money(amount: int) -> str:
    """Whole đồng."""
    return f"{number(amount)} đ"


def share(part: int, whole: int) -> str:
    """Per cent as the report counts it, trailing zeros dropped; "–" when there is no whole."""
    from onestop.application.reporting import percent  # loaded with the first report

    return f"{number(float(percent(part, whole)))} %" if whole else "–"


def term(value: Term) -> str:
    """ "6 ngày làm việc"; a working-day term of 0 is "trong ngày"."""
    amount = number(value.amount)
    if value.unit is TermUnit.WORKING_DAY:
        if not value.amount:
            return translate("Figures", "the same day")
        return translate("Figures", "{amount} working days").format(amount=amount)
    if value.unit is TermUnit.CALENDAR_DAY:
        return translate("Figures", "{amount} calendar days").format(amount=amount)
    if value.unit is TermUnit.MONTH:
        return translate("Figures", "{amount} months").format(amount=amount)
    return translate("Figures", "{amount} working hours").format(amount=amount)


def working_time(minutes: int) -> str:
    """ "5 giờ 49", "49 phút", "6 giờ": open time in hours and minutes."""
    hours, rest = divmod(max(0, minutes), 60)
    if not hours:
        return translate("Figures", "{minutes} min").format(minutes=rest)
    if not rest:
        return translate("Figures", "{hours} h").format(hours=hours)
    return translate("Figures", "{hours} h {minutes}").format(hours=hours, minutes=f"{rest:02}")


def originals_and_copies(originals: int, copies: int) -> str:
    """ "1 bản chính", "2 bản sao", "1 bản chính, 1 bản sao"."""
    parts = []
    if originals:
        parts.append(translate("Figures", "{count} originals").format(count=originals))
    if copies:
        parts.append(translate("Figures", "{count} copies").format(count=copies))
    return ", ".join(parts)
