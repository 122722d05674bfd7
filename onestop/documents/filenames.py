"""What a file of a paper may be called: codes and slip numbers as parts of names. Knows no folder and no form."""

from __future__ import annotations


def in_filename(text: str) -> str:
    """Letters, digits, dots and dashes stay; whatever a file system might trip over becomes a dash."""
    return "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in text)
