"""Which areas a point or a polygon meets, by a spatial index and prepared geometries."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsPoint, QgsRectangle, QgsSpatialIndex


class Locator:
    """Finds polygons by place, as positions in the sequence it was made of; empty ones are never found."""

    def __init__(self, shapes: Sequence[QgsGeometry]) -> None:
        self._shapes = list(shapes)
        self._index = QgsSpatialIndex()
        self._engines = {}
        for place, shape in enumerate(self._shapes):
            if shape.isNull() or shape.isEmpty():
                continue
            self._index.addFeature(place, shape.boundingBox())
            engine = QgsGeometry.createGeometryEngine(shape.constGet())
            engine.prepareGeometry()
            self._engines[place] = engine

    def at(self, x: float, y: float) -> list[int]:
        """The polygons that hold a point or have it on their outline."""
        point = QgsPoint(x, y)
        near = self._index.intersects(QgsRectangle(x, y, x, y))
        return sorted(place for place in near if self._engines[place].intersects(point))

    def near(self, box: QgsRectangle) -> list[int]:
        """The polygons whose bounds meet a box."""
        return sorted(self._index.intersects(box))

    def sharing(self, place: int) -> list[int]:
        """The polygons further on whose insides may meet that of one."""
        engine = self._engines.get(place)
        if engine is None:
            return []
        later = (other for other in self.near(self._shapes[place].boundingBox()) if other > place)
        return [
            other
            for other in later
            if engine.intersects(self._shapes[other].constGet())
            and not engine.touches(self._shapes[other].constGet())
        ]

    def holds(self, place: int, shape: QgsGeometry) -> bool:
        """Whether a polygon holds another one whole."""
        engine = self._engines.get(place)
        return engine is not None and bool(engine.contains(shape.constGet()))
