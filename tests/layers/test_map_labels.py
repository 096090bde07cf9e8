"""Labels are legible on their fills, and stand in their areas or nowhere."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsGeometry,
    QgsPalLayerSettings,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.label_spots import label_spot, room_at
from sozialmonitoring_plugin.layers.map_labels import NEIGHBOUR_COLOR, smallest_scale
from sozialmonitoring_plugin.layers.palettes import contrast
from sozialmonitoring_plugin.layers.symbols import NEIGHBOURS
from tests.layers.county import county_table

Property = QgsPalLayerSettings.Property


def evaluated(layer, text, feature=None, **variables):
    context = QgsExpressionContext()
    scope = QgsExpressionContextScope()
    for name, value in variables.items():
        scope.setVariable(name, value)
    context.appendScope(scope)
    context.setFields(layer.fields())
    if feature is not None:
        context.setFeature(feature)
    expression = QgsExpression(text)
    found = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def defined(layer, which):
    settings = layer.labeling().settings()
    properties = settings.dataDefinedProperties()
    return str(properties.property(which).expressionString())


def area(layer, key="101"):
    return next(one for one in layer.getFeatures() if one["area_key"] == key)


@pytest.mark.parametrize("labels", [Labels.NAMES, Labels.VALUES, Labels.NAMES_AND_VALUES])
def test_the_request_says_what_is_written(draw, labels):
    written = {
        Labels.NAMES: "Quartier 101",
        Labels.VALUES: "2,0",
        Labels.NAMES_AND_VALUES: "Quartier 101 2,0",
    }
    feature = area(draw(labels=labels).values_layer)
    assert feature["label"].replace("\n", " ") == written[labels]


def test_reasons_are_written_with_their_signs(draw):
    drawn = draw(county_table(reasons={"101": Reason.HIDDEN}), labels=Labels.VALUES)
    assert area(drawn.reasons_layer)["label"] == "*"


def test_a_smaller_scale_leaves_the_value_and_then_nothing(draw):
    layer = draw(labels=Labels.NAMES_AND_VALUES).values_layer
    feature, text = area(layer), layer.labeling().settings().fieldName
    fits, short = feature["label_scale"], feature["short_scale"]
    assert fits < short
    for scale, written, shown in (
        (fits - 1, feature["label"], True),
        (fits + 1, "2,0", True),
        (short + 1, "2,0", False),
    ):
        assert evaluated(layer, text, feature, map_scale=scale) == written
        assert bool(evaluated(layer, defined(layer, Property.Show), feature, map_scale=scale)) is shown


def test_a_name_alone_is_left_out_where_it_has_no_room(draw):
    layer = draw(labels=Labels.NAMES).values_layer
    feature = area(layer)
    shown = defined(layer, Property.Show)
    assert evaluated(layer, shown, feature, map_scale=feature["label_scale"])
    assert not evaluated(layer, shown, feature, map_scale=feature["label_scale"] + 1)


def test_the_scale_of_a_room_is_that_of_the_printed_size():
    # 6.5 points are 2.293 millimetres; they are 22.93 metres at 1 : 10,000.
    assert smallest_scale(22.9306) == pytest.approx(10_000, abs=1)


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON((0 0, 1000 0, 1000 300, 100 300, 100 1000, 0 1000, 0 0))",
        "POLYGON((0 0, 800 100, 300 900, 0 0))",
        "POLYGON((0 0, 2000 0, 2000 60, 0 60, 0 0))",
    ],
)
def test_a_label_of_its_room_lies_inside_and_a_larger_one_does_not(wkt):
    shape = QgsGeometry.fromWkt(wkt)
    spot = label_spot(shape, "Unter den Linden", "12,3")
    lines = tuple(spot.text.split("\n"))
    # The same measures by hand: capitals of 0.75, lines of 1.3, air of 0.2 on all sides.
    from sozialmonitoring_plugin.layers.fonts import text_width

    width, height = max(map(text_width, lines)) + 0.4, 0.75 + 1.3 * (len(lines) - 1) + 0.4
    for size, inside in ((spot.room * 0.99, True), (spot.room * 1.03, False)):
        x, y, half_width, half_height = spot.x, spot.y, width * size / 2, height * size / 2
        box = QgsRectangle(x - half_width, y - half_height, x + half_width, y + half_height)
        assert shape.contains(QgsGeometry.fromRect(box)) is inside
    assert room_at(shape, (spot.x, spot.y), ("12,3",)) > spot.room


def test_nothing_has_room_outside_its_area():
    square = QgsGeometry.fromWkt("POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))")
    assert room_at(square, (500.0, 500.0), ("Nord",)) == 0


def test_letters_are_legible_on_every_colour(draw):
    layer = draw().values_layer
    expression = defined(layer, Property.Color)
    steps = range(0, 256, 15)
    for fill in (QColor(red, green, blue) for red in steps for green in steps for blue in steps[::4]):
        letters = QColor(evaluated(layer, expression, symbol_color=fill))
        assert contrast(letters, fill) >= 4.5, fill.name()


def test_letters_follow_who_changes_the_colours(draw):
    layer = draw().values_layer
    assert "@symbol_color" in defined(layer, Property.Color)


def test_no_halo_but_a_ground_on_patterns(draw):
    drawn = draw(county_table(reasons={"101": Reason.HIDDEN}))
    on_colour, on_pattern = (
        layer.labeling().settings().format() for layer in (drawn.values_layer, drawn.reasons_layer)
    )
    assert not on_colour.buffer().enabled()
    assert not on_colour.background().enabled()
    assert not on_pattern.buffer().enabled()
    assert on_pattern.background().fillColor().name() == "#ffffff"


def test_names_of_neighbours_are_legible():
    assert contrast(QColor(NEIGHBOUR_COLOR), QColor(NEIGHBOURS)) >= 4.5
