"""What is passed on tells of nobody: an attacker who knows every shown number can exclude neither end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.optimize import linprog

from sozialmonitoring_plugin.core.boundaries.comparing.comparison import VersionComparison
from sozialmonitoring_plugin.core.boundaries.comparing.report_texts import Told
from sozialmonitoring_plugin.core.boundaries.comparing.tables import (
    area_table,
    move_table,
    overview_table,
    street_table,
)
from sozialmonitoring_plugin.core.boundaries.comparing.told import ToldCounts, told_outside
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.boundaries.comparing.county import House, compare_drawings

MINIMUM = 3


Field = tuple[int, int, int]
"""Addresses, inhabitants, households of a field."""


def outside(before: str, after: str, people: Sequence[int | Field]) -> tuple[VersionComparison, ToldCounts]:
    """Three addresses in each field, where nothing else is said, and as many households as people."""
    houses: list[House] = []
    for x, field in enumerate(people):
        addresses, inhabitants, households = field if isinstance(field, tuple) else (MINIMUM, field, field)
        for place in range(addresses):
            counts = (inhabitants, households) if place == 0 else (0, 0)
            houses.append((x, 0, "Weg", 10 * x + place, "", *counts))
    found = compare_drawings([before], [after], houses)
    return found, told_outside(found, MINIMUM)


def hidden(told: ToldCounts) -> list[int]:
    """The moves of which nothing is told; there is none of which something is."""
    states = {move: {bool(value.reason) for value in counts} for move, counts in told.moves.items()}
    assert all(len(state) == 1 for state in states.values())
    return [move for move, state in states.items() if state == {True}]


def number(value: Value) -> float | str:
    return "*" if value.reason is Reason.HIDDEN else value.number


def test_a_small_move_hides_itself_and_what_both_areas_have_now() -> None:
    _, told = outside("aabb", "abbb", [50, 2, 30, 30])
    assert number(told.moves[1][0]) == "*"
    assert [number(told.before[key][0]) for key in "ab"] == [52, 60]
    assert [number(told.after[key][0]) for key in "ab"] == ["*", "*"]


def test_a_move_that_leaves_a_small_rest_is_hidden() -> None:
    _, told = outside("aabb", "abbb", [2, 50, 30, 30])
    assert number(told.moves[1][0]) == "*"
    assert number(told.after["b"][0]) == "*"


def test_large_moves_and_moves_of_nobody_are_told() -> None:
    _, told = outside("aabb", "abbb", [50, 20, 30, 30])
    assert (number(told.moves[1][0]), number(told.after["a"][0])) == (20, 50)
    _, told = outside("aabb", "abbb", [50, 0, 30, 30])
    assert number(told.moves[1][0]) == 0


def test_the_size_of_one_household_is_not_told_with_its_house_number() -> None:
    _, told = outside("aabb", "abbb", [50, (1, 5, 1), 30, 30])
    assert hidden(told) == [1]
    assert [bool(value.reason) for value in told.after["b"]] == [True, True]
    # Five people in two households at three addresses, and forty at two addresses, are no better.
    assert hidden(outside("aabb", "abbb", [50, (3, 5, 2), 30, 30])[1]) == [1]
    assert hidden(outside("aabb", "abbb", [50, (2, 40, 20), 30, 30])[1]) == [1]
    assert hidden(outside("aabb", "abbb", [50, (3, 40, 20), 30, 30])[1]) == []


def test_that_nobody_lives_at_one_address_is_not_told() -> None:
    assert hidden(outside("aabb", "abbb", [50, (1, 0, 0), 30, 30])[1]) == [1]


def test_all_counts_of_an_area_are_hidden_together() -> None:
    _, told = outside("ab", "ab", [(3, 50, 2), 30])
    assert [[number(value) for value in told.before[key]] for key in "ab"] == [["*", "*"], [30, 30]]


def test_small_moves_that_add_up_to_as_much_as_small_ones_can_hide_the_others() -> None:
    # Two and two of nine: with the five told, both would be known to be less than three, and four together.
    _, told = outside("aaabcd", "bcdbcd", [5, 2, 2, 30, 30, 30])
    assert hidden(told) == [1, 2, 3]
    assert number(told.before["a"][0]) == 9


def test_a_small_move_hides_no_other_where_enough_stay() -> None:
    _, told = outside("aaabc", "abcbc", [50, 2, 20, 30, 30])
    assert hidden(told) == [1]
    assert number(told.moves[2][0]) == 20


def test_streets_are_told_without_people_and_groups_are_not_told() -> None:
    found, told = outside("aabb", "abbb", [50, 20, 30, 30])
    table = street_table(Told(found, told, Wording.of("de")))
    assert [column.title for column in table.columns][-1] == "Adressen"
    assert [group.id for group in told.columns] == ["ew", "hh"]


FIELDS = 10
DRAWINGS = st.text("abc", min_size=FIELDS, max_size=FIELDS)
PEOPLE = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 6)).map(lambda field: (*field, field[1])),
    min_size=FIELDS,
    max_size=FIELDS,
)


Pair = tuple[str, str]


class Attack:
    """Unknowns are the people of each pair of areas; all numbers of all tables are sums of them."""

    def __init__(self, before: str, after: str, people: list[Field]) -> None:
        self.truth: dict[Pair, float] = {}
        for pair, (_, count, _) in zip(zip(before, after, strict=True), people, strict=True):
            self.truth[pair] = self.truth.get(pair, 0.0) + count
        self.pairs = list(self.truth)
        self.known: list[tuple[np.ndarray, float]] = []

    def learn(self, cells: list[Pair], value: Value | None) -> None:
        if value is not None and not value.reason:
            assert sum(self.truth[cell] for cell in cells) == value.number
            self.known.append((self._sum_of(cells), value.number))

    def reach(self, cells: list[Pair]) -> tuple[float, float]:
        """The least and greatest number of people that fits everything shown."""
        if not self.known:
            return 0.0, np.inf
        matrix, numbers = np.array([row for row, _ in self.known]), [value for _, value in self.known]
        goal, bounds = self._sum_of(cells), [(0, 1000)] * len(self.pairs)
        low = linprog(goal, A_eq=matrix, b_eq=numbers, bounds=bounds)
        high = linprog(-goal, A_eq=matrix, b_eq=numbers, bounds=bounds)
        return round(low.fun, 6), round(-high.fun, 6)

    def _sum_of(self, cells: list[Pair]) -> np.ndarray:
        return np.array([float(pair in cells) for pair in self.pairs])


@settings(max_examples=150, deadline=None)
@given(DRAWINGS, DRAWINGS, PEOPLE)
def test_nobody_can_exclude_for_a_small_count_that_it_is_nobody_or_reaches_the_minimum(
    before: str, after: str, people: list[Field]
) -> None:
    found, told = outside(before, after, people)
    words = Told(found, told, Wording.of("de"))
    attack = Attack(before, after, people)
    for row, area in zip(area_table(words, unchanged=True).rows, found.areas, strict=True):
        attack.learn([pair for pair in attack.pairs if pair[0] == area.old], row[11])
        attack.learn([pair for pair in attack.pairs if pair[1] == area.new], row[12])
        assert row[13] is None or bool(row[13].reason) == bool(row[11].reason or row[12].reason)
    moved = [(move.origin, move.to) for move in found.moves]
    for row, pair in zip(move_table(words).rows, moved, strict=True):
        attack.learn([pair], row[8])
    for row in overview_table(words).rows:
        attack.learn(moved, row[6])
    stays = [[pair for pair in attack.pairs if pair[0] == key and pair not in moved] for key in set(before)]
    for secret in filter(None, [*([pair] for pair in moved), *stays]):
        if 0 < sum(attack.truth[pair] for pair in secret) < MINIMUM:
            low, high = attack.reach(secret)
            assert low == 0
            assert high >= MINIMUM


@pytest.mark.parametrize("addresses", [(3, 3, 3), (1, 3, 3), (3, 1, 3), (1, 1, 3), (3, 3, 1)])
@pytest.mark.parametrize("after", ["bcdbcd", "bcabcd", "babbcd"])
def test_who_knows_the_rules_can_still_not_tell_a_hidden_number(
    after: str, addresses: tuple[int, ...]
) -> None:
    """All counties of the same ground that look the same: in none of them is a hidden number the only one."""
    most, looks = 8, defaultdict(list)
    for people in product(range(most), repeat=3):
        fields: list[int | Field] = [(count, who, who) for count, who in zip(addresses, people, strict=True)]
        found, told = outside("aaabcd", after, [*fields, 30, 30, 30])
        shown = [tuple(map(number, told.moves[move.number])) for move in found.moves]
        ends = [tuple(map(number, row[key])) for row in (told.before, told.after) for key in row]
        looks[(*shown, *ends)].append([int(move.groups[0]) for move in found.moves])
    for look, counties in looks.items():
        had = look[len(counties[0])][0]
        # That nobody lives in an area is told of all its addresses. A sum that greater numbers would make as
        # well is no fair question to so few counties.
        if had != "*" and 0 < had < most:
            for place, move in enumerate(zip(*counties, strict=True)):
                assert look[place][0] != "*" or len(set(move)) > 1, (look, counties)
