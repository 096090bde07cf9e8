"""Which circle lies below the pointer."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QSize

from sozialmonitoring_plugin.core.circles import Scale
from sozialmonitoring_plugin.layers.indicator_map import MapRequest, build_map
from sozialmonitoring_plugin.layers.markers_at import markers_at
from sozialmonitoring_plugin.layers.themes.symbols import Symbols
from tests.layers.county import counts_table

MIDDLE = QgsPointXY(302_500, 5_652_500)
"""The point of Quartier 202."""


@pytest.fixture
def circles(geometries):
    """Circles of 10 mm around every Quartier."""
    theme = Symbols("jobless", Scale(100.0, 10.0))
    return build_map(MapRequest(counts_table(jobless=[100.0] * 16), "quartier", theme), geometries)


@pytest.mark.parametrize("crs", ["EPSG:25832", "EPSG:3857"])
@pytest.mark.parametrize(("away", "found"), [(0.0, ["202"]), (4.9, ["202"]), (5.3, [])])
def test_a_circle_reaches_as_far_as_it_is_drawn_in_any_crs(circles, crs, away, found):
    layer = circles.values_layer
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), QgsProject())
    settings.setExtent(transform.transformBoundingBox(circles.extent))
    settings.setOutputSize(QSize(500, 500))
    settings.setOutputDpi(96)
    millimetre = settings.mapUnitsPerPixel() * 96 / 25.4
    middle = transform.transform(MIDDLE)
    place = QgsPointXY(middle.x() + away * millimetre, middle.y())
    assert [one["area_key"] for one in markers_at(layer, place, settings)] == found
