"""A town of four blocks, 300 m by 200 m, that can be turned so that no line runs along an axis.

+--------+--------+
|  NW |  |   NE   |
|     |  |        |
+-----+--+--------+  Lange Straße
|   SW   |   SE   |
+--------+--------+
         Quergasse
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sozialmonitoring_plugin.core.boundaries.rings import Node, Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.streets.address_points import AddressPoints
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.layers.boundaries.base_units import BaseUnits

House = tuple[float, float, str, int]


@dataclass(frozen=True)
class Town:
    """Places in metres from the south-western corner, turned by some degrees."""

    degrees: float = 0.0

    def at(self, x: float, y: float) -> Node:
        turn = math.radians(self.degrees)
        east, north = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
        return 350_000_000 + round(1000 * east), 5_650_000_000 + round(1000 * north)

    def line(self, *points: tuple[float, float]) -> tuple[Node, ...]:
        return tuple(self.at(*point) for point in points)

    def shape(self, *points: tuple[float, float]) -> Shape:
        return shape_of_edges(edges_of(self.line(*points)))

    @property
    def frame(self) -> Shape:
        return self.shape((0, 0), (300, 0), (300, 200), (0, 200))

    @property
    def network(self) -> Network:
        streets = [
            self.line((0, 100), (60, 100), (150, 100), (300, 100)),
            self.line((150, 0), (150, 100), (150, 200)),
            self.line((60, 100), (60, 150)),
        ]
        return Network.build(Lines.of(streets, ["Lange Straße", "Quergasse", "Sackgasse"]))

    def houses(self, *houses: House) -> AddressPoints:
        return AddressPoints.of([(self.at(x, y), street, number) for x, y, street, number in houses])

    def units(self, *houses: House) -> BaseUnits:
        return BaseUnits({"1": self.frame}, self.network, self.houses(*houses))
