"""Named streets: strokes of the network, each inside one municipality, with a name nobody else there has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Integers, floats, integers
from .mainroads import StreetClass
from .naming import Areas
from .network import Land
from .streetnames import StreetNames, adjective
from .strokes import Strokes, join_strokes

_FIRST_ROAD_NUMBER = 900


@dataclass(frozen=True)
class Streets:
    """Edges in columns: number of the street, its name, whether the street runs from tail to head.

    `distance` is metres from the street's beginning to the edge; `municipality` who named it.
    """

    street: Integers
    forward: Flags
    distance: Floats
    municipality: Integers
    names: tuple[str, ...]


def name_streets(land: Land, areas: Areas, rng: np.random.Generator) -> Streets:
    """Join edges to streets and name them."""
    network = land.network
    municipality = _home(land, areas)
    zone = _zone(land)
    road = network.line < len(land.lines)
    kind = np.where(road, len(StreetClass) + network.line, network.street_class)
    kind = (kind * (len(land.ground.places) + 1) + zone + 1) * (municipality.max() + 1) + municipality
    strokes = _from_the_middle(land, join_strokes(network, kind), zone)
    count = len(strokes.start) - 1
    lengths = network.length[strokes.edge]
    before = np.cumsum(lengths) - lengths
    owner = np.repeat(np.arange(count), np.diff(strokes.start))
    street, forward, distance = (
        np.empty(len(network), np.int64),
        np.empty(len(network), np.bool_),
        np.empty(len(network)),
    )
    street[strokes.edge] = owner
    forward[strokes.edge] = strokes.forward
    distance[strokes.edge] = before - before[strokes.start[:-1]][owner]
    first = strokes.edge[strokes.start[:-1]]
    total = np.add.reduceat(lengths, strokes.start[:-1])
    names = _names(land, areas, _Nameless(first, municipality[first], zone[first], total), rng)
    return Streets(street, forward, distance, municipality, tuple(names))


def _home(land: Land, areas: Areas) -> Integers:
    """Municipality of each edge; on a border that of the houses, or of the left side."""
    network = land.network
    block_home = np.append(areas.municipality[areas.division.quarter], -1)
    built = np.append(land.blocks.built_up, False)
    use_right = (network.left < 0) | ((network.right >= 0) & built[network.right] & ~built[network.left])
    return integers(np.where(use_right, block_home[network.right], block_home[network.left]))


def _zone(land: Land) -> Integers:
    """The place whose houses stand beside each edge, -1 in the fields."""
    place = np.append(np.where(land.blocks.built_up, land.blocks.place, -1), -1)
    zone = np.maximum(place[land.network.left], place[land.network.right])
    return np.where(land.network.street_class == StreetClass.MOTORWAY, -1, zone)


def _from_the_middle(land: Land, strokes: Strokes, zone: Integers) -> Strokes:
    """Turn strokes round so that house numbers rise outward from the middle of the place."""
    network = land.network
    centres = land.bend.apply(land.ground.places.centres)
    first, last = strokes.edge[strokes.start[:-1]], strokes.edge[strokes.start[1:] - 1]
    centre = centres[zone[first]]
    distance = [
        np.linalg.norm(_end(land, edge, strokes.forward[place], begin) - centre, axis=1)
        for edge, place, begin in ((first, strokes.start[:-1], True), (last, strokes.start[1:] - 1, False))
    ]
    turned = (zone[first] >= 0) & (distance[1] < distance[0])
    owner = np.repeat(np.arange(len(first)), np.diff(strokes.start))
    position = np.arange(len(strokes.edge))
    mirrored = strokes.start[owner] + strokes.start[owner + 1] - 1 - position
    source = np.where(turned[owner], mirrored, position)
    if len(source) != len(network):
        raise ValueError("every edge belongs to one stroke")
    return Strokes(strokes.edge[source], strokes.forward[source] ^ turned[owner], strokes.start)


def _end(land: Land, edge: Integers, forward: Flags, begin: bool) -> Floats:
    """Coordinates of the beginning or the end of edges that are walked forward or backward."""
    network = land.network
    at_tail = forward if begin else ~forward
    vertex = np.where(at_tail, network.start[edge], network.start[edge + 1] - 1)
    return floats(network.vertices[vertex] / 1000.0)


@dataclass(frozen=True)
class _Nameless:
    """Streets in columns: first edge, municipality, place (-1 in the fields), metres."""

    edge: Integers
    municipality: Integers
    zone: Integers
    length: Floats


def _names(land: Land, areas: Areas, streets: _Nameless, rng: np.random.Generator) -> list[str]:
    """Long streets choose first."""
    pools = [StreetNames(rng) for _ in areas.municipalities]
    street_class = land.network.street_class[streets.edge]
    names = [""] * len(streets.edge)
    for street in np.lexsort((-streets.length, street_class)).tolist():
        pool = pools[streets.municipality[street]]
        edge, zone = int(streets.edge[street]), int(streets.zone[street])
        if land.network.line[edge] < len(land.lines) and street_class[street] < StreetClass.MAIN:
            names[street] = _road_name(land, areas, pool, edge, zone)
        elif street_class[street] == StreetClass.TRACK:
            names[street] = pool.track()
        elif street_class[street] == StreetClass.MAIN:
            names[street] = pool.main()
        else:
            names[street] = pool.street()
    return names


def _road_name(land: Land, areas: Areas, pool: StreetNames, edge: int, zone: int) -> str:
    """In a place the name of where the road leads; between places its number."""
    line = int(land.network.line[edge])
    ends = [int(end) for end in land.lines.ends[line]]
    if zone >= 0:
        beyond = [areas.place_name[end] for end in ends if end >= 0 and end != zone]
        name = adjective(beyond[0]) if beyond else ""
        return name if pool.claim(name) else pool.through()
    letter = {StreetClass.MOTORWAY: "A", StreetClass.FEDERAL: "B"}.get(
        StreetClass(land.network.street_class[edge]), "L"
    )
    number = f"{letter} {_FIRST_ROAD_NUMBER + line}"
    part = 1
    name = number
    while not pool.claim(name):
        part += 1
        name = f"{number} Abschnitt {part}"
    return name
