"""What may be shown of one boundary version where another one shows the same counts already.

Old against new boundaries: the difference of two areas can be one street. So the older version is
published first, and a cell of the newer one may be shown only if it is a function of what is shown there:
then both tables together tell nothing that the older one does not tell alone.

A cell that was carried over is such a function where every old area that it gets people from is shown.
An area that consists of whole old areas needs no more than them, or an area above them that is whole as
well. Of an area that is divided the pieces are known only to those who know each variable by itself, all
that limit it (its wholes and the other parts of these). A count that an office has delivered for both
versions is one only where the new area consists of whole old areas; everywhere else it is new, and hidden.

Covered: all levels of both versions, sums of variables of one or several dates, the counts that rates are
divided from, estimates whose weights everybody knows, chains of versions. What an office delivers for the
newer version under other names than the older one has, is hidden altogether where the tableau ties the names
by parts, wholes or formulas, or the areas that both versions have show a sum (`workflows.version_ties`).
Not covered: other names that neither ties, rates delivered as rates, counts that differ in their date,
rounding (which is never instead of hiding), and what was printed before an office corrected its counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..areas import AreaTree
from ..indicators.sums import Sum
from ..rebasing.weights import Weights
from ..values import Indices, Numbers
from .cells import TOLERANCE, Mask
from .geography import Geography
from .sums import Formula, formula

Masks = tuple[Mask, ...]


@dataclass(frozen=True, eq=False)
class Seen:
    """The counts that a published table shows: `shown` is `formulas` (its sums) × areas of all levels."""

    tree: AreaTree
    formulas: tuple[Formula, ...]
    shown: Mask
    _spanned: dict[bytes, Numbers] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, tree: AreaTree, sums: Iterable[Sum], hidden: Mapping[str, Masks]) -> Seen:
        """What is shown where `hidden` is kept secret, by the id of each sum."""
        distinct = {one.id: one for one in sums}
        shown = [
            np.concatenate(
                [values.present & ~mask for values, mask in zip(one.levels, hidden[one.id], strict=True)]
            )
            for one in distinct.values()
        ]
        areas = sum(len(entry) for entry in tree.levels)
        table = np.array(shown, dtype=bool) if shown else np.zeros((0, areas), dtype=bool)
        return cls(tree, tuple(formula(one.terms) for one in distinct.values()), table)

    @cached_property
    def geography(self) -> Geography:
        """The areas as one run of numbers."""
        return Geography.of(self.tree)

    def knows(self, area: int, wanted: Formula) -> bool:
        """Whether a sum of variables follows from what is shown of an area (its number over all levels)."""
        places = [self._places.get(name) for name, _ in wanted]
        known = [place for place in places if place is not None]
        if len(known) < len(places):
            return False
        goal = np.zeros(len(self._places))
        goal[known] = [factor for _, factor in wanted]
        basis = self._basis(self.shown[:, area])
        return bool(np.abs(goal - basis @ (basis.T @ goal)).max(initial=0.0) < TOLERANCE)

    @cached_property
    def _places(self) -> dict[str, int]:
        names = sorted({name for one in self.formulas for name, _ in one})
        return {name: place for place, name in enumerate(names)}

    @cached_property
    def _matrix(self) -> Numbers:
        """Variables × sums."""
        matrix = np.zeros((len(self._places), len(self.formulas)))
        for column, one in enumerate(self.formulas):
            for name, factor in one:
                matrix[self._places[name], column] = factor
        return matrix

    def _basis(self, pattern: Mask) -> Numbers:
        """An orthonormal basis of all combinations of the sums that are shown."""
        key = pattern.tobytes()
        if key not in self._spanned:
            left, sizes, _ = np.linalg.svd(self._matrix[:, pattern], full_matrices=False)
            self._spanned[key] = left[:, sizes > TOLERANCE]
        return self._spanned[key]


@dataclass(frozen=True, eq=False)
class Link:
    """How the counts of one variable and date came from an older version.

    `weights` are between the areas of level `rank` of both versions; `limits` are the names, with their
    dates, of the counts that its pieces depend on as well. Without `is_carried` an office has counted
    anew: `gained` then marks areas of the newer version with ground that no older one had, and a piece of
    `weights` that went to no area has the number behind the last one.
    """

    seen: Seen
    weights: Weights
    rank: int
    is_carried: bool
    limits: tuple[str, ...] = ()
    gained: Mask | None = None


Links = Mapping[str, Sequence[Link]]
"""By variable with its date, as in the terms of sums; none for what the older version does not have."""


def withheld(
    tree: AreaTree, sums: Iterable[Sum], links: Links, stop: Callable[[], None] = lambda: None
) -> dict[str, Masks]:
    """For the id of each sum the cells of the newer version, by level, that follow from no older ones."""
    found = {}
    for one in sums:
        stop()
        groups = _by_table(one, links)
        if groups and one.id not in found:
            masks = [group.withheld(tree) for group in groups]
            found[one.id] = tuple(np.logical_or.reduce(level) for level in zip(*masks, strict=True))
    return found


@dataclass(frozen=True, eq=False)
class _Group:
    """The terms of a sum that one published table shows as well, with their links from one level."""

    seen: Seen
    rank: int
    terms: Formula
    links: tuple[Link, ...]

    @property
    def _singles(self) -> tuple[Formula, ...]:
        """What must be known of an area that is divided."""
        names = {name for name, _ in self.terms} | {name for link in self.links for name in link.limits}
        return tuple(((name, 1),) for name in sorted(names))

    def withheld(self, tree: AreaTree) -> Masks:
        rank = self.rank
        # Below the level of the counts there are none.
        masks = [np.zeros(len(entry), dtype=bool) for entry in tree.levels]
        for upper in range(rank + 1):
            above = tree.ancestors(rank, upper)
            masks[upper][:] = [
                not self._is_function(above == place, rank) for place in range(len(tree.levels[upper]))
            ]
        return tuple(masks)

    def _is_function(self, inside: Mask, rank: int) -> bool:
        """Whether the count of some areas of the newer version follows from what the older one shows."""
        if any(link.gained is not None and (link.gained & inside).any() for link in self.links):
            return False
        distinct = {id(link.weights): link.weights for link in self.links}
        parts = [_part_inside(weights, inside) for weights in distinct.values()]
        whole = np.logical_and.reduce([part == 1 for part in parts])
        nothing = np.logical_and.reduce([part == 0 for part in parts])
        divided = np.flatnonzero(~whole & ~nothing)
        starts = self.seen.geography.starts
        return all(self._knows_pieces(starts[rank] + int(area)) for area in divided) and self._covers(
            self._gone_in(whole, rank)
        )

    def _knows_pieces(self, area: int) -> bool:
        is_carried = all(link.is_carried for link in self.links)
        return is_carried and all(self.seen.knows(area, one) for one in self._singles)

    def _gone_in(self, whole: Mask, rank: int) -> Mask:
        """Old areas of every level all of whose ground has gone into the new one."""
        geography, tree = self.seen.geography, self.seen.tree
        gone = np.zeros(len(geography), dtype=bool)
        for upper in range(rank + 1):
            above = tree.ancestors(rank, upper)
            stayed = np.bincount(above, weights=~whole, minlength=len(tree.levels[upper]))
            filled = np.bincount(above, minlength=len(tree.levels[upper])) > 0
            gone[geography.starts[upper] : geography.starts[upper + 1]] = (stayed == 0) & filled
        gone[geography.starts[rank + 1] :] = False
        return gone

    def _covers(self, gone: Mask) -> bool:
        """Whether known areas make up everything that has gone in as a whole."""
        geography = self.seen.geography
        parent_gone = np.zeros(len(gone), dtype=bool)
        below = geography.parent >= 0
        parent_gone[below] = gone[geography.parent[below]]
        return all(self._is_known(int(area), gone) for area in np.flatnonzero(gone & ~parent_gone))

    def _is_known(self, area: int, gone: Mask) -> bool:
        if self.seen.knows(area, self.terms):
            return True
        children: Indices = self.seen.geography.children(area)
        inside = [int(child) for child in children if gone[child]]
        return bool(inside) and all(self._is_known(child, gone) for child in inside)


def _by_table(one: Sum, links: Links) -> tuple[_Group, ...]:
    """The terms of a sum by the table that shows them too, and the level they came from."""
    factors = dict(formula(one.terms))
    found: dict[tuple[int, int], list[tuple[str, Link]]] = {}
    for name in factors:
        for link in links.get(name, ()):
            found.setdefault((id(link.seen), link.rank), []).append((name, link))
    return tuple(
        _Group(
            pairs[0][1].seen,
            rank,
            tuple(sorted({(name, factors[name]) for name, _ in pairs})),
            tuple(link for _, link in pairs),
        )
        for (_, rank), pairs in found.items()
    )


def _part_inside(weights: Weights, inside: Mask) -> Numbers:
    """For each old area 0 where nothing of it has gone into some new areas, 1 where all has, else ½."""
    counting = weights.counting
    size = len(weights.old_keys)
    pieces = np.bincount(weights.old[counting], minlength=size)
    is_in = np.append(inside, False)[weights.new[counting]]
    within = np.bincount(weights.old[counting], weights=is_in, minlength=size)
    return np.where(within == 0, 0.0, np.where(within == pieces, 1.0, 0.5))
