"""Address points: houses along the streets, odd numbers on the left, even ones on the right."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Integers, flags, integers, ranges, running_count
from .mainroads import StreetClass
from .naming import Areas
from .network import Land
from .outlines import Outlines, outlines
from .plan import CountyPlan
from .settlements import TOWN
from .streets import Streets

_CORNER = 13.0
_METRES_PER_FARM = 5200.0
_CHUNK = 50_000


@dataclass(frozen=True)
class Addresses:
    """Houses in columns, sorted by street, side and number. `xy` are whole millimetres."""

    xy: Integers
    edge: Integers
    left: Flags
    street: Integers
    number: Integers
    suffix: tuple[str, ...]
    block: Integers
    quarter: Integers

    def __len__(self) -> int:
        return len(self.edge)


@dataclass(frozen=True)
class _Sites:
    """Where a house could stand: edge, side, metres from the edge's tail and from its axis."""

    edge: Integers
    left: Flags
    along: Floats
    setback: Floats

    def taken(self, which: Integers | Flags) -> _Sites:
        return _Sites(self.edge[which], self.left[which], self.along[which], self.setback[which])

    def blocks(self, land: Land) -> Integers:
        return np.where(self.left, land.network.left[self.edge], land.network.right[self.edge])


def place_addresses(
    plan: CountyPlan, land: Land, areas: Areas, streets: Streets, rng: np.random.Generator
) -> Addresses:
    """Build houses, about as many as planned, and number them."""
    sites = _building_sites(land, areas, streets, rng)
    points = _points(land, sites)
    inside = in_own_region(points, sites.blocks(land), outlines(land, np.arange(len(land.blocks))))
    sites, points = sites.taken(inside), points[inside]
    chosen = _thinned(land, sites, plan.addresses, rng)
    sites, points = sites.taken(chosen), points[chosen]
    left = np.where(streets.forward[sites.edge], sites.left, ~sites.left)
    order = _walking_order(land, streets, sites, left)
    street = streets.street[sites.edge][order]
    number, suffix = _house_numbers(street, left[order], rng)
    block = sites.blocks(land)[order]
    quarter = areas.division.quarter[block]
    return Addresses(points[order], sites.edge[order], left[order], street, number, suffix, block, quarter)


def _building_sites(land: Land, areas: Areas, streets: Streets, rng: np.random.Generator) -> _Sites:
    """Plots along built-up blocks, and farms here and there in the fields.

    A street that is a municipality's border has houses only on the side of the municipality that named it.
    """
    network, length = land.network, land.network.length
    home = np.append(areas.municipality[areas.division.quarter], -1)
    built = np.append(land.blocks.built_up, False)
    frontage = np.append(_frontage(land), 1.0)
    parts: list[_Sites] = []
    for left, block in ((True, network.left), (False, network.right)):
        own = (
            (block >= 0)
            & (home[block] == streets.municipality)
            & (network.street_class != StreetClass.MOTORWAY)
        )
        plots = np.where(
            own & built[block] & (length > 2.4 * _CORNER), (length - 2 * _CORNER) / frontage[block], 0
        )
        farms = own & ~built[block] & (network.street_class == StreetClass.TRACK) & (length > 4 * _CORNER)
        farm = farms & (rng.uniform(size=len(network)) < length / _METRES_PER_FARM)
        parts.append(_along(length, np.floor(plots).astype(np.int64) + farm, left, rng))
    joined = [
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("edge", "left", "along", "setback")
    ]
    return _Sites(*joined)


def _frontage(land: Land) -> Floats:
    """Metres of street per house by block: narrow in the middle of towns, wide in villages."""
    blocks = land.blocks
    town = land.ground.places.kind[blocks.place] == TOWN
    in_town = np.interp(blocks.distance, [0.1, 0.5, 1.0], [12.5, 16.0, 19.0])
    in_village = np.interp(blocks.distance, [0.1, 1.0], [17.0, 23.0])
    return np.where(town, in_town, in_village)


def _along(length: Floats, count: Integers, left: bool, rng: np.random.Generator) -> _Sites:
    edge = np.repeat(np.arange(len(length)), count)
    step = (length[edge] - 2 * _CORNER) / count[edge]
    place = ranges(np.zeros(len(length), dtype=np.int64), count) + 0.5 + rng.uniform(-0.22, 0.22, len(edge))
    setback = rng.triangular(7.0, 10.0, 15.0, len(edge))
    return _Sites(edge, np.full(len(edge), left), _CORNER + place * step, setback)


