"""By how much a desk's clock is off, in words: "nhanh 60 phút", "chậm 3 ngày". Reads no clock."""

from __future__ import annotations


def clock_off(offset_ms: int) -> str:
    """`offset_ms` is the server's clock less the desk's: a desk behind it is slow."""
    return f"{'chậm' if offset_ms > 0 else 'nhanh'} {_length(abs(offset_ms))}"


def _length(ms: int) -> str:
    minutes = round(ms / 60_000)
    if minutes < 120:
        return f"{minutes} phút"
    if minutes < 48 * 60:
        return f"{round(minutes / 60)} giờ"
    return f"{round(minutes / (24 * 60))} ngày"
