"""Step of the walk: a draft of boundaries is begun, and a Quartier takes blocks of its neighbour."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication
from qgis.utils import iface
from sozialmonitoring_plugin.sozialmonitoring_plugin.gui.boundaries.dock.dock import BoundaryDock
from sozialmonitoring_plugin.sozialmonitoring_plugin.gui.boundaries.drawing import Drawing
from sozialmonitoring_plugin.sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.sozialmonitoring_plugin.layers.boundaries.lattice import (
    PER_METRE,
    shape_of_geometry,
)
from sozialmonitoring_plugin.sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.sozialmonitoring_plugin.workflows.boundaries.drafts import (
    BranchRequest,
    branch_draft,
)

from .hands import Condition, click, open_dialog, picture, seconds, settled, show_alone

GIVES, TAKES = "059990040101", "059990040102"
AROUND = 700.0
"""Metres around the place that is drawn at."""

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def draw_boundaries() -> Iterator[Condition]:
    dialog = open_dialog("boundaries")
    dialog.refresh(branch_draft(BranchRequest(dialog.choice.monitoring, "Szenario B")))
    yield seconds(1)
    click(dialog.run_button)
    yield settled(dialog)
    (drawing,) = (one for one in iface.mainWindow().children() if isinstance(one, Drawing))
    workplace, dock = drawing.workplace, drawing.dock
    show_alone("Grenzen")
    yield lambda: workplace.network is not None
    shared = workplace.session.partition.shared(GIVES, TAKES)
    node = shared[len(shared) // 3][0]
    _circle_passes(workplace, node)
    dock.numbers.scope_box.setCurrentIndex(0)
    iface.mapCanvas().setDestinationCrs(workplace.layer.crs())
    end = shared[2 * len(shared) // 3][0]
    yield from _drag(dock, workplace.to_map([end])[0])
    drawing.end()
    yield seconds(1)


def _circle_passes(workplace: Workplace, node: tuple[int, int]) -> None:
    centre = QgsGeometry.fromPointXY(QgsPointXY(node[0] / PER_METRE, node[1] / PER_METRE))
    ground = shape_of_geometry(centre.buffer(150.0, 8))
    session = workplace.session
    workplace.commit(give(session.partition, session.rules, ground, TAKES, (GIVES,)), "give")


def _drag(dock: BoundaryDock, place: QgsPointXY) -> Iterator[Condition]:
    """Begin to take blocks from the neighbour, and keep a picture while the button is down."""
    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(place, place).buffered(AROUND))
    canvas.refresh()
    yield seconds(3)
    dock.findChild(QAction, "sozialmonitoring_boundary_give").trigger()
    spot = canvas.getCoordinateTransform().transform(place)
    start = QPoint(round(spot.x()), round(spot.y()))
    QTest.mouseMove(canvas.viewport(), start)
    yield seconds(8)  # the blocks around the mouse are found
    QTest.mousePress(canvas.viewport(), LEFT, NO_KEYS, start)
    for step in range(1, 15):
        # QTest forgets the button as soon as the screen tells of its own mouse.
        QApplication.sendEvent(canvas.viewport(), _move(start + QPoint(5 * step, -4 * step)))
        yield seconds(0.2)
    yield seconds(2)
    picture("boundaries_drawing", iface.mainWindow())
    QTest.keyClick(canvas.viewport(), Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas.viewport(), LEFT, NO_KEYS, start)
    iface.actionPan().trigger()


def _move(place: QPoint) -> QMouseEvent:
    """The mouse is moved while its left button is held."""
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(place), Qt.MouseButton.NoButton, LEFT, NO_KEYS)
