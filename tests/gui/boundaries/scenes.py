"""Six square Quartiere of 100 m in two municipalities, base units of 20 m, streets on request.

11 | 12 | 13     municipality 1, on top
---+----+---
21 | 22 | 23     municipality 2
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.base_unit import BaseUnit, UnitKind
from sozialmonitoring_plugin.core.boundaries.drafting import BaseVersion, DraftArea, DraftInfo
from sozialmonitoring_plugin.core.boundaries.rings import Box, Node, meet
from sozialmonitoring_plugin.core.boundaries.streets.lines import (
    LineKind,
    Lines,
    joined_lines,
    lines_of_edges,
)
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Edit, Pointer
from sozialmonitoring_plugin.gui.boundaries.tools.machines.machine import Machine
from sozialmonitoring_plugin.layers.boundaries.lattice import nodes_of_line
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState
from tests.core.boundaries.shapes import box

PARENTS = {"11": "1a", "12": "1a", "13": "1a", "21": "2a", "22": "2a", "23": "2a"}
SIDE, UNIT = 100_000, 20_000


def at(east: float, north: float, reach: float = 2, **keys: bool) -> Pointer:
    """The mouse at a place in metres."""
    return Pointer((round(east * 1000), round(north * 1000)), round(reach * 1000), **keys)


def new_session(locked: frozenset[str] = frozenset(), origin: Node = (0, 0)) -> DraftSession:
    x, y = origin
    shapes = {
        key: box(x + column * SIDE, y + row * SIDE, x + (column + 1) * SIDE, y + (row + 1) * SIDE)
        for key in PARENTS
        for column, row in [(int(key[1]) - 1, 2 - int(key[0]))]
    }
    areas = {key: DraftArea(key, f"Q {key}", parent) for key, parent in PARENTS.items()}
    info = DraftInfo("Scenario A", "anna", "", "Kreis", "", BaseVersion(1, "2020", "2020-01-01", ""))
    frames = {"1a": "1", "2a": "2"}
    return DraftSession(DraftState(info, shapes, areas, shapes, areas, frames, frozenset(), locked))


def unit_grid(origin: Node = (0, 0)) -> tuple[BaseUnit, ...]:
    return tuple(
        BaseUnit(f"{x}/{y}", UnitKind.BLOCK, box(x, y, x + UNIT, y + UNIT))
        for x in range(origin[0], origin[0] + 3 * SIDE, UNIT)
        for y in range(origin[1], origin[1] + 2 * SIDE, UNIT)
    )


@dataclass
class FakeScene:
    """What machines see, without a layer or a window."""

    session: DraftSession = field(default_factory=new_session)
    network: Network | None = None
    blocks: Sequence[BaseUnit] = field(default_factory=unit_grid)
    is_finding: bool = False

    @classmethod
    def in_utm(cls, east: int, north: int) -> FakeScene:
        """The squares at a place in metres."""
        origin = (1000 * east, 1000 * north)
        return cls(new_session(origin=origin), blocks=unit_grid(origin))

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit] | None:
        if self.is_finding:
            return None
        return [unit for unit in self.blocks if unit.kind == kind and meet(unit.shape.box, box)]

    def with_streets(self, *streets: str) -> FakeScene:
        """Streets as WKT in metres, joined with the boundaries."""
        edges = [edge for shape in self.session.partition.shapes.values() for edge in shape.edges()]
        drawn = Lines.of(
            [line(street) for street in streets], names=[f"Weg {n}" for n in range(len(streets))]
        )
        self.network = Network.build(joined_lines([drawn, lines_of_edges(edges, LineKind.BOUNDARY)]))
        return self

    def make(self, machine: Machine, outcome: object) -> dict[str, float]:
        """Make the change that a machine ended with; the square metres of all areas then."""
        assert isinstance(outcome, Edit), outcome
        assert machine.is_idle
        self.session.apply(outcome.change, outcome.tool)
        return {key: self.session.partition.shape(key).square_metres for key in self.session.partition}


def line(wkt: str) -> tuple[Node, ...]:
    return nodes_of_line((point.x(), point.y()) for point in QgsGeometry.fromWkt(wkt).asPolyline())


def wkt(nodes: Sequence[Node]) -> str:
    """Nodes as WKT in metres, without needless decimals."""
    return ", ".join(f"{x / 1000:g} {y / 1000:g}" for x, y in nodes)
