"""What a file of a paper may be called: codes and slip numbers as parts of names. Knows no folder and no form."""

from __future__ import annotations


def in_filename(text: str) -> str:
    """Letters, digits, dots and dashes stay; whatever a file system might trip over becomes a dash."""
    return "".join(letter if letter.isalnum() or letter in "-." else "-" for letter in text)


def slip_name(form: str, code: str, round_no: int, print_no: int, lang: str = "vi") -> str:
    """receipt_CODE_2.pdf: form, code and print number; a second slip of its form is CODE.2, as its number is."""
    spoken = "" if lang == "vi" else f"_{lang}"
    nth = f".{round_no}" if round_no > 1 else ""
    return f"{form}_{in_filename(code)}{nth}{spoken}_{print_no}.pdf"
