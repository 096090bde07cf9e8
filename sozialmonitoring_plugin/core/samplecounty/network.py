"""The street network of the county: edges with their curves in whole millimetres, and the blocks between.

Coordinates are whole millimetres in EPSG:25832. Two blocks share one edge, so they share its
vertices exactly; there can be neither gap nor overlap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .arrays import Flags, Floats, Integers, flags, ranges, undirected
from .ground import BUILT_UP, Ground
from .mainroads import Lines, StreetClass, main_roads
from .plan import CountyPlan
from .planar import Mesh
from .settlements import place_settlements
from .subdivision import subdivide
from .waves import Bend

_ORIGIN = (312_000.0, 5_672_000.0)
_VERTEX_SPACING = 55.0
_COLLECTOR = 13.0
_MAIN_ROAD_REACH = 400.0


@dataclass(frozen=True)
class Network:
    """Edges in columns. `left` and `right` are blocks seen from tail to head, -1 outside the county.

    Edge e runs through `vertices[start[e]:start[e + 1]]` (millimetres), both ends included. `reach` is
    how many blocks large the land was through which its street was drawn: long streets have more.
    """

    tail: Integers
    head: Integers
    left: Integers
    right: Integers
    line: Integers
    street_class: Integers
    reach: Floats
    vertices: Integers
    start: Integers

    def __len__(self) -> int:
        return len(self.tail)

    def curve(self, edge: int) -> Integers:
        """Vertices of one edge from tail to head."""
        return self.vertices[self.start[edge] : self.start[edge + 1]]

    @property
    def length(self) -> Floats:
        """Metres along each edge."""
        step = np.append(np.hypot(*np.diff(self.vertices, axis=0).T), 0.0) / 1000.0
        step[self.start[1:] - 1] = 0.0
        return np.add.reduceat(step, self.start[:-1])


@dataclass(frozen=True)
class Blocks:
    """Faces in columns: the ring of edges (counter-clockwise), and what kind of ground it is.

    Ring entry i is edge `edge[i]`, along its direction where `forward[i]`. `distance` is measured in
    radii of `place`, the nearest town, village or hamlet (-1 far from all).
    """

    edge: Integers
    forward: Flags
    start: Integers
    centre: Floats
    area: Floats
    distance: Floats
    place: Integers

    def __len__(self) -> int:
        return len(self.area)

    @property
    def built_up(self) -> Flags:
        """Blocks with houses round them."""
        return flags((self.distance < BUILT_UP) & (self.place >= 0))

    @property
    def owner(self) -> Integers:
        """Block of each ring entry."""
        return np.repeat(np.arange(len(self), dtype=np.int64), np.diff(self.start))


@dataclass(frozen=True)
class Land:
    """Everything that is there before people and borders come."""

    network: Network
    blocks: Blocks
    lines: Lines
    ground: Ground
    bend: Bend


def make_land(plan: CountyPlan, rng: np.random.Generator) -> Land:
    """Places, main roads, streets and blocks."""
    skeleton, lines, places = main_roads(place_settlements(plan, rng), rng)
    ground = Ground.around(places, rng)
    mesh, excess = subdivide(
        skeleton, len(lines), lambda points: ground.block_size(points) * plan.block_factor, rng
    )
    bend = Bend.random(rng, _ORIGIN)
    half = _half_edges(mesh)
    blocks = _blocks(mesh, half, ground, bend)
    network = _edges(mesh, half, bend)
    reach = np.concatenate([np.full(len(lines), _MAIN_ROAD_REACH), excess])[network.line]
    network = replace(network, reach=reach, street_class=_classes(network, blocks, lines, reach))
    return Land(network, blocks, lines, ground, bend)


@dataclass(frozen=True)
class _HalfEdges:
    """For each ring entry of the mesh its edge and direction; for each edge one ring entry."""

    edge: Integers
    forward: Flags
    entry: Integers


def _half_edges(mesh: Mesh) -> _HalfEdges:
    tail, head = mesh.ring, mesh.ring[mesh.following]
    _, entry, edge = np.unique(undirected(tail, head), return_index=True, return_inverse=True)
    return _HalfEdges(edge.reshape(-1), tail < head, entry)


def _edges(mesh: Mesh, half: _HalfEdges, bend: Bend) -> Network:
    tail, head = mesh.ring[half.entry], mesh.ring[mesh.following[half.entry]]
    tail, head = np.minimum(tail, head), np.maximum(tail, head)
    sides = np.full((2, len(tail)), -1, dtype=np.int64)
    face = mesh.face
    sides[0, half.edge[half.forward]] = face[half.forward]
    sides[1, half.edge[~half.forward]] = face[~half.forward]
    vector = mesh.nodes[head] - mesh.nodes[tail]
    pieces = np.maximum(1, np.ceil(np.hypot(*vector.T) / _VERTEX_SPACING)).astype(np.int64)
    edge = np.repeat(np.arange(len(tail)), pieces + 1)
    share = ranges(np.zeros(len(tail), dtype=np.int64), pieces + 1) / pieces[edge]
    share = share[:, None]
    straight = mesh.nodes[tail[edge]] * (1 - share) + mesh.nodes[head[edge]] * share
    start = np.concatenate([[0], np.cumsum(pieces + 1)])
    vertices = np.rint(bend.apply(straight) * 1000).astype(np.int64)
    line = mesh.line[half.entry]
    nothing = np.zeros_like(line)
    return Network(tail, head, sides[0], sides[1], line, nothing, nothing.astype(np.float64), vertices, start)


def _blocks(mesh: Mesh, half: _HalfEdges, ground: Ground, bend: Bend) -> Blocks:
    from .chords import FaceShapes

    shapes = FaceShapes.of(mesh)
    distance, place = ground.at(shapes.centroid)
    return Blocks(
        half.edge, half.forward, mesh.start, bend.apply(shapes.centroid), shapes.area, distance, place
    )


def _classes(network: Network, blocks: Blocks, lines: Lines, reach: Floats) -> Integers:
    """Main roads keep their class; other streets are what the houses beside them make of them."""
    built = np.append(blocks.built_up, False)
    beside_houses = built[network.left] | built[network.right]
    classes = np.full(len(network), int(StreetClass.TRACK), dtype=np.int64)
    classes[beside_houses] = StreetClass.RESIDENTIAL
    classes[beside_houses & (reach > _COLLECTOR)] = StreetClass.MAIN
    road = network.line < len(lines)
    classes[road] = lines.street_class[network.line[road]]
    return classes
