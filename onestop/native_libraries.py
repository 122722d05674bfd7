"""Names the system libraries Qt would miss, before Qt aborts without a word. Standard library only, no Qt.

Linux only: on Windows and macOS, and inside the packaged program, Qt is complete or its package says so.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

EXIT_UNAVAILABLE = 3


@dataclass(frozen=True, slots=True)
class Library:
    """A shared object by the name the loader knows, and the Debian package that holds it."""

    name: str
    package: str


WINDOWLESS = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgthread-2.0.so.0", "libglib2.0-0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libbrotlidec.so.1", "libbrotli1"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
X11 = (
    Library("libX11-xcb.so.1", "libx11-xcb1"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-image.so.0", "libxcb-image0"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-randr.so.0", "libxcb-randr0"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-sync.so.1", "libxcb-sync1"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


def needed_libraries(environ: Mapping[str, str]) -> tuple[Library, ...]:
    """What the chosen Qt platform loads: `QT_QPA_PLATFORM`, or X11 where there is a display."""
    platform = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if not platform and environ.get("DISPLAY"):
        platform = "xcb"
    return WINDOWLESS + X11 if platform == "xcb" else WINDOWLESS


def missing_packages(
    libraries: tuple[Library, ...], loads: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """The Debian packages of the libraries that do not load, each once, in order."""
    loads = loads or _loads
    return tuple(dict.fromkeys(library.package for library in libraries if not loads(library.name)))


def sentence(packages: tuple[str, ...]) -> str:
    """One sentence for whoever started the program, with the command that repairs it."""
    names = " ".join(packages)
    return f"onestop: thiếu thư viện hệ thống (missing system libraries), cần cài: apt-get install {names}"


def require_native_libraries(environ: Mapping[str, str], loads: Callable[[str], bool] | None = None) -> None:
    """Returns when Qt can start; otherwise writes `sentence` to standard error and exits with 3."""
    if not sys.platform.startswith("linux") or getattr(sys, "frozen", False):
        return
    packages = missing_packages(needed_libraries(environ), loads)
    if packages:
        print(sentence(packages), file=sys.stderr)  # noqa: T201 - there is no window and no log yet
        raise SystemExit(EXIT_UNAVAILABLE)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
