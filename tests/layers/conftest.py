"""Maps of the county of squares."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.layers.geometries import AreaGeometries, area_geometries
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from tests.layers.county import KEYS, county_table, county_tree, square


@pytest.fixture(scope="session")
def geometries(qgis_app: object) -> AreaGeometries:
    shapes = {key: bytes(square(key).asWkb()) for key in KEYS}
    return area_geometries(county_tree(), shapes, QgsCoordinateReferenceSystem("EPSG:25832"))


@pytest.fixture
def draw(geometries: AreaGeometries) -> Callable[..., IndicatorMap]:
    """`draw(table, scheme, municipality="1")` builds the map of the lowest level."""

    def drawn(
        table: PublishedTable | None = None,
        scheme: Scheme | None = None,
        level: str = "quartier",
        **wishes: object,
    ) -> IndicatorMap:
        table = table or county_table()
        values = table.column("al").values[table.tree.rank(level)]
        classification = classify(values, scheme or Scheme(classes=4), 1)
        theme = Choropleth("al", classification, str(wishes.pop("palette", "")))
        return build_map(MapRequest(table, level, theme, **wishes), geometries)

    return drawn
