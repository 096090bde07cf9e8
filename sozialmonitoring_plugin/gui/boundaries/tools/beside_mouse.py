"""A small note that goes with the mouse."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QLabel

AWAY = 18
"""Pixels from the mouse."""

WIDEST = 380
"""Pixels; longer sentences are wrapped."""


class BesideMouse(QLabel):
    """Lies over the map, lets every click through, and keeps inside the map."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("boundary_numbers_beside_mouse")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet(
            "#boundary_numbers_beside_mouse { background: rgba(255, 255, 255, 235); color: #101820;"
            " border: 1px solid #4a5a6a; border-radius: 4px; padding: 4px; }"
        )
        self.hide()

    def say(self, text: str) -> None:
        """Show a text; none hides the note."""
        if text != self.text():
            self.setWordWrap(False)
            self.setText(text)
            size = self.sizeHint()
            if size.width() > WIDEST:
                self.setWordWrap(True)
                size.setWidth(WIDEST)
                size.setHeight(self.heightForWidth(WIDEST))
            self.resize(size)
        self.setVisible(bool(text))

    def go_to(self, mouse: QPoint) -> None:
        """Stand to the lower right of the mouse, or on the other side where there is no room."""
        room = self.parentWidget().rect()
        x, y = mouse.x() + AWAY, mouse.y() + AWAY
        if x + self.width() > room.width():
            x = mouse.x() - AWAY - self.width()
        if y + self.height() > room.height():
            y = mouse.y() - AWAY - self.height()
        self.move(max(x, 0), max(y, 0))
