"""Published data of real places as monitorings: Berlin, Köln, Hamburg, Kreis Heinsberg."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.feature_table import FeatureTable, read_file, read_table
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.level_specs import parse_levels

PROFILES = Path(__file__).parent / "data" / "profiles"


def make_berlin(data: Path, folder: Path) -> Monitoring:
    """The 447 Planungsräume of 2006 in four levels, without deliveries."""
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
    return _create(folder, read_file(str(data / "berlin/lor_2006/lor_planungsraeume.shp")), specs, "Berlin")


def make_berlin_2017(data: Path, folder: Path) -> Monitoring:
    """Berlin with the indicators of the MSS 2017."""
    made = make_berlin(data, folder)
    return bring(made, data / "berlin/3.IndexInd_z_WerteMSS2017.xlsx", "berlin_mss_2017")


def make_berlin_2019(data: Path, folder: Path) -> Monitoring:
    """Berlin with the indicators of the MSS 2019."""
    made = make_berlin(data, folder)
    return bring(made, next((data / "berlin").glob("*2019-00-planning-areas.csv")), "berlin_mss_2019")


def make_koeln(data: Path, folder: Path) -> Monitoring:
    """The Stadtteile with their inhabitants of 2005 to 2012."""
    bezirke = str(data / "koeln/stadtbezirke/Stadtbezirk.shp")
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
    made = _create(folder, read_file(str(data / "koeln/stadtteile/Stadtteil.shp")), specs, "Köln")
    return bring(made, data / "koeln/bevoelkerung.csv", "koeln_bevoelkerung")


def make_heinsberg(data: Path, folder: Path) -> Monitoring:
    """The ten municipalities with unemployed, 1998 to 2019, and inhabitants of 2021."""
    specs = [{"level": "gemeinde", "title": "Gemeinde", "key": "AGS", "name": "GEN"}]
    areas = read_file(str(data / "heinsberg/gemeinden_25832.gpkg"))
    made = _create(folder, areas, specs, "Kreis Heinsberg")
    files = data / "heinsberg"
    bring(made, files / "31122021_Auszug_GV.xlsx", "heinsberg_gemeindeverzeichnis", date(2021, 12, 31))
    bring(made, files / "A_Arbeitslosigkeit.xlsx", "heinsberg_arbeitslose")
    return bring(made, files / "A_ErwerbsfaehigeBevoelkerung.xlsx", "heinsberg_erwerbsfaehige")


def make_hamburg(data: Path, folder: Path) -> Monitoring:
    """The 104 Stadtteile, united from Ortsteile, with their profiles of 2014."""
    specs = [
        {"level": "bezirk", "title": "Bezirk", "key": "bezirk", "name": "bezirk_name"},
        {"level": "stadtteil", "title": "Stadtteil", "key": "key", "name": "name"},
    ]
    made = _create(folder, _hamburg_areas(data / "hamburg/hamburg-quarters.geojson"), specs, "Hamburg")
    file = data / "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx"
    request = ImportRequest(made, file, source="Statistikamt Nord", reference_date=date(2013, 12, 31))
    import_delivery(request, Silence())
    return made


def bring(monitoring: Monitoring, file: Path, profile: str, day: date | None = None) -> Monitoring:
    """Import a file by one of the profiles kept with the tests."""
    path = str(PROFILES / f"{profile}.json")
    import_delivery(ImportRequest(monitoring, file, profile=path, reference_date=day), Silence())
    return monitoring


def _create(folder: Path, areas: FeatureTable, levels: list[dict[str, str]], title: str) -> Monitoring:
    specs = parse_levels(json.dumps(levels))
    path = folder / "monitoring.gpkg"
    request = CreateMonitoringRequest(path, areas, specs, date(2000, 1, 1), title)
    return create_monitoring(request, Silence()).monitoring


def _hamburg_areas(path: Path) -> FeatureTable:
    source = QgsVectorLayer(str(path), "ortsteile", "ogr")
    crs = QgsCoordinateReferenceSystem("EPSG:25832")
    transform = QgsCoordinateTransform(source.crs(), crs, QgsProject())
    parts: dict[tuple[str, ...], list[QgsGeometry]] = {}
    for feature in source.getFeatures():
        geometry = QgsGeometry(feature.geometry())
        geometry.transform(transform)
        named = (feature["id"][:5], feature["name"], feature["district_id"], feature["district_name"])
        parts.setdefault(named, []).append(geometry)
    return _united(parts.items())


def _united(parts: Iterable[tuple[tuple[str, ...], list[QgsGeometry]]]) -> FeatureTable:
    fields = "&".join(f"field={name}:string" for name in ("key", "name", "bezirk", "bezirk_name"))
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:25832&{fields}", "stadtteile", "memory")
    features = []
    for named, geometries in parts:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(named))
        feature.setGeometry(QgsGeometry.unaryUnion(geometries).makeValid())
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return read_table(layer, "stadtteile")
