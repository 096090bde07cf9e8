"""Growing connected regions on a graph of neighbours."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .arrays import Floats, Integers, integers


@dataclass(frozen=True)
class Neighbours:
    """Undirected graph in columns: each pair of neighbours once, and what it costs to cross."""

    one: Integers
    other: Integers
    cost: Floats
    count: int

    def within(self, groups: Integers) -> Neighbours:
        """Keep only the pairs whose members are in the same group."""
        keep = groups[self.one] == groups[self.other]
        return Neighbours(self.one[keep], self.other[keep], self.cost[keep], self.count)

    def between(self, groups: Integers, count: int) -> Neighbours:
        """The graph of the groups: two are neighbours where members are, at the least cost."""
        one, other = np.sort(np.stack([groups[self.one], groups[self.other]]), axis=0)
        keep = one != other
        key, first = _least(one[keep] * np.int64(count) + other[keep], self.cost[keep])
        return Neighbours(key // count, key % count, self.cost[keep][first], count)

    def components(self) -> Integers:
        """Number of the connected part of each member."""
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components

        matrix = coo_matrix((np.ones(len(self.one)), (self.one, self.other)), shape=(self.count,) * 2)
        return integers(connected_components(matrix, directed=False)[1])

    def grow(self, seeds: Integers) -> Integers:
        """Give every member to the seed it reaches at least cost; every region is connected.

        Members that no seed reaches get -1.
        """
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import dijkstra

        matrix = coo_matrix((self.cost, (self.one, self.other)), shape=(self.count,) * 2).tocsr()
        _, _, source = dijkstra(
            matrix, directed=False, indices=seeds, min_only=True, return_predecessors=True
        )
        number = np.full(self.count, -1, dtype=np.int64)
        number[seeds] = np.arange(len(seeds))
        return np.where(source >= 0, number[np.maximum(source, 0)], -1)

    def adjacency(self) -> tuple[Integers, Integers]:
        """Neighbours of member i are `targets[start[i]:start[i + 1]]`."""
        tails = np.concatenate([self.one, self.other])
        heads = np.concatenate([self.other, self.one])
        order = np.argsort(tails, kind="stable")
        return heads[order], np.searchsorted(tails[order], np.arange(self.count + 1))


def _least(key: Integers, cost: Floats) -> tuple[Integers, Integers]:
    order = np.lexsort((cost, key))
    unique, first = np.unique(key[order], return_index=True)
    return unique, order[first]


def spread_seeds(points: Floats, weights: Floats, count: int, first: Floats, rounds: int = 8) -> Integers:
    """Choose `count` of the points, evenly spread by weight; the first lies nearest to `first`.

    Lloyd's method from a start along a space-filling curve.
    """
    from scipy.spatial import cKDTree

    if count >= len(points):
        raise ValueError("fewer points than seeds")
    order = _along_curve(points)
    filled = np.cumsum(weights[order])
    targets = (np.arange(count - 1) + 0.5) / max(count - 1, 1) * filled[-1]
    centres = np.vstack([first[None, :], points[order][np.searchsorted(filled, targets)]])
    for _ in range(rounds):
        owner = cKDTree(centres).query(points)[1]
        mass = np.bincount(owner, weights=weights, minlength=count)
        for axis in (0, 1):
            moved = np.bincount(owner, weights=weights * points[:, axis], minlength=count) / np.maximum(
                mass, 1e-9
            )
            centres[:, axis] = np.where(mass > 0, moved, centres[:, axis])
        centres[0] = first
    return _nearest_distinct(points, centres)


def _nearest_distinct(points: Floats, centres: Floats) -> Integers:
    from scipy.spatial import cKDTree

    chosen = np.unique(cKDTree(points).query(centres)[1])
    nearest = cKDTree(points).query(centres[0])[1]
    missing = len(centres) - len(chosen)
    if missing:
        free = np.setdiff1d(np.arange(len(points)), chosen)
        distance = cKDTree(points[chosen]).query(points[free])[0]
        chosen = np.append(chosen, free[np.argsort(-distance, kind="stable")[:missing]])
    return integers(np.concatenate([[nearest], chosen[chosen != nearest]]))


def _along_curve(points: Floats) -> Integers:
    """Order of the points along a Morton curve of 1024 × 1024 cells."""
    low, high = points.min(axis=0), points.max(axis=0)
    cell = ((points - low) / np.maximum(high - low, 1e-9) * 1023).astype(np.int64)
    code = np.zeros(len(points), dtype=np.int64)
    for bit in range(10):
        for axis in (0, 1):
            code |= ((cell[:, axis] >> bit) & 1) << (2 * bit + axis)
    return np.argsort(code, kind="stable")


def balanced_groups(graph: Neighbours, seeds: Integers, weights: Floats, distance: Floats) -> Integers:
    """Grow groups from the seeds, always the lightest one, each by the neighbour nearest to its seed.

    `distance[g, i]` is how far member i lies from the seed of group g. Every group is connected.
    """
    targets, start = graph.adjacency()
    group = np.full(graph.count, -1, dtype=np.int64)
    group[seeds] = np.arange(len(seeds))
    load = weights[seeds].astype(np.float64)
    border = [set(targets[start[seed] : start[seed + 1]].tolist()) for seed in seeds]
    growing = set(range(len(seeds)))
    while growing:
        lightest = min(growing, key=lambda number: (load[number], number))
        free = [member for member in border[lightest] if group[member] < 0]
        if not free:
            growing.remove(lightest)
            continue
        best = min(free, key=lambda member: (distance[lightest, member], member))
        group[best] = lightest
        load[lightest] += weights[best]
        border[lightest] = set(free) - {best} | set(targets[start[best] : start[best + 1]].tolist())
    return group
