"""Palettes: exact where they are published, mixed where nobody published any, neutral where the middle is."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.colours.catalogue import (
    built_in_palettes,
    offered_palettes,
    palette_named,
)
from sozialmonitoring_plugin.core.colours.colour import ColourError, lab_of, lightness, rgb_of
from sozialmonitoring_plugin.core.colours.contrast import contrast
from sozialmonitoring_plugin.core.colours.kinds import Family, PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette

NAMES = [palette.name for palette in built_in_palettes()]
EVEN = [palette.name for palette in built_in_palettes() if palette.family is Family.EVEN]
DIVERGING = [palette.name for palette in offered_palettes(kind=PaletteKind.DIVERGING)]
VIRIDIS = ["viridis", "cividis", "magma", "inferno", "plasma"]


def test_colorbrewer_is_complete():
    brewer = [palette for palette in built_in_palettes() if palette.family is Family.COLORBREWER]
    counted = [sum(palette.kind is kind for palette in brewer) for kind in PaletteKind]
    assert counted == [18, 9, 8]
    assert all(len(palette.tables[0]) == 3 for palette in brewer)
    sizes = [len(table) for palette in brewer for table in palette.tables]
    # 18 × (3…9), 9 × (3…11), 8 qualitative ones up to 8, 8, 12, 9, 8, 9, 8, 12.
    assert len(sizes) == 18 * 7 + 9 * 9 + 6 + 6 + 10 + 7 + 6 + 7 + 6 + 10


def test_a_name_of_colorbrewer_is_its_published_colours():
    assert palette_named("YlOrRd").colours(5) == ("#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026")
    assert palette_named("Set1").colours(3) == ("#e41a1c", "#377eb8", "#4daf4a")


@pytest.mark.parametrize("name", VIRIDIS)
def test_viridis_and_its_sisters_are_those_of_matplotlib(name):
    colormaps = pytest.importorskip("matplotlib").colormaps
    published = colormaps[name](np.arange(256))[:, :3]
    assert np.abs(rgb_of(palette_named(name).colours(256)) - published).max() <= 1 / 255
    five = colormaps[name](np.linspace(0, 1, 5))[:, :3]
    # Matplotlib cuts to the step below, at most one of its 256.
    step = np.abs(np.diff(published, axis=0)).max()
    assert np.abs(rgb_of(palette_named(name).colours(5)) - five).max() <= step + 1 / 255


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("classes", range(1, 15))
def test_every_class_has_a_colour(name, classes):
    colours = palette_named(name).colours(classes)
    assert len(colours) == classes
    assert all(len(colour) == 7 and colour == colour.lower() for colour in colours)
    assert len(set(colours)) == classes


def test_no_class_has_no_colour():
    assert all(palette_named(name).colours(0) == () for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("classes", [2, 5, 12])
def test_a_palette_turned_around_gives_the_highest_class_the_first_colour(name, classes):
    palette = palette_named(name)
    assert palette_named(f"{name}_r").colours(classes) == palette.colours(classes)[::-1]
    assert palette.turned().turned() == palette
    assert palette.turned().key == f"{name}_r"


def test_two_classes_have_both_ends_of_the_published_three():
    assert palette_named("RdBu").colours(2) == ("#ef8a62", "#67a9cf")
    assert palette_named("Blues").colours(1) == ("#9ecae1",)


def test_more_classes_than_published_are_mixed_in_lab_and_it_is_said():
    blues = palette_named("Blues")
    assert (blues.mixes(9), blues.mixes(10)) == (False, True)
    assert blues.remarks(9) == ()
    (remark,) = blues.remarks(10)
    assert remark.sentence() == "Blues has colours for up to 9 classes; for 10 they are mixed between them."
    seventeen = blues.colours(17)
    assert seventeen[::2] == blues.colours(9)
    halves = (lab_of(seventeen[:-2:2]) + lab_of(seventeen[2::2])) / 2
    assert np.abs(lab_of(seventeen[1::2]) - halves).max() < 0.5


def test_a_ramp_without_a_number_of_its_own_never_mixes():
    assert not palette_named("viridis").mixes(400)
    assert not palette_named("EvenBlues").mixes(12)


def test_categories_beyond_the_published_ones_keep_the_others_and_warn():
    dark = palette_named("Dark2")
    assert dark.colours(10)[:8] == dark.colours(8)
    (remark,) = dark.remarks(10)
    assert remark.sentence().startswith("Dark2 has 8 colours; those of further classes are mixed")


@pytest.mark.parametrize("name", DIVERGING)
@given(classes=st.integers(1, 12), data=st.data())
def test_the_neutral_colour_belongs_to_the_middle_class_however_long_the_sides_are(name, classes, data):
    middle = data.draw(st.integers(0, classes - 1))
    palette = palette_named(name)
    reach = max(middle, classes - 1 - middle)
    neutral = palette.colours(2 * reach + 1)[reach]
    assert palette.colours(classes, middle)[middle] == neutral


def test_the_middle_of_a_published_palette_is_its_neutral_colour():
    # Two classes of decrease, one around zero, four of increase: the pale side is the shorter one.
    assert palette_named("RdBu_r").colours(7, 2) == palette_named("RdBu_r").colours(9)[2:]
    assert palette_named("RdBu").colours(7, 2)[2] == "#f7f7f7"


def test_a_bound_in_the_middle_leaves_the_neutral_colour_to_nobody():
    # One class below zero, three above: of six colours the last four.
    assert palette_named("PRGn").colours(4, 0.5) == palette_named("PRGn").colours(6)[2:]
    assert "#f7f7f7" not in palette_named("PRGn").colours(4, 0.5)


@given(classes=st.integers(1, 12), middle=st.integers(-1, 23))
def test_classes_as_far_above_the_middle_as_below_are_as_strong(classes, middle):
    palette = palette_named("RdBu")
    colours, turned = (one.colours(classes, middle / 2) for one in (palette, palette.turned()))
    for index in range(classes):
        mirrored = round(middle - index)
        if 0 <= mirrored < classes:
            assert colours[index] == turned[mirrored]


@pytest.mark.parametrize(("middle", "side"), [(-7.0, slice(5, 10)), (99.0, slice(0, 5))])
def test_a_middle_beyond_all_classes_leaves_one_side(middle, side):
    assert palette_named("RdBu").colours(5, middle) == palette_named("RdBu").colours(10)[side]


def test_a_middle_means_nothing_to_a_sequential_palette():
    assert palette_named("Blues").colours(5, 1) == palette_named("Blues").colours(5)


@pytest.mark.parametrize("name", EVEN)
@pytest.mark.parametrize("classes", range(2, 10))
def test_ramps_of_even_lightness_fall_evenly_and_leave_black_labels_legible(name, classes):
    colours = palette_named(name).colours(classes)
    steps = [one - other for one, other in pairwise(lightness(colours))]
    assert max(steps) - min(steps) < 1
    assert lightness(colours)[-1] == pytest.approx(51, abs=0.6)
    assert min(contrast(colour, "#000000") for colour in colours) >= 4.5


def test_colours_can_be_spelled_out():
    palette = palette_named("diverging: #f00, #fff #0000FF")
    assert palette.kind is PaletteKind.DIVERGING
    assert palette.colours(3) == ("#ff0000", "#ffffff", "#0000ff")
    assert palette.colours(2, -0.5)[1] == "#0000ff"
    assert palette_named("#ffffff #000000").kind is PaletteKind.SEQUENTIAL
    assert palette_named(palette.turned().key).colours(5) == palette.colours(5)[::-1]


def test_the_countys_own_palette_is_found_by_name_and_wins_over_a_built_in_one():
    own = OwnPalette("Hausfarben", PaletteKind.QUALITATIVE, ("#004b8d", "#e2001a"))
    assert palette_named("Hausfarben", [own]).colours(2) == ("#004b8d", "#e2001a")
    assert palette_named("Hausfarben_r", [own]).colours(2) == ("#e2001a", "#004b8d")
    assert palette_named(palette_named("Hausfarben", [own]).key).colours(3) == own.palette().colours(3)
    assert offered_palettes([own])[0].name == "Hausfarben"
    blues = OwnPalette("Blues", PaletteKind.SEQUENTIAL, ("#ffffff", "#004b8d"))
    assert palette_named("Blues", [blues]).colours(2) == ("#ffffff", "#004b8d")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rainbow", "There is no palette Rainbow"),
        ("Rainbow_r", "There is no palette Rainbow_r"),
        ("", "There is no palette ."),
        ("#ff0000", "fewer than two colours"),
        ("#ff0000 #gg0000", "“#gg0000” is not a colour"),
        ("#ff0000 red", "“red” is not a colour"),
        ("rising: #ff0000 #00ff00", "“rising” is no kind of palette"),
    ],
)
def test_what_is_no_palette_is_refused_in_one_sentence(text, sentence):
    with pytest.raises(ColourError, match=sentence):
        palette_named(text)
