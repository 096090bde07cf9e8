"""Tracing beside QGIS' own tracer: 100,000 streets made ready, and the mouse followed along them.

Both get the same streets, each with a bend, and the same places of the mouse, all on crossings. The result
is the length of all ways in metres, which for shortest ways can only be the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .painting import start_qgis

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.boundaries.streets.network import Network

Run = Callable[[], Any]
Line = list[tuple[int, int]]

ACROSS = 224
"""Crossings on each side: 100,352 less the outermost streets."""

BLOCK, JITTER, BEND = 100_000, 30_000, 8_000
FROM = 112, 112
POSITIONS = 100
REACH = 15
"""Blocks that the mouse is away from the click, at most."""


def streets_ours(_folder: Path) -> Run:
    """From lines to a network that can be traced; the result is how many streets meet nothing."""
    lines = _streets()

    def run() -> Callable[[], float]:
        parts = float(_network(lines).component.max())
        return lambda: parts

    return run


def streets_qgis(_folder: Path) -> Run:
    tracer = _tracer(_streets())

    def run() -> Callable[[], float]:
        tracer.init()
        return lambda: 0.0 if tracer.isInitialized() else math.inf

    return run


def follow_ours(_folder: Path) -> Run:
    from sozialmonitoring_plugin.core.boundaries.streets.tracing import Tracer

    tracer = Tracer(_network(_streets()))

    def run() -> Callable[[], float]:
        tracer.start_at(_crossing(*FROM))
        ways = [tracer.path_to(place) for place in _mouse()]
        return lambda: sum(math.dist(*pair) for way in ways for pair in pairwise(way)) / 1000

    return run


def follow_qgis(_folder: Path) -> Run:
    from qgis.core import QgsPointXY

    tracer = _tracer(_streets())
    tracer.init()

    def run() -> Callable[[], float]:
        start = QgsPointXY(*_metres(_crossing(*FROM)))
        ways = [tracer.findShortestPath(start, QgsPointXY(*_metres(place)))[0] for place in _mouse()]
        return lambda: sum(one.distance(other) for way in ways for one, other in pairwise(way))

    return run


def _network(lines: list[Line]) -> Network:
    from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
    from sozialmonitoring_plugin.core.boundaries.streets.network import Network

    network = Network.build(Lines.of(lines))
    network.place(lines[0][0], 0)  # what finds places is made when it is first asked for
    return network


def _tracer(lines: list[Line]) -> Any:
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsTracer, QgsVectorLayer

    start_qgis()
    layer = QgsVectorLayer("LineString?crs=EPSG:25832", "streets", "memory")
    features = []
    for line in lines:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*_metres(node)) for node in line]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    tracer = QgsTracer()
    tracer.setLayers([layer])
    tracer.setMaxFeatureCount(0)
    tracer.streets = layer  # the tracer does not keep it
    return tracer


def _metres(node: tuple[int, int]) -> tuple[float, float]:
    return node[0] / 1000, node[1] / 1000


def _streets() -> list[Line]:
    crossings = [[_crossing(column, row) for row in range(ACROSS)] for column in range(ACROSS)]
    pairs = [
        (crossings[column][row], crossings[column + east][row + 1 - east])
        for column in range(ACROSS)
        for row in range(ACROSS)
        for east in (0, 1)
        if column + east < ACROSS and row + 1 - east < ACROSS
    ]
    return [[a, ((a[0] + b[0]) // 2 + BEND, (a[1] + b[1]) // 2 - BEND), b] for a, b in pairs]


def _crossing(column: int, row: int) -> tuple[int, int]:
    """Irregular, and the same each time."""
    shift = (column * 7_919 + row * 104_729) % JITTER, (column * 15_485 + row * 32_452) % JITTER
    return 300_000_000 + BLOCK * column + shift[0], 5_600_000_000 + BLOCK * row + shift[1]


def _mouse() -> list[tuple[int, int]]:
    """A spiral around the click."""
    turns = [(number / POSITIONS * REACH, number * 0.3) for number in range(1, POSITIONS + 1)]
    return [
        _crossing(FROM[0] + round(far * math.cos(turn)), FROM[1] + round(far * math.sin(turn)))
        for far, turn in turns
    ]
