"""What sharing answers, as text for people without --json: how it went first, then a line a fact, nothing that is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onestop.application.sharing import CLOCK_IS_OFF_MS
from onestop.cli.clock_words import clock_off
from onestop.cli.texts_shared import CLOCK_OFF, DOUBTS, LABELS, STRANGER

_FOR_MACHINES = frozenset({"message", "outcome", "before", "already", "station", "anomalies", "offset_ms"})
# Said only where there is something to say.
_UNSAID = frozenset(
    {
        "pushed",
        "pulled",
        "oldest_unsent",
        "name",
        "place",
        "login",
        "keeper",
        "login_made",
        "password_in",
    }
)


def shared_text(answer: Mapping[str, Any], plain: Callable[[object], str]) -> str:
    """`plain` words one value: a moment, yes or no, a number."""
    lines = [answer["message"]] if "message" in answer else []
    for key, value in answer.items():
        if key == "doubted":
            lines.extend(
                f"{LABELS[key]}: {station} – {DOUBTS.get(why, why)}" for station, why in value.items()
            )
        elif key == "strangers":
            lines.extend(_strangers(value))
        elif isinstance(value, Mapping):
            lines.extend(f"{LABELS[key]}: {station}: {plain(count)}" for station, count in value.items())
        elif isinstance(value, list):
            lines.extend(f"{LABELS[key]}: {each}" for each in value)
        elif key not in _FOR_MACHINES and value is not None and not (key in _UNSAID and not value):
            lines.append(f"{LABELS.get(key, key)}: {plain(value)}")
    off = answer.get("offset_ms") or 0
    if abs(off) > CLOCK_IS_OFF_MS:
        lines.append(CLOCK_OFF.format(off=clock_off(off)))
    if answer.get("anomalies"):
        lines.append(f"{LABELS['anomalies']}: {plain(answer['anomalies'])}")
    return "\n".join(lines)


def _strangers(found: list[Mapping[str, str]]) -> Iterator[str]:
    for each in found:
        yield STRANGER.format(name=each["name"] or each["station"], fingerprint=each["fingerprint"])
