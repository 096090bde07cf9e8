"""Letters as QGIS paints them stand out from the fill they are written on, on every kind of coloured map."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from sozialmonitoring_plugin.core.classification.classification import Classification, Method, Scheme
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.layers.area_rows import Labels
from sozialmonitoring_plugin.layers.group_legend import GROUPS
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.palettes import contrast
from sozialmonitoring_plugin.layers.themes.bivariate import Bivariate
from sozialmonitoring_plugin.layers.themes.change import Change
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from sozialmonitoring_plugin.layers.themes.status import Status
from tests.layers.county import KEYS, county_table
from tests.layers.test_pair_map import FIVES, two_indicators
from tests.layers.test_status_map import index

SIZE = 1200
"""Pixels of the county's four kilometres."""

FOURS = Classification(Scheme(Method.MANUAL), (1.0, 4.0, 8.0, 12.0, 14.0), 1)


def themes():
    yield "pair", Bivariate("al", "sgb", FIVES, FIVES)
    yield "outside", Choropleth("al", FOURS, "Blues")
    yield "dark", Choropleth("al", FIVES, "viridis")
    yield "change", Change("al", FOURS)
    reasons = np.full(len(KEYS), Reason.HIDDEN, dtype=np.uint8)
    yield "status", Status(index(), reasons)
    yield "groups", Status(index(), reasons, palette=GROUPS)


def painted(shown: IndicatorMap):
    settings = QgsMapSettings()
    settings.setLayers([shown.values_layer])
    settings.setDestinationCrs(shown.values_layer.crs())
    settings.setExtent(shown.extent)
    settings.setOutputSize(QSize(SIZE, SIZE))
    settings.setOutputDpi(240)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage(), settings.mapToPixel()


def colours_around(image, place, height: int, width: int = 40):
    x, y = int(place.x()), int(place.y())
    return {
        QColor(image.pixel(column, row)).name()
        for column in range(x - width, x + width)
        for row in range(y, y + height)
    }


@pytest.mark.parametrize(("name", "theme"), list(themes()))
def test_letters_stand_out_from_their_fill(geometries, name, theme):
    table = two_indicators() if name == "pair" else county_table()
    shown = build_map(MapRequest(table, "quartier", theme, labels=Labels.VALUES), geometries)
    image, to_pixel = painted(shown)
    checked = 0
    for feature in shown.values_layer.getFeatures():
        box = QgsRectangle(feature.geometry().boundingBox())
        corner = to_pixel.transform(box.xMinimum() + 150, box.yMinimum() + 150)
        fill = QColor(image.pixel(int(corner.x()), int(corner.y())))
        letters = colours_around(image, to_pixel.transform(feature["label_x"], feature["label_y"]), 12)
        assert max(contrast(QColor(one), fill) for one in letters) >= 4.5, (feature["area_key"], fill.name())
        checked += 1
    assert checked >= 15
