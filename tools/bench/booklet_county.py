"""A made-up county of municipalities with winding boundaries, and requests for its booklets."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .coverage import CRS, rates
from .located import winding_cells

if TYPE_CHECKING:
    from sozialmonitoring_plugin.atlas.booklet import BookletRequest
    from sozialmonitoring_plugin.core.publication import PublishedTable
    from sozialmonitoring_plugin.layers.geometries import AreaGeometries

AREAS, MUNICIPALITIES = 64, 8
INDICATORS = 6
DAY = date(2024, 12, 31)


@lru_cache(maxsize=1)
def county(areas: int = AREAS) -> tuple[PublishedTable, AreaGeometries]:
    """What was published, and polygons of about 700 vertices; municipalities are strips from west to east."""
    import numpy as np
    from qgis.core import QgsCoordinateReferenceSystem

    from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
    from sozialmonitoring_plugin.core.polygon_wkb import multipolygon_wkb
    from sozialmonitoring_plugin.layers.geometries import area_geometries

    rings = [np.array([*ring, ring[0]]) / 1000 for ring in winding_cells(areas)]
    towns = [Area("town", f"{number:02}", f"Gemeinde {number + 1}", "") for number in range(MUNICIPALITIES)]
    members, shapes = list(towns), {}
    for place, number in enumerate(sorted(range(areas), key=lambda one: rings[one][:, 0].mean())):
        town = towns[place * MUNICIPALITIES // areas].key
        key = f"{town}{place:06}"
        members.append(Area("area", key, f"Quartier {place + 1}", town))
        shapes[key] = multipolygon_wkb([[rings[number]]])
    tree = AreaTree.build((Level("town", "Gemeinde"), Level("area", "Quartier")), members, "Kreis")
    geometries = area_geometries(tree, shapes, QgsCoordinateReferenceSystem(CRS))
    return _published(tree, areas), geometries


def _published(tree: Any, areas: int) -> PublishedTable:
    from sozialmonitoring_plugin.core.disclosure.rules import Rules
    from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
    from sozialmonitoring_plugin.core.indicators.resolving import resolve
    from sozialmonitoring_plugin.core.indicators.tableau import Indicator
    from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
    from sozialmonitoring_plugin.core.values import Reason, Values

    columns = []
    for number in range(INDICATORS):
        shown = Indicator(f"i{number}", f"Anteil {number + 1}", formula="al / ew per 100", unit="%")
        above = (Values.nothing(len(entry), Reason.NOT_APPLICABLE) for entry in tree.levels[:-1])
        values = (*above, Values.of(rates(areas, number)))
        columns.append(PublishedColumn(shown, (DAY,), (DAY,), (), values, resolve(shown, NO_DEFINITIONS)))
    return PublishedTable("Kreis", "Stand 2024", "de", DAY, tree, Rules(), tuple(columns), ())


def requests(areas: int = AREAS) -> list[BookletRequest]:
    """A booklet for each municipality: cover, a page for each indicator, tables, method."""
    from sozialmonitoring_plugin.atlas.booklet import BookletRequest
    from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
    from sozialmonitoring_plugin.core.classification.classification import Scheme, classify
    from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth

    table, polygons = county(areas)
    names = tuple(column.indicator.id for column in table.columns)
    themes = {
        column.indicator.id: Choropleth(column.indicator.id, classify(column.values[-1], Scheme(), 1))
        for column in table.columns
    }
    parts = (
        Part(PartKind.COVER),
        Part(PartKind.THEME, "", names),
        Part(PartKind.TABLES),
        Part(PartKind.METHOD),
    )
    contents = Contents(parts=parts)
    towns = table.tree.level("town").keys
    return [BookletRequest(table, polygons, key, contents, themes, map_level="area") for key in towns]
