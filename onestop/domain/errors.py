"""The two kinds of failure that are not bugs. Codes and facts only: words belong to the edges."""

from __future__ import annotations


class Refused(Exception):
    """The rules forbid it. `code` is stable and machine-readable; `field` names the input at fault.

    `facts` are JSON-able values a message may quote, such as ``limit=200``.
    """

    def __init__(self, code: str, *, field: str | None = None, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{key}={value!r}" for key, value in self.facts.items())
        return f"{self.code}({facts})"


class Unavailable(Exception):
    """The world failed: a disk, a printer, a network. `what` is a stable code, such as ``disk_full``."""

    def __init__(self, what: str, cause: str = "") -> None:
        super().__init__(f"{what}: {cause}" if cause else what)
        self.what = what
        self.cause = cause
