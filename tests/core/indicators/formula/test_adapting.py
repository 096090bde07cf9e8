"""Age limits and multipliers change wherever a formula names them, and nothing else does."""

from __future__ import annotations

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.indicators.formula.adapting import (
    AgeRange,
    age_ranges,
    multipliers,
    with_ages,
    with_multiplier,
)
from sozialmonitoring_plugin.core.indicators.formula.parser import parse
from sozialmonitoring_plugin.core.indicators.formula.tree import Name
from sozialmonitoring_plugin.core.indicators.formula.writing import write

LIMITS = st.integers(0, 120)


def test_a_range_above_and_below_the_line_moves_as_one() -> None:
    share = parse("alo[15 to 65] / ew[15 to 65] per 100")
    assert age_ranges(share) == (AgeRange(15, 65),)
    assert write(with_ages(share, AgeRange(15, 65), AgeRange(15, 67))) == (
        "alo[15 to 67] / ew[15 to 67] per 100"
    )


def test_two_ranges_are_changed_apart() -> None:
    youth = parse("ew[0 to 18] / ew[18 to 65] per 100")
    assert age_ranges(youth) == (AgeRange(0, 18), AgeRange(18, 65))
    assert write(with_ages(youth, AgeRange(0, 18), AgeRange(0, 20))) == "ew[0 to 20] / ew[18 to 65] per 100"


def test_no_limit_stays_no_limit() -> None:
    young = parse("ew[to 18]")
    assert age_ranges(young) == (AgeRange(0, 18),)
    assert write(with_ages(young, AgeRange(0, 18), AgeRange(0, 21))) == "ew[to 21]"
    assert write(with_ages(young, AgeRange(0, 18), AgeRange(3, 18))) == "ew[3 to 18]"
    assert write(with_ages(parse("ew[65 to]"), AgeRange(65, None), AgeRange(67, None))) == "ew[67 to]"


def test_ranges_are_found_in_every_corner_of_a_formula() -> None:
    text = "change(-2 * (a[1 to 3] + weighted(m by a[1 to 3])) / mean(b[1 to 3], 2 years) per 100, 1 year)"
    changed = with_ages(parse(text), AgeRange(1, 3), AgeRange(1, 4))
    assert write(changed) == text.replace("[1 to 3]", "[1 to 4]")


def test_per_hundred_becomes_per_thousand() -> None:
    share = parse("change(a / b per 100, 2 years)")
    assert multipliers(share) == (100,)
    assert write(with_multiplier(share, 100, 1000)) == "change(a / b per 1000, 2 years)"
    assert multipliers(parse("a + b")) == ()


def test_other_multipliers_stay() -> None:
    growth = parse("growth(a / b per 1000, 1 year) per 100")
    assert multipliers(growth) == (100, 1000)
    assert write(with_multiplier(growth, 100, 10)) == "growth(a / b per 1000, 1 year) per 10"


@given(LIMITS, LIMITS)
def test_a_change_and_its_reverse_leave_the_formula(low: int, high: int) -> None:
    formula = parse("alo[7 to 9] + x / ew[7 to 9] per 100")
    there = with_ages(formula, AgeRange(7, 9), AgeRange(low, high))
    assert with_ages(there, AgeRange(low, high), AgeRange(7, 9)) == formula


def test_what_is_not_asked_for_changes_nothing() -> None:
    assert with_ages(Name("ew"), AgeRange(0, 18), AgeRange(0, 20)) == Name("ew")
