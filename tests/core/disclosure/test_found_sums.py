"""Counts delivered apart that add up protect each other as if a formula said so."""

from __future__ import annotations

from datetime import date

import numpy as np
from hypothesis import assume, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.found_sums import found_sums, inserted
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed, Part, spread
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.indicators.terms import Term
from sozialmonitoring_plugin.core.publication import Beside, Release, publish
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from tests.core.disclosure.terms import parse_sum

from .stories import Amount, town

DAY = date(2024, 12, 31)
QUARTERS = 8
TREE = town(QUARTERS)

WOMEN = [2, 30, 41, 52, 63, 74, 85, 96]
MEN = [21, 33, 40, 50, 60, 70, 80, 91]
PEOPLE = [one + other for one, other in zip(WOMEN, MEN, strict=True)]


def part(name: str, amounts: list[Amount], source: str = "office") -> Part:
    """A variable of the quarters, summed to the town."""
    column = Values.from_values(
        Value.none(amount) if isinstance(amount, Reason) else Value(float(amount)) for amount in amounts
    )
    return Part(name, DAY, source, TREE.carry_up(column))


def test_men_and_women_are_people():
    found = found_sums([part("women", WOMEN), part("people", PEOPLE), part("men", MEN)])
    assert set(found) == {"people"}
    assert set(found["people"]) == {Term("women", 1), Term("men", 1)}


def test_they_may_come_from_three_offices():
    found = found_sums([part("women", WOMEN, "a"), part("people", PEOPLE, "b"), part("men", MEN, "c")])
    assert set(found["people"]) == {Term("women", 1), Term("men", 1)}


def test_six_age_groups_of_one_office_are_people():
    ages = np.random.default_rng(1).integers(0, 90, (6, QUARTERS))
    parts = [part(f"age{number}", list(map(float, row))) for number, row in enumerate(ages)]
    found = found_sums([*parts, part("people", list(map(float, ages.sum(axis=0))))])
    assert {term.variable for term in found["people"]} == {f"age{number}" for number in range(6)}


def test_the_same_count_under_two_names():
    assert found_sums([part("m", MEN), part("men", MEN, "other")]) == {"men": (Term("m", 1),)}


def test_two_ways_to_cut_the_people():
    young = [10, 11, 12, 13, 14, 15, 16, 17]
    old = [whole - one for whole, one in zip(PEOPLE, young, strict=True)]
    counts = {"women": WOMEN, "men": MEN, "young": young, "old": old, "people": PEOPLE}
    found = found_sums([part(name, amounts) for name, amounts in counts.items()])
    # Five counts of which three are free.
    assert len(found) == 2
    for name, terms in found.items():
        total = sum(term.sign * np.array(counts[term.variable]) for term in terms)
        assert total.tolist() == counts[name]


def test_a_sum_of_two_counts_that_are_equal_by_chance():
    doubled = [2 * one for one in MEN]
    found = found_sums([part("men", MEN, "a"), part("women", MEN, "b"), part("people", doubled, "c")])
    assert found == {"women": (Term("men", 1),), "people": (Term("men", 1), Term("men", 1))}


def test_a_count_that_is_one_off_in_one_area_follows_from_nothing():
    people = [*PEOPLE[:-1], PEOPLE[-1] + 1]
    assert found_sums([part("women", WOMEN), part("men", MEN), part("people", people)]) == {}


def test_areas_without_a_number_do_not_matter():
    women = [*WOMEN[:3], Reason.HIDDEN, *WOMEN[4:]]
    men = [Reason.MISSING, *MEN[1:]]
    found = found_sums([part("women", women), part("men", men), part("people", PEOPLE)])
    assert set(found) == {"people"}


def test_two_cases_are_no_proof():
    none: list[float] = [0.0] * 6
    assert found_sums([part("a", [1, 2, *none]), part("b", [1, 2, *none])]) == {}


def test_formulas_are_written_in_what_is_free():
    known = {"people": (Term("women", 1), Term("men", 1))}
    assert inserted(parse_sum("people - women"), known) == (
        Term("women", 1), Term("men", 1), Term("women", -1)
    )  # fmt: skip


def observed(name: str, row: list[float]) -> Observed:
    return Observed(name, DAY, TREE.rank("level1"), Values.of(row), name)


def hidden(counts: dict[str, list[float]], *formulas: str) -> list[np.ndarray]:
    """Which areas are hidden in each indicator; counts that no formula uses are not published."""
    seen = {name: observed(name, row) for name, row in counts.items()}
    indicators = [Indicator(f"i{number}", formula, formula) for number, formula in enumerate(formulas)]
    evaluated = [evaluate(TREE, one, HeldObservations(seen.values()), DAY) for one in indicators]
    rest = [Part.of(one, spread(TREE, one)) for one in seen.values()]
    table = publish(Release("Town", "2024", "en", DAY), TREE, evaluated, Rules(), None, Beside(rest))
    return [
        np.concatenate([level.reasons == Reason.HIDDEN for level in column.values])
        for column in table.columns
    ]


amounts = st.lists(st.integers(0, 9), min_size=QUARTERS, max_size=QUARTERS).filter(
    lambda row: sum(one > 0 for one in row) >= 4
)


@given(amounts, amounts)
@settings(deadline=None)
def test_a_sum_delivered_apart_is_protected_as_one_that_is_written(women, men):
    assume(women != men)
    people = [one + other for one, other in zip(women, men, strict=True)]
    counts = {"women": women, "men": men, "people": people}
    apart = hidden(counts, "women", "men", "people")
    written = hidden(counts, "women", "men", "women + men")
    for one, other in zip(apart, written, strict=True):
        np.testing.assert_array_equal(one, other)


def test_a_difference_that_is_always_nothing_can_be_published():
    counts = {"women": WOMEN, "men": MEN, "people": PEOPLE}
    *_, nothing = hidden(counts, "women", "people - women - men")
    assert not nothing.any()


def test_what_two_published_counts_differ_by_is_protected_though_nobody_publishes_it():
    """Two men in one quarter: whoever knows the women and the people there knows them."""
    women, men = [20, *WOMEN[1:]], [2, *MEN[1:]]
    people = [one + other for one, other in zip(women, men, strict=True)]
    shown = ~np.array(hidden({"women": women, "people": people, "men": men}, "women", "people"))
    assert not shown[:, 1].all()
    # Without the men in the monitoring nobody can know that the difference means anything.
    assert np.array(hidden({"women": women, "people": people}, "women", "people")).sum() == 0
