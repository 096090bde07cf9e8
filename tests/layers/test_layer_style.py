"""The style for any layer, as QGIS draws it: each class in its colour, what is no number in a pattern."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

from sozialmonitoring_plugin.core.classification.classification import (
    Classification,
    Closed,
    Method,
    Scheme,
    classify,
)
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.values import Reason, Values
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.layer_style import rules_renderer, write_style
from sozialmonitoring_plugin.layers.palettes import class_colors

POLYGON, POINT, LINE = Qgis.GeometryType.Polygon, Qgis.GeometryType.Point, Qgis.GeometryType.Line
WORDS = Wording.of("de")
SIZE = 60
INNER = SIZE // 3
"""Pixels along a square that stands for one feature, and along its inner part."""

SHAPES = {
    POLYGON: "POLYGON(({0} 0, {1} 0, {1} 1, {0} 1, {0} 0))",
    POINT: "POINT({2} 0.5)",
    LINE: "LINESTRING({0} 0.5, {1} 0.5)",
}
NAMES = {POLYGON: "Polygon", POINT: "Point", LINE: "LineString"}


def layer_of(rows: Sequence[Sequence[Any]], shape: Qgis.GeometryType = POLYGON) -> QgsVectorLayer:
    """Features from west to east, one unit each, with a value and a reason."""
    fields = "field=anteil %:double(0,0)&field=reason:string"
    layer = QgsVectorLayer(f"{NAMES[shape]}?crs=EPSG:25832&{fields}", "Wohnungen", "memory")
    features = []
    for place, row in enumerate(rows):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([NULL if cell is None else cell for cell in row])
        feature.setGeometry(QgsGeometry.fromWkt(SHAPES[shape].format(place, place + 1, place + 0.5)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def painted(layer: QgsVectorLayer, count: int) -> list[list[str]]:
    """The colours of the inner pixels of each feature."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, count, 1))
    settings.setOutputSize(QSize(SIZE * count, SIZE))
    settings.setBackgroundColor(QColor("#00ff00"))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, False)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage().convertToFormat(QImage.Format.Format_RGB32)
    inner = range(INNER, 2 * INNER)
    return [
        [image.pixelColor(SIZE * place + x, y).name() for x in inner for y in inner] for place in range(count)
    ]


ROWS = [(2.0, None), (5.0, None), (10.0, None), (None, None), (None, "hidden"), (99.0, None), (math.nan, "")]
SCHEME = Scheme(Method.MANUAL, breaks=(0, 5, 10, 15))
MADE = classify(Values.of([row[0] or math.nan for row in ROWS]), SCHEME, 1)


def styled(shape: Qgis.GeometryType, reasons: Sequence[Reason] = (Reason.HIDDEN,)) -> QgsVectorLayer:
    layer = layer_of(ROWS, shape)
    layer.setRenderer(rules_renderer("anteil %", MADE, "YlOrRd", WORDS, shape, reasons))
    return layer


