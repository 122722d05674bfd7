"""Moments as people write them in tests."""

from __future__ import annotations

from datetime import datetime


def at(text: str) -> datetime:
    """``2026-03-09 09:00`` as a local moment."""
    return datetime.fromisoformat(text)
