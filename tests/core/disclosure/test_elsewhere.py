"""Old and new boundaries together tell nothing that the old ones do not tell alone."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from sozialmonitoring_plugin.core.disclosure.elsewhere import Link, Seen, withheld
from sozialmonitoring_plugin.core.indicators.sums import Sum
from sozialmonitoring_plugin.core.rebasing.weights import Weights
from tests.core.disclosure.revisions import (
    DAY,
    VARIABLES,
    Atom,
    Release,
    Revision,
    carried_release,
    carry_on,
    delivered_release,
    evaluated,
    old_release,
    random_revision,
    redrawn_again,
    sums_of,
)

FAR = 500.0


class Listener:
    """An attacker who knows that people come in whole numbers, and every number of the releases given."""

    def __init__(self, revision: Revision, releases: Iterable[tuple[str, Release]]) -> None:
        self.revision = revision
        self.size = len(VARIABLES) * len(revision.atoms)
        rows, numbers = [], []
        for side, release in releases:
            for one, rank, area, number in release.shown():
                rows.append(self.row(side, release, one, rank, area))
                numbers.append(number)
        parts = [self.part_within_whole(atom) for atom in range(len(revision.atoms))]
        self.constraints = [LinearConstraint(np.array(parts), 0, np.inf)]
        if rows:
            self.constraints.append(LinearConstraint(np.array(rows), numbers, numbers))

    def row(self, side: str, release: Release, one: Sum, rank: int, area: int) -> np.ndarray:
        """A published number as a sum of people in atoms."""
        lowest = len(release.tree.levels) - 1
        inside = release.tree.ancestors(lowest, rank) == area
        keys = {key for key, is_in in zip(release.tree.lowest.keys, inside, strict=True) if is_in}
        row = np.zeros(self.size)
        for term in one.terms:
            name = term.variable.split("@")[0]
            for place, atom in enumerate(self.revision.atoms):
                if getattr(atom, side) in keys:
                    row[self.place(name, place)] += term.sign
        return row

    def part_within_whole(self, atom: int) -> np.ndarray:
        row = np.zeros(self.size)
        row[self.place("w", atom)], row[self.place("p", atom)] = 1, -1
        return row

    def place(self, name: str, atom: int) -> int:
        return VARIABLES.index(name) * len(self.revision.atoms) + atom

    def bounds(self, goal: np.ndarray) -> tuple[int, int]:
        """Least and greatest value of a sum of people that no published number excludes."""
        found = []
        for sign in (1, -1):
            result = milp(
                sign * goal,
                integrality=np.ones(self.size),
                bounds=Bounds(0, FAR),
                constraints=self.constraints,
                options={"presolve": False, "mip_rel_gap": 0.0},
            )
            assert result.x is not None, "the truth itself fits"
            found.append(round(float(goal @ np.round(result.x))))
        return found[0], found[1]


def goals(listener: Listener, old: Release, new: Release) -> Iterable[np.ndarray]:
    """Every count that somebody may want to know: atoms, and hidden cells of both versions."""
    for place in range(listener.size):
        goal = np.zeros(listener.size)
        goal[place] = 1
        yield goal
    for side, release in (("old", old), ("new", new)):
        for name, one in release.sums.items():
            for rank, mask in enumerate(release.hidden[name]):
                for area in np.flatnonzero(mask):
                    yield listener.row(side, release, one, rank, int(area))


def betrayed(revision: Revision, old: Release, new: Release) -> bool:
    """Whether somebody who has both tables knows more than somebody who has the old one."""
    alone = Listener(revision, [("old", old)])
    both = Listener(revision, [("old", old), ("new", new)])
    return any(alone.bounds(goal) != both.bounds(goal) for goal in goals(alone, old, new))


@pytest.mark.timeout(1800)
def test_counts_delivered_for_both_versions_betray_nothing(repetitions) -> None:
    shown = 0
    for number in range(repetitions(4, 200)):
        revision = random_revision(number)
        old = old_release(revision)
        new = delivered_release(revision, old)
        shown += sum(rank == 2 for _, rank, _, _ in new.shown())
        assert not betrayed(revision, old, new), number
    # Not by hiding everything.
    assert shown


def test_the_listener_hears_what_versions_protected_alone_betray() -> None:
    found = 0
    for number in range(4):
        revision = random_revision(number)
        old = old_release(revision)
        found += betrayed(revision, old, delivered_release(revision, old, careful=False))
    assert found


def random_weights(revision: Revision, number: int) -> dict[str, Weights]:
    dice, land = np.random.default_rng(number), revision.ground
    found = {}
    for name in VARIABLES:
        raw = dice.integers(1, 9, len(land.old)).astype(float)
        share = raw / np.bincount(land.old, weights=raw)[land.old]
        found[name] = Weights(
            land.old_keys, land.new_keys, land.old, land.new, share, np.zeros(len(raw), dtype=np.uint8)
        )
    return found


def other_truths(revision: Revision, old: Release, dice: random.Random) -> Iterable[dict[str, list[int]]]:
    """Counts of the old quarters that the old table does not exclude, far and near, by random goals."""
    names = {key: place for place, key in enumerate(old.tree.lowest.keys)}
    quarters = Revision(tuple(Atom(key[0], key, key, dict.fromkeys(VARIABLES, 0)) for key in names))
    listener = Listener(quarters, [("old", old)])
    for _ in range(12):
        goal = np.array([dice.choice((-2, -1, 0, 1, 2)) + dice.random() / 50 for _ in range(listener.size)])
        result = milp(
            goal,
            integrality=np.ones(listener.size),
            bounds=Bounds(0, dice.choice((15, 40))),
            constraints=listener.constraints,
        )
        if result.x is not None:
            found = np.round(result.x).astype(int).reshape(len(VARIABLES), len(names))
            yield {name: found[place].tolist() for place, name in enumerate(VARIABLES)}


def tells(
    revision: Revision, old: Release, steps: Sequence[dict[str, Weights]], new: Release, number: int
) -> bool:
    """Whether what is shown of a newer version excludes counts that the old table leaves open."""
    for truth in other_truths(revision, old, random.Random(number)):
        sums = sums_of(evaluated(new.tree, carry_on(truth, *steps)))
        for one, rank, area, shown in new.shown():
            if sums[one.id].levels[rank].numbers[area] != shown:
                return True
    return False


@pytest.mark.timeout(1800)
def test_counts_carried_over_exclude_nothing_that_the_old_table_leaves_open(repetitions) -> None:
    shown = 0
    for number in range(repetitions(15, 200)):
        revision = random_revision(number)
        old, weights = old_release(revision), random_weights(revision, number)
        new = carried_release(revision, old, weights)
        shown += sum(rank == 2 for _, rank, _, _ in new.shown())
        assert not tells(revision, old, [weights], new, number), number
    assert shown


def test_the_same_attacker_learns_from_estimates_that_are_only_protected_alone() -> None:
    found = 0
    for number in range(15):
        revision = random_revision(number)
        old, weights = old_release(revision), random_weights(revision, number)
        unprotected = carried_release(revision, old, weights, careful=False)
        found += tells(revision, old, [weights], unprotected, number)
    assert found


def undivided(several: dict[str, Weights]) -> dict[str, Weights]:
    """Weights that give every old area to the first of its new ones."""
    return {
        name: replace(one, share=(np.diff(one.old, prepend=-1) > 0).astype(float))
        for name, one in several.items()
    }


@dataclass(frozen=True)
class Chain:
    """Counts carried over to a second version and on to a third one, which is judged by the second.

    Is it stale, the second version has been carried over anew since, each old area to one new one.
    """

    revision: Revision
    old: Release
    steps: Sequence[dict[str, Weights]]
    third: Release

    @classmethod
    def random(cls, number: int, *, is_stale: bool = False) -> Chain:
        revision = random_revision(number)
        again = redrawn_again(revision, number)
        old, shown_by = old_release(revision), random_weights(revision, number)
        made_by, shown_by = shown_by, undivided(shown_by) if is_stale else shown_by
        after = random_weights(again, number)
        new = carried_release(revision, old, shown_by)
        counts = carry_on(revision.counts("old"), made_by, after)
        third = carried_release(again, new, after, counts=counts)
        return cls(revision, old, (made_by, after), third)


@pytest.mark.timeout(1800)
def test_what_is_carried_on_to_a_third_version_excludes_nothing_that_the_first_leaves_open(
    repetitions,
) -> None:
    shown = 0
    for number in range(repetitions(8, 200)):
        chain = Chain.random(number)
        shown += sum(rank == 2 for _, rank, _, _ in chain.third.shown())
        assert not tells(chain.revision, chain.old, chain.steps, chain.third, number), number
    assert shown


@pytest.mark.timeout(600)
def test_a_third_version_made_from_a_second_that_is_another_now_would_tell() -> None:
    assert any(
        tells(chain.revision, chain.old, chain.steps, chain.third, number)
        for number in range(40)
        for chain in [Chain.random(number, is_stale=True)]
    )


def people(w: int, p: int = 0, q: int = 5) -> dict[str, int]:
    return {"w": w, "p": p, "q": q}


STREET = Revision(
    (
        Atom("A", "A0", "An0", people(40, 9)),
        Atom("A", "A1", "An0", people(2, 1)),
        Atom("A", "A1", "An1", people(50, 9)),
        Atom("A", "A2", "An2", people(60, 9)),
        Atom("B", "B0", "Bn0", people(70, 9)),
        Atom("B", "B1", "Bn0", people(80, 9)),
    )
)
"""One street of two people changes sides in town A; in town B two quarters become one."""


def told(release: Release, name: str) -> list[str]:
    (found,) = (one for one in release.sums if one == f"+ {name}@{DAY.isoformat()}")
    return [
        key
        for key, is_hidden in zip(release.tree.lowest.keys, release.hidden[found][2], strict=True)
        if not is_hidden
    ]


def test_the_street_that_changed_sides_is_not_the_difference_of_two_maps() -> None:
    old = old_release(STREET)
    assert told(old, "w") == ["A0", "A1", "A2", "B0", "B1"]
    assert told(delivered_release(STREET, old, careful=False), "w") == ["An0", "An1", "An2", "Bn0"]
    assert told(delivered_release(STREET, old), "w") == ["An2", "Bn0"]


def test_estimates_from_shown_counts_are_shown() -> None:
    old = old_release(STREET)
    weights = random_weights(STREET, 1)
    assert told(carried_release(STREET, old, weights), "w") == ["An0", "An1", "An2", "Bn0"]


@pytest.mark.parametrize(
    ("wanted", "is_known"),
    [
        ((("a", 1),), True),
        ((("b", 1),), True),
        ((("a", 1), ("b", 1)), True),
        ((("a", 1), ("b", -1)), True),
        ((("c", 1),), False),
        ((("b", 1), ("c", 1), ("d", 1)), True),
        ((("c", 1), ("d", 1)), True),
        ((("e", 1),), False),
        ((), True),
    ],
)
def test_what_follows_from_shown_sums_is_known(wanted: tuple[tuple[str, int], ...], is_known: bool) -> None:
    formulas = ((("a", 1),), (("a", 1), ("b", 1)), (("b", 1), ("c", 1), ("d", 1)), (("e", 1),))
    tree = STREET.tree("old")
    areas = sum(len(entry) for entry in tree.levels)
    shown = np.ones((4, areas), dtype=bool)
    shown[3] = False
    assert Seen(tree, formulas, shown).knows(3, wanted) is is_known


def test_a_town_that_keeps_its_outline_is_shown_though_all_its_quarters_are_hidden() -> None:
    old = old_release(STREET)
    seen = old.seen
    (place,) = (row for row, one in enumerate(seen.formulas) if one == ((f"w@{DAY.isoformat()}", 1),))
    shown = seen.shown.copy()
    shown[place, 3:] = False
    blind = Seen(seen.tree, seen.formulas, shown)
    tree = STREET.tree("new")
    weights = random_weights(STREET, 1)["w"]
    sums = sums_of(evaluated(tree, STREET.counts("new")))
    name = f"+ w@{DAY.isoformat()}"
    link = Link(blind, weights, 2, is_carried=True)
    found = withheld(tree, [sums[name]], {f"w@{DAY.isoformat()}": (link,)})[name]
    # The quarter that is all of town B as well.
    assert [level.tolist() for level in found] == [[False], [False, False], [True, True, True, False]]


def test_where_ground_was_lost_or_gained_nothing_follows_from_the_old_areas() -> None:
    seen = old_release(STREET).seen
    tree, land = STREET.tree("new"), STREET.ground
    name = f"w@{DAY.isoformat()}"
    one = sums_of(evaluated(tree, STREET.counts("new")))[f"+ {name}"]
    # A piece of B1 went to no area: it has the number behind the last new one.
    old, new = np.append(land.old, 4), np.append(land.new, len(land.new_keys))
    ones = np.ones(len(old))
    weights = Weights(land.old_keys, land.new_keys, old, new, ones, np.zeros(len(ones), dtype=np.uint8))
    gained = np.array([False, False, True, False])
    links = {name: (Link(seen, weights, 2, is_carried=False, gained=gained),)}
    found = withheld(tree, [one], links)[one.id]
    assert [level.tolist() for level in found] == [[True], [True, True], [True] * 4]
    whole = Weights(
        land.old_keys, land.new_keys, land.old, land.new, ones[:-1], np.zeros(len(land.old), dtype=np.uint8)
    )
    links = {name: (Link(seen, whole, 2, is_carried=False),)}
    found = withheld(tree, [one], links)[one.id]
    assert [level.tolist() for level in found] == [[False], [False, False], [True, True, False, False]]
