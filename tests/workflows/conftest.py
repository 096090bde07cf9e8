"""Real places, read and imported once; a small county of squares."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QMetaType

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.feature_table import FeatureTable
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.level_specs import parse_levels
from tests.real_places import (
    make_berlin,
    make_berlin_2017,
    make_berlin_2019,
    make_hamburg,
    make_heinsberg,
    make_koeln,
)
from tests.workflows.rebased import revise

FIELDS = ("key", "name", "town")


def table(*rows: tuple[str, str, str, str], crs: str = "EPSG:25832", name: str = "quarters") -> FeatureTable:
    """Polygons from WKT with key, name and town."""
    fields = QgsFields()
    for field in FIELDS:
        fields.append(QgsField(field, QMetaType.Type.QString))
    features = []
    for number, (wkt, *attributes) in enumerate(rows, start=1):
        feature = QgsFeature(fields, number)
        feature.setAttributes(list(attributes))
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    return FeatureTable(name, QgsCoordinateReferenceSystem(crs), fields, tuple(features))


def square(x: float, y: float = 0, size: float = 100) -> str:
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return f"POLYGON(({', '.join(f'{a} {b}' for a, b in corners)}))"


TWO_LEVELS = (
    {"level": "town", "title": "Town", "key": "town", "name": "'Town ' || town"},
    {"level": "quarter", "title": "Quarter", "key": "key", "name": "name"},
)


def request(path: Path, areas: FeatureTable, levels: object = TWO_LEVELS) -> CreateMonitoringRequest:
    return CreateMonitoringRequest(
        path, areas, parse_levels(json.dumps(levels)), date(2020, 1, 1), "Kreis Süd"
    )


def quarters() -> FeatureTable:
    """Two towns of three squares each, side by side."""
    return table(
        *((square(100 * number), f"{town}{number}", f"Q {town}{number}", str(town)) for town in (1, 2)
          for number in range(3 * (town - 1), 3 * town))
    )  # fmt: skip


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    return create_monitoring(request(tmp_path / "kreis.gpkg", quarters()), Silence()).monitoring


@pytest.fixture(scope="session")
def berlin(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return make_berlin_2017(real_data, tmp_path_factory.mktemp("berlin"))


@pytest.fixture(scope="session")
def berlin_unprofiled(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    made = make_berlin(real_data, tmp_path_factory.mktemp("berlin_unprofiled"))
    file = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    import_delivery(ImportRequest(made, file, source="Senatsverwaltung"), Silence())
    return made


@pytest.fixture(scope="session")
def berlin_2019(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return make_berlin_2019(real_data, tmp_path_factory.mktemp("berlin_2019"))


@pytest.fixture(scope="session")
def koeln(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return make_koeln(real_data, tmp_path_factory.mktemp("koeln"))


@pytest.fixture(scope="session")
def hamburg(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return make_hamburg(real_data, tmp_path_factory.mktemp("hamburg"))


@pytest.fixture(scope="session")
def heinsberg(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    return make_heinsberg(real_data, tmp_path_factory.mktemp("heinsberg"))


@pytest.fixture
def revised(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    return revise(monitoring, tmp_path)
