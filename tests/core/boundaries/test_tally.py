"""Totals are followed edit by edit and are those that a new count would find."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.change import Change, joined
from sozialmonitoring_plugin.core.boundaries.moves import moved
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.tally import Tally

from .blocks import Town


def told(tally: Tally) -> dict[str, tuple[object, ...]]:
    return {
        key: (one.addresses, one.groups.tolist(), one.doubled_area)
        for key, one in sorted(tally.every().items())
    }


def test_after_a_thousand_blocks_changed_hands_the_totals_are_those_of_a_new_count():
    town = Town(8, random.Random(7))
    book = town.book(600)
    tally = Tally(town.shapes(), book)
    for _ in range(1000):
        tally.apply(town.flip())
    assert told(tally) == told(Tally(town.shapes(), book))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_every_step_of_a_walk_is_foreseen_followed_and_taken_back(seed):
    town = Town(4, random.Random(seed))
    tally = Tally(town.shapes(), town.book(40))
    for _ in range(10):
        before, change = told(tally), town.flip()
        foreseen = tally.after(change)
        tally.apply(change)
        for key in change.keys:
            found = tally.totals(key)
            assert (found.addresses, found.groups.tolist(), found.square_metres) == (
                foreseen[key].addresses,
                foreseen[key].groups.tolist(),
                foreseen[key].square_metres,
            )
        tally.apply(change.inverse)
        assert told(tally) == before
        tally.apply(change)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_moves_are_the_difference_between_two_counts(seed):
    town = Town(5, random.Random(seed))
    tally = Tally(town.shapes(), town.book(60))
    first, steps = told(tally), [town.flip() for _ in range(12)]
    before = [tally.area_of(row) for row in range(len(tally.book))]
    change = joined(steps)
    moves = moved(change, tally.book).moves
    tally.apply(change)
    after = [tally.area_of(row) for row in range(len(tally.book))]
    assert {(row, one.origin, one.to) for one in moves for row in one.rows.tolist()} == {
        (row, origin, to) for row, (origin, to) in enumerate(zip(before, after, strict=True)) if origin != to
    }
    for key, (addresses, groups, doubled) in told(tally).items():
        old = first.get(key, (0, [0, 0], 0))
        come, go = [one for one in moves if one.to == key], [one for one in moves if one.origin == key]
        assert sum(one.addresses for one in come) - sum(one.addresses for one in go) == addresses - old[0]
        assert sum(sum(one.groups) for one in come) - sum(sum(one.groups) for one in go) == sum(groups) - sum(
            old[1]
        )
        ground = sum(one.square_metres for one in come) - sum(one.square_metres for one in go)
        assert ground == pytest.approx((doubled - old[2]) / 2e6, abs=1e-9)


def square(west: int, south: int, east: int, north: int) -> Shape:
    return shape_of_edges(edges_of([(west, south), (east, south), (east, north), (west, north)]))


def test_two_areas_that_swap_ground_show_both_directions():
    """A line that swings over the old one: each side gives the triangle the other gains."""
    left, right = square(0, 0, 2000, 4000), square(2000, 0, 4000, 4000)
    tilted = shape_of_edges(edges_of([(0, 0), (1000, 0), (3000, 4000), (0, 4000)]))
    other = shape_of_edges(edges_of([(1000, 0), (4000, 0), (4000, 4000), (3000, 4000)]))
    moves = moved(
        Change({"l": left, "r": right}, {"l": tilted, "r": other}), Town(2, random.Random(1)).book(0)
    )
    assert moves.between("l", "r").square_metres == pytest.approx(1.0)
    assert moves.between("r", "l").square_metres == pytest.approx(1.0)
    assert len(moves.moves) == 2


def test_ground_of_three_areas_that_rotate_is_told_pair_by_pair():
    keys, at = ("a", "b", "c"), (0, 1000, 2000)
    before = {key: square(x, 0, x + 1000, 1000) for key, x in zip(keys, at, strict=True)}
    after = {key: before[other] for key, other in zip(keys, ("b", "c", "a"), strict=True)}
    moves = moved(Change(before, after), Town(2, random.Random(1)).book(0)).moves
    assert [(one.origin, one.to, one.square_metres) for one in moves] == [
        ("a", "c", pytest.approx(1.0)),
        ("b", "a", pytest.approx(1.0)),
        ("c", "b", pytest.approx(1.0)),
    ]


def test_an_enclave_that_is_given_away_is_all_that_moves():
    around = shape_of_edges(
        [*square(0, 0, 3000, 3000).edges(), *((b, a) for a, b in square(1000, 1000, 2000, 2000).edges())]
    )
    enclave = square(1000, 1000, 2000, 2000)
    change = Change({"a": around, "b": enclave}, {"a": square(0, 0, 3000, 3000), "b": None})
    (move,) = moved(change, Town(2, random.Random(1)).book(0)).moves
    assert (move.origin, move.to, move.square_metres) == ("b", "a", pytest.approx(1.0))


def test_without_addresses_there_is_ground_only():
    tally = Tally({"a": square(0, 0, 2000, 2000)}, AddressBook.empty())
    totals = tally.totals("a")
    assert (totals.addresses, totals.groups.tolist(), totals.square_metres) == (0, [], 4.0)
    after = tally.after(Change({"a": square(0, 0, 2000, 2000)}, {"a": square(0, 0, 1000, 2000)}))
    assert after["a"].square_metres == 2.0
