"""A county's own palettes and their JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.colours.colour import ColourError
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette, own_from_json, own_to_json
from sozialmonitoring_plugin.core.indicators.tableau import Polarity

colours = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))
own_palettes = st.builds(
    OwnPalette,
    st.text(min_size=1),
    st.sampled_from(PaletteKind),
    st.lists(colours, min_size=2, max_size=9).map(tuple),
    st.lists(st.sampled_from(Polarity), unique=True).map(tuple),
)


@given(own_palettes)
def test_what_is_written_is_read_again(own):
    assert own_from_json(own_to_json(own), own.name) == own


def test_the_json_is_what_a_person_would_write():
    own = OwnPalette("Hausfarben", PaletteKind.SEQUENTIAL, ("FFF", "#004B8D"), (Polarity.NEUTRAL,))
    assert json.loads(own_to_json(own)) == {
        "kind": "sequential",
        "colours": ["#ffffff", "#004b8d"],
        "default_for": ["neutral"],
    }


def test_categories_keep_their_colours_and_ramps_have_as_many_as_wanted():
    three = ("#ff0000", "#ffffff", "#0000ff")
    categories = OwnPalette("K", PaletteKind.QUALITATIVE, three).palette()
    assert categories.colours(2) == three[:2]
    assert categories.mixes(4)
    ramp = OwnPalette("R", PaletteKind.DIVERGING, three).palette()
    assert ramp.colours(5)[::2] == three
    assert ramp.colours(2) == ("#ff0000", "#0000ff")
    assert not ramp.mixes(5)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "Haus is not JSON"),
        ("[]", "expected an object"),
        ('{"kind": "sequential"}', "“Haus” has fewer than two colours"),
        ('{"colours": ["#ffffff"]}', "“Haus” has fewer than two colours"),
        ('{"colours": ["#ffffff", "weiß"]}', "“weiß” is not a colour"),
        ('{"colours": ["#ffffff", 7]}', "“7” is not a colour"),
        ('{"colours": {"a": 1}}', "“colours” should be"),
        ('{"kind": "rising", "colours": ["#fff", "#000"]}', "“kind” should be one of sequential"),
        ('{"colours": ["#fff", "#000"], "default_for": ["bad"]}', "“bad” is no polarity"),
        ('{"colours": ["#fff", "#000"], "color": 1}', "property “color” is unknown"),
        ('{"kind": "sequential", "kind": "diverging", "colours": ["#fff", "#000"]}', "said twice"),
    ],
)
def test_what_is_no_palette_is_refused_in_one_sentence(text, sentence):
    with pytest.raises(ColourError, match=sentence):
        own_from_json(text, "Haus")
