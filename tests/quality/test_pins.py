"""What is installed is pinned exactly, without addresses, and every licence travels with its work."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

import pytest

from tests.quality.source_tree import ROOT

PIN = re.compile(r"([a-z0-9][a-z0-9-]*)==([0-9][0-9a-z.]*)(?: ; .+)?")
FONT_LICENCES = {
    "Tinos": "CROSCORE",
    "Arimo": "CROSCORE",
    "BeVietnamPro": "BEVIETNAMPRO",
    "NotoSansJP": "NOTOSANSJP",
}


def normal(requirement: str) -> str:
    """The normalised name of a requirement: `PySide6_Essentials>=6` is `pyside6-essentials`."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]).lower()


def unpinned(lines: Iterable[str]) -> list[str]:
    """Lines of a constraints file that are not one exact pin."""
    return [line for line in lines if not PIN.fullmatch(line)]


def project() -> dict[str, object]:
    settings: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return settings


def constraints() -> list[str]:
    return (ROOT / "constraints.txt").read_text("utf-8").splitlines()


def requirements() -> list[str]:
    settings = project()
    asked, extras = settings["dependencies"], settings["optional-dependencies"]
    assert isinstance(asked, list)
    assert isinstance(extras, dict)
    return [*asked, *(one for extra in extras.values() for one in extra)]


def test_every_constraint_is_an_exact_pin_without_an_address() -> None:
    assert unpinned(constraints()) == []


@pytest.mark.parametrize(
    "line",
    ["reportlab>=4", "reportlab", "-r more.txt", "a @ https://x/a.whl", "# note", "a==1 --hash=sha256:0"],
)
def test_what_is_no_exact_pin_is_found(line: str) -> None:
    assert unpinned([line, "numpy==2.4.6 ; python_full_version < '3.12'"]) == [line]


def test_every_dependency_has_its_pin() -> None:
    pinned = {line.partition("==")[0] for line in constraints()}
    assert len(requirements()) > 10
    assert {normal(requirement) for requirement in requirements()} <= pinned


@pytest.mark.parametrize("name", ["pyside6-essentials", "shiboken6"])
def test_qt_stays_where_it_does_not_lose_none(name: str) -> None:
    assert f"{name}==6.11.3" in constraints()
    assert any(normal(requirement) == name and "==6.11.3" in requirement for requirement in requirements())


def test_the_licence_is_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert project()["license"] == "Apache-2.0"


def test_every_font_travels_with_its_licence() -> None:
    folder = ROOT / "resources" / "fonts"
    fonts = [path for path in folder.iterdir() if path.suffix.lower() in (".ttf", ".otf")]
    assert {font.stem.partition("-")[0] for font in fonts} == set(FONT_LICENCES)
    assert not [font.name for font in fonts if font.suffix.lower() == ".otf"], "reportlab cannot embed CFF"
    for name in sorted(set(FONT_LICENCES.values())):
        text = (folder / f"{name}-LICENCE.txt").read_text("utf-8")
        assert "Copyright" in text or "copyright" in text
        assert "SIL OPEN FONT LICENSE" in text.upper() or "APACHE LICENSE" in text.upper()
