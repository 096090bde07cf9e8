"""Quartiere as connected unions of blocks, Sozialräume and municipalities as unions of Quartiere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Integers
from .mainroads import StreetClass
from .network import Blocks, Land, Network
from .plan import CountyPlan
from .regions import Neighbours, balanced_groups, spread_seeds
from .waves import SmoothField

_MOTORWAY_BARRIER = 1500.0
_STREET_BARRIER = 0.4
_NARROW = 70.0


@dataclass(frozen=True)
class Division:
    """Who belongs where. `quarter` numbers the Quartier of each block, the others the level above.

    `place` is the town or village of each Quartier and `seed` the block it grew from.
    """

    quarter: Integers
    social_area: Integers
    municipality: Integers
    place: Integers
    seed: Integers


def divide(plan: CountyPlan, land: Land, rng: np.random.Generator) -> Division:
    """Grow the Quartiere from town districts and villages and join them upward."""
    graph = block_graph(land, SmoothField.random(rng, 3400.0))
    seeds, place = _seeds(land)
    quarter = smoothed(land, graph.grow(seeds))
    quarters = graph.between(quarter, len(seeds))
    municipality = _connected_municipalities(quarters, land.ground.places.municipality[place])
    weights = _houses(land, quarter, len(seeds))
    social_area = _social_areas(plan, quarters.within(municipality), municipality, land.blocks.centre[seeds], weights)
    return Division(quarter, social_area, municipality, place, seeds)


def block_graph(land: Land, relief: SmoothField) -> Neighbours:
    """Neighbouring blocks; it costs more to cross a big road, a narrow front or rough ground."""
    network, blocks = land.network, land.blocks
    inner = np.flatnonzero((network.left >= 0) & (network.right >= 0))
    one, other = network.left[inner], network.right[inner]
    length = network.length[inner]
    distance = np.linalg.norm(blocks.centre[one] - blocks.centre[other], axis=1)
    middle = (blocks.centre[one] + blocks.centre[other]) / 2
    cost = distance * np.exp(0.45 * relief.at(middle))
    cost *= 1 + _STREET_BARRIER * np.log2(1 + network.reach[inner])
    cost[network.street_class[inner] == StreetClass.MOTORWAY] += _MOTORWAY_BARRIER
    cost += 900.0 * np.maximum(0.0, 1 - length / _NARROW)
    graph = Neighbours(one, other, cost, len(blocks))
    return graph.between(np.arange(len(blocks)), len(blocks))


def _seeds(land: Land) -> tuple[Integers, Integers]:
    """One block for each Quartier: the middle of a village, spread blocks of a town."""
    from scipy.spatial import cKDTree

    places, blocks = land.ground.places, land.blocks
    taken: list[Integers] = []
    owners: list[Integers] = []
    centres = land.bend.apply(places.centres)
    free = np.ones(len(blocks), dtype=np.bool_)
    for place in np.flatnonzero(places.quarters > 0):
        count = int(places.quarters[place])
        own = np.flatnonzero(free & blocks.built_up & (blocks.place == place))
        if len(own) <= count:
            open_blocks = np.flatnonzero(free)
            nearest = cKDTree(blocks.centre[open_blocks]).query(centres[place], k=count + 1)[1]
            own = open_blocks[np.atleast_1d(nearest)]
        chosen = own[spread_seeds(blocks.centre[own], np.ones(len(own)), count, centres[place])]
        free[chosen] = False
        taken.append(chosen)
        owners.append(np.full(count, place, dtype=np.int64))
    return np.concatenate(taken), np.concatenate(owners)


def smoothed(land: Land, quarter: Integers, rounds: int = 6) -> Integers:
    """Give a block to the neighbour with which it shares more border, where both stay connected."""
    network, blocks = land.network, land.blocks
    quarter = quarter.copy()
    size = np.bincount(quarter)
    length = network.length
    for _ in range(rounds):
        moved = 0
        for block in _on_borders(network, quarter, len(blocks)):
            ring = slice(blocks.start[block], blocks.start[block + 1])
            edges = blocks.edge[ring]
            beyond = np.where(blocks.forward[ring], network.right[edges], network.left[edges])
            target = _better_home(int(quarter[block]), np.where(beyond >= 0, quarter[beyond], -1), length[edges])
            if target >= 0 and size[quarter[block]] > 1:
                size[quarter[block]] -= 1
                size[target] += 1
                quarter[block] = target
                moved += 1
        if not moved:
            break
    return quarter


def _on_borders(network: Network, quarter: Integers, count: int) -> list[int]:
    inner = (network.left >= 0) & (network.right >= 0)
    border = inner & (quarter[network.left] != quarter[network.right])
    touched = np.zeros(count, dtype=np.bool_)
    touched[network.left[border]] = True
    touched[network.right[border]] = True
    return [int(block) for block in np.flatnonzero(touched)]


def _better_home(own: int, around: Integers, length: Floats) -> int:
    """The Quartier that should have the block, or -1. `around` is what lies beyond each edge of its ring.

    The block may leave only where its own Quartier lies beyond one stretch of its ring, and may
    join only where the other one does: then neither falls apart and no hole arises.
    """
    kept = float(length[around == own].sum())
    best, best_length = -1, kept * 1.15
    for candidate in np.unique(around[(around >= 0) & (around != own)]):
        shared = float(length[around == candidate].sum())
        if shared > best_length and _stretches(around == candidate) == 1:
            best, best_length = int(candidate), shared
    return best if _stretches(around == own) == 1 else -1


def _stretches(mask: np.ndarray) -> int:
    return int(np.count_nonzero(mask & ~np.roll(mask, 1)))


def _connected_municipalities(quarters: Neighbours, municipality: Integers) -> Integers:
    """Give Quartiere cut off from their municipality to a neighbouring one."""
    municipality = municipality.copy()
    while True:
        part = quarters.within(municipality).components()
        size = np.bincount(part)
        main = np.array([np.bincount(part[municipality == number]).argmax() for number in range(municipality.max() + 1)])
        lost = np.flatnonzero(part != main[municipality])
        if len(lost) == 0:
            return municipality
        smallest = lost[part[lost] == part[lost[size[part[lost]].argmin()]]]
        beyond = np.isin(quarters.one, smallest) ^ np.isin(quarters.other, smallest)
        outer = np.where(np.isin(quarters.one[beyond], smallest), quarters.other[beyond], quarters.one[beyond])
        municipality[smallest] = municipality[outer[quarters.cost[beyond].argmin()]]


def _houses(land: Land, quarter: Integers, count: int) -> Floats:
    """Built-up area of each Quartier, a little for empty ones."""
    built = np.where(land.blocks.built_up, land.blocks.area, 0.0)
    return np.bincount(quarter, weights=built, minlength=count) + 1000.0


def _social_areas(
    plan: CountyPlan, quarters: Neighbours, municipality: Integers, centres: Floats, weights: Floats
) -> Integers:
    """Split each municipality into connected groups of Quartiere with about as many houses each."""
    from .arrays import shares

    count = int(municipality.max()) + 1
    sizes = np.bincount(municipality, minlength=count)
    wanted = _at_most(shares(np.bincount(municipality, weights=weights), plan.social_areas, minimum=1), sizes)
    result = np.zeros(len(municipality), dtype=np.int64)
    before = 0
    for number in range(count):
        members = np.flatnonzero(municipality == number)
        inside = np.isin(quarters.one, members)
        local = Neighbours(
            np.searchsorted(members, quarters.one[inside]),
            np.searchsorted(members, quarters.other[inside]),
            quarters.cost[inside],
            len(members),
        )
        seeds = _far_apart(centres[members], weights[members], int(wanted[number]))
        distance = np.linalg.norm(centres[members][seeds][:, None] - centres[members][None], axis=2)
        result[members] = before + balanced_groups(local, seeds, weights[members], distance)
        before += int(wanted[number])
    return result


def _at_most(counts: Integers, limits: Integers) -> Integers:
    """Move what exceeds the limits to the groups with most room."""
    counts = counts.copy()
    while (counts > limits).any():
        counts[np.argmax(counts - limits)] -= 1
        counts[np.argmax(limits - counts)] += 1
    return counts


def _far_apart(points: Floats, weights: Floats, count: int) -> Integers:
    """Farthest-point choice that begins with the heaviest."""
    chosen = [int(weights.argmax())]
    distance = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < count:
        chosen.append(int(np.argmax(distance)))
        distance = np.minimum(distance, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return np.array(chosen, dtype=np.int64)

