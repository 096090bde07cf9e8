"""Quartiere as connected unions of blocks, Sozialräume and municipalities as unions of Quartiere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Flags, Floats, Integers, floats
from .mainroads import StreetClass
from .network import Land
from .plan import CountyPlan
from .regions import Neighbours, balanced_groups, spread_seeds
from .waves import SmoothField

_MOTORWAY_BARRIER = 1500.0
_STREET_BARRIER = 0.4
_NARROW = 70.0
_CLEARLY = 1.15


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
    quarter = smoothed(land, graph, graph.grow(seeds))
    quarters = graph.between(quarter, len(seeds))
    municipality = _connected_municipalities(quarters, land.ground.places.municipality[place])
    weights = _houses(land, quarter, len(seeds))
    social_area = _social_areas(
        plan, quarters.within(municipality), municipality, land.blocks.centre[seeds], weights
    )
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


def smoothed(land: Land, graph: Neighbours, quarter: Integers, rounds: int = 6) -> Integers:
    """Give a block to the neighbour with which it shares more border, where both stay connected."""
    ring = _Surroundings.of(land)
    quarter = quarter.copy()
    size = np.bincount(quarter)
    touching = set((graph.one * graph.count + graph.other).tolist())
    for _ in range(rounds):
        moved = 0
        for block in ring.candidates(quarter):
            here = slice(ring.start[block], ring.start[block + 1])
            beyond, own = ring.beyond[here], int(quarter[block])
            around = np.where(beyond >= 0, quarter[beyond], -1)
            target = _better_home(own, around, ring.length[here])
            if target >= 0 and size[own] > 1 and _hold_together(beyond, around == own, touching, graph.count):
                size[own] -= 1
                size[target] += 1
                quarter[block] = target
                moved += 1
        if not moved:
            break
    return quarter


@dataclass(frozen=True)
class _Surroundings:
    """For each entry of the blocks' rings: the block beyond the edge (-1 outside) and metres of edge."""

    start: Integers
    owner: Integers
    beyond: Integers
    length: Floats

    @classmethod
    def of(cls, land: Land) -> _Surroundings:
        blocks, network = land.blocks, land.network
        beyond = np.where(blocks.forward, network.right[blocks.edge], network.left[blocks.edge])
        return cls(blocks.start, blocks.owner, beyond, network.length[blocks.edge])

    def candidates(self, quarter: Integers) -> list[int]:
        """Blocks that share more border with one other Quartier than with their own."""
        around = np.where(self.beyond >= 0, quarter[self.beyond], -1)
        key = self.owner * np.int64(len(quarter) + 1) + around + 1
        pairs, member = np.unique(key, return_inverse=True)
        shared = np.bincount(member.reshape(-1), weights=self.length)
        block, other = pairs // (len(quarter) + 1), pairs % (len(quarter) + 1) - 1
        own = np.zeros(len(quarter))
        own[block[other == quarter[block]]] = shared[other == quarter[block]]
        better = (other >= 0) & (other != quarter[block]) & (shared > own[block] * _CLEARLY)
        return [int(number) for number in np.unique(block[better])]


def _hold_together(beyond: Integers, own: Flags, touching: set[int], count: int) -> bool:
    """Whether the own neighbours of a block form one chain in which each touches the next."""
    first = int(np.flatnonzero(own & ~np.roll(own, 1))[0]) if not own.all() else 0
    chain = np.roll(beyond, -first)[np.roll(own, -first)]
    low, high = np.minimum(chain[:-1], chain[1:]), np.maximum(chain[:-1], chain[1:])
    return all(
        one == other or one * count + other in touching
        for one, other in zip(low.tolist(), high.tolist(), strict=True)
    )


def _better_home(own: int, around: Integers, length: Floats) -> int:
    """The Quartier that should have the block, or -1. `around` is what lies beyond each edge of its ring.

    The block may leave only where its own Quartier lies beyond one stretch of its ring, and may
    join only where the other one does: then neither falls apart and no hole arises.
    """
    kept = float(length[around == own].sum())
    best, best_length = -1, kept * _CLEARLY
    for candidate in np.unique(around[(around >= 0) & (around != own)]):
        shared = float(length[around == candidate].sum())
        if shared > best_length and _stretches(around == candidate) == 1:
            best, best_length = int(candidate), shared
    return best if _stretches(around == own) == 1 else -1


def _stretches(mask: Flags) -> int:
    return int(np.count_nonzero(mask & ~np.roll(mask, 1)))


def _connected_municipalities(quarters: Neighbours, municipality: Integers) -> Integers:
    """Give Quartiere cut off from their municipality to a neighbouring one."""
    municipality = municipality.copy()
    while True:
        part = quarters.within(municipality).components()
        size = np.bincount(part)
        main = np.array(
            [np.bincount(part[municipality == number]).argmax() for number in range(municipality.max() + 1)]
        )
        lost = np.flatnonzero(part != main[municipality])
        if len(lost) == 0:
            return municipality
        smallest = lost[part[lost] == part[lost[size[part[lost]].argmin()]]]
        beyond = np.isin(quarters.one, smallest) ^ np.isin(quarters.other, smallest)
        outer = np.where(
            np.isin(quarters.one[beyond], smallest), quarters.other[beyond], quarters.one[beyond]
        )
        municipality[smallest] = municipality[outer[quarters.cost[beyond].argmin()]]


def _houses(land: Land, quarter: Integers, count: int) -> Floats:
    """Built-up area of each Quartier, a little for empty ones."""
    built = np.where(land.blocks.built_up, land.blocks.area, 0.0)
    return floats(np.bincount(quarter, weights=built, minlength=count) + 1000.0)


def _social_areas(
    plan: CountyPlan, quarters: Neighbours, municipality: Integers, centres: Floats, weights: Floats
) -> Integers:
    """Split each municipality into connected groups of Quartiere with about as many houses each."""
    from .arrays import shares

    count = int(municipality.max()) + 1
    sizes = np.bincount(municipality, minlength=count)
    wanted = _at_most(
        shares(floats(np.bincount(municipality, weights=weights)), plan.social_areas, minimum=1), sizes
    )
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
