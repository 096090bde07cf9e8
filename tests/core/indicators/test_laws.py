"""What holds for every tree, every formula and all counts: beside a second way of computing, in fractions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.evaluate import evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.values import Reason, Values

NOW, THEN = date(2024, 12, 31), date(2023, 12, 31)
VARIABLES = ("a", "b", "c", "d")

Counts = Mapping[tuple[str, date], Sequence[float]]
Totals = Mapping[tuple[str, date], Fraction]
Compute = Callable[[Totals], Fraction | None]


@dataclass(frozen=True)
class Formula:
    """A formula, what it is of the totals of an area (None: makes no sense), the variables it needs now.

    `degree` is 1 for a count, which grows with all counts, and 0 for what does not.
    """

    text: str
    compute: Compute
    needed: tuple[str, ...]
    degree: int


@dataclass(frozen=True)
class County:
    """`parents[level][i]` is the position of area i of a level one level up; counts of the lowest areas."""

    parents: tuple[tuple[int, ...], ...]
    counts: Counts

    def within(self, level: int, area: int) -> list[int]:
        """The lowest areas inside an area, by walking up from each."""
        found = []
        for lowest in range(len(self.parents[-1])):
            place = lowest
            for step in range(len(self.parents) - 1, level, -1):
                place = self.parents[step][place]
            if place == area:
                found.append(lowest)
        return found

    def totals(self, level: int, area: int) -> Totals:
        inside = self.within(level, area)
        return {
            name: Fraction(sum(int(numbers[place]) for place in inside))
            for name, numbers in self.counts.items()
        }


@st.composite
def counties(draw: st.DrawFn) -> County:
    sizes = [1]
    for _ in range(draw(st.integers(2, 3))):
        sizes.append(draw(st.integers(sizes[-1], 3 * sizes[-1])))
    parents = [(0,)]
    for above, size in pairwise(sizes):
        # Every area has a part, the others are anywhere.
        others = st.lists(st.integers(0, above - 1), min_size=size - above, max_size=size - above)
        parents.append((*range(above), *draw(others)))
    column = st.lists(st.integers(0, 50), min_size=sizes[-1], max_size=sizes[-1])
    return County(tuple(parents), {(name, day): draw(column) for name in VARIABLES for day in (NOW, THEN)})


@st.composite
def sums(draw: st.DrawFn) -> tuple[str, tuple[tuple[int, str], ...]]:
    names = draw(st.lists(st.sampled_from(VARIABLES), min_size=1, max_size=3, unique=True))
    terms = tuple(
        (draw(st.sampled_from([1, 1, 1, -1, 2])) if name != names[0] else 1, name) for name in names
    )
    text = names[0]
    for factor, name in terms[1:]:
        text += f" {'-' if factor < 0 else '+'} {'2 * ' if factor == 2 else ''}{name}"
    return text, terms


def added(terms: tuple[tuple[int, str], ...], totals: Totals, day: date) -> Fraction:
    return sum((factor * totals[name, day] for factor, name in terms), Fraction(0))


@st.composite
def formulas(draw: st.DrawFn) -> Formula:
    text, terms = draw(sums())
    names = tuple(name for _, name in terms)

    def count(totals: Totals, day: date) -> Fraction | None:
        return added(terms, totals, day)

    if draw(st.booleans()):
        return draw(over_time(text, count, names, degree=1))
    below_text, below = draw(sums())
    per = draw(st.sampled_from([1, 100, 1000]))

    def rate(totals: Totals, day: date) -> Fraction | None:
        whole = added(below, totals, day)
        return added(terms, totals, day) / whole * per if whole else None

    ratio = f"({text}) / ({below_text})" + (f" per {per}" if per > 1 else "")
    return draw(over_time(ratio, rate, (*names, *(name for _, name in below)), degree=0))


@st.composite
def over_time(
    draw: st.DrawFn,
    text: str,
    at: Callable[[Totals, date], Fraction | None],
    names: tuple[str, ...],
    degree: int,
) -> Formula:
    """A formula of now, its mean over two dates, its change or its growth."""
    kind = draw(st.sampled_from(["now", "mean", "change", "growth"]))

    def compute(totals: Totals) -> Fraction | None:
        now, then = at(totals, NOW), at(totals, THEN)
        if now is None or kind == "now":
            return now
        if then is None or (kind == "growth" and then == 0):
            return None
        return {
            "mean": lambda: (now + then) / 2,
            "change": lambda: now - then,
            "growth": lambda: (now - then) / then * 100,
        }[kind]()

    written = {
        "now": text,
        "mean": f"mean({text})",
        "change": f"change({text}, 1 year)",
        "growth": f"growth({text}, 1 year)",
    }
    return Formula(written[kind], compute, names, 0 if kind == "growth" else degree)


def tree_of(county: County, keys: Sequence[Sequence[int]] | None = None) -> AreaTree:
    """The tree; `keys[level][i]` is the number that names area i, by itself its position."""
    keys = keys or [range(len(level)) for level in county.parents]
    areas = [
        Area(f"l{rank}", f"{keys[rank][place]:04}", "", f"{keys[rank - 1][parent]:04}" if rank else "")
        for rank, level in enumerate(county.parents)
        for place, parent in enumerate(level)
    ]
    return AreaTree.build([Level(f"l{rank}", f"Level {rank}") for rank in range(len(county.parents))], areas)


def evaluated(
    tree: AreaTree, formula: Formula, columns: Mapping[tuple[str, date], Values]
) -> tuple[Values, ...]:
    rank = len(tree.levels) - 1
    held = HeldObservations(Observed(name, day, rank, one, "Amt") for (name, day), one in columns.items())
    return evaluate(tree, Indicator("x", "X", formula.text), held, NOW).values


def columns_of(county: County) -> dict[tuple[str, date], Values]:
    return {name: Values.of([float(one) for one in numbers]) for name, numbers in county.counts.items()}


def close(number: float | Fraction) -> object:
    return pytest.approx(float(number), rel=1e-9, abs=1e-9)


@given(counties(), formulas())
def test_evaluating_sums_is_summing_before_evaluating(county: County, formula: Formula) -> None:
    levels = evaluated(tree_of(county), formula, columns_of(county))
    for rank, values in enumerate(levels):
        assert len(values) == len(county.parents[rank])
        for area in range(len(values)):
            expected = formula.compute(county.totals(rank, area))
            if expected is None:
                assert values[area].reason is Reason.NOT_APPLICABLE
            else:
                assert values[area].number == close(expected)
            assert not values[area].flags


@given(st.data(), counties(), formulas())
def test_in_whatever_order_areas_come_each_keeps_its_number(
    data: st.DataObject, county: County, formula: Formula
) -> None:
    keys = [data.draw(st.permutations(range(len(level)))) for level in county.parents]
    plain = evaluated(tree_of(county), formula, columns_of(county))
    # An area stands where its new key puts it, and its counts with it.
    place = np.argsort(keys[-1])
    moved = {
        name: Values(one.numbers[place], one.reasons[place], one.flags[place])
        for name, one in columns_of(county).items()
    }
    for one, other, names in zip(plain, evaluated(tree_of(county, keys), formula, moved), keys, strict=True):
        assert other.reasons[names].tolist() == one.reasons.tolist()
        assert other.numbers[names] == pytest.approx(one.numbers, rel=1e-9, abs=1e-9, nan_ok=True)


@given(counties(), formulas(), st.integers(2, 9))
def test_when_everything_is_so_many_times_as_large_shares_stay_and_counts_are_so_many_times_as_large(
    county: County, formula: Formula, times: int
) -> None:
    larger = {name: [times * one for one in numbers] for name, numbers in county.counts.items()}
    plain = evaluated(tree_of(county), formula, columns_of(county))
    scaled = evaluated(tree_of(county), formula, columns_of(replace(county, counts=larger)))
    for one, other in zip(plain, scaled, strict=True):
        assert other.reasons.tolist() == one.reasons.tolist()
        expected = one.numbers * times**formula.degree
        assert other.numbers == pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


@given(st.data(), counties(), formulas())
def test_a_hidden_part_hides_every_sum_it_is_in_and_no_other(
    data: st.DataObject, county: County, formula: Formula
) -> None:
    secret = data.draw(st.integers(0, len(county.parents[-1]) - 1))
    variable = data.draw(st.sampled_from(formula.needed))
    columns = columns_of(county)
    plain = evaluated(tree_of(county), formula, columns)
    mask = np.arange(len(county.parents[-1])) == secret
    columns[variable, NOW] = columns[variable, NOW].hidden_where(mask)
    for rank, values in enumerate(evaluated(tree_of(county), formula, columns)):
        above = [secret in county.within(rank, area) for area in range(len(values))]
        assert (values.reasons == Reason.HIDDEN).tolist() == above
        kept = ~np.array(above)
        assert np.array_equal(values.numbers[kept], plain[rank].numbers[kept], equal_nan=True)


@given(st.data(), counties(), formulas())
def test_a_new_quarter_without_numbers_leaves_those_above_it_without_one_and_nobody_else(
    data: st.DataObject, county: County, formula: Formula
) -> None:
    home = data.draw(st.integers(0, len(county.parents[-2]) - 1))
    grown = replace(county, parents=(*county.parents[:-1], (*county.parents[-1], home)))
    columns = {
        name: Values.of([*map(float, numbers), float("nan")]) for name, numbers in county.counts.items()
    }
    plain = evaluated(tree_of(county), formula, columns_of(county))
    newcomer = len(county.parents[-1])
    for rank, values in enumerate(evaluated(tree_of(grown), formula, columns)):
        for area in range(len(values)):
            if newcomer in grown.within(rank, area):
                assert values[area].reason is Reason.MISSING
            else:
                assert values[area].reason is plain[rank][area].reason
                assert values[area].number == pytest.approx(plain[rank][area].number, nan_ok=True)
