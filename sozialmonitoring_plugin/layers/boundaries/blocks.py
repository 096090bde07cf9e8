"""Blocks: the faces between the streets of a municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsPoint

from ...core.boundaries.locating import NOWHERE, Locator
from ...core.boundaries.rings import Shape, shape_of_edges
from ...core.boundaries.segments import Segments
from ...core.boundaries.streets.address_points import AddressPoints
from ...core.boundaries.streets.network import Network
from ...core.boundaries.streets.street_pieces import polylines
from ...core.samplecounty.arrays import Integers, integers
from .arrangement import faces_between, single_edges
from .lattice import geometry_of_shape


@dataclass(frozen=True)
class Block:
    """Ground that no street cuts.

    Attributes:
        id: The municipality and a number in it.
        shape: Its ground.
        along: Edges of the streets on its outline.
        inside: Edges of the streets that end in it.
        addresses: Rows of the addresses in it.
    """

    id: str
    shape: Shape
    along: tuple[int, ...] = ()
    inside: tuple[int, ...] = ()
    addresses: tuple[int, ...] = ()

    @property
    def edges(self) -> tuple[int, ...]:
        """The streets it is reached from."""
        return (*self.along, *self.inside)


def blocks_of(key: str, frame: Shape, network: Network, addresses: AddressPoints) -> list[Block]:
    """The blocks of one municipality, which they cover to the millimetre."""
    near = network.edges_near(frame.box)
    streets = integers(near[network.is_street[near]])
    shapes = _faces(frame, network, streets)
    ids = {f"{key}-{number}": shape for number, shape in enumerate(shapes, 1)}
    locator = Locator(Segments.of_shapes(ids.values()))
    names = list(ids)
    along = _along(ids, network)
    used = np.unique(np.concatenate([np.zeros(0, dtype=np.int64), *along.values()]))
    loose = np.setdiff1d(streets, used)
    inside = _located(locator, names, loose, (network.starts[loose] + network.stops[loose]) // 2)
    rows = addresses.in_box(frame.box)
    living = _located(locator, names, rows, addresses.xy[rows])
    return [
        Block(name, shape, tuple(along[name].tolist()), inside.get(name, ()), living.get(name, ()))
        for name, shape in ids.items()
    ]


def _faces(frame: Shape, network: Network, streets: Integers) -> list[Shape]:
    lines = [[(x, y) for x, y in line.tolist()] for line in polylines(network, streets)]
    faces = faces_between([*single_edges(frame.edges()), *lines])
    ground = geometry_of_shape(frame, 1)  # the engine reads it and does not keep it
    engine = QgsGeometry.createGeometryEngine(ground.constGet())
    engine.prepareGeometry()
    shapes = [shape_of_edges(face.edges) for face in faces if engine.contains(QgsPoint(*face.inside))]
    return sorted(shapes, key=lambda shape: shape.rings)


def _along(ids: Mapping[str, Shape], network: Network) -> dict[str, Integers]:
    """The edges of streets on each outline."""
    edges = [
        (place, *start, *end) for place, shape in enumerate(ids.values()) for start, end in shape.edges()
    ]
    table = np.array(edges, dtype=np.int64).reshape(-1, 5)
    found = network.edges_at((table[:, 1:3] + table[:, 3:5]) // 2)
    owner, found = table[found >= 0, 0], found[found >= 0]
    owner, found = owner[network.is_street[found]], found[network.is_street[found]]
    bounds = np.searchsorted(owner, np.arange(len(ids) + 1))
    return {
        name: integers(np.unique(found[bounds[place] : bounds[place + 1]])) for place, name in enumerate(ids)
    }


def _located(
    locator: Locator, names: Sequence[str], numbers: Integers, xy: Integers
) -> dict[str, tuple[int, ...]]:
    """Numbers by the block that their point lies in."""
    found: dict[str, list[int]] = {}
    for number, place in zip(numbers.tolist(), locator.places(*xy.T).tolist(), strict=True):
        if place != NOWHERE:
            found.setdefault(names[place], []).append(number)
    return {name: tuple(every) for name, every in found.items()}


def names_of(network: Network, edges: Sequence[int]) -> tuple[str, ...]:
    """The names of the streets that edges belong to, each once, in the order of the alphabet."""
    return tuple(sorted({network.name(edge) for edge in edges} - {""}))
