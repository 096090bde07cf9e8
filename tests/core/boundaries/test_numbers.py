"""The numbers of all levels follow a change, and say what is odd about it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.boundaries.addresses import AddressBook
from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.measures import Size, Thresholds
from sozialmonitoring_plugin.core.boundaries.nesting import Nesting
from sozialmonitoring_plugin.core.boundaries.numbers import Before, Count, NumberBoard
from sozialmonitoring_plugin.core.boundaries.standing import Standing

from .blocks import Town

LEVELS = (Level("k", "Kreis"), Level("s", "Sozialraum"), Level("q", "Quartier"))


def nesting() -> Nesting:
    upper = [Area("k", "K", "Kreis", ""), Area("s", "0", "West", "K"), Area("s", "1", "Ost", "K")]
    drawn = [Area("q", key, f"Quartier {key}", key[0]) for key in ("00", "01", "10", "11")]
    return Nesting.of(AreaTree.build(LEVELS, [*upper, *drawn]))


def board(town: Town, book: AddressBook, thresholds: Thresholds | None = None) -> NumberBoard:
    standing, before = (Standing(nesting(), town.shapes(), book) for _ in range(2))
    return NumberBoard(standing, Before(standing=before), thresholds or Thresholds(0, 0))


def give_block(town: Town, block: tuple[int, int], to: str) -> Change:
    keys = {town.owner[block], to}
    before = {key: town.shape(key) for key in keys}
    town.owner[block] = to
    return Change.of(before, {key: town.shape(key) for key in keys})


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_all_levels_stand_as_if_counted_and_united_anew(seed):
    town = Town(4, random.Random(seed))
    book = town.book(30)
    with_new = nesting().with_areas([Area("q", "new", "Neu", "1")])
    standing = Standing(nesting(), town.shapes(), book)
    for _ in range(8):
        standing.apply(town.flip(), with_new)
    anew = Standing(with_new, town.shapes(), book)
    assert set(standing.places) == set(anew.places)
    for place in anew.places:
        one, other = standing.now(place), anew.now(place)
        assert one.shape == other.shape
        assert (one.totals.addresses, one.totals.groups.tolist()) == (
            other.totals.addresses,
            other.totals.groups.tolist(),
        )
        assert one.totals.doubled_area == other.totals.doubled_area == other.shape.doubled_area
        assert one.outline == other.outline


def test_a_block_that_crosses_a_sozialraum_moves_both_levels_and_leaves_the_kreis_alone():
    town = Town(4, random.Random(3))
    live = board(town, town.book(100))
    whole = live.now([("k", "K")])[0]
    change = give_block(town, (1, 0), "10")
    numbers = {(one.level, one.key): one for one in live.after(change)}
    assert set(numbers) == {("q", "00"), ("q", "10"), ("s", "0"), ("s", "1"), ("k", "K")}
    for place, other in ((("q", "00"), ("q", "10")), (("s", "0"), ("s", "1"))):
        lost, gained = numbers[place], numbers[other]
        assert lost.inhabitants.change == -gained.inhabitants.change != 0
        assert lost.addresses.change == -gained.addresses.change
        assert lost.ground_change == pytest.approx(-town.block(1, 0).square_metres)
    assert numbers["s", "0"].inhabitants.change == numbers["q", "00"].inhabitants.change
    assert numbers["k", "K"].inhabitants == Count(whole.inhabitants.now, 0)
    assert numbers["k", "K"].ground_change == 0
    assert numbers["q", "10"].name == "Quartier 10"


def test_numbers_compare_with_the_version_before_over_many_edits():
    town = Town(4, random.Random(5))
    live = board(town, town.book(50))
    first, second = give_block(town, (1, 0), "10"), give_block(town, (0, 0), "10")
    live.standing.apply(first)
    foreseen = {one.key: one for one in live.after(second)}
    ground = town.block(1, 0).square_metres + town.block(0, 0).square_metres
    assert foreseen["10"].ground_change == pytest.approx(ground)
    live.standing.apply(second)
    assert live.now([("q", "10")])[0] == foreseen["10"]
    live.standing.apply(second.inverse)
    live.standing.apply(first.inverse)
    assert all(
        one.ground_change == 0 and one.inhabitants.change == 0 for one in live.now(live.standing.places)
    )


def test_an_exclave_that_nobody_expected_is_told():
    town = Town(4, random.Random(6))
    change = give_block(town, (3, 3), "00")
    live = board(Town(4, random.Random(6)), AddressBook.empty())
    numbers = {one.key: one for one in live.after(change)}
    (warning,) = numbers["00"].warnings
    assert (numbers["00"].parts, numbers["00"].expected_parts) == (2, 1)
    assert warning.sentence().startswith("Quartier 00 lies in 2 parts, 1 expected; the smallest has ")
    expected = Before(live.before.standing, {("q", "00"): 2})
    again = NumberBoard(live.standing, expected, live.thresholds).after(change)
    assert next(one for one in again if one.key == "00").warnings == ()


def test_an_expected_exclave_that_goes_is_told_too():
    town = Town(4, random.Random(6))
    live = board(town, AddressBook.empty())
    board_with = NumberBoard(live.standing, Before(live.before.standing, {("q", "00"): 2}), live.thresholds)
    (numbers,) = board_with.now([("q", "00")])
    assert [one.sentence() for one in numbers.warnings] == [
        "Parts of Quartier 00: 1, expected 2. An exclave is gone."
    ]


def test_small_areas_are_told_with_their_limit():
    town = Town(4, random.Random(8))
    live = board(town, town.book(30), Thresholds(least=10_000, small=20_000))
    (numbers,) = live.now([("q", "00")])
    assert numbers.size is Size.TINY
    assert [one.sentence() for one in numbers.warnings] == ["Quartier 00 has fewer than 10000 inhabitants."]


def test_an_area_that_is_merged_away_shows_what_it_had():
    town = Town(2, random.Random(9))
    live = board(town, town.book(40))
    had = live.now([("q", "00")])[0]
    change = give_block(town, (0, 0), "01")
    gone = next(one for one in live.after(change) if one.key == "00")
    assert (gone.square_metres, gone.parts, gone.inhabitants.now, gone.warnings) == (0, 0, 0, ())
    assert gone.inhabitants.change == -had.inhabitants.now


def test_a_new_area_may_lie_where_nothing_was_drawn_before():
    upper = [Area("k", "K", "Kreis", ""), Area("s", "0", "West", "K"), Area("s", "9", "Leer", "K")]
    tree = AreaTree.build(LEVELS, [*upper, Area("q", "00", "Q", "0")])
    grown = Nesting.of(tree).with_areas([Area("q", "new", "Neu", "9")])
    assert grown.above["new"] == (("s", "9"), ("k", "K"))
    assert grown.names["q", "new"] == "Neu"
    assert grown.under(("k", "K")) == ("00", "new")
    with pytest.raises(KeyError):
        grown.with_areas([Area("q", "x", "X", "unknown")])


def test_without_addresses_ground_and_shape_are_told():
    town = Town(4, random.Random(2))
    live = board(town, AddressBook.empty())
    numbers = live.after(give_block(town, (1, 1), "11"))
    assert {one.addresses for one in numbers} == {None} == {one.inhabitants for one in numbers}
    assert {one.size for one in numbers} == {Size.UNKNOWN}
    assert all(one.groups == () and 0 < one.compactness <= 1 for one in numbers)