def _points(land: Land, sites: _Sites) -> Integers:
    """Millimetre coordinates beside the axis of the street."""
    network = land.network
    steps = np.append(np.hypot(*np.diff(network.vertices, axis=0).T), 0.0) / 1000.0
    walked = np.concatenate([[0.0], np.cumsum(steps)])[:-1]
    target = walked[network.start[sites.edge]] + sites.along
    segment = np.searchsorted(walked, target, side="right") - 1
    segment = np.clip(segment, network.start[sites.edge], network.start[sites.edge + 1] - 2)
    base = network.vertices[segment].astype(np.float64)
    vector = network.vertices[segment + 1] - base
    unit = vector / np.hypot(*vector.T)[:, None]
    normal = np.column_stack([-unit[:, 1], unit[:, 0]]) * np.where(sites.left, 1000.0, -1000.0)[:, None]
    point = base + unit * ((target - walked[segment]) * 1000.0)[:, None] + normal * sites.setback[:, None]
    return integers(np.rint(point))


def in_own_region(points: Integers, region: Integers, shapes: Outlines) -> Flags:
    """Even–odd rule: whether each point lies inside the region that it should lie in."""
    result = np.zeros(len(points), dtype=np.bool_)
    first = np.searchsorted(shapes.region, region)
    last = np.searchsorted(shapes.region, region + 1)
    following = np.arange(1, len(shapes.vertices) + 1)
    following[shapes.start[1:] - 1] = shapes.start[:-1]
    for begin in range(0, len(points), _CHUNK):
        part = slice(begin, begin + _CHUNK)
        low = shapes.start[first[part]]
        count = shapes.start[last[part]] - low
        vertex, owner = ranges(low, count), np.repeat(np.arange(len(low)), count)
        here = shapes.vertices[vertex] - points[part][owner]
        there = shapes.vertices[following[vertex]] - points[part][owner]
        spans = (here[:, 1] > 0) != (there[:, 1] > 0)
        turn = here[:, 0] * there[:, 1] - here[:, 1] * there[:, 0]
        ahead = spans & ((turn > 0) == (there[:, 1] > here[:, 1]))
        result[part] = np.bincount(owner, weights=ahead, minlength=len(low)) % 2 == 1
    return result


def _thinned(land: Land, sites: _Sites, wanted: int, rng: np.random.Generator) -> Flags:
    """Leave plots empty, more of them at the rim, until as many houses are left as wanted."""
    distance = land.blocks.distance[sites.blocks(land)]
    weight = np.where(distance > 1.5, 3.0, np.interp(distance, [0.2, 1.0], [2.2, 0.8]))
    luck = rng.uniform(size=len(weight)) ** (1 / weight)
    if wanted >= len(luck):
        return np.ones(len(luck), dtype=np.bool_)
    return flags(luck >= np.partition(luck, len(luck) - wanted)[len(luck) - wanted])


def _walking_order(land: Land, streets: Streets, sites: _Sites, left: Flags) -> Integers:
    """By street, left side first, then in the direction of the street."""
    along = np.where(streets.forward[sites.edge], sites.along, land.network.length[sites.edge] - sites.along)
    return integers(np.lexsort((streets.distance[sites.edge] + along, ~left, streets.street[sites.edge])))


def _house_numbers(
    street: Integers, left: Flags, rng: np.random.Generator
) -> tuple[Integers, tuple[str, ...]]:
    """Count in twos along each side; now and then a number is skipped or given a letter."""
    side = street * 2 + ~left
    step = rng.choice([2, 4, 0], size=len(side), p=[0.87, 0.08, 0.05])
    first = running_count(side) == 0
    step[first] = 0
    total = np.cumsum(step)
    start = np.maximum.accumulate(np.where(first, np.arange(len(side)), 0))
    number = total - total[start] + np.where(left, 1, 2)
    letter = running_count(side * np.int64(1_000_000) + number)
    return number, tuple(" abcdefghijklmnopqrstuvwxyz"[place].strip() for place in letter.tolist())
