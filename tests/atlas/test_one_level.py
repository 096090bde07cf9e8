"""A county that has its municipalities and nothing below: they stand in the one booklet of the county."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.atlas.booklet import BookletRequest
from sozialmonitoring_plugin.atlas.tables.rows import table_rows
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.areas import TOTAL, Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.contents import Contents
from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Values
from sozialmonitoring_plugin.layers.geometries import AreaGeometries, area_geometries
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from tests.atlas.county import plain_parts
from tests.atlas.pdf import Pdf

NAMES = {"05370004": "Erkelenz", "05370008": "Gangelt", "05370012": "Geilenkirchen"}
DAY = date(2021, 12, 31)
METRIC = QgsCoordinateReferenceSystem("EPSG:25832")


def geometries(tree: AreaTree) -> AreaGeometries:
    squares = {
        key: bytes(QgsGeometry.fromRect(QgsRectangle(n * 1000, 0, n * 1000 + 1000, 1000)).asWkb())
        for n, key in enumerate(tree.lowest.keys)
    }
    return area_geometries(tree, squares, METRIC)


def county_request() -> BookletRequest:
    areas = [Area("gemeinde", key, name, "") for key, name in NAMES.items()]
    tree = AreaTree.build([Level("gemeinde", "Gemeinde")], areas, "Kreis Heinsberg")
    inhabitants = tree.carry_up(Values.of([43000.0, 12000.0, 28000.0]))
    indicator = Indicator("ew", "Einwohner", "ew", decimals=0)
    calculation = resolve(indicator, NO_DEFINITIONS)
    column = PublishedColumn(indicator, (DAY,), (), ("Destatis",), inhabitants, calculation)
    return BookletRequest(
        PublishedTable("Kreis Heinsberg", "2021", "de", DAY, tree, Rules(), (column,), ()),
        geometries(tree),
        TOTAL,
        Contents(parts=plain_parts(("ew",))),
        {"ew": Choropleth("ew", classify(inhabitants[-1], Scheme(Method.EQUAL_INTERVALS, classes=3), 0))},
        "gemeinde",
    )


def test_the_county_is_the_home_and_compared_with_nothing():
    request = county_request()
    assert (request.home.name, request.county) == ("Kreis Heinsberg", None)
    assert [(row.style.value, *row.cells) for row in table_rows(request)] == [
        ("area", "Erkelenz", "43.000"),
        ("area", "Gangelt", "12.000"),
        ("area", "Geilenkirchen", "28.000"),
        ("home", "Kreis Heinsberg", "83.000"),
    ]


def test_the_booklet_maps_all_municipalities(tmp_path):
    pdf = Pdf(write_booklet(county_request(), tmp_path / "kreis.pdf", Silence()))
    page = pdf.text(pdf.page_of("Gemeinden im Vergleich"))
    assert set(NAMES.values()) <= set(page.split())
    assert "übrige Gebiete" not in page
