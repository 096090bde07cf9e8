"""Rubber bands with a look of their own."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor


@dataclass(frozen=True)
class Look:
    """Colour and width in pixels; `opacity` of the filling 0 to 255; `mark` for points, with its size."""

    colour: str
    width: int = 2
    opacity: int = 0
    brush: Qt.BrushStyle = Qt.BrushStyle.SolidPattern
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine
    mark: QgsRubberBand.IconType = QgsRubberBand.IconType.ICON_BOX
    size: int = 8


class Band:
    """Shows one geometry at a time, in whatever reference system it is given."""

    def __init__(self, canvas: QgsMapCanvas, kind: Qgis.GeometryType, look: Look) -> None:
        self._canvas = canvas
        self._kind = kind
        self.item = QgsRubberBand(canvas, kind)
        filling = QColor(look.colour)
        filling.setAlpha(look.opacity)
        self.item.setStrokeColor(QColor(look.colour))
        self.item.setFillColor(filling)
        self.item.setWidth(look.width)
        self.item.setBrushStyle(look.brush)
        self.item.setLineStyle(look.pen)
        self.item.setIcon(look.mark)
        self.item.setIconSize(look.size)

    def show(self, geometry: QgsGeometry | None, crs: QgsCoordinateReferenceSystem) -> None:
        """Show a geometry instead of the one before, nothing for None or an empty one."""
        if geometry is None or geometry.isEmpty():
            self.item.reset(self._kind)
        else:
            self.item.setToGeometry(geometry, crs)

    def remove(self) -> None:
        """Take the band out of the map for good."""
        self._canvas.scene().removeItem(self.item)
