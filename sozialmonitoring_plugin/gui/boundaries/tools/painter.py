"""Draws on the map what a gesture is about to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt

from ....core.boundaries.change import Change
from ....core.boundaries.rings import Node, Shape
from ....layers.boundaries.lattice import PER_METRE, geometry_of_shape
from ....layers.boundaries.moved_ground import gained_ground
from .bands import Band, Look
from .bench import Bench
from .machines.events import Sketch, Trial

GAIN, LOSS, LINE, POINTED, SNAPPED = "#1a6fb0", "#b84300", "#101820", "#303030", "#d4007f"

POLYGON, POLYLINE, POINT = Qgis.GeometryType.Polygon, Qgis.GeometryType.Line, Qgis.GeometryType.Point

LOOKS = {
    "areas": (POLYGON, Look(POINTED, 2, pen=Qt.PenStyle.DashLine)),
    "grounds": (POLYGON, Look(GAIN, 1, 45)),
    "loss": (POLYGON, Look(LOSS, 3, 230, Qt.BrushStyle.BDiagPattern)),
    "gain": (POLYGON, Look(GAIN, 3, 95)),
    "line": (POLYLINE, Look(LINE, 3)),
    "held": (POINT, Look(LINE, 2, mark=QgsRubberBand.IconType.ICON_FULL_BOX, size=6)),
    "snapped": (POINT, Look(SNAPPED, 2, mark=QgsRubberBand.IconType.ICON_BOX, size=11)),
}
"""The bands from the lowest to the topmost."""


class Painter:
    """The bands of one tool; empty as long as it is put away."""

    def __init__(self, canvas: QgsMapCanvas, bench: Bench) -> None:
        self._bench = bench
        self._crs = bench.layer.crs()
        self._bands = {name: Band(canvas, *look) for name, look in LOOKS.items()}
        self._pointed: tuple[Shape, ...] = ()

    def draw(self, sketch: Sketch) -> None:
        """Show a sketch instead of the one before."""
        self._show("line", _line(sketch.line))
        self._show("held", _points(sketch.held))
        self._show("snapped", _points([sketch.snapped] if sketch.snapped else []))
        self._show("grounds", _together(sketch.grounds))
        self._point_out(sketch.areas)

    def draw_trial(self, trial: Trial) -> None:
        """Show what changes sides: what the area in focus gains in colour, all other ground hatched."""
        gained = gained_ground(trial.change) if trial.is_possible else {}
        won = gained.pop(trial.focus or _winner(trial.change), None)
        self._show("gain", won)
        self._show("loss", QgsGeometry.collectGeometry(list(gained.values())) if gained else None)

    def clear(self) -> None:
        """Take everything off the map."""
        self.draw(Sketch())
        self.draw_trial(Trial())

    def remove(self) -> None:
        """Take the bands out of the map for good."""
        for band in self._bands.values():
            band.remove()

    def _point_out(self, keys: Sequence[str]) -> None:
        partition = self._bench.session.partition
        shapes = tuple(partition.shape(key) for key in keys if key in partition)
        if len(shapes) != len(self._pointed) or any(
            now is not before for now, before in zip(shapes, self._pointed, strict=True)
        ):
            self._pointed = shapes
            self._show("areas", _together(shapes))

    def _show(self, name: str, geometry: QgsGeometry | None) -> None:
        self._bands[name].show(geometry, self._crs)


def _winner(change: Change) -> str:
    """The area that grows most."""
    return max(change.keys, key=lambda key: _size(change.after[key]) - _size(change.before[key]), default="")


def _size(shape: Shape | None) -> int:
    return shape.doubled_area if shape else 0


def _line(nodes: Iterable[Node]) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(x / PER_METRE, y / PER_METRE) for x, y in nodes])


def _points(nodes: Iterable[Node]) -> QgsGeometry:
    return QgsGeometry.fromMultiPointXY([QgsPointXY(x / PER_METRE, y / PER_METRE) for x, y in nodes])


def _together(shapes: Sequence[Shape]) -> QgsGeometry | None:
    return QgsGeometry.collectGeometry([geometry_of_shape(shape) for shape in shapes]) if shapes else None
