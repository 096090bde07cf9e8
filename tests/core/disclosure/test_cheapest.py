"""No more is hidden than needed: compared with trying every choice of cells."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import assume, given, settings, strategies as st

from sozialmonitoring_plugin.core.disclosure.protect import Protection, protect
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from tests.core.disclosure.attacker import Attacker, County


def is_safe(county: County, masks: tuple[np.ndarray, ...], minimum: int) -> bool:
    attacker = Attacker(county, Protection({"a": masks}, ()), headroom=2 * minimum)
    for level, amounts in enumerate(county.amounts("a")):
        for area, amount in enumerate(amounts):
            if 0 < amount < minimum:
                possible = attacker.possible("a", level, area)
                if min(possible) > 0 or max(possible) < minimum:
                    return False
    return True


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 9), min_size=3, max_size=6))
def test_in_one_town_as_few_quarters_as_possible_are_hidden_and_those_with_the_fewest_people(amounts) -> None:
    assume(sum(amounts) >= 3)
    county = County([[0], [0] * len(amounts)], {"a": amounts}, ["a"])
    shown_total = np.array([False])
    best = min(
        (
            (sum(choice), sum(amount for amount, gone in zip(amounts, choice, strict=True) if gone))
            for choice in itertools.product([False, True], repeat=len(amounts))
            if is_safe(county, (shown_total, np.array(choice)), 3)
        ),
        default=None,
    )
    top, quarters = protect(county.tree, county.count_tables(), Rules()).hidden["a"]
    if best is None:
        assert top.all()
    else:
        assert not top.any()
        assert (quarters.sum(), np.array(amounts)[quarters].sum()) == best


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.lists(st.integers(0, 6), min_size=5, max_size=5))
def test_in_a_county_no_total_is_hidden_while_quarters_suffice(amounts) -> None:
    county = County([[0], [0, 0], [0, 0, 0, 1, 1]], {"a": amounts}, ["a"])
    nothing = [np.zeros(1, dtype=bool), np.zeros(2, dtype=bool)]
    least = min(
        (
            sum(choice)
            for choice in itertools.product([False, True], repeat=5)
            if is_safe(county, (*nothing, np.array(choice)), 3)
        ),
        default=None,
    )
    found = protect(county.tree, county.count_tables(), Rules()).hidden["a"]
    if least is not None:
        assert [int(mask.sum()) for mask in found] == [0, 0, least]
