"""Words of the anomaly desk: what happened between two desks, who did what, and the choices. English in the source."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from onestop.application.anomaly_rows import Choice
from onestop.domain.anomalies import AnomalyKind
from onestop.gui.words import days
from onestop.gui.words.sentences import sentence
from onestop.gui.words.sharing import length_words

if TYPE_CHECKING:
    from onestop.presenters.anomalies_state import AnomalyLine, SideLine

translate = QCoreApplication.translate

LONGEST_VALUE = 40
"""Letters of a value on a button."""


def anomaly_sentences() -> dict[str, str]:
    """What is said once somebody has chosen, and why something is refused."""
    return {
        "anomaly_told_as_it_is": translate("Anomalies", "Left as it is."),
        "anomaly_told_done_anew": translate("Anomalies", "Noted: it was done anew."),
        "anomaly_told_keep_first": translate("Anomalies", "The first value stands."),
        "anomaly_told_keep_second": translate("Anomalies", "The second value stands."),
        "anomaly_told_both_told": translate("Anomalies", "Noted: both applicants know."),
        "anomaly_told_clock_set": translate("Anomalies", "Noted: the clock was set."),
        "anomaly_told_seen": translate("Anomalies", "Noted as seen."),
        "anomaly_saved": translate("Anomalies", "Kept as {file} in {folder}"),
        "anomaly_saved_with_names": translate(
            "Anomalies",
            "Kept as {file} in {folder}. It holds applicants' names and papers: for support only.",
        ),
        "unknown_anomaly": translate("Anomalies", "This is not on the list any more. Read the list again."),
        "unknown_choice": translate("Anomalies", "This cannot be chosen here. Choose one of the buttons."),
    }


def kind_word(kind: AnomalyKind) -> str:
    words = {
        AnomalyKind.DONE_TWICE: translate("Anomalies", "Done twice"),
        AnomalyKind.CAME_TOO_LATE: translate("Anomalies", "Came too late"),
        AnomalyKind.MAKES_NO_SENSE: translate("Anomalies", "Does not fit the dossier"),
        AnomalyKind.TWO_EDITS: translate("Anomalies", "Corrected at two desks"),
        AnomalyKind.CODE_TWICE: translate("Anomalies", "One code, several dossiers"),
        AnomalyKind.CLOCK_OFF: translate("Anomalies", "Clock far off"),
        AnomalyKind.NOT_BELIEVED: translate("Anomalies", "Not believed"),
    }
    return words[kind]


def kind_icon(kind: AnomalyKind) -> str:
    icons = {
        AnomalyKind.TWO_EDITS: "pencil",
        AnomalyKind.CODE_TWICE: "copy",
        AnomalyKind.CLOCK_OFF: "clock",
        AnomalyKind.NOT_BELIEVED: "shield",
    }
    return icons.get(kind, "alert")


def explanation(line: AnomalyLine) -> str:
    """What happened, and what holds now."""
    match line.kind:
        case AnomalyKind.DONE_TWICE:
            return translate(
                "Anomalies",
                "Two desks did the same thing without knowing of each other. The first counts, the second changed nothing.",
            )
        case AnomalyKind.CAME_TOO_LATE:
            return translate(
                "Anomalies",
                "This desk did not know yet what another had done before it. What came later changed nothing.",
            )
        case AnomalyKind.MAKES_NO_SENSE:
            return translate(
                "Anomalies", "This does not go with what is known of the dossier. It changed nothing."
            )
        case AnomalyKind.TWO_EDITS:
            words = translate("Anomalies", "The same thing was corrected at two desks. Now it says: {value}")
            return words.format(value=value_words(line.value))
        case AnomalyKind.CODE_TWICE:
            words = translate(
                "Anomalies", "{count} dossiers bear one code, and the slips are handed out. All of them stay."
            )
            return words.format(count=len(line.sides))
        case AnomalyKind.CLOCK_OFF:
            return _clock(line)
        case AnomalyKind.NOT_BELIEVED:
            return _not_believed(line)


def _clock(line: AnomalyLine) -> str:
    words = (
        translate("Anomalies", "The clock of {desk} is {length} slow. Reception goes on. Set it there.")
        if line.offset_minutes > 0
        else translate("Anomalies", "The clock of {desk} is {length} fast. Reception goes on. Set it there.")
    )
    return words.format(desk=line.desk, length=length_words(timedelta(minutes=abs(line.offset_minutes))))


def _not_believed(line: AnomalyLine) -> str:
    if line.reason == "other_key":
        words = translate(
            "Anomalies", "Another machine says that it is {desk}. Nothing is taken from it. Tell support."
        )
        return words.format(desk=line.desk)
    why = {
        "unknown_station": translate("Anomalies", "nobody has introduced that desk"),
        "torn": translate("Anomalies", "something is missing or changed in between"),
        "unsigned": translate("Anomalies", "the desk's signature is missing or wrong"),
        "event_differs": translate("Anomalies", "it says something else than what was recorded before"),
        "not_allowed": translate("Anomalies", "this login may not write for that desk"),
    }
    words = translate("Anomalies", "{count} entries in the name of {desk} are not believed: {why}.")
    after = translate("Anomalies", "They are kept aside and change nothing.")
    said = words.format(count=line.events, desk=line.desk, why=why.get(line.reason, line.reason))
    return f"{said} {after}"


def side_heads(kind: AnomalyKind) -> tuple[str, str]:
    """What stands over the first and the second side."""
    if kind is AnomalyKind.TWO_EDITS:
        return translate("Anomalies", "Corrected first"), translate("Anomalies", "Corrected after")
    return translate("Anomalies", "Counts"), translate("Anomalies", "Changed nothing")


def side_words(side: SideLine) -> str:
    """Who, where, when, what: a line each."""
    lines = []
    happening = side.happening
    if happening is not None:
        lines.append(sentence(happening.what))
    if side.value is not None:
        lines.append(f"“{value_words(side.value)}”")
    elif happening is not None and happening.detail:
        lines.append(happening.detail)
    elif side.applicant:
        lines.append(side.applicant)
    who = " · ".join(part for part in (side.person, side.desk) if part)
    if who:
        lines.append(who)
    at = happening.moment if happening is not None else side.received_at
    if at is not None:
        lines.append(days.day_and_hour(at))
    if happening is not None and happening.recorded_at is not None:
        recorded = translate("Anomalies", "recorded {moment}")
        lines.append(recorded.format(moment=days.day_and_hour(happening.recorded_at)))
    return "\n".join(lines)


def value_words(value: str | datetime | None) -> str:
    if isinstance(value, datetime):
        return days.day_and_hour(value)
    return value or "–"


def choice_word(choice: Choice | str, line: AnomalyLine | None = None) -> str:
    """On a button; with a line also the value that is kept."""
    words = {
        Choice.AS_IT_IS: translate("Anomalies", "Leave it as it is"),
        Choice.DONE_ANEW: translate("Anomalies", "It was done anew"),
        Choice.KEEP_FIRST: translate("Anomalies", "Keep the first value"),
        Choice.KEEP_SECOND: translate("Anomalies", "Keep the second value"),
        Choice.BOTH_TOLD: translate("Anomalies", "Both applicants know"),
        Choice.CLOCK_SET: translate("Anomalies", "The clock was set"),
        Choice.SEEN: translate("Anomalies", "Seen"),
    }
    if line is not None and choice in (Choice.KEEP_FIRST, Choice.KEEP_SECOND):
        value = value_words(line.sides[0 if choice is Choice.KEEP_FIRST else 1].value)
        short = value if len(value) <= LONGEST_VALUE else f"{value[: LONGEST_VALUE - 1]}…"
        return translate("Anomalies", "Keep “{value}”").format(value=short)
    return words[Choice(choice)] if choice in tuple(Choice) else str(choice)


def usual_reason(kind: AnomalyKind) -> str:
    """What stands in the field of the reason before anybody types: a correction is nothing without one."""
    return translate("Anomalies", "Corrected at two desks") if kind is AnomalyKind.TWO_EDITS else ""


def line_words(line: AnomalyLine) -> tuple[str, str, str]:
    """First and second line of a row, and what stands at its right end."""
    about = " · ".join(part for part in (line.code_tail, line.applicant or line.desk) if part)
    when = days.day_short(line.when) if line.when is not None else ""
    if line.settled is not None:
        return kind_word(line.kind), about, translate("Anomalies", "settled")
    return kind_word(line.kind), about, when


def settled_words(line: AnomalyLine) -> str:
    settled = line.settled
    if settled is None:
        return ""
    words = translate("Anomalies", "{choice}: {person}, {moment}").format(
        choice=choice_word(settled.choice), person=settled.person, moment=days.day_and_hour(settled.at)
    )
    return f"{words}\n{settled.reason}" if settled.reason else words


def count_words(count: int) -> str:
    return translate("Anomalies", "{count} odd things to look at").format(count=count)
