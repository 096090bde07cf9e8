"""Marks and remarks: who cannot tell which classes apart, and what to do."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.colours.catalogue import built_in_palettes, palette_named
from sozialmonitoring_plugin.core.colours.checks import marks, marks_of, remarks
from sozialmonitoring_plugin.core.colours.kinds import Family, PaletteKind
from sozialmonitoring_plugin.core.colours.likeness import alike, steps_in_grey
from sozialmonitoring_plugin.core.colours.vision import Vision

SEQUENTIAL, DIVERGING, QUALITATIVE = PaletteKind

# Cynthia Brewer's own judgement, as R's RColorBrewer lists it (brewer.pal.info$colorblind); it calls RdGy and
# Spectral unsafe too, which fail here only with more classes or not at all.
SAFE_DIVERGING = ["BrBG", "PiYG", "PRGn", "PuOr", "RdBu", "RdYlBu"]
UNSAFE = ["RdYlGn", "Accent", "Pastel1", "Pastel2", "Set1", "Set3"]


@pytest.mark.parametrize(
    "name",
    [one.name for one in built_in_palettes() if one.family is Family.COLORBREWER and one.kind is SEQUENTIAL],
)
def test_sequential_schemes_are_safe_for_every_colour_vision_and_for_print(name):
    for classes in (3, 4, 5):
        found = marks(palette_named(name), classes)
        assert (found.colour_blind, found.printed) == (True, True)


@pytest.mark.parametrize("name", SAFE_DIVERGING)
def test_diverging_schemes_that_brewer_calls_safe_are_safe(name):
    assert all(marks(palette_named(name), classes).colour_blind for classes in (3, 4, 5))


@pytest.mark.parametrize("name", UNSAFE)
def test_schemes_that_brewer_calls_unsafe_are_unsafe(name):
    assert not marks(palette_named(name), 5).colour_blind


@pytest.mark.parametrize("classes", range(3, 12))
def test_diverging_schemes_do_not_survive_black_and_white_print(classes):
    diverging = [one for one in built_in_palettes() if one.kind is DIVERGING]
    assert not any(marks(one, classes).printed for one in diverging)


def test_a_photocopy_keeps_four_of_the_even_classes_and_not_five():
    ramp = palette_named("EvenBlues")
    assert [marks(ramp, classes).copied for classes in (3, 4, 5, 7)] == [True, True, False, False]
    assert [marks(ramp, classes).printed for classes in (5, 7, 9)] == [True, True, True]


def test_black_letters_are_legible_on_even_ramps_and_not_on_dark_ones():
    assert marks(palette_named("EvenYlOrRd"), 9).dark_labels
    assert not marks(palette_named("viridis"), 5).dark_labels


def test_marks_do_not_depend_on_the_direction():
    for palette in built_in_palettes():
        assert marks(palette, 5) == marks(palette.turned(), 5)


def test_one_class_is_fit_for_everything():
    found = marks_of(["#ffffb2"], SEQUENTIAL)
    assert (found.colour_blind, found.printed, found.copied) == (True, True, True)
    assert remarks(["#ffffb2"], SEQUENTIAL) == ()


def test_no_class_needs_no_remark():
    assert remarks([], SEQUENTIAL) == ()


def test_the_steps_of_black_and_white_are_those_of_lightness():
    assert steps_in_grey(["#ffffff", "#000000"]) == pytest.approx(100)
    assert steps_in_grey(["#000000", "#ffffff"]) == pytest.approx(100)
    assert steps_in_grey(["#ffffff", "#000000", "#808080"]) < 0
    assert steps_in_grey(["#808080", "#808080"]) == 0


def test_ends_of_one_grey_look_alike_in_print_and_the_sentence_says_what_to_do():
    # Red has a luminance of 0.2126; this green 0.7152 · 0.296 and 0.0722 · 0.027, the same.
    (remark,) = remarks(["#ff0000", "#f7f7f7", "#00942e"], DIVERGING)[-1:]
    assert remark.sentence() == (
        "Classes 1 and 3 look alike in black-and-white print: choose a sequential palette."
    )


def test_green_and_orange_look_alike_without_green_receptors_and_the_sentence_says_so():
    first = remarks(palette_named("RdYlGn").colours(5), DIVERGING)[0]
    assert first.sentence() == (
        "Classes 2 and 4 look alike for people who cannot see green (deuteranopia): "
        "choose a palette that is marked as safe for colour vision deficiency."
    )


def test_who_sees_normally_is_told_of_first_and_alone():
    (remark,) = remarks(["#fd8d3c", "#fd8e3d", "#ffffff"], SEQUENTIAL)
    assert remark.sentence() == (
        "Classes 1 and 2 look alike for everybody: choose fewer classes or a palette with stronger steps."
    )


def test_a_rainbow_runs_to_and_fro_in_black_and_white():
    rainbow = ["#0000ff", "#00ffff", "#00aa00", "#ffff00", "#ff0000"]
    assert "not always darker" in remarks(rainbow, SEQUENTIAL)[-1].sentence()


def test_categories_in_grey_need_patterns():
    found = remarks(palette_named("Dark2").colours(3), QUALITATIVE)
    assert found[-1].sentence() == (
        "Classes 1 and 2 look alike in black-and-white print: let patterns or labels tell them apart."
    )


def test_proposed_palettes_deserve_no_remark():
    for name in ("EvenYlOrRd", "EvenYlGn", "EvenBlues"):
        assert remarks(palette_named(name).colours(5), SEQUENTIAL) == ()


def test_pairs_are_told_the_closest_first():
    pairs = alike(palette_named("RdYlGn").colours(9), Vision.DEUTERANOPIA, DIVERGING)
    assert list(pairs) == sorted(pairs, key=lambda pair: pair.difference)
    assert all(0 <= pair.first < pair.second < 9 for pair in pairs)
