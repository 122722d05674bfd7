"""Dialogs, for what is not on the happy path."""
