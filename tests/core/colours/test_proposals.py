"""What is proposed for which numbers."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.colours.checks import marks
from sozialmonitoring_plugin.core.colours.colour import lab_of
from sozialmonitoring_plugin.core.colours.kinds import NumberKind, PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.colours.proposals import KIND_FOR, proposed
from sozialmonitoring_plugin.core.indicators.tableau import Polarity

BURDEN, GOOD, NEUTRAL = Polarity


def warm(colour: str) -> bool:
    """Red rather than green, and rather than blue: a positive a* above b*'s negative."""
    _, a, b = lab_of(colour)
    return a > 10 and b > -10


def cool(colour: str) -> bool:
    return lab_of(colour)[2] < -10


def test_amounts_are_coloured_by_polarity():
    assert [proposed(one).name for one in Polarity] == ["EvenYlOrRd", "EvenYlGn", "EvenBlues"]


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("numbers", NumberKind)
def test_numbers_have_the_kind_of_palette_that_suits_them(polarity, numbers):
    assert proposed(polarity, numbers).kind is KIND_FOR[numbers]


@pytest.mark.parametrize("classes", [3, 4, 5, 7])
def test_a_growing_burden_is_warm_and_a_growing_good_cool(classes):
    burden = proposed(BURDEN, NumberKind.AROUND_CENTRE).colours(classes)
    assert cool(burden[0])
    assert warm(burden[-1])
    good = proposed(GOOD, NumberKind.AROUND_CENTRE).colours(classes)
    assert good == burden[::-1]


def test_what_is_neither_is_purple_and_green():
    low, high = proposed(NEUTRAL, NumberKind.AROUND_CENTRE).colours(2)
    assert (lab_of(low)[1] > 10, lab_of(low)[2] < -10) == (True, True)
    assert lab_of(high)[1] < -10


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("numbers", [NumberKind.AMOUNTS, NumberKind.AROUND_CENTRE])
def test_proposals_are_safe_for_every_colour_vision(polarity, numbers):
    assert all(marks(proposed(polarity, numbers, classes), classes).colour_blind for classes in (3, 5, 7))


@pytest.mark.parametrize(("categories", "name"), [(3, "Set2"), (8, "Set2"), (9, "Set3"), (12, "Set3")])
def test_categories_have_as_many_colours_as_they_need(categories, name):
    palette = proposed(NEUTRAL, NumberKind.CATEGORIES, categories)
    assert palette.name == name
    assert not palette.mixes(categories)


def test_more_classes_than_even_steps_need_the_range_of_viridis():
    assert proposed(BURDEN, classes=9).name == "EvenYlOrRd"
    assert proposed(BURDEN, classes=10).key == "viridis_r"


def test_the_countys_default_goes_first_where_its_kind_suits():
    red = OwnPalette("Rot", PaletteKind.SEQUENTIAL, ("#ffffff", "#e2001a"), (BURDEN,))
    change = OwnPalette("Wandel", PaletteKind.DIVERGING, ("#004b8d", "#ffffff", "#e2001a"), (BURDEN, GOOD))
    other = OwnPalette("Sonst", PaletteKind.SEQUENTIAL, ("#ffffff", "#123456"))
    own = [other, red, change]
    assert proposed(BURDEN, own=own).name == "Rot"
    assert proposed(GOOD, own=own).name == "EvenYlGn"
    assert proposed(GOOD, NumberKind.AROUND_CENTRE, own=own).name == "Wandel"
