"""What is passed on tells of nobody: an attacker who knows every shown number can exclude neither end."""

from __future__ import annotations

import numpy as np
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
from tests.core.boundaries.comparing.county import compare_drawings

MINIMUM = 3


def outside(before: str, after: str, people: list[int]) -> tuple[VersionComparison, ToldCounts]:
    """One address in each field."""
    houses = [(x, 0, "Weg", x + 1, "", count, min(count, 1)) for x, count in enumerate(people)]
    found = compare_drawings([before], [after], houses)
    return found, told_outside(found, MINIMUM)


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


def test_streets_are_told_without_people_and_groups_are_not_told() -> None:
    found, told = outside("aabb", "abbb", [50, 20, 30, 30])
    table = street_table(Told(found, told, Wording.of("de")))
    assert [column.title for column in table.columns][-1] == "Adressen"
    assert [group.id for group in told.columns] == ["ew", "hh"]


FIELDS = 10
DRAWINGS = st.text("abc", min_size=FIELDS, max_size=FIELDS)
PEOPLE = st.lists(st.integers(0, 6), min_size=FIELDS, max_size=FIELDS)


Pair = tuple[str, str]


class Attack:
    """Unknowns are the people of each pair of areas; all numbers of all tables are sums of them."""

    def __init__(self, before: str, after: str, people: list[int]) -> None:
        self.truth: dict[Pair, float] = {}
        for pair, count in zip(zip(before, after, strict=True), people, strict=True):
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
    before: str, after: str, people: list[int]
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
