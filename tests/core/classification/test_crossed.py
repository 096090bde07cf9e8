"""Two columns at once: nine classes of three by three, and who is in none of them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.classification.crossed import (
    OUTSIDE,
    Crossed,
    Pair,
    joined,
    level_words,
    why_missing,
)
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.columns import column

HIDDEN, MISSING = Reason.HIDDEN, Reason.MISSING
TENS = Classification(Scheme(Method.MANUAL, 3), (0.0, 10.0, 20.0, 30.0), 0)


def test_the_code_has_the_class_of_the_first_before_that_of_the_second():
    crossed = Crossed(TENS, TENS)
    first, second = column(0, 10, 29, 30, 15), column(30, 9, 15, 0, 31)
    assert crossed.codes(first, second) == ("1-3", "2-1", "3-2", "3-1", OUTSIDE)


def test_pairs_begin_with_both_high_and_end_with_both_low():
    codes = [pair.code for pair in Crossed(TENS, TENS).pairs]
    assert codes == ["3-3", "3-2", "3-1", "2-3", "2-2", "2-1", "1-3", "1-2", "1-1"]


def test_an_area_that_lacks_one_number_is_in_no_class_and_the_greater_reason_counts():
    first = column(5, HIDDEN, MISSING, MISSING)
    second = column(MISSING, 5, HIDDEN, MISSING)
    assert Crossed(TENS, TENS).codes(first, second) == ("", "", "", "")
    assert joined(first, second).reasons.tolist() == [MISSING, HIDDEN, HIDDEN, MISSING]


def test_it_is_known_in_which_of_the_two_a_reason_keeps_an_area_out():
    first, second = column(HIDDEN, 1, MISSING, 1), column(1, MISSING, HIDDEN, 1)
    # Of the third area the second indicator is hidden, which says more than that the first is missing.
    assert why_missing(first, second, HIDDEN) == (True, True)
    assert why_missing(first, second, MISSING) == (False, True)


def test_joining_leaves_the_numbers_of_the_first_untouched():
    assert joined(column(5, 7.25), column(1e9, HIDDEN)).numbers[0] == 5.0


def test_five_classes_of_one_are_too_many_to_be_told_apart():
    fives = Classification(Scheme(Method.MANUAL, 5), (0.0, 1.0, 2.0, 3.0, 4.0, 5.0), 0)
    with pytest.raises(UserError, match="5 classes of one indicator are too many"):
        Crossed(TENS, fives)


def test_columns_without_numbers_have_no_pairs():
    nothing = Classification(Scheme(), (), 1)
    assert Crossed(nothing, TENS).pairs == ()
    assert Crossed(nothing, TENS).codes(column(MISSING), column(3)) == ("",)


@pytest.mark.parametrize("language", ["de", "en"])
def test_up_to_four_classes_have_words(language: str):
    words = Wording.of(language)
    for classes in range(1, 5):
        assert len(set(level_words(classes, words))) == classes


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=60))
def test_every_area_with_both_numbers_is_in_one_pair_and_sides_count_as_each_alone(
    rows: list[tuple[int, int]],
):
    first, second = (Values.of(np.array(side, dtype=float)) for side in zip(*rows, strict=True))
    scheme = Scheme(Method.QUANTILES, 3)
    made = Crossed(classify(first, scheme, 0), classify(second, scheme, 0))
    counts = Counter(made.codes(first, second))
    assert sum(counts[pair.code] for pair in made.pairs) == len(rows)
    for index, count in enumerate(made.first.counts(first)):
        across = (counts[Pair(index, other).code] for other in range(made.second.classes))
        assert sum(across) == count
