"""Asks for the name of a new area, at the place where it was made; what is done stands without an answer."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from ....support.translation import translate


class NameField(QFrame):
    """A small window that goes away by itself."""

    named = pyqtSignal(str)

    def __init__(self, parent: QWidget, key: str, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        label = QLabel(translate("Boundaries", "&Name of {key}:").format(key=key), self)
        self.line = QLineEdit("" if name == key else name, self)
        self.line.setMinimumWidth(220)
        self.line.setPlaceholderText(key)
        self.line.setToolTip(translate("Boundaries", "Return keeps it, Esc leaves it"))
        label.setBuddy(self.line)
        layout = QHBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.line)
        self.line.selectAll()
        self.line.returnPressed.connect(self._keep)

    def ask_at(self, place: QPoint, answer: Callable[[str], None]) -> None:
        """Show the field at a place of the screen; an answer comes once or never."""
        self.named.connect(answer)
        self.adjustSize()
        room = self.screen().availableGeometry().adjusted(0, 0, -self.width(), -self.height())
        self.move(min(place.x(), room.right()), min(place.y(), room.bottom()))
        self.show()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        name = self.line.text().strip()
        if name:
            self.named.emit(name)
        self.close()
