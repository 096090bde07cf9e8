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
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, read_file
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.level_specs import parse_levels

PROFILES = Path(__file__).parents[1] / "data" / "profiles"
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
    made = _create_berlin(real_data, tmp_path_factory.mktemp("berlin"))
    return _import(made, real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx", "berlin_mss_2017")


@pytest.fixture(scope="session")
def berlin_unprofiled(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    made = _create_berlin(real_data, tmp_path_factory.mktemp("berlin_unprofiled"))
    file = real_data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx"
    import_delivery(ImportRequest(made, file, source="Senatsverwaltung"), Silence())
    return made


@pytest.fixture(scope="session")
def berlin_2019(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    made = _create_berlin(real_data, tmp_path_factory.mktemp("berlin_2019"))
    return _import(made, next((real_data / "berlin").glob("*2019-00-planning-areas.csv")), "berlin_mss_2019")


@pytest.fixture(scope="session")
def koeln(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    bezirke = str(real_data / "koeln/stadtbezirke/Stadtbezirk.shp")
    specs = [
        {
            "level": "stadtbezirk",
            "title": "Stadtbezirk",
            "key": "STB_NR",
            "name": "STB_NAME",
            "layer": bezirke,
        },
        {"level": "stadtteil", "title": "Stadtteil", "key": "STT_NR", "name": "STT_NAME"},
    ]
    folder = tmp_path_factory.mktemp("koeln")
    made = _create(folder, real_data / "koeln/stadtteile/Stadtteil.shp", specs, "Köln")
    return _import(made, real_data / "koeln/bevoelkerung.csv", "koeln_bevoelkerung")


@pytest.fixture(scope="session")
def heinsberg(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Monitoring:
    specs = [{"level": "gemeinde", "title": "Gemeinde", "key": "AGS", "name": "GEN"}]
    folder = tmp_path_factory.mktemp("heinsberg")
    made = _create(folder, real_data / "heinsberg/gemeinden_25832.gpkg", specs, "Kreis Heinsberg")
    files = real_data / "heinsberg"
    _import(made, files / "31122021_Auszug_GV.xlsx", "heinsberg_gemeindeverzeichnis", date(2021, 12, 31))
    _import(made, files / "A_Arbeitslosigkeit.xlsx", "heinsberg_arbeitslose")
    return _import(made, files / "A_ErwerbsfaehigeBevoelkerung.xlsx", "heinsberg_erwerbsfaehige")


def _create_berlin(real_data: Path, folder: Path) -> Monitoring:
    levels = [
        ("bezirk", 2, "BEZNAME"),
        ("prognoseraum", 4, "PGRNAME"),
        ("bezirksregion", 6, "BZRNAME"),
        ("planungsraum", 8, "PLRNAME"),
    ]
    specs = [
        {"level": level, "title": level.title(), "key": f"left(spatial_na, {digits})", "name": name}
        for level, digits, name in levels
    ]
    return _create(folder, real_data / "berlin/lor_2006/lor_planungsraeume.shp", specs, "Berlin")


def _create(folder: Path, areas: Path, levels: list[dict[str, str]], title: str) -> Monitoring:
    path = folder / "monitoring.gpkg"
    levels_text = parse_levels(json.dumps(levels))
    table_of_areas = read_file(str(areas))
    made = CreateMonitoringRequest(path, table_of_areas, levels_text, date(2000, 1, 1), title)
    return create_monitoring(made, Silence()).monitoring


def _import(monitoring: Monitoring, file: Path, profile: str, day: date | None = None) -> Monitoring:
    path = str(PROFILES / f"{profile}.json")
    import_delivery(ImportRequest(monitoring, file, profile=path, reference_date=day), Silence())
    return monitoring
