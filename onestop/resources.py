"""Where the shipped data files lie: in a checkout, in an installed wheel, and in the built program."""

from __future__ import annotations

import sys
from pathlib import Path


def resource_folder() -> Path:
    """The folder holding ``fonts``, ``icons``, ``catalog`` and the others.

    The built program unpacks it beside itself (``sys._MEIPASS``), a wheel carries it inside the package,
    a checkout has it beside the package.
    """
    built = getattr(sys, "_MEIPASS", None)
    if built is not None:
        return Path(built) / "resources"
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
