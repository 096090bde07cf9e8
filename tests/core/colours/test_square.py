"""Colours of two numbers at once."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sozialmonitoring_plugin.core.colours.colour import ColourError, lab_of, lightness
from sozialmonitoring_plugin.core.colours.contrast import contrast
from sozialmonitoring_plugin.core.colours.grounds import NEIGHBOURS, NOT_APPLICABLE
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.likeness import alike, differences
from sozialmonitoring_plugin.core.colours.square import group_colours, square_named, squares
from sozialmonitoring_plugin.core.colours.vision import COLOUR_VISIONS, Vision

NAMES = [square.name for square in squares()]


def flat(rows):
    return [colour for row in rows for colour in row]


def test_a_published_square_is_as_published():
    rows = square_named("StevensBuPu").colours(3)
    assert rows[0] == ("#e8e8e8", "#ace4e4", "#5ac8c8")
    assert rows[2] == ("#be64ac", "#8c62aa", "#3b4994")


@pytest.mark.parametrize("name", NAMES)
def test_all_nine_colours_are_told_apart(name):
    assert alike(flat(square_named(name).colours(3)), Vision.NORMAL, PaletteKind.QUALITATIVE) == ()


@pytest.mark.parametrize("name", ["EvenBuOr", "EvenTealBrown", "StevensYlBu"])
@pytest.mark.parametrize("vision", COLOUR_VISIONS)
def test_some_are_told_apart_by_everybody(name, vision):
    assert alike(flat(square_named(name).colours(3)), vision, PaletteKind.QUALITATIVE) == ()


def test_the_first_one_survives_deuteranopia_best():
    def least(name):
        apart = differences(flat(square_named(name).colours(3)), Vision.DEUTERANOPIA)
        return min(apart[one, other] for one in range(9) for other in range(one))

    assert NAMES[0] == "EvenBuOr"
    assert max(NAMES, key=least) == "EvenBuOr"
    assert least("StevensBuPu") < 8


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("classes", [2, 3, 4, 5])
def test_high_in_both_is_the_darkest_and_low_in_both_the_lightest(name, classes):
    rows = square_named(name).colours(classes)
    assert (len(rows), len(rows[0])) == (classes, classes)
    greys = lightness(flat(rows))
    assert (greys.argmax(), greys.argmin()) == (0, classes**2 - 1)


@pytest.mark.parametrize("name", NAMES)
def test_four_classes_keep_the_corners_and_two_are_the_corners(name):
    published, two, four = (square_named(name).colours(size) for size in (3, 2, 4))
    for rows in (two, four):
        corners = [rows[0][0], rows[0][-1], rows[-1][0], rows[-1][-1]]
        assert corners == [published[0][0], published[0][-1], published[-1][0], published[-1][-1]]


def test_between_the_colours_they_are_mixed_in_lab():
    published, five = square_named("StevensPuGo").colours(3), square_named("StevensPuGo").colours(5)
    assert five[0][::2] == published[0]
    half = (lab_of(published[0][0]) + lab_of(published[0][1])) / 2
    assert lab_of(five[0][1]) == pytest.approx(half, abs=0.5)
    quarter = sum(lab_of(published[row][column]) for row in (0, 1) for column in (0, 1)) / 4
    assert lab_of(five[1][1]) == pytest.approx(quarter, abs=0.5)


def test_the_first_number_runs_along_the_rows():
    rows = square_named("EvenBuOr").colours(4, 2)
    assert (len(rows), len(rows[0])) == (2, 4)


def test_an_unknown_square_is_refused():
    with pytest.raises(ColourError, match="There is no palette Blues"):
        square_named("Blues")


def test_twelve_groups_are_told_apart_with_every_colour_vision():
    colours = flat(group_colours())
    assert len(set(colours)) == 12
    for vision in COLOUR_VISIONS:
        assert alike(colours, vision, PaletteKind.QUALITATIVE) == ()


def test_in_black_and_white_groups_tell_the_status():
    rows = group_colours()
    for row in rows:
        greys = lightness(list(row))
        assert greys.max() - greys.min() < 1.5
    statuses = [lightness(list(row)).mean() for row in rows]
    assert min(one - other for one, other in pairwise(statuses)) > 10


def test_groups_leave_black_labels_legible_and_are_no_grey_of_the_map():
    colours = flat(group_colours())
    assert min(contrast(colour, "#000000") for colour in colours) >= 4.5
    for vision in COLOUR_VISIONS:
        apart = differences([NOT_APPLICABLE, NEIGHBOURS, *colours], vision)
        assert apart[:2, 2:].min() > 5


def test_improvement_is_cool_and_deterioration_warm():
    for better, _, worse in group_colours():
        assert lab_of(better)[2] < -10
        assert lab_of(worse)[1] > 10


def test_other_numbers_of_groups_have_colours_too():
    rows = group_colours(5, 2)
    assert (len(rows), len(rows[0])) == (5, 2)
    assert len(set(flat(rows))) == 10
    assert group_colours(4, 1)[0][0] == group_colours()[0][1]
