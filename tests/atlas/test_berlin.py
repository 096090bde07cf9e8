"""The twelve booklets of Berlin from the city's published monitoring of 2017."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.atlas.booklet import BookletRequest
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.contents import Contents
from sozialmonitoring_plugin.core.classification.classification import Method, Scheme, classify
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.publication import PublishedColumn, PublishedTable
from sozialmonitoring_plugin.core.values import Reason, Value, Values
from sozialmonitoring_plugin.layers.geometries import AreaGeometries, area_geometries
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from tests.atlas.county import plain_parts
from tests.atlas.pdf import Pdf

LEVELS = (
    Level("bezirk", "Bezirk"),
    Level("prognoseraum", "Prognoseraum"),
    Level("bezirksregion", "Bezirksregion"),
    Level("planungsraum", "Planungsraum"),
)
NAME_FIELDS = {2: "BEZNAME", 4: "PGRNAME", 6: "BZRNAME", 8: "PLRNAME"}
TITLES = {
    "zS1": "Arbeitslosigkeit",
    "zS2": "Langzeitarbeitslosigkeit",
    "zS3": "Transferbezug",
    "zS4": "Kinderarmut",
}
METRIC = QgsCoordinateReferenceSystem("EPSG:25833")


@pytest.fixture(scope="module")
def planning_areas(real_data) -> list[QgsFeature]:
    layer = QgsVectorLayer(str(real_data / "berlin" / "lor_2006" / "lor_planungsraeume.shp"), "lor", "ogr")
    to_metric = QgsCoordinateTransform(layer.crs(), METRIC, QgsCoordinateTransformContext())
    features = list(layer.getFeatures())
    for feature in features:
        shape = feature.geometry()
        shape.transform(to_metric)
        feature.setGeometry(shape)
    return features


@pytest.fixture(scope="module")
def tree(planning_areas) -> AreaTree:
    areas = {}
    for feature in planning_areas:
        key = feature["spatial_na"]
        for level, (length, field) in zip(LEVELS, NAME_FIELDS.items(), strict=True):
            areas[key[:length]] = Area(level.id, key[:length], feature[field], key[: length - 2])
    return AreaTree.build(LEVELS, areas.values(), "Berlin")


@pytest.fixture(scope="module")
def geometries(planning_areas, tree) -> AreaGeometries:
    shapes = {feature["spatial_na"]: bytes(feature.geometry().asWkb()) for feature in planning_areas}
    return area_geometries(tree, shapes, METRIC)


@pytest.fixture(scope="module")
def published(real_data, tree) -> PublishedTable:
    """The four z-values as published; the eleven areas outside the index are not rated."""
    rows = dict(sheet_rows(real_data / "berlin" / "3.IndexInd_z_WerteMSS2017.xlsx"))
    columns = []
    for position, (variable, title) in enumerate(TITLES.items()):
        values = Values.from_values(
            Value.none(Reason.NOT_RATED) if rows[key][-1] is None else Value(float(rows[key][position]))
            for key in tree.lowest.keys
        )
        above = [Values.nothing(len(entry), Reason.NOT_APPLICABLE) for entry in tree.levels[:-1]]
        indicator = Indicator(variable, title, variable, given=True, decimals=2)
        columns.append(
            PublishedColumn(
                indicator,
                (date(2016, 12, 31),),
                (),
                ("SenSW",),
                (*above, values),
                resolve(indicator, NO_DEFINITIONS),
            )
        )
    return PublishedTable(
        "Soziale Stadtentwicklung", "LOR 2006", "de", date(2016, 12, 31), tree, Rules(), tuple(columns), ()
    )


def sheet_rows(workbook: Path) -> Iterator[tuple[str, tuple]]:
    """Key, the four z-values and the class of every planning area."""
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(workbook, data_only=True).worksheets[0]
    for row in sheet.iter_rows(min_row=20, max_col=10, values_only=True):
        if row[0] and str(row[0]).isdigit():
            yield str(row[0]).zfill(8), (*row[3:7], row[9])


@pytest.fixture(scope="module")
def booklets(published, geometries, tmp_path_factory) -> dict[str, Pdf]:
    folder = tmp_path_factory.mktemp("berlin")
    scheme = Scheme(Method.NATURAL_BREAKS, classes=5)
    themes = {
        column.indicator.id: Choropleth(column.indicator.id, classify(column.values[-1], scheme, 2))
        for column in published.columns
    }
    found = {}
    for key in published.tree.level("bezirk").keys:
        request = BookletRequest(
            published,
            geometries,
            key,
            Contents(parts=plain_parts(tuple(TITLES))),
            themes,
            map_level="planungsraum",
        )
        found[key] = Pdf(write_booklet(request, folder / f"{key}.pdf", Silence()))
    return found


def test_every_bezirk_has_a_booklet_with_four_maps(booklets):
    assert len(booklets) == 12
    for pdf in booklets.values():
        with_maps = [text for text in map(pdf.text, range(1, pdf.pages + 1)) if "übrige Gebiete" in text]
        assert len(with_maps) == len(TITLES)
        assert all(title in text for title, text in zip(TITLES.values(), with_maps, strict=True))


def by_hand(value: Value) -> str:
    """Two decimals, halves away from zero, without a negative zero."""
    if value.reason:
        return "n.b."
    rounded = Decimal(str(value.number)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return str(rounded if rounded else abs(rounded)).replace("-", "−").replace(".", ",")


def test_all_447_areas_stand_in_a_table_with_their_published_values(booklets, published):
    tree, missing = published.tree, []
    texts = {key: "".join(pdf.text().split()) for key, pdf in booklets.items()}
    for position, (key, name) in enumerate(zip(tree.lowest.keys, tree.lowest.names, strict=True)):
        cells = (by_hand(column.values[-1][position]) for column in published.columns)
        line = "".join([name.replace(" ", ""), *cells])
        if line not in texts[key[:2]]:
            missing.append(line)
    assert len(tree.lowest.keys) == 447
    assert missing == []


def test_the_classes_are_the_same_in_all_booklets(booklets):
    def bounds(pdf: Pdf) -> set[str]:
        words = pdf.text(3).replace("\N{NO-BREAK SPACE}", " ")
        return {line for line in words.split("  ") if " bis unter " in line}

    legends = [{" ".join(part.split()[:4]) for part in bounds(pdf)} for pdf in booklets.values()]
    assert len(legends[0]) == 4
    assert all(legend == legends[0] for legend in legends)