@pytest.mark.parametrize("shape", [POLYGON, POINT])
def test_classes_are_plain_and_what_is_no_number_is_hatched(shape: Qgis.GeometryType) -> None:
    low, middle, high, missing, hidden, outside, not_a_number = painted(styled(shape), len(ROWS))
    colors = [color.name() for color in class_colors("YlOrRd", 3)]
    if shape == POINT:  # the middle of a disc, the ring around it is background
        low, middle, high = ([names[len(names) // 2 + INNER // 2]] for names in (low, middle, high))
    assert [set(low), set(middle), set(high)] == [{color} for color in colors]
    for pattern in (missing, hidden, outside, not_a_number):
        assert "#ffffff" in pattern
        assert set(pattern) - {"#ffffff"}, "there are marks on the ground"
        assert not set(pattern) & set(colors)
    assert len({tuple(pattern) for pattern in (missing, hidden, outside)}) == 3


def test_lines_have_the_colour_of_their_class_or_dashes_without_one() -> None:
    layer = styled(LINE)
    colors = [color.name() for color in class_colors("YlOrRd", 3)]
    across = painted(layer, len(ROWS))
    assert [set(pixels) & set(colors) for pixels in across] == [
        {colors[0]}, {colors[1]}, {colors[2]}, set(), set(), set(), set(),
    ]  # fmt: skip
    assert all("#7d7d7d" in pixels for pixels in across[3:])


def test_the_legend_says_what_each_rule_is() -> None:
    layer = styled(POLYGON)
    rules = layer.renderer().rootRule().children()
    assert [(rule.label(), rule.filterExpression()) for rule in rules] == [
        ("10,0 bis 15,0", 'try(round("anteil %", 11)) >= 10 AND try(round("anteil %", 10)) <= 15'),
        ("5,0 bis unter 10,0", 'try(round("anteil %", 11)) >= 5 AND try(round("anteil %", 11)) < 10'),
        ("0,0 bis unter 5,0", 'try(round("anteil %", 15)) >= 0 AND try(round("anteil %", 11)) < 5'),
        ("außerhalb der Klassen", 'try(round("anteil %", 15)) < 0 OR try(round("anteil %", 10)) > 15'),
        (
            "keine Angabe",
            "try(to_real(\"anteil %\")) IS NULL AND coalesce(\"reason\", '') NOT IN ('hidden')",
        ),
        ("geheim zu halten", 'try(to_real("anteil %")) IS NULL AND "reason" = \'hidden\''),
    ]


def class_as_drawn(layer: QgsVectorLayer) -> list[str | None]:
    """The label of the rule that draws each feature."""
    renderer, context = layer.renderer().clone(), QgsRenderContext()
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        rules = renderer.rootRule().rulesForFeature(feature, context)
        assert len(rules) <= 1, "two rules draw one feature"
        found.append(rules[0].label() if rules else None)
    renderer.stopRender(context)
    return found


BOUNDS = ((-10.0, -1.0, 0.0, 0.1, 1.0, 10.0), (0.001, 1.0, 29.0, 100.0, 1000.0), (-1.0, 1.0, 1.5))
NOISE = (0.0, 1e-16, 4e-14, 4e-13, 6e-13, 4e-12, 6e-12, 1e-10, 1e-3)


@pytest.mark.parametrize("bounds", BOUNDS)
@pytest.mark.parametrize("closed", Closed)
@pytest.mark.parametrize("open_ends", [False, True])
def test_rules_and_classification_agree_to_the_last_digit(
    bounds: tuple[float, ...], closed: Closed, open_ends: bool
) -> None:
    made = Classification(Scheme(Method.MANUAL, closed=closed, open_ends=open_ends), bounds, 3)
    numbers = np.array(
        [bound + sign * max(abs(bound), 1) * noise for bound in bounds for noise in NOISE for sign in (-1, 1)]
    )
    layer = layer_of([(float(number), None) for number in numbers])
    layer.setRenderer(rules_renderer("anteil %", made, "Blues", WORDS))
    labels = (*made.labels(WORDS), "außerhalb der Klassen")
    assert class_as_drawn(layer) == [labels[index] for index in made.class_of(numbers)]


def test_rules_draw_an_index_in_the_classes_it_has_where_numbers_touch_a_cut_off() -> None:
    made = classify(Values.of([-2, 0, 3]), Scheme(Method.CUT_OFFS), 1)
    touching = [-1 - 1e-10, -1 + 1e-10, 1 + 5e-11, 1 - 5e-11, 1.5 + 9e-10, 1.5 - 9e-10]
    beyond = [-1 - 2e-9, 1 + 2e-9, 1.5 + 2e-9]
    layer = layer_of([(number, None) for number in (*touching, *beyond)])
    layer.setRenderer(rules_renderer("anteil %", made, "Blues", WORDS))
    low, middle, high, highest = made.labels(WORDS)
    assert class_as_drawn(layer) == [middle] * 4 + [high] * 2 + [low, high, highest]
    assert made.class_of(np.array([*touching, *beyond])).tolist() == [1, 1, 1, 1, 2, 2, 0, 2, 3]


def test_a_number_that_binary_fractions_blur_lies_where_its_label_says() -> None:
    assert 0.29 * 100 < 29
    made = classify(Values.of([0, 29, 50]), Scheme(Method.MANUAL, breaks=(0, 29, 50)), 0)
    layer = layer_of([(0.29 * 100, None)])
    layer.setRenderer(rules_renderer("anteil %", made, "Blues", WORDS))
    assert class_as_drawn(layer) == ["29 bis 50"]


def test_without_any_number_there_is_no_class_and_no_zero() -> None:
    layer = layer_of([(None, "hidden"), (None, None)])
    made = classify(Values.of([math.nan, math.nan]), Scheme(), 1)
    layer.setRenderer(rules_renderer("anteil %", made, "Blues", WORDS, POLYGON, [Reason.HIDDEN]))
    assert class_as_drawn(layer) == ["geheim zu halten", "keine Angabe"]


@pytest.mark.parametrize("shape", [POLYGON, POINT, LINE])
def test_the_file_draws_the_same_in_a_project_that_knows_nothing_of_us(
    shape: Qgis.GeometryType, tmp_path: Path
) -> None:
    layer, style = styled(shape), tmp_path / "wohnungen.qml"
    write_style(layer.renderer(), shape, style)
    assert "sozialmonitoring" not in style.read_text("utf-8").lower()
    fresh = layer_of(ROWS, shape)
    told, succeeded = fresh.loadNamedStyle(str(style))
    assert succeeded, told
    assert isinstance(fresh.renderer(), QgsRuleBasedRenderer)
    expected = painted(layer, len(ROWS))
    assert painted(fresh, len(ROWS)) == expected
    project = QgsProject()
    project.addMapLayer(fresh)
    assert project.write(str(tmp_path / "project.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "project.qgz"))
    (again,) = opened.mapLayers().values()
    again.dataProvider().addFeatures(list(layer.getFeatures()))  # memory layers are saved without rows
    assert painted(again, len(ROWS)) == expected


def test_a_style_has_its_ending(tmp_path: Path) -> None:
    layer = styled(POLYGON)
    with pytest.raises(UserError, match=r"Give a name that ends in \.qml"):
        write_style(layer.renderer(), POLYGON, tmp_path / "style.sld")
