"""One page, drawn large: whole, or enlarged to look closely."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QImage, QPen, QPixmap, QWheelEvent
from qgis.PyQt.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

WHOLE_PAGE = 0.0
STEPS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""Enlargements; at 1 the page is as large as on paper, on a screen of 96 dots per inch."""

_SCREEN = 96.0
_DESK = "#dfe3e6"
_COARSEST, _FINEST = 30.0, 250.0
_PAUSE = 200
"""Milliseconds after which a window that changes its size gets a picture that fits."""


class PageView(QObject):
    """Shows pictures of pages in a view; `wanted` asks for one of another resolution."""

    wanted = pyqtSignal()

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self._view = view
        self._size = (210.0, 297.0)
        self.enlargement = WHOLE_PAGE
        scene = QGraphicsScene(view)
        self._frame = scene.addRect(QRectF(), QPen(QColor("#9aa5ad")), QBrush(Qt.GlobalColor.white))
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene.addItem(self._picture)
        view.setScene(scene)
        view.setBackgroundBrush(QColor(_DESK))
        view.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        view.viewport().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.wanted)

    @property
    def dpi(self) -> float:
        """The resolution at which a picture has one dot for each of the screen."""
        ratio = self._view.devicePixelRatioF()
        return min(_FINEST, max(_COARSEST, self._scale() * 25.4 * ratio))

    def show(self, image: QImage, size: tuple[float, float]) -> None:
        """Show a page of a size in millimetres."""
        if size != self._size:
            self._view.resetTransform()
        self._size = size
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._picture.setScale(size[0] / max(1, image.width()))
        self._frame.setRect(0, 0, *size)
        self._fit()

    def enlarge(self, step: int) -> None:
        """Larger (+1) or smaller (−1), from the size shown to the next one that is offered."""
        now = self._scale() * 25.4 / _SCREEN
        offered = [one for one in STEPS if (one > now * 1.05 if step > 0 else one < now * 0.95)]
        if offered:
            self._show_at(offered[0] if step > 0 else offered[-1])

    def show_whole(self) -> None:
        """The whole page, whatever size the window has."""
        self._show_at(WHOLE_PAGE)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; Ctrl and the wheel enlarge."""
        if event.type() == QEvent.Type.Resize and self.enlargement == WHOLE_PAGE:
            self._fit()
            self._timer.start()
        is_wheel = isinstance(event, QWheelEvent)
        if is_wheel and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False

    def _show_at(self, enlargement: float) -> None:
        self.enlargement = enlargement
        self._fit()
        self.wanted.emit()

    def _scale(self) -> float:
        """Dots of the screen for a millimetre of the page."""
        if self.enlargement != WHOLE_PAGE:
            return self.enlargement * _SCREEN / 25.4
        room = self._view.maximumViewportSize()
        return float(min((room.width() - 16) / self._size[0], (room.height() - 16) / self._size[1]))

    def _fit(self) -> None:
        scale = max(0.1, self._scale())
        margin = 8 / scale
        self._view.setSceneRect(
            QRectF(-margin, -margin, self._size[0] + 2 * margin, self._size[1] + 2 * margin)
        )
        self._view.resetTransform()
        self._view.scale(scale, scale)
