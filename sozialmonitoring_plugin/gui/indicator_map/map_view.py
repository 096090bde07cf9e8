"""The map as it would be, and as it was: held up for a moment, or side by side."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsMapLayer, QgsPointXY, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ...support.translation import translate
from ..palette_choice.vision_preview import VisionPreview
from .looks import MapLook

MARGIN = 1.05
"""How much larger than the map its canvas is."""
UPDATE = 60
"""Milliseconds between two pictures while the map is drawn."""


class MapView(QWidget):
    """Two canvases with one extent, the second of the map as it was; the layers belong to who shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.other = _canvas(self), _canvas(self)
        self.canvas.setAccessibleName(translate("IndicatorMap", "Map as it would be"))
        self.other.setAccessibleName(translate("IndicatorMap", "Map as it was"))
        self._now: list[QgsMapLayer] = []
        self._before: list[QgsMapLayer] = []
        self._whole = QgsRectangle()
        self.before_button = QPushButton(translate("IndicatorMap", "As it was be&fore"), self)
        self.side_button = QToolButton(self)
        self.note = QLabel(self)
        self.vision = VisionPreview((self.canvas, self.other), self)
        self.busy_label = QLabel(translate("IndicatorMap", "The map is being made …"), self)
        self.stop_button = QToolButton(self)
        self.stop_button.setText(translate("IndicatorMap", "Stop"))
        self.stop_button.setToolTip(translate("IndicatorMap", "Stop making the map"))
        self.stop_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_busy(False)
        self._lay_out()
        self._connect()
        self._allow()

    def show_map(self, look: MapLook, *, keeps_extent: bool) -> None:
        """Show a map; the same layers are only painted anew."""
        layers = list(look.layers)
        if layers != self._now:
            self._now = layers
            self._show_now()
            self.canvas.setDestinationCrs(look.crs)
            self.other.setDestinationCrs(look.crs)
        self._whole = QgsRectangle(look.extent)
        if not keeps_extent:
            self._fit()
        self.canvas.refresh()
        self._allow()

    def remember(self, look: MapLook) -> None:
        """Keep this map as it is now, to be compared with."""
        self._before = [_copy(layer) for layer in look.layers]
        self.other.setLayers(self._before)
        self._allow()

    def tell(self, text: str) -> None:
        """Say what the comparison counts."""
        self.note.setText(text)

    def show_busy(self, busy: bool) -> None:
        """Say that another map is being made."""
        self.busy_label.setVisible(busy)
        self.stop_button.setVisible(busy)

    def clear(self) -> None:
        """Show nothing."""
        self._now, self._before = [], []
        for canvas in (self.canvas, self.other):
            canvas.setLayers([])
        self.note.clear()
        self._allow()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)
        self._align()

    def _lay_out(self) -> None:
        self.before_button.setToolTip(
            translate("IndicatorMap", "Hold the mouse or Space: the map as it was when opened or last kept")
        )
        self.side_button.setText(translate("IndicatorMap", "Side b&y side"))
        self.side_button.setToolTip(translate("IndicatorMap", "Both maps beside each other, moved together"))
        self.side_button.setCheckable(True)
        self.side_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.side_button.setSizePolicy(self.before_button.sizePolicy())
        self.note.setWordWrap(True)
        maps = QHBoxLayout()
        maps.setSpacing(4)
        maps.addWidget(self.other, 1)
        maps.addWidget(self.canvas, 1)
        self.tools = QHBoxLayout()
        self.tools.addWidget(self.before_button)
        self.tools.addWidget(self.side_button)
        self.tools.addWidget(self.note, 1)
        self.tools.addWidget(self.vision)
        self.tools.addWidget(self.busy_label)
        self.tools.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(maps, 1)
        layout.addLayout(self.tools)
        self.other.hide()

    def _connect(self) -> None:
        self.before_button.pressed.connect(self._show_before)
        self.before_button.released.connect(self._show_now)
        self.side_button.toggled.connect(self._show_side)
        self.canvas.extentsChanged.connect(self._align)
        self.other.extentsChanged.connect(self._align_back)

    def _allow(self) -> None:
        self.before_button.setEnabled(bool(self._before))
        self.side_button.setEnabled(bool(self._before))

    def _show_before(self) -> None:
        self.canvas.setLayers(self._before)
        self.canvas.refresh()

    def _show_now(self) -> None:
        self.canvas.setLayers(self._now)
        self.canvas.refresh()

    def _show_side(self, shown: bool) -> None:
        """The whole map fills canvases of any width; who has zoomed in keeps place and scale."""
        canvas = self.canvas
        is_whole = canvas.extent().contains(self._whole)
        centre, unit = canvas.extent().center(), canvas.mapUnitsPerPixel()
        self.other.setVisible(shown)
        self.layout().activate()
        QTimer.singleShot(0, self._settle if is_whole else partial(self._settle, centre, unit))

    def _settle(self, centre: QgsPointXY | None = None, unit: float = 0.0) -> None:
        if centre is None:
            self._fit()
        else:
            _look_at(self.canvas, centre, unit)
        self.canvas.refresh()
        self._align()
        self.other.refresh()

    def _fit(self) -> None:
        extent = QgsRectangle(self._whole)
        extent.scale(MARGIN)
        self.canvas.setExtent(extent)

    def _align(self) -> None:
        _follow(self.canvas, self.other)

    def _align_back(self) -> None:
        if self.other.isVisible():
            _follow(self.other, self.canvas)


def _canvas(parent: QWidget) -> QgsMapCanvas:
    canvas = QgsMapCanvas(parent)
    canvas.setCanvasColor(QColor(Qt.GlobalColor.white))
    canvas.enableAntiAliasing(True)
    canvas.setParallelRenderingEnabled(True)
    canvas.setMapUpdateInterval(UPDATE)
    canvas.setMinimumSize(QSize(160, 120))
    canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return canvas


def _follow(canvas: QgsMapCanvas, other: QgsMapCanvas) -> None:
    """Give another canvas the same centre and scale; it need not be as large."""
    if not canvas.layers() or canvas.width() < 2 or other.width() < 2:
        return
    extent, unit = canvas.extent(), canvas.mapUnitsPerPixel()
    if other.extent().center() == extent.center() and abs(other.mapUnitsPerPixel() - unit) < 1e-9 * unit:
        return
    other.blockSignals(True)
    _look_at(other, extent.center(), unit)
    other.blockSignals(False)
    other.refresh()


def _look_at(canvas: QgsMapCanvas, centre: QgsPointXY, unit: float) -> None:
    """Show a place; `unit` is how far a pixel reaches."""
    size = canvas.mapSettings().outputSize()  # without the frame
    canvas.setExtent(QgsRectangle.fromCenterAndSize(centre, unit * size.width(), unit * size.height()))


def _copy(layer: QgsVectorLayer) -> QgsVectorLayer:
    """A layer that keeps its style whatever becomes of the first."""
    return layer.clone()
