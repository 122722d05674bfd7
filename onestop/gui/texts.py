"""Installs the program's language. English stands in the source, Vietnamese in ``resources/translations``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from onestop.domain.errors import Unavailable
from onestop.resources import resource_folder

TRANSLATIONS = ("qtbase_vi", "onestop_vi")
"""Compiled files, the later asked first: Qt's own dialogs, then the program."""


def install_texts(app: QCoreApplication) -> None:
    """The program speaks Vietnamese whatever the system's language; Unavailable("texts_missing") otherwise."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    for name in TRANSLATIONS:
        translator = QTranslator(app)
        if not translator.load(str(resource_folder() / "translations" / f"{name}.qm")):
            raise Unavailable("texts_missing", name)
        app.installTranslator(translator)
