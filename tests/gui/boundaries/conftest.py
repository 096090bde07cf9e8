"""An open draft without the window around it: what the tools need of a workplace, and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from types import SimpleNamespace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea
from sozialmonitoring_plugin.core.boundaries.measures import Thresholds
from sozialmonitoring_plugin.core.boundaries.numbers import AreaNumbers, Count
from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.boundaries.tools.map_tool import GestureTool
from sozialmonitoring_plugin.gui.boundaries.tools.toolbar import ToolSet
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape, node_at

from .scenes import FakeScene

EAST, NORTH = 500_000, 5_650_000
"""Where the six squares are put in UTM 32, in metres."""

UTM = "EPSG:25832"

NO_STREETS = Network.build(Lines.of([]))


EVERYWHERE = (1000 * EAST, 1000 * (EAST + 300), 1000 * NORTH, 1000 * (NORTH + 200))


class FakeBench(QObject):
    """Squares, one inhabitant for every 10 m²; each gesture is one edit command of the layer."""

    changed = pyqtSignal(object)
    network_changed = pyqtSignal()
    previewed = pyqtSignal(object)
    closed = pyqtSignal()
    is_read_only = False
    is_joining = False

    def __init__(self, scene: FakeScene, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self.session = scene.session
        self.scene = scene
        self.canvas = canvas
        self.surroundings = SimpleNamespace(has_addresses=True, has_streets=True)
        self.refusals: list[str] = []
        self.layer = QgsVectorLayer(f"MultiPolygon?crs={UTM}&field=key:string", "draft", "memory")
        self.layer.startEditing()
        self.session.subscribe(self.changed.emit)

    @property
    def network(self) -> object:
        return self.scene.network or (None if self.is_joining else NO_STREETS)

    def units(self, kind: object, box: object) -> object:
        return self.scene.units(kind, box)

    def numbers(self, change: Change | None = None) -> tuple[AreaNumbers, ...]:
        after = self.session.partition.shapes if change is None else change.after
        return tuple(
            self._numbers(key, shape.square_metres if shape else 0.0) for key, shape in after.items()
        )

    def _numbers(self, key: str, ground: float) -> AreaNumbers:
        people = round(ground / 10) if self.surroundings.has_addresses else None
        count = None if people is None else Count(people, 0)
        size = Thresholds().size(people)
        name = self.session.areas[key].name if key in self.session.areas else key
        return AreaNumbers(key, name, "quartier", ground, 0.0, count, count, None, (), size, 1.0, 1, 1, ())

    def commit(self, change: Change, tool: str, new_areas: Collection[DraftArea] = ()) -> bool:
        try:
            self.session.apply(change, tool, new_areas)
        except UserError as error:
            self.refuse(error)
            return False
        self.layer.beginEditCommand(tool)
        feature = QgsFeature(self.layer.fields())
        feature.setAttributes([tool])
        self.layer.addFeature(feature)
        self.layer.endEditCommand()
        return True

    def settle(self) -> None:
        pass

    def refuse(self, error: Exception) -> None:
        self.refusals.append(str(error))

    def to_node(self, point: QgsPointXY) -> Node:
        shown = self.canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(shown, QgsCoordinateReferenceSystem(UTM), QgsProject.instance())
        here = transform.transform(point)
        return node_at(here.x(), here.y())


class Hand:
    """Moves the mouse over the map, in metres from the lower left corner of the squares."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas

    def at(self, east: float, north: float) -> QPoint:
        shown = self.canvas.mapSettings().destinationCrs()
        transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(UTM), shown, QgsProject.instance())
        place = transform.transform(QgsPointXY(EAST + east, NORTH + north))
        return self.canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()

    def move(self, east: float, north: float) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.at(east, north))

    def click(self, east: float, north: float, button=Qt.MouseButton.LeftButton, keys=None) -> None:
        keys = keys or Qt.KeyboardModifier.NoModifier
        self.move(east, north)
        QTest.mouseClick(self.canvas.viewport(), button, keys, self.at(east, north))

    def double(self, east: float, north: float) -> None:
        QTest.mouseDClick(
            self.canvas.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self.at(east, north),
        )

    def drag(self, *places: tuple[float, float], button=Qt.MouseButton.LeftButton) -> None:
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.canvas.viewport(), button, none, self.at(*places[0]))
        for place in places[1:]:
            self.move(*place)
        QTest.mouseRelease(self.canvas.viewport(), button, none, self.at(*places[-1]))

    def type(self, key: Qt.Key) -> None:
        QTest.keyClick(self.canvas, key)


@pytest.fixture
def canvas(qtbot) -> Iterator[QgsMapCanvas]:
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(UTM))
    canvas.resize(700, 500)
    canvas.show()
    canvas.setExtent(QgsRectangle(EAST - 25, NORTH - 25, EAST + 325, NORTH + 225))
    return canvas


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene.in_utm(EAST, NORTH)


@pytest.fixture
def bench(scene: FakeScene, canvas: QgsMapCanvas) -> FakeBench:
    return FakeBench(scene, canvas)


@pytest.fixture
def tools(qtbot, bench: FakeBench, canvas: QgsMapCanvas) -> Iterator[ToolSet]:
    parent = QWidget()
    qtbot.addWidget(parent)
    tools = ToolSet(bench, canvas, parent)
    with qtbot.waitSignal(tools._scene.prepared):
        tools._scene.units(UnitKind.BLOCK, EVERYWHERE)
    yield tools
    tools.close()


@pytest.fixture
def use(tools: ToolSet, canvas: QgsMapCanvas) -> Callable[[str], GestureTool]:
    """Take a tool by its action."""

    def take(name: str) -> GestureTool:
        action = next(one for one in tools.actions if one.objectName() == f"sozialmonitoring_boundary_{name}")
        action.trigger()
        return tools.tool(name)

    return take


@pytest.fixture
def hand(canvas: QgsMapCanvas) -> Hand:
    return Hand(canvas)


def ground(bench: FakeBench) -> dict[str, int]:
    """Square metres of all areas; each is valid for GEOS."""
    shapes = bench.session.partition.shapes
    assert all(geometry_of_shape(shape).isGeosValid() for shape in shapes.values())
    return {key: round(shape.square_metres) for key, shape in shapes.items()}


def note(tool: GestureTool, qtbot) -> str:
    """What stands beside the mouse once the tool has thought."""
    qtbot.waitUntil(lambda: not tool.forecast.is_pending)
    return tool.forecast.note.text()
