"""Colours of the core as QGIS wants them."""

from __future__ import annotations

import pytest
from qgis.core import QgsLinePatternFillSymbolLayer, QgsPointPatternFillSymbolLayer
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.colours.catalogue import built_in_palettes, palette_named
from sozialmonitoring_plugin.core.colours.kinds import Family
from sozialmonitoring_plugin.core.colours.likeness import GREY_STEP, differences
from sozialmonitoring_plugin.core.colours.vision import Vision
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.palettes import (
    LABEL_COLOR,
    class_colors,
    contrast,
    palette_for,
)
from sozialmonitoring_plugin.layers.symbols import reason_symbol

PALETTES = [palette.name for palette in built_in_palettes() if palette.family is Family.EVEN]
PATTERNS = (QgsLinePatternFillSymbolLayer, QgsPointPatternFillSymbolLayer)


def printed_like(ground: str, colours: tuple[str, ...]) -> list[int]:
    """The classes whose grey in print is that of a ground which stands for no class."""
    apart = differences([ground, *colours], Vision.GREY)[0, 1:].tolist()
    return [place for place, difference in enumerate(apart) if difference < GREY_STEP]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("classes", range(1, 10))
def test_labels_are_legible_on_every_class_of_what_is_offered(palette, classes):
    assert all(contrast(color, QColor(LABEL_COLOR)) >= 4.5 for color in class_colors(palette, classes))


def test_classes_have_the_colours_of_the_core():
    assert [color.name() for color in class_colors("RdBu_r", 3)] == ["#67a9cf", "#f7f7f7", "#ef8a62"]
    assert class_colors("EvenBlues", 0) == ()


def test_contrast_of_black_and_white_is_21():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


def test_polarity_proposes_a_palette():
    assert [palette_for(polarity) for polarity in Polarity] == ["EvenYlOrRd", "EvenYlGn", "EvenBlues"]
    assert palette_for(Polarity.BURDEN, "Greys") == "Greys"


def test_an_unknown_palette_is_refused():
    with pytest.raises(UserError, match="There is no palette Rainbow"):
        palette_for(Polarity.BURDEN, "Rainbow")


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.NONE])
@pytest.mark.parametrize("palette", PALETTES)
def test_no_reason_is_the_plain_grey_that_print_makes_of_a_class(reason, palette):
    symbol = reason_symbol(reason)
    ground, *patterns = symbol.symbolLayers()
    colours = palette_named(palette).colours(5)
    alike = printed_like(ground.fillColor().name(), colours)
    assert not alike or any(isinstance(layer, PATTERNS) for layer in patterns)


def test_the_ground_of_what_is_not_applicable_does_look_like_a_class_in_print():
    symbol = reason_symbol(Reason.NOT_APPLICABLE)
    ground = symbol.symbolLayer(0).fillColor().name()
    assert printed_like(ground, palette_named("EvenYlOrRd").colours(5)) == [1]
