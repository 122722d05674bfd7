"""Builds every object by hand. May import everything; only the entry point, the tests and dev import it."""
