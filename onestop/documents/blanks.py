"""The space that is never broken. A module of its own, so that wording does not load the PDF writer."""

from __future__ import annotations

from typing import Final

NBSP: Final = "\u00a0"
