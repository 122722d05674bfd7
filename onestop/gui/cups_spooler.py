"""Printing on Linux and macOS: the PDF's own bytes go to CUPS through its library. Must not know slips.

The library, not the `lp` program: QtPrintSupport needs libcups anyway, cups-client may be missing.
Names and structures are those of <cups/cups.h>, unchanged since CUPS 1.1.
"""

from __future__ import annotations

import ctypes
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from onestop.domain.errors import Unavailable

_LIBRARY = "libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class CupsSpooler:
    """`server` ("host:port") names another scheduler than this machine's own, as a test does."""

    def __init__(self, server: str = "") -> None:
        self._server = server
        self._cups = _library()

    def printers(self) -> tuple[str, ...]:
        cups = self._connected()
        if cups is None:
            return ()
        found = ctypes.POINTER(_Destination)()
        count = cups.cupsGetDests(ctypes.byref(found))
        try:
            rows = [(found[n].name.decode(), bool(found[n].is_default)) for n in range(count)]
        finally:
            cups.cupsFreeDests(count, found)
        return tuple(dict.fromkeys(name for name, _ in sorted(rows, key=lambda row: (not row[1], row[0]))))

    def spool(self, printer: str, title: str, pdf: bytes, options: Mapping[str, str]) -> None:
        cups = self._connected()
        if cups is None:
            raise Unavailable("printer_failed", "libcups is missing")
        pairs = [(name.encode(), value.encode()) for name, value in options.items()]
        chosen = (_Option * len(pairs))(*(_Option(name, value) for name, value in pairs))
        # CUPS reads the file before this call returns, so the copy may go at once.
        with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as copy:
            copy.write(pdf)
        try:
            job = cups.cupsPrintFile(printer.encode(), copy.name.encode(), title.encode(), len(pairs), chosen)
            if not job:
                cause = cups.cupsLastErrorString() or b""
                raise Unavailable("printer_failed", cause.decode("utf-8", "replace"))
        finally:
            Path(copy.name).unlink(missing_ok=True)

    def _connected(self) -> ctypes.CDLL | None:
        # CUPS keeps the server's name a thread, so it is told again each time.
        if self._cups is not None and self._server:
            self._cups.cupsSetServer(self._server.encode())
        return self._cups


def _library() -> ctypes.CDLL | None:
    try:
        cups = ctypes.CDLL(_LIBRARY)
    except OSError:
        return None
    cups.cupsGetDests.argtypes = [ctypes.POINTER(ctypes.POINTER(_Destination))]
    cups.cupsFreeDests.argtypes = [ctypes.c_int, ctypes.POINTER(_Destination)]
    cups.cupsFreeDests.restype = None
    text = ctypes.c_char_p
    cups.cupsPrintFile.argtypes = [text, text, text, ctypes.c_int, ctypes.POINTER(_Option)]
    cups.cupsLastErrorString.restype = text
    cups.cupsSetServer.argtypes = [text]
    cups.cupsSetServer.restype = None
    return cups
