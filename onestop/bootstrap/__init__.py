"""Builds every object by hand. May import everything; only the entry point, the tests and dev import it."""

from __future__ import annotations

from onestop.bootstrap.opening import DEFAULT_ACTOR, SAMPLE_NOW, OpenHome, open_home, sample_book
from onestop.bootstrap.program import program

__all__ = ["DEFAULT_ACTOR", "SAMPLE_NOW", "OpenHome", "open_home", "program", "sample_book"]
