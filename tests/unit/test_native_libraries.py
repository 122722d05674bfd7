"""A missing system library is named by its Debian package before Qt aborts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

import pytest

from onestop.native_libraries import (
    WINDOWLESS,
    X11,
    Library,
    missing_packages,
    needed_libraries,
    require_native_libraries,
    sentence,
)

needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the check is for Linux only")


@pytest.mark.parametrize(
    ("environ", "libraries"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, WINDOWLESS),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, WINDOWLESS),
        ({"QT_QPA_PLATFORM": "offscreen:size=1366x768"}, WINDOWLESS),
        ({"DISPLAY": ":0"}, WINDOWLESS + X11),
        ({"QT_QPA_PLATFORM": "xcb"}, WINDOWLESS + X11),
        ({"QT_QPA_PLATFORM": "xcb;wayland"}, WINDOWLESS + X11),
        ({}, WINDOWLESS),
    ],
)
def test_what_is_needed_depends_on_the_platform(
    environ: Mapping[str, str], libraries: tuple[Library, ...]
) -> None:
    assert needed_libraries(environ) == libraries


def test_packages_are_named_once_and_in_order() -> None:
    absent = {"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    assert missing_packages(WINDOWLESS, lambda name: name not in absent) == ("libegl1", "libglib2.0-0")


def test_what_is_installed_here_is_found_and_what_cannot_be_is_not() -> None:
    libc = Library("libc.so.6", "libc6") if sys.platform.startswith("linux") else Library("", "python")
    nonsense = Library("libonestop-nowhere.so.9", "libonestop-nowhere9")
    assert missing_packages((libc, nonsense))[-1:] == ("libonestop-nowhere9",)


@needs_linux
def test_the_program_says_the_packages_and_stops_with_three(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        require_native_libraries({"DISPLAY": ":0"}, lambda name: "cursor" not in name and "GL." not in name)
    assert stop.value.code == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err == sentence(("libgl1", "libegl1", "libxcb-cursor0")) + "\n"
    assert "apt-get install libgl1 libegl1 libxcb-cursor0" in err


@needs_linux
def test_nothing_is_asked_of_a_packaged_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    require_native_libraries({}, lambda name: False)


@pytest.mark.parametrize(
    "module", ["onestop.native_libraries", "onestop.__main__", "onestop.bootstrap.window.running"]
)
def test_no_qt_is_loaded_before_the_question(module: str) -> None:
    code = f"import sys, {module}; print([name for name in sys.modules if name.startswith('PySide6')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_printing_is_not_needed_to_start() -> None:
    assert not any("cups" in library.name for library in WINDOWLESS + X11)
