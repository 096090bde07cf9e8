"""Colours that everybody can tell apart and read on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.layers.palettes import (
    LABEL_COLOR,
    PALETTES,
    class_colors,
    contrast,
    palette_for,
)


def grey(color: QColor) -> float:
    """How bright a black-and-white printer makes it."""
    return 0.299 * color.red() + 0.587 * color.green() + 0.114 * color.blue()


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("classes", range(1, 10))
def test_labels_are_legible_on_every_class(palette, classes):
    assert all(contrast(color, QColor(LABEL_COLOR)) >= 4.5 for color in class_colors(palette, classes))


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("classes", range(2, 8))
def test_higher_classes_are_darker_also_in_grey(palette, classes):
    greys = [grey(color) for color in class_colors(palette, classes)]
    steps = [one - other for one, other in pairwise(greys)]
    # Of 255 steps of grey, 10 are told apart side by side in print.
    assert min(steps) >= 10


def test_contrast_of_black_and_white_is_21():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


def test_the_ends_of_a_ramp_do_not_depend_on_the_number_of_classes():
    two, seven = class_colors("Blues", 2), class_colors("Blues", 7)
    assert (two[0], two[-1]) == (seven[0], seven[-1])


def test_polarity_proposes_a_palette():
    assert [palette_for(polarity) for polarity in Polarity] == ["YlOrRd", "YlGn", "Blues"]
    assert palette_for(Polarity.BURDEN, "Greys") == "Greys"


def test_an_unknown_palette_is_refused():
    with pytest.raises(UserError, match="There is no palette Rainbow"):
        palette_for(Polarity.BURDEN, "Rainbow")
