"""Berlin's social monitoring: its index on its polygons gives the published number of areas of each class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
from qgis.core import NULL, QgsFeature, QgsVectorLayer

from sozialmonitoring_plugin.core.classification.classification import Method, Scheme
from sozialmonitoring_plugin.workflows.classify_table import ClassifyRequest, classify_table

STATUS = Scheme(Method.CUT_OFFS, breaks=(-1, 1, 1.5))
DYNAMICS = Scheme(Method.CUT_OFFS, breaks=(-1, 1))

PUBLISHED_2017 = {"hoch": 75, "mittel": 278, "niedrig": 41, "sehr niedrig": 42}
PUBLISHED_2019 = {"hoch": 67, "mittel": 283, "niedrig": 47, "sehr niedrig": 39}
DYNAMICS_2017 = {"positiv": 49, "stabil": 339, "negativ": 48}
DYNAMICS_2019 = {"positiv": 46, "stabil": 357, "negativ": 33}


def planning_areas(real_data: Path, index: Mapping[str, float]) -> QgsVectorLayer:
    """The 447 polygons; who has no index was not rated."""
    polygons = QgsVectorLayer(str(real_data / "berlin/lor_2006/lor_planungsraeume.shp"), "lor", "ogr")
    layer = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:25833&field=index:double(0,0)&field=reason:string", "mss", "memory"
    )
    features = []
    for polygon in polygons.getFeatures():
        feature = QgsFeature(layer.fields())
        number = index.get(polygon["spatial_na"])
        feature.setAttributes([NULL if number is None else number, "not_rated" if number is None else NULL])
        feature.setGeometry(polygon.geometry())
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    assert layer.featureCount() == 447
    return layer


def classified(layer: QgsVectorLayer, scheme: Scheme) -> dict[str, Any]:
    return classify_table(ClassifyRequest(layer, "index", scheme))


@pytest.fixture(scope="module")
def rows_2017(real_data: Path) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx", data_only=True)
    return list(book.worksheets[0].iter_rows(min_row=20, max_row=466, max_col=18, values_only=True))


@pytest.fixture(scope="module")
def table_2019(real_data: Path) -> pd.DataFrame:
    return pd.read_csv(next((real_data / "berlin").glob("*2019-00-planning-areas.csv")), dtype={"id": str})


@pytest.mark.parametrize(
    ("number", "name", "scheme", "published"),
    [(8, 9, STATUS, PUBLISHED_2017), (15, 16, DYNAMICS, DYNAMICS_2017)],
)
def test_2017_the_published_index_gives_the_published_numbers_of_areas(
    real_data: Path,
    rows_2017: list[tuple[Any, ...]],
    number: int,
    name: int,
    scheme: Scheme,
    published: dict[str, int],
) -> None:
    assert Counter(row[name] for row in rows_2017 if row[name]) == published
    layer = planning_areas(real_data, {row[0]: row[number] for row in rows_2017 if row[9] is not None})
    found = classified(layer, scheme)
    assert found["counts"] == list(published.values())
    assert found["not_classified"] == {"not_rated": 11}


@pytest.mark.parametrize(
    ("columns", "name", "scheme", "published"),
    [
        (slice(9, 12), "status_index_class", STATUS, PUBLISHED_2019),
        (slice(12, 15), "dynamic_index_class", DYNAMICS, DYNAMICS_2019),
    ],
)
def test_2019_the_index_of_the_published_rates_gives_the_published_numbers_of_areas(
    real_data: Path,
    table_2019: pd.DataFrame,
    columns: slice,
    name: str,
    scheme: Scheme,
    published: dict[str, int],
) -> None:
    """The index itself was not published; it is the sum of the rates' z-values, standardised once more."""
    assert Counter(table_2019[name]) == published
    rates = table_2019.iloc[:, columns].to_numpy(dtype=float)
    sums = ((rates - rates.mean(axis=0)) / rates.std(axis=0)).sum(axis=1)
    index = (sums - sums.mean()) / sums.std()
    layer = planning_areas(real_data, dict(zip(table_2019["id"], index.tolist(), strict=True)))
    found = classified(layer, scheme)
    assert found["counts"] == list(published.values())
    assert found["not_classified"] == {"not_rated": 11}


def test_the_bounds_belong_to_the_class_nearer_to_the_middle(real_data: Path) -> None:
    """hoch: x < −1, mittel: −1 <= x <= 1, niedrig: 1 < x <= 1.5, sehr niedrig: x > 1.5."""
    keys = ("01011101", "01011102", "01011103", "01011104", "01011105", "01011201", "01011202")
    index = dict(
        zip(keys, (-1.00001, -1.0, 1.0, 1.00001, 1.5, 1.50001, float(np.float64(0.1) * 10)), strict=True)
    )
    found = classified(planning_areas(real_data, index), STATUS)
    assert found["labels"] == ["unter −1,0", "−1,0 bis 1,0", "über 1,0 bis 1,5", "über 1,5"]
    assert found["counts"] == [1, 3, 2, 1]
