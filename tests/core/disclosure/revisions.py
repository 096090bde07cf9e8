"""Small counties whose quarters are redrawn: people in atoms, the pieces that both versions cut out."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.disclosure.elsewhere import Link, Links, Seen, withheld
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import Evaluated, evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.sums import Sum
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Tableau, Variable
from sozialmonitoring_plugin.core.publication import Beside, protected
from sozialmonitoring_plugin.core.rebasing.ground import Ground
from sozialmonitoring_plugin.core.rebasing.together import carried_together
from sozialmonitoring_plugin.core.rebasing.weights import Basis, Weights, weights_of
from sozialmonitoring_plugin.core.values import Values

DAY = date(2024, 12, 31)
TABLEAU = Tableau((Variable("w", "Whole"), Variable("p", "Part", part_of="w"), Variable("q", "Other")), ())
INDICATORS = (
    Indicator("w", "Whole", "w"),
    Indicator("share", "Share", "p / w per 100"),
    Indicator("sum", "Sum", "q + w"),
)
VARIABLES = ("w", "p", "q")
LOWEST = 2
Masks = tuple[np.ndarray, ...]


@dataclass(frozen=True)
class Atom:
    """A piece of ground: town, old and new quarter, and who lives there."""

    town: str
    old: str
    new: str
    people: Mapping[str, int]


@dataclass(frozen=True)
class Revision:
    """A county before and after."""

    atoms: tuple[Atom, ...]

    def tree(self, side: str) -> AreaTree:
        towns = sorted({atom.town for atom in self.atoms})
        quarters = sorted({(getattr(atom, side), atom.town) for atom in self.atoms})
        return AreaTree.build(
            [Level("county", "County"), Level("town", "Town"), Level("quarter", "Quarter")],
            [
                Area("county", "K", "K", ""),
                *(Area("town", town, town, "K") for town in towns),
                *(Area("quarter", key, key, town) for key, town in quarters),
            ],
        )

    def counts(self, side: str) -> dict[str, list[int]]:
        """Delivered counts of the quarters of one version, in the order of their keys."""
        keys = self.tree(side).lowest.keys
        return {
            name: [sum(one.people[name] for one in self.atoms if getattr(one, side) == key) for key in keys]
            for name in VARIABLES
        }

    @property
    def ground(self) -> Ground:
        rows: dict[tuple[str, str], float] = {}
        for atom in self.atoms:
            rows[atom.old, atom.new] = rows.get((atom.old, atom.new), 0.0) + 1.0
        olds, news = self.tree("old").lowest.keys, self.tree("new").lowest.keys
        return Ground.of(
            olds, news, [(old, new, 100.0 * size, size, {}) for (old, new), size in rows.items()]
        )


def random_revision(number: int) -> Revision:
    """Two towns of three old quarters; two or three lines are moved, a quarter is merged or split."""
    dice = random.Random(number)
    atoms = []
    for town in ("A", "B"):
        for old in range(3):
            for piece in range(dice.choice((1, 1, 2))):
                new = old if piece == 0 else dice.choice([one for one in range(4) if one != old])
                if dice.random() < 0.15:
                    new = dice.randrange(3)
                whole = dice.choice((0, 1, 2, 3, 5, 8, 20))
                people = {"w": whole, "p": dice.randint(0, min(whole, 6)), "q": dice.choice((0, 1, 2, 7))}
                atoms.append(Atom(town, f"{town}{old}", f"{town}n{new}", people))
    return Revision(tuple(atoms))


def redrawn_again(revision: Revision, number: int) -> Revision:
    """From the new quarters of a revision to a third version, in which some pieces have moved once more."""
    dice = random.Random(number)
    atoms = []
    for atom in revision.atoms:
        third = atom.new[-1] if dice.random() < 0.6 else dice.randrange(4)
        atoms.append(Atom(atom.town, atom.new, f"{atom.town}z{third}", atom.people))
    return Revision(tuple(atoms))


def evaluated(tree: AreaTree, counts: Mapping[str, Values | Sequence[int]]) -> list[Evaluated]:
    held = HeldObservations(
        Observed(name, DAY, LOWEST, one if isinstance(one, Values) else Values.of([float(n) for n in one]))
        for name, one in counts.items()
    )
    return [evaluate(tree, indicator, held, DAY, TABLEAU.definitions) for indicator in INDICATORS]


def sums_of(entries: Iterable[Evaluated]) -> dict[str, Sum]:
    return {one.id: one for entry in entries for one in entry.sums}


@dataclass(frozen=True)
class Release:
    """What is published of one version: sums with the areas where they are hidden."""

    tree: AreaTree
    sums: Mapping[str, Sum]
    hidden: Mapping[str, Masks]

    @classmethod
    def of(
        cls, tree: AreaTree, entries: list[Evaluated], held_back: Mapping[str, Masks] | None = None
    ) -> Release:
        protection = protected(tree, entries, Rules(), None, Beside((), held_back or {}))
        return cls(tree, sums_of(entries), protection.hidden)

    @property
    def seen(self) -> Seen:
        return Seen.of(self.tree, self.sums.values(), self.hidden)

    def shown(self) -> list[tuple[Sum, int, int, float]]:
        """Sum, level, area and number of everything that is published."""
        return [
            (one, rank, int(area), float(values.numbers[area]))
            for name, one in self.sums.items()
            for rank, (values, mask) in enumerate(zip(one.levels, self.hidden[name], strict=True))
            for area in np.flatnonzero(values.present & ~mask)
        ]


def old_release(revision: Revision) -> Release:
    tree = revision.tree("old")
    return Release.of(tree, evaluated(tree, revision.counts("old")))


def delivered_release(revision: Revision, old: Release, *, careful: bool = True) -> Release:
    """The new version where an office has counted anew."""
    tree = revision.tree("new")
    entries = evaluated(tree, revision.counts("new"))
    weights = weights_of(revision.ground, best=Basis.AREA)
    links = links_of(old.seen, weights, is_carried=False)
    held_back = withheld(tree, sums_of(entries).values(), links) if careful else {}
    return Release.of(tree, entries, held_back)


def carried_release(
    revision: Revision,
    old: Release,
    weights: Mapping[str, Weights],
    *,
    careful: bool = True,
    counts: Mapping[str, Values] | None = None,
) -> Release:
    """The new version with the old counts, or others, carried over by weights."""
    tree = revision.tree("new")
    entries = evaluated(tree, counts or carry(revision.counts("old"), weights))
    seen = old.seen
    links = {name: links_of(seen, one, is_carried=True)[name] for name, one in union(weights).items()}
    held_back = withheld(tree, sums_of(entries).values(), links) if careful else {}
    return Release.of(tree, entries, held_back)


def carry(counts: Mapping[str, Sequence[int]], weights: Mapping[str, Weights]) -> dict[str, Values]:
    columns = {name: Values.of([float(one) for one in column]) for name, column in counts.items()}
    return carried_together(columns, weights, TABLEAU)


def carry_on(counts: Mapping[str, Sequence[int]], *steps: Mapping[str, Weights]) -> dict[str, Values]:
    """Counts carried over from version to version."""
    first, *others = steps
    found = carry(counts, first)
    for weights in others:
        found = carried_together(found, weights, TABLEAU)
    return found


def union(weights: Mapping[str, Weights]) -> dict[str, Weights]:
    """By dated variable weights that give to a new area whatever gets anything by one of them."""
    first = next(iter(weights.values()))
    share = np.max([one.share for one in weights.values()], axis=0)
    joined = Weights(first.old_keys, first.new_keys, first.old, first.new, share, first.basis)
    return {f"{name}@{DAY.isoformat()}": joined for name in VARIABLES}


def links_of(seen: Seen, weights: Weights, *, is_carried: bool) -> Links:
    day = f"@{DAY.isoformat()}"
    limits = {f"p{day}": (f"w{day}",)}
    return {
        f"{name}{day}": (Link(seen, weights, LOWEST, is_carried, limits.get(f"{name}{day}", ())),)
        for name in VARIABLES
    }
