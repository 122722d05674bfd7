"""Opens the exhibits in windows of their own, chosen from a list. For people who build the program. Not shipped."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QWidget

from onestop.dev.exhibits import exhibits
from onestop.gui.application import make_application
from onestop.gui.look import look
from onestop.gui.palette import DARK, LIGHT


def run() -> int:
    app = make_application()
    opened: list[QWidget] = []
    shown = {exhibit.name: exhibit for exhibit in exhibits()}
    names = QListWidget()
    names.setWindowTitle("Gallery")
    names.addItems([*shown, "light / dark"])

    def open_one(name: str) -> None:
        if name not in shown:
            look().use_palette(DARK if look().palette_name == "light" else LIGHT)
            return
        widget = shown[name].make()
        widget.resize(1366, 696)
        widget.show()
        opened.append(widget)

    names.itemActivated.connect(lambda item: open_one(item.text()))
    names.resize(260, 320)
    names.show()
    return app.exec()
