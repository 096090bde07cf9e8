"""The roads between the places: the skeleton into which all other streets are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from .arrays import Flags, Floats, Integers, flags, floats, integers, undirected
from .planar import Mesh, faces_between, split_at_crossings
from .settlements import TOWN, Settlements, inside_ring

_EXIT_SPACING = 5500.0
_MOTORWAY_STEP = 1400.0
_MOTORWAY_DISTANCE = 900.0
_TOWN_DETOUR = 0.72


class StreetClass(IntEnum):
    """Classes of streets, the greater the smaller."""

    MOTORWAY = 0
    FEDERAL = 1
    STATE = 2
    MAIN = 3
    RESIDENTIAL = 4
    TRACK = 5

    @property
    def title(self) -> str:
        """The German word in the street layer."""
        return _TITLES[self]


_TITLES = {
    StreetClass.MOTORWAY: "Autobahn",
    StreetClass.FEDERAL: "Bundesstraße",
    StreetClass.STATE: "Landesstraße",
    StreetClass.MAIN: "Hauptstraße",
    StreetClass.RESIDENTIAL: "Wohnstraße",
    StreetClass.TRACK: "Wirtschaftsweg",
}


@dataclass(frozen=True)
class Lines:
    """Street lines by number: class, and the two places a main road joins (-1 where none)."""

    street_class: Integers
    ends: Integers

    def __len__(self) -> int:
        return len(self.street_class)


def main_roads(places: Settlements, rng: np.random.Generator) -> tuple[Mesh, Lines, Settlements]:
    """The first faces, cut out of the county by its border, main roads and a motorway; adds hamlets."""
    frame = len(places.outline)
    nodes = np.vstack([places.outline, places.centres])
    ring = np.arange(frame)
    border = np.column_stack([ring, np.roll(ring, -1)])
    roads = _road_edges(places, nodes)
    motorway = _motorway(places, rng)
    way = np.arange(len(nodes), len(nodes) + len(motorway.points))
    stations = np.concatenate([[motorway.ends[0]], way, [motorway.ends[1]]]) if len(way) else way
    edges = np.vstack([border, roads, np.column_stack([stations[:-1], stations[1:]])])
    line = np.concatenate(
        [np.zeros(frame), 2 + np.arange(len(roads)), np.ones(max(len(stations) - 1, 0))]
    ).astype(np.int64)
    lines = _lines(places, nodes, roads)
    places = places.with_hamlets(_hamlets(places, nodes[roads], rng), rng)
    pieces = split_at_crossings(np.vstack([nodes, motorway.points]), edges, line)
    return faces_between(*pieces), lines, places


def _lines(places: Settlements, nodes: Floats, roads: Integers) -> Lines:
    """Line 0 is the border, line 1 the motorway, the rest are main roads; places are numbered from 0."""
    ends = roads - len(places.outline)
    classes = np.where(_through_the_county(places, nodes, roads), StreetClass.FEDERAL, StreetClass.STATE)
    return Lines(
        integers(np.concatenate([[StreetClass.TRACK, StreetClass.MOTORWAY], classes])),
        np.vstack([[[-1, -1], [-1, -1]], np.where(ends < 0, -1, ends)]),
    )


def _through_the_county(places: Settlements, nodes: Floats, roads: Integers) -> Flags:
    """Roads on the ways from border to border, east to west and north to south, by way of towns."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    frame = len(places.outline)
    exits = np.unique(roads[roads < frame])
    kind = np.append(np.full(frame, -1), places.kind)
    length = np.linalg.norm(nodes[roads[:, 0]] - nodes[roads[:, 1]], axis=1)
    cost = length * _TOWN_DETOUR ** (kind[roads] == TOWN).sum(axis=1)
    graph = coo_matrix((cost, (roads[:, 0], roads[:, 1])), shape=(len(nodes),) * 2).tocsr()
    used: set[tuple[int, int]] = set()
    for first in (0, len(exits) // 4):
        start, node = int(exits[first]), int(exits[(first + len(exits) // 2) % len(exits)])
        before = dijkstra(graph, directed=False, indices=start, return_predecessors=True)[1]
        while before[node] >= 0:
            used.add((min(node, int(before[node])), max(node, int(before[node]))))
            node = int(before[node])
    return flags([(min(road), max(road)) in used for road in roads.tolist()])


def _road_edges(places: Settlements, nodes: Floats) -> Integers:
    """Gabriel graph of the places and some ways out, inside the outline; nodes are numbered outline first."""
    from scipy.spatial import Delaunay

    frame = len(places.outline)
    exits = np.linspace(0, frame, max(5, round(frame * 450 / _EXIT_SPACING)), endpoint=False).astype(np.int64)
    chosen = np.concatenate([exits, np.arange(frame, len(nodes))])
    triangles = chosen[Delaunay(nodes[chosen]).simplices]
    pairs = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    _, first = np.unique(undirected(pairs[:, 0], pairs[:, 1]), return_index=True)
    pairs = pairs[first]
    pairs = pairs[(pairs >= frame).any(axis=1)]
    pairs = pairs[_no_place_between(nodes, chosen, pairs) & _inside(places.outline, nodes, pairs)]
    return pairs[_wide_angles(nodes, pairs)]


def _no_place_between(nodes: Floats, chosen: Integers, pairs: Integers) -> Flags:
    """Gabriel's rule: no other point in the circle over the edge."""
    from scipy.spatial import cKDTree

    middle = nodes[pairs].mean(axis=1)
    half = np.linalg.norm(nodes[pairs[:, 0]] - nodes[pairs[:, 1]], axis=1) / 2
    return flags(cKDTree(nodes[chosen]).query(middle)[0] >= half * (1 - 1e-9))


def _inside(outline: Floats, nodes: Floats, pairs: Integers) -> Flags:
    """Roads that keep 250 m from the border except where they leave the county."""
    good = np.ones(len(pairs), dtype=np.bool_)
    for share in np.linspace(0.04, 0.96, 24):
        good &= inside_ring(nodes[pairs[:, 0]] * (1 - share) + nodes[pairs[:, 1]] * share, outline)
    return good


def _wide_angles(nodes: Floats, pairs: Integers, degrees: float = 32.0) -> Flags:
    """Drop the longer of two roads that leave a node at a sharp angle."""
    keep = np.ones(len(pairs), dtype=np.bool_)
    length = np.linalg.norm(nodes[pairs[:, 0]] - nodes[pairs[:, 1]], axis=1)
    for node in np.unique(pairs):
        here = np.flatnonzero((pairs == node).any(axis=1) & keep)
        vector = nodes[pairs[here].sum(axis=1) - node] - nodes[node]
        angle = np.arctan2(vector[:, 1], vector[:, 0])
        order = np.argsort(angle)
        gap = np.diff(np.append(angle[order], angle[order[0]] + 2 * np.pi))
        for place in np.flatnonzero(gap < np.radians(degrees)):
            one, other = here[order[place]], here[order[(place + 1) % len(here)]]
            if one != other and keep[one] and keep[other]:
                keep[one if length[one] > length[other] else other] = False
    return keep


@dataclass(frozen=True)
class _Motorway:
    points: Floats
    ends: tuple[int, int]


def _motorway(places: Settlements, rng: np.random.Generator) -> _Motorway:
    """A way across the county that swerves round the places; none where it would not stay inside."""
    frame = len(places.outline)
    for _ in range(12):
        start = int(rng.integers(frame))
        end = (start + frame // 2 + int(rng.integers(-frame // 10, frame // 10 + 1))) % frame
        points = _swerve(places, places.outline[start], places.outline[end])
        if _clear(places, points):
            return _Motorway(points, (start, end))
    return _Motorway(np.zeros((0, 2)), (0, 0))


def _swerve(places: Settlements, start: Floats, end: Floats) -> Floats:
    count = max(3, round(float(np.linalg.norm(end - start)) / _MOTORWAY_STEP))
    points = start + np.linspace(0, 1, count + 1)[:, None] * (end - start)
    wanted = places.radius + _MOTORWAY_DISTANCE
    for _ in range(150):
        away = points[1:-1, None, :] - places.centres[None, :, :]
        distance = np.linalg.norm(away, axis=2)
        push = np.maximum(wanted - distance, 0) / np.maximum(distance, 1)
        middle = (points[:-2] + points[2:]) / 2
        points[1:-1] += 0.35 * (away * push[:, :, None]).sum(axis=1) + 0.45 * (middle - points[1:-1])
    return floats(points[1:-1])


def _clear(places: Settlements, points: Floats) -> bool:
    from scipy.spatial import cKDTree

    inside = bool(inside_ring(points, places.outline).all())
    from_border = cKDTree(places.outline).query(points[1:-1])[0]
    from_places = np.linalg.norm(points[:, None, :] - places.centres[None, :, :], axis=2) - places.radius
    return inside and len(points) > 2 and from_border.min() > 700 and from_places.min() > 150


def _hamlets(places: Settlements, roads: Floats, rng: np.random.Generator) -> Floats:
    """Points along the long roads, away from all other places."""
    length = np.linalg.norm(roads[:, 1] - roads[:, 0], axis=1)
    share = rng.uniform(0.35, 0.65, len(roads))[:, None]
    points = roads[:, 0] + share * (roads[:, 1] - roads[:, 0])
    wanted = (length > 2600) & (rng.uniform(size=len(roads)) < 0.75)
    distance = np.linalg.norm(points[:, None, :] - places.centres[None, :, :], axis=2) - places.radius
    return floats(points[wanted & (distance.min(axis=1) > 650)])
