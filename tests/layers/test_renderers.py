"""In the map as QGIS draws it every value gets the colour of the class whose label admits it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsClassificationJenks,
    QgsFeature,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.classification.classification import Classification, Closed, Method, Scheme
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.palettes import class_colors
from tests.layers.county import KEYS, county_table


def colors_by_key(layer: QgsVectorLayer) -> dict[str, str | None]:
    """The fill QGIS uses for each area, None where it draws nothing."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    found = {}
    for feature in layer.getFeatures():
        symbol = renderer.symbolForFeature(feature, context)
        found[feature["area_key"]] = symbol.color().name() if symbol else None
    renderer.stopRender(context)
    return found


def by_hand(*breaks: float, closed: Closed) -> Scheme:
    return Scheme(Method.MANUAL, breaks=breaks, closed=closed)


@pytest.mark.parametrize(
    ("closed", "classes"),
    # Values on the bounds 5, 10 and at the ends 1, 16.
    [
        (Closed.LEFT, {1: 0, 4: 0, 5: 1, 9: 1, 10: 2, 16: 2}),
        (Closed.RIGHT, {1: 0, 5: 0, 6: 1, 10: 1, 11: 2, 16: 2}),
    ],
)
def test_a_value_on_a_bound_gets_the_class_its_label_names(draw, closed, classes):
    drawn = draw(scheme=by_hand(1, 5, 10, 16, closed=closed))
    colors = colors_by_key(drawn.values_layer)
    expected = [color.name() for color in class_colors("EvenYlOrRd", 3)]
    assert {number: expected.index(colors[KEYS[number - 1]]) for number in classes} == classes


@pytest.mark.parametrize("closed", Closed)
def test_bounds_no_binary_number_can_hold_belong_to_the_right_class(draw, closed):
    # 0.1 … 0.8 are all rounded in memory, and each of them is a bound, a value, or a sum of tenths.
    numbers = [tenth / 10 for tenth in range(1, 9)] + [sum([0.1] * tenth) for tenth in range(1, 9)]
    drawn = draw(county_table(numbers), by_hand(0.1, 0.3, 0.6, 0.7, 0.8, closed=closed))
    colors = colors_by_key(drawn.values_layer)
    for tenth in range(8):
        assert colors[KEYS[tenth]] == colors[KEYS[tenth + 8]]
    order = [color.name() for color in class_colors("EvenYlOrRd", 4)]
    left, right = [0, 0, 1, 1, 1, 2, 3, 3], [0, 0, 0, 1, 1, 1, 2, 3]
    assert [order.index(colors[key]) for key in KEYS[:8]] == (left if closed is Closed.LEFT else right)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("method", [Method.NATURAL_BREAKS, Method.QUANTILES, Method.EQUAL_INTERVALS])
@pytest.mark.parametrize("closed", Closed)
def test_the_renderer_agrees_with_the_classification(draw, seed, method, closed):
    numbers = np.random.default_rng(seed).integers(0, 60, 16) / 7
    drawn = draw(county_table(numbers.tolist()), Scheme(method, 4, closed=closed))
    ranges = sorted(drawn.values_layer.renderer().ranges(), key=lambda item: item.lowerValue())
    bounds = (ranges[0].lowerValue(), *(item.upperValue() for item in ranges))
    classes = Classification(Scheme(method, 4, closed=closed), bounds, 1).class_of(numbers)
    colors = colors_by_key(drawn.values_layer)
    assert [colors[key] for key in KEYS] == [ranges[index].symbol().color().name() for index in classes]


def test_missing_and_hidden_are_in_no_class_and_never_zero(draw):
    reasons = {"100": Reason.HIDDEN, "101": Reason.MISSING}
    drawn = draw(county_table(reasons=reasons))
    values = {feature["area_key"]: feature["value"] for feature in drawn.values_layer.getFeatures()}
    assert set(values) == set(KEYS) - set(reasons)
    assert min(values.values()) == 3.0
    kinds = {feature["area_key"]: feature["reason"] for feature in drawn.reasons_layer.getFeatures()}
    assert kinds == {"100": "hidden", "101": "missing"}
    assert "value" not in drawn.reasons_layer.fields().names()


def test_the_classify_button_of_qgis_finds_no_zeros_either(draw):
    drawn = draw(county_table(reasons={"100": Reason.HIDDEN, "101": Reason.MISSING}))
    renderer = drawn.values_layer.renderer().clone()
    renderer.setClassificationMethod(QgsClassificationJenks())
    renderer.updateClasses(drawn.values_layer, 3)
    assert renderer.ranges()[0].lowerValue() == 3.0


def test_what_lies_outside_manual_classes_is_drawn_hatched_and_told(draw):
    drawn = draw(scheme=by_hand(3, 8, 12, closed=Closed.LEFT))
    colors = colors_by_key(drawn.values_layer)
    assert None not in colors.values()
    labels = [item.label() for item in drawn.values_layer.renderer().ranges()]
    assert labels == ["8,0 bis 12,0  (5)", "3,0 bis unter 8,0  (5)", "über 12,0  (4)", "unter 3,0  (2)"]
    layers = [item.symbol().symbolLayerCount() for item in drawn.values_layer.renderer().ranges()]
    assert layers == [1, 1, 2, 2]


def test_fills_of_reasons_are_grey_and_all_different(draw):
    reasons = dict(zip(KEYS, [reason for reason in Reason if reason], strict=False))
    drawn = draw(county_table(reasons=reasons))
    categories = drawn.reasons_layer.renderer().categories()
    assert [category.value() for category in categories] == [
        "missing", "later", "unreliable", "not_rated", "not_applicable", "hidden",
    ]  # fmt: skip
    pictures = [category.symbol().asImage(QSize(40, 40)) for category in categories]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])
    assert all(_is_grey(picture) for picture in pictures)


def _size():
    from qgis.PyQt.QtCore import QSize

    return QSize(40, 40)


def _is_grey(picture) -> bool:
    colors = (QColor(picture.pixel(x, y)) for x in range(picture.width()) for y in range(picture.height()))
    return all(max(color.getRgb()[:3]) - min(color.getRgb()[:3]) <= 2 for color in colors)


def test_a_feature_added_later_without_a_value_is_not_drawn(draw):
    layer = draw().values_layer
    layer.dataProvider().addFeatures([QgsFeature(layer.fields())])
    assert list(colors_by_key(layer).values()).count(None) == 1
