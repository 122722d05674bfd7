"""Builds every object by hand. May import everything; only the entry point, the tests and dev import it."""

AS_PRESS = "--press"
"""The one argument with which the program starts itself to lay out pages (``press_worker.py``)."""
