"""Counts carried over a revision: published vectors, and what must hold whatever is divided."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.succession import NOBODY, SharedGround, Succession
from sozialmonitoring_plugin.core.indicators.tableau import Tableau, Variable
from sozialmonitoring_plugin.core.rebasing.apportioning import apportioned
from sozialmonitoring_plugin.core.rebasing.carrying import divide
from sozialmonitoring_plugin.core.rebasing.ground import Ground
from sozialmonitoring_plugin.core.rebasing.together import carried_together, chain_of, wholes_first
from sozialmonitoring_plugin.core.rebasing.weights import Basis, RebasingError, weights_of
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from tests.core.rebasing.stories import column, estimated, ground, numbers, told

SPLIT = ground({("O", "N1"): {"ew": 600, "kids": 60}, ("O", "N2"): {"ew": 400, "kids": 90}})


def carried(values: Values, *groups: str, land: Ground = SPLIT) -> Values:
    return divide(values, weights_of(land, groups, ("ew",))).gathered


def test_poor_children_follow_the_children_and_their_share_stays() -> None:
    kids, poor = carried(column(150), "kids"), carried(column(30), "kids")
    assert (numbers(kids), numbers(poor)) == ([60, 90], [12, 18])
    assert numbers(poor.divided_by(kids, 100)) == [20.0, 20.0]
    assert numbers(carried(column(1000))) == [600, 400]


def test_divided_by_all_inhabitants_the_shares_would_be_wrong() -> None:
    poor = carried(column(30))
    rates = numbers(poor.divided_by(carried(column(150), "kids"), 100))
    assert rates == pytest.approx([30.0, 13.333333])


def test_large_remainders_get_the_last_people() -> None:
    # 7.5, 5.25 and 2.25 of 15.
    assert apportioned(15, np.array([0.5, 0.35, 0.15])).tolist() == [8.0, 5.0, 2.0]
    assert apportioned(1, np.array([0.4, 0.6])).tolist() == [0.0, 1.0]
    assert apportioned(-3, np.array([0.4, 0.6])).tolist() == [-1.0, -2.0]
    assert apportioned(0, np.array([0.4, 0.6])).tolist() == [0.0, 0.0]


def test_what_is_no_whole_number_stays_a_fraction() -> None:
    assert apportioned(2.5, np.array([0.4, 0.6])).tolist() == [1.0, 1.5]


def test_the_basis_falls_back_where_a_group_has_nobody() -> None:
    land = ground(
        {
            ("A", "1"): {"kids": 3, "ew": 10, "addresses": 4, "m2": 500},
            ("A", "2"): {"kids": 1, "ew": 30, "addresses": 4, "m2": 500},
            ("B", "1"): {"ew": 1, "addresses": 1, "m2": 900},
            ("B", "2"): {"ew": 3, "addresses": 9, "m2": 100},
            ("C", "1"): {"addresses": 1, "m2": 500},
            ("C", "2"): {"addresses": 4, "m2": 500},
            ("D", "1"): {"m2": 300},
            ("D", "2"): {"m2": 100},
        }
    )
    found = weights_of(land, ("kids",), ("ew",))
    assert found.share.tolist() == [0.75, 0.25, 0.25, 0.75, 0.2, 0.8, 0.75, 0.25]
    assert [Basis(int(code)).token for code in found.basis[::2]] == [
        "group",
        "inhabitants",
        "addresses",
        "area",
    ]
    assert weights_of(land, (), ("ew",), Basis.AREA).share.tolist() == [
        0.5,
        0.5,
        0.9,
        0.1,
        0.5,
        0.5,
        0.75,
        0.25,
    ]


def test_a_line_digitised_anew_moves_nobody_and_what_lost_ground_is_an_estimate() -> None:
    shared = [
        SharedGround("A", "1", 100_000.0),
        SharedGround("A", "2", 90.0, is_thin=True),
        SharedGround("A", NOBODY, 500.0),
        SharedGround("B", "2", 80_000.0),
    ]
    land = Ground.of_succession(Succession.of(shared, AddressBook.empty(), (), ()), ("A", "B"), ("1", "2"))
    found = divide(column(17, 4), weights_of(land)).gathered
    assert (numbers(found), estimated(found)) == ([17, 4], [True, False])


def test_what_gained_ground_is_an_estimate() -> None:
    land = Ground.of(("A",), ("1",), [("A", "1", 5.0, 1.0, {}), (NOBODY, "1", 5.0, 0.0, {})])
    found = divide(column(17), weights_of(land)).gathered
    assert (numbers(found), estimated(found)) == ([17], [True])


def test_reasons_flow_where_people_flow_and_hidden_wins() -> None:
    land = ground(
        {
            ("A", "1"): {"ew": 5},
            ("B", "1"): {"ew": 5},
            ("B", "2"): {"ew": 5},
            ("C", "2"): {"ew": 5},
            ("C", "3"): {"ew": 0},
            ("D", "3"): {"ew": 9},
        }
    )
    found = carried(column(Reason.MISSING, 8, Reason.HIDDEN, 7), land=land)
    assert told(found) == ["missing", "hidden", 7]
    assert estimated(found) == [False, False, False]


def test_only_what_a_divided_area_gives_to_is_an_estimate_and_the_rest_keeps_its_flags() -> None:
    land = ground(
        {("A", "1"): {"ew": 5}, ("B", "2"): {"ew": 5}, ("B", "3"): {"ew": 5}, ("C", "3"): {"ew": 1}}
    )
    nil = Value(0.0, flags=Flag.NIL | Flag.PRELIMINARY)
    found = carried(column(nil, 8, Value(4, flags=Flag.REVISED)), land=land)
    assert numbers(found) == [0, 4, 8]
    assert [Flag(int(code)) for code in found.flags] == [
        Flag.NIL | Flag.PRELIMINARY,
        Flag.ESTIMATED,
        Flag.ESTIMATED | Flag.REVISED,
    ]


def test_merged_areas_are_added_and_no_estimate() -> None:
    land = ground({("A", "1"): {"ew": 5}, ("B", "1"): {"ew": 1}})
    found = carried(column(3, 4), land=land)
    assert (numbers(found), estimated(found)) == ([7], [False])


def test_an_old_area_that_lies_nowhere_is_refused_by_its_key() -> None:
    land = Ground.of(("A", "lost"), ("1",), [("A", "1", 5.0, 1.0, {})])
    with pytest.raises(RebasingError, match="lost"):
        weights_of(land)


def test_the_pieces_of_a_higher_level_are_summed() -> None:
    from tests.core.disclosure.stories import tree_of

    old = tree_of({"K": ""}, {"a": "K", "b": "K"})
    new = tree_of({"K": ""}, {"x": "K", "y": "K"})
    land = ground(
        {("a", "x"): {"ew": 1, "m2": 2}, ("a", "y"): {"ew": 3, "m2": 4}, ("b", "y"): {"ew": 5, "m2": 6}}
    )
    above = land.raised(old, new, 0)
    assert (above.old_keys, above.new_keys) == (("K",), ("K",))
    assert (above.square_metres.tolist(), above.groups["ew"].tolist()) == ([12.0], [9.0])


EW, KIDS, POOR, BABIES = (
    Variable("ew", "People"),
    Variable("kids", "Children", part_of="ew"),
    Variable("poor", "Poor children", part_of="kids"),
    Variable("babies", "Babies", part_of="kids"),
)
TABLEAU = Tableau((POOR, KIDS, BABIES, EW), ())


def test_a_part_never_exceeds_its_whole_in_a_piece() -> None:
    # Two children, both in N1 by their own weights; the babies' weights would put one into N2.
    land = ground({("O", "N1"): {"kids": 99, "babies": 1}, ("O", "N2"): {"kids": 1, "babies": 1}})
    weights = {"kids": weights_of(land, ("kids",)), "babies": weights_of(land, ("babies",))}
    found = carried_together({"babies": column(2), "kids": column(2)}, weights, TABLEAU)
    assert (numbers(found["kids"]), numbers(found["babies"])) == ([2, 0], [2, 0])
    assert estimated(found["babies"]) == [True, True]


HALVES = ground({("O", "N1"): {"ew": 1}, ("O", "N2"): {"ew": 1}})


def parts_of(whole: str, *names: str) -> Tableau:
    parts = (Variable(name, name, part_of=whole) for name in names)
    return Tableau((Variable(whole, whole), *parts), ())


def together(columns: dict[str, Values], tableau: Tableau, land: Ground = HALVES) -> dict[str, list[float]]:
    weights = dict.fromkeys(columns, weights_of(land, ("ew",)))
    return {name: list(numbers(one)) for name, one in carried_together(columns, weights, tableau).items()}


def test_men_and_women_are_together_what_their_whole_is_in_every_area() -> None:
    counts = {"t": column(10), "m": column(5), "f": column(5)}
    assert together(counts, parts_of("t", "m", "f")) == {"t": [5, 5], "m": [2, 3], "f": [3, 2]}
    # The unemployed are men and women as well; they do not take their room.
    found = together({**counts, "alo": column(3)}, parts_of("t", "alo", "m", "f"))
    assert [one + two for one, two in zip(found["m"], found["f"], strict=True)] == [5, 5]
    assert found["alo"] == [1, 2]


def test_the_rounding_of_many_parts_evens_out() -> None:
    names = [f"a{number}" for number in range(18)]
    counts = {"t": column(90), **{name: column(5) for name in names}}
    found = together(counts, parts_of("t", *names))
    # Each is 2.5: with ties for the first area they were 54 and 36.
    assert np.sum([found[name] for name in names], axis=0).tolist() == found["t"] == [45, 45]


def test_the_rounding_of_many_old_areas_evens_out() -> None:
    land = ground(
        {(f"O{old:02}", new): {"ew": who} for old in range(100) for new, who in (("N1", 4), ("N2", 6))}
    )
    assert numbers(divide(column(*[1] * 100), weights_of(land, ("ew",))).gathered) == [40, 60]


def test_how_an_area_is_rounded_tells_of_no_other_area() -> None:
    # A is hidden; B gives to an area to which A gives nothing, and to one that both give to.
    land = ground(
        {("A", "N1"): {"ew": 1}, ("A", "N2"): {"ew": 1}, ("B", "N2"): {"ew": 1}, ("B", "N3"): {"ew": 1}}
    )
    found = [numbers(divide(column(count, 5), weights_of(land, ("ew",))).gathered)[2] for count in range(9)]
    assert len(set(found)) == 1


def test_a_part_tells_of_no_others_but_its_complement() -> None:
    # The first two are hidden, together they are three: the third must not tell which is one and which two.
    def third(one: int, two: int) -> list[float]:
        counts = {"t": column(8), "a": column(one), "b": column(two), "c": column(5)}
        return together(counts, parts_of("t", "a", "b", "c"))["c"]

    assert third(1, 2) == third(2, 1)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 99))
def test_two_parts_that_make_up_a_whole_make_up_each_piece_of_it(men: int, women: int, share: int) -> None:
    land = ground({("O", "N1"): {"ew": share}, ("O", "N2"): {"ew": 100 - share}})
    counts = {"m": column(men), "f": column(women), "t": column(men + women)}
    found = together(counts, parts_of("t", "m", "f"), land)
    assert np.sum([found["m"], found["f"]], axis=0).tolist() == found["t"]


def test_wholes_come_before_their_parts_and_a_circle_does_no_harm() -> None:
    assert wholes_first(dict.fromkeys(["poor", "kids", "ew", "other"]), TABLEAU) == (
        "ew",
        "kids",
        "poor",
        "other",
    )
    assert chain_of("poor", TABLEAU) == {"poor", "kids", "ew"}
    circle = Tableau((Variable("a", "A", part_of="b"), Variable("b", "B", part_of="a")), ())
    assert set(wholes_first({"a": None, "b": None}, circle)) == {"a", "b"}


@st.composite
def revisions(draw: st.DrawFn) -> Ground:
    olds, news = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    amount = st.integers(0, 30)
    pieces = {
        (f"o{old}", f"n{new}"): {
            "ew": draw(amount),
            "kids": draw(amount),
            "addresses": draw(amount),
            "m2": 50 + draw(amount),
        }
        for old in range(olds)
        for new in range(news)
        if new == old % news or draw(st.booleans())
    }
    return ground(pieces)


COUNTS = st.lists(st.integers(0, 60), min_size=4, max_size=4)


@given(revisions(), COUNTS, COUNTS, COUNTS)
def test_nobody_is_lost_and_no_part_exceeds_its_whole(
    land: Ground, people: list[int], kids: list[int], poor: list[int]
) -> None:
    size = len(land.old_keys)
    counts = {
        "ew": [one + 2 for one in people[:size]],
        "kids": [min(one, two + 2) for one, two in zip(kids[:size], people, strict=False)],
    }
    counts["poor"] = [min(one, two) for one, two in zip(poor[:size], counts["kids"], strict=False)]
    weights = {
        name: weights_of(land, (group,), ("ew",))
        for name, group in (("ew", "ew"), ("kids", "kids"), ("poor", "ew"))
    }
    found = carried_together({name: column(*values) for name, values in counts.items()}, weights, TABLEAU)
    for name, values in found.items():
        assert math.fsum(np.nan_to_num(values.numbers)) == sum(counts[name])
        assert all(one.is_integer() for one in values.numbers if not math.isnan(one))
    assert (np.nan_to_num(found["poor"].numbers) <= np.nan_to_num(found["kids"].numbers)).all()
    assert (np.nan_to_num(found["kids"].numbers) <= np.nan_to_num(found["ew"].numbers)).all()


@given(revisions(), COUNTS)
def test_each_old_area_is_divided_by_itself(land: Ground, people: list[int]) -> None:
    values = column(*people[: len(land.old_keys)])
    divided = divide(values, weights_of(land, ("kids",), ("ew",)))
    sums = np.bincount(land.old, weights=divided.pieces, minlength=len(values))
    assert sums.tolist() == values.numbers.tolist()
    # No piece is further from its share than one person.
    assert (np.abs(divided.pieces - values.numbers[land.old] * divided.weights.share) < 1).all()


@given(revisions())
def test_shares_of_every_old_area_add_up_to_one(land: Ground) -> None:
    for groups in ((), ("kids",), ("ew", "kids")):
        found = weights_of(land, groups, ("ew",))
        sums = np.bincount(found.old, weights=found.share)
        assert sums == pytest.approx(np.ones(len(sums)))
