"""The handle of one bound: dragged with the mouse, moved with the arrows, reached with Tab."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QPointF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

WIDTH = 13
GRIP = 9
FAR = 10
"""Steps with Shift held."""

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


def place_of(event: QMouseEvent) -> QPoint:
    """Where the mouse is within a widget; Qt 6 says it by `position`."""
    return event.position().toPoint() if hasattr(event, "position") else event.pos()


class BoundHandle(QWidget):
    """Tells what a hand does to it; where it stands then is for the histogram to say."""

    dragged = pyqtSignal(int)
    """The x within the histogram under the mouse."""
    dropped = pyqtSignal()
    stepped = pyqtSignal(int)
    removed = pyqtSignal()
    split = pyqtSignal()
    given_up = pyqtSignal()
    looked_at = pyqtSignal(bool)
    """Whether it has the mouse or the focus now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self._is_dragged = False
        self._is_hovered = False
        self.is_touched = False

    @property
    def is_dragged(self) -> bool:
        """Whether the mouse holds it."""
        return self._is_dragged

    @property
    def is_looked_at(self) -> bool:
        """Whether it has the mouse or the focus."""
        return self._is_dragged or self._is_hovered or self.hasFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_dragged = True
            self.looked_at.emit(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self.dragged.emit(self.mapToParent(place_of(event)).x())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._is_dragged:
            self._is_dragged = False
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape never closes the dialog from here: whoever gives a bound up keeps everything else."""
        key = event.key()
        if key in _STEPS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(_STEPS[key] * (FAR if far else 1))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key == Qt.Key.Key_Insert:
            self.split.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: object) -> None:
        super().enterEvent(event)
        self._hover(True)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)
        self._hover(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.is_touched = False
        self.looked_at.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line with a grip on top; with the focus in the colour of what is selected, and thicker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        looked_at, palette = self.is_looked_at, self.palette()
        colour = palette.highlight().color() if looked_at else palette.text().color()
        middle = self.width() / 2
        painter.setPen(QPen(colour, 2.4 if looked_at else 1.2))
        painter.drawLine(QPointF(middle, GRIP), QPointF(middle, self.height()))
        painter.setBrush(colour)
        corners = ((1.0, 0.5), (self.width() - 1.0, 0.5), (self.width() - 1.0, GRIP - 4.0))
        points = [QPointF(x, y) for x, y in corners]
        points += [QPointF(middle, GRIP + 2.0), QPointF(1.0, GRIP - 4.0)]
        painter.drawPolygon(QPolygonF(points))
        painter.end()

    def _escape(self) -> None:
        if self._is_dragged or self.is_touched:
            self._is_dragged = False
            self.given_up.emit()

    def _hover(self, hovered: bool) -> None:
        self._is_hovered = hovered
        self.looked_at.emit(hovered)
        self.update()
