"""What colours look like to others, and letters on them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.colours.colour import (
    ColourError,
    as_colour,
    colour_of,
    lab_of,
    linear,
    rgb_of,
)
from sozialmonitoring_plugin.core.colours.contrast import contrast, label_colour, luminance, luminance_of
from sozialmonitoring_plugin.core.colours.vision import COLOUR_VISIONS, Vision, seen, seen_rgb

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


@given(st.integers(0, 255), st.sampled_from(Vision))
def test_greys_look_the_same_to_everybody(level, vision):
    grey = f"#{level:02x}{level:02x}{level:02x}"
    assert seen(grey, vision) == grey


@given(colours)
def test_whoever_sees_normally_sees_what_is_there(colour):
    assert seen(colour, Vision.NORMAL) == colour


@pytest.mark.parametrize(
    ("colour", "vision", "expected"),
    [
        # Rows of the published matrices, by hand: light 0.367322, 0.280085, −0.01182 is #a39000.
        ("#ff0000", Vision.DEUTERANOPIA, "#a39000"),
        ("#ff0000", Vision.PROTANOPIA, "#6d5f00"),
        # 0.691367 of blue from green alone; green and red become less than nothing.
        ("#00ff00", Vision.TRITANOPIA, "#00f7d9"),
        ("#0000ff", Vision.PROTANOPIA, "#0059ff"),
    ],
)
def test_pure_colours_by_the_published_matrices(colour, vision, expected):
    assert seen(colour, vision) == expected


def test_red_and_green_come_close_without_green_receptors_and_blue_and_yellow_stay_apart():
    red, green, blue, yellow = (
        lab_of(seen(one, Vision.DEUTERANOPIA)) for one in ("#d7191c", "#4d8a1f", "#2b6cb6", "#e6c619")
    )
    assert abs(red - green)[1:].max() < 25
    assert abs(blue - yellow)[2] > 80


@given(colours)
def test_black_and_white_print_keeps_the_luminance_and_nothing_else(colour):
    grey = seen(colour, Vision.GREY)
    assert len({grey[1:3], grey[3:5], grey[5:7]}) == 1
    # Half a step of 255 in sRGB is at most 0.0045 of luminance.
    assert luminance(grey) == pytest.approx(luminance(colour), abs=0.0046)


@pytest.mark.parametrize("vision", Vision)
def test_several_colours_are_seen_one_by_one(vision):
    several = ("#ff0000", "#00ff00", "#123456")
    found = seen_rgb(rgb_of(several), vision)
    assert [colour_of(one) for one in found] == [seen(one, vision) for one in several]


def test_black_and_white_is_no_colour_vision():
    assert set(Vision) - set(COLOUR_VISIONS) == {Vision.GREY}


def test_contrast_of_black_and_white_is_21_and_of_equals_1():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    # Published examples: #777777 on white just fails, #767676 just passes.
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


def test_black_or_white_is_legible_on_each_of_16_million_fills():
    level = np.arange(256) / 255
    parts = linear(np.stack([level] * 3, axis=-1)) * (0.2126, 0.7152, 0.0722)
    green_blue = parts[:, 1][:, None] + parts[:, 2][None, :]
    worst = min(
        float(np.maximum((light + 0.05) / 0.05, 1.05 / (light + 0.05)).min())
        for light in (red + green_blue for red in parts[:, 0])
    )
    assert 4.58 <= worst < 4.6


@given(colours)
def test_the_label_has_the_greater_contrast(fill):
    black, white = contrast(fill, "#000000"), contrast(fill, "#ffffff")
    assert contrast(fill, label_colour(fill)) == max(black, white) >= 4.58


def test_labels_on_well_known_fills():
    assert label_colour("#fd8d3c") == "#000000"
    assert label_colour("#800026") == "#ffffff"


def test_luminance_of_many_is_that_of_each():
    several = ["#ff0000", "#123456", "#ffffff"]
    assert luminance_of(rgb_of(several)).tolist() == pytest.approx([luminance(one) for one in several])


@pytest.mark.parametrize(
    ("text", "colour"), [("#FD8D3C", "#fd8d3c"), (" f80 ", "#ff8800"), ("#abc", "#aabbcc")]
)
def test_colours_are_understood_as_people_write_them(text, colour):
    assert as_colour(text) == colour


@pytest.mark.parametrize(
    "text",
    ["", "#", "red", "#12345", "#1234567", "#gggggg", "rgb(1,2,3)", "#\u0661\u0662\u0663\u0664\u0665\u0666"],
)
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(ColourError, match="is not a colour"):
        as_colour(text)
